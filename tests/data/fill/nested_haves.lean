import Mathlib

theorem nested (x : ℝ) (h : 2 * x + 3 = 7) : x ^ 2 = 4 := by
  have hx : x = 2 := by
    have h2 : 2 * x = 4 := by sorry
    sorry
  rw [hx]
  sorry
