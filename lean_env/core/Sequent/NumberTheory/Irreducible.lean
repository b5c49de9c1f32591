prelude
import Sequent.NumberTheory.Dvd

/-!
Units, irreducible and prime elements of a commutative semiring as Mathlib defines them, and prime numbers: `Nat.Prime`
is irreducibility in `ℕ`, word for word, and `Nat.prime_def` says it with divisors.
-/

set_option autoImplicit false

universe u

/-- A statement that type class inference may find. -/
class Fact (p : Prop) : Prop where
  out : p

theorem Fact.elim {p : Prop} (h : Fact p) : p := h.out
theorem fact_iff {p : Prop} : Fact p ↔ p := ⟨fun h => h.out, fun h => ⟨h⟩⟩

/-! ### Units -/

/-- The invertible elements, each with its inverse. -/
structure Units (α : Type u) [CommSemiring α] where
  val : α
  inv : α
  val_inv : val * inv = 1
  inv_val : inv * val = 1

postfix:1024 "ˣ" => Units

section
variable {α : Type u} [CommSemiring α] {a b p q : α}

/-- `a` has an inverse. -/
def IsUnit (a : α) : Prop := ∃ u : αˣ, u.val = a

theorem isUnit_iff_exists_inv : IsUnit a ↔ ∃ b, a * b = 1 :=
  ⟨fun ⟨u, hu⟩ => ⟨u.inv, hu ▸ u.val_inv⟩, fun ⟨b, h⟩ => ⟨⟨a, b, h, by rw [mul_comm, h]⟩, rfl⟩⟩
theorem isUnit_iff_dvd_one {x : α} : IsUnit x ↔ x ∣ 1 :=
  isUnit_iff_exists_inv.trans ⟨fun ⟨b, h⟩ => ⟨b, h.symm⟩, fun ⟨b, h⟩ => ⟨b, h.symm⟩⟩
