/-
From Lean terms to the mirror images that the normalisers compute with, and back to terms that name those images. Used
by `ring`, `linarith` and their kin; nothing here is trusted, since the kernel checks that image and term agree.
-/
prelude
import Sequent.Meta.Basic
import Sequent.Algebra.RingNormal

set_option autoImplicit false
universe u

namespace Sequent.Reify
open Lean Meta Sequent.RingNormal

/-! ## Reading terms -/

/-- Which operations are more than atoms: subtraction and negation; inverse and division. -/
structure Ops where
  signs : Bool
  field : Bool

/-- An image over `atoms`; its normal form has at most `terms` terms, with numbers of at most `bits` bits. -/
structure Reified where
  expr : FExpr
  atoms : List Expr
  terms : Nat
  bits : Nat
instance : Inhabited Reified := ⟨⟨.num 0, .nil, 1, 1⟩⟩

/-- What would have more terms than this when multiplied out stays an atom. -/
def maxTerms : Nat := 5000
/-- What would have larger numbers than this when computed stays an atom. -/
def maxBits : Nat := 100000

def length {α : Type} : List α → Nat
  | .nil => 0
  | .cons _ l => length l + 1

def append {α : Type} : List α → List α → List α
  | .nil, l => l
  | .cons a k, l => .cons a (append k l)

/-- Equality of terms up to instances that are the same when unfolded, such as two ways to a cast into `ℤ`. -/
partial def sameTerm (a b : Expr) : MetaM Bool := match Expr.eqv a b with
  | true => pure true
  | false => match a.spine .nil, b.spine .nil with
    | (f, as), (g, bs) => match f, g with
      | .lam _ _ _, .lam _ _ _ => isExprDefEq a b
      | .mdata _ f, _ => sameTerm (mkApps f as) b
      | _, .mdata _ g => sameTerm a (mkApps g bs)
      | .const m _, .const n _ => match Name.beq m n with
        | true => sameArgs a b as bs
        | false => sameInstance a b
      | _, _ => match Expr.eqv f g with
        | true => sameArgs a b as bs
        | false => sameInstance a b
where
  sameArgs (a b : Expr) : List Expr → List Expr → MetaM Bool
    | .nil, .nil => pure true
    | .cons x xs, .cons y ys => do
      match (← sameTerm x y) with
      | true => sameArgs a b xs ys
      | false => sameInstance a b
    | _, _ => pure false
  sameInstance (a b : Expr) : MetaM Bool :=
    tryCatch (do
      match (← isClass? (← typeOf a)) with
      | some _ => isExprDefEq a b
      | none => pure false) (fun _ => pure false)

def indexOf (a : Expr) : List Expr → Nat → MetaM (Option Nat)
  | .nil, _ => pure none
  | .cons b l, i => do
    match (← sameTerm a b) with
    | true => pure (some i)
    | false => indexOf a l (i + 1)

/-- A term that is not taken apart becomes a variable; equal terms become the same one. -/
def atom (t : Expr) (atoms : List Expr) : MetaM Reified := do
  match (← indexOf t atoms 0) with
  | some i => pure ⟨.var i, atoms, 1, 1⟩
  | none => pure ⟨.var (length atoms), append atoms (.cons t .nil), 1, 1⟩

