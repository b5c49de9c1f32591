/-
`ring1` closes an equation that holds in every commutative ring, or semiring, whatever its atoms are. Inverses and
divisions are atoms here; `ring` adds fields.
-/
prelude
import Sequent.Tactic.Reify

set_option autoImplicit false
universe u

namespace Sequent.RingCore
open Lean Meta Elab Tactic Sequent.RingNormal Sequent.Reify

abbrev RingProbe (α : Type u) [CommRing α] (_ : Unit) : Prop := True
abbrev SemiringProbe (α : Type u) [CommSemiring α] (_ : Unit) : Prop := True

/-- A proof of `lhs = rhs`, if the ring laws give one. -/
def proveInRing (c : Carrier) (lhs rhs : Expr) : MetaM (Option Expr) := do
  let ra ← reify ⟨true, false⟩ lhs .nil
  let rb ← reify ⟨true, false⟩ rhs ra.atoms
  match checkRing ra.expr.toRing rb.expr.toRing with
  | true => pure (some (c.lemma `Sequent.RingNormal.eq_of_checkRing
      (.cons (c.list rb.atoms) (.cons (quote true ra.expr) (.cons (quote true rb.expr) (.cons reflTrue .nil))))))
  | false => pure none

/-- The same in a semiring, where differences are atoms. -/
def proveInSemiring (c : Carrier) (lhs rhs : Expr) : MetaM (Option Expr) := do
  let ra ← reify ⟨false, false⟩ lhs .nil
  let rb ← reify ⟨false, false⟩ rhs ra.atoms
  match checkSemiring ra.expr.toRing rb.expr.toRing with
  | true => pure (some (c.lemma `Sequent.RingNormal.eq_of_checkSemiring
      (.cons (c.list rb.atoms) (.cons (quote true ra.expr) (.cons (quote true rb.expr) (.cons reflTrue .nil))))))
  | false => pure none

def prove (type lhs rhs : Expr) : MetaM Expr := do
  match (← carrier? `Sequent.RingCore.RingProbe type) with
  | some c => match (← proveInRing c lhs rhs) with
    | some p => pure p
    | none => throwMeta "ring failed: the two sides differ"
  | none => match (← carrier? `Sequent.RingCore.SemiringProbe type) with
    | some c => match (← proveInSemiring c lhs rhs) with
      | some p => pure p
      | none => throwMeta "ring failed: the two sides differ"
    | none => throwMeta "ring failed: not a commutative semiring"

syntax (name := ring1) "ring1" : tactic

@[tactic ring1] def evalRing1 : Lean.Elab.Tactic.Tactic := fun stx => withPosition stx (withMainContext do
  let t ← getMainTarget
  match equation? t with
  | some (type, lhs, rhs) => do
    let p ← monadLift (prove type lhs rhs)
    closeMainGoal `ring1 p true
  | none => throwMsg (stringToMessageData "ring failed: the goal is not an equation"))

end Sequent.RingCore
