/-
`linarith` and `nlinarith`: refute the hypotheses, and the negated goal, by a nonnegative combination that adds up to
`0 < 0`. Over ordered fields, ordered rings such as `ℤ`, and `ℕ`, whose facts are carried over to `ℤ`. `nlinarith` adds
products of pairs of facts and squares. The multipliers come from `Simplex`; the proof is one application of
`Linear.refute`, whose check the kernel repeats.
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

def products1 (w : World) (f : Fact) : List Fact → List Fact
  | .nil => .nil
  | .cons g l => .cons (product w f g) (products1 w f l)

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

/-! ## To linear algebra and back -/

/-- Union of the monomials of a polynomial and a sorted list. -/
partial def monomials (p : Poly) (l : List (List Nat)) : List (List Nat) := match p, l with
  | .nil, l => l
  | .cons _ _ m t, .nil => .cons m (monomials t .nil)
  | .cons p n m t, .cons k ks => match cmp m k with
    | .lt => .cons m (monomials t (.cons k ks))
    | .eq => .cons k (monomials t ks)
    | .gt => .cons k (monomials (.cons p n m t) ks)

def allMonomials : List Fact → List (List Nat)
  | .nil => .nil
  | .cons f l => monomials f.poly (allMonomials l)

/-- Rows by monomial: add the column `j` of a polynomial to them. Both lists are sorted. -/
partial def addColumn (j : Nat) (p : Poly) (mons : List (List Nat)) (rows : List Sparse) : List Sparse :=
  match p, mons, rows with
  | .cons a b m t, .cons k ks, .cons r rs => match cmp m k with
    | .eq => .cons (Sparse.put j (Int.ofNat a - Int.ofNat b) r) (addColumn j t ks rs)
    | _ => .cons r (addColumn j (.cons a b m t) ks rs)
  | _, _, rows => rows

def emptyRows : List (List Nat) → List Sparse
  | .nil => .nil
  | .cons _ l => .cons .nil (emptyRows l)

/-- The equations `Σ cᵢ pᵢ = 0`, one for each monomial; columns are numbered from `j`. -/
def toRows (mons : List (List Nat)) : Nat → List Fact → List Sparse
  | _, .nil => emptyRows mons
  | j, .cons f l => addColumn j f.poly mons (toRows mons (j + 1) l)

def strictColumns : Nat → List Fact → Sparse
  | _, .nil => .nil
  | j, .cons f l => match f.strict with
    | true => .cons j 1 (strictColumns (j + 1) l)
    | false => strictColumns (j + 1) l

def freeColumns : Nat → List Fact → List Nat
  | _, .nil => .nil
  | j, .cons f l => match f.equation with
    | true => .cons j (freeColumns (j + 1) l)
    | false => freeColumns (j + 1) l

/-- The facts that take part, with natural multipliers; equations become inequalities of the right direction. -/
def weigh (w : World) (c : List (Prod Nat Int)) : Nat → List Fact → List (Prod Nat Fact)
  | _, .nil => .nil
  | j, .cons f l =>
    let rest := weigh w c (j + 1) l
    match Simplex.lookup j c with
    | k => match isZero k, f.equation, isNeg k with
      | true, _, _ => rest
      | _, false, _ => .cons (Int.natAbs k, f) rest
      | _, true, false => .cons (Int.natAbs k, { f with
          equation := false, proof := w.ring.lemma `Sequent.Linear.le_of_eq_zero
            (.cons (w.value f.term) (.cons f.proof .nil)) }) rest
      | _, true, true => .cons (Int.natAbs k, { f with
          equation := false, expr := .neg f.expr, term := rexpr1 "neg" f.term,
          proof := w.ring.lemma `Sequent.Linear.neg_le_of_eq_zero
            (.cons (w.value f.term) (.cons f.proof .nil)) }) rest

def boolTerm (b : Bool) : Expr := match b with
  | true => mkConst `Bool.true .nil
  | false => mkConst `Bool.false .nil

