/-
The algebraic and order classes that the whole library rests on. The tower is flatter than Mathlib's, but every class
that is here says what Mathlib's class of that name says, so that a statement about `[Field α]` means the same in both.

* `CommSemiring` ⟵ `CommRing` ⟵ `Field` carry the operations; `0`, `1`, `2`, … in them are casts of literals.
* `Preorder` ⟵ `PartialOrder` ⟵ `LinearOrder` carry `≤`, `<` and, the last one, `min`, `max` and decidability.
* `IsStrictOrderedRing` ties the two together and is a mere proposition, so that there are no two ways to reach `≤`.
* `LinearOrderedField` bundles a field, its order and the ties; it is the class to aim at when building one.
-/
prelude
import Sequent.Set.Function

set_option autoImplicit false
universe u

instance {R : Type u} [IntCast R] : CoeTail Int R where coe := Int.cast
instance {R : Type u} [IntCast R] : CoeHTCT Int R where coe := Int.cast

/-- Commutative semirings: `ℕ`, and every commutative ring. -/
class CommSemiring (α : Type u) extends Add α, Mul α, NatPow α, NatCast α where
  add_assoc : ∀ a b c : α, a + b + c = a + (b + c)
  add_comm : ∀ a b : α, a + b = b + a
  zero_add : ∀ a : α, Nat.cast 0 + a = a
  mul_assoc : ∀ a b c : α, a * b * c = a * (b * c)
  mul_comm : ∀ a b : α, a * b = b * a
  one_mul : ∀ a : α, Nat.cast 1 * a = a
  zero_mul : ∀ a : α, Nat.cast 0 * a = Nat.cast 0
  left_distrib : ∀ a b c : α, a * (b + c) = a * b + a * c
  pow_zero : ∀ a : α, a ^ (0 : Nat) = Nat.cast 1
  pow_succ : ∀ (a : α) (n : Nat), a ^ (n + 1) = a ^ n * a
  natCast_succ : ∀ n : Nat, (Nat.cast (n + 1) : α) = Nat.cast n + Nat.cast 1

/-- Numerals of any commutative semiring. Types with literals of their own (`ℕ`, `ℤ`, `ℚ`) keep those. -/
instance (priority := 300) instOfNatOfCommSemiring {α : Type u} [CommSemiring α] (n : Nat) : OfNat α n := ⟨Nat.cast n⟩

/-- Commutative rings. -/
class CommRing (α : Type u) extends CommSemiring α, Neg α, Sub α, IntCast α where
  neg_add_cancel : ∀ a : α, -a + a = Nat.cast 0
  sub_eq_add_neg : ∀ a b : α, a - b = a + -b
  intCast := fun n => match n with
    | .ofNat n => Nat.cast n
    | .negSucc n => -Nat.cast (n + 1)
  intCast_ofNat : ∀ n : Nat, (Int.cast (Int.ofNat n) : α) = Nat.cast n
  intCast_negSucc : ∀ n : Nat, (Int.cast (Int.negSucc n) : α) = -Nat.cast (n + 1)

/-- Multiplicative inverse, written `a⁻¹`. -/
class Inv (α : Type u) where
  inv : α → α

postfix:max "⁻¹" => Inv.inv
macro_rules | `($x⁻¹) => `(unop% Inv.inv $x)

/-- Fields. Division by zero gives zero, as in Mathlib. -/
class Field (α : Type u) extends CommRing α, Inv α, Div α where
  zero_ne_one : (Nat.cast 0 : α) ≠ Nat.cast 1
  mul_inv_cancel : ∀ a : α, a ≠ Nat.cast 0 → a * a⁻¹ = Nat.cast 1
  inv_zero : (Nat.cast 0 : α)⁻¹ = Nat.cast 0
  div_eq_mul_inv : ∀ a b : α, a / b = a * b⁻¹

/-- `0`, `1`, `1 + 1`, … are all different. -/
class CharZero (α : Type u) [CommSemiring α] : Prop where
  cast_injective : ∀ m n : Nat, (Nat.cast m : α) = Nat.cast n → m = n

/-- Nonzero factors cancel, hence there are no divisors of zero. -/
class IsCancelMulZero (α : Type u) [CommSemiring α] : Prop where
  mul_left_cancel_of_ne_zero : ∀ a b c : α, a ≠ Nat.cast 0 → a * b = a * c → b = c

/-- Types with two different elements. -/
class Nontrivial (α : Type u) : Prop where
  exists_pair_ne : ∃ x y : α, x ≠ y
