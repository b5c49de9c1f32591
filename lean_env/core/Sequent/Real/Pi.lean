prelude
import Sequent.Real.Trig
/-! π, as twice the first positive zero of the cosine, and the values of sine and cosine at its simple fractions. -/
set_option autoImplicit false

namespace Real

/-- The cosine has a positive value that is not positive: otherwise `1 - cos (2ⁿ x)` would double for ever. -/
theorem exists_cos_nonpos : ∃ x, 0 ≤ x ∧ cos x ≤ 0 := by
  refine Classical.byContradiction fun hn => ?_
  have pos : ∀ x, 0 ≤ x → 0 < cos x := fun x hx => lt_of_not_ge fun hc => hn ⟨x, hx, hc⟩
  have h1 := (sin_near_zero (x := 1 / 4) (by linarith) (by linarith)).1
  have h2 := sin_sq_add_cos_sq (1 / 4)
  have h3 := cos_le_one (1 / 4)
  have hd : 0 < 1 - cos (1 / 4) := lt_of_not_ge fun hc => by nlinarith
  have grow : ∀ n : Nat, 2 ^ n * (1 - cos (1 / 4)) ≤ 1 - cos (2 ^ n * (1 / 4)) := fun n => by
    induction n with
    | zero =>
      have e : (2 : ℝ) ^ 0 * (1 / 4) = 1 / 4 := by rw [pow_zero]; ring
      rw [e, pow_zero]; linarith
    | succ n ih =>
      have hp := sqIter.two_pow_pos n
      have e : (2 : ℝ) ^ (n + 1) * (1 / 4) = 2 * (2 ^ n * (1 / 4)) := by rw [sqIter.two_pow_succ]; ring
      have h4 := pos (2 ^ n * (1 / 4)) (by linarith)
      have h5 := cos_le_one (2 ^ n * (1 / 4))
      rw [e, cos_two_mul, sqIter.two_pow_succ]
      exact step h4 h5 ih
  obtain ⟨δ, e⟩ := exists_mul_eq hd 1
  obtain ⟨n, hn⟩ := exists_two_pow_gt δ
  have h4 := grow n
  have h5 := pos (2 ^ n * (1 / 4)) (by have := sqIter.two_pow_pos n; linarith)
  have h6 := mul_pos hd (show 0 < 2 ^ n - δ by linarith)
  clear h1 h2 h3
  linarith
where
  step {p a c : ℝ} (h1 : 0 < c) (h2 : c ≤ 1) (h : p * a ≤ 1 - c) : p * 2 * a ≤ 1 - (2 * c ^ 2 - 1) := by
    have := mul_nonneg (show 0 ≤ c by linarith) (show 0 ≤ 1 - c by linarith)
    linarith

/-- The cosine changes slowly: with `0 ≤ h ≤ 1/2`, by less than `2 h` plus a square. -/
theorem cos_add_ge (x : ℝ) {h : ℝ} (h0 : 0 ≤ h) (h1 : h ≤ 1 / 2) : cos x - 2 * h ≤ cos (x + h) := by
  have c := cos_near_zero h0 h1
  have c1 := cos_le_one h
  obtain ⟨s1, s2⟩ := sin_near_zero h0 h1
  rw [cos_add]
  have a1 := mul_nonneg (show 0 ≤ 1 - cos x by have := cos_le_one x; linarith) (show 0 ≤ 1 - cos h by linarith)
  have a2 : 0 ≤ sin h := by nlinarith
  have a3 := mul_nonneg (show 0 ≤ 1 - sin x by have := sin_le_one x; linarith) a2
  have a4 := mul_nonneg h0 (show 0 ≤ 1 / 2 - h by linarith)
  linarith

theorem cos_sub_le (x : ℝ) {h : ℝ} (h0 : 0 ≤ h) (h1 : h ≤ 1 / 2) : cos (x - h) ≤ cos x + 2 * h := by
  have e : x - h + h = x := by ring
  have := cos_add_ge (x - h) h0 h1
  rw [e] at this
  linarith

