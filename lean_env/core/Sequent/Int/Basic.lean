prelude
import Sequent.Nat.Div
-- Int: definitions, commutative ring laws, order  (all proved, via the representation x = subNatNat a b)
universe u v w
set_option linter.unusedVariables false
set_option linter.unusedSimpArgs false
set_option genCtorIdx false in
inductive Int : Type where
  | ofNat : Nat → Int
  | negSucc : Nat → Int
noncomputable def Int.ctorIdx (x : Int) : Nat := Int.rec (fun _ => 0) (fun _ => 1) x
attribute [extern "lean_nat_to_int"] Int.ofNat
attribute [extern "lean_int_neg_succ_of_nat"] Int.negSucc
class NatCast (R : Type u) where natCast : Nat → R
class IntCast (R : Type u) where intCast : Int → R
@[coe, reducible, match_pattern] protected def Nat.cast {R : Type u} [NatCast R] : Nat → R := NatCast.natCast
@[coe, reducible, match_pattern] protected def Int.cast {R : Type u} [IntCast R] : Int → R := IntCast.intCast
instance instNatCastInt : NatCast Int := ⟨Int.ofNat⟩
instance instNatCastNat : NatCast Nat := ⟨id⟩
instance : IntCast Int := ⟨fun n => n⟩
instance {R : Type u} [NatCast R] : CoeTail Nat R where coe := Nat.cast
instance {R : Type u} [NatCast R] : CoeHTCT Nat R where coe := Nat.cast
instance instOfNat {n : Nat} : OfNat Int n := ⟨Int.ofNat n⟩
namespace Int
instance : Inhabited Int := ⟨ofNat 0⟩
def negOfNat : Nat → Int
  | 0 => 0
  | .succ m => negSucc m
set_option bootstrap.genMatcherCode false in
@[extern "lean_int_neg"]
protected def neg (n : @& Int) : Int := match n with
  | ofNat n => negOfNat n
  | negSucc n => Nat.succ n
instance instNegInt : Neg Int where neg := Int.neg
set_option bootstrap.genMatcherCode false in
def subNatNat (m n : Nat) : Int := match (n - m : Nat) with
  | 0 => ofNat (m - n)
  | .succ k => negSucc k
set_option bootstrap.genMatcherCode false in
@[extern "lean_int_add"]
protected def add (m n : @& Int) : Int := match m, n with
  | ofNat m, ofNat n => ofNat (m + n)
  | ofNat m, negSucc n => subNatNat m (Nat.succ n)
  | negSucc m, ofNat n => subNatNat n (Nat.succ m)
  | negSucc m, negSucc n => negSucc (Nat.succ (m + n))
instance instAddInt : Add Int where add := Int.add
set_option bootstrap.genMatcherCode false in
@[extern "lean_int_mul"]
protected def mul (m n : @& Int) : Int := match m, n with
  | ofNat m, ofNat n => ofNat (m * n)
  | ofNat m, negSucc n => negOfNat (m * Nat.succ n)
  | negSucc m, ofNat n => negOfNat (Nat.succ m * n)
  | negSucc m, negSucc n => ofNat (Nat.succ m * Nat.succ n)
instance instMulInt : Mul Int where mul := Int.mul
set_option bootstrap.genMatcherCode false in
@[extern "lean_int_sub"]
protected def sub (m n : @& Int) : Int := m + -n
instance instSubInt : Sub Int where sub := Int.sub
inductive NonNeg : Int → Prop where
  | mk (n : Nat) : NonNeg (ofNat n)
protected def le (a b : Int) : Prop := NonNeg (b - a)
instance instLEInt : LE Int where le := Int.le
protected def lt (a b : Int) : Prop := (a + 1) ≤ b
instance instLTInt : LT Int where lt := Int.lt
noncomputable def decNonneg (m : Int) : Decidable (NonNeg m) := match m with
  | ofNat m => isTrue (NonNeg.mk m)
  | negSucc _ => isFalse (fun h => NonNeg.rec (motive := fun i _ => i.rec (motive := fun _ => Prop) (fun _ => True) (fun _ => False)) (fun _ => True.intro) h)
@[extern "lean_int_dec_le"]
instance instDecidableLe (a b : @& Int) : Decidable (a ≤ b) := decNonneg _
@[extern "lean_int_dec_lt"]
instance decLt (a b : @& Int) : Decidable (a < b) := decNonneg _
set_option bootstrap.genMatcherCode false in
@[extern "lean_int_dec_eq"]
protected def decEq (a b : @& Int) : Decidable (a = b) := match a, b with
  | ofNat a, ofNat b => match _root_.decEq a b with
    | isTrue h => isTrue (congrArg ofNat h)
    | isFalse h => isFalse (fun h' => Int.noConfusion h' (fun h' => absurd h' h))
  | ofNat _, negSucc _ => isFalse (fun h => Int.noConfusion h)
  | negSucc _, ofNat _ => isFalse (fun h => Int.noConfusion h)
  | negSucc a, negSucc b => match _root_.decEq a b with
    | isTrue h => isTrue (congrArg negSucc h)
    | isFalse h => isFalse (fun h' => Int.noConfusion h' (fun h' => absurd h' h))
instance instDecidableEq : DecidableEq Int := Int.decEq
set_option bootstrap.genMatcherCode false in
@[extern "lean_nat_abs"]
def natAbs (m : @& Int) : Nat := match m with
  | ofNat m => m
  | negSucc m => Nat.succ m
def toNat : Int → Nat
  | ofNat n => n
  | negSucc _ => 0
def sign : Int → Int
  | ofNat (.succ _) => 1
  | ofNat .zero => 0
  | negSucc _ => -1
set_option bootstrap.genMatcherCode false in
@[extern "lean_int_ediv"]
def ediv (m n : @& Int) : Int := match m, n with
  | ofNat m, ofNat n => ofNat (m / n)
  | ofNat m, negSucc n => -ofNat (m / Nat.succ n)
  | negSucc _, ofNat .zero => 0
  | negSucc m, ofNat (.succ n) => negSucc (m / Nat.succ n)
  | negSucc m, negSucc n => ofNat (Nat.succ (m / Nat.succ n))
set_option bootstrap.genMatcherCode false in
@[extern "lean_int_emod"]
def emod (m n : @& Int) : Int := match m with
  | ofNat m => ofNat (m % natAbs n)
  | negSucc m => subNatNat (natAbs n) (Nat.succ (m % natAbs n))
