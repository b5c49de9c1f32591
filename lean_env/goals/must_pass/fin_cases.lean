import Mathlib

/-!
`fin_cases` on elements written out, intervals and small types.
-/

theorem finset_literal (x : ℕ) (h : x ∈ ({1, 3, 5} : Finset ℕ)) : x % 2 = 1 := by
  fin_cases h <;> rfl

theorem finset_literal_int (x : ℤ) (h : x ∈ ({-2, 2} : Finset ℤ)) : x * x = 4 := by
  fin_cases h <;> norm_num

theorem finset_singleton (x : ℕ) (h : x ∈ ({7} : Finset ℕ)) : x = 7 := by
  fin_cases h
  rfl

theorem set_literal (x : ℝ) (h : x ∈ ({-1, 0, 1} : Set ℝ)) : x ^ 3 = x := by
  fin_cases h
  · norm_num
  · norm_num
  · norm_num

theorem list_literal (x : ℕ) (h : x ∈ [2, 3, 5, 7]) : Nat.Prime x := by
  fin_cases h <;> norm_num

theorem other_hypotheses_follow (x : ℕ) (h : x ∈ ({1, 2, 3} : Finset ℕ)) (h₁ : 2 < x) : x = 3 := by
  fin_cases h <;> omega

theorem element_is_a_term (x : ℕ) (h : x + 1 ∈ ({3, 5} : Finset ℕ)) : x % 2 = 0 := by
  fin_cases h <;> omega

theorem range (n : ℕ) (h : n ∈ Finset.range 5) : n * n ≤ 16 := by
  fin_cases h <;> norm_num

theorem range_order (n : ℕ) (h : n ∈ Finset.range 3) (p : ℕ → Prop) (h₀ : p 0) (h₁ : p 1) (h₂ : p 2) : p n := by
  fin_cases h
  · exact h₀
  · exact h₁
  · exact h₂

theorem icc_nat (n : ℕ) (h : n ∈ Finset.Icc 3 6) : n ^ 2 % 7 = 2 ∨ n ^ 2 % 7 = 4 ∨ n ^ 2 % 7 = 1 := by
  fin_cases h <;> norm_num

theorem icc_int (n : ℤ) (h : n ∈ Finset.Icc (-2) 2) : n ^ 2 ≤ 4 := by
  fin_cases h <;> norm_num

theorem ico_nat (n : ℕ) (h : n ∈ Finset.Ico 2 4) : n = 2 ∨ n = 3 := by
  fin_cases h <;> omega

theorem ioo_int (n : ℤ) (h : n ∈ Finset.Ioo (-1) 2) : n = 0 ∨ n = 1 := by
  fin_cases h <;> omega

theorem bool_variable (a b : Bool) : (a && b) = (b && a) := by
  fin_cases a <;> fin_cases b <;> rfl

theorem fin_variable (i : Fin 4) : i.val * i.val < 10 := by
  fin_cases i <;> decide

theorem fin_with_hypothesis (i : Fin 3) (h : 1 < i.val) : i.val = 2 := by
  fin_cases i <;> omega

theorem empty_range (n : ℕ) (p : Prop) (h : n ∈ Finset.range 0) : p := by
  fin_cases h

theorem empty_list (n : ℕ) (p : Prop) (h : n ∈ ([] : List ℕ)) : p := by
  fin_cases h
