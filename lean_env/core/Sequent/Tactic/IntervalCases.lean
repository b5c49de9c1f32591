/-
`interval_cases x`: one goal for each value of a natural number or an integer between bounds. Bounds are read from the
hypotheses; one that is not there is sought with `omega`. The interval is halved until single values are left, so that
hundreds of values are no burden.
-/
prelude
import Sequent.Tactic.RingExpand
import Sequent.Data.Interval

set_option autoImplicit false

namespace Sequent.IntervalCases
open Lean Meta Elab Tactic Sequent.Reify Sequent.Linarith

/-! ## Halving -/

theorem natBounds {C : Prop} {x lo hi : Nat} (h : lo ≤ x) (h' : x ≤ hi) (k : lo ≤ x → x ≤ hi → C) : C := k h h'
theorem intBounds {C : Prop} {x lo hi : Int} (h : lo ≤ x) (h' : x ≤ hi) (k : lo ≤ x → x ≤ hi → C) : C := k h h'

theorem natHalve {C : Prop} {x lo hi : Nat} (k k' : Nat) (e : k' = k + 1) (l : lo ≤ x → x ≤ k → C)
    (r : k' ≤ x → x ≤ hi → C) (h : lo ≤ x) (h' : x ≤ hi) : C :=
  (Nat.lt_or_ge k x).elim (fun hk => r (e ▸ hk) h') (fun hk => l h hk)

theorem intHalve {C : Prop} {x lo hi : Int} (k k' : Int) (e : k' = k + 1) (l : lo ≤ x → x ≤ k → C)
    (r : k' ≤ x → x ≤ hi → C) (h : lo ≤ x) (h' : x ≤ hi) : C :=
  if hk : k < x then r (e ▸ hk) h' else l h (Int.not_lt.mp hk)

theorem natSingle {C : Prop} {x k : Nat} (c : x = k → C) (h : k ≤ x) (h' : x ≤ k) : C := c (Nat.le_antisymm h' h)
theorem intSingle {C : Prop} {x k : Int} (c : x = k → C) (h : k ≤ x) (h' : x ≤ k) : C := c (Int.le_antisymm h' h)

/-! ## Bounds -/

/-- More values than these are too many. -/
def maxValues : Nat := 2000

/-- The value of a closed expression of `ℕ` (without subtraction) or `ℤ`. -/
partial def intValue? (t : Expr) : Option Int := match numeral? t with
  | some k => some (Int.ofNat k)
  | none => match t with
    | .mdata _ t => intValue? t
    | .app (.app f a) b =>
      match Expr.isAppOfArity f `Neg.neg 1, Expr.isAppOfArity f `HPow.hPow 4 with
      | true, _ => match intValue? b with
        | some v => some (-v)
        | none => none
      | _, true => match intValue? a, natLit? b with
        | some v, some k => match Nat.ble k 30 with
          | true => some (Int.pow v k)
          | false => none
        | _, _ => none
      | _, _ => match intValue? a, intValue? b with
        | some x, some y =>
          match Expr.isAppOfArity f `HAdd.hAdd 4, Expr.isAppOfArity f `HMul.hMul 4 with
          | true, _ => some (x + y)
          | _, true => some (x * y)
          | _, _ => match Expr.isAppOfArity f `HSub.hSub 4, decide (y ≤ x) with
            | true, true => some (x - y)
            | _, _ => none
        | _, _ => none
    | _ => none

structure Bounds where
  lo : Option Int
  hi : Option Int

def larger (a : Int) : Option Int → Option Int
  | some b => match decide (a ≤ b) with | true => some b | false => some a
  | none => some a

def smaller (a : Int) : Option Int → Option Int
  | some b => match decide (a ≤ b) with | true => some a | false => some b
  | none => some a

/-- The best bounds of `x` that stand among the hypotheses. -/
def readBounds (x : Expr) : List Comparison → MetaM Bounds
  | .nil => pure ⟨none, none⟩
  | .cons c l => do
    let b ← readBounds x l
    let strict : Int := match c.rel with | .lt => 1 | _ => 0
    match intValue? c.lhs, intValue? c.rhs with
    | some v, none => do
      match (← sameTerm c.rhs x) with
      | true => pure (match c.rel with
        | .eq => ⟨some v, some v⟩
        | _ => ⟨larger (v + strict) b.lo, b.hi⟩)
      | false => pure b
    | none, some v => do
      match (← sameTerm c.lhs x) with
      | true => pure (match c.rel with
        | .eq => ⟨some v, some v⟩
        | _ => ⟨b.lo, smaller (v - strict) b.hi⟩)
      | false => pure b
    | _, _ => pure b

/-- The term for an integer. -/
def literal (a : Int) : TacticM (Lean.TSyntax `term) := match a with
  | .ofNat n => pure (Syntax.mkNatLit n)
  | .negSucc n => `(-$(Syntax.mkNatLit (n + 1)))

/-- Whether `t` closes a goal; nothing is kept. -/
def holds (t : Lean.TSyntax `tactic) : TacticM Bool := do
  let saved ← saveState
  let r ← tryCatch (do evalTactic t.raw; pure true) (fun _ => pure false)
  SavedState.restore saved false
  pure r

def provable (p : Lean.TSyntax `term) : TacticM Bool := do holds (← `(tactic| (have bound : $p := by omega)))

/-- The least `n` with `p n`, found by halving, if `p` holds for `hi` and not for `lo`. -/
partial def least (p : Nat → TacticM Bool) (lo hi : Nat) : TacticM Nat := match Nat.ble hi (lo + 1) with
  | true => pure hi
  | false => do
    let mid := (lo + hi) / 2
    match (← p mid) with
    | true => least p lo mid
    | false => least p mid hi

/-- The distance from `base` at which `omega` sees a bound, upwards or downwards, up to `maxValues`. -/
def seek (x : Lean.TSyntax `term) (up : Bool) (base : Int) : TacticM (Option Int) := do
  let at' (n : Nat) : Int := match up with | true => base + n | false => base - n
  let p (n : Nat) : TacticM Bool := do
    let b ← literal (at' n)
    match up with
    | true => do provable (← `($x ≤ $b))
    | false => do provable (← `($b ≤ $x))
  match (← p maxValues) with
  | false => pure none
  | true => do
    match (← p 0) with
    | true => pure (some base)
    | false => do
      let n ← least p 0 maxValues
      pure (some (at' n))

def boundsOf (x : Lean.TSyntax `term) (e : Expr) (nat : Bool) : TacticM (Option (Int × Int)) := do
  let goal ← getMainGoal
  let decl ← monadLift (MVarId.getDecl goal)
  let fv ← monadLift (hypotheses (Array.toList (LocalContext.getFVarIds decl.lctx)))
  let b ← monadLift (bind (allComparisons fv) (readBounds e))
  let lo := match nat, b.lo with
    | true, none => some 0
    | _, l => l
  let minimum := 0 - Int.ofNat maxValues / 2
  match lo, b.hi with
  | some lo, some hi => pure (some (lo, hi))
  | some lo, none => do
    match (← seek x true lo) with
    | some hi => pure (some (lo, hi))
    | none => pure none
  | none, some hi => do
    match (← seek x false hi) with
    | some lo => pure (some (lo, hi))
    | none => pure none
  | none, none => do
    match (← seek x true minimum) with
    | none => pure none
    | some hi => do
      match (← seek x false hi) with
      | some lo => pure (some (lo, hi))
      | none => pure none

/-! ## The tactic -/

def isVariable (e : Expr) : Bool := match e with
  | .fvar _ => true
  | _ => false

/-- Split the goal `lo ≤ x → x ≤ hi → _` into one goal for each value. `single` ends each. -/
partial def split (nat : Bool) (single : Lean.TSyntax `tactic) (lo hi : Int) : TacticM (List MVarId) := do
  monadLift checkBudget
  match decide (lo < hi) with
  | false => do
    evalTactic (← match nat with
      | true => `(tactic| refine Sequent.IntervalCases.natSingle ?_)
      | false => `(tactic| refine Sequent.IntervalCases.intSingle ?_)).raw
    evalTactic single.raw
    getUnsolvedGoals
  | true => do
    let mid := (lo + hi) / 2
    let k ← literal mid
    let k' ← literal (mid + 1)
    evalTactic (← match nat with
      | true => `(tactic| refine Sequent.IntervalCases.natHalve $k $k' rfl ?_ ?_)
      | false => `(tactic| refine Sequent.IntervalCases.intHalve $k $k' rfl ?_ ?_)).raw
    match (← getUnsolvedGoals) with
    | .cons l (.cons r _) => do
      setGoals (.cons l .nil)
      let left ← split nat single lo mid
      setGoals (.cons r .nil)
      let right ← split nat single (mid + 1) hi
      pure (append left right)
    | goals => pure goals

syntax (name := intervalCases1) "interval_cases1 " (ident " : ")? term : tactic

def run (h : Option (Lean.TSyntax `ident)) (x : Lean.TSyntax `term) : TacticM Unit := withMainContext do
  let e ← elabTerm x none false
  let type ← monadLift (typeOf e)
  match Bool.or (isNat type) (isInt type) with
  | false => throwMsg (stringToMessageData "interval_cases: the expression must be a natural number or an integer")
  | true => do
    let nat := isNat type
    match (← boundsOf x e nat) with
    | none => throwMsg (stringToMessageData
        "interval_cases: no bounds; add hypotheses with numerals on both sides, such as 3 ≤ x and x < 10")
    | some (lo, hi) => match decide (hi - lo < maxValues) with
      | false => throwMsg (stringToMessageData "interval_cases: more than 2000 values; narrow the bounds first")
      | true => match decide (hi < lo) with
        | true => do evalTactic (← `(tactic| (exfalso; omega))).raw
        | false => do
          let l ← literal lo
          let u ← literal hi
          let saved ← getUnsolvedGoals
          let others := match saved with
            | .cons _ t => t
            | .nil => .nil
          evalTactic (← match nat with
            | true => `(tactic| refine Sequent.IntervalCases.natBounds (x := $x) (lo := $l) (hi := $u)
                (by first | assumption | omega | linarith) (by first | assumption | omega | linarith) ?_)
            | false => `(tactic| refine Sequent.IntervalCases.intBounds (x := $x) (lo := $l) (hi := $u)
                (by first | assumption | omega | linarith) (by first | assumption | omega | linarith) ?_)).raw
          let single ← match h, isVariable e with
            | none, true => `(tactic| (intro value; subst value))
            | none, false => `(tactic| (intro value; (try rewrite [value]); try clear value))
            | some h, _ => `(tactic| (intro $h:ident; try rewrite [$h:ident]))
          match (← getUnsolvedGoals) with
          | .cons g _ => do
            setGoals (.cons g .nil)
            let goals ← split nat single lo hi
            setGoals (append goals others)
          | .nil => pure ()

@[tactic intervalCases1] def evalIntervalCases : Lean.Elab.Tactic.Tactic := fun stx => withPosition stx (
  match (stx.getArg 1).isNone with
  | true => run none ⟨stx.getArg 2⟩
  | false => run (some ⟨(stx.getArg 1).getArg 0⟩) ⟨stx.getArg 2⟩)

end Sequent.IntervalCases

namespace Lean.Parser.Tactic
/-- `interval_cases x` replaces the goal by one goal for each possible value of `x`; `interval_cases h : e` does so for
an expression `e`, with `h : e = k` in each goal. -/
syntax "interval_cases " (atomic(ident " : "))? term : tactic
end Lean.Parser.Tactic

macro_rules
  | `(tactic| interval_cases $x:term) => `(tactic| first
      | interval_cases1 $x:term
      | (simp only [Finset.mem_Icc, Finset.mem_Ico, Finset.mem_Ioc, Finset.mem_Ioo, Finset.mem_range] at *
         interval_cases1 $x:term)
      | interval_cases1 $x:term)
  | `(tactic| interval_cases $h:ident : $x:term) => `(tactic| interval_cases1 $h:ident : $x:term)
