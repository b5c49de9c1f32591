import Mathlib

/-!
`norm_num`, `interval_cases`, `push_neg`, casts, and other tactics that are macros here.
-/

set_option linter.unusedVariables false
set_option linter.unusedSimpArgs false

example : 3 ∣ 12 := by simp
example : ¬ 5 ∣ 12 := by simp
example : (3 : Int) ∣ 12 := by simp
example : ¬ (5 : Int) ∣ 12 := by simp
example (a b c : Nat) : a + b + c = c + b + a := by ac_rfl
example (a b c : Int) : a * b * c = c * b * a := by ac_rfl
example : 2 + 2 = 4 := by norm_num
example (x : Nat) (h : x = 3) : x ^ 2 = 9 := by norm_num [h]
example (x y : Nat) : (x + y) ^ 2 = x ^ 2 + 2 * x * y + y ^ 2 := by ring
example (x y : Int) : (x + y) ^ 2 = x ^ 2 + 2 * x * y + y ^ 2 := by ring
example (x y : Int) : (x - y) * (x + y) = x ^ 2 - y ^ 2 := by ring
example (x y z : Int) : (x + y + z) ^ 2 = x ^ 2 + y ^ 2 + z ^ 2 + 2 * (x * y + y * z + z * x) := by ring
example (x y : Int) : (x - y) ^ 3 = x ^ 3 - 3 * x ^ 2 * y + 3 * x * y ^ 2 - y ^ 3 := by ring
example (n : Nat) : (n + 1) ^ 3 = n ^ 3 + 3 * n ^ 2 + 3 * n + 1 := by ring
example (n : Nat) : 2 ^ (n + 1) = 2 ^ n + 2 ^ n := by ring
example (a b c d : Int) : (a * c - b * d) ^ 2 + (a * d + b * c) ^ 2 = (a ^ 2 + b ^ 2) * (c ^ 2 + d ^ 2) := by ring
example (p : Nat → Prop) (h : ¬ ∀ x, p x) : ∃ x, ¬ p x := by push_neg at h; exact h
example (h : ¬ ∃ x : Nat, x < 0 ∧ x > 3) : ∀ x : Nat, x < 0 → x ≤ 3 := by push_neg at h; exact h
example (x y : Nat) (h : x < y) : (x : Int) + 1 ≤ y := by exact_mod_cast h
example (x y : Nat) (h : (x : Int) < y) : x < y := by exact_mod_cast h
example (x y : Nat) : ((x + y * 2 : Nat) : Int) = x + y * 2 := by push_cast <;> rfl
example (x y : Int) (h : x < y) : 2 * x + 1 < 2 * y := by linarith

example (p q : Prop) (hp : p) (h : p → q) : q := by
  by_contra hq
  exact hq (h hp)

example : ∃ x : Nat, x * x = 49 := by use 7

example : ∃ x y : Nat, x * y = 49 ∧ x < 7 := by
  refine ⟨1, 49, ?_, ?_⟩ <;> norm_num

example (x : Nat) : x < 3 ∨ x ≥ 3 := by
  by_cases h : x < 3
  · left; exact h
  · right; omega

example (x : Nat) (h : x < 4) : x * x < 10 := by
  interval_cases x
  · decide
  · decide
  · decide
  · decide

example (x : Nat) (h : 100 < x) (h2 : x ≤ 105) : x * x > 10000 := by interval_cases x <;> decide
example (x : Int) (h : -3 ≤ x) (h2 : x ≤ 3) : x * x ≤ 9 := by interval_cases x <;> decide
example (x : Int) (h : -3 ≤ x) (h2 : x ≤ 3) (h3 : x * x = 4) : x = 2 ∨ x = -2 := by interval_cases x <;> simp at h3 ⊢
