prelude
import Sequent.Real.Rpow
import Sequent.Real.Floor
import Sequent.Algebra.FieldLaws
/-! More laws of sine, cosine and tangent under Mathlib's names: signs and monotonicity on intervals, sums as products,
where they vanish. -/
set_option autoImplicit false
open Set

namespace Real
variable {x y : ℝ}

theorem cos_sq (x : ℝ) : cos x ^ 2 = 1 / 2 + cos (2 * x) / 2 := by rw [cos_two_mul]; ring
theorem sin_sq_eq_half_sub (x : ℝ) : sin x ^ 2 = 1 / 2 - cos (2 * x) / 2 := by rw [cos_two_mul, sin_sq]; ring
theorem cos_abs (x : ℝ) : cos |x| = cos x := (abs_choice x).elim (fun h => by rw [h]) (fun h => by rw [h, cos_neg])
attribute [simp] cos_abs
theorem sin_add_pi_div_two (x : ℝ) : sin (x + pi / 2) = cos x := by
  rw [sin_add, cos_pi_div_two, sin_pi_div_two]; ring
theorem cos_add_pi_div_two (x : ℝ) : cos (x + pi / 2) = -sin x := by
  rw [cos_add, cos_pi_div_two, sin_pi_div_two]; ring
theorem sin_sub_pi_div_two (x : ℝ) : sin (x - pi / 2) = -cos x := by
  rw [sin_sub, cos_pi_div_two, sin_pi_div_two]; ring
theorem cos_sub_pi_div_two (x : ℝ) : cos (x - pi / 2) = sin x := by
  rw [cos_sub, cos_pi_div_two, sin_pi_div_two]; ring
theorem sin_sub_pi (x : ℝ) : sin (x - pi) = -sin x := by rw [sin_sub, cos_pi, sin_pi]; ring
theorem cos_sub_pi (x : ℝ) : cos (x - pi) = -cos x := by rw [cos_sub, cos_pi, sin_pi]; ring
theorem sin_sub_two_pi (x : ℝ) : sin (x - 2 * pi) = sin x := by rw [sin_sub, cos_two_pi, sin_two_pi]; ring
theorem cos_sub_two_pi (x : ℝ) : cos (x - 2 * pi) = cos x := by rw [cos_sub, cos_two_pi, sin_two_pi]; ring
theorem sin_two_pi_sub (x : ℝ) : sin (2 * pi - x) = -sin x := by rw [sin_sub, cos_two_pi, sin_two_pi]; ring
theorem cos_two_pi_sub (x : ℝ) : cos (2 * pi - x) = cos x := by rw [cos_sub, cos_two_pi, sin_two_pi]; ring
theorem sin_int_mul_pi (n : Int) : sin (n * pi) = 0 := match n with
  | .ofNat n => by
    have h := sin_nat_mul_pi n
    rw [← Int.cast_natCast] at h
    exact h
  | .negSucc n => by rw [Int.cast_negSucc, neg_mul, sin_neg, sin_nat_mul_pi, neg_zero]
attribute [simp] sin_int_mul_pi sin_nat_mul_pi
theorem abs_sin_le_one (x : ℝ) : |sin x| ≤ 1 := abs_le.mpr ⟨neg_one_le_sin x, sin_le_one x⟩
theorem abs_cos_le_one (x : ℝ) : |cos x| ≤ 1 := abs_le.mpr ⟨neg_one_le_cos x, cos_le_one x⟩
theorem sin_sq_le_one (x : ℝ) : sin x ^ 2 ≤ 1 := by have := cos_sq_add_sin_sq x; have := sq_nonneg (cos x); linarith
theorem cos_sq_le_one (x : ℝ) : cos x ^ 2 ≤ 1 := by have := cos_sq_add_sin_sq x; have := sq_nonneg (sin x); linarith
theorem sin_mem_Icc (x : ℝ) : sin x ∈ Icc (-1 : ℝ) 1 := ⟨neg_one_le_sin x, sin_le_one x⟩
theorem cos_mem_Icc (x : ℝ) : cos x ∈ Icc (-1 : ℝ) 1 := ⟨neg_one_le_cos x, cos_le_one x⟩

/-! ### Signs -/

theorem sin_pos_of_mem_Ioo (hx : x ∈ Ioo 0 pi) : 0 < sin x := sin_pos_of_pos_of_lt_pi hx.1 hx.2
theorem sin_nonneg_of_nonneg_of_le_pi (h0 : 0 ≤ x) (h : x ≤ pi) : 0 ≤ sin x := by
  rcases h0.eq_or_lt with e | h0
  · rw [← e, sin_zero]; exact le_rfl
  rcases h.eq_or_lt with e | h
  · rw [e, sin_pi]; exact le_rfl
  · exact (sin_pos_of_pos_of_lt_pi h0 h).le
