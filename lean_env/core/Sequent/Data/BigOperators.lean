prelude
import Sequent.Data.Interval
/-!
Finite sums and products over commutative monoids, their notations `∑ x ∈ s, f x` and `∏ x ∈ s, f x`, and the lemmas to
compute with them. The products are the sums word for word; what holds of sums only (distributivity) comes last.
-/
set_option autoImplicit false
set_option linter.unusedVariables false
universe u v w

namespace Finset
variable {α : Type u} {β : Type v} {γ : Type w}

/-! ### Sums -/
section
variable {M : Type w} [AddCommMonoid M]
/-- The sum of `f` over `s`, written `∑ x ∈ s, f x`. Same as Mathlib's. -/
def sum (s : Finset α) (f : α → M) : M := (s.val.map f).sum
theorem sum_def (s : Finset α) (f : α → M) : s.sum f = (s.val.map f).sum := rfl
@[simp] theorem sum_empty {f : α → M} : sum ∅ f = 0 := rfl
@[simp] theorem sum_cons {a : α} {s : Finset α} (h : a ∉ s) (f : α → M) : sum (cons a s h) f = f a + sum s f := by
  cases s with
  | mk s hs =>
    revert hs h
    refine Multiset.ind (fun l hs h => ?_) s
    rfl
@[simp] theorem sum_singleton (f : α → M) (a : α) : sum {a} f = f a :=
  (AddCommMonoid.add_comm (f a) 0).trans (AddCommMonoid.zero_add (f a))
@[simp] theorem sum_insert [DecidableEq α] {a : α} {s : Finset α} {f : α → M} (h : a ∉ s) :
    sum (insert a s) f = f a + sum s f := by rw [← cons_eq_insert a s h, sum_cons]
theorem sum_pair [DecidableEq α] {f : α → M} {a b : α} (h : a ≠ b) : sum {a, b} f = f a + f b := by
  rw [sum_insert (fun hm => h (mem_singleton.mp hm)), sum_singleton]
theorem sum_congr {s t : Finset α} {f g : α → M} (h : s = t) (H : ∀ x ∈ t, f x = g x) : sum s f = sum t g := by
  subst h
  cases s with
  | mk s hs =>
    revert hs H
    refine Multiset.ind (fun l hs H => ?_) s
    exact congrArg (fun l => Multiset.sum (Multiset.ofList l)) (List.map_congr_left H)
@[simp] theorem sum_const_zero {s : Finset α} : (sum s fun _ => (0 : M)) = 0 := by
  refine cons_induction (p := fun s => (sum s fun _ => (0 : M)) = 0) rfl (fun a s h ih => ?_) s
  rw [sum_cons, ih, AddCommMonoid.zero_add]
theorem sum_eq_zero {s : Finset α} {f : α → M} (h : ∀ x ∈ s, f x = 0) : sum s f = 0 :=
  (sum_congr rfl h).trans sum_const_zero
theorem sum_add_distrib {s : Finset α} {f g : α → M} : (sum s fun x => f x + g x) = sum s f + sum s g := by
  refine cons_induction (p := fun s => (sum s fun x => f x + g x) = sum s f + sum s g) ?_ (fun a s h ih => ?_) s
  · exact (AddCommMonoid.zero_add 0).symm
  · rw [sum_cons, sum_cons, sum_cons, ih, AddCommMonoid.add_assoc, AddCommMonoid.add_assoc,
      ← AddCommMonoid.add_assoc (g a), AddCommMonoid.add_comm (g a), AddCommMonoid.add_assoc]
