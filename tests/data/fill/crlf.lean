import Mathlib

/-! # Swapping, with a sorry in the title -/

section
variable (p q r : Prop)

-- no `sorry` here: sorry
theorem swap₂ (h : p ∧ q) : q ∧ p := by
  constructor
  · sorry
  · sorry -- the second half

/- a block /- nested: sorry -/ comment -/
theorem three₂ (h : p ∧ q ∧ r) : r ∧ p := by
  refine ⟨?_, ?_⟩
  sorry
  sorry

end
