"""Rules that rewrite with facts, and use what is known of a map."""

from __future__ import annotations

from collections.abc import Iterator

from prover.symbolic.candidates import (
    COSTLY,
    USUAL,
    Candidate,
    close,
    move,
)
from prover.symbolic.rules.matching import occurs
from prover.symbolic.terms import call, strip_parentheses
from prover.symbolic.view import GoalView, Variable


def maps(view: GoalView) -> Iterator[Candidate]:
    """Facts that a function is injective or surjective."""
    for fact in view.facts:
        kind, arguments = call(fact.term)
        if kind == "Injective" and arguments:
            function = arguments[-1].text
            if view.target.head == "=":
                yield move(f"apply {fact.name}", 1.0)
                yield close(f"apply {fact.name}; simp_all", 0.5)
                yield close(f"apply {fact.name}; assumption", 0.5)
            for other in view.equations:
                if any(strip_parentheses(side).function == function for side in other.term.args):
                    yield move(f"have {view.fresh('h1', 'h2', 'h')} := {fact.name} {other.name}", 1.2)
        elif kind == "Surjective" and arguments:
            function = arguments[-1].text
            parts = [part.strip() for part in view.types.get(function, "").split("→")]
            x, hx = view.fresh_many(2, "x", "hx", "h") if "x" not in view.types else view.fresh_many(2, "y", "hy", "h")
            for variable in view.variables:
                if (len(parts) == 2 and variable.type == parts[1]) or (len(parts) < 2 and is_element(variable)):
                    yield move(f"obtain ⟨{x}, {hx}⟩ := {fact.name} {variable.name}", 1.5)
                    yield move(f"obtain ⟨{x}, rfl⟩ := {fact.name} {variable.name}", 1.0)
            for term in view.target.walk():
                applied = strip_parentheses(term)
                result = [part.strip() for part in view.types.get(applied.function, "").split("→")]
                if len(parts) == 2 and applied.head == "app" and result[-1] == parts[1]:
                    yield move(f"obtain ⟨{x}, {hx}⟩ := {fact.name} {applied.grouped}", 0.8)


def is_element(variable: Variable) -> bool:
    """Whether a variable is an element of some type, not a type, a function, a predicate or a proposition."""
    return "→" not in variable.type and not variable.type.startswith(("Type", "Sort", "Prop"))


def rewrite(view: GoalView) -> Iterator[Candidate]:
    """Equations and equivalences used from left to right and from right to left."""
    target = view.target.text
    simp_set: list[str] = []
    for fact in view.facts:
        u = next((u for u in view.universals if u.fact is fact), None)
        conclusion = u.conclusion if u else fact.term
        if conclusion.head not in ("=", "↔"):
            if conclusion.head in ("¬", "≠") or not u:
                simp_set.append(fact.name)
            continue
        bound = frozenset(name for name, _ in u.binders) if u else frozenset[str]()
        for side, text in ((0, fact.name), (1, f"← {fact.name}")):
            pattern = strip_parentheses(conclusion.args[side])
            if pattern.head == "num" or pattern.text in bound:
                continue
            if occurs(pattern, view.target, bound):
                yield move(f"rw [{text}]", 1.0 if side == 0 else 0.2)
            for other in view.facts:
                if other.name != fact.name and occurs(pattern, other.term, bound):
                    yield move(f"rw [{text}] at {other.name}", 0.2 if side == 0 else -0.3)
        simp_set.append(fact.name)
    if simp_set:
        chosen = simp_set[:12]
        yield move(f"simp [{', '.join(chosen)}]", 0.3)
        equations = [
            f.name
            for f in view.facts
            if f.term.head == "=" or any(u.fact is f and u.conclusion.head == "=" for u in view.universals)
        ]
        if equations:
            yield move(f"simp only [{', '.join(equations)}]", 0.2)
            yield move("rw [" + ", ".join(equations[:4]) + "]", -0.5, COSTLY)
    for fact in view.facts:
        if fact.term.head in ("=", "≤", "<", "≠", "∣", "∈", "¬", "app"):
            yield move(f"simp at {fact.name}", -0.3 if len(view.facts) < 6 else -1.0)
    if "if" in target and any(t.head == "if" for t in view.subterms()):
        yield move("split_ifs", 1.5)
        yield move("split", 1.0)
        yield close("split_ifs <;> simp_all", 0.5, USUAL)
        yield close("split_ifs <;> omega", 0.5, USUAL)
