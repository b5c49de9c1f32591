prelude
import Sequent.Data.Fintype
import Sequent.Tactic.Linarith
/-!
Sums and products in semirings, rings and ordered rings: distributivity, constant terms, casts, telescoping, geometric
sums, and bounds.
-/
set_option autoImplicit false
set_option linter.unusedVariables false
universe u v w

/-! ### Multiples -/
class HSMul (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hSMul : α → β → γ
class SMul (M : Type u) (α : Type v) where
  smul : M → α → α
instance instHSMul {M : Type u} {α : Type v} [SMul M α] : HSMul M α α := ⟨fun a b => SMul.smul a b⟩
infixr:73 " • " => HSMul.hSMul
section
variable {M : Type u} [AddCommMonoid M]
/-- `n • a = a + a + … + a`. -/
def nsmulRec : Nat → M → M
  | 0, _ => 0
  | n + 1, a => nsmulRec n a + a
instance AddCommMonoid.toNatSMul : SMul Nat M := ⟨nsmulRec⟩
theorem zero_nsmul (a : M) : 0 • a = 0 := rfl
theorem succ_nsmul (a : M) (n : Nat) : (n + 1) • a = n • a + a := rfl
end
@[simp] theorem smul_eq_mul (a b : Nat) : a • b = a * b := by
  induction a with
  | zero => exact (Nat.zero_mul b).symm
  | succ a ih => rw [succ_nsmul, ih, Nat.succ_mul]
theorem nsmul_eq_mul {R : Type u} [CommSemiring R] (n : Nat) (a : R) : n • a = n * a := by
  induction n with
  | zero => exact (zero_mul a).symm
  | succ n ih => rw [succ_nsmul, ih, Nat.cast_succ, add_mul, one_mul]

namespace Finset
variable {ι : Type u} {κ : Type v}
@[simp] theorem sum_const {M : Type w} [AddCommMonoid M] {s : Finset ι} (b : M) : ∑ _x ∈ s, b = s.card • b := by
  refine cons_induction (p := fun s => ∑ _x ∈ s, b = s.card • b) rfl (fun a s h ih => ?_) s
  rw [sum_cons, card_cons, ih, succ_nsmul, AddCommMonoid.add_comm]

section Semiring
variable {R : Type w} [CommSemiring R]
theorem mul_sum (s : Finset ι) (f : ι → R) (b : R) : b * ∑ i ∈ s, f i = ∑ i ∈ s, b * f i := by
  refine cons_induction (p := fun s => b * ∑ i ∈ s, f i = ∑ i ∈ s, b * f i) (mul_zero b) (fun a s h ih => ?_) s
  rw [sum_cons, sum_cons, mul_add, ih]
theorem sum_mul (s : Finset ι) (f : ι → R) (b : R) : (∑ i ∈ s, f i) * b = ∑ i ∈ s, f i * b := by
  rw [mul_comm, mul_sum]
  exact sum_congr rfl fun i _ => mul_comm b (f i)
theorem sum_mul_sum (s : Finset ι) (t : Finset κ) (f : ι → R) (g : κ → R) :
    (∑ i ∈ s, f i) * ∑ j ∈ t, g j = ∑ i ∈ s, ∑ j ∈ t, f i * g j := by
  rw [sum_mul]
  exact sum_congr rfl fun i _ => mul_sum t g (f i)
@[simp] theorem prod_const {s : Finset ι} (b : R) : ∏ _x ∈ s, b = b ^ s.card := by
  refine cons_induction (p := fun s => ∏ _x ∈ s, b = b ^ s.card) (pow_zero b).symm (fun a s h ih => ?_) s
  rw [prod_cons, card_cons, ih, pow_succ, mul_comm]
theorem prod_pow (s : Finset ι) (n : Nat) (f : ι → R) : ∏ x ∈ s, f x ^ n = (∏ x ∈ s, f x) ^ n := by
  refine cons_induction (p := fun s => ∏ x ∈ s, f x ^ n = (∏ x ∈ s, f x) ^ n) (one_pow n).symm (fun a s h ih => ?_) s
  rw [prod_cons, prod_cons, ih, mul_pow]
theorem prod_eq_zero {s : Finset ι} {f : ι → R} {i : ι} (hi : i ∈ s) (h : f i = 0) : ∏ j ∈ s, f j = 0 := by
  revert hi
  refine cons_induction
    (p := fun s => i ∈ s → ∏ j ∈ s, f j = 0) (fun h => (notMem_empty i h).elim) (fun a s ha ih hi => ?_) s
  rw [prod_cons]
  rcases mem_cons.mp hi with rfl | hi
  · rw [h, zero_mul]
  · rw [ih hi, mul_zero]
@[simp] theorem _root_.Nat.cast_sum (s : Finset ι) (f : ι → Nat) : ((∑ x ∈ s, f x : Nat) : R) = ∑ x ∈ s, (f x : R) := by
  refine cons_induction (p := fun s => ((∑ x ∈ s, f x : Nat) : R) = ∑ x ∈ s, (f x : R)) rfl (fun a s h ih => ?_) s
  rw [sum_cons, sum_cons, Nat.cast_add, ih]
@[simp] theorem _root_.Nat.cast_prod (f : ι → Nat) (s : Finset ι) :
    ((∏ i ∈ s, f i : Nat) : R) = ∏ i ∈ s, (f i : R) := by
  refine cons_induction (p := fun s => ((∏ i ∈ s, f i : Nat) : R) = ∏ i ∈ s, (f i : R)) rfl (fun a s h ih => ?_) s
  rw [prod_cons, prod_cons, Nat.cast_mul, ih]
end Semiring

section Ring
variable {R : Type w} [CommRing R]
@[simp] theorem sum_neg_distrib {s : Finset ι} (f : ι → R) : ∑ i ∈ s, -f i = -∑ i ∈ s, f i := by
  refine cons_induction (p := fun s => ∑ i ∈ s, -f i = -∑ i ∈ s, f i) neg_zero.symm (fun a s h ih => ?_) s
  rw [sum_cons, sum_cons, ih, neg_add]
theorem sum_sub_distrib {s : Finset ι} (f g : ι → R) : ∑ i ∈ s, (f i - g i) = ∑ i ∈ s, f i - ∑ i ∈ s, g i := by
  rw [sub_eq_add_neg, ← sum_neg_distrib, ← sum_add_distrib]
  exact sum_congr rfl fun i _ => sub_eq_add_neg (f i) (g i)
theorem sum_range_sub (f : Nat → R) (n : Nat) : ∑ i ∈ range n, (f (i + 1) - f i) = f n - f 0 := by
  induction n with
  | zero => exact (sub_self (f 0)).symm
  | succ n ih => rw [sum_range_succ, ih]; ring
theorem sum_range_sub' (f : Nat → R) (n : Nat) : ∑ i ∈ range n, (f i - f (i + 1)) = f 0 - f n := by
  induction n with
  | zero => exact (sub_self (f 0)).symm
  | succ n ih => rw [sum_range_succ, ih]; ring
theorem _root_.geom_sum_mul (x : R) (n : Nat) : (∑ i ∈ range n, x ^ i) * (x - 1) = x ^ n - 1 := by
  induction n with
  | zero => exact (zero_mul (x - 1)).trans (by rw [pow_zero, sub_self])
  | succ n ih => rw [sum_range_succ, add_mul, ih, pow_succ]; ring
end Ring

section Field
variable {R : Type w} [Field R]
theorem sum_div (s : Finset ι) (f : ι → R) (a : R) : (∑ i ∈ s, f i) / a = ∑ i ∈ s, f i / a := by
  rw [div_eq_mul_inv, sum_mul]
  exact sum_congr rfl fun i _ => (div_eq_mul_inv (f i) a).symm
end Field

section Order
variable {R : Type w} [CommSemiring R] [LinearOrder R] [IsStrictOrderedRing R]
theorem sum_le_sum {s : Finset ι} {f g : ι → R} (h : ∀ i ∈ s, f i ≤ g i) : ∑ i ∈ s, f i ≤ ∑ i ∈ s, g i := by
  revert h
  refine cons_induction (p := fun s => (∀ i ∈ s, f i ≤ g i) → ∑ i ∈ s, f i ≤ ∑ i ∈ s, g i) (fun _ => le_refl _)
    (fun a s ha ih h => ?_) s
  rw [sum_cons, sum_cons]
  exact add_le_add (h a (mem_cons.mpr (.inl rfl))) (ih fun x hx => h x (mem_cons.mpr (.inr hx)))
theorem sum_nonneg {s : Finset ι} {f : ι → R} (h : ∀ i ∈ s, 0 ≤ f i) : 0 ≤ ∑ i ∈ s, f i := by
  have e := sum_le_sum (f := fun _ => (0 : R)) h
  rw [sum_const_zero] at e
  exact e
theorem single_le_sum {s : Finset ι} {f : ι → R} (hf : ∀ i ∈ s, 0 ≤ f i) {a : ι} (h : a ∈ s) : f a ≤ ∑ x ∈ s, f x := by
  revert hf h
  refine cons_induction (p := fun s => (∀ i ∈ s, 0 ≤ f i) → a ∈ s → f a ≤ ∑ x ∈ s, f x)
    (fun _ h => (notMem_empty a h).elim) (fun b s hb ih hf h => ?_) s
  have hs : ∀ i ∈ s, 0 ≤ f i := fun i hi => hf i (mem_cons.mpr (.inr hi))
  rw [sum_cons]
  rcases mem_cons.mp h with rfl | h
  · exact le_add_of_nonneg_right (sum_nonneg hs)
  · exact le_trans (ih hs h) (le_add_of_nonneg_left (hf b (mem_cons.mpr (.inl rfl))))
theorem sum_pos {s : Finset ι} {f : ι → R} (h : ∀ i ∈ s, 0 < f i) (hs : s.Nonempty) : 0 < ∑ i ∈ s, f i := by
  obtain ⟨a, ha⟩ := hs
  exact lt_of_lt_of_le (h a ha) (single_le_sum (fun i hi => le_of_lt (h i hi)) ha)
theorem sum_lt_sum_of_nonempty {s : Finset ι} (hs : s.Nonempty) {f g : ι → R} (h : ∀ i ∈ s, f i < g i) :
    ∑ i ∈ s, f i < ∑ i ∈ s, g i := by
  obtain ⟨a, ha⟩ := hs
  revert ha h
  refine cons_induction (p := fun s => (∀ i ∈ s, f i < g i) → a ∈ s → ∑ i ∈ s, f i < ∑ i ∈ s, g i)
    (fun _ ha => (notMem_empty a ha).elim) (fun b s hb ih h ha => ?_) s
  rw [sum_cons, sum_cons]
  have hle := sum_le_sum fun i (hi : i ∈ s) => le_of_lt (h i (mem_cons.mpr (.inr hi)))
  exact add_lt_add_of_lt_of_le (h b (mem_cons.mpr (.inl rfl))) hle
theorem prod_nonneg {s : Finset ι} {f : ι → R} (h : ∀ i ∈ s, 0 ≤ f i) : 0 ≤ ∏ i ∈ s, f i := by
  revert h
  refine cons_induction
    (p := fun s => (∀ i ∈ s, 0 ≤ f i) → 0 ≤ ∏ i ∈ s, f i) (fun _ => zero_le_one) (fun a s ha ih h => ?_) s
  rw [prod_cons]
  exact mul_nonneg (h a (mem_cons.mpr (.inl rfl))) (ih fun x hx => h x (mem_cons.mpr (.inr hx)))
theorem prod_pos {s : Finset ι} {f : ι → R} (h : ∀ i ∈ s, 0 < f i) : 0 < ∏ i ∈ s, f i := by
  revert h
  refine cons_induction
    (p := fun s => (∀ i ∈ s, 0 < f i) → 0 < ∏ i ∈ s, f i) (fun _ => zero_lt_one) (fun a s ha ih h => ?_) s
  rw [prod_cons]
  exact mul_pos (h a (mem_cons.mpr (.inl rfl))) (ih fun x hx => h x (mem_cons.mpr (.inr hx)))
end Order
end Finset
