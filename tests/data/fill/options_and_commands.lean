import Mathlib

set_option maxRecDepth 2000

#check Nat.add_comm
#eval 1 + 1

set_option maxHeartbeats 100000 in
theorem with_option (a b : ℕ) : a + b = b + a := by
  sorry

#print axioms with_option

theorem behind_commands : 2 + 2 = 4 := by sorry
