prelude
import Sequent.Real.Limit
import Sequent.Complex.Norm
/-! Repeated squaring, `x ^ (2 ^ n)`, over ℝ and ℂ: it is multiplicative and monotone, obeys Bernoulli's inequality, and
keeps close numbers close. The exponential is built on it (`Complex/ExpSeq.lean`). -/
set_option autoImplicit false
universe u

/-- `x` squared `n` times over: `x ^ (2 ^ n)`. -/
def sqIter {α : Type u} [Mul α] : Nat → α → α
  | .zero, x => x
  | .succ n, x => sqIter n (x * x)

namespace sqIter

theorem zero {α : Type u} [Mul α] (x : α) : sqIter 0 x = x := rfl
theorem succ {α : Type u} [Mul α] (n : Nat) (x : α) : sqIter (n + 1) x = sqIter n (x * x) := rfl

theorem add {α : Type u} [Mul α] (k : Nat) : ∀ (m : Nat) (x : α), sqIter (m + k) x = sqIter k (sqIter m x)
  | .zero, x => congrArg (fun n => sqIter n x) (Nat.zero_add k)
  | .succ m, x => by
    have e : Nat.succ m + k = (m + k) + 1 := by omega
    rw [e, succ, add k m]
    rfl

theorem mul {α : Type u} [CommRing α] (n : Nat) : ∀ a b : α, sqIter n (a * b) = sqIter n a * sqIter n b := by
  induction n with
  | zero => exact fun _ _ => rfl
  | succ n ih =>
    intro a b
    have e : a * b * (a * b) = a * a * (b * b) := by ring
    rw [succ, e, ih]
    rfl

theorem one {α : Type u} [CommRing α] (n : Nat) : sqIter n (1 : α) = 1 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [succ, mul_one, ih]

theorem norm (n : Nat) : ∀ z : ℂ, ‖sqIter n z‖ = sqIter n ‖z‖ := by
  induction n with
  | zero => exact fun _ => rfl
  | succ n ih => intro z; rw [succ, ih, Complex.norm_mul]; rfl

theorem conj (n : Nat) : ∀ z : ℂ, sqIter n (Complex.conj z) = Complex.conj (sqIter n z) := by
  induction n with
  | zero => exact fun _ => rfl
  | succ n ih =>
    intro z
    have e : Complex.conj z * Complex.conj z = Complex.conj (z * z) := by
      apply Complex.ext <;> simp only [Complex.mul_re, Complex.mul_im, Complex.conj_re, Complex.conj_im] <;> ring
    rw [succ, e, ih]
    rfl

theorem ofReal (n : Nat) : ∀ x : ℝ, sqIter n (x : ℂ) = (sqIter n x : ℝ) := by
  induction n with
  | zero => exact fun _ => rfl
  | succ n ih =>
    intro x
    have e : (x : ℂ) * (x : ℂ) = (x * x : ℝ) := by
      apply Complex.ext <;> simp only [Complex.mul_re, Complex.mul_im, Complex.ofReal_re, Complex.ofReal_im] <;> ring
    rw [succ, e, ih]
    rfl

theorem nonneg (n : Nat) : ∀ a : ℝ, 0 ≤ a → 0 ≤ sqIter n a := by
  induction n with
  | zero => exact fun _ h => h
  | succ n ih => exact fun a _ => ih _ (mul_self_nonneg a)

theorem mono (n : Nat) : ∀ a b : ℝ, 0 ≤ a → a ≤ b → sqIter n a ≤ sqIter n b := by
  induction n with
  | zero => exact fun _ _ _ h => h
  | succ n ih => exact fun a b h h' => ih _ _ (mul_self_nonneg a) (by nlinarith)

theorem one_le (n : Nat) {a : ℝ} (h : 1 ≤ a) : 1 ≤ sqIter n a := by
  have h1 := mono n _ _ zero_le_one h
  rw [one] at h1
  exact h1

theorem two_pow_succ (n : Nat) : (2 : ℝ) ^ (n + 1) = 2 ^ n * 2 := pow_succ 2 n

theorem two_pow_pos (n : Nat) : (1 : ℝ) ≤ 2 ^ n := by
  induction n with
  | zero => rw [pow_zero]; exact le_refl _
  | succ n ih => rw [two_pow_succ]; linarith

/-- Bernoulli's inequality. -/
theorem bernoulli (n : Nat) : ∀ t : ℝ, -1 ≤ 2 ^ n * t → 1 + 2 ^ n * t ≤ sqIter n (1 + t) := by
  induction n with
  | zero => intro t _; rw [pow_zero, one_mul]; exact le_refl _
  | succ n ih =>
    intro t h
    have hp := two_pow_pos n
    have e : (2 : ℝ) ^ (n + 1) * t = 2 ^ n * (2 * t) := by rw [two_pow_succ]; ring
    rw [e] at h ⊢
    have h2 : -1 ≤ 2 * t := by
      refine le_of_not_gt fun hc => ?_
      nlinarith
    refine le_trans (ih _ h) (mono n _ _ (by linarith) ?_)
    have := mul_self_nonneg t
    linarith

/-- Two numbers in the disc of radius `M` stay close under repeated squaring. -/
theorem norm_sub_mul_le (n : Nat) : ∀ (a b : ℂ) (M : ℝ), 0 < M → ‖a‖ ≤ M → ‖b‖ ≤ M →
    ‖sqIter n a - sqIter n b‖ * M ≤ 2 ^ n * sqIter n M * ‖a - b‖ := by
  induction n with
  | zero =>
    intro a b M _ _ _
    rw [pow_zero, zero, zero, zero]
    have := Complex.norm_nonneg (a - b)
    linarith
  | succ n ih =>
    intro a b M hM ha hb
    have hna := Complex.norm_nonneg a
    have hnb := Complex.norm_nonneg b
    have h1 := ih (a * a) (b * b) (M * M) (mul_pos hM hM)
      (by rw [Complex.norm_mul]; nlinarith) (by rw [Complex.norm_mul]; nlinarith)
    have e : a * a - b * b = (a + b) * (a - b) := by ring
    have h2 : ‖a * a - b * b‖ ≤ 2 * M * ‖a - b‖ := by
      rw [e, Complex.norm_mul]
      have := Complex.norm_add_le a b
      have := Complex.norm_nonneg (a - b)
      nlinarith
    have hp := two_pow_pos n
    have hS : 0 ≤ sqIter n (M * M) := nonneg n _ (mul_self_nonneg M)
    rw [succ, succ, succ, two_pow_succ]
    exact cancel hM (mul_nonneg (by linarith) hS) h1 h2
where
  cancel {X M P S D d : ℝ} (hM : 0 < M) (hPS : 0 ≤ P * S) (h1 : X * (M * M) ≤ P * S * D)
      (h2 : D ≤ 2 * M * d) : X * M ≤ P * 2 * S * d := by
    refine le_of_not_gt fun hc => ?_
    have h3 := mul_pos hM (show 0 < X * M - P * 2 * S * d by linarith)
    have h4 := mul_nonneg hPS (show 0 ≤ 2 * M * d - D by linarith)
    linarith
end sqIter
