prelude
import Sequent.NumberTheory.Divisors
import Sequent.NumberTheory.Coprime

/-!
What primes divide: Euclid's lemma and what follows at once, coprime primes, infinitely many primes.
-/

set_option autoImplicit false

namespace Nat
variable {m n p q : Nat}

theorem Prime.coprime_iff_not_dvd {p n : Nat} (pp : Nat.Prime p) : Nat.Coprime p n ↔ ¬p ∣ n := by
  constructor
  · intro h hd
    exact pp.ne_one (h.eq_one_of_dvd hd)
  · intro h
    exact (pp.eq_one_or_self_of_dvd _ (gcd_dvd_left p n)).elim id fun e => absurd (e ▸ gcd_dvd_right p n) h
theorem Prime.dvd_iff_not_coprime {p n : Nat} (pp : Nat.Prime p) : p ∣ n ↔ ¬Nat.Coprime p n := by
  rw [pp.coprime_iff_not_dvd, not_not]
theorem Prime.not_coprime_iff_dvd {m n : Nat} : ¬Nat.Coprime m n ↔ ∃ p, Nat.Prime p ∧ p ∣ m ∧ p ∣ n :=
  ⟨fun h => (exists_prime_and_dvd h).imp fun _ hp =>
      ⟨hp.1, Nat.dvd_trans hp.2 (gcd_dvd_left m n), Nat.dvd_trans hp.2 (gcd_dvd_right m n)⟩,
    fun ⟨_, hp, h1, h2⟩ => not_coprime_of_dvd_of_dvd hp.one_lt h1 h2⟩
theorem Prime.dvd_mul {p m n : Nat} (pp : Nat.Prime p) : p ∣ m * n ↔ p ∣ m ∨ p ∣ n := by
  constructor
  · intro h
    by_cases hm : p ∣ m
    · exact .inl hm
    · exact .inr ((pp.coprime_iff_not_dvd.mpr hm).dvd_of_dvd_mul_left h)
  · rintro (h | h)
    · exact Nat.dvd_trans h (Nat.dvd_mul_right m n)
    · exact Nat.dvd_trans h (Nat.dvd_mul_left n m)
theorem Prime.dvd_or_dvd {p m n : Nat} (pp : Nat.Prime p) : p ∣ m * n → p ∣ m ∨ p ∣ n := pp.dvd_mul.mp
theorem Prime.not_dvd_mul {p m n : Nat} (pp : Nat.Prime p) (Hm : ¬p ∣ m) (Hn : ¬p ∣ n) : ¬p ∣ m * n := fun h =>
  (pp.dvd_or_dvd h).elim Hm Hn
/-- In `ℕ`, irreducible and prime elements are the same. -/
theorem prime_iff {p : Nat} : Nat.Prime p ↔ _root_.Prime p := by
  constructor
  · intro h
    exact ⟨h.ne_zero, h.not_isUnit, fun _ _ => h.dvd_or_dvd⟩
  · intro h
    refine ⟨h.not_unit, fun a b e => ?_⟩
    have hp : 0 < p := Nat.pos_of_ne_zero h.ne_zero
    have key : ∀ {a b}, p = a * b → p ∣ a → IsUnit b := fun {a b} e hd => by
      obtain ⟨c, rfl⟩ := hd
      rw [Nat.mul_assoc] at e
      have h1 : c * b = 1 := Nat.eq_of_mul_eq_mul_left hp (by rw [Nat.mul_one]; exact e.symm)
      exact isUnit_iff_exists_inv.mpr ⟨c, by rw [mul_comm]; exact h1⟩
    rcases h.dvd_or_dvd (dvd_of_eq e) with hd | hd
    · exact .inr (key e hd)
    · exact .inl (key (e.trans (Nat.mul_comm a b)) hd)
