prelude
import Sequent.Bootstrap.Tactics

/-!
The first two axioms, `propext` and `Quot.sound`; `funext` derived from them; the simp lemmas on `True`, `False` and the
connectives; and `if then else` when its condition is known.
-/

set_option autoImplicit false

universe u v

/-! ### Transport and the two axioms -/

def Eq.mp {α β : Sort u} (h : α = β) (a : α) : β := h.rec a
def Eq.mpr {α β : Sort u} (h : α = β) (b : β) : α := h.symm.rec b
axiom propext {a b : Prop} : (a ↔ b) → a = b
axiom Quot.sound {α : Sort u} {r : α → α → Prop} {a b : α} : r a b → Quot.mk r a = Quot.mk r b

/-! ### Propositions equal to `True` or `False` -/

theorem of_eq_true {p : Prop} (h : p = True) : p := h.symm.rec True.intro
theorem of_eq_false {p : Prop} (h : p = False) : ¬p := fun hp => h.rec hp
theorem eq_true {p : Prop} (h : p) : p = True := propext ⟨fun _ => True.intro, fun _ => h⟩
theorem eq_false {p : Prop} (h : ¬ p) : p = False := propext ⟨fun h' => absurd h' h, fun h' => h'.elim⟩
theorem eq_false' {p : Prop} (h : p → False) : p = False := eq_false h
theorem eq_true_of_decide {p : Prop} [Decidable p] (h : decide p = true) : p = True := eq_true (of_decide_eq_true h)

theorem eq_false_of_decide {p : Prop} [Decidable p] (h : decide p = false) : p = False :=
  eq_false (of_decide_eq_false h)

@[simp] theorem eq_self {α : Sort u} (a : α) : (a = a) = True := eq_true rfl

/-! ### Equivalence and difference -/

theorem Or.elim {a b c : Prop} (h : a ∨ b) (left : a → c) (right : b → c) : c :=
  match h with
  | .inl h => left h
  | .inr h => right h

theorem Iff.rfl {a : Prop} : a ↔ a := ⟨id, id⟩
theorem Iff.refl (a : Prop) : a ↔ a := ⟨id, id⟩
theorem Iff.symm {a b : Prop} (h : a ↔ b) : b ↔ a := ⟨h.mpr, h.mp⟩

theorem Iff.trans {a b c : Prop} (h : a ↔ b) (h' : b ↔ c) : a ↔ c :=
  ⟨fun x => h'.mp (h.mp x), fun x => h.mpr (h'.mpr x)⟩

theorem Ne.symm {α : Sort u} {a b : α} (h : a ≠ b) : b ≠ a := fun e => h e.symm
theorem Ne.intro {α : Sort u} {a b : α} (h : a = b → False) : a ≠ b := h

/-! ### Function extensionality and congruence -/

theorem funext {α : Sort u} {β : α → Sort v} {f g : (x : α) → β x} (h : (x : α) → f x = g x) : f = g :=
  let eqv (f g : (x : α) → β x) := (x : α) → f x = g x
  let extfunApp (f : Quot eqv) (x : α) : β x := Quot.lift (fun (f : (x : α) → β x) => f x) (fun _ _ h => h x) f
  show extfunApp (Quot.mk eqv f) = extfunApp (Quot.mk eqv g) from congrArg extfunApp (Quot.sound h)

macro_rules
  | `(tactic| funext) => `(tactic| (intros; repeat (apply funext; intro)))
  | `(tactic| funext $x) => `(tactic| (apply funext; intro $x:term))
  | `(tactic| funext $x $xs*) => `(tactic| (apply funext; intro $x:term; funext $xs*))

theorem implies_congr {p₁ p₂ : Sort u} {q₁ q₂ : Sort v} (h₁ : p₁ = p₂) (h₂ : q₁ = q₂) : (p₁ → q₁) = (p₂ → q₂) := by
  subst h₁
  subst h₂
  rfl

theorem forall_congr {α : Sort u} {p q : α → Prop} (h : ∀ a, p a = q a) : (∀ a, p a) = (∀ a, q a) := by
  exact (funext h).rec rfl

theorem implies_dep_congr_ctx {p₁ p₂ q₁ : Prop} (h₁ : p₁ = p₂) {q₂ : p₂ → Prop} (h₂ : (h : p₂) → q₁ = q₂ h) :
  (p₁ → q₁) = ((h : p₂) → q₂ h) :=
  propext ⟨fun hl hp₂ => (h₂ hp₂).mp (hl (h₁.mpr hp₂)), fun hr hp₁ => (h₂ (h₁.mp hp₁)).mpr (hr (h₁.mp hp₁))⟩

theorem implies_congr_ctx {p₁ p₂ q₁ q₂ : Prop} (h₁ : p₁ = p₂) (h₂ : p₂ → q₁ = q₂) : (p₁ → q₁) = (p₂ → q₂) :=
  implies_dep_congr_ctx h₁ h₂

/-! ### Injective constructors

Lean proves for each constructor that it is injective, as `T.mk.inj` and the simp lemma `T.mk.injEq`, once it finds this
lemma. The types declared before it are named here. -/

