prelude
import Sequent.Tactic.Simprocs

/-!
Mathlib's arithmetic and normalisation tactics as macros over `simp`, `omega` and `decide`: `norm_num`,
`ring_nf`. Each closes fewer goals than Mathlib's, and never a different one; later files replace them.
-/

set_option autoImplicit false

namespace Lean.Parser.Tactic

/-! ### `norm_num` -/

/-- `norm_num [h] at h'` evaluates arithmetic on numerals and simplifies. -/
syntax "norm_num" (simpArgs)? (location)? : tactic

macro_rules
  | `(tactic| norm_num) => `(tactic| first | decide | (simp; done) | omega | (simp <;> omega) | simp)
  | `(tactic| norm_num [$ls,*]) => `(tactic| first | (simp [$ls,*]; done) | (simp [$ls,*] <;> omega) | simp [$ls,*])
  | `(tactic| norm_num $l:location) => `(tactic| simp $l:location)
  | `(tactic| norm_num [$ls,*] $l:location) => `(tactic| simp [$ls,*] $l:location)

/-! ### Associativity and commutativity -/

macro_rules
  | `(tactic| ac_rfl) =>
    `(tactic| first
        | (simp only [Nat.add_comm, Nat.add_left_comm, Nat.add_assoc, Nat.mul_comm, Nat.mul_left_comm, Nat.mul_assoc,
            Int.add_comm, Int.add_left_comm, Int.add_assoc, Int.mul_comm, Int.mul_left_comm, Int.mul_assoc]; done)
        | omega)

/-! ### Polynomial arithmetic, before `ring` -/

/-- Multiplies out; `ring` of a later file is the real thing. -/
syntax "ring_nf" (location)? : tactic

macro_rules
  | `(tactic| ring_nf) =>
    `(tactic| simp only [Nat.pow_succ, Nat.pow_zero, Int.pow_succ, Int.pow_zero, Nat.mul_add, Nat.add_mul, Int.mul_add,
        Int.add_mul, Int.mul_sub, Int.sub_mul, Int.neg_mul, Int.mul_neg, Int.neg_neg, Nat.one_mul, Nat.mul_one,
        Int.one_mul, Int.mul_one, Nat.zero_mul, Nat.mul_zero, Int.zero_mul, Int.mul_zero, Nat.mul_comm,
        Nat.mul_left_comm, Nat.mul_assoc, Int.mul_comm, Int.mul_left_comm, Int.mul_assoc])

/-- Equations between polynomials of low degree in natural numbers or integers. -/
macro "ring0" : tactic =>
  `(tactic| first
      | rfl
      | (focus (ring_nf <;> (try simp only [← Nat.mul_assoc, ← Int.mul_assoc]) <;> omega))
      | omega)

end Lean.Parser.Tactic
