prelude
import Sequent.Data.BigOperators
/-!
Finite types (`Fintype`, `Finset.univ`), finite sets given as predicates (`Set.Finite`, `Set.toFinset`, `Set.ncard`).
-/
set_option autoImplicit false
set_option linter.unusedVariables false
universe u v w

namespace List
variable {α : Type u} {β : Type v}
/-- Apply to every member, together with the proof that it has the property, a function that needs that proof. -/
def pmap {P : α → Prop} (f : (a : α) → P a → β) : (l : List α) → (∀ a, a ∈ l → P a) → List β
  | [], _ => []
  | a :: l, h => f a (h a mem_cons_self) :: pmap f l fun b hb => h b (mem_cons_of_mem a hb)
theorem mem_pmap {P : α → Prop} {f : (a : α) → P a → β} {l : List α} {h : ∀ a, a ∈ l → P a} {b : β} :
    b ∈ pmap f l h ↔ ∃ a, ∃ ha : a ∈ l, f a (h a ha) = b := by
  induction l with
  | nil => exact ⟨fun h => (not_mem_nil h).elim, fun ⟨_, h, _⟩ => (not_mem_nil h).elim⟩
  | cons a l ih =>
    refine Iff.trans mem_cons (Iff.trans (or_congr Iff.rfl ih) ?_)
    constructor
    · rintro (e | ⟨c, hc, e⟩)
      · exact ⟨a, mem_cons_self, e.symm⟩
      · exact ⟨c, mem_cons_of_mem a hc, e⟩
    · rintro ⟨c, hc, e⟩
      rcases mem_cons.mp hc with rfl | hc
      · exact .inl e.symm
      · exact .inr ⟨c, hc, e⟩
theorem Nodup.pmap {P : α → Prop} {f : (a : α) → P a → β} {l : List α} {h : ∀ a, a ∈ l → P a}
    (hf : ∀ a ha b hb, f a ha = f b hb → a = b) (hl : Nodup l) : Nodup (List.pmap f l h) := by
  induction l with
  | nil => exact .nil
  | cons a l ih =>
    have hn := nodup_cons.mp hl
    refine nodup_cons.mpr ⟨fun hm => ?_, ih hn.2⟩
    obtain ⟨c, hc, e⟩ := mem_pmap.mp hm
    exact hn.1 (hf _ _ _ _ e ▸ hc)
theorem Perm.flatMap_right {l m : List α} (f : α → List β) (h : l ~ m) : flatMap l f ~ flatMap m f := by
  induction h with
  | nil => exact .nil
  | cons x _ ih => exact .append_left _ ih
  | swap x y l =>
    have e := Perm.append_right (flatMap l f) (perm_append_comm (l := f y) (m := f x))
    rw [append_assoc, append_assoc] at e
    exact e
  | trans _ _ h1 h2 => exact .trans h1 h2
end List

/-- A type with finitely many elements, and the finite set of them all. -/
class Fintype (α : Type u) where
  elems : Finset α
  complete : ∀ x : α, x ∈ elems

namespace Finset
variable {α : Type u} {β : Type v}
def univ [Fintype α] : Finset α := Fintype.elems
@[simp] theorem mem_univ [Fintype α] (x : α) : x ∈ (univ : Finset α) := Fintype.complete x
@[simp] theorem subset_univ [Fintype α] (s : Finset α) : s ⊆ univ := fun x _ => mem_univ x
theorem eq_univ_iff_forall [Fintype α] {s : Finset α} : s = univ ↔ ∀ x, x ∈ s :=
  ⟨fun e x => by rw [e]; exact mem_univ x, fun h => ext fun x => ⟨fun _ => mem_univ x, fun _ => h x⟩⟩
@[simp] theorem filter_univ_mem [Fintype α] [DecidableEq α] (s : Finset α) : filter (fun x => x ∈ s) univ = s :=
  ext fun x => by rw [mem_filter]; exact ⟨fun h => h.2, fun h => ⟨mem_univ x, h⟩⟩
/-- `a` as an element of the subtype, where it is one. -/
def subtypeCell (p : α → Prop) [DecidablePred p] (a : α) : List (Subtype p) := if h : p a then [⟨a, h⟩] else []
theorem mem_subtypeCell {p : α → Prop} [DecidablePred p] {a : α} {x : Subtype p} : x ∈ subtypeCell p a ↔ x.val = a := by
  by_cases h : p a
  · have e : subtypeCell p a = [⟨a, h⟩] := dif_pos h
    rw [e, List.mem_singleton]
    exact ⟨fun e => by rw [e], fun e => by cases x; cases e; rfl⟩
  · have e : subtypeCell p a = [] := dif_neg h
    rw [e]
    exact ⟨fun h' => (List.not_mem_nil h').elim, fun e => (h (e ▸ x.property)).elim⟩
