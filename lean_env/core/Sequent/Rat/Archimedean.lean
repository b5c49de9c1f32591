prelude
import Sequent.Int.Order
/-! Every rational lies below a natural number. This is the one fact on ℚ, beyond its being a linearly ordered field,
that the construction of ℝ needs. -/
set_option autoImplicit false

namespace Rat0
open CommRing

theorem exists_nat_gt (q : ℚ) : ∃ n : Nat, q < natCast n := by
  have h : ∃ n : Nat, q ≤ natCast n := ind (p := fun q => ∃ n : Nat, q ≤ natCast n) (fun a m => match a with
    | .ofNat k => ⟨k, by
        show nn (mk (Int.ofNat k) 0 + -mk (Int.ofNat k) m)
        rw [neg_mk, add_mk, nn_mk]
        have : Int.ofNat k * d m + -Int.ofNat k * d 0 = Int.ofNat (k * m) := by
          have e : d m = Int.ofNat m + 1 := rfl
          rw [e, d0]
          have e2 : Int.ofNat (k * m) = Int.ofNat k * Int.ofNat m := rfl
          rw [e2]
          ring1
        rw [this]
        exact .mk _⟩
    | .negSucc k => ⟨0, by
        show nn (mk (Int.ofNat 0) 0 + -mk (Int.negSucc k) m)
        rw [neg_mk, add_mk, nn_mk]
        exact .mk _⟩) q
  obtain ⟨n, hn⟩ := h
  refine ⟨Nat.succ n, LinearOrderedRing.lt_of_not_le fun hc => ?_⟩
  rw [natCast_succ] at hc
  linarith1

end Rat0
