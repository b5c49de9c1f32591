prelude
import Sequent.Nat.Sub

/-!
Division with remainder on natural numbers.

The kernel computes `Nat.div` and `Nat.mod` on literals by name: these definitions must denote exactly those functions,
division by zero included (`n / 0 = 0`, `n % 0 = n`). They run on fuel; `div_eq` and `mod_eq` are the true equations.
-/

set_option autoImplicit false

def Nat.divGo (y : Nat) : Nat → Nat → Nat
  | 0, _ => 0
  | f + 1, x => if y ≤ x then Nat.divGo y f (x - y) + 1 else 0

/-- The quotient rounded down, zero for `y = 0`. Equal to Lean's by `Nat.div_eq`. -/
@[extern "lean_nat_div"] protected def Nat.div (x y : Nat) : Nat := if 0 < y then Nat.divGo y x x else 0

def Nat.modGo (y : Nat) : Nat → Nat → Nat
  | 0, x => x
  | f + 1, x => if y ≤ x then Nat.modGo y f (x - y) else x

/-- The remainder, `x` for `y = 0`. Equal to Lean's by `Nat.mod_eq`. -/
@[extern "lean_nat_mod"] protected def Nat.mod (x y : Nat) : Nat := if 0 < y then Nat.modGo y x x else x
instance Nat.instDivNat : Div Nat := ⟨Nat.div⟩
instance Nat.instModNat : Mod Nat := ⟨Nat.mod⟩
instance Nat.instDvd : Dvd Nat := ⟨fun a b => ∃ c, b = a * c⟩

namespace Nat

theorem divGo_succ (y f x : Nat) : divGo y (f + 1) x = if y ≤ x then divGo y f (x - y) + 1 else 0 := rfl
theorem modGo_succ (y f x : Nat) : modGo y (f + 1) x = if y ≤ x then modGo y f (x - y) else x := rfl

theorem divGo_fuel (y : Nat) (hy : 0 < y) (f : Nat) : ∀ g x, x ≤ f → x ≤ g → divGo y f x = divGo y g x := by
  induction f with
  | zero =>
    intro g x hf hg
    have hx := eq_zero_of_le_zero hf
    subst hx
    cases g with
    | zero => rfl
    | succ g => rw [divGo_succ, if_neg (Nat.not_le_of_gt hy)]; rfl
  | succ f ih =>
    intro g x hf hg
    by_cases h : y ≤ x
    · have hx : 0 < x := Nat.lt_of_lt_of_le hy h
      have hlt : x - y < x := Nat.sub_lt hx hy
      cases g with
      | zero => exact (Nat.lt_irrefl 0 (Nat.lt_of_lt_of_le hx hg)).elim
      | succ g =>
        rw [divGo_succ, divGo_succ, if_pos h, if_pos h, ih g (x - y) (le_of_lt_succ (Nat.lt_of_lt_of_le hlt hf))
          (le_of_lt_succ (Nat.lt_of_lt_of_le hlt hg))]
    · rw [divGo_succ, if_neg h]
      cases g with
      | zero => rfl
      | succ g => rw [divGo_succ, if_neg h]

theorem modGo_fuel (y : Nat) (hy : 0 < y) (f : Nat) : ∀ g x, x ≤ f → x ≤ g → modGo y f x = modGo y g x := by
  induction f with
  | zero =>
    intro g x hf hg
    have hx := eq_zero_of_le_zero hf
    subst hx
    cases g with
    | zero => rfl
    | succ g => rw [modGo_succ, if_neg (Nat.not_le_of_gt hy)]; rfl
  | succ f ih =>
    intro g x hf hg
    by_cases h : y ≤ x
    · have hx : 0 < x := Nat.lt_of_lt_of_le hy h
      have hlt : x - y < x := Nat.sub_lt hx hy
      cases g with
      | zero => exact (Nat.lt_irrefl 0 (Nat.lt_of_lt_of_le hx hg)).elim
      | succ g =>
        rw [modGo_succ, modGo_succ, if_pos h, if_pos h, ih g (x - y) (le_of_lt_succ (Nat.lt_of_lt_of_le hlt hf))
          (le_of_lt_succ (Nat.lt_of_lt_of_le hlt hg))]
    · rw [modGo_succ, if_neg h]
      cases g with
      | zero => rfl
      | succ g => rw [modGo_succ, if_neg h]

