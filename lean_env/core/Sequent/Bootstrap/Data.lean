prelude
import Sequent.Bootstrap.Arith

/-!
Plain data: lists, options, sums, and the machine types behind strings, names and parser descriptions.

The elaborator shares these types with compiled code, so constructors and their order are fixed. Functions marked
`extern` are the compiled ones; nothing is ever proved about them.
-/

set_option autoImplicit false

universe u v

inductive List (α : Type u) where
  | nil : List α
  | cons (head : α) (tail : List α) : List α

inductive Option (α : Type u) where
  | none : Option α
  | some (val : α) : Option α

export Option (none some)
instance {α : Type u} : Inhabited (Option α) where default := none
instance {α : Type u} : Inhabited (List α) where default := .nil

/-- Apply a function to the value of an option, if there is one. -/
@[inline] protected def Option.map {α : Type u} {β : Type v} (f : α → β) : Option α → Option β
  | some a => some (f a)
  | none => none

/-- The value of an option, or `dflt`. -/
@[inline] def Option.getD {α : Type u} (opt : Option α) (dflt : α) : α :=
  match opt with
  | some a => a
  | none => dflt

inductive Sum (α : Type u) (β : Type v) where
  | inl (val : α) : Sum α β
  | inr (val : β) : Sum α β

inductive PSum (α : Sort u) (β : Sort v) where
  | inl (val : α) : PSum α β
  | inr (val : β) : PSum α β

structure Sigma {α : Type u} (β : α → Type v) where
  fst : α
  snd : β fst

structure Fin (n : Nat) where
  mk ::
  val : Nat
  isLt : LT.lt val n

structure BitVec (w : Nat) where
  ofFin ::
  toFin : Fin (HPow.hPow (2 : Nat) w)

structure UInt8 where
  ofBitVec ::
  toBitVec : BitVec 8

structure UInt16 where
  ofBitVec ::
  toBitVec : BitVec 16

structure UInt32 where
  ofBitVec ::
  toBitVec : BitVec 32

structure UInt64 where
  ofBitVec ::
  toBitVec : BitVec 64

attribute [extern "lean_uint8_of_nat_mk"] UInt8.ofBitVec
attribute [extern "lean_uint32_of_nat_mk"] UInt32.ofBitVec
attribute [extern "lean_uint64_of_nat_mk"] UInt64.ofBitVec
attribute [extern "lean_uint8_to_nat"] UInt8.toBitVec
attribute [extern "lean_uint32_to_nat"] UInt32.toBitVec
attribute [extern "lean_uint64_to_nat"] UInt64.toBitVec

structure Char where
  val : UInt32
  valid : True

structure Array (α : Type u) where
  mk ::
  toList : List α

attribute [extern "lean_array_to_list"] Array.toList
attribute [extern "lean_array_mk"] Array.mk

structure ByteArray where
  data : Array UInt8

attribute [extern "lean_byte_array_mk"] ByteArray.mk
attribute [extern "lean_byte_array_data"] ByteArray.data

structure String where
  ofByteArray ::
  toByteArray : ByteArray

attribute [extern "lean_string_to_utf8"] String.toByteArray
attribute [extern "lean_string_from_utf8_unchecked"] String.ofByteArray
instance : Inhabited String where default := ""
instance : Inhabited UInt64 where default := ⟨⟨⟨0, of_decide_eq_true (Eq.refl true)⟩⟩⟩
@[extern "lean_string_hash"] protected opaque String.hash (s : @& String) : UInt64
@[extern "lean_uint64_mix_hash"] opaque mixHash (u₁ u₂ : UInt64) : UInt64
@[extern "lean_uint64_of_nat"] opaque UInt64.ofNat (n : @& Nat) : UInt64
@[extern "lean_string_append"] opaque String.append : String → (@& String) → String
instance : Append String where append := String.append

@[inline] unsafe def unsafeCast {α : Sort u} {β : Sort v} (a : α) : β :=
  (cast lcProof (PULift.up.{v, u} a) : PULift.{u, v} β).down

inductive Lean.Name where
  | anonymous : Lean.Name
  | str (pre : Lean.Name) (str : String)
  | num (pre : Lean.Name) (i : Nat)
with
  @[computed_field] hash : Lean.Name → UInt64
    | .anonymous => .ofNat 1723
    | .str p s => mixHash p.hash s.hash
    | .num p v => mixHash p.hash (UInt64.ofNat v)

namespace Lean

instance : Inhabited Name where default := .anonymous

inductive ParserDescr where
  | const  (name : Name)
  | unary  (name : Name) (p : ParserDescr)
  | binary (name : Name) (p₁ p₂ : ParserDescr)
  | node (kind : Name) (prec : Nat) (p : ParserDescr)
  | trailingNode (kind : Name) (prec lhsPrec : Nat) (p : ParserDescr)
  | symbol (val : String)
  | nonReservedSymbol (val : String) (includeIdent : Bool)
  | cat (catName : Name) (rbp : Nat)
  | parser (declName : Name)
  | nodeWithAntiquot (name : String) (kind : Name) (p : ParserDescr)
  | sepBy  (p : ParserDescr) (sep : String) (psep : ParserDescr) (allowTrailingSep : Bool := false)
  | sepBy1 (p : ParserDescr) (sep : String) (psep : ParserDescr) (allowTrailingSep : Bool := false)
  | unicodeSymbol (val asciiVal : String) (preserveForPP : Bool)

instance : Inhabited ParserDescr where default := .symbol ""
abbrev TrailingParserDescr := ParserDescr
abbrev Name.mkStr (p : Name) (s : String) : Name := Name.str p s
abbrev Name.mkNum (p : Name) (v : Nat) : Name := Name.num p v
abbrev Name.mkSimple (s : String) : Name := .str .anonymous s
abbrev Name.mkStr1 (s₁ : String) : Name := .str .anonymous s₁
abbrev Name.mkStr2 (s₁ s₂ : String) : Name := .str (.str .anonymous s₁) s₂
abbrev Name.mkStr3 (s₁ s₂ s₃ : String) : Name := .str (.str (.str .anonymous s₁) s₂) s₃
abbrev Name.mkStr4 (s₁ s₂ s₃ s₄ : String) : Name := .str (.str (.str (.str .anonymous s₁) s₂) s₃) s₄
abbrev Name.mkStr5 (s₁ s₂ s₃ s₄ s₅ : String) : Name := .str (.str (.str (.str (.str .anonymous s₁) s₂) s₃) s₄) s₅

abbrev Name.mkStr6 (s₁ s₂ s₃ s₄ s₅ s₆ : String) : Name :=
  .str (.str (.str (.str (.str (.str .anonymous s₁) s₂) s₃) s₄) s₅) s₆

end Lean
