/-
The rational numbers as in official Lean: a numerator and a positive denominator without a common factor. Definitions,
all of them computable, and the lemmas that let one reason with fractions `frac a m = a / (m + 1)` instead of reduced
pairs. The laws of a field are in `Rat/Field.lean`.
-/
prelude
import Sequent.Tactic.Linarith

set_option autoImplicit false
universe u

/-- Rational numbers, in lowest terms. -/
structure Rat where
  mk' ::
  num : Int
  den : Nat
  den_nz : den ≠ 0
  reduced : Nat.Coprime num.natAbs den

notation "ℚ" => Rat

class RatCast (R : Type u) where
  ratCast : ℚ → R

@[coe, reducible, match_pattern] protected def Rat.cast {R : Type u} [RatCast R] : ℚ → R := RatCast.ratCast

instance {R : Type u} [RatCast R] : CoeTail ℚ R where coe := Rat.cast
instance {R : Type u} [RatCast R] : CoeHTCT ℚ R where coe := Rat.cast

namespace Rat

theorem div_gcd_ne_zero (n : Int) {d : Nat} (h : d ≠ 0) : d / Nat.gcd n.natAbs d ≠ 0 := by
  have hd : 0 < d := Nat.pos_of_ne_zero h
  have hg : 0 < Nat.gcd n.natAbs d := Nat.gcd_pos_of_pos_right _ hd
  have h1 := Nat.div_mul_cancel (Nat.gcd_dvd_right n.natAbs d)
  intro e
  rw [e, Nat.zero_mul] at h1
  exact h h1.symm

theorem natAbs_mul_gcd (n : Int) (d : Nat) : (n / (Nat.gcd n.natAbs d : Nat)) * (Nat.gcd n.natAbs d : Nat) = n := by
  apply Int.ediv_mul_cancel
  obtain ⟨k, hk⟩ := Nat.gcd_dvd_left n.natAbs d
  rcases Int.natAbs_eq n with e | e
  · exact ⟨(k : Int), e.trans ((congrArg (Nat.cast (R := Int)) hk).trans (Nat.cast_mul _ _))⟩
  · exact ⟨-(k : Int), e.trans ((congrArg (fun x : Nat => -(x : Int)) hk).trans (by rw [Nat.cast_mul, mul_neg]))⟩

theorem coprime_div_gcd (n : Int) {d : Nat} (h : d ≠ 0) :
    Nat.Coprime (n / (Nat.gcd n.natAbs d : Nat)).natAbs (d / Nat.gcd n.natAbs d) := by
  have hg : 0 < Nat.gcd n.natAbs d := Nat.gcd_pos_of_pos_right _ (Nat.pos_of_ne_zero h)
  have h1 := congrArg Int.natAbs (natAbs_mul_gcd n d)
  rw [Int.natAbs_mul, Int.natAbs_natCast] at h1
  have h2 := Nat.div_mul_cancel (Nat.gcd_dvd_right n.natAbs d)
  have h3 := Nat.gcd_mul_left (Nat.gcd n.natAbs d) (n / (Nat.gcd n.natAbs d : Nat)).natAbs (d / Nat.gcd n.natAbs d)
  rw [Nat.mul_comm, h1, Nat.mul_comm (Nat.gcd n.natAbs d) (d / Nat.gcd n.natAbs d), h2] at h3
  apply Nat.eq_of_mul_eq_mul_left hg
  rw [← h3, Nat.mul_one]

/-- `n / d` in lowest terms. -/
def normalize (n : Int) (d : Nat) (h : d ≠ 0) : ℚ :=
  ⟨n / (Nat.gcd n.natAbs d : Nat), d / Nat.gcd n.natAbs d, div_gcd_ne_zero n h, coprime_div_gcd n h⟩

theorem normalize_cross (n : Int) (d : Nat) (h : d ≠ 0) :
    (normalize n d h).num * d = n * (normalize n d h).den := by
  have h1 := natAbs_mul_gcd n d
  have h2 := congrArg (Nat.cast (R := Int)) (Nat.div_mul_cancel (Nat.gcd_dvd_right n.natAbs d))
  rw [Nat.cast_mul] at h2
  change n / (Nat.gcd n.natAbs d : Nat) * d = n * (d / Nat.gcd n.natAbs d : Nat)
  refine Eq.trans (b := n / (Nat.gcd n.natAbs d : Nat) * ((d / Nat.gcd n.natAbs d : Nat) * (Nat.gcd n.natAbs d : Nat)))
    (by rw [h2]) ?_
  refine Eq.trans ?_ (congrArg (fun x => x * ((d / Nat.gcd n.natAbs d : Nat) : Int)) h1)
  ring1

