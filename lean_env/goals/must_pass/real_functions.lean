import Mathlib

/-!
Square roots, exponential, logarithm, powers, sine, cosine and π, as problems use them.
-/

set_option linter.unusedVariables false
open BigOperators Real Nat

-- square roots
example : √(2 : ℝ) ^ 2 = 2 := Real.sq_sqrt (by norm_num)
example : √(16 : ℝ) = 4 := by
  rw [show (16 : ℝ) = 4 ^ 2 by norm_num]
  exact Real.sqrt_sq (by norm_num)
example : Real.sqrt 9 = 3 := (Real.sqrt_eq_iff_mul_self_eq (by norm_num) (by norm_num)).mpr (by norm_num)
example (x : ℝ) (h : 0 ≤ x) (h' : √x = 3) : x = 9 := by
  rw [← Real.sq_sqrt h, h']
  norm_num
example : √(2 : ℝ) < 3 / 2 := (Real.sqrt_lt' (by norm_num)).mpr (by norm_num)
example : 7 / 5 < √(2 : ℝ) := Real.lt_sqrt_of_sq_lt (by norm_num)
example (x : ℝ) : √(x ^ 2) = |x| := Real.sqrt_sq_eq_abs x
example (a b : ℝ) (ha : 0 ≤ a) : √(a * b) = √a * √b := Real.sqrt_mul ha b
example (a b : ℝ) (ha : 0 ≤ a) : √(a / b) = √a / √b := Real.sqrt_div ha b
example (a b : ℝ) (ha : 0 ≤ a) (hb : 0 ≤ b) : √(a * b) ≤ (a + b) / 2 :=
  Real.sqrt_le_iff.mpr ⟨by linarith, by nlinarith [sq_nonneg (a - b)]⟩
example (x : ℝ) (h : x < 0) : √x = 0 := Real.sqrt_eq_zero_of_nonpos h.le
example : ⌊√(26 : ℝ)⌋ = 5 := by
  rw [Int.floor_eq_iff]
  exact ⟨Real.le_sqrt_of_sq_le (by norm_num), (Real.sqrt_lt' (by norm_num)).mpr (by norm_num)⟩
example : 60 * √(2 : ℝ) * √2 = 120 := by
  rw [mul_assoc, Real.mul_self_sqrt (by norm_num)]
  norm_num
example (x : NNReal) : NNReal.sqrt x ^ 2 = x := NNReal.sq_sqrt x

-- evaluation of square roots, floors and ceilings of numbers
example : √(121 : ℝ) = 11 := by norm_num
example : √(9 / 4 : ℝ) = 3 / 2 := by norm_num
example (x y : ℝ) (h₀ : x = 5) (h₁ : y = 2) : √(x ^ 3 - 2 ^ y) = 11 := by subst_vars; norm_num
example : ⌊(9 : ℝ) / 160 * 100⌋ = 5 := by norm_num
example : ⌊-(7 : ℝ) / 2⌋ = -4 := by norm_num
example : ⌈-(7 : ℝ) / 2⌉ = -3 := by norm_num
example : ⌈(7 : ℝ) / 2⌉ + ⌊(7 : ℚ) / 2⌋ = 7 := by norm_num
example : ⌊(7 : ℝ) / 2⌋₊ = 3 ∧ ⌈(7 : ℝ) / 2⌉₊ = 4 ∧ ⌊-(7 : ℝ) / 2⌋₊ = 0 := by norm_num

-- exponential and logarithm
example (x y : ℝ) : Real.exp (x + y) = Real.exp x * Real.exp y := Real.exp_add x y
example (x : ℝ) : 0 < Real.exp x := Real.exp_pos x
example (x : ℝ) : x + 1 ≤ Real.exp x := Real.add_one_le_exp x
example (x : ℝ) (h : 0 < x) : Real.exp (Real.log x) = x := Real.exp_log h
example (x : ℝ) : Real.log (Real.exp x) = x := Real.log_exp x
example : Real.log 1 = 0 := by simp
example (x y : ℝ) (hx : x ≠ 0) (hy : y ≠ 0) : Real.log (x * y) = Real.log x + Real.log y := Real.log_mul hx hy
example (x : ℝ) (n : ℕ) : Real.log (x ^ n) = n * Real.log x := Real.log_pow n x
example (x : ℝ) (h : 0 < x) : Real.log x ≤ x - 1 := Real.log_le_sub_one_of_pos h
example : 0 < Real.log 2 := Real.log_pos (by norm_num)
example (x y : ℝ) (hx : 0 < x) (hy : 0 < y) (h : Real.log x = Real.log y) : x = y :=
  Real.log_injective_of_pos hx hy h
example : Real.log 8 = 3 * Real.log 2 := by
  rw [show (8 : ℝ) = 2 ^ 3 by norm_num, Real.log_pow]
  norm_num
example : Real.logb 2 8 = 3 := by
  rw [Real.logb_eq_iff_rpow_eq (by norm_num) (by norm_num) (by norm_num), Real.rpow_ofNat]
  norm_num

-- real powers
example (x : ℝ) : x ^ (2 : ℝ) = x ^ 2 := Real.rpow_two x
example (x : ℝ) : √x = x ^ (1 / 2 : ℝ) := Real.sqrt_eq_rpow x
example (x y z : ℝ) (h : 0 < x) : x ^ (y + z) = x ^ y * x ^ z := Real.rpow_add h y z
example (x y z : ℝ) (h : 0 ≤ x) : x ^ (y * z) = (x ^ y) ^ z := Real.rpow_mul h y z
example (b : ℝ) (h : (4 : ℝ) ^ b + 2 ^ 3 = 12) : b = 1 := by
  have h1 : (4 : ℝ) ^ b = 4 ^ (1 : ℝ) := by rw [Real.rpow_one]; linarith
  have h2 := congrArg Real.log h1
  rw [Real.log_rpow (by norm_num), Real.log_rpow (by norm_num)] at h2
  exact mul_right_cancel₀ (Real.log_pos (by norm_num)).ne' h2
example (x : ℝ) (h : 1 < x) (y z : ℝ) : x ^ y < x ^ z ↔ y < z := Real.rpow_lt_rpow_left_iff h
example : (8 : ℝ) ^ (1 / 3 : ℝ) = 2 := by
  rw [show (8 : ℝ) = 2 ^ (3 : ℝ) by rw [Real.rpow_ofNat]; norm_num, ← Real.rpow_mul (by norm_num)]
  norm_num

-- trigonometry
example (x : ℝ) : Real.sin x ^ 2 + Real.cos x ^ 2 = 1 := Real.sin_sq_add_cos_sq x
example (x : ℝ) : Real.cos (2 * x) = 2 * Real.cos x ^ 2 - 1 := Real.cos_two_mul x
example (x y : ℝ) : Real.sin (x - y) = Real.sin x * Real.cos y - Real.cos x * Real.sin y := Real.sin_sub x y
example : Real.cos (π / 3) = 1 / 2 := by simp
example : Real.sin (π / 4) = √2 / 2 := Real.sin_pi_div_four
example : Real.sin π = 0 := by simp
example : Real.cos π = -1 := Real.cos_pi
example : 3 < π := Real.pi_gt_three
example (x : ℝ) (h : 0 < x) (h' : x < π) : 0 < Real.sin x := Real.sin_pos_of_pos_of_lt_pi h h'
example (x : ℝ) : Real.sin x ≤ 1 ∧ -1 ≤ Real.cos x := ⟨Real.sin_le_one x, Real.neg_one_le_cos x⟩
example (x : ℝ) (h : 0 ≤ x) : Real.sin x ≤ x := Real.sin_le h