/-- The certificate's list of facts as a term, and the proof that they hold. -/
def certificate (w : World) : List (Prod Nat Fact) → Prod Expr Expr
  | .nil => (mkApp (mkConst `List.nil (.cons levelZero .nil)) (mkConst `Sequent.Linear.Fact .nil),
      w.ring.lemma `Sequent.Linear.AllHold.nil (.cons w.ctx .nil))
  | .cons (k, f) l =>
    let rest := certificate w l
    let fact := mkCall `Sequent.Linear.Fact.mk (.cons (boolTerm f.strict) (.cons (lit k) (.cons f.term .nil)))
    (mkApps (mkConst `List.cons (.cons levelZero .nil))
        (.cons (mkConst `Sequent.Linear.Fact .nil) (.cons fact (.cons rest.1 .nil))),
      w.ring.lemma `Sequent.Linear.AllHold.cons
        (.cons w.ctx (.cons fact (.cons rest.1 (.cons f.proof (.cons rest.2 .nil))))))

def values : List (Prod Nat Fact) → List Linear.Fact
  | .nil => .nil
  | .cons (k, f) l => .cons ⟨f.strict, k, f.expr⟩ (values l)

/-- Pivots allowed for one certificate. -/
def maxPivots : Nat := 1000

/-- A proof of `False` from the facts. -/
def refutation (w : World) (facts : List Fact) : MetaM (Option Expr) := do
  let facts := List.cons (unitFact w) facts
  let mons := allMonomials facts
  match (← Simplex.solve maxPivots (toRows mons 0 facts) (strictColumns 0 facts) (freeColumns 0 facts)) with
  | none => pure none
  | some c =>
    let weighted := weigh w c 0 facts
    match Linear.check (values weighted) with
    | false => throwMeta "linarith: the certificate does not add up"
    | true =>
      let cert := certificate w weighted
      pure (some (w.ring.lemma `Sequent.Linear.refute
        (.cons w.ctx (.cons cert.1 (.cons reflTrue (.cons cert.2 .nil))))))

/-! ## The tactics -/

def ofType (type : Expr) : List Comparison → List Comparison
  | .nil => .nil
  | .cons c l => match Expr.eqv c.type type with
    | true => .cons c (ofType type l)
    | false => ofType type l

def types : List Comparison → List Expr → List Expr
  | .nil, l => l
  | .cons c k, l =>
    let rec among : List Expr → Bool
      | .nil => false
      | .cons t r => match Expr.eqv c.type t with | true => true | false => among r
    match among l with
    | true => types k l
    | false => types k (append l (.cons c.type .nil))

def take {α : Type} : Nat → List α → List α
  | .succ n, .cons a l => .cons a (take n l)
  | _, _ => .nil

/-- How many facts `nlinarith` multiplies with each other at most. -/
def maxFactors : Nat := 16

/-- What `nlinarith` adds. -/
def nonlinear (w : World) (n : Nat) (facts : List Fact) : List Fact :=
  let sqs := take maxFactors (squares w facts)
  let factors := append (take maxFactors (inequalities facts)) .nil
  append sqs (append (products w (take maxFactors (append factors sqs)))
    (productsEq w n (take 6 (equations facts))))

def varIndices (n : Nat) : Nat → List (List Nat)
  | .zero => .nil
  | .succ i => .cons (mvar (n - (i + 1))) (varIndices n i)

def refuteNat (cs : List Comparison) (nl : Bool) : MetaM (Option Expr) := do
  match (← carrier? `Sequent.Linarith.RingProbe (mkConst `Int .nil)) with
  | none => pure none
  | some ring =>
    let natList : Carrier := ⟨mkConst `Nat .nil, .cons levelZero .nil, .nil⟩
    let (parsed, atoms) ← reifyAll ⟨false, false⟩ cs .nil
    let base := natList.list atoms
    let w : World := ⟨ring, none, true, atoms, base, mkApp (mkConst `Sequent.Linear.castAll .nil) base⟩
    let facts := toFacts w parsed
    let n := length atoms
    let nonneg (l : List (List Nat)) : List Fact :=
      let rec go : List (List Nat) → List Fact
        | .nil => .nil
        | .cons m l => .cons (natNonneg w m) (go l)
      go l
    match (← refutation w (append facts (nonneg (allMonomials facts)))) with
    | some p => pure (some p)
    | none => match nl with
      | false => pure none
      | true =>
        let facts := append facts (nonneg (varIndices n n))
        let all := append facts (nonlinear w n facts)
        refutation w (append all (nonneg (allMonomials all)))

