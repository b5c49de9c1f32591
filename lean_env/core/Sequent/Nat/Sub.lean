prelude
import Sequent.Nat.Order

/-!
Predecessor, truncated subtraction, minimum and maximum, strong induction, and deciding bounded quantifiers.
-/

set_option autoImplicit false

universe u

namespace Nat

/-! ### Predecessor and subtraction -/

@[simp] theorem pred_zero : pred 0 = 0 := rfl
@[simp] theorem pred_succ (n : Nat) : pred (succ n) = n := rfl

theorem pred_le (n : Nat) : pred n ≤ n := by
  cases n with
  | zero => exact le_refl 0
  | succ n => exact le_succ n

theorem succ_pred {a : Nat} (h : a ≠ 0) : succ (pred a) = a := by
  cases a with
  | zero => exact (h rfl).elim
  | succ n => rfl

@[simp] protected theorem sub_zero (n : Nat) : n - 0 = n := rfl
theorem sub_succ (n m : Nat) : n - succ m = pred (n - m) := rfl

@[simp] theorem succ_sub_succ_eq_sub (n m : Nat) : succ n - succ m = n - m := by
  induction m with
  | zero => rfl
  | succ m ih => exact congrArg pred ih

theorem succ_sub_succ (n m : Nat) : succ n - succ m = n - m := succ_sub_succ_eq_sub n m
theorem add_one_sub_one (n : Nat) : n + 1 - 1 = n := rfl

@[simp] protected theorem zero_sub (n : Nat) : 0 - n = 0 := by
  induction n with
  | zero => rfl
  | succ n ih => exact congrArg pred ih

@[simp] protected theorem sub_self (n : Nat) : n - n = 0 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [succ_sub_succ]; exact ih

theorem sub_le (n m : Nat) : n - m ≤ n := by
  induction m with
  | zero => exact le_refl n
  | succ m ih => exact Nat.le_trans (pred_le _) ih

protected theorem add_sub_add_right (n k m : Nat) : (n + k) - (m + k) = n - m := by
  induction k with
  | zero => rfl
  | succ k ih => exact (succ_sub_succ _ _).trans ih

protected theorem add_sub_add_left (k n m : Nat) : (k + n) - (k + m) = n - m := by
  rw [Nat.add_comm k n, Nat.add_comm k m, Nat.add_sub_add_right]

@[simp] protected theorem add_sub_cancel (n m : Nat) : n + m - m = n := by
  have h := Nat.add_sub_add_right n m 0
  rw [Nat.zero_add, Nat.sub_zero] at h; exact h

@[simp] protected theorem add_sub_cancel_left (n m : Nat) : n + m - n = m := by rw [Nat.add_comm, Nat.add_sub_cancel]

protected theorem sub_eq_zero_of_le {n m : Nat} (h : n ≤ m) : n - m = 0 := by
  obtain ⟨k, rfl⟩ := Nat.le.dest h
  have h := Nat.add_sub_add_left n 0 k
  rw [Nat.add_zero, Nat.zero_sub] at h; exact h

protected theorem add_sub_of_le {a b : Nat} (h : a ≤ b) : a + (b - a) = b := by
  obtain ⟨k, rfl⟩ := Nat.le.dest h
  rw [Nat.add_sub_cancel_left]

protected theorem sub_add_cancel {n m : Nat} (h : m ≤ n) : n - m + m = n := by rw [Nat.add_comm, Nat.add_sub_of_le h]

protected theorem le_of_sub_eq_zero {n m : Nat} (h : n - m = 0) : n ≤ m :=
  (Nat.le_total n m).elim id (fun h' => by
    have e := Nat.sub_add_cancel h'
    rw [h, Nat.zero_add] at e
    exact Nat.le_of_eq e.symm)

protected theorem sub_eq_zero_iff_le {n m : Nat} : n - m = 0 ↔ n ≤ m := ⟨Nat.le_of_sub_eq_zero, Nat.sub_eq_zero_of_le⟩

protected theorem sub_pos_of_lt {m n : Nat} (h : m < n) : 0 < n - m :=
  Nat.pos_of_ne_zero (fun e => Nat.lt_irrefl _ (Nat.lt_of_lt_of_le h (Nat.le_of_sub_eq_zero e)))

protected theorem sub_lt {n m : Nat} (hn : 0 < n) (hm : 0 < m) : n - m < n := by
  cases n with
  | zero => exact (Nat.lt_irrefl 0 hn).elim
  | succ n =>
    cases m with
    | zero => exact (Nat.lt_irrefl 0 hm).elim
    | succ m => rw [succ_sub_succ]; exact lt_succ_of_le (sub_le n m)

