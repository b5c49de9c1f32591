prelude
import Sequent.Data.BigOperators
import Sequent.Data.Evaluate
/-!
Integer square roots, logarithms and digits: functions that Mathlib defines by well-founded recursion. Here they recurse
on fuel, so that the kernel evaluates them; the theorems beside each say that they are the functions meant.
-/
set_option autoImplicit false

namespace Nat
/-- `r` or `r + 1`, whichever root fits. -/
def sqrtStep (n r : Nat) : Nat := ifLe (Nat.mul (Nat.succ r) (Nat.succ r)) n (Nat.succ r) r
def sqrtCode : Nat → Nat → Nat
  | 0, _ => 0
  | f + 1, n => ifEq n 0 0 (sqrtStep n (2 * sqrtCode f (n / 4)))
/-- Two binary digits at a time: the root of `n` is twice the root of `n / 4`, or one more. -/
@[implemented_by sqrtCode] def sqrtGo (fuel n : Nat) : Nat :=
  Nat.rec (fun _ => 0) (fun _ r n => ifEq n 0 0 (sqrtStep n (Nat.mul 2 (r (Nat.div n 4))))) fuel n
/-- The greatest `r` with `r * r ≤ n`. Equal to Mathlib's by `Nat.eq_sqrt`. -/
def sqrt (n : Nat) : Nat := sqrtGo n n
theorem sqrtGo_spec (f n : Nat) (h : n ≤ f) :
    sqrtGo f n * sqrtGo f n ≤ n ∧ n < (sqrtGo f n + 1) * (sqrtGo f n + 1) := by
  induction f generalizing n with
  | zero =>
    have e : n = 0 := by omega
    subst e
    exact ⟨Nat.le_refl _, Nat.zero_lt_one⟩
  | succ f ih =>
    by_cases hn : n = 0
    · subst hn
      exact ⟨Nat.le_refl _, Nat.zero_lt_one⟩
    · have h1 := ih (n / 4) (by omega)
      have e : sqrtGo (f + 1) n = if (2 * sqrtGo f (n / 4) + 1) * (2 * sqrtGo f (n / 4) + 1) ≤ n
          then 2 * sqrtGo f (n / 4) + 1 else 2 * sqrtGo f (n / 4) :=
        ((ifEq_eq n 0 0 _).trans (if_neg hn)).trans (ifLe_eq _ _ _ _)
      generalize sqrtGo f (n / 4) = r at e h1
      rw [e]
      have e1 : (2 * r + 1) * (2 * r + 1) = 4 * (r * r) + 4 * r + 1 := by ring0
      have e2 : (2 * r + 1 + 1) * (2 * r + 1 + 1) = 4 * ((r + 1) * (r + 1)) := by ring0
      have e3 : 2 * r * (2 * r) = 4 * (r * r) := by ring0
      by_cases hc : (2 * r + 1) * (2 * r + 1) ≤ n
      · rw [if_pos hc, e2]
        exact ⟨hc, by omega⟩
      · rw [if_neg hc, e3]
        exact ⟨by omega, Nat.lt_of_not_le hc⟩
theorem sqrt_le (n : Nat) : sqrt n * sqrt n ≤ n := (sqrtGo_spec n n (Nat.le_refl n)).1
theorem sqrt_le' (n : Nat) : sqrt n ^ 2 ≤ n := by rw [Nat.pow_two]; exact sqrt_le n
theorem lt_succ_sqrt (n : Nat) : n < succ (sqrt n) * succ (sqrt n) := (sqrtGo_spec n n (Nat.le_refl n)).2
theorem lt_succ_sqrt' (n : Nat) : n < succ (sqrt n) ^ 2 := by rw [Nat.pow_two]; exact lt_succ_sqrt n
theorem le_sqrt {m n : Nat} : m ≤ sqrt n ↔ m * m ≤ n := by
  constructor
  · intro h
    exact Nat.le_trans (Nat.mul_le_mul h h) (sqrt_le n)
  · intro h
    refine Nat.le_of_not_lt fun h' => ?_
    have h2 := Nat.mul_le_mul (Nat.succ_le_of_lt h') (Nat.succ_le_of_lt h')
    exact Nat.lt_irrefl n (Nat.lt_of_lt_of_le (lt_succ_sqrt n) (Nat.le_trans h2 h))