theorem sum_union [DecidableEq α] {s t : Finset α} {f : α → M} (h : Disjoint s t) :
    sum (s ∪ t) f = sum s f + sum t f := by
  revert h
  refine induction_on
    (p := fun s => Disjoint s t → sum (s ∪ t) f = sum s f + sum t f) s (fun _ => ?_) (fun a s ha ih h => ?_)
  · rw [empty_union, sum_empty, AddCommMonoid.zero_add]
  · have e : insert a s ∪ t = insert a (s ∪ t) := ext fun x => by
      rw [mem_union, mem_insert, mem_insert, mem_union, or_assoc]
    have hn : a ∉ s ∪ t := fun hx => (mem_union.mp hx).elim ha (h a (mem_insert_self a s))
    rw [e, sum_insert hn, sum_insert ha, ih (fun x hx => h x (mem_insert_of_mem hx)), AddCommMonoid.add_assoc]
theorem sum_comm {s : Finset α} {t : Finset β} {f : α → β → M} :
    (sum s fun x => sum t (f x)) = sum t fun y => sum s fun x => f x y := by
  refine cons_induction (p := fun s => (sum s fun x => sum t (f x)) = sum t fun y => sum s fun x => f x y) ?_
    (fun a s h ih => ?_) s
  · exact sum_const_zero.symm
  · rw [sum_cons, ih, ← sum_add_distrib]
    exact sum_congr rfl fun y _ => (sum_cons h fun x => f x y).symm
theorem sum_map (s : Finset α) (e : α ↪ β) (f : β → M) : sum (map e s) f = sum s fun x => f (e x) := by
  cases s with
  | mk s hs =>
    revert hs
    refine Multiset.ind (fun l hs => ?_) s
    exact congrArg (fun l => Multiset.sum (Multiset.ofList l)) List.map_map
theorem sum_image [DecidableEq α] {s : Finset β} {g : β → α} {f : α → M}
    (h : ∀ x ∈ s, ∀ y ∈ s, g x = g y → x = y) : sum (image g s) f = sum s fun x => f (g x) := by
  revert h
  refine cons_induction
    (p := fun s => (∀ x ∈ s, ∀ y ∈ s, g x = g y → x = y) → sum (image g s) f = sum s fun x => f (g x))
    (fun _ => rfl) (fun a s ha ih h => ?_) s
  have e : image g (cons a s ha) = insert (g a) (image g s) := ext fun x => by
    rw [mem_image, mem_insert, mem_image]
    constructor
    · rintro ⟨b, hb, rfl⟩
      rcases mem_cons.mp hb with rfl | hb
      · exact .inl rfl
      · exact .inr ⟨b, hb, rfl⟩
    · rintro (rfl | ⟨b, hb, rfl⟩)
      · exact ⟨a, mem_cons.mpr (.inl rfl), rfl⟩
      · exact ⟨b, mem_cons.mpr (.inr hb), rfl⟩
  have hn : g a ∉ image g s := fun hm => by
    obtain ⟨b, hb, e⟩ := mem_image.mp hm
    exact ha (h b (mem_cons.mpr (.inr hb)) a (mem_cons.mpr (.inl rfl)) e ▸ hb)
  rw [e, sum_insert hn, sum_cons,
    ih (fun x hx y hy => h x (mem_cons.mpr (.inr hx)) y (mem_cons.mpr (.inr hy)))]
theorem sum_filter {s : Finset α} (p : α → Prop) [DecidablePred p] (f : α → M) :
    sum (filter p s) f = sum s fun a => if p a then f a else 0 := by
  refine cons_induction
    (p := fun s => sum (filter p s) f = sum s fun a => if p a then f a else 0) rfl (fun a s h ih => ?_) s
  have hn : a ∉ filter p s := fun hm => h (mem_filter.mp hm).1
  by_cases hp : p a
  · have e : filter p (cons a s h) = cons a (filter p s) hn := ext fun x => by
      rw [mem_filter, mem_cons, mem_cons, mem_filter]
      exact ⟨fun H => H.1.imp id fun hx => ⟨hx, H.2⟩,
        fun H => H.elim (fun e => ⟨.inl e, e ▸ hp⟩) fun H => ⟨.inr H.1, H.2⟩⟩
    rw [e, sum_cons, sum_cons, if_pos hp, ih]
  · have e : filter p (cons a s h) = filter p s := ext fun x => by
      rw [mem_filter, mem_cons, mem_filter]
      exact ⟨fun H => ⟨H.1.elim (fun e => (hp (e ▸ H.2)).elim) id, H.2⟩, fun H => ⟨.inr H.1, H.2⟩⟩
    rw [e, sum_cons, if_neg hp, AddCommMonoid.zero_add, ih]
