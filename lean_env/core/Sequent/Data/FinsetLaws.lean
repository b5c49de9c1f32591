prelude
import Sequent.Data.Fintype
import Sequent.Logic.Structures

/-!
Finite sets: inclusions, laws of union, intersection and difference, cardinalities, largest and least elements.
-/

set_option autoImplicit false
set_option linter.unusedVariables false

universe u v

namespace Finset
variable {α : Type u} {β : Type v} {s t r : Finset α} {a b : α}

/-! ### Empty sets, singletons, coercion to sets -/

@[simp] theorem subset_empty : s ⊆ ∅ ↔ s = ∅ :=
  ⟨fun h => Subset.antisymm h (empty_subset s), fun h => h ▸ Subset.refl s⟩
@[simp] theorem not_nonempty_iff_eq_empty : ¬s.Nonempty ↔ s = ∅ := by rw [nonempty_iff_ne_empty, ne_eq, not_not]
theorem Nonempty.ne_empty (h : s.Nonempty) : s ≠ ∅ := nonempty_iff_ne_empty.mp h
theorem nonempty_of_ne_empty (h : s ≠ ∅) : s.Nonempty := nonempty_iff_ne_empty.mpr h
theorem eq_empty_or_nonempty (s : Finset α) : s = ∅ ∨ s.Nonempty := (em (s = ∅)).imp id nonempty_of_ne_empty
@[simp] theorem not_nonempty_empty : ¬(∅ : Finset α).Nonempty := fun ⟨x, hx⟩ => notMem_empty x hx
theorem Nonempty.mono (hst : s ⊆ t) (hs : s.Nonempty) : t.Nonempty := hs.elim fun x hx => ⟨x, hst hx⟩
theorem ne_empty_of_mem (h : a ∈ s) : s ≠ ∅ := nonempty_iff_ne_empty.mp ⟨a, h⟩
@[simp] theorem singleton_subset_iff : {a} ⊆ s ↔ a ∈ s :=
  ⟨fun h => h (mem_singleton_self a), fun h x hx => (mem_singleton.mp hx).symm ▸ h⟩
@[simp] theorem singleton_inj : ({a} : Finset α) = {b} ↔ a = b :=
  ⟨fun h => mem_singleton.mp (h ▸ mem_singleton_self a), fun h => h ▸ rfl⟩
@[simp] theorem singleton_ne_empty (a : α) : ({a} : Finset α) ≠ ∅ := ne_empty_of_mem (mem_singleton_self a)
@[simp] theorem coe_inj {s₁ s₂ : Finset α} : (s₁ : Set α) = s₂ ↔ s₁ = s₂ :=
  ⟨fun h => ext fun x => by rw [← mem_coe, h, mem_coe], fun h => h ▸ rfl⟩
@[simp] theorem coe_subset {s₁ s₂ : Finset α} : (s₁ : Set α) ⊆ s₂ ↔ s₁ ⊆ s₂ := Iff.rfl
theorem forall_mem_not_eq {a : α} : (∀ b ∈ s, ¬a = b) ↔ a ∉ s := ⟨fun h ha => h a ha rfl, fun h b hb e => h (e ▸ hb)⟩

section
variable [DecidableEq α] [DecidableEq β]

/-! ### Insertion and deletion -/

@[simp] theorem subset_insert (a : α) (s : Finset α) : s ⊆ insert a s := fun _ hx => mem_insert_of_mem hx
theorem insert_subset_insert (a : α) (h : s ⊆ t) : insert a s ⊆ insert a t := fun _ hx =>
  (mem_insert.mp hx).elim (fun e => mem_insert.mpr (.inl e)) fun hx => mem_insert_of_mem (h hx)
theorem insert_subset (ha : a ∈ t) (hs : s ⊆ t) : insert a s ⊆ t := insert_subset_iff.mpr ⟨ha, hs⟩
@[simp] theorem insert_ne_empty (a : α) (s : Finset α) : insert a s ≠ ∅ := ne_empty_of_mem (mem_insert_self a s)
theorem pair_comm (a b : α) : ({a, b} : Finset α) = {b, a} := ext fun x => by
  rw [mem_insert, mem_insert, mem_singleton, mem_singleton, or_comm]
