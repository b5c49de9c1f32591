"""What a team did, as a problem's record tells it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from prover.agents.plan import Plan, Subgoal


@dataclass(frozen=True, slots=True)
class TeamReport:
    """What a team did: plans with how far each came, and counts.

    `stops` is how long it took to stop each agent that had become needless, in seconds from the answer of Lean that
    proved a goal until nothing was done for the agent any more.
    """

    plans: tuple[Plan, ...] = ()
    refused: tuple[Subgoal, ...] = ()
    shifts: int = 0
    replans: int = 0
    stops: tuple[float, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """What a problem's record holds of it."""
        return {
            "plans": [
                {"by": plan.source, "facts": [_fact(fact) for fact in plan.facts], "goal": str(plan.goal.standing)}
                for plan in self.plans
            ],
            "refused": [_fact(fact) | {"message": fact.message} for fact in self.refused],
            "shifts": self.shifts,
            "replans": self.replans,
            "stopped": len(self.stops),
            "slowest_stop_seconds": round(max(self.stops, default=0.0), 4),
        }


def _fact(fact: Subgoal) -> dict[str, Any]:
    return {"name": fact.name, "statement": fact.statement, "uses": list(fact.uses), "standing": str(fact.standing)}
