prelude
import Sequent.Rat.Archimedean
import Sequent.Real.Basic
/-! Completeness of ℝ: a nonempty set of reals with an upper bound has a least one. The bound is found by bisection with
rational end points, so that the upper ends are themselves a Cauchy sequence of rationals. -/
set_option autoImplicit false

namespace Real
open CauchySeq

/-- `q` is an upper bound of the numbers with property `p`. -/
def IsRatBound (p : ℝ → Prop) (q : ℚ) : Prop := ∀ x, p x → x ≤ Real.ofRat q

theorem ofRat_le_ofRat {q r : ℚ} (h : q ≤ r) : Real.ofRat q ≤ Real.ofRat r := lim_le_lim.mpr (le_of_forall fun _ => h)

theorem exists_ofRat_gt : ∀ x : ℝ, ∃ q : ℚ, x < Real.ofRat q := ind fun a => by
  obtain ⟨B, _, N, hN⟩ := a.bounded
  refine ⟨B + 1, lim_lt_lim.mpr ⟨1, _root_.zero_lt_one, N, fun n hn => ?_⟩⟩
  obtain ⟨h1, _⟩ := hN n hn
  show a.seq n + 1 < B + 1
  linarith1

/-- The interval after `n` bisections of `(l, u)`, keeping the upper end a bound. -/
noncomputable def bisect (p : ℝ → Prop) (l u : ℚ) : Nat → ℚ × ℚ
  | .zero => (l, u)
  | .succ n =>
    @ite _ (IsRatBound p (((bisect p l u n).1 + (bisect p l u n).2) / 2)) (Classical.propDecidable _)
      ((bisect p l u n).1, ((bisect p l u n).1 + (bisect p l u n).2) / 2)
      (((bisect p l u n).1 + (bisect p l u n).2) / 2, (bisect p l u n).2)

theorem bisect_succ (p : ℝ → Prop) (l u : ℚ) (n : Nat) :
    (IsRatBound p (((bisect p l u n).1 + (bisect p l u n).2) / 2) ∧
      bisect p l u (n + 1) = ((bisect p l u n).1, ((bisect p l u n).1 + (bisect p l u n).2) / 2)) ∨
    (¬ IsRatBound p (((bisect p l u n).1 + (bisect p l u n).2) / 2) ∧
      bisect p l u (n + 1) = (((bisect p l u n).1 + (bisect p l u n).2) / 2, (bisect p l u n).2)) :=
  (Classical.em _).elim (fun h => .inl ⟨h, if_pos h⟩) fun h => .inr ⟨h, if_neg h⟩

section
variable {p : ℝ → Prop} {l u : ℚ} (hl : ¬ IsRatBound p l) (hu : IsRatBound p u)
include hl hu

theorem bisect_spec (n : Nat) : ¬ IsRatBound p (bisect p l u n).1 ∧ IsRatBound p (bisect p l u n).2 := by
  induction n with
  | zero => exact ⟨hl, hu⟩
  | succ n ih =>
    obtain ⟨h, e⟩ | ⟨h, e⟩ := bisect_succ p l u n
    · rw [e]; exact ⟨ih.1, h⟩
    · rw [e]; exact ⟨h, ih.2⟩

theorem lower_lt_upper (m n : Nat) : (bisect p l u m).1 < (bisect p l u n).2 :=
  _root_.lt_of_not_le fun h => (bisect_spec hl hu m).1 fun x hx =>
    _root_.le_trans ((bisect_spec hl hu n).2 x hx) (ofRat_le_ofRat h)

theorem upper_succ_le (n : Nat) : (bisect p l u (n + 1)).2 ≤ (bisect p l u n).2 := by
  have h0 := lower_lt_upper hl hu n n
  obtain ⟨_, e⟩ | ⟨_, e⟩ := bisect_succ p l u n
  · rw [e]
    show ((bisect p l u n).1 + (bisect p l u n).2) / 2 ≤ _
    linarith1
  · rw [e]
    exact _root_.le_refl _

theorem upper_antitone (m k : Nat) : (bisect p l u (m + k)).2 ≤ (bisect p l u m).2 := by
  induction k with
  | zero => exact _root_.le_refl _
  | succ k ih => exact _root_.le_trans (upper_succ_le hl hu (m + k)) ih

theorem width_le (n : Nat) :
    ((bisect p l u n).2 - (bisect p l u n).1) * (Nat.cast n + 1) ≤ u - l := by
  induction n with
  | zero =>
    show (u - l) * (0 + 1) ≤ u - l
    linarith1
  | succ n ih =>
    have h0 := lower_lt_upper hl hu n n
    have hn : (0 : ℚ) ≤ Nat.cast n := Nat.cast_nonneg n
    have hs : (bisect p l u (n + 1)).2 - (bisect p l u (n + 1)).1 =
        ((bisect p l u n).2 - (bisect p l u n).1) / 2 := by
      obtain ⟨_, e⟩ | ⟨_, e⟩ := bisect_succ p l u n
      · rw [e]
        show ((bisect p l u n).1 + (bisect p l u n).2) / 2 - (bisect p l u n).1 = _
        linarith1
      · rw [e]
        show (bisect p l u n).2 - ((bisect p l u n).1 + (bisect p l u n).2) / 2 = _
        linarith1
    rw [hs, Nat.cast_add_one]
    nlinarith1

