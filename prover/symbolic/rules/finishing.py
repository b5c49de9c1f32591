"""The rule that tries what ends most goals."""

from __future__ import annotations

from collections.abc import Iterator

from prover.symbolic.candidates import (
    CHEAP,
    COSTLY,
    LAST,
    USUAL,
    Candidate,
    close,
    move,
)
from prover.symbolic.rules.facts import COMPARISONS, ORDER
from prover.symbolic.view import FIELDS, GoalView


def finish(view: GoalView) -> Iterator[Candidate]:
    """What ends most goals, the cheap first."""
    target = view.target
    type_ = view.main_type
    whole = bool({"ℕ", "ℤ"} & view.types_used) or type_ in ("ℕ", "ℤ", None)
    dense = type_ in FIELDS or bool(view.types_used & set(FIELDS))
    numeric = bool(view.types_used) or any(t.head == "num" for t in view.target.walk())
    closed = not (target.names & set(view.types))
    if target.text == "True":
        yield close("trivial", 3.0)
    if target.head == "=":
        yield close("rfl", 1.0)
    if closed and not dense:
        yield close("decide", 1.0)
        yield close("decide +kernel", 0.3, USUAL)
    if numeric:
        yield move("norm_num", 0.8, CHEAP)
        if whole:
            yield close("omega", 1.5)
        if target.head == "=":
            yield close("ring", 1.0)
        if target.head in COMPARISONS or target.text == "False":
            yield close("linarith", 1.0)
            yield close("nlinarith", 0.5, USUAL)
        if target.head in ORDER or target.head == "≠":
            yield close("positivity", 0.6)
        if target.head == "∧" and whole:
            yield close("constructor <;> omega", 0.5)
        if target.head == "∧":
            for tail in ("norm_num", "linarith", "nlinarith"):
                yield close(
                    f"constructor <;> {tail}" if target.args[1].head != "∧" else f"refine ⟨?_, ?_, ?_⟩ <;> {tail}", 0.3
                )
        if target.head == "∨":
            for side in ("left", "right"):
                for tail in ("linarith", "norm_num", "nlinarith"):
                    yield close(f"{side}; {tail}", 0.0, USUAL if tail != "nlinarith" else COSTLY)
        if view.facts:
            yield close("norm_num at *; linarith", 0.0, COSTLY)
            yield close("simp_all; omega" if whole else "simp_all; linarith", 0.0, USUAL)
            yield close("simp_all <;> nlinarith", -0.5, LAST)
            yield move("norm_num at *", 0.0, USUAL)
        yield move("ring_nf", -1.0, USUAL)
        if view.facts:
            yield close("ring_nf at *; omega" if whole else "ring_nf at *; linarith", -0.5, COSTLY)
    yield move("simp", 0.5, CHEAP)
    yield move("simp_all", 0.3, CHEAP)
    if numeric and "↑" in view.texts:
        yield move("norm_cast", 0.0)
        yield move("push_cast", 0.0)
        yield close("push_cast; ring", 0.0)
        yield close("norm_cast at *; omega", 0.0)
        yield close("push_cast at *; linarith", 0.0)
        yield close("push_cast at *; nlinarith", 0.0, COSTLY)
        yield close("exact_mod_cast (by assumption)", 0.0)
        for fact in view.facts:
            if "↑" in fact.term.text:
                yield move(f"norm_cast at {fact.name}", -0.3)
                yield move(f"push_cast at {fact.name}", -0.5)
