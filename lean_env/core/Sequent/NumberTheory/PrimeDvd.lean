prelude
import Sequent.NumberTheory.Divisors
import Sequent.Tactic.RingNF
/-!
What primes divide: Euclid's lemma and what follows at once.
-/
set_option autoImplicit false

namespace Nat
theorem Prime.two_le {p : ℕ} (h : Nat.Prime p) : 2 ≤ p := h.1
theorem Prime.one_lt {p : ℕ} (h : Nat.Prime p) : 1 < p := h.1
theorem Prime.pos {p : ℕ} (h : Nat.Prime p) : 0 < p := Nat.lt_of_lt_of_le (by decide) h.1
theorem Prime.ne_zero {p : ℕ} (h : Nat.Prime p) : p ≠ 0 := Nat.pos_iff_ne_zero.mp h.pos
theorem Prime.ne_one {p : ℕ} (h : Nat.Prime p) : p ≠ 1 := fun e => absurd h.1 (by rw [e]; decide)
theorem Prime.eq_one_or_self_of_dvd {p : ℕ} (pp : Nat.Prime p) (a : ℕ) (h : a ∣ p) : a = 1 ∨ a = p := pp.2 a h
theorem prime_def {p : ℕ} : Nat.Prime p ↔ 2 ≤ p ∧ ∀ m, m ∣ p → m = 1 ∨ m = p := Iff.rfl
theorem Prime.dvd_iff_eq {p a : ℕ} (hp : Nat.Prime p) (a1 : a ≠ 1) : a ∣ p ↔ p = a :=
  ⟨fun h => (hp.2 a h).elim (fun e => absurd e a1) Eq.symm, fun e => e ▸ Nat.dvd_refl _⟩
theorem prime_dvd_prime_iff_eq {p q : ℕ} (pp : Nat.Prime p) (qp : Nat.Prime q) : p ∣ q ↔ p = q :=
  ⟨fun h => (qp.2 p h).elim (fun e => absurd e pp.ne_one) id, fun e => e ▸ Nat.dvd_refl _⟩
theorem Prime.coprime_iff_not_dvd {p n : ℕ} (pp : Nat.Prime p) : Nat.Coprime p n ↔ ¬ p ∣ n := by
  constructor
  · intro h hd
    have e : p ∣ Nat.gcd p n := Nat.dvd_gcd (Nat.dvd_refl p) hd
    have h' : Nat.gcd p n = 1 := h
    rw [h'] at e
    exact pp.ne_one (Nat.dvd_one.mp e)
  · intro h
    rcases pp.2 (Nat.gcd p n) (Nat.gcd_dvd_left p n) with e | e
    · exact e
    · exact absurd (e ▸ Nat.gcd_dvd_right p n) h
theorem Prime.dvd_mul {p m n : ℕ} (pp : Nat.Prime p) : p ∣ m * n ↔ p ∣ m ∨ p ∣ n := by
  constructor
  · intro h
    by_cases hm : p ∣ m
    · exact .inl hm
    · exact .inr (Nat.Coprime.dvd_of_dvd_mul_left (pp.coprime_iff_not_dvd.mpr hm) h)
  · rintro (h | h)
    · exact Nat.dvd_trans h (Nat.dvd_mul_right m n)
    · exact Nat.dvd_trans h (Nat.dvd_mul_left n m)
theorem Prime.dvd_of_dvd_pow {p m n : ℕ} (pp : Nat.Prime p) (h : p ∣ m ^ n) : p ∣ m := by
  induction n with
  | zero => exact absurd (Nat.dvd_one.mp h) pp.ne_one
  | succ n ih =>
    rw [Nat.pow_succ] at h
    exact (pp.dvd_mul.mp h).elim ih id
theorem Prime.eq_two_or_odd {p : ℕ} (hp : Nat.Prime p) : p = 2 ∨ p % 2 = 1 := by
  by_cases h : p % 2 = 0
  · exact .inl ((hp.2 2 (Nat.dvd_of_mod_eq_zero h)).elim (fun e => absurd e (by decide)) Eq.symm)
  · exact .inr (by omega)
theorem Prime.even_iff {p : ℕ} (hp : Nat.Prime p) : Even p ↔ p = 2 := by
  constructor
  · rintro ⟨k, hk⟩
    exact hp.eq_two_or_odd.elim id (fun h => by omega)
  · intro e
    exact ⟨1, e⟩
end Nat
