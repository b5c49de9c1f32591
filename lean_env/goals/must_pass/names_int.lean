import Mathlib

/-!
Names about integers, congruences, divisibility and gcd: each lemma has the type, and the implicit arguments, that it
has in Lean and Mathlib.
-/

set_option linter.unusedVariables false

variable {a b c d k m n : ℤ}

/-! ### Order and ring -/
example : ∀ (a : ℤ), a ≤ a := Int.le_refl
example : a ≤ b → b ≤ c → a ≤ c := Int.le_trans
example : a ≤ b → b ≤ a → a = b := Int.le_antisymm
example : a < b → a ≤ b := Int.le_of_lt
example : ¬a ≤ b ↔ b < a := Int.not_le
example : ¬a < b ↔ b ≤ a := Int.not_lt
example : ∀ (a b : ℤ), a < b ∨ a = b ∨ b < a := Int.lt_trichotomy
example : ∀ (a : ℤ), ¬a < a := Int.lt_irrefl
example : a < b + 1 ↔ a ≤ b := Int.lt_add_one_iff
example : a + 1 ≤ b ↔ a < b := Int.add_one_le_iff
example : a < b → a + 1 ≤ b := Int.add_one_le_of_lt
example : a ≤ b - 1 ↔ a < b := Int.le_sub_one_iff
example : a - 1 < b ↔ a ≤ b := Int.sub_one_lt_iff
example : ∀ (a b : ℤ), a + b = b + a := Int.add_comm
example : ∀ (a b c : ℤ), a + b + c = a + (b + c) := Int.add_assoc
example : ∀ (a b : ℤ), a * b = b * a := Int.mul_comm
example : ∀ (a b c : ℤ), a * b * c = a * (b * c) := Int.mul_assoc
example : ∀ (a b c : ℤ), a * (b + c) = a * b + a * c := Int.mul_add
example : ∀ (a b c : ℤ), (a + b) * c = a * c + b * c := Int.add_mul
example : ∀ (a b c : ℤ), a * (b - c) = a * b - a * c := Int.mul_sub
example : ∀ (a b c : ℤ), (a - b) * c = a * c - b * c := Int.sub_mul
example : ∀ {a b : ℤ}, a - b = a + -b := Int.sub_eq_add_neg
example : ∀ (a : ℤ), a - a = 0 := Int.sub_self
example : ∀ (a b : ℤ), -(a - b) = b - a := Int.neg_sub
example : ∀ {a b : ℤ}, -(a + b) = -a + -b := Int.neg_add
example : 0 < a → 0 < b → 0 < a * b := Int.mul_pos
example : 0 ≤ a → 0 ≤ b → 0 ≤ a * b := Int.mul_nonneg
example : a * b = 0 ↔ a = 0 ∨ b = 0 := Int.mul_eq_zero
example : a ≠ 0 → b ≠ 0 → a * b ≠ 0 := Int.mul_ne_zero
example : 0 < a → a ≠ 0 := Int.ne_of_gt
example : 0 < a ↔ 1 ≤ a := Int.pos_iff_one_le
example : a * b = 1 → a = 1 ∨ a = -1 := Int.eq_one_or_neg_one_of_mul_eq_one
example : a * b = 1 → a = 1 ∧ b = 1 ∨ a = -1 ∧ b = -1 := Int.eq_one_or_neg_one_of_mul_eq_one'
example : a * b = 1 ↔ a = 1 ∧ b = 1 ∨ a = -1 ∧ b = -1 := Int.mul_eq_one_iff_eq_one_or_neg_one
example : a * b = -1 ↔ a = 1 ∧ b = -1 ∨ a = -1 ∧ b = 1 := Int.mul_eq_neg_one_iff_eq_one_or_neg_one
example : |a| < 1 ↔ a = 0 := Int.abs_lt_one_iff
example : |a| ≤ 1 ↔ a = 0 ∨ a = 1 ∨ a = -1 := Int.abs_le_one_iff
example : a ≠ 0 → 1 ≤ |a| := Int.one_le_abs

