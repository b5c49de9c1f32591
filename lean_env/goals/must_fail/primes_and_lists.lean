import Mathlib
/-! Near misses of the laws of primes and of lists. -/

example (p a b : ℕ) (g : p ∣ a * b) : p ∣ a ∨ p ∣ b := Nat.Prime.dvd_mul.mp g
example (p : ℕ) (h : Nat.Prime p) : p % 2 = 1 := h.eq_two_or_odd.resolve_left (by decide)
example {α : Type} (a b : List α) : (a ++ b).reverse = a.reverse ++ b.reverse := by simp
example {α : Type} (a b c : List α) (h : a ++ b = c ++ a) : b = c := by simpa using h
