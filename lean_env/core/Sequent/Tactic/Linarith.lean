/-
`linarith` and `nlinarith`: refute the hypotheses, and the negated goal, by a nonnegative combination that adds up to
`0 < 0`. Over ordered fields, ordered rings such as `ℤ`, and `ℕ`. `nlinarith` adds products of pairs of facts and
squares, among them those that complete the square in the negated goal. The multipliers come from `Simplex`; the proof
is one application of `Linear.refute`, whose check the kernel repeats.
-/
prelude
import Sequent.Tactic.CompleteSquare

set_option autoImplicit false
universe u

namespace Sequent.Linarith
open Lean Meta Elab Tactic Sequent.RingNormal Sequent.Reify Sequent.Simplex

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
  let factors := take maxFactors (inequalities facts)
  append (completedSquares w facts) (append sqs (append (products w (take maxFactors (append factors sqs)))
    (productsEq w n (take 6 (equations facts)))))

/-- Factors of products of more than two. -/
def maxFactorsHigher : Nat := 6

/-- The products of `more` further factors with the products of two. -/
def higher (w : World) (factors : List Fact) : Nat → List Fact
  | .zero => products w factors
  | .succ more =>
    let rec all (l : List Fact) : List Fact → List Fact
      | .nil => .nil
      | .cons f fs => append (products1 w f l) (all l fs)
    let l := higher w factors more
    append l (all l factors)

def varIndices (n : Nat) : Nat → List (List Nat)
  | .zero => .nil
  | .succ i => .cons (mvar (n - (i + 1))) (varIndices n i)

/-- What `nlinarith` adds for a degree above 2. -/
def ofDegree (w : World) (degree : Nat) (facts : List Fact) : List Fact := match Nat.ble degree 2 with
  | true => .nil
  | false => higher w (take maxFactorsHigher (inequalities facts)) (degree - 2)

/-- `degree` is 1 for `linarith`, at least 2 for `nlinarith`. -/
def refuteNat (cs : List Comparison) (degree : Nat) : MetaM (Option Expr) := do
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
    | none => match Nat.ble 2 degree with
      | false => pure none
      | true =>
        let facts := append facts (nonneg (varIndices n n))
        let all := append facts (append (nonlinear w n facts) (ofDegree w degree facts))
        refutation w (append all (nonneg (allMonomials all)))

def refuteRing (type : Expr) (cs : List Comparison) (degree : Nat) : MetaM (Option Expr) := do
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
    | none => match Nat.ble 2 degree with
      | false => pure none
      | true =>
        let n := match field with | some _ => 2 * length atoms | none => length atoms
        refutation w (append facts (append (nonlinear w n facts) (ofDegree w degree facts)))

/-- Try the types in turn. -/
def refuteTypes (cs : List Comparison) (degree : Nat) : List Expr → MetaM (Option Expr)
  | .nil => pure none
  | .cons type l => do
    let here ← match isNat type with
      | true => refuteNat (ofType type cs) degree
      | false => refuteRing type (ofType type cs) degree
    match here with
    | some p => pure (some p)
    | none => refuteTypes cs degree l

/-- `¬ p`, `a ≠ b` or `p → False`. -/
def _root_.Lean.Expr.isNegation (e : Expr) : Bool := match e.strip with
  | .app (.const n _) _ => Name.beq n `Not
  | .app (.app (.app (.const n _) _) _) _ => Name.beq n `Ne
  | .forallE _ _ b => match b with
    | .const n _ => Name.beq n `False
    | _ => false
  | _ => false

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

/-- Which hypotheses take part besides the hints: all, the latest, which is the negated goal, or none. -/
inductive Scope where
  | all
  | latest
  | none

/-- Close the goal `False` from the hypotheses and hints. The latest hypothesis, the negated goal, goes first. -/
def close (hints : List Syntax) (degree : Nat) (scope : Scope) : TacticM Unit := withMainContext do
  let goal ← getMainGoal
  let decl ← monadLift (MVarId.getDecl goal)
  let hs ← elabAll hints
  let fv ← monadLift (hypotheses (Array.toList (LocalContext.getFVarIds decl.lctx)))
  let fv := reverse fv .nil
  let fv := match scope, fv with
    | .all, l => l
    | .latest, .cons a _ => List.cons a .nil
    | _, _ => .nil
  let cs ← monadLift (allComparisons (match fv with
    | .cons a l => List.cons a (append hs l)
    | .nil => hs))
  match (← monadLift (refuteTypes cs degree (types cs .nil))) with
  | none => throwMsg (stringToMessageData (match Nat.ble 2 degree with
    | true => "nlinarith failed: no contradiction found"
    | false => "linarith failed: no contradiction found"))
  | some p => closeMainGoal `linarith p true

