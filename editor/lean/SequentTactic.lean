import Lean

/-!
The tactics `sequent` and `sequent?`: Sequent proves the goal, in the place where they stand.

They run `sequent tactic`, of the Python package, or what `SEQUENT_COMMAND` names, and give it the text of the
file. It searches in the Lean and with the libraries of this project; where `SEQUENT_SERVER` names a running `sequent
serve`, that does it, and is warm. What comes back is a tactic block. It is run here like any other: nothing is believed.
-/

open Lean Elab Tactic

namespace Sequent

/-- So many blanks. -/
def blanks : Nat → String
  | 0 => ""
  | n + 1 => blanks n ++ " "

/-- A tree as if all of it stood at one place, so that no message points to where the text came from. -/
partial def placed (info : SourceInfo) : Syntax → Syntax
  | .node _ kind args => .node info kind (args.map (placed info))
  | .atom _ text => .atom info text
  | .ident _ text name found => .ident info text name found
  | .missing => .missing

/-- What a program writes to its standard output and its standard error, given `text` on its standard input. -/
def run (program : String) (args : Array String) (text : String) : IO (String × String) := do
  let child ← IO.Process.spawn {
    cmd := program, args := args, env := #[("SEQUENT_WITHIN", some "1")],
    stdin := .piped, stdout := .piped, stderr := .piped }
  let (stdin, child) ← child.takeStdin
  try
    stdin.putStr text
    stdin.flush
  catch _ => pure () -- it has ended, and says why
  let told ← child.stdout.readToEnd
  let complaint ← child.stderr.readToEnd
  let _ ← child.wait
  pure (told, complaint)

/-- The tactic block that proves the goal at `stx`, a place of a file (line from 1, column from 0), to be put there. -/
def proofAt (stx : Syntax) (map : FileMap) (place : Position) : TacticM String := do
  if (← IO.getEnv "SEQUENT_WITHIN").isSome then
    throwErrorAt stx "sequent: not within itself"
  let program := (← IO.getEnv "SEQUENT_COMMAND").getD "sequent"
  let hole := toString place.line ++ ":" ++ toString (place.column + 1)
  let (proof, complaint) ← run program #["tactic", "--inline", "--env", "toolchain", "--at", hole] map.source
  if proof.isEmpty then
    throwErrorAt stx (if complaint.isEmpty then "sequent: nothing came back" else complaint)
  pure proof

/-- Prove the main goal, and say how where that is wanted. -/
def prove (stx : Syntax) (tell : Bool) : TacticM Unit := do
  match stx.getPos? with
  | none => throwError "sequent: there is no text here that could be read"
  | some position =>
    let map ← getFileMap
    let place := map.toPosition position
    let proof ← proofAt stx map place
    match Parser.runParserCategory (← getEnv) `tactic ("(\n" ++ blanks place.column ++ proof ++ "\n)") "<sequent>" with
    | .error message => throwErrorAt stx message
    | .ok block => evalTactic (placed (SourceInfo.fromRef stx) block)
    if tell then
      Meta.Tactic.TryThis.addSuggestion stx (Meta.Tactic.TryThis.SuggestionText.string proof)

end Sequent

/-- Have Sequent prove the goal. -/
syntax (name := sequentTactic) "sequent" : tactic

/-- Have Sequent prove the goal, and suggest what it found. -/
syntax (name := sequentTryThis) "sequent?" : tactic

@[tactic sequentTactic] def evalSequent : Tactic := fun stx => Sequent.prove stx false
@[tactic sequentTryThis] def evalSequentTryThis : Tactic := fun stx => Sequent.prove stx true
