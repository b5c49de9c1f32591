"""Sequences given by a recurrence: formulas and remainders that fit their first values, chains of comparisons."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from prover.agents.numbers import fit_geometric, fit_polynomial, rational
from prover.agents.plan import Plan
from prover.agents.rules.subject import Subject, by_induction, equation, fact, geometric_equation, plan, put
from prover.symbolic.evaluate import Unknown
from prover.symbolic.terms import Term, strip_parentheses
from prover.symbolic.view import GoalView, Universal

VALUES = 14
LONGEST_PERIOD = 24
LARGEST_MODULUS = 30
_RELATIONS = {
    "≤": ("≤", "le_trans", "le_refl _"),
    "<": ("≤", "le_trans", "le_refl _"),
    "∣": ("∣", "dvd_trans", "dvd_refl _"),
}


@dataclass(frozen=True, slots=True)
class _Sequence:
    """A local function on ℕ with its recurrence `f (n + order) = …` and first values."""

    name: str
    type: str
    rule: Universal
    order: int
    starts: tuple[str, ...]  # the facts that give the first values
    values: tuple[Fraction, ...]


def formulas(subject: Subject) -> Iterator[Plan]:
    """`∀ m, f m = formula`, and what it says at the places that the goal speaks of."""
    view = subject.view
    m = view.fresh("m", "k", "m")
    for found in _sequences(view):
        statement = _formula(found, m)
        if statement is None:
            continue
        general = view.fresh("formula")
        places = _places(view, found.name)
        starts, rule = ", ".join(found.starts), found.rule.fact.name
        zero = f"first | simp [{starts}] | norm_num [{starts}] | omega"
        if found.order == 1:
            whole = f"∀ {m} : ℕ, {statement}"
            ways = "omega", "linarith", "(rw [ih]; ring)", "(rw [ih]; push_cast; ring)", "nlinarith [ih]"
            tidy = "try simp only [pow_succ]", "try push_cast"
            proof = by_induction(m, zero, f"rw [{rule}]; first | {' | '.join(ways)} | ({'; '.join(tidy)}; linarith)")
            tries = [proof]
            taken = [f"{general} {place}" for place in places]
        else:
            following = put(statement, {m: f"({m} + 1)"})
            whole = f"∀ {m} : ℕ, {statement} ∧ {following}"
            later = f"{found.name} ({m} + 1 + 1) = _ := {rule} {m}"
            ways = "omega", "linarith", "(rw [e]; nlinarith [ih.1, ih.2])"
            end = f"try simp only [pow_succ] at *; try push_cast at *; first | {' | '.join(ways)}"
            step = f"have e : {later}; exact ⟨ih.2, by {end}⟩"
            tries = [by_induction(m, f"first | simp [{starts}] | norm_num [{starts}]", step)]
            taken = [f"({general} {place}).1" for place in places]
        facts = [fact(general, whole, *tries)]
        names = [view.fresh(f"here{i}") for i in range(1, len(places) + 1)]
        for name, place, proof in zip(names, places, taken, strict=True):
            facts.append(fact(name, put(statement, {m: place}), f"exact {proof}", uses=[general]))
        witnesses = [w for v in view.of_type("ℕ") for w in (v, f"{v} + 1", f"{v} + 2")]
        ends = ["omega", f"nlinarith [{', '.join(names)}]"] if names else []
        if view.target.head == "∃":
            ends = [f"exact ⟨_, {name}⟩" for name in names]
            ends += [f"exact ⟨{w}, by rw [{name}]; ring⟩" for name in names for w in witnesses]
        yield plan(facts, 2.0, *ends, uses=names or [general])


def remainders(subject: Subject) -> Iterator[Plan]:
    """Remainders that come round again: what f m and its successor leave, by what m leaves modulo the period."""
    view = subject.view
    m = view.fresh("m", "k", "m")
    for found in _sequences(view):
        for modulus in _moduli(view):
            period = _period(found, modulus)
            if period is None:
                continue
            rests = [int(v % modulus) for v in found.values]
            cases = [
                f"({m} % {period} = {r} → "
                + " ∧ ".join(f"{found.name} {_plus(m, i)} % {modulus} = {rests[r + i]}" for i in range(found.order))
                + ")"
                for r in range(period)
            ]
            if period == 1:
                cases = [" ∧ ".join(f"{found.name} {_plus(m, i)} % {modulus} = {rests[i]}" for i in range(found.order))]
            later = m + " + 1" * found.order
            step = f"have e : {found.name} ({later}) = _ := {found.rule.fact.name} {m}; omega"
            powers = "(simp only [pow_succ, Nat.mul_mod, Nat.add_mod, Int.mul_emod, Int.add_emod] at *; simp_all)"
            proof = by_induction(
                m,
                f"first | omega | simp [{', '.join(found.starts)}]",
                f"first | ({step}) | ({step.removesuffix('omega')}{powers})",
            )
            general = view.fresh("rest")
            places = _places(view, found.name)
            haves = "; ".join(f"have e{i} := {general} {place}" for i, place in enumerate(places))
            yield plan([fact(general, f"∀ {m} : ℕ, {' ∧ '.join(cases)}", proof)], 1.8, f"{haves}; omega")


def chains(subject: Subject) -> Iterator[Plan]:
    """`f n ≤ f (n + 1)` for all n, so `f i ≤ f (i + k)`; likewise for `∣`, and with a summand for each step."""
    view = subject.view
    for u in view.universals:
        chain = _chain(view, u)
        if chain is None:
            continue
        function, head, gain = chain
        relation, transitive, reflexive = _RELATIONS[head]
        i, k, name = view.fresh("i", "j"), view.fresh("k", "l"), view.fresh("chain")
        added = f" + {gain} * {k}" if gain else ""
        rule = f"{u.fact.name} ({i} + {k})"
        if gain:
            succ = f"have e := {rule}; rw [← Nat.add_assoc]; first | omega | (push_cast; linarith)"
        else:
            last = f"(le_of_lt ({rule}))" if head == "<" else f"({rule})"
            succ = f"exact {transitive} ih {last}"
        proof = (
            f"intro {i} {k}\ninduction {k} with\n| zero => first | exact {reflexive} | simp\n| succ {k} ih => {succ}"
        )
        statement = f"∀ {i} {k} : ℕ, {function} {i}{added} {relation} {function} ({i} + {k})"
        yield plan([fact(name, statement, proof)], 1.5, *_ends(view, name, function))


def _ends(view: GoalView, chain: str, function: str) -> Iterator[str]:
    """Ways from a chain to the goal."""
    places = _places(view, function)
    for bound in view.facts:
        if bound.term.head in ("≤", "<") and len(places) >= 2:
            start = strip_parentheses(bound.term.args[0]).grouped
            below = bound.name if bound.term.head == "≤" else f"(le_of_lt {bound.name})"
            obtained = f"obtain ⟨c, hc⟩ := Nat.exists_eq_add_of_le {below}\nhave e := {chain} {start} c\nrw [← hc] at e"
            yield f"{obtained}\nfirst | exact e | omega | linarith"
    for low in places:
        for high in places:
            if low != high:
                yield f"have e := {chain} {low} ({high} - {low})\nsimp at e\nfirst | exact e | omega | linarith"
    for place in places:
        yield f"have e := {chain} 0 {place}\nsimp at e\nfirst | omega | linarith | nlinarith"


def _chain(view: GoalView, u: Universal) -> tuple[str, str, int] | None:
    """(f, relation, gain) for a fact `∀ n, f n + gain R f (n + 1)`."""
    term = u.conclusion
    if len(u.binders) != 1 or u.premises or term.head not in (*_RELATIONS, "≥", ">"):
        return None
    n = u.binders[0][0]
    head = {"≥": "≤", ">": "<"}.get(term.head, term.head)
    small, large = (strip_parentheses(a) for a in (term.args if head == term.head else term.args[::-1]))
    gain = 0
    if small.head == "+" and small.args[1].text.isdigit() and head == "≤":
        gain, small = int(small.args[1].text), strip_parentheses(small.args[0])
    if (
        small.head != "app"
        or large.head != "app"
        or small.function != large.function
        or small.function not in view.types
    ):
        return None
    here, there = (strip_parentheses(part.args[1]).text for part in (small, large))
    return (small.function, head, gain) if here == n and there == f"{n} + 1" else None


def _sequences(view: GoalView) -> Iterator[_Sequence]:
    for variable in view.variables:
        source, _, target = (part.strip() for part in variable.type.partition("→"))
        if source != "ℕ" or target not in ("ℕ", "ℤ", "ℚ", "ℝ"):
            continue
        starts: dict[int, tuple[str, Fraction]] = {}
        for given in view.equations:
            left, right = map(strip_parentheses, given.term.args)
            if left.function == variable.name and left.head == "app" and left.args[1].head == "num":
                try:
                    starts[int(left.args[1].text)] = given.name, rational(right, {}, exact=target in ("ℚ", "ℝ"))
                except Unknown:
                    continue
        for u in view.universals:
            order = _order(u, variable.name)
            if order and all(i in starts for i in range(order)):
                values = _values(u, variable.name, order, [starts[i][1] for i in range(order)], target)
                if len(values) == VALUES + LONGEST_PERIOD:
                    names = tuple(starts[i][0] for i in range(order))
                    yield _Sequence(variable.name, target, u, order, names, tuple(values))


def _order(u: Universal, function: str) -> int:
    """k for `∀ n, f (n + k) = …`, 0 for any other fact."""
    left = strip_parentheses(u.conclusion.args[0]) if u.conclusion.head == "=" else u.conclusion
    if len(u.binders) != 1 or u.premises or left.head != "app" or left.function != function or len(left.args) != 2:
        return 0
    argument = strip_parentheses(left.args[1])
    shifted = argument.head == "+" and argument.args[0].text == u.binders[0][0] and argument.args[1].text in ("1", "2")
    return int(argument.args[1].text) if shifted else 0


def _values(u: Universal, function: str, order: int, starts: list[Fraction], type_: str) -> list[Fraction]:
    values = list(starts)
    known: dict[str, Callable[[int], Fraction]] = {function: values.__getitem__}
    try:
        while len(values) < VALUES + LONGEST_PERIOD:
            at = {u.binders[0][0]: Fraction(len(values) - order)}
            value = rational(u.conclusion.args[1], at, exact=type_ in ("ℚ", "ℝ"), sequences=known)
            if value < 0 and type_ == "ℕ":
                break
            values.append(value)
    except (Unknown, IndexError):
        pass
    return values


def _formula(found: _Sequence, variable: str) -> str | None:
    left = f"{found.name} {variable}"
    values = found.values[:VALUES]
    if (coefficients := fit_polynomial(values)) is not None:
        return equation(left, coefficients, variable, found.type)
    form = fit_geometric(values)
    return None if form is None else geometric_equation(left, form, variable, found.type)


def _period(found: _Sequence, modulus: int) -> int | None:
    """The least p with the same remainders every p values; None where there is none that is short."""
    if found.type not in ("ℕ", "ℤ") or any(v.denominator != 1 for v in found.values):
        return None
    rests = [v % modulus for v in found.values]
    for p in range(1, LONGEST_PERIOD + 1):
        if all(x == y for x, y in zip(rests, rests[p:], strict=False)):
            return p
    return None


def _moduli(view: GoalView) -> list[int]:
    """What the target divides by."""
    found: list[int] = []
    for term in view.target.walk():
        if term.head in ("%", "∣"):
            divisor: Term = strip_parentheses(term.args[1 if term.head == "%" else 0])
            if divisor.head == "num" and 2 <= Fraction(divisor.text) <= LARGEST_MODULUS:
                found.append(int(Fraction(divisor.text)))
        elif term.function in ("Even", "Odd"):
            found.append(2)
    return list(dict.fromkeys([*found, lcm(*found)])) if found else []


def _places(view: GoalView, function: str) -> list[str]:
    """The arguments at which the target has the function, none that it binds itself."""
    found = [
        strip_parentheses(term.args[1])
        for term in view.target.walk()
        if term.head == "app" and term.function == function and len(term.args) == 2
    ]
    return list(dict.fromkeys(term.grouped for term in found if term.names <= view.types.keys()))


def _plus(variable: str, number: int) -> str:
    return variable if not number else f"({variable} + {number})"
