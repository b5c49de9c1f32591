"""Facts from failed branches: a goal that many attempts ran into, stated on its own with all that it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from lean_env.goal import Goal
from prover.agents.plan import Plan
from prover.agents.rules.subject import Subject, fact, plan
from prover.symbolic.terms import read_term, strip_parentheses
from prover.symbolic.view import GoalView, is_plain

MOST = 3
LONGEST = 300  # characters of a statement


def from_branches(subject: Subject) -> Iterator[Plan]:
    """Each of the goals that attempts ran into, for all that is new in it, as a fact for the goal."""
    seen = {*subject.learnt.stuck, *subject.learnt.proved}
    made = 0
    for branch in subject.learnt.branches:
        statement = closed(branch, subject.view)
        if statement is None or statement in seen or made == MOST:
            continue
        seen.add(statement)
        made += 1
        yield plan([fact(subject.view.fresh(f"branch{made}"), statement)], 0.5 - 0.5 * made)


def closed(branch: Goal, view: GoalView) -> str | None:
    """The branch's target for all variables and facts that the goal does not have; None where that can't be written."""
    known = view.types
    inner = GoalView(branch)
    new: list[str] = []
    if "✝" in branch.target or "?" in branch.target:
        return None
    for hypothesis in branch.hypotheses:
        for name in hypothesis.names:
            if known.get(name) == hypothesis.type:
                continue
            if not is_plain(name) or hypothesis.value is not None or "✝" in hypothesis.type:
                return None
            new.append(f"({name} : {hypothesis.type})")
    same = strip_parentheses(read_term(branch.target)).text == view.target.text
    if same and not new:
        return None
    statement = f"∀ {' '.join(new)}, {inner.target.text}" if new else inner.target.text
    return statement if len(statement) <= LONGEST else None
