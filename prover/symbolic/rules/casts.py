"""Rules for whole numbers that facts speak of in a field: work there, then bring the result back."""

from __future__ import annotations

import re
from collections.abc import Iterator

from prover.symbolic.candidates import COSTLY, USUAL, Candidate, close, lines, move
from prover.symbolic.rules.facts import COMPARISONS
from prover.symbolic.terms import Term, strip_parentheses
from prover.symbolic.view import FIELDS, GoalView

_NOT_KEPT = frozenset(
    {"/", "%", "|", "!", "⌊", "⌈", "√", "∑", "∏", "if", "opaque"}
)  # what a cast does not pass through


def brought_back(view: GoalView) -> Iterator[Candidate]:
    """A comparison over ℕ or ℤ that follows from what facts say of the same numbers in a field, and the other way."""
    casts = {t.args[0].text for t in view.subterms() if t.head == "↑"}
    if not casts:
        return
    fields = [t for t in FIELDS if t in view.types_used] or ["ℝ", "ℚ"]  # a cast does not show its type
    for place, field in enumerate(fields[:2]):
        yield from _in_field(view, field, casts, -0.2 * place)


def _in_field(view: GoalView, field: str, casts: set[str], weight: float) -> Iterator[Candidate]:
    target = view.target
    goals = [target] if target.head in COMPARISONS else []
    if target.head in ("∧", "∨"):
        goals = [side for argument in target.args if (side := strip_parentheses(argument)).head in COMPARISONS]
    claims = [claim for goal in goals if (claim := _cast(view, goal, field)) is not None]
    if claims and len(claims) == len(goals) and target.head != "∨":
        names = view.fresh_many(len(claims), "hc", "hc1", "hc2", "hc")
        proofs = ", ".join(f"by exact_mod_cast {name}" for name in names)
        back = f"exact_mod_cast {names[0]}" if len(names) == 1 else f"exact ⟨{proofs}⟩"
        for tail, value in (("linarith", 1.5), ("nlinarith", 0.5), ("field_simp at *; linarith", 0.3)):
            haves = [f"have {name} : {claim} := by {tail}" for name, claim in zip(names, claims, strict=True)]
            yield close(lines(*haves, back), weight + value, USUAL if tail == "linarith" else COSTLY)
        if len(claims) == 1 and target.head == "=":
            yield move(f"suffices {names[0]} : {claims[0]} by exact_mod_cast {names[0]}", weight + 0.3)
    bounds = [
        (fact.name, claim)
        for fact in view.facts
        if fact.term.names & casts and (claim := _cast(view, fact.term, field)) is not None
    ]
    if bounds:
        names = view.fresh_many(len(bounds), *(f"hr{i}" for i in range(1, 9)), "hr")
        haves = [f"have {n} : {c} := by exact_mod_cast {f}" for n, (f, c) in zip(names, bounds, strict=True)]
        yield move(lines(*haves), weight + 0.8)


def _cast(view: GoalView, term: Term, field: str) -> str | None:
    """A comparison of whole numbers as one of their casts; None where a cast changes what it means."""
    if term.head not in COMPARISONS or any(part.head in _NOT_KEPT or part.binders for part in term.walk()):
        return None
    names = [name for name in sorted(term.names) if view.types.get(name) in ("ℕ", "ℤ")]
    others = [name for name in term.names if name in view.types and name not in names]
    if not names or others or any(part.head in ("↑", "app") for part in term.walk()):
        return None
    if any(part.head == "-" for part in term.walk()) and any(view.types[name] == "ℕ" for name in names):
        return None

    def cast(match: re.Match[str]) -> str:
        return f"({match[0]} : {field})" if match[0] in names else match[0]

    return re.sub(r"(?<![\w.'₀-₉])[^\W\d][\w'₀-₉]*", cast, term.text)
