import Mathlib

/-!
False statements about sets, finite sets and sums.
-/

set_option linter.unusedVariables false
set_option maxRecDepth 100000
open BigOperators Nat Finset

example : (4 : ℕ) ∈ ({1, 2, 3} : Set ℕ) := by simp
example : ({1, 2} : Set ℕ) = {1} := by ext x; simp
example : {x : ℕ | x < 3} = {1, 2} := by ext x; simp; omega
example : Set.Icc 1 3 ⊆ ({1, 2} : Set ℕ) := by intro x hx; simp at hx ⊢; omega
example : IsLeast {x : ℕ | 3 < x} 3 := by constructor <;> simp
example : IsGreatest {x : ℕ | 3 < x} 4 := by refine ⟨by simp, fun x h => ?_⟩; simp at h; omega
example (s t : Set ℕ) : s ⊆ s ∩ t := fun _ h => ⟨h, h⟩
example : ∃! x : ℕ, x < 2 := ⟨0, by simp, fun y h => by simp only at h; omega⟩
example : Function.Surjective (fun x : ℕ => x + 1) := fun b => ⟨b - 1, by simp only; omega⟩
example : Function.Injective (fun x : ℤ => x * x) := fun a b h => by simp only at h; omega
example : ({1, 2, 2, 1} : Finset ℕ).card = 4 := by rfl
example : ({1, 2, 2, 1} : Finset ℕ).card = 4 := by decide
example : ({1, 2, 2, 1} : Finset ℕ).card = 4 := by simp
example : ({1, 2, 3} : Finset ℕ) = {1, 2} := by decide
example : (Finset.filter (fun x => x % 19 = 7) (Finset.Icc 100 999)).card = 47 := by decide +kernel
example : (Finset.Icc (-3) (3 : ℤ)).card = 6 := by simp
example : (Finset.Icc 5 3).card = 3 := by simp
example : Finset.range 3 = {1, 2, 3} := by decide
example : Finset.image (fun x => x % 3) (Finset.range 10) = {1, 2, 3} := by decide
example : (Finset.image (fun x => x % 3) (Finset.range 10)).card = 10 := by rfl
example (s t : Finset ℕ) : (s ∪ t).card = s.card + t.card := by simp
example (s : Finset ℕ) (a : ℕ) : (insert a s).card = s.card + 1 := by simp
example : ∑ k ∈ Finset.Icc 1 100, k = 5051 := by decide
example : ∑ k ∈ Finset.range 11, k = 66 := by simp [Finset.sum_range_succ]
example : ∑ k ∈ Finset.image (fun x => x % 3) (Finset.range 6), k = 6 := by rfl
example : ∑ k ∈ ({2, 2} : Finset ℕ), k = 4 := by rfl
example : ∑ k ∈ ({2, 2} : Finset ℕ), k = 4 := by simp
example : ∏ k ∈ Finset.range 5, k = 24 := by decide
example (s : Finset ℕ) (f g : ℕ → ℕ) : ∑ x ∈ s, f x * g x = (∑ x ∈ s, f x) * ∑ x ∈ s, g x := by simp
example (n : ℕ) : ∑ k ∈ Finset.range n, k = n * (n + 1) / 2 := by exact Finset.sum_range_id n
example (s : Set ℕ) : s.Finite := by simp
example : {x : ℕ | 3 < x}.ncard = 4 := by simp
example : ∀ a : Fin 4, a.val < 3 := by decide
example (S : Set ℕ) : (∑ k ∈ S, k) = 0 := by simp
example (f : ℕ → ℕ) : (f ⁻¹' {7}).toFinset = ∅ := by simp
