prelude
import Sequent.Logic.Decidable

/-!
The propositional and quantifier lemmas that proofs and `simp` use under their usual names, the lemmas on `if`, the
boolean operations, and the tactics that need classical logic (`by_cases`, `by_contra`, ...).
-/

set_option autoImplicit false

universe u

/-! ### Connectives -/

theorem Or.elim {a b c : Prop} (h : a ∨ b) (l : a → c) (r : b → c) : c := match h with | .inl h => l h | .inr h => r h
theorem Or.symm {a b : Prop} (h : a ∨ b) : b ∨ a := match h with | .inl h => .inr h | .inr h => .inl h

theorem Or.imp {a b c d : Prop} (f : a → c) (g : b → d) (h : a ∨ b) : c ∨ d :=
  match h with
  | .inl h => .inl (f h)
  | .inr h => .inr (g h)

theorem And.symm {a b : Prop} (h : a ∧ b) : b ∧ a := ⟨h.2, h.1⟩
theorem And.imp {a b c d : Prop} (f : a → c) (g : b → d) (h : a ∧ b) : c ∧ d := ⟨f h.1, g h.2⟩
theorem mt {a b : Prop} (h₁ : a → b) (h₂ : ¬b) : ¬a := fun ha => h₂ (h₁ ha)
theorem not_not_intro {p : Prop} (h : p) : ¬ ¬ p := fun hn => hn h
def Not.elim {a : Prop} {b : Sort u} (h : ¬a) (ha : a) : b := absurd ha h
theorem Iff.of_eq {a b : Prop} (h : a = b) : a ↔ b := h.rec Iff.rfl
theorem and_comm {a b : Prop} : a ∧ b ↔ b ∧ a := ⟨And.symm, And.symm⟩
theorem or_comm {a b : Prop} : a ∨ b ↔ b ∨ a := ⟨Or.symm, Or.symm⟩

theorem and_assoc {a b c : Prop} : (a ∧ b) ∧ c ↔ a ∧ (b ∧ c) :=
  ⟨fun h => ⟨h.1.1, h.1.2, h.2⟩, fun h => ⟨⟨h.1, h.2.1⟩, h.2.2⟩⟩

theorem or_assoc {a b c : Prop} : (a ∨ b) ∨ c ↔ a ∨ (b ∨ c) := by
  constructor
  · rintro ((h | h) | h)
    · exact .inl h
    · exact .inr (.inl h)
    · exact .inr (.inr h)
  · rintro (h | (h | h))
    · exact .inl (.inl h)
    · exact .inl (.inr h)
    · exact .inr h

theorem not_or {p q : Prop} : ¬ (p ∨ q) ↔ ¬ p ∧ ¬ q :=
  ⟨fun h => ⟨fun hp => h (.inl hp), fun hq => h (.inr hq)⟩, fun h h' => h'.elim h.1 h.2⟩

theorem not_and {a b : Prop} : ¬ (a ∧ b) ↔ (a → ¬ b) := ⟨fun h ha hb => h ⟨ha, hb⟩, fun h hab => h hab.1 hab.2⟩

theorem not_exists {α : Sort u} {p : α → Prop} : (¬ ∃ x, p x) ↔ ∀ x, ¬ p x :=
  ⟨fun h x hx => h ⟨x, hx⟩, fun h ⟨x, hx⟩ => h x hx⟩

theorem and_imp {a b c : Prop} : (a ∧ b → c) ↔ (a → b → c) := ⟨fun h ha hb => h ⟨ha, hb⟩, fun h hab => h hab.1 hab.2⟩
theorem exists_prop {a b : Prop} : (∃ _h : a, b) ↔ a ∧ b := ⟨fun ⟨h, h'⟩ => ⟨h, h'⟩, fun h => ⟨h.1, h.2⟩⟩
theorem not_iff_self {a : Prop} : ¬ (¬ a ↔ a) := fun h => have hn : ¬ a := fun ha => h.mpr ha ha; hn (h.mp hn)

theorem and_congr {a b c d : Prop} (h₁ : a ↔ c) (h₂ : b ↔ d) : (a ∧ b) ↔ (c ∧ d) :=
  ⟨fun h => ⟨h₁.mp h.1, h₂.mp h.2⟩, fun h => ⟨h₁.mpr h.1, h₂.mpr h.2⟩⟩

theorem or_congr {a b c d : Prop} (h₁ : a ↔ c) (h₂ : b ↔ d) : (a ∨ b) ↔ (c ∨ d) :=
  ⟨Or.imp h₁.mp h₂.mp, Or.imp h₁.mpr h₂.mpr⟩

