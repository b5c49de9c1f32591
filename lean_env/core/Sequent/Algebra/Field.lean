/-
Laws of fields, and of any commutative semiring in which nonzero factors cancel, under Mathlib's names. Division by zero
gives zero. Nothing here knows of an order.
-/
prelude
import Sequent.Algebra.OrderedRing

set_option autoImplicit false
universe u

section Cancel
variable {α : Type u} [CommSemiring α] [IsCancelMulZero α] {a b c : α}

theorem mul_left_cancel₀ (ha : a ≠ 0) (h : a * b = a * c) : b = c :=
  IsCancelMulZero.mul_left_cancel_of_ne_zero a b c ha h
theorem mul_right_cancel₀ (hb : b ≠ 0) (h : a * b = c * b) : a = c := by
  rw [mul_comm a, mul_comm c] at h
  exact mul_left_cancel₀ hb h
theorem mul_right_inj' (ha : a ≠ 0) : a * b = a * c ↔ b = c := ⟨mul_left_cancel₀ ha, fun h => by rw [h]⟩
theorem mul_left_inj' (hc : c ≠ 0) : a * c = b * c ↔ a = b := ⟨mul_right_cancel₀ hc, fun h => by rw [h]⟩
theorem eq_zero_or_eq_zero_of_mul_eq_zero (h : a * b = 0) : a = 0 ∨ b = 0 :=
  (Classical.em (a = 0)).elim .inl (fun ha => .inr (mul_left_cancel₀ ha (by rw [h, mul_zero])))
@[simp] theorem mul_eq_zero : a * b = 0 ↔ a = 0 ∨ b = 0 :=
  ⟨eq_zero_or_eq_zero_of_mul_eq_zero, fun h => h.elim (fun h => by rw [h, zero_mul]) (fun h => by rw [h, mul_zero])⟩
@[simp] theorem zero_eq_mul : 0 = a * b ↔ a = 0 ∨ b = 0 := by rw [eq_comm, mul_eq_zero]
theorem mul_ne_zero (ha : a ≠ 0) (hb : b ≠ 0) : a * b ≠ 0 := fun h => (mul_eq_zero.mp h).elim ha hb
theorem mul_ne_zero_iff : a * b ≠ 0 ↔ a ≠ 0 ∧ b ≠ 0 :=
  ⟨fun h => ⟨fun e => h (by rw [e, zero_mul]), fun e => h (by rw [e, mul_zero])⟩, fun h => mul_ne_zero h.1 h.2⟩
theorem left_ne_zero_of_mul (h : a * b ≠ 0) : a ≠ 0 := (mul_ne_zero_iff.mp h).1
theorem right_ne_zero_of_mul (h : a * b ≠ 0) : b ≠ 0 := (mul_ne_zero_iff.mp h).2
theorem mul_self_eq_zero : a * a = 0 ↔ a = 0 := by rw [mul_eq_zero, or_self]
theorem mul_self_ne_zero : a * a ≠ 0 ↔ a ≠ 0 := not_congr mul_self_eq_zero
theorem eq_zero_of_mul_self_eq_zero (h : a * a = 0) : a = 0 := mul_self_eq_zero.mp h
theorem mul_eq_mul_left_iff : a * b = a * c ↔ b = c ∨ a = 0 :=
  ⟨fun h => (Classical.em (a = 0)).elim .inr (fun ha => .inl (mul_left_cancel₀ ha h)),
    fun h => h.elim (fun h => by rw [h]) (fun h => by rw [h, zero_mul, zero_mul])⟩
theorem mul_eq_mul_right_iff : a * c = b * c ↔ a = b ∨ c = 0 := by
  rw [mul_comm a, mul_comm b, mul_eq_mul_left_iff]
theorem pow_eq_zero {n : Nat} (h : a ^ n = 0) : a = 0 := by
  induction n with
  | zero =>
    rw [pow_zero] at h
    rw [← mul_one a, h, mul_zero]
  | succ n ih =>
    rw [pow_succ] at h
    exact (mul_eq_zero.mp h).elim ih id
