import Mathlib
/-! Names and types of the laws of groups, rings and fields without an order, as in Mathlib. -/

section CommRing
variable {R : Type*} [CommRing R]
example : ∀ a b c : R, a + b + c = a + (b + c) := add_assoc
example : ∀ a b : R, a + b = b + a := add_comm
example : ∀ a b c : R, a + (b + c) = b + (a + c) := add_left_comm
example : ∀ a b c : R, a + b + c = a + c + b := add_right_comm
example : ∀ a b c d : R, a + b + (c + d) = a + c + (b + d) := add_add_add_comm
example : ∀ a b c : R, a * b * c = a * (b * c) := mul_assoc
example : ∀ a b : R, a * b = b * a := mul_comm
example : ∀ a b c : R, a * (b * c) = b * (a * c) := mul_left_comm
example : ∀ a b c : R, a * b * c = a * c * b := mul_right_comm
example : ∀ a b c d : R, a * b * (c * d) = a * c * (b * d) := mul_mul_mul_comm
example : ∀ a : R, 0 + a = a := zero_add
example : ∀ a : R, a + 0 = a := add_zero
example : ∀ a : R, 1 * a = a := one_mul
example : ∀ a : R, a * 1 = a := mul_one
example : ∀ a : R, 0 * a = 0 := zero_mul
example : ∀ a : R, a * 0 = 0 := mul_zero
example : ∀ a b c : R, a * (b + c) = a * b + a * c := mul_add
example : ∀ a b c : R, (a + b) * c = a * c + b * c := add_mul
example : ∀ a b c : R, a * (b + c) = a * b + a * c := left_distrib
example : ∀ a b c : R, (a + b) * c = a * c + b * c := right_distrib
example : ∀ a b c : R, a * (b - c) = a * b - a * c := mul_sub
example : ∀ a b c : R, (a - b) * c = a * c - b * c := sub_mul
example : ∀ a b : R, a * (b + 1) = a * b + a := mul_add_one
example : ∀ a b : R, (a + 1) * b = a * b + b := add_one_mul
example : ∀ a b : R, a * (b - 1) = a * b - a := mul_sub_one
example : ∀ a b : R, (a - 1) * b = a * b - b := sub_one_mul
example : ∀ n : R, 2 * n = n + n := two_mul
example : ∀ n : R, n * 2 = n + n := mul_two
example : (1 : R) + 1 = 2 := one_add_one_eq_two
example : (2 : R) + 1 = 3 := two_add_one_eq_three
example : ∀ a b : R, a - b = a + -b := sub_eq_add_neg
example : ∀ a : R, a - a = 0 := sub_self
example : ∀ a : R, a - 0 = a := sub_zero
example : ∀ a : R, 0 - a = -a := zero_sub
example : ∀ a b : R, a - -b = a + b := sub_neg_eq_add
example : ∀ a b : R, -(a - b) = b - a := neg_sub
example : ∀ a b : R, -(a + b) = -a + -b := neg_add
example : ∀ a b : R, -(a + b) = -b + -a := neg_add_rev
example : ∀ a : R, - -a = a := neg_neg
example : -(0 : R) = 0 := neg_zero
example : ∀ a : R, -a + a = 0 := neg_add_cancel
example : ∀ a : R, a + -a = 0 := add_neg_cancel
example : ∀ a : R, a + -a = 0 := add_neg_cancel
example : ∀ a b : R, a - b + b = a := sub_add_cancel
example : ∀ a b : R, a + b - b = a := add_sub_cancel_right
example : ∀ a b : R, a + b - a = b := add_sub_cancel_left
example : ∀ a b : R, a + (b - a) = b := add_sub_cancel
example : ∀ a b : R, a - (a - b) = b := sub_sub_cancel
example : ∀ a b : R, a - (a + b) = -b := sub_add_cancel_left
example : ∀ a b : R, a - (b + a) = -b := sub_add_cancel_right
example : ∀ a b c : R, a + c - (b + c) = a - b := add_sub_add_right_eq_sub
example : ∀ a b c : R, c + a - (c + b) = a - b := add_sub_add_left_eq_sub
example : ∀ a b c : R, c - a - (c - b) = b - a := sub_sub_sub_cancel_left
example : ∀ a b c : R, a - c - (b - c) = a - b := sub_sub_sub_cancel_right
example : ∀ a b c : R, a - b + (b - c) = a - c := sub_add_sub_cancel
example : ∀ a b c d : R, a - b + (c - d) = a + c - (b + d) := sub_add_sub_comm
example : ∀ a b c d : R, a + b - (c + d) = a - c + (b - d) := add_sub_add_comm
example : ∀ a b c : R, a + b - c = a + (b - c) := add_sub_assoc
example : ∀ a b c : R, a + b - c = a - c + b := add_sub_right_comm
example : ∀ a b c : R, a - b - c = a - (b + c) := sub_sub
example : ∀ a b c : R, a - b + c = a - (b - c) := sub_add
example : ∀ a b c : R, a - b + c = a + c - b := sub_add_eq_add_sub
example : ∀ a b c : R, a - b - c = a - c - b := sub_right_comm
example : ∀ a b c : R, a - (b - c) = a + c - b := sub_sub_eq_add_sub
example : ∀ a b c : R, a - (b + c) = a - b - c := sub_add_eq_sub_sub
example : ∀ a b : R, -a + b = b - a := neg_add_eq_sub
example : ∀ a b : R, -a - b = -b - a := neg_sub_comm
example {a b : R} : a - b = 0 ↔ a = b := sub_eq_zero
example {a b : R} : a - b ≠ 0 ↔ a ≠ b := sub_ne_zero
example {a b : R} : a ≠ b → a - b ≠ 0 := sub_ne_zero_of_ne
example {a b : R} : a = b → a - b = 0 := sub_eq_zero_of_eq
example {a b : R} : a - b = 0 → a = b := eq_of_sub_eq_zero
example {a b c : R} : a - b = c ↔ a = c + b := sub_eq_iff_eq_add
example {a b c : R} : a - b = c ↔ a = b + c := sub_eq_iff_eq_add'
example {a b c : R} : a = b - c ↔ a + c = b := eq_sub_iff_add_eq
example {a b c : R} : a = b - c ↔ c + a = b := eq_sub_iff_add_eq'
example {a b c : R} : a + c = b → a = b - c := eq_sub_of_add_eq
example {a b c : R} : c + a = b → a = b - c := eq_sub_of_add_eq'
example {a b c : R} : a = c + b → a - b = c := sub_eq_of_eq_add
example {a b c : R} : a = b + c → a - b = c := sub_eq_of_eq_add'
example {a b c : R} : a - c = b → a = b + c := eq_add_of_sub_eq
example {a b c : R} : a - b = c → a = b + c := eq_add_of_sub_eq'
example {a b c : R} : a = b - c → a + c = b := add_eq_of_eq_sub
example {a b c d : R} : a - b = c - d ↔ a + d = c + b := sub_eq_sub_iff_add_eq_add
example {a b : R} : a = -b ↔ a + b = 0 := eq_neg_iff_add_eq_zero
example {a b : R} : a + b = 0 ↔ a = -b := add_eq_zero_iff_eq_neg
example {a b : R} : a + b = 0 ↔ -a = b := add_eq_zero_iff_neg_eq
example {a b : R} : a + b = 0 → a = -b := eq_neg_of_add_eq_zero_left
example {a b : R} : a + b = 0 → b = -a := eq_neg_of_add_eq_zero_right
example {a b : R} : a + b = 0 → -a = b := neg_eq_of_add_eq_zero_right
example {a b : R} : a + b = 0 → -b = a := neg_eq_of_add_eq_zero_left
example {a b : R} : -a = -b ↔ a = b := neg_inj
example {a b : R} : -a = b ↔ a = -b := neg_eq_iff_eq_neg
example {a b : R} : a = -b ↔ b = -a := eq_neg_iff_eq_neg
example {a : R} : -a = 0 ↔ a = 0 := neg_eq_zero
example {a : R} : -a ≠ 0 ↔ a ≠ 0 := neg_ne_zero
example {a : R} : 0 = -a ↔ a = 0 := zero_eq_neg
example : ∀ (a : R) {b c : R}, a + b = a + c ↔ b = c := fun a _ _ => add_right_inj a
example : ∀ (a : R) {b c : R}, b + a = c + a ↔ b = c := fun a _ _ => add_left_inj a
example {a b c : R} : a - b = a - c ↔ b = c := sub_right_inj
example {a b c : R} : b - a = c - a ↔ b = c := sub_left_inj
example {a b c : R} : a + b = a + c → b = c := add_left_cancel
example {a b c : R} : a + b = c + b → a = c := add_right_cancel
example {a b c : R} : a + b = a + c ↔ b = c := add_left_cancel_iff
example {a b c : R} : b + a = c + a ↔ b = c := add_right_cancel_iff
example {a b : R} : a + b = a ↔ b = 0 := add_eq_left
example {a b : R} : a + b = b ↔ a = 0 := add_eq_right
example {a b : R} : a + b = a ↔ b = 0 := add_right_eq_self
example {a b : R} : a + b = b ↔ a = 0 := add_left_eq_self
example {a b : R} : a = a + b ↔ b = 0 := left_eq_add
example {a b : R} : a = a + b ↔ b = 0 := self_eq_add_right
example {a b : R} : b = a + b ↔ a = 0 := right_eq_add
example {a b : R} : a - b = a ↔ b = 0 := sub_eq_self
example : ∀ a b : R, -a * b = -(a * b) := neg_mul
example : ∀ a b : R, a * -b = -(a * b) := mul_neg
example : ∀ a b : R, -a * -b = a * b := neg_mul_neg
example : ∀ a b : R, -a * b = a * -b := neg_mul_comm
example : ∀ a : R, -1 * a = -a := neg_one_mul
example : ∀ a : R, a * -1 = -a := mul_neg_one
example : ∀ a : R, -a = -1 * a := neg_eq_neg_one_mul
example : ∀ a b : R, -(a * b) = -a * b := neg_mul_eq_neg_mul
example : ∀ a b : R, -(a * b) = a * -b := neg_mul_eq_mul_neg
example : ∀ a b : R, a * a - b * b = (a + b) * (a - b) := mul_self_sub_mul_self
example : ∀ a : R, a * a - 1 = (a + 1) * (a - 1) := mul_self_sub_one
-- powers
example : ∀ a : R, a ^ 0 = 1 := pow_zero
example : ∀ a : R, a ^ 1 = a := pow_one
example : ∀ a : R, a ^ 2 = a * a := pow_two
example : ∀ a : R, a ^ 2 = a * a := sq
example : ∀ a : R, a ^ 3 = a * a * a := pow_three'
example : ∀ a : R, a ^ 3 = a * (a * a) := pow_three
example : ∀ (a : R) (n : ℕ), a ^ (n + 1) = a ^ n * a := pow_succ
example : ∀ (a : R) (n : ℕ), a ^ (n + 1) = a * a ^ n := pow_succ'
example : ∀ (a : R) (m n : ℕ), a ^ (m + n) = a ^ m * a ^ n := pow_add
example : ∀ (a : R) (m n : ℕ), a ^ (m * n) = (a ^ m) ^ n := pow_mul
example : ∀ (a : R) (m n : ℕ), a ^ (m * n) = (a ^ n) ^ m := pow_mul'
example : ∀ (a b : R) (n : ℕ), (a * b) ^ n = a ^ n * b ^ n := mul_pow
example : ∀ n : ℕ, (1 : R) ^ n = 1 := one_pow
example {n : ℕ} : n ≠ 0 → (0 : R) ^ n = 0 := zero_pow
example : ∀ (a : R) (m n : ℕ), (a ^ m) ^ n = (a ^ n) ^ m := pow_right_comm
example : ∀ (a : R) {m n : ℕ}, m ≤ n → a ^ (n - m) * a ^ m = a ^ n := pow_sub_mul_pow
example : ∀ (a : R) {m n : ℕ}, m ≤ n → a ^ m * a ^ (n - m) = a ^ n := pow_mul_pow_sub
example : ∀ a b : R, (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := add_sq
example : ∀ a b : R, (a + b) ^ 2 = a ^ 2 + b ^ 2 + 2 * a * b := add_sq'
example : ∀ a b : R, (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := add_pow_two
example : ∀ a b : R, (a - b) ^ 2 = a ^ 2 - 2 * a * b + b ^ 2 := sub_sq
example : ∀ a b : R, (a - b) ^ 2 = a ^ 2 + b ^ 2 - 2 * a * b := sub_sq'
example : ∀ a b : R, (a - b) ^ 2 = a ^ 2 - 2 * a * b + b ^ 2 := sub_pow_two
example : ∀ a b : R, (a - b) ^ 2 = (b - a) ^ 2 := sub_sq_comm
example : ∀ a b : R, a ^ 2 - b ^ 2 = (a + b) * (a - b) := sq_sub_sq
example : ∀ a b : R, a ^ 2 - b ^ 2 = (a + b) * (a - b) := pow_two_sub_pow_two
example : ∀ a : R, (-a) ^ 2 = a ^ 2 := neg_sq
example : ∀ a : R, (-a) ^ 2 = a ^ 2 := neg_pow_two
example : ((-1 : R)) ^ 2 = 1 := neg_one_sq
example : ∀ (a : R) (n : ℕ), (-a) ^ n = (-1) ^ n * a ^ n := neg_pow
example {n : ℕ} : Even n → ∀ a : R, (-a) ^ n = a ^ n := Even.neg_pow
example {n : ℕ} : Odd n → ∀ a : R, (-a) ^ n = -a ^ n := Odd.neg_pow
example {n : ℕ} : Even n → (-1 : R) ^ n = 1 := Even.neg_one_pow
example {n : ℕ} : Odd n → (-1 : R) ^ n = -1 := Odd.neg_one_pow
example : ∀ n : ℕ, (-1 : R) ^ n = 1 ∨ (-1 : R) ^ n = -1 := neg_one_pow_eq_or R
example : ∀ (x y : R) (n : ℕ), x - y ∣ x ^ n - y ^ n := sub_dvd_pow_sub_pow
example : ∀ (x y : R) (n : ℕ), (x + y) ^ n = ∑ m ∈ Finset.range (n + 1), x ^ m * y ^ (n - m) * n.choose m := add_pow
-- divisibility
example : ∀ a : R, a ∣ a := dvd_refl
example {a b c : R} : a ∣ b → b ∣ c → a ∣ c := dvd_trans
example : ∀ a b : R, a ∣ a * b := dvd_mul_right
example : ∀ a b : R, a ∣ b * a := dvd_mul_left
example {a b c : R} : a ∣ b → a ∣ c → a ∣ b + c := dvd_add
example {a b c : R} : a ∣ b → a ∣ c → a ∣ b - c := dvd_sub
example {a b : R} (h : a ∣ b) (c : R) : a ∣ b * c := h.mul_right c
example {a b : R} (h : a ∣ b) (c : R) : a ∣ c * b := h.mul_left c
example {a b : R} : a ∣ b → ∀ c : R, a ∣ c * b := dvd_mul_of_dvd_right
example {a b c d : R} : a ∣ b → c ∣ d → a * c ∣ b * d := mul_dvd_mul
example : ∀ a : R, a ∣ 0 := dvd_zero
example : ∀ a : R, 1 ∣ a := one_dvd
example {a b : R} : a ∣ -b ↔ a ∣ b := dvd_neg
example {a b : R} : -a ∣ b ↔ a ∣ b := neg_dvd
example {a b c : R} : a ∣ b → (a ∣ b + c ↔ a ∣ c) := dvd_add_right
example {a b c : R} : a ∣ c → (a ∣ b + c ↔ a ∣ b) := dvd_add_left
example {a b k : R} : b = a * k → a ∣ b := Dvd.intro k ∘ Eq.symm
end CommRing

section Casts
variable {R : Type*} [CommRing R]
example : ((0 : ℕ) : R) = 0 := Nat.cast_zero
example : ((1 : ℕ) : R) = 1 := Nat.cast_one
example : ∀ m n : ℕ, ((m + n : ℕ) : R) = m + n := Nat.cast_add
example : ∀ m n : ℕ, ((m * n : ℕ) : R) = m * n := Nat.cast_mul
example : ∀ n m : ℕ, ((n ^ m : ℕ) : R) = (n : R) ^ m := Nat.cast_pow
example : ∀ n : ℕ, ((n.succ : ℕ) : R) = n + 1 := Nat.cast_succ
example : ∀ n : ℕ, ((n + 1 : ℕ) : R) = n + 1 := Nat.cast_add_one
example {m n : ℕ} : m ≤ n → ((n - m : ℕ) : R) = n - m := Nat.cast_sub
example {n : ℕ} : 0 < n → ((n - 1 : ℕ) : R) = n - 1 := Nat.cast_pred
example : ((2 : ℕ) : R) = 2 := Nat.cast_ofNat
example : ((2 : ℕ) : R) = 2 := Nat.cast_two
example {n : ℕ} : (Nat.cast (OfNat.ofNat (n + 2)) : R) = OfNat.ofNat (n + 2) := Nat.cast_ofNat
example : ((0 : ℤ) : R) = 0 := Int.cast_zero
example : ((1 : ℤ) : R) = 1 := Int.cast_one
example : ∀ m n : ℤ, ((m + n : ℤ) : R) = m + n := Int.cast_add
example : ∀ m n : ℤ, ((m - n : ℤ) : R) = m - n := Int.cast_sub
example : ∀ m n : ℤ, ((m * n : ℤ) : R) = m * n := Int.cast_mul
example : ∀ n : ℤ, ((-n : ℤ) : R) = -n := Int.cast_neg
example : ∀ (n : ℤ) (m : ℕ), ((n ^ m : ℤ) : R) = (n : R) ^ m := Int.cast_pow
example : ∀ n : ℕ, ((n : ℤ) : R) = n := Int.cast_natCast
example {n : ℕ} : ((OfNat.ofNat (n + 2) : ℤ) : R) = OfNat.ofNat (n + 2) := Int.cast_ofNat _
example : Function.Injective (Nat.cast : ℕ → ℝ) := Nat.cast_injective
example : Function.Injective (Int.cast : ℤ → ℝ) := Int.cast_injective
example : Function.Injective (Rat.cast : ℚ → ℝ) := Rat.cast_injective
example {m n : ℕ} : (m : ℝ) = n ↔ m = n := Nat.cast_inj
example {m n : ℤ} : (m : ℝ) = n ↔ m = n := Int.cast_inj
example {m n : ℚ} : (m : ℝ) = n ↔ m = n := Rat.cast_inj
example {n : ℕ} : (n : ℝ) = 0 ↔ n = 0 := Nat.cast_eq_zero
example {n : ℕ} : (n : ℝ) ≠ 0 ↔ n ≠ 0 := Nat.cast_ne_zero
example {n : ℕ} : (n : ℝ) = 1 ↔ n = 1 := Nat.cast_eq_one
example {n : ℤ} : (n : ℝ) = 0 ↔ n = 0 := Int.cast_eq_zero
example {n : ℤ} : (n : ℝ) = 1 ↔ n = 1 := Int.cast_eq_one
example {n : ℤ} : (n : ℝ) ≠ 0 ↔ n ≠ 0 := Int.cast_ne_zero
example : ∀ n : ℕ, (n : ℝ) + 1 ≠ 0 := Nat.cast_add_one_ne_zero
example {m n : ℕ} : (m : ℝ) ≤ n ↔ m ≤ n := Nat.cast_le
example {m n : ℕ} : (m : ℝ) < n ↔ m < n := Nat.cast_lt
example {m n : ℤ} : (m : ℝ) ≤ n ↔ m ≤ n := Int.cast_le
example {m n : ℤ} : (m : ℝ) < n ↔ m < n := Int.cast_lt
example {m n : ℚ} : (m : ℝ) ≤ n ↔ m ≤ n := Rat.cast_le
example {m n : ℚ} : (m : ℝ) < n ↔ m < n := Rat.cast_lt
example : ∀ n : ℕ, 0 ≤ (n : ℝ) := Nat.cast_nonneg
example {n : ℕ} : 0 < (n : ℝ) ↔ 0 < n := Nat.cast_pos
example {n : ℤ} : 0 < (n : ℝ) ↔ 0 < n := Int.cast_pos
example {n : ℤ} : 0 ≤ (n : ℝ) ↔ 0 ≤ n := Int.cast_nonneg
example {n : ℤ} : (n : ℝ) ≤ 0 ↔ n ≤ 0 := Int.cast_nonpos
example {n : ℤ} : (n : ℝ) < 0 ↔ n < 0 := Int.cast_lt_zero
example : ∀ n : ℕ, 0 < (n : ℝ) + 1 := Nat.cast_add_one_pos
example {n : ℕ} : 1 ≤ (n : ℝ) ↔ 1 ≤ n := Nat.one_le_cast
example {n : ℕ} : 1 < (n : ℝ) ↔ 1 < n := Nat.one_lt_cast
example {n : ℕ} : (n : ℝ) ≤ 1 ↔ n ≤ 1 := Nat.cast_le_one
example {m n : ℕ} : m ≤ n → (m : ℝ) ≤ n := fun h => Nat.cast_le.2 h
example : Monotone (Nat.cast : ℕ → ℝ) := Nat.mono_cast
example : StrictMono (Nat.cast : ℕ → ℝ) := Nat.strictMono_cast
example : ∀ m n : ℕ, ((max m n : ℕ) : ℝ) = max (m : ℝ) n := Nat.cast_max
example : ∀ m n : ℕ, ((min m n : ℕ) : ℝ) = min (m : ℝ) n := Nat.cast_min
example : ∀ m n : ℤ, ((max m n : ℤ) : ℝ) = max (m : ℝ) n := fun _ _ => Int.cast_max
example : ∀ m n : ℤ, ((min m n : ℤ) : ℝ) = min (m : ℝ) n := fun _ _ => Int.cast_min
example : ∀ n : ℤ, ((|n| : ℤ) : ℝ) = |(n : ℝ)| := fun _ => Int.cast_abs
example {m n : ℕ} : n ∣ m → (n : ℝ) ≠ 0 → ((m / n : ℕ) : ℝ) = m / n := Nat.cast_div
example {m n : ℤ} : n ∣ m → (n : ℝ) ≠ 0 → ((m / n : ℤ) : ℝ) = m / n := Int.cast_div
example (s : Finset ℕ) (f : ℕ → ℕ) : ((∑ x ∈ s, f x : ℕ) : ℝ) = ∑ x ∈ s, (f x : ℝ) := Nat.cast_sum s f
example (s : Finset ℕ) (f : ℕ → ℕ) : ((∏ x ∈ s, f x : ℕ) : ℝ) = ∏ x ∈ s, (f x : ℝ) := Nat.cast_prod f s
example (s : Finset ℕ) (f : ℕ → ℤ) : ((∑ x ∈ s, f x : ℤ) : ℝ) = ∑ x ∈ s, (f x : ℝ) := Int.cast_sum s f
example (s : Finset ℕ) (f : ℕ → ℤ) : ((∏ x ∈ s, f x : ℤ) : ℝ) = ∏ x ∈ s, (f x : ℝ) := Int.cast_prod f s
example (s : Finset ℕ) (f : ℕ → ℚ) : ((∑ x ∈ s, f x : ℚ) : ℝ) = ∑ x ∈ s, (f x : ℝ) := Rat.cast_sum s f
example : ∀ m n : ℚ, ((m + n : ℚ) : ℝ) = m + n := Rat.cast_add
example : ∀ m n : ℚ, ((m - n : ℚ) : ℝ) = m - n := Rat.cast_sub
example : ∀ m n : ℚ, ((m * n : ℚ) : ℝ) = m * n := Rat.cast_mul
example : ∀ m n : ℚ, ((m / n : ℚ) : ℝ) = m / n := Rat.cast_div
example : ∀ m : ℚ, ((m⁻¹ : ℚ) : ℝ) = (m : ℝ)⁻¹ := Rat.cast_inv
example : ∀ m : ℚ, ((-m : ℚ) : ℝ) = -m := Rat.cast_neg
example : ∀ (m : ℚ) (n : ℕ), ((m ^ n : ℚ) : ℝ) = (m : ℝ) ^ n := Rat.cast_pow
example : ∀ n : ℕ, ((n : ℚ) : ℝ) = n := Rat.cast_natCast
example : ∀ n : ℤ, ((n : ℚ) : ℝ) = n := Rat.cast_intCast
example : ∀ q : ℚ, (q : ℝ) = q.num / q.den := Rat.cast_def
example : ((0 : ℚ) : ℝ) = 0 := Rat.cast_zero
example : ((1 : ℚ) : ℝ) = 1 := Rat.cast_one
example {q : ℚ} : (q : ℝ) = 0 ↔ q = 0 := Rat.cast_eq_zero
example {q : ℚ} : (q : ℝ) ≠ 0 ↔ q ≠ 0 := Rat.cast_ne_zero
example {q : ℚ} : 0 < (q : ℝ) ↔ 0 < q := Rat.cast_pos
example {q : ℚ} : 0 ≤ (q : ℝ) ↔ 0 ≤ q := Rat.cast_nonneg
end Casts

section Rat
example : ∀ q : ℚ, (q.num : ℚ) / q.den = q := Rat.num_div_den
example : ∀ q : ℚ, Rat.divInt q.num q.den = q := Rat.num_divInt_den
example : ∀ q : ℚ, q * q.den = q.num := Rat.mul_den_eq_num
example : ∀ q : ℚ, q.den ≠ 0 := Rat.den_nz
example : ∀ q : ℚ, q.den ≠ 0 := fun q => Rat.den_ne_zero q
example : ∀ q : ℚ, 0 < q.den := fun q => q.pos
example : ∀ q : ℚ, 0 < q.den := fun q => q.den_pos
example : ∀ q : ℚ, q.num.natAbs.Coprime q.den := fun q => q.reduced
example {p q : ℚ} : p.num = q.num → p.den = q.den → p = q := Rat.ext
example {p q : ℚ} : p = q ↔ p.num * q.den = q.num * p.den := Rat.eq_iff_mul_eq_mul
example {p q : ℚ} : p ≤ q ↔ p.num * q.den ≤ q.num * p.den := Rat.le_iff _ _
example {q : ℚ} : 0 ≤ q.num ↔ 0 ≤ q := Rat.num_nonneg
example {q : ℚ} : 0 < q.num ↔ 0 < q := Rat.num_pos
example {q : ℚ} : q.num = 0 ↔ q = 0 := Rat.num_eq_zero
example {q : ℚ} : q.num ≠ 0 ↔ q ≠ 0 := Rat.num_ne_zero
example : ∀ n : ℤ, (n : ℚ).num = n := Rat.num_intCast
example : ∀ n : ℤ, (n : ℚ).den = 1 := Rat.den_intCast
example : ∀ n : ℕ, (n : ℚ).num = n := Rat.num_natCast
example : ∀ n : ℕ, (n : ℚ).den = 1 := Rat.den_natCast
example : ∀ a b : ℤ, Rat.divInt a b = a / b := Rat.divInt_eq_div
example : ∀ (a : ℤ) (b : ℕ), mkRat a b = a / b := Rat.mkRat_eq_div
example {q : ℚ} : q.den = 1 → (q.num : ℚ) = q := Rat.coe_int_num_of_den_eq_one
example : ∀ q : ℚ, (-q).num = -q.num := Rat.num_neg_eq_neg_num
example : ∀ q : ℚ, (-q).den = q.den := Rat.den_neg_eq_den
example : (0 : ℚ).num = 0 := Rat.num_zero
example : (0 : ℚ).den = 1 := Rat.den_zero
example : (1 : ℚ).den = 1 := Rat.den_one
end Rat

section Domain
variable {R : Type*} [CommRing R] [IsDomain R]
example {a b : R} : a * b = 0 ↔ a = 0 ∨ b = 0 := mul_eq_zero
example {a b : R} : 0 = a * b ↔ a = 0 ∨ b = 0 := zero_eq_mul
example {a b : R} : a * b ≠ 0 ↔ a ≠ 0 ∧ b ≠ 0 := mul_ne_zero_iff
example {a b : R} : a ≠ 0 → b ≠ 0 → a * b ≠ 0 := mul_ne_zero
example {a b : R} : a * b ≠ 0 → a ≠ 0 := left_ne_zero_of_mul
example {a b : R} : a * b ≠ 0 → b ≠ 0 := right_ne_zero_of_mul
example {a : R} : a * a = 0 ↔ a = 0 := mul_self_eq_zero
example {a b c : R} : a ≠ 0 → a * b = a * c → b = c := mul_left_cancel₀
example {a b c : R} : b ≠ 0 → a * b = c * b → a = c := mul_right_cancel₀
example {a b c : R} : a * b = a * c ↔ b = c ∨ a = 0 := mul_eq_mul_left_iff
example {a b c : R} : a * c = b * c ↔ a = b ∨ c = 0 := mul_eq_mul_right_iff
example {a b c : R} : a ≠ 0 → (a * b = a * c ↔ b = c) := mul_right_inj'
example {a b c : R} : c ≠ 0 → (a * c = b * c ↔ a = b) := mul_left_inj'
example {a b : R} : a ≠ 0 → (a * b = a ↔ b = 1) := mul_eq_left₀
example {a b : R} : b ≠ 0 → (a * b = b ↔ a = 1) := mul_eq_right₀
example {a : R} {n : ℕ} : n ≠ 0 → (a ^ n = 0 ↔ a = 0) := pow_eq_zero_iff
example {a : R} {n : ℕ} : a ^ n = 0 → a = 0 := pow_eq_zero
example {a : R} : a ^ 2 = 0 ↔ a = 0 := sq_eq_zero_iff
example {a : R} : a ^ 2 = 0 ↔ a = 0 := pow_eq_zero_iff two_ne_zero
example {a : R} : a ^ 2 = 0 ↔ a = 0 := sq_eq_zero'
example {a : R} : ∀ n : ℕ, a ≠ 0 → a ^ n ≠ 0 := pow_ne_zero
example {a : R} {n : ℕ} : n ≠ 0 → (a ^ n ≠ 0 ↔ a ≠ 0) := pow_ne_zero_iff
example {a b : R} : a ^ 2 = b ^ 2 ↔ a = b ∨ a = -b := sq_eq_sq_iff_eq_or_eq_neg
example : ∀ a b : R, a ^ 2 = b ^ 2 → a = b ∨ a = -b := eq_or_eq_neg_of_sq_eq_sq
example {a b : R} : a * a = b * b ↔ a = b ∨ a = -b := mul_self_eq_mul_self_iff
example {a : R} : a * a = 1 ↔ a = 1 ∨ a = -1 := mul_self_eq_one_iff
end Domain

section Nontrivial
variable {R : Type*} [CommRing R] [Nontrivial R] [CharZero R]
example : (0 : R) ≠ 1 := zero_ne_one
example : (1 : R) ≠ 0 := one_ne_zero
example : (2 : R) ≠ 0 := two_ne_zero
example : (3 : R) ≠ 0 := three_ne_zero
example : (4 : R) ≠ 0 := four_ne_zero
end Nontrivial

section Field
variable {K : Type*} [Field K]
example {a : K} : a ≠ 0 → a * a⁻¹ = 1 := mul_inv_cancel₀
example {a : K} : a ≠ 0 → a⁻¹ * a = 1 := inv_mul_cancel₀
example : ∀ a b : K, a / b = a * b⁻¹ := div_eq_mul_inv
example : ∀ a : K, 1 / a = a⁻¹ := one_div
example : ∀ a : K, a⁻¹ = 1 / a := inv_eq_one_div
example : ∀ a : K, (a⁻¹)⁻¹ = a := inv_inv
example : (0 : K)⁻¹ = 0 := inv_zero
example : (1 : K)⁻¹ = 1 := inv_one
example {a : K} : a⁻¹ = 0 ↔ a = 0 := inv_eq_zero
example {a : K} : a ≠ 0 → a⁻¹ ≠ 0 := inv_ne_zero
example {a b : K} : a⁻¹ = b⁻¹ ↔ a = b := inv_inj
example : ∀ a b : K, (a * b)⁻¹ = a⁻¹ * b⁻¹ := mul_inv
example : ∀ a b : K, (a * b)⁻¹ = b⁻¹ * a⁻¹ := mul_inv_rev
example : ∀ a b : K, (a / b)⁻¹ = b / a := inv_div
example : ∀ a b : K, 1 / (a / b) = b / a := one_div_div
example : ∀ a : K, 1 / (1 / a) = a := one_div_one_div
example : ∀ (a : K) (n : ℕ), a⁻¹ ^ n = (a ^ n)⁻¹ := inv_pow
example : ∀ (a b : K) (n : ℕ), (a / b) ^ n = a ^ n / b ^ n := div_pow
example : ∀ a : K, a / 0 = 0 := div_zero
example : ∀ a : K, 0 / a = 0 := zero_div
example : ∀ a : K, a / 1 = a := div_one
example {a : K} : a ≠ 0 → a / a = 1 := div_self
example {b : K} : ∀ a : K, b ≠ 0 → a / b * b = a := fun a h => div_mul_cancel₀ a h
example {b : K} : ∀ a : K, b ≠ 0 → a * b / b = a := fun a h => mul_div_cancel_right₀ a h
example {a : K} : ∀ b : K, a ≠ 0 → a * b / a = b := fun b h => mul_div_cancel_left₀ b h
example : ∀ a b c : K, a * b / c = a * (b / c) := mul_div_assoc
example : ∀ a b c : K, a * (b / c) = a * b / c := mul_div_assoc'
example : ∀ a b c : K, a * (b / c) = a * b / c := mul_div
example : ∀ a b c : K, a / b * c = a * c / b := div_mul_eq_mul_div
example : ∀ a b c : K, a / b / c = a / (b * c) := div_div
example : ∀ a b c : K, a / (b / c) = a * c / b := div_div_eq_mul_div
example : ∀ a b c d : K, a / b * (c / d) = a * c / (b * d) := div_mul_div_comm
example : ∀ a b c d : K, a / b / (c / d) = a * d / (b * c) := div_div_div_eq
example : ∀ a b c : K, (a + b) / c = a / c + b / c := add_div
example : ∀ a b c : K, (a - b) / c = a / c - b / c := sub_div
example : ∀ a b c : K, a / c + b / c = (a + b) / c := div_add_div_same
example : ∀ a b c : K, a / c - b / c = (a - b) / c := div_sub_div_same
example : ∀ a b : K, -b / a = -(b / a) := neg_div
example : ∀ a b : K, -b / -a = b / a := fun a b => neg_div_neg_eq b a
example (a : K) {b : K} : a / -b = -(a / b) := div_neg a
example (a : K) (c : K) {b d : K} : b ≠ 0 → d ≠ 0 → a / b + c / d = (a * d + b * c) / (b * d) := div_add_div a c
example (a : K) (c : K) {b d : K} : b ≠ 0 → d ≠ 0 → a / b - c / d = (a * d - b * c) / (b * d) := div_sub_div a c
example {a b c d : K} : b ≠ 0 → d ≠ 0 → (a / b = c / d ↔ a * d = c * b) := div_eq_div_iff
example {a b c : K} : b ≠ 0 → (a / b = c ↔ a = c * b) := div_eq_iff
example {a b c : K} : c ≠ 0 → (a = b / c ↔ a * c = b) := eq_div_iff
example {a b c : K} : c ≠ 0 → a * c = b → a = b / c := eq_div_of_mul_eq
example {a b : K} : b ≠ 0 → (a / b = 1 ↔ a = b) := div_eq_one_iff_eq
example {a b : K} : a / b = 0 ↔ a = 0 ∨ b = 0 := div_eq_zero_iff
example {a b : K} : a / b ≠ 0 ↔ a ≠ 0 ∧ b ≠ 0 := div_ne_zero_iff
example {a b : K} : a ≠ 0 → b ≠ 0 → a / b ≠ 0 := div_ne_zero
example {a b c : K} : c ≠ 0 → (a / c = b / c ↔ a = b) := div_left_inj'
example {a b : K} : a * b = 1 → a⁻¹ = b := inv_eq_of_mul_eq_one_right
example {a b : K} : a * b = 1 → b⁻¹ = a := inv_eq_of_mul_eq_one_left
example {a b : K} : a * b = 1 → a = b⁻¹ := eq_inv_of_mul_eq_one_left
example {a b : K} : a * b = 1 → b = a⁻¹ := eq_inv_of_mul_eq_one_right
example : ∀ (a : K) {c : K} (b : K), c ≠ 0 → a * c / (b * c) = a / b := fun a _ b h => mul_div_mul_right a b h
example : ∀ (a b : K) {c : K}, c ≠ 0 → c * a / (c * b) = a / b := fun a b _ h => mul_div_mul_left a b h
example : ∀ {a b c : K}, c ≠ 0 → a / c + b = (a + b * c) / c := fun h => div_add' _ _ _ h
example : ∀ {a b c : K}, c ≠ 0 → b + a / c = (b * c + a) / c := fun h => add_div' _ _ _ h
example [CharZero K] : ∀ a : K, a / 2 + a / 2 = a := add_halves
example [CharZero K] : ∀ a : K, a - a / 2 = a / 2 := sub_half
example [CharZero K] : ∀ a : K, (a + a) / 2 = a := add_self_div_two
-- integer powers
example : ∀ (a : K) (n : ℕ), a ^ (n : ℤ) = a ^ n := zpow_natCast
example : ∀ (a : K) (n : ℤ), a ^ (-n) = (a ^ n)⁻¹ := zpow_neg
example : ∀ a : K, a ^ (0 : ℤ) = 1 := zpow_zero
example : ∀ a : K, a ^ (1 : ℤ) = a := zpow_one
example : ∀ a : K, a ^ (2 : ℤ) = a * a := zpow_two
example : ∀ a : K, a ^ (-1 : ℤ) = a⁻¹ := zpow_neg_one
example {a : K} : a ≠ 0 → ∀ m n : ℤ, a ^ (m + n) = a ^ m * a ^ n := zpow_add₀
example {a : K} : a ≠ 0 → ∀ m n : ℤ, a ^ (m - n) = a ^ m / a ^ n := zpow_sub₀
example {a : K} : a ≠ 0 → ∀ n : ℤ, a ^ (n + 1) = a ^ n * a := zpow_add_one₀
example : ∀ (a : K) (m n : ℤ), a ^ (m * n) = (a ^ m) ^ n := zpow_mul
example : ∀ (a b : K) (n : ℤ), (a * b) ^ n = a ^ n * b ^ n := mul_zpow
example : ∀ (a b : K) (n : ℤ), (a / b) ^ n = a ^ n / b ^ n := div_zpow
example : ∀ (a : K) (n : ℤ), a⁻¹ ^ n = (a ^ n)⁻¹ := inv_zpow
example {a : K} : ∀ n : ℤ, a ≠ 0 → a ^ n ≠ 0 := zpow_ne_zero
example : ∀ n : ℤ, (1 : K) ^ n = 1 := one_zpow
example {a : K} (ha : a ≠ 0) {m n : ℕ} (h : n ≤ m) : a ^ (m - n) = a ^ m * (a ^ n)⁻¹ := pow_sub₀ a ha h
end Field
