prelude
import Sequent.Omega.LinearCombo

/-!
Interval constraints on linear combinations, and the operations by which `omega` combines them.
-/

set_option autoImplicit false

namespace Lean.Omega

structure Constraint where
  lowerBound : Option Int
  upperBound : Option Int

namespace Constraint

def sat (c : Constraint) (t : Int) : Bool :=
  and (c.lowerBound.all (fun l => decide (l ≤ t))) (c.upperBound.all (fun u => decide (t ≤ u)))

def sat' (c : Constraint) (x y : Coeffs) : Prop := c.sat (Coeffs.dot x y) = true

/-! ### Readable form of sat -/

def lo : Option Int → Int → Prop | .none, _ => True | .some l, t => l ≤ t
def hi : Option Int → Int → Prop | .none, _ => True | .some u, t => t ≤ u

theorem sat_iff {c : Constraint} {t : Int} : c.sat t = true ↔ lo c.lowerBound t ∧ hi c.upperBound t := by
  cases c with
  | mk l u =>
    refine Bool.and_eq_true_iff.trans (and_congr ?_ ?_)
    · cases l with
      | none => exact iff_of_true rfl True.intro
      | some l => exact ⟨fun h => of_decide_eq_true (p := l ≤ t) h, fun h => decide_eq_true (p := l ≤ t) h⟩
    · cases u with
      | none => exact iff_of_true rfl True.intro
      | some u => exact ⟨fun h => of_decide_eq_true (p := t ≤ u) h, fun h => decide_eq_true (p := t ≤ u) h⟩

def isImpossible : Constraint → Bool
  | ⟨.some x, .some y⟩ => decide (y < x)
  | _ => false

def optMax : Option Int → Option Int → Option Int
  | .none, b => b
  | .some a, .none => .some a
  | .some a, .some b => .some (if a ≤ b then b else a)

def optMin : Option Int → Option Int → Option Int
  | .none, b => b
  | .some a, .none => .some a
  | .some a, .some b => .some (if a ≤ b then a else b)

def omap (f : Int → Int) : Option Int → Option Int | .none => .none | .some a => .some (f a)

def oadd : Option Int → Option Int → Option Int
  | .some a, .some b => .some (a + b)
  | .none, _ => .none
  | .some _, .none => .none

def combine (x y : Constraint) : Constraint where
  lowerBound := optMax x.lowerBound y.lowerBound
  upperBound := optMin x.upperBound y.upperBound

def exact (r : Int) : Constraint := ⟨.some r, .some r⟩
def map (c : Constraint) (f : Int → Int) : Constraint := ⟨omap f c.lowerBound, omap f c.upperBound⟩
def flip (c : Constraint) : Constraint := ⟨c.upperBound, c.lowerBound⟩
def neg (c : Constraint) : Constraint := c.flip.map (fun x => -x)

def div (c : Constraint) (k : Nat) : Constraint :=
  ⟨omap (fun x => -((-x) / (k : Int))) c.lowerBound, omap (fun y => y / (k : Int)) c.upperBound⟩

def trivial : Constraint := ⟨.none, .none⟩
def impossible : Constraint := ⟨.some 1, .some 0⟩

def scale (k : Int) (c : Constraint) : Constraint :=
  if k = 0 then (if c.isImpossible = true then c else ⟨.some 0, .some 0⟩)
  else if 0 < k then c.map (fun x => k * x) else c.flip.map (fun x => k * x)

def add (x y : Constraint) : Constraint := ⟨oadd x.lowerBound y.lowerBound, oadd x.upperBound y.upperBound⟩
def combo (a : Int) (x : Constraint) (b : Int) (y : Constraint) : Constraint := add (scale a x) (scale b y)

