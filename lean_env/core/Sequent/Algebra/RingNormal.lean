prelude
import Sequent.Tactic.Binders
universe u v w
-- commutative rings, generic ------------------------------------------------
class CommRing (α : Type u) extends Add α, Mul α, Neg α, Sub α, NatPow α where
  natCast : Nat → α
  add_assoc : ∀ a b c : α, a + b + c = a + (b + c)
  add_comm : ∀ a b : α, a + b = b + a
  zero_add : ∀ a : α, natCast 0 + a = a
  neg_add : ∀ a : α, -a + a = natCast 0
  mul_assoc : ∀ a b c : α, a * b * c = a * (b * c)
  mul_comm : ∀ a b : α, a * b = b * a
  one_mul : ∀ a : α, natCast 1 * a = a
  left_distrib : ∀ a b c : α, a * (b + c) = a * b + a * c
  sub_eq : ∀ a b : α, a - b = a + -b
  pow_zero : ∀ a : α, a ^ (0:Nat) = natCast 1
  pow_succ : ∀ (a : α) (n : Nat), a ^ (Nat.succ n) = a ^ n * a
  natCast_succ : ∀ n : Nat, natCast (Nat.succ n) = natCast n + natCast 1
instance (priority := low) instOfNatCommRing {α : Type u} [CommRing α] (n : Nat) : OfNat α n := ⟨CommRing.natCast n⟩
namespace CommRing
variable {α : Type u} [CommRing α]
theorem add_zero (a : α) : a + natCast 0 = a := by rw [add_comm, zero_add]
theorem mul_one (a : α) : a * natCast 1 = a := by rw [mul_comm, one_mul]
theorem right_distrib (a b c : α) : (a + b) * c = a * c + b * c := by rw [mul_comm, left_distrib, mul_comm c a, mul_comm c b]
theorem add_left_comm (a b c : α) : a + (b + c) = b + (a + c) := by rw [← add_assoc, add_comm a b, add_assoc]
theorem mul_left_comm (a b c : α) : a * (b * c) = b * (a * c) := by rw [← mul_assoc, mul_comm a b, mul_assoc]
theorem add_neg (a : α) : a + -a = natCast 0 := by rw [add_comm, neg_add]
theorem add_left_cancel {a b c : α} (h : a + b = a + c) : b = c := by
  have h2 : -a + (a + b) = -a + (a + c) := congrArg (fun x => -a + x) h
  rw [← add_assoc, ← add_assoc, neg_add, zero_add, zero_add] at h2
  exact h2
theorem add_right_cancel {a b c : α} (h : b + a = c + a) : b = c := add_left_cancel (a := a) (by rw [add_comm a b, add_comm a c, h])
theorem zero_mul (a : α) : natCast 0 * a = natCast 0 := by
  apply add_left_cancel (a := natCast 0 * a)
  rw [← right_distrib, add_zero, add_zero]
theorem mul_zero (a : α) : a * natCast 0 = natCast 0 := by rw [mul_comm, zero_mul]
theorem eq_neg_of_add {a b : α} (h : a + b = natCast 0) : a = -b := by
  apply add_right_cancel (a := b)
  rw [h, neg_add]
theorem neg_mul (a b : α) : -a * b = -(a * b) := by
  apply eq_neg_of_add
  rw [← right_distrib, neg_add, zero_mul]
theorem mul_neg (a b : α) : a * -b = -(a * b) := by rw [mul_comm, neg_mul, mul_comm]
theorem neg_neg (a : α) : - -a = a := (eq_neg_of_add (add_neg a)).symm
theorem neg_add_rev (a b : α) : -(a + b) = -a + -b := by
  apply Eq.symm
  apply eq_neg_of_add
  rw [add_assoc, add_left_comm (-b), neg_add, add_zero, neg_add]
theorem neg_zero : -(natCast 0 : α) = natCast 0 := by
  have h := add_neg (natCast 0 : α)
  rw [zero_add] at h
  exact h
theorem eq_of_add_neg {a b : α} (h : a + -b = natCast 0) : a = b := by
  have h2 := eq_neg_of_add h
  rw [neg_neg] at h2
  exact h2
theorem natCast_add (m n : Nat) : (natCast (m + n) : α) = natCast m + natCast n := by
  induction n with
  | zero => rw [Nat.add_zero]; exact (add_zero _).symm
  | succ n ih => rw [Nat.add_succ, natCast_succ (m + n), natCast_succ n, ih, add_assoc]
