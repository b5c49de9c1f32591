import Mathlib

/-!
Names about natural numbers, order and arithmetic: each lemma has the type, and the implicit arguments, that it has in
Lean and Mathlib.
-/

set_option linter.unusedVariables false

variable {a b c d k l m n : ℕ}

/-! ### Order -/
example : ∀ (n : ℕ), n ≤ n := Nat.le_refl
example : n ≤ n := Nat.le.refl
example : n ≤ m → m ≤ k → n ≤ k := Nat.le_trans
example : n ≤ m → m ≤ n → n = m := Nat.le_antisymm
example : ∀ (m n : ℕ), m ≤ n ∨ n ≤ m := Nat.le_total
example : ∀ (n : ℕ), ¬n < n := Nat.lt_irrefl
example : n < m → m < k → n < k := Nat.lt_trans
example : n < m → m ≤ k → n < k := Nat.lt_of_lt_of_le
example : n ≤ m → m < k → n < k := Nat.lt_of_le_of_lt
example : n < m → n ≤ m := Nat.le_of_lt
example : n = m → n ≤ m := Nat.le_of_eq
example : ¬n ≤ m → m < n := Nat.lt_of_not_le
example : ¬n < m → m ≤ n := Nat.le_of_not_lt
example : ¬n ≤ m ↔ m < n := Nat.not_le
example : ¬n < m ↔ m ≤ n := Nat.not_lt
example : n < m → ¬m ≤ n := Nat.not_le_of_gt
example : n < m → ¬m ≤ n := Nat.not_le_of_lt
example : n ≤ m → ¬m < n := Nat.not_lt_of_ge
example : n ≤ m → ¬m < n := Nat.not_lt_of_le
example : n < m → ¬m < n := Nat.lt_asymm
example : ∀ (a b : ℕ), a < b ∨ a ≥ b := Nat.lt_or_ge
example : ∀ (a b : ℕ), a < b ∨ a = b ∨ b < a := Nat.lt_trichotomy
example : a ≤ b → a ≠ b → a < b := Nat.lt_of_le_of_ne
example : n ≤ m → n < m ∨ n = m := Nat.lt_or_eq_of_le
example : n ≤ m → n = m ∨ n < m := Nat.eq_or_lt_of_le
example : n ≤ m ↔ n < m ∨ n = m := Nat.le_iff_lt_or_eq
example : m < n ↔ m ≤ n ∧ m ≠ n := Nat.lt_iff_le_and_ne
example : a ≠ b → a < b ∨ a > b := Nat.lt_or_gt_of_ne
example : a ≠ b → a < b ∨ b < a := Nat.lt_or_lt_of_ne
example : a < b → a ≠ b := Nat.ne_of_lt
example : b < a → a ≠ b := Nat.ne_of_gt
example : ∀ (n : ℕ), 0 ≤ n := Nat.zero_le
example : ∀ (n : ℕ), ¬n < 0 := Nat.not_lt_zero
example : ∀ (n : ℕ), 0 < n.succ := Nat.succ_pos
example : ∀ (n : ℕ), 0 < n.succ := Nat.zero_lt_succ
example : 0 < 1 := Nat.one_pos
example : 0 < 1 := Nat.zero_lt_one
example : ∀ (n : ℕ), n < n.succ := Nat.lt_succ_self
example : ∀ (n : ℕ), n < n + 1 := Nat.lt_add_one
example : ∀ (n : ℕ), n ≤ n.succ := Nat.le_succ
example : m < n.succ → m ≤ n := Nat.le_of_lt_succ
example : m < n + 1 → m ≤ n := Nat.le_of_lt_add_one
example : n ≤ m → n < m.succ := Nat.lt_succ_of_le
example : n ≤ m → n < m + 1 := Nat.lt_add_one_of_le
example : m < n.succ ↔ m ≤ n := Nat.lt_succ_iff
example : m < n + 1 ↔ m ≤ n := Nat.lt_add_one_iff
example : m < n.succ ↔ m ≤ n := Nat.lt_succ
example : m.succ ≤ n ↔ m < n := Nat.succ_le_iff
example : m + 1 ≤ n ↔ m < n := Nat.add_one_le_iff
example : n.succ ≤ m → n < m := Nat.lt_of_succ_le
example : n < m → n.succ ≤ m := Nat.succ_le_of_lt
example : n.succ ≤ m → n ≤ m := Nat.le_of_succ_le
example : n ≤ m → n.succ ≤ m.succ := Nat.succ_le_succ
example : n.succ ≤ m.succ → n ≤ m := Nat.le_of_succ_le_succ
example : n < m → n.succ < m.succ := Nat.succ_lt_succ
example : n.succ < m.succ → n < m := Nat.lt_of_succ_lt_succ
example : n.succ ≤ m.succ ↔ n ≤ m := Nat.succ_le_succ_iff
example : n.succ < m.succ ↔ n < m := Nat.succ_lt_succ_iff
example : n < m → n < m.succ := Nat.lt_succ_of_lt
example : n ≤ m → n ≤ m.succ := Nat.le_succ_of_le
example : n.succ < m → n < m := Nat.lt_of_succ_lt
example : m ≤ n.succ ↔ m ≤ n ∨ m = n.succ := Nat.le_succ_iff
example : ∀ {m n : ℕ}, m ≤ n.succ → m ≤ n ∨ m = n.succ := Nat.of_le_succ
example : n ≤ 0 ↔ n = 0 := Nat.le_zero
example : n ≤ 0 → n = 0 := Nat.eq_zero_of_le_zero
example : n ≠ 0 → 0 < n := Nat.pos_of_ne_zero
example : 0 < n ↔ n ≠ 0 := Nat.pos_iff_ne_zero
example : n ≠ 0 ↔ 0 < n := Nat.ne_zero_iff_zero_lt
example : ∀ (n : ℕ), n = 0 ∨ 0 < n := Nat.eq_zero_or_pos
example : ∀ (n : ℕ), n = 0 ∨ ∃ m, n = m + 1 := fun n => Nat.eq_zero_or_eq_succ_pred n |>.imp id fun h => ⟨_, h⟩
example : 0 < n → n ≠ 0 := Nat.ne_zero_of_lt
example : b < a → a ≠ 0 := Nat.ne_zero_of_lt
example : 1 ≤ n ↔ n ≠ 0 := Nat.one_le_iff_ne_zero
example : 1 ≤ n ↔ 0 < n := Nat.one_le_iff_ne_zero.trans Nat.pos_iff_ne_zero.symm
example : 1 < n ↔ n ≠ 0 ∧ n ≠ 1 := Nat.one_lt_iff_ne_zero_and_ne_one
example : ∀ (n : ℕ), 2 ≤ n ↔ n ≠ 0 ∧ n ≠ 1 := Nat.two_le_iff
example : n < 1 ↔ n = 0 := Nat.lt_one_iff
example : n ≤ 1 ↔ n = 0 ∨ n = 1 := Nat.le_one_iff_eq_zero_or_eq_one
example : n < 2 → n = 0 ∨ n = 1 := fun h => Nat.le_one_iff_eq_zero_or_eq_one.mp (Nat.le_of_lt_succ h)
example : n < 2 ↔ n = 0 ∨ n = 1 := Nat.lt_two_iff
example : n ≠ 0 → ∃ k, n = Nat.succ k := Nat.exists_eq_succ_of_ne_zero
example : n ≠ 0 → ∃ k, n = k + 1 := Nat.exists_eq_add_one_of_ne_zero
example : m ≤ n → ∃ k, n = m + k := Nat.exists_eq_add_of_le
example : m ≤ n → ∃ k, n = k + m := Nat.exists_eq_add_of_le'
example : m < n → ∃ k, n = m + k + 1 := Nat.exists_eq_add_of_lt
example : ∀ (n k : ℕ), n ≤ n + k := Nat.le_add_right
example : ∀ (n m : ℕ), n ≤ m + n := Nat.le_add_left
example : a ≤ b → a ≤ c + b := Nat.le_add_left_of_le
example : a ≤ b → ∀ (c : ℕ), a ≤ b + c := fun h c => Nat.le_add_right_of_le h
example : a ≤ b → c ≤ d → a + c ≤ b + d := Nat.add_le_add
example : n ≤ m → ∀ (k : ℕ), k + n ≤ k + m := Nat.add_le_add_left
example : n ≤ m → ∀ (k : ℕ), n + k ≤ m + k := Nat.add_le_add_right
example : n < m → ∀ (k : ℕ), k + n < k + m := Nat.add_lt_add_left
example : n < m → ∀ (k : ℕ), n + k < m + k := Nat.add_lt_add_right
example : a < b → c < d → a + c < b + d := Nat.add_lt_add
example : a ≤ b → c < d → a + c < b + d := Nat.add_lt_add_of_le_of_lt
example : a < b → c ≤ d → a + c < b + d := Nat.add_lt_add_of_lt_of_le
example : k + n ≤ k + m → n ≤ m := Nat.le_of_add_le_add_left
example : n + k ≤ m + k → n ≤ m := Nat.le_of_add_le_add_right
example : m + n ≤ m + k ↔ n ≤ k := Nat.add_le_add_iff_left
example : m + n ≤ k + n ↔ m ≤ k := Nat.add_le_add_iff_right
example : m + n < m + k ↔ n < k := Nat.add_lt_add_iff_left
example : m + n < k + n ↔ m < k := Nat.add_lt_add_iff_right
example : 0 < m → ∀ (n : ℕ), 0 < m + n := Nat.add_pos_left
example : ∀ (m : ℕ), 0 < n → 0 < m + n := Nat.add_pos_right
example : n < m → n + k < m + k := fun h => Nat.add_lt_add_right h k
example : ∀ {k n : ℕ} , 0 < k → n < n + k := Nat.lt_add_of_pos_right
example : ∀ {k n : ℕ} , 0 < k → n < k + n := Nat.lt_add_of_pos_left
example : a ≤ b → b < c → a < c := lt_of_le_of_lt
example : m < n.succ → m ≤ n := le_of_lt_succ
example : m < n + 1 ↔ m ≤ n := Order.lt_add_one_iff
example : m + 1 ≤ n ↔ m < n := Order.add_one_le_iff
example : a ≠ 0 ↔ 0 < a := zero_lt_iff.symm
example : a ≠ 0 ↔ 0 < a := pos_iff_ne_zero.symm
example : a ≤ 0 ↔ a = 0 := nonpos_iff_eq_zero
example : a ≤ 0 ↔ a = 0 := le_zero_iff
example : ∀ (a : ℕ), 0 ≤ a := zero_le
example : ¬a < 0 := not_lt_zero'
example : 1 ≤ a ↔ 0 < a := Nat.one_le_iff_ne_zero.trans Nat.ne_zero_iff_zero_lt
example : a ≠ 0 → 1 ≤ a := Nat.one_le_iff_ne_zero.mpr

