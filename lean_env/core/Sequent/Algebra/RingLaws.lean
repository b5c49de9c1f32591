/-
More laws of commutative rings and fields under Mathlib's names: sums and differences rearranged and cancelled, squares
and powers, inverses. Nothing here knows of an order.
-/
prelude
import Sequent.Algebra.Zpow
import Sequent.Tactic.Ring

set_option autoImplicit false
universe u

section Ring
variable {α : Type u} [CommRing α] {a b c d : α}

theorem two_add_one_eq_three : (2 : α) + 1 = 3 := by ring
theorem three_add_one_eq_four : (3 : α) + 1 = 4 := by ring
theorem two_add_two_eq_four : (2 : α) + 2 = 4 := by ring
theorem sub_add_cancel_left (a b : α) : a - (a + b) = -b := by ring
theorem sub_add_cancel_right (a b : α) : a - (b + a) = -b := by ring
theorem add_sub_add_right_eq_sub (a b c : α) : a + c - (b + c) = a - b := by ring
theorem add_sub_add_left_eq_sub (a b c : α) : c + a - (c + b) = a - b := by ring
theorem sub_sub_sub_cancel_left (a b c : α) : c - a - (c - b) = b - a := by ring
theorem sub_sub_sub_cancel_right (a b c : α) : a - c - (b - c) = a - b := by ring
attribute [simp] sub_add_cancel_left sub_add_cancel_right add_sub_add_right_eq_sub add_sub_add_left_eq_sub
  sub_sub_sub_cancel_left sub_sub_sub_cancel_right
theorem sub_add_sub_comm (a b c d : α) : a - b + (c - d) = a + c - (b + d) := by ring
theorem add_sub_add_comm (a b c d : α) : a + b - (c + d) = a - c + (b - d) := by ring
theorem sub_sub_sub_comm (a b c d : α) : a - b - (c - d) = a - c - (b - d) := by ring
theorem add_sub_right_comm (a b c : α) : a + b - c = a - c + b := by ring
theorem sub_sub_eq_add_sub (a b c : α) : a - (b - c) = a + c - b := by ring
theorem sub_add_eq_sub_sub (a b c : α) : a - (b + c) = a - b - c := by ring
theorem sub_add_eq_sub_sub_swap (a b c : α) : a - (b + c) = a - c - b := by ring
theorem sub_sub_cancel_left (a b : α) : a - b - a = -b := by ring
theorem add_add_sub_cancel (a b c : α) : a + c + (b - c) = a + b := by ring
theorem sub_add_add_cancel (a b c : α) : a - c + (b + c) = a + b := by ring
theorem neg_sub_comm (a b : α) : -a - b = -b - a := by ring
theorem neg_sub_left (a b : α) : -a - b = -(b + a) := by ring
theorem neg_add' (a b : α) : -(a + b) = -a - b := by ring
theorem neg_sub_neg (a b : α) : -a - -b = b - a := by ring
theorem neg_mul_comm (a b : α) : -a * b = a * -b := by ring
theorem sub_eq_neg_add (a b : α) : a - b = -b + a := by ring
theorem sub_eq_of_eq_add' (h : a = b + c) : a - b = c := by rw [h, add_sub_cancel_left]
theorem eq_add_of_sub_eq' (h : a - b = c) : a = b + c := by rw [← h, add_sub_cancel]
theorem add_eq_of_eq_sub (h : a = b - c) : a + c = b := by rw [h, sub_add_cancel]
theorem add_eq_of_eq_sub' (h : b = c - a) : a + b = c := by rw [h, add_sub_cancel]
theorem eq_add_neg_of_add_eq (h : a + c = b) : a = b + -c := by rw [← h, add_neg_cancel_right]
theorem sub_eq_sub_iff_add_eq_add : a - b = c - d ↔ a + d = c + b := by
  rw [sub_eq_iff_eq_add, sub_add_eq_add_sub, eq_sub_iff_add_eq]
