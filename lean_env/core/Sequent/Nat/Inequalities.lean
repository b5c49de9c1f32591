prelude
import Sequent.NumberTheory.Dvd

/-!
Inequalities of natural numbers under their usual names: successors, small numbers, existence of differences, truncated
subtraction, also in the generic form (`tsub_le_iff_right`) that ordered rings share.
-/

set_option autoImplicit false

universe u

namespace Nat
variable {a b c k m n : Nat}

/-! ### Successors and small numbers -/

protected theorem lt_or_lt_of_ne {a b : Nat} (h : a ≠ b) : a < b ∨ b < a := by omega
protected theorem one_pos : 0 < 1 := Nat.zero_lt_one
theorem lt_succ : m < succ n ↔ m ≤ n := Nat.lt_succ_iff
theorem lt_succ_of_lt (h : n < m) : n < succ m := Nat.le_succ_of_le h
theorem lt_of_succ_lt (h : succ n < m) : n < m := Nat.le_of_succ_le h
theorem le_succ_iff : m ≤ succ n ↔ m ≤ n ∨ m = succ n := by show m ≤ n + 1 ↔ m ≤ n ∨ m = n + 1; omega
theorem le_add_one_iff : m ≤ n + 1 ↔ m ≤ n ∨ m = n + 1 := by omega
theorem of_le_succ {m n : Nat} (h : m ≤ succ n) : m ≤ n ∨ m = succ n := le_succ_iff.mp h
theorem lt_succ_iff_lt_or_eq : m < succ n ↔ m < n ∨ m = n := by show m < n + 1 ↔ m < n ∨ m = n; omega
theorem lt_add_one_iff_lt_or_eq : m < n + 1 ↔ m < n ∨ m = n := by omega
theorem ne_zero_of_lt (h : b < a) : a ≠ 0 := by omega
theorem ne_zero_iff_zero_lt : n ≠ 0 ↔ 0 < n := by omega
theorem one_le_iff_pos : 1 ≤ n ↔ 0 < n := Iff.rfl
theorem one_lt_iff_ne_zero_and_ne_one : 1 < n ↔ n ≠ 0 ∧ n ≠ 1 := by omega
theorem two_le_iff (n : Nat) : 2 ≤ n ↔ n ≠ 0 ∧ n ≠ 1 := by omega
theorem le_one_iff_eq_zero_or_eq_one : n ≤ 1 ↔ n = 0 ∨ n = 1 := by omega
theorem lt_two_iff : n < 2 ↔ n = 0 ∨ n = 1 := by omega
theorem eq_zero_or_eq_succ_pred : ∀ (n : Nat), n = 0 ∨ n = succ (pred n)
  | 0 => .inl rfl
  | _ + 1 => .inr rfl
theorem exists_eq_succ_of_ne_zero : ∀ {n : Nat}, n ≠ 0 → ∃ k, n = succ k
  | 0, h => absurd rfl h
  | n + 1, _ => ⟨n, rfl⟩
theorem exists_eq_add_one_of_ne_zero : ∀ {n : Nat}, n ≠ 0 → ∃ k, n = k + 1 := exists_eq_succ_of_ne_zero
theorem exists_eq_add_of_le' (h : m ≤ n) : ∃ k, n = k + m := ⟨n - m, by omega⟩
theorem exists_eq_add_of_lt (h : m < n) : ∃ k, n = m + k + 1 := ⟨n - m - 1, by omega⟩
theorem one_add (n : Nat) : 1 + n = succ n := Nat.add_comm 1 n
theorem succ_inj' : succ m = succ n ↔ m = n := Nat.succ_inj
protected theorem add_one_inj : m + 1 = n + 1 ↔ m = n := Nat.succ_inj
theorem add_eq_one_iff : m + n = 1 ↔ m = 0 ∧ n = 1 ∨ m = 1 ∧ n = 0 := by omega
theorem add_eq_two_iff : m + n = 2 ↔ m = 0 ∧ n = 2 ∨ m = 1 ∧ n = 1 ∨ m = 2 ∧ n = 0 := by omega
theorem add_pos_iff_pos_or_pos : 0 < m + n ↔ 0 < m ∨ 0 < n := by omega
theorem one_lt_two : 1 < 2 := by decide
theorem succ_pred_eq_of_pos : ∀ {n : Nat}, 0 < n → succ (pred n) = n
  | _ + 1, _ => rfl
