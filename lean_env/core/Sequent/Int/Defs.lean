prelude
import Sequent.Nat.Bitwise

/-!
The integers: their type, casts from the natural numbers, the operations as the compiled code computes them, and
deciding equality and order.
-/

set_option autoImplicit false

universe u

set_option genCtorIdx false in
inductive Int : Type where
  | ofNat : Nat → Int
  | negSucc : Nat → Int

noncomputable def Int.ctorIdx (x : Int) : Nat := Int.rec (fun _ => 0) (fun _ => 1) x
attribute [extern "lean_nat_to_int"] Int.ofNat
attribute [extern "lean_int_neg_succ_of_nat"] Int.negSucc
class NatCast (R : Type u) where natCast : Nat → R
class IntCast (R : Type u) where intCast : Int → R
@[coe, reducible, match_pattern] protected def Nat.cast {R : Type u} [NatCast R] : Nat → R := NatCast.natCast
@[coe, reducible, match_pattern] protected def Int.cast {R : Type u} [IntCast R] : Int → R := IntCast.intCast
instance instNatCastInt : NatCast Int := ⟨Int.ofNat⟩
instance instNatCastNat : NatCast Nat := ⟨fun n => n⟩
instance : IntCast Int := ⟨fun n => n⟩
instance {R : Type u} [NatCast R] : CoeTail Nat R where coe := Nat.cast
instance {R : Type u} [NatCast R] : CoeHTCT Nat R where coe := Nat.cast
instance instOfNat {n : Nat} : OfNat Int n := ⟨Int.ofNat n⟩

namespace Int

instance : Inhabited Int := ⟨ofNat 0⟩

def negOfNat : Nat → Int
  | 0 => 0
  | .succ m => negSucc m

set_option bootstrap.genMatcherCode false in
@[extern "lean_int_neg"]
protected def neg (n : @& Int) : Int := match n with
  | ofNat n => negOfNat n
  | negSucc n => Nat.succ n

instance instNegInt : Neg Int where neg := Int.neg

set_option bootstrap.genMatcherCode false in
def subNatNat (m n : Nat) : Int := match (n - m : Nat) with
  | 0 => ofNat (m - n)
  | .succ k => negSucc k

set_option bootstrap.genMatcherCode false in
@[extern "lean_int_add"]
protected def add (m n : @& Int) : Int := match m, n with
  | ofNat m, ofNat n => ofNat (m + n)
  | ofNat m, negSucc n => subNatNat m (Nat.succ n)
  | negSucc m, ofNat n => subNatNat n (Nat.succ m)
  | negSucc m, negSucc n => negSucc (Nat.succ (m + n))

instance instAddInt : Add Int where add := Int.add

set_option bootstrap.genMatcherCode false in
@[extern "lean_int_mul"]
protected def mul (m n : @& Int) : Int := match m, n with
  | ofNat m, ofNat n => ofNat (m * n)
  | ofNat m, negSucc n => negOfNat (m * Nat.succ n)
  | negSucc m, ofNat n => negOfNat (Nat.succ m * n)
  | negSucc m, negSucc n => ofNat (Nat.succ m * Nat.succ n)

instance instMulInt : Mul Int where mul := Int.mul

set_option bootstrap.genMatcherCode false in
@[extern "lean_int_sub"]
protected def sub (m n : @& Int) : Int := m + -n

instance instSubInt : Sub Int where sub := Int.sub

/-- Being a natural number. Same as Lean's. -/
inductive NonNeg : Int → Prop where
  | mk (n : Nat) : NonNeg (ofNat n)

protected def le (a b : Int) : Prop := NonNeg (b - a)
instance instLEInt : LE Int where le := Int.le
protected def lt (a b : Int) : Prop := (a + 1) ≤ b
instance instLTInt : LT Int where lt := Int.lt

noncomputable def decNonneg (m : Int) : Decidable (NonNeg m) := match m with
  | ofNat m => isTrue (NonNeg.mk m)
  | negSucc _ => isFalse (fun h => NonNeg.rec (motive := fun i _ => i.rec (motive := fun _ => Prop) (fun _ => True)
    (fun _ => False)) (fun _ => True.intro) h)

