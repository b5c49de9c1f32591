import Mathlib

/-!
Near misses: one sign, one coefficient, one hypothesis less. Every example must be rejected.
-/

set_option linter.unusedVariables false

example (a b : ℤ) : (a + b) ^ 2 = a ^ 2 + a * b + b ^ 2 := by ring
example (a b : ℤ) : (a - b) ^ 2 = a ^ 2 - b ^ 2 := by ring
example (a b : ℕ) : (a + b) ^ 3 = a ^ 3 + 3 * a ^ 2 * b + 3 * a * b ^ 2 - b ^ 3 := by ring
example (a b : ℕ) : a - b + b = a := by ring
example (a b c : ℝ) : a ^ 3 + b ^ 3 + c ^ 3 - 2 * a * b * c =
    (a + b + c) * (a ^ 2 + b ^ 2 + c ^ 2 - a * b - b * c - c * a) := by ring
example (a : ℝ) : a * a⁻¹ = 1 := by ring
example (a : ℝ) : a / a = 1 := by field_simp
example (a b : ℚ) : a / b * b = a := by ring
example (a b : ℚ) : a / b * b = a := by field_simp
example (a b c : ℚ) : a / (b + c) = a / b + a / c := by ring
example (x : ℚ) : x / 2 + x / 3 = x := by ring
example (a b : ℤ) : a / b * b = a := by ring
example (a : ℤ) : a / 2 + a / 2 = a := by ring
example (n : ℕ) : n / 2 + n / 2 = n := by ring
example {K : Type} [Field K] (x : K) : x / 2 + x / 2 = x := by ring
example (n : ℕ) : 2 ^ (n + 1) = 3 * 2 ^ n := by ring
example (n : ℕ) : n - 1 + 1 = n := by ring
example (x y : ℝ) (h : x + y = 3) (h' : x - y = 1) : x = 3 := by linear_combination (h + h') / 2
example (x y : ℝ) (h : x + y = 3) : x ^ 2 + y ^ 2 = 5 := by linear_combination (x + y + 3) * h
example (x y : ℝ) (h : x ^ 2 = y ^ 2) : x = y := by linear_combination h
example (x y : ℝ) (hx : x ≠ 0) : 1 / x + 1 / y = (x + y) / (x * y) := by
  field_simp
  ring
example (x y : ℝ) (f : ℝ → ℝ) : f ((x + y) ^ 2) = f (y * y + x * x) := by ring_nf
example (a b : ℝ) (h : a * b = 0) : b = 0 := (mul_eq_zero.mp h).elim (fun h => absurd h (by norm_num)) id
example (a b c : ℕ) (h : a * b = a * c) : b = c := mul_left_cancel₀ (by positivity) h
example (a b : ℝ) (h : a ^ 2 = b ^ 2) : a = b := sq_eq_sq_iff_eq_or_eq_neg.mp h
example (a : ℝ) : a / 0 = 1 := div_zero a
