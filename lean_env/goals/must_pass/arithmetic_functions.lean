import Mathlib

/-!
Factorials, binomial coefficients, divisors, square roots, digits, primes, congruences.
-/

set_option linter.unusedVariables false
set_option maxRecDepth 100000
open Nat

example : 5 ! = 120 := rfl
example : 7! % 23 = 3 := by decide
example : Nat.gcd 20! 200000 = 40000 := by rfl
example (n : ℕ) : (n + 1)! = (n + 1) * n ! := Nat.factorial_succ n
example (n : ℕ) : 0 < n ! := Nat.factorial_pos n
example : 7 ∣ 9! := Nat.dvd_factorial (by decide) (by decide)
example (n : ℕ) (h : 4 ≤ n) : n ^ 2 ≤ n ! := by
  induction n, h using Nat.le_induction with
  | base => decide
  | succ n hn ih =>
    rw [Nat.factorial_succ, Nat.pow_two]
    refine Nat.mul_le_mul_left _ ?_
    have : n * 2 ≤ n * n := Nat.mul_le_mul_left n (by omega)
    rw [Nat.pow_two] at ih
    omega
example : Nat.choose 10 5 = 252 := by rfl
example : Nat.choose 52 5 = 2598960 := by decide +kernel
example (n k : ℕ) : Nat.choose (n + 1) (k + 1) = Nat.choose n k + Nat.choose n (k + 1) := Nat.choose_succ_succ n k
example (n k : ℕ) (h₀ : 0 < n ∧ 0 < k) (h₁ : k ≤ n) :
    Nat.choose n k = Nat.choose (n - 1) k + Nat.choose (n - 1) (k - 1) := by
  obtain ⟨hn, hk⟩ := h₀
  obtain ⟨m, rfl⟩ := Nat.exists_eq_add_of_le hn
  obtain ⟨j, rfl⟩ := Nat.exists_eq_add_of_le hk
  rw [Nat.add_comm 1 m, Nat.add_comm 1 j, Nat.add_sub_cancel, Nat.add_sub_cancel, Nat.choose_succ_succ, Nat.add_comm]
example (n : ℕ) : Nat.choose n n = 1 := by simp
example (n k : ℕ) (h : k ≤ n) : Nat.choose n (n - k) = Nat.choose n k := Nat.choose_symm h
example : Nat.fib 100 = 354224848179261915075 := by rfl

example : Nat.divisors 12 = {1, 2, 3, 4, 6, 12} := by decide
example : (Nat.divisors (30 ^ 4)).card = 125 := by decide +kernel
example : (∑ k ∈ Nat.properDivisors 198, k) = 270 := by rfl
example (d n : ℕ) (h : n ≠ 0) : d ∈ n.divisors ↔ d ∣ n := by simp [h]
example (n : ℕ) : n.divisors = Finset.filter (fun d => d ∣ n) (Finset.Ico 1 (n + 1)) := Nat.divisors_eq_filter n
example : Nat.divisors 0 = ∅ := rfl
example : Nat.Perfect 496 := ⟨by decide +kernel, by decide⟩
example : Nat.totient 36 = 12 := by rfl
example : Nat.primeFactors 360 = {2, 3, 5} := by decide +kernel
example : Nat.primeFactorsList 360 = [2, 2, 2, 3, 3, 5] := by rfl
example : Nat.Prime 1009 := by decide
example : Nat.Prime 1000003 := by decide +kernel
example : ¬ Nat.Prime 1000001 := by decide +kernel
example : (Finset.filter Nat.Prime (Finset.range 1000)).card = 168 := by decide +kernel
example : Nat.minFac 91 = 7 := by rfl
example (n : ℕ) (h : n ≠ 1) : ∃ p, Nat.Prime p ∧ p ∣ n := Nat.exists_prime_and_dvd h
example : padicValNat 2 48 = 4 := by rfl

example : Nat.sqrt 196 = 14 := by rfl
example : Nat.sqrt (10 ^ 40 + 1) = 10 ^ 20 := by rfl
example (n : ℕ) : Nat.sqrt n * Nat.sqrt n ≤ n := Nat.sqrt_le n
example (b : ℕ) (h₀ : b < 10) (h₁ : Nat.sqrt (10 * b + 6) * Nat.sqrt (10 * b + 6) = 10 * b + 6) : b = 3 ∨ b = 1 := by
  revert h₁
  revert b
  decide
example : Nat.log 2 1000 = 9 := by rfl
example : Nat.digits 10 1234 = [4, 3, 2, 1] := by rfl
example : (Nat.digits 10 1234).sum = 10 := by rfl
example : Nat.digits 2 10 = [0, 1, 0, 1] := by decide
example (n : ℕ) : Nat.ofDigits 10 (Nat.digits 10 n) = n := Nat.ofDigits_digits 10 n
example : Nat.lcm 9999 100001 = 90900909 := by decide

example (a b : ℕ) (h : a ≡ b [MOD 5]) : a ^ 3 + 1 ≡ b ^ 3 + 1 [MOD 5] := (h.pow 3).add_right 1
example : 30 * 39 ≡ 42 [MOD 47] := by decide
example (a b : ℤ) (h : a ≡ b [ZMOD 7]) : 7 ∣ b - a := Int.modEq_iff_dvd.mp h

example (x y z : ZMod 31) (h₀ : x = 3⁻¹) (h₁ : y = 5⁻¹) (h₂ : z = (x + y)⁻¹) : z = 29 := by
  subst h₀ h₁ h₂
  decide
example (l r : ZMod 7) (h₀ : l = (2 + 3)⁻¹) (h₁ : r = 2⁻¹ + 3⁻¹) : l - r = 1 := by
  subst h₀ h₁
  rfl
example : ∀ x : ZMod 8, x ^ 2 ≠ 3 := by decide
example (a b : ZMod 5) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := by ring
example (n : ℕ) : (n : ZMod 6) = 0 ↔ 6 ∣ n := ZMod.natCast_eq_zero_iff n 6
example : (2 : ZMod 6)⁻¹ * 2 = 2 := by decide
