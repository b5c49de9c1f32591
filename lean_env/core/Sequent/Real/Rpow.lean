prelude
import Sequent.Real.Log
import Sequent.Real.Pi
import Sequent.Algebra.Zpow
/-! Real powers `x ^ y` of real numbers: `exp (log x * y)` for positive `x`, with Mathlib's values elsewhere
(`0 ^ 0 = 1`, and a factor `cos (π y)` for negative `x`). Natural powers under the exponential and the logarithm. -/
set_option autoImplicit false

namespace Real
variable {x y z : ℝ}

/-! ### Natural powers -/

theorem exp_nat_mul (x : ℝ) (n : Nat) : exp (n * x) = exp x ^ n := by
  induction n with
  | zero => rw [pow_zero, Nat.cast_zero, zero_mul, exp_zero]
  | succ n ih => rw [Nat.cast_add_one, add_mul, one_mul, exp_add, ih, pow_succ]

theorem exp_neg (x : ℝ) : exp (-x) = (exp x)⁻¹ := eq_inv_of_mul_eq_one_left (exp_neg_mul_exp x)
theorem exp_sub (x y : ℝ) : exp (x - y) = exp x / exp y := (eq_div_iff (exp_ne_zero y)).mpr (exp_sub_mul_exp x y)

@[simp] theorem log_pow (n : Nat) (x : ℝ) : log (x ^ n) = n * log x := by
  refine (Classical.em (x = 0)).elim (fun h => ?_) fun h => ?_
  · cases n with
    | zero => rw [pow_zero, log_one, Nat.cast_zero, zero_mul]
    | succ n => rw [h, zero_pow (Nat.succ_ne_zero n), log_zero, mul_zero]
  · induction n with
    | zero => rw [pow_zero, log_one, Nat.cast_zero, zero_mul]
    | succ n ih => rw [pow_succ, log_mul (pow_ne_zero n h) h, ih, Nat.cast_add_one, add_mul, one_mul]

@[simp] theorem log_zpow (x : ℝ) (n : Int) : log (x ^ n) = n * log x := match n with
  | .ofNat n => log_pow n x
  | .negSucc n => by
    rw [zpow_negSucc, log_inv, log_pow, Int.cast_negSucc, neg_mul]

theorem cos_nat_mul_pi (n : Nat) : cos (n * pi) = (-1) ^ n ∧ sin (n * pi) = 0 := by
  induction n with
  | zero => rw [Nat.cast_zero, zero_mul, cos_zero, sin_zero, pow_zero]; exact ⟨rfl, rfl⟩
  | succ n ih =>
    rw [Nat.cast_add_one, add_mul, one_mul, cos_add_pi, sin_add_pi, ih.1, ih.2, pow_succ]
    exact ⟨by ring, by ring⟩

theorem sin_nat_mul_pi (n : Nat) : sin (n * pi) = 0 := (cos_nat_mul_pi n).2

/-! ### Real powers -/

/-- `x ^ y`. Equal to Mathlib's by `rpow_def_of_pos`, `zero_rpow_def`, `rpow_def_of_neg`. -/
noncomputable def rpow (x y : ℝ) : ℝ :=
  if 0 < x then exp (log x * y) else if x = 0 then (if y = 0 then 1 else 0) else exp (log x * y) * cos (y * pi)

noncomputable instance : Pow ℝ ℝ := ⟨rpow⟩

theorem rpow_def_of_pos (hx : 0 < x) (y : ℝ) : x ^ y = exp (log x * y) := if_pos hx

theorem zero_rpow_def (y : ℝ) : (0 : ℝ) ^ y = if y = 0 then 1 else 0 :=
  (if_neg (lt_irrefl (0 : ℝ))).trans (if_pos rfl)

theorem rpow_def_of_neg (hx : x < 0) (y : ℝ) : x ^ y = exp (log x * y) * cos (y * pi) :=
  (if_neg (not_lt_of_ge hx.le)).trans (if_neg hx.ne)

theorem pos_or_zero_or_neg (x : ℝ) : 0 < x ∨ x = 0 ∨ x < 0 := (lt_trichotomy 0 x).imp id fun h => h.imp Eq.symm id

