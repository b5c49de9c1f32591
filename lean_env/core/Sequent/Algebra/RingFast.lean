/-
The computation of `RingExpr` once more, by recursors: the kernel evaluates these several times faster than what the
equation compiler makes of pattern matching. Each function is proved equal to its original; the checks that `ring` and
`linarith` leave to the kernel use these, while the tactics themselves run the originals.
-/
prelude
import Sequent.Algebra.RingExpr

set_option autoImplicit false

namespace Sequent.RingNormal.Fast

noncomputable def cmp (a : List Nat) : List Nat → Cmp :=
  List.rec (motive := fun _ => List Nat → Cmp)
    (fun b => List.rec (motive := fun _ => Cmp) .eq (fun _ _ _ => .lt) b)
    (fun x _ ih b => List.rec (motive := fun _ => Cmp) .gt
      (fun y ys _ => cond (Nat.beq x y) (ih ys) (cond (Nat.ble x y) .lt .gt)) b) a

noncomputable def mmul (a : List Nat) : List Nat → List Nat :=
  List.rec (motive := fun _ => List Nat → List Nat) (fun b => b)
    (fun x xs ih b => List.rec (motive := fun _ => List Nat) (.cons x xs) (fun y ys _ => .cons (x + y) (ih ys)) b) a

noncomputable def mvar (n : Nat) : List Nat :=
  Nat.rec (motive := fun _ => List Nat) (.cons 1 .nil) (fun _ ih => .cons 0 ih) n

noncomputable def addTerm (p n : Nat) (m : List Nat) (t : Poly) (addT : Poly → Poly) (q : Poly) : Poly :=
  Poly.rec (motive := fun _ => Poly) (.cons p n m t)
    (fun p' n' m' t' ih => Cmp.rec (motive := fun _ => Poly)
      (.cons p n m (addT (.cons p' n' m' t')))
      (.cons (p + p') (n + n') m' (addT t'))
      (.cons p' n' m' ih) (cmp m m')) q

noncomputable def add (a : Poly) : Poly → Poly :=
  Poly.rec (motive := fun _ => Poly → Poly) (fun q => q) (fun p n m t ih q => addTerm p n m t ih q) a

noncomputable def neg (a : Poly) : Poly := Poly.rec (motive := fun _ => Poly) .nil (fun p n m _ ih => .cons n p m ih) a

noncomputable def mulTerm (p n : Nat) (m : List Nat) (q : Poly) : Poly :=
  Poly.rec (motive := fun _ => Poly) .nil
    (fun p' n' m' _ ih => .cons (p * p' + n * n') (p * n' + n * p') (mmul m m') ih) q

noncomputable def mul (a q : Poly) : Poly :=
  Poly.rec (motive := fun _ => Poly) .nil (fun p n m _ ih => add (mulTerm p n m q) ih) a

noncomputable def powMul (a : Poly) (k : Nat) : Poly :=
  Nat.rec (motive := fun _ => Poly) (.cons 1 0 .nil .nil) (fun _ ih => mul a ih) k

/-- `Poly.pow` with the case of one term apart. -/
noncomputable def pow (a : Poly) (k : Nat) : Poly :=
  Nat.rec (motive := fun _ => Poly) (.cons 1 0 .nil .nil) (fun k' _ =>
    Poly.rec (motive := fun _ => Poly) (powMul a k)
      (fun p n m t _ => Poly.rec (motive := fun _ => Poly)
        (Nat.rec (motive := fun _ => Poly) (.cons (p ^ Nat.succ k') 0 (mpow (Nat.succ k') m) .nil)
          (fun _ _ => powMul a k) n)
        (fun _ _ _ _ _ => powMul a k) t) a) k

noncomputable def isZero (a : Poly) : Bool :=
  Poly.rec (motive := fun _ => Bool) true (fun p n _ _ ih => cond (Nat.beq p n) ih false) a

noncomputable def norm (e : RExpr) : Poly := RExpr.rec (motive := fun _ => Poly)
  (fun i => .cons 1 0 (mvar i) .nil) (fun k => .cons k 0 .nil .nil) (fun _ _ a b => add a b) (fun _ _ a b => mul a b)
  (fun _ _ a b => add a (neg b)) (fun _ a => neg a) (fun _ k a => pow a k) e

/-! ## Nothing else is computed -/

theorem cmp_eq (a b : List Nat) : cmp a b = RingNormal.cmp a b := by
  induction a generalizing b with
  | nil => cases b <;> rfl
  | cons x xs ih => cases b with
    | nil => rfl
    | cons y ys =>
      change cond (Nat.beq x y) (cmp xs ys) _ = cond (Nat.beq x y) (RingNormal.cmp xs ys) _
      rw [ih]

theorem mmul_eq (a b : List Nat) : mmul a b = RingNormal.mmul a b := by
  induction a generalizing b with
  | nil => rfl
  | cons x xs ih => cases b with
    | nil => rfl
    | cons y ys => exact congrArg (List.cons (x + y)) (ih ys)

theorem mvar_eq (n : Nat) : mvar n = RingNormal.mvar n := by
  induction n with
  | zero => rfl
  | succ n ih => exact congrArg (List.cons 0) ih

