import Mathlib

/-!
Names of logic: each lemma has the type, and the implicit arguments, that it has in Lean and Mathlib.
-/

set_option linter.unusedVariables false

universe u v
variable {a b c d p q r : Prop} {α : Type} {β : Type}

/-! ### Connectives -/
example : a ∧ b ↔ b ∧ a := and_comm
example : a ∨ b ↔ b ∨ a := or_comm
example : (a ∧ b) ∧ c ↔ a ∧ b ∧ c := and_assoc
example : (a ∨ b) ∨ c ↔ a ∨ b ∨ c := or_assoc
example : a ∧ b ∧ c ↔ b ∧ a ∧ c := and_left_comm
example : (a ∧ b) ∧ c ↔ (a ∧ c) ∧ b := and_right_comm
example : a ∨ b ∨ c ↔ b ∨ a ∨ c := or_left_comm
example : (a ∨ b) ∨ c ↔ (a ∨ c) ∨ b := or_right_comm
example : a ∧ (b ∨ c) ↔ a ∧ b ∨ a ∧ c := and_or_left
example : (a ∨ b) ∧ c ↔ a ∧ c ∨ b ∧ c := or_and_right
example : a ∨ b ∧ c ↔ (a ∨ b) ∧ (a ∨ c) := or_and_left
example : a ∧ b ∨ c ↔ (a ∨ c) ∧ (b ∨ c) := and_or_right
example : ¬(a ∧ b) ↔ ¬a ∨ ¬b := not_and_or
example : ¬(a ∨ b) ↔ ¬a ∧ ¬b := not_or
example : ¬(a ∧ b) ↔ (a → ¬b) := not_and
example : ¬(a ∧ b) ↔ (b → ¬a) := not_and'
example : ¬(a → b) ↔ a ∧ ¬b := Classical.not_imp
example : ¬¬a ↔ a := not_not
example : ¬¬a ↔ a := Classical.not_not
example : ¬¬a → a := of_not_not
example : a ∨ b ↔ (¬a → b) := or_iff_not_imp_left
example : a ∨ b ↔ (¬b → a) := or_iff_not_imp_right
example : (a → b) ↔ ¬a ∨ b := imp_iff_not_or
example : (a → b) ↔ b ∨ ¬a := imp_iff_or_not
example : (¬a → b) ↔ (¬b → a) := not_imp_comm
example : (¬a → ¬b) ↔ (b → a) := not_imp_not
example : (a → ¬b) ↔ (b → ¬a) := imp_not_comm
example : (a ↔ b) ↔ (a → b) ∧ (b → a) := iff_def
example : (a ↔ b) ↔ (b ↔ a) := iff_comm
example : (a ↔ b) ↔ (¬a ↔ ¬b) := not_iff_not.symm
example : (¬a ↔ b) ↔ (¬b ↔ a) := not_iff_comm
example : ¬(a ↔ b) ↔ (¬a ↔ b) := not_iff
example : (a ∧ b → c) ↔ (a → b → c) := and_imp
example : (a ∨ b → c) ↔ (a → c) ∧ (b → c) := or_imp
example : (a → b ∧ c) ↔ (a → b) ∧ (a → c) := imp_and
example : (a → b ∨ c) ↔ (a → b) ∨ (a → c) := imp_or
example : (a → False) ↔ ¬a := imp_false
example : (a → b → c) ↔ (b → a → c) := imp.swap
example : a ∧ ¬a ↔ False := and_not_self_iff a
example : ¬(a ∧ ¬a) := and_not_self
example : ¬(¬a ∧ a) := not_and_self
example : a → ¬b → ¬(a → b) := fun ha hb h => hb (h ha)
example : (a → b) → ¬b → ¬a := mt
example : a → ¬a → b := absurd
example : ∀ (p : Prop), p ∨ ¬p := Classical.em
example : ∀ (p : Prop), p ∨ ¬p := em
example : (¬p → False) → p := Classical.byContradiction
example : (¬p → False) → p := by_contradiction
example : (¬p → False) → p := Classical.by_contradiction
example : (p → q) → (¬p → q) → q := Classical.byCases
example : (p → q) → (¬p → q) → q := by_cases
example : a → b → (a ↔ b) := iff_of_true
example : ¬a → ¬b → (a ↔ b) := iff_of_false
example : a → (a ↔ True) := iff_true_intro
example : ¬a → (a ↔ False) := iff_false_intro
example : a → (a ∧ b ↔ b) := and_iff_right
example : b → (a ∧ b ↔ a) := and_iff_left
example : ¬a → (a ∨ b ↔ b) := or_iff_right
example : ¬b → (a ∨ b ↔ a) := or_iff_left
example : (a → b) → (a ∨ b ↔ b) := or_iff_right_of_imp
example : (b → a) → (a ∨ b ↔ a) := or_iff_left_of_imp
example : (a → b) → (a ∧ b ↔ a) := and_iff_left_of_imp
example : (b → a) → (a ∧ b ↔ b) := and_iff_right_of_imp
example : (a ↔ c) → (b ↔ d) → (a ∧ b ↔ c ∧ d) := and_congr
example : (a ↔ c) → (b ↔ d) → (a ∨ b ↔ c ∨ d) := or_congr
example : (a ↔ b) → (a ∧ c ↔ b ∧ c) := and_congr_left'
example : (a → (b ↔ c)) → (a ∧ b ↔ a ∧ c) := and_congr_right
example : (c → (a ↔ b)) → (a ∧ c ↔ b ∧ c) := and_congr_left
example : (b ↔ c) → (a ∨ b ↔ a ∨ c) := or_congr_right
example : (a ↔ b) → (a ∨ c ↔ b ∨ c) := or_congr_left
example : (a ↔ b) → (c ↔ d) → ((a → c) ↔ (b → d)) := imp_congr
example : (a ↔ b) → (c ↔ d) → ((a ↔ c) ↔ (b ↔ d)) := iff_congr
example : (a ↔ b) → (¬a ↔ ¬b) := not_congr
example : a ∨ b → (a → c) → (b → c) → c := Or.elim
example : a ∨ b → ¬a → b := Or.resolve_left
example : a ∨ b → ¬b → a := Or.resolve_right
example : (a → c) → (b → d) → a ∨ b → c ∨ d := Or.imp
example : (a → b) → a ∨ c → b ∨ c := Or.imp_left
example : (a → b) → c ∨ a → c ∨ b := Or.imp_right
example : a ∨ b → b ∨ a := Or.symm
example : a ∧ b → b ∧ a := And.symm
example : (a → c) → (b → d) → a ∧ b → c ∧ d := And.imp
example : (a → b) → a ∧ c → b ∧ c := And.imp_left
example : (a → b) → c ∧ a → c ∧ b := And.imp_right
example : (a ↔ b) → (b ↔ c) → (a ↔ c) := Iff.trans
example : (a ↔ b) → (b ↔ a) := Iff.symm
example : (a ↔ b) → (¬a ↔ ¬b) := Iff.not
example : (a ↔ c) → (b ↔ d) → (a ∧ b ↔ c ∧ d) := Iff.and
example : (a ↔ c) → (b ↔ d) → (a ∨ b ↔ c ∨ d) := Iff.or
example : a = b → (a ↔ b) := Eq.to_iff
example : a = b → (a ↔ b) := iff_of_eq
example : (a ↔ b) → a = b := propext
example : a = True → a := of_eq_true
example : (True ∧ p) = p := true_and p
example : (p ∧ True) = p := and_true p
example : (p ∨ False) = p := or_false p
example : (False ∨ p) = p := false_or p
example : p ∧ True ↔ p := and_true_iff p
example : True ∧ p ↔ p := true_and_iff p
example : p ∨ False ↔ p := or_false_iff p
example : False ∨ p ↔ p := false_or_iff p
example : (p → True) ↔ True := imp_true_iff p
example : (True → p) ↔ p := true_imp_iff
example : (False → p) ↔ True := false_imp_iff p
example : (¬True) = False := not_true_eq_false
example : (¬False) = True := not_false_eq_true
example : ¬False := not_false
example : ¬False ↔ True := not_false_iff
example : ¬True ↔ False := not_true
example : True := trivial
example : Xor' a b ↔ (a ∧ ¬b) ∨ (b ∧ ¬a) := xor_def
example : a ∨ a ↔ a := or_self_iff
example : a ∧ a ↔ a := and_self_iff

