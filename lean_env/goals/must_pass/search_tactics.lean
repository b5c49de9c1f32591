import Mathlib

/-! `aesop` and `grind`: bounded search. -/

example (p q : Prop) (hp : p) (hq : q) : p ∧ q := by aesop
example (p q : Prop) (h : p ∧ q) : q ∧ p := by aesop
example (p q : Prop) (h : p ∨ q) : q ∨ p := by aesop
example (p q r : Prop) (h : p ∧ (q ∨ r)) : (p ∧ q) ∨ (p ∧ r) := by aesop
example (p q : ℕ → Prop) (h : ∃ x, p x ∧ q x) : ∃ x, q x := by aesop
example (p q : Prop) (h : p ↔ q) (hq : q) : p := by aesop
example (p q r : Prop) (h : p → q) (k : q → r) (hp : p) : r := by aesop
example (a b c : ℕ) (h : a = b) (k : b = c) : a = c := by aesop
example (p q : ℕ → Prop) (h : ∀ x, p x → q x) (k : ∃ x, p x) : ∃ x, q x := by aesop
example (p q r : Prop) : (p → q → r) ↔ (p ∧ q → r) := by aesop

example (p q : Prop) (h : p ∨ q) (k : ¬p) : q := by grind
example (p q : Prop) : ((p → q) → p) → p := by grind
example (x : ℤ) (h : x < 3 ∨ 5 < x) (k : 3 ≤ x) : 6 ≤ x := by grind
example (x y : ℝ) (h : x ≤ 1 ∧ y ≤ 2 ∨ x ≤ 2 ∧ y ≤ 1) : x + y ≤ 3 := by grind
example (f : ℕ → ℕ) (h : ∀ n, f n = n + 1) : f 3 = 4 := by grind
example (f : ℕ → ℕ) (a b : ℕ) (h : a = b) : f a = f b := by grind
example (p : Prop) (x : ℕ) (h : p → x = 2) (k : ¬p → x = 4) : x % 2 = 0 := by grind
example (f : ℕ → ℕ) (h : ∀ n, n < f n) : 3 < f 3 := by grind [h 3]
example (f : ℕ → ℕ) (h : ∀ n, n < f n) : 8 < f 3 + f 4 := by grind [h 3, h 4]
