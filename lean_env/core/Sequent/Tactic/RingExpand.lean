/-
What `ring` tries when plain normal forms differ. Powers with variable exponents are split into powers of atoms, such as
`a ^ (2 * n + 1)` into `(a ^ n) ^ 2 * a`, numerals into their prime factors; sums below a division are normalised up to
a rational factor, so that equal ones become equal atoms. Last, `ring` leaves the normal form.
-/
prelude
import Sequent.Tactic.RingNF

set_option autoImplicit false
universe u

namespace Sequent.RingExpand
open Lean Meta Simp Sequent.RingNormal Sequent.Reify Sequent.NormNum Sequent.RingNF

/-! ## Powers -/

section
variable {α : Type u} [CommSemiring α] {a b u v : α} {m n : Nat}
theorem pow_self (a : α) (n : Nat) : a ^ n = a ^ n := rfl
theorem pow_exponent (h : m = n) (h' : a ^ n = u) : a ^ m = u := by rw [h, h']
theorem pow_add_of (h : a ^ m = u) (h' : a ^ n = v) : a ^ (m + n) = u * v := by rw [pow_add, h, h']
theorem mul_pow_of (h : a ^ n = u) (h' : b ^ n = v) : (a * b) ^ n = u * v := by rw [mul_pow, h, h']
theorem pow_pow_of (h : a ^ (m * n) = u) : (a ^ m) ^ n = u := by rw [← pow_mul, h]
theorem base_pow_of (h : a = b) (h' : b ^ n = u) : a ^ n = u := by rw [h, h']
end

