import Mathlib
/-! What primes divide, and lists read backwards. -/

example (p q : ℕ) (h : p.Prime) (g : p ∣ q ^ 3) : 2 ≤ p ∧ p ∣ q := ⟨h.two_le, h.dvd_of_dvd_pow g⟩
example (p a b : ℕ) (h : Nat.Prime p) (g : p ∣ a * b) : p ∣ a ∨ p ∣ b := h.dvd_mul.mp g
example (p : ℕ) (h : Nat.Prime p) (g : p ≠ 2) : p % 2 = 1 := h.eq_two_or_odd.resolve_left g
example (p : ℕ) (h : Nat.Prime p) (e : Even p) : p = 2 := h.even_iff.mp e
example (p q : ℕ) (h : p.Prime) (g : q.Prime) (d : p ∣ q) : p = q := (Nat.prime_dvd_prime_iff_eq h g).mp d
example {α : Type} (a b : List α) : (a ++ b).reverse.length = b.length + a.length := by simp
example {α : Type} (a b c : List α) (h : a ++ b = a ++ c) : b = c := by simpa using h
example {α : Type} (a b : List α) : (a ++ b.reverse).reverse = b ++ a.reverse := by simp
example {α β : Type} (f : α → β) (l : List α) : (l.map f).reverse = l.reverse.map f := by rw [List.map_reverse]