theorem sum_range_zero (f : Nat → M) : sum (range 0) f = 0 := rfl
theorem sum_range_succ (f : Nat → M) (n : Nat) : sum (range (n + 1)) f = sum (range n) f + f n := by
  rw [range_add_one, sum_insert notMem_range_self, AddCommMonoid.add_comm]
theorem sum_range_one (f : Nat → M) : sum (range 1) f = f 0 := sum_singleton f 0
theorem sum_range_succ_comm (f : Nat → M) (n : Nat) : sum (range (n + 1)) f = f n + sum (range n) f := by
  rw [sum_range_succ, AddCommMonoid.add_comm]
theorem sum_range_succ' (f : Nat → M) (n : Nat) :
    sum (range (n + 1)) f = sum (range n) (fun k => f (k + 1)) + f 0 := by
  induction n with
  | zero => exact sum_range_succ f 0
  | succ n ih =>
    rw [sum_range_succ, ih, sum_range_succ (fun k => f (k + 1)), AddCommMonoid.add_assoc, AddCommMonoid.add_assoc,
      AddCommMonoid.add_comm (f 0)]
theorem sum_Icc_succ_top {a b : Nat} (hab : a ≤ b + 1) (f : Nat → M) :
    sum (Icc a (b + 1)) f = sum (Icc a b) f + f (b + 1) := by
  rw [← Nat.Icc_insert_succ_right hab, sum_insert (fun h => by have := (mem_Icc.mp h).2; omega), AddCommMonoid.add_comm]
theorem sum_Ico_succ_top {a b : Nat} (hab : a ≤ b) (f : Nat → M) :
    sum (Ico a (b + 1)) f = sum (Ico a b) f + f b := by
  have e : Ico a (b + 1) = insert b (Ico a b) := ext fun x => by rw [mem_insert, mem_Ico, mem_Ico]; omega
  rw [e, sum_insert (fun h => by have := (mem_Ico.mp h).2; omega), AddCommMonoid.add_comm]
theorem sum_Ioc_succ_top {a b : Nat} (hab : a ≤ b) (f : Nat → M) :
    sum (Ioc a (b + 1)) f = sum (Ioc a b) f + f (b + 1) := by
  have e : Ioc a (b + 1) = insert (b + 1) (Ioc a b) := ext fun x => by rw [mem_insert, mem_Ioc, mem_Ioc]; omega
  rw [e, sum_insert (fun h => by have := (mem_Ioc.mp h).2; omega), AddCommMonoid.add_comm]
theorem sum_eq_sum_Ico_succ_bot {a b : Nat} (hab : a < b) (f : Nat → M) :
    sum (Ico a b) f = f a + sum (Ico (a + 1) b) f := by
  have e : Ico a b = insert a (Ico (a + 1) b) := ext fun x => by rw [mem_insert, mem_Ico, mem_Ico]; omega
  rw [e, sum_insert (fun h => by have := (mem_Ico.mp h).1; omega)]
theorem sum_Ico_eq_sum_range (f : Nat → M) (m n : Nat) :
    sum (Ico m n) f = sum (range (n - m)) fun i => f (m + i) := by
  have e : Ico m n = image (fun i => m + i) (range (n - m)) := ext fun x => by
    rw [mem_Ico, mem_image]
    exact ⟨fun h => ⟨x - m, mem_range.mpr (by omega), by omega⟩, fun ⟨i, hi, e⟩ => by have := mem_range.mp hi; omega⟩
  rw [e, sum_image (fun x _ y _ h => by omega)]
