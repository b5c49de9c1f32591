prelude
import Sequent.Tactic.Macros
-- more lemmas under their usual names; Even / Odd
universe u
set_option linter.unusedVariables false
namespace Nat
protected theorem lt_iff_add_one_le {m n : Nat} : m < n ↔ m + 1 ≤ n := Iff.rfl
protected theorem le_iff_lt_or_eq {n m : Nat} : n ≤ m ↔ n < m ∨ n = m := by omega
protected theorem lt_or_le (a b : Nat) : a < b ∨ b ≤ a := by omega
protected theorem le_or_lt (a b : Nat) : a ≤ b ∨ b < a := by omega
theorem one_le_iff_ne_zero {n : Nat} : 1 ≤ n ↔ n ≠ 0 := by omega
theorem succ_le_iff {m n : Nat} : succ m ≤ n ↔ m < n := Iff.rfl
theorem pred_lt {n : Nat} (h : n ≠ 0) : pred n < n := by cases n with | zero => exact (h rfl).elim | succ n => exact Nat.le_refl _
theorem sub_one_lt {n : Nat} (h : n ≠ 0) : n - 1 < n := by omega
theorem sub_add_cancel_of_le {n m : Nat} (h : m ≤ n) : n - m + m = n := Nat.sub_add_cancel h
protected theorem add_sub_cancel' {n m : Nat} (h : m ≤ n) : m + (n - m) = n := by omega
protected theorem sub_eq_iff_eq_add {a b c : Nat} (h : b ≤ a) : a - b = c ↔ a = c + b := by omega
protected theorem sub_eq_iff_eq_add' {a b c : Nat} (h : b ≤ a) : a - b = c ↔ a = b + c := by omega
protected theorem le_sub_iff_add_le {x y k : Nat} (h : k ≤ y) : x ≤ y - k ↔ x + k ≤ y := by omega
protected theorem lt_sub_iff_add_lt {a b c : Nat} : a < c - b ↔ a + b < c := by omega
protected theorem sub_lt_iff_lt_add {a b c : Nat} (h : b ≤ a) : a - b < c ↔ a < c + b := by omega
protected theorem sub_lt_sub_left {k m n : Nat} (h : k < m) (h' : k < n) : m - n < m - k := by omega
protected theorem sub_lt_sub_right {a b c : Nat} (h : c ≤ a) (h' : a < b) : a - c < b - c := by omega
protected theorem sub_add_comm {n m k : Nat} (h : k ≤ n) : n + m - k = n - k + m := by omega
protected theorem sub_sub_right (n : Nat) {m k : Nat} (h : k ≤ m) : n - (m - k) = n + k - m := by omega
protected theorem add_le_of_le_sub' {n k m : Nat} (h : m ≤ k) : n ≤ k - m → m + n ≤ k := by omega
protected theorem le_of_sub_eq_zero' {n m : Nat} (h : n - m = 0) : n ≤ m := by omega
protected theorem add_pos_left {m : Nat} (h : 0 < m) (n : Nat) : 0 < m + n := by omega
protected theorem add_pos_right {n : Nat} (m : Nat) (h : 0 < n) : 0 < m + n := by omega
protected theorem lt_of_add_one_le {n m : Nat} (h : n + 1 ≤ m) : n < m := h
theorem add_lt_add_iff (a b c : Nat) : a + c < b + c ↔ a < b := by omega
protected theorem min_comm (a b : Nat) : min a b = min b a := by omega
protected theorem max_comm (a b : Nat) : max a b = max b a := by omega
protected theorem min_assoc (a b c : Nat) : min (min a b) c = min a (min b c) := by omega
protected theorem max_assoc (a b c : Nat) : max (max a b) c = max a (max b c) := by omega
protected theorem min_self (a : Nat) : min a a = a := by omega
protected theorem max_self (a : Nat) : max a a = a := by omega
protected theorem le_min {a b c : Nat} : a ≤ min b c ↔ a ≤ b ∧ a ≤ c := by omega
protected theorem max_le {a b c : Nat} : max a b ≤ c ↔ a ≤ c ∧ b ≤ c := by omega
protected theorem lt_min {a b c : Nat} : a < min b c ↔ a < b ∧ a < c := by omega
protected theorem max_lt {a b c : Nat} : max a b < c ↔ a < c ∧ b < c := by omega
theorem div_two_lt_self {n : Nat} (h : 0 < n) : n / 2 < n := by omega
theorem even_or_odd' (n : Nat) : ∃ k, n = 2 * k ∨ n = 2 * k + 1 := ⟨n / 2, by omega⟩
theorem mod_two_ne_one {n : Nat} : ¬ n % 2 = 1 ↔ n % 2 = 0 := by omega
theorem mod_two_ne_zero {n : Nat} : ¬ n % 2 = 0 ↔ n % 2 = 1 := by omega
protected theorem mul_le_mul_left_iff {a b c : Nat} (h : 0 < a) : a * b ≤ a * c ↔ b ≤ c := ⟨fun h' => Nat.le_of_mul_le_mul_left h' h, fun h' => Nat.mul_le_mul_left a h'⟩
protected theorem mul_lt_mul_left_iff {a b c : Nat} (h : 0 < a) : a * b < a * c ↔ b < c := ⟨Nat.lt_of_mul_lt_mul_left, fun h' => Nat.mul_lt_mul_of_pos_left h' h⟩
protected theorem mul_left_cancel {n m k : Nat} (hn : 0 < n) (h : n * m = n * k) : m = k := Nat.eq_of_mul_eq_mul_left hn h
protected theorem mul_right_cancel {n m k : Nat} (hm : 0 < m) (h : n * m = k * m) : n = k := Nat.eq_of_mul_eq_mul_right hm h
protected theorem mul_self_le_mul_self_iff {m n : Nat} : m * m ≤ n * n ↔ m ≤ n :=
  ⟨fun h => Nat.le_of_not_lt (fun h' => by
    have h1 := Nat.mul_le_mul (Nat.le_of_lt h') (Nat.le_of_lt h')
    have h2 : n * m < m * m := Nat.mul_lt_mul_of_pos_right h' (by omega)
    have h3 : n * n ≤ n * m := Nat.mul_le_mul_left n (Nat.le_of_lt h')
    omega), Nat.mul_self_le_mul_self⟩
theorem le_self_pow {n : Nat} (hn : n ≠ 0) (m : Nat) : m ≤ m ^ n := by
  cases n with
  | zero => exact (hn rfl).elim
  | succ n =>
    cases m with
    | zero => exact Nat.zero_le _
    | succ m =>
      have h : 1 * (m + 1) ≤ (m + 1) ^ n * (m + 1) := Nat.mul_le_mul_right _ (Nat.pow_pos (by omega))
      rw [Nat.one_mul] at h; exact h
theorem le_induction {m : Nat} {P : (n : Nat) → m ≤ n → Prop} (base : P m (Nat.le_refl m)) (succ : ∀ n (hmn : m ≤ n), P n hmn → P (n + 1) (Nat.le.step hmn)) : ∀ n (hmn : m ≤ n), P n hmn := by
  intro n hmn
  induction hmn with
  | refl => exact base
  | step h ih => exact succ _ h ih
theorem dvd_sub' {m n k : Nat} (h₁ : k ∣ m) (h₂ : k ∣ n) : k ∣ m - n := Nat.dvd_sub h₁ h₂
theorem pos_of_dvd_of_pos {m n : Nat} (H1 : m ∣ n) (H2 : 0 < n) : 0 < m := by
  rcases Nat.eq_zero_or_pos m with h | h
  · subst h
    have := Nat.eq_zero_of_zero_dvd H1
    omega
  · exact h
theorem eq_of_dvd_of_lt_two_mul {a b : Nat} (ha : a ≠ 0) (hdvd : b ∣ a) (hlt : a < 2 * b) : a = b := by
  obtain ⟨c, rfl⟩ := hdvd
  match c with
  | 0 => exact (ha rfl).elim
  | 1 => rw [Nat.mul_one]
  | c + 2 =>
    exfalso
    have : b * (c + 2) = b * c + 2 * b := by ring0
    omega
theorem sub_dvd_of (a b c : Nat) (h : c ∣ a - b) (h' : b ≤ a) : a % c = b % c := by
  obtain ⟨k, hk⟩ := h
  have e : a = b + c * k := by omega
  rw [e, Nat.add_mul_mod_self_left]
@[reducible] def ModEq (n a b : Nat) : Prop := a % n = b % n
theorem not_dvd_of_pos_of_lt {m n : Nat} (h1 : 0 < n) (h2 : n < m) : ¬ m ∣ n := fun h => by have := Nat.le_of_dvd h1 h; omega
theorem sq_sub_sq (a b : Nat) (h : b ≤ a) : a ^ 2 - b ^ 2 = (a + b) * (a - b) := by
  obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le h
  rw [Nat.add_sub_cancel_left]
  have e : (b + k) ^ 2 = (b + k + b) * k + b ^ 2 := by ring0
  rw [e, Nat.add_sub_cancel]
end Nat
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
protected theorem dvd_mul_of_dvd_left {a b : Int} (h : a ∣ b) (c : Int) : a ∣ b * c := Int.dvd_trans h (Int.dvd_mul_right b c)
protected theorem dvd_mul_of_dvd_right {a b : Int} (h : a ∣ b) (c : Int) : a ∣ c * b := Int.dvd_trans h (Int.dvd_mul_left b c)
theorem eq_one_or_neg_one_of_mul_eq_one {a b : Int} (h : a * b = 1) : a = 1 ∨ a = -1 := by
  have hn : natAbs a * natAbs b = 1 := by rw [← natAbs_mul, h]; rfl
  have h1 : natAbs a = 1 := Nat.dvd_one.mp ⟨natAbs b, hn.symm⟩
  omega
end Int
def Even {α : Type u} [Add α] (a : α) : Prop := ∃ r, a = r + r
def Odd {α : Type u} [Add α] [Mul α] [OfNat α 1] [OfNat α 2] (a : α) : Prop := ∃ m, a = 2 * m + 1
theorem Nat.even_iff {n : Nat} : Even n ↔ n % 2 = 0 := ⟨fun ⟨r, h⟩ => by omega, fun h => ⟨n / 2, by omega⟩⟩
theorem Nat.odd_iff {n : Nat} : Odd n ↔ n % 2 = 1 := ⟨fun ⟨r, h⟩ => by omega, fun h => ⟨n / 2, by omega⟩⟩
theorem Int.even_iff {n : Int} : Even n ↔ n % 2 = 0 := ⟨fun ⟨r, h⟩ => by omega, fun h => ⟨n / 2, by omega⟩⟩
theorem Int.odd_iff {n : Int} : Odd n ↔ n % 2 = 1 := ⟨fun ⟨r, h⟩ => by omega, fun h => ⟨n / 2, by omega⟩⟩
theorem Nat.not_even_iff_odd {n : Nat} : ¬ Even n ↔ Odd n := by rw [Nat.even_iff, Nat.odd_iff]; omega
theorem Nat.not_odd_iff_even {n : Nat} : ¬ Odd n ↔ Even n := by rw [Nat.even_iff, Nat.odd_iff]; omega
theorem Int.not_even_iff_odd {n : Int} : ¬ Even n ↔ Odd n := by rw [Int.even_iff, Int.odd_iff]; omega
theorem Int.not_odd_iff_even {n : Int} : ¬ Odd n ↔ Even n := by rw [Int.even_iff, Int.odd_iff]; omega
theorem even_iff_two_dvd_nat {n : Nat} : Even n ↔ 2 ∣ n := by rw [Nat.even_iff]; omega
theorem even_iff_two_dvd_int {n : Int} : Even n ↔ 2 ∣ n := by rw [Int.even_iff]; omega
theorem Nat.even_or_odd (n : Nat) : Even n ∨ Odd n := by rw [Nat.even_iff, Nat.odd_iff]; omega
theorem Int.even_or_odd (n : Int) : Even n ∨ Odd n := by rw [Int.even_iff, Int.odd_iff]; omega
theorem Nat.even_mul_succ_self (n : Nat) : Even (n * (n + 1)) := by
  rw [Nat.even_iff]
  rcases Nat.mod_two_eq_zero_or_one n with h | h
  · rw [Nat.mul_mod, h, Nat.zero_mul]; rfl
  · have h2 : (n + 1) % 2 = 0 := by omega
    rw [Nat.mul_mod, h2, Nat.mul_zero]; rfl
instance Nat.decidableEven (n : Nat) : Decidable (Even n) := match decEq (n % 2) 0 with | isTrue h => isTrue (Nat.even_iff.mpr h) | isFalse h => isFalse (fun h' => h (Nat.even_iff.mp h'))
instance Nat.decidableOdd (n : Nat) : Decidable (Odd n) := match decEq (n % 2) 1 with | isTrue h => isTrue (Nat.odd_iff.mpr h) | isFalse h => isFalse (fun h' => h (Nat.odd_iff.mp h'))
def Nat.Prime (p : Nat) : Prop := 2 ≤ p ∧ ∀ m, m ∣ p → m = 1 ∨ m = p
theorem Nat.prime_iff_lt (p : Nat) : Nat.Prime p ↔ 2 ≤ p ∧ ∀ m, m < p → m ∣ p → m = 1 := by
  constructor
  · rintro ⟨h2, h⟩
    refine ⟨h2, fun m hm hd => ?_⟩
    rcases h m hd with h | h
    · exact h
    · omega
  · rintro ⟨h2, h⟩
    refine ⟨h2, fun m hd => ?_⟩
    have hle := Nat.le_of_dvd (by omega) hd
    rcases Nat.lt_or_eq_of_le hle with h' | h'
    · exact .inl (h m h' hd)
    · exact .inr h'
instance Nat.decidablePrime (p : Nat) : Decidable (Nat.Prime p) :=
  match (instDecidableAnd : Decidable (2 ≤ p ∧ ∀ m, m < p → m ∣ p → m = 1)) with
  | isTrue h => isTrue ((Nat.prime_iff_lt p).mpr h)
  | isFalse h => isFalse (fun h' => h ((Nat.prime_iff_lt p).mp h'))

