/-
Inequalities that only rings with an order and no zero divisors, or ordered fields, have: squares, signs of products,
inverses and quotients. Under Mathlib's names.
-/
prelude
import Sequent.Tactic.Ring

set_option autoImplicit false
set_option linter.unusedSectionVars false
universe u

section Ring
variable {α : Type u} [CommRing α] [LinearOrder α] [IsStrictOrderedRing α] {a b c d : α}

theorem sq_pos_of_ne_zero (h : a ≠ 0) : 0 < a ^ 2 := by
  rw [sq]
  exact mul_self_pos_of_ne h
theorem sq_pos_of_pos (h : 0 < a) : 0 < a ^ 2 := pow_pos h 2
theorem sq_pos_of_neg (h : a < 0) : 0 < a ^ 2 := sq_pos_of_ne_zero h.ne
@[simp] theorem sq_pos_iff : 0 < a ^ 2 ↔ a ≠ 0 :=
  ⟨fun h e => by rw [e, sq, mul_zero] at h; exact lt_irrefl 0 h, sq_pos_of_ne_zero⟩
theorem mul_self_pos : 0 < a * a ↔ a ≠ 0 := by rw [← sq, sq_pos_iff]
theorem mul_pos_iff : 0 < a * b ↔ 0 < a ∧ 0 < b ∨ a < 0 ∧ b < 0 := by
  refine ⟨fun h => ?_, fun h => h.elim (fun h => mul_pos h.1 h.2) (fun h => mul_pos_of_neg_of_neg h.1 h.2)⟩
  rcases lt_trichotomy a 0 with ha | ha | ha
  · exact .inr ⟨ha, lt_of_not_ge fun hb => not_le_of_gt h (mul_nonpos_of_nonpos_of_nonneg ha.le hb)⟩
  · rw [ha, zero_mul] at h
    exact absurd h (lt_irrefl 0)
  · exact .inl ⟨ha, lt_of_not_ge fun hb => not_le_of_gt h (mul_nonpos_of_nonneg_of_nonpos ha.le hb)⟩
theorem mul_neg_iff : a * b < 0 ↔ 0 < a ∧ b < 0 ∨ a < 0 ∧ 0 < b := by
  rw [← neg_pos, ← mul_neg, mul_pos_iff, neg_pos]
  refine or_congr Iff.rfl (and_congr Iff.rfl ?_)
  exact neg_neg_iff_pos
theorem mul_nonneg_iff : 0 ≤ a * b ↔ 0 ≤ a ∧ 0 ≤ b ∨ a ≤ 0 ∧ b ≤ 0 := by
  refine ⟨fun h => ?_, fun h => h.elim (fun h => mul_nonneg h.1 h.2)
    (fun h => mul_nonneg_of_nonpos_of_nonpos h.1 h.2)⟩
  rcases lt_trichotomy a 0 with ha | ha | ha
  · exact .inr ⟨ha.le, le_of_not_gt fun hb => not_le_of_gt (mul_neg_of_neg_of_pos ha hb) h⟩
  · exact (le_total 0 b).imp (fun hb => ⟨ha.ge, hb⟩) (fun hb => ⟨ha.le, hb⟩)
  · exact .inl ⟨ha.le, le_of_not_gt fun hb => not_le_of_gt (mul_neg_of_pos_of_neg ha hb) h⟩
theorem mul_nonpos_iff : a * b ≤ 0 ↔ 0 ≤ a ∧ b ≤ 0 ∨ a ≤ 0 ∧ 0 ≤ b := by
  rw [← neg_nonneg, ← mul_neg, mul_nonneg_iff, neg_nonneg]
  exact or_congr Iff.rfl (and_congr Iff.rfl neg_nonpos)
theorem sq_le_one_iff₀ (ha : 0 ≤ a) : a ^ 2 ≤ 1 ↔ a ≤ 1 := by
  have h := sq_le_sq₀ ha zero_le_one
  rw [one_pow] at h
  exact h