theorem Prime.prime {p : Nat} (h : Nat.Prime p) : _root_.Prime p := prime_iff.mp h
theorem _root_.Prime.nat_prime {p : Nat} (h : _root_.Prime p) : Nat.Prime p := prime_iff.mpr h
theorem irreducible_iff_prime {p : Nat} : Irreducible p ↔ _root_.Prime p := prime_iff
theorem prime_iff_prime_int {p : Nat} : Nat.Prime p ↔ _root_.Prime (p : Int) := by
  rw [prime_iff]
  constructor
  · rintro ⟨h0, h1, h⟩
    refine ⟨by omega, fun hu => h1 ?_, fun a b hd => ?_⟩
    · exact Nat.isUnit_iff.mpr (Int.isUnit_iff_natAbs_eq.mp hu)
    · rw [← Int.natAbs_dvd_natAbs, Int.natAbs_mul] at hd
      rw [← Int.natAbs_dvd_natAbs, ← Int.natAbs_dvd_natAbs]
      exact h _ _ hd
  · rintro ⟨h0, h1, h⟩
    refine ⟨by omega, fun hu => h1 ?_, fun a b hd => ?_⟩
    · exact Int.isUnit_iff_natAbs_eq.mpr (Nat.isUnit_iff.mp hu)
    · rw [← Int.natCast_dvd_natCast, ← Int.natCast_dvd_natCast]
      exact h _ _ (Int.natCast_mul a b ▸ Int.natCast_dvd_natCast.mpr hd)
theorem Prime.dvd_of_dvd_pow {p m n : Nat} (pp : Nat.Prime p) (h : p ∣ m ^ n) : p ∣ m := pp.prime.dvd_of_dvd_pow h
theorem Prime.dvd_pow_iff_dvd {p m n : Nat} (pp : Nat.Prime p) (hn : n ≠ 0) : p ∣ m ^ n ↔ p ∣ m :=
  pp.prime.dvd_pow_iff_dvd hn
theorem _root_.Int.Prime.dvd_mul {m n : Int} {p : Nat} (hp : Nat.Prime p) (h : (p : Int) ∣ m * n) :
    p ∣ m.natAbs ∨ p ∣ n.natAbs := by
  rw [← Int.natAbs_dvd_natAbs, Int.natAbs_mul] at h
  exact hp.dvd_or_dvd h
theorem _root_.Int.Prime.dvd_mul' {m n : Int} {p : Nat} (hp : Nat.Prime p) (h : (p : Int) ∣ m * n) :
    (p : Int) ∣ m ∨ (p : Int) ∣ n := (prime_iff_prime_int.mp hp).dvd_or_dvd h
theorem _root_.Int.Prime.dvd_pow' {n : Int} {k p : Nat} (hp : Nat.Prime p) (h : (p : Int) ∣ n ^ k) : (p : Int) ∣ n :=
  (prime_iff_prime_int.mp hp).dvd_of_dvd_pow h

/-! ### Two and odd primes -/

theorem Prime.eq_two_or_odd {p : Nat} (hp : Nat.Prime p) : p = 2 ∨ p % 2 = 1 := by
  by_cases h : p % 2 = 0
  · exact .inl ((hp.eq_one_or_self_of_dvd 2 (Nat.dvd_of_mod_eq_zero h)).elim (fun e => absurd e (by decide)) Eq.symm)
  · exact .inr (by omega)
theorem Prime.eq_two_or_odd' {p : Nat} (hp : Nat.Prime p) : p = 2 ∨ Odd p := hp.eq_two_or_odd.imp id Nat.odd_iff.mpr
theorem Prime.even_iff {p : Nat} (hp : Nat.Prime p) : Even p ↔ p = 2 :=
  ⟨fun ⟨k, hk⟩ => hp.eq_two_or_odd.elim id fun h => by omega, fun e => ⟨1, e⟩⟩
theorem Prime.odd_of_ne_two {p : Nat} (hp : Nat.Prime p) (h_two : p ≠ 2) : Odd p := hp.eq_two_or_odd'.resolve_left h_two
theorem Prime.even_sub_one {p : Nat} (hp : Nat.Prime p) (h2 : p ≠ 2) : Even (p - 1) :=
  (hp.odd_of_ne_two h2).elim fun k hk => ⟨k, by omega⟩
theorem Prime.mod_two_eq_one_iff_ne_two {p : Nat} (hp : Nat.Prime p) : p % 2 = 1 ↔ p ≠ 2 :=
  ⟨fun h => by omega, hp.eq_two_or_odd.resolve_left⟩
