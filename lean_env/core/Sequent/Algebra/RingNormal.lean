/-
Polynomial normal forms by reflection: what `RingExpr` computes means in every commutative semiring or ring what it
should, so that two expressions with the same normal form are equal. The computation is closed, so that the kernel
repeats it; the tactic `ring` only builds the mirror image. This file knows nothing of tactics.
-/
prelude
import Sequent.Algebra.Ring
import Sequent.Algebra.RingFast

set_option autoImplicit false
universe u

namespace Sequent.RingNormal

/-! ## Meaning -/

/-- What stands for subtraction: true subtraction in a ring, nothing that ever occurs in a semiring. -/
structure Signs (α : Type u) [CommSemiring α] where
  neg : α → α
  sub : α → α → α
  minus : α
  minus_sq : minus * minus = 1
  neg_eq : ∀ a, neg a = minus * a
  sub_eq : ∀ a b, sub a b = a + minus * b

/-- Signs of a ring. -/
def Signs.ofRing (α : Type u) [CommRing α] : Signs α where
  neg a := -a
  sub a b := a - b
  minus := -1
  minus_sq := by rw [neg_mul_neg, one_mul]
  neg_eq a := (neg_one_mul a).symm
  sub_eq a b := by rw [neg_one_mul, sub_eq_add_neg]

/-- Placeholders for the signs that a semiring lacks. -/
def Signs.none (α : Type u) [CommSemiring α] : Signs α where
  neg a := a
  sub a b := a + b
  minus := 1
  minus_sq := one_mul 1
  neg_eq a := (one_mul a).symm
  sub_eq a b := by rw [one_mul]

section
variable {α : Type u} [CommSemiring α] (s : Signs α)

/-- The `i`-th variable's value. -/
def get (ctx : List α) (i : Nat) : α := match ctx, i with
  | .nil, _ => 1
  | .cons a _, .zero => a
  | .cons _ l, .succ i => get l i

def RExpr.denote (ctx : List α) : RExpr → α
  | .var i => get ctx i
  | .num k => Nat.cast k
  | .add a b => denote ctx a + denote ctx b
  | .mul a b => denote ctx a * denote ctx b
  | .sub a b => s.sub (denote ctx a) (denote ctx b)
  | .neg a => s.neg (denote ctx a)
  | .pow a k => denote ctx a ^ k

def meval (ctx : List α) (m : List Nat) : α := match ctx, m with
  | .nil, _ => 1
  | .cons _ _, .nil => 1
  | .cons x xs, .cons k ks => x ^ k * meval xs ks

def ceval (p n : Nat) : α := p + s.minus * n

def Poly.eval (ctx : List α) : Poly → α
  | .nil => 0
  | .cons p n m t => ceval s p n * meval ctx m + eval ctx t

/-! ## The computation means what it should -/

theorem cmp_eq {a b : List Nat} (h : cmp a b = .eq) : a = b := by
  induction a generalizing b with
  | nil => cases b with
    | nil => rfl
    | cons _ _ => exact nomatch h
  | cons x xs ih => cases b with
    | nil => exact nomatch h
    | cons y ys =>
      unfold cmp at h
      cases h1 : Nat.beq x y with
      | true =>
        rw [h1] at h
        rw [Nat.eq_of_beq_eq_true h1, ih h]
      | false =>
        rw [h1] at h
        cases h2 : Nat.ble x y with
        | true => rw [h2] at h; exact nomatch h
        | false => rw [h2] at h; exact nomatch h

theorem meval_nil (ctx : List α) : meval ctx .nil = 1 := by
  cases ctx with
  | nil => rfl
  | cons _ _ => rfl

theorem meval_mul (ctx : List α) (a b : List Nat) : meval ctx (mmul a b) = meval ctx a * meval ctx b := by
  induction ctx generalizing a b with
  | nil => exact (one_mul _).symm
  | cons x xs ih => cases a with
    | nil => exact (one_mul _).symm
    | cons k ks => cases b with
      | nil => exact (mul_one _).symm
      | cons l ls =>
        change x ^ (k + l) * meval xs (mmul ks ls) = x ^ k * meval xs ks * (x ^ l * meval xs ls)
        rw [ih, pow_add, mul_mul_mul_comm]

theorem meval_pow (ctx : List α) (a : List Nat) (k : Nat) : meval ctx (mpow k a) = meval ctx a ^ k := by
  induction ctx generalizing a with
  | nil => exact (one_pow k).symm
  | cons x xs ih => cases a with
    | nil => exact (one_pow k).symm
    | cons l ls =>
      change x ^ (l * k) * meval xs (mpow k ls) = (x ^ l * meval xs ls) ^ k
      rw [ih, mul_pow, pow_mul]

theorem meval_var (ctx : List α) (i : Nat) : meval ctx (mvar i) = get ctx i := by
  induction i generalizing ctx with
  | zero => cases ctx with
    | nil => rfl
    | cons x xs =>
      change x ^ 1 * meval xs .nil = x
      rw [meval_nil, mul_one, pow_one]
  | succ n ih => cases ctx with
    | nil => rfl
    | cons x xs =>
      change x ^ 0 * meval xs (mvar n) = get xs n
      rw [pow_zero, one_mul, ih]