/-! ### Addition, multiplication, powers -/
example : ∀ (n m : ℕ), n + m = m + n := Nat.add_comm
example : ∀ (n m k : ℕ), n + m + k = n + (m + k) := Nat.add_assoc
example : ∀ (n m k : ℕ), n + (m + k) = m + (n + k) := Nat.add_left_comm
example : ∀ (n m k : ℕ), n + m + k = n + k + m := Nat.add_right_comm
example : ∀ (n : ℕ), n.succ = n + 1 := Nat.succ_eq_add_one
example : ∀ (n : ℕ), n + 1 = n.succ := Nat.add_one
example : ∀ (n m : ℕ), n + m.succ = (n + m).succ := Nat.add_succ
example : ∀ (n m : ℕ), n.succ + m = (n + m).succ := Nat.succ_add
example : ∀ (n : ℕ), 1 + n = n + 1 := Nat.one_add
example : n.succ = m.succ → n = m := Nat.succ.inj
example : n.succ = m.succ ↔ n = m := Nat.succ_inj
example : n.succ = m.succ ↔ n = m := Nat.succ_inj'
example : n + 1 = m + 1 ↔ n = m := Nat.add_one_inj
example : ∀ (n : ℕ), n.succ ≠ 0 := Nat.succ_ne_zero
example : ∀ (n : ℕ), n + 1 ≠ 0 := Nat.add_one_ne_zero
example : ∀ (n : ℕ), 0 ≠ n.succ := Nat.zero_ne_add_one
example : ∀ (n : ℕ), n.succ ≠ n := Nat.succ_ne_self
example : n + m = k + m → n = k := Nat.add_right_cancel
example : n + m = n + k → m = k := Nat.add_left_cancel
example : m + n = k + n ↔ m = k := Nat.add_right_cancel_iff
example : n + m = n + k ↔ m = k := Nat.add_left_cancel_iff
example : n + m = 0 → n = 0 := Nat.eq_zero_of_add_eq_zero_right
example : n + m = 0 → m = 0 := Nat.eq_zero_of_add_eq_zero_left
example : m + n = 0 ↔ m = 0 ∧ n = 0 := Nat.add_eq_zero_iff
example : m + n = 1 ↔ m = 0 ∧ n = 1 ∨ m = 1 ∧ n = 0 := Nat.add_eq_one_iff
example : ∀ (n m : ℕ), n * m = m * n := Nat.mul_comm
example : ∀ (n m k : ℕ), n * m * k = n * (m * k) := Nat.mul_assoc
example : ∀ (n m k : ℕ), n * (m * k) = m * (n * k) := Nat.mul_left_comm
example : ∀ (n m k : ℕ), n * m * k = n * k * m := Nat.mul_right_comm
example : ∀ (n m k : ℕ), n * (m + k) = n * m + n * k := Nat.mul_add
example : ∀ (n m k : ℕ), (n + m) * k = n * k + m * k := Nat.add_mul
example : ∀ (n m k : ℕ), n * (m + k) = n * m + n * k := Nat.left_distrib
example : ∀ (n m k : ℕ), (n + m) * k = n * k + m * k := Nat.right_distrib
example : ∀ (n m : ℕ), n * m.succ = n * m + n := Nat.mul_succ
example : ∀ (n m : ℕ), n.succ * m = n * m + m := Nat.succ_mul
example : ∀ (n : ℕ), 2 * n = n + n := Nat.two_mul
example : ∀ (n : ℕ), n * 2 = n + n := Nat.mul_two
example : ∀ {m n k : ℕ}, k ≤ m → l ≤ n → k * l ≤ m * n := fun h h' => Nat.mul_le_mul h h'
example : ∀ {n m : ℕ} (k : ℕ), n ≤ m → k * n ≤ k * m := Nat.mul_le_mul_left
example : ∀ {n m : ℕ} (k : ℕ), n ≤ m → n * k ≤ m * k := Nat.mul_le_mul_right
example : n < m → 0 < k → k * n < k * m := Nat.mul_lt_mul_of_pos_left
example : n < m → 0 < k → n * k < m * k := Nat.mul_lt_mul_of_pos_right
example : 0 < m → 0 < n → 0 < m * n := Nat.mul_pos
example : a * b ≤ a * c → 0 < a → b ≤ c := Nat.le_of_mul_le_mul_left
example : a * c ≤ b * c → 0 < c → a ≤ b := Nat.le_of_mul_le_mul_right
example : a * b < a * c → b < c := Nat.lt_of_mul_lt_mul_left
example : a * c < b * c → a < b := Nat.lt_of_mul_lt_mul_right
example : 0 < a → a * b = a * c → b = c := Nat.eq_of_mul_eq_mul_left
example : 0 < a → b * a = c * a → b = c := Nat.eq_of_mul_eq_mul_right
example : 0 < n → n * m = n * k → m = k := Nat.mul_left_cancel
example : 0 < m → n * m = k * m → n = k := Nat.mul_right_cancel
example : m * n = 0 ↔ m = 0 ∨ n = 0 := Nat.mul_eq_zero
example : n ≠ 0 → m ≠ 0 → n * m ≠ 0 := Nat.mul_ne_zero
example : m * n = 1 ↔ m = 1 ∧ n = 1 := Nat.mul_eq_one_iff
example : n * m = 1 → n = 1 := Nat.eq_one_of_mul_eq_one_right
example : ∀ (m : ℕ), 0 < n → m ≤ m * n := fun m => Nat.le_mul_of_pos_right m
example : ∀ (m : ℕ), 0 < n → m ≤ n * m := fun m => Nat.le_mul_of_pos_left m
example : m * m ≤ n * n ↔ m ≤ n := Nat.mul_self_le_mul_self_iff
example : m * m < n * n ↔ m < n := Nat.mul_self_lt_mul_self_iff
example : m ≤ n → m * m ≤ n * n := Nat.mul_self_le_mul_self
example : m < n → m * m < n * n := Nat.mul_self_lt_mul_self
example : m * m = n * n ↔ m = n := Nat.mul_self_inj
example : ∀ {b n : ℕ}, b ^ (n + 1) = b ^ n * b := Nat.pow_succ
example : ∀ {m n : ℕ}, m ^ (n + 1) = m * m ^ n := Nat.pow_succ'
example : ∀ (b : ℕ), b ^ 0 = 1 := Nat.pow_zero
example : ∀ (a : ℕ), a ^ 2 = a * a := Nat.pow_two
example : ∀ (a m n : ℕ), a ^ (m + n) = a ^ m * a ^ n := Nat.pow_add
example : ∀ (a m n : ℕ), a ^ (m * n) = (a ^ m) ^ n := Nat.pow_mul
example : ∀ (a b n : ℕ), (a * b) ^ n = a ^ n * b ^ n := Nat.mul_pow
example : ∀ (n : ℕ), 1 ^ n = 1 := Nat.one_pow
example : 0 < n → 0 ^ n = 0 := Nat.zero_pow
example : m ≤ n → ∀ (i : ℕ), m ^ i ≤ n ^ i := Nat.pow_le_pow_left
example : n > 0 → m ≤ k → n ^ m ≤ n ^ k := Nat.pow_le_pow_right
example : a < b → ∀ {n : ℕ}, n ≠ 0 → a ^ n < b ^ n := Nat.pow_lt_pow_left
example : 1 < a → m < n → a ^ m < a ^ n := Nat.pow_lt_pow_right
example : 0 < b → 0 < b ^ n := Nat.pow_pos
example : n ≠ 0 → (a ^ n ≤ b ^ n ↔ a ≤ b) := Nat.pow_le_pow_iff_left
example : 1 < a → (a ^ n ≤ a ^ m ↔ n ≤ m) := Nat.pow_le_pow_iff_right
example : 1 < a → (a ^ n < a ^ m ↔ n < m) := Nat.pow_lt_pow_iff_right
example : n ≠ 0 → (a ^ n < b ^ n ↔ a < b) := Nat.pow_lt_pow_iff_left
example : 2 ≤ m → Function.Injective (m ^ ·) := Nat.pow_right_injective
example : n ≠ 0 → Function.Injective ((· ^ n) : ℕ → ℕ) := Nat.pow_left_injective
example : 1 < b → n < b ^ n := fun h => Nat.lt_pow_self h
example : n < 2 ^ n := Nat.lt_two_pow_self
example : 0 < 2 ^ n := Nat.two_pow_pos n
example : ∀ (n m : ℕ), 0 < m → 1 ≤ m ^ n := Nat.one_le_pow
example : ∀ (a b : ℕ), a ^ 2 - b ^ 2 = (a + b) * (a - b) := Nat.sq_sub_sq

