/-
The facts that `linarith` works with: hypotheses read as comparisons, mirrored over one list of atoms and turned into
`e ≤ 0`, `e < 0` or `e = 0` with a proof; for `nlinarith` also their products and squares. Natural numbers are carried
over to the integers. What to do with the facts is not known here.
-/
prelude
import Sequent.Algebra.Linear
import Sequent.Tactic.Simplex

set_option autoImplicit false
universe u

namespace Sequent.Linarith
open Lean Meta Elab Tactic Sequent.RingNormal Sequent.Reify Sequent.Simplex

abbrev FieldProbe (α : Type u) [Field α] [LinearOrder α] [IsStrictOrderedRing α] (_ : Unit) : Prop := True
abbrev RingProbe (α : Type u) [CommRing α] [LinearOrder α] [IsStrictOrderedRing α] (_ : Unit) : Prop := True
abbrev OrderProbe (α : Type u) [LinearOrder α] (_ : Unit) : Prop := True

/-! ## Reading comparisons -/

inductive Rel where
  | le | lt | eq

/-- A comparison `lhs rel rhs` of elements of `type`, and its proof. -/
structure Comparison where
  rel : Rel
  type : Expr
  lhs : Expr
  rhs : Expr
  proof : Expr
instance : Inhabited Comparison := ⟨⟨.le, default, default, default, default⟩⟩

def same (a b : Name) : Bool := Name.beq a b

/-- Read a comparison, `≥` and `>` turned round. -/
def comparison? (t proof : Expr) : Option Comparison := match t.strip with
  | .app (.app (.app (.const n _) type) l) r => match same n `Eq with
    | true => some ⟨.eq, type, l, r, proof⟩
    | false => none
  | .app (.app (.app (.app (.const n _) type) _) l) r =>
    match same n `LE.le with
    | true => some ⟨.le, type, l, r, proof⟩
    | false => match same n `LT.lt with
      | true => some ⟨.lt, type, l, r, proof⟩
      | false => match same n `GE.ge with
        | true => some ⟨.le, type, r, l, proof⟩
        | false => match same n `GT.gt with
          | true => some ⟨.lt, type, r, l, proof⟩
          | false => none
  | _ => none

theorem lt_of_not {α : Type u} [LinearOrder α] {a b : α} (h : ¬ a ≤ b) : b < a := lt_of_not_ge h
theorem le_of_not {α : Type u} [LinearOrder α] {a b : α} (h : ¬ a < b) : b ≤ a := le_of_not_gt h

/-- What a negated comparison says. -/
def negated (c : Comparison) (proof : Expr) : MetaM (List Comparison) := do
  match (← carrier? `Sequent.Linarith.OrderProbe c.type) with
  | none => pure .nil
  | some k => match c.rel with
    | .le => pure (.cons ⟨.lt, c.type, c.rhs, c.lhs,
        k.lemma `Sequent.Linarith.lt_of_not (.cons c.lhs (.cons c.rhs (.cons proof .nil)))⟩ .nil)
    | .lt => pure (.cons ⟨.le, c.type, c.rhs, c.lhs,
        k.lemma `Sequent.Linarith.le_of_not (.cons c.lhs (.cons c.rhs (.cons proof .nil)))⟩ .nil)
    | .eq => pure .nil

def call2 (n : Name) (a b c : Expr) : Expr := mkCall n (.cons a (.cons b (.cons c .nil)))