theorem neg_pow_of {α : Type u} [CommRing α] {a u v : α} {n : Nat} (h : (-1) ^ n = u) (h' : a ^ n = v) :
    (-a) ^ n = u * v := by rw [neg_pow, h, h']
theorem div_pow_of {α : Type u} [Field α] {a b u v : α} {n : Nat} (h : a ^ n = u) (h' : b ^ n = v) :
    (a / b) ^ n = u / v := by rw [div_pow, h, h']
theorem inv_pow_of {α : Type u} [Field α] {a u : α} {n : Nat} (h : a ^ n = u) : a⁻¹ ^ n = u⁻¹ := by rw [inv_pow, h]

def call (n : Name) (args : List Expr) : MetaM Expr := do
  instantiateMVarsProfiling (← mkAppM n (List.toArray args))

def nat : Expr := mkConst `Nat .nil

/-- A proof of `a = b` by the semiring laws. -/
def proveSemiring (a b : Expr) : MetaM Expr := do
  match (← carrier? `Sequent.RingCore.SemiringProbe (← typeOf a)) with
  | none => throwMeta "not a commutative semiring"
  | some c => match (← RingCore.proveInSemiring c a b) with
    | some p => call `Sequent.Closed.restate (.cons a (.cons b (.cons p .nil)))
    | none => throwMeta "the two sides differ"

/-- The exponent `∑ Mᵢ cᵢ` of a polynomial, and a proof of `a ^ that = ∏ (a ^ Mᵢ) ^ cᵢ`. -/
def splitPower (a : Expr) (atoms : List Expr) : Poly → MetaM (Prod Expr Expr)
  | .nil => do
    let zero ← mkNumeral nat 0
    pure (zero, ← call `Sequent.RingExpand.pow_self (.cons a (.cons zero .nil)))
  | .cons c _ m t => do
    let here ← match monomial false 0 m with
      | none => do
        let k ← mkNumeral nat c
        pure (k, ← call `Sequent.RingExpand.pow_self (.cons a (.cons k .nil)))
      | some e => do
        let e ← toExpr nat atoms e
        match c with
        | 1 => pure (e, ← call `Sequent.RingExpand.pow_self (.cons a (.cons e .nil)))
        | c => do
          let k ← mkNumeral nat c
          pure (← binary `HMul.hMul e k, ← call `pow_mul (.cons a (.cons e (.cons k .nil))))
    match t with
    | .nil => pure here
    | t => do
      let rest ← splitPower a atoms t
      pure (← binary `HAdd.hAdd here.1 rest.1, ← call `Sequent.RingExpand.pow_add_of (.cons here.2 (.cons rest.2 .nil)))

/-- The least factor of `k` from `d` on, at least 2. -/
partial def leastFactor (k d : Nat) : Nat := match Nat.ble (d * d) k with
  | false => k
  | true => match k % d with
    | .zero => d
    | _ => leastFactor k (d + 1)

/-- Numerals above this are not factored. -/
def maxFactored : Nat := 1000000

/-- A proof of `a ^ e = …`, the right-hand side with powers of atoms only. -/
partial def expand (a e : Expr) : MetaM Expr := do
  checkBudget
  let plain : MetaM Expr := do
    let r ← reifySorted ⟨false, false⟩ e
    let (e', p) ← splitPower a r.atoms (RingNF.reverse r.expr.toRing.norm.trim .nil)
    call `Sequent.RingExpand.pow_exponent (.cons (← proveSemiring e e') (.cons p .nil))
  let two (n : Name) (x y : Expr) : MetaM Expr := do
    let p ← expand x e
    let q ← expand y e
    call n (.cons p (.cons q .nil))
  match numeral? a with
  | some k => match Bool.and (Nat.ble 4 k) (Nat.ble k maxFactored), leastFactor k 2 with
    | true, d => match Nat.beq d k with
      | true => plain
      | false => do
        let type ← typeOf a
        let product ← binary `HMul.hMul (← mkNumeral type d) (← mkNumeral type (k / d))
        let p ← proveSemiring a product
        call `Sequent.RingExpand.base_pow_of (.cons p (.cons (← expand product e) .nil))
    | false, _ => plain
  | none => match a with
    | .mdata _ a => expand a e
    | .app (.app f x) y =>
      match Expr.isAppOfArity f `HMul.hMul 4, Expr.isAppOfArity f `HDiv.hDiv 4, Expr.isAppOfArity f `HPow.hPow 4 with
      | true, _, _ => two `Sequent.RingExpand.mul_pow_of x y
      | _, true, _ => two `Sequent.RingExpand.div_pow_of x y
      | _, _, true => do
        match Expr.eqv (← typeOf y) nat with
        | true => call `Sequent.RingExpand.pow_pow_of (.cons (← expand x (← binary `HMul.hMul y e)) .nil)
        | false => plain
      | _, _, _ =>
      match Expr.isAppOfArity f `Inv.inv 1, Expr.isAppOfArity f `Neg.neg 1, numeral? y with
      | true, _, _ => call `Sequent.RingExpand.inv_pow_of (.cons (← expand y e) .nil)
      | _, true, some 1 => plain
      | _, true, _ => do
        let type ← typeOf y
        let minus ← call `Neg.neg (.cons (← mkNumeral type 1) .nil)
        call `Sequent.RingExpand.neg_pow_of (.cons (← expand minus e) (.cons (← expand y e) .nil))
      | _, _, _ => plain
    | _ => plain

/-- The step from `e` to the right-hand side of the equation that `proof` proves, if that is new. -/
def rewritten (e proof : Expr) : MetaM Step := do
  match equation? (← typeOf proof) with
  | none => pure noStep
  | some (_, _, t) => do
    match (← sameTerm t e) with
    | true => pure noStep
    | false => pure (finish t (← call `Sequent.Closed.restate (.cons e (.cons t (.cons proof .nil)))))

def expandPower (e : Expr) : MetaM Step := match e with
  | .app (.app _ a) k => match natLit? k with
    | some _ => pure noStep
    | none => do
      match Expr.eqv (← typeOf k) nat with
      | true => do rewritten e (← expand a k)
      | false => pure noStep
  | _ => pure noStep

/-! ## Divisors -/

def contentOf : Poly → Nat → Nat
  | .nil, g => g
  | .cons p n _ t, g => contentOf t (Nat.gcd g (match Nat.ble n p with | true => p - n | false => n - p))

def divideBy (g : Nat) (flip : Bool) : Poly → Poly
  | .nil => .nil
  | .cons p n m t =>
    let (p, n) := match Nat.ble n p with | true => ((p - n) / g, 0) | false => (0, (n - p) / g)
    match flip with
    | true => .cons n p m (divideBy g flip t)
    | false => .cons p n m (divideBy g flip t)

