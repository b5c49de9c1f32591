import Mathlib

/-! Quadratic polynomials and forms that take the other sign somewhere. -/

example (x : ℝ) : 0 ≤ 9 * x ^ 2 + 9 * x + 2 := by nlinarith

example (x : ℝ) : 0 < 4 * x ^ 2 + 4 * x + 1 := by nlinarith

example (x : ℝ) : 0 ≤ 2 * x ^ 2 + 3 * x + 1 := by nlinarith

example (x y : ℝ) : 0 ≤ x ^ 2 + 3 * x * y + y ^ 2 := by nlinarith

example (x y z : ℝ) : 0 < x ^ 2 + y ^ 2 + z ^ 2 - x * y - y * z - z * x := by nlinarith

example (x y z : ℝ) : 0 ≤ x ^ 2 + y ^ 2 + z ^ 2 - 3 * x * y - y * z - z * x := by nlinarith
