import Mathlib

/-!
Deciding primality, by `decide` and by `norm_num`, and Mathlib's definition of it.
-/

example (p : ℕ) : Nat.Prime p = Irreducible p := rfl
example : Nat.Prime 10007 := by norm_num
example : Nat.Prime 10007 := by decide
example : ¬ Nat.Prime 10001 := by norm_num
example : ¬ Nat.Prime 1000001 := by decide
example : Nat.Prime 999983 := by decide
example : Nat.Prime 999983 := by norm_num
example : Nat.Prime 2147483647 := by decide +kernel
example : ∀ p < 30, Nat.Prime p → p = 2 ∨ p % 2 = 1 := by decide
