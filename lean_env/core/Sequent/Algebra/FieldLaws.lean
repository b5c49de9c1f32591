/-
More inequalities of ordered fields under Mathlib's names: quotients and inverses compared, signs of quotients, halves,
integer powers.
-/
prelude
import Sequent.Algebra.OrderedLaws

set_option autoImplicit false
set_option linter.unusedSectionVars false
universe u

section Field
variable {α : Type u} [Field α] [LinearOrder α] [IsStrictOrderedRing α] {a b c d : α}

/-! ### Signs -/

theorem inv_neg'' : a⁻¹ < 0 ↔ a < 0 := inv_lt_zero
theorem one_div_neg : 1 / a < 0 ↔ a < 0 := by rw [one_div, inv_lt_zero]
theorem one_div_nonpos : 1 / a ≤ 0 ↔ a ≤ 0 := by rw [one_div, inv_nonpos]
theorem one_div_pos_of_pos (h : 0 < a) : 0 < 1 / a := one_div_pos.mpr h
theorem div_pos_iff : 0 < a / b ↔ 0 < a ∧ 0 < b ∨ a < 0 ∧ b < 0 := by
  rw [div_eq_mul_inv, mul_pos_iff, inv_pos, inv_lt_zero]
theorem div_neg_iff : a / b < 0 ↔ 0 < a ∧ b < 0 ∨ a < 0 ∧ 0 < b := by
  rw [div_eq_mul_inv, mul_neg_iff, inv_pos, inv_lt_zero]
theorem div_nonneg_iff : 0 ≤ a / b ↔ 0 ≤ a ∧ 0 ≤ b ∨ a ≤ 0 ∧ b ≤ 0 := by
  rw [div_eq_mul_inv, mul_nonneg_iff, inv_nonneg, inv_nonpos]
theorem div_nonpos_iff : a / b ≤ 0 ↔ 0 ≤ a ∧ b ≤ 0 ∨ a ≤ 0 ∧ 0 ≤ b := by
  rw [div_eq_mul_inv, mul_nonpos_iff, inv_nonneg, inv_nonpos]
theorem div_pos_of_neg_of_neg (ha : a < 0) (hb : b < 0) : 0 < a / b := div_pos_iff.mpr (.inr ⟨ha, hb⟩)
theorem div_nonneg_of_nonpos (ha : a ≤ 0) (hb : b ≤ 0) : 0 ≤ a / b := div_nonneg_iff.mpr (.inr ⟨ha, hb⟩)
theorem div_nonpos_of_nonneg_of_nonpos (ha : 0 ≤ a) (hb : b ≤ 0) : a / b ≤ 0 := div_nonpos_iff.mpr (.inl ⟨ha, hb⟩)

/-! ### Denominators cleared -/

theorem div_le_iff_of_neg (hc : c < 0) : a / c ≤ b ↔ b * c ≤ a := by
  rw [← mul_le_mul_right_of_neg hc, div_mul_cancel₀ a hc.ne]
theorem le_div_iff_of_neg (hc : c < 0) : a ≤ b / c ↔ b ≤ a * c := by
  rw [← mul_le_mul_right_of_neg hc, div_mul_cancel₀ b hc.ne]
theorem div_lt_iff_of_neg (hc : c < 0) : a / c < b ↔ b * c < a := by
  rw [← not_le, le_div_iff_of_neg hc, not_le]
theorem lt_div_iff_of_neg (hc : c < 0) : a < b / c ↔ b < a * c := by
  rw [← not_le, div_le_iff_of_neg hc, not_le]
