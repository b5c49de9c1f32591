import Mathlib

/-!
False statements about primes, parity, congruences and bounded quantifiers.
-/

set_option linter.unusedVariables false
set_option linter.unusedSimpArgs false

example : ∃ x < 10, x * x = 82 := by decide
example : ∀ x ≤ 10, x * x < 100 := by decide
example : ∀ x < 11, x * x < 100 := by decide
example : ∃ x ≤ 8, x * x = 81 := by decide
example (a b : Nat) (h : a ≡ b [MOD 7]) : a ≡ b [MOD 14] := by omega
example (a b : Int) (h : a ≡ b [ZMOD 7]) : a = b := by omega
example : Nat.Prime 91 := by decide
example : Nat.Prime 1 := by decide
example : Nat.Prime 0 := by decide
example : ¬ Nat.Prime 2 := by decide
example : Even 7 := by decide
example : Odd 8 := by decide
example (n : Nat) (h : Odd n) : Even (n * n) := by rw [Nat.odd_iff] at h; rw [Nat.even_iff]; omega
example (n : Nat) (h : Even n) : n % 4 = 0 := by rw [Nat.even_iff] at h; omega
example : -2 ^ 2 = (4 : Int) := by decide
example (a b c : Nat) : a - (b - c) = a - b + c := by omega
example (a b : Int) : a / b * b = a := by omega
example (a b : Nat) (h : 0 < b) : a / b * b = a := by exact Nat.div_mul_cancel (Nat.dvd_refl a)
example (x y z : Int) : (x + y + z) ^ 3 = x ^ 3 + y ^ 3 + z ^ 3 := by ring
example (a b c d : Int) (h : a * d = b * c) : a = b := by linarith
example (n : Nat) : n ^ 2 + n + 41 ≠ 1681 := by norm_num
example : ∀ n < 41, Nat.Prime (n ^ 2 + n + 40) := by decide
example (a b : Nat) (h : a < b ∧ b < a + 3) : b = a + 1 := by omega
example (s t : Nat) (h : 2 ∣ s * t) : 2 ∣ s := by omega
example (x : Int) (h : x ^ 2 = 4) : x = 2 := by interval_cases x <;> norm_num
lemma l1 (x : Nat) (h : x > 3) : x ≥ 5 := by omega
example : 10 ≡ 4 [MOD 7] := by decide
example (P : Nat → Prop) (h : ∃ n, P n) : ∀ n, P n := by intro n; obtain ⟨m, hm⟩ := h; exact hm
example (P : Nat → Nat → Prop) (h : ∀ x, ∃ y, P x y) : ∃ y, ∀ x, P x y := by obtain ⟨y, hy⟩ := h 0; exact ⟨y, fun x => hy⟩
example (a b c : Nat) (h : a * b = a * c) : b = c := Nat.eq_of_mul_eq_mul_left (by omega) h
example (a b : Int) (h : a ∣ b) : a ≤ b := Int.le_of_dvd (by omega) h
example : Nat.sqrt 9 = 4 := by decide
example (f : Nat → Nat) (hf : ∀ n, f (n + 1) = f n + 2) : f 5 = 10 := by simp [hf]
example (x : Nat) : x ^ 2 ≥ 2 * x := by omega
example (a b : Nat) (hab : Nat.gcd a b = 1) : Nat.gcd (2 * a) b = 1 := by omega
