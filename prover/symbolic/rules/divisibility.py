"""Rules for `∣`, `Even` and `Odd`: the quotient by polynomial division, and what is known of divisors."""

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
from prover.symbolic.polynomials import Polynomial
from prover.symbolic.rules.facts import equations
from prover.symbolic.terms import strip_parentheses
from prover.symbolic.view import GoalView


def divisibility(view: GoalView) -> Iterator[Candidate]:
    """`d ∣ e`, `Even e`, `Odd e` in the target: the quotient by polynomial division, and what is known of ∣."""
    target = view.target
    kind = view.type_of(target) or next((t for t in ("ℤ", "ℕ") if t in view.types_used), "ℕ")
    truncated = kind == "ℕ"
    facts = [fact.name for fact in view.facts if fact.term.head == "∣"]
    if target.head == "∣" or target.function in ("Even", "Odd"):
        expression = target.args[1]
        divisor = (
            poly.polynomial(target.args[0], truncated=truncated, field=False)
            if target.head == "∣"
            else poly.constant(Fraction(2))
        )
        value = poly.polynomial(expression, truncated=truncated, field=False)
        if value is not None and divisor:
            if target.function == "Odd":
                value = poly.add(value, poly.constant(Fraction(-1)))
            quotient = exact_quotient(value, divisor)
            if quotient is not None:
                text = poly.show(quotient)
                if target.function == "Even":
                    yield close(f"exact ⟨{text}, by ring⟩", 2.0)
                    yield close(f"exact ⟨{text}, by omega⟩", 0.5)
                elif target.function == "Odd":
                    yield close(f"exact ⟨{text}, by ring⟩", 2.0)
                else:
                    yield close(f"exact ⟨{text}, by ring⟩", 2.0)
                    yield close(f"exact Dvd.intro ({text}) (by ring)", 0.0)
            for fact, equation in equations(view):
                # e = (something known to be 0) + d * q, by the equations of the context
                for factor in (1, -1):
                    moved = poly.add(value, poly.scale(equation, Fraction(factor)))
                    other = exact_quotient(moved, divisor)
                    if other is not None:
                        yield close(f"exact ⟨{poly.show(other)}, by linarith [{fact.name}]⟩", 1.0)
                        yield close(f"exact ⟨{poly.show(other)}, by nlinarith [{fact.name}]⟩", 0.5, USUAL)
        if value and divisor and kind == "ℤ" and target.head == "∣":
            yield from _quotient_modulo(view, value, divisor)
        for a in facts:
            yield close(f"exact dvd_trans {a} (by assumption)", -0.5)
            yield close(f"exact Dvd.dvd.mul_left {a} _", 0.0)
            yield close(f"exact Dvd.dvd.mul_right {a} _", 0.0)
            yield close(f"exact {a}.trans (Dvd.intro _ (by ring))", -0.5, USUAL)
            yield close(f"apply dvd_trans {a}; norm_num", -0.5, USUAL)
        if expression.head == "+":
            yield move("apply dvd_add", 0.0)
            yield close("apply dvd_add <;> assumption", 0.0)
        if expression.head == "-":
            yield move("apply dvd_sub", -0.2)
        if expression.head == "*":
            yield close("exact Dvd.intro _ rfl", 0.0)
            yield close("exact Dvd.intro_left _ rfl", 0.0)
            yield move("apply Dvd.dvd.mul_right", -0.5)
            yield move("apply Dvd.dvd.mul_left", -0.5)
        if expression.head == "^":
            yield close("apply dvd_pow <;> assumption", 0.0)
            yield close("exact dvd_pow_self _ (by assumption)", 0.0)
        if target.function == "Even":
            yield move("rw [Nat.even_iff]" if truncated else "rw [Int.even_iff]", 0.6)
            yield close("simp [parity_simps]", -0.5, COSTLY)
            yield close("simp_all [Nat.even_add, Nat.even_mul, Nat.even_pow]", 0.0, USUAL)
        elif target.function == "Odd":
            yield move("rw [Nat.odd_iff]" if truncated else "rw [Int.odd_iff]", 0.6)
        else:
            yield move("apply Nat.dvd_of_mod_eq_zero" if truncated else "apply Int.dvd_of_emod_eq_zero", 0.8)
            yield close("apply Nat.dvd_of_mod_eq_zero; simp_all [Nat.pow_mod]", 0.0, USUAL)
            yield close("use _; ring", -1.0)
    for fact in view.facts:
        if fact.term.head == "∣":
            nat = (view.type_of(fact.term) or kind) == "ℕ"
            lemma = "Nat.mod_eq_zero_of_dvd" if nat else "Int.emod_eq_zero_of_dvd"
            yield move(f"have := {lemma} {fact.name}", -0.2)
            if nat:
                yield move(f"have := Nat.le_of_dvd (by {first_of('positivity', 'omega')}) {fact.name}", 0.3)
    if len(facts) >= 2 and kind == "ℕ":
        a, b = facts[:2]
        yield close(f"exact Nat.dvd_antisymm {a} {b}", 0.5)
        h = view.fresh("h1", "h2", "h")
        for x, y in ((a, b), (b, a)):
            yield move(f"have {h} := (Nat.dvd_add_right {x}).mp {y}", 0.6)
            yield move(f"have {h} := Nat.dvd_sub {x} {y}", 0.4)
            yield move(f"have {h} := dvd_trans {x} {y}", 0.0)
    if len(facts) >= 1 and target.head == "=" and target.args[1].text == "1":
        for a in facts:
            yield close(f"exact Nat.dvd_one.mp {a}", 0.5)
            yield close(f"exact Nat.eq_one_of_dvd_one {a}", 0.2)
            yield close(f"simpa using {a}", 0.5)