/-- All comparisons in a proposition: itself, the parts of a conjunction, a negated comparison. -/
partial def comparisons (t proof : Expr) : MetaM (List Comparison) := match comparison? t proof with
  | some c => pure (.cons c .nil)
  | none => match t.strip with
    | .app (.app (.const n _) a) b => match same n `And with
      | true => do
        let l ← comparisons a (call2 `And.left a b proof)
        let r ← comparisons b (call2 `And.right a b proof)
        pure (append l r)
      | false => pure .nil
    | .app (.const n _) a => match same n `Not with
      | true => match comparison? a proof with
        | some c => negated c proof
        | none => pure .nil
      | false => pure .nil
    | _ => pure .nil

def allComparisons : List Expr → MetaM (List Comparison)
  | .nil => pure .nil
  | .cons e l => do
    let t ← typeOf e
    let here ← comparisons t e
    let rest ← allComparisons l
    pure (append here rest)

/-! ## Facts -/

/-- `expr < 0` (`strict`), `expr = 0` (`equation`) or `expr ≤ 0`; `term` names `expr`, and `proof` proves it. -/
structure Fact where
  strict : Bool
  equation : Bool
  expr : RExpr
  term : Expr
  proof : Expr
  poly : Poly
instance : Inhabited Fact := ⟨⟨false, false, .num 0, default, default, .nil⟩⟩

/-- Where facts live: the ring's carrier, the list of atoms as a term, and the field's carrier if there is one. -/
structure World where
  ring : Carrier
  field : Option Carrier
  nat : Bool
  atoms : List Expr
  base : Expr
  ctx : Expr
instance : Inhabited World := ⟨⟨default, none, false, .nil, default, default⟩⟩

def rexpr1 (c : String) (a : Expr) : Expr := mkApp (constructor true c) a
def rexpr2 (c : String) (a b : Expr) : Expr := mkApp2 (constructor true c) a b

/-- The value of a named expression. -/
def World.value (w : World) (term : Expr) : Expr :=
  match w.ring.instances with
  | .cons inst _ =>
    let semiring := mkApp2 (mkConst `CommRing.toCommSemiring w.ring.levels) w.ring.type inst
    let signs := mkApp2 (mkConst `Sequent.RingNormal.Signs.ofRing w.ring.levels) w.ring.type inst
    mkApps (mkConst `Sequent.RingNormal.RExpr.denote w.ring.levels)
      (.cons w.ring.type (.cons semiring (.cons signs (.cons w.ctx (.cons term .nil)))))
  | .nil => term

/-- Reify both sides of every comparison over one list of atoms. -/
def reifyAll (ops : Ops) :
    List Comparison → List Expr → MetaM (Prod (List (Prod Comparison (Prod FExpr FExpr))) (List Expr))
  | .nil, atoms => pure (.nil, atoms)
  | .cons c l, atoms => do
    let a ← reify ops c.lhs atoms
    let b ← reify ops c.rhs a.atoms
    let rest ← reifyAll ops l b.atoms
    pure (.cons (c, a.expr, b.expr) rest.1, rest.2)

def isInt (type : Expr) : Bool := match type with
  | .const n _ => same n `Int
  | _ => false

def isNat (type : Expr) : Bool := match type with
  | .const n _ => same n `Nat
  | _ => false

def mkFact (strict equation : Bool) (e : RExpr) (term proof : Expr) : Fact := ⟨strict, equation, e, term, proof, e.norm⟩

/-- The fact that a comparison of natural numbers gives over the integers. -/
def natFact (w : World) (c : Comparison) (a b : FExpr) : Fact :=
  let args (n : Name) : Expr :=
    mkCall n (.cons w.base (.cons (quote true a) (.cons (quote true b) (.cons reflTrue (.cons c.proof .nil)))))
  let ta := quote true a
  let tb := quote true b
  match c.rel with
  | .le => mkFact false false (.sub a.toRing b.toRing) (rexpr2 "sub" ta tb) (args `Sequent.Linear.nat_le)
  | .eq => mkFact false true (.sub a.toRing b.toRing) (rexpr2 "sub" ta tb) (args `Sequent.Linear.nat_eq)
  | .lt => mkFact false false (.sub (.add a.toRing (.num 1)) b.toRing)
      (rexpr2 "sub" (rexpr2 "add" ta (rexpr1 "num" (lit 1))) tb) (args `Sequent.Linear.nat_lt)

def fieldFact (w : World) (k : Carrier) (c : Comparison) (a b : FExpr) : Fact :=
  let ta := quote false a
  let tb := quote false b
  let e := Linear.diff a b
  let term := mkCall `Sequent.Linear.diff (.cons ta (.cons tb .nil))
  let proof (n : Name) : Expr :=
    k.lemma n (.cons w.base (.cons ta (.cons tb (.cons reflTrue (.cons c.proof .nil)))))
  match c.rel with
  | .le => mkFact false false e term (proof `Sequent.Linear.field_le)
  | .eq => mkFact false true e term (proof `Sequent.Linear.field_eq)
  | .lt => mkFact true false e term (proof `Sequent.Linear.field_lt)

