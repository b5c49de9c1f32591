prelude
import Sequent.Logic.Decidable

/-!
Propositional logic: the laws of `¬`, `∧`, `∨`, `→` and `↔` under their usual names, with those that `simp` uses.

Laws that hold for all propositions by excluded middle are proved by `truth_table`, which splits on each letter.
-/

set_option autoImplicit false

universe u

/-- Proves a propositional law by deciding the named propositions in every way. -/
local syntax "truth_table" (ppSpace colGt ident)+ : tactic

local macro_rules
  | `(tactic| truth_table $p:ident) => `(tactic| (by_cases $p:ident <;> simp [*]))
  | `(tactic| truth_table $p:ident $q:ident $qs:ident*) =>
    `(tactic| (by_cases $p:ident <;> truth_table $q:ident $qs:ident*))

theorem trivial : True := True.intro

/-! ### Negation -/

theorem Not.intro {a : Prop} (h : a → False) : ¬a := h
def Not.elim {a : Prop} {α : Sort u} (h₁ : ¬a) (h₂ : a) : α := absurd h₂ h₁
theorem Not.imp {a b : Prop} (h₁ : ¬b) (h₂ : a → b) : ¬a := fun ha => h₁ (h₂ ha)
theorem mt {a b : Prop} (h₁ : a → b) (h₂ : ¬b) : ¬a := fun ha => h₂ (h₁ ha)
theorem not_not_intro {p : Prop} (h : p) : ¬¬p := fun hn => hn h
theorem not_not_em (a : Prop) : ¬¬(a ∨ ¬a) := not_not_intro (Classical.em a)
theorem not_false : ¬False := id
theorem not_congr {a b : Prop} (h : a ↔ b) : ¬a ↔ ¬b := ⟨mt h.mpr, mt h.mp⟩
theorem not_not_not {a : Prop} : ¬¬¬a ↔ ¬a := ⟨fun h ha => h (not_not_intro ha), not_not_intro⟩
theorem not_not {a : Prop} : ¬¬a ↔ a := Classical.not_not
theorem of_not_not {a : Prop} (h : ¬¬a) : a := Classical.not_not.mp h
theorem by_contra {p : Prop} (h : ¬p → False) : p := Classical.byContradiction h
theorem by_contradiction {p : Prop} (h : ¬p → False) : p := Classical.byContradiction h
theorem em (p : Prop) : p ∨ ¬p := Classical.em p
theorem not_ne_iff {α : Sort u} {a b : α} : ¬a ≠ b ↔ a = b := Classical.not_not
theorem Ne.elim {α : Sort u} {a b : α} (h : a ≠ b) : a = b → False := h
theorem Ne.irrefl {α : Sort u} {a : α} (h : a ≠ a) : False := h rfl
theorem ne_comm {α : Sort u} {a b : α} : a ≠ b ↔ b ≠ a := ⟨Ne.symm, Ne.symm⟩
theorem eq_comm {α : Sort u} {a b : α} : a = b ↔ b = a := ⟨Eq.symm, Eq.symm⟩
theorem eq_or_ne {α : Sort u} (a b : α) : a = b ∨ a ≠ b := Classical.em (a = b)
theorem ne_or_eq {α : Sort u} (a b : α) : a ≠ b ∨ a = b := (Classical.em (a = b)).elim .inr .inl

/-! ### Conjunction -/

theorem And.symm {a b : Prop} (h : a ∧ b) : b ∧ a := ⟨h.2, h.1⟩
theorem And.imp {a b c d : Prop} (f : a → c) (g : b → d) (h : a ∧ b) : c ∧ d := ⟨f h.1, g h.2⟩
theorem And.imp_left {a b c : Prop} (h : a → b) : a ∧ c → b ∧ c := And.imp h id
theorem And.imp_right {a b c : Prop} (h : a → b) : c ∧ a → c ∧ b := And.imp id h
abbrev And.elim {a b : Prop} {α : Sort u} (f : a → b → α) (h : a ∧ b) : α := f h.1 h.2
theorem and_comm {a b : Prop} : a ∧ b ↔ b ∧ a := ⟨And.symm, And.symm⟩
theorem And.comm {a b : Prop} : a ∧ b ↔ b ∧ a := and_comm

