import Mathlib

/-!
False statements about the complex numbers.
-/

set_option linter.unusedVariables false
open BigOperators Real Nat

example (z w : ℂ) : (z + w) ^ 2 = z ^ 2 + z * w + w ^ 2 := by ring
example (z : ℂ) : z * z⁻¹ = 1 := mul_inv_cancel₀ (by simp)
example : Complex.I * Complex.I = 1 := by simp
example : Complex.I ^ 3 = Complex.I := by simp
example : Complex.I = 1 := by simp
example (z w : ℂ) : (z * w).re = z.re * w.re := by simp
example (z : ℂ) (h : z = 3 + 4 * Complex.I) : z.re = 4 := by rw [h]; simp
example (z w : ℂ) (h : z.re = w.re) : z = w := Complex.ext h rfl
example (z : ℂ) : 0 ≤ z ^ 2 := by nlinarith
example (z w : ℂ) : ‖z + w‖ = ‖z‖ + ‖w‖ := by simp
example (z w : ℂ) (h : ‖z‖ = ‖w‖) : z = w := by simp [h]
example (z : ℂ) : z.re = ‖z‖ := by simp
