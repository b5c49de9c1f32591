import Mathlib

/-! Ünïcödé, 𝔸𝔹ℂ, 数学, 🙂 sorry -/

theorem «a name, with blanks» (α β : ℕ) (hαβ : α = β) : β = α := by
  sorry

theorem after_astral : "𝔸🙂" = "𝔸🙂" ∧ 1 = 1 := ⟨sorry, sorry⟩ -- 🙂

theorem ε_pos (ε : ℝ) (hε : ε > 0) : ε / 2 > 0 := by
  sorry