theorem and_congr {a b c d : Prop} (h₁ : a ↔ c) (h₂ : b ↔ d) : a ∧ b ↔ c ∧ d :=
  ⟨And.imp h₁.mp h₂.mp, And.imp h₁.mpr h₂.mpr⟩

theorem and_congr_left' {a b c : Prop} (h : a ↔ b) : a ∧ c ↔ b ∧ c := and_congr h Iff.rfl
theorem and_congr_right' {a b c : Prop} (h : b ↔ c) : a ∧ b ↔ a ∧ c := and_congr Iff.rfl h

theorem and_congr_right {a b c : Prop} (h : a → (b ↔ c)) : a ∧ b ↔ a ∧ c :=
  ⟨fun hab => ⟨hab.1, (h hab.1).mp hab.2⟩, fun hac => ⟨hac.1, (h hac.1).mpr hac.2⟩⟩

theorem and_congr_left {a b c : Prop} (h : c → (a ↔ b)) : a ∧ c ↔ b ∧ c :=
  ⟨fun hac => ⟨(h hac.2).mp hac.1, hac.2⟩, fun hbc => ⟨(h hbc.2).mpr hbc.1, hbc.2⟩⟩

theorem and_assoc {a b c : Prop} : (a ∧ b) ∧ c ↔ a ∧ (b ∧ c) := by truth_table a b c
theorem and_left_comm {a b c : Prop} : a ∧ b ∧ c ↔ b ∧ a ∧ c := by truth_table a b c
theorem and_right_comm {a b c : Prop} : (a ∧ b) ∧ c ↔ (a ∧ c) ∧ b := by truth_table a b c
theorem and_rotate {a b c : Prop} : a ∧ b ∧ c ↔ b ∧ c ∧ a := by truth_table a b c
theorem and_and_and_comm {a b c d : Prop} : (a ∧ b) ∧ c ∧ d ↔ (a ∧ c) ∧ b ∧ d := by truth_table a b c d
theorem and_and_left {a b c : Prop} : a ∧ (b ∧ c) ↔ (a ∧ b) ∧ a ∧ c := by truth_table a b c
theorem and_and_right {a b c : Prop} : (a ∧ b) ∧ c ↔ (a ∧ c) ∧ b ∧ c := by truth_table a b c
theorem and_iff_left {a b : Prop} (hb : b) : a ∧ b ↔ a := ⟨And.left, fun ha => ⟨ha, hb⟩⟩
theorem and_iff_right {a b : Prop} (ha : a) : a ∧ b ↔ b := ⟨And.right, fun hb => ⟨ha, hb⟩⟩
theorem and_iff_left_of_imp {a b : Prop} (h : a → b) : (a ∧ b) ↔ a := ⟨And.left, fun ha => ⟨ha, h ha⟩⟩
theorem and_iff_right_of_imp {a b : Prop} (h : b → a) : (a ∧ b) ↔ b := ⟨And.right, fun hb => ⟨h hb, hb⟩⟩
theorem and_self_iff {a : Prop} : a ∧ a ↔ a := by truth_table a
theorem not_and_of_not_left {a : Prop} (b : Prop) : ¬a → ¬(a ∧ b) := mt And.left
theorem not_and_of_not_right (a : Prop) {b : Prop} : ¬b → ¬(a ∧ b) := mt And.right
@[simp] theorem and_not_self {a : Prop} : ¬(a ∧ ¬a) := fun h => h.2 h.1
@[simp] theorem not_and_self {a : Prop} : ¬(¬a ∧ a) := fun h => h.1 h.2
@[simp] theorem and_self_left {a b : Prop} : a ∧ (a ∧ b) ↔ a ∧ b := by truth_table a b
@[simp] theorem and_self_right {a b : Prop} : (a ∧ b) ∧ b ↔ a ∧ b := by truth_table a b

