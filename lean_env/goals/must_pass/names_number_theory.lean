import Mathlib

/-!
Names about divisibility, gcd, primes, parity, factorials, binomial coefficients and digits of natural numbers: each
lemma has the type, and the implicit arguments, that it has in Lean and Mathlib.
-/

set_option linter.unusedVariables false

open Nat

variable {a b c k m n p q : ℕ}

/-! ### Divisibility and gcd -/
example : ∀ (a : ℕ), a ∣ a := Nat.dvd_refl
example : a ∣ b → b ∣ c → a ∣ c := Nat.dvd_trans
example : m ∣ n → n ∣ m → m = n := Nat.dvd_antisymm
example : k ∣ m → k ∣ n → k ∣ m + n := Nat.dvd_add
example : k ∣ m → k ∣ n → k ∣ m - n := Nat.dvd_sub
example : k ∣ m → k ∣ n → k ∣ m - n := Nat.dvd_sub'
example : k ∣ m → (k ∣ m + n ↔ k ∣ n) := fun h => Nat.dvd_add_right h
example : k ∣ n → (k ∣ m + n ↔ k ∣ m) := fun h => Nat.dvd_add_left h
example : 0 < n → m ∣ n → m ≤ n := Nat.le_of_dvd
example : n ∣ 1 ↔ n = 1 := Nat.dvd_one
example : m ∣ n → 0 < n → 0 < m := Nat.pos_of_dvd_of_pos
example : ∀ (a b : ℕ), a ∣ a * b := Nat.dvd_mul_right
example : ∀ (a b : ℕ), a ∣ b * a := Nat.dvd_mul_left
example : a ∣ b → ∀ (c : ℕ), a ∣ b * c := Nat.dvd_mul_right_of_dvd
example : a ∣ b → ∀ (c : ℕ), a ∣ c * b := Nat.dvd_mul_left_of_dvd
example : 0 < k → k * m ∣ k * n → m ∣ n := Nat.dvd_of_mul_dvd_mul_left
example : 0 < k → m * k ∣ n * k → m ∣ n := Nat.dvd_of_mul_dvd_mul_right
example : k ≠ 0 → (m ^ k ∣ n ^ k ↔ m ∣ n) := Nat.pow_dvd_pow_iff
example : 1 < a → (a ^ m ∣ a ^ n ↔ m ≤ n) := Nat.pow_dvd_pow_iff_le_right
example : ∀ (a : ℕ), m ≤ n → a ^ m ∣ a ^ n := Nat.pow_dvd_pow
example : 0 < n → n < m → ¬m ∣ n := Nat.not_dvd_of_pos_of_lt
example : a ∣ b → b < a → b = 0 := Nat.eq_zero_of_dvd_of_lt
example : ∀ (m n : ℕ), Nat.gcd m n = Nat.gcd n m := Nat.gcd_comm
example : ∀ (m n k : ℕ), Nat.gcd (Nat.gcd m n) k = Nat.gcd m (Nat.gcd n k) := Nat.gcd_assoc
example : ∀ (m n : ℕ), Nat.gcd m n ∣ m := Nat.gcd_dvd_left
example : ∀ (m n : ℕ), Nat.gcd m n ∣ n := Nat.gcd_dvd_right
example : k ∣ m → k ∣ n → k ∣ Nat.gcd m n := Nat.dvd_gcd
example : k ∣ Nat.gcd m n ↔ k ∣ m ∧ k ∣ n := Nat.dvd_gcd_iff
example : ∀ (m n k : ℕ), Nat.gcd (m * n) (m * k) = m * Nat.gcd n k := Nat.gcd_mul_left
example : ∀ (m n : ℕ), Nat.gcd m n * Nat.lcm m n = m * n := Nat.gcd_mul_lcm
example : ∀ {m : ℕ} (n : ℕ), 0 < m → 0 < Nat.gcd m n := Nat.gcd_pos_of_pos_left
example : ∀ (m : ℕ) {n : ℕ}, 0 < n → 0 < Nat.gcd m n := Nat.gcd_pos_of_pos_right
example : ∀ (m n : ℕ), m ∣ Nat.lcm m n := Nat.dvd_lcm_left
example : ∀ (m n : ℕ), n ∣ Nat.lcm m n := Nat.dvd_lcm_right
example : m ∣ k → n ∣ k → Nat.lcm m n ∣ k := Nat.lcm_dvd
example : Nat.Coprime m n ↔ Nat.gcd m n = 1 := Nat.coprime_iff_gcd_eq_one.symm
example : Nat.Coprime n m → Nat.Coprime m n := Nat.Coprime.symm
example : Nat.Coprime n m ↔ Nat.Coprime m n := Nat.coprime_comm
example : Nat.Coprime k n → k ∣ m * n → k ∣ m := Nat.Coprime.dvd_of_dvd_mul_right
example : Nat.Coprime k m → k ∣ m * n → k ∣ n := Nat.Coprime.dvd_of_dvd_mul_left
example : Nat.Coprime m n → m ∣ a → n ∣ a → m * n ∣ a := Nat.Coprime.mul_dvd_of_dvd_of_dvd
example : Nat.Coprime m k → Nat.Coprime n k → Nat.Coprime (m * n) k := Nat.Coprime.mul_left
example : Nat.Coprime k m → Nat.Coprime k n → Nat.Coprime k (m * n) := Nat.Coprime.mul_right
example : ∀ (n : ℕ), Nat.Coprime m k → Nat.Coprime (m ^ n) k := Nat.Coprime.pow_left
example : ∀ (n : ℕ), Nat.Coprime k m → Nat.Coprime k (m ^ n) := Nat.Coprime.pow_right
example : ∀ (k l : ℕ), Nat.Coprime m n → Nat.Coprime (m ^ k) (n ^ l) := Nat.Coprime.pow
example : 0 < Nat.gcd m n → Nat.Coprime (m / Nat.gcd m n) (n / Nat.gcd m n) := Nat.coprime_div_gcd_div_gcd
example : Nat.Coprime (m * n) k ↔ Nat.Coprime m k ∧ Nat.Coprime n k := Nat.coprime_mul_iff_left

