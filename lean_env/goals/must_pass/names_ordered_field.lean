import Mathlib
/-! Names and types of the laws of ordered rings and fields and of absolute values, as in Mathlib. -/

section Ring
variable {α : Type*} [CommRing α] [LinearOrder α] [IsStrictOrderedRing α] {a b c d : α}
-- addition and subtraction
example : b ≤ c → ∀ a : α, a + b ≤ a + c := add_le_add_left
example : a ≤ b → c ≤ d → a + c ≤ b + d := add_le_add
example : a < b → c < d → a + c < b + d := add_lt_add
example : a < b → c ≤ d → a + c < b + d := add_lt_add_of_lt_of_le
example : a ≤ b → c < d → a + c < b + d := add_lt_add_of_le_of_lt
example : ∀ a : α, a + b ≤ a + c ↔ b ≤ c := fun a => add_le_add_iff_left a
example : ∀ a : α, b + a ≤ c + a ↔ b ≤ c := fun a => add_le_add_iff_right a
example : ∀ a : α, a + b < a + c ↔ b < c := fun a => add_lt_add_iff_left a
example : ∀ a : α, b + a < c + a ↔ b < c := fun a => add_lt_add_iff_right a
example : a + b ≤ a + c → b ≤ c := le_of_add_le_add_left
example : a + b ≤ c + b → a ≤ c := le_of_add_le_add_right
example : a + b < a + c → b < c := lt_of_add_lt_add_left
example : 0 ≤ a → 0 ≤ b → 0 ≤ a + b := add_nonneg
example : 0 < a → 0 < b → 0 < a + b := add_pos
example : 0 < a → 0 ≤ b → 0 < a + b := add_pos_of_pos_of_nonneg
example : 0 ≤ a → 0 < b → 0 < a + b := add_pos_of_nonneg_of_pos
example : a ≤ 0 → b ≤ 0 → a + b ≤ 0 := add_nonpos
example : a < 0 → b < 0 → a + b < 0 := add_neg
example : a < 0 → b ≤ 0 → a + b < 0 := add_neg_of_neg_of_nonpos
example : 0 ≤ a → 0 ≤ b → (a + b = 0 ↔ a = 0 ∧ b = 0) := add_eq_zero_iff_of_nonneg
example : 0 ≤ b → a ≤ a + b := le_add_of_nonneg_right
example : 0 ≤ b → a ≤ b + a := le_add_of_nonneg_left
example : 0 < b → a < a + b := lt_add_of_pos_right _
example : 0 < b → a < b + a := lt_add_of_pos_left _
example : ∀ a : α, a < a + 1 := lt_add_one
example : ∀ a : α, a - 1 < a := sub_one_lt
example : a ≤ a + b ↔ 0 ≤ b := le_add_iff_nonneg_right a
example : a < a + b ↔ 0 < b := lt_add_iff_pos_right a
example : a + b ≤ a ↔ b ≤ 0 := add_le_iff_nonpos_right a
example : 0 ≤ a - b ↔ b ≤ a := sub_nonneg
example : b ≤ a → 0 ≤ a - b := sub_nonneg_of_le
example : 0 ≤ a - b → b ≤ a := le_of_sub_nonneg
example : 0 < a - b ↔ b < a := sub_pos
example : b < a → 0 < a - b := sub_pos_of_lt
example : a - b ≤ 0 ↔ a ≤ b := sub_nonpos
example : a - b < 0 ↔ a < b := sub_neg
example : a - b < 0 ↔ a < b := sub_lt_zero
example : ∀ a : α, 0 < b → a - b < a := fun a h => sub_lt_self a h
example : 0 ≤ b → a - b ≤ a := sub_le_self a
example : a - c ≤ b ↔ a ≤ b + c := sub_le_iff_le_add
example : a - b ≤ c ↔ a ≤ b + c := sub_le_iff_le_add'
example : a - c < b ↔ a < b + c := sub_lt_iff_lt_add
example : a - b < c ↔ a < b + c := sub_lt_iff_lt_add'
example : a ≤ c - b ↔ a + b ≤ c := le_sub_iff_add_le
example : b ≤ c - a ↔ a + b ≤ c := le_sub_iff_add_le'
example : a < c - b ↔ a + b < c := lt_sub_iff_add_lt
example : b < c - a ↔ a + b < c := lt_sub_iff_add_lt'
example : a - b ≤ c ↔ a - c ≤ b := sub_le_comm
example : a ≤ b - c ↔ c ≤ b - a := le_sub_comm
example : a ≤ b → c ≤ d → a - d ≤ b - c := sub_le_sub
example : a < b → c ≤ d → a - d < b - c := sub_lt_sub_of_lt_of_le
example : a < b → c < d → a - d < b - c := sub_lt_sub
example : a ≤ b → ∀ c : α, a - c ≤ b - c := sub_le_sub_right
example : a ≤ b → ∀ c : α, c - b ≤ c - a := sub_le_sub_left
example : a < b → ∀ c : α, a - c < b - c := sub_lt_sub_right
example : ∀ c : α, a - c ≤ b - c ↔ a ≤ b := fun c => sub_le_sub_iff_right c
example : ∀ a : α, a - b ≤ a - c ↔ c ≤ b := fun a => sub_le_sub_iff_left a
example : a ≤ b → -b ≤ -a := neg_le_neg
example : a < b → -b < -a := neg_lt_neg
example : -a ≤ -b ↔ b ≤ a := neg_le_neg_iff
example : -a < -b ↔ b < a := neg_lt_neg_iff
example : -a ≤ b ↔ -b ≤ a := neg_le
example : -a < b ↔ -b < a := neg_lt
example : a ≤ -b ↔ b ≤ -a := le_neg
example : a < -b ↔ b < -a := lt_neg
example : 0 ≤ -a ↔ a ≤ 0 := neg_nonneg
example : -a ≤ 0 ↔ 0 ≤ a := neg_nonpos
example : 0 < -a ↔ a < 0 := neg_pos
example : -a < 0 ↔ 0 < a := neg_lt_zero
example : a ≤ 0 → 0 ≤ -a := neg_nonneg_of_nonpos
example : a < 0 → 0 < -a := neg_pos_of_neg
example : -a ≤ b ↔ 0 ≤ a + b := neg_le_iff_add_nonneg'
example : -a < b ↔ 0 < b + a := neg_lt_iff_pos_add
example : 0 ≤ a → -a ≤ a := neg_le_self
example : a ≤ -a ↔ a ≤ 0 := le_neg_self_iff
-- multiplication
example : 0 ≤ a → 0 ≤ b → 0 ≤ a * b := mul_nonneg
example : 0 < a → 0 < b → 0 < a * b := mul_pos
example : a < 0 → b < 0 → 0 < a * b := mul_pos_of_neg_of_neg
example : 0 < a → b < 0 → a * b < 0 := mul_neg_of_pos_of_neg
example : a < 0 → 0 < b → a * b < 0 := mul_neg_of_neg_of_pos
example : a ≤ 0 → b ≤ 0 → 0 ≤ a * b := mul_nonneg_of_nonpos_of_nonpos
example : a ≤ 0 → b ≤ 0 → 0 ≤ a * b := mul_nonneg_of_neg_of_neg
example : 0 ≤ a → b ≤ 0 → a * b ≤ 0 := mul_nonpos_of_nonneg_of_nonpos
example : 0 ≤ a → b ≤ 0 → a * b ≤ 0 := mul_nonpos_of_nonneg_of_nonpos
example : a ≤ 0 → 0 ≤ b → a * b ≤ 0 := mul_nonpos_of_nonpos_of_nonneg
example : b ≤ c → 0 ≤ a → a * b ≤ a * c := mul_le_mul_of_nonneg_left
example : b ≤ c → 0 ≤ a → b * a ≤ c * a := mul_le_mul_of_nonneg_right
example : b < c → 0 < a → a * b < a * c := mul_lt_mul_of_pos_left
example : b < c → 0 < a → b * a < c * a := mul_lt_mul_of_pos_right
example : b ≤ a → c ≤ 0 → c * a ≤ c * b := mul_le_mul_of_nonpos_left
example : b ≤ a → c ≤ 0 → a * c ≤ b * c := mul_le_mul_of_nonpos_right
example : b < a → c < 0 → c * a < c * b := mul_lt_mul_of_neg_left
example : b < a → c < 0 → a * c < b * c := mul_lt_mul_of_neg_right
example : a ≤ b → c ≤ d → 0 ≤ c → 0 ≤ b → a * c ≤ b * d := mul_le_mul
example : a < c → b ≤ d → 0 < b → 0 ≤ c → a * b < c * d := mul_lt_mul
example : a ≤ c → b < d → 0 ≤ b → 0 < c → a * b < c * d := mul_lt_mul'
example : a < c → b < d → 0 ≤ a → 0 ≤ b → a * b < c * d := mul_lt_mul''
example : 0 < c → (c * a ≤ c * b ↔ a ≤ b) := mul_le_mul_iff_right₀
example : 0 < c → (a * c ≤ b * c ↔ a ≤ b) := mul_le_mul_iff_left₀
example : 0 < c → (c * a < c * b ↔ a < b) := mul_lt_mul_iff_right₀
example : 0 < c → (a * c < b * c ↔ a < b) := mul_lt_mul_iff_left₀
example : 0 < c → (c * a ≤ c * b ↔ a ≤ b) := mul_le_mul_left
example : 0 < c → (a * c ≤ b * c ↔ a ≤ b) := mul_le_mul_right
example : 0 < c → (c * a < c * b ↔ a < b) := mul_lt_mul_left
example : 0 < c → (a * c < b * c ↔ a < b) := mul_lt_mul_right
example : 0 < c → (c * a ≤ c * b ↔ a ≤ b) := mul_le_mul_iff_of_pos_left
example : 0 < c → (a * c ≤ b * c ↔ a ≤ b) := mul_le_mul_iff_of_pos_right
example : 0 < c → (c * a < c * b ↔ a < b) := mul_lt_mul_iff_of_pos_left
example : 0 < c → (0 < c * b ↔ 0 < b) := mul_pos_iff_of_pos_left
example : 0 < c → (0 < b * c ↔ 0 < b) := mul_pos_iff_of_pos_right
example : 0 < c → (0 ≤ c * b ↔ 0 ≤ b) := mul_nonneg_iff_of_pos_left
example : 0 < c → (0 ≤ b * c ↔ 0 ≤ b) := mul_nonneg_iff_of_pos_right
example : c * a ≤ c * b → 0 < c → a ≤ b := le_of_mul_le_mul_left
example : a * c ≤ b * c → 0 < c → a ≤ b := le_of_mul_le_mul_right
example : c * a < c * b → 0 ≤ c → a < b := lt_of_mul_lt_mul_left
example : a * c < b * c → 0 ≤ c → a < b := lt_of_mul_lt_mul_right
example : 0 < a * b ↔ 0 < a ∧ 0 < b ∨ a < 0 ∧ b < 0 := mul_pos_iff
example : a * b < 0 ↔ 0 < a ∧ b < 0 ∨ a < 0 ∧ 0 < b := mul_neg_iff
example : 0 ≤ a * b ↔ 0 ≤ a ∧ 0 ≤ b ∨ a ≤ 0 ∧ b ≤ 0 := mul_nonneg_iff
example : a * b ≤ 0 ↔ 0 ≤ a ∧ b ≤ 0 ∨ a ≤ 0 ∧ 0 ≤ b := mul_nonpos_iff
example : 0 < a * b → (0 < a ↔ 0 < b) := pos_iff_pos_of_mul_pos
example : 0 ≤ a * b → 0 < a → 0 ≤ b := nonneg_of_mul_nonneg_right
example : 0 ≤ a * b → 0 < b → 0 ≤ a := nonneg_of_mul_nonneg_left
example : 0 ≤ b → 1 ≤ a → b ≤ b * a := le_mul_of_one_le_right
example : 0 ≤ b → 1 ≤ a → b ≤ a * b := le_mul_of_one_le_left
example : 0 < b → 1 < a → b < b * a := lt_mul_of_one_lt_right
example : 0 < b → 1 < a → b < a * b := lt_mul_of_one_lt_left
example : 0 ≤ a → b ≤ 1 → a * b ≤ a := mul_le_of_le_one_right
example : 0 ≤ b → a ≤ 1 → a * b ≤ b := mul_le_of_le_one_left
example : 1 ≤ a → 1 ≤ b → 1 ≤ a * b := one_le_mul_of_one_le_of_one_le
example : a ≤ 1 → 0 ≤ b → b ≤ 1 → a * b ≤ 1 := mul_le_one₀
example : ∀ a : α, 0 ≤ a * a := mul_self_nonneg
example : 0 < a * a ↔ a ≠ 0 := mul_self_pos
example : ∀ a : α, 0 ≤ a ^ 2 := sq_nonneg
example : ∀ a : α, 0 ≤ a ^ 2 := pow_two_nonneg
example : 0 < a ^ 2 ↔ a ≠ 0 := sq_pos_iff
example : 0 < a → 0 < a ^ 2 := sq_pos_of_pos
example : a < 0 → 0 < a ^ 2 := sq_pos_of_neg
example : a ≠ 0 → 0 < a ^ 2 := sq_pos_of_ne_zero
example : a * a + b * b = 0 ↔ a = 0 ∧ b = 0 := mul_self_add_mul_self_eq_zero
example : ∀ a b : α, 2 * a * b ≤ a ^ 2 + b ^ 2 := two_mul_le_add_sq
example : ∀ a b : α, 2 * a * b ≤ a ^ 2 + b ^ 2 := two_mul_le_add_pow_two
example : ∀ a b : α, 4 * a * b ≤ (a + b) ^ 2 := four_mul_le_sq_add
example : ∀ a b : α, 4 * a * b ≤ (a + b) ^ 2 := four_mul_le_pow_two_add
example : (a + b) ^ 2 ≤ 2 * (a ^ 2 + b ^ 2) := add_sq_le
-- powers
example : 0 ≤ a → ∀ n : ℕ, 0 ≤ a ^ n := pow_nonneg
example : 0 < a → ∀ n : ℕ, 0 < a ^ n := pow_pos
example : 0 ≤ a → a ≤ b → ∀ n : ℕ, a ^ n ≤ b ^ n := pow_le_pow_left₀
example : a < b → 0 ≤ a → ∀ {n : ℕ}, n ≠ 0 → a ^ n < b ^ n := fun h h' {_} => pow_lt_pow_left₀ h h'
example {m n : ℕ} : 1 ≤ a → m ≤ n → a ^ m ≤ a ^ n := pow_le_pow_right₀
example {m n : ℕ} : 1 < a → m < n → a ^ m < a ^ n := pow_lt_pow_right₀
example {m n : ℕ} : 0 ≤ a → a ≤ 1 → m ≤ n → a ^ n ≤ a ^ m := pow_le_pow_of_le_one
example {m n : ℕ} : 0 < a → a < 1 → m < n → a ^ n < a ^ m := pow_lt_pow_right_of_lt_one₀
example {n : ℕ} : 0 ≤ a → 0 ≤ b → n ≠ 0 → (a ^ n ≤ b ^ n ↔ a ≤ b) := pow_le_pow_iff_left₀
example {n : ℕ} : 0 ≤ a → 0 ≤ b → n ≠ 0 → (a ^ n < b ^ n ↔ a < b) := pow_lt_pow_iff_left₀
example {n : ℕ} : 0 ≤ a → 0 ≤ b → n ≠ 0 → (a ^ n = b ^ n ↔ a = b) := pow_left_inj₀
example {m n : ℕ} : 1 < a → (a ^ m ≤ a ^ n ↔ m ≤ n) := pow_le_pow_iff_right₀
example {m n : ℕ} : 1 < a → (a ^ m < a ^ n ↔ m < n) := pow_lt_pow_iff_right₀
example {m n : ℕ} : 0 < a → a ≠ 1 → (a ^ m = a ^ n ↔ m = n) := pow_right_inj₀
example : 1 < a → Function.Injective (a ^ · : ℕ → α) := fun h => pow_right_injective₀ (zero_lt_one.trans h) h.ne'
example : 1 < a → StrictMono (a ^ · : ℕ → α) := pow_right_strictMono₀
example {n : ℕ} : Odd n → StrictMono fun a : α => a ^ n := Odd.strictMono_pow
example {n : ℕ} : Odd n → Function.Injective fun a : α => a ^ n := fun h => h.pow_injective
example {n : ℕ} : Odd n → (a ^ n ≤ b ^ n ↔ a ≤ b) := Odd.pow_le_pow
example {n : ℕ} : Odd n → (a ^ n < 0 ↔ a < 0) := Odd.pow_neg_iff
example {n : ℕ} : Odd n → (0 ≤ a ^ n ↔ 0 ≤ a) := Odd.pow_nonneg_iff
example {n : ℕ} : Odd n → (0 < a ^ n ↔ 0 < a) := Odd.pow_pos_iff
example {n : ℕ} : Odd n → a < 0 → a ^ n < 0 := Odd.pow_neg
example {n : ℕ} : Even n → ∀ a : α, 0 ≤ a ^ n := Even.pow_nonneg
example {n : ℕ} (h : Even n) (ha : a ≠ 0) : 0 < a ^ n := h.pow_pos ha
example : ∀ n : ℕ, 0 ≤ b → a ^ n < b ^ n → a < b := fun n hb h => lt_of_pow_lt_pow_left₀ n hb h
example {n : ℕ} : n ≠ 0 → 0 ≤ b → a ^ n ≤ b ^ n → a ≤ b := le_of_pow_le_pow_left₀
example : 0 ≤ a → a < 1 → ∀ {n : ℕ}, n ≠ 0 → a ^ n < 1 := pow_lt_one₀
example {n : ℕ} : 0 ≤ a → a ≤ 1 → a ^ n ≤ 1 := pow_le_one₀
example : 1 ≤ a → ∀ {n : ℕ}, 1 ≤ a ^ n := one_le_pow₀
example : 1 < a → ∀ {n : ℕ}, n ≠ 0 → 1 < a ^ n := one_lt_pow₀
example {n : ℕ} : 1 ≤ a → n ≠ 0 → a ≤ a ^ n := le_self_pow₀
example : 0 ≤ a → 0 ≤ b → (a ^ 2 ≤ b ^ 2 ↔ a ≤ b) := sq_le_sq₀
example : 0 ≤ a → 0 ≤ b → (a ^ 2 < b ^ 2 ↔ a < b) := sq_lt_sq₀
example : 0 ≤ a → 0 ≤ b → (a ^ 2 = b ^ 2 ↔ a = b) := sq_eq_sq₀
example : -b ≤ a → a ≤ b → a ^ 2 ≤ b ^ 2 := sq_le_sq'
example : -b < a → a < b → a ^ 2 < b ^ 2 := sq_lt_sq'
example : a ^ 2 ≤ b ^ 2 ↔ |a| ≤ |b| := sq_le_sq
example : a ^ 2 < b ^ 2 ↔ |a| < |b| := sq_lt_sq
example : a ^ 2 = b ^ 2 ↔ |a| = |b| := sq_eq_sq_iff_abs_eq_abs _ _
example : a ^ 2 ≤ b → |a| ≤ |a| := fun _ => le_rfl
example : a ^ 2 ≤ b ^ 2 → 0 ≤ b → |a| ≤ b := abs_le_of_sq_le_sq
example : a ^ 2 ≤ b ^ 2 → 0 ≤ b → -b ≤ a ∧ a ≤ b := abs_le_of_sq_le_sq'
example : a ^ 2 < b ^ 2 → 0 ≤ b → |a| < b := abs_lt_of_sq_lt_sq
example : a ^ 2 < b ^ 2 → 0 ≤ b → -b < a ∧ a < b := abs_lt_of_sq_lt_sq'
example : a ^ 2 ≤ 1 ↔ |a| ≤ 1 := sq_le_one_iff_abs_le_one _
example : a ^ 2 < 1 ↔ |a| < 1 := sq_lt_one_iff_abs_lt_one _
example : 0 ≤ a → 0 ≤ b → (a * a ≤ b * b ↔ a ≤ b) := fun h h' => (mul_self_le_mul_self_iff h h').symm
example : 0 ≤ a → a ≤ b → a * a ≤ b * b := mul_self_le_mul_self
example : 0 ≤ a → a < b → a * a < b * b := mul_self_lt_mul_self
example : 0 ≤ a → 0 ≤ b → (a < b ↔ a * a < b * b) := mul_self_lt_mul_self_iff
example : -1 ≤ a → ∀ n : ℕ, 1 + n * a ≤ (1 + a) ^ n := fun h n => one_add_mul_le_pow (by linarith) n
-- numerals
example : (0 : α) < 1 := zero_lt_one
example : (0 : α) ≤ 1 := zero_le_one
example : (0 : α) < 2 := zero_lt_two
example : (0 : α) < 2 := two_pos
example : (0 : α) ≤ 2 := zero_le_two
example : (0 : α) < 3 := three_pos
example : (0 : α) < 3 := zero_lt_three
example : (0 : α) < 4 := four_pos
example : (0 : α) < 4 := zero_lt_four
example : (1 : α) < 2 := one_lt_two
example : (1 : α) ≤ 2 := one_le_two
-- absolute value
example : ∀ a : α, 0 ≤ |a| := abs_nonneg
example : 0 ≤ a → |a| = a := abs_of_nonneg
example : 0 < a → |a| = a := abs_of_pos
example : a ≤ 0 → |a| = -a := abs_of_nonpos
example : a < 0 → |a| = -a := abs_of_neg
example : |(0 : α)| = 0 := abs_zero
example : |(1 : α)| = 1 := abs_one
example : |a| = 0 ↔ a = 0 := abs_eq_zero
example : |a| ≠ 0 ↔ a ≠ 0 := abs_ne_zero
example : 0 < |a| ↔ a ≠ 0 := abs_pos
example : |a| ≤ 0 ↔ a = 0 := abs_nonpos_iff
example : ∀ a : α, |-a| = |a| := abs_neg
example : ∀ a b : α, |a - b| = |b - a| := abs_sub_comm
example : ∀ a b : α, |a * b| = |a| * |b| := abs_mul
example : ∀ (a : α) (n : ℕ), |a ^ n| = |a| ^ n := abs_pow
example : ∀ a : α, |a| ^ 2 = a ^ 2 := sq_abs
example : ∀ a : α, |a ^ 2| = a ^ 2 := abs_sq
example : ∀ a : α, |a| * |a| = a * a := abs_mul_abs_self
example : ∀ a : α, |a * a| = a * a := abs_mul_self
example : ∀ a : α, |(|a|)| = |a| := abs_abs
example : ∀ a : α, a ≤ |a| := le_abs_self
example : ∀ a : α, -a ≤ |a| := neg_le_abs
example : ∀ a : α, -|a| ≤ a := neg_abs_le
example : |a| ≤ b ↔ -b ≤ a ∧ a ≤ b := abs_le
example : |a| < b ↔ -b < a ∧ a < b := abs_lt
example : a ≤ |b| ↔ a ≤ b ∨ a ≤ -b := le_abs
example : a < |b| ↔ a < b ∨ a < -b := lt_abs
example : |a| ≤ b ↔ a ≤ b ∧ -a ≤ b := abs_le'
example : 0 ≤ b → (|a| = b ↔ a = b ∨ a = -b) := abs_eq
example : |a| = |b| ↔ a = b ∨ a = -b := abs_eq_abs
example : |a| = b → a = b ∨ a = -b := eq_or_eq_neg_of_abs_eq
example : |a| = a ↔ 0 ≤ a := abs_eq_self
example : |a| = -a ↔ a ≤ 0 := abs_eq_neg_self
example : ∀ a b : α, |a + b| ≤ |a| + |b| := abs_add_le
example : ∀ a b : α, |a + b| ≤ |a| + |b| := abs_add
example : ∀ a b : α, |a - b| ≤ |a| + |b| := abs_sub
example : ∀ a b : α, |a| - |b| ≤ |a - b| := abs_sub_abs_le_abs_sub
example : ∀ a b : α, |(|a| - |b|)| ≤ |a - b| := abs_abs_sub_abs_le_abs_sub
example : ∀ a b c : α, |a - c| ≤ |a - b| + |b - c| := abs_sub_le
example : ∀ a b c : α, |a + b + c| ≤ |a| + |b| + |c| := abs_add_three
example : |a - b| < c ↔ a - b < c ∧ b - a < c := abs_sub_lt_iff
example : |a - b| ≤ c ↔ a - b ≤ c ∧ b - a ≤ c := abs_sub_le_iff
example : ∀ a : α, |a| = a ∨ |a| = -a := abs_choice
example : ∀ a : α, |a| = a ∧ 0 ≤ a ∨ |a| = -a ∧ a < 0 := abs_cases
example : ∀ a : α, |a| = max a (-a) := fun _ => abs_eq_max_neg
example : ∀ a b : α, a * b ≤ |a| * |b| := fun a b => le_trans (le_abs_self _) (abs_mul a b).le
example (s : Finset ℕ) (f : ℕ → α) : |∑ i ∈ s, f i| ≤ ∑ i ∈ s, |f i| := Finset.abs_sum_le_sum_abs f s
end Ring