theorem by_le {α : Type u} [LinearOrder α] {a b : α} (h : b < a → False) : a ≤ b := le_of_not_gt h
theorem by_lt {α : Type u} [LinearOrder α] {a b : α} (h : b ≤ a → False) : a < b := lt_of_not_ge h
theorem by_eq {α : Type u} [PartialOrder α] {a b : α} (h : a ≤ b) (h' : b ≤ a) : a = b := le_antisymm h h'

/-- Turn the goal into `False`, its negation a hypothesis; an equation becomes two goals. -/
def run (t : Lean.TSyntax `tactic) (hints : List Syntax) (degree : Nat) (only : Bool) : TacticM Unit := do
  let target ← getMainTarget
  let introduced : Scope := match only with | true => .latest | false => .all
  match comparison? target target with
  | some c => match c.rel with
    | .le => do
      evalTactic (← `(tactic| (refine Sequent.Linarith.by_le ?_; intro negatedGoal))).raw
      close hints degree introduced
    | .lt => do
      evalTactic (← `(tactic| (refine Sequent.Linarith.by_lt ?_; intro negatedGoal))).raw
      close hints degree introduced
    | .eq => evalTactic (← `(tactic| (refine Sequent.Linarith.by_eq ?_ ?_ <;> $t:tactic))).raw
  | none => match target.isNegation with
    | true => do
      evalTactic (← `(tactic| (intro negatedGoal; exfalso))).raw
      close hints degree introduced
    | false => do
      evalTactic (← `(tactic| exfalso)).raw
      close hints degree (match only with | true => .none | false => .all)

/-- The first numeral in a piece of syntax, such as a configuration. -/
partial def firstNumeral (stx : Syntax) : Option Nat := match stx.isNatLit? with
  | some n => some n
  | none => among (Array.toList stx.getArgs)
where
  among : List Syntax → Option Nat
    | .nil => none
    | .cons s l => match firstNumeral s with
      | some n => some n
      | none => among l

syntax linarithConfig := " (" (&"config" <|> &"degree") " := " term ")"
syntax (name := linarith1) "linarith1" (&" only")? (" [" term,* "]")? : tactic
syntax (name := nlinarith1) "nlinarith1" (linarithConfig)? (&" only")? (" [" term,* "]")? : tactic

def hintsOf (stx : Syntax) : List Syntax := Array.toList ((stx.getArg 1).getSepArgs)

@[tactic linarith1] def evalLinarith : Lean.Elab.Tactic.Tactic := fun stx =>
  withPosition stx (run ⟨stx⟩ (hintsOf (stx.getArg 2)) 1 (Bool.not (stx.getArg 1).isNone))
@[tactic nlinarith1] def evalNlinarith : Lean.Elab.Tactic.Tactic := fun stx =>
  let degree := match firstNumeral (stx.getArg 1) with
    | some n => n
    | none => 2
  withPosition stx (match Nat.ble degree 4 with
    | true => run ⟨stx⟩ (hintsOf (stx.getArg 3)) (match degree with | 1 => 2 | d => d) (Bool.not (stx.getArg 2).isNone)
    | false => throwMsg (stringToMessageData "nlinarith: products of more than four factors are too many"))

end Sequent.Linarith