/-! ### Subtraction -/
example : ∀ (n m : ℕ), n - m ≤ n := Nat.sub_le
example : ∀ (n : ℕ), n - n = 0 := Nat.sub_self
example : ∀ (n : ℕ), n - 0 = n := Nat.sub_zero
example : ∀ (n : ℕ), 0 - n = 0 := Nat.zero_sub
example : m ≤ n → n - m + m = n := Nat.sub_add_cancel
example : ∀ (n m : ℕ), n + m - m = n := Nat.add_sub_cancel
example : ∀ (n m : ℕ), n + m - n = m := Nat.add_sub_cancel_left
example : m ≤ n → m + (n - m) = n := Nat.add_sub_cancel'
example : m ≤ n → m + (n - m) = n := Nat.add_sub_of_le
example : m ≤ n → n - (n - m) = m := Nat.sub_sub_self
example : ∀ (n m k : ℕ), n - m - k = n - (m + k) := Nat.sub_sub
example : k ≤ m → ∀ (n : ℕ), n + m - k = n + (m - k) := fun h n => Nat.add_sub_assoc h n
example : k ≤ n → n + m - k = n - k + m := Nat.sub_add_comm
example : ∀ (n k m : ℕ), n + k - (m + k) = n - m := Nat.add_sub_add_right
example : ∀ (k n m : ℕ), k + n - (k + m) = n - m := Nat.add_sub_add_left
example : n - m = 0 ↔ n ≤ m := Nat.sub_eq_zero_iff_le
example : n ≤ m → n - m = 0 := Nat.sub_eq_zero_of_le
example : n - m = 0 → n ≤ m := Nat.le_of_sub_eq_zero
example : m < n → 0 < n - m := Nat.sub_pos_of_lt
example : 0 < n - m ↔ m < n := Nat.sub_pos_iff_lt
example : ∀ (n : ℕ), n < m → m - n ≠ 0 := fun _ => Nat.sub_ne_zero_of_lt
example : b ≤ a → (a - b = c ↔ a = c + b) := Nat.sub_eq_iff_eq_add
example : b ≤ a → (a - b = c ↔ a = b + c) := Nat.sub_eq_iff_eq_add'
example : a = b + c → a - b = c := Nat.sub_eq_of_eq_add'
example : a = c + b → a - b = c := Nat.sub_eq_of_eq_add
example : a - b ≤ c ↔ a ≤ c + b := Nat.sub_le_iff_le_add
example : a - b ≤ c ↔ a ≤ b + c := Nat.sub_le_iff_le_add'
example : k ≤ m → (n ≤ m - k ↔ n + k ≤ m) := Nat.le_sub_iff_add_le
example : a < c - b ↔ a + b < c := Nat.lt_sub_iff_add_lt
example : b ≤ a → (a - b < c ↔ a < c + b) := Nat.sub_lt_iff_lt_add
example : 0 < n → 0 < m → n - m < n := Nat.sub_lt
example : ∀ {n m : ℕ}, n ≤ m → ∀ (k : ℕ), n - k ≤ m - k := Nat.sub_le_sub_right
example : ∀ {n m : ℕ}, n ≤ m → ∀ (k : ℕ), k - m ≤ k - n := fun h k => Nat.sub_le_sub_left h k
example : ∀ (n m k : ℕ), (n - m) * k = n * k - m * k := Nat.sub_mul
example : ∀ (k m n : ℕ), k * (m - n) = k * m - k * n := Nat.mul_sub
example : ∀ (n m k : ℕ), (n - m) * k = n * k - m * k := Nat.mul_sub_right_distrib
example : ∀ (n m k : ℕ), n * (m - k) = n * m - n * k := Nat.mul_sub_left_distrib
example : ∀ (n m : ℕ), n.succ - m.succ = n - m := fun n m => Nat.succ_sub_succ n m
example : ∀ (n m : ℕ), n.succ - m.succ = n - m := Nat.succ_sub_succ_eq_sub
example : ∀ (n : ℕ), n.succ - 1 = n := Nat.succ_sub_one
example : ∀ (n : ℕ), n + 1 - 1 = n := Nat.add_one_sub_one
example : 0 < n → n - 1 + 1 = n := Nat.sub_add_cancel
example : n ≠ 0 → n - 1 < n := Nat.sub_one_lt
example : 0 < n → n.pred.succ = n := Nat.succ_pred_eq_of_pos
example : n ≠ 0 → n.pred.succ = n := Nat.succ_pred
example : ∀ (n : ℕ), n.pred = n - 1 := fun _ => Nat.pred_eq_sub_one
example : ∀ (n : ℕ), n.pred ≤ n := Nat.pred_le
example : ∀ (n : ℕ), n.succ.pred = n := Nat.pred_succ
example : n < m → n ≤ m - 1 := Nat.le_sub_one_of_lt
example : n < m → n ≤ m.pred := Nat.le_pred_of_lt
example : 0 < m → (n ≤ m - 1 ↔ n < m) := Nat.le_sub_one_iff_lt
example : a - b ≤ c ↔ a ≤ c + b := tsub_le_iff_right
example : a - b ≤ c ↔ a ≤ b + c := tsub_le_iff_left
example : a ≤ b → b - a + a = b := tsub_add_cancel_of_le
example : a ≤ b → a + (b - a) = b := add_tsub_cancel_of_le
example : a - b = 0 ↔ a ≤ b := tsub_eq_zero_iff_le
example : a ≤ b → a - b = 0 := tsub_eq_zero_of_le
example : 0 < a - b ↔ b < a := tsub_pos_iff_lt
example : 0 < b - a ↔ a < b := tsub_pos_iff_lt
example : ∀ (a b : ℕ), a + b - b = a := add_tsub_cancel_right
example : ∀ (a b : ℕ), a + b - a = b := add_tsub_cancel_left
example : a - b ≤ a := tsub_le_self
example : ∀ (a c b : ℕ), a + c - (b + c) = a - b := add_tsub_add_eq_tsub_right
example : ∀ (a b c : ℕ), a - b - c = a - (b + c) := tsub_tsub

