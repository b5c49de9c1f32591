"""A budget ends a search before the next question, and never takes back a proof that was found."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search import BestFirst, Budget, Child, Ledger, Outcome, OutcomeStatus, Strategy


class Clock:
    """Seconds that pass only when told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class Reach:
    """A toy world: from one positive number make another by doubling, adding 3, or halving when even.

    A goal "a & b" falls into two goals. Each answer takes one second by `clock`.
    """

    def __init__(self, clock: Clock) -> None:
        self.clock = clock

    def tactics(self, state: object) -> Sequence[Outcome]:
        self.clock.now += 1.0
        goal = str(state)
        if "&" in goal:
            left, right = (part.strip() for part in goal.split("&", 1))
            return [self._leads("split", left, right)]
        here, there = map(int, goal.split("->"))
        if here == there:
            return [Outcome("done", -0.1, status=OutcomeStatus.CLOSED)]
        if here > 150:
            return [Outcome("too far", -0.1, status=OutcomeStatus.ERROR, message=f"{here} is out of reach")]
        moves = [self._leads("double", f"{2 * here}->{there}"), self._leads("add 3", f"{here + 3}->{there}")]
        return [*moves, self._leads("halve", f"{here // 2}->{there}")] if here % 2 == 0 else moves

    def _leads(self, tactic: str, *goals: str) -> Outcome:
        return Outcome(
            tactic, math.log(0.4), "toy", (), OutcomeStatus.OPEN, tuple(Child(goal, goal, goal) for goal in goals)
        )


def solve(strategy: Strategy, world: Reach, ledger: Ledger, width: int = 1) -> str | None:
    """How a driver runs any strategy: the ledger is read before asking, the strategy after telling."""
    while not strategy.done and (most := ledger.expansions_left(width)):
        for trial in strategy.ask(most):
            outcomes = world.tactics(trial.state)
            ledger.expansions += 1
            ledger.steps += len(outcomes)
            strategy.tell(trial, outcomes, last=True)
    return strategy.graph.script()


def replay(goal: str, script: str) -> None:
    """Run a script as the toy's own judge, bullets and all."""
    goals = [goal]
    for line in script.splitlines():
        tactic = line.replace("·", " ").strip()
        here = goals.pop(0)
        if tactic == "split":
            goals = [*(part.strip() for part in here.split("&", 1)), *goals]
            continue
        number, target = map(int, here.split("->"))
        if tactic == "done":
            assert number == target
        else:
            goals.insert(0, f"{move(tactic, number)}->{target}")
    assert not goals


def move(tactic: str, number: int) -> int:
    if tactic == "halve":
        assert number % 2 == 0
        return number // 2
    return {"double": 2 * number, "add 3": number + 3}[tactic]


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 20), st.integers(1, 40), st.integers(1, 40), st.integers(1, 4))
def test_a_driver_solves_integer_puzzles_through_the_strategy_alone(a: int, b: int, c: int, width: int) -> None:
    clock = Clock()
    goal = f"{a}->{b} & {b}->{c}"
    strategy = BestFirst(Child(goal, goal, goal))
    script = solve(strategy, Reach(clock), Ledger(Budget(), clock), width)
    # Multiples of 3 lead to multiples of 3 only, and others to others; all else is within reach.
    assert (script is not None) == (len({number % 3 == 0 for number in (a, b, c)}) == 1)
    assert strategy.exhausted == (script is None)
    if script is not None:
        replay(goal, script)


@pytest.mark.parametrize(
    "budget", [Budget(wall_seconds=2), Budget(wall_seconds=1.5), Budget(expansions=2), Budget(steps=3)], ids=str
)
def test_a_proof_found_on_the_last_moment_counts(budget: Budget) -> None:
    clock = Clock()
    ledger = Ledger(budget, clock)
    strategy = BestFirst(Child("1->2", "1->2"))
    # The first expansion leaves 2->2. The second closes it when the limit is reached or has passed.
    assert solve(strategy, Reach(clock), ledger) == "double\ndone"
    assert ledger.exceeded is not None
    assert strategy.proved


@pytest.mark.parametrize(
    ("budget", "expansions", "reason"),
    [
        (Budget(wall_seconds=3), 3, "wall_seconds"),
        (Budget(expansions=5), 5, "expansions"),
        (Budget(steps=7), 3, "steps"),
        (Budget(wall_seconds=0), 0, "wall_seconds"),
        (Budget(expansions=0), 0, "expansions"),
    ],
)
def test_nothing_is_asked_once_a_limit_is_reached(budget: Budget, expansions: int, reason: str) -> None:
    clock = Clock()
    ledger = Ledger(budget, clock)
    assert solve(BestFirst(Child("1->1000", "1->1000")), Reach(clock), ledger) is None
    assert (ledger.expansions, ledger.exceeded) == (expansions, reason)


def test_no_more_expansions_are_asked_at_once_than_are_left() -> None:
    clock = Clock()
    ledger = Ledger(Budget(expansions=6), clock)
    assert solve(BestFirst(Child("1->1000", "1->1000")), Reach(clock), ledger, width=4) is None
    assert ledger.expansions == 6


def test_what_was_spent_is_reported_by_the_names_of_the_results_file() -> None:
    clock = Clock()
    ledger = Ledger(Budget(wall_seconds=10), clock)
    ledger.expansions, ledger.steps, ledger.cache_hits = 2, 9, 1
    ledger.lean_seconds, ledger.generator_seconds = 1.23456, 0.5
    clock.now += 4.0
    assert ledger.wall_seconds_left == 6.0
    assert ledger.spent().as_dict() == {
        "expansions": 2,
        "steps": 9,
        "lean_seconds": 1.235,
        "generator_seconds": 0.5,
        "wall_seconds": 4.0,
        "cache_hits": 1,
        "generator_tokens": 0,
    }
    clock.now += 40.0
    assert ledger.wall_seconds_left == 0.0
    assert Ledger(Budget(), clock).wall_seconds_left == math.inf


@pytest.mark.parametrize(
    "limits", [{"wall_seconds": -1}, {"expansions": -1}, {"steps": -1}, {"wall_seconds": math.nan}]
)
def test_a_limit_below_nothing_is_refused(limits: dict[str, int]) -> None:
    with pytest.raises(ValueError, match=next(iter(limits))):
        Budget(**limits)


def test_what_a_part_spends_counts_in_the_whole_and_a_limit_of_the_whole_ends_the_part() -> None:
    clock = Clock()
    batch = Ledger(Budget(expansions=10, lean_seconds=5.0), clock)
    problem = batch.part(Budget(expansions=8))
    subgoal = problem.part(Budget(wall_seconds=3))
    subgoal.expansions += 6
    assert [ledger.expansions_left(9) for ledger in (batch, problem, subgoal)] == [4, 2, 2]
    subgoal.close()
    assert (problem.spent().expansions, batch.spent().expansions) == (6, 6)
    problem.expansions += 2
    assert (problem.exceeded, batch.exceeded) == ("expansions", None)
    problem.close()
    other = batch.part(Budget(wall_seconds=100))
    assert other.expansions_left(9) == 2
    other.lean_seconds += 5.0
    assert other.exceeded == batch.exceeded == "lean_seconds"
    assert other.expansions_left(9) == 0
