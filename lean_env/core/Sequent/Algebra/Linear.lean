/-
Certificates for linear arithmetic: a list of facts `e ≤ 0` and `e < 0` about mirrored expressions, each with a natural
multiplier, whose weighted sum is the zero polynomial while a strict fact takes part, refutes them together. `linarith`
finds the multipliers; the kernel checks the sum. The rest of the file turns hypotheses of ordered rings, of ordered
fields and of `ℕ` into such facts.
-/
prelude
import Sequent.Algebra.FieldNormal

set_option autoImplicit false
set_option linter.unusedSectionVars false
universe u

namespace Sequent.Linear
open Sequent.RingNormal

/-- `k` times the fact `e < 0` (if `strict`) or `e ≤ 0`. -/
structure Fact where
  strict : Bool
  k : Nat
  e : RExpr

/-- The weighted sum. -/
def sum : List Fact → Poly
  | .nil => .nil
  | .cons f l => .add (.mulTerm f.k 0 .nil f.e.norm) (sum l)

/-- Whether a strict fact has a positive multiplier. -/
def anyStrict : List Fact → Bool
  | .nil => false
  | .cons f l => cond f.strict (cond (Nat.beq f.k 0) (anyStrict l) true) (anyStrict l)

def checkCode (l : List Fact) : Bool := cond (anyStrict l) (sum l).isZero false

/-- The sum as the kernel computes it. -/
noncomputable def fastSum (l : List Fact) : Poly :=
  List.rec (motive := fun _ => Poly) .nil
    (fun f _ ih => Fast.add (Fast.mulTerm f.k 0 .nil (Fast.norm f.e)) ih) l

theorem fastSum_eq (l : List Fact) : fastSum l = sum l := by
  induction l with
  | nil => rfl
  | cons f l ih =>
    change Fast.add (Fast.mulTerm f.k 0 .nil (Fast.norm f.e)) (fastSum l) = Poly.add (.mulTerm f.k 0 .nil f.e.norm) (sum l)
    rw [ih, Fast.add_eq, Fast.mulTerm_eq, Fast.norm_eq]

@[implemented_by checkCode] def check (l : List Fact) : Bool := cond (anyStrict l) (Fast.isZero (fastSum l)) false

theorem check_eq (l : List Fact) : check l = checkCode l := by
  unfold check checkCode
  rw [fastSum_eq, Fast.isZero_eq]

section
variable {α : Type u} [CommRing α] [LinearOrder α] [IsStrictOrderedRing α]

def Fact.Holds (ctx : List α) (f : Fact) : Prop :=
  cond f.strict (f.e.denote (.ofRing α) ctx < 0) (f.e.denote (.ofRing α) ctx ≤ 0)

def AllHold (ctx : List α) : List Fact → Prop
  | .nil => True
  | .cons f l => f.Holds ctx ∧ AllHold ctx l

theorem AllHold.nil (ctx : List α) : AllHold ctx .nil := True.intro
theorem AllHold.cons (ctx : List α) (f : Fact) (l : List Fact) (h : f.Holds ctx) (t : AllHold ctx l) :
    AllHold ctx (.cons f l) := ⟨h, t⟩

theorem Fact.Holds.le {ctx : List α} {f : Fact} (h : f.Holds ctx) : f.e.denote (.ofRing α) ctx ≤ 0 := by
  unfold Holds at h
  cases hs : f.strict with
  | true => rw [hs] at h; exact h.le
  | false => rw [hs] at h; exact h

theorem eval_scaled (ctx : List α) (f : Fact) :
    (Poly.mulTerm f.k 0 .nil f.e.norm).eval (.ofRing α) ctx = f.k * f.e.denote (.ofRing α) ctx := by
  rw [eval_mulTerm, ceval_nat, meval_nil, mul_one, eval_norm]

theorem sum_le {ctx : List α} {l : List Fact} (h : AllHold ctx l) : (sum l).eval (.ofRing α) ctx ≤ 0 := by
  induction l with
  | nil => exact le_rfl
  | cons f l ih =>
    change ((Poly.mulTerm f.k 0 .nil f.e.norm).add (sum l)).eval (.ofRing α) ctx ≤ 0
    rw [eval_add, eval_scaled]
    exact add_nonpos (mul_nonpos_of_nonneg_of_nonpos (Nat.cast_nonneg f.k) h.1.le) (ih h.2)