set_option bootstrap.genMatcherCode false in
@[extern "lean_int_div"]
def tdiv (m n : @& Int) : Int := match m, n with
  | ofNat m, ofNat n => ofNat (m / n)
  | ofNat m, negSucc n => -ofNat (m / Nat.succ n)
  | negSucc m, ofNat n => -ofNat (Nat.succ m / n)
  | negSucc m, negSucc n => ofNat (Nat.succ m / Nat.succ n)
set_option bootstrap.genMatcherCode false in
@[extern "lean_int_mod"]
def tmod (m n : @& Int) : Int := match m, n with
  | ofNat m, ofNat n => ofNat (m % n)
  | ofNat m, negSucc n => ofNat (m % Nat.succ n)
  | negSucc m, ofNat n => -ofNat (Nat.succ m % n)
  | negSucc m, negSucc n => -ofNat (Nat.succ m % Nat.succ n)
instance instDivInt : Div Int where div := Int.ediv
instance instModInt : Mod Int where mod := Int.emod
protected def pow (m : Int) : Nat → Int
  | 0 => 1
  | .succ n => Int.pow m n * m
instance instNatPow : NatPow Int where pow := Int.pow
instance instDvd : Dvd Int where dvd a b := ∃ c, b = a * c
def gcd (m n : Int) : Nat := Nat.gcd (natAbs m) (natAbs n)
instance instMinInt : Min Int := minOfLe
instance instMaxInt : Max Int := maxOfLe
-- representation lemmas
theorem subNatNat_of_sub_eq_zero {m n : Nat} (h : n - m = 0) : subNatNat m n = ofNat (m - n) := by
  unfold subNatNat; rw [h]
theorem subNatNat_of_sub_eq_succ {m n k : Nat} (h : n - m = Nat.succ k) : subNatNat m n = negSucc k := by
  unfold subNatNat; rw [h]
theorem subNatNat_of_le {m n : Nat} (h : n ≤ m) : subNatNat m n = ofNat (m - n) := subNatNat_of_sub_eq_zero (Nat.sub_eq_zero_of_le h)
theorem subNatNat_add_add (m n k : Nat) : subNatNat (m + k) (n + k) = subNatNat m n := by
  unfold subNatNat; rw [Nat.add_sub_add_right, Nat.add_sub_add_right]
theorem subNatNat_add_left {m n : Nat} : subNatNat (m + n) m = ofNat n := by
  rw [subNatNat_of_le (Nat.le_add_right m n), Nat.add_sub_cancel_left]
theorem subNatNat_add_right {m n : Nat} : subNatNat m (m + n + 1) = negSucc n := by
  refine subNatNat_of_sub_eq_succ ?_
  rw [Nat.add_assoc, Nat.add_sub_cancel_left]
theorem subNatNat_self (n : Nat) : subNatNat n n = 0 := by
  have h := subNatNat_add_left (m := n) (n := 0)
  rw [Nat.add_zero] at h; exact h
theorem ofNat_eq_sub (n : Nat) : ofNat n = subNatNat n 0 := by
  have h := subNatNat_add_left (m := 0) (n := n)
  rw [Nat.zero_add] at h; exact h.symm
theorem negSucc_eq_sub (n : Nat) : negSucc n = subNatNat 0 (n + 1) := by
  have h := subNatNat_add_right (m := 0) (n := n)
  rw [Nat.zero_add] at h; exact h.symm
theorem negOfNat_eq_sub (n : Nat) : negOfNat n = subNatNat 0 n := by
  cases n with
  | zero => rfl
  | succ n => exact negSucc_eq_sub n
theorem exists_rep (x : Int) : ∃ a b, x = subNatNat a b := by
  cases x with
  | ofNat n => exact ⟨n, 0, ofNat_eq_sub n⟩
  | negSucc n => exact ⟨0, n + 1, negSucc_eq_sub n⟩
theorem nat_pair (a b : Nat) : (∃ k, a = b + k) ∨ (∃ k, b = a + k + 1) := by
  cases Nat.lt_or_ge a b with
  | inl h =>
    right
    obtain ⟨k, e⟩ := Nat.le.dest h
    exact ⟨k, by rw [← e, Nat.succ_eq_add_one, Nat.add_right_comm]⟩
  | inr h =>
    left
    exact Nat.exists_eq_add_of_le h
theorem subNatNat_eq {a b c d : Nat} (h : a + d = c + b) : subNatNat a b = subNatNat c d := by
  rw [← subNatNat_add_add a b d, ← subNatNat_add_add c d b, h, Nat.add_comm d b]
theorem subNatNat_inj {a b c d : Nat} (h : subNatNat a b = subNatNat c d) : a + d = c + b := by
  rcases nat_pair a b with ⟨k, rfl⟩ | ⟨k, rfl⟩
  · rcases nat_pair c d with ⟨j, rfl⟩ | ⟨j, rfl⟩
    · rw [subNatNat_add_left, subNatNat_add_left] at h
      injection h with h
      rw [h, Nat.add_right_comm, Nat.add_comm b d, Nat.add_right_comm]
    · rw [subNatNat_add_left, subNatNat_add_right] at h
      injection h
  · rcases nat_pair c d with ⟨j, rfl⟩ | ⟨j, rfl⟩
    · rw [subNatNat_add_left, subNatNat_add_right] at h
      injection h
    · rw [subNatNat_add_right, subNatNat_add_right] at h
      injection h with h
      rw [h]
      simp only [Nat.add_comm, Nat.add_left_comm, Nat.add_assoc]
theorem neg_rep (a b : Nat) : -(subNatNat a b) = subNatNat b a := by
  rcases nat_pair a b with ⟨k, rfl⟩ | ⟨k, rfl⟩
  · rw [subNatNat_add_left]
    refine (negOfNat_eq_sub k).trans (subNatNat_eq ?_)
    rw [Nat.zero_add]
  · rw [subNatNat_add_right, Nat.add_assoc, subNatNat_add_left]; rfl
