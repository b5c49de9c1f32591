prelude
import Sequent.Nat.Gcd

/-!
Binary logarithm, shifts and bitwise operations, which the kernel computes by name, with the notation `<<<` and `>>>`.
-/

set_option autoImplicit false

universe u v

namespace Nat

def log2Go : Nat → Nat → Nat
  | 0, _ => 0
  | f + 1, n => if n < 2 then 0 else log2Go f (n / 2) + 1

@[extern "lean_nat_log2"] def log2 (n : @& Nat) : Nat := log2Go n n

@[extern "lean_nat_shiftl"] def shiftLeft : @& Nat → @& Nat → Nat
  | n, 0 => n
  | n, m + 1 => shiftLeft (2 * n) m

@[extern "lean_nat_shiftr"] def shiftRight : @& Nat → @& Nat → Nat
  | n, 0 => n
  | n, m + 1 => shiftRight n m / 2

def bitGo (f : Bool → Bool → Bool) : Nat → Nat → Nat → Nat
  | 0, _, _ => 0
  | k + 1, n, m => if n = 0 then (cond (f false true) m 0) else if m = 0 then (cond (f true false) n 0) else
      cond (f (decide (n % 2 = 1)) (decide (m % 2 = 1))) (2 * bitGo f k (n / 2) (m / 2) + 1)
        (2 * bitGo f k (n / 2) (m / 2))

def bitwise (f : Bool → Bool → Bool) (n m : Nat) : Nat := bitGo f (n + 1) n m
@[extern "lean_nat_land"] def land : @& Nat → @& Nat → Nat := bitwise and
@[extern "lean_nat_lor"] def lor : @& Nat → @& Nat → Nat := bitwise or
@[extern "lean_nat_lxor"] def xor : @& Nat → @& Nat → Nat := bitwise (fun a b => cond a (not b) b)

end Nat

/-! ### Notation -/

class HShiftLeft (α : Type u) (β : Type v) (γ : outParam (Type u)) where hShiftLeft : α → β → γ
class HShiftRight (α : Type u) (β : Type v) (γ : outParam (Type u)) where hShiftRight : α → β → γ
class ShiftLeft (α : Type u) where shiftLeft : α → α → α
class ShiftRight (α : Type u) where shiftRight : α → α → α

@[default_instance] instance instHShiftLeftOfShiftLeft {α : Type u} [ShiftLeft α] : HShiftLeft α α α where
  hShiftLeft a b := ShiftLeft.shiftLeft a b

@[default_instance] instance instHShiftRightOfShiftRight {α : Type u} [ShiftRight α] : HShiftRight α α α where
  hShiftRight a b := ShiftRight.shiftRight a b

instance Nat.instShiftLeft : ShiftLeft Nat := ⟨Nat.shiftLeft⟩
instance Nat.instShiftRight : ShiftRight Nat := ⟨Nat.shiftRight⟩
infixl:75 " <<< " => HShiftLeft.hShiftLeft
infixl:75 " >>> " => HShiftRight.hShiftRight

theorem Nat.shiftLeft_eq (a b : Nat) : a <<< b = a * 2 ^ b := by
  induction b generalizing a with
  | zero => exact (Nat.mul_one a).symm
  | succ b ih =>
    have e : a <<< (b + 1) = (2 * a) <<< b := rfl
    rw [e, ih, Nat.pow_succ, Nat.mul_comm 2 a, Nat.mul_assoc, Nat.mul_comm 2]

theorem Nat.shiftRight_eq_div_pow (a b : Nat) : a >>> b = a / 2 ^ b := by
  induction b with
  | zero => exact (Nat.div_one a).symm
  | succ b ih =>
    have e : a >>> (b + 1) = (a >>> b) / 2 := rfl
    rw [e, ih, Nat.div_div_eq_div_mul, Nat.pow_succ]
