/-
Laws of commutative semirings and rings under Mathlib's names, and `ℕ`, `ℤ` as instances. Nothing here knows of an order
or of inverses. Everything is proved by hand, since `ring` is built on this file.
-/
prelude
import Sequent.Algebra.Classes

set_option autoImplicit false
universe u

section Semiring
variable {α : Type u} [CommSemiring α]

theorem add_comm (a b : α) : a + b = b + a := CommSemiring.add_comm a b
theorem add_assoc (a b c : α) : a + b + c = a + (b + c) := CommSemiring.add_assoc a b c
theorem mul_comm (a b : α) : a * b = b * a := CommSemiring.mul_comm a b
theorem mul_assoc (a b c : α) : a * b * c = a * (b * c) := CommSemiring.mul_assoc a b c
theorem add_left_comm (a b c : α) : a + (b + c) = b + (a + c) := by rw [← add_assoc, add_comm a b, add_assoc]
theorem add_right_comm (a b c : α) : a + b + c = a + c + b := by rw [add_assoc, add_comm b c, ← add_assoc]
theorem mul_left_comm (a b c : α) : a * (b * c) = b * (a * c) := by rw [← mul_assoc, mul_comm a b, mul_assoc]
theorem mul_right_comm (a b c : α) : a * b * c = a * c * b := by rw [mul_assoc, mul_comm b c, ← mul_assoc]
theorem add_add_add_comm (a b c d : α) : a + b + (c + d) = a + c + (b + d) := by
  rw [add_assoc, add_assoc, add_left_comm b c d]
theorem mul_mul_mul_comm (a b c d : α) : a * b * (c * d) = a * c * (b * d) := by
  rw [mul_assoc, mul_assoc, mul_left_comm b c d]
theorem mul_rotate (a b c : α) : a * b * c = b * c * a := by rw [mul_assoc, mul_comm]
@[simp] theorem zero_add (a : α) : 0 + a = a := CommSemiring.zero_add a
@[simp] theorem add_zero (a : α) : a + 0 = a := by rw [add_comm, zero_add]
@[simp] theorem one_mul (a : α) : 1 * a = a := CommSemiring.one_mul a
@[simp] theorem mul_one (a : α) : a * 1 = a := by rw [mul_comm, one_mul]
@[simp] theorem zero_mul (a : α) : 0 * a = 0 := CommSemiring.zero_mul a
@[simp] theorem mul_zero (a : α) : a * 0 = 0 := by rw [mul_comm, zero_mul]
theorem mul_add (a b c : α) : a * (b + c) = a * b + a * c := CommSemiring.left_distrib a b c
theorem left_distrib (a b c : α) : a * (b + c) = a * b + a * c := CommSemiring.left_distrib a b c
theorem add_mul (a b c : α) : (a + b) * c = a * c + b * c := by rw [mul_comm, mul_add, mul_comm c a, mul_comm c b]
theorem right_distrib (a b c : α) : (a + b) * c = a * c + b * c := add_mul a b c
theorem one_add_one_eq_two : (1 : α) + 1 = 2 := (CommSemiring.natCast_succ 1).symm
theorem two_mul (a : α) : 2 * a = a + a := by rw [← one_add_one_eq_two, add_mul, one_mul]
theorem mul_two (a : α) : a * 2 = a + a := by rw [mul_comm, two_mul]
theorem add_self_eq_two_mul (a : α) : a + a = 2 * a := (two_mul a).symm
theorem mul_add_one (a b : α) : a * (b + 1) = a * b + a := by rw [mul_add, mul_one]
theorem add_one_mul (a b : α) : (a + 1) * b = a * b + b := by rw [add_mul, one_mul]
theorem mul_eq_zero_of_left {a : α} (h : a = 0) (b : α) : a * b = 0 := by rw [h, zero_mul]
theorem mul_eq_zero_of_right (a : α) {b : α} (h : b = 0) : a * b = 0 := by rw [h, mul_zero]

@[simp] theorem pow_zero (a : α) : a ^ 0 = 1 := CommSemiring.pow_zero a
theorem pow_succ (a : α) (n : Nat) : a ^ (n + 1) = a ^ n * a := CommSemiring.pow_succ a n
theorem pow_succ' (a : α) (n : Nat) : a ^ (n + 1) = a * a ^ n := by rw [pow_succ, mul_comm]
@[simp] theorem pow_one (a : α) : a ^ 1 = a := by
  have h := pow_succ a 0
  rw [pow_zero, one_mul] at h
  exact h