section Field
variable {α : Type*} [Field α] [LinearOrder α] [IsStrictOrderedRing α] {a b c d : α}
example : 0 < a⁻¹ ↔ 0 < a := inv_pos
example : 0 < a → 0 < a⁻¹ := inv_pos_of_pos
example : 0 ≤ a⁻¹ ↔ 0 ≤ a := inv_nonneg
example : a⁻¹ < 0 ↔ a < 0 := inv_lt_zero
example : a⁻¹ ≤ 0 ↔ a ≤ 0 := inv_nonpos
example : 0 < 1 / a ↔ 0 < a := one_div_pos
example : 0 ≤ 1 / a ↔ 0 ≤ a := one_div_nonneg
example : 1 / a < 0 ↔ a < 0 := one_div_neg
example : 0 < a → 0 < b → 0 < a / b := div_pos
example : 0 ≤ a → 0 ≤ b → 0 ≤ a / b := div_nonneg
example : a < 0 → 0 < b → a / b < 0 := div_neg_of_neg_of_pos
example : 0 < a → b < 0 → a / b < 0 := div_neg_of_pos_of_neg
example : a < 0 → b < 0 → 0 < a / b := div_pos_of_neg_of_neg
example : a ≤ 0 → 0 ≤ b → a / b ≤ 0 := div_nonpos_of_nonpos_of_nonneg
example : 0 ≤ a → b ≤ 0 → a / b ≤ 0 := div_nonpos_of_nonneg_of_nonpos
example : 0 < a / b ↔ 0 < a ∧ 0 < b ∨ a < 0 ∧ b < 0 := div_pos_iff
example : 0 ≤ a / b ↔ 0 ≤ a ∧ 0 ≤ b ∨ a ≤ 0 ∧ b ≤ 0 := div_nonneg_iff
example : a / b < 0 ↔ 0 < a ∧ b < 0 ∨ a < 0 ∧ 0 < b := div_neg_iff
example : a / b ≤ 0 ↔ 0 ≤ a ∧ b ≤ 0 ∨ a ≤ 0 ∧ 0 ≤ b := div_nonpos_iff
example : 0 < c → (a / c ≤ b ↔ a ≤ b * c) := div_le_iff₀
example : 0 < c → (a ≤ b / c ↔ a * c ≤ b) := le_div_iff₀
example : 0 < c → (a / c < b ↔ a < b * c) := div_lt_iff₀
example : 0 < c → (a < b / c ↔ a * c < b) := lt_div_iff₀
example : 0 < c → (a / c ≤ b ↔ a ≤ c * b) := div_le_iff₀'
example : 0 < c → (a ≤ b / c ↔ c * a ≤ b) := le_div_iff₀'
example : 0 < c → (a / c < b ↔ a < c * b) := div_lt_iff₀'
example : 0 < c → (a < b / c ↔ c * a < b) := lt_div_iff₀'
example : 0 < c → (a / c ≤ b ↔ a ≤ b * c) := div_le_iff
example : 0 < c → (a ≤ b / c ↔ a * c ≤ b) := le_div_iff
example : 0 < c → (a / c < b ↔ a < b * c) := div_lt_iff
example : 0 < c → (a < b / c ↔ a * c < b) := lt_div_iff
example : c < 0 → (a / c ≤ b ↔ b * c ≤ a) := div_le_iff_of_neg
example : c < 0 → (a ≤ b / c ↔ b ≤ a * c) := le_div_iff_of_neg
example : c < 0 → (a / c < b ↔ b * c < a) := div_lt_iff_of_neg
example : c < 0 → (a < b / c ↔ b < a * c) := lt_div_iff_of_neg
example : 0 < b → 0 < d → (a / b ≤ c / d ↔ a * d ≤ c * b) := div_le_div_iff_of_pos
example : 0 < b → 0 < d → (a / b ≤ c / d ↔ a * d ≤ c * b) := div_le_div_iff
example : 0 < b → 0 < d → (a / b < c / d ↔ a * d < c * b) := div_lt_div_iff
example : 0 < b → 0 < d → (a / b < c / d ↔ a * d < c * b) := div_lt_div_iff_of_pos
example : 0 < b → (a / b ≤ 1 ↔ a ≤ b) := div_le_one
example : 0 < b → (a / b ≤ 1 ↔ a ≤ b) := div_le_one₀
example : 0 < b → (1 ≤ a / b ↔ b ≤ a) := one_le_div
example : 0 < b → (1 ≤ a / b ↔ b ≤ a) := one_le_div₀
example : 0 < b → (a / b < 1 ↔ a < b) := div_lt_one
example : 0 < b → (1 < a / b ↔ b < a) := one_lt_div
example : a ≤ b → 0 ≤ b → a / b ≤ 1 := div_le_one_of_le₀
example : a ≤ b → 0 ≤ c → a / c ≤ b / c := div_le_div_of_nonneg_right
example : a < b → 0 < c → a / c < b / c := div_lt_div_of_pos_right
example : 0 ≤ a → 0 < c → c ≤ b → a / b ≤ a / c := div_le_div_of_nonneg_left
example : 0 < a → 0 < c → c < b → a / b < a / c := div_lt_div_of_pos_left
example : 0 ≤ c → a ≤ c → 0 < d → d ≤ b → a / b ≤ c / d := div_le_div₀
example : 0 ≤ c → a ≤ c → 0 < d → d ≤ b → a / b ≤ c / d := div_le_div
example : 0 < c → (a / c ≤ b / c ↔ a ≤ b) := div_le_div_iff_of_pos_right
example : 0 < c → (a / c < b / c ↔ a < b) := div_lt_div_iff_of_pos_right
example : 0 < a → 0 < b → 0 < c → (a / b ≤ a / c ↔ c ≤ b) := div_le_div_iff_of_pos_left
example : 0 < a → 0 < b → (a⁻¹ ≤ b⁻¹ ↔ b ≤ a) := inv_le_inv₀
example : 0 < a → 0 < b → (a⁻¹ < b⁻¹ ↔ b < a) := inv_lt_inv₀
example : 0 < b → b ≤ a → a⁻¹ ≤ b⁻¹ := inv_anti₀
example : 0 < b → b < a → a⁻¹ < b⁻¹ := inv_strictAnti₀
example : 0 < a → (1 ≤ a⁻¹ ↔ a ≤ 1) := one_le_inv₀
example : 0 < a → (a⁻¹ ≤ 1 ↔ 1 ≤ a) := inv_le_one₀
example : 0 < a → (1 < a⁻¹ ↔ a < 1) := one_lt_inv₀
example : 0 < a → (a⁻¹ < 1 ↔ 1 < a) := inv_lt_one₀
example : 1 ≤ a → a⁻¹ ≤ 1 := inv_le_one_of_one_le₀
example : 1 < a → a⁻¹ < 1 := inv_lt_one_of_one_lt₀
example : 0 < a → (a⁻¹ ≤ b ↔ 1 ≤ b * a) := inv_le_iff_one_le_mul₀
example : 0 < a → a ≤ b → 1 / b ≤ 1 / a := one_div_le_one_div_of_le
example : 0 < a → a < b → 1 / b < 1 / a := one_div_lt_one_div_of_lt
example : 0 < a → 0 < b → (1 / a ≤ 1 / b ↔ b ≤ a) := one_div_le_one_div
example : 0 < a → 0 < b → (1 / a < 1 / b ↔ b < a) := one_div_lt_one_div
example : 0 < a → 0 < b → (1 / a ≤ b ↔ 1 / b ≤ a) := one_div_le
example : 0 < a → 0 < b → (a ≤ 1 / b ↔ b ≤ 1 / a) := le_one_div
example : 0 ≤ a → 1 ≤ b → a / b ≤ a := div_le_self
example : 0 < a → 1 < b → a / b < a := div_lt_self
example : 0 < a → 0 < a / 2 := half_pos
example : 0 < a → a / 2 < a := half_lt_self
example : 0 ≤ a → a / 2 ≤ a := half_le_self
example : (0 : α) < 1 / 2 := one_half_pos
example : (1 : α) / 2 < 1 := one_half_lt_one
example : a < b → a < (a + b) / 2 := left_lt_add_div_two.2
example : a < b → (a + b) / 2 < b := add_div_two_lt_right.2
example : ∀ a b : α, |a / b| = |a| / |b| := abs_div
example : ∀ a : α, |a⁻¹| = |a|⁻¹ := abs_inv
example : 0 < a → 0 ≤ a := le_of_lt
example : a < b → ∃ c, a < c ∧ c < b := exists_between
example : (∀ ε : α, 0 < ε → a ≤ b + ε) → a ≤ b := le_of_forall_pos_le_add
example : (∀ ε : α, 0 < ε → a < b + ε) → a ≤ b := le_of_forall_pos_lt_add
example {n : ℤ} : 0 < a → 0 < a ^ n := fun h => zpow_pos h n
example {n : ℤ} : 0 ≤ a → 0 ≤ a ^ n := fun h => zpow_nonneg h n
example {m n : ℤ} : 1 ≤ a → m ≤ n → a ^ m ≤ a ^ n := zpow_le_zpow_right₀
example {m n : ℤ} : 1 < a → m < n → a ^ m < a ^ n := zpow_lt_zpow_right₀
end Field

