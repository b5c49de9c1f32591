/-
Remainders of closed expressions with large powers, by reflection: `simp` and `norm_num` evaluate `7 ^ 2000 % 10` and
`10 ∣ 7 ^ 2000 - 1`. Powers are taken by repeated squaring, and every operation is
followed by a reduction, so that only numbers below the square of the modulus occur.
-/
prelude
import Sequent.NumberTheory.ModEq
import Sequent.NumberTheory.Prime
import Sequent.Data.Evaluate
import Sequent.Real.Evaluate

set_option autoImplicit false

namespace Sequent.ModEval
open Sequent.RingNormal Sequent.Linear

/-! ## Computation -/

/-- `acc * a ^ n` up to multiples of `m`, if `n < 2 ^ f`. By the recursor, which the kernel evaluates fastest. -/
noncomputable def powGo (m f : Nat) : Nat → Nat → Nat → Nat :=
  Nat.rec (fun _ _ acc => acc)
    (fun _ r a n acc => Nat.ifEq n 0 acc (r (Nat.mod (Nat.mul a a) m) (Nat.div n 2)
      (Nat.ifEq (Nat.mod n 2) 0 acc (Nat.mod (Nat.mul acc a) m)))) f

/-- A number congruent to the expression's value modulo `m`. -/
noncomputable def value (m : Nat) : RExpr → Nat :=
  RExpr.rec (fun _ => 1) (fun k => Nat.mod k m) (fun _ _ a b => Nat.mod (Nat.add a b) m)
    (fun _ _ a b => Nat.mod (Nat.mul a b) m) (fun _ _ a b => Nat.mod (Nat.add a (Nat.sub m (Nat.mod b m))) m)
    (fun _ a => Nat.mod (Nat.sub m (Nat.mod a m)) m) (fun _ k a => powGo m (Nat.succ (Nat.log2 k)) a k 1)

/-! ## Its meaning -/

theorem cast_mod (x m : Nat) : ((Nat.mod x m : Nat) : Int) ≡ x [ZMOD m] := by
  show ((x % m : Nat) : Int) % m = (x : Int) % m
  rw [Int.natCast_emod, Int.emod_emod]

theorem powGo_succ (m f a n acc : Nat) : powGo m (f + 1) a n acc = if n = 0 then acc else
    powGo m f (a * a % m) (n / 2) (if n % 2 = 0 then acc else acc * a % m) :=
  (Nat.ifEq_eq _ _ _ _).trans (congrArg (fun x => if n = 0 then acc else powGo m f (a * a % m) (n / 2) x)
    (Nat.ifEq_eq _ _ _ _))

