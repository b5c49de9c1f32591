prelude
import Sequent.Nat.Division

/-!
Induction on natural numbers in its usual forms, and the least number with a property (`Nat.find`).
-/

set_option autoImplicit false

universe u

namespace Nat

/-- Recursion on all smaller numbers. -/
@[elab_as_elim] noncomputable def strongRec' {p : Nat → Sort u} (H : ∀ n, (∀ m, m < n → p m) → p n) (n : Nat) : p n :=
  H n fun m hm => (Nat.rec (motive := fun k => ∀ m, m < k → p m) (fun m hm => (Nat.not_lt_zero m hm).elim)
    (fun _ ih m hm => H m fun l hl => ih l (Nat.lt_of_lt_of_le hl (Nat.le_of_lt_succ hm))) n) m hm

@[elab_as_elim] protected theorem strongInductionOn {p : Nat → Prop} (n : Nat) (h : ∀ n, (∀ m, m < n → p m) → p n) : p n :=
  Nat.strong_induction_on n h
@[elab_as_elim] protected theorem strong_induction {p : Nat → Prop} (h : ∀ n, (∀ m, m < n → p m) → p n) (n : Nat) : p n :=
  Nat.strong_induction_on n h
@[elab_as_elim] protected theorem case_strong_induction_on {p : Nat → Prop} (a : Nat) (hz : p 0)
    (hi : ∀ n, (∀ m, m ≤ n → p m) → p (n + 1)) : p a :=
  Nat.strong_induction_on a fun n => match n with
    | 0 => fun _ => hz
    | n + 1 => fun h => hi n fun m hm => h m (Nat.lt_succ_of_le hm)
/-- Two steps at a time. -/
@[elab_as_elim] noncomputable def twoStepInduction {P : Nat → Sort u} (zero : P 0) (one : P 1)
    (more : ∀ n, P n → P (n + 1) → P (n + 2)) (a : Nat) : P a :=
  (Nat.rec (motive := fun n => PProd (P n) (P (n + 1))) ⟨zero, one⟩ (fun n ih => ⟨ih.2, more n ih.1 ih.2⟩) a).1
@[elab_as_elim] theorem two_step_induction {P : Nat → Prop} (zero : P 0) (one : P 1)
    (more : ∀ n, P n → P (n + 1) → P (n + 2)) (a : Nat) : P a := twoStepInduction zero one more a
theorem decreasingInduction {P : Nat → Prop} (h : ∀ n, P (n + 1) → P n) {m n : Nat} (mn : m ≤ n) (hP : P n) : P m := by
  induction mn with
  | refl => exact hP
  | step _ ih => exact ih (h _ hP)
theorem decreasingInduction' {P : Nat → Prop} {m n : Nat} (h : ∀ k < n, m ≤ k → P (k + 1) → P k) (mn : m ≤ n)
    (hP : P n) : P m := by
  induction mn with
  | refl => exact hP
  | @step n mn ih => exact ih (fun k hk => h k (Nat.lt_succ_of_lt hk)) (h n (Nat.lt_succ_self n) mn hP)
theorem diag_induction (P : Nat → Nat → Prop) (ha : ∀ a, P (a + 1) (a + 1)) (hb : ∀ b, P 0 (b + 1))
    (hd : ∀ a b, a < b → P (a + 1) b → P a (b + 1) → P (a + 1) (b + 1)) : ∀ a b, a < b → P a b := by
  intro a b
  induction b generalizing a with
  | zero => intro h; omega
  | succ b ih =>
    intro h
    induction a with
    | zero => exact hb b
    | succ a iha =>
      have h1 : P a (b + 1) := iha (by omega)
      rcases Nat.lt_or_ge (a + 1) b with h2 | h2
      · exact hd a b (by omega) (ih (a + 1) h2) h1
      · have e : b = a + 1 := by omega
        subst e
        exact hd a (a + 1) (by omega) (ha a) h1

theorem exists_least {p : Nat → Prop} (H : ∃ n, p n) : ∃ n, p n ∧ ∀ m, m < n → ¬p m := by
  obtain ⟨n, hn⟩ := H
  induction n using Nat.strong_induction_on with
  | h n ih =>
    by_cases h : ∃ m, m < n ∧ p m
    · obtain ⟨m, hm, hp⟩ := h
      exact ih m hm hp
    · exact ⟨n, hn, fun m hm hp => h ⟨m, hm, hp⟩⟩

section Find
variable {p q : Nat → Prop} [DecidablePred p] [DecidablePred q]
/-- The least number with the property `p`. Mathlib's searches for it; this one is chosen, and has the same properties. -/
protected noncomputable def find (H : ∃ n, p n) : Nat := Classical.choose (exists_least H)
protected theorem find_spec (H : ∃ n, p n) : p (Nat.find H) := (Classical.choose_spec (exists_least H)).1
protected theorem find_min (H : ∃ n, p n) {m : Nat} (hm : m < Nat.find H) : ¬p m :=
  (Classical.choose_spec (exists_least H)).2 m hm
protected theorem find_min' (H : ∃ n, p n) {m : Nat} (h : p m) : Nat.find H ≤ m :=
  Nat.le_of_not_lt fun l => Nat.find_min H l h
theorem find_eq_iff {m : Nat} (h : ∃ n, p n) : Nat.find h = m ↔ p m ∧ ∀ n < m, ¬p n := by
  constructor
  · rintro rfl
    exact ⟨Nat.find_spec h, fun _ => Nat.find_min h⟩
  · rintro ⟨hm, hlt⟩
    exact Nat.le_antisymm (Nat.find_min' h hm) (Nat.le_of_not_lt fun hl => hlt _ hl (Nat.find_spec h))
@[simp] theorem find_lt_iff (h : ∃ n, p n) (n : Nat) : Nat.find h < n ↔ ∃ m < n, p m :=
  ⟨fun h2 => ⟨_, h2, Nat.find_spec h⟩, fun ⟨_, hmn, hm⟩ => Nat.lt_of_le_of_lt (Nat.find_min' h hm) hmn⟩
@[simp] theorem find_le_iff (h : ∃ n, p n) (n : Nat) : Nat.find h ≤ n ↔ ∃ m ≤ n, p m :=
  ⟨fun h2 => ⟨_, h2, Nat.find_spec h⟩, fun ⟨_, hmn, hm⟩ => Nat.le_trans (Nat.find_min' h hm) hmn⟩
@[simp] theorem find_eq_zero (h : ∃ n, p n) : Nat.find h = 0 ↔ p 0 := by
  rw [find_eq_iff]
  exact ⟨fun h => h.1, fun h => ⟨h, fun n hn => (Nat.not_lt_zero n hn).elim⟩⟩
theorem find_pos (h : ∃ n, p n) : 0 < Nat.find h ↔ ¬p 0 := by rw [Nat.pos_iff_ne_zero, ne_eq, find_eq_zero]
theorem find_mono (h : ∀ n, q n → p n) {hp : ∃ n, p n} {hq : ∃ n, q n} : Nat.find hp ≤ Nat.find hq :=
  Nat.find_min' _ (h _ (Nat.find_spec hq))
end Find
end Nat
