/-
Inequalities in linearly ordered semirings under Mathlib's names: they serve `ℕ` as well. Nothing here knows of
subtraction or division.
-/
prelude
import Sequent.Algebra.Order
import Sequent.Tactic.RingCore

set_option autoImplicit false
universe u

section Semiring
variable {α : Type u} [CommSemiring α] [LinearOrder α] [IsStrictOrderedRing α] {a b c d : α}

/-! ## Addition -/

theorem add_le_add_left (h : a ≤ b) (c : α) : c + a ≤ c + b := IsStrictOrderedRing.add_le_add_left a b h c
theorem add_le_add_right (h : a ≤ b) (c : α) : a + c ≤ b + c := by
  rw [add_comm a, add_comm b]
  exact add_le_add_left h c
theorem add_le_add (h : a ≤ b) (h' : c ≤ d) : a + c ≤ b + d := (add_le_add_right h c).trans (add_le_add_left h' b)
theorem le_of_add_le_add_left (h : a + b ≤ a + c) : b ≤ c := IsStrictOrderedRing.le_of_add_le_add_left a b c h
theorem le_of_add_le_add_right (h : b + a ≤ c + a) : b ≤ c := by
  rw [add_comm b, add_comm c] at h
  exact le_of_add_le_add_left h
theorem add_lt_add_left (h : a < b) (c : α) : c + a < c + b :=
  lt_of_not_ge (fun h' => not_le_of_gt h (le_of_add_le_add_left h'))
theorem add_lt_add_right (h : a < b) (c : α) : a + c < b + c :=
  lt_of_not_ge (fun h' => not_le_of_gt h (le_of_add_le_add_right h'))
