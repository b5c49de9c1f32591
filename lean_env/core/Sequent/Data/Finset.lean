prelude
import Sequent.Data.Multiset
import Sequent.Set.Ext
/-!
Finite sets: multisets without repetition, as in Mathlib. Membership, extensionality, the operations, cardinality.
Sums, products and intervals come in the files after this one.
-/
set_option autoImplicit false
set_option linter.unusedVariables false
universe u v w

/-- A finite set: a multiset in which nothing occurs twice. -/
structure Finset (α : Type u) where
  val : Multiset α
  nodup : Multiset.Nodup val

namespace Finset
variable {α : Type u} {β : Type v} {γ : Type w}
instance : Membership α (Finset α) := ⟨fun s a => a ∈ s.val⟩
theorem mem_def {a : α} {s : Finset α} : a ∈ s ↔ a ∈ s.val := Iff.rfl
@[simp] theorem mem_val {a : α} {s : Finset α} : a ∈ s.val ↔ a ∈ s := Iff.rfl
@[simp] theorem mem_mk {a : α} {s : Multiset α} {h : Multiset.Nodup s} : a ∈ Finset.mk s h ↔ a ∈ s := Iff.rfl
theorem eq_of_veq {s t : Finset α} (h : s.val = t.val) : s = t := by
  cases s
  cases t
  cases h
  rfl
@[ext (iff := false)] theorem ext {s t : Finset α} (h : ∀ a, a ∈ s ↔ a ∈ t) : s = t :=
  eq_of_veq (Multiset.Nodup.ext s.nodup t.nodup h)
