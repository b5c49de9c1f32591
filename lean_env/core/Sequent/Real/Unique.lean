prelude
import Sequent.Real.ExpLogLaws
import Sequent.NumberTheory.ZMod
import Sequent.Data.Multiset
/-! What determines our definitions, so that they may be compared with Mathlib's where the construction differs: equality
of limits and of multisets, and properties that the exponential, π, divisors and inverses alone have. -/
set_option autoImplicit false
universe u

/-- Two Cauchy sequences give one real number exactly when their difference tends to zero. -/
theorem CauchySeq.equiv_iff {a b : CauchySeq} :
    CauchySeq.equiv a b ↔ ∀ ε : ℚ, 0 < ε → ∃ N, ∀ n, N ≤ n → |a.seq n - b.seq n| < ε := by
  constructor
  · rintro ⟨h, h'⟩ ε hε
    obtain ⟨N, hN⟩ := h ε hε
    obtain ⟨M, hM⟩ := h' ε hε
    refine ⟨N + M, fun n hn => abs_lt.mpr ⟨?_, ?_⟩⟩
    · have : b.seq n < a.seq n + ε := hM n (by omega)
      linarith
    · have : a.seq n < b.seq n + ε := hN n (by omega)
      linarith
  · intro h
    refine ⟨fun ε hε => ?_, fun ε hε => ?_⟩ <;> obtain ⟨N, hN⟩ := h ε hε <;> refine ⟨N, fun n hn => ?_⟩ <;>
      obtain ⟨h1, h2⟩ := abs_lt.mp (hN n hn)
    · show a.seq n < b.seq n + ε; linarith
    · show b.seq n < a.seq n + ε; linarith

theorem CauchySeq.equiv_symm_trans {a b c : CauchySeq} (h : equiv a b) : equiv a c ↔ equiv b c :=
  ⟨fun h' => ⟨le_trans h.2 h'.1, le_trans h'.2 h.1⟩, fun h' => ⟨le_trans h.1 h'.1, le_trans h'.2 h.2⟩⟩

theorem Real.lim_eq_lim {a b : CauchySeq} : Real.lim a = Real.lim b ↔ CauchySeq.equiv a b := by
  refine ⟨fun h => ?_, Real.lim_eq⟩
  have e : Real.lift (fun c => CauchySeq.equiv c b)
      (fun _ _ h => propext (CauchySeq.equiv_symm_trans h)) (Real.lim b) = CauchySeq.equiv a b := by rw [← h]; rfl
  exact e ▸ ⟨CauchySeq.le_refl b, CauchySeq.le_refl b⟩

/-- Multisets are lists up to permutation. -/
theorem Multiset.coe_eq_coe {α : Type u} {l₁ l₂ : List α} :
    Multiset.ofList l₁ = Multiset.ofList l₂ ↔ List.Perm l₁ l₂ := by
  refine ⟨fun h => ?_, Multiset.coe_sound⟩
  have e : Quot.lift (fun l => List.Perm l l₂) (fun _ _ h => propext ⟨fun h' => h.symm.trans h', fun h' => h.trans h'⟩)
      (Multiset.ofList l₂) = List.Perm l₁ l₂ := by rw [← h]; rfl
  exact e ▸ List.Perm.refl l₂

theorem Nat.gcd_greatest {a b d : Nat} (hda : d ∣ a) (hdb : d ∣ b) (hd : ∀ e : Nat, e ∣ a → e ∣ b → e ∣ d) :
    d = Nat.gcd a b :=
  Nat.dvd_antisymm (Nat.dvd_gcd hda hdb) (hd _ (Nat.gcd_dvd_left a b) (Nat.gcd_dvd_right a b))

namespace Complex
open Real

theorem inv_def (z : ℂ) : z⁻¹ = conj z * ((normSq z)⁻¹ : ℝ) := by
  apply ext
  · show z.re * (normSq z)⁻¹ = z.re * (normSq z)⁻¹ - -z.im * 0; ring
  · show -z.im * (normSq z)⁻¹ = z.re * 0 + -z.im * (normSq z)⁻¹; ring

theorem sqIter_part {f : ℂ → ℂ} (hadd : ∀ z w, f (z + w) = f z * f w) (z : ℂ) (n : Nat) : sqIter n (f (part z n)) = f z := by
  induction n with
  | zero => exact congrArg f (ext rfl rfl)
  | succ n ih => rw [sqIter.succ, ← hadd, part_double, ih]

