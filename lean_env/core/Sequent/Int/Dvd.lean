prelude
import Sequent.Int.Div

/-!
Divisibility of integers, truncated subtraction under casts, and the notation `ℕ` and `ℤ`.
-/

set_option autoImplicit false

namespace Int

protected theorem dvd_refl (a : Int) : a ∣ a := ⟨1, (Int.mul_one a).symm⟩
protected theorem dvd_zero (a : Int) : a ∣ 0 := ⟨0, (Int.mul_zero a).symm⟩
protected theorem one_dvd (a : Int) : 1 ∣ a := ⟨a, (Int.one_mul a).symm⟩
protected theorem dvd_mul_right (a b : Int) : a ∣ a * b := ⟨b, rfl⟩
protected theorem dvd_mul_left (a b : Int) : a ∣ b * a := ⟨b, Int.mul_comm b a⟩
attribute [simp] Int.dvd_refl Int.dvd_zero Int.one_dvd Int.dvd_mul_right Int.dvd_mul_left

protected theorem dvd_trans {a b c : Int} (h₁ : a ∣ b) (h₂ : b ∣ c) : a ∣ c := by
  obtain ⟨x, rfl⟩ := h₁
  obtain ⟨y, rfl⟩ := h₂
  exact ⟨x * y, Int.mul_assoc _ _ _⟩

protected theorem dvd_add {a b c : Int} (h₁ : a ∣ b) (h₂ : a ∣ c) : a ∣ b + c := by
  obtain ⟨x, rfl⟩ := h₁
  obtain ⟨y, rfl⟩ := h₂
  exact ⟨x + y, (Int.mul_add _ _ _).symm⟩

protected theorem dvd_sub {a b c : Int} (h₁ : a ∣ b) (h₂ : a ∣ c) : a ∣ b - c := by
  obtain ⟨x, rfl⟩ := h₁
  obtain ⟨y, rfl⟩ := h₂
  exact ⟨x - y, (Int.mul_sub _ _ _).symm⟩

protected theorem dvd_neg {a b : Int} : a ∣ -b ↔ a ∣ b := by
  constructor
  · rintro ⟨k, e⟩; exact ⟨-k, by rw [Int.mul_neg, ← e, Int.neg_neg]⟩
  · rintro ⟨k, e⟩; exact ⟨-k, by rw [Int.mul_neg, ← e]⟩

protected theorem neg_dvd {a b : Int} : -a ∣ b ↔ a ∣ b := by
  constructor
  · rintro ⟨k, e⟩; exact ⟨-k, by rw [Int.mul_neg, e, Int.neg_mul]⟩
  · rintro ⟨k, e⟩; exact ⟨-k, by rw [Int.neg_mul_neg, e]⟩

theorem emod_eq_zero_of_dvd {a b : Int} (h : a ∣ b) : b % a = 0 := h.elim (fun c e => by rw [e, mul_emod_right])

theorem dvd_of_emod_eq_zero {a b : Int} (h : b % a = 0) : a ∣ b :=
  ⟨b / a, by have e := emod_add_mul_ediv b a; rw [h, Int.zero_add] at e; exact e.symm⟩

theorem dvd_iff_emod_eq_zero {a b : Int} : a ∣ b ↔ b % a = 0 := ⟨emod_eq_zero_of_dvd, dvd_of_emod_eq_zero⟩

theorem emod_pos_of_not_dvd {a b : Int} (h : ¬ a ∣ b) : a = 0 ∨ 0 < b % a := by
  by_cases h0 : a = 0
  · exact .inl h0
  · exact .inr (Int.lt_of_le_of_ne (emod_nonneg b h0) (fun e => h (dvd_of_emod_eq_zero e.symm)))

instance decidable_dvd {a b : Int} : Decidable (a ∣ b) :=
  match Int.decEq (b % a) 0 with
  | isTrue h => isTrue (dvd_of_emod_eq_zero h)
  | isFalse h => isFalse (fun h' => h (emod_eq_zero_of_dvd h'))

theorem natCast_dvd_natCast {m n : Nat} : (m : Int) ∣ (n : Int) ↔ m ∣ n := by
  rw [dvd_iff_emod_eq_zero, Nat.dvd_iff_mod_eq_zero, ← natCast_emod, natCast_eq_zero]

theorem natAbs_dvd_natAbs {a b : Int} : natAbs a ∣ natAbs b ↔ a ∣ b := by
  rw [← natCast_dvd_natCast]
  rcases natAbs_eq a with ha | ha
  · rcases natAbs_eq b with hb | hb
    · rw [← ha, ← hb]
    · have e : (natAbs b : Int) = -b := by rw [← Int.neg_neg (natAbs b : Int), ← hb]
      rw [← ha, e, Int.dvd_neg]
  · have ea : (natAbs a : Int) = -a := by rw [← Int.neg_neg (natAbs a : Int), ← ha]
    rcases natAbs_eq b with hb | hb
    · rw [← hb, ea, Int.neg_dvd]
    · have e : (natAbs b : Int) = -b := by rw [← Int.neg_neg (natAbs b : Int), ← hb]
      rw [ea, e, Int.dvd_neg, Int.neg_dvd]

protected theorem mul_ediv_cancel' {a b : Int} (H : a ∣ b) : a * (b / a) = b := by
  have e := emod_add_mul_ediv b a
  rw [emod_eq_zero_of_dvd H, Int.zero_add] at e; exact e

protected theorem ediv_mul_cancel {a b : Int} (H : b ∣ a) : a / b * b = a := by
  rw [Int.mul_comm, Int.mul_ediv_cancel' H]

theorem le_of_dvd {a b : Int} (bpos : 0 < b) (H : a ∣ b) : a ≤ b := by
  rcases Int.le_total a 0 with h | h
  · exact Int.le_trans h (Int.le_of_lt bpos)
  · obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le h
    obtain ⟨m, rfl⟩ := eq_ofNat_of_zero_le (Int.le_of_lt bpos)
    exact ofNat_le.mpr (Nat.le_of_dvd (natCast_pos.mp bpos) (natCast_dvd_natCast.mp H))

/-! ### Nat subtraction under casts -/

theorem ofNat_sub_dichotomy {a b : Nat} : b ≤ a ∧ ((a - b : Nat) : Int) = a - b ∨ a < b ∧ ((a - b : Nat) : Int) = 0 :=
  by
  rcases Nat.lt_or_ge a b with h | h
  · exact .inr ⟨h, by rw [Nat.sub_eq_zero_of_le (Nat.le_of_lt h)]; rfl⟩
  · exact .inl ⟨h, natCast_sub h⟩

theorem ofNat_sub_sub {a b c : Nat} : ((a - b - c : Nat) : Int) = ((a - (b + c) : Nat) : Int) := by rw [Nat.sub_sub]

theorem subNatNat_eq_coe {m n : Nat} : subNatNat m n = (m : Int) - (n : Int) := by
  rw [natCast_rep, natCast_rep, sub_rep, Nat.add_zero, Nat.zero_add]

end Int

notation "ℕ" => Nat
notation "ℤ" => Int
