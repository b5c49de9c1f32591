prelude
import Sequent.Tactic.Conv

/-!
The everyday tactics of Mathlib and Batteries that need nothing but logic: order of goals, witnesses, names for cases,
variants of `have`, `apply`, `rw` and `simp`. None of them can prove more than the tactics they run.
-/

set_option autoImplicit false

/-! ### Syntax of tactics whose compiled elaborators need only that -/

/-- How far definitions are unfolded. Its shape is that of the compiled type. -/
inductive Lean.Meta.TransparencyMode where
  | all | default | reducible | instances | none

/-- `‹p›` is a hypothesis that proves `p`. -/
syntax:max "‹" withoutPosition(term) "›" : term
macro_rules | `(‹$p›) => `((by assumption : $p))

namespace Lean.Parser.Tactic

syntax (name := showTerm) "show_term " tacticSeq : tactic
syntax (name := withReducibleAndInstances) "with_reducible_and_instances " tacticSeq : tactic
syntax (name := withUnfoldingAll) "with_unfolding_all " tacticSeq : tactic
syntax (name := symmSaturate) "symm_saturate" : tactic
syntax (name := replace) "replace " letDecl : tactic

syntax SolveByElim.erase := "-" term:max
syntax SolveByElim.star := "*"
syntax SolveByElim.arg := SolveByElim.star <|> SolveByElim.erase <|> term
syntax SolveByElim.args := " [" SolveByElim.arg,* "]"
syntax SolveByElim.using_ := " using " ident,*
syntax (name := solveByElim) "solve_by_elim" "*"? optConfig (&" only")? (SolveByElim.args)? (SolveByElim.using_)? : tactic
syntax (name := applyAssumption) "apply_assumption" optConfig (&" only")? (SolveByElim.args)? (SolveByElim.using_)? : tactic
syntax (name := applyRules) "apply_rules" optConfig (&" only")? (SolveByElim.args)? (SolveByElim.using_)? : tactic
syntax (name := «apply?») "apply?" optConfig (" using " (colGt term),+)? : tactic
syntax rewrites_forbidden := " [" (("-" term),*,?) "]"
syntax (name := rewrites?) "rw?" (ppSpace location)? (rewrites_forbidden)? : tactic
syntax dsimpArgs := " [" withoutPosition((simpErase <|> simpLemma),*,?) "]"
syntax simpTraceArgsRest := optConfig (discharger)? (&" only")? (simpArgs)? (ppSpace location)?
syntax (name := simpTrace) "simp?" "!"? simpTraceArgsRest : tactic
syntax simpAllTraceArgsRest := optConfig (discharger)? (&" only")? (dsimpArgs)?
syntax (name := simpAllTrace) "simp_all?" "!"? simpAllTraceArgsRest : tactic
syntax dsimpTraceArgsRest := optConfig (&" only")? (dsimpArgs)? (ppSpace location)?
syntax (name := dsimpTrace) "dsimp?" "!"? dsimpTraceArgsRest : tactic

/-! ### Guards, which say what a goal must be -/

end Lean.Parser.Tactic

namespace Lean.Parser.Tactic.GuardExpr
syntax colonR := " : "
syntax colonD := " :~ "
syntax colonS := " :ₛ "
syntax colonA := " :ₐ "
syntax colon := colonR <|> colonD <|> colonS <|> colonA
syntax colonEqR := " := "
syntax colonEq := colonEqR
syntax eqR := " = "
syntax eqD := " =~ "
syntax eqS := " =ₛ "
syntax eqA := " =ₐ "
syntax equal := eqR <|> eqD <|> eqS <|> eqA
end Lean.Parser.Tactic.GuardExpr

namespace Lean.Parser.Tactic
open GuardExpr

syntax (name := guardExpr) "guard_expr " term:51 equal term : tactic
/-- `guard_target = p` fails unless the goal is `p`. -/
syntax (name := guardTarget) "guard_target " equal term : tactic
/-- `guard_hyp h : p` fails unless `h` is a hypothesis that says `p`. -/
syntax (name := guardHyp) "guard_hyp " term:max (colon term)? (colonEq term)? : tactic