theorem sin_nonneg_of_mem_Icc (hx : x ∈ Icc 0 pi) : 0 ≤ sin x := sin_nonneg_of_nonneg_of_le_pi hx.1 hx.2
theorem sin_neg_of_neg_of_neg_pi_lt (hx0 : x < 0) (hpx : -pi < x) : sin x < 0 := by
  have h := sin_pos_of_pos_of_lt_pi (x := -x) (by linarith) (by linarith)
  rw [sin_neg] at h
  linarith
theorem cos_pos_of_mem_Ioo (hx : x ∈ Ioo (-(pi / 2)) (pi / 2)) : 0 < cos x := by
  obtain ⟨h1, h2⟩ := hx
  rw [← sin_add_pi_div_two]
  exact sin_pos_of_pos_of_lt_pi (by linarith) (by linarith)
theorem cos_nonneg_of_mem_Icc (hx : x ∈ Icc (-(pi / 2)) (pi / 2)) : 0 ≤ cos x := by
  obtain ⟨h1, h2⟩ := hx
  rw [← sin_add_pi_div_two]
  exact sin_nonneg_of_nonneg_of_le_pi (by linarith) (by linarith)
theorem cos_nonneg_of_neg_pi_div_two_le_of_le (hl : -(pi / 2) ≤ x) (hu : x ≤ pi / 2) : 0 ≤ cos x :=
  cos_nonneg_of_mem_Icc ⟨hl, hu⟩
theorem cos_neg_of_pi_div_two_lt_of_lt (hx₁ : pi / 2 < x) (hx₂ : x < pi + pi / 2) : cos x < 0 := by
  have h := cos_pos_of_mem_Ioo (x := pi - x) ⟨by linarith, by linarith⟩
  rw [cos_pi_sub] at h
  linarith

/-! ### Sums as products -/

theorem sin_sub_sin (x y : ℝ) : sin x - sin y = 2 * sin ((x - y) / 2) * cos ((x + y) / 2) := by
  have h1 : x = (x + y) / 2 + (x - y) / 2 := by ring
  have h2 : y = (x + y) / 2 - (x - y) / 2 := by ring
  have e1 := congrArg sin h1
  have e2 := congrArg sin h2
  rw [sin_add] at e1
  rw [sin_sub] at e2
  rw [e1, e2]
  ring
theorem cos_sub_cos (x y : ℝ) : cos x - cos y = -2 * sin ((x + y) / 2) * sin ((x - y) / 2) := by
  have h1 : x = (x + y) / 2 + (x - y) / 2 := by ring
  have h2 : y = (x + y) / 2 - (x - y) / 2 := by ring
  have e1 := congrArg cos h1
  have e2 := congrArg cos h2
  rw [cos_add] at e1
  rw [cos_sub] at e2
  rw [e1, e2]
  ring
theorem cos_add_cos (x y : ℝ) : cos x + cos y = 2 * cos ((x + y) / 2) * cos ((x - y) / 2) := by
  have h1 : x = (x + y) / 2 + (x - y) / 2 := by ring
  have h2 : y = (x + y) / 2 - (x - y) / 2 := by ring
  have e1 := congrArg cos h1
  have e2 := congrArg cos h2
  rw [cos_add] at e1
  rw [cos_sub] at e2
  rw [e1, e2]
  ring

/-! ### Monotonicity -/

theorem strictMonoOn_sin : StrictMonoOn sin (Icc (-(pi / 2)) (pi / 2)) := fun x hx y hy h => by
  obtain ⟨hx1, hx2⟩ := hx
  obtain ⟨hy1, hy2⟩ := hy
  have h1 : 0 < sin ((y - x) / 2) := sin_pos_of_pos_of_lt_pi (by linarith) (by linarith [pi_pos])
  have h2 : 0 < cos ((y + x) / 2) := cos_pos_of_mem_Ioo ⟨by linarith, by linarith⟩
  have e := sin_sub_sin y x
  have h3 := mul_pos (mul_pos two_pos h1) h2
  rw [← e] at h3
  exact sub_pos.mp h3
theorem injOn_sin : InjOn sin (Icc (-(pi / 2)) (pi / 2)) := strictMonoOn_sin.injOn
theorem strictAntiOn_cos : StrictAntiOn cos (Icc 0 pi) := fun x hx y hy h => by
  obtain ⟨hx1, hx2⟩ := hx
  obtain ⟨hy1, hy2⟩ := hy
  rw [← sin_pi_div_two_sub, ← sin_pi_div_two_sub]
  exact strictMonoOn_sin ⟨by linarith, by linarith⟩ ⟨by linarith, by linarith⟩ (by linarith)
theorem injOn_cos : InjOn cos (Icc 0 pi) := strictAntiOn_cos.injOn
theorem cos_lt_cos_of_nonneg_of_le_pi (hx₁ : 0 ≤ x) (hy₂ : y ≤ pi) (hxy : x < y) : cos y < cos x :=
  strictAntiOn_cos ⟨hx₁, (hxy.trans_le hy₂).le⟩ ⟨(hx₁.trans_lt hxy).le, hy₂⟩ hxy
