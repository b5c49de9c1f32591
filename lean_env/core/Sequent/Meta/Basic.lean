/-
The meta surface: the types of Lean's elaborator that our tactics see, and the compiled functions that they call.
This file knows nothing of mathematics.

The elaborator in the binary is compiled code; a tactic of ours is interpreted beside it. A function is reached by
declaring an `opaque` constant under exactly its own name: the interpreter looks the name up in the binary. Nothing
checks that the declared type is right. A wrong number of arguments is a segmentation fault, so each declaration must
have as many as the compiled function, where a monadic result counts its hidden arguments:

  `CoreM`  +3 (context, state, world)   `MetaM`  +5 (its context and state, then `CoreM`'s)
  `TermElabM`  +7                       `TacticM`  +9

and instance arguments count too. Types that are only passed on are `Obj`.
-/
prelude
import Sequent.Tactic.Binders

set_option autoImplicit false

/-- A value of the binary that we only pass on. Two constructors, one with fields, so that nothing is unboxed. -/
inductive Lean.Obj where
  | a
  | b (x y : Nat)
instance : Inhabited Lean.Obj := ⟨.a⟩

/-- Outcome of a computation in `EIO`, as the binary lays it out. -/
inductive EST.Out (ε α : Type) where
  | ok : α → EST.Out ε α
  | error : ε → EST.Out ε α

instance : Inhabited Lean.Syntax.Tactic := ⟨⟨.missing⟩⟩

/-! ## Types -/

namespace Lean
def MessageData : Type := Obj
def Level : Type := Obj
def Environment : Type := Obj
def LocalContext : Type := Obj
instance : Inhabited MessageData := ⟨Obj.a⟩
instance : Inhabited Level := ⟨Obj.a⟩
instance : Inhabited LocalContext := ⟨Obj.a⟩

inductive Exception where
  | error (ref : Syntax) (msg : MessageData)
  | internal (id : Obj) (extra : Obj)
instance : Inhabited Exception := ⟨.error .missing Obj.a⟩

structure FVarId where
  name : Name

structure MVarId where
  name : Name
instance : Inhabited MVarId := ⟨⟨.anonymous⟩⟩

inductive Literal where
  | natVal (val : Nat)
  | strVal (val : String)

/-- Terms. The true ones carry cached data that these constructors lack: take terms apart with them, but build terms
only with `mkApp`, `mkConst`, `mkFVar` and `mkRawNatLit`. -/
inductive Expr where
  | bvar (deBruijnIndex : Nat)
  | fvar (fvarId : FVarId)
  | mvar (mvarId : MVarId)
  | sort (u : Level)
  | const (declName : Name) (us : List Level)
  | app (fn : Expr) (arg : Expr)
  | lam (binderName : Name) (binderType : Expr) (body : Expr)
  | forallE (binderName : Name) (binderType : Expr) (body : Expr)
  | letE (declName : Name) (type : Expr) (value : Expr) (body : Expr)
  | lit (l : Literal)
  | mdata (data : Obj) (expr : Expr)
  | proj (typeName : Name) (idx : Nat) (struct : Expr)
instance : Inhabited Expr := ⟨.bvar 0⟩

/-- The first fields of `MetavarDecl`; `rest` is only there to give the object its size. -/
structure MetavarDecl where
  userName : Name
  lctx : LocalContext
  type : Expr
  rest : Obj
instance : Inhabited MetavarDecl := ⟨⟨.anonymous, Obj.a, default, .a⟩⟩

/-- A hypothesis, only passed on. -/
structure LocalDecl where
  a : Obj
  b : Obj
instance : Inhabited LocalDecl := ⟨⟨.a, .a⟩⟩

/-! ## Monads

Each is a function of its contexts and states, the world last. -/

def CoreM (α : Type) : Type := Obj → Obj → Obj → EST.Out Exception α
def Meta.MetaM (α : Type) : Type := Obj → Obj → CoreM α
def Elab.TermElabM (α : Type) : Type := Obj → Obj → Meta.MetaM α
def Elab.Tactic.TacticM (α : Type) : Type := Obj → Obj → Elab.TermElabM α
abbrev Elab.Tactic.Tactic : Type := Syntax → Elab.Tactic.TacticM Unit

instance {ε α : Type} [Inhabited ε] : Inhabited (EST.Out ε α) := ⟨.error default⟩
instance {α : Type} : Inhabited (CoreM α) := ⟨fun _ _ _ => .error default⟩
instance {α : Type} : Inhabited (Meta.MetaM α) := ⟨fun _ _ _ _ _ => .error default⟩
instance {α : Type} : Inhabited (Elab.TermElabM α) := ⟨fun _ _ _ _ _ _ _ => .error default⟩
instance {α : Type} : Inhabited (Elab.Tactic.TacticM α) := ⟨fun _ _ _ _ _ _ _ _ _ => .error default⟩

open Meta Elab Tactic

/-- The world after a step. It is the same value, but to Lean's compiler another one: it takes two calls with the same
arguments for one, and would read the goals before and after a tactic only once. -/
@[noinline] def nextWorld (w : Obj) : Obj := w

instance : Monad MetaM where
  pure a := fun _ _ _ _ _ => .ok a
  bind x f := fun e g h i w => match x e g h i w with
    | .ok v => f v e g h i (nextWorld w)
    | .error e => .error e

instance : MonadExcept Exception MetaM where
  throw e := fun _ _ _ _ _ => .error e
  tryCatch x k := fun e g h i w => match x e g h i w with
    | .ok v => .ok v
    | .error ex => k ex e g h i (nextWorld w)

instance : Monad TacticM where
  pure a := fun _ _ _ _ _ _ _ _ _ => .ok a
  bind x f := fun a b c d e g h i w => match x a b c d e g h i w with
    | .ok v => f v a b c d e g h i (nextWorld w)
    | .error e => .error e

instance : MonadLift MetaM TacticM where
  monadLift x := fun _ _ _ _ e g h i w => x e g h i w

instance : MonadExcept Exception TacticM where
  throw e := fun _ _ _ _ _ _ _ _ _ => .error e
  tryCatch x k := fun a b c d e g h i w => match x a b c d e g h i w with
    | .ok v => .ok v
    | .error ex => k ex a b c d e g h i (nextWorld w)

/-- Quotations in tactics are used for fixed text only, so that their names need no freshness. -/
instance : MonadQuotation TacticM where
  getRef := pure .missing
  withRef _ x := x
  getCurrMacroScope := pure 1
  getContext := pure `_meta0
  withFreshMacroScope x := x

/-! ## Compiled functions, each with its true number of arguments -/

/-- Throws when the heartbeat budget is spent or Lean was interrupted. Arity 4. -/
@[extern "l_Lean_Core_checkSystem"] opaque Core.checkSystem : String → CoreM Unit

namespace Elab.Tactic
/-- Arity 9. -/
@[extern "l_Lean_Elab_Tactic_getMainGoal"] opaque getMainGoal : TacticM MVarId
/-- Arity 9; metavariables are instantiated. -/
@[extern "l_Lean_Elab_Tactic_getMainTarget"] opaque getMainTarget : TacticM Expr
/-- Arity 10. -/
@[extern "l_Lean_Elab_Tactic_evalTactic"] opaque evalTactic : Syntax → TacticM Unit
/-- Arity 12: the tactic's name, the proof, whether it must be free of metavariables. -/
@[extern "l_Lean_Elab_Tactic_closeMainGoal"] opaque closeMainGoal : Name → Expr → Bool → TacticM Unit
/-- Arity 11, the type included. -/
@[extern "l_Lean_Elab_Tactic_withMainContext"] opaque withMainContext {α : Type} (x : TacticM α) : TacticM α
/-- Arity 12: the syntax, the expected type, whether elaboration may be postponed. -/
@[extern "l_Lean_Elab_Tactic_elabTerm"] opaque elabTerm : Syntax → Option Expr → Bool → TacticM Expr
/-- Arity 9: everything that a tactic may change. -/
@[extern "l_Lean_Elab_Tactic_saveState"] opaque saveState : TacticM Obj
/-- Arity 11: put it back; whether the information for editors goes back too. -/
@[extern "l_Lean_Elab_Tactic_SavedState_restore"] opaque SavedState.restore : Obj → Bool → TacticM Unit
/-- Arity 9. -/
@[extern "l_Lean_Elab_Tactic_getUnsolvedGoals"] opaque getUnsolvedGoals : TacticM (List MVarId)
/-- Arity 10. -/
@[extern "l_Lean_Elab_Tactic_setGoals"] opaque setGoals : List MVarId → TacticM Unit
/-- Fail with a message. Not compiled: our own. -/
def throwMsg {α : Type} (m : MessageData) : TacticM α := fun _ _ _ _ _ _ _ _ _ => .error (.error .missing m)
/-- Errors without a position get that of `stx`. Not compiled: our own. -/
def withPosition {α : Type} (stx : Syntax) (x : TacticM α) : TacticM α :=
  tryCatch x (fun e => throw (match e with
    | .error .missing m => .error stx m
    | e => e))
end Elab.Tactic

/-- Arity 1: the value of a numeral. -/
@[extern "l_Lean_Syntax_isNatLit_x3f"] opaque Syntax.isNatLit? : Syntax → Option Nat
/-- Arity 1. -/
@[extern "l_Lean_stringToMessageData"] opaque stringToMessageData : String → MessageData
/-- Arity 1. -/
@[extern "l_Lean_MessageData_ofExpr"] opaque MessageData.ofExpr : Expr → MessageData
/-- Arity 2. -/
@[extern "l_Lean_mkApp"] opaque mkApp : Expr → Expr → Expr
/-- Arity 3. -/
@[extern "l_Lean_mkApp2"] opaque mkApp2 : Expr → Expr → Expr → Expr
/-- Arity 2. -/
@[extern "l_Lean_mkConst"] opaque mkConst : Name → List Level → Expr
/-- Arity 1. -/
@[extern "l_Lean_mkRawNatLit"] opaque mkRawNatLit : Nat → Expr
/-- Arity 1. -/
@[extern "l_Lean_mkFVar"] opaque mkFVar : FVarId → Expr
/-- Arity 2: equality up to the names of bound variables. -/
@[extern "lean_expr_eqv"] opaque Expr.eqv : Expr → Expr → Bool
/-- Arity 2: a total order of terms. -/
@[extern "lean_expr_lt"] opaque Expr.lt : Expr → Expr → Bool
/-- Arity 3. -/
@[extern "l_Lean_Expr_isAppOfArity"] opaque Expr.isAppOfArity : Expr → Name → Nat → Bool
/-- Arity 6. -/
@[extern "l_Lean_MVarId_getDecl"] opaque MVarId.getDecl : MVarId → MetaM MetavarDecl
/-- Arity 6. -/
@[extern "l_Lean_FVarId_getDecl"] opaque FVarId.getDecl : FVarId → MetaM LocalDecl
/-- Arity 1. -/
@[extern "l_Lean_LocalContext_getFVarIds"] opaque LocalContext.getFVarIds : LocalContext → Array FVarId
/-- Arity 1: whether Lean put it there for itself, as it does with the theorem being proved. -/
@[extern "l_Lean_LocalDecl_isImplementationDetail"] opaque LocalDecl.isImplementationDetail : LocalDecl → Bool

namespace Meta
/-- Arity 7: apply a constant to its explicit arguments; the others are found by unification and instance search. -/
@[extern "l_Lean_Meta_mkAppM"] opaque mkAppM : Name → Array Expr → MetaM Expr
/-- Arity 6. -/
@[extern "lean_infer_type"] opaque inferType : Expr → MetaM Expr
/-- Arity 7. -/
@[extern "l_Lean_Meta_isExprDefEq"] opaque isExprDefEq : Expr → Expr → MetaM Bool
/-- Arity 6: weak head normal form, unfolding reducible definitions only. -/
@[extern "l_Lean_Meta_whnfR"] opaque whnfR : Expr → MetaM Expr
/-- Arity 6: the class that a type is an instance of. -/
@[extern "l_Lean_Meta_isClass_x3f"] opaque isClass? : Expr → MetaM (Option Name)
/-- Arity 6: instantiate metavariables. -/
@[extern "l_Lean_Meta_instantiateMVarsProfiling"] opaque instantiateMVarsProfiling : Expr → MetaM Expr
end Meta

/-- Arity 1. -/
@[extern "l_Lean_mkSort"] opaque mkSort : Level → Expr
/-- A constant, the universe level 0. -/
@[extern "l_Lean_levelZero"] opaque levelZero : Level
/-- Arity 2. -/
@[extern "lean_name_eq"] opaque Name.beq : Name → Name → Bool

/-! ## Small helpers of our own -/

namespace Meta
/-- Fail with a message. -/
def throwMeta {α : Type} (text : String) : MetaM α := fun _ _ _ _ _ =>
  .error (.error .missing (stringToMessageData text))

/-- Stop if the heartbeat budget is spent. Long loops of interpreted code must call this themselves. -/
def checkBudget : MetaM Unit := fun _ _ c s w => Core.checkSystem "tactic" c s w

/-- The type of a term, instantiated. -/
def typeOf (e : Expr) : MetaM Expr := bind (inferType e) instantiateMVarsProfiling
end Meta

/-- A term without the annotations around it. -/
def Expr.strip (e : Expr) : Expr := match e with
  | .mdata _ e => strip e
  | e => e

/-- The head of an application and its arguments, followed by `args`. -/
def Expr.spine (e : Expr) (args : List Expr) : Prod Expr (List Expr) := match e with
  | .app f a => spine f (.cons a args)
  | e => (e, args)

/-- `f a₁ … aₙ`. -/
def mkApps (f : Expr) : List Expr → Expr
  | .nil => f
  | .cons a l => mkApps (mkApp f a) l

/-- `f a₁ … aₙ` for a constant without universe levels. -/
def mkCall (f : Name) (args : List Expr) : Expr := mkApps (mkConst f .nil) args

end Lean
