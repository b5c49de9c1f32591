/-
Goals and hypotheses as our tactics handle them: what compiled functions give of a goal's context, running a tactic on
the first goal alone, renaming what it introduced, and replacing the type of a hypothesis by an equal one.
-/
prelude
import Sequent.Meta.State
import Sequent.Data.List

set_option autoImplicit false

/-! ## Compiled functions, each with its true number of arguments -/

namespace Lean
open Meta
@[extern "l_Lean_LocalDecl_userName"] opaque LocalDecl.userName : LocalDecl → Name
@[extern "l_Lean_LocalDecl_type"] opaque LocalDecl.type : LocalDecl → Expr
@[extern "l_Lean_Name_hasMacroScopes"] opaque Name.hasMacroScopes : Name → Bool
/-- Replace every part of a term for which the function gives something; what it gives is not entered again. -/
@[extern "l_Lean_Expr_replaceNoCache"] opaque Expr.replaceNoCache : (Expr → Option Expr) → Expr → Expr
/-- Arity 8. -/
@[extern "l_Lean_MVarId_rename"] opaque MVarId.rename : MVarId → FVarId → Name → MetaM MVarId
/-- Arity 7: the goal with a definitionally equal target. -/
@[extern "l_Lean_MVarId_replaceTargetDefEq"] opaque MVarId.replaceTargetDefEq : MVarId → Expr → MetaM MVarId
/-- Arity 9: the goal with another type for a hypothesis; the last argument asks for a check that they are equal. -/
@[extern "l_Lean_MVarId_changeLocalDecl"] opaque MVarId.changeLocalDecl :
  MVarId → FVarId → Expr → Bool → MetaM MVarId
/-- Arity 9: put hypotheses back into the target; whether in their order, and whether auxiliary ones are cleared. -/
@[extern "l_Lean_MVarId_revert"] opaque MVarId.revert :
  MVarId → Array FVarId → Bool → Bool → MetaM (Array FVarId × MVarId)
/-- Arity 6: whether a type is a proposition. -/
@[extern "l_Lean_Meta_isProp"] opaque Meta.isProp : Expr → MetaM Bool
end Lean

namespace Sequent.Goals
open Lean Meta Elab Tactic Sequent.Step

/-- Throw with a text. -/
def fail {α : Type} (text : String) : TacticM α := throwMsg (stringToMessageData text)

/-- All but the first. -/
def rest : List MVarId → List MVarId
  | .nil => .nil
  | .cons _ goals => goals

/-- The hypotheses of a list without those that Lean keeps for itself. -/
def visible : List FVarId → MetaM (List FVarId)
  | .nil => pure .nil
  | .cons h rest => do
    let decl ← h.getDecl
    let rest ← visible rest
    match decl.isImplementationDetail with
    | true => pure rest
    | false => pure (.cons h rest)

/-- The hypotheses of the main goal, oldest first. -/
def hypotheses : TacticM (List FVarId) := withMainContext do
  let goal ← getMainGoal
  liftMeta do
    let decl ← goal.getDecl
    visible (Array.toList decl.lctx.getFVarIds)

/-- Run a tactic on the first goal alone and give the goals that it leaves, then the others. -/
def onMain (tac : TacticM Unit) : TacticM (List MVarId × List MVarId) := do
  match ← getUnsolvedGoals with
  | .nil => fail "no goals to be solved"
  | .cons goal others => do
    setGoals (.cons goal .nil)
    tac
    let new ← getUnsolvedGoals
    pure (new, others)

def member (h : FVarId) : List FVarId → Bool
  | .nil => false
  | .cons x l => match Name.beq h.name x.name with
    | true => true
    | false => member h l

/-- The hypotheses that are not among `old` and that the user can't name. -/
def unnamed (old : List FVarId) : List FVarId → MetaM (List FVarId)
  | .nil => pure .nil
  | .cons h rest => do
    let decl ← h.getDecl
    let rest ← unnamed old rest
    match Bool.or (member h old) (Bool.not decl.userName.hasMacroScopes) with
    | true => pure rest
    | false => pure (.cons h rest)

