"""Rules with a judge: what finishes a goal comes first and in the judge's order, and nothing is lost or said twice."""

from collections.abc import Sequence

import pytest

from lean_env.environment import ProofState
from lean_env.goal import parse_goals
from lean_env.problem import parse_problem
from prover.generator import Proposals, Query
from prover.specs import make_generator
from prover.symbolic import SymbolicGenerator
from prover.symbolic.generator import candidates_for
from prover.symbolic.judged import CLOSING_SIZE, JUDGE_WEIGHT, JudgedGenerator

PROBLEM = parse_problem("t", "theorem t : True")
STATES = [
    ProofState(PROBLEM, parse_goals(goal))
    for goal in ("n : ℕ\nh : 5 ≤ n\n⊢ n ^ 2 < 2 ^ n", "p : Prop\nhp : p\n⊢ p", "p q : Prop\n⊢ p ∧ q → q")
]


class Fond:
    """A judge that likes tactics the better the longer they are."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    def weigh(self, asked: Sequence[tuple[ProofState, Sequence[str]]]) -> list[list[float]]:
        self.asked.append(len(asked))
        return [[0.1 * len(tactic) for tactic in tactics] for _, tactics in asked]


def rounds(generator: JudgedGenerator | SymbolicGenerator, state: ProofState) -> list[Proposals]:
    answers: list[Proposals] = []
    while not answers or not answers[-1].last:
        answers += generator.propose([Query(state, len(answers))])
    return answers


@pytest.mark.parametrize("state", STATES)
def test_what_finishes_a_goal_is_dealt_before_the_moves_in_the_judges_order(state: ProofState) -> None:
    odds = {
        c.tactic: c.weight + JUDGE_WEIGHT * 0.1 * len(c.tactic) for c in candidates_for(state.goals[0]) if c.closing
    }
    ranked = sorted(odds, key=lambda tactic: -odds[tactic])
    for number, answer in enumerate(rounds(JudgedGenerator(Fond()), state)):
        own = ranked[number * CLOSING_SIZE : (number + 1) * CLOSING_SIZE]
        tactics = [proposal.tactic for proposal in answer.tactics]
        assert tactics[: len(own)] == own and not set(tactics[len(own) :]) & set(odds)


@pytest.mark.parametrize("state", STATES)
def test_nothing_is_lost_and_nothing_said_twice(state: ProofState) -> None:
    found = [[p.tactic for answer in rounds(generator, state) for p in answer.tactics]
             for generator in (JudgedGenerator(Fond()), SymbolicGenerator())]  # fmt: skip
    assert len(found[0]) == len(set(found[0])) and sorted(found[0]) == sorted(found[1])


def test_the_judge_is_asked_once_for_a_batch_and_once_for_a_state() -> None:
    judge = Fond()
    generator = JudgedGenerator(judge)
    generator.propose([Query(state) for state in (*STATES, STATES[0])])
    generator.propose([Query(state, 1) for state in STATES])
    assert judge.asked == [len(STATES)]


def test_the_model_that_ships_judges() -> None:
    generator = make_generator("symbolic,judge=model", seed=0)
    first = generator.propose([Query(state) for state in STATES])
    assert first == make_generator("symbolic,judge=model", seed=0).propose([Query(state) for state in STATES])
    assert first != JudgedGenerator(Fond()).propose([Query(state) for state in STATES])
