/-
`linear_combination` proves an equation, or an inequality, from a linear combination of others: what is left is an
identity for `ring1`, or a comparison of numbers.
-/
prelude
import Sequent.Tactic.RingExpand

set_option autoImplicit false
universe u

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

section
variable {α : Type u} [Field α] {a b c d : α}
theorem div_const (h : a = b) (c : α) : a / c = b / c := by rw [h]
theorem close_pow (n : Nat) (h : a = b) (e : (c - d) ^ n - 0 - (a - b) = 0) : c = d :=
  sub_eq_zero.mp (pow_eq_zero (close h e))
end

theorem eq_zero_of_pow_int {x : Int} {n : Nat} (hn : n ≠ 0) (e : x ^ n = 0) : x = 0 := by
  induction n with
  | zero => exact absurd rfl hn
  | succ n ih =>
    rw [pow_succ] at e
    by_cases h0 : n = 0
    · rw [h0, pow_zero, one_mul] at e
      exact e
    · exact (Int.mul_eq_zero.mp e).elim (ih h0) id

theorem close_pow_int {a b c d : Int} (n : Nat) (h : a = b) (e : (c - d) ^ n - 0 - (a - b) = 0) : c = d := by
  rw [h, sub_self, sub_zero, sub_zero] at e
  by_cases hn : n = 0
  · rw [hn, pow_zero] at e
    exact absurd e (by decide)
  · exact sub_eq_zero.mp (eq_zero_of_pow_int hn e)

section
variable {α : Type u} [CommRing α] [LinearOrder α] [IsStrictOrderedRing α] {a b c d : α}
theorem const_add_lt (c : α) (h : a < b) : c + a < c + b := by linarith1
theorem add_const_lt (h : a < b) (c : α) : a + c < b + c := by linarith1
theorem sub_const_lt (h : a < b) (c : α) : a - c < b - c := by linarith1
theorem sub_const_le (h : a ≤ b) (c : α) : a - c ≤ b - c := by linarith1
theorem close_le (h : a ≤ b) (e : c - d - (a - b) ≤ 0) : c ≤ d := by linarith1
theorem close_lt (h : a < b) (e : c - d - (a - b) ≤ 0) : c < d := by linarith1
theorem close_lt_of_le (h : a ≤ b) (e : c - d - (a - b) < 0) : c < d := by linarith1
end

/-- What a part of a combination is: a mere number, or the proof of a relation. -/
inductive Kind where
  | const
  | eq
  | le
  | lt

structure Part where
  kind : Kind
  stx : Lean.TSyntax `term
instance : Inhabited Part := ⟨⟨.const, ⟨.missing⟩⟩⟩

/-- What a term proves. -/
def kindOf (stx : Syntax) : TacticM Kind :=
  tryCatch (do
    let e ← elabTerm stx none true
    let t ← monadLift (typeOf e)
    match Linarith.comparison? t e with
    | some c => pure (match c.rel with | .eq => .eq | .le => .le | .lt => .lt)
    | none => pure .const) (fun _ => pure .const)

/-- The weak inequality that a part proves. -/
def Part.weak (p : Part) : TacticM (Lean.TSyntax `term) := match p.kind with
  | .eq => `(le_of_eq $(p.stx))
  | .lt => `(le_of_lt $(p.stx))
  | _ => pure p.stx

