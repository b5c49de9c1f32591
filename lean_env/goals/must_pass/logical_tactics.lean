import Mathlib

/-!
Tactics of logic, cases, names, witnesses and goals, in the ways that published proofs write them.
-/

set_option linter.unusedVariables false
set_option linter.unusedSimpArgs false

open BigOperators Real Nat Topology Rat

example (p q : Prop) (hp : p) (hq : q) : p ∧ q := ⟨by assumption, by assumption⟩

example (p q : Prop) : p ∧ q → q ∧ p := by
  intro ⟨hp, hq⟩
  exact ⟨hq, hp⟩

example (p q : Prop) : p ∨ q → q ∨ p := by
  intro
  | Or.inl h => exact Or.inr h
  | Or.inr h => exact Or.inl h

example (p q : Prop) : p ∨ q → q ∨ p := fun
  | Or.inl h => Or.inr h
  | Or.inr h => Or.inl h

example (p q : Prop) : p ∧ q → q ∧ p := fun ⟨a, b⟩ => ⟨b, a⟩

example (p q : Prop) (h : p) (_ : q) : p ∧ q := ⟨‹p›, ‹q›⟩

example (p q : Prop) (h : p) (_ : q) : p ∧ q := ⟨‹_›, ‹_›⟩

example (p q r : Prop) : p ∧ q ∧ r → r := by
  rintro ⟨-, -, h⟩
  exact h

example (a b : ℕ) : a = b ∨ a = b → b = a := by
  rintro (rfl | rfl) <;> rfl

example (a b : ℕ) : a = b ∨ a = b → b = a := by
  rintro (h | h : _)
  exact h.symm
  exact h.symm

example (p : ℕ → Prop) (h : ∃ x, p x ∧ x > 3) : ∃ y, p y := by
  obtain ⟨x, hx, -⟩ : ∃ x, p x ∧ x > 3 := by
    exact h
  exact ⟨x, hx⟩

example (p : ℕ → Prop) (h : ∃ x, p x ∧ x > 3) : ∃ y, p y := by
  obtain ⟨x, hx⟩ : ∃ x, p x ∧ x > 3
  · exact h
  exact ⟨x, hx.1⟩

example (p : ℕ → Prop) (h : ∃ x, p x ∧ x > 3) : ∃ y, p y := by
  rcases h with ⟨x, hx, hy⟩
  refine ⟨x, ?_⟩
  exact hx

example (p : ℕ → Prop) (h : ∃ x, p x ∧ x > 3) : ∃ y, p y := by
  rcases h with ⟨x, hx, hy⟩
  refine' ⟨x, _⟩
  exact hx

example (p : ℕ → Prop) (h : ∃ x, p x ∧ x > 3) : ∃ y, p y := by
  cases' h with x hx
  use x
  exact hx.1

example (p : ℕ → Prop) (h : ∃ x, p x ∧ x > 3) : ∃ y, p y := by
  cases' h with x hx
  cases' hx with hx _
  exact Exists.intro x hx

example (p q r : Prop) (h : p ∨ q ∨ r) : r ∨ p ∨ q := by
  cases' h with h h
  · tauto
  cases' h with h h
  . tauto
  . tauto

example (p q : Prop) (h : p ∨ q) : q ∨ p := by
  rcases h with (h | h)
  · exact .inr h
  · exact .inl h

example (n : ℕ) (h : n < 2) : n = 0 ∨ n = 1 := by
  cases' n with n
  · simp
  · cases' n with n
    · right; rfl
    · omega

example (n : ℕ) : 0 ≤ n := by
  induction' n with n ih
  · rfl
  · omega

example (n : ℕ) : ∑ i in Finset.range (n+1), i = n * (n+1) / 2 := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [Finset.sum_range_succ, ih]
    ring_nf
    omega

example (n : ℕ) (h : 0 < n) : 1 ≤ n := by
  induction' n using Nat.strong_induction_on with n ih
  omega

example (n : ℕ) (h : 0 < n) : 1 ≤ n := by
  induction' h with k hk ih
  · rfl
  · omega

example (n : ℕ) (h : 2 ≤ n) : n < 2 ^ n := by
  induction n, h using Nat.le_induction with
  | base => norm_num
  | succ n hn ih => omega

