prelude
import Sequent.Nat.Lemmas

/-!
More lemmas on integers under their usual names; most follow by `omega`.
-/

set_option autoImplicit false

namespace Int

protected theorem lt_or_le (a b : Int) : a < b ∨ b ≤ a := by omega
protected theorem le_or_lt (a b : Int) : a ≤ b ∨ b < a := by omega
theorem lt_add_one_iff {a b : Int} : a < b + 1 ↔ a ≤ b := by omega
theorem le_sub_one_iff {a b : Int} : a ≤ b - 1 ↔ a < b := by omega
theorem sub_one_lt_iff {a b : Int} : a - 1 < b ↔ a ≤ b := by omega
theorem lt_add_one_of_le {a b : Int} (h : a ≤ b) : a < b + 1 := by omega
theorem le_of_lt_add_one {a b : Int} (h : a < b + 1) : a ≤ b := by omega
protected theorem sub_nonpos_of_le {a b : Int} (h : a ≤ b) : a - b ≤ 0 := by omega
protected theorem sub_lt_self (a : Int) {b : Int} (h : 0 < b) : a - b < a := by omega
protected theorem sub_left_lt_of_lt_add {a b c : Int} (h : a < b + c) : a - b < c := by omega
protected theorem lt_add_of_sub_left_lt {a b c : Int} (h : a - b < c) : a < b + c := by omega
protected theorem le_sub_left_of_add_le {a b c : Int} (h : a + b ≤ c) : b ≤ c - a := by omega
protected theorem le_sub_iff_add_le {a b c : Int} : a ≤ c - b ↔ a + b ≤ c := by omega
protected theorem sub_le_iff_le_add {a b c : Int} : a - b ≤ c ↔ a ≤ c + b := by omega
protected theorem sub_lt_iff_lt_add {a b c : Int} : a - b < c ↔ a < c + b := by omega
protected theorem eq_sub_iff_add_eq {a b c : Int} : a = b - c ↔ a + c = b := by omega
protected theorem sub_eq_iff_eq_add {a b c : Int} : a - b = c ↔ a = c + b := by omega
protected theorem add_pos {a b : Int} (ha : 0 < a) (hb : 0 < b) : 0 < a + b := by omega
protected theorem add_nonneg {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a + b := by omega
protected theorem min_comm (a b : Int) : min a b = min b a := by omega
protected theorem max_comm (a b : Int) : max a b = max b a := by omega
protected theorem le_min {a b c : Int} : a ≤ min b c ↔ a ≤ b ∧ a ≤ c := by omega
protected theorem max_le {a b c : Int} : max a b ≤ c ↔ a ≤ c ∧ b ≤ c := by omega

theorem natAbs_sq (x : Int) : (natAbs x : Int) ^ 2 = x ^ 2 := by
  rw [Int.pow_two, Int.pow_two]
  rcases natAbs_eq x with h | h
  · rw [← h]
  · have e : (natAbs x : Int) = -x := by omega
    rw [e, Int.neg_mul_neg]

theorem emod_two_ne_one {n : Int} : ¬ n % 2 = 1 ↔ n % 2 = 0 := by omega
theorem emod_two_ne_zero {n : Int} : ¬ n % 2 = 0 ↔ n % 2 = 1 := by omega

theorem emod_emod_of_dvd (n : Int) {m k : Int} (h : m ∣ k) : (n % k) % m = n % m := by
  obtain ⟨c, rfl⟩ := h
  have e := emod_add_mul_ediv n (m * c)
  have e2 : n % m = (n % (m * c) + m * (c * (n / (m * c)))) % m := by rw [← Int.mul_assoc, e]
  rw [e2, add_mul_emod_self_left]

theorem emod_emod_eq_of_dvd_sub {a b n : Int} (h : n ∣ a - b) : a % n = b % n := by
  obtain ⟨k, hk⟩ := h
  have e : a = b + n * k := by omega
  rw [e, add_mul_emod_self_left]

theorem dvd_sub_of_emod_eq {a b n : Int} (h : a % n = b % n) : n ∣ a - b := by
  have ha := emod_add_mul_ediv a n
  have hb := emod_add_mul_ediv b n
  refine ⟨a / n - b / n, ?_⟩
  rw [Int.mul_sub]; omega

@[reducible] def ModEq (n a b : Int) : Prop := a % n = b % n

protected theorem dvd_mul_of_dvd_left {a b : Int} (h : a ∣ b) (c : Int) : a ∣ b * c :=
  Int.dvd_trans h (Int.dvd_mul_right b c)

protected theorem dvd_mul_of_dvd_right {a b : Int} (h : a ∣ b) (c : Int) : a ∣ c * b :=
  Int.dvd_trans h (Int.dvd_mul_left b c)

theorem eq_one_or_neg_one_of_mul_eq_one {a b : Int} (h : a * b = 1) : a = 1 ∨ a = -1 := by
  have hn : natAbs a * natAbs b = 1 := by rw [← natAbs_mul, h]; rfl
  have h1 : natAbs a = 1 := Nat.dvd_one.mp ⟨natAbs b, hn.symm⟩
  omega

end Int
