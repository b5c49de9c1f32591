/-
The simplex method over exact integers, for `linarith`: given vectors `v₁ … vₙ`, some of them strict and some free,
find multipliers `cᵢ` with `Σ cᵢ vᵢ = 0`, nonnegative unless free, not all zero on the strict ones. Nothing here is
trusted: the kernel checks what comes out. Rows are sparse and are divided by their greatest common divisor, so that
the numbers stay small; the number of pivots is bounded, and the heartbeat budget is asked at each.

Sources: Dantzig's rule for the entering column; Bland's rule (Bland, New finite pivoting rules for the simplex method,
1977) after a while, against cycling.
-/
prelude
import Sequent.Meta.Basic

set_option autoImplicit false

namespace Sequent.Simplex
open Lean Meta

/-- A sparse vector: columns in increasing order, no zero entries. -/
inductive Sparse where
  | nil
  | cons (column : Nat) (value : Int) (rest : Sparse)
instance : Inhabited Sparse := ⟨.nil⟩

def isZero (a : Int) : Bool := decide (a = 0)
def isNeg (a : Int) : Bool := decide (a < 0)
def isPos (a : Int) : Bool := decide (0 < a)

namespace Sparse

def entry (j : Nat) : Sparse → Int
  | .nil => 0
  | .cons i a t => match Nat.beq i j with
    | true => a
    | false => match Nat.ble j i with
      | true => 0
      | false => entry j t

def put (i : Nat) (a : Int) (t : Sparse) : Sparse := match isZero a with
  | true => t
  | false => .cons i a t

def scale (k : Int) : Sparse → Sparse
  | .nil => .nil
  | .cons i a t => .cons i (k * a) (scale k t)

/-- `x * u + y * v`, for nonzero `x` and `y`. -/
partial def combine (x : Int) (u : Sparse) (y : Int) (v : Sparse) : Sparse := match u, v with
  | .nil, v => scale y v
  | u, .nil => scale x u
  | .cons i a s, .cons j b t => match Nat.beq i j with
    | true => put i (x * a + y * b) (combine x s y t)
    | false => match Nat.ble i j with
      | true => .cons i (x * a) (combine x s y v)
      | false => .cons j (y * b) (combine x u y t)

def gcd (g : Nat) : Sparse → Nat
  | .nil => g
  | .cons _ a t => match g with
    | 1 => 1
    | g => gcd (Nat.gcd g (Int.natAbs a)) t

def divide (g : Int) : Sparse → Sparse
  | .nil => .nil
  | .cons i a t => .cons i (a / g) (divide g t)

def isNil : Sparse → Bool
  | .nil => true
  | .cons _ _ _ => false

end Sparse

/-- An equation `row · c = rhs` with `rhs ≥ 0`; `basis` is the column solved for, if not artificial. -/
structure Row where
  basis : Option Nat
  row : Sparse
  rhs : Int
instance : Inhabited Row := ⟨⟨none, .nil, 0⟩⟩

def Row.reduce (r : Row) : Row := match r.row.gcd (Int.natAbs r.rhs) with
  | 0 => r
  | 1 => r
  | g => ⟨r.basis, r.row.divide g, r.rhs / g⟩

/-- Eliminate column `j` from `r` with the help of `p`, whose entry there is positive. -/
def Row.eliminate (j : Nat) (p r : Row) : Row := match r.row.entry j with
  | a => match isZero a with
    | true => r
    | false => match p.row.entry j with
      | d => Row.reduce ⟨r.basis, .combine d r.row (-a) p.row, d * r.rhs - a * p.rhs⟩

def mapRows (f : Row → Row) : List Row → List Row
  | .nil => .nil
  | .cons r l => .cons (f r) (mapRows f l)

/-- The first row with a nonzero entry at `j` and right-hand side zero, and the others. -/
def takeRow (j : Nat) : List Row → Option (Prod Row (List Row))
  | .nil => none
  | .cons r l => match Bool.and (isZero r.rhs) (Bool.not (isZero (r.row.entry j))) with
    | true => some (r, l)
    | false => match takeRow j l with
      | none => none
      | some (p, rest) => some (p, .cons r rest)

/-- State: rows still in play, rows solved for a free column, and the objective (the sum of what is infeasible). -/
structure Tableau where
  active : List Row
  solved : List Row
instance : Inhabited Tableau := ⟨⟨.nil, .nil⟩⟩

/-- Solve for the free columns, as far as possible. -/
def solveFree : List Nat → Tableau → MetaM Tableau
  | .nil, t => pure t
  | .cons j l, t => do
    checkBudget
    match takeRow j t.active with
    | none => solveFree l t
    | some (p, rest) => do
      let p : Row := match isNeg (p.row.entry j) with
        | true => ⟨some j, p.row.scale (-1), 0⟩
        | false => ⟨some j, p.row, 0⟩
      solveFree l ⟨mapRows (Row.eliminate j p) rest, .cons p (mapRows (Row.eliminate j p) t.solved)⟩

def dropEmpty : List Row → List Row
  | .nil => .nil
  | .cons r l => match r.row.isNil with
    | true => match isZero r.rhs with
      | true => dropEmpty l
      | false => .cons r (dropEmpty l)
    | false => .cons r (dropEmpty l)

/-- The sum of the rows: what the artificial variables add up to. -/
def objective : List Row → Row
  | .nil => ⟨none, .nil, 0⟩
  | .cons r l => match objective l with
    | s => ⟨none, .combine 1 r.row 1 s.row, r.rhs + s.rhs⟩

