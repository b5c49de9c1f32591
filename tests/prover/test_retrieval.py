"""The premise lane and the cascade that puts it behind another generator."""

from collections.abc import Sequence

import pytest

from lean_env.embedded import core_library
from lean_env.embedded.environment import EmbeddedEnvironment
from lean_env.environment import ProofState
from lean_env.goal import parse_goal
from lean_env.guard import forbidden
from lean_env.problem import Problem
from prover.attempt import AttemptSettings, attempt
from prover.cascade import Cascade
from prover.generator import Proposal, Proposals, Query
from prover.retrieval import PremiseGenerator, conclusion
from retriever import core_index


def _query(goal: str, round_: int = 0) -> Query:
    return Query(ProofState(Problem("t", "theorem t : True"), (parse_goal(goal),)), round_)


@pytest.fixture(scope="module")
def premises() -> PremiseGenerator:
    return PremiseGenerator(core_index(core_library()).retriever("hybrid"))


@pytest.mark.parametrize(
    ("statement", "result"),
    [
        ("∀ (n m : ℕ), n + m = m + n", "n + m = m + n"),
        ("∀ {a b c : ℕ}, a ∣ b → b ∣ c → a ∣ c", "a ∣ c"),
        ("∀ {p : ℕ → Prop}, p 0 → (∀ (n : ℕ), p n → p (n + 1)) → ∀ (n : ℕ), p n", "p n"),
        ("True", "True"),
    ],
)
def test_the_conclusion_of_a_statement(statement: str, result: str) -> None:
    assert conclusion(statement) == result


def test_proposals_name_their_premise_and_add_up_to_at_most_one(premises: PremiseGenerator) -> None:
    import math

    (answer,) = premises.propose([_query("a b c : ℕ\nh : a ∣ b\ng : b ∣ c\n⊢ a ∣ c")])
    assert answer.last and answer.tactics
    assert sum(math.exp(proposal.log_prob) for proposal in answer.tactics) <= 1.0
    assert all(proposal.premises[0] in proposal.tactic for proposal in answer.tactics)
    assert all(forbidden(proposal.tactic) is None for proposal in answer.tactics)
    assert "Nat.dvd_trans" in {proposal.premises[0] for proposal in answer.tactics}


@pytest.mark.parametrize(
    "statement",
    [
        "theorem t (a b c : ℕ) (h : a ∣ b) (g : b ∣ c) : a ∣ c",
        "theorem t (m n : ℕ) : Nat.gcd m n = Nat.gcd n m",
        "theorem t (x : ℝ) (h : 0 ≤ x) : Real.sqrt x * Real.sqrt x = x",
    ],
)
def test_a_theorem_of_the_library_is_found_and_used(premises: PremiseGenerator, statement: str) -> None:
    with EmbeddedEnvironment() as environment:
        result = attempt(Problem("t", statement), environment, premises, AttemptSettings(time_limit=20.0))
    assert result.status == "proved", result.reason


class _Fixed:
    """A generator with one tactic a round."""

    def __init__(self, name: str, rounds: int) -> None:
        self.name, self.rounds = name, rounds

    def propose(self, queries: Sequence[Query]) -> list[Proposals]:
        return [
            Proposals((Proposal(f"{self.name}{query.round}", -1.0),), last=query.round + 1 >= self.rounds)
            for query in queries
        ]


def test_a_cascade_asks_the_second_when_the_first_has_ended() -> None:
    cascade = Cascade(_Fixed("a", 2), _Fixed("b", 2))
    answers = [cascade.propose([_query("⊢ p", round_)])[0] for round_ in range(4)]
    assert [answer.tactics[0].tactic for answer in answers] == ["a0", "a1", "b0", "b1"]
    assert [answer.tactics[0].generator for answer in answers] == ["a", "a", "b", "b"]
    assert [answer.last for answer in answers] == [False, False, False, True]


def test_a_cascade_keeps_states_of_one_batch_apart() -> None:
    cascade = Cascade(_Fixed("a", 1), _Fixed("b", 1))
    cascade.propose([_query("⊢ p")])
    first, second = cascade.propose([_query("⊢ q"), _query("⊢ p", 1)])
    assert (first.tactics[0].tactic, second.tactics[0].tactic) == ("a0", "b0")