theorem two_mul_le_add_sq (a b : α) : 2 * a * b ≤ a ^ 2 + b ^ 2 := by nlinarith [sq_nonneg (a - b)]
theorem add_sq_nonneg (a b : α) : 0 ≤ a ^ 2 + b ^ 2 := add_nonneg (sq_nonneg a) (sq_nonneg b)
theorem add_sq_eq_zero_iff : a ^ 2 + b ^ 2 = 0 ↔ a = 0 ∧ b = 0 := by
  rw [add_eq_zero_iff_of_nonneg (sq_nonneg a) (sq_nonneg b), sq_eq_zero_iff, sq_eq_zero_iff]
theorem mul_self_add_mul_self_eq_zero : a * a + b * b = 0 ↔ a = 0 ∧ b = 0 := by
  rw [← sq, ← sq, add_sq_eq_zero_iff]
theorem pow_le_pow_left_of_sq (hb : 0 ≤ b) (h : a ^ 2 ≤ b ^ 2) : a ≤ b :=
  le_of_not_gt fun h' => not_le_of_gt (pow_lt_pow_left₀ h' hb (by decide)) h
theorem abs_le_of_sq_le_sq' (h : a ^ 2 ≤ b ^ 2) (hb : 0 ≤ b) : -b ≤ a ∧ a ≤ b :=
  ⟨by nlinarith, pow_le_pow_left_of_sq hb h⟩
theorem lt_of_pow_lt_pow_left (n : Nat) (hb : 0 ≤ b) (h : a ^ n < b ^ n) : a < b := lt_of_pow_lt_pow_left₀ n hb h
theorem one_lt_two_pow (n : Nat) (hn : n ≠ 0) : (1 : α) < 2 ^ n := one_lt_pow₀ one_lt_two hn
theorem one_add_mul_le_pow (h : -1 ≤ a) (n : Nat) : 1 + n * a ≤ (1 + a) ^ n := by
  induction n with
  | zero => rw [Nat.cast_zero, zero_mul, add_zero, pow_zero]; exact le_rfl
  | succ n ih =>
    rw [pow_succ, Nat.cast_add_one]
    have h1 := mul_le_mul_of_nonneg_right ih (show 0 ≤ 1 + a by linarith)
    have h2 := mul_nonneg (Nat.cast_nonneg (α := α) n) (mul_self_nonneg a)
    linarith
end Ring

section Field
variable {α : Type u} [Field α] [LinearOrder α] [IsStrictOrderedRing α] {a b c d : α}

