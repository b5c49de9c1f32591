import Mathlib

/-!
False statements about the real numbers, each a near miss of a true one.
-/

set_option linter.unusedVariables false
open BigOperators Real Nat

example (a b : ℝ) : (a + b) ^ 3 = a ^ 3 + 3 * a ^ 2 * b + 3 * a * b ^ 2 - b ^ 3 := by ring
example (a b : ℝ) : (a - b) / 2 + (a + b) / 2 = b := by ring
example (x y : ℝ) (h₀ : x + y = 7) (h₁ : x - y = 3) : x = 4 := by linarith
example (x y : ℝ) (h₀ : x ≤ y) (h₁ : y ≤ x) : x < y := by linarith
example (x : ℝ) (h : 2 * x + 1 = 0) : x = 1 / 2 := by linarith
example (a b : ℝ) : 2 * a * b < a ^ 2 + b ^ 2 := by nlinarith [sq_nonneg (a - b)]
example (x : ℝ) : 0 < x ^ 2 := by nlinarith [sq_nonneg x]
example (x y : ℝ) (h : x * y = 1) : 2 ≤ x + y := by nlinarith [sq_nonneg (x - y)]
example : (2 : ℝ) / 4 = 1 / 3 := by norm_num
example : (7 : ℝ) / 2 < 3 := by norm_num
example : (1 : ℝ) / 0 = 1 := by norm_num
example (x : ℝ) : x / x = 1 := div_self rfl
example (x : ℝ) : x / x = 1 := by simp
example (x : ℝ) : x / x = 1 := by ring
example (x : ℝ) : x * x⁻¹ = 1 := by ring
example (x : ℝ) (h : x ^ 2 = 4) : x = 2 := by nlinarith
example (x : ℝ) (h : (x - 1) * (x - 2) = 0) : x = 1 := by nlinarith
example (m n : ℕ) : ((m - n : ℕ) : ℝ) = m - n := by push_cast; ring
example (m n : ℕ) : ((m / n : ℕ) : ℝ) = m / n := by push_cast; ring
example (n : ℕ) : (0 : ℝ) < n := by simp
example : ∃ n : ℕ, ∀ x : ℝ, x < n := ⟨0, fun x => by linarith⟩
example : ⌊(9 : ℝ) / 160 * 100⌋ = 6 := by rw [Int.floor_eq_iff]; norm_num
example : ⌊-(1 : ℝ) / 2⌋ = 0 := by rw [Int.floor_eq_iff]; norm_num
example : ⌈(7 : ℝ) / 2⌉ = 3 := by rw [Int.ceil_eq_iff]; norm_num
example : ⌊(7 : ℚ) / 2⌋ = 4 := by decide
example (x y : ℝ) : ⌊x + y⌋ = ⌊x⌋ + ⌊y⌋ := by simp
example (x : ℝ) : x ≤ ⌊x⌋ := Int.floor_le x
example (b : ℝ) : b ^ (-2 : ℤ) * b ^ 2 = 1 := by rw [zpow_neg, zpow_ofNat]; ring
example (x y : ℝ) : x = y := by decide
example (x : ℝ) : x = 0 := rfl
example (s : Set ℝ) (h : BddAbove s) : ∃ x, IsLUB s x := Real.exists_isLUB ⟨0, by simp⟩ h
