import Mathlib

/-!
Near-misses of the goals in `must_pass/logical_tactics` and `must_pass/conv`: one hypothesis less, one sign, one name.
-/

open BigOperators Real Nat Topology Rat

example (p q r : Prop) (h : p ∨ q) (h1 : p → r) : r := by tauto
example (p q : Prop) : ¬(p ∧ q) ↔ ¬p ∧ ¬q := by tauto
example (p q : Prop) : ((p → q) → q) → p := by tauto
example (p q r : Prop) (h : p ↔ q) : p ↔ r := by tauto
example (x y : ℝ) (h : x = 1 ∧ y = 2 ∨ x = 2 ∧ y = 1) : x = 2 ∨ x = 3 := by tauto
example (p : ℕ → Prop) (h : ∃ x, p x) : ∀ x, p x := by tauto
example (a b c : ℕ) (h : a = b) : a + c = b + c := by
  conv_lhs => rw [← h]
example (a b c : ℕ) (h : a = b) : a + c = b + c + 1 := by
  conv => lhs; rw [h]
example (a b : ℝ) (h : ¬(a ≤ b)) : a < b := by
  push_neg at h
  exact h
example (f : ℕ → ℕ) (h : ¬∀ x, f x = x) : ∀ x, f x ≠ x := by
  push_neg at h
  exact h
example (x : ℝ) (h : ¬(x = 1)) : x ≠ 2 := by
  push_neg at h
  exact h
example (a b : ℝ) (h : a ≤ b) : a < b := by
  by_contra! h'
  linarith
example (a b : ℕ) : a ≠ b → b ≠ a + 1 := by
  contrapose!
  intro h
  exact h.symm
example : ∃ x y : ℕ, x + y = 5 ∧ x > y := by
  use 2, 3
  norm_num
example (p q r : Prop) (hp : p) (hr : r) : p ∧ q ∧ r := by
  refine ⟨?a, ?b, ?c⟩
  swap
  exacts [hp, hr]
example (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  apply And.intro <;> [exact hp]
example (p q : Prop) (hp : p) : p ∧ q := by
  constructor
  pick_goal 3
  exact hp
  exact hp
example (p q r : Prop) (hpq : p → q) (hqr : q → r) : r := by solve_by_elim
example (n : ℕ) (h : 0 < n) : 2 ≤ n := by
  induction' h with k hk ih
  · rfl
  · omega
example (f : ℕ → ℕ) (a b c : ℕ) (h : f (a + b) = c) : f (b + a + 1) = c := by
  convert h using 2
  omega
example (a b : ℝ) (h : a = b) : a ^ 2 = b ^ 3 := by congr!
example (a b : ℝ) (h : (a + b) ^ 2 = 4) : (a + b) ^ 2 + 1 = 6 := by
  set x := a + b with hx
  linarith
example (x : ℤ) (hx : -1 ≤ x) : ∃ n : ℕ, (n : ℤ) = x := by
  lift x to ℕ using hx
  exact ⟨x, rfl⟩
example (p : ℕ → ℕ → Prop) (h : ∀ x, ∃ y, p x y) : ∃ y, ∀ x, p x y := by
  choose f hf using h
  exact ⟨f, hf⟩
example (a b : ℝ) : a ≤ b := by
  wlog h : a ≤ b with H
  · exact H b a (by linarith)
  · exact h
example (x y : ℝ) : x ≤ y := by rfl
example (p q : Prop) (h : p) : p ∧ q := ⟨‹p›, ‹q›⟩
example (x y z : ℕ) (h : x = y) (h2 : x + x = 3) : y + y = 3 := by
  nth_rw 1 [h] at h2
  exact h2
