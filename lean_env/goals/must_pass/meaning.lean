import Mathlib
/-! Facts that fix the meaning of what statements are made of, as docs/core-library.md uses them: values outside of the
usual domains, characterising properties, and how notation is read. -/
set_option autoImplicit false
open Real Topology

/-! ### Values that Lean's and Mathlib's conventions give -/
example (n : ℕ) : n / 0 = 0 := Nat.div_zero n
example (n : ℕ) : n % 0 = n := Nat.mod_zero n
example : (2 : ℕ) - 3 = 0 := rfl
example (m n : ℕ) (h : m ≤ n) : m - n = 0 := Nat.sub_eq_zero_of_le h
example (x : ℝ) : x / 0 = 0 := div_zero x
example (q : ℚ) : q / 0 = 0 := div_zero q
example (z : ℂ) : z / 0 = 0 := div_zero z
example (x : ℝ) : x ^ 0 = 1 := pow_zero x
example : (0 : ℕ) ^ 0 = 1 := rfl
example : (0 : ℝ) ^ (0 : ℝ) = 1 := rpow_zero 0
example (y : ℝ) (h : y ≠ 0) : (0 : ℝ) ^ y = 0 := zero_rpow h
example : (-7 : ℤ) / 2 = -4 ∧ (-7 : ℤ) % 2 = 1 := by decide
example : (7 : ℤ) / (-2) = -3 ∧ (7 : ℤ) % (-2) = 1 := by decide
example : (-7 : ℤ) / (-2) = 4 ∧ (-7 : ℤ) % (-2) = 1 := by decide
example : Int.tdiv (-7) 2 = -3 ∧ Int.tmod (-7) 2 = -1 := by decide
example (a b : ℤ) : b * (a / b) + a % b = a := Int.mul_ediv_add_emod a b
example (a b : ℤ) (h : b ≠ 0) : 0 ≤ a % b := Int.emod_nonneg a h
example (a b : ℤ) (h : b ≠ 0) : a % b < b.natAbs := Int.emod_lt a h
example (a : ℤ) : a / 0 = 0 := Int.ediv_zero a
example (x : ℝ) (h : x ≤ 0) : √x = 0 := Real.sqrt_eq_zero_of_nonpos h
example (x : ℝ) : log (-x) = log x := Real.log_neg_eq_log x
example : log 0 = 0 := Real.log_zero
example (x y : ℝ) (h : x < 0) : x ^ y = exp (log x * y) * cos (y * π) := Real.rpow_def_of_neg h y
example (x y : ℝ) (h : 0 < x) : x ^ y = exp (log x * y) := Real.rpow_def_of_pos h y
example (b x : ℝ) : logb b x = log x / log b := rfl
example (x : ℝ) (h : x ≤ 0) : ⌊x⌋₊ = 0 := Nat.floor_of_nonpos h
example : ∀ q : ℚ, (q.num : ℚ) / q.den = q := Rat.num_div_den
example (n : ℕ) : n ∈ Nat.divisors 0 ↔ False := by simp
example (s : Set ℕ) (h : s.Infinite) : s.ncard = 0 := h.ncard
example (x y : NNReal) (h : x ≤ y) : ((y - x : NNReal) : ℝ) = y - x := NNReal.coe_sub h

/-! ### Natural and whole numbers -/
example (m n : ℕ) (h : 0 < n) : n * (m / n) + m % n = m ∧ m % n < n := ⟨Nat.div_add_mod m n, Nat.mod_lt m h⟩
example (a b d : ℕ) (ha : d ∣ a) (hb : d ∣ b) (h : ∀ e, e ∣ a → e ∣ b → e ∣ d) : d = Nat.gcd a b :=
  Nat.gcd_greatest ha hb h