/-! ### Order of goals -/

/-- `pick_goal n` moves the `n`-th goal to the front, `pick_goal -n` the `n`-th from the end. -/
syntax (name := pickGoal) "pick_goal " "-"? num : tactic
/-- `tac <;> [t₁, t₂]` runs `tac`, then `t₁` on the first goal it leaves and `t₂` on the second. -/
syntax:1 (name := seqEach) tactic:1 " <;> " "[" withoutPosition((tactic),*) "]" : tactic
/-- `swap` exchanges the first two goals. -/
macro "swap" : tactic => `(tactic| pick_goal 2)
/-- `on_goal n => tac` runs `tac` on the `n`-th goal. -/
syntax (name := onGoal) "on_goal " num " => " tacticSeq : tactic

/-- `exacts [e₁, e₂]` closes the first goals by the terms given, and there must be no others. -/
syntax "exacts" " [" term,* "]" : tactic
macro_rules
  | `(tactic| exacts []) => `(tactic| done)
  | `(tactic| exacts [$e]) => `(tactic| (exact $e; done))
  | `(tactic| exacts [$e, $es,*]) => `(tactic| (exact $e; exacts [$es,*]))

end Lean.Parser.Tactic

namespace Sequent.Everyday
open Lean Meta Elab Tactic Sequent.Step Sequent.Goals

/-- The `n`-th element, counted from 1, and the others. -/
def takeNth : Nat → List MVarId → Option (MVarId × List MVarId)
  | _, .nil => none
  | 1, .cons g gs => some (g, gs)
  | n, .cons g gs => match takeNth (n - 1) gs with
    | none => none
    | some (x, rest) => some (x, .cons g rest)

@[tactic Lean.Parser.Tactic.pickGoal] def evalPickGoal : Lean.Elab.Tactic.Tactic := fun stx => do
  let goals ← getUnsolvedGoals
  let n := match (stx.getArg 2).isNatLit? with | some n => n | none => 0
  let n := match (stx.getArg 1).getNumArgs with | 0 => n | _ => goals.length + 1 - n
  match Nat.beq n 0, takeNth n goals with
  | false, some (g, gs) => setGoals (.cons g gs)
  | _, _ => Goals.fail "pick_goal: there are not so many goals"

/-- The list with `new` in the place of `g`. -/
def replaceGoal (g : MVarId) (new : List MVarId) : List MVarId → List MVarId
  | .nil => .nil
  | .cons h hs => match Name.beq h.name g.name with
    | true => new ++ hs
    | false => .cons h (replaceGoal g new hs)

@[tactic Lean.Parser.Tactic.onGoal] def evalOnGoal : Lean.Elab.Tactic.Tactic := fun stx => do
  let goals ← getUnsolvedGoals
  let n := match (stx.getArg 1).isNatLit? with | some n => n | none => 0
  match Nat.beq n 0, takeNth n goals with
  | false, some (g, _) => do
    setGoals (.cons g .nil)
    evalTactic (stx.getArg 3)
    let new ← getUnsolvedGoals
    setGoals (replaceGoal g new goals)
  | _, _ => Goals.fail "on_goal: there are not so many goals"

/-- Run the tactics on the goals pairwise; there must be as many. -/
def pairwise : List Syntax → List MVarId → TacticM (List MVarId)
  | .nil, .nil => pure .nil
  | .cons t ts, .cons g gs => do
    setGoals (.cons g .nil)
    evalTactic t
    let new ← getUnsolvedGoals
    let others ← pairwise ts gs
    pure (new ++ others)
  | _, _ => Goals.fail "there must be as many tactics in the list as goals"

@[tactic Lean.Parser.Tactic.seqEach] def evalSeqEach : Lean.Elab.Tactic.Tactic := fun stx => do
  let (new, others) ← onMain (evalTactic (stx.getArg 0))
  let new ← pairwise (Array.toList (stx.getArg 3).getSepArgs) new
  setGoals (new ++ others)

end Sequent.Everyday

namespace Lean.Parser.Tactic

/-! ### Cases with names in one list -/

/-- `cases' h with x y` is `cases h` with the names in one list, in the order of the goals. -/
syntax (name := casesPrime) "cases' " elimTarget,+ (" using " term)? (" with" (ppSpace colGt binderIdent)+)? : tactic
/-- `induction' n with n ih` is `induction n` with the names in one list, in the order of the goals. -/
syntax (name := inductionPrime) "induction' " elimTarget,+ (" using " term)? (" with" (ppSpace colGt binderIdent)+)?
  (" generalizing" (ppSpace colGt term:max)+)? : tactic

