import Mathlib

theorem pair (p q : Prop) (hp : p) (hq : q) : p ∧ q := ⟨sorry, sorry⟩

theorem imp (p q : Prop) : p → q → p := fun hp hq => sorry

theorem app (p q : Prop) (h : p → q) (hp : p) : q := h sorry

theorem ex : ∃ n : ℕ, 3 < n := ⟨4, sorry⟩

theorem shown (a : ℕ) : a ≤ a + 1 :=
  show a ≤ a + 1 from sorry
