/-
Stepping: `sequent_step` replays a path of tactics given as text, then tries others at the state reached and reports
what each would leave, without keeping it. The tactics arrive as string literals and are parsed one by one, so text that
does not parse, or that tries to leave the tactic block, spoils nothing but its own outcome. Only the search uses this
module; no verdict rests on it.
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

/-- Decimal digits of `n`; `fuel` bounds their number. -/
def decimal (n : Nat) (fuel : Nat := 20) : String := match fuel with
  | .zero => ""
  | .succ fuel =>
    let digit := match n % 10 with
      | 0 => "0" | 1 => "1" | 2 => "2" | 3 => "3" | 4 => "4" | 5 => "5" | 6 => "6" | 7 => "7" | 8 => "8" | _ => "9"
    match Nat.ble n 9 with
    | true => digit
    | false => decimal (n / 10) fuel ++ digit

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

/-- The text of an exception; those that are not errors (interruption) are thrown on. -/
def textOf (ex : Exception) : TacticM String := fun _ _ _ _ _ _ _ _ w =>
  match ex with
  | .error _ message => .ok (MessageData.toString message w)
  | .internal _ _ => .error ex

/-- `text` as one tactic block, by Lean's own parser. -/
def parseText (text : String) : TacticM Parsed := do
  let env ← getEnv
  pure (Parser.runParserCategory env `tactic ("(\n" ++ text ++ "\n)") "<tactic>")

/-- Parse `text` as one tactic block and run it on the current goals, without error recovery. -/
def runText (text : String) : TacticM Unit := do
  match ← parseText text with
  | .error message => throwMsg (stringToMessageData ("does not parse: " ++ message))
  | .ok stx => withoutRecover (evalTactic stx)

def goalTexts : List MVarId → TacticM String
  | .nil => pure ""
  | .cons goal goals => do
    let format ← liftMeta (ppGoal goal)
    let rest ← goalTexts goals
    pure ("\n" ++ Std.Format.pretty format 120 0 0 ++ "\n" ++ rest)

/-- Log `text` as an information at the position of `token`. -/
def report (token : Syntax) (text : String) : TacticM Unit :=
  freshHeartbeats (evalTactic (.node .none `Lean.Parser.Tactic.traceMessage
    (Array.mkArray2 token (.node .none `str (Array.mkArray1 (.atom .none (String.quote text)))))))

/-- Run `text`, describe what it leaves (`closed MS`, `open MS` and the goals, `error MS` or `timeout MS` and the
message; MS are milliseconds), then put everything back as it was. -/
def tryText (token : Syntax) (text : String) : TacticM Unit := do
  let saved ← saveState
  let start ← now
  let result ← attempt (freshHeartbeats do
    runText text
    let goals ← getUnsolvedGoals
    let log ← liftCore Core.getMessageLog
    match MessageLog.hasErrors log, goals with
    | true, _ => throwMsg (stringToMessageData "the tactic logged an error")
    | false, .nil => pure none
    | false, goals => do
      let shown ← goalTexts goals
      pure (some shown))
  let stop ← now
  let ms := " " ++ decimal (stop - start)
  match result with
  | .ok none => SavedState.restore saved false; report token ("closed" ++ ms)
  | .ok (some goals) => SavedState.restore saved false; report token ("open" ++ ms ++ goals)
  | .error ex => do
    let message ← textOf ex
    SavedState.restore saved false
    report token ((match Exception.isRuntime ex with | true => "timeout" | false => "error") ++ ms ++ "\n" ++ message)

/-- The goal at position `i`, alone. -/
def pick : List MVarId → Nat → List MVarId
  | .nil, _ => .nil
  | .cons goal _, .zero => .cons goal .nil
  | .cons _ goals, .succ i => pick goals i

def literal (stx : Syntax) : TacticM String := match Syntax.isStrLit? stx with
  | some text => pure text
  | none => throwMsg (stringToMessageData "expected a string literal")

/-- Replay one `sequent_run "tac" i`: run `tac` and go on with goal `i` alone; without `i`, with all goals. -/
def evalRun (stx : Syntax) : TacticM Unit := freshHeartbeats do
  let text ← literal (stx.getArg 1)
  runText text
  match ((stx.getArg 2).getArg 0).isNatLit? with
  | some i => do
    let goals ← getUnsolvedGoals
    setGoals (pick goals i)
  | none => pure ()

def evalTry (stx : Syntax) : TacticM Unit := do
  let text ← literal (stx.getArg 1)
  tryText (stx.getArg 0) text

def each (f : Syntax → TacticM Unit) : List Syntax → TacticM Unit
  | .nil => pure ()
  | .cons stx rest => do
    f stx
    each f rest

/-- `sequent_step` and, each on its line, `sequent_run "tac" i` for the path and `sequent_try "tac"` for what to try.
One tactic does it all, because each part has a heartbeat budget of its own and nothing may count them together. -/
syntax (name := sequentStep) "sequent_step" ("sequent_run " str (num)?)* ("sequent_try " str)* : tactic
@[tactic sequentStep] def evalStep : Lean.Elab.Tactic.Tactic := fun stx => do
  each evalRun (Array.toList (stx.getArg 1).getArgs)
  each evalTry (Array.toList (stx.getArg 2).getArgs)

/-- `sequent_parse "text"`: fail unless `text` is one tactic block; it is not run. -/
syntax (name := sequentParse) "sequent_parse " str : tactic
@[tactic sequentParse] def evalParse : Lean.Elab.Tactic.Tactic := fun stx => do
  let text ← literal (stx.getArg 1)
  match ← parseText text with
  | .error message => throwMsg (stringToMessageData ("the proof is not one block of tactics: " ++ message))
  | .ok _ => pure ()

end Sequent.Step
