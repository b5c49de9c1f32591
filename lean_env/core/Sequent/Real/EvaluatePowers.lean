prelude
import Sequent.Real.Evaluate
import Sequent.Real.ExpLogLaws
/-! `simp` and `norm_num` evaluate real powers with rational exponents, and logarithms to a base, where the value is
rational. Each procedure guesses the value; the kernel computes that the powers of numerals agree. -/
set_option autoImplicit false

namespace Sequent.Closed
open Sequent.RingNormal Sequent.Linear
variable (ctx : List ℝ)

theorem rpow_of_check (a y c r : FExpr) (m n : Nat) (hc : checkLe (.num 0) c = true)
    (ha : checkField (.pow c n) a = true) (hy : checkField (.mul (.num n) y) (.num m) = true)
    (hr : checkField (.pow c m) r = true) : a.denote ctx ^ y.denote ctx = r.denote ctx := by
  have h0 : (((0 : Nat) : ℝ)) ≤ c.denote ctx := le_of_check ctx _ _ hc
  have h1 : c.denote ctx ^ n = a.denote ctx := eq_of_checkField ctx _ _ ha
  have h2 : (n : ℝ) * y.denote ctx = (m : ℝ) := eq_of_checkField ctx _ _ hy
  have h3 : c.denote ctx ^ m = r.denote ctx := eq_of_checkField ctx _ _ hr
  rw [← h1, ← h3, ← Real.rpow_natCast, ← Real.rpow_mul (by rw [Nat.cast_zero] at h0; exact h0), h2, Real.rpow_natCast]

theorem rpow_of_check_neg (a y c r : FExpr) (m n : Nat) (hc : checkLe (.num 0) c = true)
    (ha : checkField (.pow c n) a = true) (hy : checkField (.mul (.num n) (.neg y)) (.num m) = true)
    (hr : checkField (.pow c m) (.inv r) = true) : a.denote ctx ^ y.denote ctx = r.denote ctx := by
  have h : a.denote ctx ^ (-y.denote ctx) = (r.denote ctx)⁻¹ := rpow_of_check ctx a (.neg y) c (.inv r) m n hc ha hy hr
  have h0 : (((0 : Nat) : ℝ)) ≤ c.denote ctx := le_of_check ctx _ _ hc
  rw [Nat.cast_zero] at h0
  have h1 : c.denote ctx ^ n = a.denote ctx := eq_of_checkField ctx _ _ ha
  rw [Real.rpow_neg (by rw [← h1]; exact pow_nonneg h0 n)] at h
  exact inv_inj.mp h

theorem logb_of_check (b x r : FExpr) (p q : Nat) (hq : Nat.ble 1 q = true) (hb : checkLt (.num 0) b = true)
    (hb1 : checkNe b (.num 1) = true) (h : checkField (.pow b p) (.pow x q) = true)
    (hr : checkField (.mul (.num q) r) (.num p) = true) : Real.logb (b.denote ctx) (x.denote ctx) = r.denote ctx := by
  have h0 : (((0 : Nat) : ℝ)) < b.denote ctx := lt_of_check ctx _ _ hb
  have h1 : b.denote ctx ≠ ((1 : Nat) : ℝ) := ne_of_check ctx _ _ hb1
  rw [Nat.cast_zero] at h0
  rw [Nat.cast_one] at h1
  have h2 : b.denote ctx ^ p = x.denote ctx ^ q := eq_of_checkField ctx _ _ h
  have h3 : (q : ℝ) * r.denote ctx = (p : ℝ) := eq_of_checkField ctx _ _ hr
  have h4 : Real.logb (b.denote ctx) (b.denote ctx ^ p) = p := by
    rw [← Real.rpow_natCast, Real.logb_rpow h0 h1]
  rw [h2, Real.logb_pow, ← h3] at h4
  exact mul_left_cancel₀ (Nat.cast_ne_zero.mpr (Nat.ne_of_gt (Nat.le_of_ble_eq_true hq))) h4

theorem logb_of_check_neg (b x r : FExpr) (p q : Nat) (hq : Nat.ble 1 q = true) (hb : checkLt (.num 0) b = true)
    (hb1 : checkNe b (.num 1) = true) (h : checkField (.pow b p) (.pow (.inv x) q) = true)
    (hr : checkField (.mul (.num q) (.neg r)) (.num p) = true) :
    Real.logb (b.denote ctx) (x.denote ctx) = r.denote ctx := by
  have e : Real.logb (b.denote ctx) (x.denote ctx)⁻¹ = -r.denote ctx :=
    logb_of_check ctx b (.inv x) (.neg r) p q hq hb hb1 h hr
  rw [Real.logb_inv] at e
  exact neg_inj.mp e

end Sequent.Closed

namespace Sequent.NormNum
open Lean Meta Simp Sequent.RingNormal Sequent.Reify Sequent.Linear Sequent.Closed

