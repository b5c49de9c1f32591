/-
Mirror images of ring and field expressions, and the computation of polynomial normal forms: sorted lists of monomials.
What the computation means is in `RingNormal`. This file knows nothing of algebra.

One normaliser serves semirings (where nothing is ever subtracted) and rings: a coefficient is a pair `(p, n)` that
stands for `p + minus * n`, where `minus` is `-1` in a ring. Natural numbers as coefficients let the kernel use its
big-number arithmetic.
-/
prelude
import Sequent.Logic.Bool

set_option autoImplicit false
universe u

namespace Sequent.RingNormal

/-- Mirror images of ring expressions: variables by index, numerals, and the operations. -/
inductive RExpr where
  | var (i : Nat)
  | num (k : Nat)
  | add (a b : RExpr)
  | mul (a b : RExpr)
  | sub (a b : RExpr)
  | neg (a : RExpr)
  | pow (a : RExpr) (k : Nat)

/-- Sums of terms `(p + minus * n) * m`, sorted by monomial; a monomial is the list of its exponents. -/
inductive Poly where
  | nil
  | cons (p n : Nat) (m : List Nat) (t : Poly)

/-- Outcome of comparing two monomials. -/
inductive Cmp where
  | lt | eq | gt

/-! ## Computation -/

/-- Lexicographic comparison of exponents. Multiplying by a monomial keeps the order. -/
def cmp : List Nat → List Nat → Cmp
  | .nil, .nil => .eq
  | .nil, .cons _ _ => .lt
  | .cons _ _, .nil => .gt
  | .cons a as, .cons b bs => cond (Nat.beq a b) (cmp as bs) (cond (Nat.ble a b) .lt .gt)

/-- Product of monomials: exponents add. -/
def mmul : List Nat → List Nat → List Nat
  | .nil, l => l
  | .cons a as, .nil => .cons a as
  | .cons a as, .cons b bs => .cons (a + b) (mmul as bs)

/-- Power of a monomial: exponents multiply. -/
def mpow (k : Nat) : List Nat → List Nat
  | .nil => .nil
  | .cons a as => .cons (a * k) (mpow k as)

/-- The monomial of one variable. -/
def mvar : Nat → List Nat
  | .zero => .cons 1 .nil
  | .succ n => .cons 0 (mvar n)

namespace Poly

/-- Merge the term `p n m` and what follows it (`t`, added by `addT`) with a sorted list. -/
def addTerm (p n : Nat) (m : List Nat) (t : Poly) (addT : Poly → Poly) : Poly → Poly
  | .nil => .cons p n m t
  | .cons p' n' m' t' => match cmp m m' with
    | .lt => .cons p n m (addT (.cons p' n' m' t'))
    | .eq => .cons (p + p') (n + n') m' (addT t')
    | .gt => .cons p' n' m' (addTerm p n m t addT t')

def add : Poly → Poly → Poly
  | .nil, q => q
  | .cons p n m t, q => addTerm p n m t (add t) q

def neg : Poly → Poly
  | .nil => .nil
  | .cons p n m t => .cons n p m (neg t)

def mulTerm (p n : Nat) (m : List Nat) : Poly → Poly
  | .nil => .nil
  | .cons p' n' m' t => .cons (p * p' + n * n') (p * n' + n * p') (mmul m m') (mulTerm p n m t)

def mul : Poly → Poly → Poly
  | .nil, _ => .nil
  | .cons p n m t, q => add (mulTerm p n m q) (mul t q)

def powMul (a : Poly) : Nat → Poly
  | .zero => .cons 1 0 .nil .nil
  | .succ k => mul a (powMul a k)

/-- Powers; those of a single unsigned term at once. Zeroth powers are apart, for monomials must not end in a zero. -/
def pow : Poly → Nat → Poly
  | _, .zero => .cons 1 0 .nil .nil
  | .cons p .zero m .nil, k => .cons (p ^ k) 0 (mpow k m) .nil
  | a, k => powMul a k

/-- Drop the terms without a coefficient. -/
def trim : Poly → Poly
  | .nil => .nil
  | .cons p n m t => match p, n with
    | .zero, .zero => trim t
    | p, n => .cons p n m (trim t)

def beqMonomial (a b : List Nat) : Bool := match cmp a b with | .eq => true | _ => false

def beq : Poly → Poly → Bool
  | .nil, .nil => true
  | .cons p n m t, .cons p' n' m' t' =>
    cond (Nat.beq p p') (cond (Nat.beq n n') (cond (beqMonomial m m') (beq t t') false) false) false
  | _, _ => false

/-- In a ring: all coefficients `p - n` vanish. -/
def isZero : Poly → Bool
  | .nil => true
  | .cons p n _ t => cond (Nat.beq p n) (isZero t) false
end Poly

/-- The normal form. -/
def RExpr.norm : RExpr → Poly
  | .var i => .cons 1 0 (mvar i) .nil
  | .num k => .cons k 0 .nil .nil
  | .add a b => .add (norm a) (norm b)
  | .mul a b => .mul (norm a) (norm b)
  | .sub a b => .add (norm a) (.neg (norm b))
  | .neg a => .neg (norm a)
  | .pow a k => .pow (norm a) k

/-! ## Mirror images of field expressions -/

/-- Mirror images of field expressions; those of rings and semirings are among them. Their normal form is in
`FieldNormal`. -/
inductive FExpr where
  | var (i : Nat)
  | num (k : Nat)
  | add (a b : FExpr)
  | mul (a b : FExpr)
  | sub (a b : FExpr)
  | neg (a : FExpr)
  | pow (a : FExpr) (k : Nat)
  | inv (a : FExpr)
  | div (a b : FExpr)

/-- The image without its divisions. Only meant where there are none. -/
def FExpr.toRing : FExpr → RExpr
  | .var i => .var i
  | .num k => .num k
  | .add a b => .add (toRing a) (toRing b)
  | .mul a b => .mul (toRing a) (toRing b)
  | .sub a b => .sub (toRing a) (toRing b)
  | .neg a => .neg (toRing a)
  | .pow a k => .pow (toRing a) k
  | .inv _ => .num 0
  | .div _ _ => .num 0

/-- Whether an inverse of this passes down to variables and numerals: no sum stands in its way. -/
def FExpr.invertible : FExpr → Bool
  | .var _ => true
  | .num _ => true
  | .add _ _ => false
  | .mul a b => Bool.and (invertible a) (invertible b)
  | .sub _ _ => false
  | .neg a => invertible a
  | .pow a _ => invertible a
  | .inv a => invertible a
  | .div a b => Bool.and (invertible a) (invertible b)

end Sequent.RingNormal
