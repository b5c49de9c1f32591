/-
Numerals in fields: simplification procedures that compute closed expressions and decide comparisons between them, for
every field of characteristic zero. Lean's own procedures do the same for `ℕ` and `ℤ`. `norm_num` is `simp` with them,
followed by the arithmetic decision procedures.
-/
prelude
import Sequent.Algebra.Closed

set_option autoImplicit false
universe u

/-! ## The types of Lean's simplifier that a procedure sees -/

namespace Lean.Meta.Simp
structure Result where
  expr : Expr
  proof? : Option Expr
  cache : Bool

inductive Step where
  | done (r : Result)
  | visit (r : Result)
  | continue (r : Option Result)
instance : Inhabited Step := ⟨.continue none⟩

/-- Three arguments of the simplifier (methods, context, state) before those of `MetaM`. -/
def SimpM (α : Type) : Type := Obj → Obj → Obj → MetaM α
def Simproc : Type := Expr → SimpM Step
end Lean.Meta.Simp

namespace Lean.Parser
syntax (name := simprocPattern) "simproc_pattern% " term " => " ident : command
namespace Attr
syntax (name := simprocAttr) "simproc" (Tactic.simpPre <|> Tactic.simpPost)? : attr
end Attr
end Lean.Parser

namespace Sequent.NormNum
open Lean Meta Simp Sequent.RingNormal Sequent.Reify Sequent.Linear Sequent.Closed

/-- Whether a term is built from numerals by field operations. -/
partial def isClosed (t : Expr) : Bool := match numeral? t, decimal? t with
  | some _, _ => true
  | _, some _ => true
  | none, none => match t with
    | .mdata _ e => isClosed e
    | .app (.app f a) b =>
      match Bool.or (Expr.isAppOfArity f `HAdd.hAdd 4) (Bool.or (Expr.isAppOfArity f `HMul.hMul 4)
        (Bool.or (Expr.isAppOfArity f `HSub.hSub 4) (Expr.isAppOfArity f `HDiv.hDiv 4))) with
      | true => Bool.and (isClosed a) (isClosed b)
      | false => match Expr.isAppOfArity f `HPow.hPow 4, natLit? b with
        | true, some k => Bool.and (Nat.ble k 1000) (isClosed a)
        | _, _ => match Bool.or (Expr.isAppOfArity f `Neg.neg 1) (Expr.isAppOfArity f `Inv.inv 1) with
          | true => isClosed b
          | false => false
    | _ => false

/-- A rational number: sign, numerator, denominator. -/
structure Value where
  neg : Bool
  num : Nat
  den : Nat

def value? (e : FExpr) : Option Value := match e.ok false with
  | false => none
  | true => match e.frac false with
    | ⟨num, den⟩ => match const? num.norm with
      | none => none
      | some (p, n) =>
        let a := match Nat.ble n p with | true => p - n | false => n - p
        let g := Nat.gcd a den
        some ⟨Bool.not (Nat.ble n p), a / g, den / g⟩

def magnitude (v : Value) : FExpr := match v.den with
  | 1 => .num v.num
  | d => match v.num with
    | 1 => .inv (.num d)
    | a => .div (.num a) (.num d)

/-- The normal form of a number: `a`, `a / b` or, as `simp` would have it, `b⁻¹`; with a sign in front. -/
def Value.expr (v : Value) : FExpr := match v.neg with
  | true => match v.den, v.num with
    | 1, _ => .neg (magnitude v)
    | _, 1 => .neg (magnitude v)
    | d, a => .div (.neg (.num a)) (.num d)
  | false => magnitude v

abbrev numeral (α : Type u) (n : Nat) [OfNat α n] (_ : Unit) : α := OfNat.ofNat n
abbrev negate {α : Type u} [Neg α] (a : α) (_ : Unit) : α := -a
abbrev invert {α : Type u} [Inv α] (a : α) (_ : Unit) : α := a⁻¹
abbrev quotient {α : Type u} [Div α] (a b : α) (_ : Unit) : α := a / b

def unit : Expr := mkConst `Unit.unit .nil

/-- `OfNat.ofNat α n _`. -/
def mkNumeral (type : Expr) (n : Nat) : MetaM Expr := do
  let args := List.cons type (.cons (lit n) (.cons unit .nil))
  let e ← instantiateMVarsProfiling (← mkAppM `Sequent.NormNum.numeral (List.toArray args))
  match e with
  | .app (.app (.app (.app (.const _ us) α) k) inst) _ =>
    pure (mkApps (mkConst `OfNat.ofNat us) (.cons α (.cons k (.cons inst .nil))))
  | _ => throwMeta "norm_num: no numerals here"