theorem not_congr {a b : Prop} (h : a ↔ b) : ¬a ↔ ¬b := ⟨mt h.mpr, mt h.mp⟩
theorem iff_of_true {a b : Prop} (ha : a) (hb : b) : a ↔ b := ⟨fun _ => hb, fun _ => ha⟩
theorem iff_of_false {a b : Prop} (ha : ¬a) (hb : ¬b) : a ↔ b := ⟨fun h => (ha h).elim, fun h => (hb h).elim⟩
@[simp] theorem not_not' {p : Prop} : (¬¬p) = p := propext Classical.not_not

@[simp] theorem iff_true (p : Prop) : (p ↔ True) = p :=
  propext ⟨fun h => h.mpr True.intro, fun h => ⟨fun _ => True.intro, fun _ => h⟩⟩

@[simp] theorem true_iff (p : Prop) : (True ↔ p) = p :=
  propext ⟨fun h => h.mp True.intro, fun h => ⟨fun _ => h, fun _ => True.intro⟩⟩

@[simp] theorem iff_false (p : Prop) : (p ↔ False) = ¬ p := propext ⟨fun h => h.mp, fun h => ⟨h, False.elim⟩⟩
@[simp] theorem false_iff (p : Prop) : (False ↔ p) = ¬ p := propext ⟨fun h => h.mpr, fun h => ⟨False.elim, h⟩⟩
@[simp] theorem and_not_self {a : Prop} : (a ∧ ¬a) = False := eq_false (fun h => h.2 h.1)
@[simp] theorem not_and_self {a : Prop} : (¬a ∧ a) = False := eq_false (fun h => h.1 h.2)
@[simp] theorem or_not_self {a : Prop} : (a ∨ ¬a) = True := eq_true (Classical.em a)
@[simp] theorem not_or_self {a : Prop} : (¬a ∨ a) = True := eq_true (Classical.em a).symm
@[simp] theorem imp_self {a : Prop} : (a → a) = True := eq_true id
@[simp] theorem imp_false {a : Prop} : (a → False) = ¬ a := rfl
@[simp] theorem exists_false {α : Sort u} : (∃ _a : α, False) = False := eq_false (fun ⟨_, h⟩ => h)
@[simp] theorem exists_eq {α : Sort u} {a' : α} : (∃ a, a = a') = True := eq_true ⟨a', rfl⟩
@[simp] theorem exists_eq' {α : Sort u} {a' : α} : (∃ a, a' = a) = True := eq_true ⟨a', rfl⟩

@[simp] theorem forall_eq {α : Sort u} {p : α → Prop} {a' : α} : (∀ a, a = a' → p a) = p a' :=
  propext ⟨fun h => h a' rfl, fun h a e => e.symm.rec (motive := fun x _ => p x) h⟩

@[simp] theorem forall_eq' {α : Sort u} {p : α → Prop} {a' : α} : (∀ a, a' = a → p a) = p a' :=
  propext ⟨fun h => h a' rfl, fun h a e => e.rec (motive := fun x _ => p x) h⟩

@[simp] theorem exists_eq_left {α : Sort u} {p : α → Prop} {a' : α} : (∃ a, a = a' ∧ p a) = p a' :=
  propext ⟨fun ⟨_, e, h⟩ => e.rec (motive := fun x _ => p x) h, fun h => ⟨a', rfl, h⟩⟩

@[simp] theorem exists_eq_right {α : Sort u} {p : α → Prop} {a' : α} : (∃ a, p a ∧ a = a') = p a' :=
  propext ⟨fun ⟨_, h, e⟩ => e.rec (motive := fun x _ => p x) h, fun h => ⟨a', h, rfl⟩⟩

theorem exists_congr {α : Sort u} {p q : α → Prop} (h : ∀ a, p a ↔ q a) : (∃ a, p a) ↔ ∃ a, q a :=
  ⟨fun ⟨a, ha⟩ => ⟨a, (h a).mp ha⟩, fun ⟨a, ha⟩ => ⟨a, (h a).mpr ha⟩⟩

theorem forall_congr' {α : Sort u} {p q : α → Prop} (h : ∀ a, p a ↔ q a) : (∀ a, p a) ↔ ∀ a, q a :=
  ⟨fun f a => (h a).mp (f a), fun f a => (h a).mpr (f a)⟩

namespace Classical

theorem not_forall {α : Sort u} {p : α → Prop} : (¬∀ x, p x) ↔ ∃ x, ¬p x :=
  ⟨fun h => byContradiction (fun hn => h (fun x => byContradiction (fun hx => hn ⟨x, hx⟩))), fun ⟨x, hx⟩ h => hx (h x)⟩

theorem not_imp {a b : Prop} : ¬(a → b) ↔ (a ∧ ¬b) :=
  ⟨fun h => ⟨byContradiction (fun ha => h (fun x => (ha x).elim)), fun hb => h (fun _ => hb)⟩, fun h f => h.2 (f h.1)⟩

theorem not_and_iff_or_not_not {a b : Prop} : ¬(a ∧ b) ↔ ¬a ∨ ¬b :=
  ⟨fun h => match em a with | .inl ha => .inr (fun hb => h ⟨ha, hb⟩) | .inr ha => .inl ha,
    fun h h' => h.elim (fun ha => ha h'.1) (fun hb => hb h'.2)⟩

theorem by_cases {p q : Prop} (hpq : p → q) (hnpq : ¬p → q) : q := (em p).elim hpq hnpq

theorem imp_iff_not_or {a b : Prop} : (a → b) ↔ ¬a ∨ b :=
  ⟨fun h => (em a).elim (fun ha => .inr (h ha)) .inl, fun h ha => h.elim (fun hn => (hn ha).elim) id⟩

end Classical

/-! ### The forms used by omega -/

namespace Decidable

theorem byContradiction {p : Prop} [dec : Decidable p] (h : ¬p → False) : p :=
  match dec with
  | isTrue h' => h'
  | isFalse h' => (h h').elim

