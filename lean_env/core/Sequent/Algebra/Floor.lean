/-
Floor, ceiling and fractional part in a linearly ordered field, and their natural versions. The class asks for the floor
alone; ℚ computes it by integer division.
-/
prelude
import Sequent.Algebra.Cast
import Sequent.Tactic.NormNum

set_option autoImplicit false
universe u

/-- Fields in which every number lies between an integer and the next. -/
class FloorRing (α : Type u) [CommRing α] [LinearOrder α] where
  floor : α → Int
  floor_le : ∀ a : α, (floor a : α) ≤ a
  lt_floor_add_one : ∀ a : α, a < floor a + 1

namespace Int
variable {α : Type u} [CommRing α] [LinearOrder α] [FloorRing α]

/-- The greatest integer not above `a`. Equal to Mathlib's by `Int.floor_eq_iff`. -/
def floor (a : α) : Int := FloorRing.floor a

/-- The least integer not below `a`. Equal to Mathlib's by `Int.ceil_eq_iff`. -/
def ceil (a : α) : Int := -floor (-a)

/-- The fractional part. -/
def fract (a : α) : α := a - floor a

end Int

notation "⌊" a "⌋" => Int.floor a
notation "⌈" a "⌉" => Int.ceil a

namespace Nat
variable {α : Type u} [CommRing α] [LinearOrder α] [FloorRing α]

/-- The greatest natural number not above `a`; zero for negative `a`. -/
def floor (a : α) : Nat := ⌊a⌋.toNat

/-- The least natural number not below `a`. -/
def ceil (a : α) : Nat := ⌈a⌉.toNat

end Nat

notation "⌊" a "⌋₊" => Nat.floor a
notation "⌈" a "⌉₊" => Nat.ceil a

namespace Int
variable {α : Type u} [CommRing α] [LinearOrder α] [IsStrictOrderedRing α] [FloorRing α] {a b : α} {z : Int}

theorem floor_le (a : α) : (⌊a⌋ : α) ≤ a := FloorRing.floor_le a
theorem lt_floor_add_one (a : α) : a < ⌊a⌋ + 1 := FloorRing.lt_floor_add_one a
theorem lt_succ_floor (a : α) : a < ⌊a⌋ + 1 := lt_floor_add_one a

theorem le_floor : z ≤ ⌊a⌋ ↔ (z : α) ≤ a := by
  refine ⟨fun h => le_trans (Int.cast_le.mpr h) (floor_le a), fun h => ?_⟩
  have h1 : (z : α) < ((⌊a⌋ + 1 : Int) : α) := by
    rw [Int.cast_add, Int.cast_one]
    exact lt_of_le_of_lt h (lt_floor_add_one a)
  have h2 := Int.cast_lt.mp h1
  omega

theorem floor_lt : ⌊a⌋ < z ↔ a < z := by rw [← not_le, le_floor, not_le]
theorem floor_le_iff : ⌊a⌋ ≤ z ↔ a < z + 1 := by
  have h := floor_lt (a := a) (z := z + 1)
  rw [Int.cast_add, Int.cast_one] at h
  rw [← h]
  omega

theorem sub_one_lt_floor (a : α) : a - 1 < ⌊a⌋ := by have := lt_floor_add_one a; linarith

theorem floor_eq_iff : ⌊a⌋ = z ↔ ↑z ≤ a ∧ a < z + 1 := by
  rw [← le_floor, ← floor_le_iff]
  omega

