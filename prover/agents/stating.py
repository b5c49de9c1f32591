"""A plan put before Lean: each fact is stated by `have NAME : T`, which leaves T and the rest to prove.

So no `sorry` is needed to check a plan, and a plan that is proved is a proof. What Lean refuses is taken out of the
plan with all that rests on it.
"""

from __future__ import annotations

from dataclasses import dataclass

from lean_env.environment import ProofState, StepOutcome, StepRequest, StepStatus
from prover.agents.board import Board, closes
from prover.agents.plan import GOAL, Plan, Standing, Subgoal
from prover.attempt import Course
from prover.symbolic.view import is_plain

TRIES_A_CALL = 3


@dataclass(frozen=True, slots=True)
class Stated:
    """What is left of a plan: every subgoal has its state, unless Lean refused the goal's opening; and what is gone."""

    plan: Plan
    refused: tuple[Subgoal, ...] = ()


def state_plan(plan: Plan, start: ProofState, board: Board) -> Course[Stated]:
    """State the plan at `start`, run its `tries`, and enter all of it on the board."""
    refused: list[Subgoal] = []
    at = start
    if plan.opening:
        ((outcome,),) = yield from board.step([(start, [plan.opening])], plan.source)
        if outcome.status is not StepStatus.OPEN or len(outcome.children) != 1 or len(outcome.children[0].goals) != 1:
            return Stated(plan.marked(GOAL, Standing.REFUSED, message=outcome.message or "the opening leaves no goal"))
        at = outcome.children[0]
    begins: dict[str, ProofState] = {}
    for fact in plan.facts:
        if fact.name not in {kept.name for kept in plan.facts}:
            refused.append(fact)  # what it rests on was refused
            continue
        left, reason = yield from _state(fact, at, plan.source, board)
        if left is None:
            refused.append(plan.marked(fact.name, Standing.REFUSED, message=reason)[fact.name])
            plan = plan.without(fact.name)
        else:
            begins[fact.name], at = left
    begins[GOAL] = at
    for subgoal in plan.subgoals:
        plan = plan.marked(subgoal.name, Standing.STATED, state=begins[subgoal.name])
    yield from _try(plan, board)
    plan = yield from _without_the_others(plan, board)
    return Stated(plan, tuple(refused))


def _state(
    fact: Subgoal, at: ProofState, source: str, board: Board
) -> Course[tuple[tuple[ProofState, ProofState] | None, str]]:
    """The states of the fact and of the rest, or None and why there are none."""
    if not is_plain(fact.name) or fact.name in at.goals[0].names:
        return None, f"{fact.name!r} can't be the name of a new fact here"
    ((outcome,),) = yield from board.step([(at, [f"have {fact.name} : {fact.statement}"])], source)
    if outcome.status is not StepStatus.OPEN:
        return None, outcome.message or "the statement is followed by something else"
    return _statement_and_rest(outcome, at, fact.name), "the text is not one statement"


def _statement_and_rest(outcome: StepOutcome, at: ProofState, name: str) -> tuple[ProofState, ProofState] | None:
    """What `have` left, if that is just what it should leave: the text of a fact may be anything."""
    if len(outcome.children) != 2 or any(len(child.goals) != 1 for child in outcome.children):
        return None
    fact, rest = outcome.children
    before, inner, outer = at.goals[0], fact.goals[0], rest.goals[0]
    as_before = inner.names == before.names and outer.names == (*before.names, name) and outer.target == before.target
    return (fact, rest) if as_before else None


def _without_the_others(plan: Plan, board: Board) -> Course[Plan]:
    """Clear from each subgoal that is not proved yet the facts that it does not use, so that it stands on its own."""
    requests: dict[str, StepRequest] = {}
    for number, subgoal in enumerate(plan.subgoals):
        others = [fact.name for fact in plan.facts[:number] if fact.name not in subgoal.uses]
        state = subgoal.state
        if others and state is not None and (node := board.node(state)) is not None and board.wanted(node):
            requests[subgoal.name] = state, [f"clear {' '.join(others)}"]
    if requests:
        outcomes = yield from board.step(list(requests.values()), plan.source)
        for name, (outcome,) in zip(requests, outcomes, strict=True):
            if outcome.status is StepStatus.OPEN and len(outcome.children) == 1:
                plan = plan.marked(name, Standing.STATED, state=outcome.children[0])
    return plan


def _try(plan: Plan, board: Board) -> Course[None]:
    """Run what each subgoal's planner thought likely, the goal's first: without that the facts are of no use."""
    for subgoal in (plan.goal, *plan.facts):
        state = subgoal.state
        node = None if state is None else board.node(state)
        if state is None or node is None or not board.wanted(node):
            continue
        for first in range(0, len(subgoal.tries), TRIES_A_CALL):
            tries = subgoal.tries[first : first + TRIES_A_CALL]
            (outcomes,) = yield from board.step([(state, tries)], plan.source)
            if closes(outcomes):
                break