/-! ### Equality -/
example {x y : α} : x = y ↔ y = x := eq_comm
example {x y : α} : x ≠ y ↔ y ≠ x := ne_comm
example {x y : α} : x = y → y = x := Eq.symm
example {x y : α} : x ≠ y → y ≠ x := Ne.symm
example {x y z : α} : x = y → y = z → x = z := Eq.trans
example {x y : α} : ¬x ≠ y ↔ x = y := not_ne_iff
example {x y : α} : ¬x ≠ y ↔ x = y := ne_eq x y ▸ not_not
example {x y : α} : (x ≠ y) = ¬x = y := ne_eq x y
example : ∀ (x y : α), x = y ∨ x ≠ y := eq_or_ne
example {x y : α} {f : α → β} : f x ≠ f y → x ≠ y := ne_of_apply_ne f
example {x y : α} (f : α → β) : x = y → f x = f y := congrArg f
example {f g : α → β} : f = g → ∀ x, f x = g x := congrFun
example {f g : α → β} {x y : α} : f = g → x = y → f x = g y := congr
example {f g : α → β} : (∀ x, f x = g x) → f = g := funext
example {f g : α → β} : f = g ↔ ∀ x, f x = g x := funext_iff
example {x : α} : (x = x) = True := eq_self x
example {x : α} : x = x ↔ True := eq_self_iff_true x
example {x y z : α} : x = y → y ≠ z → x ≠ z := ne_of_eq_of_ne
example {x y z : α} : x ≠ y → y = z → x ≠ z := ne_of_ne_of_eq
example {x : α} : x ≠ x → False := Ne.irrefl

