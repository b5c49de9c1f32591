import Mathlib

/-!
Names about finite sums and products: each lemma has the type, and the implicit arguments, that it has in Mathlib.
-/

set_option linter.unusedVariables false

open Finset

variable {α β : Type} {s t : Finset α} {f g : α → ℝ} {a b : α}

example : s = t → (∀ x ∈ t, f x = g x) → ∑ x ∈ s, f x = ∑ x ∈ t, g x := Finset.sum_congr
example : s = t → (∀ x ∈ t, f x = g x) → ∏ x ∈ s, f x = ∏ x ∈ t, g x := Finset.prod_congr
example : ∑ x ∈ (∅ : Finset α), f x = 0 := Finset.sum_empty
example : ∏ x ∈ (∅ : Finset α), f x = 1 := Finset.prod_empty
example (f : α → ℝ) (a : α) : ∑ x ∈ {a}, f x = f a := Finset.sum_singleton f a
example (f : α → ℝ) (a : α) : ∏ x ∈ {a}, f x = f a := Finset.prod_singleton f a
example [DecidableEq α] : a ∉ s → ∑ x ∈ insert a s, f x = f a + ∑ x ∈ s, f x := Finset.sum_insert
example [DecidableEq α] : a ∉ s → ∏ x ∈ insert a s, f x = f a * ∏ x ∈ s, f x := Finset.prod_insert
example [DecidableEq α] : a ≠ b → ∑ x ∈ {a, b}, f x = f a + f b := Finset.sum_pair
example [DecidableEq α] : Disjoint s t → ∑ x ∈ s ∪ t, f x = ∑ x ∈ s, f x + ∑ x ∈ t, f x := Finset.sum_union
example : ∑ x ∈ s, (f x + g x) = ∑ x ∈ s, f x + ∑ x ∈ s, g x := Finset.sum_add_distrib
example (f g : α → ℝ) : ∑ x ∈ s, (f x - g x) = ∑ x ∈ s, f x - ∑ x ∈ s, g x := Finset.sum_sub_distrib f g
example (f : α → ℝ) : ∑ x ∈ s, -f x = -∑ x ∈ s, f x := Finset.sum_neg_distrib f
example (s : Finset α) (f : α → ℝ) (b : ℝ) : b * ∑ x ∈ s, f x = ∑ x ∈ s, b * f x := Finset.mul_sum s f b
example (s : Finset α) (f : α → ℝ) (b : ℝ) : (∑ x ∈ s, f x) * b = ∑ x ∈ s, f x * b := Finset.sum_mul s f b
example (s : Finset α) (f : α → ℝ) (b : ℝ) : (∑ x ∈ s, f x) / b = ∑ x ∈ s, f x / b := Finset.sum_div s f b
example : ∏ x ∈ s, f x * g x = (∏ x ∈ s, f x) * ∏ x ∈ s, g x := Finset.prod_mul_distrib
example (s : Finset α) (n : ℕ) (f : α → ℝ) : ∏ x ∈ s, f x ^ n = (∏ x ∈ s, f x) ^ n := Finset.prod_pow s n f
example (b : ℝ) : ∑ _x ∈ s, b = s.card • b := Finset.sum_const b
example (b : ℝ) : ∏ _x ∈ s, b = b ^ s.card := Finset.prod_const b
example (s : Finset α) (f : α → ℕ) (a : ℝ) : ∏ i ∈ s, a ^ f i = a ^ ∑ i ∈ s, f i := Finset.prod_pow_eq_pow_sum s f a
example (s : Finset α) : (∑ _x ∈ s, (0 : ℝ)) = 0 := Finset.sum_const_zero
example : (∏ _x ∈ s, (1 : ℝ)) = 1 := Finset.prod_const_one
example : (∀ x ∈ s, f x = 0) → ∑ x ∈ s, f x = 0 := Finset.sum_eq_zero
example : (∀ x ∈ s, f x = 1) → ∏ x ∈ s, f x = 1 := Finset.prod_eq_one
example : a ∈ s → f a = 0 → ∏ x ∈ s, f x = 0 := Finset.prod_eq_zero
example : ∏ x ∈ s, f x = 0 ↔ ∃ a ∈ s, f a = 0 := Finset.prod_eq_zero_iff
example : ∏ x ∈ s, f x ≠ 0 ↔ ∀ a ∈ s, f a ≠ 0 := Finset.prod_ne_zero_iff
example {t : Finset β} {f : α → β → ℝ} : ∑ x ∈ s, ∑ y ∈ t, f x y = ∑ y ∈ t, ∑ x ∈ s, f x y := Finset.sum_comm
example (p : α → Prop) [DecidablePred p] (s : Finset α) (f : α → ℝ) :
    ∑ x ∈ s.filter p, f x = ∑ x ∈ s, if p x then f x else 0 := Finset.sum_filter p f