theorem eq_zero_of_pow_eq_zero {n : Nat} (h : a ^ n = 0) : a = 0 := pow_eq_zero h
theorem pow_eq_zero_iff {n : Nat} (hn : n ≠ 0) : a ^ n = 0 ↔ a = 0 := ⟨pow_eq_zero, fun h => by rw [h, zero_pow hn]⟩
attribute [simp] mul_self_eq_zero pow_eq_zero_iff
theorem pow_ne_zero (n : Nat) (h : a ≠ 0) : a ^ n ≠ 0 := fun h2 => h (pow_eq_zero h2)
theorem pow_ne_zero_iff {n : Nat} (hn : n ≠ 0) : a ^ n ≠ 0 ↔ a ≠ 0 := not_congr (pow_eq_zero_iff hn)
theorem sq_eq_zero_iff : a ^ 2 = 0 ↔ a = 0 := pow_eq_zero_iff (by decide)
theorem sq_eq_zero' : a ^ 2 = 0 ↔ a = 0 := pow_eq_zero_iff (by decide)
end Cancel

section CancelRing
variable {α : Type u} [CommRing α] [IsCancelMulZero α] {a b : α}

theorem mul_self_eq_mul_self_iff : a * a = b * b ↔ a = b ∨ a = -b := by
  rw [← sub_eq_zero, mul_self_sub_mul_self, mul_eq_zero, or_comm, sub_eq_zero, add_eq_zero_iff_eq_neg]
theorem sq_eq_sq_iff_eq_or_eq_neg : a ^ 2 = b ^ 2 ↔ a = b ∨ a = -b := by rw [sq, sq, mul_self_eq_mul_self_iff]
theorem sq_eq_sq' (h : a ^ 2 = b ^ 2) : a = b ∨ a = -b := sq_eq_sq_iff_eq_or_eq_neg.mp h
theorem eq_or_eq_neg_of_sq_eq_sq (a b : α) (h : a ^ 2 = b ^ 2) : a = b ∨ a = -b := sq_eq_sq_iff_eq_or_eq_neg.mp h
theorem sq_eq_one_iff_of_ne : a ^ 2 = 1 ↔ a = 1 ∨ a = -1 := by
  have h := sq_eq_sq_iff_eq_or_eq_neg (a := a) (b := 1)
  rw [one_pow] at h
  exact h
theorem mul_self_eq_one_iff : a * a = 1 ↔ a = 1 ∨ a = -1 := by rw [← sq, sq_eq_one_iff_of_ne]
end CancelRing

section Field
variable {α : Type u} [Field α] {a b c d : α}

@[simp] theorem mul_inv_cancel₀ (h : a ≠ 0) : a * a⁻¹ = 1 := Field.mul_inv_cancel a h
@[simp] theorem inv_mul_cancel₀ (h : a ≠ 0) : a⁻¹ * a = 1 := by rw [mul_comm, mul_inv_cancel₀ h]
@[simp] theorem inv_zero : (0 : α)⁻¹ = 0 := Field.inv_zero
theorem div_eq_mul_inv (a b : α) : a / b = a * b⁻¹ := Field.div_eq_mul_inv a b
theorem Field.one_ne_zero : (1 : α) ≠ 0 := fun h => Field.zero_ne_one h.symm
instance (priority := low) Field.toNontrivial : Nontrivial α := ⟨0, 1, Field.zero_ne_one⟩

instance (priority := low) Field.toIsCancelMulZero : IsCancelMulZero α where
  mul_left_cancel_of_ne_zero a b c ha h := by
    have h : a * b = a * c := h
    rw [← one_mul b, ← inv_mul_cancel₀ ha, mul_assoc, h, ← mul_assoc, inv_mul_cancel₀ ha, one_mul]

theorem eq_inv_of_mul_eq_one_left (h : a * b = 1) : a = b⁻¹ := by
  have hb : b ≠ 0 := fun e => Field.one_ne_zero (by rw [← h, e, mul_zero])
  rw [← mul_one a, ← mul_inv_cancel₀ hb, ← mul_assoc, h, one_mul]
theorem inv_eq_of_mul_eq_one_right (h : a * b = 1) : a⁻¹ = b := by
  rw [mul_comm] at h
  exact (eq_inv_of_mul_eq_one_left h).symm
theorem inv_ne_zero (h : a ≠ 0) : a⁻¹ ≠ 0 := fun e =>
  Field.one_ne_zero (α := α) (by rw [← mul_inv_cancel₀ h, e, mul_zero])
