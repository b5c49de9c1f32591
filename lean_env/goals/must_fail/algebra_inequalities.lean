import Mathlib

/-!
Near misses of inequalities: one bound, one sign, one hypothesis less. Every example must be rejected.
-/

set_option linter.unusedVariables false

example (x y : ℝ) (h : x / 2 + y / 3 ≤ 1) (h' : 1 ≤ x) : y ≤ 0 := by linarith
example (x y : ℝ) (h : x / 2 + y / 3 ≤ 1) (h' : 2 ≤ x) : y < 0 := by linarith
example (x : ℝ) (h : 2 * x < 3) : x ≤ 1 := by linarith
example (a b : ℤ) (h : 2 * a < 2 * b) : a + 1 < b := by linarith
example (x y : ℕ) (h : x + 2 * y ≤ 10) (h' : 4 ≤ y) : x = 0 := by linarith
example (x y : ℕ) (h : x - y = 0) : x = y := by linarith
example (x y : ℕ) : x - y + y ≤ x := by linarith
example (x y z : ℝ) (h : x < y) (h' : z < y) : x < z := by linarith
example (x y : ℝ) (h : x ≤ y) : x < y := by linarith
example (x : ℝ) (h : x ≠ 0) : 0 < x := by linarith
example (f : ℝ → ℝ) (h : ∀ x, f x ≤ 3 * x) (h' : f 2 ≥ 6) : False := by linarith [h 2]
example (n : ℤ) (x : ℝ) (h : x ≤ -n) : x ≤ 0 := by linarith
example (x : ℝ) (h : 2 * x + 6 = 10) : x = 3 := by linarith
example : (2 : ℝ) ≤ 1 := by linarith
example (a b c : ℝ) : a * b + b * c + c * a < a ^ 2 + b ^ 2 + c ^ 2 := by
  nlinarith [sq_nonneg (a - b), sq_nonneg (b - c), sq_nonneg (c - a)]
example (a b : ℝ) (h : a + b = 2) : a * b < 1 := by nlinarith [sq_nonneg (a - b)]
example (x : ℝ) : x * (1 - x) ≤ 1 / 5 := by nlinarith [sq_nonneg (2 * x - 1)]
example (x y : ℝ) (hxy : x ≤ y) : x ^ 2 ≤ y ^ 2 := by nlinarith
example (x y : ℕ) (h : x < y) : x * x + 2 < y * y := by nlinarith
example (x : ℤ) (h : x * x = 4) : x = 2 := by nlinarith
example (x y : ℝ) (h : x * y = 0) : x = 0 := by nlinarith
example (x : ℝ) (h : x ^ 2 < 4) : x < 1 := by nlinarith
example (x : ℝ) (h : 1 < x) : x ^ 2 < x := by nlinarith
example (x y : ℝ) (hx : 0 < x) : 0 < x - y := by positivity
example (x y : ℝ) (hx : 0 ≤ x) : 0 < x * 3 := by positivity
example (x : ℝ) (hx : x ≠ 0) : 0 < x ^ 3 := by positivity
example (x : ℝ) : 0 < x ^ 2 := by positivity
example (x : ℝ) : 0 < |x| := by positivity
example (n : ℕ) : 0 < n := by positivity
example (n : ℤ) : 0 ≤ n := by positivity
example (a b c : ℝ) (h : a ≤ b) : a * c ≤ b * c := by gcongr
example (x : ℝ) (h : |x - 3| < 2) : x < 4 := by
  rw [abs_lt] at h
  linarith
example (x : ℝ) (h : |x| = 3) : x = 3 := by
  have := (abs_eq (by norm_num)).mp h
  linarith
example (x y : ℝ) : |x + y| < |x| + |y| := abs_add_le x y
example (a b c : ℝ) : a / c ≤ b ↔ a ≤ b * c := div_le_iff₀ (by positivity)
example (a b : ℝ) (h : ¬ a ≤ b) : b ≤ a - 1 := not_le.mp h