example (s : Finset α) (p : α → Prop) [DecidablePred p] (f : α → ℝ) :
    ∑ x ∈ s.filter p, f x + ∑ x ∈ s.filter (fun x => ¬p x), f x = ∑ x ∈ s, f x :=
  Finset.sum_filter_add_sum_filter_not s p f
example [DecidableEq α] (s : Finset α) (a : α) (b : α → ℝ) :
    (∑ j ∈ s, if a = j then b j else 0) = if a ∈ s then b a else 0 := Finset.sum_ite_eq s a b
example [DecidableEq α] (s : Finset α) (a : α) (b : α → ℝ) :
    (∑ j ∈ s, if j = a then b j else 0) = if a ∈ s then b a else 0 := Finset.sum_ite_eq' s a b
example [DecidableEq α] (s : Finset α) (f : α → ℝ) : a ∈ s → f a + ∑ x ∈ s.erase a, f x = ∑ x ∈ s, f x :=
  Finset.add_sum_erase s f
example [DecidableEq α] (s : Finset α) (f : α → ℝ) : a ∈ s → ∑ x ∈ s.erase a, f x + f a = ∑ x ∈ s, f x :=
  Finset.sum_erase_add s f
example [DecidableEq α] : s ⊆ t → ∑ x ∈ t \ s, f x + ∑ x ∈ s, f x = ∑ x ∈ t, f x := Finset.sum_sdiff
example : s ⊆ t → (∀ x ∈ t, x ∉ s → f x = 0) → ∑ x ∈ s, f x = ∑ x ∈ t, f x := Finset.sum_subset
example (a : α) : (∀ b ∈ s, b ≠ a → f b = 0) → (a ∉ s → f a = 0) → ∑ x ∈ s, f x = f a := Finset.sum_eq_single a
example {t : Finset β} {g : β → ℝ} (i : (a : α) → a ∈ s → β) (hi : ∀ a ha, i a ha ∈ t)
    (inj : ∀ a₁ ha₁ a₂ ha₂, i a₁ ha₁ = i a₂ ha₂ → a₁ = a₂) (surj : ∀ b ∈ t, ∃ a ha, i a ha = b)
    (h : ∀ a ha, f a = g (i a ha)) : ∑ x ∈ s, f x = ∑ x ∈ t, g x := Finset.sum_bij i hi inj surj h
example (f : ℕ → ℝ) (n : ℕ) : ∑ i ∈ range (n + 1), f i = ∑ i ∈ range n, f i + f n := Finset.sum_range_succ f n
example (f : ℕ → ℝ) (n : ℕ) : ∏ i ∈ range (n + 1), f i = (∏ i ∈ range n, f i) * f n := Finset.prod_range_succ f n
example (f : ℕ → ℝ) (n : ℕ) : ∑ i ∈ range (n + 1), f i = ∑ i ∈ range n, f (i + 1) + f 0 := Finset.sum_range_succ' f n
example (f : ℕ → ℝ) (n : ℕ) : ∏ i ∈ range (n + 1), f i = (∏ i ∈ range n, f (i + 1)) * f 0 := Finset.prod_range_succ' f n
example (f : ℕ → ℝ) : ∑ i ∈ range 0, f i = 0 := Finset.sum_range_zero f
example (f : ℕ → ℝ) : ∑ i ∈ range 1, f i = f 0 := Finset.sum_range_one f
example (f : ℕ → ℝ) (n : ℕ) : ∑ i ∈ range n, (f (i + 1) - f i) = f n - f 0 := Finset.sum_range_sub f n
example (f : ℕ → ℝ) (n : ℕ) : ∑ j ∈ range n, f (n - 1 - j) = ∑ j ∈ range n, f j := Finset.sum_range_reflect f n
example (f : ℕ → ℝ) {m n k : ℕ} : m ≤ n → n ≤ k → ∑ i ∈ Ico m n, f i + ∑ i ∈ Ico n k, f i = ∑ i ∈ Ico m k, f i :=
  Finset.sum_Ico_consecutive f