protected theorem sub_add_eq (a b c : Nat) : a - (b + c) = a - b - c := by
  induction c with
  | zero => rfl
  | succ c ih => exact congrArg pred ih

protected theorem sub_sub (n m k : Nat) : n - m - k = n - (m + k) := (Nat.sub_add_eq n m k).symm
protected theorem sub_right_comm (m n k : Nat) : m - n - k = m - k - n := by rw [Nat.sub_sub, Nat.sub_sub, Nat.add_comm]
protected theorem eq_sub_of_add_eq {a b c : Nat} (h : a + b = c) : a = c - b := by rw [← h, Nat.add_sub_cancel]
protected theorem sub_eq_of_eq_add {a b c : Nat} (h : a = c + b) : a - b = c := by rw [h, Nat.add_sub_cancel]

protected theorem add_sub_assoc {m k : Nat} (h : k ≤ m) (n : Nat) : n + m - k = n + (m - k) := by
  obtain ⟨j, rfl⟩ := Nat.le.dest h
  rw [Nat.add_sub_cancel_left, Nat.add_left_comm, Nat.add_sub_cancel_left]

protected theorem sub_le_sub_right {n m : Nat} (h : n ≤ m) (k : Nat) : n - k ≤ m - k := by
  induction k with
  | zero => exact h
  | succ k ih => exact Nat.le_of_lt_succ' ih

protected theorem sub_le_sub_left {n m : Nat} (h : n ≤ m) (k : Nat) : k - m ≤ k - n := by
  obtain ⟨j, rfl⟩ := Nat.le.dest h
  rw [Nat.sub_add_eq]; exact sub_le _ _

protected theorem le_sub_of_add_le {a b c : Nat} (h : a + b ≤ c) : a ≤ c - b := by
  have h' := Nat.sub_le_sub_right h b
  rw [Nat.add_sub_cancel] at h'; exact h'

protected theorem add_le_of_le_sub {a b c : Nat} (hle : b ≤ c) (h : a ≤ c - b) : a + b ≤ c := by
  have h' := Nat.add_le_add_right h b
  rw [Nat.sub_add_cancel hle] at h'; exact h'

protected theorem sub_le_iff_le_add {a b c : Nat} : a - b ≤ c ↔ a ≤ c + b := by
  constructor
  · intro h
    cases Nat.le_total b a with
    | inl h' => have e := Nat.add_le_add_right h b; rw [Nat.sub_add_cancel h'] at e; exact e
    | inr h' => exact Nat.le_trans h' (le_add_left b c)
  · intro h
    have h' := Nat.sub_le_sub_right h b
    rw [Nat.add_sub_cancel] at h'; exact h'

protected theorem lt_sub_of_add_lt {a b c : Nat} (h : a + b < c) : a < c - b := by
  have h1 : (a + 1) + b ≤ c := by rw [Nat.add_right_comm]; exact h
  exact Nat.le_sub_of_add_le h1

protected theorem sub_sub_self {n m : Nat} (h : m ≤ n) : n - (n - m) = m := by
  obtain ⟨k, rfl⟩ := Nat.le.dest h
  rw [Nat.add_sub_cancel_left, Nat.add_sub_cancel]

protected theorem mul_pred (n m : Nat) : n * pred m = n * m - n := by
  cases m with
  | zero => rw [pred_zero, Nat.mul_zero, Nat.zero_sub]
  | succ m => exact (Nat.add_sub_cancel _ _).symm

protected theorem mul_sub (k m n : Nat) : k * (m - n) = k * m - k * n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    have e : k * pred (m - n) = k * m - (k * n + k) := by rw [Nat.mul_pred, ih, Nat.sub_sub]
    exact e

protected theorem sub_mul (n m k : Nat) : (n - m) * k = n * k - m * k := by
  rw [Nat.mul_comm, Nat.mul_sub, Nat.mul_comm k n, Nat.mul_comm k m]

end Nat

/-! ### Minimum and maximum -/

class Min (α : Type u) where min : α → α → α
class Max (α : Type u) where max : α → α → α
export Min (min)
export Max (max)

@[reducible] def minOfLe {α : Type u} [LE α] [DecidableRel (LE.le : α → α → Prop)] : Min α :=
  ⟨fun x y => if x ≤ y then x else y⟩

@[reducible] def maxOfLe {α : Type u} [LE α] [DecidableRel (LE.le : α → α → Prop)] : Max α :=
  ⟨fun x y => if x ≤ y then y else x⟩