theorem sub_eq_sub_iff_sub_eq_sub : a - b = c - d ↔ a - c = b - d := by
  rw [sub_eq_sub_iff_add_eq_add, sub_eq_sub_iff_add_eq_add, add_comm c b]
theorem eq_iff_eq_of_sub_eq_sub (H : a - b = c - d) : a = b ↔ c = d := by rw [← sub_eq_zero, H, sub_eq_zero]
theorem eq_neg_of_add_eq_zero_right (h : a + b = 0) : b = -a := eq_neg_of_add_eq_zero_left ((add_comm b a).trans h)
theorem neg_eq_of_add_eq_zero_left (h : a + b = 0) : -b = a := neg_eq_of_add_eq_zero_right ((add_comm b a).trans h)
theorem eq_neg_iff_eq_neg : a = -b ↔ b = -a := ⟨fun h => by rw [h, neg_neg], fun h => by rw [h, neg_neg]⟩
theorem neg_eq_iff_neg_eq : -a = b ↔ -b = a := ⟨fun h => by rw [← h, neg_neg], fun h => by rw [← h, neg_neg]⟩
theorem neg_ne_zero_of_ne_zero (h : a ≠ 0) : -a ≠ 0 := neg_ne_zero.mpr h
theorem zero_eq_neg : 0 = -a ↔ a = 0 := by rw [eq_comm, neg_eq_zero]
theorem add_left_cancel_iff : a + b = a + c ↔ b = c := add_right_inj a
theorem add_right_cancel_iff : b + a = c + a ↔ b = c := add_left_inj a
theorem add_right_eq_self : a + b = a ↔ b = 0 := add_eq_left
theorem add_left_eq_self : a + b = b ↔ a = 0 := add_eq_right
theorem self_eq_add_right : a = a + b ↔ b = 0 := left_eq_add
theorem self_eq_add_left : a = b + a ↔ b = 0 := right_eq_add
theorem sub_eq_self : a - b = a ↔ b = 0 := by rw [sub_eq_iff_eq_add, left_eq_add]
attribute [simp] sub_eq_self zero_eq_neg
theorem mul_self_sub_one (a : α) : a * a - 1 = (a + 1) * (a - 1) := by ring
theorem add_sq' (a b : α) : (a + b) ^ 2 = a ^ 2 + b ^ 2 + 2 * a * b := by ring
theorem sub_pow_two (a b : α) : (a - b) ^ 2 = a ^ 2 - 2 * a * b + b ^ 2 := sub_sq a b
theorem pow_two_sub_pow_two (a b : α) : a ^ 2 - b ^ 2 = (a + b) * (a - b) := sq_sub_sq a b
theorem add_pow_three (a b : α) : (a + b) ^ 3 = a ^ 3 + 3 * a ^ 2 * b + 3 * a * b ^ 2 + b ^ 3 := by ring
theorem neg_one_sq : (-1 : α) ^ 2 = 1 := by ring
theorem neg_one_pow_two : (-1 : α) ^ 2 = 1 := by ring
theorem neg_one_pow_eq_or (α : Type u) [CommRing α] : ∀ n : Nat, (-1 : α) ^ n = 1 ∨ (-1 : α) ^ n = -1
  | 0 => .inl (pow_zero _)
  | n + 1 => (neg_one_pow_eq_or α n).elim (fun h => .inr (by rw [pow_succ, h, one_mul]))
      (fun h => .inl (by rw [pow_succ, h, neg_mul_neg, one_mul]))
end Ring

section Semiring
variable {α : Type u} [CommSemiring α]
theorem pow_sub_mul_pow (a : α) {m n : Nat} (h : m ≤ n) : a ^ (n - m) * a ^ m = a ^ n := by
  rw [← pow_add, Nat.sub_add_cancel h]
theorem pow_mul_pow_sub (a : α) {m n : Nat} (h : m ≤ n) : a ^ m * a ^ (n - m) = a ^ n := by
  rw [mul_comm, pow_sub_mul_pow a h]
