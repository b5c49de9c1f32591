prelude
import Sequent.Real.SqrtDiv
import Sequent.Real.Floor
import Sequent.Tactic.NormNum
/-! `simp` and `norm_num` evaluate square roots of rational squares, and floors and ceilings of closed expressions. Each
procedure guesses the value and hands over two comparisons of numerals that the kernel computes. -/
set_option autoImplicit false
universe u

namespace Sequent.Closed
open Sequent.RingNormal Sequent.Linear

theorem sqrt_of_check (ctx : List ℝ) (a b : FExpr) (h1 : checkLe (.num 0) b = true)
    (h2 : checkField (.mul b b) a = true) : √(a.denote ctx) = b.denote ctx := by
  rw [← eq_of_checkField ctx _ _ h2]
  exact Real.sqrt_mul_self (le_of_check ctx _ _ h1)

section
variable {α : Type u} [Field α] [LinearOrder α] [IsStrictOrderedRing α] [FloorRing α] (ctx : List α) (a : FExpr) (p n : Nat)

theorem floor_of_check (h1 : checkLe (.sub (.num p) (.num n)) a = true)
    (h2 : checkLt a (.add (.sub (.num p) (.num n)) (.num 1)) = true) : ⌊a.denote ctx⌋ = (p : Int) - n := by
  refine Int.floor_eq_iff.mpr ?_
  rw [Int.cast_sub, Int.cast_natCast, Int.cast_natCast]
  exact ⟨le_of_check ctx _ _ h1, lt_of_check ctx _ _ h2⟩

theorem ceil_of_check (h1 : checkLe a (.sub (.num p) (.num n)) = true)
    (h2 : checkLt (.sub (.sub (.num p) (.num n)) (.num 1)) a = true) : ⌈a.denote ctx⌉ = (p : Int) - n := by
  refine Int.ceil_eq_iff.mpr ?_
  rw [Int.cast_sub, Int.cast_natCast, Int.cast_natCast]
  exact ⟨lt_of_check ctx _ _ h2, le_of_check ctx _ _ h1⟩

theorem natFloor_of_check (h1 : checkLe (.sub (.num p) (.num n)) a = true)
    (h2 : checkLt a (.add (.sub (.num p) (.num n)) (.num 1)) = true) : ⌊a.denote ctx⌋₊ = p - n := by
  show ⌊a.denote ctx⌋.toNat = p - n
  rw [floor_of_check ctx a p n h1 h2]
  omega

theorem natCeil_of_check (h1 : checkLe a (.sub (.num p) (.num n)) = true)
    (h2 : checkLt (.sub (.sub (.num p) (.num n)) (.num 1)) a = true) : ⌈a.denote ctx⌉₊ = p - n := by
  show ⌈a.denote ctx⌉.toNat = p - n
  rw [ceil_of_check ctx a p n h1 h2]
  omega
end

end Sequent.Closed

namespace Sequent.NormNum
open Lean Meta Simp Sequent.RingNormal Sequent.Reify Sequent.Linear Sequent.Closed

/-- The square root of a perfect square, by Newton's iteration from above. -/
partial def exactSqrt? (n : Nat) : Option Nat := match n with
  | .zero => some 0
  | _ => let rec go (x : Nat) : Nat :=
           let y := (x + n / x) / 2
           match Nat.ble x y with | true => x | false => go y
    let r := go n
    match Nat.beq (r * r) n with | true => some r | false => none

/-- A closed expression with its type, its reified form and its value. -/
structure Known where
  type : Expr
  expr : FExpr
  value : Value

def known? (e : Expr) : MetaM (Option Known) := match isClosed e with
  | false => pure none
  | true => do
    let type ← typeOf e
    let r ← reify ⟨true, true⟩ e .nil
    match r.atoms, value? r.expr with
    | .nil, some v => pure (some ⟨type, r.expr, v⟩)
    | _, _ => pure none

/-- The step from `e : type` to `t`, by a proof of their equality that the kernel compares up to computation. -/
def restated (type e t proof : Expr) : Step :=
  finish t (mkApps (mkConst `Sequent.Closed.restate (.cons levelZero .nil)) (.cons type (.cons e (.cons t (.cons proof .nil)))))

def evalSqrt (e : Expr) : MetaM Step := match e with
  | .app _ a => do
    match (← known? a) with
    | some k => match k.value.neg, exactSqrt? k.value.num, exactSqrt? k.value.den with
      | false, some p, some q => do
        let root := magnitude ⟨false, p, q⟩
        let t ← mkTerm k.type root
        let ctx := mkApp (mkConst `List.nil (.cons levelZero .nil)) k.type
        let proof := mkCall `Sequent.Closed.sqrt_of_check (.cons ctx (.cons (quote false k.expr)
          (.cons (quote false root) (.cons reflTrue (.cons reflTrue .nil)))))
        pure (restated k.type e t proof)
      | _, _, _ => pure noStep
    | none => pure noStep
  | _ => pure noStep

/-- Rounds a value: down, or up. The result is a sign and a natural number. -/
def round (up : Bool) (v : Value) : Bool × Nat :=
  let low := v.num / v.den
  let high := (v.num + (v.den - 1)) / v.den
  match v.neg, up with
  | false, false => (false, low)
  | false, true => (false, high)
  | true, false => (true, high)
  | true, true => (true, low)

def evalRound (up natural : Bool) (name : Name) (e : Expr) : MetaM Step := match e with
  | .app _ a => do
    match (← known? a) with
    | some k => do
      let (neg, n) := round up k.value
      let type := mkConst (match natural with | true => `Nat | false => `Int) .nil
      let size := match neg, natural with
        | true, true => FExpr.num 0
        | true, false => match n with | .zero => FExpr.num 0 | _ => FExpr.neg (.num n)
        | false, _ => FExpr.num n
      let t ← mkTerm type size
      let ctx ← mkAppM `Sequent.NormNum.noAtoms (Array.mkArray1 k.type)
      let (p, m) := match neg with | true => (0, n) | false => (n, 0)
      let proof ← mkAppM name (List.toArray (.cons ctx (.cons (quote false k.expr) (.cons (lit p) (.cons (lit m)
        (.cons reflTrue (.cons reflTrue .nil)))))))
      pure (restated type e t proof)
    | none => pure noStep
  | _ => pure noStep

abbrev noAtoms (α : Type u) : List α := .nil

def reduceSqrt : Lean.Meta.Simp.Simproc := fun e => guard (evalSqrt e)
def reduceFloor : Lean.Meta.Simp.Simproc := fun e => guard (evalRound false false `Sequent.Closed.floor_of_check e)
def reduceCeil : Lean.Meta.Simp.Simproc := fun e => guard (evalRound true false `Sequent.Closed.ceil_of_check e)
def reduceNatFloor : Lean.Meta.Simp.Simproc := fun e => guard (evalRound false true `Sequent.Closed.natFloor_of_check e)
def reduceNatCeil : Lean.Meta.Simp.Simproc := fun e => guard (evalRound true true `Sequent.Closed.natCeil_of_check e)

simproc_pattern% (Real.sqrt _) => reduceSqrt
simproc_pattern% (@Int.floor _ _ _ _ _) => reduceFloor
simproc_pattern% (@Int.ceil _ _ _ _ _) => reduceCeil
simproc_pattern% (@Nat.floor _ _ _ _ _) => reduceNatFloor
simproc_pattern% (@Nat.ceil _ _ _ _ _) => reduceNatCeil

attribute [simproc] reduceSqrt reduceFloor reduceCeil reduceNatFloor reduceNatCeil

end Sequent.NormNum