theorem pow_two (a : α) : a ^ 2 = a * a := by
  have h := pow_succ a 1
  rw [pow_one] at h
  exact h
theorem sq (a : α) : a ^ 2 = a * a := pow_two a
theorem pow_three (a : α) : a ^ 3 = a * (a * a) := by
  have h := pow_succ' a 2
  rw [pow_two] at h
  exact h
theorem pow_three' (a : α) : a ^ 3 = a * a * a := by rw [pow_three, mul_assoc]
theorem pow_add (a : α) (m n : Nat) : a ^ (m + n) = a ^ m * a ^ n := by
  induction n with
  | zero => rw [pow_zero, mul_one]; rfl
  | succ n ih => rw [← Nat.add_assoc, pow_succ, pow_succ, ih, mul_assoc]
theorem pow_mul (a : α) (m n : Nat) : a ^ (m * n) = (a ^ m) ^ n := by
  induction n with
  | zero => rw [pow_zero, Nat.mul_zero, pow_zero]
  | succ n ih => rw [Nat.mul_add_one, pow_add, pow_succ, ih]
theorem pow_mul' (a : α) (m n : Nat) : a ^ (m * n) = (a ^ n) ^ m := by rw [Nat.mul_comm, pow_mul]
theorem pow_right_comm (a : α) (m n : Nat) : (a ^ m) ^ n = (a ^ n) ^ m := by rw [← pow_mul, pow_mul']
theorem mul_pow (a b : α) (n : Nat) : (a * b) ^ n = a ^ n * b ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero, pow_zero, mul_one]
  | succ n ih => rw [pow_succ, pow_succ, pow_succ, ih, mul_mul_mul_comm]
@[simp] theorem one_pow (n : Nat) : (1 : α) ^ n = 1 := by
  induction n with
  | zero => exact pow_zero 1
  | succ n ih => rw [pow_succ, ih, one_mul]
theorem zero_pow {n : Nat} (h : n ≠ 0) : (0 : α) ^ n = 0 := by
  cases n with
  | zero => exact absurd rfl h
  | succ n => rw [pow_succ, mul_zero]
@[simp] theorem zero_pow_succ (n : Nat) : (0 : α) ^ (n + 1) = 0 := by rw [pow_succ, mul_zero]
theorem add_sq (a b : α) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := by
  rw [sq, sq, sq, mul_add, add_mul, add_mul, mul_assoc 2 a b, two_mul, add_assoc, add_assoc, add_assoc, mul_comm b a]
theorem add_pow_two (a b : α) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := add_sq a b

namespace Nat
@[simp] theorem cast_ofNat {n : Nat} : (Nat.cast (no_index (OfNat.ofNat n)) : α) = OfNat.ofNat n := rfl
@[simp] theorem cast_zero : ((0 : Nat) : α) = 0 := rfl
@[simp] theorem cast_one : ((1 : Nat) : α) = 1 := rfl
theorem cast_two : ((2 : Nat) : α) = 2 := rfl
theorem cast_succ (n : Nat) : ((Nat.succ n : Nat) : α) = n + 1 := CommSemiring.natCast_succ n
theorem cast_add_one (n : Nat) : ((n + 1 : Nat) : α) = n + 1 := CommSemiring.natCast_succ n
@[simp] theorem cast_add (m n : Nat) : ((m + n : Nat) : α) = m + n := by
  induction n with
  | zero => exact (add_zero _).symm
  | succ n ih => rw [← Nat.add_assoc, cast_add_one, cast_add_one, ih, add_assoc]
@[simp] theorem cast_mul (m n : Nat) : ((m * n : Nat) : α) = m * n := by
  induction n with
  | zero => exact (mul_zero _).symm
  | succ n ih => rw [Nat.mul_add_one, cast_add, cast_add_one, ih, mul_add, mul_one]
@[simp] theorem cast_pow (m n : Nat) : ((m ^ n : Nat) : α) = (m : α) ^ n := by
  induction n with
  | zero => exact (pow_zero _).symm
  | succ n ih => rw [Nat.pow_succ, cast_mul, ih, pow_succ]
end Nat
end Semiring

section Nontrivial
variable {α : Type u} [CommSemiring α] [Nontrivial α]

