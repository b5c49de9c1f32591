prelude
import Sequent.Complex.Basic
import Sequent.Algebra.Abs
/-! Norms: the absolute value of a real number, and the norm of a complex number, which is multiplicative and obeys the
triangle inequality. -/
set_option autoImplicit false
universe u

/-- Types with a norm, written `‖x‖`. -/
class Norm (E : Type u) where
  norm : E → ℝ

macro:max (name := normNotation) atomic("‖" noWs) a:term noWs "‖" : term => `(Norm.norm $a)

noncomputable instance : Norm ℝ := ⟨fun x => |x|⟩

@[simp] theorem Real.norm_eq_abs (x : ℝ) : ‖x‖ = |x| := rfl

namespace Complex

noncomputable instance : Norm ℂ := ⟨fun z => √(normSq z)⟩

theorem norm_def (z : ℂ) : ‖z‖ = √(normSq z) := rfl
theorem norm_nonneg (z : ℂ) : 0 ≤ ‖z‖ := Real.sqrt_nonneg _
theorem norm_mul_self (z : ℂ) : ‖z‖ * ‖z‖ = normSq z := Real.mul_self_sqrt (normSq_nonneg z)
theorem sq_norm (z : ℂ) : ‖z‖ ^ 2 = normSq z := Real.sq_sqrt (normSq_nonneg z)
theorem normSq_eq_norm_sq (z : ℂ) : normSq z = ‖z‖ ^ 2 := (sq_norm z).symm

theorem norm_mul (z w : ℂ) : ‖z * w‖ = ‖z‖ * ‖w‖ := by
  rw [norm_def, normSq_mul, Real.sqrt_mul (normSq_nonneg z)]
  rfl

theorem norm_eq_zero {z : ℂ} : ‖z‖ = 0 ↔ z = 0 :=
  (Real.sqrt_eq_zero (normSq_nonneg z)).trans normSq_eq_zero

theorem norm_ofReal_of_nonneg {x : ℝ} (h : 0 ≤ x) : ‖(x : ℂ)‖ = x := by
  have e : normSq (x : ℂ) = x * x := by rw [normSq_apply, ofReal_re, ofReal_im]; ring1
  rw [norm_def, e, Real.sqrt_mul_self h]

theorem norm_one : ‖(1 : ℂ)‖ = 1 := norm_ofReal_of_nonneg (_root_.zero_le_one)

theorem norm_neg (z : ℂ) : ‖-z‖ = ‖z‖ := by
  have e : normSq (-z) = normSq z := by rw [normSq_apply, normSq_apply, neg_re, neg_im]; ring1
  rw [norm_def, e]
  rfl

theorem norm_conj (z : ℂ) : ‖conj z‖ = ‖z‖ := by
  have e : normSq (conj z) = normSq z := by rw [normSq_apply, normSq_apply, conj_re, conj_im]; ring1
  rw [norm_def, e]
  rfl

theorem re_le_norm (z : ℂ) : z.re ≤ ‖z‖ := Real.le_of_mul_self_le (norm_nonneg z) (by
  have h := _root_.mul_self_nonneg z.im
  rw [norm_mul_self, normSq_apply]
  linarith1)

theorem im_le_norm (z : ℂ) : z.im ≤ ‖z‖ := Real.le_of_mul_self_le (norm_nonneg z) (by
  have h := _root_.mul_self_nonneg z.re
  rw [norm_mul_self, normSq_apply]
  linarith1)

theorem neg_re_le_norm (z : ℂ) : -z.re ≤ ‖z‖ := norm_neg z ▸ re_le_norm (-z)
theorem neg_im_le_norm (z : ℂ) : -z.im ≤ ‖z‖ := norm_neg z ▸ im_le_norm (-z)

/-- The Cauchy-Schwarz inequality in the plane. -/
theorem inner_le_norm_mul (z w : ℂ) : z.re * w.re + z.im * w.im ≤ ‖z‖ * ‖w‖ := by
  have h := re_le_norm (z * conj w)
  rw [norm_mul, norm_conj, mul_re, conj_re, conj_im] at h
  linarith1

theorem norm_add_le (z w : ℂ) : ‖z + w‖ ≤ ‖z‖ + ‖w‖ := by
  have hz := norm_nonneg z
  have hw := norm_nonneg w
  refine Real.le_of_mul_self_le (by linarith1) ?_
  have h := inner_le_norm_mul z w
  have h1 := norm_mul_self z
  have h2 := norm_mul_self w
  rw [norm_mul_self, normSq_apply, add_re, add_im]
  rw [normSq_apply] at h1 h2
  linarith1

theorem norm_sub_le (z w : ℂ) : ‖z - w‖ ≤ ‖z‖ + ‖w‖ := by
  have e : z - w = z + -w := by ring1
  rw [e, ← norm_neg w]
  exact norm_add_le z (-w)

theorem norm_pow (z : ℂ) (n : Nat) : ‖z ^ n‖ = ‖z‖ ^ n := by
  induction n with
  | zero => rw [_root_.pow_zero, _root_.pow_zero]; exact norm_one
  | succ n ih => rw [_root_.pow_succ, _root_.pow_succ, norm_mul, ih]

end Complex
