prelude
import Sequent.Real.Sqrt
/-! Limits of sequences of reals: uniqueness, sums, products, comparison, and the convergence of Cauchy sequences.
Just enough to build the exponential function; filters and topologies are not known here. -/
set_option autoImplicit false

namespace Real

/-- `f` tends to `l`. -/
def HasLim (f : Nat → ℝ) (l : ℝ) : Prop :=
  ∀ ε : ℝ, 0 < ε → Eventually fun n => l - ε < f n ∧ f n < l + ε

namespace HasLim
variable {f g : Nat → ℝ} {l m : ℝ}

theorem const (l : ℝ) : HasLim (fun _ => l) l := fun ε hε => .of_forall fun _ =>
  ⟨by show l - ε < l; linarith1, by show l < l + ε; linarith1⟩

/-- Limits keep `≤`. -/
theorem le_of_eventually_le (hf : HasLim f l) (hg : HasLim g m) (h : Eventually fun n => f n ≤ g n) : l ≤ m := by
  refine _root_.le_of_not_lt fun hc => ?_
  have hε : 0 < (l - m) / 2 := by linarith1
  obtain ⟨n, h1, h2⟩ := ((hf _ hε).mono₂ (hg _ hε) (r := fun n => g n < f n)
    fun n h1 h2 => by obtain ⟨h1, _⟩ := h1; obtain ⟨_, h2⟩ := h2; linarith1).mono₂ h
    (r := fun n => g n < f n ∧ f n ≤ g n) (fun _ h1 h2 => ⟨h1, h2⟩) |>.exists_index
  linarith1

theorem le_of_le (hf : HasLim f l) (hg : HasLim g m) (h : ∀ n, f n ≤ g n) : l ≤ m :=
  hf.le_of_eventually_le hg (.of_forall h)

theorem unique (hf : HasLim f l) (hg : HasLim f m) : l = m :=
  _root_.le_antisymm (hf.le_of_le hg fun _ => _root_.le_refl _)
    (hg.le_of_le hf fun _ => _root_.le_refl _)

theorem congr (hf : HasLim f l) (h : ∀ n, f n = g n) : HasLim g l := fun ε hε =>
  (hf ε hε).mono fun n hn => by show l - ε < g n ∧ g n < l + ε; rw [← h n]; exact hn

theorem add (hf : HasLim f l) (hg : HasLim g m) : HasLim (fun n => f n + g n) (l + m) := fun ε hε =>
  (hf (ε / 2) (by linarith1)).mono₂ (hg (ε / 2) (by linarith1)) fun n ⟨h1, h2⟩ ⟨h3, h4⟩ => by
    show l + m - ε < f n + g n ∧ f n + g n < l + m + ε
    exact ⟨by linarith1, by linarith1⟩

theorem neg (hf : HasLim f l) : HasLim (fun n => -f n) (-l) := fun ε hε =>
  (hf ε hε).mono fun n ⟨h1, h2⟩ => by
    show -l - ε < -f n ∧ -f n < -l + ε
    exact ⟨by linarith1, by linarith1⟩

theorem sub (hf : HasLim f l) (hg : HasLim g m) : HasLim (fun n => f n - g n) (l - m) :=
  have e : l - m = l + -m := by ring1
  e ▸ (hf.add hg.neg).congr fun n => by show f n + -g n = f n - g n; ring1

/-! What `mul` needs of numbers: a product moves little when its factors do. -/

theorem lt_sq_add_one (l : ℝ) : l < l ^ 2 + 1 := by
  linarith1 [_root_.sq_nonneg (l - 1 / 2), show (l - 1 / 2) ^ 2 = l ^ 2 - l + 1 / 4 by ring]

theorem neg_lt_sq_add_one (l : ℝ) : -l < l ^ 2 + 1 := by
  linarith1 [_root_.sq_nonneg (l + 1 / 2), show (l + 1 / 2) ^ 2 = l ^ 2 + l + 1 / 4 by ring]

theorem mul_lt_of_small {d g δ B : ℝ} (h1 : d < δ) (h2 : -d < δ) (h3 : g < B) (h4 : -g < B) : d * g < δ * B := by
  have p1 := _root_.mul_pos (show 0 < δ - d by linarith1) (show 0 < B + g by linarith1)
  have p2 := _root_.mul_pos (show 0 < δ + d by linarith1) (show 0 < B - g by linarith1)
  linarith1

