prelude
import Sequent.Tactic.Binders
/-!
Membership, set-like operations and their notations, bounded quantifiers over a collection, `∃!`, and list literals.
Classes and notations only: what a set or a finite set is comes later.
-/
set_option autoImplicit false
set_option linter.unusedVariables false
universe u v w

/-- Decisions of a family of propositions are unique too: rewriting the predicate of `Finset.filter` rests on it. -/
instance instSubsingletonForall {α : Sort u} {β : α → Sort v} [h : ∀ a, Subsingleton (β a)] :
    Subsingleton ((a : α) → β a) :=
  ⟨fun f g => funext fun a => (h a).allEq (f a) (g a)⟩

/-- So that a collection may stand where a type is expected: `Fintype s`. -/
instance instCoeOutOfCoeSort {α : Sort u} {β : Sort v} [CoeSort α β] : CoeOut α β where coe a := CoeSort.coe a

class Membership (α : outParam (Type u)) (γ : Type v) where
  mem : γ → α → Prop
class Insert (α : outParam (Type u)) (γ : Type v) where
  insert : α → γ → γ
class Singleton (α : outParam (Type u)) (β : Type v) where
  singleton : α → β
class EmptyCollection (α : Type u) where
  emptyCollection : α
class Union (α : Type u) where
  union : α → α → α
class Inter (α : Type u) where
  inter : α → α → α
class SDiff (α : Type u) where
  sdiff : α → α → α
class Compl (α : Type u) where
  compl : α → α
class HasSubset (α : Type u) where
  Subset : α → α → Prop
class HasSSubset (α : Type u) where
  SSubset : α → α → Prop
