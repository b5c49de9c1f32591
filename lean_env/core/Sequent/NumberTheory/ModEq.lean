prelude
import Sequent.Data.List
/-!
Congruences `a ≡ b [MOD n]` in ℕ and `a ≡ b [ZMOD n]` in ℤ.
-/
set_option autoImplicit false

namespace Nat
instance (n a b : Nat) : Decidable (ModEq n a b) := decEq (a % n) (b % n)
namespace ModEq
variable {n a b c d : Nat}
protected theorem refl (a : Nat) : a ≡ a [MOD n] := rfl
protected theorem rfl : a ≡ a [MOD n] := rfl
protected theorem symm (h : a ≡ b [MOD n]) : b ≡ a [MOD n] := Eq.symm h
protected theorem trans (h : a ≡ b [MOD n]) (h' : b ≡ c [MOD n]) : a ≡ c [MOD n] := Eq.trans h h'
protected theorem add (h : a ≡ b [MOD n]) (h' : c ≡ d [MOD n]) : a + c ≡ b + d [MOD n] := by
  show (a + c) % n = (b + d) % n
  rw [Nat.add_mod, h, h', ← Nat.add_mod]
protected theorem add_left (c : Nat) (h : a ≡ b [MOD n]) : c + a ≡ c + b [MOD n] := ModEq.add rfl h
protected theorem add_right (c : Nat) (h : a ≡ b [MOD n]) : a + c ≡ b + c [MOD n] := ModEq.add h rfl
protected theorem mul (h : a ≡ b [MOD n]) (h' : c ≡ d [MOD n]) : a * c ≡ b * d [MOD n] := by
  show (a * c) % n = (b * d) % n
  rw [Nat.mul_mod, h, h', ← Nat.mul_mod]
protected theorem mul_left (c : Nat) (h : a ≡ b [MOD n]) : c * a ≡ c * b [MOD n] := ModEq.mul rfl h
protected theorem mul_right (c : Nat) (h : a ≡ b [MOD n]) : a * c ≡ b * c [MOD n] := ModEq.mul h rfl
protected theorem pow (m : Nat) (h : a ≡ b [MOD n]) : a ^ m ≡ b ^ m [MOD n] := by
  show a ^ m % n = b ^ m % n
  rw [Nat.pow_mod, h, ← Nat.pow_mod]
end ModEq
theorem modEq_zero_iff_dvd {n a : Nat} : a ≡ 0 [MOD n] ↔ n ∣ a := by
  show a % n = 0 % n ↔ n ∣ a
  rw [Nat.zero_mod, Nat.dvd_iff_mod_eq_zero]
theorem mod_modEq (a n : Nat) : a % n ≡ a [MOD n] := Nat.mod_mod a n
theorem modEq_iff_dvd' {n a b : Nat} (h : a ≤ b) : a ≡ b [MOD n] ↔ n ∣ b - a := by
  constructor
  · intro e
    have h1 := Nat.div_add_mod a n
    have h2 := Nat.div_add_mod b n
    have e' : a % n = b % n := e
    refine ⟨b / n - a / n, ?_⟩
    rw [Nat.mul_sub]
    omega
  · rintro ⟨k, hk⟩
    have e : b = a + n * k := by omega
    show a % n = b % n
    rw [e, Nat.add_mul_mod_self_left]
end Nat
namespace Int
instance (n a b : Int) : Decidable (ModEq n a b) := decEq (a % n) (b % n)
namespace ModEq
variable {n a b c d : Int}
protected theorem refl (a : Int) : a ≡ a [ZMOD n] := rfl
protected theorem rfl : a ≡ a [ZMOD n] := rfl
protected theorem symm (h : a ≡ b [ZMOD n]) : b ≡ a [ZMOD n] := Eq.symm h
protected theorem trans (h : a ≡ b [ZMOD n]) (h' : b ≡ c [ZMOD n]) : a ≡ c [ZMOD n] := Eq.trans h h'
protected theorem add (h : a ≡ b [ZMOD n]) (h' : c ≡ d [ZMOD n]) : a + c ≡ b + d [ZMOD n] := by
  show (a + c) % n = (b + d) % n
  rw [Int.add_emod, h, h', ← Int.add_emod]
protected theorem mul (h : a ≡ b [ZMOD n]) (h' : c ≡ d [ZMOD n]) : a * c ≡ b * d [ZMOD n] := by
  show (a * c) % n = (b * d) % n
  rw [Int.mul_emod, h, h', ← Int.mul_emod]
protected theorem add_left (c : Int) (h : a ≡ b [ZMOD n]) : c + a ≡ c + b [ZMOD n] := ModEq.add rfl h
protected theorem add_right (c : Int) (h : a ≡ b [ZMOD n]) : a + c ≡ b + c [ZMOD n] := ModEq.add h rfl
protected theorem mul_left (c : Int) (h : a ≡ b [ZMOD n]) : c * a ≡ c * b [ZMOD n] := ModEq.mul rfl h
protected theorem mul_right (c : Int) (h : a ≡ b [ZMOD n]) : a * c ≡ b * c [ZMOD n] := ModEq.mul h rfl
protected theorem pow (m : Nat) (h : a ≡ b [ZMOD n]) : a ^ m ≡ b ^ m [ZMOD n] := by
  induction m with
  | zero => rfl
  | succ m ih =>
    rw [Int.pow_succ, Int.pow_succ]
    exact ModEq.mul ih h
end ModEq
theorem emod_emod_of_modEq {n a b : Int} (h : a ≡ b [ZMOD n]) : a % n = b % n := h
theorem modEq_iff_dvd {n a b : Int} : a ≡ b [ZMOD n] ↔ n ∣ b - a :=
  ⟨fun h => Int.dvd_sub_of_emod_eq (Eq.symm h), fun h => Eq.symm (Int.emod_emod_eq_of_dvd_sub h)⟩
theorem modEq_zero_iff_dvd {n a : Int} : a ≡ 0 [ZMOD n] ↔ n ∣ a := by
  show a % n = 0 % n ↔ n ∣ a
  rw [Int.zero_emod, Int.dvd_iff_emod_eq_zero]
end Int
