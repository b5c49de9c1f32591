prelude
import Sequent.Real.Sqrt
import Sequent.Algebra.Abs
/-! The square root against inverses, quotients and absolute values. -/
set_option autoImplicit false

namespace Real
variable {x y : ℝ}

theorem sqrt_mul_self_eq_abs (x : ℝ) : √(x * x) = |x| := by
  rw [← abs_mul_abs_self x, sqrt_mul_self (abs_nonneg x)]

theorem sqrt_sq_eq_abs (x : ℝ) : √(x ^ 2) = |x| := by rw [sq, sqrt_mul_self_eq_abs]

theorem abs_le_sqrt (h : x ^ 2 ≤ y) : |x| ≤ √y := by
  rw [← sqrt_sq_eq_abs]
  exact sqrt_le_sqrt h

@[simp] theorem sqrt_inv (x : ℝ) : √x⁻¹ = (√x)⁻¹ := by
  rcases le_total x 0 with h | h
  · rw [sqrt_eq_zero_of_nonpos h, sqrt_eq_zero_of_nonpos (inv_nonpos.mpr h), inv_zero]
  · refine eq_of_mul_self_eq (sqrt_nonneg _) (inv_nonneg.mpr (sqrt_nonneg x)) ?_
    rw [mul_self_sqrt (inv_nonneg.mpr h), ← mul_inv, mul_self_sqrt h]

@[simp] theorem sqrt_div (hx : 0 ≤ x) (y : ℝ) : √(x / y) = √x / √y := by
  rw [div_eq_mul_inv, div_eq_mul_inv, sqrt_mul hx, sqrt_inv]

@[simp] theorem sqrt_div' (x : ℝ) {y : ℝ} (hy : 0 ≤ y) : √(x / y) = √x / √y := by
  rw [div_eq_mul_inv, div_eq_mul_inv, sqrt_mul' x (inv_nonneg.mpr hy), sqrt_inv]

@[simp] theorem div_sqrt : x / √x = √x := by
  rcases le_or_gt x 0 with h | h
  · rw [sqrt_eq_zero_of_nonpos h, div_zero]
  · rw [div_eq_iff (sqrt_ne_zero'.mpr h), mul_self_sqrt h.le]

theorem sqrt_div_self : √x / x = (√x)⁻¹ := by
  rcases le_or_gt x 0 with h | h
  · rw [sqrt_eq_zero_of_nonpos h, zero_div, inv_zero]
  · refine eq_inv_of_mul_eq_one_left ?_
    rw [div_mul_eq_mul_div, mul_self_sqrt h.le, div_self h.ne']

theorem sqrt_div_self' : √x / x = 1 / √x := by rw [sqrt_div_self, one_div]

end Real