theorem mul_close {l m a b δ ε : ℝ} (hδ : 0 < δ) (hδ1 : δ < 1) (hε : δ * (l ^ 2 + m ^ 2 + 3) < ε)
    (h1 : l - δ < a) (h2 : a < l + δ) (h3 : m - δ < b) (h4 : b < m + δ) : a * b < l * m + ε := by
  have hx1 : a - l < δ := by linarith1
  have hx2 : -(a - l) < δ := by linarith1
  have hy1 : b - m < δ := by linarith1
  have hy2 : -(b - m) < δ := by linarith1
  have p1 := mul_lt_of_small hx1 hx2 hy1 hy2
  have p2 := mul_lt_of_small hy1 hy2 (lt_sq_add_one l) (neg_lt_sq_add_one l)
  have p3 := mul_lt_of_small hx1 hx2 (lt_sq_add_one m) (neg_lt_sq_add_one m)
  have p4 := _root_.mul_pos hδ (show 0 < 1 - δ by linarith1)
  clear hx1 hx2 hy1 hy2 h1 h2 h3 h4 hδ hδ1
  linarith1

theorem mul (hf : HasLim f l) (hg : HasLim g m) : HasLim (fun n => f n * g n) (l * m) := fun ε hε => by
  have hK : 0 < l ^ 2 + m ^ 2 + 3 := by
    linarith1 [_root_.sq_nonneg l, _root_.sq_nonneg m]
  obtain ⟨δ, hδ0, hδ1, hδε⟩ := exists_small hK hε
  refine (hf δ hδ0).mono₂ (hg δ hδ0) fun n ⟨h1, h2⟩ ⟨h3, h4⟩ => ⟨?_, mul_close hδ0 hδ1 hδε h1 h2 h3 h4⟩
  have e : (-l) ^ 2 + m ^ 2 + 3 = l ^ 2 + m ^ 2 + 3 := by ring1
  have h := mul_close (l := -l) (a := -f n) hδ0 hδ1 (by rw [e]; exact hδε) (by linarith1) (by linarith1) h3 h4
  show l * m - ε < f n * g n
  clear h1 h2 h3 h4 hδε hK
  linarith1
where
  exists_small {K ε : ℝ} (hK : 0 < K) (hε : 0 < ε) : ∃ δ, 0 < δ ∧ δ < 1 ∧ δ * K < ε := by
    obtain ⟨δ, hδ⟩ := exists_mul_eq (show 0 < K + ε by linarith1) ε
    have hδ0 : 0 < δ := _root_.lt_of_not_le fun hn => by nlinarith1
    have hδ1 : δ < 1 := _root_.lt_of_not_le fun hn => by nlinarith1
    exact ⟨δ, hδ0, hδ1, by nlinarith1⟩

theorem zero_of_le (hg : HasLim g 0) (h1 : ∀ n, f n ≤ g n) (h2 : ∀ n, -f n ≤ g n) : HasLim f 0 := fun ε hε =>
  (hg ε hε).mono fun n ⟨_, h⟩ => by
    have := h1 n; have := h2 n
    exact ⟨by linarith1, by linarith1⟩

end HasLim

theorem le_of_sub_lt {a b ε : ℝ} (h : a - b < ε) : a - ε ≤ b := by linarith1

/-- A Cauchy sequence converges. -/
theorem exists_hasLim {f : Nat → ℝ}
    (h : ∀ ε : ℝ, 0 < ε → ∃ N : Nat, ∀ m n : Nat, N ≤ m → N ≤ n → f m - f n < ε) : ∃ l, HasLim f l := by
  obtain ⟨M, hM⟩ := h 1 _root_.zero_lt_one
  have upper : ∀ (ε : ℝ) (N : Nat), (∀ m n : Nat, N ≤ m → N ≤ n → f m - f n < ε) →
      ∀ y, (Eventually fun n => y ≤ f n) → y ≤ f N + ε := fun ε N hN y ⟨K, hy⟩ => by
    have h1 := hN (N + K) N (by omega) (by omega)
    have h2 : y ≤ f (N + K) := hy (N + K) (by omega)
    linarith1
  obtain ⟨s, hs, least⟩ := exists_lub (p := fun y => Eventually fun n => y ≤ f n)
    ⟨f M - 1, M, fun n hn => le_of_sub_lt (hM M n (Nat.le_refl M) hn)⟩
    ⟨f M + 1, upper 1 M hM⟩
  refine ⟨s, fun ε hε => ?_⟩
  obtain ⟨N, hN⟩ := h (ε / 3) (by linarith1)
  have h1 := least _ (upper _ N hN)
  have h2 := hs (f N - ε / 3) ⟨N, fun n hn => le_of_sub_lt (hN N n (Nat.le_refl N) hn)⟩
  refine ⟨N, fun n hn => ?_⟩
  have h3 := hN n N hn (by omega)
  have h4 := hN N n (by omega) hn
  exact ⟨by linarith1, by linarith1⟩

end Real
