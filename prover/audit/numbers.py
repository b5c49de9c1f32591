"""Computes terms over ℕ, ℤ and the reals with Lean's meaning, as far as small numbers go: to guess counterexamples.

What can't be computed raises `Unknown`. Lean decides in the end; nothing rests on a value found here.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from fractions import Fraction

from prover.symbolic.evaluate import Unknown
from prover.symbolic.terms import Term, call, read_term, strip_parentheses

Number = int | Fraction | float
_LIMIT = 10**30
_RANGE = 2_000  # members of a sum or product
_CLOSE = 1e-9


class Ring(IntEnum):
    """Where arithmetic takes place; terms that meet go to the larger one."""

    PROP = -1  # none: the values are True and False
    NAT = 0
    INT = 1
    REAL = 2  # any field


RINGS = {
    "ℕ": Ring.NAT,
    "ℤ": Ring.INT,
    "ℚ": Ring.REAL,
    "ℝ": Ring.REAL,
    "NNReal": Ring.REAL,
    "ℕ+": Ring.NAT,
    "Prop": Ring.PROP,
}
_REAL_FUNCTIONS = {"sqrt", "log", "logb", "exp", "sin", "cos", "tan", "π", "pi"}


@dataclass(frozen=True, slots=True)
class Definition:
    """A function by its parameter and value."""

    parameter: str
    body: Term
    domain: Ring
    codomain: Ring


@dataclass(frozen=True, slots=True)
class Values:
    """What names stand for."""

    numbers: Mapping[str, Number]
    rings: Mapping[str, Ring]
    functions: Mapping[str, Definition]

    def having(self, name: str, number: Number, ring: Ring) -> Values:
        """The same with one more number."""
        return Values({**self.numbers, name: number}, {**self.rings, name: ring}, self.functions)


def ring_of(term: Term, values: Values) -> Ring | None:
    """The ring that a term's own leaves ask for; None where only numerals or casts stand."""
    term = strip_parentheses(term)
    if term.head == "(":
        _, _, type_ = term.text[1:-1].rpartition(":")
        return RINGS.get(type_.strip())
    if term.head in ("+", "-", "*", "/", "%"):
        found = [ring for argument in term.args if (ring := ring_of(argument, values)) is not None]
        return max(found, default=None)
    if term.head in ("^", "neg", "|", "⁻¹", "!"):
        return ring_of(term.args[0], values) if term.args else None
    if term.head in ("√",):
        return Ring.REAL
    if term.head in ("⌊", "⌈"):
        return Ring.INT
    if term.head in ("∑", "∏"):
        inner = Values(
            values.numbers, {**values.rings, **{b.names[0]: Ring.NAT for b in term.binders}}, values.functions
        )
        return ring_of(term.args[0], inner)
    name, _ = call(term)
    if name in ("gcd", "lcm"):
        return Ring.NAT
    if name in _REAL_FUNCTIONS or term.text in ("π", "Real.pi"):
        return Ring.REAL
    if term.function in values.functions and term.head == "app":
        return values.functions[term.function].codomain
    return values.rings.get(term.text) if term.head == "name" else None


