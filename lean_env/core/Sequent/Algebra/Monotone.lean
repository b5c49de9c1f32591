/-
Monotone and strictly monotone functions: what follows from `Monotone f`, `StrictMono f`, … under Mathlib's names, and
functions on `ℕ` that grow at each step.
-/
prelude
import Sequent.Algebra.Lattice

set_option autoImplicit false
universe u v w

section Preorder
variable {α : Type u} {β : Type v} {γ : Type w} [Preorder α] [Preorder β] [Preorder γ] {f : α → β} {g : β → γ} {s : Set α}

theorem Monotone.comp (hg : Monotone g) (hf : Monotone f) : Monotone (g ∘ f) := fun _ _ h => hg (hf h)
theorem StrictMono.comp (hg : StrictMono g) (hf : StrictMono f) : StrictMono (g ∘ f) := fun _ _ h => hg (hf h)
theorem Antitone.comp (hg : Antitone g) (hf : Antitone f) : Monotone (g ∘ f) := fun _ _ h => hg (hf h)
theorem Monotone.imp (hf : Monotone f) {a b : α} (h : a ≤ b) : f a ≤ f b := hf h
theorem StrictMono.imp (hf : StrictMono f) {a b : α} (h : a < b) : f a < f b := hf h
theorem Monotone.monotoneOn (hf : Monotone f) (s : Set α) : MonotoneOn f s := fun _ _ _ _ h => hf h
theorem StrictMono.strictMonoOn (hf : StrictMono f) (s : Set α) : StrictMonoOn f s := fun _ _ _ _ h => hf h
theorem Antitone.antitoneOn (hf : Antitone f) (s : Set α) : AntitoneOn f s := fun _ _ _ _ h => hf h
theorem StrictAnti.strictAntiOn (hf : StrictAnti f) (s : Set α) : StrictAntiOn f s := fun _ _ _ _ h => hf h
theorem monotone_id : Monotone (id : α → α) := fun _ _ h => h
theorem strictMono_id : StrictMono (id : α → α) := fun _ _ h => h
theorem monotone_const {c : β} : Monotone fun _ : α => c := fun _ _ _ => le_rfl
theorem antitone_const {c : β} : Antitone fun _ : α => c := fun _ _ _ => le_rfl
end Preorder

section PartialOrder
variable {α : Type u} {β : Type v} [PartialOrder α] {f : α → β}

theorem StrictMono.monotone [Preorder β] (hf : StrictMono f) : Monotone f := fun a b h =>
  (eq_or_lt_of_le h).elim (fun e => le_of_eq (congrArg f e)) fun h => (hf h).le
theorem StrictAnti.antitone [Preorder β] (hf : StrictAnti f) : Antitone f := fun a b h =>
  (eq_or_lt_of_le h).elim (fun e => le_of_eq (congrArg f e.symm)) fun h => (hf h).le
theorem StrictMonoOn.monotoneOn [Preorder β] {s : Set α} (hf : StrictMonoOn f s) : MonotoneOn f s := fun _ ha _ hb h =>
  (eq_or_lt_of_le h).elim (fun e => le_of_eq (congrArg f e)) fun h => (hf ha hb h).le
theorem StrictAntiOn.antitoneOn [Preorder β] {s : Set α} (hf : StrictAntiOn f s) : AntitoneOn f s := fun _ ha _ hb h =>
  (eq_or_lt_of_le h).elim (fun e => le_of_eq (congrArg f e.symm)) fun h => (hf ha hb h).le
theorem Monotone.strictMono_of_injective [PartialOrder β] (h₁ : Monotone f) (h₂ : Function.Injective f) :
    StrictMono f := fun _ _ h => lt_of_le_of_ne (h₁ h.le) fun e => h.ne (h₂ e)
theorem Antitone.strictAnti_of_injective [PartialOrder β] (h₁ : Antitone f) (h₂ : Function.Injective f) :
    StrictAnti f := fun _ _ h => lt_of_le_of_ne (h₁ h.le) fun e => h.ne (h₂ e).symm
end PartialOrder

section LinearOrder
variable {α : Type u} {β : Type v} [LinearOrder α] [Preorder β] {f : α → β} {s : Set α} {a b : α}

theorem Monotone.reflect_lt (hf : Monotone f) (h : f a < f b) : a < b :=
  lt_of_not_ge fun h' => not_le_of_gt h (hf h')
theorem Antitone.reflect_lt (hf : Antitone f) (h : f a < f b) : b < a :=
  lt_of_not_ge fun h' => not_le_of_gt h (hf h')

theorem StrictMonoOn.lt_iff_lt (hf : StrictMonoOn f s) (ha : a ∈ s) (hb : b ∈ s) : f a < f b ↔ a < b :=
  ⟨fun h => lt_of_not_ge fun h' => not_le_of_gt h (hf.monotoneOn hb ha h'), fun h => hf ha hb h⟩
theorem StrictMonoOn.le_iff_le (hf : StrictMonoOn f s) (ha : a ∈ s) (hb : b ∈ s) : f a ≤ f b ↔ a ≤ b :=
  ⟨fun h => le_of_not_gt fun h' => not_le_of_gt (hf hb ha h') h, fun h => hf.monotoneOn ha hb h⟩
