/-
What `positivity` knows of functions and of sums: casts of integers and rationals, and instances by which the sign of
every term of a sum or product over a finite set follows from its shape.
-/
prelude
import Sequent.Real.Rpow
import Sequent.Data.SumRing
import Sequent.Rat.Cast
import Sequent.NumberTheory.Factorial
import Sequent.Tactic.Positivity

set_option autoImplicit false
universe u v

namespace Positivity
open Finset
section
variable {α : Type u} [CommRing α] [LinearOrder α] [IsStrictOrderedRing α]
theorem intCast_pos (_ : α) {n : Int} (h : 0 < n) : (0 : α) < (n : α) := Int.cast_pos.mpr h
theorem intCast_nonneg (_ : α) {n : Int} (h : 0 ≤ n) : (0 : α) ≤ (n : α) := Int.cast_nonneg.mpr h
end
section
variable {α : Type u} [LinearOrderedField α]
theorem ratCast_pos (_ : α) {q : ℚ} (h : 0 < q) : (0 : α) < (q : α) := Rat.cast_pos.mpr h
theorem ratCast_nonneg (_ : α) {q : ℚ} (h : 0 ≤ q) : (0 : α) ≤ (q : α) := Rat.cast_nonneg.mpr h
end
section
variable {α : Type u} [CommSemiring α] [LinearOrder α] [IsStrictOrderedRing α] {a b : α} {ι : Type v}
instance : Pos (1 : α) := ⟨zero_lt_one⟩
instance : Nonneg (0 : α) := ⟨le_rfl⟩
instance (n : Nat) : Pos (no_index (OfNat.ofNat (n + 1)) : α) := ⟨Nat.cast_succ_pos n⟩
instance (a : α) [Pos a] : Nonneg a := ⟨(Pos.pos (a := a)).le⟩
instance [Pos a] [Pos b] : Pos (a + b) := ⟨add_pos Pos.pos Pos.pos⟩
instance [Pos a] [Nonneg b] : Pos (a + b) := ⟨add_pos_of_pos_of_nonneg Pos.pos Nonneg.nonneg⟩
instance [Nonneg a] [Pos b] : Pos (a + b) := ⟨add_pos_of_nonneg_of_pos Nonneg.nonneg Pos.pos⟩
instance [Nonneg a] [Nonneg b] : Nonneg (a + b) := ⟨add_nonneg Nonneg.nonneg Nonneg.nonneg⟩
instance [Pos a] [Pos b] : Pos (a * b) := ⟨mul_pos Pos.pos Pos.pos⟩
instance [Nonneg a] [Nonneg b] : Nonneg (a * b) := ⟨mul_nonneg Nonneg.nonneg Nonneg.nonneg⟩
instance (n : Nat) [Pos a] : Pos (a ^ n) := ⟨pow_pos Pos.pos n⟩
instance (n : Nat) [Nonneg a] : Nonneg (a ^ n) := ⟨pow_nonneg Nonneg.nonneg n⟩
instance (n : Nat) : Nonneg (n : α) := ⟨Nat.cast_nonneg n⟩
instance (n : Nat) [Pos n] : Pos (n : α) := ⟨Nat.cast_pos.mpr Pos.pos⟩
instance (s : Finset ι) (f : ι → α) [∀ i, Nonneg (f i)] : Nonneg (∑ i ∈ s, f i) := ⟨Finset.sum_nonneg fun _ _ => Nonneg.nonneg⟩
instance (s : Finset ι) (f : ι → α) [∀ i, Nonneg (f i)] : Nonneg (∏ i ∈ s, f i) := ⟨Finset.prod_nonneg fun _ _ => Nonneg.nonneg⟩
instance (s : Finset ι) (f : ι → α) [∀ i, Pos (f i)] : Pos (∏ i ∈ s, f i) := ⟨Finset.prod_pos fun _ _ => Pos.pos⟩
instance (n : Nat) (f : Nat → α) [∀ i, Pos (f i)] : Pos (∑ i ∈ Finset.range (n + 1), f i) :=
  ⟨Finset.sum_pos (fun _ _ => Pos.pos) ⟨0, Finset.mem_range.mpr (Nat.succ_pos n)⟩⟩
end
section
variable {α : Type u} [CommRing α] [LinearOrder α] [IsStrictOrderedRing α] {a b : α}
instance : Nonneg (a ^ 2) := ⟨sq_nonneg a⟩
instance : Nonneg (a ^ 4) := ⟨even_pow_nonneg a 2⟩
instance : Nonneg |a| := ⟨abs_nonneg a⟩
instance : Nonneg (a * a) := ⟨mul_self_nonneg a⟩
end
section
variable {α : Type u} [Field α] [LinearOrder α] [IsStrictOrderedRing α] {a b : α}
instance [Pos a] [Pos b] : Pos (a / b) := ⟨div_pos Pos.pos Pos.pos⟩
instance [Nonneg a] [Nonneg b] : Nonneg (a / b) := ⟨div_nonneg Nonneg.nonneg Nonneg.nonneg⟩
instance [Pos a] : Pos a⁻¹ := ⟨inv_pos_of_pos Pos.pos⟩
instance [Nonneg a] : Nonneg a⁻¹ := ⟨inv_nonneg_of_nonneg Nonneg.nonneg⟩
end
instance (n : Nat) : Nonneg n := ⟨Nat.zero_le n⟩
instance (n : Nat) : Pos (Nat.factorial n) := ⟨Nat.factorial_pos n⟩
instance (x : ℝ) : Nonneg (√x) := ⟨Real.sqrt_nonneg x⟩
instance (x : ℝ) : Pos (Real.exp x) := ⟨Real.exp_pos x⟩
instance : Pos Real.pi := ⟨Real.pi_pos⟩
instance (x y : ℝ) [Pos x] : Pos (x ^ y) := ⟨Real.rpow_pos_of_pos Pos.pos y⟩
instance (x y : ℝ) [Nonneg x] : Nonneg (x ^ y) := ⟨Real.rpow_nonneg Nonneg.nonneg y⟩

end Positivity
