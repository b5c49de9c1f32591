import Mathlib

/-!
The real numbers as a linearly ordered field: the tactics, casts, completeness, floors, as problems use them.
-/

set_option linter.unusedVariables false
open BigOperators Real Nat

-- ring, linarith, nlinarith, norm_num
example (a b : ℝ) : (a + b) ^ 3 = a ^ 3 + 3 * a ^ 2 * b + 3 * a * b ^ 2 + b ^ 3 := by ring
example (a b : ℝ) : (a - b) / 2 + (a + b) / 2 = a := by ring
example (x y : ℝ) (h₀ : x + y = 7) (h₁ : x - y = 3) : x = 5 := by linarith
example (x y : ℝ) (h₀ : x < y) (h₁ : y < x / 2) : x < 0 := by linarith
example (x : ℝ) (h : 2 * x + 1 = 0) : x = -1 / 2 := by linarith
example (a b : ℝ) : 2 * a * b ≤ a ^ 2 + b ^ 2 := by nlinarith [sq_nonneg (a - b)]
example (a b c : ℝ) : a * b + b * c + c * a ≤ a ^ 2 + b ^ 2 + c ^ 2 := by
  nlinarith [sq_nonneg (a - b), sq_nonneg (b - c), sq_nonneg (c - a)]
example (x : ℝ) (h : 0 < x) : 0 < x ^ 2 + x := by nlinarith
example (x y : ℝ) (hx : 0 < x) (hy : 0 < y) (h : x * y = 1) : 2 ≤ x + y := by nlinarith [sq_nonneg (x - y)]
example : (2 : ℝ) / 4 = 1 / 2 := by norm_num
example : (3 : ℝ) < 7 / 2 := by norm_num
example : (1 : ℝ) ≠ 2 := by norm_num
example : (2 : ℝ) ^ 10 = 1024 := by norm_num
example (x : ℝ) (h : x ≠ 0) : x * x⁻¹ = 1 := mul_inv_cancel₀ h
example (x : ℝ) (h : x ≠ 0) : x / x = 1 := div_self h
example : (0 : ℝ)⁻¹ = 0 := inv_zero
example (x : ℝ) : x / 0 = 0 := div_zero x
example (x y : ℝ) (h : y ≠ 0) : x / y = 3 ↔ x = 3 * y := div_eq_iff h
example (x y : ℝ) (hx : 0 < x) (h : 1 < y) : x < x * y := by nlinarith
example (x y : ℝ) : x ≤ y ∨ y ≤ x := le_total x y
example (x y : ℝ) (h : ¬ x ≤ y) : y < x := not_le.mp h
example (x y : ℝ) (h : x ≤ y) : max x y = y := max_eq_right h
example (f : ℝ → ℝ) (h : ∀ x, f x = 2 * x - 3) : f 5 = 7 := by rw [h]; norm_num
example (x : ℝ) (h : x ^ 2 = 4) (h' : 0 < x) : x = 2 := by nlinarith
example (x : ℝ) (h : (x - 1) * (x - 2) = 0) : x = 1 ∨ x = 2 :=
  (mul_eq_zero.mp h).imp (fun h => by linarith) fun h => by linarith

-- casts
example (n : ℕ) (h : (n : ℝ) = 3) : n = 3 := by exact_mod_cast h
example (n : ℤ) (h : (n : ℝ) < 3) : n ≤ 2 := by have : n < 3 := by exact_mod_cast h
                                                omega
example (m n : ℕ) : ((m + n : ℕ) : ℝ) = m + n := by push_cast; ring
example (m n : ℕ) : ((m * n : ℕ) : ℝ) = m * n := Nat.cast_mul m n
example (m : ℤ) : ((-m : ℤ) : ℝ) = -m := by push_cast; ring
example (p q : ℚ) : ((p + q : ℚ) : ℝ) = p + q := Rat.cast_add p q
example (p q : ℚ) (h : p < q) : (p : ℝ) < q := Rat.cast_lt.mpr h
example (q : ℚ) (x : ℝ) (h : x = q) (h' : q = 1 / 2) : x = 1 / 2 := by rw [h, h']; norm_num
example (n : ℕ) : (0 : ℝ) ≤ n := Nat.cast_nonneg n

-- completeness and its consequences
example (x : ℝ) : ∃ n : ℕ, x < n := exists_nat_gt x
example (x y : ℝ) (h : x < y) : ∃ q : ℚ, x < q ∧ q < y := exists_rat_btwn h
example (s : Set ℝ) (h : s.Nonempty) (h' : BddAbove s) : ∃ x, IsLUB s x := Real.exists_isLUB h h'

-- floors
example (x : ℝ) : (⌊x⌋ : ℝ) ≤ x := Int.floor_le x
example (x : ℝ) : x < ⌊x⌋ + 1 := Int.lt_floor_add_one x
example : ⌊(5 : ℝ)⌋ = 5 := by simp
example : ⌊(9 : ℝ) / 160 * 100⌋ = 5 := by rw [Int.floor_eq_iff]; norm_num
example : ⌈(7 : ℝ) / 2⌉ = 4 := by rw [Int.ceil_eq_iff]; norm_num
example : ⌊-(1 : ℝ) / 2⌋ = -1 := by rw [Int.floor_eq_iff]; norm_num
example : ⌊(7 : ℝ) / 2⌋₊ = 3 := by rw [Nat.floor_eq_iff (by norm_num)]; norm_num
example : ⌊(7 : ℚ) / 2⌋ = 3 := by decide
example (x : ℝ) (n : ℤ) : ⌊x + n⌋ = ⌊x⌋ + n := Int.floor_add_intCast x n
example (x : ℝ) (h : 0 ≤ x) : 0 ≤ ⌊x⌋ := Int.floor_nonneg.mpr h
example (x : ℝ) : Int.fract x < 1 := Int.fract_lt_one x
example (x : ℝ) : x - ⌊x⌋ = Int.fract x := rfl

-- integer powers
example (b : ℝ) (h : b ≠ 0) : b ^ (-2 : ℤ) * b ^ 2 = 1 := by
  rw [zpow_neg, zpow_ofNat, inv_mul_cancel₀ (pow_ne_zero 2 h)]
example (b : ℝ) (h : b ≠ 0) (m n : ℤ) : b ^ (m + n) = b ^ m * b ^ n := zpow_add₀ h m n
example : (2 : ℝ) ^ (-1 : ℤ) = 1 / 2 := by rw [zpow_neg_one]; norm_num
