"""What the rules of the symbolic planner look at, and the few ways of writing plans that several of them share."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from prover.agents.numbers import common_denominator, in_one_variable
from prover.agents.plan import Plan, Subgoal
from prover.agents.planner import Learnt
from prover.symbolic import polynomials as poly
from prover.symbolic.terms import Term, read_term
from prover.symbolic.view import FIELDS, NUMBER_TYPES, GoalView

SOURCE = "symbolic planner"


@dataclass(frozen=True, slots=True)
class Subject:
    """A goal, the number types that its problem speaks of, and what was learnt about it."""

    view: GoalView
    types: tuple[str, ...]
    learnt: Learnt

    def type_of(self, term: Term) -> str | None:
        """The number type of a term; where its text does not tell, what the problem suggests."""
        found = self.view.type_of(term)
        if found is not None and not ("↑" in term.text and found in ("ℕ", "ℤ")):
            return found
        return self.wider if self.wider and ("↑" in term.text or "/" in term.text) else found or self.wider

    @property
    def wider(self) -> str | None:
        """The widest number type that the problem speaks of, but for ℕ."""
        return next((name for name in ("ℝ", "ℚ", "ℤ") if name in self.types), None)


PlanRule = Callable[[Subject], Iterator[Plan]]


def number_types(text: str) -> tuple[str, ...]:
    """The number types that a text names."""
    return tuple(name for name in NUMBER_TYPES if name in text)


def plan(facts: Sequence[Subgoal], weight: float, *tries: str, uses: Sequence[str] | None = None) -> Plan:
    """A plan of the symbolic planner."""
    return Plan.of(facts, tries=tries, uses=uses, source=SOURCE, weight=weight)


def fact(name: str, statement: str, *tries: str, uses: Sequence[str] = ()) -> Subgoal:
    """One of its facts."""
    return Subgoal(name, statement, tuple(uses), tries)


def by_induction(variable: str, zero: str, successor: str) -> str:
    """A proof of `∀ variable, …` by induction, each case on one line."""
    return f"intro {variable}\ninduction {variable} with\n| zero => {zero}\n| succ {variable} ih => {successor}"


def put(text: str, names: Mapping[str, str]) -> str:
    """`text` with whole names replaced; a cast before a name that becomes something longer stays in front of it."""
    if not names:
        return text
    pattern = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.sub(rf"(?<![\w.'₀-₉])(?:{pattern})(?![\w'₀-₉])", lambda found: names[found[0]], text)


def typed_polynomial(coefficients: Sequence[Fraction], variable: str, type_: str) -> str:
    """A polynomial in a variable over ℕ as the text of a term of `type_`."""
    text = poly.show(in_one_variable(coefficients, variable))
    return text if type_ == "ℕ" else put(text, {variable: f"({variable} : {type_})"})


def grouped(text: str) -> str:
    """A term that a quotient may have above or below."""
    return read_term(text).grouped


def equation(left: str, coefficients: Sequence[Fraction], variable: str, type_: str) -> str:
    """`left = polynomial` without subtraction over ℕ, and without fractions outside of fields."""
    factor = 1 if type_ in FIELDS else common_denominator(coefficients)
    whole = [c * factor for c in coefficients]
    left = left if factor == 1 else f"{factor} * {left}"
    if type_ != "ℕ":
        return f"{left} = {typed_polynomial(whole, variable, type_)}"
    less = [max(Fraction(0), -c) for c in whole]
    more = [max(Fraction(0), c) for c in whole]
    left = f"{left} + {typed_polynomial(less, variable, type_)}" if any(less) else left
    return f"{left} = {typed_polynomial(more, variable, type_)}"


def geometric_equation(left: str, form: tuple[Fraction, Fraction, Fraction], variable: str, type_: str) -> str | None:
    """`left = a b^variable + c`, likewise; None for what ℕ and ℤ can't say."""
    a, b, c = form
    if type_ in FIELDS:
        constant = f" + {poly.number(c)}" if c > 0 else f" - {poly.number(-c)}" if c else ""
        return f"{left} = {poly.number(a)} * {poly.number(b)} ^ {variable}{constant}"
    if b.denominator != 1 or (type_ == "ℕ" and b < 0):
        return None
    factor = common_denominator((a, c))
    a, c = a * factor, c * factor
    left = left if factor == 1 else f"{factor} * {left}"
    power = (
        f"{poly.number(abs(a))} * {poly.number(b)} ^ {variable}" if abs(a) != 1 else f"{poly.number(b)} ^ {variable}"
    )
    sides = [[left], [power]] if a > 0 else [[left, power], []]
    if c:
        sides[c > 0].append(poly.number(abs(c)))
    return f"{' + '.join(sides[0])} = {' + '.join(sides[1]) or '0'}"


def weighed(made: Plan, weight: float) -> Plan:
    """The plan with another weight."""
    return replace(made, weight=weight)
