"""Generators and planners that do as they are told."""

from collections.abc import Callable, Mapping, Sequence

from prover.agents.plan import Plan, Subgoal
from prover.agents.planner import Task
from prover.generator import Proposal, Proposals, Query


class Told:
    """Proposes the tactics that it was told for a target, and nothing anywhere else."""

    def __init__(self, tactics: Mapping[str, Sequence[str]], name: str = "told") -> None:
        self.name = name
        self._tactics = tactics
        self.asked: list[str] = []

    def propose(self, queries: Sequence[Query]) -> list[Proposals]:
        self.asked += [query.state.goals[0].target for query in queries]
        return [
            Proposals(tuple(Proposal(t, -1.0) for t in self._tactics.get(query.state.goals[0].target, ())))
            for query in queries
        ]


class Planned:
    """Answers with what a function makes of the task; notes the tasks."""

    name = "planned"

    def __init__(self, make: Callable[[Task], Sequence[Plan]]) -> None:
        self._make = make
        self.tasks: list[Task] = []

    def plans(self, task: Task) -> Sequence[Plan]:
        self.tasks.append(task)
        return self._make(task)


def facts(*statements: str, **uses: Sequence[str]) -> Plan:
    """A plan of facts h1, h2, …, each by itself unless it is said what it uses."""
    made = [Subgoal(f"h{i}", text, tuple(uses.get(f"h{i}", ()))) for i, text in enumerate(statements, start=1)]
    return Plan.of(made, source="planned")
