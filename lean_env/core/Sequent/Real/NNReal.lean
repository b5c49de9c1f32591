prelude
import Sequent.Real.SqrtDiv
/-! The nonnegative real numbers, as a subtype of ℝ: an ordered semiring, with its square root. -/
set_option autoImplicit false

/-- The nonnegative real numbers. -/
def NNReal : Type := Subtype fun r : ℝ => 0 ≤ r

namespace NNReal

scoped notation "ℝ≥0" => NNReal

/-- The underlying real number. -/
@[coe] def toReal (x : NNReal) : ℝ := x.val

instance : CoeOut NNReal ℝ := ⟨toReal⟩

theorem coe_nonneg (x : NNReal) : 0 ≤ (x : ℝ) := x.property

theorem ext : ∀ {x y : NNReal}, (x : ℝ) = y → x = y
  | ⟨_, _⟩, ⟨_, _⟩, rfl => rfl

@[simp] theorem coe_inj {x y : NNReal} : (x : ℝ) = y ↔ x = y := ⟨ext, fun h => by rw [h]⟩

protected noncomputable def npow (x : NNReal) (n : Nat) : NNReal := ⟨x.toReal ^ n, pow_nonneg (coe_nonneg x) n⟩

noncomputable instance : CommSemiring NNReal where
  add x y := ⟨x + y, add_nonneg (coe_nonneg x) (coe_nonneg y)⟩
  mul x y := ⟨x * y, mul_nonneg (coe_nonneg x) (coe_nonneg y)⟩
  pow := NNReal.npow
  natCast n := ⟨n, Nat.cast_nonneg n⟩
  add_assoc _ _ _ := ext (add_assoc _ _ _)
  add_comm _ _ := ext (add_comm _ _)
  zero_add _ := ext (zero_add _)
  mul_assoc _ _ _ := ext (mul_assoc _ _ _)
  mul_comm _ _ := ext (mul_comm _ _)
  one_mul _ := ext (one_mul _)
  zero_mul _ := ext (zero_mul _)
  left_distrib _ _ _ := ext (mul_add _ _ _)
  pow_zero _ := ext (pow_zero _)
  pow_succ _ _ := ext (pow_succ _ _)
  natCast_succ n := ext (Nat.cast_add_one n)

noncomputable instance : LinearOrder NNReal := .classical (fun x y => (x : ℝ) ≤ y) (fun x y => (x : ℝ) < y)
  (fun _ => le_refl _) (fun _ _ _ h h' => le_trans h h') (fun _ _ h h' => ext (le_antisymm h h'))
  (fun _ _ => le_total _ _) fun _ _ => not_le.symm

@[simp] theorem coe_zero : ((0 : NNReal) : ℝ) = 0 := rfl
@[simp] theorem coe_one : ((1 : NNReal) : ℝ) = 1 := rfl
@[simp] theorem coe_natCast (n : Nat) : ((n : NNReal) : ℝ) = n := rfl
@[simp] theorem coe_add (x y : NNReal) : ((x + y : NNReal) : ℝ) = x + y := rfl
@[simp] theorem coe_mul (x y : NNReal) : ((x * y : NNReal) : ℝ) = x * y := rfl
@[simp] theorem coe_pow (x : NNReal) (n : Nat) : ((x ^ n : NNReal) : ℝ) = (x : ℝ) ^ n := rfl
@[simp] theorem coe_le_coe {x y : NNReal} : (x : ℝ) ≤ y ↔ x ≤ y := Iff.rfl
@[simp] theorem coe_lt_coe {x y : NNReal} : (x : ℝ) < y ↔ x < y := Iff.rfl

instance : IsStrictOrderedRing NNReal where
  add_le_add_left _ _ h c := add_le_add_left (α := ℝ) h c
  le_of_add_le_add_left _ _ _ h := le_of_add_le_add_left (α := ℝ) h
  zero_lt_one := by
    rw [← coe_lt_coe, coe_zero, coe_one]
    exact zero_lt_one
  mul_lt_mul_of_pos_left _ _ c h hc := by
    rw [← coe_lt_coe, coe_zero] at hc
    exact mul_lt_mul_of_pos_left (α := ℝ) h hc

/-- The difference, cut off at zero. -/
noncomputable instance : Sub NNReal := ⟨fun x y => ⟨max ((x : ℝ) - y) 0, le_max_right _ 0⟩⟩

noncomputable instance : Inv NNReal := ⟨fun x => ⟨(x : ℝ)⁻¹, inv_nonneg.mpr (coe_nonneg x)⟩⟩
noncomputable instance : Div NNReal := ⟨fun x y => ⟨(x : ℝ) / y, div_nonneg (coe_nonneg x) (coe_nonneg y)⟩⟩

@[simp] theorem coe_inv (x : NNReal) : ((x⁻¹ : NNReal) : ℝ) = (x : ℝ)⁻¹ := rfl
@[simp] theorem coe_div (x y : NNReal) : ((x / y : NNReal) : ℝ) = (x : ℝ) / y := rfl
@[simp] theorem coe_sub {x y : NNReal} (h : y ≤ x) : ((x - y : NNReal) : ℝ) = x - y :=
  max_eq_left (sub_nonneg.mpr (coe_le_coe.mpr h))

/-- The square root of a nonnegative number. -/
noncomputable def sqrt (x : NNReal) : NNReal := ⟨√(x : ℝ), Real.sqrt_nonneg x⟩

@[simp] theorem coe_sqrt (x : NNReal) : (sqrt x : ℝ) = √(x : ℝ) := rfl
@[simp] theorem sq_sqrt (x : NNReal) : sqrt x ^ 2 = x := ext (Real.sq_sqrt (coe_nonneg x))
@[simp] theorem sqrt_sq (x : NNReal) : sqrt (x ^ 2) = x := ext (Real.sqrt_sq (coe_nonneg x))
@[simp] theorem mul_self_sqrt (x : NNReal) : sqrt x * sqrt x = x := ext (Real.mul_self_sqrt (coe_nonneg x))
@[simp] theorem sqrt_mul_self (x : NNReal) : sqrt (x * x) = x := ext (Real.sqrt_mul_self (coe_nonneg x))
theorem sqrt_eq_iff_eq_sq {x y : NNReal} : sqrt x = y ↔ x = y ^ 2 :=
  ⟨fun h => by rw [← h, sq_sqrt], fun h => by rw [h, sqrt_sq]⟩

end NNReal

/-- The larger of `x` and `0`. -/
noncomputable def Real.toNNReal (x : ℝ) : NNReal := ⟨max x 0, le_max_right x 0⟩

theorem Real.coe_toNNReal (x : ℝ) (h : 0 ≤ x) : (x.toNNReal : ℝ) = x := max_eq_left h
