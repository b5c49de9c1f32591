import Mathlib

theorem either (p q : Prop) (h : p ∨ q) : q ∨ p := by
  cases h with
  | inl hp => sorry
  | inr hq =>
    sorry

theorem zero_or (n : ℕ) : n = 0 ∨ 0 < n := by
  rcases n with _ | n <;> sorry

theorem by_pattern (p q : Prop) : p ∧ q → q
  | ⟨hp, hq⟩ => sorry
