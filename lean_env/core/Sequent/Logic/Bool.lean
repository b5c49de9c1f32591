prelude
import Sequent.Logic.Conditional

/-!
Booleans: the operations, their simp lemmas under the usual names, and what comparing and transporting equations need.
-/

set_option autoImplicit false

universe u v

/-! ### Booleans -/

namespace Bool

theorem of_not_eq_true : {b : Bool} → ¬b = true → b = false
  | true, h => absurd rfl h
  | false, _ => rfl

theorem of_not_eq_false : {b : Bool} → ¬b = false → b = true
  | true, _ => rfl
  | false, h => absurd rfl h

theorem eq_false_or_eq_true (b : Bool) : b = true ∨ b = false := by
  cases b
  · exact .inr rfl
  · exact .inl rfl

theorem eq_false_of_not_eq_true {b : Bool} (h : ¬b = true) : b = false := (eq_false_or_eq_true b).resolve_left h
theorem eq_true_of_not_eq_false {b : Bool} (h : ¬b = false) : b = true := (eq_false_or_eq_true b).resolve_right h
@[simp] theorem not_eq_true (b : Bool) : (¬b = true) = (b = false) := by cases b <;> simp
@[simp] theorem not_eq_false (b : Bool) : (¬b = false) = (b = true) := by cases b <;> simp
@[simp] theorem false_ne_true : ¬false = true := fun h => nomatch h
@[simp] theorem true_ne_false : ¬true = false := fun h => nomatch h
@[simp] theorem and_true (b : Bool) : (b && true) = b := by cases b <;> rfl
@[simp] theorem true_and (b : Bool) : (true && b) = b := rfl
@[simp] theorem and_false (b : Bool) : (b && false) = false := by cases b <;> rfl
@[simp] theorem false_and (b : Bool) : (false && b) = false := rfl
@[simp] theorem or_true (b : Bool) : (b || true) = true := by cases b <;> rfl
@[simp] theorem true_or (b : Bool) : (true || b) = true := rfl
@[simp] theorem or_false (b : Bool) : (b || false) = b := by cases b <;> rfl
@[simp] theorem false_or (b : Bool) : (false || b) = b := rfl
@[simp] theorem and_self (b : Bool) : (b && b) = b := by cases b <;> rfl
@[simp] theorem or_self (b : Bool) : (b || b) = b := by cases b <;> rfl
@[simp] theorem not_not (b : Bool) : (!!b) = b := by cases b <;> rfl
@[simp] theorem not_true : (!true) = false := rfl
@[simp] theorem not_false : (!false) = true := rfl
@[simp] theorem not_eq_true' (b : Bool) : ((!b) = true) = (b = false) := by cases b <;> simp
@[simp] theorem not_eq_false' (b : Bool) : ((!b) = false) = (b = true) := by cases b <;> simp
@[simp] theorem and_eq_true (a b : Bool) : ((a && b) = true) = (a = true ∧ b = true) := by cases a <;> simp
@[simp] theorem or_eq_true (a b : Bool) : ((a || b) = true) = (a = true ∨ b = true) := by cases a <;> simp
theorem and_eq_true_iff {a b : Bool} : (a && b) = true ↔ a = true ∧ b = true := by simp
theorem or_eq_true_iff {a b : Bool} : (a || b) = true ↔ a = true ∨ b = true := by simp
theorem and_comm (a b : Bool) : (a && b) = (b && a) := by cases a <;> cases b <;> rfl
theorem or_comm (a b : Bool) : (a || b) = (b || a) := by cases a <;> cases b <;> rfl
theorem and_assoc (a b c : Bool) : (a && b && c) = (a && (b && c)) := by cases a <;> rfl
theorem or_assoc (a b c : Bool) : (a || b || c) = (a || (b || c)) := by cases a <;> rfl
theorem not_and (a b : Bool) : (!(a && b)) = (!a || !b) := by cases a <;> rfl
theorem not_or (a b : Bool) : (!(a || b)) = (!a && !b) := by cases a <;> rfl
@[simp] theorem and_not_self (b : Bool) : (b && !b) = false := by cases b <;> rfl
@[simp] theorem or_not_self (b : Bool) : (b || !b) = true := by cases b <;> rfl

end Bool

@[simp] theorem cond_true {α : Sort u} (a b : α) : cond true a b = a := rfl
@[simp] theorem cond_false {α : Sort u} (a b : α) : cond false a b = b := rfl

@[simp] theorem decide_not {p : Prop} [Decidable p] [Decidable ¬p] : decide (¬p) = !decide p := by
  by_cases h : p <;> simp [h]

@[simp] theorem Bool.decide_and (p q : Prop) [Decidable p] [Decidable q] [Decidable (p ∧ q)] :
    decide (p ∧ q) = (decide p && decide q) := by
  by_cases h : p <;> by_cases h' : q <;> simp [h, h']

@[simp] theorem Bool.decide_or (p q : Prop) [Decidable p] [Decidable q] [Decidable (p ∨ q)] :
    decide (p ∨ q) = (decide p || decide q) := by
  by_cases h : p <;> by_cases h' : q <;> simp [h, h']

/-! ### Boolean equality of types with decidable equality -/

instance instBEqOfDecidableEq {α : Type u} [DecidableEq α] : BEq α := ⟨fun a b => decide (a = b)⟩

@[simp] theorem decide_eq_decide {p q : Prop} [Decidable p] [Decidable q] : decide p = decide q ↔ (p ↔ q) := by
  by_cases h : p <;> by_cases h' : q <;> simp [h, h']

/-! ### Transport of relations along equations -/

theorem le_of_le_of_eq {α : Type u} [LE α] {a b c : α} (h₁ : a ≤ b) (h₂ : b = c) : a ≤ c := h₂ ▸ h₁
theorem le_of_eq_of_le {α : Type u} [LE α] {a b c : α} (h₁ : a = b) (h₂ : b ≤ c) : a ≤ c := h₁ ▸ h₂
theorem lt_of_lt_of_eq {α : Type u} [LT α] {a b c : α} (h₁ : a < b) (h₂ : b = c) : a < c := h₂ ▸ h₁
theorem lt_of_eq_of_lt {α : Type u} [LT α] {a b c : α} (h₁ : a = b) (h₂ : b < c) : a < c := h₁ ▸ h₂
theorem ne_of_ne_of_eq {α : Sort u} {a b c : α} (h₁ : a ≠ b) (h₂ : b = c) : a ≠ c := h₂ ▸ h₁
theorem ne_of_eq_of_ne {α : Sort u} {a b c : α} (h₁ : a = b) (h₂ : b ≠ c) : a ≠ c := h₁ ▸ h₂

/-- What `match` on several literals asks for. -/
@[macro_inline] def Eq.ndrec_symm.{u1, u2} {α : Sort u2} {a : α} {motive : α → Sort u1} (m : motive a) {b : α}
    (h : b = a) : motive b :=
  Eq.ndrec (motive := motive) m h.symm

attribute [symm] Eq.symm Iff.symm Ne.symm HEq.symm

/-! ### Instances -/

set_option checkBinderAnnotations false in
/-- The instance that type class inference finds. -/
abbrev inferInstance {α : Sort u} [i : α] : α := i
