prelude
import Sequent.Nat.Parity

/-!
Prime numbers.
-/

set_option autoImplicit false

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
