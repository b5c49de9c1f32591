"""Rules for absolute values and square roots: the cases of a sign, and what defines a root."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

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
from prover.symbolic.terms import read_term, strip_parentheses
from prover.symbolic.view import GoalView


def absolute_values(view: GoalView) -> Iterator[Candidate]:
    """`|x|`: bounds, and the two cases of its sign."""
    inside = list(dict.fromkeys(strip_parentheses(t.args[0]).text for t in view.subterms() if t.head == "|"))
    inside += [t.args[1].text for t in view.subterms() if t.function == "abs" and len(t.args) == 2]
    if not inside:
        return
    splits = " <;> ".join(
        f"rcases abs_cases {read_term(text).grouped} with ⟨hp{i}, hq{i}⟩ | ⟨hp{i}, hq{i}⟩"
        for i, text in enumerate(inside[:3])
    )
    for tail in ("linarith", "nlinarith", "omega", "simp_all"):
        yield close(f"{splits} <;> {tail}", 0.8, USUAL if tail != "nlinarith" else COSTLY)
    for fact in view.facts:
        if any(t.head == "|" or t.function == "abs" for t in fact.term.walk()):
            for lemma in ("abs_lt", "abs_le", "abs_eq_abs", "lt_abs", "le_abs"):
                yield move(f"rw [{lemma}] at {fact.name}", 0.2)
            yield move(f"simp only [abs_lt, abs_le] at {fact.name}", 0.2)
    if any(t.head == "|" or t.function == "abs" for t in view.target.walk()):
        for lemma in ("abs_lt", "abs_le", "abs_nonneg"):
            yield move(f"rw [{lemma}]", 0.2)
        yield close("exact abs_nonneg _", 0.0)
        yield close("norm_num [abs_of_nonneg, abs_of_neg, abs_of_pos]", 0.3)
    for text in inside[:2]:
        for lemma, relation in (("abs_of_nonneg", "0 ≤ {}"), ("abs_of_neg", "{} < 0"), ("abs_of_nonpos", "{} ≤ 0")):
            premise = relation.format(text)
            yield move(f"rw [{lemma} (by linarith : {premise})] at *", 0.3)


def square_roots(view: GoalView) -> Iterator[Candidate]:
    """`√x` at numerals that are squares, and what defines it."""
    inside = list(dict.fromkeys(strip_parentheses(t.args[0]) for t in view.subterms() if t.head == "√"))
    inside += [strip_parentheses(t.args[1]) for t in view.subterms() if t.function == "Real.sqrt" and len(t.args) == 2]
    if not inside:
        return
    exact: list[str] = []
    hints: list[str] = []
    for term in inside[:4]:
        value = poly.polynomial(term)
        constant = poly.as_constant(value) if value is not None else None
        if constant is not None and constant > 0:
            root = _root(constant)
            if root is not None:
                value_text = poly.number(root)
                square = f"show ({term.text} : ℝ) = {value_text} ^ 2 by norm_num"
                claim = f"Real.sqrt {term.grouped} = {value_text}"
                exact.append(f"(by rw [{square}]; exact Real.sqrt_sq (by norm_num) : {claim})")
            hints.append(f"Real.sq_sqrt (show (0:ℝ) ≤ {term.text} by norm_num)")
        else:
            hints.append(
                f"Real.sq_sqrt (show (0:ℝ) ≤ {term.text} by {first_of('positivity', 'nlinarith', 'linarith')})"
            )
        hints.append(f"Real.sqrt_nonneg {term.grouped}")
    if exact:
        names = view.fresh_many(len(exact), "hs1", "hs2", "hs3", "hs4", "hs")
        haves = [f"have {name} := {term}" for name, term in zip(names, exact, strict=True)]
        yield move(lines(*haves), 1.0)
        yield close(lines(*haves, f"norm_num [{', '.join(names)}]"), 1.2, USUAL)
        yield close(lines(*haves, f"rw [{', '.join(names)}]; norm_num"), 1.0, USUAL)
    yield close(f"nlinarith [{', '.join(hints)}]", 0.8, USUAL)
    yield move(lines(*(f"have := {hint}" for hint in hints[:4])), 0.0)
    yield move("rw [Real.sqrt_eq_iff_mul_self_eq (by positivity) (by positivity)]", 0.2)
    yield move("rw [Real.sqrt_eq_iff (by positivity)]", 0.0)
    yield close("rw [Real.sqrt_eq_iff_mul_self_eq (by nlinarith) (by norm_num)]; nlinarith", 0.2, USUAL)
    yield close("norm_num [Real.sqrt_eq_iff_mul_self_eq]", 0.0)
    if view.target.head in ("<", "≤"):
        yield close("rw [Real.sqrt_lt' (by positivity)]; nlinarith", 0.0)
        yield close("apply Real.le_sqrt_of_sq_le; nlinarith", 0.0)


def _root(value: Fraction) -> Fraction | None:
    roots = poly.rational_roots([-value, Fraction(0), Fraction(1)])
    return roots[-1] if roots else None