theorem le_sqrt' {m n : Nat} : m ≤ sqrt n ↔ m ^ 2 ≤ n := by rw [Nat.pow_two]; exact le_sqrt
theorem sqrt_lt {m n : Nat} : sqrt m < n ↔ m < n * n := by rw [← Nat.not_le, le_sqrt, Nat.not_le]
theorem sqrt_lt' {m n : Nat} : sqrt m < n ↔ m < n ^ 2 := by rw [Nat.pow_two]; exact sqrt_lt
theorem eq_sqrt {n a : Nat} : a = sqrt n ↔ a * a ≤ n ∧ n < (a + 1) * (a + 1) := by
  constructor
  · intro e
    rw [e]
    exact ⟨sqrt_le n, lt_succ_sqrt n⟩
  · intro h
    exact Nat.le_antisymm (le_sqrt.mpr h.1) (Nat.le_of_lt_succ (sqrt_lt.mpr h.2))
theorem sqrt_eq (n : Nat) : sqrt (n * n) = n := by
  refine (eq_sqrt.mpr ⟨Nat.le_refl _, ?_⟩).symm
  rw [Nat.add_mul, Nat.mul_add]
  omega
theorem sqrt_eq' (n : Nat) : sqrt (n ^ 2) = n := by rw [Nat.pow_two]; exact sqrt_eq n
theorem sqrt_le_self (n : Nat) : sqrt n ≤ n := by
  refine Nat.le_of_lt_succ (sqrt_lt.mpr ?_)
  rw [Nat.succ_mul, Nat.mul_succ]
  omega
theorem exists_mul_self (x : Nat) : (∃ n, n * n = x) ↔ sqrt x * sqrt x = x :=
  ⟨fun ⟨n, e⟩ => by rw [← e, sqrt_eq], fun h => ⟨sqrt x, h⟩⟩

def logGo (b : Nat) : Nat → Nat → Nat
  | 0, _ => 0
  | f + 1, n => if n < b then 0 else logGo b f (n / b) + 1
/-- The greatest `k` with `b ^ k ≤ n`; zero where there is none, or where `b ≤ 1`. -/
def log (b n : Nat) : Nat := if 1 < b then logGo b n n else 0
theorem logGo_spec {b : Nat} (hb : 1 < b) (f n : Nat) (h : n ≤ f) (hn : n ≠ 0) :
    b ^ logGo b f n ≤ n ∧ n < b ^ (logGo b f n + 1) := by
  induction f generalizing n with
  | zero => omega
  | succ f ih =>
    by_cases hlt : n < b
    · have e : logGo b (f + 1) n = 0 := if_pos hlt
      rw [e, Nat.pow_zero, Nat.zero_add, Nat.pow_one]
      exact ⟨by omega, hlt⟩
    · have e : logGo b (f + 1) n = logGo b f (n / b) + 1 := if_neg hlt
      have hq : 0 < n / b := (Nat.le_div_iff_mul_le (by omega)).mpr (by omega)
      have hl : n / b < n := Nat.div_lt_self (by omega) hb
      have h1 := ih (n / b) (by omega) (by omega)
      rw [e]
      refine ⟨?_, ?_⟩
      · rw [Nat.pow_succ]
        exact (Nat.le_div_iff_mul_le (by omega)).mp h1.1
      · rw [Nat.pow_succ]
        exact (Nat.div_lt_iff_lt_mul (by omega)).mp h1.2
theorem pow_log_le_self (b : Nat) {x : Nat} (hx : x ≠ 0) : b ^ log b x ≤ x := by
  by_cases hb : 1 < b
  · have e : log b x = logGo b x x := if_pos hb
    rw [e]
    exact (logGo_spec hb x x (Nat.le_refl x) hx).1
  · have e : log b x = 0 := if_neg hb
    rw [e, Nat.pow_zero]
    omega
theorem lt_pow_succ_log_self {b : Nat} (hb : 1 < b) (x : Nat) : x < b ^ (log b x + 1) := by
  have e : log b x = logGo b x x := if_pos hb
  by_cases hx : x = 0
  · rw [hx]
    exact Nat.pow_pos (by omega)
  · rw [e]
    exact (logGo_spec hb x x (Nat.le_refl x) hx).2

def digitsCode (b : Nat) : Nat → Nat → List Nat
  | 0, _ => []
  | f + 1, n => ifEq n 0 [] ((n % b) :: digitsCode b f (n / b))
@[implemented_by digitsCode] def digitsGo (b fuel n : Nat) : List Nat :=
  Nat.rec (fun _ => []) (fun _ r n => ifEq n 0 [] (Nat.mod n b :: r (Nat.div n b))) fuel n
theorem digitsGo_succ {b f n : Nat} (h : n ≠ 0) : digitsGo b (f + 1) n = (n % b) :: digitsGo b f (n / b) :=
  (ifEq_eq n 0 _ _).trans (if_neg h)
