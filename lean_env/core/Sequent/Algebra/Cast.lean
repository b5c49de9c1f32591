/-
Casts between `ℕ`, `ℤ`, `ℚ` and other ordered rings and fields, under Mathlib's names, and the tags that `push_cast` and
`norm_cast` work with. The two tactics themselves are Lean's own.
-/
prelude
import Sequent.Algebra.Abs

set_option autoImplicit false
set_option linter.unusedSectionVars false
universe u

/-! ## Syntax of Lean's cast tactics -/

namespace Lean.Parser.Attr
syntax normCastLabel := &"elim" <|> &"move" <|> &"squash"
syntax (name := norm_cast) "norm_cast" (ppSpace normCastLabel)? (ppSpace num)? : attr
end Lean.Parser.Attr

namespace Lean
syntax (name := modCast) "mod_cast " term : term
end Lean

namespace Lean.Parser.Tactic
syntax (name := normCast0) "norm_cast0" optConfig (location)? : tactic
syntax (name := pushCast) "push_cast" optConfig (discharger)? (&" only")?
  (" [" (simpStar <|> simpErase <|> simpLemma),* "]")? (location)? : tactic
syntax "norm_cast" (location)? : tactic
syntax "exact_mod_cast " term : tactic
syntax "apply_mod_cast " term : tactic
syntax "assumption_mod_cast" : tactic
syntax "rw_mod_cast" rwRuleSeq (location)? : tactic
end Lean.Parser.Tactic

macro_rules
  | `(tactic| norm_cast) => `(tactic| focus (norm_cast0; try (with_reducible rfl)))
  | `(tactic| norm_cast $l:location) => `(tactic| norm_cast0 $l:location)
macro_rules
  | `(tactic| exact_mod_cast $e) => `(tactic| exact mod_cast ($e : _))
  | `(tactic| apply_mod_cast $e) => `(tactic| (norm_cast0; apply $e))
  | `(tactic| assumption_mod_cast) => `(tactic| (norm_cast0 at *; assumption))
  | `(tactic| rw_mod_cast $s:rwRuleSeq) => `(tactic| (norm_cast0; rw $s:rwRuleSeq; try norm_cast0))
  | `(tactic| rw_mod_cast $s:rwRuleSeq $l:location) =>
    `(tactic| (norm_cast0 $l:location; rw $s:rwRuleSeq $l:location; try norm_cast0 $l:location))

/-! ## Natural numbers -/

section
variable {α : Type u} [CommRing α]

theorem Nat.cast_sub {m n : Nat} (h : m ≤ n) : ((n - m : Nat) : α) = n - m := by
  obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le h
  rw [Nat.add_sub_cancel_left, Nat.cast_add, add_sub_cancel_left]
theorem Nat.cast_pred {n : Nat} (h : 0 < n) : ((n - 1 : Nat) : α) = n - 1 := by
  rw [Nat.cast_sub h, Nat.cast_one]
end

section
variable {α : Type u} [CommSemiring α] [LinearOrder α] [IsStrictOrderedRing α]

@[simp] theorem Nat.one_le_cast {n : Nat} : (1 : α) ≤ n ↔ 1 ≤ n := Nat.cast_le (m := 1)
@[simp] theorem Nat.one_lt_cast {n : Nat} : (1 : α) < n ↔ 1 < n := Nat.cast_lt (m := 1)
@[simp] theorem Nat.cast_le_one {n : Nat} : (n : α) ≤ 1 ↔ n ≤ 1 := Nat.cast_le (n := 1)
@[simp] theorem Nat.cast_lt_one {n : Nat} : (n : α) < 1 ↔ n < 1 := Nat.cast_lt (n := 1)
@[simp] theorem Nat.ofNat_le_cast {m n : Nat} : (no_index (OfNat.ofNat m) : α) ≤ n ↔ OfNat.ofNat m ≤ n := Nat.cast_le
@[simp] theorem Nat.ofNat_lt_cast {m n : Nat} : (no_index (OfNat.ofNat m) : α) < n ↔ OfNat.ofNat m < n := Nat.cast_lt
@[simp] theorem Nat.cast_le_ofNat {m n : Nat} : (m : α) ≤ no_index (OfNat.ofNat n) ↔ m ≤ OfNat.ofNat n := Nat.cast_le
@[simp] theorem Nat.cast_lt_ofNat {m n : Nat} : (m : α) < no_index (OfNat.ofNat n) ↔ m < OfNat.ofNat n := Nat.cast_lt
theorem Nat.cast_min (m n : Nat) : ((min m n : Nat) : α) = min (m : α) n := by
  rcases Nat.le_total m n with h | h
  · rw [_root_.min_eq_left h, _root_.min_eq_left (Nat.cast_le.mpr h)]
  · rw [_root_.min_eq_right h, _root_.min_eq_right (Nat.cast_le.mpr h)]
