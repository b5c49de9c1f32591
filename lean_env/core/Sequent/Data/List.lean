prelude
import Sequent.Set.Basic
/-!
Lists: the functions and relations that finite sets are built from (`map`, `filter`, `range`, membership, `Pairwise`,
`Nodup`, `Perm`). Definitions recurse on the structure of the list, so that the kernel evaluates them directly.
-/
set_option autoImplicit false
set_option linter.unusedVariables false
universe u v w

namespace List
variable {α : Type u} {β : Type v} {γ : Type w}

/-! ### Functions

The kernel evaluates a recursor about five times faster than a definition by structural recursion. So the functions that
carry every evaluation of a finite set or sum are written with recursors, and the compiler, which knows none, is given
the same functions by recursion. -/
namespace Code
def length : List α → Nat
  | [] => 0
  | _ :: l => Nat.succ (length l)
def append : List α → List α → List α
  | [], m => m
  | a :: l, m => a :: append l m
def map (f : α → β) : List α → List β
  | [] => []
  | a :: l => f a :: map f l
def filter (p : α → Bool) : List α → List α
  | [] => []
  | a :: l => cond (p a) (a :: filter p l) (filter p l)
def foldr (f : α → β → β) (init : β) : List α → β
  | [] => init
  | a :: l => f a (foldr f init l)
def all : List α → (α → Bool) → Bool
  | [], _ => true
  | a :: l, p => cond (p a) (all l p) false
def any : List α → (α → Bool) → Bool
  | [], _ => false
  | a :: l, p => cond (p a) true (any l p)
def rangeLoop : Nat → List Nat → List Nat
  | 0, acc => acc
  | n + 1, acc => rangeLoop n (n :: acc)
def range' : (start len : Nat) → (step : Nat := 1) → List Nat
  | _, 0, _ => []
  | s, n + 1, step => s :: range' (Nat.add s step) n step
end Code
@[implemented_by Code.length] def length (l : List α) : Nat := List.rec 0 (fun _ _ n => Nat.succ n) l
@[implemented_by Code.append] protected def append (l m : List α) : List α := List.rec m (fun a _ r => a :: r) l
instance : Append (List α) := ⟨List.append⟩
@[implemented_by Code.map] def map (f : α → β) (l : List α) : List β := List.rec [] (fun a _ r => f a :: r) l
@[implemented_by Code.filter] def filter (p : α → Bool) (l : List α) : List α :=
  List.rec [] (fun a _ r => Bool.rec r (a :: r) (p a)) l
@[implemented_by Code.foldr] def foldr (f : α → β → β) (init : β) (l : List α) : β :=
  List.rec init (fun a _ r => f a r) l
@[implemented_by Code.all] def all (l : List α) (p : α → Bool) : Bool :=
  List.rec true (fun a _ r => Bool.rec false r (p a)) l
@[implemented_by Code.any] def any (l : List α) (p : α → Bool) : Bool :=
  List.rec false (fun a _ r => Bool.rec r true (p a)) l
@[implemented_by Code.rangeLoop] def range.loop (n : Nat) (acc : List Nat) : List Nat :=
  Nat.rec (fun acc => acc) (fun n r acc => r (n :: acc)) n acc