@[simp] theorem one_ne_zero : (1 : α) ≠ 0 := fun h => (exists_pair_ne α).elim fun x hx => hx.elim fun y hy =>
  hy ((one_mul x).symm.trans ((congrArg (· * x) h).trans ((zero_mul x).trans
    ((zero_mul y).symm.trans ((congrArg (· * y) h.symm).trans (one_mul y))))))
@[simp] theorem zero_ne_one : (0 : α) ≠ 1 := fun h => one_ne_zero h.symm
end Nontrivial

section CharZero
variable {α : Type u} [CommSemiring α] [CharZero α]

theorem Nat.cast_injective : Function.Injective (Nat.cast : Nat → α) := fun m n h => CharZero.cast_injective m n h
@[simp] theorem Nat.cast_inj {m n : Nat} : (m : α) = n ↔ m = n := Nat.cast_injective.eq_iff
@[simp] theorem Nat.cast_eq_zero {n : Nat} : (n : α) = 0 ↔ n = 0 := Nat.cast_inj (n := 0)
theorem Nat.cast_ne_zero {n : Nat} : (n : α) ≠ 0 ↔ n ≠ 0 := not_congr Nat.cast_eq_zero
@[simp] theorem Nat.cast_eq_one {n : Nat} : (n : α) = 1 ↔ n = 1 := Nat.cast_inj (n := 1)
theorem Nat.cast_add_one_ne_zero (n : Nat) : (n : α) + 1 ≠ 0 := fun h =>
  Nat.succ_ne_zero n (Nat.cast_eq_zero.mp ((Nat.cast_add_one (α := α) n).trans h))
theorem Nat.cast_succ_ne_zero (n : Nat) : ((n + 1 : Nat) : α) ≠ 0 := Nat.cast_ne_zero.mpr (Nat.succ_ne_zero n)
instance (priority := low) CharZero.toNontrivial : Nontrivial α :=
  ⟨0, 1, fun h => nomatch (Nat.cast_injective (α := α) h : 0 = 1)⟩
theorem two_ne_zero : (2 : α) ≠ 0 := Nat.cast_succ_ne_zero 1
theorem three_ne_zero : (3 : α) ≠ 0 := Nat.cast_succ_ne_zero 2
theorem four_ne_zero : (4 : α) ≠ 0 := Nat.cast_succ_ne_zero 3
@[simp] theorem OfNat.ofNat_ne_zero' (n : Nat) : (no_index (OfNat.ofNat (n + 1)) : α) ≠ 0 := Nat.cast_succ_ne_zero n
end CharZero

section Ring
variable {α : Type u} [CommRing α]

theorem sub_eq_add_neg (a b : α) : a - b = a + -b := CommRing.sub_eq_add_neg a b
@[simp] theorem neg_add_cancel (a : α) : -a + a = 0 := CommRing.neg_add_cancel a
@[simp] theorem add_neg_cancel (a : α) : a + -a = 0 := by rw [add_comm, neg_add_cancel]
theorem neg_add_self (a : α) : -a + a = 0 := neg_add_cancel a
theorem add_neg_self (a : α) : a + -a = 0 := add_neg_cancel a
@[simp] theorem neg_add_cancel_left (a b : α) : -a + (a + b) = b := by rw [← add_assoc, neg_add_cancel, zero_add]
@[simp] theorem add_neg_cancel_left (a b : α) : a + (-a + b) = b := by rw [← add_assoc, add_neg_cancel, zero_add]
@[simp] theorem add_neg_cancel_right (a b : α) : a + b + -b = a := by rw [add_assoc, add_neg_cancel, add_zero]
@[simp] theorem neg_add_cancel_right (a b : α) : a + -b + b = a := by rw [add_assoc, neg_add_cancel, add_zero]
theorem add_left_cancel {a b c : α} (h : a + b = a + c) : b = c := by
  have h2 := congrArg (fun x => -a + x) h
  simp only [neg_add_cancel_left] at h2
  exact h2
theorem add_right_cancel {a b c : α} (h : a + b = c + b) : a = c := by
  rw [add_comm a, add_comm c] at h
  exact add_left_cancel h
theorem eq_neg_of_add_eq_zero_left {a b : α} (h : a + b = 0) : a = -b := by
  apply add_right_cancel (b := b)
  rw [h, neg_add_cancel]