theorem div_le_iff_of_neg' (hc : c < 0) : a / c ≤ b ↔ c * b ≤ a := by rw [mul_comm, div_le_iff_of_neg hc]
theorem le_div_iff_of_neg' (hc : c < 0) : a ≤ b / c ↔ b ≤ c * a := by rw [mul_comm, le_div_iff_of_neg hc]
theorem div_lt_iff_of_neg' (hc : c < 0) : a / c < b ↔ c * b < a := by rw [mul_comm, div_lt_iff_of_neg hc]
theorem lt_div_iff_of_neg' (hc : c < 0) : a < b / c ↔ b < c * a := by rw [mul_comm, lt_div_iff_of_neg hc]
theorem div_lt_div_iff_of_pos (hb : 0 < b) (hd : 0 < d) : a / b < c / d ↔ a * d < c * b := div_lt_div_iff hb hd
theorem div_le_one₀ (hb : 0 < b) : a / b ≤ 1 ↔ a ≤ b := div_le_one hb
theorem one_le_div₀ (hb : 0 < b) : 1 ≤ a / b ↔ b ≤ a := one_le_div hb
theorem div_lt_one₀ (hb : 0 < b) : a / b < 1 ↔ a < b := div_lt_one hb
theorem one_lt_div₀ (hb : 0 < b) : 1 < a / b ↔ b < a := one_lt_div hb
theorem div_le_of_le_mul₀ (hb : 0 ≤ b) (hc : 0 ≤ c) (h : a ≤ c * b) : a / b ≤ c :=
  hb.eq_or_lt.elim (fun e => by rw [← e, div_zero]; exact hc) (fun hb => (div_le_iff₀ hb).mpr h)
theorem mul_le_of_le_div₀ (hb : 0 ≤ b) (hc : 0 ≤ c) (h : a ≤ b / c) : a * c ≤ b :=
  hc.eq_or_lt.elim (fun e => by rw [← e, mul_zero]; exact hb) (fun hc => (le_div_iff₀ hc).mp h)
theorem inv_le_iff_one_le_mul₀ (ha : 0 < a) : a⁻¹ ≤ b ↔ 1 ≤ b * a := by rw [inv_eq_one_div, div_le_iff₀ ha]
theorem inv_le_iff_one_le_mul₀' (ha : 0 < a) : a⁻¹ ≤ b ↔ 1 ≤ a * b := by rw [inv_eq_one_div, div_le_iff₀' ha]
theorem inv_lt_iff_one_lt_mul₀ (ha : 0 < a) : a⁻¹ < b ↔ 1 < b * a := by rw [inv_eq_one_div, div_lt_iff₀ ha]
theorem le_inv_iff_mul_le_one₀ (hb : 0 < b) : a ≤ b⁻¹ ↔ a * b ≤ 1 := by rw [inv_eq_one_div, le_div_iff₀ hb]
theorem lt_inv_iff_mul_lt_one₀ (hb : 0 < b) : a < b⁻¹ ↔ a * b < 1 := by rw [inv_eq_one_div, lt_div_iff₀ hb]
theorem mul_inv_le_iff₀ (hc : 0 < c) : b * c⁻¹ ≤ a ↔ b ≤ a * c := by rw [← div_eq_mul_inv, div_le_iff₀ hc]
theorem le_mul_inv_iff₀ (hc : 0 < c) : a ≤ b * c⁻¹ ↔ a * c ≤ b := by rw [← div_eq_mul_inv, le_div_iff₀ hc]

/-! ### Quotients compared -/

theorem div_lt_div_of_pos_left (ha : 0 < a) (hc : 0 < c) (h : c < b) : a / b < a / c := by
  rw [div_lt_div_iff (hc.trans h) hc]
  exact mul_lt_mul_of_pos_left h ha
theorem div_le_div_iff_of_pos_left (ha : 0 < a) (hb : 0 < b) (hc : 0 < c) : a / b ≤ a / c ↔ c ≤ b := by
  rw [div_le_div_iff_of_pos hb hc, mul_le_mul_iff_of_pos_left ha]
theorem div_lt_div_iff_of_pos_left (ha : 0 < a) (hb : 0 < b) (hc : 0 < c) : a / b < a / c ↔ c < b := by
  rw [div_lt_div_iff hb hc, mul_lt_mul_iff_of_pos_left ha]
theorem div_lt_div_left (ha : 0 < a) (hb : 0 < b) (hc : 0 < c) : a / b < a / c ↔ c < b :=
  div_lt_div_iff_of_pos_left ha hb hc
theorem div_le_div_left (ha : 0 < a) (hb : 0 < b) (hc : 0 < c) : a / b ≤ a / c ↔ c ≤ b :=
  div_le_div_iff_of_pos_left ha hb hc