/-- `[0, 1, …, n - 1]`. -/
def range (n : Nat) : List Nat := range.loop n []
/-- `[start, start + step, …]`, of length `len`. -/
@[implemented_by Code.range'] def range' (start len : Nat) (step : Nat := 1) : List Nat :=
  Nat.rec (fun _ => []) (fun _ r s => s :: r (Nat.add s step)) len start
def foldl (f : α → β → α) : α → List β → α
  | init, [] => init
  | init, b :: l => foldl f (f init b) l
def flatMap (l : List α) (f : α → List β) : List β := foldr (fun a acc => f a ++ acc) [] l
def replicate : Nat → α → List α
  | 0, _ => []
  | n + 1, a => a :: replicate n a
def reverseAux : List α → List α → List α
  | [], r => r
  | a :: l, r => reverseAux l (a :: r)
def reverse (l : List α) : List α := reverseAux l []
def head? : List α → Option α
  | [] => none
  | a :: _ => some a
def headD : List α → α → α
  | [], d => d
  | a :: _, _ => a
def tail : List α → List α
  | [] => []
  | _ :: l => l
def getD : List α → Nat → α → α
  | [], _, d => d
  | a :: _, 0, _ => a
  | _ :: l, n + 1, d => getD l n d

/-! ### Membership -/
inductive Mem (a : α) : List α → Prop
  | head (l : List α) : Mem a (a :: l)
  | tail (b : α) {l : List α} : Mem a l → Mem a (b :: l)
instance : Membership α (List α) := ⟨fun l a => Mem a l⟩
@[simp] theorem not_mem_nil {a : α} : ¬ a ∈ ([] : List α) := fun h => nomatch h
theorem mem_cons_self {a : α} {l : List α} : a ∈ a :: l := .head l
theorem mem_cons_of_mem (b : α) {a : α} {l : List α} (h : a ∈ l) : a ∈ b :: l := .tail b h
@[simp] theorem mem_cons {a b : α} {l : List α} : a ∈ b :: l ↔ a = b ∨ a ∈ l := by
  constructor
  · intro h
    cases h with
    | head => exact .inl rfl
    | tail _ h => exact .inr h
  · rintro (rfl | h)
    · exact .head l
    · exact .tail b h
@[simp] theorem forall_mem_nil (p : α → Prop) : ∀ x, x ∈ ([] : List α) → p x := fun _ h => nomatch h
@[simp] theorem forall_mem_cons {p : α → Prop} {a : α} {l : List α} :
    (∀ x, x ∈ a :: l → p x) ↔ p a ∧ ∀ x, x ∈ l → p x :=
  ⟨fun h => ⟨h a mem_cons_self, fun x hx => h x (mem_cons_of_mem a hx)⟩,
    fun h x hx => (mem_cons.mp hx).elim (fun e => e ▸ h.1) (h.2 x)⟩
theorem mem_singleton {a b : α} : a ∈ [b] ↔ a = b := by simp
@[simp] theorem length_nil : length ([] : List α) = 0 := rfl
@[simp] theorem length_cons {a : α} {l : List α} : length (a :: l) = length l + 1 := rfl
@[simp] theorem nil_append (l : List α) : [] ++ l = l := rfl
@[simp] theorem cons_append {a : α} {l m : List α} : a :: l ++ m = a :: (l ++ m) := rfl
@[simp] theorem append_nil (l : List α) : l ++ [] = l := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (cons a) ih
@[simp] theorem append_assoc (l m k : List α) : l ++ m ++ k = l ++ (m ++ k) := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (cons a) ih
@[simp] theorem length_append {l m : List α} : length (l ++ m) = length l + length m := by
  induction l with
  | nil => exact (Nat.zero_add _).symm
  | cons a l ih => rw [cons_append, length_cons, length_cons, ih]; omega
@[simp] theorem mem_append {a : α} {l m : List α} : a ∈ l ++ m ↔ a ∈ l ∨ a ∈ m := by
  induction l with
  | nil => simp
  | cons b l ih => rw [cons_append, mem_cons, mem_cons, ih, or_assoc]
@[simp] theorem map_nil {f : α → β} : map f [] = [] := rfl
@[simp] theorem map_cons {f : α → β} {a : α} {l : List α} : map f (a :: l) = f a :: map f l := rfl
@[simp] theorem length_map {f : α → β} (l : List α) : length (map f l) = length l := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg Nat.succ ih
@[simp] theorem map_append {f : α → β} (l m : List α) : map f (l ++ m) = map f l ++ map f m := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (cons (f a)) ih
@[simp] theorem map_map {g : β → γ} {f : α → β} {l : List α} : map g (map f l) = map (g ∘ f) l := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (cons (g (f a))) ih
theorem map_congr_left {f g : α → β} {l : List α} (h : ∀ a, a ∈ l → f a = g a) : map f l = map g l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [map_cons, map_cons, h a mem_cons_self, ih (fun b hb => h b (mem_cons_of_mem a hb))]
@[simp] theorem map_id'' (l : List α) : map (fun x => x) l = l := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (cons a) ih
@[simp] theorem mem_map {f : α → β} {l : List α} {b : β} : b ∈ map f l ↔ ∃ a, a ∈ l ∧ f a = b := by
  induction l with
  | nil => exact ⟨fun h => (nomatch h), fun ⟨_, h, _⟩ => (nomatch h)⟩
  | cons a l ih =>
    rw [map_cons, mem_cons, ih]
    constructor
    · rintro (rfl | ⟨c, hc, e⟩)
      · exact ⟨a, mem_cons_self, rfl⟩
      · exact ⟨c, mem_cons_of_mem a hc, e⟩
    · rintro ⟨c, hc, e⟩
      rcases mem_cons.mp hc with h | h
      · exact .inl (by rw [← e, h])
      · exact .inr ⟨c, h, e⟩
@[simp] theorem filter_nil {p : α → Bool} : filter p [] = [] := rfl
theorem filter_cons_of_pos {p : α → Bool} {a : α} {l : List α} (h : p a = true) :
    filter p (a :: l) = a :: filter p l := by
  show (Bool.rec (filter p l) (a :: filter p l) (p a) : List α) = _
  rw [h]
theorem filter_cons_of_neg {p : α → Bool} {a : α} {l : List α} (h : ¬ p a = true) :
    filter p (a :: l) = filter p l := by
  have h' : p a = false := match e : p a with
    | true => (h e).elim
    | false => rfl
  show (Bool.rec (filter p l) (a :: filter p l) (p a) : List α) = _
  rw [h']
@[simp] theorem mem_filter {p : α → Bool} {a : α} {l : List α} : a ∈ filter p l ↔ a ∈ l ∧ p a = true := by
  induction l with
  | nil => exact ⟨fun h => (nomatch h), fun h => (nomatch h.1)⟩
  | cons b l ih =>
    by_cases h : p b = true
    · rw [filter_cons_of_pos h, mem_cons, mem_cons, ih]
      constructor
      · rintro (rfl | ⟨h1, h2⟩)
        · exact ⟨.inl rfl, h⟩
        · exact ⟨.inr h1, h2⟩
      · rintro ⟨rfl | h1, h2⟩
        · exact .inl rfl
        · exact .inr ⟨h1, h2⟩
    · rw [filter_cons_of_neg h, mem_cons, ih]
      constructor
      · rintro ⟨h1, h2⟩
        exact ⟨.inr h1, h2⟩
      · rintro ⟨rfl | h1, h2⟩
        · exact (h h2).elim
        · exact ⟨h1, h2⟩
@[simp] theorem filter_append {p : α → Bool} (l m : List α) : filter p (l ++ m) = filter p l ++ filter p m := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    by_cases h : p a = true
    · rw [cons_append, filter_cons_of_pos h, filter_cons_of_pos h, ih, cons_append]
    · rw [cons_append, filter_cons_of_neg h, filter_cons_of_neg h, ih]
theorem all_eq_true {l : List α} {p : α → Bool} : l.all p = true ↔ ∀ x, x ∈ l → p x = true := by
  induction l with
  | nil => exact ⟨fun _ x h => (nomatch h), fun _ => rfl⟩
  | cons a l ih =>
    have e : all (a :: l) p = (Bool.rec false (all l p) (p a) : Bool) := rfl
    match h : p a with
    | true =>
      rw [e, h]
      refine Iff.trans ih ⟨fun H x hx => ?_, fun H x hx => H x (mem_cons_of_mem a hx)⟩
      rcases mem_cons.mp hx with rfl | hx
      · exact h
      · exact H x hx
    | false =>
      rw [e, h]
      exact ⟨fun H => (nomatch H), fun H => absurd (H a mem_cons_self) (by rw [h]; exact fun H => nomatch H)⟩
theorem any_eq_true {l : List α} {p : α → Bool} : l.any p = true ↔ ∃ x, x ∈ l ∧ p x = true := by
  induction l with
  | nil => exact ⟨fun h => (nomatch h), fun ⟨_, h, _⟩ => (nomatch h)⟩
  | cons a l ih =>
    have e : any (a :: l) p = (Bool.rec (any l p) true (p a) : Bool) := rfl
    match h : p a with
    | true =>
      rw [e, h]
      exact ⟨fun _ => ⟨a, mem_cons_self, h⟩, fun _ => rfl⟩
    | false =>
      rw [e, h]
      refine Iff.trans ih ⟨fun ⟨x, hx, hp⟩ => ⟨x, mem_cons_of_mem a hx, hp⟩, fun ⟨x, hx, hp⟩ => ?_⟩
      rcases mem_cons.mp hx with rfl | hx
      · rw [h] at hp; exact nomatch hp
      · exact ⟨x, hx, hp⟩
theorem foldr_append {f : α → β → β} {b : β} {l m : List α} : foldr f b (l ++ m) = foldr f (foldr f b m) l := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (f a) ih
theorem foldr_map {f : β → γ → γ} {g : α → β} {l : List α} {c : γ} :
    foldr f c (map g l) = foldr (fun a b => f (g a) b) c l := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (f (g a)) ih
@[simp] theorem mem_flatMap {f : α → List β} {b : β} {l : List α} : b ∈ flatMap l f ↔ ∃ a, a ∈ l ∧ b ∈ f a := by
  induction l with
  | nil => exact ⟨fun h => (nomatch h), fun ⟨_, h, _⟩ => (nomatch h)⟩
  | cons a l ih =>
    have e : flatMap (a :: l) f = f a ++ flatMap l f := rfl
    rw [e, mem_append, ih]
    constructor
    · rintro (h | ⟨c, hc, h⟩)
      · exact ⟨a, mem_cons_self, h⟩
      · exact ⟨c, mem_cons_of_mem a hc, h⟩
    · rintro ⟨c, hc, h⟩
      rcases mem_cons.mp hc with rfl | hc
      · exact .inl h
      · exact .inr ⟨c, hc, h⟩
theorem append_of_mem {a : α} {l : List α} (h : a ∈ l) : ∃ s t, l = s ++ a :: t := by
  induction l with
  | nil => exact nomatch h
  | cons b l ih =>
    rcases mem_cons.mp h with rfl | h
    · exact ⟨[], l, rfl⟩
    · obtain ⟨s, t, rfl⟩ := ih h
      exact ⟨b :: s, t, rfl⟩

/-! ### Decidability -/
def elem [DecidableEq α] (a : α) (l : List α) : Bool := l.any fun b => decide (a = b)
theorem elem_iff [DecidableEq α] {a : α} {l : List α} : elem a l = true ↔ a ∈ l := by
  refine Iff.trans any_eq_true ⟨fun ⟨b, hb, e⟩ => ?_, fun h => ⟨a, h, decide_eq_true rfl⟩⟩
  exact of_decide_eq_true e ▸ hb
instance decidableMem [DecidableEq α] (a : α) (l : List α) : Decidable (a ∈ l) :=
  match h : elem a l with
  | true => isTrue (elem_iff.mp h)
  | false => isFalse fun h' => ne_true_of_eq_false h (elem_iff.mpr h')
instance decidableBAll (p : α → Prop) [DecidablePred p] (l : List α) : Decidable (∀ x, x ∈ l → p x) :=
  match h : l.all fun x => decide (p x) with
  | true => isTrue fun x hx => of_decide_eq_true (all_eq_true.mp h x hx)
  | false => isFalse fun h' => ne_true_of_eq_false h (all_eq_true.mpr fun x hx => decide_eq_true (h' x hx))
