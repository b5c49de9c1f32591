prelude
import Sequent.Data.List
import Sequent.Data.Monoid
/-!
Multisets: lists up to permutation, as in Mathlib. Every operation is `Quot.lift` of the operation on lists, so that
the kernel evaluates it on a concrete multiset as on the list.
-/
set_option autoImplicit false
set_option linter.unusedVariables false
universe u v w

/-- The compiler's way into a quotient, which at run time is what it is a quotient of. No proof can mention it. -/
unsafe def Quot.lcInv {α : Sort u} {r : α → α → Prop} (q : Quot r) : α := unsafeCast q

/-- Lists up to permutation. -/
def Multiset (α : Type u) : Type u := Quot (List.Perm (α := α))

namespace Multiset
variable {α : Type u} {β : Type v} {γ : Type w}
def ofList (l : List α) : Multiset α := Quot.mk _ l
instance : Coe (List α) (Multiset α) := ⟨ofList⟩
@[elab_as_elim] theorem ind {p : Multiset α → Prop} (h : ∀ l : List α, p (ofList l)) (s : Multiset α) : p s :=
  Quot.ind h s
theorem coe_sound {l m : List α} (h : List.Perm l m) : ofList l = ofList m := Quot.sound h
protected def Mem (s : Multiset α) (a : α) : Prop :=
  Quot.lift (fun l => a ∈ l) (fun _ _ h => propext h.mem_iff) s
instance : Membership α (Multiset α) := ⟨Multiset.Mem⟩
@[simp] theorem mem_coe {a : α} {l : List α} : a ∈ ofList l ↔ a ∈ l := Iff.rfl
protected def zero : Multiset α := ofList []
instance : EmptyCollection (Multiset α) := ⟨Multiset.zero⟩
instance : Zero (Multiset α) := ⟨Multiset.zero⟩
instance : Inhabited (Multiset α) := ⟨Multiset.zero⟩
def cons (a : α) (s : Multiset α) : Multiset α :=
  Quot.lift (fun l => ofList (a :: l)) (fun _ _ h => coe_sound (.cons a h)) s
infixr:67 " ::ₘ " => Multiset.cons
instance : Insert α (Multiset α) := ⟨cons⟩
instance : Singleton α (Multiset α) := ⟨fun a => ofList [a]⟩
@[simp] theorem mem_cons {a b : α} {s : Multiset α} : a ∈ cons b s ↔ a = b ∨ a ∈ s := by
  refine ind (fun l => ?_) s
  exact List.mem_cons
/-- The number of members, counted with repetition. Same as Mathlib's. -/
def card (s : Multiset α) : Nat := Quot.lift List.length (fun _ _ h => h.length_eq) s
def map (f : α → β) (s : Multiset α) : Multiset β :=
  Quot.lift (fun l => ofList (l.map f)) (fun _ _ h => coe_sound (h.map f)) s
@[simp] theorem mem_map {f : α → β} {b : β} {s : Multiset α} : b ∈ map f s ↔ ∃ a, a ∈ s ∧ f a = b := by
  refine ind (fun l => ?_) s
  exact List.mem_map
/-- The members that satisfy `p`. Same as Mathlib's. -/
def filter (p : α → Prop) [DecidablePred p] (s : Multiset α) : Multiset α :=
  Quot.lift (fun l => ofList (l.filter fun a => decide (p a))) (fun _ _ h => coe_sound (h.filter _)) s
@[simp] theorem mem_filter {p : α → Prop} [DecidablePred p] {a : α} {s : Multiset α} :
    a ∈ filter p s ↔ a ∈ s ∧ p a := by
  refine ind (fun l => ?_) s
  refine Iff.trans List.mem_filter ⟨fun h => ⟨h.1, of_decide_eq_true h.2⟩, fun h => ⟨h.1, decide_eq_true h.2⟩⟩
protected def add (s t : Multiset α) : Multiset α :=
  Quot.lift (fun l => Quot.lift (fun m => ofList (l ++ m)) (fun _ _ h => coe_sound (h.append_left l)) t)
    (fun l l' h => by
      refine ind (fun m => ?_) t
      exact coe_sound (h.append_right m)) s
instance : Add (Multiset α) := ⟨Multiset.add⟩
@[simp] theorem mem_add {a : α} {s t : Multiset α} : a ∈ s + t ↔ a ∈ s ∨ a ∈ t := by
  refine ind (fun l => ?_) s
  refine ind (fun m => ?_) t
  exact List.mem_append
