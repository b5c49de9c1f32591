prelude
import Sequent.Data.Finset
/-!
Finite intervals `Finset.Icc`, `Ico`, `Ioc`, `Ioo` of ℕ and ℤ.
-/
set_option autoImplicit false
universe u

/-- Orders in which every interval between two elements is finite, with those intervals. -/
class LocallyFiniteOrder (α : Type u) [LE α] [LT α] where
  finsetIcc : α → α → Finset α
  finsetIco : α → α → Finset α
  finsetIoc : α → α → Finset α
  finsetIoo : α → α → Finset α
  finset_mem_Icc : ∀ a b x : α, x ∈ finsetIcc a b ↔ a ≤ x ∧ x ≤ b
  finset_mem_Ico : ∀ a b x : α, x ∈ finsetIco a b ↔ a ≤ x ∧ x < b
  finset_mem_Ioc : ∀ a b x : α, x ∈ finsetIoc a b ↔ a < x ∧ x ≤ b
  finset_mem_Ioo : ∀ a b x : α, x ∈ finsetIoo a b ↔ a < x ∧ x < b

namespace Finset
section
variable {α : Type u} [LE α] [LT α] [LocallyFiniteOrder α]
/-- The elements from `a` to `b`. Equal to Mathlib's by `Finset.mem_Icc`. -/
def Icc (a b : α) : Finset α := LocallyFiniteOrder.finsetIcc a b
/-- The elements from `a` to below `b`. Equal to Mathlib's by `Finset.mem_Ico`. -/
def Ico (a b : α) : Finset α := LocallyFiniteOrder.finsetIco a b
def Ioc (a b : α) : Finset α := LocallyFiniteOrder.finsetIoc a b
def Ioo (a b : α) : Finset α := LocallyFiniteOrder.finsetIoo a b
variable {a b x : α}
@[simp] theorem mem_Icc : x ∈ Icc a b ↔ a ≤ x ∧ x ≤ b := LocallyFiniteOrder.finset_mem_Icc a b x
@[simp] theorem mem_Ico : x ∈ Ico a b ↔ a ≤ x ∧ x < b := LocallyFiniteOrder.finset_mem_Ico a b x
@[simp] theorem mem_Ioc : x ∈ Ioc a b ↔ a < x ∧ x ≤ b := LocallyFiniteOrder.finset_mem_Ioc a b x
@[simp] theorem mem_Ioo : x ∈ Ioo a b ↔ a < x ∧ x < b := LocallyFiniteOrder.finset_mem_Ioo a b x
end
/-- The natural numbers from `start`, `len` of them. -/
def natRun (start len : Nat) : Finset Nat := ⟨Multiset.ofList (List.range' start len), (List.nodup_range' start len).1⟩
theorem mem_natRun {s n x : Nat} : x ∈ natRun s n ↔ s ≤ x ∧ x < s + n := List.mem_range'_1
/-- The integers from `start`, `len` of them. -/
def intRun (start : Int) (len : Nat) : Finset Int :=
  map ⟨fun n : Nat => (n : Int) + start, fun a b h => by simp only at h; omega⟩ (range len)
theorem mem_intRun {s x : Int} {n : Nat} : x ∈ intRun s n ↔ s ≤ x ∧ x < s + n := by
  refine mem_map.trans ⟨fun ⟨k, hk, e⟩ => ?_, fun h => ⟨(x - s).toNat, mem_range.mpr ?_, ?_⟩⟩
  · have := mem_range.mp hk
    simp only at e
    omega
  · omega
  · simp only
    omega
end Finset

instance Nat.instLocallyFiniteOrder : LocallyFiniteOrder Nat where
  finsetIcc a b := Finset.natRun a (b + 1 - a)
  finsetIco a b := Finset.natRun a (b - a)
  finsetIoc a b := Finset.natRun (a + 1) (b - a)
  finsetIoo a b := Finset.natRun (a + 1) (b - a - 1)
  finset_mem_Icc a b x := by rw [Finset.mem_natRun]; omega
  finset_mem_Ico a b x := by rw [Finset.mem_natRun]; omega
  finset_mem_Ioc a b x := by rw [Finset.mem_natRun]; omega
  finset_mem_Ioo a b x := by rw [Finset.mem_natRun]; omega

instance Int.instLocallyFiniteOrder : LocallyFiniteOrder Int where
  finsetIcc a b := Finset.intRun a (b + 1 - a).toNat
  finsetIco a b := Finset.intRun a (b - a).toNat
  finsetIoc a b := Finset.intRun (a + 1) (b - a).toNat
  finsetIoo a b := Finset.intRun (a + 1) (b - a - 1).toNat
  finset_mem_Icc a b x := by rw [Finset.mem_intRun]; omega
  finset_mem_Ico a b x := by rw [Finset.mem_intRun]; omega
  finset_mem_Ioc a b x := by rw [Finset.mem_intRun]; omega
  finset_mem_Ioo a b x := by rw [Finset.mem_intRun]; omega

