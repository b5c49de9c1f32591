import Mathlib

/-!
Wrong remainders of large powers.
-/

example : 7 ^ 2000 % 10 = 7 := by norm_num
example : (7 : ℤ) ^ 2000 % 10 = -9 := by norm_num
example : (-7 : ℤ) ^ 2001 % 10 = 7 := by norm_num
example : 10 ∣ 7 ^ 2001 - 1 := by norm_num
example : ¬ (10 : ℤ) ∣ 7 ^ 2000 - 1 := by norm_num
example : (7 ^ 2000 - 7 ^ 2001) % 10 = 4 := by norm_num