theorem lo_optMax {a b : Option Int} {t : Int} (ha : lo a t) (hb : lo b t) : lo (optMax a b) t := by
  cases a with
  | none => exact hb
  | some a =>
    cases b with
    | none => exact ha
    | some b =>
      have h : (if a ≤ b then b else a) ≤ t := by
        by_cases c : a ≤ b
        · rw [if_pos c]; exact hb
        · rw [if_neg c]; exact ha
      exact h

theorem hi_optMin {a b : Option Int} {t : Int} (ha : hi a t) (hb : hi b t) : hi (optMin a b) t := by
  cases a with
  | none => exact hb
  | some a =>
    cases b with
    | none => exact ha
    | some b =>
      have h : t ≤ (if a ≤ b then a else b) := by
        by_cases c : a ≤ b
        · rw [if_pos c]; exact ha
        · rw [if_neg c]; exact hb
      exact h

theorem combine_sat' {s t : Constraint} {x y : Coeffs} (hs : s.sat' x y) (ht : t.sat' x y) : (s.combine t).sat' x y :=
  by
  have h1 := sat_iff.mp hs
  have h2 := sat_iff.mp ht
  exact sat_iff.mpr ⟨lo_optMax h1.1 h2.1, hi_optMin h1.2 h2.2⟩

theorem not_sat_of_isImpossible {c : Constraint} (h : c.isImpossible = true) {t : Int} : ¬ c.sat t = true := by
  intro hs
  have h1 := sat_iff.mp hs
  cases c with
  | mk l u =>
    cases l with
    | none => exact nomatch h
    | some l =>
      cases u with
      | none => exact nomatch h
      | some u =>
        have h2 : u < l := of_decide_eq_true h
        exact Int.lt_irrefl l (Int.lt_of_le_of_lt (Int.le_trans h1.1 h1.2) h2)

theorem not_sat'_of_isImpossible {c : Constraint} (h : c.isImpossible = true) {x y : Coeffs} : ¬ c.sat' x y :=
  not_sat_of_isImpossible h

theorem addInequality_sat {c : Int} {x y : Coeffs} (h : LE.le 0 (c + Coeffs.dot x y)) :
    (Constraint.mk (.some (-c)) .none).sat' x y :=
  by
  refine sat_iff.mpr ⟨?_, True.intro⟩
  have h' := Int.add_le_add_left h (-c)
  rw [Int.add_zero, ← Int.add_assoc, Int.add_left_neg, Int.zero_add] at h'
  exact h'

theorem addEquality_sat {c : Int} {x y : Coeffs} (h : c + Coeffs.dot x y = 0) : (exact (-c)).sat' x y := by
  have e : Coeffs.dot x y = -c := by
    apply Int.eq_neg_of_add_eq_zero; rw [Int.add_comm]; exact h
  have g : (exact (-c)).sat (-c) = true := sat_iff.mpr ⟨Int.le_refl _, Int.le_refl _⟩
  have r : ((exact (-c)).sat (Coeffs.dot x y)) = true := by rw [e]; exact g
  exact r

theorem exact_sat {r t : Int} : (exact r).sat t = true ↔ t = r := by
  refine sat_iff.trans ⟨fun h => Int.le_antisymm h.2 h.1, fun h => ?_⟩
  subst h
  exact ⟨Int.le_refl _, Int.le_refl _⟩

theorem lo_omap_pos {k t : Int} (hk : 0 < k) {a : Option Int} (h : lo a t) : lo (omap (fun x => k * x) a) (k * t) := by
  cases a with
  | none => exact True.intro
  | some a => exact Int.mul_le_mul_of_nonneg_left h (Int.le_of_lt hk)

theorem hi_omap_pos {k t : Int} (hk : 0 < k) {a : Option Int} (h : hi a t) : hi (omap (fun x => k * x) a) (k * t) := by
  cases a with
  | none => exact True.intro
  | some a => exact Int.mul_le_mul_of_nonneg_left h (Int.le_of_lt hk)

theorem lo_omap_neg {k t : Int} (hk : k ≤ 0) {a : Option Int} (h : hi a t) : lo (omap (fun x => k * x) a) (k * t) := by
  cases a with
  | none => exact True.intro
  | some a => exact Int.mul_le_mul_of_nonpos_left h hk

theorem hi_omap_neg {k t : Int} (hk : k ≤ 0) {a : Option Int} (h : lo a t) : hi (omap (fun x => k * x) a) (k * t) := by
  cases a with
  | none => exact True.intro
  | some a => exact Int.mul_le_mul_of_nonpos_left h hk

theorem scale_sat {c : Constraint} {t : Int} (k : Int) (h : c.sat t = true) : (scale k c).sat (k * t) = true := by
  unfold scale
  have h1 := sat_iff.mp h
  by_cases hk : k = 0
  · rw [if_pos hk]
    by_cases hi' : c.isImpossible = true
    · exact (not_sat_of_isImpossible hi' h).elim
    · rw [if_neg hi', hk, Int.zero_mul]; exact sat_iff.mpr ⟨Int.le_refl _, Int.le_refl _⟩
  · rw [if_neg hk]
    by_cases hp : 0 < k
    · rw [if_pos hp]; exact sat_iff.mpr ⟨lo_omap_pos hp h1.1, hi_omap_pos hp h1.2⟩
    · rw [if_neg hp]; exact sat_iff.mpr ⟨lo_omap_neg (Int.not_lt.mp hp) h1.2, hi_omap_neg (Int.not_lt.mp hp) h1.1⟩

theorem add_sat {c₁ c₂ : Constraint} {s t : Int} (h₁ : c₁.sat s = true) (h₂ : c₂.sat t = true) :
    (add c₁ c₂).sat (s + t) = true :=
  by
  have g1 := sat_iff.mp h₁
  have g2 := sat_iff.mp h₂
  cases c₁ with
  | mk l1 u1 =>
    cases c₂ with
    | mk l2 u2 =>
      refine sat_iff.mpr ⟨?_, ?_⟩
      · cases l1 with
        | none => exact True.intro
        | some l1 =>
          cases l2 with
          | none => exact True.intro
          | some l2 => exact Int.add_le_add g1.1 g2.1
      · cases u1 with
        | none => exact True.intro
        | some u1 =>
          cases u2 with
          | none => exact True.intro
          | some u2 => exact Int.add_le_add g1.2 g2.2

theorem neg_sat {c : Constraint} {t : Int} (h : c.sat t = true) : c.neg.sat (-t) = true := by
  have g := sat_iff.mp h
  cases c with
  | mk l u =>
    refine sat_iff.mpr ⟨?_, ?_⟩
    · cases u with
      | none => exact True.intro
      | some u => exact Int.neg_le_neg g.2
    · cases l with
      | none => exact True.intro
      | some l => exact Int.neg_le_neg g.1

theorem div_sat {c : Constraint} {t : Int} {k : Nat} (hk : 0 < k) (h : c.sat ((k : Int) * t) = true) :
    (c.div k).sat t = true :=
  by
  have g := sat_iff.mp h
  have hk' : (0 : Int) < k := Int.natCast_pos.mpr hk
  cases c with
  | mk l u =>
    refine sat_iff.mpr ⟨?_, ?_⟩
    · cases l with
      | none => exact True.intro
      | some l =>
        have g1 : l ≤ (k : Int) * t := g.1
        have h2 : -t ≤ (-l) / (k : Int) := by
          rw [Int.le_ediv_iff_mul_le hk', Int.neg_mul, Int.neg_le_neg_iff, Int.mul_comm]; exact g1
        have h3 := Int.neg_le_neg h2
        rw [Int.neg_neg] at h3
        exact h3
    · cases u with
      | none => exact True.intro
      | some u =>
        have g1 : (k : Int) * t ≤ u := g.2
        have h2 : t ≤ u / (k : Int) := by
          rw [Int.le_ediv_iff_mul_le hk', Int.mul_comm]; exact g1
        exact h2

end Constraint

end Lean.Omega
