"""Finite sums: closed forms that fit their first values, and bounds made stronger so that induction carries them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from prover.agents.numbers import Values, compare, fit_geometric, fit_polynomial, fit_quotient, rational
from prover.agents.plan import Plan, Subgoal
from prover.agents.rules.subject import (
    Subject,
    by_induction,
    equation,
    fact,
    geometric_equation,
    grouped,
    plan,
    put,
    typed_polynomial,
)
from prover.symbolic import polynomials as poly
from prover.symbolic.evaluate import Unknown
from prover.symbolic.terms import Term, call, read_term, strip_parentheses
from prover.symbolic.view import FIELDS

VALUES = 14
FAR = 40  # how many values a bound is tried on
# By whether the sum is of a field: both cases of the induction that proves a closed form.
_STEPS = {
    False: (
        ("simp", "rw [{succ}, mul_add, ih]; ring"), ("simp", "rw [{succ}, ih]; ring"),
        ("simp", "rw [{succ}]; nlinarith [ih]"), ("rfl", "rw [{succ}]; nlinarith [ih]"),
        ("simp", "rw [{succ}]; push_cast at *; linarith"),
    ),
    True: (
        ("simp", "rw [{succ}, ih]; ring"), ("simp", "rw [{succ}, ih]; push_cast; field_simp; ring"),
        ("norm_num", "rw [{succ}, ih]; push_cast; field_simp; ring"), ("norm_num", "rw [{succ}, ih, pow_succ]; ring"),
        ("norm_num", "rw [{succ}]; push_cast; linarith [ih]"),
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Sum:
    """`∑ index ∈ range` of `body`, whose range ends with `variable` and a number; nothing else is free in it."""

    term: Term
    index: str
    variable: str
    range: str  # the text of the set
    body: Term
    type: str
    first: int
    shift: int  # the last index + 1 is variable + shift
    successor: str  # the lemma that takes the last summand off

    def text(self, variable: str) -> str:
        body = re.sub(rf"↑{self.index}(?![\w'])", f"({self.index} : {self.type})", self.body.text)
        over = put(self.range, {self.variable: variable})
        return f"(∑ {self.index} ∈ {over}, {body} : {self.type})"

    def summand(self, at: int) -> Fraction:
        return rational(self.body, {self.index: Fraction(at)}, exact=self.type in FIELDS)

    def values(self, count: int) -> list[Fraction]:
        """For the variable 0, 1, …"""
        total = sum((self.summand(i) for i in range(self.first, self.shift)), Fraction(0))
        found = [total]
        for m in range(count - 1):
            found.append(found[-1] + self.summand(m + self.shift) if m + self.shift >= self.first else found[-1])
        return found


def closed_forms(subject: Subject) -> Iterator[Plan]:
    """Every sum of the goal gets the formula that fits its first values, as a fact for all n and at the goal's n."""
    facts: list[Subgoal] = []
    view = subject.view
    names: list[str] = []
    m = view.fresh("m", "k", "m")
    for number, found in enumerate(_sums(subject)[:3], start=1):
        statement = _closed_form(found, m)
        if statement is None:
            continue
        general, here = view.fresh(f"closed{number}"), view.fresh(f"here{number}")
        proofs = [
            by_induction(m, zero, step.format(succ=found.successor)) for zero, step in _STEPS[found.type in FIELDS]
        ]
        facts.append(fact(general, f"∀ {m} : ℕ, {statement}", *proofs))
        at_hand = put(statement, {m: found.variable})
        facts.append(fact(here, at_hand, f"exact {general} {found.variable}", uses=[general]))
        names.append(here)
    if not facts:
        return
    hints = [f"congrArg (fun x => x ^ 2) {name}" for name in names]
    hints += [f"congrArg (fun x => x * {v}) {name}" for name in names for v in view.of_type("ℕ")[:1] if _whole(subject)]
    rewriting = f"rw [{', '.join(names)}]"
    tries = [
        "first | linarith | omega", f"nlinarith [{', '.join(hints)}]", f"{rewriting}\npositivity",
        *(f"{rewriting}\nrw [{lemma} (by positivity)]\nlinarith" for lemma in ("div_lt_iff₀", "div_le_iff₀")),
        f"{rewriting}\nnlinarith", f"{rewriting}\nfield_simp\nring", f"{rewriting}\npush_cast\nring",
    ]  # fmt: skip
    for found in _sums(subject)[:1]:
        power = re.search(r"= .*?(\([\d /]+\)|\d+) \^ ", facts[-1].statement)
        if power is not None and found.type in FIELDS:
            base = f"({power[1]} : {found.type})"
            tries.insert(0, f"have hpos : 0 < {base} ^ {found.variable} := by positivity\nlinarith")
    if view.target.head == "∃":
        tries = [f"exact ⟨{v}, {name}⟩" for v in view.of_type("ℕ") for name in names]
    elif view.target.head == "∣":
        tries = ["omega", f"{rewriting}\nexact dvd_pow_self _ (by norm_num)", f"{rewriting}\nexact Dvd.intro _ rfl"]
    yield plan(facts, 2.0, *tries, uses=names)


def _whole(subject: Subject) -> bool:
    """Whether all is about natural numbers."""
    return all(found.type == "ℕ" for found in _sums(subject))


