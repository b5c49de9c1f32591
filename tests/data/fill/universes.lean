import Mathlib

universe u v

theorem same.{w} {α : Type w} (x : α) : x = x := by
  sorry

variable {α : Type u} {β : Type v}

theorem pairs (f : α → β) (x y : α) (h : x = y) : f x = f y := by
  sorry