@[simp] theorem and_imp {a b c : Prop} : (a ∧ b → c) ↔ (a → b → c) :=
  ⟨fun h ha hb => h ⟨ha, hb⟩, fun h hab => h hab.1 hab.2⟩

@[simp] theorem not_and {a b : Prop} : ¬(a ∧ b) ↔ (a → ¬b) := and_imp
theorem not_and' {a b : Prop} : ¬(a ∧ b) ↔ b → ¬a := ⟨fun h hb ha => h ⟨ha, hb⟩, fun h hab => h hab.2 hab.1⟩

/-! ### Disjunction -/

theorem Or.symm {a b : Prop} (h : a ∨ b) : b ∨ a := h.elim .inr .inl
theorem Or.imp {a b c d : Prop} (f : a → c) (g : b → d) (h : a ∨ b) : c ∨ d := h.elim (.inl ∘ f) (.inr ∘ g)
theorem Or.imp_left {a b c : Prop} (f : a → b) : a ∨ c → b ∨ c := Or.imp f id
theorem Or.imp_right {a b c : Prop} (f : b → c) : a ∨ b → a ∨ c := Or.imp id f
theorem Or.resolve_left {a b : Prop} (h : a ∨ b) (na : ¬a) : b := h.elim (absurd · na) id
theorem Or.resolve_right {a b : Prop} (h : a ∨ b) (nb : ¬b) : a := h.elim id (absurd · nb)
theorem Or.neg_resolve_left {a b : Prop} (h : ¬a ∨ b) (ha : a) : b := h.elim (absurd ha) id
theorem Or.neg_resolve_right {a b : Prop} (h : a ∨ ¬b) (hb : b) : a := h.elim id (absurd hb)
theorem or_comm {a b : Prop} : a ∨ b ↔ b ∨ a := ⟨Or.symm, Or.symm⟩
theorem Or.comm {a b : Prop} : a ∨ b ↔ b ∨ a := or_comm

theorem or_congr {a b c d : Prop} (h₁ : a ↔ c) (h₂ : b ↔ d) : (a ∨ b) ↔ (c ∨ d) :=
  ⟨Or.imp h₁.mp h₂.mp, Or.imp h₁.mpr h₂.mpr⟩

theorem or_congr_left {a b c : Prop} (h : a ↔ b) : a ∨ c ↔ b ∨ c := or_congr h Iff.rfl
theorem or_congr_right {a b c : Prop} (h : b ↔ c) : a ∨ b ↔ a ∨ c := or_congr Iff.rfl h
theorem or_assoc {a b c : Prop} : (a ∨ b) ∨ c ↔ a ∨ (b ∨ c) := by truth_table a b c
theorem or_left_comm {a b c : Prop} : a ∨ (b ∨ c) ↔ b ∨ (a ∨ c) := by truth_table a b c
theorem or_right_comm {a b c : Prop} : (a ∨ b) ∨ c ↔ (a ∨ c) ∨ b := by truth_table a b c
theorem or_or_or_comm {a b c d : Prop} : (a ∨ b) ∨ c ∨ d ↔ (a ∨ c) ∨ b ∨ d := by truth_table a b c d
theorem or_rotate {a b c : Prop} : a ∨ b ∨ c ↔ b ∨ c ∨ a := by truth_table a b c
theorem or_self_iff {a : Prop} : a ∨ a ↔ a := by truth_table a
theorem or_iff_right_of_imp {a b : Prop} (ha : a → b) : (a ∨ b) ↔ b := ⟨fun h => h.elim ha id, .inr⟩
theorem or_iff_left_of_imp {a b : Prop} (hb : b → a) : (a ∨ b) ↔ a := ⟨fun h => h.elim id hb, .inl⟩
theorem or_iff_left {a b : Prop} (hb : ¬b) : a ∨ b ↔ a := or_iff_left_of_imp (absurd · hb)
theorem or_iff_right {a b : Prop} (ha : ¬a) : a ∨ b ↔ b := or_iff_right_of_imp (absurd · ha)
theorem not_or_intro {a b : Prop} (ha : ¬a) (hb : ¬b) : ¬(a ∨ b) := fun h => h.elim ha hb
@[simp] theorem not_or {p q : Prop} : ¬(p ∨ q) ↔ ¬p ∧ ¬q := by truth_table p q
@[simp] theorem or_self_left {a b : Prop} : a ∨ (a ∨ b) ↔ a ∨ b := by truth_table a b
@[simp] theorem or_self_right {a b : Prop} : (a ∨ b) ∨ b ↔ a ∨ b := by truth_table a b