def ringFact (w : World) (c : Comparison) (a b : FExpr) : Fact :=
  let ta := quote true a
  let tb := quote true b
  let e := RExpr.sub a.toRing b.toRing
  let term := rexpr2 "sub" ta tb
  let args := List.cons c.lhs (.cons c.rhs (.cons c.proof .nil))
  match c.rel with
  | .le => mkFact false false e term (w.ring.lemma `Sequent.Linear.sub_le args)
  | .eq => mkFact false true e term (w.ring.lemma `Sequent.Linear.sub_eq args)
  | .lt => match isInt w.ring.type with
    | true => mkFact false false (.sub (.add a.toRing (.num 1)) b.toRing)
        (rexpr2 "sub" (rexpr2 "add" ta (rexpr1 "num" (lit 1))) tb) (mkCall `Sequent.Linear.add_one_sub_le args)
    | false => mkFact true false e term (w.ring.lemma `Sequent.Linear.sub_lt args)

def toFact (w : World) (c : Comparison) (a b : FExpr) : Fact := match w.nat, w.field with
  | true, _ => natFact w c a b
  | _, some k => fieldFact w k c a b
  | _, none => ringFact w c a b

def toFacts (w : World) : List (Prod Comparison (Prod FExpr FExpr)) → List Fact
  | .nil => .nil
  | .cons (c, a, b) l => .cons (toFact w c a b) (toFacts w l)