/-- A literal: raw, or `OfNat.ofNat α k _`. -/
def natLit? (e : Expr) : Option Nat := match e with
  | .lit (.natVal k) => some k
  | .app (.app (.app (.const n _) _) k) _ => match Name.beq n `OfNat.ofNat, k with
    | true, .lit (.natVal k) => some k
    | _, _ => none
  | .mdata _ e => natLit? e
  | _ => none

/-- A literal or the cast of one. -/
def numeral? (t : Expr) : Option Nat := match natLit? t with
  | some k => some k
  | none => match t with
    | .app (.app (.app f _) _) k =>
      match Bool.or (Expr.isAppOfArity f `Nat.cast 0) (Expr.isAppOfArity f `NatCast.natCast 0) with
      | true => natLit? k
      | false => none
    | _ => none

/-- A decimal literal: mantissa, whether the exponent is negative, exponent. -/
def decimal? (t : Expr) : Option (Nat × Bool × Nat) := match t with
  | .app (.app (.app f m) s) e => match Expr.isAppOfArity f `OfScientific.ofScientific 2, natLit? m, natLit? e with
    | true, some m, some e => some (m, Expr.isAppOfArity s `Bool.true 0, e)
    | _, _, _ => none
  | _ => none

/-- What stands under an inverse: products, powers and quotients are taken apart, and a factor on which `FExpr.inv` may
not stand, such as a sum, becomes an atom. -/
partial def divisor (reify : Expr → List Expr → MetaM Reified) (t : Expr) (atoms : List Expr) : MetaM Reified :=
  let leaf : MetaM Reified := do
    let r ← reify t atoms
    match r.expr.invertible with
    | true => pure r
    | false => atom t atoms
  let two (mk : FExpr → FExpr → FExpr) (a b : Expr) : MetaM Reified := do
    let ra ← divisor reify a atoms
    let rb ← divisor reify b ra.atoms
    pure ⟨mk ra.expr rb.expr, rb.atoms, 1, ra.bits + rb.bits⟩
  match t with
  | .mdata _ e => divisor reify e atoms
  | .app (.app f a) b =>
    match Expr.isAppOfArity f `HMul.hMul 4, Expr.isAppOfArity f `HDiv.hDiv 4 with
    | true, _ => two .mul a b
    | _, true => two .div a b
    | _, _ =>
    match Expr.isAppOfArity f `HPow.hPow 4, natLit? b with
    | true, some k => do
      let ra ← divisor reify a atoms
      match Nat.ble (ra.bits * k) maxBits with
      | true => pure ⟨.pow ra.expr k, ra.atoms, 1, ra.bits * k + 1⟩
      | false => atom t atoms
    | _, _ =>
    match Expr.isAppOfArity f `Neg.neg 1, Expr.isAppOfArity f `Inv.inv 1 with
    | true, _ => do
      let rb ← divisor reify b atoms
      pure ⟨.neg rb.expr, rb.atoms, 1, rb.bits⟩
    | _, true => do
      let rb ← divisor reify b atoms
      pure ⟨.inv rb.expr, rb.atoms, 1, rb.bits⟩
    | _, _ => leaf
  | _ => leaf

/-- Terms of the `k`-th power of a sum of `t`: the number of multisets, cut off above `maxTerms`. -/
def powerTerms (t : Nat) : Nat → Nat
  | .zero => 1
  | .succ k => match powerTerms t k with
    | n => match Nat.ble n maxTerms with
      | false => n
      | true => n * (t + k) / (k + 1)

/-- The image, or an atom if the normal form would be too large. -/
def bounded (t : Expr) (r : Reified) : MetaM Reified :=
  match Bool.and (Nat.ble r.terms maxTerms) (Nat.ble r.bits maxBits) with
  | true => pure r
  | false => atom t r.atoms

def maxNat (a b : Nat) : Nat := match Nat.ble a b with | true => b | false => a

partial def reify (ops : Ops) (t : Expr) (atoms : List Expr) : MetaM Reified :=
  let sum (mk : FExpr → FExpr → FExpr) (a b : Expr) : MetaM Reified := do
    let ra ← reify ops a atoms
    let rb ← reify ops b ra.atoms
    bounded t ⟨mk ra.expr rb.expr, rb.atoms, ra.terms + rb.terms, ra.bits + rb.bits + 1⟩
  let power (a : Expr) (k : Nat) : MetaM Reified := do
    match Nat.ble k maxBits with
    | false => atom t atoms
    | true => do
      let ra ← reify ops a atoms
      bounded t ⟨.pow ra.expr k, ra.atoms, (match ra.terms with | 1 => 1 | n => powerTerms n k), ra.bits * k + 1⟩
  let other : MetaM Reified := match numeral? t with
    | some k => bounded t ⟨.num k, atoms, 1, Nat.log2 k + 1⟩
    | none => match ops.field, decimal? t with
      | true, some (m, s, e) => match Nat.ble e 1000 with
        | true => pure ⟨(match s with
            | true => .div (.num m) (.pow (.num 10) e)
            | false => .mul (.num m) (.pow (.num 10) e)), atoms, 1, Nat.log2 m + 4 * e + 1⟩
        | false => atom t atoms
      | _, _ => atom t atoms
  match t with
  | .mdata _ e => reify ops e atoms
  | .app (.app f a) b =>
    match Expr.isAppOfArity f `HAdd.hAdd 4 with
    | true => sum .add a b
    | false =>
    match Expr.isAppOfArity f `HMul.hMul 4 with
    | true => do
      let ra ← reify ops a atoms
      let rb ← reify ops b ra.atoms
      bounded t ⟨.mul ra.expr rb.expr, rb.atoms, ra.terms * rb.terms, ra.bits + rb.bits⟩
    | false =>
    match Expr.isAppOfArity f `HPow.hPow 4, natLit? b with
    | true, some k => power a k
    | _, _ =>
    match Bool.and ops.signs (Expr.isAppOfArity f `HSub.hSub 4) with
    | true => sum .sub a b
    | false =>
    match Bool.and ops.signs (Expr.isAppOfArity f `Neg.neg 1) with
    | true => do
      let rb ← reify ops b atoms
      pure ⟨.neg rb.expr, rb.atoms, rb.terms, rb.bits⟩
    | false =>
    match Bool.and ops.field (Expr.isAppOfArity f `HDiv.hDiv 4) with
    | true => do
      let ra ← reify ops a atoms
      let rb ← divisor (reify ops) b ra.atoms
      bounded t ⟨.div ra.expr rb.expr, rb.atoms, ra.terms * rb.terms, ra.bits + rb.bits⟩
    | false =>
    match Bool.and ops.field (Expr.isAppOfArity f `Inv.inv 1) with
    | true => do
      let rb ← divisor (reify ops) b atoms
      pure ⟨.inv rb.expr, rb.atoms, rb.terms, rb.bits⟩
    | false => other
  | .app f a => match Expr.isAppOfArity f `Nat.succ 0 with
    | true => do
      let ra ← reify ops a atoms
      pure ⟨.add ra.expr (.num 1), ra.atoms, ra.terms + 1, ra.bits + 1⟩
    | false => other
  | _ => other

/-! ## Naming images -/

def lit (n : Nat) : Expr := mkRawNatLit n

/-- The constructor `c` of the type of images: `RExpr` for rings, `FExpr` for fields. -/
def constructor (ring : Bool) (c : String) : Expr := match ring with
  | true => mkConst (Name.str `Sequent.RingNormal.RExpr c) .nil
  | false => mkConst (Name.str `Sequent.RingNormal.FExpr c) .nil

/-- The term for an image: of type `RExpr` if `ring`, otherwise `FExpr`. -/
def quote (ring : Bool) : FExpr → Expr
  | .var i => mkApp (constructor ring "var") (lit i)
  | .num k => mkApp (constructor ring "num") (lit k)
  | .add a b => mkApp2 (constructor ring "add") (quote ring a) (quote ring b)
  | .mul a b => mkApp2 (constructor ring "mul") (quote ring a) (quote ring b)
  | .sub a b => mkApp2 (constructor ring "sub") (quote ring a) (quote ring b)
  | .neg a => mkApp (constructor ring "neg") (quote ring a)
  | .pow a k => mkApp2 (constructor ring "pow") (quote ring a) (lit k)
  | .inv a => mkApp (constructor ring "inv") (quote ring a)
  | .div a b => mkApp2 (constructor ring "div") (quote ring a) (quote ring b)

/-! ## Types and their instances -/

/-- A type together with the instances that a lemma about it takes: what is applied first to each such lemma. -/
structure Carrier where
  type : Expr
  levels : List Level
  instances : List Expr
instance : Inhabited Carrier := ⟨⟨default, .nil, .nil⟩⟩

def dropLast : List Expr → List Expr
  | .nil => .nil
  | .cons _ .nil => .nil
  | .cons a l => .cons a (dropLast l)

/-- Look for the instances that the constant `probe : (α : Type u) → [inst …] → Unit → Prop` wants at `type`. -/
def carrier? (probe : Name) (type : Expr) : MetaM (Option Carrier) :=
  tryCatch (do
    let e ← instantiateMVarsProfiling (← mkAppM probe (Array.mkArray2 type (mkConst `Unit.unit .nil)))
    match e.spine .nil with
    | (.const _ us, .cons t insts) => pure (some ⟨t, us, dropLast insts⟩)
    | _ => pure none)
    (fun _ => pure none)

/-- A lemma at a carrier. -/
def Carrier.lemma (c : Carrier) (name : Name) (args : List Expr) : Expr :=
  mkApps (mkApps (mkApp (mkConst name c.levels) c.type) c.instances) args

/-- A list of elements of the carrier. -/
def Carrier.list (c : Carrier) : List Expr → Expr
  | .nil => mkApp (mkConst `List.nil c.levels) c.type
  | .cons a l => mkApps (mkApp (mkConst `List.cons c.levels) c.type) (.cons a (.cons (c.list l) .nil))

/-- The two sides of an equation and their type. -/
def equation? (t : Expr) : Option (Prod Expr (Prod Expr Expr)) := match t.strip with
  | .app (.app (.app (.const n _) type) lhs) rhs => match Name.beq n `Eq with
    | true => some (type, lhs, rhs)
    | false => none
  | _ => none

/-- `true = true`. -/
theorem true_eq_true : true = true := rfl
def reflTrue : Expr := mkConst `Sequent.Reify.true_eq_true .nil

end Sequent.Reify
