prelude
import Sequent.NumberTheory.Irreducible
import Sequent.NumberTheory.Sqrt
/-!
The least factor of a number, primality decided by it, and multiplicities.
-/
set_option autoImplicit false

namespace Nat
def minFacCode (n : Nat) : Nat → Nat → Nat
  | 0, _ => n
  | f + 1, k => ifLe (k * k) n (ifEq (n % k) 0 k (minFacCode n f (k + 2))) n
/-- The least of `n` and the factors of `n` among `k`, `k + 2`, `k + 4`, …, as long as their squares are at most `n`. -/
@[implemented_by minFacCode] def minFacGo (n fuel k : Nat) : Nat :=
  Nat.rec (fun _ => n) (fun _ r k => ifLe (Nat.mul k k) n (ifEq (Nat.mod n k) 0 k (r (Nat.add k 2))) n) fuel k
theorem minFacGo_succ (n f k : Nat) :
    minFacGo n (f + 1) k = if k * k ≤ n then (if n % k = 0 then k else minFacGo n f (k + 2)) else n :=
  (ifLe_eq _ _ _ _).trans (congrArg (fun x => if k * k ≤ n then x else n) (ifEq_eq _ _ _ _))
/-- The least factor of `n` except 1; `1` for 1 and `2` for 0, as in Mathlib. -/
def minFac (n : Nat) : Nat := if n % 2 = 0 then 2 else minFacGo n n 3
/-- What `minFac n` is: no factor of `n` lies below it but 1. -/
def IsMinFac (n m : Nat) : Prop := 2 ≤ m ∧ m ∣ n ∧ ∀ d, 2 ≤ d → d ∣ n → m ≤ d
theorem minFacGo_spec {n : Nat} (hn : 2 ≤ n) (hodd : n % 2 = 1) (f : Nat) :
    ∀ k, 3 ≤ k → k % 2 = 1 → n ≤ k + f → (∀ d, 2 ≤ d → d ∣ n → k ≤ d) → IsMinFac n (minFacGo n f k) := by
  induction f with
  | zero =>
    intro k h3 hk hle H
    exact ⟨hn, Nat.dvd_refl n, fun d h2 hd => Nat.le_trans hle (H d h2 hd)⟩
  | succ f ih =>
    intro k h3 hk hle H
    by_cases h1 : n < k * k
    · have e : minFacGo n (f + 1) k = n := (minFacGo_succ n f k).trans (if_neg (Nat.not_le.mpr h1))
      rw [e]
      refine ⟨hn, Nat.dvd_refl n, fun d h2 hd => ?_⟩
      obtain ⟨c, hc⟩ := hd
      by_cases hc1 : c < 2
      · match c, hc1 with
        | 0, _ => omega
        | 1, _ => omega
      · have h4 := H d h2 ⟨c, hc⟩
        have h5 := H c (by omega) ⟨d, by rw [hc, Nat.mul_comm]⟩
        have h6 := Nat.mul_le_mul h4 h5
        omega
    · by_cases h2 : n % k = 0
      · have e : minFacGo n (f + 1) k = k := (minFacGo_succ n f k).trans ((if_pos (Nat.not_lt.mp h1)).trans (if_pos h2))
        rw [e]
        exact ⟨by omega, Nat.dvd_of_mod_eq_zero h2, H⟩
      · have e : minFacGo n (f + 1) k = minFacGo n f (k + 2) :=
          (minFacGo_succ n f k).trans ((if_pos (Nat.not_lt.mp h1)).trans (if_neg h2))
        rw [e]
        refine ih (k + 2) (by omega) (by omega) (by omega) fun d hd2 hd => ?_
        have h4 := H d hd2 hd
        have h5 : d ≠ k := fun e => h2 (Nat.mod_eq_zero_of_dvd (e ▸ hd))
        have h6 : d ≠ k + 1 := fun e => by
          obtain ⟨c, hc⟩ := hd
          have h7 : n % 2 = 0 := by
            rw [hc, Nat.mul_mod, show d % 2 = 0 by omega, Nat.zero_mul, Nat.zero_mod]
          omega
        omega
theorem isMinFac_minFac {n : Nat} (hn : n ≠ 1) : IsMinFac n (minFac n) := by
  by_cases h : n % 2 = 0
  · have e : minFac n = 2 := if_pos h
    rw [e]
    exact ⟨Nat.le_refl 2, Nat.dvd_of_mod_eq_zero h, fun d h2 _ => h2⟩
  · have e : minFac n = minFacGo n n 3 := if_neg h
    rw [e]
    refine minFacGo_spec (by omega) (by omega) n 3 (by omega) (by omega) (by omega) fun d h2 hd => ?_
    have h3 : d ≠ 2 := fun e => h (Nat.mod_eq_zero_of_dvd (e ▸ hd))
    omega