def refuteRing (type : Expr) (cs : List Comparison) (nl : Bool) : MetaM (Option Expr) := do
  let field ← carrier? `Sequent.Linarith.FieldProbe type
  match (← carrier? `Sequent.Linarith.RingProbe type) with
  | none => pure none
  | some ring =>
    let ops : Ops := ⟨true, match field with | some _ => true | none => false⟩
    let casts ← castsNonneg ring (← reifyAll ops cs .nil).2
    let (parsed, atoms) ← reifyAll ops (append cs casts) .nil
    let base := ring.list atoms
    let ctx := match field with
      | some k => match k.instances with
        | .cons inst _ => mkApps (mkConst `Sequent.RingNormal.double k.levels)
            (.cons k.type (.cons inst (.cons base .nil)))
        | .nil => base
      | none => base
    let w : World := ⟨ring, field, false, atoms, base, ctx⟩
    let facts := toFacts w parsed
    match (← refutation w facts) with
    | some p => pure (some p)
    | none => match nl with
      | false => pure none
      | true =>
        let n := match field with | some _ => 2 * length atoms | none => length atoms
        refutation w (append facts (nonlinear w n facts))

/-- Try the types in turn. -/
def refuteTypes (cs : List Comparison) (nl : Bool) : List Expr → MetaM (Option Expr)
  | .nil => pure none
  | .cons type l => do
    let here ← match isNat type with
      | true => refuteNat (ofType type cs) nl
      | false => refuteRing type (ofType type cs) nl
    match here with
    | some p => pure (some p)
    | none => refuteTypes cs nl l

def hypotheses : List FVarId → MetaM (List Expr)
  | .nil => pure .nil
  | .cons f l => do
    let d ← FVarId.getDecl f
    let r ← hypotheses l
    match LocalDecl.isImplementationDetail d with
    | true => pure r
    | false => pure (.cons (mkFVar f) r)

def elabAll : List Syntax → TacticM (List Expr)
  | .nil => pure .nil
  | .cons s l => do
    let e ← elabTerm s none false
    let r ← elabAll l
    pure (.cons e r)

def reverse {α : Type} : List α → List α → List α
  | .nil, acc => acc
  | .cons a l, acc => reverse l (.cons a acc)

/-- Close the goal `False` from the hypotheses and hints. The latest hypothesis, the negated goal, goes first. -/
def close (hints : List Syntax) (nl : Bool) (only : Bool) : TacticM Unit := withMainContext do
  let goal ← getMainGoal
  let decl ← monadLift (MVarId.getDecl goal)
  let hs ← elabAll hints
  let fv ← monadLift (hypotheses (Array.toList (LocalContext.getFVarIds decl.lctx)))
  let fv := reverse fv .nil
  let fv := match only, fv with
    | true, .cons a _ => List.cons a .nil
    | _, l => l
  let cs ← monadLift (allComparisons (match fv with
    | .cons a l => List.cons a (append hs l)
    | .nil => hs))
  match (← monadLift (refuteTypes cs nl (types cs .nil))) with
  | none => throwMsg (stringToMessageData (match nl with
    | true => "nlinarith failed: no contradiction found"
    | false => "linarith failed: no contradiction found"))
  | some p => closeMainGoal `linarith p true

theorem by_le {α : Type u} [LinearOrder α] {a b : α} (h : b < a → False) : a ≤ b := le_of_not_gt h
theorem by_lt {α : Type u} [LinearOrder α] {a b : α} (h : b ≤ a → False) : a < b := lt_of_not_ge h
theorem by_eq {α : Type u} [PartialOrder α] {a b : α} (h : a ≤ b) (h' : b ≤ a) : a = b := le_antisymm h h'

/-- Turn the goal into `False`, its negation a hypothesis; an equation becomes two goals. -/
def run (t : Lean.TSyntax `tactic) (hints : List Syntax) (nl only : Bool) : TacticM Unit := do
  let target ← getMainTarget
  match comparison? target target with
  | some c => match c.rel with
    | .le => do
      evalTactic (← `(tactic| (refine Sequent.Linarith.by_le ?_; intro negatedGoal))).raw
      close hints nl only
    | .lt => do
      evalTactic (← `(tactic| (refine Sequent.Linarith.by_lt ?_; intro negatedGoal))).raw
      close hints nl only
    | .eq => evalTactic (← `(tactic| (refine Sequent.Linarith.by_eq ?_ ?_ <;> $t:tactic))).raw
  | none => do
    evalTactic (← `(tactic| first | (intro negatedGoal; exfalso) | exfalso)).raw
    close hints nl false

syntax (name := linarith1) "linarith1" (&" only")? (" [" term,* "]")? : tactic
syntax (name := nlinarith1) "nlinarith1" (&" only")? (" [" term,* "]")? : tactic

def hintsOf (stx : Syntax) : List Syntax := Array.toList (((stx.getArg 2).getArg 1).getSepArgs)
def isOnly (stx : Syntax) : Bool := Bool.not (stx.getArg 1).isNone

@[tactic linarith1] def evalLinarith : Lean.Elab.Tactic.Tactic := fun stx =>
  withPosition stx (run ⟨stx⟩ (hintsOf stx) false (isOnly stx))
@[tactic nlinarith1] def evalNlinarith : Lean.Elab.Tactic.Tactic := fun stx =>
  withPosition stx (run ⟨stx⟩ (hintsOf stx) true (isOnly stx))

end Sequent.Linarith
