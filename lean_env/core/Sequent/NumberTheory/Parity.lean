prelude
import Sequent.Logic.Structures
import Sequent.NumberTheory.Coprime
import Sequent.Nat.Induction

/-!
Even and odd elements of rings, and what sums, products and powers of natural numbers and integers have for parity.
-/

set_option autoImplicit false

universe u

section Semiring
variable {α : Type u} [CommSemiring α] {a b m n : α}

theorem even_iff_exists_add_self {a : α} : Even a ↔ ∃ r, a = r + r := Iff.rfl
theorem even_iff_two_dvd : Even a ↔ 2 ∣ a :=
  ⟨fun ⟨r, h⟩ => ⟨r, by rw [h, two_mul]⟩, fun ⟨r, h⟩ => ⟨r, by rw [h, two_mul]⟩⟩
theorem even_iff_exists_two_mul : Even a ↔ ∃ b, a = 2 * b := even_iff_two_dvd
theorem Even.two_dvd (h : Even a) : 2 ∣ a := even_iff_two_dvd.mp h
theorem even_two_mul (a : α) : Even (2 * a) := ⟨a, two_mul a⟩
@[simp] theorem even_zero : Even (0 : α) := ⟨0, (add_zero 0).symm⟩
@[simp] theorem even_two : Even (2 : α) := ⟨1, one_add_one_eq_two.symm⟩
@[simp] theorem even_add_self (a : α) : Even (a + a) := ⟨a, rfl⟩
theorem Even.add (hm : Even m) (hn : Even n) : Even (m + n) :=
  even_iff_two_dvd.mpr (dvd_add hm.two_dvd hn.two_dvd)
theorem Even.mul_left (hm : Even m) (n : α) : Even (n * m) := even_iff_two_dvd.mpr (hm.two_dvd.mul_left n)
theorem Even.mul_right (hm : Even m) (n : α) : Even (m * n) := even_iff_two_dvd.mpr (hm.two_dvd.mul_right n)
theorem Even.pow_of_ne_zero (ha : Even a) : ∀ {n : Nat}, n ≠ 0 → Even (a ^ n) := fun hn =>
  even_iff_two_dvd.mpr (ha.two_dvd.pow hn)
theorem odd_iff_exists_bit1 : Odd a ↔ ∃ b, a = 2 * b + 1 := Iff.rfl
theorem odd_two_mul_add_one (a : α) : Odd (2 * a + 1) := ⟨a, rfl⟩
@[simp] theorem odd_one : Odd (1 : α) := ⟨0, by rw [mul_zero, zero_add]⟩
theorem Even.add_one (h : Even a) : Odd (a + 1) := h.two_dvd.elim fun c e => ⟨c, by rw [e]⟩
theorem Even.one_add (h : Even a) : Odd (1 + a) := by rw [add_comm]; exact h.add_one
theorem Odd.add_one (h : Odd a) : Even (a + 1) := h.elim fun c e => ⟨c + 1, by rw [e]; ring⟩
theorem Odd.one_add (h : Odd a) : Even (1 + a) := by rw [add_comm]; exact h.add_one
theorem Even.add_odd : Even m → Odd n → Odd (m + n)
  | ⟨x, hx⟩, ⟨y, hy⟩ => ⟨x + y, by rw [hx, hy]; ring⟩
theorem Odd.add_even (hm : Odd m) (hn : Even n) : Odd (m + n) := by rw [add_comm]; exact hn.add_odd hm
theorem Odd.add_odd : Odd m → Odd n → Even (m + n)
  | ⟨x, hx⟩, ⟨y, hy⟩ => ⟨x + y + 1, by rw [hx, hy]; ring⟩
theorem Odd.mul : Odd m → Odd n → Odd (m * n)
  | ⟨x, hx⟩, ⟨y, hy⟩ => ⟨2 * x * y + y + x, by rw [hx, hy]; ring⟩
theorem Odd.pow (hm : Odd m) : ∀ {a : Nat}, Odd (m ^ a) := fun {a} => by
  induction a with
  | zero => rw [pow_zero]; exact odd_one
  | succ a ih => rw [pow_succ]; exact ih.mul hm
end Semiring

section Ring
variable {α : Type u} [CommRing α] {a b : α} {n : Nat}