instance decidableBEx (p : α → Prop) [DecidablePred p] (l : List α) : Decidable (∃ x, x ∈ l ∧ p x) :=
  match h : l.any fun x => decide (p x) with
  | true => isTrue ((any_eq_true.mp h).elim fun x hx => ⟨x, hx.1, of_decide_eq_true hx.2⟩)
  | false => isFalse fun ⟨x, hx, hp⟩ => ne_true_of_eq_false h (any_eq_true.mpr ⟨x, hx, decide_eq_true hp⟩)
protected def hasDecEq [DecidableEq α] : (a b : List α) → Decidable (a = b)
  | [], [] => isTrue rfl
  | [], _ :: _ => isFalse fun h => nomatch h
  | _ :: _, [] => isFalse fun h => nomatch h
  | a :: l, b :: m => match decEq a b with
    | isFalse n => isFalse fun h => n (by injection h)
    | isTrue h => match List.hasDecEq l m with
      | isFalse n => isFalse fun h => n (by injection h)
      | isTrue h' => isTrue (by rw [h, h'])
instance instDecidableEq [DecidableEq α] : DecidableEq (List α) := List.hasDecEq

/-! ### Pairwise and Nodup -/
inductive Pairwise (R : α → α → Prop) : List α → Prop
  | nil : Pairwise R []
  | cons {a : α} {l : List α} : (∀ b, b ∈ l → R a b) → Pairwise R l → Pairwise R (a :: l)