section Archimedean
example : ∀ x : ℝ, ∃ n : ℕ, x < n := exists_nat_gt
example : ∀ x : ℝ, ∃ n : ℕ, x ≤ n := exists_nat_ge
example : ∀ x : ℝ, ∃ n : ℤ, x < n := exists_int_gt
example : ∀ x : ℝ, ∃ n : ℤ, (n : ℝ) < x := exists_int_lt
example {x y : ℝ} : x < y → ∃ q : ℚ, x < q ∧ (q : ℝ) < y := exists_rat_btwn
example {ε : ℝ} : 0 < ε → ∃ n : ℕ, 1 / ((n : ℝ) + 1) < ε := exists_nat_one_div_lt
example {x y : ℝ} : 1 < y → ∃ n : ℕ, x < y ^ n := fun h => pow_unbounded_of_one_lt x h
example {x y : ℝ} : 0 < x → y < 1 → ∃ n : ℕ, y ^ n < x := exists_pow_lt_of_lt_one
example : ∀ x : ℚ, ∃ n : ℕ, x < n := exists_nat_gt
example {x : ℝ} : 0 < x → ∀ y : ℝ, ∃ n : ℕ, y < n * x := fun h y => by obtain ⟨n, hn⟩ := exists_nat_gt (y / x); exact ⟨n, (div_lt_iff₀ h).1 hn⟩
end Archimedean