theorem powGo_spec (m f : Nat) : ∀ a n acc : Nat, n < 2 ^ f → (powGo m f a n acc : Int) ≡ acc * a ^ n [ZMOD m] := by
  induction f with
  | zero =>
    intro a n acc h
    have e : n = 0 := by omega
    rw [e, pow_zero, mul_one]
    rfl
  | succ f ih =>
    intro a n acc h
    rw [powGo_succ]
    by_cases h0 : n = 0
    · rw [if_pos h0, h0, pow_zero, mul_one]
    · rw [if_neg h0]
      rw [Nat.pow_succ] at h
      have sq : ((a * a % m : Nat) : Int) ^ (n / 2) ≡ a ^ (2 * (n / 2)) [ZMOD m] := by
        have := (cast_mod (a * a) m).pow (n / 2)
        rw [Nat.cast_mul] at this
        rw [pow_mul, pow_two]
        exact this
      refine (ih _ _ _ (by omega)).trans ?_
      by_cases h2 : n % 2 = 0
      · rw [if_pos h2]
        have e : 2 * (n / 2) = n := by omega
        rw [e] at sq
        exact Int.ModEq.mul_left _ sq
      · rw [if_neg h2]
        have e : n = 2 * (n / 2) + 1 := by omega
        have hm := (cast_mod (acc * a) m).mul sq
        rw [Nat.cast_mul] at hm
        refine hm.trans ?_
        have e' : (acc : Int) * a * a ^ (2 * (n / 2)) = acc * a ^ n := by
          rw [e, pow_succ, ← e, mul_assoc, mul_comm (a : Int)]
        rw [e']

theorem cast_neg_mod (b m : Nat) (hm : m ≠ 0) : ((Nat.sub m (Nat.mod b m) : Nat) : Int) ≡ -b [ZMOD m] := by
  have h1 : b % m < m := Nat.mod_lt b (Nat.pos_of_ne_zero hm)
  have h2 : ((Nat.sub m (Nat.mod b m) : Nat) : Int) = m - ((b % m : Nat) : Int) := Nat.cast_sub h1.le
  rw [h2]
  refine Int.modEq_iff_dvd.mpr ⟨-1 - (b : Int) / m, ?_⟩
  rw [Int.natCast_emod, Int.emod_def]
  ring1

theorem value_spec (m : Nat) (hm : m ≠ 0) (e : RExpr) : e.denote (.ofRing Int) .nil ≡ (value m e : Nat) [ZMOD m] := by
  induction e with
  | var i => cases i <;> rfl
  | num k => exact (cast_mod k m).symm
  | add a b iha ihb => exact (iha.add ihb).trans (by rw [← Nat.cast_add]; exact (cast_mod _ m).symm)
  | mul a b iha ihb => exact (iha.mul ihb).trans (by rw [← Nat.cast_mul]; exact (cast_mod _ m).symm)
  | sub a b iha ihb =>
    change a.denote _ _ - b.denote _ _ ≡ _ [ZMOD m]
    rw [sub_eq_add_neg]
    have hn : -(b.denote (.ofRing Int) .nil) ≡ -((value m b : Nat) : Int) [ZMOD m] := by
      rw [← neg_one_mul, ← neg_one_mul ((value m b : Nat) : Int)]
      exact ihb.mul_left (-1)
    refine (iha.add (hn.trans (cast_neg_mod (value m b) m hm).symm)).trans ?_
    rw [← Nat.cast_add]
    exact (cast_mod _ m).symm
  | neg a ih =>
    change -(a.denote (.ofRing Int) .nil) ≡ _ [ZMOD m]
    rw [← neg_one_mul]
    refine (ih.mul_left (-1)).trans ?_
    rw [neg_one_mul]
    exact (cast_neg_mod (value m a) m hm).symm.trans (cast_mod _ m).symm
  | pow a k ih =>
    refine (ih.pow k).trans ((powGo_spec m _ (value m a) k 1 Nat.lt_log2_self).trans ?_).symm
    rw [Nat.cast_one, one_mul]

/-- The check: `m` is positive and `r` the remainder of the value. -/
noncomputable def check (m r : Nat) (e : RExpr) : Bool := cond (Nat.beq m 0) false (Nat.beq (Nat.mod (value m e) m) r)

theorem int_mod (m r : Nat) (e : RExpr) (h : check m r e = true) : e.denote (.ofRing Int) .nil % (m : Int) = (r : Int) := by
  unfold check at h
  cases h0 : Nat.beq m 0 with
  | true => rw [h0] at h; exact nomatch h
  | false =>
    rw [h0] at h
    have e1 : value m e % m = r := Nat.eq_of_beq_eq_true h
    rw [← e1, Int.natCast_emod]
    exact value_spec m (Nat.ne_of_beq_eq_false h0) e

theorem nat_mod (m r : Nat) (e : RExpr) (hs : signless e = true) (h : check m r e = true) :
    e.denote (.none Nat) .nil % m = r := by
  have h1 := int_mod m r e h
  have h2 : e.denote (.ofRing Int) .nil = (e.denote (.none Nat) .nil : Nat) := denote_castAll .nil e hs
  rw [h2, ← Int.natCast_emod] at h1
  exact Nat.cast_inj.mp h1

theorem int_dvd (m : Nat) (e : RExpr) (h : check m 0 e = true) : ((m : Int) ∣ e.denote (.ofRing Int) .nil) = True :=
  eq_true (Int.dvd_of_emod_eq_zero (int_mod m 0 e h))

theorem int_not_dvd (m r : Nat) (e : RExpr) (h : check m (r + 1) e = true) :
    ((m : Int) ∣ e.denote (.ofRing Int) .nil) = False :=
  eq_false fun hd => by
    have h1 := int_mod m (r + 1) e h
    rw [Int.emod_eq_zero_of_dvd hd] at h1
    omega

theorem nat_dvd (m : Nat) (e : RExpr) (hs : signless e = true) (h : check m 0 e = true) :
    (m ∣ e.denote (.none Nat) .nil) = True :=
  eq_true (Nat.dvd_of_mod_eq_zero (nat_mod m 0 e hs h))

theorem nat_not_dvd (m r : Nat) (e : RExpr) (hs : signless e = true) (h : check m (r + 1) e = true) :
    (m ∣ e.denote (.none Nat) .nil) = False :=
  eq_false fun hd => by
    have h1 := nat_mod m (r + 1) e hs h
    rw [Nat.mod_eq_zero_of_dvd hd] at h1
    omega

/-- For closed terms that the kernel computes as they stand, such as differences of natural numbers. -/
theorem nat_value (a b : Nat) (h : Nat.beq a b = true) : a = b := Nat.eq_of_beq_eq_true h

/-! ## Simplification procedures -/

open Lean Meta Simp Sequent.Reify Sequent.NormNum

/-- Smaller exponents are left to Lean's own procedures. -/
def smallExponent : Nat := 256
/-- The kernel may try to compute a power of natural numbers as it stands, and gives up where exponents are larger. -/
def maxExponent : Nat := 10000000
/-- Larger numbers are not computed as they stand. -/
def maxBits : Nat := 1000000

def two (f : FExpr → FExpr → FExpr) : Option FExpr → Option FExpr → Option FExpr
  | some a, some b => some (f a b)
  | _, _ => none

/-- The image of a closed expression, with subtraction and negation if `signs`. -/
def image? (signs : Bool) (t : Expr) : Option FExpr := match numeral? t with
  | some k => some (.num k)
  | none => match t with
    | .mdata _ t => image? signs t
    | .app (.app f a) b =>
      match Expr.isAppOfArity f `HAdd.hAdd 4, Expr.isAppOfArity f `HMul.hMul 4, Expr.isAppOfArity f `HPow.hPow 4 with
      | true, _, _ => two .add (image? signs a) (image? signs b)
      | _, true, _ => two .mul (image? signs a) (image? signs b)
      | _, _, true => match image? signs a, natLit? b with
        | some a, some k => match Nat.ble k maxExponent with
          | true => some (.pow a k)
          | false => none
        | _, _ => none
      | _, _, _ =>
      match Bool.and signs (Expr.isAppOfArity f `HSub.hSub 4), Bool.and signs (Expr.isAppOfArity f `Neg.neg 1) with
      | true, _ => two .sub (image? signs a) (image? signs b)
      | _, true => match image? signs b with
        | some b => some (.neg b)
        | none => none
      | _, _ => none
    | _ => none

/-- The value of a closed expression of natural numbers, unless it is too large. -/
def natValue? (t : Expr) : Option Nat := match numeral? t with
  | some k => some k
  | none => match t with
    | .mdata _ t => natValue? t
    | .app (.app f a) b => match natValue? a, natValue? b with
      | some x, some y =>
        match Expr.isAppOfArity f `HAdd.hAdd 4, Expr.isAppOfArity f `HMul.hMul 4, Expr.isAppOfArity f `HPow.hPow 4 with
        | true, _, _ => some (x + y)
        | _, true, _ => match Nat.ble (Nat.log2 x + Nat.log2 y) maxBits with
          | true => some (x * y)
          | false => none
        | _, _, true => match Nat.ble ((Nat.log2 x + 1) * y) maxBits with
          | true => some (x ^ y)
          | false => none
        | _, _, _ =>
        match Expr.isAppOfArity f `HSub.hSub 4, Expr.isAppOfArity f `HDiv.hDiv 4, Expr.isAppOfArity f `HMod.hMod 4 with
        | true, _, _ => some (x - y)
        | _, true, _ => some (x / y)
        | _, _, true => some (x % y)
        | _, _, _ => none
      | _, _ => none
    | _ => none

/-- Whether there is a power that Lean's own procedures leave alone. -/
def hasLargePower (t : Expr) : Bool := match t with
  | .mdata _ t => hasLargePower t
  | .app (.app f a) b => match Expr.isAppOfArity f `HPow.hPow 4, natLit? b with
    | true, some k => Bool.or (Nat.ble smallExponent k) (hasLargePower a)
    | _, _ => Bool.or (hasLargePower a) (hasLargePower b)
  | _ => false

partial def powMod (m a n acc : Nat) : Nat := match n with
  | .zero => acc % m
  | n => powMod m (a * a % m) (n / 2) (match n % 2 with | .zero => acc | _ => acc * a % m)

def residue (m : Nat) : FExpr → Nat
  | .num k => k % m
  | .add a b => (residue m a + residue m b) % m
  | .mul a b => residue m a * residue m b % m
  | .sub a b => (residue m a + (m - residue m b)) % m
  | .neg a => (m - residue m a) % m
  | .pow a k => powMod m (residue m a) k 1
  | _ => 1 % m

def isType (n : Name) (t : Expr) : Bool := match t with
  | .const m _ => Name.beq m n
  | _ => false

/-- `a % m` or `m ∣ a`, with a positive numeral `m` and a large power in `a`. -/
def evaluate (divides : Bool) (e m a : Expr) : MetaM Step := do
  match hasLargePower a, numeral? m with
  | true, some (.succ k) => do
    let n := k + 1
    let type ← typeOf a
    let nat := isType `Nat type
    -- Built by hand: `mkAppM` would compare the terms by computing the power.
    let close (result proof : Expr) : MetaM Step :=
      let sort := match divides with | true => mkSort levelZero | false => type
      pure (finish result (mkApps (mkConst `Sequent.Closed.restate (.cons levelZero .nil))
        (.cons sort (.cons e (.cons result (.cons proof .nil))))))
    match Bool.or nat (isType `Int type), image? (Bool.not nat) a with
    | true, some image =>
      let r := residue n image
      let args (tail : List Expr) : List Expr := .cons (quote true image) (match nat with
        | true => .cons reflTrue tail
        | false => tail)
      let refl := List.cons reflTrue .nil
      match divides, r with
      | false, r => do
        close (← mkTerm type (.num r)) (mkCall (match nat with
          | true => `Sequent.ModEval.nat_mod
          | false => `Sequent.ModEval.int_mod) (.cons (lit n) (.cons (lit r) (args refl))))
      | true, .zero => close trueE (mkCall (match nat with
          | true => `Sequent.ModEval.nat_dvd
          | false => `Sequent.ModEval.int_dvd) (.cons (lit n) (args refl)))
      | true, .succ r => close falseE (mkCall (match nat with
          | true => `Sequent.ModEval.nat_not_dvd
          | false => `Sequent.ModEval.int_not_dvd) (.cons (lit n) (.cons (lit r) (args refl))))
    | true, none => match nat, natValue? a with
      | true, some v => match divides, Nat.beq (v % n) 0 with
        | false, _ => do
          let t ← mkTerm type (.num (v % n))
          close t (mkCall `Sequent.ModEval.nat_value (.cons e (.cons t (.cons reflTrue .nil))))
        | true, true => close trueE (mkCall `Nat.dvd_eq_true_of_mod_eq_zero (.cons m (.cons a (.cons reflTrue .nil))))
        | true, false => close falseE (mkCall `Nat.dvd_eq_false_of_mod_ne_zero (.cons m (.cons a (.cons reflTrue .nil))))
      | _, _ => pure noStep
    | false, _ => pure noStep
  | _, _ => pure noStep

def evaluateMod (e : Expr) : MetaM Step := match e with
  | .app (.app _ a) m => evaluate false e m a
  | _ => pure noStep

def evaluateDvd (e : Expr) : MetaM Step := match e with
  | .app (.app _ m) a => evaluate true e m a
  | _ => pure noStep

def reducePowMod : Lean.Meta.Simp.Simproc := fun e => guard (evaluateMod e)
def reducePowDvd : Lean.Meta.Simp.Simproc := fun e => guard (evaluateDvd e)

simproc_pattern% (@HMod.hMod _ _ _ _ _ _) => reducePowMod
simproc_pattern% (@Dvd.dvd _ _ _ _) => reducePowDvd

attribute [simproc ↓] reducePowMod reducePowDvd

end Sequent.ModEval
