import Mathlib

/-!
Identities of semirings, rings and fields: `ring`, `ring_nf`, `linear_combination`, `field_simp`, and the laws by name.
-/

set_option linter.unusedVariables false

example (a b : ℤ) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := by ring
example (a b : ℕ) : (a + b) ^ 3 = a ^ 3 + 3 * a ^ 2 * b + 3 * a * b ^ 2 + b ^ 3 := by ring
example (a b c d : ℤ) : (a + b + c + d) ^ 4 = (d + c + b + a) ^ 2 * (b + a + d + c) ^ 2 := by ring
example (a b c : ℝ) : a ^ 3 + b ^ 3 + c ^ 3 - 3 * a * b * c =
    (a + b + c) * (a ^ 2 + b ^ 2 + c ^ 2 - a * b - b * c - c * a) := by ring
example {R : Type} [CommRing R] (x y : R) : (x - y) * (x ^ 2 + x * y + y ^ 2) = x ^ 3 - y ^ 3 := by ring
example {K : Type} [Field K] [CharZero K] (x : K) : x / 2 + x / 3 + x / 6 = x := by ring
example (a b c : ℚ) : a / (b * c) = a / b / c := by ring
example (a b : ℚ) : (a / b) ^ 2 = a * a * (b⁻¹ * b⁻¹) := by ring
example (x : ℝ) : (x / 3)⁻¹ = 3 * x⁻¹ := by ring
example (z w : ℂ) : (z + w) * (z - w) = z ^ 2 - w ^ 2 := by ring
example (a : ℕ) : a ^ 2000 * a ^ 23 = a ^ 2023 := by ring
example (n : ℕ) : 2 ^ (n + 1) = 2 * 2 ^ n := by ring
example (n : ℕ) : n.succ * 2 = (n + 1) + (n + 1) := by ring
example (x y : ℝ) (f : ℝ → ℝ) : f ((x + y) ^ 2 - 2 * x * y) = f (y * y + x * x) := by ring_nf
example (x : ℚ) (h : (x - 1) * (x + 1) = 3) : x ^ 2 - 1 = 3 := by
  ring_nf at h ⊢
  exact h
example (x y : ℝ) (h : x + y = 3) (h' : x - y = 1) : x = 2 := by linear_combination (h + h') / 2
example (x y : ℝ) (h : x + y = 3) (h' : x * y = 2) : x ^ 2 + y ^ 2 = 5 := by
  linear_combination (x + y + 3) * h - 2 * h'
example (x y : ℤ) (h : x = y) : x ^ 3 = y ^ 3 := by linear_combination (x ^ 2 + x * y + y ^ 2) * h
example (x y : ℝ) (hx : x ≠ 0) (hy : y ≠ 0) : 1 / x + 1 / y = (x + y) / (x * y) := by
  field_simp
  ring
example (x : ℝ) (h : x ≠ 1) : x / (x - 1) - 1 = 1 / (x - 1) := by
  field_simp
  ring
example (x y : ℚ) (hy : 0 < y) (h : x / y = 3) : x = 3 * y := by
  field_simp at h
  exact h

/-! Laws by name; the generic ones serve `ℕ`, `ℤ`, `ℚ` and `ℝ` alike. -/

example (a b : ℕ) : a + b = b + a := by rw [add_comm]
example (a b : ℝ) : a + b = b + a := by rw [add_comm]
example (a : ℕ) : a + 0 = 0 + a := by rw [add_zero, zero_add]
example (a : ℚ) : a * 1 - 0 = 1 * a := by rw [mul_one, sub_zero, one_mul]
example (a : ℤ) : a ^ 2 = a * a := sq a
example (a : ℕ) (n : ℕ) : a ^ (n + 1) = a ^ n * a := by rw [pow_succ]
example (a b c : ℕ) : a * (b + c) = a * c + a * b := by rw [mul_add, add_comm]
example (a b : ℤ) (h : a - b = 0) : a = b := sub_eq_zero.mp h
example (a b : ℝ) (h : a * b = 0) (ha : a ≠ 0) : b = 0 := (mul_eq_zero.mp h).elim (fun h => absurd h ha) id
example (a b c : ℕ) (ha : a ≠ 0) (h : a * b = a * c) : b = c := mul_left_cancel₀ ha h
example (a : ℝ) (h : a ^ 2 = 0) : a = 0 := pow_eq_zero_iff (by norm_num) |>.mp h
example (a b : ℝ) (h : a ^ 2 = b ^ 2) : a = b ∨ a = -b := sq_eq_sq_iff_eq_or_eq_neg.mp h
example (a b c : ℚ) (hb : b ≠ 0) : a / b = c ↔ a = c * b := div_eq_iff hb
example (a b c d : ℝ) (hb : b ≠ 0) (hd : d ≠ 0) : a / b + c / d = (a * d + b * c) / (b * d) := div_add_div a c hb hd
example (a : ℝ) : a / 0 = 0 := div_zero a
example : (0 : ℚ)⁻¹ = 0 := inv_zero
example (a : ℝ) (h : a ≠ 0) : a * a⁻¹ = 1 := mul_inv_cancel₀ h
