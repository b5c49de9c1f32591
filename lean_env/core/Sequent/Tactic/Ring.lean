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
/-- `ring` proves an equation that holds in every commutative (semi)ring or field. If it does not hold for that reason,
the goal is brought into normal form instead, as by `ring_nf`. -/
syntax "ring" : tactic
/-- What `ring` does when the normal forms differ; files above add to it. -/
syntax "ring_more" : tactic
/-- `linarith [h₁, h₂]` proves a linear (in)equality, or a contradiction, from the hypotheses and the given terms;
`linarith only [h₁, h₂]` from these terms alone. -/
syntax "linarith" (&" only")? (" [" term,* "]")? : tactic
/-- `nlinarith [h₁, h₂]` is `linarith` that also multiplies hypotheses and terms with each other, and adds squares.
`nlinarith (degree := 3)` multiplies up to three. -/
syntax "nlinarith" (Sequent.Linarith.linarithConfig)? (&" only")? (" [" term,* "]")? : tactic
/-- `linarith` after a preparation of the hypotheses; files above add to it. -/
syntax "linarith_more" : tactic
/-- Adds the terms to the hypotheses, then does `linarith_more`. -/
syntax "linarith_hints" " [" term,* "]" : tactic
end Lean.Parser.Tactic

macro_rules
  | `(tactic| ring) => `(tactic| first | ring1 | field_ring1 | ring_more)
  | `(tactic| ring_more) => `(tactic| first
      | (simp only [pow_succ, pow_add, pow_mul, mul_pow, Nat.succ_eq_add_one, div_pow]; first | ring1 | field_ring1)
      | ring1)

macro_rules
  | `(tactic| linarith_more) => `(tactic| fail "linarith failed: no contradiction found")
macro_rules
  | `(tactic| linarith_hints []) => `(tactic| linarith_more)
  | `(tactic| linarith_hints [$t:term]) => `(tactic| (have hint := $t; linarith_more))
  | `(tactic| linarith_hints [$t:term, $ts,*]) => `(tactic| (have hint := $t; linarith_hints [$ts,*]))
macro_rules
  | `(tactic| linarith) => `(tactic| first | linarith1 | linarith_more)
  | `(tactic| linarith [$ts,*]) => `(tactic| first | linarith1 [$ts,*] | linarith_hints [$ts,*])
  | `(tactic| linarith only [$ts,*]) => `(tactic| linarith1 only [$ts,*])
macro_rules
  | `(tactic| nlinarith $[$c]?) => `(tactic| nlinarith1 $[$c]?)
  | `(tactic| nlinarith $[$c]? [$ts,*]) => `(tactic| nlinarith1 $[$c]? [$ts,*])
  | `(tactic| nlinarith $[$c]? only [$ts,*]) => `(tactic| nlinarith1 $[$c]? only [$ts,*])
