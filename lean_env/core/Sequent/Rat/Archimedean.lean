/- Every rational lies below a natural number. -/
prelude
import Sequent.Tactic.Ring
set_option autoImplicit false

namespace Rat

protected theorem exists_nat_gt (q : ℚ) : ∃ n : Nat, q < n := by
  refine ⟨q.num.natAbs + 1, ?_⟩
  rw [Rat.lt_def]
  change q.num * 1 < ((q.num.natAbs + 1 : Nat) : Int) * q.den
  have h1 : q.num ≤ q.num.natAbs := Int.le_natAbs
  have h2 : (1 : Int) ≤ q.den := q.den_pos'
  have h3 : (0 : Int) ≤ q.num.natAbs := Nat.cast_nonneg _
  rw [Nat.cast_add_one]
  nlinarith1

end Rat
