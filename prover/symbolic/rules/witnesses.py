"""Rules for `∃` in the target: terms of the context, numerals, and numbers that were computed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from prover.symbolic.candidates import (
    USUAL,
    Candidate,
    close,
    lines,
    move,
)
from prover.symbolic.evaluate import Unknown, holds
from prover.symbolic.terms import RELATIONS, Term, strip_parentheses
from prover.symbolic.view import NUMBER_TYPES, GoalView


def witnesses(view: GoalView) -> Iterator[Candidate]:
    """Terms for the first variable of `∃` in the target."""
    target = view.target
    if target.head not in ("∃", "∃!") or not target.binders:
        return
    binder = target.binders[0]
    bound = binder.names[0]
    type_ = binder.type or _guess_bound_type(view, target, bound)
    if type_ is None and (body := strip_parentheses(target.args[0])).head in RELATIONS:
        type_ = view.type_of(body)
    options: list[tuple[str, float]] = []
    for variable in view.variables:
        if type_ is None or variable.type == type_:
            options.append((variable.name, 1.0))
        elif variable.type.endswith(f"→ {type_}"):  # f x for a known x of the argument's type
            argument = variable.type.split("→")[0].strip()
            options += [(f"({variable.name} {x.name})", 0.5) for x in view.variables if x.type == argument]
    if type_ in (None, *NUMBER_TYPES):
        options += [(numeral, 0.3 - 0.2 * i) for i, numeral in enumerate(("0", "1", "2", "3", "4", "5"))]
        numerals = {t.text for t in view.subterms() if t.head == "num"}
        options += [(numeral, 0.2) for numeral in sorted(numerals - set("012345"))[:4]]
        options += [(f"({x} + 1)", 0.0) for x in view.of_type(type_ or "ℕ")]
        options += [(f"(2 * {x})", -0.5) for x in view.of_type(type_ or "ℕ")]
    if type_ == "Prop":
        options += [("True", 0.0), ("False", 0.0)]
    if type_ in ("ℕ", "ℤ"):
        options[:0] = [(text, 2.0) for text in _computed_witnesses(target, natural=type_ == "ℕ")]
    many = len(binder.names) + len(target.binders) > 2
    for text, weight in options[:16]:
        yield move(f"refine ⟨{text}, ?_⟩", weight)
        if not many:
            yield close(f"exact ⟨{text}, by simp_all⟩", weight - 1, USUAL)
    for fact in view.facts:
        yield close(f"exact ⟨_, {fact.name}⟩", 0.0)
    if len(view.facts) > 1:
        yield close("refine ⟨_, ?_, ?_⟩ <;> assumption", -0.5)
    if type_ in ("ℕ", "ℤ") and many:  # two or more numbers at once, from an equation that omega can judge
        body = strip_parentheses(target.args[0])
        if body.head == "=" and (parts := _linear_pair(view, target)) is not None:
            yield from parts


def _computed_witnesses(target: Term, *, natural: bool) -> list[str]:
    """Numbers that make a closed `∃` over ℕ or ℤ true, all at once; none where that can't be computed."""
    bound = [name for binder in target.binders for name in binder.names]
    if len(bound) > 3 or any(binder.relation for binder in target.binders):
        return []
    size = {1: 2000, 2: 60, 3: 16}[len(bound)]
    box = sorted(range(size) if natural else range(-size // 2, size // 2), key=abs)
    try:
        for values in product(box, repeat=len(bound)):
            if holds(target.args[0], dict(zip(bound, values, strict=True)), natural=natural):
                return [", ".join(str(n) if n >= 0 else f"({n})" for n in values)]
    except Unknown:
        pass
    return []


def _linear_pair(view: GoalView, target: Term) -> list[Candidate] | None:
    """`∃ a b, n = c * a + d * b`: by the remainder of n, each with its own numbers of d."""
    bound = [name for binder in target.binders for name in binder.names]
    body = strip_parentheses(target.args[0])
    if len(bound) != 2 or any(t.head == "^" for t in body.walk()):
        return None
    coefficients: dict[str, int] = {}
    for term in body.walk():
        if term.head == "*" and term.args[0].head == "num" and term.args[1].text in bound:
            coefficients[term.args[1].text] = int(float(term.args[0].text))
    other = body.args[0] if not (body.args[0].names & set(bound)) else body.args[1]
    if len(coefficients) != 2 or other.names & set(bound):
        return None
    a, b = (coefficients[name] for name in bound)
    if not 0 < a <= 12 or not 0 < b <= 12:
        return None
    n = other.grouped
    cases: list[str] = []
    for residue in range(a):
        second = next((k for k in range(a) if (residue - b * k) % a == 0), None)
        if second is None:
            return None
        cases.append(f"· exact ⟨({n} - {b * second}) / {a}, {second}, by omega⟩")
    name = view.fresh("hr", "h")
    split = " ∨ ".join(f"{n} % {a} = {residue}" for residue in range(a))
    pattern = " | ".join([name] * a)
    return [close(lines(f"have {name} : {split} := by omega", f"rcases {name} with {pattern}", *cases), 1.0, USUAL)]


def _guess_bound_type(view: GoalView, target: Term, bound: str) -> str | None:
    """The type of a bound variable from where it is used."""
    for term in target.args[0].walk():
        if term.head in RELATIONS and bound in (strip_parentheses(a).text for a in term.args[:2]):
            for argument in term.args[:2]:
                argument = strip_parentheses(argument)
                if argument.text != bound and (found := view.type_of(argument) or view.types.get(argument.text)):
                    return found
        if term.head == "app" and (known := view.types.get(term.function)):
            parts = [part.strip() for part in known.split("→")]
            for place, argument in enumerate(term.args[1:]):
                if strip_parentheses(argument).text == bound and place < len(parts) - 1:
                    return parts[place]
        if term.head in ("+", "*", "-", "^", "%") and bound in term.names:
            for argument in term.args:
                if (found := view.type_of(argument)) is not None:
                    return found
    return None
