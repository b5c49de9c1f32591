prelude
import Sequent.NumberTheory.Parity

/-!
Integers: the rest of the usual lemmas on casts, absolute values, signs, products that are 1, division and induction.
-/

set_option autoImplicit false

namespace Int
variable {a b c m n : Int}

/-! ### Casts and absolute values -/

theorem ofNat_dvd {m n : Nat} : (m : Int) ∣ n ↔ m ∣ n := natCast_dvd_natCast
theorem natAbs_dvd {a b : Int} : (a.natAbs : Int) ∣ b ↔ a ∣ b := by
  rw [← natAbs_dvd_natAbs, natAbs_natCast, natAbs_dvd_natAbs]
theorem dvd_natAbs {a b : Int} : a ∣ (b.natAbs : Int) ↔ a ∣ b := by
  rw [← natAbs_dvd_natAbs, natAbs_natCast, natAbs_dvd_natAbs]
theorem natCast_dvd {m : Nat} : (m : Int) ∣ n ↔ m ∣ n.natAbs := by rw [← natAbs_dvd_natAbs, natAbs_natCast]
theorem dvd_natCast {n : Nat} : m ∣ (n : Int) ↔ m.natAbs ∣ n := by rw [← natAbs_dvd_natAbs, natAbs_natCast]
theorem dvd_natAbs_self : a ∣ (a.natAbs : Int) := dvd_natAbs.mpr (Int.dvd_refl a)
@[simp] theorem toNat_le {a : Int} {b : Nat} : a.toNat ≤ b ↔ a ≤ b := by omega
@[simp] theorem lt_toNat {n : Nat} {a : Int} : n < a.toNat ↔ (n : Int) < a := by omega
theorem toNat_lt {n : Nat} {z : Int} (h : 0 ≤ z) : z.toNat < n ↔ z < (n : Int) := by omega
theorem le_toNat {n : Nat} {z : Int} (h : 0 ≤ z) : n ≤ z.toNat ↔ (n : Int) ≤ z := by omega
@[simp] theorem toNat_zero : (0 : Int).toNat = 0 := rfl
@[simp] theorem toNat_one : (1 : Int).toNat = 1 := rfl
theorem toNat_eq_zero : ∀ {n : Int}, n.toNat = 0 ↔ n ≤ 0 := by omega
theorem natAbs_eq_natAbs_iff {a b : Int} : a.natAbs = b.natAbs ↔ a = b ∨ a = -b := by omega
theorem natAbs_eq_iff {a : Int} {n : Nat} : a.natAbs = n ↔ a = n ∨ a = -(n : Int) := by omega
theorem natAbs_add_le (a b : Int) : (a + b).natAbs ≤ a.natAbs + b.natAbs := by omega
theorem natAbs_sub_le (a b : Int) : (a - b).natAbs ≤ a.natAbs + b.natAbs := by omega
theorem natAbs_ne_zero {a : Int} : a.natAbs ≠ 0 ↔ a ≠ 0 := by omega
theorem natAbs_mul_self : ∀ {a : Int}, ((a.natAbs * a.natAbs : Nat) : Int) = a * a := fun {a} => by
  have h := natAbs_sq a
  rw [pow_two, pow_two] at h
  rw [natCast_mul]
  exact h
theorem natAbs_mul_natAbs_eq {a b : Int} {c : Nat} (h : a * b = (c : Int)) : a.natAbs * b.natAbs = c := by
  rw [← natAbs_mul, h, natAbs_natCast]
theorem natAbs_pow (n : Int) (k : Nat) : (n ^ k).natAbs = n.natAbs ^ k := by
  induction k with
  | zero => rfl
  | succ k ih => rw [Int.pow_succ, natAbs_mul, ih, Nat.pow_succ]
theorem natAbs_lt_natAbs_of_nonneg_of_lt {a b : Int} (w₁ : 0 ≤ a) (w₂ : a < b) : a.natAbs < b.natAbs := by omega
theorem natAbs_sub_one_lt (h : 0 < a) : (a - 1).natAbs < a.natAbs := by omega
theorem abs_lt_one_iff {a : Int} : |a| < 1 ↔ a = 0 := by
  rw [abs_eq_natAbs]; omega
theorem abs_le_one_iff {a : Int} : |a| ≤ 1 ↔ a = 0 ∨ a = 1 ∨ a = -1 := by
  rw [abs_eq_natAbs]; omega
theorem one_le_abs {z : Int} (h₀ : z ≠ 0) : 1 ≤ |z| := by
  rw [abs_eq_natAbs]; omega
theorem pos_iff_one_le {a : Int} : 0 < a ↔ 1 ≤ a := Iff.rfl

/-! ### Signs -/

theorem sign_eq_one_of_pos {a : Int} (h : 0 < a) : sign a = 1 :=
  match a, h with
  | ofNat (_ + 1), _ => rfl
