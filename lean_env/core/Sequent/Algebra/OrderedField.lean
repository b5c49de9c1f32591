prelude
import Sequent.Meta.Basic
universe u v w
class Inv (α : Type u) where inv : α → α
postfix:max "⁻¹" => Inv.inv
class LinearOrderedRing (α : Type u) extends CommRing α, LE α, LT α where
  le_refl : ∀ a : α, a ≤ a
  le_trans : ∀ a b c : α, a ≤ b → b ≤ c → a ≤ c
  le_antisymm : ∀ a b : α, a ≤ b → b ≤ a → a = b
  le_total : ∀ a b : α, a ≤ b ∨ b ≤ a
  lt_iff : ∀ a b : α, a < b ↔ ¬ b ≤ a
  add_le_add_left : ∀ a b : α, a ≤ b → ∀ c : α, c + a ≤ c + b
  mul_nonneg : ∀ a b : α, natCast 0 ≤ a → natCast 0 ≤ b → natCast 0 ≤ a * b
  mul_pos' : ∀ a b : α, natCast 0 < a → natCast 0 < b → natCast 0 < a * b
  zero_ne_one : (natCast 0 : α) ≠ natCast 1
class LinearOrderedField (α : Type u) extends LinearOrderedRing α, Inv α, Div α where
  mul_inv_cancel : ∀ a : α, a ≠ natCast 0 → a * a⁻¹ = natCast 1
  div_eq : ∀ a b : α, a / b = a * b⁻¹
namespace LinearOrderedRing
open CommRing
variable {α : Type u} [LinearOrderedRing α]
theorem mul_pos {a b : α} (ha : natCast 0 < a) (hb : natCast 0 < b) : natCast 0 < a * b := LinearOrderedRing.mul_pos' a b ha hb
theorem le_of_lt {a b : α} (h : a < b) : a ≤ b := match le_total a b with
  | .inl h' => h'
  | .inr h' => absurd h' ((lt_iff a b).mp h)
theorem lt_of_not_le {a b : α} (h : ¬ b ≤ a) : a < b := (lt_iff a b).mpr h
theorem le_of_not_lt {a b : α} (h : ¬ b < a) : a ≤ b := match Classical.em (a ≤ b) with
  | .inl h' => h'
  | .inr h' => absurd (lt_of_not_le h') h