theorem add_rep (a b c d : Nat) : subNatNat a b + subNatNat c d = subNatNat (a + c) (b + d) := by
  rcases nat_pair a b with ⟨k, rfl⟩ | ⟨k, rfl⟩
  · rcases nat_pair c d with ⟨j, rfl⟩ | ⟨j, rfl⟩
    · rw [subNatNat_add_left, subNatNat_add_left]
      refine (ofNat_eq_sub (k + j)).trans (subNatNat_eq ?_)
      simp only [Nat.add_zero, Nat.add_comm, Nat.add_left_comm, Nat.add_assoc]
    · rw [subNatNat_add_left, subNatNat_add_right]
      refine Eq.trans (b := subNatNat k (j + 1)) rfl (subNatNat_eq ?_)
      simp only [Nat.add_comm, Nat.add_left_comm, Nat.add_assoc]
  · rcases nat_pair c d with ⟨j, rfl⟩ | ⟨j, rfl⟩
    · rw [subNatNat_add_left, subNatNat_add_right]
      refine Eq.trans (b := subNatNat j (k + 1)) rfl (subNatNat_eq ?_)
      simp only [Nat.add_comm, Nat.add_left_comm, Nat.add_assoc]
    · rw [subNatNat_add_right, subNatNat_add_right]
      refine (negSucc_eq_sub (Nat.succ (k + j))).trans (subNatNat_eq ?_)
      simp only [Nat.succ_eq_add_one, Nat.zero_add, Nat.add_comm, Nat.add_left_comm, Nat.add_assoc]
theorem sub_rep (a b c d : Nat) : subNatNat a b - subNatNat c d = subNatNat (a + d) (b + c) := by
  refine Eq.trans (b := subNatNat a b + -(subNatNat c d)) rfl ?_
  rw [neg_rep, add_rep]
theorem mul_rep (a b c d : Nat) : subNatNat a b * subNatNat c d = subNatNat (a * c + b * d) (a * d + b * c) := by
  rcases nat_pair a b with ⟨k, rfl⟩ | ⟨k, rfl⟩
  · rcases nat_pair c d with ⟨j, rfl⟩ | ⟨j, rfl⟩
    · rw [subNatNat_add_left, subNatNat_add_left]
      refine (ofNat_eq_sub (k * j)).trans (subNatNat_eq ?_)
      simp only [Nat.add_zero, Nat.zero_add, Nat.mul_add, Nat.add_mul, Nat.mul_comm, Nat.mul_left_comm, Nat.mul_assoc, Nat.add_comm, Nat.add_left_comm, Nat.add_assoc]
    · rw [subNatNat_add_left, subNatNat_add_right]
      refine (negOfNat_eq_sub (k * (j + 1))).trans (subNatNat_eq ?_)
      simp only [Nat.add_zero, Nat.zero_add, Nat.mul_one, Nat.one_mul, Nat.mul_add, Nat.add_mul, Nat.mul_comm, Nat.mul_left_comm, Nat.mul_assoc, Nat.add_comm, Nat.add_left_comm, Nat.add_assoc]
  · rcases nat_pair c d with ⟨j, rfl⟩ | ⟨j, rfl⟩
    · rw [subNatNat_add_left, subNatNat_add_right]
      refine (negOfNat_eq_sub ((k + 1) * j)).trans (subNatNat_eq ?_)
      simp only [Nat.add_zero, Nat.zero_add, Nat.mul_one, Nat.one_mul, Nat.mul_add, Nat.add_mul, Nat.mul_comm, Nat.mul_left_comm, Nat.mul_assoc, Nat.add_comm, Nat.add_left_comm, Nat.add_assoc]
    · rw [subNatNat_add_right, subNatNat_add_right]
      refine (ofNat_eq_sub ((k + 1) * (j + 1))).trans (subNatNat_eq ?_)
      simp only [Nat.add_zero, Nat.zero_add, Nat.mul_one, Nat.one_mul, Nat.mul_add, Nat.add_mul, Nat.mul_comm, Nat.mul_left_comm, Nat.mul_assoc, Nat.add_comm, Nat.add_left_comm, Nat.add_assoc]
theorem nonneg_rep {a b : Nat} : NonNeg (subNatNat a b) ↔ b ≤ a := by
  rcases nat_pair a b with ⟨k, rfl⟩ | ⟨k, rfl⟩
  · rw [subNatNat_add_left]; exact iff_of_true ⟨k⟩ (Nat.le_add_right b k)
  · rw [subNatNat_add_right]
    refine iff_of_false ?_ ?_
    · intro h
      cases h
    · exact Nat.not_le_of_gt (Nat.lt_of_lt_of_le (Nat.lt_add_one a) (Nat.add_le_add_right (Nat.le_add_right a k) 1))
theorem le_rep {a b c d : Nat} : subNatNat a b ≤ subNatNat c d ↔ a + d ≤ c + b := by
  refine Iff.trans (b := NonNeg (subNatNat c d - subNatNat a b)) Iff.rfl ?_
  rw [sub_rep, nonneg_rep, Nat.add_comm d a]
theorem zero_rep : (0 : Int) = subNatNat 0 0 := rfl
theorem one_rep : (1 : Int) = subNatNat 1 0 := rfl
theorem lt_rep {a b c d : Nat} : subNatNat a b < subNatNat c d ↔ a + d < c + b := by
  refine Iff.trans (b := subNatNat a b + 1 ≤ subNatNat c d) Iff.rfl ?_
  rw [one_rep, add_rep, le_rep, Nat.add_zero, Nat.add_right_comm]
  exact Iff.rfl
-- ring laws
protected theorem add_comm (a b : Int) : a + b = b + a := by
  obtain ⟨a1, a2, rfl⟩ := exists_rep a
  obtain ⟨b1, b2, rfl⟩ := exists_rep b
  rw [add_rep, add_rep, Nat.add_comm a1, Nat.add_comm a2]
protected theorem add_assoc (a b c : Int) : a + b + c = a + (b + c) := by
  obtain ⟨a1, a2, rfl⟩ := exists_rep a
  obtain ⟨b1, b2, rfl⟩ := exists_rep b
  obtain ⟨c1, c2, rfl⟩ := exists_rep c
  rw [add_rep, add_rep, add_rep, add_rep, Nat.add_assoc, Nat.add_assoc]
@[simp] protected theorem add_zero (a : Int) : a + 0 = a := by
  obtain ⟨a1, a2, rfl⟩ := exists_rep a
  rw [zero_rep, add_rep]
  rfl