theorem pred_eq_sub_one {n : Nat} : pred n = n - 1 := rfl
theorem sub_one_add_one (h : n ≠ 0) : n - 1 + 1 = n := by omega
theorem succ_sub_one (n : Nat) : succ n - 1 = n := rfl
theorem le_sub_one_of_lt (h : n < m) : n ≤ m - 1 := by omega
theorem le_pred_of_lt (h : n < m) : n ≤ pred m := le_sub_one_of_lt h
theorem le_sub_one_iff_lt (h : 0 < m) : n ≤ m - 1 ↔ n < m := by omega
theorem pred_lt_self (h : 0 < n) : pred n < n := Nat.pred_lt (by omega)
theorem lt_of_sub_pos (h : 0 < n - m) : m < n := by omega
theorem eq_of_le_of_lt_succ (h₁ : n ≤ m) (h₂ : m < n + 1) : m = n := by omega
theorem eq_of_lt_succ_of_not_lt (h1 : m < n + 1) (h2 : ¬m < n) : m = n := by omega
theorem lt_iff_le_pred : ∀ {n : Nat}, 0 < n → (m < n ↔ m ≤ n - 1) := fun h => by omega
theorem forall_lt_succ {p : Nat → Prop} : (∀ m < n + 1, p m) ↔ (∀ m < n, p m) ∧ p n :=
  ⟨fun h => ⟨fun m hm => h m (by omega), h n (by omega)⟩, fun h m hm => by
    rcases Nat.lt_succ_iff_lt_or_eq.mp hm with h1 | rfl
    · exact h.1 m h1
    · exact h.2⟩
theorem exists_lt_succ {p : Nat → Prop} : (∃ m < n + 1, p m) ↔ (∃ m < n, p m) ∨ p n :=
  ⟨fun ⟨m, hm, h⟩ => (Nat.lt_succ_iff_lt_or_eq.mp hm).imp (fun h1 => ⟨m, h1, h⟩) fun e => (e : m = n) ▸ h,
    fun h => h.elim (fun ⟨m, hm, h⟩ => ⟨m, by omega, h⟩) fun h => ⟨n, Nat.lt_succ_self n, h⟩⟩
protected theorem «forall» {p : Nat → Prop} : (∀ n, p n) ↔ p 0 ∧ ∀ n, p (n + 1) :=
  ⟨fun h => ⟨h 0, fun n => h (n + 1)⟩, fun h n => Nat.casesOn n h.1 h.2⟩

/-! ### Truncated subtraction -/

theorem sub_pos_iff_lt : 0 < n - m ↔ m < n := by omega
theorem sub_ne_zero_of_lt (h : m < n) : n - m ≠ 0 := by omega
theorem sub_ne_zero_iff_lt : n - m ≠ 0 ↔ m < n := by omega
protected theorem sub_eq_of_eq_add' (h : a = b + c) : a - b = c := by omega
protected theorem sub_le_iff_le_add' : a - b ≤ c ↔ a ≤ b + c := by omega
protected theorem mul_sub_right_distrib (n m k : Nat) : (n - m) * k = n * k - m * k := Nat.sub_mul n m k
protected theorem mul_sub_left_distrib (n m k : Nat) : n * (m - k) = n * m - n * k := Nat.mul_sub n m k
protected theorem mul_sub_one (n m : Nat) : n * (m - 1) = n * m - n := by rw [Nat.mul_sub, Nat.mul_one]
protected theorem sub_one_mul (n m : Nat) : (n - 1) * m = n * m - m := by rw [Nat.sub_mul, Nat.one_mul]
protected theorem sub_sub_sub_cancel_right (h : c ≤ b) : a - c - (b - c) = a - b := by omega
protected theorem sub_add_sub_cancel (hab : b ≤ a) (hcb : c ≤ b) : a - b + (b - c) = a - c := by omega
protected theorem add_sub_sub_cancel (h : c ≤ a) : a + b - (a - c) = b + c := by omega
protected theorem sub_lt_iff_lt_add' (h : b ≤ a) : a - b < c ↔ a < b + c := by omega
protected theorem lt_sub_iff_add_lt' : a < c - b ↔ b + a < c := by omega
protected theorem le_sub_iff_add_le' (h : k ≤ m) : n ≤ m - k ↔ k + n ≤ m := by omega
protected theorem add_lt_of_lt_sub (h : a < c - b) : a + b < c := by omega
protected theorem sub_lt_of_pos_le (h₀ : 0 < a) (h₁ : a ≤ b) : b - a < b := by omega