/-! ### Minimum and maximum, distance -/
example : ∀ (a b : ℕ), min a b ≤ a := Nat.min_le_left
example : ∀ (a b : ℕ), min a b ≤ b := Nat.min_le_right
example : ∀ (a b : ℕ), a ≤ max a b := Nat.le_max_left
example : ∀ (a b : ℕ), b ≤ max a b := Nat.le_max_right
example : a ≤ b → min a b = a := Nat.min_eq_left
example : b ≤ a → min a b = b := Nat.min_eq_right
example : b ≤ a → max a b = a := Nat.max_eq_left
example : a ≤ b → max a b = b := Nat.max_eq_right
example : ∀ (a b : ℕ), min a b = min b a := Nat.min_comm
example : ∀ (a b : ℕ), max a b = max b a := Nat.max_comm
example : a ≤ min b c ↔ a ≤ b ∧ a ≤ c := Nat.le_min
example : max a b ≤ c ↔ a ≤ c ∧ b ≤ c := Nat.max_le
example : Nat.dist n m = (n - m) + (m - n) := rfl
example : ∀ (n m : ℕ), Nat.dist n m = Nat.dist m n := Nat.dist_comm

/-! ### Division with remainder -/
example : ∀ (m k : ℕ), m % k + k * (m / k) = m := Nat.mod_add_div
example : ∀ (m n : ℕ), n * (m / n) + m % n = m := Nat.div_add_mod
example : ∀ (m k : ℕ), k * (m / k) + m % k = m := Nat.div_add_mod
example : ∀ (a b : ℕ), a / b * b + a % b = a := Nat.div_add_mod'
example : ∀ (x : ℕ) {y : ℕ}, y > 0 → x % y < y := Nat.mod_lt
example : ∀ (x y : ℕ), x % y ≤ x := Nat.mod_le
example : a < b → a % b = a := Nat.mod_eq_of_lt
example : a < b → a / b = 0 := Nat.div_eq_of_lt
example : ∀ (a n : ℕ), a % n % n = a % n := Nat.mod_mod
example : ∀ (n : ℕ), n % n = 0 := Nat.mod_self
example : ∀ (n : ℕ), n % 1 = 0 := Nat.mod_one
example : ∀ (b : ℕ), 0 % b = 0 := Nat.zero_mod
example : ∀ (b : ℕ), 0 / b = 0 := Nat.zero_div
example : ∀ (n : ℕ), n / 1 = n := Nat.div_one
example : 0 < n → n / n = 1 := Nat.div_self
example : ∀ (a b n : ℕ), (a + b) % n = (a % n + b % n) % n := Nat.add_mod
example : ∀ (a b n : ℕ), a * b % n = a % n * (b % n) % n := Nat.mul_mod
example : ∀ (a b n : ℕ), a ^ b % n = (a % n) ^ b % n := Nat.pow_mod
example : ∀ (x z : ℕ), (x + z) % z = x % z := Nat.add_mod_right
example : ∀ (x z : ℕ), (x + z) % x = z % x := Nat.add_mod_left
example : ∀ (x y z : ℕ), (x + y * z) % y = x % y := Nat.add_mul_mod_self_left
example : ∀ (x y z : ℕ), (x + y * z) % z = x % z := Nat.add_mul_mod_self_right
example : ∀ (m n : ℕ), m * n % m = 0 := Nat.mul_mod_right
example : ∀ (m n : ℕ), m * n % n = 0 := Nat.mul_mod_left
example : ∀ (z x y : ℕ), z * x % (z * y) = z * (x % y) := Nat.mul_mod_mul_left
example : ∀ (m n k : ℕ), (m % n + k) % n = (m + k) % n := Nat.mod_add_mod
example : ∀ (m n k : ℕ), (m + n % k) % k = (m + n) % k := Nat.add_mod_mod
example : ∀ (n : ℕ), n % 2 = 0 ∨ n % 2 = 1 := Nat.mod_two_eq_zero_or_one
example : ∀ (m n : ℕ), 0 < n → m * n / n = m := fun m _ => Nat.mul_div_cancel m
example : ∀ (m : ℕ), 0 < n → n * m / n = m := fun m => Nat.mul_div_cancel_left m
example : ∀ (m : ℕ) {n : ℕ}, 0 < n → m * n / n = m := Nat.mul_div_cancel
example : n ∣ m → n * (m / n) = m := Nat.mul_div_cancel'
example : n ∣ m → m / n * n = m := Nat.div_mul_cancel
example : k ∣ n → ∀ (m : ℕ), m * n / k = m * (n / k) := fun h m => Nat.mul_div_assoc m h
example : ∀ (m : ℕ) {n k : ℕ}, k ∣ n → m * n / k = m * (n / k) := Nat.mul_div_assoc
example : ∀ (m n k : ℕ), m / n / k = m / (n * k) := Nat.div_div_eq_div_mul
example : ∀ (m n : ℕ), m / n ≤ m := Nat.div_le_self
example : ∀ (m n : ℕ), m / n * n ≤ m := Nat.div_mul_le_self
example : ∀ (m n : ℕ), n * (m / n) ≤ m := Nat.mul_div_le
example : 0 < n → 1 < k → n / k < n := Nat.div_lt_self
example : a ≤ b → a / c ≤ b / c := Nat.div_le_div_right
example : 0 < c → (a ≤ b / c ↔ a * c ≤ b) := Nat.le_div_iff_mul_le
example : 0 < c → (a / c < b ↔ a < b * c) := Nat.div_lt_iff_lt_mul
example : m < n * k → m / n < k := Nat.div_lt_of_lt_mul
example : 0 < b → b ≤ a → 0 < a / b := fun h h' => Nat.div_pos h' h
example : b ≤ a → 0 < b → 0 < a / b := Nat.div_pos
example : ∀ (x y : ℕ) {z : ℕ}, 0 < z → (x + z * y) / z = x / z + y := fun x y _ h => Nat.add_mul_div_left x y h
example : ∀ (x z : ℕ) {y : ℕ}, 0 < y → (x + y * z) / y = x / y + z := Nat.add_mul_div_left
example : ∀ (x y : ℕ) {z : ℕ}, 0 < z → (x + y * z) / z = x / z + y := Nat.add_mul_div_right
example : ∀ (x : ℕ) {z : ℕ}, 0 < z → (x + z) / z = (x / z).succ := Nat.add_div_right
example : ∀ (m n : ℕ) {k : ℕ}, 0 < k → k * m / (k * n) = m / n := fun _ _ _ h => Nat.mul_div_mul_left _ _ h
example : ∀ {m : ℕ} (n k : ℕ), 0 < m → m * n / (m * k) = n / k := Nat.mul_div_mul_left
example : 0 < b → a = b * c → a / b = c := fun h e => Nat.div_eq_of_eq_mul_right h e
example : 0 < n → m = n * k → m / n = k := Nat.div_eq_of_eq_mul_right
example : 0 < n → m = k * n → m / n = k := Nat.div_eq_of_eq_mul_left
example : c ∣ a → (a + b) / c = a / c + b / c := fun h => Nat.add_div_of_dvd_right h
example : 2 ∣ n ↔ n % 2 = 0 := Nat.dvd_iff_mod_eq_zero
example : m % n = 0 → n ∣ m := Nat.dvd_of_mod_eq_zero
example : n ∣ m → m % n = 0 := Nat.mod_eq_zero_of_dvd
example : ∀ (m n : ℕ), m % n = 0 ↔ n ∣ m := fun _ _ => Nat.dvd_iff_mod_eq_zero.symm
example : a % b = c → c < b → c ≤ a := fun h _ => h ▸ Nat.mod_le a b
example : ∀ (m k : ℕ), m % k = m - k * (m / k) := Nat.mod_def
example : c ∣ b → a % b % c = a % c := Nat.mod_mod_of_dvd a

