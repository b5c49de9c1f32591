import Mathlib

/-!
False statements about square roots, exponential, logarithm, powers and trigonometry.
-/

set_option linter.unusedVariables false
open BigOperators Real Nat

example : √(2 : ℝ) ^ 2 = 3 := Real.sq_sqrt (by norm_num)
example (x : ℝ) : √x ^ 2 = x := Real.sq_sqrt (by norm_num)
example (x : ℝ) : √x ^ 2 = x := by simp
example (x : ℝ) : √(x ^ 2) = x := by simp
example : Real.sqrt 9 = -3 := (Real.sqrt_eq_iff_mul_self_eq (by norm_num) (by norm_num)).mpr (by norm_num)
example : √(2 : ℝ) < 7 / 5 := (Real.sqrt_lt' (by norm_num)).mpr (by norm_num)
example (a b : ℝ) : √(a + b) = √a + √b := by simp
example (a b : ℝ) : √(a * b) = √a * √b := by simp
example : √(-4 : ℝ) = 2 := by norm_num
example : √(121 : ℝ) = -11 := by norm_num
example : √(8 : ℝ) = 3 := by norm_num
example : ⌊-(7 : ℝ) / 2⌋ = -3 := by norm_num
example : ⌈-(7 : ℝ) / 2⌉ = -4 := by norm_num
example : ⌊(7 : ℝ) / 2⌋₊ = 4 := by norm_num
example : ⌊-(7 : ℝ) / 2⌋₊ = 3 := by norm_num
example (x y : ℝ) (h : √x = √y) : x = y := (Real.sqrt_inj (by simp) (by simp)).mp h
example (x y : ℝ) : Real.exp (x * y) = Real.exp x * Real.exp y := Real.exp_add x y
example (x : ℝ) : Real.exp (Real.log x) = x := by simp
example (x : ℝ) : Real.exp (Real.log x) = x := Real.exp_log (by norm_num)
example (x y : ℝ) : Real.log (x * y) = Real.log x + Real.log y := by simp
example (x y : ℝ) : Real.log (x + y) = Real.log x * Real.log y := by simp
example : Real.log 0 = 1 := by simp
example : Real.log 2 < 0 := Real.log_pos (by norm_num)
example (x : ℝ) : 0 ≤ Real.log x := Real.log_nonneg (by norm_num)
example : Real.logb 2 8 = 4 := by
  rw [Real.logb_eq_iff_rpow_eq (by norm_num) (by norm_num) (by norm_num), Real.rpow_ofNat]
  norm_num
example : (0 : ℝ) ^ (0 : ℝ) = 0 := by simp
example (x y z : ℝ) : x ^ (y * z) = (x ^ y) ^ z := Real.rpow_mul (by norm_num) y z
example : (8 : ℝ) ^ (1 / 3) = (2 : ℝ) := by norm_num
example (x : ℝ) : Real.sin x ^ 2 + Real.cos x ^ 2 = 2 := by simp
example : Real.cos (π / 3) = √3 / 2 := by simp
example : Real.sin π = 1 := by simp
example : π = 3 := by norm_num
example : π < 3 := by linarith [Real.pi_pos]
example (x : ℝ) : Real.sin x ≤ x := Real.sin_le (by norm_num)
example (x : ℝ) : Real.sin (2 * x) = 2 * Real.sin x := by simp