def plus (x y : Part) : TacticM (Option Part) := do
  match x.kind, y.kind with
  | .const, .const => pure none
  | .eq, .eq => pure (some ⟨.eq, ← `(Sequent.LinearCombination.add $(x.stx) $(y.stx))⟩)
  | .eq, .const => pure (some ⟨.eq, ← `(Sequent.LinearCombination.add_const $(x.stx) $(y.stx))⟩)
  | .const, .eq => pure (some ⟨.eq, ← `(Sequent.LinearCombination.const_add $(x.stx) $(y.stx))⟩)
  | .lt, .lt => pure (some ⟨.lt, ← `(add_lt_add $(x.stx) $(y.stx))⟩)
  | .lt, .const => pure (some ⟨.lt, ← `(Sequent.LinearCombination.add_const_lt $(x.stx) $(y.stx))⟩)
  | .const, .lt => pure (some ⟨.lt, ← `(Sequent.LinearCombination.const_add_lt $(x.stx) $(y.stx))⟩)
  | .le, .const => pure (some ⟨.le, ← `(add_le_add_right $(x.stx) $(y.stx))⟩)
  | .const, .le => pure (some ⟨.le, ← `(add_le_add_left $(y.stx) $(x.stx))⟩)
  | .lt, _ => pure (some ⟨.lt, ← `(add_lt_add_of_lt_of_le $(x.stx) $(← y.weak))⟩)
  | _, .lt => pure (some ⟨.lt, ← `(add_lt_add_of_le_of_lt $(← x.weak) $(y.stx))⟩)
  | _, _ => pure (some ⟨.le, ← `(add_le_add $(← x.weak) $(← y.weak))⟩)

def minus (x y : Part) : TacticM (Option Part) := do
  match x.kind, y.kind with
  | .const, .const => pure none
  | .eq, .eq => pure (some ⟨.eq, ← `(Sequent.LinearCombination.sub $(x.stx) $(y.stx))⟩)
  | .eq, .const => pure (some ⟨.eq, ← `(Sequent.LinearCombination.sub_const $(x.stx) $(y.stx))⟩)
  | .const, .eq => pure (some ⟨.eq, ← `(Sequent.LinearCombination.const_sub $(x.stx) $(y.stx))⟩)
  | .le, .const => pure (some ⟨.le, ← `(Sequent.LinearCombination.sub_const_le $(x.stx) $(y.stx))⟩)
  | .lt, .const => pure (some ⟨.lt, ← `(Sequent.LinearCombination.sub_const_lt $(x.stx) $(y.stx))⟩)
  | _, .eq => do plus x ⟨.eq, ← `(Sequent.LinearCombination.neg $(y.stx))⟩
  | _, _ => throwMsg (stringToMessageData "linear_combination: an inequality can't be subtracted; add the opposite one")

def times (x y : Part) : TacticM (Option Part) := do
  match x.kind, y.kind with
  | .const, .const => pure none
  | .eq, .eq => pure (some ⟨.eq, ← `(Sequent.LinearCombination.mul $(x.stx) $(y.stx))⟩)
  | .eq, .const => pure (some ⟨.eq, ← `(Sequent.LinearCombination.mul_const $(x.stx) $(y.stx))⟩)
  | .const, .eq => pure (some ⟨.eq, ← `(Sequent.LinearCombination.const_mul $(x.stx) $(y.stx))⟩)
  | .const, .le => pure (some ⟨.le, ← `(mul_le_mul_of_nonneg_left (a := $(x.stx)) $(y.stx) (by positivity))⟩)
  | .const, .lt => pure (some ⟨.lt, ← `(mul_lt_mul_of_pos_left (a := $(x.stx)) $(y.stx) (by positivity))⟩)
  | .le, .const => pure (some ⟨.le, ← `(mul_le_mul_of_nonneg_right (a := $(y.stx)) $(x.stx) (by positivity))⟩)
  | .lt, .const => pure (some ⟨.lt, ← `(mul_lt_mul_of_pos_right (a := $(y.stx)) $(x.stx) (by positivity))⟩)
  | _, _ => throwMsg (stringToMessageData "linear_combination: inequalities can't be multiplied with each other; use nlinarith")

