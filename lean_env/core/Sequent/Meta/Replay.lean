/-
Replay: `sequent_replay "FILE.olean" [i, j, …]` sends the declarations of a compiled module, by their position in it and
in the order given, through the kernel once more, above whatever this file imports. Used in a fresh process that has
seen nothing of the module's text.
-/
prelude
import Sequent.Meta.Step

/-- `IO` as compiled: the result, or an error that we do not look into. -/
inductive Sequent.Replay.Result (α : Type) where
  | ok : α → Sequent.Replay.Result α
  | error : Lean.Obj → Sequent.Replay.Result α

/-- Lean's `Except Kernel.Exception Environment`. -/
inductive Sequent.Replay.Checked where
  | error (exception : Lean.Obj)
  | ok (env : Lean.Obj)

namespace Lean

/-- What a module file holds; of these we read the constants. -/
structure ModuleData where
  imports : Obj
  constNames : Array Name
  constants : Array Obj
  extraConstNames : Obj
  entries : Obj

instance {α : Type} : Inhabited (Sequent.Replay.Result α) := ⟨.error .a⟩
instance : Inhabited Sequent.Replay.Checked := ⟨.error .a⟩

/-- What the elaborator's environment begins with: the kernel environment of the imports, in two visibilities. -/
structure Environment.Visible where
  «private» : Obj
  «public» : Obj
structure Environment.View where
  base : Environment.Visible
  rest : Obj

/-- The kinds of constants, in Lean's order. Only ever taken apart. -/
inductive ConstantInfo where
  | axiomInfo (val : Obj)
  | defnInfo (val : Obj)
  | thmInfo (val : Obj)
  | opaqueInfo (val : Obj)
  | quotInfo (val : Obj)
  | inductInfo (val : Obj)
  | ctorInfo (val : Obj)
  | recInfo (val : Obj)
instance : Inhabited Environment.View := ⟨⟨⟨.a, .a⟩, .a⟩⟩
instance : Inhabited ConstantInfo := ⟨.axiomInfo .a⟩

/-- What the kernel is asked to add, in Lean's order. -/
inductive Declaration where
  | axiomDecl (val : Obj)
  | defnDecl (val : Obj)
  | thmDecl (val : Obj)
  | opaqueDecl (val : Obj)

@[extern "l_Lean_readModuleData"] opaque readModuleData (file : String) (world : Obj) : Sequent.Replay.Result (ModuleData × Obj)
@[extern "l_Lean_Options_empty"] opaque Options.empty : Obj
@[extern "l_Lean_Kernel_Environment_addDecl"]
opaque Kernel.Environment.addDecl (env options : Obj) (declaration : Declaration) (cancel : Option Obj) :
  Sequent.Replay.Checked

end Lean

namespace Sequent.Replay
open Lean Meta Elab Tactic Sequent.Step

/-- The declaration that brings a constant back, for the two kinds that a proof may bring along. -/
def declaration? : ConstantInfo → Option Declaration
  | .defnInfo val => some (.defnDecl val)
  | .thmInfo val => some (.thmDecl val)
  | _ => none

def nth? {α : Type} : List α → Nat → Option α
  | .nil, _ => none
  | .cons x _, .zero => some x
  | .cons _ xs, .succ i => nth? xs i

/-- Add the declarations one after the other; the number that were added, or what stopped it. -/
def replay (constants : List ConstantInfo) : List Nat → Obj → Nat → String
  | .nil, _, done => "replayed " ++ decimal done
  | .cons i rest, env, done =>
    match nth? constants i with
    | none => "no declaration " ++ decimal i
    | some info => match declaration? info with
      | none => "not a definition or theorem: " ++ decimal i
      | some decl => match Kernel.Environment.addDecl env Options.empty decl none with
        | .ok env => replay constants rest env (done + 1)
        | .error _ => "the kernel rejects declaration " ++ decimal i

unsafe def viewU (env : Environment) : Environment.View := unsafeCast env
unsafe def constantsU (data : ModuleData) : List ConstantInfo := unsafeCast (Array.toList data.constants)
@[implemented_by viewU] opaque view (env : Environment) : Environment.View
@[implemented_by constantsU] opaque constants (data : ModuleData) : List ConstantInfo

def indices : List Syntax → List Nat
  | .nil => .nil
  | .cons stx rest => match stx.isNatLit? with
    | some i => .cons i (indices rest)
    | none => indices rest

syntax (name := sequentReplay) "sequent_replay " str " [" num,* "]" : tactic
@[tactic sequentReplay] def evalReplay : Lean.Elab.Tactic.Tactic := fun stx => do
  let file ← literal (stx.getArg 1)
  let env ← getEnv
  let data ← (fun _ _ _ _ _ _ _ _ w => .ok (readModuleData file w) : TacticM (Result (ModuleData × Obj)))
  report (stx.getArg 0) (match data with
    | .ok (data, _) =>
      replay (constants data) (indices (Array.toList (stx.getArg 3).getSepArgs)) (view env).base.private 0
    | .error _ => "the module can't be read")

end Sequent.Replay