theorem sum_Icc_one_eq_sum_range (f : Nat → M) (n : Nat) : sum (Icc 1 n) f = sum (range n) fun i => f (i + 1) := by
  induction n with
  | zero => rfl
  | succ n ih => rw [sum_Icc_succ_top (by omega), ih, sum_range_succ]
theorem sum_ite_eq [DecidableEq α] (s : Finset α) (a : α) (b : α → M) :
    (sum s fun j => if a = j then b j else 0) = if a ∈ s then b a else 0 := by
  refine cons_induction (p := fun s => (sum s fun j => if a = j then b j else 0) = if a ∈ s then b a else 0)
    (if_neg (notMem_empty a)).symm (fun c s h ih => ?_) s
  rw [sum_cons, ih]
  by_cases hc : a = c
  · subst hc
    rw [if_pos rfl, if_neg h, if_pos (mem_cons.mpr (.inl rfl)), AddCommMonoid.add_comm, AddCommMonoid.zero_add]
  · rw [if_neg hc, AddCommMonoid.zero_add]
    by_cases hs : a ∈ s
    · rw [if_pos hs, if_pos (mem_cons.mpr (.inr hs))]
    · rw [if_neg hs, if_neg (fun h => (mem_cons.mp h).elim hc hs)]
end

/-! ### Products -/
section
variable {M : Type w} [CommMonoid M]
/-- The product of `f` over `s`, written `∏ x ∈ s, f x`. Same as Mathlib's. -/
def prod (s : Finset α) (f : α → M) : M := (s.val.map f).prod
theorem prod_def (s : Finset α) (f : α → M) : s.prod f = (s.val.map f).prod := rfl
@[simp] theorem prod_empty {f : α → M} : prod ∅ f = 1 := rfl
@[simp] theorem prod_cons {a : α} {s : Finset α} (h : a ∉ s) (f : α → M) : prod (cons a s h) f = f a * prod s f := by
  cases s with
  | mk s hs =>
    revert hs h
    refine Multiset.ind (fun l hs h => ?_) s
    rfl
@[simp] theorem prod_singleton (f : α → M) (a : α) : prod {a} f = f a :=
  (CommMonoid.mul_comm (f a) 1).trans (CommMonoid.one_mul (f a))
@[simp] theorem prod_insert [DecidableEq α] {a : α} {s : Finset α} {f : α → M} (h : a ∉ s) :
    prod (insert a s) f = f a * prod s f := by rw [← cons_eq_insert a s h, prod_cons]
theorem prod_pair [DecidableEq α] {f : α → M} {a b : α} (h : a ≠ b) : prod {a, b} f = f a * f b := by
  rw [prod_insert (fun hm => h (mem_singleton.mp hm)), prod_singleton]
theorem prod_congr {s t : Finset α} {f g : α → M} (h : s = t) (H : ∀ x ∈ t, f x = g x) : prod s f = prod t g := by
  subst h
  cases s with
  | mk s hs =>
    revert hs H
    refine Multiset.ind (fun l hs H => ?_) s
    exact congrArg (fun l => Multiset.prod (Multiset.ofList l)) (List.map_congr_left H)
@[simp] theorem prod_const_one {s : Finset α} : (prod s fun _ => (1 : M)) = 1 := by
  refine cons_induction (p := fun s => (prod s fun _ => (1 : M)) = 1) rfl (fun a s h ih => ?_) s
  rw [prod_cons, ih, CommMonoid.one_mul]
theorem prod_eq_one {s : Finset α} {f : α → M} (h : ∀ x ∈ s, f x = 1) : prod s f = 1 :=
  (prod_congr rfl h).trans prod_const_one