/-- The term for a normal form. -/
def mkTerm (type : Expr) : FExpr → MetaM Expr
  | .num k => mkNumeral type k
  | .neg a => do
    let x ← mkTerm type a
    match (← instantiateMVarsProfiling (← mkAppM `Sequent.NormNum.negate (Array.mkArray2 x unit))) with
    | .app (.app (.app (.app (.const _ us) α) inst) x) _ =>
      pure (mkApps (mkConst `Neg.neg us) (.cons α (.cons inst (.cons x .nil))))
    | _ => throwMeta "norm_num: no negation here"
  | .inv a => do
    let x ← mkTerm type a
    match (← instantiateMVarsProfiling (← mkAppM `Sequent.NormNum.invert (Array.mkArray2 x unit))) with
    | .app (.app (.app (.app (.const _ us) α) inst) x) _ =>
      pure (mkApps (mkConst `Inv.inv us) (.cons α (.cons inst (.cons x .nil))))
    | _ => throwMeta "norm_num: no inverse here"
  | .div a b => do
    let x ← mkTerm type a
    let y ← mkTerm type b
    mkAppM `HDiv.hDiv (Array.mkArray2 x y)
  | _ => throwMeta "norm_num: not a normal form"

def noStep : Step := .continue none

/-- Never fail: a procedure that can't help says so. -/
def guard (x : MetaM Step) : SimpM Step := fun _ _ _ => tryCatch x (fun _ => pure noStep)

def step (e proof : Expr) : Step := .visit ⟨e, some proof, true⟩
def finish (e proof : Expr) : Step := .done ⟨e, some proof, true⟩

/-- Compute a closed expression. -/
def compute (e : Expr) : MetaM Step := match isClosed e with
  | false => pure noStep
  | true => do
    let type ← typeOf e
    match (← carrier? `Sequent.Ring.FieldProbe type) with
    | none => pure noStep
    | some c => do
      let r ← reify ⟨true, true⟩ e .nil
      match r.atoms, value? r.expr with
      | .nil, some v => do
        let t ← mkTerm type v.expr
        match Expr.eqv t e with
        | true => pure noStep
        | false =>
          let p := c.lemma `Sequent.RingNormal.eq_of_checkField
            (.cons (c.list .nil) (.cons (quote false r.expr) (.cons (quote false v.expr) (.cons reflTrue .nil))))
          match (← sameTerm t e) with
          | true => pure noStep
          | false => pure (finish t (mkApps (mkConst `Sequent.Closed.restate c.levels)
              (.cons type (.cons e (.cons t (.cons p .nil))))))
      | _, _ => pure noStep

def trueE : Expr := mkConst `True .nil
def falseE : Expr := mkConst `False .nil

