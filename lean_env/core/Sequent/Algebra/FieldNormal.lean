/-
Normal forms of field expressions, by reflection: an expression becomes a ring expression over a natural denominator, in
which each atom may also occur inverted. So numerals are inverted exactly, products are inverted factor by factor, and
an inverse of a sum is an atom. Knows nothing of tactics.
-/
prelude
import Sequent.Algebra.RingNormal
import Sequent.Algebra.Field

set_option autoImplicit false
universe u

namespace Sequent.RingNormal

/-- A ring expression over a positive natural number. Its variable `2 * i` is the `i`-th atom, `2 * i + 1` the inverse
of that. -/
structure Frac where
  num : RExpr
  den : Nat

/-! ## Computation -/

def Frac.add (a b : Frac) : Frac := cond (Nat.beq a.den b.den)
  ⟨.add a.num b.num, a.den⟩ ⟨.add (.mul a.num (.num b.den)) (.mul b.num (.num a.den)), a.den * b.den⟩

def Frac.sub (a b : Frac) : Frac := cond (Nat.beq a.den b.den)
  ⟨.sub a.num b.num, a.den⟩ ⟨.sub (.mul a.num (.num b.den)) (.mul b.num (.num a.den)), a.den * b.den⟩

def Frac.mul (a b : Frac) : Frac := ⟨.mul a.num b.num, a.den * b.den⟩

/-- The fraction for an expression, or for its inverse if `inverted`. Meant where `ok` holds. -/
def FExpr.frac (inverted : Bool) : FExpr → Frac
  | .var i => ⟨.var (cond inverted (2 * i + 1) (2 * i)), 1⟩
  | .num k => cond inverted (match k with | .zero => ⟨.num 0, 1⟩ | .succ k => ⟨.num 1, Nat.succ k⟩) ⟨.num k, 1⟩
  | .add a b => .add (frac inverted a) (frac inverted b)
  | .mul a b => .mul (frac inverted a) (frac inverted b)
  | .sub a b => .sub (frac inverted a) (frac inverted b)
  | .neg a => ⟨.neg (frac inverted a).num, (frac inverted a).den⟩
  | .pow a k => ⟨.pow (frac inverted a).num k, (frac inverted a).den ^ k⟩
  | .inv a => frac (cond inverted false true) a
  | .div a b => .mul (frac inverted a) (frac (cond inverted false true) b)

/-- No sum is inverted. -/
def FExpr.ok (inverted : Bool) : FExpr → Bool
  | .var _ => true
  | .num _ => true
  | .add a b => cond inverted false (cond (ok false a) (ok false b) false)
  | .mul a b => cond (ok inverted a) (ok inverted b) false
  | .sub a b => cond inverted false (cond (ok false a) (ok false b) false)
  | .neg a => ok inverted a
  | .pow a _ => ok inverted a
  | .inv a => ok (cond inverted false true) a
  | .div a b => cond (ok inverted a) (ok (cond inverted false true) b) false

def Frac.check (a b : Frac) : Bool := checkRing (.mul a.num (.num b.den)) (.mul b.num (.num a.den))

/-- Equal in every field of characteristic zero. -/
def checkField (a b : FExpr) : Bool :=
  cond (a.ok false) (cond (b.ok false) ((a.frac false).check (b.frac false)) false) false

/-! ## Meaning -/

section
variable {α : Type u} [Field α]

def FExpr.denote (ctx : List α) : FExpr → α
  | .var i => get ctx i
  | .num k => Nat.cast k
  | .add a b => denote ctx a + denote ctx b
  | .mul a b => denote ctx a * denote ctx b
  | .sub a b => denote ctx a - denote ctx b
  | .neg a => - denote ctx a
  | .pow a k => denote ctx a ^ k
  | .inv a => (denote ctx a)⁻¹
  | .div a b => denote ctx a / denote ctx b

/-- The atoms, each followed by its inverse. -/
def double : List α → List α
  | .nil => .nil
  | .cons a l => .cons a (.cons a⁻¹ (double l))