theorem prod_mul_distrib {s : Finset α} {f g : α → M} : (prod s fun x => f x * g x) = prod s f * prod s g := by
  refine cons_induction (p := fun s => (prod s fun x => f x * g x) = prod s f * prod s g) ?_ (fun a s h ih => ?_) s
  · exact (CommMonoid.one_mul 1).symm
  · rw [prod_cons, prod_cons, prod_cons, ih, CommMonoid.mul_assoc, CommMonoid.mul_assoc, ← CommMonoid.mul_assoc (g a),
      CommMonoid.mul_comm (g a), CommMonoid.mul_assoc]
theorem prod_union [DecidableEq α] {s t : Finset α} {f : α → M} (h : Disjoint s t) :
    prod (s ∪ t) f = prod s f * prod t f := by
  revert h
  refine induction_on
    (p := fun s => Disjoint s t → prod (s ∪ t) f = prod s f * prod t f) s (fun _ => ?_) (fun a s ha ih h => ?_)
  · rw [empty_union, prod_empty, CommMonoid.one_mul]
  · have e : insert a s ∪ t = insert a (s ∪ t) := ext fun x => by
      rw [mem_union, mem_insert, mem_insert, mem_union, or_assoc]
    have hn : a ∉ s ∪ t := fun hx => (mem_union.mp hx).elim ha (h a (mem_insert_self a s))
    rw [e, prod_insert hn, prod_insert ha, ih (fun x hx => h x (mem_insert_of_mem hx)), CommMonoid.mul_assoc]
theorem prod_comm {s : Finset α} {t : Finset β} {f : α → β → M} :
    (prod s fun x => prod t (f x)) = prod t fun y => prod s fun x => f x y := by
  refine cons_induction (p := fun s => (prod s fun x => prod t (f x)) = prod t fun y => prod s fun x => f x y) ?_
    (fun a s h ih => ?_) s
  · exact prod_const_one.symm
  · rw [prod_cons, ih, ← prod_mul_distrib]
    exact prod_congr rfl fun y _ => (prod_cons h fun x => f x y).symm
theorem prod_map (s : Finset α) (e : α ↪ β) (f : β → M) : prod (map e s) f = prod s fun x => f (e x) := by
  cases s with
  | mk s hs =>
    revert hs
    refine Multiset.ind (fun l hs => ?_) s
    exact congrArg (fun l => Multiset.prod (Multiset.ofList l)) List.map_map
theorem prod_image [DecidableEq α] {s : Finset β} {g : β → α} {f : α → M}
    (h : ∀ x ∈ s, ∀ y ∈ s, g x = g y → x = y) : prod (image g s) f = prod s fun x => f (g x) := by
  revert h
  refine cons_induction
    (p := fun s => (∀ x ∈ s, ∀ y ∈ s, g x = g y → x = y) → prod (image g s) f = prod s fun x => f (g x))
    (fun _ => rfl) (fun a s ha ih h => ?_) s
  have e : image g (cons a s ha) = insert (g a) (image g s) := ext fun x => by
    rw [mem_image, mem_insert, mem_image]
    constructor
    · rintro ⟨b, hb, rfl⟩
      rcases mem_cons.mp hb with rfl | hb
      · exact .inl rfl
      · exact .inr ⟨b, hb, rfl⟩
    · rintro (rfl | ⟨b, hb, rfl⟩)
      · exact ⟨a, mem_cons.mpr (.inl rfl), rfl⟩
      · exact ⟨b, mem_cons.mpr (.inr hb), rfl⟩
  have hn : g a ∉ image g s := fun hm => by
    obtain ⟨b, hb, e⟩ := mem_image.mp hm
    exact ha (h b (mem_cons.mpr (.inr hb)) a (mem_cons.mpr (.inl rfl)) e ▸ hb)
  rw [e, prod_insert hn, prod_cons,
    ih (fun x hx y hy => h x (mem_cons.mpr (.inr hx)) y (mem_cons.mpr (.inr hy)))]