@[simp] theorem rpow_zero (x : ℝ) : x ^ (0 : ℝ) = 1 := by
  rcases pos_or_zero_or_neg x with h | h | h
  · rw [rpow_def_of_pos h, mul_zero, exp_zero]
  · rw [h, zero_rpow_def, if_pos rfl]
  · rw [rpow_def_of_neg h, mul_zero, exp_zero, zero_mul, cos_zero, mul_one]

@[simp] theorem zero_rpow (h : x ≠ 0) : (0 : ℝ) ^ x = 0 := by rw [zero_rpow_def, if_neg h]

@[simp] theorem one_rpow (x : ℝ) : (1 : ℝ) ^ x = 1 := by rw [rpow_def_of_pos zero_lt_one, log_one, zero_mul, exp_zero]

theorem rpow_pos_of_pos (hx : 0 < x) (y : ℝ) : 0 < x ^ y := by rw [rpow_def_of_pos hx]; exact exp_pos _

theorem rpow_nonneg (hx : 0 ≤ x) (y : ℝ) : 0 ≤ x ^ y := by
  rcases pos_or_zero_or_neg x with h | h | h
  · exact (rpow_pos_of_pos h y).le
  · rw [h, zero_rpow_def]
    split
    · exact zero_le_one
    · exact le_refl _
  · exact absurd hx (not_le_of_gt h)

@[simp] theorem rpow_natCast (x : ℝ) (n : Nat) : x ^ (n : ℝ) = x ^ n := by
  rcases pos_or_zero_or_neg x with h | h | h
  · rw [rpow_def_of_pos h, mul_comm, exp_nat_mul, exp_log h]
  · rw [h, zero_rpow_def]
    cases n with
    | zero => rw [pow_zero, Nat.cast_zero, if_pos rfl]
    | succ n => rw [if_neg (Nat.cast_succ_ne_zero n), zero_pow (Nat.succ_ne_zero n)]
  · rw [rpow_def_of_neg h, mul_comm (log x), exp_nat_mul, exp_log_of_neg h, (cos_nat_mul_pi n).1, ← mul_pow]
    exact congrArg (fun a => a ^ n) (by ring)

@[simp] theorem rpow_ofNat (x : ℝ) (n : Nat) : x ^ (no_index (OfNat.ofNat n) : ℝ) = x ^ (OfNat.ofNat n : Nat) :=
  rpow_natCast x n

@[simp] theorem rpow_one (x : ℝ) : x ^ (1 : ℝ) = x := (rpow_natCast x 1).trans (pow_one x)
theorem rpow_two (x : ℝ) : x ^ (2 : ℝ) = x ^ 2 := rpow_natCast x 2

theorem rpow_add (hx : 0 < x) (y z : ℝ) : x ^ (y + z) = x ^ y * x ^ z := by
  rw [rpow_def_of_pos hx, rpow_def_of_pos hx, rpow_def_of_pos hx, mul_add, exp_add]

theorem rpow_sub (hx : 0 < x) (y z : ℝ) : x ^ (y - z) = x ^ y / x ^ z := by
  rw [rpow_def_of_pos hx, rpow_def_of_pos hx, rpow_def_of_pos hx, mul_sub, exp_sub]

theorem rpow_neg (hx : 0 ≤ x) (y : ℝ) : x ^ (-y) = (x ^ y)⁻¹ := by
  rcases pos_or_zero_or_neg x with h | h | h
  · rw [rpow_def_of_pos h, rpow_def_of_pos h, mul_neg, exp_neg]
  · rw [h, zero_rpow_def, zero_rpow_def]
    refine (Classical.em (y = 0)).elim (fun e => ?_) fun e => ?_
    · rw [e, neg_zero, if_pos rfl, inv_one]
    · rw [if_neg e, if_neg fun e' => e (neg_eq_zero.mp e'), inv_zero]
  · exact absurd hx (not_le_of_gt h)


theorem log_rpow (hx : 0 < x) (y : ℝ) : log (x ^ y) = y * log x := by rw [rpow_def_of_pos hx, log_exp, mul_comm]

