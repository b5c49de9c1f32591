/-
`ring_nf` rewrites every maximal ring or field expression into its polynomial normal form: like terms collected,
numerical coefficients behind the monomials. It is a simplification procedure, so that it works anywhere in a goal.
-/
prelude
import Sequent.Tactic.Field

set_option autoImplicit false
universe u

namespace Sequent.RingNF
open Lean Meta Simp Sequent.RingNormal Sequent.Reify Sequent.NormNum

/-- A power of a variable of the polynomial; `field` tells whether odd variables are inverses of atoms. -/
def power (field : Bool) (i k : Nat) : FExpr :=
  let base : FExpr := match field with
    | false => .var i
    | true => match Nat.beq (i % 2) 0 with
      | true => .var (i / 2)
      | false => .inv (.var (i / 2))
  match k with
  | 1 => base
  | k => .pow base k

/-- The product of the powers, or nothing for the constant monomial. -/
def monomial (field : Bool) (i : Nat) : List Nat → Option FExpr
  | .nil => none
  | .cons k l => match k with
    | .zero => monomial field (i + 1) l
    | k => match monomial field (i + 1) l with
      | none => some (power field i k)
      | some e => some (.mul (power field i k) e)

/-- A term without its sign: the magnitude of the coefficient behind the monomial. -/
def term (field : Bool) (v : Value) (m : List Nat) : FExpr := match monomial field 0 m with
  | none => magnitude v
  | some e => match v.num, v.den with
    | 1, 1 => e
    | _, _ => .mul e (magnitude v)

def reduce (p n den : Nat) : Value :=
  let a := match Nat.ble n p with | true => p - n | false => n - p
  let g := Nat.gcd a den
  ⟨Bool.not (Nat.ble n p), a / g, den / g⟩

/-- The polynomial over `den` as an expression; `acc` is what stands before it. -/
def build (field : Bool) (den : Nat) : Poly → Option FExpr → FExpr
  | .nil, none => .num 0
  | .nil, some e => e
  | .cons p n m t, acc => match Nat.beq p n with
    | true => build field den t acc
    | false =>
      let v := reduce p n den
      let e := term field v m
      build field den t (some (match acc, v.neg with
        | none, false => e
        | none, true => .neg e
        | some a, false => .add a e
        | some a, true => .sub a e))

/-- Highest monomials first. -/
def reverse : Poly → Poly → Poly
  | .nil, acc => acc
  | .cons p n m t, acc => reverse t (.cons p n m acc)

def nth (atoms : List Expr) (i : Nat) : Expr := match atoms, i with
  | .nil, _ => default
  | .cons a _, .zero => a
  | .cons _ l, .succ i => nth l i

def binary (op : Name) (a b : Expr) : MetaM Expr := do
  instantiateMVarsProfiling (← mkAppM op (Array.mkArray2 a b))

def toExpr (type : Expr) (atoms : List Expr) : FExpr → MetaM Expr
  | .var i => pure (nth atoms i)
  | .num k => mkNumeral type k
  | .add a b => do binary `HAdd.hAdd (← toExpr type atoms a) (← toExpr type atoms b)
  | .sub a b => do binary `HSub.hSub (← toExpr type atoms a) (← toExpr type atoms b)
  | .mul a b => do binary `HMul.hMul (← toExpr type atoms a) (← toExpr type atoms b)
  | .div a b => do binary `HDiv.hDiv (← toExpr type atoms a) (← toExpr type atoms b)
  | .pow a k => do binary `HPow.hPow (← toExpr type atoms a) (← mkNumeral (mkConst `Nat .nil) k)
  | .neg a => do instantiateMVarsProfiling (← mkAppM `Neg.neg (Array.mkArray1 (← toExpr type atoms a)))
  | .inv a => do instantiateMVarsProfiling (← mkAppM `Inv.inv (Array.mkArray1 (← toExpr type atoms a)))

def insert (a : Expr) : List Expr → List Expr
  | .nil => .cons a .nil
  | .cons b l => match Expr.lt a b with
    | true => .cons a (.cons b l)
    | false => .cons b (insert a l)

def sort : List Expr → List Expr
  | .nil => .nil
  | .cons a l => insert a (sort l)