theorem add_lt_add (h : a < b) (h' : c < d) : a + c < b + d := (add_lt_add_right h c).trans (add_lt_add_left h' b)
theorem add_lt_add_of_lt_of_le (h : a < b) (h' : c ≤ d) : a + c < b + d :=
  (add_lt_add_right h c).trans_le (add_le_add_left h' b)
theorem add_lt_add_of_le_of_lt (h : a ≤ b) (h' : c < d) : a + c < b + d :=
  (add_le_add_right h c).trans_lt (add_lt_add_left h' b)
theorem lt_of_add_lt_add_left (h : a + b < a + c) : b < c :=
  lt_of_not_ge (fun h' => not_le_of_gt h (add_le_add_left h' a))
theorem lt_of_add_lt_add_right (h : b + a < c + a) : b < c :=
  lt_of_not_ge (fun h' => not_le_of_gt h (add_le_add_right h' a))
@[simp] theorem add_le_add_iff_left (a : α) {b c : α} : a + b ≤ a + c ↔ b ≤ c :=
  ⟨le_of_add_le_add_left, fun h => add_le_add_left h a⟩
@[simp] theorem add_le_add_iff_right (a : α) {b c : α} : b + a ≤ c + a ↔ b ≤ c :=
  ⟨le_of_add_le_add_right, fun h => add_le_add_right h a⟩
@[simp] theorem add_lt_add_iff_left (a : α) {b c : α} : a + b < a + c ↔ b < c :=
  ⟨lt_of_add_lt_add_left, fun h => add_lt_add_left h a⟩
@[simp] theorem add_lt_add_iff_right (a : α) {b c : α} : b + a < c + a ↔ b < c :=
  ⟨lt_of_add_lt_add_right, fun h => add_lt_add_right h a⟩
theorem add_nonneg (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a + b := by
  have h := add_le_add ha hb
  rw [add_zero] at h
  exact h
theorem add_pos (ha : 0 < a) (hb : 0 < b) : 0 < a + b := by
  have h := add_lt_add ha hb
  rw [add_zero] at h
  exact h
theorem add_pos_of_pos_of_nonneg (ha : 0 < a) (hb : 0 ≤ b) : 0 < a + b := by
  have h := add_lt_add_of_lt_of_le ha hb
  rw [add_zero] at h
  exact h
theorem add_pos_of_nonneg_of_pos (ha : 0 ≤ a) (hb : 0 < b) : 0 < a + b := by
  rw [add_comm]
  exact add_pos_of_pos_of_nonneg hb ha
theorem le_add_of_nonneg_right (h : 0 ≤ b) : a ≤ a + b := by
  have h := add_le_add_left h a
  rw [add_zero] at h
  exact h
theorem le_add_of_nonneg_left (h : 0 ≤ b) : a ≤ b + a := by
  rw [add_comm]
  exact le_add_of_nonneg_right h
theorem lt_add_of_pos_right (a : α) (h : 0 < b) : a < a + b := by
  have h := add_lt_add_left h a
  rw [add_zero] at h
  exact h
theorem lt_add_of_pos_left (a : α) (h : 0 < b) : a < b + a := by
  rw [add_comm]
  exact lt_add_of_pos_right a h
theorem add_le_of_nonpos_right (h : b ≤ 0) : a + b ≤ a := by
  have h := add_le_add_left h a
  rw [add_zero] at h
  exact h
theorem add_nonpos (ha : a ≤ 0) (hb : b ≤ 0) : a + b ≤ 0 := by
  have h := add_le_add ha hb
  rw [add_zero] at h
  exact h
theorem le_add_iff_nonneg_right (a : α) {b : α} : a ≤ a + b ↔ 0 ≤ b := by
  have h := add_le_add_iff_left a (b := 0) (c := b)
  rw [add_zero] at h
  exact h
theorem lt_add_iff_pos_right (a : α) {b : α} : a < a + b ↔ 0 < b := by
  have h := add_lt_add_iff_left a (b := 0) (c := b)
  rw [add_zero] at h
  exact h
theorem le_add_iff_nonneg_left (a : α) {b : α} : a ≤ b + a ↔ 0 ≤ b := by rw [add_comm, le_add_iff_nonneg_right]
theorem lt_add_iff_pos_left (a : α) {b : α} : a < b + a ↔ 0 < b := by rw [add_comm, lt_add_iff_pos_right]
theorem add_eq_zero_iff_of_nonneg (ha : 0 ≤ a) (hb : 0 ≤ b) : a + b = 0 ↔ a = 0 ∧ b = 0 :=
  ⟨fun h => ⟨le_antisymm (h ▸ le_add_of_nonneg_right hb) ha, le_antisymm (h ▸ le_add_of_nonneg_left ha) hb⟩,
    fun h => by rw [h.1, h.2, add_zero]⟩

/-! ## Numerals -/

@[simp] theorem zero_lt_one : (0 : α) < 1 := IsStrictOrderedRing.zero_lt_one
@[simp] theorem one_pos : (0 : α) < 1 := zero_lt_one
@[simp] theorem zero_le_one : (0 : α) ≤ 1 := zero_lt_one.le
theorem lt_add_one (a : α) : a < a + 1 := lt_add_of_pos_right a zero_lt_one
theorem le_add_one (h : a ≤ b) : a ≤ b + 1 := h.trans (lt_add_one b).le
@[simp] theorem Nat.cast_nonneg (n : Nat) : (0 : α) ≤ n := by
  induction n with
  | zero => exact le_rfl
  | succ n ih =>
    rw [Nat.cast_add_one]
    exact add_nonneg ih zero_le_one
theorem Nat.cast_succ_pos (n : Nat) : (0 : α) < (n + 1 : Nat) := by
  rw [Nat.cast_add_one]
  exact add_pos_of_nonneg_of_pos (Nat.cast_nonneg n) zero_lt_one
theorem Nat.cast_lt_of_lt {m n : Nat} (h : m < n) : (m : α) < n := by
  obtain ⟨k, e⟩ := Nat.le.dest h
  rw [← e, Nat.succ_eq_add_one, Nat.add_right_comm, Nat.add_assoc, Nat.cast_add]
  exact lt_add_of_pos_right _ (Nat.cast_succ_pos k)
@[simp] theorem Nat.cast_lt {m n : Nat} : (m : α) < n ↔ m < n :=
  ⟨fun h => Nat.lt_of_not_le (fun h' => (Nat.lt_or_eq_of_le h').elim
    (fun h2 => lt_asymm h (Nat.cast_lt_of_lt h2)) (fun e => lt_irrefl (m : α) (by rw [e] at h; exact h))),
    Nat.cast_lt_of_lt⟩
@[simp] theorem Nat.cast_le {m n : Nat} : (m : α) ≤ n ↔ m ≤ n := by
  rw [← not_lt, Nat.cast_lt, Nat.not_lt]
instance (priority := low) IsStrictOrderedRing.toCharZero : CharZero α :=
  ⟨fun _ _ h => Nat.le_antisymm (Nat.cast_le.mp h.le) (Nat.cast_le.mp h.ge)⟩
@[simp] theorem Nat.cast_pos {n : Nat} : (0 : α) < n ↔ 0 < n := Nat.cast_lt (m := 0)
theorem two_pos : (0 : α) < 2 := Nat.cast_succ_pos 1
theorem zero_lt_two : (0 : α) < 2 := Nat.cast_succ_pos 1
theorem three_pos : (0 : α) < 3 := Nat.cast_succ_pos 2
theorem four_pos : (0 : α) < 4 := Nat.cast_succ_pos 3
theorem zero_le_two : (0 : α) ≤ 2 := two_pos.le
theorem one_lt_two : (1 : α) < 2 := Nat.cast_lt_of_lt (Nat.lt_succ_self 1)
theorem one_le_two : (1 : α) ≤ 2 := one_lt_two.le

/-! ## Multiplication -/

theorem mul_lt_mul_of_pos_left (h : b < c) (ha : 0 < a) : a * b < a * c :=
  IsStrictOrderedRing.mul_lt_mul_of_pos_left b c a h ha
theorem mul_lt_mul_of_pos_right (h : b < c) (ha : 0 < a) : b * a < c * a := by
  rw [mul_comm b, mul_comm c]
  exact mul_lt_mul_of_pos_left h ha
theorem mul_le_mul_of_nonneg_left (h : b ≤ c) (ha : 0 ≤ a) : a * b ≤ a * c :=
  h.eq_or_lt.elim (fun e => by rw [e]; exact le_rfl) fun h => ha.eq_or_lt.elim
    (fun e => by rw [← e, zero_mul, zero_mul]; exact le_rfl) (fun ha => (mul_lt_mul_of_pos_left h ha).le)
theorem mul_le_mul_of_nonneg_right (h : b ≤ c) (ha : 0 ≤ a) : b * a ≤ c * a := by
  rw [mul_comm b, mul_comm c]
  exact mul_le_mul_of_nonneg_left h ha
theorem mul_pos (ha : 0 < a) (hb : 0 < b) : 0 < a * b := by
  have h := mul_lt_mul_of_pos_left hb ha
  rw [mul_zero] at h
  exact h
theorem mul_nonneg (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a * b := by
  have h := mul_le_mul_of_nonneg_left hb ha
  rw [mul_zero] at h
  exact h
theorem mul_le_mul (h : a ≤ b) (h' : c ≤ d) (hc : 0 ≤ c) (hb : 0 ≤ b) : a * c ≤ b * d :=
  (mul_le_mul_of_nonneg_right h hc).trans (mul_le_mul_of_nonneg_left h' hb)
theorem mul_lt_mul (h : a < b) (h' : c ≤ d) (hc : 0 < c) (hb : 0 ≤ b) : a * c < b * d :=
  (mul_lt_mul_of_pos_right h hc).trans_le (mul_le_mul_of_nonneg_left h' hb)
theorem mul_lt_mul'' (h : a < b) (h' : c < d) (ha : 0 ≤ a) (hc : 0 ≤ c) : a * c < b * d :=
  (mul_le_mul_of_nonneg_left h'.le ha).trans_lt (mul_lt_mul_of_pos_right h (hc.trans_lt h'))
theorem le_of_mul_le_mul_left (h : c * a ≤ c * b) (hc : 0 < c) : a ≤ b :=
  le_of_not_gt (fun h' => not_le_of_gt (mul_lt_mul_of_pos_left h' hc) h)
theorem le_of_mul_le_mul_right (h : a * c ≤ b * c) (hc : 0 < c) : a ≤ b :=
  le_of_not_gt (fun h' => not_le_of_gt (mul_lt_mul_of_pos_right h' hc) h)
theorem lt_of_mul_lt_mul_left (h : c * a < c * b) (hc : 0 ≤ c) : a < b :=
  lt_of_not_ge (fun h' => not_le_of_gt h (mul_le_mul_of_nonneg_left h' hc))
theorem lt_of_mul_lt_mul_right (h : a * c < b * c) (hc : 0 ≤ c) : a < b :=
  lt_of_not_ge (fun h' => not_le_of_gt h (mul_le_mul_of_nonneg_right h' hc))
theorem mul_le_mul_iff_of_pos_left (hc : 0 < c) : c * a ≤ c * b ↔ a ≤ b :=
  ⟨fun h => le_of_mul_le_mul_left h hc, fun h => mul_le_mul_of_nonneg_left h hc.le⟩
theorem mul_le_mul_iff_of_pos_right (hc : 0 < c) : a * c ≤ b * c ↔ a ≤ b :=
  ⟨fun h => le_of_mul_le_mul_right h hc, fun h => mul_le_mul_of_nonneg_right h hc.le⟩
theorem mul_lt_mul_iff_of_pos_left (hc : 0 < c) : c * a < c * b ↔ a < b :=
  ⟨fun h => lt_of_mul_lt_mul_left h hc.le, fun h => mul_lt_mul_of_pos_left h hc⟩
theorem mul_lt_mul_iff_of_pos_right (hc : 0 < c) : a * c < b * c ↔ a < b :=
  ⟨fun h => lt_of_mul_lt_mul_right h hc.le, fun h => mul_lt_mul_of_pos_right h hc⟩
theorem mul_le_mul_left (hc : 0 < c) : c * a ≤ c * b ↔ a ≤ b := mul_le_mul_iff_of_pos_left hc
theorem mul_le_mul_right (hc : 0 < c) : a * c ≤ b * c ↔ a ≤ b := mul_le_mul_iff_of_pos_right hc
theorem mul_lt_mul_left (hc : 0 < c) : c * a < c * b ↔ a < b := mul_lt_mul_iff_of_pos_left hc
theorem mul_lt_mul_right (hc : 0 < c) : a * c < b * c ↔ a < b := mul_lt_mul_iff_of_pos_right hc
theorem pos_of_mul_pos_right (h : 0 < a * b) (ha : 0 ≤ a) : 0 < b :=
  lt_of_mul_lt_mul_left (by rw [mul_zero]; exact h) ha
theorem pos_of_mul_pos_left (h : 0 < a * b) (hb : 0 ≤ b) : 0 < a :=
  lt_of_mul_lt_mul_right (by rw [zero_mul]; exact h) hb
theorem mul_pos_iff_of_pos_left (ha : 0 < a) : 0 < a * b ↔ 0 < b := ⟨fun h => pos_of_mul_pos_right h ha.le, mul_pos ha⟩
theorem mul_pos_iff_of_pos_right (hb : 0 < b) : 0 < a * b ↔ 0 < a :=
  ⟨fun h => pos_of_mul_pos_left h hb.le, fun h => mul_pos h hb⟩
theorem mul_nonneg_iff_of_pos_left (ha : 0 < a) : 0 ≤ a * b ↔ 0 ≤ b := by
  have h := mul_le_mul_iff_of_pos_left ha (a := 0) (b := b)
  rw [mul_zero] at h
  exact h
theorem le_mul_of_one_le_right (ha : 0 ≤ a) (h : 1 ≤ b) : a ≤ a * b := by
  have h := mul_le_mul_of_nonneg_left h ha
  rw [mul_one] at h
  exact h
theorem le_mul_of_one_le_left (hb : 0 ≤ b) (h : 1 ≤ a) : b ≤ a * b := by
  rw [mul_comm]
  exact le_mul_of_one_le_right hb h
theorem mul_le_of_le_one_right (ha : 0 ≤ a) (h : b ≤ 1) : a * b ≤ a := by
  have h := mul_le_mul_of_nonneg_left h ha
  rw [mul_one] at h
  exact h
theorem mul_le_of_le_one_left (hb : 0 ≤ b) (h : a ≤ 1) : a * b ≤ b := by
  rw [mul_comm]
  exact mul_le_of_le_one_right hb h
theorem one_le_mul_of_one_le_of_one_le (ha : 1 ≤ a) (hb : 1 ≤ b) : 1 ≤ a * b :=
  ha.trans (le_mul_of_one_le_right (zero_le_one.trans ha) hb)
theorem one_lt_mul_of_lt_of_le (ha : 1 < a) (hb : 1 ≤ b) : 1 < a * b :=
  ha.trans_le (le_mul_of_one_le_right (zero_le_one.trans ha.le) hb)
theorem mul_self_le_mul_self (ha : 0 ≤ a) (h : a ≤ b) : a * a ≤ b * b := mul_le_mul h h ha (ha.trans h)
theorem mul_self_lt_mul_self (ha : 0 ≤ a) (h : a < b) : a * a < b * b := mul_lt_mul'' h h ha ha

/-! ## Powers -/

theorem pow_nonneg (h : 0 ≤ a) (n : Nat) : 0 ≤ a ^ n := by
  induction n with
  | zero => rw [pow_zero]; exact zero_le_one
  | succ n ih => rw [pow_succ]; exact mul_nonneg ih h
theorem pow_pos (h : 0 < a) (n : Nat) : 0 < a ^ n := by
  induction n with
  | zero => rw [pow_zero]; exact zero_lt_one
  | succ n ih => rw [pow_succ]; exact mul_pos ih h
theorem pow_le_pow_left₀ (ha : 0 ≤ a) (h : a ≤ b) (n : Nat) : a ^ n ≤ b ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero]; exact le_rfl
  | succ n ih => rw [pow_succ, pow_succ]; exact mul_le_mul ih h ha (pow_nonneg (ha.trans h) n)
theorem pow_le_pow_left (ha : 0 ≤ a) (h : a ≤ b) (n : Nat) : a ^ n ≤ b ^ n := pow_le_pow_left₀ ha h n
theorem pow_lt_pow_left₀ (h : a < b) (ha : 0 ≤ a) {n : Nat} (hn : n ≠ 0) : a ^ n < b ^ n := by
  cases n with
  | zero => exact absurd rfl hn
  | succ n =>
    rw [pow_succ, pow_succ]
    exact (mul_le_mul_of_nonneg_right (pow_le_pow_left₀ ha h.le n) ha).trans_lt
      (mul_lt_mul_of_pos_left h (pow_pos (ha.trans_lt h) n))
theorem one_le_pow₀ (h : 1 ≤ a) {n : Nat} : 1 ≤ a ^ n := by
  have h := pow_le_pow_left₀ zero_le_one h n
  rw [one_pow] at h
  exact h
theorem one_lt_pow₀ (h : 1 < a) {n : Nat} (hn : n ≠ 0) : 1 < a ^ n := by
  have h := pow_lt_pow_left₀ h zero_le_one hn
  rw [one_pow] at h
  exact h
theorem pow_le_one₀ {n : Nat} (ha : 0 ≤ a) (h : a ≤ 1) : a ^ n ≤ 1 := by
  have h := pow_le_pow_left₀ ha h n
  rw [one_pow] at h
  exact h
theorem pow_lt_one₀ (ha : 0 ≤ a) (h : a < 1) {n : Nat} (hn : n ≠ 0) : a ^ n < 1 := by
  have h := pow_lt_pow_left₀ h ha hn
  rw [one_pow] at h
  exact h
theorem pow_le_pow_right₀ {m n : Nat} (h : 1 ≤ a) (hmn : m ≤ n) : a ^ m ≤ a ^ n := by
  obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le hmn
  rw [pow_add]
  exact le_mul_of_one_le_right (pow_nonneg (zero_le_one.trans h) m) (one_le_pow₀ h)
theorem pow_lt_pow_right₀ {m n : Nat} (h : 1 < a) (hmn : m < n) : a ^ m < a ^ n := by
  obtain ⟨k, e⟩ := Nat.le.dest hmn
  rw [← e, Nat.succ_eq_add_one, Nat.add_assoc, pow_add]
  have h2 := mul_lt_mul_of_pos_left (one_lt_pow₀ h (n := 1 + k) (by omega)) (pow_pos (zero_lt_one.trans h) m)
  rw [mul_one] at h2
  exact h2
theorem pow_le_pow_of_le_one {m n : Nat} (ha : 0 ≤ a) (h : a ≤ 1) (hmn : m ≤ n) : a ^ n ≤ a ^ m := by
  obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le hmn
  rw [pow_add]
  exact mul_le_of_le_one_right (pow_nonneg ha m) (pow_le_one₀ ha h)
theorem pow_le_pow_iff_right₀ {m n : Nat} (h : 1 < a) : a ^ m ≤ a ^ n ↔ m ≤ n :=
  ⟨fun h' => Nat.le_of_not_lt (fun h2 => not_le_of_gt (pow_lt_pow_right₀ h h2) h'), pow_le_pow_right₀ h.le⟩
theorem pow_lt_pow_iff_right₀ {m n : Nat} (h : 1 < a) : a ^ m < a ^ n ↔ m < n :=
  ⟨fun h' => Nat.lt_of_not_le (fun h2 => not_le_of_gt h' (pow_le_pow_right₀ h.le h2)), pow_lt_pow_right₀ h⟩