theorem div_def (x y : Nat) : x / y = if 0 < y then divGo y x x else 0 := rfl
theorem mod_def' (x y : Nat) : x % y = if 0 < y then modGo y x x else x := rfl

theorem div_rec_pos {x y : Nat} (hy : 0 < y) (h : y ≤ x) : x / y = (x - y) / y + 1 := by
  rw [div_def, div_def, if_pos hy, if_pos hy]
  cases x with
  | zero => exact (Nat.lt_irrefl 0 (Nat.lt_of_lt_of_le hy h)).elim
  | succ n =>
    rw [divGo_succ, if_pos h, divGo_fuel y hy n (n + 1 - y) (n + 1 - y) (le_of_lt_succ (Nat.sub_lt (zero_lt_succ n) hy))
      (le_refl _)]

theorem mod_rec_pos {x y : Nat} (hy : 0 < y) (h : y ≤ x) : x % y = (x - y) % y := by
  rw [mod_def', mod_def', if_pos hy, if_pos hy]
  cases x with
  | zero => exact (Nat.lt_irrefl 0 (Nat.lt_of_lt_of_le hy h)).elim
  | succ n =>
    rw [modGo_succ, if_pos h, modGo_fuel y hy n (n + 1 - y) (n + 1 - y) (le_of_lt_succ (Nat.sub_lt (zero_lt_succ n) hy))
      (le_refl _)]

theorem div_eq_of_lt {x y : Nat} (h : x < y) : x / y = 0 := by
  rw [div_def, if_pos (Nat.lt_of_le_of_lt (zero_le x) h)]
  cases x with
  | zero => rfl
  | succ n => rw [divGo_succ, if_neg (Nat.not_le_of_gt h)]

