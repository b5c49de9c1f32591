import Mathlib

theorem outer (n : ℕ) : n + 0 = n ∧ 0 + n = n := ⟨right n, left n⟩
where
  right (n : ℕ) : n + 0 = n := by sorry
  left (n : ℕ) : 0 + n = n := by
    sorry
