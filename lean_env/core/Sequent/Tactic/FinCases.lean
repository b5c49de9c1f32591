/-
`fin_cases h`: one goal for each element, given `h : x ∈ s` for a finset, set or list written out or an interval of
natural numbers or integers, or for a variable of `Bool` or `Fin n`. The membership is brought by a theorem into a
disjunction or into bounds, which `interval_cases` takes apart.
-/
prelude
import Sequent.Tactic.IntervalCases
import Sequent.Set.Basic

set_option autoImplicit false

namespace Sequent.FinCases

theorem ofBool {C : Prop} (b : Bool) (f : b = false → C) (t : b = true → C) : C := match b with
  | false => f rfl
  | true => t rfl

theorem ofFin {C : Prop} {n : Nat} (i : Fin n) (k : ∀ y : Nat, y < n → (∀ h : y < n, i = ⟨y, h⟩) → C) : C :=
  k i.1 i.2 (fun _ => rfl)

theorem ofListRange {C : Prop} {n x : Nat} (h : x ∈ List.range n) (k : ∀ y : Nat, y < n → y = x → C) : C :=
  k x (List.mem_range.mp h) rfl

theorem ofRange {C : Prop} {n x : Nat} (h : x ∈ Finset.range n) (k : ∀ y : Nat, y < n → y = x → C) : C :=
  k x (Finset.mem_range.mp h) rfl

theorem ofIccNat {C : Prop} {a b x : Nat} (h : x ∈ Finset.Icc a b) (k : ∀ y : Nat, a ≤ y ∧ y ≤ b → y = x → C) : C :=
  k x (Finset.mem_Icc.mp h) rfl
theorem ofIcoNat {C : Prop} {a b x : Nat} (h : x ∈ Finset.Ico a b) (k : ∀ y : Nat, a ≤ y ∧ y < b → y = x → C) : C :=
  k x (Finset.mem_Ico.mp h) rfl
theorem ofIocNat {C : Prop} {a b x : Nat} (h : x ∈ Finset.Ioc a b) (k : ∀ y : Nat, a < y ∧ y ≤ b → y = x → C) : C :=
  k x (Finset.mem_Ioc.mp h) rfl
theorem ofIooNat {C : Prop} {a b x : Nat} (h : x ∈ Finset.Ioo a b) (k : ∀ y : Nat, a < y ∧ y < b → y = x → C) : C :=
  k x (Finset.mem_Ioo.mp h) rfl

theorem ofIccInt {C : Prop} {a b x : Int} (h : x ∈ Finset.Icc a b) (k : ∀ y : Int, a ≤ y ∧ y ≤ b → y = x → C) : C :=
  k x (Finset.mem_Icc.mp h) rfl
theorem ofIcoInt {C : Prop} {a b x : Int} (h : x ∈ Finset.Ico a b) (k : ∀ y : Int, a ≤ y ∧ y < b → y = x → C) : C :=
  k x (Finset.mem_Ico.mp h) rfl
theorem ofIocInt {C : Prop} {a b x : Int} (h : x ∈ Finset.Ioc a b) (k : ∀ y : Int, a < y ∧ y ≤ b → y = x → C) : C :=
  k x (Finset.mem_Ioc.mp h) rfl
theorem ofIooInt {C : Prop} {a b x : Int} (h : x ∈ Finset.Ioo a b) (k : ∀ y : Int, a < y ∧ y < b → y = x → C) : C :=
  k x (Finset.mem_Ioo.mp h) rfl

end Sequent.FinCases

namespace Lean.Parser.Tactic

/-- Split `h : x = a ∨ x = b ∨ …` and substitute; an equation that cannot be substituted stays as `h`. -/
syntax "fin_cases_or " ident : tactic

/-- One goal for each value of the element of `h`, between the bounds that the theorem reads. -/
syntax "fin_cases_interval " ident ident : tactic

/-- `fin_cases h` replaces the goal by one goal for each element of `s`, given `h : x ∈ s` where `s` is `{a, b, c}` (a
finset or a set), a list `[a, b, c]`, or `range n` or an interval of `ℕ` or `ℤ` between numerals; `fin_cases x` does so
for each value of a variable `x` of `Bool` or `Fin n`. -/
syntax "fin_cases " ident : tactic

end Lean.Parser.Tactic

macro_rules
  | `(tactic| fin_cases_or $h:ident) => `(tactic| first
      | subst $h:ident
      | (refine Or.elim $h ?_ ?_ <;> clear $h:ident <;> intro $h:ident <;> fin_cases_or $h:ident)
      | skip)

macro_rules
  | `(tactic| fin_cases_interval $t:ident $h:ident) => `(tactic|
      (refine $t $h (fun y bounds e => ?_)
       clear $h:ident
       (try (refine And.elim (fun low high => ?_) bounds; clear bounds))
       interval_cases1 (y) <;> (try clear low high) <;> (try clear bounds) <;> try subst e))

macro_rules
  | `(tactic| fin_cases $h:ident) => `(tactic| first
      | (refine Sequent.FinCases.ofBool $h (fun e => ?_) (fun e => ?_) <;> subst e)
      | (refine Sequent.FinCases.ofFin $h (fun y bound e => ?_)
         interval_cases1 (y) <;> clear bound <;> (have value := e (by decide); clear e; subst value))
      | fin_cases_interval Sequent.FinCases.ofRange $h
      | fin_cases_interval Sequent.FinCases.ofListRange $h
      | fin_cases_interval Sequent.FinCases.ofIccNat $h
      | fin_cases_interval Sequent.FinCases.ofIcoNat $h
      | fin_cases_interval Sequent.FinCases.ofIocNat $h
      | fin_cases_interval Sequent.FinCases.ofIooNat $h
      | fin_cases_interval Sequent.FinCases.ofIccInt $h
      | fin_cases_interval Sequent.FinCases.ofIcoInt $h
      | fin_cases_interval Sequent.FinCases.ofIocInt $h
      | fin_cases_interval Sequent.FinCases.ofIooInt $h
      | (simp only [Finset.mem_insert, Finset.mem_singleton, Set.mem_insert_iff, Set.mem_singleton_iff, List.mem_cons,
           List.not_mem_nil, or_false] at $h:ident <;> fin_cases_or $h:ident)
      | fail "fin_cases: expected h : x ∈ s with s written out or between numerals, or a variable of Bool or Fin n")
