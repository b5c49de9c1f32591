prelude
import Sequent.NumberTheory.Integers

/-!
Congruences: subtraction, cancellation, passing to factors of the modulus, and the step between `ℕ` and `ℤ`.
-/

set_option autoImplicit false

namespace Int
variable {a b c d m n : Int}

theorem modEq_of_dvd : n ∣ b - a → a ≡ b [ZMOD n] := modEq_iff_dvd.mpr
theorem mod_modEq (a n : Int) : a % n ≡ a [ZMOD n] := emod_emod a n
theorem modEq_one : a ≡ b [ZMOD 1] := modEq_of_dvd (Int.one_dvd _)
theorem modEq_add_fac {a b n : Int} (c : Int) (ha : a ≡ b [ZMOD n]) : a + n * c ≡ b [ZMOD n] :=
  (add_mul_emod_self_left a n c).trans ha
namespace ModEq
protected theorem eq : a ≡ b [ZMOD n] → a % n = b % n := id
theorem dvd : a ≡ b [ZMOD n] → n ∣ b - a := modEq_iff_dvd.mp
protected theorem neg (h : a ≡ b [ZMOD n]) : -a ≡ -b [ZMOD n] := modEq_of_dvd (by
  have e : -b - -a = -(b - a) := by omega
  rw [e]
  exact Int.dvd_neg.mpr h.dvd)
protected theorem sub (h₁ : a ≡ b [ZMOD n]) (h₂ : c ≡ d [ZMOD n]) : a - c ≡ b - d [ZMOD n] := by
  rw [Int.sub_eq_add_neg, Int.sub_eq_add_neg]
  exact h₁.add h₂.neg
protected theorem sub_left (c : Int) (h : a ≡ b [ZMOD n]) : c - a ≡ c - b [ZMOD n] := ModEq.sub rfl h
protected theorem sub_right (c : Int) (h : a ≡ b [ZMOD n]) : a - c ≡ b - c [ZMOD n] := ModEq.sub h rfl
theorem of_dvd (d : m ∣ n) (h : a ≡ b [ZMOD n]) : a ≡ b [ZMOD m] := modEq_of_dvd (Int.dvd_trans d h.dvd)
theorem of_mul_right (m : Int) : a ≡ b [ZMOD n * m] → a ≡ b [ZMOD n] := of_dvd (Int.dvd_mul_right n m)
theorem of_mul_left (m : Int) : a ≡ b [ZMOD m * n] → a ≡ b [ZMOD n] := of_dvd (Int.dvd_mul_left n m)
protected theorem add_left_cancel (h₁ : a ≡ b [ZMOD n]) (h₂ : a + c ≡ b + d [ZMOD n]) : c ≡ d [ZMOD n] := by
  have h := ModEq.sub h₂ h₁
  rwa [Int.add_sub_cancel_left, Int.add_sub_cancel_left] at h
protected theorem add_right_cancel (h₁ : c ≡ d [ZMOD n]) (h₂ : a + c ≡ b + d [ZMOD n]) : a ≡ b [ZMOD n] := by
  rw [Int.add_comm a, Int.add_comm b] at h₂
  exact ModEq.add_left_cancel h₁ h₂
protected theorem add_left_cancel' (c : Int) (h : c + a ≡ c + b [ZMOD n]) : a ≡ b [ZMOD n] :=
  ModEq.add_left_cancel rfl h
protected theorem add_right_cancel' (c : Int) (h : a + c ≡ b + c [ZMOD n]) : a ≡ b [ZMOD n] :=
  ModEq.add_right_cancel rfl h
end ModEq
theorem natCast_modEq_iff {a b n : Nat} : (a : Int) ≡ b [ZMOD n] ↔ a ≡ b [MOD n] := by
  show (a : Int) % n = (b : Int) % n ↔ a % n = b % n
  rw [← natCast_emod, ← natCast_emod, natCast_inj]
theorem emod_two_eq_one_iff_odd : n % 2 = 1 ↔ Odd n := odd_iff.symm
end Int

namespace Nat
variable {a b c d k m n : Nat}

theorem modEq_iff_dvd : a ≡ b [MOD n] ↔ (n : Int) ∣ b - a := Int.natCast_modEq_iff.symm.trans Int.modEq_iff_dvd
theorem modEq_of_dvd : (n : Int) ∣ b - a → a ≡ b [MOD n] := modEq_iff_dvd.mpr
theorem modEq_one : a ≡ b [MOD 1] := by
  show a % 1 = b % 1
  rw [mod_one, mod_one]
theorem modEq_zero_iff {a b : Nat} : a ≡ b [MOD 0] ↔ a = b := by
  show a % 0 = b % 0 ↔ a = b
  rw [Nat.mod_zero, Nat.mod_zero]
