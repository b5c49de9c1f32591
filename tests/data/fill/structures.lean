import Mathlib

structure EvenNat (n : ℕ) : Prop where
  half : ∃ k, n = k + k

theorem even_nat_zero : EvenNat 0 := ⟨⟨0, sorry⟩⟩

theorem even_nat_two : EvenNat 2 where
  half := ⟨1, by sorry⟩

theorem even_nat_unfold (n : ℕ) (h : EvenNat n) : ∃ k, n = k + k := by
  sorry
