"""Many attempts in one process, side by side: they share a generator and a pool of Leans (see `prover.serving`).

An attempt's time limit counts what is done for it, not its waiting. What breaks in one attempt is that attempt's error,
and the others go on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing

from lean_env.pool import EnvironmentPool
from lean_env.problem import Problem
from lean_env.verdict import verify
from prover.attempt import Attempt, AttemptSettings, AttemptStatus, Verify, course
from prover.generator import Generator
from prover.memory import Memory
from prover.serving import Running, Serving
from search import Spent


def attempt_all(
    problems: Iterable[Problem],
    pool: EnvironmentPool,
    generator: Generator,
    settings: AttemptSettings | None = None,
    *,
    at_once: int | None = None,
    stop: Callable[[], bool] = lambda: False,
    verify: Verify = verify,
    memory: Memory | None = None,
) -> Iterator[Attempt]:
    """Attempt every problem, `at_once` of them side by side (default: twice the pool's size), in order of ending.

    After `stop()`, attempts under way end as stopped and no other is begun. See `prover.attempt.attempt` for the rest.
    """
    most = 2 * pool.size if at_once is None else at_once
    if most < 1:
        raise ValueError(f"at least one attempt is made at once, not {most}")
    with closing(Serving[Attempt](pool, verify)) as serving:
        coming = iter(problems)
        problem_of: dict[Running[Attempt], Problem] = {}

        def begin(problem: Problem) -> None:
            one = serving.begin(
                generator,
                lambda clock: course(
                    problem, pool.fingerprint, generator.name, settings, stop=stop, memory=memory, clock=clock
                ),
            )
            problem_of[one] = problem

        while True:
            while serving.running < most and not stop() and (problem := next(coming, None)) is not None:
                begin(problem)
            if not serving.running:
                return
            for one, found in serving.serve():
                problem = problem_of.pop(one)
                if isinstance(found, Exception):
                    reason = f"{type(found).__name__}: {found}"
                    spent = Spent(wall_seconds=one.seconds)
                    yield Attempt(problem, AttemptStatus.ERROR, spent, reason=reason)
                elif isinstance(found, Attempt):
                    yield found