theorem natCast_mul (m n : Nat) : (natCast (m * n) : α) = natCast m * natCast n := by
  induction n with
  | zero => exact (mul_zero _).symm
  | succ n ih =>
    have h : m * Nat.succ n = m * n + m := rfl
    rw [h, natCast_add, ih, natCast_succ, left_distrib, mul_one]
theorem pow_add (a : α) (m n : Nat) : a ^ (m + n) = a ^ m * a ^ n := by
  induction n with
  | zero => rw [Nat.add_zero]; exact ((congrArg (fun x => a ^ m * x) (pow_zero a)).trans (mul_one _)).symm
  | succ n ih => rw [Nat.add_succ, pow_succ, pow_succ, ih, mul_assoc]
theorem pow_one (a : α) : a ^ (1:Nat) = a := (pow_succ a 0).trans ((congrArg (fun x => x * a) (pow_zero a)).trans (one_mul a))
end CommRing
-- reflection ------------------------------------------------------------------
namespace RingR
open CommRing
inductive E where
  | v (i : Nat)
  | n (k : Nat)
  | add (a b : E)
  | mul (a b : E)
  | sub (a b : E)
  | neg (a : E)
  | pow (a : E) (k : Nat)
inductive Poly where
  | nil
  | cons (p n : Nat) (m : List Nat) (t : Poly)
variable {α : Type u} [CommRing α]
def get (ctx : List α) (i : Nat) : α := match ctx, i with
  | .nil, _ => natCast 1
  | .cons a _, .zero => a
  | .cons _ l, .succ i => get l i
def E.denote (ctx : List α) : E → α
  | .v i => get ctx i
  | .n k => natCast k
  | .add a b => denote ctx a + denote ctx b
  | .mul a b => denote ctx a * denote ctx b
  | .sub a b => denote ctx a - denote ctx b
  | .neg a => - denote ctx a
  | .pow a k => denote ctx a ^ k
def meval (ctx : List α) (m : List Nat) : α := match ctx, m with
  | .nil, _ => natCast 1
  | .cons _ _, .nil => natCast 1
  | .cons x xs, .cons k ks => x ^ k * meval xs ks
def meq : List Nat → List Nat → Bool
  | .nil, .nil => true
  | .nil, .cons _ _ => false
  | .cons _ _, .nil => false
  | .cons a as, .cons b bs => cond (Nat.beq a b) (meq as bs) false
def mlt : List Nat → List Nat → Bool
  | .nil, .nil => false
  | .nil, .cons _ _ => true
  | .cons _ _, .nil => false
  | .cons a as, .cons b bs => cond (Nat.beq a b) (mlt as bs) (Nat.ble a b)
def mmul : List Nat → List Nat → List Nat
  | .nil, l => l
  | .cons a as, .nil => .cons a as
  | .cons a as, .cons b bs => .cons (a + b) (mmul as bs)
def mvar : Nat → List Nat
  | .zero => .cons 1 .nil
  | .succ n => .cons 0 (mvar n)
def ceval (p n : Nat) : α := natCast p + -natCast n
def Poly.eval (ctx : List α) : Poly → α
  | .nil => natCast 0
  | .cons p n m t => ceval p n * meval ctx m + eval ctx t
def Poly.ins (p n : Nat) (m : List Nat) : Poly → Poly
  | .nil => .cons p n m .nil
  | .cons p' n' m' t => cond (meq m m') (.cons (p + p') (n + n') m' t) (cond (mlt m m') (.cons p n m (.cons p' n' m' t)) (.cons p' n' m' (ins p n m t)))
def Poly.add : Poly → Poly → Poly
  | .nil, q => q
  | .cons p n m t, q => .ins p n m (add t q)
def Poly.neg : Poly → Poly
  | .nil => .nil
  | .cons p n m t => .cons n p m (neg t)
def Poly.mulAdd (p n : Nat) (m : List Nat) (acc : Poly) : Poly → Poly
  | .nil => acc
  | .cons p' n' m' t => .ins (p * p' + n * n') (p * n' + n * p') (mmul m m') (mulAdd p n m acc t)
def Poly.mul : Poly → Poly → Poly
  | .nil, _ => .nil
  | .cons p n m t, q => .mulAdd p n m (mul t q) q
def Poly.pow (a : Poly) : Nat → Poly
  | .zero => .cons 1 0 .nil .nil
  | .succ k => .mul (pow a k) a
def E.norm : E → Poly
  | .v i => .cons 1 0 (mvar i) .nil
  | .n k => .cons k 0 .nil .nil
  | .add a b => .add (norm a) (norm b)
  | .mul a b => .mul (norm a) (norm b)
  | .sub a b => .add (norm a) (.neg (norm b))
  | .neg a => .neg (norm a)
  | .pow a k => .pow (norm a) k
