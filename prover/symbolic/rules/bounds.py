"""Rules that try whole numbers one by one, between bounds that are given or were guessed by a search."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from prover.symbolic import polynomials as poly
from prover.symbolic.candidates import (
    COSTLY,
    USUAL,
    Candidate,
    close,
    first_of,
    lines,
    move,
)
from prover.symbolic.evaluate import Unknown, holds
from prover.symbolic.polynomials import Polynomial
from prover.symbolic.rules.facts import equations
from prover.symbolic.view import GoalView


def bounded(view: GoalView) -> Iterator[Candidate]:
    """Variables between numerals are tried one by one; nonlinear equations get their bounds from a search."""
    numbers = [v for v in view.variables if v.type in ("ℕ", "ℤ")]
    if not numbers:
        return
    limits: dict[str, int] = {}
    for fact in view.facts:
        term = fact.term
        if term.head in ("<", "≤", ">", "≥"):
            small, large = term.args if term.head in ("<", "≤") else term.args[::-1]
            if large.head == "num" and small.head == "name":
                limits.setdefault(small.text, int(Fraction(large.text)))
    for name, limit in limits.items():
        if limit <= 130 and name in view.types:
            yield move(f"interval_cases {name}", 1.0 if limit <= 20 else -0.5)
            for tail in ("omega", "simp_all", "norm_num at *", "simp_all; omega", "nlinarith", "decide"):
                yield close(
                    f"interval_cases {name} <;> {tail}",
                    0.5 if tail in ("omega", "simp_all") else 0.0,
                    USUAL if tail != "nlinarith" else COSTLY,
                )
    small = [name for name, limit in limits.items() if limit <= 12]
    if len(small) >= 2:
        yield close(f"interval_cases {small[0]} <;> interval_cases {small[1]} <;> omega", 0.2, USUAL)
        yield close(f"interval_cases {small[0]} <;> interval_cases {small[1]} <;> simp_all", 0.0, COSTLY)
    yield from _searched(view, limits)
    yield from _summed(view, limits)


def _summed(view: GoalView, limits: dict[str, int]) -> Iterator[Candidate]:
    """Over ℕ no summand is larger than the sum: bounds on what stands alone in one, the other unknown then linear."""
    for fact, equation in equations(view):
        constant = -equation.get((), Fraction(0))
        if view.main_type != "ℕ" or not constant:
            continue
        sign = 1 if constant > 0 else -1
        rest = {m: c * sign for m, c in equation.items() if m}
        if any(c < 0 for c in rest.values()):
            continue
        for monomial, coefficient in rest.items():
            limit = int(abs(constant) / coefficient)
            if len(monomial) != 1 or monomial[0][0] not in view.types or monomial[0][0] in limits:
                continue
            (atom, exponent) = monomial[0]
            while limit**exponent > abs(constant) / coefficient:
                limit -= 1
            if limit <= 130:
                h = view.fresh("hb", "h")
                bound = f"have {h} : {atom} ≤ {limit} := by {first_of('omega', 'nlinarith')}"
                others = [name for name in fact.term.names if name in view.types and name != atom]
                yield close(lines(bound, f"interval_cases {atom} <;> omega"), 0.6, USUAL)
                yield close(lines(bound, f"interval_cases {atom} <;> simp_all <;> omega"), 0.2, COSTLY)
                for other in others[:1]:
                    values = sorted(_solutions(equation, atom, other, limit))[:12]
                    put = [f"obtain rfl : {other} = {n} := by omega; omega" for n in values]
                    if put:
                        yield close(lines(bound, f"interval_cases {atom} <;> {first_of('omega', *put)}"), 0.5, USUAL)


def _solutions(equation: Polynomial, atom: str, other: str, limit: int) -> set[int]:
    """Whole values of `other` that solve an equation for some whole value of `atom` up to a limit."""
    found: set[int] = set()
    for n in range(limit + 1):
        reduced = poly.substitute(equation, {atom: poly.constant(Fraction(n))})
        coeffs = poly.coefficients(reduced, other) if reduced else None
        if coeffs is not None and len(coeffs) == 2:
            found |= {int(root) for root in poly.rational_roots(coeffs) if root.denominator == 1 and root >= 0}
    return found


def _searched(view: GoalView, limits: dict[str, int]) -> Iterator[Candidate]:
    """Bounds on whole unknowns of nonlinear equations, guessed from the solutions in a small box."""
    whole = {v.name: v.type for v in view.variables if v.type in ("ℕ", "ℤ")}
    facts = [fact for fact in view.facts if fact.term.head in ("=", "<", "≤", ">", "≥", "≠", "∧")]
    hard = [f for f in facts if f.term.head == "=" and (any(t.head in ("^", "*") for t in f.term.walk()))]
    unknowns = sorted({name for fact in hard for name in fact.term.names if name in whole})
    if not hard or not 1 <= len(unknowns) <= 2:
        return
    natural = all(whole[name] == "ℕ" for name in unknowns)
    size = 700 if len(unknowns) == 1 else 64
    box = range(size) if natural else range(-size // 2, size // 2)
    conditions = [f.term for f in (*hard, *facts) if f.term.names & whole.keys() <= set(unknowns)]
    solutions: list[tuple[int, ...]] = []
    try:
        for values in product(box, repeat=len(unknowns)):
            at = dict(zip(unknowns, values, strict=True))
            if all(holds(condition, at, natural=natural) for condition in conditions):
                solutions.append(values)
    except Unknown:
        return
    if not solutions:
        return
    names = view.fresh_many(2 * len(unknowns), "hb1", "hb2", "hb3", "hb4", "hb")
    bounds: list[str] = []
    for i, atom in enumerate(unknowns):
        low, high = min(s[i] for s in solutions), max(s[i] for s in solutions)
        for slack in (0, 10):
            steps = [f"have {names[2 * i]} : {atom} ≤ {high + slack} := by nlinarith"]
            if whole[atom] == "ℤ" and atom not in limits:
                steps.append(f"have {names[2 * i + 1]} : {poly.number(Fraction(low - slack))} ≤ {atom} := by nlinarith")
            if high - low <= 130:
                yield close(lines(*steps, f"interval_cases {atom} <;> omega"), 0.6 - 0.02 * slack, USUAL)
                yield close(lines(*steps, f"interval_cases {atom} <;> simp_all <;> omega"), 0.0, COSTLY)
                yield close(lines(*steps, f"interval_cases {atom} <;> nlinarith"), 0.0, COSTLY)
                if len(unknowns) == 2:
                    other = unknowns[1 - i]
                    found = sorted({s[1 - i] for s in solutions})[:6]
                    put = [f"obtain rfl : {other} = {poly.number(Fraction(n))} := by omega; omega" for n in found]
                    yield close(lines(*steps, f"interval_cases {atom} <;> {first_of('omega', *put)}"), 0.5, USUAL)
            if slack and high - low <= 12:
                bounds += steps
    if len(unknowns) == 2 and len(bounds) >= 2:
        a, b = unknowns
        yield close(lines(*bounds, f"interval_cases {a} <;> interval_cases {b} <;> omega"), 0.0, COSTLY)
        yield close(lines(*bounds, f"interval_cases {a} <;> interval_cases {b} <;> simp_all"), 0.0, COSTLY)
    if len(solutions) == 1:
        claim = " ∧ ".join(f"{a} = {poly.number(Fraction(n))}" for a, n in zip(unknowns, solutions[0], strict=True))
        if claim != view.goal.target:
            yield move(f"have {view.fresh('hsol', 'h')} : {claim} := by constructor <;> nlinarith", -0.5, COSTLY)
