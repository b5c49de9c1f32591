/-
Absolute values in linearly ordered rings, written `|a|`, under Mathlib's names.
-/
prelude
import Sequent.Algebra.OrderedField

set_option autoImplicit false
set_option linter.unusedSectionVars false
universe u

/-- The absolute value: the larger of `a` and `-a`. -/
def abs {α : Type u} [Neg α] [Max α] (a : α) : α := max a (-a)

macro:max atomic("|" noWs) a:term noWs "|" : term => `(abs $a)

@[app_unexpander abs] def unexpandAbs : Lean.PrettyPrinter.Unexpander
  | `($_ $a) => `(|$a|)
  | _ => throw ()

section
variable {α : Type u} [CommRing α] [LinearOrder α] [IsStrictOrderedRing α] {a b c : α}

theorem abs_eq_max_neg : |a| = max a (-a) := rfl
theorem abs_of_nonneg (h : 0 ≤ a) : |a| = a := max_eq_left ((neg_nonpos.mpr h).trans h)
theorem abs_of_pos (h : 0 < a) : |a| = a := abs_of_nonneg h.le
theorem abs_of_nonpos (h : a ≤ 0) : |a| = -a := max_eq_right (h.trans (neg_nonneg.mpr h))
theorem abs_of_neg (h : a < 0) : |a| = -a := abs_of_nonpos h.le
theorem abs_cases (a : α) : |a| = a ∧ 0 ≤ a ∨ |a| = -a ∧ a < 0 :=
  (le_or_gt 0 a).imp (fun h => ⟨abs_of_nonneg h, h⟩) (fun h => ⟨abs_of_neg h, h⟩)
theorem abs_choice (a : α) : |a| = a ∨ |a| = -a := (abs_cases a).imp And.left And.left
theorem abs_by_cases (P : α → Prop) (h1 : P a) (h2 : P (-a)) : P |a| :=
  (abs_choice a).elim (fun e => by rw [e]; exact h1) (fun e => by rw [e]; exact h2)
@[simp] theorem abs_zero : |(0 : α)| = 0 := abs_of_nonneg le_rfl
@[simp] theorem abs_one : |(1 : α)| = 1 := abs_of_pos zero_lt_one
theorem abs_two : |(2 : α)| = 2 := abs_of_pos two_pos
@[simp] theorem Nat.abs_cast (n : Nat) : |(n : α)| = n := abs_of_nonneg (Nat.cast_nonneg n)
@[simp] theorem Nat.abs_ofNat (n : Nat) : |(no_index (OfNat.ofNat n) : α)| = OfNat.ofNat n :=
  abs_of_nonneg (Nat.cast_nonneg n)
@[simp] theorem abs_neg (a : α) : |-a| = |a| := by
  rw [abs_eq_max_neg, neg_neg, max_comm]
  rfl
@[simp] theorem abs_nonneg (a : α) : 0 ≤ |a| := by
  rcases abs_cases a with h | h
  · rw [h.1]; exact h.2
  · rw [h.1]; exact (neg_pos.mpr h.2).le
theorem le_abs_self (a : α) : a ≤ |a| := le_max_left a (-a)
theorem neg_le_abs (a : α) : -a ≤ |a| := le_max_right a (-a)
theorem neg_le_abs_self (a : α) : -a ≤ |a| := le_max_right a (-a)
theorem neg_abs_le (a : α) : -|a| ≤ a := neg_le.mpr (neg_le_abs a)
theorem neg_abs_le_self (a : α) : -|a| ≤ a := neg_abs_le a
theorem abs_le : |a| ≤ b ↔ -b ≤ a ∧ a ≤ b := by
  rw [abs_eq_max_neg, max_le_iff, neg_le]
  exact and_comm
theorem abs_lt : |a| < b ↔ -b < a ∧ a < b := by
  rw [abs_eq_max_neg, max_lt_iff, neg_lt]
  exact and_comm
theorem le_abs : a ≤ |b| ↔ a ≤ b ∨ a ≤ -b := le_max_iff
theorem lt_abs : a < |b| ↔ a < b ∨ a < -b := lt_max_iff
theorem abs_le' : |a| ≤ b ↔ a ≤ b ∧ -a ≤ b := max_le_iff
theorem neg_le_of_abs_le (h : |a| ≤ b) : -b ≤ a := (abs_le.mp h).1
theorem le_of_abs_le (h : |a| ≤ b) : a ≤ b := (abs_le.mp h).2
theorem neg_lt_of_abs_lt (h : |a| < b) : -b < a := (abs_lt.mp h).1
theorem lt_of_abs_lt (h : |a| < b) : a < b := (abs_lt.mp h).2
@[simp] theorem abs_eq_zero : |a| = 0 ↔ a = 0 := by
  refine ⟨fun h => ?_, fun h => by rw [h, abs_zero]⟩
  have h1 := le_abs_self a
  have h2 := neg_le_abs a
  linarith
@[simp] theorem abs_pos : 0 < |a| ↔ a ≠ 0 :=
  ⟨fun h e => h.ne' (abs_eq_zero.mpr e), fun h => lt_of_le_of_ne (abs_nonneg a) (fun e => h (abs_eq_zero.mp e.symm))⟩
theorem abs_pos_of_ne_zero (h : a ≠ 0) : 0 < |a| := abs_pos.mpr h
theorem abs_ne_zero : |a| ≠ 0 ↔ a ≠ 0 := not_congr abs_eq_zero
theorem abs_nonpos_iff : |a| ≤ 0 ↔ a = 0 :=
  ⟨fun h => abs_eq_zero.mp (le_antisymm h (abs_nonneg a)), fun h => (abs_eq_zero.mpr h).le⟩
theorem abs_eq (hb : 0 ≤ b) : |a| = b ↔ a = b ∨ a = -b := by
  refine ⟨fun h => ?_, fun h => h.elim (fun e => by rw [e, abs_of_nonneg hb])
    (fun e => by rw [e, abs_neg, abs_of_nonneg hb])⟩
  exact (abs_choice a).imp (fun e => e.symm.trans h) (fun e => by rw [← h, e, neg_neg])
theorem eq_or_eq_neg_of_abs_eq (h : |a| = b) : a = b ∨ a = -b := (abs_eq (h ▸ abs_nonneg a)).mp h
theorem abs_eq_abs : |a| = |b| ↔ a = b ∨ a = -b := by
  refine ⟨fun h => ?_, fun h => h.elim (fun e => by rw [e]) (fun e => by rw [e, abs_neg])⟩
  rcases eq_or_eq_neg_of_abs_eq h with e | e
  · rcases abs_choice b with eb | eb
    · exact .inl (e.trans eb)
    · exact .inr (e.trans eb)
  · rcases abs_choice b with eb | eb
    · exact .inr (by rw [e, eb])
    · exact .inl (by rw [e, eb, neg_neg])
@[simp] theorem abs_abs (a : α) : |(|a|)| = |a| := abs_of_nonneg (abs_nonneg a)
theorem abs_mul (a b : α) : |a * b| = |a| * |b| := by
  rcases le_total 0 a with ha | ha <;> rcases le_total 0 b with hb | hb
  · rw [abs_of_nonneg ha, abs_of_nonneg hb, abs_of_nonneg (mul_nonneg ha hb)]
  · rw [abs_of_nonneg ha, abs_of_nonpos hb, abs_of_nonpos (mul_nonpos_of_nonneg_of_nonpos ha hb), mul_neg]
  · rw [abs_of_nonpos ha, abs_of_nonneg hb, abs_of_nonpos (mul_nonpos_of_nonpos_of_nonneg ha hb), neg_mul]
  · rw [abs_of_nonpos ha, abs_of_nonpos hb, abs_of_nonneg (mul_nonneg_of_nonpos_of_nonpos ha hb), neg_mul_neg]
@[simp] theorem abs_mul_abs_self (a : α) : |a| * |a| = a * a := by
  rw [← abs_mul, abs_of_nonneg (mul_self_nonneg a)]
@[simp] theorem sq_abs (a : α) : |a| ^ 2 = a ^ 2 := by rw [sq, sq, abs_mul_abs_self]
theorem abs_sq (a : α) : |a ^ 2| = a ^ 2 := abs_of_nonneg (sq_nonneg a)
theorem abs_pow (a : α) (n : Nat) : |a ^ n| = |a| ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero, abs_one]
  | succ n ih => rw [pow_succ, pow_succ, abs_mul, ih]
theorem abs_sub_comm (a b : α) : |a - b| = |b - a| := by rw [← neg_sub, abs_neg]
theorem abs_add_le (a b : α) : |a + b| ≤ |a| + |b| := by
  rw [abs_le]
  have h1 := le_abs_self a
  have h2 := neg_le_abs a
  have h3 := le_abs_self b
  have h4 := neg_le_abs b
  exact ⟨by linarith, by linarith⟩
theorem abs_add (a b : α) : |a + b| ≤ |a| + |b| := abs_add_le a b
theorem abs_add' (a b : α) : |a| ≤ |b| + |b + a| := by
  have h := abs_add_le (-b) (b + a)
  rw [neg_add_cancel_left, abs_neg] at h
  exact h
theorem abs_sub (a b : α) : |a - b| ≤ |a| + |b| := by
  rw [sub_eq_add_neg, ← abs_neg b]
  exact abs_add_le a (-b)
theorem abs_sub_le (a b c : α) : |a - c| ≤ |a - b| + |b - c| := by
  have h := abs_add_le (a - b) (b - c)
  rw [sub_add_sub_cancel] at h
  exact h
theorem abs_sub_abs_le_abs_sub (a b : α) : |a| - |b| ≤ |a - b| := by
  have h := abs_add_le (a - b) b
  rw [sub_add_cancel] at h
  linarith
theorem abs_abs_sub_abs_le_abs_sub (a b : α) : |(|a| - |b|)| ≤ |a - b| := by
  rw [abs_le]
  have h1 := abs_sub_abs_le_abs_sub a b
  have h2 := abs_sub_abs_le_abs_sub b a
  rw [abs_sub_comm] at h2
  exact ⟨by linarith, h1⟩
theorem abs_sub_lt_iff : |a - b| < c ↔ a - b < c ∧ b - a < c := by
  rw [abs_lt, neg_lt, neg_sub]
  exact and_comm
theorem abs_sub_le_iff : |a - b| ≤ c ↔ a - b ≤ c ∧ b - a ≤ c := by
  rw [abs_le, neg_le, neg_sub]
  exact and_comm
theorem sq_le_sq : a ^ 2 ≤ b ^ 2 ↔ |a| ≤ |b| := by
  rw [← sq_abs a, ← sq_abs b, sq_le_sq₀ (abs_nonneg a) (abs_nonneg b)]
theorem sq_lt_sq : a ^ 2 < b ^ 2 ↔ |a| < |b| := by
  rw [← sq_abs a, ← sq_abs b, sq_lt_sq₀ (abs_nonneg a) (abs_nonneg b)]
theorem sq_eq_sq_iff_abs_eq_abs (a b : α) : a ^ 2 = b ^ 2 ↔ |a| = |b| := by
  rw [sq_eq_sq_iff_eq_or_eq_neg, abs_eq_abs]
theorem sq_le_one_iff_abs_le_one (a : α) : a ^ 2 ≤ 1 ↔ |a| ≤ 1 := by
  rw [← sq_abs, sq_le_one_iff₀ (abs_nonneg a)]
theorem abs_le_of_sq_le_sq (h : a ^ 2 ≤ b ^ 2) (hb : 0 ≤ b) : |a| ≤ b := by
  have h := sq_le_sq.mp h
  rw [abs_of_nonneg hb] at h
  exact h
theorem max_sub_min_eq_abs (a b : α) : max a b - min a b = |b - a| := by
  rcases le_total a b with h | h
  · rw [max_eq_right h, min_eq_left h, abs_of_nonneg (sub_nonneg.mpr h)]
  · rw [max_eq_left h, min_eq_right h, abs_of_nonpos (sub_nonpos.mpr h), neg_sub]
end

section
variable {α : Type u} [Field α] [LinearOrder α] [IsStrictOrderedRing α]
theorem abs_inv (a : α) : |a⁻¹| = |a|⁻¹ := by
  rcases le_total 0 a with h | h
  · rw [abs_of_nonneg h, abs_of_nonneg (inv_nonneg.mpr h)]
  · rw [abs_of_nonpos h, abs_of_nonpos (inv_nonpos.mpr h), inv_neg]
theorem abs_div (a b : α) : |a / b| = |a| / |b| := by
  rw [div_eq_mul_inv, div_eq_mul_inv, abs_mul, abs_inv]
end

theorem Int.abs_eq_natAbs (a : Int) : |a| = a.natAbs := by
  rcases le_total 0 a with h | h
  · rw [_root_.abs_of_nonneg h, Int.natAbs_of_nonneg h]
  · rw [_root_.abs_of_nonpos h, Int.ofNat_natAbs_of_nonpos h]
theorem Int.natCast_natAbs (a : Int) : (a.natAbs : Int) = |a| := (Int.abs_eq_natAbs a).symm