/-! ### Parity -/
example : Even n ↔ n % 2 = 0 := Nat.even_iff
example : Odd n ↔ n % 2 = 1 := Nat.odd_iff
example : ¬Even n ↔ Odd n := Nat.not_even_iff_odd
example : ¬Odd n ↔ Even n := Nat.not_odd_iff_even
example : ¬Even n ↔ n % 2 = 1 := Nat.not_even_iff
example : ∀ (n : ℕ), Even n ∨ Odd n := Nat.even_or_odd
example : ∀ (n : ℕ), ∃ k, n = 2 * k ∨ n = 2 * k + 1 := Nat.even_or_odd'
example : Even n ↔ 2 ∣ n := even_iff_two_dvd
example : Even (m + n) ↔ (Even m ↔ Even n) := Nat.even_add
example : Even (n + 1) ↔ ¬Even n := Nat.even_add_one
example : Even (m * n) ↔ Even m ∨ Even n := Nat.even_mul
example : Even (m ^ n) ↔ Even m ∧ n ≠ 0 := Nat.even_pow
example : n ≤ m → (Even (m - n) ↔ (Even m ↔ Even n)) := Nat.even_sub
example : Odd (m * n) ↔ Odd m ∧ Odd n := Nat.odd_mul
example : Odd (m + n) ↔ (Odd m ↔ Even n) := Nat.odd_add
example : ∀ (n : ℕ), Even (n * (n + 1)) := Nat.even_mul_succ_self
example : Even m → Even n → Even (m + n) := Even.add
example : Odd m → Odd n → Even (m + n) := Odd.add_odd
example : Even m → Odd n → Odd (m + n) := Even.add_odd
example : Odd m → Odd n → Odd (m * n) := Odd.mul
example : Even m → ∀ (n : ℕ), Even (n * m) := Even.mul_left
example : Even m → ∀ (n : ℕ), Even (m * n) := Even.mul_right
example : Odd m → ∀ {a : ℕ}, Odd (m ^ a) := Odd.pow
example : Even m → 2 ∣ m := Even.two_dvd
example {a b : ℤ} : Even (a + b) ↔ (Even a ↔ Even b) := Int.even_add
example {a b : ℤ} : Even (a * b) ↔ Even a ∨ Even b := Int.even_mul
example {a b : ℤ} : Even (a - b) ↔ (Even a ↔ Even b) := Int.even_sub
example {a b : ℤ} : Odd (a * b) ↔ Odd a ∧ Odd b := Int.odd_mul
example (a : ℤ) : Even n → (-a) ^ n = a ^ n := fun h => h.neg_pow a
example (a : ℤ) : Odd n → (-a) ^ n = -a ^ n := fun h => h.neg_pow a
example : Even n → (-1 : ℤ) ^ n = 1 := Even.neg_one_pow
example : Odd n → (-1 : ℤ) ^ n = -1 := Odd.neg_one_pow

