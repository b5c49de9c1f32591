import Mathlib
/-! Names and types of the laws of orders, `min`, `max` and monotone functions, as in Mathlib. Every line states the official
type, explicit arguments included; a name that is missing, or whose type or arguments drift, is an error here. -/

section Preorder
variable {α : Type*} [Preorder α]
example : ∀ a : α, a ≤ a := le_refl
example {a : α} : a ≤ a := le_rfl
example {a b c : α} : a ≤ b → b ≤ c → a ≤ c := le_trans
example {a b c : α} : b ≤ c → a ≤ b → a ≤ c := le_trans'
example {a b c : α} : a < b → b < c → a < c := lt_trans
example {a b c : α} : b < c → a < b → a < c := lt_trans'
example {a b c : α} : a < b → b ≤ c → a < c := lt_of_lt_of_le
example {a b c : α} : b < c → a ≤ b → a < c := lt_of_lt_of_le'
example {a b c : α} : a ≤ b → b < c → a < c := lt_of_le_of_lt
example {a b : α} : a = b → a ≤ b := le_of_eq
example {a b : α} : a = b → a ≥ b := ge_of_eq
example {a b : α} : a < b → a ≤ b := le_of_lt
example : ∀ a : α, ¬ a < a := lt_irrefl
example {a b : α} : a < b ↔ a ≤ b ∧ ¬ b ≤ a := lt_iff_le_not_ge
example {a b : α} : a < b → ¬ b ≤ a := not_le_of_gt
example {a b : α} : a ≤ b → ¬ b < a := not_lt_of_ge
example {a b : α} : a < b → a ≠ b := ne_of_lt
example {a b : α} : b < a → a ≠ b := ne_of_gt
example {a b : α} : a < b → b ≠ a := LT.lt.ne'
example {a b : α} : a < b → ¬ b < a := lt_asymm
example {a b : α} : a < b → b < a → False := not_lt_of_gt
example {a b : α} : a ≥ b ↔ b ≤ a := ge_iff_le
example {a b : α} : a > b ↔ b < a := gt_iff_lt
example {a b c : α} : a = b → b ≤ c → a ≤ c := le_of_eq_of_le
example {a b c : α} : a ≤ b → b = c → a ≤ c := le_of_le_of_eq
example {a b c : α} : a = b → b < c → a < c := lt_of_eq_of_lt
example {a b c : α} : a < b → b = c → a < c := lt_of_lt_of_eq
example {a b c : α} : a ≤ b → b ≤ c → a ≤ c := LE.le.trans
example {a b c : α} : a ≤ b → b < c → a < c := LE.le.trans_lt
example {a b c : α} : a < b → b ≤ c → a < c := LT.lt.trans_le
example {a b c : α} : a < b → b < c → a < c := LT.lt.trans
example {a b c : α} : a ≤ b → b = c → a ≤ c := LE.le.trans_eq
example {a b c : α} : a < b → b = c → a < c := LT.lt.trans_eq
example {a b c : α} : a = b → b ≤ c → a ≤ c := Eq.trans_le
example {a b c : α} : a = b → b < c → a < c := Eq.trans_lt
example {a b : α} : a = b → a ≤ b := Eq.le
example {a b : α} : a = b → b ≤ a := Eq.ge
example {a b : α} : a = b → ¬ a < b := Eq.not_lt
example {a b : α} : a < b → a ≤ b := LT.lt.le
example {a b : α} : a < b → a ≠ b := LT.lt.ne
example {a b : α} : a < b → ¬ b < a := LT.lt.not_gt
example {a b : α} : a < b → ¬ b ≤ a := LT.lt.not_ge
example {a b : α} : a ≤ b → ¬ b < a := LE.le.not_gt
example {a : α} : ¬ a < a := by simp
example {a : α} : Set.Iic a = {x | x ≤ a} := rfl
end Preorder