theorem ext_iff {s t : Finset α} : s = t ↔ ∀ a, a ∈ s ↔ a ∈ t := ⟨fun e _ => e ▸ Iff.rfl, ext⟩
/-- The members of `s` as a set; written as a coercion. -/
@[coe] def toSet (s : Finset α) : Set α := setOf fun a => a ∈ s
instance : CoeTC (Finset α) (Set α) := ⟨toSet⟩
instance : CoeSort (Finset α) (Type u) := ⟨fun s => { x // x ∈ s }⟩
@[simp] theorem mem_coe {a : α} {s : Finset α} : a ∈ (s : Set α) ↔ a ∈ s := Iff.rfl
protected def Subset (s t : Finset α) : Prop := ∀ ⦃a⦄, a ∈ s → a ∈ t
instance : HasSubset (Finset α) := ⟨Finset.Subset⟩
instance : HasSSubset (Finset α) := ⟨fun s t => s ⊆ t ∧ ¬ t ⊆ s⟩
instance : LE (Finset α) := ⟨Finset.Subset⟩
protected def Nonempty (s : Finset α) : Prop := ∃ x, x ∈ s
theorem subset_iff {s t : Finset α} : s ⊆ t ↔ ∀ ⦃x⦄, x ∈ s → x ∈ t := Iff.rfl
theorem Subset.refl (s : Finset α) : s ⊆ s := fun _ h => h
theorem Subset.trans {s t r : Finset α} (h : s ⊆ t) (h' : t ⊆ r) : s ⊆ r := fun _ hx => h' (h hx)
theorem Subset.antisymm {s t : Finset α} (h : s ⊆ t) (h' : t ⊆ s) : s = t := ext fun _ => ⟨fun x => h x, fun x => h' x⟩
theorem mem_of_subset {s t : Finset α} {a : α} (h : s ⊆ t) (ha : a ∈ s) : a ∈ t := h ha

/-! ### The empty set, singletons, insertion -/
protected def empty : Finset α := ⟨∅, .nil⟩
instance : EmptyCollection (Finset α) := ⟨Finset.empty⟩
instance : Inhabited (Finset α) := ⟨∅⟩
instance : Singleton α (Finset α) := ⟨fun a => ⟨{a}, List.nodup_cons.mpr ⟨List.not_mem_nil, .nil⟩⟩⟩
def cons (a : α) (s : Finset α) (h : a ∉ s) : Finset α :=
  ⟨Multiset.cons a s.val, by
    cases s with
    | mk s hs =>
      revert h hs
      refine Multiset.ind (fun l hs h => ?_) s
      exact List.nodup_cons.mpr ⟨h, hs⟩⟩
@[simp] theorem notMem_empty (a : α) : a ∉ (∅ : Finset α) := List.not_mem_nil
theorem not_mem_empty (a : α) : a ∉ (∅ : Finset α) := List.not_mem_nil
@[simp] theorem mem_singleton {a b : α} : b ∈ ({a} : Finset α) ↔ b = a := List.mem_singleton
theorem mem_singleton_self (a : α) : a ∈ ({a} : Finset α) := mem_singleton.mpr rfl
@[simp] theorem mem_cons {a b : α} {s : Finset α} {h : a ∉ s} : b ∈ cons a s h ↔ b = a ∨ b ∈ s := Multiset.mem_cons
@[simp] theorem empty_subset (s : Finset α) : ∅ ⊆ s := fun x h => (notMem_empty x h).elim
theorem eq_empty_iff_forall_notMem {s : Finset α} : s = ∅ ↔ ∀ x, x ∉ s :=
  ⟨fun e x h => notMem_empty x (e ▸ h),
    fun h => ext fun x => ⟨fun hx => (h x hx).elim, fun hx => (notMem_empty x hx).elim⟩⟩
theorem eq_empty_iff_forall_not_mem {s : Finset α} : s = ∅ ↔ ∀ x, x ∉ s := eq_empty_iff_forall_notMem
theorem eq_empty_of_forall_notMem {s : Finset α} (h : ∀ x, x ∉ s) : s = ∅ := eq_empty_iff_forall_notMem.mpr h
theorem nonempty_iff_ne_empty {s : Finset α} : s.Nonempty ↔ s ≠ ∅ :=
  ⟨fun ⟨x, hx⟩ e => notMem_empty x (e ▸ hx),
    fun h => Classical.byContradiction fun hn => h (eq_empty_of_forall_notMem fun x hx => hn ⟨x, hx⟩)⟩
@[simp] theorem singleton_nonempty (a : α) : ({a} : Finset α).Nonempty := ⟨a, mem_singleton_self a⟩
theorem eq_singleton_iff_unique_mem {s : Finset α} {a : α} : s = {a} ↔ a ∈ s ∧ ∀ x ∈ s, x = a :=
  ⟨fun e => by rw [e]; exact ⟨mem_singleton_self a, fun x hx => mem_singleton.mp hx⟩,
    fun h => ext fun x => ⟨fun hx => mem_singleton.mpr (h.2 x hx), fun hx => (mem_singleton.mp hx).symm ▸ h.1⟩⟩
/-- Every finite set is reached from `∅` by adding new elements. -/
theorem cons_induction {p : Finset α → Prop} (empty : p ∅)
    (cons : ∀ (a : α) (s : Finset α) (h : a ∉ s), p s → p (cons a s h)) (s : Finset α) : p s := by
  cases s with
  | mk s hs =>
    revert hs
    refine Multiset.ind (fun l => ?_) s
    induction l with
    | nil => intro _; exact empty
    | cons a l ih =>
      intro hs
      have h := List.nodup_cons.mp hs
      exact cons a ⟨Multiset.ofList l, h.2⟩ h.1 (ih h.2)

instance decidableMem [DecidableEq α] (a : α) (s : Finset α) : Decidable (a ∈ s) := Multiset.decidableMem a s.val
instance decidableDforallFinset {s : Finset α} {p : α → Prop} [DecidablePred p] : Decidable (∀ x, x ∈ s → p x) :=
  Multiset.decidableForallMultiset s.val
instance decidableExistsAndFinset {s : Finset α} {p : α → Prop} [DecidablePred p] : Decidable (∃ x, x ∈ s ∧ p x) :=
  Multiset.decidableExistsMultiset s.val
instance decidableSubset [DecidableEq α] (s t : Finset α) : Decidable (s ⊆ t) :=
  (decidableDforallFinset : Decidable (∀ x, x ∈ s → x ∈ t))
instance instDecidableEq [DecidableEq α] : DecidableEq (Finset α) := fun s t =>
  match decidableSubset s t, decidableSubset t s with
  | isTrue h, isTrue h' => isTrue (Subset.antisymm h h')
  | isFalse h, _ => isFalse fun e => h (e ▸ Subset.refl s)
  | _, isFalse h => isFalse fun e => h (e ▸ Subset.refl s)

section
variable [DecidableEq α]
instance : Insert α (Finset α) := ⟨fun a s => ⟨Multiset.ndinsert a s.val, Multiset.Nodup.ndinsert a s.nodup⟩⟩
@[simp] theorem mem_insert {a b : α} {s : Finset α} : a ∈ (insert b s : Finset α) ↔ a = b ∨ a ∈ s :=
  Multiset.mem_ndinsert
theorem mem_insert_self (a : α) (s : Finset α) : a ∈ (insert a s : Finset α) := mem_insert.mpr (.inl rfl)
theorem mem_insert_of_mem {a b : α} {s : Finset α} (h : a ∈ s) : a ∈ (insert b s : Finset α) := mem_insert.mpr (.inr h)
theorem insert_eq_of_mem {a : α} {s : Finset α} (h : a ∈ s) : (insert a s : Finset α) = s :=
  eq_of_veq (Multiset.ndinsert_of_mem h)
theorem cons_eq_insert (a : α) (s : Finset α) (h : a ∉ s) : cons a s h = insert a s :=
  eq_of_veq (Multiset.ndinsert_of_notMem h).symm
theorem insert_comm (a b : α) (s : Finset α) : (insert a (insert b s) : Finset α) = insert b (insert a s) :=
  ext fun x => by rw [mem_insert, mem_insert, mem_insert, mem_insert, ← or_assoc, or_comm (a := x = a), or_assoc]
theorem insert_subset_iff {a : α} {s t : Finset α} : (insert a s : Finset α) ⊆ t ↔ a ∈ t ∧ s ⊆ t :=
  ⟨fun h => ⟨h (mem_insert_self a s), fun x hx => h (mem_insert_of_mem hx)⟩,
    fun h x hx => (mem_insert.mp hx).elim (fun e => e ▸ h.1) (fun hx => h.2 hx)⟩
theorem insert_nonempty (a : α) (s : Finset α) : (insert a s : Finset α).Nonempty := ⟨a, mem_insert_self a s⟩
theorem induction_on {p : Finset α → Prop} (s : Finset α) (empty : p ∅)
    (insert : ∀ (a : α) (s : Finset α), a ∉ s → p s → p (insert a s)) : p s :=
  cons_induction empty (fun a s h hp => by rw [cons_eq_insert]; exact insert a s h hp) s
end

/-! ### Filter, image, map -/
def filter (p : α → Prop) [DecidablePred p] (s : Finset α) : Finset α :=
  ⟨Multiset.filter p s.val, Multiset.Nodup.filter p s.nodup⟩
/-- `{x ∈ s | p}` is `Finset.filter (fun x => p) s` where `s` is a finite set. Where nothing tells whether a set or a
finite set is meant, Lean finds the term ambiguous and refuses it. -/
syntax (name := builder) "{" ident " ∈ " term " | " term "}" : term
open Lean in
@[macro builder] def expandBuilder : Macro := fun stx =>
  let x : TSyntax `ident := ⟨stx.getArg 1⟩
  let s : TSyntax `term := ⟨stx.getArg 3⟩
  let p : TSyntax `term := ⟨stx.getArg 5⟩
  bind `(Finset.filter (fun $x:ident => $p) $s) fun t => pure t.raw
@[simp] theorem mem_filter {p : α → Prop} [DecidablePred p] {s : Finset α} {a : α} : a ∈ filter p s ↔ a ∈ s ∧ p a :=
  Multiset.mem_filter
theorem filter_subset (p : α → Prop) [DecidablePred p] (s : Finset α) : filter p s ⊆ s := fun _ h => (mem_filter.mp h).1
theorem filter_congr {p q : α → Prop} [DecidablePred p] [DecidablePred q] {s : Finset α}
    (h : ∀ x ∈ s, (p x ↔ q x)) : filter p s = filter q s :=
  ext fun a => by
    rw [mem_filter, mem_filter]
    exact ⟨fun H => ⟨H.1, (h a H.1).mp H.2⟩, fun H => ⟨H.1, (h a H.1).mpr H.2⟩⟩
theorem filter_filter (p q : α → Prop) [DecidablePred p] [DecidablePred q] (s : Finset α) :
    filter q (filter p s) = filter (fun a => p a ∧ q a) s :=
  ext fun a => by rw [mem_filter, mem_filter, mem_filter, and_assoc]
@[simp] theorem filter_empty (p : α → Prop) [DecidablePred p] : filter p ∅ = ∅ := rfl
@[simp] theorem filter_true {s : Finset α} {h : DecidablePred fun _ : α => True} : @filter α (fun _ => True) h s = s :=
  ext fun a => (@mem_filter α (fun _ => True) h s a).trans ⟨fun h => h.1, fun h => ⟨h, True.intro⟩⟩
@[simp] theorem filter_false {s : Finset α} {h : DecidablePred fun _ : α => False} :
    @filter α (fun _ => False) h s = ∅ :=
  ext fun a => (@mem_filter α (fun _ => False) h s a).trans ⟨fun h => h.2.elim, fun h => (notMem_empty a h).elim⟩
theorem filter_eq_self {p : α → Prop} [DecidablePred p] {s : Finset α} : filter p s = s ↔ ∀ ⦃x⦄, x ∈ s → p x :=
  ⟨fun e x hx => (mem_filter.mp (e.symm ▸ hx : x ∈ filter p s)).2,
    fun h => ext fun x => by rw [mem_filter]; exact ⟨fun H => H.1, fun H => ⟨H, h H⟩⟩⟩
theorem filter_eq_empty_iff {p : α → Prop} [DecidablePred p] {s : Finset α} : filter p s = ∅ ↔ ∀ ⦃x⦄, x ∈ s → ¬ p x :=
  ⟨fun e x hx hp => notMem_empty x (e ▸ mem_filter.mpr ⟨hx, hp⟩),
    fun h => eq_empty_of_forall_notMem fun x hx => h (mem_filter.mp hx).1 (mem_filter.mp hx).2⟩
theorem filter_insert [DecidableEq α] (p : α → Prop) [DecidablePred p] (a : α) (s : Finset α) :
    filter p (insert a s) = if p a then insert a (filter p s) else filter p s := by
  by_cases h : p a
  · rw [if_pos h]
    refine ext fun x => ?_
    rw [mem_filter, mem_insert, mem_insert, mem_filter]
    exact ⟨fun H => H.1.imp id fun hx => ⟨hx, H.2⟩, fun H => H.elim (fun e => ⟨.inl e, e ▸ h⟩) fun H => ⟨.inr H.1, H.2⟩⟩
  · rw [if_neg h]
    refine ext fun x => ?_
    rw [mem_filter, mem_insert, mem_filter]
    exact ⟨fun H => ⟨H.1.elim (fun e => (h (e ▸ H.2)).elim) id, H.2⟩, fun H => ⟨.inr H.1, H.2⟩⟩
def _root_.Multiset.toFinset [DecidableEq α] (s : Multiset α) : Finset α := ⟨s.dedup, Multiset.nodup_dedup s⟩
def _root_.List.toFinset [DecidableEq α] (l : List α) : Finset α := Multiset.toFinset (Multiset.ofList l)
@[simp] theorem _root_.Multiset.mem_toFinset [DecidableEq α] {a : α} {s : Multiset α} : a ∈ s.toFinset ↔ a ∈ s :=
  Multiset.mem_dedup
@[simp] theorem _root_.List.mem_toFinset [DecidableEq α] {a : α} {l : List α} : a ∈ l.toFinset ↔ a ∈ l :=
  List.mem_dedup
def image [DecidableEq β] (f : α → β) (s : Finset α) : Finset β := (s.val.map f).toFinset
@[simp] theorem mem_image [DecidableEq β] {f : α → β} {s : Finset α} {b : β} : b ∈ image f s ↔ ∃ a ∈ s, f a = b :=
  Multiset.mem_toFinset.trans Multiset.mem_map
theorem mem_image_of_mem [DecidableEq β] (f : α → β) {a : α} {s : Finset α} (h : a ∈ s) : f a ∈ image f s :=
  mem_image.mpr ⟨a, h, rfl⟩
@[simp] theorem image_empty [DecidableEq β] (f : α → β) : image f ∅ = ∅ := rfl
theorem image_insert [DecidableEq α] [DecidableEq β] (f : α → β) (a : α) (s : Finset α) :
    image f (insert a s) = insert (f a) (image f s) := ext fun x => by
  rw [mem_image, mem_insert, mem_image]
  constructor
  · rintro ⟨b, hb, rfl⟩
    rcases mem_insert.mp hb with rfl | hb
    · exact .inl rfl
    · exact .inr ⟨b, hb, rfl⟩
  · rintro (rfl | ⟨b, hb, rfl⟩)
    · exact ⟨a, mem_insert_self a s, rfl⟩
    · exact ⟨b, mem_insert_of_mem hb, rfl⟩
def map (f : α ↪ β) (s : Finset α) : Finset β :=
  ⟨s.val.map f, Multiset.Nodup.map_on (fun _ _ _ _ e => f.inj' e) s.nodup⟩
@[simp] theorem mem_map {f : α ↪ β} {s : Finset α} {b : β} : b ∈ map f s ↔ ∃ a ∈ s, f a = b := Multiset.mem_map

/-! ### Union, intersection, difference -/
section
variable [DecidableEq α]
protected def union (s t : Finset α) : Finset α := (s.val + t.val).toFinset
protected def inter (s t : Finset α) : Finset α := filter (fun a => a ∈ t) s
protected def sdiff (s t : Finset α) : Finset α := filter (fun a => a ∉ t) s
instance : Union (Finset α) := ⟨Finset.union⟩
instance : Inter (Finset α) := ⟨Finset.inter⟩
instance : SDiff (Finset α) := ⟨Finset.sdiff⟩
def erase (s : Finset α) (a : α) : Finset α := filter (fun b => b ≠ a) s
@[simp] theorem mem_union {s t : Finset α} {a : α} : a ∈ s ∪ t ↔ a ∈ s ∨ a ∈ t :=
  Multiset.mem_toFinset.trans Multiset.mem_add
@[simp] theorem mem_inter {s t : Finset α} {a : α} : a ∈ s ∩ t ↔ a ∈ s ∧ a ∈ t := mem_filter
@[simp] theorem mem_sdiff {s t : Finset α} {a : α} : a ∈ s \ t ↔ a ∈ s ∧ a ∉ t := mem_filter
@[simp] theorem mem_erase {a b : α} {s : Finset α} : a ∈ erase s b ↔ a ≠ b ∧ a ∈ s := mem_filter.trans and_comm
theorem union_comm (s t : Finset α) : s ∪ t = t ∪ s := ext fun x => by rw [mem_union, mem_union, or_comm]
theorem inter_comm (s t : Finset α) : s ∩ t = t ∩ s := ext fun x => by rw [mem_inter, mem_inter, and_comm]
@[simp] theorem union_empty (s : Finset α) : s ∪ ∅ = s := ext fun x => by
  rw [mem_union]; exact ⟨fun h => h.elim id fun h => (notMem_empty x h).elim, .inl⟩
@[simp] theorem empty_union (s : Finset α) : ∅ ∪ s = s := by rw [union_comm, union_empty]
@[simp] theorem inter_self (s : Finset α) : s ∩ s = s :=
  ext fun x => by rw [mem_inter]; exact ⟨fun h => h.1, fun h => ⟨h, h⟩⟩
@[simp] theorem inter_empty (s : Finset α) : s ∩ ∅ = ∅ := ext fun x => by
  rw [mem_inter]; exact ⟨fun h => h.2, fun h => (notMem_empty x h).elim⟩
theorem union_subset_iff {s t r : Finset α} : s ∪ t ⊆ r ↔ s ⊆ r ∧ t ⊆ r :=
  ⟨fun h => ⟨fun x hx => h (mem_union.mpr (.inl hx)), fun x hx => h (mem_union.mpr (.inr hx))⟩,
    fun h x hx => (mem_union.mp hx).elim (fun a => h.1 a) (fun a => h.2 a)⟩
theorem insert_erase {a : α} {s : Finset α} (h : a ∈ s) : insert a (erase s a) = s := ext fun x => by
  rw [mem_insert, mem_erase]
  by_cases e : x = a
  · subst e; exact ⟨fun _ => h, fun _ => .inl rfl⟩
  · exact ⟨fun H => H.elim (fun e' => (e e').elim) fun H => H.2, fun H => .inr ⟨e, H⟩⟩
theorem erase_insert {a : α} {s : Finset α} (h : a ∉ s) : erase (insert a s) a = s := ext fun x => by
  rw [mem_erase, mem_insert]
  exact ⟨fun H => H.2.elim (fun e => (H.1 e).elim) id, fun H => ⟨fun e => h (e ▸ H), .inr H⟩⟩
def biUnion (s : Finset β) (t : β → Finset α) : Finset α :=
  Multiset.toFinset (Multiset.foldr (fun b acc => (t b).val + acc) (fun a b c => by
    refine Multiset.ind (fun l => ?_) c
    refine Multiset.ind (fun l' => ?_) (t a).val
    refine Multiset.ind (fun l'' => ?_) (t b).val
    have e := List.Perm.append_right l (List.perm_append_comm (l := l') (m := l''))
    rw [List.append_assoc, List.append_assoc] at e
    exact Multiset.coe_sound e) ∅ s.val)
@[simp] theorem mem_biUnion {s : Finset β} {t : β → Finset α} {a : α} : a ∈ s.biUnion t ↔ ∃ b ∈ s, a ∈ t b := by
  cases s with
  | mk s hs =>
    refine Multiset.mem_toFinset.trans ?_
    refine show a ∈ Multiset.foldr (fun b acc => (t b).val + acc) _ ∅ s ↔ ∃ b, b ∈ s ∧ a ∈ t b from ?_
    clear hs
    refine Multiset.ind (fun l => ?_) s
    induction l with
    | nil => exact ⟨fun h => (List.not_mem_nil h).elim, fun ⟨_, h, _⟩ => (List.not_mem_nil h).elim⟩
    | cons b l ih =>
      refine Iff.trans Multiset.mem_add (Iff.trans (or_congr Iff.rfl ih) ?_)
      constructor
      · rintro (h | ⟨c, hc, h⟩)
        · exact ⟨b, List.mem_cons_self, h⟩
        · exact ⟨c, List.mem_cons_of_mem b hc, h⟩
      · rintro ⟨c, hc, h⟩
        rcases List.mem_cons.mp hc with rfl | hc
        · exact .inl h
        · exact .inr ⟨c, hc, h⟩
end
def product (s : Finset α) (t : Finset β) : Finset (α × β) :=
  ⟨Multiset.product s.val t.val, Multiset.Nodup.product s.nodup t.nodup⟩
instance : SProd (Finset α) (Finset β) (Finset (α × β)) := ⟨Finset.product⟩
@[simp] theorem mem_product {s : Finset α} {t : Finset β} {p : α × β} : p ∈ s ×ˢ t ↔ p.fst ∈ s ∧ p.snd ∈ t :=
  Multiset.mem_product
/-- No common element. -/
def _root_.Disjoint {α : Type u} (s t : Finset α) : Prop := ∀ a, a ∈ s → a ∉ t

/-! ### Range -/
def range (n : Nat) : Finset Nat := ⟨Multiset.range n, List.nodup_range⟩
@[simp] theorem mem_range {n m : Nat} : m ∈ range n ↔ m < n := List.mem_range
@[simp] theorem range_zero : range 0 = ∅ := rfl
@[simp] theorem range_one : range 1 = {0} := rfl
theorem range_succ {n : Nat} : range (Nat.succ n) = insert n (range n) := ext fun x => by
  rw [mem_range, mem_insert, mem_range]; omega
theorem range_add_one {n : Nat} : range (n + 1) = insert n (range n) := range_succ
theorem notMem_range_self {n : Nat} : n ∉ range n := fun h => Nat.lt_irrefl n (mem_range.mp h)
theorem self_mem_range_succ (n : Nat) : n ∈ range (n + 1) := mem_range.mpr (Nat.lt_succ_self n)
theorem range_subset_range {n m : Nat} : range n ⊆ range m ↔ n ≤ m := by
  constructor
  · intro h
    cases n with
    | zero => exact Nat.zero_le _
    | succ n => exact mem_range.mp (h (self_mem_range_succ n))
  · intro h x hx
    exact mem_range.mpr (Nat.lt_of_lt_of_le (mem_range.mp hx) h)

/-! ### Cardinality -/
def card (s : Finset α) : Nat := s.val.card
scoped prefix:max "#" => Finset.card
@[simp] theorem card_empty : card (∅ : Finset α) = 0 := rfl
@[simp] theorem card_singleton (a : α) : card ({a} : Finset α) = 1 := rfl
@[simp] theorem card_range (n : Nat) : card (range n) = n := List.length_range
@[simp] theorem card_cons {a : α} {s : Finset α} (h : a ∉ s) : card (cons a s h) = card s + 1 := by
  cases s with
  | mk s hs =>
    revert hs h
    refine Multiset.ind (fun l hs h => ?_) s
    rfl
@[simp] theorem card_insert_of_notMem [DecidableEq α] {a : α} {s : Finset α} (h : a ∉ s) :
    card (insert a s : Finset α) = card s + 1 := by rw [← cons_eq_insert a s h, card_cons]
theorem card_insert_of_not_mem [DecidableEq α] {a : α} {s : Finset α} (h : a ∉ s) :
    card (insert a s : Finset α) = card s + 1 := card_insert_of_notMem h
theorem card_insert_of_mem [DecidableEq α] {a : α} {s : Finset α} (h : a ∈ s) :
    card (insert a s : Finset α) = card s := by
  rw [insert_eq_of_mem h]
theorem card_le_card {s t : Finset α} (h : s ⊆ t) : card s ≤ card t :=
  Multiset.card_le_of_nodup_of_subset s.nodup h
theorem card_filter_le (s : Finset α) (p : α → Prop) [DecidablePred p] : card (filter p s) ≤ card s :=
  card_le_card (filter_subset p s)
theorem card_eq_zero {s : Finset α} : card s = 0 ↔ s = ∅ := by
  constructor
  · refine cons_induction (p := fun s => card s = 0 → s = ∅) (fun _ => rfl) (fun a s h _ e => ?_) s
    rw [card_cons] at e
    exact nomatch e
  · intro e; rw [e]; rfl
theorem card_pos {s : Finset α} : 0 < card s ↔ s.Nonempty := by
  rw [Nat.pos_iff_ne_zero, nonempty_iff_ne_empty, ne_eq, ne_eq, card_eq_zero]
theorem card_union_of_disjoint [DecidableEq α] {s t : Finset α} (h : Disjoint s t) :
    card (s ∪ t) = card s + card t := by
  revert h
  refine induction_on
    (p := fun s => Disjoint s t → card (s ∪ t) = card s + card t) s (fun _ => ?_) (fun a s ha ih h => ?_)
  · rw [empty_union, card_empty, Nat.zero_add]
  · have e : insert a s ∪ t = insert a (s ∪ t) := ext fun x => by
      rw [mem_union, mem_insert, mem_insert, mem_union, or_assoc]
    have hn : a ∉ s ∪ t := fun hx => (mem_union.mp hx).elim ha (h a (mem_insert_self a s))
    rw [e, card_insert_of_notMem hn, card_insert_of_notMem ha, ih (fun x hx => h x (mem_insert_of_mem hx))]
    omega
theorem card_image_le [DecidableEq β] {s : Finset α} {f : α → β} : card (image f s) ≤ card s := by
  refine cons_induction (p := fun s => card (image f s) ≤ card s) (Nat.le_refl _) (fun a s h ih => ?_) s
  have e : image f (cons a s h) = insert (f a) (image f s) := ext fun x => by
    rw [mem_image, mem_insert, mem_image]
    constructor
    · rintro ⟨b, hb, rfl⟩
      rcases mem_cons.mp hb with rfl | hb
      · exact .inl rfl
      · exact .inr ⟨b, hb, rfl⟩
    · rintro (rfl | ⟨b, hb, rfl⟩)
      · exact ⟨a, mem_cons.mpr (.inl rfl), rfl⟩
      · exact ⟨b, mem_cons.mpr (.inr hb), rfl⟩
  rw [e, card_cons]
  by_cases hm : f a ∈ image f s
  · rw [card_insert_of_mem hm]; omega
  · rw [card_insert_of_notMem hm]; omega
@[simp] theorem card_map {f : α ↪ β} (s : Finset α) : card (map f s) = card s := by
  cases s with
  | mk s hs =>
    revert hs
    refine Multiset.ind (fun l hs => ?_) s
    exact List.length_map l
end Finset
