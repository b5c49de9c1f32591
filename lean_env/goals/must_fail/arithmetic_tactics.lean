import Mathlib

/-!
Near misses of the arithmetic tactics: one sign, one bound or one hypothesis away from what they prove.
-/

example (a b c : ℝ) : (a + b)⁻¹ * c = c / (b - a) := by ring
example (x y : ℝ) : 1 / (x - y) = 1 / (y - x) := by ring
example (n : ℕ) : 2 ^ (2 * n + 1) = 2 * 2 ^ n := by ring
example (x : ℝ) (n m : ℕ) : x ^ (n * m) = x ^ n * x ^ m := by ring
example (x : ℤ) (n : ℕ) : (-x) ^ n = x ^ n := by ring
example (x : ℝ) : x * x⁻¹ = 1 := by ring
example (a b : ℝ) : a + b ≤ b + a + 1 := by ring
example (x y : ℝ) (h : x < y) (h2 : y < x) (h3 : x = 3) : False := by linarith only [h, h3]
example (x y : ℝ) (h : x ≤ y) : x ≠ y := by linarith
example (x y : ℝ) (h : 2 * x + 1 ≤ 2 * y) (h2 : y ≤ x + 1) : False := by linarith
example (a b c : ℝ) (ha : 0 < a) (hb : 0 < b) (hc : 0 ≤ c) : 0 < a * b * c := by nlinarith (config := {degree := 3})
example (x : ℝ) : 0 < Real.sqrt x + x ^ 2 := by positivity
example (x : ℝ) : 0 < x ^ (3.5 : ℝ) := by positivity
example (n : ℕ) : (0 : ℝ) < n := by positivity
example (n : ℤ) : (0 : ℝ) ≤ n := by positivity
example (n : ℕ) : (0 : ℝ) < ∑ i ∈ Finset.range n, (1 : ℝ) / (i + 1) := by positivity
example (n : ℕ) : (0 : ℝ) ≤ ∑ i ∈ Finset.range n, ((i : ℝ) - 1) := by positivity
