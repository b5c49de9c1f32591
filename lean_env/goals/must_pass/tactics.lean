import Mathlib

/-!
One small goal for each tactic and each way to write it.
-/

set_option linter.unusedVariables false
set_option linter.unusedSimpArgs false

example (p q : Prop) (hp : p) (hq : q) : p ∧ q := by constructor; exact hp; exact hq
example (p q : Prop) (hp : p) (hq : q) : p ∧ q := by refine ⟨?_, ?_⟩ <;> assumption
example (a b : Nat) (h : a + 0 = b) : a = b := by simpa using h
example (a b : Nat) (h : a = b) : a + 0 = b := by simpa
example (a b : Nat) (h : a = b) : b = a := by symm; exact h
example (a b c : Nat) (h : a = b) (h2 : b = c) : c = a := by subst_vars; rfl

example (p q : Prop) : p ∨ q → q ∨ p := by
  intro h
  rcases h with h | h
  · right; exact h
  · left; exact h

example (p q : Prop) : p ∨ q → q ∨ p := by
  intro h
  cases h with
  | inl h => exact Or.inr h
  | inr h => exact Or.inl h

example (p q : Prop) (h : p ∨ q) : q ∨ p := by
  cases h
  case inl h => exact Or.inr h
  case inr h => exact Or.inl h

example (p q : Prop) (h : p ∨ q) : q ∨ p := by
  cases h
  next h => exact Or.inr h
  next h => exact Or.inl h

example (f : Nat → Nat) (a b : Nat) (h : a = b) : f a = f b := by congr

example (a b : Nat) (h : a < b) : ¬ b < a := by
  intro h2
  have h3 : a < a := Nat.lt_trans h h2
  exact absurd h3 (Nat.lt_irrefl a)

example (a b : Nat) (h : a < b) : ¬ b < a := by
  suffices h3 : b ≥ a by omega
  omega

example (x : Nat) : x = x + 0 := by
  show x = x
  rfl

example (x : Nat) (h : x = 2) : x + x = 4 := by
  unfold HAdd.hAdd at *
  subst h
  rfl

example (x y : Nat) (h : x = y) : y = x := by
  rw [h]

example (x y : Nat) (h : x = y) (h2 : y = 3) : x = 3 := by
  rw [h2] at h
  exact h

example (x y : Nat) (h : x = y) (h2 : y = 3) : x = 3 := by simp_all
example (a b : Nat) (h : Nat.succ a = Nat.succ b) : a = b := by injection h

example (x : Nat) (h : x ≠ 0) : ∃ y, x = y + 1 := by
  cases x with
  | zero => contradiction
  | succ n => exact ⟨n, rfl⟩

example (x : Nat) (h : x ≠ 0) : ∃ y, x = y + 1 := by
  match x, h with
  | 0, h => exact absurd rfl h
  | n + 1, _ => exact ⟨n, rfl⟩

example (a b c : Nat) (h : a ∣ b) (h2 : b ∣ c) : a ∣ c := by
  obtain ⟨k, hk⟩ := h
  obtain ⟨l, hl⟩ := h2
  use k * l
  rw [hl, hk, Nat.mul_assoc]

example (x : Nat) (h : x < 3) : x = 0 ∨ x = 1 ∨ x = 2 := by
  generalize hy : x = y at *
  omega

example (p : Nat → Prop) (h : ∀ x, p x) : p 3 := by
  specialize h 3
  exact h

example (p : Nat → Prop) (h : ∀ x, p x) : p 3 := by
  have := h 3
  assumption

example (p : Nat → Prop) (h : ∀ x, p x) : p 3 := by apply h

example (a b : Nat) : a + b = b + a := by
  revert a
  intro a
  exact Nat.add_comm a b

example (x : Nat) : (if x < 3 then 1 else 2) ≤ 2 := by split <;> omega
example (x : Nat) : (match x with | 0 => 1 | _ => 2) ≤ 2 := by split <;> decide

example (a b c : Nat) (h : a = b) : a + c = b + c := by
  calc a + c = b + c := by rw [h]

example : ∃ x : Nat, x > 3 ∧ x < 5 := by
  exists 4

example (a b : Nat) (h : a = 1 ∧ b = 2) : a + b = 3 := by
  rcases h with ⟨rfl, rfl⟩
  rfl

example (a b : Nat) : a = 1 → b = 2 → a + b = 3 := by
  rintro rfl rfl
  rfl

example (f g : Nat → Nat) (h : ∀ x, f x = g x) : f = g := by funext x; exact h x

example (a b : Nat) (h : a = b) : b = a := by
  let c := a
  have hc : c = a := rfl
  omega

example (p : Prop) (h : ¬ ¬ p) : p := by
  by_contra hn
  exact h hn

example (a b : Nat) (h : a ≤ b) (h' : b ≤ a) : a = b := by
  apply Nat.le_antisymm
  all_goals assumption

example (a b : Nat) (h : a ≤ b) (h' : b ≤ a) : a = b := by
  apply Nat.le_antisymm <;> first | exact h | exact h'

example (a b c : Nat) (h : a < b) : a * (c+1) < b * (c+1) := by
  apply Nat.mul_lt_mul_of_pos_right h
  omega

example (x : Nat) : x + 1 ≠ 0 := by nofun
example (x : Nat) (h : x + 1 = 0) : False := by nomatch h
example (x y : Nat) (h : x = y) : x * 2 = y * 2 := by repeat rw [h]

example (n : Nat) : n * 0 = 0 := by
  induction n <;> simp

example (x : Nat) (hx : x = 1 ∨ x = 2) : x ≤ 2 := by
  obtain rfl | rfl := hx
  all_goals decide

example (a b : ℕ) (h : a ≥ b) : a - b + b = a := Nat.sub_add_cancel h
example (z : ℤ) : z - z = 0 := by ring
example (z : ℤ) (n : ℕ) (h : z = ↑n) : 0 ≤ z := by omega
example (a b : ℤ) (h : a = b) : a - b = 0 := by linarith
example (a : ℤ) (h : 2 ∣ a) : ∃ k, a = 2 * k := h
example (a : ℕ) (h : a % 2 = 0) : 2 ∣ a := by omega
example (n : Nat) : (if n = 3 then 1 else 1) = 1 := by split <;> rfl
example (x : Nat) : (if x < 3 then 1 else 2) ≤ 2 := by split <;> omega
example (x : Nat) : (if x < 3 then 1 else 2) ≤ 2 := by split <;> decide

example (x : Nat) : (if x < 3 then 1 else 2) ≤ 2 := by
  split
  · exact Nat.le_succ 1
  · exact Nat.le_refl 2

example (x : Nat) : (if x < 3 then x else 2) ≤ 2 := by
  split
  · omega
  · exact Nat.le_refl 2

example (x : Nat) (p : Prop) [Decidable p] (h : (if p then x else 2) = x + 1) : x = 1 := by
  split at h
  · omega
  · omega

example (x : Nat) (h : (if x < 3 then x else 2) = 5) : False := by
  split at h <;> omega
