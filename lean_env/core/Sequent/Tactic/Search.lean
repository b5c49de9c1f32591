prelude
import Sequent.Tactic.Tauto
import Sequent.Tactic.Linarith
import Sequent.Tactic.Everyday

/-!
Bounded proof search: `aesop` (simplification, splitting of hypotheses and goal, backtracking over disjuncts, witnesses
and hypotheses to a fixed depth) and `grind` (the tableau of `tauto`, its branches closed by simplification and linear
arithmetic). Each closes the goal or fails; neither has the rule sets of the official tactics.
-/

set_option autoImplicit false

namespace Sequent.Search
open Lean Meta Elab Tactic Sequent.Step Sequent.Goals

/-- The first hypothesis that is `∧`, `∃`, `∨` or `↔`, with the theorem that takes it apart. -/
def splittable : List FVarId → MetaM (Option (FVarId × Name))
  | .nil => pure none
  | .cons h hs => do
    let decl ← h.getDecl
    let type ← whnfR decl.type
    match type.isAppOfArity `And 2, type.isAppOfArity `Exists 2, type.isAppOfArity `Or 2, type.isAppOfArity `Iff 2 with
    | true, _, _, _ => pure (some (h, ``Tauto.and_intro))
    | _, true, _, _ => pure (some (h, ``Tauto.exists_intro))
    | _, _, true, _ => pure (some (h, ``Tauto.or_intro))
    | _, _, _, true => pure (some (h, ``Tauto.iff_intro))
    | _, _, _, _ => splittable hs

syntax (name := aesopCases) "aesop_cases" : tactic
@[tactic aesopCases] def evalAesopCases : Lean.Elab.Tactic.Tactic := fun _ => do
  liftMeta checkBudget
  let hs ← hypotheses
  match ← withMainContext (liftMeta (splittable hs)) with
  | none => Goals.fail "aesop: no hypothesis to take apart"
  | some (h, l) => do
    Tauto.revert (.cons h .nil)
    let l := mkCIdent l
    evalTactic (← `(tactic| first | refine $l ?_ ?_ | refine $l ?_))

/-- What closes a goal without a choice. -/
syntax "aesop_close" : tactic
macro_rules
  | `(tactic| aesop_close) => `(tactic| first
      | assumption | with_reducible rfl | contradiction | exact True.intro | (symm; assumption))

/-- A step on a hypothesis or the goal that loses nothing. -/
syntax "aesop_safe" : tactic
macro_rules
  | `(tactic| aesop_safe) => `(tactic| with_reducible first
      | (intro _)
      | aesop_cases
      | (refine And.intro ?_ ?_)
      | (refine Iff.intro ?_ ?_))

/-- The search after the safe steps, at a depth from 3 to 0. -/
syntax "aesop_choose3" : tactic
syntax "aesop_choose2" : tactic
syntax "aesop_choose1" : tactic
syntax "aesop_choose0" : tactic
/-- All safe steps. -/
syntax "aesop_split" : tactic
macro_rules
  | `(tactic| aesop_split) => `(tactic| repeat' first | aesop_close | aesop_safe)
macro_rules
  | `(tactic| aesop_choose0) => `(tactic| first | aesop_close | (simp_all; done))
macro_rules
  | `(tactic| aesop_choose1) => `(tactic| first
      | aesop_choose0
      | (subst_vars; aesop_split; all_goals aesop_choose0; done)
      | (refine Or.inl ?_; aesop_split; all_goals aesop_choose0; done)
      | (refine Or.inr ?_; aesop_split; all_goals aesop_choose0; done)
      | (apply Exists.intro; assumption; done)
      | (apply Exists.intro; rfl; done)
      | (apply Exists.intro; apply And.intro; assumption; assumption; done)
      | solve_by_elim
      | (apply Exists.intro; solve_by_elim; done))
macro_rules
  | `(tactic| aesop_choose2) => `(tactic| first
      | aesop_choose1
      | (refine Or.inl ?_; aesop_split; all_goals aesop_choose1; done)
      | (refine Or.inr ?_; aesop_split; all_goals aesop_choose1; done)
      | (simp_all; aesop_split; all_goals aesop_choose1; done))
macro_rules
  | `(tactic| aesop_choose3) => `(tactic| first
      | aesop_choose2
      | (refine Or.inl ?_; aesop_split; all_goals aesop_choose2; done)
      | (refine Or.inr ?_; aesop_split; all_goals aesop_choose2; done))

/-- `aesop` closes the goal by simplification with the hypotheses, splitting, and a search of bounded depth over
disjuncts, witnesses among the hypotheses, and hypotheses to apply. It takes no rules. -/
macro "aesop" : tactic => `(tactic| first
  | (aesop_split; all_goals aesop_choose3; done)
  | fail "aesop: no proof within the bounds of the search, which uses intro, the cases of ∧ ∨ ∃ ↔, simp_all, assumption, constructors and hypotheses; split the goal by hand or give simp_all the lemmas")

/-! ## `grind` -/

/-- What closes a branch of `grind`, where the hypotheses are literals and the goal is `False`. -/
syntax "grind_leaf" : tactic
macro_rules
  | `(tactic| grind_leaf) => `(tactic| first
      | contradiction
      | omega
      | (simp_all; done)
      | linarith
      | (simp_all; first | omega | linarith)
      | (subst_vars; first | omega | linarith | (simp_all; done))
      | fail "grind: a branch is left that neither simplification nor linear arithmetic closes")

syntax (name := grindTableau) "grind_tableau" : tactic
@[tactic grindTableau] def evalGrindTableau : Lean.Elab.Tactic.Tactic := fun _ => do
  Tauto.tableau (← `(tactic| grind_leaf))

/-- `grind [h₁, h₂]` closes the goal by case distinction on the propositions, then `simp_all`, `omega` or `linarith` in
each case; the facts in brackets become hypotheses. -/
syntax "grind" (" [" term,* "]")? : tactic
macro_rules
  | `(tactic| grind) => `(tactic| first
      | grind_tableau
      | (simp_all; done)
      | fail "grind: no proof found by case distinction with simp_all, omega and linarith in each case; give it facts as in `grind [h]`, or try nlinarith")
  | `(tactic| grind []) => `(tactic| grind)
  | `(tactic| grind [$h]) => `(tactic| first | (simp_all [$h:term]; done) | (have := $h; grind))
  | `(tactic| grind [$h, $hs,*]) => `(tactic| (have := $h; grind [$hs,*]))

end Sequent.Search
