prelude
import Sequent.Int.Cast

/-!
Euclidean division of integers: `a = b * (a / b) + a % b` with `0 ≤ a % b < |b|` for `b ≠ 0`.
-/

set_option autoImplicit false

namespace Int

@[simp] protected theorem ediv_zero (a : Int) : a / 0 = 0 := by
  cases a with
  | ofNat n => rfl
  | negSucc n => rfl

@[simp] protected theorem ediv_neg (a b : Int) : a / -b = -(a / b) := by
  cases a with
  | ofNat m =>
    cases b with
    | ofNat n =>
      cases n with
      | zero => rfl
      | succ n => rfl
    | negSucc n => exact (Int.neg_neg (ofNat (m / (n + 1)))).symm
  | negSucc m =>
    cases b with
    | ofNat n =>
      cases n with
      | zero => rfl
      | succ n => rfl
    | negSucc n => rfl

@[simp] theorem emod_neg (a b : Int) : a % -b = a % b := by
  cases a with
  | ofNat m =>
    have e : ofNat (m % natAbs (-b)) = ofNat (m % natAbs b) := by rw [natAbs_neg]
    exact e
  | negSucc m =>
    have e : subNatNat (natAbs (-b)) (Nat.succ (m % natAbs (-b))) = subNatNat (natAbs b) (Nat.succ (m % natAbs b)) := by
      rw [natAbs_neg]
    exact e

theorem emod_add_ediv_nat (a : Int) (n : Nat) : a % (n : Int) + (n : Int) * (a / (n : Int)) = a := by
  cases a with
  | ofNat m => exact congrArg ofNat (Nat.mod_add_div m n)
  | negSucc m =>
    cases n with
    | zero =>
      have e : subNatNat 0 (m + 1) + 0 * 0 = negSucc m := by rw [Int.mul_zero, Int.add_zero, negSucc_eq_sub]
      exact e
    | succ n =>
      have e : subNatNat (n + 1) (m % (n + 1) + 1) + ofNat (n + 1) * negSucc (m / (n + 1)) = negSucc m := by
        rw [negSucc_eq_sub, negSucc_eq_sub, ofNat_eq_sub, mul_rep, add_rep]
        apply subNatNat_eq
        have h := Nat.mod_add_div m (n + 1)
        generalize m % (n + 1) = r at h ⊢
        generalize m / (n + 1) = q at h ⊢
        subst h
        simp only [Nat.mul_zero, Nat.zero_mul, Nat.add_zero, Nat.zero_add, Nat.mul_one, Nat.one_mul, Nat.mul_add,
          Nat.add_mul, Nat.add_comm, Nat.add_left_comm, Nat.add_assoc]
      exact e

theorem emod_add_mul_ediv (a b : Int) : a % b + b * (a / b) = a := by
  rcases natAbs_eq b with hb | hb
  · rw [hb]; exact emod_add_ediv_nat a _
  · rw [hb, emod_neg, Int.ediv_neg, Int.neg_mul_neg]; exact emod_add_ediv_nat a _

theorem emod_add_ediv (a b : Int) : a % b + b * (a / b) = a := emod_add_mul_ediv a b
theorem mul_ediv_add_emod (a b : Int) : b * (a / b) + a % b = a := by rw [Int.add_comm, emod_add_mul_ediv]
theorem ediv_add_emod (a b : Int) : b * (a / b) + a % b = a := mul_ediv_add_emod a b
theorem ediv_add_emod' (a b : Int) : a / b * b + a % b = a := by rw [Int.mul_comm, mul_ediv_add_emod]
theorem emod_add_ediv' (a b : Int) : a % b + a / b * b = a := by rw [Int.mul_comm, emod_add_mul_ediv]

theorem emod_def (a b : Int) : a % b = a - b * (a / b) := by
  have h := Int.add_sub_cancel (a % b) (b * (a / b))
  rw [emod_add_mul_ediv] at h; exact h.symm

theorem emod_nonneg (a : Int) {b : Int} (h : b ≠ 0) : 0 ≤ a % b := by
  cases a with
  | ofNat m => exact natCast_nonneg (m % natAbs b)
  | negSucc m =>
    have e : 0 ≤ subNatNat (natAbs b) (Nat.succ (m % natAbs b)) := by
      rw [zero_rep, le_rep, Nat.zero_add, Nat.add_zero]
      exact Nat.mod_lt m (natAbs_pos.mpr h)
    exact e

