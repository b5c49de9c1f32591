"""Many attempts in one process: what they ask of the generator goes into one call, what they ask of Lean to a pool.

So neither waits for the other: while the generator answers, Lean works on what other attempts need, and each call of
the generator takes in all that has come together meanwhile. An attempt's time limit counts what is done for it, not its
waiting. What breaks in one attempt is that attempt's error, and the others go on.
"""

from __future__ import annotations

import queue
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from lean_env.pool import EnvironmentPool
from lean_env.problem import Problem
from lean_env.verdict import verify
from prover.attempt import (
    Attempt,
    AttemptSettings,
    AttemptStatus,
    Course,
    Judge,
    Need,
    Open,
    Propose,
    Served,
    Step,
    Verify,
    course,
)
from prover.generator import Generator
from prover.memory import Memory
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
    with closing(_Many(pool, generator, verify)) as many:
        coming = iter(problems)
        while True:
            while many.running < most and not stop() and (problem := next(coming, None)) is not None:
                many.begin(problem, settings, stop, memory)
            if not many.running:
                return
            yield from many.serve()


@dataclass(slots=True, eq=False)
class _Course:
    """One attempt under way."""

    problem: Problem
    seconds: float = 0.0  # spent on it by anyone
    course: Course[Attempt] = field(init=False)


Reply = tuple[_Course, Served | Exception]


class _Many:
    """Courses and what serves them. All of it but Lean's work happens on the caller's thread."""

    def __init__(self, pool: EnvironmentPool, generator: Generator, verify: Verify) -> None:
        self._pool, self._generator, self._verify = pool, generator, verify
        self._judges = ThreadPoolExecutor(pool.size, "verdict")
        self._replies: queue.SimpleQueue[Reply] = queue.SimpleQueue()
        self._asking: list[tuple[_Course, Propose]] = []
        self._ended: deque[Attempt] = deque()
        self.running = 0  # attempts that were begun and not yet handed out

    def begin(
        self, problem: Problem, settings: AttemptSettings | None, stop: Callable[[], bool], memory: Memory | None
    ) -> None:
        """Start an attempt."""
        one = _Course(problem)
        one.course = course(
            problem,
            self._pool.fingerprint,
            self._generator.name,
            settings,
            stop=stop,
            memory=memory,
            clock=lambda: one.seconds,
        )
        self.running += 1
        self._advance(one, lambda: next(one.course))

    def serve(self) -> Iterator[Attempt]:
        """Serve what is needed now, or wait for the next reply; the attempts that ended by it."""
        try:
            reply = self._replies.get(block=not self._asking and not self._ended)
            while True:
                self._hand_over(*reply)
                reply = self._replies.get_nowait()
        except queue.Empty:
            pass
        if self._asking:
            asking, self._asking = self._asking, []
            for reply in self._proposals(asking):
                self._hand_over(*reply)
        while self._ended:
            self.running -= 1
            yield self._ended.popleft()

    def close(self) -> None:
        """Begin nothing more. What Lean is at is left to the pool."""
        self._judges.shutdown(wait=False, cancel_futures=True)

    def _hand_over(self, one: _Course, reply: Served | Exception) -> None:
        if isinstance(reply, Served):
            one.seconds += reply.seconds
            self._advance(one, lambda: one.course.send(reply))
        else:
            self._advance(one, lambda: one.course.throw(reply))

    def _advance(self, one: _Course, go_on: Callable[[], Need]) -> None:
        """Let an attempt think until it needs something, and see to that."""
        started = time.monotonic()
        try:
            need = go_on()
        except StopIteration as end:
            self._ended.append(end.value)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is this attempt's
            reason = f"{type(error).__name__}: {error}"
            self._ended.append(
                Attempt(one.problem, AttemptStatus.ERROR, Spent(wall_seconds=one.seconds), reason=reason)
            )
        else:
            one.seconds += time.monotonic() - started
            self._see_to(one, need)

    def _see_to(self, one: _Course, need: Need) -> None:
        match need:
            case Propose():
                self._asking.append((one, need))
            case Open(problem):
                self._pool.submit(lambda lean: self._reply(one, lambda: lean.open(problem)))
            case Step(requests):
                self._pool.submit(lambda lean: self._reply(one, lambda: lean.step_all(requests)))
            case Judge(problem, proof):
                self._judges.submit(self._reply, one, lambda: self._verify(problem, proof))

    def _reply(self, one: _Course, work: Callable[[], Any]) -> None:
        """Do the work, on whatever thread this is, and queue what came of it."""
        started = time.monotonic()
        try:
            self._replies.put((one, Served(work(), time.monotonic() - started)))
        except Exception as error:  # noqa: BLE001 - the attempt that needed it will know
            self._replies.put((one, error))

    def _proposals(self, asking: Sequence[tuple[_Course, Propose]]) -> list[Reply]:
        """One call for all; where that fails, one for each, so that what breaks it is that attempt's alone."""
        started = time.monotonic()
        queries = [query for _, need in asking for query in need.queries]
        try:
            answers = self._generator.propose(queries)
            if len(answers) != len(queries):
                raise ValueError(f"{self._generator.name} answered {len(queries)} queries with {len(answers)} answers")
        except Exception as error:  # noqa: BLE001 - see above
            if len(asking) == 1:
                return [(asking[0][0], error)]
            return [reply for each in asking for reply in self._proposals([each])]
        share = (time.monotonic() - started) / len(queries)
        left = iter(answers)
        return [(one, Served(list(islice(left, len(need.queries))), share * len(need.queries))) for one, need in asking]
