import Mathlib

/-!
Steps of calculations: `interval_cases`, `gcongr` and `rel`, `linear_combination` with inequalities and powers, casts
between number systems.
-/

set_option linter.unusedVariables false

/-! ### interval_cases -/

example (x : ℕ) (h : x < 100) : x * x < 10000 := by interval_cases x <;> norm_num
example (x : ℕ) (h : x < 400) (h2 : x % 7 = 3) (h3 : x % 11 = 5) (h4 : x % 5 = 3) : x = 38 := by
  interval_cases x <;> first | rfl | (exfalso; revert h2 h3 h4; decide)
example (x : ℤ) (h : -3 < x) (h2 : x ≤ 4) : x * x ≤ 16 := by interval_cases x <;> norm_num
example (x : ℕ) (h : 123456 ≤ x) (h2 : x ≤ 123460) : x < 123463 := by interval_cases x <;> norm_num
example (x : ℕ) (h : 3 ≤ x) (h2 : x < 5) : x = 3 ∨ x = 4 := by
  interval_cases x
  · exact .inl rfl
  · exact .inr rfl
example (x : ℕ) : x % 5 < 5 := by
  have := Nat.mod_lt x (show 5 > 0 by norm_num)
  interval_cases h : x % 5 <;> norm_num
example (x : ℕ) (h : x ∈ Finset.Icc 3 7) : x < 10 := by interval_cases x <;> norm_num
example (x y : ℕ) (h : x + y = 4) (h2 : 2 * y ≤ 3) : y ≤ 1 := by interval_cases y <;> norm_num
example (m x : ℤ) (h₀ : 10 ≤ m) (h₁ : m ≤ 99) (h₂ : 6 * x % m = 1) (h₃ : (x - 6 ^ 2) % m = 0) : m = 43 := by
  interval_cases m <;> omega

/-! ### gcongr -/

example (a b c : ℝ) (h : a ≤ b) (hc : 0 ≤ c) : c * a ≤ c * b := by gcongr
example (a b c : ℝ) (h : a < b) (hc : 0 < c) : a / c + 1 < b / c + 1 := by gcongr
example (a b : ℝ) (h : a ≤ b) (ha : 0 ≤ a) : a ^ 3 + 2 ≤ b ^ 3 + 2 := by gcongr
example (a b : ℝ) (h : a ≤ b) : Real.exp (2 * a) ≤ Real.exp (2 * b) := by gcongr
example (a b : ℝ) (h : a ≤ b) : Real.sqrt a ≤ Real.sqrt b := by gcongr
example (a b c d : ℝ) (h : a ≤ b) (h2 : c ≤ d) : a - d ≤ b - c := by gcongr
example (a b c d : ℝ) (h : a < b) : c - b < c - a := by gcongr
example (a b c : ℝ) (h : 0 < a) (h2 : a ≤ b) (hc : 0 ≤ c) : c / b ≤ c / a := by gcongr
example (a b x : ℝ) (h : a + 1 ≤ b) (hx : 0 < x) : x * (a + 1) + 5 ≤ x * b + 7 := by
  gcongr
  norm_num
example (a b x : ℝ) (h : a ≤ b) (hx : 0 < x) : x * a + 5 ≤ x * b + 7 := by gcongr ?_ * ?_ + ?_ <;> linarith
example (n : ℕ) (f g : ℕ → ℝ) (h : ∀ i, f i ≤ g i) : ∑ i ∈ Finset.range n, f i ≤ ∑ i ∈ Finset.range n, g i := by
  gcongr with i hi
  exact h i
example (a b : ℕ) (h : a ≤ b) : 2 ^ a * 3 ≤ 2 ^ b * 3 := by gcongr
example (a b : ℝ) (h : a ≤ b) : 2 * a + 1 ≤ 2 * b + 1 := by rel [h]

/-! ### linear_combination -/

example (x y : ℝ) (h : x + y = 3) (h' : x - y = 1) : x = 2 := by linear_combination (1 / 2) * h + (1 / 2) * h'
example (x : ℝ) (h : x ^ 2 = 0) : x = 0 := by linear_combination (exp := 2) h
example (x : ℤ) (h : x ^ 2 = 0) : x = 0 := by linear_combination (exp := 2) h
example (x y z : ℝ) (h : x ≤ y) (h2 : y < z) : x < z := by linear_combination h + h2
example (x y : ℝ) (h : x < y) : 2 * x + 1 < 2 * y + 1 := by linear_combination 2 * h
example (x y z : ℚ) (h : x ≤ 2 * y) (h2 : y = z) : x / 2 ≤ z + 1 := by linear_combination h / 2 + h2
example (x : ℂ) (h : x ^ 2 + 1 = 0) : x ^ 4 = 1 := by linear_combination (x ^ 2 - 1) * h
example (x y : ℝ) (h : x = y) : x + 1 = y + 1 := by linear_combination (norm := ring1) h
example (x y : ℝ) (n : ℕ) (h : x = y) : x * 2 ^ (n + 1) = 2 * y * 2 ^ n := by linear_combination 2 * 2 ^ n * h

/-! ### Casts -/

example (a b : ℕ) (h : a = b) : a + 1 = b + 1 := by
  zify at h ⊢
  linarith
example (a b : ℕ) (h : b ≤ a) : a - b + b = a := by
  zify [h]
  ring
example (a b : ℤ) (h : a = b) : a + 1 = b + 1 := by
  rify at *
  linarith
example (n : ℕ) (h : n ≠ 0) : (n : ℝ) ≠ 0 := by exact_mod_cast h
example (a b : ℕ) (h : (a : ℝ) ≠ b) : a ≠ b := by exact_mod_cast h
example (a b : ℕ) (h : (a : ℝ) * b < 3) : a * b < 3 := by exact_mod_cast h
example (n : ℕ) : ((n : ℤ) : ℝ) = (n : ℝ) := by norm_cast
example (n : ℕ) : (0 : ℝ) ≤ ((2 * n + 1 : ℕ) : ℝ) - 1 := by linarith
example (x y : ℝ) (h₀ : x ≠ 0) (h₁ : y / x = 3) : y = 3 * x := by
  field_simp [h₀] at h₁
  linarith

-- The bounds of an integer come from several hypotheses, of which the best are kept.
example (x y : ℤ) (h₀ : 0 < y) (h₁ : y < x) (h₂ : x + y + x * y = 80) (h₃ : y ≤ 12) (h₄ : -8 ≤ y) : x = 26 := by
  interval_cases y <;> omega