/-- Give names (an identifier, or `_` for none) to hypotheses in their order; the names that remain. -/
def name (goal : MVarId) : List FVarId → List Syntax → MetaM (MVarId × List Syntax)
  | .cons h hs, .cons stx rest => do
    let goal ← match Name.beq stx.getKind identKind with
      | true => goal.rename h stx.getId
      | false => pure goal
    name goal hs rest
  | _, rest => pure (goal, rest)

/-- Name what is new in each of the goals in turn. -/
def nameAll (old : List FVarId) : List MVarId → List Syntax → TacticM (List MVarId)
  | .nil, _ => pure .nil
  | .cons goal goals, names => do
    setGoals (.cons goal .nil)
    let hs ← hypotheses
    let (goal, names) ← withMainContext (liftMeta (do let new ← unnamed old hs; name goal new names))
    let goals ← nameAll old goals names
    pure (.cons goal goals)

/-- The identifier or `_` within a `binderIdent`, or the syntax itself. -/
def binderName (stx : Syntax) : Syntax := match Name.beq stx.getKind `Lean.binderIdent with
  | true => stx.getArg 0
  | false => stx

/-- Run a tactic on the first goal and name, in order, what it introduces in each goal that it leaves. -/
def runNaming (tac names : Syntax) : TacticM Unit := do
  let old ← hypotheses
  let (new, others) ← onMain (evalTactic tac)
  let new ← nameAll old new (List.map binderName (Array.toList names.getArgs))
  setGoals (new ++ others)

/-! ## Where a tactic works -/

/-- The target, hypotheses by name, or all: what `at` says. -/
structure Where where
  target : Bool
  all : Bool
  names : List Name

def isTurnstile (stx : Syntax) : Bool := Name.beq stx.getKind `Lean.Parser.Tactic.locationType

/-- Read an optional location. -/
def readWhere (stx : Syntax) : Where := match stx.getNumArgs with
  | 0 => ⟨true, false, .nil⟩
  | _ =>
    let place := (stx.getArg 0).getArg 1
    match Name.beq place.getKind `Lean.Parser.Tactic.locationWildcard with
    | true => ⟨true, true, .nil⟩
    | false =>
      let parts := Array.toList (place.getArg 0).getArgs
      ⟨List.any parts isTurnstile, false, List.map Syntax.getId parts⟩

def Where.has (w : Where) (n : Name) : Bool := match w.all with
  | true => true
  | false => List.any w.names (fun m => Name.beq m n)

/-- The first of the hypotheses whose type `f` changes, with its new type. -/
def firstChanged (w : Where) (f : Expr → Expr) : List FVarId → MetaM (Option (FVarId × Expr))
  | .nil => pure none
  | .cons h rest => do
    let decl ← h.getDecl
    match w.has decl.userName with
    | false => firstChanged w f rest
    | true => do
      let type ← instantiateMVarsProfiling decl.type
      let new := f type
      match Expr.eqv type new with
      | true => firstChanged w f rest
      | false => pure (some (h, new))

/-- Replace the types of hypotheses by what `f` makes of them, one after the other. -/
def changeHypotheses (w : Where) (f : Expr → Expr) : Nat → TacticM Unit
  | .zero => pure ()
  | .succ fuel => do
    liftMeta checkBudget
    let hs ← hypotheses
    match ← withMainContext (liftMeta (firstChanged w f hs)) with
    | none => pure ()
    | some (h, new) => do
      let goal ← getMainGoal
      let goal ← withMainContext (liftMeta (goal.changeLocalDecl h new true))
      let goals ← getUnsolvedGoals
      setGoals (.cons goal (Goals.rest goals))
      changeHypotheses w f fuel

/-- Replace target and hypotheses of the main goal by what `f`, which must keep them equal by definition, makes of them. -/
def changeAt (w : Where) (f : Expr → Expr) : TacticM Unit := do
  changeHypotheses w f 500
  match w.target with
  | false => pure ()
  | true => do
    let target ← getMainTarget
    let new := f target
    match Expr.eqv target new with
    | true => pure ()
    | false => do
      let goal ← getMainGoal
      let goal ← withMainContext (liftMeta (goal.replaceTargetDefEq new))
      let goals ← getUnsolvedGoals
      setGoals (.cons goal (Goals.rest goals))

end Sequent.Goals
