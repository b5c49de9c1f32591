"""Rules for division in a field: what is divided by is not zero, denominators are cleared."""

from __future__ import annotations

from collections.abc import Iterator

from prover.symbolic.candidates import (
    COSTLY,
    USUAL,
    Candidate,
    close,
    first_of,
    lines,
    move,
)
from prover.symbolic.rules.facts import ORDER
from prover.symbolic.terms import Term, strip_parentheses
from prover.symbolic.view import FIELDS, GoalView


def fractions(view: GoalView) -> Iterator[Candidate]:
    """Division in a field: what is divided by is not zero; clear denominators."""
    if not view.types_used & set(FIELDS) and view.main_type not in FIELDS:
        return
    denominators: dict[str, Term] = {}
    users = [fact.name for fact in view.facts if _denominators(fact.term)]
    for term in view.terms:
        for divisor in _denominators(term):
            if not (divisor.names & _bound_names(term)):
                denominators[divisor.text] = divisor
    if not denominators:
        if any(t.head == "/" for t in view.subterms()):
            yield close("norm_num [div_eq_iff]", -0.5, USUAL)
        return
    known = {strip_parentheses(f.term.args[0]).text for f in view.facts if f.term.head == "≠"}
    missing = [d for text, d in denominators.items() if text not in known]
    unequal = [f for f in view.facts if f.term.head == "≠"]
    steps: list[str] = []
    names = view.fresh_many(len(missing), *(f"hd{i}" for i in range(1, 9)), "hd")
    for name, divisor in zip(names, missing, strict=True):
        ways = ["positivity", "assumption", "nlinarith"]
        ways[1:1] = [f"exact sub_ne_zero.mpr {f.name}" for f in unequal] + [
            f"exact sub_ne_zero.mpr {f.name}.symm" for f in unequal
        ]
        ways[1:1] = [f"intro hz; apply {f.name}; linarith" for f in unequal]
        ways.append("linarith")
        steps.append(f"have {name} : {divisor.text} ≠ 0 := by\n  {first_of(*ways)}")
    where = " ".join([*users, *(["⊢"] if _denominators(view.target) else [])])
    at = f" at {where}" if users else ""
    if steps:
        yield move(lines(*steps, f"field_simp{at}"), 1.8)
        yield move(lines(*steps), 1.0)
    yield move(f"field_simp{at}", 1.5)
    prefix = lines(*steps, f"field_simp{at}")
    for tail in ("linarith", "nlinarith", "ring", "ring_nf at *; linarith"):
        yield close(lines(prefix, tail), 0.8, USUAL if tail != "nlinarith" else COSTLY)
    head = view.target.head
    if head in ORDER and any(t.head == "/" for t in view.target.walk()):
        pairs = [
            ("div_le_div_iff₀", 0.4),
            ("div_le_iff₀", 0.6),
            ("le_div_iff₀", 0.6),
            ("div_lt_iff₀", 0.5),
            ("lt_div_iff₀", 0.5),
        ]
        for lemma, weight in pairs:
            needs = " (by positivity)" * (2 if lemma == "div_le_div_iff₀" else 1)
            yield move(f"rw [{lemma}{needs}]", weight)
            yield close(f"rw [{lemma}{needs}]; nlinarith", weight, USUAL)
        yield close("rw [ge_iff_le, div_le_div_iff₀ (by positivity) (by positivity)]; nlinarith", 0.0, COSTLY)
        yield move("rw [← sub_nonneg]", -0.5)
    for fact in view.facts:
        if fact.name in users and fact.term.head == "=":
            sides = [strip_parentheses(side) for side in fact.term.args]
            one_of = first_of(
                "assumption",
                "positivity",
                "intro hz; simp_all",
                *(f"intro hz; apply {f.name}; linarith" for f in unequal),
            )
            if sides[0].head == "/" and sides[1].head == "/":
                yield move(f"rw [div_eq_div_iff (by {one_of}) (by {one_of})] at {fact.name}", 0.6)
            elif sides[0].head == "/":
                yield move(f"rw [div_eq_iff (by {one_of})] at {fact.name}", 0.6)
                yield close(f"rw [div_eq_iff (by {one_of})] at {fact.name}; linarith", 0.6)
            elif sides[1].head == "/":
                yield move(f"rw [eq_div_iff (by {one_of})] at {fact.name}", 0.6)


def _denominators(term: Term) -> list[Term]:
    """What is divided by or inverted, where it is not a numeral."""
    found: list[Term] = []
    for part in term.walk():
        divisor = (
            strip_parentheses(part.args[1])
            if part.head == "/"
            else strip_parentheses(part.args[0])
            if part.head == "⁻¹"
            else None
        )
        if divisor is not None and divisor.names:
            found.append(divisor)
    return found


def _bound_names(term: Term) -> set[str]:
    return {name for part in term.walk() for binder in part.binders for name in binder.names}
