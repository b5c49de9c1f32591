/-
Archimedean rings: every element lies below a natural number. Mathlib asks that multiples `n • y` of a positive `y`
exceed every `x`; `n • y = n * y`, so the class is the same.
-/
prelude
import Sequent.Algebra.Cast
import Sequent.Algebra.Zpow
import Sequent.Rat.Archimedean
import Sequent.Tactic.Linarith

set_option autoImplicit false
universe u

/-- Multiples of a positive element exceed every element. -/
class Archimedean (α : Type u) [CommSemiring α] [PartialOrder α] : Prop where
  arch : ∀ (x : α) {y : α}, 0 < y → ∃ n : Nat, x ≤ n * y

section Ring
variable {α : Type u} [CommRing α] [LinearOrder α] [IsStrictOrderedRing α] [Archimedean α]

theorem exists_nat_ge (x : α) : ∃ n : Nat, x ≤ n :=
  (Archimedean.arch x zero_lt_one).imp fun n h => by rw [mul_one] at h; exact h
theorem exists_nat_gt (x : α) : ∃ n : Nat, x < n := (exists_nat_ge x).elim fun n h =>
  ⟨n + 1, lt_of_le_of_lt h (Nat.cast_lt.mpr (Nat.lt_succ_self n))⟩
theorem exists_int_gt (x : α) : ∃ n : Int, x < n := (exists_nat_gt x).elim fun n h =>
  ⟨n, by rw [Int.cast_natCast]; exact h⟩
theorem exists_int_lt (x : α) : ∃ n : Int, (n : α) < x := (exists_int_gt (-x)).elim fun n h =>
  ⟨-n, by rw [Int.cast_neg]; exact neg_lt.mp h⟩
theorem exists_int_ge (x : α) : ∃ n : Int, x ≤ n := (exists_int_gt x).imp fun _ h => h.le
theorem exists_int_le (x : α) : ∃ n : Int, (n : α) ≤ x := (exists_int_lt x).imp fun _ h => h.le
theorem pow_unbounded_of_one_lt (x : α) {y : α} (hy : 1 < y) : ∃ n : Nat, x < y ^ n := by
  have h0 : 0 < y - 1 := sub_pos.mpr hy
  obtain ⟨n, hn⟩ := Archimedean.arch x h0
  refine ⟨n, lt_of_le_of_lt hn ?_⟩
  have h := one_add_mul_le_pow (a := y - 1) (by linarith) n
  rw [add_sub_cancel] at h
  linarith
end Ring

section Field
variable {α : Type u} [Field α] [LinearOrder α] [IsStrictOrderedRing α]

/-- In a field it is enough to have a natural number above every element. -/
theorem Archimedean.of_exists_nat_gt (h : ∀ x : α, ∃ n : Nat, x < n) : Archimedean α where
  arch x y hy := (h (x / y)).imp fun n hn => ((div_lt_iff₀ hy).mp hn).le

variable [Archimedean α]

theorem exists_nat_one_div_lt {ε : α} (hε : 0 < ε) : ∃ n : Nat, 1 / ((n : α) + 1) < ε := by
  obtain ⟨n, hn⟩ := exists_nat_gt (1 / ε)
  refine ⟨n, ?_⟩
  have hp : (0 : α) < n + 1 := Nat.cast_add_one (α := α) n ▸ Nat.cast_pos.mpr (Nat.succ_pos n)
  have h1 := (div_lt_iff₀ hε).mp hn
  rw [div_lt_iff₀ hp]
  linarith
theorem exists_pow_lt_of_lt_one {x y : α} (hx : 0 < x) (hy : y < 1) : ∃ n : Nat, y ^ n < x := by
  refine (le_or_gt y 0).elim (fun h => ⟨1, by rw [pow_one]; exact lt_of_le_of_lt h hx⟩) fun h => ?_
  have h1 : 1 < y⁻¹ := by
    rw [inv_eq_one_div]
    exact (one_lt_div h).mpr hy
  obtain ⟨n, hn⟩ := pow_unbounded_of_one_lt x⁻¹ h1
  rw [inv_pow] at hn
  exact ⟨n, (inv_lt_inv₀ hx (pow_pos h n)).mp hn⟩
end Field

instance Rat.instArchimedean : Archimedean ℚ := .of_exists_nat_gt Rat.exists_nat_gt
