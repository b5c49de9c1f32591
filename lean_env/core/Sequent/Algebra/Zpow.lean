/-
Integer powers in a field, `a ^ (n : ℤ)`: the natural power, and its inverse for negative exponents.
-/
prelude
import Sequent.Tactic.Ring

set_option autoImplicit false
universe u

/-- `a ^ n` for an integer `n`. -/
def Field.zpow {α : Type u} [Field α] (a : α) : Int → α
  | .ofNat n => a ^ n
  | .negSucc n => (a ^ (n + 1))⁻¹

instance instPowIntOfField {α : Type u} [Field α] : Pow α Int := ⟨Field.zpow⟩

section
variable {α : Type u} [Field α] {a b : α}

@[simp] theorem zpow_natCast (a : α) (n : Nat) : a ^ (n : Int) = a ^ n := rfl
@[simp] theorem zpow_ofNat (a : α) (n : Nat) : a ^ (no_index (OfNat.ofNat n) : Int) = a ^ (OfNat.ofNat n : Nat) := rfl
@[simp] theorem zpow_negSucc (a : α) (n : Nat) : a ^ Int.negSucc n = (a ^ (n + 1))⁻¹ := rfl
@[simp] theorem zpow_zero (a : α) : a ^ (0 : Int) = 1 := pow_zero a
@[simp] theorem zpow_one (a : α) : a ^ (1 : Int) = a := pow_one a
theorem zpow_two (a : α) : a ^ (2 : Int) = a * a := pow_two a

theorem zpow_neg_natCast (a : α) : ∀ n : Nat, a ^ (-(n : Int)) = (a ^ n)⁻¹
  | .zero => by
    show a ^ (0 : Nat) = (a ^ 0)⁻¹
    rw [pow_zero, inv_one]
  | .succ _ => rfl

@[simp] theorem zpow_neg (a : α) (n : Int) : a ^ (-n) = (a ^ n)⁻¹ := match n with
  | .ofNat n => zpow_neg_natCast a n
  | .negSucc n => by
    show a ^ (n + 1) = ((a ^ (n + 1))⁻¹)⁻¹
    rw [inv_inv]

theorem zpow_neg_one (a : α) : a ^ (-1 : Int) = a⁻¹ := by rw [zpow_neg, zpow_one]

@[simp] theorem one_zpow (n : Int) : (1 : α) ^ n = 1 := match n with
  | .ofNat n => one_pow n
  | .negSucc n => by rw [zpow_negSucc, one_pow, inv_one]

theorem zpow_ne_zero (n : Int) (h : a ≠ 0) : a ^ n ≠ 0 := match n with
  | .ofNat n => pow_ne_zero n h
  | .negSucc n => inv_ne_zero (pow_ne_zero (n + 1) h)

theorem zero_zpow (n : Int) (h : n ≠ 0) : (0 : α) ^ n = 0 := match n, h with
  | .ofNat n, h => zero_pow (fun e => h (congrArg Int.ofNat e))
  | .negSucc n, _ => by rw [zpow_negSucc, zero_pow (Nat.succ_ne_zero n), inv_zero]

theorem zpow_add_one₀ (h : a ≠ 0) (n : Int) : a ^ (n + 1) = a ^ n * a := match n with
  | .ofNat n => pow_succ a n
  | .negSucc n => by
    have e : Int.negSucc n + 1 = -(n : Int) := by omega
    rw [e, zpow_neg, zpow_natCast, zpow_negSucc, pow_succ, mul_inv, mul_assoc, inv_mul_cancel₀ h, mul_one]

theorem zpow_sub_one₀ (h : a ≠ 0) (n : Int) : a ^ (n - 1) = a ^ n * a⁻¹ := by
  have e := zpow_add_one₀ h (n - 1)
  rw [Int.sub_add_cancel] at e
  rw [e, mul_assoc, mul_inv_cancel₀ h, mul_one]

