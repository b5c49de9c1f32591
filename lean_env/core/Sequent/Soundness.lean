prelude
import Sequent.Nat.Bitwise

/-!
What Lean's kernel takes for granted about our definitions, stated and proved.

On literals the kernel does not unfold `Nat.add`, `Nat.sub`, `Nat.mul`, `Nat.div`, `Nat.mod`, `Nat.gcd`, `Nat.pow`,
`Nat.log2`, `Nat.beq`, `Nat.ble`, `Nat.land`, `Nat.lor`, `Nat.xor`, `Nat.shiftLeft` and `Nat.shiftRight`: it computes
with big integers, by *name*. Were one of them defined as another function, the definition and the computation would
prove contradictory equations and no axiom would show.

Each function is characterised here, in this order, by theorems on variables, so that nothing is established by the very
computation that is in question. Together with the recursion principle of `Nat` they leave no other function possible.
The build of the library compiles this file too: no library exists without these proofs.

`Lean.reduceBool` and `Lean.reduceNat`, which the kernel would evaluate by running compiled code, are deliberately
nowhere defined, and so are `Lean.trustCompiler` and `Lean.ofReduceBool`: `native_decide` has nothing to stand on.
-/

set_option autoImplicit false

namespace Sequent.Soundness

/-! ### Recursive definitions of our own, which no computation by name applies to -/

/-- Predecessor, with `pred 0 = 0`. -/
def pred : Nat → Nat
  | .zero => .zero
  | .succ n => n

/-- Sum. -/
def add (m : Nat) : Nat → Nat
  | .zero => m
  | .succ n => .succ (add m n)

/-- Truncated difference. -/
def sub (m : Nat) : Nat → Nat
  | .zero => m
  | .succ n => pred (sub m n)

/-- Product. -/
def mul (m : Nat) : Nat → Nat
  | .zero => .zero
  | .succ n => add (mul m n) m

/-- Power. -/
def pow (m : Nat) : Nat → Nat
  | .zero => .succ .zero
  | .succ n => mul (pow m n) m

/-! ### `Nat.add`, `Nat.sub`, `Nat.mul`, `Nat.pow` -/

theorem pred_eq (m : Nat) : Nat.pred m = pred m := by
  cases m with
  | zero => exact Nat.pred_zero
  | succ m => exact Nat.pred_succ m

theorem add_eq (m n : Nat) : Nat.add m n = add m n := by
  induction n with
  | zero => exact Nat.add_zero m
  | succ n ih => exact (Nat.add_succ m n).trans (congrArg Nat.succ ih)

theorem sub_eq (m n : Nat) : Nat.sub m n = sub m n := by
  induction n with
  | zero => exact Nat.sub_zero m
  | succ n ih => exact (Nat.sub_succ m n).trans ((pred_eq _).trans (congrArg pred ih))

theorem mul_eq (m n : Nat) : Nat.mul m n = mul m n := by
  induction n with
  | zero => exact Nat.mul_zero m
  | succ n ih => exact (Nat.mul_succ m n).trans ((add_eq _ _).trans (congrArg (add · m) ih))

theorem pow_eq (m n : Nat) : Nat.pow m n = pow m n := by
  induction n with
  | zero => exact Nat.pow_zero m
  | succ n ih => exact (Nat.pow_succ (b := m) (n := n)).trans ((mul_eq _ _).trans (congrArg (mul · m) ih))

/-! ### `Nat.beq`, `Nat.ble`

Equality and `Nat.le` are inductive predicates: the kernel computes neither. -/

theorem beq_iff (m n : Nat) : Nat.beq m n = true ↔ m = n :=
  ⟨Nat.eq_of_beq_eq_true, fun h => h ▸ Nat.beq_refl' m⟩

theorem ble_iff (m n : Nat) : Nat.ble m n = true ↔ Nat.le m n :=
  ⟨Nat.le_of_ble_eq_true, Nat.ble_eq_true_of_le⟩

/-! ### `Nat.div`, `Nat.mod` -/

