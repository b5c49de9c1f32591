/-
Casts of rationals into any field of characteristic zero: `(q : α) = q.num / q.den`, with the laws of a homomorphism,
and of an order embedding where there is an order.
-/
prelude
import Sequent.Algebra.Cast
import Sequent.Tactic.NormNum

set_option autoImplicit false
universe u

namespace Rat

theorem mul_den_eq_num (q : ℚ) : q * (q.den : ℚ) = q.num := by
  have hd : (q.den : ℚ) ≠ 0 := Nat.cast_ne_zero.mpr q.den_nz
  exact ((div_eq_iff hd).mp (num_div_den q)).symm

section
variable {α : Type u} [Field α] [CharZero α]

omit [CharZero α] in
theorem cast_def (q : ℚ) : (q : α) = (q.num : α) / (q.den : α) := rfl

theorem cast_mul_den (q : ℚ) : (q : α) * (q.den : α) = q.num :=
  div_mul_cancel₀ _ (Nat.cast_ne_zero.mpr q.den_nz)

/-- Any fraction of integers that equals `q` gives its cast. -/
theorem cast_eq_of_mul {q : ℚ} {a b : Int} (h : q * (b : ℚ) = a) : (q : α) * (b : α) = a := by
  have hd : (q.den : α) ≠ 0 := Nat.cast_ne_zero.mpr q.den_nz
  have h1 : q.num * b = a * (q.den : Int) := by
    have h2 : ((q.num * b : Int) : ℚ) = ((a * (q.den : Int) : Int) : ℚ) := by
      rw [Int.cast_mul, Int.cast_mul, Int.cast_natCast, ← mul_den_eq_num, ← h]
      ring
    exact Int.cast_inj.mp h2
  refine mul_right_cancel₀ hd ?_
  have h3 : (q.num : α) * b = a * (q.den : α) := by
    rw [← Int.cast_mul, h1, Int.cast_mul, Int.cast_natCast]
  rw [← h3, ← cast_mul_den (α := α) q]
  ring

@[simp] theorem cast_intCast (n : Int) : ((n : ℚ) : α) = n := by
  have h := cast_eq_of_mul (α := α) (q := (n : ℚ)) (a := n) (b := 1) (by rw [Int.cast_one, mul_one])
  rw [Int.cast_one, mul_one] at h
  exact h

@[simp] theorem cast_natCast (n : Nat) : ((n : ℚ) : α) = n := by
  have h := cast_intCast (α := α) (n : Int)
  rw [Int.cast_natCast, Int.cast_natCast] at h
  exact h

@[simp] theorem cast_ofNat (n : Nat) : ((no_index (OfNat.ofNat n) : ℚ) : α) = OfNat.ofNat n := cast_natCast n
@[simp] theorem cast_zero : ((0 : ℚ) : α) = 0 := cast_natCast 0
@[simp] theorem cast_one : ((1 : ℚ) : α) = 1 := cast_natCast 1

@[simp] theorem cast_add (p q : ℚ) : ((p + q : ℚ) : α) = p + q := by
  have hp : (p.den : α) ≠ 0 := Nat.cast_ne_zero.mpr p.den_nz
  have hq : (q.den : α) ≠ 0 := Nat.cast_ne_zero.mpr q.den_nz
  have h := cast_eq_of_mul (α := α) (q := p + q) (a := p.num * q.den + q.num * p.den) (b := p.den * q.den) (by
      rw [Int.cast_add, Int.cast_mul, Int.cast_mul, Int.cast_mul, Int.cast_natCast, Int.cast_natCast,
        ← mul_den_eq_num p, ← mul_den_eq_num q]
      ring)
  rw [Int.cast_add, Int.cast_mul, Int.cast_mul, Int.cast_mul, Int.cast_natCast, Int.cast_natCast,
    ← cast_mul_den (α := α) p, ← cast_mul_den (α := α) q] at h
  refine mul_right_cancel₀ (mul_ne_zero hp hq) (h.trans ?_)
  ring

@[simp] theorem cast_mul (p q : ℚ) : ((p * q : ℚ) : α) = p * q := by
  have hp : (p.den : α) ≠ 0 := Nat.cast_ne_zero.mpr p.den_nz
  have hq : (q.den : α) ≠ 0 := Nat.cast_ne_zero.mpr q.den_nz
  have h := cast_eq_of_mul (α := α) (q := p * q) (a := p.num * q.num) (b := p.den * q.den) (by
      rw [Int.cast_mul, Int.cast_mul, Int.cast_natCast, Int.cast_natCast, ← mul_den_eq_num p, ← mul_den_eq_num q]
      ring)
  rw [Int.cast_mul, Int.cast_mul, Int.cast_natCast, Int.cast_natCast,
    ← cast_mul_den (α := α) p, ← cast_mul_den (α := α) q] at h
  refine mul_right_cancel₀ (mul_ne_zero hp hq) (h.trans ?_)
  ring

