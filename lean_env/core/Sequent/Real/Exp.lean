prelude
import Sequent.Complex.Exp
/-! The real exponential: positive, strictly increasing, above its tangent `x + 1`, and onto the positive numbers. -/
set_option autoImplicit false

namespace Complex

theorem conj_ofReal (x : ℝ) : conj (x : ℂ) = x := ext rfl (show -(0 : ℝ) = 0 by ring)

theorem exp_ofReal_im (x : ℝ) : (exp (x : ℂ)).im = 0 := by
  have h : (exp (conj (x : ℂ))).im = -(exp (x : ℂ)).im := by rw [exp_conj]; rfl
  rw [conj_ofReal] at h
  linarith

end Complex

namespace Real

/-- The exponential function. -/
noncomputable def exp (x : ℝ) : ℝ := (Complex.exp x).re

theorem _root_.Complex.ofReal_exp (x : ℝ) : ((exp x : ℝ) : ℂ) = Complex.exp x :=
  Complex.ext rfl (Complex.exp_ofReal_im x).symm

theorem _root_.Complex.exp_ofReal_re (x : ℝ) : (Complex.exp (x : ℂ)).re = exp x := rfl

@[simp] theorem exp_zero : exp 0 = 1 := congrArg Complex.re Complex.exp_zero

theorem exp_add (x y : ℝ) : exp (x + y) = exp x * exp y := by
  have e : ((x + y : ℝ) : ℂ) = x + y := Complex.ext rfl (show (0 : ℝ) = 0 + 0 by ring)
  have h : exp (x + y) = (Complex.exp (x : ℂ) * Complex.exp (y : ℂ)).re := by
    rw [← Complex.exp_add, ← e]; rfl
  rw [h, Complex.mul_re, Complex.exp_ofReal_im, Complex.exp_ofReal_im, Complex.exp_ofReal_re, Complex.exp_ofReal_re]
  ring

theorem exp_neg_mul_exp (x : ℝ) : exp (-x) * exp x = 1 := by
  have e : -x + x = 0 := by ring
  rw [← exp_add, e, exp_zero]

theorem exp_pos (x : ℝ) : 0 < exp x := by
  have e : exp x = exp (x / 2) * exp (x / 2) := by
    rw [← exp_add]; exact congrArg exp (by ring)
  refine lt_of_not_ge fun hc => ?_
  have h1 := mul_self_nonneg (exp (x / 2))
  have h2 : exp x = 0 := by linarith
  have h3 := exp_neg_mul_exp x
  rw [h2] at h3
  exact absurd_of h3
where
  absurd_of {a : ℝ} (h : a * 0 = 1) : False := by linarith

theorem exp_ne_zero (x : ℝ) : exp x ≠ 0 := fun h => by
  have := exp_pos x
  linarith

theorem exp_nonneg (x : ℝ) : 0 ≤ exp x := by have := exp_pos x; linarith

theorem exp_sub_mul_exp (x y : ℝ) : exp (x - y) * exp y = exp x := by
  rw [← exp_add]; exact congrArg exp (by ring)

theorem dyadic_zero_left (n : Nat) : dyadic 0 n = 0 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [dyadic_succ, ih]; ring

theorem expSeq_ofReal (x : ℝ) (n : Nat) : (Complex.expSeq x n).re = sqIter n (1 + dyadic x n) := by
  have e : 1 + Complex.part x n = ((1 + dyadic x n : ℝ) : ℂ) := Complex.ext rfl (by
    show 0 + dyadic 0 n = 0
    rw [dyadic_zero_left]; ring)
  show (sqIter n (1 + Complex.part x n)).re = _
  rw [e, sqIter.ofReal]
  rfl