/-- Decide a comparison of closed expressions. -/
def decideComparison (e : Expr) : MetaM Step := match Linarith.comparison? e e with
  | none => pure noStep
  | some c => match Bool.and (isClosed c.lhs) (isClosed c.rhs) with
    | false => pure noStep
    | true => do
      let probe := match c.rel with | .eq => `Sequent.Ring.FieldProbe | _ => `Sequent.Linarith.FieldProbe
      match (← carrier? probe c.type) with
      | none => pure noStep
      | some k => do
        let a ← reify ⟨true, true⟩ c.lhs .nil
        let b ← reify ⟨true, true⟩ c.rhs a.atoms
        let result (truth : Bool) (name : Name) : Step :=
          let p := k.lemma name
            (.cons (k.list .nil) (.cons (quote false a.expr) (.cons (quote false b.expr) (.cons reflTrue .nil))))
          let r := match truth with | true => trueE | false => falseE
          finish r (mkApps (mkConst `Sequent.Closed.restate (.cons levelZero .nil))
            (.cons (mkSort levelZero) (.cons e (.cons r (.cons p .nil)))))
        match b.atoms with
        | .cons _ _ => pure noStep
        | .nil => match c.rel with
          | .eq => match checkField a.expr b.expr, checkNe a.expr b.expr with
            | true, _ => pure (result true `Sequent.Closed.eq_eq_true)
            | _, true => pure (result false `Sequent.Closed.eq_eq_false)
            | _, _ => pure noStep
          | .le => match checkLe a.expr b.expr, checkLt b.expr a.expr with
            | true, _ => pure (result true `Sequent.Closed.le_eq_true)
            | _, true => pure (result false `Sequent.Closed.le_eq_false)
            | _, _ => pure noStep
          | .lt => match checkLt a.expr b.expr, checkLe b.expr a.expr with
            | true, _ => pure (result true `Sequent.Closed.lt_eq_true)
            | _, true => pure (result false `Sequent.Closed.lt_eq_false)
            | _, _ => pure noStep

def reduceAdd : Lean.Meta.Simp.Simproc := fun e => guard (compute e)
def reduceMul : Lean.Meta.Simp.Simproc := fun e => guard (compute e)
def reduceSub : Lean.Meta.Simp.Simproc := fun e => guard (compute e)
def reduceDiv : Lean.Meta.Simp.Simproc := fun e => guard (compute e)
def reducePow : Lean.Meta.Simp.Simproc := fun e => guard (compute e)
def reduceInv : Lean.Meta.Simp.Simproc := fun e => guard (compute e)
def reduceDecimal : Lean.Meta.Simp.Simproc := fun e => guard (compute e)
def reduceEq : Lean.Meta.Simp.Simproc := fun e => guard (decideComparison e)
def reduceLe : Lean.Meta.Simp.Simproc := fun e => guard (decideComparison e)
def reduceLt : Lean.Meta.Simp.Simproc := fun e => guard (decideComparison e)

simproc_pattern% (@HAdd.hAdd _ _ _ _ _ _) => reduceAdd
simproc_pattern% (@HMul.hMul _ _ _ _ _ _) => reduceMul
simproc_pattern% (@HSub.hSub _ _ _ _ _ _) => reduceSub
simproc_pattern% (@HDiv.hDiv _ _ _ _ _ _) => reduceDiv
simproc_pattern% (@HPow.hPow _ _ _ _ _ _) => reducePow
simproc_pattern% (@Inv.inv _ _ _) => reduceInv
simproc_pattern% (@OfScientific.ofScientific _ _ _ _ _) => reduceDecimal
simproc_pattern% (@Eq _ _ _) => reduceEq
simproc_pattern% (@LE.le _ _ _ _) => reduceLe
simproc_pattern% (@LT.lt _ _ _ _) => reduceLt

attribute [simproc] reduceAdd reduceMul reduceSub reduceDiv reducePow reduceInv reduceDecimal
  reduceEq reduceLe reduceLt

end Sequent.NormNum

/-! ## The tactic

First what decides closed goals, then `simp`, then `simp` followed by arithmetic. -/

macro_rules
  | `(tactic| norm_num) => `(tactic| first
      | (simp; done)
      | decide
      | (simp <;> first | linarith | omega)
      | omega
      | ring1
      | field_ring1
      | simp
      | decide +kernel)
  | `(tactic| norm_num [$ls,*]) => `(tactic| first
      | (simp [$ls,*]; done)
      | (simp [$ls,*] <;> first | linarith | omega | ring1 | field_ring1)
      | simp [$ls,*])
