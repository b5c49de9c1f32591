import Mathlib

/-- Twice a number. -/
def twice (n : ℕ) : ℕ := n + n

@[simp] theorem twice_zero : twice 0 = 0 := by sorry

theorem twice_even (n : ℕ) : 2 ∣ twice n := by
  sorry

theorem twice_add (m n : ℕ) : twice (m + n) = twice m + twice n := by
  unfold twice
  sorry