theorem notMem_erase (a : α) (s : Finset α) : a ∉ erase s a := fun h => (mem_erase.mp h).1 rfl
theorem erase_subset (a : α) (s : Finset α) : erase s a ⊆ s := fun _ hx => (mem_erase.mp hx).2
theorem mem_of_mem_erase : b ∈ erase s a → b ∈ s := fun h => (mem_erase.mp h).2
theorem ne_of_mem_erase : b ∈ erase s a → b ≠ a := fun h => (mem_erase.mp h).1
theorem mem_erase_of_ne_of_mem : a ≠ b → a ∈ s → a ∈ erase s b := fun h h' => mem_erase.mpr ⟨h, h'⟩
theorem erase_eq_of_notMem (h : a ∉ s) : erase s a = s := ext fun x => by
  rw [mem_erase]
  exact and_iff_right_of_imp fun hx e => h (e ▸ hx)
@[elab_as_elim] protected theorem induction {p : Finset α → Prop} (empty : p ∅)
    (insert : ∀ (a : α) (s : Finset α), a ∉ s → p s → p (insert a s)) : ∀ s, p s := fun s => induction_on s empty insert

/-! ### Union, intersection, difference -/

theorem subset_union_left : s ⊆ s ∪ t := fun _ h => mem_union.mpr (.inl h)
theorem subset_union_right : t ⊆ s ∪ t := fun _ h => mem_union.mpr (.inr h)
theorem mem_union_left (t : Finset α) (h : a ∈ s) : a ∈ s ∪ t := mem_union.mpr (.inl h)
theorem mem_union_right (s : Finset α) (h : a ∈ t) : a ∈ s ∪ t := mem_union.mpr (.inr h)
theorem mem_inter_of_mem (h : a ∈ s) (h' : a ∈ t) : a ∈ s ∩ t := mem_inter.mpr ⟨h, h'⟩
theorem mem_of_mem_inter_left (h : a ∈ s ∩ t) : a ∈ s := (mem_inter.mp h).1
theorem mem_of_mem_inter_right (h : a ∈ s ∩ t) : a ∈ t := (mem_inter.mp h).2
theorem inter_subset_left : s ∩ t ⊆ s := fun _ h => (mem_inter.mp h).1
theorem inter_subset_right : s ∩ t ⊆ t := fun _ h => (mem_inter.mp h).2
theorem sdiff_subset : s \ t ⊆ s := fun _ h => (mem_sdiff.mp h).1
theorem union_subset (hs : s ⊆ r) (ht : t ⊆ r) : s ∪ t ⊆ r := union_subset_iff.mpr ⟨hs, ht⟩
theorem subset_inter (hs : r ⊆ s) (ht : r ⊆ t) : r ⊆ s ∩ t := fun _ h => mem_inter.mpr ⟨hs h, ht h⟩
theorem union_assoc (s t r : Finset α) : s ∪ t ∪ r = s ∪ (t ∪ r) := ext fun x => by
  rw [mem_union, mem_union, mem_union, mem_union, or_assoc]
theorem inter_assoc (s t r : Finset α) : s ∩ t ∩ r = s ∩ (t ∩ r) := ext fun x => by
  rw [mem_inter, mem_inter, mem_inter, mem_inter, and_assoc]
@[simp] theorem union_self (s : Finset α) : s ∪ s = s := ext fun x => by rw [mem_union, or_self_iff]
theorem union_inter_distrib_right (s t r : Finset α) : (s ∪ t) ∩ r = s ∩ r ∪ t ∩ r := ext fun x => by
  rw [mem_inter, mem_union, mem_union, mem_inter, mem_inter, or_and_right]
theorem inter_union_distrib_left (s t r : Finset α) : s ∩ (t ∪ r) = s ∩ t ∪ s ∩ r := ext fun x => by
  rw [mem_inter, mem_union, mem_union, mem_inter, mem_inter, and_or_left]
theorem insert_eq (a : α) (s : Finset α) : insert a s = {a} ∪ s := ext fun x => by
  rw [mem_insert, mem_union, mem_singleton]
theorem union_eq_right : s ∪ t = t ↔ s ⊆ t :=
  ⟨fun h => h ▸ subset_union_left, fun h => Subset.antisymm (union_subset h (Subset.refl t)) subset_union_right⟩
theorem inter_eq_left : s ∩ t = s ↔ s ⊆ t :=
  ⟨fun h => by rw [← h]; exact inter_subset_right,
    fun h => Subset.antisymm inter_subset_left (subset_inter (Subset.refl s) h)⟩
theorem sdiff_union_of_subset {s₁ s₂ : Finset α} (h : s₁ ⊆ s₂) : s₂ \ s₁ ∪ s₁ = s₂ := ext fun x => by
  rw [mem_union, mem_sdiff]
  by_cases hx : x ∈ s₁
  · exact ⟨fun _ => h hx, fun _ => .inr hx⟩
  · exact ⟨fun H => H.elim And.left fun e => absurd e hx, fun H => .inl ⟨H, hx⟩⟩
theorem union_sdiff_of_subset {s₁ s₂ : Finset α} (h : s₁ ⊆ s₂) : s₁ ∪ s₂ \ s₁ = s₂ := by
  rw [union_comm, sdiff_union_of_subset h]
@[simp] theorem sdiff_self (s : Finset α) : s \ s = ∅ := eq_empty_of_forall_notMem fun x hx =>
  (mem_sdiff.mp hx).2 (mem_sdiff.mp hx).1
@[simp] theorem sdiff_empty (s : Finset α) : s \ ∅ = s := ext fun x => by
  rw [mem_sdiff]
  exact and_iff_left (notMem_empty x)
theorem sdiff_eq_empty_iff_subset : s \ t = ∅ ↔ s ⊆ t :=
  ⟨fun h x hx => Classical.byContradiction fun hn => notMem_empty x (h ▸ mem_sdiff.mpr ⟨hx, hn⟩),
    fun h => eq_empty_of_forall_notMem fun x hx => (mem_sdiff.mp hx).2 (h (mem_sdiff.mp hx).1)⟩
theorem sdiff_singleton_eq_erase (a : α) (s : Finset α) : s \ {a} = erase s a := ext fun x => by
  rw [mem_sdiff, mem_singleton, mem_erase, and_comm]
omit [DecidableEq α] in
theorem disjoint_left : Disjoint s t ↔ ∀ ⦃a⦄, a ∈ s → a ∉ t := Iff.rfl
omit [DecidableEq α] in
theorem disjoint_right : Disjoint s t ↔ ∀ ⦃a⦄, a ∈ t → a ∉ s := ⟨fun h a ht hs => h a hs ht, fun h a hs ht => h ht hs⟩
omit [DecidableEq α] in
theorem disjoint_iff_ne : Disjoint s t ↔ ∀ a ∈ s, ∀ b ∈ t, a ≠ b :=
  ⟨fun h a ha b hb e => h a ha (e ▸ hb), fun h a ha hb => h a ha a hb rfl⟩
theorem disjoint_iff_inter_eq_empty : Disjoint s t ↔ s ∩ t = ∅ :=
  ⟨fun h => eq_empty_of_forall_notMem fun x hx => h x (mem_inter.mp hx).1 (mem_inter.mp hx).2,
    fun h x hs ht => notMem_empty x (h ▸ mem_inter.mpr ⟨hs, ht⟩)⟩
theorem disjoint_sdiff : Disjoint s (t \ s) := fun x hs ht => (mem_sdiff.mp ht).2 hs
theorem sdiff_disjoint : Disjoint (t \ s) s := fun x ht => (mem_sdiff.mp ht).2
omit [DecidableEq α] in
theorem disjoint_singleton_left : Disjoint {a} s ↔ a ∉ s :=
  ⟨fun h => h a (mem_singleton_self a), fun h x hx hs => h (mem_singleton.mp hx ▸ hs)⟩

/-! ### Images -/

omit [DecidableEq α] in
theorem image_subset_image {f : α → β} {s₁ s₂ : Finset α} (h : s₁ ⊆ s₂) : image f s₁ ⊆ image f s₂ := fun x hx =>
  (mem_image.mp hx).elim fun a ha => mem_image.mpr ⟨a, h ha.1, ha.2⟩
omit [DecidableEq α] in
@[simp] theorem image_singleton (f : α → β) (a : α) : image f {a} = {f a} := ext fun x => by
  rw [mem_image, mem_singleton]
  exact ⟨fun ⟨b, hb, e⟩ => by rw [← e, mem_singleton.mp hb], fun e => ⟨a, mem_singleton_self a, e.symm⟩⟩
theorem image_union {f : α → β} (s₁ s₂ : Finset α) : image f (s₁ ∪ s₂) = image f s₁ ∪ image f s₂ := ext fun x => by
  rw [mem_union, mem_image, mem_image, mem_image]
  exact ⟨fun ⟨a, ha, e⟩ => (mem_union.mp ha).imp (fun h => ⟨a, h, e⟩) fun h => ⟨a, h, e⟩,
    fun h => h.elim (fun ⟨a, ha, e⟩ => ⟨a, mem_union_left _ ha, e⟩) fun ⟨a, ha, e⟩ => ⟨a, mem_union_right _ ha, e⟩⟩
omit [DecidableEq α] in
theorem image_subset_iff {f : α → β} {t : Finset β} : image f s ⊆ t ↔ ∀ x ∈ s, f x ∈ t :=
  ⟨fun h x hx => h (mem_image_of_mem f hx), fun h y hy => (mem_image.mp hy).elim fun x hx => hx.2 ▸ h x hx.1⟩

/-! ### Cardinalities -/

theorem card_insert_le (a : α) (s : Finset α) : (insert a s).card ≤ s.card + 1 := by
  by_cases h : a ∈ s
  · rw [insert_eq_of_mem h]; exact Nat.le_succ _
  · rw [card_insert_of_notMem h]; exact Nat.le_refl _
theorem card_erase_add_one (h : a ∈ s) : (erase s a).card + 1 = s.card := by
  rw [← card_insert_of_notMem (notMem_erase a s), insert_erase h]
@[simp] theorem card_erase_of_mem (h : a ∈ s) : (erase s a).card = s.card - 1 := by
  have := card_erase_add_one h
  omega
theorem card_erase_lt_of_mem (h : a ∈ s) : (erase s a).card < s.card := by
  have := card_erase_add_one h
  omega
theorem card_erase_le : (erase s a).card ≤ s.card := card_le_card (erase_subset a s)
theorem card_pair (h : a ≠ b) : ({a, b} : Finset α).card = 2 := by
  rw [card_insert_of_notMem fun hm => h (mem_singleton.mp hm), card_singleton]
theorem card_le_two : ({a, b} : Finset α).card ≤ 2 := card_insert_le a {b}
theorem card_sdiff_add_card_eq_card {s t : Finset α} (h : s ⊆ t) : (t \ s).card + s.card = t.card := by
  rw [← card_union_of_disjoint sdiff_disjoint, sdiff_union_of_subset h]
theorem card_sdiff_of_subset (h : s ⊆ t) : (t \ s).card = t.card - s.card := by
  have := card_sdiff_add_card_eq_card h
  omega
theorem card_union_add_card_inter (s t : Finset α) : (s ∪ t).card + (s ∩ t).card = s.card + t.card := by
  have e : s ∪ t = s ∪ (t \ s) := ext fun x => by
    rw [mem_union, mem_union, mem_sdiff]
    by_cases h : x ∈ s <;> simp [h]
  have e2 : t \ s ∪ s ∩ t = t := ext fun x => by
    rw [mem_union, mem_sdiff, mem_inter]
    by_cases h : x ∈ s <;> simp [h]
  have h2 : Disjoint (t \ s) (s ∩ t) := fun x h1 h2 => (mem_sdiff.mp h1).2 (mem_inter.mp h2).1
  have h3 := card_union_of_disjoint h2
  rw [e2] at h3
  rw [e, card_union_of_disjoint disjoint_sdiff]
  omega
theorem card_union_le (s t : Finset α) : (s ∪ t).card ≤ s.card + t.card := by
  have := card_union_add_card_inter s t
  omega
omit [DecidableEq α] in
theorem card_image_of_injOn {f : α → β} (H : Set.InjOn f s) : (image f s).card = s.card := by
  have := fun a b : α => Classical.propDecidable (a = b)
  revert H
  refine cons_induction (p := fun s => Set.InjOn f s → (image f s).card = s.card) (fun _ => rfl) (fun a s ha ih H => ?_) s
  rw [cons_eq_insert, image_insert, card_insert_of_notMem, card_insert_of_notMem ha, ih fun x hx y hy e =>
    H (mem_cons.mpr (.inr hx)) (mem_cons.mpr (.inr hy)) e]
  intro hm
  obtain ⟨b, hb, e⟩ := mem_image.mp hm
  exact ha (H (mem_cons.mpr (.inr hb)) (mem_cons.mpr (.inl rfl)) e ▸ hb)
omit [DecidableEq α] in
theorem card_image_of_injective {f : α → β} (s : Finset α) (H : Function.Injective f) : (image f s).card = s.card :=
  card_image_of_injOn fun _ _ _ _ e => H e
end

theorem eq_of_subset_of_card_le (h : s ⊆ t) (h₂ : t.card ≤ s.card) : s = t := by
  have := fun a b : α => Classical.propDecidable (a = b)
  have h1 := card_sdiff_add_card_eq_card h
  have h3 : t \ s = ∅ := card_eq_zero.mp (by omega)
  exact Subset.antisymm h (sdiff_eq_empty_iff_subset.mp h3)
theorem card_lt_card (h : s ⊂ t) : s.card < t.card := Nat.lt_of_not_le fun hle =>
  h.2 (eq_of_subset_of_card_le h.1 hle ▸ Subset.refl s)
theorem card_eq_one : s.card = 1 ↔ ∃ a, s = {a} := by
  constructor
  · intro h
    obtain ⟨a, ha⟩ := card_pos.mp (show 0 < s.card by omega)
    exact ⟨a, (eq_of_subset_of_card_le (singleton_subset_iff.mpr ha) (by rw [h, card_singleton]; decide)).symm⟩
  · rintro ⟨a, rfl⟩
    exact card_singleton a
theorem card_le_one : s.card ≤ 1 ↔ ∀ a ∈ s, ∀ b ∈ s, a = b := by
  constructor
  · intro h a ha b hb
    obtain ⟨c, rfl⟩ := card_eq_one.mp (show s.card = 1 by
      have := card_pos.mpr ⟨a, ha⟩
      omega)
    rw [mem_singleton.mp ha, mem_singleton.mp hb]
  · intro h
    rcases eq_empty_or_nonempty s with rfl | ⟨a, ha⟩
    · exact Nat.zero_le 1
    · have e : s ⊆ {a} := fun x hx => mem_singleton.mpr (h x hx a ha)
      have := card_le_card e
      rwa [card_singleton] at this
theorem one_lt_card : 1 < s.card ↔ ∃ a ∈ s, ∃ b ∈ s, a ≠ b := by
  rw [← Nat.not_le, card_le_one]
  constructor
  · intro h
    refine Classical.byContradiction fun hn => h fun a ha b hb => Classical.byContradiction fun hne => hn ⟨a, ha, b, hb, hne⟩
  · rintro ⟨a, ha, b, hb, hne⟩ h
    exact hne (h a ha b hb)
/-- The pigeonhole principle. -/
theorem exists_ne_map_eq_of_card_lt_of_maps_to {t : Finset β} (hc : t.card < s.card) {f : α → β}
    (hf : ∀ a ∈ s, f a ∈ t) : ∃ x ∈ s, ∃ y ∈ s, x ≠ y ∧ f x = f y := by
  have := fun a b : β => Classical.propDecidable (a = b)
  have := fun a b : α => Classical.propDecidable (a = b)
  refine Classical.byContradiction fun hn => ?_
  have hinj : Set.InjOn f s := fun x hx y hy e =>
    Classical.byContradiction fun hne => hn ⟨x, hx, y, hy, hne, e⟩
  have h1 := card_image_of_injOn hinj
  have h2 := card_le_card (image_subset_iff.mpr hf)
  omega

/-! ### Largest and least elements -/

section
variable {γ : Type v} [LinearOrder γ]
theorem exists_max_image (s : Finset α) (f : α → γ) (h : s.Nonempty) : ∃ x ∈ s, ∀ x' ∈ s, f x' ≤ f x := by
  revert h
  refine cons_induction (p := fun s => s.Nonempty → ∃ x ∈ s, ∀ x' ∈ s, f x' ≤ f x)
    (fun h => absurd h not_nonempty_empty) (fun a s ha ih _ => ?_) s
  rcases eq_empty_or_nonempty s with rfl | hs
  · exact ⟨a, mem_cons.mpr (.inl rfl), fun x hx => (mem_cons.mp hx).elim (fun e => e ▸ le_refl _)
      fun hx => absurd hx (notMem_empty x)⟩
  · obtain ⟨x, hx, h⟩ := ih hs
    rcases le_total (f x) (f a) with h1 | h1
    · exact ⟨a, mem_cons.mpr (.inl rfl), fun y hy => (mem_cons.mp hy).elim (fun e => e ▸ le_refl _)
        fun hy => le_trans (h y hy) h1⟩
    · exact ⟨x, mem_cons.mpr (.inr hx), fun y hy => (mem_cons.mp hy).elim (fun e => e ▸ h1) fun hy => h y hy⟩
theorem exists_min_image (s : Finset α) (f : α → γ) (h : s.Nonempty) : ∃ x ∈ s, ∀ x' ∈ s, f x ≤ f x' := by
  revert h
  refine cons_induction (p := fun s => s.Nonempty → ∃ x ∈ s, ∀ x' ∈ s, f x ≤ f x')
    (fun h => absurd h not_nonempty_empty) (fun a s ha ih _ => ?_) s
  rcases eq_empty_or_nonempty s with rfl | hs
  · exact ⟨a, mem_cons.mpr (.inl rfl), fun x hx => (mem_cons.mp hx).elim (fun e => e ▸ le_refl _)
      fun hx => absurd hx (notMem_empty x)⟩
  · obtain ⟨x, hx, h⟩ := ih hs
    rcases le_total (f x) (f a) with h1 | h1
    · exact ⟨x, mem_cons.mpr (.inr hx), fun y hy => (mem_cons.mp hy).elim (fun e => e ▸ h1) fun hy => h y hy⟩
    · exact ⟨a, mem_cons.mpr (.inl rfl), fun y hy => (mem_cons.mp hy).elim (fun e => e ▸ le_refl _)
        fun hy => le_trans h1 (h y hy)⟩

/-- The largest member. Chosen, where Mathlib's is computed; the two are equal, since `max'_mem` and `le_max'` hold. -/
noncomputable def max' (s : Finset γ) (h : s.Nonempty) : γ := Classical.choose (exists_max_image s id h)
/-- The least member. -/
noncomputable def min' (s : Finset γ) (h : s.Nonempty) : γ := Classical.choose (exists_min_image s id h)
variable (s : Finset γ) (H : s.Nonempty) {x : γ}
theorem max'_mem : s.max' H ∈ s := (Classical.choose_spec (exists_max_image s id H)).1
theorem le_max' (x : γ) (H2 : x ∈ s) : x ≤ s.max' ⟨x, H2⟩ :=
  (Classical.choose_spec (exists_max_image s id ⟨x, H2⟩)).2 x H2
theorem max'_le (x : γ) (H2 : ∀ y ∈ s, y ≤ x) : s.max' H ≤ x := H2 _ (max'_mem s H)
theorem min'_mem : s.min' H ∈ s := (Classical.choose_spec (exists_min_image s id H)).1
theorem min'_le (x : γ) (H2 : x ∈ s) : s.min' ⟨x, H2⟩ ≤ x :=
  (Classical.choose_spec (exists_min_image s id ⟨x, H2⟩)).2 x H2
theorem le_min' (x : γ) (H2 : ∀ y ∈ s, x ≤ y) : x ≤ s.min' H := H2 _ (min'_mem s H)
end

@[simp] theorem _root_.Nat.Ico_zero_eq_range : (Ico 0 : Nat → Finset Nat) = range :=
  funext fun n => ext fun x => by rw [mem_Ico, mem_range]; exact and_iff_right (Nat.zero_le x)
end Finset