theorem sum_lt {ctx : List α} {l : List Fact} (h : AllHold ctx l) (hs : anyStrict l = true) :
    (sum l).eval (.ofRing α) ctx < 0 := by
  induction l with
  | nil => exact nomatch hs
  | cons f l ih =>
    change ((Poly.mulTerm f.k 0 .nil f.e.norm).add (sum l)).eval (.ofRing α) ctx < 0
    rw [eval_add, eval_scaled]
    have le := mul_nonpos_of_nonneg_of_nonpos (Nat.cast_nonneg (α := α) f.k) h.1.le
    have rest : anyStrict l = true →
        (f.k : α) * f.e.denote (.ofRing α) ctx + (sum l).eval (.ofRing α) ctx < 0 := fun hs => by
      have h2 := add_lt_add_of_le_of_lt le (ih h.2 hs)
      rw [add_zero] at h2
      exact h2
    unfold anyStrict at hs
    cases h1 : f.strict with
    | false => rw [h1] at hs; exact rest hs
    | true =>
      rw [h1] at hs
      cases h2 : Nat.beq f.k 0 with
      | true => rw [h2] at hs; exact rest hs
      | false =>
        have hk : (0 : α) < f.k := Nat.cast_pos.mpr (Nat.pos_of_ne_zero (Nat.ne_of_beq_eq_false h2))
        have h3 := h.1
        unfold Fact.Holds at h3
        rw [h1] at h3
        have h4 := add_lt_add_of_lt_of_le (mul_neg_of_pos_of_neg hk h3) (sum_le h.2)
        rw [add_zero] at h4
        exact h4

/-- What `check` accepts can't all hold. -/
theorem refute (ctx : List α) (l : List Fact) (hc : check l = true) (h : AllHold ctx l) : False := by
  obtain ⟨hs, hz⟩ := and_of_cond ((check_eq l).symm.trans hc)
  have h1 := sum_lt h hs
  rw [eval_isZero ctx _ hz] at h1
  exact lt_irrefl 0 h1

/-! ## Facts of a ring

Stated for values rather than mirror images, which unfold to them. -/

theorem sub_le {a b : α} (h : a ≤ b) : a - b ≤ 0 := sub_nonpos.mpr h
theorem sub_lt {a b : α} (h : a < b) : a - b < 0 := _root_.sub_neg.mpr h
theorem sub_eq {a b : α} (h : a = b) : a - b = 0 := sub_eq_zero.mpr h
theorem le_of_eq_zero {a : α} (h : a = 0) : a ≤ 0 := h.le
theorem neg_le_of_eq_zero {a : α} (h : a = 0) : -a ≤ 0 := by rw [h, neg_zero]; exact le_rfl
theorem le_of_neg {a : α} (h : a < 0) : a ≤ 0 := h.le
theorem neg_one_lt : -(1 : α) < 0 := neg_neg_of_pos zero_lt_one
theorem product_le {a b : α} (ha : a ≤ 0) (hb : b ≤ 0) : -(a * b) ≤ 0 :=
  neg_nonpos.mpr (mul_nonneg_of_nonpos_of_nonpos ha hb)
theorem product_lt {a b : α} (ha : a < 0) (hb : b < 0) : -(a * b) < 0 :=
  neg_neg_of_pos (mul_pos_of_neg_of_neg ha hb)
theorem product_eq {a : α} (b : α) (ha : a = 0) : a * b = 0 := by rw [ha, zero_mul]
theorem square_le (a : α) : -(a * a) ≤ 0 := neg_nonpos.mpr (mul_self_nonneg a)
end

theorem add_one_sub_le {a b : Int} (h : a < b) : a + 1 - b ≤ 0 := sub_le h

/-! ## Facts of a field -/

section
variable {α : Type u} [Field α] [LinearOrder α] [IsStrictOrderedRing α]

/-- The numerator of `a - b`. -/
def diff (a b : FExpr) : RExpr := ((FExpr.sub a b).frac false).num

def okDiff (a b : FExpr) : Bool := cond (a.ok false) (b.ok false) false

theorem diff_eq_mul (ctx : List α) (a b : FExpr) (h : okDiff a b = true) :
    ∃ k : α, 0 < k ∧ (diff a b).denote (.ofRing α) (double ctx) = (a.denote ctx - b.denote ctx) * k := by
  have m := (FExpr.sub a b).means ctx false h
  exact ⟨_, Nat.cast_pos.mpr (Nat.pos_of_ne_zero m.2), m.1.symm⟩

theorem field_le (ctx : List α) (a b : FExpr) (ok : okDiff a b = true) (h : a.denote ctx ≤ b.denote ctx) :
    (diff a b).denote (.ofRing α) (double ctx) ≤ 0 := by
  obtain ⟨k, hk, e⟩ := diff_eq_mul ctx a b ok
  rw [e]
  exact mul_nonpos_of_nonpos_of_nonneg (sub_nonpos.mpr h) hk.le

theorem field_lt (ctx : List α) (a b : FExpr) (ok : okDiff a b = true) (h : a.denote ctx < b.denote ctx) :
    (diff a b).denote (.ofRing α) (double ctx) < 0 := by
  obtain ⟨k, hk, e⟩ := diff_eq_mul ctx a b ok
  rw [e]
  exact mul_neg_of_neg_of_pos (_root_.sub_neg.mpr h) hk

