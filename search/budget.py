"""What one attempt may spend, and what it has spent. Knows nothing of what the money is spent on.

    ledger = Ledger(Budget(wall_seconds=20, expansions=600))
    while not strategy.done and ledger.exceeded is None:
        ...

The ledger is consulted before something is asked, and only there. What was asked is told whatever it took, so a proof
that arrives on the last moment counts.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Budget:
    """Limits of one attempt; None for no limit. Raises ValueError for a limit that is not at least 0."""

    wall_seconds: float | None = None
    expansions: int | None = None
    steps: int | None = None

    def __post_init__(self) -> None:
        for name, limit in self.limits().items():
            if not limit >= 0:
                raise ValueError(f"{name} must be a number of at least 0 or None, found {limit}")

    def limits(self) -> dict[str, float]:
        """The limits that there are, by name."""
        named = {"wall_seconds": self.wall_seconds, "expansions": self.expansions, "steps": self.steps}
        return {name: limit for name, limit in named.items() if limit is not None}


@dataclass(frozen=True, slots=True)
class Spent:
    """What an attempt has spent: times in seconds, the rest in numbers."""

    expansions: int = 0
    steps: int = 0
    lean_seconds: float = 0.0
    generator_seconds: float = 0.0
    wall_seconds: float = 0.0
    cache_hits: int = 0

    def as_dict(self) -> dict[str, float]:
        """For a report, times rounded to milliseconds."""
        return {name: round(value, 3) for name, value in asdict(self).items()}


class Ledger:
    """Counts what one attempt spends against its budget, from its construction on.

    Add to the public counters directly. `clock` gives seconds that never go back.
    """

    __slots__ = ("_clock", "_start", "budget", "cache_hits", "expansions", "generator_seconds", "lean_seconds", "steps")

    def __init__(self, budget: Budget, clock: Callable[[], float] = time.monotonic) -> None:
        self.budget = budget
        self.expansions = 0
        self.steps = 0
        self.lean_seconds = 0.0
        self.generator_seconds = 0.0
        self.cache_hits = 0
        self._clock = clock
        self._start = clock()

    @property
    def wall_seconds(self) -> float:
        """Seconds since the attempt began."""
        return self._clock() - self._start

    @property
    def wall_seconds_left(self) -> float:
        """Seconds until the wall limit, 0 when it has passed, infinite when there is none."""
        limit = self.budget.wall_seconds
        return float("inf") if limit is None else max(0.0, limit - self.wall_seconds)

    @property
    def exceeded(self) -> str | None:
        """The name of a limit that has been reached, or None while something may be asked."""
        budget = self.budget
        if budget.expansions is not None and self.expansions >= budget.expansions:
            return "expansions"
        if budget.steps is not None and self.steps >= budget.steps:
            return "steps"
        if budget.wall_seconds is not None and self.wall_seconds >= budget.wall_seconds:
            return "wall_seconds"
        return None

    def expansions_left(self, most: int) -> int:
        """How many expansions may be asked now, at most `most`."""
        if self.exceeded is not None:
            return 0
        limit = self.budget.expansions
        return most if limit is None else min(most, limit - self.expansions)

    def spent(self) -> Spent:
        """What has been spent until now."""
        return Spent(
            expansions=self.expansions,
            steps=self.steps,
            lean_seconds=self.lean_seconds,
            generator_seconds=self.generator_seconds,
            wall_seconds=self.wall_seconds,
            cache_hits=self.cache_hits,
        )
