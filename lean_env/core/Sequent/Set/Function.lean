prelude
import Sequent.Set.Display
/-!
Properties of functions (injective, surjective, monotone, …), equivalences and embeddings.
-/
set_option autoImplicit false
set_option linter.unusedVariables false
universe u v w

namespace Function
variable {α : Sort u} {β : Sort v} {γ : Sort w}
/-- Different arguments have different values. Same as Mathlib's. -/
def Injective (f : α → β) : Prop := ∀ ⦃a₁ a₂⦄, f a₁ = f a₂ → a₁ = a₂
/-- Everything is a value. Same as Mathlib's. -/
def Surjective (f : α → β) : Prop := ∀ b, ∃ a, f a = b
/-- Injective and surjective. Same as Mathlib's. -/
def Bijective (f : α → β) : Prop := Injective f ∧ Surjective f
def LeftInverse (g : β → α) (f : α → β) : Prop := ∀ x, g (f x) = x
def RightInverse (g : β → α) (f : α → β) : Prop := LeftInverse f g
def Involutive {α : Sort u} (f : α → α) : Prop := ∀ x, f (f x) = x
def HasLeftInverse (f : α → β) : Prop := ∃ g : β → α, LeftInverse g f
def HasRightInverse (f : α → β) : Prop := ∃ g : β → α, RightInverse g f
def IsFixedPt {α : Type u} (f : α → α) (x : α) : Prop := f x = x
/-- `f^[n]`: `f` applied `n` times. -/
def _root_.Nat.iterate {α : Sort u} (f : α → α) : Nat → α → α
  | 0, a => a
  | n + 1, a => Nat.iterate f n (f a)
theorem Injective.eq_iff {f : α → β} (h : Injective f) {a b : α} : f a = f b ↔ a = b :=
  ⟨fun e => h e, congrArg f⟩
theorem Injective.ne {f : α → β} (h : Injective f) {a b : α} (hn : a ≠ b) : f a ≠ f b := fun e => hn (h e)
theorem Injective.comp {g : β → γ} {f : α → β} (hg : Injective g) (hf : Injective f) : Injective (g ∘ f) :=
  fun _ _ h => hf (hg h)
theorem Surjective.comp {g : β → γ} {f : α → β} (hg : Surjective g) (hf : Surjective f) : Surjective (g ∘ f) :=
  fun c => (hg c).elim fun b hb => (hf b).elim fun a ha => ⟨a, (congrArg g ha).trans hb⟩
theorem Bijective.injective {f : α → β} (h : Bijective f) : Injective f := h.1
theorem Bijective.surjective {f : α → β} (h : Bijective f) : Surjective f := h.2
theorem LeftInverse.injective {g : β → α} {f : α → β} (h : LeftInverse g f) : Injective f :=
  fun a b e => (h a).symm.trans ((congrArg g e).trans (h b))
theorem RightInverse.surjective {g : β → α} {f : α → β} (h : RightInverse g f) : Surjective f := fun b => ⟨g b, h b⟩
theorem Involutive.injective {f : α → α} (h : Involutive f) : Injective f := LeftInverse.injective h
theorem Involutive.surjective {f : α → α} (h : Involutive f) : Surjective f := fun b => ⟨f b, h b⟩
theorem injective_id : Injective (id : α → α) := fun _ _ h => h
theorem surjective_id : Surjective (id : α → α) := fun a => ⟨a, rfl⟩
theorem bijective_id : Bijective (id : α → α) := ⟨injective_id, surjective_id⟩

/-- An injective function, bundled. -/
structure Embedding (α : Sort u) (β : Sort v) where
  toFun : α → β
  inj' : Injective toFun
instance : CoeFun (Embedding α β) (fun _ => α → β) := ⟨Embedding.toFun⟩
@[simp] theorem comp_apply {f : β → γ} {g : α → β} {x : α} : (f ∘ g) x = f (g x) := rfl
end Function
infixr:25 " ↪ " => Function.Embedding
notation:max f "^[" n "]" => Nat.iterate f n

/-- Types whose elements may be applied like functions. -/
class DFunLike (F : Sort u) (α : outParam (Sort v)) (β : outParam (α → Sort w)) where
  coe : F → (a : α) → β a
attribute [coe] DFunLike.coe
instance (priority := 100) {F : Sort u} {α : Sort v} {β : α → Sort w} [DFunLike F α β] :
    CoeFun F (fun _ => (a : α) → β a) :=
  ⟨DFunLike.coe⟩

/-- A bijection with its inverse. -/
structure Equiv (α : Sort u) (β : Sort v) where
  toFun : α → β
  invFun : β → α
  left_inv : Function.LeftInverse invFun toFun
  right_inv : Function.RightInverse invFun toFun
infixl:25 " ≃ " => Equiv
abbrev Equiv.Perm (α : Sort u) : Sort (max 1 u) := Equiv α α
namespace Equiv
variable {α : Sort u} {β : Sort v} {γ : Sort w}
instance instDFunLike : DFunLike (α ≃ β) α (fun _ => β) := ⟨Equiv.toFun⟩
protected def refl (α : Sort u) : α ≃ α := ⟨id, id, fun _ => rfl, fun _ => rfl⟩
protected def symm (e : α ≃ β) : β ≃ α := ⟨e.invFun, e.toFun, e.right_inv, e.left_inv⟩
protected def trans (e₁ : α ≃ β) (e₂ : β ≃ γ) : α ≃ γ :=
  ⟨e₂.toFun ∘ e₁.toFun, e₁.invFun ∘ e₂.invFun,
    fun x => (congrArg e₁.invFun (e₂.left_inv (e₁.toFun x))).trans (e₁.left_inv x),
    fun x => (congrArg e₂.toFun (e₁.right_inv (e₂.invFun x))).trans (e₂.right_inv x)⟩