/-- Division by zero gives zero. -/
theorem div_zero (m n : Nat) (h : n = 0) : Nat.div m n = 0 := h ▸ Nat.div_zero m

/-- The remainder by zero is the dividend. -/
theorem mod_zero (m n : Nat) (h : n = 0) : Nat.mod m n = m := h ▸ Nat.mod_zero m

/-- Quotient and remainder by `n > 0` are the one pair `q`, `r` with `n * q + r = m` and `r < n`. -/
theorem div_mod_iff (m n q r : Nat) (h : 0 < n) : (Nat.div m n = q ∧ Nat.mod m n = r) ↔ (n * q + r = m ∧ r < n) := by
  constructor
  · rintro ⟨rfl, rfl⟩
    exact ⟨Nat.div_add_mod m n, Nat.mod_lt m h⟩
  · rintro ⟨e, hr⟩
    exact Nat.div_mod_unique hr e

/-! ### `Nat.gcd` -/

/-- The greatest common divisor by repeated subtraction, for at most `fuel` steps. -/
def gcdFuel : (fuel m n : Nat) → Nat
  | .zero, m, n => add m n
  | .succ fuel, m, n =>
    match m, n with
    | .zero, n => n
    | .succ m, .zero => .succ m
    | .succ m, .succ n =>
      match Nat.ble m n with
      | true => gcdFuel fuel (.succ m) (sub n m)
      | false => gcdFuel fuel (sub m n) (.succ n)

/-- The greatest common divisor by repeated subtraction. -/
def gcd (m n : Nat) : Nat := gcdFuel (add m n) m n

theorem dvd_succ_sub {k m n : Nat} (h : m ≤ n) (hm : k ∣ Nat.succ m) : k ∣ n - m ↔ k ∣ Nat.succ n := by
  have e : Nat.succ n = Nat.succ m + (n - m) := by rw [Nat.succ_add, Nat.add_sub_of_le h]
  rw [e]
  exact (Nat.dvd_add_right hm).symm

