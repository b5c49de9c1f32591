"""Rules of classical logic: excluded middle on variables, on atoms, on the target."""

from __future__ import annotations

from collections.abc import Iterator

from prover.symbolic.candidates import (
    COSTLY,
    LAST,
    USUAL,
    Candidate,
    close,
    lines,
    move,
)
from prover.symbolic.terms import Term, strip_parentheses
from prover.symbolic.view import GoalView


def split_cases(view: GoalView) -> Iterator[Candidate]:
    """Excluded middle: on propositional variables, on atoms, on the target."""
    propositions = view.of_type("Prop")
    used = [p for p in propositions if any(p in term.names for term in view.terms)]
    if used and len(used) <= 5:
        splits = " <;> ".join(f"by_cases {view.fresh('h' + p, 'h')} : {p}" for p in used)
        yield close(f"{splits} <;> simp_all", 2.0)
        yield close("tauto", 1.0)
    for p in used:
        name = view.fresh(f"h{p}", "h")
        yield move(f"by_cases {name} : {p}", 0.5)
    for atom in _atoms(view)[:6]:
        name = view.fresh("hc", "h")
        yield move(f"by_cases {name} : {atom}", -0.3)
        yield close(f"by_cases {name} : {atom} <;> simp_all", -0.5, USUAL)
    target = view.target
    if target.text != "False" and target.head not in ("∀", "→", "¬", "∧", "↔", "≠"):
        name = view.fresh("hc", "h")
        weight = 0.5 if target.head in ("∃", "∨") else -0.5
        yield move(f"by_contra {name}", weight, USUAL if target.head in ("∃", "∨") else COSTLY)
        yield move(lines(f"by_contra {name}", f"push_neg at {name}"), weight + 0.2)
        if view.facts:
            yield move("exfalso", -1.5, COSTLY)


def _atoms(view: GoalView) -> list[str]:
    """Propositions inside of the goal whose names are all known outside of any binder."""
    found: list[str] = []
    for term in view.terms:
        stack = [term]
        while stack:
            part = strip_parentheses(stack.pop())
            if part.head in ("∧", "∨", "→", "↔", "¬"):
                stack += part.args
            elif part.head == "if":
                found.append(part.args[0].text)
            elif (part.head == "app" and view.types.get(part.function, "").endswith("Prop")) or (
                part.head == "=" and part is not term and part is not view.target
            ):
                found.append(part.text)
            elif not part.binders:
                stack += [argument for argument in part.args if any(t.head == "if" for t in argument.walk())]
    return list(dict.fromkeys(found))


def classical(view: GoalView) -> Iterator[Candidate]:
    """Last resorts of pure logic."""
    if not view.types_used:
        yield close("aesop", 0.0, LAST)
        yield close("intros; simp_all", 0.0)
        yield close("grind", -0.5, COSTLY)
    target = view.target
    if target.head == "∃" and target.binders:
        body = target.args[0]
        bound = target.binders[0].names[0]
        inner = strip_parentheses(body)
        if inner.head == "→":
            text = _close_over(target, bound)
            if text:
                name = view.fresh("hall", "h")
                x = view.fresh("x", "y", "x")
                hx = view.fresh("hx", "h")
                start = next(
                    (
                        v.name
                        for v in view.variables
                        if not v.type.startswith(("Type", "Prop", "Sort")) and "→" not in v.type
                    ),
                    None,
                )
                yield move(f"by_cases {name} : {text}", 0.5)
                if start:
                    yield close(
                        lines(
                            f"by_cases {name} : {text}",
                            f"· exact ⟨{start}, fun _ => by simpa using {name}⟩",
                            f"· obtain ⟨{x}, {hx}⟩ := Classical.not_forall.mp {name}",
                            f"  exact ⟨{x}, fun h => absurd h {hx}⟩",
                        ),
                        0.5,
                        USUAL,
                    )


def _close_over(target: Term, bound: str) -> str | None:
    inner = strip_parentheses(target.args[0])
    conclusion = strip_parentheses(inner.args[1])
    return (
        conclusion.text
        if conclusion.head == "∀" and bound not in conclusion.names
        else f"∀ {bound}, {inner.args[0].text}"
    )
