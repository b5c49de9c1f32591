prelude
import Sequent.Data.List
/-!
Case distinctions that the kernel evaluates at once: it computes `Nat.beq` and `Nat.ble` on literals itself, and so is
spared the proof inside a `Decidable`. What recurses deep branches by these, and has a lemma that says so with `if`.
-/
set_option autoImplicit false
universe u

namespace Nat
variable {α : Sort u}
def ifEq (a b : Nat) (x y : α) : α := cond (Nat.beq a b) x y
def ifLe (a b : Nat) (x y : α) : α := cond (Nat.ble a b) x y
theorem ifEq_eq (a b : Nat) (x y : α) : ifEq a b x y = if a = b then x else y := by
  have e : ifEq a b x y = cond (Nat.beq a b) x y := rfl
  match h : Nat.beq a b with
  | true =>
    rw [e, h, if_pos (Nat.eq_of_beq_eq_true h)]
    rfl
  | false =>
    rw [e, h, if_neg (Nat.ne_of_beq_eq_false h)]
    rfl
theorem ifLe_eq (a b : Nat) (x y : α) : ifLe a b x y = if a ≤ b then x else y := by
  have e : ifLe a b x y = cond (Nat.ble a b) x y := rfl
  match h : Nat.ble a b with
  | true =>
    rw [e, h, if_pos (Nat.le_of_ble_eq_true h)]
    rfl
  | false =>
    rw [e, h, if_neg (Nat.not_le_of_not_ble_eq_true (fun h' => by rw [h] at h'; exact nomatch h'))]
    rfl
end Nat