@[simp] theorem even_neg : Even (-a) ↔ Even a := by rw [even_iff_two_dvd, even_iff_two_dvd, dvd_neg]
theorem Even.neg (h : Even a) : Even (-a) := even_neg.mpr h
theorem Even.sub (ha : Even a) (hb : Even b) : Even (a - b) := even_iff_two_dvd.mpr (dvd_sub ha.two_dvd hb.two_dvd)
theorem Odd.neg (h : Odd a) : Odd (-a) := h.elim fun c e => ⟨-c - 1, by rw [e]; ring⟩
@[simp] theorem odd_neg : Odd (-a) ↔ Odd a := ⟨fun h => neg_neg a ▸ h.neg, Odd.neg⟩
theorem Odd.sub_odd (ha : Odd a) (hb : Odd b) : Even (a - b) := sub_eq_add_neg a b ▸ ha.add_odd hb.neg
theorem Odd.sub_even (ha : Odd a) (hb : Even b) : Odd (a - b) := sub_eq_add_neg a b ▸ ha.add_even hb.neg
theorem Even.sub_odd (ha : Even a) (hb : Odd b) : Odd (a - b) := sub_eq_add_neg a b ▸ ha.add_odd hb.neg
theorem Even.neg_pow : Even n → ∀ a : α, (-a) ^ n = a ^ n
  | ⟨k, h⟩, a => by rw [h, ← Nat.two_mul, pow_mul, pow_mul, neg_sq]
theorem Odd.neg_pow : Odd n → ∀ a : α, (-a) ^ n = -a ^ n
  | ⟨k, h⟩, a => by rw [h, pow_succ, pow_succ, pow_mul, pow_mul, neg_sq, mul_neg]
theorem Even.neg_one_pow (h : Even n) : (-1 : α) ^ n = 1 := by rw [h.neg_pow, one_pow]
theorem Odd.neg_one_pow (h : Odd n) : (-1 : α) ^ n = -1 := by rw [h.neg_pow, one_pow]
theorem Odd.add_dvd_pow_add_pow (x y : α) (hn : Odd n) : x + y ∣ x ^ n + y ^ n := by
  have h := sub_dvd_pow_sub_pow x (-y) n
  rwa [hn.neg_pow, sub_neg_eq_add, sub_neg_eq_add] at h
end Ring

section Ordered
variable {α : Type u} [CommRing α] [LinearOrder α] [IsStrictOrderedRing α] {n : Nat}
theorem Even.pow_nonneg (hn : Even n) (a : α) : 0 ≤ a ^ n := by
  obtain ⟨k, rfl⟩ := hn
  rw [pow_add]
  exact mul_self_nonneg _
theorem Even.pow_pos (hn : Even n) {a : α} (ha : a ≠ 0) : 0 < a ^ n :=
  lt_of_le_of_ne (hn.pow_nonneg a) fun h => by
    rcases lt_or_gt_of_ne ha with h1 | h1
    · have h2 := _root_.pow_pos (neg_pos.mpr h1) n
      rw [hn.neg_pow, ← h] at h2
      exact lt_irrefl _ h2
    · exact (_root_.pow_pos h1 n).ne h
end Ordered

/-! ### Natural numbers -/

namespace Nat
variable {m n : Nat}

theorem not_even_iff : ¬Even n ↔ n % 2 = 1 := by rw [even_iff]; omega
theorem not_odd_iff : ¬Odd n ↔ n % 2 = 0 := by rw [odd_iff]; omega
theorem odd_iff_not_even : Odd n ↔ ¬Even n := not_even_iff_odd.symm
theorem even_iff_not_odd : Even n ↔ ¬Odd n := not_odd_iff_even.symm
@[simp] theorem not_even_one : ¬Even 1 := by decide
@[simp] theorem two_dvd_ne_zero : ¬2 ∣ n ↔ n % 2 = 1 := by omega
theorem even_or_odd' (n : Nat) : ∃ k, n = 2 * k ∨ n = 2 * k + 1 := ⟨n / 2, by omega⟩
theorem even_xor_odd (n : Nat) : Xor' (Even n) (Odd n) := by rw [Xor', even_iff, odd_iff]; omega
theorem even_add : Even (m + n) ↔ (Even m ↔ Even n) := by rw [even_iff, even_iff, even_iff]; omega
theorem even_add' : Even (m + n) ↔ (Odd m ↔ Odd n) := by rw [even_iff, odd_iff, odd_iff]; omega
theorem even_add_one : Even (n + 1) ↔ ¬Even n := by rw [even_iff, even_iff]; omega
theorem even_sub (h : n ≤ m) : Even (m - n) ↔ (Even m ↔ Even n) := by rw [even_iff, even_iff, even_iff]; omega
theorem even_sub' (h : n ≤ m) : Even (m - n) ↔ (Odd m ↔ Odd n) := by rw [even_iff, odd_iff, odd_iff]; omega
theorem odd_add : Odd (m + n) ↔ (Odd m ↔ Even n) := by rw [odd_iff, odd_iff, even_iff]; omega
theorem odd_add' : Odd (m + n) ↔ (Odd n ↔ Even m) := by rw [odd_iff, odd_iff, even_iff]; omega
theorem odd_add_one {n : Nat} : Odd (n + 1) ↔ ¬Odd n := by rw [odd_iff, odd_iff]; omega
theorem odd_sub (h : n ≤ m) : Odd (m - n) ↔ (Odd m ↔ Even n) := by rw [odd_iff, odd_iff, even_iff]; omega
theorem even_mul : Even (m * n) ↔ Even m ∨ Even n := by
  constructor
  · intro h
    refine Classical.byContradiction fun hc => ?_
    rw [not_or, not_even_iff_odd, not_even_iff_odd] at hc
    exact not_even_iff_odd.mpr (hc.1.mul hc.2) h
  · exact fun h => h.elim (fun h => h.mul_right n) fun h => h.mul_left m
