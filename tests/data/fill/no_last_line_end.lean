import Mathlib

theorem last (n : ℕ) : n + 1 > n := by
  sorry