/-
Powers with even and odd exponents in ordered rings, under Mathlib's names.
-/
prelude
import Sequent.Algebra.OrderedLaws
import Sequent.NumberTheory.Parity

set_option autoImplicit false
universe u

section Ordered
variable {α : Type u} [CommRing α] [LinearOrder α] [IsStrictOrderedRing α] {a b : α} {n : Nat}

theorem Even.pow_abs (h : Even n) (a : α) : |a| ^ n = a ^ n := by
  rw [← abs_pow, abs_of_nonneg (h.pow_nonneg a)]
theorem Even.pow_pos_iff (h : Even n) (hn : n ≠ 0) : 0 < a ^ n ↔ a ≠ 0 :=
  ⟨fun h' e => by rw [e, zero_pow hn] at h'; exact lt_irrefl 0 h', fun h' => h.pow_pos h'⟩
theorem Odd.pow_neg (h : Odd n) (ha : a < 0) : a ^ n < 0 := by
  have h1 := _root_.pow_pos (neg_pos.mpr ha) n
  rw [h.neg_pow] at h1
  exact neg_pos.mp h1
theorem Odd.pow_nonpos (h : Odd n) (ha : a ≤ 0) : a ^ n ≤ 0 := by
  have h1 := _root_.pow_nonneg (neg_nonneg.mpr ha) n
  rw [h.neg_pow] at h1
  exact neg_nonneg.mp h1
theorem Odd.pow_neg_iff (h : Odd n) : a ^ n < 0 ↔ a < 0 :=
  ⟨fun h' => lt_of_not_ge fun ha => not_lt_of_ge (_root_.pow_nonneg ha n) h', h.pow_neg⟩
theorem Odd.pow_nonneg_iff (h : Odd n) : 0 ≤ a ^ n ↔ 0 ≤ a := by rw [← not_lt, h.pow_neg_iff, not_lt]
theorem Odd.strictMono_pow (h : Odd n) : StrictMono fun a : α => a ^ n := fun a b hab => by
  have hn : n ≠ 0 := fun e => by obtain ⟨k, hk⟩ := h; omega
  show a ^ n < b ^ n
  rcases le_or_gt 0 a with ha | ha
  · exact pow_lt_pow_left₀ hab ha hn
  · rcases le_or_gt 0 b with hb | hb
    · exact lt_of_lt_of_le (h.pow_neg ha) (_root_.pow_nonneg hb n)
    · have h1 := pow_lt_pow_left₀ (neg_lt_neg hab) (neg_nonneg.mpr hb.le) hn
      rw [h.neg_pow, h.neg_pow] at h1
      exact neg_lt_neg_iff.mp h1
theorem Odd.pow_pos_iff (h : Odd n) : 0 < a ^ n ↔ 0 < a := by
  have h1 := (h.strictMono_pow (α := α)).lt_iff_lt (a := 0) (b := a)
  have hn : n ≠ 0 := fun e => by obtain ⟨k, hk⟩ := h; omega
  rw [zero_pow hn] at h1
  exact h1
theorem Odd.pow_nonpos_iff (h : Odd n) : a ^ n ≤ 0 ↔ a ≤ 0 := by rw [← not_lt, h.pow_pos_iff, not_lt]
theorem Odd.pow_injective (h : Odd n) : Function.Injective fun a : α => a ^ n := h.strictMono_pow.injective
theorem Odd.pow_le_pow (h : Odd n) : a ^ n ≤ b ^ n ↔ a ≤ b := h.strictMono_pow.le_iff_le
theorem Odd.pow_lt_pow (h : Odd n) : a ^ n < b ^ n ↔ a < b := h.strictMono_pow.lt_iff_lt
theorem Odd.pow_inj (h : Odd n) : a ^ n = b ^ n ↔ a = b := h.pow_injective.eq_iff
end Ordered
