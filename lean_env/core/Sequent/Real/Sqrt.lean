prelude
import Sequent.Real.Complete
/-! The square root of a real number, found as a least upper bound; zero for negative numbers. Lemmas carry Mathlib's
names. -/
set_option autoImplicit false

namespace Real

/-- Division, as the existence of a quotient: enough to choose the small numbers below. -/
theorem exists_mul_eq {b : ℝ} (hb : 0 < b) (a : ℝ) : ∃ t, t * b = a := by
  have hne : b ≠ Nat.cast 0 := fun e => by
    have e : b = 0 := e
    linarith1
  have h := mul_inv_cancel₀ hne
  refine ⟨a * b⁻¹, ?_⟩
  have e : a * b⁻¹ * b = a * (b * b⁻¹) := by ring1
  rw [e, h]
  exact _root_.mul_one a

theorem exists_mul_self_eq {x : ℝ} (hx : 0 ≤ x) : ∃ s, 0 ≤ s ∧ s * s = x := by
  obtain ⟨s, hs, least⟩ := exists_lub (p := fun y => 0 ≤ y ∧ y * y ≤ x) ⟨0, by linarith1, by linarith1⟩
    ⟨x + 1, fun y ⟨h, h'⟩ => by nlinarith1⟩
  have hs0 : 0 ≤ s := hs 0 ⟨by linarith1, by linarith1⟩
  refine ⟨s, hs0, _root_.le_antisymm ?_ ?_⟩
  · -- otherwise `s - t` would be a smaller bound
    refine _root_.le_of_not_lt fun h => ?_
    have hpos : 0 < s := _root_.lt_of_not_le fun hn => by nlinarith1
    obtain ⟨t, ht⟩ := exists_mul_eq (show 0 < 2 * s by linarith1) (s * s - x)
    have ht0 : 0 < t := _root_.lt_of_not_le fun hn => by nlinarith1
    have hts : t < s := _root_.lt_of_not_le fun hn => by nlinarith1
    have hb := least (s - t) fun y ⟨h0, h1⟩ => _root_.le_of_not_lt fun hc => by
      have hst : 0 < s - t := by linarith1
      nlinarith1
    linarith1
  · -- otherwise `s + t` would be below the bound, and not below `s`
    refine _root_.le_of_not_lt fun h => ?_
    obtain ⟨t, ht⟩ := exists_mul_eq (show 0 < 2 * s + 1 + (x - s * s) by linarith1) (x - s * s)
    have ht0 : 0 < t := _root_.lt_of_not_le fun hn => by nlinarith1
    have ht1 : t < 1 := _root_.lt_of_not_le fun hn => by nlinarith1
    have hb := hs (s + t) ⟨by linarith1, by nlinarith1⟩
    linarith1

theorem exists_sqrt (x : ℝ) : ∃ s, 0 ≤ s ∧ (0 ≤ x → s * s = x) ∧ (x ≤ 0 → s = 0) := by
  refine (_root_.le_total 0 x).elim (fun h => ?_) fun h => ?_
  · obtain ⟨s, h1, h2⟩ := exists_mul_self_eq h
    exact ⟨s, h1, fun _ => h2, fun h3 => by nlinarith1⟩
  · exact ⟨0, by linarith1, fun h' => by linarith1, fun _ => rfl⟩

/-- The square root; zero for negative numbers. Equal to Mathlib's by `Real.sqrt_eq_cases`. -/
noncomputable def sqrt (x : ℝ) : ℝ := (exists_sqrt x).choose

end Real

prefix:max "√" => Real.sqrt

namespace Real
variable {x y : ℝ}

@[simp] theorem sqrt_nonneg (x : ℝ) : 0 ≤ √x := (exists_sqrt x).choose_spec.1
@[simp] theorem mul_self_sqrt (h : 0 ≤ x) : √x * √x = x := (exists_sqrt x).choose_spec.2.1 h
theorem sqrt_eq_zero_of_nonpos (h : x ≤ 0) : √x = 0 := (exists_sqrt x).choose_spec.2.2 h
@[simp] theorem sq_sqrt (h : 0 ≤ x) : √x ^ 2 = x := Eq.trans (by ring1) (mul_self_sqrt h)

/-- Of two nonnegative numbers the one with the smaller square is smaller. -/
theorem le_of_mul_self_le {a b : ℝ} (hb : 0 ≤ b) (h : a * a ≤ b * b) : a ≤ b :=
  _root_.le_of_not_lt fun hc => by nlinarith1

