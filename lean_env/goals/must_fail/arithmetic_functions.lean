import Mathlib

/-!
False statements about factorials, divisors, roots and digits.
-/

set_option linter.unusedVariables false
set_option maxRecDepth 100000
open Nat

example : 0 ! = 0 := by decide
example : 5 ! = 60 := by rfl
example (n : ℕ) : n ! = n * (n - 1)! := by cases n <;> rfl
example : Nat.choose 3 5 = 1 := by decide
example : Nat.choose 10 5 = 250 := by rfl
example (n k : ℕ) : Nat.choose n (n - k) = Nat.choose n k := by exact Nat.choose_symm (by omega)
example : Nat.fib 10 = 89 := by rfl
example : Nat.divisors 12 = {1, 2, 3, 4, 6} := by decide
example : 12 ∈ Nat.properDivisors 12 := by decide
example : 0 ∈ Nat.divisors 0 := by decide
example : (Nat.divisors 16).card = 6 := by decide
example (d n : ℕ) : d ∈ n.divisors ↔ d ∣ n := by simp
example : Nat.Perfect 12 := ⟨by decide, by decide⟩
example : Nat.totient 1 = 0 := by rfl
example : Nat.primeFactors 12 = {2, 2, 3, 4} := by decide
example : Nat.Prime 1 := by decide
example : Nat.Prime 91 := by decide +kernel
example : Nat.Prime 1000001 := by decide +kernel
example : Nat.minFac 1 = 2 := by rfl
example : padicValNat 2 48 = 3 := by rfl
example : Nat.sqrt 195 = 14 := by rfl
example (n : ℕ) : Nat.sqrt n * Nat.sqrt n = n := by simp
example : Nat.log 2 1000 = 10 := by rfl
example : Nat.digits 10 1234 = [1, 2, 3, 4] := by rfl
example : Nat.digits 10 0 = [0] := by rfl
example : Nat.lcm 4 6 = 24 := by decide
example (a b : ℕ) (h : a ≡ b [MOD 5]) : a = b := by exact h
example (a b : ℕ) (h : a * 2 ≡ b * 2 [MOD 4]) : a ≡ b [MOD 4] := by exact Nat.ModEq.mul_right 2 h
example : (2 : ZMod 6)⁻¹ * 2 = 1 := by decide
example : (7 : ZMod 7) = 1 := by decide
example : (7 : ZMod 0) = 0 := by decide
example (a b : ZMod 5) : (a + b) ^ 5 = a ^ 5 - b ^ 5 := by ring
example : ∀ x : ZMod 7, x ^ 2 ≠ 2 := by decide
example (n : ℕ) : (n : ZMod 6) = 0 ↔ n = 0 := by exact ZMod.natCast_eq_zero_iff n 6
