/-! Nothing is imported. -/

theorem plain (p : Prop) (h : p) : p := by
  sorry