@[simp] theorem cast_neg (q : ℚ) : ((-q : ℚ) : α) = -q := by
  have e : -q = ((-1 : Int) : ℚ) * q := by rw [Int.cast_neg, Int.cast_one]; ring
  rw [e, cast_mul, cast_intCast, Int.cast_neg, Int.cast_one]
  ring

@[simp] theorem cast_sub (p q : ℚ) : ((p - q : ℚ) : α) = p - q := by
  rw [sub_eq_add_neg, cast_add, cast_neg, ← sub_eq_add_neg]

@[simp] theorem cast_inv (q : ℚ) : ((q⁻¹ : ℚ) : α) = (q : α)⁻¹ := by
  refine (Classical.em (q = 0)).elim (fun h => by rw [h, inv_zero, cast_zero, inv_zero]) fun h => ?_
  refine eq_inv_of_mul_eq_one_left ?_
  rw [← cast_mul, inv_mul_cancel₀ h, cast_one]

@[simp] theorem cast_div (p q : ℚ) : ((p / q : ℚ) : α) = p / q := by
  rw [div_eq_mul_inv, cast_mul, cast_inv, ← div_eq_mul_inv]

@[simp] theorem cast_pow (q : ℚ) (n : Nat) : ((q ^ n : ℚ) : α) = (q : α) ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero, cast_one]
  | succ n ih => rw [pow_succ, pow_succ, cast_mul, ih]

@[simp] theorem cast_eq_zero {q : ℚ} : (q : α) = 0 ↔ q = 0 := by
  refine ⟨fun h => Classical.byContradiction fun hq => ?_, fun h => by rw [h, cast_zero]⟩
  have h1 := congrArg (Rat.cast (R := α)) (mul_inv_cancel₀ hq)
  rw [cast_mul, h, zero_mul, cast_one] at h1
  exact Field.zero_ne_one h1

@[simp] theorem cast_inj {p q : ℚ} : (p : α) = q ↔ p = q := by
  rw [← sub_eq_zero, ← cast_sub, cast_eq_zero, sub_eq_zero]

theorem cast_injective : Function.Injective (Rat.cast : ℚ → α) := fun _ _ h => cast_inj.mp h
theorem cast_ne_zero {q : ℚ} : (q : α) ≠ 0 ↔ q ≠ 0 := not_congr cast_eq_zero
end

section
variable {α : Type u} [Field α] [LinearOrder α] [IsStrictOrderedRing α]

theorem cast_pos_of_pos {q : ℚ} (h : 0 < q) : (0 : α) < q := by
  have hd : (0 : ℚ) < q.den := Nat.cast_pos.mpr q.den_pos
  have h1 := mul_pos h hd
  rw [mul_den_eq_num, ← Int.cast_zero, Int.cast_lt] at h1
  exact div_pos (Int.cast_pos.mpr h1) (Nat.cast_pos.mpr q.den_pos)

@[simp] theorem cast_lt {p q : ℚ} : (p : α) < q ↔ p < q := by
  refine ⟨fun h => lt_of_not_ge fun hc => ?_, fun h => ?_⟩
  · rcases lt_or_eq_of_le hc with hc | hc
    · have h1 := cast_pos_of_pos (α := α) (sub_pos.mpr hc)
      rw [cast_sub] at h1
      exact lt_asymm h (sub_pos.mp h1)
    · rw [hc] at h
      exact lt_irrefl _ h
  · have h1 := cast_pos_of_pos (α := α) (sub_pos.mpr h)
    rw [cast_sub] at h1
    exact sub_pos.mp h1

@[simp] theorem cast_le {p q : ℚ} : (p : α) ≤ q ↔ p ≤ q := by rw [← not_lt, cast_lt, not_lt]
@[simp] theorem cast_nonneg {q : ℚ} : (0 : α) ≤ q ↔ 0 ≤ q := by rw [← cast_zero, cast_le]
@[simp] theorem cast_pos {q : ℚ} : (0 : α) < q ↔ 0 < q := by rw [← cast_zero, cast_lt]
@[simp] theorem cast_nonpos {q : ℚ} : (q : α) ≤ 0 ↔ q ≤ 0 := by rw [← cast_zero, cast_le]
@[simp] theorem cast_lt_zero {q : ℚ} : (q : α) < 0 ↔ q < 0 := by rw [← cast_zero, cast_lt]
end

end Rat

attribute [norm_cast] Rat.cast_zero Rat.cast_one Rat.cast_ofNat Rat.cast_natCast Rat.cast_intCast Rat.cast_add
  Rat.cast_mul Rat.cast_neg Rat.cast_sub Rat.cast_inv Rat.cast_div Rat.cast_pow Rat.cast_inj Rat.cast_le Rat.cast_lt