/-- The distance `|n - m|`. -/
def dist (n m : Nat) : Nat := n - m + (m - n)
theorem dist_comm (n m : Nat) : dist n m = dist m n := Nat.add_comm _ _
@[simp] theorem dist_self (n : Nat) : dist n n = 0 := by rw [dist]; omega
theorem dist_eq_sub_of_le (h : n ≤ m) : dist n m = m - n := by rw [dist]; omega
end Nat

/-! ### Generic names -/

/-- Subtraction that answers `a - b ≤ c ↔ a ≤ c + b`: ordered rings, and `ℕ` with truncated subtraction. -/
class OrderedSub (α : Type u) [LE α] [Add α] [Sub α] : Prop where
  tsub_le_iff_right : ∀ a b c : α, a - b ≤ c ↔ a ≤ c + b

instance Nat.instOrderedSub : OrderedSub Nat := ⟨fun _ _ _ => by omega⟩
instance (priority := low) IsStrictOrderedRing.instOrderedSub {α : Type u} [CommRing α] [LinearOrder α]
    [IsStrictOrderedRing α] : OrderedSub α := ⟨fun _ _ _ => sub_le_iff_le_add⟩
@[simp] theorem tsub_le_iff_right {α : Type u} [LE α] [Add α] [Sub α] [OrderedSub α] {a b c : α} :
    a - b ≤ c ↔ a ≤ c + b := OrderedSub.tsub_le_iff_right a b c

/-- Every element is at least zero and an upper element is a sum: `ℕ`. -/
class CanonicallyOrderedAdd (α : Type u) [Add α] [LE α] : Prop where
  exists_add_of_le : ∀ {a b : α}, a ≤ b → ∃ c, b = a + c
  le_self_add : ∀ a b : α, a ≤ a + b

instance Nat.instCanonicallyOrderedAdd : CanonicallyOrderedAdd Nat :=
  ⟨Nat.exists_eq_add_of_le, Nat.le_add_right⟩

section
variable {α : Type u} [CommSemiring α] [LinearOrder α] [CanonicallyOrderedAdd α] {a b c : α}
theorem le_self_add : a ≤ a + b := CanonicallyOrderedAdd.le_self_add a b
theorem le_add_self : a ≤ b + a := by rw [add_comm]; exact le_self_add
theorem exists_add_of_le (h : a ≤ b) : ∃ c, b = a + c := CanonicallyOrderedAdd.exists_add_of_le h
theorem le_iff_exists_add : a ≤ b ↔ ∃ c, b = a + c := ⟨exists_add_of_le, fun ⟨_, h⟩ => h ▸ le_self_add⟩
@[simp] theorem zero_le (a : α) : 0 ≤ a := by
  have h := le_self_add (a := (0 : α)) (b := a)
  rwa [zero_add] at h
@[simp] theorem nonpos_iff_eq_zero : a ≤ 0 ↔ a = 0 := ⟨fun h => le_antisymm h (zero_le a), le_of_eq⟩
theorem le_zero_iff : a ≤ 0 ↔ a = 0 := nonpos_iff_eq_zero
theorem le_zero_eq : (a ≤ 0) = (a = 0) := propext nonpos_iff_eq_zero
theorem pos_iff_ne_zero : 0 < a ↔ a ≠ 0 := ⟨fun h => h.ne', fun h => lt_of_le_of_ne (zero_le a) h.symm⟩
theorem zero_lt_iff : 0 < a ↔ a ≠ 0 := pos_iff_ne_zero
theorem pos_of_ne_zero (h : a ≠ 0) : 0 < a := pos_iff_ne_zero.mpr h
theorem Ne.bot_lt' (h : (0 : α) ≠ a) : 0 < a := pos_of_ne_zero h.symm
@[simp] theorem not_lt_zero' : ¬a < 0 := not_lt.mpr (zero_le a)
theorem eq_zero_or_pos (a : α) : a = 0 ∨ 0 < a := (Classical.em (a = 0)).imp id pos_of_ne_zero
theorem pos_of_gt {a b : α} (h : b < a) : 0 < a := lt_of_le_of_lt (zero_le b) h
theorem add_eq_zero_iff : a + b = 0 ↔ a = 0 ∧ b = 0 :=
  ⟨fun h => ⟨le_zero_iff.mp (h ▸ le_self_add), le_zero_iff.mp (h ▸ le_add_self)⟩, fun h => by rw [h.1, h.2, add_zero]⟩