end Lean.Parser.Tactic

namespace Sequent.Everyday
open Lean Meta Elab Tactic Sequent.Step Sequent.Goals

@[tactic Lean.Parser.Tactic.casesPrime] def evalCasesPrime : Lean.Elab.Tactic.Tactic := fun stx =>
  runNaming (.node .none `Lean.Parser.Tactic.cases
    (Array.mkArray4 (.atom .none "cases ") (stx.getArg 1) (stx.getArg 2) mkNullNode)) ((stx.getArg 3).getArg 1)

@[tactic Lean.Parser.Tactic.inductionPrime] def evalInductionPrime : Lean.Elab.Tactic.Tactic := fun stx =>
  runNaming (.node .none `Lean.Parser.Tactic.induction
    (Array.mkArray5 (.atom .none "induction ") (stx.getArg 1) (stx.getArg 2) (stx.getArg 4) mkNullNode))
    ((stx.getArg 3).getArg 1)

end Sequent.Everyday

namespace Lean.Parser.Tactic

/-! ### Witnesses -/

/-- What `use` closes by itself: `True`, hypotheses, what holds by `rfl`, and conjunctions of those, all or nothing. -/
syntax "use_discharger" : tactic

macro_rules
  | `(tactic| use_discharger) =>
    `(tactic| first
        | exact True.intro | assumption | rfl
        | (refine And.intro ?_ ?_ <;> use_discharger)
        | (refine exists_prop.mpr ?_; use_discharger))

/-- `use a, b` gives witnesses for existential quantifiers and tries to close what remains. -/
syntax "use" (discharger)? ppSpace term,+ : tactic
/-- `use! a, b` is `use a, b`. -/
macro "use! " es:term,+ : tactic => `(tactic| use $es:term,*)

macro_rules
  | `(tactic| use $es:term,*) =>
    `(tactic| first
        | (refine ⟨$es,*, ?_⟩; try with_reducible use_discharger)
        | refine ⟨$es,*⟩)
  | `(tactic| use (discharger := $t) $es:term,*) => `(tactic| first | (refine ⟨$es,*, ?_⟩; try ($t)) | refine ⟨$es,*⟩)

/-- `existsi a, b` gives witnesses for existential quantifiers. -/
syntax "existsi " term,+ : tactic
macro_rules | `(tactic| existsi $es,*) => `(tactic| refine ⟨$es,*, ?_⟩)

/-! ### Variants of `have`, `apply`, `exact` -/

/-- `have h (x : α) : p` without a proof: first prove `p`, then the goal with `h`. -/
syntax "have" (ppSpace ident)? (ppSpace colGt bracketedBinder)+ " : " term : tactic
/-- `have : p` without a proof: first prove `p`, then the goal with `this : p`. -/
syntax "have" " : " term : tactic
/-- `suffices : p` without a proof: first the goal with `this : p`, then prove `p`. -/
syntax "suffices" " : " term : tactic
/-- `replace h : p` without a proof: first prove `p`, then the goal with the new `h`. -/
syntax "replace" (ppSpace ident)? " : " term : tactic

/-- `replace_by new h` gives the hypothesis `new` the name of `h`, which it forgets where it can. -/
macro "replace_by " new:ident h:ident : tactic =>
  `(tactic| (try clear $h:ident) <;> (have $h:ident := $new:ident; clear $new:ident))