instance instMinNat : Min Nat := minOfLe
protected def Nat.max (n m : Nat) : Nat := if n ≤ m then m else n
protected def Nat.min (n m : Nat) : Nat := if n ≤ m then n else m
instance instMaxNat : Max Nat := maxOfLe

namespace Nat

protected theorem min_def {n m : Nat} : min n m = if n ≤ m then n else m := rfl
protected theorem max_def {n m : Nat} : max n m = if n ≤ m then m else n := rfl

protected theorem min_le_left (a b : Nat) : min a b ≤ a := by
  rw [Nat.min_def]
  by_cases h : a ≤ b
  · rw [if_pos h]; exact le_refl a
  · rw [if_neg h]; exact Nat.le_of_lt (Nat.lt_of_not_le h)

protected theorem min_le_right (a b : Nat) : min a b ≤ b := by
  rw [Nat.min_def]
  by_cases h : a ≤ b
  · rw [if_pos h]; exact h
  · rw [if_neg h]; exact le_refl b

protected theorem le_max_left (a b : Nat) : a ≤ max a b := by
  rw [Nat.max_def]
  by_cases h : a ≤ b
  · rw [if_pos h]; exact h
  · rw [if_neg h]; exact le_refl a

protected theorem le_max_right (a b : Nat) : b ≤ max a b := by
  rw [Nat.max_def]
  by_cases h : a ≤ b
  · rw [if_pos h]; exact le_refl b
  · rw [if_neg h]; exact Nat.le_of_lt (Nat.lt_of_not_le h)

theorem min_eq_left {a b : Nat} (h : a ≤ b) : min a b = a := if_pos h

theorem min_eq_right {a b : Nat} (h : b ≤ a) : min a b = b := by
  rw [Nat.min_def]
  by_cases h' : a ≤ b
  · rw [if_pos h']; exact Nat.le_antisymm h' h
  · rw [if_neg h']

theorem max_eq_right {a b : Nat} (h : a ≤ b) : max a b = b := if_pos h

theorem max_eq_left {a b : Nat} (h : b ≤ a) : max a b = a := by
  rw [Nat.max_def]
  by_cases h' : a ≤ b
  · rw [if_pos h']; exact Nat.le_antisymm h h'
  · rw [if_neg h']

/-! ### Strong induction -/

@[elab_as_elim] protected theorem strongRecOn {motive : Nat → Prop} (n : Nat)
    (ind : ∀ n, (∀ m, m < n → motive m) → motive n) : motive n :=
  by
  have aux : ∀ k m, m < k → motive m := by
    intro k
    induction k with
    | zero => exact fun m hm => (not_lt_zero m hm).elim
    | succ k ih => exact fun m hm => ind m (fun j hj => ih j (Nat.lt_of_lt_of_le hj (le_of_lt_succ hm)))
  exact aux (n + 1) n (lt_succ_self n)

@[elab_as_elim] protected theorem strong_induction_on {p : Nat → Prop} (n : Nat) (h : ∀ n, (∀ m, m < n → p m) → p n) :
    p n :=
  Nat.strongRecOn n h

instance decidableBallLT (n : Nat) (P : (k : Nat) → k < n → Prop) [H : (k : Nat) → (h : k < n) → Decidable (P k h)] :
  Decidable (∀ k h, P k h) :=
  match n, P, H with
  | 0, _, _ => isTrue (fun k h => (not_lt_zero k h).elim)
  | n + 1, P, H =>
    match @decidableBallLT n (fun k h => P k (Nat.le.step h)) (fun k h => H k (Nat.le.step h)) with
    | isFalse hn => isFalse (fun hf => hn (fun k h => hf k (Nat.le.step h)))
    | isTrue hn =>
      match H n (Nat.lt_add_one n) with
      | isFalse hp => isFalse (fun hf => hp (hf n (Nat.lt_add_one n)))
      | isTrue hp => isTrue (fun k h => (Nat.lt_or_eq_of_le (le_of_lt_succ h)).elim (fun h' => hn k h') (fun e => by
        subst e
        exact hp))

end Nat

instance : Trans (α := Nat) (β := Nat) (γ := Nat) LE.le LE.le LE.le where trans := Nat.le_trans
instance : Trans (α := Nat) (β := Nat) (γ := Nat) LT.lt LT.lt LT.lt where trans := Nat.lt_trans
instance : Trans (α := Nat) (β := Nat) (γ := Nat) LT.lt LE.le LT.lt where trans := Nat.lt_of_lt_of_le
instance : Trans (α := Nat) (β := Nat) (γ := Nat) LE.le LT.lt LT.lt where trans := Nat.lt_of_le_of_lt