@[simp] theorem pairwise_cons {R : α → α → Prop} {a : α} {l : List α} :
    Pairwise R (a :: l) ↔ (∀ b, b ∈ l → R a b) ∧ Pairwise R l :=
  ⟨fun h => by cases h with | cons h1 h2 => exact ⟨h1, h2⟩, fun h => .cons h.1 h.2⟩
attribute [simp] Pairwise.nil
theorem Pairwise.imp {R S : α → α → Prop} (H : ∀ {a b}, R a b → S a b) {l : List α} (h : Pairwise R l) :
    Pairwise S l := by
  induction h with
  | nil => exact .nil
  | cons h1 _ ih => exact .cons (fun b hb => H (h1 b hb)) ih
theorem pairwise_append {R : α → α → Prop} {l m : List α} :
    Pairwise R (l ++ m) ↔ Pairwise R l ∧ Pairwise R m ∧ ∀ a, a ∈ l → ∀ b, b ∈ m → R a b := by
  induction l with
  | nil => exact ⟨fun h => ⟨.nil, h, fun a h => (nomatch h)⟩, fun h => h.2.1⟩
  | cons a l ih =>
    rw [cons_append, pairwise_cons, pairwise_cons, ih]
    constructor
    · rintro ⟨h1, h2, h3, h4⟩
      refine ⟨⟨fun b hb => h1 b (mem_append.mpr (.inl hb)), h2⟩, h3, fun c hc b hb => ?_⟩
      rcases mem_cons.mp hc with rfl | hc
      · exact h1 b (mem_append.mpr (.inr hb))
      · exact h4 c hc b hb
    · rintro ⟨⟨h1, h2⟩, h3, h4⟩
      refine ⟨fun b hb => ?_, h2, h3, fun c hc => h4 c (mem_cons_of_mem a hc)⟩
      rcases mem_append.mp hb with hb | hb
      · exact h1 b hb
      · exact h4 a mem_cons_self b hb