/-! ### Induction and least elements -/
example {p : ℕ → Prop} (n : ℕ) (h : ∀ n, (∀ m < n, p m) → p n) : p n := Nat.strong_induction_on n h
example {p : ℕ → Prop} (n : ℕ) (h : ∀ n, (∀ m, m < n → p m) → p n) : p n := Nat.strongRecOn n h
example {p : ℕ → Prop} (n : ℕ) (h : ∀ n, (∀ m, m < n → p m) → p n) : p n := Nat.strongInductionOn n h
noncomputable example {p : ℕ → Type} (n : ℕ) (h : ∀ n, (∀ m, m < n → p m) → p n) : p n := Nat.strongRec' h n
example {p : ℕ → Prop} (n : ℕ) (h : ∀ n, (∀ m, m < n → p m) → p n) : p n := Nat.strong_induction_on n h
example {p : ℕ → Prop} (a : ℕ) (hz : p 0) (hi : ∀ n, (∀ m, m ≤ n → p m) → p (n + 1)) : p a :=
  Nat.case_strong_induction_on a hz hi
example {p : ℕ → Prop} (h0 : p 0) (h1 : p 1) (h : ∀ n, p n → p (n + 1) → p (n + 2)) (n : ℕ) : p n :=
  Nat.twoStepInduction h0 h1 h n
