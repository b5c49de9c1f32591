prelude
import Sequent.Data.FinsetLaws
import Sequent.Data.SumRing
import Sequent.NumberTheory.ZMod
import Sequent.NumberTheory.Dvd

/-!
Sums and products over finite sets: parts and complements, single terms, bijections, intervals put together,
bounds, and sums over `Fin n`.
-/

set_option autoImplicit false
set_option linter.unusedVariables false

universe u v w

namespace Finset
variable {α : Type u} {β : Type v} {s t : Finset α} {a : α}

section Monoid
variable {M : Type w} [AddCommMonoid M] {f g : α → M}

theorem sum_sdiff [DecidableEq α] (h : s ⊆ t) : ∑ x ∈ t \ s, f x + ∑ x ∈ s, f x = ∑ x ∈ t, f x := by
  rw [← sum_union sdiff_disjoint, sdiff_union_of_subset h]
theorem sum_subset (h : s ⊆ t) (hf : ∀ x ∈ t, x ∉ s → f x = 0) : ∑ x ∈ s, f x = ∑ x ∈ t, f x := by
  have := fun a b : α => Classical.propDecidable (a = b)
  rw [← sum_sdiff h, sum_eq_zero fun x hx => hf x (mem_sdiff.mp hx).1 (mem_sdiff.mp hx).2, AddCommMonoid.zero_add]
theorem sum_eq_single (a : α) (h₀ : ∀ b ∈ s, b ≠ a → f b = 0) (h₁ : a ∉ s → f a = 0) : ∑ x ∈ s, f x = f a := by
  by_cases ha : a ∈ s
  · rw [← sum_subset (singleton_subset_iff.mpr ha) fun x hx hn => h₀ x hx fun e => hn (mem_singleton.mpr e), sum_singleton]
  · rw [h₁ ha]
    exact sum_eq_zero fun x hx => h₀ x hx fun e => ha (e ▸ hx)
theorem sum_eq_single_of_mem (a : α) (h : a ∈ s) (h₀ : ∀ b ∈ s, b ≠ a → f b = 0) : ∑ x ∈ s, f x = f a :=
  sum_eq_single a h₀ fun hn => absurd h hn
theorem add_sum_erase [DecidableEq α] (s : Finset α) (f : α → M) (h : a ∈ s) :
    f a + ∑ x ∈ s.erase a, f x = ∑ x ∈ s, f x := by rw [← sum_insert (notMem_erase a s), insert_erase h]
theorem sum_erase_add [DecidableEq α] (s : Finset α) (f : α → M) (h : a ∈ s) :
    ∑ x ∈ s.erase a, f x + f a = ∑ x ∈ s, f x := by rw [AddCommMonoid.add_comm, add_sum_erase s f h]
theorem sum_filter_add_sum_filter_not (s : Finset α) (p : α → Prop) [DecidablePred p] [∀ x, Decidable (¬p x)]
    (f : α → M) : ∑ x ∈ s.filter p, f x + ∑ x ∈ s.filter (fun x => ¬p x), f x = ∑ x ∈ s, f x := by
  rw [sum_filter, sum_filter, ← sum_add_distrib]
  refine sum_congr rfl fun x _ => ?_
  by_cases h : p x
  · rw [if_pos h, if_neg (not_not_intro h), AddCommMonoid.add_comm, AddCommMonoid.zero_add]
  · rw [if_neg h, if_pos h, AddCommMonoid.zero_add]
theorem sum_ite_eq' [DecidableEq α] (s : Finset α) (a : α) (b : α → M) :
    (∑ j ∈ s, if j = a then b j else 0) = if a ∈ s then b a else 0 := by
  rw [← sum_ite_eq]
  refine sum_congr rfl fun x _ => ?_
  by_cases h : x = a
  · rw [if_pos h, if_pos h.symm]
  · rw [if_neg h, if_neg fun e => h e.symm]
theorem sum_bij {t : Finset β} {g : β → M} (i : ∀ a ∈ s, β) (hi : ∀ a ha, i a ha ∈ t)
    (i_inj : ∀ a₁ ha₁ a₂ ha₂, i a₁ ha₁ = i a₂ ha₂ → a₁ = a₂) (i_surj : ∀ b ∈ t, ∃ a ha, i a ha = b)
    (h : ∀ a ha, f a = g (i a ha)) : ∑ x ∈ s, f x = ∑ x ∈ t, g x := by
  have := fun a b : β => Classical.propDecidable (a = b)
  have := fun a : α => Classical.propDecidable (a ∈ s)
  by_cases hs : s.Nonempty
  · obtain ⟨a₀, ha₀⟩ := hs
    have e : ∃ j : α → β, ∀ a (ha : a ∈ s), j a = i a ha :=
      ⟨fun a => if ha : a ∈ s then i a ha else i a₀ ha₀, fun a ha => dif_pos ha⟩
    obtain ⟨j, hj⟩ := e
    have ht : t = image j s := ext fun b => by
      rw [mem_image]
      constructor
      · intro hb
        obtain ⟨a, ha, e⟩ := i_surj b hb
        exact ⟨a, ha, (hj a ha).trans e⟩
      · rintro ⟨a, ha, rfl⟩
        rw [hj a ha]
        exact hi a ha
    rw [ht, sum_image fun x hx y hy e => i_inj x hx y hy (by rw [← hj x hx, ← hj y hy, e])]
    exact sum_congr rfl fun x hx => by rw [h x hx, hj x hx]
  · have e := not_nonempty_iff_eq_empty.mp hs
    subst e
    have ht : t = ∅ := eq_empty_of_forall_notMem fun b hb => (i_surj b hb).elim fun a h => h.elim fun ha _ =>
      notMem_empty a ha
    rw [ht, sum_empty, sum_empty]