section PartialOrder
variable {α : Type*} [PartialOrder α]
example {a b : α} : a ≤ b → b ≤ a → a = b := le_antisymm
example {a b : α} : a ≤ b → b ≤ a → b = a := ge_antisymm
example {a b : α} : a ≤ b → b ≤ a → a = b := LE.le.antisymm
example {a b : α} : a ≤ b → b ≤ a → b = a := LE.le.antisymm'
example {a b : α} : a = b ↔ a ≤ b ∧ b ≤ a := le_antisymm_iff
example {a b : α} : a ≤ b → a ≠ b → a < b := lt_of_le_of_ne
example {a b : α} : a ≤ b → b ≠ a → a < b := lt_of_le_of_ne'
example {a b : α} : a ≤ b → a ≠ b → a < b := LE.le.lt_of_ne
example {a b : α} : a ≤ b → b ≠ a → a < b := LE.le.lt_of_ne'
example {a b : α} : a ≠ b → a ≤ b → a < b := Ne.lt_of_le
example {a b : α} : b ≠ a → a ≤ b → a < b := Ne.lt_of_le'
example {a b : α} : a < b ↔ a ≤ b ∧ a ≠ b := lt_iff_le_and_ne
example {a b : α} : a ≤ b → a = b ∨ a < b := eq_or_lt_of_le
example {a b : α} : a ≤ b → a < b ∨ a = b := lt_or_eq_of_le
example {a b : α} : a ≤ b → a < b ∨ a = b := LE.le.lt_or_eq
example {a b : α} : a ≤ b → a = b ∨ a < b := LE.le.eq_or_lt
example {a b : α} : a ≤ b ↔ a < b ∨ a = b := le_iff_lt_or_eq
example {a b : α} : a ≤ b ↔ a = b ∨ a < b := le_iff_eq_or_lt
example {a b : α} : a ≤ b → (b ≤ a ↔ a = b) := LE.le.ge_iff_eq
example {a b : α} : a ≤ b → ¬ a < b → a = b := eq_of_le_of_not_lt
end PartialOrder

section LinearOrder
variable {α : Type*} [LinearOrder α]
example : ∀ a b : α, a ≤ b ∨ b ≤ a := le_total
example {a b : α} : ¬ a ≤ b ↔ b < a := not_le
example {a b : α} : ¬ a < b ↔ b ≤ a := not_lt
example {a b : α} : ¬ b ≤ a → a < b := lt_of_not_ge
example {a b : α} : ¬ b < a → a ≤ b := le_of_not_gt
example {a b : α} : ¬ a ≤ b → b ≤ a := le_of_not_ge
example {a b : α} : ¬ b < a → a ≤ b := le_of_not_lt
example : ∀ a b : α, a < b ∨ b ≤ a := lt_or_ge
example : ∀ a b : α, a ≤ b ∨ b < a := le_or_gt
example : ∀ a b : α, a < b ∨ b ≤ a := lt_or_le
example : ∀ a b : α, a ≤ b ∨ b < a := le_or_lt
example : ∀ a b : α, a < b ∨ a = b ∨ b < a := lt_trichotomy
example {a b : α} : a ≠ b → a < b ∨ b < a := lt_or_gt_of_ne
example {a b : α} : a ≠ b → a < b ∨ b < a := Ne.lt_or_gt
example {a b : α} : a ≠ b ↔ a < b ∨ b < a := ne_iff_lt_or_gt
example {a b : α} : a ≠ b ↔ a < b ∨ b < a := lt_or_lt_iff_ne.symm
example {a b : α} : (∀ c, c < a → c ≤ b) → (∀ c, b < c → a ≤ c) → True := fun _ _ => trivial
example : ∀ a b : α, min a b ≤ a := min_le_left
example : ∀ a b : α, min a b ≤ b := min_le_right
example : ∀ a b : α, a ≤ max a b := le_max_left
example : ∀ a b : α, b ≤ max a b := le_max_right
example {a b c : α} : c ≤ a → c ≤ b → c ≤ min a b := le_min
example {a b c : α} : a ≤ c → b ≤ c → max a b ≤ c := max_le
example {a b c : α} : a < c → b < c → max a b < c := max_lt
example {a b c : α} : a < b → a < c → a < min b c := lt_min
example {a b c : α} : c ≤ min a b ↔ c ≤ a ∧ c ≤ b := le_min_iff
example {a b c : α} : max a b ≤ c ↔ a ≤ c ∧ b ≤ c := max_le_iff
example {a b c : α} : min a b ≤ c ↔ a ≤ c ∨ b ≤ c := min_le_iff
example {a b c : α} : a ≤ max b c ↔ a ≤ b ∨ a ≤ c := le_max_iff
example {a b c : α} : a < min b c ↔ a < b ∧ a < c := lt_min_iff
example {a b c : α} : max a b < c ↔ a < c ∧ b < c := max_lt_iff
example {a b c : α} : a < max b c ↔ a < b ∨ a < c := lt_max_iff
example {a b c : α} : min a b < c ↔ a < c ∨ b < c := min_lt_iff
example {a b : α} : a ≤ b → min a b = a := min_eq_left
example {a b : α} : b ≤ a → min a b = b := min_eq_right
example {a b : α} : b ≤ a → max a b = a := max_eq_left
example {a b : α} : a ≤ b → max a b = b := max_eq_right
example {a b : α} : a < b → min a b = a := min_eq_left_of_lt
example {a b : α} : a < b → max a b = b := max_eq_right_of_lt
example {a b : α} : min a b = a ↔ a ≤ b := min_eq_left_iff
example {a b : α} : max a b = a ↔ b ≤ a := max_eq_left_iff
example {a b : α} : max a b = b ↔ a ≤ b := max_eq_right_iff
example : ∀ a b : α, min a b = min b a := min_comm
example : ∀ a b : α, max a b = max b a := max_comm
example : ∀ a b c : α, min (min a b) c = min a (min b c) := min_assoc
example : ∀ a b c : α, max (max a b) c = max a (max b c) := max_assoc
example : ∀ a : α, min a a = a := min_self
example : ∀ a : α, max a a = a := max_self
example : ∀ a b : α, min a b = if a ≤ b then a else b := min_def
example : ∀ a b : α, max a b = if a ≤ b then b else a := max_def
example : ∀ a b : α, min a b = a ∨ min a b = b := min_choice
example : ∀ a b : α, max a b = a ∨ max a b = b := max_choice
example {a b c d : α} : a ≤ c → b ≤ d → max a b ≤ max c d := max_le_max
example {a b c d : α} : a ≤ c → b ≤ d → min a b ≤ min c d := min_le_min
example {a b c : α} : b ≤ c → min b a ≤ c := min_le_of_left_le
example {a b c : α} : a ≤ c → min b a ≤ c := min_le_of_right_le
example {a b c : α} : a ≤ b → a ≤ max b c := le_max_of_le_left
example {a b c : α} : a ≤ c → a ≤ max b c := le_max_of_le_right
example {a b : α} : (∀ c : α, c ≤ a ↔ c ≤ b) → a = b := eq_of_forall_le_iff
example {a b : α} : (∀ c : α, a ≤ c ↔ b ≤ c) → a = b := eq_of_forall_ge_iff
example {a b : α} : (∀ c : α, c ≤ a → c ≤ b) → a ≤ b := le_of_forall_le
example {a b : α} : (∀ c : α, c < a → c < b) → a ≤ b := le_of_forall_lt
end LinearOrder