theorem odd_mul : Odd (m * n) ↔ Odd m ∧ Odd n := by
  rw [← not_even_iff_odd, even_mul, not_or, not_even_iff_odd, not_even_iff_odd]
theorem Odd.of_mul_left (h : Odd (m * n)) : Odd m := (odd_mul.mp h).1
theorem Odd.of_mul_right (h : Odd (m * n)) : Odd n := (odd_mul.mp h).2
theorem even_pow : Even (m ^ n) ↔ Even m ∧ n ≠ 0 := by
  constructor
  · intro h
    refine ⟨Classical.byContradiction fun hc => ?_, fun e => ?_⟩
    · exact not_even_iff_odd.mpr (not_even_iff_odd.mp hc).pow h
    · rw [e, Nat.pow_zero] at h
      exact not_even_one h
  · exact fun h => h.1.pow_of_ne_zero h.2
theorem even_pow' (h : n ≠ 0) : Even (m ^ n) ↔ Even m := even_pow.trans (and_iff_left h)
theorem even_mul_pred_self : ∀ n : Nat, Even (n * (n - 1))
  | 0 => ⟨0, rfl⟩
  | n + 1 => by rw [Nat.mul_comm]; exact even_mul_succ_self n
theorem two_mul_div_two_of_even : Even n → 2 * (n / 2) = n := fun h => by rw [even_iff] at h; omega
theorem div_two_mul_two_of_even : Even n → n / 2 * 2 = n := fun h => by rw [even_iff] at h; omega
theorem two_mul_div_two_add_one_of_odd (h : Odd n) : 2 * (n / 2) + 1 = n := by rw [odd_iff] at h; omega
theorem one_add_div_two_mul_two_of_odd (h : Odd n) : 1 + n / 2 * 2 = n := by rw [odd_iff] at h; omega
theorem Odd.sub_odd (hm : Odd m) (hn : Odd n) : Even (m - n) := by rw [odd_iff] at hm hn; rw [even_iff]; omega
theorem Odd.sub_even (h : n ≤ m) (hm : Odd m) (hn : Even n) : Odd (m - n) := (odd_sub h).mpr (iff_of_true hm hn)
theorem Even.sub_odd (h : n ≤ m) (hm : Even m) (hn : Odd n) : Odd (m - n) := by
  rw [even_iff] at hm
  rw [odd_iff] at *
  omega
theorem odd_pow {a b : Nat} (hb : b ≠ 0) : Odd (a ^ b) ↔ Odd a := by
  rw [← not_even_iff_odd, even_pow' hb, not_even_iff_odd]
theorem _root_.Odd.pos {n : Nat} (h : Odd n) : 0 < n := h.elim fun k e => by omega
theorem _root_.Odd.not_two_dvd_nat {n : Nat} (h : Odd n) : ¬2 ∣ n := by rw [odd_iff] at h; omega
theorem Coprime.odd_of_left {n : Nat} (h : Nat.Coprime 2 n) : Odd n := by
  rw [odd_iff, ← two_dvd_ne_zero]
  intro hd
  exact absurd (h.eq_one_of_dvd hd) (by decide)
theorem _root_.Odd.coprime_two_left {n : Nat} (h : Odd n) : Nat.Coprime 2 n := by
  rw [odd_iff] at h
  rw [Coprime, gcd_rec, h, gcd_one_left]
theorem _root_.Odd.coprime_two_right {n : Nat} (h : Odd n) : Nat.Coprime n 2 := h.coprime_two_left.symm
end Nat

/-! ### Integers -/

namespace Int
variable {m n : Int}

instance decidableEven (n : Int) : Decidable (Even n) :=
  match decEq (n % 2) 0 with
  | isTrue h => isTrue (even_iff.mpr h)
  | isFalse h => isFalse fun h' => h (even_iff.mp h')
instance decidableOdd (n : Int) : Decidable (Odd n) :=
  match decEq (n % 2) 1 with
  | isTrue h => isTrue (odd_iff.mpr h)
  | isFalse h => isFalse fun h' => h (odd_iff.mp h')