/-! ### Quantifiers -/
variable {P Q : α → Prop}
example : (¬∀ x, P x) ↔ ∃ x, ¬P x := not_forall
example : (¬∀ x, P x) ↔ ∃ x, ¬P x := Classical.not_forall
example : (¬∃ x, P x) ↔ ∀ x, ¬P x := not_exists
example : (¬∀ x, ¬P x) ↔ ∃ x, P x := not_forall_not
example : (¬∃ x, ¬P x) ↔ ∀ x, P x := not_exists_not
example : (∀ x, P x ∧ Q x) ↔ (∀ x, P x) ∧ ∀ x, Q x := forall_and
example : (∃ x, P x ∨ Q x) ↔ (∃ x, P x) ∨ ∃ x, Q x := exists_or
example : (∃ x, a ∧ P x) ↔ a ∧ ∃ x, P x := exists_and_left
example : (∃ x, P x ∧ a) ↔ (∃ x, P x) ∧ a := exists_and_right
example : (∃ _h : a, b) ↔ a ∧ b := exists_prop
example {q : (∃ x, P x) → Prop} : (∀ h, q h) ↔ ∀ x (h : P x), q ⟨x, h⟩ := forall_exists_index
example : ((∃ x, P x) → b) ↔ ∀ x, P x → b := exists_imp
example : (∀ x, P x ↔ Q x) → ((∀ x, P x) ↔ ∀ x, Q x) := forall_congr'
example : (∀ x, P x ↔ Q x) → ((∃ x, P x) ↔ ∃ x, Q x) := exists_congr
example : (∀ x, P x → Q x) → (∀ x, P x) → ∀ x, Q x := forall_imp
example : (∀ x, P x → Q x) → (∃ x, P x) → ∃ x, Q x := Exists.imp
example {x' : α} : (∀ x, x = x' → P x) ↔ P x' := forall_eq
example {x' : α} : (∀ x, x' = x → P x) ↔ P x' := forall_eq'
example {x' : α} : ∃ x, x = x' := exists_eq
example {x' : α} : (∃ x, x = x' ∧ P x) ↔ P x' := exists_eq_left
example {x' : α} : (∃ x, P x ∧ x = x') ↔ P x' := exists_eq_right
example {x' : α} : (∃ x, x' = x ∧ P x) ↔ P x' := exists_eq_left'
example [Nonempty α] : (∃ _ : α, b) ↔ b := exists_const α
example [Nonempty α] : (α → b) ↔ b := forall_const α
example {r : α → β → Prop} : (∃ x y, r x y) ↔ ∃ y x, r x y := exists_comm
example {r : α → β → Prop} : (∀ x y, r x y) ↔ ∀ y x, r x y := forall_comm
example {r : α → β → Prop} : (∀ x y, r x y) → ∀ y x, r x y := forall_swap
example : (∃! x, P x) → ∃ x, P x := ExistsUnique.exists
example {x y : α} : (∃! x, P x) → P x → P y → x = y := fun h => h.unique
example (w : α) : P w → (∀ y, P y → y = w) → ∃! x, P x := ExistsUnique.intro w
example (h : ∃ x, P x) : P h.choose := h.choose_spec
example (h : ∃ x, P x) : P (Classical.choose h) := Classical.choose_spec h
example {r : α → β → Prop} : (∀ x, ∃ y, r x y) → ∃ f : α → β, ∀ x, r x (f x) := Classical.axiomOfChoice
example {r : α → β → Prop} : (∀ x, ∃ y, r x y) ↔ ∃ f : α → β, ∀ x, r x (f x) := Classical.skolem
example {r : α → β → Prop} : (∀ x, ∃ y, r x y) ↔ ∃ f : α → β, ∀ x, r x (f x) := skolem
example {p : α × β → Prop} : (∀ x, p x) ↔ ∀ a b, p (a, b) := Prod.forall
example {p : α × β → Prop} : (∃ x, p x) ↔ ∃ a b, p (a, b) := Prod.exists
example {p : α → Prop} {q : {x // p x} → Prop} : (∀ x, q x) ↔ ∀ a b, q ⟨a, b⟩ := Subtype.forall
example {p : α → Prop} {q : {x // p x} → Prop} : (∃ x, q x) ↔ ∃ a b, q ⟨a, b⟩ := Subtype.exists

/-! ### Conditionals and decisions -/
example [Decidable c] {x y : α} : c → (if c then x else y) = x := fun h => if_pos h
example [Decidable c] {x y : α} : ¬c → (if c then x else y) = y := fun h => if_neg h
example [Decidable c] {x : c → α} {y : ¬c → α} (h : c) : dite c x y = x h := dif_pos h
example [Decidable c] {x : c → α} {y : ¬c → α} (h : ¬c) : dite c x y = y h := dif_neg h
example [Decidable c] (x : α) : (if c then x else x) = x := ite_self x
example [Decidable c] (f : α → β) (x y : α) : f (if c then x else y) = if c then f x else f y := apply_ite f c x y
example [Decidable c] {x y : α} : (if ¬c then x else y) = if c then y else x := ite_not c x y
example [Decidable c] {x y : α} : (if c then x else y) = x ↔ ¬c → y = x := ite_eq_left_iff
example [Decidable c] {x y : α} : (if c then x else y) = y ↔ c → x = y := ite_eq_right_iff
example [Decidable c] {x y z : α} : (if c then x else y) = z ↔ c ∧ x = z ∨ ¬c ∧ y = z := ite_eq_iff
example [Decidable p] : decide p = true → p := of_decide_eq_true
example [Decidable p] : p → decide p = true := decide_eq_true
example [Decidable p] : decide p = true ↔ p := decide_eq_true_iff
example [Decidable p] : decide p = false ↔ ¬p := decide_eq_false_iff_not
example [Decidable p] : (decide p = true) = p := decide_eq_true_eq
example [Decidable p] : ¬¬p ↔ p := Decidable.not_not
example [Decidable p] : p ∨ ¬p := Decidable.em p
example [Decidable p] : (¬p → False) → p := Decidable.by_contradiction

/-! ### Functions, pairs, sums, options -/
example {f : α → β} : Function.Injective f ↔ ∀ ⦃x y⦄, f x = f y → x = y := Iff.rfl
example {f : α → β} (hf : Function.Injective f) {x y : α} : f x = f y ↔ x = y := hf.eq_iff
example {f : α → β} (hf : Function.Injective f) {x y : α} : f x ≠ f y ↔ x ≠ y := hf.ne_iff
example {f : α → β} (hf : Function.Injective f) {x y : α} : x ≠ y → f x ≠ f y := hf.ne
example {γ : Type} {g : β → γ} {f : α → β} : Function.Injective g → Function.Injective f → Function.Injective (g ∘ f) :=
  Function.Injective.comp
example {γ : Type} {g : β → γ} {f : α → β} : Function.Injective (g ∘ f) → Function.Injective f :=
  Function.Injective.of_comp
example {γ : Type} {g : β → γ} {f : α → β} : Function.Surjective g → Function.Surjective f → Function.Surjective (g ∘ f) :=
  Function.Surjective.comp
example {f : α → β} : Function.Bijective f ↔ Function.Injective f ∧ Function.Surjective f := Iff.rfl
example {g : β → α} {f : α → β} : Function.LeftInverse g f → Function.Injective f := Function.LeftInverse.injective
example {g : β → α} {f : α → β} : Function.RightInverse g f → Function.Surjective f := Function.RightInverse.surjective
example : Function.Injective (id : α → α) := Function.injective_id
example : Function.Surjective (id : α → α) := Function.surjective_id
example : Function.Bijective (id : α → α) := Function.bijective_id
example {γ : Type} (g : β → γ) (f : α → β) (x : α) : (g ∘ f) x = g (f x) := Function.comp_apply
example (x : α) : id x = x := id_eq x
example {x z : α} {y w : β} : ((x, y) = (z, w)) = (x = z ∧ y = w) := Prod.mk.injEq x y z w
example {p q : α × β} : p = q ↔ p.1 = q.1 ∧ p.2 = q.2 := Prod.ext_iff
example {p q : α × β} : p.1 = q.1 → p.2 = q.2 → p = q := Prod.ext
example {p : α × β} : (p.1, p.2) = p := Prod.mk.eta
example {x y : α} : (some x = some y) = (x = y) := Option.some.injEq x y
example {x y : α} : some x = some y ↔ x = y := Option.some_inj
example (x : α) : some x ≠ none := Option.some_ne_none x
example {x y : α} : (Sum.inl x : α ⊕ β) = Sum.inl y ↔ x = y := Sum.inl.inj_iff
example {p : α → Prop} {x y : {x // p x}} : x = y ↔ x.val = y.val := Subtype.ext_iff
example {p : α → Prop} {x y : {x // p x}} : x.val = y.val → x = y := Subtype.ext
example {p : α → Prop} {x y : {x // p x}} : x.val = y.val → x = y := Subtype.eq
example {a b : ℕ} : (a.succ = b.succ) = (a = b) := Nat.succ.injEq a b