def dropZeros : Poly → Poly
  | .nil => .nil
  | .cons p n m t => match Nat.beq p n with
    | true => dropZeros t
    | false => .cons p n m (dropZeros t)

/-- A sum as a rational number times a sum with coprime integer coefficients, the first positive. -/
def primitive (r : Reified) : FExpr :=
  let f := r.expr.frac false
  match dropZeros (RingNF.reverse f.num.norm .nil) with
  | .nil => .num 0
  | .cons p n m t =>
    let flip := Bool.not (Nat.ble n p)
    let all := Poly.cons p n m t
    let g := contentOf all 0
    let body := build true 1 (divideBy g flip all) none
    let scaled := match reduce g 0 f.den with
      | ⟨_, 1, 1⟩ => body
      | v => .mul (magnitude v) body
    match flip with | true => .neg scaled | false => scaled

/-- A divisor with its sums in normal form. -/
partial def canonical (t : Expr) : MetaM Expr := match t with
  | .mdata _ t => canonical t
  | .app (.app f x) y => match Expr.isAppOfArity f `HMul.hMul 4, Expr.isAppOfArity f `HPow.hPow 4, natLit? y with
    | true, _, _ => do binary `HMul.hMul (← canonical x) (← canonical y)
    | _, true, some _ => do binary `HPow.hPow (← canonical x) y
    | _, _, _ => match Expr.isAppOfArity f `HAdd.hAdd 4, Expr.isAppOfArity f `HSub.hSub 4 with
      | false, false => pure t
      | _, _ => do
        let r ← reifySorted ⟨true, true⟩ t
        match r.expr.ok false with
        | true => do toExpr (← typeOf t) r.atoms (primitive r)
        | false => pure t
  | t => pure t

theorem div_divisor {α : Type u} [Field α] {b c : α} (a : α) (h : b = c) : a / b = a / c := by rw [h]
theorem inv_divisor {α : Type u} [Field α] {b c : α} (h : b = c) : b⁻¹ = c⁻¹ := by rw [h]

def normalizeDivisor (e : Expr) : MetaM Step := do
  match (← carrier? `Sequent.Ring.FieldProbe (← typeOf e)), e with
  | some c, .app (.app f a) b => do
    let b' ← canonical b
    match (← sameTerm b b') with
    | true => pure noStep
    | false => match (← Ring.proveInField c b b') with
      | none => pure noStep
      | some p => do
        let p ← call `Sequent.Closed.restate (.cons b (.cons b' (.cons p .nil)))
        match Expr.isAppOfArity f `HDiv.hDiv 4 with
        | true => rewritten e (← call `Sequent.RingExpand.div_divisor (.cons a (.cons p .nil)))
        | false => rewritten e (← call `Sequent.RingExpand.inv_divisor (.cons p .nil))
  | _, _ => pure noStep

def expandPow : Lean.Meta.Simp.Simproc := fun e => guard (expandPower e)
def divisorDiv : Lean.Meta.Simp.Simproc := fun e => guard (normalizeDivisor e)
def divisorInv : Lean.Meta.Simp.Simproc := fun e => guard (normalizeDivisor e)

simproc_pattern% (@HPow.hPow _ _ _ _ _ _) => expandPow
simproc_pattern% (@HDiv.hDiv _ _ _ _ _ _) => divisorDiv
simproc_pattern% (@Inv.inv _ _ _) => divisorInv

end Sequent.RingExpand

namespace Lean.Parser.Tactic
/-- `trace "text"` says the text. -/
syntax (name := traceMessage) "trace " str : tactic
/-- Splits powers with variable exponents and normalises divisors. -/
syntax "ring_expand" (location)? : tactic
end Lean.Parser.Tactic

macro_rules
  | `(tactic| ring_expand $[$l:location]?) => `(tactic|
      simp only [Nat.succ_eq_add_one, Sequent.RingExpand.expandPow, Sequent.RingExpand.divisorDiv,
        Sequent.RingExpand.divisorInv] $[$l:location]?)
  | `(tactic| ring_more) => `(tactic| first
      | (ring_expand <;> first | ring1 | field_ring1 | (ring_nf; done))
      | (ring_nf; trace "Try this: ring_nf")
      | fail "ring failed: the two sides differ, and there is no other normal form of the goal")