section Lattice
variable {α : Type*} [Lattice α] {a b c : α}
example : a ≤ a ⊔ b := le_sup_left
example : b ≤ a ⊔ b := le_sup_right
example : a ⊓ b ≤ a := inf_le_left
example : a ⊓ b ≤ b := inf_le_right
example : a ≤ c → b ≤ c → a ⊔ b ≤ c := sup_le
example : a ≤ b → a ≤ c → a ≤ b ⊓ c := le_inf
example : a ⊔ b ≤ c ↔ a ≤ c ∧ b ≤ c := sup_le_iff
example : a ≤ b ⊓ c ↔ a ≤ b ∧ a ≤ c := le_inf_iff
example : ∀ a b : α, a ⊔ b = b ⊔ a := sup_comm
example : ∀ a b : α, a ⊓ b = b ⊓ a := inf_comm
example : ∀ a : α, a ⊔ a = a := sup_idem
example : a ⊔ b = a ↔ b ≤ a := sup_eq_left
example : a ⊓ b = a ↔ a ≤ b := inf_eq_left
end Lattice
example (a b : ℝ) : a ⊔ b = max a b := rfl
example (a b : ℝ) : a ⊓ b = min a b := rfl

section Monotone
variable {α β : Type*}
example [Preorder α] [Preorder β] (f : α → β) : Monotone f ↔ ∀ ⦃a b⦄, a ≤ b → f a ≤ f b := Iff.rfl
example [Preorder α] [Preorder β] (f : α → β) : Antitone f ↔ ∀ ⦃a b⦄, a ≤ b → f b ≤ f a := Iff.rfl
example [Preorder α] [Preorder β] (f : α → β) : StrictMono f ↔ ∀ ⦃a b⦄, a < b → f a < f b := Iff.rfl
example [Preorder α] [Preorder β] (f : α → β) : StrictAnti f ↔ ∀ ⦃a b⦄, a < b → f b < f a := Iff.rfl
example [Preorder α] [Preorder β] (f : α → β) (s : Set α) :
    StrictMonoOn f s ↔ ∀ ⦃a⦄, a ∈ s → ∀ ⦃b⦄, b ∈ s → a < b → f a < f b := Iff.rfl
