"""Rules for a divisor of a numeral, or a factor of one: it is one of those that Python lists."""

from __future__ import annotations

from collections.abc import Iterator
from math import isqrt

from prover.symbolic.candidates import COSTLY, USUAL, Candidate, close, first_of, lines, move
from prover.symbolic.terms import Term, strip_parentheses
from prover.symbolic.view import GoalView

MAX_DIVISORS = 40


def factors(view: GoalView) -> Iterator[Candidate]:
    """`x * y = 450` and `x ∣ 60` over ℕ: x is one of the divisors, and each is tried."""
    for fact in view.facts:
        for divisor, number, proof in _divided(view, fact.term, fact.name):
            divisors = _divisors(number)
            if len(divisors) > MAX_DIVISORS:
                continue
            h = view.fresh("hd", "h")
            listing = "{" + ", ".join(map(str, divisors)) + "}"
            known = lines(
                f"have {h} : {divisor.text} ∈ Nat.divisors {number} := Nat.mem_divisors.mpr ⟨{proof}, by norm_num⟩",
                f"rw [show Nat.divisors {number} = {listing} by {first_of('decide', 'rfl', 'decide +kernel')}] at {h}",
                f"simp only [Finset.mem_insert, Finset.mem_singleton] at {h}",
            )
            name = "rfl" if divisor.text in view.types else h
            split = lines(known, f"rcases {h} with {' | '.join([name] * len(divisors))}")
            yield close(f"{split} <;> omega", 0.8, USUAL)
            yield close(f"{split} <;> simp_all", 0.4, USUAL)
            yield close(f"{split} <;> {first_of('omega', 'simp_all; omega', 'nlinarith')}", 0.2, COSTLY)
            if len(divisors) <= 8:
                yield move(split, 0.2)
            yield move(known, -0.5)


def _divided(view: GoalView, term: Term, name: str) -> list[tuple[Term, int, str]]:
    """What divides which number by a fact, with the proof that it does; the sides of a product both."""
    term = strip_parentheses(term)
    if (view.type_of(term) or view.main_type) != "ℕ" or len(term.args) != 2:
        return []
    left, right = (strip_parentheses(argument) for argument in term.args)
    if term.head == "∣" and left.names and (number := _numeral(right)):
        return [(left, number, name)]
    if term.head == "=" and left.head == "num":
        left, right, name = right, left, f"{name}.symm"
    if term.head == "=" and left.head == "*" and (number := _numeral(right)):
        one, two = (strip_parentheses(argument) for argument in left.args)
        if one.names and two.names:
            return [(one, number, f"⟨_, {name}.symm⟩"), (two, number, f"Dvd.intro_left _ {name}")]
    return []


def _numeral(term: Term) -> int | None:
    return int(term.text) if term.head == "num" and term.text.isdigit() and 0 < int(term.text) <= 10**7 else None


def _divisors(number: int) -> list[int]:
    small = [d for d in range(1, isqrt(number) + 1) if number % d == 0]
    return sorted({*small, *(number // d for d in small)})