/-- `f a₁ (f a₂ (… b))`, for an `f` that allows any order. -/
def foldr (f : α → β → β) (H : ∀ a b c, f a (f b c) = f b (f a c)) (b : β) (s : Multiset α) : β :=
  Quot.lift (fun l => l.foldr f b) (fun _ _ h => h.foldr_eq H b) s
/-- The sum of all members. Same as Mathlib's. -/
def sum {M : Type u} [AddCommMonoid M] (s : Multiset M) : M :=
  foldr (fun a b => a + b) (fun a b c => by
    rw [← AddCommMonoid.add_assoc, AddCommMonoid.add_comm a b, AddCommMonoid.add_assoc]) 0 s
/-- The product of all members. Same as Mathlib's. -/
def prod {M : Type u} [CommMonoid M] (s : Multiset M) : M :=
  foldr (fun a b => a * b) (fun a b c => by
    rw [← CommMonoid.mul_assoc, CommMonoid.mul_comm a b, CommMonoid.mul_assoc]) 1 s
def Nodup (s : Multiset α) : Prop := Quot.lift List.Nodup (fun _ _ h => propext h.nodup_iff) s
theorem Nodup.filter (p : α → Prop) [DecidablePred p] {s : Multiset α} : Nodup s → Nodup (filter p s) := by
  refine ind (fun l h => ?_) s
  exact List.Nodup.filter _ h
theorem Nodup.map_on {f : α → β} {s : Multiset α} :
    (∀ x, x ∈ s → ∀ y, y ∈ s → f x = f y → x = y) → Nodup s → Nodup (map f s) := by
  refine ind (fun l H h => ?_) s
  exact List.Nodup.map_on H h
/-- Two multisets without repetition are equal when they have the same members. -/
theorem Nodup.ext {s t : Multiset α} : Nodup s → Nodup t → (∀ a, a ∈ s ↔ a ∈ t) → s = t := by
  refine ind (fun l => ?_) s
  refine ind (fun m hl hm h => ?_) t
  exact coe_sound (List.perm_of_nodup_of_mem_iff hl hm h)
theorem card_le_of_nodup_of_subset {s t : Multiset α} :
    Nodup s → (∀ a, a ∈ s → a ∈ t) → card s ≤ card t := by
  refine ind (fun l => ?_) s
  refine ind (fun m hl h => ?_) t
  exact List.length_le_of_nodup_of_subset hl h
def all (p : α → Bool) (s : Multiset α) : Bool := Quot.lift (fun l => l.all p) (fun _ _ h => h.all_eq p) s
def any (p : α → Bool) (s : Multiset α) : Bool := Quot.lift (fun l => l.any p) (fun _ _ h => h.any_eq p) s
theorem all_eq_true {p : α → Bool} {s : Multiset α} : s.all p = true ↔ ∀ x, x ∈ s → p x = true := by
  refine ind (fun l => ?_) s
  exact List.all_eq_true
theorem any_eq_true {p : α → Bool} {s : Multiset α} : s.any p = true ↔ ∃ x, x ∈ s ∧ p x = true := by
  refine ind (fun l => ?_) s
  exact List.any_eq_true
section
variable [DecidableEq α]
instance decidableMem (a : α) (s : Multiset α) : Decidable (a ∈ s) :=
  match h : s.any fun b => decide (a = b) with
  | true => isTrue ((any_eq_true.mp h).elim fun b hb => of_decide_eq_true hb.2 ▸ hb.1)
  | false => isFalse fun h' => ne_true_of_eq_false h (any_eq_true.mpr ⟨a, h', decide_eq_true rfl⟩)
def dedup (s : Multiset α) : Multiset α := Quot.lift (fun l => ofList l.dedup) (fun _ _ h => coe_sound h.dedup) s
@[simp] theorem mem_dedup {a : α} {s : Multiset α} : a ∈ dedup s ↔ a ∈ s := by
  refine ind (fun l => ?_) s
  exact List.mem_dedup
theorem nodup_dedup (s : Multiset α) : Nodup (dedup s) := by
  refine ind (fun l => ?_) s
  exact List.nodup_dedup l
def ndinsert (a : α) (s : Multiset α) : Multiset α :=
  Quot.lift (fun l => ofList (l.insert a)) (fun _ _ h => coe_sound (h.insert a)) s
@[simp] theorem mem_ndinsert {a b : α} {s : Multiset α} : a ∈ ndinsert b s ↔ a = b ∨ a ∈ s := by
  refine ind (fun l => ?_) s
  exact List.mem_insert_iff