theorem lt_of_mul_self_lt {a b : ℝ} (hb : 0 ≤ b) (h : a * a < b * b) : a < b :=
  _root_.lt_of_not_le fun hc => by nlinarith1

theorem eq_of_mul_self_eq {a b : ℝ} (ha : 0 ≤ a) (hb : 0 ≤ b) (h : a * a = b * b) : a = b :=
  _root_.le_antisymm (le_of_mul_self_le hb (by linarith1)) (le_of_mul_self_le ha (by linarith1))

@[simp] theorem sqrt_mul_self (h : 0 ≤ x) : √(x * x) = x :=
  eq_of_mul_self_eq (sqrt_nonneg _) h (mul_self_sqrt (_root_.mul_self_nonneg x))

@[simp] theorem sqrt_sq (h : 0 ≤ x) : √(x ^ 2) = x := by
  have e : x ^ 2 = x * x := by ring1
  rw [e, sqrt_mul_self h]

theorem sqrt_eq_cases : √x = y ↔ y * y = x ∧ 0 ≤ y ∨ x < 0 ∧ y = 0 := by
  constructor
  · intro h
    rw [← h]
    refine (Classical.em (0 ≤ x)).elim (fun hx => .inl ⟨mul_self_sqrt hx, sqrt_nonneg x⟩) fun hx => .inr ?_
    have hx := _root_.lt_of_not_le hx
    exact ⟨hx, sqrt_eq_zero_of_nonpos (by linarith1)⟩
  · intro h
    obtain ⟨h1, h2⟩ | ⟨h1, h2⟩ := h
    · rw [← h1, sqrt_mul_self h2]
    · rw [h2, sqrt_eq_zero_of_nonpos (by linarith1)]

theorem sqrt_eq_iff_mul_self_eq (hx : 0 ≤ x) (hy : 0 ≤ y) : √x = y ↔ x = y * y :=
  ⟨fun h => by rw [← h, mul_self_sqrt hx], fun h => by rw [h, sqrt_mul_self hy]⟩

theorem sqrt_eq_iff_eq_sq (hx : 0 ≤ x) (hy : 0 ≤ y) : √x = y ↔ x = y ^ 2 :=
  ⟨fun h => by rw [← h, sq_sqrt hx], fun h => by rw [h, sqrt_sq hy]⟩

theorem sqrt_eq_iff_mul_self_eq_of_pos (h : 0 < y) : √x = y ↔ y * y = x := by
  refine ⟨fun e => ?_, fun e => by rw [← e, sqrt_mul_self (by linarith1)]⟩
  obtain ⟨h1, _⟩ | ⟨_, h2⟩ := sqrt_eq_cases.mp e
  · exact h1
  · linarith1

@[simp] theorem sqrt_zero : √0 = 0 := sqrt_eq_zero_of_nonpos (by linarith1)
@[simp] theorem sqrt_one : √1 = 1 := (sqrt_eq_iff_mul_self_eq_of_pos (by linarith1)).mpr (by ring1)
@[simp] theorem sqrt_eq_one : √x = 1 ↔ x = 1 :=
  ⟨fun h => by have := (sqrt_eq_iff_mul_self_eq_of_pos (by linarith1)).mp h; linarith1, fun h => by rw [h, sqrt_one]⟩

/-! ### Order -/

theorem sqrt_le_sqrt (h : x ≤ y) : √x ≤ √y := by
  refine (_root_.le_total 0 x).elim (fun hx => ?_) fun hx => ?_
  · refine le_of_mul_self_le (sqrt_nonneg y) ?_
    rw [mul_self_sqrt hx, mul_self_sqrt (by linarith1)]
    exact h
  · rw [sqrt_eq_zero_of_nonpos hx]
    exact sqrt_nonneg y

theorem sqrt_lt_sqrt (hx : 0 ≤ x) (h : x < y) : √x < √y := by
  refine lt_of_mul_self_lt (sqrt_nonneg y) ?_
  rw [mul_self_sqrt hx, mul_self_sqrt (by linarith1)]
  exact h

@[simp] theorem sqrt_lt_sqrt_iff (hx : 0 ≤ x) : √x < √y ↔ x < y :=
  ⟨fun h => _root_.lt_of_not_le fun hc => by have := sqrt_le_sqrt hc; linarith1, sqrt_lt_sqrt hx⟩