section Floor
variable {α : Type*} [Field α] [LinearOrder α] [IsStrictOrderedRing α] [FloorRing α] {a b : α} {z : ℤ} {n : ℕ}
example : ∀ a : α, (⌊a⌋ : α) ≤ a := Int.floor_le
example : ∀ a : α, a < ⌊a⌋ + 1 := Int.lt_floor_add_one
example : ∀ a : α, a - 1 < ⌊a⌋ := Int.sub_one_lt_floor
example : z ≤ ⌊a⌋ ↔ (z : α) ≤ a := Int.le_floor
example : ⌊a⌋ < z ↔ a < z := Int.floor_lt
example : ⌊a⌋ = z ↔ ↑z ≤ a ∧ a < z + 1 := Int.floor_eq_iff
example : ⌊a⌋ = 0 ↔ a ∈ Set.Ico 0 1 := Int.floor_eq_zero_iff
example : ∀ z : ℤ, ⌊(z : α)⌋ = z := Int.floor_intCast
example : ∀ n : ℕ, ⌊(n : α)⌋ = n := Int.floor_natCast
example : ⌊(0 : α)⌋ = 0 := Int.floor_zero
example : ⌊(1 : α)⌋ = 1 := Int.floor_one
example : Monotone (Int.floor : α → ℤ) := Int.floor_mono
example : a ≤ b → ⌊a⌋ ≤ ⌊b⌋ := Int.floor_le_floor
example : 0 ≤ ⌊a⌋ ↔ 0 ≤ a := Int.floor_nonneg
example : 0 < ⌊a⌋ ↔ 1 ≤ a := Int.floor_pos
example : ∀ (a : α) (z : ℤ), ⌊a + z⌋ = ⌊a⌋ + z := Int.floor_add_intCast
example : ∀ (a : α) (z : ℤ), ⌊a - z⌋ = ⌊a⌋ - z := Int.floor_sub_intCast
example : ∀ (a : α) (n : ℕ), ⌊a + n⌋ = ⌊a⌋ + n := Int.floor_add_natCast
example : ∀ (a : α) (n : ℕ), ⌊a - n⌋ = ⌊a⌋ - n := Int.floor_sub_natCast
example : ∀ a : α, ⌊a + 1⌋ = ⌊a⌋ + 1 := Int.floor_add_one
example : ∀ a : α, a - ⌊a⌋ = Int.fract a := Int.self_sub_floor
example : ∀ a : α, (⌊a⌋ : α) + Int.fract a = a := Int.floor_add_fract
example : ∀ a : α, Int.fract a + ⌊a⌋ = a := Int.fract_add_floor
example : ∀ a : α, a - Int.fract a = ⌊a⌋ := Int.self_sub_fract
example : ∀ a : α, 0 ≤ Int.fract a := Int.fract_nonneg
example : ∀ a : α, Int.fract a < 1 := Int.fract_lt_one
example : ∀ a : α, Int.fract (Int.fract a) = Int.fract a := Int.fract_fract
example : Int.fract a = b ↔ 0 ≤ b ∧ b < 1 ∧ ∃ z : ℤ, a - b = z := Int.fract_eq_iff
example : Int.fract a = a ↔ 0 ≤ a ∧ a < 1 := Int.fract_eq_self
example : ∀ (a : α) (m : ℤ), Int.fract (a + m) = Int.fract a := Int.fract_add_intCast
example : ∀ (a : α) (m : ℕ), Int.fract (a + m) = Int.fract a := Int.fract_add_natCast
example : ∀ z : ℤ, Int.fract (z : α) = 0 := Int.fract_intCast
example : ∀ a : α, a ≤ ⌈a⌉ := Int.le_ceil
example : ∀ a : α, (⌈a⌉ : α) < a + 1 := Int.ceil_lt_add_one
example : ⌈a⌉ ≤ z ↔ a ≤ z := Int.ceil_le
example : z < ⌈a⌉ ↔ (z : α) < a := Int.lt_ceil
example : ⌈a⌉ = z ↔ ↑z - 1 < a ∧ a ≤ z := Int.ceil_eq_iff
example : ∀ z : ℤ, ⌈(z : α)⌉ = z := Int.ceil_intCast
example : ⌈-a⌉ = -⌊a⌋ := Int.ceil_neg
example : ⌊-a⌋ = -⌈a⌉ := Int.floor_neg
example : Monotone (Int.ceil : α → ℤ) := Int.ceil_mono
example : ∀ a : α, ⌊a⌋ ≤ ⌈a⌉ := Int.floor_le_ceil
example : 0 ≤ a → (⌊a⌋₊ : α) ≤ a := Nat.floor_le
example : ∀ a : α, a < ⌊a⌋₊ + 1 := Nat.lt_floor_add_one
example : 0 ≤ a → (n ≤ ⌊a⌋₊ ↔ (n : α) ≤ a) := Nat.le_floor_iff
example : (n : α) ≤ a → n ≤ ⌊a⌋₊ := Nat.le_floor
example : 0 ≤ a → (⌊a⌋₊ < n ↔ a < n) := Nat.floor_lt
example : 0 ≤ a → (⌊a⌋₊ = n ↔ ↑n ≤ a ∧ a < ↑n + 1) := Nat.floor_eq_iff
example : ∀ n : ℕ, ⌊(n : α)⌋₊ = n := Nat.floor_natCast
example : a ≤ 0 → ⌊a⌋₊ = 0 := Nat.floor_of_nonpos
example : ⌊a⌋₊ = 0 ↔ a < 1 := Nat.floor_eq_zero
example : Monotone (Nat.floor : α → ℕ) := Nat.floor_mono
example : ⌈a⌉₊ ≤ n ↔ a ≤ n := Nat.ceil_le
example : n < ⌈a⌉₊ ↔ (n : α) < a := Nat.lt_ceil
example : ∀ a : α, a ≤ ⌈a⌉₊ := Nat.le_ceil
example : 0 ≤ a → (⌈a⌉₊ : α) < a + 1 := Nat.ceil_lt_add_one
example : ∀ n : ℕ, ⌈(n : α)⌉₊ = n := Nat.ceil_natCast
end Floor
