prelude
import Sequent.Omega.Frontend

/-!
Lemmas quoted by the built-in simplification procedures (offsets of natural numbers, divisibility of literals), and the
classes by which `simp` and `ac_rfl` know associative and commutative operations.
-/

set_option autoImplicit false

universe u v

namespace Nat.Simproc

theorem add_eq_gt (a : Nat) {b c : Nat} (h : b > c) : (a + b = c) = False := eq_false (by intro e; omega)
theorem eq_add_gt (a : Nat) {b c : Nat} (h : c > a) : (a = b + c) = False := eq_false (by intro e; omega)

theorem add_eq_le (a : Nat) {b c : Nat} (h : b ≤ c) : (a + b = c) = (a = c - b) :=
  propext (by constructor <;> intro e <;> omega)

theorem eq_add_le {a : Nat} (b : Nat) {c : Nat} (h : c ≤ a) : (a = b + c) = (b = a - c) :=
  propext (by constructor <;> intro e <;> omega)

theorem add_eq_add_le (a c : Nat) {b d : Nat} (h : b ≤ d) : (a + b = c + d) = (a = c + (d - b)) :=
  propext (by constructor <;> intro e <;> omega)

theorem add_eq_add_ge (a c : Nat) {b d : Nat} (h : b ≥ d) : (a + b = c + d) = (a + (b - d) = c) :=
  propext (by constructor <;> intro e <;> omega)

theorem add_le_le (a : Nat) {b c : Nat} (h : b ≤ c) : (a + b ≤ c) = (a ≤ c - b) :=
  propext (by constructor <;> intro e <;> omega)

theorem add_le_gt (a : Nat) {b c : Nat} (h : b > c) : (a + b ≤ c) = False := eq_false (by intro e; omega)
theorem le_add_le (a : Nat) {b c : Nat} (h : a ≤ c) : (a ≤ b + c) = True := eq_true (by omega)

theorem le_add_ge (a : Nat) {b c : Nat} (h : a ≥ c) : (a ≤ b + c) = (a - c ≤ b) :=
  propext (by constructor <;> intro e <;> omega)

theorem add_le_add_le (a c : Nat) {b d : Nat} (h : b ≤ d) : (a + b ≤ c + d) = (a ≤ c + (d - b)) :=
  propext (by constructor <;> intro e <;> omega)

theorem add_le_add_ge (a c : Nat) {b d : Nat} (h : b ≥ d) : (a + b ≤ c + d) = (a + (b - d) ≤ c) :=
  propext (by constructor <;> intro e <;> omega)

theorem sub_add_eq_comm (a b c : Nat) : a - (b + c) = a - c - b := by omega
theorem add_sub_add_le (a c : Nat) {b d : Nat} (h : b ≤ d) : a + b - (c + d) = a - (c + (d - b)) := by omega
theorem add_sub_add_ge (a c : Nat) {b d : Nat} (h : b ≥ d) : a + b - (c + d) = a + (b - d) - c := by omega
theorem add_sub_le (a : Nat) {b c : Nat} (h : b ≤ c) : a + b - c = a - (c - b) := by omega

end Nat.Simproc

theorem Nat.dvd_eq_true_of_mod_eq_zero {m n : Nat} (h : (BEq.beq (n % m) 0) = true) : (m ∣ n) = True :=
  eq_true (Nat.dvd_of_mod_eq_zero (Nat.eq_of_beq_eq_true h))

theorem Nat.dvd_eq_false_of_mod_ne_zero {m n : Nat} (h : not (BEq.beq (n % m) 0) = true) : (m ∣ n) = False :=
  eq_false (fun h' => by rw [Nat.mod_eq_zero_of_dvd h'] at h; exact nomatch h)

def eagerReduce {α : Sort u} (a : α) : α := a

theorem Int.dvd_eq_true_of_mod_eq_zero {m n : Int} (h : decide (n % m = 0) = true) : (m ∣ n) = True :=
  eq_true (Int.dvd_of_emod_eq_zero (of_decide_eq_true h))

theorem Int.dvd_eq_false_of_mod_ne_zero {m n : Int} (h : not (decide (n % m = 0)) = true) : (m ∣ n) = False :=
  eq_false (fun h' => by rw [Int.emod_eq_zero_of_dvd h'] at h; exact nomatch h)

namespace Std

class Associative {α : Sort u} (op : α → α → α) : Prop where
  assoc : (a b c : α) → op (op a b) c = op a (op b c)

class Commutative {α : Sort u} (op : α → α → α) : Prop where
  comm : (a b : α) → op a b = op b a

class IdempotentOp {α : Sort u} (op : α → α → α) : Prop where
  idempotent : (x : α) → op x x = x

class LeftIdentity {α : Sort u} {β : Sort v} (op : α → β → β) (o : outParam α) : Prop where

class LawfulLeftIdentity {α : Sort u} {β : Sort v} (op : α → β → β) (o : outParam α) :
  Prop extends LeftIdentity op o where
  left_id : (a : β) → op o a = a

class RightIdentity {α : Sort u} {β : Sort v} (op : α → β → α) (o : outParam β) : Prop where

class LawfulRightIdentity {α : Sort u} {β : Sort v} (op : α → β → α) (o : outParam β) :
  Prop extends RightIdentity op o where
  right_id : (a : α) → op a o = a

class Identity {α : Sort u} (op : α → α → α) (o : outParam α) : Prop extends LeftIdentity op o, RightIdentity op o where

class LawfulIdentity {α : Sort u} (op : α → α → α) (o : outParam α) : Prop extends Identity op o,
  LawfulLeftIdentity op o, LawfulRightIdentity op o where

end Std

instance : Std.Associative (α := Nat) (· + ·) := ⟨Nat.add_assoc⟩
instance : Std.Commutative (α := Nat) (· + ·) := ⟨Nat.add_comm⟩
instance : Std.Associative (α := Nat) (· * ·) := ⟨Nat.mul_assoc⟩
instance : Std.Commutative (α := Nat) (· * ·) := ⟨Nat.mul_comm⟩
instance : Std.Associative (α := Int) (· + ·) := ⟨Int.add_assoc⟩
instance : Std.Commutative (α := Int) (· + ·) := ⟨Int.add_comm⟩
instance : Std.Associative (α := Int) (· * ·) := ⟨Int.mul_assoc⟩
instance : Std.Commutative (α := Int) (· * ·) := ⟨Int.mul_comm⟩
