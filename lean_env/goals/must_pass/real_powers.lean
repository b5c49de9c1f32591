import Mathlib

/-! Real powers and logarithms with rational values. -/

example : Real.logb 2 2 = 1 := by norm_num
example : Real.logb 2 8 = 3 := by norm_num
example : Real.logb 8 2 = 1/3 := by norm_num
example : Real.logb (1/2) 8 = -3 := by norm_num
example : Real.logb 4 8 = 3/2 := by norm_num
example : Real.logb 10 1 = 0 := by norm_num
example : (4:ℝ)^(1/2:ℝ) = 2 := by norm_num
example : (8:ℝ)^(2/3:ℝ) = 4 := by norm_num
example : (8/27:ℝ)^(-2/3:ℝ) = 9/4 := by norm_num
example : (4:ℝ)^(-(1/2):ℝ) = 1/2 := by norm_num
example : √(9/4 : ℝ) = 3/2 := by norm_num
example : Nat.sqrt 17 = 4 := by norm_num
example (x : ℝ) (h : x = 9 ^ (3 / 2 : ℝ)) : x = 27 := by
  rw [h]
  norm_num