@[simp] protected theorem zero_add (a : Int) : 0 + a = a := by rw [Int.add_comm, Int.add_zero]
protected theorem add_left_comm (a b c : Int) : a + (b + c) = b + (a + c) := by
  rw [← Int.add_assoc, Int.add_comm a b, Int.add_assoc]
protected theorem add_right_comm (a b c : Int) : a + b + c = a + c + b := by
  rw [Int.add_assoc, Int.add_comm b c, ← Int.add_assoc]
protected theorem add_add_add_comm (a b c d : Int) : a + b + (c + d) = a + c + (b + d) := by
  rw [Int.add_assoc, Int.add_assoc, Int.add_left_comm b c d]
protected theorem add_left_neg (a : Int) : -a + a = 0 := by
  obtain ⟨a1, a2, rfl⟩ := exists_rep a
  rw [neg_rep, add_rep, Nat.add_comm, subNatNat_self]
protected theorem add_right_neg (a : Int) : a + -a = 0 := by rw [Int.add_comm, Int.add_left_neg]
attribute [simp] Int.add_left_neg Int.add_right_neg
@[simp] protected theorem neg_neg (a : Int) : -(-a) = a := by
  obtain ⟨a1, a2, rfl⟩ := exists_rep a
  rw [neg_rep, neg_rep]
@[simp] protected theorem neg_zero : -(0 : Int) = 0 := rfl
protected theorem neg_add {a b : Int} : -(a + b) = -a + -b := by
  obtain ⟨a1, a2, rfl⟩ := exists_rep a
  obtain ⟨b1, b2, rfl⟩ := exists_rep b
  rw [add_rep, neg_rep, neg_rep, neg_rep, add_rep]
protected theorem sub_eq_add_neg {a b : Int} : a - b = a + -b := rfl
protected theorem add_neg_eq_sub {a b : Int} : a + -b = a - b := rfl
protected theorem neg_sub (a b : Int) : -(a - b) = b - a := by
  rw [Int.sub_eq_add_neg, Int.neg_add, Int.neg_neg, Int.add_comm]; rfl
@[simp] protected theorem sub_self (a : Int) : a - a = 0 := Int.add_right_neg a
@[simp] protected theorem sub_zero (a : Int) : a - 0 = a := Int.add_zero a
@[simp] protected theorem zero_sub (a : Int) : 0 - a = -a := Int.zero_add (-a)
protected theorem mul_comm (a b : Int) : a * b = b * a := by
  obtain ⟨a1, a2, rfl⟩ := exists_rep a
  obtain ⟨b1, b2, rfl⟩ := exists_rep b
  rw [mul_rep, mul_rep]
  apply subNatNat_eq
  simp only [Nat.mul_comm, Nat.add_comm, Nat.add_left_comm, Nat.add_assoc]
protected theorem mul_assoc (a b c : Int) : a * b * c = a * (b * c) := by
  obtain ⟨a1, a2, rfl⟩ := exists_rep a
  obtain ⟨b1, b2, rfl⟩ := exists_rep b
  obtain ⟨c1, c2, rfl⟩ := exists_rep c
  rw [mul_rep, mul_rep, mul_rep, mul_rep]
  apply subNatNat_eq
  simp only [Nat.mul_add, Nat.add_mul, Nat.mul_assoc, Nat.add_comm, Nat.add_left_comm, Nat.add_assoc]
protected theorem mul_left_comm (a b c : Int) : a * (b * c) = b * (a * c) := by
  rw [← Int.mul_assoc, Int.mul_comm a b, Int.mul_assoc]
protected theorem mul_right_comm (a b c : Int) : a * b * c = a * c * b := by
  rw [Int.mul_assoc, Int.mul_comm b c, ← Int.mul_assoc]
protected theorem mul_add (a b c : Int) : a * (b + c) = a * b + a * c := by
  obtain ⟨a1, a2, rfl⟩ := exists_rep a
  obtain ⟨b1, b2, rfl⟩ := exists_rep b
  obtain ⟨c1, c2, rfl⟩ := exists_rep c
  rw [mul_rep, mul_rep, add_rep, add_rep, mul_rep]
  apply subNatNat_eq
  simp only [Nat.mul_add, Nat.add_comm, Nat.add_left_comm, Nat.add_assoc]
protected theorem add_mul (a b c : Int) : (a + b) * c = a * c + b * c := by
  rw [Int.mul_comm, Int.mul_add, Int.mul_comm c a, Int.mul_comm c b]
@[simp] protected theorem mul_one (a : Int) : a * 1 = a := by
  obtain ⟨a1, a2, rfl⟩ := exists_rep a
  rw [one_rep, mul_rep]
  apply subNatNat_eq
  simp only [Nat.mul_one, Nat.mul_zero, Nat.add_zero, Nat.zero_add]
@[simp] protected theorem one_mul (a : Int) : 1 * a = a := by rw [Int.mul_comm, Int.mul_one]
@[simp] protected theorem mul_zero (a : Int) : a * 0 = 0 := by
  obtain ⟨a1, a2, rfl⟩ := exists_rep a
  rw [zero_rep, mul_rep]
  rfl
@[simp] protected theorem zero_mul (a : Int) : 0 * a = 0 := by rw [Int.mul_comm, Int.mul_zero]
protected theorem add_left_cancel {a b c : Int} (h : a + b = a + c) : b = c := by
  have h' : -a + (a + b) = -a + (a + c) := by rw [h]
  rw [← Int.add_assoc, ← Int.add_assoc, Int.add_left_neg, Int.zero_add, Int.zero_add] at h'
  exact h'
protected theorem add_right_cancel {a b c : Int} (h : a + b = c + b) : a = c := by
  rw [Int.add_comm a b, Int.add_comm c b] at h; exact Int.add_left_cancel h
protected theorem eq_neg_of_add_eq_zero {a b : Int} (h : a + b = 0) : a = -b :=
  Int.add_right_cancel (h.trans (Int.add_left_neg b).symm)
protected theorem neg_mul (a b : Int) : -a * b = -(a * b) := by
  apply Int.eq_neg_of_add_eq_zero
  rw [← Int.add_mul, Int.add_left_neg, Int.zero_mul]
