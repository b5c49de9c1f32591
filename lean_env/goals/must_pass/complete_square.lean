import Mathlib

/-! `nlinarith` completes the square by itself. -/

example (x : ℝ) : 0 ≤ 9 * x ^ 2 + 8 * x + 2 := by nlinarith
example (x : ℝ) : 0 < 9 * x ^ 2 + 8 * x + 2 := by nlinarith
example (x : ℝ) : 0 ≤ 4 * x ^ 2 + 4 * x + 1 := by nlinarith
example (x : ℝ) : 0 ≤ 2 * x ^ 2 + 3 * x + 9 / 8 := by nlinarith
example (x : ℚ) : -5 * x ^ 2 + 7 * x - 3 < 0 := by nlinarith
example (x : ℤ) : x * (6 - x) ≤ 9 := by nlinarith
example (x y : ℝ) : 0 ≤ 2 * x ^ 2 + 2 * x * y + 5 * y ^ 2 := by nlinarith
example (x y : ℝ) : 0 ≤ x ^ 2 + x * y + y ^ 2 := by nlinarith
example (x y : ℝ) : 2 * x - 4 * y - 5 ≤ x ^ 2 + y ^ 2 := by nlinarith
example (x y z : ℝ) : x * y + y * z + z * x ≤ x ^ 2 + y ^ 2 + z ^ 2 := by nlinarith
example (x y z : ℝ) : 0 < 3 * x ^ 2 + 2 * y ^ 2 + z ^ 2 + 2 * x * y - 2 * y * z + x + 1 := by nlinarith
example (a b c d : ℝ) : (a * c + b * d) ^ 2 ≤ (a ^ 2 + b ^ 2) * (c ^ 2 + d ^ 2) := by nlinarith
example (x : ℝ) : 0 ≤ x ^ 4 - 6 * x ^ 2 + 9 := by nlinarith