/-- The exact `k`-th root, by Newton's iteration from above. -/
partial def exactRoot? (k n : Nat) : Option Nat := match k, n with
  | .zero, _ => none
  | 1, n => some n
  | _, .zero => some 0
  | _, _ => let rec go (x : Nat) : Nat :=
           let y := ((k - 1) * x + n / x ^ (k - 1)) / k
           match Nat.ble x y with | true => x | false => go y
    let r := go (2 ^ (Nat.log2 n / k + 1))
    match Nat.beq (r ^ k) n with | true => some r | false => none

/-- Roots of a higher order are not looked for. -/
def maxOrder : Nat := 64

/-- Powers with more binary digits than this are left alone. -/
def maxDigits : Nat := 4096

def evalRpow (e : Expr) : MetaM Step := match e with
  | .app (.app _ a) y => do
    match (← known? a), (← known? y) with
    | some base, some power =>
      let n := power.value.den
      let m := power.value.num
      match Bool.and (Bool.not base.value.neg) (Bool.and (Nat.ble n maxOrder)
          (Nat.ble (m * (Nat.log2 (base.value.num + base.value.den) + 1)) maxDigits)),
        exactRoot? n base.value.num, exactRoot? n base.value.den with
      | true, some p, some q => do
        let (result, name) := match power.value.neg with
          | false => (magnitude ⟨false, p ^ m, q ^ m⟩, `Sequent.Closed.rpow_of_check)
          | true => (magnitude ⟨false, q ^ m, p ^ m⟩, `Sequent.Closed.rpow_of_check_neg)
        match Bool.and power.value.neg (Nat.beq p 0) with
        | true => pure noStep
        | false => do
          let t ← mkTerm base.type result
          let ctx := mkApp (mkConst `List.nil (.cons levelZero .nil)) base.type
          let proof := mkCall name (.cons ctx (.cons (quote false base.expr) (.cons (quote false power.expr)
            (.cons (quote false (magnitude ⟨false, p, q⟩)) (.cons (quote false result) (.cons (lit m) (.cons (lit n)
            (.cons reflTrue (.cons reflTrue (.cons reflTrue (.cons reflTrue .nil)))))))))))
          pure (restated base.type e t proof)
      | _, _, _ => pure noStep
    | _, _ => pure noStep
  | _ => pure noStep

/-- The least `p` up to `limit` with `b ^ p = x` for fractions `b = c / d` and `x = u / v`, from `p = i` on. -/
def exponent? (c d u v : Nat) : Nat → Nat → Option Nat
  | .zero, _ => none
  | .succ limit, i => match Bool.and (Nat.beq (c ^ i) u) (Nat.beq (d ^ i) v) with
    | true => some i
    | false => exponent? c d u v limit (i + 1)

/-- `p`, `q` with `b ^ p = x ^ q`. -/
def exponents? (c d u v : Nat) : Nat → Nat → Option (Nat × Nat)
  | .zero, _ => none
  | .succ limit, q => match exponent? c d (u ^ q) (v ^ q) (q * (Nat.log2 (u + v) + 1) + 1) 0 with
    | some p => some (p, q)
    | none => exponents? c d u v limit (q + 1)

/-- Denominators of logarithms go up to this. -/
def maxLogDenominator : Nat := 6

def evalLogb (e : Expr) : MetaM Step := match e with
  | .app (.app _ b) x => do
    match (← known? b), (← known? x) with
    | some base, some arg =>
      let c := base.value.num
      let d := base.value.den
      let u := arg.value.num
      let v := arg.value.den
      match Bool.and (Bool.not (Bool.or base.value.neg arg.value.neg))
          (Bool.and (Bool.and (Bool.not (Nat.beq c 0)) (Bool.not (Nat.beq u 0)))
            (Bool.and (Bool.not (Nat.beq c d)) (Nat.ble (Nat.log2 (c + d + u + v)) 256))) with
      | false => pure noStep
      | true => do
        let found := match exponents? c d u v maxLogDenominator 1 with
          | some (p, q) => some (false, p, q)
          | none => match exponents? c d v u maxLogDenominator 1 with
            | some (p, q) => some (true, p, q)
            | none => none
        match found with
        | none => pure noStep
        | some (neg, p, q) => do
          let result := Value.expr ⟨neg, p, q⟩
          let name := match neg with
            | false => `Sequent.Closed.logb_of_check
            | true => `Sequent.Closed.logb_of_check_neg
          let t ← mkTerm base.type result
          let ctx := mkApp (mkConst `List.nil (.cons levelZero .nil)) base.type
          let proof := mkCall name (.cons ctx (.cons (quote false base.expr) (.cons (quote false arg.expr)
            (.cons (quote false result) (.cons (lit p) (.cons (lit q) (.cons reflTrue
            (.cons reflTrue (.cons reflTrue (.cons reflTrue (.cons reflTrue .nil)))))))))))
          pure (restated base.type e t proof)
    | _, _ => pure noStep
  | _ => pure noStep

def reduceRpow : Lean.Meta.Simp.Simproc := fun e => guard (evalRpow e)
def reduceLogb : Lean.Meta.Simp.Simproc := fun e => guard (evalLogb e)

simproc_pattern% (@HPow.hPow Real Real Real _ _ _) => reduceRpow
simproc_pattern% (Real.logb _ _) => reduceLogb

attribute [simproc] reduceRpow reduceLogb

end Sequent.NormNum
