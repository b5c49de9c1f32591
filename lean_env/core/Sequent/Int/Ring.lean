prelude
import Sequent.Int.Defs

/-!
The commutative ring of integers. Every integer is a difference `subNatNat a b` of natural numbers; each operation is
first described on differences, and each law then reduces to one about natural numbers.
-/

set_option autoImplicit false

namespace Int

/-! ### Integers as differences -/

theorem subNatNat_of_sub_eq_zero {m n : Nat} (h : n - m = 0) : subNatNat m n = ofNat (m - n) := by
  unfold subNatNat; rw [h]

theorem subNatNat_of_sub_eq_succ {m n k : Nat} (h : n - m = Nat.succ k) : subNatNat m n = negSucc k := by
  unfold subNatNat; rw [h]

theorem subNatNat_of_le {m n : Nat} (h : n ≤ m) : subNatNat m n = ofNat (m - n) :=
  subNatNat_of_sub_eq_zero (Nat.sub_eq_zero_of_le h)

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
      simp only [Nat.add_zero, Nat.zero_add, Nat.mul_add, Nat.add_mul, Nat.mul_comm, Nat.mul_left_comm, Nat.mul_assoc,
        Nat.add_comm, Nat.add_left_comm, Nat.add_assoc]
    · rw [subNatNat_add_left, subNatNat_add_right]
      refine (negOfNat_eq_sub (k * (j + 1))).trans (subNatNat_eq ?_)
      simp only [Nat.add_zero, Nat.zero_add, Nat.mul_one, Nat.one_mul, Nat.mul_add, Nat.add_mul, Nat.mul_comm,
        Nat.mul_left_comm, Nat.mul_assoc, Nat.add_comm, Nat.add_left_comm, Nat.add_assoc]
  · rcases nat_pair c d with ⟨j, rfl⟩ | ⟨j, rfl⟩
    · rw [subNatNat_add_left, subNatNat_add_right]
      refine (negOfNat_eq_sub ((k + 1) * j)).trans (subNatNat_eq ?_)
      simp only [Nat.add_zero, Nat.zero_add, Nat.mul_one, Nat.one_mul, Nat.mul_add, Nat.add_mul, Nat.mul_comm,
        Nat.mul_left_comm, Nat.mul_assoc, Nat.add_comm, Nat.add_left_comm, Nat.add_assoc]
    · rw [subNatNat_add_right, subNatNat_add_right]
      refine (ofNat_eq_sub ((k + 1) * (j + 1))).trans (subNatNat_eq ?_)
      simp only [Nat.add_zero, Nat.zero_add, Nat.mul_one, Nat.one_mul, Nat.mul_add, Nat.add_mul, Nat.mul_comm,
        Nat.mul_left_comm, Nat.mul_assoc, Nat.add_comm, Nat.add_left_comm, Nat.add_assoc]

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

/-! ### Ring laws -/

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

protected theorem sub_add_cancel (a b : Int) : a - b + b = a := by
  rw [Int.sub_eq_add_neg, Int.add_assoc, Int.add_left_neg, Int.add_zero]

protected theorem add_sub_cancel (a b : Int) : a + b - b = a := by
  rw [Int.sub_eq_add_neg, Int.add_assoc, Int.add_right_neg, Int.add_zero]

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

@[simp] protected theorem neg_inj {a b : Int} : -a = -b ↔ a = b :=
  ⟨fun h => by rw [← Int.neg_neg a, h, Int.neg_neg], fun h => by rw [h]⟩

@[simp] protected theorem add_left_inj {i j : Int} (k : Int) : (i + k = j + k) ↔ i = j :=
  ⟨Int.add_right_cancel, fun h => h ▸ rfl⟩

@[simp] protected theorem add_right_inj {i j : Int} (k : Int) : (k + i = k + j) ↔ i = j :=
  ⟨Int.add_left_cancel, fun h => h ▸ rfl⟩

@[simp] protected theorem neg_eq_zero {a : Int} : -a = 0 ↔ a = 0 :=
  ⟨fun h => by rw [← Int.neg_neg a, h]; rfl, fun h => by rw [h]; rfl⟩

/-! ### Powers -/

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
  | succ n ih => rw [Int.pow_succ, Int.pow_succ, Int.pow_succ, ih, Int.mul_assoc, Int.mul_left_comm (b ^ n) a b,
    ← Int.mul_assoc]

protected theorem pow_mul {a : Int} {m n : Nat} : a ^ (m * n) = (a ^ m) ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Nat.mul_add_one, Int.pow_add, ih, Int.pow_succ]

end Int
