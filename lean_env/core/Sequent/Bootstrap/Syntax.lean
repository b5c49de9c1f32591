prelude
import Sequent.Bootstrap.Monad

/-!
Arrays, syntax trees, quotations and the macro monad. `macro`, `macro_rules` and `notation` work from here on.
-/

set_option autoImplicit false

universe u

@[extern "lean_mk_empty_array_with_capacity"] opaque Array.mkEmpty {α : Type u} (c : @& Nat) : Array α := .mk .nil
def Array.empty {α : Type u} : Array α := Array.mkEmpty 0
@[extern "lean_array_get_size"] opaque Array.size {α : Type u} (a : @& Array α) : Nat
instance {α : Type u} : Inhabited (Array α) where default := .mk .nil
@[extern "lean_array_push"] opaque Array.push {α : Type u} (a : Array α) (v : α) : Array α
@[extern "l_Array_append"] opaque Array.append {α : Type u} (a b : Array α) : Array α
@[extern "l_List_toArray"] opaque List.toArray {α : Type u} (l : List α) : Array α
instance {α : Type u} : Append (Array α) where append := Array.append
@[extern "l_Array_extract"] opaque Array.extract {α : Type u} (xs : Array α) (start : Nat) (stop : Nat) : Array α
def Array.mkArray0 {α : Type u} : Array α := Array.mkEmpty 0
def Array.mkArray1 {α : Type u} (a₁ : α) : Array α := (Array.mkEmpty 1).push a₁
def Array.mkArray2 {α : Type u} (a₁ a₂ : α) : Array α := ((Array.mkEmpty 2).push a₁).push a₂
def Array.mkArray3 {α : Type u} (a₁ a₂ a₃ : α) : Array α := (Array.mkArray2 a₁ a₂).push a₃
def Array.mkArray4 {α : Type u} (a₁ a₂ a₃ a₄ : α) : Array α := (Array.mkArray3 a₁ a₂ a₃).push a₄
def Array.mkArray5 {α : Type u} (a₁ a₂ a₃ a₄ a₅ : α) : Array α := (Array.mkArray4 a₁ a₂ a₃ a₄).push a₅
def Array.mkArray6 {α : Type u} (a₁ a₂ a₃ a₄ a₅ a₆ : α) : Array α := (Array.mkArray5 a₁ a₂ a₃ a₄ a₅).push a₆
def Array.mkArray7 {α : Type u} (a₁ a₂ a₃ a₄ a₅ a₆ a₇ : α) : Array α := (Array.mkArray6 a₁ a₂ a₃ a₄ a₅ a₆).push a₇
def Array.mkArray8 {α : Type u} (a₁ a₂ a₃ a₄ a₅ a₆ a₇ a₈ : α) : Array α := (Array.mkArray7 a₁ a₂ a₃ a₄ a₅ a₆ a₇).push a₈

structure String.Pos.Raw where
  byteIdx : Nat := 0

structure Substring.Raw where
  str : String
  startPos : String.Pos.Raw
  stopPos : String.Pos.Raw

@[extern "lean_string_utf8_byte_size"] opaque String.utf8ByteSize : (@& String) → Nat
def String.toRawSubstring (s : String) : Substring.Raw := ⟨s, ⟨0⟩, ⟨s.utf8ByteSize⟩⟩
def String.toRawSubstring' (s : String) : Substring.Raw := s.toRawSubstring

namespace Lean

inductive SourceInfo where
  | original (leading : Substring.Raw) (pos : String.Pos.Raw) (trailing : Substring.Raw) (endPos : String.Pos.Raw)
  | synthetic (pos : String.Pos.Raw) (endPos : String.Pos.Raw) (canonical := false)
  | none

instance : Inhabited SourceInfo where default := .none
abbrev SyntaxNodeKind := Name

inductive Syntax.Preresolved where
  | namespace (ns : Name)
  | decl (n : Name) (fields : List String)

inductive Syntax where
  | missing : Syntax
  | node (info : SourceInfo) (kind : SyntaxNodeKind) (args : Array Syntax) : Syntax
  | atom (info : SourceInfo) (val : String) : Syntax
  | ident (info : SourceInfo) (rawVal : Substring.Raw) (val : Name) (preresolved : List Syntax.Preresolved) : Syntax

instance : Inhabited Syntax where default := .missing
abbrev SyntaxNodeKinds := List SyntaxNodeKind

structure TSyntax (ks : SyntaxNodeKinds) where
  raw : Syntax