def number(term: Term, values: Values, ring: Ring) -> Number:
    """The value of a term that stands in arithmetic over `ring`. Raises Unknown."""
    term = strip_parentheses(term)
    args = term.args
    match term.head:
        case "(":  # a type ascription: arithmetic of its own
            return number(args[0], values, _own(term, values, ring))
        case "num":
            return int(term.text) if term.text.isdigit() else Fraction(term.text)
        case "name" if term.text in values.numbers:
            return values.numbers[term.text]
        case "name" if term.text in ("π", "Real.pi"):
            return math.pi
        case "↑":
            return number(args[0], values, _own(args[0], values, Ring.NAT))
        case "neg" if ring is not Ring.NAT:
            return -number(args[0], values, ring)
        case "|":
            return abs(number(args[0], values, ring))
        case "⁻¹":
            return _operate("/", 1, number(args[0], values, ring), ring)
        case "√":
            return _root(number(args[0], values, Ring.REAL))
        case "!":
            n = number(args[0], values, Ring.NAT)
            if not isinstance(n, int) or not 0 <= n <= 20:
                raise Unknown
            return math.factorial(n)
        case "⌊" | "⌈":
            inner = number(args[0], values, _own(args[0], values, Ring.REAL))
            return math.floor(inner) if term.head == "⌊" else math.ceil(inner)
        case "^":
            base = number(args[0], values, ring)
            return _power(base, number(args[1], values, _own(args[1], values, Ring.NAT)), ring)
        case "+" | "-" | "*" | "/" | "%":
            return _checked(_operate(term.head, *(number(argument, values, ring) for argument in args), ring=ring))
        case "∑" | "∏":
            return _over_members(term, values, ring)
        case _:
            return _called(term, values)


def _own(term: Term, values: Values, default: Ring) -> Ring:
    found = ring_of(term, values)
    return default if found is None else found


def _called(term: Term, values: Values) -> Number:
    definition = values.functions.get(term.function)
    if definition is not None and len(term.args) == 2:
        argument = number(term.args[1], values, _own(term.args[1], values, definition.domain))
        inner = values.having(definition.parameter, argument, definition.domain)
        return number(definition.body, inner, definition.codomain)
    name, arguments = call(term)
    if name in ("gcd", "lcm") and len(arguments) == 2:
        a, b = (number(argument, values, Ring.NAT) for argument in arguments)
        if isinstance(a, int) and isinstance(b, int):
            return math.gcd(a, b) if name == "gcd" else math.lcm(a, b)
    if name in ("sqrt", "log", "exp", "sin", "cos") and len(arguments) == 1:
        x = number(arguments[0], values, Ring.REAL)
        if name == "sqrt":
            return _root(x)
        if name == "log":
            return _log(x)
        if abs(x) > 500:
            raise Unknown
        return {"exp": math.exp, "sin": math.sin, "cos": math.cos}[name](x)
    if name == "logb" and len(arguments) == 2:
        base, x = (_log(number(argument, values, Ring.REAL)) for argument in arguments)
        return 0 if base == 0 else x / base
    raise Unknown


def _log(x: Number) -> float:
    """Real.log: even, and 0 at 0."""
    return 0.0 if x == 0 else math.log(abs(x))


def _root(x: Number) -> Number:
    """Real.sqrt: 0 below 0."""
    if x <= 0:
        return 0
    whole = math.isqrt(int(x)) if x == int(x) else 0
    return whole if whole * whole == x else math.sqrt(x)


def _operate(operator: str, a: Number, b: Number, ring: Ring) -> Number:
    match operator:
        case "+":
            return a + b
        case "-":
            return max(0, a - b) if ring is Ring.NAT else a - b
        case "*":
            return a * b
        case "/" if ring is Ring.REAL:
            if b == 0:
                return 0
            return Fraction(a) / Fraction(b) if not isinstance(a, float) and not isinstance(b, float) else a / b
        case _:
            if not isinstance(a, int) or not isinstance(b, int):
                raise Unknown
            if operator == "/":  # ℤ rounds so that the remainder is never negative
                return 0 if b == 0 else a // b if b > 0 else -(a // -b)
            return a if b == 0 else a % abs(b)


def _power(base: Number, exponent: Number, ring: Ring) -> Number:
    if isinstance(exponent, int) or exponent == int(exponent):
        n = int(exponent)
        if abs(n) > 200 or (abs(base) > 1 and abs(n) * math.log2(abs(base)) > 400) or (n < 0 and ring is not Ring.REAL):
            raise Unknown
        if n >= 0:
            return _checked(base**n)
        return 0 if base == 0 else _checked(1 / (Fraction(base) if not isinstance(base, float) else base) ** -n)
    if base < 0 or ring is not Ring.REAL or abs(exponent) > 100:
        raise Unknown
    return float(base) ** float(exponent)


