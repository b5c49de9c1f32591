prelude
import Sequent.Real.Exp
/-! Sine and cosine, as the parts of `exp (i x)`: addition formulas, parity, and the behaviour near zero. -/
set_option autoImplicit false

namespace Real
open Complex (conj normSq norm_nonneg norm_mul_self re_le_norm im_le_norm neg_re_le_norm neg_im_le_norm)

/-- `i x`. -/
noncomputable def imag (x : ℝ) : ℂ := ⟨0, x⟩

/-- The cosine. Equal to Mathlib's by `Complex.exp_conj`. -/
noncomputable def cos (x : ℝ) : ℝ := (Complex.exp (imag x)).re

/-- The sine. Equal to Mathlib's by `Complex.exp_conj`. -/
noncomputable def sin (x : ℝ) : ℝ := (Complex.exp (imag x)).im

/-- The tangent. -/
noncomputable def tan (x : ℝ) : ℝ := sin x / cos x

theorem tan_eq_sin_div_cos (x : ℝ) : tan x = sin x / cos x := rfl

theorem exp_imag_add (x y : ℝ) : Complex.exp (imag (x + y)) = Complex.exp (imag x) * Complex.exp (imag y) := by
  rw [← Complex.exp_add]
  exact congrArg Complex.exp (Complex.ext (show (0 : ℝ) = 0 + 0 by ring) rfl)

theorem exp_imag_neg (x : ℝ) : Complex.exp (imag (-x)) = conj (Complex.exp (imag x)) := by
  rw [← Complex.exp_conj]
  rfl

@[simp] theorem cos_zero : cos 0 = 1 := congrArg Complex.re Complex.exp_zero
@[simp] theorem sin_zero : sin 0 = 0 := congrArg Complex.im Complex.exp_zero
@[simp] theorem cos_neg (x : ℝ) : cos (-x) = cos x := (congrArg Complex.re (exp_imag_neg x) :)
@[simp] theorem sin_neg (x : ℝ) : sin (-x) = -sin x := congrArg Complex.im (exp_imag_neg x)

theorem cos_add (x y : ℝ) : cos (x + y) = cos x * cos y - sin x * sin y := congrArg Complex.re (exp_imag_add x y)

theorem sin_add (x y : ℝ) : sin (x + y) = sin x * cos y + cos x * sin y := by
  have h : sin (x + y) = cos x * sin y + sin x * cos y := congrArg Complex.im (exp_imag_add x y)
  rw [h]; ring

theorem cos_sub (x y : ℝ) : cos (x - y) = cos x * cos y + sin x * sin y := by
  have e : x - y = x + -y := by ring
  rw [e, cos_add, cos_neg, sin_neg]; ring

theorem sin_sub (x y : ℝ) : sin (x - y) = sin x * cos y - cos x * sin y := by
  have e : x - y = x + -y := by ring
  rw [e, sin_add, cos_neg, sin_neg]; ring

@[simp] theorem sin_sq_add_cos_sq (x : ℝ) : sin x ^ 2 + cos x ^ 2 = 1 := by
  have e : x - x = 0 := by ring
  have h := cos_sub x x
  rw [e, cos_zero] at h
  rw [h]; ring

@[simp] theorem cos_sq_add_sin_sq (x : ℝ) : cos x ^ 2 + sin x ^ 2 = 1 := Eq.trans (by ring) (sin_sq_add_cos_sq x)
theorem sin_sq (x : ℝ) : sin x ^ 2 = 1 - cos x ^ 2 := by have := sin_sq_add_cos_sq x; linarith
theorem cos_sq' (x : ℝ) : cos x ^ 2 = 1 - sin x ^ 2 := by have := sin_sq_add_cos_sq x; linarith

theorem sin_two_mul (x : ℝ) : sin (2 * x) = 2 * sin x * cos x := by
  have e : 2 * x = x + x := by ring
  rw [e, sin_add]; ring

theorem cos_two_mul (x : ℝ) : cos (2 * x) = 2 * cos x ^ 2 - 1 := by
  have e : 2 * x = x + x := by ring
  have h := sin_sq_add_cos_sq x
  rw [e, cos_add]
  linarith

