/-
What stands for `import Lean` where there is no Lean library: the part of it that editor/lean/Sequent.lean uses, each name
with the meaning that it has there, bound to the compiled functions of the Lean binary.
-/
prelude
import Sequent.Meta.Step
import Sequent.Tactic.Everyday

/-! ## What `Init` has -/

abbrev liftM.{u, v, w} {m : Type u → Type v} {n : Type u → Type w} [self : MonadLiftT m n] {α : Type u} : m α → n α :=
  self.monadLift

def BaseIO (α : Type) : Type := Lean.Obj → α
instance {α : Type} [Inhabited α] : Inhabited (BaseIO α) := ⟨fun _ => default⟩
instance {α : Type} : Inhabited (Option α) := ⟨none⟩
def IO (α : Type) : Type := Lean.Obj → EST.Out Lean.Obj α
instance {α : Type} : Inhabited (IO α) := ⟨fun _ => .error .a⟩
instance : Monad IO where
  pure a := fun _ => .ok a
  bind x f := fun w => match x w with
    | .ok v => f v (Lean.nextWorld w)
    | .error e => .error e

/-- Not to be seen through: where both ways lead to the same, what happens on the way would be left out. -/
@[noinline] def IO.caught {α : Type} (x : IO α) (k : Lean.Obj → IO α) : IO α := fun w => match x w with
  | .ok v => .ok v
  | .error e => k e (Lean.nextWorld w)
instance : MonadExcept Lean.Obj IO where
  throw e := fun _ => .error e
  tryCatch := IO.caught

structure System.FilePath where
  toString : String

namespace IO
@[extern "lean_io_getenv"] opaque getEnv (var : @& String) : BaseIO (Option String)

def FS.Handle : Type := Lean.Obj
instance : Inhabited FS.Handle := ⟨Lean.Obj.a⟩
@[extern "lean_io_prim_handle_put_str"] opaque FS.Handle.putStr (h : @& FS.Handle) (s : @& String) : IO Unit
@[extern "lean_io_prim_handle_flush"] opaque FS.Handle.flush (h : @& FS.Handle) : IO Unit
@[extern "l_IO_FS_Handle_readToEnd"] opaque FS.Handle.readToEnd (h : @& FS.Handle) : IO String

namespace Process
inductive Stdio where
  | piped
  | inherit
  | null

def Stdio.toHandleType : Stdio → Type
  | .piped => FS.Handle
  | .inherit => Unit
  | .null => Unit

structure StdioConfig where
  stdin : Stdio := .inherit
  stdout : Stdio := .inherit
  stderr : Stdio := .inherit

structure SpawnArgs extends StdioConfig where
  cmd : String
  args : Array String := Array.empty
  cwd : Option System.FilePath := none
  env : Array (Prod String (Option String)) := Array.empty
  inheritEnv : Bool := true
  setsid : Bool := false

structure Child (cfg : StdioConfig) where
  stdin : cfg.stdin.toHandleType
  stdout : cfg.stdout.toHandleType
  stderr : cfg.stderr.toHandleType

@[extern "lean_io_process_spawn"] opaque spawn (args : SpawnArgs) : IO (Child args.toStdioConfig)
@[extern "lean_io_process_child_take_stdin"] opaque Child.takeStdin {cfg : @& StdioConfig} :
  Child cfg → IO (Prod cfg.stdin.toHandleType (Child { cfg with stdin := .null }))
@[extern "lean_io_process_child_wait"] opaque Child.wait {cfg : @& StdioConfig} : @& Child cfg → IO Lean.Obj
end Process
end IO

syntax "#[" term,* "]" : term
macro_rules
  | `(#[$a]) => `(Array.mkArray1 $a)
  | `(#[$a, $b, $c, $d, $e, $f]) => `(Array.mkArray6 $a $b $c $d $e $f)

class ToString (α : Type) where
  toString : α → String
export ToString (toString)
instance : ToString Nat := ⟨Sequent.Step.decimal⟩
def String.isEmpty (s : String) : Bool := Nat.beq s.utf8ByteSize 0
def Option.isSome {α : Type} : Option α → Bool
  | some _ => true
  | none => false
def Array.map {α β : Type} (f : α → β) (a : Array α) : Array β := Array.mk (List.map f a.toList)

/-! ## What `Lean` has -/

namespace Lean
structure Position where
  line : Nat
  column : Nat
instance : Inhabited Position := ⟨⟨0, 0⟩⟩

structure FileMap where
  source : String
  positions : Array Nat
instance : Inhabited FileMap := ⟨⟨"", Array.empty⟩⟩

@[extern "l_Lean_FileMap_toPosition"] opaque FileMap.toPosition (map : FileMap) (pos : String.Pos.Raw) : Position
@[extern "l_Lean_Syntax_getPos_x3f"] opaque Syntax.getPos? (stx : @& Syntax) (canonicalOnly : Bool := false) :
  Option String.Pos.Raw

/-- What the context of `CoreM` begins with. -/
structure Core.Constant where
  fileName : String
  fileMap : FileMap
  rest : Obj
structure Core.Context where
  constant : Core.Constant
  rest : Obj
instance : Inhabited Core.Context := ⟨⟨⟨"", default, .a⟩, .a⟩⟩
unsafe def Core.contextOf (c : Obj) : Core.Context := cast lcProof c
@[implemented_by Core.contextOf] opaque Core.context (c : Obj) : Core.Context

open Elab Tactic Sequent.Step
def getFileMap : TacticM FileMap := fun _ _ _ _ _ _ c _ _ => .ok (Core.context c).constant.fileMap
def getEnv : TacticM Environment := Sequent.Step.getEnv
instance : MonadLift IO TacticM where
  monadLift x := fun _ _ _ _ _ _ _ _ w => match x w with
    | .ok v => .ok v
    | .error _ => .error (.error .missing (stringToMessageData "the system has failed"))
instance : MonadLift CoreM TacticM where
  monadLift := liftCore
instance : MonadLift BaseIO TacticM where
  monadLift x := fun _ _ _ _ _ _ _ _ w => .ok (x w)

def throwTextAt {α : Type} (ref : Syntax) (text : String) : TacticM α :=
  fun _ _ _ _ _ _ _ _ _ => .error (.error ref (stringToMessageData text))
syntax "throwErrorAt " term:max term : term
syntax "throwError " term : term
macro_rules
  | `(throwError $x) => `(Lean.throwTextAt .missing $x)
macro_rules
  | `(throwErrorAt $ref $x) => `(Lean.throwTextAt $ref $x)

namespace Meta.Tactic.TryThis
inductive SuggestionText where
  | tsyntax (kind : Name) (stx : Syntax)
  | string (text : String)
def Suggestion : Type := Obj
instance : Inhabited Suggestion := ⟨Obj.a⟩
@[extern "l_Lean_Meta_Tactic_TryThis_instCoeSuggestionTextSuggestion___lam__0"]
opaque instCoeSuggestionTextSuggestion._lam_0 (text : SuggestionText) : Suggestion
instance : Coe SuggestionText Suggestion := ⟨instCoeSuggestionTextSuggestion._lam_0⟩
/-- Arity 10: the place, what to put there, where else, the heading, the word before an action, how to compare, and
what is said at the end. -/
@[extern "l_Lean_Meta_Tactic_TryThis_addSuggestion"]
opaque addSuggestion (ref : Syntax) (s : Suggestion) (span : Option Syntax := none) (header : String := "Try this:")
  (action : Option String := none) (compare : Bool := false) (footer : MessageData := stringToMessageData "") : CoreM Unit
end Meta.Tactic.TryThis
end Lean
