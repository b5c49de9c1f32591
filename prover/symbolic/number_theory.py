"""Rules for ℕ and ℤ: divisibility, remainders, parity, primes, gcd, bounded search, finite sums and sets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from prover.symbolic import polynomials as poly
from prover.symbolic.arithmetic import equations
from prover.symbolic.candidates import COSTLY, LAST, USUAL, Candidate, close, first_of, lines, move
from prover.symbolic.evaluate import Unknown, holds
from prover.symbolic.logic import destructuring
from prover.symbolic.polynomials import Polynomial
from prover.symbolic.terms import Term, call, read_term, strip_parentheses
from prover.symbolic.view import GoalView

MAX_MODULUS = 16
MOD_LEMMAS = {
    "ℕ": "Nat.add_mod, Nat.mul_mod, Nat.pow_mod, pow_succ, pow_two",
    "ℤ": "Int.add_emod, Int.sub_emod, Int.mul_emod, pow_succ, pow_two, Int.emod_emod_of_dvd",
}


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
            quotient = _quotient(value, divisor)
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
                    other = _quotient(moved, divisor)
                    if other is not None:
                        yield close(f"exact ⟨{poly.show(other)}, by linarith [{fact.name}]⟩", 1.0)
                        yield close(f"exact ⟨{poly.show(other)}, by nlinarith [{fact.name}]⟩", 0.5, USUAL)
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
    quotient = _quotient(value, divisor)
    if quotient is not None:
        yield close(lines(*opened, f"exact ⟨{poly.show(quotient)}, by ring⟩"), 1.5)


def _quotient(value: Polynomial, divisor: Polynomial) -> Polynomial | None:
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


def remainders(view: GoalView) -> Iterator[Candidate]:
    """Split a variable by its remainder; give the remainders of powers as facts to `omega`."""
    if not {"ℕ", "ℤ"} & view.types_used:
        return
    moduli = _moduli(view)
    numbers = [v for v in view.variables if v.type in ("ℕ", "ℤ")]
    powers = _power_atoms(view)
    inside = {name for power in powers for name in read_term(power).names}
    split_on = [v for v in numbers if v.name in inside] or [
        v for v in numbers if any(v.name in t.names for t in view.terms)
    ]
    has_equation = any(f.term.head == "=" for f in view.facts)
    if not moduli and not (has_equation and (view.target.text == "False" or view.target.head == "≠")):
        return
    guesses = moduli or [3, 4, 5, 7, 8, 9]
    for place, modulus in enumerate(guesses[:6]):
        facts = _power_residues(view, powers, modulus)
        if facts:
            yield close(lines(*facts, "omega"), 1.2 - 0.1 * place, USUAL if moduli or modulus <= 5 else COSTLY)
    if not moduli:
        return
    for place, modulus in enumerate(guesses[:3]):
        if place < 3 and modulus <= 12:
            for variable in split_on[:2]:
                h = view.fresh("hm", "h")
                cases = " ∨ ".join(f"{variable.name} % {modulus} = {r}" for r in range(modulus))
                pattern = " | ".join([h] * modulus)
                lemmas = MOD_LEMMAS[variable.type]
                split = lines(f"have {h} : {cases} := by omega", f"rcases {h} with {pattern}")
                rules = ", ".join([h, *[f.name for f in view.facts if "%" in f.term.text]][:4])
                yield close(f"{split} <;> simp [{rules}, {lemmas}]", 0.5, USUAL)
                yield close(f"{split} <;> norm_num [{rules}, {lemmas}]", 0.2, COSTLY)
                yield close(f"{split} <;> simp_all [{lemmas}]", 0.0, COSTLY)
                q = view.fresh("q", "k", "m", "q")
                forms = " ∨ ".join(f"{variable.name} = {modulus} * {q} + {r}" for r in range(modulus))
                hq = view.fresh("hq", "h")
                whole = lines(
                    f"obtain ⟨{q}, {hq}⟩ : ∃ {q}, {forms} := ⟨{variable.name} / {modulus}, by omega⟩",
                    f"rcases {hq} with {' | '.join(['rfl'] * modulus)}",
                )
                yield close(f"{whole} <;> ring_nf <;> omega", 0.6, USUAL)
                yield close(f"{whole} <;> ring_nf at * <;> omega", 0.3, COSTLY)
                if modulus <= 6 and powers:
                    yield move(split, 0.0)
                    yield move(whole, 0.0)
            if len(split_on) >= 2 and modulus <= 8:
                x, y = split_on[:2]
                h1, h2 = view.fresh_many(2, "hm1", "hm2", "h")
                parts: list[str] = []
                for h, v in ((h1, x), (h2, y)):
                    cases = " ∨ ".join(f"{v.name} % {modulus} = {r}" for r in range(modulus))
                    parts.append(f"rcases (by omega : {cases}) with {' | '.join([h] * modulus)}")
                lemmas = MOD_LEMMAS[x.type]
                yield close(f"{' <;> '.join(parts)} <;> simp [{h1}, {h2}, {lemmas}]", -0.3, COSTLY)
    rules = [f.name for f in view.facts if "%" in f.term.text]
    for type_ in ("ℕ", "ℤ"):
        if type_ in view.types_used and "%" in view.texts:
            inner = ", ".join([*MOD_LEMMAS[type_].split(", ")[:3], *rules][:8])
            yield close(f"norm_num [{inner}]", 0.3, USUAL)
            yield close(f"simp [{inner}, pow_succ]", 0.2, USUAL)
            yield close(f"simp [{inner}, pow_succ]; omega", 0.0, COSTLY)
    for fact in view.facts:
        if fact.term.head == "≡":
            yield move(f"unfold Nat.ModEq at {fact.name}", 0.0)
            yield move(f"rw [Nat.ModEq] at {fact.name}", 0.4)
            yield move("simp only [Nat.ModEq, Int.ModEq] at *", 0.6)
            yield close("simp only [Nat.ModEq] at *; omega", 0.6)
    if view.target.head == "≡":
        yield move("unfold Nat.ModEq", 0.5)
        yield move("rw [Nat.ModEq]", 0.4)
        yield close("decide", 0.3)


def _moduli(view: GoalView) -> list[int]:
    """Numerals that something is taken modulo of, or divided by, the target's first; 2 for parity."""
    found: list[int] = []
    for term in view.subterms():
        divisor: Term | None = None
        if term.head == "%":
            divisor = term.args[1]
        elif term.head == "∣":
            divisor = term.args[0]
        elif term.head == "≡" and len(term.args) == 3:
            divisor = term.args[2]
        elif term.function in ("Even", "Odd"):
            found.append(2)
        if divisor is not None and (divisor := strip_parentheses(divisor)).head == "num":
            value = int(Fraction(divisor.text))
            if 2 <= value <= 100:
                found.append(value)
    small = list(dict.fromkeys(m for m in found if m <= MAX_MODULUS))
    if 2 in small and any(t.head == "^" for t in view.subterms()):
        small += [4, 8]  # squares of odd numbers are told apart by 8, not by 2
    return list(dict.fromkeys(small))