theorem floor_unique (h : (z : α) ≤ a) (h' : a < z + 1) : ⌊a⌋ = z := floor_eq_iff.mpr ⟨h, h'⟩

@[simp] theorem floor_intCast (z : Int) : ⌊(z : α)⌋ = z := floor_unique (le_refl _) (by linarith)
@[simp] theorem floor_natCast (n : Nat) : ⌊(n : α)⌋ = n :=
  floor_unique (by rw [Int.cast_natCast]; exact le_refl _) (by rw [Int.cast_natCast]; linarith)
@[simp] theorem floor_zero : ⌊(0 : α)⌋ = 0 := floor_natCast 0
@[simp] theorem floor_one : ⌊(1 : α)⌋ = 1 := floor_natCast 1
@[simp] theorem floor_ofNat (n : Nat) : ⌊(no_index (OfNat.ofNat n) : α)⌋ = OfNat.ofNat n := floor_natCast n

theorem floor_le_floor (h : a ≤ b) : ⌊a⌋ ≤ ⌊b⌋ := le_floor.mpr (le_trans (floor_le a) h)
theorem floor_mono : Monotone (floor : α → Int) := fun _ _ h => floor_le_floor h

theorem floor_nonneg : 0 ≤ ⌊a⌋ ↔ 0 ≤ a := by rw [le_floor, Int.cast_zero]
theorem floor_pos : 0 < ⌊a⌋ ↔ 1 ≤ a := by
  have h := le_floor (a := a) (z := 1)
  rw [Int.cast_one] at h
  rw [← h]
  omega

theorem floor_eq_zero_iff : ⌊a⌋ = 0 ↔ a ∈ Set.Ico (0 : α) 1 := by
  rw [floor_eq_iff, Int.cast_zero, zero_add, Set.mem_Ico]

@[simp] theorem floor_add_intCast (a : α) (z : Int) : ⌊a + z⌋ = ⌊a⌋ + z := by
  refine floor_unique ?_ ?_
  · rw [Int.cast_add]; have := floor_le a; linarith
  · rw [Int.cast_add]; have := lt_floor_add_one a; linarith
@[simp] theorem floor_sub_intCast (a : α) (z : Int) : ⌊a - z⌋ = ⌊a⌋ - z := by
  have h := floor_add_intCast a (-z)
  rw [Int.cast_neg, ← sub_eq_add_neg, ← Int.sub_eq_add_neg] at h
  exact h
@[simp] theorem floor_intCast_add (z : Int) (a : α) : ⌊(z : α) + a⌋ = z + ⌊a⌋ := by
  rw [add_comm, floor_add_intCast, Int.add_comm]
@[simp] theorem floor_add_natCast (a : α) (n : Nat) : ⌊a + n⌋ = ⌊a⌋ + n := by
  rw [← Int.cast_natCast, floor_add_intCast]
@[simp] theorem floor_sub_natCast (a : α) (n : Nat) : ⌊a - n⌋ = ⌊a⌋ - n := by
  rw [← Int.cast_natCast, floor_sub_intCast]
@[simp] theorem floor_natCast_add (n : Nat) (a : α) : ⌊(n : α) + a⌋ = n + ⌊a⌋ := by
  rw [add_comm, floor_add_natCast, Int.add_comm]
@[simp] theorem floor_add_one (a : α) : ⌊a + 1⌋ = ⌊a⌋ + 1 := floor_add_natCast a 1
@[simp] theorem floor_sub_one (a : α) : ⌊a - 1⌋ = ⌊a⌋ - 1 := floor_sub_natCast a 1
@[simp] theorem floor_add_ofNat (a : α) (n : Nat) : ⌊a + no_index (OfNat.ofNat n)⌋ = ⌊a⌋ + OfNat.ofNat n :=
  floor_add_natCast a n
@[simp] theorem floor_sub_ofNat (a : α) (n : Nat) : ⌊a - no_index (OfNat.ofNat n)⌋ = ⌊a⌋ - OfNat.ofNat n :=
  floor_sub_natCast a n

/-! ### Fractional part -/

theorem self_sub_floor (a : α) : a - ⌊a⌋ = fract a := rfl
theorem floor_add_fract (a : α) : (⌊a⌋ : α) + fract a = a := show (⌊a⌋ : α) + (a - ⌊a⌋) = a by ring
theorem fract_add_floor (a : α) : fract a + ⌊a⌋ = a := show a - ⌊a⌋ + (⌊a⌋ : α) = a by ring
theorem self_sub_fract (a : α) : a - fract a = ⌊a⌋ := show a - (a - ⌊a⌋) = (⌊a⌋ : α) by ring
@[simp] theorem fract_nonneg (a : α) : 0 ≤ fract a := show 0 ≤ a - ⌊a⌋ by have := floor_le a; linarith
theorem fract_lt_one (a : α) : fract a < 1 := show a - ⌊a⌋ < 1 by have := lt_floor_add_one a; linarith
@[simp] theorem fract_intCast (z : Int) : fract (z : α) = 0 := show (z : α) - ⌊(z : α)⌋ = 0 by
  rw [floor_intCast]; ring

/-! ### Ceiling -/

theorem ceil_def (a : α) : ⌈a⌉ = -⌊-a⌋ := rfl
@[simp] theorem floor_neg {a : α} : ⌊-a⌋ = -⌈a⌉ := (Int.neg_neg _).symm
@[simp] theorem ceil_neg {a : α} : ⌈-a⌉ = -⌊a⌋ := by rw [ceil_def, neg_neg]

theorem ceil_le : ⌈a⌉ ≤ z ↔ a ≤ z := by
  have h := le_floor (a := -a) (z := -z)
  rw [Int.cast_neg, neg_le_neg_iff] at h
  rw [← h, ceil_def]
  omega
theorem lt_ceil : z < ⌈a⌉ ↔ (z : α) < a := by rw [← not_le, ceil_le, not_le]
theorem le_ceil (a : α) : a ≤ ⌈a⌉ := ceil_le.mp (Int.le_refl _)
theorem ceil_lt_add_one (a : α) : (⌈a⌉ : α) < a + 1 := by
  have h := lt_floor_add_one (-a)
  rw [ceil_def, Int.cast_neg]
  linarith
theorem ceil_eq_iff : ⌈a⌉ = z ↔ ↑z - 1 < a ∧ a ≤ z := by
  rw [← ceil_le]
  have h := lt_ceil (a := a) (z := z - 1)
  rw [Int.cast_sub, Int.cast_one] at h
  rw [← h]
  omega
@[simp] theorem ceil_intCast (z : Int) : ⌈(z : α)⌉ = z := ceil_eq_iff.mpr ⟨by linarith, le_refl _⟩
@[simp] theorem ceil_natCast (n : Nat) : ⌈(n : α)⌉ = n :=
  ceil_eq_iff.mpr (by rw [Int.cast_natCast]; exact ⟨by linarith, le_refl _⟩)
@[simp] theorem ceil_zero : ⌈(0 : α)⌉ = 0 := ceil_natCast 0
@[simp] theorem ceil_one : ⌈(1 : α)⌉ = 1 := ceil_natCast 1
@[simp] theorem ceil_ofNat (n : Nat) : ⌈(no_index (OfNat.ofNat n) : α)⌉ = OfNat.ofNat n := ceil_natCast n
theorem ceil_le_ceil (h : a ≤ b) : ⌈a⌉ ≤ ⌈b⌉ := ceil_le.mpr (le_trans h (le_ceil b))
theorem ceil_mono : Monotone (ceil : α → Int) := fun _ _ h => ceil_le_ceil h
@[simp] theorem ceil_add_intCast (a : α) (z : Int) : ⌈a + z⌉ = ⌈a⌉ + z := by
  have e : -(a + z) = -a - z := by ring
  rw [ceil_def, e, floor_sub_intCast, ceil_def]
  omega
@[simp] theorem ceil_add_one (a : α) : ⌈a + 1⌉ = ⌈a⌉ + 1 := by
  have h := ceil_add_intCast a 1
  rw [Int.cast_one] at h
  exact h
theorem floor_le_ceil (a : α) : ⌊a⌋ ≤ ⌈a⌉ := Int.cast_le.mp (le_trans (floor_le a) (le_ceil a))

end Int

namespace Nat
variable {α : Type u} [CommRing α] [LinearOrder α] [IsStrictOrderedRing α] [FloorRing α] {a b : α} {n : Nat}

theorem le_floor_iff (ha : 0 ≤ a) : n ≤ ⌊a⌋₊ ↔ (n : α) ≤ a := by
  have h := Int.le_floor (a := a) (z := n)
  have h0 := Int.floor_nonneg.mpr ha
  rw [Int.cast_natCast] at h
  rw [← h]
  show n ≤ ⌊a⌋.toNat ↔ _
  omega

theorem le_floor (h : (n : α) ≤ a) : n ≤ ⌊a⌋₊ := (le_floor_iff (le_trans (Nat.cast_nonneg n) h)).mpr h
theorem floor_le (ha : 0 ≤ a) : (⌊a⌋₊ : α) ≤ a := (le_floor_iff ha).mp (Nat.le_refl _)
theorem floor_lt (ha : 0 ≤ a) : ⌊a⌋₊ < n ↔ a < n := by
  rw [← Nat.not_le, le_floor_iff ha, not_le]
theorem lt_floor_add_one (a : α) : a < ⌊a⌋₊ + 1 := by
  refine (le_total 0 a).elim (fun h => ?_) fun h => ?_
  · have h1 := (floor_lt (n := ⌊a⌋₊ + 1) h).mp (Nat.lt_succ_self _)
    rw [Nat.cast_add_one] at h1
    exact h1
  · have h1 := Nat.cast_nonneg (α := α) ⌊a⌋₊
    linarith
theorem lt_succ_floor (a : α) : a < (⌊a⌋₊.succ : Nat) := by
  rw [Nat.cast_succ]
  exact lt_floor_add_one a
theorem floor_eq_iff (ha : 0 ≤ a) : ⌊a⌋₊ = n ↔ ↑n ≤ a ∧ a < ↑n + 1 := by
  rw [← le_floor_iff ha, ← Nat.cast_add_one, ← floor_lt ha]
  omega
theorem floor_of_nonpos (ha : a ≤ 0) : ⌊a⌋₊ = 0 := by
  have h := (Int.floor_le_iff (a := a) (z := 0)).mpr (by rw [Int.cast_zero]; linarith)
  show ⌊a⌋.toNat = 0
  omega
@[simp] theorem floor_natCast (n : Nat) : ⌊(n : α)⌋₊ = n := by
  show ⌊(n : α)⌋.toNat = n
  rw [Int.floor_natCast]
  rfl
@[simp] theorem floor_zero : ⌊(0 : α)⌋₊ = 0 := floor_natCast 0
@[simp] theorem floor_one : ⌊(1 : α)⌋₊ = 1 := floor_natCast 1
@[simp] theorem floor_ofNat (n : Nat) : ⌊(no_index (OfNat.ofNat n) : α)⌋₊ = OfNat.ofNat n := floor_natCast n
theorem ceil_le : ⌈a⌉₊ ≤ n ↔ a ≤ n := by
  have h := Int.ceil_le (a := a) (z := n)
  rw [Int.cast_natCast] at h
  rw [← h]
  show ⌈a⌉.toNat ≤ n ↔ _
  omega
theorem lt_ceil : n < ⌈a⌉₊ ↔ (n : α) < a := by rw [← Nat.not_le, ceil_le, not_le]
theorem le_ceil (a : α) : a ≤ ⌈a⌉₊ := ceil_le.mp (Nat.le_refl _)
@[simp] theorem ceil_natCast (n : Nat) : ⌈(n : α)⌉₊ = n := by
  show ⌈(n : α)⌉.toNat = n
  rw [Int.ceil_natCast]
  rfl

end Nat

/-! ### ℚ -/

instance Rat.instFloorRing : FloorRing ℚ where
  floor q := q.num / q.den
  floor_le q := by
    rw [Rat.le_def]
    show q.num / q.den * q.den ≤ q.num * 1
    have h := Int.ediv_add_emod' q.num q.den
    have h1 := Int.emod_nonneg q.num (Nat.cast_ne_zero.mpr q.den_nz : (q.den : Int) ≠ 0)
    linarith
  lt_floor_add_one q := by
    rw [← Int.cast_one, ← Int.cast_add, Rat.lt_def]
    show q.num * 1 < (q.num / q.den + 1) * q.den
    have h := Int.ediv_add_emod' q.num q.den
    have h1 := Int.emod_lt_of_pos q.num q.den_pos'
    linarith
