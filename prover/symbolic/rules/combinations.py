"""Rules that prove an equation as a combination of others, with multipliers found by linear algebra."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from prover.symbolic import polynomials as poly
from prover.symbolic.candidates import (
    Candidate,
    close,
    lines,
    move,
)
from prover.symbolic.polynomials import Polynomial
from prover.symbolic.rules.divisibility import exact_quotient
from prover.symbolic.rules.facts import difference_of, equations
from prover.symbolic.terms import Term, read_term, strip_parentheses
from prover.symbolic.view import FIELDS, GoalView


def combinations_of_facts(view: GoalView) -> Iterator[Candidate]:
    """An equation of the target as a combination of those of the context, its multipliers found by linear algebra."""
    target = view.target
    goals = [target] if target.head == "=" else []
    if target.head == "∧":
        goals = [side for argument in target.args if (side := strip_parentheses(argument)).head == "="]
        if len(goals) != len(target.args):
            return
    type_ = view.type_of(target) or view.main_type
    if type_ not in (*FIELDS, "ℤ") or not goals:
        return
    given = _given_equations(view)
    short: list[str] = []
    long: list[str] = []
    for goal in goals:
        difference = difference_of(view, goal)
        found = poly.combination(difference, [p for _, _, p in given]) if difference else None
        if found is None:
            if len(goals) == 1 and difference:
                yield from _cancelled(view, goal, difference, given)
            return
        left, right = (argument.text for argument in goal.args)
        one, other = _combination_proofs(view, f"{left} - ({right})", given, found)
        short.append(one)
        long.append(f"apply sub_eq_zero.mp; {other}")
    for proofs, weight in ((short, 1.5), (long, 1.2)):
        joined = ", ".join(f"by {proof}" if proofs is short else f"by ({proof})" for proof in proofs)
        yield close(proofs[0] if len(proofs) == 1 else f"exact ⟨{joined}⟩", weight)


_Given = list[tuple[str, Term, Polynomial]]  # name, equation, left minus right


def _given_equations(view: GoalView) -> _Given:
    given: _Given = [(fact.name, fact.term, difference) for fact, difference in equations(view)]
    if any(t.head == "name" and t.text == "Complex.I" for t in view.subterms()):
        square: Polynomial = {(("Complex.I", 2),): Fraction(1), (): Fraction(1)}
        given.append(("Complex.I_sq", read_term("Complex.I ^ 2 = -1"), square))
    return given


def _combination_proofs(
    view: GoalView, difference: str, given: _Given, multipliers: Sequence[Polynomial]
) -> tuple[str, str]:
    """Proofs of `left = right` by `linear_combination`, and of `difference = 0` by rewriting what is zero."""
    used = [(name, term, m) for (name, term, _), m in zip(given, multipliers, strict=True) if m]
    short = "linear_combination " + " + ".join(f"({poly.show(m)}) * {name}" for name, _, m in used)
    zeros = view.fresh_many(len(used), *(f"z{i}" for i in range(1, 9)), "z")
    haves = "; ".join(f"have {z} := sub_eq_zero.mpr {name}" for z, (name, _, _) in zip(zeros, used, strict=True))
    total = " + ".join(f"({poly.show(m)}) * ({t.args[0].text} - ({t.args[1].text}))" for _, t, m in used) or "0"
    rewriting = ", ".join([f"show {difference} = {total} by ring", *zeros])
    return short, f"{haves}; rw [{rewriting}]; ring" if used else "ring"


def _cancelled(view: GoalView, goal: Term, difference: Polynomial, given: _Given) -> Iterator[Candidate]:
    """The same once the equation is multiplied by something that a fact says is not zero."""
    left, right = (argument.text for argument in goal.args)
    for fact in view.facts:
        term = strip_parentheses(fact.term.args[0]) if fact.term.head == "¬" else fact.term
        if not (fact.term.head == "≠" or (fact.term.head == "¬" and term.head == "=")):
            continue
        factor = difference_of(view, term)
        if not factor:
            continue
        try:
            found = poly.combination(poly.multiply(factor, difference), [p for _, _, p in given])
        except poly.TooBig:
            continue
        if found is None:
            continue
        zero = term.args[1].text == "0"
        factor_text = term.args[0].text if zero else f"{term.args[0].text} - ({term.args[1].text})"
        hz = view.fresh("hz", "h")
        product = f"({factor_text}) * ({left} - ({right}))"
        short, long = _combination_proofs(view, product, given, found)
        absurd = f"exact absurd {hz} {fact.name}" if zero else f"exact absurd (sub_eq_zero.mp {hz}) {fact.name}"
        for proof, weight in ((short, 1.2), (long, 1.0)):
            yield close(
                lines(
                    f"have {hz} : {product} = 0 := by ({proof})",
                    f"rcases mul_eq_zero.mp {hz} with {hz} | {hz}",
                    f"· {absurd}",
                    f"· exact sub_eq_zero.mp {hz}",
                ),
                weight,
            )


def nonzero_factors(view: GoalView) -> Iterator[Candidate]:
    """An equation, or a sum or difference of two, divided by what a fact says is not zero."""
    if view.main_type not in (*FIELDS, "ℤ"):
        return
    known = [(fact, p) for fact, p in equations(view) if len(p) <= 40][:4]
    sums = [([(fact.name, 1)], p) for fact, p in known]
    sums += [
        ([(a.name, 1), (b.name, sign)], poly.add(p, poly.scale(q, Fraction(sign))))
        for (a, p), (b, q) in combinations(known, 2)
        for sign in (-1, 1)
    ]
    for fact in view.facts:
        if fact.term.head != "≠" or not (factor := difference_of(view, fact.term)) or poly.degree(factor) != 1:
            continue
        zero = fact.term.args[1].text == "0"
        for parts, total in sums:
            quotient = exact_quotient(total, factor) if total else None
            if quotient is None or poly.degree(quotient) < 1:
                continue
            hz = view.fresh("hz", "h")
            proof = " + ".join(f"({sign}) * {name}" for name, sign in parts)
            absurd = hz if zero else f"sub_eq_zero.mp {hz}"
            left = fact.term.args[0].text if zero else f"{fact.term.args[0].text} - ({fact.term.args[1].text})"
            yield move(
                lines(
                    f"have {hz} : ({left}) * ({poly.show(quotient)}) = 0 := by linear_combination {proof}",
                    f"rcases mul_eq_zero.mp {hz} with {hz} | {hz}",
                    f"· exact absurd ({absurd}) {fact.name}",
                ),
                1.4,
            )