theorem dvd_gcdFuel (k fuel : Nat) : ∀ m n, m + n ≤ fuel → (k ∣ gcdFuel fuel m n ↔ k ∣ m ∧ k ∣ n) := by
  induction fuel with
  | zero =>
    intro m n h
    have e := Nat.add_eq_zero_iff.mp (Nat.eq_zero_of_le_zero h)
    have hg : gcdFuel 0 m n = 0 := by
      have h0 : gcdFuel 0 m n = add m n := rfl
      rw [h0, ← add_eq]
      exact Nat.eq_zero_of_le_zero h
    rw [hg, e.1, e.2]
    exact ⟨fun h => ⟨h, h⟩, fun h => h.1⟩
  | succ fuel ih =>
    intro m n h
    cases m with
    | zero =>
      have hg : gcdFuel (Nat.succ fuel) Nat.zero n = n := rfl
      exact hg ▸ ⟨fun h => ⟨Nat.dvd_zero k, h⟩, fun h => h.2⟩
    | succ m =>
      cases n with
      | zero =>
        have hg : gcdFuel (Nat.succ fuel) (Nat.succ m) Nat.zero = Nat.succ m := rfl
        exact hg ▸ ⟨fun h => ⟨h, Nat.dvd_zero k⟩, fun h => h.1⟩
      | succ n =>
        have bound : m + 1 + n ≤ fuel := Nat.le_of_succ_le_succ h
        have unfolded : gcdFuel (Nat.succ fuel) (Nat.succ m) (Nat.succ n) =
            match Nat.ble m n with
            | true => gcdFuel fuel (Nat.succ m) (sub n m)
            | false => gcdFuel fuel (sub m n) (Nat.succ n) := rfl
        rcases Nat.lt_or_ge n m with hlt | hle
        · have hb : Nat.ble m n = false := by
            cases hc : Nat.ble m n with
            | false => rfl
            | true => exact (Nat.not_le_of_gt hlt (Nat.le_of_ble_eq_true hc)).elim
          rw [hb] at unfolded
          have g : gcdFuel (Nat.succ fuel) (Nat.succ m) (Nat.succ n) = gcdFuel fuel (m - n) (Nat.succ n) :=
            unfolded.trans (congrArg (gcdFuel fuel · (Nat.succ n)) (sub_eq m n).symm)
          have small : m - n + Nat.succ n ≤ fuel := by
            have e : m - n + Nat.succ n = m + 1 := by
              rw [Nat.add_succ, Nat.sub_add_cancel (Nat.le_of_lt hlt)]
            rw [e]
            exact Nat.le_trans (Nat.le_add_right (m + 1) n) bound
          show k ∣ gcdFuel (Nat.succ fuel) (Nat.succ m) (Nat.succ n) ↔ k ∣ Nat.succ m ∧ k ∣ Nat.succ n
          rw [g, ih _ _ small]
          exact ⟨fun h => ⟨(dvd_succ_sub (Nat.le_of_lt hlt) h.2).mp h.1, h.2⟩,
            fun h => ⟨(dvd_succ_sub (Nat.le_of_lt hlt) h.2).mpr h.1, h.2⟩⟩
        · have hb : Nat.ble m n = true := Nat.ble_eq_true_of_le hle
          rw [hb] at unfolded
          have g : gcdFuel (Nat.succ fuel) (Nat.succ m) (Nat.succ n) = gcdFuel fuel (Nat.succ m) (n - m) :=
            unfolded.trans (congrArg (gcdFuel fuel (Nat.succ m)) (sub_eq n m).symm)
          have small : Nat.succ m + (n - m) ≤ fuel := by
            have e : Nat.succ m + (n - m) = n + 1 := by rw [Nat.succ_add, Nat.add_sub_of_le hle]
            rw [e]
            have e' : m + 1 + n = n + 1 + m := by rw [Nat.add_right_comm, Nat.add_comm m n, Nat.add_right_comm]
            rw [e'] at bound
            exact Nat.le_trans (Nat.le_add_right (n + 1) m) bound
          show k ∣ gcdFuel (Nat.succ fuel) (Nat.succ m) (Nat.succ n) ↔ k ∣ Nat.succ m ∧ k ∣ Nat.succ n
          rw [g, ih _ _ small]
          exact ⟨fun h => ⟨h.1, (dvd_succ_sub hle h.1).mp h.2⟩, fun h => ⟨h.1, (dvd_succ_sub hle h.1).mpr h.2⟩⟩

/-- `Nat.gcd` is the function that repeated subtraction computes. -/
theorem gcd_eq (m n : Nat) : Nat.gcd m n = gcd m n := by
  have key (k : Nat) : k ∣ gcd m n ↔ k ∣ m ∧ k ∣ n :=
    dvd_gcdFuel k (add m n) m n (Nat.le_of_eq (add_eq m n))
  have common := (key (gcd m n)).mp (Nat.dvd_refl _)
  exact Nat.dvd_antisymm ((key _).mpr ⟨Nat.gcd_dvd_left m n, Nat.gcd_dvd_right m n⟩)
    (Nat.dvd_gcd common.1 common.2)

/-- `Nat.gcd m n` is the one common divisor that every common divisor divides. -/
theorem gcd_iff (m n d : Nat) : Nat.gcd m n = d ↔ (d ∣ m ∧ d ∣ n ∧ ∀ k, k ∣ m → k ∣ n → k ∣ d) := by
  constructor
  · rintro rfl
    exact ⟨Nat.gcd_dvd_left m n, Nat.gcd_dvd_right m n, fun _ => Nat.dvd_gcd⟩
  · rintro ⟨hm, hn, greatest⟩
    exact Nat.dvd_antisymm (greatest _ (Nat.gcd_dvd_left m n) (Nat.gcd_dvd_right m n)) (Nat.dvd_gcd hm hn)

/-! ### `Nat.log2` -/

theorem log2Go_spec (fuel : Nat) :
    ∀ n, n ≤ fuel → 0 < n → 2 ^ Nat.log2Go fuel n ≤ n ∧ n < 2 ^ (Nat.log2Go fuel n + 1) := by
  induction fuel with
  | zero => exact fun n h hn => (Nat.not_le_of_gt hn h).elim
  | succ fuel ih =>
    intro n h hn
    have unfolded : Nat.log2Go (fuel + 1) n = if n < 2 then 0 else Nat.log2Go fuel (n / 2) + 1 := rfl
    by_cases h2 : n < 2
    · rw [unfolded, if_pos h2, Nat.pow_zero, Nat.zero_add, Nat.pow_one]
      exact ⟨hn, h2⟩
    · have two : 0 < 2 := Nat.zero_lt_succ 1
      have hle : 1 * 2 ≤ n := by
        rw [Nat.one_mul]
        exact Nat.le_of_not_lt h2
      have smaller : n / 2 < n := Nat.div_lt_self hn (Nat.lt_add_one 1)
      have half := ih (n / 2) (Nat.le_of_lt_succ (Nat.lt_of_lt_of_le smaller h)) ((Nat.le_div_iff_mul_le two).mpr hle)
      rw [unfolded, if_neg h2]
      constructor
      · rw [Nat.pow_succ]
        exact (Nat.le_div_iff_mul_le two).mp half.1
      · rw [Nat.pow_succ]
        exact (Nat.div_lt_iff_lt_mul two).mp half.2

theorem log2_zero (n : Nat) (h : n = 0) : Nat.log2 n = 0 := by
  have unfolded : Nat.log2 n = Nat.log2Go n n := rfl
  rw [unfolded, h]
  rfl

/-- For `n > 0`, `Nat.log2 n` is the one `k` with `2 ^ k ≤ n < 2 ^ (k + 1)`. -/
theorem log2_iff (n k : Nat) (h : 0 < n) : Nat.log2 n = k ↔ (2 ^ k ≤ n ∧ n < 2 ^ (k + 1)) := by
  have spec : 2 ^ Nat.log2 n ≤ n ∧ n < 2 ^ (Nat.log2 n + 1) := log2Go_spec n n (Nat.le_refl n) h
  constructor
  · rintro rfl
    exact spec
  · rintro ⟨lower, upper⟩
    have mono {i j : Nat} (hi : 2 ^ i ≤ n) (hj : n < 2 ^ (j + 1)) : i ≤ j := by
      apply Nat.le_of_not_lt
      intro hlt
      have : 2 ^ (j + 1) ≤ 2 ^ i := Nat.pow_le_pow_right (Nat.zero_lt_succ 1) hlt
      exact Nat.not_lt_of_ge (Nat.le_trans this hi) hj
    exact Nat.le_antisymm (mono spec.1 upper) (mono lower spec.2)

/-! ### `Nat.shiftLeft`, `Nat.shiftRight` -/

theorem shiftLeft_eq (m n : Nat) : Nat.shiftLeft m n = m * 2 ^ n := Nat.shiftLeft_eq m n
theorem shiftRight_eq (m n : Nat) : Nat.shiftRight m n = m / 2 ^ n := Nat.shiftRight_eq_div_pow m n

/-! ### `Nat.land`, `Nat.lor`, `Nat.xor`

Each is fixed by its value when one argument is zero, and by what it does with the last binary digits. -/

/-- Whether the last binary digit is one. -/
def odd (n : Nat) : Bool := decide (n % 2 = 1)

theorem bitGo_fuel (f : Bool → Bool → Bool) (j : Nat) :
    ∀ k m n, m < j → m < k → Nat.bitGo f j m n = Nat.bitGo f k m n := by
  induction j with
  | zero => exact fun k m n h => (Nat.not_lt_zero m h).elim
  | succ j ih =>
    intro k m n hj hk
    cases k with
    | zero => exact (Nat.not_lt_zero m hk).elim
    | succ k =>
      rcases Nat.eq_zero_or_pos m with h0 | hpos
      · subst h0
        rfl
      · have smaller : m / 2 < m := Nat.div_lt_self hpos (Nat.lt_add_one 1)
        have e := ih k (m / 2) (n / 2) (Nat.lt_of_lt_of_le smaller (Nat.le_of_lt_succ hj))
          (Nat.lt_of_lt_of_le smaller (Nat.le_of_lt_succ hk))
        unfold Nat.bitGo
        rw [e]

theorem bitwise_zero_left (f : Bool → Bool → Bool) (m n : Nat) (h : m = 0) :
    Nat.bitwise f m n = cond (f false true) n 0 := by
  subst h
  rfl

theorem bitwise_zero_right (f : Bool → Bool → Bool) (m n : Nat) (hm : 0 < m) (hn : n = 0) :
    Nat.bitwise f m n = cond (f true false) m 0 := by
  subst hn
  have unfolded : Nat.bitwise f m 0 = if m = 0 then cond (f false true) 0 0 else cond (f true false) m 0 := rfl
  rw [unfolded, if_neg (Nat.ne_of_gt hm)]

theorem bitwise_rec (f : Bool → Bool → Bool) (m n : Nat) (hm : 0 < m) (hn : 0 < n) :
    Nat.bitwise f m n = 2 * Nat.bitwise f (m / 2) (n / 2) + cond (f (odd m) (odd n)) 1 0 := by
  have unfolded : Nat.bitwise f m n =
      if m = 0 then cond (f false true) n 0
      else if n = 0 then cond (f true false) m 0
      else cond (f (odd m) (odd n)) (2 * Nat.bitGo f m (m / 2) (n / 2) + 1) (2 * Nat.bitGo f m (m / 2) (n / 2)) := rfl
  have smaller : m / 2 < m := Nat.div_lt_self hm (Nat.lt_add_one 1)
  have e : Nat.bitGo f m (m / 2) (n / 2) = Nat.bitwise f (m / 2) (n / 2) :=
    bitGo_fuel f m (m / 2 + 1) (m / 2) (n / 2) smaller (Nat.lt_add_one _)
  rw [unfolded, if_neg (Nat.ne_of_gt hm), if_neg (Nat.ne_of_gt hn), e]
  cases f (odd m) (odd n) with
  | false => rfl
  | true => rfl

theorem land_zero_left (m n : Nat) (h : m = 0) : Nat.land m n = 0 := bitwise_zero_left and m n h

theorem land_zero_right (m n : Nat) (hm : 0 < m) (h : n = 0) : Nat.land m n = 0 := bitwise_zero_right and m n hm h

theorem land_rec (m n : Nat) (hm : 0 < m) (hn : 0 < n) :
    Nat.land m n = 2 * Nat.land (m / 2) (n / 2) + (match odd m, odd n with | true, true => 1 | _, _ => 0) := by
  refine (bitwise_rec and m n hm hn).trans ?_
  cases odd m <;> cases odd n <;> rfl

theorem lor_zero_left (m n : Nat) (h : m = 0) : Nat.lor m n = n := bitwise_zero_left or m n h

theorem lor_zero_right (m n : Nat) (hm : 0 < m) (h : n = 0) : Nat.lor m n = m := bitwise_zero_right or m n hm h

theorem lor_rec (m n : Nat) (hm : 0 < m) (hn : 0 < n) :
    Nat.lor m n = 2 * Nat.lor (m / 2) (n / 2) + (match odd m, odd n with | false, false => 0 | _, _ => 1) := by
  refine (bitwise_rec or m n hm hn).trans ?_
  cases odd m <;> cases odd n <;> rfl

theorem xor_zero_left (m n : Nat) (h : m = 0) : Nat.xor m n = n := bitwise_zero_left _ m n h

theorem xor_zero_right (m n : Nat) (hm : 0 < m) (h : n = 0) : Nat.xor m n = m := bitwise_zero_right _ m n hm h

theorem xor_rec (m n : Nat) (hm : 0 < m) (hn : 0 < n) :
    Nat.xor m n = 2 * Nat.xor (m / 2) (n / 2) +
      (match odd m, odd n with | true, false => 1 | false, true => 1 | _, _ => 0) := by
  refine (bitwise_rec _ m n hm hn).trans ?_
  cases odd m <;> cases odd n <;> rfl

end Sequent.Soundness
