prelude
import Sequent.NumberTheory.Congruence

/-!
Digits: each is below the base, and a number is congruent to the sum of its digits modulo what the base leaves 1 by.
-/

set_option autoImplicit false

namespace Nat

theorem digits_add_two_add_one (b n : Nat) :
    digits (b + 2) (n + 1) = ((n + 1) % (b + 2)) :: digits (b + 2) ((n + 1) / (b + 2)) :=
  digits_def' (by omega) (by omega)
@[simp] theorem ofDigits_nil {b : Nat} : ofDigits b [] = 0 := rfl
@[simp] theorem ofDigits_cons (b d : Nat) (L : List Nat) : ofDigits b (d :: L) = d + b * ofDigits b L := rfl
@[simp] theorem ofDigits_singleton (b n : Nat) : ofDigits b [n] = n := rfl
theorem ofDigits_one (L : List Nat) : ofDigits 1 L = L.sum := by
  induction L with
  | nil => rfl
  | cons d L ih => rw [ofDigits_cons, ih, Nat.one_mul, List.sum_cons]
theorem digits_lt_base {b m d : Nat} (hb : 1 < b) (hd : d ∈ digits b m) : d < b := by
  induction m using Nat.strong_induction_on with
  | h m ih =>
    by_cases h : m = 0
    · rw [h, digits_zero] at hd
      exact absurd hd List.not_mem_nil
    · rw [digits_def' hb (by omega)] at hd
      rcases List.mem_cons.mp hd with e | e
      · rw [e]; exact Nat.mod_lt m (by omega)
      · exact ih (m / b) (Nat.div_lt_self (by omega) hb) e
theorem digits_lt_base' {b m d : Nat} : d ∈ digits (b + 2) m → d < b + 2 := digits_lt_base (by omega)
theorem digits_eq_nil_iff_eq_zero {b n : Nat} : digits b n = [] ↔ n = 0 := by
  constructor
  · intro h
    have e := ofDigits_digits b n
    rw [h] at e
    exact e.symm
  · intro h
    rw [h, digits_zero]
theorem digits_ne_nil_iff_ne_zero {b n : Nat} : digits b n ≠ [] ↔ n ≠ 0 := not_congr digits_eq_nil_iff_eq_zero
theorem digits_inj_iff {b n m : Nat} : digits b n = digits b m ↔ n = m :=
  ⟨fun h => by rw [← ofDigits_digits b n, h, ofDigits_digits], fun h => h ▸ rfl⟩
theorem ofDigits_modEq' (b b' k : Nat) (h : b ≡ b' [MOD k]) (L : List Nat) : ofDigits b L ≡ ofDigits b' L [MOD k] := by
  induction L with
  | nil => rfl
  | cons d L ih => exact ModEq.add rfl (ModEq.mul h ih)
theorem ofDigits_modEq (b k : Nat) (L : List Nat) : ofDigits b L ≡ ofDigits (b % k) L [MOD k] :=
  ofDigits_modEq' b (b % k) k (mod_modEq b k).symm L
theorem modEq_digits_sum (b b' : Nat) (h : b' % b = 1) (n : Nat) : n ≡ (digits b' n).sum [MOD b] := by
  have h1 := ofDigits_modEq b' b (digits b' n)
  rwa [ofDigits_digits, h, ofDigits_one] at h1
theorem modEq_three_digits_sum (n : Nat) : n ≡ (digits 10 n).sum [MOD 3] := modEq_digits_sum 3 10 rfl n
theorem modEq_nine_digits_sum (n : Nat) : n ≡ (digits 10 n).sum [MOD 9] := modEq_digits_sum 9 10 rfl n
theorem dvd_iff_dvd_digits_sum (b b' : Nat) (h : b' % b = 1) (n : Nat) : b ∣ n ↔ b ∣ (digits b' n).sum :=
  (modEq_digits_sum b b' h n).dvd_iff (Nat.dvd_refl b)
theorem three_dvd_iff (n : Nat) : 3 ∣ n ↔ 3 ∣ (digits 10 n).sum := dvd_iff_dvd_digits_sum 3 10 rfl n
theorem nine_dvd_iff (n : Nat) : 9 ∣ n ↔ 9 ∣ (digits 10 n).sum := dvd_iff_dvd_digits_sum 9 10 rfl n
end Nat
