prelude
import Sequent.Int.Dvd

/-!
Lists of integer coefficients as the compiled `omega` uses them: entrywise operations and scalar products.

Everything in `Sequent/Omega` is a support lemma which the compiled decision procedure quotes in the proofs it builds.
Names and statements are dictated by it; a wrong one could only make a proof fail to check.
-/

set_option autoImplicit false

universe u v

@[simp] def List.mapO {α : Type u} {β : Type v} (f : α → β) : List α → List β
  | .nil => .nil
  | .cons a l => .cons (f a) (mapO f l)

def Option.all {α : Type u} (p : α → Bool) : Option α → Bool | .some a => p a | .none => true

def Int.bmod (x : Int) (m : Nat) : Int :=
  if x % (m : Int) < ((m : Int) + 1) / 2 then x % (m : Int) else x % (m : Int) - (m : Int)

theorem Int.dvd_sub_bmod (x : Int) (m : Nat) : (m : Int) ∣ x - Int.bmod x m := by
  have e : x - x % (m : Int) = (m : Int) * (x / (m : Int)) := by
    have h := Int.add_sub_cancel_left (x % (m : Int)) ((m : Int) * (x / (m : Int)))
    rw [Int.emod_add_mul_ediv] at h; exact h
  unfold Int.bmod
  by_cases h : x % (m : Int) < ((m : Int) + 1) / 2
  · rw [if_pos h, e]; exact Int.dvd_mul_right _ _
  · rw [if_neg h]
    have e2 : x - (x % (m : Int) - (m : Int)) = (x - x % (m : Int)) + (m : Int) := by
      rw [Int.sub_eq_add_neg, Int.neg_sub, Int.sub_eq_add_neg, Int.sub_eq_add_neg, Int.add_assoc,
        Int.add_comm (m : Int)]
    rw [e2, e]; exact Int.dvd_add (Int.dvd_mul_right _ _) (Int.dvd_refl _)

namespace Lean.Omega

abbrev IntList := List Int

namespace IntList

def get : IntList → Nat → Int
  | .nil, _ => 0
  | .cons a _, 0 => a
  | .cons _ l, .succ i => get l i

def set : IntList → Nat → Int → IntList
  | .nil, 0, y => .cons y .nil
  | .nil, .succ i, y => .cons 0 (set .nil i y)
  | .cons _ l, 0, y => .cons y l
  | .cons a l, .succ i, y => .cons a (set l i y)

def smul (xs : IntList) (i : Int) : IntList := xs.mapO (fun x => i * x)
def neg (xs : IntList) : IntList := xs.mapO (fun x => - x)

def add : IntList → IntList → IntList
  | .nil, ys => ys
  | .cons x xs, .nil => .cons x xs
  | .cons x xs, .cons y ys => .cons (x + y) (add xs ys)

def dot : IntList → IntList → Int
  | .nil, _ => 0
  | .cons _ _, .nil => 0
  | .cons x xs, .cons y ys => x * y + dot xs ys

def allZero : IntList → Bool
  | .nil => true
  | .cons a l => and (decide (a = 0)) (allZero l)

def gcd : IntList → Nat
  | .nil => 0
  | .cons a l => Nat.gcd (Int.natAbs a) (gcd l)

def leading : IntList → Int
  | .nil => 0
  | .cons a l => if a = 0 then leading l else a

def length : IntList → Nat
  | .nil => 0
  | .cons _ l => Nat.succ (length l)

def sdiv (xs : IntList) (g : Int) : IntList := xs.mapO (fun x => x / g)
def bmod (xs : IntList) (m : Nat) : IntList := xs.mapO (fun x => Int.bmod x m)
theorem dot_nil_right (xs : IntList) : dot xs .nil = 0 := by cases xs <;> rfl

