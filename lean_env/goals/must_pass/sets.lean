import Mathlib

/-!
Sets, set-builder notation, least and greatest elements, functions: as statements of competition problems use them.
-/

set_option linter.unusedVariables false
open Set Function

example : (3 : ℕ) ∈ ({1, 2, 3, 4, 5, 6} : Set ℕ) := by simp
example : (4 : ℕ) ∉ ({1, 2, 3} : Set ℕ) := by simp
example : {x : ℕ | x < 3 ∧ 1 ≤ x} = {1, 2} := by ext x; simp; omega
example : ({1, 2} : Set ℕ) = {2, 1} := by ext x; simp; omega
example : ({1, 2} : Set ℕ) ⊆ Set.Icc 1 3 := by intro x hx; simp at hx ⊢; omega
example (x : ℤ) : x ∈ Set.Ioo 0 3 ↔ x = 1 ∨ x = 2 := by simp; omega
example (x : ℕ) : x ∈ {y ∈ Set.Icc 1 10 | y % 5 = 0} ↔ x = 5 ∨ x = 10 := by simp; omega
example (x : ℕ) : x ∈ {y > 3 | y < 5} ↔ x = 4 := by simp; omega
example (x : ℕ) : x ∈ {y ≠ 3 | y < 5} ↔ x ≠ 3 ∧ x < 5 := Iff.rfl
example (s t : Set ℕ) : s ∩ t ⊆ s ∪ t := fun _ h => .inl h.1
example (s t : Set ℕ) (a : ℕ) : a ∈ s \ t ↔ a ∈ s ∧ a ∉ t := Iff.rfl
example (s t : Set ℕ) : (s ∪ t)ᶜ = sᶜ ∩ tᶜ := by ext x; simp
example (s : Set ℕ) : s ∪ s = s := by simp
example (s : Set ℕ) (h : ∀ x, x ∉ s) : s = ∅ := eq_empty_iff_forall_notMem.mpr h
example (f : ℕ → ℕ) : f ⁻¹' {7} = {x | f x = 7} := rfl
example : (fun x : ℕ => x + 1) '' {1, 2} = {2, 3} := by
  ext x
  simp
  omega
