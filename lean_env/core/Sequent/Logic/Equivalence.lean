prelude
import Sequent.Logic.Bool

/-!
Further equivalences of propositions under their usual names: the `↔` forms of the simplification lemmas, exclusive or,
unique existence, and quantifiers over pairs and subtypes.
-/

set_option autoImplicit false

universe u v

section
variable {a b c d p q r : Prop}

theorem iff_of_eq (h : a = b) : a ↔ b := h ▸ Iff.rfl
theorem Eq.to_iff (h : a = b) : a ↔ b := iff_of_eq h
theorem Iff.eq (h : a ↔ b) : a = b := propext h
theorem and_true_iff (p : Prop) : p ∧ True ↔ p := iff_of_eq (and_true p)
theorem true_and_iff (p : Prop) : True ∧ p ↔ p := iff_of_eq (true_and p)
theorem and_false_iff (p : Prop) : p ∧ False ↔ False := iff_of_eq (and_false p)
theorem false_and_iff (p : Prop) : False ∧ p ↔ False := iff_of_eq (false_and p)
theorem or_true_iff (p : Prop) : p ∨ True ↔ True := iff_of_eq (or_true p)
theorem true_or_iff (p : Prop) : True ∨ p ↔ True := iff_of_eq (true_or p)
theorem or_false_iff (p : Prop) : p ∨ False ↔ p := iff_of_eq (or_false p)
theorem false_or_iff (p : Prop) : False ∨ p ↔ p := iff_of_eq (false_or p)
theorem imp_true_iff (α : Sort u) : (α → True) ↔ True := iff_of_eq (implies_true α)
theorem true_imp_iff : (True → a) ↔ a := iff_of_eq (true_implies a)
theorem false_imp_iff (a : Prop) : (False → a) ↔ True := iff_of_eq (false_implies a)
theorem not_false_iff : ¬False ↔ True := iff_of_eq not_false_eq_true
theorem not_true : ¬True ↔ False := iff_of_eq not_true_eq_false
theorem and_not_self_iff (a : Prop) : a ∧ ¬a ↔ False := ⟨and_not_self, False.elim⟩
theorem not_and_self_iff (a : Prop) : ¬a ∧ a ↔ False := ⟨not_and_self, False.elim⟩
theorem eq_self_iff_true {α : Sort u} (a : α) : a = a ↔ True := iff_true_intro rfl
theorem ne_self_iff_false {α : Sort u} (a : α) : a ≠ a ↔ False := iff_false_intro fun h => h rfl
theorem Classical.by_contradiction {p : Prop} (h : ¬p → False) : p := Classical.byContradiction h
theorem Decidable.by_contradiction {p : Prop} [Decidable p] (h : ¬p → False) : p := Classical.byContradiction h
theorem by_cases {p q : Prop} (hpq : p → q) (hnpq : ¬p → q) : q := Classical.byCases hpq hnpq
theorem id_eq {α : Sort u} (a : α) : Eq (id a) a := rfl
theorem ne_of_apply_ne {α : Sort u} {β : Sort v} (f : α → β) {x y : α} : f x ≠ f y → x ≠ y := mt (congrArg f)
theorem funext_iff {α : Sort u} {β : α → Sort v} {f g : (x : α) → β x} : f = g ↔ ∀ x, f x = g x :=
  ⟨fun h _ => h ▸ rfl, funext⟩
theorem forall_swap {α : Sort u} {β : Sort v} {p : α → β → Prop} : (∀ x y, p x y) → ∀ y x, p x y := fun h y x => h x y
theorem skolem {α : Sort u} {b : α → Sort v} {p : ∀ x, b x → Prop} :
    (∀ x, ∃ y, p x y) ↔ ∃ f : (x : α) → b x, ∀ x, p x (f x) :=
  Classical.skolem

theorem Iff.iff (h₁ : a ↔ b) (h₂ : c ↔ d) : (a ↔ c) ↔ (b ↔ d) :=
  ⟨fun h => h₁.symm.trans (h.trans h₂), fun h => h₁.trans (h.trans h₂.symm)⟩
theorem Iff.not_left (h : a ↔ ¬b) : ¬a ↔ b := (not_congr h).trans not_not
theorem Iff.not_right (h : ¬a ↔ b) : a ↔ ¬b := not_not.symm.trans (not_congr h)

/-- Exclusive or: exactly one of the two holds. -/
def Xor' (a b : Prop) : Prop := (a ∧ ¬b) ∨ (b ∧ ¬a)
theorem xor_def {a b : Prop} : Xor' a b ↔ (a ∧ ¬b) ∨ (b ∧ ¬a) := Iff.rfl
theorem xor_comm (a b : Prop) : Xor' a b = Xor' b a := propext or_comm
theorem xor_iff_not_iff (P Q : Prop) : Xor' P Q ↔ ¬(P ↔ Q) := by
  by_cases hp : P <;> by_cases hq : Q <;> simp [Xor', hp, hq]
end
