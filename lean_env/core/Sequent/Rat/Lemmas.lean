prelude
import Sequent.Rat.Cast
import Sequent.Tactic.Linarith
/-! Numerators and denominators of rational numbers under their usual names: `q.num / q.den = q`, signs, integers. -/
set_option autoImplicit false

namespace Rat

theorem den_ne_zero (q : ℚ) : q.den ≠ 0 := q.den_nz
theorem ext : ∀ {p q : ℚ}, p.num = q.num → p.den = q.den → p = q
  | ⟨_, _, _, _⟩, ⟨_, _, _, _⟩, rfl, rfl => rfl
theorem eq_iff_mul_eq_mul {p q : ℚ} : p = q ↔ p.num * q.den = q.num * p.den :=
  ⟨fun h => by rw [h], eq_of_cross p q⟩
theorem le_iff (p q : ℚ) : p ≤ q ↔ p.num * q.den ≤ q.num * p.den := Iff.rfl
theorem lt_iff (p q : ℚ) : p < q ↔ p.num * q.den < q.num * p.den := Iff.rfl
@[simp] theorem num_intCast (n : Int) : (n : ℚ).num = n := rfl
@[simp] theorem den_intCast (n : Int) : (n : ℚ).den = 1 := rfl
@[simp] theorem num_natCast (n : Nat) : (n : ℚ).num = n := rfl
@[simp] theorem den_natCast (n : Nat) : (n : ℚ).den = 1 := rfl
@[simp] theorem num_ofNat (n : Nat) : (no_index (OfNat.ofNat n) : ℚ).num = OfNat.ofNat n := rfl
@[simp] theorem den_ofNat (n : Nat) : (no_index (OfNat.ofNat n) : ℚ).den = 1 := rfl
@[simp] theorem num_zero : (0 : ℚ).num = 0 := rfl
@[simp] theorem den_zero : (0 : ℚ).den = 1 := rfl
@[simp] theorem num_one : (1 : ℚ).num = 1 := rfl
@[simp] theorem den_one : (1 : ℚ).den = 1 := rfl
theorem num_neg_eq_neg_num (q : ℚ) : (-q).num = -q.num := rfl
theorem num_neg (q : ℚ) : (-q).num = -q.num := rfl
theorem den_neg_eq_den (q : ℚ) : (-q).den = q.den := rfl
@[simp] theorem num_nonneg {q : ℚ} : 0 ≤ q.num ↔ 0 ≤ q := by
  rw [le_iff, num_zero, den_zero, Nat.cast_one, Int.zero_mul, Int.mul_one]
@[simp] theorem num_pos {q : ℚ} : 0 < q.num ↔ 0 < q := by
  rw [lt_iff, num_zero, den_zero, Nat.cast_one, Int.zero_mul, Int.mul_one]
@[simp] theorem num_nonpos {q : ℚ} : q.num ≤ 0 ↔ q ≤ 0 := by rw [← not_lt, num_pos, not_lt]
@[simp] theorem num_neg_iff {q : ℚ} : q.num < 0 ↔ q < 0 := by rw [← not_le, num_nonneg, not_le]
@[simp] theorem num_eq_zero {q : ℚ} : q.num = 0 ↔ q = 0 :=
  ⟨fun h => by rw [← num_div_den q, h, Int.cast_zero, zero_div], fun h => by rw [h]; rfl⟩
theorem num_ne_zero {q : ℚ} : q.num ≠ 0 ↔ q ≠ 0 := not_congr num_eq_zero
theorem coe_int_num_of_den_eq_one {q : ℚ} (h : q.den = 1) : (q.num : ℚ) = q := by
  have e := num_div_den q
  rw [h, Nat.cast_one, div_one] at e
  exact e
theorem den_eq_one_iff (q : ℚ) : q.den = 1 ↔ (q.num : ℚ) = q :=
  ⟨coe_int_num_of_den_eq_one, fun h => by rw [← h]; rfl⟩

theorem normalize_eq_div (n : Int) (d : Nat) (h : d ≠ 0) : normalize n d h = n / d := by
  have h1 := congrArg (Int.cast (R := ℚ)) (normalize_cross n d h)
  rw [Int.cast_mul, Int.cast_mul, Int.cast_natCast, Int.cast_natCast, ← mul_den_eq_num] at h1
  rw [eq_div_iff (Nat.cast_ne_zero.mpr h)]
  have hd : ((normalize n d h).den : ℚ) ≠ 0 := Nat.cast_ne_zero.mpr (normalize n d h).den_nz
  refine mul_right_cancel₀ hd ?_
  rw [← h1]
  ring
theorem mkRat_eq_div (n : Int) (d : Nat) : mkRat n d = n / d := by
  unfold mkRat
  split
  · next h => rw [h, Nat.cast_zero, div_zero]; rfl
  · next h => exact normalize_eq_div n d h
theorem divInt_eq_div (a b : Int) : divInt a b = a / b := match b with
  | .ofNat n => (mkRat_eq_div a n).trans (congrArg (fun x : ℚ => a / x) (Int.cast_natCast n).symm)
  | .negSucc n => by
    refine (normalize_eq_div (-a) (n + 1) (Nat.succ_ne_zero n)).trans ?_
    rw [Int.cast_neg, Int.cast_negSucc, div_neg, neg_div]
theorem num_divInt_den (q : ℚ) : divInt q.num q.den = q := by
  rw [divInt_eq_div, Int.cast_natCast, num_div_den]

end Rat
