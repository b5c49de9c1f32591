prelude
import Sequent.Tactic.Replacing

/-!
`tauto`: classical propositional logic by a tableau. Hypotheses and the negated goal are put back in front of `False`, one
implication each, and the first premise is taken apart by its connective until only literals are left; branching
premises wait until no other is left. What is not propositional (a closed order relation, say) is a literal.
-/

set_option autoImplicit false
universe u

namespace Lean
/-- Arity 1: an identifier that stands for that very constant. -/
@[extern "l_Lean_mkCIdent"] opaque mkCIdent : Name → Syntax.Term
@[extern "l_Lean_Expr_hasLooseBVars"] opaque Expr.hasLooseBVars : Expr → Bool
end Lean

namespace Sequent.Tauto

theorem start {p : Prop} (h : ¬p → False) : p := Classical.byContradiction h
theorem and_intro {a b r : Prop} (h : a → b → r) : a ∧ b → r := fun ⟨x, y⟩ => h x y
theorem or_intro {a b r : Prop} (h : a → r) (k : b → r) : a ∨ b → r := fun x => x.elim h k
theorem iff_intro {a b r : Prop} (h : a → b → r) (k : ¬a → ¬b → r) : (a ↔ b) → r := fun x =>
  (Classical.em a).elim (fun ha => h ha (x.mp ha)) (fun ha => k ha (fun hb => ha (x.mpr hb)))
theorem eq_intro {a b r : Prop} (h : a → b → r) (k : ¬a → ¬b → r) : (a = b) → r := fun x =>
  iff_intro h k (x ▸ Iff.rfl)
theorem imp_intro {a b r : Prop} (h : ¬a → r) (k : b → r) : (a → b) → r := fun x =>
  (Classical.em a).elim (fun ha => k (x ha)) h
theorem exists_intro {α : Sort u} {p : α → Prop} {r : Prop} (h : ∀ x, p x → r) : (∃ x, p x) → r := fun ⟨x, hx⟩ => h x hx
theorem true_intro {r : Prop} (h : r) : True → r := fun _ => h
theorem not_not_intro {a r : Prop} (h : a → r) : ¬¬a → r := fun x => h (Classical.not_not.mp x)
theorem not_and_intro {a b r : Prop} (h : ¬a → r) (k : ¬b → r) : ¬(a ∧ b) → r := fun x =>
  (Classical.em a).elim (fun ha => k (fun hb => x ⟨ha, hb⟩)) h
theorem not_or_intro {a b r : Prop} (h : ¬a → ¬b → r) : ¬(a ∨ b) → r := fun x =>
  h (fun ha => x (.inl ha)) (fun hb => x (.inr hb))
theorem not_imp_intro {a b r : Prop} (h : a → ¬b → r) : ¬(a → b) → r := fun x =>
  (Classical.em a).elim (fun ha => h ha (fun hb => x (fun _ => hb))) (fun ha => absurd (fun h' => absurd h' ha) x)
theorem not_iff_intro {a b r : Prop} (h : a → ¬b → r) (k : ¬a → b → r) : ¬(a ↔ b) → r := fun x =>
  (PushNeg.not_iff.mp x).elim (fun y => h y.1 y.2) (fun y => k y.1 y.2)
theorem not_forall_intro {α : Sort u} {p : α → Prop} {r : Prop} (h : ∀ x, ¬p x → r) : ¬(∀ x, p x) → r := fun x =>
  (not_forall.mp x).elim h
theorem not_false_intro {r : Prop} (h : r) : ¬False → r := fun _ => h

open Lean Meta Elab Tactic Sequent.Step Sequent.Goals

/-- What is to be done with a premise. -/
inductive Rule where
  /-- Apply a theorem that leaves one goal. -/
  | one (lemmaName : Name)
  /-- Apply a theorem that leaves two; better done late. -/
  | two (lemmaName : Name)
  /-- A literal: introduce it and look for a contradiction. -/
  | literal

/-- The head and the number of arguments, as far as the rules ask. -/
def isApp (e : Expr) (n : Name) (k : Nat) : Bool := e.isAppOfArity n k

/-- The rule for a premise, and for `¬p` that for the negation of `p`. -/
def ruleOf (p : Expr) : MetaM Rule := do
  let p ← whnfR p
  let p := p.strip
  match isApp p `Not 1, p with
  | true, .app _ q => do
    let q ← whnfR q
    let q := q.strip
    match q with
    | .forallE _ a b => match ← propositional a b with
      | true => pure (.one ``not_imp_intro)
      | false => pure (.one ``not_forall_intro)
    | _ =>
      pure (match isApp q `And 2, isApp q `Or 2, isApp q `Iff 2, isApp q `Not 1, isApp q `False 0 with
        | true, _, _, _, _ => .two ``not_and_intro
        | _, true, _, _, _ => .one ``not_or_intro
        | _, _, true, _, _ => .two ``not_iff_intro
        | _, _, _, true, _ => .one ``not_not_intro
        | _, _, _, _, true => .one ``not_false_intro
        | _, _, _, _, _ => .literal)
  | _, .forallE _ a b => match ← propositional a b with
    | true => pure (.two ``imp_intro)
    | false => pure .literal
  | _, _ => match isApp p `Eq 3, p with
    | true, .app (.app (.app _ t) _) _ => pure (match t with
      | .sort _ => .two ``eq_intro
      | _ => .literal)
    | _, _ => pure (match isApp p `And 2, isApp p `Or 2, isApp p `Iff 2, isApp p `Exists 2, isApp p `True 0 with
      | true, _, _, _, _ => .one ``and_intro
      | _, true, _, _, _ => .two ``or_intro
      | _, _, true, _, _ => .two ``iff_intro
      | _, _, _, true, _ => .one ``exists_intro
      | _, _, _, _, true => .one ``true_intro
      | _, _, _, _, _ => .literal)
