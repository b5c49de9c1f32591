import Mathlib

/-!
	A table:
	sorry	1
	other	2
-/

theorem after_tabs (n : ℕ) : n * 0 = 0 := by
  sorry

-- 	tabs	again	
theorem quoted : "a	b sorry" = "a	b sorry" := by
  sorry
