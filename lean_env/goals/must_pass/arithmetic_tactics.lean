import Mathlib

/-!
How far the arithmetic tactics reach: `ring` with variable exponents and divisors, its normal form as a fallback,
`linarith only`, products of three by `nlinarith`, `positivity` of functions, sums and casts.
-/

set_option linter.unusedVariables false

/-! ### ring -/

example (a b c : ℝ) : (a + b)⁻¹ * c = c / (b + a) := by ring
example (x : ℝ) : 1 / (2 * (x + 1)) = 1 / 2 * (1 + x)⁻¹ := by ring
example (x y : ℝ) : 1 / (x - y) = -(1 / (y - x)) := by ring
example (x y : ℚ) : 1 / (2 * x - 4 * y) = -(1 / (2 * y - x)) / 2 := by ring
example (q p : ℝ) (h₀ : q = 2 - 4 + 6 - 8 + 10 - 12 + 14) (h₁ : p = 3 - 6 + 9 - 12 + 15 - 18 + 21) : q / p = 2 / 3 := by
  rw [h₀, h₁]
  ring
example (n : ℕ) : 2 ^ (2 * n + 1) = 2 * 4 ^ n := by ring
example (n : ℕ) : (12 : ℝ) ^ (2 * n + 1) * 6 ^ n = 12 * 144 ^ n * 2 ^ n * 3 ^ n := by ring
example (a : ℝ) (n : ℕ) : a ^ (n + 1) = a * a ^ n := by ring
example {R : Type} [CommRing R] (x : R) (n m : ℕ) : x ^ (n + m) = x ^ m * x ^ n := by ring
example (x : ℝ) (n m : ℕ) : (x ^ n) ^ m = (x ^ m) ^ n := by ring
example (x y : ℝ) (n : ℕ) : (x / y) ^ (2 * n) = (x ^ n) ^ 2 * (y⁻¹ ^ 2) ^ n := by ring
example (n : ℕ) : 3 ^ (2 * n + 2) - 1 = 9 * 9 ^ n - 1 := by ring
example (x : ℤ) (n : ℕ) : (-x) ^ (2 * n) = ((-1) ^ n) ^ 2 * x ^ (n * 2) := by ring

/-! ### linarith and nlinarith -/

example (x y : ℝ) (h : x < y) (h2 : y < x) (h3 : x = 3) : False := by linarith only [h, h2]
example (x y : ℝ) (h : x < y) (h2 : y < x) (h3 : x = 3) : False := by
  fail_if_success linarith only [h, h3]
  linarith
example (x y : ℝ) (h : x < y) : x ≠ y := by linarith
example (x y : ℝ) (h : ¬ x < y) : y ≤ x := by linarith
example (n : ℕ) (h : (n : ℝ) < 1) : (n : ℝ) + n < 2 := by linarith
example (x y : ℤ) (h : 2 * x + 1 ≤ 2 * y) (h2 : y ≤ x) : False := by linarith
example (a b c : ℝ) (ha : 0 < a) (hb : 0 < b) (hc : 0 < c) : 0 < a * b * c := by nlinarith (config := {degree := 3})
example (a b : ℝ) (h : a ^ 2 = 4) (h2 : 0 < a) : a = 2 := by nlinarith

/-! ### positivity -/

example (x : ℝ) : 0 ≤ Real.sqrt x + x ^ 2 := by positivity
example (x : ℝ) : 0 < Real.exp x * 2 + |x| := by positivity
example (x : ℝ) (h : 0 < x) : 0 < Real.sqrt x := by positivity
example (x : ℝ) (h : 0 < x) : 0 < x ^ (3.5 : ℝ) + x ^ (-3 : ℤ) := by positivity
example (n : ℕ) : 0 < (n.factorial : ℝ) := by positivity
example (n : ℕ) (h : n ≠ 0) : (0 : ℝ) < n := by positivity
example (n : ℤ) (h : 0 < n) : (0 : ℝ) < n := by positivity
example (q : ℚ) (h : 0 ≤ q) : (0 : ℝ) ≤ q + 1 := by positivity
example (z : ℂ) : 0 ≤ ‖z‖ := by positivity
example (n : ℕ) : (0 : ℝ) < ∑ i ∈ Finset.range (n + 1), (1 : ℝ) / (i + 1) := by positivity
example (n : ℕ) : (0 : ℝ) ≤ ∑ i ∈ Finset.range n, (1 : ℝ) / (i + 1) := by positivity
example (n : ℕ) : (0 : ℝ) < 1 + ∏ i ∈ Finset.range n, (3 * 2 : ℝ) ^ i / (i.factorial + 1) := by positivity
