prelude
import Sequent.Rat.Order
namespace Int
open Rat0 (nn_of nn_ex nn_neg)
theorem nn_cast' {x y : Int} (e : x = y) (h : NonNeg x) : NonNeg y := e.rec h
theorem zN3 (x : Int) : NonNeg x ∨ NonNeg (-x) := match x with
  | .ofNat k => .inl (.mk k)
  | .negSucc k => .inr (.mk (Nat.succ k))
theorem zN4 {x : Int} (h : NonNeg x) (h' : NonNeg (-x)) : x = 0 := match x, h, h' with
  | .ofNat .zero, _, _ => rfl
  | .ofNat (.succ k), _, h => (nn_neg k h).elim
  | .negSucc k, h, _ => (nn_neg k h).elim
theorem zN1 {x y : Int} (hx : NonNeg x) (hy : NonNeg y) : NonNeg (x + y) := by
  obtain ⟨k, rfl⟩ := nn_ex hx
  obtain ⟨l, rfl⟩ := nn_ex hy
  exact .mk (k + l)
theorem zN2 {x y : Int} (hx : NonNeg x) (hy : NonNeg y) : NonNeg (x * y) := by
  obtain ⟨k, rfl⟩ := nn_ex hx
  obtain ⟨l, rfl⟩ := nn_ex hy
  exact .mk (k * l)
theorem ltA (x : Int) : NonNeg (x - 1) ↔ ¬ NonNeg (-x) := match x with
  | .ofNat .zero => ⟨fun h => (nn_neg 0 h).elim, fun h => absurd (NonNeg.mk 0) h⟩
  | .ofNat (.succ k) => ⟨fun _ h => nn_neg k h, fun _ => nn_cast' (show ofNat k = (ofNat k + 1) - 1 by ring1) (NonNeg.mk k)⟩
  | .negSucc k => ⟨fun h => (nn_neg (Nat.succ k) h).elim, fun h => absurd (NonNeg.mk (Nat.succ k)) h⟩
theorem eq_of_sub {a b : Int} (h : a - b = 0) : a = b := by
  have e : a = (a - b) + b := by ring1
  rw [h] at e
  have e2 : (0:Int) + b = b := by ring1
  exact e.trans e2
theorem pos_ex {a : Int} (h : (0:Int) < a) : ∃ k, a = ofNat (Nat.succ k) := by
  have h1 : NonNeg (a - 1) := nn_cast' (show a - (0 + 1) = a - 1 by ring1) h
  obtain ⟨k, e⟩ := nn_ex h1
  exact ⟨k, by
    have e2 : a = (a - 1) + 1 := by ring1
    rw [e2, e]
    rfl⟩
instance : LinearOrderedRing Int where
  toLE := instLEInt
  toLT := instLTInt
  le_refl a := nn_cast' (show (0:Int) = a - a by ring1) (nn_of 0)
  le_trans a b c h h' := nn_cast' (show (b - a) + (c - b) = c - a by ring1) (zN1 h h')
  le_antisymm a b h h' := (eq_of_sub (zN4 h (nn_cast' (show a - b = -(b - a) by ring1) h'))).symm
  le_total a b := match zN3 (b - a) with
    | .inl h => .inl h
    | .inr h => .inr (nn_cast' (show -(b - a) = a - b by ring1) h)
  lt_iff a b := ⟨fun h h' => (ltA (b - a)).mp (nn_cast' (show b - (a + 1) = (b - a) - 1 by ring1) h) (nn_cast' (show a - b = -(b - a) by ring1) h'),
    fun h => nn_cast' (show (b - a) - 1 = b - (a + 1) by ring1) ((ltA (b - a)).mpr (fun h' => h (nn_cast' (show -(b - a) = a - b by ring1) h')))⟩
  add_le_add_left a b h c := nn_cast' (show b - a = (c + b) - (c + a) by ring1) h
  mul_nonneg a b ha hb := nn_cast' (show (a - 0) * (b - 0) = a * b - 0 by ring1) (zN2 ha hb)
  mul_pos' a b ha hb := by
    obtain ⟨k, rfl⟩ := pos_ex ha
    obtain ⟨l, rfl⟩ := pos_ex hb
    exact nn_cast' (show ofNat (Nat.succ k * l + k) = (ofNat (Nat.succ k * l + k) + 1) - (0 + 1) by ring1) (NonNeg.mk (Nat.succ k * l + k))
  zero_ne_one := fun h => Int.noConfusion h (fun h => Nat.noConfusion h)
end Int
