/-
Completing the square: the squares by which `nlinarith` shows that a quadratic form has a sign. With
`q = a r² + r L + R` for a monomial `r` and `a > 0`, `4a q = (2a r + L)² + (4a R - L²)`; the same again for the rest is
the decomposition LDLᵀ, with whole numbers only. What is found is a hint, and proves itself as a square.
-/
prelude
import Sequent.Tactic.LinearFacts

set_option autoImplicit false

namespace Sequent.Linarith
open Sequent.RingNormal

/-- Coefficients of one sign each, zero terms left out. -/
def tidy : Poly → Poly
  | .nil => .nil
  | .cons p n m t => match Nat.beq p n with
    | true => tidy t
    | false => .cons (p - n) (n - p) m (tidy t)

/-- Greatest common divisor of `g` and the coefficients of a tidy polynomial. -/
def content : Poly → Nat → Nat
  | .nil, g => g
  | .cons p n _ t, g => content t (Nat.gcd (p + n) g)

def divideBy (g : Nat) : Poly → Poly
  | .nil => .nil
  | .cons p n m t => .cons (p / g) (n / g) m (divideBy g t)

/-- A tidy positive multiple, with coprime coefficients. -/
def primitive (p : Poly) : Poly :=
  let p := tidy p
  match content p 0 with
  | .zero => p
  | g => divideBy g p

/-- The square root of a monomial. -/
def root : List Nat → Option (List Nat)
  | .nil => some .nil
  | .cons k l => match Nat.beq (k % 2) 0, root l with
    | true, some r => some (.cons (k / 2) r)
    | _, _ => none

/-- A monomial divided by another. -/
def quotient : List Nat → List Nat → Option (List Nat)
  | l, .nil => some l
  | .nil, .cons _ _ => none
  | .cons a l, .cons b r => match Nat.ble b a, quotient l r with
    | true, some q => match a - b, q with
      | .zero, .nil => some .nil
      | k, q => some (.cons k q)
    | _, _ => none

/-- The last term `a r²` of a tidy polynomial with `a > 0` and `r` not 1. -/
def lastSquare : Poly → Option (Prod Nat (List Nat))
  | .nil => none
  | .cons p n m t => match lastSquare t with
    | some s => some s
    | none => match n, root m with
      | .zero, some (.cons k l) => some (p, .cons k l)
      | _, _ => none

/-- `L` and `R` of `a r² + r L + R`. -/
def splitAt (r : List Nat) : Poly → Prod Poly Poly
  | .nil => (.nil, .nil)
  | .cons p n m t =>
    let rest := splitAt r t
    match Poly.beqMonomial m (mmul r r), quotient m r with
    | true, _ => rest
    | false, some k => (.cons p n k rest.1, rest.2)
    | false, none => (rest.1, .cons p n m rest.2)

/-- A tidy polynomial written out. -/
def written : Poly → RExpr
  | .nil => .num 0
  | .cons p n m t =>
    let term := match n with
      | .zero => RExpr.mul (.num p) (monomial 0 m)
      | n => .neg (.mul (.num n) (monomial 0 m))
    match t with
    | .nil => term
    | t => .add term (written t)

/-- What is squared when the square is completed at most `steps` times. -/
def completed : Nat → Poly → List RExpr
  | .zero, _ => .nil
  | .succ steps, q =>
    let q := primitive q
    match lastSquare q with
    | none => .nil
    | some (a, r) =>
      let parts := splitAt r q
      let rest := Poly.add (Poly.mulTerm (4 * a) 0 .nil parts.2) (Poly.neg (Poly.mul parts.1 parts.1))
      .cons (written (primitive (Poly.add (.cons (2 * a) 0 r .nil) parts.1))) (completed steps rest)

/-- The square is completed this often at most. -/
def maxCompleted : Nat := 6

/-- Polynomials of more terms than this are left alone. -/
def maxCompletedTerms : Nat := 40

/-- The squares that the first inequality, in a refutation the negated goal, asks for. -/
def completedSquares (w : World) (facts : List Fact) : List Fact :=
  let rec make : List RExpr → List Fact
    | .nil => .nil
    | .cons e l => .cons (square w e (quoteR e)) (make l)
  match inequalities facts with
  | .nil => .nil
  | .cons f _ => match Nat.ble (polyLength f.poly) maxCompletedTerms with
    | true => make (completed maxCompleted f.poly)
    | false => .nil

end Sequent.Linarith