def _power_atoms(view: GoalView) -> list[str]:
    """`x ^ k` for a variable x and a numeral k, and products of two variables, wherever they occur."""
    integers = set(view.of_type("ℕ", "ℤ"))
    found = [
        f"{base.text} ^ {term.args[1].text}"
        for term in view.subterms()
        if term.head == "^"
        and term.args[1].head == "num"
        and (base := strip_parentheses(term.args[0])).text in integers
    ]
    return list(dict.fromkeys(found))[:4]


def _power_residues(view: GoalView, powers: list[str], modulus: int) -> list[str]:
    """`have`s of the remainders that powers can have, each proved by cases on the variable's own."""
    steps: list[str] = []
    names = view.fresh_many(len(powers), *(f"hp{i}" for i in range(1, 9)), "hp")
    for name, power in zip(names, powers, strict=True):
        variable, exponent = power.split(" ^ ")
        residues = sorted({pow(r, int(exponent), modulus) for r in range(modulus)})
        if len(residues) == modulus or int(exponent) > 12:
            continue
        type_ = view.types[variable]
        claim = " ∨ ".join(f"{power} % {modulus} = {r}" for r in residues)
        cases = " ∨ ".join(f"{variable} % {modulus} = {r}" for r in range(modulus))
        h = view.fresh("hm", "h")
        mod = "Nat.pow_mod" if type_ == "ℕ" else "pow_succ, Int.mul_emod"
        steps.append(
            f"have {name} : {claim} := by\n"
            f"  rcases (by omega : {cases}) with {' | '.join([h] * modulus)} <;> simp [{mod}, {h}]"
        )
    return steps


