prelude
import Sequent.NumberTheory.Digits
import Sequent.NumberTheory.PrimeDvd

/-!
Binomial coefficients: the binomial theorem and further identities; sums over the divisors of a prime.
-/

set_option autoImplicit false

universe u

namespace Nat
variable {a b k n p : Nat}

theorem add_one_mul_choose_eq (n k : Nat) : (n + 1) * choose n k = choose (n + 1) (k + 1) * (k + 1) :=
  succ_mul_choose_eq n k
theorem choose_symm_of_eq_add {n a b : Nat} (h : n = a + b) : choose n a = choose n b := h ▸ choose_symm_add
theorem choose_symm_diff {n k : Nat} (hk : k ≤ n) : choose n k = choose n (n - k) := (choose_symm hk).symm
theorem choose_symm_half (m : Nat) : choose (2 * m + 1) (m + 1) = choose (2 * m + 1) m :=
  choose_symm_of_eq_add (by omega)
theorem choose_succ_self_right : ∀ n : Nat, choose (n + 1) n = n + 1 := fun n => by
  rw [choose_symm_of_eq_add (show n + 1 = n + 1 from rfl), choose_one_right]
theorem choose_eq_zero_iff : choose n k = 0 ↔ n < k :=
  ⟨fun h => Nat.lt_of_not_le fun hk => by have := choose_pos hk; omega, choose_eq_zero_of_lt⟩
theorem choose_ne_zero (h : k ≤ n) : choose n k ≠ 0 := Nat.pos_iff_ne_zero.mp (choose_pos h)
theorem factorial_mul_factorial_dvd_factorial {n k : Nat} (hk : k ≤ n) : factorial k * factorial (n - k) ∣ factorial n :=
  ⟨choose n k, by rw [← choose_mul_factorial_mul_factorial hk]; ring⟩
theorem factorial_mul_factorial_dvd_factorial_add (i j : Nat) : factorial i * factorial j ∣ factorial (i + j) := by
  have h := factorial_mul_factorial_dvd_factorial (Nat.le_add_right i j)
  rwa [Nat.add_sub_cancel_left] at h
theorem add_choose (i j : Nat) : choose (i + j) j = factorial (i + j) / (factorial i * factorial j) := by
  rw [choose_eq_factorial_div_factorial (Nat.le_add_left j i), Nat.add_sub_cancel, Nat.mul_comm]
theorem factorial_three : factorial 3 = 6 := rfl
theorem factorial_inj (hn : 1 < n) : factorial n = factorial k ↔ n = k := by
  refine ⟨fun h => Classical.byContradiction fun hne => ?_, fun h => h ▸ rfl⟩
  rcases Nat.lt_or_gt_of_ne hne with h1 | h1
  · have := (factorial_lt (by omega)).mpr h1
    omega
  · rcases Nat.eq_zero_or_pos k with hk | hk
    · subst hk
      have := (factorial_lt (m := 1) (by omega)).mpr hn
      have e0 : factorial 0 = 1 := rfl
      have e1 : factorial 1 = 1 := rfl
      omega
    · have := (factorial_lt hk).mpr h1
      omega
theorem Prime.dvd_choose_self (hp : Nat.Prime p) (hk : k ≠ 0) (hkp : k < p) : p ∣ choose p k := by
  have h := choose_mul_factorial_mul_factorial (Nat.le_of_lt hkp)
  have hd : p ∣ choose p k * factorial k * factorial (p - k) := h ▸ Nat.dvd_factorial hp.pos (Nat.le_refl p)
  rcases hp.dvd_or_dvd hd with h1 | h1
  · rcases hp.dvd_or_dvd h1 with h2 | h2
    · exact h2
    · have := hp.dvd_factorial.mp h2
      omega
  · have := hp.dvd_factorial.mp h1
    omega

/-! ### Divisors of primes -/

theorem Prime.divisors {p : Nat} (pp : Nat.Prime p) : divisors p = {1, p} := Finset.ext fun x => by
  rw [mem_divisors, dvd_prime pp, Finset.mem_insert, Finset.mem_singleton]
  exact and_iff_left pp.ne_zero
theorem Prime.properDivisors {p : Nat} (pp : Nat.Prime p) : properDivisors p = {1} := Finset.ext fun x => by
  rw [mem_properDivisors, dvd_prime pp, Finset.mem_singleton]
  have := pp.one_lt
  omega
theorem Prime.sum_divisors {α : Type u} [AddCommMonoid α] {p : Nat} {f : Nat → α} (h : Nat.Prime p) :
    ∑ x ∈ Nat.divisors p, f x = f p + f 1 := by
  rw [h.divisors, Finset.sum_pair h.ne_one.symm, AddCommMonoid.add_comm]
theorem cons_self_properDivisors' {n : Nat} (h : n ≠ 0) : insert n (properDivisors n) = divisors n :=
  Finset.ext fun x => by
    rw [Finset.mem_insert, mem_properDivisors, mem_divisors]
    constructor
    · rintro (rfl | h1)
      · exact ⟨Nat.dvd_refl x, h⟩
      · exact ⟨h1.1, h⟩
    · intro h1
      exact (Nat.eq_or_lt_of_le (Nat.le_of_dvd (by omega) h1.1)).imp id fun h2 => ⟨h1.1, h2⟩
theorem insert_self_properDivisors {n : Nat} (h : n ≠ 0) : insert n (properDivisors n) = divisors n :=
  cons_self_properDivisors' h
