"""Many attempts in one process: one call of the generator for all, Lean side by side, and each with its own luck."""

import os
import signal
import time
from collections.abc import Iterator, Sequence

import pytest

from lean_env.embedded.environment import EmbeddedEnvironment
from lean_env.environment import ProofState, StepOutcome
from lean_env.pool import EnvironmentPool
from lean_env.problem import Problem
from prover.attempt import AttemptStatus, attempt
from prover.errors import GeneratorError
from prover.generator import Proposal, Proposals, Query
from prover.many import attempt_all
from prover.memory import Memory
from search import MemoryCache

STATUS = AttemptStatus


class Counting:
    """Proposes the same tactics everywhere, and notes how many states each call was about."""

    name = "counting"

    def __init__(self, *tactics: str) -> None:
        self.tactics = tactics
        self.calls: list[int] = []

    def propose(self, queries: Sequence[Query]) -> list[Proposals]:
        self.calls.append(len(queries))
        proposals = tuple(Proposal(tactic, -1.0 - i) for i, tactic in enumerate(self.tactics))
        return [Proposals(proposals) for _ in queries]


@pytest.fixture(scope="module")
def pool() -> Iterator[EnvironmentPool]:
    with EnvironmentPool(EmbeddedEnvironment, 2) as opened:
        yield opened


def nested(name: str) -> Problem:
    return Problem(name, f"theorem {name} (p q r : Prop) (hp : p) (hq : q) (hr : r) : (p ∧ q) ∧ (r ∧ p)")


FALSE = Problem("false", "theorem false_one (p q : Prop) (h : p ∨ q) : p")
UNKNOWN = Problem("unknown", "theorem unknown : unheard_of 3 = 4")


def test_every_problem_ends_as_it_would_alone(pool: EnvironmentPool) -> None:
    problems = [nested("one"), FALSE, nested("two"), UNKNOWN, nested("three"), nested("four")]
    generator = Counting("nonsense", "assumption", "constructor")
    found = {each.problem.name: each for each in attempt_all(problems, pool, generator, at_once=4)}
    for problem in problems:
        with pool.member() as environment:
            alone = attempt(problem, environment, Counting("nonsense", "assumption", "constructor"))
        together = found.pop(problem.name)
        assert (together.status, together.proof, together.reason) == (alone.status, alone.proof, alone.reason)
        assert (together.stats.steps, together.stats.expansions) == (alone.stats.steps, alone.stats.expansions)
    assert not found


def test_what_comes_together_while_the_generator_answers_is_one_call() -> None:
    opened: list[Problem] = []

    class Opening(EmbeddedEnvironment):
        def open(self, problem: Problem) -> ProofState:
            state = super().open(problem)
            opened.append(problem)
            return state

    class Slow(Counting):
        def propose(self, queries: Sequence[Query]) -> list[Proposals]:
            while len(opened) < 4:  # Lean opens the others while this one is answered
                time.sleep(0.01)
            time.sleep(0.1)
            return super().propose(queries)

    generator = Slow("assumption", "constructor")
    problems = [nested(f"n{i}") for i in range(4)]
    with EnvironmentPool(Opening, 2) as own:
        found = list(attempt_all(problems, own, generator, at_once=4))
    assert [each.status for each in found] == [STATUS.PROVED] * 4
    assert sum(generator.calls) == sum(each.stats.expansions for each in found)
    assert sum(generator.calls[:2]) >= 4 and len(generator.calls) < sum(generator.calls)


def test_a_generator_that_fails_on_one_state_fails_one_problem(pool: EnvironmentPool) -> None:
    class Allergic(Counting):
        def propose(self, queries: Sequence[Query]) -> list[Proposals]:
            if any(query.state.problem.name == "two" for query in queries):
                raise RuntimeError("no such luck")
            return super().propose(queries)

    problems = [nested("one"), nested("two"), nested("three")]
    found = {each.problem.name: each for each in attempt_all(problems, pool, Allergic("assumption", "constructor"))}
    assert [found[name].status for name in ("one", "two", "three")] == [STATUS.PROVED, STATUS.ERROR, STATUS.PROVED]
    assert found["two"].reason == "RuntimeError: no such luck"