def residues(view: GoalView) -> Iterator[Candidate]:
    """`E % m = r`, `m ∣ E` and the like for a polynomial E: write each variable as m * q + r and E as m * Q + c.

    Remainders that the context knows are used; at most one variable with an unknown one is split into cases.
    """
    places = [t for t in view.target.walk() if t.head in ("%", "∣", "≡")]
    if not places or any(t.head in ("∀", "∃", "∑") for t in view.target.walk()):
        return
    first = places[0]
    expression, modulus_term = {
        "%": first.args[:2],
        "∣": first.args[::-1],
        "≡": (first.args[0], first.args[-1]),
    }[first.head][:2]
    modulus_term = strip_parentheses(modulus_term)
    if modulus_term.head != "num" or not 2 <= int(Fraction(modulus_term.text)) <= 100:
        return
    modulus = int(Fraction(modulus_term.text))
    expression = strip_parentheses(expression)
    names = sorted(name for name in expression.names if view.types.get(name) in ("ℕ", "ℤ"))
    if not names or len({view.types[name] for name in names}) > 1:
        return
    natural = view.types[names[0]] == "ℕ"
    known = {name: r for name in names if (r := _known_residue(view, name, modulus)) is not None}
    unknown = [name for name in names if name not in known]
    if len(unknown) > 1 or (unknown and modulus > 12):
        return
    branches: list[str] = []
    for case in range(modulus) if unknown else (0,):
        at = known | dict.fromkeys(unknown, (case, modulus))
        branch = _residue_branch(view, expression, at, modulus, natural)
        if branch is None:
            return
        branches.append(branch)
    tidy = "simp only [Nat.ModEq, Int.ModEq] at *" if first.head == "≡" or "≡" in view.texts else ""
    if not unknown:
        yield close(lines(tidy, branches[0]), 1.0, USUAL)
        return
    h, x = view.fresh("hr", "h"), unknown[0]
    cases = " ∨ ".join(f"{x} % {modulus} = {r}" for r in range(modulus))
    bullets = ["· " + branch.replace("\n", "\n  ") for branch in branches]
    split = f"rcases (by omega : {cases}) with {' | '.join([h] * modulus)}"
    yield close(lines(tidy, split, *bullets), 1.0, USUAL)


def _known_residue(view: GoalView, name: str, modulus: int) -> tuple[int, int] | None:
    """What a fact says of a variable's remainder: (r, m) with m a multiple of `modulus`."""
    for fact in view.facts:
        term = fact.term
        if term.head == "=" and term.args[0].head == "%" and term.args[1].head == "num":
            subject, divisor, rest = term.args[0].args[0], strip_parentheses(term.args[0].args[1]), term.args[1]
        elif term.head == "≡" and term.args[1].head == "num":
            subject, rest, divisor = term.args
        else:
            continue
        if strip_parentheses(subject).text == name and divisor.head == "num":
            m = int(Fraction(divisor.text))
            if m and m % modulus == 0:
                return int(Fraction(rest.text)) % m, m
    return None


def _residue_branch(
    view: GoalView, expression: Term, at: dict[str, tuple[int, int]], modulus: int, natural: bool
) -> str | None:
    """Tactics that prove the target once each variable of `at` is written by its remainder."""
    value = poly.polynomial(expression, truncated=natural, field=False)
    if value is None or set(poly.atoms(value)) - at.keys():
        return None
    steps: list[str] = []
    put: dict[str, Polynomial] = {}
    quotients = view.fresh_many(len(at), "q", "k", "j", "q")
    text = expression.text
    for q, (name, (rest, divisor)) in zip(quotients, sorted(at.items()), strict=True):
        hq = view.fresh(f"h{q}", "hq")
        steps += [f"obtain ⟨{q}, {hq}⟩ : ∃ {q}, {name} = {divisor} * {q} + {rest} := ⟨{name} / {divisor}, by omega⟩"]
        steps += [f"subst {hq}"]
        put[name] = {((q, 1),): Fraction(divisor)} | ({(): Fraction(rest)} if rest else {})
        text = re.sub(rf"(?<![\w.'₀-₉]){re.escape(name)}(?![\w'₀-₉])", f"({divisor} * {q} + {rest})", text)
    total = poly.substitute(value, put)
    if total is None or any(c.denominator != 1 for c in total.values()):
        return None
    quotient: Polynomial = {}
    remainder: Polynomial = {}
    for monomial, coefficient in total.items():
        whole, rest = divmod(int(coefficient), modulus)
        if natural and coefficient < 0:
            return None
        if whole:
            quotient[monomial] = Fraction(whole)
        if rest:
            remainder[monomial] = Fraction(rest)
    e = view.fresh("e", "he")
    shown = f"{modulus} * ({poly.show(quotient)}) + ({poly.show(remainder)})"
    return lines(*steps, f"have {e} : {text} = {shown} := by ring", "omega")


