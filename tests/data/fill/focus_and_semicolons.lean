import Mathlib

theorem dots (p q : Prop) (hp : p) (hq : q) : p ∧ q ∧ p := by
  constructor
  . sorry
  . constructor
    · sorry
    · { sorry }

theorem one_line (p q : Prop) (hp : p) (hq : q) : q ∧ p := by constructor; sorry; sorry

theorem by_name (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  constructor
  case left => sorry
  case right => (sorry)
