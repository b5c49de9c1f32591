"""Rules for sequences given by a recurrence: unroll it as far as the goal asks."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from prover.symbolic.candidates import (
    USUAL,
    Candidate,
    close,
    lines,
    move,
)
from prover.symbolic.rules.matching import matches
from prover.symbolic.terms import Term, strip_parentheses
from prover.symbolic.view import GoalView


def recurrences(view: GoalView) -> Iterator[Candidate]:
    """`∀ n, u (n + k) = … u n …` and values at numerals: unroll as far as the goal asks."""
    rules = [
        u for u in view.universals
        if u.conclusion.head == "=" and len(u.binders) == 1 and u.binders[0][1] in ("ℕ", None)
        and any(t.head == "app" and t.function in view.types for t in u.conclusion.walk())
    ]  # fmt: skip
    if not rules:
        return
    asked = [
        int(Fraction(term.args[1].text))
        for term in view.subterms()
        if term.head == "app" and len(term.args) == 2 and term.args[1].head == "num" and term.function in view.types
    ]
    known = [f.name for f in view.facts if f.term.head == "=" and not (f.term.names & set(view.of_type("ℕ")))]
    low, high = min(asked, default=0), max(asked, default=0)
    if asked and high - low <= 40 and high <= 200:
        for u in rules[:2]:
            bound = frozenset(name for name, _ in u.binders)
            shift = max((_shift(t, bound) for t in u.conclusion.walk()), default=0)
            plain = shift == 0
            first = max(0, low - shift) if not plain else low
            last = high if plain else max(first, high - shift)
            points = list(range(first, last + 1))
            hs = view.fresh_many(len(points), *(f"h{i}" for i in range(1, 60)), "h")
            proofs = " (by norm_num)" * len(u.premises)
            haves = [f"have {h} := {u.fact.name} {p}{proofs}" for h, p in zip(hs, points, strict=True)]
            norm = f"norm_num at {' '.join(hs)}"
            yield close(lines(*haves, "linarith"), 1.0, USUAL)
            yield close(lines(*haves, norm, "linarith"), 1.2, USUAL)
            yield close(lines(*haves, "simp_all"), 0.6, USUAL)
            yield close(lines(*haves, norm, "omega"), 0.3, USUAL)
            yield move(lines(*haves, norm), 0.5)
    names = [u.fact.name for u in rules]
    everything = [*names, *known][:8]
    yield close(f"simp [{', '.join(everything)}]", 0.4)
    yield close(f"norm_num [{', '.join(everything)}]", 0.3)
    yield close(f"simp only [{', '.join(names)}] at *; linarith", 0.0, USUAL)
    for u in rules[:2]:
        bound = frozenset(name for name, _ in u.binders)
        left = strip_parentheses(u.conclusion.args[0])
        if any(matches(left, part, bound) is not None for part in view.target.walk()):
            inductive = [f.name for f in view.facts if f.name.startswith("ih") or f.name.startswith("h")]
            for tail in ("omega", "ring", "linarith", "nlinarith", "simp_all", "ring_nf; omega", "push_cast; ring"):
                yield close(f"rw [{u.fact.name}]; {tail}", 0.5 if tail in ("omega", "linarith") else 0.0, USUAL)
            for ih in [n for n in inductive if n.startswith("ih")][:2]:
                for tail in (
                    "ring",
                    "omega",
                    "ring_nf",
                    "ring_nf; omega",
                    "simp [pow_succ]; ring",
                    "simp [pow_succ]; omega",
                ):
                    yield close(f"rw [{u.fact.name}, {ih}]; {tail}", 0.6, USUAL)
            for other in rules:
                if other is not u:
                    for tail in ("omega", "ring", "linarith"):
                        yield close(f"rw [{u.fact.name}, {other.fact.name}]; {tail}", 0.3, USUAL)


def _shift(term: Term, bound: frozenset[str]) -> int:
    if term.head == "+" and term.args[0].text in bound and term.args[1].head == "num":
        return int(Fraction(term.args[1].text))
    return 0