/-! ### Casts, absolute value, sign -/
example : ∀ (n : ℕ), 0 ≤ (n : ℤ) := Int.natCast_nonneg
example : ∀ (n : ℕ), 0 ≤ (n : ℤ) := Int.ofNat_nonneg
example {m n : ℕ} : (m : ℤ) = n ↔ m = n := Int.natCast_inj
example {m n : ℕ} : (m : ℤ) ≤ n ↔ m ≤ n := Int.ofNat_le
example {m n : ℕ} : (m : ℤ) < n ↔ m < n := Int.ofNat_lt
example : ∀ (m n : ℕ), ((m + n : ℕ) : ℤ) = m + n := Int.natCast_add
example : ∀ (m n : ℕ), ((m * n : ℕ) : ℤ) = m * n := Int.natCast_mul
example : ∀ (m n : ℕ), ((m ^ n : ℕ) : ℤ) = m ^ n := Int.natCast_pow
example {m n : ℕ} : m ≤ n → ((n - m : ℕ) : ℤ) = n - m := Int.ofNat_sub
example {m n : ℕ} : (m : ℤ) ∣ n ↔ m ∣ n := Int.natCast_dvd_natCast
example {m n : ℕ} : (m : ℤ) ∣ n ↔ m ∣ n := Int.ofNat_dvd
example {m : ℕ} : (m : ℤ) ∣ n ↔ m ∣ n.natAbs := Int.natCast_dvd
example {n : ℕ} : m ∣ (n : ℤ) ↔ m.natAbs ∣ n := Int.dvd_natCast
example : 0 ≤ a → ∃ n : ℕ, a = n := Int.eq_ofNat_of_zero_le
example {P : ℤ → Prop} (h : ∀ n : ℕ, P n) : 0 ≤ a → P a := fun ha => Int.toNat_of_nonneg ha ▸ h _
example : 0 ≤ a → (a.toNat : ℤ) = a := Int.toNat_of_nonneg
example : ∀ (n : ℕ), (n : ℤ).toNat = n := Int.toNat_natCast
example : ∀ (a : ℤ), (a.toNat : ℤ) = max a 0 := Int.ofNat_toNat
example : ∀ (a : ℤ), a ≤ a.toNat := Int.self_le_toNat
example : a ≤ 0 → a.toNat = 0 := Int.toNat_of_nonpos
example {n : ℕ} : a.toNat ≤ n ↔ a ≤ n := Int.toNat_le
example {n : ℕ} : n < a.toNat ↔ (n : ℤ) < a := Int.lt_toNat
example : ∀ (n : ℕ), (n : ℤ).natAbs = n := Int.natAbs_natCast
example : ∀ (a : ℤ), (-a).natAbs = a.natAbs := Int.natAbs_neg
example : ∀ (a b : ℤ), (a * b).natAbs = a.natAbs * b.natAbs := Int.natAbs_mul
example : a.natAbs = 0 ↔ a = 0 := Int.natAbs_eq_zero
example : 0 < a.natAbs ↔ a ≠ 0 := Int.natAbs_pos
example : a.natAbs ∣ b.natAbs ↔ a ∣ b := Int.natAbs_dvd_natAbs
example : (a.natAbs : ℤ) ∣ b ↔ a ∣ b := Int.natAbs_dvd
example : a ∣ (b.natAbs : ℤ) ↔ a ∣ b := Int.dvd_natAbs
example : ∀ (a : ℤ), (a.natAbs : ℤ) = |a| := Int.natCast_natAbs
example : ∀ (a : ℤ), |a| = a.natAbs := Int.abs_eq_natAbs
example : ∀ (a : ℤ), a = a.natAbs ∨ a = -a.natAbs := Int.natAbs_eq
example : a.natAbs = b.natAbs ↔ a = b ∨ a = -b := Int.natAbs_eq_natAbs_iff
example : ∀ (a b : ℤ), (a + b).natAbs ≤ a.natAbs + b.natAbs := Int.natAbs_add_le
example : ∀ (x : ℤ), (x.natAbs : ℤ) ^ 2 = x ^ 2 := Int.natAbs_sq
example : ∀ {a : ℤ}, ((a.natAbs * a.natAbs : ℕ) : ℤ) = a * a := Int.natAbs_mul_self
example : ∀ (z : ℤ), z.sign * z.natAbs = z := Int.sign_mul_natAbs
example : 0 < a → a.sign = 1 := Int.sign_eq_one_of_pos
example : a < 0 → a.sign = -1 := Int.sign_eq_neg_one_of_neg

