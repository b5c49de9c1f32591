prelude
import Sequent.Algebra.OrderedField
universe u v w
-- field expressions with division by positive numerals, cleared to ring expressions
namespace RingF
open CommRing LinearOrderedRing LinearOrderedField RingR
inductive FE where
  | v (i : Nat)
  | n (k : Nat)
  | add (a b : FE)
  | mul (a b : FE)
  | sub (a b : FE)
  | neg (a : FE)
  | pow (a : FE) (k : Nat)
  | divn (a : FE) (k : Nat)   -- a / (k+1)
variable {α : Type u} [LinearOrderedField α]
def FE.denote (ctx : List α) : FE → α
  | .v i => get ctx i
  | .n k => natCast k
  | .add a b => denote ctx a + denote ctx b
  | .mul a b => denote ctx a * denote ctx b
  | .sub a b => denote ctx a - denote ctx b
  | .neg a => - denote ctx a
  | .pow a k => denote ctx a ^ k
  | .divn a k => denote ctx a / natCast (Nat.succ k)
def FE.den : FE → Nat
  | .v _ => 1
  | .n _ => 1
  | .add a b => den a * den b
  | .mul a b => den a * den b
  | .sub a b => den a * den b
  | .neg a => den a
  | .pow a k => den a ^ k
  | .divn a k => den a * Nat.succ k
def FE.num : FE → E
  | .v i => .v i
  | .n k => .n k
  | .add a b => .add (.mul (num a) (.n (den b))) (.mul (num b) (.n (den a)))
  | .mul a b => .mul (num a) (num b)
  | .sub a b => .sub (.mul (num a) (.n (den b))) (.mul (num b) (.n (den a)))
  | .neg a => .neg (num a)
  | .pow a k => .pow (num a) k
  | .divn a _ => num a
theorem natCast_pow (d k : Nat) : (natCast (d ^ k) : α) = natCast d ^ k := by
  induction k with
  | zero => exact (pow_zero _).symm
  | succ k ih =>
    have h : d ^ Nat.succ k = d ^ k * d := rfl
    rw [h, natCast_mul, pow_succ, ih]
theorem mul_pow (a b : α) (k : Nat) : (a * b) ^ k = a ^ k * b ^ k := by
  induction k with
  | zero => rw [pow_zero, pow_zero, pow_zero, mul_one]
  | succ k ih => 
    rw [pow_succ, pow_succ, pow_succ, ih]
    ring1
theorem clear (ctx : List α) (e : FE) : e.denote ctx * natCast e.den = e.num.denote ctx := by
  induction e with
  | v i => exact mul_one _
  | n k => exact mul_one _
  | add a b iha ihb =>
    change (a.denote ctx + b.denote ctx) * natCast (a.den * b.den) = a.num.denote ctx * natCast b.den + b.num.denote ctx * natCast a.den
    rw [← iha, ← ihb, natCast_mul]
    ring1
  | mul a b iha ihb =>
    change (a.denote ctx * b.denote ctx) * natCast (a.den * b.den) = a.num.denote ctx * b.num.denote ctx
    rw [← iha, ← ihb, natCast_mul]
    ring1
  | sub a b iha ihb =>
    change (a.denote ctx - b.denote ctx) * natCast (a.den * b.den) = a.num.denote ctx * natCast b.den - b.num.denote ctx * natCast a.den
    rw [← iha, ← ihb, natCast_mul]
    ring1
  | neg a ih =>
    change (- a.denote ctx) * natCast a.den = - a.num.denote ctx
    rw [← ih]
    ring1
  | pow a k ih =>
    change a.denote ctx ^ k * natCast (a.den ^ k) = a.num.denote ctx ^ k
    rw [← ih, natCast_pow, mul_pow]
  | divn a k ih =>
    change a.denote ctx / natCast (Nat.succ k) * natCast (a.den * Nat.succ k) = a.num.denote ctx
    rw [← ih, div_eq, natCast_mul]
    have h := mul_inv_cancel (natCast (Nat.succ k) : α) (natCast_succ_ne k)
    have h2 : ∀ x y z w : α, x * w * (y * z) = x * y * (z * w) := by intro x y z w; ring1
    rw [h2, h, mul_one]
theorem den_ne (e : FE) : (natCast e.den : α) ≠ natCast 0 := by
  induction e with
  | v i => exact zero_ne_one.symm
  | n k => exact zero_ne_one.symm
  | add a b iha ihb => exact fun h => mul_ne_zero iha ihb ((natCast_mul _ _).symm.trans h)
  | mul a b iha ihb => exact fun h => mul_ne_zero iha ihb ((natCast_mul _ _).symm.trans h)
  | sub a b iha ihb => exact fun h => mul_ne_zero iha ihb ((natCast_mul _ _).symm.trans h)
  | neg a ih => exact ih
  | pow a k ih =>
    intro h
    have h1 : (natCast (a.den ^ k) : α) = natCast 0 := h
    rw [natCast_pow] at h1
    clear h
    induction k with
    | zero => rw [pow_zero] at h1; exact zero_ne_one h1.symm
    | succ k ihk => rw [pow_succ] at h1; exact mul_ne_zero (fun h2 => ihk h2) ih h1
  | divn a k ih => exact fun h => mul_ne_zero ih (natCast_succ_ne k) ((natCast_mul _ _).symm.trans h)
def check (a b : FE) : Bool := RingR.check (.mul a.num (.n b.den)) (.mul b.num (.n a.den))
theorem sound (ctx : List α) (a b : FE) (h : check a b = true) : a.denote ctx = b.denote ctx := by
  have h1 := RingR.sound ctx _ _ h
  have h2 : a.num.denote ctx * natCast b.den = b.num.denote ctx * natCast a.den := h1
  rw [← clear, ← clear] at h2
  apply mul_right_cancel (den_ne a)
  apply mul_right_cancel (den_ne b)
  rw [h2]
  ring1
end RingF
