prelude
import Sequent.Real.Exp
/-! The natural logarithm: the inverse of the exponential, `log |x|` for negative numbers and `log 0 = 0`. -/
set_option autoImplicit false

namespace Real
variable {x y : ℝ}

theorem exists_log (x : ℝ) : ∃ l, (x ≠ 0 → exp l * exp l = x * x) ∧ (x = 0 → l = 0) := by
  refine (Classical.em (x = 0)).elim (fun h => ⟨0, fun h' => absurd h h', fun _ => rfl⟩) fun h => ?_
  refine (Classical.em (0 < x)).elim (fun h' => ?_) fun h' => ?_
  · obtain ⟨l, hl⟩ := exists_exp_eq h'
    exact ⟨l, fun _ => by rw [hl], fun e => absurd e h⟩
  · have h' : 0 < -x := lt_of_not_ge fun hc => h (le_antisymm (le_of_not_gt h') (by linarith))
    obtain ⟨l, hl⟩ := exists_exp_eq h'
    exact ⟨l, fun _ => by rw [hl]; ring, fun e => absurd e h⟩

/-- The natural logarithm of `|x|`; zero at zero. Equal to Mathlib's by `Real.log_eq_of_exp_eq_abs`. -/
noncomputable def log (x : ℝ) : ℝ := (exists_log x).choose

theorem exp_log_mul_self (h : x ≠ 0) : exp (log x) * exp (log x) = x * x := (exists_log x).choose_spec.1 h
@[simp] theorem log_zero : log 0 = 0 := (exists_log 0).choose_spec.2 rfl

theorem ne_zero_of_pos (h : 0 < x) : x ≠ 0 := fun e => by linarith

theorem exp_log (hx : 0 < x) : exp (log x) = x :=
  eq_of_mul_self_eq (exp_nonneg _) (by linarith) (exp_log_mul_self (ne_zero_of_pos hx))

@[simp] theorem log_exp (x : ℝ) : log (exp x) = x := exp_injective (exp_log (exp_pos x))
@[simp] theorem log_one : log 1 = 0 := exp_injective (by rw [exp_log zero_lt_one, exp_zero])

/-- The characterisation from which the laws follow. -/
theorem log_eq_of_exp_mul_self {l : ℝ} (hx : x ≠ 0) (h : exp l * exp l = x * x) : log x = l :=
  exp_injective (eq_of_mul_self_eq (exp_nonneg _) (exp_nonneg _) (by rw [exp_log_mul_self hx, h]))

theorem log_neg_eq_log (x : ℝ) : log (-x) = log x := by
  refine (Classical.em (x = 0)).elim (fun h => ?_) fun h => ?_
  · rw [h]; exact congrArg log (show -(0 : ℝ) = 0 by ring)
  · exact log_eq_of_exp_mul_self (fun e => h (by linarith)) (by rw [exp_log_mul_self h]; ring)

theorem exp_log_of_neg (hx : x < 0) : exp (log x) = -x := by
  rw [← log_neg_eq_log, exp_log (by linarith)]

theorem mul_ne_zero' (hx : x ≠ 0) (hy : y ≠ 0) : x * y ≠ 0 := fun h => hy (by
  have e : y = x * x⁻¹ * y := by rw [mul_inv_cancel₀ hx]; ring
  have e2 : x * x⁻¹ * y = x * y * x⁻¹ := by ring
  rw [e, e2, h]
  ring)

