import Mathlib

variable {n : ℕ}

example : n ≤ n := by sorry

example (h : n < 3) : n ≤ 3 := by
  sorry

example : (3 : ℤ) ∣ 9 := sorry
