"""Inequalities: a tangent for each summand, quotients and their inverses, and a sum taken apart side by side."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from prover.agents.numbers import rational
from prover.agents.plan import Plan, Subgoal
from prover.agents.rules.subject import Subject, fact, plan, put
from prover.symbolic import polynomials as poly
from prover.symbolic.evaluate import Unknown
from prover.symbolic.rules.facts import equations
from prover.symbolic.terms import Term, strip_parentheses
from prover.symbolic.view import ORDERED_FIELDS, GoalView

_STEP = Fraction(1, 10**7)


def tangents(subject: Subject) -> Iterator[Plan]:
    """`C ≤ f(a) + f(b) + …` where a fact gives a + b + …: each f lies above its tangent at the common value."""
    view, target = subject.view, subject.view.target
    if target.head not in ("≤", "<", "≥", ">"):
        return
    small, large = target.args if target.head in ("≤", "<") else target.args[::-1]
    for total, below in ((large, False), (small, True)):
        summands = _summands(total)
        names = [v.name for v in view.variables if v.type in ORDERED_FIELDS]
        owners = [sorted(summand.names & set(names)) for summand in summands]
        if len(summands) < 2 or any(len(owner) != 1 for owner in owners):
            continue
        variables = [owner[0] for owner in owners]
        shapes = {put(s.text, {v: "x"}) for s, v in zip(summands, variables, strict=True)}
        value = _mean(view, variables)
        if len(shapes) != 1 or len(set(variables)) != len(variables) or value is None:
            continue
        line = _tangent(summands[0], variables[0], value)
        if line is None:
            continue
        facts: list[Subgoal] = []
        for number, (summand, v) in enumerate(zip(summands, variables, strict=True), start=1):
            slope, constant = line
            at = poly.show({k: c for k, c in ((((v, 1),), slope), ((), constant)) if c})
            claim = f"{summand.text} ≤ {at}" if below else f"{at} ≤ {summand.text}"
            facts.append(fact(view.fresh(f"tangent{number}"), claim, *_above(v, value, summand, below=below)))
        yield plan(facts, 2.0, "linarith", "nlinarith")
        return


def _above(v: str, value: Fraction, summand: Term, *, below: bool) -> Iterator[str]:
    """Ways to a curve that lies on one side of its tangent."""
    square = f"sq_nonneg ({v} - {poly.number(value)})"
    hints = f"[{square}, mul_nonneg (le_of_lt ‹0 < {v}›) ({square})]"
    yield f"nlinarith [{square}, sq_nonneg {v}]"
    if summand.head == "/":
        lemma = "div_le_iff₀" if below else "le_div_iff₀"
        yield f"rw [{lemma} (by positivity)]\nnlinarith {hints}"
        yield f"rw [{lemma} (by nlinarith)]\nnlinarith [{square}]"
    yield f"nlinarith {hints}"


def _mean(view: GoalView, variables: list[str]) -> Fraction | None:
    """The common value of the variables where a fact gives their sum."""
    for _, difference in equations(view):
        factors = {difference.get(((v, 1),)) for v in variables}
        alone = poly.degree(difference) == 1 and set(poly.atoms(difference)) == set(variables)
        if alone and len(factors) == 1 and (factor := factors.pop()):
            return -difference.get((), Fraction(0)) / factor / len(variables)
    return None


def _tangent(term: Term, variable: str, at: Fraction) -> tuple[Fraction, Fraction] | None:
    """Slope and constant of the tangent, the slope rounded to a simple fraction."""
    try:
        value, left, right = (rational(term, {variable: x}, exact=True) for x in (at, at - _STEP, at + _STEP))
    except Unknown:
        return None
    slope = ((right - left) / (2 * _STEP)).limit_denominator(1000)
    return slope, value - slope * at


def inverse_pairs(subject: Subject) -> Iterator[Plan]:
    """`2 ≤ a / b + b / a` for every pair that the goal divides, and the product multiplied out."""
    view, target = subject.view, subject.view.target
    if target.head not in ("≤", "≥", "<", ">") or "/" not in target.text:
        return
    positive = [
        term.args[1].text
        for f in view.facts
        for term in (f.term,)
        if term.head == "<" and term.args[0].text == "0" and term.args[1].head == "name"
    ]
    pairs = list(combinations([p for p in positive if view.types.get(p) in ORDERED_FIELDS], 2))
    divided = {strip_parentheses(t.args[1]).text for t in target.walk() if t.head == "/"}
    if not 1 <= len(pairs) <= 6 or not divided & set(positive):
        return
    large = target.args[1 if target.head in ("≤", "<") else 0]
    names = view.fresh_many(len(pairs), *(f"pair_{a}{b}" for a, b in pairs), "pair")
    facts: list[Subgoal] = []
    for name, (a, b) in zip(names, pairs, strict=True):
        even = f"{a} / {b} + {b} / {a} = ({a} - {b}) ^ 2 / ({a} * {b}) + 2"
        rest = f"have p : 0 ≤ ({a} - {b}) ^ 2 / ({a} * {b}) := by positivity\nlinarith"
        proof = f"have e : {even} := by field_simp; ring\n{rest}"
        facts.append(fact(name, f"2 ≤ {a} / {b} + {b} / {a}", proof))
    sum_ = " + ".join(f"({a} / {b} + {b} / {a})" for a, b in pairs)
    try:
        at = {name: Fraction(1) for name in positive}
        constant = rational(large, at, exact=True) - 2 * len(pairs)
    except Unknown:
        return
    yield plan(facts, 1.2, "linarith")
    if constant >= 0 and strip_parentheses(large).head == "*":
        expanded = view.fresh("expanded")
        facts.append(fact(expanded, f"{large.text} = {poly.number(constant)} + ({sum_})", "field_simp; ring"))
        yield plan(facts, 1.5, "linarith")


def side_by_side(subject: Subject) -> Iterator[Plan]:
    """`0 ≤ e` for each square of a difference, and products of what is not negative, as facts for linear arithmetic."""
    view, target = subject.view, subject.view.target
    if target.head not in ("≤", "≥", "<", ">") or view.main_type not in (*ORDERED_FIELDS, "ℤ"):
        return
    names = [v for v in view.numbers if v in target.names][:4]
    monomials = {" * ".join(pair) for pair in combinations(names, 2)}
    squares = [f"0 ≤ ({a} - {b}) ^ 2" for a, b in combinations([*names, *sorted(monomials)], 2)][:8]
    if not squares:
        return
    made = [fact(view.fresh(f"square{i}"), s, "positivity") for i, s in enumerate(squares, start=1)]
    yield plan(made, 0.2, "nlinarith")


def _summands(term: Term) -> list[Term]:
    term = strip_parentheses(term)
    return [*_summands(term.args[0]), *_summands(term.args[1])] if term.head == "+" else [term]
