/-
Laws of orders that competition proofs ask for beyond the first ones, and lattices: `a ⊔ b` is `max a b` and `a ⊓ b` is
`min a b`, as in Mathlib; every linear order is a lattice.
-/
prelude
import Sequent.Algebra.Order

set_option autoImplicit false
universe u

infixl:68 " ⊔ " => Max.max
infixl:69 " ⊓ " => Min.min

section Preorder
variable {α : Type u} [Preorder α] {a b c : α}

theorem le_trans' (h : b ≤ c) (h' : a ≤ b) : a ≤ c := le_trans h' h
theorem lt_trans' (h : b < c) (h' : a < b) : a < c := lt_trans h' h
theorem lt_of_lt_of_le' (h : b < c) (h' : a ≤ b) : a < c := lt_of_le_of_lt h' h
theorem lt_of_le_of_lt' (h : b ≤ c) (h' : a < b) : a < c := lt_of_lt_of_le h' h
theorem LE.le.trans_eq (h : a ≤ b) (h' : b = c) : a ≤ c := h' ▸ h
theorem LE.le.trans_eq' (h : b ≤ c) (h' : a = b) : a ≤ c := h' ▸ h
theorem LT.lt.trans_eq (h : a < b) (h' : b = c) : a < c := h' ▸ h
theorem Eq.trans_lt (h : a = b) (h' : b < c) : a < c := h ▸ h'
theorem Eq.trans_ge (h : a = b) (h' : c ≤ b) : c ≤ a := h ▸ h'
theorem LE.le.trans' (h : b ≤ c) (h' : a ≤ b) : a ≤ c := le_trans h' h
theorem LT.lt.trans' (h : b < c) (h' : a < b) : a < c := lt_trans h' h
theorem LT.lt.not_gt (h : a < b) : ¬ b < a := lt_asymm h
theorem LT.lt.asymm (h : a < b) : ¬ b < a := lt_asymm h
theorem LT.lt.false (h : a < a) : False := lt_irrefl a h
theorem Eq.not_gt (h : a = b) : ¬ b < a := fun h' => ne_of_lt h' h.symm
theorem lt_self_iff_false (x : α) : x < x ↔ False := ⟨lt_irrefl x, False.elim⟩
theorem le_of_le_of_eq' (h : b ≤ c) (h' : a = b) : a ≤ c := h' ▸ h
theorem not_le_of_not_le_of_le (h : ¬ a ≤ c) (h' : a ≤ b) : ¬ b ≤ c := fun h2 => h (le_trans h' h2)
theorem ne_of_not_le (h : ¬ a ≤ b) : a ≠ b := fun e => h (le_of_eq e)
end Preorder

section PartialOrder
variable {α : Type u} [PartialOrder α] {a b : α}