theorem field_eq (ctx : List α) (a b : FExpr) (ok : okDiff a b = true) (h : a.denote ctx = b.denote ctx) :
    (diff a b).denote (.ofRing α) (double ctx) = 0 := by
  obtain ⟨k, _, e⟩ := diff_eq_mul ctx a b ok
  rw [e, h, sub_self, zero_mul]
end

/-! ## Facts of the natural numbers, carried over to the integers -/

/-- Nothing is subtracted. -/
def signless : RExpr → Bool
  | .var _ => true
  | .num _ => true
  | .add a b => cond (signless a) (signless b) false
  | .mul a b => cond (signless a) (signless b) false
  | .sub _ _ => false
  | .neg _ => false
  | .pow a _ => signless a

def castAll : List Nat → List Int
  | .nil => .nil
  | .cons a l => .cons (a : Int) (castAll l)

theorem get_castAll (ctx : List Nat) (i : Nat) : get (castAll ctx) i = (get ctx i : Nat) := by
  induction ctx generalizing i with
  | nil => rfl
  | cons a l ih => cases i with
    | zero => rfl
    | succ i => exact ih i

theorem denote_castAll (ctx : List Nat) (e : RExpr) (h : signless e = true) :
    e.denote (.ofRing Int) (castAll ctx) = (e.denote (.none Nat) ctx : Nat) := by
  induction e with
  | var i => exact get_castAll ctx i
  | num k => rfl
  | add a b iha ihb =>
    change a.denote _ _ + b.denote _ _ = ((a.denote _ _ + b.denote _ _ : Nat) : Int)
    rw [iha (and_of_cond h).1, ihb (and_of_cond h).2, Nat.cast_add]
  | mul a b iha ihb =>
    change a.denote _ _ * b.denote _ _ = ((a.denote _ _ * b.denote _ _ : Nat) : Int)
    rw [iha (and_of_cond h).1, ihb (and_of_cond h).2, Nat.cast_mul]
  | sub a b _ _ => exact nomatch h
  | neg a _ => exact nomatch h
  | pow a k ih =>
    change a.denote _ _ ^ k = ((a.denote _ _ ^ k : Nat) : Int)
    rw [ih h, Nat.cast_pow]

def signlessBoth (a b : RExpr) : Bool := cond (signless a) (signless b) false

theorem nat_le (ctx : List Nat) (a b : RExpr) (ok : signlessBoth a b = true)
    (h : a.denote (.none Nat) ctx ≤ b.denote (.none Nat) ctx) :
    (RExpr.sub a b).denote (.ofRing Int) (castAll ctx) ≤ 0 := by
  change a.denote (.ofRing Int) (castAll ctx) - b.denote (.ofRing Int) (castAll ctx) ≤ 0
  rw [denote_castAll ctx a (and_of_cond ok).1, denote_castAll ctx b (and_of_cond ok).2]
  exact sub_le (Nat.cast_le.mpr h)

theorem nat_lt (ctx : List Nat) (a b : RExpr) (ok : signlessBoth a b = true)
    (h : a.denote (.none Nat) ctx < b.denote (.none Nat) ctx) :
    (RExpr.sub (.add a (.num 1)) b).denote (.ofRing Int) (castAll ctx) ≤ 0 := by
  change a.denote (.ofRing Int) (castAll ctx) + 1 - b.denote (.ofRing Int) (castAll ctx) ≤ 0
  rw [denote_castAll ctx a (and_of_cond ok).1, denote_castAll ctx b (and_of_cond ok).2]
  exact add_one_sub_le (Nat.cast_lt.mpr h)

theorem nat_eq (ctx : List Nat) (a b : RExpr) (ok : signlessBoth a b = true)
    (h : a.denote (.none Nat) ctx = b.denote (.none Nat) ctx) :
    (RExpr.sub a b).denote (.ofRing Int) (castAll ctx) = 0 := by
  change a.denote (.ofRing Int) (castAll ctx) - b.denote (.ofRing Int) (castAll ctx) = 0
  rw [denote_castAll ctx a (and_of_cond ok).1, denote_castAll ctx b (and_of_cond ok).2, h, sub_self]

theorem nat_nonneg (ctx : List Nat) (a : RExpr) (ok : signless a = true) :
    (RExpr.neg a).denote (.ofRing Int) (castAll ctx) ≤ 0 := by
  change -a.denote (.ofRing Int) (castAll ctx) ≤ 0
  rw [denote_castAll ctx a ok]
  exact neg_nonpos.mpr (Nat.cast_nonneg _)

end Sequent.Linear