def parity_and_multiples(view: GoalView) -> Iterator[Candidate]:
    """Facts `Even a`, `Odd a`, `d ∣ a` give what their variables are made of: find the target's quotient from that."""
    target = view.target
    if target.head != "∣" and target.function not in ("Even", "Odd"):
        return
    kind = view.type_of(target) or next((t for t in ("ℤ", "ℕ") if t in view.types_used), "ℕ")
    values: dict[str, Polynomial] = {}
    opened: list[str] = []
    scope = view
    for fact in view.facts:
        if fact.term.head == "∣":
            divisor = poly.polynomial(fact.term.args[0], truncated=kind == "ℕ", field=False)
            subject = strip_parentheses(fact.term.args[1])
        elif fact.term.function in ("Even", "Odd"):
            divisor, subject = poly.constant(Fraction(2)), strip_parentheses(fact.term.args[1])
        else:
            continue
        if subject.text not in view.types or divisor is None or subject.text in values:
            continue
        k = scope.fresh("k", "m", "j", "c", "k")
        hk = scope.fresh(f"h{subject.text}", "hk")
        scope = scope.taken_with([k, hk])
        value = poly.multiply(divisor, {((k, 1),): Fraction(1)})
        values[subject.text] = poly.add(value, poly.constant(Fraction(1))) if fact.term.function == "Odd" else value
        opened += [f"obtain ⟨{k}, {hk}⟩ := {fact.name}", f"subst {hk}"]
    goal = target.args[1]
    expression = poly.polynomial(goal, truncated=kind == "ℕ", field=False)
    divisor = poly.constant(Fraction(2))
    if target.head == "∣":
        divisor = poly.polynomial(target.args[0], truncated=kind == "ℕ", field=False)
    if not values or expression is None or not divisor:
        return
    value = poly.substitute(expression, values)
    divisor = poly.substitute(divisor, values)
    if value is None or not divisor:
        return
    if target.function == "Odd":
        value = poly.add(value, poly.constant(Fraction(-1)))
    quotient = exact_quotient(value, divisor)
    if quotient is not None:
        yield close(lines(*opened, f"exact ⟨{poly.show(quotient)}, by ring⟩"), 1.5)


def _quotient_modulo(view: GoalView, value: Polynomial, divisor: Polynomial) -> Iterator[Candidate]:
    """value = divisor * q + a combination of the equations of the context: q and the combination by linear algebra."""
    known = equations(view)
    found = poly.combination(value, [divisor, *(p for _, p in known)]) if known else None
    if found is None or any(c.denominator != 1 for c in found[0].values()):
        return
    parts = [f"({poly.show(m)}) * {fact.name}" for m, (fact, _) in zip(found[1:], known, strict=True) if m]
    if parts:
        yield close(f"exact ⟨{poly.show(found[0])}, by linear_combination {' + '.join(parts)}⟩", 1.2, USUAL)


def exact_quotient(value: Polynomial, divisor: Polynomial) -> Polynomial | None:
    """The exact quotient with whole coefficients, or None."""
    order = sorted(set(poly.atoms(value)) | set(poly.atoms(divisor)))

    def key(monomial: poly.Monomial) -> tuple[int, ...]:
        powers = dict(monomial)
        return (sum(powers.values()), *(powers.get(atom, 0) for atom in order))

    lead = max(divisor, key=key)
    quotient: Polynomial = {}
    rest = dict(value)
    for _ in range(60):
        if not rest:
            return quotient
        top = max(rest, key=key)
        powers = dict(top)
        for atom, exponent in lead:
            powers[atom] = powers.get(atom, 0) - exponent
        if any(exponent < 0 for exponent in powers.values()):
            return None
        factor = rest[top] / divisor[lead]
        if factor.denominator != 1:
            return None
        monomial = tuple(sorted((atom, exponent) for atom, exponent in powers.items() if exponent))
        try:
            quotient = poly.add(quotient, {monomial: factor})
            rest = poly.add(rest, poly.scale(poly.multiply(divisor, {monomial: factor}), Fraction(-1)))
        except poly.TooBig:
            return None
    return None
