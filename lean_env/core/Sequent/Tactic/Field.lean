/-
`field_simp` brings both sides of an equation over one denominator; `linear_combination` proves an equation from a
linear combination of others; `zify` and `qify` carry statements to larger number systems; `gcongr` compares term by
term.
-/
prelude
import Sequent.Tactic.Positivity

set_option autoImplicit false
universe u

/-! ## field_simp -/

namespace Lean.Parser.Tactic
syntax "field_simp" (" [" withoutPosition((simpStar <|> simpErase <|> simpLemma),*,?) "]")? (location)? : tactic
syntax "field_simp_discharge" : tactic
syntax "zify" (" [" withoutPosition((simpStar <|> simpErase <|> simpLemma),*,?) "]")? (location)? : tactic
syntax "qify" (" [" withoutPosition((simpStar <|> simpErase <|> simpLemma),*,?) "]")? (location)? : tactic
syntax "gcongr" : tactic
syntax "gcongr_side" : tactic
end Lean.Parser.Tactic

macro_rules
  | `(tactic| field_simp_discharge) => `(tactic| first
      | assumption
      | positivity
      | exact sub_ne_zero.mpr (by assumption)
      | exact sub_ne_zero.mpr (Ne.symm (by assumption))
      | (norm_num; done))

macro_rules
  | `(tactic| field_simp) => `(tactic|
      simp (disch := field_simp_discharge) only [div_add_div, div_sub_div, div_eq_div_iff, div_eq_iff, eq_div_iff,
        mul_div_assoc', div_mul_eq_mul_div, div_div, div_div_eq_mul_div, add_div', div_add', sub_div', div_sub',
        neg_div', inv_eq_one_div, div_pow, ne_eq, not_false_eq_true, mul_one, one_mul, div_self, div_one])
  | `(tactic| field_simp $l:location) => `(tactic|
      simp (disch := field_simp_discharge) only [div_add_div, div_sub_div, div_eq_div_iff, div_eq_iff, eq_div_iff,
        mul_div_assoc', div_mul_eq_mul_div, div_div, div_div_eq_mul_div, add_div', div_add', sub_div', div_sub',
        neg_div', inv_eq_one_div, div_pow, ne_eq, not_false_eq_true, mul_one, one_mul, div_self, div_one] $l:location)
  | `(tactic| field_simp [$ls,*]) => `(tactic|
      simp (disch := field_simp_discharge) only [$ls,*, div_add_div, div_sub_div, div_eq_div_iff, div_eq_iff,
        eq_div_iff, mul_div_assoc', div_mul_eq_mul_div, div_div, div_div_eq_mul_div, add_div', div_add', sub_div',
        div_sub', neg_div', inv_eq_one_div, div_pow, ne_eq, not_false_eq_true, mul_one, one_mul, div_self, div_one])

/-! ## zify and qify -/

theorem Nat.int_eq_iff {m n : Nat} : m = n ↔ (m : Int) = n := Nat.cast_inj.symm
theorem Nat.int_le_iff {m n : Nat} : m ≤ n ↔ (m : Int) ≤ n := Nat.cast_le.symm
theorem Nat.int_lt_iff {m n : Nat} : m < n ↔ (m : Int) < n := Nat.cast_lt.symm
theorem Nat.rat_eq_iff {m n : Nat} : m = n ↔ (m : ℚ) = n := Nat.cast_inj.symm
theorem Nat.rat_le_iff {m n : Nat} : m ≤ n ↔ (m : ℚ) ≤ n := Nat.cast_le.symm
theorem Nat.rat_lt_iff {m n : Nat} : m < n ↔ (m : ℚ) < n := Nat.cast_lt.symm
theorem Int.rat_eq_iff {m n : Int} : m = n ↔ (m : ℚ) = n := Int.cast_inj.symm
theorem Int.rat_le_iff {m n : Int} : m ≤ n ↔ (m : ℚ) ≤ n := Int.cast_le.symm
theorem Int.rat_lt_iff {m n : Int} : m < n ↔ (m : ℚ) < n := Int.cast_lt.symm

macro_rules
  | `(tactic| zify) => `(tactic| (simp only [Nat.int_eq_iff, Nat.int_le_iff, Nat.int_lt_iff]; try push_cast))
  | `(tactic| zify $l:location) =>
    `(tactic| (simp only [Nat.int_eq_iff, Nat.int_le_iff, Nat.int_lt_iff] $l:location; try push_cast $l:location))
  | `(tactic| zify [$ls,*]) =>
    `(tactic| (simp only [Nat.int_eq_iff, Nat.int_le_iff, Nat.int_lt_iff]; try push_cast [$ls,*]))
macro_rules
  | `(tactic| qify) => `(tactic| (simp only [Nat.rat_eq_iff, Nat.rat_le_iff, Nat.rat_lt_iff, Int.rat_eq_iff,
      Int.rat_le_iff, Int.rat_lt_iff]; try push_cast))
  | `(tactic| qify $l:location) => `(tactic| (simp only [Nat.rat_eq_iff, Nat.rat_le_iff, Nat.rat_lt_iff,
      Int.rat_eq_iff, Int.rat_le_iff, Int.rat_lt_iff] $l:location; try push_cast $l:location))

/-! ## gcongr -/

macro_rules
  | `(tactic| gcongr_side) => `(tactic| first
      | exact le_rfl
      | assumption
      | positivity
      | gcongr)
  | `(tactic| gcongr) => `(tactic| first
      | (refine add_le_add ?_ ?_ <;> gcongr_side)
      | (refine add_lt_add_of_lt_of_le ?_ ?_ <;> gcongr_side)
      | (refine add_lt_add_of_le_of_lt ?_ ?_ <;> gcongr_side)
      | (refine sub_le_sub ?_ ?_ <;> gcongr_side)
      | (refine mul_le_mul ?_ ?_ ?_ ?_ <;> gcongr_side)
      | (refine mul_lt_mul_of_pos_left ?_ ?_ <;> gcongr_side)
      | (refine mul_lt_mul_of_pos_right ?_ ?_ <;> gcongr_side)
      | (refine pow_le_pow_left₀ ?_ ?_ _ <;> gcongr_side)
      | (refine pow_lt_pow_left₀ ?_ ?_ (by decide) <;> gcongr_side)
      | (refine pow_le_pow_right₀ ?_ ?_ <;> first | gcongr_side | norm_num)
      | (refine div_le_div_of_nonneg_right ?_ ?_ <;> gcongr_side)
      | (refine div_lt_div_of_pos_right ?_ ?_ <;> gcongr_side)
      | (refine div_le_div_of_nonneg_left ?_ ?_ ?_ <;> gcongr_side)
      | (refine neg_le_neg ?_ <;> gcongr_side))

/-! ## linear_combination -/

namespace Sequent.LinearCombination
open Lean Meta Elab Tactic Sequent.Reify

section
variable {α : Type u} [CommRing α] {a b c d : α}
theorem add (h : a = b) (h' : c = d) : a + c = b + d := by rw [h, h']
theorem add_const (h : a = b) (c : α) : a + c = b + c := by rw [h]
theorem const_add (c : α) (h : a = b) : c + a = c + b := by rw [h]
theorem sub (h : a = b) (h' : c = d) : a - c = b - d := by rw [h, h']
theorem sub_const (h : a = b) (c : α) : a - c = b - c := by rw [h]
theorem const_sub (c : α) (h : a = b) : c - a = c - b := by rw [h]
theorem mul (h : a = b) (h' : c = d) : a * c = b * d := by rw [h, h']
theorem mul_const (h : a = b) (c : α) : a * c = b * c := by rw [h]
theorem const_mul (c : α) (h : a = b) : c * a = c * b := by rw [h]
theorem neg (h : a = b) : -a = -b := by rw [h]
theorem close (h : a = b) (e : c - d - (a - b) = 0) : c = d := by
  rw [h, sub_self, sub_zero] at e
  exact sub_eq_zero.mp e
end

theorem div_const {α : Type u} [Field α] {a b : α} (h : a = b) (c : α) : a / c = b / c := by rw [h]

/-- A part of a combination: the proof of an equation, or a mere number. -/
structure Part where
  proof : Bool
  stx : Lean.TSyntax `term
instance : Inhabited Part := ⟨⟨false, ⟨.missing⟩⟩⟩

/-- Whether a term proves an equation. -/
def isProof (stx : Syntax) : TacticM Bool :=
  tryCatch (do
    let e ← elabTerm stx none true
    let t ← monadLift (typeOf e)
    match equation? t with
    | some _ => pure true
    | none => pure false) (fun _ => pure false)

partial def expand (stx : Syntax) : TacticM Part := do
  let kind := stx.getKind
  let a : TacticM Part := expand (stx.getArg 0)
  let b : TacticM Part := expand (stx.getArg 2)
  let plain : Part := ⟨false, ⟨stx⟩⟩
  match Name.beq kind `«term_+_» with
  | true => do
    let x ← a
    let y ← b
    match x.proof, y.proof with
    | true, true => pure ⟨true, ← `(Sequent.LinearCombination.add $(x.stx) $(y.stx))⟩
    | true, false => pure ⟨true, ← `(Sequent.LinearCombination.add_const $(x.stx) $(y.stx))⟩
    | false, true => pure ⟨true, ← `(Sequent.LinearCombination.const_add $(x.stx) $(y.stx))⟩
    | false, false => pure plain
  | false => match Name.beq kind `«term_-_» with
  | true => do
    let x ← a
    let y ← b
    match x.proof, y.proof with
    | true, true => pure ⟨true, ← `(Sequent.LinearCombination.sub $(x.stx) $(y.stx))⟩
    | true, false => pure ⟨true, ← `(Sequent.LinearCombination.sub_const $(x.stx) $(y.stx))⟩
    | false, true => pure ⟨true, ← `(Sequent.LinearCombination.const_sub $(x.stx) $(y.stx))⟩
    | false, false => pure plain
  | false => match Name.beq kind `«term_*_» with
  | true => do
    let x ← a
    let y ← b
    match x.proof, y.proof with
    | true, true => pure ⟨true, ← `(Sequent.LinearCombination.mul $(x.stx) $(y.stx))⟩
    | true, false => pure ⟨true, ← `(Sequent.LinearCombination.mul_const $(x.stx) $(y.stx))⟩
    | false, true => pure ⟨true, ← `(Sequent.LinearCombination.const_mul $(x.stx) $(y.stx))⟩
    | false, false => pure plain
  | false => match Name.beq kind `«term_/_» with
  | true => do
    let x ← a
    match x.proof with
    | true => pure ⟨true, ← `(Sequent.LinearCombination.div_const $(x.stx) $(⟨stx.getArg 2⟩))⟩
    | false => pure plain
  | false => match Name.beq kind `«term-_» with
  | true => do
    let x ← expand (stx.getArg 1)
    match x.proof with
    | true => pure ⟨true, ← `(Sequent.LinearCombination.neg $(x.stx))⟩
    | false => pure plain
  | false => match Name.beq kind `Lean.Parser.Term.paren with
  | true => do
    let x ← expand (stx.getArg 1)
    match x.proof with
    | true => pure x
    | false => pure plain
  | false => do
    let p ← isProof stx
    pure ⟨p, ⟨stx⟩⟩

syntax (name := linearCombination) "linear_combination " term : tactic

@[tactic linearCombination] def evalLinearCombination : Lean.Elab.Tactic.Tactic := fun stx =>
  withPosition stx (withMainContext do
    let p ← expand (stx.getArg 1)
    match p.proof with
    | true => do
      let proof := p.stx
      evalTactic (← `(tactic| (refine Sequent.LinearCombination.close $proof ?_; ring))).raw
    | false => evalTactic (← `(tactic| ring)).raw)

end Sequent.LinearCombination