theorem sum_nbij {t : Finset β} {g : β → M} (i : α → β) (hi : ∀ a ∈ s, i a ∈ t) (i_inj : Set.InjOn i s)
    (i_surj : Set.SurjOn i s t) (h : ∀ a ∈ s, f a = g (i a)) : ∑ x ∈ s, f x = ∑ x ∈ t, g x :=
  sum_bij (fun a _ => i a) hi (fun a₁ h₁ a₂ h₂ e => i_inj h₁ h₂ e)
    (fun b hb => (i_surj b hb).elim fun a h => ⟨a, h.1, h.2⟩) h
theorem sum_Ico_consecutive (f : Nat → M) {m n k : Nat} (hmn : m ≤ n) (hnk : n ≤ k) :
    ∑ i ∈ Ico m n, f i + ∑ i ∈ Ico n k, f i = ∑ i ∈ Ico m k, f i := by
  rw [← sum_union fun x h h' => by rw [mem_Ico] at h h'; omega]
  refine sum_congr (ext fun x => ?_) fun _ _ => rfl
  rw [mem_union, mem_Ico, mem_Ico, mem_Ico]
  omega
theorem sum_range_add_sum_Ico (f : Nat → M) {m n : Nat} (h : m ≤ n) :
    ∑ k ∈ range m, f k + ∑ k ∈ Ico m n, f k = ∑ k ∈ range n, f k := by
  rw [range_eq_Ico, range_eq_Ico, sum_Ico_consecutive f (Nat.zero_le m) h]
theorem sum_range_reflect (f : Nat → M) (n : Nat) : ∑ j ∈ range n, f (n - 1 - j) = ∑ j ∈ range n, f j := by
  refine sum_nbij (fun j => n - 1 - j) (fun j hj => ?_) (fun x hx y hy e => ?_) (fun y hy => ?_) fun _ _ => rfl
  · rw [mem_range] at *; omega
  · have h1 := mem_range.mp hx
    have h2 := mem_range.mp hy
    have e : n - 1 - x = n - 1 - y := e
    omega
  · have h1 := mem_range.mp hy
    exact ⟨n - 1 - y, mem_range.mpr (by omega), show n - 1 - (n - 1 - y) = y by omega⟩

/-! ### Sums over `Fin n` -/

omit [AddCommMonoid M] in
theorem sum_pmap (f : Nat → M) (n : Nat) (l : List Nat) (h : ∀ i ∈ l, i < n) :
    ((l.pmap (P := fun i => i < n) (fun i hi => (⟨i, hi⟩ : Fin n)) h).map fun i => f i.val) = l.map f := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (f a :: ·) (ih _)
theorem sum_range_val (f : Nat → M) (n : Nat) : ∑ i ∈ range n, f i = ∑ i : Fin n, f i.val :=
  congrArg (fun l => Multiset.sum (Multiset.ofList l)) (sum_pmap f n (List.range n) fun i hi => List.mem_range.mp hi).symm
end Monoid

section Mul
variable {M : Type w} [CommSemiring M]
theorem prod_pow_eq_pow_sum (s : Finset α) (f : α → Nat) (a : M) : ∏ i ∈ s, a ^ f i = a ^ ∑ i ∈ s, f i := by
  refine cons_induction (p := fun s => ∏ i ∈ s, a ^ f i = a ^ ∑ i ∈ s, f i) (pow_zero a).symm (fun b s hb ih => ?_) s
  rw [prod_cons, sum_cons, ih, pow_add]
end Mul