theorem not_lt_self (a : α) (h : a < a) : False := (lt_iff a a).mp h (le_refl a)
theorem lt_of_lt_of_le {a b c : α} (h : a < b) (h' : b ≤ c) : a < c := lt_of_not_le (fun h2 => (lt_iff a b).mp h (le_trans _ _ _ h' h2))
theorem lt_of_le_of_lt {a b c : α} (h : a ≤ b) (h' : b < c) : a < c := lt_of_not_le (fun h2 => (lt_iff b c).mp h' (le_trans _ _ _ h2 h))
theorem add_le_add {a b c d : α} (h : a ≤ b) (h' : c ≤ d) : a + c ≤ b + d := by
  apply le_trans _ _ _ (add_le_add_left c d h' a)
  rw [add_comm a d, add_comm b d]
  exact add_le_add_left a b h d
theorem le_of_add_le_add_left {a b c : α} (h : c + a ≤ c + b) : a ≤ b := by
  have h2 := add_le_add_left _ _ h (-c)
  rw [← add_assoc, ← add_assoc, neg_add, zero_add, zero_add] at h2
  exact h2
theorem add_lt_add_left {a b : α} (h : a < b) (c : α) : c + a < c + b :=
  lt_of_not_le (fun h2 => (lt_iff a b).mp h (le_of_add_le_add_left h2))
theorem add_lt_add_of_lt_of_le {a b c d : α} (h : a < b) (h' : c ≤ d) : a + c < b + d := by
  apply lt_of_le_of_lt (add_le_add_left c d h' a)
  rw [add_comm a d, add_comm b d]
  exact add_lt_add_left h d
theorem sub_nonpos_of_le {a b : α} (h : a ≤ b) : a - b ≤ natCast 0 := by
  have h2 := add_le_add_left _ _ h (-b)
  rw [neg_add, add_comm, ← sub_eq] at h2
  exact h2
theorem sub_neg_of_lt {a b : α} (h : a < b) : a - b < natCast 0 := by
  have h2 := add_lt_add_left h (-b)
  rw [neg_add, add_comm, ← sub_eq] at h2
  exact h2
theorem sub_nonneg_of_le {a b : α} (h : a ≤ b) : natCast 0 ≤ b - a := by
  have h2 := add_le_add_left _ _ h (-a)
  rw [neg_add, add_comm, ← sub_eq] at h2
  exact h2
theorem sub_eq_zero_of_eq {a b : α} (h : a = b) : a - b = natCast 0 := by rw [h, sub_eq, add_neg]
theorem neg_nonneg_of_nonpos {a : α} (h : a ≤ natCast 0) : natCast 0 ≤ -a := by
  have h2 := add_le_add_left _ _ h (-a)
  rw [neg_add, add_zero] at h2
  exact h2
theorem mul_self_nonneg (a : α) : natCast 0 ≤ a * a := match le_total (natCast 0) a with
  | .inl h => mul_nonneg _ _ h h
  | .inr h => by
    have h2 := mul_nonneg _ _ (neg_nonneg_of_nonpos h) (neg_nonneg_of_nonpos h)
    rw [neg_mul, mul_neg, neg_neg] at h2
    exact h2
theorem zero_le_one : (natCast 0 : α) ≤ natCast 1 := by
  have h := mul_self_nonneg (natCast 1 : α)
  rw [one_mul] at h
  exact h
theorem zero_lt_one : (natCast 0 : α) < natCast 1 := lt_of_not_le (fun h => zero_ne_one (le_antisymm _ _ zero_le_one h))
theorem natCast_nonneg (n : Nat) : (natCast 0 : α) ≤ natCast n := by
  induction n with
  | zero => exact le_refl _
  | succ n ih =>
    rw [natCast_succ, ← zero_add (natCast 0)]
    exact add_le_add ih zero_le_one
theorem natCast_succ_pos (n : Nat) : (natCast 0 : α) < natCast (Nat.succ n) := by
  rw [natCast_succ, ← zero_add (natCast 0), add_comm (natCast n)]
  exact add_lt_add_of_lt_of_le zero_lt_one (natCast_nonneg n)
theorem sq_nonneg (a : α) : (0 : α) ≤ a ^ (2:Nat) := by
  have h : a ^ (2:Nat) = a * a := by rw [pow_succ a 1, pow_one]
  rw [h]
  exact mul_self_nonneg a
theorem natCast_succ_ne (n : Nat) : (natCast (Nat.succ n) : α) ≠ natCast 0 := fun e => not_lt_self (natCast 0 : α) (by have h := natCast_succ_pos (α := α) n; rw [e] at h; exact h)
end LinearOrderedRing
namespace LinearOrderedField
open CommRing LinearOrderedRing
variable {α : Type u} [LinearOrderedField α]
theorem mul_ne_zero {a b : α} (ha : a ≠ natCast 0) (hb : b ≠ natCast 0) : a * b ≠ natCast 0 := by
  intro h0
  have h1 : a⁻¹ * (a * b) = a⁻¹ * natCast 0 := congrArg (fun x => a⁻¹ * x) h0
  rw [← mul_assoc, mul_comm _ a, mul_inv_cancel a ha, one_mul, mul_zero] at h1
  exact hb h1
theorem mul_right_cancel {a b c : α} (hc : c ≠ natCast 0) (h : a * c = b * c) : a = b := by
  have h1 : a * c * c⁻¹ = b * c * c⁻¹ := congrArg (fun x => x * c⁻¹) h
  rw [mul_assoc, mul_assoc, mul_inv_cancel c hc, mul_one, mul_one] at h1
  exact h1
end LinearOrderedField
-- the linear-arithmetic kit: hypotheses are folded into one `s ≤ 0` / `s < 0`
namespace Lin
open CommRing LinearOrderedRing
variable {α : Type u} [LinearOrderedRing α]
theorem scale_le (k : Nat) {l r : α} (h : l ≤ r) : natCast k * (l - r) ≤ natCast 0 := by
  have h2 := mul_nonneg _ _ (natCast_nonneg (α := α) k) (sub_nonneg_of_le h)
  have h3 := add_le_add_left _ _ h2 (natCast k * (l - r))
  rw [add_zero, ← left_distrib, sub_eq, sub_eq, add_assoc, ← add_assoc (-r), neg_add, zero_add, add_neg, mul_zero, ← sub_eq] at h3
  exact h3
theorem scale_lt (k : Nat) {l r : α} (h : l < r) : natCast (Nat.succ k) * (l - r) < natCast 0 := by
  apply lt_of_not_le
  intro hn
  have h2 := mul_pos (natCast_succ_pos (α := α) k) (lt_of_not_le (a := natCast 0) (b := r - l) (fun h3 => (lt_iff l r).mp h (by
    have h4 := add_le_add_left _ _ h3 l
    rw [sub_eq, add_left_comm, add_neg, add_zero, add_zero] at h4
    exact h4)))
  have h3 := add_le_add_left _ _ hn (natCast (Nat.succ k) * (r - l))
  rw [add_zero, ← left_distrib, sub_eq, sub_eq, add_assoc, ← add_assoc (-l), neg_add, zero_add, add_neg, mul_zero, ← sub_eq] at h3
  exact (lt_iff _ _).mp h2 h3
theorem start : (natCast 0 : α) ≤ natCast 0 := le_refl _
theorem le_le {s l r : α} (hs : s ≤ natCast 0) (k : Nat) (h : l ≤ r) : s + natCast k * (l - r) ≤ natCast 0 := by
  have h2 := add_le_add hs (scale_le k h); rw [add_zero] at h2; exact h2
theorem lt_le {s l r : α} (hs : s < natCast 0) (k : Nat) (h : l ≤ r) : s + natCast k * (l - r) < natCast 0 := by
  have h2 := add_lt_add_of_lt_of_le hs (scale_le k h); rw [add_zero] at h2; exact h2
theorem le_lt {s l r : α} (hs : s ≤ natCast 0) (k : Nat) (h : l < r) : s + natCast (Nat.succ k) * (l - r) < natCast 0 := by
  have h2 := add_lt_add_of_lt_of_le (scale_lt k h) hs; rw [add_zero, add_comm] at h2; exact h2
theorem lt_lt {s l r : α} (hs : s < natCast 0) (k : Nat) (h : l < r) : s + natCast k * (l - r) < natCast 0 := lt_le hs k (le_of_lt h)
theorem le_eq {s l r : α} (hs : s ≤ natCast 0) (k : Nat) (h : l = r) : s + natCast k * (l - r) ≤ natCast 0 := le_le hs k (by rw [h]; exact le_refl _)
theorem lt_eq {s l r : α} (hs : s < natCast 0) (k : Nat) (h : l = r) : s + natCast k * (l - r) < natCast 0 := lt_le hs k (by rw [h]; exact le_refl _)
theorem contra_lt {s : α} (hs : s < natCast 0) (e : s = natCast 0) : False := by rw [e] at hs; exact not_lt_self _ hs
theorem contra_le {s : α} (hs : s ≤ natCast 0) (k : Nat) (e : s = natCast (Nat.succ k)) : False := by
  rw [e] at hs; exact (lt_iff _ _).mp (natCast_succ_pos (α := α) k) hs
theorem by_le {a b : α} (h : b < a → False) : a ≤ b := le_of_not_lt h
theorem by_lt {a b : α} (h : b ≤ a → False) : a < b := lt_of_not_le h
theorem nonneg_of_le {l r : α} (h : l ≤ r) : natCast 0 ≤ r - l := sub_nonneg_of_le h
end Lin