@[simp] theorem sqrt_le_sqrt_iff (hy : 0 ≤ y) : √x ≤ √y ↔ x ≤ y :=
  ⟨fun h => _root_.le_of_not_lt fun hc => by have := sqrt_lt_sqrt hy hc; linarith1, sqrt_le_sqrt⟩

@[simp] theorem sqrt_pos : 0 < √x ↔ 0 < x := by
  refine ⟨fun h => _root_.lt_of_not_le fun hc => ?_, fun h => ?_⟩
  · rw [sqrt_eq_zero_of_nonpos hc] at h
    linarith1
  · have h1 := sqrt_lt_sqrt (by linarith1) h
    rw [sqrt_zero] at h1
    exact h1

theorem sqrt_pos_of_pos (h : 0 < x) : 0 < √x := sqrt_pos.mpr h

theorem sqrt_lt_sqrt_iff_of_pos (hy : 0 < y) : √x < √y ↔ x < y := by
  refine ⟨fun h => _root_.lt_of_not_le fun hc => by have := sqrt_le_sqrt hc; linarith1, fun h => ?_⟩
  refine (_root_.le_total 0 x).elim (fun hx => sqrt_lt_sqrt hx h) fun hx => ?_
  rw [sqrt_eq_zero_of_nonpos hx]
  exact sqrt_pos.mpr hy

theorem sqrt_le_sqrt_iff' (hx : 0 < x) : √x ≤ √y ↔ x ≤ y :=
  ⟨fun h => _root_.le_of_not_lt fun hc => by
    have := (sqrt_lt_sqrt_iff_of_pos hx).mpr hc; linarith1, sqrt_le_sqrt⟩

theorem sqrt_eq_zero' : √x = 0 ↔ x ≤ 0 :=
  ⟨fun h => _root_.le_of_not_lt fun hc => by have := sqrt_pos.mpr hc; linarith1, sqrt_eq_zero_of_nonpos⟩

@[simp] theorem sqrt_eq_zero (h : 0 ≤ x) : √x = 0 ↔ x = 0 :=
  ⟨fun e => by have := sqrt_eq_zero'.mp e; linarith1, fun e => by rw [e, sqrt_zero]⟩

theorem sqrt_ne_zero (h : 0 ≤ x) : √x ≠ 0 ↔ x ≠ 0 := not_congr (sqrt_eq_zero h)

