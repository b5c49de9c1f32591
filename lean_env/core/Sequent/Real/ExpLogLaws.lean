prelude
import Sequent.Real.Rpow
import Sequent.Algebra.FieldLaws
/-! More laws of `exp`, `log`, `logb`, real powers and square roots under Mathlib's names: monotonicity, injectivity,
and powers undone. -/
set_option autoImplicit false
open Set

namespace Real
variable {x y z b : ℝ}

/-! ### Square roots -/

theorem sqrt_monotone : Monotone sqrt := fun _ _ h => sqrt_le_sqrt h
theorem sqrt_lt_sqrt_of_lt (h : x < y) (hx : 0 ≤ x) : √x < √y := sqrt_lt_sqrt hx h
theorem add_sq_sqrt (hx : 0 ≤ x) : √x ^ 2 + y = x + y := by rw [sq_sqrt hx]

/-! ### Exponential and logarithm -/

theorem exp_strictMono : StrictMono exp := fun _ _ h => exp_lt_exp.mpr h
theorem exp_monotone : Monotone exp := exp_strictMono.monotone
theorem exp_mul (x y : ℝ) : exp (x * y) = exp x ^ y := by rw [rpow_def_of_pos (exp_pos x), log_exp]
theorem log_abs (x : ℝ) : log |x| = log x := (abs_choice x).elim (fun h => by rw [h]) (fun h => by rw [h, log_neg_eq_log])
attribute [simp] log_abs
theorem log_injOn_pos : InjOn log (Ioi 0) := fun _ hx _ hy h => log_injective_of_pos hx hy h
theorem strictMonoOn_log : StrictMonoOn log (Ioi 0) := fun _ hx _ _ h => log_lt_log hx h
theorem log_eq_zero : log x = 0 ↔ x = 0 ∨ x = 1 ∨ x = -1 := by
  refine ⟨fun h => ?_, fun h => ?_⟩
  · rcases pos_or_zero_or_neg x with h1 | h1 | h1
    · exact .inr (.inl (eq_one_of_pos_of_log_eq_zero h1 h))
    · exact .inl h1
    · refine .inr (.inr ?_)
      have h2 := eq_one_of_pos_of_log_eq_zero (neg_pos.mpr h1) ((log_neg_eq_log x).trans h)
      linarith
  · rcases h with h | h | h
    · rw [h, log_zero]
    · rw [h, log_one]
    · rw [h, log_neg_eq_log, log_one]
theorem log_ne_zero : log x ≠ 0 ↔ x ≠ 0 ∧ x ≠ 1 ∧ x ≠ -1 := by rw [Ne, log_eq_zero, not_or, not_or]
theorem exp_log_eq_abs (hx : x ≠ 0) : exp (log x) = |x| := by rw [← log_abs, exp_log (abs_pos.mpr hx)]

/-! ### Logarithms to a base -/

theorem logb_inv (b x : ℝ) : logb b x⁻¹ = -logb b x := by
  show log x⁻¹ / log b = -(log x / log b)
  rw [log_inv, neg_div]
attribute [simp] logb_inv
theorem inv_logb (a b : ℝ) : (logb a b)⁻¹ = logb b a := inv_div _ _
theorem logb_abs (b x : ℝ) : logb b |x| = logb b x := by
  show log |x| / log b = log x / log b
  rw [log_abs]
theorem logb_rpow_eq_mul_logb_of_pos (hx : 0 < x) : logb b (x ^ y) = y * logb b x := by
  show log (x ^ y) / log b = y * (log x / log b)
  rw [log_rpow hx, mul_div_assoc]
theorem logb_le_logb (hb : 1 < b) (hx : 0 < x) (hy : 0 < y) : logb b x ≤ logb b y ↔ x ≤ y := by
  show log x / log b ≤ log y / log b ↔ _
  rw [div_le_div_iff_of_pos_right (log_pos hb), log_le_log_iff hx hy]
theorem logb_lt_logb_iff (hb : 1 < b) (hx : 0 < x) (hy : 0 < y) : logb b x < logb b y ↔ x < y := by
  show log x / log b < log y / log b ↔ _
  rw [div_lt_div_iff_of_pos_right (log_pos hb), log_lt_log_iff hx hy]
theorem logb_lt_logb (hb : 1 < b) (hx : 0 < x) (hxy : x < y) : logb b x < logb b y :=
  (logb_lt_logb_iff hb hx (hx.trans hxy)).mpr hxy
