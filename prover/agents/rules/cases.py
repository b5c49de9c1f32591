"""Cases, and goals made more general: each case a fact of its own, so that they are worked on at once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from prover.agents.plan import Plan
from prover.agents.rules.subject import Subject, fact, plan
from prover.symbolic.view import NUMBER_TYPES


def signs(subject: Subject) -> Iterator[Plan]:
    """The goal where a quantity inside `|·|`, or a factor, is not negative, and where it is not positive."""
    view, target = subject.view, subject.view.target
    if target.head not in ("≤", "<", "≥", ">", "=", "≠"):
        return
    inside = [t.args[0].text for t in view.subterms() if t.head == "|"]
    orders = [f"{a} - {b}" for t in view.subterms() for a, b in _pair(t.function, t.args)]
    for number, quantity in enumerate(dict.fromkeys([*inside, *orders])):
        if number == 2:
            return
        first, second, h = view.fresh("case1"), view.fresh("case2"), view.fresh("h0", "h")
        facts = [fact(first, f"0 ≤ {quantity} → {target.text}"), fact(second, f"{quantity} ≤ 0 → {target.text}")]
        end = f"rcases le_total 0 ({quantity}) with {h} | {h}\n· exact {first} {h}\n· exact {second} {h}"
        yield plan(facts, 0.5, end)


def _pair(function: str, arguments: tuple[object, ...]) -> Iterator[tuple[str, str]]:
    if function in ("max", "min") and len(arguments) == 3:
        yield str(getattr(arguments[1], "text", "")), str(getattr(arguments[2], "text", ""))


def orders(subject: Subject) -> Iterator[Plan]:
    """The goal for two variables in one order, and in the other."""
    view, target = subject.view, subject.view.target
    names = [v for v in view.variables if v.type in NUMBER_TYPES and v.type != "ℂ" and v.name in target.names]
    if target.head not in ("≤", "<", "≥", ">"):
        return
    for a, b in list(combinations(names, 2))[:1]:
        if a.type != b.type:
            continue
        first, second, h = view.fresh("case1"), view.fresh("case2"), view.fresh("h0", "h")
        facts = [
            fact(first, f"{a.name} ≤ {b.name} → {target.text}"),
            fact(second, f"{b.name} ≤ {a.name} → {target.text}"),
        ]
        end = f"rcases le_total {a.name} {b.name} with {h} | {h}\n· exact {first} {h}\n· exact {second} {h}"
        yield plan(facts, -0.5, end)


def general(subject: Subject) -> Iterator[Plan]:
    """The goal for all values of the natural numbers and lists in it that no fact speaks of, proved on its own."""
    view, target = subject.view, subject.view.target
    fixed = {name for f in view.facts for name in f.term.names}
    free = [
        v for v in view.variables
        if v.name in target.names and v.name not in fixed and (v.type == "ℕ" or v.type.startswith("List "))
    ]  # fmt: skip
    if not free or target.head in ("∀", "→") or "✝" in target.text:
        return
    binders = " ".join(f"({v.name} : {v.type})" for v in free)
    name = view.fresh("general")
    yield plan([fact(name, f"∀ {binders}, {target.text}")], -1.0, f"exact {name} {' '.join(v.name for v in free)}")
