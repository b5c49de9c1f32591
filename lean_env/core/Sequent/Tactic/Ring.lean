/-
`ring` for every commutative semiring, ring and field; the user's names for `linarith` and `nlinarith`.
-/
prelude
import Sequent.Rat.Field

set_option autoImplicit false
universe u

namespace Sequent.Ring
open Lean Meta Elab Tactic Sequent.RingNormal Sequent.Reify

abbrev FieldProbe (α : Type u) [Field α] [CharZero α] (_ : Unit) : Prop := True

/-- A proof of `lhs = rhs` by the laws of a field of characteristic zero. -/
def proveInField (c : Carrier) (lhs rhs : Expr) : MetaM (Option Expr) := do
  let ra ← reify ⟨true, true⟩ lhs .nil
  let rb ← reify ⟨true, true⟩ rhs ra.atoms
  match checkField ra.expr rb.expr with
  | true => pure (some (c.lemma `Sequent.RingNormal.eq_of_checkField
      (.cons (c.list rb.atoms) (.cons (quote false ra.expr) (.cons (quote false rb.expr) (.cons reflTrue .nil))))))
  | false => pure none

syntax (name := fieldRing1) "field_ring1" : tactic

@[tactic fieldRing1] def evalFieldRing1 : Lean.Elab.Tactic.Tactic := fun stx => withPosition stx (withMainContext do
  let t ← getMainTarget
  match equation? t with
  | some (type, lhs, rhs) => do
    match (← monadLift (carrier? `Sequent.Ring.FieldProbe type)) with
    | none => throwMsg (stringToMessageData "ring failed: not a field")
    | some c => match (← monadLift (proveInField c lhs rhs)) with
      | some p => closeMainGoal `ring1 p true
      | none => throwMsg (stringToMessageData "ring failed: the two sides differ")
  | none => throwMsg (stringToMessageData "ring failed: the goal is not an equation"))

end Sequent.Ring

namespace Lean.Parser.Tactic
syntax "ring" : tactic
syntax "linarith" (&" only")? (" [" term,* "]")? : tactic
syntax "nlinarith" (&" only")? (" [" term,* "]")? : tactic
end Lean.Parser.Tactic

macro_rules
  | `(tactic| ring) => `(tactic| first
      | ring1
      | field_ring1
      | (simp only [pow_succ, pow_add, pow_mul, mul_pow, Nat.succ_eq_add_one, div_pow]; first | ring1 | field_ring1)
      | ring1)
macro_rules
  | `(tactic| linarith) => `(tactic| linarith1)
  | `(tactic| linarith [$ts,*]) => `(tactic| linarith1 [$ts,*])
  | `(tactic| linarith only [$ts,*]) => `(tactic| linarith1 only [$ts,*])
macro_rules
  | `(tactic| nlinarith) => `(tactic| nlinarith1)
  | `(tactic| nlinarith [$ts,*]) => `(tactic| nlinarith1 [$ts,*])
  | `(tactic| nlinarith only [$ts,*]) => `(tactic| nlinarith1 only [$ts,*])
