import Mathlib

/-!
False arithmetic, and casts that lose something. Every example must be rejected.
-/

set_option linter.unusedVariables false

example : (1 : ℚ) / 2 + 1 / 3 = 4 / 6 := by norm_num
example : (1 : ℚ) / 2 + 1 / 3 = 4 / 6 := by decide
example : (1 : ℝ) / 2 + 1 / 3 = 2 / 5 := by norm_num
example : (2 : ℝ) / 3 < 1 / 2 := by norm_num
example : (1 : ℝ) / 2 ≥ 2 / 3 := by norm_num
example : (3 : ℝ) = 4 := by norm_num
example : (3 : ℝ) ≠ 6 / 2 := by norm_num
example : (2 : ℝ) ^ 10 = 1000 := by norm_num
example : |(-3 : ℝ)| = -3 := by norm_num
example : (3 : ℂ) + 4 = 8 := by norm_num
example : (7 : ℚ) / 0 = 7 := by norm_num
example : ((4 : ℚ) / 6).den = 6 := by decide
example : (2 : ℕ) ^ 10 = 1023 := by norm_num
example : (3 : ℕ) - 5 = -2 := by norm_num
example : Nat.Prime 91 := by norm_num
example : (5 : ℤ) ∣ 26 := by norm_num
example (x : ℝ) (h : x = 2) : x ^ 2 + 1 = 6 := by norm_num [h]
example (f : ℝ → ℝ) (h : ∀ x, f x = 3 * x + 2) : f (1 / 2) = 5 / 2 := by norm_num [h]
example (a b : ℕ) (h : a + 2 < b) : (a : ℝ) + 3 < b := by exact_mod_cast h
example (a b : ℕ) : ((a - b : ℕ) : ℤ) = a - b := by push_cast; rfl
example (a b : ℕ) : ((a / b : ℕ) : ℚ) = a / b := by push_cast; rfl
example (n : ℤ) (h : (n : ℚ) = 3 / 2) : n = 1 := by exact_mod_cast h
