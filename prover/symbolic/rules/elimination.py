"""Rules that take facts apart, and put equal things in for variables."""

from __future__ import annotations

import re
from collections.abc import Iterator

from prover.symbolic.candidates import (
    COSTLY,
    USUAL,
    Candidate,
    close,
    forced,
    lines,
    move,
)
from prover.symbolic.rules.introduction import destructuring
from prover.symbolic.terms import strip_parentheses
from prover.symbolic.view import GoalView


def eliminate(view: GoalView) -> Iterator[Candidate]:
    """Facts that are taken apart: `∧`, `∃`, `∨`, `↔`, `Even`, `∣`, negations."""
    steps: list[str] = []
    scope = view
    for fact in view.facts:
        pattern = destructuring(fact.term, scope)
        if pattern is not None:
            scope = scope.taken_with(re.findall(r"\w+", pattern) + re.findall(r"\w+", " ".join(steps)))
            steps.append(f"obtain {pattern} := {fact.name}")
    if steps:
        yield forced(lines(*steps), 4.0)
    if view.inaccessible:
        names = view.fresh_many(len(view.inaccessible), *(f"h{i}" for i in range(1, 9)), "h")
        if _last_are_inaccessible(view):
            yield forced(f"rename_i {' '.join(names)}", 2.0)
    for fact in view.facts:
        head, name = fact.term.head, fact.name
        if head == "∨":
            count = 1
            term = fact.term
            while (term := strip_parentheses(term)).head == "∨":
                count += 1
                term = term.args[1]
            yield move(f"rcases {name} with {' | '.join([name] * count)}", 2.0)
            yield close(f"rcases {name} with {' | '.join([name] * count)} <;> simp_all", 0.0, USUAL)
            if view.types_used:
                yield close(f"rcases {name} with {' | '.join([name] * count)} <;> omega", 0.0, USUAL)
                yield close(f"rcases {name} with {' | '.join([name] * count)} <;> nlinarith", 0.0, COSTLY)
        elif head == "↔":
            one, two = view.fresh_many(2, f"{name}l", f"{name}r", "h")
            yield move(f"obtain ⟨{one}, {two}⟩ := {name}", 0.8)
            left, right = (strip_parentheses(side) for side in fact.term.args)
            if right.head == "¬" and strip_parentheses(right.args[0]).text == left.text:
                yield close(f"exact absurd (fun hl => {name}.mp hl hl) (fun hn => hn ({name}.mpr hn))", 1.0)
        elif head == "¬":
            inner = strip_parentheses(fact.term.args[0])
            if inner.head in ("∀", "∃", "∧", "∨", "→", "¬", "↔"):
                yield move(f"push_neg at {name}", 1.5)
                if inner.head == "∀":
                    x, hx = view.fresh_many(2, "x", "hx", "h")
                    yield move(f"obtain ⟨{x}, {hx}⟩ := Classical.not_forall.mp {name}", 1.0)
            if view.target.text == "False":
                yield move(f"apply {name}", 1.0)
            else:
                yield move(lines("exfalso", f"apply {name}"), -0.5)
        elif head == "∃!":
            x, hx, hu = view.fresh_many(3, "x", "hx", "hu")
            yield move(f"obtain ⟨{x}, {hx}, {hu}⟩ := {name}", 1.5)
        elif fact.term.function in ("Even", "Odd") or head == "∣":
            k, hk = view.fresh_many(2, "k", "m", "j", "c", "k")[0], view.fresh(f"h{name}", "hk")
            yield move(f"obtain ⟨{k}, {hk}⟩ := {name}", 0.8)
        elif fact.term.function in ("IsLeast", "IsGreatest"):
            one, two = view.fresh_many(2, f"{name}m", f"{name}b", "h")
            yield move(f"obtain ⟨{one}, {two}⟩ := {name}", 1.5)
    several = [fact for fact in view.facts if fact.term.function in ("Even", "Odd") or fact.term.head == "∣"]
    if len(several) > 1:
        scope, steps = view, []
        for fact in several:
            k = scope.fresh("k", "m", "j", "c", "k")
            hk = scope.fresh(f"h{fact.name}", "hk")
            scope = scope.taken_with([*(re.findall(r"\w+", " ".join(steps))), k, hk])
            steps.append(f"obtain ⟨{k}, {hk}⟩ := {fact.name}")
        yield move(lines(*steps), 1.2)


def _last_are_inaccessible(view: GoalView) -> bool:
    """`rename_i` counts inaccessible names from the end: it renames only what we mean when all of those are facts."""
    hidden = [name for name in view.goal.names if "✝" in name]
    return hidden[-len(view.inaccessible) :] == view.inaccessible


def substitute(view: GoalView) -> Iterator[Candidate]:
    """`x = e` for a variable x."""
    names = {variable.name for variable in view.variables}
    ready: list[str] = []
    gone: set[str] = set()
    for fact in view.equations:
        for side, other in (fact.term.args, fact.term.args[::-1]):
            if side.text in names and side.text not in other.names and not (({side.text} | other.names) & gone):
                ready.append(fact.name)
                gone.add(side.text)
                break
    if ready:
        yield move(lines(*(f"subst {name}" for name in ready)), 2.5)
        tail = "norm_num" if view.types_used else "simp_all"
        yield close(f"subst_vars; {tail}", 0.5)
        if view.types_used:
            yield close("subst_vars; ring", 0.0)
            yield close("subst_vars; nlinarith", 0.0, COSTLY)