def Poly.isZero : Poly → Bool
  | .nil => true
  | .cons p n _ t => cond (Nat.beq p n) (isZero t) false
def check (a b : E) : Bool := (E.norm (.sub a b)).isZero
theorem meq_eq : {a b : List Nat} → meq a b = true → a = b
  | .nil, .nil, _ => rfl
  | .nil, .cons _ _, h => nomatch h
  | .cons _ _, .nil, h => nomatch h
  | .cons a as, .cons b bs, h => by
    unfold meq at h
    cases h' : Nat.beq a b with
    | true =>
      rw [h'] at h
      have e := Nat.eq_of_beq_eq_true h'
      have e2 := meq_eq (a := as) (b := bs) h
      rw [e, e2]
    | false => rw [h'] at h; exact nomatch h
theorem meval_nil (ctx : List α) : meval ctx .nil = natCast 1 := by cases ctx <;> rfl
theorem meval_mul (ctx : List α) (a b : List Nat) : meval ctx (mmul a b) = meval ctx a * meval ctx b := by
  induction a generalizing b ctx with
  | nil => rw [meval_nil, one_mul]; rfl
  | cons x xs ih =>
    cases b with
    | nil => rw [meval_nil, mul_one]; rfl
    | cons y ys =>
      cases ctx with
      | nil => exact (one_mul _).symm
      | cons c cs =>
        change c ^ (x + y) * meval cs (mmul xs ys) = c ^ x * meval cs xs * (c ^ y * meval cs ys)
        rw [ih, pow_add]
        simp only [mul_assoc, mul_left_comm, mul_comm]
theorem meval_var (ctx : List α) (i : Nat) : meval ctx (mvar i) = get ctx i := by
  induction i generalizing ctx with
  | zero => cases ctx with
    | nil => rfl
    | cons x xs =>
      change x ^ (1:Nat) * meval xs .nil = x
      rw [meval_nil, mul_one, pow_one]
  | succ n ih => cases ctx with
    | nil => rfl
    | cons x xs =>
      change x ^ (0:Nat) * meval xs (mvar n) = get xs n
      rw [pow_zero, one_mul, ih]
theorem ceval_add (p n p' n' : Nat) : (ceval (p + p') (n + n') : α) = ceval p n + ceval p' n' := by
  unfold ceval
  rw [natCast_add, natCast_add, neg_add_rev]
  simp only [add_assoc, add_left_comm, add_comm]
theorem ceval_neg (p n : Nat) : (ceval n p : α) = - ceval p n := by
  unfold ceval
  rw [neg_add_rev, neg_neg, add_comm]
theorem ceval_mul (p n p' n' : Nat) : (ceval (p * p' + n * n') (p * n' + n * p') : α) = ceval p n * ceval p' n' := by
  unfold ceval
  simp only [natCast_add, natCast_mul, neg_add_rev, left_distrib, right_distrib, mul_neg, neg_mul, neg_neg]
  simp only [add_assoc, add_left_comm, add_comm]
theorem eval_ins (ctx : List α) (p n : Nat) (m : List Nat) (t : Poly) : (Poly.ins p n m t).eval ctx = ceval p n * meval ctx m + t.eval ctx := by
  induction t with
  | nil => rfl
  | cons p' n' m' t ih =>
    unfold Poly.ins
    cases h : meq m m' with
    | true =>
      have e := meq_eq h
      subst e
      change ceval (p + p') (n + n') * meval ctx m + t.eval ctx = ceval p n * meval ctx m + (ceval p' n' * meval ctx m + t.eval ctx)
      rw [ceval_add, right_distrib, add_assoc]
    | false =>
      cases h2 : mlt m m' with
      | true => rfl
      | false =>
        change ceval p' n' * meval ctx m' + (Poly.ins p n m t).eval ctx = ceval p n * meval ctx m + (ceval p' n' * meval ctx m' + t.eval ctx)
        rw [ih, add_left_comm]
theorem eval_add (ctx : List α) (a b : Poly) : (a.add b).eval ctx = a.eval ctx + b.eval ctx := by
  induction a with
  | nil => exact (zero_add _).symm
  | cons p n m t ih =>
    change (Poly.ins p n m (t.add b)).eval ctx = ceval p n * meval ctx m + t.eval ctx + b.eval ctx
    rw [eval_ins, ih, add_assoc]
theorem eval_neg (ctx : List α) (a : Poly) : a.neg.eval ctx = - a.eval ctx := by
  induction a with
  | nil => exact neg_zero.symm
  | cons p n m t ih =>
    change ceval n p * meval ctx m + t.neg.eval ctx = - (ceval p n * meval ctx m + t.eval ctx)
    rw [ih, ceval_neg, neg_mul, neg_add_rev]
theorem eval_mulAdd (ctx : List α) (p n : Nat) (m : List Nat) (acc q : Poly) : (Poly.mulAdd p n m acc q).eval ctx = ceval p n * meval ctx m * q.eval ctx + acc.eval ctx := by
  induction q with
  | nil =>
    change acc.eval ctx = ceval p n * meval ctx m * natCast 0 + acc.eval ctx
    rw [mul_zero, zero_add]
  | cons p' n' m' t ih =>
    change (Poly.ins (p * p' + n * n') (p * n' + n * p') (mmul m m') (Poly.mulAdd p n m acc t)).eval ctx = ceval p n * meval ctx m * (ceval p' n' * meval ctx m' + t.eval ctx) + acc.eval ctx
    rw [eval_ins, ih, ceval_mul, meval_mul, left_distrib, add_assoc]
    have h : ∀ a b c d : α, a * b * (c * d) = a * c * (b * d) := by
      intro a b c d
      simp only [mul_assoc, mul_left_comm, mul_comm]
    rw [h]
theorem eval_mul (ctx : List α) (a b : Poly) : (a.mul b).eval ctx = a.eval ctx * b.eval ctx := by
  induction a with
  | nil => exact (zero_mul _).symm
  | cons p n m t ih =>
    change (Poly.mulAdd p n m (t.mul b) b).eval ctx = (ceval p n * meval ctx m + t.eval ctx) * b.eval ctx
    rw [eval_mulAdd, ih, right_distrib]
theorem ceval_nat (k : Nat) : (ceval k 0 : α) = natCast k := by
  unfold ceval
  rw [neg_zero, add_zero]
theorem eval_one (ctx : List α) (k : Nat) : (Poly.cons k 0 .nil .nil).eval ctx = natCast k := by
  change ceval k 0 * meval ctx .nil + natCast 0 = natCast k
  rw [meval_nil, mul_one, add_zero, ceval_nat]
theorem eval_pow (ctx : List α) (a : Poly) (k : Nat) : (a.pow k).eval ctx = a.eval ctx ^ k := by
  induction k with
  | zero => exact (eval_one ctx 1).trans (pow_zero _).symm
  | succ k ih =>
    change ((a.pow k).mul a).eval ctx = _
    rw [eval_mul, ih, pow_succ]
theorem norm_eval (ctx : List α) (e : E) : e.norm.eval ctx = e.denote ctx := by
  induction e with
  | v i =>
    change ceval 1 0 * meval ctx (mvar i) + natCast 0 = get ctx i
    rw [meval_var, add_zero, ceval_nat, one_mul]
  | n k => exact eval_one ctx k
  | add a b iha ihb => exact (eval_add ctx _ _).trans (by rw [iha, ihb]; rfl)
  | mul a b iha ihb => exact (eval_mul ctx _ _).trans (by rw [iha, ihb]; rfl)
  | sub a b iha ihb => exact (eval_add ctx _ _).trans (by rw [eval_neg, iha, ihb]; exact (sub_eq _ _).symm)
  | neg a ih => exact (eval_neg ctx _).trans (by rw [ih]; rfl)
  | pow a k ih => exact (eval_pow ctx _ _).trans (by rw [ih]; rfl)
theorem isZero_eval (ctx : List α) (p : Poly) (h : p.isZero = true) : p.eval ctx = natCast 0 := by
  induction p with
  | nil => rfl
  | cons p n m t ih =>
    unfold Poly.isZero at h
    cases h' : Nat.beq p n with
    | false => rw [h'] at h; exact nomatch h
    | true =>
      rw [h'] at h
      have e := Nat.eq_of_beq_eq_true h'
      subst e
      change ceval p p * meval ctx m + t.eval ctx = natCast 0
      unfold ceval
      rw [add_neg, zero_mul, zero_add, ih h]
theorem sound (ctx : List α) (a b : E) (h : check a b = true) : a.denote ctx = b.denote ctx := by
  have h1 := isZero_eval ctx _ h
  rw [norm_eval] at h1
  have h2 : a.denote ctx - b.denote ctx = natCast 0 := h1
  rw [sub_eq] at h2
  exact eq_of_add_neg h2
end RingR
