import Mathlib

def Good (n : ℕ) : Prop := ∃ k, n = 3 * k

theorem good_add (m n : ℕ) (hm : Good m) (hn : Good n) : Good (m + n) := by
  obtain ⟨j, rfl⟩ := hm
  obtain ⟨k, rfl⟩ := hn
  exact ⟨j + k, by ring⟩

theorem good_double (n : ℕ) (h : Good n) : Good (n + n) := by
  sorry