section NoZeroDivisors
variable {M : Type w} [CommSemiring M] [IsCancelMulZero M] {f : α → M}
theorem prod_ne_zero_iff_aux (h01 : (1 : M) ≠ 0) : ∏ x ∈ s, f x = 0 ↔ ∃ a ∈ s, f a = 0 := by
  refine cons_induction (p := fun s => ∏ x ∈ s, f x = 0 ↔ ∃ a ∈ s, f a = 0)
    ⟨fun h => absurd h h01, fun ⟨a, h, _⟩ => absurd h (notMem_empty a)⟩ (fun b s hb ih => ?_) s
  rw [prod_cons, mul_eq_zero, ih]
  exact ⟨fun h => h.elim (fun h => ⟨b, mem_cons.mpr (.inl rfl), h⟩) fun ⟨a, h, h'⟩ => ⟨a, mem_cons.mpr (.inr h), h'⟩,
    fun ⟨a, h, h'⟩ => (mem_cons.mp h).imp (fun e : a = b => e ▸ h') fun h => ⟨a, h, h'⟩⟩
variable [CharZero M]
theorem prod_eq_zero_iff : ∏ x ∈ s, f x = 0 ↔ ∃ a ∈ s, f a = 0 := prod_ne_zero_iff_aux one_ne_zero
theorem prod_ne_zero_iff : ∏ x ∈ s, f x ≠ 0 ↔ ∀ a ∈ s, f a ≠ 0 := by
  rw [ne_eq, prod_eq_zero_iff, not_exists]
  exact forall_congr' fun a => not_and
end NoZeroDivisors

section Order
variable {R : Type w} [CommSemiring R] [LinearOrder R] [IsStrictOrderedRing R] {f g : α → R}
theorem sum_lt_sum (hle : ∀ i ∈ s, f i ≤ g i) (hlt : ∃ i ∈ s, f i < g i) : ∑ i ∈ s, f i < ∑ i ∈ s, g i := by
  have := fun a b : α => Classical.propDecidable (a = b)
  obtain ⟨i, hi, h⟩ := hlt
  rw [← add_sum_erase s f hi, ← add_sum_erase s g hi]
  exact add_lt_add_of_lt_of_le h (sum_le_sum fun j hj => hle j (mem_of_mem_erase hj))
theorem sum_eq_zero_iff_of_nonneg (h : ∀ i ∈ s, 0 ≤ f i) : ∑ i ∈ s, f i = 0 ↔ ∀ i ∈ s, f i = 0 :=
  ⟨fun e i hi => le_antisymm (e ▸ single_le_sum h hi) (h i hi), sum_eq_zero⟩
theorem prod_le_prod (h0 : ∀ i ∈ s, 0 ≤ f i) (h1 : ∀ i ∈ s, f i ≤ g i) : ∏ i ∈ s, f i ≤ ∏ i ∈ s, g i := by
  revert h0 h1
  refine cons_induction (p := fun s => (∀ i ∈ s, 0 ≤ f i) → (∀ i ∈ s, f i ≤ g i) → ∏ i ∈ s, f i ≤ ∏ i ∈ s, g i)
    (fun _ _ => le_refl _) (fun a s ha ih h0 h1 => ?_) s
  have m : ∀ i ∈ s, i ∈ cons a s ha := fun i hi => mem_cons.mpr (.inr hi)
  rw [prod_cons, prod_cons]
  exact mul_le_mul (h1 a (mem_cons.mpr (.inl rfl))) (ih (fun i hi => h0 i (m i hi)) fun i hi => h1 i (m i hi))
    (prod_nonneg fun i hi => h0 i (m i hi))
    (le_trans (h0 a (mem_cons.mpr (.inl rfl))) (h1 a (mem_cons.mpr (.inl rfl))))
end Order

end Finset

theorem geom_sum_eq {K : Type u} [Field K] {x : K} (h : x ≠ 1) (n : Nat) :
    ∑ i ∈ Finset.range n, x ^ i = (x ^ n - 1) / (x - 1) := by
  rw [← geom_sum_mul, mul_div_assoc, div_self (sub_ne_zero.mpr h), mul_one]

instance Fin.instOfNat (n i : Nat) : OfNat (Fin (n + 1)) i := ⟨Fin.residue n i⟩

namespace Fin
variable {M : Type u} [AddCommMonoid M]
theorem sum_univ_zero (f : Fin 0 → M) : ∑ i, f i = 0 := rfl
theorem sum_univ_one (f : Fin 1 → M) : ∑ i, f i = f 0 :=
  (AddCommMonoid.add_comm (f 0) 0).trans (AddCommMonoid.zero_add (f 0))
theorem sum_univ_two (f : Fin 2 → M) : ∑ i, f i = f 0 + f 1 :=
  congrArg (f 0 + ·) ((AddCommMonoid.add_comm (f 1) 0).trans (AddCommMonoid.zero_add (f 1)))
theorem sum_univ_three (f : Fin 3 → M) : ∑ i, f i = f 0 + f 1 + f 2 :=
  (congrArg (fun z => f 0 + (f 1 + z)) ((AddCommMonoid.add_comm (f 2) 0).trans (AddCommMonoid.zero_add (f 2)))).trans
    (AddCommMonoid.add_assoc (f 0) (f 1) (f 2)).symm
end Fin
