/-
More inequalities of ordered commutative rings under Mathlib's names: sums and differences moved across a sign, products
with one sign known, squares compared. Division comes in `FieldLaws`.
-/
prelude
import Sequent.Algebra.Cast
import Sequent.Algebra.Monotone
import Sequent.Algebra.RingLaws
import Sequent.Tactic.Linarith

set_option autoImplicit false
set_option linter.unusedSectionVars false
universe u

section Ring
variable {α : Type u} [CommRing α] [LinearOrder α] [IsStrictOrderedRing α] {a b c d : α}

/-! ### Sums and differences -/

theorem add_neg (ha : a < 0) (hb : b < 0) : a + b < 0 := by linarith
theorem add_neg_of_neg_of_nonpos (ha : a < 0) (hb : b ≤ 0) : a + b < 0 := by linarith
theorem add_neg_of_nonpos_of_neg (ha : a ≤ 0) (hb : b < 0) : a + b < 0 := by linarith
theorem sub_one_lt (a : α) : a - 1 < a := by linarith [zero_lt_one (α := α)]
theorem add_le_iff_nonpos_right (a : α) {b : α} : a + b ≤ a ↔ b ≤ 0 := ⟨fun h => by linarith, fun h => by linarith⟩
theorem add_le_iff_nonpos_left (a : α) {b : α} : b + a ≤ a ↔ b ≤ 0 := ⟨fun h => by linarith, fun h => by linarith⟩
theorem add_lt_iff_neg_left {a b : α} : a + b < a ↔ b < 0 := ⟨fun h => by linarith, fun h => by linarith⟩
theorem add_lt_iff_neg_right {a : α} (b : α) : a + b < b ↔ a < 0 := ⟨fun h => by linarith, fun h => by linarith⟩
theorem add_le_of_nonpos_left (h : a ≤ 0) : a + b ≤ b := by linarith
theorem add_lt_of_neg_left (a : α) {b : α} (h : b < 0) : b + a < a := by linarith
theorem add_lt_of_neg_right (a : α) {b : α} (h : b < 0) : a + b < a := by linarith
theorem le_add_of_le_of_nonneg (h : a ≤ b) (hc : 0 ≤ c) : a ≤ b + c := by linarith
theorem lt_add_of_lt_of_nonneg (h : a < b) (hc : 0 ≤ c) : a < b + c := by linarith
theorem lt_add_of_le_of_pos (h : a ≤ b) (hc : 0 < c) : a < b + c := by linarith
theorem add_le_of_le_of_nonpos (h : a ≤ b) (hc : c ≤ 0) : a + c ≤ b := by linarith
theorem sub_le_comm : a - b ≤ c ↔ a - c ≤ b := ⟨fun h => by linarith, fun h => by linarith⟩
theorem le_sub_comm : a ≤ b - c ↔ c ≤ b - a := ⟨fun h => by linarith, fun h => by linarith⟩
theorem sub_lt_comm : a - b < c ↔ a - c < b := ⟨fun h => by linarith, fun h => by linarith⟩
theorem lt_sub_comm : a < b - c ↔ c < b - a := ⟨fun h => by linarith, fun h => by linarith⟩
theorem sub_lt_sub_of_lt_of_le (h : a < b) (h' : c ≤ d) : a - d < b - c := by linarith
theorem sub_lt_sub_of_le_of_lt (h : a ≤ b) (h' : c < d) : a - d < b - c := by linarith
theorem sub_lt_sub_left (h : a < b) (c : α) : c - b < c - a := by linarith
theorem sub_lt_sub_right (h : a < b) (c : α) : a - c < b - c := by linarith
theorem sub_le_sub_iff_left (a : α) {b c : α} : a - b ≤ a - c ↔ c ≤ b := ⟨fun h => by linarith, fun h => by linarith⟩
theorem sub_le_sub_iff_right (c : α) {a b : α} : a - c ≤ b - c ↔ a ≤ b := ⟨fun h => by linarith, fun h => by linarith⟩
theorem sub_lt_sub_iff_left (a : α) {b c : α} : a - b < a - c ↔ c < b := ⟨fun h => by linarith, fun h => by linarith⟩
theorem sub_lt_sub_iff_right (c : α) {a b : α} : a - c < b - c ↔ a < b := ⟨fun h => by linarith, fun h => by linarith⟩
theorem sub_le_self_iff (a : α) {b : α} : a - b ≤ a ↔ 0 ≤ b := ⟨fun h => by linarith, fun h => by linarith⟩
theorem sub_lt_self_iff (a : α) {b : α} : a - b < a ↔ 0 < b := ⟨fun h => by linarith, fun h => by linarith⟩
attribute [simp] add_le_iff_nonpos_right add_le_iff_nonpos_left add_lt_iff_neg_left add_lt_iff_neg_right
  sub_le_sub_iff_left sub_le_sub_iff_right sub_lt_sub_iff_left sub_lt_sub_iff_right sub_le_self_iff sub_lt_self_iff
theorem neg_le_iff_add_nonneg : -a ≤ b ↔ 0 ≤ b + a := ⟨fun h => by linarith, fun h => by linarith⟩
theorem neg_le_iff_add_nonneg' : -a ≤ b ↔ 0 ≤ a + b := ⟨fun h => by linarith, fun h => by linarith⟩
theorem neg_lt_iff_pos_add : -a < b ↔ 0 < b + a := ⟨fun h => by linarith, fun h => by linarith⟩
theorem neg_lt_iff_pos_add' : -a < b ↔ 0 < a + b := ⟨fun h => by linarith, fun h => by linarith⟩
theorem le_neg_iff_add_nonpos_left : a ≤ -b ↔ a + b ≤ 0 := ⟨fun h => by linarith, fun h => by linarith⟩
theorem neg_le_self (h : 0 ≤ a) : -a ≤ a := by linarith
theorem neg_lt_self (h : 0 < a) : -a < a := by linarith
theorem neg_le_self_iff : -a ≤ a ↔ 0 ≤ a := ⟨fun h => by linarith, fun h => by linarith⟩
theorem le_neg_self_iff : a ≤ -a ↔ a ≤ 0 := ⟨fun h => by linarith, fun h => by linarith⟩
theorem neg_lt_self_iff : -a < a ↔ 0 < a := ⟨fun h => by linarith, fun h => by linarith⟩
theorem le_neg_of_le_neg (h : a ≤ -b) : b ≤ -a := by linarith
theorem neg_le_of_neg_le (h : -a ≤ b) : -b ≤ a := by linarith
theorem neg_lt_of_neg_lt (h : -a < b) : -b < a := by linarith
theorem zero_lt_three : (0 : α) < 3 := three_pos
theorem zero_lt_four : (0 : α) < 4 := four_pos
theorem zero_le_three : (0 : α) ≤ 3 := zero_lt_three.le
theorem zero_le_four : (0 : α) ≤ 4 := zero_lt_four.le
theorem lt_two_mul_self (h : 0 < a) : a < 2 * a := by linarith

/-! ### Products -/

theorem mul_le_mul_of_nonpos_right (h : b ≤ a) (hc : c ≤ 0) : a * c ≤ b * c := by
  rw [mul_comm a, mul_comm b]
  exact mul_le_mul_of_nonpos_left h hc
theorem mul_lt_mul_of_neg_right (h : b < a) (hc : c < 0) : a * c < b * c := by
  rw [mul_comm a, mul_comm b]
  exact mul_lt_mul_of_neg_left h hc
theorem mul_le_mul_left_of_neg (hc : c < 0) : c * a ≤ c * b ↔ b ≤ a :=
  ⟨fun h => le_of_not_gt fun h' => not_le_of_gt (mul_lt_mul_of_neg_left h' hc) h,
    fun h => mul_le_mul_of_nonpos_left h hc.le⟩
theorem mul_le_mul_right_of_neg (hc : c < 0) : a * c ≤ b * c ↔ b ≤ a := by
  rw [mul_comm a, mul_comm b, mul_le_mul_left_of_neg hc]
theorem mul_lt_mul_left_of_neg (hc : c < 0) : c * a < c * b ↔ b < a := by
  rw [← not_le, mul_le_mul_left_of_neg hc, not_le]
theorem mul_lt_mul_right_of_neg (hc : c < 0) : a * c < b * c ↔ b < a := by
  rw [← not_le, mul_le_mul_right_of_neg hc, not_le]
theorem mul_le_mul_of_nonneg (h : a ≤ b) (h' : c ≤ d) (ha : 0 ≤ a) (hd : 0 ≤ d) : a * c ≤ b * d :=
  (mul_le_mul_of_nonneg_left h' ha).trans (mul_le_mul_of_nonneg_right h hd)
theorem mul_le_mul_of_nonneg' (h : a ≤ b) (h' : c ≤ d) (hc : 0 ≤ c) (hb : 0 ≤ b) : a * c ≤ b * d :=
  mul_le_mul h h' hc hb
theorem mul_lt_mul' (h : a ≤ c) (h' : b < d) (hb : 0 ≤ b) (hc : 0 < c) : a * b < c * d :=
  (mul_le_mul_of_nonneg_right h hb).trans_lt (mul_lt_mul_of_pos_left h' hc)
theorem mul_le_mul_iff_right₀ (hc : 0 < c) : c * a ≤ c * b ↔ a ≤ b := mul_le_mul_iff_of_pos_left hc
theorem mul_le_mul_iff_left₀ (hc : 0 < c) : a * c ≤ b * c ↔ a ≤ b := mul_le_mul_iff_of_pos_right hc
theorem mul_lt_mul_iff_right₀ (hc : 0 < c) : c * a < c * b ↔ a < b := mul_lt_mul_iff_of_pos_left hc
theorem mul_lt_mul_iff_left₀ (hc : 0 < c) : a * c < b * c ↔ a < b := mul_lt_mul_iff_of_pos_right hc
theorem mul_nonneg_iff_of_pos_right (hc : 0 < c) : 0 ≤ b * c ↔ 0 ≤ b := by
  rw [mul_comm, mul_nonneg_iff_of_pos_left hc]
theorem nonneg_of_mul_nonneg_left (h : 0 ≤ a * b) (hb : 0 < b) : 0 ≤ a := (mul_nonneg_iff_of_pos_right hb).mp h
theorem nonneg_of_mul_nonneg_right (h : 0 ≤ a * b) (ha : 0 < a) : 0 ≤ b := (mul_nonneg_iff_of_pos_left ha).mp h
theorem pos_iff_pos_of_mul_pos (h : 0 < a * b) : 0 < a ↔ 0 < b :=
  ⟨fun ha => pos_of_mul_pos_right h ha.le, fun hb => pos_of_mul_pos_left h hb.le⟩
theorem neg_iff_neg_of_mul_pos (h : 0 < a * b) : a < 0 ↔ b < 0 := by
  rcases mul_pos_iff.mp h with h | h
  · exact ⟨fun h' => absurd h' h.1.not_gt, fun h' => absurd h' h.2.not_gt⟩
  · exact ⟨fun _ => h.2, fun _ => h.1⟩
theorem nonpos_of_mul_nonpos_left (h : a * b ≤ 0) (hb : 0 < b) : a ≤ 0 :=
  le_of_not_gt fun ha => not_le_of_gt (mul_pos ha hb) h
theorem nonpos_of_mul_nonpos_right (h : a * b ≤ 0) (ha : 0 < a) : b ≤ 0 :=
  le_of_not_gt fun hb => not_le_of_gt (mul_pos ha hb) h
theorem neg_of_mul_neg_left (h : a * b < 0) (hb : 0 ≤ b) : a < 0 :=
  lt_of_not_ge fun ha => not_lt_of_ge (mul_nonneg ha hb) h
theorem neg_of_mul_neg_right (h : a * b < 0) (ha : 0 ≤ a) : b < 0 :=
  lt_of_not_ge fun hb => not_lt_of_ge (mul_nonneg ha hb) h
theorem lt_mul_of_one_lt_right (hb : 0 < b) (h : 1 < a) : b < b * a := by
  have := mul_lt_mul_of_pos_left h hb
  rw [mul_one] at this
  exact this
theorem lt_mul_of_one_lt_left (hb : 0 < b) (h : 1 < a) : b < a * b := by
  rw [mul_comm]
  exact lt_mul_of_one_lt_right hb h
theorem mul_lt_of_lt_one_right (ha : 0 < a) (h : b < 1) : a * b < a := by
  have := mul_lt_mul_of_pos_left h ha
  rw [mul_one] at this
  exact this
theorem mul_lt_of_lt_one_left (hb : 0 < b) (h : a < 1) : a * b < b := by
  rw [mul_comm]
  exact mul_lt_of_lt_one_right hb h
theorem mul_le_one₀ (ha : a ≤ 1) (hb : 0 ≤ b) (hb' : b ≤ 1) : a * b ≤ 1 := (mul_le_of_le_one_left hb ha).trans hb'
theorem mul_le_one (ha : a ≤ 1) (hb : 0 ≤ b) (hb' : b ≤ 1) : a * b ≤ 1 := mul_le_one₀ ha hb hb'
theorem one_lt_mul_of_le_of_lt (ha : 1 ≤ a) (hb : 1 < b) : 1 < a * b := by
  rw [mul_comm]
  exact one_lt_mul_of_lt_of_le hb ha
theorem one_lt_mul_of_lt_of_lt (ha : 1 < a) (hb : 1 < b) : 1 < a * b := one_lt_mul_of_lt_of_le ha hb.le
theorem one_le_mul₀ (ha : 1 ≤ a) (hb : 1 ≤ b) : 1 ≤ a * b := one_le_mul_of_one_le_of_one_le ha hb
theorem mul_add_mul_le_mul_add_mul (h : a ≤ b) (h' : c ≤ d) : a * d + b * c ≤ a * c + b * d := by
  have := mul_nonneg (sub_nonneg.mpr h) (sub_nonneg.mpr h')
  linarith

/-! ### Squares -/

theorem two_mul_le_add_pow_two (a b : α) : 2 * a * b ≤ a ^ 2 + b ^ 2 := two_mul_le_add_sq a b
theorem four_mul_le_sq_add (a b : α) : 4 * a * b ≤ (a + b) ^ 2 := by
  have := sq_nonneg (a - b)
  linarith
theorem four_mul_le_pow_two_add (a b : α) : 4 * a * b ≤ (a + b) ^ 2 := four_mul_le_sq_add a b
theorem add_sq_le : (a + b) ^ 2 ≤ 2 * (a ^ 2 + b ^ 2) := by
  have := sq_nonneg (a - b)
  linarith
theorem sq_eq_sq₀ (ha : 0 ≤ a) (hb : 0 ≤ b) : a ^ 2 = b ^ 2 ↔ a = b := pow_left_inj₀ ha hb two_ne_zero
theorem sq_eq_sq (ha : 0 ≤ a) (hb : 0 ≤ b) : a ^ 2 = b ^ 2 ↔ a = b := sq_eq_sq₀ ha hb
theorem pow_left_injective_of_nonneg {n : Nat} (hn : n ≠ 0) (ha : 0 ≤ a) (hb : 0 ≤ b) (h : a ^ n = b ^ n) : a = b :=
  (pow_left_inj₀ ha hb hn).mp h
theorem abs_lt_of_sq_lt_sq (h : a ^ 2 < b ^ 2) (hb : 0 ≤ b) : |a| < b := by
  rw [sq_lt_sq, abs_of_nonneg hb] at h
  exact h
theorem abs_lt_of_sq_lt_sq' (h : a ^ 2 < b ^ 2) (hb : 0 ≤ b) : -b < a ∧ a < b := abs_lt.mp (abs_lt_of_sq_lt_sq h hb)
theorem sq_le_sq' (h1 : -b ≤ a) (h2 : a ≤ b) : a ^ 2 ≤ b ^ 2 :=
  sq_le_sq.mpr ((abs_le.mpr ⟨h1, h2⟩).trans (le_abs_self b))
theorem sq_lt_sq' (h1 : -b < a) (h2 : a < b) : a ^ 2 < b ^ 2 :=
  sq_lt_sq.mpr ((abs_lt.mpr ⟨h1, h2⟩).trans_le (le_abs_self b))
theorem sq_lt_one_iff_abs_lt_one (a : α) : a ^ 2 < 1 ↔ |a| < 1 := by
  have h := sq_lt_sq (a := a) (b := 1)
  rw [one_pow, abs_one] at h
  exact h
theorem one_le_sq_iff_one_le_abs (a : α) : 1 ≤ a ^ 2 ↔ 1 ≤ |a| := by
  rw [← not_lt, sq_lt_one_iff_abs_lt_one, not_lt]
theorem one_lt_sq_iff_one_lt_abs (a : α) : 1 < a ^ 2 ↔ 1 < |a| := by
  rw [← not_le, sq_le_one_iff_abs_le_one, not_le]
theorem abs_le_abs_iff_mul_self_le : |a| ≤ |b| ↔ a * a ≤ b * b := by rw [← sq, ← sq, sq_le_sq]
theorem abs_lt_abs_iff_mul_self_lt : |a| < |b| ↔ a * a < b * b := by rw [← sq, ← sq, sq_lt_sq]
theorem mul_self_le_mul_self_iff (ha : 0 ≤ a) (hb : 0 ≤ b) : a ≤ b ↔ a * a ≤ b * b := by
  rw [← sq, ← sq, sq_le_sq₀ ha hb]
theorem mul_self_lt_mul_self_iff (ha : 0 ≤ a) (hb : 0 ≤ b) : a < b ↔ a * a < b * b := by
  rw [← sq, ← sq, sq_lt_sq₀ ha hb]
theorem mul_self_inj (ha : 0 ≤ a) (hb : 0 ≤ b) : a * a = b * b ↔ a = b := by rw [← sq, ← sq, sq_eq_sq₀ ha hb]
theorem abs_mul_self (a : α) : |a * a| = a * a := abs_of_nonneg (mul_self_nonneg a)
theorem abs_eq_self : |a| = a ↔ 0 ≤ a := ⟨fun h => h ▸ abs_nonneg a, abs_of_nonneg⟩
theorem abs_eq_neg_self : |a| = -a ↔ a ≤ 0 :=
  ⟨fun h => by have := abs_nonneg a; rw [h] at this; linarith, abs_of_nonpos⟩
attribute [simp] abs_mul_self abs_eq_self abs_eq_neg_self
theorem abs_le_of_le_of_neg_le (h : a ≤ b) (h' : -a ≤ b) : |a| ≤ b := abs_le'.mpr ⟨h, h'⟩
theorem abs_add_three (a b c : α) : |a + b + c| ≤ |a| + |b| + |c| :=
  (abs_add_le (a + b) c).trans (add_le_add_right (abs_add_le a b) _)
theorem abs_sub_sq (a b : α) : |a - b| * |a - b| = a * a + b * b - (1 + 1) * a * b := by
  rw [abs_mul_abs_self]
  ring
theorem abs_le_max_abs_abs (h : a ≤ b) (h' : b ≤ c) : |b| ≤ max |a| |c| :=
  abs_le'.mpr ⟨(h'.trans (le_abs_self c)).trans (le_max_right _ _),
    ((neg_le_neg h).trans (neg_le_abs a)).trans (le_max_left _ _)⟩

/-! ### Powers -/

theorem pow_lt_pow_right_of_lt_one₀ {m n : Nat} (h₀ : 0 < a) (h₁ : a < 1) (h : m < n) : a ^ n < a ^ m := by
  obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le (Nat.succ_le_of_lt h)
  rw [Nat.succ_add, ← Nat.add_succ, pow_add]
  exact mul_lt_of_lt_one_right (pow_pos h₀ m) (pow_lt_one₀ h₀.le h₁ (Nat.succ_ne_zero k))
theorem pow_le_pow_of_le_one₀ {m n : Nat} (h₀ : 0 ≤ a) (h₁ : a ≤ 1) (h : m ≤ n) : a ^ n ≤ a ^ m :=
  pow_le_pow_of_le_one h₀ h₁ h
theorem pow_right_strictMono₀ (h : 1 < a) : StrictMono (fun n : Nat => a ^ n) := fun _ _ hmn => pow_lt_pow_right₀ h hmn
theorem pow_right_mono₀ (h : 1 ≤ a) : Monotone (fun n : Nat => a ^ n) := fun _ _ hmn => pow_le_pow_right₀ h hmn
theorem pow_right_strictAnti₀ (h₀ : 0 < a) (h₁ : a < 1) : StrictAnti (fun n : Nat => a ^ n) :=
  fun _ _ hmn => pow_lt_pow_right_of_lt_one₀ h₀ h₁ hmn
theorem pow_right_injective₀ (h₀ : 0 < a) (h₁ : a ≠ 1) : Function.Injective (fun n : Nat => a ^ n) :=
  (lt_or_gt_of_ne h₁).elim (fun h => (pow_right_strictAnti₀ h₀ h).injective)
    (fun h => (pow_right_strictMono₀ h).injective)
theorem pow_right_inj₀ {m n : Nat} (h₀ : 0 < a) (h₁ : a ≠ 1) : a ^ m = a ^ n ↔ m = n :=
  (pow_right_injective₀ h₀ h₁).eq_iff
theorem le_self_pow₀ {n : Nat} (h : 1 ≤ a) (hn : n ≠ 0) : a ≤ a ^ n := by
  have := pow_le_pow_right₀ h (Nat.one_le_iff_ne_zero.mpr hn)
  rw [pow_one] at this
  exact this
theorem pow_lt_self_of_lt_one₀ {n : Nat} (h₀ : 0 < a) (h₁ : a < 1) (hn : 1 < n) : a ^ n < a := by
  have := pow_lt_pow_right_of_lt_one₀ h₀ h₁ hn
  rw [pow_one] at this
  exact this
theorem one_le_pow_iff_of_nonneg (ha : 0 ≤ a) {n : Nat} (hn : n ≠ 0) : 1 ≤ a ^ n ↔ 1 ≤ a := by
  have := pow_le_pow_iff_left₀ zero_le_one ha hn
  rw [one_pow] at this
  exact this
theorem pow_le_one_iff_of_nonneg (ha : 0 ≤ a) {n : Nat} (hn : n ≠ 0) : a ^ n ≤ 1 ↔ a ≤ 1 := by
  have := pow_le_pow_iff_left₀ ha zero_le_one hn
  rw [one_pow] at this
  exact this
theorem pow_eq_one_iff_of_nonneg (ha : 0 ≤ a) {n : Nat} (hn : n ≠ 0) : a ^ n = 1 ↔ a = 1 := by
  have := pow_left_inj₀ ha zero_le_one hn
  rw [one_pow] at this
  exact this
end Ring
