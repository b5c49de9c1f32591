prelude
import Sequent.Complex.RepeatedSquare
/-! The approximants `(1 + z/2ⁿ)^(2ⁿ)` of the exponential: they are bounded, and each differs little from the next.
Their limit is taken in `Complex/Exp.lean`. -/
set_option autoImplicit false

namespace Real

/-- `x / 2ⁿ`. -/
noncomputable def dyadic (x : ℝ) : Nat → ℝ
  | .zero => x
  | .succ n => dyadic x n / 2

theorem dyadic_zero (x : ℝ) : dyadic x 0 = x := rfl
theorem dyadic_succ (x : ℝ) (n : Nat) : dyadic x (n + 1) = dyadic x n / 2 := rfl

theorem dyadic_add_index (x : ℝ) (m n : Nat) : dyadic x (m + n) = dyadic (dyadic x m) n := by
  induction n with
  | zero => rfl
  | succ n ih => show dyadic x (m + n) / 2 = dyadic (dyadic x m) n / 2; rw [ih]

theorem two_pow_mul_dyadic (x : ℝ) (n : Nat) : 2 ^ n * dyadic x n = x := by
  induction n with
  | zero => rw [pow_zero, dyadic_zero, one_mul]
  | succ n ih => rw [sqIter.two_pow_succ, dyadic_succ]; linarith

theorem dyadic_add (x y : ℝ) (n : Nat) : dyadic (x + y) n = dyadic x n + dyadic y n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [dyadic_succ, dyadic_succ, dyadic_succ, ih]; linarith

theorem dyadic_neg (x : ℝ) (n : Nat) : dyadic (-x) n = -dyadic x n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [dyadic_succ, dyadic_succ, ih]; linarith

theorem dyadic_nonneg {x : ℝ} (h : 0 ≤ x) (n : Nat) : 0 ≤ dyadic x n := by
  induction n with
  | zero => exact h
  | succ n ih => rw [dyadic_succ]; linarith

theorem dyadic_le {x : ℝ} (h : 0 ≤ x) (n k : Nat) : dyadic x (n + k) ≤ dyadic x n := by
  induction k with
  | zero => exact le_refl _
  | succ k ih =>
    have := dyadic_nonneg h (n + k)
    have e : dyadic x (n + (k + 1)) = dyadic x (n + k) / 2 := rfl
    rw [e]; linarith

theorem exists_two_pow_gt (δ : ℝ) : ∃ n : Nat, δ < 2 ^ n := by
  obtain ⟨q, hq⟩ := exists_ofRat_gt δ
  obtain ⟨n, hn⟩ := Rat.exists_nat_gt q
  refine ⟨n, ?_⟩
  have h1 : Real.ofRat q ≤ (n : ℝ) := ofRat_le_ofRat (le_of_lt hn)
  have h2 : ∀ n : Nat, (n : ℝ) ≤ 2 ^ n := fun n => by
    induction n with
    | zero => rw [pow_zero]; exact zero_le_one
    | succ n ih =>
      have h3 : ((n + 1 : Nat) : ℝ) = n + 1 := Nat.cast_add_one n
      have := sqIter.two_pow_pos n
      rw [sqIter.two_pow_succ, h3]
      linarith
  have := h2 n
  linarith

theorem exists_dyadic_lt (x : ℝ) {ε : ℝ} (hε : 0 < ε) : ∃ N, dyadic x N < ε := by
  obtain ⟨δ, e⟩ := exists_mul_eq hε x
  obtain ⟨n, hn⟩ := exists_two_pow_gt δ
  refine ⟨n, lt_of_not_ge fun hc => ?_⟩
  have h1 := two_pow_mul_dyadic x n
  have h2 := sqIter.two_pow_pos n
  have h3 := mul_pos hε (show 0 < 2 ^ n - δ by linarith)
  have h4 := mul_nonneg (show 0 ≤ (2 : ℝ) ^ n by linarith) (show 0 ≤ dyadic x n - ε by linarith)
  linarith

theorem hasLim_dyadic {x : ℝ} (h : 0 ≤ x) : HasLim (dyadic x) 0 := fun ε hε => by
  obtain ⟨N, hN⟩ := exists_dyadic_lt x hε
  refine ⟨N, fun n hn => ?_⟩
  obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le hn
  have h1 := dyadic_le h N k
  have h2 := dyadic_nonneg h (N + k)
  exact ⟨by linarith, by linarith⟩

