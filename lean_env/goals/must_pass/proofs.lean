import Mathlib

/-!
Ordinary proofs of several steps about natural numbers and integers.
-/

set_option linter.unusedVariables false
set_option linter.unusedSimpArgs false

example (n : Nat) : 2 * (n * (n + 1) / 2) = n * (n + 1) := by
  have h : (n * (n + 1)) % 2 = 0 := by
    rw [Nat.mul_mod]
    rcases Nat.mod_two_eq_zero_or_one n with h | h
    · rw [h, Nat.zero_mul]; norm_num
    · have h2 : (n + 1) % 2 = 0 := by omega
      rw [h2, Nat.mul_zero]; norm_num
  omega

def sumTo : Nat → Nat
  | 0 => 0
  | n + 1 => sumTo n + (n + 1)

example (n : Nat) : 2 * sumTo n = n * (n + 1) := by
  induction n with
  | zero => rfl
  | succ n ih => simp only [sumTo, Nat.mul_add, Nat.add_mul] at *; omega

def sumSq : Nat → Nat
  | 0 => 0
  | n + 1 => sumSq n + (n + 1) ^ 2

example (n : Nat) : 6 * sumSq n = n * (n + 1) * (2 * n + 1) := by
  induction n with
  | zero => rfl
  | succ n ih =>
    have e : sumSq (n + 1) = sumSq n + (n + 1) ^ 2 := rfl
    rw [e, Nat.mul_add, ih]
    ring

def fib : Nat → Nat
  | 0 => 0
  | 1 => 1
  | n + 2 => fib n + fib (n + 1)

example : fib 20 = 6765 := by decide
example (n : Nat) : fib (n + 2) = fib n + fib (n + 1) := rfl

example (n : Nat) : fib n < fib (n + 1) ∨ fib n = fib (n + 1) ∨ n < 1 := by
  induction n using Nat.strongRecOn with
  | ind n ih =>
    cases n with
    | zero => omega
    | succ n =>
      have e : fib (n + 2) = fib n + fib (n + 1) := rfl
      have e2 : fib (n + 1 + 1) = fib n + fib (n + 1) := rfl
      omega

example (n : Nat) (h : 0 < n) : 2 ^ n ≥ n + 1 := by
  induction n with
  | zero => omega
  | succ n ih =>
    rcases Nat.eq_zero_or_pos n with h0 | h0
    · subst h0; decide
    · have := ih h0
      rw [Nat.pow_succ]; omega

example (n : Nat) : 3 ∣ n ^ 3 + 2 * n := by
  induction n with
  | zero => decide
  | succ n ih =>
    have e : (n + 1) ^ 3 + 2 * (n + 1) = (n ^ 3 + 2 * n) + 3 * (n ^ 2 + n + 1) := by ring
    rw [e]
    exact Nat.dvd_add ih (Nat.dvd_mul_right _ _)

example (n : Nat) : 7 ∣ 8 ^ n - 1 := by
  induction n with
  | zero => decide
  | succ n ih =>
    have h : 0 < 8 ^ n := Nat.pow_pos (by decide)
    rw [Nat.pow_succ]
    omega

example (a b : Nat) (h : a ^ 2 = 2 * b ^ 2) : a % 2 = 0 := by
  rw [Nat.pow_two] at h
  rcases Nat.mod_two_eq_zero_or_one a with h1 | h1
  · exact h1
  · exfalso
    have h2 : (a * a) % 2 = 1 := by rw [Nat.mul_mod, h1]; norm_num
    omega

example : ∀ n, 0 < n → ∀ b, n * n ≠ 2 * (b * b) := by
  intro n
  induction n using Nat.strongRecOn with
  | ind n ih =>
    intro hn b h
    have he : n % 2 = 0 := by
      rcases Nat.mod_two_eq_zero_or_one n with h1 | h1
      · exact h1
      · exfalso
        have h2 : (n * n) % 2 = 1 := by rw [Nat.mul_mod, h1]; norm_num
        omega
    obtain ⟨k, hk⟩ := Nat.dvd_of_mod_eq_zero he
    subst hk
    have e : 2 * k * (2 * k) = 2 * (2 * (k * k)) := by ring
    rw [e] at h
    have h3 : b * b = 2 * (k * k) := by omega
    have hb : 0 < b := by
      rcases Nat.eq_zero_or_pos b with h0 | h0
      · subst h0
        have : 0 < k * k := Nat.mul_pos (by omega) (by omega)
        omega
      · exact h0
    have hlt : b < 2 * k := by
      apply Nat.lt_of_not_le
      intro hle
      have h5 : 2 * k * (2 * k) ≤ b * b := Nat.mul_le_mul hle hle
      rw [e] at h5
      have : 0 < k * k := Nat.mul_pos (by omega) (by omega)
      omega
    exact ih b hlt hb k h3

example (x : Int) : x ^ 2 % 4 = 0 ∨ x ^ 2 % 4 = 1 := by
  rw [Int.pow_two]
  have h : x % 4 = 0 ∨ x % 4 = 1 ∨ x % 4 = 2 ∨ x % 4 = 3 := by omega
  rw [Int.mul_emod]
  rcases h with h | h | h | h <;> rw [h] <;> decide

example (x y : Int) : ¬ x ^ 2 + y ^ 2 = 4 * 7 + 3 := by
  have sq : ∀ x : Int, (x * x) % 4 = 0 ∨ (x * x) % 4 = 1 := by
    intro x
    have h : x % 4 = 0 ∨ x % 4 = 1 ∨ x % 4 = 2 ∨ x % 4 = 3 := by omega
    rw [Int.mul_emod]
    rcases h with h | h | h | h <;> rw [h] <;> decide
  have hx := sq x
  have hy := sq y
  rw [Int.pow_two, Int.pow_two]
  omega