@[simp] theorem isUnit_one : IsUnit (1 : α) := isUnit_iff_dvd_one.mpr (dvd_refl 1)
theorem isUnit_of_dvd_one (h : a ∣ 1) : IsUnit a := isUnit_iff_dvd_one.mpr h
theorem IsUnit.dvd (h : IsUnit a) : a ∣ b := dvd_trans (isUnit_iff_dvd_one.mp h) (one_dvd b)
theorem IsUnit.mul (h : IsUnit a) (h' : IsUnit b) : IsUnit (a * b) := isUnit_of_dvd_one (by
  have e := mul_dvd_mul (isUnit_iff_dvd_one.mp h) (isUnit_iff_dvd_one.mp h')
  rwa [mul_one] at e)
theorem isUnit_of_dvd_unit (h : a ∣ b) (hb : IsUnit b) : IsUnit a :=
  isUnit_of_dvd_one (dvd_trans h (isUnit_iff_dvd_one.mp hb))

/-! ### Irreducible and prime elements -/

/-- `p` is no unit, and one factor of every product that gives `p` is a unit. -/
structure Irreducible (p : α) : Prop where
  not_isUnit : ¬IsUnit p
  isUnit_or_isUnit ⦃a b : α⦄ : p = a * b → IsUnit a ∨ IsUnit b

/-- `p` is neither zero nor a unit, and divides a product only when it divides one of the factors. -/
def Prime (p : α) : Prop := p ≠ 0 ∧ ¬IsUnit p ∧ ∀ a b, p ∣ a * b → p ∣ a ∨ p ∣ b

theorem irreducible_iff : Irreducible p ↔ ¬IsUnit p ∧ ∀ ⦃a b⦄, p = a * b → IsUnit a ∨ IsUnit b :=
  ⟨fun h => ⟨h.1, h.2⟩, fun h => ⟨h.1, h.2⟩⟩
theorem Irreducible.not_dvd_one (hp : Irreducible p) : ¬p ∣ 1 := fun h => hp.not_isUnit (isUnit_of_dvd_one h)
theorem Irreducible.not_unit (hp : Irreducible p) : ¬IsUnit p := hp.not_isUnit

namespace Prime
theorem ne_zero (hp : Prime p) : p ≠ 0 := hp.1
theorem not_unit (hp : Prime p) : ¬IsUnit p := hp.2.1
theorem not_dvd_one (hp : Prime p) : ¬p ∣ 1 := fun h => hp.not_unit (isUnit_of_dvd_one h)
theorem ne_one (hp : Prime p) : p ≠ 1 := fun h => hp.not_unit (h ▸ isUnit_one)
theorem dvd_or_dvd (hp : Prime p) {a b : α} (h : p ∣ a * b) : p ∣ a ∨ p ∣ b := hp.2.2 a b h
theorem dvd_mul (hp : Prime p) {a b : α} : p ∣ a * b ↔ p ∣ a ∨ p ∣ b :=
  ⟨hp.dvd_or_dvd, fun h => h.elim (fun h => h.mul_right b) (fun h => h.mul_left a)⟩
theorem dvd_of_dvd_pow (hp : Prime p) {a : α} {n : Nat} (h : p ∣ a ^ n) : p ∣ a := by
  induction n with
  | zero =>
    rw [pow_zero] at h
    exact absurd h hp.not_dvd_one
  | succ n ih =>
    rw [pow_succ] at h
    exact (hp.dvd_or_dvd h).elim ih id
theorem dvd_pow_iff_dvd (hp : Prime p) {a : α} {n : Nat} (hn : n ≠ 0) : p ∣ a ^ n ↔ p ∣ a :=
  ⟨hp.dvd_of_dvd_pow, fun h => h.pow hn⟩
end Prime
end

@[simp] theorem Nat.isUnit_iff {n : Nat} : IsUnit n ↔ n = 1 :=
  isUnit_iff_dvd_one.trans Nat.dvd_one

theorem Int.isUnit_iff {u : Int} : IsUnit u ↔ u = 1 ∨ u = -1 :=
  isUnit_iff_exists_inv.trans ⟨fun ⟨_, h⟩ => Int.eq_one_or_neg_one_of_mul_eq_one h, fun h => h.elim
    (fun e => ⟨1, by rw [e]; rfl⟩) (fun e => ⟨-1, by rw [e]; rfl⟩)⟩
theorem Int.isUnit_iff_natAbs_eq {n : Int} : IsUnit n ↔ n.natAbs = 1 := by rw [Int.isUnit_iff]; omega

/-! ### Prime numbers -/

namespace Nat

/-- `p` is a prime number: at least 2, and divisible by 1 and by itself only (`Nat.prime_def`). Mathlib's definition. -/
def Prime (p : Nat) : Prop := Irreducible p

theorem irreducible_iff_nat_prime (a : Nat) : Irreducible a ↔ Nat.Prime a := Iff.rfl

theorem prime_def {p : Nat} : Nat.Prime p ↔ 2 ≤ p ∧ ∀ m, m ∣ p → m = 1 ∨ m = p := by
  constructor
  · intro h
    have h1 : p ≠ 1 := fun e => h.not_isUnit (Nat.isUnit_iff.mpr e)
    have h0 : p ≠ 0 := fun e => by
      have h2 := h.isUnit_or_isUnit (a := 0) (b := 0) e
      simp at h2
    refine ⟨by omega, fun m hm => ?_⟩
    obtain ⟨c, hc⟩ := hm
    refine (h.isUnit_or_isUnit hc).imp Nat.isUnit_iff.mp fun h2 => ?_
    rw [Nat.isUnit_iff.mp h2, Nat.mul_one] at hc
    exact hc.symm
  · intro h
    refine ⟨fun h1 => ?_, fun a b e => ?_⟩
    · have := Nat.isUnit_iff.mp h1
      omega
    · rw [Nat.isUnit_iff, Nat.isUnit_iff]
      refine (h.2 a ⟨b, e⟩).imp id fun ha => ?_
      rw [ha] at e
      exact Nat.eq_of_mul_eq_mul_left (show 0 < p by omega) (e.symm.trans (Nat.mul_one p).symm)

namespace Prime
variable {p : Nat}
theorem two_le : ∀ {p : Nat}, Nat.Prime p → 2 ≤ p := fun h => (prime_def.mp h).1
theorem one_lt {p : Nat} : Nat.Prime p → 1 < p := two_le
theorem one_le (hp : Nat.Prime p) : 1 ≤ p := Nat.le_of_lt hp.one_lt
theorem pos (pp : Nat.Prime p) : 0 < p := Nat.lt_of_lt_of_le Nat.zero_lt_one pp.one_le
theorem ne_zero {n : Nat} (h : Nat.Prime n) : n ≠ 0 := Nat.pos_iff_ne_zero.mp h.pos
theorem ne_one (hp : Nat.Prime p) : p ≠ 1 := (Nat.ne_of_lt hp.one_lt).symm
theorem eq_one_or_self_of_dvd (pp : Nat.Prime p) (m : Nat) (hm : m ∣ p) : m = 1 ∨ m = p := (prime_def.mp pp).2 m hm
theorem not_dvd_one (pp : Nat.Prime p) : ¬p ∣ 1 := fun h => pp.ne_one (Nat.dvd_one.mp h)
end Prime

theorem prime_def_lt'' {p : Nat} : Nat.Prime p ↔ 2 ≤ p ∧ ∀ m, m ∣ p → m = 1 ∨ m = p := prime_def

theorem prime_def_lt {p : Nat} : Nat.Prime p ↔ 2 ≤ p ∧ ∀ m < p, m ∣ p → m = 1 :=
  prime_def.trans ⟨fun h => ⟨h.1, fun m hm hd => (h.2 m hd).elim id fun e => absurd hm (e ▸ Nat.lt_irrefl m)⟩,
    fun h => ⟨h.1, fun m hd => (Nat.lt_or_eq_of_le (Nat.le_of_dvd (by omega) hd)).imp (h.2 m · hd) id⟩⟩

theorem prime_def_lt' {p : Nat} : Nat.Prime p ↔ 2 ≤ p ∧ ∀ m, 2 ≤ m → m < p → ¬m ∣ p :=
  prime_def_lt.trans ⟨fun h => ⟨h.1, fun m h2 hm hd => by have := h.2 m hm hd; omega⟩,
    fun h => ⟨h.1, fun m hm hd => by
      have h0 := Nat.pos_of_dvd_of_pos hd (by omega)
      by_cases h2 : 2 ≤ m
      · exact absurd hd (h.2 m h2 hm)
      · omega⟩⟩

theorem dvd_prime {p m : Nat} (pp : Nat.Prime p) : m ∣ p ↔ m = 1 ∨ m = p :=
  ⟨pp.eq_one_or_self_of_dvd m, fun h => h.elim (fun e => e ▸ Nat.one_dvd p) fun e => e ▸ Nat.dvd_refl m⟩
theorem dvd_prime_two_le {p m : Nat} (pp : Nat.Prime p) (H : 2 ≤ m) : m ∣ p ↔ m = p :=
  (dvd_prime pp).trans (or_iff_right (by omega))
theorem prime_dvd_prime_iff_eq {p q : Nat} (pp : Nat.Prime p) (qp : Nat.Prime q) : p ∣ q ↔ p = q :=
  dvd_prime_two_le qp pp.two_le
theorem Prime.dvd_iff_eq {p a : Nat} (hp : Nat.Prime p) (a1 : a ≠ 1) : a ∣ p ↔ p = a :=
  ⟨fun h => (hp.eq_one_or_self_of_dvd a h).elim (fun e => absurd e a1) Eq.symm, fun e => e ▸ Nat.dvd_refl p⟩

theorem not_prime_of_dvd_of_ne {m n : Nat} (h1 : m ∣ n) (h2 : m ≠ 1) (h3 : m ≠ n) : ¬Nat.Prime n := fun h =>
  (h.eq_one_or_self_of_dvd m h1).elim h2 h3
theorem not_prime_of_dvd_of_lt {m n : Nat} (h1 : m ∣ n) (h2 : 2 ≤ m) (h3 : m < n) : ¬Nat.Prime n :=
  not_prime_of_dvd_of_ne h1 (by omega) (by omega)
theorem not_prime_mul {a b : Nat} (a1 : a ≠ 1) (b1 : b ≠ 1) : ¬Nat.Prime (a * b) := fun h =>
  (h.isUnit_or_isUnit rfl).elim (fun e => a1 (Nat.isUnit_iff.mp e)) fun e => b1 (Nat.isUnit_iff.mp e)
theorem not_prime_mul' {a b n : Nat} (h : a * b = n) (h₁ : a ≠ 1) (h₂ : b ≠ 1) : ¬Nat.Prime n := h ▸ not_prime_mul h₁ h₂

end Nat