example [Preorder α] [Preorder β] (f : α → β) (s : Set α) :
    MonotoneOn f s ↔ ∀ ⦃a⦄, a ∈ s → ∀ ⦃b⦄, b ∈ s → a ≤ b → f a ≤ f b := Iff.rfl
example [LinearOrder α] [Preorder β] {f : α → β} (h : StrictMono f) {a b : α} : f a ≤ f b ↔ a ≤ b := h.le_iff_le
example [LinearOrder α] [Preorder β] {f : α → β} (h : StrictMono f) {a b : α} : f a < f b ↔ a < b := h.lt_iff_lt
example [LinearOrder α] [Preorder β] {f : α → β} (h : StrictMono f) : Function.Injective f := h.injective
example [LinearOrder α] [Preorder β] {f : α → β} (h : StrictAnti f) : Function.Injective f := h.injective
example [LinearOrder α] [Preorder β] {f : α → β} (h : StrictAnti f) {a b : α} : f a ≤ f b ↔ b ≤ a := h.le_iff_ge
example [LinearOrder α] [Preorder β] {f : α → β} (h : StrictAnti f) {a b : α} : f a < f b ↔ b < a := h.lt_iff_gt
example [PartialOrder α] [Preorder β] {f : α → β} (h : StrictMono f) : Monotone f := h.monotone
example [PartialOrder α] [Preorder β] {f : α → β} (h : StrictAnti f) : Antitone f := h.antitone
example [PartialOrder α] [PartialOrder β] {f : α → β} (h : Monotone f) (hi : Function.Injective f) : StrictMono f :=
  h.strictMono_of_injective hi
example [Preorder α] [Preorder β] {f : α → β} (h : Monotone f) {a b : α} (hab : a ≤ b) : f a ≤ f b := h hab
example [LinearOrder α] [Preorder β] {f : α → β} (h : Monotone f) {a b : α} : f a < f b → a < b := h.reflect_lt
example [Preorder β] {f : ℕ → β} : (∀ n, f n ≤ f (n + 1)) → Monotone f := monotone_nat_of_le_succ
example [Preorder β] {f : ℕ → β} : (∀ n, f (n + 1) ≤ f n) → Antitone f := antitone_nat_of_succ_le
example [Preorder β] {f : ℕ → β} : (∀ n, f n < f (n + 1)) → StrictMono f := strictMono_nat_of_lt_succ
example [Preorder β] {f : ℕ → β} : (∀ n, f (n + 1) < f n) → StrictAnti f := strictAnti_nat_of_succ_lt
example {f : ℕ → ℕ} : StrictMono f → ∀ n, n ≤ f n := fun h n => h.id_le n
example {f : ℕ → ℕ} : StrictMono f → ∀ n, n ≤ f n := fun h _ => h.le_apply
example [LinearOrder α] [Preorder β] {f : α → β} {s : Set α} (h : StrictMonoOn f s) : s.InjOn f := h.injOn
example [LinearOrder α] [Preorder β] {f : α → β} {s : Set α} (h : StrictMonoOn f s) {a b : α} (ha : a ∈ s) (hb : b ∈ s) :
    f a < f b ↔ a < b := h.lt_iff_lt ha hb
example [LinearOrder α] [Preorder β] {f : α → β} {s : Set α} (h : StrictMonoOn f s) {a b : α} (ha : a ∈ s) (hb : b ∈ s) :
    f a ≤ f b ↔ a ≤ b := h.le_iff_le ha hb
example [LinearOrder α] [Preorder β] {f : α → β} {s : Set α} (h : StrictAntiOn f s) : s.InjOn f := h.injOn
example [LinearOrder α] [Preorder β] {f : α → β} {s : Set α} (h : StrictAntiOn f s) {a b : α} (ha : a ∈ s) (hb : b ∈ s) :
    f a < f b ↔ b < a := h.lt_iff_gt ha hb
example [Preorder α] : Monotone (id : α → α) := monotone_id
example [Preorder α] : StrictMono (id : α → α) := strictMono_id
example [Preorder α] [Preorder β] {c : β} : Monotone fun _ : α => c := monotone_const
end Monotone
