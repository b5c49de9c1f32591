import Mathlib

/-!
Remainders and divisibility of numbers with large powers, which are never written out.
-/

example : 7 ^ 2000 % 10 = 1 := by norm_num
example : (7 : ℤ) ^ 2000 % 10 = 1 := by norm_num
example : 1999 ^ 2000 % 5 = 1 := by simp
example : 5 ^ 999999 % 7 = 6 := by norm_num
example : (2 ^ 2010 + 3 * 7 ^ 300) % 10 = 7 := by norm_num
example : 10 ∣ 7 ^ 2000 - 1 := by norm_num
example : (10 : ℤ) ∣ 7 ^ 2000 - 1 := by norm_num
example : ¬ (10 : ℤ) ∣ (-7) ^ 2001 - 1 := by norm_num
example : (-7 : ℤ) ^ 2001 % 10 = 3 := by norm_num
example : ¬ 10 ∣ 7 ^ 2001 - 1 := by norm_num
example : (7 ^ 2001 - 1) % 10 = 6 := by norm_num
example (h : 7 ^ 2000 % 10 = 3) : False := by norm_num at h
