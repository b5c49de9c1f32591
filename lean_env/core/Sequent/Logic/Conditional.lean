prelude
import Sequent.Logic.Quantifiers

/-!
`if then else` and `decide`: values under a known condition, splitting, and the forms that `split` and `simp` ask for.
-/

set_option autoImplicit false

universe u v

/-! ### `decide` -/

@[simp] theorem decide_eq_true_eq {p : Prop} [Decidable p] : (decide p = true) = p :=
  propext ⟨of_decide_eq_true, decide_eq_true⟩

theorem decide_eq_false {p : Prop} [i : Decidable p] (h : ¬p) : decide p = false :=
  match i with
  | isTrue h' => (h h').elim
  | isFalse _ => rfl

theorem decide_eq_true_iff {p : Prop} [Decidable p] : decide p = true ↔ p := ⟨of_decide_eq_true, decide_eq_true⟩

@[simp] theorem decide_eq_false_iff_not {p : Prop} {_ : Decidable p} : decide p = false ↔ ¬p :=
  ⟨of_decide_eq_false, decide_eq_false⟩

@[simp] theorem decide_true (h : Decidable True) : @decide True h = true := decide_eq_true trivial
@[simp] theorem decide_false (h : Decidable False) : @decide False h = false := decide_eq_false id

/-! ### `ite` -/

theorem if_pos {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t e : α} : (ite c t e) = t :=
  ite_cond_eq_true t e (eq_true hc)

theorem if_neg {c : Prop} {h : Decidable c} (hc : ¬c) {α : Sort u} {t e : α} : (ite c t e) = e :=
  ite_cond_eq_false t e (eq_false hc)

@[simp] theorem ite_true {α : Sort u} (a b : α) : (if True then a else b) = a := rfl
@[simp] theorem ite_false {α : Sort u} (a b : α) : (if False then a else b) = b := rfl
@[simp] theorem if_true {α : Sort u} {_ : Decidable True} (t e : α) : ite True t e = t := if_pos trivial
@[simp] theorem if_false {α : Sort u} {_ : Decidable False} (t e : α) : ite False t e = e := if_neg id
theorem ite_eq_left {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t e : α} : (ite c t e) = t := if_pos hc
theorem ite_eq_right {c : Prop} {h : Decidable c} (hc : ¬c) {α : Sort u} {t e : α} : (ite c t e) = e := if_neg hc

@[simp] theorem ite_self {α : Sort u} {c : Prop} {d : Decidable c} (a : α) : ite c a a = a := by
  cases d <;> rfl

@[simp] theorem ite_not {α : Sort u} (p : Prop) [Decidable p] (x y : α) : ite (¬p) x y = ite p y x := by
  by_cases h : p
  · rw [if_pos h, if_neg (not_not_intro h)]
  · rw [if_neg h, if_pos h]

theorem ite_eq_iff {α : Sort u} {p : Prop} [Decidable p] {a b c : α} :
    (if p then a else b) = c ↔ p ∧ a = c ∨ ¬p ∧ b = c := by
  by_cases h : p <;> simp [h]

@[simp] theorem ite_eq_left_iff {α : Sort u} {p : Prop} [Decidable p] {a b : α} :
    (if p then a else b) = a ↔ (¬p → b = a) := by
  by_cases h : p <;> simp [h]

@[simp] theorem ite_eq_right_iff {α : Sort u} {p : Prop} [Decidable p] {a b : α} :
    (if p then a else b) = b ↔ (p → a = b) := by
  by_cases h : p <;> simp [h]

theorem ite_or_dite_iff {p q r : Prop} [Decidable p] : (if p then q else r) ↔ (p → q) ∧ (¬p → r) := by
  by_cases h : p <;> simp [h]

@[simp] theorem if_false_left {p q : Prop} [Decidable p] : ite p False q ↔ ¬p ∧ q := by by_cases h : p <;> simp [h]
@[simp] theorem if_false_right {p q : Prop} [Decidable p] : ite p q False ↔ p ∧ q := by by_cases h : p <;> simp [h]
@[simp low] theorem if_true_left {p q : Prop} [Decidable p] : ite p True q ↔ ¬p → q := by by_cases h : p <;> simp [h]
@[simp low] theorem if_true_right {p q : Prop} [Decidable p] : ite p q True ↔ p → q := by by_cases h : p <;> simp [h]

theorem apply_ite {α : Sort u} {β : Sort v} (f : α → β) (p : Prop) [Decidable p] (x y : α) :
    f (ite p x y) = ite p (f x) (f y) := by
  by_cases h : p <;> simp [h]

/-! ### `dite` -/

theorem dif_pos {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t : c → α} {e : ¬c → α} : dite c t e = t hc :=
  match h with
  | isTrue _ => rfl
  | isFalse h => absurd hc h

theorem dif_neg {c : Prop} {h : Decidable c} (hc : ¬c) {α : Sort u} {t : c → α} {e : ¬c → α} : dite c t e = e hc :=
  match h with
  | isTrue h => absurd h hc
  | isFalse _ => rfl

@[simp] theorem dite_true {α : Sort u} {t : True → α} {e : ¬True → α} : dite True t e = t True.intro := rfl
@[simp] theorem dite_false {α : Sort u} {t : False → α} {e : ¬False → α} : dite False t e = e not_false := rfl

theorem dite_eq_left {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t : c → α} {e : ¬c → α} :
    dite c t e = t hc :=
  dif_pos hc

theorem dite_eq_right {c : Prop} {h : Decidable c} (hc : ¬c) {α : Sort u} {t : c → α} {e : ¬c → α} :
    dite c t e = e hc :=
  dif_neg hc

theorem dite_eq_left_of_eq_true {α : Sort u} {c : Prop} {i : Decidable c} {t : c → α} {e : ¬c → α} (h : c = True) :
    dite c t e = t (of_eq_true h) :=
  dif_pos _

theorem dite_eq_right_of_eq_false {α : Sort u} {c : Prop} {i : Decidable c} {t : c → α} {e : ¬c → α} (h : c = False) :
    dite c t e = e (of_eq_false h) :=
  dif_neg _

theorem dite_cond_eq_true {α : Sort u} {c : Prop} {i : Decidable c} {t : c → α} {e : ¬c → α} (h : c = True) :
    dite c t e = t (of_eq_true h) :=
  dif_pos _

theorem dite_cond_eq_false {α : Sort u} {c : Prop} {i : Decidable c} {t : c → α} {e : ¬c → α} (h : c = False) :
    dite c t e = e (of_eq_false h) :=
  dif_neg _

/-- A conditional that does not use its hypothesis is a plain one. -/
@[simp] theorem dite_eq_ite {α : Sort u} {p : Prop} [Decidable p] {a b : α} :
    (if _ : p then a else b) = if p then a else b :=
  rfl
