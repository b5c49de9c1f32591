"""What the kinds share: how a statement is drawn, with names that vary, and the register of all kinds.

A kind draws one statement and names the tactics meant for it. It aims at true statements and promises nothing:
whether one is true is for Lean to say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeVar

_T = TypeVar("_T")

NO_FACTS: list[str] = []
VARIABLES = ("xyz", "abc", "uvw", "pqr", "mnk", "rst", "xyw", "abd", "cde", "jkl")
INTEGERS = ("nmk", "abc", "xyz", "kmn", "mnp", "ijk", "tuv", "qrs")
HYPOTHESES = ("h₀ h₁ h₂ h₃ h₄ h₅ h₆", "h0 h1 h2 h3 h4 h5 h6", "h1 h2 h3 h4 h5 h6 h7", "h h' h'' h3 h4 h5 h6",
              "hx hy hz hw hu hv ht", "ha hb hc hd he hf hg", "h₁ h₂ h₃ h₄ h₅ h₆ h₇", "hab hbc hcd hde hef hfg hgh",
              "eq1 eq2 eq3 eq4 eq5 eq6 eq7")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Statement:
    """`text` is `theorem NAME BINDERS : TYPE`, `tactics` those to try first."""

    kind: str
    text: str
    tactics: tuple[str, ...] = ()


class Draw:
    """One draw: numbers, names, and the statement put together. The same random state gives the same statement."""

    def __init__(self, random: Random) -> None:
        self.random = random
        weights = (8, 3, 3, 2, 1, 1, 1, 1, 1)
        self.hypotheses = random.choices(HYPOTHESES, weights)[0].split()
        self.tactics: tuple[str, ...] = ()

    def int(self, low: int, high: int) -> int:
        """From low to high, both included."""
        return self.random.randint(low, high)

    def nonzero(self, bound: int) -> int:
        """From -bound to bound without 0."""
        return self.int(1, bound) * self.random.choice((1, -1))

    def chance(self, probability: float) -> bool:
        """True with this probability."""
        return self.random.random() < probability

    def choice(self, options: Sequence[_T]) -> _T:
        """One of them."""
        return self.random.choice(options)

    def names(self, count: int, groups: Sequence[str] = VARIABLES) -> list[str]:
        """Different names of variables: of one group, or any letters."""
        if count <= 3 and self.chance(0.8):
            return list(self.choice(groups))[:count]
        return self.random.sample("abcdkmnpqrstuvwxyz", count)

    def meant(self, *tactics: str) -> None:
        """Tactics to try first."""
        self.tactics = tactics

    def over(self, names: Sequence[str], domain: str, facts: Sequence[str], goal: str) -> str:
        """The statement over those of `names` that occur in it."""
        words = set(re.findall(r"[\w₀-₉']+", " ".join([*facts, goal])))
        used = " ".join(name for name in names if name in words)
        return self.theorem(f"({used} : {domain})" if used else "", facts, goal)

    def theorem(self, binders: str, facts: Sequence[str], goal: str) -> str:
        """The statement, with names for its hypotheses."""
        given = " ".join(f"({name} : {fact})" for name, fact in zip(self.hypotheses, facts, strict=False))
        return " ".join(part for part in (binders, given, ":", goal) if part)


Kind = Callable[[Draw], str | None]  # what follows the theorem's name; None where the draw is of no use
KINDS: dict[str, Kind] = {}
WEIGHTS: dict[str, int] = {}


def kind(weight: int = 1) -> Callable[[Kind], Kind]:
    """Register a kind under its function's name, with `weight` chunks a round."""

    def register(make: Kind) -> Kind:
        KINDS[make.__name__], WEIGHTS[make.__name__] = make, weight
        return make

    return register


def statements(kind: str, chunk: int, count: int, seed: int) -> Iterator[Statement]:
    """Up to `count` different statements of one kind. Equal arguments give equal statements."""
    random = Random(f"{seed}/{kind}/{chunk}")
    seen: set[str] = set()
    for _ in range(20 * count):
        draw = Draw(random)
        text = KINDS[kind](draw)
        if text is not None and text not in seen:
            seen.add(text)
            yield Statement(kind, f"theorem {kind}_{chunk}_{len(seen)} {text}", draw.tactics)
            if len(seen) == count:
                return


def signed(value: int) -> str:
    """A number behind an operator: `-3` in parentheses."""
    return str(value) if value >= 0 else f"({value})"


def affine(a: int, x: str, b: int) -> str:
    """`a * x + b`, as people write it."""
    head = x if a == 1 else f"-{x}" if a == -1 else f"{a} * {x}"
    return head if not b else f"{head} {'+' if b > 0 else '-'} {abs(b)}"


def polynomial(coefficients: Sequence[int], x: str) -> str:
    """Coefficients from the highest power down to the constant, as people write it."""
    parts: list[str] = []
    degree = len(coefficients) - 1
    for i, c in enumerate(coefficients):
        if not c:
            continue
        power = degree - i
        body = "" if not power else x if power == 1 else f"{x} ^ {power}"
        size = "" if abs(c) == 1 and power else str(abs(c))
        term = f"{size} * {body}" if size and body else size + body
        parts.append((f"- {term}" if c < 0 else f"+ {term}") if parts else (f"-{term}" if c < 0 else term))
    return " ".join(parts) or "0"


def evaluate(coefficients: Sequence[int], x: int) -> int:
    """The value at x (Horner)."""
    total = 0
    for c in coefficients:
        total = total * x + c
    return total