/-- Reify with the atoms in a fixed order, so that equal expressions get the same normal form. -/
def reifySorted (ops : Ops) (e : Expr) : MetaM Reified := do
  let r ← reify ops e .nil
  reify ops e (sort r.atoms)

/-- The step that replaces `e` by the normal form `nf`, if that says something new. -/
def replace (c : Carrier) (ring : Bool) (law : Name) (e : Expr) (r : Reified) (nf : FExpr) : MetaM Step := do
  let t ← toExpr c.type r.atoms nf
  match (← sameTerm t e) with
  | true => pure noStep
  | false =>
    let p := c.lemma law
      (.cons (c.list r.atoms) (.cons (quote ring r.expr) (.cons (quote ring nf) (.cons reflTrue .nil))))
    pure (.continue (some ⟨t, some (mkApps (mkConst `Sequent.Closed.restate c.levels)
      (.cons c.type (.cons e (.cons t (.cons p .nil))))), true⟩))

def normalize (e : Expr) : MetaM Step := do
  let type ← typeOf e
  match (← carrier? `Sequent.Ring.FieldProbe type) with
  | some c => do
    let r ← reifySorted ⟨true, true⟩ e
    match r.expr.ok false with
    | false => pure noStep
    | true =>
      let f := r.expr.frac false
      replace c false `Sequent.RingNormal.eq_of_checkField e r (build true f.den (reverse f.num.norm .nil) none)
  | none => match (← carrier? `Sequent.RingCore.RingProbe type) with
    | some c => do
      let r ← reifySorted ⟨true, false⟩ e
      replace c true `Sequent.RingNormal.eq_of_checkRing e r (build false 1 (reverse r.expr.toRing.norm .nil) none)
    | none => match (← carrier? `Sequent.RingCore.SemiringProbe type) with
      | some c => do
        let r ← reifySorted ⟨false, false⟩ e
        replace c true `Sequent.RingNormal.eq_of_checkSemiring e r
          (build false 1 (reverse r.expr.toRing.norm .nil) none)
      | none => pure noStep

def nfAdd : Lean.Meta.Simp.Simproc := fun e => guard (normalize e)
def nfMul : Lean.Meta.Simp.Simproc := fun e => guard (normalize e)
def nfSub : Lean.Meta.Simp.Simproc := fun e => guard (normalize e)
def nfDiv : Lean.Meta.Simp.Simproc := fun e => guard (normalize e)
def nfPow : Lean.Meta.Simp.Simproc := fun e => guard (normalize e)
def nfNeg : Lean.Meta.Simp.Simproc := fun e => guard (normalize e)
def nfInv : Lean.Meta.Simp.Simproc := fun e => guard (normalize e)

simproc_pattern% (@HAdd.hAdd _ _ _ _ _ _) => nfAdd
simproc_pattern% (@HMul.hMul _ _ _ _ _ _) => nfMul
simproc_pattern% (@HSub.hSub _ _ _ _ _ _) => nfSub
simproc_pattern% (@HDiv.hDiv _ _ _ _ _ _) => nfDiv
simproc_pattern% (@HPow.hPow _ _ _ _ _ _) => nfPow
simproc_pattern% (@Neg.neg _ _ _) => nfNeg
simproc_pattern% (@Inv.inv _ _ _) => nfInv

end Sequent.RingNF

macro_rules
  | `(tactic| ring_nf) => `(tactic| simp only [↓Sequent.RingNF.nfAdd, ↓Sequent.RingNF.nfMul, ↓Sequent.RingNF.nfSub,
      ↓Sequent.RingNF.nfDiv, ↓Sequent.RingNF.nfPow, ↓Sequent.RingNF.nfNeg, ↓Sequent.RingNF.nfInv])
  | `(tactic| ring_nf $l:location) => `(tactic| simp only [↓Sequent.RingNF.nfAdd, ↓Sequent.RingNF.nfMul,
      ↓Sequent.RingNF.nfSub, ↓Sequent.RingNF.nfDiv, ↓Sequent.RingNF.nfPow, ↓Sequent.RingNF.nfNeg, ↓Sequent.RingNF.nfInv]
      $l:location)
