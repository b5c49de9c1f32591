"""New theorems from old ones: every row's tactic proves its statement in Lean."""

import pytest

from lean_env.embedded.environment import EmbeddedEnvironment
from lean_env.environment import StepStatus
from lean_env.problem import Problem
from prover.training.mutation import LemmaIndex, Tally, mutate
from prover.training.trace import Theorem
from retriever.corpus import Premise


def premise(name: str, statement: str) -> Premise:
    return Premise(name, statement, "theorem", "M", 0)


INDEX = LemmaIndex.of(
    [
        premise("Nat.add_comm", "∀ (n m : ℕ), n + m = m + n"),
        premise("Nat.pos_iff_ne_zero", "∀ {n : ℕ}, 0 < n ↔ n ≠ 0"),
        premise("Nat.lt_trans", "∀ {n m k : ℕ}, n < m → m < k → n < k"),
        premise("rfl", "∀ {α : Type} {a : α}, a = a"),
    ]
)


def test_the_index_finds_what_could_occur() -> None:
    assert INDEX.rewrites("a + b ≤ c") == []  # both sides of Nat.add_comm hold the same symbols
    assert INDEX.rewrites("0 < n") == ["Nat.pos_iff_ne_zero"]
    assert INDEX.rewrites("0 ≠ n") == ["← Nat.pos_iff_ne_zero"]
    assert INDEX.conclusions("a < b") == ["Nat.lt_trans"]


@pytest.mark.parametrize("statement", ["theorem Nat.pos_of_ne_zero {n : ℕ} (h : n ≠ 0) : 0 < n"])
def test_mutants_are_proved(statement: str, lean: EmbeddedEnvironment) -> None:
    theorem = Theorem(Problem("Nat.pos_of_ne_zero", statement), "", "M")
    tally = Tally()
    rows = mutate(theorem, lean, INDEX, tally)
    assert rows
    assert tally.proved == len(rows)
    assert tally.tried >= tally.stated >= tally.proved
    for row in rows:
        assert row.theorem.startswith("Nat.pos_of_ne_zero#")
        root = lean.open(Problem("m", row.statement))
        assert str(root.goals[0]) == row.state
        assert lean.step(root, [row.tactic])[0].status is StepStatus.CLOSED
    assert len({row.state for row in rows}) == len(rows)


def test_a_hypothesis_gives_way_to_what_a_lemma_needs(lean: EmbeddedEnvironment) -> None:
    statement = "theorem Nat.le_of_lt {n m : ℕ} (h : n < m) : n ≤ m"
    rows = mutate(Theorem(Problem("Nat.le_of_lt", statement), "", "M"), lean, INDEX, Tally())
    assert all("h : n < m" not in row.state for row in rows)