def bounded(view: GoalView) -> Iterator[Candidate]:
    """Variables between numerals are tried one by one; nonlinear equations get their bounds from a search."""
    numbers = [v for v in view.variables if v.type in ("ℕ", "ℤ")]
    if not numbers:
        return
    limits: dict[str, int] = {}
    for fact in view.facts:
        term = fact.term
        if term.head in ("<", "≤", ">", "≥"):
            small, large = term.args if term.head in ("<", "≤") else term.args[::-1]
            if large.head == "num" and small.head == "name":
                limits.setdefault(small.text, int(Fraction(large.text)))
    for name, limit in limits.items():
        if limit <= 130 and name in view.types:
            yield move(f"interval_cases {name}", 1.0 if limit <= 20 else -0.5)
            for tail in ("omega", "simp_all", "norm_num at *", "simp_all; omega", "nlinarith", "decide"):
                yield close(
                    f"interval_cases {name} <;> {tail}",
                    0.5 if tail in ("omega", "simp_all") else 0.0,
                    USUAL if tail != "nlinarith" else COSTLY,
                )
    small = [name for name, limit in limits.items() if limit <= 12]
    if len(small) >= 2:
        yield close(f"interval_cases {small[0]} <;> interval_cases {small[1]} <;> omega", 0.2, USUAL)
        yield close(f"interval_cases {small[0]} <;> interval_cases {small[1]} <;> simp_all", 0.0, COSTLY)
    yield from _searched(view, limits)


def _searched(view: GoalView, limits: dict[str, int]) -> Iterator[Candidate]:
    """Bounds on whole unknowns of nonlinear equations, guessed from the solutions in a small box."""
    whole = {v.name: v.type for v in view.variables if v.type in ("ℕ", "ℤ")}
    facts = [fact for fact in view.facts if fact.term.head in ("=", "<", "≤", ">", "≥", "≠", "∧")]
    hard = [f for f in facts if f.term.head == "=" and (any(t.head in ("^", "*") for t in f.term.walk()))]
    unknowns = sorted({name for fact in hard for name in fact.term.names if name in whole})
    if not hard or not 1 <= len(unknowns) <= 2:
        return
    natural = all(whole[name] == "ℕ" for name in unknowns)
    size = 700 if len(unknowns) == 1 else 64
    box = range(size) if natural else range(-size // 2, size // 2)
    conditions = [f.term for f in (*hard, *facts) if f.term.names & whole.keys() <= set(unknowns)]
    solutions: list[tuple[int, ...]] = []
    try:
        for values in product(box, repeat=len(unknowns)):
            at = dict(zip(unknowns, values, strict=True))
            if all(holds(condition, at, natural=natural) for condition in conditions):
                solutions.append(values)
    except Unknown:
        return
    if not solutions:
        return
    names = view.fresh_many(2 * len(unknowns), "hb1", "hb2", "hb3", "hb4", "hb")
    bounds: list[str] = []
    for i, atom in enumerate(unknowns):
        low, high = min(s[i] for s in solutions), max(s[i] for s in solutions)
        for slack in (0, 10):
            steps = [f"have {names[2 * i]} : {atom} ≤ {high + slack} := by nlinarith"]
            if whole[atom] == "ℤ" and atom not in limits:
                steps.append(f"have {names[2 * i + 1]} : {poly.number(Fraction(low - slack))} ≤ {atom} := by nlinarith")
            if high - low <= 130:
                yield close(lines(*steps, f"interval_cases {atom} <;> omega"), 0.6 - 0.02 * slack, USUAL)
                yield close(lines(*steps, f"interval_cases {atom} <;> simp_all <;> omega"), 0.0, COSTLY)
                yield close(lines(*steps, f"interval_cases {atom} <;> nlinarith"), 0.0, COSTLY)
            if slack and high - low <= 12:
                bounds += steps
    if len(unknowns) == 2 and len(bounds) >= 2:
        a, b = unknowns
        yield close(lines(*bounds, f"interval_cases {a} <;> interval_cases {b} <;> omega"), 0.0, COSTLY)
        yield close(lines(*bounds, f"interval_cases {a} <;> interval_cases {b} <;> simp_all"), 0.0, COSTLY)
    if len(solutions) == 1:
        claim = " ∧ ".join(f"{a} = {poly.number(Fraction(n))}" for a, n in zip(unknowns, solutions[0], strict=True))
        if claim != view.goal.target:
            yield move(f"have {view.fresh('hsol', 'h')} : {claim} := by constructor <;> nlinarith", -0.5, COSTLY)


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


RULES = (divisibility, parity_and_multiples, residues, remainders, bounded, primes, gcds, sums, sets_and_floors)
