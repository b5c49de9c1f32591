import Mathlib

/-!
Closed arithmetic: `norm_num`, `simp` and `decide` on numbers of `ℕ`, `ℤ`, `ℚ`, `ℝ`; casts.
-/

set_option linter.unusedVariables false

example : (1 : ℚ) / 2 + 1 / 3 = 5 / 6 := by norm_num
example : (1 : ℚ) / 2 + 1 / 3 = 5 / 6 := by decide
example : (1 : ℝ) / 2 + 1 / 3 = 5 / 6 := by norm_num
example : (1 : ℝ) / 2 < 2 / 3 := by norm_num
example : ¬ (1 : ℝ) / 2 ≥ 2 / 3 := by norm_num
example : (3 : ℝ) ≠ 4 := by norm_num
example : (2 : ℝ) ^ 10 = 1024 := by norm_num
example : (-3 : ℚ) * -4 = 12 := by norm_num
example : |(-3 : ℝ)| = 3 := by norm_num
example : (3 : ℂ) + 4 = 7 := by norm_num
example : (0.5 : ℚ) = 1 / 2 ∨ True := by right; trivial
example : ((1 : ℚ) / 2 + 1 / 3).num = 5 := by decide
example : ((4 : ℚ) / 6).den = 3 := by decide
example : (7 : ℚ) / 0 = 0 := by norm_num
example : (2 : ℕ) ^ 10 = 1024 := by norm_num
example : Nat.Prime 97 := by norm_num
example : ¬ Nat.Prime 91 := by norm_num
example : (5 : ℤ) ∣ 25 := by norm_num
example (x : ℝ) (h : x = 2) : x ^ 2 + 1 = 5 := by norm_num [h]
example (f : ℝ → ℝ) (h : ∀ x, f x = 3 * x + 2) : f (1 / 2) = 7 / 2 := by norm_num [h]
example (f : ℕ → ℚ) (h : ∀ n, f (n + 1) = 2 * f n) (h0 : f 0 = 3) : f 3 = 24 := by norm_num [h, h0]
example (x : ℝ) (h : x + (3 + 4) = 2 ^ 3) : x + 7 = 8 := by
  norm_num at h
  linarith
example (a b : ℕ) : ((a * b + 1 : ℕ) : ℝ) = a * b + 1 := by push_cast; rfl
example (a b : ℕ) (h : a + 2 < b) : (a : ℝ) + 2 < b := by exact_mod_cast h
example (a b : ℕ) (h : (a : ℝ) + 2 < b) : a + 2 < b := by exact_mod_cast h
example (n : ℤ) (h : (n : ℚ) = 3) : n = 3 := by exact_mod_cast h
example (a b : ℕ) (h : b ≤ a) : ((a - b : ℕ) : ℤ) = a - b := by push_cast [h]; rfl
example (a b : ℕ) (h : (a : ℤ) = b + 1) : a = b + 1 := by
  zify
  exact h