theorem ceval_nat (k : Nat) : ceval s k 0 = k := by
  unfold ceval
  rw [Nat.cast_zero, mul_zero, add_zero]

theorem ceval_add (p n p' n' : Nat) : ceval s (p + p') (n + n') = ceval s p n + ceval s p' n' := by
  unfold ceval
  rw [Nat.cast_add, Nat.cast_add, mul_add, add_add_add_comm]

theorem ceval_neg (p n : Nat) : ceval s n p = s.minus * ceval s p n := by
  unfold ceval
  rw [mul_add, ← mul_assoc, s.minus_sq, one_mul, add_comm]

theorem ceval_mul (p n p' n' : Nat) :
    ceval s (p * p' + n * n') (p * n' + n * p') = ceval s p n * ceval s p' n' := by
  unfold ceval
  have h : s.minus * (n : α) * (s.minus * n') = n * n' := by
    rw [mul_mul_mul_comm, s.minus_sq, one_mul]
  rw [Nat.cast_add, Nat.cast_add, Nat.cast_mul, Nat.cast_mul, Nat.cast_mul, Nat.cast_mul,
    add_mul, mul_add (p : α), mul_add (s.minus * (n : α)), h, mul_left_comm (p : α), mul_assoc s.minus, mul_add s.minus]
  simp only [add_assoc, add_left_comm, add_comm]

theorem eval_addTerm (ctx : List α) (p n : Nat) (m : List Nat) (t : Poly) (addT : Poly → Poly)
    (h : ∀ q, (addT q).eval s ctx = t.eval s ctx + q.eval s ctx) (q : Poly) :
    (Poly.addTerm p n m t addT q).eval s ctx = ceval s p n * meval ctx m + t.eval s ctx + q.eval s ctx := by
  induction q with
  | nil => exact (add_zero _).symm
  | cons p' n' m' t' ih =>
    unfold Poly.addTerm
    cases h1 : cmp m m' with
    | lt =>
      change ceval s p n * meval ctx m + (addT (.cons p' n' m' t')).eval s ctx = _
      rw [h, add_assoc]
    | eq =>
      change ceval s (p + p') (n + n') * meval ctx m' + (addT t').eval s ctx
        = ceval s p n * meval ctx m + t.eval s ctx + (ceval s p' n' * meval ctx m' + t'.eval s ctx)
      rw [h, ceval_add, cmp_eq h1, add_mul, add_add_add_comm]
    | gt =>
      change ceval s p' n' * meval ctx m' + (Poly.addTerm p n m t addT t').eval s ctx
        = ceval s p n * meval ctx m + t.eval s ctx + (ceval s p' n' * meval ctx m' + t'.eval s ctx)
      rw [ih, add_left_comm]

theorem eval_add (ctx : List α) (a b : Poly) : (a.add b).eval s ctx = a.eval s ctx + b.eval s ctx := by
  induction a generalizing b with
  | nil => exact (zero_add _).symm
  | cons p n m t ih => exact eval_addTerm s ctx p n m t _ ih b

theorem eval_neg (ctx : List α) (a : Poly) : a.neg.eval s ctx = s.minus * a.eval s ctx := by
  induction a with
  | nil => exact (mul_zero _).symm
  | cons p n m t ih =>
    change ceval s n p * meval ctx m + t.neg.eval s ctx = s.minus * (ceval s p n * meval ctx m + t.eval s ctx)
    rw [ih, ceval_neg, mul_add, mul_assoc]