@[simp] theorem self_notMem_properDivisors {n : Nat} : n ∉ properDivisors n := fun h => by
  have := (mem_properDivisors.mp h).2
  omega
theorem sum_divisors_eq_sum_properDivisors_add_self {n : Nat} :
    ∑ i ∈ divisors n, i = (∑ i ∈ properDivisors n, i) + n := by
  by_cases h : n = 0
  · rw [h]; rfl
  · rw [← insert_self_properDivisors h, Finset.sum_insert self_notMem_properDivisors, Nat.add_comm]
theorem divisors_subset_of_dvd {m n : Nat} (hzero : n ≠ 0) (h : m ∣ n) : divisors m ⊆ divisors n := fun _ hx =>
  mem_divisors.mpr ⟨Nat.dvd_trans (mem_divisors.mp hx).1 h, hzero⟩
theorem divisors_subset_properDivisors {m n : Nat} (hzero : n ≠ 0) (h : m ∣ n) (hdiff : m ≠ n) :
    divisors m ⊆ properDivisors n := fun x hx => by
  have h1 := Nat.le_of_dvd (by omega) h
  have h2 := divisor_le hx
  exact mem_properDivisors.mpr ⟨Nat.dvd_trans (mem_divisors.mp hx).1 h, by omega⟩
theorem card_divisors_prime {p : Nat} (pp : Nat.Prime p) : (divisors p).card = 2 := by
  rw [pp.divisors, Finset.card_insert_of_notMem (fun h => pp.ne_one (Finset.mem_singleton.mp h).symm), Finset.card_singleton]
theorem totient_prime {p : Nat} (hp : Nat.Prime p) : totient p = p - 1 := by
  have e : Finset.filter (fun a => Nat.Coprime p a) (Finset.range p) = Finset.erase (Finset.range p) 0 :=
    Finset.ext fun a => by
      rw [Finset.mem_filter, Finset.mem_erase, Finset.mem_range, hp.coprime_iff_not_dvd]
      constructor
      · rintro ⟨h1, h2⟩
        exact ⟨fun h => h2 (h ▸ Nat.dvd_zero p), h1⟩
      · rintro ⟨h1, h2⟩
        exact ⟨h2, fun h => by have := Nat.le_of_dvd (by omega) h; omega⟩
  have e2 := Finset.card_insert_of_notMem fun h : 0 ∈ Finset.erase (Finset.range p) 0 => (Finset.mem_erase.mp h).1 rfl
  rw [Finset.insert_erase (Finset.mem_range.mpr hp.pos), Finset.card_range] at e2
  rw [totient, e]
  omega
@[simp] theorem totient_one : totient 1 = 1 := rfl
@[simp] theorem totient_zero : totient 0 = 0 := rfl
end Nat

/-- The binomial theorem. -/
theorem add_pow {R : Type u} [CommSemiring R] (x y : R) (n : Nat) :
    (x + y) ^ n = ∑ m ∈ Finset.range (n + 1), x ^ m * y ^ (n - m) * (Nat.choose n m : R) := by
  induction n with
  | zero => rw [Finset.sum_range_one, pow_zero, pow_zero, Nat.choose_zero_right, Nat.cast_one, Nat.sub_zero, pow_zero,
      mul_one, mul_one]
  | succ n ih =>
    have e : ∑ m ∈ Finset.range (n + 1), x ^ (m + 1) * y ^ (n + 1 - (m + 1)) * (Nat.choose (n + 1) (m + 1) : R) =
        x * ∑ m ∈ Finset.range (n + 1), x ^ m * y ^ (n - m) * (Nat.choose n m : R) +
        ∑ m ∈ Finset.range (n + 1), x ^ (m + 1) * y ^ (n - m) * (Nat.choose n (m + 1) : R) := by
      rw [Finset.mul_sum, ← Finset.sum_add_distrib]
      refine Finset.sum_congr rfl fun m _ => ?_
      rw [show n + 1 - (m + 1) = n - m by omega, Nat.choose_succ_succ, Nat.cast_add]
      ring
    have e2 : ∑ m ∈ Finset.range (n + 1), x ^ (m + 1) * y ^ (n - m) * (Nat.choose n (m + 1) : R) + y ^ (n + 1) =
        y * ∑ m ∈ Finset.range (n + 1), x ^ m * y ^ (n - m) * (Nat.choose n m : R) := by
      rw [Finset.sum_range_succ, Nat.choose_succ_self, Nat.cast_zero, mul_zero, add_zero,
        Finset.sum_range_succ' _ n, Nat.choose_zero_right, Nat.cast_one, mul_one, pow_zero, one_mul, mul_add,
        Finset.mul_sum, Nat.sub_zero, ← pow_succ']
      refine congrArg (· + y ^ (n + 1)) (Finset.sum_congr rfl fun m hm => ?_)
      have hm := Finset.mem_range.mp hm
      obtain ⟨j, hj⟩ : ∃ j, n = m + 1 + j := ⟨n - (m + 1), by omega⟩
      rw [show n - m = j + 1 by omega, show n - (m + 1) = j by omega, pow_succ y j]
      ring
    rw [Finset.sum_range_succ', e, pow_zero, one_mul, Nat.choose_zero_right, Nat.cast_one, mul_one, Nat.sub_zero,
      add_assoc, e2, pow_succ', ih]
    ring
