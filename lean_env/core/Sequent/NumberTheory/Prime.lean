prelude
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
  refine ⟨h.1, fun m hm => ?_⟩
  by_cases h1 : m = 1
  · exact .inl h1
  · have h0 : m ≠ 0 := fun e => by
      have := Nat.eq_zero_of_zero_dvd (e ▸ hm)
      have := h.1
      omega
    have h2 := h.1
    exact .inr (Nat.le_antisymm (Nat.le_of_dvd (by omega) hm) (h.2.2 m (by omega) (Nat.dvd_trans hm h.2.1)))
theorem exists_prime_and_dvd {n : Nat} (hn : n ≠ 1) : ∃ p, Nat.Prime p ∧ p ∣ n :=
  ⟨minFac n, minFac_prime hn, minFac_dvd n⟩
theorem prime_def_minFac {p : Nat} : Nat.Prime p ↔ 2 ≤ p ∧ minFac p = p := by
  constructor
  · intro h
    have h1 : p ≠ 1 := fun e => by have := h.1; omega
    refine ⟨h.1, (h.2 _ (minFac_dvd p)).elim (fun e => ?_) id⟩
    have := (isMinFac_minFac h1).1
    omega
  · intro h
    rw [← h.2]
    exact minFac_prime (by omega)
/-- Primality by trial division up to the root. -/
instance decidablePrimeMinFac (p : Nat) : Decidable (Nat.Prime p) :=
  match (instDecidableAnd : Decidable (2 ≤ p ∧ minFac p = p)) with
  | isTrue h => isTrue (prime_def_minFac.mpr h)
  | isFalse h => isFalse fun h' => h (prime_def_minFac.mp h')
theorem not_prime_zero : ¬ Nat.Prime 0 := by decide
theorem not_prime_one : ¬ Nat.Prime 1 := by decide
theorem prime_two : Nat.Prime 2 := by decide
theorem prime_three : Nat.Prime 3 := by decide
theorem prime_five : Nat.Prime 5 := by decide

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