theorem of_not_not {p : Prop} [Decidable p] (h : ¬¬p) : p := Classical.not_not.mp h
theorem not_not {p : Prop} [Decidable p] : ¬¬p ↔ p := Classical.not_not
theorem not_or_of_imp {a b : Prop} [Decidable a] (h : a → b) : ¬a ∨ b := Classical.imp_iff_not_or.mp h

end Decidable

@[simp] theorem decide_eq_true_eq {p : Prop} [Decidable p] : (decide p = true) = p :=
  propext ⟨of_decide_eq_true, decide_eq_true⟩

theorem decide_eq_false {p : Prop} [i : Decidable p] (h : ¬p) : decide p = false :=
  match i with
  | isTrue h' => (h h').elim
  | isFalse _ => rfl

@[simp] theorem if_true {α : Sort u} {i : Decidable True} (t e : α) : @ite α True i t e = t := ite_cond_eq_true t e rfl

@[simp] theorem if_false {α : Sort u} {i : Decidable False} (t e : α) : @ite α False i t e = e :=
  ite_cond_eq_false t e rfl

theorem if_pos {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t e : α} : (ite c t e) = t :=
  ite_cond_eq_true t e (eq_true hc)

theorem if_neg {c : Prop} {h : Decidable c} (hc : ¬c) {α : Sort u} {t e : α} : (ite c t e) = e :=
  ite_cond_eq_false t e (eq_false hc)

@[simp] theorem ite_self {α : Sort u} {c : Prop} {d : Decidable c} (a : α) : ite c a a = a :=
  match d with
  | isTrue _ => rfl
  | isFalse _ => rfl

theorem ite_eq_left {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t e : α} : (ite c t e) = t := if_pos hc
theorem ite_eq_right {c : Prop} {h : Decidable c} (hc : ¬c) {α : Sort u} {t e : α} : (ite c t e) = e := if_neg hc

theorem dif_pos {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t : c → α} {e : ¬c → α} : dite c t e = t hc :=
  match h with
  | isTrue _ => rfl
  | isFalse h => absurd hc h

theorem dif_neg {c : Prop} {h : Decidable c} (hc : ¬c) {α : Sort u} {t : c → α} {e : ¬c → α} : dite c t e = e hc :=
  match h with
  | isTrue h => absurd h hc
  | isFalse _ => rfl

theorem dite_eq_left {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t : c → α} {e : ¬c → α} : dite c t e = t hc :=
  dif_pos hc

theorem dite_eq_right {c : Prop} {h : Decidable c} (hc : ¬c) {α : Sort u} {t : c → α} {e : ¬c → α} : dite c t e = e hc
    :=
  dif_neg hc

theorem dite_eq_left_of_eq_true {α : Sort u} {c : Prop} {i : Decidable c} {t : c → α} {e : ¬ c → α} (h : c = True) :
    (dite c t e) = t (of_eq_true h) :=
  dif_pos _

theorem dite_eq_right_of_eq_false {α : Sort u} {c : Prop} {i : Decidable c} {t : c → α} {e : ¬ c → α} (h : c = False) :
    (dite c t e) = e (of_eq_false h) :=
  dif_neg _

theorem dite_cond_eq_true {α : Sort u} {c : Prop} {i : Decidable c} {t : c → α} {e : ¬ c → α} (h : c = True) :
    (dite c t e) = t (of_eq_true h) :=
  dif_pos _