theorem not_even_iff : ¬Even n ↔ n % 2 = 1 := by rw [even_iff]; omega
theorem not_odd_iff : ¬Odd n ↔ n % 2 = 0 := by rw [odd_iff]; omega
theorem odd_iff_not_even : Odd n ↔ ¬Even n := not_even_iff_odd.symm
theorem even_iff_not_odd : Even n ↔ ¬Odd n := not_odd_iff_even.symm
@[simp] theorem not_even_one : ¬Even (1 : Int) := by decide
@[simp] theorem two_dvd_ne_zero : ¬2 ∣ n ↔ n % 2 = 1 := by omega
theorem even_or_odd' (n : Int) : ∃ k, n = 2 * k ∨ n = 2 * k + 1 := ⟨n / 2, by omega⟩
theorem even_add : Even (m + n) ↔ (Even m ↔ Even n) := by rw [even_iff, even_iff, even_iff]; omega
theorem even_add' : Even (m + n) ↔ (Odd m ↔ Odd n) := by rw [even_iff, odd_iff, odd_iff]; omega
theorem even_add_one : Even (n + 1) ↔ ¬Even n := by rw [even_iff, even_iff]; omega
theorem even_sub : Even (m - n) ↔ (Even m ↔ Even n) := by rw [even_iff, even_iff, even_iff]; omega
theorem even_sub' : Even (m - n) ↔ (Odd m ↔ Odd n) := by rw [even_iff, odd_iff, odd_iff]; omega
theorem even_sub_one : Even (n - 1) ↔ ¬Even n := by rw [even_iff, even_iff]; omega
theorem odd_add : Odd (m + n) ↔ (Odd m ↔ Even n) := by rw [odd_iff, odd_iff, even_iff]; omega
theorem odd_add' : Odd (m + n) ↔ (Odd n ↔ Even m) := by rw [odd_iff, odd_iff, even_iff]; omega
theorem odd_sub : Odd (m - n) ↔ (Odd m ↔ Even n) := by rw [odd_iff, odd_iff, even_iff]; omega
theorem odd_sub' : Odd (m - n) ↔ (Odd n ↔ Even m) := by rw [odd_iff, odd_iff, even_iff]; omega
theorem even_mul : Even (m * n) ↔ Even m ∨ Even n := by
  constructor
  · intro h
    refine Classical.byContradiction fun hc => ?_
    rw [not_or, not_even_iff_odd, not_even_iff_odd] at hc
    exact not_even_iff_odd.mpr (hc.1.mul hc.2) h
  · exact fun h => h.elim (fun h => h.mul_right n) fun h => h.mul_left m
theorem odd_mul : Odd (m * n) ↔ Odd m ∧ Odd n := by
  rw [← not_even_iff_odd, even_mul, not_or, not_even_iff_odd, not_even_iff_odd]
theorem even_pow {n : Nat} : Even (m ^ n) ↔ Even m ∧ n ≠ 0 := by
  constructor
  · intro h
    refine ⟨Classical.byContradiction fun hc => ?_, fun e => ?_⟩
    · exact not_even_iff_odd.mpr (not_even_iff_odd.mp hc).pow h
    · rw [e, Int.pow_zero] at h
      exact not_even_one h
  · exact fun h => h.1.pow_of_ne_zero h.2
theorem even_pow' {n : Nat} (h : n ≠ 0) : Even (m ^ n) ↔ Even m := even_pow.trans (and_iff_left h)
theorem odd_pow {n : Nat} : Odd (m ^ n) ↔ Odd m ∨ n = 0 := by
  rw [← not_even_iff_odd, even_pow, not_and_or, not_even_iff_odd, ne_eq, not_not]
theorem even_mul_succ_self (n : Int) : Even (n * (n + 1)) := even_mul.mpr (by rw [even_add_one]; exact em _)
theorem even_mul_pred_self (n : Int) : Even (n * (n - 1)) := even_mul.mpr (by rw [even_sub_one]; exact em _)
@[simp] theorem even_coe_nat (n : Nat) : Even (n : Int) ↔ Even n := by rw [even_iff, Nat.even_iff]; omega
@[simp] theorem odd_coe_nat (n : Nat) : Odd (n : Int) ↔ Odd n := by rw [odd_iff, Nat.odd_iff]; omega
@[simp] theorem natAbs_even : Even n.natAbs ↔ Even n := by rw [Nat.even_iff, even_iff]; omega
@[simp] theorem natAbs_odd : Odd n.natAbs ↔ Odd n := by rw [Nat.odd_iff, odd_iff]; omega
theorem two_mul_ediv_two_of_even : Even n → 2 * (n / 2) = n := fun h => by rw [even_iff] at h; omega
theorem four_dvd_add_or_sub_of_odd {a b : Int} (ha : Odd a) (hb : Odd b) : 4 ∣ a + b ∨ 4 ∣ a - b := by
  rw [odd_iff] at ha hb; omega
end Int
