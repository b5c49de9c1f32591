/-
Replay: `sequent_replay MODULE "FILE.olean" [i, j, …]` sends the declarations of a compiled file, by their position in it
and in the order given, through the kernel once more, above the constants of the library module `MODULE`.

The process that runs this imports no tactic: this file stands on the bootstrap alone, and the library is read as data,
its constants and nothing else. No attribute, notation, macro or tactic of it is looked at, and none of its code runs.
-/
prelude
import Sequent.Bootstrap.Tactics

set_option autoImplicit false

/-- A value of the binary that we only pass on. Two constructors, one with fields, so that nothing is unboxed. -/
inductive Sequent.Replay.Obj where
  | a
  | b (x y : Nat)

/-- `IO` as compiled: the result, or an error that we do not look into. -/
inductive Sequent.Replay.Result (α : Type) where
  | ok : α → Sequent.Replay.Result α
  | error : Sequent.Replay.Obj → Sequent.Replay.Result α

/-- Lean's `Except Kernel.Exception Environment`. -/
inductive Sequent.Replay.Checked where
  | error (exception : Sequent.Replay.Obj)
  | ok (env : Sequent.Replay.Obj)

namespace Lean
open Sequent.Replay

/-- What a module file holds; of these we read the constants. -/
structure ModuleData where
  imports : Obj
  constNames : Array Name
  constants : Array Obj
  extraConstNames : Obj
  entries : Obj

/-- One `import`, with Lean's fields. -/
structure Import where
  module : Name
  importAll : Bool := false
  isExported : Bool := true
  isMeta : Bool := false

/-- How much of a module is loaded: all of it. -/
inductive OLeanLevel where
  | exported | server | «private»

/-- A map by names, of which we only have the empty one; in Lean's order. -/
inductive _root_.Sequent.Replay.NameMap where
  | inner (x y : Obj)
  | leaf

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

/-- What the kernel is asked to add, in Lean's order. -/
inductive Declaration where
  | axiomDecl (val : Obj)
  | defnDecl (val : Obj)
  | thmDecl (val : Obj)
  | opaqueDecl (val : Obj)

instance {α : Type} : Inhabited (Sequent.Replay.Result α) := ⟨.error .a⟩
instance : Inhabited Sequent.Replay.Checked := ⟨.error .a⟩
instance : Inhabited Obj := ⟨.a⟩
instance : Inhabited Environment.View := ⟨⟨⟨.a, .a⟩, .a⟩⟩
instance : Inhabited ConstantInfo := ⟨.axiomInfo .a⟩

/-- A command's elaborator as compiled: its context and state, and the world last. -/
abbrev Elab.Command.CommandElab : Type := Syntax → Obj → Obj → Obj → Sequent.Replay.Result Unit

@[extern "l_Lean_readModuleData"] opaque readModuleData (file : String) (world : Obj) : Sequent.Replay.Result (ModuleData × Obj)
@[extern "l_Lean_Options_empty"] opaque Options.empty : Obj
@[extern "l_Lean_Kernel_Environment_addDecl"]
opaque Kernel.Environment.addDecl (env options : Obj) (declaration : Declaration) (cancel : Option Obj) :
  Sequent.Replay.Checked
@[extern "l_Lean_importModules"]
opaque importModules (imports : Array Import) (options : Obj) (trustLevel : UInt32) (plugins : Array Obj)
  (leakEnv loadExts : Bool) (level : OLeanLevel) (artifacts : Sequent.Replay.NameMap) (world : Obj) :
  Sequent.Replay.Result Environment.View
@[extern "l_Lean_TSyntax_getString"] opaque TSyntax.getString (s : Syntax.StrLit) : String
@[extern "l_Lean_Elab_Command_elabCommand"] opaque Elab.Command.elabCommand : Elab.Command.CommandElab

end Lean

namespace Sequent.Replay
open Lean Elab Command

/-- The declaration that brings a constant back, for the two kinds that a proof may bring along. -/
def declaration? : ConstantInfo → Option Declaration
  | .defnInfo val => some (.defnDecl val)
  | .thmInfo val => some (.thmDecl val)
  | _ => none

def nth? {α : Type} : List α → Nat → Option α
  | .nil, _ => none
  | .cons x _, .zero => some x
  | .cons _ xs, .succ i => nth? xs i

/-- The digits of a literal, as they were written. -/
def digits : Syntax → String
  | .node _ _ ⟨.cons (.atom _ text) .nil⟩ => text
  | _ => "?"

/-- Add the declarations one after the other; which ones were added, or what stopped it. -/
def replay (constants : List ConstantInfo) : List Syntax → Obj → String → String
  | .nil, _, done => "replayed" ++ done
  | .cons i rest, env, done =>
    match nth? constants (TSyntax.getNat ⟨i⟩) with
    | none => "no declaration " ++ digits i
    | some info => match declaration? info with
      | none => "not a definition or theorem: " ++ digits i
      | some decl => match Kernel.Environment.addDecl env Options.empty decl none with
        | .ok env => replay constants rest env (done ++ " " ++ digits i)
        | .error _ => "the kernel rejects declaration " ++ digits i

unsafe def constantsU (data : ModuleData) : List ConstantInfo := unsafeCast (Array.toList data.constants)
@[implemented_by constantsU] opaque constants (data : ModuleData) : List ConstantInfo

/-- Every other element: what stands between separators. -/
def between : List Syntax → List Syntax
  | .cons x (.cons _ rest) => .cons x (between rest)
  | rest => rest

/-- Log `text`, which has no quotes in it, as an information. -/
def report (text : String) : CommandElab := fun token =>
  elabCommand (.node .none `Lean.Parser.Command.print
    (Array.mkArray2 token (.node .none `str (Array.mkArray1 (.atom .none ("\"" ++ text ++ "\""))))))

syntax (name := sequentReplay) "sequent_replay " ident str " [" num,* "]" : command
@[command_elab sequentReplay] def evalReplay : Lean.Elab.Command.CommandElab := fun stx context state world =>
  let library : Import := { module := (stx.getArg 1).getId }
  let text := match importModules (Array.mkArray1 library) Options.empty (.ofBitVec (.ofFin ⟨0, Nat.le_of_ble_eq_true rfl⟩)) Array.mkArray0
      false false .private .leaf world with
    | .error _ => "the library can't be read"
    | .ok env => match readModuleData (TSyntax.getString ⟨stx.getArg 2⟩) world with
      | .error _ => "the module can't be read"
      | .ok (data, _) => replay (constants data) (between (Array.toList (stx.getArg 4).getArgs)) env.base.private ""
  report text (stx.getArg 0) context state world

end Sequent.Replay
