prelude
import Sequent.Tactic.Ring
/-! Cauchy sequences of rationals: sums, products, inverses and the order "up to every ε, eventually".
The quotient of these sequences is ℝ (`Real/Basic.lean`); nothing here knows about it. -/
set_option autoImplicit false

/-- A property that holds from some index on. -/
def Eventually (p : Nat → Prop) : Prop := ∃ N : Nat, ∀ n : Nat, N ≤ n → p n

namespace Eventually
variable {p q r : Nat → Prop}

theorem of_forall (h : ∀ n, p n) : Eventually p := ⟨0, fun n _ => h n⟩

theorem mono (hp : Eventually p) (h : ∀ n, p n → q n) : Eventually q :=
  hp.elim fun N hN => ⟨N, fun n hn => h n (hN n hn)⟩

theorem mono₂ (hp : Eventually p) (hq : Eventually q) (h : ∀ n, p n → q n → r n) : Eventually r :=
  hp.elim fun N hN => hq.elim fun M hM =>
    ⟨N + M, fun n hn => h n (hN n (Nat.le_trans (Nat.le_add_right N M) hn))
      (hM n (Nat.le_trans (Nat.le_add_left M N) hn))⟩

theorem exists_index (hp : Eventually p) : ∃ n, p n := hp.elim fun N hN => ⟨N, hN N (Nat.le_refl N)⟩
end Eventually

/-- A Cauchy sequence; one inequality is enough, since the two indices may be exchanged. -/
structure CauchySeq where
  seq : Nat → ℚ
  cauchy : ∀ ε : ℚ, 0 < ε → ∃ N : Nat, ∀ m n : Nat, N ≤ m → N ≤ n → seq m - seq n < ε

namespace CauchySeq

theorem half_pos {ε : ℚ} (h : 0 < ε) : 0 < ε / 2 := by linarith1

/-- `a ≤ b` up to every positive ε, eventually. -/
def le (a b : CauchySeq) : Prop := ∀ ε : ℚ, 0 < ε → Eventually fun n => a.seq n < b.seq n + ε

/-- Two sequences with the same limit. -/
def equiv (a b : CauchySeq) : Prop := le a b ∧ le b a

theorem le_refl (a : CauchySeq) : le a a := fun ε hε => .of_forall fun n => by linarith1

