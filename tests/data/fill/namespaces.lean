import Mathlib

namespace Outer

/-- One more. -/
def next (n : ℕ) : ℕ := n + 1

namespace Inner

theorem next_pos (n : ℕ) : 0 < next n := by
  sorry

end Inner

open Inner in
theorem next_ne_zero (n : ℕ) : next n ≠ 0 := by
  have := next_pos n
  sorry

private theorem hidden (n : ℕ) : n < next n := by sorry

protected theorem shielded (n : ℕ) : n ≤ next n := by
  sorry

end Outer