theorem Nat.cast_max (m n : Nat) : ((max m n : Nat) : α) = max (m : α) n := by
  rcases Nat.le_total m n with h | h
  · rw [_root_.max_eq_right h, _root_.max_eq_right (Nat.cast_le.mpr h)]
  · rw [_root_.max_eq_left h, _root_.max_eq_left (Nat.cast_le.mpr h)]
end

section
variable {α : Type u} [CommSemiring α] [CharZero α]
@[simp] theorem Nat.cast_eq_ofNat {m n : Nat} : (m : α) = no_index (OfNat.ofNat n) ↔ m = OfNat.ofNat n := Nat.cast_inj
end

/-! ## Integers -/

section
variable {α : Type u} [CommRing α] [CharZero α]

@[simp] theorem Int.cast_eq_zero {n : Int} : (n : α) = 0 ↔ n = 0 := by
  refine ⟨fun h => ?_, fun h => by rw [h, Int.cast_zero]⟩
  rcases Int.natAbs_eq n with e | e
  · rw [e, Int.cast_natCast, Nat.cast_eq_zero] at h
    rw [e, h]
    rfl
  · rw [e, Int.cast_neg, Int.cast_natCast, neg_eq_zero, Nat.cast_eq_zero] at h
    rw [e, h]
    rfl
@[simp] theorem Int.cast_inj {m n : Int} : (m : α) = n ↔ m = n := by
  rw [← sub_eq_zero, ← Int.cast_sub, Int.cast_eq_zero, sub_eq_zero]
theorem Int.cast_injective : Function.Injective (Int.cast : Int → α) := fun _ _ h => Int.cast_inj.mp h
theorem Int.cast_ne_zero {n : Int} : (n : α) ≠ 0 ↔ n ≠ 0 := not_congr Int.cast_eq_zero
@[simp] theorem Int.cast_eq_one {n : Int} : (n : α) = 1 ↔ n = 1 := by rw [← Int.cast_one, Int.cast_inj]
end

section
variable {α : Type u} [CommRing α] [LinearOrder α] [IsStrictOrderedRing α]

theorem Int.cast_nonneg_of_nonneg {n : Int} (h : 0 ≤ n) : (0 : α) ≤ n := by
  obtain ⟨k, rfl⟩ : ∃ k : Nat, n = k := ⟨n.toNat, (Int.toNat_of_nonneg h).symm⟩
  rw [Int.cast_natCast]
  exact Nat.cast_nonneg k
@[simp] theorem Int.cast_le {m n : Int} : (m : α) ≤ n ↔ m ≤ n := by
  refine ⟨fun h => le_of_not_gt fun hc => ?_, fun h => ?_⟩
  · have h1 := Int.cast_nonneg_of_nonneg (α := α) (sub_nonneg.mpr hc.le)
    rw [Int.cast_sub] at h1
    have h2 : (m : α) = n := le_antisymm h (sub_nonneg.mp h1)
    exact hc.ne' (Int.cast_inj.mp h2)
  · have h1 := Int.cast_nonneg_of_nonneg (α := α) (sub_nonneg.mpr h)
    rw [Int.cast_sub] at h1
    exact sub_nonneg.mp h1