/-- Entering column: the largest entry, or with Bland's rule the first positive one. -/
def entering (bland : Bool) : Sparse → Option Nat → Int → Option Nat
  | .nil, best, _ => best
  | .cons j a t, best, value => match isPos (a - value) with
    | false => entering bland t best value
    | true => match bland with
      | true => some j
      | false => entering bland t (some j) a

def basisBefore (a b : Option Nat) : Bool := match a, b with
  | none, _ => true
  | some _, none => false
  | some a, some b => Nat.ble a b

/-- Leaving row by least ratio; ties go to artificial variables, then to the first column. -/
def leaving (j : Nat) : List Row → Option Row
  | .nil => none
  | .cons r l => match isPos (r.row.entry j) with
    | false => leaving j l
    | true => match leaving j l with
      | none => some r
      | some s => match r.rhs * s.row.entry j - s.rhs * r.row.entry j with
        | d => match isZero d with
          | true => match basisBefore r.basis s.basis with | true => some r | false => some s
          | false => match isNeg d with | true => some r | false => some s

def sameBasis (a b : Row) : Bool := match a.basis, b.basis with
  | some a, some b => Nat.beq a b
  | _, _ => false

def sameSparse : Sparse → Sparse → Bool
  | .nil, .nil => true
  | .cons i a s, .cons j b t => match Bool.and (Nat.beq i j) (isZero (a - b)) with
    | true => sameSparse s t
    | false => false
  | _, _ => false

/-- Replace the leaving row by `p`; eliminate its column elsewhere. Rows are told apart by their content. -/
def pivotRows (j : Nat) (old p : Row) : List Row → List Row
  | .nil => .nil
  | .cons r l => match Bool.and (isZero (r.rhs - old.rhs)) (Bool.and (sameSparse r.row old.row)
      (Bool.or (sameBasis r old) (match r.basis, old.basis with | none, none => true | _, _ => false))) with
    | true => .cons p (mapRows (Row.eliminate j p) l)
    | false => .cons (Row.eliminate j p r) (pivotRows j old p l)

/-- Drive the objective to zero. The result is feasible if it is not `none`. -/
def phaseOne : Nat → Nat → Row → List Row → MetaM (Option (List Row))
  | .zero, _, _, _ => pure none
  | .succ fuel, count, obj, rows => do
    checkBudget
    match isZero obj.rhs with
    | true => pure (some rows)
    | false => match entering (Nat.ble 150 count) obj.row none 0 with
      | none => pure none
      | some j => match leaving j rows with
        | none => pure none
        | some old =>
          let p : Row := ⟨some j, old.row, old.rhs⟩
          phaseOne fuel (count + 1) (Row.eliminate j p obj) (pivotRows j old p rows)

/-- A rational number: `num / den`, `den > 0`. -/
structure Value where
  column : Nat
  num : Int
  den : Nat

def basicValues : List Row → List Value
  | .nil => .nil
  | .cons r l => match r.basis with
    | none => basicValues l
    | some j => match isZero r.rhs with
      | true => basicValues l
      | false => .cons ⟨j, r.rhs, Int.natAbs (r.row.entry j)⟩ (basicValues l)

def lcm (a b : Nat) : Nat := a / Nat.gcd a b * b

def commonDen : List Value → Nat → Nat
  | .nil, d => d
  | .cons v l, d => commonDen l (lcm d v.den)

def toIntegers (d : Nat) : List Value → List (Prod Nat Int)
  | .nil => .nil
  | .cons v l => .cons (v.column, v.num * (d / v.den : Nat)) (toIntegers d l)

def lookup (j : Nat) : List (Prod Nat Int) → Int
  | .nil => 0
  | .cons (i, a) l => match Nat.beq i j with
    | true => a
    | false => lookup j l

/-- `row · c` for the integer multipliers `c`. -/
def dot (c : List (Prod Nat Int)) : Sparse → Int
  | .nil => 0
  | .cons i a t => a * lookup i c + dot c t

def freeValues (c : List (Prod Nat Int)) (d : Nat) : List Row → List Value
  | .nil => .nil
  | .cons r l => match r.basis with
    | none => freeValues c d l
    | some j => .cons ⟨j, -(dot c r.row), d * Int.natAbs (r.row.entry j)⟩ (freeValues c d l)

def asValues (d : Nat) : List (Prod Nat Int) → List Value
  | .nil => .nil
  | .cons (i, a) l => .cons ⟨i, a, d⟩ (asValues d l)

def appendValues : List Value → List Value → List Value
  | .nil, l => l
  | .cons a k, l => .cons a (appendValues k l)

/-- Integer multipliers by column, from a feasible tableau. -/
def multipliers (active solved : List Row) : List (Prod Nat Int) :=
  let basic := basicValues active
  let d := commonDen basic 1
  let c := toIntegers d basic
  let all := appendValues (asValues d c) (freeValues c d solved)
  toIntegers (commonDen all 1) all

/-- Find multipliers. `rows` are the equations `Σ cᵢ vᵢ = 0`, one a coordinate; `strict` has a one at each strict
column. At most `fuel` pivots. -/
def solve (fuel : Nat) (rows : List Sparse) (strict : Sparse) (free : List Nat) :
    MetaM (Option (List (Prod Nat Int))) := do
  let rec toRows : List Sparse → List Row
    | .nil => .cons ⟨none, strict, 1⟩ .nil
    | .cons s l => .cons (Row.reduce ⟨none, s, 0⟩) (toRows l)
  let t ← solveFree free ⟨toRows rows, .nil⟩
  let active := dropEmpty t.active
  match (← phaseOne fuel 0 (objective active) active) with
  | none => pure none
  | some active => pure (some (multipliers active t.solved))

end Sequent.Simplex
