/-
Stepping: `sequent_step` replays a path of tactics given as text, then tries others at the state reached and reports
what each would leave, without keeping it. The tactics arrive as string literals and are parsed one by one, so text that
does not parse, or that tries to leave the tactic block, spoils nothing but its own outcome. Only the search uses this
module; no verdict rests on it.
-/
prelude
import Sequent.Meta.State

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
