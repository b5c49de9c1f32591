import Mathlib

/-!
Finite sums and products: evaluation, closed forms by induction, rearrangement.
-/

set_option linter.unusedVariables false
set_option maxRecDepth 100000
open BigOperators Nat Finset

example : ∑ k ∈ Finset.Icc 1 100, k = 5050 := by decide
example : ∑ k ∈ Finset.Icc 1 100, k = 5050 := by rfl
example : ∑ k ∈ Finset.range 2003, k = 2005003 := by decide +kernel
example : (∑ k ∈ Finset.Icc 1 9, 11 ^ k) % 100 = 59 := by decide
example : ∏ k ∈ Finset.Icc 1 10, k = 3628800 := by rfl
example : (∑ k ∈ Finset.filter (fun x => x % 8 = 5 ∧ x % 6 = 3) (Finset.range 50), k) = 66 := by decide
example : ∑ k ∈ Finset.range 10 with k % 2 = 0, k = 20 := by decide
example : ∑ k in Finset.range 11, k = 55 := by simp [Finset.sum_range_succ]
example : ∑ k ∈ Finset.Icc (-3 : ℤ) 4, k = 4 := by decide
example : ∑ i ∈ Finset.range 3, ∑ j ∈ Finset.range i, (i + j) = 6 := by rfl
example : ∑ i : Fin 5, i.val = 10 := by decide
example (f : ℕ → ℤ) (h : f 0 = 1) (h' : f 1 = 2) : ∑ k ∈ Finset.range 2, f k = 3 := by
  simp [Finset.sum_range_succ, h, h']
example (n : ℕ) : ∑ k ∈ Finset.range n, (2 * k + 1) = n ^ 2 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Finset.sum_range_succ, ih]; ring
example (n : ℕ) : 2 * ∑ k ∈ Finset.Icc 1 n, k = n * (n + 1) := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Finset.sum_Icc_succ_top (by omega), Nat.mul_add, ih]; ring
example (n : ℕ) (f : ℕ → ℕ) : ∑ k ∈ Finset.range (n + 1), f k = ∑ k ∈ Finset.range n, f (k + 1) + f 0 :=
  Finset.sum_range_succ' f n
example (u : ℕ → ℕ) (h : ∀ n, u n = 2 * n + 2) : ∑ k ∈ Finset.range 50, u k = 2550 := by
  simp only [h]
  rfl
example (s : Finset ℕ) (f g : ℕ → ℤ) : ∑ x ∈ s, (f x + g x) = ∑ x ∈ s, f x + ∑ x ∈ s, g x :=
  Finset.sum_add_distrib
example (s : Finset ℕ) (f g : ℕ → ℕ) (h : ∀ x ∈ s, f x = g x) : ∑ x ∈ s, f x = ∑ x ∈ s, g x :=
  Finset.sum_congr rfl h
example (s : Finset ℕ) (a : ℕ) (h : a ∉ s) (f : ℕ → ℕ) : ∑ x ∈ insert a s, f x = f a + ∑ x ∈ s, f x :=
  Finset.sum_insert h
example (n : ℕ) : ∏ i ∈ Finset.range n, (i + 1) = n ! := Finset.prod_range_add_one_eq_factorial n
example (n : ℕ) : ∑ m ∈ Finset.range (n + 1), Nat.choose n m = 2 ^ n := Nat.sum_range_choose n
example (n : ℕ) : (∑ i ∈ Finset.range n, i) * 2 = n * (n - 1) := Finset.sum_range_id_mul_two n
example : ∑ i ∈ Finset.Icc (1 : ℕ) 3, (i : ℚ) / 2 = 3 := by decide
example (n : ℕ) : ∑ _i ∈ Finset.range n, 5 = n * 5 := by simp
example (n : ℕ) : ∑ _i ∈ Finset.range n, (5 : ℤ) = 5 * n := by simp [nsmul_eq_mul]; ring
example (s : Finset ℕ) (f : ℕ → ℤ) (c : ℤ) : c * ∑ x ∈ s, f x = ∑ x ∈ s, c * f x := Finset.mul_sum s f c
example (s : Finset ℕ) (f : ℕ → ℤ) (h : ∀ i ∈ s, 0 ≤ f i) : 0 ≤ ∑ i ∈ s, f i := Finset.sum_nonneg h
example (s : Finset ℕ) (f : ℕ → ℕ) : ((∑ x ∈ s, f x : ℕ) : ℤ) = ∑ x ∈ s, (f x : ℤ) := by simp
example (n : ℕ) : ∑ k ∈ Finset.range n, ((k + 1 : ℤ) ^ 2 - (k : ℤ) ^ 2) = (n : ℤ) ^ 2 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Finset.sum_range_succ, ih, Nat.cast_succ]; ring
