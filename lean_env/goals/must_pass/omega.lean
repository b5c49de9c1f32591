import Mathlib

/-!
What `omega` decides: linear arithmetic over ℕ and ℤ with division by numerals and propositional structure.
-/

set_option linter.unusedVariables false
set_option linter.unusedSimpArgs false

example (a b c : Int) (h : a < b) (h' : b < c) : a < c := by omega
example (a b : Int) (h : a + a = b + b) : a = b := by omega
example (a b : Nat) (h : a < b) : a + 1 ≤ b := by omega
example (a b : Nat) : a + b = b + a := by omega
example (a b c d : Nat) (h : a ≤ b) (h2 : c < d) : a + c < b + d := by omega
example (a b : Nat) (h : 2 * a = 2 * b)  : b = a  := by omega
example (a b : Nat) (h : 2 * a + 1 = 2 * b) : False  := by omega
example (a b : Nat) (h : a - b = 0) : a ≤ b  := by omega
example (a b : Nat) (h : 3 ∣ b) (h' : 0 < b) : 3 ≤ b  := by omega
example (a b : Int) (h : 3 ∣ b) (h' : 0 < b) : 3 ≤ b  := by omega
example (a b : Nat) (h : ¬ 3 ∣ b) : b % 3 = 1 ∨ b % 3 = 2  := by omega
example (a b : Int) (h : ¬ 3 ∣ b) : b % 3 = 1 ∨ b % 3 = 2 := by omega
example (a : Nat) : a / 2 ≤ a := by omega
example (a : Int) : a / 2 * 2 + a % 2 = a := by omega
example (a b : Nat) (h : a ≠ b) : a < b ∨ b < a := by omega
example (a b : Int) (h : a ≠ b) : a < b ∨ b < a := by omega
example (a b : Int) (h : ¬ a = b) : a < b ∨ b < a := by omega
example (a b : Int) (h : ¬ (a < b ∧ b < 3)) : a ≥ b ∨ b ≥ 3 := by omega
example (a b : Int) (h : ¬ (a < b ∨ b < 3)) : a ≥ b ∧ b ≥ 3 := by omega
example (a b : Int) (h : a < b ↔ b < 3) : a ≥ b ∨ b < 3 := by omega
example (a b : Int) (h : ¬ (a < b ↔ b < 3)) : a ≥ b ∨ b ≥ 3 := by omega
example (a b : Int) (h : a < b → b < 3) : a ≥ b ∨ b < 3 := by omega
example (a b : Int) (h : ¬ (a < b → b < 3)) : a < b := by omega
example (a b : Int) : min a b ≤ a := by omega
example (a b : Nat) : min a b ≤ max a b := by omega
example (a b : Nat) (h : ¬ ¬ a < b) : a < b := by omega
example (a b : Nat) : (a - b : Nat) = ((a : Int) - b).toNat := by omega
example (a : Int) : (a.natAbs : Int) ≥ a := by omega
example (a b : Nat) (h : (a : Int) < b) : a < b := by omega
example (a b c : Nat) (h : a - b - c = 1) : a = b + c + 1 := by omega
example (a : Nat) : 2 ^ 3 * a = 8 * a := by omega
example (a : Nat) (n : Nat) (h : a < 2 ^ n) : a < 2 ^ n + 1 := by omega
example (a n : Nat) : 2 ^ (n + 1) = 2 * 2 ^ n := by omega
example (a b c d e f g h i j k : Nat) (h1 : a < b) (h2 : b < c) (h3 : c < d) (h4 : d < e) (h5 : e < f) (h6 : f < g) (h7 : g < h) (h8 : h < i) (h9 : i < j) (h10 : j < k) : a + 9 < k := by omega
example (x y : Int) (h : 12 * x + 21 * y = 4) : False := by omega
example (x y z : Int) (h : 7 * x + 12 * y + 31 * z = 17) (h2 : 3 * x + 5 * y + 14 * z = 7) (h3 : 1 ≤ x) (h4 : x ≤ 40) (h5 : -50 ≤ y) (h6 : y ≤ 50) (h7 : z = 0) : False ∨ x ≥ 1 := by omega
example (x y : Nat) (h : 5 * x + 7 * y = 23) : False ∨ (x = 2 ∧ y = 13) := by omega
example (a : Nat) (h : a > 3) (h' : a ≥ 5) : a > 4 := by omega
example (a : Nat) (h : ¬ a > 3) (h' : ¬ a ≤ 2) : a = 3 := by omega
example (x : Nat) (p : ∃ y : Nat, x = 2 * y) : x % 2 = 0 := by omega
example (x y : Nat) (h : x * y < 5) : x * y < 6 := by omega
example (x y : Nat) (h : x = y) (h2 : x ≠ y) : False := by omega
example (x : Nat) : x / 0 = 0 := by omega
example (x : Nat) : x % 0 = x := by omega
example (x : Int) : x / 0 = 0 := by omega
example (x n : Nat) : x % 2 ^ n < 2 ^ n := by omega
example (a b : Nat) (h : a < b) (h2 : (a, b).1 = 3) : 3 < b := by omega
example (x : Nat) (h : x >>> 1 = 3) : x < 8 := by omega
example (x : Nat) (h : x.succ = 3) : x = 2 := by omega
example (x : Int) (h : x ^ 2 = 3) : x ^ 2 > 2 := by omega
example (x : Int) (n : Nat) : x % 2 ^ n < 2 ^ n := by omega
example (x : Int) (n : Nat) : x / 2 ^ n * 2 ^ n = x / 2 ^ n * 2 ^ n := by omega
example (f : Nat → Nat) (h : f 3 < 2) : f 3 ≤ 2 := by omega
example (x : Int) (n : Nat) : x % (n : Int) = x % n := by omega
example (p : Prop) (x : Nat) (h : p) : x ≤ x + 1 := by omega
example (x : Nat) : x - (x - 1) ≤ 1 := by omega
example (a b : Nat) (h : a < b) (h2 : (a, b).1 = 3) : 3 < b := by omega
example (x : Nat) (h : x >>> 1 = 3) : x < 8 := by omega
example (x : Nat) (h : x <<< 3 = 16) : x = 2 := by omega
example (a b : Nat) (h : a < b) (h2 : (a, b).2 = 3) : 3 > a := by omega
example (x : Int) (h : x < (if x < 3 then 2 else 5)) : x < 5 := by omega
example (x : Nat) : x % 2 ^ 3 < 8 := by omega
example (x : Int) : x % 2 ^ 3 < 8 := by omega
example (x : Int) (n : Nat) : 0 ≤ x % 2 ^ n := by omega
example (x : Int) (n : Nat) : 0 ≤ (x + 1) % (2 ^ (n + 1)) := by omega
example (x : Nat) (h : (x : Int) / 2 = 3) : x = 6 ∨ x = 7 := by omega
example (x y : Int) (h : x.natAbs = 3) : x = 3 ∨ x = -3 := by omega
example (x y : Int) (h : x.toNat = 3) : x = 3 := by omega
example (x y : Int) (h : max x y = 3) : x ≤ 3 := by omega
example (x y : Nat) (h : max x y = 3) : x ≤ 3 := by omega
example (x y : Nat) (h : min x y = 3) : x ≥ 3 := by omega
example (x y : Nat) (h : ¬ (2 ∣ x ↔ 2 ∣ y)) : (x + y) % 2 = 1 := by omega
example (x y z : Nat) (h : x < y ∨ y < z) (h2 : ¬ x < y) : y < z := by omega
example (x y z : Int) (h : x < y ∨ y < z ∨ z < x) (h2 : ¬ x < y) : y < z ∨ z < x := by omega
example (n : Nat) (h : n % 4 = 3) : ¬ ∃ k, n = 2 * k ∧ k ≥ 0 := by rintro ⟨k, hk, _⟩; omega
example (a b c : Nat) (h : a * 3 + b * 5 = c) (hb : b = 2) : c % 3 = 1 := by omega
example (x : Int) (h : Int.negSucc 3 = x) : x = -4 := by omega
example (x y z : Int) : (x + y + z) ^ 3 = x ^ 3 + y ^ 3 + z ^ 3 + 3 * (x + y) * (y + z) * (z + x) := by ring
example (a b c d : Int) : (a + b + c + d) ^ 2 = a ^ 2 + b ^ 2 + c ^ 2 + d ^ 2 + 2 * (a * b + a * c + a * d + b * c + b * d + c * d) := by ring
example (x y : Int) : (x + y) ^ 5 = x ^ 5 + 5 * x ^ 4 * y + 10 * x ^ 3 * y ^ 2 + 10 * x ^ 2 * y ^ 3 + 5 * x * y ^ 4 + y ^ 5 := by ring
example (a b c d e f g h : Int) (h1 : a < b) (h2 : 2 * b ≤ 3 * c - d) (h3 : d ≥ e + 5) (h4 : e > f * 2) (h5 : f ≥ g / 3) (h6 : g % 5 = 2) (h7 : h = a + c) (h8 : c ≤ 10) (h9 : g ≥ 30) : a < 10 := by omega
example : ∀ a, a < 40 → ∀ b, b < 40 → (a + b) % 7 = ((a % 7) + (b % 7)) % 7 := by decide
example : (2 : Nat) ^ 200 % 1000007 = (2 ^ 100 % 1000007) ^ 2 % 1000007 := by decide
example (a1 a2 a3 a4 a5 a6 a7 a8 : Int) (h1 : a1 = 1 ∨ a1 = 0) (h2 : a2 = 1 ∨ a2 = 0) (h3 : a3 = 1 ∨ a3 = 0) (h4 : a4 = 1 ∨ a4 = 0) (h5 : a1 + a2 + a3 + a4 = 5) : False := by omega