/-! ### Division with remainder -/
example : ∀ (a b : ℤ), a % b + b * (a / b) = a := Int.emod_add_mul_ediv
example : ∀ (a b : ℤ), b * (a / b) + a % b = a := Int.mul_ediv_add_emod
example : ∀ (a b : ℤ), a % b = a - b * (a / b) := Int.emod_def
example : ∀ (a : ℤ) {b : ℤ}, b ≠ 0 → 0 ≤ a % b := Int.emod_nonneg
example : ∀ (a : ℤ) {b : ℤ}, 0 < b → a % b < b := Int.emod_lt_of_pos
example : ∀ (n : ℤ), n % 2 = 0 ∨ n % 2 = 1 := Int.emod_two_eq_zero_or_one
example : ∀ (a b n : ℤ), (a + b) % n = (a % n + b % n) % n := Int.add_emod
example : ∀ (a b n : ℤ), a * b % n = a % n * (b % n) % n := Int.mul_emod
example : ∀ (a b n : ℤ), (a - b) % n = (a % n - b % n) % n := Int.sub_emod
example : ∀ (a b : ℤ), a % b % b = a % b := Int.emod_emod
example : ∀ (n : ℤ) {m k : ℤ}, m ∣ k → n % k % m = n % m := Int.emod_emod_of_dvd
example : 0 ≤ a → a < b → a % b = a := Int.emod_eq_of_lt
example : 0 ≤ a → a < b → a / b = 0 := Int.ediv_eq_zero_of_lt
example : a % a = 0 := Int.emod_self
example : ∀ (a b : ℤ), a * b % b = 0 := Int.mul_emod_left
example : ∀ (a b : ℤ), a * b % a = 0 := Int.mul_emod_right
example : ∀ (a b : ℤ), (a + b) % b = a % b := Int.add_emod_right
example : ∀ (a b : ℤ), (a + b) % a = b % a := Int.add_emod_left
example : ∀ (a b c : ℤ), (a + b * c) % b = a % b := Int.add_mul_emod_self_left
example : ∀ (a b c : ℤ), (a + b * c) % c = a % c := Int.add_mul_emod_self_right
example : a ∣ b → b % a = 0 := Int.emod_eq_zero_of_dvd
example : b % a = 0 → a ∣ b := Int.dvd_of_emod_eq_zero
example : a ∣ b ↔ b % a = 0 := Int.dvd_iff_emod_eq_zero
example : a % n = b % n ↔ n ∣ a - b := Int.emod_eq_emod_iff_emod_sub_eq_zero.trans Int.dvd_iff_emod_eq_zero.symm
example : a % n = b % n ↔ (a - b) % n = 0 := Int.emod_eq_emod_iff_emod_sub_eq_zero
example : n ∣ a - b → a % n = b % n := fun h => Int.emod_eq_emod_iff_emod_sub_eq_zero.mpr (Int.emod_eq_zero_of_dvd h)
example : a ∣ b → a * (b / a) = b := Int.mul_ediv_cancel'
example : b ∣ a → a / b * b = a := Int.ediv_mul_cancel
example : ∀ (a : ℤ) {b : ℤ}, b ≠ 0 → a * b / b = a := Int.mul_ediv_cancel
example : ∀ (b : ℤ), a ≠ 0 → a * b / a = b := fun b => Int.mul_ediv_cancel_left b
example : 0 < c → (a ≤ b / c ↔ a * c ≤ b) := Int.le_ediv_iff_mul_le
example : 0 < c → (a / c < b ↔ a < b * c) := Int.ediv_lt_iff_lt_mul
example : b ≠ 0 → a = b * c → a / b = c := Int.ediv_eq_of_eq_mul_right
example : b ≠ 0 → a = c * b → a / b = c := Int.ediv_eq_of_eq_mul_left
example : ∀ {a b : ℤ} (c : ℤ), 0 < c → a ≤ b → a / c ≤ b / c := fun _ h => Int.ediv_le_ediv h
example : 0 < a → b ∣ a → b ≤ a := Int.le_of_dvd
example : 0 ≤ a → 0 ≤ b → a ∣ b → b ∣ a → a = b := Int.dvd_antisymm
example : ∀ {a b : ℤ}, a ∣ 1 → a = 1 ∨ a = -1 := fun h => Int.isUnit_iff.mp (isUnit_iff_dvd_one.mpr h)
example : 0 < b → |a| < b → b ∣ a → a = 0 := fun _ h h' => Int.eq_zero_of_abs_lt_dvd h' h
example : a ∣ b → b.natAbs < a.natAbs → b = 0 := Int.eq_zero_of_dvd_of_natAbs_lt_natAbs

