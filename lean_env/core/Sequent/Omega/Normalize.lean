prelude
import Sequent.Omega.Constraint

/-!
Normal forms of constraints: division by the greatest common divisor of the coefficients, a positive leading
coefficient, and the balanced remainder by which equations are solved.
-/

set_option autoImplicit false

universe v

namespace Lean.Omega

theorem combo_sat' (s t : Constraint) (a : Int) (x : Coeffs) (b : Int) (y : Coeffs) (v : Coeffs) (h₁ : s.sat' x v)
  (h₂ : t.sat' y v) :
    (Constraint.combo a s b t).sat' (Coeffs.combo a x b y) v := by
  have e : Coeffs.dot (Coeffs.combo a x b y) v = a * Coeffs.dot x v + b * Coeffs.dot y v := by
    have e' : Coeffs.dot (Coeffs.combo a x b y) v = IntList.dot (IntList.add (IntList.smul x a) (IntList.smul y b)) v :=
      rfl
    rw [e', IntList.dot_add, IntList.dot_smul, IntList.dot_smul]
  have r : (Constraint.combo a s b t).sat (Coeffs.dot (Coeffs.combo a x b y) v) = true := by
    rw [e]; exact Constraint.add_sat (Constraint.scale_sat a h₁) (Constraint.scale_sat b h₂)
  exact r

def normalize? : Prod Constraint Coeffs → Option (Prod Constraint Coeffs)
  | (s, x) =>
    if Coeffs.gcd x = 0 then
      if s.sat 0 = true then .some (.trivial, x) else .some (.impossible, x)
    else if Coeffs.gcd x = 1 then .none
    else .some (s.div (Coeffs.gcd x), Coeffs.sdiv x (Coeffs.gcd x : Int))

def normalize (p : Prod Constraint Coeffs) : Prod Constraint Coeffs := (normalize? p).getD p

def positivize? : Prod Constraint Coeffs → Option (Prod Constraint Coeffs)
  | (s, x) => if 0 ≤ Coeffs.leading x then .none else .some (s.neg, Coeffs.smul x (-1))

def positivize (p : Prod Constraint Coeffs) : Prod Constraint Coeffs := (positivize? p).getD p

def tidy? : Prod Constraint Coeffs → Option (Prod Constraint Coeffs)
  | (s, x) => match positivize? (s, x) with
    | .none => match normalize? (s, x) with
      | .none => .none
      | .some (s', x') => .some (s', x')
    | .some (s', x') => .some (normalize (s', x'))

def tidy (p : Prod Constraint Coeffs) : Prod Constraint Coeffs := (tidy? p).getD p
abbrev tidyConstraint (s : Constraint) (x : Coeffs) : Constraint := (tidy (s, x)).1
abbrev tidyCoeffs (s : Constraint) (x : Coeffs) : Coeffs := (tidy (s, x)).2

theorem normalize_sat (s : Constraint) (x v : Coeffs) (w : s.sat' x v) :
    (normalize (s, x)).1.sat' (normalize (s, x)).2 v :=
  by
  have e : normalize (s, x) = (if Coeffs.gcd x = 0 then
      if s.sat 0 = true then Option.some (Constraint.trivial, x) else .some (.impossible, x)
    else if Coeffs.gcd x = 1 then .none
    else .some (s.div (Coeffs.gcd x), Coeffs.sdiv x (Coeffs.gcd x : Int))).getD (s, x) := rfl
  rw [e]
  by_cases h0 : Coeffs.gcd x = 0
  · rw [if_pos h0]
    have hd : Coeffs.dot x v = 0 := IntList.gcd_zero_dot x h0 v
    have w' : s.sat (Coeffs.dot x v) = true := w
    rw [hd] at w'
    rw [if_pos w']
    exact Constraint.sat_iff.mpr ⟨True.intro, True.intro⟩
  · rw [if_neg h0]
    by_cases h1 : Coeffs.gcd x = 1
    · rw [if_pos h1]; exact w
    · rw [if_neg h1]
      have w' : s.sat (Coeffs.dot x v) = true := w
      have hd := IntList.dot_sdiv (Coeffs.gcd x) x (Nat.dvd_refl _) v
      have w2 : s.sat ((Coeffs.gcd x : Int) * IntList.dot (IntList.sdiv x (Coeffs.gcd x : Int)) v) = true := by
        rw [hd]; exact w'
      exact Constraint.div_sat (Nat.pos_of_ne_zero h0) w2

theorem positivize_some (s : Constraint) (x v : Coeffs) (w : s.sat' x v) : s.neg.sat' (Coeffs.smul x (-1)) v := by
  have e : Coeffs.dot (Coeffs.smul x (-1)) v = - Coeffs.dot x v := by
    have e' : Coeffs.dot (Coeffs.smul x (-1)) v = IntList.dot (IntList.smul x (-1)) v := rfl
    rw [e', IntList.dot_smul, Int.neg_mul, Int.one_mul]
  have r : s.neg.sat (Coeffs.dot (Coeffs.smul x (-1)) v) = true := by rw [e]; exact Constraint.neg_sat w
  exact r

theorem tidy_sat {s : Constraint} {x v : Coeffs} (w : s.sat' x v) : (tidyConstraint s x).sat' (tidyCoeffs s x) v := by
  by_cases h : 0 ≤ Coeffs.leading x
  · have e : positivize? (s, x) = .none := if_pos h
    have e2 : tidy (s, x) = normalize (s, x) := by
      have e3 : tidy (s, x) = (match positivize? (s, x) with
        | .none => (match normalize? (s, x) with
          | .none => Option.none
          | .some (s', x') => .some (s', x'))
        | .some (s', x') => .some (normalize (s', x'))).getD (s, x) := rfl
      rw [e3, e]
      have e4 : normalize (s, x) = (normalize? (s, x)).getD (s, x) := rfl
      rw [e4]
      cases normalize? (s, x) with
      | none => rfl
      | some p => rfl
    have r : (tidy (s, x)).1.sat' (tidy (s, x)).2 v := by rw [e2]; exact normalize_sat s x v w
    exact r
  · have e : positivize? (s, x) = .some (s.neg, Coeffs.smul x (-1)) := if_neg h
    have e2 : tidy (s, x) = normalize (s.neg, Coeffs.smul x (-1)) := by
      have e3 : tidy (s, x) = (match positivize? (s, x) with
        | .none => (match normalize? (s, x) with
          | .none => Option.none
          | .some (s', x') => .some (s', x'))
        | .some (s', x') => .some (normalize (s', x'))).getD (s, x) := rfl
      rw [e3, e]; rfl
    have r : (tidy (s, x)).1.sat' (tidy (s, x)).2 v := by rw [e2]; exact normalize_sat _ _ v (positivize_some s x v w)
    exact r

def Coeffs.bmod_dot_sub_dot_bmod (m : Nat) (a b : Coeffs) : Int :=
  Int.bmod (IntList.dot a b) m - IntList.dot (IntList.bmod a m) b

def bmod_div_term (m : Nat) (a b : Coeffs) : Int := Coeffs.bmod_dot_sub_dot_bmod m a b / (m : Int)
def bmod_coeffs (m : Nat) (i : Nat) (x : Coeffs) : Coeffs := Coeffs.set (IntList.bmod x m) i (m : Int)

theorem bmod_sat (m : Nat) (r : Int) (i : Nat) (x v : Coeffs) (h : Coeffs.length x ≤ i)
  (p : Coeffs.get v i = bmod_div_term m x v)
    (w : (Constraint.exact r).sat' x v) : (Constraint.exact (Int.bmod r m)).sat' (bmod_coeffs m i x) v := by
  have hr : IntList.dot x v = r := Constraint.exact_sat.mp w
  refine Constraint.exact_sat.mpr ?_
  have e : Coeffs.dot (bmod_coeffs m i x) v = IntList.dot (IntList.bmod x m) v + (m : Int) * IntList.get v i :=
    IntList.dot_set_of_le _ i _ v (by rw [IntList.length_bmod]; exact h)
  have hd : (m : Int) ∣ Coeffs.bmod_dot_sub_dot_bmod m x v := by
    have h1 := IntList.dvd_dot_sub_dot_bmod m x v
    have h2 := Int.dvd_sub_bmod (IntList.dot x v) m
    have h3 := Int.dvd_sub h1 h2
    have e3 : IntList.dot x v - IntList.dot (IntList.bmod x m) v - (IntList.dot x v - Int.bmod (IntList.dot x v) m) =
        Int.bmod (IntList.dot x v) m - IntList.dot (IntList.bmod x m) v :=
      by
      generalize IntList.dot x v = a
      generalize IntList.dot (IntList.bmod x m) v = b
      generalize Int.bmod a m = c
      rw [Int.sub_eq_add_neg (a := a - b), Int.neg_sub, Int.sub_eq_add_neg, Int.sub_eq_add_neg, Int.sub_eq_add_neg,
        Int.add_comm a, Int.add_add_add_comm, Int.add_right_neg, Int.add_zero, Int.add_comm]
    rw [e3] at h3
    exact h3
  have e4 : (m : Int) * IntList.get v i = Coeffs.bmod_dot_sub_dot_bmod m x v := by
    have p' : IntList.get v i = Coeffs.bmod_dot_sub_dot_bmod m x v / (m : Int) := p
    rw [p', Int.mul_ediv_cancel' hd]
  rw [e, e4]
  have e5 : Coeffs.bmod_dot_sub_dot_bmod m x v = Int.bmod (IntList.dot x v) m - IntList.dot (IntList.bmod x m) v := rfl
  rw [e5, hr, Int.add_comm, Int.sub_add_cancel]

end Lean.Omega
