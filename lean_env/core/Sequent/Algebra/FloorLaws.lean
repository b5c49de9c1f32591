/-
More laws of fractional parts, and of the floors and ceilings in `ℕ`, under Mathlib's names.
-/
prelude
import Sequent.Algebra.Floor
import Sequent.Algebra.OrderedLaws

set_option autoImplicit false
universe u

section
variable {α : Type u} [CommRing α] [LinearOrder α] [IsStrictOrderedRing α] [FloorRing α] {a b : α}

namespace Int
theorem fract_eq_iff : fract a = b ↔ 0 ≤ b ∧ b < 1 ∧ ∃ z : Int, a - b = z := by
  refine ⟨fun h => ?_, fun ⟨h0, h1, z, hz⟩ => ?_⟩
  · subst h
    exact ⟨fract_nonneg a, fract_lt_one a, ⌊a⌋, self_sub_fract a⟩
  · have e : ⌊a⌋ = z := floor_unique (by linarith) (by linarith)
    show a - ⌊a⌋ = b
    rw [e, ← hz, sub_sub_cancel]
theorem fract_eq_self : fract a = a ↔ 0 ≤ a ∧ a < 1 := by
  refine ⟨fun h => ⟨h ▸ fract_nonneg a, h ▸ fract_lt_one a⟩, fun h => fract_eq_iff.mpr ⟨h.1, h.2, 0, ?_⟩⟩
  rw [sub_self, Int.cast_zero]
@[simp] theorem fract_fract (a : α) : fract (fract a) = fract a := fract_eq_self.mpr ⟨fract_nonneg a, fract_lt_one a⟩
@[simp] theorem fract_add_intCast (a : α) (m : Int) : fract (a + m) = fract a := by
  show a + m - ⌊a + m⌋ = a - ⌊a⌋
  rw [floor_add_intCast, Int.cast_add, add_sub_add_right_eq_sub]
@[simp] theorem fract_sub_intCast (a : α) (m : Int) : fract (a - m) = fract a := by
  have h := fract_add_intCast (a - m) m
  rw [sub_add_cancel] at h
  exact h.symm
@[simp] theorem fract_add_natCast (a : α) (m : Nat) : fract (a + m) = fract a := by
  rw [← Int.cast_natCast, fract_add_intCast]
@[simp] theorem fract_natCast (n : Nat) : fract (n : α) = 0 := by rw [← Int.cast_natCast, fract_intCast]
@[simp] theorem fract_zero : fract (0 : α) = 0 := by
  have h := fract_natCast (α := α) 0
  rw [Nat.cast_zero] at h
  exact h
@[simp] theorem fract_one : fract (1 : α) = 0 := by
  have h := fract_natCast (α := α) 1
  rw [Nat.cast_one] at h
  exact h
theorem fract_eq_fract : fract a = fract b ↔ ∃ z : Int, a - b = z := by
  refine ⟨fun h => ⟨⌊a⌋ - ⌊b⌋, ?_⟩, fun ⟨z, hz⟩ => ?_⟩
  · have h : a - ⌊a⌋ = b - ⌊b⌋ := h
    rw [Int.cast_sub]
    linarith
  · have e : a = b + z := by linarith
    rw [e, fract_add_intCast]
end Int

namespace Nat
theorem floor_le_floor (h : a ≤ b) : ⌊a⌋₊ ≤ ⌊b⌋₊ := by
  have h1 := Int.floor_le_floor h
  show ⌊a⌋.toNat ≤ ⌊b⌋.toNat
  omega
theorem floor_mono : Monotone (Nat.floor : α → Nat) := fun _ _ h => floor_le_floor h
@[simp] theorem floor_eq_zero : ⌊a⌋₊ = 0 ↔ a < 1 := by
  have h := Int.floor_lt (a := a) (z := 1)
  rw [Int.cast_one] at h
  rw [← h]
  show ⌊a⌋.toNat = 0 ↔ _
  omega
theorem floor_pos : 0 < ⌊a⌋₊ ↔ 1 ≤ a := by
  rw [Nat.pos_iff_ne_zero, Ne, floor_eq_zero, not_lt]
theorem ceil_le_ceil (h : a ≤ b) : ⌈a⌉₊ ≤ ⌈b⌉₊ := ceil_le.mpr (h.trans (le_ceil b))
theorem ceil_mono : Monotone (Nat.ceil : α → Nat) := fun _ _ h => ceil_le_ceil h
theorem ceil_lt_add_one (ha : 0 ≤ a) : (⌈a⌉₊ : α) < a + 1 := by
  have h1 := Int.ceil_lt_add_one a
  have h2 : 0 ≤ ⌈a⌉ := Int.cast_nonneg.mp (ha.trans (Int.le_ceil a))
  have h3 : ((⌈a⌉₊ : Nat) : Int) = ⌈a⌉ := Int.toNat_of_nonneg h2
  rw [← Int.cast_natCast, h3]
  exact h1
@[simp] theorem ceil_eq_zero : ⌈a⌉₊ = 0 ↔ a ≤ 0 := by
  rw [← Nat.le_zero, ceil_le, Nat.cast_zero]
end Nat
end

/-! ### Casts -/
section
variable {α : Type u} [CommRing α] [LinearOrder α] [IsStrictOrderedRing α]
theorem Nat.cast_add_one_pos (n : Nat) : 0 < (n : α) + 1 := by
  rw [← Nat.cast_add_one]
  exact Nat.cast_pos.mpr (Nat.succ_pos n)
theorem Nat.mono_cast : Monotone (Nat.cast : Nat → α) := fun _ _ h => Nat.cast_le.mpr h
theorem Nat.strictMono_cast : StrictMono (Nat.cast : Nat → α) := fun _ _ h => Nat.cast_lt.mpr h
theorem Int.cast_mono : Monotone (Int.cast : Int → α) := fun _ _ h => Int.cast_le.mpr h
theorem Int.cast_strictMono : StrictMono (Int.cast : Int → α) := fun _ _ h => Int.cast_lt.mpr h
@[simp] theorem Int.cast_max {a b : Int} : ((max a b : Int) : α) = max (a : α) b := by
  rcases le_total a b with h | h
  · rw [max_eq_right h, max_eq_right (Int.cast_le.mpr h)]
  · rw [max_eq_left h, max_eq_left (Int.cast_le.mpr h)]
@[simp] theorem Int.cast_min {a b : Int} : ((min a b : Int) : α) = min (a : α) b := by
  rcases le_total a b with h | h
  · rw [min_eq_left h, min_eq_left (Int.cast_le.mpr h)]
  · rw [min_eq_right h, min_eq_right (Int.cast_le.mpr h)]
end
theorem Int.cast_div {α : Type u} [Field α] {m n : Int} (h : n ∣ m) (hn : (n : α) ≠ 0) :
    ((m / n : Int) : α) = m / n := by
  obtain ⟨k, rfl⟩ := h
  have hn' : n ≠ 0 := fun e => hn (by rw [e, Int.cast_zero])
  rw [Int.mul_ediv_cancel_left k hn', Int.cast_mul, mul_div_cancel_left₀ _ hn]