instance {ks} : Inhabited (TSyntax ks) where default := ⟨default⟩
abbrev Term := TSyntax (.cons `term .nil)
abbrev choiceKind : SyntaxNodeKind := `choice
abbrev nullKind : SyntaxNodeKind := `null
abbrev groupKind : SyntaxNodeKind := `group
abbrev identKind : SyntaxNodeKind := `ident
abbrev strLitKind : SyntaxNodeKind := `str
abbrev charLitKind : SyntaxNodeKind := `char
abbrev numLitKind : SyntaxNodeKind := `num
abbrev scientificLitKind : SyntaxNodeKind := `scientific
abbrev nameLitKind : SyntaxNodeKind := `name
abbrev fieldIdxKind : SyntaxNodeKind := `fieldIdx
abbrev hygieneInfoKind : SyntaxNodeKind := `hygieneInfo

namespace Syntax

abbrev Ident := TSyntax (.cons identKind .nil)
abbrev Term := TSyntax (.cons `term .nil)
abbrev Level := TSyntax (.cons `level .nil)
abbrev Tactic := TSyntax (.cons `tactic .nil)
abbrev Command := TSyntax (.cons `command .nil)
abbrev Prec := TSyntax (.cons `prec .nil)
abbrev Prio := TSyntax (.cons `prio .nil)
abbrev StrLit := TSyntax (.cons strLitKind .nil)
abbrev NumLit := TSyntax (.cons numLitKind .nil)
abbrev NameLit := TSyntax (.cons nameLitKind .nil)
abbrev CharLit := TSyntax (.cons charLitKind .nil)
abbrev ScientificLit := TSyntax (.cons scientificLitKind .nil)
abbrev HygieneInfo := TSyntax (.cons hygieneInfoKind .nil)
@[extern "l_Lean_Syntax_getKind"] opaque getKind (stx : Syntax) : SyntaxNodeKind
@[extern "l_Lean_Syntax_isOfKind"] opaque isOfKind (stx : @& Syntax) (k : @& SyntaxNodeKind) : Bool
@[extern "l_Lean_Syntax_getArg"] opaque getArg (stx : @& Syntax) (i : @& Nat) : Syntax
@[extern "l_Lean_Syntax_getArgs"] opaque getArgs (stx : @& Syntax) : Array Syntax
@[extern "l_Lean_Syntax_getNumArgs"] opaque getNumArgs (stx : @& Syntax) : Nat
@[extern "l_Lean_Syntax_isNone"] opaque isNone (stx : @& Syntax) : Bool
@[extern "l_Lean_Syntax_getId"] opaque getId (stx : @& Syntax) : Name
@[extern "l_Lean_Syntax_matchesNull"] opaque matchesNull (stx : @& Syntax) (n : @& Nat) : Bool
@[extern "l_Lean_Syntax_matchesIdent"] opaque matchesIdent (stx : @& Syntax) (id : @& Name) : Bool

@[extern "l_Lean_Syntax_matchesLit"] opaque matchesLit (stx : @& Syntax) (k : @& SyntaxNodeKind) (val : @& String) :
  Bool

@[extern "l_Lean_Syntax_setArgs"] opaque setArgs (stx : Syntax) (args : Array Syntax) : Syntax
@[extern "l_Lean_Syntax_getSepArgs"] opaque getSepArgs (stx : @& Syntax) : Array Syntax

def getOptional? (stx : Syntax) : Option Syntax :=
  match isNone stx with
  | true => .none
  | false => .some (stx.getArg 0)

def node1 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ : Syntax) : Syntax :=
  Syntax.node info kind (Array.mkArray1 a₁)

def node2 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ : Syntax) : Syntax :=
  Syntax.node info kind (Array.mkArray2 a₁ a₂)

def node3 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ : Syntax) : Syntax :=
  Syntax.node info kind (Array.mkArray3 a₁ a₂ a₃)

def node4 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ : Syntax) : Syntax :=
  Syntax.node info kind (Array.mkArray4 a₁ a₂ a₃ a₄)

def node5 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ : Syntax) : Syntax :=
  Syntax.node info kind (Array.mkArray5 a₁ a₂ a₃ a₄ a₅)

def node6 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ a₆ : Syntax) : Syntax :=
  Syntax.node info kind (Array.mkArray6 a₁ a₂ a₃ a₄ a₅ a₆)

def node7 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ a₆ a₇ : Syntax) : Syntax :=
  Syntax.node info kind (Array.mkArray7 a₁ a₂ a₃ a₄ a₅ a₆ a₇)

def node8 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ a₆ a₇ a₈ : Syntax) : Syntax :=
  Syntax.node info kind (Array.mkArray8 a₁ a₂ a₃ a₄ a₅ a₆ a₇ a₈)

structure SepArray (sep : String) where
  elemsAndSeps : Array Syntax

structure TSepArray (ks : SyntaxNodeKinds) (sep : String) where
  elemsAndSeps : Array Syntax

end Syntax

/-- Asked for by quotations that splice a sequence into the middle of another. -/
def mkNullNode (args : Array Syntax := .mk .nil) : Syntax := .node .none nullKind args

