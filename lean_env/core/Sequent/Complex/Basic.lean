prelude
import Sequent.Real.Sqrt
/-! ℂ as pairs of real numbers: ring and inverse, real and imaginary parts, conjugation. -/
set_option autoImplicit false

/-- The complex numbers. -/
structure Complex where
  re : ℝ
  im : ℝ

notation "ℂ" => Complex

namespace Complex

theorem ext {z w : ℂ} (h : z.re = w.re) (h' : z.im = w.im) : z = w := by
  cases z; cases w; simp only at h h'; subst h; subst h'; rfl

theorem ext_iff {z w : ℂ} : z = w ↔ z.re = w.re ∧ z.im = w.im :=
  ⟨fun h => by rw [h]; exact ⟨rfl, rfl⟩, fun h => ext h.1 h.2⟩

/-- A real number as a complex one. -/
@[coe] noncomputable def ofReal (x : ℝ) : ℂ := ⟨x, 0⟩

noncomputable instance : CoeTail ℝ ℂ := ⟨ofReal⟩
noncomputable instance : CoeHTCT ℝ ℂ := ⟨ofReal⟩

/-- The imaginary unit. -/
noncomputable def I : ℂ := ⟨0, 1⟩

noncomputable instance : Add ℂ := ⟨fun z w => ⟨z.re + w.re, z.im + w.im⟩⟩
noncomputable instance : Mul ℂ := ⟨fun z w => ⟨z.re * w.re - z.im * w.im, z.re * w.im + z.im * w.re⟩⟩
noncomputable instance : Neg ℂ := ⟨fun z => ⟨-z.re, -z.im⟩⟩
noncomputable instance : Sub ℂ := ⟨fun z w => ⟨z.re - w.re, z.im - w.im⟩⟩

/-- The sum of the squares of the two parts. -/
noncomputable def normSq (z : ℂ) : ℝ := z.re * z.re + z.im * z.im

/-- Complex conjugation. -/
noncomputable def conj (z : ℂ) : ℂ := ⟨z.re, -z.im⟩

noncomputable instance : Inv ℂ := ⟨fun z => ⟨z.re * (normSq z)⁻¹, -z.im * (normSq z)⁻¹⟩⟩
noncomputable instance : Div ℂ := ⟨fun z w => z * w⁻¹⟩

protected noncomputable def npow (z : ℂ) : Nat → ℂ
  | .zero => ofReal 1
  | .succ n => Complex.npow z n * z

noncomputable instance : NatPow ℂ := ⟨Complex.npow⟩
noncomputable instance : NatCast ℂ := ⟨fun n => ofReal n⟩

@[simp] theorem add_re (z w : ℂ) : (z + w).re = z.re + w.re := rfl
@[simp] theorem add_im (z w : ℂ) : (z + w).im = z.im + w.im := rfl
@[simp] theorem sub_re (z w : ℂ) : (z - w).re = z.re - w.re := rfl
@[simp] theorem sub_im (z w : ℂ) : (z - w).im = z.im - w.im := rfl
@[simp] theorem mul_re (z w : ℂ) : (z * w).re = z.re * w.re - z.im * w.im := rfl
@[simp] theorem mul_im (z w : ℂ) : (z * w).im = z.re * w.im + z.im * w.re := rfl
@[simp] theorem neg_re (z : ℂ) : (-z).re = -z.re := rfl
@[simp] theorem neg_im (z : ℂ) : (-z).im = -z.im := rfl
@[simp] theorem I_re : I.re = 0 := rfl
@[simp] theorem I_im : I.im = 1 := rfl
@[simp] theorem ofReal_re (x : ℝ) : (x : ℂ).re = x := rfl
@[simp] theorem ofReal_im (x : ℝ) : (x : ℂ).im = 0 := rfl
@[simp] theorem natCast_re (n : Nat) : (n : ℂ).re = n := rfl
@[simp] theorem natCast_im (n : Nat) : (n : ℂ).im = 0 := rfl
@[simp] theorem conj_re (z : ℂ) : (conj z).re = z.re := rfl
@[simp] theorem conj_im (z : ℂ) : (conj z).im = -z.im := rfl

/-- Proves an identity of ℂ by comparing the parts. -/
macro "complex_ring" : tactic => `(tactic| (apply Complex.ext <;>
  simp only [add_re, add_im, sub_re, sub_im, mul_re, mul_im, neg_re, neg_im, ofReal_re, ofReal_im,
  natCast_re, natCast_im] <;> ring1))

noncomputable instance : CommRing ℂ where
  add_assoc z w v := by complex_ring
  add_comm z w := by complex_ring
  zero_add z := by complex_ring
  zero_mul z := by complex_ring
  neg_add_cancel z := by complex_ring
  mul_assoc z w v := by complex_ring
  mul_comm z w := by complex_ring
  one_mul z := by complex_ring
  left_distrib z w v := by complex_ring
  sub_eq_add_neg z w := by complex_ring
  intCast_ofNat _ := rfl
  intCast_negSucc _ := rfl
  pow_zero _ := rfl
  pow_succ _ _ := rfl
  natCast_succ n := ext (Nat.cast_add_one n) (by simp only [add_im, natCast_im]; ring1)

@[simp] theorem zero_re : (0 : ℂ).re = 0 := rfl
@[simp] theorem zero_im : (0 : ℂ).im = 0 := rfl
@[simp] theorem one_re : (1 : ℂ).re = 1 := rfl
@[simp] theorem one_im : (1 : ℂ).im = 0 := rfl

@[simp] theorem I_mul_I : I * I = -1 := by
  apply ext
  · show (0:ℝ) * 0 - 1 * 1 = -1; ring1
  · show (0:ℝ) * 1 + 1 * 0 = -0; ring1

@[simp] theorem I_sq : I ^ 2 = -1 := Eq.trans (by ring1) I_mul_I

theorem I_ne_zero : I ≠ 0 := fun h => one_ne_zero (congrArg im h)
where
  one_ne_zero (h : (1 : ℝ) = 0) : False := by linarith1

theorem normSq_apply (z : ℂ) : normSq z = z.re * z.re + z.im * z.im := rfl

theorem normSq_nonneg (z : ℂ) : 0 ≤ normSq z := by
  have h := _root_.mul_self_nonneg z.re
  have h' := _root_.mul_self_nonneg z.im
  show 0 ≤ z.re * z.re + z.im * z.im
  linarith1

theorem normSq_mul (z w : ℂ) : normSq (z * w) = normSq z * normSq w := by
  simp only [normSq_apply, mul_re, mul_im]; ring1

theorem normSq_eq_zero {z : ℂ} : normSq z = 0 ↔ z = 0 := by
  refine ⟨fun h => ?_, fun h => by rw [h]; show (0:ℝ) * 0 + 0 * 0 = 0; ring1⟩
  have h : z.re * z.re + z.im * z.im = 0 := h
  have h1 := _root_.mul_self_nonneg z.re
  have h2 := _root_.mul_self_nonneg z.im
  exact ext (eq_zero (by linarith1)) (eq_zero (by linarith1))
where
  eq_zero {x : ℝ} (h : x * x = 0) : x = 0 :=
    _root_.le_antisymm (_root_.le_of_not_lt fun hc => by nlinarith1)
      (_root_.le_of_not_lt fun hc => by nlinarith1)

protected theorem mul_inv_cancel {z : ℂ} (h : z ≠ 0) : z * z⁻¹ = 1 := by
  have hn : normSq z ≠ 0 := fun e => h (normSq_eq_zero.mp e)
  have hi := mul_inv_cancel₀ hn
  apply ext
  · show z.re * (z.re * (normSq z)⁻¹) - z.im * (-z.im * (normSq z)⁻¹) = 1
    refine Eq.trans ?_ hi
    rw [normSq_apply]; ring1
  · show z.re * (-z.im * (normSq z)⁻¹) + z.im * (z.re * (normSq z)⁻¹) = 0
    ring1

end Complex
