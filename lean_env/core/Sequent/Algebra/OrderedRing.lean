/-
Inequalities in linearly ordered rings under Mathlib's names, and `ℕ` and `ℤ` as instances. Nothing here knows of
division.
-/
prelude
import Sequent.Algebra.OrderedSemiring

set_option autoImplicit false
universe u

section Ring
variable {α : Type u} [CommRing α] [LinearOrder α] [IsStrictOrderedRing α] {a b c d : α}

@[simp] theorem sub_nonneg {a b : α} : 0 ≤ a - b ↔ b ≤ a := by
  rw [← add_le_add_iff_right b, zero_add, sub_add_cancel]
@[simp] theorem sub_pos {a b : α} : 0 < a - b ↔ b < a := by
  rw [← add_lt_add_iff_right b, zero_add, sub_add_cancel]
@[simp] theorem sub_nonpos {a b : α} : a - b ≤ 0 ↔ a ≤ b := by
  rw [← add_le_add_iff_right b, zero_add, sub_add_cancel]
@[simp] theorem sub_neg {a b : α} : a - b < 0 ↔ a < b := by
  rw [← add_lt_add_iff_right b, zero_add, sub_add_cancel]
theorem sub_lt_zero {a b : α} : a - b < 0 ↔ a < b := sub_neg
theorem sub_nonneg_of_le (h : b ≤ a) : 0 ≤ a - b := sub_nonneg.mpr h
theorem sub_pos_of_lt (h : b < a) : 0 < a - b := sub_pos.mpr h
theorem sub_nonpos_of_le (h : a ≤ b) : a - b ≤ 0 := sub_nonpos.mpr h
theorem le_of_sub_nonneg (h : 0 ≤ a - b) : b ≤ a := sub_nonneg.mp h
theorem lt_of_sub_pos (h : 0 < a - b) : b < a := sub_pos.mp h
theorem neg_le_neg (h : a ≤ b) : -b ≤ -a := by
  have h := add_le_add_left h (-a + -b)
  rw [show -a + -b + a = -b by ring1, show -a + -b + b = -a by ring1] at h
  exact h
theorem neg_lt_neg (h : a < b) : -b < -a := by
  have h := add_lt_add_left h (-a + -b)
  rw [show -a + -b + a = -b by ring1, show -a + -b + b = -a by ring1] at h
  exact h
theorem neg_le_neg_iff : -a ≤ -b ↔ b ≤ a :=
  ⟨fun h => by have h := neg_le_neg h; rw [neg_neg, neg_neg] at h; exact h, neg_le_neg⟩
theorem neg_lt_neg_iff : -a < -b ↔ b < a :=
  ⟨fun h => by have h := neg_lt_neg h; rw [neg_neg, neg_neg] at h; exact h, neg_lt_neg⟩
