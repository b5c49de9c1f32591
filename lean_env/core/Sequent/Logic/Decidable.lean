prelude
import Sequent.Logic.Classical

/-!
Instances that decide compound propositions, `Subsingleton`, and the transitivity instances behind `calc`.
-/

set_option autoImplicit false

universe u v w u_1 u_2 u_3

/-! ### `Trans`: what `calc` chains -/

class Trans {α : Sort u_1} {β : Sort u_2} {γ : Sort u_3} (r : α → β → Sort u) (s : β → γ → Sort v)
  (t : outParam (α → γ → Sort w)) where
  trans : {a : α} → {b : β} → {c : γ} → r a b → s b c → t a c

instance {α : Sort u_1} {γ : Sort u_2} (r : α → γ → Sort u) : Trans Eq r r where trans heq h' := heq.symm.rec h'
instance {α : Sort u_1} {β : Sort u_2} (r : α → β → Sort u) : Trans r Eq r where trans h' heq := heq.rec h'
instance : Trans (α := Prop) Iff Iff Iff where trans := Iff.trans

/-! ### Deciding connectives -/

instance instDecidableTrue : Decidable True := isTrue True.intro
instance instDecidableFalse : Decidable False := isFalse id

instance instDecidableAnd {p q : Prop} [dp : Decidable p] [dq : Decidable q] : Decidable (p ∧ q) :=
  match dp, dq with
  | isTrue hp, isTrue hq => isTrue ⟨hp, hq⟩
  | isFalse hp, _ => isFalse (fun h => hp h.left)
  | isTrue _, isFalse hq => isFalse (fun h => hq h.right)

instance instDecidableOr {p q : Prop} [dp : Decidable p] [dq : Decidable q] : Decidable (p ∨ q) :=
  match dp, dq with
  | isTrue hp, _ => isTrue (.inl hp)
  | isFalse _, isTrue hq => isTrue (.inr hq)
  | isFalse hp, isFalse hq => isFalse (fun h => match h with | .inl h => hp h | .inr h => hq h)

instance instDecidableNot {p : Prop} [dp : Decidable p] : Decidable (¬ p) :=
  match dp with
  | isTrue hp => isFalse (fun h => h hp)
  | isFalse hp => isTrue hp

instance instDecidableForall {p q : Prop} [dp : Decidable p] [dq : Decidable q] : Decidable (p → q) :=
  match dp, dq with
  | isFalse hp, _ => isTrue (fun h => (hp h).elim)
  | isTrue _, isTrue hq => isTrue (fun _ => hq)
  | isTrue hp, isFalse hq => isFalse (fun h => hq (h hp))

instance instDecidableIff {p q : Prop} [dp : Decidable p] [dq : Decidable q] : Decidable (p ↔ q) :=
  match dp, dq with
  | isTrue hp, isTrue hq => isTrue ⟨fun _ => hq, fun _ => hp⟩
  | isFalse hp, isFalse hq => isTrue ⟨fun h => (hp h).elim, fun h => (hq h).elim⟩
  | isTrue hp, isFalse hq => isFalse (fun h => hq (h.mp hp))
  | isFalse hp, isTrue hq => isFalse (fun h => hp (h.mpr hq))

instance instDecidableNe {α : Type u} [DecidableEq α] (a b : α) : Decidable (a ≠ b) :=
  match decEq a b with
  | isTrue h => isFalse (fun h' => h' h)
  | isFalse h => isTrue h

/-! ### Closing goals by reflexivity -/

macro_rules | `(tactic| rfl) => `(tactic| exact Iff.rfl)
macro_rules | `(tactic| rfl) => `(tactic| eq_refl)

/-! ### At most one element -/

class Subsingleton (α : Sort u) : Prop where
  intro ::
  allEq : (a b : α) → a = b

protected theorem Subsingleton.elim {α : Sort u} [h : Subsingleton α] : (a b : α) → a = b := h.allEq

protected theorem Subsingleton.helim {α β : Sort u} [h₁ : Subsingleton α] (h₂ : α = β) (a : α) (b : β) : a ≍ b := by
  subst h₂
  exact heq_of_eq (Subsingleton.elim a b)

instance (p : Prop) : Subsingleton p := ⟨fun _ _ => rfl⟩

instance instSubsingletonDecidable (p : Prop) : Subsingleton (Decidable p) := ⟨fun a b => match a, b with
  | isTrue _, isTrue _ => rfl
  | isFalse _, isFalse _ => rfl
  | isTrue h, isFalse h' => absurd h h'
  | isFalse h, isTrue h' => absurd h' h⟩
