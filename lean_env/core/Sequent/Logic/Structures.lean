prelude
import Sequent.Logic.Equivalence
import Sequent.Set.Ext

/-!
Pairs, subtypes, options, sums: extensionality, and what quantifiers over them say.
-/

set_option autoImplicit false

universe u v w

infixr:30 " ⊕ " => Sum

namespace Prod
variable {α : Type u} {β : Type v}
@[simp] theorem mk.eta : ∀ {p : α × β}, (p.1, p.2) = p := rfl
theorem eta (p : α × β) : (p.1, p.2) = p := rfl
@[ext (iff := false)] protected theorem ext {p q : α × β} (fst : p.fst = q.fst) (snd : p.snd = q.snd) : p = q := by
  cases p; cases q; cases fst; cases snd; rfl
protected theorem ext_iff {p q : α × β} : p = q ↔ p.fst = q.fst ∧ p.snd = q.snd :=
  ⟨fun h => h ▸ ⟨rfl, rfl⟩, fun h => Prod.ext h.1 h.2⟩
theorem mk_inj {a₁ a₂ : α} {b₁ b₂ : β} : (a₁, b₁) = (a₂, b₂) ↔ a₁ = a₂ ∧ b₁ = b₂ := iff_of_eq (Prod.mk.injEq ..)
theorem mk.inj_iff {a₁ a₂ : α} {b₁ b₂ : β} : (a₁, b₁) = (a₂, b₂) ↔ a₁ = a₂ ∧ b₁ = b₂ := mk_inj
@[simp] protected theorem «forall» {p : α × β → Prop} : (∀ x, p x) ↔ ∀ a b, p (a, b) :=
  ⟨fun h a b => h (a, b), fun h x => h x.1 x.2⟩
@[simp] protected theorem «exists» {p : α × β → Prop} : (∃ x, p x) ↔ ∃ a b, p (a, b) :=
  ⟨fun ⟨x, h⟩ => ⟨x.1, x.2, h⟩, fun ⟨a, b, h⟩ => ⟨(a, b), h⟩⟩
/-- The pair the other way round. -/
def swap : α × β → β × α := fun p => (p.2, p.1)
@[simp] theorem swap_prod_mk {a : α} {b : β} : swap (a, b) = (b, a) := rfl
@[simp] theorem fst_swap {p : α × β} : p.swap.1 = p.2 := rfl
@[simp] theorem snd_swap {p : α × β} : p.swap.2 = p.1 := rfl
@[simp] theorem swap_swap (x : α × β) : x.swap.swap = x := rfl
end Prod