@[simp] theorem minFac_zero : minFac 0 = 2 := rfl
@[simp] theorem minFac_one : minFac 1 = 1 := rfl
@[simp] theorem minFac_two : minFac 2 = 2 := rfl
theorem minFac_dvd (n : Nat) : minFac n ∣ n := by
  by_cases h : n = 1
  · rw [h]
    exact Nat.dvd_refl 1
  · exact (isMinFac_minFac h).2.1
theorem minFac_le_of_dvd {n : Nat} {m : Nat} (h2 : 2 ≤ m) (hm : m ∣ n) : minFac n ≤ m := by
  refine (isMinFac_minFac (fun e => ?_)).2.2 m h2 hm
  have := Nat.dvd_one.mp (e ▸ hm)
  omega
theorem minFac_prime {n : Nat} (hn : n ≠ 1) : Nat.Prime (minFac n) := by
  have h := isMinFac_minFac hn
  refine prime_def_lt'.mpr ⟨h.1, fun m h2 hlt hm => ?_⟩
  exact Nat.not_le_of_gt hlt (h.2.2 m h2 (Nat.dvd_trans hm h.2.1))
theorem exists_prime_and_dvd {n : Nat} (hn : n ≠ 1) : ∃ p, Nat.Prime p ∧ p ∣ n :=
  ⟨minFac n, minFac_prime hn, minFac_dvd n⟩
theorem prime_def_minFac {p : Nat} : Nat.Prime p ↔ 2 ≤ p ∧ minFac p = p := by
  constructor
  · intro h
    refine ⟨h.two_le, (h.eq_one_or_self_of_dvd _ (minFac_dvd p)).elim (fun e => ?_) id⟩
    have := (isMinFac_minFac h.ne_one).1
    omega
  · intro h
    rw [← h.2]
    exact minFac_prime (by omega)
@[simp] theorem Prime.minFac_eq {p : Nat} (hp : Nat.Prime p) : minFac p = p := (prime_def_minFac.mp hp).2
@[simp] theorem minFac_prime_iff {n : Nat} : Nat.Prime (minFac n) ↔ n ≠ 1 :=
  ⟨fun h e => by rw [e] at h; exact h.ne_one rfl, minFac_prime⟩
theorem minFac_pos (n : Nat) : 0 < minFac n := by
  by_cases h : n = 1
  · rw [h]; decide
  · exact (minFac_prime h).pos
theorem minFac_le {n : Nat} (H : 0 < n) : minFac n ≤ n := Nat.le_of_dvd H (minFac_dvd n)
theorem not_prime_iff_minFac_lt {n : Nat} (n2 : 2 ≤ n) : ¬Nat.Prime n ↔ minFac n < n := by
  rw [prime_def_minFac]
  have := minFac_le (n := n) (by omega)
  omega
@[simp] theorem minFac_eq_one_iff {n : Nat} : minFac n = 1 ↔ n = 1 :=
  ⟨fun h => Classical.byContradiction fun hn => (minFac_prime hn).ne_one h, fun h => by rw [h]; rfl⟩
theorem minFac_sq_le_self {n : Nat} (w : 0 < n) (h : ¬Nat.Prime n) : minFac n ^ 2 ≤ n := by
  by_cases h1 : n = 1
  · rw [h1]; decide
  · obtain ⟨k, hk⟩ := minFac_dvd n
    have hlt := (not_prime_iff_minFac_lt (by omega)).mp h
    have hk2 : 2 ≤ k := by
      match k with
      | 0 => omega
      | 1 => omega
      | k + 2 => omega
    have hle := minFac_le_of_dvd hk2 ⟨minFac n, hk.trans (Nat.mul_comm _ _)⟩
    rw [Nat.pow_two]
    exact Nat.le_trans (Nat.mul_le_mul_left (minFac n) hle) (Nat.le_of_eq hk.symm)

/-! ### Deciding primality

The odd numbers up to the root are tried in a balanced tree, so that evaluation by `decide` goes no deeper than the
number of binary digits. -/