def stronger_bounds(subject: Subject) -> Iterator[Plan]:
    """`∑ ≤ C` from `∑ ≤ C - c / (m + j)`, which induction can prove when each summand is at most the difference."""
    view = subject.view
    target = view.target
    if target.head not in ("≤", "<", "≥", ">"):
        return
    small, large = target.args if target.head in ("≤", "<") else target.args[::-1]
    for found in _sums(subject)[:1]:
        if found.type not in FIELDS or strip_parentheses(small).text != found.term.text:
            continue
        try:
            limit = rational(large, {}, exact=True)
            values = found.values(FAR)
        except Unknown:
            continue
        m, step, strong = view.fresh("m", "k", "m"), view.fresh("step"), view.fresh("strong")
        for c, j in _margins(limit, values, strict=target.head in ("<", ">"))[:2]:
            over = f"({m} : {found.type})"
            index = f"{over}{'' if found.shift == 0 else f' + {found.shift}'}"
            body = put(found.body.text.replace(f"↑{found.index}", found.index), {found.index: f"({index})"})
            summand = re.sub(r"\((\([^()]*\) \+ \d+)\) \+ ", r"\1 + ", body)
            bound = f"{poly.number(limit)} - {poly.number(c)} / ({over} + {j})"
            steps = f"{summand} ≤ {poly.number(c)} / ({over} + {j}) - {poly.number(c)} / ({over} + 1 + {j})"
            clear = (
                "rw [div_sub_div _ _ (by positivity) (by positivity), div_le_div_iff (by positivity) (by positivity)]"
            )
            succ = found.successor
            hints = f"[sq_nonneg {over}, {m}.cast_nonneg (α := {found.type})]"
            facts = [
                fact(step, f"∀ {m} : ℕ, {steps}", f"intro {m}\n{clear}\nnlinarith {hints}",
                     f"intro {m}\n{clear}\nring_nf\nnlinarith {hints}", f"intro {m}\n{clear}\nring_nf\npositivity"),
                fact(strong, f"∀ {m} : ℕ, {found.text(m)} ≤ {bound}",
                     by_induction(m, "norm_num", f"rw [{succ}]; have e := {step} {m}; push_cast at *; linarith"),
                     uses=[step]),
            ]  # fmt: skip
            positive = f"0 < {poly.number(c)} / (({found.variable} : {found.type}) + {j})"
            yield plan(
                facts, 1.0,
                f"have e := {strong} {found.variable}\nhave hpos : {positive} := by positivity\nlinarith",
                uses=[strong],
            )  # fmt: skip


def _margins(limit: Fraction, values: list[Fraction], *, strict: bool) -> list[tuple[Fraction, int]]:
    """(c, j) such that the values stay below limit - c / (m + j), and each step too."""
    found: list[tuple[Fraction, int]] = []
    for j in (1, 2, 3):
        for c in (Fraction(1), Fraction(1, 2), Fraction(2), Fraction(1, 4), Fraction(3, 2)):
            bounds = [limit - c / (m + j) for m in range(len(values))]
            rises = zip(values, values[1:], bounds, bounds[1:], strict=False)
            if compare("≤", values[0], bounds[0]) and all(y - x <= b - a for x, y, a, b in rises):
                found.append((c, j))
    return found if strict or found else []


def _closed_form(found: _Sum, variable: str) -> str | None:
    """The equation that fits the first values, in a variable of ℕ."""
    try:
        values = found.values(VALUES)
    except Unknown:
        return None
    left = found.text(variable)
    if (coefficients := fit_polynomial(values)) is not None:
        return equation(left, coefficients, variable, found.type)
    if (geometric := fit_geometric(values)) is not None:
        return geometric_equation(left, geometric, variable, found.type)
    if found.type in FIELDS and (quotient := fit_quotient(values)) is not None:
        above, below = (grouped(typed_polynomial(part, variable, found.type)) for part in quotient)
        return f"{left} = {above} / {below}"
    return None


def _sums(subject: Subject) -> list[_Sum]:
    """The sums that can be computed, each once."""
    found: dict[str, _Sum] = {}
    for term in (subject.view.target, *(f.term for f in subject.view.facts)):
        for part in term.walk():
            if part.head == "∑" and part.text not in found and (one := _read(subject, part)) is not None:
                found[part.text] = one
    return list(found.values())


def _type(subject: Subject, term: Term, index: str) -> str | None:
    """The type of a sum whose index is a natural number; `2 ^ i` alone is of whatever type the problem speaks of."""
    body = term.args[0]
    if f"↑{index}" in body.text:
        return subject.type_of(term)
    exponents = {id(part) for power in body.walk() if power.head == "^" for part in power.args[1].walk()}
    if any(part.text == index and id(part) not in exponents for part in body.walk()):
        return "ℕ"
    return subject.view.type_of(body) or subject.wider or "ℕ"


def _read(subject: Subject, term: Term) -> _Sum | None:
    if len(term.binders) != 1 or len(term.binders[0].names) != 1 or not (relation := term.binders[0].relation):
        return None
    index, body = term.binders[0].names[0], term.args[0]
    over = relation.removeprefix("∈").strip()
    name, arguments = call(read_term(over))
    free = [v for v in subject.view.of_type("ℕ") if v in read_term(over).names]
    if len(free) != 1 or body.names - {index} or name not in ("range", "Icc"):
        return None
    at: Values = {free[0]: Fraction(0)}
    try:
        end = rational(arguments[-1], at, exact=False) + (name == "Icc")
        slope = rational(arguments[-1], {free[0]: Fraction(1)}, exact=False) + (name == "Icc") - end
        first = rational(arguments[0], {}, exact=False) if name == "Icc" else Fraction(0)
    except Unknown:
        return None
    type_ = _type(subject, term, index)
    if slope != 1 or type_ is None or first.denominator != 1 or end < 0:
        return None
    successor = "Finset.sum_range_succ" if name == "range" else "Finset.sum_Icc_succ_top (by omega)"
    return _Sum(term, index, free[0], over, body, type_, int(first), int(end), successor)
