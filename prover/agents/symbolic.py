"""A planner that needs no model: rules over a goal's shape conjecture facts; first values sort out the wrong ones."""

from __future__ import annotations

from prover.agents.plan import Plan, PlanError
from prover.agents.planner import PlannerError, Task
from prover.agents.rules import RULES
from prover.agents.rules.subject import SOURCE, Subject, number_types
from prover.symbolic.view import GoalView

MOST = 12  # plans in one answer


class SymbolicPlanner:
    """`Planner` by rules. Equal tasks get equal answers."""

    @property
    def name(self) -> str:
        """How results name it."""
        return SOURCE

    def plans(self, task: Task) -> list[Plan]:
        """See `Planner.plans`."""
        subject = Subject(
            GoalView(task.goal), number_types(f"{task.state.problem.statement}\n{task.goal}"), task.learnt
        )
        found: list[Plan] = []
        try:
            for rule in RULES:
                found += rule(subject)
        except (PlanError, RecursionError) as error:
            raise PlannerError(str(error)) from error
        return sorted(found, key=lambda plan: -plan.weight)[:MOST]
