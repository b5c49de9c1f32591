"""A plan as pure data: facts on the way to a goal, what each may rest on, and how far each has come.

A plan is a directed acyclic graph of `have` subgoals whose last one is the goal itself. Nothing here is ever changed:
every change is a new plan. Knows nothing of Lean but the states that it hands out, and nothing of who works on them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from lean_env.environment import ProofState

GOAL = ""  # the name of the last subgoal: the goal that the plan is for


class PlanError(ValueError):
    """The subgoals make no plan: a name is taken twice or unknown, or facts rest on each other in a circle."""


class Standing(StrEnum):
    """How far a subgoal has come."""

    PLANNED = "planned"  # nobody has asked Lean about it
    STATED = "stated"  # Lean has accepted the statement
    REFUSED = "refused"  # Lean has not
    STUCK = "stuck"  # agents have worked on it in vain so far
    PROVED = "proved"


@dataclass(frozen=True, slots=True)
class Subgoal:
    """One fact of a plan, `have NAME : STATEMENT`.

    Its proof may use the facts called `uses` as hypotheses and no others of the plan. `tries` are tactics that are
    likely to prove it. `state` is where its proof begins, once Lean has accepted the statement; `message` is what Lean
    said when it has not.
    """

    name: str
    statement: str = ""
    uses: tuple[str, ...] = ()
    tries: tuple[str, ...] = ()
    standing: Standing = Standing.PLANNED
    state: ProofState | None = None
    message: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """Subgoals, each after those that it uses, the goal last. Raises PlanError for what is no such order.

    `opening` is a tactic that is run at the goal before anything is stated ("" for none), `source` is who planned it,
    and `weight` how promising that looks, as log-odds.
    """

    subgoals: tuple[Subgoal, ...]
    opening: str = ""
    source: str = ""
    weight: float = 0.0

    def __post_init__(self) -> None:
        known: set[str] = set()
        for subgoal in self.subgoals:
            if subgoal.name in known:
                raise PlanError(f"two facts are called {subgoal.name!r}")
            if unknown := [name for name in subgoal.uses if name not in known]:
                raise PlanError(f"{subgoal.name or 'the goal'!r} uses {unknown[0]!r}, which does not stand before it")
            known.add(subgoal.name)
        if not self.subgoals or self.subgoals[-1].name != GOAL:
            raise PlanError("the last subgoal of a plan is the goal itself")

    @staticmethod
    def of(
        facts: Iterable[Subgoal],
        *,
        tries: Sequence[str] = (),
        uses: Sequence[str] | None = None,
        opening: str = "",
        source: str = "",
        weight: float = 0.0,
    ) -> Plan:
        """The plan that proves the goal by `facts`, in whatever order they come; `tries` and `uses` are the goal's, who
        uses all facts unless it is said which. Raises PlanError.
        """
        ordered = _in_order(list(facts))
        goal = Subgoal(
            GOAL, uses=tuple(fact.name for fact in ordered) if uses is None else tuple(uses), tries=tuple(tries)
        )
        return Plan((*ordered, goal), opening, source, weight)

    @property
    def facts(self) -> tuple[Subgoal, ...]:
        """All but the goal."""
        return self.subgoals[:-1]

    @property
    def goal(self) -> Subgoal:
        """The last one."""
        return self.subgoals[-1]

    @property
    def proved(self) -> bool:
        """Whether every subgoal is proved."""
        return all(subgoal.standing is Standing.PROVED for subgoal in self.subgoals)

    def __getitem__(self, name: str) -> Subgoal:
        for subgoal in self.subgoals:
            if subgoal.name == name:
                return subgoal
        raise KeyError(name)

    def rests_on(self, name: str) -> frozenset[str]:
        """The facts that a subgoal rests on, directly or by way of others."""
        found: set[str] = set()
        for subgoal in reversed(self.subgoals[: self.subgoals.index(self[name]) + 1]):
            if subgoal.name == name or subgoal.name in found:
                found.update(subgoal.uses)
        return frozenset(found)

    def marked(
        self, name: str, standing: Standing, *, state: ProofState | None = None, message: str | None = None
    ) -> Plan:
        """The plan in which a subgoal has come so far. What is proved stays proved."""
        old = self[name]
        if old.standing is Standing.PROVED:
            return self
        new = replace(
            old, standing=standing, state=state or old.state, message=old.message if message is None else message
        )
        return replace(self, subgoals=tuple(new if subgoal is old else subgoal for subgoal in self.subgoals))

    def without(self, name: str) -> Plan:
        """The plan without a fact, and without those that rest on it; the goal has to do without them.

        Raises PlanError for the goal.
        """
        if name == GOAL:
            raise PlanError("a plan without its goal is no plan")
        gone = {name} | {fact.name for fact in self.facts if name in self.rests_on(fact.name)}
        kept = [subgoal for subgoal in self.subgoals if subgoal.name not in gone]
        goal = replace(self.goal, uses=tuple(used for used in self.goal.uses if used not in gone))
        return replace(self, subgoals=(*kept[:-1], goal))


def _in_order(facts: list[Subgoal]) -> list[Subgoal]:
    """Each after those that it uses, otherwise as they came."""
    names = {fact.name for fact in facts}
    placed: list[Subgoal] = []
    done: set[str] = set()
    while facts:
        ready = next((fact for fact in facts if done.issuperset(used for used in fact.uses if used in names)), None)
        if ready is None:
            raise PlanError(f"these facts rest on each other in a circle: {', '.join(fact.name for fact in facts)}")
        facts.remove(ready)
        placed.append(ready)
        done.add(ready.name)
    return placed