/-- The value of a numeral, and the numeral of a value; compiled code. -/
@[extern "l_Lean_TSyntax_getNat"] opaque TSyntax.getNat (s : Syntax.NumLit) : Nat
@[extern "l_Lean_Syntax_mkNatLit"] opaque Syntax.mkNatLit (val : Nat) (info : SourceInfo := .none) : Syntax.NumLit

def TSyntaxArray (ks : SyntaxNodeKinds) := Array (TSyntax ks)

@[extern "l_Lean_TSyntaxArray_rawImpl"] opaque TSyntaxArray.rawImpl {ks : SyntaxNodeKinds} (as : TSyntaxArray ks) :
  Array Syntax

unsafe def TSyntaxArray.rawU {ks : SyntaxNodeKinds} (as : TSyntaxArray ks) : Array Syntax := unsafeCast as
unsafe def TSyntaxArray.mkU {ks : SyntaxNodeKinds} (as : Array Syntax) : TSyntaxArray ks := unsafeCast as
instance {ks : SyntaxNodeKinds} : Inhabited (TSyntaxArray ks) where default := .mk .nil
@[implemented_by TSyntaxArray.rawU] opaque TSyntaxArray.raw {ks : SyntaxNodeKinds} (as : TSyntaxArray ks) : Array Syntax
@[implemented_by TSyntaxArray.mkU] opaque TSyntaxArray.mk {ks : SyntaxNodeKinds} (as : Array Syntax) : TSyntaxArray ks
abbrev MacroScope := Nat
abbrev reservedMacroScope := 0
abbrev firstFrontendMacroScope := 1

class MonadRef (m : Type → Type) where
  getRef : m Syntax
  withRef {α} : Syntax → m α → m α

export MonadRef (getRef)
@[extern "l_Lean_replaceRef"] opaque replaceRef (ref : @& Syntax) (oldRef : @& Syntax) : Syntax

@[extern "l_Lean_SourceInfo_fromRef"] opaque SourceInfo.fromRef (ref : @& Syntax) (canonical : Bool := false) :
  SourceInfo

@[inline] def withRef {m : Type → Type} [Monad m] [MonadRef m] {α} (ref : Syntax) (x : m α) : m α :=
  bind getRef fun oldRef => MonadRef.withRef (replaceRef ref oldRef) x

class MonadQuotation (m : Type → Type) extends MonadRef m where
  getCurrMacroScope : m MacroScope
  getContext : m Name
  withFreshMacroScope {α : Type} : m α → m α

export MonadQuotation (getCurrMacroScope withFreshMacroScope)

def MonadRef.mkInfoFromRefPos {m : Type → Type} [Monad m] [MonadRef m] : m SourceInfo :=
  bind getRef fun r => pure (SourceInfo.fromRef r false)

@[extern "l_Lean_addMacroScope"] opaque addMacroScope (mainModule : Name) (n : Name) (scp : MacroScope) : Name

namespace Macro

structure MethodsRef where
  a : Nat
  b : Nat

structure Context where
  methods : MethodsRef
  quotContext : Name
  currMacroScope : MacroScope
  currRecDepth : Nat
  maxRecDepth : Nat
  ref : Syntax

inductive Exception where
  | error : Syntax → String → Exception
  | unsupportedSyntax : Exception

structure State where
  macroScope : MacroScope
  expandedMacroDecls : List Name := .nil
  traceMsgs : List (Prod Name String) := .nil

end Macro

abbrev MacroM (α : Type) : Type := ReaderT Macro.Context (EStateM Macro.Exception Macro.State) α
abbrev Macro := Syntax → MacroM Syntax

namespace Macro

instance : MonadRef MacroM where
  getRef := fun ctx => pure ctx.ref
  withRef ref x := fun ctx => x { ctx with ref := ref }

@[inline] def withFreshMacroScope' {α : Type} (x : MacroM α) : MacroM α := fun ctx s =>
  x { ctx with currMacroScope := s.macroScope } { s with macroScope := Nat.add s.macroScope 1 }

instance : MonadQuotation MacroM where
  getCurrMacroScope := fun ctx => pure ctx.currMacroScope
  getContext := fun ctx => pure ctx.quotContext
  withFreshMacroScope := withFreshMacroScope'

@[inline] def throwUnsupported {α : Type} : MacroM α := fun _ => throwThe Macro.Exception .unsupportedSyntax

end Macro

namespace PrettyPrinter

abbrev UnexpandM (α : Type) : Type := ReaderT Syntax (EStateM Unit Unit) α
abbrev Unexpander := Syntax → UnexpandM Syntax

instance : MonadQuotation UnexpandM where
  getRef := fun r => pure r
  withRef ref x := fun _ => x ref
  getCurrMacroScope := pure 0
  getContext := pure `_fakeMod
  withFreshMacroScope := fun x => x

end PrettyPrinter

end Lean
