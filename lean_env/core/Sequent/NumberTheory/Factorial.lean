prelude
import Sequent.Data.BigOperators
/-!
Factorials, binomial coefficients, Fibonacci numbers.
-/
set_option autoImplicit false

namespace Nat
/-- `n! = n * (n - 1) * … * 1`. -/
def factorial : Nat → Nat
  | 0 => 1
  | n + 1 => (n + 1) * factorial n
scoped notation:10000 n "!" => Nat.factorial n
@[simp] theorem factorial_zero : factorial 0 = 1 := rfl
@[simp] theorem factorial_one : factorial 1 = 1 := rfl
@[simp] theorem factorial_two : factorial 2 = 2 := rfl
theorem factorial_succ (n : Nat) : factorial (n + 1) = (n + 1) * factorial n := rfl
theorem mul_factorial_pred {n : Nat} (hn : n ≠ 0) : n * factorial (n - 1) = factorial n := by
  cases n with
  | zero => exact (hn rfl).elim
  | succ n => rfl
theorem factorial_pos (n : Nat) : 0 < factorial n := by
  induction n with
  | zero => exact Nat.zero_lt_one
  | succ n ih => exact Nat.mul_pos (Nat.succ_pos n) ih
theorem factorial_ne_zero (n : Nat) : factorial n ≠ 0 := Nat.ne_of_gt (factorial_pos n)
theorem factorial_dvd_factorial {m n : Nat} (h : m ≤ n) : factorial m ∣ factorial n := by
  induction h with
  | refl => exact Nat.dvd_refl _
  | step _ ih => exact Nat.dvd_mul_left_of_dvd ih _
theorem dvd_factorial {m n : Nat} (hm : 0 < m) (h : m ≤ n) : m ∣ factorial n := by
  cases m with
  | zero => exact (Nat.lt_irrefl 0 hm).elim
  | succ m => exact Nat.dvd_trans (Nat.dvd_mul_right (m + 1) (factorial m)) (factorial_dvd_factorial h)
theorem factorial_le {m n : Nat} (h : m ≤ n) : factorial m ≤ factorial n :=
  Nat.le_of_dvd (factorial_pos n) (factorial_dvd_factorial h)
theorem self_le_factorial (n : Nat) : n ≤ factorial n := by
  cases n with
  | zero => exact Nat.zero_le _
  | succ n => exact Nat.le_of_dvd (factorial_pos _) (Nat.dvd_mul_right _ _)
theorem factorial_lt {m n : Nat} (hm : 0 < m) : factorial m < factorial n ↔ m < n := by
  constructor
  · intro h
    exact Nat.lt_of_not_le fun h' => Nat.lt_irrefl _ (Nat.lt_of_lt_of_le h (factorial_le h'))
  · intro h
    refine Nat.lt_of_lt_of_le ?_ (factorial_le (Nat.succ_le_of_lt h))
    have h2 : 2 * factorial m ≤ (m + 1) * factorial m := Nat.mul_le_mul_right _ (by omega)
    have h3 := factorial_pos m
    exact Nat.lt_of_lt_of_le (by omega) h2
theorem _root_.Finset.prod_range_add_one_eq_factorial (n : Nat) : ∏ i ∈ Finset.range n, (i + 1) = factorial n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Finset.prod_range_succ, ih, factorial_succ, Nat.mul_comm]
theorem _root_.Finset.prod_Icc_id_eq_factorial (n : Nat) : ∏ i ∈ Finset.Icc 1 n, i = factorial n := by
  rw [Finset.prod_Icc_one_eq_prod_range, Finset.prod_range_add_one_eq_factorial]

/-- `n * (n - 1) * … * (n - k + 1)`. -/
def descFactorial (n : Nat) : Nat → Nat
  | 0 => 1
  | k + 1 => (n - k) * descFactorial n k
/-- `n * (n + 1) * … * (n + k - 1)`. -/
def ascFactorial (n : Nat) : Nat → Nat
  | 0 => 1
  | k + 1 => (n + k) * ascFactorial n k