@[simp] theorem inv_eq_zero {a : α} : a⁻¹ = 0 ↔ a = 0 :=
  ⟨fun h => Classical.byContradiction (fun ha => inv_ne_zero ha h), fun h => by rw [h, inv_zero]⟩
@[simp] theorem inv_inv (a : α) : a⁻¹⁻¹ = a :=
  (Classical.em (a = 0)).elim (fun h => by rw [h, inv_zero, inv_zero])
    (fun h => (eq_inv_of_mul_eq_one_left (mul_inv_cancel₀ h)).symm)
@[simp] theorem inv_one : (1 : α)⁻¹ = 1 := inv_eq_of_mul_eq_one_right (mul_one 1)
theorem mul_inv (a b : α) : (a * b)⁻¹ = a⁻¹ * b⁻¹ := by
  refine (Classical.em (a = 0)).elim (fun h => by rw [h, zero_mul, inv_zero, zero_mul]) (fun ha => ?_)
  refine (Classical.em (b = 0)).elim (fun h => by rw [h, mul_zero, inv_zero, mul_zero]) (fun hb => ?_)
  apply inv_eq_of_mul_eq_one_right
  rw [mul_mul_mul_comm, mul_inv_cancel₀ ha, mul_inv_cancel₀ hb, one_mul]
theorem mul_inv_rev (a b : α) : (a * b)⁻¹ = b⁻¹ * a⁻¹ := by rw [mul_inv, mul_comm]
@[simp] theorem inv_neg (a : α) : (-a)⁻¹ = -a⁻¹ := by
  refine (Classical.em (a = 0)).elim (fun h => by rw [h, neg_zero, inv_zero, neg_zero]) (fun ha => ?_)
  apply inv_eq_of_mul_eq_one_right
  rw [neg_mul_neg, mul_inv_cancel₀ ha]
@[simp] theorem inv_pow (a : α) (n : Nat) : a⁻¹ ^ n = (a ^ n)⁻¹ := by
  induction n with
  | zero => rw [pow_zero, pow_zero, inv_one]
  | succ n ih => rw [pow_succ, pow_succ, ih, mul_inv]
@[simp] theorem inv_inj {a b : α} : a⁻¹ = b⁻¹ ↔ a = b :=
  ⟨fun h => by rw [← inv_inv a, h, inv_inv], fun h => by rw [h]⟩
theorem inv_eq_iff_eq_inv : a⁻¹ = b ↔ a = b⁻¹ := ⟨fun h => by rw [← h, inv_inv], fun h => by rw [h, inv_inv]⟩
@[simp] theorem inv_eq_one {a : α} : a⁻¹ = 1 ↔ a = 1 := by rw [inv_eq_iff_eq_inv, inv_one]

@[simp] theorem div_zero (a : α) : a / 0 = 0 := by rw [div_eq_mul_inv, inv_zero, mul_zero]
@[simp] theorem zero_div (a : α) : 0 / a = 0 := by rw [div_eq_mul_inv, zero_mul]
@[simp] theorem div_one (a : α) : a / 1 = a := by rw [div_eq_mul_inv, inv_one, mul_one]
@[simp] theorem div_self (h : a ≠ 0) : a / a = 1 := by rw [div_eq_mul_inv, mul_inv_cancel₀ h]
theorem one_div (a : α) : 1 / a = a⁻¹ := by rw [div_eq_mul_inv, one_mul]
attribute [simp] one_div
theorem inv_eq_one_div (a : α) : a⁻¹ = 1 / a := (one_div a).symm
theorem div_eq_mul_one_div (a b : α) : a / b = a * (1 / b) := by rw [one_div, div_eq_mul_inv]
theorem mul_div_assoc (a b c : α) : a * b / c = a * (b / c) := by rw [div_eq_mul_inv, div_eq_mul_inv, mul_assoc]
theorem mul_div_assoc' (a b c : α) : a * (b / c) = a * b / c := (mul_div_assoc a b c).symm
theorem mul_div (a b c : α) : a * (b / c) = a * b / c := (mul_div_assoc a b c).symm
theorem div_mul_eq_mul_div (a b c : α) : a / b * c = a * c / b := by
  rw [div_eq_mul_inv, div_eq_mul_inv, mul_right_comm]