theorem Eq.propIntro {a b : Prop} (h₁ : a → b) (h₂ : b → a) : a = b := propext ⟨h₁, h₂⟩

/-- Substitution along `a ≍ b` where both sides have one type: how the lemmas below are proved. -/
@[macro_inline] def HEq.homo_ndrec.{u1, u2} {α : Sort u2} {a : α} {motive : α → Sort u1} (m : motive a) {b : α}
    (h : a ≍ b) : motive b :=
  Eq.ndrec (motive := motive) m (eq_of_heq h)

@[macro_inline] def HEq.homo_ndrec_symm.{u1, u2} {α : Sort u2} {a : α} {motive : α → Sort u1} (m : motive a) {b : α}
    (h : b ≍ a) : motive b :=
  Eq.ndrec (motive := motive) m (eq_of_heq h).symm

theorem Lean.injEq_helper {P Q R : Prop} (h : P → Q → R) : P ∧ Q → R := fun hpq => h hpq.1 hpq.2
gen_injective_theorems% Nat
gen_injective_theorems% Fin
gen_injective_theorems% Prod
gen_injective_theorems% PProd
gen_injective_theorems% Sum
gen_injective_theorems% Sigma
gen_injective_theorems% Subtype
gen_injective_theorems% Option
gen_injective_theorems% List

@[simp] theorem and_true (p : Prop) : (p ∧ True) = p := propext ⟨fun h => h.left, fun h => ⟨h, True.intro⟩⟩

/-! ### Simplification of connectives -/

@[simp] theorem true_and (p : Prop) : (True ∧ p) = p := propext ⟨fun h => h.right, fun h => ⟨True.intro, h⟩⟩
@[simp] theorem and_self (p : Prop) : (p ∧ p) = p := propext ⟨fun h => h.right, fun h => ⟨h, h⟩⟩
@[simp] theorem not_false_eq_true : (¬ False) = True := eq_true id
theorem congrFun' {α : Sort u} {β : Sort v} {f g : α → β} (h : f = g) (a : α) : f a = g a := h.rec rfl
@[simp] theorem iff_self (p : Prop) : (p ↔ p) = True := eq_true Iff.rfl
@[simp] theorem iff_true (p : Prop) : (p ↔ True) = p := propext ⟨fun h => h.mpr .intro, fun h => ⟨fun _ => .intro, fun _ => h⟩⟩
@[simp] theorem true_iff (p : Prop) : (True ↔ p) = p := propext ⟨fun h => h.mp .intro, fun h => ⟨fun _ => h, fun _ => .intro⟩⟩
@[simp] theorem iff_false (p : Prop) : (p ↔ False) = ¬p := propext ⟨Iff.mp, fun h => ⟨h, False.elim⟩⟩
@[simp] theorem false_iff (p : Prop) : (False ↔ p) = ¬p := propext ⟨Iff.mpr, fun h => ⟨False.elim, h⟩⟩
@[simp] theorem and_false (p : Prop) : (p ∧ False) = False := propext ⟨fun h => h.right, fun h => h.elim⟩
@[simp] theorem false_and (p : Prop) : (False ∧ p) = False := propext ⟨fun h => h.left, fun h => h.elim⟩
@[simp] theorem or_true (p : Prop) : (p ∨ True) = True := eq_true (Or.inr True.intro)
@[simp] theorem true_or (p : Prop) : (True ∨ p) = True := eq_true (Or.inl True.intro)

@[simp] theorem or_false (p : Prop) : (p ∨ False) = p :=
  propext ⟨fun h => match h with | .inl h => h | .inr h => h.elim, Or.inl⟩

@[simp] theorem false_or (p : Prop) : (False ∨ p) = p :=
  propext ⟨fun h => match h with | .inl h => h.elim | .inr h => h, Or.inr⟩

@[simp] theorem or_self (p : Prop) : (p ∨ p) = p := propext ⟨fun h => match h with | .inl h => h | .inr h => h, Or.inl⟩
@[simp] theorem not_true_eq_false : (¬ True) = False := eq_false (fun h => h True.intro)
@[simp] theorem implies_true (α : Sort u) : (α → True) = True := eq_true (fun _ => True.intro)
@[simp] theorem true_implies (p : Prop) : (True → p) = p := propext ⟨fun h => h True.intro, fun h _ => h⟩
@[simp] theorem false_implies (p : Prop) : (False → p) = True := eq_true (fun h => h.elim)
theorem ne_eq {α : Sort u} (a b : α) : (a ≠ b) = ¬ (a = b) := rfl
attribute [simp] ne_eq
theorem heq_eq_eq {α : Sort u} (a b : α) : (a ≍ b) = (a = b) := propext ⟨eq_of_heq, heq_of_eq⟩
@[simp] theorem eq_iff_iff {a b : Prop} : (a = b) ↔ (a ↔ b) := ⟨fun h => h ▸ Iff.rfl, propext⟩

theorem Decidable.em (p : Prop) [h : Decidable p] : p ∨ ¬ p := match h with | isTrue h => .inl h | isFalse h => .inr h