/-- The exponential is the one function that turns sums into products and is `1 + z` near zero up to `‖z‖²`. -/
theorem exp_unique {f : ℂ → ℂ} (hadd : ∀ z w, f (z + w) = f z * f w)
    (hnear : ∀ z, ‖z‖ ≤ 1 / 2 → ‖f z - (1 + z)‖ ≤ ‖z‖ * ‖z‖) (z : ℂ) : f z = exp z := by
  have hz := norm_nonneg z
  obtain ⟨C, K, hC, hK⟩ := exists_bound (x := 2 * ‖z‖) (by linarith)
  obtain ⟨L, hL⟩ := exists_dyadic_lt ‖z‖ (show (0 : ℝ) < 1 / 2 by linarith)
  have hr : Real.HasLim (fun n => C * ‖z‖ * dyadic ‖z‖ n) 0 := by
    have h := (Real.HasLim.const (C * ‖z‖)).mul (hasLim_dyadic hz)
    rwa [mul_zero] at h
  have hconst : HasLim (fun _ => f z) (f z) := ⟨Real.HasLim.const _, Real.HasLim.const _⟩
  refine (hconst.of_norm_sub_le hr (g := expSeq z) (K := K + L) fun n hn => ?_).unique (hasLim_exp z)
  have ht := dyadic_nonneg hz n
  have hsmall : dyadic ‖z‖ n ≤ 1 / 2 := by
    obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le (show L ≤ n by omega)
    exact le_trans (dyadic_le hz L k) hL.le
  have h1 := norm_one_add_part_le z n
  have h2 := hnear (part z n) (by rw [norm_part]; exact hsmall)
  rw [norm_part] at h2
  have h3 : ‖f (part z n)‖ ≤ 1 + 2 * dyadic ‖z‖ n := by
    have h4 := norm_add_le (f (part z n) - (1 + part z n)) (1 + part z n)
    have e : f (part z n) - (1 + part z n) + (1 + part z n) = f (part z n) := by ring
    rw [e] at h4
    exact bound ht hsmall h4 h2 h1
  have key := sqIter.norm_sub_mul_le n (f (part z n)) (1 + part z n) (1 + 2 * dyadic ‖z‖ n) (by linarith) h3
    (by linarith)
  rw [sqIter_part hadd] at key
  have e2 : 2 * dyadic ‖z‖ n = dyadic (2 * ‖z‖) n := by rw [two_mul, two_mul, dyadic_add]
  have hS := sqIter.nonneg n (1 + 2 * dyadic ‖z‖ n) (by linarith)
  have hSC : sqIter n (1 + 2 * dyadic ‖z‖ n) ≤ C := by rw [e2]; exact hK n (by omega)
  exact finish hS hSC hz ht (two_pow_mul_dyadic _ n) (sqIter.two_pow_pos n) h2
    (le_of_mul_le (norm_nonneg _) (by linarith) key)
where
  bound {a b c t : ℝ} (ht : 0 ≤ t) (hs : t ≤ 1 / 2) (h : a ≤ b + c) (h' : b ≤ t * t) (h'' : c ≤ 1 + t) :
      a ≤ 1 + 2 * t := by nlinarith
  finish {p S C t r d x : ℝ} (hS : 0 ≤ S) (hSC : S ≤ C) (hr : 0 ≤ r) (ht : 0 ≤ t) (e : p * t = r) (hp : 1 ≤ p)
      (hd : d ≤ t * t) (h : x ≤ p * S * d) : x ≤ C * r * t := by
    have h1 := mul_nonneg (mul_nonneg (show 0 ≤ p by linarith) hS) (show 0 ≤ t * t - d by linarith)
    have h2 := mul_nonneg (show 0 ≤ C - S by linarith) (mul_nonneg hr ht)
    have e2 : p * S * (t * t) = S * (r * t) := by rw [← e]; ring
    linarith

end Complex

namespace Real

/-- The logarithm is the one number whose exponential is `|x|`. -/
theorem log_eq_of_exp_eq_abs {x l : ℝ} (h : exp l = |x|) : log x = l := by
  rw [← log_abs, ← h, log_exp]

/-- `π / 2` is the first zero of the cosine from zero on. -/
theorem eq_pi_div_two {s : ℝ} (h0 : 0 ≤ s) (hs : cos s = 0) (h : ∀ x, 0 ≤ x → x < s → 0 < cos x) : s = pi / 2 := by
  refine le_antisymm (le_of_not_gt fun hc => ?_) (le_of_not_gt fun hc => ?_)
  · have := h (pi / 2) pi_div_two_pos.le hc
    rw [cos_pi_div_two] at this
    exact lt_irrefl _ this
  · have := cos_pos_of_nonneg h0 hc
    rw [hs] at this
    exact lt_irrefl _ this

end Real