theorem nodup_subtypeCell (p : α → Prop) [DecidablePred p] (a : α) : List.Nodup (subtypeCell p a) := by
  by_cases h : p a
  · have e : subtypeCell p a = [⟨a, h⟩] := dif_pos h
    rw [e]
    exact List.nodup_cons.mpr ⟨List.not_mem_nil, .nil⟩
  · have e : subtypeCell p a = [] := dif_neg h
    rw [e]
    exact .nil
/-- The members of `s` with the property `p`, as elements of the subtype. -/
protected def subtype (p : α → Prop) [DecidablePred p] (s : Finset α) : Finset (Subtype p) where
  val := Quot.lift (fun l => Multiset.ofList (l.flatMap (subtypeCell p)))
    (fun _ _ h => Multiset.coe_sound (h.flatMap_right _)) s.val
  nodup := by
    cases s with
    | mk s hs =>
      revert hs
      refine Multiset.ind (fun l hs => ?_) s
      refine show List.Nodup (l.flatMap (subtypeCell p)) from ?_
      have hl : List.Nodup l := hs
      clear hs
      induction l with
      | nil => exact .nil
      | cons a l ih =>
        have hn := List.nodup_cons.mp hl
        refine List.nodup_append.mpr ⟨nodup_subtypeCell p a, ih hn.2, fun x hx y hy e => ?_⟩
        obtain ⟨c, hc, hy⟩ := List.mem_flatMap.mp hy
        have e1 := mem_subtypeCell.mp hx
        have e2 := mem_subtypeCell.mp hy
        rw [e] at e1
        exact hn.1 (e1 ▸ e2.symm ▸ hc)
@[simp] theorem mem_subtype {p : α → Prop} [DecidablePred p] {s : Finset α} {a : Subtype p} :
    a ∈ s.subtype p ↔ a.val ∈ s := by
  cases s with
  | mk s hs =>
    revert hs
    refine Multiset.ind (fun l hs => ?_) s
    exact Iff.trans List.mem_flatMap ⟨fun ⟨c, hc, h⟩ => mem_subtypeCell.mp h ▸ hc,
      fun h => ⟨a.val, h, mem_subtypeCell.mpr rfl⟩⟩
end Finset

namespace Fintype
variable {α : Type u} {β : Type v}
def card (α : Type u) [Fintype α] : Nat := (Finset.univ : Finset α).card
instance instBool : Fintype Bool := ⟨{false, true}, fun b => by cases b <;> decide⟩
instance instUnit : Fintype Unit := ⟨{()}, fun _ => Finset.mem_singleton.mpr rfl⟩
instance instEmpty : Fintype Empty := ⟨∅, fun x => nomatch x⟩
instance instFin (n : Nat) : Fintype (Fin n) where
  elems := ⟨Multiset.ofList
      ((List.range n).pmap (P := fun i => i < n) (fun i h => ⟨i, h⟩) fun i h => List.mem_range.mp h),
    List.Nodup.pmap (fun a _ b _ e => congrArg Fin.val e) List.nodup_range⟩
  complete := fun x => List.mem_pmap.mpr ⟨x.val, List.mem_range.mpr x.isLt, rfl⟩
instance instProd [Fintype α] [Fintype β] : Fintype (α × β) where
  elems := Finset.product Finset.univ Finset.univ
  complete := fun x => Finset.mem_product.mpr ⟨Finset.mem_univ _, Finset.mem_univ _⟩