theorem eval_mulTerm (ctx : List α) (p n : Nat) (m : List Nat) (q : Poly) :
    (Poly.mulTerm p n m q).eval s ctx = ceval s p n * meval ctx m * q.eval s ctx := by
  induction q with
  | nil => exact (mul_zero _).symm
  | cons p' n' m' t ih =>
    change ceval s (p * p' + n * n') (p * n' + n * p') * meval ctx (mmul m m') + (Poly.mulTerm p n m t).eval s ctx
      = ceval s p n * meval ctx m * (ceval s p' n' * meval ctx m' + t.eval s ctx)
    rw [ih, ceval_mul, meval_mul, mul_add, mul_mul_mul_comm]

theorem eval_mul (ctx : List α) (a b : Poly) : (a.mul b).eval s ctx = a.eval s ctx * b.eval s ctx := by
  induction a with
  | nil => exact (zero_mul _).symm
  | cons p n m t ih =>
    change ((Poly.mulTerm p n m b).add (t.mul b)).eval s ctx = (ceval s p n * meval ctx m + t.eval s ctx) * b.eval s ctx
    rw [eval_add, eval_mulTerm, ih, add_mul]

theorem eval_num (ctx : List α) (k : Nat) : (Poly.cons k 0 .nil .nil).eval s ctx = k := by
  change ceval s k 0 * meval ctx .nil + 0 = k
  rw [meval_nil, mul_one, add_zero, ceval_nat]

theorem eval_powMul (ctx : List α) (a : Poly) (k : Nat) : (a.powMul k).eval s ctx = a.eval s ctx ^ k := by
  induction k with
  | zero => exact (eval_num s ctx 1).trans (pow_zero _).symm
  | succ k ih =>
    change (a.mul (a.powMul k)).eval s ctx = _
    rw [eval_mul, ih, pow_succ']

theorem eval_pow (ctx : List α) (a : Poly) (k : Nat) : (a.pow k).eval s ctx = a.eval s ctx ^ k := by
  unfold Poly.pow
  split
  · exact (eval_num s ctx 1).trans (by rw [Nat.cast_one]; exact (pow_zero _).symm)
  · rename_i p m _
    change ceval s (p ^ k) 0 * meval ctx (mpow k m) + 0 = (ceval s p 0 * meval ctx m + 0) ^ k
    rw [add_zero, add_zero, ceval_nat, ceval_nat, mul_pow, meval_pow, Nat.cast_pow]
  · exact eval_powMul s ctx _ k

theorem eval_norm (ctx : List α) (e : RExpr) : e.norm.eval s ctx = e.denote s ctx := by
  induction e with
  | var i =>
    change ceval s 1 0 * meval ctx (mvar i) + 0 = get ctx i
    rw [meval_var, add_zero, ceval_nat, Nat.cast_one, one_mul]
  | num k => exact eval_num s ctx k
  | add a b iha ihb => exact (eval_add s ctx _ _).trans (by rw [iha, ihb]; rfl)
  | mul a b iha ihb => exact (eval_mul s ctx _ _).trans (by rw [iha, ihb]; rfl)
  | sub a b iha ihb => exact (eval_add s ctx _ _).trans (by rw [eval_neg, iha, ihb]; exact (s.sub_eq _ _).symm)
  | neg a ih => exact (eval_neg s ctx _).trans (by rw [ih]; exact (s.neg_eq _).symm)
  | pow a k ih => exact (eval_pow s ctx _ _).trans (by rw [ih]; rfl)

theorem eval_trim (ctx : List α) (a : Poly) : a.trim.eval s ctx = a.eval s ctx := by
  induction a with
  | nil => rfl
  | cons p n m t ih =>
    unfold Poly.trim
    split
    · change _ = ceval s 0 0 * meval ctx m + t.eval s ctx
      rw [ih, ceval_nat, Nat.cast_zero, zero_mul, zero_add]
    · change ceval s _ _ * meval ctx m + t.trim.eval s ctx = _
      rw [ih]
      rfl

theorem Poly.eq_of_beq {a b : Poly} (h : a.beq b = true) : a = b := by
  induction a generalizing b with
  | nil => cases b with
    | nil => rfl
    | cons _ _ _ _ => exact nomatch h
  | cons p n m t ih => cases b with
    | nil => exact nomatch h
    | cons p' n' m' t' =>
      unfold Poly.beq at h
      cases h1 : Nat.beq p p' with
      | false => rw [h1] at h; exact nomatch h
      | true =>
        cases h2 : Nat.beq n n' with
        | false => rw [h1, h2] at h; exact nomatch h
        | true =>
          cases h3 : Poly.beqMonomial m m' with
          | false => rw [h1, h2, h3] at h; exact nomatch h
          | true =>
            rw [h1, h2, h3] at h
            have e : m = m' := by
              unfold Poly.beqMonomial at h3
              cases h4 : cmp m m' with
              | eq => exact cmp_eq h4
              | lt => rw [h4] at h3; exact nomatch h3
              | gt => rw [h4] at h3; exact nomatch h3
            rw [Nat.eq_of_beq_eq_true h1, Nat.eq_of_beq_eq_true h2, e, ih h]

/-- Expressions without signs that `checkSemiring` accepts are equal. -/
theorem eq_of_checkSemiring (ctx : List α) (a b : RExpr) (h : checkSemiring a b = true) :
    a.denote (.none α) ctx = b.denote (.none α) ctx := by
  have e := Poly.eq_of_beq ((checkSemiring_eq a b).symm.trans h)
  rw [← eval_norm, ← eval_norm, ← eval_trim, ← eval_trim (.none α) ctx b.norm, e]
end

/-- Expressions that `checkRing` accepts are equal. -/
theorem eval_isZero {α : Type u} [CommRing α] (ctx : List α) (p : Poly) (h : p.isZero = true) :
    p.eval (.ofRing α) ctx = 0 := by
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
      change ((p : α) + -1 * p) * meval ctx m + t.eval _ ctx = 0
      rw [ih h, neg_one_mul, add_neg_cancel, zero_mul, zero_add]

theorem eq_of_checkRing {α : Type u} [CommRing α] (ctx : List α) (a b : RExpr) (h : checkRing a b = true) :
    a.denote (.ofRing α) ctx = b.denote (.ofRing α) ctx := by
  have h1 := eval_isZero ctx _ ((checkRing_eq a b).symm.trans h)
  rw [eval_add, eval_neg, eval_norm, eval_norm] at h1
  change a.denote (.ofRing α) ctx + -1 * b.denote (.ofRing α) ctx = 0 at h1
  rw [neg_one_mul, ← sub_eq_add_neg] at h1
  exact sub_eq_zero.mp h1

end Sequent.RingNormal