theorem div_le_div_right (hc : 0 < c) : a / c ≤ b / c ↔ a ≤ b := div_le_div_iff_of_pos_right hc
theorem div_lt_div_right (hc : 0 < c) : a / c < b / c ↔ a < b := div_lt_div_iff_of_pos_right hc
theorem div_le_div₀ (hc : 0 ≤ c) (hac : a ≤ c) (hd : 0 < d) (hdb : d ≤ b) : a / b ≤ c / d :=
  (div_le_div_of_nonneg_right hac (hd.trans_le hdb).le).trans (div_le_div_of_nonneg_left hc hd hdb)
theorem div_le_div (hc : 0 ≤ c) (hac : a ≤ c) (hd : 0 < d) (hdb : d ≤ b) : a / b ≤ c / d := div_le_div₀ hc hac hd hdb
theorem div_lt_div₀ (hac : a < c) (hdb : d ≤ b) (hc : 0 ≤ c) (hd : 0 < d) : a / b < c / d :=
  (div_lt_div_of_pos_right hac (hd.trans_le hdb)).trans_le (div_le_div_of_nonneg_left hc hd hdb)
theorem div_lt_div (hac : a < c) (hdb : d ≤ b) (hc : 0 ≤ c) (hd : 0 < d) : a / b < c / d := div_lt_div₀ hac hdb hc hd
theorem inv_anti₀ (hb : 0 < b) (h : b ≤ a) : a⁻¹ ≤ b⁻¹ := (inv_le_inv₀ (hb.trans_le h) hb).mpr h
theorem inv_strictAnti₀ (hb : 0 < b) (h : b < a) : a⁻¹ < b⁻¹ := (inv_lt_inv₀ (hb.trans h) hb).mpr h
theorem inv_le_inv_of_le (hb : 0 < b) (h : b ≤ a) : a⁻¹ ≤ b⁻¹ := inv_anti₀ hb h
theorem inv_lt_inv_of_lt (hb : 0 < b) (h : b < a) : a⁻¹ < b⁻¹ := inv_strictAnti₀ hb h
theorem inv_le_inv (ha : 0 < a) (hb : 0 < b) : a⁻¹ ≤ b⁻¹ ↔ b ≤ a := inv_le_inv₀ ha hb
theorem inv_lt_inv (ha : 0 < a) (hb : 0 < b) : a⁻¹ < b⁻¹ ↔ b < a := inv_lt_inv₀ ha hb
theorem inv_le_comm₀ (ha : 0 < a) (hb : 0 < b) : a⁻¹ ≤ b ↔ b⁻¹ ≤ a := by
  rw [inv_le_iff_one_le_mul₀ ha, inv_le_iff_one_le_mul₀' hb]
theorem one_lt_inv₀ (ha : 0 < a) : 1 < a⁻¹ ↔ a < 1 := by rw [inv_eq_one_div, one_lt_div ha]
theorem inv_lt_one₀ (ha : 0 < a) : a⁻¹ < 1 ↔ 1 < a := by rw [inv_eq_one_div, div_lt_one ha]
theorem inv_lt_one_of_one_lt₀ (ha : 1 < a) : a⁻¹ < 1 := (inv_lt_one₀ (zero_lt_one.trans ha)).mpr ha
theorem one_lt_inv_of_inv (ha : 0 < a) (h : a < 1) : 1 < a⁻¹ := (one_lt_inv₀ ha).mpr h
theorem one_div_le_one_div (ha : 0 < a) (hb : 0 < b) : 1 / a ≤ 1 / b ↔ b ≤ a :=
  div_le_div_iff_of_pos_left zero_lt_one ha hb
theorem one_div_lt_one_div (ha : 0 < a) (hb : 0 < b) : 1 / a < 1 / b ↔ b < a :=
  div_lt_div_iff_of_pos_left zero_lt_one ha hb
theorem one_div_le (ha : 0 < a) (hb : 0 < b) : 1 / a ≤ b ↔ 1 / b ≤ a := by rw [div_le_iff₀ ha, div_le_iff₀' hb]
theorem one_div_lt (ha : 0 < a) (hb : 0 < b) : 1 / a < b ↔ 1 / b < a := by rw [div_lt_iff₀ ha, div_lt_iff₀' hb]
theorem le_one_div (ha : 0 < a) (hb : 0 < b) : a ≤ 1 / b ↔ b ≤ 1 / a := by rw [le_div_iff₀ hb, le_div_iff₀' ha]
theorem lt_one_div (ha : 0 < a) (hb : 0 < b) : a < 1 / b ↔ b < 1 / a := by rw [lt_div_iff₀ hb, lt_div_iff₀' ha]
theorem div_lt_self (ha : 0 < a) (hb : 1 < b) : a / b < a := by
  rw [div_lt_iff₀ (zero_lt_one.trans hb)]
  exact lt_mul_of_one_lt_right ha hb
theorem half_le_self (ha : 0 ≤ a) : a / 2 ≤ a := by linarith
theorem half_lt_self_iff : a / 2 < a ↔ 0 < a := ⟨fun h => by linarith, fun h => by linarith⟩
theorem half_nonneg (ha : 0 ≤ a) : 0 ≤ a / 2 := by linarith
theorem one_half_pos : (0 : α) < 1 / 2 := half_pos zero_lt_one
theorem one_half_lt_one : (1 : α) / 2 < 1 := half_lt_self zero_lt_one
theorem left_lt_add_div_two : a < (a + b) / 2 ↔ a < b := ⟨fun h => by linarith, fun h => by linarith⟩
theorem add_div_two_lt_right : (a + b) / 2 < b ↔ a < b := ⟨fun h => by linarith, fun h => by linarith⟩
theorem div_two_lt_of_pos (h : 0 < a) : a / 2 < a := half_lt_self h
theorem le_of_forall_pos_lt_add (h : ∀ ε : α, 0 < ε → a < b + ε) : a ≤ b :=
  le_of_forall_pos_le_add fun ε hε => (h ε hε).le
theorem sub_one_div_inv_le_two (h : 2 ≤ a) : (1 - 1 / a)⁻¹ ≤ 2 := by
  have ha : 0 < a := two_pos.trans_le h
  have h1 : 1 / a ≤ 1 / 2 := one_div_le_one_div_of_le two_pos h
  rw [inv_le_iff_one_le_mul₀ (by linarith)]
  linarith

/-! ### Integer powers -/

theorem zpow_le_zpow_right₀ {m n : Int} (ha : 1 ≤ a) (h : m ≤ n) : a ^ m ≤ a ^ n := by
  have h0 : 0 < a := zero_lt_one.trans_le ha
  obtain ⟨k, hk⟩ := Int.eq_ofNat_of_zero_le (Int.sub_nonneg_of_le h)
  have e : n = m + (k : Int) := by omega
  rw [e, zpow_add₀ h0.ne', zpow_natCast]
  exact le_mul_of_one_le_right (zpow_pos h0 m).le (one_le_pow₀ ha)
theorem zpow_right_strictMono₀ (ha : 1 < a) : StrictMono (fun n : Int => a ^ n) := fun m n h => by
  have h0 : 0 < a := zero_lt_one.trans ha
  obtain ⟨k, hk⟩ := Int.eq_ofNat_of_zero_le (Int.sub_nonneg_of_le (Int.le_of_lt h))
  have e : n = m + (k : Int) := by omega
  show a ^ m < a ^ n
  rw [e, zpow_add₀ h0.ne', zpow_natCast]
  exact lt_mul_of_one_lt_right (zpow_pos h0 m) (one_lt_pow₀ ha (by omega))
theorem zpow_lt_zpow_right₀ {m n : Int} (ha : 1 < a) (h : m < n) : a ^ m < a ^ n := zpow_right_strictMono₀ ha h
theorem zpow_le_zpow_iff_right₀ {m n : Int} (ha : 1 < a) : a ^ m ≤ a ^ n ↔ m ≤ n :=
  (zpow_right_strictMono₀ ha).le_iff_le
theorem zpow_lt_zpow_iff_right₀ {m n : Int} (ha : 1 < a) : a ^ m < a ^ n ↔ m < n :=
  (zpow_right_strictMono₀ ha).lt_iff_lt
end Field