def over (x y : Part) : TacticM (Option Part) := do
  match x.kind with
  | .const => pure none
  | .eq => pure (some ⟨.eq, ← `(Sequent.LinearCombination.div_const $(x.stx) $(y.stx))⟩)
  | .le => pure (some ⟨.le, ← `(div_le_div_of_nonneg_right (c := $(y.stx)) $(x.stx) (by positivity))⟩)
  | .lt => pure (some ⟨.lt, ← `(div_lt_div_of_pos_right (c := $(y.stx)) $(x.stx) (by positivity))⟩)

partial def expand (stx : Syntax) : TacticM Part := do
  let kind := stx.getKind
  let plain : Part := ⟨.const, ⟨stx⟩⟩
  let orPlain (x : Option Part) : Part := match x with | some p => p | none => plain
  let binary (f : Part → Part → TacticM (Option Part)) : TacticM Part := do
    let x ← expand (stx.getArg 0)
    let y ← expand (stx.getArg 2)
    pure (orPlain (← f x y))
  match Name.beq kind `«term_+_», Name.beq kind `«term_-_», Name.beq kind `«term_*_», Name.beq kind `«term_/_» with
  | true, _, _, _ => binary plus
  | _, true, _, _ => binary minus
  | _, _, true, _ => binary times
  | _, _, _, true => do
    let x ← expand (stx.getArg 0)
    pure (orPlain (← over x ⟨.const, ⟨stx.getArg 2⟩⟩))
  | _, _, _, _ => match Name.beq kind `«term-_», Name.beq kind `Lean.Parser.Term.paren with
    | true, _ => do
      let x ← expand (stx.getArg 1)
      match x.kind with
      | .eq => pure ⟨.eq, ← `(Sequent.LinearCombination.neg $(x.stx))⟩
      | .const => pure plain
      | _ => throwMsg (stringToMessageData "linear_combination: an inequality can't be negated; use the opposite one")
    | _, true => do
      let x ← expand (stx.getArg 1)
      match x.kind with
      | .const => pure plain
      | _ => pure x
    | _, _ => do
      let k ← kindOf stx
      pure ⟨k, ⟨stx⟩⟩

/-- What closes the remaining identity. -/
syntax "linear_combination_ring" : tactic
macro_rules
  | `(tactic| linear_combination_ring) => `(tactic| first
      | ring1
      | field_ring1
      | (ring_expand <;> first | ring1 | field_ring1)
      | fail "linear_combination: the combination does not add up to the goal")

/-- `linear_combination (exp := n) (norm := tac) e` proves the goal from the combination `e` of equations or
inequalities. With `exp` the `n`-th power of the difference of the goal's sides is what `e` adds up to; with `norm` the
tactic `tac` closes, or simplifies, the remaining identity. -/
syntax (name := linearCombination) "linear_combination" (atomic(" (" &"norm" " := ") tacticSeq ")")?
  (atomic(" (" &"exp" " := ") num ")")?
  (ppSpace colGt term)? : tactic

def proofOf (stx : Syntax) : TacticM Part := match stx.isNone with
  | true => do pure ⟨.const, ← `(0)⟩
  | false => expand (stx.getArg 0)

@[tactic linearCombination] def evalLinearCombination : Lean.Elab.Tactic.Tactic := fun stx =>
  withPosition stx (withMainContext do
    let target ← getMainTarget
    let finish : Lean.TSyntax `tactic ← match (stx.getArg 1).isNone with
      | true => `(tactic| linear_combination_ring)
      | false =>
        let t : Lean.TSyntax `Lean.Parser.Tactic.tacticSeq := ⟨(stx.getArg 1).getArg 3⟩
        `(tactic| ($t))
    let p ← proofOf (stx.getArg 3)
    let h := p.stx
    let run (t : Lean.TSyntax `tactic) : TacticM Unit := evalTactic t.raw
    match Linarith.comparison? target target with
    | none => throwMsg (stringToMessageData "linear_combination: the goal is neither an equation nor an inequality")
    | some goal => match goal.rel, p.kind with
      | .eq, .const => run finish
      | .eq, .eq => match (stx.getArg 2).isNone with
        | true => do run (← `(tactic| (refine Sequent.LinearCombination.close $h ?_; $finish:tactic)))
        | false => do
          let n : Lean.TSyntax `num := ⟨(stx.getArg 2).getArg 3⟩
          run (← `(tactic| first
            | (refine Sequent.LinearCombination.close_pow $n:num $h ?_; $finish:tactic)
            | (refine Sequent.LinearCombination.close_pow_int $n:num $h ?_; $finish:tactic)))
      | .eq, _ => throwMsg (stringToMessageData "linear_combination: an equation does not follow from an inequality")
      | _, .const => do run (← `(tactic| linarith1 only []))
      | .le, _ => do
        let w ← p.weak
        run (← `(tactic| (refine Sequent.LinearCombination.close_le $w ?_; linarith1 only [])))
      | .lt, .lt => do run (← `(tactic| (refine Sequent.LinearCombination.close_lt $h ?_; linarith1 only [])))
      | .lt, _ => do
        let w ← p.weak
        run (← `(tactic| (refine Sequent.LinearCombination.close_lt_of_le $w ?_; linarith1 only []))))

end Sequent.LinearCombination