example (a b : Int) : a ^ 2 - b ^ 2 = (a - b) * (a + b) := by ring

example (a b c : Int) (h : a ∣ b) (h2 : a ∣ c) : a ∣ 3 * b - 2 * c := by
  obtain ⟨x, rfl⟩ := h
  obtain ⟨y, rfl⟩ := h2
  exact ⟨3 * x - 2 * y, by ring⟩

example (a b : Nat) (h : a ∣ b) (hb : 0 < b) : a ≤ b := Nat.le_of_dvd hb h
example : Nat.gcd 1071 462 = 21 := by decide

example (n : Nat) : Nat.gcd n (n + 1) = 1 := by
  have h1 := Nat.gcd_dvd_left n (n + 1)
  have h2 := Nat.gcd_dvd_right n (n + 1)
  exact Nat.dvd_one.mp ((Nat.dvd_add_right h1).mp h2)

example (x : Nat) (h : x < 5) (h2 : x * x = 9) : x = 3 := by
  interval_cases x <;> simp at h2 ⊢

example (x y : Int) (h : x + y = 10) (h2 : x - y = 4) : x = 7 ∧ y = 3 := by omega

example (p q r : Prop) : p ∧ (q ∨ r) ↔ (p ∧ q) ∨ (p ∧ r) := by
  constructor
  · rintro ⟨hp, hq | hr⟩
    · exact .inl ⟨hp, hq⟩
    · exact .inr ⟨hp, hr⟩
  · rintro (⟨hp, hq⟩ | ⟨hp, hr⟩)
    · exact ⟨hp, .inl hq⟩
    · exact ⟨hp, .inr hr⟩

example (p q : Prop) (h : ¬ (p ∧ q)) : ¬ p ∨ ¬ q := by
  by_cases hp : p
  · right; intro hq; exact h ⟨hp, hq⟩
  · left; exact hp

example (f : Nat → Nat) (h : ∀ n, f n < f (n + 1)) : ∀ n, n ≤ f n := by
  intro n
  induction n with
  | zero => omega
  | succ n ih => have := h n; omega

example (a b c d : Int) (h : a < b) (h2 : c < d) : a * 1 + c < b + d * 1 := by linarith

example (a b c : Nat) (h : a = b) (h2 : b = c) : c = a := by
  calc c = b := h2.symm
    _ = a := h.symm

example (a b c : Nat) (h : a < b) (h2 : b ≤ c) : a < c := calc
  a < b := h
  _ ≤ c := h2

example : ∃ x y : Nat, 3 * x + 5 * y = 7 + 4 := ⟨2, 1, rfl⟩

example (n : Nat) (h : n % 2 = 1) : (n * n) % 8 = 1 := by
  have h8 : n % 8 = 1 ∨ n % 8 = 3 ∨ n % 8 = 5 ∨ n % 8 = 7 := by omega
  rw [Nat.mul_mod]
  rcases h8 with h | h | h | h <;> rw [h] <;> norm_num

example (a b m : Nat) (h : a % m = b % m) : (a + 7) % m = (b + 7) % m := by
  rw [Nat.add_mod, h, ← Nat.add_mod]

example (x y : Nat) (h : (x : Int) - y = 3) : x = y + 3 := by omega

example (x : Nat) : (x + 1) ^ 2 > x ^ 2 := by
  have e : (x + 1) ^ 2 = x ^ 2 + 2 * x + 1 := by ring
  rw [e]; omega

example (x y : Int) (h : 0 ≤ x) (h2 : 0 ≤ y) : 0 ≤ x * y + x := Int.le_trans h (by have := Int.mul_nonneg h h2; omega)

example (x y : Int) : 2 * x * y ≤ x ^ 2 + y ^ 2 := by
  have h := Int.sq_nonneg (x - y)
  have e : (x - y) ^ 2 = x ^ 2 + y ^ 2 - 2 * x * y := by ring
  rw [e] at h; omega

example : ∀ a, a < 10 → ∀ b, b < 10 → (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := by decide
example (s t : Nat) (h : s - t = 5) (h2 : t ≥ 1) : s ≥ 6 := by omega
example (n : Nat) (h : n ≥ 1) : (n - 1) + 1 = n := by omega
example (a b c : Nat) (h : a ≤ b) : (b - a) * c = b * c - a * c := Nat.sub_mul b a c

example (a b : Nat) (h : ∃ k, a = 6 * k + 1) (h2 : ∃ k, b = 6 * k + 5) : 6 ∣ a + b := by
  obtain ⟨k, rfl⟩ := h
  obtain ⟨l, rfl⟩ := h2
  omega

example : ¬ ∃ x : Int, 2 * x = 2 ^ 4 + 1 := by
  rintro ⟨x, h⟩
  omega

example (a b : Int) (h : a % 5 = 2) (h2 : b % 5 = 4) : (a * b) % 5 = 3 := by rw [Int.mul_emod, h, h2]; decide
example (n : Int) (h : n % 2 = 1) : ∃ k, n = 2 * k + 1 := ⟨n / 2, by omega⟩
example (a b q r : Nat) (hb : r < b) (h : a = b * q + r) : a / b = q := (Nat.div_mod_unique hb h.symm).1

example (p : Nat → Prop) (h0 : p 0) (hs : ∀ n, p n → p (n + 1)) : ∀ n, p n := by
  intro n; induction n with
  | zero => exact h0
  | succ n ih => exact hs n ih
