"""Rules for finite sums and products, and for finite sets given by what they hold."""

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
from prover.symbolic.evaluate import Unknown, holds
from prover.symbolic.rules.introduction import destructuring
from prover.symbolic.terms import Term, strip_parentheses
from prover.symbolic.view import GoalView


def sums(view: GoalView) -> Iterator[Candidate]:
    """Finite sums and products, and finite sets given by what they hold."""
    finite = any("Finset" in v.type for v in view.variables) or view.mentions("Finset", "List.sum", ".divisors")
    if not finite and not any(t.head in ("∑", "∏") for t in view.subterms()):
        return
    yield close("simp [Finset.sum_range_succ]", 0.6)
    yield close("norm_num [Finset.sum_range_succ, Finset.prod_range_succ]", 0.4)
    yield close("rfl", 0.2)
    yield close("decide +kernel", 0.2)
    yield close("simp [Finset.sum_Icc_succ_top]", 0.0)
    yield close("norm_num [Finset.sum_Icc_succ_top, Finset.prod_Icc_succ_top]", 0.0)
    successor = any(
        "+ 1)" in t.text or "+ 1" in (t.binders[0].relation or "")
        for t in view.target.walk()
        if t.head in ("∑", "∏") and t.binders
    )
    hypotheses = [f.name for f in view.facts if f.name.startswith("ih")]
    if successor:
        for lemma in ("Finset.sum_range_succ", "Finset.prod_range_succ", "Finset.sum_Icc_succ_top (by omega)"):
            if ("∏" in view.target.text) != ("prod" in lemma):
                continue
            yield move(f"rw [{lemma}]", 1.5)
            for ih in hypotheses:
                for tail in (
                    "ring",
                    "ring_nf; omega",
                    "field_simp; ring",
                    "push_cast; ring",
                    "omega",
                    "simp [pow_succ]; ring",
                    "simp [pow_succ]; omega",
                ):
                    yield close(f"rw [{lemma}, {ih}]; {tail}", 0.8, USUAL)
            for tail in (
                "omega",
                "linarith",
                "nlinarith",
                "push_cast; linarith",
                "simp [pow_succ]; omega",
                "simp [pow_succ, mul_add]; omega",
                "ring_nf at *; omega",
                "simp only [mul_add]; push_cast; linarith",
            ):
                yield close(f"rw [{lemma}]; {tail}", 0.6, USUAL)
    for fact in view.facts:
        if any(t.head in ("∑", "∏") for t in fact.term.walk()):
            yield move(f"simp [Finset.sum_range_succ] at {fact.name}", 0.5)
            yield move(f"norm_num [Finset.sum_range_succ] at {fact.name}", 0.2)
    for u in view.universals:  # ∀ n, n ∈ S ↔ P n
        left = strip_parentheses(u.conclusion.args[0]) if u.conclusion.head == "↔" and u.binders else u.conclusion
        if left.head == "∈" and view.types.get(left.args[1].text) == "Finset ℕ" and u.conclusion.head == "↔":
            yield from _membership(view, u.fact.name, u.binders[0][0], left.args[1].text, u.conclusion.args[1])


def _membership(view: GoalView, fact: str, bound: str, set_: str, condition: Term) -> Iterator[Candidate]:
    """A set of natural numbers given by a condition: its members, computed, or what it picks from a stretch of ℕ."""
    h, x, hx = view.fresh("hS", "h"), view.fresh("x", "y", "x"), view.fresh("hx", "h")
    members: list[int] | None = None
    try:
        members = [n for n in range(1200) if holds(condition, {bound: n}, natural=True)]
    except Unknown:
        members = None
    if members is not None and len(members) <= 40 and max(members, default=0) <= 24:
        listing = "{" + ", ".join(map(str, members)) + "}" if members else "∅"
        top = max(members, default=0)
        pattern = destructuring(condition, view.taken_with([x])) or hx
        ways = first_of("omega", "nlinarith", f"exact Nat.le_of_dvd (by norm_num) {hx}")
        for tidy in ("simp", "simp only [Finset.mem_insert, Finset.mem_singleton]"):
            body = lines(
                f"have {h} : {set_} = {listing} := by",
                f"  ext {x}",
                f"  rw [{fact}]",
                f"  {tidy}",
                "  constructor",
                f"  · rintro {pattern}",
                f"    have hb : {x} ≤ {top} := by {ways}",
                f"    interval_cases {x} <;> simp_all",
                f"  · intro {hx}; rcases {hx} with {' | '.join(['rfl'] * max(1, len(members)))} <;> simp",
                f"rw [{h}]",
            )
            for end in ("rfl", "simp", "decide"):
                yield close(lines(body, end), 0.5 if end == "rfl" else 0.0, USUAL)
    for limit in (max(members or [0], default=0) + 1, 50, 1000):
        ways = first_of("omega", "nlinarith", f"have := Nat.le_of_dvd (by norm_num) {hx}; omega")
        body = lines(
            f"have {h} : {set_} = Finset.filter (fun {bound} => {condition.text}) (Finset.range {limit}) := by",
            f"  ext {x}",
            f"  rw [{fact}, Finset.mem_filter, Finset.mem_range]",
            "  constructor",
            f"  · intro {hx}; exact ⟨by {ways}, {hx}⟩",
            f"  · intro {hx}; exact {hx}.2",
            f"rw [{h}]",
        )
        for end in ("rfl", "decide +kernel", "simp"):
            yield close(f"{body}\n{end}", 0.2 if end != "simp" else -0.5, USUAL if limit < 50 else COSTLY)