theorem Pairwise.filter {R : α → α → Prop} (p : α → Bool) {l : List α} (h : Pairwise R l) :
    Pairwise R (List.filter p l) := by
  induction h with
  | nil => exact .nil
  | @cons a l h1 _ ih =>
    by_cases hp : p a = true
    · rw [filter_cons_of_pos hp]
      exact .cons (fun b hb => h1 b (mem_filter.mp hb).1) ih
    · rw [filter_cons_of_neg hp]
      exact ih
instance instDecidablePairwise (R : α → α → Prop) [DecidableRel R] : (l : List α) → Decidable (Pairwise R l)
  | [] => isTrue .nil
  | a :: l => match decidableBAll (R a) l, instDecidablePairwise R l with
    | isTrue h, isTrue h' => isTrue (.cons h h')
    | isFalse h, _ => isFalse fun H => h (pairwise_cons.mp H).1
    | _, isFalse h => isFalse fun H => h (pairwise_cons.mp H).2
/-- No element twice. -/
def Nodup (l : List α) : Prop := Pairwise (fun a b => a ≠ b) l
instance nodupDecidable [DecidableEq α] (l : List α) : Decidable (Nodup l) := instDecidablePairwise _ l
@[simp] theorem nodup_nil : Nodup ([] : List α) := .nil
@[simp] theorem nodup_cons {a : α} {l : List α} : Nodup (a :: l) ↔ a ∉ l ∧ Nodup l := by
  refine Iff.trans pairwise_cons ⟨fun h => ⟨fun h' => h.1 a h' rfl, h.2⟩, fun h => ⟨fun b hb e => ?_, h.2⟩⟩
  subst e
  exact h.1 hb
theorem Nodup.filter (p : α → Bool) {l : List α} (h : Nodup l) : Nodup (List.filter p l) := Pairwise.filter p h
theorem Nodup.map_on {f : α → β} {l : List α} (H : ∀ x, x ∈ l → ∀ y, y ∈ l → f x = f y → x = y) (h : Nodup l) :
    Nodup (map f l) := by
  induction l with
  | nil => exact .nil
  | cons a l ih =>
    rw [nodup_cons] at h
    rw [map_cons, nodup_cons]
    refine ⟨fun hm => ?_, ih (fun x hx y hy => H x (mem_cons_of_mem a hx) y (mem_cons_of_mem a hy)) h.2⟩
    obtain ⟨b, hb, e⟩ := mem_map.mp hm
    exact h.1 (H b (mem_cons_of_mem a hb) a mem_cons_self e ▸ hb)
theorem nodup_append {l m : List α} :
    Nodup (l ++ m) ↔ Nodup l ∧ Nodup m ∧ ∀ a, a ∈ l → ∀ b, b ∈ m → a ≠ b := pairwise_append
theorem nodup_range' (s n : Nat) : Nodup (range' s n) ∧ ∀ x, x ∈ range' s n ↔ s ≤ x ∧ x < s + n := by
  induction n generalizing s with
  | zero => exact ⟨.nil, fun x => ⟨fun h => (nomatch h), fun h => by omega⟩⟩
  | succ n ih =>
    have e : range' s (n + 1) = s :: range' (s + 1) n := rfl
    refine ⟨?_, fun x => ?_⟩
    · rw [e, nodup_cons, (ih (s + 1)).2]
      exact ⟨by omega, (ih (s + 1)).1⟩
    · rw [e, mem_cons, (ih (s + 1)).2]
      omega
@[simp] theorem mem_range'_1 {s n x : Nat} : x ∈ range' s n ↔ s ≤ x ∧ x < s + n := (nodup_range' s n).2 x
theorem length_range' {s n step : Nat} : length (range' s n step) = n := by
  induction n generalizing s with
  | zero => rfl
  | succ n ih => exact congrArg Nat.succ ih
