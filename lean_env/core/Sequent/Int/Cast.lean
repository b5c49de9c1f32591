prelude
import Sequent.Int.LinearOrder

/-!
Casts from the natural numbers, absolute value, `toNat`, minimum and maximum.
-/

set_option autoImplicit false

namespace Int

/-! ### Casts -/

theorem natCast_zero : ((0 : Nat) : Int) = 0 := rfl
theorem natCast_one : ((1 : Nat) : Int) = 1 := rfl
theorem natCast_add (n m : Nat) : ((n + m : Nat) : Int) = (n : Int) + (m : Int) := rfl
theorem natCast_mul (n m : Nat) : ((n * m : Nat) : Int) = (n : Int) * (m : Int) := rfl
theorem natCast_succ (n : Nat) : ((Nat.succ n : Nat) : Int) = (n : Int) + 1 := rfl
theorem natCast_add_one (n : Nat) : ((n + 1 : Nat) : Int) = (n : Int) + 1 := rfl
theorem natCast_ofNat {n : Nat} : ((no_index (OfNat.ofNat n) : Nat) : Int) = OfNat.ofNat n := rfl
theorem natCast_ediv (m n : Nat) : ((m / n : Nat) : Int) = (m : Int) / (n : Int) := rfl
theorem natCast_emod (m n : Nat) : ((m % n : Nat) : Int) = (m : Int) % (n : Int) := rfl

theorem natCast_pow (b n : Nat) : ((b ^ n : Nat) : Int) = (b : Int) ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Nat.pow_succ, natCast_mul, ih, Int.pow_succ]

theorem ofNat_pow (b n : Nat) : ((b ^ n : Nat) : Int) = (b : Int) ^ n := natCast_pow b n

theorem natCast_inj {m n : Nat} : ((m : Int) = (n : Int)) ↔ m = n :=
  ⟨fun h => by have h' : ofNat m = ofNat n := h; injection h', fun h => by rw [h]⟩

theorem ofNat_inj {m n : Nat} : ((m : Int) = (n : Int)) ↔ m = n := natCast_inj
theorem natCast_rep (n : Nat) : (n : Int) = subNatNat n 0 := ofNat_eq_sub n

theorem ofNat_le {m n : Nat} : (m : Int) ≤ (n : Int) ↔ m ≤ n := by
  rw [natCast_rep, natCast_rep, le_rep]; exact Iff.rfl

theorem ofNat_lt {m n : Nat} : (m : Int) < (n : Int) ↔ m < n := by
  rw [natCast_rep, natCast_rep, lt_rep]; exact Iff.rfl

theorem natCast_le {m n : Nat} : (m : Int) ≤ (n : Int) ↔ m ≤ n := ofNat_le
theorem natCast_lt {m n : Nat} : (m : Int) < (n : Int) ↔ m < n := ofNat_lt
theorem natCast_ne_zero {n : Nat} : (n : Int) ≠ 0 ↔ n ≠ 0 := not_congr natCast_inj
theorem natCast_eq_zero {n : Nat} : (n : Int) = 0 ↔ n = 0 := natCast_inj
theorem ofNat_pos {n : Nat} : (0 : Int) < n ↔ 0 < n := natCast_pos

theorem natCast_sub {n m : Nat} (h : m ≤ n) : ((n - m : Nat) : Int) = (n : Int) - (m : Int) := by
  obtain ⟨k, rfl⟩ := Nat.le.dest h
  rw [Nat.add_sub_cancel_left, natCast_add, Int.add_sub_cancel_left]

theorem ofNat_sub {n m : Nat} (h : m ≤ n) : ((n - m : Nat) : Int) = (n : Int) - (m : Int) := natCast_sub h
theorem natCast_pred_of_pos {n : Nat} (h : 0 < n) : ((n - 1 : Nat) : Int) = (n : Int) - 1 := natCast_sub h
theorem negSucc_eq (n : Nat) : negSucc n = -((n : Int) + 1) := rfl
theorem neg_ofNat_succ (n : Nat) : -((n : Int) + 1) = negSucc n := rfl

/-! ### NatAbs, toNat -/

@[simp] theorem natAbs_natCast (n : Nat) : natAbs (n : Int) = n := rfl
@[simp] theorem natAbs_ofNat (n : Nat) : natAbs (OfNat.ofNat n) = n := rfl

@[simp] theorem natAbs_neg (a : Int) : natAbs (-a) = natAbs a := by
  cases a with
  | ofNat n =>
    cases n with
    | zero => rfl
    | succ n => rfl
  | negSucc n => rfl

theorem natAbs_eq (a : Int) : a = natAbs a ∨ a = -(natAbs a : Int) := by
  cases a with
  | ofNat n => exact .inl rfl
  | negSucc n => exact .inr rfl

theorem natAbs_of_nonneg {a : Int} (h : 0 ≤ a) : (natAbs a : Int) = a := by
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le h
  rfl

theorem ofNat_natAbs_of_nonpos {a : Int} (h : a ≤ 0) : (natAbs a : Int) = -a := by
  rw [← natAbs_neg]; exact natAbs_of_nonneg (Int.neg_nonneg_of_nonpos h)

theorem ofNat_natAbs (a : Int) : (natAbs a : Int) = if 0 ≤ a then a else -a := by
  by_cases h : 0 ≤ a
  · rw [if_pos h, natAbs_of_nonneg h]
  · rw [if_neg h, ofNat_natAbs_of_nonpos (Int.le_of_lt (Int.not_le.mp h))]

