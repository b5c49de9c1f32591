import Mathlib

/-!
Near misses of `interval_cases`, `gcongr`, `linear_combination` and the casts.
-/

example (x : ℕ) (h : x ≤ 100) : x * x < 10000 := by interval_cases x <;> norm_num
example (x : ℤ) (h : -5 < x) (h2 : x ≤ 4) : x * x < 16 := by interval_cases x <;> norm_num
example (x : ℕ) (h : 3 ≤ x) : x = 3 := by interval_cases x <;> rfl
example (x y : ℤ) (h : x < 10) : x < 9 := by interval_cases x <;> norm_num
example (a b c : ℝ) (h : a ≤ b) : c * a ≤ c * b := by gcongr
example (a b c : ℝ) (h : a ≤ b) (hc : 0 ≤ c) : c * a < c * b := by gcongr
example (a b : ℝ) (h : a ≤ b) : a ^ 2 ≤ b ^ 2 := by gcongr
example (a b c : ℝ) (h : 0 ≤ a) (h2 : a ≤ b) (hc : 0 ≤ c) : c / b ≤ c / a := by gcongr
example (a b : ℝ) (h : a ≤ b) : 2 * a + 1 ≤ 2 * b := by rel [h]
example (x y : ℝ) (h : x + y = 3) (h' : x - y = 1) : x = 2 := by linear_combination (1 / 2) * h - (1 / 2) * h'
example (x y : ℝ) (h : x ≤ y) : 2 * x < 2 * y := by linear_combination 2 * h
example (x y : ℝ) (h : x ≤ y) : -2 * y ≤ -2 * x + 1 := by linear_combination (-2) * h
example (x y : ℝ) (h : x ^ 2 = 1) : x = 0 := by linear_combination (exp := 2) h
example (a b : ℕ) : a - b + b = a := by zify; ring
example (n : ℕ) : (0 : ℝ) < ((2 * n : ℕ) : ℝ) := by linarith
