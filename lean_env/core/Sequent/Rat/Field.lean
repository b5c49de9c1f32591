/-
The rational numbers are a linearly ordered field. Casts of rationals into other fields.
-/
prelude
import Sequent.Rat.Basic

set_option autoImplicit false
universe u

namespace Rat

theorem natCast_eq_frac (n : Nat) : (Nat.cast n : ℚ) = frac (n : Int) 0 := ofInt_eq_frac n
theorem dpos_zero : dpos 0 = 1 := rfl

/-- Closes an equation between sums and products of fractions: both sides become one fraction, cross products are
compared by `ring1`. -/
local macro "frac_ring" : tactic => `(tactic| (
  simp only [frac_add, frac_mul, frac_neg, frac_sub, natCast_eq_frac]; apply frac_eq;
  simp only [dpos_dmul, dpos_zero]; ring1))

instance instLinearOrder : LinearOrder ℚ where
  toLE := instLERat
  toLT := instLTRat
  min p q := if p ≤ q then p else q
  max p q := if p ≤ q then q else p
  le_refl p := Int.le_refl _
  le_trans := ind fun a m => ind fun b n => ind fun c k h h' => by
    rw [frac_le] at h h' ⊢
    apply le_of_mul_le_mul_right (c := dpos n) _ (dpos_pos n)
    have h1 := mul_le_mul_of_nonneg_right h (dpos_pos k).le
    have h2 := mul_le_mul_of_nonneg_right h' (dpos_pos m).le
    linarith1
  lt_iff_le_not_ge p q := by
    rw [lt_iff_not_le, Rat.le_def, Rat.le_def, not_le]
    exact ⟨fun h => ⟨h.le, h⟩, fun h => h.2⟩
  le_antisymm p q h h' := eq_of_cross p q (le_antisymm h h')
  le_total p q := le_total (p.num * q.den) (q.num * p.den)
  decidableLE := instDecidableLe
  decidableEq := instDecidableEqRat
  decidableLT := instDecidableLt
  min_def _ _ := rfl
  max_def _ _ := rfl

instance instField : Field ℚ where
  toAdd := instAddRat
  toMul := instMulRat
  toNatPow := instNatPowRat
  toNatCast := instNatCastRat
  toNeg := instNegRat
  toSub := instSubRat
  toIntCast := instIntCastRat
  toInv := instInvRat
  toDiv := instDivRat
  add_assoc := ind fun a m => ind fun b n => ind fun c k => by frac_ring
  add_comm := ind fun a m => ind fun b n => by frac_ring
  zero_add := ind fun a m => by frac_ring
  mul_assoc := ind fun a m => ind fun b n => ind fun c k => by frac_ring
  mul_comm := ind fun a m => ind fun b n => by frac_ring
  one_mul := ind fun a m => by frac_ring
  zero_mul := ind fun a m => by frac_ring
  left_distrib := ind fun a m => ind fun b n => ind fun c k => by frac_ring
  pow_zero _ := rfl
  pow_succ _ _ := rfl
  natCast_succ n := by
    rw [natCast_eq_frac, natCast_eq_frac, natCast_eq_frac, frac_add]
    apply frac_eq
    rw [dpos_dmul, dpos_zero, Nat.cast_add]
    ring1
  neg_add_cancel := ind fun a m => by frac_ring
  sub_eq_add_neg _ _ := rfl
  intCast_ofNat _ := rfl
  intCast_negSucc _ := rfl
  zero_ne_one h := by
    have h1 : frac 0 0 = frac 1 0 := (natCast_eq_frac 0).symm.trans (h.trans (natCast_eq_frac 1))
    exact absurd (cross_of_frac_eq h1) (by decide)
  mul_inv_cancel := ind fun a m h => by
    rw [natCast_eq_frac] at h ⊢
    exact frac_mul_inv a m h
  inv_zero := rfl
  div_eq_mul_inv _ _ := rfl

instance instIsStrictOrderedRing : IsStrictOrderedRing ℚ where
  add_le_add_left := ind fun a m => ind fun b n h => ind fun c k => by
    rw [frac_add, frac_add]
    rw [frac_le] at h ⊢
    rw [dpos_dmul, dpos_dmul]
    have h1 := mul_le_mul_of_nonneg_right h (mul_nonneg (dpos_pos k).le (dpos_pos k).le)
    linarith1
  le_of_add_le_add_left := ind fun a m => ind fun b n => ind fun c k h => by
    rw [frac_add, frac_add] at h
    rw [frac_le] at h ⊢
    rw [dpos_dmul, dpos_dmul] at h
    apply le_of_mul_le_mul_right (c := dpos m * dpos m) _ (mul_pos (dpos_pos m) (dpos_pos m))
    linarith1
  zero_lt_one := by decide
  mul_lt_mul_of_pos_left := ind fun a m => ind fun b n => ind fun c k h hc => by
    have h0 : ((0 : ℚ) < frac c k) = (frac 0 0 < frac c k) := by rw [← ofInt_eq_frac]; rfl
    rw [h0, lt_iff_not_le, frac_le, not_le] at hc
    rw [lt_iff_not_le, frac_le, not_le] at h
    rw [lt_iff_not_le, frac_mul, frac_mul, frac_le, not_le, dpos_dmul, dpos_dmul]
    have hc : 0 < c := by
      rw [dpos_zero] at hc
      linarith1
    have h1 := mul_lt_mul_of_pos_left h (mul_pos hc (dpos_pos k))
    linarith1

instance instLinearOrderedField : LinearOrderedField ℚ where
  toField := instField
  toLE := instLERat
  toLT := instLTRat
  toMin := instLinearOrder.toMin
  toMax := instLinearOrder.toMax
  le_refl := instLinearOrder.le_refl
  le_trans := instLinearOrder.le_trans
  lt_iff_le_not_ge := instLinearOrder.lt_iff_le_not_ge
  le_antisymm := instLinearOrder.le_antisymm
  le_total := instLinearOrder.le_total
  decidableLE := instDecidableLe
  decidableEq := instDecidableEqRat
  decidableLT := instDecidableLt
  min_def _ _ := rfl
  max_def _ _ := rfl
  add_le_add_left _ _ h c := _root_.add_le_add_left h c
  mul_pos _ _ ha hb := _root_.mul_pos ha hb
  zero_lt_one := by decide

end Rat