/-- Products of collections: `s ×ˢ t`. -/
class SProd (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  sprod : α → β → γ
export Insert (insert)
export Singleton (singleton)
export HasSubset (Subset)
export HasSSubset (SSubset)
export Compl (compl)

notation:50 a:50 " ∈ " s:50 => Membership.mem s a
notation:50 a:50 " ∉ " s:50 => ¬ (a ∈ s)
notation "∅" => EmptyCollection.emptyCollection
infixl:65 " ∪ " => Union.union
infixl:70 " ∩ " => Inter.inter
infix:70 " \\ " => SDiff.sdiff
infix:50 " ⊆ " => HasSubset.Subset
infix:50 " ⊂ " => HasSSubset.SSubset
notation:50 a:50 " ⊇ " b:50 => HasSubset.Subset b a
infixr:82 " ×ˢ " => SProd.sprod
postfix:max "ᶜ" => Compl.compl
macro_rules | `($x ∪ $y) => `(binop% Union.union $x $y)
macro_rules | `($x ∩ $y) => `(binop% Inter.inter $x $y)
macro_rules | `($x \ $y) => `(binop% SDiff.sdiff $x $y)
macro_rules | `($x ⊆ $y) => `(binrel% HasSubset.Subset $x $y)
macro_rules | `($x ⊂ $y) => `(binrel% HasSSubset.SSubset $x $y)

/-- `{a, b, c}` is `insert a (insert b {c})`, as in Lean. -/
syntax (name := setLiteral) (priority := high) "{" term,+ "}" : term
macro_rules
  | `({ $a:term }) => `(Singleton.singleton $a)
  | `({ $a:term, $as:term,* }) => `(Insert.insert $a { $as:term,* })

syntax:max (name := forallMem) "∀ " Lean.binderIdent " ∈ " term ", " term : term
syntax:max (name := forallNotMem) "∀ " Lean.binderIdent " ∉ " term ", " term : term
syntax:max (name := existsMem) "∃ " Lean.binderIdent " ∈ " term ", " term : term
syntax:max (name := existsNotMem) "∃ " Lean.binderIdent " ∉ " term ", " term : term
syntax:max (name := forallMems) "∀ " ident ident+ " ∈ " term ", " term : term
syntax:max (name := existsMems) "∃ " ident ident+ " ∈ " term ", " term : term
macro_rules
  | `(∀ $x:ident ∈ $s, $p) => `(∀ $x:ident, $x ∈ $s → $p)
  | `(∀ _ ∈ $s, $p) => `(∀ x, x ∈ $s → $p)
  | `(∀ $x:ident ∉ $s, $p) => `(∀ $x:ident, $x ∉ $s → $p)
  | `(∃ $x:ident ∈ $s, $p) => `(∃ $x:ident, $x ∈ $s ∧ $p)
  | `(∃ _ ∈ $s, $p) => `(∃ x, x ∈ $s ∧ $p)
  | `(∃ $x:ident ∉ $s, $p) => `(∃ $x:ident, $x ∉ $s ∧ $p)
  | `(∀ $x:ident $y:ident ∈ $s, $p) => `(∀ $x:ident, $x ∈ $s → ∀ $y:ident, $y ∈ $s → $p)
  | `(∃ $x:ident $y:ident ∈ $s, $p) => `(∃ $x:ident, $x ∈ $s ∧ ∃ $y:ident, $y ∈ $s ∧ $p)
  | `(∀ $x:ident $y:ident $z:ident $ys:ident* ∈ $s, $p) =>
    `(∀ $x:ident, $x ∈ $s → ∀ $y:ident $z:ident $ys:ident* ∈ $s, $p)
  | `(∃ $x:ident $y:ident $z:ident $ys:ident* ∈ $s, $p) =>
    `(∃ $x:ident, $x ∈ $s ∧ ∃ $y:ident $z:ident $ys:ident* ∈ $s, $p)

/-- `∃! x, p x`: some `x` satisfies `p`, and every `y` that does is `x`. -/
def ExistsUnique {α : Sort u} (p : α → Prop) : Prop := ∃ x, p x ∧ ∀ y, p y → y = x
syntax:max (name := existsUnique) "∃! " Lean.binderIdent (" : " term)? ", " term : term
syntax:max (name := existsUniqueParen) "∃! " "(" Lean.binderIdent " : " term ")" ", " term : term
syntax:max (name := existsUniqueMem) "∃! " Lean.binderIdent " ∈ " term ", " term : term
macro_rules
  | `(∃! $x:ident, $p) => `(ExistsUnique fun $x:ident => $p)
  | `(∃! $x:ident : $t, $p) => `(ExistsUnique fun $x:ident : $t => $p)
  | `(∃! ($x:ident : $t), $p) => `(ExistsUnique fun $x:ident : $t => $p)
  | `(∃! $x:ident ∈ $s, $p) => `(ExistsUnique fun $x:ident => $x ∈ $s ∧ $p)
theorem ExistsUnique.exists {α : Sort u} {p : α → Prop} (h : ∃! x, p x) : ∃ x, p x := h.elim fun x hx => ⟨x, hx.1⟩
theorem ExistsUnique.intro {α : Sort u} {p : α → Prop} (w : α) (h₁ : p w) (h₂ : ∀ y, p y → y = w) : ∃! x, p x :=
  ⟨w, h₁, h₂⟩
theorem ExistsUnique.unique {α : Sort u} {p : α → Prop} (h : ∃! x, p x) {y₁ y₂ : α} (h₁ : p y₁) (h₂ : p y₂) :
    y₁ = y₂ := h.elim fun x hx => (hx.2 y₁ h₁).trans (hx.2 y₂ h₂).symm

macro_rules | `($x ++ $y) => `(binop% HAppend.hAppend $x $y)
attribute [default_instance] instHAppendOfAppend
infixr:67 " :: " => List.cons
syntax (name := listLiteral) "[" term,*,? "]" : term
macro_rules
  | `([]) => `(List.nil)
  | `([$a:term]) => `(List.cons $a [])
  | `([$a:term, $as:term,*]) => `(List.cons $a [$as:term,*])