protected theorem mul_neg (a b : Int) : a * -b = -(a * b) := by rw [Int.mul_comm, Int.neg_mul, Int.mul_comm]
@[simp] protected theorem neg_mul_neg (a b : Int) : -a * -b = a * b := by rw [Int.neg_mul, Int.mul_neg, Int.neg_neg]
protected theorem neg_eq_neg_one_mul (a : Int) : -a = -1 * a := by rw [Int.neg_mul, Int.one_mul]
protected theorem mul_sub (a b c : Int) : a * (b - c) = a * b - a * c := by
  rw [Int.sub_eq_add_neg, Int.mul_add, Int.mul_neg]; rfl
protected theorem sub_mul (a b c : Int) : (a - b) * c = a * c - b * c := by
  rw [Int.mul_comm, Int.mul_sub, Int.mul_comm c a, Int.mul_comm c b]
protected theorem two_mul (n : Int) : 2 * n = n + n := by
  have h : (2 : Int) = 1 + 1 := rfl
  rw [h, Int.add_mul, Int.one_mul]
protected theorem mul_two (n : Int) : n * 2 = n + n := by rw [Int.mul_comm, Int.two_mul]
protected theorem sub_add_cancel (a b : Int) : a - b + b = a := by rw [Int.sub_eq_add_neg, Int.add_assoc, Int.add_left_neg, Int.add_zero]
protected theorem add_sub_cancel (a b : Int) : a + b - b = a := by rw [Int.sub_eq_add_neg, Int.add_assoc, Int.add_right_neg, Int.add_zero]
protected theorem add_sub_cancel_left (a b : Int) : a + b - a = b := by rw [Int.add_comm, Int.add_sub_cancel]
protected theorem add_sub_assoc (a b c : Int) : a + b - c = a + (b - c) := Int.add_assoc a b (-c)
protected theorem sub_sub (a b c : Int) : a - b - c = a - (b + c) := by
  rw [Int.sub_eq_add_neg, Int.sub_eq_add_neg, Int.sub_eq_add_neg, Int.neg_add, Int.add_assoc]
attribute [simp] Int.sub_add_cancel Int.add_sub_cancel Int.add_sub_cancel_left
protected theorem sub_eq_zero_of_eq {a b : Int} (h : a = b) : a - b = 0 := by rw [h, Int.sub_self]
protected theorem eq_of_sub_eq_zero {a b : Int} (h : a - b = 0) : a = b := by
  have e := Int.sub_add_cancel a b
  rw [h, Int.zero_add] at e; exact e.symm
protected theorem sub_eq_zero {a b : Int} : a - b = 0 ↔ a = b := ⟨Int.eq_of_sub_eq_zero, Int.sub_eq_zero_of_eq⟩
@[simp] protected theorem neg_inj {a b : Int} : -a = -b ↔ a = b := ⟨fun h => by rw [← Int.neg_neg a, h, Int.neg_neg], fun h => by rw [h]⟩
@[simp] protected theorem add_left_inj {i j : Int} (k : Int) : (i + k = j + k) ↔ i = j := ⟨Int.add_right_cancel, fun h => h ▸ rfl⟩
@[simp] protected theorem add_right_inj {i j : Int} (k : Int) : (k + i = k + j) ↔ i = j := ⟨Int.add_left_cancel, fun h => h ▸ rfl⟩
@[simp] protected theorem neg_eq_zero {a : Int} : -a = 0 ↔ a = 0 := ⟨fun h => by rw [← Int.neg_neg a, h]; rfl, fun h => by rw [h]; rfl⟩
-- powers
@[simp] protected theorem pow_zero (b : Int) : b ^ 0 = 1 := rfl
protected theorem pow_succ (b : Int) (e : Nat) : b ^ (e + 1) = b ^ e * b := rfl
protected theorem pow_succ' (b : Int) (e : Nat) : b ^ (e + 1) = b * b ^ e := by rw [Int.pow_succ, Int.mul_comm]
@[simp] protected theorem pow_one (a : Int) : a ^ 1 = a := by rw [Int.pow_succ, Int.pow_zero, Int.one_mul]
protected theorem pow_two (a : Int) : a ^ 2 = a * a := by rw [Int.pow_succ, Int.pow_one]
protected theorem one_pow {n : Nat} : (1 : Int) ^ n = 1 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Int.pow_succ, ih]; rfl
protected theorem pow_add (a : Int) (m n : Nat) : a ^ (m + n) = a ^ m * a ^ n := by
  induction n with
  | zero => rw [Nat.add_zero, Int.pow_zero, Int.mul_one]
  | succ n ih => rw [← Nat.add_assoc, Int.pow_succ, ih, Int.pow_succ, Int.mul_assoc]
protected theorem mul_pow {a b : Int} {n : Nat} : (a * b) ^ n = a ^ n * b ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Int.pow_succ, Int.pow_succ, Int.pow_succ, ih, Int.mul_assoc, Int.mul_left_comm (b ^ n) a b, ← Int.mul_assoc]
protected theorem pow_mul {a : Int} {m n : Nat} : a ^ (m * n) = (a ^ m) ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Nat.mul_add_one, Int.pow_add, ih, Int.pow_succ]
-- order
protected theorem le_refl (a : Int) : a ≤ a := by
  obtain ⟨a1, a2, rfl⟩ := exists_rep a
  rw [le_rep]; exact Nat.le_refl _
attribute [simp] Int.le_refl
protected theorem le_trans {a b c : Int} (h₁ : a ≤ b) (h₂ : b ≤ c) : a ≤ c := by
  obtain ⟨a1, a2, rfl⟩ := exists_rep a
  obtain ⟨b1, b2, rfl⟩ := exists_rep b
  obtain ⟨c1, c2, rfl⟩ := exists_rep c
  rw [le_rep] at *
  have h := Nat.add_le_add h₁ h₂
  have e1 : a1 + b2 + (b1 + c2) = a1 + c2 + (b1 + b2) := by simp only [Nat.add_comm, Nat.add_left_comm, Nat.add_assoc]
  have e2 : b1 + a2 + (c1 + b2) = c1 + a2 + (b1 + b2) := by simp only [Nat.add_comm, Nat.add_left_comm, Nat.add_assoc]
  rw [e1, e2] at h
  exact Nat.le_of_add_le_add_right h