theorem emod_lt_of_pos (a : Int) {b : Int} (h : 0 < b) : a % b < b := by
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le (Int.le_of_lt h)
  have hn : 0 < n := natCast_pos.mp h
  cases a with
  | ofNat m => exact ofNat_lt.mpr (Nat.mod_lt m hn)
  | negSucc m =>
    have e : subNatNat n (m % n + 1) < (n : Int) := by
      rw [natCast_rep, lt_rep, Nat.add_zero]
      exact Nat.lt_add_of_pos_right (Nat.zero_lt_succ _)
    exact e

theorem emod_lt (a : Int) {b : Int} (h : b ≠ 0) : a % b < natAbs b := by
  have hp : (0 : Int) < natAbs b := natCast_pos.mpr (natAbs_pos.mpr h)
  have key := emod_lt_of_pos a hp
  rcases natAbs_eq b with hb | hb
  · rw [← hb] at key; rw [← hb]; exact key
  · have e : a % b = a % (natAbs b : Int) := by
      have e2 := emod_neg a (natAbs b : Int)
      rw [← hb] at e2; exact e2
    rw [e]; exact key

theorem mul_ediv_self_le {x k : Int} (h : k ≠ 0) : k * (x / k) ≤ x := by
  have e := mul_ediv_add_emod x k
  have h' := Int.add_le_add_left (emod_nonneg x h) (k * (x / k))
  rw [e, Int.add_zero] at h'; exact h'

theorem lt_mul_ediv_self_add {x k : Int} (h : 0 < k) : x < k * (x / k) + k := by
  have e := mul_ediv_add_emod x k
  have h' := Int.add_lt_add_left (emod_lt_of_pos x h) (k * (x / k))
  rw [e] at h'; exact h'

theorem emod_ofNat_nonneg {x : Nat} {a : Int} (hx : 0 < x) : 0 ≤ a % (x : Int) :=
  emod_nonneg a (fun e => Nat.ne_of_gt hx (natCast_inj.mp e))

