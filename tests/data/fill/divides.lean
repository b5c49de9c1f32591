import Mathlib

lemma key (n : ℕ) (h : 2 ∣ n) : 2 ∣ n * n := by
  sorry

theorem twice_key (a b : ℤ) (h : a ∣ b) : a ∣ b * b := by
  sorry