theorem or_imp {a b c : Prop} : (a ∨ b → c) ↔ (a → c) ∧ (b → c) :=
  ⟨fun h => ⟨h ∘ .inl, h ∘ .inr⟩, fun h hab => hab.elim h.1 h.2⟩

theorem not_and_of_not_or_not {a b : Prop} (h : ¬a ∨ ¬b) : ¬(a ∧ b) := h.elim (mt And.left) (mt And.right)

/-! ### Distributivity -/

theorem and_or_left {a b c : Prop} : a ∧ (b ∨ c) ↔ (a ∧ b) ∨ (a ∧ c) := by truth_table a b c
theorem or_and_right {a b c : Prop} : (a ∨ b) ∧ c ↔ (a ∧ c) ∨ (b ∧ c) := by truth_table a b c
theorem or_and_left {a b c : Prop} : a ∨ (b ∧ c) ↔ (a ∨ b) ∧ (a ∨ c) := by truth_table a b c
theorem and_or_right {a b c : Prop} : (a ∧ b) ∨ c ↔ (a ∨ c) ∧ (b ∨ c) := by truth_table a b c
theorem imp_and {α : Sort u} {b c : Prop} : (α → b ∧ c) ↔ (α → b) ∧ (α → c) :=
  ⟨fun h => ⟨fun a => (h a).1, fun a => (h a).2⟩, fun h a => ⟨h.1 a, h.2 a⟩⟩

/-! ### Implication -/

theorem imp_congr_right {a b c : Prop} (h : a → (b ↔ c)) : (a → b) ↔ (a → c) :=
  ⟨fun f ha => (h ha).mp (f ha), fun f ha => (h ha).mpr (f ha)⟩

theorem imp_congr {a b c d : Prop} (h₁ : a ↔ c) (h₂ : b ↔ d) : (a → b) ↔ (c → d) :=
  ⟨fun f hc => h₂.mp (f (h₁.mpr hc)), fun f ha => h₂.mpr (f (h₁.mp ha))⟩

theorem imp.swap {a b : Sort u} {c : Prop} : (a → b → c) ↔ (b → a → c) := ⟨fun h b a => h a b, fun h a b => h b a⟩
theorem imp_not_comm {a b : Prop} : (a → ¬b) ↔ (b → ¬a) := imp.swap
theorem imp_intro {α β : Prop} (h : α) : β → α := fun _ => h
theorem imp_iff_right {a : Sort u} {b : Prop} (ha : a) : (a → b) ↔ b := ⟨fun h => h ha, fun h _ => h⟩
theorem imp_iff_not {a b : Prop} (hb : ¬b) : a → b ↔ ¬a := by truth_table a b
theorem imp_iff_not_or {a b : Prop} : (a → b) ↔ ¬a ∨ b := by truth_table a b
theorem imp_iff_or_not {a b : Prop} : (b → a) ↔ a ∨ ¬b := by truth_table a b
theorem or_iff_not_imp_left {a b : Prop} : a ∨ b ↔ (¬a → b) := by truth_table a b
theorem or_iff_not_imp_right {a b : Prop} : a ∨ b ↔ (¬b → a) := by truth_table a b
theorem imp_or {a b c : Prop} : (a → b ∨ c) ↔ (a → b) ∨ (a → c) := by truth_table a b c
theorem not_imp_of_and_not {a b : Prop} : a ∧ ¬b → ¬(a → b) := fun h f => h.2 (f h.1)
theorem not_imp_comm {a b : Prop} : (¬a → b) ↔ (¬b → a) := by truth_table a b
theorem not_imp_not {a b : Prop} : (¬a → ¬b) ↔ (b → a) := by truth_table a b
theorem not_and_or {a b : Prop} : ¬(a ∧ b) ↔ ¬a ∨ ¬b := by truth_table a b
theorem or_iff_not_and_not {a b : Prop} : a ∨ b ↔ ¬(¬a ∧ ¬b) := by truth_table a b
theorem and_iff_not_or_not {a b : Prop} : a ∧ b ↔ ¬(¬a ∨ ¬b) := by truth_table a b
theorem Function.mt {a b : Prop} : (a → b) → ¬b → ¬a := _root_.mt
theorem Function.mtr {a b : Prop} : (¬a → ¬b) → b → a := not_imp_not.mp
@[simp] theorem imp_false {a : Prop} : (a → False) ↔ ¬a := Iff.rfl
@[simp] theorem Classical.not_imp {a b : Prop} : ¬(a → b) ↔ a ∧ ¬b := by truth_table a b
theorem not_imp {a b : Prop} : ¬(a → b) ↔ a ∧ ¬b := Classical.not_imp
@[simp] theorem not_imp_self {a : Prop} : (¬a → a) ↔ a := by truth_table a
@[simp] theorem Classical.or_not_self (a : Prop) : a ∨ ¬a := em a
@[simp] theorem Classical.not_or_self (a : Prop) : ¬a ∨ a := (em a).symm
theorem or_not {p : Prop} : p ∨ ¬p := em p