attribute [simp] neg_le_neg_iff neg_lt_neg_iff
@[simp] theorem neg_nonneg {a : α} : 0 ≤ -a ↔ a ≤ 0 := by rw [← neg_le_neg_iff, neg_neg, neg_zero]
@[simp] theorem neg_pos {a : α} : 0 < -a ↔ a < 0 := by rw [← neg_lt_neg_iff, neg_neg, neg_zero]
theorem neg_nonpos {a : α} : -a ≤ 0 ↔ 0 ≤ a := by rw [← neg_le_neg_iff, neg_neg, neg_zero]
theorem neg_neg_iff_pos {a : α} : -a < 0 ↔ 0 < a := by rw [← neg_lt_neg_iff, neg_neg, neg_zero]
theorem neg_lt_zero {a : α} : -a < 0 ↔ 0 < a := neg_neg_iff_pos
theorem neg_neg_of_pos {a : α} (h : 0 < a) : -a < 0 := neg_neg_iff_pos.mpr h
theorem neg_pos_of_neg {a : α} (h : a < 0) : 0 < -a := neg_pos.mpr h
theorem neg_nonneg_of_nonpos {a : α} (h : a ≤ 0) : 0 ≤ -a := neg_nonneg.mpr h
attribute [simp] neg_nonpos neg_neg_iff_pos
theorem neg_le : -a ≤ b ↔ -b ≤ a := by rw [← neg_le_neg_iff, neg_neg]
theorem le_neg : a ≤ -b ↔ b ≤ -a := by rw [← neg_le_neg_iff, neg_neg]
theorem neg_lt : -a < b ↔ -b < a := by rw [← neg_lt_neg_iff, neg_neg]
theorem lt_neg : a < -b ↔ b < -a := by rw [← neg_lt_neg_iff, neg_neg]
theorem sub_le_iff_le_add : a - b ≤ c ↔ a ≤ c + b := by rw [← add_le_add_iff_right b, sub_add_cancel]
theorem sub_lt_iff_lt_add : a - b < c ↔ a < c + b := by rw [← add_lt_add_iff_right b, sub_add_cancel]
theorem le_sub_iff_add_le : a ≤ b - c ↔ a + c ≤ b := by rw [← add_le_add_iff_right c, sub_add_cancel]
theorem lt_sub_iff_add_lt : a < b - c ↔ a + c < b := by rw [← add_lt_add_iff_right c, sub_add_cancel]
theorem sub_le_iff_le_add' : a - b ≤ c ↔ a ≤ b + c := by rw [sub_le_iff_le_add, add_comm]
theorem sub_lt_iff_lt_add' : a - b < c ↔ a < b + c := by rw [sub_lt_iff_lt_add, add_comm]
theorem le_sub_iff_add_le' : a ≤ b - c ↔ c + a ≤ b := by rw [le_sub_iff_add_le, add_comm]
theorem lt_sub_iff_add_lt' : a < b - c ↔ c + a < b := by rw [lt_sub_iff_add_lt, add_comm]
theorem sub_le_sub (h : a ≤ b) (h' : c ≤ d) : a - d ≤ b - c := by
  rw [sub_eq_add_neg, sub_eq_add_neg]
  exact add_le_add h (neg_le_neg h')
theorem sub_lt_sub (h : a < b) (h' : c < d) : a - d < b - c := by
  rw [sub_eq_add_neg, sub_eq_add_neg]
  exact add_lt_add h (neg_lt_neg h')
theorem sub_le_sub_left (h : a ≤ b) (c : α) : c - b ≤ c - a := sub_le_sub le_rfl h
theorem sub_le_sub_right (h : a ≤ b) (c : α) : a - c ≤ b - c := sub_le_sub h le_rfl
theorem sub_le_self (a : α) {b : α} (h : 0 ≤ b) : a - b ≤ a := by
  rw [sub_le_iff_le_add]
  exact le_add_of_nonneg_right h
theorem sub_lt_self (a : α) {b : α} (h : 0 < b) : a - b < a := by
  rw [sub_lt_iff_lt_add]
  exact lt_add_of_pos_right a h
theorem mul_le_mul_of_nonpos_left (h : b ≤ a) (hc : c ≤ 0) : c * a ≤ c * b := by
  have h2 := mul_le_mul_of_nonneg_left h (neg_nonneg.mpr hc)
  rw [neg_mul, neg_mul, neg_le_neg_iff] at h2
  exact h2
theorem mul_lt_mul_of_neg_left (h : b < a) (hc : c < 0) : c * a < c * b := by
  have h2 := mul_lt_mul_of_pos_left h (neg_pos.mpr hc)
  rw [neg_mul, neg_mul, neg_lt_neg_iff] at h2
  exact h2
theorem mul_nonneg_of_nonpos_of_nonpos (ha : a ≤ 0) (hb : b ≤ 0) : 0 ≤ a * b := by
  have h := mul_nonneg (neg_nonneg.mpr ha) (neg_nonneg.mpr hb)
  rw [neg_mul_neg] at h
  exact h
theorem mul_nonneg_of_neg_of_neg (ha : a ≤ 0) (hb : b ≤ 0) : 0 ≤ a * b := mul_nonneg_of_nonpos_of_nonpos ha hb
theorem mul_pos_of_neg_of_neg (ha : a < 0) (hb : b < 0) : 0 < a * b := by
  have h := mul_pos (neg_pos.mpr ha) (neg_pos.mpr hb)
  rw [neg_mul_neg] at h
  exact h
theorem mul_nonpos_of_nonneg_of_nonpos (ha : 0 ≤ a) (hb : b ≤ 0) : a * b ≤ 0 := by
  have h := mul_nonneg ha (neg_nonneg.mpr hb)
  rw [mul_neg, neg_nonneg] at h
  exact h
theorem mul_nonpos_of_nonpos_of_nonneg (ha : a ≤ 0) (hb : 0 ≤ b) : a * b ≤ 0 := by
  rw [mul_comm]
  exact mul_nonpos_of_nonneg_of_nonpos hb ha
theorem mul_neg_of_pos_of_neg (ha : 0 < a) (hb : b < 0) : a * b < 0 := by
  have h := mul_pos ha (neg_pos.mpr hb)
  rw [mul_neg, neg_pos] at h
  exact h
theorem mul_neg_of_neg_of_pos (ha : a < 0) (hb : 0 < b) : a * b < 0 := by
  rw [mul_comm]
  exact mul_neg_of_pos_of_neg hb ha
@[simp] theorem mul_self_nonneg (a : α) : 0 ≤ a * a := (le_total 0 a).elim (fun h => mul_nonneg h h)
  (fun h => mul_nonneg_of_nonpos_of_nonpos h h)
@[simp] theorem sq_nonneg (a : α) : 0 ≤ a ^ 2 := by
  rw [sq]
  exact mul_self_nonneg a
theorem pow_two_nonneg (a : α) : 0 ≤ a ^ 2 := sq_nonneg a
theorem mul_self_pos_of_ne (h : a ≠ 0) : 0 < a * a := (lt_or_gt_of_ne h).elim (fun h => mul_pos_of_neg_of_neg h h)
  (fun h => mul_pos h h)

instance (priority := low) IsStrictOrderedRing.toIsCancelMulZero : IsCancelMulZero α where
  mul_left_cancel_of_ne_zero _ b c ha h := (lt_trichotomy b c).elim
    (fun h1 => ((lt_or_gt_of_ne ha).elim (fun h2 => (mul_lt_mul_of_neg_left h1 h2).ne' h)
      (fun h2 => (_root_.mul_lt_mul_of_pos_left h1 h2).ne h)).elim)
    (fun h1 => h1.elim id (fun h1 => ((lt_or_gt_of_ne ha).elim (fun h2 => (mul_lt_mul_of_neg_left h1 h2).ne h)
      (fun h2 => (_root_.mul_lt_mul_of_pos_left h1 h2).ne' h)).elim))
end Ring

/-! ## Instances -/

instance Nat.instIsStrictOrderedRing : IsStrictOrderedRing Nat where
  add_le_add_left _ _ h c := Nat.add_le_add_left h c
  le_of_add_le_add_left _ _ _ := Nat.le_of_add_le_add_left
  zero_lt_one := Nat.zero_lt_one
  mul_lt_mul_of_pos_left _ _ _ := Nat.mul_lt_mul_of_pos_left

instance Nat.instIsCancelMulZero : IsCancelMulZero Nat where
  mul_left_cancel_of_ne_zero _ _ _ h := Nat.eq_of_mul_eq_mul_left (Nat.pos_of_ne_zero h)

instance Int.instIsStrictOrderedRing : IsStrictOrderedRing Int where
  add_le_add_left _ _ h c := Int.add_le_add_left h c
  le_of_add_le_add_left _ _ _ := Int.le_of_add_le_add_left
  zero_lt_one := by decide
  mul_lt_mul_of_pos_left _ _ _ := Int.mul_lt_mul_of_pos_left