theorem prod_filter {s : Finset α} (p : α → Prop) [DecidablePred p] (f : α → M) :
    prod (filter p s) f = prod s fun a => if p a then f a else 1 := by
  refine cons_induction
    (p := fun s => prod (filter p s) f = prod s fun a => if p a then f a else 1) rfl (fun a s h ih => ?_) s
  have hn : a ∉ filter p s := fun hm => h (mem_filter.mp hm).1
  by_cases hp : p a
  · have e : filter p (cons a s h) = cons a (filter p s) hn := ext fun x => by
      rw [mem_filter, mem_cons, mem_cons, mem_filter]
      exact ⟨fun H => H.1.imp id fun hx => ⟨hx, H.2⟩,
        fun H => H.elim (fun e => ⟨.inl e, e ▸ hp⟩) fun H => ⟨.inr H.1, H.2⟩⟩
    rw [e, prod_cons, prod_cons, if_pos hp, ih]
  · have e : filter p (cons a s h) = filter p s := ext fun x => by
      rw [mem_filter, mem_cons, mem_filter]
      exact ⟨fun H => ⟨H.1.elim (fun e => (hp (e ▸ H.2)).elim) id, H.2⟩, fun H => ⟨.inr H.1, H.2⟩⟩
    rw [e, prod_cons, if_neg hp, CommMonoid.one_mul, ih]
theorem prod_range_zero (f : Nat → M) : prod (range 0) f = 1 := rfl
theorem prod_range_succ (f : Nat → M) (n : Nat) : prod (range (n + 1)) f = prod (range n) f * f n := by
  rw [range_add_one, prod_insert notMem_range_self, CommMonoid.mul_comm]
theorem prod_range_one (f : Nat → M) : prod (range 1) f = f 0 := prod_singleton f 0
theorem prod_range_succ_comm (f : Nat → M) (n : Nat) : prod (range (n + 1)) f = f n * prod (range n) f := by
  rw [prod_range_succ, CommMonoid.mul_comm]
theorem prod_range_succ' (f : Nat → M) (n : Nat) :
    prod (range (n + 1)) f = prod (range n) (fun k => f (k + 1)) * f 0 := by
  induction n with
  | zero => exact prod_range_succ f 0
  | succ n ih =>
    rw [prod_range_succ, ih, prod_range_succ (fun k => f (k + 1)), CommMonoid.mul_assoc, CommMonoid.mul_assoc,
      CommMonoid.mul_comm (f 0)]
theorem prod_Icc_succ_top {a b : Nat} (hab : a ≤ b + 1) (f : Nat → M) :
    prod (Icc a (b + 1)) f = prod (Icc a b) f * f (b + 1) := by
  rw [← Nat.Icc_insert_succ_right hab, prod_insert (fun h => by have := (mem_Icc.mp h).2; omega), CommMonoid.mul_comm]
theorem prod_Ico_succ_top {a b : Nat} (hab : a ≤ b) (f : Nat → M) :
    prod (Ico a (b + 1)) f = prod (Ico a b) f * f b := by
  have e : Ico a (b + 1) = insert b (Ico a b) := ext fun x => by rw [mem_insert, mem_Ico, mem_Ico]; omega
  rw [e, prod_insert (fun h => by have := (mem_Ico.mp h).2; omega), CommMonoid.mul_comm]
theorem prod_Ioc_succ_top {a b : Nat} (hab : a ≤ b) (f : Nat → M) :
    prod (Ioc a (b + 1)) f = prod (Ioc a b) f * f (b + 1) := by
  have e : Ioc a (b + 1) = insert (b + 1) (Ioc a b) := ext fun x => by rw [mem_insert, mem_Ioc, mem_Ioc]; omega
  rw [e, prod_insert (fun h => by have := (mem_Ioc.mp h).2; omega), CommMonoid.mul_comm]