/-- The real approximants stay bounded: from the index on at which `x/2ᵏ ≤ 1/2`. -/
theorem sqIter_one_add_le {x : ℝ} (hx : 0 ≤ x) {k : Nat} (hk : dyadic x k ≤ 1 / 2) (m : Nat) :
    sqIter (m + k) (1 + dyadic x (m + k)) ≤ sqIter k 2 := by
  have h0 := dyadic_nonneg hx (m + k)
  rw [sqIter.add]
  refine sqIter.mono k _ _ (sqIter.nonneg m _ (by linarith)) ?_
  have e : 2 ^ m * dyadic x (m + k) = dyadic x k := by
    rw [Nat.add_comm m k, dyadic_add_index, two_pow_mul_dyadic]
  have e' : 2 ^ m * -dyadic x (m + k) = -dyadic x k := by rw [← e]; ring
  have h1 := sqIter.bernoulli m (-dyadic x (m + k)) (by rw [e']; linarith)
  rw [e'] at h1
  have h2 : sqIter m (1 + dyadic x (m + k)) * sqIter m (1 + -dyadic x (m + k)) ≤ 1 := by
    rw [← sqIter.mul]
    have h3 := dyadic_le hx k m
    rw [Nat.add_comm k m] at h3
    have h4 := mul_nonneg h0 (show 0 ≤ 1 - dyadic x (m + k) by linarith)
    have h5 := sqIter.mono m ((1 + dyadic x (m + k)) * (1 + -dyadic x (m + k))) 1 (by nlinarith) (by nlinarith)
    rw [sqIter.one] at h5
    exact h5
  have h3 := sqIter.nonneg m (1 + dyadic x (m + k)) (by linarith)
  refine le_of_not_gt fun hc => ?_
  have h4 := mul_nonneg h3 (show 0 ≤ sqIter m (1 + -dyadic x (m + k)) - 1 / 2 by linarith)
  linarith

theorem exists_bound {x : ℝ} (hx : 0 ≤ x) :
    ∃ (C : ℝ) (K : Nat), 1 ≤ C ∧ ∀ n, K ≤ n → sqIter n (1 + dyadic x n) ≤ C := by
  obtain ⟨k, hk⟩ := exists_dyadic_lt x (show (0 : ℝ) < 1 / 2 by linarith)
  refine ⟨sqIter k 2, k, sqIter.one_le k (by linarith), fun n hn => ?_⟩
  obtain ⟨m, rfl⟩ := Nat.exists_eq_add_of_le hn
  rw [Nat.add_comm k m]
  exact sqIter_one_add_le hx (le_of_lt hk) m

end Real

namespace Complex
open Real

/-- `z / 2ⁿ`. -/
noncomputable def part (z : ℂ) (n : Nat) : ℂ := ⟨dyadic z.re n, dyadic z.im n⟩

theorem part_add (z w : ℂ) (n : Nat) : part (z + w) n = part z n + part w n :=
  ext (dyadic_add _ _ _) (dyadic_add _ _ _)

theorem part_conj (z : ℂ) (n : Nat) : part (conj z) n = conj (part z n) := ext rfl (dyadic_neg _ _)

theorem part_double (z : ℂ) (n : Nat) : part z (n + 1) + part z (n + 1) = part z n := by
  apply ext
  · show dyadic z.re n / 2 + dyadic z.re n / 2 = dyadic z.re n; linarith
  · show dyadic z.im n / 2 + dyadic z.im n / 2 = dyadic z.im n; linarith

theorem norm_double (z : ℂ) : ‖z + z‖ = 2 * ‖z‖ := by
  have h2 : (0 : ℝ) ≤ 2 := by linarith
  have e : z + z = ((2 : ℝ) : ℂ) * z := by
    apply ext
    · show z.re + z.re = 2 * z.re - 0 * z.im; ring
    · show z.im + z.im = 2 * z.im + 0 * z.re; ring
  rw [e, norm_mul, norm_ofReal_of_nonneg h2]

theorem norm_part (z : ℂ) (n : Nat) : ‖part z n‖ = dyadic ‖z‖ n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    have h := norm_double (part z (n + 1))
    rw [part_double, ih] at h
    rw [dyadic_succ]
    linarith

/-- The approximants `(1 + z/2ⁿ)^(2ⁿ)`. -/
noncomputable def expSeq (z : ℂ) (n : Nat) : ℂ := sqIter n (1 + part z n)

theorem norm_one_add_part_le (z : ℂ) (n : Nat) : ‖1 + part z n‖ ≤ 1 + dyadic ‖z‖ n := by
  have h := norm_add_le 1 (part z n)
  rw [norm_one, norm_part] at h
  exact h

/-- Where `1 ≤ M`, a bound on `X * M` is a bound on `X`. -/
theorem le_of_mul_le {X M Y : ℝ} (hX : 0 ≤ X) (hM : 1 ≤ M) (h : X * M ≤ Y) : X ≤ Y := by nlinarith

theorem norm_expSeq_succ_sub_le {z : ℂ} {C : ℝ} {n : Nat} (h : sqIter (n + 1) (1 + dyadic ‖z‖ (n + 1)) ≤ C) :
    ‖expSeq z (n + 1) - expSeq z n‖ ≤ C * ‖z‖ / 2 * dyadic ‖z‖ (n + 1) := by
  have hr := norm_nonneg z
  have ht := dyadic_nonneg hr (n + 1)
  have hp := sqIter.two_pow_pos n
  have htn : dyadic ‖z‖ n = 2 * dyadic ‖z‖ (n + 1) := by rw [dyadic_succ]; linarith
  have hpt : 2 ^ n * dyadic ‖z‖ (n + 1) = ‖z‖ / 2 := by rw [dyadic_succ]; have := two_pow_mul_dyadic ‖z‖ n; linarith
  have ha := norm_one_add_part_le z (n + 1)
  have ha0 := norm_nonneg (1 + part z (n + 1))
  have hb := norm_one_add_part_le z n
  have hdiff : (1 + part z (n + 1)) * (1 + part z (n + 1)) - (1 + part z n) = part z (n + 1) * part z (n + 1) := by
    rw [← part_double z n]; ring
  have key := sqIter.norm_sub_mul_le n ((1 + part z (n + 1)) * (1 + part z (n + 1))) (1 + part z n)
    ((1 + dyadic ‖z‖ (n + 1)) * (1 + dyadic ‖z‖ (n + 1))) (mul_pos (by linarith) (by linarith))
    (by rw [norm_mul]; exact mul_self_le ha0 ha)
    (by rw [htn] at hb; have := mul_self_nonneg (dyadic ‖z‖ (n + 1)); linarith)
  rw [hdiff, norm_mul, norm_part] at key
  have h1 := le_of_mul_le (norm_nonneg _) (one_le_mul_self ht) key
  have h2 : sqIter n ((1 + dyadic ‖z‖ (n + 1)) * (1 + dyadic ‖z‖ (n + 1))) ≤ C := h
  exact le_trans h1 (finish ht hr hpt h2)
where
  mul_self_le {a b : ℝ} (h0 : 0 ≤ a) (h : a ≤ b) : a * a ≤ b * b := by nlinarith
  one_le_mul_self {t : ℝ} (h : 0 ≤ t) : 1 ≤ (1 + t) * (1 + t) := by nlinarith
  finish {p S C t r : ℝ} (ht : 0 ≤ t) (hr : 0 ≤ r) (e : p * t = r / 2) (h : S ≤ C) :
      p * S * (t * t) ≤ C * r / 2 * t := by
    have e2 : p * S * (t * t) = S * (r / 2) * t := by rw [← e]; ring
    rw [e2]
    have := mul_nonneg (mul_nonneg (show 0 ≤ C - S by linarith) hr) ht
    linarith

theorem zero_le_mul_zero (x : ℝ) : 0 ≤ x * 0 := by linarith

theorem sub_le_step {a b s x t u : ℝ} (h : s ≤ a + b) (h1 : a ≤ x * (t / 2)) (h2 : b ≤ x * (u - t)) :
    s ≤ x * (u - t / 2) := by linarith

theorem norm_expSeq_sub_le {z : ℂ} {C : ℝ} {K : Nat} (h : ∀ n, K ≤ n → sqIter n (1 + dyadic ‖z‖ n) ≤ C)
    {n : Nat} (hn : K ≤ n) (k : Nat) :
    ‖expSeq z (n + k) - expSeq z n‖ ≤ C * ‖z‖ / 2 * (dyadic ‖z‖ n - dyadic ‖z‖ (n + k)) := by
  induction k with
  | zero =>
    have e : expSeq z (n + 0) - expSeq z n = 0 := by show expSeq z n - expSeq z n = 0; ring
    have e2 : dyadic ‖z‖ n - dyadic ‖z‖ (n + 0) = 0 := by show dyadic ‖z‖ n - dyadic ‖z‖ n = 0; ring
    rw [e, e2, norm_eq_zero.mpr rfl]
    exact zero_le_mul_zero _
  | succ k ih =>
    have h1 := norm_expSeq_succ_sub_le (h (n + k + 1) (by omega))
    have e : expSeq z (n + (k + 1)) - expSeq z n =
        expSeq z (n + k + 1) - expSeq z (n + k) + (expSeq z (n + k) - expSeq z n) := by
      show expSeq z (n + k + 1) - expSeq z n = _; ring
    have h2 := norm_add_le (expSeq z (n + k + 1) - expSeq z (n + k)) (expSeq z (n + k) - expSeq z n)
    have e2 : dyadic ‖z‖ (n + (k + 1)) = dyadic ‖z‖ (n + k) / 2 := rfl
    rw [dyadic_succ] at h1
    rw [e, e2]
    exact sub_le_step h2 h1 ih

end Complex
