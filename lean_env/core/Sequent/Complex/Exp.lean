prelude
import Sequent.Complex.ExpSeq
/-! The complex exponential, as the limit of `(1 + z/2ⁿ)^(2ⁿ)`: it turns sums into products, commutes with conjugation,
and differs from `1 + z` by at most `‖z‖²` near zero. -/
set_option autoImplicit false

namespace Complex
open Real

/-- `f` tends to `l`, in both parts. -/
def HasLim (f : Nat → ℂ) (l : ℂ) : Prop := Real.HasLim (fun n => (f n).re) l.re ∧ Real.HasLim (fun n => (f n).im) l.im

namespace HasLim
variable {f g : Nat → ℂ} {l m : ℂ}

theorem unique (h : HasLim f l) (h' : HasLim f m) : l = m := ext (h.1.unique h'.1) (h.2.unique h'.2)

theorem congr (h : HasLim f l) (e : ∀ n, f n = g n) : HasLim g l :=
  ⟨h.1.congr fun n => by rw [e n], h.2.congr fun n => by rw [e n]⟩

theorem mul (h : HasLim f l) (h' : HasLim g m) : HasLim (fun n => f n * g n) (l * m) :=
  ⟨(h.1.mul h'.1).sub (h.2.mul h'.2), (h.1.mul h'.2).add (h.2.mul h'.1)⟩

theorem conj (h : HasLim f l) : HasLim (fun n => Complex.conj (f n)) (Complex.conj l) := ⟨h.1, h.2.neg⟩

/-- Sequences whose distance tends to zero have one limit. -/
theorem of_norm_sub_le {r : Nat → ℝ} (h : HasLim f l) (hr : Real.HasLim r 0) {K : Nat}
    (hd : ∀ n, K ≤ n → ‖f n - g n‖ ≤ r n) : HasLim g l := by
  refine ⟨fun ε hε => ?_, fun ε hε => ?_⟩
  · obtain ⟨N, hN⟩ := h.1 (ε / 2) (by linarith)
    obtain ⟨M, hM⟩ := hr (ε / 2) (by linarith)
    refine ⟨N + M + K, fun n hn => ?_⟩
    exact close (re_le_norm (f n - g n)) (neg_re_le_norm (f n - g n)) (hd n (by omega)) (hM n (by omega)).2
      (hN n (by omega)).1 (hN n (by omega)).2
  · obtain ⟨N, hN⟩ := h.2 (ε / 2) (by linarith)
    obtain ⟨M, hM⟩ := hr (ε / 2) (by linarith)
    refine ⟨N + M + K, fun n hn => ?_⟩
    exact close (im_le_norm (f n - g n)) (neg_im_le_norm (f n - g n)) (hd n (by omega)) (hM n (by omega)).2
      (hN n (by omega)).1 (hN n (by omega)).2
where
  close {a b l d r ε : ℝ} (h1 : a - b ≤ d) (h2 : -(a - b) ≤ d) (h3 : d ≤ r) (h4 : r < 0 + ε / 2)
      (h5 : l - ε / 2 < a) (h6 : a < l + ε / 2) : l - ε < b ∧ b < l + ε := ⟨by linarith, by linarith⟩

end HasLim

theorem exists_hasLim_expSeq (z : ℂ) : ∃ l, HasLim (expSeq z) l := by
  obtain ⟨C, K, hC, hK⟩ := exists_bound (norm_nonneg z)
  have hB0 : 0 ≤ C * ‖z‖ / 2 := by
    have := mul_nonneg (show 0 ≤ C by linarith) (norm_nonneg z)
    linarith
  have cauchy : ∀ ε : ℝ, 0 < ε → ∃ N : Nat, ∀ m n : Nat, N ≤ m → N ≤ n → ‖expSeq z m - expSeq z n‖ < ε := fun ε hε => by
    obtain ⟨δ, e⟩ := exists_mul_eq (show 0 < 2 * (C * ‖z‖ / 2 + 1) by linarith) ε
    have hδ : 0 < δ := lt_of_not_ge fun hc => by nlinarith
    obtain ⟨N, hN⟩ := hasLim_dyadic (norm_nonneg z) δ hδ
    have near : ∀ m : Nat, N + K ≤ m → ‖expSeq z m - expSeq z (N + K)‖ < ε / 2 := fun m hm => by
      obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le hm
      have h1 := norm_expSeq_sub_le hK (show K ≤ N + K by omega) k
      have h2 := dyadic_nonneg (norm_nonneg z) (N + K + k)
      exact small hδ (hN (N + K) (by omega)).2 e h2 h1 hB0
    refine ⟨N + K, fun m n hm hn => ?_⟩
    have e1 : expSeq z m - expSeq z n = expSeq z m - expSeq z (N + K) - (expSeq z n - expSeq z (N + K)) := by ring
    have h3 := norm_sub_le (expSeq z m - expSeq z (N + K)) (expSeq z n - expSeq z (N + K))
    rw [← e1] at h3
    exact add_halves (near m hm) (near n hn) h3
  obtain ⟨x, hx⟩ := Real.exists_hasLim (f := fun n => (expSeq z n).re) fun ε hε => (cauchy ε hε).elim fun N h =>
    ⟨N, fun m n hm hn => le_lt (re_le_norm (expSeq z m - expSeq z n)) (h m n hm hn)⟩
  obtain ⟨y, hy⟩ := Real.exists_hasLim (f := fun n => (expSeq z n).im) fun ε hε => (cauchy ε hε).elim fun N h =>
    ⟨N, fun m n hm hn => le_lt (im_le_norm (expSeq z m - expSeq z n)) (h m n hm hn)⟩
  exact ⟨⟨x, y⟩, hx, hy⟩
where
  small {d t u B δ ε : ℝ} (hδ : 0 < δ) (ht : t < 0 + δ) (e : δ * (2 * (B + 1)) = ε) (hu : 0 ≤ u)
      (h : d ≤ B * (t - u)) (hB' : 0 ≤ B) : d < ε / 2 := by
    have := mul_nonneg hB' (show 0 ≤ δ - (t - u) by linarith)
    linarith
  add_halves {a b c ε : ℝ} (h1 : a < ε / 2) (h2 : b < ε / 2) (h3 : c ≤ a + b) : c < ε := by linarith
  le_lt {a b c : ℝ} (h : a ≤ b) (h' : b < c) : a < c := by linarith

/-- The complex exponential. Equal to Mathlib's by `Complex.exp_unique`. -/
noncomputable def exp (z : ℂ) : ℂ := (exists_hasLim_expSeq z).choose

theorem hasLim_exp (z : ℂ) : HasLim (expSeq z) (exp z) := (exists_hasLim_expSeq z).choose_spec

theorem exp_add (z w : ℂ) : exp (z + w) = exp z * exp w := by
  obtain ⟨C, K, hC, hK⟩ := exists_bound (norm_nonneg z)
  obtain ⟨D, L, hD, hL⟩ := exists_bound (norm_nonneg w)
  have hr : Real.HasLim (fun n => C * D * ‖z‖ * dyadic ‖w‖ n) 0 := by
    have h := (Real.HasLim.const (C * D * ‖z‖)).mul (hasLim_dyadic (norm_nonneg w))
    have e : C * D * ‖z‖ * 0 = 0 := by ring
    rw [e] at h
    exact h
  refine (hasLim_exp (z + w)).unique (((hasLim_exp z).mul (hasLim_exp w)).of_norm_sub_le hr (K := K + L) fun n hn => ?_)
  have hz := dyadic_nonneg (norm_nonneg z) n
  have hw := dyadic_nonneg (norm_nonneg w) n
  have e : expSeq z n * expSeq w n = sqIter n ((1 + part z n) * (1 + part w n)) := (sqIter.mul _ _ _).symm
  have ediff : (1 + part z n) * (1 + part w n) - (1 + part (z + w) n) = part z n * part w n := by
    rw [part_add]; ring
  have h1 := norm_one_add_part_le z n
  have h2 := norm_one_add_part_le w n
  have h3 := norm_one_add_part_le (z + w) n
  have h4 : dyadic ‖z + w‖ n ≤ dyadic ‖z‖ n + dyadic ‖w‖ n := by
    rw [← norm_part, ← norm_part, ← norm_part, part_add]; exact norm_add_le _ _
  have key := sqIter.norm_sub_mul_le n ((1 + part z n) * (1 + part w n)) (1 + part (z + w) n)
    ((1 + dyadic ‖z‖ n) * (1 + dyadic ‖w‖ n)) (mul_pos (by linarith) (by linarith))
    (by rw [norm_mul]; exact mul_le (norm_nonneg _) (norm_nonneg _) h1 h2) (sum_le hz hw h3 h4)
  rw [ediff, norm_mul, norm_part, norm_part, sqIter.mul n (1 + dyadic ‖z‖ n)] at key
  have h5 := le_of_mul_le (norm_nonneg _) (one_le hz hw) key
  show ‖expSeq z n * expSeq w n - expSeq (z + w) n‖ ≤ _
  rw [e]
  refine le_trans h5 ?_
  have hS := sqIter.nonneg n (1 + dyadic ‖z‖ n) (by linarith)
  have hT := sqIter.nonneg n (1 + dyadic ‖w‖ n) (by linarith)
  have ez : 2 ^ n * dyadic ‖z‖ n = ‖z‖ := two_pow_mul_dyadic _ n
  exact finish hS hT (hK n (by omega)) (hL n (by omega)) ez (norm_nonneg z) hw
where
  mul_le {a b c d : ℝ} (ha : 0 ≤ a) (hb : 0 ≤ b) (h : a ≤ c) (h' : b ≤ d) : a * b ≤ c * d := by
    have h1 := mul_nonneg ha (show 0 ≤ d - b by linarith)
    have h2 := mul_nonneg (show 0 ≤ c - a by linarith) (show 0 ≤ d by linarith)
    linarith
  sum_le {a b c d : ℝ} (ha : 0 ≤ a) (hb : 0 ≤ b) (h : d ≤ 1 + c) (h' : c ≤ a + b) : d ≤ (1 + a) * (1 + b) := by
    have := mul_nonneg ha hb
    linarith
  one_le {a b : ℝ} (ha : 0 ≤ a) (hb : 0 ≤ b) : 1 ≤ (1 + a) * (1 + b) := by
    have := mul_nonneg ha hb
    linarith
  finish {p S T C D a b r : ℝ} (hS : 0 ≤ S) (hT : 0 ≤ T) (h : S ≤ C) (h' : T ≤ D) (e : p * a = r) (hr : 0 ≤ r)
      (hb : 0 ≤ b) : p * (S * T) * (a * b) ≤ C * D * r * b := by
    have e2 : p * (S * T) * (a * b) = S * T * (r * b) := by rw [← e]; ring
    rw [e2]
    have h1 := mul_nonneg (show 0 ≤ C * D - S * T by have := mul_le hS hT h h'; linarith) (mul_nonneg hr hb)
    linarith

theorem exp_conj (z : ℂ) : exp (conj z) = conj (exp z) :=
  (hasLim_exp (conj z)).unique ((hasLim_exp z).conj.congr fun n => by
    show conj (sqIter n (1 + part z n)) = sqIter n (1 + part (conj z) n)
    rw [part_conj, ← sqIter.conj]
    refine congrArg (sqIter n) (ext rfl ?_)
    show -(0 + (part z n).im) = 0 + -(part z n).im
    ring)

/-- Near zero the exponential is `1 + z` up to `‖z‖²`. -/
theorem norm_exp_sub_le {z : ℂ} (h : ‖z‖ ≤ 1 / 2) : ‖exp z - (1 + z)‖ ≤ ‖z‖ * ‖z‖ := by
  have hz := norm_nonneg z
  have bound : ∀ n, 0 ≤ n → sqIter n (1 + dyadic ‖z‖ n) ≤ 2 := fun n _ => sqIter_one_add_le hz (k := 0) h n
  have h1 : ∀ n, ‖expSeq z n - (1 + z)‖ ≤ ‖z‖ * ‖z‖ := fun n => by
    have h2 := norm_expSeq_sub_le bound (Nat.le_refl 0) n
    rw [Nat.zero_add] at h2
    have h3 := dyadic_nonneg hz n
    exact le_sq hz h3 h2
  have hl : HasLim (fun n => expSeq z n - (1 + z)) (exp z - (1 + z)) :=
    ⟨(hasLim_exp z).1.sub (Real.HasLim.const _), (hasLim_exp z).2.sub (Real.HasLim.const _)⟩
  have hn : Real.HasLim (fun n => normSq (expSeq z n - (1 + z))) (normSq (exp z - (1 + z))) :=
    (hl.1.mul hl.1).add (hl.2.mul hl.2)
  refine le_of_mul_self_le (mul_nonneg hz hz) ?_
  rw [norm_mul_self]
  refine hn.le_of_le (Real.HasLim.const _) fun n => ?_
  rw [← norm_mul_self]
  have h2 := h1 n
  have h3 := norm_nonneg (expSeq z n - (1 + z))
  exact mul_self_le h3 h2
where
  le_sq {a r t : ℝ} (hr : 0 ≤ r) (ht : 0 ≤ t) (h : a ≤ 2 * r / 2 * (r - t)) : a ≤ r * r := by
    have := mul_nonneg hr ht
    linarith
  mul_self_le {a b : ℝ} (h0 : 0 ≤ a) (h : a ≤ b) : a * a ≤ b * b := by nlinarith

theorem exp_zero : exp 0 = 1 := by
  have h0 : ‖(0 : ℂ)‖ = 0 := norm_eq_zero.mpr rfl
  have h := norm_exp_sub_le (z := 0) (by rw [h0]; exact half_nonneg)
  rw [h0] at h
  have h1 := norm_eq_zero.mp (zero_of_le (norm_nonneg _) h)
  have e : exp 0 = exp 0 - (1 + 0) + 1 := by ring
  rw [e, h1]
  ring
where
  half_nonneg : (0 : ℝ) ≤ 1 / 2 := by linarith
  zero_of_le {a : ℝ} (h : 0 ≤ a) (h' : a ≤ 0 * 0) : a = 0 := by linarith

theorem exp_neg_mul_exp (z : ℂ) : exp (-z) * exp z = 1 := by
  rw [← exp_add, ← exp_zero]
  exact congrArg exp (by ring)

end Complex