/-- `-1 < 0`. -/
def unitFact (w : World) : Fact :=
  mkFact true false (.neg (.num 1)) (rexpr1 "neg" (rexpr1 "num" (lit 1))) (w.ring.lemma `Sequent.Linear.neg_one_lt .nil)

/-! ## Products and squares -/

/-- The weak form of a fact that is not an equation. -/
def Fact.weaken (w : World) (f : Fact) : Expr := match f.strict with
  | true => w.ring.lemma `Sequent.Linear.le_of_neg (.cons (w.value f.term) (.cons f.proof .nil))
  | false => f.proof

def product (w : World) (f g : Fact) : Fact :=
  let e := RExpr.neg (.mul f.expr g.expr)
  let term := rexpr1 "neg" (rexpr2 "mul" f.term g.term)
  let args (p q : Expr) : List Expr := .cons (w.value f.term) (.cons (w.value g.term) (.cons p (.cons q .nil)))
  match Bool.and f.strict g.strict with
  | true => mkFact true false e term (w.ring.lemma `Sequent.Linear.product_lt (args f.proof g.proof))
  | false => mkFact false false e term
      (w.ring.lemma `Sequent.Linear.product_le (args (f.weaken w) (g.weaken w)))

def productEq (w : World) (f : Fact) (e : RExpr) (term : Expr) : Fact :=
  mkFact false true (.mul f.expr e) (rexpr2 "mul" f.term term)
    (w.ring.lemma `Sequent.Linear.product_eq (.cons (w.value f.term) (.cons (w.value term) (.cons f.proof .nil))))

def square (w : World) (e : RExpr) (term : Expr) : Fact :=
  mkFact false false (.neg (.mul e e)) (rexpr1 "neg" (rexpr2 "mul" term term))
    (w.ring.lemma `Sequent.Linear.square_le (.cons (w.value term) .nil))

def polyLength : Poly → Nat
  | .nil => 0
  | .cons _ _ _ t => polyLength t + 1

/-- Products that would have more terms than this are left out. -/
def maxProductTerms : Nat := 400

def products1 (w : World) (f : Fact) : List Fact → List Fact
  | .nil => .nil
  | .cons g l => match Nat.ble (polyLength f.poly * polyLength g.poly) maxProductTerms with
    | true => .cons (product w f g) (products1 w f l)
    | false => products1 w f l

/-- All products of two, squares included. -/
def products (w : World) : List Fact → List Fact
  | .nil => .nil
  | .cons f l => append (products1 w f (.cons f l)) (products w l)

def productsEq1 (w : World) (f : Fact) (n : Nat) : Nat → List Fact
  | .zero => .nil
  | .succ i => .cons (productEq w f (.var (n - (i + 1))) (rexpr1 "var" (lit (n - (i + 1))))) (productsEq1 w f n i)

/-- Each equation times each of the `n` variables. -/
def productsEq (w : World) (n : Nat) : List Fact → List Fact
  | .nil => .nil
  | .cons f l => append (productsEq1 w f n n) (productsEq w n l)

def equations : List Fact → List Fact
  | .nil => .nil
  | .cons f l => match f.equation with | true => .cons f (equations l) | false => equations l

def inequalities : List Fact → List Fact
  | .nil => .nil
  | .cons f l => match f.equation with | true => inequalities l | false => .cons f (inequalities l)

/-- What is squared somewhere in an expression. -/
def squared : RExpr → List RExpr → List RExpr
  | .var _, l => l
  | .num _, l => l
  | .add a b, l => squared a (squared b l)
  | .sub a b, l => squared a (squared b l)
  | .neg a, l => squared a l
  | .mul a b, l => match checkRing a b with
    | true => .cons a (squared a l)
    | false => squared a (squared b l)
  | .pow a k, l => match Nat.beq (k % 2) 0 with
    | true => match k with
      | .zero => l
      | 2 => .cons a (squared a l)
      | k => .cons (.pow a (k / 2)) (squared a l)
    | false => squared a l

def isNum : RExpr → Bool
  | .num _ => true
  | _ => false

/-- Without repetitions and numerals. -/
def distinct : List RExpr → List RExpr → List RExpr
  | .nil, _ => .nil
  | .cons a l, seen =>
    let rec among : List RExpr → Bool
      | .nil => false
      | .cons b l => match checkRing a b with | true => true | false => among l
    match Bool.or (isNum a) (among seen) with
    | true => distinct l seen
    | false => .cons a (distinct l (.cons a seen))

def quoteR : RExpr → Expr
  | .var i => rexpr1 "var" (lit i)
  | .num k => rexpr1 "num" (lit k)
  | .add a b => rexpr2 "add" (quoteR a) (quoteR b)
  | .mul a b => rexpr2 "mul" (quoteR a) (quoteR b)
  | .sub a b => rexpr2 "sub" (quoteR a) (quoteR b)
  | .neg a => rexpr1 "neg" (quoteR a)
  | .pow a k => rexpr2 "pow" (quoteR a) (lit k)

def squares (w : World) (fs : List Fact) : List Fact :=
  let rec collect : List Fact → List RExpr
    | .nil => .nil
    | .cons f l => squared f.expr (collect l)
  let rec make : List RExpr → List Fact
    | .nil => .nil
    | .cons e l => .cons (square w e (quoteR e)) (make l)
  make (distinct (collect fs) .nil)

/-! ## Natural numbers are nonnegative -/

/-- The monomial with these exponents; the first belongs to variable `i`. -/
def monomial (i : Nat) : List Nat → RExpr
  | .nil => .num 1
  | .cons k l => match k with
    | .zero => monomial (i + 1) l
    | k => match monomial (i + 1) l with
      | .num _ => .pow (.var i) k
      | e => .mul (.pow (.var i) k) e

def natNonneg (w : World) (m : List Nat) : Fact :=
  let e := monomial 0 m
  let t := quoteR e
  mkFact false false (.neg e) (rexpr1 "neg" t)
    (mkCall `Sequent.Linear.nat_nonneg (.cons w.base (.cons t (.cons reflTrue .nil))))

/-- Comparisons `0 ≤ (n : α)` for atoms that are casts of natural numbers. -/
def castsNonneg (k : Carrier) : List Expr → MetaM (List Comparison)
  | .nil => pure .nil
  | .cons a l => do
    let rest ← castsNonneg k l
    match a with
    | .app (.app (.app f _) _) n => match Expr.isAppOfArity f `Nat.cast 0 with
      | true => tryCatch (do
          let p ← mkAppM `Sequent.Linarith.cast_nonneg (Array.mkArray2 (k.list .nil) n)
          let here ← comparisons (← typeOf p) p
          pure (append here rest)) (fun _ => pure rest)
      | false => pure rest
    | _ => pure rest

theorem cast_nonneg {α : Type u} [CommSemiring α] [LinearOrder α] [IsStrictOrderedRing α] (_ : List α) (n : Nat) :
    (0 : α) ≤ (n : α) := Nat.cast_nonneg n

end Sequent.Linarith