/-- Half of π: the cosine vanishes there, and is positive before. -/
theorem exists_halfPi : ∃ s, 3 / 2 < s ∧ cos s = 0 ∧ ∀ x, 0 ≤ x → x < s → 0 < cos x := by
  obtain ⟨a, ha, hca⟩ := exists_cos_nonpos
  have cos_pos_small : ∀ x : ℝ, 0 ≤ x → x ≤ 3 / 2 → 0 < cos x := fun x h0 h1 => by
    have e : x = 2 * (x / 2) := by ring
    have h2 := one_sub_sq_div_two_le_cos (x := x / 2)
    rw [e, cos_two_mul]
    exact small h0 h1 h2
  have mem : ∀ x, 0 ≤ x → x ≤ 3 / 2 → 0 < cos x := cos_pos_small
  obtain ⟨s, hs, least⟩ := exists_lub (p := fun t => ∀ x, 0 ≤ x → x ≤ t → 0 < cos x) ⟨3 / 2, mem⟩
    ⟨a, fun t ht => le_of_not_gt fun hc => by have := ht a ha (by linarith); linarith⟩
  have hs32 := hs (3 / 2) mem
  have before : ∀ x, 0 ≤ x → x < s → 0 < cos x := fun x h0 hx => by
    refine Classical.byContradiction fun hn => ?_
    have := least x fun t ht => le_of_not_gt fun hc => hn (ht x h0 (by linarith))
    linarith
  have hzero : cos s = 0 := by
    refine le_antisymm (le_of_not_gt fun hc => ?_) (le_of_not_gt fun hc => ?_)
    · -- positive at `s`, hence a little beyond
      have hd1 := cos_le_one s
      have := hs (s + cos s / 4) fun x h0 hx => (Classical.em (x < s)).elim (before x h0) fun hn => by
        have e : s + (x - s) = x := by ring
        have hxs := le_of_not_gt hn
        have h1 := cos_add_ge s (h := x - s) (by linarith) (by linarith)
        rw [e] at h1
        linarith
      linarith
    · -- negative at `s`, hence a little before
      have hd1 := neg_one_le_cos s
      have h1 := cos_sub_le s (h := -cos s / 4) (by linarith) (by linarith)
      have h2 := before (s - -cos s / 4) (by linarith) (by linarith)
      linarith
  refine ⟨s, lt_of_not_ge fun hc => ?_, hzero, before⟩
  have h := mem s (by linarith) hc
  linarith
where
  small {x c : ℝ} (h0 : 0 ≤ x) (h1 : x ≤ 3 / 2) (h : 1 - (x / 2) ^ 2 / 2 ≤ c) : 0 < 2 * c ^ 2 - 1 := by
    have h2 := mul_nonneg (show 0 ≤ 3 / 2 - x by linarith) (show 0 ≤ 3 / 2 + x by linarith)
    have h3 : 23 / 32 ≤ c := by linarith
    have h4 := mul_nonneg (show 0 ≤ c - 23 / 32 by linarith) (show 0 ≤ c + 23 / 32 by linarith)
    linarith

/-- The ratio of a circle's circumference to its diameter. Equal to Mathlib's by `Real.eq_pi_div_two`. -/
noncomputable def pi : ℝ := 2 * exists_halfPi.choose

theorem halfPi_eq : exists_halfPi.choose = pi / 2 := by
  show exists_halfPi.choose = 2 * exists_halfPi.choose / 2
  ring

theorem pi_gt_three : 3 < pi := by
  have h := exists_halfPi.choose_spec.1
  rw [halfPi_eq] at h
  linarith

theorem pi_pos : 0 < pi := by have := pi_gt_three; linarith
theorem pi_nonneg : 0 ≤ pi := by have := pi_gt_three; linarith
theorem pi_ne_zero : pi ≠ 0 := fun h => by have := pi_pos; linarith
theorem pi_div_two_pos : 0 < pi / 2 := by have := pi_pos; linarith
theorem two_pi_pos : 0 < 2 * pi := by have := pi_pos; linarith