example (m n k : ℕ) (h : m ∣ k) (h' : n ∣ k) : Nat.lcm m n ∣ k := Nat.lcm_dvd h h'
example (p : ℕ) : p.Prime ↔ Irreducible p := Iff.rfl
example (p : ℕ) : p.Prime ↔ 2 ≤ p ∧ ∀ m, m ∣ p → m = 1 ∨ m = p := Nat.prime_def
example (n r : ℕ) : r = Nat.sqrt n ↔ r * r ≤ n ∧ n < (r + 1) * (r + 1) := Nat.eq_sqrt
example (n : ℕ) : n.divisors = Finset.filter (fun d => d ∣ n) (Finset.Ico 1 (n + 1)) := Nat.divisors_eq_filter n
example (b n : ℕ) (hb : 1 < b) (hn : 0 < n) : Nat.digits b n = n % b :: Nat.digits b (n / b) := Nat.digits_def' hb hn
example (n k : ℕ) : (n + 1).choose (k + 1) = n.choose k + n.choose (k + 1) := Nat.choose_succ_succ n k
example (n : ℕ) : (n + 1).factorial = (n + 1) * n.factorial := Nat.factorial_succ n
example (n a b : ℕ) : Nat.ModEq n a b ↔ a % n = b % n := Iff.rfl
example (a : ℤ) : Even a ↔ ∃ r, a = r + r := Iff.rfl
example (a : ℤ) : Odd a ↔ ∃ m, a = 2 * m + 1 := Iff.rfl
example (a b c : ℕ) : (a : ZMod c) = b ↔ Nat.ModEq c a b := ZMod.natCast_eq_natCast_iff a b c
example (n : ℕ) (a : ZMod n) : a * a⁻¹ = Nat.gcd a.val n := ZMod.mul_inv_eq_gcd a

/-! ### Real and complex numbers -/
example (a b : CauchySeq) : Real.lim a = Real.lim b ↔ CauchySeq.equiv a b := Real.lim_eq_lim
example (a b : CauchySeq) : CauchySeq.equiv a b ↔ ∀ ε : ℚ, 0 < ε → ∃ N, ∀ n, N ≤ n → |a.seq n - b.seq n| < ε :=
  CauchySeq.equiv_iff
example (s : Set ℝ) (h : s.Nonempty) (h' : BddAbove s) : ∃ x, IsLUB s x := Real.exists_isLUB h h'
example (x : ℝ) : ∃ n : ℕ, x < n := exists_nat_gt x
example (x y : ℝ) : x < y ↔ ¬ y ≤ x := Iff.rfl
example (q : ℚ) : (q : ℝ) = q.num / q.den := Rat.cast_def q
example (x y : ℝ) : √x = y ↔ y * y = x ∧ 0 ≤ y ∨ x < 0 ∧ y = 0 := Real.sqrt_eq_cases
example (x : ℝ) (h : x ≠ 0) : exp (log x) = |x| := Real.exp_log_eq_abs h
example (x l : ℝ) (h : exp l = |x|) : log x = l := Real.log_eq_of_exp_eq_abs h
example (x : ℝ) : exp x = (Complex.exp x).re := rfl
example (f : ℂ → ℂ) (h : ∀ z w, f (z + w) = f z * f w)
    (h' : ∀ z, ‖z‖ ≤ 1 / 2 → ‖f z - (1 + z)‖ ≤ ‖z‖ * ‖z‖) (z : ℂ) : f z = Complex.exp z := Complex.exp_unique h h' z
example (z w : ℂ) : Complex.exp (z + w) = Complex.exp z * Complex.exp w := Complex.exp_add z w
example (z : ℂ) (h : ‖z‖ ≤ 1 / 2) : ‖Complex.exp z - (1 + z)‖ ≤ ‖z‖ * ‖z‖ := Complex.norm_exp_sub_le h
example (s : ℝ) (h0 : 0 ≤ s) (hs : cos s = 0) (h : ∀ x, 0 ≤ x → x < s → 0 < cos x) : s = π / 2 :=
  Real.eq_pi_div_two h0 hs h
example (x : ℝ) : tan x = sin x / cos x := Real.tan_eq_sin_div_cos x
example (z : ℂ) : z⁻¹ = Complex.conj z * ((Complex.normSq z)⁻¹ : ℝ) := Complex.inv_def z
example (z : ℂ) : ‖z‖ = √(z.re * z.re + z.im * z.im) := rfl
example (x : ℝ) (n : ℤ) : ⌊x⌋ = n ↔ n ≤ x ∧ x < n + 1 := Int.floor_eq_iff
example (x : ℝ) (n : ℤ) : ⌈x⌉ = n ↔ n - 1 < x ∧ x ≤ n := Int.ceil_eq_iff
example (x : ℝ) : Int.fract x = x - ⌊x⌋ := rfl
example (x : ℝ) : |x| = max x (-x) := rfl
example (x : ℝ) : Irrational x ↔ ∀ q : ℚ, x ≠ q := irrational_iff

/-! ### Sets, finite sets, limits -/
example (l m : List ℕ) : Multiset.ofList l = Multiset.ofList m ↔ List.Perm l m := Multiset.coe_eq_coe
example (s t : Finset ℕ) (h : ∀ a, a ∈ s ↔ a ∈ t) : s = t := Finset.ext h
example (a b x : ℤ) : x ∈ Finset.Icc a b ↔ a ≤ x ∧ x ≤ b := Finset.mem_Icc
example (n m : ℕ) : m ∈ Finset.range n ↔ m < n := Finset.mem_range
example (f : ℕ → ℝ) (s : Finset ℕ) (a : ℕ) (h : a ∉ s) : ∑ i ∈ insert a s, f i = f a + ∑ i ∈ s, f i := Finset.sum_insert h
example (f : ℕ → ℝ) (s : Finset ℕ) (a : ℕ) (h : a ∉ s) : ∏ i ∈ insert a s, f i = f a * ∏ i ∈ s, f i := Finset.prod_insert h
example (s : Finset ℕ) (a : ℕ) (h : a ∉ s) : (insert a s).card = s.card + 1 := Finset.card_insert_of_notMem h
example (s : Set ℝ) (a : ℝ) : IsLeast s a ↔ a ∈ s ∧ ∀ x ∈ s, a ≤ x := Iff.rfl
example (p : ℝ → Prop) : (∃! x, p x) ↔ ∃ x, p x ∧ ∀ y, p y → y = x := Iff.rfl
example (u : ℕ → ℝ) (a : ℝ) :
    Filter.Tendsto u Filter.atTop (𝓝 a) ↔ ∀ ε > 0, ∃ N, ∀ n ≥ N, dist (u n) a < ε := Metric.tendsto_atTop
example (s : Set ℕ) : s ∈ Filter.atTop ↔ ∃ a, ∀ b, a ≤ b → b ∈ s := Filter.mem_atTop_sets_nat
example (x y : ℝ) : dist x y = |x - y| := Real.dist_eq x y

/-! ### How notation is read -/
example (x : ℝ) : x ^ (1 / 3) = x ^ (0 : ℕ) := rfl
example (x : ℝ) : -x ^ 2 = -(x ^ 2) := rfl
example (a b c : ℕ) : a ^ b ^ c = a ^ (b ^ c) := rfl
example (a b c : ℕ) : a - b - c = (a - b) - c := rfl
example (a b c : ℕ) : a / b * c = (a / b) * c := rfl
example (a b c : ℕ) : a * b % c = (a * b) % c := rfl
example (x : ℝ) : √x⁻¹ = √(x⁻¹) := rfl
example (f : ℕ → ℕ) (c : ℕ) : ∑ i ∈ Finset.range 3, f i + c = (∑ i ∈ Finset.range 3, f i) + c := rfl
example (f : ℕ → ℕ) (c : ℕ) : ∑ i ∈ Finset.range 3, f i * c = ∑ i ∈ Finset.range 3, (f i * c) := rfl
example (x : ℝ) (n : ℕ) (h : x = n / 2) : x = (n : ℝ) / (2 : ℝ) := h
example (x : ℝ) (n : ℕ) (h : x = (n - 1 : ℕ)) : x = Nat.cast (n - 1) := h
example : ((7 / 2 : ℕ) : ℝ) = (3 : ℕ) := rfl
open Nat in
example (n : ℕ) : n ! = Nat.factorial n := rfl