theorem neg_eq_of_add_eq_zero_right {a b : α} (h : a + b = 0) : -a = b := by
  rw [add_comm] at h
  exact (eq_neg_of_add_eq_zero_left h).symm
@[simp] theorem neg_neg (a : α) : - -a = a := neg_eq_of_add_eq_zero_right (neg_add_cancel a)
@[simp] theorem neg_zero : -(0 : α) = 0 := neg_eq_of_add_eq_zero_right (zero_add 0)
theorem neg_add (a b : α) : -(a + b) = -a + -b := by
  apply neg_eq_of_add_eq_zero_right
  rw [add_add_add_comm, add_neg_cancel, add_neg_cancel, zero_add]
theorem neg_add_rev (a b : α) : -(a + b) = -b + -a := by rw [neg_add, add_comm]
theorem neg_mul (a b : α) : -a * b = -(a * b) := by
  apply eq_neg_of_add_eq_zero_left
  rw [← add_mul, neg_add_cancel, zero_mul]
theorem mul_neg (a b : α) : a * -b = -(a * b) := by rw [mul_comm, neg_mul, mul_comm]
attribute [simp] neg_mul mul_neg
theorem neg_mul_neg (a b : α) : -a * -b = a * b := by rw [neg_mul, mul_neg, neg_neg]
theorem neg_mul_eq_neg_mul (a b : α) : -(a * b) = -a * b := (neg_mul a b).symm
theorem neg_mul_eq_mul_neg (a b : α) : -(a * b) = a * -b := (mul_neg a b).symm
theorem neg_one_mul (a : α) : -1 * a = -a := by rw [neg_mul, one_mul]
theorem mul_neg_one (a : α) : a * -1 = -a := by rw [mul_neg, mul_one]
theorem neg_eq_neg_one_mul (a : α) : -a = -1 * a := (neg_one_mul a).symm
theorem neg_inj {a b : α} : -a = -b ↔ a = b :=
  ⟨fun h => by rw [← neg_neg a, h, neg_neg], fun h => by rw [h]⟩
attribute [simp] neg_inj
theorem neg_eq_iff_eq_neg {a b : α} : -a = b ↔ a = -b :=
  ⟨fun h => by rw [← h, neg_neg], fun h => by rw [h, neg_neg]⟩
theorem eq_neg_iff_add_eq_zero {a b : α} : a = -b ↔ a + b = 0 :=
  ⟨fun h => by rw [h, neg_add_cancel], eq_neg_of_add_eq_zero_left⟩
theorem add_eq_zero_iff_eq_neg {a b : α} : a + b = 0 ↔ a = -b := eq_neg_iff_add_eq_zero.symm
theorem add_eq_zero_iff_neg_eq {a b : α} : a + b = 0 ↔ -a = b :=
  ⟨neg_eq_of_add_eq_zero_right, fun h => by rw [← h, add_neg_cancel]⟩
@[simp] theorem neg_eq_zero {a : α} : -a = 0 ↔ a = 0 :=
  ⟨fun h => by rw [← neg_neg a, h, neg_zero], fun h => by rw [h, neg_zero]⟩
theorem neg_ne_zero {a : α} : -a ≠ 0 ↔ a ≠ 0 := not_congr neg_eq_zero
@[simp] theorem sub_self (a : α) : a - a = 0 := by rw [sub_eq_add_neg, add_neg_cancel]
@[simp] theorem sub_zero (a : α) : a - 0 = a := by rw [sub_eq_add_neg, neg_zero, add_zero]
@[simp] theorem zero_sub (a : α) : 0 - a = -a := by rw [sub_eq_add_neg, zero_add]
@[simp] theorem sub_neg_eq_add (a b : α) : a - -b = a + b := by rw [sub_eq_add_neg, neg_neg]
@[simp] theorem neg_sub (a b : α) : -(a - b) = b - a := by
  rw [sub_eq_add_neg, neg_add, neg_neg, add_comm, sub_eq_add_neg]
@[simp] theorem sub_add_cancel (a b : α) : a - b + b = a := by rw [sub_eq_add_neg, neg_add_cancel_right]
@[simp] theorem add_sub_cancel_right (a b : α) : a + b - b = a := by rw [sub_eq_add_neg, add_neg_cancel_right]
@[simp] theorem add_sub_cancel_left (a b : α) : a + b - a = b := by rw [add_comm, add_sub_cancel_right]
@[simp] theorem add_sub_cancel (a b : α) : a + (b - a) = b := by rw [add_comm, sub_add_cancel]
@[simp] theorem sub_sub_cancel (a b : α) : a - (a - b) = b := by
  rw [sub_eq_add_neg, neg_sub, add_sub_cancel]
