import Mathlib

theorem wrong (n : ℕ) : n = n + 1 := by
  rfl

theorem unknown_words : nowhere = 1 := by
  sorry

theorem right (n : ℕ) : n < n + 2 := by
  sorry
