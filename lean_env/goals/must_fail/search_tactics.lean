import Mathlib

/-! Near misses for `aesop` and `grind`. -/

example (p q : Prop) (h : p ∨ q) : p ∧ q := by aesop
example (p q : Prop) (h : p → q) (hq : q) : p := by aesop
example (p q : ℕ → Prop) (h : ∃ x, p x) (k : ∃ x, q x) : ∃ x, p x ∧ q x := by aesop
example (a b c : ℕ) (h : a = b) : a = c := by aesop
example (p q : Prop) (h : p ∨ q) : q := by grind
example (p q : Prop) : ((p → q) → q) → p := by grind
example (x : ℤ) (h : x < 4 ∨ 5 < x) (k : 3 ≤ x) : 6 ≤ x := by grind
example (x y : ℝ) (h : x ≤ 1 ∧ y ≤ 2 ∨ x ≤ 2 ∧ y ≤ 1) : x + y < 3 := by grind
example (f : ℕ → ℕ) (h : ∀ n, n < f n) : 9 < f 3 + f 4 := by grind [h 3, h 4]
