"""Comparisons among the facts and in the target, as polynomials."""

from __future__ import annotations

from fractions import Fraction

from prover.symbolic import polynomials as poly
from prover.symbolic.polynomials import Polynomial
from prover.symbolic.terms import Term, strip_parentheses
from prover.symbolic.view import FIELDS, NUMBER_TYPES, Fact, GoalView

ORDER = ("≤", "<", "≥", ">")
COMPARISONS = ("=", "≠", *ORDER)


def difference_of(view: GoalView, term: Term) -> Polynomial | None:
    """Left minus right of a comparison, as a polynomial."""
    type_ = view.type_of(term) or view.main_type
    read = {"truncated": type_ == "ℕ", "field": type_ in FIELDS}
    left, right = (poly.polynomial(argument, **read) for argument in term.args[:2])
    if left is None or right is None:
        return None
    return poly.add(left, poly.scale(right, Fraction(-1)))


def equations(view: GoalView) -> list[tuple[Fact, Polynomial]]:
    """Facts that are polynomial equations, as (fact, left minus right)."""
    found: list[tuple[Fact, Polynomial]] = []
    for fact in view.equations:
        left = strip_parentheses(fact.term.args[0])
        if (view.type_of(fact.term) or view.main_type) in NUMBER_TYPES and left.head != "setOf":
            difference = difference_of(view, fact.term)
            if difference:
                found.append((fact, difference))
    return found
