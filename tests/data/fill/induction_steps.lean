import Mathlib

def total : ℕ → ℕ
  | 0 => 0
  | n + 1 => total n + (n + 1)

theorem total_zero : total 0 = 0 := by
  sorry

theorem two_total (n : ℕ) : 2 * total n = n * (n + 1) := by
  induction n with
  | zero => sorry
  | succ n ih =>
    have h : total (n + 1) = total n + (n + 1) := by
      sorry
    rw [h]
    sorry
