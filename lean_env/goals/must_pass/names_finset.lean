import Mathlib

/-!
Names about finite sets: each lemma has the type, and the implicit arguments, that it has in Mathlib.
-/

set_option linter.unusedVariables false

open Finset

variable {α β γ : Type} {a b : α} {s t u : Finset α}

/-! ### Membership and inclusion -/
example : s ⊆ t ↔ ∀ ⦃x⦄, x ∈ s → x ∈ t := Finset.subset_iff
example : (∀ a, a ∈ s ↔ a ∈ t) → s = t := Finset.ext
example : s = t ↔ ∀ a, a ∈ s ↔ a ∈ t := Finset.ext_iff
example : ∀ (s : Finset α), s ⊆ s := Finset.Subset.refl
example : s ⊆ t → t ⊆ u → s ⊆ u := Finset.Subset.trans
example : s ⊆ t → t ⊆ s → s = t := Finset.Subset.antisymm
example : s ⊆ t → a ∈ s → a ∈ t := Finset.mem_of_subset
example : a ∉ (∅ : Finset α) := Finset.notMem_empty a
example : b ∈ ({a} : Finset α) ↔ b = a := Finset.mem_singleton
example : a ∈ ({a} : Finset α) := Finset.mem_singleton_self a
example : ∀ (s : Finset α), ∅ ⊆ s := Finset.empty_subset
example : s ⊆ ∅ ↔ s = ∅ := Finset.subset_empty
example : s = ∅ ↔ ∀ x, x ∉ s := Finset.eq_empty_iff_forall_notMem
example : s.Nonempty ↔ s ≠ ∅ := Finset.nonempty_iff_ne_empty
example : ¬s.Nonempty ↔ s = ∅ := Finset.not_nonempty_iff_eq_empty
example : s = ∅ ∨ s.Nonempty := Finset.eq_empty_or_nonempty s
example : ({a} : Finset α) ⊆ s ↔ a ∈ s := Finset.singleton_subset_iff
example : ({a} : Finset α) = {b} ↔ a = b := Finset.singleton_inj
example (s : Finset α) : a ∈ (s : Set α) ↔ a ∈ s := Finset.mem_coe
example (s t : Finset α) : (s : Set α) = t ↔ s = t := Finset.coe_inj
example (s t : Finset α) : (s : Set α) ⊆ t ↔ s ⊆ t := Finset.coe_subset
example : s = {a} ↔ a ∈ s ∧ ∀ x ∈ s, x = a := Finset.eq_singleton_iff_unique_mem

