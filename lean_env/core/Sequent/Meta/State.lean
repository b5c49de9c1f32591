/-
The state of a proof as our tactics handle it: save and restore, the list of goals, running to an end in any case. It
knows nothing of any particular tactic.
-/
prelude
import Sequent.Meta.Basic

namespace Sequent.Step
open Lean Meta Elab Tactic

/-- What `Core.State` begins with. Only ever taken apart. -/
structure CoreState where
  env : Environment
  rest : Obj
instance : Inhabited CoreState := ⟨⟨Obj.a, .a⟩⟩

/-- Lean's `Except String Syntax`. -/
inductive Parsed where
  | error (message : String)
  | ok (stx : Syntax)
instance : Inhabited Parsed := ⟨.error ""⟩

end Sequent.Step

/-!
Compiled functions of Lean, reached by their own names, which the interpreter looks up in the binary: so each must be
declared under exactly its name, with exactly its arity. `Obj` stands for a type that we never look into.
-/

/-- `ST.Ref.get`, here always on the state of `CoreM`. -/
@[extern "lean_st_ref_get"] opaque ST.Prim.Ref.get {σ α : Type} (ref : Lean.Obj) (world : Lean.Obj) : Sequent.Step.CoreState
@[extern "lean_io_mono_ms_now"] opaque IO.monoMsNow (world : Lean.Obj) : Nat
@[extern "l_Std_Format_pretty"] opaque Std.Format.pretty (format : Lean.Obj) (width indent column : Nat) : String
@[extern "l_String_quote"] opaque String.quote : String → String

namespace Lean
@[extern "l_Lean_Parser_runParserCategory"]
opaque Parser.runParserCategory : Environment → Name → String → String → Sequent.Step.Parsed
@[extern "l_Lean_Syntax_isStrLit_x3f"] opaque Syntax.isStrLit? : Syntax → Option String
@[extern "l_Lean_MessageData_toString"] opaque MessageData.toString (message : MessageData) (world : Obj) : String
@[extern "l_Lean_MessageLog_hasErrors"] opaque MessageLog.hasErrors : Obj → Bool
@[extern "l_Lean_Exception_isRuntime"] opaque Exception.isRuntime : Exception → Bool
@[extern "l_Lean_Core_getMessageLog"] opaque Core.getMessageLog : CoreM Obj
@[extern "l_Lean_Meta_ppGoal"] opaque Meta.ppGoal : MVarId → Meta.MetaM Obj

namespace Elab.Tactic
@[extern "l_Lean_Elab_Tactic_withoutRecover"] opaque withoutRecover {α : Type} (x : TacticM α) : TacticM α
end Elab.Tactic

/-- `Core.withCurrHeartbeats` as Lean specialised it for `CoreM`: the heartbeat budget starts anew. -/
@[extern "l_Lean_Core_withCurrHeartbeats___at___00Lean_Core_wrapAsync_spec__0"]
opaque Core.withCurrHeartbeats._at_.Lean.Core.wrapAsync.spec_0 {α : Type} (x : CoreM α) : CoreM α
end Lean

namespace Sequent.Step
open Lean Meta Elab Tactic

def liftMeta {α : Type} (x : MetaM α) : TacticM α := fun _ _ _ _ e g h i w => x e g h i w
def liftCore {α : Type} (x : CoreM α) : TacticM α := fun _ _ _ _ _ _ h i w => x h i w
def now : TacticM Nat := fun _ _ _ _ _ _ _ _ w => .ok (IO.monoMsNow w)
def getEnv : TacticM Environment := fun _ _ _ _ _ _ _ ref w => .ok (ST.Prim.Ref.get (σ := Unit) (α := Unit) ref w).env

/-- Run with a heartbeat budget of its own. -/
def freshHeartbeats {α : Type} (x : TacticM α) : TacticM α := fun c s t u m n k r w =>
  Core.withCurrHeartbeats._at_.Lean.Core.wrapAsync.spec_0 (fun k r w => x c s t u m n k r w) k r w

/-- Run to an end in any case: the value or the exception. -/
def attempt {α : Type} (x : TacticM α) : TacticM (EST.Out Exception α) := 
  fun c s t u m n k r w => .ok (x c s t u m n k r w)

end Sequent.Step