/-! ### Primes -/
example : Nat.Prime p → 2 ≤ p := Nat.Prime.two_le
example : Nat.Prime p → 1 < p := Nat.Prime.one_lt
example : Nat.Prime p → 0 < p := Nat.Prime.pos
example : Nat.Prime p → p ≠ 0 := Nat.Prime.ne_zero
example : Nat.Prime p → p ≠ 1 := Nat.Prime.ne_one
example : Nat.Prime p → ∀ (m : ℕ), m ∣ p → m = 1 ∨ m = p := Nat.Prime.eq_one_or_self_of_dvd
example : Nat.Prime p → (p ∣ m * n ↔ p ∣ m ∨ p ∣ n) := Nat.Prime.dvd_mul
example : Nat.Prime p → p ∣ m ^ n → p ∣ m := Nat.Prime.dvd_of_dvd_pow
example : Nat.Prime p ↔ 2 ≤ p ∧ ∀ m < p, m ∣ p → m = 1 := Nat.prime_def_lt
example : Nat.Prime p ↔ 2 ≤ p ∧ ∀ m, m ∣ p → m = 1 ∨ m = p := Nat.prime_def
example : n ≠ 1 → ∃ p, Nat.Prime p ∧ p ∣ n := Nat.exists_prime_and_dvd
example : Nat.Prime p → (Nat.Coprime p n ↔ ¬p ∣ n) := Nat.Prime.coprime_iff_not_dvd
example : Nat.Prime p → Nat.Prime q → (Nat.Coprime p q ↔ p ≠ q) := Nat.coprime_primes
example : Nat.Prime p → Nat.Prime q → (p ∣ q ↔ p = q) := Nat.prime_dvd_prime_iff_eq
example : ∀ (n : ℕ), ∃ p, n ≤ p ∧ Nat.Prime p := Nat.exists_infinite_primes
example : Nat.Prime p → p = 2 ∨ p % 2 = 1 := Nat.Prime.eq_two_or_odd
example : Nat.Prime p → p = 2 ∨ Odd p := Nat.Prime.eq_two_or_odd'
example : Nat.Prime p ↔ _root_.Prime p := Nat.prime_iff
example : Nat.Prime p ↔ _root_.Prime (p : ℤ) := Nat.prime_iff_prime_int
example : Nat.Prime p → (m ∣ p ↔ m = 1 ∨ m = p) := Nat.dvd_prime
example : Nat.Prime p → (n ∣ p ^ m ↔ ∃ k ≤ m, n = p ^ k) := fun h => Nat.dvd_prime_pow h
example : n ≠ 1 → Nat.Prime (Nat.minFac n) := Nat.minFac_prime
example : ∀ (n : ℕ), Nat.minFac n ∣ n := Nat.minFac_dvd
example : ∀ (n : ℕ), 0 < Nat.minFac n := Nat.minFac_pos
example : Nat.Prime 2 := Nat.prime_two
example : Nat.Prime 3 := Nat.prime_three
example : ¬Nat.Prime 1 := Nat.not_prime_one
example : a ≠ 1 → b ≠ 1 → ¬Nat.Prime (a * b) := Nat.not_prime_mul
example : Nat.Prime p → (p ∣ n ! ↔ p ≤ n) := Nat.Prime.dvd_factorial

/-! ### Divisors -/
example : n ∈ Nat.divisors m ↔ n ∣ m ∧ m ≠ 0 := Nat.mem_divisors
example : n ∈ Nat.properDivisors m ↔ n ∣ m ∧ n < m := Nat.mem_properDivisors
example : p ∈ Nat.primeFactors n ↔ Nat.Prime p ∧ p ∣ n ∧ n ≠ 0 := Nat.mem_primeFactors
example : Nat.Prime p → Nat.divisors p = {1, p} := Nat.Prime.divisors
example : Nat.divisors 1 = {1} := Nat.divisors_one
example : Nat.Prime p → Nat.totient p = p - 1 := Nat.totient_prime
example : ∑ i ∈ Nat.properDivisors n, i + n = ∑ i ∈ Nat.divisors n, i := Nat.sum_divisors_eq_sum_properDivisors_add_self.symm

