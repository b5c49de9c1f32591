prelude
import Sequent.Data.Fintype
import Sequent.NumberTheory.ModEq
/-!
The integers modulo `n`: `ZMod 0` is ℤ, `ZMod (n + 1)` is `Fin (n + 1)`, with ring operations and the inverse that
Mathlib gives it (the Bézout coefficient, which is the inverse wherever there is one).
-/
set_option autoImplicit false

/-! ### Bézout coefficients -/
namespace Nat
/-- The extended Euclidean algorithm on fuel: `r = a * x + b * y` goes with `s = a`, `t = b`, for both rows. -/
def xgcdGo : Nat → Nat → Int → Int → Nat → Int → Int → Nat × Int × Int
  | 0, _, _, _, r', s', t' => (r', s', t')
  | f + 1, r, s, t, r', s', t' =>
    if r = 0 then (r', s', t') else xgcdGo f (r' % r) (s' - r' / r * s) (t' - r' / r * t) r s t
def xgcdAux (r : Nat) (s t : Int) (r' : Nat) (s' t' : Int) : Nat × Int × Int := xgcdGo r r s t r' s' t'
theorem xgcdGo_succ {f r : Nat} {s t : Int} {r' : Nat} {s' t' : Int} (h : r ≠ 0) :
    xgcdGo (f + 1) r s t r' s' t' = xgcdGo f (r' % r) (s' - r' / r * s) (t' - r' / r * t) r s t := if_neg h
theorem xgcdGo_fuel (f g r : Nat) (s t : Int) (r' : Nat) (s' t' : Int) (h : r ≤ f) (h' : r ≤ g) :
    xgcdGo f r s t r' s' t' = xgcdGo g r s t r' s' t' := by
  induction f generalizing g r s t r' s' t' with
  | zero =>
    have e : r = 0 := by omega
    subst e
    cases g with
    | zero => rfl
    | succ g => exact (if_pos rfl).symm
  | succ f ih =>
    by_cases hr : r = 0
    · subst hr
      cases g with
      | zero => exact if_pos rfl
      | succ g => exact (if_pos rfl).trans (if_pos rfl).symm
    · cases g with
      | zero => omega
      | succ g =>
        have hlt := Nat.mod_lt r' (Nat.pos_of_ne_zero hr)
        exact (xgcdGo_succ hr).trans ((ih g _ _ _ _ _ _ (by omega) (by omega)).trans (xgcdGo_succ hr).symm)
theorem xgcd_zero_left {s t : Int} {r' : Nat} {s' t' : Int} : xgcdAux 0 s t r' s' t' = (r', s', t') := rfl
theorem xgcdAux_rec {r : Nat} {s t : Int} {r' : Nat} {s' t' : Int} (h : 0 < r) :
    xgcdAux r s t r' s' t' = xgcdAux (r' % r) (s' - r' / r * s) (t' - r' / r * t) r s t := by
  cases r with
  | zero => omega
  | succ r =>
    have hlt := Nat.mod_lt r' h
    exact (xgcdGo_succ (Nat.succ_ne_zero r)).trans
      (xgcdGo_fuel _ _ _ _ _ _ _ _ (Nat.le_of_lt_succ hlt) (Nat.le_refl _))
def xgcd (x y : Nat) : Int × Int := (xgcdAux x 1 0 y 0 1).2
/-- The coefficient of `x` in `gcd x y = x * gcdA x y + y * gcdB x y`. -/
def gcdA (x y : Nat) : Int := (xgcd x y).1
def gcdB (x y : Nat) : Int := (xgcd x y).2
theorem xgcdAux_fst (x : Nat) : ∀ (s t : Int) (y : Nat) (s' t' : Int), (xgcdAux x s t y s' t').1 = Nat.gcd x y := by
  refine Nat.strongRecOn x fun x ih s t y s' t' => ?_
  by_cases h : x = 0
  · subst h
    rw [xgcd_zero_left, Nat.gcd_zero_left]
  · rw [xgcdAux_rec (Nat.pos_of_ne_zero h), ih _ (Nat.mod_lt y (Nat.pos_of_ne_zero h)), ← Nat.gcd_rec]
theorem xgcdAux_bezout (x y a b : Nat) (s t s' t' : Int) (h : (a : Int) = x * s + y * t)
    (h' : (b : Int) = x * s' + y * t') :
    ((xgcdAux a s t b s' t').1 : Int) = x * (xgcdAux a s t b s' t').2.1 + y * (xgcdAux a s t b s' t').2.2 := by
  revert b s t s' t'
  refine Nat.strongRecOn a fun a ih b s t s' t' h h' => ?_
  by_cases h0 : a = 0
  · subst h0
    rw [xgcd_zero_left]
    exact h'
  · rw [xgcdAux_rec (Nat.pos_of_ne_zero h0)]
    refine ih _ (Nat.mod_lt b (Nat.pos_of_ne_zero h0)) a _ _ _ _ ?_ h
    have e : ((b % a : Nat) : Int) = b - b / a * a := by
      have e1 := Int.emod_add_mul_ediv (b : Int) (a : Int)
      have e2 : ((b % a : Nat) : Int) = (b : Int) % a := rfl
      rw [e2, Int.mul_comm (b / a : Int)]
      omega
    rw [e, h, h']
    generalize (b / a : Int) = q
    ring
theorem gcd_eq_gcd_ab (x y : Nat) : (Nat.gcd x y : Int) = x * gcdA x y + y * gcdB x y := by
  have h := xgcdAux_bezout x y x y 1 0 0 1 (by ring) (by ring)
  rw [xgcdAux_fst] at h
  exact h
end Nat

/-! ### Arithmetic of `Fin (n + 1)` -/
instance Fin.instDecidableEq (n : Nat) : DecidableEq (Fin n) := fun a b =>
  match decEq a.val b.val with
  | isTrue h => isTrue (by cases a; cases b; cases h; rfl)
  | isFalse h => isFalse fun e => h (congrArg Fin.val e)
namespace Fin
theorem eq_of_val_eq {n : Nat} {a b : Fin n} (h : a.val = b.val) : a = b := by cases a; cases b; cases h; rfl
variable {n : Nat}
/-- The residue of `k`. -/
def residue (n k : Nat) : Fin (n + 1) := ⟨k % (n + 1), Nat.mod_lt k (Nat.succ_pos n)⟩
theorem residue_val (a : Fin (n + 1)) : residue n a.val = a := eq_of_val_eq (Nat.mod_eq_of_lt a.isLt)
theorem residue_eq {j k : Nat} : residue n j = residue n k ↔ j % (n + 1) = k % (n + 1) :=
  ⟨fun h => congrArg Fin.val h, fun h => eq_of_val_eq h⟩
@[elab_as_elim] theorem ind {p : Fin (n + 1) → Prop} (h : ∀ k, p (residue n k)) (a : Fin (n + 1)) : p a :=
  residue_val a ▸ h a.val
def addMod (a b : Fin (n + 1)) : Fin (n + 1) := residue n (a.val + b.val)
def mulMod (a b : Fin (n + 1)) : Fin (n + 1) := residue n (a.val * b.val)
def powMod (a : Fin (n + 1)) (k : Nat) : Fin (n + 1) := residue n (a.val ^ k)
def negMod (a : Fin (n + 1)) : Fin (n + 1) := residue n (n + 1 - a.val)
theorem addMod_residue (j k : Nat) : addMod (residue n j) (residue n k) = residue n (j + k) :=
  residue_eq.mpr (Nat.add_mod j k (n + 1)).symm
theorem mulMod_residue (j k : Nat) : mulMod (residue n j) (residue n k) = residue n (j * k) :=
  residue_eq.mpr (Nat.mul_mod j k (n + 1)).symm
theorem powMod_residue (j k : Nat) : powMod (residue n j) k = residue n (j ^ k) :=
  residue_eq.mpr (Nat.pow_mod j k (n + 1)).symm
theorem negMod_add (a : Fin (n + 1)) : addMod (negMod a) a = residue n 0 := by
  have h : addMod (negMod a) (residue n a.val) = residue n (n + 1 - a.val + a.val) := addMod_residue _ _
  rw [residue_val] at h
  rw [h]
  refine residue_eq.mpr ?_
  rw [Nat.sub_add_cancel (Nat.le_of_lt a.isLt), Nat.mod_self, Nat.zero_mod]
/-- The ring of residues. -/
@[reducible] def ringMod (n : Nat) : CommRing (Fin (n + 1)) where
  add := addMod
  mul := mulMod
  pow := powMod
  neg := negMod
  sub a b := addMod a (negMod b)
  natCast := residue n
  add_assoc a b c := by
    revert b c
    refine ind (fun i b c => ?_) a
    revert c
    refine ind (fun j c => ?_) b
    refine ind (fun k => ?_) c
    refine show addMod (addMod _ _) _ = addMod _ (addMod _ _) from ?_
    rw [addMod_residue, addMod_residue, addMod_residue, addMod_residue, Nat.add_assoc]
  add_comm a b := congrArg (residue n) (Nat.add_comm _ _)
  zero_add a := by
    refine ind (fun i => ?_) a
    refine show addMod (residue n 0) _ = _ from ?_
    rw [addMod_residue, Nat.zero_add]
  mul_assoc a b c := by
    revert b c
    refine ind (fun i b c => ?_) a
    revert c
    refine ind (fun j c => ?_) b
    refine ind (fun k => ?_) c
    refine show mulMod (mulMod _ _) _ = mulMod _ (mulMod _ _) from ?_
    rw [mulMod_residue, mulMod_residue, mulMod_residue, mulMod_residue, Nat.mul_assoc]
  mul_comm a b := congrArg (residue n) (Nat.mul_comm _ _)
  one_mul a := by
    refine ind (fun i => ?_) a
    refine show mulMod (residue n 1) _ = _ from ?_
    rw [mulMod_residue, Nat.one_mul]
  zero_mul a := by
    refine ind (fun i => ?_) a
    refine show mulMod (residue n 0) _ = residue n 0 from ?_
    rw [mulMod_residue, Nat.zero_mul]
  left_distrib a b c := by
    revert b c
    refine ind (fun i b c => ?_) a
    revert c
    refine ind (fun j c => ?_) b
    refine ind (fun k => ?_) c
    refine show mulMod _ (addMod _ _) = addMod (mulMod _ _) (mulMod _ _) from ?_
    rw [mulMod_residue, mulMod_residue, addMod_residue, addMod_residue, mulMod_residue, Nat.mul_add]
  pow_zero a := rfl
  pow_succ a k := by
    refine ind (fun i => ?_) a
    refine show powMod _ _ = mulMod (powMod _ _) _ from ?_
    rw [powMod_residue, powMod_residue, mulMod_residue, Nat.pow_succ]
  natCast_succ k := (addMod_residue k 1).symm
  neg_add_cancel := negMod_add
  sub_eq_add_neg _ _ := rfl
  intCast_ofNat _ := rfl
  intCast_negSucc _ := rfl
end Fin

/-! ### The integers modulo `n` -/
def ZMod : Nat → Type
  | 0 => Int
  | n + 1 => Fin (n + 1)
namespace ZMod
instance commRing (n : Nat) : CommRing (ZMod n) :=
  match n with
  | 0 => Int.instCommRing
  | n + 1 => Fin.ringMod n
instance decEq (n : Nat) : DecidableEq (ZMod n) :=
  match n with
  | 0 => Int.instDecidableEq
  | n + 1 => Fin.instDecidableEq (n + 1)
instance fintype (n : Nat) : Fintype (ZMod (n + 1)) := Fintype.instFin (n + 1)
/-- The least natural number in the class; the absolute value in `ZMod 0`. -/
def val {n : Nat} (a : ZMod n) : Nat :=
  match n, a with
  | 0, a => Int.natAbs a
  | _ + 1, a => Fin.val a
/-- The inverse where there is one; in general the coefficient of `a` in Bézout's identity for `a` and `n`. -/
def inv (n : Nat) (a : ZMod n) : ZMod n :=
  match n, a with
  | 0, a => Int.sign a
  | n + 1, a => ((Nat.gcdA (Fin.val a) (n + 1) : Int) : ZMod (n + 1))
instance instInv (n : Nat) : Inv (ZMod n) := ⟨inv n⟩
theorem natCast_val_succ {n : Nat} (a : ZMod (n + 1)) : ((val a : Nat) : ZMod (n + 1)) = a := Fin.residue_val a
theorem natCast_eq_natCast_iff (a b c : Nat) : (a : ZMod c) = (b : ZMod c) ↔ a ≡ b [MOD c] := by
  cases c with
  | zero =>
    show (a : Int) = b ↔ a % 0 = b % 0
    rw [Nat.mod_zero, Nat.mod_zero]
    exact Int.natCast_inj
  | succ c => exact Fin.residue_eq
theorem natCast_eq_zero_iff (a b : Nat) : (a : ZMod b) = 0 ↔ b ∣ a := by
  have h := natCast_eq_natCast_iff a 0 b
  rw [Nat.modEq_zero_iff_dvd] at h
  exact h
@[simp] theorem natCast_self (n : Nat) : (n : ZMod n) = 0 := (natCast_eq_zero_iff n n).mpr (Nat.dvd_refl n)
theorem mul_sign_self (i : Int) : i * Int.sign i = (Int.natAbs i : Int) := by
  cases i with
  | ofNat n =>
    cases n with
    | zero => rfl
    | succ n => exact Int.mul_one _
  | negSucc n => exact (Int.mul_neg _ 1).trans (congrArg Neg.neg (Int.mul_one _))
/-- What the inverse is, up to multiples of `n`. -/
theorem mul_inv_eq_gcd {n : Nat} (a : ZMod n) : a * a⁻¹ = Nat.gcd a.val n := by
  cases n with
  | zero =>
    have e : ∀ i : Int, i * Int.sign i = ((Nat.gcd (Int.natAbs i) 0 : Nat) : Int) := fun i => by
      rw [Nat.gcd_zero_right, mul_sign_self]
    exact e a
  | succ n =>
    have h := congrArg (fun k : Int => (k : ZMod (n + 1))) (Nat.gcd_eq_gcd_ab (val a) (n + 1))
    simp only [Int.cast_add, Int.cast_mul, Int.cast_natCast] at h
    rw [natCast_val_succ, natCast_self, zero_mul, add_zero] at h
    exact h.symm
theorem mul_inv_of_coprime {n : Nat} {a : ZMod n} (h : Nat.Coprime a.val n) : a * a⁻¹ = 1 := by
  rw [mul_inv_eq_gcd, show Nat.gcd a.val n = 1 from h]
  exact Nat.cast_one
end ZMod