theorem le_trans {a b c : CauchySeq} (h : le a b) (h' : le b c) : le a c := fun ε hε =>
  (h _ (half_pos hε)).mono₂ (h' _ (half_pos hε)) fun n h1 h2 => by linarith1

theorem le_of_forall {a b : CauchySeq} (h : ∀ n, a.seq n ≤ b.seq n) : le a b := fun ε hε =>
  .of_forall fun n => by have := h n; linarith1

theorem equiv_of_forall {a b : CauchySeq} (h : ∀ n, a.seq n = b.seq n) : equiv a b :=
  ⟨le_of_forall fun n => by have := h n; linarith1, le_of_forall fun n => by have := h n; linarith1⟩

/-- Past some index all members lie within ε of each other. -/
theorem close (a : CauchySeq) {ε : ℚ} (hε : 0 < ε) :
    Eventually fun n => Eventually fun m => a.seq m - a.seq n < ε ∧ a.seq n - a.seq m < ε :=
  (a.cauchy ε hε).elim fun N h => ⟨N, fun n hn => ⟨N, fun m hm => ⟨h m n hm hn, h n m hn hm⟩⟩⟩

/-- Either `a ≤ b`, or `b` stays below `a` by a fixed distance. -/
theorem le_or_gap (a b : CauchySeq) :
    le a b ∨ ∃ δ : ℚ, 0 < δ ∧ Eventually fun n => b.seq n + δ < a.seq n := by
  refine (Classical.em (le a b)).elim .inl fun h => .inr ?_
  obtain ⟨ε, hε⟩ := Classical.not_forall.mp h
  obtain ⟨hε, hn⟩ := Classical.not_imp.mp hε
  have h4 : 0 < ε / 4 := by linarith1
  obtain ⟨N, hN⟩ := a.cauchy _ h4
  obtain ⟨M, hM⟩ := b.cauchy _ h4
  refine ⟨ε / 4, h4, N + M, fun n hn' => ?_⟩
  refine Classical.byContradiction fun hc => hn ⟨N + M, fun m hm => ?_⟩
  have h1 := hN m n (by omega) (by omega)
  have h2 := hM n m (by omega) (by omega)
  have hc := _root_.le_of_not_lt hc
  show a.seq m < b.seq m + ε
  linarith1

theorem le_total (a b : CauchySeq) : le a b ∨ le b a := (le_or_gap a b).elim .inl fun ⟨δ, hδ, h⟩ =>
  .inr fun ε hε => h.mono fun n hn => by linarith1

theorem not_le_iff {a b : CauchySeq} :
    ¬ le a b ↔ ∃ δ : ℚ, 0 < δ ∧ Eventually fun n => b.seq n + δ < a.seq n := by
  refine ⟨fun h => (le_or_gap a b).elim (fun h' => absurd h' h) id, fun ⟨δ, hδ, h⟩ h' => ?_⟩
  obtain ⟨n, hn⟩ := (h.mono₂ (h' δ hδ) (r := fun _ => False) fun n h1 h2 => by linarith1).exists_index
  exact hn

/-- A Cauchy sequence is bounded from some index on. -/
theorem bounded (a : CauchySeq) :
    ∃ B : ℚ, 0 < B ∧ ∃ N : Nat, ∀ n : Nat, N ≤ n → a.seq n < B ∧ -a.seq n < B := by
  obtain ⟨N, h⟩ := a.cauchy 1 (by linarith1)
  refine ⟨a.seq N ^ 2 + 2, ?_, N, fun n hn => ⟨?_, ?_⟩⟩
  · nlinarith1 [_root_.sq_nonneg (a.seq N)]
  · have := h n N hn (Nat.le_refl N); nlinarith1 [_root_.sq_nonneg (a.seq N - 1)]
  · have := h N n (Nat.le_refl N) hn; nlinarith1 [_root_.sq_nonneg (a.seq N + 1)]

/-- A product of a small and a bounded number is small. -/
theorem mul_lt_of_small {d g δ B : ℚ} (h1 : d < δ) (h2 : -d < δ) (h3 : g < B) (h4 : -g < B) :
    d * g < δ * B := by nlinarith1

theorem exists_small {B ε : ℚ} (hB : 0 < B) (hε : 0 < ε) : ∃ δ : ℚ, 0 < δ ∧ δ * B = ε := by
  have hne : B ≠ Nat.cast 0 := fun e => by rw [e] at hB; exact _root_.lt_irrefl _ hB
  have hi := mul_inv_cancel₀ hne
  have e : ε * B⁻¹ * B = ε := by
    have : ε * B⁻¹ * B = ε * (B * B⁻¹) := by ring1
    rw [this, hi]; exact _root_.mul_one ε
  refine ⟨ε * B⁻¹, ?_, e⟩
  refine _root_.lt_of_not_le fun hn => ?_
  nlinarith1

/-! ### Operations -/

noncomputable def const (q : ℚ) : CauchySeq := ⟨fun _ => q, fun ε hε => ⟨0, fun m n _ _ => by linarith1⟩⟩

noncomputable def add (a b : CauchySeq) : CauchySeq := ⟨fun n => a.seq n + b.seq n, fun ε hε => by
  obtain ⟨N, hN⟩ := a.cauchy _ (half_pos hε)
  obtain ⟨M, hM⟩ := b.cauchy _ (half_pos hε)
  refine ⟨N + M, fun m n hm hn => ?_⟩
  have h1 := hN m n (by omega) (by omega)
  have h2 := hM m n (by omega) (by omega)
  show a.seq m + b.seq m - (a.seq n + b.seq n) < ε
  linarith1⟩

noncomputable def neg (a : CauchySeq) : CauchySeq := ⟨fun n => -a.seq n, fun ε hε => by
  obtain ⟨N, hN⟩ := a.cauchy ε hε
  refine ⟨N, fun m n hm hn => ?_⟩
  have h1 := hN n m hn hm
  show -a.seq m - -a.seq n < ε
  linarith1⟩

noncomputable def mul (a b : CauchySeq) : CauchySeq := ⟨fun n => a.seq n * b.seq n, fun ε hε => by
  obtain ⟨A, hA0, NA, hA⟩ := a.bounded
  obtain ⟨B, hB0, NB, hB⟩ := b.bounded
  obtain ⟨δ, hδ, e⟩ := exists_small (B := A + B) (by linarith1) hε
  obtain ⟨N, hN⟩ := a.cauchy δ hδ
  obtain ⟨M, hM⟩ := b.cauchy δ hδ
  refine ⟨N + M + NA + NB, fun m n hm hn => ?_⟩
  have h1 := mul_lt_of_small (hN m n (by omega) (by omega)) (d := a.seq m - a.seq n)
    (by have := hN n m (by omega) (by omega); linarith1) (hB m (by omega)).1 (hB m (by omega)).2
  have h2 := mul_lt_of_small (hM m n (by omega) (by omega)) (d := b.seq m - b.seq n)
    (by have := hM n m (by omega) (by omega); linarith1) (hA n (by omega)).1 (hA n (by omega)).2
  show a.seq m * b.seq m - a.seq n * b.seq n < ε
  nlinarith1⟩

theorem add_le_add {a a' : CauchySeq} (h : le a a') (b : CauchySeq) : le (add a b) (add a' b) := fun ε hε =>
  (h ε hε).mono fun n h1 => by show a.seq n + b.seq n < a'.seq n + b.seq n + ε; linarith1

theorem neg_le_neg {a a' : CauchySeq} (h : le a a') : le (neg a') (neg a) := fun ε hε =>
  (h ε hε).mono fun n h1 => by show -a'.seq n < -a.seq n + ε; linarith1

theorem mul_le_of_equiv {a a' : CauchySeq} (h : equiv a a') (b : CauchySeq) : le (mul a b) (mul a' b) := fun ε hε => by
  obtain ⟨B, hB0, NB, hB⟩ := b.bounded
  obtain ⟨δ, hδ, e⟩ := exists_small hB0 hε
  obtain ⟨N, hN⟩ := h.1 δ hδ
  obtain ⟨M, hM⟩ := h.2 δ hδ
  refine ⟨N + M + NB, fun n hn => ?_⟩
  have h1 : a.seq n < a'.seq n + δ := hN n (by omega)
  have h2 : a'.seq n < a.seq n + δ := hM n (by omega)
  have h3 := mul_lt_of_small (d := a.seq n - a'.seq n) (δ := δ) (by linarith1) (by linarith1)
    (hB n (by omega)).1 (hB n (by omega)).2
  show a.seq n * b.seq n < a'.seq n * b.seq n + ε
  nlinarith1

theorem mul_nonneg {a b : CauchySeq} (ha : le (const 0) a) (hb : le (const 0) b) : le (const 0) (mul a b) :=
    fun ε hε => by
  obtain ⟨A, hA0, NA, hA⟩ := a.bounded
  obtain ⟨B, hB0, NB, hB⟩ := b.bounded
  obtain ⟨δ, hδ, e⟩ := exists_small (B := A + B) (by linarith1) hε
  obtain ⟨N, hN⟩ := ha δ hδ
  obtain ⟨M, hM⟩ := hb δ hδ
  refine ⟨N + M + NA + NB, fun n hn => ?_⟩
  have h1 : 0 < a.seq n + δ := hN n (by omega)
  have h2 : 0 < b.seq n + δ := hM n (by omega)
  obtain ⟨h3, _⟩ := hA n (by omega)
  obtain ⟨h4, _⟩ := hB n (by omega)
  show 0 < a.seq n * b.seq n + ε
  generalize a.seq n = x at *
  generalize b.seq n = y at *
  refine _root_.lt_of_not_le fun h => ?_
  refine (_root_.le_total 0 x).elim (fun hx => ?_) fun hx => ?_
  · refine (_root_.le_total 0 y).elim (fun hy => ?_) fun hy => ?_
    · nlinarith1
    · nlinarith1
  · refine (_root_.le_total 0 y).elim (fun hy => ?_) fun hy => ?_
    · nlinarith1
    · nlinarith1

/-- A sequence that stays above a positive distance has an inverse. -/
theorem exists_inv {a : CauchySeq} {δ : ℚ} (hδ : 0 < δ) (h : Eventually fun n => δ < a.seq n) :
    ∃ b : CauchySeq, equiv (mul a b) (const 1) := by
  obtain ⟨N, hN⟩ := h
  have inv_mul : ∀ n, N ≤ n → a.seq n * (a.seq n)⁻¹ = 1 := fun n hn =>
    mul_inv_cancel₀ fun e => by
      have h1 : δ < a.seq n := hN n hn; have e : a.seq n = 0 := e; linarith1
  have inv_pos : ∀ n, N ≤ n → 0 < (a.seq n)⁻¹ := fun n hn =>
    _root_.lt_of_not_le fun hc => by
      have h1 : δ < a.seq n := hN n hn; have h2 := inv_mul n hn; nlinarith1
  have inv_le : ∀ n, N ≤ n → (a.seq n)⁻¹ * δ ≤ 1 := fun n hn => by
    have h1 : δ < a.seq n := hN n hn; have h2 := inv_mul n hn; have h3 := inv_pos n hn
    nlinarith1
  refine ⟨⟨fun n => (a.seq n)⁻¹, fun ε hε => ?_⟩, ?_⟩
  · obtain ⟨M, hM⟩ := a.cauchy (ε * δ * δ) (_root_.mul_pos (_root_.mul_pos hε hδ) hδ)
    refine ⟨N + M, fun m n hm hn => ?_⟩
    have h0 := hM n m (by omega) (by omega)
    have hm := Nat.le_trans (Nat.le_add_right N M) hm
    have hn := Nat.le_trans (Nat.le_add_right N M) hn
    have m1 := inv_mul m hm
    have m2 := inv_pos m hm
    have m3 := inv_le m hm
    have n1 := inv_mul n hn
    have n2 := inv_pos n hn
    have n3 := inv_le n hn
    have e1 : a.seq n - a.seq m < ε * δ * δ := h0
    show (a.seq m)⁻¹ - (a.seq n)⁻¹ < ε
    generalize (a.seq m)⁻¹ = u at *
    generalize (a.seq n)⁻¹ = v at *
    generalize a.seq m = x at *
    generalize a.seq n = y at *
    have huv := _root_.mul_pos m2 n2
    have e2 : u - v = u * v * (y - x) := by
      have : u - v = u * (y * v) - v * (x * u) := by rw [m1, n1]; ring1
      rw [this]; ring1
    have e3 : u * v * (y - x) < u * v * (ε * δ * δ) := by nlinarith1
    have e4 : u * δ * (v * δ) ≤ 1 := by have := _root_.mul_pos m2 hδ; nlinarith1
    nlinarith1
  · refine ⟨fun ε hε => ⟨N, fun n hn => ?_⟩, fun ε hε => ⟨N, fun n hn => ?_⟩⟩
    · show a.seq n * (a.seq n)⁻¹ < 1 + ε
      have := inv_mul n hn; linarith1
    · show 1 < a.seq n * (a.seq n)⁻¹ + ε
      have := inv_mul n hn; linarith1

end CauchySeq
