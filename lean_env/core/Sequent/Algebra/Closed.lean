/-
Comparisons between closed numerical expressions of a field, decided by computing both sides. The normal form of such an
expression is a single number `p - n` over a denominator.
-/
prelude
import Sequent.Algebra.Cast

set_option autoImplicit false
set_option linter.unusedSectionVars false
universe u

namespace Sequent.Closed
open Sequent.RingNormal Sequent.Linear

/-- The constant polynomials: `0` for the empty one. -/
def const? : Poly → Option (Nat × Nat)
  | .nil => some (0, 0)
  | .cons p n .nil .nil => some (p, n)
  | _ => none

/-- Compare the two sides' difference with zero. -/
def checkDiff (test : Nat → Nat → Bool) (a b : FExpr) : Bool := cond (okDiff a b)
  (match const? (diff a b).norm with
    | some (p, n) => test p n
    | none => false) false

def checkLe (a b : FExpr) : Bool := checkDiff Nat.ble a b
def checkLt (a b : FExpr) : Bool := checkDiff (fun p n => Nat.ble (p + 1) n) a b
def checkNe (a b : FExpr) : Bool := checkDiff (fun p n => cond (Nat.beq p n) false true) a b

section
variable {α : Type u} [Field α]

theorem eval_const (ctx : List α) (p : Poly) (a b : Nat) (h : const? p = some (a, b)) :
    p.eval (.ofRing α) ctx = a - b := by
  cases p with
  | nil =>
    injection h with h
    injection h with h1 h2
    subst h1
    subst h2
    change (0 : α) = (0 : Nat) - (0 : Nat)
    rw [Nat.cast_zero, sub_zero]
  | cons p n m t => cases m with
    | cons _ _ => exact nomatch h
    | nil => cases t with
      | cons _ _ _ _ => exact nomatch h
      | nil =>
        injection h with h
        injection h with h1 h2
        subst h1
        subst h2
        change ((p : α) + -1 * n) * meval ctx .nil + 0 = p - n
        rw [meval_nil, mul_one, add_zero, neg_one_mul, sub_eq_add_neg]

/-- What an accepted test knows: the difference, times a positive number, is `p - n`. -/
theorem of_checkDiff {test : Nat → Nat → Bool} {a b : FExpr} (h : checkDiff test a b = true) :
    okDiff a b = true ∧ ∃ p n : Nat, test p n = true ∧
      ∀ ctx : List α, (diff a b).denote (.ofRing α) (double ctx) = p - n := by
  obtain ⟨h1, h2⟩ := and_of_cond h
  refine ⟨h1, ?_⟩
  cases h3 : const? (diff a b).norm with
  | none => rw [h3] at h2; exact nomatch h2
  | some q =>
    rw [h3] at h2
    exact ⟨q.1, q.2, h2, fun ctx => by rw [← eval_norm]; exact eval_const _ _ q.1 q.2 h3⟩
end

theorem ne_of_check {α : Type u} [Field α] [CharZero α] (ctx : List α) (a b : FExpr) (h : checkNe a b = true) :
    a.denote ctx ≠ b.denote ctx := by
  obtain ⟨ok, p, n, ht, e⟩ := of_checkDiff (α := α) h
  intro hab
  have m := (FExpr.sub a b).means ctx false ok
  have e1 : (0 : α) = p - n := by
    rw [← e ctx]
    refine Eq.trans ?_ m.1
    change (0 : α) = (a.denote ctx - b.denote ctx) * _
    rw [hab, sub_self, zero_mul]
  have e2 := Nat.cast_injective (sub_eq_zero.mp e1.symm)
  rw [e2] at ht
  cases hb : Nat.beq n n with
  | true => rw [hb] at ht; exact nomatch ht
  | false => exact Nat.ne_of_beq_eq_false hb rfl

section
variable {α : Type u} [Field α] [LinearOrder α] [IsStrictOrderedRing α]

theorem le_of_check (ctx : List α) (a b : FExpr) (h : checkLe a b = true) : a.denote ctx ≤ b.denote ctx := by
  obtain ⟨ok, p, n, ht, e⟩ := of_checkDiff (α := α) h
  obtain ⟨k, hk, e1⟩ := diff_eq_mul ctx a b ok
  rw [e ctx] at e1
  have h1 : (p : α) ≤ n := Nat.cast_le.mpr (Nat.le_of_ble_eq_true ht)
  refine le_of_not_gt fun hc => ?_
  have h2 := mul_pos (sub_pos.mpr hc) hk
  linarith

theorem lt_of_check (ctx : List α) (a b : FExpr) (h : checkLt a b = true) : a.denote ctx < b.denote ctx := by
  obtain ⟨ok, p, n, ht, e⟩ := of_checkDiff (α := α) h
  obtain ⟨k, hk, e1⟩ := diff_eq_mul ctx a b ok
  rw [e ctx] at e1
  have h1 : (p : α) < n := Nat.cast_lt.mpr (Nat.le_of_ble_eq_true ht)
  refine lt_of_not_ge fun hc => ?_
  have h2 := mul_nonneg (sub_nonneg.mpr hc) hk.le
  linarith

theorem le_eq_true (ctx : List α) (a b : FExpr) (h : checkLe a b = true) : (a.denote ctx ≤ b.denote ctx) = True :=
  eq_true (le_of_check ctx a b h)
theorem lt_eq_true (ctx : List α) (a b : FExpr) (h : checkLt a b = true) : (a.denote ctx < b.denote ctx) = True :=
  eq_true (lt_of_check ctx a b h)
theorem le_eq_false (ctx : List α) (a b : FExpr) (h : checkLt b a = true) : (a.denote ctx ≤ b.denote ctx) = False :=
  eq_false (not_le_of_gt (lt_of_check ctx b a h))
theorem lt_eq_false (ctx : List α) (a b : FExpr) (h : checkLe b a = true) : (a.denote ctx < b.denote ctx) = False :=
  eq_false (not_lt_of_ge (le_of_check ctx b a h))
end

section
variable {α : Type u} [Field α] [CharZero α]
theorem eq_eq_true (ctx : List α) (a b : FExpr) (h : checkField a b = true) : (a.denote ctx = b.denote ctx) = True :=
  eq_true (eq_of_checkField ctx a b h)
theorem eq_eq_false (ctx : List α) (a b : FExpr) (h : checkNe a b = true) : (a.denote ctx = b.denote ctx) = False :=
  eq_false (ne_of_check ctx a b h)
end

/-- States an equation in the words wanted. -/
theorem restate {α : Type u} (a b : α) (h : a = b) : a = b := h

end Sequent.Closed