section
variable [DecidableEq α] [DecidableEq β]
example : a ∈ insert b s ↔ a = b ∨ a ∈ s := Finset.mem_insert
example : ∀ (a : α) (s : Finset α), a ∈ insert a s := Finset.mem_insert_self
example : a ∈ s → a ∈ insert b s := Finset.mem_insert_of_mem
example : a ∈ s → insert a s = s := Finset.insert_eq_of_mem
example : ∀ (a : α) (s : Finset α), s ⊆ insert a s := Finset.subset_insert
example : insert a s ⊆ t ↔ a ∈ t ∧ s ⊆ t := Finset.insert_subset_iff
example : a ∈ s ∪ t ↔ a ∈ s ∨ a ∈ t := Finset.mem_union
example : a ∈ s ∩ t ↔ a ∈ s ∧ a ∈ t := Finset.mem_inter
example : a ∈ s \ t ↔ a ∈ s ∧ a ∉ t := Finset.mem_sdiff
example : a ∈ s.erase b ↔ a ≠ b ∧ a ∈ s := Finset.mem_erase
example : ∀ (a : α) (s : Finset α), a ∉ s.erase a := Finset.notMem_erase
example : ∀ (a : α) (s : Finset α), s.erase a ⊆ s := Finset.erase_subset
example : a ∈ s → insert a (s.erase a) = s := Finset.insert_erase
example : a ∉ s → (insert a s).erase a = s := Finset.erase_insert
example : s ⊆ s ∪ t := Finset.subset_union_left
example : t ⊆ s ∪ t := Finset.subset_union_right
example : s ∩ t ⊆ s := Finset.inter_subset_left
example : s ∩ t ⊆ t := Finset.inter_subset_right
example : s \ t ⊆ s := Finset.sdiff_subset
example : s ⊆ u → t ⊆ u → s ∪ t ⊆ u := Finset.union_subset
example : ∀ (s t : Finset α), s ∪ t = t ∪ s := Finset.union_comm
example : ∀ (s t : Finset α), s ∩ t = t ∩ s := Finset.inter_comm
example : ∀ (s t u : Finset α), s ∪ t ∪ u = s ∪ (t ∪ u) := Finset.union_assoc
example : ∀ (s t u : Finset α), s ∩ t ∩ u = s ∩ (t ∩ u) := Finset.inter_assoc
example : s ⊆ t → s ∪ (t \ s) = t := Finset.union_sdiff_of_subset
example : Disjoint s t ↔ ∀ ⦃a⦄, a ∈ s → a ∉ t := Finset.disjoint_left
example : Disjoint s t ↔ s ∩ t = ∅ := Finset.disjoint_iff_inter_eq_empty
example {f : α → β} {b : β} : b ∈ s.image f ↔ ∃ a ∈ s, f a = b := Finset.mem_image
example (f : α → β) : a ∈ s → f a ∈ s.image f := Finset.mem_image_of_mem f
example {f : α → β} : s ⊆ t → s.image f ⊆ t.image f := Finset.image_subset_image
example (f : α → β) (a : α) : ({a} : Finset α).image f = {f a} := Finset.image_singleton f a
end
example {p : α → Prop} [DecidablePred p] : a ∈ s.filter p ↔ a ∈ s ∧ p a := Finset.mem_filter
example (p : α → Prop) [DecidablePred p] (s : Finset α) : s.filter p ⊆ s := Finset.filter_subset p s
example {t : Finset β} {p : α × β} : p ∈ s ×ˢ t ↔ p.1 ∈ s ∧ p.2 ∈ t := Finset.mem_product
example {n m : ℕ} : m ∈ range n ↔ m < n := Finset.mem_range
example {n m x : ℕ} : x ∈ Icc n m ↔ n ≤ x ∧ x ≤ m := Finset.mem_Icc
example {n m x : ℕ} : x ∈ Ico n m ↔ n ≤ x ∧ x < m := Finset.mem_Ico
example {n m x : ℕ} : x ∈ Ioc n m ↔ n < x ∧ x ≤ m := Finset.mem_Ioc
example {n m x : ℕ} : x ∈ Ioo n m ↔ n < x ∧ x < m := Finset.mem_Ioo
example {n : ℕ} : range (n + 1) = insert n (range n) := Finset.range_succ
example {n : ℕ} : range (n + 1) = insert n (range n) := Finset.range_add_one
example : range 0 = ∅ := Finset.range_zero
example : range 1 = {0} := Finset.range_one
example {n m : ℕ} : range n ⊆ range m ↔ n ≤ m := Finset.range_subset_range
example {n : ℕ} : n ∉ range n := Finset.notMem_range_self
example {n : ℕ} : n ∈ range (n + 1) := Finset.self_mem_range_succ n
example {n : ℕ} : Ico 0 n = range n := Nat.Ico_zero_eq_range ▸ rfl
example (a : ℕ) : Icc a a = {a} := Finset.Icc_self a
example {p : Finset α → Prop} [DecidableEq α] (s : Finset α) (h0 : p ∅)
    (h : ∀ (a : α) (s : Finset α), a ∉ s → p s → p (insert a s)) : p s := Finset.induction_on s h0 h
example {p : Finset α → Prop} [DecidableEq α] (h0 : p ∅)
    (h : ∀ (a : α) (s : Finset α), a ∉ s → p s → p (insert a s)) (s : Finset α) : p s := Finset.induction h0 h s