example (n : ℕ) (h : 2 ≤ n) : n < 2 ^ n := by
  induction' h with n hn ih
  · norm_num
  · rw [pow_succ]; omega

example (n : ℕ) (h : 0 < n) : 1 ≤ n := by
  induction n using Nat.strong_induction_on with
  | _ n ih => omega

example (n : ℕ) (h : 0 < n) : 1 ≤ n := by
  induction n using Nat.strong_induction_on
  case _ n ih => omega

example (n : ℕ) (h : 0 < n) : 1 ≤ n := by
  induction n using Nat.twoStepInduction with
  | zero => omega
  | one => omega
  | more n _ _ => omega

example (n : ℕ) (h : 0 < n) : 1 ≤ n := by
  induction n using Nat.strongRecOn with
  | ind n ih => omega

example (n : ℕ) (h : 0 < n) : 1 ≤ n := by
  induction n using Nat.strong_induction_on with
  | h n ih => omega

example (n : ℕ) (h : n = 3) : n + 1 = 4 := by
  cases h with
  | refl => rfl

example (n : ℕ) : n = 0 ∨ n > 0 := by
  cases h : n with
  | zero => left; rfl
  | succ m => right; omega

example (n : ℕ) : n = 0 ∨ n > 0 := by
  rcases h : n with _ | m
  · left; rfl
  · right; omega

example (n : ℕ) : n = 0 ∨ n > 0 := by
  rcases n with (_ | _ | n) <;> simp

example (a b : ℝ) : a < b ∨ a = b ∨ b < a := by
  rcases lt_trichotomy a b with h | h | h
  · left; assumption
  · right; left; assumption
  · right; right; assumption

example (a b : ℝ) : a ≤ b ∨ b ≤ a := by
  cases le_total a b
  case inl h => exact Or.inl h
  case inr h => exact Or.inr h

example (a b : ℝ) : a ≤ b ∨ b ≤ a := by
  obtain h | h := le_total a b
  · exact Or.inl h
  · exact Or.inr h

example (a b : ℝ) : a ≤ b ∨ b < a := by
  by_cases h : a ≤ b
  · left; exact h
  · right; push_neg at h; exact h

example (a b : ℝ) : a ≤ b ∨ b < a := by
  by_cases a ≤ b
  · left; assumption
  · right; rename_i h; push_neg at h; exact h

example (a b : ℝ) : a ≤ b ∨ b < a := by
  by_contra! h
  linarith [h.1, h.2]

example (a b : ℝ) (h : ¬ (a ≤ b)) : b < a := by
  by_contra h'
  exact h (by linarith)

example (a b : ℝ) (h : ¬ (a ≤ b)) : b < a := by
  by_contra h' : ¬ b < a
  exact h (by linarith)

example (a b : ℝ) (h : ¬ (a ≤ b)) : b < a := by
  by_contra! h' : b ≥ a
  exact h (by linarith)

example (a b : ℝ) (h : ¬ (a ≤ b)) : b < a := by
  by_contra!
  exact h (by linarith)

example (a b : ℝ) (hab : a ≤ b → False) : b < a := by
  contrapose! hab
  exact hab

example (a b : ℝ) (hab : ¬ b < a) : a ≤ b := by
  contrapose hab
  push_neg at *
  exact hab