theorem prod_eq_prod_Ico_succ_bot {a b : Nat} (hab : a < b) (f : Nat → M) :
    prod (Ico a b) f = f a * prod (Ico (a + 1) b) f := by
  have e : Ico a b = insert a (Ico (a + 1) b) := ext fun x => by rw [mem_insert, mem_Ico, mem_Ico]; omega
  rw [e, prod_insert (fun h => by have := (mem_Ico.mp h).1; omega)]
theorem prod_Ico_eq_prod_range (f : Nat → M) (m n : Nat) :
    prod (Ico m n) f = prod (range (n - m)) fun i => f (m + i) := by
  have e : Ico m n = image (fun i => m + i) (range (n - m)) := ext fun x => by
    rw [mem_Ico, mem_image]
    exact ⟨fun h => ⟨x - m, mem_range.mpr (by omega), by omega⟩, fun ⟨i, hi, e⟩ => by have := mem_range.mp hi; omega⟩
  rw [e, prod_image (fun x _ y _ h => by omega)]
theorem prod_Icc_one_eq_prod_range (f : Nat → M) (n : Nat) : prod (Icc 1 n) f = prod (range n) fun i => f (i + 1) := by
  induction n with
  | zero => rfl
  | succ n ih => rw [prod_Icc_succ_top (by omega), ih, prod_range_succ]
theorem prod_ite_eq [DecidableEq α] (s : Finset α) (a : α) (b : α → M) :
    (prod s fun j => if a = j then b j else 1) = if a ∈ s then b a else 1 := by
  refine cons_induction (p := fun s => (prod s fun j => if a = j then b j else 1) = if a ∈ s then b a else 1)
    (if_neg (notMem_empty a)).symm (fun c s h ih => ?_) s
  rw [prod_cons, ih]
  by_cases hc : a = c
  · subst hc
    rw [if_pos rfl, if_neg h, if_pos (mem_cons.mpr (.inl rfl)), CommMonoid.mul_comm, CommMonoid.one_mul]
  · rw [if_neg hc, CommMonoid.one_mul]
    by_cases hs : a ∈ s
    · rw [if_pos hs, if_pos (mem_cons.mpr (.inr hs))]
    · rw [if_neg hs, if_neg (fun h => (mem_cons.mp h).elim hc hs)]
end
end Finset

/-! ### Notation -/
syntax (name := sumNotation) "∑ " ident " ∈ " term ("with " term)? ", " term:67 : term
syntax (name := sumNotationIn) "∑ " ident " in " term ", " term:67 : term
syntax (name := sumNotationTyped) "∑ " ident " : " term " in " term ", " term:67 : term
syntax (name := prodNotationTyped) "∏ " ident " : " term " in " term ", " term:67 : term
syntax (name := sumNotationPair) "∑ " "(" ident " ∈ " term ")" ", " term:67 : term
syntax (name := prodNotation) "∏ " ident " ∈ " term ("with " term)? ", " term:67 : term
syntax (name := prodNotationIn) "∏ " ident " in " term ", " term:67 : term
syntax (name := sumNotationTwo) "∑ " ident ident " ∈ " term ", " term:67 : term
syntax (name := prodNotationTwo) "∏ " ident ident " ∈ " term ", " term:67 : term
macro_rules
  | `(∑ $x:ident ∈ $s, $f) => `(Finset.sum $s fun $x:ident => $f)
  | `(∑ $x:ident ∈ $s with $p, $f) => `(Finset.sum (Finset.filter (fun $x:ident => $p) $s) fun $x:ident => $f)
  | `(∑ $x:ident in $s, $f) => `(Finset.sum $s fun $x:ident => $f)
  | `(∑ $x:ident : $t in $s, $f) => `(Finset.sum $s fun $x:ident : $t => $f)
  | `(∏ $x:ident : $t in $s, $f) => `(Finset.prod $s fun $x:ident : $t => $f)
  | `(∑ ($x:ident ∈ $s), $f) => `(Finset.sum $s fun $x:ident => $f)
  | `(∏ $x:ident ∈ $s, $f) => `(Finset.prod $s fun $x:ident => $f)
  | `(∏ $x:ident ∈ $s with $p, $f) => `(Finset.prod (Finset.filter (fun $x:ident => $p) $s) fun $x:ident => $f)
  | `(∏ $x:ident in $s, $f) => `(Finset.prod $s fun $x:ident => $f)
  | `(∑ $x:ident $y:ident ∈ $s, $f) => `(∑ $x:ident ∈ $s, ∑ $y:ident ∈ $s, $f)
  | `(∏ $x:ident $y:ident ∈ $s, $f) => `(∏ $x:ident ∈ $s, ∏ $y:ident ∈ $s, $f)
