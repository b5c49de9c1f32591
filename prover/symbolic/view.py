"""A goal as the rules see it: variables and facts apart, every term read, types guessed, fresh names at hand.

Knows nothing of tactics. Guesses can be wrong; nothing rests on them but which tactics are proposed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from copy import copy
from dataclasses import dataclass
from functools import cached_property

from lean_env.goal import Goal
from prover.symbolic.terms import RELATIONS, Binder, Term, call, read_term, strip_parentheses

NUMBER_TYPES = ("ℕ", "ℤ", "ℚ", "ℝ", "ℂ")
FIELDS = ("ℚ", "ℝ", "ℂ", "NNReal", "ℝ≥0")
ORDERED_FIELDS = ("ℚ", "ℝ")
_CONNECTIVES = (RELATIONS - {"≃"}) | {"¬", "∧", "∨", "↔", "∃", "∃!"}
_PREDICATES = re.compile(
    r"^(?:Even|Odd|Prime|Irreducible|IsLeast|IsGreatest|IsUnit|Irrational|IsCoprime|StrictMono|Monotone|Antitone|Coprime"
    r"|ModEq|Injective|Surjective|Bijective|Involutive|LeftInverse|RightInverse|Nonempty|Pairwise|Nodup|IsPrime|Finite"
    r"|Infinite|InjOn|SurjOn|MapsTo|Subset)$"
)


_PLAIN = re.compile(r"[^\W\d_](?:\w|['₀-₉])*")


def is_plain(name: str) -> bool:
    """Whether a name can be written as it stands, and is not an underscore."""
    return _PLAIN.fullmatch(name) is not None


@dataclass(frozen=True, slots=True)
class Fact:
    """A hypothesis that is a proposition."""

    name: str
    term: Term


@dataclass(frozen=True, slots=True)
class Variable:
    """A hypothesis that is data."""

    name: str
    type: str


@dataclass(frozen=True, slots=True)
class Universal:
    """A fact `∀ binders, premises → conclusion`, taken apart. Relations of binders count as premises."""

    fact: Fact
    binders: tuple[tuple[str, str | None], ...]  # name and type, in order
    premises: tuple[Term, ...]
    conclusion: Term


class GoalView:
    """One goal, read."""

    def __init__(self, goal: Goal) -> None:
        self.goal = goal
        self.target = strip_parentheses(read_term(goal.target))
        self.variables: list[Variable] = []
        self.facts: list[Fact] = []
        self.inaccessible: list[str] = []  # propositions whose names can't be written
        types: dict[str, str] = {}
        for hypothesis in goal.hypotheses:
            term = strip_parentheses(read_term(hypothesis.type))
            proposition = self._is_proposition(term, types)
            for name in hypothesis.names:
                types[name] = hypothesis.type
                if "✝" in name:
                    if not name.startswith("inst"):
                        self.inaccessible.append(name)
                elif proposition:
                    self.facts.append(Fact(name, term))
                else:
                    self.variables.append(Variable(name, hypothesis.type))
        self.types = types
        self._taken = set(types)

    @staticmethod
    def _is_proposition(term: Term, types: dict[str, str]) -> bool:
        while term.head == "(" or term.head == "∀" or term.head == "→":
            if term.head == "∀" and term.binders:
                types = types | {name: b.type or "" for b in term.binders for name in b.names}
            term = term.args[-1] if term.args else Term("opaque", "")
        if term.head in _CONNECTIVES:
            return True
        if term.text in ("True", "False") or _PREDICATES.match(call(term)[0]):
            return True
        return types.get(term.function, "").rpartition("→")[2].strip() == "Prop"

    # --- names ---------------------------------------------------------------------------------------------------

    def fresh(self, *wanted: str) -> str:
        """The first of `wanted` that is free; else the last one with a number."""
        for name in wanted:
            if name not in self._taken and is_plain(name):
                return name
        stem = wanted[-1].rstrip("0123456789'✝") or "x"
        number = 1
        while f"{stem}{number}" in self._taken:
            number += 1
        return f"{stem}{number}"

    def fresh_many(self, count: int, *wanted: str) -> list[str]:
        """Several different fresh names, those of `wanted` first."""
        found: list[str] = []
        stem = wanted[-1]
        options = [*wanted, *(f"{stem}{i}" for i in range(1, count + len(self._taken) + 2))]
        for name in options:
            if len(found) < count and name not in self._taken and name not in found and is_plain(name):
                found.append(name)
        return found

    def taken_with(self, names: Iterable[str]) -> GoalView:
        """The same view where `names` are no longer free."""
        other = copy(self)
        other._taken = self._taken | set(names)
        return other

    # --- types ---------------------------------------------------------------------------------------------------

    def type_of(self, term: Term) -> str | None:
        """The number type that a term, or the sides of a relation, live in; None when nothing tells."""
        term = strip_parentheses(term)
        if term.head in RELATIONS or term.head in ("+", "-", "*", "/", "%"):
            for argument in term.args[:2]:
                if (found := self.type_of(argument)) is not None:
                    return found
            return None
        if term.head in ("^", "neg", "|", "⁻¹", "!"):
            return self.type_of(term.args[0])
        if term.head in ("∑", "∏"):
            return self.type_of(term.args[0])
        if term.head == "if":
            return self.type_of(term.args[1]) or self.type_of(term.args[2])
        if term.head in ("⌊", "⌈"):
            return "ℤ"
        if term.head == "↑":
            return None
        if term.head == "√":
            return "ℝ"
        if (name := term.function) == "":
            return None
        if name.startswith("Real."):
            return "ℝ"
        if name.startswith("Nat.") or call(term)[0] in ("card", "natAbs", "toNat", "factorial", "length", "den", "gcd"):
            return "ℕ"
        if name.startswith(("Int.", "Complex.")):
            return "ℤ" if name.startswith("Int.") else "ℂ"
        known = self.types.get(name)
        if known is None:
            return None
        arguments = len(term.args) - 1 if term.head == "app" else 0
        parts = [part.strip() for part in known.split("→")]
        result = " → ".join(parts[arguments:])
        return result if result in (*NUMBER_TYPES, "NNReal", "ℝ≥0") else None

    def of_type(self, *types: str) -> list[str]:
        """Variables of these types, in order."""
        return [variable.name for variable in self.variables if variable.type in types]

    @cached_property
    def numbers(self) -> list[str]:
        """Variables of number types."""
        return self.of_type(*NUMBER_TYPES)

    @cached_property
    def main_type(self) -> str | None:
        """The number type that the goal is mainly about."""
        for term in (self.target, *(fact.term for fact in self.facts)):
            for part in term.walk():
                if part.head in RELATIONS and part.head not in ("∈", "∉") and (found := self.type_of(part)):
                    return found
        types = [variable.type for variable in self.variables if variable.type in NUMBER_TYPES]
        return types[0] if types else None

    @cached_property
    def types_used(self) -> frozenset[str]:
        """All number types among the variables' types."""
        found: set[str] = set()
        for variable in self.variables:
            found |= {t for t in NUMBER_TYPES if t in variable.type}
        text = self.goal.target
        found |= {t for t in NUMBER_TYPES if f": {t}" in text or f"({t}" in text}
        return frozenset(found)

    # --- facts ---------------------------------------------------------------------------------------------------

    @cached_property
    def texts(self) -> str:
        """Target and facts as one text, for quick word searches."""
        return "\n".join([self.target.text, *(fact.term.text for fact in self.facts)])

    def mentions(self, *words: str) -> bool:
        """Whether any of the words occurs anywhere in the goal."""
        return any(word in self.texts for word in words)

    @cached_property
    def universals(self) -> list[Universal]:
        """Facts that can be instantiated: `∀ x, …`, and implications."""
        return [found for fact in self.facts if (found := universal(fact)) is not None]

    @cached_property
    def equations(self) -> list[Fact]:
        """Facts `a = b`."""
        return [fact for fact in self.facts if fact.term.head == "="]

    @cached_property
    def definitions(self) -> list[Universal]:
        """Facts that say what a local function does: `∀ x, [premises →] f x = …`, `f` being a variable."""
        return [
            u
            for u in self.universals
            if u.binders
            and u.conclusion.head == "="
            and strip_parentheses(u.conclusion.args[0]).head == "app"
            and strip_parentheses(u.conclusion.args[0]).function.split(".")[0] in self.types
        ]

    @cached_property
    def terms(self) -> list[Term]:
        """Target and facts."""
        return [self.target, *(fact.term for fact in self.facts)]

    def subterms(self) -> Iterator[Term]:
        """Every subterm of the target, then of the facts."""
        for term in self.terms:
            yield from term.walk()


def universal(fact: Fact) -> Universal | None:
    """Take a fact apart; None when there is nothing to instantiate."""
    binders: list[tuple[str, str | None]] = []
    premises: list[Term] = []
    term = fact.term
    while True:
        term = strip_parentheses(term)
        if term.head == "∀":
            for binder in term.binders:
                binders += [(name, binder.type) for name in binder.names]
                if binder.relation:
                    premises += [_related(name, binder) for name in binder.names]
            term = term.args[0]
        elif term.head == "→":
            premises.append(term.args[0])
            term = term.args[1]
        else:
            break
    return Universal(fact, tuple(binders), tuple(premises), term) if binders or premises else None


def _related(name: str, binder: Binder) -> Term:
    return read_term(f"{name} {binder.relation}")
