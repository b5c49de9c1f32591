prelude
import Sequent.Nat.Basic
-- Nat: div, mod, dvd, gcd, lcm, log2, shifts, bitwise.
-- TRAP: the kernel evaluates Nat.div mod gcd log2 land lor xor shiftLeft shiftRight pow ... on literals BY NAME,
-- so these definitions must denote exactly those functions.
universe u v w
set_option linter.unusedVariables false
def Nat.divGo (y : Nat) : Nat → Nat → Nat
  | 0, _ => 0
  | f + 1, x => if y ≤ x then Nat.divGo y f (x - y) + 1 else 0
@[extern "lean_nat_div"] protected def Nat.div (x y : Nat) : Nat := if 0 < y then Nat.divGo y x x else 0
def Nat.modGo (y : Nat) : Nat → Nat → Nat
  | 0, x => x
  | f + 1, x => if y ≤ x then Nat.modGo y f (x - y) else x
@[extern "lean_nat_mod"] protected def Nat.mod (x y : Nat) : Nat := if 0 < y then Nat.modGo y x x else x
instance Nat.instDivNat : Div Nat := ⟨Nat.div⟩
instance Nat.instModNat : Mod Nat := ⟨Nat.mod⟩
instance Nat.instDvd : Dvd Nat := ⟨fun a b => ∃ c, b = a * c⟩
namespace Nat
theorem divGo_succ (y f x : Nat) : divGo y (f + 1) x = if y ≤ x then divGo y f (x - y) + 1 else 0 := rfl
theorem modGo_succ (y f x : Nat) : modGo y (f + 1) x = if y ≤ x then modGo y f (x - y) else x := rfl
theorem divGo_fuel (y : Nat) (hy : 0 < y) (f : Nat) : ∀ g x, x ≤ f → x ≤ g → divGo y f x = divGo y g x := by
  induction f with
  | zero =>
    intro g x hf hg
    have hx := eq_zero_of_le_zero hf
    subst hx
    cases g with
    | zero => rfl
    | succ g => rw [divGo_succ, if_neg (Nat.not_le_of_gt hy)]; rfl
  | succ f ih =>
    intro g x hf hg
    by_cases h : y ≤ x
    · have hx : 0 < x := Nat.lt_of_lt_of_le hy h
      have hlt : x - y < x := Nat.sub_lt hx hy
      cases g with
      | zero => exact (Nat.lt_irrefl 0 (Nat.lt_of_lt_of_le hx hg)).elim
      | succ g =>
        rw [divGo_succ, divGo_succ, if_pos h, if_pos h, ih g (x - y) (le_of_lt_succ (Nat.lt_of_lt_of_le hlt hf)) (le_of_lt_succ (Nat.lt_of_lt_of_le hlt hg))]
    · rw [divGo_succ, if_neg h]
      cases g with
      | zero => rfl
      | succ g => rw [divGo_succ, if_neg h]
theorem modGo_fuel (y : Nat) (hy : 0 < y) (f : Nat) : ∀ g x, x ≤ f → x ≤ g → modGo y f x = modGo y g x := by
  induction f with
  | zero =>
    intro g x hf hg
    have hx := eq_zero_of_le_zero hf
    subst hx
    cases g with
    | zero => rfl
    | succ g => rw [modGo_succ, if_neg (Nat.not_le_of_gt hy)]; rfl
  | succ f ih =>
    intro g x hf hg
    by_cases h : y ≤ x
    · have hx : 0 < x := Nat.lt_of_lt_of_le hy h
      have hlt : x - y < x := Nat.sub_lt hx hy
      cases g with
      | zero => exact (Nat.lt_irrefl 0 (Nat.lt_of_lt_of_le hx hg)).elim
      | succ g =>
        rw [modGo_succ, modGo_succ, if_pos h, if_pos h, ih g (x - y) (le_of_lt_succ (Nat.lt_of_lt_of_le hlt hf)) (le_of_lt_succ (Nat.lt_of_lt_of_le hlt hg))]
    · rw [modGo_succ, if_neg h]
      cases g with
      | zero => rfl
      | succ g => rw [modGo_succ, if_neg h]
theorem div_def (x y : Nat) : x / y = if 0 < y then divGo y x x else 0 := rfl
theorem mod_def' (x y : Nat) : x % y = if 0 < y then modGo y x x else x := rfl
theorem div_rec_pos {x y : Nat} (hy : 0 < y) (h : y ≤ x) : x / y = (x - y) / y + 1 := by
  rw [div_def, div_def, if_pos hy, if_pos hy]
  cases x with
  | zero => exact (Nat.lt_irrefl 0 (Nat.lt_of_lt_of_le hy h)).elim
  | succ n =>
    rw [divGo_succ, if_pos h, divGo_fuel y hy n (n + 1 - y) (n + 1 - y) (le_of_lt_succ (Nat.sub_lt (zero_lt_succ n) hy)) (le_refl _)]
