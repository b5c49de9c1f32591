"""What a rule yields: a tactic, how likely it looks, and in which round it may be tried.

Also the few ways of writing tactics that several rules share. Knows nothing of particular rules.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from prover.symbolic.view import GoalView

CHEAP, USUAL, COSTLY, LAST = range(4)


@dataclass(frozen=True, slots=True)
class Candidate:
    """`weight` is a log-odds: 0 is ordinary, each 1 makes the tactic e times as likely as it was.

    `forced`: a step that loses nothing, so that nothing else need be tried beside it. `closing`: it leaves no goal or
    fails.
    """

    tactic: str
    weight: float = 0.0
    tier: int = USUAL
    closing: bool = False
    forced: bool = False
    premises: tuple[str, ...] = ()


Rule = Callable[[GoalView], Iterator[Candidate]]


def close(tactic: str, weight: float = 0.0, tier: int = CHEAP, premises: Sequence[str] = ()) -> Candidate:
    """A tactic that leaves no goal, or fails."""
    return Candidate(tactic, weight, tier, closing=True, premises=tuple(premises))


def move(tactic: str, weight: float = 0.0, tier: int = USUAL, premises: Sequence[str] = ()) -> Candidate:
    """A tactic that leaves goals."""
    return Candidate(tactic, weight, tier, premises=tuple(premises))


def forced(tactic: str, weight: float = 3.0) -> Candidate:
    """A tactic that loses nothing."""
    return Candidate(tactic, weight, CHEAP, forced=True)


def lines(*parts: str) -> str:
    """Tactics one below the other."""
    return "\n".join(part for part in parts if part)


def first_of(*tactics: str) -> str:
    """Whichever of the tactics works first."""
    return "first " + " ".join(f"| ({tactic})" for tactic in tactics)


def listed(names: Sequence[str]) -> str:
    """`[a, b]`, or nothing at all for no names."""
    return f" [{', '.join(names)}]" if names else ""