theorem cos_two_mul' (x : ℝ) : cos (2 * x) = cos x ^ 2 - sin x ^ 2 := by
  have e : 2 * x = x + x := by ring
  rw [e, cos_add]; ring

theorem cos_three_mul (x : ℝ) : cos (3 * x) = 4 * cos x ^ 3 - 3 * cos x := by
  have e : 3 * x = 2 * x + x := by ring
  rw [e, cos_add, cos_two_mul, sin_two_mul]
  have h := sin_sq x
  have e2 : 2 * sin x * cos x * sin x = 2 * sin x ^ 2 * cos x := by ring
  rw [e2, h]; ring

theorem sin_three_mul (x : ℝ) : sin (3 * x) = 3 * sin x - 4 * sin x ^ 3 := by
  have e : 3 * x = 2 * x + x := by ring
  rw [e, sin_add, cos_two_mul, sin_two_mul, cos_sq']
  have e2 : 2 * sin x * cos x * cos x = 2 * sin x * cos x ^ 2 := by ring
  rw [e2, cos_sq']; ring

theorem sq_le_one {a b : ℝ} (h : a ^ 2 + b ^ 2 = 1) : a ≤ 1 ∧ -1 ≤ a := by
  have hb := sq_nonneg b
  exact ⟨le_of_not_gt fun hc => by nlinarith, le_of_not_gt fun hc => by nlinarith⟩

theorem sin_le_one (x : ℝ) : sin x ≤ 1 := (sq_le_one (sin_sq_add_cos_sq x)).1
theorem neg_one_le_sin (x : ℝ) : -1 ≤ sin x := (sq_le_one (sin_sq_add_cos_sq x)).2
theorem cos_le_one (x : ℝ) : cos x ≤ 1 := (sq_le_one (cos_sq_add_sin_sq x)).1
theorem neg_one_le_cos (x : ℝ) : -1 ≤ cos x := (sq_le_one (cos_sq_add_sin_sq x)).2

/-! ### Near zero -/

theorem norm_imag {x : ℝ} (h : 0 ≤ x) : ‖imag x‖ = x :=
  eq_of_mul_self_eq (norm_nonneg _) h (by
    rw [norm_mul_self]
    show (0 : ℝ) * 0 + x * x = x * x
    ring)

section
variable {x : ℝ} (h0 : 0 ≤ x) (h1 : x ≤ 1 / 2)
include h0 h1

theorem norm_exp_imag_sub_le : ‖Complex.exp (imag x) - (1 + imag x)‖ ≤ x * x := by
  have h := Complex.norm_exp_sub_le (z := imag x) (by rw [norm_imag h0]; exact h1)
  rw [norm_imag h0] at h
  exact h

theorem cos_near_zero : 1 - x * x ≤ cos x := by
  have h := le_trans (neg_re_le_norm _) (norm_exp_imag_sub_le h0 h1)
  have h : -(cos x - (1 + 0)) ≤ x * x := h
  linarith

theorem sin_near_zero : x - x * x ≤ sin x ∧ sin x ≤ x + x * x := by
  have h := le_trans (neg_im_le_norm _) (norm_exp_imag_sub_le h0 h1)
  have h' := le_trans (im_le_norm _) (norm_exp_imag_sub_le h0 h1)
  have h : -(sin x - (0 + x)) ≤ x * x := h
  have h' : sin x - (0 + x) ≤ x * x := h'
  exact ⟨by linarith, by linarith⟩

end

/-- Carried by doubling from the small numbers to all positive ones. -/
theorem sin_le_of_dyadic (n : Nat) : ∀ x : ℝ, 0 ≤ x → dyadic x n ≤ 1 / 2 →
    sin x ≤ x + x * dyadic x n ∧ -sin x ≤ x + x * dyadic x n := by
  induction n with
  | zero =>
    intro x h0 h1
    obtain ⟨h2, h3⟩ := sin_near_zero h0 h1
    exact ⟨h3, by rw [dyadic_zero]; have := mul_self_nonneg x; linarith⟩
  | succ n ih =>
    intro x h0 h1
    have e : dyadic x (n + 1) = dyadic (x / 2) n := by rw [Nat.add_comm n 1]; exact dyadic_add_index x 1 n
    rw [e] at h1
    obtain ⟨h2, h3⟩ := ih (x / 2) (by linarith) h1
    have hx : x = 2 * (x / 2) := by ring
    have hs : sin x = 2 * sin (x / 2) * cos (x / 2) := by rw [← sin_two_mul, ← hx]
    rw [e, hs]
    have h4 := cos_le_one (x / 2)
    have h5 := neg_one_le_cos (x / 2)
    exact ⟨two_mul_le h2 h3 h4 h5, neg_two_mul_le h2 h3 h4 h5⟩
where
  two_mul_le {s c x d : ℝ} (h2 : s ≤ x / 2 + x / 2 * d) (h3 : -s ≤ x / 2 + x / 2 * d) (h4 : c ≤ 1) (h5 : -1 ≤ c) :
      2 * s * c ≤ x + x * d := by
    have h6 := mul_nonneg (show 0 ≤ x / 2 + x / 2 * d - s by linarith) (show 0 ≤ 1 + c by linarith)
    have h7 := mul_nonneg (show 0 ≤ x / 2 + x / 2 * d + s by linarith) (show 0 ≤ 1 - c by linarith)
    linarith
  neg_two_mul_le {s c x d : ℝ} (h2 : s ≤ x / 2 + x / 2 * d) (h3 : -s ≤ x / 2 + x / 2 * d) (h4 : c ≤ 1) (h5 : -1 ≤ c) :
      -(2 * s * c) ≤ x + x * d := by
    have h6 := two_mul_le (s := -s) (c := c) h3 (by linarith) h4 h5
    linarith

theorem sin_le {x : ℝ} (hx : 0 ≤ x) : sin x ≤ x := by
  obtain ⟨N, hN⟩ := exists_dyadic_lt x (show (0 : ℝ) < 1 / 2 by linarith)
  have hl := (HasLim.const x).add ((HasLim.const x).mul (hasLim_dyadic hx))
  have e : x + x * 0 = x := by ring
  rw [e] at hl
  refine (HasLim.const (sin x)).le_of_eventually_le hl ⟨N, fun n hn => ?_⟩
  obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le hn
  have := dyadic_le hx N k
  exact (sin_le_of_dyadic (N + k) x hx (by linarith)).1

/-- The cosine lies above its parabola at zero. -/
theorem one_sub_sq_div_two_le_cos {x : ℝ} : 1 - x ^ 2 / 2 ≤ cos x := by
  refine (le_total 0 x).elim pos fun h => ?_
  have h1 := pos (x := -x) (by linarith)
  rw [cos_neg] at h1
  linarith
where
  pos {x : ℝ} (h : 0 ≤ x) : 1 - x ^ 2 / 2 ≤ cos x := by
    obtain ⟨N, hN⟩ := exists_dyadic_lt x (show (0 : ℝ) < 1 / 2 by linarith)
    have hx : x = 2 * (x / 2) := by ring
    have hc : cos x = 2 * cos (x / 2) ^ 2 - 1 := by rw [← cos_two_mul, ← hx]
    have h1 := sin_le (x := x / 2) (by linarith)
    have h2 := neg_sin_le (x := x / 2) (by linarith)
    have h3 := mul_nonneg (show 0 ≤ x / 2 - sin (x / 2) by linarith) (show 0 ≤ x / 2 + sin (x / 2) by linarith)
    rw [hc, cos_sq']
    clear hx hc hN
    linarith
  neg_sin_le {x : ℝ} (hx : 0 ≤ x) : -sin x ≤ x := by
    obtain ⟨N, hN⟩ := exists_dyadic_lt x (show (0 : ℝ) < 1 / 2 by linarith)
    have hl := (HasLim.const x).add ((HasLim.const x).mul (hasLim_dyadic hx))
    have e : x + x * 0 = x := by ring
    rw [e] at hl
    refine (HasLim.const (-sin x)).le_of_eventually_le hl ⟨N, fun n hn => ?_⟩
    obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le hn
    have := dyadic_le hx N k
    exact (sin_le_of_dyadic (N + k) x hx (by linarith)).2

end Real
