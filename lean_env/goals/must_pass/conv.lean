import Mathlib

/-!
Every way to move and rewrite inside `conv`.
-/

set_option linter.unusedVariables false
set_option linter.unusedSimpArgs false

open BigOperators Real Nat Topology Rat

example (a b c : ℕ) (h : a = b) : a + c = b + c := by
  conv => lhs; rw [h]

example (a b c : ℕ) (h : a = b) : a + c = b + c := by
  conv_lhs => rw [h]

example (a b c : ℕ) (h : a = b) : a + c = b + c := by
  conv_rhs => rw [← h]

example (a b c : ℕ) (h : a + 0 = b) : a + c = b + c := by
  conv at h => lhs; rw [Nat.add_zero]
  rw [h]

example (a b c : ℕ) (h : a + 0 = b) : a + c = b + c := by
  conv_lhs at h => rw [Nat.add_zero]
  rw [h]

example (a b c : ℕ) (h : a = b) : a + c = b + c := by
  conv =>
    lhs
    arg 1
    rw [h]

example (a b c : ℕ) (h : a = b) : a + c = b + c := by
  conv in a + c => rw [h]

example (f : ℕ → ℕ) (h : ∀ x, f x = x) : (fun x => f x) = (fun x => x) := by
  conv => lhs; ext x; rw [h]

example (f : ℕ → ℕ) (h : ∀ x, f x = x) : (fun x => f x) = (fun x => x) := by
  conv => enter [1, x]; rw [h]

example (a b c : ℕ) (h : a = b) : a + c = b + c := by
  conv =>
    enter [1, 1]
    rw [h]

example (a b c : ℕ) (h : a = b) : a + c = b + c := by
  conv => lhs; simp only [h]

example (a b c : ℕ) (h : a = b) : a + c = b + c := by
  conv => congr; · rw [h]; · skip

example (a b c : ℕ) (h : a = b) : a + c = b + c := by
  conv => pattern (a + _); rw [h]

example (a b c : ℕ) (h : a = b) : a + c = b + c := by
  conv => left; norm_num [h]

example (a b c : ℕ) (h : a = b) : a + c = b + c := by
  conv => rw [h]

example (a b : ℕ) : a + b = b + a := by
  conv => lhs; change a + b; rw [Nat.add_comm]
