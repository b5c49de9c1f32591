prelude
import Sequent.Data.List
/-!
Lists read backwards, and cancelling at either end of an append.
-/
set_option autoImplicit false
universe u v

namespace List
variable {α : Type u} {β : Type v}

theorem reverseAux_eq {as bs : List α} : reverseAux as bs = reverse as ++ bs := by
  suffices h : ∀ bs cs : List α, reverseAux as (bs ++ cs) = reverseAux as bs ++ cs from h [] bs
  induction as with
  | nil => exact fun _ _ => rfl
  | cons a as ih => exact fun bs cs => ih (a :: bs) cs
@[simp] theorem reverse_nil : reverse ([] : List α) = [] := rfl
@[simp] theorem reverse_cons {a : α} {as : List α} : reverse (a :: as) = reverse as ++ [a] :=
  reverseAux_eq (as := as) (bs := [a])
@[simp] theorem reverse_append {as bs : List α} : (as ++ bs).reverse = bs.reverse ++ as.reverse := by
  induction as with
  | nil => simp
  | cons a as ih => rw [cons_append, reverse_cons, ih, reverse_cons, append_assoc]
@[simp] theorem reverse_reverse (as : List α) : as.reverse.reverse = as := by
  induction as with
  | nil => rfl
  | cons a as ih => rw [reverse_cons, reverse_append, ih]; rfl
@[simp] theorem length_reverse {as : List α} : as.reverse.length = as.length := by
  induction as with
  | nil => rfl
  | cons a as ih => rw [reverse_cons, length_append, ih]; rfl
@[simp] theorem mem_reverse {x : α} {as : List α} : x ∈ as.reverse ↔ x ∈ as := by
  induction as with
  | nil => exact Iff.rfl
  | cons a as ih => simp [ih, or_comm]
theorem map_reverse {f : α → β} {l : List α} : map f l.reverse = (map f l).reverse := by
  induction l with
  | nil => rfl
  | cons a l ih => simp [ih]
theorem reverse_inj {xs ys : List α} : xs.reverse = ys.reverse ↔ xs = ys :=
  ⟨fun h => by rw [← reverse_reverse xs, h, reverse_reverse], fun h => by rw [h]⟩

theorem append_cancel_left {as bs cs : List α} (h : as ++ bs = as ++ cs) : bs = cs := by
  induction as with
  | nil => exact h
  | cons a as ih => exact ih (by injection h)
theorem append_cancel_right {as bs cs : List α} (h : as ++ bs = cs ++ bs) : as = cs := by
  have e := congrArg reverse h
  rw [reverse_append, reverse_append] at e
  exact reverse_inj.mp (append_cancel_left e)
@[simp] theorem append_cancel_left_eq (as bs cs : List α) : (as ++ bs = as ++ cs) = (bs = cs) :=
  propext ⟨append_cancel_left, fun h => by rw [h]⟩
@[simp] theorem append_cancel_right_eq (as bs cs : List α) : (as ++ bs = cs ++ bs) = (as = cs) :=
  propext ⟨append_cancel_right, fun h => by rw [h]⟩
theorem append_eq_nil {as bs : List α} : as ++ bs = [] ↔ as = [] ∧ bs = [] := by
  cases as with
  | nil => exact ⟨fun h => ⟨rfl, h⟩, fun h => h.2⟩
  | cons a as => exact ⟨fun h => (nomatch h), fun h => (nomatch h.1)⟩
end List
