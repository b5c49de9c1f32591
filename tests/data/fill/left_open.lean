import Mathlib

/-- Too hard for a few steps. -/
theorem fermat (a b c : ℕ) (ha : 0 < a) (hb : 0 < b) (h : a ^ 7 + b ^ 7 = c ^ 7) : False := by
  sorry

def answer : ℕ := sorry

theorem easy_anyway (n : ℕ) : n ≤ 2 * n := by
  sorry
