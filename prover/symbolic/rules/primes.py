"""Rules for primes and greatest common divisors."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from prover.symbolic import polynomials as poly
from prover.symbolic.candidates import (
    LAST,
    USUAL,
    Candidate,
    close,
    lines,
    move,
)
from prover.symbolic.terms import Term, call, strip_parentheses
from prover.symbolic.view import GoalView


def primes(view: GoalView) -> Iterator[Candidate]:
    """What is known of a prime."""
    prime_facts = [f for f in view.facts if call(f.term)[0] == "Prime"]
    for fact in prime_facts[:3]:
        p = fact.name
        subject = call(fact.term)[1][-1]
        h, k = view.fresh_many(2, f"{p}1", f"{p}2", "h")
        yield move(f"have {h} := {p}.two_le", 0.6)
        yield move(lines(f"have {h} := {p}.two_le", f"have {k} := {p}.eq_two_or_odd"), 0.5)
        yield close(lines(f"have {h} := {p}.two_le", f"have {k} := {p}.eq_two_or_odd", "omega"), 0.5, USUAL)
        for other in view.facts:
            if other.term.head == "∣":
                right = strip_parentheses(other.term.args[1])
                if right.head == "^":
                    yield close(f"exact {p}.dvd_of_dvd_pow {other.name}", 1.0)
                    yield move(f"have {h} := {p}.dvd_of_dvd_pow {other.name}", 0.8)
                if right.head == "*":
                    yield move(f"rcases (Nat.Prime.dvd_mul {p}).mp {other.name} with {h} | {h}", 0.8)
                if right.text == subject.text:
                    yield move(f"rcases {p}.eq_one_or_self_of_dvd _ {other.name} with {h} | {h}", 1.0)
            if other.term.function == "Even" and other.term.args[-1].text == subject.text:
                yield close(f"exact {p}.even_iff.mp {other.name}", 0.8)
                yield close(
                    f"rcases {p}.eq_two_or_odd with {h} | {h}\n· exact {h}\n· obtain ⟨k, hk⟩ := {other.name}; omega",
                    0.8,
                    USUAL,
                )
        variable = subject.text
        for d in (2, 3, 5):
            if variable in view.types:
                yield move(f"rcases {p}.eq_one_or_self_of_dvd {d} (by omega) with {h} | {h}", -0.5)
    if len(prime_facts) >= 2 and view.main_type == "ℕ":
        # One of several primes is divisible by m: their remainders decide which.
        for modulus in (3, 2, 5):
            numbers = [call(f.term)[1][-1] for f in prime_facts]
            base = next((n.text for n in numbers if n.head == "name"), None)
            if base is None:
                continue
            steps = [
                _only_prime_divisible(fact.name, number, modulus, f"{fact.name}d")
                for fact, number in zip(prime_facts, numbers, strict=True)
            ]
            tails = [f"have {f.name}t := {f.name}.two_le" for f in prime_facts]
            yield close(lines(*steps, *tails, "omega"), 0.5, USUAL)
    if len(prime_facts) == 1:
        fact = prime_facts[0]
        number = call(fact.term)[1][-1]
        steps = [f"have {fact.name}t := {fact.name}.two_le"]
        steps += [_only_prime_divisible(fact.name, number, m, f"{fact.name}d{m}") for m in (2, 3)]
        yield close(lines(*steps, "omega"), 0.5, USUAL)
    target = view.target
    if call(target)[0] == "Prime":
        yield close("norm_num", 0.5)
        yield close("decide", 0.4)
        yield move("rw [Nat.prime_def_lt'']", -0.5)
    if view.target.head == "¬" and "Prime" in target.text:
        yield close("norm_num", 0.5)
        yield close("decide", 0.4)


def _only_prime_divisible(prime: str, number: Term, divisor: int, name: str) -> str:
    """`name`: a prime (by the fact `prime`) that leaves no remainder is its divisor."""
    return lines(
        f"have {name} : {number.grouped} % {divisor} = 0 → {number.text} = {divisor} := by",
        "  intro hz",
        f"  rcases {prime}.eq_one_or_self_of_dvd {divisor} (Nat.dvd_of_mod_eq_zero hz) with e | e <;> omega",
    )


def _gcd_divides(a: Term, b: Term) -> tuple[str, int] | None:
    """A proof that gcd a b divides a number, and the number, where k * a - l * b is one for small k and l."""
    left, right = (poly.polynomial(t, truncated=True, field=False) for t in (a, b))
    if not left or not right or poly.degree(left) != 1 or poly.degree(right) != 1:
        return None
    for k, l in product(range(1, 13), repeat=2):  # noqa: E741
        rest = poly.as_constant(poly.add(poly.scale(left, Fraction(k)), poly.scale(right, Fraction(-l))))
        if rest is not None and rest.denominator == 1 and rest != 0:
            one = f"(Nat.gcd_dvd_left {a.grouped} {b.grouped}).mul_left {k}"
            two = f"(Nat.gcd_dvd_right {a.grouped} {b.grouped}).mul_left {l}"
            large, small = (f"{k} * {a.grouped}", f"{l} * {b.grouped}")
            if rest < 0:
                one, two, large, small = two, one, small, large
            proof = lines(
                f"have hd := Nat.dvd_sub ({one}) ({two})",
                f"rwa [show {large} - {small} = {abs(int(rest))} by omega] at hd",
            )
            return proof, abs(int(rest))
    return None


def gcds(view: GoalView) -> Iterator[Candidate]:
    """Greatest common divisors."""
    if "gcd" not in view.texts and "Coprime" not in view.texts.replace("IsCoprime", "Coprime"):
        return
    yield close("simp [Nat.gcd_comm]", 0.0)
    yield close("norm_num [Nat.gcd]", 0.0)
    pairs = [args for t in view.subterms() for name, args in [call(t)] if name == "gcd" and len(args) == 2]
    for pair in list(dict.fromkeys(pairs))[:2]:
        a, b = (t.grouped for t in pair)
        one, two = view.fresh_many(2, "hg1", "hg2", "h")
        haves = lines(f"have {one} := Nat.gcd_dvd_left {a} {b}", f"have {two} := Nat.gcd_dvd_right {a} {b}")
        yield move(haves, 0.8)
        if (found := _gcd_divides(*pair)) is not None:
            proof, number = found
            h = view.fresh("hd", "hg", "h")
            have = f"have {h} : Nat.gcd {a} {b} ∣ {number} := by\n  " + proof.replace("\n", "\n  ")
            positive = "by norm_num"
            yield move(have, 0.8)
            yield close(lines(have, f"exact Nat.le_of_dvd ({positive}) {h}"), 0.8)
            yield close(lines(have, f"have := Nat.le_of_dvd ({positive}) {h}", "omega"), 0.8)
            if number == 1:
                yield close(lines(have, f"exact Nat.dvd_one.mp {h}"), 0.8)
        yield move("apply Nat.eq_of_dvd_of_lt_two_mul", -2.0, LAST)
        if view.target.head == "=" and view.target.args[1].text == "1":
            yield close(
                lines(haves, f"have := (Nat.dvd_add_right {one}).mp {two}", "exact Nat.dvd_one.mp this"), 0.6, USUAL
            )
            yield close("apply Nat.Coprime.symm; simp", -0.5)
            yield close("simp [Nat.coprime_iff_gcd_eq_one]", -0.3)
        if view.target.head == "∣":
            parts = [f"(Dvd.dvd.mul_left (Nat.gcd_dvd_{side} {a} {b}) _)" for side in ("left", "right")]
            yield close(f"exact dvd_add {' '.join(parts)}", 0.5)
            yield close("apply Nat.dvd_gcd <;> assumption", 0.3)
        if view.target.head in ("≤", "<"):
            yield close(
                f"exact Nat.le_of_dvd (by omega) (Nat.dvd_sub (Nat.gcd_dvd_right {a} {b}) (Nat.gcd_dvd_left {a} {b}))",
                0.6,
            )
            yield close(f"exact Nat.le_of_dvd (by omega) (Nat.gcd_dvd_left {a} {b})", 0.3)
            yield close(f"exact Nat.le_of_dvd (by omega) (Nat.gcd_dvd_right {a} {b})", 0.3)