theorem sign_eq_neg_one_of_neg {a : Int} (h : a < 0) : sign a = -1 :=
  match a, h with
  | negSucc _, _ => rfl
@[simp] theorem sign_zero : sign 0 = 0 := rfl
@[simp] theorem sign_one : sign 1 = 1 := rfl
theorem sign_mul_natAbs (a : Int) : sign a * (natAbs a : Int) = a := by
  rcases Int.lt_trichotomy a 0 with h | h | h
  · rw [sign_eq_neg_one_of_neg h]; omega
  · rw [h]; rfl
  · rw [sign_eq_one_of_pos h]; omega

/-! ### Products that are one -/

theorem eq_one_or_neg_one_of_mul_eq_one' {z w : Int} (h : z * w = 1) : z = 1 ∧ w = 1 ∨ z = -1 ∧ w = -1 := by
  rcases eq_one_or_neg_one_of_mul_eq_one h with e | e
  · rw [e, Int.one_mul] at h; exact .inl ⟨e, h⟩
  · rw [e] at h; exact .inr ⟨e, by omega⟩
theorem mul_eq_one_iff_eq_one_or_neg_one {z w : Int} : z * w = 1 ↔ z = 1 ∧ w = 1 ∨ z = -1 ∧ w = -1 :=
  ⟨eq_one_or_neg_one_of_mul_eq_one', fun h => h.elim (fun h => by rw [h.1, h.2]; rfl) fun h => by rw [h.1, h.2]; rfl⟩
theorem eq_one_or_neg_one_of_mul_eq_neg_one' {z w : Int} (h : z * w = -1) : z = 1 ∧ w = -1 ∨ z = -1 ∧ w = 1 := by
  have h1 : z * -w = 1 := by rw [Int.mul_neg, h]; rfl
  have := eq_one_or_neg_one_of_mul_eq_one' h1
  omega
theorem mul_eq_neg_one_iff_eq_one_or_neg_one {z w : Int} : z * w = -1 ↔ z = 1 ∧ w = -1 ∨ z = -1 ∧ w = 1 :=
  ⟨eq_one_or_neg_one_of_mul_eq_neg_one', fun h =>
    h.elim (fun h => by rw [h.1, h.2]; rfl) fun h => by rw [h.1, h.2]; rfl⟩