@[app_unexpander Finset.sum] def Finset.unexpandSum : Lean.PrettyPrinter.Unexpander
  | `($_ $s fun $x:ident => $f) => `(∑ $x:ident ∈ $s, $f)
  | _ => throw ()
@[app_unexpander Finset.prod] def Finset.unexpandProd : Lean.PrettyPrinter.Unexpander
  | `($_ $s fun $x:ident => $f) => `(∏ $x:ident ∈ $s, $f)
  | _ => throw ()

/-! ### Counting, and sums in ℕ -/
namespace Finset
variable {α : Type u} {β : Type v} {γ : Type w}
theorem card_eq_sum_ones (s : Finset α) : s.card = ∑ _x ∈ s, 1 := by
  refine cons_induction (p := fun s => s.card = ∑ _x ∈ s, 1) rfl (fun a s h ih => ?_) s
  rw [card_cons, sum_cons, ih, Nat.add_comm]
theorem sum_const_nat {m : Nat} {s : Finset α} {f : α → Nat} (h : ∀ x ∈ s, f x = m) : ∑ x ∈ s, f x = s.card * m := by
  revert h
  refine cons_induction (p := fun s => (∀ x ∈ s, f x = m) → ∑ x ∈ s, f x = s.card * m) (fun _ => (Nat.zero_mul m).symm)
    (fun a s ha ih h => ?_) s
  rw [sum_cons, card_cons, ih (fun x hx => h x (mem_cons.mpr (.inr hx))), h a (mem_cons.mpr (.inl rfl)), Nat.add_mul,
    Nat.one_mul, Nat.add_comm]
theorem card_filter (p : α → Prop) [DecidablePred p] (s : Finset α) :
    (filter p s).card = ∑ i ∈ s, if p i then 1 else 0 := by rw [card_eq_sum_ones, sum_filter]
theorem card_eq_of_equiv_range {s : Finset Nat} (h : ∀ x, x ∈ s ↔ x < s.card) : s = range s.card :=
  ext fun x => by rw [h, mem_range]
theorem sum_range_id_mul_two (n : Nat) : (∑ i ∈ range n, i) * 2 = n * (n - 1) := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [sum_range_succ, Nat.add_mul, ih, Nat.add_sub_cancel]
    cases n with
    | zero => rfl
    | succ n =>
      rw [Nat.add_sub_cancel, ← Nat.mul_add, Nat.mul_comm]
theorem sum_range_id (n : Nat) : ∑ i ∈ range n, i = n * (n - 1) / 2 := by
  rw [← sum_range_id_mul_two n, Nat.mul_div_cancel _ (by omega)]
theorem sum_nat_mod (s : Finset α) (n : Nat) (f : α → Nat) : (∑ i ∈ s, f i) % n = (∑ i ∈ s, f i % n) % n := by
  refine cons_induction (p := fun s => (∑ i ∈ s, f i) % n = (∑ i ∈ s, f i % n) % n) rfl (fun a s h ih => ?_) s
  rw [sum_cons, sum_cons, Nat.add_mod, ih, ← Nat.add_mod, Nat.mod_add_mod]
end Finset