theorem mod_rec_pos {x y : Nat} (hy : 0 < y) (h : y ≤ x) : x % y = (x - y) % y := by
  rw [mod_def', mod_def', if_pos hy, if_pos hy]
  cases x with
  | zero => exact (Nat.lt_irrefl 0 (Nat.lt_of_lt_of_le hy h)).elim
  | succ n =>
    rw [modGo_succ, if_pos h, modGo_fuel y hy n (n + 1 - y) (n + 1 - y) (le_of_lt_succ (Nat.sub_lt (zero_lt_succ n) hy)) (le_refl _)]
theorem div_eq_of_lt {x y : Nat} (h : x < y) : x / y = 0 := by
  rw [div_def, if_pos (Nat.lt_of_le_of_lt (zero_le x) h)]
  cases x with
  | zero => rfl
  | succ n => rw [divGo_succ, if_neg (Nat.not_le_of_gt h)]
theorem mod_eq_of_lt {x y : Nat} (h : x < y) : x % y = x := by
  rw [mod_def', if_pos (Nat.lt_of_le_of_lt (zero_le x) h)]
  cases x with
  | zero => rfl
  | succ n => rw [modGo_succ, if_neg (Nat.not_le_of_gt h)]
@[simp] protected theorem div_zero (n : Nat) : n / 0 = 0 := rfl
@[simp] protected theorem mod_zero (n : Nat) : n % 0 = n := rfl
theorem div_eq (x y : Nat) : x / y = if 0 < y ∧ y ≤ x then (x - y) / y + 1 else 0 := by
  by_cases hy : 0 < y
  · by_cases h : y ≤ x
    · rw [if_pos ⟨hy, h⟩, div_rec_pos hy h]
    · rw [if_neg (fun h' => h h'.2), div_eq_of_lt (Nat.lt_of_not_le h)]
  · rw [if_neg (fun h' => hy h'.1)]
    have e : y = 0 := eq_zero_of_le_zero (Nat.le_of_not_lt hy)
    rw [e, Nat.div_zero]
theorem mod_eq (x y : Nat) : x % y = if 0 < y ∧ y ≤ x then (x - y) % y else x := by
  by_cases hy : 0 < y
  · by_cases h : y ≤ x
    · rw [if_pos ⟨hy, h⟩, mod_rec_pos hy h]
    · rw [if_neg (fun h' => h h'.2), mod_eq_of_lt (Nat.lt_of_not_le h)]
  · rw [if_neg (fun h' => hy h'.1)]
    have e : y = 0 := eq_zero_of_le_zero (Nat.le_of_not_lt hy)
    rw [e, Nat.mod_zero]
theorem mod_eq_sub_mod {a b : Nat} (h : a ≥ b) : a % b = (a - b) % b := by
  cases eq_zero_or_pos b with
  | inl e => rw [e, Nat.sub_zero]
  | inr hb => exact mod_rec_pos hb h
theorem div_eq_sub_div {a b : Nat} (h₁ : 0 < b) (h₂ : b ≤ a) : a / b = (a - b) / b + 1 := div_rec_pos h₁ h₂
theorem mod_lt (x : Nat) {y : Nat} (hy : y > 0) : x % y < y := by
  induction x using Nat.strongRecOn with
  | ind n ih =>
  by_cases h : y ≤ n
  · rw [mod_rec_pos hy h]; exact ih _ (Nat.sub_lt (Nat.lt_of_lt_of_le hy h) hy)
  · rw [mod_eq_of_lt (Nat.lt_of_not_le h)]; exact Nat.lt_of_not_le h
theorem div_add_mod (m k : Nat) : k * (m / k) + m % k = m := by
  cases eq_zero_or_pos k with
  | inl e => rw [e, Nat.mod_zero, Nat.zero_mul, Nat.zero_add]
  | inr hy =>
    induction m using Nat.strongRecOn with
    | ind n ih =>
    by_cases h : k ≤ n
    · have e := ih _ (Nat.sub_lt (Nat.lt_of_lt_of_le hy h) hy)
      rw [div_rec_pos hy h, mod_rec_pos hy h, Nat.mul_add_one, Nat.add_right_comm, e, Nat.sub_add_cancel h]
    · rw [mod_eq_of_lt (Nat.lt_of_not_le h), div_eq_of_lt (Nat.lt_of_not_le h), Nat.mul_zero, Nat.zero_add]
theorem mod_add_div (m k : Nat) : m % k + k * (m / k) = m := by rw [Nat.add_comm, div_add_mod]
theorem mod_add_div' (m k : Nat) : m % k + m / k * k = m := by rw [Nat.mul_comm, mod_add_div]
theorem div_add_mod' (m k : Nat) : m / k * k + m % k = m := by rw [Nat.mul_comm, div_add_mod]
theorem mod_def (m k : Nat) : m % k = m - k * (m / k) := by
  refine Nat.eq_sub_of_add_eq ?_
  exact mod_add_div m k
theorem mod_le (x y : Nat) : x % y ≤ x := by
  rw [mod_def]; exact sub_le _ _
theorem div_mod_unique {a b q r : Nat} (hr : r < b) (h : b * q + r = a) : a / b = q ∧ a % b = r := by
  have hb : 0 < b := Nat.lt_of_le_of_lt (zero_le r) hr
  have e := div_add_mod a b
  have hlt := mod_lt a hb
  have key : a / b = q := by
    cases Nat.lt_trichotomy (a / b) q with
    | inl hl =>
      have h1 : b * (a / b + 1) ≤ b * q := Nat.mul_le_mul_left b hl
      rw [Nat.mul_add_one] at h1
      have h2 : a < b * (a / b) + b := by
        have h3 := Nat.add_lt_add_left hlt (b * (a / b))
        rw [e] at h3; exact h3
      have h4 : b * q ≤ a := by rw [← h]; exact le_add_right _ _
      exact (Nat.lt_irrefl _ (Nat.lt_of_lt_of_le h2 (Nat.le_trans h1 h4))).elim
    | inr hr' =>
      cases hr' with
      | inl he => exact he
      | inr hg =>
        have h1 : b * (q + 1) ≤ b * (a / b) := Nat.mul_le_mul_left b hg
        rw [Nat.mul_add_one] at h1
        have h2 : a < b * q + b := by
          have h3 := Nat.add_lt_add_left hr (b * q)
          rw [h] at h3; exact h3
        have h4 : b * (a / b) ≤ a := by
          have h5 := le_add_right (b * (a / b)) (a % b)
          rw [e] at h5; exact h5
        exact (Nat.lt_irrefl _ (Nat.lt_of_lt_of_le h2 (Nat.le_trans h1 h4))).elim
  refine ⟨key, ?_⟩
  rw [key] at e
  exact Nat.add_left_cancel (e.trans h.symm)
@[simp] protected theorem zero_div (b : Nat) : 0 / b = 0 := by
  cases eq_zero_or_pos b with
  | inl h => rw [h, Nat.div_zero]
  | inr h => exact div_eq_of_lt h
@[simp] protected theorem zero_mod (b : Nat) : 0 % b = 0 := by
  cases eq_zero_or_pos b with
  | inl h => rw [h, Nat.mod_zero]
  | inr h => exact mod_eq_of_lt h
@[simp] protected theorem div_one (n : Nat) : n / 1 = n := (div_mod_unique (a := n) (b := 1) (q := n) (r := 0) Nat.zero_lt_one (by rw [Nat.one_mul, Nat.add_zero])).1
@[simp] theorem mod_one (n : Nat) : n % 1 = 0 := (div_mod_unique (a := n) (b := 1) (q := n) (r := 0) Nat.zero_lt_one (by rw [Nat.one_mul, Nat.add_zero])).2
@[simp] theorem mod_self (n : Nat) : n % n = 0 := by rw [mod_eq_sub_mod (le_refl n), Nat.sub_self, Nat.zero_mod]
protected theorem div_self {n : Nat} (h : 0 < n) : n / n = 1 := by rw [div_rec_pos h (le_refl n), Nat.sub_self, Nat.zero_div]
theorem add_mul_div_left (x z : Nat) {y : Nat} (H : 0 < y) : (x + y * z) / y = x / y + z :=
  (div_mod_unique (r := x % y) (mod_lt x H) (by rw [Nat.mul_add, Nat.add_right_comm, div_add_mod])).1
theorem add_mul_mod_self_left (x y z : Nat) : (x + y * z) % y = x % y := by
  cases eq_zero_or_pos y with
  | inl h => rw [h, Nat.zero_mul, Nat.add_zero]
  | inr H => exact (div_mod_unique (q := x / y + z) (mod_lt x H) (by rw [Nat.mul_add, Nat.add_right_comm, div_add_mod])).2
theorem add_mul_div_right (x y : Nat) {z : Nat} (H : 0 < z) : (x + y * z) / z = x / z + y := by rw [Nat.mul_comm, add_mul_div_left _ _ H]
@[simp] theorem add_mul_mod_self_right (x y z : Nat) : (x + y * z) % z = x % z := by rw [Nat.mul_comm, add_mul_mod_self_left]
attribute [simp] add_mul_mod_self_left
@[simp] theorem add_mod_right (x z : Nat) : (x + z) % z = x % z := by
  have h := add_mul_mod_self_left x z 1
  rw [Nat.mul_one] at h; exact h
@[simp] theorem add_mod_left (x z : Nat) : (x + z) % x = z % x := by rw [Nat.add_comm, add_mod_right]
@[simp] theorem mul_mod_right (m n : Nat) : m * n % m = 0 := by
  have h := add_mul_mod_self_left 0 m n
  rw [Nat.zero_add, Nat.zero_mod] at h; exact h
@[simp] theorem mul_mod_left (m n : Nat) : m * n % n = 0 := by rw [Nat.mul_comm, mul_mod_right]
@[simp] protected theorem mul_div_right (n : Nat) {m : Nat} (H : 0 < m) : m * n / m = n := by
  have h := add_mul_div_left 0 n H
  rw [Nat.zero_add, Nat.zero_div, Nat.zero_add] at h; exact h
@[simp] protected theorem mul_div_left (m : Nat) {n : Nat} (H : 0 < n) : m * n / n = m := by rw [Nat.mul_comm, Nat.mul_div_right m H]
protected theorem mul_div_cancel (m : Nat) {n : Nat} (H : 0 < n) : m * n / n = m := Nat.mul_div_left m H
protected theorem mul_div_cancel_left (m : Nat) {n : Nat} (H : 0 < n) : n * m / n = m := Nat.mul_div_right m H
@[simp] theorem mod_mod (a n : Nat) : (a % n) % n = a % n := by
  cases eq_zero_or_pos n with
  | inl h => rw [h, Nat.mod_zero]
  | inr h => exact mod_eq_of_lt (mod_lt a h)
theorem add_mod (a b n : Nat) : (a + b) % n = ((a % n) + (b % n)) % n := by
  have e : a + b = (a % n + b % n) + n * (a / n + b / n) := by
    rw [Nat.mul_add, Nat.add_add_add_comm, mod_add_div, mod_add_div]
  rw [e, add_mul_mod_self_left]
theorem mul_mod (a b n : Nat) : (a * b) % n = ((a % n) * (b % n)) % n := by
  have e : a * b = a % n * (b % n) + n * (a % n * (b / n) + a / n * b) := by
    have h1 : a * b = (a % n) * b + n * (a / n * b) := by
      rw [← Nat.mul_assoc, ← Nat.add_mul, mod_add_div]
    have h2 : (a % n) * b = a % n * (b % n) + n * (a % n * (b / n)) := by
      rw [Nat.mul_left_comm n, ← Nat.mul_add, mod_add_div]
    rw [h1, Nat.mul_add, ← Nat.add_assoc, ← h2]
  rw [e, add_mul_mod_self_left]
@[simp] theorem mod_add_mod (m n k : Nat) : (m % n + k) % n = (m + k) % n := by rw [add_mod, mod_mod, ← add_mod]
@[simp] theorem add_mod_mod (m n k : Nat) : (m + n % k) % k = (m + n) % k := by rw [Nat.add_comm, mod_add_mod, Nat.add_comm]
theorem pow_mod (a b n : Nat) : a ^ b % n = (a % n) ^ b % n := by
  induction b with
  | zero => rfl
  | succ b ih => rw [Nat.pow_succ, mul_mod, ih, Nat.pow_succ, mul_mod ((a % n) ^ b), mod_mod]
theorem mod_two_eq_zero_or_one (n : Nat) : n % 2 = 0 ∨ n % 2 = 1 := by
  have h : n % 2 < 2 := mod_lt n (by decide)
  cases Nat.lt_or_eq_of_le (le_of_lt_succ h) with
  | inl h => exact .inl (lt_one_iff.mp h)
  | inr h => exact .inr h
theorem div_le_self (n k : Nat) : n / k ≤ n := by
  cases eq_zero_or_pos k with
  | inl h => rw [h, Nat.div_zero]; exact zero_le n
  | inr h =>
    have h1 : 1 * (n / k) ≤ k * (n / k) := Nat.mul_le_mul_right _ h
    rw [Nat.one_mul] at h1
    have h2 := le_add_right (k * (n / k)) (n % k)
    rw [div_add_mod] at h2
    exact Nat.le_trans h1 h2
theorem div_mul_le_self (m n : Nat) : m / n * n ≤ m := by
  have h2 := le_add_right (m / n * n) (m % n)
  rw [div_add_mod'] at h2; exact h2
theorem mul_div_le (m n : Nat) : n * (m / n) ≤ m := by rw [Nat.mul_comm]; exact div_mul_le_self m n
theorem lt_mul_div_succ (a : Nat) {b : Nat} (hb : 0 < b) : a < b * (a / b + 1) := by
  have h := Nat.add_lt_add_left (mod_lt a hb) (b * (a / b))
  rw [div_add_mod] at h
  rw [Nat.mul_add_one]; exact h
theorem le_div_iff_mul_le {k x y : Nat} (k0 : 0 < k) : x ≤ y / k ↔ x * k ≤ y := by
  constructor
  · exact fun h => Nat.le_trans (Nat.mul_le_mul_right k h) (div_mul_le_self y k)
  · intro h
    refine le_of_lt_succ (Nat.lt_of_mul_lt_mul_left (a := k) ?_)
    rw [Nat.mul_comm k x]
    exact Nat.lt_of_le_of_lt h (lt_mul_div_succ y k0)
theorem div_lt_iff_lt_mul {k x y : Nat} (Hk : 0 < k) : x / k < y ↔ x < y * k := by
  rw [← Nat.not_le, ← Nat.not_le]
  exact not_congr (le_div_iff_mul_le Hk)
theorem div_lt_self {n k : Nat} (hLtN : 0 < n) (hLtK : 1 < k) : n / k < n := by
  rw [div_lt_iff_lt_mul (Nat.lt_trans Nat.zero_lt_one hLtK)]
  have h := Nat.mul_lt_mul_of_pos_left hLtK hLtN
  rw [Nat.mul_one] at h; exact h
theorem div_le_div_right {a b : Nat} {c : Nat} (h : a ≤ b) : a / c ≤ b / c := by
  cases eq_zero_or_pos c with
  | inl e => rw [e, Nat.div_zero]; exact zero_le _
  | inr hc => exact (le_div_iff_mul_le hc).mpr (Nat.le_trans (div_mul_le_self a c) h)
theorem div_eq_of_eq_mul_left {m n k : Nat} (H1 : 0 < n) (H2 : m = k * n) : m / n = k := by rw [H2, Nat.mul_div_left k H1]
theorem div_eq_of_eq_mul_right {m n k : Nat} (H1 : 0 < n) (H2 : m = n * k) : m / n = k := by rw [H2, Nat.mul_div_right k H1]
theorem div_div_eq_div_mul (m n k : Nat) : m / n / k = m / (n * k) := by
  cases eq_zero_or_pos n with
  | inl e => rw [e, Nat.zero_mul, Nat.div_zero, Nat.zero_div]
  | inr hn =>
    cases eq_zero_or_pos k with
    | inl e => rw [e, Nat.mul_zero, Nat.div_zero, Nat.div_zero]
    | inr hk =>
      refine Nat.le_antisymm ?_ ?_
      · rw [le_div_iff_mul_le (Nat.mul_pos hn hk), Nat.mul_comm n k, ← Nat.mul_assoc, ← le_div_iff_mul_le hn]
        exact div_mul_le_self _ _
      · rw [le_div_iff_mul_le hk, le_div_iff_mul_le hn, Nat.mul_assoc, Nat.mul_comm k n]
        exact div_mul_le_self _ _
-- divisibility
protected theorem dvd_refl (a : Nat) : a ∣ a := ⟨1, (Nat.mul_one a).symm⟩
protected theorem dvd_zero (a : Nat) : a ∣ 0 := ⟨0, rfl⟩
protected theorem one_dvd (n : Nat) : 1 ∣ n := ⟨n, (Nat.one_mul n).symm⟩
protected theorem dvd_mul_right (a b : Nat) : a ∣ a * b := ⟨b, rfl⟩
protected theorem dvd_mul_left (a b : Nat) : a ∣ b * a := ⟨b, Nat.mul_comm b a⟩
attribute [simp] Nat.dvd_refl Nat.dvd_zero Nat.one_dvd Nat.dvd_mul_right Nat.dvd_mul_left
protected theorem dvd_trans {a b c : Nat} (h₁ : a ∣ b) (h₂ : b ∣ c) : a ∣ c := by
  obtain ⟨x, hx⟩ := h₁
  obtain ⟨y, hy⟩ := h₂
  exact ⟨x * y, by rw [hy, hx, Nat.mul_assoc]⟩
protected theorem dvd_mul_right_of_dvd {a b : Nat} (h : a ∣ b) (c : Nat) : a ∣ b * c := Nat.dvd_trans h (Nat.dvd_mul_right b c)
protected theorem dvd_mul_left_of_dvd {a b : Nat} (h : a ∣ b) (c : Nat) : a ∣ c * b := Nat.dvd_trans h (Nat.dvd_mul_left b c)
protected theorem eq_zero_of_zero_dvd {a : Nat} (h : 0 ∣ a) : a = 0 := h.elim (fun c e => e.trans (Nat.zero_mul c))
@[simp] protected theorem zero_dvd {n : Nat} : 0 ∣ n ↔ n = 0 := ⟨Nat.eq_zero_of_zero_dvd, fun h => h.symm ▸ Nat.dvd_zero 0⟩
protected theorem dvd_add {m n k : Nat} (h₁ : k ∣ m) (h₂ : k ∣ n) : k ∣ m + n := by
  obtain ⟨x, hx⟩ := h₁
  obtain ⟨y, hy⟩ := h₂
  exact ⟨x + y, by rw [hx, hy, Nat.mul_add]⟩
protected theorem dvd_sub {m n k : Nat} (h₁ : k ∣ m) (h₂ : k ∣ n) : k ∣ m - n := by
  obtain ⟨x, hx⟩ := h₁
  obtain ⟨y, hy⟩ := h₂
  exact ⟨x - y, by rw [hx, hy, Nat.mul_sub]⟩
protected theorem dvd_add_right {m k : Nat} (h : k ∣ m) {n : Nat} : k ∣ m + n ↔ k ∣ n :=
  ⟨fun h' => by have e := Nat.dvd_sub h' h; rw [Nat.add_sub_cancel_left] at e; exact e, fun h' => Nat.dvd_add h h'⟩
protected theorem dvd_add_left {n k : Nat} (h : k ∣ n) {m : Nat} : k ∣ m + n ↔ k ∣ m := by rw [Nat.add_comm]; exact Nat.dvd_add_right h
theorem le_of_dvd {m n : Nat} (h1 : 0 < n) (h : m ∣ n) : m ≤ n := by
  obtain ⟨c, rfl⟩ := h
  cases c with
  | zero => exact (Nat.lt_irrefl 0 h1).elim
  | succ c => rw [Nat.mul_add_one]; exact le_add_left _ _
theorem mod_eq_zero_of_dvd {m n : Nat} (h : m ∣ n) : n % m = 0 := h.elim (fun c e => by rw [e, mul_mod_right])
theorem dvd_of_mod_eq_zero {k n : Nat} (h : n % k = 0) : k ∣ n := ⟨n / k, by have e := div_add_mod n k; rw [h, Nat.add_zero] at e; exact e.symm⟩
theorem dvd_iff_mod_eq_zero {k n : Nat} : k ∣ n ↔ n % k = 0 := ⟨mod_eq_zero_of_dvd, dvd_of_mod_eq_zero⟩
theorem mod_eq_zero_iff_dvd {k n : Nat} : n % k = 0 ↔ k ∣ n := dvd_iff_mod_eq_zero.symm
theorem emod_pos_of_not_dvd {a b : Nat} (h : ¬ a ∣ b) : 0 < b % a := Nat.pos_of_ne_zero (fun e => h (dvd_of_mod_eq_zero e))
instance decidable_dvd {m n : Nat} : Decidable (m ∣ n) :=
  match decEq (n % m) 0 with
  | isTrue h => isTrue (dvd_of_mod_eq_zero h)
  | isFalse h => isFalse (fun h' => h (mod_eq_zero_of_dvd h'))
protected theorem dvd_antisymm {m n : Nat} (h₁ : m ∣ n) (h₂ : n ∣ m) : m = n := by
  cases eq_zero_or_pos n with
  | inl e => subst e; exact Nat.eq_zero_of_zero_dvd h₂
  | inr hn =>
    cases eq_zero_or_pos m with
    | inl e => subst e; exact (Nat.eq_zero_of_zero_dvd h₁).symm
    | inr hm => exact Nat.le_antisymm (le_of_dvd hn h₁) (le_of_dvd hm h₂)
protected theorem mul_div_cancel' {n m : Nat} (H : n ∣ m) : n * (m / n) = m := by
  have h := div_add_mod m n
  rw [mod_eq_zero_of_dvd H, Nat.add_zero] at h; exact h
protected theorem div_mul_cancel {n m : Nat} (H : n ∣ m) : m / n * n = m := by rw [Nat.mul_comm, Nat.mul_div_cancel' H]
theorem dvd_one {n : Nat} : n ∣ 1 ↔ n = 1 := ⟨fun h => Nat.dvd_antisymm h (Nat.one_dvd n), fun h => h ▸ Nat.dvd_refl _⟩
protected theorem mul_dvd_mul {a b c d : Nat} (h₁ : a ∣ b) (h₂ : c ∣ d) : a * c ∣ b * d := by
  obtain ⟨x, rfl⟩ := h₁
  obtain ⟨y, rfl⟩ := h₂
  exact ⟨x * y, by rw [Nat.mul_assoc, Nat.mul_assoc, Nat.mul_left_comm x c y]⟩
protected theorem mul_dvd_mul_left {b c : Nat} (a : Nat) (h : b ∣ c) : a * b ∣ a * c := Nat.mul_dvd_mul (Nat.dvd_refl a) h
protected theorem mul_dvd_mul_right {a b : Nat} (h : a ∣ b) (c : Nat) : a * c ∣ b * c := Nat.mul_dvd_mul h (Nat.dvd_refl c)
protected theorem dvd_of_mul_dvd_mul_left {m n k : Nat} (hk : 0 < k) (h : k * m ∣ k * n) : m ∣ n := by
  obtain ⟨c, e⟩ := h
  rw [Nat.mul_assoc] at e
  exact ⟨c, Nat.eq_of_mul_eq_mul_left hk e⟩
theorem dvd_mod_iff {k m n : Nat} (h : k ∣ n) : k ∣ m % n ↔ k ∣ m := by
  have e := mod_add_div m n
  have h2 : k ∣ n * (m / n) := Nat.dvd_mul_right_of_dvd h _
  constructor
  · intro h'; rw [← e]; exact Nat.dvd_add h' h2
  · intro h'
    rw [mod_def]; exact Nat.dvd_sub h' h2
-- gcd
def gcdGo : Nat → Nat → Nat → Nat
  | 0, _, n => n
  | f + 1, m, n => if m = 0 then n else gcdGo f (n % m) m
@[extern "lean_nat_gcd"] def gcd (m n : Nat) : Nat := gcdGo m m n
theorem gcdGo_fuel (f : Nat) : ∀ g m n, m ≤ f → m ≤ g → gcdGo f m n = gcdGo g m n := by
  induction f with
  | zero =>
    intro g m n hf hg
    have e := eq_zero_of_le_zero hf
    subst e
    cases g with
    | zero => rfl
    | succ g => exact (if_pos rfl).symm
  | succ f ih =>
    intro g m n hf hg
    cases eq_zero_or_pos m with
    | inl e =>
      subst e
      cases g with
      | zero => exact if_pos rfl
      | succ g => rfl
    | inr hm =>
      cases g with
      | zero => exact (Nat.lt_irrefl 0 (Nat.lt_of_lt_of_le hm hg)).elim
      | succ g =>
        have hl := mod_lt n hm
        have step : ∀ k, gcdGo (k + 1) m n = gcdGo k (n % m) m := fun k => if_neg (Nat.ne_of_gt hm)
        rw [step, step]
        exact ih g (n % m) m (le_of_lt_succ (Nat.lt_of_lt_of_le hl hf)) (le_of_lt_succ (Nat.lt_of_lt_of_le hl hg))
@[simp] theorem gcd_zero_left (y : Nat) : gcd 0 y = y := rfl
theorem gcd_rec (m n : Nat) : gcd m n = gcd (n % m) m := by
  cases m with
  | zero =>
    rw [Nat.mod_zero, gcd_zero_left]
    cases n with
    | zero => rfl
    | succ n =>
      have e : gcd (n + 1) 0 = gcdGo n (0 % (n + 1)) (n + 1) := if_neg (t := (0 : Nat)) (succ_ne_zero n)
      rw [e, Nat.zero_mod]
      exact gcdGo_fuel 0 n 0 (n + 1) (zero_le 0) (zero_le n)
  | succ k =>
    have e : gcd (k + 1) n = gcdGo k (n % (k + 1)) (k + 1) := if_neg (t := n) (succ_ne_zero k)
    rw [e]
    exact gcdGo_fuel k (n % (k + 1)) _ _ (le_of_lt_succ (mod_lt n (zero_lt_succ k))) (le_refl _)
theorem gcd_succ (x y : Nat) : gcd (succ x) y = gcd (y % succ x) (succ x) := gcd_rec _ _
@[simp] theorem gcd_zero_right (n : Nat) : gcd n 0 = n := by rw [gcd_rec, Nat.zero_mod, gcd_zero_left]
@[simp] theorem gcd_self (n : Nat) : gcd n n = n := by rw [gcd_rec, mod_self, gcd_zero_left]
@[elab_as_elim] theorem gcd.induction {P : Nat → Nat → Prop} (m n : Nat) (H0 : ∀ n, P 0 n) (H1 : ∀ m n, 0 < m → P (n % m) m → P m n) : P m n := by
  induction m using Nat.strongRecOn generalizing n with
  | ind m ih =>
  cases eq_zero_or_pos m with
  | inl e => subst e; exact H0 n
  | inr hm => exact H1 m n hm (ih _ (mod_lt n hm) m)
theorem gcd_dvd (m n : Nat) : (gcd m n ∣ m) ∧ (gcd m n ∣ n) := by
  refine gcd.induction (P := fun m n => (gcd m n ∣ m) ∧ (gcd m n ∣ n)) m n ?_ ?_
  · intro n; rw [gcd_zero_left]; exact ⟨Nat.dvd_zero n, Nat.dvd_refl n⟩
  · intro m n hm ih
    rw [← gcd_rec] at ih
    exact ⟨ih.2, (dvd_mod_iff ih.2).mp ih.1⟩
theorem gcd_dvd_left (m n : Nat) : gcd m n ∣ m := (gcd_dvd m n).1
theorem gcd_dvd_right (m n : Nat) : gcd m n ∣ n := (gcd_dvd m n).2
theorem dvd_gcd {k m n : Nat} : k ∣ m → k ∣ n → k ∣ gcd m n := by
  refine gcd.induction (P := fun m n => k ∣ m → k ∣ n → k ∣ gcd m n) m n ?_ ?_
  · intro n _ h; rw [gcd_zero_left]; exact h
  · intro m n hm ih h1 h2
    rw [gcd_rec]
    exact ih ((dvd_mod_iff h1).mpr h2) h1
theorem dvd_gcd_iff {k m n : Nat} : k ∣ gcd m n ↔ k ∣ m ∧ k ∣ n := ⟨fun h => ⟨Nat.dvd_trans h (gcd_dvd_left m n), Nat.dvd_trans h (gcd_dvd_right m n)⟩, fun h => dvd_gcd h.1 h.2⟩
theorem gcd_comm (m n : Nat) : gcd m n = gcd n m :=
  Nat.dvd_antisymm (dvd_gcd (gcd_dvd_right m n) (gcd_dvd_left m n)) (dvd_gcd (gcd_dvd_right n m) (gcd_dvd_left n m))
theorem gcd_assoc (m n k : Nat) : gcd (gcd m n) k = gcd m (gcd n k) :=
  Nat.dvd_antisymm
    (dvd_gcd (Nat.dvd_trans (gcd_dvd_left _ _) (gcd_dvd_left m n)) (dvd_gcd (Nat.dvd_trans (gcd_dvd_left _ _) (gcd_dvd_right m n)) (gcd_dvd_right _ _)))
    (dvd_gcd (dvd_gcd (gcd_dvd_left _ _) (Nat.dvd_trans (gcd_dvd_right _ _) (gcd_dvd_left n k))) (Nat.dvd_trans (gcd_dvd_right _ _) (gcd_dvd_right n k)))
@[simp] theorem gcd_one_left (n : Nat) : gcd 1 n = 1 := dvd_one.mp (gcd_dvd_left 1 n)
@[simp] theorem gcd_one_right (n : Nat) : gcd n 1 = 1 := dvd_one.mp (gcd_dvd_right n 1)
theorem gcd_eq_zero_iff {i j : Nat} : gcd i j = 0 ↔ i = 0 ∧ j = 0 := by
  constructor
  · intro h
    have h1 := gcd_dvd_left i j
    have h2 := gcd_dvd_right i j
    rw [h] at h1 h2
    exact ⟨Nat.eq_zero_of_zero_dvd h1, Nat.eq_zero_of_zero_dvd h2⟩
  · rintro ⟨rfl, rfl⟩; rfl
theorem gcd_pos_of_pos_left {m : Nat} (n : Nat) (h : 0 < m) : 0 < gcd m n := Nat.pos_of_ne_zero (fun e => Nat.ne_of_gt h (gcd_eq_zero_iff.mp e).1)
theorem gcd_pos_of_pos_right (m : Nat) {n : Nat} (h : 0 < n) : 0 < gcd m n := Nat.pos_of_ne_zero (fun e => Nat.ne_of_gt h (gcd_eq_zero_iff.mp e).2)
theorem gcd_mul_left (m n k : Nat) : gcd (m * n) (m * k) = m * gcd n k := by
  cases eq_zero_or_pos m with
  | inl e => rw [e, Nat.zero_mul, Nat.zero_mul, Nat.zero_mul]; rfl
  | inr hm =>
    refine Nat.dvd_antisymm ?_ (dvd_gcd (Nat.mul_dvd_mul_left m (gcd_dvd_left n k)) (Nat.mul_dvd_mul_left m (gcd_dvd_right n k)))
    have h : m ∣ gcd (m * n) (m * k) := dvd_gcd (Nat.dvd_mul_right m n) (Nat.dvd_mul_right m k)
    obtain ⟨c, e⟩ := h
    have h1 := gcd_dvd_left (m * n) (m * k)
    have h2 := gcd_dvd_right (m * n) (m * k)
    rw [e] at h1 h2
    rw [e]
    exact Nat.mul_dvd_mul_left m (dvd_gcd (Nat.dvd_of_mul_dvd_mul_left hm h1) (Nat.dvd_of_mul_dvd_mul_left hm h2))
def lcm (m n : Nat) : Nat := m * n / gcd m n
@[reducible] def Coprime (m n : Nat) : Prop := gcd m n = 1
theorem gcd_mul_lcm (m n : Nat) : gcd m n * lcm m n = m * n := Nat.mul_div_cancel' (Nat.dvd_mul_right_of_dvd (gcd_dvd_left m n) n)
theorem Coprime.dvd_of_dvd_mul_right {k n m : Nat} (H1 : Coprime k n) (H2 : k ∣ m * n) : k ∣ m := by
  have h : k ∣ gcd (m * k) (m * n) := dvd_gcd (Nat.dvd_mul_left k m) H2
  rw [gcd_mul_left, H1, Nat.mul_one] at h; exact h
theorem Coprime.dvd_of_dvd_mul_left {k n m : Nat} (H1 : Coprime k m) (H2 : k ∣ m * n) : k ∣ n := by
  rw [Nat.mul_comm] at H2; exact Coprime.dvd_of_dvd_mul_right H1 H2
theorem Coprime.mul_dvd_of_dvd_of_dvd {a n m : Nat} (k : Coprime n m) (H1 : n ∣ a) (H2 : m ∣ a) : n * m ∣ a := by
  obtain ⟨c, rfl⟩ := H1
  have h : gcd m n = 1 := by rw [gcd_comm]; exact k
  exact Nat.mul_dvd_mul_left n (Coprime.dvd_of_dvd_mul_left h H2)
-- log2, shifts, bitwise
def log2Go : Nat → Nat → Nat
  | 0, _ => 0
  | f + 1, n => if n < 2 then 0 else log2Go f (n / 2) + 1
@[extern "lean_nat_log2"] def log2 (n : @& Nat) : Nat := log2Go n n
@[extern "lean_nat_shiftl"] def shiftLeft : @& Nat → @& Nat → Nat
  | n, 0 => n
  | n, m + 1 => shiftLeft (2 * n) m
@[extern "lean_nat_shiftr"] def shiftRight : @& Nat → @& Nat → Nat
  | n, 0 => n
  | n, m + 1 => shiftRight n m / 2
def bitGo (f : Bool → Bool → Bool) : Nat → Nat → Nat → Nat
  | 0, _, _ => 0
  | k + 1, n, m => if n = 0 then (cond (f false true) m 0) else if m = 0 then (cond (f true false) n 0) else
      cond (f (decide (n % 2 = 1)) (decide (m % 2 = 1))) (2 * bitGo f k (n / 2) (m / 2) + 1) (2 * bitGo f k (n / 2) (m / 2))
def bitwise (f : Bool → Bool → Bool) (n m : Nat) : Nat := bitGo f (n + 1) n m
@[extern "lean_nat_land"] def land : @& Nat → @& Nat → Nat := bitwise and
@[extern "lean_nat_lor"] def lor : @& Nat → @& Nat → Nat := bitwise or
@[extern "lean_nat_lxor"] def xor : @& Nat → @& Nat → Nat := bitwise (fun a b => cond a (not b) b)
end Nat
instance : Trans (α := Nat) (β := Nat) (γ := Nat) Dvd.dvd Dvd.dvd Dvd.dvd where trans := Nat.dvd_trans