theorem lt_log2Go (f : Nat) : ∀ n, n ≤ f → n < 2 ^ (log2Go f n + 1) := by
  induction f with
  | zero =>
    intro n hn
    have e : n = 0 := by omega
    rw [e]
    decide
  | succ f ih =>
    intro n hn
    by_cases h : n < 2
    · have e : log2Go (f + 1) n = 0 := if_pos h
      rw [e]
      exact h
    · have e : log2Go (f + 1) n = log2Go f (n / 2) + 1 := if_neg h
      have := ih (n / 2) (by omega)
      rw [e, Nat.pow_succ]
      omega
theorem lt_log2_self {n : Nat} : n < 2 ^ (log2 n + 1) := lt_log2Go n n (Nat.le_refl n)

def oddFreeCode (n : Nat) : Nat → Nat → Bool
  | 0, k => ifLe (k * k) n (ifEq (n % k) 0 false true) true
  | d + 1, k => ifLe (k * k) n (oddFreeCode n d k && oddFreeCode n d (k + 2 * 2 ^ d)) true
/-- None of `k`, `k + 2`, …, `2 ^ d` numbers in all, divides `n`; those whose square is above `n` do not count. -/
@[implemented_by oddFreeCode] def oddFree (n d k : Nat) : Bool :=
  Nat.rec (fun k => ifLe (Nat.mul k k) n (ifEq (Nat.mod n k) 0 false true) true)
    (fun d r k => ifLe (Nat.mul k k) n (and (r k) (r (Nat.add k (Nat.mul 2 (Nat.pow 2 d))))) true) d k
theorem oddFree_zero (n k : Nat) : oddFree n 0 k = if k * k ≤ n then (if n % k = 0 then false else true) else true :=
  (ifLe_eq _ _ _ _).trans (congrArg (fun x => if k * k ≤ n then x else true) (ifEq_eq _ _ _ _))
theorem oddFree_succ (n d k : Nat) :
    oddFree n (d + 1) k = if k * k ≤ n then (oddFree n d k && oddFree n d (k + 2 * 2 ^ d)) else true := ifLe_eq _ _ _ _
theorem oddFree_iff {n d k : Nat} :
    oddFree n d k = true ↔ ∀ i, i < 2 ^ d → (k + 2 * i) * (k + 2 * i) ≤ n → ¬(k + 2 * i) ∣ n := by
  induction d generalizing k with
  | zero =>
    rw [oddFree_zero]
    by_cases h : k * k ≤ n
    · rw [if_pos h]
      by_cases h2 : n % k = 0
      · rw [if_pos h2]
        refine ⟨(fun h => nomatch h), fun H => ?_⟩
        exact absurd (Nat.dvd_of_mod_eq_zero h2) (H 0 (by decide) h)
      · rw [if_neg h2]
        refine ⟨fun _ i hi _ hd => h2 ?_, fun _ => rfl⟩
        have e : i = 0 := Nat.lt_one_iff.mp hi
        rw [e] at hd
        exact Nat.mod_eq_zero_of_dvd hd
    · rw [if_neg h]
      refine ⟨fun _ i hi hle _ => h ?_, fun _ => rfl⟩
      have e : i = 0 := Nat.lt_one_iff.mp hi
      rw [e] at hle
      exact hle
  | succ d ih =>
    rw [oddFree_succ]
    by_cases h : k * k ≤ n
    · rw [if_pos h, Bool.and_eq_true, ih, ih]
      refine ⟨fun H i hi => ?_, fun H => ⟨fun i hi => H i (by rw [Nat.pow_succ]; omega), fun i hi => ?_⟩⟩
      · rw [Nat.pow_succ] at hi
        rcases Nat.lt_or_ge i (2 ^ d) with h1 | h1
        · exact H.1 i h1
        · have e : k + 2 * i = k + 2 * 2 ^ d + 2 * (i - 2 ^ d) := by omega
          rw [e]
          exact H.2 (i - 2 ^ d) (by omega)
      · have e : k + 2 * 2 ^ d + 2 * i = k + 2 * (2 ^ d + i) := by omega
        rw [e]
        exact H (2 ^ d + i) (by rw [Nat.pow_succ]; omega)
    · rw [if_neg h]
      refine ⟨fun _ i _ hle _ => h (Nat.le_trans ?_ hle), fun _ => rfl⟩
      exact Nat.mul_le_mul (Nat.le_add_right k _) (Nat.le_add_right k _)

/-- Two, or odd and without an odd divisor up to the root. -/
def primeTest (p : Nat) : Bool :=
  ifLe p 1 false (ifEq p 2 true (ifEq (Nat.mod p 2) 0 false (oddFree p (Nat.div (log2 p) 2) 3)))