@[simp] theorem cos_pi_div_two : cos (pi / 2) = 0 := by rw [← halfPi_eq]; exact exists_halfPi.choose_spec.2.1

theorem cos_pos_of_nonneg {x : ℝ} (h0 : 0 ≤ x) (h : x < pi / 2) : 0 < cos x :=
  exists_halfPi.choose_spec.2.2 x h0 (by rw [halfPi_eq]; exact h)

theorem cos_pos_of_mem_Ioo' {x : ℝ} (h0 : -(pi / 2) < x) (h : x < pi / 2) : 0 < cos x := by
  refine (le_total 0 x).elim (fun hx => cos_pos_of_nonneg hx h) fun hx => ?_
  rw [← cos_neg]
  exact cos_pos_of_nonneg (by linarith) (by linarith)

theorem sin_pos_of_dyadic (n : Nat) : ∀ x : ℝ, 0 < x → x ≤ pi / 2 → dyadic x n ≤ 1 / 2 → 0 < sin x := by
  induction n with
  | zero =>
    intro x h0 _ h1
    have h1 : x ≤ 1 / 2 := h1
    have h2 := (sin_near_zero (by linarith) h1).1
    exact pos h0 h1 h2
  | succ n ih =>
    intro x h0 h h1
    have e : dyadic x (n + 1) = dyadic (x / 2) n := by rw [Nat.add_comm n 1]; exact dyadic_add_index x 1 n
    rw [e] at h1
    have hx : x = 2 * (x / 2) := by ring
    have h2 := ih (x / 2) (by linarith) (by linarith) h1
    have h3 := cos_pos_of_nonneg (x := x / 2) (by linarith) (by linarith)
    rw [hx, sin_two_mul]
    have := mul_pos h2 h3
    clear hx e
    linarith
where
  pos {x s : ℝ} (h0 : 0 < x) (h1 : x ≤ 1 / 2) (h : x - x * x ≤ s) : 0 < s := by nlinarith

theorem sin_pos_of_le_pi_div_two {x : ℝ} (h0 : 0 < x) (h : x ≤ pi / 2) : 0 < sin x := by
  obtain ⟨N, hN⟩ := exists_dyadic_lt x (show (0 : ℝ) < 1 / 2 by linarith)
  exact sin_pos_of_dyadic N x h0 h (by linarith)

theorem sin_pos_of_pos_of_lt_pi {x : ℝ} (h0 : 0 < x) (h : x < pi) : 0 < sin x := by
  have e : x = 2 * (x / 2) := by ring
  have h1 := sin_pos_of_le_pi_div_two (x := x / 2) (by linarith) (by linarith)
  have h2 := cos_pos_of_nonneg (x := x / 2) (by linarith) (by linarith)
  have h3 := mul_pos h1 h2
  rw [e, sin_two_mul]
  clear e
  linarith

@[simp] theorem sin_pi_div_two : sin (pi / 2) = 1 := by
  have h := sin_sq_add_cos_sq (pi / 2)
  have h1 := sin_pos_of_le_pi_div_two pi_div_two_pos (le_refl _)
  rw [cos_pi_div_two] at h
  exact eq_one h1 h
where
  eq_one {a : ℝ} (h1 : 0 < a) (h : a ^ 2 + 0 ^ 2 = 1) : a = 1 := le_antisymm (by nlinarith) (by nlinarith)

theorem pi_eq : pi = 2 * (pi / 2) := by ring

@[simp] theorem cos_pi : cos pi = -1 := by
  rw [pi_eq, cos_two_mul, cos_pi_div_two]; ring

@[simp] theorem sin_pi : sin pi = 0 := by
  rw [pi_eq, sin_two_mul, cos_pi_div_two]; ring