theorem Nodup.ndinsert (a : α) {s : Multiset α} : Nodup s → Nodup (ndinsert a s) := by
  refine ind (fun l h => ?_) s
  exact List.Nodup.insert h
theorem ndinsert_of_notMem {a : α} {s : Multiset α} : a ∉ s → ndinsert a s = cons a s := by
  refine ind (fun l h => ?_) s
  exact congrArg ofList (List.insert_of_not_mem h)
theorem ndinsert_of_mem {a : α} {s : Multiset α} : a ∈ s → ndinsert a s = s := by
  refine ind (fun l h => ?_) s
  exact congrArg ofList (List.insert_of_mem h)
end
/-- `{0, 1, …, n - 1}`. -/
def range (n : Nat) : Multiset Nat := ofList (List.range n)
instance decidableForallMultiset {p : α → Prop} [DecidablePred p] (s : Multiset α) : Decidable (∀ x, x ∈ s → p x) :=
  match h : s.all fun x => decide (p x) with
  | true => isTrue fun x hx => of_decide_eq_true (all_eq_true.mp h x hx)
  | false => isFalse fun h' => ne_true_of_eq_false h (all_eq_true.mpr fun x hx => decide_eq_true (h' x hx))
instance decidableExistsMultiset {p : α → Prop} [DecidablePred p] (s : Multiset α) :
    Decidable (∃ x, x ∈ s ∧ p x) :=
  match h : s.any fun x => decide (p x) with
  | true => isTrue ((any_eq_true.mp h).elim fun x hx => ⟨x, hx.1, of_decide_eq_true hx.2⟩)
  | false => isFalse fun ⟨x, hx, hp⟩ => ne_true_of_eq_false h (any_eq_true.mpr ⟨x, hx, decide_eq_true hp⟩)
/-- All pairs. -/
def product (s : Multiset α) (t : Multiset β) : Multiset (α × β) :=
  Quot.lift
    (fun l => Quot.lift (fun m => ofList (l.flatMap fun a => m.map fun b => (a, b)))
      (fun m m' h => coe_sound (by
        induction l with
        | nil => exact .nil
        | cons a l ih => exact .append (h.map _) ih)) t)
    (fun l l' h => by
      refine ind (fun m => ?_) t
      refine coe_sound ?_
      induction h with
      | nil => exact .nil
      | cons x _ ih => exact .append_left _ ih
      | swap x y l =>
        have e := List.Perm.append_right (List.flatMap l fun a => m.map fun b => (a, b))
          (List.perm_append_comm (l := m.map fun b => (y, b)) (m := m.map fun b => (x, b)))
        rw [List.append_assoc, List.append_assoc] at e
        exact e
      | trans _ _ h1 h2 => exact .trans h1 h2) s
@[simp] theorem mem_product {s : Multiset α} {t : Multiset β} {p : α × β} :
    p ∈ product s t ↔ p.fst ∈ s ∧ p.snd ∈ t := by
  refine ind (fun l => ?_) s
  refine ind (fun m => ?_) t
  refine Iff.trans List.mem_flatMap ⟨fun ⟨a, ha, h⟩ => ?_, fun h => ⟨p.fst, h.1, List.mem_map.mpr ⟨p.snd, h.2, rfl⟩⟩⟩
  obtain ⟨b, hb, rfl⟩ := List.mem_map.mp h
  exact ⟨ha, hb⟩
theorem Nodup.product {s : Multiset α} {t : Multiset β} : Nodup s → Nodup t → Nodup (product s t) := by
  refine ind (fun l => ?_) s
  refine ind (fun m hl hm => ?_) t
  show List.Nodup (List.flatMap l fun a => m.map fun b => (a, b))
  induction l with
  | nil => exact .nil
  | cons a l ih =>
    have h := List.nodup_cons.mp hl
    refine List.nodup_append.mpr ⟨List.Nodup.map_on (fun x _ y _ e => congrArg Prod.snd e) hm, ih h.2, ?_⟩
    intro p hp q hq e
    obtain ⟨b, _, rfl⟩ := List.mem_map.mp hp
    obtain ⟨c, hc, h'⟩ := List.mem_flatMap.mp hq
    obtain ⟨d, _, rfl⟩ := List.mem_map.mp h'
    exact h.1 ((show a = c from congrArg Prod.fst e) ▸ hc)
end Multiset
