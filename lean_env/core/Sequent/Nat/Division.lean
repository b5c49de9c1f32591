prelude
import Sequent.Nat.Power

/-!
Division with remainder on natural numbers: the rest of the usual lemmas.
-/

set_option autoImplicit false

namespace Nat
variable {a b c k m n : Nat}

theorem mod_mod_of_dvd (a : Nat) (h : c ∣ b) : a % b % c = a % c := by
  obtain ⟨k, rfl⟩ := h
  have e := Nat.div_add_mod a (c * k)
  rw [Nat.mul_assoc] at e
  have h2 := Nat.add_mul_mod_self_left (a % (c * k)) c (k * (a / (c * k)))
  rw [Nat.add_comm, e] at h2
  exact h2.symm
theorem mul_mod_mul_left (z x y : Nat) : z * x % (z * y) = z * (x % y) := by
  rcases Nat.eq_zero_or_pos y with h | h
  · rw [h, Nat.mul_zero, Nat.mod_zero, Nat.mod_zero]
  · rcases Nat.eq_zero_or_pos z with hz | hz
    · rw [hz, Nat.zero_mul, Nat.zero_mul, Nat.zero_mod, Nat.zero_mul]
    · refine (Nat.div_mod_unique (q := x / y) (Nat.mul_lt_mul_of_pos_left (Nat.mod_lt x h) hz) ?_).2
      rw [Nat.mul_assoc, ← Nat.mul_add, Nat.div_add_mod]
theorem mul_mod_mul_right (z x y : Nat) : x * z % (y * z) = x % y * z := by
  rw [Nat.mul_comm x, Nat.mul_comm y, Nat.mul_comm (x % y), mul_mod_mul_left]
protected theorem mul_div_mul_left {m : Nat} (n k : Nat) (H : 0 < m) : m * n / (m * k) = n / k := by
  rw [← Nat.div_div_eq_div_mul, Nat.mul_div_cancel_left n H]
protected theorem mul_div_mul_right {m : Nat} (n k : Nat) (H : 0 < m) : n * m / (k * m) = n / k := by
  rw [Nat.mul_comm n, Nat.mul_comm k, Nat.mul_div_mul_left n k H]
protected theorem mul_div_assoc (m : Nat) {n k : Nat} (H : k ∣ n) : m * n / k = m * (n / k) := by
  obtain ⟨c, rfl⟩ := H
  rcases Nat.eq_zero_or_pos k with h | h
  · rw [h, Nat.zero_mul, Nat.mul_zero, Nat.zero_div, Nat.mul_zero]
  · rw [Nat.mul_left_comm, Nat.mul_div_cancel_left _ h, Nat.mul_div_cancel_left _ h]