theorem pow_mul_comm (a : α) (m n : Nat) : a ^ m * a ^ n = a ^ n * a ^ m := mul_comm _ _
theorem pow_four (a : α) : a ^ 4 = a * a * a * a := by rw [pow_succ, pow_succ, pow_succ, pow_one]
theorem ne_zero_pow [Nontrivial α] {a : α} {n : Nat} (hn : n ≠ 0) (h : a ^ n ≠ 0) : a ≠ 0 := fun e =>
  h (by rw [e, zero_pow hn])

variable [IsCancelMulZero α] {a b : α}
theorem mul_eq_left₀ (ha : a ≠ 0) : a * b = a ↔ b = 1 :=
  ⟨fun h => mul_left_cancel₀ ha (h.trans (mul_one a).symm), fun h => by rw [h, mul_one]⟩
theorem mul_eq_right₀ (hb : b ≠ 0) : a * b = b ↔ a = 1 := by rw [mul_comm, mul_eq_left₀ hb]
theorem left_eq_mul₀ (ha : a ≠ 0) : a = a * b ↔ b = 1 := by rw [eq_comm, mul_eq_left₀ ha]
theorem right_eq_mul₀ (hb : b ≠ 0) : b = a * b ↔ a = 1 := by rw [eq_comm, mul_eq_right₀ hb]
theorem mul_right_eq_self₀ : a * b = a ↔ b = 1 ∨ a = 0 := by
  have h := mul_eq_mul_left_iff (a := a) (b := b) (c := 1)
  rw [mul_one] at h
  exact h
theorem mul_left_eq_self₀ : a * b = b ↔ a = 1 ∨ b = 0 := by rw [mul_comm, mul_right_eq_self₀]
end Semiring

section Domain
variable {α : Type u} [CommRing α] [IsCancelMulZero α] {a : α}
@[simp] theorem sq_eq_one_iff : a ^ 2 = 1 ↔ a = 1 ∨ a = -1 := sq_eq_one_iff_of_ne
theorem sq_ne_one_iff : a ^ 2 ≠ 1 ↔ a ≠ 1 ∧ a ≠ -1 := by
  rw [Ne, sq_eq_one_iff, not_or]
end Domain

section Field
variable {α : Type u} [Field α] {a b c : α}
theorem one_div_one_div (a : α) : 1 / (1 / a) = a := by rw [one_div, one_div, inv_inv]
theorem inv_eq_of_mul_eq_one_left (h : a * b = 1) : b⁻¹ = a := (eq_inv_of_mul_eq_one_left h).symm
theorem eq_inv_of_mul_eq_one_right (h : a * b = 1) : b = a⁻¹ := (inv_eq_of_mul_eq_one_right h).symm
theorem pow_sub₀ (a : α) {m n : Nat} (ha : a ≠ 0) (h : n ≤ m) : a ^ (m - n) = a ^ m * (a ^ n)⁻¹ := by
  rw [← pow_sub_mul_pow a h, mul_assoc, mul_inv_cancel₀ (pow_ne_zero n ha), mul_one]
theorem zpow_eq_zero_iff {n : Int} (hn : n ≠ 0) : a ^ n = 0 ↔ a = 0 :=
  ⟨fun h => Classical.byContradiction fun ha => zpow_ne_zero n ha h, fun h => by rw [h, zero_zpow n hn]⟩
theorem zpow_one_add₀ (h : a ≠ 0) (i : Int) : a ^ (1 + i) = a * a ^ i := by rw [zpow_add₀ h, zpow_one]

variable [CharZero α]
theorem add_self_div_two (a : α) : (a + a) / 2 = a := by
  rw [← two_mul, mul_div_cancel_left₀ a (two_ne_zero (α := α))]
theorem add_halves (a : α) : a / 2 + a / 2 = a := by rw [div_add_div_same, add_self_div_two]
theorem sub_half (a : α) : a - a / 2 = a / 2 := by
  rw [sub_eq_iff_eq_add, add_halves]
theorem half_sub (a : α) : a / 2 - a = -(a / 2) := by rw [← neg_sub, sub_half]
end Field
