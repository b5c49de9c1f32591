/-
Laws of preorders, partial orders and linear orders under Mathlib's names, `min` and `max`, and the orders of `ℕ` and
`ℤ`. Nothing here knows of addition or multiplication.
-/
prelude
import Sequent.Algebra.Classes

set_option autoImplicit false
universe u

section Preorder
variable {α : Type u} [Preorder α] {a b c : α}

@[simp] theorem le_refl (a : α) : a ≤ a := Preorder.le_refl a
theorem le_rfl : a ≤ a := le_refl a
theorem le_trans (h : a ≤ b) (h' : b ≤ c) : a ≤ c := Preorder.le_trans a b c h h'
theorem lt_iff_le_not_ge : a < b ↔ a ≤ b ∧ ¬ b ≤ a := Preorder.lt_iff_le_not_ge a b
theorem lt_iff_le_not_le : a < b ↔ a ≤ b ∧ ¬ b ≤ a := Preorder.lt_iff_le_not_ge a b
theorem le_of_eq (h : a = b) : a ≤ b := h ▸ le_refl a
theorem ge_of_eq (h : a = b) : b ≤ a := h ▸ le_refl a
theorem le_of_lt (h : a < b) : a ≤ b := (lt_iff_le_not_ge.mp h).1
theorem not_le_of_gt (h : a < b) : ¬ b ≤ a := (lt_iff_le_not_ge.mp h).2
theorem not_le_of_lt (h : a < b) : ¬ b ≤ a := (lt_iff_le_not_ge.mp h).2
theorem not_lt_of_ge (h : b ≤ a) : ¬ a < b := fun h' => not_le_of_gt h' h
theorem not_lt_of_le (h : b ≤ a) : ¬ a < b := fun h' => not_le_of_gt h' h
theorem lt_of_le_not_ge (h : a ≤ b) (h' : ¬ b ≤ a) : a < b := lt_iff_le_not_ge.mpr ⟨h, h'⟩
theorem lt_irrefl (a : α) : ¬ a < a := fun h => not_le_of_gt h (le_refl a)
theorem lt_of_lt_of_le (h : a < b) (h' : b ≤ c) : a < c :=
  lt_of_le_not_ge (le_trans (le_of_lt h) h') (fun h2 => not_le_of_gt h (le_trans h' h2))
theorem lt_of_le_of_lt (h : a ≤ b) (h' : b < c) : a < c :=
  lt_of_le_not_ge (le_trans h (le_of_lt h')) (fun h2 => not_le_of_gt h' (le_trans h2 h))
theorem lt_trans (h : a < b) (h' : b < c) : a < c := lt_of_lt_of_le h (le_of_lt h')
theorem gt_trans (h : a > b) (h' : b > c) : a > c := lt_trans h' h
theorem ge_trans (h : a ≥ b) (h' : b ≥ c) : a ≥ c := le_trans h' h
theorem ne_of_lt (h : a < b) : a ≠ b := fun e => lt_irrefl a (by rw [← e] at h; exact h)
theorem ne_of_gt (h : a > b) : a ≠ b := fun e => lt_irrefl a (by rw [← e] at h; exact h)
theorem ne_of_gt' (h : b < a) : a ≠ b := ne_of_gt h
theorem lt_asymm (h : a < b) : ¬ b < a := fun h' => lt_irrefl a (lt_trans h h')
theorem not_lt_of_gt (h : a < b) : ¬ b < a := lt_asymm h
theorem not_lt_of_lt (h : a < b) : ¬ b < a := lt_asymm h
theorem ge_iff_le : a ≥ b ↔ b ≤ a := Iff.rfl
theorem gt_iff_lt : a > b ↔ b < a := Iff.rfl
attribute [simp] lt_irrefl ge_iff_le gt_iff_lt

theorem LE.le.trans (h : a ≤ b) (h' : b ≤ c) : a ≤ c := le_trans h h'
theorem LE.le.trans_lt (h : a ≤ b) (h' : b < c) : a < c := lt_of_le_of_lt h h'
theorem LE.le.not_gt (h : a ≤ b) : ¬ b < a := not_lt_of_ge h
theorem LE.le.not_lt (h : a ≤ b) : ¬ b < a := not_lt_of_ge h
theorem LE.le.ge (h : a ≤ b) : b ≥ a := h
theorem LT.lt.le (h : a < b) : a ≤ b := le_of_lt h
theorem LT.lt.trans (h : a < b) (h' : b < c) : a < c := lt_trans h h'
theorem LT.lt.trans_le (h : a < b) (h' : b ≤ c) : a < c := lt_of_lt_of_le h h'
theorem LT.lt.ne (h : a < b) : a ≠ b := ne_of_lt h
theorem LT.lt.ne' (h : a < b) : b ≠ a := ne_of_gt h
theorem LT.lt.not_ge (h : a < b) : ¬ b ≤ a := not_le_of_gt h
theorem LT.lt.not_le (h : a < b) : ¬ b ≤ a := not_le_of_gt h
theorem LT.lt.gt (h : a < b) : b > a := h
theorem GE.ge.le (h : a ≥ b) : b ≤ a := h
theorem GT.gt.lt (h : a > b) : b < a := h
theorem Eq.le (h : a = b) : a ≤ b := le_of_eq h
theorem Eq.ge (h : a = b) : b ≤ a := ge_of_eq h
theorem Eq.not_lt (h : a = b) : ¬ a < b := fun h' => ne_of_lt h' h
theorem Eq.trans_le (h : a = b) (h' : b ≤ c) : a ≤ c := h ▸ h'

instance : Trans (α := α) (β := α) (γ := α) LE.le LE.le LE.le := ⟨le_trans⟩
instance : Trans (α := α) (β := α) (γ := α) LT.lt LT.lt LT.lt := ⟨lt_trans⟩
instance : Trans (α := α) (β := α) (γ := α) LT.lt LE.le LT.lt := ⟨lt_of_lt_of_le⟩
instance : Trans (α := α) (β := α) (γ := α) LE.le LT.lt LT.lt := ⟨lt_of_le_of_lt⟩
instance : Trans (α := α) (β := α) (γ := α) GE.ge GE.ge GE.ge := ⟨ge_trans⟩
instance : Trans (α := α) (β := α) (γ := α) GT.gt GT.gt GT.gt := ⟨gt_trans⟩
instance : Trans (α := α) (β := α) (γ := α) GT.gt GE.ge GT.gt := ⟨fun h h' => lt_of_le_of_lt h' h⟩
instance : Trans (α := α) (β := α) (γ := α) GE.ge GT.gt GT.gt := ⟨fun h h' => lt_of_lt_of_le h' h⟩
end Preorder

section PartialOrder
variable {α : Type u} [PartialOrder α] {a b : α}

theorem le_antisymm (h : a ≤ b) (h' : b ≤ a) : a = b := PartialOrder.le_antisymm a b h h'
theorem ge_antisymm (h : b ≤ a) (h' : a ≤ b) : a = b := le_antisymm h' h
theorem le_antisymm_iff : a = b ↔ a ≤ b ∧ b ≤ a := ⟨fun h => ⟨h.le, h.ge⟩, fun h => le_antisymm h.1 h.2⟩
theorem LE.le.antisymm (h : a ≤ b) (h' : b ≤ a) : a = b := le_antisymm h h'
theorem lt_of_le_of_ne (h : a ≤ b) (h' : a ≠ b) : a < b :=
  lt_of_le_not_ge h (fun h2 => h' (le_antisymm h h2))
theorem lt_of_le_of_ne' (h : a ≤ b) (h' : b ≠ a) : a < b := lt_of_le_of_ne h h'.symm
theorem LE.le.lt_of_ne (h : a ≤ b) (h' : a ≠ b) : a < b := lt_of_le_of_ne h h'
theorem LE.le.lt_of_ne' (h : a ≤ b) (h' : b ≠ a) : a < b := lt_of_le_of_ne h h'.symm
theorem lt_iff_le_and_ne : a < b ↔ a ≤ b ∧ a ≠ b :=
  ⟨fun h => ⟨h.le, h.ne⟩, fun h => lt_of_le_of_ne h.1 h.2⟩
theorem eq_or_lt_of_le (h : a ≤ b) : a = b ∨ a < b :=
  (Classical.em (a = b)).elim .inl (fun h' => .inr (lt_of_le_of_ne h h'))
theorem lt_or_eq_of_le (h : a ≤ b) : a < b ∨ a = b := (eq_or_lt_of_le h).symm
theorem LE.le.lt_or_eq (h : a ≤ b) : a < b ∨ a = b := lt_or_eq_of_le h
theorem LE.le.eq_or_lt (h : a ≤ b) : a = b ∨ a < b := eq_or_lt_of_le h
theorem le_iff_lt_or_eq : a ≤ b ↔ a < b ∨ a = b := ⟨lt_or_eq_of_le, fun h => h.elim le_of_lt le_of_eq⟩
theorem le_iff_eq_or_lt : a ≤ b ↔ a = b ∨ a < b := ⟨eq_or_lt_of_le, fun h => h.elim le_of_eq le_of_lt⟩
end PartialOrder

section LinearOrder
variable {α : Type u} [LinearOrder α] {a b c : α}

theorem le_total (a b : α) : a ≤ b ∨ b ≤ a := LinearOrder.le_total a b
theorem lt_of_not_ge (h : ¬ b ≤ a) : a < b := lt_of_le_not_ge ((le_total a b).elim id (fun h' => absurd h' h)) h
theorem lt_of_not_le (h : ¬ b ≤ a) : a < b := lt_of_not_ge h
theorem le_of_not_gt (h : ¬ b < a) : a ≤ b := (Classical.em (a ≤ b)).elim id (fun h' => absurd (lt_of_not_ge h') h)
theorem le_of_not_lt (h : ¬ b < a) : a ≤ b := le_of_not_gt h
theorem le_of_not_ge (h : ¬ a ≤ b) : b ≤ a := (le_total a b).elim (fun h' => absurd h' h) id
theorem le_of_not_le (h : ¬ a ≤ b) : b ≤ a := (le_total a b).elim (fun h' => absurd h' h) id
@[simp] theorem not_le : ¬ a ≤ b ↔ b < a := ⟨lt_of_not_ge, not_le_of_gt⟩
@[simp] theorem not_lt : ¬ a < b ↔ b ≤ a := ⟨le_of_not_gt, not_lt_of_ge⟩
theorem not_ge_iff_lt : ¬ a ≥ b ↔ a < b := not_le
theorem not_gt_iff_le : ¬ a > b ↔ a ≤ b := not_lt
theorem lt_or_ge (a b : α) : a < b ∨ b ≤ a := (Classical.em (a < b)).elim .inl (fun h => .inr (le_of_not_gt h))
theorem lt_or_le (a b : α) : a < b ∨ b ≤ a := lt_or_ge a b
theorem le_or_gt (a b : α) : a ≤ b ∨ b < a := (lt_or_ge b a).symm
theorem le_or_lt (a b : α) : a ≤ b ∨ b < a := (lt_or_ge b a).symm
theorem lt_trichotomy (a b : α) : a < b ∨ a = b ∨ b < a :=
  (lt_or_ge a b).elim .inl (fun h => .inr ((eq_or_lt_of_le h).imp Eq.symm id))
theorem lt_or_gt_of_ne (h : a ≠ b) : a < b ∨ b < a :=
  (lt_trichotomy a b).imp id (fun h' => h'.elim (fun e => absurd e h) id)
theorem lt_or_lt_of_ne (h : a ≠ b) : a < b ∨ b < a := lt_or_gt_of_ne h
theorem Ne.lt_or_gt (h : a ≠ b) : a < b ∨ b < a := lt_or_gt_of_ne h
theorem Ne.lt_or_lt (h : a ≠ b) : a < b ∨ b < a := lt_or_gt_of_ne h
theorem ne_iff_lt_or_gt : a ≠ b ↔ a < b ∨ b < a := ⟨lt_or_gt_of_ne, fun h => h.elim ne_of_lt ne_of_gt⟩
theorem lt_iff_not_ge : a < b ↔ ¬ b ≤ a := not_le.symm
theorem le_iff_not_gt : a ≤ b ↔ ¬ b < a := not_lt.symm
theorem eq_of_not_lt_of_not_gt (h : ¬ a < b) (h' : ¬ b < a) : a = b := le_antisymm (not_lt.mp h') (not_lt.mp h)
theorem eq_of_forall_le_iff (h : ∀ c, c ≤ a ↔ c ≤ b) : a = b := le_antisymm ((h a).mp le_rfl) ((h b).mpr le_rfl)
theorem le_of_forall_lt (h : ∀ c, c < a → c < b) : a ≤ b := le_of_not_gt (fun h' => lt_irrefl b (h b h'))

theorem min_def (a b : α) : min a b = if a ≤ b then a else b := by
  rw [LinearOrder.min_def a b]
theorem max_def (a b : α) : max a b = if a ≤ b then b else a := by
  rw [LinearOrder.max_def a b]
theorem min_eq_left (h : a ≤ b) : min a b = a := by rw [min_def, if_pos h]
theorem max_eq_right (h : a ≤ b) : max a b = b := by rw [max_def, if_pos h]
theorem min_eq_right (h : b ≤ a) : min a b = b := by
  rw [min_def]
  split
  · exact le_antisymm (by assumption) h
  · rfl
theorem max_eq_left (h : b ≤ a) : max a b = a := by
  rw [max_def]
  split
  · exact le_antisymm h (by assumption)
  · rfl
theorem min_eq_left_of_lt (h : a < b) : min a b = a := min_eq_left h.le
theorem min_eq_right_of_lt (h : b < a) : min a b = b := min_eq_right h.le
theorem max_eq_left_of_lt (h : b < a) : max a b = a := max_eq_left h.le
theorem max_eq_right_of_lt (h : a < b) : max a b = b := max_eq_right h.le
theorem min_cases (a b : α) : min a b = a ∧ a ≤ b ∨ min a b = b ∧ b < a :=
  (le_or_gt a b).imp (fun h => ⟨min_eq_left h, h⟩) (fun h => ⟨min_eq_right h.le, h⟩)
theorem max_cases (a b : α) : max a b = a ∧ b ≤ a ∨ max a b = b ∧ a < b :=
  (le_or_gt b a).imp (fun h => ⟨max_eq_left h, h⟩) (fun h => ⟨max_eq_right h.le, h⟩)
theorem min_choice (a b : α) : min a b = a ∨ min a b = b := (min_cases a b).imp And.left And.left
theorem max_choice (a b : α) : max a b = a ∨ max a b = b := (max_cases a b).imp And.left And.left
theorem min_le_left (a b : α) : min a b ≤ a := (le_total a b).elim (fun h => (min_eq_left h).le)
  (fun h => (min_eq_right h).le.trans h)
theorem min_le_right (a b : α) : min a b ≤ b := (le_total a b).elim (fun h => (min_eq_left h).le.trans h)
  (fun h => (min_eq_right h).le)
theorem le_max_left (a b : α) : a ≤ max a b := (le_total a b).elim (fun h => h.trans (max_eq_right h).ge)
  (fun h => (max_eq_left h).ge)
theorem le_max_right (a b : α) : b ≤ max a b := (le_total a b).elim (fun h => (max_eq_right h).ge)
  (fun h => h.trans (max_eq_left h).ge)
theorem le_min (h : c ≤ a) (h' : c ≤ b) : c ≤ min a b :=
  (min_choice a b).elim (fun e => by rw [e]; exact h) (fun e => by rw [e]; exact h')
theorem max_le (h : a ≤ c) (h' : b ≤ c) : max a b ≤ c :=
  (max_choice a b).elim (fun e => by rw [e]; exact h) (fun e => by rw [e]; exact h')
theorem le_min_iff : c ≤ min a b ↔ c ≤ a ∧ c ≤ b :=
  ⟨fun h => ⟨h.trans (min_le_left a b), h.trans (min_le_right a b)⟩, fun h => le_min h.1 h.2⟩
theorem max_le_iff : max a b ≤ c ↔ a ≤ c ∧ b ≤ c :=
  ⟨fun h => ⟨(le_max_left a b).trans h, (le_max_right a b).trans h⟩, fun h => max_le h.1 h.2⟩
theorem lt_min (h : c < a) (h' : c < b) : c < min a b :=
  (min_choice a b).elim (fun e => by rw [e]; exact h) (fun e => by rw [e]; exact h')
theorem max_lt (h : a < c) (h' : b < c) : max a b < c :=
  (max_choice a b).elim (fun e => by rw [e]; exact h) (fun e => by rw [e]; exact h')
theorem lt_min_iff : c < min a b ↔ c < a ∧ c < b :=
  ⟨fun h => ⟨h.trans_le (min_le_left a b), h.trans_le (min_le_right a b)⟩, fun h => lt_min h.1 h.2⟩
theorem max_lt_iff : max a b < c ↔ a < c ∧ b < c :=
  ⟨fun h => ⟨(le_max_left a b).trans_lt h, (le_max_right a b).trans_lt h⟩, fun h => max_lt h.1 h.2⟩
theorem min_le_iff : min a b ≤ c ↔ a ≤ c ∨ b ≤ c :=
  ⟨fun h => (min_choice a b).imp (fun e => by rw [e] at h; exact h) (fun e => by rw [e] at h; exact h),
    fun h => h.elim (le_trans (min_le_left a b)) (le_trans (min_le_right a b))⟩
theorem le_max_iff : c ≤ max a b ↔ c ≤ a ∨ c ≤ b :=
  ⟨fun h => (max_choice a b).imp (fun e => by rw [e] at h; exact h) (fun e => by rw [e] at h; exact h),
    fun h => h.elim (fun h => h.trans (le_max_left a b)) (fun h => h.trans (le_max_right a b))⟩
theorem min_lt_iff : min a b < c ↔ a < c ∨ b < c :=
  ⟨fun h => (min_choice a b).imp (fun e => by rw [e] at h; exact h) (fun e => by rw [e] at h; exact h),
    fun h => h.elim (lt_of_le_of_lt (min_le_left a b)) (lt_of_le_of_lt (min_le_right a b))⟩
theorem lt_max_iff : c < max a b ↔ c < a ∨ c < b :=
  ⟨fun h => (max_choice a b).imp (fun e => by rw [e] at h; exact h) (fun e => by rw [e] at h; exact h),
    fun h => h.elim (fun h => h.trans_le (le_max_left a b)) (fun h => h.trans_le (le_max_right a b))⟩
theorem min_comm (a b : α) : min a b = min b a :=
  le_antisymm (le_min (min_le_right a b) (min_le_left a b)) (le_min (min_le_right b a) (min_le_left b a))
theorem max_comm (a b : α) : max a b = max b a :=
  le_antisymm (max_le (le_max_right b a) (le_max_left b a)) (max_le (le_max_right a b) (le_max_left a b))
theorem min_assoc (a b c : α) : min (min a b) c = min a (min b c) :=
  eq_of_forall_le_iff (fun d => by rw [le_min_iff, le_min_iff, le_min_iff, le_min_iff, and_assoc])
theorem max_assoc (a b c : α) : max (max a b) c = max a (max b c) :=
  le_antisymm (max_le (max_le (le_max_left _ _) ((le_max_left _ _).trans (le_max_right _ _)))
      ((le_max_right _ _).trans (le_max_right _ _)))
    (max_le ((le_max_left _ _).trans (le_max_left _ _))
      (max_le ((le_max_right _ _).trans (le_max_left _ _)) (le_max_right _ _)))
@[simp] theorem min_self (a : α) : min a a = a := min_eq_left le_rfl
@[simp] theorem max_self (a : α) : max a a = a := max_eq_left le_rfl
theorem min_le_max (a b : α) : min a b ≤ max a b := (min_le_left a b).trans (le_max_left a b)
theorem max_eq_left_iff : max a b = a ↔ b ≤ a := ⟨fun h => (le_max_right a b).trans h.le, max_eq_left⟩
theorem max_eq_right_iff : max a b = b ↔ a ≤ b := ⟨fun h => (le_max_left a b).trans h.le, max_eq_right⟩
theorem min_eq_left_iff : min a b = a ↔ a ≤ b := ⟨fun h => h.ge.trans (min_le_right a b), min_eq_left⟩
theorem min_eq_right_iff : min a b = b ↔ b ≤ a := ⟨fun h => h.ge.trans (min_le_left a b), min_eq_right⟩
end LinearOrder

instance Nat.instLinearOrder : LinearOrder Nat where
  toLE := instLENat
  toLT := instLTNat
  toMin := instMinNat
  toMax := instMaxNat
  le_refl := Nat.le_refl
  le_trans _ _ _ := Nat.le_trans
  lt_iff_le_not_ge _ _ := ⟨fun h => ⟨Nat.le_of_lt h, Nat.not_le_of_gt h⟩, fun h => Nat.lt_of_not_le h.2⟩
  le_antisymm _ _ := Nat.le_antisymm
  le_total := Nat.le_total
  decidableLE := Nat.decLe
  decidableEq := instDecidableEqNat
  decidableLT := Nat.decLt
  min_def _ _ := rfl
  max_def _ _ := rfl

instance Int.instLinearOrder : LinearOrder Int where
  toLE := Int.instLEInt
  toLT := Int.instLTInt
  toMin := Int.instMinInt
  toMax := Int.instMaxInt
  le_refl := Int.le_refl
  le_trans _ _ _ := Int.le_trans
  lt_iff_le_not_ge _ _ := ⟨fun h => ⟨Int.le_of_lt h, Int.not_le.mpr h⟩, fun h => Int.not_le.mp h.2⟩
  le_antisymm _ _ := Int.le_antisymm
  le_total := Int.le_total
  decidableLE := Int.decLe
  decidableEq := Int.instDecidableEq
  decidableLT := Int.decLt
  min_def _ _ := rfl
  max_def _ _ := rfl
