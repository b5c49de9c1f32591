import Mathlib

/-- The proof inside of a value. -/
def three : {n : ℕ // 2 < n} := ⟨3, by sorry⟩

theorem three_big : 2 < three.val := by
  sorry