protected theorem le_antisymm {a b : Int} (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b := by
  obtain ⟨a1, a2, rfl⟩ := exists_rep a
  obtain ⟨b1, b2, rfl⟩ := exists_rep b
  rw [le_rep] at *
  exact subNatNat_eq (Nat.le_antisymm h₁ h₂)
protected theorem le_total (a b : Int) : a ≤ b ∨ b ≤ a := by
  obtain ⟨a1, a2, rfl⟩ := exists_rep a
  obtain ⟨b1, b2, rfl⟩ := exists_rep b
  rw [le_rep, le_rep]
  exact Nat.le_total _ _
protected theorem lt_iff_add_one_le {a b : Int} : a < b ↔ a + 1 ≤ b := Iff.rfl
theorem add_one_le_of_lt {a b : Int} (h : a < b) : a + 1 ≤ b := h
theorem lt_of_add_one_le {a b : Int} (h : a + 1 ≤ b) : a < b := h
theorem add_one_le_iff {a b : Int} : a + 1 ≤ b ↔ a < b := Iff.rfl
protected theorem not_le {a b : Int} : ¬ a ≤ b ↔ b < a := by
  obtain ⟨a1, a2, rfl⟩ := exists_rep a
  obtain ⟨b1, b2, rfl⟩ := exists_rep b
  rw [le_rep, lt_rep]
  exact Nat.not_le
protected theorem not_lt {a b : Int} : ¬ a < b ↔ b ≤ a := by
  obtain ⟨a1, a2, rfl⟩ := exists_rep a
  obtain ⟨b1, b2, rfl⟩ := exists_rep b
  rw [le_rep, lt_rep]
  exact Nat.not_lt
protected theorem lt_of_not_ge {a b : Int} (h : ¬ a ≥ b) : a < b := Int.not_le.mp h
protected theorem lt_of_not_le {a b : Int} (h : ¬ a ≤ b) : b < a := Int.not_le.mp h
protected theorem le_of_not_lt {a b : Int} (h : ¬ a < b) : b ≤ a := Int.not_lt.mp h
protected theorem not_le_of_gt {a b : Int} (h : b < a) : ¬ a ≤ b := Int.not_le.mpr h
protected theorem not_lt_of_ge {a b : Int} (h : b ≤ a) : ¬ a < b := Int.not_lt.mpr h
protected theorem le_of_lt {a b : Int} (h : a < b) : a ≤ b := by
  obtain ⟨a1, a2, rfl⟩ := exists_rep a
  obtain ⟨b1, b2, rfl⟩ := exists_rep b
  rw [lt_rep] at h
  rw [le_rep]
  exact Nat.le_of_lt h
@[simp] protected theorem lt_irrefl (a : Int) : ¬ a < a := Int.not_lt.mpr (Int.le_refl a)
protected theorem lt_of_lt_of_le {a b c : Int} (h₁ : a < b) (h₂ : b ≤ c) : a < c := Int.le_trans (a := a + 1) h₁ h₂
protected theorem lt_of_le_of_lt {a b c : Int} (h₁ : a ≤ b) (h₂ : b < c) : a < c := Int.not_le.mp (fun h => Int.not_le.mpr h₂ (Int.le_trans h h₁))
protected theorem lt_trans {a b c : Int} (h₁ : a < b) (h₂ : b < c) : a < c := Int.lt_of_le_of_lt (Int.le_of_lt h₁) h₂
protected theorem ne_of_lt {a b : Int} (h : a < b) : a ≠ b := fun e => Int.lt_irrefl b (by rw [e] at h; exact h)
protected theorem ne_of_gt {a b : Int} (h : b < a) : a ≠ b := fun e => Int.lt_irrefl b (by rw [e] at h; exact h)
protected theorem lt_of_le_of_ne {a b : Int} (h₁ : a ≤ b) (h₂ : a ≠ b) : a < b := Int.not_le.mp (fun h => h₂ (Int.le_antisymm h₁ h))
protected theorem lt_iff_le_and_ne {a b : Int} : a < b ↔ a ≤ b ∧ a ≠ b := ⟨fun h => ⟨Int.le_of_lt h, Int.ne_of_lt h⟩, fun h => Int.lt_of_le_of_ne h.1 h.2⟩
protected theorem lt_or_ge (a b : Int) : a < b ∨ a ≥ b := (Classical.em (a < b)).imp id Int.not_lt.mp
protected theorem lt_trichotomy (a b : Int) : a < b ∨ a = b ∨ b < a :=
  (Int.lt_or_ge a b).imp id (fun h => (Classical.em (a = b)).imp id (fun n => Int.lt_of_le_of_ne h (fun e => n e.symm)))
protected theorem lt_or_gt_of_ne {a b : Int} (h : a ≠ b) : a < b ∨ a > b := (Int.lt_trichotomy a b).imp id (fun h' => h'.elim (fun e => (h e).elim) id)
protected theorem lt_asymm {a b : Int} (h : a < b) : ¬ b < a := Int.not_lt.mpr (Int.le_of_lt h)
protected theorem le_of_eq {a b : Int} (h : a = b) : a ≤ b := h ▸ Int.le_refl a
protected theorem lt_or_eq_of_le {a b : Int} (h : a ≤ b) : a < b ∨ a = b := (Classical.em (a = b)).elim .inr (fun n => .inl (Int.lt_of_le_of_ne h n))
protected theorem add_le_add_left {a b : Int} (h : a ≤ b) (c : Int) : c + a ≤ c + b := by
  obtain ⟨a1, a2, rfl⟩ := exists_rep a
  obtain ⟨b1, b2, rfl⟩ := exists_rep b
  obtain ⟨c1, c2, rfl⟩ := exists_rep c
  rw [le_rep] at h
  rw [add_rep, add_rep, le_rep, Nat.add_add_add_comm, Nat.add_add_add_comm c1 b1]
  exact Nat.add_le_add_left h _
protected theorem add_le_add_right {a b : Int} (h : a ≤ b) (c : Int) : a + c ≤ b + c := by
  rw [Int.add_comm a c, Int.add_comm b c]; exact Int.add_le_add_left h c
protected theorem add_le_add {a b c d : Int} (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d := Int.le_trans (Int.add_le_add_right h₁ c) (Int.add_le_add_left h₂ b)
protected theorem le_of_add_le_add_left {a b c : Int} (h : a + b ≤ a + c) : b ≤ c := by
  have h' := Int.add_le_add_left h (-a)
  rw [← Int.add_assoc, ← Int.add_assoc, Int.add_left_neg, Int.zero_add, Int.zero_add] at h'
  exact h'
protected theorem le_of_add_le_add_right {a b c : Int} (h : a + b ≤ c + b) : a ≤ c := by
  rw [Int.add_comm a b, Int.add_comm c b] at h; exact Int.le_of_add_le_add_left h
@[simp] protected theorem add_le_add_iff_left {b c : Int} (a : Int) : a + b ≤ a + c ↔ b ≤ c := ⟨Int.le_of_add_le_add_left, fun h => Int.add_le_add_left h a⟩
@[simp] protected theorem add_le_add_iff_right {a b : Int} (c : Int) : a + c ≤ b + c ↔ a ≤ b := ⟨Int.le_of_add_le_add_right, fun h => Int.add_le_add_right h c⟩
protected theorem add_lt_add_left {a b : Int} (h : a < b) (c : Int) : c + a < c + b := by
  have h1 := Int.add_le_add_left (a := a + 1) h c
  rw [← Int.add_assoc] at h1; exact h1
protected theorem add_lt_add_right {a b : Int} (h : a < b) (c : Int) : a + c < b + c := by
  rw [Int.add_comm a c, Int.add_comm b c]; exact Int.add_lt_add_left h c
@[simp] protected theorem add_lt_add_iff_left {b c : Int} (a : Int) : a + b < a + c ↔ b < c := by
  rw [← Int.not_le, ← Int.not_le]; exact not_congr (Int.add_le_add_iff_left a)
@[simp] protected theorem add_lt_add_iff_right {a b : Int} (c : Int) : a + c < b + c ↔ a < b := by
  rw [← Int.not_le, ← Int.not_le]; exact not_congr (Int.add_le_add_iff_right c)
protected theorem add_lt_add {a b c d : Int} (h₁ : a < b) (h₂ : c < d) : a + c < b + d := Int.lt_trans (Int.add_lt_add_right h₁ c) (Int.add_lt_add_left h₂ b)
protected theorem sub_nonneg_of_le {a b : Int} (h : b ≤ a) : 0 ≤ a - b := by
  have h' := Int.add_le_add_right h (-b)
  rw [Int.add_right_neg] at h'; exact h'
protected theorem le_of_sub_nonneg {a b : Int} (h : 0 ≤ a - b) : b ≤ a := by
  have h' := Int.add_le_add_right h b
  rw [Int.sub_add_cancel, Int.zero_add] at h'; exact h'
@[simp] protected theorem sub_nonneg {a b : Int} : 0 ≤ a - b ↔ b ≤ a := ⟨Int.le_of_sub_nonneg, Int.sub_nonneg_of_le⟩
protected theorem sub_pos {a b : Int} : 0 < a - b ↔ b < a := by
  rw [← Int.add_lt_add_iff_right b, Int.zero_add, Int.sub_add_cancel]
protected theorem neg_le_neg {a b : Int} (h : a ≤ b) : -b ≤ -a := by
  apply Int.le_of_sub_nonneg
  have h' := Int.sub_nonneg_of_le h
  rw [Int.sub_eq_add_neg, Int.neg_neg, Int.add_comm]; exact h'
@[simp] protected theorem neg_le_neg_iff {a b : Int} : -a ≤ -b ↔ b ≤ a := ⟨fun h => by have h' := Int.neg_le_neg h; rw [Int.neg_neg, Int.neg_neg] at h'; exact h', Int.neg_le_neg⟩
@[simp] protected theorem neg_lt_neg_iff {a b : Int} : -a < -b ↔ b < a := by rw [← Int.not_le, ← Int.not_le]; exact not_congr Int.neg_le_neg_iff
protected theorem neg_lt_neg {a b : Int} (h : a < b) : -b < -a := Int.neg_lt_neg_iff.mpr h
protected theorem neg_nonneg_of_nonpos {a : Int} (h : a ≤ 0) : 0 ≤ -a := Int.neg_le_neg h
protected theorem neg_nonpos_of_nonneg {a : Int} (h : 0 ≤ a) : -a ≤ 0 := Int.neg_le_neg h
protected theorem neg_pos_of_neg {a : Int} (h : a < 0) : 0 < -a := Int.neg_lt_neg h
protected theorem neg_neg_of_pos {a : Int} (h : 0 < a) : -a < 0 := Int.neg_lt_neg h
theorem eq_ofNat_of_zero_le {a : Int} (h : 0 ≤ a) : ∃ n : Nat, a = n := by
  cases a with
  | ofNat n => exact ⟨n, rfl⟩
  | negSucc n =>
    rw [negSucc_eq_sub, zero_rep, le_rep] at h
    rw [Nat.zero_add, Nat.zero_add] at h
    exact (Nat.not_succ_le_zero n h).elim
theorem natCast_nonneg (n : Nat) : 0 ≤ (n : Int) := by
  refine Eq.subst (motive := fun x => 0 ≤ x) (ofNat_eq_sub n).symm ?_
  rw [zero_rep, le_rep]
  rw [Nat.zero_add]; exact Nat.zero_le _
theorem ofNat_nonneg (n : Nat) : 0 ≤ (n : Int) := natCast_nonneg n
protected theorem mul_nonneg {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a * b := by
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le ha
  obtain ⟨m, rfl⟩ := eq_ofNat_of_zero_le hb
  exact natCast_nonneg (n * m)
protected theorem mul_pos {a b : Int} (ha : 0 < a) (hb : 0 < b) : 0 < a * b := by
  have h := Int.mul_nonneg (Int.sub_nonneg_of_le ha) (Int.sub_nonneg_of_le hb)
  refine Int.lt_of_le_of_ne (Int.mul_nonneg (Int.le_of_lt ha) (Int.le_of_lt hb)) ?_
  intro e
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le (Int.le_of_lt ha)
  obtain ⟨m, rfl⟩ := eq_ofNat_of_zero_le (Int.le_of_lt hb)
  have e' : ofNat 0 = ofNat (n * m) := e
  injection e' with e'
  rcases Nat.mul_eq_zero.mp e'.symm with h | h
  · subst h; exact Int.lt_irrefl 0 ha
  · subst h; exact Int.lt_irrefl 0 hb
protected theorem mul_le_mul_of_nonneg_left {a b c : Int} (h₁ : a ≤ b) (h₂ : 0 ≤ c) : c * a ≤ c * b := by
  apply Int.le_of_sub_nonneg
  rw [← Int.mul_sub]
  exact Int.mul_nonneg h₂ (Int.sub_nonneg_of_le h₁)
protected theorem mul_le_mul_of_nonneg_right {a b c : Int} (h₁ : a ≤ b) (h₂ : 0 ≤ c) : a * c ≤ b * c := by
  rw [Int.mul_comm a c, Int.mul_comm b c]; exact Int.mul_le_mul_of_nonneg_left h₁ h₂
protected theorem mul_lt_mul_of_pos_left {a b c : Int} (h₁ : a < b) (h₂ : 0 < c) : c * a < c * b := by
  rw [← Int.sub_pos, ← Int.mul_sub]
  exact Int.mul_pos h₂ (Int.sub_pos.mpr h₁)
protected theorem mul_lt_mul_of_pos_right {a b c : Int} (h₁ : a < b) (h₂ : 0 < c) : a * c < b * c := by
  rw [Int.mul_comm a c, Int.mul_comm b c]; exact Int.mul_lt_mul_of_pos_left h₁ h₂
protected theorem mul_le_mul_of_nonpos_left {a b c : Int} (h₁ : a ≤ b) (h₂ : c ≤ 0) : c * b ≤ c * a := by
  have h := Int.mul_le_mul_of_nonneg_left h₁ (Int.neg_nonneg_of_nonpos h₂)
  rw [Int.neg_mul, Int.neg_mul, Int.neg_le_neg_iff] at h; exact h
protected theorem le_of_mul_le_mul_left {a b c : Int} (h : c * a ≤ c * b) (hc : 0 < c) : a ≤ b :=
  Int.not_lt.mp (fun h' => Int.not_le.mpr (Int.mul_lt_mul_of_pos_left h' hc) h)
protected theorem lt_of_mul_lt_mul_left {a b c : Int} (h : c * a < c * b) (hc : 0 ≤ c) : a < b :=
  Int.not_le.mp (fun h' => Int.not_lt.mpr (Int.mul_le_mul_of_nonneg_left h' hc) h)
protected theorem mul_eq_zero {a b : Int} : a * b = 0 ↔ a = 0 ∨ b = 0 := by
  constructor
  · intro h
    rcases Int.lt_trichotomy a 0 with ha | ha | ha
    · rcases Int.lt_trichotomy b 0 with hb | hb | hb
      · have := Int.mul_pos (Int.neg_pos_of_neg ha) (Int.neg_pos_of_neg hb)
        rw [Int.neg_mul_neg, h] at this
        exact (Int.lt_irrefl 0 this).elim
      · exact .inr hb
      · have := Int.mul_pos (Int.neg_pos_of_neg ha) hb
        rw [Int.neg_mul, h] at this
        exact (Int.lt_irrefl 0 this).elim
    · exact .inl ha
    · rcases Int.lt_trichotomy b 0 with hb | hb | hb
      · have := Int.mul_pos ha (Int.neg_pos_of_neg hb)
        rw [Int.mul_neg, h] at this
        exact (Int.lt_irrefl 0 this).elim
      · exact .inr hb
      · have := Int.mul_pos ha hb
        rw [h] at this
        exact (Int.lt_irrefl 0 this).elim
  · rintro (h | h)
    · rw [h, Int.zero_mul]
    · rw [h, Int.mul_zero]
protected theorem mul_ne_zero {a b : Int} (ha : a ≠ 0) (hb : b ≠ 0) : a * b ≠ 0 := fun h => (Int.mul_eq_zero.mp h).elim ha hb
protected theorem eq_of_mul_eq_mul_left {a b c : Int} (ha : a ≠ 0) (h : a * b = a * c) : b = c := by
  apply Int.eq_of_sub_eq_zero
  have e := Int.sub_eq_zero_of_eq h
  rw [← Int.mul_sub] at e
  exact (Int.mul_eq_zero.mp e).elim (fun h => (ha h).elim) id
protected theorem eq_of_mul_eq_mul_right {a b c : Int} (ha : a ≠ 0) (h : b * a = c * a) : b = c := by
  rw [Int.mul_comm b a, Int.mul_comm c a] at h; exact Int.eq_of_mul_eq_mul_left ha h
protected theorem pos_pow_of_pos' {b : Int} (n : Nat) (h : 0 < b) : 0 < b ^ n := by
  induction n with
  | zero => exact (by decide : (0 : Int) < 1)
  | succ n ih => rw [Int.pow_succ]; exact Int.mul_pos ih h
protected theorem pow_pos {b : Int} {n : Nat} (h : 0 < b) : 0 < b ^ n := Int.pos_pow_of_pos' n h
protected theorem mul_self_nonneg (a : Int) : 0 ≤ a * a := by
  rcases Int.le_total 0 a with h | h
  · exact Int.mul_nonneg h h
  · have h' := Int.neg_nonneg_of_nonpos h
    have e := Int.mul_nonneg h' h'
    rw [Int.neg_mul_neg] at e; exact e
protected theorem sq_nonneg (a : Int) : 0 ≤ a ^ 2 := by rw [Int.pow_two]; exact Int.mul_self_nonneg a
@[simp] theorem not_le_eq (a b : Int) : (¬ a ≤ b) = (b < a) := propext Int.not_le
@[simp] theorem not_lt_eq (a b : Int) : (¬ a < b) = (b ≤ a) := propext Int.not_lt
theorem natCast_pos {n : Nat} : (0 : Int) < n ↔ 0 < n := by
  have e : (n : Int) = subNatNat n 0 := ofNat_eq_sub n
  rw [e, zero_rep, lt_rep]
  rw [Nat.add_zero, Nat.add_zero]
end Int
instance : Trans (α := Int) (β := Int) (γ := Int) LE.le LE.le LE.le where trans := Int.le_trans
instance : Trans (α := Int) (β := Int) (γ := Int) LT.lt LT.lt LT.lt where trans := Int.lt_trans
instance : Trans (α := Int) (β := Int) (γ := Int) LT.lt LE.le LT.lt where trans := Int.lt_of_lt_of_le
instance : Trans (α := Int) (β := Int) (γ := Int) LE.le LT.lt LT.lt where trans := Int.lt_of_le_of_lt