theorem add_sub_assoc (a b c : α) : a + b - c = a + (b - c) := by
  rw [sub_eq_add_neg, sub_eq_add_neg, add_assoc]
theorem add_sub (a b c : α) : a + (b - c) = a + b - c := (add_sub_assoc a b c).symm
theorem sub_sub (a b c : α) : a - b - c = a - (b + c) := by
  rw [sub_eq_add_neg, sub_eq_add_neg, sub_eq_add_neg, neg_add, add_assoc]
theorem sub_add (a b c : α) : a - b + c = a - (b - c) := by
  rw [sub_eq_add_neg a (b - c), neg_sub, sub_eq_add_neg, sub_eq_add_neg, add_assoc, add_comm (-b)]
theorem sub_add_eq_add_sub (a b c : α) : a - b + c = a + c - b := by
  rw [sub_eq_add_neg, sub_eq_add_neg, add_right_comm]
theorem sub_right_comm (a b c : α) : a - b - c = a - c - b := by rw [sub_sub, sub_sub, add_comm]
theorem sub_add_sub_cancel (a b c : α) : a - b + (b - c) = a - c := by rw [add_sub, sub_add_cancel]
theorem neg_add_eq_sub (a b : α) : -a + b = b - a := by rw [add_comm, sub_eq_add_neg]
theorem mul_sub (a b c : α) : a * (b - c) = a * b - a * c := by
  rw [sub_eq_add_neg, sub_eq_add_neg, mul_add, mul_neg]
theorem sub_mul (a b c : α) : (a - b) * c = a * c - b * c := by rw [mul_comm, mul_sub, mul_comm c a, mul_comm c b]
theorem mul_sub_one (a b : α) : a * (b - 1) = a * b - a := by rw [mul_sub, mul_one]
theorem sub_one_mul (a b : α) : (a - 1) * b = a * b - b := by rw [sub_mul, one_mul]
theorem sub_eq_zero {a b : α} : a - b = 0 ↔ a = b :=
  ⟨fun h => by rw [← sub_add_cancel a b, h, zero_add], fun h => by rw [h, sub_self]⟩
theorem sub_eq_zero_of_eq {a b : α} (h : a = b) : a - b = 0 := sub_eq_zero.mpr h
theorem eq_of_sub_eq_zero {a b : α} (h : a - b = 0) : a = b := sub_eq_zero.mp h
theorem sub_ne_zero {a b : α} : a - b ≠ 0 ↔ a ≠ b := not_congr sub_eq_zero
theorem sub_ne_zero_of_ne {a b : α} (h : a ≠ b) : a - b ≠ 0 := sub_ne_zero.mpr h
theorem sub_eq_iff_eq_add {a b c : α} : a - b = c ↔ a = c + b :=
  ⟨fun h => by rw [← h, sub_add_cancel], fun h => by rw [h, add_sub_cancel_right]⟩
theorem sub_eq_iff_eq_add' {a b c : α} : a - b = c ↔ a = b + c := by rw [sub_eq_iff_eq_add, add_comm]
theorem eq_sub_iff_add_eq {a b c : α} : a = b - c ↔ a + c = b :=
  ⟨fun h => by rw [h, sub_add_cancel], fun h => by rw [← h, add_sub_cancel_right]⟩
theorem eq_sub_iff_add_eq' {a b c : α} : a = b - c ↔ c + a = b := by rw [eq_sub_iff_add_eq, add_comm]
theorem eq_sub_of_add_eq {a b c : α} (h : a + c = b) : a = b - c := eq_sub_iff_add_eq.mpr h
theorem eq_sub_of_add_eq' {a b c : α} (h : c + a = b) : a = b - c := eq_sub_iff_add_eq'.mpr h
theorem sub_eq_of_eq_add {a b c : α} (h : a = c + b) : a - b = c := sub_eq_iff_eq_add.mpr h
theorem eq_add_of_sub_eq {a b c : α} (h : a - c = b) : a = b + c := sub_eq_iff_eq_add.mp h
theorem add_left_inj (a : α) {b c : α} : b + a = c + a ↔ b = c := ⟨add_right_cancel, fun h => by rw [h]⟩
theorem add_right_inj (a : α) {b c : α} : a + b = a + c ↔ b = c := ⟨add_left_cancel, fun h => by rw [h]⟩
attribute [simp] add_left_inj add_right_inj
@[simp] theorem sub_left_inj {a b c : α} : b - a = c - a ↔ b = c :=
  ⟨fun h => by rw [← sub_add_cancel b a, h, sub_add_cancel], fun h => by rw [h]⟩
