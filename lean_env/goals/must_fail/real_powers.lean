import Mathlib

/-! Powers and logarithms that have another value, or none that is rational. -/

example : Real.logb 2 8 = 4 := by norm_num

example : Real.logb 1 8 = 3 := by norm_num

example : Real.logb (1 / 2) 8 = 3 := by norm_num

example : (4 : ℝ) ^ (1 / 2 : ℝ) = -2 := by norm_num

example : (8 / 27 : ℝ) ^ (-2 / 3 : ℝ) = 4 / 9 := by norm_num

example : (-8 : ℝ) ^ (1 / 3 : ℝ) = -2 := by norm_num

example : (2 : ℝ) ^ (1 / 2 : ℝ) = 3 / 2 := by norm_num
