import Mathlib

/-!
False, or not provable in the way written: Lean must reject each one by itself.
-/

set_option linter.unusedVariables false
set_option linter.unusedSimpArgs false

example (a b : Nat) : a + b = b := by omega
example (a b : Nat) (h : a < b) : b < a := by omega
example (a : Nat) : a - 1 + 1 = a := by omega
example (a b : Nat) : a - b + b = a := by omega
example (a b c : Nat) : a - b - c = a - (b - c) := by omega
example (a : Int) : a / 2 * 2 = a := by omega
example (a : Nat) : a % 3 < 2 := by omega
example (a : Int) : a % 5 < 4 := by omega
example (a : Int) : a / -2 = a / 2 := by omega
example (a b : Int) : a ≤ b := by omega
example (a b : Int) (h : a ≤ b) : a < b := by omega
example (a b : Int) (h : a ≠ b) : a < b := by omega
example (a b : Int) (h : a < b ∨ b < a) : a < b := by omega
example (a b : Int) (h : ¬ (a < b ∧ b < 3)) : a ≥ b := by omega
example (a b : Nat) (h : 3 ∣ a + b) : 3 ∣ a := by omega
example (a : Nat) (h : 2 ∣ a) : 4 ∣ a := by omega
example (a : Nat) (h : ¬ 2 ∣ a) : a % 4 = 1 := by omega
example (a b : Nat) (h : a * b = 6) : a ≤ 5 := by omega
example (a : Nat) : a * a ≥ a + 1 := by omega
example (a b : Int) (h : max a b = 3) : a = 3 := by omega
example (a : Int) : (a.natAbs : Int) = a := by omega
example (a : Int) : (a.toNat : Int) = a := by omega
example (a b : Nat) (h : (a : Int) - b = 0 - 3) : b = a + 2 := by omega
example (a b : Nat) : ((a - b : Nat) : Int) = a - b := by omega
example (x y : Int) (h : 12 * x + 21 * y = 3) : False := by omega
example (x y : Nat) (h : 5 * x + 7 * y = 24) : False := by omega
example (p q : Prop) (h : p ∨ q) : p := by omega
example (x : Nat) (h : x < 5 → x < 3) : x < 3 := by omega
example (x : Nat) (h : x < 5 ↔ x < 7) : x < 5 := by omega
example : (2 : Nat) + 2 = 5 := by decide
example : (3 : Nat) ∣ 13 := by decide
example : (17 : Int) / -5 = 3 := by decide
example : (-17 : Int) % 5 = -2 := by decide
example : Nat.gcd 12 18 = 3 := by decide
example : Nat.gcd 12 18 = 12 + 18 := rfl
example : ∀ a, a < 10 → a * a < 80 := by decide
example : 2 ^ 10 = 1000 := by decide
example : 10 - 12 = 1 := by decide
example : Nat.log2 9 = 4 := by decide
example : Nat.land 12 10 = 9 := by decide
example : Nat.xor 12 10 = 7 := rfl
example : Nat.shiftLeft 3 2 = 11 := rfl
example (n : Nat) : n ^ 2 = 2 * n := by ring
example (x y : Int) : (x + y) ^ 2 = x ^ 2 + y ^ 2 := by ring
example (x y : Int) : (x - y) ^ 3 = x ^ 3 - y ^ 3 := by ring
example (x y : Int) : (x - y) * (x + y) = x ^ 2 + y ^ 2 := by ring
example (x : Nat) : x = x + 0 * x + 1 := by ring
example (x : Nat) : x * 0 = x := by simp
example (x y : Nat) : x + y = x := by simp
example (p q : Prop) : p ∨ q := by simp
example (p : Prop) : p ∧ ¬ p := by norm_num
example (x : Nat) (h : x < 5) : x * x = 9 := by interval_cases x <;> norm_num
example (x : Int) (h : -3 ≤ x) (h2 : x ≤ 3) : x * x ≤ 8 := by interval_cases x <;> decide
example (p : Nat → Prop) (h : ¬ ∀ x, p x) : ∀ x, ¬ p x := by push_neg at h; exact h
example (x y : Nat) (h : x < y) : (x : Int) + 2 ≤ y := by exact_mod_cast h
example (n : Nat) : n < n := by induction n <;> omega
example (f : Nat → Nat) (h : ∀ n, f n < f (n + 1)) : f 0 = 0 := by omega
example (P : Nat → Prop) (h : P 0) : ∀ n, P n := by intro n; induction n <;> assumption
example : ∃ x : Nat, x * x = 2 := by use 1
example : ∃ x : Nat, x < 0 := ⟨0, by omega⟩
example : False := lcProof
example : False := lcUnreachable
example : False := by contradiction
example : False := by trivial
example : False := by tauto
example : (2 : Nat) + 2 = 5 := by decide +native
example : (2 : Nat) + 2 = 5 := by decide +kernel
example : (2 : Nat) + 2 = 5 := by native_decide
example : False := by simp
example : False := (rfl : (0 : Nat) = 1).rec
example (a b : Nat) : a = b := by ac_rfl
example (a b : Int) (h : a * 2 = b * 3) : a = b := by nlinarith
example (a b : Int) (h : a ^ 2 = b ^ 2) : a = b := by linarith
example : (0 : Int) ∣ 5 := by decide
example (a : Int) : a % 0 = 0 := by omega
example (a : Nat) : a / 0 = a := by omega
example (a : Nat) (h : a % 2 = 1) : a / 2 * 2 = a := by omega
example : Int.natAbs (-3) = -3 := by decide
example (x : Nat) (h : x - 3 = 0) : x = 3 := by omega
example (x y z : Nat) (h : min x y = z) : z = x := by omega
example (n : Nat) : 2 ^ (n + 1) = 3 * 2 ^ n := by omega
example (n : Nat) : n % 2 ^ 3 < 7 := by omega
theorem selfref : False := selfref
theorem selfref2 (n : Nat) : False := selfref2 (n + 1)
def bad (n : Nat) : False := bad n
example : (1 : Nat) = 2 := Eq.refl 1
example : (fun x : Nat => x + 0) = (fun x => x + 1) := by funext x; rfl
example (a b : Nat) (h : a = b) : a = b + 1 := by rw [h]
example (a b : Nat) (h : a ∣ b) : b ∣ a := Nat.dvd_trans h h
inductive Bad | mk (f : Bad → False) : Bad
example : (if 2 < 1 then 1 else 2) = 1 := by simp
example : (10 : Nat) < 9 := by norm_num