def _over_members(term: Term, values: Values, ring: Ring) -> Number:
    (binder,) = term.binders if len(term.binders) == 1 else (None,)
    if binder is None or binder.relation is None or not binder.relation.startswith("∈ ") or len(binder.names) != 1:
        raise Unknown
    total: Number = 0 if term.head == "∑" else 1
    for member in members(read_term(binder.relation[2:]), values):
        found = number(term.args[0], values.having(binder.names[0], member, Ring.NAT), ring)
        total = _checked(total + found if term.head == "∑" else total * found)
    return total


def members(term: Term, values: Values) -> range:
    """A range of natural numbers: `Finset.range n`, `Finset.Icc a b`, … Raises Unknown."""
    name, arguments = call(strip_parentheses(term))
    bounds = [number(argument, values, _own(argument, values, Ring.NAT)) for argument in arguments]
    low_high = {"Icc": (0, 1), "Ico": (0, 0), "Ioc": (1, 1), "Ioo": (1, 0)}.get(name)
    if name == "range" and len(bounds) == 1:
        found = range(int(bounds[0]))
    elif low_high and len(bounds) == 2 and all(isinstance(bound, int) for bound in bounds):
        found = range(int(bounds[0]) + low_high[0], int(bounds[1]) + low_high[1])
    else:
        raise Unknown
    if len(found) > _RANGE:
        raise Unknown
    return found


def _checked(found: Number) -> Number:
    if abs(found) > _LIMIT or (isinstance(found, Fraction) and found.denominator > _LIMIT):
        raise Unknown
    return found


def holds(term: Term, values: Values) -> bool:
    """Whether a proposition without quantifiers holds. Raises Unknown."""
    term = strip_parentheses(term)
    args = term.args
    match term.head:
        case "name" if isinstance(known := values.numbers.get(term.text), bool):
            return known
        case "∧":
            return all(holds(argument, values) for argument in args)
        case "∨":
            return any(holds(argument, values) for argument in args)
        case "¬":
            return not holds(args[0], values)
        case "→":
            return not holds(args[0], values) or holds(args[1], values)
        case "↔":
            return holds(args[0], values) == holds(args[1], values)
        case "=" | "≠" | "<" | "≤" | ">" | "≥" | "∣" | "≡":
            return _related(term.head, args, values)
        case _:
            name, arguments = call(term)
            if name in ("Even", "Odd", "Prime") and len(arguments) == 1:
                n = number(arguments[0], values, _own(arguments[0], values, Ring.NAT))
                if not isinstance(n, int) or (name == "Prime" and n > 10**9):
                    raise Unknown
                if name == "Prime":
                    return n >= 2 and all(n % d for d in range(2, math.isqrt(n) + 1))
                return n % 2 == (name == "Odd")
            if term.text in ("True", "False"):
                return term.text == "True"
            raise Unknown


def _related(relation: str, args: tuple[Term, ...], values: Values) -> bool:
    rings = [ring for argument in args[:2] if (ring := ring_of(argument, values)) is not None]
    ring = max(rings, default=Ring.NAT)
    a, b = (number(argument, values, ring) for argument in args[:2])
    if relation in ("∣", "≡"):
        modulus = number(args[2], values, ring) if relation == "≡" else 0
        if not (isinstance(a, int) and isinstance(b, int) and isinstance(modulus, int)):
            raise Unknown
        if relation == "∣":
            return b == 0 if a == 0 else b % a == 0
        return a == b if modulus == 0 else (a - b) % modulus == 0
    equal = a == b
    if isinstance(a, float) or isinstance(b, float):
        equal = math.isclose(a, b, rel_tol=_CLOSE, abs_tol=_CLOSE)
    match relation:
        case "=":
            return equal
        case "≠":
            return not equal
        case "<":
            return a < b and not equal
        case ">":
            return a > b and not equal
        case "≤":
            return a <= b or equal
        case _:
            return a >= b or equal
