"""Rules for remainders of powers with unknown exponents, `2 ^ n % 7`: their period, then cases on the exponent."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import gcd

from prover.symbolic import polynomials as poly
from prover.symbolic.candidates import USUAL, Candidate, close, lines
from prover.symbolic.terms import Term, strip_parentheses
from prover.symbolic.view import GoalView

MAX_PERIOD = 12


def periods_of_powers(view: GoalView) -> Iterator[Candidate]:
    """Every power of a numeral with a linear exponent in one n as (m * t + 1) * c ^ r, for each n modulo the period."""
    powers = list(dict.fromkeys(t for t in view.subterms() if t.head == "^" and _exponent(view, t) is not None))[:3]
    variables = {_exponent_of(view, t)[0] for t in powers}
    if len(variables) != 1:
        return
    (n,) = variables
    for modulus in _moduli(view, powers)[:3]:
        period = 1
        for power in powers:
            base, slope = int(power.args[0].text), _exponent_of(view, power)[1]
            step = pow(base, slope, modulus)
            order = _order(step, modulus)
            if order is None:
                break
            period = period * order // gcd(period, order)
        else:
            if period <= MAX_PERIOD:
                yield close(_proof(view, powers, n, modulus, period), 1.2, USUAL)


def _proof(view: GoalView, powers: list[Term], n: str, modulus: int, period: int) -> str:
    q = view.fresh("q", "k", "j", "q")
    scope = view.taken_with([q])
    hq, hp, ht, e = scope.fresh("hq", "hq"), scope.fresh("hp", "hp"), scope.fresh("ht", "ht"), scope.fresh("e", "he")
    t = scope.taken_with([hq, hp, ht, e]).fresh("t", "s", "t")
    steps: list[str] = []
    if period > 1:
        forms = " ∨ ".join(f"{n} = {period} * {q} + {r}" for r in range(period))
        steps.append(f"obtain ⟨{q}, {hq}⟩ : ∃ {q}, {forms} := ⟨{n} / {period}, by omega⟩")
    else:
        q = n
    branches: list[list[str]] = [[] for _ in range(period)]
    for i, power in enumerate(powers):
        _, slope, start = _exponent_of(view, power)
        base = power.args[0].text
        whole = f"({base} ^ {slope * period}) ^ {q}"
        steps.append(f"have {hp}{i} : {whole} % {modulus} = 1 := by simp [Nat.pow_mod]")
        steps.append(f"obtain ⟨{t}{i}, {ht}{i}⟩ : ∃ t, {whole} = {modulus} * t + 1 := ⟨{whole} / {modulus}, by omega⟩")
        for r, branch in enumerate(branches):
            rest = f"{base} ^ {slope * r + start}"
            to = f"subst {hq}; " if period > 1 else ""
            branch.append(
                f"have {e}{i} : {power.text} = ({modulus} * {t}{i} + 1) * {rest} := by\n"
                f"  {to}rw [← {ht}{i}, ← pow_mul, ← pow_add]; first | done | (congr 1; first | done | ring | omega)"
            )
    if period == 1:
        return lines(*steps, *branches[0], "omega")
    steps.append(f"rcases {hq} with {' | '.join([hq] * period)}")
    bullets = ["· " + "\n".join([*branch, "omega"]).replace("\n", "\n  ") for branch in branches]
    return lines(*steps, *bullets)


def _exponent(view: GoalView, power: Term) -> tuple[str, int, int] | None:
    """(n, a, b) for a power of a numeral with the exponent a * n + b, a being positive."""
    if power.args[0].head != "num" or not power.args[0].text.isdigit() or power.args[1].head == "num":
        return None
    value = poly.polynomial(strip_parentheses(power.args[1]), truncated=True, field=False)
    if value is None or poly.degree(value) != 1 or len(poly.atoms(value)) != 1:
        return None
    (n,) = poly.atoms(value)
    slope, start = value[((n, 1),)], value.get((), Fraction(0))
    if view.types.get(n) != "ℕ" or slope.denominator != 1 or not 0 < slope <= 12 or not 0 <= start <= 30:
        return None
    return n, int(slope), int(start)


def _exponent_of(view: GoalView, power: Term) -> tuple[str, int, int]:
    found = _exponent(view, power)
    assert found is not None
    return found


def _order(step: int, modulus: int) -> int | None:
    """The least k > 0 with step ^ k = 1 modulo `modulus`; None where there is none, or a large one."""
    value = step % modulus
    for k in range(1, MAX_PERIOD + 1):
        if value == 1 % modulus:
            return k
        value = value * step % modulus
    return None


def _moduli(view: GoalView, powers: list[Term]) -> list[int]:
    """Numerals that something with one of the powers is divided by."""
    found: list[int] = []
    texts = {power.text for power in powers}
    for term in view.subterms():
        if term.head in ("%", "∣", "≡") and any(part.text in texts for part in term.walk()):
            divisor = strip_parentheses({"%": term.args[1], "∣": term.args[0]}.get(term.head, term.args[-1]))
            if divisor.head == "num" and 2 <= int(Fraction(divisor.text)) <= 1000:
                found.append(int(Fraction(divisor.text)))
    return list(dict.fromkeys(found))