protected theorem div_mul_div_comm : b ∣ a → k ∣ c → (a / b) * (c / k) = (a * c) / (b * k) := by
  rintro ⟨x, rfl⟩ ⟨y, rfl⟩
  rcases Nat.eq_zero_or_pos b with h | h
  · rw [h, Nat.zero_mul, Nat.zero_mul, Nat.zero_div, Nat.zero_mul, Nat.zero_mul, Nat.zero_div]
  · rcases Nat.eq_zero_or_pos k with h' | h'
    · rw [h', Nat.zero_mul, Nat.zero_div, Nat.mul_zero, Nat.mul_zero, Nat.mul_zero, Nat.zero_div]
    · rw [Nat.mul_div_cancel_left _ h, Nat.mul_div_cancel_left _ h']
      refine (Nat.div_eq_of_eq_mul_right (Nat.mul_pos h h') ?_).symm
      ring
theorem div_lt_of_lt_mul (h : m < n * k) : m / n < k := by
  have hn : 0 < n := Nat.pos_of_ne_zero fun e => by rw [e, Nat.zero_mul] at h; omega
  exact (Nat.div_lt_iff_lt_mul hn).mpr (by rwa [Nat.mul_comm])
protected theorem div_pos (hba : b ≤ a) (hb : 0 < b) : 0 < a / b :=
  (Nat.le_div_iff_mul_le hb).mpr (by rwa [Nat.one_mul])
theorem div_pos_iff : 0 < a / b ↔ 0 < b ∧ b ≤ a := by
  constructor
  · intro h
    have hb : 0 < b := Nat.pos_of_ne_zero fun e => by rw [e, Nat.div_zero] at h; omega
    exact ⟨hb, by have := (Nat.le_div_iff_mul_le hb).mp h; rwa [Nat.one_mul] at this⟩
  · rintro ⟨h, h'⟩
    exact Nat.div_pos h' h
@[simp] theorem add_div_right (x : Nat) {z : Nat} (H : 0 < z) : (x + z) / z = succ (x / z) := by
  have h := Nat.add_mul_div_left x 1 H
  rwa [Nat.mul_one] at h
@[simp] theorem add_div_left (x : Nat) {z : Nat} (H : 0 < z) : (z + x) / z = succ (x / z) := by
  rw [Nat.add_comm, add_div_right x H]
theorem add_div_of_dvd_right (hca : c ∣ a) : (a + b) / c = a / c + b / c := by
  obtain ⟨k, rfl⟩ := hca
  rcases Nat.eq_zero_or_pos c with h | h
  · rw [h, Nat.div_zero, Nat.div_zero, Nat.div_zero]
  · rw [Nat.add_comm, Nat.add_mul_div_left b k h, Nat.mul_div_cancel_left k h, Nat.add_comm]
theorem add_div_of_dvd_left (hca : c ∣ b) : (a + b) / c = a / c + b / c := by
  rw [Nat.add_comm, add_div_of_dvd_right hca, Nat.add_comm]
protected theorem div_le_of_le_mul {m n : Nat} : ∀ {k : Nat}, m ≤ k * n → m / k ≤ n := fun {k} h => by
  rcases Nat.eq_zero_or_pos k with hk | hk
  · rw [hk, Nat.div_zero]; exact Nat.zero_le n
  · refine Nat.le_of_lt_succ ((Nat.div_lt_iff_lt_mul hk).mpr ?_)
    rw [Nat.succ_mul, Nat.mul_comm]
    omega
protected theorem eq_mul_of_div_eq_right (H1 : b ∣ a) (H2 : a / b = c) : a = b * c := by
  rw [← H2, Nat.mul_div_cancel' H1]
protected theorem eq_mul_of_div_eq_left (H1 : b ∣ a) (H2 : a / b = c) : a = c * b := by
  rw [← H2, Nat.div_mul_cancel H1]
protected theorem div_eq_iff_eq_mul_right (H : 0 < b) (H' : b ∣ a) : a / b = c ↔ a = b * c :=
  ⟨Nat.eq_mul_of_div_eq_right H', Nat.div_eq_of_eq_mul_right H⟩
protected theorem div_eq_iff_eq_mul_left (H : 0 < b) (H' : b ∣ a) : a / b = c ↔ a = c * b := by
  rw [Nat.div_eq_iff_eq_mul_right H H', Nat.mul_comm]
protected theorem div_left_inj {a b d : Nat} (hda : d ∣ a) (hdb : d ∣ b) : a / d = b / d ↔ a = b :=
  ⟨fun h => by rw [← Nat.mul_div_cancel' hda, h, Nat.mul_div_cancel' hdb], fun h => h ▸ rfl⟩
theorem div_dvd_of_dvd (h : n ∣ m) : m / n ∣ m := ⟨n, (Nat.div_mul_cancel h).symm⟩
theorem dvd_div_of_mul_dvd (h : a * b ∣ c) : b ∣ c / a := by
  obtain ⟨k, rfl⟩ := h
  rcases Nat.eq_zero_or_pos a with ha | ha
  · rw [ha, Nat.div_zero]; exact Nat.dvd_zero b
  · rw [Nat.mul_assoc, Nat.mul_div_cancel_left _ ha]; exact Nat.dvd_mul_right b k
theorem mul_dvd_of_dvd_div (hcb : c ∣ b) (h : a ∣ b / c) : c * a ∣ b := by
  obtain ⟨k, hk⟩ := h
  exact ⟨k, by rw [Nat.mul_assoc, ← hk, Nat.mul_div_cancel' hcb]⟩
theorem eq_of_dvd_of_div_eq_one (hab : a ∣ b) (h : b / a = 1) : a = b := by
  have e := Nat.mul_div_cancel' hab
  rw [h, Nat.mul_one] at e
  exact e
theorem eq_zero_of_dvd_of_lt (w : a ∣ b) (h : b < a) : b = 0 := by
  have h1 := Nat.mod_eq_of_lt h
  rw [Nat.mod_eq_zero_of_dvd w] at h1
  exact h1.symm
theorem div_add_div_same (h : c ∣ a) : a / c + b / c = (a + b) / c := (add_div_of_dvd_right h).symm
theorem lt_mul_div_self_add {x k : Nat} (h : 0 < k) : x < k * (x / k) + k := Nat.lt_mul_div_succ x h
theorem lt_div_mul_add {a b : Nat} (hb : 0 < b) : a < a / b * b + b := by
  have := Nat.lt_mul_div_succ a hb
  rwa [Nat.mul_add, Nat.mul_one, Nat.mul_comm] at this
theorem dvd_sub_mod (k : Nat) : n ∣ k - k % n := ⟨k / n, by have := Nat.div_add_mod k n; omega⟩
theorem not_dvd_of_lt_of_lt_mul_succ (h1 : n * k < m) (h2 : m < n * (k + 1)) : ¬n ∣ m := by
  rintro ⟨c, rfl⟩
  have h3 := Nat.lt_of_mul_lt_mul_left h1
  have h4 := Nat.lt_of_mul_lt_mul_left h2
  omega
theorem dvd_iff_div_mul_eq (n d : Nat) : d ∣ n ↔ n / d * d = n :=
  ⟨Nat.div_mul_cancel, fun h => ⟨n / d, by rw [Nat.mul_comm]; exact h.symm⟩⟩
theorem dvd_add_iff_right {m : Nat} (h : k ∣ m) : k ∣ n ↔ k ∣ m + n := (Nat.dvd_add_right h).symm
theorem dvd_add_iff_left {m : Nat} (h : k ∣ n) : k ∣ m ↔ k ∣ m + n := (Nat.dvd_add_left h).symm
theorem dvd_of_mul_dvd_mul_right (kpos : 0 < k) (H : m * k ∣ n * k) : m ∣ n :=
  Nat.dvd_of_mul_dvd_mul_left kpos (by rwa [Nat.mul_comm k m, Nat.mul_comm k n])
protected theorem mul_dvd_mul_iff_left (ha : 0 < a) : a * b ∣ a * c ↔ b ∣ c :=
  ⟨Nat.dvd_of_mul_dvd_mul_left ha, Nat.mul_dvd_mul_left a⟩
protected theorem mul_dvd_mul_iff_right (hc : 0 < c) : a * c ∣ b * c ↔ a ∣ b :=
  ⟨dvd_of_mul_dvd_mul_right hc, fun h => Nat.mul_dvd_mul_right h c⟩
theorem dvd_left_iff_eq : (∀ a : Nat, a ∣ m ↔ a ∣ n) ↔ m = n :=
  ⟨fun h => Nat.dvd_antisymm ((h m).mp (Nat.dvd_refl m)) ((h n).mpr (Nat.dvd_refl n)), fun h a => h ▸ Iff.rfl⟩
theorem sub_mod_eq_zero_of_mod_eq (h : m % k = n % k) : (m - n) % k = 0 := by
  rcases Nat.le_total m n with h1 | h1
  · rw [Nat.sub_eq_zero_of_le h1, Nat.zero_mod]
  · have e1 := Nat.div_add_mod m k
    have e2 := Nat.div_add_mod n k
    refine Nat.mod_eq_zero_of_dvd ⟨m / k - n / k, ?_⟩
    rw [Nat.mul_sub]
    omega
@[simp] theorem one_mod_two_eq_one : 1 % 2 = 1 := rfl
theorem succ_mod_two_eq_zero_iff {m : Nat} : (m + 1) % 2 = 0 ↔ m % 2 = 1 := by omega
theorem succ_mod_two_eq_one_iff {m : Nat} : (m + 1) % 2 = 1 ↔ m % 2 = 0 := by omega
theorem mod_two_not_eq_zero : ¬n % 2 = 0 ↔ n % 2 = 1 := by omega
theorem mod_two_not_eq_one : ¬n % 2 = 1 ↔ n % 2 = 0 := by omega
end Nat