/-- The exponential lies above its tangent at zero. -/
theorem add_one_le_exp (x : ℝ) : x + 1 ≤ exp x := by
  refine (le_total (-1) x).elim (fun h => ?_) fun h => ?_
  · refine (HasLim.const (x + 1)).le_of_le (Complex.hasLim_exp x).1 fun n => ?_
    show x + 1 ≤ (Complex.expSeq x n).re
    have e := two_pow_mul_dyadic x n
    have h1 := sqIter.bernoulli n (dyadic x n) (by rw [e]; exact h)
    rw [e] at h1
    rw [expSeq_ofReal]
    linarith
  · have := exp_pos x
    linarith

theorem exp_strict {x y : ℝ} (h : x < y) : exp x < exp y := by
  have h1 := add_one_le_exp (y - x)
  have h2 := exp_sub_mul_exp y x
  have h3 := mul_pos (exp_pos x) (show 0 < exp (y - x) - 1 by linarith)
  linarith

@[simp] theorem exp_lt_exp {x y : ℝ} : exp x < exp y ↔ x < y := by
  refine ⟨fun h => lt_of_not_ge fun hc => ?_, exp_strict⟩
  refine (Classical.em (y < x)).elim (fun h' => ?_) fun h' => ?_
  · have := exp_strict h'; linarith
  · have e : x = y := le_antisymm (le_of_not_gt h') hc
    rw [e] at h; linarith

@[simp] theorem exp_le_exp {x y : ℝ} : exp x ≤ exp y ↔ x ≤ y :=
  ⟨fun h => le_of_not_gt fun hc => by have := exp_strict hc; linarith,
    fun h => le_of_not_gt fun hc => by have := exp_lt_exp.mp hc; linarith⟩

theorem exp_le_exp_of_le {x y : ℝ} (h : x ≤ y) : exp x ≤ exp y := exp_le_exp.mpr h
theorem exp_lt_exp_of_lt {x y : ℝ} (h : x < y) : exp x < exp y := exp_lt_exp.mpr h

theorem exp_injective : Function.Injective exp := fun x y h =>
  le_antisymm (exp_le_exp.mp (by linarith)) (exp_le_exp.mp (by linarith))

@[simp] theorem exp_eq_exp {x y : ℝ} : exp x = exp y ↔ x = y := ⟨fun h => exp_injective h, fun h => by rw [h]⟩
@[simp] theorem exp_eq_one_iff (x : ℝ) : exp x = 1 ↔ x = 0 := by
  rw [← exp_zero]; exact exp_eq_exp

@[simp] theorem one_lt_exp_iff {x : ℝ} : 1 < exp x ↔ 0 < x := by rw [← exp_zero]; exact exp_lt_exp
@[simp] theorem exp_lt_one_iff {x : ℝ} : exp x < 1 ↔ x < 0 := by rw [← exp_zero]; exact exp_lt_exp
@[simp] theorem one_le_exp_iff {x : ℝ} : 1 ≤ exp x ↔ 0 ≤ x := by rw [← exp_zero]; exact exp_le_exp
@[simp] theorem exp_le_one_iff {x : ℝ} : exp x ≤ 1 ↔ x ≤ 0 := by rw [← exp_zero]; exact exp_le_exp
theorem one_le_exp {x : ℝ} (h : 0 ≤ x) : 1 ≤ exp x := one_le_exp_iff.mpr h
theorem exp_lt_one {x : ℝ} (h : x < 0) : exp x < 1 := exp_lt_one_iff.mpr h

theorem add_one_lt_exp {x : ℝ} (hx : x ≠ 0) : x + 1 < exp x := by
  have half : exp x = exp (x / 2) * exp (x / 2) := by
    rw [← exp_add]; exact congrArg exp (by ring)
  have h := add_one_le_exp (x / 2)
  have hx2 : 0 < x * x := lt_of_not_ge fun hc => hx (sq_zero hc)
  rw [half]
  refine (le_total (-2) x).elim (fun h2 => ?_) fun h2 => ?_
  · exact sq_gt hx2 h2 h
  · have h1 := mul_pos (exp_pos (x / 2)) (exp_pos (x / 2))
    clear h half hx2
    linarith
where
  sq_zero {x : ℝ} (h : x * x ≤ 0) : x = 0 := le_antisymm (by nlinarith) (by nlinarith)
  sq_gt {x a : ℝ} (h1 : 0 < x * x) (h2 : -2 ≤ x) (h : x / 2 + 1 ≤ a) : x + 1 < a * a := by
    have h3 := mul_nonneg (show 0 ≤ a - (x / 2 + 1) by linarith) (show 0 ≤ a + (x / 2 + 1) by linarith)
    linarith

/-- Every positive number is a value of the exponential. -/
theorem exists_exp_eq {y : ℝ} (hy : 0 < y) : ∃ x, exp x = y := by
  have below : ∃ x, exp x ≤ y := by
    obtain ⟨t, ht⟩ := exists_mul_eq hy 1
    refine ⟨-t, ?_⟩
    have h1 := add_one_le_exp t
    have h2 := exp_neg_mul_exp t
    have h3 := exp_pos (-t)
    exact small hy ht h1 h2 h3
  obtain ⟨s, hs, least⟩ := exists_lub (p := fun x => exp x ≤ y) below
    ⟨y, fun x hx => by have := add_one_le_exp x; linarith⟩
  have es := exp_pos s
  refine ⟨s, le_antisymm (le_of_not_gt fun h => ?_) (le_of_not_gt fun h => ?_)⟩
  · -- `exp (s - t) ≥ exp s * (1 - t) = y`
    obtain ⟨t, ht⟩ := exists_mul_eq es (exp s - y)
    have ht0 : 0 < t := lt_of_not_ge fun hc => by nlinarith
    have h1 := add_one_le_exp (-t)
    have h2 : exp (s - t) = exp s * exp (-t) := by rw [← exp_add]; exact congrArg exp (by ring)
    have h3 : y ≤ exp (s - t) := by
      rw [h2]
      have := mul_nonneg (exp_nonneg s) (show 0 ≤ exp (-t) - (-t + 1) by linarith)
      linarith
    have h4 := least (s - t) fun x hx => exp_le_exp.mp (le_trans hx h3)
    linarith
  · -- `exp (s + t) ≤ y`, since `exp t * (1 - t) ≤ 1`
    obtain ⟨t, ht⟩ := exists_mul_eq hy (y - exp s)
    have ht0 : 0 < t := lt_of_not_ge fun hc => by nlinarith
    have h1 := add_one_le_exp (-t)
    have h2 := exp_neg_mul_exp t
    have h3 := mul_nonneg (exp_nonneg t) (show 0 ≤ exp (-t) - (-t + 1) by linarith)
    have h4 := mul_nonneg (show 0 ≤ y by linarith) (show 0 ≤ 1 - exp t * (1 - t) by linarith)
    have h5 := hs (s + t) (by
      show exp (s + t) ≤ y
      rw [exp_add]
      exact above ht h4)
    linarith
where
  small {y t a b : ℝ} (hy : 0 < y) (ht : t * y = 1) (h1 : t + 1 ≤ a) (h2 : b * a = 1) (h3 : 0 < b) : b ≤ y := by
    refine le_of_not_gt fun hc => ?_
    have ht0 : 0 < t := lt_of_not_ge fun hn => by nlinarith
    have h4 := mul_nonneg (show 0 ≤ b by linarith) (show 0 ≤ a - (t + 1) by linarith)
    have h5 := mul_pos ht0 (show 0 < b - y by linarith)
    linarith
  above {y t a b : ℝ} (ht : t * y = y - a) (h : 0 ≤ y * (1 - b * (1 - t))) : a * b ≤ y := by
    have e : a * b = y * (1 - t) * b := by
      have : a = y * (1 - t) := by linarith
      rw [this]
    rw [e]
    linarith

end Real
