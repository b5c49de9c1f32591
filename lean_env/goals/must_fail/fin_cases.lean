import Mathlib

/-!
`fin_cases` leaves the cases that are false, and refuses what is not finite.
-/

theorem one_element_is_even (x : ℕ) (h : x ∈ ({1, 3, 6} : Finset ℕ)) : x % 2 = 1 := by
  fin_cases h <;> omega

theorem set_has_another_element (x : ℝ) (h : x ∈ ({-1, 0, 2} : Set ℝ)) : x ^ 3 = x := by
  fin_cases h <;> norm_num

theorem list_has_a_composite (x : ℕ) (h : x ∈ [2, 3, 9]) : Nat.Prime x := by
  fin_cases h <;> norm_num

theorem range_one_further (n : ℕ) (h : n ∈ Finset.range 6) : n * n ≤ 16 := by
  fin_cases h <;> norm_num

theorem icc_one_lower (n : ℤ) (h : n ∈ Finset.Icc (-3) 2) : n ^ 2 ≤ 4 := by
  fin_cases h <;> norm_num

theorem bool_variable (a b : Bool) : (a && b) = (a || b) := by
  fin_cases a <;> fin_cases b <;> rfl

theorem fin_one_further (i : Fin 5) : i.val * i.val < 10 := by
  fin_cases i <;> decide

theorem nat_is_not_finite (n : ℕ) : n = n := by
  fin_cases n
  all_goals rfl

theorem bound_is_a_variable (n k : ℕ) (h : n ∈ Finset.range k) : n < k := by
  fin_cases h
  all_goals omega