/-- `a`, or `a⁻¹` if `inverted`. -/
def orInv (inverted : Bool) (a : α) : α := cond inverted a⁻¹ a

/-! ## The computation means what it should -/

theorem get_double (ctx : List α) (i : Nat) : get (double ctx) (2 * i) = get ctx i := by
  induction ctx generalizing i with
  | nil => rfl
  | cons a l ih => cases i with
    | zero => rfl
    | succ i => exact ih i

theorem get_double_succ (ctx : List α) (i : Nat) : get (double ctx) (2 * i + 1) = (get ctx i)⁻¹ := by
  induction ctx generalizing i with
  | nil => exact inv_one.symm
  | cons a l ih => cases i with
    | zero => rfl
    | succ i => exact ih i

theorem orInv_mul (b : Bool) (x y : α) : orInv b (x * y) = orInv b x * orInv b y := by
  cases b with
  | false => rfl
  | true => exact mul_inv x y

theorem orInv_pow (b : Bool) (x : α) (k : Nat) : orInv b (x ^ k) = orInv b x ^ k := by
  cases b with
  | false => rfl
  | true => exact (inv_pow x k).symm

theorem orInv_neg (b : Bool) (x : α) : orInv b (-x) = -orInv b x := by
  cases b with
  | false => rfl
  | true => exact inv_neg x

theorem orInv_inv (b : Bool) (x : α) : orInv b x⁻¹ = orInv (cond b false true) x := by
  cases b with
  | false => rfl
  | true => exact inv_inv x

/-- What a fraction must satisfy to stand for `x`. -/
def Frac.Means (ctx : List α) (f : Frac) (x : α) : Prop :=
  x * f.den = f.num.denote (.ofRing α) ctx ∧ f.den ≠ 0

theorem Frac.Means.add {ctx : List α} {f g : Frac} {x y : α} (hf : f.Means ctx x) (hg : g.Means ctx y) :
    (f.add g).Means ctx (x + y) := by
  unfold Frac.add
  cases h : Nat.beq f.den g.den with
  | true =>
    refine ⟨?_, hf.2⟩
    change (x + y) * f.den = f.num.denote _ ctx + g.num.denote _ ctx
    rw [← hf.1, ← hg.1, Nat.eq_of_beq_eq_true h, add_mul]
  | false =>
    refine ⟨?_, Nat.mul_ne_zero hf.2 hg.2⟩
    change (x + y) * (f.den * g.den : Nat) = f.num.denote _ ctx * g.den + g.num.denote _ ctx * f.den
    rw [← hf.1, ← hg.1, Nat.cast_mul]
    ring1

theorem Frac.Means.sub {ctx : List α} {f g : Frac} {x y : α} (hf : f.Means ctx x) (hg : g.Means ctx y) :
    (f.sub g).Means ctx (x - y) := by
  unfold Frac.sub
  cases h : Nat.beq f.den g.den with
  | true =>
    refine ⟨?_, hf.2⟩
    change (x - y) * f.den = f.num.denote _ ctx - g.num.denote _ ctx
    rw [← hf.1, ← hg.1, Nat.eq_of_beq_eq_true h, sub_mul]
  | false =>
    refine ⟨?_, Nat.mul_ne_zero hf.2 hg.2⟩
    change (x - y) * (f.den * g.den : Nat) = f.num.denote _ ctx * g.den - g.num.denote _ ctx * f.den
    rw [← hf.1, ← hg.1, Nat.cast_mul]
    ring1

theorem Frac.Means.mul {ctx : List α} {f g : Frac} {x y : α} (hf : f.Means ctx x) (hg : g.Means ctx y) :
    (f.mul g).Means ctx (x * y) := by
  refine ⟨?_, Nat.mul_ne_zero hf.2 hg.2⟩
  change x * y * (f.den * g.den : Nat) = f.num.denote _ ctx * g.num.denote _ ctx
  rw [← hf.1, ← hg.1, Nat.cast_mul]
  ring1