end

section
variable {a b c d : Nat}
theorem le_of_lt_succ : a < Nat.succ b → a ≤ b := Nat.le_of_lt_succ
@[simp] theorem tsub_eq_zero_iff_le : a - b = 0 ↔ a ≤ b := Nat.sub_eq_zero_iff_le
theorem tsub_eq_zero_of_le (h : a ≤ b) : a - b = 0 := tsub_eq_zero_iff_le.mpr h
theorem tsub_le_iff_left : a - b ≤ c ↔ a ≤ b + c := Nat.sub_le_iff_le_add'
theorem tsub_add_cancel_of_le (h : a ≤ b) : b - a + a = b := Nat.sub_add_cancel h
theorem add_tsub_cancel_of_le (h : a ≤ b) : a + (b - a) = b := by omega
@[simp] theorem tsub_pos_iff_lt : 0 < a - b ↔ b < a := Nat.sub_pos_iff_lt
theorem tsub_pos_of_lt (h : a < b) : 0 < b - a := tsub_pos_iff_lt.mpr h
@[simp] theorem add_tsub_cancel_right (a b : Nat) : a + b - b = a := Nat.add_sub_cancel a b
@[simp] theorem add_tsub_cancel_left (a b : Nat) : a + b - a = b := Nat.add_sub_cancel_left a b
theorem tsub_le_self : a - b ≤ a := Nat.sub_le a b
theorem tsub_self (a : Nat) : a - a = 0 := Nat.sub_self a
theorem tsub_zero (a : Nat) : a - 0 = a := Nat.sub_zero a
theorem zero_tsub (a : Nat) : 0 - a = 0 := Nat.zero_sub a
theorem tsub_lt_self (h : 0 < a) (h' : 0 < b) : a - b < a := by omega
theorem add_tsub_add_eq_tsub_right (a c b : Nat) : a + c - (b + c) = a - b := by omega
theorem add_tsub_add_eq_tsub_left (a b c : Nat) : a + b - (a + c) = b - c := by omega
theorem tsub_tsub (b a c : Nat) : b - a - c = b - (a + c) := by omega
theorem tsub_le_tsub_right (h : a ≤ b) (c : Nat) : a - c ≤ b - c := by omega
theorem tsub_le_tsub_left (h : a ≤ b) (c : Nat) : c - b ≤ c - a := by omega
theorem lt_tsub_iff_right : a < b - c ↔ a + c < b := by omega
theorem lt_tsub_iff_left : a < b - c ↔ c + a < b := by omega
theorem le_tsub_add : b ≤ b - a + a := by omega
theorem add_tsub_assoc_of_le (h : c ≤ b) (a : Nat) : a + b - c = a + (b - c) := by omega
end

/-- Orders in which `a + 1` is next after `a`: `ℕ` and `ℤ`. Mathlib's class of this name rests on a successor function. -/
class SuccAddOrder (α : Type u) [CommSemiring α] [LinearOrder α] : Prop where
  lt_add_one_iff : ∀ {a b : α}, a < b + 1 ↔ a ≤ b

instance : SuccAddOrder Nat := ⟨Nat.lt_succ_iff⟩
instance : SuccAddOrder Int := ⟨by omega⟩

namespace Order
variable {α : Type u} [CommSemiring α] [LinearOrder α] [SuccAddOrder α] {a b : α}
@[simp] theorem lt_add_one_iff : a < b + 1 ↔ a ≤ b := SuccAddOrder.lt_add_one_iff
@[simp] theorem add_one_le_iff : a + 1 ≤ b ↔ a < b := by rw [← not_lt, lt_add_one_iff, not_le]
theorem le_of_lt_add_one (h : a < b + 1) : a ≤ b := lt_add_one_iff.mp h
theorem add_one_le_of_lt (h : a < b) : a + 1 ≤ b := add_one_le_iff.mpr h
theorem lt_add_one_of_le (h : a ≤ b) : a < b + 1 := lt_add_one_iff.mpr h
end Order

theorem add_one_le_of_lt {a b : Nat} (h : a < b) : a + 1 ≤ b := h
theorem lt_or_lt_iff_ne {α : Type u} [LinearOrder α] {a b : α} : a < b ∨ b < a ↔ a ≠ b := ne_iff_lt_or_gt.symm