theorem mul_div_right_comm (a b c : α) : a * b / c = a / c * b := (div_mul_eq_mul_div a c b).symm
theorem mul_div_left_comm (a b c : α) : a * (b / c) = b * (a / c) := by
  rw [div_eq_mul_inv, div_eq_mul_inv, mul_left_comm]
theorem mul_comm_div (a b c : α) : a / b * c = a * (c / b) := by rw [div_mul_eq_mul_div, mul_div_assoc]
theorem div_mul_div_comm (a b c d : α) : a / b * (c / d) = a * c / (b * d) := by
  rw [div_eq_mul_inv, div_eq_mul_inv, div_eq_mul_inv, mul_inv, mul_mul_mul_comm]
theorem div_div (a b c : α) : a / b / c = a / (b * c) := by
  rw [div_eq_mul_inv, div_eq_mul_inv, div_eq_mul_inv, mul_inv, mul_assoc]
theorem inv_div (a b : α) : (a / b)⁻¹ = b / a := by rw [div_eq_mul_inv, mul_inv, inv_inv, mul_comm, div_eq_mul_inv]
theorem one_div_div (a b : α) : 1 / (a / b) = b / a := by rw [one_div, inv_div]
theorem div_div_eq_mul_div (a b c : α) : a / (b / c) = a * c / b := by
  rw [div_eq_mul_inv, inv_div, mul_div_assoc]
theorem div_div_div_eq (a b c d : α) : a / b / (c / d) = a * d / (b * c) := by
  rw [div_div_eq_mul_div, div_mul_eq_mul_div, div_div]
theorem div_right_comm (a b c : α) : a / b / c = a / c / b := by rw [div_div, div_div, mul_comm]
theorem add_div (a b c : α) : (a + b) / c = a / c + b / c := by
  rw [div_eq_mul_inv, div_eq_mul_inv, div_eq_mul_inv, add_mul]
theorem div_add_div_same (a b c : α) : a / c + b / c = (a + b) / c := (add_div a b c).symm
theorem sub_div (a b c : α) : (a - b) / c = a / c - b / c := by
  rw [div_eq_mul_inv, div_eq_mul_inv, div_eq_mul_inv, sub_mul]
theorem div_sub_div_same (a b c : α) : a / c - b / c = (a - b) / c := (sub_div a b c).symm
theorem neg_div (a b : α) : -b / a = -(b / a) := by rw [div_eq_mul_inv, div_eq_mul_inv, neg_mul]
theorem neg_div' (a b : α) : -(b / a) = -b / a := (neg_div a b).symm
theorem div_neg (a : α) {b : α} : a / -b = -(a / b) := by rw [div_eq_mul_inv, div_eq_mul_inv, inv_neg, mul_neg]
theorem neg_div_neg_eq (a b : α) : -a / -b = a / b := by rw [neg_div, div_neg, neg_neg]
theorem div_pow (a b : α) (n : Nat) : (a / b) ^ n = a ^ n / b ^ n := by
  rw [div_eq_mul_inv, div_eq_mul_inv, mul_pow, inv_pow]
@[simp] theorem div_mul_cancel₀ (a : α) (h : b ≠ 0) : a / b * b = a := by
  rw [div_eq_mul_inv, mul_assoc, inv_mul_cancel₀ h, mul_one]
theorem div_mul_cancel_of_ne (a : α) (h : b ≠ 0) : a / b * b = a := div_mul_cancel₀ a h
@[simp] theorem mul_div_cancel_right₀ (a : α) (h : b ≠ 0) : a * b / b = a := by
  rw [div_eq_mul_inv, mul_assoc, mul_inv_cancel₀ h, mul_one]
@[simp] theorem mul_div_cancel_left₀ (b : α) (h : a ≠ 0) : a * b / a = b := by
  rw [mul_comm, mul_div_cancel_right₀ b h]
theorem mul_div_cancel₀ (a : α) (h : b ≠ 0) : b * (a / b) = a := by rw [mul_comm, div_mul_cancel₀ a h]
theorem mul_div_cancel_of_imp (h : b = 0 → a = 0) : a * b / b = a :=
  (Classical.em (b = 0)).elim (fun e => by rw [e, h e, zero_mul, zero_div]) (mul_div_cancel_right₀ a)
