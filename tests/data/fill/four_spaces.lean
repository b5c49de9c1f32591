import Mathlib

theorem wide (a b : ℤ) (h : a ∣ b) : a ∣ b * b := by
    have h' : a ∣ b := by
        sorry
    have : 0 ≤ a * a := by sorry
    sorry
