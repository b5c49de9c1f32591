"""Rules for sets, floors, ceilings and complex numbers."""

from __future__ import annotations

from collections.abc import Iterator

from prover.symbolic.candidates import (
    LAST,
    Candidate,
    close,
    move,
)
from prover.symbolic.view import GoalView


def sets_and_floors(view: GoalView) -> Iterator[Candidate]:
    """Membership in sets, floors and ceilings."""
    if view.mentions("∈", "Set.", "{"):
        yield move("simp only [Set.mem_setOf_eq] at *", 0.2)
        yield move("simp only [Set.mem_setOf_eq]", 0.2)
    if view.mentions("⌊", "Int.floor"):
        yield close("norm_num [Int.floor_eq_iff]", 0.5)
        yield move("rw [Int.floor_eq_iff]", 0.8)
        yield close("rw [Int.floor_eq_iff]; constructor <;> norm_num", 0.6)
        yield close("rw [Int.floor_eq_iff]; constructor <;> push_cast <;> linarith", 0.4)
        for fact in view.facts:
            if "⌊" in fact.term.text or "Int.floor" in fact.term.text:
                yield move(f"rw [Int.floor_eq_iff] at {fact.name}", 0.8)
    if view.mentions("⌈", "Int.ceil"):
        yield close("norm_num [Int.ceil_eq_iff]", 0.5)
        yield move("rw [Int.ceil_eq_iff]", 0.8)
    if view.mentions("Complex.I", "ℂ"):
        yield close("simp [Complex.ext_iff]", 0.4)
        yield close("norm_num [Complex.ext_iff]", 0.4)
        yield close("ring_nf; simp [Complex.I_sq]", 0.4)
        yield close("subst_vars; ring_nf; simp [Complex.I_sq]; ring", 0.3)
        yield close("subst_vars; norm_num [Complex.ext_iff]", 0.3)
        yield close("subst_vars; linear_combination (-1 : ℂ) * Complex.I_sq", -0.5)
        yield close("ring_nf; rw [Complex.I_sq]; ring", 0.3)
        yield close("constructor <;> linear_combination (1 : ℂ) * (by assumption)", -1.0, LAST)
