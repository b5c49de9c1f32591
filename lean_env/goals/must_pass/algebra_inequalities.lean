import Mathlib

/-!
Inequalities over `ℕ`, `ℤ`, `ℚ`, `ℝ` and any ordered field: `linarith`, `nlinarith`, `positivity`, `gcongr`, absolute
values, `min` and `max`, and lemmas by name.
-/

set_option linter.unusedVariables false

example (x y : ℝ) (h : x / 2 + y / 3 ≤ 1) (h' : 2 ≤ x) : y ≤ 0 := by linarith
example (x y : ℚ) (h : x / 2 + y / 3 = 1) (h' : x = 2) : y = 0 := by linarith
example (x y : ℝ) (h : ¬ x < y) (h' : x ≤ 3 ∧ y > 3) : False := by linarith
example (a b : ℤ) (h : 2 * a < 2 * b) : a < b := by linarith
example (a : ℤ) (h : 2 * a < 3) : a ≤ 1 := by linarith
example (x y : ℕ) (h : x + 2 * y ≤ 10) (h' : 4 < y) : x = 0 := by linarith
example (x y z : ℝ) (h : x < y) (h' : y < z) : x < z := by linarith
example (f : ℝ → ℝ) (h : ∀ x, f x ≤ 3 * x) (h' : f 2 > 6) : False := by linarith [h 2]
example (n : ℕ) (x : ℝ) (h : x ≤ -n) : x ≤ 0 := by linarith
example (x : ℝ) (h : 2 * x + 6 = 10) : x = 2 := by linarith
example (a b c : ℝ) (h0 : a + b = c) (h1 : b = 3 * a) (h2 : c = 12) : a = 3 ∧ b = 9 := by
  constructor <;> linarith
example {K : Type} [LinearOrderedField K] (x y : K) (h : x < y) : x < (x + y) / 2 := by linarith
example (a b c : ℝ) : a * b + b * c + c * a ≤ a ^ 2 + b ^ 2 + c ^ 2 := by
  nlinarith [sq_nonneg (a - b), sq_nonneg (b - c), sq_nonneg (c - a)]
example (a b : ℝ) (h0 : 0 < a) (h1 : 0 < b) (h2 : a + b = 2) : a * b ≤ 1 := by nlinarith [sq_nonneg (a - b)]
example (a b c d : ℝ) : (a * c + b * d) ^ 2 ≤ (a ^ 2 + b ^ 2) * (c ^ 2 + d ^ 2) := by
  nlinarith [sq_nonneg (a * d - b * c)]
example (x : ℝ) : x * (1 - x) ≤ 1 / 4 := by nlinarith [sq_nonneg (2 * x - 1)]
example (x y : ℝ) (hx : 0 ≤ x) (hxy : x ≤ y) : x ^ 2 ≤ y ^ 2 := by nlinarith
example (x y : ℕ) (h : x < y) : x * x < y * y := by nlinarith
example (x : ℤ) (h : x * x = 4) (hx : 0 < x) : x = 2 := by nlinarith
example (x : ℝ) (h : x ^ 2 - 5 * x + 6 = 0) (h' : x < 5 / 2) : x = 2 := by
  have e : (x - 2) * (x - 3) = 0 := by linarith
  apply le_antisymm <;> nlinarith
example (x y : ℝ) (hx : 0 < x) (hy : 0 ≤ y) : 0 < x * 3 + y ^ 2 / (x + 1) := by positivity
example (x y : ℝ) : 0 ≤ x ^ 2 + |y| + x * x := by positivity
example (x : ℚ) (h : x ≠ 0) : 0 < x ^ 4 / |x| := by positivity
example (n : ℕ) : (0 : ℝ) < n + 1 := by positivity
example (n : ℕ) (h : 2 ≤ n) : n * n ≠ 0 := by positivity
example (a b c d : ℝ) (h : a ≤ b) (h' : c ≤ d) : a + c ≤ b + d := by gcongr
example (a b c : ℝ) (hc : 0 ≤ c) (h : a ≤ b) : a / c + 1 ≤ b / c + 1 := by gcongr
example (x : ℝ) (h : |x - 3| < 2) : x < 5 := by
  rw [abs_lt] at h
  linarith
example (x : ℝ) (h : |x| = 3) : x = 3 ∨ x = -3 := (abs_eq (by norm_num)).mp h
example (x y : ℝ) : |x + y| ≤ |x| + |y| := abs_add_le x y
example (x y : ℚ) : |x * y| = |x| * |y| := abs_mul x y
example (x : ℤ) : |x| ^ 2 = x ^ 2 := sq_abs x
example (x y : ℝ) : min x y ≤ max x y := min_le_max x y
example (x y : ℕ) (h : x ≤ y) : max x y = y := max_eq_right h
example (a b : ℕ) (ha : 0 < a) (hb : 0 < b) : 0 < a * b := mul_pos ha hb
example (a b : ℕ) (h : a ≤ b) (n : ℕ) : a ^ n ≤ b ^ n := pow_le_pow_left₀ (by positivity) h n
example (a b c : ℝ) (hc : 0 < c) : a / c ≤ b ↔ a ≤ b * c := div_le_iff₀ hc
example (a b c : ℝ) (hc : 0 < c) : a ≤ b / c ↔ a * c ≤ b := le_div_iff₀ hc
example (a b : ℝ) (h : ¬ a ≤ b) : b < a := not_le.mp h
example (a b : ℤ) : a < b ∨ a = b ∨ b < a := lt_trichotomy a b