@[simp] theorem sub_right_inj {a b c : α} : a - b = a - c ↔ b = c :=
  ⟨fun h => by rw [← sub_sub_cancel a b, h, sub_sub_cancel], fun h => by rw [h]⟩
theorem add_eq_left {a b : α} : a + b = a ↔ b = 0 :=
  ⟨fun h => add_left_cancel (h.trans (add_zero a).symm), fun h => by rw [h, add_zero]⟩
theorem add_eq_right {a b : α} : a + b = b ↔ a = 0 := by rw [add_comm, add_eq_left]
theorem left_eq_add {a b : α} : a = a + b ↔ b = 0 := by rw [eq_comm, add_eq_left]
theorem right_eq_add {a b : α} : b = a + b ↔ a = 0 := by rw [eq_comm, add_eq_right]
attribute [simp] add_eq_left add_eq_right left_eq_add right_eq_add
theorem neg_sq (a : α) : (-a) ^ 2 = a ^ 2 := by rw [sq, sq, neg_mul_neg]
theorem neg_pow_two (a : α) : (-a) ^ 2 = a ^ 2 := neg_sq a
@[simp] theorem even_two_pow_neg (a : α) : (-a) ^ 2 = a ^ 2 := neg_sq a
theorem neg_pow (a : α) (n : Nat) : (-a) ^ n = (-1) ^ n * a ^ n := by rw [← mul_pow, neg_one_mul]
theorem sub_sq (a b : α) : (a - b) ^ 2 = a ^ 2 - 2 * a * b + b ^ 2 := by
  rw [sub_eq_add_neg, add_sq, neg_sq, mul_neg, sub_eq_add_neg]
theorem sub_sq' (a b : α) : (a - b) ^ 2 = a ^ 2 + b ^ 2 - 2 * a * b := by rw [sub_sq, sub_add_eq_add_sub]
theorem sq_sub_sq (a b : α) : a ^ 2 - b ^ 2 = (a + b) * (a - b) := by
  rw [add_mul, mul_sub, mul_sub, sq, sq, mul_comm b a, sub_add_sub_cancel]
theorem mul_self_sub_mul_self (a b : α) : a * a - b * b = (a + b) * (a - b) := by rw [← sq, ← sq, sq_sub_sq]
theorem sub_sq_comm (a b : α) : (a - b) ^ 2 = (b - a) ^ 2 := by rw [← neg_sub b a, neg_sq]

namespace Int
theorem cast_natCast (n : Nat) : ((n : Int) : α) = n := CommRing.intCast_ofNat n
@[simp] theorem cast_ofNat (n : Nat) : (Int.cast (no_index (OfNat.ofNat n)) : α) = OfNat.ofNat n :=
  CommRing.intCast_ofNat n
@[simp] theorem cast_zero : ((0 : Int) : α) = 0 := CommRing.intCast_ofNat 0
@[simp] theorem cast_one : ((1 : Int) : α) = 1 := CommRing.intCast_ofNat 1
theorem cast_negSucc (n : Nat) : ((Int.negSucc n : Int) : α) = -((n + 1 : Nat) : α) := CommRing.intCast_negSucc n
theorem cast_subNatNat (m n : Nat) : ((Int.subNatNat m n : Int) : α) = m - n := by
  rcases nat_pair m n with ⟨k, rfl⟩ | ⟨k, rfl⟩
  · rw [subNatNat_add_left, Nat.cast_add, add_sub_cancel_left]
    exact CommRing.intCast_ofNat k
  · rw [subNatNat_add_right, cast_negSucc, Nat.add_assoc, Nat.cast_add m, ← sub_sub, sub_self, zero_sub]