def test_a_generator_that_is_gone_for_a_moment_is_asked_again(pool: EnvironmentPool) -> None:
    class Moody(Counting):
        def propose(self, queries: Sequence[Query]) -> list[Proposals]:
            answers = super().propose(queries)
            if len(self.calls) == 1:
                raise GeneratorError("the endpoint is gone")
            return answers if len(self.calls) != 4 else []

    found = list(attempt_all([nested("one")], pool, Moody("assumption", "constructor"), at_once=1))
    assert [each.status for each in found] == [STATUS.ERROR]
    assert "answered 1 queries with 0 answers" in found[0].reason


def test_a_lean_process_that_dies_costs_a_step_and_no_problem() -> None:
    class Murderous(Counting):
        def propose(self, queries: Sequence[Query]) -> list[Proposals]:
            if len(self.calls) in (2, 4):
                for pid in pids:
                    os.kill(pid, signal.SIGKILL)
            return super().propose(queries)

    environments: list[EmbeddedEnvironment] = []

    def make() -> EmbeddedEnvironment:
        environments.append(EmbeddedEnvironment())
        return environments[-1]

    with EnvironmentPool(make, 2) as own:
        generator = Murderous("assumption", "constructor")
        pids: list[int] = []
        found: list[AttemptStatus] = []
        for each in attempt_all([nested(f"n{i}") for i in range(6)], own, generator, at_once=3):
            found.append(each.status)
            pids[:] = [pid for environment in environments if (pid := environment.worker_pid)]
    assert found == [STATUS.PROVED] * 6


def test_an_environment_that_breaks_on_one_problem_breaks_no_other() -> None:
    class Fragile(EmbeddedEnvironment):
        def step(self, state: ProofState, tactics: Sequence[str]) -> list[StepOutcome]:
            if state.problem.name == "two":
                raise OSError("the pipe is broken")
            return super().step(state, tactics)

    problems = [nested("one"), nested("two"), nested("three")]
    with EnvironmentPool(Fragile, 2) as own:
        found = {each.problem.name: each for each in attempt_all(problems, own, Counting("assumption", "constructor"))}
    assert [found[name].status for name in ("one", "two", "three")] == [STATUS.PROVED, STATUS.ERROR, STATUS.PROVED]
    assert "the pipe is broken" in found["two"].reason


def test_waiting_for_others_is_not_counted_against_the_time_limit() -> None:
    problems = [nested(f"n{i}") for i in range(12)]
    with EnvironmentPool(EmbeddedEnvironment, 1) as own:
        started = time.monotonic()
        found = list(attempt_all(problems, own, Counting("assumption", "constructor"), at_once=12))
        elapsed = time.monotonic() - started
    assert [each.status for each in found] == [STATUS.PROVED] * 12
    # One Lean, one verdict and the search itself can be at work at a time; 12 that wait would have more than 6 of each.
    assert sum(each.stats.wall_seconds for each in found) < 3.1 * elapsed


def test_a_stop_ends_what_is_under_way_and_begins_nothing(pool: EnvironmentPool) -> None:
    generator = Counting("assumption", "constructor")
    problems = iter([nested(f"n{i}") for i in range(10)])
    found = list(attempt_all(problems, pool, generator, at_once=2, stop=lambda: len(generator.calls) >= 2))
    assert [each.status for each in found] == [STATUS.STOPPED] * 2
    assert len(list(problems)) == 8


def test_attempts_share_what_they_remember(pool: EnvironmentPool) -> None:
    memory = Memory(MemoryCache(), "test")
    problems = [nested("one"), Problem("two", nested("x").statement.replace("hp", "h"))]
    generator = Counting("assumption", "constructor")
    first, second = attempt_all(problems, pool, generator, at_once=1, memory=memory)
    assert (first.stats.cache_hits, second.stats.cache_hits) == (0, 1)
    assert (second.status, second.stats.steps) == (STATUS.PROVED, 1)


def test_no_problem_is_no_attempt(pool: EnvironmentPool) -> None:
    assert list(attempt_all([], pool, Counting("simp"))) == []
    with pytest.raises(ValueError, match="at least one"):
        list(attempt_all([FALSE], pool, Counting("simp"), at_once=0))