@[simp] theorem cos_two_pi : cos (2 * pi) = 1 := by rw [cos_two_mul, cos_pi]; ring
@[simp] theorem sin_two_pi : sin (2 * pi) = 0 := by rw [sin_two_mul, sin_pi]; ring
theorem cos_add_pi (x : ℝ) : cos (x + pi) = -cos x := by rw [cos_add, cos_pi, sin_pi]; ring
theorem sin_add_pi (x : ℝ) : sin (x + pi) = -sin x := by rw [sin_add, cos_pi, sin_pi]; ring
theorem cos_pi_sub (x : ℝ) : cos (pi - x) = -cos x := by rw [cos_sub, cos_pi, sin_pi]; ring
theorem sin_pi_sub (x : ℝ) : sin (pi - x) = sin x := by rw [sin_sub, cos_pi, sin_pi]; ring
theorem cos_add_two_pi (x : ℝ) : cos (x + 2 * pi) = cos x := by rw [cos_add, cos_two_pi, sin_two_pi]; ring
theorem sin_add_two_pi (x : ℝ) : sin (x + 2 * pi) = sin x := by rw [sin_add, cos_two_pi, sin_two_pi]; ring
theorem cos_pi_div_two_sub (x : ℝ) : cos (pi / 2 - x) = sin x := by
  rw [cos_sub, cos_pi_div_two, sin_pi_div_two]; ring
theorem sin_pi_div_two_sub (x : ℝ) : sin (pi / 2 - x) = cos x := by
  rw [sin_sub, cos_pi_div_two, sin_pi_div_two]; ring

@[simp] theorem cos_pi_div_three : cos (pi / 3) = 1 / 2 := by
  have e : pi = 3 * (pi / 3) := by ring
  have h := cos_pi
  rw [e, cos_three_mul] at h
  have hp := cos_pos_of_nonneg (x := pi / 3) (by have := pi_pos; linarith) (by have := pi_pos; linarith)
  clear e
  exact half hp h
where
  half {c : ℝ} (hp : 0 < c) (h : 4 * c ^ 3 - 3 * c = -1) : c = 1 / 2 := by
    have e : (c + 1) * ((2 * c - 1) * (2 * c - 1)) = 0 := by
      have : (c + 1) * ((2 * c - 1) * (2 * c - 1)) = 4 * c ^ 3 - 3 * c + 1 := by ring
      rw [this, h]; ring
    have h1 : 2 * c - 1 = 0 := mul_self_eq_zero.mp ((mul_eq_zero.mp e).elim (fun h => by linarith) id)
    linarith

@[simp] theorem sin_pi_div_six : sin (pi / 6) = 1 / 2 := by
  rw [← cos_pi_div_two_sub, ← cos_pi_div_three]
  exact congrArg cos (by ring)

theorem eq_sqrt_div_two {a x : ℝ} (h0 : 0 < a) (h : a ^ 2 = x / 4) : a = √x / 2 := by
  have h1 : 0 ≤ x := by have := sq_nonneg a; linarith
  have h2 := mul_self_sqrt h1
  have h3 := sqrt_nonneg x
  exact eq_of_mul_self_eq (by linarith) (by linarith) (by linarith)

@[simp] theorem sin_pi_div_three : sin (pi / 3) = √3 / 2 := by
  have h := sin_sq (pi / 3)
  rw [cos_pi_div_three] at h
  have hp := pi_pos
  exact eq_sqrt_div_two (sin_pos_of_le_pi_div_two (by linarith) (by linarith)) (by linarith)

@[simp] theorem cos_pi_div_six : cos (pi / 6) = √3 / 2 := by
  rw [← sin_pi_div_two_sub, ← sin_pi_div_three]
  exact congrArg sin (by ring)

@[simp] theorem cos_pi_div_four : cos (pi / 4) = √2 / 2 := by
  have e : pi / 2 = 2 * (pi / 4) := by ring
  have h := cos_pi_div_two
  rw [e, cos_two_mul] at h
  have hp := pi_pos
  exact eq_sqrt_div_two (cos_pos_of_nonneg (by linarith) (by linarith)) (by linarith)

@[simp] theorem sin_pi_div_four : sin (pi / 4) = √2 / 2 := by
  rw [← cos_pi_div_two_sub, ← cos_pi_div_four]
  exact congrArg cos (by ring)

scoped notation "π" => Real.pi

end Real
