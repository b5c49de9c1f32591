/-
`field_simp` brings both sides of an equation over one denominator.
-/
prelude
import Sequent.Tactic.Positivity

set_option autoImplicit false
universe u

/-! ## field_simp -/

namespace Lean.Parser.Tactic
syntax "field_simp" (" [" withoutPosition((simpStar <|> simpErase <|> simpLemma),*,?) "]")? (location)? : tactic
syntax "field_simp_discharge" : tactic
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
  | `(tactic| field_simp [$ls,*] $l:location) => `(tactic|
      simp (disch := field_simp_discharge) only [$ls,*, div_add_div, div_sub_div, div_eq_div_iff, div_eq_iff, eq_div_iff,
        mul_div_assoc', div_mul_eq_mul_div, div_div, div_div_eq_mul_div, add_div', div_add', sub_div', div_sub',
        neg_div', inv_eq_one_div, div_pow, ne_eq, not_false_eq_true, mul_one, one_mul, div_self, div_one]
        $l:location)
