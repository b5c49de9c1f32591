import Mathlib

/-!
Quantifiers with several or bounded binders, congruences, `lemma`, `ℕ` and `ℤ`.
-/

set_option linter.unusedVariables false
set_option linter.unusedSimpArgs false

example : ∀ x < 10, x * x < 100 := by decide
example : ∃ x < 10, x * x = 81 := by decide
example : ∃ x ≤ 9, x * x = 81 := ⟨9, by decide, rfl⟩
example : ∀ x ≤ 10, x * x ≤ 100 := by decide
example : ∃ a b c : Nat, 0 < a ∧ a ^ 2 + b ^ 2 = c ^ 2 := ⟨3, 4, 5, by decide, by decide⟩
example : ∃ (a : Nat) (b : Int), (a : Int) + b = 0 := ⟨3, -3, by decide⟩
example (a b c : Nat) (h : a ≡ b [MOD 7]) (h2 : b ≡ c [MOD 7]) : a ≡ c [MOD 7] := by omega
example (a b : Int) (h : a ≡ b [ZMOD 7]) : a + 3 ≡ b + 3 [ZMOD 7] := by omega
example (n : Nat) : ∃ p > n, Nat.Prime p ∨ p = n + 1 := ⟨n + 1, by omega, Or.inr rfl⟩
lemma e10 (x : Nat) (h : x > 3) : x ≥ 4 := by omega
example (x y : Nat) : ∀ z : Nat, z < x → z ≤ x := by intro z hz; omega
example : 10 ≡ 3 [MOD 7] := by decide
example : ∀ x y : Nat, x + y = y + x := fun x y ↦ Nat.add_comm x y
example (f : ℕ → ℕ) (h : ∀ n ≥ 3, f n = n) : f 5 = 5 := h 5 (by norm_num)

example (p : ℕ → Prop) (h : ∃ n > 2, p n) : ∃ n, p n := by
  obtain ⟨n, _, hn⟩ := h
  exact ⟨n, hn⟩