theorem range_loop_range' (s n : Nat) : range.loop s (range' s n) = range' 0 (n + s) := by
  induction s generalizing n with
  | zero => rfl
  | succ s ih =>
    have e := ih (n + 1)
    have e' : n + 1 + s = n + (s + 1) := by omega
    rw [e'] at e
    exact e
theorem range_eq_range' {n : Nat} : range n = range' 0 n := by
  have e := range_loop_range' n 0
  rw [Nat.zero_add] at e
  exact e
theorem range'_concat {s n : Nat} : range' s (n + 1) = range' s n ++ [s + n] := by
  induction n generalizing s with
  | zero => rfl
  | succ n ih =>
    have e : range' s (n + 1 + 1) = s :: range' (s + 1) (n + 1) := rfl
    have e2 : range' s (n + 1) = s :: range' (s + 1) n := rfl
    have e3 : s + 1 + n = s + (n + 1) := by omega
    rw [e, ih, e2, cons_append, e3]
theorem range_succ {n : Nat} : range (n + 1) = range n ++ [n] := by
  rw [range_eq_range', range_eq_range', range'_concat, Nat.zero_add]
@[simp] theorem length_range {n : Nat} : length (range n) = n := by rw [range_eq_range', length_range']
@[simp] theorem mem_range {m n : Nat} : m ∈ range n ↔ m < n := by rw [range_eq_range', mem_range'_1]; omega
theorem nodup_range {n : Nat} : Nodup (range n) := by rw [range_eq_range']; exact (nodup_range' 0 n).1

/-! ### Insertion and removal of duplicates -/
section
variable [DecidableEq α]
protected def insert (a : α) (l : List α) : List α := if a ∈ l then l else a :: l
theorem insert_of_mem {a : α} {l : List α} (h : a ∈ l) : List.insert a l = l := if_pos h
theorem insert_of_not_mem {a : α} {l : List α} (h : a ∉ l) : List.insert a l = a :: l := if_neg h
theorem mem_insert_iff {a b : α} {l : List α} : a ∈ List.insert b l ↔ a = b ∨ a ∈ l := by
  by_cases h : b ∈ l
  · rw [insert_of_mem h]
    exact ⟨.inr, fun h' => h'.elim (fun e => e ▸ h) id⟩
  · rw [insert_of_not_mem h, mem_cons]
theorem Nodup.insert {a : α} {l : List α} (h : Nodup l) : Nodup (List.insert a l) := by
  by_cases h' : a ∈ l
  · rw [insert_of_mem h']; exact h
  · rw [insert_of_not_mem h']; exact nodup_cons.mpr ⟨h', h⟩
/-- One copy of every element: of several equal ones the last is kept. -/
def dedup : List α → List α
  | [] => []
  | a :: l => if a ∈ l then dedup l else a :: dedup l
theorem dedup_cons_of_mem {a : α} {l : List α} (h : a ∈ l) : dedup (a :: l) = dedup l := if_pos h
theorem dedup_cons_of_not_mem {a : α} {l : List α} (h : a ∉ l) : dedup (a :: l) = a :: dedup l := if_neg h
@[simp] theorem mem_dedup {a : α} {l : List α} : a ∈ dedup l ↔ a ∈ l := by
  induction l with
  | nil => exact Iff.rfl
  | cons b l ih =>
    by_cases h : b ∈ l
    · rw [dedup_cons_of_mem h, ih, mem_cons]
      exact ⟨.inr, fun h' => h'.elim (fun e => e ▸ h) id⟩
    · rw [dedup_cons_of_not_mem h, mem_cons, mem_cons, ih]
theorem nodup_dedup (l : List α) : Nodup (dedup l) := by
  induction l with
  | nil => exact .nil
  | cons a l ih =>
    by_cases h : a ∈ l
    · rw [dedup_cons_of_mem h]; exact ih
    · rw [dedup_cons_of_not_mem h, nodup_cons, mem_dedup]; exact ⟨h, ih⟩
theorem dedup_eq_self {l : List α} (h : Nodup l) : dedup l = l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [nodup_cons] at h
    rw [dedup_cons_of_not_mem h.1, ih h.2]
end

/-! ### Permutations -/
inductive Perm : List α → List α → Prop
  | nil : Perm [] []
  | cons (x : α) {l₁ l₂ : List α} : Perm l₁ l₂ → Perm (x :: l₁) (x :: l₂)
  | swap (x y : α) (l : List α) : Perm (y :: x :: l) (x :: y :: l)
  | trans {l₁ l₂ l₃ : List α} : Perm l₁ l₂ → Perm l₂ l₃ → Perm l₁ l₃
infix:50 " ~ " => Perm
theorem Perm.refl : (l : List α) → l ~ l
  | [] => .nil
  | a :: l => .cons a (Perm.refl l)
theorem Perm.symm {l m : List α} (h : l ~ m) : m ~ l := by
  induction h with
  | nil => exact .nil
  | cons x _ ih => exact .cons x ih
  | swap x y l => exact .swap y x l
  | trans _ _ h1 h2 => exact .trans h2 h1
theorem perm_middle {a : α} {l m : List α} : l ++ a :: m ~ a :: (l ++ m) := by
  induction l with
  | nil => exact .refl _
  | cons b l ih => exact .trans (.cons b ih) (.swap a b _)
theorem Perm.mem_iff {a : α} {l m : List α} (h : l ~ m) : a ∈ l ↔ a ∈ m := by
  induction h with
  | nil => exact Iff.rfl
  | cons x _ ih => rw [mem_cons, mem_cons, ih]
  | swap x y l =>
    rw [mem_cons, mem_cons, mem_cons, mem_cons]
    exact ⟨fun h => h.elim (fun h => .inr (.inl h)) (fun h => h.elim .inl (fun h => .inr (.inr h))),
      fun h => h.elim (fun h => .inr (.inl h)) (fun h => h.elim .inl (fun h => .inr (.inr h)))⟩
  | trans _ _ h1 h2 => exact h1.trans h2
theorem Perm.length_eq {l m : List α} (h : l ~ m) : length l = length m := by
  induction h with
  | nil => rfl
  | cons x _ ih => exact congrArg Nat.succ ih
  | swap x y l => rfl
  | trans _ _ h1 h2 => exact h1.trans h2
theorem Perm.map (f : α → β) {l m : List α} (h : l ~ m) : List.map f l ~ List.map f m := by
  induction h with
  | nil => exact .nil
  | cons x _ ih => exact .cons _ ih
  | swap x y l => exact .swap _ _ _
  | trans _ _ h1 h2 => exact .trans h1 h2
theorem Perm.filter (p : α → Bool) {l m : List α} (h : l ~ m) : List.filter p l ~ List.filter p m := by
  induction h with
  | nil => exact .nil
  | cons x _ ih =>
    by_cases hx : p x = true
    · rw [filter_cons_of_pos hx, filter_cons_of_pos hx]; exact .cons x ih
    · rw [filter_cons_of_neg hx, filter_cons_of_neg hx]; exact ih
  | swap x y l =>
    by_cases hx : p x = true <;> by_cases hy : p y = true
    · rw [filter_cons_of_pos hy, filter_cons_of_pos hx, filter_cons_of_pos hx, filter_cons_of_pos hy]
      exact .swap x y _
    · rw [filter_cons_of_neg hy, filter_cons_of_pos hx, filter_cons_of_pos hx, filter_cons_of_neg hy]
      exact .refl _
    · rw [filter_cons_of_pos hy, filter_cons_of_neg hx, filter_cons_of_neg hx, filter_cons_of_pos hy]
      exact .refl _
    · rw [filter_cons_of_neg hy, filter_cons_of_neg hx, filter_cons_of_neg hx, filter_cons_of_neg hy]
      exact .refl _
  | trans _ _ h1 h2 => exact .trans h1 h2
theorem Perm.nodup_iff {l m : List α} (h : l ~ m) : Nodup l ↔ Nodup m := by
  induction h with
  | nil => exact Iff.rfl
  | cons x h ih => rw [nodup_cons, nodup_cons, ih, h.mem_iff]
  | swap x y l =>
    rw [nodup_cons, nodup_cons, nodup_cons, nodup_cons, mem_cons, mem_cons]
    exact ⟨fun ⟨h1, h2, h3⟩ => ⟨fun h => h.elim (fun e => h1 (.inl e.symm)) h2, fun h => h1 (.inr h), h3⟩,
      fun ⟨h1, h2, h3⟩ => ⟨fun h => h.elim (fun e => h1 (.inl e.symm)) h2, fun h => h1 (.inr h), h3⟩⟩
  | trans _ _ h1 h2 => exact h1.trans h2
theorem Perm.foldr_eq {f : α → β → β} (H : ∀ a b c, f a (f b c) = f b (f a c)) {l m : List α} (h : l ~ m) (b : β) :
    foldr f b l = foldr f b m := by
  induction h with
  | nil => rfl
  | cons x _ ih => exact congrArg (f x) ih
  | swap x y l => exact H y x _
  | trans _ _ h1 h2 => exact h1.trans h2
theorem Perm.append_right {l m : List α} (k : List α) (h : l ~ m) : l ++ k ~ m ++ k := by
  induction h with
  | nil => exact .refl _
  | cons x _ ih => exact .cons x ih
  | swap x y l => exact .swap x y _
  | trans _ _ h1 h2 => exact .trans h1 h2
theorem Perm.append_left (k : List α) {l m : List α} (h : l ~ m) : k ++ l ~ k ++ m := by
  induction k with
  | nil => exact h
  | cons x _ ih => exact .cons x ih
theorem perm_append_comm {l m : List α} : l ++ m ~ m ++ l := by
  induction l with
  | nil => rw [append_nil]; exact .refl _
  | cons a l ih => exact .trans (.cons a ih) perm_middle.symm
theorem Perm.append {l₁ l₂ m₁ m₂ : List α} (h : l₁ ~ l₂) (h' : m₁ ~ m₂) : l₁ ++ m₁ ~ l₂ ++ m₂ :=
  .trans (h.append_right m₁) (h'.append_left l₂)
/-- Two lists without repetition and with the same members are permutations of each other. -/
theorem perm_of_nodup_of_mem_iff {l m : List α} (hl : Nodup l) (hm : Nodup m) (h : ∀ a, a ∈ l ↔ a ∈ m) : l ~ m := by
  induction l generalizing m with
  | nil =>
    cases m with
    | nil => exact .nil
    | cons b m => exact absurd ((h b).mpr mem_cons_self) not_mem_nil
  | cons a l ih =>
    obtain ⟨s, t, rfl⟩ := append_of_mem ((h a).mp mem_cons_self)
    have hm' := perm_middle.nodup_iff.mp hm
    rw [nodup_cons] at hl hm'
    refine .trans (.cons a (ih hl.2 hm'.2 fun b => ?_)) perm_middle.symm
    have hb := (h b).trans perm_middle.mem_iff
    rw [mem_cons, mem_cons] at hb
    constructor
    · intro hbl
      rcases hb.mp (.inr hbl) with rfl | h'
      · exact (hl.1 hbl).elim
      · exact h'
    · intro hbm
      rcases hb.mpr (.inr hbm) with rfl | h'
      · exact (hm'.1 hbm).elim
      · exact h'
theorem Perm.dedup [DecidableEq α] {l m : List α} (h : l ~ m) : List.dedup l ~ List.dedup m :=
  perm_of_nodup_of_mem_iff (nodup_dedup l) (nodup_dedup m) fun a => by rw [mem_dedup, mem_dedup, h.mem_iff]
theorem Perm.insert [DecidableEq α] (a : α) {l m : List α} (h : l ~ m) : List.insert a l ~ List.insert a m := by
  by_cases hl : a ∈ l
  · rw [insert_of_mem hl, insert_of_mem (h.mem_iff.mp hl)]; exact h
  · rw [insert_of_not_mem hl, insert_of_not_mem (fun hm => hl (h.mem_iff.mpr hm))]; exact .cons a h
theorem Perm.all_eq (p : α → Bool) {l m : List α} (h : l ~ m) : l.all p = m.all p := by
  have e : l.all p = true ↔ m.all p = true := by
    rw [all_eq_true, all_eq_true]
    exact ⟨fun H x hx => H x (h.mem_iff.mpr hx), fun H x hx => H x (h.mem_iff.mp hx)⟩
  match h1 : l.all p, h2 : m.all p with
  | true, true => rfl
  | false, false => rfl
  | true, false => rw [h1, h2] at e; exact nomatch e.mp rfl
  | false, true => rw [h1, h2] at e; exact nomatch e.mpr rfl
theorem Perm.any_eq (p : α → Bool) {l m : List α} (h : l ~ m) : l.any p = m.any p := by
  have e : l.any p = true ↔ m.any p = true := by
    rw [any_eq_true, any_eq_true]
    exact ⟨fun ⟨x, hx, hp⟩ => ⟨x, h.mem_iff.mp hx, hp⟩, fun ⟨x, hx, hp⟩ => ⟨x, h.mem_iff.mpr hx, hp⟩⟩
  match h1 : l.any p, h2 : m.any p with
  | true, true => rfl
  | false, false => rfl
  | true, false => rw [h1, h2] at e; exact nomatch e.mp rfl
  | false, true => rw [h1, h2] at e; exact nomatch e.mpr rfl
theorem length_le_of_nodup_of_subset {l m : List α} (hl : Nodup l) (h : ∀ a, a ∈ l → a ∈ m) :
    length l ≤ length m := by
  induction l generalizing m with
  | nil => exact Nat.zero_le _
  | cons a l ih =>
    obtain ⟨s, t, rfl⟩ := append_of_mem (h a mem_cons_self)
    rw [nodup_cons] at hl
    have hle := ih (m := s ++ t) hl.2 fun b hb => by
      have hb' := perm_middle.mem_iff.mp (h b (mem_cons_of_mem a hb))
      rcases mem_cons.mp hb' with rfl | hb'
      · exact (hl.1 hb).elim
      · exact hb'
    have e := (perm_middle (a := a) (l := s) (m := t)).length_eq
    rw [length_cons] at e
    rw [e, length_cons]
    omega
end List