macro_rules
  | `(tactic| have : $p) => `(tactic| refine no_implicit_lambda% (have this : $p := ?_; ?_))
  | `(tactic| have $h:ident $bs:bracketedBinder* : $p) =>
    `(tactic| refine no_implicit_lambda% (have $h:ident : ∀ $bs:bracketedBinder*, $p := ?_; ?_))
macro_rules
  | `(tactic| suffices : $p) => `(tactic| refine_lift have this : $p := ?_; ?_)
macro_rules
  | `(tactic| replace : $p) => `(tactic| replace this : $p)
  | `(tactic| replace $h:ident : $p) => `(tactic| (have new : $p; pick_goal 2; replace_by new $h:ident; pick_goal 2))

/-- `beta_reduce at h` applies the functions that are written out. -/
macro "beta_reduce" l:(location)? : tactic =>
  `(tactic| set_option simprocs false in simp -failIfUnchanged -zeta -proj -eta -iota only [] $[$l:location]?)

/-- `apply f at h` replaces `h` by `f h`. -/
macro "apply " f:term " at " h:ident : tactic => `(tactic| replace $h:ident := $f $h)

/-- `apply_fun f at h` replaces an equation `h : a = b` by `f a = f b`. -/
syntax "apply_fun " term location : tactic
macro_rules
  | `(tactic| apply_fun $f at $h:ident) => `(tactic| (replace $h:ident := congrArg $f $h; try beta_reduce at $h:ident))

/-- `trans b` splits a goal `a = c` (or `a ≤ c`, ...) at `b`; without `b` it remains to be found. -/
syntax "trans" (ppSpace colGt term)? : tactic
/-- `transitivity b` is `trans b`. -/
syntax "transitivity" (ppSpace colGt term)? : tactic
macro_rules
  | `(tactic| trans $e) =>
    `(tactic| first
        | refine Eq.trans (b := $e) ?_ ?_ | refine Iff.trans (b := $e) ?_ ?_ | refine Trans.trans (b := $e) ?_ ?_
        | refine lt_trans (b := $e) ?_ ?_ | refine le_trans (b := $e) ?_ ?_ | refine dvd_trans (b := $e) ?_ ?_)
  | `(tactic| trans) => `(tactic| first | refine Eq.trans ?_ ?_ | refine Trans.trans ?_ ?_)
  | `(tactic| transitivity $e) => `(tactic| trans $e)
  | `(tactic| transitivity) => `(tactic| trans)

/-- `rename' h => k, x => y` renames hypotheses. -/
syntax "rename'" (ppSpace ident " => " ident),+ : tactic

/-- `native_decide` would trust compiled code. -/
macro "native_decide" : tactic =>
  `(tactic| fail "native_decide trusts compiled code, which this library does not; use decide")

/-- `infer_instance` closes a goal that type class inference can find. -/
macro "infer_instance" : tactic => `(tactic| exact inferInstance)

/-- `iterate n tac` runs `tac` `n` times; `iterate tac` until it fails. -/
syntax "iterate " (num)? tacticSeq : tactic