@[simp] theorem cast_add (m n : Int) : ((m + n : Int) : α) = m + n := by
  obtain ⟨a, b, rfl⟩ := exists_rep m
  obtain ⟨c, d, rfl⟩ := exists_rep n
  rw [add_rep, cast_subNatNat, cast_subNatNat, cast_subNatNat, Nat.cast_add, Nat.cast_add, sub_eq_add_neg,
    sub_eq_add_neg, sub_eq_add_neg, neg_add, add_add_add_comm]
@[simp] theorem cast_neg (n : Int) : ((-n : Int) : α) = -n := by
  obtain ⟨a, b, rfl⟩ := exists_rep n
  rw [neg_rep, cast_subNatNat, cast_subNatNat, neg_sub]
@[simp] theorem cast_sub (m n : Int) : ((m - n : Int) : α) = m - n := by
  rw [Int.sub_eq_add_neg, cast_add, cast_neg, sub_eq_add_neg]
@[simp] theorem cast_mul (m n : Int) : ((m * n : Int) : α) = m * n := by
  obtain ⟨a, b, rfl⟩ := exists_rep m
  obtain ⟨c, d, rfl⟩ := exists_rep n
  rw [mul_rep, cast_subNatNat, cast_subNatNat, cast_subNatNat, mul_sub, sub_mul, sub_mul, Nat.cast_add, Nat.cast_add,
    Nat.cast_mul, Nat.cast_mul, Nat.cast_mul, Nat.cast_mul]
  simp only [sub_eq_add_neg, neg_add, neg_neg, add_assoc, add_left_comm, add_comm]
end Int
end Ring

instance Nat.instCommSemiring : CommSemiring Nat where
  toAdd := instAddNat
  toMul := instMulNat
  toNatPow := instNatPowNat
  toNatCast := instNatCastNat
  add_assoc := Nat.add_assoc
  add_comm := Nat.add_comm
  zero_add := Nat.zero_add
  mul_assoc := Nat.mul_assoc
  mul_comm := Nat.mul_comm
  one_mul := Nat.one_mul
  zero_mul := Nat.zero_mul
  left_distrib := Nat.left_distrib
  pow_zero _ := rfl
  pow_succ _ _ := rfl
  natCast_succ _ := rfl

instance Int.instCommRing : CommRing Int where
  toAdd := Int.instAddInt
  toMul := Int.instMulInt
  toNatPow := Int.instNatPow
  toNatCast := instNatCastInt
  toNeg := Int.instNegInt
  toSub := Int.instSubInt
  intCast n := n
  add_assoc := Int.add_assoc
  add_comm := Int.add_comm
  zero_add := Int.zero_add
  mul_assoc := Int.mul_assoc
  mul_comm := Int.mul_comm
  one_mul := Int.one_mul
  zero_mul := Int.zero_mul
  left_distrib := Int.mul_add
  pow_zero _ := rfl
  pow_succ _ _ := rfl
  natCast_succ _ := rfl
  neg_add_cancel := Int.add_left_neg
  sub_eq_add_neg _ _ := rfl
  intCast_ofNat _ := rfl
  intCast_negSucc _ := rfl

/-- In a ring it is enough that no positive number is zero. -/
theorem CharZero.of_succ_ne_zero {α : Type u} [CommRing α] (h : ∀ n : Nat, ((n + 1 : Nat) : α) ≠ 0) : CharZero α where
  cast_injective := by
    have key : ∀ m k : Nat, (m : α) = (m + k : Nat) → k = 0 := fun m k e => by
      cases k with
      | zero => rfl
      | succ k =>
        rw [Nat.cast_add] at e
        exact absurd (left_eq_add.mp e) (h k)
    intro m n e
    rcases Nat.le_total m n with h1 | h1
    · obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le h1
      rw [key m k e]
      rfl
    · obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le h1
      rw [key n k e.symm]
      rfl

section
variable {α : Type u} [CommRing α]
theorem Int.cast_pow (m : Int) (n : Nat) : ((m ^ n : Int) : α) = (m : α) ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero, Int.cast_one]
  | succ n ih => rw [pow_succ, pow_succ, Int.cast_mul, ih]
attribute [simp] Int.cast_pow Int.cast_natCast
@[simp] theorem Nat.cast_id (n : Nat) : (Nat.cast n : Nat) = n := rfl
@[simp] theorem Int.cast_id (n : Int) : (Int.cast n : Int) = n := rfl
end