theorem zpow_add_natCast (h : a ≠ 0) (m : Int) (n : Nat) : a ^ (m + n) = a ^ m * a ^ n := by
  induction n with
  | zero => rw [pow_zero, mul_one]; exact congrArg (fun k : Int => a ^ k) (Int.add_zero m)
  | succ n ih =>
    have e : m + ((n + 1 : Nat) : Int) = m + n + 1 := by omega
    rw [e, zpow_add_one₀ h, ih, pow_succ, mul_assoc]

theorem zpow_sub_natCast (h : a ≠ 0) (m : Int) (n : Nat) : a ^ (m - n) = a ^ m * (a ^ n)⁻¹ := by
  have e := zpow_add_natCast h (m - n) n
  rw [Int.sub_add_cancel] at e
  rw [e, mul_assoc, mul_inv_cancel₀ (pow_ne_zero n h), mul_one]

theorem zpow_add₀ (h : a ≠ 0) (m n : Int) : a ^ (m + n) = a ^ m * a ^ n := match n with
  | .ofNat n => zpow_add_natCast h m n
  | .negSucc n => zpow_sub_natCast h m (n + 1)

theorem zpow_sub₀ (h : a ≠ 0) (m n : Int) : a ^ (m - n) = a ^ m / a ^ n := by
  rw [Int.sub_eq_add_neg, zpow_add₀ h, zpow_neg, div_eq_mul_inv]

theorem mul_zpow (a b : α) (n : Int) : (a * b) ^ n = a ^ n * b ^ n := match n with
  | .ofNat n => mul_pow a b n
  | .negSucc n => by rw [zpow_negSucc, zpow_negSucc, zpow_negSucc, mul_pow, mul_inv]

@[simp] theorem inv_zpow (a : α) (n : Int) : a⁻¹ ^ n = (a ^ n)⁻¹ := match n with
  | .ofNat n => inv_pow a n
  | .negSucc n => by rw [zpow_negSucc, zpow_negSucc, inv_pow]

theorem div_zpow (a b : α) (n : Int) : (a / b) ^ n = a ^ n / b ^ n := by
  rw [div_eq_mul_inv, div_eq_mul_inv, mul_zpow, inv_zpow]

theorem zpow_mul_natCast (a : α) (m : Int) (n : Nat) : a ^ (m * n) = (a ^ m) ^ n := match m with
  | .ofNat m => pow_mul a m n
  | .negSucc m => by
    have e : Int.negSucc m * (n : Int) = -(((m + 1) * n : Nat) : Int) := by
      rw [Nat.cast_mul, ← neg_mul]; rfl
    rw [e, zpow_neg, zpow_natCast, pow_mul, zpow_negSucc, inv_pow]

theorem zpow_mul (a : α) (m n : Int) : a ^ (m * n) = (a ^ m) ^ n := match n with
  | .ofNat n => zpow_mul_natCast a m n
  | .negSucc n => by
    have e : m * Int.negSucc n = -(m * ((n + 1 : Nat) : Int)) := by
      rw [← mul_neg]; rfl
    rw [e, zpow_neg, zpow_mul_natCast, zpow_negSucc]

theorem zpow_comm (a : α) (m n : Int) : (a ^ m) ^ n = (a ^ n) ^ m := by
  rw [← zpow_mul, ← zpow_mul, Int.mul_comm]
end

section
variable {α : Type u} [Field α] [LinearOrder α] [IsStrictOrderedRing α] {a : α}

theorem zpow_pos (h : 0 < a) (n : Int) : 0 < a ^ n := match n with
  | .ofNat n => pow_pos h n
  | .negSucc n => by
    have h1 := mul_inv_cancel₀ (pow_pos h (n + 1)).ne'
    have h2 := pow_pos h (n + 1)
    refine lt_of_not_ge fun hc => ?_
    rw [zpow_negSucc] at hc
    nlinarith

theorem zpow_nonneg (h : 0 ≤ a) (n : Int) : 0 ≤ a ^ n := by
  refine (Classical.em (a = 0)).elim (fun e => ?_) fun e => (zpow_pos (lt_of_le_of_ne h (Ne.symm e)) n).le
  refine (Classical.em (n = 0)).elim (fun e' => by rw [e', zpow_zero]; exact zero_le_one) fun e' => ?_
  rw [e, zero_zpow n e']
  exact le_refl 0
end