example (a b : ℝ) (h : a = b) (h' : ¬ b = a) : False := by
  contrapose! h'
  exact h.symm

example (a b : ℕ) : a ≠ b → b ≠ a := by
  contrapose!
  intro h
  exact h.symm

example (a b : ℕ) (h : a ≠ b) : b ≠ a := by
  contrapose! h with h2
  exact h2.symm

example (p : Prop) (h : p) (h' : ¬ p) : 1 = 2 := by
  exfalso
  apply h'
  assumption

example (p : Prop) (h : p) (h' : ¬ p) : 1 = 2 := by
  exact absurd h h'

example (p : Prop) (h : p) (h' : ¬ p) : 1 = 2 := by
  absurd h'
  exact h

example (p : Prop) (h : p) (h' : ¬ p) : 1 = 2 := by
  contradiction

example (h : 3 = 4) : 1 = 2 := by
  cases h

example (h : 3 = 4) : 1 = 2 := by
  norm_num at h

example (h : (3 : ℕ) = 4) : 1 = 2 := by
  nomatch h

example : ∃ x y : ℕ, x + y = 5 ∧ x < y := by
  use 2, 3
  norm_num

example : ∃ x y : ℕ, x + y = 5 ∧ x < y := by
  use 2
  use 3
  norm_num

example : ∃ x y : ℕ, x + y = 5 ∧ x < y := by
  refine ⟨2, 3, ?_, ?_⟩ <;> norm_num

example : ∃ x y : ℕ, x + y = 5 ∧ x < y := by
  exact ⟨2, 3, by norm_num⟩

example : ∃ x y : ℕ, x + y = 5 ∧ x < y := by
  use 2, 3
  <;> norm_num

example : ∃ x : ℝ, x ^ 2 = 4 ∧ x > 0 := by
  use 2
  norm_num

example : ∃ x : ℝ, x ^ 2 = 4 ∧ x > 0 := by
  use 2
  constructor
  · norm_num
  · norm_num

example : ∃ x : ℝ, x ^ 2 = 4 ∧ x > 0 := ⟨2, by norm_num, by norm_num⟩

example : ∃ p : ℕ × ℕ, p.1 + p.2 = 5 := by
  use ⟨2, 3⟩
  norm_num

example : ∃ p : ℕ × ℕ, p.1 + p.2 = 5 := by
  use (2, 3)
  norm_num

example : ∃ p : ℕ × ℕ, p.1 + p.2 = 5 := by
  exists (2, 3)

example : ∃ n : ℕ, n > 0 := by
  exists 1

example : ∃ x : ℝ, x > 1 ∧ x < 3 := by
  existsi 2
  constructor <;> norm_num

example : (∃ x : ℕ, x = 1) ↔ True := by
  constructor
  · intro _; trivial
  · rintro -; exact ⟨_, rfl⟩

example (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  constructor
  swap
  · exact hq
  · exact hp

example (p q r : Prop) (hp : p) (hq : q) (hr : r) : p ∧ q ∧ r := by
  refine ⟨?a, ?b, ?c⟩
  pick_goal 2
  · exact hq
  pick_goal -1
  · exact hr
  exact hp

example (p q r : Prop) (hp : p) (hq : q) (hr : r) : p ∧ q ∧ r := by
  refine ⟨?a, ?b, ?c⟩
  rotate_left
  exact hq
  rotate_right
  exact hp
  exact hr

example (p q r : Prop) (hp : p) (hq : q) (hr : r) : p ∧ q ∧ r := by
  refine ⟨?a, ?b, ?c⟩
  case b => exact hq
  case a | c => assumption

example (p q r : Prop) (hp : p) (hq : q) (hr : r) : p ∧ q ∧ r := by
  refine ⟨?a, ?b, ?c⟩
  case' b => skip
  on_goal 2 => exact hp
  exacts [hq, hr]

example (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  apply And.intro
  exacts [hp, hq]

example (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  repeat' constructor
  all_goals assumption

example (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  constructor
  any_goals assumption

example (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  constructor <;> first | exact hp | exact hq

example (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  constructor
  iterate 2 assumption

example (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  constructor; all_goals (try assumption)

example (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  constructor
  { exact hp }
  { exact hq }

example (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  apply And.intro <;> [exact hp, exact hq]

example (p q r : Prop) (hp : p) (hpq : p → q) (hqr : q → r) : r := by
  solve_by_elim

example (p q r : Prop) (hp : p) (hpq : p → q) (hqr : q → r) : r := by
  apply_assumption
  apply_assumption
  exact hp

example (p q : Prop) (hp : p) (hpq : p → q) : q := by
  apply hpq at hp
  exact hp

example (p q : Prop) (hp : p) (hpq : p → q) : q := by
  replace hp := hpq hp
  exact hp

example (p q : Prop) (hp : p) (hpq : p → q) : q := by
  replace hp : q := by
    exact hpq hp
  exact hp

example (p q : Prop) (hp : p) (hpq : p → q) : q := by
  replace hp : q
  · exact hpq hp
  exact hp

example (a b : ℝ) (h : a = b) : a ^ 2 = b ^ 2 := by
  apply_fun (fun x => x ^ 2) at h
  exact h

example (a b : ℝ) (h : a = b) : a ^ 2 = b ^ 2 := by
  apply_fun (· ^ 2) at h
  simpa using h

example (a b : ℝ) (h : a = b) : a ^ 2 = b ^ 2 := by
  congr

example (a b : ℝ) (h : a = b) : a ^ 2 = b ^ 2 := by
  congr 1

example (a b : ℝ) (h : a = b) : a ^ 2 = b ^ 2 := by
  congr!

example (f : ℕ → ℕ) (a b c : ℕ) (h : f (a + b) = c) : f (b + a) = c := by
  convert h using 2
  omega

example (f : ℕ → ℕ) (a b c : ℕ) (h : f (a + b) = c) : f (b + a) = c := by
  convert h using 1
  rw [add_comm]

example (f : ℕ → ℕ) (a b c : ℕ) (h : f (a + b) = c) : f (b + a) = c := by
  convert_to f (a + b) = c using 2
  · omega
  · exact h

example (f : ℕ → ℕ) (a b c : ℕ) (h : f (a + b) = c) : f (b + a) = c := by
  rw [show b + a = a + b by omega]
  exact h

example (f : ℕ → ℕ) (a b c : ℕ) (h : f (a + b) = c) : f (b + a) = c := by
  have : b + a = a + b := by omega
  rwa [this]

example (f : ℕ → ℕ) (a b c : ℕ) (h : f (a + b) = c) : f (b + a) = c := by
  rwa [Nat.add_comm] at h

example (f : ℕ → ℕ) (a b c : ℕ) (h : f (a + b) = c) : f (b + a) = c := by
  erw [Nat.add_comm]
  exact h

example (a b c : ℕ) (h : a = b) (h2 : b = c) : a = c := by
  trans b
  · exact h
  · exact h2

example (a b c : ℕ) (h : a = b) (h2 : b = c) : a = c := by
  transitivity b
  exacts [h, h2]

example (a b c : ℕ) (h : a = b) (h2 : b = c) : a = c := h.trans h2

example (a b c : ℕ) (h : a = b) (h2 : b = c) : a = c := h ▸ h2

example (a b c : ℕ) (h : a = b) (h2 : b = c) : a = c := by
  calc
    a = b := h
    _ = c := h2

example (a b c : ℕ) (h : a = b) (h2 : b = c) : a = c := by
  calc a = b := by rw [h]
  _ = c := by rw [h2]

example (a b c : ℕ) (h : a = b) (h2 : b < c) : a ≤ c := by
  calc a = b := h
    _ ≤ c := by omega

example (a b c : ℕ) (h : a = b) (h2 : b = c) : a = c := by
  calc
    a = b := ?_
    _ = c := ?_
  · exact h
  · exact h2

example (a b c : ℝ) (h : a < b) (h2 : b ≤ c) : a < c := calc
  a < b := h
  _ ≤ c := h2

example (a b c : ℝ) (h : a = b) (h2 : b = c) : a = c := by
  have h3 : a = c := calc
    a = b := h
    _ = c := h2
  exact h3

example (a b : ℕ) (h : a = b) : b = a := by
  suffices h' : a = b from h'.symm
  exact h

example (a b : ℕ) (h : a = b) : b = a := by
  suffices h' : a = b by
    exact h'.symm
  exact h

example (a b : ℕ) (h : a = b) : b = a := by
  suffices a = b by omega
  exact h

example (a b : ℕ) (h : a = b) : b = a := by
  show b = a
  exact h.symm

example (a b : ℕ) (h : a = b) : b = a := show b = a from h.symm

example (a b : ℕ) (h : a = b) : b = a := show b = a by omega

example (a b : ℕ) (h : a = b) : b = a := by
  have ⟨x, hx⟩ : ∃ x, x = a := ⟨a, rfl⟩
  omega

example (a b : ℕ) (h : a = b ∧ b = 2) : b = a := by
  have ⟨h1, h2⟩ := h
  omega

example (a b : ℕ) (h : a = b ∧ b = 2) : b = a := by
  let ⟨h1, h2⟩ := h
  omega

example (a b : ℕ) (h : a = b ∧ b = 2) : b = a := by
  have h1 := h.1
  have := h.2
  exact h1.symm

example (a b : ℕ) (h : ∀ x, x > 0 → x = b) (ha : 0 < a): b = a := by
  have h1 : a = b := by
    apply h
    exact ha
  linarith

example (a b : ℕ) (h : ∀ x, x > 0 → x = b) (ha : 0 < a): b = a := by
  specialize h a ha
  exact h.symm

example (a b : ℕ) (h : ∀ x, x > 0 → x = b) (ha : 0 < a): b = a := by
  have h' (x : ℕ) (hx : x > 0) : x = b := h x hx
  exact (h' a ha).symm

example (a b : ℝ) (h : (a + b) ^ 2 = 4) : (a + b) ^ 2 + 1 = 5 := by
  set x := a + b with hx
  linarith

example (a b : ℝ) (h : (a + b) ^ 2 = 4) : (a + b) ^ 2 + 1 = 5 := by
  set x := a + b
  nlinarith

example (a b : ℝ) (h : (a + b) ^ 2 = 4) : (a + b) ^ 2 + 1 = 5 := by
  generalize a + b = x at *
  linarith

example (a b : ℝ) (h : (a + b) ^ 2 = 4) : (a + b) ^ 2 + 1 = 5 := by
  generalize hx : a + b = x at h ⊢
  linarith

example (a b c : ℕ) (h : a = b) (h2 : b = c) : a = c := by
  subst h
  subst h2
  rfl

example (a b c : ℕ) (h : a = b) (h2 : b = c) : a = c := by
  subst b
  exact h2

example (a b c : ℕ) (h : a = b) (h2 : b = c) : a = c := by
  subst_vars
  rfl

example (a b : ℕ) (h : (a, b) = (1, 2)) : a = 1 := by
  injection h

example (a b : ℕ) (h : (a, b) = (1, 2)) : a = 1 := by
  injection h with h1 h2

example (a b : ℕ) (h : (a, b) = (1, 2)) : a = 1 := by
  simp at h
  exact h.1

example (a b : ℕ) (h : (a, b) = (1, 2)) : a = 1 := by
  simp only [Prod.mk.injEq] at h
  exact h.1

example (a b : ℕ) (h : a.succ = b.succ) : a = b := by
  injections

example (a b : ℕ) (h : a.succ = b.succ) : a = b := by
  cases h
  rfl

example (x y : ℝ) (h : x ≤ y) : ∀ z > y, x < z := by
  intro z hz
  linarith

example (x y : ℝ) (h : x ≤ y) : ∀ z > y, x < z := by
  intros z hz
  linarith

example (x y : ℝ) (h : x ≤ y) : ∀ z > y, x < z := by
  intros
  linarith

example (x y : ℝ) (h : x ≤ y) : ∀ z > y, x < z := fun z hz => by linarith

example (x y : ℝ) (h : x ≤ y) : ∀ z, z > y → x < z := by
  revert h
  intro h z (hz : z > y)
  linarith

example (x : ℤ) (hx : 0 ≤ x) : ∃ n : ℕ, (n : ℤ) = x := by
  lift x to ℕ using hx
  exact ⟨x, rfl⟩

example (x : ℤ) (hx : 0 ≤ x) : ∃ n : ℕ, (n : ℤ) = x := by
  lift x to ℕ using hx with n hn
  exact ⟨n, rfl⟩

example (x : ℤ) (hx : 0 ≤ x) : ∃ n : ℕ, (n : ℤ) = x := by
  lift x to ℕ
  · exact ⟨x, rfl⟩
  exact hx

example (p : ℕ → ℕ → Prop) (h : ∀ x, ∃ y, p x y) : ∃ f : ℕ → ℕ, ∀ x, p x (f x) := by
  choose f hf using h
  exact ⟨f, hf⟩

example (p : ℕ → ℕ → Prop) (h : ∀ x, ∃ y, p x y ∧ y > x) : ∃ f : ℕ → ℕ, ∀ x, p x (f x) := by
  choose f hf hg using h
  exact ⟨f, hf⟩

example (p : ℕ → ℕ → Prop) (h : ∀ x > 0, ∃ y, p x y) : ∃ f : ℕ → ℕ, ∀ x > 0, p x (f x) := by
  choose! f hf using h
  exact ⟨f, hf⟩

example (a b : ℝ) : |a - b| = |b - a| := by
  wlog h : a ≤ b with H
  · have := H b a (by linarith)
    exact this.symm
  · exact abs_sub_comm a b

example (a b : ℝ) : a * b = b * a := by
  wlog h : a ≤ b generalizing a b
  · have := this b a (by linarith)
    linarith
  · ring