theorem _root_.Dvd.dvd.modEq_zero_nat (h : n ∣ a) : a ≡ 0 [MOD n] := modEq_zero_iff_dvd.mpr h
theorem modEq_sub (h : b ≤ a) : a ≡ b [MOD a - b] := (modEq_iff_dvd' h).mpr (Nat.dvd_refl _) |>.symm
namespace ModEq
theorem eq : a ≡ b [MOD n] → a % n = b % n := id
theorem dvd : a ≡ b [MOD n] → (n : Int) ∣ b - a := modEq_iff_dvd.mp
theorem of_dvd (d : m ∣ n) (h : a ≡ b [MOD n]) : a ≡ b [MOD m] :=
  modEq_of_dvd (Int.dvd_trans (Int.natCast_dvd_natCast.mpr d) h.dvd)
theorem of_mul_right (m : Nat) : a ≡ b [MOD n * m] → a ≡ b [MOD n] := of_dvd (Nat.dvd_mul_right n m)
theorem of_mul_left (m : Nat) : a ≡ b [MOD m * n] → a ≡ b [MOD n] := of_dvd (Nat.dvd_mul_left n m)
protected theorem add_left_cancel (h₁ : a ≡ b [MOD n]) (h₂ : a + c ≡ b + d [MOD n]) : c ≡ d [MOD n] :=
  Int.natCast_modEq_iff.mp (Int.ModEq.add_left_cancel (Int.natCast_modEq_iff.mpr h₁) (Int.natCast_modEq_iff.mpr h₂))
protected theorem add_right_cancel (h₁ : c ≡ d [MOD n]) (h₂ : a + c ≡ b + d [MOD n]) : a ≡ b [MOD n] := by
  rw [Nat.add_comm a, Nat.add_comm b] at h₂
  exact ModEq.add_left_cancel h₁ h₂
protected theorem add_left_cancel' (c : Nat) (h : c + a ≡ c + b [MOD n]) : a ≡ b [MOD n] := ModEq.add_left_cancel rfl h
protected theorem add_right_cancel' (c : Nat) (h : a + c ≡ b + c [MOD n]) : a ≡ b [MOD n] :=
  ModEq.add_right_cancel rfl h
theorem cancel_left_of_coprime (hmc : gcd m c = 1) (h : c * a ≡ c * b [MOD m]) : a ≡ b [MOD m] := by
  refine modEq_of_dvd ?_
  have h1 := h.dvd
  rw [Int.natCast_mul, Int.natCast_mul, ← Int.mul_sub] at h1
  exact (Nat.isCoprime_iff_coprime.mpr hmc).dvd_of_dvd_mul_left h1
theorem cancel_right_of_coprime (hmc : gcd m c = 1) (h : a * c ≡ b * c [MOD m]) : a ≡ b [MOD m] :=
  cancel_left_of_coprime hmc (by rwa [Nat.mul_comm c a, Nat.mul_comm c b])
theorem mul_left_cancel' {a b c m : Nat} (hc : c ≠ 0) (h : c * a ≡ c * b [MOD c * m]) : a ≡ b [MOD m] := by
  have e : c * a % (c * m) = c * b % (c * m) := h
  rw [mul_mod_mul_left, mul_mod_mul_left] at e
  exact Nat.eq_of_mul_eq_mul_left (Nat.pos_of_ne_zero hc) e
theorem eq_of_lt_of_lt (h : a ≡ b [MOD m]) (ha : a < m) (hb : b < m) : a = b := by
  have e : a % m = b % m := h
  rwa [mod_eq_of_lt ha, mod_eq_of_lt hb] at e
theorem dvd_iff (h : a ≡ b [MOD n]) (hdn : d ∣ n) : d ∣ a ↔ d ∣ b := by
  have e : a % d = b % d := h.of_dvd hdn
  rw [Nat.dvd_iff_mod_eq_zero, Nat.dvd_iff_mod_eq_zero, e]
theorem gcd_eq (h : a ≡ b [MOD m]) : gcd a m = gcd b m := by
  have e : a % m = b % m := h
  rw [← gcd_mod_left a m, e, gcd_mod_left]
end ModEq
theorem modEq_and_modEq_iff_modEq_mul {a b m n : Nat} (hmn : m.Coprime n) :
    a ≡ b [MOD m] ∧ a ≡ b [MOD n] ↔ a ≡ b [MOD m * n] :=
  ⟨fun h => modEq_of_dvd (by
    rw [Int.natCast_mul]
    exact (Nat.isCoprime_iff_coprime.mpr hmn).mul_dvd h.1.dvd h.2.dvd),
    fun h => ⟨h.of_mul_right n, h.of_mul_left m⟩⟩
theorem odd_mul_odd {n m : Nat} : n % 2 = 1 → m % 2 = 1 → n * m % 2 = 1 := fun h h' => by
  rw [mul_mod, h, h']; rfl
theorem odd_of_mod_four_eq_one {n : Nat} : n % 4 = 1 → n % 2 = 1 := by omega
theorem odd_of_mod_four_eq_three {n : Nat} : n % 4 = 3 → n % 2 = 1 := by omega
theorem odd_mod_four_iff {n : Nat} : n % 2 = 1 ↔ n % 4 = 1 ∨ n % 4 = 3 := by omega
end Nat
