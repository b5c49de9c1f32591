"""Whole numbers: a modulus taken apart into prime powers, remainders of powers, squares between squares."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import product
from math import isqrt, prod

from prover.agents.plan import Plan, Subgoal
from prover.agents.rules.subject import Subject, fact, plan, put
from prover.symbolic import polynomials as poly
from prover.symbolic.polynomials import Polynomial
from prover.symbolic.rules.facts import difference_of
from prover.symbolic.terms import Term, strip_parentheses
from prover.symbolic.view import GoalView

LARGEST_MODULUS = 20_000
LARGEST_SPLIT = 16
MOST_CASES = 5_000


def prime_powers(subject: Subject) -> Iterator[Plan]:
    """`M ∣ e`, or e modulo M, by the prime powers of M."""
    view, target = subject.view, subject.view.target
    if target.head == "∣":
        divisor, dividend = map(strip_parentheses, target.args)
        parts, rest = [f"{{q}} ∣ {target.args[1].text}"], 0
    elif (
        target.head == "=" and (left := strip_parentheses(target.args[0])).head == "%" and target.args[1].head == "num"
    ):
        dividend, divisor = map(strip_parentheses, left.args)
        rest = int(Fraction(target.args[1].text))
        parts = [f"{left.args[0].text} % {{q}} = {{r}}"]
    else:
        return
    if divisor.head != "num" or not 2 <= int(divisor.text) <= LARGEST_MODULUS:
        return
    powers = _prime_powers(int(divisor.text))
    if len(powers) < 2:
        return
    names = view.fresh_many(len(powers), *(f"d{q}" for q in powers), "d")
    facts = [
        fact(
            name, parts[0].format(q=q, r=rest % q), *_by_remainders(view, dividend, q, parts[0].format(q=q, r=rest % q))
        )
        for name, q in zip(names, powers, strict=True)
    ]
    yield plan(facts, 2.0, "omega")


def _by_remainders(view: GoalView, term: Term, modulus: int, statement: str) -> Iterator[str]:
    """Proofs by trying what the one variable leaves modulo `modulus`."""
    names = [name for name in sorted(term.names) if view.types.get(name) in ("ℕ", "ℤ")]
    if len(names) != 1 or modulus > 31:
        return
    n, type_ = names[0], view.types[names[0]]
    lemma, rules = {
        "ℕ": ("Nat.dvd_of_mod_eq_zero", "Nat.pow_mod, Nat.mul_mod, Nat.add_mod"),
        "ℤ": ("Int.dvd_of_emod_eq_zero", "pow_succ, Int.mul_emod, Int.add_emod, Int.sub_emod"),
    }[type_]
    h = view.fresh("hr", "h")
    cases = " ∨ ".join(f"{n} % {modulus} = {r}" for r in range(modulus))
    split = f"rcases (by omega : {cases}) with {' | '.join([h] * modulus)}"
    apply = f"apply {lemma}\n" if "∣" in statement else ""
    yield f"{apply}{split} <;> simp [{rules}, {h}]"


def joint_remainders(subject: Subject) -> Iterator[Plan]:
    """For each variable that occurs in powers: what it and its powers leave, side by side, as one fact for `omega`."""
    view = subject.view
    terms = [*view.subterms()]
    powers: dict[str, set[int]] = {}
    for term in terms:
        if term.head == "^" and view.types.get(term.args[0].text) in ("ℕ", "ℤ") and term.args[1].text.isdigit():
            powers.setdefault(term.args[0].text, set()).add(int(term.args[1].text))
    moduli = [int(d.text) for t in terms if (d := _divisor(t)) is not None and d.text.isdigit()]
    equations = any(t.head in ("=", "≠") for t in (view.target, *(f.term for f in view.facts)))
    if not powers or not equations or len(powers) > 4:
        return
    own = [m for m in dict.fromkeys(moduli) if 2 <= m <= LARGEST_SPLIT]
    related = [given for given in (view.target, *(f.term for f in view.facts)) if given.head in ("=", "≠")]
    others = [m for m in (4, 3, 8, 9, 7, 5, 16, 13) if m not in own and any(_impossible(view, e, m) for e in related)]
    for place, modulus in enumerate([*own, *others][:4]):
        facts: list[Subgoal] = []
        for variable, exponents in sorted(powers.items()):
            seen: dict[tuple[int, ...], None] = {}
            for r in range(modulus):
                seen.setdefault((r if modulus in own else -1, *(pow(r, e, modulus) for e in sorted(exponents))))
            places = [variable, *(f"{variable} ^ {e}" for e in sorted(exponents))]
            cases = [
                " ∧ ".join(f"{p} % {modulus} = {r}" for p, r in zip(places, rests, strict=True) if r >= 0)
                for rests in seen
            ]
            statement = " ∨ ".join(f"({case})" if "∧" in case else case for case in cases)
            facts.append(fact(view.fresh(f"rest_{variable}"), statement, *_split(view, variable, modulus)))
        yield plan(facts, 1.5 - 0.2 * place, "omega")


def _impossible(view: GoalView, equation: Term, modulus: int) -> bool:
    """Whether an equation between polynomials has no solution modulo `modulus`."""
    difference = difference_of(view, equation)
    names = [] if difference is None else list(poly.atoms(difference))
    if difference is None or any(view.types.get(name) not in ("ℕ", "ℤ") for name in names):
        return False
    if any(c.denominator != 1 for c in difference.values()):
        return False
    rests = {m: int(c) % modulus for m, c in difference.items() if int(c) % modulus}
    names = sorted({name for m in rests for name, _ in m})
    if modulus ** len(names) > MOST_CASES:
        return False
    for values in product(range(modulus), repeat=len(names)):
        at = dict(zip(names, values, strict=True))
        if sum(c * prod(pow(at[name], e, modulus) for name, e in m) for m, c in rests.items()) % modulus == 0:
            return False
    return bool(rests)


def _split(view: GoalView, variable: str, modulus: int) -> Iterator[str]:
    h = view.fresh("hr", "h")
    cases = " ∨ ".join(f"{variable} % {modulus} = {r}" for r in range(modulus))
    rules = "pow_succ, Int.mul_emod" if view.types[variable] == "ℤ" else "Nat.pow_mod"
    yield f"rcases (by omega : {cases}) with {' | '.join([h] * modulus)} <;> simp [{h}, {rules}]"


def _divisor(term: Term) -> Term | None:
    if term.head == "%":
        return strip_parentheses(term.args[1])
    return strip_parentheses(term.args[0]) if term.head == "∣" else None


def between_squares(subject: Subject) -> Iterator[Plan]:
    """`k ^ 2 = p(n)` with p(n) between the squares of r(n) and r(n) + 1."""
    view = subject.view
    refuted = view.target.head == "≠"
    equations = [view.target] if refuted else [f.term for f in view.facts if f.term.head == "="]
    for equation in equations:
        for square, other in (equation.args, equation.args[::-1]):
            power = strip_parentheses(square)
            if power.head != "^" or power.args[1].text != "2" or (k := power.args[0].text) not in view.types:
                continue
            value = poly.polynomial(other, truncated=view.types[k] == "ℕ", field=False)
            if value is None or len(poly.atoms(value)) != 1 or (n := poly.atoms(value)[0]) not in view.types:
                continue
            root = _root(value, n)
            if root is None or (view.types[k] == "ℕ" and any(c < 0 for c in root.values())):
                continue
            h, low, high = view.fresh("heq", "h"), view.fresh("low"), view.fresh("high")
            r = poly.show(root)
            size = k if view.types[k] == "ℕ" else f"|{k}|"
            signs = "" if view.types[k] == "ℕ" else f", sq_abs {k}, abs_nonneg {k}"
            positive = "".join(f", {f.name}" for f in view.facts if n in f.term.names and f.term.head in ("<", "≤"))
            hints = f"[sq_nonneg {n}{signs}{positive}]" if signs else f"[{positive.removeprefix(', ')}]"
            facts = [
                fact(low, f"{r} < {size}", f"by_contra hc\npush_neg at hc\nnlinarith {hints}"),
                fact(high, f"{size} < {r} + 1", f"by_contra hc\npush_neg at hc\nnlinarith {hints}"),
            ]
            if refuted:
                yield Plan.of(facts, tries=["omega"], opening=f"intro {h}", source=plan(facts, 0.0).source, weight=2.0)
            else:
                yield plan(facts, 1.0, "omega")


def _root(value: Polynomial, n: str) -> Polynomial | None:
    """A polynomial r with r² < value < (r + 1)² at n = 1, …, 30; None where there is none among the obvious."""
    coefficients = poly.coefficients(value, n)
    if coefficients is None or len(coefficients) % 2 == 0 or len(coefficients) > 5 or coefficients[-1] <= 0:
        return None
    lead = coefficients[-1]
    a = isqrt(int(lead))
    if lead.denominator != 1 or a * a != lead:
        return None
    degree = len(coefficients) // 2
    top: list[Fraction] = [Fraction(a)]
    for step in range(1, degree + 1):  # the polynomial part of the square root, from the top
        known = sum((top[i] * top[step - i] for i in range(1, step)), Fraction(0))
        top.append((coefficients[-1 - step] - known) / (2 * a))
    floor = [Fraction(c.numerator // c.denominator) for c in top]
    for constant in (floor[-1], floor[-1] - 1):
        root = {(((n, degree - i),) if i < degree else ()): c for i, c in enumerate([*floor[:-1], constant]) if c}
        if all(_at(root, n, x) ** 2 < _at(value, n, x) < (_at(root, n, x) + 1) ** 2 for x in range(1, 31)):
            return root
    return None


def _at(value: Polynomial, n: str, x: int) -> Fraction:
    return poly.as_constant(poly.substitute(value, {n: poly.constant(Fraction(x))}) or {}) or Fraction(0)


def _prime_powers(number: int) -> list[int]:
    found: list[int] = []
    p = 2
    while number > 1:
        power = 1
        while number % p == 0:
            number //= p
            power *= p
        if power > 1:
            found.append(power)
        p += 1
    return found


def power_beats_polynomial(subject: Subject) -> Iterator[Plan]:
    """`p(n) ≤ b ^ n` from some n on: each step multiplies p by no more than b."""
    view, target = subject.view, subject.view.target
    if target.head not in ("≤", "<", "≥", ">"):
        return
    small, large = map(strip_parentheses, target.args if target.head in ("≤", "<") else target.args[::-1])
    power = large
    if large.head == "*" and large.args[0].head == "num":
        power = strip_parentheses(large.args[1])
    growth = (
        power.args[0].text if power.head == "^" and power.args[0].head == "num" else "1" if power.head == "!" else ""
    )
    exponent = strip_parentheses(power.args[-1]) if growth else power
    n = exponent.text
    if not growth or view.types.get(n) != "ℕ" or small.names - {n}:
        return
    starts = [
        (
            f.name if f.term.head in ("≤", "≥") else f"(Nat.succ_le_of_lt {f.name})",
            int(b.text) + (f.term.head in ("<", ">")),
        )
        for f in view.facts
        for b, v in ((f.term.args[:2] if f.term.head in ("≤", "<") else f.term.args[1::-1]),)
        if f.term.head in ("≤", "<", "≥", ">") and v.text == n and b.text.isdigit()
    ]
    for given, start in starts[:1]:
        k, step = view.fresh("k", "m"), view.fresh("step")
        before, after = put(small.text, {n: k}), put(small.text, {n: f"({k} + 1)"})
        times = f"({k} + 1)" if power.head == "!" else growth
        shifted = f"intro {k} hk\nobtain ⟨j, rfl⟩ := Nat.exists_eq_add_of_le hk"
        hints = "[Nat.zero_le (j ^ 4), Nat.zero_le (j ^ 3), Nat.zero_le (j ^ 2)]"
        grown = "Nat.factorial_succ" if power.head == "!" else f"pow_succ {growth}"
        base, tail = ("decide", "nlinarith") if power.head == "!" else ("norm_num", "first | omega | linarith")
        induction = (
            f"induction {n}, {given} using Nat.le_induction with\n| base => {base}\n"
            f"| succ {k} hk ih => have e := {step} {k} hk; rw [{grown}]; {tail}"
        )
        claim = f"∀ {k} : ℕ, {start} ≤ {k} → {after} ≤ {times} * ({before})"
        ways = [f"{shifted}\nring_nf\nomega", f"{shifted}\nnlinarith {hints}", f"{shifted}\nring_nf\nnlinarith {hints}"]
        yield plan([fact(step, claim, *ways)], 2.0, induction)
