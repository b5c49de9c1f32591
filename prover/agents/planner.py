"""The protocol of planners: a goal and what was learnt about it in, plans out, the most promising first.

Knows nothing of how a plan is checked or who works on it. Whatever a planner writes is checked by Lean before it is
used, and a plan is only ever a suggestion.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from lean_env.environment import ProofState
from lean_env.goal import Goal
from prover.agents.plan import Plan
from prover.errors import GeneratorError


@dataclass(frozen=True, slots=True)
class Learnt:
    """What came of earlier plans for a goal, and of searching for its proof directly.

    `proved` and `stuck` are statements of facts; `refused` are statements with what Lean said. `branches` are goals
    that the search for a proof ran into and could not prove, those that most of it hangs on first.
    """

    proved: tuple[str, ...] = ()
    stuck: tuple[str, ...] = ()
    refused: tuple[tuple[str, str], ...] = ()
    branches: tuple[Goal, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """A goal to plan for, that was planned for `round` times before."""

    state: ProofState
    learnt: Learnt = Learnt()
    round: int = 0

    @property
    def goal(self) -> Goal:
        """The goal; of several, the first."""
        return self.state.goals[0]


class PlannerError(GeneratorError):
    """A planner could not answer. Nothing is known about the goal by that."""


class Planner(Protocol):
    """Something that plans. Deterministic for equal tasks and seed. Called from one thread at a time."""

    @property
    def name(self) -> str:
        """How results name it."""
        ...

    def plans(self, task: Task) -> Sequence[Plan]:
        """Plans for the task's goal, the best first; none when it has nothing (more) to say. Raises PlannerError."""
        ...


class Planners:
    """Several planners as one: the plans of each, in turn. One that can't answer is passed over."""

    def __init__(self, *planners: Planner) -> None:
        self._planners = planners

    @property
    def name(self) -> str:
        """All names."""
        return "+".join(planner.name for planner in self._planners)

    def plans(self, task: Task) -> list[Plan]:
        """See `Planner.plans`. Raises PlannerError when none of them could answer."""
        found: list[Plan] = []
        failures: list[str] = []
        for planner in self._planners:
            try:
                found += planner.plans(task)
            except PlannerError as error:
                failures.append(f"{planner.name}: {error}")
        if len(failures) == len(self._planners) and failures:
            raise PlannerError("; ".join(failures))
        return sorted(found, key=lambda plan: -plan.weight)
