prelude
import Sequent.Tactic.Macros

/-!
More lemmas on natural numbers under their usual names; most follow by `omega`.
-/

set_option autoImplicit false

namespace Nat

protected theorem lt_iff_add_one_le {m n : Nat} : m < n ↔ m + 1 ≤ n := Iff.rfl
protected theorem le_iff_lt_or_eq {n m : Nat} : n ≤ m ↔ n < m ∨ n = m := by omega
protected theorem lt_or_le (a b : Nat) : a < b ∨ b ≤ a := by omega
protected theorem le_or_lt (a b : Nat) : a ≤ b ∨ b < a := by omega
theorem one_le_iff_ne_zero {n : Nat} : 1 ≤ n ↔ n ≠ 0 := by omega
theorem succ_le_iff {m n : Nat} : succ m ≤ n ↔ m < n := Iff.rfl

theorem pred_lt {n : Nat} (h : n ≠ 0) : pred n < n := by
  cases n with | zero => exact (h rfl).elim | succ n => exact Nat.le_refl _

theorem sub_one_lt {n : Nat} (h : n ≠ 0) : n - 1 < n := by omega
theorem sub_add_cancel_of_le {n m : Nat} (h : m ≤ n) : n - m + m = n := Nat.sub_add_cancel h
protected theorem add_sub_cancel' {n m : Nat} (h : m ≤ n) : m + (n - m) = n := by omega
protected theorem sub_eq_iff_eq_add {a b c : Nat} (h : b ≤ a) : a - b = c ↔ a = c + b := by omega
protected theorem sub_eq_iff_eq_add' {a b c : Nat} (h : b ≤ a) : a - b = c ↔ a = b + c := by omega
protected theorem le_sub_iff_add_le {x y k : Nat} (h : k ≤ y) : x ≤ y - k ↔ x + k ≤ y := by omega
protected theorem lt_sub_iff_add_lt {a b c : Nat} : a < c - b ↔ a + b < c := by omega
protected theorem sub_lt_iff_lt_add {a b c : Nat} (h : b ≤ a) : a - b < c ↔ a < c + b := by omega
protected theorem sub_lt_sub_left {k m n : Nat} (h : k < m) (h' : k < n) : m - n < m - k := by omega
protected theorem sub_lt_sub_right {a b c : Nat} (h : c ≤ a) (h' : a < b) : a - c < b - c := by omega
protected theorem sub_add_comm {n m k : Nat} (h : k ≤ n) : n + m - k = n - k + m := by omega
protected theorem sub_sub_right (n : Nat) {m k : Nat} (h : k ≤ m) : n - (m - k) = n + k - m := by omega
protected theorem add_le_of_le_sub' {n k m : Nat} (h : m ≤ k) : n ≤ k - m → m + n ≤ k := by omega
protected theorem le_of_sub_eq_zero' {n m : Nat} (h : n - m = 0) : n ≤ m := by omega
protected theorem add_pos_left {m : Nat} (h : 0 < m) (n : Nat) : 0 < m + n := by omega
protected theorem add_pos_right {n : Nat} (m : Nat) (h : 0 < n) : 0 < m + n := by omega
protected theorem lt_of_add_one_le {n m : Nat} (h : n + 1 ≤ m) : n < m := h
theorem add_lt_add_iff (a b c : Nat) : a + c < b + c ↔ a < b := by omega
protected theorem min_comm (a b : Nat) : min a b = min b a := by omega
protected theorem max_comm (a b : Nat) : max a b = max b a := by omega
protected theorem min_assoc (a b c : Nat) : min (min a b) c = min a (min b c) := by omega
protected theorem max_assoc (a b c : Nat) : max (max a b) c = max a (max b c) := by omega
protected theorem min_self (a : Nat) : min a a = a := by omega
protected theorem max_self (a : Nat) : max a a = a := by omega
protected theorem le_min {a b c : Nat} : a ≤ min b c ↔ a ≤ b ∧ a ≤ c := by omega
protected theorem max_le {a b c : Nat} : max a b ≤ c ↔ a ≤ c ∧ b ≤ c := by omega
protected theorem lt_min {a b c : Nat} : a < min b c ↔ a < b ∧ a < c := by omega
protected theorem max_lt {a b c : Nat} : max a b < c ↔ a < c ∧ b < c := by omega
theorem div_two_lt_self {n : Nat} (h : 0 < n) : n / 2 < n := by omega
theorem mod_two_ne_one {n : Nat} : ¬ n % 2 = 1 ↔ n % 2 = 0 := by omega
theorem mod_two_ne_zero {n : Nat} : ¬ n % 2 = 0 ↔ n % 2 = 1 := by omega

protected theorem mul_le_mul_left_iff {a b c : Nat} (h : 0 < a) : a * b ≤ a * c ↔ b ≤ c :=
  ⟨fun h' => Nat.le_of_mul_le_mul_left h' h, fun h' => Nat.mul_le_mul_left a h'⟩

protected theorem mul_lt_mul_left_iff {a b c : Nat} (h : 0 < a) : a * b < a * c ↔ b < c :=
  ⟨Nat.lt_of_mul_lt_mul_left, fun h' => Nat.mul_lt_mul_of_pos_left h' h⟩

protected theorem mul_left_cancel {n m k : Nat} (hn : 0 < n) (h : n * m = n * k) : m = k :=
  Nat.eq_of_mul_eq_mul_left hn h

protected theorem mul_right_cancel {n m k : Nat} (hm : 0 < m) (h : n * m = k * m) : n = k :=
  Nat.eq_of_mul_eq_mul_right hm h

protected theorem mul_self_le_mul_self_iff {m n : Nat} : m * m ≤ n * n ↔ m ≤ n :=
  ⟨fun h => Nat.le_of_not_lt (fun h' => by
    have h1 := Nat.mul_le_mul (Nat.le_of_lt h') (Nat.le_of_lt h')
    have h2 : n * m < m * m := Nat.mul_lt_mul_of_pos_right h' (by omega)
    have h3 : n * n ≤ n * m := Nat.mul_le_mul_left n (Nat.le_of_lt h')
    omega), Nat.mul_self_le_mul_self⟩

theorem le_self_pow {n : Nat} (hn : n ≠ 0) (m : Nat) : m ≤ m ^ n := by
  cases n with
  | zero => exact (hn rfl).elim
  | succ n =>
    cases m with
    | zero => exact Nat.zero_le _
    | succ m =>
      have h : 1 * (m + 1) ≤ (m + 1) ^ n * (m + 1) := Nat.mul_le_mul_right _ (Nat.pow_pos (by omega))
      rw [Nat.one_mul] at h; exact h

theorem le_induction {m : Nat} {P : (n : Nat) → m ≤ n → Prop} (base : P m (Nat.le_refl m))
    (succ : ∀ n (hmn : m ≤ n), P n hmn → P (n + 1) (Nat.le.step hmn)) : ∀ n (hmn : m ≤ n), P n hmn :=
  by
  intro n hmn
  induction hmn with
  | refl => exact base
  | step h ih => exact succ _ h ih

theorem dvd_sub' {m n k : Nat} (h₁ : k ∣ m) (h₂ : k ∣ n) : k ∣ m - n := Nat.dvd_sub h₁ h₂

theorem pos_of_dvd_of_pos {m n : Nat} (H1 : m ∣ n) (H2 : 0 < n) : 0 < m := by
  rcases Nat.eq_zero_or_pos m with h | h
  · subst h
    have := Nat.eq_zero_of_zero_dvd H1
    omega
  · exact h

theorem eq_of_dvd_of_lt_two_mul {a b : Nat} (ha : a ≠ 0) (hdvd : b ∣ a) (hlt : a < 2 * b) : a = b := by
  obtain ⟨c, rfl⟩ := hdvd
  match c with
  | 0 => exact (ha rfl).elim
  | 1 => rw [Nat.mul_one]
  | c + 2 =>
    exfalso
    have : b * (c + 2) = b * c + 2 * b := by ring0
    omega

theorem sub_dvd_of (a b c : Nat) (h : c ∣ a - b) (h' : b ≤ a) : a % c = b % c := by
  obtain ⟨k, hk⟩ := h
  have e : a = b + c * k := by omega
  rw [e, Nat.add_mul_mod_self_left]

/-- Congruence of natural numbers. Same as Mathlib's. -/
@[reducible] def ModEq (n a b : Nat) : Prop := a % n = b % n

theorem not_dvd_of_pos_of_lt {m n : Nat} (h1 : 0 < n) (h2 : n < m) : ¬ m ∣ n :=
  fun h => by have := Nat.le_of_dvd h1 h; omega

end Nat