/-- `n * (n - 2) * (n - 4) * …`. -/
def doubleFactorial : Nat → Nat
  | 0 => 1
  | 1 => 1
  | n + 2 => (n + 2) * doubleFactorial n
scoped notation:10000 n "‼" => Nat.doubleFactorial n
theorem doubleFactorial_add_two (n : Nat) : doubleFactorial (n + 2) = (n + 2) * doubleFactorial n := rfl

/-- The number of subsets with `k` elements of a set with `n`. -/
def choose : Nat → Nat → Nat
  | _, 0 => 1
  | 0, _ + 1 => 0
  | n + 1, k + 1 => choose n k + choose n (k + 1)
@[simp] theorem choose_zero_right (n : Nat) : choose n 0 = 1 := by cases n <;> rfl
@[simp] theorem choose_zero_succ (k : Nat) : choose 0 (k + 1) = 0 := rfl
theorem choose_succ_succ (n k : Nat) : choose (n + 1) (k + 1) = choose n k + choose n (k + 1) := rfl
theorem choose_succ_succ' (n k : Nat) : choose (n + 1) (k + 1) = choose n k + choose n (k + 1) := rfl
theorem choose_eq_zero_of_lt {n k : Nat} (h : n < k) : choose n k = 0 := by
  induction n generalizing k with
  | zero =>
    cases k with
    | zero => exact (Nat.lt_irrefl 0 h).elim
    | succ k => rfl
  | succ n ih =>
    cases k with
    | zero => exact (Nat.not_lt_zero _ h).elim
    | succ k => rw [choose_succ_succ, ih (by omega), ih (by omega)]
@[simp] theorem choose_self (n : Nat) : choose n n = 1 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [choose_succ_succ, ih, choose_eq_zero_of_lt (Nat.lt_succ_self n)]
@[simp] theorem choose_succ_self (n : Nat) : choose n (n + 1) = 0 := choose_eq_zero_of_lt (Nat.lt_succ_self n)
@[simp] theorem choose_one_right (n : Nat) : choose n 1 = n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [choose_succ_succ n 0, choose_zero_right, ih, Nat.add_comm]
theorem choose_pos {n k : Nat} (h : k ≤ n) : 0 < choose n k := by
  induction n generalizing k with
  | zero =>
    cases k with
    | zero => exact Nat.zero_lt_one
    | succ k => exact (Nat.not_succ_le_zero k h).elim
  | succ n ih =>
    cases k with
    | zero => rw [choose_zero_right]; exact Nat.zero_lt_one
    | succ k => rw [choose_succ_succ]; exact Nat.add_pos_left (ih (by omega)) _
theorem succ_mul_choose_eq (n k : Nat) : (n + 1) * choose n k = choose (n + 1) (k + 1) * (k + 1) := by
  induction n generalizing k with
  | zero =>
    cases k with
    | zero => rfl
    | succ k => rw [choose_zero_succ, choose_succ_succ, choose_zero_succ, choose_zero_succ]; omega
  | succ n ih =>
    cases k with
    | zero => rw [choose_zero_right, choose_one_right]
    | succ k =>
      have h1 := ih k
      have h2 := ih (k + 1)
      rw [choose_succ_succ n k] at h1
      rw [choose_succ_succ (n + 1) (k + 1), choose_succ_succ n k]
      generalize choose n k = a at h1
      generalize choose n (k + 1) = b at h1 h2
      generalize choose (n + 1) (k + 1 + 1) = d at h2
      have e1 : (n + 1 + 1) * (a + b) = (n + 1) * a + (n + 1) * b + (a + b) := by ring0
      have e2 : (a + b + d) * (k + 1 + 1) = (a + b) * (k + 1) + d * (k + 1 + 1) + (a + b) := by ring0
      rw [e1, e2, h1, h2]
