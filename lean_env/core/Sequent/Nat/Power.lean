prelude
import Sequent.Nat.Inequalities
import Sequent.Tactic.RingNF

/-!
Products, squares and powers of natural numbers: cancellation, comparison and injectivity under their usual names.
-/

set_option autoImplicit false

namespace Nat
variable {a b c k m n : Nat}

protected theorem lt_of_mul_lt_mul_right (h : b * a < c * a) : b < c :=
  Nat.lt_of_mul_lt_mul_left (a := a) (by rwa [Nat.mul_comm a b, Nat.mul_comm a c])
theorem le_mul_of_pos_right (m : Nat) (h : 0 < n) : m ≤ m * n := by
  have := Nat.mul_le_mul_left m h
  rwa [Nat.mul_one] at this
theorem le_mul_of_pos_left (m : Nat) (h : 0 < n) : m ≤ n * m := by rw [Nat.mul_comm]; exact le_mul_of_pos_right m h
protected theorem mul_eq_one_iff : m * n = 1 ↔ m = 1 ∧ n = 1 :=
  ⟨fun h => ⟨Nat.dvd_one.mp ⟨n, h.symm⟩, Nat.dvd_one.mp ⟨m, by rw [Nat.mul_comm]; exact h.symm⟩⟩,
    fun h => by rw [h.1, h.2]⟩
theorem eq_one_of_mul_eq_one_right (H : m * n = 1) : m = 1 := (Nat.mul_eq_one_iff.mp H).1
theorem eq_one_of_mul_eq_one_left (H : m * n = 1) : n = 1 := (Nat.mul_eq_one_iff.mp H).2
protected theorem mul_left_inj (ha : a ≠ 0) : b * a = c * a ↔ b = c :=
  ⟨Nat.eq_of_mul_eq_mul_right (Nat.pos_of_ne_zero ha), fun h => h ▸ rfl⟩
protected theorem mul_right_inj (ha : a ≠ 0) : a * b = a * c ↔ b = c :=
  ⟨Nat.eq_of_mul_eq_mul_left (Nat.pos_of_ne_zero ha), fun h => h ▸ rfl⟩
protected theorem mul_left_cancel_iff (ha : 0 < a) : a * b = a * c ↔ b = c :=
  ⟨Nat.eq_of_mul_eq_mul_left ha, fun h => h ▸ rfl⟩
protected theorem mul_right_cancel_iff (ha : 0 < a) : b * a = c * a ↔ b = c :=
  ⟨Nat.eq_of_mul_eq_mul_right ha, fun h => h ▸ rfl⟩
protected theorem mul_self_lt_mul_self (h : m < n) : m * m < n * n := _root_.mul_self_lt_mul_self (Nat.zero_le m) h
protected theorem mul_self_lt_mul_self_iff : m * m < n * n ↔ m < n :=
  ⟨fun h => Nat.lt_of_not_le fun h' => Nat.not_lt_of_ge (Nat.mul_self_le_mul_self h') h, Nat.mul_self_lt_mul_self⟩
theorem mul_self_inj : m * m = n * n ↔ m = n :=
  ⟨fun h => Nat.le_antisymm (Nat.mul_self_le_mul_self_iff.mp (Nat.le_of_eq h))
    (Nat.mul_self_le_mul_self_iff.mp (Nat.le_of_eq h.symm)), fun h => h ▸ rfl⟩
theorem mul_lt_mul_of_lt_of_le {a b c d : Nat} (hac : a < c) (hbd : b ≤ d) (hd : 0 < d) : a * b < c * d :=
  Nat.lt_of_le_of_lt (Nat.mul_le_mul_left a hbd) (Nat.mul_lt_mul_of_pos_right hac hd)
theorem mul_lt_mul_of_le_of_lt {a b c d : Nat} (hac : a ≤ c) (hbd : b < d) (hc : 0 < c) : a * b < c * d :=
  Nat.lt_of_le_of_lt (Nat.mul_le_mul_right b hac) (Nat.mul_lt_mul_of_pos_left hbd hc)
theorem one_lt_mul_iff : 1 < m * n ↔ 0 < m ∧ 0 < n ∧ (1 < m ∨ 1 < n) := by
  constructor
  · intro h
    have hm : m ≠ 0 := fun e => by rw [e, Nat.zero_mul] at h; omega
    have hn : n ≠ 0 := fun e => by rw [e, Nat.mul_zero] at h; omega
    refine ⟨by omega, by omega, Classical.byContradiction fun hc => ?_⟩
    have e1 : m = 1 := by omega
    have e2 : n = 1 := by omega
    rw [e1, e2] at h
    omega
  · rintro ⟨hm, hn, h | h⟩
    · exact Nat.lt_of_lt_of_le h (le_mul_of_pos_right m hn)
    · exact Nat.lt_of_lt_of_le h (le_mul_of_pos_left n hm)

protected theorem pow_lt_pow_left (h : a < b) {n : Nat} (hn : n ≠ 0) : a ^ n < b ^ n :=
  pow_lt_pow_left₀ h (Nat.zero_le a) hn
protected theorem pow_lt_pow_right (ha : 1 < a) (h : m < n) : a ^ m < a ^ n := pow_lt_pow_right₀ ha h
protected theorem pow_le_pow_iff_left {n : Nat} (hn : n ≠ 0) : a ^ n ≤ b ^ n ↔ a ≤ b :=
  pow_le_pow_iff_left₀ (Nat.zero_le a) (Nat.zero_le b) hn
protected theorem pow_lt_pow_iff_left {n : Nat} (hn : n ≠ 0) : a ^ n < b ^ n ↔ a < b :=
  pow_lt_pow_iff_left₀ (Nat.zero_le a) (Nat.zero_le b) hn