namespace Subtype
variable {α : Sort u} {p : α → Prop}
protected theorem eq {a1 a2 : { x // p x }} (h : a1.val = a2.val) : a1 = a2 := by cases a1; cases a2; cases h; rfl
@[ext (iff := false)] protected theorem ext {a1 a2 : { x // p x }} (h : a1.val = a2.val) : a1 = a2 := Subtype.eq h
protected theorem ext_iff {a1 a2 : { x // p x }} : a1 = a2 ↔ a1.val = a2.val := ⟨fun h => h ▸ rfl, Subtype.eq⟩
@[simp] theorem coe_eta (a : { a // p a }) (h : p a.val) : mk a.val h = a := rfl
theorem coe_mk (a : α) (h : p a) : (mk a h).val = a := rfl
theorem mk_eq_mk {a : α} {h : p a} {a' : α} {h' : p a'} : (mk a h) = (mk a' h') ↔ a = a' := Subtype.ext_iff
theorem coe_inj {a b : Subtype p} : a.val = b.val ↔ a = b := Subtype.ext_iff.symm
theorem val_inj {a b : Subtype p} : a.val = b.val ↔ a = b := coe_inj
@[simp] protected theorem «forall» {q : { a // p a } → Prop} : (∀ x, q x) ↔ ∀ a b, q ⟨a, b⟩ :=
  ⟨fun h a b => h ⟨a, b⟩, fun h ⟨a, b⟩ => h a b⟩
@[simp] protected theorem «exists» {q : { a // p a } → Prop} : (∃ x, q x) ↔ ∃ a b, q ⟨a, b⟩ :=
  ⟨fun ⟨x, h⟩ => ⟨x.1, x.2, h⟩, fun ⟨a, b, h⟩ => ⟨⟨a, b⟩, h⟩⟩
end Subtype

namespace Option
variable {α : Type u} {β : Type v}
theorem some_inj {a b : α} : some a = some b ↔ a = b := iff_of_eq (Option.some.injEq a b)
theorem some_ne_none (x : α) : some x ≠ none := fun h => nomatch h
theorem ne_none_iff_exists' {o : Option α} : o ≠ none ↔ ∃ x, o = some x := by
  cases o with
  | none => exact ⟨fun h => (h rfl).elim, fun ⟨_, h⟩ => nomatch h⟩
  | some a => exact ⟨fun _ => ⟨a, rfl⟩, fun _ => some_ne_none a⟩
end Option

namespace Sum
variable {α : Type u} {β : Type v}
theorem inl_injective {x y : α} (h : (inl x : α ⊕ β) = inl y) : x = y := Sum.inl.inj h
theorem inr_injective {x y : β} (h : (inr x : α ⊕ β) = inr y) : x = y := Sum.inr.inj h
theorem inl.inj_iff {x y : α} : (inl x : α ⊕ β) = inl y ↔ x = y := iff_of_eq (Sum.inl.injEq x y)
theorem inr.inj_iff {x y : β} : (inr x : α ⊕ β) = inr y ↔ x = y := iff_of_eq (Sum.inr.injEq x y)
theorem inl_ne_inr {a : α} {b : β} : inl a ≠ inr b := fun h => nomatch h
theorem inr_ne_inl {a : α} {b : β} : inr b ≠ inl a := fun h => nomatch h
@[simp] protected theorem «forall» {p : α ⊕ β → Prop} : (∀ x, p x) ↔ (∀ a, p (inl a)) ∧ ∀ b, p (inr b) :=
  ⟨fun h => ⟨fun _ => h _, fun _ => h _⟩, fun ⟨h₁, h₂⟩ => fun | inl a => h₁ a | inr b => h₂ b⟩
@[simp] protected theorem «exists» {p : α ⊕ β → Prop} : (∃ x, p x) ↔ (∃ a, p (inl a)) ∨ ∃ b, p (inr b) :=
  ⟨fun | ⟨inl a, h⟩ => .inl ⟨a, h⟩ | ⟨inr b, h⟩ => .inr ⟨b, h⟩,
    fun | .inl ⟨a, h⟩ => ⟨inl a, h⟩ | .inr ⟨b, h⟩ => ⟨inr b, h⟩⟩
end Sum

/-! ### Functions -/

namespace Function
variable {α : Sort u} {β : Sort v} {γ : Sort w}
theorem Injective.ne_iff {f : α → β} (hf : Injective f) {x y : α} : f x ≠ f y ↔ x ≠ y := not_congr hf.eq_iff
theorem Injective.eq_iff' {f : α → β} (I : Injective f) {a b : α} {c : β} (h : f b = c) : f a = c ↔ a = b :=
  h ▸ I.eq_iff
theorem Injective.of_comp {g : β → γ} {f : α → β} (I : Injective (g ∘ f)) : Injective f := fun _ _ h =>
  I (congrArg g h)
theorem Surjective.of_comp {g : β → γ} {f : α → β} (S : Surjective (g ∘ f)) : Surjective g := fun y =>
  (S y).elim fun x h => ⟨f x, h⟩
theorem Bijective.comp {g : β → γ} {f : α → β} : Bijective g → Bijective f → Bijective (g ∘ f) :=
  fun ⟨hg, hg'⟩ ⟨hf, hf'⟩ => ⟨hg.comp hf, hg'.comp hf'⟩
theorem LeftInverse.comp_eq_id {f : α → β} {g : β → α} (h : LeftInverse f g) : f ∘ g = id := funext h
theorem comp_def {f : β → γ} {g : α → β} : f ∘ g = fun x => f (g x) := rfl
@[simp] theorem comp_id (f : α → β) : f ∘ id = f := rfl
@[simp] theorem id_comp (f : α → β) : id ∘ f = f := rfl
theorem comp_assoc {δ : Sort u} (f : γ → δ) (g : β → γ) (h : α → β) : (f ∘ g) ∘ h = f ∘ g ∘ h := rfl
theorem const_apply {x : β} {y : α} : const α x y = x := rfl
end Function