example (s : Set ℕ) (h : s.Nonempty) : s ≠ ∅ := nonempty_iff_ne_empty.mp h
example (x : ℕ) (hx : x ∈ Set.univ) : x ∈ Set.range (fun n : ℕ => n) := ⟨x, rfl⟩
example (s t : Set ℕ) (h : s ⊆ t) (h' : t ⊆ s) : s = t := Subset.antisymm h h'
example (p : ℕ × ℕ) : p ∈ ({1} : Set ℕ) ×ˢ ({2} : Set ℕ) ↔ p.1 = 1 ∧ p.2 = 2 := Iff.rfl

example : IsLeast {x : ℕ | 3 < x} 4 := by
  constructor
  · simp
  · intro x h
    simp at h
    omega
example : IsGreatest {x : ℤ | x * 3 ≤ 20} 6 := by
  refine ⟨by simp, fun x h => ?_⟩
  simp at h
  omega
example (S : Set ℕ) (u : ℕ) (h : IsLeast S u) (x : ℕ) (hx : x ∈ S) : u ≤ x := h.2 hx
example (S : Set ℕ) (u v : ℕ) (h : IsLeast S u) (h' : IsLeast S v) : u = v :=
  Nat.le_antisymm (h.2 h'.1) (h'.2 h.1)
example : IsLeast {a : ℕ | 0 < a ∧ a % 3 = 2 ∧ a % 5 = 4} 14 := by
  refine ⟨by simp, ?_⟩
  rintro a ⟨h0, h1, h2⟩
  omega
example (S : Set ℤ) : BddAbove S ↔ ∃ x, ∀ y ∈ S, y ≤ x := Iff.rfl
example (S : Set ℤ) (a : ℤ) : IsLUB S a ↔ IsLeast (upperBounds S) a := Iff.rfl

example : ∃! x : ℕ, x + 3 = 5 := ⟨2, rfl, fun y h => by simp only at h; omega⟩
example : ∃! x ∈ ({1, 2} : Set ℕ), x % 2 = 0 := ⟨2, by simp, fun y h => by simp at h; omega⟩
example : ∀ x ∈ ({1, 2, 3} : Set ℕ), x ≤ 3 := by simp
example : ∀ x y ∈ ({1, 2, 3} : Set ℕ), x + y ≤ 6 := by
  intro x hx y hy
  simp at hx hy
  omega
example : ∃ x ∈ Set.Icc 1 3, x * x = 9 := ⟨3, by simp, rfl⟩
example (s : Set ℕ) : (∃ x ∉ s, x = x) ↔ ∃ x, x ∉ s ∧ x = x := Iff.rfl

example : Injective (fun x : ℕ => 2 * x + 1) := by
  intro a b h
  simp only at h
  omega
example : ¬ Surjective (fun x : ℕ => x + 1) := by
  intro h
  obtain ⟨a, ha⟩ := h 0
  simp only at ha
  omega
example : Bijective (fun x : ℤ => -x) := ⟨fun a b h => by simp only at h; omega, fun b => ⟨-b, by simp⟩⟩
example (f : ℕ → ℕ) (h : Involutive f) : Injective f := h.injective
example (σ : Equiv ℤ ℤ) (h : ∀ x, σ.1 x = x + 8) : σ.2 8 = 0 := by
  have e := σ.left_inv 0
  rw [h] at e
  exact e
example (σ : Equiv ℤ ℤ) (h₀ : σ.2 (-15) = 0) (h₁ : σ.2 0 = 3) (h₂ : σ.2 3 = 9) (h₃ : σ.2 9 = 20) : σ.1 (σ.1 9) = 0 := by
  rw [← h₂]
  simp
  rw [← h₁]
  simp
example (σ : Equiv ℤ ℤ) (x y : ℤ) : σ.symm x = y ↔ x = σ y := σ.symm_apply_eq
example : StrictMono (fun x : ℕ => 3 * x) := fun a b h => by simp only; omega
example (f : ℕ → ℕ) : f^[2] 0 = f (f 0) := rfl
example : Set.InjOn (fun x : ℤ => x * x) {1, 2} := by
  intro a ha b hb h
  simp at ha hb
  rcases ha with rfl | rfl <;> rcases hb with rfl | rfl <;> simp at h ⊢
example : {x : ℕ | x < 3}.ncard = 3 := by
  have e : {x : ℕ | x < 3} = (Finset.range 3 : Set ℕ) := by ext; simp
  rw [e, Set.ncard_coe_finset, Finset.card_range]
example : {x : ℕ | x < 3}.Finite := Set.Finite.ofFinset (Finset.range 3) fun x => by simp
example : List.Pairwise (· ≠ ·) [1, 2, 3] := by decide
example (a b c : ℕ) (h : List.Pairwise (· ≠ ·) [a, b, c]) : a ≠ b := by
  simp only [List.pairwise_cons, List.forall_mem_cons] at h
  exact h.1.1
example : (1, 2) ∈ {(x, y) : ℕ × ℕ | x + y = 3} := rfl
example : (1, 2) ∈ {(x, y) : ℕ × ℕ | x + y = 3} := by simp
example : (1, 2, 3) ∈ {(x, y, z) : ℕ × ℕ × ℕ | x + y = z} := rfl
example : ({(1, 2), (2, 1)} : Set (ℕ × ℕ)) = {(2, 1), (1, 2)} := Set.pair_comm _ _
example (p : ℕ × ℕ) : p ∈ {(x, y) : ℕ × ℕ | x + y = 3} ↔ p.1 + p.2 = 3 := Iff.rfl
