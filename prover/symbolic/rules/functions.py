"""Rules for functions given by equations: unfold them, evaluate them at points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from prover.symbolic import polynomials as poly
from prover.symbolic.candidates import (
    CHEAP,
    COSTLY,
    USUAL,
    Candidate,
    close,
    first_of,
    lines,
    move,
)
from prover.symbolic.polynomials import Polynomial
from prover.symbolic.terms import Term, strip_parentheses
from prover.symbolic.view import GoalView


def functions(view: GoalView) -> Iterator[Candidate]:
    """Facts `∀ x, f x = …`: unfold them everywhere, evaluate at points, compare polynomials."""
    definitions = [u for u in view.definitions if not _is_recurrence(u.conclusion)]
    names = [u.fact.name for u in definitions]
    heads = {strip_parentheses(u.conclusion.args[0]).function for u in definitions}
    if names:
        users = [f for f in view.facts if f.name not in names and f.term.names & heads]
        rules = ", ".join(names)
        in_target = bool(view.target.names & heads)
        places = " ".join([f.name for f in users] + (["⊢"] if in_target else []))
        at = f" at {places}" if users else ""
        if users or in_target:
            yield move(f"simp only [{rules}]{at}", 2.0)
            yield move(f"norm_num [{rules}]{at}", 1.2)
            yield move(f"simp [{rules}]{at}", 0.8)
            for tail in ("linarith", "nlinarith", "ring", "norm_num", "omega"):
                weight = 1.0 if tail == "linarith" or not users else 0.2
                if tail == "omega" and not {"ℕ", "ℤ"} & view.types_used:
                    continue
                yield close(f"simp only [{rules}]{at}; {tail}", weight, CHEAP if tail != "nlinarith" else USUAL)
                yield close(f"norm_num [{rules}]{at}; {tail}", weight - 0.5, USUAL if tail != "nlinarith" else COSTLY)
            if users:
                yield close(f"simp_all only [{rules}]; linarith", 0.0, COSTLY)
                yield close("constructor <;> linarith", 0.0, USUAL)
    for u in view.universals:
        if (
            u.conclusion.head == "="
            and len(u.binders) == 1
            and not any(t.head == "app" and t.function in view.types for t in u.conclusion.walk())
        ):
            points = ("0", "1", "2") if u.binders[0][1] == "ℕ" else ("0", "1", "-1", "2")
            if u.premises:
                points = _allowed_points(u.binders[0][0], u.premises)
            hs = view.fresh_many(len(points), "h1", "h2", "h3", "h4", "h5", "h6", "h")
            haves = [f"have {h} := {u.fact.name} {_argument(p)}" for h, p in zip(hs, points, strict=True)]
            if not u.premises:
                norm = f"norm_num at {' '.join(hs)}"
                yield move(lines(*haves, norm), 1.8)
                yield move(lines(*haves), 1.0)
                yield close(lines(*haves, "constructor <;> linarith"), 1.0)
                yield close(lines(*haves, "norm_num at *", "linarith"), 1.0, USUAL)
                yield close(lines(*haves, "nlinarith"), 0.5, USUAL)
            else:
                discharge = " ".join(f"(by {first_of('norm_num', 'constructor <;> norm_num')})" for _ in u.premises)
                haves = [f"{have} {discharge}" for have in haves]
                for have in haves:
                    yield move(have, 0.0)
                for count in (2, 3):
                    start = [*haves[:count], f"norm_num at {' '.join(hs[:count])}"]
                    if len(haves) >= count:
                        yield move(lines(*start), 0.8)
                        yield close(lines(*start, "constructor <;> linarith"), 0.8, USUAL)
                        yield close(lines(*start, "linarith"), 0.6, USUAL)
    yield from _points(view)


def _allowed_points(bound: str, premises: Sequence[Term]) -> tuple[str, ...]:
    """Small numbers at which premises that say `e ≠ 0` hold; other premises are not looked at."""
    found: list[str] = []
    for number in (0, 1, -1, 2, 4, 6, -2, 10):
        at: dict[str, Polynomial] = {bound: poly.constant(Fraction(number))}
        conditions = [part for premise in premises for part in premise.walk() if part.head == "≠"]
        values = [poly.polynomial(part.args[0]) for part in conditions]
        put = [poly.substitute(value, at) for value in values if value is not None]
        if all(result is None or poly.as_constant(result) != 0 for result in put):
            found.append(str(number))
    return tuple(found[:4])


def _argument(point: str) -> str:
    return f"({point})" if point.startswith("-") else point


def _is_recurrence(conclusion: Term) -> bool:
    """Whether an equation `f (…) = …` speaks of f on its right side too."""
    left, right = (strip_parentheses(side) for side in conclusion.args[:2])
    return left.function in right.names


def _points(view: GoalView) -> Iterator[Candidate]:
    """`f (x * y) = …` or `f (x + y) = …` where f is known at one point and asked at another."""
    for u in view.universals:
        if u.conclusion.head != "=":
            continue
        left = strip_parentheses(u.conclusion.args[0])
        if left.head != "app" or len(left.args) != 2:
            continue
        argument = strip_parentheses(left.args[1])
        if argument.head not in ("*", "+") or not argument.args:
            continue
        bound = [name for name, _ in u.binders]
        sides = [strip_parentheses(a) for a in argument.args]
        known = _values_at(view, left.function)
        for point in known:
            for other in known:
                if point == other or len(bound) == 0:
                    continue
                if len(bound) == 2 and {s.text for s in sides} == set(bound):
                    step = other / point if argument.head == "*" and point else other - point
                    values = {sides[0].text: point, sides[1].text: step}
                elif len(bound) == 1 and argument.head == "+" and sides[0].text == bound[0] and sides[1].head == "num":
                    values = {bound[0]: other - Fraction(sides[1].text)}
                else:
                    continue
                if any(v.denominator != 1 for v in values.values()) and view.main_type in ("ℕ", "ℤ"):
                    continue
                if any(v < 0 for v in values.values()) and u.binders[0][1] == "ℕ":
                    continue
                words = [_number_argument(values[name]) for name in bound]
                # Premises stand between the variables, so each is followed by as many proofs as it brings.
                proofs = ["(by norm_num)"] * (len(u.premises) // max(1, len(bound)))
                term = " ".join([u.fact.name, *(part for word in words for part in (word, *proofs))])
                h = view.fresh("h1", "h2", "h3", "h")
                yield close(lines(f"have {h} := {term}", f"norm_num at {h}", "linarith"), 1.0, USUAL)
                yield close(lines(f"have {h} := {term}", f"norm_num at {h} ⊢", "simp_all", "norm_num"), 0.0, USUAL)
                yield move(lines(f"have {h} := {term}", f"norm_num at {h}"), 0.7)


def _number_argument(value: Fraction) -> str:
    text = poly.number(value)
    return text if text.startswith("(") or text.isdigit() else f"({text})"


def _values_at(view: GoalView, function: str) -> list[Fraction]:
    found: set[Fraction] = set()
    for term in view.subterms():
        if term.head == "app" and term.function == function and len(term.args) == 2:
            value = poly.polynomial(term.args[1])
            constant = poly.as_constant(value) if value is not None else None
            if constant is not None:
                found.add(constant)
    return sorted(found)
