import Mathlib

/-!
The complex numbers: ring and field laws, parts, the unit `I`, conjugation, the norm.
-/

set_option linter.unusedVariables false
open BigOperators Real Nat

example (z w : ℂ) : (z + w) ^ 2 = z ^ 2 + 2 * z * w + w ^ 2 := by ring
example (z w : ℂ) : (z - w) * (z + w) = z ^ 2 - w ^ 2 := by ring
example (z : ℂ) (h : z ≠ 0) : z * z⁻¹ = 1 := mul_inv_cancel₀ h
example (z w : ℂ) (h : w ≠ 0) : z / w * w = z := div_mul_cancel₀ z h
example (z : ℂ) (h : z ^ 2 = 0) : z = 0 := pow_eq_zero h
example : Complex.I * Complex.I = -1 := by simp
example : Complex.I ^ 2 = -1 := Complex.I_sq
example : Complex.I ^ 4 = 1 := by simp
example : (1 + Complex.I) * (1 - Complex.I) = 2 := by
  rw [show (1 + Complex.I) * (1 - Complex.I) = 1 - Complex.I ^ 2 by ring, Complex.I_sq]
  ring
example : (5 - 4 * Complex.I) - (2 + Complex.I) = 3 - 5 * Complex.I := by ring
example (z w : ℂ) : (z * w).re = z.re * w.re - z.im * w.im := by simp
example (z : ℂ) (h : z = 3 + 4 * Complex.I) : z.re = 3 ∧ z.im = 4 := by rw [h]; simp
example (z w : ℂ) (h : z.re = w.re) (h' : z.im = w.im) : z = w := Complex.ext h h'
example (x y : ℝ) (h : (x : ℂ) = y) : x = y := by exact_mod_cast h
example (x y : ℝ) : ((x + y : ℝ) : ℂ) = x + y := by push_cast; ring
example (z : ℂ) : ‖z‖ ^ 2 = z.re * z.re + z.im * z.im := Complex.sq_norm z
example (z w : ℂ) : ‖z * w‖ = ‖z‖ * ‖w‖ := Complex.norm_mul z w
example (z w : ℂ) : ‖z + w‖ ≤ ‖z‖ + ‖w‖ := Complex.norm_add_le z w
example (z w : ℂ) : Complex.exp (z + w) = Complex.exp z * Complex.exp w := Complex.exp_add z w
example (q e : ℂ) (h : q = 11 - 5 * Complex.I) (h' : e = 11 + 5 * Complex.I) : q * e = 146 := by
  rw [h, h', show (11 - 5 * Complex.I) * (11 + 5 * Complex.I) = 121 - 25 * Complex.I ^ 2 by ring, Complex.I_sq]
  ring
example : (2 : ℂ) ≠ 0 := by norm_num

-- norms of real numbers, and the nonnegative reals
example (x : ℝ) : ‖x‖ = |x| := by simp
example : ‖(-3 : ℝ)‖ = 3 := by norm_num
example (x y : NNReal) : (x + y) ^ 2 = x ^ 2 + 2 * x * y + y ^ 2 := by ring
example (x : NNReal) (h : x ≠ 0) : ((x / x : NNReal) : ℝ) = 1 := by
  rw [NNReal.coe_div, div_self fun e => h (NNReal.ext e)]