/-! ### Equivalence -/

theorem Iff.of_eq {a b : Prop} (h : a = b) : a ↔ b := h ▸ Iff.rfl
theorem Iff.comm {a b : Prop} : (a ↔ b) ↔ (b ↔ a) := ⟨Iff.symm, Iff.symm⟩
theorem iff_comm {a b : Prop} : (a ↔ b) ↔ (b ↔ a) := Iff.comm
theorem Iff.not {a b : Prop} (h : a ↔ b) : ¬a ↔ ¬b := not_congr h
theorem Iff.and {a b c d : Prop} (h₁ : a ↔ c) (h₂ : b ↔ d) : a ∧ b ↔ c ∧ d := and_congr h₁ h₂
theorem Iff.or {a b c d : Prop} (h₁ : a ↔ c) (h₂ : b ↔ d) : a ∨ b ↔ c ∨ d := or_congr h₁ h₂
theorem Iff.imp {a b c d : Prop} (h₁ : a ↔ c) (h₂ : b ↔ d) : (a → b) ↔ (c → d) := imp_congr h₁ h₂
theorem iff_of_true {a b : Prop} (ha : a) (hb : b) : a ↔ b := ⟨fun _ => hb, fun _ => ha⟩
theorem iff_of_false {a b : Prop} (ha : ¬a) (hb : ¬b) : a ↔ b := ⟨(absurd · ha), (absurd · hb)⟩
@[simp] theorem imp_self {a : Prop} : (a → a) ↔ True := iff_of_true id trivial
theorem iff_true_intro {a : Prop} (h : a) : a ↔ True := iff_of_true h trivial
theorem iff_false_intro {a : Prop} (h : ¬a) : a ↔ False := iff_of_false h id
theorem iff_congr {a b c d : Prop} (h₁ : a ↔ c) (h₂ : b ↔ d) : (a ↔ b) ↔ (c ↔ d) :=
  ⟨fun h => h₁.symm.trans (h.trans h₂), fun h => h₁.trans (h.trans h₂.symm)⟩

theorem iff_iff_implies_and_implies {a b : Prop} : (a ↔ b) ↔ (a → b) ∧ (b → a) :=
  ⟨fun h => ⟨h.mp, h.mpr⟩, fun h => ⟨h.1, h.2⟩⟩