@[simp] theorem toFun_as_coe (e : α ≃ β) : e.toFun = e := rfl
@[simp] theorem invFun_as_coe (e : α ≃ β) : e.invFun = e.symm := rfl
@[simp] theorem coe_fn_mk (f : α → β) (g : β → α) (l : Function.LeftInverse g f) (r : Function.RightInverse g f) :
    (Equiv.mk f g l r : α → β) = f := rfl
@[simp] theorem symm_apply_apply (e : α ≃ β) (x : α) : e.symm (e x) = x := e.left_inv x
@[simp] theorem apply_symm_apply (e : α ≃ β) (x : β) : e (e.symm x) = x := e.right_inv x
@[simp] theorem symm_symm (e : α ≃ β) : e.symm.symm = e := rfl
protected theorem injective (e : α ≃ β) : Function.Injective e := Function.LeftInverse.injective e.left_inv
protected theorem surjective (e : α ≃ β) : Function.Surjective e := Function.RightInverse.surjective e.right_inv
protected theorem bijective (e : α ≃ β) : Function.Bijective e := ⟨e.injective, e.surjective⟩
@[simp] theorem apply_eq_iff_eq (f : α ≃ β) {x y : α} : f x = f y ↔ x = y := f.injective.eq_iff
theorem apply_eq_iff_eq_symm_apply {x : α} {y : β} (f : α ≃ β) : f x = y ↔ x = f.symm y :=
  ⟨fun h => by rw [← h, symm_apply_apply], fun h => by rw [h, apply_symm_apply]⟩
theorem symm_apply_eq (e : α ≃ β) {x : β} {y : α} : e.symm x = y ↔ x = e y :=
  ⟨fun h => by rw [← h, apply_symm_apply], fun h => by rw [h, symm_apply_apply]⟩
theorem eq_symm_apply (e : α ≃ β) {x : β} {y : α} : y = e.symm x ↔ e y = x :=
  ⟨fun h => by rw [h, apply_symm_apply], fun h => by rw [← h, symm_apply_apply]⟩
end Equiv

/-! ### Monotonicity and properties on a set -/
section Order
variable {α : Type u} {β : Type v} [LE α] [LT α] [LE β] [LT β]
/-- `f` keeps `≤`. Same as Mathlib's. -/
def Monotone (f : α → β) : Prop := ∀ ⦃a b⦄, a ≤ b → f a ≤ f b
def Antitone (f : α → β) : Prop := ∀ ⦃a b⦄, a ≤ b → f b ≤ f a
def MonotoneOn (f : α → β) (s : Set α) : Prop := ∀ ⦃a⦄, a ∈ s → ∀ ⦃b⦄, b ∈ s → a ≤ b → f a ≤ f b
def AntitoneOn (f : α → β) (s : Set α) : Prop := ∀ ⦃a⦄, a ∈ s → ∀ ⦃b⦄, b ∈ s → a ≤ b → f b ≤ f a
/-- `f` keeps `<`. Same as Mathlib's. -/
def StrictMono (f : α → β) : Prop := ∀ ⦃a b⦄, a < b → f a < f b
def StrictAnti (f : α → β) : Prop := ∀ ⦃a b⦄, a < b → f b < f a
def StrictMonoOn (f : α → β) (s : Set α) : Prop := ∀ ⦃a⦄, a ∈ s → ∀ ⦃b⦄, b ∈ s → a < b → f a < f b
def StrictAntiOn (f : α → β) (s : Set α) : Prop := ∀ ⦃a⦄, a ∈ s → ∀ ⦃b⦄, b ∈ s → a < b → f b < f a
end Order
namespace Set
variable {α : Type u} {β : Type v}
def InjOn (f : α → β) (s : Set α) : Prop := ∀ ⦃a₁⦄, a₁ ∈ s → ∀ ⦃a₂⦄, a₂ ∈ s → f a₁ = f a₂ → a₁ = a₂
def MapsTo (f : α → β) (s : Set α) (t : Set β) : Prop := ∀ ⦃x⦄, x ∈ s → f x ∈ t
def SurjOn (f : α → β) (s : Set α) (t : Set β) : Prop := t ⊆ f '' s
def BijOn (f : α → β) (s : Set α) (t : Set β) : Prop := MapsTo f s t ∧ InjOn f s ∧ SurjOn f s t
def EqOn (f₁ f₂ : α → β) (s : Set α) : Prop := ∀ ⦃x⦄, x ∈ s → f₁ x = f₂ x
protected def Subsingleton (s : Set α) : Prop := ∀ ⦃x⦄, x ∈ s → ∀ ⦃y⦄, y ∈ s → x = y
protected def Nontrivial (s : Set α) : Prop := ∃ x ∈ s, ∃ y ∈ s, x ≠ y
protected def Pairwise (s : Set α) (r : α → α → Prop) : Prop := ∀ ⦃x⦄, x ∈ s → ∀ ⦃y⦄, y ∈ s → x ≠ y → r x y
theorem injOn_of_injective {f : α → β} {s : Set α} (h : Function.Injective f) : InjOn f s := fun _ _ _ _ e => h e
end Set