theorem Prime.five_le_of_ne_two_of_ne_three {p : Nat} (hp : Nat.Prime p) (h_two : p ≠ 2) (h_three : p ≠ 3) : 5 ≤ p := by
  have h2 := hp.two_le
  have h4 : p ≠ 4 := fun e => absurd (e ▸ hp) (by decide)
  omega

/-! ### Coprime primes -/

theorem coprime_primes {p q : Nat} (pp : Nat.Prime p) (pq : Nat.Prime q) : Nat.Coprime p q ↔ p ≠ q :=
  pp.coprime_iff_not_dvd.trans (not_congr (prime_dvd_prime_iff_eq pp pq))
theorem coprime_pow_primes {p q : Nat} (n m : Nat) (pp : Nat.Prime p) (pq : Nat.Prime q) (h : p ≠ q) :
    Nat.Coprime (p ^ n) (q ^ m) := ((coprime_primes pp pq).mpr h).pow n m
theorem coprime_or_dvd_of_prime {p : Nat} (pp : Nat.Prime p) (i : Nat) : Nat.Coprime p i ∨ p ∣ i := by
  rw [pp.dvd_iff_not_coprime]
  exact em _
theorem coprime_of_lt_prime {n p : Nat} (n_pos : 0 < n) (hlt : n < p) (pp : Nat.Prime p) : Nat.Coprime p n :=
  pp.coprime_iff_not_dvd.mpr fun h => by have := Nat.le_of_dvd n_pos h; omega
theorem Prime.coprime_pow_of_not_dvd {p m a : Nat} (pp : Nat.Prime p) (h : ¬p ∣ a) : Nat.Coprime a (p ^ m) :=
  ((pp.coprime_iff_not_dvd.mpr h).symm).pow_right m
theorem Prime.dvd_mul_of_dvd_ne {p1 p2 n : Nat} (h_neq : p1 ≠ p2) (pp1 : Nat.Prime p1) (pp2 : Nat.Prime p2)
    (h1 : p1 ∣ n) (h2 : p2 ∣ n) : p1 * p2 ∣ n := ((coprime_primes pp1 pp2).mpr h_neq).mul_dvd_of_dvd_of_dvd h1 h2
@[simp] theorem coprime_two_left : Nat.Coprime 2 n ↔ Odd n := by
  rw [prime_two.coprime_iff_not_dvd, Nat.odd_iff]
  omega
@[simp] theorem coprime_two_right : Nat.Coprime n 2 ↔ Odd n := by rw [coprime_comm, coprime_two_left]

/-! ### Powers and factorials -/

theorem dvd_prime_pow {p : Nat} (pp : Nat.Prime p) {m i : Nat} : i ∣ p ^ m ↔ ∃ k, k ≤ m ∧ i = p ^ k := by
  constructor
  · intro h
    induction m generalizing i with
    | zero => exact ⟨0, Nat.le_refl 0, Nat.dvd_one.mp h⟩
    | succ m ih =>
      by_cases hp : p ∣ i
      · obtain ⟨j, rfl⟩ := hp
        rw [Nat.pow_succ, Nat.mul_comm (p ^ m)] at h
        obtain ⟨k, hk, e⟩ := ih (Nat.dvd_of_mul_dvd_mul_left pp.pos h)
        exact ⟨k + 1, by omega, by rw [e, Nat.pow_succ, Nat.mul_comm]⟩
      · have hc := (pp.coprime_iff_not_dvd.mpr hp).symm
        rw [Nat.pow_succ] at h
        obtain ⟨k, hk, e⟩ := ih (hc.dvd_of_dvd_mul_right h)
        exact ⟨k, by omega, e⟩
  · rintro ⟨k, hk, rfl⟩
    exact pow_dvd_pow p hk