/-- Two rationals with equal cross products are equal. -/
theorem eq_of_cross (p q : ℚ) (h : p.num * q.den = q.num * p.den) : p = q := by
  have h1 := congrArg Int.natAbs h
  rw [Int.natAbs_mul, Int.natAbs_mul, Int.natAbs_natCast, Int.natAbs_natCast] at h1
  have hpq : p.den ∣ q.den := Nat.Coprime.dvd_of_dvd_mul_left (n := q.den) (m := p.num.natAbs)
    (by have := p.reduced; rw [Nat.Coprime, Nat.gcd_comm]; exact this) ⟨q.num.natAbs, by rw [h1, Nat.mul_comm]⟩
  have hqp : q.den ∣ p.den := Nat.Coprime.dvd_of_dvd_mul_left (n := p.den) (m := q.num.natAbs)
    (by have := q.reduced; rw [Nat.Coprime, Nat.gcd_comm]; exact this) ⟨p.num.natAbs, by rw [← h1, Nat.mul_comm]⟩
  have hd : p.den = q.den := Nat.dvd_antisymm hpq hqp
  have hn : p.num = q.num := by
    rw [hd] at h
    exact mul_right_cancel₀ (Nat.cast_ne_zero.mpr q.den_nz) h
  cases p
  cases q
  simp only at hd hn
  subst hd
  subst hn
  rfl

/-! ## Fractions -/

/-- `m + 1` as an integer: a denominator. -/
def dpos (m : Nat) : Int := (m + 1 : Nat)

theorem dpos_pos (m : Nat) : 0 < dpos m := Nat.cast_succ_pos m
theorem dpos_ne (m : Nat) : dpos m ≠ 0 := (dpos_pos m).ne'

/-- The index of a product of denominators. -/
def dmul (m n : Nat) : Nat := m * n + m + n

theorem dpos_dmul (m n : Nat) : dpos (dmul m n) = dpos m * dpos n := by
  unfold dpos dmul
  rw [Nat.cast_add, Nat.cast_add, Nat.cast_add, Nat.cast_add, Nat.cast_add, Nat.cast_mul, Nat.cast_one]
  ring1

/-- `a / (m + 1)`. -/
def frac (a : Int) (m : Nat) : ℚ := normalize a (m + 1) (Nat.succ_ne_zero m)

theorem frac_cross (a : Int) (m : Nat) : (frac a m).num * dpos m = a * (frac a m).den :=
  normalize_cross a (m + 1) (Nat.succ_ne_zero m)

theorem den_ne (q : ℚ) : (q.den : Int) ≠ 0 := Nat.cast_ne_zero.mpr q.den_nz
theorem den_pos' (q : ℚ) : (0 : Int) < q.den := Nat.cast_pos.mpr (Nat.pos_of_ne_zero q.den_nz)
theorem den_pos (q : ℚ) : 0 < q.den := Nat.pos_of_ne_zero q.den_nz
theorem pos (q : ℚ) : 0 < q.den := q.den_pos

/-- A rational that satisfies a fraction's cross equation is that fraction. -/
theorem eq_frac {q : ℚ} {a : Int} {m : Nat} (h : q.num * dpos m = a * q.den) : q = frac a m := by
  apply eq_of_cross
  apply mul_right_cancel₀ (dpos_ne m)
  have e := frac_cross a m
  rw [show q.num * (frac a m).den * dpos m = (q.num * dpos m) * (frac a m).den by ring1, h,
    show (frac a m).num * q.den * dpos m = ((frac a m).num * dpos m) * q.den by ring1, e]
  ring1

theorem frac_eq {a c : Int} {m n : Nat} (h : a * dpos n = c * dpos m) : frac a m = frac c n := by
  apply eq_frac
  apply mul_right_cancel₀ (dpos_ne m)
  rw [mul_right_comm, frac_cross, mul_right_comm, h]
  ring1

theorem cross_of_frac_eq {a c : Int} {m n : Nat} (h : frac a m = frac c n) : a * dpos n = c * dpos m := by
  have h1 := frac_cross a m
  have h2 := frac_cross c n
  rw [← h] at h2
  apply mul_right_cancel₀ (den_ne (frac a m))
  rw [mul_right_comm, ← h1, mul_right_comm c, ← h2]
  ring1