theorem sqrt_ne_zero' : √x ≠ 0 ↔ 0 < x :=
  ⟨fun h => _root_.lt_of_not_le fun hc => h (sqrt_eq_zero'.mpr hc),
    fun h e => by have := sqrt_pos.mpr h; linarith1⟩

@[simp] theorem sqrt_inj (hx : 0 ≤ x) (hy : 0 ≤ y) : √x = √y ↔ x = y :=
  ⟨fun h => by rw [← mul_self_sqrt hx, ← mul_self_sqrt hy, h], fun h => by rw [h]⟩

@[simp] theorem one_le_sqrt : 1 ≤ √x ↔ 1 ≤ x := by
  have h := sqrt_le_sqrt_iff' (x := 1) (y := x) (by linarith1)
  rw [sqrt_one] at h
  exact h

@[simp] theorem sqrt_le_one : √x ≤ 1 ↔ x ≤ 1 := by
  have h := sqrt_le_sqrt_iff (x := x) (y := 1) (by linarith1)
  rw [sqrt_one] at h
  exact h

theorem sqrt_le_left (hy : 0 ≤ y) : √x ≤ y ↔ x ≤ y ^ 2 := by
  have h := sqrt_le_sqrt_iff (x := x) (y := y ^ 2) (_root_.sq_nonneg y)
  rw [sqrt_sq hy] at h
  exact h

theorem sqrt_le_iff : √x ≤ y ↔ 0 ≤ y ∧ x ≤ y ^ 2 :=
  ⟨fun h => have hy : 0 ≤ y := by have := sqrt_nonneg x; linarith1
    ⟨hy, (sqrt_le_left hy).mp h⟩, fun h => (sqrt_le_left h.1).mpr h.2⟩

theorem sqrt_lt (hx : 0 ≤ x) (hy : 0 ≤ y) : √x < y ↔ x < y ^ 2 := by
  have h := sqrt_lt_sqrt_iff (y := y ^ 2) hx
  rw [sqrt_sq hy] at h
  exact h

theorem sqrt_lt' (hy : 0 < y) : √x < y ↔ x < y ^ 2 := by
  have h := sqrt_lt_sqrt_iff_of_pos (x := x) (y := y ^ 2) (by nlinarith1)
  rw [sqrt_sq (by linarith1)] at h
  exact h

theorem le_sqrt' (hx : 0 < x) : x ≤ √y ↔ x ^ 2 ≤ y := by
  have h := sqrt_le_sqrt_iff' (x := x ^ 2) (y := y) (by nlinarith1)
  rw [sqrt_sq (by linarith1)] at h
  exact h

theorem le_sqrt_of_sq_le (h : x ^ 2 ≤ y) : x ≤ √y := by
  have hy : 0 ≤ y := by nlinarith1 [_root_.sq_nonneg x]
  refine le_of_mul_self_le (sqrt_nonneg y) ?_
  rw [mul_self_sqrt hy]
  linarith1

theorem le_sqrt (hx : 0 ≤ x) (hy : 0 ≤ y) : x ≤ √y ↔ x ^ 2 ≤ y :=
  ⟨fun h => by nlinarith1 [mul_self_sqrt hy, sqrt_nonneg y], le_sqrt_of_sq_le⟩

theorem neg_sqrt_le_of_sq_le (h : x ^ 2 ≤ y) : -√y ≤ x := by
  have e : (-x) ^ 2 = x ^ 2 := by ring1
  have := le_sqrt_of_sq_le (x := -x) (by rw [e]; exact h)
  linarith1

theorem sq_le (h : 0 ≤ y) : x ^ 2 ≤ y ↔ -√y ≤ x ∧ x ≤ √y :=
  ⟨fun h => ⟨neg_sqrt_le_of_sq_le h, le_sqrt_of_sq_le h⟩, fun ⟨h1, h2⟩ => by nlinarith1 [mul_self_sqrt h]⟩

theorem lt_sqrt_of_sq_lt (h : x ^ 2 < y) : x < √y := by
  have hy : 0 ≤ y := by nlinarith1 [_root_.sq_nonneg x]
  refine lt_of_mul_self_lt (sqrt_nonneg y) ?_
  rw [mul_self_sqrt hy]
  linarith1

theorem neg_sqrt_lt_of_sq_lt (h : x ^ 2 < y) : -√y < x := by
  have e : (-x) ^ 2 = x ^ 2 := by ring1
  have := lt_sqrt_of_sq_lt (x := -x) (by rw [e]; exact h)
  linarith1

theorem sq_lt : x ^ 2 < y ↔ -√y < x ∧ x < √y :=
  ⟨fun h => ⟨neg_sqrt_lt_of_sq_lt h, lt_sqrt_of_sq_lt h⟩, fun ⟨h1, h2⟩ => by
    have hy : 0 < y := sqrt_pos.mp (by linarith1)
    nlinarith1 [mul_self_sqrt (_root_.le_of_lt hy)]⟩

theorem lt_sqrt (hx : 0 ≤ x) : x < √y ↔ x ^ 2 < y :=
  ⟨fun h => sq_lt.mpr ⟨by have := sqrt_nonneg y; linarith1, h⟩, lt_sqrt_of_sq_lt⟩

theorem lt_sq_of_sqrt_lt (h : √x < y) : x < y ^ 2 :=
  (sqrt_lt' (by have := sqrt_nonneg x; linarith1)).mp h

/-! ### Products -/

@[simp] theorem sqrt_mul (hx : 0 ≤ x) (y : ℝ) : √(x * y) = √x * √y := by
  refine (_root_.le_total 0 y).elim (fun hy => ?_) fun hy => ?_
  · have hxy : 0 ≤ x * y := _root_.mul_nonneg hx hy
    refine eq_of_mul_self_eq (sqrt_nonneg _) (_root_.mul_nonneg (sqrt_nonneg x) (sqrt_nonneg y)) ?_
    have e : √x * √y * (√x * √y) = √x * √x * (√y * √y) := by ring1
    rw [e, mul_self_sqrt hxy, mul_self_sqrt hx, mul_self_sqrt hy]
  · have hxy : x * y ≤ 0 := by nlinarith1
    rw [sqrt_eq_zero_of_nonpos hxy, sqrt_eq_zero_of_nonpos hy]
    ring1

@[simp] theorem sqrt_mul' (x : ℝ) {y : ℝ} (hy : 0 ≤ y) : √(x * y) = √x * √y := by
  rw [_root_.mul_comm x y, sqrt_mul hy, _root_.mul_comm]

end Real