theorem LE.le.antisymm' (h : a ≤ b) (h' : b ≤ a) : b = a := le_antisymm h' h
theorem Ne.lt_of_le (h : a ≠ b) (h' : a ≤ b) : a < b := lt_of_le_of_ne h' h
theorem Ne.lt_of_le' (h : b ≠ a) (h' : a ≤ b) : a < b := lt_of_le_of_ne h' h.symm
theorem eq_of_le_of_not_lt (h : a ≤ b) (h' : ¬ a < b) : a = b := (eq_or_lt_of_le h).elim id (absurd · h')
theorem eq_of_le_of_not_lt' (h : b ≤ a) (h' : ¬ b < a) : a = b := (eq_of_le_of_not_lt h h').symm
theorem LE.le.eq_of_not_lt (h : a ≤ b) (h' : ¬ a < b) : a = b := eq_of_le_of_not_lt h h'
theorem LE.le.ge_iff_eq (h : a ≤ b) : b ≤ a ↔ a = b := ⟨fun h' => le_antisymm h h', fun e => e.ge⟩
theorem LE.le.ge_iff_eq' (h : a ≤ b) : b ≤ a ↔ b = a := ⟨fun h' => le_antisymm h' h, fun e => e.le⟩
theorem LE.le.lt_iff_ne (h : a ≤ b) : a < b ↔ a ≠ b := ⟨fun h' => h'.ne, fun h' => lt_of_le_of_ne h h'⟩
theorem LE.le.lt_iff_ne' (h : a ≤ b) : a < b ↔ b ≠ a := ⟨fun h' => h'.ne', fun h' => lt_of_le_of_ne h h'.symm⟩
end PartialOrder

section LinearOrder
variable {α : Type u} [LinearOrder α] {a b c d : α}

theorem lt_or_lt_iff_ne : a < b ∨ b < a ↔ a ≠ b := ne_iff_lt_or_gt.symm
theorem LE.le.lt_or_ge (h : a ≤ b) (c : α) : a < c ∨ c ≤ b :=
  (_root_.lt_or_ge a c).imp id fun h' => le_trans h' h
theorem LE.le.le_or_gt (h : a ≤ b) (c : α) : a ≤ c ∨ c < b :=
  (_root_.le_or_gt a c).imp id fun h' => lt_of_lt_of_le h' h
theorem lt_iff_lt_of_le_iff_le {β : Type u} [LinearOrder β] {c d : β} (h : a ≤ b ↔ c ≤ d) : b < a ↔ d < c := by
  rw [← not_le, ← not_le, h]
theorem le_iff_le_iff_lt_iff_lt {β : Type u} [LinearOrder β] {c d : β} : (a ≤ b ↔ c ≤ d) ↔ (b < a ↔ d < c) :=
  ⟨lt_iff_lt_of_le_iff_le, fun h => by rw [← not_lt, ← not_lt, h]⟩
theorem max_le_max (h : a ≤ c) (h' : b ≤ d) : max a b ≤ max c d :=
  max_le (h.trans (le_max_left _ _)) (h'.trans (le_max_right _ _))
theorem min_le_min (h : a ≤ c) (h' : b ≤ d) : min a b ≤ min c d :=
  le_min ((min_le_left _ _).trans h) ((min_le_right _ _).trans h')
theorem min_le_of_left_le (h : b ≤ c) : min b a ≤ c := (min_le_left _ _).trans h
theorem min_le_of_right_le (h : a ≤ c) : min b a ≤ c := (min_le_right _ _).trans h
theorem le_max_of_le_left (h : a ≤ b) : a ≤ max b c := h.trans (le_max_left _ _)
theorem le_max_of_le_right (h : a ≤ c) : a ≤ max b c := h.trans (le_max_right _ _)
theorem min_lt_of_left_lt (h : a < c) : min a b < c := lt_of_le_of_lt (min_le_left _ _) h
theorem min_lt_of_right_lt (h : b < c) : min a b < c := lt_of_le_of_lt (min_le_right _ _) h
theorem lt_max_of_lt_left (h : a < b) : a < max b c := lt_of_lt_of_le h (le_max_left _ _)
theorem lt_max_of_lt_right (h : a < c) : a < max b c := lt_of_lt_of_le h (le_max_right _ _)
theorem max_left_comm (a b c : α) : max a (max b c) = max b (max a c) := by
  rw [← max_assoc, max_comm a, max_assoc]
theorem min_left_comm (a b c : α) : min a (min b c) = min b (min a c) := by
  rw [← min_assoc, min_comm a, min_assoc]
theorem min_lt_max : min a b < max a b ↔ a ≠ b := by
  refine ⟨fun h e => ?_, fun h => ?_⟩
  · rw [e, min_self, max_self] at h
    exact lt_irrefl b h
  · rcases lt_or_gt_of_ne h with h | h
    · rw [min_eq_left h.le, max_eq_right h.le]; exact h
    · rw [min_eq_right h.le, max_eq_left h.le]; exact h
theorem eq_of_forall_ge_iff (h : ∀ c, a ≤ c ↔ b ≤ c) : a = b := le_antisymm ((h b).mpr le_rfl) ((h a).mp le_rfl)
theorem le_of_forall_le (h : ∀ c, c ≤ a → c ≤ b) : a ≤ b := h a le_rfl
theorem le_of_forall_ge (h : ∀ c, a ≤ c → b ≤ c) : b ≤ a := h a le_rfl
theorem le_of_forall_gt (h : ∀ c, a < c → b < c) : b ≤ a := le_of_not_gt fun hc => lt_irrefl b (h b hc)
end LinearOrder

/-- Partial orders in which any two elements have a least upper bound, written `a ⊔ b`. -/
class SemilatticeSup (α : Type u) extends PartialOrder α, Max α where
  le_sup_left : ∀ a b : α, a ≤ a ⊔ b
  le_sup_right : ∀ a b : α, b ≤ a ⊔ b
  sup_le : ∀ a b c : α, a ≤ c → b ≤ c → a ⊔ b ≤ c
/-- Partial orders in which any two elements have a greatest lower bound, written `a ⊓ b`. -/
class SemilatticeInf (α : Type u) extends PartialOrder α, Min α where
  inf_le_left : ∀ a b : α, a ⊓ b ≤ a
  inf_le_right : ∀ a b : α, a ⊓ b ≤ b
  le_inf : ∀ a b c : α, a ≤ b → a ≤ c → a ≤ b ⊓ c
/-- Lattices: both. -/
class Lattice (α : Type u) extends SemilatticeSup α, SemilatticeInf α
instance (priority := low) LinearOrder.toLattice {α : Type u} [LinearOrder α] : Lattice α where
  le_sup_left := le_max_left
  le_sup_right := le_max_right
  sup_le _ _ _ := max_le
  inf_le_left := min_le_left
  inf_le_right := min_le_right
  le_inf _ _ _ := le_min

section Lattice
variable {α : Type u} {a b c d : α}
section
variable [SemilatticeSup α]
@[simp] theorem le_sup_left : a ≤ a ⊔ b := SemilatticeSup.le_sup_left a b
@[simp] theorem le_sup_right : b ≤ a ⊔ b := SemilatticeSup.le_sup_right a b
theorem sup_le (h : a ≤ c) (h' : b ≤ c) : a ⊔ b ≤ c := SemilatticeSup.sup_le a b c h h'
theorem sup_le_iff : a ⊔ b ≤ c ↔ a ≤ c ∧ b ≤ c :=
  ⟨fun h => ⟨le_trans le_sup_left h, le_trans le_sup_right h⟩, fun h => sup_le h.1 h.2⟩
theorem sup_comm (a b : α) : a ⊔ b = b ⊔ a :=
  le_antisymm (sup_le le_sup_right le_sup_left) (sup_le le_sup_right le_sup_left)
theorem sup_idem (a : α) : a ⊔ a = a := le_antisymm (sup_le le_rfl le_rfl) le_sup_left
theorem sup_eq_left : a ⊔ b = a ↔ b ≤ a :=
  ⟨fun h => le_trans le_sup_right (le_of_eq h), fun h => le_antisymm (sup_le le_rfl h) le_sup_left⟩
theorem sup_eq_right : a ⊔ b = b ↔ a ≤ b :=
  ⟨fun h => le_trans le_sup_left (le_of_eq h), fun h => le_antisymm (sup_le h le_rfl) le_sup_right⟩
theorem sup_assoc (a b c : α) : a ⊔ b ⊔ c = a ⊔ (b ⊔ c) :=
  le_antisymm (sup_le (sup_le le_sup_left (le_trans le_sup_left le_sup_right)) (le_trans le_sup_right le_sup_right))
    (sup_le (le_trans le_sup_left le_sup_left) (sup_le (le_trans le_sup_right le_sup_left) le_sup_right))
theorem sup_le_sup (h : a ≤ b) (h' : c ≤ d) : a ⊔ c ≤ b ⊔ d :=
  sup_le (le_trans h le_sup_left) (le_trans h' le_sup_right)
end
section
variable [SemilatticeInf α]
@[simp] theorem inf_le_left : a ⊓ b ≤ a := SemilatticeInf.inf_le_left a b
@[simp] theorem inf_le_right : a ⊓ b ≤ b := SemilatticeInf.inf_le_right a b
theorem le_inf (h : a ≤ b) (h' : a ≤ c) : a ≤ b ⊓ c := SemilatticeInf.le_inf a b c h h'
theorem le_inf_iff : a ≤ b ⊓ c ↔ a ≤ b ∧ a ≤ c :=
  ⟨fun h => ⟨le_trans h inf_le_left, le_trans h inf_le_right⟩, fun h => le_inf h.1 h.2⟩
theorem inf_comm (a b : α) : a ⊓ b = b ⊓ a :=
  le_antisymm (le_inf inf_le_right inf_le_left) (le_inf inf_le_right inf_le_left)
theorem inf_idem (a : α) : a ⊓ a = a := le_antisymm inf_le_left (le_inf le_rfl le_rfl)
theorem inf_eq_left : a ⊓ b = a ↔ a ≤ b :=
  ⟨fun h => le_trans (le_of_eq h.symm) inf_le_right, fun h => le_antisymm inf_le_left (le_inf le_rfl h)⟩
theorem inf_eq_right : a ⊓ b = b ↔ b ≤ a :=
  ⟨fun h => le_trans (le_of_eq h.symm) inf_le_left, fun h => le_antisymm inf_le_right (le_inf h le_rfl)⟩
theorem inf_le_inf (h : a ≤ b) (h' : c ≤ d) : a ⊓ c ≤ b ⊓ d :=
  le_inf (le_trans inf_le_left h) (le_trans inf_le_right h')
end
end Lattice