theorem inv_pos_of_pos (h : 0 < a) : 0 < a⁻¹ := by
  refine lt_of_not_ge fun h' => ?_
  have h1 := mul_nonpos_of_nonneg_of_nonpos h.le h'
  rw [mul_inv_cancel₀ h.ne'] at h1
  exact not_le_of_gt zero_lt_one h1
@[simp] theorem inv_pos {a : α} : 0 < a⁻¹ ↔ 0 < a :=
  ⟨fun h => by have h := inv_pos_of_pos h; rw [inv_inv] at h; exact h, inv_pos_of_pos⟩
@[simp] theorem inv_nonneg {a : α} : 0 ≤ a⁻¹ ↔ 0 ≤ a := by
  rw [le_iff_eq_or_lt, le_iff_eq_or_lt, inv_pos]
  exact or_congr ⟨fun h => (inv_eq_zero.mp h.symm).symm, fun h => by rw [← h, inv_zero]⟩ Iff.rfl
@[simp] theorem inv_lt_zero {a : α} : a⁻¹ < 0 ↔ a < 0 := by rw [← not_le, inv_nonneg, not_le]
@[simp] theorem inv_nonpos {a : α} : a⁻¹ ≤ 0 ↔ a ≤ 0 := by rw [← not_lt, inv_pos, not_lt]
theorem inv_nonneg_of_nonneg (h : 0 ≤ a) : 0 ≤ a⁻¹ := inv_nonneg.mpr h
theorem div_pos (ha : 0 < a) (hb : 0 < b) : 0 < a / b := by
  rw [div_eq_mul_inv]
  exact mul_pos ha (inv_pos_of_pos hb)
theorem div_nonneg (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a / b := by
  rw [div_eq_mul_inv]
  exact mul_nonneg ha (inv_nonneg.mpr hb)
theorem div_neg_of_neg_of_pos (ha : a < 0) (hb : 0 < b) : a / b < 0 := by
  rw [div_eq_mul_inv]
  exact mul_neg_of_neg_of_pos ha (inv_pos_of_pos hb)
theorem div_neg_of_pos_of_neg (ha : 0 < a) (hb : b < 0) : a / b < 0 := by
  rw [div_eq_mul_inv]
  exact mul_neg_of_pos_of_neg ha (inv_lt_zero.mpr hb)
theorem div_nonpos_of_nonpos_of_nonneg (ha : a ≤ 0) (hb : 0 ≤ b) : a / b ≤ 0 := by
  rw [div_eq_mul_inv]
  exact mul_nonpos_of_nonpos_of_nonneg ha (inv_nonneg.mpr hb)
theorem div_pos_iff_of_pos_right (hb : 0 < b) : 0 < a / b ↔ 0 < a :=
  ⟨fun h => by rw [← div_mul_cancel₀ a hb.ne']; exact mul_pos h hb, fun h => div_pos h hb⟩
theorem half_pos (h : 0 < a) : 0 < a / 2 := div_pos h two_pos
theorem half_lt_self (h : 0 < a) : a / 2 < a := by linarith

/-! ## Clearing a denominator -/

theorem div_le_iff₀ (hc : 0 < c) : a / c ≤ b ↔ a ≤ b * c := by
  rw [← mul_le_mul_iff_of_pos_right hc, div_mul_cancel₀ a hc.ne']
theorem le_div_iff₀ (hc : 0 < c) : a ≤ b / c ↔ a * c ≤ b := by
  rw [← mul_le_mul_iff_of_pos_right hc, div_mul_cancel₀ b hc.ne']
theorem div_lt_iff₀ (hc : 0 < c) : a / c < b ↔ a < b * c := by
  rw [← mul_lt_mul_iff_of_pos_right hc, div_mul_cancel₀ a hc.ne']
theorem lt_div_iff₀ (hc : 0 < c) : a < b / c ↔ a * c < b := by
  rw [← mul_lt_mul_iff_of_pos_right hc, div_mul_cancel₀ b hc.ne']
theorem div_le_iff₀' (hc : 0 < c) : a / c ≤ b ↔ a ≤ c * b := by rw [div_le_iff₀ hc, mul_comm]
theorem le_div_iff₀' (hc : 0 < c) : a ≤ b / c ↔ c * a ≤ b := by rw [le_div_iff₀ hc, mul_comm]
theorem div_lt_iff₀' (hc : 0 < c) : a / c < b ↔ a < c * b := by rw [div_lt_iff₀ hc, mul_comm]
theorem lt_div_iff₀' (hc : 0 < c) : a < b / c ↔ c * a < b := by rw [lt_div_iff₀ hc, mul_comm]
theorem div_le_iff (hc : 0 < c) : a / c ≤ b ↔ a ≤ b * c := div_le_iff₀ hc
theorem le_div_iff (hc : 0 < c) : a ≤ b / c ↔ a * c ≤ b := le_div_iff₀ hc
theorem div_lt_iff (hc : 0 < c) : a / c < b ↔ a < b * c := div_lt_iff₀ hc
theorem lt_div_iff (hc : 0 < c) : a < b / c ↔ a * c < b := lt_div_iff₀ hc
theorem div_le_div_iff_of_pos (hb : 0 < b) (hd : 0 < d) : a / b ≤ c / d ↔ a * d ≤ c * b := by
  rw [div_le_iff₀ hb, div_mul_eq_mul_div, le_div_iff₀ hd]
theorem div_le_div_iff (hb : 0 < b) (hd : 0 < d) : a / b ≤ c / d ↔ a * d ≤ c * b := div_le_div_iff_of_pos hb hd
theorem div_lt_div_iff (hb : 0 < b) (hd : 0 < d) : a / b < c / d ↔ a * d < c * b := by
  rw [div_lt_iff₀ hb, div_mul_eq_mul_div, lt_div_iff₀ hd]
theorem div_le_one (hb : 0 < b) : a / b ≤ 1 ↔ a ≤ b := by rw [div_le_iff₀ hb, one_mul]
theorem one_le_div (hb : 0 < b) : 1 ≤ a / b ↔ b ≤ a := by rw [le_div_iff₀ hb, one_mul]
theorem div_lt_one (hb : 0 < b) : a / b < 1 ↔ a < b := by rw [div_lt_iff₀ hb, one_mul]
theorem one_lt_div (hb : 0 < b) : 1 < a / b ↔ b < a := by rw [lt_div_iff₀ hb, one_mul]
theorem div_le_one_of_le₀ (h : a ≤ b) (hb : 0 ≤ b) : a / b ≤ 1 :=
  hb.eq_or_lt.elim (fun e => by rw [← e, div_zero]; exact zero_le_one) (fun hb => (div_le_one hb).mpr h)
theorem div_le_div_of_nonneg_right (h : a ≤ b) (hc : 0 ≤ c) : a / c ≤ b / c := by
  rw [div_eq_mul_inv, div_eq_mul_inv]
  exact mul_le_mul_of_nonneg_right h (inv_nonneg.mpr hc)
theorem div_lt_div_of_pos_right (h : a < b) (hc : 0 < c) : a / c < b / c := by
  rw [div_eq_mul_inv, div_eq_mul_inv]
  exact mul_lt_mul_of_pos_right h (inv_pos_of_pos hc)
theorem div_le_div_iff_of_pos_right (hc : 0 < c) : a / c ≤ b / c ↔ a ≤ b := by
  rw [div_le_iff₀ hc, div_mul_cancel₀ b hc.ne']
theorem div_lt_div_iff_of_pos_right (hc : 0 < c) : a / c < b / c ↔ a < b := by
  rw [div_lt_iff₀ hc, div_mul_cancel₀ b hc.ne']
theorem inv_le_inv₀ (ha : 0 < a) (hb : 0 < b) : a⁻¹ ≤ b⁻¹ ↔ b ≤ a := by
  rw [inv_eq_one_div, inv_eq_one_div, div_le_div_iff_of_pos ha hb, one_mul, one_mul]
theorem inv_lt_inv₀ (ha : 0 < a) (hb : 0 < b) : a⁻¹ < b⁻¹ ↔ b < a := by
  rw [inv_eq_one_div, inv_eq_one_div, div_lt_div_iff ha hb, one_mul, one_mul]
theorem one_div_le_one_div_of_le (ha : 0 < a) (h : a ≤ b) : 1 / b ≤ 1 / a := by
  rw [div_le_div_iff_of_pos (ha.trans_le h) ha, one_mul, one_mul]
  exact h
theorem one_div_lt_one_div_of_lt (ha : 0 < a) (h : a < b) : 1 / b < 1 / a := by
  rw [div_lt_div_iff (ha.trans h) ha, one_mul, one_mul]
  exact h
theorem one_div_pos : 0 < 1 / a ↔ 0 < a := by rw [one_div, inv_pos]
theorem one_div_nonneg : 0 ≤ 1 / a ↔ 0 ≤ a := by rw [one_div, inv_nonneg]
theorem div_le_div_of_nonneg_left (hc : 0 ≤ c) (hb : 0 < b) (h : b ≤ a) : c / a ≤ c / b := by
  rw [div_le_div_iff_of_pos (hb.trans_le h) hb]
  exact mul_le_mul_of_nonneg_left h hc
theorem div_le_self (ha : 0 ≤ a) (hb : 1 ≤ b) : a / b ≤ a := by
  rw [div_le_iff₀ (zero_lt_one.trans_le hb)]
  exact le_mul_of_one_le_right ha hb
theorem one_le_inv₀ (ha : 0 < a) : 1 ≤ a⁻¹ ↔ a ≤ 1 := by rw [inv_eq_one_div, one_le_div ha]
theorem inv_le_one₀ (ha : 0 < a) : a⁻¹ ≤ 1 ↔ 1 ≤ a := by rw [inv_eq_one_div, div_le_one ha]
theorem inv_le_one_of_one_le₀ (ha : 1 ≤ a) : a⁻¹ ≤ 1 := (inv_le_one₀ (zero_lt_one.trans_le ha)).mpr ha

/-- Between two elements there is another. -/
theorem exists_between (h : a < b) : ∃ c, a < c ∧ c < b := ⟨(a + b) / 2, by linarith, by linarith⟩
theorem le_of_forall_pos_le_add (h : ∀ ε : α, 0 < ε → a ≤ b + ε) : a ≤ b := by
  refine le_of_not_gt fun hc => ?_
  have := h ((a - b) / 2) (by linarith)
  linarith
end Field
