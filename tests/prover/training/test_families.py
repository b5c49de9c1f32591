"""Random statements: the same for the same seed, stated by Lean, and a sample of each kind proved by a short search."""

import pytest

from lean_env.embedded.environment import EmbeddedEnvironment
from lean_env.problem import Problem
from prover.symbolic import SymbolicGenerator
from prover.training.families import KINDS, statements
from prover.training.families.base import evaluate, polynomial
from prover.training.harvest import harvest


@pytest.mark.parametrize("kind", KINDS)
def test_a_seed_gives_the_same_different_statements(kind: str) -> None:
    first, again, other = ([*statements(kind, chunk, 12, 7)] for chunk in (0, 0, 1))
    assert first == again
    assert first != other
    assert len({statement.text.split(None, 2)[2] for statement in first}) == len(first) > 6


@pytest.mark.parametrize("kind", KINDS)
def test_lean_can_state_every_kind(kind: str, lean: EmbeddedEnvironment) -> None:
    for statement in statements(kind, 11, 2, 3):
        root = lean.open(Problem(kind, statement.text))
        assert len(root.goals) == 1


@pytest.mark.parametrize(
    "kind", ["one_unknown", "two_squares", "remainders_of_unknowns", "propositions", "fractions_of_numbers"]
)
def test_true_ones_are_proved_by_a_short_search(kind: str, lean: EmbeddedEnvironment) -> None:
    found = [
        harvest(Problem(kind, s.text), lean, SymbolicGenerator(), f"family:{kind}", s.tactics)
        for s in statements(kind, 5, 4, 3)
    ]
    assert sum(bool(one.rows) for one in found) >= 3
    assert {row.origin for one in found for row in one.rows} == {f"family:{kind}"}


def test_polynomials_are_written_as_people_do() -> None:
    assert polynomial([1, -3, 0, 2], "x") == "x ^ 3 - 3 * x ^ 2 + 2"
    assert polynomial([-1, 0], "n") == "-n"
    assert polynomial([0, 0], "n") == "0"
    assert evaluate([1, -3, 0, 2], 3) == 2