example {p : ℕ → Prop} (h0 : p 0) (h : ∀ n, p n → p (n + 1)) (n : ℕ) : p n := Nat.rec h0 h n
example {p : ℕ → Prop} (h0 : p 0) (h : ∀ n, p n → p (n + 1)) (n : ℕ) : p n := Nat.recOn n h0 h
example {p : ℕ → Prop} (h0 : p 0) (h : ∀ n, p (n + 1)) (n : ℕ) : p n := Nat.casesOn n h0 h
example {m : ℕ} {P : (n : ℕ) → m ≤ n → Prop} (base : P m le_rfl)
    (succ : ∀ (n : ℕ) (hmn : m ≤ n), P n hmn → P (n + 1) (Nat.le_succ_of_le hmn)) : ∀ (n : ℕ) (hmn : m ≤ n), P n hmn :=
  Nat.le_induction base succ
example {P : ℕ → Prop} (h : ∀ n, P (n + 1) → P n) {m n : ℕ} : n ≤ m → P m → P n := Nat.decreasingInduction' (fun k _ _ => h k)
example {P : ℕ → Prop} [DecidablePred P] (h : ∃ n, P n) : P (Nat.find h) := Nat.find_spec h
example {P : ℕ → Prop} [DecidablePred P] (h : ∃ n, P n) {m : ℕ} : m < Nat.find h → ¬P m := Nat.find_min h
example {P : ℕ → Prop} [DecidablePred P] (h : ∃ n, P n) {m : ℕ} : P m → Nat.find h ≤ m := Nat.find_min' h
example {P : ℕ → Prop} [DecidablePred P] (h : ∃ n, P n) {m : ℕ} : Nat.find h = m ↔ P m ∧ ∀ n < m, ¬P n := Nat.find_eq_iff h

