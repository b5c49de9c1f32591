/-
`zify`, `qify` and `rify` carry statements about smaller number systems to `ℤ`, `ℚ` and `ℝ`; `linarith` pushes casts
inwards before it gives up.
-/
prelude
import Sequent.Tactic.RingExpand
import Sequent.Real.Basic
import Sequent.Rat.Cast

set_option autoImplicit false

theorem Nat.int_eq_iff {m n : Nat} : m = n ↔ (m : Int) = n := Nat.cast_inj.symm
theorem Nat.int_le_iff {m n : Nat} : m ≤ n ↔ (m : Int) ≤ n := Nat.cast_le.symm
theorem Nat.int_lt_iff {m n : Nat} : m < n ↔ (m : Int) < n := Nat.cast_lt.symm
theorem Nat.rat_eq_iff {m n : Nat} : m = n ↔ (m : ℚ) = n := Nat.cast_inj.symm
theorem Nat.rat_le_iff {m n : Nat} : m ≤ n ↔ (m : ℚ) ≤ n := Nat.cast_le.symm
theorem Nat.rat_lt_iff {m n : Nat} : m < n ↔ (m : ℚ) < n := Nat.cast_lt.symm
theorem Int.rat_eq_iff {m n : Int} : m = n ↔ (m : ℚ) = n := Int.cast_inj.symm
theorem Int.rat_le_iff {m n : Int} : m ≤ n ↔ (m : ℚ) ≤ n := Int.cast_le.symm
theorem Int.rat_lt_iff {m n : Int} : m < n ↔ (m : ℚ) < n := Int.cast_lt.symm
theorem Nat.real_eq_iff {m n : Nat} : m = n ↔ (m : ℝ) = n := Nat.cast_inj.symm
theorem Nat.real_le_iff {m n : Nat} : m ≤ n ↔ (m : ℝ) ≤ n := Nat.cast_le.symm
theorem Nat.real_lt_iff {m n : Nat} : m < n ↔ (m : ℝ) < n := Nat.cast_lt.symm
theorem Int.real_eq_iff {m n : Int} : m = n ↔ (m : ℝ) = n := Int.cast_inj.symm
theorem Int.real_le_iff {m n : Int} : m ≤ n ↔ (m : ℝ) ≤ n := Int.cast_le.symm
theorem Int.real_lt_iff {m n : Int} : m < n ↔ (m : ℝ) < n := Int.cast_lt.symm
theorem Rat.real_eq_iff {p q : ℚ} : p = q ↔ (p : ℝ) = q := Rat.cast_inj.symm
theorem Rat.real_le_iff {p q : ℚ} : p ≤ q ↔ (p : ℝ) ≤ q := Rat.cast_le.symm
theorem Rat.real_lt_iff {p q : ℚ} : p < q ↔ (p : ℝ) < q := Rat.cast_lt.symm

section
universe u
variable {α : Type u} [CommSemiring α] [CharZero α]
@[norm_cast] theorem Nat.cast_ne_cast {m n : Nat} : (m : α) ≠ n ↔ m ≠ n := not_congr Nat.cast_inj
attribute [norm_cast] Nat.cast_ne_zero
end
section
universe u
variable {α : Type u} [CommRing α] [CharZero α]
@[norm_cast] theorem Int.cast_ne_cast {m n : Int} : (m : α) ≠ n ↔ m ≠ n := not_congr Int.cast_inj
attribute [norm_cast] Int.cast_ne_zero
end

namespace Lean.Parser.Tactic
/-- `zify [h] at h'` states comparisons of natural numbers in `ℤ`; `h : b ≤ a` makes `a - b` a difference there. -/
syntax "zify" (" [" withoutPosition((simpStar <|> simpErase <|> simpLemma),*,?) "]")? (location)? : tactic
/-- `qify [h] at h'` states comparisons of natural numbers and integers in `ℚ`. -/
syntax "qify" (" [" withoutPosition((simpStar <|> simpErase <|> simpLemma),*,?) "]")? (location)? : tactic
/-- `rify [h] at h'` states comparisons of natural numbers, integers and rationals in `ℝ`. -/
syntax "rify" (" [" withoutPosition((simpStar <|> simpErase <|> simpLemma),*,?) "]")? (location)? : tactic
end Lean.Parser.Tactic

macro_rules
  | `(tactic| zify $[$l:location]?) => `(tactic|
      (simp only [Nat.int_eq_iff, Nat.int_le_iff, Nat.int_lt_iff, ge_iff_le, gt_iff_lt, ne_eq] $[$l:location]?
       try push_cast $[$l:location]?))
  | `(tactic| zify [$ls,*] $[$l:location]?) => `(tactic|
      (simp only [Nat.int_eq_iff, Nat.int_le_iff, Nat.int_lt_iff, ge_iff_le, gt_iff_lt, ne_eq] $[$l:location]?
       try push_cast [$ls,*] $[$l:location]?))
macro_rules
  | `(tactic| qify $[$l:location]?) => `(tactic|
      (simp only [Nat.rat_eq_iff, Nat.rat_le_iff, Nat.rat_lt_iff, Int.rat_eq_iff, Int.rat_le_iff, Int.rat_lt_iff,
        ge_iff_le, gt_iff_lt, ne_eq] $[$l:location]?
       try push_cast $[$l:location]?))
  | `(tactic| qify [$ls,*] $[$l:location]?) => `(tactic|
      (simp only [Nat.rat_eq_iff, Nat.rat_le_iff, Nat.rat_lt_iff, Int.rat_eq_iff, Int.rat_le_iff, Int.rat_lt_iff,
        ge_iff_le, gt_iff_lt, ne_eq] $[$l:location]?
       try push_cast [$ls,*] $[$l:location]?))
macro_rules
  | `(tactic| rify $[$l:location]?) => `(tactic|
      (simp only [Nat.real_eq_iff, Nat.real_le_iff, Nat.real_lt_iff, Int.real_eq_iff, Int.real_le_iff, Int.real_lt_iff,
        Rat.real_eq_iff, Rat.real_le_iff, Rat.real_lt_iff, ge_iff_le, gt_iff_lt, ne_eq] $[$l:location]?
       try push_cast $[$l:location]?))
  | `(tactic| rify [$ls,*] $[$l:location]?) => `(tactic|
      (simp only [Nat.real_eq_iff, Nat.real_le_iff, Nat.real_lt_iff, Int.real_eq_iff, Int.real_le_iff, Int.real_lt_iff,
        Rat.real_eq_iff, Rat.real_le_iff, Rat.real_lt_iff, ge_iff_le, gt_iff_lt, ne_eq] $[$l:location]?
       try push_cast [$ls,*] $[$l:location]?))

macro_rules
  | `(tactic| linarith_more) => `(tactic| (push_cast at *; linarith1))