/-! ### Factorials, binomial coefficients -/
example : 0 ! = 1 := Nat.factorial_zero
example : ∀ (n : ℕ), (n + 1)! = (n + 1) * n ! := Nat.factorial_succ
example : ∀ (n : ℕ), 0 < n ! := Nat.factorial_pos
example : ∀ (n : ℕ), n ! ≠ 0 := Nat.factorial_ne_zero
example : m ≤ n → m ! ∣ n ! := Nat.factorial_dvd_factorial
example : 0 < m → m ≤ n → m ∣ n ! := Nat.dvd_factorial
example : m ≤ n → m ! ≤ n ! := Nat.factorial_le
example : ∀ (n : ℕ), n ≤ n ! := Nat.self_le_factorial
example : 0 < n → (n ! < m ! ↔ n < m) := Nat.factorial_lt
example : n ≠ 0 → n * (n - 1)! = n ! := Nat.mul_factorial_pred
example : ∀ (n : ℕ), n.choose 0 = 1 := Nat.choose_zero_right
example : ∀ (n : ℕ), n.choose n = 1 := Nat.choose_self
example : ∀ (n : ℕ), n.choose 1 = n := Nat.choose_one_right
example : ∀ (n k : ℕ), (n + 1).choose (k + 1) = n.choose k + n.choose (k + 1) := Nat.choose_succ_succ'
example : n < k → n.choose k = 0 := Nat.choose_eq_zero_of_lt
example : k ≤ n → 0 < n.choose k := Nat.choose_pos
example : k ≤ n → n.choose k = n ! / (k ! * (n - k)!) := Nat.choose_eq_factorial_div_factorial
example : k ≤ n → n.choose (n - k) = n.choose k := Nat.choose_symm
example : n = a + b → n.choose a = n.choose b := Nat.choose_symm_of_eq_add
example : ∀ (n k : ℕ), (n + 1) * n.choose k = (n + 1).choose (k + 1) * (k + 1) := Nat.succ_mul_choose_eq
example : ∀ (n k : ℕ), (n + 1) * n.choose k = (n + 1).choose (k + 1) * (k + 1) := Nat.add_one_mul_choose_eq
example : k ≤ n → n.choose k * k ! * (n - k)! = n ! := Nat.choose_mul_factorial_mul_factorial
example : ∀ (n : ℕ), ∑ m ∈ Finset.range (n + 1), n.choose m = 2 ^ n := Nat.sum_range_choose
example : ∀ (n : ℕ), n.choose 2 = n * (n - 1) / 2 := Nat.choose_two_right
example {R : Type} [CommSemiring R] (x y : R) (n : ℕ) :
    (x + y) ^ n = ∑ m ∈ Finset.range (n + 1), x ^ m * y ^ (n - m) * n.choose m := add_pow x y n

/-! ### Digits, square root, logarithm -/
example : 1 < b → 0 < n → Nat.digits b n = (n % b) :: Nat.digits b (n / b) := fun h => Nat.digits_def' h
example : ∀ (b n : ℕ), Nat.ofDigits b (Nat.digits b n) = n := Nat.ofDigits_digits
example : ∀ (n : ℕ), n ≡ (Nat.digits 10 n).sum [MOD 9] := Nat.modEq_nine_digits_sum
example : ∀ (n : ℕ), 9 ∣ n ↔ 9 ∣ (Nat.digits 10 n).sum := Nat.nine_dvd_iff
example : ∀ (n : ℕ), 3 ∣ n ↔ 3 ∣ (Nat.digits 10 n).sum := Nat.three_dvd_iff
example : 1 < b → c ∈ Nat.digits b m → c < b := fun h h' => Nat.digits_lt_base h h'
example : m ≤ Nat.sqrt n ↔ m * m ≤ n := Nat.le_sqrt
example : m ≤ Nat.sqrt n ↔ m ^ 2 ≤ n := Nat.le_sqrt'
example : Nat.sqrt m < n ↔ m < n * n := Nat.sqrt_lt
example : ∀ (n : ℕ), Nat.sqrt n * Nat.sqrt n ≤ n := Nat.sqrt_le
example : ∀ (n : ℕ), n < Nat.succ (Nat.sqrt n) * Nat.succ (Nat.sqrt n) := Nat.lt_succ_sqrt
example : ∀ (n : ℕ), Nat.sqrt (n * n) = n := Nat.sqrt_eq
example : ∀ (n : ℕ), Nat.sqrt (n ^ 2) = n := Nat.sqrt_eq'
example : ∀ (b : ℕ) {x : ℕ}, x ≠ 0 → b ^ Nat.log b x ≤ x := Nat.pow_log_le_self
example : 1 < b → ∀ (x : ℕ), x < b ^ (Nat.log b x).succ := Nat.lt_pow_succ_log_self
