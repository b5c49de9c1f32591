import Mathlib

theorem chain (a b c : ℕ) (h : a = b) (h' : b = c) : a = c := by
  calc a = b := sorry
    _ = c := by sorry

theorem squares (x y : ℝ) : (x + y) ^ 2 - (x - y) ^ 2 = 4 * x * y := by
  calc (x + y) ^ 2 - (x - y) ^ 2
      = (x ^ 2 + 2 * x * y + y ^ 2) - (x ^ 2 - 2 * x * y + y ^ 2) := by
        sorry
    _ = 4 * x * y := by sorry