protected theorem ediv_emod_unique {a b r q : Int} (h : 0 < b) : a / b = q ∧ a % b = r ↔ r + b * q = a ∧ 0 ≤ r ∧ r < b
    :=
  by
  constructor
  · rintro ⟨rfl, rfl⟩
    exact ⟨emod_add_mul_ediv a b, emod_nonneg a (Int.ne_of_gt h), emod_lt_of_pos a h⟩
  · rintro ⟨e, h0, h1⟩
    have hq : a / b = q := by
      have e' := emod_add_mul_ediv a b
      have g0 := emod_nonneg a (Int.ne_of_gt h)
      have g1 := emod_lt_of_pos a h
      rcases Int.lt_trichotomy (a / b) q with c | c | c
      · have c1 := Int.mul_le_mul_of_nonneg_left (add_one_le_of_lt c) (Int.le_of_lt h)
        rw [Int.mul_add, Int.mul_one] at c1
        have c2 : a < b + b * (a / b) := by
          have c3 := Int.add_lt_add_right g1 (b * (a / b))
          rw [e'] at c3; exact c3
        have c4 : b * q ≤ a := by
          have c5 := Int.add_le_add_right h0 (b * q)
          rw [Int.zero_add, e] at c5; exact c5
        rw [Int.add_comm] at c1
        exact (Int.lt_irrefl a (Int.lt_of_lt_of_le c2 (Int.le_trans c1 c4))).elim
      · exact c
      · have c1 := Int.mul_le_mul_of_nonneg_left (add_one_le_of_lt c) (Int.le_of_lt h)
        rw [Int.mul_add, Int.mul_one] at c1
        have c2 : a < b + b * q := by
          have c3 := Int.add_lt_add_right h1 (b * q)
          rw [e] at c3; exact c3
        have c4 : b * (a / b) ≤ a := by
          have c5 := Int.add_le_add_right g0 (b * (a / b))
          rw [Int.zero_add, e'] at c5; exact c5
        rw [Int.add_comm] at c1
        exact (Int.lt_irrefl a (Int.lt_of_lt_of_le c2 (Int.le_trans c1 c4))).elim
    refine ⟨hq, ?_⟩
    rw [emod_def, hq, ← e, Int.add_sub_cancel]

theorem add_mul_ediv_right (a b : Int) {c : Int} (H : c ≠ 0) : (a + b * c) / c = a / c + b := by
  have pos : ∀ (a b c : Int), 0 < c → (a + b * c) / c = a / c + b := by
    intro a b c h
    refine ((Int.ediv_emod_unique (r := a % c) h).mpr ⟨?_, emod_nonneg a (Int.ne_of_gt h), emod_lt_of_pos a h⟩).1
    rw [Int.mul_add, ← Int.add_assoc, emod_add_mul_ediv, Int.mul_comm]
  rcases Int.lt_or_gt_of_ne H with h | h
  · have e := pos a (-b) (-c) (Int.neg_pos_of_neg h)
    rw [Int.neg_mul_neg, Int.ediv_neg, Int.ediv_neg, ← Int.neg_add, Int.neg_inj] at e
    exact e
  · exact pos a b c h

theorem add_mul_ediv_left (a : Int) {b : Int} (c : Int) (H : b ≠ 0) : (a + b * c) / b = a / b + c := by
  rw [Int.mul_comm]
  exact add_mul_ediv_right a c H

@[simp] theorem add_mul_emod_self_right (a b c : Int) : (a + b * c) % c = a % c := by
  by_cases h : c = 0
  · rw [h, Int.mul_zero, Int.add_zero]
  · rw [emod_def, add_mul_ediv_right a b h, Int.mul_add, emod_def, Int.mul_comm c b, ← Int.sub_sub, Int.sub_eq_add_neg,
    Int.sub_eq_add_neg, Int.sub_eq_add_neg,
      Int.add_right_comm, Int.add_assoc a, Int.add_right_neg, Int.add_zero]

@[simp] theorem add_mul_emod_self_left (a b c : Int) : (a + b * c) % b = a % b := by
  rw [Int.mul_comm, add_mul_emod_self_right]

@[simp] theorem zero_emod (b : Int) : 0 % b = 0 := by
  have e : ofNat (0 % natAbs b) = ofNat 0 := by rw [Nat.zero_mod]
  exact e

@[simp] protected theorem zero_ediv (b : Int) : 0 / b = 0 := by
  cases b with
  | ofNat n =>
    have e : ofNat (0 / n) = ofNat 0 := by rw [Nat.zero_div]
    exact e
  | negSucc n =>
    have e : -ofNat (0 / (n + 1)) = ofNat 0 := by rw [Nat.zero_div]; rfl
    exact e

@[simp] theorem mul_emod_left (a b : Int) : a * b % b = 0 := by
  have h := add_mul_emod_self_right 0 a b
  rw [Int.zero_add, zero_emod] at h; exact h

@[simp] theorem mul_emod_right (a b : Int) : a * b % a = 0 := by rw [Int.mul_comm, mul_emod_left]

@[simp] theorem emod_self {a : Int} : a % a = 0 := by
  have h := mul_emod_left 1 a
  rw [Int.one_mul] at h; exact h

@[simp] theorem emod_zero (a : Int) : a % 0 = a := by rw [emod_def, Int.zero_mul, Int.sub_zero]

@[simp] theorem mul_ediv_cancel (a : Int) {b : Int} (H : b ≠ 0) : a * b / b = a := by
  have h := add_mul_ediv_right 0 a H
  rw [Int.zero_add, Int.zero_ediv, Int.zero_add] at h; exact h

@[simp] theorem mul_ediv_cancel_left {a : Int} (b : Int) (H : a ≠ 0) : a * b / a = b := by
  rw [Int.mul_comm, mul_ediv_cancel b H]

protected theorem ediv_self {a : Int} (H : a ≠ 0) : a / a = 1 := by
  have h := mul_ediv_cancel 1 H
  rw [Int.one_mul] at h; exact h

@[simp] protected theorem ediv_one (a : Int) : a / 1 = a := by
  have h := mul_ediv_cancel a (b := 1) (by decide)
  rw [Int.mul_one] at h; exact h

@[simp] theorem emod_one (a : Int) : a % 1 = 0 := by rw [emod_def, Int.one_mul, Int.ediv_one, Int.sub_self]

theorem emod_eq_of_lt {a b : Int} (H1 : 0 ≤ a) (H2 : a < b) : a % b = a :=
  ((Int.ediv_emod_unique (q := 0) (Int.lt_of_le_of_lt H1 H2)).mpr ⟨by rw [Int.mul_zero, Int.add_zero], H1, H2⟩).2

theorem ediv_eq_zero_of_lt {a b : Int} (H1 : 0 ≤ a) (H2 : a < b) : a / b = 0 :=
  ((Int.ediv_emod_unique (r := a) (Int.lt_of_le_of_lt H1 H2)).mpr ⟨by rw [Int.mul_zero, Int.add_zero], H1, H2⟩).1

@[simp] theorem emod_emod (a b : Int) : (a % b) % b = a % b := by
  have h := add_mul_emod_self_left (a % b) b (a / b)
  rw [emod_add_mul_ediv] at h; exact h.symm

@[simp] theorem add_emod_right (a b : Int) : (a + b) % b = a % b := by
  have h := add_mul_emod_self_right a 1 b
  rw [Int.one_mul] at h; exact h

@[simp] theorem add_emod_left (a b : Int) : (a + b) % a = b % a := by rw [Int.add_comm, add_emod_right]

theorem emod_add_emod (m n k : Int) : (m % n + k) % n = (m + k) % n := by
  have e : m + k = (m % n + k) + n * (m / n) := by rw [Int.add_right_comm, emod_add_mul_ediv]
  rw [e, add_mul_emod_self_left]

theorem add_emod_emod (m n k : Int) : (m + n % k) % k = (m + n) % k := by rw [Int.add_comm, emod_add_emod, Int.add_comm]
theorem add_emod (a b n : Int) : (a + b) % n = (a % n + b % n) % n := by rw [add_emod_emod, emod_add_emod]

theorem emod_mul_emod (m n k : Int) : (m % n * k) % n = (m * k) % n := by
  have e : m * k = m % n * k + n * (m / n * k) := by rw [← Int.mul_assoc, ← Int.add_mul, emod_add_mul_ediv]
  rw [e, add_mul_emod_self_left]

theorem mul_emod (a b n : Int) : (a * b) % n = (a % n * (b % n)) % n := by
  rw [emod_mul_emod, Int.mul_comm a (b % n), emod_mul_emod, Int.mul_comm]

theorem sub_emod (a b n : Int) : (a - b) % n = (a % n - b % n) % n := by
  have e : a - b = (a % n - b % n) + n * (a / n - b / n) := by
    have ea := emod_add_mul_ediv a n
    have eb := emod_add_mul_ediv b n
    rw [Int.mul_sub, Int.sub_eq_add_neg, Int.sub_eq_add_neg, Int.sub_eq_add_neg, Int.add_add_add_comm, ea,
      ← Int.neg_add, eb]
  rw [e, add_mul_emod_self_left]

theorem emod_two_eq_zero_or_one (n : Int) : n % 2 = 0 ∨ n % 2 = 1 := by
  have h0 := emod_nonneg n (b := 2) (by decide)
  have h1 := emod_lt_of_pos n (b := 2) (by decide)
  obtain ⟨k, hk⟩ := eq_ofNat_of_zero_le h0
  rw [hk] at h1
  have h2 : k < 2 := ofNat_lt.mp h1
  rcases Nat.lt_or_eq_of_le (Nat.le_of_lt_succ h2) with h | h
  · left; rw [hk, Nat.lt_one_iff.mp h]; rfl
  · right; rw [hk, h]; rfl

theorem emod_two_eq (n : Int) : n % 2 = 0 ∨ n % 2 = 1 := emod_two_eq_zero_or_one n

protected theorem le_ediv_iff_mul_le {a b c : Int} (H : 0 < c) : a ≤ b / c ↔ a * c ≤ b := by
  constructor
  · intro h
    have h1 := Int.mul_le_mul_of_nonneg_left h (Int.le_of_lt H)
    rw [Int.mul_comm]
    exact Int.le_trans h1 (mul_ediv_self_le (Int.ne_of_gt H))
  · intro h
    have h1 := Int.lt_of_le_of_lt h (lt_mul_ediv_self_add (x := b) H)
    have h2 : c * (b / c) + c = c * (b / c + 1) := by rw [Int.mul_add, Int.mul_one]
    rw [h2, Int.mul_comm a c] at h1
    have h3 := Int.lt_of_mul_lt_mul_left h1 (Int.le_of_lt H)
    exact Int.le_of_add_le_add_right (c := b / c) (b := 1) h3

protected theorem ediv_lt_iff_lt_mul {a b c : Int} (H : 0 < c) : a / c < b ↔ a < b * c := by
  rw [← Int.not_le, ← Int.not_le]; exact not_congr (Int.le_ediv_iff_mul_le H)

end Int
