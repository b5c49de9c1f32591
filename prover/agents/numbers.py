"""Exact values of terms over the rationals, and formulas that fit them: what conjectures are made from.

A formula that fits some values is a guess. Lean decides; nothing rests on a value found here.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise

from prover.symbolic.evaluate import Unknown
from prover.symbolic.polynomials import Polynomial
from prover.symbolic.terms import Term, strip_parentheses

Values = Mapping[str, Fraction]
Sequences = Mapping[str, Callable[[int], Fraction]]  # local functions on ℕ

_BITS = 4000


def rational(term: Term, values: Values, *, exact: bool, sequences: Sequences | None = None) -> Fraction:
    """The value of a term. `exact`: in a field, where `/` divides; else over ℕ and ℤ without quotients, and of no
    difference below 0 that ℕ would cut off. Raises Unknown.
    """
    term = strip_parentheses(term)

    def at(part: Term) -> Fraction:
        return rational(part, values, exact=exact, sequences=sequences)

    if term.head == "num":
        return Fraction(term.text)
    if term.head == "name" and term.text in values:
        return values[term.text]
    if term.head == "↑":
        return at(term.args[0])
    if term.head == "neg":
        return -at(term.args[0])
    if term.head == "⁻¹" and exact:
        return _quotient(Fraction(1), at(term.args[0]))
    if term.head == "!":
        n = at(term.args[0])
        if n.denominator != 1 or not 0 <= n <= 60:
            raise Unknown
        return Fraction(math.factorial(int(n)))
    if term.head in ("+", "-", "*"):
        a, b = at(term.args[0]), at(term.args[1])
        return a + b if term.head == "+" else a - b if term.head == "-" else _checked(a * b)
    if term.head == "/" and exact:
        return _quotient(at(term.args[0]), at(term.args[1]))
    if term.head == "%" and not exact:
        a, b = at(term.args[0]), at(term.args[1])
        return a - b * (a // b) if b > 0 else _raise()
    if term.head == "^":
        base, exponent = at(term.args[0]), at(term.args[1])
        if exponent.denominator != 1 or not 0 <= exponent <= 400:
            raise Unknown
        if exponent * max(base.numerator.bit_length(), base.denominator.bit_length()) > _BITS:
            raise Unknown
        return base ** int(exponent)
    if term.head == "app" and sequences and term.function in sequences and len(term.args) == 2:
        n = at(term.args[1])
        if n.denominator != 1 or not 0 <= n <= 60:
            raise Unknown
        return sequences[term.function](int(n))
    raise Unknown


def compare(relation: str, a: Fraction, b: Fraction) -> bool:
    """Whether `a relation b`, of =, ≠, <, ≤, >, ≥."""
    return {"=": a == b, "≠": a != b, "<": a < b, "≤": a <= b, ">": a > b, "≥": a >= b}[relation]


def fit_polynomial(values: Sequence[Fraction], most: int = 6) -> list[Fraction] | None:
    """Coefficients, the constant first, of the polynomial p of degree at most `most` with p(0), p(1), ... as given.

    None when there is none, or fewer than two values are left to confirm it. By Newton's divided differences.
    """
    differences = list(values)
    newton: list[Fraction] = []
    while differences and any(differences):
        newton.append(differences[0] / math.factorial(len(newton)))
        differences = [b - a for a, b in pairwise(differences)]
        if len(newton) > most + 1:
            return None
    if len(values) - len(newton) < 2:
        return None
    total, basis = [Fraction(0)], [Fraction(1)]
    for k, coefficient in enumerate(newton):
        total = [(total[i] if i < len(total) else Fraction(0)) + coefficient * b for i, b in enumerate(basis)] + total[
            len(basis) :
        ]
        basis = [
            (basis[i - 1] if i else Fraction(0)) - k * (basis[i] if i < len(basis) else 0)
            for i in range(len(basis) + 1)
        ]
    return total


def fit_geometric(values: Sequence[Fraction]) -> tuple[Fraction, Fraction, Fraction] | None:
    """(a, b, c) with values a b^m + c, b not 0 or 1; None when there is none."""
    steps = [y - x for x, y in pairwise(values)]
    if len(steps) < 3 or not all(steps):
        return None
    ratio = steps[1] / steps[0]
    if ratio == 1 or any(y != x * ratio for x, y in pairwise(steps)):
        return None
    factor = steps[0] / (ratio - 1)
    return factor, ratio, values[0] - factor


def fit_quotient(values: Sequence[Fraction]) -> tuple[list[Fraction], list[Fraction]] | None:
    """Polynomials p and q of degree at most 2, q with leading coefficient 1, such that the values are p(m) / q(m).

    None when there are none, or when q vanishes somewhere or values are missing to confirm it.
    """
    for degree in (1, 2):
        unknowns = 2 * degree + 1  # p_0 .. p_d, q_0 .. q_(d-1)
        if len(values) < unknowns + 3:
            return None
        rows = [
            [Fraction(m) ** k for k in range(degree + 1)]
            + [-v * Fraction(m) ** k for k in range(degree)]
            + [v * Fraction(m) ** degree]
            for m, v in enumerate(values)
        ]
        found = solve(rows[:unknowns])
        if found is None:
            continue
        p, q = found[: degree + 1], [*found[degree + 1 :], Fraction(1)]
        if all(evaluate(q, m) and evaluate(p, m) / evaluate(q, m) == v for m, v in enumerate(values)):
            return p, q
    return None


def evaluate(coefficients: Sequence[Fraction], at: int) -> Fraction:
    """The value of a polynomial."""
    return sum((c * Fraction(at) ** k for k, c in enumerate(coefficients)), Fraction(0))


def solve(rows: Sequence[Sequence[Fraction]]) -> list[Fraction] | None:
    """The solution of linear equations, rows with the right side last; None unless it is the only one."""
    matrix = [list(row) for row in rows]
    size = len(matrix)
    for column in range(size):
        pivot = next((r for r in range(column, size) if matrix[r][column]), None)
        if pivot is None:
            return None
        matrix[column], matrix[pivot] = matrix[pivot], matrix[column]
        lead = matrix[column][column]
        matrix[column] = [value / lead for value in matrix[column]]
        for r in range(size):
            if r != column and matrix[r][column]:
                factor = matrix[r][column]
                matrix[r] = [x - factor * y for x, y in zip(matrix[r], matrix[column], strict=True)]
    return [row[-1] for row in matrix]


def in_one_variable(coefficients: Sequence[Fraction], atom: str) -> Polynomial:
    """A polynomial by its coefficients, the constant first."""
    return {(((atom, k),) if k else ()): c for k, c in enumerate(coefficients) if c}


def common_denominator(coefficients: Sequence[Fraction]) -> int:
    """The least positive whole number that makes all of them whole."""
    return math.lcm(*(c.denominator for c in coefficients)) if coefficients else 1


def _quotient(a: Fraction, b: Fraction) -> Fraction:
    return _checked(a / b) if b else Fraction(0)  # as Lean has it


def _checked(value: Fraction) -> Fraction:
    if max(value.numerator.bit_length(), value.denominator.bit_length()) > _BITS:
        raise Unknown
    return value


def _raise() -> Fraction:
    raise Unknown
