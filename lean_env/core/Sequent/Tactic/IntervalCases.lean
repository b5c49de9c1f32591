prelude
import Sequent.Tactic.Macros

/-!
`interval_cases x`: one goal for each value of a natural number or an integer between bounds that `omega` can see.

The tactic finds a numeral below `x`, then splits off one value after the other until `omega` refutes what is left.
-/

set_option autoImplicit false

namespace Lean.IntervalCases

theorem natSplit (x k : Nat) (h : k ≤ x) : x = k ∨ k + 1 ≤ x := (Nat.eq_or_lt_of_le h).imp Eq.symm id
theorem intSplit (x k : Int) (h : k ≤ x) : x = k ∨ k + 1 ≤ x := (Int.lt_or_eq_of_le h).symm.imp Eq.symm id

/-- Values are tried from the lower bound upwards, at most this many. -/
def maxValues : Nat := 48

/-- The lower bounds that are tried, as `a` for `a - 1000`, largest first. -/
def lowerBounds : List Nat := .cons 2000 (.cons 1500 (.cons 1200 (.cons 1100 (.cons 1050 (.cons 1020 (.cons 1010 (.cons 1005
  (.cons 1002 (.cons 1001 (.cons 1000 (.cons 995 (.cons 990 (.cons 980 (.cons 950 (.cons 900 (.cons 800 .nil))))))))))))))))

/-- What is left of a list after `n` elements. -/
def dropBounds : Nat → List Nat → List Nat
  | 0, l => l
  | _, .nil => .nil
  | n + 1, .cons _ l => dropBounds n l

/-- The term for `a - 1000`. -/
def literal (a : Nat) : MacroM Term :=
  match Nat.ble 1000 a with
  | true => pure (Syntax.mkNatLit (a - 1000))
  | false => `(- $(Syntax.mkNatLit (1000 - a)))

end Lean.IntervalCases

namespace Lean.Parser.Tactic

/-- One step: splits off `x = a - 1000`, given `lo : a - 1000 ≤ x`, and goes on while `fuel` lasts. -/
syntax "interval_cases_step " ident ident num num : tactic

/-- Tries the lower bounds from the `n`-th on. -/
syntax "interval_cases_from " ident num : tactic

/-- `interval_cases x` replaces the goal by one goal for each possible value of `x`. -/
syntax "interval_cases " ident : tactic

end Lean.Parser.Tactic

open Lean Lean.IntervalCases

macro_rules
  | `(tactic| interval_cases_step $x:ident $lo:ident $a:num $fuel:num) =>
    match fuel.getNat with
    | 0 => `(tactic| fail)
    | f + 1 => bind (literal a.getNat) fun k => bind (literal (a.getNat + 1)) fun k' =>
      let next := Syntax.mkNatLit (a.getNat + 1)
      let fuel := Syntax.mkNatLit f
      `(tactic| first
          | (exfalso; omega)
          | ((refine Or.elim (by first | exact natSplit $x $k $lo | exact intSplit $x $k $lo) (fun e => ?_) fun h => ?_)
             (first | (exfalso; omega) | (clear $lo:ident; subst e; rotate_left))
             (clear $lo:ident; have $lo:ident : $k' ≤ $x := (by omega); clear h)
             interval_cases_step $x:ident $lo:ident $next:num $fuel:num))

-- The first bound that holds is kept: where the step from it fails, smaller bounds are not tried.
macro_rules
  | `(tactic| interval_cases_from $x:ident $n:num) =>
    match dropBounds n.getNat lowerBounds with
    | .nil => `(tactic| fail)
    | .cons a _ => bind (literal a) fun k =>
      let next := Syntax.mkNatLit (n.getNat + 1)
      let a := Syntax.mkNatLit a
      let fuel := Syntax.mkNatLit maxValues
      `(tactic| first
          | (fail_if_success have : $k ≤ $x := by omega); interval_cases_from $x:ident $next:num
          | (have lo : $k ≤ $x := by omega); interval_cases_step $x:ident lo $a:num $fuel:num)

macro_rules
  | `(tactic| interval_cases $x:ident) =>
    `(tactic| first
        | focus interval_cases_from $x:ident 0
        | fail "interval_cases: omega must see a lower bound between -200 and 1000, and an upper bound at most 48 above it")