theorem choose_mul_factorial_mul_factorial {n k : Nat} (hk : k ≤ n) :
    choose n k * factorial k * factorial (n - k) = factorial n := by
  induction n generalizing k with
  | zero =>
    have e : k = 0 := by omega
    subst e
    rfl
  | succ n ih =>
    cases k with
    | zero => rw [choose_zero_right, factorial_zero, Nat.sub_zero, Nat.one_mul]
    | succ k =>
      have h := ih (k := k) (by omega)
      have e : n + 1 - (k + 1) = n - k := by omega
      rw [e, factorial_succ k, ← Nat.mul_assoc, ← succ_mul_choose_eq, Nat.mul_assoc (n + 1), Nat.mul_assoc (n + 1), h]
      rfl
theorem choose_eq_factorial_div_factorial {n k : Nat} (hk : k ≤ n) :
    choose n k = factorial n / (factorial k * factorial (n - k)) := by
  rw [← choose_mul_factorial_mul_factorial hk, Nat.mul_assoc,
    Nat.mul_div_cancel _ (Nat.mul_pos (factorial_pos _) (factorial_pos _))]
theorem choose_symm {n k : Nat} (hk : k ≤ n) : choose n (n - k) = choose n k := by
  have h := choose_mul_factorial_mul_factorial hk
  have h' := choose_mul_factorial_mul_factorial (Nat.sub_le n k)
  have e : n - (n - k) = k := by omega
  rw [e, Nat.mul_assoc, Nat.mul_comm (factorial (n - k)), ← Nat.mul_assoc] at h'
  refine Nat.eq_of_mul_eq_mul_right (Nat.mul_pos (factorial_pos k) (factorial_pos (n - k))) ?_
  rw [← Nat.mul_assoc, ← Nat.mul_assoc, h, h']
theorem choose_symm_add {a b : Nat} : choose (a + b) a = choose (a + b) b := by
  have h := choose_symm (n := a + b) (k := b) (Nat.le_add_left b a)
  rw [Nat.add_sub_cancel] at h
  exact h
theorem choose_two_right (n : Nat) : choose n 2 = n * (n - 1) / 2 := by
  cases n with
  | zero => rfl
  | succ n =>
    have h := succ_mul_choose_eq n 1
    rw [choose_one_right] at h
    rw [Nat.add_sub_cancel, h, Nat.mul_div_cancel _ (by omega)]
theorem sum_range_choose (n : Nat) : ∑ m ∈ Finset.range (n + 1), choose n m = 2 ^ n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [Finset.sum_range_succ', choose_zero_right]
    have e : ∑ k ∈ Finset.range (n + 1), choose (n + 1) (k + 1) =
        ∑ k ∈ Finset.range (n + 1), choose n k + ∑ k ∈ Finset.range (n + 1), choose n (k + 1) := by
      rw [← Finset.sum_add_distrib]
      exact Finset.sum_congr rfl fun x _ => choose_succ_succ n x
    have e2 : ∑ k ∈ Finset.range (n + 1), choose n (k + 1) + 1 = 2 ^ n := by
      rw [← ih, Finset.sum_range_succ, choose_succ_self, Finset.sum_range_succ' (fun m => choose n m),
          choose_zero_right]
    rw [e, ih, Nat.add_assoc, e2, Nat.pow_succ]
    omega

/-- `0, 1, 1, 2, 3, 5, …`, through pairs of neighbours, so that evaluation takes `n` steps. -/
def fibPair : Nat → Nat × Nat
  | 0 => (0, 1)
  | n + 1 => ((fibPair n).2, (fibPair n).1 + (fibPair n).2)
/-- The Fibonacci numbers. Equal to Mathlib's by `Nat.fib_add_two`. -/
def fib (n : Nat) : Nat := (fibPair n).1
@[simp] theorem fib_zero : fib 0 = 0 := rfl
@[simp] theorem fib_one : fib 1 = 1 := rfl
@[simp] theorem fib_two : fib 2 = 1 := rfl
theorem fib_add_two {n : Nat} : fib (n + 2) = fib n + fib (n + 1) := rfl
theorem fib_add_one : ∀ {n : Nat}, n ≠ 0 → fib (n + 1) = fib (n - 1) + fib n
  | 0, h => (h rfl).elim
  | _ + 1, _ => rfl
end Nat