namespace Finset
/-- `Iic`, `Iio` of ℕ, where everything below is finite. -/
def Iic (b : Nat) : Finset Nat := Icc 0 b
def Iio (b : Nat) : Finset Nat := Ico 0 b
@[simp] theorem mem_Iic {b x : Nat} : x ∈ Iic b ↔ x ≤ b := by rw [Iic, mem_Icc]; omega
@[simp] theorem mem_Iio {b x : Nat} : x ∈ Iio b ↔ x < b := by rw [Iio, mem_Ico]; omega
theorem range_eq_Ico (n : Nat) : range n = Ico 0 n := ext fun x => by rw [mem_range, mem_Ico]; omega
theorem _root_.Nat.range_eq_Icc_zero_sub_one (n : Nat) (h : n ≠ 0) : range n = Icc 0 (n - 1) :=
  ext fun x => by rw [mem_range, mem_Icc]; omega
theorem _root_.Nat.Icc_succ_left (a b : Nat) : Icc (Nat.succ a) b = Ioc a b :=
  ext fun x => by rw [mem_Icc, mem_Ioc]; exact Iff.rfl
theorem _root_.Nat.Icc_insert_succ_right {a b : Nat} (h : a ≤ b + 1) : insert (b + 1) (Icc a b) = Icc a (b + 1) :=
  ext fun x => by rw [mem_insert, mem_Icc, mem_Icc]; omega
@[simp] theorem _root_.Nat.card_Icc (a b : Nat) : (Icc a b).card = b + 1 - a := List.length_range'
@[simp] theorem _root_.Nat.card_Ico (a b : Nat) : (Ico a b).card = b - a := List.length_range'
@[simp] theorem _root_.Nat.card_Ioc (a b : Nat) : (Ioc a b).card = b - a := List.length_range'
@[simp] theorem _root_.Nat.card_Ioo (a b : Nat) : (Ioo a b).card = b - a - 1 := List.length_range'
theorem card_intRun (s : Int) (n : Nat) : (intRun s n).card = n := (card_map _).trans (card_range n)
@[simp] theorem _root_.Int.card_Icc (a b : Int) : (Icc a b).card = (b + 1 - a).toNat := card_intRun _ _
@[simp] theorem _root_.Int.card_Ico (a b : Int) : (Ico a b).card = (b - a).toNat := card_intRun _ _
@[simp] theorem _root_.Int.card_Ioc (a b : Int) : (Ioc a b).card = (b - a).toNat := card_intRun _ _
@[simp] theorem _root_.Int.card_Ioo (a b : Int) : (Ioo a b).card = (b - a - 1).toNat := card_intRun _ _
section
variable {α : Type u} [LinearOrder α] [LocallyFiniteOrder α] {a b : α}
@[simp] theorem Icc_self (a : α) : Icc a a = {a} := ext fun x => by
  rw [mem_Icc, mem_singleton]
  exact ⟨fun h => le_antisymm h.2 h.1, fun e => e ▸ ⟨le_refl _, le_refl _⟩⟩
@[simp] theorem Icc_eq_empty_of_lt (h : b < a) : Icc a b = ∅ :=
  eq_empty_of_forall_notMem fun x hx => not_le_of_gt h (le_trans (mem_Icc.mp hx).1 (mem_Icc.mp hx).2)
@[simp] theorem Ico_self (a : α) : Ico a a = ∅ :=
  eq_empty_of_forall_notMem fun x hx => not_le_of_gt (mem_Ico.mp hx).2 (mem_Ico.mp hx).1
@[simp] theorem Ioc_self (a : α) : Ioc a a = ∅ :=
  eq_empty_of_forall_notMem fun x hx => not_le_of_gt (mem_Ioc.mp hx).1 (mem_Ioc.mp hx).2
end
section
variable {α : Type u} [LE α] [LT α] [LocallyFiniteOrder α]
theorem coe_Icc (a b : α) : (Icc a b : Set α) = Set.Icc a b := Set.ext fun _ => mem_Icc
theorem coe_Ico (a b : α) : (Ico a b : Set α) = Set.Ico a b := Set.ext fun _ => mem_Ico
theorem coe_Ioc (a b : α) : (Ioc a b : Set α) = Set.Ioc a b := Set.ext fun _ => mem_Ioc
theorem coe_Ioo (a b : α) : (Ioo a b : Set α) = Set.Ioo a b := Set.ext fun _ => mem_Ioo
end
end Finset
