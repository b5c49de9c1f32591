prelude
import Sequent.Set.Notation
/-!
Sets as predicates, set-builder notation, the operations on sets, intervals, images, and bounds (`IsLeast`,
`IsGreatest`). Knows nothing about finiteness.
-/
set_option autoImplicit false
set_option linter.unusedVariables false
universe u v w

/-- A set of elements of `α`: the predicate that tells its members. -/
def Set (α : Type u) : Type u := α → Prop
/-- The set of the elements that satisfy `p`. Same as Mathlib's. -/
def setOf {α : Type u} (p : α → Prop) : Set α := p

syntax (name := subtypeNotation) "{ " ident (" : " term)? " // " term " }" : term
macro_rules
  | `({ $x:ident // $p }) => `(Subtype fun $x:ident => $p)
  | `({ $x:ident : $t // $p }) => `(Subtype fun $x:ident : $t => $p)

namespace Set
variable {α : Type u} {β : Type v} {γ : Type w}
protected def Mem (s : Set α) (a : α) : Prop := s a
instance instMembership : Membership α (Set α) := ⟨Set.Mem⟩
instance : CoeSort (Set α) (Type u) := ⟨fun s => { x // x ∈ s }⟩
theorem ext {a b : Set α} (h : ∀ x, x ∈ a ↔ x ∈ b) : a = b := funext fun x => propext (h x)
theorem ext_iff {s t : Set α} : s = t ↔ ∀ x, x ∈ s ↔ x ∈ t := ⟨fun h x => h ▸ Iff.rfl, ext⟩
@[simp] theorem mem_setOf_eq {a : α} {p : α → Prop} : (a ∈ setOf p) = p a := rfl
theorem mem_setOf {a : α} {p : α → Prop} : a ∈ setOf p ↔ p a := Iff.rfl
@[simp] theorem setOf_mem_eq {s : Set α} : setOf (fun x => x ∈ s) = s := rfl
theorem mem_def {a : α} {s : Set α} : a ∈ s ↔ s a := Iff.rfl
def univ : Set α := setOf fun _ => True
protected def insert (a : α) (s : Set α) : Set α := setOf fun b => b = a ∨ b ∈ s
protected def singleton (a : α) : Set α := setOf fun b => b = a
protected def union (s t : Set α) : Set α := setOf fun a => a ∈ s ∨ a ∈ t
protected def inter (s t : Set α) : Set α := setOf fun a => a ∈ s ∧ a ∈ t
protected def diff (s t : Set α) : Set α := setOf fun a => a ∈ s ∧ a ∉ t
protected def compl (s : Set α) : Set α := setOf fun a => a ∉ s
protected def Subset (s t : Set α) : Prop := ∀ a, a ∈ s → a ∈ t
instance : EmptyCollection (Set α) := ⟨setOf fun _ => False⟩
instance : Inhabited (Set α) := ⟨∅⟩
instance : Insert α (Set α) := ⟨Set.insert⟩
instance : Singleton α (Set α) := ⟨Set.singleton⟩
instance : Union (Set α) := ⟨Set.union⟩
instance : Inter (Set α) := ⟨Set.inter⟩
instance : SDiff (Set α) := ⟨Set.diff⟩
instance : Compl (Set α) := ⟨Set.compl⟩
instance : HasSubset (Set α) := ⟨Set.Subset⟩
instance : LE (Set α) := ⟨Set.Subset⟩
instance : HasSSubset (Set α) := ⟨fun s t => s ⊆ t ∧ ¬ t ⊆ s⟩
protected def Nonempty (s : Set α) : Prop := ∃ x, x ∈ s
/-- The elements that `f` sends into `s`. Same as Mathlib's. -/
def preimage (f : α → β) (s : Set β) : Set α := setOf fun a => f a ∈ s
/-- The values of `f` on `s`. Same as Mathlib's. -/
def image (f : α → β) (s : Set α) : Set β := setOf fun b => ∃ a, a ∈ s ∧ f a = b
/-- All values of `f`. Same as Mathlib's. -/
def range {ι : Sort w} (f : ι → α) : Set α := setOf fun x => ∃ y, f y = x
def prod (s : Set α) (t : Set β) : Set (α × β) := setOf fun p => p.fst ∈ s ∧ p.snd ∈ t
infixl:80 " ⁻¹' " => Set.preimage
infixl:80 " '' " => Set.image
instance : SProd (Set α) (Set β) (Set (α × β)) := ⟨Set.prod⟩

@[simp] theorem mem_univ (x : α) : x ∈ (univ : Set α) := True.intro
@[simp] theorem mem_insert_iff {x a : α} {s : Set α} : x ∈ (insert a s : Set α) ↔ x = a ∨ x ∈ s := Iff.rfl
@[simp] theorem mem_singleton_iff {a b : α} : a ∈ ({b} : Set α) ↔ a = b := Iff.rfl
theorem mem_singleton (a : α) : a ∈ ({a} : Set α) := rfl
theorem mem_insert (x : α) (s : Set α) : x ∈ (insert x s : Set α) := .inl rfl
theorem mem_insert_of_mem {x : α} {s : Set α} (y : α) (h : x ∈ s) : x ∈ (insert y s : Set α) := .inr h
@[simp] theorem mem_empty_iff_false (x : α) : x ∈ (∅ : Set α) ↔ False := Iff.rfl
theorem notMem_empty (x : α) : x ∉ (∅ : Set α) := id
theorem not_mem_empty (x : α) : x ∉ (∅ : Set α) := id
@[simp] theorem mem_union (x : α) (a b : Set α) : x ∈ a ∪ b ↔ x ∈ a ∨ x ∈ b := Iff.rfl
@[simp] theorem mem_inter_iff (x : α) (a b : Set α) : x ∈ a ∩ b ↔ x ∈ a ∧ x ∈ b := Iff.rfl
@[simp] theorem mem_diff {s t : Set α} (x : α) : x ∈ s \ t ↔ x ∈ s ∧ x ∉ t := Iff.rfl
@[simp] theorem mem_compl_iff (s : Set α) (x : α) : x ∈ sᶜ ↔ x ∉ s := Iff.rfl
@[simp] theorem mem_preimage {f : α → β} {s : Set β} {a : α} : a ∈ f ⁻¹' s ↔ f a ∈ s := Iff.rfl
@[simp] theorem mem_image (f : α → β) (s : Set α) (b : β) : b ∈ f '' s ↔ ∃ x, x ∈ s ∧ f x = b := Iff.rfl
theorem mem_image_of_mem (f : α → β) {x : α} {a : Set α} (h : x ∈ a) : f x ∈ f '' a := ⟨x, h, rfl⟩
@[simp] theorem mem_range {ι : Sort w} {f : ι → α} {x : α} : x ∈ range f ↔ ∃ y, f y = x := Iff.rfl
theorem mem_range_self {ι : Sort w} {f : ι → α} (i : ι) : f i ∈ range f := ⟨i, rfl⟩
@[simp] theorem mem_prod {s : Set α} {t : Set β} {p : α × β} : p ∈ s ×ˢ t ↔ p.fst ∈ s ∧ p.snd ∈ t := Iff.rfl
theorem subset_def {s t : Set α} : (s ⊆ t) = ∀ x, x ∈ s → x ∈ t := rfl
theorem Subset.refl (a : Set α) : a ⊆ a := fun _ => id
theorem Subset.rfl {s : Set α} : s ⊆ s := Subset.refl s
theorem Subset.trans {a b c : Set α} (ab : a ⊆ b) (bc : b ⊆ c) : a ⊆ c := fun x h => bc x (ab x h)
theorem Subset.antisymm {a b : Set α} (h₁ : a ⊆ b) (h₂ : b ⊆ a) : a = b := ext fun x => ⟨h₁ x, h₂ x⟩
theorem Subset.antisymm_iff {a b : Set α} : a = b ↔ a ⊆ b ∧ b ⊆ a :=
  ⟨fun e => e ▸ ⟨Subset.rfl, Subset.rfl⟩, fun h => Subset.antisymm h.1 h.2⟩
@[simp] theorem empty_subset (s : Set α) : ∅ ⊆ s := fun _ h => h.elim
@[simp] theorem subset_univ (s : Set α) : s ⊆ univ := fun _ _ => True.intro
theorem subset_empty_iff {s : Set α} : s ⊆ ∅ ↔ s = ∅ :=
  ⟨fun h => Subset.antisymm h (empty_subset s), fun e => e ▸ Subset.rfl⟩
theorem eq_empty_iff_forall_notMem {s : Set α} : s = ∅ ↔ ∀ x, x ∉ s :=
  ⟨fun e x hx => by rw [e] at hx; exact hx, fun h => ext fun x => ⟨fun hx => h x hx, False.elim⟩⟩
theorem eq_empty_iff_forall_not_mem {s : Set α} : s = ∅ ↔ ∀ x, x ∉ s := eq_empty_iff_forall_notMem
theorem eq_univ_iff_forall {s : Set α} : s = univ ↔ ∀ x, x ∈ s :=
  ⟨fun e x => by rw [e]; exact True.intro, fun h => ext fun x => ⟨fun _ => True.intro, fun _ => h x⟩⟩
theorem eq_univ_of_forall {s : Set α} : (∀ x, x ∈ s) → s = univ := eq_univ_iff_forall.mpr
theorem nonempty_iff_ne_empty {s : Set α} : s.Nonempty ↔ s ≠ ∅ :=
  ⟨fun ⟨x, hx⟩ e => by rw [e] at hx; exact hx,
    fun h => Classical.byContradiction fun hn => h (eq_empty_iff_forall_notMem.mpr fun x hx => hn ⟨x, hx⟩)⟩
theorem insert_nonempty (a : α) (s : Set α) : (insert a s : Set α).Nonempty := ⟨a, mem_insert a s⟩
@[simp] theorem singleton_nonempty (a : α) : ({a} : Set α).Nonempty := ⟨a, rfl⟩
theorem union_comm (a b : Set α) : a ∪ b = b ∪ a := ext fun x => or_comm
theorem inter_comm (a b : Set α) : a ∩ b = b ∩ a := ext fun x => and_comm
theorem union_assoc (a b c : Set α) : a ∪ b ∪ c = a ∪ (b ∪ c) := ext fun x => or_assoc
theorem inter_assoc (a b c : Set α) : a ∩ b ∩ c = a ∩ (b ∩ c) := ext fun x => and_assoc
@[simp] theorem union_self (a : Set α) : a ∪ a = a := ext fun x => ⟨fun h => h.elim id id, .inl⟩
@[simp] theorem inter_self (a : Set α) : a ∩ a = a := ext fun x => ⟨fun h => h.1, fun h => ⟨h, h⟩⟩
@[simp] theorem union_empty (a : Set α) : a ∪ ∅ = a := ext fun x => ⟨fun h => h.elim id False.elim, .inl⟩
@[simp] theorem empty_union (a : Set α) : ∅ ∪ a = a := ext fun x => ⟨fun h => h.elim False.elim id, .inr⟩
@[simp] theorem inter_empty (a : Set α) : a ∩ ∅ = ∅ := ext fun x => ⟨fun h => h.2, False.elim⟩
@[simp] theorem empty_inter (a : Set α) : ∅ ∩ a = ∅ := ext fun x => ⟨fun h => h.1, False.elim⟩
@[simp] theorem inter_univ (a : Set α) : a ∩ univ = a := ext fun x => ⟨fun h => h.1, fun h => ⟨h, True.intro⟩⟩
@[simp] theorem univ_inter (a : Set α) : univ ∩ a = a := ext fun x => ⟨fun h => h.2, fun h => ⟨True.intro, h⟩⟩
theorem inter_subset_left {s t : Set α} : s ∩ t ⊆ s := fun _ h => h.1
theorem inter_subset_right {s t : Set α} : s ∩ t ⊆ t := fun _ h => h.2
theorem subset_union_left {s t : Set α} : s ⊆ s ∪ t := fun _ h => .inl h
theorem subset_union_right {s t : Set α} : t ⊆ s ∪ t := fun _ h => .inr h
theorem diff_subset {s t : Set α} : s \ t ⊆ s := fun _ h => h.1
theorem insert_eq (x : α) (s : Set α) : (insert x s : Set α) = {x} ∪ s := rfl
theorem pair_comm (a b : α) : ({a, b} : Set α) = {b, a} := ext fun x => or_comm
@[simp] theorem compl_compl (s : Set α) : sᶜᶜ = s := ext fun x => Classical.not_not
@[simp] theorem singleton_subset_iff {a : α} {s : Set α} : {a} ⊆ s ↔ a ∈ s :=
  ⟨fun h => h a rfl, fun h x e => (show x = a from e) ▸ h⟩
theorem insert_subset_iff {a : α} {s t : Set α} : (insert a s : Set α) ⊆ t ↔ a ∈ t ∧ s ⊆ t :=
  ⟨fun h => ⟨h a (.inl rfl), fun x hx => h x (.inr hx)⟩, fun h x hx => hx.elim (fun e => e ▸ h.1) (h.2 x)⟩
@[simp] theorem setOf_true : setOf (fun _ : α => True) = univ := rfl
@[simp] theorem setOf_false : setOf (fun _ : α => False) = ∅ := rfl
theorem setOf_eq_eq_singleton {a : α} : setOf (fun n => n = a) = {a} := rfl
@[simp] theorem image_univ {f : α → β} : f '' univ = range f :=
  ext fun x => ⟨fun ⟨a, _, h⟩ => ⟨a, h⟩, fun ⟨a, h⟩ => ⟨a, True.intro, h⟩⟩
@[simp] theorem image_empty (f : α → β) : f '' ∅ = ∅ := ext fun x => ⟨fun ⟨_, h, _⟩ => h, False.elim⟩
@[simp] theorem image_singleton {f : α → β} {a : α} : f '' {a} = {f a} :=
  ext fun x => ⟨fun ⟨b, hb, h⟩ => by rw [← h, mem_singleton_iff.mp hb]; rfl, fun h => ⟨a, rfl, h.symm⟩⟩

section Interval
variable [LE α] [LT α]
/-- The closed interval. Same as Mathlib's. -/
def Icc (a b : α) : Set α := setOf fun x => a ≤ x ∧ x ≤ b
/-- The open interval. Same as Mathlib's. -/
def Ioo (a b : α) : Set α := setOf fun x => a < x ∧ x < b
def Ico (a b : α) : Set α := setOf fun x => a ≤ x ∧ x < b
def Ioc (a b : α) : Set α := setOf fun x => a < x ∧ x ≤ b
def Ici (a : α) : Set α := setOf fun x => a ≤ x
def Iic (a : α) : Set α := setOf fun x => x ≤ a
def Ioi (a : α) : Set α := setOf fun x => a < x
def Iio (a : α) : Set α := setOf fun x => x < a
variable {a b x : α}
@[simp] theorem mem_Icc : x ∈ Icc a b ↔ a ≤ x ∧ x ≤ b := Iff.rfl
@[simp] theorem mem_Ioo : x ∈ Ioo a b ↔ a < x ∧ x < b := Iff.rfl
@[simp] theorem mem_Ico : x ∈ Ico a b ↔ a ≤ x ∧ x < b := Iff.rfl
@[simp] theorem mem_Ioc : x ∈ Ioc a b ↔ a < x ∧ x ≤ b := Iff.rfl
@[simp] theorem mem_Ici : x ∈ Ici a ↔ a ≤ x := Iff.rfl
@[simp] theorem mem_Iic : x ∈ Iic b ↔ x ≤ b := Iff.rfl
@[simp] theorem mem_Ioi : x ∈ Ioi a ↔ a < x := Iff.rfl
@[simp] theorem mem_Iio : x ∈ Iio b ↔ x < b := Iff.rfl
end Interval
end Set

/-! ### Bounds -/
section Bounds
variable {α : Type u} [LE α]
/-- The elements above all of `s`. Same as Mathlib's. -/
def upperBounds (s : Set α) : Set α := setOf fun x => ∀ ⦃a⦄, a ∈ s → a ≤ x
/-- The elements below all of `s`. Same as Mathlib's. -/
def lowerBounds (s : Set α) : Set α := setOf fun x => ∀ ⦃a⦄, a ∈ s → x ≤ a
def BddAbove (s : Set α) : Prop := (upperBounds s).Nonempty
def BddBelow (s : Set α) : Prop := (lowerBounds s).Nonempty
/-- A member of `s` below all others. Same as Mathlib's. -/
def IsLeast (s : Set α) (a : α) : Prop := a ∈ s ∧ a ∈ lowerBounds s
/-- A member of `s` above all others. Same as Mathlib's. -/
def IsGreatest (s : Set α) (a : α) : Prop := a ∈ s ∧ a ∈ upperBounds s
/-- The least upper bound. Same as Mathlib's. -/
def IsLUB (s : Set α) : α → Prop := IsLeast (upperBounds s)
/-- The greatest lower bound. Same as Mathlib's. -/
def IsGLB (s : Set α) : α → Prop := IsGreatest (lowerBounds s)
variable {s : Set α} {a : α}
theorem mem_upperBounds : a ∈ upperBounds s ↔ ∀ x ∈ s, x ≤ a := Iff.rfl
theorem mem_lowerBounds : a ∈ lowerBounds s ↔ ∀ x ∈ s, a ≤ x := Iff.rfl
theorem bddAbove_def : BddAbove s ↔ ∃ x, ∀ y ∈ s, y ≤ x := Iff.rfl
theorem bddBelow_def : BddBelow s ↔ ∃ x, ∀ y ∈ s, x ≤ y := Iff.rfl
theorem isLeast_iff : IsLeast s a ↔ a ∈ s ∧ ∀ x ∈ s, a ≤ x := Iff.rfl
theorem isGreatest_iff : IsGreatest s a ↔ a ∈ s ∧ ∀ x ∈ s, x ≤ a := Iff.rfl
theorem IsLeast.isGLB (h : IsLeast s a) : IsGLB s a := ⟨h.2, fun _ hb => hb h.1⟩
theorem IsGreatest.isLUB (h : IsGreatest s a) : IsLUB s a := ⟨h.2, fun _ hb => hb h.1⟩
theorem IsLeast.nonempty (h : IsLeast s a) : s.Nonempty := ⟨a, h.1⟩
theorem IsGreatest.nonempty (h : IsGreatest s a) : s.Nonempty := ⟨a, h.1⟩
end Bounds

/-! ### Set-builder notation -/
syntax (name := setBuilder) "{" ident (" : " term)? " | " term "}" : term
syntax (name := setBuilderMem) "{" ident " ∈ " term " | " term "}" : term
syntax (name := setBuilderNotMem) "{" ident " ∉ " term " | " term "}" : term
syntax (name := setBuilderLT) "{" ident " < " term " | " term "}" : term
syntax (name := setBuilderLE) "{" ident " ≤ " term " | " term "}" : term
syntax (name := setBuilderGT) "{" ident " > " term " | " term "}" : term
syntax (name := setBuilderGE) "{" ident " ≥ " term " | " term "}" : term
syntax (name := setBuilderNe) "{" ident " ≠ " term " | " term "}" : term
macro_rules
  | `({ $x:ident | $p }) => `(setOf fun $x:ident => $p)
  | `({ $x:ident : $t | $p }) => `(setOf fun $x:ident : $t => $p)
  | `({ $x:ident ∈ $s | $p }) => `(setOf fun $x:ident => $x ∈ $s ∧ $p)
  | `({ $x:ident ∉ $s | $p }) => `(setOf fun $x:ident => $x ∉ $s ∧ $p)
  | `({ $x:ident < $y | $p }) => `(setOf fun $x:ident => $x < $y ∧ $p)
  | `({ $x:ident ≤ $y | $p }) => `(setOf fun $x:ident => $x ≤ $y ∧ $p)
  | `({ $x:ident > $y | $p }) => `(setOf fun $x:ident => $x > $y ∧ $p)
  | `({ $x:ident ≥ $y | $p }) => `(setOf fun $x:ident => $x ≥ $y ∧ $p)
  | `({ $x:ident ≠ $y | $p }) => `(setOf fun $x:ident => $x ≠ $y ∧ $p)

/-- `{(x, y) : α × β | p}`: the pairs whose parts satisfy `p`. -/
syntax (name := setBuilderPair) "{" "(" ident ", " ident ")" " : " term " | " term "}" : term
syntax (name := setBuilderTriple) "{" "(" ident ", " ident ", " ident ")" " : " term " | " term "}" : term
macro_rules
  | `({ ($x:ident, $y:ident) : $t | $p }) => `(setOf fun q : $t => match q with | ($x, $y) => $p)
  | `({ ($x:ident, $y:ident, $z:ident) : $t | $p }) => `(setOf fun q : $t => match q with | ($x, $y, $z) => $p)
