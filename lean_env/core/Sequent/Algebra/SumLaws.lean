/-
Casts and absolute values of finite sums and products, under Mathlib's names.
-/
prelude
import Sequent.Data.SumRing
import Sequent.Algebra.Abs
import Sequent.Rat.Cast

set_option autoImplicit false
universe u v w

namespace Finset
variable {ι : Type u}

section
variable {R : Type w} [CommRing R]
@[simp] theorem _root_.Int.cast_sum (s : Finset ι) (f : ι → Int) :
    ((∑ x ∈ s, f x : Int) : R) = ∑ x ∈ s, (f x : R) := by
  refine cons_induction (p := fun s => ((∑ x ∈ s, f x : Int) : R) = ∑ x ∈ s, (f x : R)) ?_ (fun a s h ih => ?_) s
  · exact Int.cast_zero
  · rw [sum_cons, sum_cons, Int.cast_add, ih]
@[simp] theorem _root_.Int.cast_prod (f : ι → Int) (s : Finset ι) :
    ((∏ i ∈ s, f i : Int) : R) = ∏ i ∈ s, (f i : R) := by
  refine cons_induction (p := fun s => ((∏ i ∈ s, f i : Int) : R) = ∏ i ∈ s, (f i : R)) ?_ (fun a s h ih => ?_) s
  · exact Int.cast_one
  · rw [prod_cons, prod_cons, Int.cast_mul, ih]
end

section
variable {R : Type w} [Field R] [CharZero R]
@[simp] theorem _root_.Rat.cast_sum (s : Finset ι) (f : ι → ℚ) :
    ((∑ x ∈ s, f x : ℚ) : R) = ∑ x ∈ s, (f x : R) := by
  refine cons_induction (p := fun s => ((∑ x ∈ s, f x : ℚ) : R) = ∑ x ∈ s, (f x : R)) ?_ (fun a s h ih => ?_) s
  · exact Rat.cast_zero
  · rw [sum_cons, sum_cons, Rat.cast_add, ih]
@[simp] theorem _root_.Rat.cast_prod (s : Finset ι) (f : ι → ℚ) :
    ((∏ i ∈ s, f i : ℚ) : R) = ∏ i ∈ s, (f i : R) := by
  refine cons_induction (p := fun s => ((∏ i ∈ s, f i : ℚ) : R) = ∏ i ∈ s, (f i : R)) ?_ (fun a s h ih => ?_) s
  · exact Rat.cast_one
  · rw [prod_cons, prod_cons, Rat.cast_mul, ih]
end

section
variable {R : Type w} [CommRing R] [LinearOrder R] [IsStrictOrderedRing R]
theorem abs_sum_le_sum_abs (f : ι → R) (s : Finset ι) : |∑ i ∈ s, f i| ≤ ∑ i ∈ s, |f i| := by
  refine cons_induction (p := fun s => |∑ i ∈ s, f i| ≤ ∑ i ∈ s, |f i|) ?_ (fun a s h ih => ?_) s
  · rw [sum_empty, sum_empty, abs_zero]; exact le_rfl
  · rw [sum_cons, sum_cons]
    exact (abs_add_le _ _).trans (add_le_add_left ih _)
theorem abs_prod (s : Finset ι) (f : ι → R) : |∏ i ∈ s, f i| = ∏ i ∈ s, |f i| := by
  refine cons_induction (p := fun s => |∏ i ∈ s, f i| = ∏ i ∈ s, |f i|) ?_ (fun a s h ih => ?_) s
  · rw [prod_empty, prod_empty, abs_one]
  · rw [prod_cons, prod_cons, abs_mul, ih]
end
end Finset
