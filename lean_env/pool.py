"""Several environments as one: problems are opened on the first, steps are spread over all.

The threads live as long as the pool, for a Lean process ends with the thread that started it.
"""

from __future__ import annotations

import queue
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Self, TypeVar

from lean_env.environment import Environment, ProofState, StepOutcome, StepRequest
from lean_env.problem import Problem

_T = TypeVar("_T")


class EnvironmentPool:
    """An `Environment` over `size` others, safe to use from several threads."""

    def __init__(self, make: Callable[[], Environment], size: int) -> None:
        if size < 1:
            raise ValueError(f"a pool holds at least one environment, not {size}")
        self._members = [make() for _ in range(size)]
        self._free: queue.SimpleQueue[Environment] = queue.SimpleQueue()
        for member in self._members:
            self._free.put(member)
        self._threads = ThreadPoolExecutor(size)

    @property
    def size(self) -> int:
        """How many environments there are."""
        return len(self._members)

    @property
    def fingerprint(self) -> str:
        """That of the members, which are alike."""
        return self._members[0].fingerprint

    @contextmanager
    def member(self) -> Generator[Environment]:
        """One environment for the caller alone, as soon as one is free."""
        environment = self._free.get()
        try:
            yield environment
        finally:
            self._free.put(environment)

    def submit(self, work: Callable[[Environment], _T]) -> Future[_T]:
        """Have a thread of the pool do the work with one environment, as soon as one is free."""

        def with_member() -> _T:
            with self.member() as environment:
                return work(environment)

        return self._threads.submit(with_member)

    def open(self, problem: Problem) -> ProofState:
        """See `Environment.open`."""
        with self.member() as environment:
            return environment.open(problem)

    def step(self, state: ProofState, tactics: Sequence[str]) -> list[StepOutcome]:
        """See `Environment.step`."""
        with self.member() as environment:
            return environment.step(state, tactics)

    def step_all(self, requests: Sequence[StepRequest]) -> list[list[StepOutcome]]:
        """Every request on whichever environment is free; answers in the order of the requests."""
        return list(self._threads.map(self._step, requests))

    def _step(self, request: StepRequest) -> list[StepOutcome]:
        state, tactics = request
        return self.step(state, tactics)

    def interrupt(self) -> None:
        """See `Environment.interrupt`; of every member."""
        for member in self._members:
            member.interrupt()

    def close(self) -> None:
        """End every environment."""
        self._threads.shutdown(wait=True)
        for member in self._members:
            member.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
