import Mathlib
/-! Near-misses of the facts that fix the meaning of statements: one convention, bound or hypothesis other than it is. -/
set_option autoImplicit false
open Real Topology

example (x : ℝ) : x / 0 = x := by simp
example : (-7 : ℤ) / 2 = -3 := by decide
example : (-7 : ℤ) % 2 = -1 := by decide
example : (7 : ℤ) / (-2) = -4 := by decide
example : (2 : ℤ) - 3 = 0 := by decide
example : (0 : ℕ) ^ 0 = 0 := by decide
example (x : ℝ) : √x * √x = x := Real.mul_self_sqrt (by positivity)
example (x : ℝ) : exp (log x) = x := Real.exp_log (by positivity)
example (x l : ℝ) (h : exp l = x ^ 2) : log x = l := Real.log_eq_of_exp_eq_abs h
example (x y : ℝ) (h : x < 0) : x ^ y = exp (log x * y) := Real.rpow_def_of_neg h y
example : Nat.Prime 1 := by norm_num
example (b n : ℕ) : Nat.digits b n = n % b :: Nat.digits b (n / b) := by simp
example (x : ℝ) (n : ℤ) : ⌊x⌋ = n ↔ n < x ∧ x ≤ n + 1 := Int.floor_eq_iff
example (x : ℝ) : x ^ (1 / 3) = x ^ (1 / 3 : ℝ) := rfl
example (s : Set ℝ) (h' : BddAbove s) : ∃ x, IsLUB s x := Real.exists_isLUB ⟨0, by simp⟩ h'
example (u : ℕ → ℝ) (a : ℝ) :
    Filter.Tendsto u Filter.atTop (𝓝 a) ↔ ∀ ε ≥ 0, ∃ N, ∀ n ≥ N, dist (u n) a < ε := Metric.tendsto_atTop
example : Filter.Tendsto (fun n : ℕ => (n : ℝ)) Filter.atTop (𝓝 0) := Metric.tendsto_atTop.mpr fun ε hε => ⟨0, by simp⟩
example (a b : CauchySeq) (h : a.seq 0 = b.seq 0) : Real.lim a = Real.lim b := Real.lim_eq_lim.mpr h
example (l m : List ℕ) (h : l.length = m.length) : Multiset.ofList l = Multiset.ofList m := Multiset.coe_eq_coe.mpr h
example (a b : ℕ) : ((a - b : ℕ) : ℝ) = (a : ℝ) - b := by norm_num
example : Nat.divisors 0 = {0} := by decide
