"""Rules for `%` and `≡`: split a variable by its remainder, give remainders of powers to `omega`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from prover.symbolic import polynomials as poly
from prover.symbolic.candidates import (
    COSTLY,
    USUAL,
    Candidate,
    close,
    lines,
    move,
)
from prover.symbolic.polynomials import Polynomial
from prover.symbolic.terms import Term, read_term, strip_parentheses
from prover.symbolic.view import GoalView

MAX_MODULUS = 16
MOD_LEMMAS = {
    "ℕ": "Nat.add_mod, Nat.mul_mod, Nat.pow_mod, pow_succ, pow_two",
    "ℤ": "Int.add_emod, Int.sub_emod, Int.mul_emod, pow_succ, pow_two, Int.emod_emod_of_dvd",
}


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