theorem StrictAntiOn.lt_iff_gt (hf : StrictAntiOn f s) (ha : a ∈ s) (hb : b ∈ s) : f a < f b ↔ b < a :=
  ⟨fun h => lt_of_not_ge fun h' => not_le_of_gt h (hf.antitoneOn ha hb h'), fun h => hf hb ha h⟩
theorem StrictAntiOn.le_iff_ge (hf : StrictAntiOn f s) (ha : a ∈ s) (hb : b ∈ s) : f a ≤ f b ↔ b ≤ a :=
  ⟨fun h => le_of_not_gt fun h' => not_le_of_gt (hf ha hb h') h, fun h => hf.antitoneOn hb ha h⟩
theorem StrictAntiOn.lt_iff_lt (hf : StrictAntiOn f s) (ha : a ∈ s) (hb : b ∈ s) : f a < f b ↔ b < a :=
  hf.lt_iff_gt ha hb
theorem StrictAntiOn.le_iff_le (hf : StrictAntiOn f s) (ha : a ∈ s) (hb : b ∈ s) : f a ≤ f b ↔ b ≤ a :=
  hf.le_iff_ge ha hb
theorem StrictMonoOn.injOn (hf : StrictMonoOn f s) : s.InjOn f := fun _ ha _ hb e =>
  le_antisymm ((hf.le_iff_le ha hb).mp (le_of_eq e)) ((hf.le_iff_le hb ha).mp (le_of_eq e.symm))
theorem StrictAntiOn.injOn (hf : StrictAntiOn f s) : s.InjOn f := fun _ ha _ hb e =>
  le_antisymm ((hf.le_iff_ge hb ha).mp (le_of_eq e.symm)) ((hf.le_iff_ge ha hb).mp (le_of_eq e))
theorem StrictMonoOn.eq_iff_eq (hf : StrictMonoOn f s) (ha : a ∈ s) (hb : b ∈ s) : f a = f b ↔ a = b :=
  ⟨fun e => hf.injOn ha hb e, congrArg f⟩

theorem StrictMono.lt_iff_lt (hf : StrictMono f) : f a < f b ↔ a < b :=
  ⟨fun h => hf.monotone.reflect_lt h, fun h => hf h⟩
theorem StrictMono.le_iff_le (hf : StrictMono f) : f a ≤ f b ↔ a ≤ b :=
  ⟨fun h => le_of_not_gt fun h' => not_le_of_gt (hf h') h, fun h => hf.monotone h⟩
theorem StrictAnti.lt_iff_gt (hf : StrictAnti f) : f a < f b ↔ b < a :=
  ⟨fun h => hf.antitone.reflect_lt h, fun h => hf h⟩
theorem StrictAnti.le_iff_ge (hf : StrictAnti f) : f a ≤ f b ↔ b ≤ a :=
  ⟨fun h => le_of_not_gt fun h' => not_le_of_gt (hf h') h, fun h => hf.antitone h⟩
theorem StrictAnti.lt_iff_lt (hf : StrictAnti f) : f a < f b ↔ b < a := hf.lt_iff_gt
theorem StrictAnti.le_iff_le (hf : StrictAnti f) : f a ≤ f b ↔ b ≤ a := hf.le_iff_ge
theorem StrictMono.injective (hf : StrictMono f) : Function.Injective f := fun _ _ e =>
  le_antisymm (hf.le_iff_le.mp (le_of_eq e)) (hf.le_iff_le.mp (le_of_eq e.symm))
theorem StrictAnti.injective (hf : StrictAnti f) : Function.Injective f := fun _ _ e =>
  le_antisymm (hf.le_iff_ge.mp (le_of_eq e.symm)) (hf.le_iff_ge.mp (le_of_eq e))
end LinearOrder

/-! ### Functions on ℕ -/
section Nat
variable {β : Type v} [Preorder β] {f : Nat → β}

theorem monotone_nat_of_le_succ (hf : ∀ n, f n ≤ f (n + 1)) : Monotone f := fun a b h => by
  obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le h
  clear h
  induction k with
  | zero => exact le_rfl
  | succ k ih => exact le_trans ih (hf (a + k))
theorem antitone_nat_of_succ_le (hf : ∀ n, f (n + 1) ≤ f n) : Antitone f := fun a b h => by
  obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le h
  clear h
  induction k with
  | zero => exact le_rfl
  | succ k ih => exact le_trans (hf (a + k)) ih
theorem strictMono_nat_of_lt_succ (hf : ∀ n, f n < f (n + 1)) : StrictMono f := fun a _ h =>
  lt_of_lt_of_le (hf a) (monotone_nat_of_le_succ (fun n => (hf n).le) (Nat.succ_le_of_lt h))
theorem strictAnti_nat_of_succ_lt (hf : ∀ n, f (n + 1) < f n) : StrictAnti f := fun a _ h =>
  lt_of_le_of_lt (antitone_nat_of_succ_le (fun n => (hf n).le) (Nat.succ_le_of_lt h)) (hf a)

theorem StrictMono.id_le {f : Nat → Nat} (h : StrictMono f) : ∀ n, n ≤ f n
  | 0 => Nat.zero_le _
  | n + 1 => Nat.succ_le_of_lt (Nat.lt_of_le_of_lt (h.id_le n) (h (Nat.lt_succ_self n)))
theorem StrictMono.le_apply {f : Nat → Nat} (h : StrictMono f) {n : Nat} : n ≤ f n := h.id_le n
end Nat
