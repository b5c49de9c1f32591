prelude
import Sequent.Set.Notation
/-! `Type*`: a type in a universe of its own, as Mathlib writes it in binders. -/
set_option autoImplicit false

macro "Type*" : term => `(Type _)
macro "Sort*" : term => `(Sort _)