where
  /-- Whether `a → b` is an implication between propositions. -/
  propositional (a b : Expr) : MetaM Bool := match b.hasLooseBVars with
    | true => pure false
    | false => isProp a

/-- The hypotheses that are propositions. -/
def proofs : List FVarId → MetaM (List FVarId)
  | .nil => pure .nil
  | .cons h hs => do
    let decl ← h.getDecl
    let hs ← proofs hs
    match ← isProp decl.type with
    | true => pure (.cons h hs)
    | false => pure hs

/-- How much is left to do; every step takes one. -/
def budget : Nat := 4000

/-- Put hypotheses back in front of the goal. -/
def revert (hs : List FVarId) : TacticM Unit := do
  let goal ← getMainGoal
  let (_, goal) ← withMainContext (liftMeta (goal.revert (List.toArray hs) true false))
  setGoals (.cons goal .nil)

/-- What is tried on `False` when only literals are left. -/
syntax "tauto_leaf" : tactic
macro_rules
  | `(tactic| tauto_leaf) => `(tactic| first
      | contradiction
      | (symm_saturate; contradiction)
      | (simp_all; done)
      | fail "tauto: the literals that are left do not contradict each other")

mutual
/-- Close the only goal. `waiting` are the branching premises put aside. -/
partial def prove (leaf : Syntax) (fuel : Nat) (waiting : List FVarId) : TacticM Unit := match fuel with
  | .zero => Goals.fail "tauto: too many cases"
  | .succ fuel => do
    liftMeta checkBudget
    let target ← getMainTarget
    match target.strip with
    | .forallE _ p _ => do
      match ← withMainContext (liftMeta (ruleOf p)) with
      | .one l => do
        let l := mkCIdent l
        evalTactic (← `(tactic| refine $l ?_))
        prove leaf fuel waiting
      | .literal => do
        evalTactic (← `(tactic| intro _))
        match ← attempt (evalTactic (← `(tactic| contradiction))) with
        | .ok _ => pure ()
        | .error _ => prove leaf fuel waiting
      | .two _ => do
        let goal ← getMainGoal
        let (h, goal) ← liftMeta (goal.introNP 1)
        setGoals (.cons goal .nil)
        prove leaf fuel (waiting ++ Array.toList h)
    | _ => match waiting with
      | .nil => evalTactic leaf
      | .cons h rest => do
        revert (.cons h .nil)
        branch leaf fuel rest

/-- Take the first, branching premise of the goal apart and close both goals. -/
partial def branch (leaf : Syntax) (fuel : Nat) (waiting : List FVarId) : TacticM Unit := do
  let target ← getMainTarget
  match target.strip with
  | .forallE _ p _ => do
    match ← withMainContext (liftMeta (ruleOf p)) with
    | .two l => do
      let l := mkCIdent l
      evalTactic (← `(tactic| refine $l ?_ ?_))
      let goals ← getUnsolvedGoals
      all leaf fuel waiting goals
    | _ => prove leaf fuel waiting
  | _ => prove leaf fuel waiting

partial def all (leaf : Syntax) (fuel : Nat) (waiting : List FVarId) : List MVarId → TacticM Unit
  | .nil => setGoals .nil
  | .cons g gs => do
    setGoals (.cons g .nil)
    prove leaf fuel waiting
    all leaf fuel waiting gs
end

/-- Prove the main goal by a tableau whose open branches `leaf` must close. -/
def tableau (leaf : Syntax) : TacticM Unit := do
  let (_, others) ← onMain (do
    evalTactic (← `(tactic| (intros; try refine Sequent.Tauto.start ?_)))
    let hs ← hypotheses
    let hs ← withMainContext (liftMeta (proofs hs))
    revert hs
    prove leaf budget .nil)
  setGoals others

/-- `tauto` proves what follows from the hypotheses by classical propositional logic. -/
syntax (name := tauto) "tauto" : tactic
@[tactic tauto] def evalTauto : Lean.Elab.Tactic.Tactic := fun _ => do tableau (← `(tactic| tauto_leaf))

/-- `itauto` is `tauto`, which also uses the excluded middle. -/
macro "itauto" : tactic => `(tactic| tauto)

end Sequent.Tauto