/-! ### Induction -/
example {p : ℤ → Prop} (i : ℤ) (h0 : p 0) (hp : ∀ i : ℕ, p i → p (i + 1)) (hn : ∀ i : ℕ, p (-i) → p (-i - 1)) : p i :=
  Int.induction_on i h0 hp hn
example {P : ℤ → Prop} {m : ℤ} (h0 : P m) (h1 : ∀ n : ℤ, m ≤ n → P n → P (n + 1)) (n : ℤ) (h : m ≤ n) : P n :=
  Int.le_induction h0 h1 n h

/-! ### Divisibility, generic -/
example : a ∣ b → b ∣ c → a ∣ c := dvd_trans
example : a ∣ b → b ∣ c → a ∣ c := Dvd.dvd.trans
example : a ∣ b → a ∣ c → a ∣ b + c := dvd_add
example : a ∣ b → a ∣ c → a ∣ b - c := dvd_sub
example : a ∣ b → a ∣ c → a ∣ b - c := dvd_sub'
example : ∀ (a : ℤ), a ∣ a := dvd_refl
example : a ∣ a := dvd_rfl
example : ∀ (a : ℤ), 1 ∣ a := one_dvd
example : ∀ (a : ℤ), a ∣ 0 := dvd_zero
example : 0 ∣ a ↔ a = 0 := zero_dvd_iff
example : ∀ (a b : ℤ), a ∣ a * b := dvd_mul_right
example : ∀ (a b : ℤ), a ∣ b * a := dvd_mul_left
example : a ∣ b → ∀ (c : ℤ), a ∣ b * c := dvd_mul_of_dvd_left
example : a ∣ b → ∀ (c : ℤ), a ∣ c * b := dvd_mul_of_dvd_right
example : a ∣ b → ∀ (c : ℤ), a ∣ c * b := Dvd.dvd.mul_left
example : a ∣ b → ∀ (c : ℤ), a ∣ b * c := Dvd.dvd.mul_right
example : a ∣ b → c ∣ d → a * c ∣ b * d := mul_dvd_mul
example : ∀ (a : ℤ), b ∣ c → a * b ∣ a * c := mul_dvd_mul_left
example : a ∣ b → ∀ (c : ℤ), a * c ∣ b * c := mul_dvd_mul_right
example : a * b ∣ c → a ∣ c := dvd_of_mul_right_dvd
example : a * b ∣ c → b ∣ c := dvd_of_mul_left_dvd
example : ∀ (a : ℤ) {m n : ℕ}, m ≤ n → a ^ m ∣ a ^ n := pow_dvd_pow
example : a ∣ b → ∀ {n : ℕ}, n ≠ 0 → a ∣ b ^ n := dvd_pow
example : ∀ (a : ℤ) {n : ℕ}, n ≠ 0 → a ∣ a ^ n := dvd_pow_self
example : a ∣ b → ∀ (n : ℕ), a ^ n ∣ b ^ n := pow_dvd_pow_of_dvd
example : a ∣ -b ↔ a ∣ b := dvd_neg
example : -a ∣ b ↔ a ∣ b := neg_dvd
example : a ∣ b → (a ∣ b + c ↔ a ∣ c) := dvd_add_right
example : a ∣ c → (a ∣ b + c ↔ a ∣ b) := dvd_add_left
example : a ∣ b - c → (a ∣ b ↔ a ∣ c) := dvd_iff_dvd_of_dvd_sub
example : ∀ (k : ℤ), a * k = b → a ∣ b := Dvd.intro
example : ∀ (k : ℤ), k * a = b → a ∣ b := Dvd.intro_left
example : a ∣ b → ∃ c, b = a * c := exists_eq_mul_right_of_dvd
example : a ∣ b → ∃ c, b = c * a := exists_eq_mul_left_of_dvd
example : a ≠ 0 → (a * b ∣ a * c ↔ b ∣ c) := mul_dvd_mul_iff_left
example : ∀ (x y : ℤ) (n : ℕ), x - y ∣ x ^ n - y ^ n := sub_dvd_pow_sub_pow
example {ι : Type} {s : Finset ι} {f : ι → ℤ} : (∀ i ∈ s, a ∣ f i) → a ∣ ∑ i ∈ s, f i := Finset.dvd_sum
example {m n k : ℕ} : m ∣ n → n ∣ k → m ∣ k := dvd_trans
example {m n k : ℕ} : m ∣ n → m ∣ k → m ∣ n + k := dvd_add
example {m n : ℕ} : m ∣ n → n ∣ m → m = n := dvd_antisymm
example {m n : ℕ} : ∀ (a : ℕ), m ≤ n → a ^ m ∣ a ^ n := fun a => pow_dvd_pow a

