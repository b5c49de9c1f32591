prelude
import Sequent.Tactic.Everyday
import Sequent.Set.Basic
import Sequent.Data.Finset

/-!
`push_neg` and what builds on it: `contrapose`, `contrapose!`, `by_contra!`. Negations move inwards by `simp` with a fixed
list of equivalences; equations that are left negated are then written `a ≠ b`, as the goal is by definition already.
-/

set_option autoImplicit false
universe u

namespace Sequent.PushNeg

theorem not_iff {p q : Prop} : ¬(p ↔ q) ↔ p ∧ ¬q ∨ ¬p ∧ q :=
  ⟨fun h => (Classical.em p).elim (fun hp => .inl ⟨hp, fun hq => h ⟨fun _ => hq, fun _ => hp⟩⟩)
    (fun hp => (Classical.em q).elim (fun hq => .inr ⟨hp, hq⟩)
      (fun hq => absurd ⟨fun h => absurd h hp, fun h => absurd h hq⟩ h)),
   fun h h' => h.elim (fun h => h.2 (h'.mp h.1)) (fun h => h.1 (h'.mpr h.2))⟩

theorem contrapose_not {p q : Prop} (h : q → p) : ¬p → ¬q := fun hp hq => hp (h hq)

theorem set_ne_empty {α : Type u} {s : Set α} : ¬s = ∅ ↔ s.Nonempty := Set.nonempty_iff_ne_empty.symm
theorem set_not_nonempty {α : Type u} {s : Set α} : ¬s.Nonempty ↔ s = ∅ :=
  (not_congr Set.nonempty_iff_ne_empty).trans Classical.not_not
theorem finset_ne_empty {α : Type u} {s : Finset α} : ¬s = ∅ ↔ s.Nonempty := Finset.nonempty_iff_ne_empty.symm
theorem finset_not_nonempty {α : Type u} {s : Finset α} : ¬s.Nonempty ↔ s = ∅ :=
  (not_congr Finset.nonempty_iff_ne_empty).trans Classical.not_not

open Lean Meta Elab Tactic Sequent.Step Sequent.Goals

/-- Write `¬a = b` as `a ≠ b`, everywhere in a term. -/
partial def toNe (e : Expr) : Expr :=
  Expr.replaceNoCache (fun e => match e with
    | .app f p => match f.isAppOfArity `Not 0, p.strip with
      | true, .app (.app (.app f α) a) b => match f, f.isAppOfArity `Eq 0 with
        | .const _ us, true => some (mkApp (mkApp (mkApp (mkConst `Ne us) α) (toNe a)) (toNe b))
        | _, _ => none
      | _, _ => none
    | _ => none) e

/-- Write negated equations with `≠`, where the location says. -/
syntax (name := writeNe) "write_ne" (Lean.Parser.Tactic.location)? : tactic
@[tactic writeNe] def evalWriteNe : Lean.Elab.Tactic.Tactic := fun stx => changeAt (readWhere (stx.getArg 1)) toNe

end Sequent.PushNeg

namespace Lean.Parser.Tactic

/-- `push_neg at h` moves negations inwards: `¬∀ x, p x` becomes `∃ x, ¬p x`, `¬a ≤ b` becomes `b < a`, and so on. -/
syntax "push_neg" (location)? : tactic

macro_rules
  | `(tactic| push_neg $[$l:location]?) =>
    `(tactic| focus (
        set_option simprocs false in
        simp -failIfUnchanged only [imp_false, not_forall, not_exists, not_and, not_or, not_imp, not_not,
          Sequent.PushNeg.not_iff, exists_prop, ne_eq, not_le, not_lt, Nat.not_le, Nat.not_lt, Int.not_le, Int.not_lt,
          not_true_eq_false, not_false_eq_true, Sequent.PushNeg.set_ne_empty, Sequent.PushNeg.set_not_nonempty,
          Sequent.PushNeg.finset_ne_empty, Sequent.PushNeg.finset_not_nonempty] $[$l:location]?
        all_goals (write_ne $[$l:location]?)))

/-! ### Contraposition -/

/-- `contrapose` turns a goal `p → q` into `¬q → ¬p`; `contrapose h` does so with the hypothesis `h`. -/
syntax "contrapose" (ppSpace colGt ident (" with " ident)?)? : tactic
/-- `contrapose!` is `contrapose` followed by `push_neg`. -/
syntax "contrapose!" (ppSpace colGt ident (" with " ident)?)? : tactic

macro_rules
  | `(tactic| contrapose) =>
    `(tactic| with_reducible first
        | refine Sequent.PushNeg.contrapose_not ?_
        | refine Classical.not_imp_not.mp ?_)
  | `(tactic| contrapose $h:ident) => `(tactic| (revert $h:ident; contrapose; intro $h:ident))
  | `(tactic| contrapose $h:ident with $h':ident) => `(tactic| (revert $h:ident; contrapose; intro $h':ident))

macro_rules
  | `(tactic| contrapose!) => `(tactic| (refine Classical.not_imp_not.mp ?_; push_neg))
  | `(tactic| contrapose! $h:ident) => `(tactic| (revert $h:ident; contrapose!; intro $h:ident))
  | `(tactic| contrapose! $h:ident with $h':ident) => `(tactic| (revert $h:ident; contrapose!; intro $h':ident))

/-- `by_contra! h` is `by_contra h` followed by `push_neg at h`; `h` may be a pattern as in `rcases`. -/
syntax "by_contra!" (ppSpace colGt rcasesPatMed)? (" : " term)? : tactic

macro_rules
  | `(tactic| by_contra!) => `(tactic| (by_contra this; push_neg at this))
  | `(tactic| by_contra! : $p) => `(tactic| by_contra! this : $p)
  | `(tactic| by_contra! _) => `(tactic| (by_contra this; push_neg at this))
  | `(tactic| by_contra! $h:ident) => `(tactic| (by_contra $h:ident; push_neg at $h:ident))
  | `(tactic| by_contra! $p:rcasesPatMed) => `(tactic| (by_contra this; push_neg at this; obtain $p:rcasesPatMed := this))
  | `(tactic| by_contra! $h:ident : $p) =>
    `(tactic| (by_contra $h:ident; push_neg at $h:ident
               (have new : $p := by first | exact $h:ident | (push_neg; exact $h:ident)); replace_by new $h:ident))

/-- `by_cases! h : p` is `by_cases h : p` with negations moved inwards in both cases. -/
macro "by_cases! " h:ident " : " p:term : tactic => `(tactic| by_cases $h:ident : $p <;> push_neg at $h:ident)

end Lean.Parser.Tactic