instance instSubtype [Fintype α] (p : α → Prop) [DecidablePred p] : Fintype { x // p x } where
  elems := Finset.univ.subtype p
  complete := fun x => Finset.mem_subtype.mpr (Finset.mem_univ _)
instance instFinsetCoe [DecidableEq α] (s : Finset α) : Fintype { x // x ∈ s } where
  elems := s.subtype fun x => x ∈ s
  complete := fun x => Finset.mem_subtype.mpr x.property
@[simp] theorem card_fin (n : Nat) : card (Fin n) = n := by
  refine show List.length ((List.range n).pmap (P := fun i => i < n) (fun i h => (⟨i, h⟩ : Fin n)) _) = n from ?_
  have e : ∀ (l : List Nat) (h : ∀ a, a ∈ l → a < n),
      List.length (l.pmap (P := fun i => i < n) (fun i h => (⟨i, h⟩ : Fin n)) h) = l.length := by
    intro l
    induction l with
    | nil => intro h; rfl
    | cons a l ih => intro h; exact congrArg Nat.succ (ih _)
  rw [e, List.length_range]
instance decidableForallFintype {p : α → Prop} [DecidablePred p] [Fintype α] : Decidable (∀ a, p a) :=
  match (Finset.decidableDforallFinset : Decidable (∀ a, a ∈ (Finset.univ : Finset α) → p a)) with
  | isTrue h => isTrue fun a => h a (Finset.mem_univ a)
  | isFalse h => isFalse fun h' => h fun a _ => h' a
instance decidableExistsFintype {p : α → Prop} [DecidablePred p] [Fintype α] : Decidable (∃ a, p a) :=
  match (Finset.decidableExistsAndFinset : Decidable (∃ a, a ∈ (Finset.univ : Finset α) ∧ p a)) with
  | isTrue h => isTrue (h.elim fun a ha => ⟨a, ha.2⟩)
  | isFalse h => isFalse fun ⟨a, ha⟩ => h ⟨a, Finset.mem_univ a, ha⟩
end Fintype
syntax (name := sumUniv) "∑ " ident (" : " term)? ", " term:67 : term
syntax (name := prodUniv) "∏ " ident (" : " term)? ", " term:67 : term
macro_rules
  | `(∑ $x:ident, $f) => `(Finset.sum Finset.univ fun $x:ident => $f)
  | `(∑ $x:ident : $t, $f) => `(Finset.sum Finset.univ fun $x:ident : $t => $f)
  | `(∏ $x:ident, $f) => `(Finset.prod Finset.univ fun $x:ident => $f)
  | `(∏ $x:ident : $t, $f) => `(Finset.prod Finset.univ fun $x:ident : $t => $f)

/-- A type has finitely many elements: some `Fintype` lists them (Mathlib: `finite_iff_nonempty_fintype`). -/
class Finite (α : Type u) : Prop where
  nonempty_fintype : Nonempty (Fintype α)
theorem nonempty_fintype (α : Type u) [h : Finite α] : Nonempty (Fintype α) := h.nonempty_fintype
theorem finite_iff_nonempty_fintype (α : Type u) : Finite α ↔ Nonempty (Fintype α) :=
  ⟨fun h => h.nonempty_fintype, fun h => ⟨h⟩⟩
instance (priority := low) Finite.of_fintype (α : Type u) [h : Fintype α] : Finite α := ⟨⟨h⟩⟩
def Infinite (α : Type u) : Prop := ¬ Finite α

namespace Set
variable {α : Type u} {β : Type v}
/-- The members of a finite set, as a `Finset`. -/
def toFinset (s : Set α) [Fintype s] : Finset α :=
  Finset.map ⟨Subtype.val, fun a b h => by cases a; cases b; cases h; rfl⟩ (Finset.univ : Finset s)
@[simp] theorem mem_toFinset {s : Set α} [Fintype s] {a : α} : a ∈ s.toFinset ↔ a ∈ s :=
  Finset.mem_map.trans ⟨fun ⟨x, _, e⟩ => e ▸ x.property, fun h => ⟨⟨a, h⟩, Finset.mem_univ _, rfl⟩⟩
@[simp] theorem coe_toFinset (s : Set α) [Fintype s] : (s.toFinset : Set α) = s := ext fun _ => mem_toFinset
theorem toFinset_congr {s t : Set α} [Fintype s] [Fintype t] (h : s = t) : s.toFinset = t.toFinset :=
  Finset.ext fun a => by rw [mem_toFinset, mem_toFinset, h]
protected def Finite (s : Set α) : Prop := Finite s
protected def Infinite (s : Set α) : Prop := ¬ s.Finite
theorem finite_def {s : Set α} : s.Finite ↔ Nonempty (Fintype s) := finite_iff_nonempty_fintype s
noncomputable def Finite.toFinset {s : Set α} (h : s.Finite) : Finset α :=
  @Set.toFinset α s (Classical.choice (finite_def.mp h))
@[simp] theorem Finite.mem_toFinset {s : Set α} (h : s.Finite) {a : α} : a ∈ h.toFinset ↔ a ∈ s :=
  @Set.mem_toFinset α s (Classical.choice (finite_def.mp h)) a
@[simp] theorem Finite.coe_toFinset {s : Set α} (h : s.Finite) : (h.toFinset : Set α) = s := ext fun _ => h.mem_toFinset
theorem finite_iff_exists_finset {s : Set α} : s.Finite ↔ ∃ t : Finset α, ∀ x, x ∈ t ↔ x ∈ s := by
  constructor
  · intro h
    exact ⟨h.toFinset, fun x => h.mem_toFinset⟩
  · rintro ⟨t, h⟩
    have := fun x => Classical.propDecidable (x ∈ s)
    exact ⟨⟨t.subtype fun x => x ∈ s, fun x => Finset.mem_subtype.mpr ((h x.val).mpr x.property)⟩⟩
theorem Finite.ofFinset {s : Set α} (t : Finset α) (h : ∀ x, x ∈ t ↔ x ∈ s) : s.Finite :=
  finite_iff_exists_finset.mpr ⟨t, h⟩
@[simp] theorem _root_.Finset.finite_toSet (s : Finset α) : (s : Set α).Finite := Finite.ofFinset s fun _ => Iff.rfl
theorem Finite.subset {s t : Set α} (hs : s.Finite) (ht : t ⊆ s) : t.Finite := by
  have := fun x => Classical.propDecidable (x ∈ t)
  refine Finite.ofFinset (Finset.filter (fun x => x ∈ t) hs.toFinset) fun x => ?_
  rw [Finset.mem_filter, hs.mem_toFinset]
  exact ⟨fun h => h.2, fun h => ⟨ht x h, h⟩⟩
@[simp] theorem finite_empty : (∅ : Set α).Finite :=
  Finite.ofFinset ∅ fun x => ⟨fun h => (Finset.notMem_empty x h).elim, False.elim⟩
@[simp] theorem finite_singleton (a : α) : ({a} : Set α).Finite := Finite.ofFinset {a} fun x => Finset.mem_singleton
theorem Finite.union {s t : Set α} (hs : s.Finite) (ht : t.Finite) : (s ∪ t).Finite := by
  have := fun a b : α => Classical.propDecidable (a = b)
  refine Finite.ofFinset (hs.toFinset ∪ ht.toFinset) fun x => ?_
  rw [Finset.mem_union, hs.mem_toFinset, ht.mem_toFinset]
  exact Iff.rfl
theorem Finite.insert (a : α) {s : Set α} (hs : s.Finite) : (insert a s : Set α).Finite :=
  Finite.union (finite_singleton a) hs
section
variable [LE α] [LT α] [LocallyFiniteOrder α]
theorem finite_Icc (a b : α) : (Icc a b).Finite := Finite.ofFinset (Finset.Icc a b) fun _ => Finset.mem_Icc
theorem finite_Ico (a b : α) : (Ico a b).Finite := Finite.ofFinset (Finset.Ico a b) fun _ => Finset.mem_Ico
theorem finite_Ioc (a b : α) : (Ioc a b).Finite := Finite.ofFinset (Finset.Ioc a b) fun _ => Finset.mem_Ioc
theorem finite_Ioo (a b : α) : (Ioo a b).Finite := Finite.ofFinset (Finset.Ioo a b) fun _ => Finset.mem_Ioo
end
/-- The number of members; zero for an infinite set. -/
noncomputable def ncard (s : Set α) : Nat :=
  @dite Nat s.Finite (Classical.propDecidable _) (fun h => h.toFinset.card) fun _ => 0
theorem ncard_eq_toFinset_card (s : Set α) (hs : s.Finite) : s.ncard = hs.toFinset.card := dif_pos hs
theorem Infinite.ncard {s : Set α} (hs : s.Infinite) : s.ncard = 0 := dif_neg hs
@[simp] theorem ncard_coe_finset (s : Finset α) : (s : Set α).ncard = s.card := by
  rw [ncard_eq_toFinset_card _ (Finset.finite_toSet s)]
  exact congrArg Finset.card (Finset.ext fun a => Finite.mem_toFinset _)
theorem ncard_coe_Finset (s : Finset α) : (s : Set α).ncard = s.card := ncard_coe_finset s
theorem ncard_eq_toFinset_card' (s : Set α) [Fintype s] : s.ncard = s.toFinset.card := by
  rw [← ncard_coe_finset, coe_toFinset]
end Set