theorem exists_pair_ne (α : Type u) [Nontrivial α] : ∃ x y : α, x ≠ y := Nontrivial.exists_pair_ne

/-- Domains: not trivial, and nonzero factors cancel. -/
class IsDomain (α : Type u) [CommSemiring α] : Prop extends IsCancelMulZero α, Nontrivial α

/-- Reflexive and transitive relations `≤`, with `<` the strict part. -/
class Preorder (α : Type u) extends LE α, LT α where
  le_refl : ∀ a : α, a ≤ a
  le_trans : ∀ a b c : α, a ≤ b → b ≤ c → a ≤ c
  lt_iff_le_not_ge : ∀ a b : α, a < b ↔ a ≤ b ∧ ¬ b ≤ a

/-- Antisymmetric preorders. -/
class PartialOrder (α : Type u) extends Preorder α where
  le_antisymm : ∀ a b : α, a ≤ b → b ≤ a → a = b

/-- Linear orders, decidable (classically, where nothing better is known) and with `min` and `max`. -/
class LinearOrder (α : Type u) extends PartialOrder α, Min α, Max α where
  le_total : ∀ a b : α, a ≤ b ∨ b ≤ a
  decidableLE : DecidableRel (LE.le : α → α → Prop)
  decidableEq : DecidableEq α
  decidableLT : DecidableRel (LT.lt : α → α → Prop)
  min_def : ∀ a b : α, min a b = if a ≤ b then a else b
  max_def : ∀ a b : α, max a b = if a ≤ b then b else a

instance (priority := low) LinearOrder.instDecidableLE {α : Type u} [LinearOrder α] (a b : α) : Decidable (a ≤ b) :=
  LinearOrder.decidableLE a b

instance (priority := low) LinearOrder.instDecidableLT {α : Type u} [LinearOrder α] (a b : α) : Decidable (a < b) :=
  LinearOrder.decidableLT a b

instance (priority := low) LinearOrder.instDecidableEq {α : Type u} [LinearOrder α] : DecidableEq α :=
  LinearOrder.decidableEq

/-- Order and semiring operations go together, strictly: `ℕ`, `ℤ`, `ℚ`, `ℝ`. -/
class IsStrictOrderedRing (α : Type u) [CommSemiring α] [PartialOrder α] : Prop where
  add_le_add_left : ∀ a b : α, a ≤ b → ∀ c : α, c + a ≤ c + b
  le_of_add_le_add_left : ∀ a b c : α, a + b ≤ a + c → b ≤ c
  zero_lt_one : (0 : α) < 1
  mul_lt_mul_of_pos_left : ∀ a b c : α, a < b → 0 < c → c * a < c * b

/-- Linearly ordered fields: the class to aim at when a field is built. `instLinearOrderClassical` gives `LinearOrder`
from the laws of `≤` alone. -/
class LinearOrderedField (α : Type u) extends Field α, LinearOrder α where
  add_le_add_left : ∀ a b : α, a ≤ b → ∀ c : α, c + a ≤ c + b
  mul_pos : ∀ a b : α, Nat.cast 0 < a → Nat.cast 0 < b → Nat.cast 0 < a * b
  zero_lt_one : (Nat.cast 0 : α) < Nat.cast 1

/-- A linear order from the laws of `≤`, with classical decisions: for types such as `ℝ` whose order nobody can run. -/
@[reducible] noncomputable def LinearOrder.classical {α : Type u} (le lt : α → α → Prop)
    (le_refl : ∀ a, le a a) (le_trans : ∀ a b c, le a b → le b c → le a c)
    (le_antisymm : ∀ a b, le a b → le b a → a = b) (le_total : ∀ a b, le a b ∨ le b a)
    (lt_iff : ∀ a b, lt a b ↔ ¬ le b a) : LinearOrder α where
  le := le
  lt := lt
  le_refl := le_refl
  le_trans := le_trans
  lt_iff_le_not_ge a b :=
    ⟨fun h => ⟨(le_total a b).elim id (fun h' => absurd h' ((lt_iff a b).mp h)), (lt_iff a b).mp h⟩,
      fun h => (lt_iff a b).mpr h.2⟩
  le_antisymm := le_antisymm
  le_total := le_total
  decidableLE _ _ := Classical.propDecidable _
  decidableEq _ _ := Classical.propDecidable _
  decidableLT _ _ := Classical.propDecidable _
  min a b := @ite _ (le a b) (Classical.propDecidable _) a b
  max a b := @ite _ (le a b) (Classical.propDecidable _) b a
  min_def _ _ := rfl
  max_def _ _ := rfl