theorem mul_inv_cancel_left₀ (h : a ≠ 0) (b : α) : a * (a⁻¹ * b) = b := by rw [← mul_assoc, mul_inv_cancel₀ h, one_mul]
theorem inv_mul_cancel_left₀ (h : a ≠ 0) (b : α) : a⁻¹ * (a * b) = b := by rw [← mul_assoc, inv_mul_cancel₀ h, one_mul]
theorem mul_inv_cancel_right₀ (h : b ≠ 0) (a : α) : a * b * b⁻¹ = a := by rw [mul_assoc, mul_inv_cancel₀ h, mul_one]
theorem inv_mul_cancel_right₀ (h : b ≠ 0) (a : α) : a * b⁻¹ * b = a := by rw [mul_assoc, inv_mul_cancel₀ h, mul_one]
theorem mul_div_mul_left (a b : α) (h : c ≠ 0) : c * a / (c * b) = a / b := by
  rw [← div_mul_div_comm, div_self h, one_mul]
theorem mul_div_mul_right (a b : α) (h : c ≠ 0) : a * c / (b * c) = a / b := by
  rw [← div_mul_div_comm, div_self h, mul_one]
theorem div_eq_iff (h : b ≠ 0) : a / b = c ↔ a = c * b :=
  ⟨fun e => by rw [← e, div_mul_cancel₀ a h], fun e => by rw [e, mul_div_cancel_right₀ c h]⟩
theorem eq_div_iff (h : b ≠ 0) : c = a / b ↔ c * b = a := by rw [eq_comm, div_eq_iff h, eq_comm]
theorem div_eq_iff_mul_eq (h : b ≠ 0) : a / b = c ↔ c * b = a := by rw [div_eq_iff h, eq_comm]
theorem eq_div_iff_mul_eq (h : c ≠ 0) : a = b / c ↔ a * c = b := eq_div_iff h
theorem eq_div_of_mul_eq (h : c ≠ 0) (e : a * c = b) : a = b / c := (eq_div_iff h).mpr e
theorem div_eq_of_eq_mul₀ (h : b ≠ 0) (e : a = c * b) : a / b = c := (div_eq_iff h).mpr e
theorem div_eq_div_iff (hb : b ≠ 0) (hd : d ≠ 0) : a / b = c / d ↔ a * d = c * b := by
  rw [div_eq_iff hb, div_mul_eq_mul_div, eq_div_iff hd]
theorem div_eq_one_iff_eq (h : b ≠ 0) : a / b = 1 ↔ a = b := by rw [div_eq_iff h, one_mul]
@[simp] theorem div_eq_zero_iff : a / b = 0 ↔ a = 0 ∨ b = 0 := by rw [div_eq_mul_inv, mul_eq_zero, inv_eq_zero]
theorem div_ne_zero (ha : a ≠ 0) (hb : b ≠ 0) : a / b ≠ 0 := fun h => (div_eq_zero_iff.mp h).elim ha hb
theorem div_ne_zero_iff : a / b ≠ 0 ↔ a ≠ 0 ∧ b ≠ 0 := by rw [ne_eq, div_eq_zero_iff, not_or]
theorem div_left_inj' (h : c ≠ 0) : a / c = b / c ↔ a = b := by rw [div_eq_iff h, div_mul_cancel₀ b h]
theorem mul_inv_eq_iff_eq_mul₀ (h : b ≠ 0) : a * b⁻¹ = c ↔ a = c * b := by rw [← div_eq_mul_inv, div_eq_iff h]
theorem eq_mul_inv_iff_mul_eq₀ (h : c ≠ 0) : a = b * c⁻¹ ↔ a * c = b := by rw [← div_eq_mul_inv, eq_div_iff h]
theorem inv_mul_eq_iff_eq_mul₀ (h : a ≠ 0) : a⁻¹ * b = c ↔ b = a * c := by
  rw [mul_comm, mul_inv_eq_iff_eq_mul₀ h, mul_comm]