example (f : ℕ → ℝ) (m n : ℕ) : ∑ i ∈ Ico m n, f i = ∑ i ∈ range (n - m), f (m + i) := Finset.sum_Ico_eq_sum_range f m n
example {a b : ℕ} : a ≤ b + 1 → ∀ (f : ℕ → ℝ), ∑ k ∈ Icc a (b + 1), f k = ∑ k ∈ Icc a b, f k + f (b + 1) :=
  Finset.sum_Icc_succ_top
example {a b : ℕ} : a ≤ b → ∀ (f : ℕ → ℝ), ∑ k ∈ Ico a (b + 1), f k = ∑ k ∈ Ico a b, f k + f b := Finset.sum_Ico_succ_top
example (n : ℕ) : (∑ i ∈ range n, i) * 2 = n * (n - 1) := Finset.sum_range_id_mul_two n
example (n : ℕ) : ∑ i ∈ range n, i = n * (n - 1) / 2 := Finset.sum_range_id n
example (x : ℝ) (n : ℕ) : (∑ i ∈ range n, x ^ i) * (x - 1) = x ^ n - 1 := geom_sum_mul x n
example {x : ℝ} : x ≠ 1 → ∀ (n : ℕ), ∑ i ∈ range n, x ^ i = (x ^ n - 1) / (x - 1) := geom_sum_eq
example : (∀ i ∈ s, f i ≤ g i) → ∑ i ∈ s, f i ≤ ∑ i ∈ s, g i := Finset.sum_le_sum
example : (∀ i ∈ s, 0 ≤ f i) → 0 ≤ ∑ i ∈ s, f i := Finset.sum_nonneg
example : (∀ i ∈ s, 0 < f i) → s.Nonempty → 0 < ∑ i ∈ s, f i := Finset.sum_pos
example : (∀ i ∈ s, f i ≤ g i) → (∃ i ∈ s, f i < g i) → ∑ i ∈ s, f i < ∑ i ∈ s, g i := Finset.sum_lt_sum
example : (∀ i ∈ s, 0 ≤ f i) → (∑ i ∈ s, f i = 0 ↔ ∀ i ∈ s, f i = 0) := Finset.sum_eq_zero_iff_of_nonneg
example : (∀ i ∈ s, 0 ≤ f i) → 0 ≤ ∏ i ∈ s, f i := Finset.prod_nonneg
example : (∀ i ∈ s, 0 < f i) → 0 < ∏ i ∈ s, f i := Finset.prod_pos
example : (∀ i ∈ s, 0 ≤ f i) → (∀ i ∈ s, f i ≤ g i) → ∏ i ∈ s, f i ≤ ∏ i ∈ s, g i := Finset.prod_le_prod
example (s : Finset α) (f : α → ℕ) : ((∑ x ∈ s, f x : ℕ) : ℝ) = ∑ x ∈ s, (f x : ℝ) := Nat.cast_sum s f
example (f : α → ℕ) (s : Finset α) : ((∏ x ∈ s, f x : ℕ) : ℝ) = ∏ x ∈ s, (f x : ℝ) := Nat.cast_prod f s
example (f : Fin 2 → ℝ) : ∑ i, f i = f 0 + f 1 := Fin.sum_univ_two f
example (f : Fin 3 → ℝ) : ∑ i, f i = f 0 + f 1 + f 2 := Fin.sum_univ_three f
example (n : ℕ) : ∏ i ∈ range n, (i + 1) = Nat.factorial n := Finset.prod_range_add_one_eq_factorial n