theorem cos_le_cos_of_nonneg_of_le_pi (hx₁ : 0 ≤ x) (hy₂ : y ≤ pi) (hxy : x ≤ y) : cos y ≤ cos x :=
  hxy.eq_or_lt.elim (fun e => by rw [e]; exact le_rfl) (fun h => (cos_lt_cos_of_nonneg_of_le_pi hx₁ hy₂ h).le)
theorem sin_lt_sin_of_lt_of_le_pi_div_two (hx₁ : -(pi / 2) ≤ x) (hy₂ : y ≤ pi / 2) (hxy : x < y) : sin x < sin y :=
  strictMonoOn_sin ⟨hx₁, (hxy.trans_le hy₂).le⟩ ⟨(hx₁.trans_lt hxy).le, hy₂⟩ hxy

/-! ### Zeros -/

theorem sin_eq_zero_iff : sin x = 0 ↔ ∃ n : Int, (n : ℝ) * pi = x := by
  refine ⟨fun h => ⟨⌊x / pi⌋, ?_⟩, fun ⟨n, hn⟩ => by rw [← hn, sin_int_mul_pi]⟩
  have h1 : (⌊x / pi⌋ : ℝ) * pi ≤ x := (le_div_iff₀ pi_pos).mp (Int.floor_le _)
  have h2 := (div_lt_iff₀ pi_pos).mp (Int.lt_floor_add_one (x / pi))
  have h3 : sin (x - ⌊x / pi⌋ * pi) = 0 := by rw [sin_sub, sin_int_mul_pi, h]; ring
  refine le_antisymm h1 (le_of_not_gt fun h4 => ?_)
  have h5 := sin_pos_of_pos_of_lt_pi (x := x - ⌊x / pi⌋ * pi) (by linarith) (by linarith)
  exact h5.ne' h3
theorem sin_ne_zero_iff : sin x ≠ 0 ↔ ∀ n : Int, (n : ℝ) * pi ≠ x := by
  rw [Ne, sin_eq_zero_iff, not_exists]
theorem cos_eq_zero_iff : cos x = 0 ↔ ∃ k : Int, x = (2 * k + 1) * pi / 2 := by
  rw [← sin_add_pi_div_two, sin_eq_zero_iff]
  refine ⟨fun ⟨n, hn⟩ => ⟨n - 1, ?_⟩, fun ⟨k, hk⟩ => ⟨k + 1, ?_⟩⟩
  · rw [Int.cast_sub, Int.cast_one]
    linarith
  · rw [Int.cast_add, Int.cast_one]
    linarith
theorem cos_eq_one_iff (x : ℝ) : cos x = 1 ↔ ∃ n : Int, (n : ℝ) * (2 * pi) = x := by
  have e : cos x = 1 - 2 * sin (x / 2) ^ 2 := by
    have h := cos_two_mul' (x / 2)
    rw [mul_div_cancel₀ _ (two_ne_zero (α := ℝ)), cos_sq'] at h
    rw [h]
    ring
  refine ⟨fun h => ?_, fun ⟨n, hn⟩ => ?_⟩
  · have h1 : sin (x / 2) = 0 := pow_eq_zero (n := 2) (by linarith)
    obtain ⟨n, hn⟩ := sin_eq_zero_iff.mp h1
    exact ⟨n, by linarith⟩
  · have h1 : sin (x / 2) = 0 := sin_eq_zero_iff.mpr ⟨n, by linarith⟩
    rw [e, h1]
    ring

/-! ### Tangent -/

@[simp] theorem tan_zero : tan 0 = 0 := by rw [tan_eq_sin_div_cos, sin_zero, zero_div]
@[simp] theorem tan_pi : tan pi = 0 := by rw [tan_eq_sin_div_cos, sin_pi, zero_div]
@[simp] theorem tan_neg (x : ℝ) : tan (-x) = -tan x := by
  rw [tan_eq_sin_div_cos, sin_neg, cos_neg, neg_div, tan_eq_sin_div_cos]
theorem tan_add_pi (x : ℝ) : tan (x + pi) = tan x := by
  rw [tan_eq_sin_div_cos, sin_add_pi, cos_add_pi, neg_div_neg_eq, tan_eq_sin_div_cos]
@[simp] theorem tan_pi_div_four : tan (pi / 4) = 1 := by
  rw [tan_eq_sin_div_cos, sin_pi_div_four, cos_pi_div_four]
  exact div_self (div_ne_zero (sqrt_ne_zero'.mpr two_pos) two_ne_zero)
theorem tan_mul_cos (hx : cos x ≠ 0) : tan x * cos x = sin x := by rw [tan_eq_sin_div_cos, div_mul_cancel₀ _ hx]
theorem tan_pos_of_pos_of_lt_pi_div_two (h0 : 0 < x) (h : x < pi / 2) : 0 < tan x := by
  rw [tan_eq_sin_div_cos]
  exact div_pos (sin_pos_of_pos_of_lt_pi h0 (by linarith [pi_pos])) (cos_pos_of_mem_Ioo ⟨by linarith [pi_pos], h⟩)

end Real