theorem log_mul (hx : x ≠ 0) (hy : y ≠ 0) : log (x * y) = log x + log y := by
  refine log_eq_of_exp_mul_self (mul_ne_zero' hx hy) ?_
  rw [exp_add]
  have e : exp (log x) * exp (log y) * (exp (log x) * exp (log y)) =
      exp (log x) * exp (log x) * (exp (log y) * exp (log y)) := by ring
  rw [e, exp_log_mul_self hx, exp_log_mul_self hy]
  ring

theorem log_inv (x : ℝ) : log x⁻¹ = -log x := by
  refine (Classical.em (x = 0)).elim (fun h => ?_) fun h => ?_
  · rw [h, inv_zero, log_zero]; ring
  · have h1 := mul_inv_cancel₀ h
    have hi : x⁻¹ ≠ 0 := fun e => by
      rw [e] at h1
      exact zero_ne (h1.symm.trans (by ring))
    have h2 := log_mul h hi
    rw [h1, log_one] at h2
    linarith
where
  zero_ne (h : (1 : ℝ) = 0) : False := by linarith

theorem log_div (hx : x ≠ 0) (hy : y ≠ 0) : log (x / y) = log x - log y := by
  have hi : y⁻¹ ≠ 0 := fun e => by
    have h1 := mul_inv_cancel₀ hy
    rw [e] at h1
    exact log_inv.zero_ne (h1.symm.trans (by ring))
  rw [div_eq_mul_inv, log_mul hx hi, log_inv]
  ring

/-! ### Order -/

theorem le_log_iff_exp_le (hy : 0 < y) : x ≤ log y ↔ exp x ≤ y := by
  rw [← exp_le_exp, exp_log hy]

theorem log_le_iff_le_exp (hx : 0 < x) : log x ≤ y ↔ x ≤ exp y := by
  rw [← exp_le_exp, exp_log hx]

theorem lt_log_iff_exp_lt (hy : 0 < y) : x < log y ↔ exp x < y := by
  rw [← exp_lt_exp, exp_log hy]

theorem log_lt_iff_lt_exp (hx : 0 < x) : log x < y ↔ x < exp y := by
  rw [← exp_lt_exp, exp_log hx]

theorem log_le_log_iff (h : 0 < x) (h₁ : 0 < y) : log x ≤ log y ↔ x ≤ y := by
  rw [← exp_le_exp, exp_log h, exp_log h₁]

theorem log_lt_log_iff (h : 0 < x) (h₁ : 0 < y) : log x < log y ↔ x < y := by
  rw [← exp_lt_exp, exp_log h, exp_log h₁]

theorem log_le_log (hx : 0 < x) (h : x ≤ y) : log x ≤ log y := (log_le_log_iff hx (by linarith)).mpr h
theorem log_lt_log (hx : 0 < x) (h : x < y) : log x < log y := (log_lt_log_iff hx (by linarith)).mpr h

theorem log_pos_iff (hx : 0 ≤ x) : 0 < log x ↔ 1 < x := by
  refine (Classical.em (x = 0)).elim (fun h => ?_) fun h => ?_
  · rw [h, log_zero]
    exact ⟨fun h => by linarith, fun h => by linarith⟩
  · rw [lt_log_iff_exp_lt (lt_of_not_ge fun hc => h (le_antisymm hc hx)), exp_zero]

theorem log_pos (hx : 1 < x) : 0 < log x := (log_pos_iff (by linarith)).mpr hx
theorem log_nonneg (hx : 1 ≤ x) : 0 ≤ log x := (le_log_iff_exp_le (by linarith)).mpr (by rw [exp_zero]; exact hx)
theorem log_neg (h0 : 0 < x) (h1 : x < 1) : log x < 0 := (log_lt_iff_lt_exp h0).mpr (by rw [exp_zero]; exact h1)
theorem log_nonpos (hx : 0 ≤ x) (h : x ≤ 1) : log x ≤ 0 := by
  refine (Classical.em (x = 0)).elim (fun h => ?_) fun h' => ?_
  · rw [h, log_zero]; exact le_refl _
  · exact (log_le_iff_le_exp (lt_of_not_ge fun hc => h' (le_antisymm hc hx))).mpr (by rw [exp_zero]; exact h)

theorem log_injective_of_pos (hx : 0 < x) (hy : 0 < y) (h : log x = log y) : x = y := by
  rw [← exp_log hx, ← exp_log hy, h]

theorem eq_one_of_pos_of_log_eq_zero (h₁ : 0 < x) (h₂ : log x = 0) : x = 1 := by
  rw [← exp_log h₁, h₂, exp_zero]

theorem log_ne_zero_of_pos_of_ne_one (hx_pos : 0 < x) (hx : x ≠ 1) : log x ≠ 0 := fun h =>
  hx (eq_one_of_pos_of_log_eq_zero hx_pos h)

theorem log_le_sub_one_of_pos (hx : 0 < x) : log x ≤ x - 1 := by
  have h := add_one_le_exp (log x)
  rw [exp_log hx] at h
  linarith

theorem log_lt_sub_one_of_pos (hx1 : 0 < x) (hx2 : x ≠ 1) : log x < x - 1 := by
  have h := add_one_lt_exp (log_ne_zero_of_pos_of_ne_one hx1 hx2)
  rw [exp_log hx1] at h
  linarith

theorem log_sqrt (hx : 0 ≤ x) : log √x = log x / 2 := by
  refine (Classical.em (x = 0)).elim (fun h => ?_) fun h => ?_
  · rw [h, sqrt_zero, log_zero]; ring
  · have hs : √x ≠ 0 := fun e => h ((sqrt_eq_zero hx).mp e)
    have h1 := log_mul hs hs
    rw [mul_self_sqrt hx] at h1
    linarith

/-- The logarithm to the base `b`. -/
noncomputable def logb (b x : ℝ) : ℝ := log x / log b

@[simp] theorem log_div_log {b : ℝ} : log x / log b = logb b x := rfl

theorem logb_mul {b : ℝ} (hx : x ≠ 0) (hy : y ≠ 0) : logb b (x * y) = logb b x + logb b y := by
  show log (x * y) / log b = log x / log b + log y / log b
  rw [log_mul hx hy, div_eq_mul_inv, div_eq_mul_inv, div_eq_mul_inv]
  ring

theorem logb_div {b : ℝ} (hx : x ≠ 0) (hy : y ≠ 0) : logb b (x / y) = logb b x - logb b y := by
  show log (x / y) / log b = log x / log b - log y / log b
  rw [log_div hx hy, div_eq_mul_inv, div_eq_mul_inv, div_eq_mul_inv]
  ring

@[simp] theorem logb_zero {b : ℝ} : logb b 0 = 0 := by
  show log 0 / log b = 0
  rw [log_zero, div_eq_mul_inv]
  ring

@[simp] theorem logb_one {b : ℝ} : logb b 1 = 0 := by
  show log 1 / log b = 0
  rw [log_one, div_eq_mul_inv]
  ring

theorem logb_self_eq_one {b : ℝ} (hb : 1 < b) : logb b b = 1 := by
  show log b / log b = 1
  rw [div_eq_mul_inv, mul_inv_cancel₀ (ne_zero_of_pos (log_pos hb))]

end Real