theorem dite_cond_eq_false {α : Sort u} {c : Prop} {i : Decidable c} {t : c → α} {e : ¬ c → α} (h : c = False) :
    (dite c t e) = e (of_eq_false h) :=
  dif_neg _

/-! ### Tactics over classical logic -/

macro_rules | `(tactic| sorry) => `(tactic| exact sorry)
macro "suffices " d:sufficesDecl : tactic => `(tactic| refine_lift suffices $d:sufficesDecl; ?_)

macro "positivity" : tactic => `(tactic| fail "positivity is not available here; use Int.mul_nonneg,
  Nat.mul_pos ... then omega")

syntax "next " Lean.binderIdent* " => " tacticSeq : tactic

macro_rules
  | `(tactic| next => $t) => `(tactic| case _ => $t)
  | `(tactic| next $x:ident => $t) => `(tactic| case _ $x:ident => $t)
  | `(tactic| next $x:ident $y:ident => $t) => `(tactic| case _ $x:ident $y:ident => $t)
  | `(tactic| next $x:ident $y:ident $z:ident => $t) => `(tactic| case _ $x:ident $y:ident $z:ident => $t)

macro_rules | `(tactic| exfalso) => `(tactic| refine False.elim ?_)
syntax "by_cases " Lean.binderIdent " : " term : tactic

macro_rules
  | `(tactic| by_cases $h:ident : $e) =>
      `(tactic| refine Or.elim (Classical.em $e) (fun $h:ident => ?_) (fun $h:ident => ?_))

macro "by_contra " h:ident : tactic => `(tactic| (refine Classical.byContradiction ?_; intro $h:ident))
syntax "use " term,+ : tactic
macro_rules | `(tactic| use $es,*) => `(tactic| (refine ⟨$es,*, ?_⟩; try trivial))

/-! ### Booleans -/

@[simp] theorem Bool.and_true' (b : Bool) : and b true = b := match b with | true => rfl | false => rfl
@[simp] theorem Bool.true_and' (b : Bool) : and true b = b := rfl
@[simp] theorem Bool.and_false' (b : Bool) : and b false = false := match b with | true => rfl | false => rfl
@[simp] theorem Bool.false_and' (b : Bool) : and false b = false := rfl

theorem Bool.and_eq_true_iff {a b : Bool} : (and a b = true) ↔ a = true ∧ b = true :=
  match a, b with
  | true, true => ⟨fun _ => ⟨rfl, rfl⟩, fun _ => rfl⟩
  | true, false => ⟨fun h => (nomatch h), fun h => nomatch h.2⟩
  | false, _ => ⟨fun h => (nomatch h), fun h => nomatch h.1⟩

theorem Bool.or_eq_true_iff {a b : Bool} : (or a b = true) ↔ a = true ∨ b = true :=
  match a, b with
  | true, _ => ⟨fun _ => .inl rfl, fun _ => rfl⟩
  | false, true => ⟨fun _ => .inr rfl, fun _ => rfl⟩
  | false, false => ⟨fun h => (nomatch h), fun h => h.elim id id⟩

theorem Bool.eq_false_or_eq_true (b : Bool) : b = true ∨ b = false :=
  match b with
  | true => .inl rfl
  | false => .inr rfl

theorem le_of_le_of_eq {α : Type u} [LE α] {a b c : α} (h₁ : a ≤ b) (h₂ : b = c) : a ≤ c := h₂.rec h₁
theorem le_of_eq_of_le {α : Type u} [LE α] {a b c : α} (h₁ : a = b) (h₂ : b ≤ c) : a ≤ c := h₁.symm.rec h₂
theorem lt_of_lt_of_eq {α : Type u} [LT α] {a b c : α} (h₁ : a < b) (h₂ : b = c) : a < c := h₂.rec h₁
theorem lt_of_eq_of_lt {α : Type u} [LT α] {a b c : α} (h₁ : a = b) (h₂ : b < c) : a < c := h₁.symm.rec h₂
theorem ne_of_ne_of_eq {α : Sort u} {a b c : α} (h₁ : a ≠ b) (h₂ : b = c) : a ≠ c := h₂.rec h₁
theorem ne_of_eq_of_ne {α : Sort u} {a b c : α} (h₁ : a = b) (h₂ : b ≠ c) : a ≠ c := h₁.symm.rec h₂
theorem eq_comm {α : Sort u} {a b : α} : a = b ↔ b = a := ⟨Eq.symm, Eq.symm⟩

@[macro_inline] def Eq.ndrec_symm.{u1, u2} {α : Sort u2} {a : α} {motive : α → Sort u1} (m : motive a) {b : α}
    (h : b = a) : motive b :=
  Eq.ndrec (motive := motive) m h.symm

attribute [symm] Eq.symm Iff.symm Ne.symm HEq.symm