theorem natAbs_eq_zero {a : Int} : natAbs a = 0 ↔ a = 0 := by
  constructor
  · intro h
    rcases natAbs_eq a with e | e
    · rw [e, h]; rfl
    · rw [e, h]; rfl
  · intro h; rw [h]; rfl

theorem natAbs_pos {a : Int} : 0 < natAbs a ↔ a ≠ 0 := by
  rw [Nat.pos_iff_ne_zero]; exact not_congr natAbs_eq_zero

theorem le_natAbs {a : Int} : a ≤ natAbs a := by
  rcases Int.le_total 0 a with h | h
  · rw [natAbs_of_nonneg h]; exact Int.le_refl a
  · exact Int.le_trans h (natCast_nonneg _)

theorem neg_le_natAbs {a : Int} : -a ≤ natAbs a := by
  rw [← natAbs_neg]; exact le_natAbs

theorem natAbs_mul (a b : Int) : natAbs (a * b) = natAbs a * natAbs b := by
  have key : ∀ m n : Nat, natAbs ((m : Int) * (n : Int)) = m * n := fun m n => rfl
  rcases natAbs_eq a with ha | ha
  · rcases natAbs_eq b with hb | hb
    · rw [ha, hb]; rfl
    · rw [ha, hb, Int.mul_neg, natAbs_neg, natAbs_neg]; rfl
  · rcases natAbs_eq b with hb | hb
    · rw [ha, hb, Int.neg_mul, natAbs_neg, natAbs_neg]; rfl
    · rw [ha, hb, Int.neg_mul_neg, natAbs_neg, natAbs_neg]; rfl

@[simp] theorem toNat_natCast (n : Nat) : toNat (n : Int) = n := rfl
@[simp] theorem toNat_ofNat (n : Nat) : toNat (OfNat.ofNat n) = n := rfl

theorem toNat_of_nonneg {a : Int} (h : 0 ≤ a) : (toNat a : Int) = a := by
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le h
  rfl

theorem toNat_of_nonpos {a : Int} (h : a ≤ 0) : toNat a = 0 := by
  cases a with
  | ofNat n =>
    have h' : n ≤ 0 := ofNat_le.mp h
    exact Nat.eq_zero_of_le_zero h'
  | negSucc n => rfl

/-! ### Min max -/

protected theorem min_def {n m : Int} : min n m = if n ≤ m then n else m := rfl
protected theorem max_def {n m : Int} : max n m = if n ≤ m then m else n := rfl

theorem toNat_eq_max (a : Int) : (toNat a : Int) = max a 0 := by
  rw [Int.max_def]
  by_cases h : a ≤ 0
  · rw [if_pos h, toNat_of_nonpos h]; rfl
  · rw [if_neg h, toNat_of_nonneg (Int.le_of_lt (Int.not_le.mp h))]

theorem ofNat_toNat (a : Int) : (toNat a : Int) = max a 0 := toNat_eq_max a

theorem self_le_toNat (a : Int) : a ≤ toNat a := by
  rcases Int.le_total 0 a with h | h
  · rw [toNat_of_nonneg h]; exact Int.le_refl a
  · exact Int.le_trans h (natCast_nonneg _)

protected theorem min_le_left (a b : Int) : min a b ≤ a := by
  rw [Int.min_def]
  by_cases h : a ≤ b
  · rw [if_pos h]; exact Int.le_refl a
  · rw [if_neg h]; exact Int.le_of_lt (Int.not_le.mp h)

protected theorem min_le_right (a b : Int) : min a b ≤ b := by
  rw [Int.min_def]
  by_cases h : a ≤ b
  · rw [if_pos h]; exact h
  · rw [if_neg h]; exact Int.le_refl b

protected theorem le_max_left (a b : Int) : a ≤ max a b := by
  rw [Int.max_def]
  by_cases h : a ≤ b
  · rw [if_pos h]; exact h
  · rw [if_neg h]; exact Int.le_refl a

protected theorem le_max_right (a b : Int) : b ≤ max a b := by
  rw [Int.max_def]
  by_cases h : a ≤ b
  · rw [if_pos h]; exact Int.le_refl b
  · rw [if_neg h]; exact Int.le_of_lt (Int.not_le.mp h)

theorem ofNat_min (a b : Nat) : ((min a b : Nat) : Int) = min (a : Int) (b : Int) := by
  rw [Int.min_def, Nat.min_def]
  by_cases h : a ≤ b
  · rw [if_pos h, if_pos (ofNat_le.mpr h)]
  · rw [if_neg h, if_neg (fun h' => h (ofNat_le.mp h'))]

theorem ofNat_max (a b : Nat) : ((max a b : Nat) : Int) = max (a : Int) (b : Int) := by
  rw [Int.max_def, Nat.max_def]
  by_cases h : a ≤ b
  · rw [if_pos h, if_pos (ofNat_le.mpr h)]
  · rw [if_neg h, if_neg (fun h' => h (ofNat_le.mp h'))]

theorem natCast_min (a b : Nat) : ((min a b : Nat) : Int) = min (a : Int) (b : Int) := ofNat_min a b
theorem natCast_max (a b : Nat) : ((max a b : Nat) : Int) = max (a : Int) (b : Int) := ofNat_max a b

end Int
