prelude
import Sequent.Complex.Norm
import Sequent.Algebra.Cast
/-! ℂ is a field of characteristic zero; how the parts, and the cast from ℝ, treat numerals, casts and operations. -/
set_option autoImplicit false

namespace Complex

noncomputable instance : Field ℂ where
  zero_ne_one h := zero_ne_one (α := ℝ) (congrArg re h)
  mul_inv_cancel _ h := Complex.mul_inv_cancel h
  inv_zero := ext (show (0 : ℝ) * _ = 0 by rw [zero_mul]) (show -(0 : ℝ) * _ = 0 by rw [neg_zero, zero_mul])
  div_eq_mul_inv _ _ := rfl

theorem ofReal_injective {x y : ℝ} (h : (x : ℂ) = y) : x = y := congrArg re h
@[simp] theorem ofReal_inj {x y : ℝ} : (x : ℂ) = y ↔ x = y := ⟨ofReal_injective, fun h => by rw [h]⟩
@[simp] theorem ofReal_zero : ((0 : ℝ) : ℂ) = 0 := rfl
@[simp] theorem ofReal_one : ((1 : ℝ) : ℂ) = 1 := rfl
@[simp] theorem ofReal_eq_zero {x : ℝ} : (x : ℂ) = 0 ↔ x = 0 := ofReal_inj (y := 0)
@[simp] theorem ofReal_eq_one {x : ℝ} : (x : ℂ) = 1 ↔ x = 1 := ofReal_inj (y := 1)
theorem ofReal_ne_zero {x : ℝ} : (x : ℂ) ≠ 0 ↔ x ≠ 0 := not_congr ofReal_eq_zero
@[simp] theorem ofReal_natCast (n : Nat) : ((n : ℝ) : ℂ) = n := rfl
@[simp] theorem ofReal_ofNat (n : Nat) : ((no_index (OfNat.ofNat n) : ℝ) : ℂ) = OfNat.ofNat n := rfl
@[simp] theorem ofReal_add (x y : ℝ) : ((x + y : ℝ) : ℂ) = x + y := ext rfl (show (0 : ℝ) = 0 + 0 by ring)
@[simp] theorem ofReal_neg (x : ℝ) : ((-x : ℝ) : ℂ) = -x := ext rfl (show (0 : ℝ) = -0 by ring)
@[simp] theorem ofReal_sub (x y : ℝ) : ((x - y : ℝ) : ℂ) = x - y := ext rfl (show (0 : ℝ) = 0 - 0 by ring)
@[simp] theorem ofReal_mul (x y : ℝ) : ((x * y : ℝ) : ℂ) = x * y :=
  ext (show x * y = x * y - 0 * 0 by ring) (show (0 : ℝ) = x * 0 + 0 * y by ring)
@[simp] theorem ofReal_pow (x : ℝ) (n : Nat) : ((x ^ n : ℝ) : ℂ) = (x : ℂ) ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero, ofReal_one]
  | succ n ih => rw [pow_succ, pow_succ, ofReal_mul, ih]
@[simp] theorem ofReal_intCast (n : Int) : ((n : ℝ) : ℂ) = n := match n with
  | .ofNat _ => rfl
  | .negSucc n => by
    show ((Int.cast (Int.negSucc n) : ℝ) : ℂ) = Int.cast (Int.negSucc n)
    rw [Int.cast_negSucc, Int.cast_negSucc, ofReal_neg, ofReal_natCast]
@[simp] theorem ofReal_inv (x : ℝ) : ((x⁻¹ : ℝ) : ℂ) = (x : ℂ)⁻¹ := by
  refine (Classical.em (x = 0)).elim (fun h => by rw [h, inv_zero, ofReal_zero, inv_zero]) fun h => ?_
  refine eq_inv_of_mul_eq_one_left ?_
  rw [← ofReal_mul, inv_mul_cancel₀ h, ofReal_one]
@[simp] theorem ofReal_div (x y : ℝ) : ((x / y : ℝ) : ℂ) = x / y := by
  rw [div_eq_mul_inv, div_eq_mul_inv, ofReal_mul, ofReal_inv]

instance : CharZero ℂ := ⟨fun _ _ h => Nat.cast_injective (congrArg re h)⟩

@[simp] theorem re_ofNat (n : Nat) : (no_index (OfNat.ofNat n) : ℂ).re = OfNat.ofNat n := rfl
@[simp] theorem im_ofNat (n : Nat) : (no_index (OfNat.ofNat n) : ℂ).im = 0 := rfl
@[simp] theorem intCast_re (n : Int) : (n : ℂ).re = n := by rw [← ofReal_intCast]; rfl
@[simp] theorem intCast_im (n : Int) : (n : ℂ).im = 0 := by rw [← ofReal_intCast]; rfl
@[simp] theorem re_ofReal_mul (r : ℝ) (z : ℂ) : (r * z).re = r * z.re := show r * z.re - 0 * z.im = _ by ring
@[simp] theorem im_ofReal_mul (r : ℝ) (z : ℂ) : (r * z).im = r * z.im := show r * z.im + 0 * z.re = _ by ring

theorem mk_eq_add_mul_I (a b : ℝ) : Complex.mk a b = a + b * I :=
  ext (show a = a + (b * 0 - 0 * 1) by ring) (show b = 0 + (b * 1 + 0 * 0) by ring)

@[simp] theorem re_add_im (z : ℂ) : (z.re : ℂ) + z.im * I = z := (mk_eq_add_mul_I z.re z.im).symm

@[simp] theorem eta (z : ℂ) : Complex.mk z.re z.im = z := rfl

theorem I_pow_two : I ^ 2 = -1 := I_sq
theorem I_pow_three : I ^ 3 = -I := by
  have e : I ^ 3 = I ^ 2 * I := by ring
  rw [e, I_sq]; ring
@[simp] theorem I_pow_four : I ^ 4 = 1 := by
  have e : I ^ 4 = I ^ 2 * I ^ 2 := by ring
  rw [e, I_sq]; ring
@[simp] theorem inv_I : I⁻¹ = -I := (eq_inv_of_mul_eq_one_left (by
  have e : -I * I = -(I * I) := by ring
  rw [e, I_mul_I]; ring)).symm
@[simp] theorem div_I (z : ℂ) : z / I = -(z * I) := by rw [div_eq_mul_inv, inv_I]; ring

@[simp] theorem norm_I : ‖I‖ = 1 := Real.eq_of_mul_self_eq (norm_nonneg _) zero_le_one (by
  rw [norm_mul_self, normSq_apply, I_re, I_im]; ring)

@[simp] theorem norm_natCast (n : Nat) : ‖(n : ℂ)‖ = n := norm_ofReal_of_nonneg (Nat.cast_nonneg n)

end Complex

attribute [norm_cast] Complex.ofReal_zero Complex.ofReal_one Complex.ofReal_ofNat Complex.ofReal_natCast
  Complex.ofReal_intCast Complex.ofReal_add Complex.ofReal_mul Complex.ofReal_neg Complex.ofReal_sub Complex.ofReal_inv
  Complex.ofReal_div Complex.ofReal_pow Complex.ofReal_inj