@[simp] theorem Int.cast_lt {m n : Int} : (m : α) < n ↔ m < n := by rw [← not_le, Int.cast_le, not_le]
@[simp] theorem Int.cast_nonneg {n : Int} : (0 : α) ≤ n ↔ 0 ≤ n := by rw [← Int.cast_zero, Int.cast_le]
@[simp] theorem Int.cast_pos {n : Int} : (0 : α) < n ↔ 0 < n := by rw [← Int.cast_zero, Int.cast_lt]
@[simp] theorem Int.cast_nonpos {n : Int} : (n : α) ≤ 0 ↔ n ≤ 0 := by rw [← Int.cast_zero, Int.cast_le]
@[simp] theorem Int.cast_lt_zero {n : Int} : (n : α) < 0 ↔ n < 0 := by rw [← Int.cast_zero, Int.cast_lt]
@[simp] theorem Int.one_le_cast {n : Int} : (1 : α) ≤ n ↔ 1 ≤ n := by rw [← Int.cast_one, Int.cast_le]
@[simp] theorem Int.cast_le_one {n : Int} : (n : α) ≤ 1 ↔ n ≤ 1 := by rw [← Int.cast_one, Int.cast_le]
@[simp] theorem Int.cast_abs {n : Int} : ((|n| : Int) : α) = |(n : α)| := by
  rcases le_total 0 n with h | h
  · rw [abs_of_nonneg h, abs_of_nonneg (Int.cast_nonneg.mpr h)]
  · rw [abs_of_nonpos h, abs_of_nonpos (Int.cast_nonpos.mpr h), Int.cast_neg]
end

/-! ## Division -/

theorem Nat.cast_div {α : Type u} [Field α] [CharZero α] {m n : Nat} (h : n ∣ m) (hn : (n : α) ≠ 0) :
    ((m / n : Nat) : α) = m / n := by
  obtain ⟨k, rfl⟩ := h
  have hn0 : 0 < n := Nat.pos_of_ne_zero (Nat.cast_ne_zero.mp hn)
  rw [Nat.mul_div_cancel_left k hn0, Nat.cast_mul, mul_div_cancel_left₀ (k : α) hn]

/-! ## Rationals -/

namespace Rat
section
variable {α : Type u} [Field α]

/-- Rationals in a field: numerator over denominator. A field with casts of its own keeps those. -/
instance (priority := low) instRatCastOfField : RatCast α := ⟨fun q => (q.num : α) / (q.den : α)⟩
end

theorem num_div_den (q : ℚ) : (q.num : ℚ) / (q.den : ℚ) = q := by
  obtain ⟨m, hm, e⟩ := q.frac_num_den
  have h : ((q.den : Nat) : ℚ) ≠ 0 := Nat.cast_ne_zero.mpr q.den_nz
  rw [div_eq_iff h]
  have e1 : (q.num : ℚ) = frac q.num 0 := ofInt_eq_frac q.num
  have e2 : ((q.den : Nat) : ℚ) = frac ((m + 1 : Nat) : Int) 0 := by rw [hm]; exact natCast_eq_frac _
  refine e1.trans ?_
  rw [e2]
  exact conv_frac e
where
  conv_frac {q : ℚ} {m : Nat} (e : q = frac q.num m) : frac q.num 0 = q * frac ((m + 1 : Nat) : Int) 0 := by
    refine Eq.trans ?_ (congrArg (fun x => x * frac ((m + 1 : Nat) : Int) 0) e.symm)
    rw [frac_mul]
    apply frac_eq
    rw [dpos_dmul, dpos_zero]
    change q.num * (dpos m * 1) = q.num * dpos m * 1
    ring1

end Rat

/-! ## Tags -/

attribute [norm_cast] Nat.cast_zero Nat.cast_one Nat.cast_ofNat Nat.cast_add Nat.cast_mul Nat.cast_pow Nat.cast_succ
  Nat.cast_inj Nat.cast_le Nat.cast_lt Nat.cast_sub Nat.cast_min Nat.cast_max Nat.cast_id
attribute [norm_cast] Int.cast_zero Int.cast_one Int.cast_ofNat Int.cast_add Int.cast_mul Int.cast_pow Int.cast_neg
  Int.cast_sub Int.cast_inj Int.cast_le Int.cast_lt Int.cast_natCast Int.cast_id Int.cast_abs
attribute [norm_cast] Int.natCast_dvd_natCast Int.natCast_ediv Int.natCast_emod Int.natCast_natAbs