/-- The digits of `n` in base `b`, the last one first. Base 0 gives `[n]`, base 1 gives `n` ones, as in Mathlib. -/
def digits : Nat → Nat → List Nat
  | 0, n => if n = 0 then [] else [n]
  | 1, n => List.replicate n 1
  | b + 2, n => digitsGo (b + 2) n n
/-- The number with the given digits, the last one first. -/
def ofDigits (b : Nat) : List Nat → Nat
  | [] => 0
  | d :: l => d + b * ofDigits b l
theorem digitsGo_fuel (b : Nat) (hb : 1 < b) (f g n : Nat) (h : n ≤ f) (h' : n ≤ g) :
    digitsGo b f n = digitsGo b g n := by
  induction f generalizing g n with
  | zero =>
    have e : n = 0 := by omega
    subst e
    cases g <;> rfl
  | succ f ih =>
    by_cases hn : n = 0
    · subst hn
      cases g <;> rfl
    · cases g with
      | zero => omega
      | succ g =>
        have e1 : digitsGo b (f + 1) n = (n % b) :: digitsGo b f (n / b) := digitsGo_succ hn
        have e2 : digitsGo b (g + 1) n = (n % b) :: digitsGo b g (n / b) := digitsGo_succ hn
        have hl : n / b < n := Nat.div_lt_self (by omega) hb
        rw [e1, e2, ih g (n / b) (by omega) (by omega)]
@[simp] theorem digits_zero (b : Nat) : digits b 0 = [] :=
  match b with
  | 0 => rfl
  | 1 => rfl
  | _ + 2 => rfl
theorem digits_def' {b : Nat} (hb : 1 < b) {n : Nat} (hn : 0 < n) : digits b n = (n % b) :: digits b (n / b) := by
  match b, hb with
  | b + 2, hb =>
    match n, hn with
    | n + 1, hn =>
      have e : digitsGo (b + 2) (n + 1) (n + 1) = ((n + 1) % (b + 2)) :: digitsGo (b + 2) n ((n + 1) / (b + 2)) :=
        digitsGo_succ (Nat.succ_ne_zero n)
      have hl : (n + 1) / (b + 2) < n + 1 := Nat.div_lt_self (by omega) (by omega)
      refine e.trans ?_
      exact congrArg _ (digitsGo_fuel _ (by omega) _ _ _ (by omega) (Nat.le_refl _))
theorem digits_of_lt (b x : Nat) (hxpos : x ≠ 0) (hxb : x < b) : digits b x = [x] := by
  by_cases hb : 1 < b
  · rw [digits_def' hb (by omega), Nat.mod_eq_of_lt hxb, Nat.div_eq_of_lt hxb, digits_zero]
  · omega
theorem ofDigits_digits (b n : Nat) : ofDigits b (digits b n) = n := by
  match b with
  | 0 =>
    by_cases h : n = 0
    · subst h; rfl
    · have e : digits 0 n = [n] := if_neg h
      rw [e]
      show n + 0 * 0 = n
      omega
  | 1 =>
    show ofDigits 1 (List.replicate n 1) = n
    induction n with
    | zero => rfl
    | succ n ih =>
      show 1 + 1 * ofDigits 1 (List.replicate n 1) = n + 1
      rw [ih]
      omega
  | b + 2 =>
    refine Nat.strongRecOn (motive := fun n => ofDigits (b + 2) (digits (b + 2) n) = n) n (fun n ih => ?_)
    by_cases h : n = 0
    · subst h; rfl
    · rw [digits_def' (by omega) (by omega)]
      show n % (b + 2) + (b + 2) * ofDigits (b + 2) (digits (b + 2) (n / (b + 2))) = n
      rw [ih _ (Nat.div_lt_self (by omega) (by omega)), Nat.mod_add_div]
end Nat
/-- The sum of the members of a list. -/
def List.sum {α : Type _} [Add α] [Zero α] (l : List α) : α := l.foldr (fun a b => a + b) 0
def List.prod {α : Type _} [Mul α] [One α] (l : List α) : α := l.foldr (fun a b => a * b) 1
@[simp] theorem List.sum_nil {α : Type _} [Add α] [Zero α] : List.sum ([] : List α) = 0 := rfl
@[simp] theorem List.sum_cons {α : Type _} [Add α] [Zero α] {a : α} {l : List α} : List.sum (a :: l) = a + l.sum := rfl
@[simp] theorem List.prod_nil {α : Type _} [Mul α] [One α] : List.prod ([] : List α) = 1 := rfl
@[simp] theorem List.prod_cons {α : Type _} [Mul α] [One α] {a : α} {l : List α} : List.prod (a :: l) = a * l.prod :=
  rfl
