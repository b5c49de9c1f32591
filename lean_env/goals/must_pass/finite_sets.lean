import Mathlib

/-!
Finite sets: membership, equality, cardinality, intervals; by the kernel, by simp, and given by a membership hypothesis.
-/

set_option linter.unusedVariables false
set_option maxRecDepth 100000
open Finset

example : ({1, 2, 3} : Finset ℕ) = {3, 2, 1} := by decide
example : ({1, 2, 2, 1} : Finset ℕ).card = 2 := by rfl
example : ({1, 2, 2, 1} : Finset ℕ).card = 2 := by decide
example : (Finset.filter (fun x => x % 19 = 7) (Finset.Icc 100 999)).card = 48 := by rfl
example : (Finset.filter (fun x => x % 19 = 7) (Finset.Icc 100 999)).card = 48 := by decide +kernel
example : Finset.card (Finset.filter (fun n => 6 ∣ 4 * n) (Finset.range 60)) = 20 := by decide
example : (Finset.Icc (-3) (3 : ℤ)).card = 7 := by rfl
example : (Finset.Icc (-3) (3 : ℤ)).card = 7 := by simp
example : (Finset.range 1000).card = 1000 := by simp
example : #{x ∈ Finset.range 10 | x % 2 = 0} = 5 := by decide
example : ∑ k ∈ {x ∈ Finset.range 10 | x % 2 = 0}, k = 20 := by decide
example (s : Finset ℕ) :
    (Finset.filter (fun x => (x + 0) % 2 = 0 ∧ True) s).card = (Finset.filter (fun x => x % 2 = 0) s).card := by
  simp
example : 5 ∈ Finset.Ioo 4 6 := by decide
example (x : ℕ) : x ∈ Finset.Icc 2 4 ↔ x = 2 ∨ x = 3 ∨ x = 4 := by simp; omega
example (x : ℤ) : x ∈ Finset.Ico (-1) 1 ↔ x = -1 ∨ x = 0 := by simp; omega
example : ∀ x ∈ Finset.range 100, x * x < 10000 := by decide +kernel
example : ∃ x ∈ Finset.Icc 1 20, x * x = 169 := by decide
example : Finset.range 3 ∪ {7} = {0, 1, 2, 7} := by decide
example : Finset.range 6 ∩ Finset.Icc 4 9 = {4, 5} := by decide
example : Finset.range 6 \ Finset.range 3 = {3, 4, 5} := by decide
example : Finset.image (fun x => x % 3) (Finset.range 10) = {0, 1, 2} := by decide
example : (Finset.range 3 ×ˢ Finset.range 2).card = 6 := by rfl
example : (Finset.range 5).erase 2 = {0, 1, 3, 4} := by decide
example : insert 3 (Finset.range 3) = Finset.range 4 := Finset.range_succ.symm
example (s t : Finset ℕ) (h : ∀ a, a ∈ s ↔ a ∈ t) : s = t := Finset.ext h
example (s t : Finset ℕ) : s ∩ t = t ∩ s := by ext x; simp; exact and_comm
example (s : Finset ℕ) (h : s.card = 0) : s = ∅ := Finset.card_eq_zero.mp h
example (s t : Finset ℕ) (h : s ⊆ t) : s.card ≤ t.card := Finset.card_le_card h
example (s : Finset ℕ) (a : ℕ) (h : a ∉ s) : (insert a s).card = s.card + 1 := by simp [h]
example (s : Finset ℕ) : (s : Set ℕ) = {x | x ∈ s} := rfl

example (S : Finset ℕ) (h : ∀ n : ℕ, n ∈ S ↔ n ∣ 36) : ∑ k ∈ S, k = 91 := by
  have e : S = Nat.divisors 36 := by ext n; simp [h]
  rw [e]
  decide
example (S : Finset ℕ) (h : ∀ x : ℕ, x ∈ S ↔ 0 < x ∧ x < 1000 ∧ x.divisors.card = 3) : S.card = 11 := by
  have e : S = Finset.filter (fun x => 0 < x ∧ x.divisors.card = 3) (Finset.range 1000) := by
    ext x
    rw [h, mem_filter, mem_range]
    exact ⟨fun ⟨a, b, c⟩ => ⟨b, a, c⟩, fun ⟨b, a, c⟩ => ⟨a, b, c⟩⟩
  rw [e]
  decide +kernel
example (S : Finset ℕ) (h : ∀ x, x ∈ S ↔ 3 ≤ x ∧ x ≤ 5) : S.card = 3 := by
  have e : S = Finset.Icc 3 5 := by ext x; simp [h]
  simp [e]

example : (Finset.univ : Finset (Fin 5)).card = 5 := by rfl
example : Fintype.card (Fin 7) = 7 := by simp
example : ∀ a b : Fin 4, a.val + b.val < 8 := by decide
example : ∃ a : Fin 4, a.val * a.val = 9 := by decide
example (f : ℕ → ℕ) (h : Fintype (f ⁻¹' {7})) (x : ℕ) : x ∈ (f ⁻¹' {7}).toFinset ↔ f x = 7 := by simp
example : Set.Finite {x : ℤ | 1 ≤ x ∧ x ≤ 9} := Set.finite_Icc 1 9