protected theorem pow_le_pow_iff_right {a n m : Nat} (h : 1 < a) : a ^ n ≤ a ^ m ↔ n ≤ m := pow_le_pow_iff_right₀ h
protected theorem pow_lt_pow_iff_right {a n m : Nat} (h : 1 < a) : a ^ n < a ^ m ↔ n < m := pow_lt_pow_iff_right₀ h
protected theorem pow_left_injective {n : Nat} (hn : n ≠ 0) : Function.Injective fun m : Nat => m ^ n := fun x y h =>
  (pow_left_inj₀ (Nat.zero_le x) (Nat.zero_le y) hn).mp h
protected theorem pow_left_inj {n : Nat} (hn : n ≠ 0) : a ^ n = b ^ n ↔ a = b :=
  (Nat.pow_left_injective hn).eq_iff
protected theorem pow_right_injective (ha : 2 ≤ a) : Function.Injective (a ^ · : Nat → Nat) := fun x y h =>
  Nat.le_antisymm ((Nat.pow_le_pow_iff_right ha).mp (Nat.le_of_eq h))
    ((Nat.pow_le_pow_iff_right ha).mp (Nat.le_of_eq (Eq.symm h)))
protected theorem pow_right_inj (ha : 1 < a) : a ^ m = a ^ n ↔ m = n := (Nat.pow_right_injective ha).eq_iff
theorem lt_pow_self (ha : 1 < a) : n < a ^ n := by
  induction n with
  | zero => exact Nat.one_pos
  | succ n ih =>
    have h : a ^ n * 2 ≤ a ^ n * a := Nat.mul_le_mul_left _ ha
    rw [Nat.pow_succ]
    omega
theorem one_le_pow (n m : Nat) (h : 0 < m) : 1 ≤ m ^ n := Nat.pow_pos h
theorem one_le_two_pow {n : Nat} : 1 ≤ 2 ^ n := Nat.pow_pos (by decide)
theorem two_pow_pos (w : Nat) : 0 < 2 ^ w := Nat.pow_pos (by decide)
theorem one_lt_pow {n : Nat} (hn : n ≠ 0) (ha : 1 < a) : 1 < a ^ n := one_lt_pow₀ ha hn
theorem one_lt_two_pow {n : Nat} (hn : n ≠ 0) : 1 < 2 ^ n := one_lt_pow hn (by decide)
protected theorem pow_eq_zero {a n : Nat} : a ^ n = 0 ↔ a = 0 ∧ n ≠ 0 := by
  constructor
  · intro h
    refine ⟨Classical.byContradiction fun ha => ?_, fun hn => by rw [hn, Nat.pow_zero] at h; omega⟩
    have := Nat.pow_pos (n := n) (Nat.pos_of_ne_zero ha)
    omega
  · rintro ⟨rfl, hn⟩
    exact Nat.zero_pow (Nat.pos_of_ne_zero hn)
theorem pos_pow_iff : 0 < a ^ n ↔ 0 < a ∨ n = 0 := by
  rw [Nat.pos_iff_ne_zero, ne_eq, Nat.pow_eq_zero]
  omega
protected theorem pow_succ_le {a : Nat} (h : 0 < a) : a ^ n ≤ a ^ (n + 1) := Nat.pow_le_pow_right h (Nat.le_succ n)
theorem pow_sub_mul_pow (a : Nat) (h : m ≤ n) : a ^ (n - m) * a ^ m = a ^ n := by
  rw [← Nat.pow_add, Nat.sub_add_cancel h]
protected theorem pow_div (h : n ≤ m) (ha : 0 < a) : a ^ m / a ^ n = a ^ (m - n) := by
  rw [← pow_sub_mul_pow a h, Nat.mul_div_cancel _ (Nat.pow_pos ha)]
theorem pow_dvd_pow {m n : Nat} (a : Nat) (h : m ≤ n) : a ^ m ∣ a ^ n := _root_.pow_dvd_pow a h
theorem pow_dvd_pow_iff_le_right' {b : Nat} : (b + 2) ^ m ∣ (b + 2) ^ n ↔ m ≤ n :=
  ⟨fun h => (Nat.pow_le_pow_iff_right (by omega)).mp (Nat.le_of_dvd (Nat.pow_pos (by omega)) h), Nat.pow_dvd_pow _⟩
theorem pow_dvd_pow_iff_le_right {x k l : Nat} (w : 1 < x) : x ^ k ∣ x ^ l ↔ k ≤ l :=
  ⟨fun h => (Nat.pow_le_pow_iff_right w).mp (Nat.le_of_dvd (Nat.pow_pos (by omega)) h), Nat.pow_dvd_pow x⟩
theorem sq_sub_sq' (a b : Nat) : a ^ 2 - b ^ 2 = (a - b) * (a + b) := by
  rcases Nat.le_total b a with h | h
  · obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le h
    rw [Nat.add_sub_cancel_left]
    have e : (b + k) ^ 2 = k * (b + k + b) + b ^ 2 := by ring
    rw [e, Nat.add_sub_cancel]
  · rw [Nat.sub_eq_zero_of_le h, Nat.zero_mul, Nat.sub_eq_zero_of_le (Nat.pow_le_pow_left h 2)]
protected theorem sq_sub_sq (a b : Nat) : a ^ 2 - b ^ 2 = (a + b) * (a - b) := by rw [sq_sub_sq', Nat.mul_comm]
protected theorem pow_two_sub_pow_two (a b : Nat) : a ^ 2 - b ^ 2 = (a + b) * (a - b) := Nat.sq_sub_sq a b
protected theorem add_sq (a b : Nat) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := add_pow_two a b
end Nat