theorem rpow_mul (hx : 0 ≤ x) (y z : ℝ) : x ^ (y * z) = (x ^ y) ^ z := by
  rcases pos_or_zero_or_neg x with h | h | h
  · rw [rpow_def_of_pos (rpow_pos_of_pos h y), log_rpow h, rpow_def_of_pos h]
    exact congrArg exp (by ring)
  · rw [h]
    refine (Classical.em (y = 0)).elim (fun e => by rw [e, zero_mul, rpow_zero, one_rpow]) fun e => ?_
    refine (Classical.em (z = 0)).elim (fun e' => by rw [e', mul_zero, rpow_zero, rpow_zero]) fun e' => ?_
    rw [zero_rpow (mul_ne_zero e e'), zero_rpow e, zero_rpow e']
  · exact absurd hx (not_le_of_gt h)

theorem mul_rpow (hx : 0 ≤ x) (hy : 0 ≤ y) : (x * y) ^ z = x ^ z * y ^ z := by
  refine (Classical.em (z = 0)).elim (fun e => by rw [e, rpow_zero, rpow_zero, rpow_zero, mul_one]) fun e => ?_
  rcases pos_or_zero_or_neg x with h | h | h
  · rcases pos_or_zero_or_neg y with h' | h' | h'
    · rw [rpow_def_of_pos (mul_pos h h'), rpow_def_of_pos h, rpow_def_of_pos h', log_mul h.ne' h'.ne', add_mul, exp_add]
    · rw [h', mul_zero, zero_rpow e, mul_zero]
    · exact absurd hy (not_le_of_gt h')
  · rw [h, zero_mul, zero_rpow e, zero_mul]
  · exact absurd hx (not_le_of_gt h)

theorem sqrt_eq_rpow (x : ℝ) : √x = x ^ (1 / 2 : ℝ) := by
  rcases pos_or_zero_or_neg x with h | h | h
  · refine eq_of_mul_self_eq (sqrt_nonneg x) (rpow_nonneg h.le _) ?_
    have e : (1 / 2 : ℝ) + 1 / 2 = 1 := by ring
    rw [mul_self_sqrt h.le, ← rpow_add h, e, rpow_one]
  · rw [h, sqrt_zero, zero_rpow (by exact fun e => half_ne e)]
  · have e : (1 / 2 : ℝ) * pi = pi / 2 := by ring
    rw [sqrt_eq_zero_of_nonpos h.le, rpow_def_of_neg h, e, cos_pi_div_two, mul_zero]
where
  half_ne (h : (1 / 2 : ℝ) = 0) : False := by linarith

theorem rpow_intCast (x : ℝ) (n : Int) : x ^ (n : ℝ) = x ^ n := match n with
  | .ofNat n => rpow_natCast x n
  | .negSucc n => by
    rw [zpow_negSucc, Int.cast_negSucc]
    rcases pos_or_zero_or_neg x with h | h | h
    · rw [rpow_neg h.le, rpow_natCast]
    · rw [h, rpow_neg (le_refl 0), rpow_natCast]
    · refine eq_inv_of_mul_eq_one_left ?_
      rw [← rpow_natCast, rpow_def_of_neg h, rpow_def_of_neg h, mul_neg, neg_mul, cos_neg]
      have h1 := exp_neg_mul_exp (log x * ((n + 1 : Nat) : ℝ))
      have h2 := sin_sq_add_cos_sq (((n + 1 : Nat) : ℝ) * pi)
      rw [sin_nat_mul_pi] at h2
      refine Eq.trans (b := exp (-(log x * ((n + 1 : Nat) : ℝ))) * exp (log x * ((n + 1 : Nat) : ℝ)) *
        (0 ^ 2 + cos (((n + 1 : Nat) : ℝ) * pi) ^ 2)) (by ring) ?_
      rw [h1, h2, mul_one]

/-! ### Order -/

theorem rpow_neg_one (x : ℝ) : x ^ (-1 : ℝ) = x⁻¹ := by
  have h := rpow_intCast x (-1)
  rw [Int.cast_neg, Int.cast_one, zpow_neg_one] at h
  exact h

theorem rpow_lt_rpow_of_exponent_lt (hx : 1 < x) (hyz : y < z) : x ^ y < x ^ z := by
  have h0 : 0 < x := by linarith
  rw [rpow_def_of_pos h0, rpow_def_of_pos h0, exp_lt_exp]
  exact mul_lt_mul_of_pos_left hyz (log_pos hx)

@[simp] theorem rpow_lt_rpow_left_iff (hx : 1 < x) : x ^ y < x ^ z ↔ y < z := by
  refine ⟨fun h => lt_of_not_ge fun hc => ?_, rpow_lt_rpow_of_exponent_lt hx⟩
  rcases lt_or_eq_of_le hc with hc | hc
  · exact lt_asymm h (rpow_lt_rpow_of_exponent_lt hx hc)
  · rw [hc] at h
    exact lt_irrefl _ h

@[simp] theorem rpow_le_rpow_left_iff (hx : 1 < x) : x ^ y ≤ x ^ z ↔ y ≤ z := by
  rw [← not_lt, rpow_lt_rpow_left_iff hx, not_lt]

theorem rpow_le_rpow_of_exponent_le (hx : 1 ≤ x) (hyz : y ≤ z) : x ^ y ≤ x ^ z := by
  have h0 : 0 < x := by linarith
  rw [rpow_def_of_pos h0, rpow_def_of_pos h0, exp_le_exp]
  exact mul_le_mul_of_nonneg_left hyz (log_nonneg hx)

theorem rpow_lt_rpow (hx : 0 ≤ x) (hxy : x < y) (hz : 0 < z) : x ^ z < y ^ z := by
  have hy : 0 < y := by linarith
  rcases pos_or_zero_or_neg x with h | h | h
  · rw [rpow_def_of_pos h, rpow_def_of_pos hy, exp_lt_exp]
    exact mul_lt_mul_of_pos_right (log_lt_log h hxy) hz
  · rw [h, zero_rpow hz.ne']
    exact rpow_pos_of_pos hy z
  · exact absurd hx (not_le_of_gt h)

theorem rpow_le_rpow (hx : 0 ≤ x) (hxy : x ≤ y) (hz : 0 ≤ z) : x ^ z ≤ y ^ z := by
  rcases lt_or_eq_of_le hz with hz | hz
  · rcases lt_or_eq_of_le hxy with hxy | hxy
    · exact (rpow_lt_rpow hx hxy hz).le
    · rw [hxy]
      exact le_refl _
  · rw [← hz, rpow_zero, rpow_zero]
    exact le_refl _

/-! ### Logarithms to a base -/

theorem log_b_ne_zero {b : ℝ} (b_pos : 0 < b) (b_ne_one : b ≠ 1) : log b ≠ 0 :=
  log_ne_zero_of_pos_of_ne_one b_pos b_ne_one

@[simp] theorem logb_rpow {b : ℝ} (b_pos : 0 < b) (b_ne_one : b ≠ 1) : logb b (b ^ x) = x := by
  show log (b ^ x) / log b = x
  rw [log_rpow b_pos, mul_div_cancel_right₀ x (log_b_ne_zero b_pos b_ne_one)]

@[simp] theorem rpow_logb {b : ℝ} (b_pos : 0 < b) (b_ne_one : b ≠ 1) (hx : 0 < x) : b ^ logb b x = x := by
  show b ^ (log x / log b) = x
  rw [rpow_def_of_pos b_pos, mul_comm, div_mul_cancel₀ _ (log_b_ne_zero b_pos b_ne_one), exp_log hx]

theorem logb_eq_iff_rpow_eq {b : ℝ} (b_pos : 0 < b) (b_ne_one : b ≠ 1) (hy : 0 < y) : logb b y = x ↔ b ^ x = y :=
  ⟨fun h => by rw [← h, rpow_logb b_pos b_ne_one hy], fun h => by rw [← h, logb_rpow b_pos b_ne_one]⟩

theorem logb_pow (b x : ℝ) (n : Nat) : logb b (x ^ n) = n * logb b x := by
  show log (x ^ n) / log b = n * (log x / log b)
  rw [log_pow, mul_div_assoc]

theorem log_mul_base {b : ℝ} (b_pos : 0 < b) (b_ne_one : b ≠ 1) (x : ℝ) : logb b x * log b = log x :=
  div_mul_cancel₀ _ (log_b_ne_zero b_pos b_ne_one)

end Real