theorem logb_le_iff_le_rpow (hb : 1 < b) (hx : 0 < x) : logb b x ≤ y ↔ x ≤ b ^ y := by
  have h0 := zero_lt_one.trans hb
  rw [← rpow_le_rpow_left_iff hb, rpow_logb h0 hb.ne' hx]
theorem logb_lt_iff_lt_rpow (hb : 1 < b) (hx : 0 < x) : logb b x < y ↔ x < b ^ y := by
  have h0 := zero_lt_one.trans hb
  rw [← rpow_lt_rpow_left_iff hb, rpow_logb h0 hb.ne' hx]
theorem le_logb_iff_rpow_le (hb : 1 < b) (hy : 0 < y) : x ≤ logb b y ↔ b ^ x ≤ y := by
  rw [← not_lt, logb_lt_iff_lt_rpow hb hy, not_lt]
theorem lt_logb_iff_rpow_lt (hb : 1 < b) (hy : 0 < y) : x < logb b y ↔ b ^ x < y := by
  rw [← not_le, logb_le_iff_le_rpow hb hy, not_le]
theorem logb_pos (hb : 1 < b) (hx : 1 < x) : 0 < logb b x := div_pos (log_pos hx) (log_pos hb)
theorem logb_nonneg (hb : 1 < b) (hx : 1 ≤ x) : 0 ≤ logb b x := div_nonneg (log_nonneg hx) (log_pos hb).le
theorem logb_injOn_pos (hb : 1 < b) : InjOn (logb b) (Ioi 0) := fun _ hx _ hy h =>
  le_antisymm ((logb_le_logb hb hx hy).mp (le_of_eq h)) ((logb_le_logb hb hy hx).mp (le_of_eq h.symm))

/-! ### Powers -/

theorem inv_rpow (hx : 0 ≤ x) (y : ℝ) : x⁻¹ ^ y = (x ^ y)⁻¹ := by
  rw [← rpow_neg_one, ← rpow_mul hx, ← rpow_neg hx, neg_one_mul]
theorem div_rpow (hx : 0 ≤ x) (hy : 0 ≤ y) (z : ℝ) : (x / y) ^ z = x ^ z / y ^ z := by
  rw [div_eq_mul_inv, mul_rpow hx (inv_nonneg.mpr hy), inv_rpow hy, div_eq_mul_inv]
theorem rpow_lt_rpow_iff (hx : 0 ≤ x) (hy : 0 ≤ y) (hz : 0 < z) : x ^ z < y ^ z ↔ x < y :=
  ⟨fun h => lt_of_not_ge fun h' => not_le_of_gt h (rpow_le_rpow hy h' hz.le), fun h => rpow_lt_rpow hx h hz⟩
theorem rpow_le_rpow_iff (hx : 0 ≤ x) (hy : 0 ≤ y) (hz : 0 < z) : x ^ z ≤ y ^ z ↔ x ≤ y := by
  rw [← not_lt, rpow_lt_rpow_iff hy hx hz, not_lt]
theorem rpow_left_inj (hx : 0 ≤ x) (hy : 0 ≤ y) (hz : z ≠ 0) : x ^ z = y ^ z ↔ x = y := by
  refine ⟨fun h => ?_, fun h => by rw [h]⟩
  have key : ∀ {w : ℝ}, 0 < w → x ^ w = y ^ w → x = y := fun hw h =>
    le_antisymm ((rpow_le_rpow_iff hx hy hw).mp (le_of_eq h)) ((rpow_le_rpow_iff hy hx hw).mp (le_of_eq h.symm))
  rcases lt_or_gt_of_ne hz with h0 | h0
  · refine key (neg_pos.mpr h0) ?_
    rw [rpow_neg hx, rpow_neg hy, h]
  · exact key h0 h
theorem one_lt_rpow (hx : 1 < x) (hz : 0 < z) : 1 < x ^ z := by
  have h := rpow_lt_rpow zero_le_one hx hz
  rw [one_rpow] at h
  exact h
theorem one_le_rpow (hx : 1 ≤ x) (hz : 0 ≤ z) : 1 ≤ x ^ z := by
  have h := rpow_le_rpow zero_le_one hx hz
  rw [one_rpow] at h
  exact h
theorem rpow_lt_one (hx1 : 0 ≤ x) (hx2 : x < 1) (hz : 0 < z) : x ^ z < 1 := by
  have h := rpow_lt_rpow hx1 hx2 hz
  rw [one_rpow] at h
  exact h
theorem rpow_le_one (hx1 : 0 ≤ x) (hx2 : x ≤ 1) (hz : 0 ≤ z) : x ^ z ≤ 1 := by
  have h := rpow_le_rpow hx1 hx2 hz
  rw [one_rpow] at h
  exact h
theorem rpow_natCast_mul (hx : 0 ≤ x) (n : Nat) (z : ℝ) : x ^ (n * z) = (x ^ n) ^ z := by rw [rpow_mul hx, rpow_natCast]
theorem rpow_mul_natCast (hx : 0 ≤ x) (y : ℝ) (n : Nat) : x ^ (y * n) = (x ^ y) ^ n := by rw [rpow_mul hx, rpow_natCast]
theorem pow_rpow_inv_natCast {n : Nat} (hx : 0 ≤ x) (hn : n ≠ 0) : (x ^ n) ^ ((n : ℝ)⁻¹) = x := by
  rw [← rpow_natCast, ← rpow_mul hx, mul_inv_cancel₀ (Nat.cast_ne_zero.mpr hn), rpow_one]
theorem rpow_inv_natCast_pow {n : Nat} (hx : 0 ≤ x) (hn : n ≠ 0) : (x ^ ((n : ℝ)⁻¹)) ^ n = x := by
  rw [← rpow_natCast, ← rpow_mul hx, inv_mul_cancel₀ (Nat.cast_ne_zero.mpr hn), rpow_one]
theorem rpow_rpow_inv (hx : 0 ≤ x) (hy : y ≠ 0) : (x ^ y) ^ y⁻¹ = x := by
  rw [← rpow_mul hx, mul_inv_cancel₀ hy, rpow_one]
theorem rpow_inv_rpow (hx : 0 ≤ x) (hy : y ≠ 0) : (x ^ y⁻¹) ^ y = x := by
  rw [← rpow_mul hx, inv_mul_cancel₀ hy, rpow_one]

/-- The weighted inequality of arithmetic and geometric means, for two numbers. -/
theorem geom_mean_le_arith_mean2_weighted {w₁ w₂ p₁ p₂ : ℝ} (hw₁ : 0 ≤ w₁) (hw₂ : 0 ≤ w₂) (hp₁ : 0 ≤ p₁)
    (hp₂ : 0 ≤ p₂) (hw : w₁ + w₂ = 1) : p₁ ^ w₁ * p₂ ^ w₂ ≤ w₁ * p₁ + w₂ * p₂ := by
  have hA : 0 ≤ w₁ * p₁ + w₂ * p₂ := add_nonneg (mul_nonneg hw₁ hp₁) (mul_nonneg hw₂ hp₂)
  have zero : ∀ {w p : ℝ}, w ≠ 0 → p = 0 → p ^ w = 0 := fun hw e => by rw [e, zero_rpow hw]
  by_cases h1 : w₁ = 0
  · have h2 : w₂ = 1 := by linarith
    rw [h1, h2, rpow_zero, rpow_one, one_mul, zero_mul, zero_add]; exact le_rfl
  by_cases h2 : w₂ = 0
  · have h3 : w₁ = 1 := by linarith
    rw [h3, h2, rpow_zero, rpow_one, one_mul, zero_mul, mul_one, add_zero]
    exact le_rfl
  rcases hp₁.eq_or_lt with e1 | e1
  · rw [zero h1 e1.symm, zero_mul]
    exact hA
  rcases hp₂.eq_or_lt with e2 | e2
  · rw [zero h2 e2.symm, mul_zero]
    exact hA
  have hw1 : 0 < w₁ := lt_of_le_of_ne hw₁ (Ne.symm h1)
  have hpos : 0 < w₁ * p₁ + w₂ * p₂ := add_pos_of_pos_of_nonneg (mul_pos hw1 e1) (mul_nonneg hw₂ hp₂)
  have bound : ∀ {p : ℝ}, 0 < p → log p ≤ log (w₁ * p₁ + w₂ * p₂) + (p / (w₁ * p₁ + w₂ * p₂) - 1) := fun {p} hp => by
    have h := log_le_sub_one_of_pos (div_pos hp hpos)
    rw [log_div hp.ne' hpos.ne'] at h
    linarith
  have b1 := mul_le_mul_of_nonneg_left (bound e1) hw₁
  have b2 := mul_le_mul_of_nonneg_left (bound e2) hw₂
  have e : w₁ * (p₁ / (w₁ * p₁ + w₂ * p₂)) + w₂ * (p₂ / (w₁ * p₁ + w₂ * p₂)) = 1 := by
    rw [← mul_div_assoc, ← mul_div_assoc, ← add_div, div_self hpos.ne']
  rw [rpow_def_of_pos e1, rpow_def_of_pos e2, ← exp_add, ← le_log_iff_exp_le hpos]
  have hw2 : w₂ = 1 - w₁ := by linarith
  have expand : w₁ * (log (w₁ * p₁ + w₂ * p₂) + (p₁ / (w₁ * p₁ + w₂ * p₂) - 1)) +
      w₂ * (log (w₁ * p₁ + w₂ * p₂) + (p₂ / (w₁ * p₁ + w₂ * p₂) - 1)) = (w₁ + w₂) * log (w₁ * p₁ + w₂ * p₂) +
      (w₁ * (p₁ / (w₁ * p₁ + w₂ * p₂)) + w₂ * (p₂ / (w₁ * p₁ + w₂ * p₂))) - (w₁ + w₂) := by ring
  rw [e, hw, one_mul, add_sub_cancel_right] at expand
  linarith

end Real