theorem lt_of_pow_lt_pow_left₀ (n : Nat) (hb : 0 ≤ b) (h : a ^ n < b ^ n) : a < b :=
  lt_of_not_ge (fun h' => not_le_of_gt h (pow_le_pow_left₀ hb h' n))
theorem le_of_pow_le_pow_left₀ {n : Nat} (hn : n ≠ 0) (hb : 0 ≤ b) (h : a ^ n ≤ b ^ n) : a ≤ b :=
  le_of_not_gt (fun h' => not_le_of_gt (pow_lt_pow_left₀ h' hb hn) h)
theorem pow_le_pow_iff_left₀ {n : Nat} (ha : 0 ≤ a) (hb : 0 ≤ b) (hn : n ≠ 0) : a ^ n ≤ b ^ n ↔ a ≤ b :=
  ⟨le_of_pow_le_pow_left₀ hn hb, fun h => pow_le_pow_left₀ ha h n⟩
theorem pow_lt_pow_iff_left₀ {n : Nat} (ha : 0 ≤ a) (hb : 0 ≤ b) (hn : n ≠ 0) : a ^ n < b ^ n ↔ a < b :=
  ⟨lt_of_pow_lt_pow_left₀ n hb, fun h => pow_lt_pow_left₀ h ha hn⟩
theorem pow_left_inj₀ {n : Nat} (ha : 0 ≤ a) (hb : 0 ≤ b) (hn : n ≠ 0) : a ^ n = b ^ n ↔ a = b :=
  ⟨fun h => le_antisymm (le_of_pow_le_pow_left₀ hn hb h.le) (le_of_pow_le_pow_left₀ hn ha h.ge), fun h => by rw [h]⟩
theorem lt_of_mul_self_lt_mul_self₀ (hb : 0 ≤ b) (h : a * a < b * b) : a < b :=
  lt_of_not_ge (fun h' => not_le_of_gt h (mul_self_le_mul_self hb h'))
theorem sq_le_sq₀ (ha : 0 ≤ a) (hb : 0 ≤ b) : a ^ 2 ≤ b ^ 2 ↔ a ≤ b := pow_le_pow_iff_left₀ ha hb (by decide)
theorem sq_lt_sq₀ (ha : 0 ≤ a) (hb : 0 ≤ b) : a ^ 2 < b ^ 2 ↔ a < b := pow_lt_pow_iff_left₀ ha hb (by decide)
end Semiring