/-! ### Cardinality -/
example : (∅ : Finset α).card = 0 := Finset.card_empty
example (a : α) : ({a} : Finset α).card = 1 := Finset.card_singleton a
example (n : ℕ) : (range n).card = n := Finset.card_range n
example : s.card = 0 ↔ s = ∅ := Finset.card_eq_zero
example : s.card = 1 ↔ ∃ a, s = {a} := Finset.card_eq_one
example : 0 < s.card ↔ s.Nonempty := Finset.card_pos
example : s ⊆ t → s.card ≤ t.card := Finset.card_le_card
example : s ⊆ t → t.card ≤ s.card → s = t := Finset.eq_of_subset_of_card_le
example : 1 < s.card ↔ ∃ a ∈ s, ∃ b ∈ s, a ≠ b := Finset.one_lt_card
example : s.card ≤ 1 ↔ ∀ a ∈ s, ∀ b ∈ s, a = b := Finset.card_le_one
section
variable [DecidableEq α] [DecidableEq β]
example : a ∉ s → (insert a s).card = s.card + 1 := Finset.card_insert_of_notMem
example : ∀ (a : α) (s : Finset α), (insert a s).card ≤ s.card + 1 := Finset.card_insert_le
example : a ∈ s → (s.erase a).card = s.card - 1 := Finset.card_erase_of_mem
example : a ∈ s → (s.erase a).card + 1 = s.card := Finset.card_erase_add_one
example : a ≠ b → ({a, b} : Finset α).card = 2 := Finset.card_pair
example {f : α → β} : (s.image f).card ≤ s.card := Finset.card_image_le
example {f : α → β} (s : Finset α) : Function.Injective f → (s.image f).card = s.card := Finset.card_image_of_injective s
example {f : α → β} : Set.InjOn f s → (s.image f).card = s.card := Finset.card_image_of_injOn
example (s t : Finset α) : (s ∪ t).card + (s ∩ t).card = s.card + t.card := Finset.card_union_add_card_inter s t
example : Disjoint s t → (s ∪ t).card = s.card + t.card := Finset.card_union_of_disjoint
example (s t : Finset α) : (s ∪ t).card ≤ s.card + t.card := Finset.card_union_le s t
example : s ⊆ t → (t \ s).card = t.card - s.card := Finset.card_sdiff_of_subset
example {f : α → β} {t : Finset β} (hc : t.card < s.card) : (∀ x ∈ s, f x ∈ t) → ∃ x ∈ s, ∃ y ∈ s, x ≠ y ∧ f x = f y :=
  Finset.exists_ne_map_eq_of_card_lt_of_maps_to hc
end
example (s : Finset α) : s.card = ∑ _a ∈ s, 1 := Finset.card_eq_sum_ones s
example (p : α → Prop) [DecidablePred p] : (s.filter p).card ≤ s.card := Finset.card_filter_le s p
example (a b : ℕ) : (Icc a b).card = b + 1 - a := Nat.card_Icc a b
example (a b : ℕ) : (Ico a b).card = b - a := Nat.card_Ico a b
example (a b : ℕ) : (Ioc a b).card = b - a := Nat.card_Ioc a b
example (a b : ℕ) : (Ioo a b).card = b - a - 1 := Nat.card_Ioo a b
example (n : ℕ) : Fintype.card (Fin n) = n := Fintype.card_fin n
example [Fintype α] (x : α) : x ∈ (univ : Finset α) := Finset.mem_univ x

/-! ### Largest and least elements -/
example (s : Finset ℕ) (h : s.Nonempty) : s.max' h ∈ s := Finset.max'_mem s h
example (s : Finset ℕ) (x : ℕ) (h : x ∈ s) : x ≤ s.max' ⟨x, h⟩ := Finset.le_max' s x h
example (s : Finset ℕ) (h : s.Nonempty) : s.min' h ∈ s := Finset.min'_mem s h
example (s : Finset ℕ) (x : ℕ) (h : x ∈ s) : s.min' ⟨x, h⟩ ≤ x := Finset.min'_le s x h
example (s : Finset ℕ) (h : s.Nonempty) (x : ℕ) : (∀ y ∈ s, y ≤ x) → s.max' h ≤ x := Finset.max'_le s h x
example (s : Finset α) (f : α → ℕ) (h : s.Nonempty) : ∃ x ∈ s, ∀ x' ∈ s, f x' ≤ f x := Finset.exists_max_image s f h
example (s : Finset α) (f : α → ℕ) (h : s.Nonempty) : ∃ x ∈ s, ∀ x' ∈ s, f x ≤ f x' := Finset.exists_min_image s f h

/-! ### Subsets -/