@[extern "lean_int_dec_le"]
instance decLe (a b : @& Int) : Decidable (a ≤ b) := decNonneg _

@[extern "lean_int_dec_lt"]
instance decLt (a b : @& Int) : Decidable (a < b) := decNonneg _

set_option bootstrap.genMatcherCode false in
@[extern "lean_int_dec_eq"]
protected def decEq (a b : @& Int) : Decidable (a = b) := match a, b with
  | ofNat a, ofNat b => match _root_.decEq a b with
    | isTrue h => isTrue (congrArg ofNat h)
    | isFalse h => isFalse (fun h' => Int.noConfusion h' (fun h' => absurd h' h))
  | ofNat _, negSucc _ => isFalse (fun h => Int.noConfusion h)
  | negSucc _, ofNat _ => isFalse (fun h => Int.noConfusion h)
  | negSucc a, negSucc b => match _root_.decEq a b with
    | isTrue h => isTrue (congrArg negSucc h)
    | isFalse h => isFalse (fun h' => Int.noConfusion h' (fun h' => absurd h' h))

instance instDecidableEq : DecidableEq Int := Int.decEq

set_option bootstrap.genMatcherCode false in
@[extern "lean_nat_abs"]
def natAbs (m : @& Int) : Nat := match m with
  | ofNat m => m
  | negSucc m => Nat.succ m

def toNat : Int → Nat
  | ofNat n => n
  | negSucc _ => 0

def sign : Int → Int
  | ofNat (.succ _) => 1
  | ofNat .zero => 0
  | negSucc _ => -1

set_option bootstrap.genMatcherCode false in
@[extern "lean_int_ediv"]
def ediv (m n : @& Int) : Int := match m, n with
  | ofNat m, ofNat n => ofNat (m / n)
  | ofNat m, negSucc n => -ofNat (m / Nat.succ n)
  | negSucc _, ofNat .zero => 0
  | negSucc m, ofNat (.succ n) => negSucc (m / Nat.succ n)
  | negSucc m, negSucc n => ofNat (Nat.succ (m / Nat.succ n))

set_option bootstrap.genMatcherCode false in
@[extern "lean_int_emod"]
def emod (m n : @& Int) : Int := match m with
  | ofNat m => ofNat (m % natAbs n)
  | negSucc m => subNatNat (natAbs n) (Nat.succ (m % natAbs n))

set_option bootstrap.genMatcherCode false in
@[extern "lean_int_div"]
def tdiv (m n : @& Int) : Int := match m, n with
  | ofNat m, ofNat n => ofNat (m / n)
  | ofNat m, negSucc n => -ofNat (m / Nat.succ n)
  | negSucc m, ofNat n => -ofNat (Nat.succ m / n)
  | negSucc m, negSucc n => ofNat (Nat.succ m / Nat.succ n)

set_option bootstrap.genMatcherCode false in
@[extern "lean_int_mod"]
def tmod (m n : @& Int) : Int := match m, n with
  | ofNat m, ofNat n => ofNat (m % n)
  | ofNat m, negSucc n => ofNat (m % Nat.succ n)
  | negSucc m, ofNat n => -ofNat (Nat.succ m % n)
  | negSucc m, negSucc n => -ofNat (Nat.succ m % Nat.succ n)

instance instDivInt : Div Int where div := Int.ediv
instance instModInt : Mod Int where mod := Int.emod

/-- Powers of integers. Same as Lean's. -/
protected def pow (m : Int) : Nat → Int
  | 0 => 1
  | .succ n => Int.pow m n * m

instance instNatPow : NatPow Int where pow := Int.pow
instance instDvd : Dvd Int where dvd a b := ∃ c, b = a * c
def gcd (m n : Int) : Nat := Nat.gcd (natAbs m) (natAbs n)
instance instMinInt : Min Int := minOfLe
instance instMaxInt : Max Int := maxOfLe

end Int