/-- `erw [h]` is `rw [h]` that unfolds definitions to see that `h` applies. -/
macro "erw " s:rwRuleSeq l:(location)? : tactic =>
  `(tactic| (rewrite (transparency := Lean.Meta.TransparencyMode.default) $s:rwRuleSeq $[$l:location]?; try rfl))

/-- `simp_arith` is `simp +arith +decide`. -/
syntax "simp_arith" (simpArgs)? (location)? : tactic
macro_rules
  | `(tactic| simp_arith $[$l:location]?) => `(tactic| simp +arith +decide $[$l:location]?)
  | `(tactic| simp_arith [$ls,*] $[$l:location]?) => `(tactic| simp +arith +decide [$ls,*] $[$l:location]?)

end Lean.Parser.Tactic

/-- `tac` in sequence, `n` times. -/
def Lean.iterateTactic (t : Lean.TSyntax `Lean.Parser.Tactic.tacticSeq) : Nat → Lean.MacroM (Lean.TSyntax `tactic)
  | 0 => `(tactic| skip)
  | n + 1 => bind (Lean.iterateTactic t n) fun rest => `(tactic| (($t); $rest:tactic))

macro_rules
  | `(tactic| iterate $t:tacticSeq) => `(tactic| repeat $t)
  | `(tactic| iterate $n:num $t:tacticSeq) => bind (Lean.iterateTactic t n.getNat) fun t => pure t.raw

/-! ### Reflexivity beyond equations -/

attribute [refl] le_refl Nat.le_refl Int.le_refl Nat.dvd_refl Int.dvd_refl Iff.refl
macro_rules | `(tactic| rfl) => `(tactic| apply_rfl)

/-! ### The older way to write options: `simp (config := { decide := true })` -/

namespace Sequent.Config
open Lean

/-- All nodes of a kind, outermost first. -/
partial def nodesOf (k : Name) (stx : Syntax) : List Syntax := match Name.beq stx.getKind k with
  | true => .cons stx .nil
  | false => below (Array.toList stx.getArgs)
where below : List Syntax → List Syntax
  | .nil => .nil
  | .cons s rest => nodesOf k s ++ below rest

/-- `(name := value)` for a field of a structure instance. -/
def option (field : Syntax) : Option Syntax :=
  match nodesOf identKind field, nodesOf `Lean.Parser.Term.structInstFieldDef field with
  | .cons n _, .cons d _ => some (.node .none `Lean.Parser.Tactic.configItem (Array.mkArray1
      (.node .none `Lean.Parser.Tactic.valConfigItem (Array.mkArray5 (.atom .none "(") n (.atom .none " := ")
        (d.getArg 1) (.atom .none ")")))))
  | _, _ => none

def optionsOf : List Syntax → List Syntax
  | .nil => .nil
  | .cons field rest => match option field with
    | some o => .cons o (optionsOf rest)
    | none => optionsOf rest

/-- One item of the options: `(config := { … })` becomes the options in it. -/
def items (item : Syntax) : List Syntax :=
  match nodesOf `Lean.Parser.Tactic.valConfigItem item with
  | .cons v _ => match v.getArg 1, nodesOf `Lean.Parser.Term.structInst v with
    | .atom _ _, .cons s _ => optionsOf (nodesOf `Lean.Parser.Term.structInstField s)
    | _, _ => .cons item .nil
  | .nil => .cons item .nil

/-- Whether an item is `(config := …)`. -/
def isOld (item : Syntax) : Bool :=
  match nodesOf `Lean.Parser.Tactic.valConfigItem item with
  | .cons v _ => match v.getArg 1 with
    | .atom _ _ => true
    | _ => false
  | .nil => false

def expandAll : List Syntax → List Syntax
  | .nil => .nil
  | .cons i rest => items i ++ expandAll rest

/-- The tactic with the options of `(config := { … })` written one by one. -/
def expand : Macro := fun stx =>
  let given := Array.toList ((stx.getArg 1).getArg 0).getArgs
  match List.any given isOld with
  | false => Macro.throwUnsupported
  | true =>
    let options := .node .none `Lean.Parser.Tactic.optConfig (Array.mkArray1 (mkNullNode (List.toArray (expandAll given))))
    match Array.toList stx.getArgs, stx with
    | .cons tac (.cons _ rest), .node info kind _ => pure (.node info kind (List.toArray (.cons tac (.cons options rest))))
    | _, _ => Macro.throwUnsupported

attribute [macro Lean.Parser.Tactic.simp] expand
attribute [macro Lean.Parser.Tactic.simpAll] expand
attribute [macro Lean.Parser.Tactic.dsimp] expand

end Sequent.Config
