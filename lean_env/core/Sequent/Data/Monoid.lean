prelude
import Sequent.Tactic.Ring
/-!
Commutative monoids, additive and multiplicative: just what finite sums and products need. Every commutative ring is
both, and so is `ℕ`.
-/
set_option autoImplicit false
universe u

class Zero (α : Type u) where
  zero : α
class One (α : Type u) where
  one : α
instance (priority := 200) Zero.toOfNat0 {α : Type u} [Zero α] : OfNat α 0 := ⟨Zero.zero⟩
instance (priority := 200) One.toOfNat1 {α : Type u} [One α] : OfNat α 1 := ⟨One.one⟩

class AddCommMonoid (M : Type u) extends Add M, Zero M where
  add_assoc : ∀ a b c : M, a + b + c = a + (b + c)
  add_comm : ∀ a b : M, a + b = b + a
  zero_add : ∀ a : M, 0 + a = a
class CommMonoid (M : Type u) extends Mul M, One M where
  mul_assoc : ∀ a b c : M, a * b * c = a * (b * c)
  mul_comm : ∀ a b : M, a * b = b * a
  one_mul : ∀ a : M, 1 * a = a

instance Nat.instAddCommMonoid : AddCommMonoid Nat where
  zero := 0
  add_assoc := Nat.add_assoc
  add_comm := Nat.add_comm
  zero_add := Nat.zero_add
instance Nat.instCommMonoid : CommMonoid Nat where
  one := 1
  mul_assoc := Nat.mul_assoc
  mul_comm := Nat.mul_comm
  one_mul := Nat.one_mul
instance (priority := low) CommSemiring.toAddCommMonoid {R : Type u} [CommSemiring R] : AddCommMonoid R where
  zero := 0
  add_assoc := add_assoc
  add_comm := add_comm
  zero_add := zero_add
instance (priority := low) CommSemiring.toCommMonoid {R : Type u} [CommSemiring R] : CommMonoid R where
  one := 1
  mul_assoc := mul_assoc
  mul_comm := mul_comm
  one_mul := one_mul
