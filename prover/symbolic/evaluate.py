"""Compute small terms and propositions over ℕ and ℤ with Lean's meaning: for guesses of witnesses, bounds and sets.

What can't be computed raises `Unknown`. Lean decides in the end; nothing rests on a value found here.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from prover.symbolic.terms import Term, call, strip_parentheses

_LIMIT = 10**40


class Unknown(Exception):
    """The term is not of the kind that is computed here."""


def value(term: Term, values: Mapping[str, int], *, natural: bool) -> int:
    """The value of a term over ℕ (`natural`: subtraction stops at 0) or ℤ. Raises Unknown."""
    term = strip_parentheses(term)
    if term.head == "num" and term.text.isdigit():
        return int(term.text)
    if term.head == "name" and term.text in values:
        return values[term.text]
    if term.head == "↑":
        return value(term.args[0], values, natural=natural)
    if term.head == "neg" and not natural:
        return -value(term.args[0], values, natural=natural)
    if term.head == "!":
        n = value(term.args[0], values, natural=natural)
        if not 0 <= n <= 30:
            raise Unknown
        return math.factorial(n)
    if term.head in ("+", "-", "*", "/", "%", "^"):
        a, b = (value(argument, values, natural=natural) for argument in term.args)
        return _checked(_operate(term.head, a, b, natural))
    name, arguments = call(term)
    if name in ("gcd", "lcm") and len(arguments) == 2:
        a, b = (value(argument, values, natural=natural) for argument in arguments)
        return math.gcd(a, b) if name == "gcd" else math.lcm(a, b)
    raise Unknown


def _operate(operator: str, a: int, b: int, natural: bool) -> int:
    match operator:
        case "+":
            return a + b
        case "-":
            return max(0, a - b) if natural else a - b
        case "*":
            return a * b
        case "/":  # ℤ rounds so that the remainder is never negative
            return 0 if b == 0 else a // b if b > 0 else -(a // -b)
        case "%":
            return a if b == 0 else a % abs(b)
        case _:
            if b < 0 or b > 200 or (abs(a) > 1 and b * abs(a).bit_length() > 400):
                raise Unknown
            return a**b


def _checked(number: int) -> int:
    if abs(number) > _LIMIT:
        raise Unknown
    return number


def holds(term: Term, values: Mapping[str, int], *, natural: bool) -> bool:
    """Whether a proposition without quantifiers holds. Raises Unknown."""
    term = strip_parentheses(term)
    args = term.args
    match term.head:
        case "∧":
            return all(holds(argument, values, natural=natural) for argument in args)
        case "∨":
            return any(holds(argument, values, natural=natural) for argument in args)
        case "¬":
            return not holds(args[0], values, natural=natural)
        case "→":
            return not holds(args[0], values, natural=natural) or holds(args[1], values, natural=natural)
        case "↔":
            return holds(args[0], values, natural=natural) == holds(args[1], values, natural=natural)
        case "=" | "≠" | "<" | "≤" | ">" | "≥" | "∣" | "≡":
            a, b = (value(argument, values, natural=natural) for argument in args[:2])
            if term.head == "∣":
                return b == 0 if a == 0 else b % a == 0
            if term.head == "≡":
                modulus = value(args[2], values, natural=natural)
                return a == b if modulus == 0 else (a - b) % modulus == 0
            return _compare(term.head, a, b)
        case _:
            name, arguments = call(term)
            if name in ("Even", "Odd", "Prime") and len(arguments) == 1:
                n = value(arguments[0], values, natural=natural)
                if name == "Prime":
                    return n >= 2 and all(n % d for d in range(2, math.isqrt(n) + 1))
                return n % 2 == (1 if name == "Odd" else 0)
            if term.text in ("True", "False"):
                return term.text == "True"
            raise Unknown


def _compare(relation: str, a: int, b: int) -> bool:
    return {"=": a == b, "≠": a != b, "<": a < b, "≤": a <= b, ">": a > b, "≥": a >= b}[relation]
