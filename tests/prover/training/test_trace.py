"""Proofs that are there become rows: reading a library's file, cutting proofs into steps, running the steps."""

import pytest

from lean_env.embedded.core import SOURCES
from lean_env.embedded.environment import EmbeddedEnvironment
from lean_env.errors import StatementError
from prover.training.trace import library_theorems, read_library, steps, trace

FILE = """\
import Sequent.Nat.Basic
/-! A file. -/
namespace Nat
variable {a b : Nat}

/-- theorem hidden : in a comment := by trivial -/
@[simp] theorem swap_twice (h : a = b) :
    b = a ∧ a = b := by
  constructor
  · rw [h]
  · exact h
theorem direct (h : a ≤ b) : a ≤ b + 1 := Nat.le_succ_of_le h
theorem odd_one : 1 + 1 = 3 := by
  rfl
end Nat
section
theorem outside (p : Prop) (hp : p) : p := by exact hp
end
"""


def test_theorems_of_a_file_stand_in_their_scope() -> None:
    first, direct, _, outside = read_library(FILE, "A.B")
    assert first.problem.name == "Nat.swap_twice"
    assert first.problem.header == "import Mathlib\nnamespace Nat\nvariable {a b : Nat}\n"
    assert first.problem.statement == "theorem swap_twice (h : a = b) :\n    b = a ∧ a = b"
    assert first.proof == "constructor\n· rw [h]\n· exact h"
    assert direct.proof == "exact Nat.le_succ_of_le h"
    assert outside.problem.name == "outside"
    assert outside.problem.header == "import Mathlib\nsection\n"


def test_steps_begin_at_the_outermost_indentation() -> None:
    block = "induction n with\n| zero => simp\n| succ n ih =>\n  rw [ih]\n· intro h\n  exact h\nomega"
    assert steps(block) == [
        "induction n with\n| zero => simp\n| succ n ih =>\n  rw [ih]",
        "· intro h\n  exact h",
        "omega",
    ]


def test_a_proof_becomes_rows_with_premises(lean: EmbeddedEnvironment) -> None:
    swap, direct, wrong, _ = read_library(FILE, "A.B")
    rows = trace(swap, lean, frozenset())
    assert [(row.tactic, row.outcome) for row in rows] == [
        ("constructor", "open"),
        ("rw [h]", "closed"),
        ("exact h", "closed"),
    ]
    assert rows[0].state.endswith("⊢ b = a ∧ a = b")
    (row,) = trace(direct, lean, frozenset({"Nat.le_succ_of_le", "Nat.le_succ"}))
    assert row.premises == ("Nat.le_succ_of_le",)
    assert trace(wrong, lean, frozenset()) == []


def test_what_cannot_be_stated_says_so(lean: EmbeddedEnvironment) -> None:
    (theorem,) = read_library("theorem t (x : Nowhere) : x = x := by\n  rfl\n", "M")
    with pytest.raises(StatementError):
        trace(theorem, lean, frozenset())


def test_proofs_of_the_core_library_run(lean: EmbeddedEnvironment) -> None:
    wanted = ("Nat.mul_mod_mul_right", "Nat.div_pos_iff", "Nat.mul_div_assoc")
    found = {t.problem.name: t for t in library_theorems(SOURCES) if t.problem.name in wanted}
    traced = {name: trace(theorem, lean, frozenset()) for name, theorem in found.items()}
    assert all(traced.values())
    assert len(traced) == 3
