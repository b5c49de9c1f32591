import Mathlib

/-!
Primes, parity, divisibility: proofs as a reader of Mathlib would write them.
-/

set_option linter.unusedVariables false
set_option linter.unusedSimpArgs false

example : Nat.Prime 97 := by decide
example : ¬ Nat.Prime 91 := by decide

example (n : Nat) (h : Odd n) : Odd (n * n) := by
  obtain ⟨k, rfl⟩ := h
  exact ⟨2 * k * k + 2 * k, by ring⟩

example (n : Int) (h : Even n) : Even (n * n) := by
  obtain ⟨k, rfl⟩ := h
  exact ⟨2 * k * k, by ring⟩

example (a b : Nat) (h : Odd a) (h2 : Odd b) : Even (a + b) := by
  rw [Nat.odd_iff] at *
  rw [Nat.even_iff]; omega

-- existence of a prime divisor, and of arbitrarily large primes

theorem np6 : ∀ n, 2 ≤ n → ∃ p, Nat.Prime p ∧ p ∣ n := by
  intro n
  induction n using Nat.strongRecOn with
  | ind n ih =>
    intro h2
    by_cases hp : Nat.Prime n
    · exact ⟨n, hp, Nat.dvd_refl n⟩
    · have h : ∃ m, m ∣ n ∧ m ≠ 1 ∧ m ≠ n := by
        by_contra hn
        apply hp
        refine Nat.prime_def.mpr ⟨h2, fun m hm => ?_⟩
        by_contra hc
        have hc' : m ≠ 1 ∧ m ≠ n := not_or.mp hc
        exact hn ⟨m, hm, hc'.1, hc'.2⟩
      obtain ⟨m, hm, h1, hn⟩ := h
      have hle := Nat.le_of_dvd (by omega) hm
      have hpos := Nat.pos_of_dvd_of_pos hm (by omega)
      obtain ⟨p, hp1, hp2⟩ := ih m (by omega) (by omega)
      exact ⟨p, hp1, Nat.dvd_trans hp2 hm⟩

def fact : Nat → Nat
  | 0 => 1
  | n + 1 => (n + 1) * fact n

theorem fact_pos (n : Nat) : 0 < fact n := by
  induction n with
  | zero => decide
  | succ n ih => exact Nat.mul_pos (Nat.succ_pos n) ih

theorem dvd_fact (n : Nat) : ∀ k, 0 < k → k ≤ n → k ∣ fact n := by
  induction n with
  | zero => intro k h1 h2; omega
  | succ n ih =>
    intro k h1 h2
    rcases Nat.lt_or_eq_of_le h2 with h | h
    · exact Nat.dvd_mul_left_of_dvd (ih k h1 (by omega)) (n + 1)
    · subst h; exact Nat.dvd_mul_right _ _

example (n : Nat) : ∃ p, n < p ∧ Nat.Prime p := by
  have h := fact_pos n
  obtain ⟨p, hp, hd⟩ := np6 (fact n + 1) (by omega)
  refine ⟨p, ?_, hp⟩
  by_contra hle
  have h1 : p ∣ fact n := dvd_fact n p (by have := hp.two_le; omega) (by omega)
  have h2 : p ∣ 1 := (Nat.dvd_add_right h1).mp hd
  have h3 := Nat.dvd_one.mp h2
  have := hp.two_le
  omega

example (p a b : Nat) (hp : Nat.Prime p) (h : p ∣ a * b) : p ∣ a ∨ p ∣ b := by
  by_cases ha : p ∣ a
  · exact .inl ha
  · right
    have hg : Nat.gcd p a = 1 := by
      rcases hp.eq_one_or_self_of_dvd _ (Nat.gcd_dvd_left p a) with h1 | h1
      · exact h1
      · exfalso; apply ha; rw [← h1]; exact Nat.gcd_dvd_right p a
    exact Nat.Coprime.dvd_of_dvd_mul_left hg h

example (n : Nat) : 6 ∣ n * (n + 1) * (2 * n + 1) := by
  have h : n % 6 < 6 := Nat.mod_lt n (by decide)
  have key : ∀ r, r < 6 → r * (r + 1) * (2 * r + 1) % 6 = 0 := by decide
  have e : n = 6 * (n / 6) + n % 6 := (Nat.div_add_mod n 6).symm
  have k2 := key (n % 6) h
  apply Nat.dvd_of_mod_eq_zero
  rw [Nat.mul_mod, Nat.mul_mod n, Nat.add_mod n 1, Nat.add_mod (2 * n), Nat.mul_mod 2 n]
  generalize n % 6 = r at h ⊢
  interval_cases r <;> decide

example (a b c : Int) (h : a + b + c = 0) : a ^ 3 + b ^ 3 + c ^ 3 = 3 * a * b * c := by
  have hc : c = -a - b := by omega
  subst hc
  ring

example (x y z : Int) : (x - y) * (x - z) + (y - z) * (y - x) + (z - x) * (z - y) = x ^ 2 + y ^ 2 + z ^ 2 - x * y - y * z - z * x := by ring

example (x y z : Int) : x * y + y * z + z * x ≤ x ^ 2 + y ^ 2 + z ^ 2 := by
  have h1 := Int.sq_nonneg (x - y)
  have h2 := Int.sq_nonneg (y - z)
  have h3 := Int.sq_nonneg (z - x)
  have e : (x - y) ^ 2 + (y - z) ^ 2 + (z - x) ^ 2 = 2 * (x ^ 2 + y ^ 2 + z ^ 2) - 2 * (x * y + y * z + z * x) := by ring
  omega

example : ¬ ∃ a b : Int, a ^ 2 = 3 * b + 2 := by
  rintro ⟨a, b, h⟩
  rw [Int.pow_two] at h
  have h3 : a % 3 = 0 ∨ a % 3 = 1 ∨ a % 3 = 2 := by omega
  have e : (a * a) % 3 = ((a % 3) * (a % 3)) % 3 := Int.mul_emod a a 3
  rcases h3 with h3 | h3 | h3 <;> rw [h3] at e <;> omega

example (n : Nat) : (n + 1) ^ 4 = n ^ 4 + 4 * n ^ 3 + 6 * n ^ 2 + 4 * n + 1 := by ring
example (a b c d : Int) : (a * d - b * c) ^ 2 = (a ^ 2 + b ^ 2) * (c ^ 2 + d ^ 2) - (a * c + b * d) ^ 2 := by ring