theorem and_of_cond {a b : Bool} (h : cond a b false = true) : a = true ∧ b = true := by
  cases a with
  | false => exact nomatch h
  | true => exact ⟨rfl, h⟩

variable [CharZero α]

theorem FExpr.means (ctx : List α) (e : FExpr) (b : Bool) (h : e.ok b = true) :
    (e.frac b).Means (double ctx) (orInv b (e.denote ctx)) := by
  induction e generalizing b with
  | var i => cases b with
    | false => exact ⟨(mul_one _).trans (get_double ctx i).symm, one_ne_zero⟩
    | true => exact ⟨(mul_one _).trans (get_double_succ ctx i).symm, one_ne_zero⟩
  | num k => cases b with
    | false => exact ⟨mul_one _, one_ne_zero⟩
    | true => cases k with
      | zero => exact ⟨(mul_one _).trans inv_zero, one_ne_zero⟩
      | succ k => exact ⟨inv_mul_cancel₀ (Nat.cast_succ_ne_zero k), Nat.succ_ne_zero k⟩
  | add x y ihx ihy => cases b with
    | true => exact nomatch h
    | false => exact (ihx false (and_of_cond h).1).add (ihy false (and_of_cond h).2)
  | sub x y ihx ihy => cases b with
    | true => exact nomatch h
    | false => exact (ihx false (and_of_cond h).1).sub (ihy false (and_of_cond h).2)
  | mul x y ihx ihy =>
    change Frac.Means _ _ (orInv b (x.denote ctx * y.denote ctx))
    rw [orInv_mul]
    exact (ihx b (and_of_cond h).1).mul (ihy b (and_of_cond h).2)
  | neg x ih =>
    change Frac.Means _ _ (orInv b (-x.denote ctx))
    rw [orInv_neg]
    refine ⟨?_, (ih b h).2⟩
    change _ = -((x.frac b).num.denote _ _)
    rw [← (ih b h).1]
    exact neg_mul _ _
  | pow x k ih =>
    change Frac.Means _ _ (orInv b (x.denote ctx ^ k))
    rw [orInv_pow]
    refine ⟨?_, pow_ne_zero k (ih b h).2⟩
    change orInv b (x.denote ctx) ^ k * (((x.frac b).den ^ k : Nat) : α) = (x.frac b).num.denote _ _ ^ k
    rw [← (ih b h).1, mul_pow, Nat.cast_pow]
  | inv x ih =>
    change Frac.Means _ _ (orInv b (x.denote ctx)⁻¹)
    rw [orInv_inv]
    exact ih _ h
  | div x y ihx ihy =>
    change Frac.Means _ _ (orInv b (x.denote ctx / y.denote ctx))
    rw [div_eq_mul_inv, orInv_mul, orInv_inv]
    exact (ihx b (and_of_cond h).1).mul (ihy _ (and_of_cond h).2)

/-- Expressions that `checkField` accepts are equal. -/
theorem eq_of_checkField (ctx : List α) (a b : FExpr) (h : checkField a b = true) : a.denote ctx = b.denote ctx := by
  obtain ⟨ha, h⟩ := and_of_cond h
  obtain ⟨hb, h⟩ := and_of_cond h
  have h1 : (a.frac false).num.denote _ (double ctx) * ((b.frac false).den : α)
    = (b.frac false).num.denote _ (double ctx) * ((a.frac false).den : α) := eq_of_checkRing (double ctx) _ _ h
  have fa := a.means ctx false ha
  have fb := b.means ctx false hb
  rw [← fa.1, ← fb.1] at h1
  change a.denote ctx * _ * _ = b.denote ctx * _ * _ at h1
  rw [mul_right_comm] at h1
  exact mul_right_cancel₀ (Nat.cast_ne_zero.mpr fb.2) (mul_right_cancel₀ (Nat.cast_ne_zero.mpr fa.2) h1)
end

end Sequent.RingNormal
