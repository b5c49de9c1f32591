"""Each family of rules proposes a tactic that closes a goal of its kind in Lean, and none that closes a near-miss."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from lean_env.embedded.environment import EmbeddedEnvironment
from lean_env.environment import StepStatus
from lean_env.problem import parse_problem
from prover.symbolic.candidates import Rule
from prover.symbolic.rules.bijections import inverses
from prover.symbolic.rules.bounds import bounded
from prover.symbolic.rules.casts import brought_back
from prover.symbolic.rules.divisibility import divisibility
from prover.symbolic.rules.divisors import factors
from prover.symbolic.rules.inequalities import inequalities
from prover.symbolic.rules.logarithms import logarithms
from prover.symbolic.rules.powers import periods_of_powers
from prover.symbolic.rules.primes import gcds
from prover.symbolic.view import GoalView

# A rule, a statement that one of its tactics proves, and one that differs a little and is false.
PAIRS: list[tuple[Rule, str, str]] = [
    (brought_back,
     "(a b : ℕ) (h : (a : ℚ) / 3 + b = 7) (k : (b : ℚ) = a) : 4 * a = 21",
     "(a b : ℕ) (h : (a : ℚ) / 3 + b = 8) (k : (b : ℚ) = a) : 4 * a = 25"),
    (brought_back,
     "(a b : ℕ) (h : (a : ℝ) - b = 2) (k : (a : ℝ) + b = 6) : a = 4 ∧ b = 2",
     "(a b : ℕ) (h : (a : ℝ) - b = 2) (k : (a : ℝ) + b = 6) : a = 4 ∧ b = 3"),
    (periods_of_powers, "(n : ℕ) : 5 ∣ 3 ^ (4 * n + 1) + 2", "(n : ℕ) : 5 ∣ 3 ^ (4 * n + 1) + 3"),
    (periods_of_powers, "(n : ℕ) (h : 2 ^ n % 5 = 3) : n % 4 = 3", "(n : ℕ) (h : 2 ^ n % 5 = 3) : n % 4 = 2"),
    (logarithms,
     "(x y : ℝ) (hx : 0 < x) (hy : 0 < y) (h : Real.log (x ^ 2 * y) = 3) (k : Real.log (x / y) = 0) : Real.log x = 1",
     "(x y : ℝ) (hx : 0 < x) (hy : 0 < y) (h : Real.log (x ^ 2 * y) = 3) (k : Real.log (x / y) = 0) : Real.log x = 2"),
    (logarithms, "(x : ℝ) (h : (2 : ℝ) ^ x * 8 ^ x = 4 ^ 6) : x = 3",
     "(x : ℝ) (h : (2 : ℝ) ^ x * 8 ^ x = 4 ^ 6) : x = 4"),
    (logarithms, ": Real.logb 9 27 = 3 / 2", ": Real.logb 9 27 = 2 / 3"),
    (inverses,
     "(σ : ℝ ≃ ℝ) (h : ∀ x, σ.toFun x = 3 * x + 1) : σ.invFun 7 = 2",
     "(σ : ℝ ≃ ℝ) (h : ∀ x, σ.toFun x = 3 * x + 1) : σ.invFun 7 = 3"),
    (factors,
     "(a b : ℕ) (h : a * b = 35) (k : a + b = 12) (l : a < b) : a = 5",
     "(a b : ℕ) (h : a * b = 35) (k : a + b = 12) (l : a < b) : a = 7"),
    (bounded, "(x y : ℕ) (h : 2 * x + x * y + y = 10) (k : x = y) : y = 2",
     "(x y : ℕ) (h : 2 * x + x * y + y = 10) (k : x = y) : y = 1"),
    (gcds, "(n : ℕ) : Nat.gcd (2 * n + 5) (3 * n + 1) ≤ 13", "(n : ℕ) : Nat.gcd (2 * n + 5) (3 * n + 1) ≤ 12"),
    (divisibility,
     "(x y d : ℤ) (h : x ^ 2 + d * y = 3 * y) : d - 3 ∣ x ^ 2 + (d - 3) * x",
     "(x y d : ℤ) (h : x ^ 2 + d * y = 3 * y) : d - 3 ∣ x ^ 2 + (d - 2) * x"),
    (inequalities,
     "(x c : ℝ) (h : 3 * x ^ 2 + 6 * x + c ≤ 0) : c ≤ 3",
     "(x c : ℝ) (h : 3 * x ^ 2 + 6 * x + c ≤ 0) : c ≤ 2"),
]  # fmt: skip


@pytest.fixture(scope="module")
def environment() -> Iterator[EmbeddedEnvironment]:
    with EmbeddedEnvironment() as lean:
        yield lean


def closed_by(environment: EmbeddedEnvironment, rule: Rule, statement: str) -> list[str]:
    """Those of the rule's likeliest closing tactics that Lean accepts."""
    root = environment.open(parse_problem("t", f"theorem t {statement}"))
    found = sorted(rule(GoalView(root.goals[0])), key=lambda c: -c.weight)
    tactics = list(dict.fromkeys(c.tactic for c in found if c.closing))[:10]
    outcomes = environment.step(root, tactics) if tactics else []
    return [t for t, outcome in zip(tactics, outcomes, strict=True) if outcome.status is StepStatus.CLOSED]


@pytest.mark.parametrize(("rule", "true", "false"), PAIRS)
def test_a_tactic_of_the_family_closes_what_is_true_and_none_a_near_miss(
    environment: EmbeddedEnvironment, rule: Rule, true: str, false: str
) -> None:
    assert closed_by(environment, rule, true)
    assert not closed_by(environment, rule, false)
