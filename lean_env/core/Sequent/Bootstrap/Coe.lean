prelude
import Sequent.Bootstrap.Syntax

/-!
Coercions: the classes that elaboration of `↑x` chains through, and the coercions between kinds of syntax.
-/

set_option autoImplicit false

universe u v w

/-! ### The chain of coercion classes -/

class Coe (α : semiOutParam (Sort u)) (β : Sort v) where coe : α → β
attribute [coe_decl] Coe.coe
class CoeTC (α : Sort u) (β : Sort v) where coe : α → β
attribute [coe_decl] CoeTC.coe

instance {α : Sort u} {β : Sort v} {γ : Sort w} [Coe β γ] [CoeTC α β] : CoeTC α γ where
  coe a := Coe.coe (CoeTC.coe a : β)

instance {α : Sort u} {β : Sort v} [Coe α β] : CoeTC α β where coe a := Coe.coe a
instance {α : Sort u} : CoeTC α α where coe a := a
class CoeOut (α : Sort u) (β : semiOutParam (Sort v)) where coe : α → β
attribute [coe_decl] CoeOut.coe
class CoeOTC (α : Sort u) (β : Sort v) where coe : α → β
attribute [coe_decl] CoeOTC.coe

instance {α : Sort u} {β : Sort v} {γ : Sort w} [CoeOut α β] [CoeOTC β γ] : CoeOTC α γ where
  coe a := CoeOTC.coe (CoeOut.coe a : β)

instance {α : Sort u} {β : Sort v} [CoeTC α β] : CoeOTC α β where coe a := CoeTC.coe a
instance {α : Sort u} : CoeOTC α α where coe a := a
class CoeHead (α : Sort u) (β : semiOutParam (Sort v)) where coe : α → β
attribute [coe_decl] CoeHead.coe
class CoeHTC (α : Sort u) (β : Sort v) where coe : α → β
attribute [coe_decl] CoeHTC.coe

instance {α : Sort u} {β : Sort v} {γ : Sort w} [CoeHead α β] [CoeOTC β γ] : CoeHTC α γ where
  coe a := CoeOTC.coe (CoeHead.coe a : β)

instance {α : Sort u} {β : Sort v} [CoeOTC α β] : CoeHTC α β where coe a := CoeOTC.coe a
instance {α : Sort u} : CoeHTC α α where coe a := a
class CoeTail (α : semiOutParam (Sort u)) (β : Sort v) where coe : α → β
attribute [coe_decl] CoeTail.coe
class CoeHTCT (α : Sort u) (β : Sort v) where coe : α → β
attribute [coe_decl] CoeHTCT.coe

instance {α : Sort u} {β : Sort v} {γ : Sort w} [CoeTail β γ] [CoeHTC α β] : CoeHTCT α γ where
  coe a := CoeTail.coe (CoeHTC.coe a : β)

instance {α : Sort u} {β : Sort v} [CoeHTC α β] : CoeHTCT α β where coe a := CoeHTC.coe a
instance {α : Sort u} : CoeHTCT α α where coe a := a
class CoeDep (α : Sort u) (_ : α) (β : Sort v) where coe : β
attribute [coe_decl] CoeDep.coe
class CoeT (α : Sort u) (_ : α) (β : Sort v) where coe : β
attribute [coe_decl] CoeT.coe
instance {α : Sort u} {β : Sort v} {a : α} [CoeHTCT α β] : CoeT α a β where coe := CoeHTCT.coe a
instance {α : Sort u} {β : Sort v} {a : α} [CoeDep α a β] : CoeT α a β where coe := CoeDep.coe a
instance {α : Sort u} {a : α} : CoeT α a α where coe := a
class CoeFun (α : Sort u) (γ : outParam (α → Sort v)) where coe : (f : α) → γ f
attribute [coe_decl] CoeFun.coe
class CoeSort (α : Sort u) (β : outParam (Sort v)) where coe : α → β
attribute [coe_decl] CoeSort.coe

/-! ### Booleans as propositions -/

instance boolToProp : Coe Bool Prop where coe b := Eq b true
instance boolToSort : CoeSort Bool Prop where coe b := Eq b true
@[macro_inline] def Bool.or (x y : Bool) : Bool := match x with | true => true | false => y
@[macro_inline] def Bool.and (x y : Bool) : Bool := match x with | false => false | true => y
@[inline] def Bool.not : Bool → Bool | true => false | false => true

/-! ### Kinds of syntax -/

namespace Lean

instance : Coe SyntaxNodeKind SyntaxNodeKinds where coe k := List.cons k List.nil
instance {ks} : CoeOut (TSyntax ks) Syntax where coe s := s.raw

instance {k : SyntaxNodeKind} {ks : SyntaxNodeKinds} : Coe (TSyntax (List.cons k List.nil)) (TSyntax (List.cons k ks))
    where
  coe s := ⟨s.raw⟩

instance : Coe (TSyntax identKind) (TSyntax `term) where coe s := ⟨s.raw⟩
instance : Coe (TSyntax numLitKind) (TSyntax `term) where coe s := ⟨s.raw⟩
instance : Coe (TSyntax numLitKind) (TSyntax `prec) where coe s := ⟨s.raw⟩
instance : Coe (TSyntax numLitKind) (TSyntax `prio) where coe s := ⟨s.raw⟩
instance : Coe (TSyntax strLitKind) (TSyntax `term) where coe s := ⟨s.raw⟩
instance {k : SyntaxNodeKinds} : CoeOut (TSyntaxArray k) (Array Syntax) where coe a := a.raw
instance : CoeTail Syntax (TSyntax `term) where coe s := ⟨s⟩

end Lean

instance : Coe (Lean.TSyntax `term) (Lean.TSyntax `Lean.Parser.Term.funBinder) where coe s := ⟨s.raw⟩
instance : Coe (Lean.TSyntax Lean.identKind) (Lean.TSyntax `Lean.Parser.Command.declId) where coe s := ⟨s.raw⟩
