prelude
import Sequent.Logic.Basic

/-!
Classical logic from `Classical.choice`: excluded middle (from choice, `propext` and `funext`), proof by contradiction,
`Exists.choose`, and `if then else` when its condition is known.
-/

set_option autoImplicit false

universe u v

namespace Classical

noncomputable def indefiniteDescription {α : Sort u} (p : α → Prop) (h : Exists p) : Subtype p :=
  choice (match h with | ⟨w, hw⟩ => ⟨⟨w, hw⟩⟩)

noncomputable def choose {α : Sort u} {p : α → Prop} (h : Exists p) : α := (indefiniteDescription p h).val
theorem choose_spec {α : Sort u} {p : α → Prop} (h : Exists p) : p (choose h) := (indefiniteDescription p h).property

/-! ### Excluded middle: choose one element from each of the two predicates `x = True ∨ p` and `x = False ∨ p`; the two
-- predicates, hence the choices, agree when `p` holds. -/

theorem em_aux (p : Prop) (A B : Prop → Prop) (hA : Exists A) (hB : Exists B) (e : p → A = B) : p →
    choose hA = choose hB :=
  by
  intro hp
  have h := e hp
  subst h
  rfl

theorem em (p : Prop) : p ∨ ¬ p := by
  have hA : Exists (fun x : Prop => x = True ∨ p) := ⟨True, .inl rfl⟩
  have hB : Exists (fun x : Prop => x = False ∨ p) := ⟨False, .inl rfl⟩
  have agree : p → choose hA = choose hB :=
    em_aux p _ _ hA hB (fun hp => funext (fun x => propext ⟨fun _ => .inr hp, fun _ => .inr hp⟩))
  cases choose_spec hA with
  | inr hp => exact .inl hp
  | inl a =>
    cases choose_spec hB with
    | inr hp => exact .inl hp
    | inl b =>
      right
      intro hp
      have c := agree hp
      rw [a, b] at c
      exact c.rec (motive := fun x _ => x) True.intro

theorem byContradiction {p : Prop} (h : ¬p → False) : p := match em p with | .inl h => h | .inr h' => (h h').elim

noncomputable def propDecidable (p : Prop) : Decidable p :=
  choice (match em p with | .inl h => ⟨isTrue h⟩ | .inr h => ⟨isFalse h⟩)

@[simp] theorem not_not {p : Prop} : ¬¬p ↔ p := ⟨fun h => byContradiction h, fun h h' => h' h⟩
theorem byCases {p q : Prop} (hpq : p → q) (hnpq : ¬p → q) : q := (em p).elim hpq hnpq

theorem axiomOfChoice {α : Sort u} {β : α → Sort v} {r : ∀ x, β x → Prop} (h : ∀ x, ∃ y, r x y) :
    ∃ f : (x : α) → β x, ∀ x, r x (f x) :=
  ⟨fun x => choose (h x), fun x => choose_spec (h x)⟩

theorem skolem {α : Sort u} {b : α → Sort v} {p : ∀ x, b x → Prop} :
    (∀ x, ∃ y, p x y) ↔ ∃ f : (x : α) → b x, ∀ x, p x (f x) :=
  ⟨axiomOfChoice, fun ⟨f, h⟩ x => ⟨f x, h x⟩⟩

end Classical

noncomputable def Exists.choose {α : Sort u} {p : α → Prop} (h : Exists p) : α := Classical.choose h
theorem Exists.choose_spec {α : Sort u} {p : α → Prop} (h : Exists p) : p h.choose := Classical.choose_spec h

theorem Exists.elim {α : Sort u} {p : α → Prop} {b : Prop} (h : Exists p) (f : (a : α) → p a → b) : b :=
  match h with
  | ⟨w, hw⟩ => f w hw

theorem ite_cond_eq_true {α : Sort u} {c : Prop} {i : Decidable c} (a b : α) (h : c = True) : (ite c a b) = a := by
  cases i with
  | isTrue => rfl
  | isFalse h' => exact absurd (of_eq_true h) h'

theorem ite_cond_eq_false {α : Sort u} {c : Prop} {i : Decidable c} (a b : α) (h : c = False) : (ite c a b) = b := by
  cases i with
  | isFalse => rfl
  | isTrue h' => exact absurd h' (of_eq_false h)

@[congr] theorem ite_congr {α : Sort u} {b c : Prop} {x y u v : α} {s : Decidable b} [Decidable c]
    (h₁ : b = c) (h₂ : c → x = u) (h₃ : ¬ c → y = v) : ite b x y = ite c u v := by
  cases Decidable.em c with
  | inl h => rw [ite_cond_eq_true x y (h₁.trans (eq_true h)), ite_cond_eq_true u v (eq_true h), h₂ h]
  | inr h => rw [ite_cond_eq_false x y (h₁.trans (eq_false h)), ite_cond_eq_false u v (eq_false h), h₃ h]

theorem ite_eq_left_of_eq_true {α : Sort u} {c : Prop} {i : Decidable c} (a b : α) (h : c = True) : (@ite α c i a b) = a
    :=
  ite_cond_eq_true a b h

theorem ite_eq_right_of_eq_false {α : Sort u} {c : Prop} {i : Decidable c} (a b : α) (h : c = False) :
    (@ite α c i a b) = b :=
  ite_cond_eq_false a b h

/-! ### `exfalso` and `by_cases` -/

namespace Lean.Parser.Tactic

/-- `exfalso` replaces the goal by `False`. -/
macro "exfalso" : tactic => `(tactic| refine False.elim ?_)

/-- `by_cases h : p` leaves the goals `pos` with `h : p` and `neg` with `h : ¬p`. -/
syntax "by_cases " (atomic(binderIdent " : "))? term : tactic

macro_rules
  | `(tactic| by_cases $h:ident : $p) => `(tactic| (refine Or.elim (Classical.em $p) ?pos ?neg <;> intro $h:ident))
  | `(tactic| by_cases _ : $p) => `(tactic| (refine Or.elim (Classical.em $p) ?pos ?neg <;> intro _))
  | `(tactic| by_cases $p:term) => `(tactic| (refine Or.elim (Classical.em $p) ?pos ?neg <;> intro _))

end Lean.Parser.Tactic