theorem frac_num_den (q : ℚ) : ∃ m, q.den = m + 1 ∧ q = frac q.num m := by
  obtain ⟨m, hm⟩ : ∃ m, q.den = m + 1 := ⟨q.den - 1, (Nat.sub_add_cancel q.den_pos).symm⟩
  refine ⟨m, hm, eq_frac ?_⟩
  rw [hm]
  rfl

theorem ind {p : ℚ → Prop} (h : ∀ a m, p (frac a m)) (q : ℚ) : p q := by
  obtain ⟨m, _, e⟩ := q.frac_num_den
  rw [e]
  exact h _ m

/-! ## Operations -/

/-- `n / d`, zero for `d = 0`. -/
def _root_.mkRat (n : Int) (d : Nat) : ℚ := if h : d = 0 then ⟨0, 1, by decide, by decide⟩ else normalize n d h

/-- `n / d`, zero for `d = 0`; written `n /. d`. -/
def divInt : Int → Int → ℚ
  | n, .ofNat d => mkRat n d
  | n, .negSucc d => normalize (-n) (d + 1) (Nat.succ_ne_zero d)

infixl:70 " /. " => Rat.divInt

def ofInt (n : Int) : ℚ := ⟨n, 1, by decide, Nat.gcd_one_right _⟩

/-- The sum in lowest terms. Equal to Lean's, since lowest terms are unique (`Rat.ext`). -/
protected def add (p q : ℚ) : ℚ :=
  normalize (p.num * q.den + q.num * p.den) (p.den * q.den) (Nat.mul_ne_zero p.den_nz q.den_nz)
protected def mul (p q : ℚ) : ℚ :=
  normalize (p.num * q.num) (p.den * q.den) (Nat.mul_ne_zero p.den_nz q.den_nz)
protected def neg (p : ℚ) : ℚ := ⟨-p.num, p.den, p.den_nz, by rw [Int.natAbs_neg]; exact p.reduced⟩
/-- The inverse; zero for zero. Same value as Lean's. -/
protected def inv (p : ℚ) : ℚ := divInt p.den p.num
protected def pow (p : ℚ) : Nat → ℚ
  | .zero => ofInt 1
  | .succ n => Rat.mul (Rat.pow p n) p

instance instIntCastRat : IntCast ℚ := ⟨ofInt⟩
instance instNatCastRat : NatCast ℚ := ⟨fun n => ofInt n⟩
instance instOfNat {n : Nat} : OfNat ℚ n := ⟨ofInt n⟩
instance : RatCast ℚ := ⟨fun q => q⟩
instance : Inhabited ℚ := ⟨0⟩
instance instAddRat : Add ℚ := ⟨Rat.add⟩
instance instMulRat : Mul ℚ := ⟨Rat.mul⟩
instance instNegRat : Neg ℚ := ⟨Rat.neg⟩
instance instSubRat : Sub ℚ := ⟨fun p q => Rat.add p (Rat.neg q)⟩
instance instInvRat : Inv ℚ := ⟨Rat.inv⟩
instance instDivRat : Div ℚ := ⟨fun p q => Rat.mul p (Rat.inv q)⟩
instance instNatPowRat : NatPow ℚ := ⟨Rat.pow⟩
instance instLERat : LE ℚ := ⟨fun p q => p.num * q.den ≤ q.num * p.den⟩
instance instLTRat : LT ℚ := ⟨fun p q => p.num * q.den < q.num * p.den⟩

