"""The one protocol through which everything above talks to Lean: open a problem, step from a state, close.

A `ProofState` is plain data. It says which tactics lead to it, so any process can reach it again; ids of a Lean
process never leave that process. Knows nothing of search or models.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import TracebackType
from typing import Protocol, Self

from lean_env.goal import Goal
from lean_env.problem import Problem


@dataclass(frozen=True, slots=True)
class PathStep:
    """A tactic that was run, and which of the goals it left the next one works on (None: all of them)."""

    tactic: str
    focus: int | None = None


@dataclass(frozen=True, slots=True)
class ProofState:
    """Open goals of `problem` after `path`. Several goals stand together only when they share metavariables."""

    problem: Problem
    goals: tuple[Goal, ...]
    path: tuple[PathStep, ...] = ()

    @property
    def key(self) -> str:
        """Equal for states that hold the same goals, however they were reached. Case names do not count."""
        return "\n\n".join(str(Goal(goal.hypotheses, goal.target)) for goal in self.goals)

    def __str__(self) -> str:
        return "\n\n".join(map(str, self.goals))


class StepStatus(StrEnum):
    """What became of one tactic."""

    CLOSED = "closed"  # no goal is left of this state
    OPEN = "open"  # goals are left
    ERROR = "error"  # Lean rejected the tactic, or it was forbidden before Lean saw it
    TIMEOUT = "timeout"  # it used up its time, heartbeats or memory


@dataclass(frozen=True, slots=True)
class StepOutcome:
    """The result of one tactic at one state.

    `children` are independent of each other: proving each of them, in order, proves the state. `message` is Lean's
    text for an error. `seconds` is this tactic's share of the Lean call.
    """

    tactic: str
    status: StepStatus
    children: tuple[ProofState, ...] = ()
    message: str = ""
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class StepLimits:
    """Bounds of one tactic and of the process that runs it."""

    seconds: float = 10.0  # wall clock of one tactic
    heartbeats: int = 40_000  # thousands of small allocations, Lean's own unit
    memory_mb: int = 3_000  # resident memory of the Lean process


StepRequest = tuple[ProofState, Sequence[str]]


class Environment(Protocol):
    """One way of talking to Lean. A context manager; not shared between threads."""

    @property
    def fingerprint(self) -> str:
        """Identifies Lean's version and the library: results of equal fingerprints can be shared."""
        ...

    def open(self, problem: Problem) -> ProofState:
        """The root state. Raises StatementError, with Lean's message, when the problem can't be stated here."""
        ...

    def step(self, state: ProofState, tactics: Sequence[str]) -> list[StepOutcome]:
        """Try each tactic at `state`, all in one call; outcomes in their order. Never raises for a tactic."""
        ...

    def step_all(self, requests: Sequence[StepRequest]) -> list[list[StepOutcome]]:
        """`step` for each request, side by side where the environment has several processes; answers in order."""
        ...

    def interrupt(self) -> None:
        """From another thread: end Lean's process. Whatever is under way raises LeanInterrupted; the next call starts
        another.
        """
        ...

    def close(self) -> None:
        """End every process."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None: ...


_METAVARIABLE = re.compile(r"\?\w")


def split_goals(
    problem: Problem, path: tuple[PathStep, ...], tactic: str, goals: Sequence[Goal]
) -> tuple[ProofState, ...]:
    """The states that `goals`, left by `tactic` after `path`, fall into: one each, unless metavariables tie them."""
    coupled = len(goals) == 1 or any(_METAVARIABLE.search(str(goal)) for goal in goals)
    if coupled:
        return (ProofState(problem, tuple(goals), (*path, PathStep(tactic))),)
    return tuple(ProofState(problem, (goal,), (*path, PathStep(tactic, i))) for i, goal in enumerate(goals))
