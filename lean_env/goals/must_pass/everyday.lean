import Mathlib

/-!
Mathlib's everyday tactics that are macros here, each in the way it is usually written.
-/

set_option linter.unusedVariables false
set_option linter.unusedSimpArgs false

example (a b : ℕ) (h : a = b) : a + a = a + b := by nth_rw 2 [h]
example (a b : ℕ) (h : ¬ a ≤ b) : b < a := by push_neg at h; exact h
example (p q : Prop) (h : ¬ q → ¬ p) : p → q := by contrapose; exact h
example (a b : ℕ) : (a < b) → ¬ b ≤ a := by contrapose!; intro h; exact h
example (a b : ℕ) (h : a < b) : ¬ b ≤ a := by by_contra! h2; omega
example (a b : ℕ) : a ≠ b → b ≠ a := by intro h; by_contra h2; exact h h2.symm
example (x : ℕ) : (if x < 3 then 1 else 2) ≤ 2 := by split_ifs with h <;> omega
example (h : ∀ x : ℕ, ∃ y, y > x) : True := by choose f hf using h; trivial
example (a b : ℕ) (h : a = b) : b = a := by replace h := h.symm; exact h
example (a b : ℕ) (h : a + b = 3) : (a + b) * 2 = 6 := by set c := a + b with hc; omega
example (p q : Prop) (h : p ∨ q) : q ∨ p := by cases' h with hp hq; right; exact hp; left; exact hq
example (p q : Prop) (h : p ∧ q) : q ∧ p := by cases' h with hp hq; exact ⟨hq, hp⟩
example (n : ℕ) : 0 + n = n := by induction' n with n ih; rfl; omega
example (p : Prop) : p ∨ ¬ p := by by_cases h : p; left; exact h; right; exact h
example (p : Prop) : p ∨ ¬ p := by
  by_cases h : p
  case pos => exact .inl h
  case neg => exact .inr h
example : ∃ x y z : ℕ, x + y = z := by use 1, 2, 3
example : ∃ x, x * x = 49 := by existsi 7; rfl
example (a b : ℕ) (h : a = b) : a + 1 = b + 1 := by have h2 : b = a; exact h.symm; rw [h2]
example (a b : ℕ) (h : a = b) : a + 1 = b + 1 := by simp_rw [h]
example (a : ℕ) : a = a := by (iterate 2 skip); rfl
example (f : ℕ → ℕ) (a b : ℕ) (h : a = b) : f a = f b := by apply_fun f at h; exact h
example (a b c : ℕ) (h : a = b) (h2 : b = c) : a = c := by trans b; exact h; exact h2
example (p q : ℕ → Prop) (h : ∀ x > 0, p x) : p 1 := by exact h 1 (by norm_num)
example : ∃! x : ℕ, x = 3 := ⟨3, rfl, fun y h => h⟩
example (a b : ℕ) (h : a = b) : b = a := by rwa [eq_comm]
example (p q r : Prop) : (p → q) → (q → r) → p → r := by tauto
example (p q : Prop) : p ∧ q → q ∧ p := by rintro ⟨hp, hq⟩; constructor <;> assumption