theorem mul_eq_one_iff_eq_inv₀ (h : b ≠ 0) : a * b = 1 ↔ a = b⁻¹ :=
  ⟨eq_inv_of_mul_eq_one_left, fun e => by rw [e, inv_mul_cancel₀ h]⟩
theorem div_add_div (a : α) (c : α) (hb : b ≠ 0) (hd : d ≠ 0) : a / b + c / d = (a * d + b * c) / (b * d) := by
  rw [add_div, mul_div_mul_right a b hd, mul_div_mul_left c d hb]
theorem div_sub_div (a : α) (c : α) (hb : b ≠ 0) (hd : d ≠ 0) : a / b - c / d = (a * d - b * c) / (b * d) := by
  rw [sub_div, mul_div_mul_right a b hd, mul_div_mul_left c d hb]
theorem inv_add_inv (ha : a ≠ 0) (hb : b ≠ 0) : a⁻¹ + b⁻¹ = (a + b) / (a * b) := by
  rw [inv_eq_one_div, inv_eq_one_div, div_add_div _ _ ha hb, one_mul, mul_one, add_comm]
theorem add_div' (a b c : α) (hc : c ≠ 0) : b + a / c = (b * c + a) / c := by
  rw [add_div, mul_div_cancel_right₀ b hc]
theorem div_add' (a b c : α) (hc : c ≠ 0) : a / c + b = (a + b * c) / c := by
  rw [add_div, mul_div_cancel_right₀ b hc]
theorem sub_div' {a b c : α} (hc : c ≠ 0) : b - a / c = (b * c - a) / c := by
  rw [sub_div, mul_div_cancel_right₀ b hc]
theorem div_sub' {a b c : α} (hc : c ≠ 0) : a / c - b = (a - c * b) / c := by
  rw [sub_div, mul_div_cancel_left₀ b hc]
theorem one_add_div (a : α) (hb : b ≠ 0) : 1 + a / b = (b + a) / b := by rw [add_div' _ _ _ hb, one_mul]
theorem div_add_one (a : α) (hb : b ≠ 0) : a / b + 1 = (a + b) / b := by rw [div_add' _ _ _ hb, one_mul]
end Field

/-! ## Decimal fractions -/

/-- Types with decimal literals such as `2.5`, which is `OfScientific.ofScientific 25 true 1`. -/
class OfScientific (α : Type u) where
  ofScientific (mantissa : Nat) (exponentSign : Bool) (decimalExponent : Nat) : α

instance (priority := low) Field.toOfScientific {α : Type u} [Field α] : OfScientific α where
  ofScientific m negative e := match negative with
    | true => Nat.cast m / Nat.cast 10 ^ e
    | false => Nat.cast m * Nat.cast 10 ^ e

/-! ## The bundled class -/

instance (priority := low) LinearOrderedField.toIsStrictOrderedRing {α : Type u} [LinearOrderedField α] :
    IsStrictOrderedRing α where
  add_le_add_left := LinearOrderedField.add_le_add_left
  le_of_add_le_add_left a b c h := by
    have h2 := LinearOrderedField.add_le_add_left _ _ h (-a)
    rw [neg_add_cancel_left, neg_add_cancel_left] at h2
    exact h2
  zero_lt_one := LinearOrderedField.zero_lt_one
  mul_lt_mul_of_pos_left a b c h hc := by
    have key : ∀ x y : α, x ≤ y → ¬ y ≤ x → 0 < y - x := fun x y h1 h2 => by
      refine lt_of_le_not_ge ?_ ?_
      · have h3 := LinearOrderedField.add_le_add_left _ _ h1 (-x)
        rw [neg_add_cancel, neg_add_eq_sub] at h3
        exact h3
      · intro h3
        have h4 := LinearOrderedField.add_le_add_left _ _ h3 x
        rw [add_sub_cancel, add_zero] at h4
        exact h2 h4
    have h3 : 0 < c * (b - a) := LinearOrderedField.mul_pos _ _ hc (key a b h.le h.not_ge)
    have h4 := LinearOrderedField.add_le_add_left _ _ h3.le (c * a)
    rw [mul_sub, add_zero, add_sub_cancel] at h4
    refine lt_of_le_of_ne h4 (fun e => ?_)
    rw [mul_sub, e, sub_self] at h3
    exact lt_irrefl _ h3