theorem Prime.not_prime_pow {x n : Nat} (hn : 2 ≤ n) : ¬Nat.Prime (x ^ n) := by
  intro h
  obtain ⟨k, rfl⟩ : ∃ k, n = k + 2 := ⟨n - 2, by omega⟩
  have hx : x ≠ 1 := fun e => h.ne_one (by rw [e, Nat.one_pow])
  have hx' : x ^ (k + 1) ≠ 1 := fun e => hx (Nat.dvd_one.mp (e ▸ dvd_pow_self x (Nat.succ_ne_zero k)))
  exact not_prime_mul hx' hx (by rw [Nat.pow_succ] at h; exact h)
theorem Prime.not_prime_pow' {x n : Nat} (hn : n ≠ 1) : ¬Nat.Prime (x ^ n) := by
  by_cases h : n = 0
  · rw [h]; exact not_prime_one
  · exact Prime.not_prime_pow (by omega)
theorem Prime.eq_one_of_pow {x n : Nat} (h : Nat.Prime (x ^ n)) : n = 1 :=
  Classical.byContradiction fun hn => Prime.not_prime_pow' hn h
theorem Prime.dvd_factorial : ∀ {n p : Nat} (_ : Nat.Prime p), p ∣ factorial n ↔ p ≤ n := by
  intro n p hp
  refine ⟨fun h => ?_, fun h => Nat.dvd_factorial hp.pos h⟩
  induction n with
  | zero => exact absurd h hp.not_dvd_one
  | succ n ih =>
    rw [factorial_succ, hp.dvd_mul] at h
    rcases h with h | h
    · exact Nat.le_of_dvd (Nat.succ_pos n) h
    · exact Nat.le_succ_of_le (ih h)
theorem Prime.pow_inj {p q m n : Nat} (hp : Nat.Prime p) (hq : Nat.Prime q) (h : p ^ (m + 1) = q ^ (n + 1)) :
    p = q ∧ m = n := by
  have e : p = q := (prime_dvd_prime_iff_eq hp hq).mp (hp.dvd_of_dvd_pow (h ▸ dvd_pow_self p (Nat.succ_ne_zero m)))
  subst e
  refine ⟨rfl, Classical.byContradiction fun hn => ?_⟩
  rcases Nat.lt_or_gt_of_ne hn with h1 | h1
  · have := pow_lt_pow_right₀ hp.one_lt (m := m + 1) (n := n + 1) (by omega)
    omega
  · have := pow_lt_pow_right₀ hp.one_lt (m := n + 1) (n := m + 1) (by omega)
    omega
/-- Euclid: there is a prime number above every bound. -/
theorem exists_infinite_primes (n : Nat) : ∃ p, n ≤ p ∧ Nat.Prime p := by
  have h1 : factorial n + 1 ≠ 1 := by have := factorial_pos n; omega
  refine ⟨minFac (factorial n + 1), Nat.le_of_not_lt fun h => ?_, minFac_prime h1⟩
  have hd := dvd_factorial (minFac_pos (factorial n + 1)) (Nat.le_of_lt h)
  have h2 := (Nat.dvd_add_right hd).mp (minFac_dvd (factorial n + 1))
  exact (minFac_prime h1).not_dvd_one h2
theorem ne_one_iff_exists_prime_dvd : ∀ {n : Nat}, n ≠ 1 ↔ ∃ p, Nat.Prime p ∧ p ∣ n :=
  ⟨exists_prime_and_dvd, fun ⟨_, hp, hd⟩ e => hp.not_dvd_one (e ▸ hd)⟩
theorem eq_one_iff_not_exists_prime_dvd {n : Nat} : n = 1 ↔ ∀ p, Nat.Prime p → ¬p ∣ n := by
  constructor
  · intro e p hp hd
    exact hp.not_dvd_one (e ▸ hd)
  · intro h
    exact Classical.byContradiction fun hn => (exists_prime_and_dvd hn).elim fun p hp => h p hp.1 hp.2
theorem prime_of_coprime (n : Nat) (h1 : 1 < n) (h : ∀ m < n, m ≠ 0 → Nat.Coprime n m) : Nat.Prime n :=
  prime_def_lt.mpr ⟨h1, fun m hm hd => by
    have hm0 : m ≠ 0 := fun e => by
      have := Nat.eq_zero_of_zero_dvd (e ▸ hd)
      omega
    exact (h m hm hm0).symm.eq_one_of_dvd hd⟩
end Nat