/-! ### Congruences -/
example : a ≡ b [ZMOD n] → b ≡ a [ZMOD n] := Int.ModEq.symm
example : a ≡ b [ZMOD n] → b ≡ c [ZMOD n] → a ≡ c [ZMOD n] := Int.ModEq.trans
example : a ≡ b [ZMOD n] → c ≡ d [ZMOD n] → a + c ≡ b + d [ZMOD n] := Int.ModEq.add
example : a ≡ b [ZMOD n] → c ≡ d [ZMOD n] → a - c ≡ b - d [ZMOD n] := Int.ModEq.sub
example : a ≡ b [ZMOD n] → c ≡ d [ZMOD n] → a * c ≡ b * d [ZMOD n] := Int.ModEq.mul
example : a ≡ b [ZMOD n] → -a ≡ -b [ZMOD n] := Int.ModEq.neg
example : ∀ (m : ℕ), a ≡ b [ZMOD n] → a ^ m ≡ b ^ m [ZMOD n] := Int.ModEq.pow
example : ∀ (c : ℤ), a ≡ b [ZMOD n] → c + a ≡ c + b [ZMOD n] := Int.ModEq.add_left
example : ∀ (c : ℤ), a ≡ b [ZMOD n] → a + c ≡ b + c [ZMOD n] := Int.ModEq.add_right
example : ∀ (c : ℤ), a ≡ b [ZMOD n] → a - c ≡ b - c [ZMOD n] := Int.ModEq.sub_right
example : ∀ (c : ℤ), a ≡ b [ZMOD n] → c * a ≡ c * b [ZMOD n] := Int.ModEq.mul_left
example : ∀ (c : ℤ), a ≡ b [ZMOD n] → a * c ≡ b * c [ZMOD n] := Int.ModEq.mul_right
example : a ≡ b [ZMOD n] → a % n = b % n := Int.ModEq.eq
example : a ≡ b [ZMOD n] ↔ n ∣ b - a := Int.modEq_iff_dvd
example : a ≡ b [ZMOD n] → n ∣ b - a := Int.ModEq.dvd
example : n ∣ b - a → a ≡ b [ZMOD n] := Int.modEq_of_dvd
example : a ≡ 0 [ZMOD n] ↔ n ∣ a := Int.modEq_zero_iff_dvd
example : a ≡ b [ZMOD n] → m ∣ n → a ≡ b [ZMOD m] := fun h h' => Int.ModEq.of_dvd h' h
example : ∀ (a n : ℤ), a % n ≡ a [ZMOD n] := Int.mod_modEq
example : ∀ (a : ℤ), a ≡ a [ZMOD n] := Int.ModEq.refl
example {a b n : ℕ} : (a : ℤ) ≡ b [ZMOD n] ↔ a ≡ b [MOD n] := Int.natCast_modEq_iff
section
variable {a b c d m n : ℕ}
example : a ≡ b [MOD n] → b ≡ a [MOD n] := Nat.ModEq.symm
example : a ≡ b [MOD n] → c ≡ d [MOD n] → a + c ≡ b + d [MOD n] := Nat.ModEq.add
example : a ≡ b [MOD n] → c ≡ d [MOD n] → a * c ≡ b * d [MOD n] := Nat.ModEq.mul
example : ∀ (m : ℕ), a ≡ b [MOD n] → a ^ m ≡ b ^ m [MOD n] := Nat.ModEq.pow
example : ∀ (c : ℕ), a ≡ b [MOD n] → a + c ≡ b + c [MOD n] := Nat.ModEq.add_right
example : ∀ (c : ℕ), a ≡ b [MOD n] → c * a ≡ c * b [MOD n] := Nat.ModEq.mul_left
example : a ≡ b [MOD n] → c + a ≡ d + b [MOD n] → c ≡ d [MOD n] := Nat.ModEq.add_right_cancel
example : ∀ (c : ℕ), c + a ≡ c + b [MOD n] → a ≡ b [MOD n] := Nat.ModEq.add_left_cancel'
example : ∀ (c : ℕ), a + c ≡ b + c [MOD n] → a ≡ b [MOD n] := Nat.ModEq.add_right_cancel'
example : m ∣ n → a ≡ b [MOD n] → a ≡ b [MOD m] := Nat.ModEq.of_dvd
example : Nat.gcd n c = 1 → c * a ≡ c * b [MOD n] → a ≡ b [MOD n] := Nat.ModEq.cancel_left_of_coprime
example : c ≤ b → (c ≡ b [MOD n] ↔ n ∣ b - c) := Nat.modEq_iff_dvd'
example : a ≡ b [MOD n] ↔ (n : ℤ) ∣ b - a := Nat.modEq_iff_dvd
example : n ∣ a → a ≡ 0 [MOD n] := fun h => Nat.modEq_zero_iff_dvd.mpr h
example : ∀ (a n : ℕ), a % n ≡ a [MOD n] := Nat.mod_modEq
example : a ≡ b [MOD n] → a < n → b < n → a = b := Nat.ModEq.eq_of_lt_of_lt
example : Nat.Coprime m n → (a ≡ b [MOD m] ∧ a ≡ b [MOD n] ↔ a ≡ b [MOD m * n]) := Nat.modEq_and_modEq_iff_modEq_mul
example : a ≡ b [MOD 1] := Nat.modEq_one
end

/-! ### gcd, Bézout -/
example (x y : ℕ) : (Nat.gcd x y : ℤ) = x * Nat.gcdA x y + y * Nat.gcdB x y := Nat.gcd_eq_gcd_ab x y
example (x y : ℤ) : (Int.gcd x y : ℤ) = x * Int.gcdA x y + y * Int.gcdB x y := Int.gcd_eq_gcd_ab x y
example : IsCoprime m n ↔ Int.gcd m n = 1 := Int.isCoprime_iff_gcd_eq_one
example {m n : ℕ} : IsCoprime (m : ℤ) n ↔ Nat.Coprime m n := Nat.isCoprime_iff_coprime
example : ∀ (a b : ℤ), (Int.gcd a b : ℤ) ∣ a := Int.gcd_dvd_left
