prelude
import Sequent.Algebra.RingNormal
instance : CommRing Int where
  toAdd := Int.instAddInt
  toMul := Int.instMulInt
  toNeg := Int.instNegInt
  toSub := Int.instSubInt
  toNatPow := Int.instNatPow
  natCast := Int.ofNat
  add_assoc := Int.add_assoc
  add_comm := Int.add_comm
  zero_add := Int.zero_add
  neg_add := Int.add_left_neg
  mul_assoc := Int.mul_assoc
  mul_comm := Int.mul_comm
  one_mul := Int.one_mul
  left_distrib := Int.mul_add
  sub_eq _ _ := rfl
  pow_zero _ := rfl
  pow_succ _ _ := rfl
  natCast_succ _ := rfl
