/-
`gcongr` proves `f a ≤ f b` from `a ≤ b`, for sums, products, quotients, powers and monotone functions, as deep as both
sides have the same shape; `rel [h]` is `gcongr` with given relations.
-/
prelude
import Sequent.Tactic.RingExpand
import Sequent.Real.Rpow
import Sequent.Data.SumRing
import Sequent.Algebra.Floor

set_option autoImplicit false
universe u

namespace Sequent.Gcongr
section
variable {α : Type u} [CommRing α] [LinearOrder α] [IsStrictOrderedRing α] {a b c d : α}
theorem sub_lt_left (h : a < b) (h' : d ≤ c) : a - c < b - d := by linarith1
theorem sub_lt_right (h : a ≤ b) (h' : d < c) : a - c < b - d := by linarith1
end
section
variable {α : Type u} [LinearOrderedField α] {a b c d : α}
theorem div_le_div (h : a ≤ b) (h' : d ≤ c) (hb : 0 ≤ b) (hd : 0 < d) : a / c ≤ b / d :=
  (div_le_div_of_nonneg_right h (hd.le.trans h')).trans (div_le_div_of_nonneg_left hb hd h')
theorem div_lt_div_left (hc : 0 < c) (hb : 0 < b) (h : b < a) : c / a < c / b :=
  (div_lt_div_iff (hb.trans h) hb).mpr (mul_lt_mul_of_pos_left h hc)
theorem inv_le_inv (ha : 0 < a) (h : a ≤ b) : b⁻¹ ≤ a⁻¹ := (inv_le_inv₀ (ha.trans_le h) ha).mpr h
end
end Sequent.Gcongr

namespace Lean.Parser.Tactic
/-- `gcongr` compares two sides of the same shape part by part. Parts that no hypothesis compares remain as goals. A
pattern is accepted and ignored; `with i hi` names what sums bind. -/
syntax "gcongr" (ppSpace colGt term)? (" with" (ppSpace colGt ident)+)? : tactic
/-- Positivity and the like, for what the lemmas of `gcongr` ask beside the comparisons. -/
syntax "gcongr_discharge" : tactic
/-- One comparison of parts: closed if that is easy, taken apart or left. -/
syntax "gcongr_main" : tactic
/-- `rel [h₁, h₂]` proves a comparison by those given, part by part. -/
syntax "rel" " [" term,* "]" : tactic
end Lean.Parser.Tactic

macro_rules
  | `(tactic| gcongr_discharge) => `(tactic| first
      | assumption
      | positivity
      | (norm_num; done)
      | linarith1)
macro_rules
  | `(tactic| gcongr_main) => `(tactic| first
      | (with_reducible exact le_rfl)
      | assumption
      | exact le_of_lt (by assumption)
      | gcongr
      | skip)
macro_rules
  | `(tactic| gcongr) => `(tactic| gcongr with i hi)
  | `(tactic| gcongr $_:term) => `(tactic| gcongr with i hi)
  | `(tactic| gcongr $_:term with $is:ident*) => `(tactic| gcongr with $is:ident*)
  | `(tactic| gcongr with $i:ident) => `(tactic| gcongr with $i:ident hi)
  | `(tactic| gcongr with $i:ident $hi:ident) => `(tactic| with_reducible first
      | (refine add_le_add ?_ ?_ <;> gcongr_main)
      | (refine add_lt_add_left ?_ _; gcongr_main)
      | (refine add_lt_add_right ?_ _; gcongr_main)
      | (refine add_lt_add ?_ ?_ <;> gcongr_main)
      | (refine sub_le_sub ?_ ?_ <;> gcongr_main)
      | (refine Sequent.Gcongr.sub_lt_left ?_ le_rfl; gcongr_main)
      | (refine Sequent.Gcongr.sub_lt_right le_rfl ?_; gcongr_main)
      | (refine sub_lt_sub ?_ ?_ <;> gcongr_main)
      | (refine neg_le_neg ?_; gcongr_main)
      | (refine neg_lt_neg ?_; gcongr_main)
      | (refine mul_le_mul_of_nonneg_left ?_ (by gcongr_discharge); gcongr_main)
      | (refine mul_le_mul_of_nonneg_right ?_ (by gcongr_discharge); gcongr_main)
      | (refine mul_le_mul ?_ ?_ (by gcongr_discharge) (by gcongr_discharge) <;> gcongr_main)
      | (refine mul_lt_mul_of_pos_left ?_ (by gcongr_discharge); gcongr_main)
      | (refine mul_lt_mul_of_pos_right ?_ (by gcongr_discharge); gcongr_main)
      | (refine mul_lt_mul'' ?_ ?_ (by gcongr_discharge) (by gcongr_discharge) <;> gcongr_main)
      | (refine div_le_div_of_nonneg_right ?_ (by gcongr_discharge); gcongr_main)
      | (refine div_le_div_of_nonneg_left (by gcongr_discharge) (by gcongr_discharge) ?_; gcongr_main)
      | (refine Sequent.Gcongr.div_le_div ?_ ?_ (by gcongr_discharge) (by gcongr_discharge) <;> gcongr_main)
      | (refine div_lt_div_of_pos_right ?_ (by gcongr_discharge); gcongr_main)
      | (refine Sequent.Gcongr.div_lt_div_left (by gcongr_discharge) (by gcongr_discharge) ?_; gcongr_main)
      | (refine Sequent.Gcongr.inv_le_inv (by gcongr_discharge) ?_; gcongr_main)
      | (refine pow_le_pow_left₀ (by gcongr_discharge) ?_ _; gcongr_main)
      | (refine pow_le_pow_right₀ (by gcongr_discharge) ?_; gcongr_main)
      | (refine pow_lt_pow_left₀ ?_ (by gcongr_discharge) (by gcongr_discharge); gcongr_main)
      | (refine pow_lt_pow_right₀ (by gcongr_discharge) ?_; gcongr_main)
      | (refine Finset.sum_le_sum fun $i:ident $hi:ident => ?_; gcongr_main)
      | (refine max_le_max ?_ ?_ <;> gcongr_main)
      | (refine min_le_min ?_ ?_ <;> gcongr_main)
      | (refine Real.exp_le_exp.mpr ?_; gcongr_main)
      | (refine Real.exp_lt_exp.mpr ?_; gcongr_main)
      | (refine Real.sqrt_le_sqrt ?_; gcongr_main)
      | (refine Real.sqrt_lt_sqrt (by gcongr_discharge) ?_; gcongr_main)
      | (refine Real.log_le_log (by gcongr_discharge) ?_; gcongr_main)
      | (refine Real.log_lt_log (by gcongr_discharge) ?_; gcongr_main)
      | (refine Real.rpow_le_rpow (by gcongr_discharge) ?_ (by gcongr_discharge); gcongr_main)
      | (refine Real.rpow_le_rpow_of_exponent_le (by gcongr_discharge) ?_; gcongr_main)
      | (refine Nat.cast_le.mpr ?_; gcongr_main)
      | (refine Nat.cast_lt.mpr ?_; gcongr_main)
      | (refine Int.cast_le.mpr ?_; gcongr_main)
      | (refine Int.cast_lt.mpr ?_; gcongr_main)
      | (refine Nat.div_le_div_right ?_; gcongr_main)
      | (refine Nat.factorial_le ?_; gcongr_main)
      | (refine Int.floor_mono ?_; gcongr_main)
      | (refine Finset.card_le_card ?_; gcongr_main)
      | fail "gcongr: the sides do not have the same shape, or positivity of a factor is not evident")
macro_rules
  | `(tactic| rel []) => `(tactic| (gcongr; done))
  | `(tactic| rel [$h:term]) => `(tactic| (have relation := $h; rel []))
  | `(tactic| rel [$h:term, $hs,*]) => `(tactic| (have relation := $h; rel [$hs,*]))