theorem dot_smul (xs : IntList) (i : Int) : ∀ ys, dot (smul xs i) ys = i * dot xs ys := by
  induction xs with
  | nil => intro ys; exact (Int.mul_zero i).symm
  | cons x xs ih =>
    intro ys
    cases ys with
    | nil => exact (Int.mul_zero i).symm
    | cons y ys =>
      have e : dot (smul (.cons x xs) i) (.cons y ys) = i * x * y + dot (smul xs i) ys := rfl
      have e' : dot (.cons x xs) (.cons y ys) = x * y + dot xs ys := rfl
      rw [e, e', ih ys, Int.mul_add, Int.mul_assoc]

theorem dot_neg (xs : IntList) : ∀ ys, dot (neg xs) ys = - dot xs ys := by
  induction xs with
  | nil => intro ys; rfl
  | cons x xs ih =>
    intro ys
    cases ys with
    | nil => rfl
    | cons y ys =>
      have e : dot (neg (.cons x xs)) (.cons y ys) = -x * y + dot (neg xs) ys := rfl
      have e' : dot (.cons x xs) (.cons y ys) = x * y + dot xs ys := rfl
      rw [e, e', ih ys, Int.neg_add, Int.neg_mul]

theorem dot_add (xs : IntList) : ∀ ys zs, dot (add xs ys) zs = dot xs zs + dot ys zs := by
  induction xs with
  | nil => intro ys zs; exact (Int.zero_add _).symm
  | cons x xs ih =>
    intro ys zs
    cases ys with
    | nil => exact (Int.add_zero _).symm
    | cons y ys =>
      cases zs with
      | nil => rfl
      | cons z zs =>
        have e : dot (add (.cons x xs) (.cons y ys)) (.cons z zs) = (x + y) * z + dot (add xs ys) zs := rfl
        have e1 : dot (.cons x xs) (.cons z zs) = x * z + dot xs zs := rfl
        have e2 : dot (.cons y ys) (.cons z zs) = y * z + dot ys zs := rfl
        rw [e, e1, e2, ih, Int.add_mul, Int.add_add_add_comm]

theorem dot_allZero (xs : IntList) : allZero xs = true → ∀ ys, dot xs ys = 0 := by
  induction xs with
  | nil => intro _ ys; rfl
  | cons x xs ih =>
    intro h ys
    have h' := Bool.and_eq_true_iff.mp h
    cases ys with
    | nil => rfl
    | cons y ys =>
      have e' : dot (.cons x xs) (.cons y ys) = x * y + dot xs ys := rfl
      rw [e', of_decide_eq_true h'.1, ih h'.2, Int.zero_mul, Int.add_zero]

theorem dot_set_nil (i : Nat) (y : Int) : ∀ ys, dot (set .nil i y) ys = y * get ys i := by
  induction i with
  | zero =>
    intro ys
    cases ys with
    | nil => exact (Int.mul_zero y).symm
    | cons z zs => exact Int.add_zero _
  | succ i ih =>
    intro ys
    cases ys with
    | nil => exact (Int.mul_zero y).symm
    | cons z zs =>
      have e : dot (set .nil (i + 1) y) (.cons z zs) = 0 * z + dot (set .nil i y) zs := rfl
      rw [e, ih, Int.zero_mul, Int.zero_add]; rfl

theorem dot_set_of_le (xs : IntList) : ∀ (i : Nat) (y : Int) ys, length xs ≤ i →
    dot (set xs i y) ys = dot xs ys + y * get ys i :=
  by
  induction xs with
  | nil => intro i y ys _; rw [dot_set_nil]; exact (Int.zero_add _).symm
  | cons x xs ih =>
    intro i y ys h
    cases i with
    | zero => exact (Nat.not_succ_le_zero _ h).elim
    | succ i =>
      cases ys with
      | nil =>
        have e : get .nil (i + 1) = 0 := rfl
        rw [dot_nil_right, dot_nil_right, e, Int.mul_zero]; rfl
      | cons z zs =>
        have e : dot (set (.cons x xs) (i + 1) y) (.cons z zs) = x * z + dot (set xs i y) zs := rfl
        have e1 : dot (.cons x xs) (.cons z zs) = x * z + dot xs zs := rfl
        have e2 : get (.cons z zs) (i + 1) = get zs i := rfl
        rw [e, e1, e2, ih i y zs (Nat.le_of_succ_le_succ h), Int.add_assoc]

theorem gcd_zero_dot (xs : IntList) : gcd xs = 0 → ∀ ys, dot xs ys = 0 := by
  induction xs with
  | nil => intro _ ys; rfl
  | cons x xs ih =>
    intro h ys
    have h' := Nat.gcd_eq_zero_iff.mp (show Nat.gcd (Int.natAbs x) (gcd xs) = 0 from h)
    cases ys with
    | nil => rfl
    | cons y ys =>
      have e' : dot (.cons x xs) (.cons y ys) = x * y + dot xs ys := rfl
      rw [e', Int.natAbs_eq_zero.mp h'.1, ih h'.2, Int.zero_mul, Int.add_zero]

theorem dot_sdiv (g : Nat) (xs : IntList) : g ∣ gcd xs → ∀ ys, (g : Int) * dot (sdiv xs (g : Int)) ys = dot xs ys := by
  induction xs with
  | nil => intro _ ys; exact Int.mul_zero _
  | cons x xs ih =>
    intro h ys
    cases ys with
    | nil => exact Int.mul_zero _
    | cons y ys =>
      have h1 : g ∣ Int.natAbs x := Nat.dvd_trans h (Nat.gcd_dvd_left _ _)
      have h2 : g ∣ gcd xs := Nat.dvd_trans h (Nat.gcd_dvd_right (Int.natAbs x) _)
      have h3 : (g : Int) ∣ x := by
        rw [← Int.natAbs_dvd_natAbs]; exact h1
      have e : dot (sdiv (.cons x xs) (g : Int)) (.cons y ys) = x / (g : Int) * y + dot (sdiv xs (g : Int)) ys := rfl
      have e' : dot (.cons x xs) (.cons y ys) = x * y + dot xs ys := rfl
      rw [e, e', Int.mul_add, ih h2, ← Int.mul_assoc, Int.mul_ediv_cancel' h3]

theorem dvd_dot_sub_dot_bmod (m : Nat) (xs : IntList) : ∀ ys, (m : Int) ∣ dot xs ys - dot (bmod xs m) ys := by
  induction xs with
  | nil => intro ys; exact ⟨0, (Int.mul_zero _).symm⟩
  | cons x xs ih =>
    intro ys
    cases ys with
    | nil => exact ⟨0, (Int.mul_zero _).symm⟩
    | cons y ys =>
      have e : dot (bmod (.cons x xs) m) (.cons y ys) = Int.bmod x m * y + dot (bmod xs m) ys := rfl
      have e' : dot (.cons x xs) (.cons y ys) = x * y + dot xs ys := rfl
      have e2 : x * y + dot xs ys - (Int.bmod x m * y + dot (bmod xs m) ys) = (x - Int.bmod x m) * y +
          (dot xs ys - dot (bmod xs m) ys) :=
        by
        rw [Int.sub_mul, Int.sub_eq_add_neg, Int.neg_add, Int.add_add_add_comm]; rfl
      rw [e, e', e2]
      obtain ⟨k, hk⟩ := Int.dvd_sub_bmod x m
      exact Int.dvd_add ⟨k * y, by rw [hk, Int.mul_assoc]⟩ (ih ys)

theorem length_bmod (m : Nat) (xs : IntList) : length (bmod xs m) = length xs := by
  induction xs with
  | nil => rfl
  | cons x xs ih => exact congrArg Nat.succ ih

end IntList

end Lean.Omega