instance instDecidableEqRat : DecidableEq ℚ := fun p q =>
  if h : p.num = q.num then
    if h' : p.den = q.den then isTrue (eq_of_cross p q (by rw [h, h']))
    else isFalse (fun e => h' (by rw [e]))
  else isFalse (fun e => h (by rw [e]))
instance instDecidableLe (p q : ℚ) : Decidable (p ≤ q) := Int.decLe (p.num * q.den) (q.num * p.den)
instance instDecidableLt (p q : ℚ) : Decidable (p < q) := Int.decLt (p.num * q.den) (q.num * p.den)

protected theorem le_def {p q : ℚ} : p ≤ q ↔ p.num * q.den ≤ q.num * p.den := Iff.rfl
protected theorem lt_def {p q : ℚ} : p < q ↔ p.num * q.den < q.num * p.den := Iff.rfl

/-! ## Operations on fractions -/

theorem eq_frac_of_normalize {n : Int} {d : Nat} (h : d ≠ 0) {a : Int} {m : Nat} (e : n * dpos m = a * d) :
    normalize n d h = frac a m := by
  have hd : (d : Int) ≠ 0 := Nat.cast_ne_zero.mpr h
  apply eq_frac
  apply mul_right_cancel₀ hd
  rw [mul_right_comm, normalize_cross, mul_right_comm, e]
  ring1

theorem frac_add (a b : Int) (m n : Nat) : frac a m + frac b n = frac (a * dpos n + b * dpos m) (dmul m n) := by
  refine eq_frac_of_normalize (Nat.mul_ne_zero (frac a m).den_nz (frac b n).den_nz) ?_
  rw [dpos_dmul, Nat.cast_mul]
  rw [show ((frac a m).num * (frac b n).den + (frac b n).num * (frac a m).den) * (dpos m * dpos n)
    = (frac a m).num * dpos m * ((frac b n).den * dpos n)
      + (frac b n).num * dpos n * ((frac a m).den * dpos m) by ring1,
    frac_cross, frac_cross]
  ring1

theorem frac_mul (a b : Int) (m n : Nat) : frac a m * frac b n = frac (a * b) (dmul m n) := by
  refine eq_frac_of_normalize (Nat.mul_ne_zero (frac a m).den_nz (frac b n).den_nz) ?_
  rw [dpos_dmul, Nat.cast_mul]
  rw [show (frac a m).num * (frac b n).num * (dpos m * dpos n)
    = (frac a m).num * dpos m * ((frac b n).num * dpos n) by ring1, frac_cross, frac_cross]
  ring1

theorem frac_neg (a : Int) (m : Nat) : -frac a m = frac (-a) m := by
  apply eq_frac
  change -(frac a m).num * dpos m = -a * (frac a m).den
  rw [neg_mul, frac_cross, neg_mul]

theorem frac_sub (a b : Int) (m n : Nat) : frac a m - frac b n = frac (a * dpos n + -b * dpos m) (dmul m n) := by
  rw [← frac_add, ← frac_neg]
  rfl

theorem ofInt_eq_frac (n : Int) : ofInt n = frac n 0 := eq_frac (by change n * 1 = n * 1; rfl)

theorem frac_le {a b : Int} {m n : Nat} : frac a m ≤ frac b n ↔ a * dpos n ≤ b * dpos m := by
  have hm := mul_pos (dpos_pos m) (dpos_pos n)
  have hd := mul_pos (den_pos' (frac a m)) (den_pos' (frac b n))
  rw [Rat.le_def, ← mul_le_mul_iff_of_pos_right hm, ← mul_le_mul_iff_of_pos_right (a := a * dpos n) hd,
    show (frac a m).num * (frac b n).den * (dpos m * dpos n)
      = (frac a m).num * dpos m * ((frac b n).den * dpos n) by ring1,
    show (frac b n).num * (frac a m).den * (dpos m * dpos n)
      = (frac b n).num * dpos n * ((frac a m).den * dpos m) by ring1,
    frac_cross, frac_cross,
    show a * (frac a m).den * ((frac b n).den * dpos n) = a * dpos n * ((frac a m).den * (frac b n).den) by ring1,
    show b * (frac b n).den * ((frac a m).den * dpos m) = b * dpos m * ((frac a m).den * (frac b n).den) by ring1]

theorem lt_iff_not_le (p q : ℚ) : p < q ↔ ¬ q ≤ p := by rw [Rat.lt_def, Rat.le_def, not_le]

theorem frac_mul_inv (a : Int) (m : Nat) (h : frac a m ≠ frac 0 0) : frac a m * (frac a m)⁻¹ = frac 1 0 := by
  obtain ⟨k, hk, e⟩ := (frac a m).frac_num_den
  cases hn : (frac a m).num with
  | ofNat j => cases j with
    | zero =>
      refine absurd ?_ h
      rw [e, hn]
      exact frac_eq (by change (0 : Int) * dpos 0 = 0 * dpos k; ring1)
    | succ j =>
      have hi : (frac a m)⁻¹ = frac ((frac a m).den : Int) j := by
        change divInt (frac a m).den (frac a m).num = _
        rw [hn]
        rfl
      rw [hi, hk, e, hn, frac_mul]
      apply frac_eq
      rw [dpos_dmul]
      change dpos j * dpos k * 1 = 1 * (dpos k * dpos j)
      ring1
  | negSucc j =>
    have hi : (frac a m)⁻¹ = frac (-((frac a m).den : Int)) j := by
      change divInt (frac a m).den (frac a m).num = _
      rw [hn]
      rfl
    rw [hi, hk, e, hn, frac_mul]
    apply frac_eq
    rw [dpos_dmul]
    change -(dpos j) * -(dpos k) * 1 = 1 * (dpos k * dpos j)
    ring1

end Rat
