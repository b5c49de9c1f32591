prelude
import Sequent.Omega.Normalize

/-!
The lemmas that `omega` quotes while it reads a goal: from hypotheses on `ℕ` and `ℤ` to linear constraints.
-/

set_option autoImplicit false

universe u v

namespace Lean.Omega

namespace Int

theorem lt_of_not_le {a b : Int} (h : ¬ a ≤ b) : b < a := _root_.Int.not_le.mp h
theorem le_of_not_lt {a b : Int} (h : ¬ a < b) : b ≤ a := _root_.Int.not_lt.mp h
theorem lt_of_gt {x y : Int} (h : x > y) : y < x := h
theorem le_of_ge {x y : Int} (h : x ≥ y) : y ≤ x := h
theorem ofNat_lt_of_lt {x y : Nat} (h : x < y) : (x : Int) < (y : Int) := _root_.Int.ofNat_lt.mpr h
theorem ofNat_le_of_le {x y : Nat} (h : x ≤ y) : (x : Int) ≤ (y : Int) := _root_.Int.ofNat_le.mpr h
theorem ofNat_congr {x y : Nat} (h : x = y) : (x : Int) = (y : Int) := by rw [h]
theorem add_congr {a b c d : Int} (h₁ : a = b) (h₂ : c = d) : a + c = b + d := by rw [h₁, h₂]
theorem sub_congr {a b c d : Int} (h₁ : a = b) (h₂ : c = d) : a - c = b - d := by rw [h₁, h₂]
theorem mul_congr {a b c d : Int} (h₁ : a = b) (h₂ : c = d) : a * c = b * d := by rw [h₁, h₂]
theorem neg_congr {a b : Int} (h₁ : a = b) : -a = -b := by rw [h₁]
theorem ofNat_mul_nonneg {a b : Nat} : 0 ≤ (a : Int) * (b : Int) := _root_.Int.natCast_nonneg (a * b)

theorem ofNat_sub_dichotomy {a b : Nat} : b ≤ a ∧ ((a - b : Nat) : Int) = a - b ∨ a < b ∧ ((a - b : Nat) : Int) = 0 :=
  _root_.Int.ofNat_sub_dichotomy

theorem emod_ofNat_nonneg {x : Nat} {y : Int} : 0 ≤ (x : Int) % y := _root_.Int.natCast_nonneg (x % y.natAbs)

theorem ofNat_sub_sub {a b c : Nat} : ((a - b - c : Nat) : Int) = ((a - (b + c) : Nat) : Int) :=
  _root_.Int.ofNat_sub_sub

theorem ofNat_pow {a b : Nat} : ((a ^ b : Nat) : Int) = (a : Int) ^ b := _root_.Int.natCast_pow a b
theorem ofNat_min {a b : Nat} : ((min a b : Nat) : Int) = min (a : Int) (b : Int) := _root_.Int.ofNat_min a b
theorem ofNat_max {a b : Nat} : ((max a b : Nat) : Int) = max (a : Int) (b : Int) := _root_.Int.ofNat_max a b
theorem ofNat_natAbs (a : Int) : (a.natAbs : Int) = if 0 ≤ a then a else -a := _root_.Int.ofNat_natAbs a
theorem pos_pow_of_pos (a : Int) (b : Nat) (h : 0 < a) : 0 < a ^ b := _root_.Int.pos_pow_of_pos' b h
theorem ofNat_pos_of_pos {a : Nat} (h : 0 < a) : 0 < (a : Int) := _root_.Int.natCast_pos.mpr h
theorem ofNat_fst_mk {β : Type u} {x : Nat} {y : β} : ((Prod.mk x y).fst : Int) = (x : Int) := rfl
theorem ofNat_snd_mk {α : Type u} {x : α} {y : Nat} : ((Prod.mk x y).snd : Int) = (y : Int) := rfl

theorem ofNat_shiftLeft_eq {x y : Nat} : ((x <<< y : Nat) : Int) = (x : Int) * ((2 ^ y : Nat) : Int) := by
  rw [Nat.shiftLeft_eq]
  rfl

theorem ofNat_shiftRight_eq_div_pow {x y : Nat} : ((x >>> y : Nat) : Int) = (x : Int) / ((2 ^ y : Nat) : Int) := by
  rw [Nat.shiftRight_eq_div_pow]
  rfl

theorem natCast_ofNat {x : Nat} : ((OfNat.ofNat x : Nat) : Int) = OfNat.ofNat x := rfl

end Int

namespace Nat

theorem lt_of_gt {x y : Nat} (h : x > y) : y < x := h
theorem le_of_ge {x y : Nat} (h : x ≥ y) : y ≤ x := h

end Nat

namespace Prod

theorem fst_mk {α : Type u} {β : Type v} {x : α} {y : β} : (Prod.mk x y).fst = x := rfl
theorem snd_mk {α : Type u} {β : Type v} {x : α} {y : β} : (Prod.mk x y).snd = y := rfl

end Prod

theorem and_not_not_of_not_or {p q : Prop} (h : ¬ (p ∨ q)) : ¬ p ∧ ¬ q := not_or.mp h

namespace Decidable

theorem or_not_not_of_not_and {p q : Prop} [Decidable p] [Decidable q] (h : ¬ (p ∧ q)) : ¬ p ∨ ¬ q :=
  Classical.not_and_iff_or_not_not.mp h

theorem and_not_of_not_imp {a b : Prop} [Decidable a] (h : ¬ (a → b)) : a ∧ ¬ b := Classical.not_imp.mp h

theorem and_or_not_and_not_of_iff {a b : Prop} [Decidable b] (h : a ↔ b) : (a ∧ b) ∨ (¬ a ∧ ¬ b) :=
  match Classical.em b with
  | .inl hb => .inl ⟨h.mpr hb, hb⟩
  | .inr hb => .inr ⟨fun ha => hb (h.mp ha), hb⟩

theorem and_not_or_not_and_of_not_iff {a b : Prop} [Decidable a] [Decidable b] (h : ¬ (a ↔ b)) : (a ∧ ¬ b) ∨ (¬ a ∧ b)
  :=
  match Classical.em b with
  | .inl hb => .inr ⟨fun ha => h ⟨fun _ => hb, fun _ => ha⟩, hb⟩
  | .inr hb => .inl ⟨Classical.byContradiction (fun ha => h ⟨fun x => (ha x).elim, fun x => (hb x).elim⟩), hb⟩

end Decidable

theorem ite_disjunction {α : Type u} {P : Prop} [Decidable P] {a b : α} : (P ∧ (if P then a else b) = a)
  ∨ (¬ P ∧ (if P then a else b) = b) :=
  (Classical.em P).imp (fun h => ⟨h, if_pos h⟩) (fun h => ⟨h, if_neg h⟩)

end Lean.Omega