theorem addTerm_eq (p n : Nat) (m : List Nat) (t : Poly) (addT : Poly → Poly) (q : Poly) :
    addTerm p n m t addT q = Poly.addTerm p n m t addT q := by
  induction q with
  | nil => rfl
  | cons p' n' m' t' ih =>
    unfold Poly.addTerm
    rw [← ih, ← cmp_eq]
    change Cmp.rec (motive := fun _ => Poly) _ _ (.cons p' n' m' (addTerm p n m t addT t')) (cmp m m') = _
    cases cmp m m' <;> rfl

theorem add_eq (a : Poly) : add a = Poly.add a := by
  induction a with
  | nil => rfl
  | cons p n m t ih =>
    funext q
    change addTerm p n m t (add t) q = Poly.addTerm p n m t (Poly.add t) q
    rw [ih, addTerm_eq]

theorem neg_eq (a : Poly) : neg a = Poly.neg a := by
  induction a with
  | nil => rfl
  | cons p n m t ih => exact congrArg (Poly.cons n p m) ih

theorem mulTerm_eq (p n : Nat) (m : List Nat) (q : Poly) : mulTerm p n m q = Poly.mulTerm p n m q := by
  induction q with
  | nil => rfl
  | cons p' n' m' t ih =>
    change Poly.cons _ _ (mmul m m') (mulTerm p n m t) = Poly.cons _ _ (RingNormal.mmul m m') (Poly.mulTerm p n m t)
    rw [ih, mmul_eq]

theorem mul_eq (a q : Poly) : mul a q = Poly.mul a q := by
  induction a with
  | nil => rfl
  | cons p n m t ih =>
    change add (mulTerm p n m q) (mul t q) = Poly.add (Poly.mulTerm p n m q) (Poly.mul t q)
    rw [ih, add_eq, mulTerm_eq]

theorem powMul_eq (a : Poly) (k : Nat) : powMul a k = Poly.powMul a k := by
  induction k with
  | zero => rfl
  | succ k ih =>
    change mul a (powMul a k) = Poly.mul a (Poly.powMul a k)
    rw [ih, mul_eq]

theorem pow_eq (a : Poly) (k : Nat) : pow a k = Poly.pow a k := by
  cases k with
  | zero => cases a <;> rfl
  | succ k => cases a with
    | nil => exact powMul_eq .nil (k + 1)
    | cons p n m t => cases t with
      | nil => cases n with
        | zero => rfl
        | succ n => exact powMul_eq (.cons p (n + 1) m .nil) (k + 1)
      | cons p' n' m' t' => cases n with
        | zero => exact powMul_eq (.cons p 0 m (.cons p' n' m' t')) (k + 1)
        | succ n => exact powMul_eq (.cons p (n + 1) m (.cons p' n' m' t')) (k + 1)

theorem isZero_eq (a : Poly) : isZero a = Poly.isZero a := by
  induction a with
  | nil => rfl
  | cons p n m t ih => exact congrArg (fun x => cond (Nat.beq p n) x false) ih

theorem norm_eq (e : RExpr) : norm e = e.norm := by
  induction e with
  | var i => exact congrArg (fun m => Poly.cons 1 0 m .nil) (mvar_eq i)
  | num k => rfl
  | add a b iha ihb =>
    change add (norm a) (norm b) = Poly.add a.norm b.norm
    rw [iha, ihb, add_eq]
  | mul a b iha ihb =>
    change mul (norm a) (norm b) = Poly.mul a.norm b.norm
    rw [iha, ihb, mul_eq]
  | sub a b iha ihb =>
    change add (norm a) (neg (norm b)) = Poly.add a.norm (Poly.neg b.norm)
    rw [iha, ihb, add_eq, neg_eq]
  | neg a ih =>
    change neg (norm a) = Poly.neg a.norm
    rw [ih, neg_eq]
  | pow a k ih =>
    change pow (norm a) k = Poly.pow a.norm k
    rw [ih, pow_eq]

end Sequent.RingNormal.Fast

namespace Sequent.RingNormal

def checkRingCode (a b : RExpr) : Bool := (Poly.add a.norm (.neg b.norm)).isZero

/-- Equal in every commutative ring. -/
@[implemented_by checkRingCode] def checkRing (a b : RExpr) : Bool :=
  Fast.isZero (Fast.add (Fast.norm a) (Fast.neg (Fast.norm b)))

theorem checkRing_eq (a b : RExpr) : checkRing a b = (Poly.add a.norm (.neg b.norm)).isZero := by
  unfold checkRing
  rw [Fast.isZero_eq, Fast.add_eq, Fast.neg_eq, Fast.norm_eq, Fast.norm_eq]

def checkSemiringCode (a b : RExpr) : Bool := Poly.beq a.norm.trim b.norm.trim

/-- Equal in every commutative semiring, provided that nothing is subtracted. -/
@[implemented_by checkSemiringCode] def checkSemiring (a b : RExpr) : Bool :=
  Poly.beq (Fast.norm a).trim (Fast.norm b).trim

theorem checkSemiring_eq (a b : RExpr) : checkSemiring a b = Poly.beq a.norm.trim b.norm.trim := by
  unfold checkSemiring
  rw [Fast.norm_eq, Fast.norm_eq]

end Sequent.RingNormal