theorem not_iff_not {a b : Prop} : (¬a ↔ ¬b) ↔ (a ↔ b) := by truth_table a b
theorem not_iff_comm {a b : Prop} : (¬a ↔ b) ↔ (¬b ↔ a) := by truth_table a b
theorem iff_not_comm {a b : Prop} : (a ↔ ¬b) ↔ (b ↔ ¬a) := by truth_table a b
theorem not_iff {a b : Prop} : ¬(a ↔ b) ↔ (¬a ↔ b) := by truth_table a b
theorem iff_iff_and_or_not_and_not {a b : Prop} : (a ↔ b) ↔ (a ∧ b) ∨ (¬a ∧ ¬b) := by truth_table a b
theorem iff_def {a b : Prop} : (a ↔ b) ↔ (a → b) ∧ (b → a) := iff_iff_implies_and_implies
@[simp] theorem not_iff_self {a : Prop} : ¬(¬a ↔ a) := by truth_table a
@[simp] theorem iff_not_self {a : Prop} : ¬(a ↔ ¬a) := by truth_table a

@[simp] theorem and_congr_right_iff {a b c : Prop} : (a ∧ b ↔ a ∧ c) ↔ (a → (b ↔ c)) := by truth_table a b c
@[simp] theorem and_congr_left_iff {a b c : Prop} : (a ∧ c ↔ b ∧ c) ↔ (c → (a ↔ b)) := by truth_table a b c
@[simp] theorem and_iff_left_iff_imp {a b : Prop} : ((a ∧ b) ↔ a) ↔ (a → b) := by truth_table a b
@[simp] theorem and_iff_right_iff_imp {a b : Prop} : ((a ∧ b) ↔ b) ↔ (b → a) := by truth_table a b
@[simp] theorem iff_self_and {p q : Prop} : (p ↔ p ∧ q) ↔ (p → q) := by truth_table p q
@[simp] theorem iff_and_self {p q : Prop} : (p ↔ q ∧ p) ↔ (p → q) := by truth_table p q
@[simp] theorem or_iff_left_iff_imp {a b : Prop} : (a ∨ b ↔ a) ↔ (b → a) := by truth_table a b
@[simp] theorem or_iff_right_iff_imp {a b : Prop} : (a ∨ b ↔ b) ↔ (a → b) := by truth_table a b
@[simp] theorem iff_self_or {a b : Prop} : (a ↔ a ∨ b) ↔ (b → a) := by truth_table a b
@[simp] theorem iff_or_self {a b : Prop} : (b ↔ a ∨ b) ↔ (a → b) := by truth_table a b

namespace Classical

theorem not_and_iff_or_not_not {a b : Prop} : ¬(a ∧ b) ↔ ¬a ∨ ¬b := not_and_or
theorem imp_iff_not_or {a b : Prop} : (a → b) ↔ ¬a ∨ b := _root_.imp_iff_not_or
theorem not_imp_not {a b : Prop} : (¬a → ¬b) ↔ (b → a) := _root_.not_imp_not
theorem or_iff_not_imp_left {a b : Prop} : a ∨ b ↔ (¬a → b) := _root_.or_iff_not_imp_left
theorem of_not_not {a : Prop} (h : ¬¬a) : a := not_not.mp h

end Classical

/-! ### The forms for decidable propositions -/

namespace Decidable

theorem byContradiction {p : Prop} [Decidable p] (h : ¬p → False) : p := Classical.byContradiction h
theorem of_not_not {p : Prop} [Decidable p] (h : ¬¬p) : p := Classical.not_not.mp h
theorem not_not {p : Prop} [Decidable p] : ¬¬p ↔ p := Classical.not_not
theorem not_or_of_imp {a b : Prop} [Decidable a] (h : a → b) : ¬a ∨ b := imp_iff_not_or.mp h
theorem not_imp_not {a b : Prop} [Decidable a] : (¬a → ¬b) ↔ (b → a) := _root_.not_imp_not
theorem not_and_iff_or_not_not {a b : Prop} [Decidable a] : ¬(a ∧ b) ↔ ¬a ∨ ¬b := not_and_or
theorem or_iff_not_imp_left {a b : Prop} [Decidable a] : a ∨ b ↔ (¬a → b) := _root_.or_iff_not_imp_left

end Decidable