theorem width_small {ε : ℚ} (hε : 0 < ε) :
    Eventually fun n => (bisect p l u n).2 - (bisect p l u n).1 < ε := by
  have h0 : l < u := lower_lt_upper hl hu 0 0
  obtain ⟨δ, hδ, e⟩ := exists_small hε (show 0 < u - l by linarith1)
  obtain ⟨N, hN⟩ := Rat.exists_nat_gt δ
  refine ⟨N, fun n hn => _root_.lt_of_not_le fun hc => ?_⟩
  have hw := width_le hl hu n
  have hn : (Nat.cast N : ℚ) ≤ Nat.cast n := by
    obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le hn
    have : (0 : ℚ) ≤ Nat.cast k := Nat.cast_nonneg k
    rw [Nat.cast_add]
    linarith1
  have hn0 : (0 : ℚ) ≤ Nat.cast n := Nat.cast_nonneg n
  have hδn : δ < Nat.cast n := by linarith1
  nlinarith1

theorem upper_cauchy (ε : ℚ) (hε : 0 < ε) :
    ∃ N : Nat, ∀ m n : Nat, N ≤ m → N ≤ n → (bisect p l u m).2 - (bisect p l u n).2 < ε := by
  obtain ⟨N, hN⟩ := width_small hl hu hε
  refine ⟨N, fun m n hm _ => ?_⟩
  obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le hm
  have h1 := upper_antitone hl hu N k
  have h2 := lower_lt_upper hl hu N n
  have h3 : (bisect p l u N).2 - (bisect p l u N).1 < ε := hN N (Nat.le_refl N)
  linarith1
end

theorem lub_step {a b b' c δ : ℚ} (hδ : 0 < δ) (h0 : b - a < δ / 2 / 2) (h1 : b' ≤ b) (h2 : c + δ < b')
    (h3 : a < c + δ / 2) : False := by linarith1
theorem lub_step' {b b' c δ : ℚ} (h1 : b - b' < δ / 2) (h2 : b' + δ < c) (h3 : c < b + δ / 2) : False := by linarith1

/-- The least upper bound property. -/
theorem exists_lub {p : ℝ → Prop} (hne : ∃ x, p x) (hb : ∃ b, ∀ x, p x → x ≤ b) :
    ∃ s, (∀ x, p x → x ≤ s) ∧ ∀ b, (∀ x, p x → x ≤ b) → s ≤ b := by
  obtain ⟨x₀, hx₀⟩ := hne
  obtain ⟨b₀, hb₀⟩ := hb
  obtain ⟨u, hu⟩ := exists_ofRat_gt b₀
  obtain ⟨l, hl⟩ := exists_ofRat_gt (-x₀)
  have hu : IsRatBound p u := fun x hx =>
    _root_.le_trans (hb₀ x hx) (_root_.le_of_lt hu)
  have hl : ¬ IsRatBound p (-l) := fun h => by
    have h := h x₀ hx₀
    have e : Real.ofRat (-l) = -Real.ofRat l := rfl
    rw [e] at h
    linarith1
  generalize -l = l at hl
  let upper : CauchySeq := ⟨fun n => (bisect p l u n).2, upper_cauchy hl hu⟩
  refine ⟨lim upper, fun x hx => ?_, fun b hb => ?_⟩
  · have hx : ∀ n, x ≤ Real.ofRat (bisect p l u n).2 := fun n => (bisect_spec hl hu n).2 x hx
    refine _root_.le_of_not_lt fun hc => ?_
    revert hc hx
    refine ind (p := fun x => (∀ n, x ≤ Real.ofRat (bisect p l u n).2) → lim upper < x → False) (fun c hx hc => ?_) x
    obtain ⟨δ, hδ, hc⟩ := lim_lt_lim.mp hc
    obtain ⟨N, hN⟩ := upper_cauchy hl hu _ (half_pos hδ)
    obtain ⟨M, hM⟩ := hc
    obtain ⟨K, hK⟩ := lim_le_lim.mp (hx N) _ (half_pos hδ)
    have h1 := hN N (N + M + K) (by omega) (by omega)
    have h2 : (bisect p l u (N + M + K)).2 + δ < c.seq _ := hM (N + M + K) (by omega)
    have h3 : c.seq (N + M + K) < (bisect p l u N).2 + δ / 2 := hK (N + M + K) (by omega)
    exact lub_step' h1 h2 h3
  · have hb : ∀ n, Real.ofRat (bisect p l u n).1 ≤ b := fun n => _root_.le_of_not_lt fun hc =>
      (bisect_spec hl hu n).1 fun x hx => _root_.le_trans (hb x hx) (_root_.le_of_lt hc)
    refine _root_.le_of_not_lt fun hc => ?_
    revert hc hb
    refine ind (p := fun b => (∀ n, Real.ofRat (bisect p l u n).1 ≤ b) → b < lim upper → False) (fun c hb hc => ?_) b
    obtain ⟨δ, hδ, M, hM⟩ := lim_lt_lim.mp hc
    obtain ⟨N, hN⟩ := width_small hl hu (half_pos (half_pos hδ))
    obtain ⟨K, hK⟩ := lim_le_lim.mp (hb N) _ (half_pos hδ)
    have h0 : (bisect p l u N).2 - (bisect p l u N).1 < δ / 2 / 2 := hN N (by omega)
    have h1 := upper_antitone hl hu N (M + K)
    have h2 : c.seq _ + δ < (bisect p l u (N + (M + K))).2 := hM (N + (M + K)) (by omega)
    have h3 : (bisect p l u N).1 < c.seq (N + (M + K)) + δ / 2 := hK (N + (M + K)) (by omega)
    exact lub_step hδ h0 h1 h2 h3

end Real