theorem primeTest_eq (p : Nat) : primeTest p =
    if p ≤ 1 then false else if p = 2 then true else if p % 2 = 0 then false else oddFree p (log2 p / 2) 3 := by
  rw [primeTest, ifLe_eq, ifEq_eq, ifEq_eq]
  rfl
theorem prime_of_oddFree {p : Nat} (h2 : 2 ≤ p) (hodd : p % 2 ≠ 0) (h : oddFree p (log2 p / 2) 3 = true) :
    Nat.Prime p := by
  refine Classical.byContradiction fun hp => ?_
  have hs := minFac_sq_le_self (by omega) hp
  have hd := minFac_dvd p
  have hm := (minFac_prime (n := p) (by omega)).two_le
  have hm2 : minFac p % 2 ≠ 0 := fun e => hodd (Nat.mod_eq_zero_of_dvd (Nat.dvd_trans (Nat.dvd_of_mod_eq_zero e) hd))
  rw [Nat.pow_two] at hs
  generalize minFac p = m at *
  have hlt : m < 2 * 2 ^ (log2 p / 2) := Nat.lt_of_not_le fun hle => by
    have h1 := Nat.mul_le_mul hle hle
    have h3 := lt_log2_self (n := p)
    have h4 : 2 ^ (log2 p + 1) ≤ 2 ^ (2 * (log2 p / 2) + 2) := Nat.pow_le_pow_right (by decide) (by omega)
    have e : 2 ^ (2 * (log2 p / 2) + 2) = 2 * 2 ^ (log2 p / 2) * (2 * 2 ^ (log2 p / 2)) := by
      rw [Nat.pow_add, Nat.two_mul (log2 p / 2), Nat.pow_add]
      ring
    omega
  have e : 3 + 2 * ((m - 3) / 2) = m := by omega
  have H := oddFree_iff.mp h ((m - 3) / 2) (by omega)
  rw [e] at H
  exact H hs hd
theorem primeTest_iff {p : Nat} : primeTest p = true ↔ Nat.Prime p := by
  rw [primeTest_eq]
  by_cases h1 : p ≤ 1
  · rw [if_pos h1]
    exact ⟨(fun h => nomatch h), fun h => by have := h.two_le; omega⟩
  · rw [if_neg h1]
    by_cases h2 : p = 2
    · rw [if_pos h2]
      exact ⟨fun _ => h2 ▸ prime_def_minFac.mpr ⟨Nat.le_refl 2, rfl⟩, fun _ => rfl⟩
    · rw [if_neg h2]
      by_cases h3 : p % 2 = 0
      · rw [if_pos h3]
        exact ⟨(fun h => nomatch h), fun h =>
          absurd ((dvd_prime_two_le h (Nat.le_refl 2)).mp (Nat.dvd_of_mod_eq_zero h3)).symm h2⟩
      · rw [if_neg h3]
        refine ⟨prime_of_oddFree (by omega) h3, fun h => oddFree_iff.mpr fun i _ hle hd => ?_⟩
        have e := (dvd_prime_two_le h (by omega)).mp hd
        rw [e] at hle
        have := Nat.mul_le_mul_right p h.two_le
        omega
/-- Primality by trial division up to the root, which `decide` evaluates in the kernel. -/
instance decidablePrime (p : Nat) : Decidable (Nat.Prime p) :=
  match decEq (primeTest p) true with
  | isTrue h => isTrue (primeTest_iff.mp h)
  | isFalse h => isFalse fun h' => h (primeTest_iff.mpr h')
theorem not_prime_zero : ¬ Nat.Prime 0 := by decide
theorem not_prime_one : ¬ Nat.Prime 1 := by decide
theorem prime_two : Nat.Prime 2 := by decide
theorem prime_three : Nat.Prime 3 := by decide
theorem prime_five : Nat.Prime 5 := by decide
theorem prime_seven : Nat.Prime 7 := by decide
theorem prime_eleven : Nat.Prime 11 := by decide

theorem exists_dvd_of_not_prime {n : Nat} (n2 : 2 ≤ n) (np : ¬Nat.Prime n) : ∃ m, m ∣ n ∧ m ≠ 1 ∧ m ≠ n :=
  ⟨minFac n, minFac_dvd n, (minFac_prime (by omega)).ne_one, Nat.ne_of_lt ((not_prime_iff_minFac_lt n2).mp np)⟩
