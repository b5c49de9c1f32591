prelude
import Sequent.Int.Lemmas

/-!
Even and odd numbers.
-/

set_option autoImplicit false

universe u

/-- `a` is a double. Same as Mathlib's. -/
def Even {α : Type u} [Add α] (a : α) : Prop := ∃ r, a = r + r
/-- `a` is one more than a double. Same as Mathlib's. -/
def Odd {α : Type u} [Add α] [Mul α] [OfNat α 1] [OfNat α 2] (a : α) : Prop := ∃ m, a = 2 * m + 1
theorem Nat.even_iff {n : Nat} : Even n ↔ n % 2 = 0 := ⟨fun ⟨r, h⟩ => by omega, fun h => ⟨n / 2, by omega⟩⟩
theorem Nat.odd_iff {n : Nat} : Odd n ↔ n % 2 = 1 := ⟨fun ⟨r, h⟩ => by omega, fun h => ⟨n / 2, by omega⟩⟩
theorem Int.even_iff {n : Int} : Even n ↔ n % 2 = 0 := ⟨fun ⟨r, h⟩ => by omega, fun h => ⟨n / 2, by omega⟩⟩
theorem Int.odd_iff {n : Int} : Odd n ↔ n % 2 = 1 := ⟨fun ⟨r, h⟩ => by omega, fun h => ⟨n / 2, by omega⟩⟩
theorem Nat.not_even_iff_odd {n : Nat} : ¬ Even n ↔ Odd n := by rw [Nat.even_iff, Nat.odd_iff]; omega
theorem Nat.not_odd_iff_even {n : Nat} : ¬ Odd n ↔ Even n := by rw [Nat.even_iff, Nat.odd_iff]; omega
theorem Int.not_even_iff_odd {n : Int} : ¬ Even n ↔ Odd n := by rw [Int.even_iff, Int.odd_iff]; omega
theorem Int.not_odd_iff_even {n : Int} : ¬ Odd n ↔ Even n := by rw [Int.even_iff, Int.odd_iff]; omega
theorem Nat.even_or_odd (n : Nat) : Even n ∨ Odd n := by rw [Nat.even_iff, Nat.odd_iff]; omega
theorem Int.even_or_odd (n : Int) : Even n ∨ Odd n := by rw [Int.even_iff, Int.odd_iff]; omega

theorem Nat.even_mul_succ_self (n : Nat) : Even (n * (n + 1)) := by
  rw [Nat.even_iff]
  rcases Nat.mod_two_eq_zero_or_one n with h | h
  · rw [Nat.mul_mod, h, Nat.zero_mul]; rfl
  · have h2 : (n + 1) % 2 = 0 := by omega
    rw [Nat.mul_mod, h2, Nat.mul_zero]; rfl

instance Nat.decidableEven (n : Nat) : Decidable (Even n) :=
  match decEq (n % 2) 0 with
  | isTrue h => isTrue (Nat.even_iff.mpr h)
  | isFalse h => isFalse (fun h' => h (Nat.even_iff.mp h'))

instance Nat.decidableOdd (n : Nat) : Decidable (Odd n) :=
  match decEq (n % 2) 1 with
  | isTrue h => isTrue (Nat.odd_iff.mpr h)
  | isFalse h => isFalse (fun h' => h (Nat.odd_iff.mp h'))