theorem mod_eq_of_lt {x y : Nat} (h : x < y) : x % y = x := by
  rw [mod_def', if_pos (Nat.lt_of_le_of_lt (zero_le x) h)]
  cases x with
  | zero => rfl
  | succ n => rw [modGo_succ, if_neg (Nat.not_le_of_gt h)]

@[simp] protected theorem div_zero (n : Nat) : n / 0 = 0 := rfl
@[simp] protected theorem mod_zero (n : Nat) : n % 0 = n := rfl

theorem div_eq (x y : Nat) : x / y = if 0 < y ∧ y ≤ x then (x - y) / y + 1 else 0 := by
  by_cases hy : 0 < y
  · by_cases h : y ≤ x
    · rw [if_pos ⟨hy, h⟩, div_rec_pos hy h]
    · rw [if_neg (fun h' => h h'.2), div_eq_of_lt (Nat.lt_of_not_le h)]
  · rw [if_neg (fun h' => hy h'.1)]
    have e : y = 0 := eq_zero_of_le_zero (Nat.le_of_not_lt hy)
    rw [e, Nat.div_zero]

theorem mod_eq (x y : Nat) : x % y = if 0 < y ∧ y ≤ x then (x - y) % y else x := by
  by_cases hy : 0 < y
  · by_cases h : y ≤ x
    · rw [if_pos ⟨hy, h⟩, mod_rec_pos hy h]
    · rw [if_neg (fun h' => h h'.2), mod_eq_of_lt (Nat.lt_of_not_le h)]
  · rw [if_neg (fun h' => hy h'.1)]
    have e : y = 0 := eq_zero_of_le_zero (Nat.le_of_not_lt hy)
    rw [e, Nat.mod_zero]

theorem mod_eq_sub_mod {a b : Nat} (h : a ≥ b) : a % b = (a - b) % b := by
  cases eq_zero_or_pos b with
  | inl e => rw [e, Nat.sub_zero]
  | inr hb => exact mod_rec_pos hb h

theorem div_eq_sub_div {a b : Nat} (h₁ : 0 < b) (h₂ : b ≤ a) : a / b = (a - b) / b + 1 := div_rec_pos h₁ h₂

theorem mod_lt (x : Nat) {y : Nat} (hy : y > 0) : x % y < y := by
  induction x using Nat.strongRecOn with
  | ind n ih =>
  by_cases h : y ≤ n
  · rw [mod_rec_pos hy h]; exact ih _ (Nat.sub_lt (Nat.lt_of_lt_of_le hy h) hy)
  · rw [mod_eq_of_lt (Nat.lt_of_not_le h)]; exact Nat.lt_of_not_le h

theorem div_add_mod (m k : Nat) : k * (m / k) + m % k = m := by
  cases eq_zero_or_pos k with
  | inl e => rw [e, Nat.mod_zero, Nat.zero_mul, Nat.zero_add]
  | inr hy =>
    induction m using Nat.strongRecOn with
    | ind n ih =>
    by_cases h : k ≤ n
    · have e := ih _ (Nat.sub_lt (Nat.lt_of_lt_of_le hy h) hy)
      rw [div_rec_pos hy h, mod_rec_pos hy h, Nat.mul_add_one, Nat.add_right_comm, e, Nat.sub_add_cancel h]
    · rw [mod_eq_of_lt (Nat.lt_of_not_le h), div_eq_of_lt (Nat.lt_of_not_le h), Nat.mul_zero, Nat.zero_add]

theorem mod_add_div (m k : Nat) : m % k + k * (m / k) = m := by rw [Nat.add_comm, div_add_mod]
theorem mod_add_div' (m k : Nat) : m % k + m / k * k = m := by rw [Nat.mul_comm, mod_add_div]
theorem div_add_mod' (m k : Nat) : m / k * k + m % k = m := by rw [Nat.mul_comm, div_add_mod]

theorem mod_def (m k : Nat) : m % k = m - k * (m / k) := by
  refine Nat.eq_sub_of_add_eq ?_
  exact mod_add_div m k

theorem mod_le (x y : Nat) : x % y ≤ x := by
  rw [mod_def]; exact sub_le _ _

theorem div_mod_unique {a b q r : Nat} (hr : r < b) (h : b * q + r = a) : a / b = q ∧ a % b = r := by
  have hb : 0 < b := Nat.lt_of_le_of_lt (zero_le r) hr
  have e := div_add_mod a b
  have hlt := mod_lt a hb
  have key : a / b = q := by
    cases Nat.lt_trichotomy (a / b) q with
    | inl hl =>
      have h1 : b * (a / b + 1) ≤ b * q := Nat.mul_le_mul_left b hl
      rw [Nat.mul_add_one] at h1
      have h2 : a < b * (a / b) + b := by
        have h3 := Nat.add_lt_add_left hlt (b * (a / b))
        rw [e] at h3; exact h3
      have h4 : b * q ≤ a := by rw [← h]; exact le_add_right _ _
      exact (Nat.lt_irrefl _ (Nat.lt_of_lt_of_le h2 (Nat.le_trans h1 h4))).elim
    | inr hr' =>
      cases hr' with
      | inl he => exact he
      | inr hg =>
        have h1 : b * (q + 1) ≤ b * (a / b) := Nat.mul_le_mul_left b hg
        rw [Nat.mul_add_one] at h1
        have h2 : a < b * q + b := by
          have h3 := Nat.add_lt_add_left hr (b * q)
          rw [h] at h3; exact h3
        have h4 : b * (a / b) ≤ a := by
          have h5 := le_add_right (b * (a / b)) (a % b)
          rw [e] at h5; exact h5
        exact (Nat.lt_irrefl _ (Nat.lt_of_lt_of_le h2 (Nat.le_trans h1 h4))).elim
  refine ⟨key, ?_⟩
  rw [key] at e
  exact Nat.add_left_cancel (e.trans h.symm)

@[simp] protected theorem zero_div (b : Nat) : 0 / b = 0 := by
  cases eq_zero_or_pos b with
  | inl h => rw [h, Nat.div_zero]
  | inr h => exact div_eq_of_lt h

@[simp] protected theorem zero_mod (b : Nat) : 0 % b = 0 := by
  cases eq_zero_or_pos b with
  | inl h => rw [h, Nat.mod_zero]
  | inr h => exact mod_eq_of_lt h

@[simp] protected theorem div_one (n : Nat) : n / 1 = n :=
  (div_mod_unique (a := n) (b := 1) (q := n) (r := 0) Nat.zero_lt_one (by rw [Nat.one_mul, Nat.add_zero])).1

@[simp] theorem mod_one (n : Nat) : n % 1 = 0 :=
  (div_mod_unique (a := n) (b := 1) (q := n) (r := 0) Nat.zero_lt_one (by rw [Nat.one_mul, Nat.add_zero])).2

@[simp] theorem mod_self (n : Nat) : n % n = 0 := by rw [mod_eq_sub_mod (le_refl n), Nat.sub_self, Nat.zero_mod]

protected theorem div_self {n : Nat} (h : 0 < n) : n / n = 1 := by
  rw [div_rec_pos h (le_refl n), Nat.sub_self, Nat.zero_div]

theorem add_mul_div_left (x z : Nat) {y : Nat} (H : 0 < y) : (x + y * z) / y = x / y + z :=
  (div_mod_unique (r := x % y) (mod_lt x H) (by rw [Nat.mul_add, Nat.add_right_comm, div_add_mod])).1

theorem add_mul_mod_self_left (x y z : Nat) : (x + y * z) % y = x % y := by
  cases eq_zero_or_pos y with
  | inl h => rw [h, Nat.zero_mul, Nat.add_zero]
  | inr H => exact (div_mod_unique (q := x / y + z) (mod_lt x H)
    (by rw [Nat.mul_add, Nat.add_right_comm, div_add_mod])).2

theorem add_mul_div_right (x y : Nat) {z : Nat} (H : 0 < z) : (x + y * z) / z = x / z + y := by
  rw [Nat.mul_comm, add_mul_div_left _ _ H]

@[simp] theorem add_mul_mod_self_right (x y z : Nat) : (x + y * z) % z = x % z := by
  rw [Nat.mul_comm, add_mul_mod_self_left]

attribute [simp] add_mul_mod_self_left

@[simp] theorem add_mod_right (x z : Nat) : (x + z) % z = x % z := by
  have h := add_mul_mod_self_left x z 1
  rw [Nat.mul_one] at h; exact h

@[simp] theorem add_mod_left (x z : Nat) : (x + z) % x = z % x := by rw [Nat.add_comm, add_mod_right]

@[simp] theorem mul_mod_right (m n : Nat) : m * n % m = 0 := by
  have h := add_mul_mod_self_left 0 m n
  rw [Nat.zero_add, Nat.zero_mod] at h; exact h

@[simp] theorem mul_mod_left (m n : Nat) : m * n % n = 0 := by rw [Nat.mul_comm, mul_mod_right]

@[simp] protected theorem mul_div_right (n : Nat) {m : Nat} (H : 0 < m) : m * n / m = n := by
  have h := add_mul_div_left 0 n H
  rw [Nat.zero_add, Nat.zero_div, Nat.zero_add] at h; exact h

@[simp] protected theorem mul_div_left (m : Nat) {n : Nat} (H : 0 < n) : m * n / n = m := by
  rw [Nat.mul_comm, Nat.mul_div_right m H]

protected theorem mul_div_cancel (m : Nat) {n : Nat} (H : 0 < n) : m * n / n = m := Nat.mul_div_left m H
protected theorem mul_div_cancel_left (m : Nat) {n : Nat} (H : 0 < n) : n * m / n = m := Nat.mul_div_right m H

@[simp] theorem mod_mod (a n : Nat) : (a % n) % n = a % n := by
  cases eq_zero_or_pos n with
  | inl h => rw [h, Nat.mod_zero]
  | inr h => exact mod_eq_of_lt (mod_lt a h)

theorem add_mod (a b n : Nat) : (a + b) % n = ((a % n) + (b % n)) % n := by
  have e : a + b = (a % n + b % n) + n * (a / n + b / n) := by
    rw [Nat.mul_add, Nat.add_add_add_comm, mod_add_div, mod_add_div]
  rw [e, add_mul_mod_self_left]

theorem mul_mod (a b n : Nat) : (a * b) % n = ((a % n) * (b % n)) % n := by
  have e : a * b = a % n * (b % n) + n * (a % n * (b / n) + a / n * b) := by
    have h1 : a * b = (a % n) * b + n * (a / n * b) := by
      rw [← Nat.mul_assoc, ← Nat.add_mul, mod_add_div]
    have h2 : (a % n) * b = a % n * (b % n) + n * (a % n * (b / n)) := by
      rw [Nat.mul_left_comm n, ← Nat.mul_add, mod_add_div]
    rw [h1, Nat.mul_add, ← Nat.add_assoc, ← h2]
  rw [e, add_mul_mod_self_left]

@[simp] theorem mod_add_mod (m n k : Nat) : (m % n + k) % n = (m + k) % n := by rw [add_mod, mod_mod, ← add_mod]

@[simp] theorem add_mod_mod (m n k : Nat) : (m + n % k) % k = (m + n) % k := by
  rw [Nat.add_comm, mod_add_mod, Nat.add_comm]

theorem pow_mod (a b n : Nat) : a ^ b % n = (a % n) ^ b % n := by
  induction b with
  | zero => rfl
  | succ b ih => rw [Nat.pow_succ, mul_mod, ih, Nat.pow_succ, mul_mod ((a % n) ^ b), mod_mod]

theorem mod_two_eq_zero_or_one (n : Nat) : n % 2 = 0 ∨ n % 2 = 1 := by
  have h : n % 2 < 2 := mod_lt n (by decide)
  cases Nat.lt_or_eq_of_le (le_of_lt_succ h) with
  | inl h => exact .inl (lt_one_iff.mp h)
  | inr h => exact .inr h

theorem div_le_self (n k : Nat) : n / k ≤ n := by
  cases eq_zero_or_pos k with
  | inl h => rw [h, Nat.div_zero]; exact zero_le n
  | inr h =>
    have h1 : 1 * (n / k) ≤ k * (n / k) := Nat.mul_le_mul_right _ h
    rw [Nat.one_mul] at h1
    have h2 := le_add_right (k * (n / k)) (n % k)
    rw [div_add_mod] at h2
    exact Nat.le_trans h1 h2

theorem div_mul_le_self (m n : Nat) : m / n * n ≤ m := by
  have h2 := le_add_right (m / n * n) (m % n)
  rw [div_add_mod'] at h2; exact h2

theorem mul_div_le (m n : Nat) : n * (m / n) ≤ m := by rw [Nat.mul_comm]; exact div_mul_le_self m n

theorem lt_mul_div_succ (a : Nat) {b : Nat} (hb : 0 < b) : a < b * (a / b + 1) := by
  have h := Nat.add_lt_add_left (mod_lt a hb) (b * (a / b))
  rw [div_add_mod] at h
  rw [Nat.mul_add_one]; exact h

theorem le_div_iff_mul_le {k x y : Nat} (k0 : 0 < k) : x ≤ y / k ↔ x * k ≤ y := by
  constructor
  · exact fun h => Nat.le_trans (Nat.mul_le_mul_right k h) (div_mul_le_self y k)
  · intro h
    refine le_of_lt_succ (Nat.lt_of_mul_lt_mul_left (a := k) ?_)
    rw [Nat.mul_comm k x]
    exact Nat.lt_of_le_of_lt h (lt_mul_div_succ y k0)

theorem div_lt_iff_lt_mul {k x y : Nat} (Hk : 0 < k) : x / k < y ↔ x < y * k := by
  rw [← Nat.not_le, ← Nat.not_le]
  exact not_congr (le_div_iff_mul_le Hk)

theorem div_lt_self {n k : Nat} (hLtN : 0 < n) (hLtK : 1 < k) : n / k < n := by
  rw [div_lt_iff_lt_mul (Nat.lt_trans Nat.zero_lt_one hLtK)]
  have h := Nat.mul_lt_mul_of_pos_left hLtK hLtN
  rw [Nat.mul_one] at h; exact h

theorem div_le_div_right {a b : Nat} {c : Nat} (h : a ≤ b) : a / c ≤ b / c := by
  cases eq_zero_or_pos c with
  | inl e => rw [e, Nat.div_zero]; exact zero_le _
  | inr hc => exact (le_div_iff_mul_le hc).mpr (Nat.le_trans (div_mul_le_self a c) h)

theorem div_eq_of_eq_mul_left {m n k : Nat} (H1 : 0 < n) (H2 : m = k * n) : m / n = k := by
  rw [H2, Nat.mul_div_left k H1]

theorem div_eq_of_eq_mul_right {m n k : Nat} (H1 : 0 < n) (H2 : m = n * k) : m / n = k := by
  rw [H2, Nat.mul_div_right k H1]

theorem div_div_eq_div_mul (m n k : Nat) : m / n / k = m / (n * k) := by
  cases eq_zero_or_pos n with
  | inl e => rw [e, Nat.zero_mul, Nat.div_zero, Nat.zero_div]
  | inr hn =>
    cases eq_zero_or_pos k with
    | inl e => rw [e, Nat.mul_zero, Nat.div_zero, Nat.div_zero]
    | inr hk =>
      refine Nat.le_antisymm ?_ ?_
      · rw [le_div_iff_mul_le (Nat.mul_pos hn hk), Nat.mul_comm n k, ← Nat.mul_assoc, ← le_div_iff_mul_le hn]
        exact div_mul_le_self _ _
      · rw [le_div_iff_mul_le hk, le_div_iff_mul_le hn, Nat.mul_assoc, Nat.mul_comm k n]
        exact div_mul_le_self _ _

end Nat