theorem exists_dvd_of_not_prime2 {n : Nat} (n2 : 2 ≤ n) (np : ¬Nat.Prime n) : ∃ m, m ∣ n ∧ 2 ≤ m ∧ m < n :=
  ⟨minFac n, minFac_dvd n, (minFac_prime (by omega)).two_le, (not_prime_iff_minFac_lt n2).mp np⟩
theorem prime_def_le_sqrt {p : Nat} : Nat.Prime p ↔ 2 ≤ p ∧ ∀ m, 2 ≤ m → m ≤ sqrt p → ¬m ∣ p := by
  constructor
  · intro h
    refine ⟨h.two_le, fun m h2 hm hd => ?_⟩
    have e := (dvd_prime_two_le h h2).mp hd
    have hm := le_sqrt.mp hm
    have := Nat.mul_le_mul_right m h2
    omega
  · intro h
    refine Classical.byContradiction fun hp => ?_
    have hs := minFac_sq_le_self (n := p) (by omega) hp
    rw [Nat.pow_two] at hs
    exact h.2 _ (minFac_prime (n := p) (by omega)).two_le (le_sqrt.mpr hs) (minFac_dvd p)

def primeFactorsListGo : Nat → Nat → List Nat
  | 0, _ => []
  | f + 1, n => if n < 2 then [] else minFac n :: primeFactorsListGo f (n / minFac n)
/-- The prime factors of `n` in ascending order, each as often as it divides. -/
def primeFactorsList (n : Nat) : List Nat := primeFactorsListGo n n

def padicGo (p : Nat) : Nat → Nat → Nat
  | 0, _ => 0
  | f + 1, n => if n % p = 0 then padicGo p f (n / p) + 1 else 0
theorem padicGo_spec {p : Nat} (hp : 2 ≤ p) (f : Nat) :
    ∀ n, 0 < n → n ≤ f → p ^ padicGo p f n ∣ n ∧ ¬ p ^ (padicGo p f n + 1) ∣ n := by
  induction f with
  | zero => intro n h h'; omega
  | succ f ih =>
    intro n hn hle
    by_cases h : n % p = 0
    · have e : padicGo p (f + 1) n = padicGo p f (n / p) + 1 := if_pos h
      have hd := Nat.dvd_of_mod_eq_zero h
      have hm := Nat.mul_div_cancel' hd
      have hlt : n / p < n := Nat.div_lt_self hn (by omega)
      have hpos : 0 < n / p := Nat.pos_of_ne_zero fun e0 => by rw [e0] at hm; omega
      have h1 := ih (n / p) hpos (by omega)
      rw [e]
      refine ⟨?_, fun h2 => h1.2 ?_⟩
      · have h3 := Nat.mul_dvd_mul_left p h1.1
        rw [hm] at h3
        rw [Nat.pow_succ, Nat.mul_comm]
        exact h3
      · rw [Nat.pow_succ, Nat.mul_comm] at h2
        refine Nat.dvd_of_mul_dvd_mul_left (k := p) (by omega) ?_
        rw [hm]
        exact h2
    · have e : padicGo p (f + 1) n = 0 := if_neg h
      rw [e, Nat.pow_zero, Nat.zero_add, Nat.pow_one]
      exact ⟨Nat.one_dvd n, fun h' => h (Nat.mod_eq_zero_of_dvd h')⟩
end Nat
/-- How often `p` divides `n`; zero where that is not bounded (`n = 0` or `p = 1`), and for `p = 0`. -/
def padicValNat (p n : Nat) : Nat := if p < 2 then 0 else if n = 0 then 0 else Nat.padicGo p n n
theorem padicValNat_spec {p n : Nat} (hp : 2 ≤ p) (hn : n ≠ 0) :
    p ^ padicValNat p n ∣ n ∧ ¬ p ^ (padicValNat p n + 1) ∣ n := by
  have e : padicValNat p n = Nat.padicGo p n n := (if_neg (by omega)).trans (if_neg hn)
  rw [e]
  exact Nat.padicGo_spec hp n n (by omega) (Nat.le_refl n)
theorem pow_padicValNat_dvd {p n : Nat} : p ^ padicValNat p n ∣ n := by
  by_cases hp : p < 2
  · have e : padicValNat p n = 0 := if_pos hp
    rw [e]
    exact Nat.one_dvd n
  · by_cases hn : n = 0
    · rw [hn]
      exact Nat.dvd_zero _
    · exact (padicValNat_spec (by omega) hn).1
