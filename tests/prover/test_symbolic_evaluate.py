"""Small terms have the value that Lean gives them, and what can't be computed is said to be unknown."""

from __future__ import annotations

import pytest

from lean_env.embedded.environment import EmbeddedEnvironment
from lean_env.environment import StepStatus
from lean_env.problem import parse_problem
from prover.symbolic.evaluate import Unknown, holds, value
from prover.symbolic.terms import read_term

# A proposition about ℕ or ℤ, whether it is about ℕ, and whether it holds.
CASES = [
    ("3 - 5 = 0", True, True),
    ("3 - 5 = -2", False, True),
    ("7 / 2 = 3 ∧ 7 % 2 = 1", True, True),
    ("-7 / 2 = -4 ∧ -7 % 2 = 1", False, True),
    ("-7 / -2 = 4 ∧ 7 / -2 = -3 ∧ -7 % -2 = 1", False, True),
    ("5 / 0 = 0 ∧ 5 % 0 = 5", True, True),
    ("0 ^ 0 = 1", True, True),
    ("0 ∣ 0 ∧ ¬0 ∣ 3 ∧ 3 ∣ 0", True, True),
    ("Nat.gcd 12 18 = 6 ∨ 1 = 2", True, True),
    ("2 < 1 → 1 = 2", True, True),
    ("Even 4 ∧ Odd 7 ∧ ¬Even 3", True, True),
    ("Nat.Prime 7 ↔ Nat.Prime 8", True, False),
    ("4 ≤ 3 ∨ 5 ≠ 5", True, False),
]


@pytest.mark.parametrize(("text", "natural", "expected"), CASES)
def test_closed_propositions(text: str, natural: bool, expected: bool) -> None:
    assert holds(read_term(text), {}, natural=natural) == expected


def test_lean_agrees() -> None:
    with EmbeddedEnvironment() as lean:
        for text, natural, expected in CASES:
            typed = text if natural else text.replace("-7 ", "(-7 : ℤ) ").replace("3 - 5", "(3 : ℤ) - 5")
            typed = typed.replace("∧ 7 / -2", "∧ (7 : ℤ) / -2")
            root = lean.open(parse_problem("t", f"theorem t : {typed if expected else f'¬({typed})'}"))
            (outcome,) = lean.step(root, ["decide"])
            assert outcome.status is StepStatus.CLOSED, (text, outcome.message)


@pytest.mark.parametrize("text", ["x + 1", "f 3", "2 ^ 1000", "√2", "∑ k ∈ s, k", "1000 ^ 200"])
def test_what_cannot_be_computed_is_unknown(text: str) -> None:
    with pytest.raises(Unknown):
        value(read_term(text), {}, natural=True)