/-! ### Names of the generic order -/
example : a ≤ b → b ≤ c → a ≤ c := le_trans
example : a ≤ b → b ≤ a → a = b := le_antisymm
example : ∀ (a : ℕ), a ≤ a := le_refl
example : a ≤ a := le_rfl
example : ∀ (a : ℕ), ¬a < a := lt_irrefl
example : a < b → b < c → a < c := lt_trans
example : a < b → ¬b < a := lt_asymm
example : a < b → a ≠ b := ne_of_lt
example : a > b → a ≠ b := ne_of_gt
example : b < a → a ≠ b := ne_of_gt
example : b < a → b ≠ a := ne_of_lt
example : ¬a ≤ b ↔ b < a := not_le
example : ¬a < b ↔ b ≤ a := not_lt
example : ∀ (a b : ℕ), a < b ∨ a = b ∨ b < a := lt_trichotomy
example : ∀ (a b : ℕ), a ≤ b ∨ b ≤ a := le_total
example : ∀ (a b : ℕ), a < b ∨ b ≤ a := lt_or_ge
example : ∀ (a b : ℕ), a ≤ b ∨ b < a := le_or_gt
example : ∀ (a b : ℕ), a < b ∨ b ≤ a := lt_or_le
example : ∀ (a b : ℕ), a ≤ b ∨ b < a := le_or_lt
example : a ≤ b ↔ a < b ∨ a = b := le_iff_lt_or_eq
example : a < b ↔ a ≤ b ∧ a ≠ b := lt_iff_le_and_ne
example : a ≠ b ↔ a < b ∨ b < a := lt_or_lt_iff_ne.symm
example : a ≠ b ↔ a < b ∨ a > b := ne_iff_lt_or_gt
example : a = b ↔ a ≤ b ∧ b ≤ a := le_antisymm_iff
example : a ≤ b → a ≠ b → a < b := lt_of_le_of_ne
