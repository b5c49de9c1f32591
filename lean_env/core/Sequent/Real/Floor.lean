prelude
import Sequent.Real.Complete
import Sequent.Real.SqrtDiv
import Sequent.Rat.Cast
import Sequent.Algebra.Floor
import Sequent.Algebra.Archimedean
import Sequent.Set.Basic
/-! ℝ is Archimedean: floors, rationals between any two numbers, irrational numbers, least upper bounds of
sets. -/
set_option autoImplicit false

protected theorem Real.exists_nat_gt (x : ℝ) : ∃ n : Nat, x < n := by
  obtain ⟨q, hq⟩ := Real.exists_ofRat_gt x
  obtain ⟨n, hn⟩ := Rat.exists_nat_gt q
  have h : Real.ofRat q ≤ (n : ℝ) := Real.ofRat_le_ofRat hn.le
  exact ⟨n, lt_of_lt_of_le hq h⟩

instance Real.instArchimedean : Archimedean ℝ := .of_exists_nat_gt Real.exists_nat_gt

namespace Real

theorem exists_floor (x : ℝ) : ∃ z : Int, (z : ℝ) ≤ x ∧ x < z + 1 := by
  have below : ∀ (n : Nat) (y : ℝ), 0 ≤ y → y < n → ∃ z : Int, (z : ℝ) ≤ y ∧ y < z + 1 := fun n => by
    induction n with
    | zero => intro y h0 h; rw [Nat.cast_zero] at h; exact absurd h (not_lt_of_ge h0)
    | succ n ih =>
      intro y h0 h
      refine (Classical.em (y < n)).elim (ih y h0) fun hn => ⟨n, ?_⟩
      rw [Nat.cast_add_one] at h
      rw [Int.cast_natCast]
      exact ⟨le_of_not_gt hn, h⟩
  obtain ⟨m, hm⟩ := exists_nat_gt (-x)
  obtain ⟨n, hn⟩ := exists_nat_gt (x + m)
  obtain ⟨z, h1, h2⟩ := below n (x + m) (by linarith) hn
  refine ⟨z - m, ?_⟩
  rw [Int.cast_sub, Int.cast_natCast]
  exact ⟨by linarith, by linarith⟩

noncomputable instance : FloorRing ℝ where
  floor x := (exists_floor x).choose
  floor_le x := (exists_floor x).choose_spec.1
  lt_floor_add_one x := (exists_floor x).choose_spec.2

/-- Between any two real numbers there is a rational one. -/
theorem _root_.exists_rat_btwn {x y : ℝ} (h : x < y) : ∃ q : ℚ, x < q ∧ (q : ℝ) < y := by
  obtain ⟨t, ht⟩ := exists_mul_eq (show 0 < y - x by linarith) 1
  obtain ⟨n, hn⟩ := exists_nat_gt t
  have ht0 : 0 < t := lt_of_not_ge fun hc => by nlinarith
  have hn0 : (0 : ℝ) < n := by linarith
  have hgap : 1 < n * (y - x) := by
    have := mul_pos (show 0 < (n : ℝ) - t by linarith) (show 0 < y - x by linarith)
    linarith
  have h1 := Int.floor_le (n * x)
  have h2 := Int.lt_floor_add_one (n * x)
  refine ⟨((⌊n * x⌋ + 1 : Int) : ℚ) / (n : ℚ), ?_⟩
  rw [Rat.cast_div, Rat.cast_intCast, Rat.cast_natCast, Int.cast_add, Int.cast_one]
  rw [lt_div_iff₀ hn0, div_lt_iff₀ hn0]
  exact ⟨by linarith, by linarith⟩

theorem exists_isLUB {s : Set ℝ} (hne : s.Nonempty) (hb : BddAbove s) : ∃ x, IsLUB s x := by
  obtain ⟨b, hb⟩ := hb
  obtain ⟨x, h1, h2⟩ := exists_lub (p := fun y => y ∈ s) hne ⟨b, fun y hy => hb hy⟩
  exact ⟨x, fun y hy => h1 y hy, fun b hb => h2 b fun y hy => hb hy⟩

end Real

/-- Not the cast of a rational number. Identical to Mathlib's. -/
def Irrational (x : ℝ) : Prop := x ∉ Set.range (Rat.cast : ℚ → ℝ)

theorem irrational_iff {x : ℝ} : Irrational x ↔ ∀ q : ℚ, x ≠ q :=
  ⟨fun h q e => h ⟨q, e.symm⟩, fun h ⟨q, e⟩ => h q e.symm⟩