theorem eq_one_or_neg_one_of_mul_eq_neg_one {z w : Int} (h : z * w = -1) : z = 1 ∨ z = -1 :=
  (eq_one_or_neg_one_of_mul_eq_neg_one' h).imp And.left And.left
theorem eq_one_of_mul_eq_one_right {a b : Int} (H : 0 ≤ a) (H' : a * b = 1) : a = 1 := by
  have := eq_one_or_neg_one_of_mul_eq_one H'; omega
theorem eq_one_of_mul_eq_one_left {a b : Int} (H : 0 ≤ b) (H' : a * b = 1) : b = 1 := by
  rw [Int.mul_comm] at H'
  exact eq_one_of_mul_eq_one_right H H'

/-! ### Division and divisibility -/

theorem dvd_antisymm {a b : Int} (H1 : 0 ≤ a) (H2 : 0 ≤ b) (h : a ∣ b) (h' : b ∣ a) : a = b := by
  have e := Nat.dvd_antisymm (natAbs_dvd_natAbs.mpr h) (natAbs_dvd_natAbs.mpr h')
  omega
theorem natAbs_eq_of_dvd_dvd {s t : Int} (hst : s ∣ t) (hts : t ∣ s) : natAbs s = natAbs t :=
  Nat.dvd_antisymm (natAbs_dvd_natAbs.mpr hst) (natAbs_dvd_natAbs.mpr hts)
theorem eq_zero_of_dvd_of_natAbs_lt_natAbs {m n : Int} (w : m ∣ n) (h : n.natAbs < m.natAbs) : n = 0 :=
  natAbs_eq_zero.mp (Nat.eq_zero_of_dvd_of_lt (natAbs_dvd_natAbs.mpr w) h)
theorem eq_zero_of_abs_lt_dvd {m x : Int} (h1 : m ∣ x) (h2 : |x| < m) : x = 0 := by
  rw [abs_eq_natAbs] at h2
  exact eq_zero_of_dvd_of_natAbs_lt_natAbs h1 (by omega)
theorem eq_zero_of_dvd_of_nonneg_of_lt {a b : Int} (w₁ : 0 ≤ a) (w₂ : a < b) (h : b ∣ a) : a = 0 :=
  eq_zero_of_dvd_of_natAbs_lt_natAbs h (by omega)
theorem emod_eq_emod_iff_emod_sub_eq_zero {m n k : Int} : m % n = k % n ↔ (m - k) % n = 0 :=
  ⟨fun h => emod_eq_zero_of_dvd (dvd_sub_of_emod_eq h), fun h => emod_emod_eq_of_dvd_sub (dvd_of_emod_eq_zero h)⟩
theorem emod_eq_emod_iff_dvd_sub {a b n : Int} : a % n = b % n ↔ n ∣ a - b :=
  ⟨dvd_sub_of_emod_eq, emod_emod_eq_of_dvd_sub⟩
theorem ediv_eq_of_eq_mul_right {a b c : Int} (H1 : b ≠ 0) (H2 : a = b * c) : a / b = c := by
  rw [H2, mul_ediv_cancel_left c H1]
theorem ediv_eq_of_eq_mul_left {a b c : Int} (H1 : b ≠ 0) (H2 : a = c * b) : a / b = c := by
  rw [H2, mul_ediv_cancel c H1]
theorem eq_ediv_of_mul_eq_right {a b c : Int} (H1 : a ≠ 0) (H2 : a * b = c) : b = c / a :=
  (ediv_eq_of_eq_mul_right H1 H2.symm).symm
theorem eq_ediv_of_mul_eq_left {a b c : Int} (H1 : b ≠ 0) (H2 : a * b = c) : a = c / b :=
  (ediv_eq_of_eq_mul_left H1 H2.symm).symm
theorem ediv_le_ediv {a b c : Int} (H : 0 < c) (H' : a ≤ b) : a / c ≤ b / c :=
  (Int.le_ediv_iff_mul_le H).mpr (Int.le_trans (by
    have := emod_add_mul_ediv a c
    have := emod_nonneg a (Int.ne_of_gt H)
    rw [Int.mul_comm]
    omega) H')
theorem ediv_nonneg {a b : Int} (Ha : 0 ≤ a) (Hb : 0 ≤ b) : 0 ≤ a / b := by
  rcases Int.lt_or_eq_of_le Hb with h | h
  · exact (Int.le_ediv_iff_mul_le h).mpr (by rwa [Int.zero_mul])
  · rw [← h, Int.ediv_zero]; exact Int.le_refl 0
theorem ediv_mul_le (a : Int) {b : Int} (H : b ≠ 0) : a / b * b ≤ a := by
  have := emod_add_mul_ediv a b
  have := emod_nonneg a H
  rw [Int.mul_comm]
  omega
theorem eq_mul_of_ediv_eq_right {a b c : Int} (H1 : b ∣ a) (H2 : a / b = c) : a = b * c := by
  rw [← H2, Int.mul_ediv_cancel' H1]
theorem dvd_emod_sub_self {x : Int} {m : Nat} : (m : Int) ∣ x % m - x := by
  refine dvd_sub_of_emod_eq ?_
  rw [emod_emod]
theorem dvd_sub_self_of_emod_eq {a b c : Int} (h : a % b = c) : b ∣ c - a := h ▸ dvd_sub_of_emod_eq (emod_emod a b)
theorem not_dvd_of_pos_of_lt {a b : Int} (h1 : 0 < b) (h2 : b < a) : ¬a ∣ b := fun h => by
  have := le_of_dvd h1 h
  omega

/-! ### Induction -/

@[elab_as_elim] protected theorem induction_on {motive : Int → Prop} (i : Int) (zero : motive 0)
    (succ : ∀ i : Nat, motive i → motive (i + 1)) (pred : ∀ i : Nat, motive (-i) → motive (-i - 1)) : motive i := by
  have h1 : ∀ n : Nat, motive n := fun n => by
    induction n with
    | zero => exact zero
    | succ n ih => exact succ n ih
  have h2 : ∀ n : Nat, motive (-n) := fun n => by
    induction n with
    | zero => exact zero
    | succ n ih =>
      have e : -((n + 1 : Nat) : Int) = -(n : Int) - 1 := by omega
      rw [e]
      exact pred n ih
  rcases natAbs_eq i with e | e
  · rw [e]; exact h1 _
  · rw [e]; exact h2 _
@[elab_as_elim] protected theorem le_induction {m : Int} {motive : (n : Int) → m ≤ n → Prop}
    (base : motive m (Int.le_refl m))
    (succ : ∀ (n : Int) (hmn : m ≤ n), motive n hmn → motive (n + 1) (Int.le_trans hmn (Int.le_of_lt (lt_add_one_of_le (Int.le_refl n))))) :
    ∀ (n : Int) (hmn : m ≤ n), motive n hmn := by
  have key : ∀ (k : Nat) (h : m ≤ m + k), motive (m + k) h := fun k => by
    induction k with
    | zero =>
      intro h
      have e : m + ((0 : Nat) : Int) = m := Int.add_zero m
      revert h
      rw [e]
      exact fun _ => base
    | succ k ih =>
      intro h
      have e : m + ((k + 1 : Nat) : Int) = m + k + 1 := by omega
      revert h
      rw [e]
      exact fun _ => succ (m + k) (by omega) (ih _)
  intro n hmn
  have e : n = m + ((n - m).toNat : Int) := by omega
  revert hmn
  rw [e]
  exact fun h => key _ h
end Int
