"""What may be spent, and what has been spent. Knows nothing of what the money is spent on.

    ledger = Ledger(Budget(wall_seconds=20, expansions=600))
    while not strategy.done and ledger.exceeded is None:
        ...

The ledger is consulted before something is asked, and only there. What was asked is told whatever it took, so a proof
that arrives on the last moment counts.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields


@dataclass(frozen=True, slots=True)
class Budget:
    """Limits; None for no limit. Raises ValueError for a limit that is not at least 0."""

    wall_seconds: float | None = None
    expansions: int | None = None
    steps: int | None = None
    lean_seconds: float | None = None
    generator_seconds: float | None = None
    generator_tokens: int | None = None

    def __post_init__(self) -> None:
        for name, limit in self.limits().items():
            if not limit >= 0:
                raise ValueError(f"{name} must be a number of at least 0 or None, found {limit}")

    def limits(self) -> dict[str, float]:
        """The limits that there are, by name."""
        named: dict[str, float | None] = {field.name: getattr(self, field.name) for field in fields(self)}
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
    generator_tokens: int = 0

    def as_dict(self) -> dict[str, float]:
        """For a report, times rounded to milliseconds."""
        return {name: round(value, 3) for name, value in asdict(self).items()}


class Ledger:
    """Counts what is spent against a budget, from its construction on.

    Add to the public counters directly. `clock` gives seconds that never go back. Ledgers form a tree, such as batch,
    problem, subgoal: what a ledger of `part` spends counts in the whole, and a limit of the whole ends every part.
    """

    __slots__ = (
        "_clock", "_parts", "_start", "_whole", "budget", "cache_hits", "expansions", "generator_seconds",
        "generator_tokens", "lean_seconds", "steps",
    )  # fmt: skip

    def __init__(self, budget: Budget, clock: Callable[[], float] = time.monotonic) -> None:
        self.budget = budget
        self.expansions = 0
        self.steps = 0
        self.lean_seconds = 0.0
        self.generator_seconds = 0.0
        self.generator_tokens = 0
        self.cache_hits = 0
        self._clock = clock
        self._start = clock()
        self._whole: Ledger | None = None
        self._parts: list[Ledger] = []

    def part(self, budget: Budget) -> Ledger:
        """A ledger for a part of what this one pays for."""
        part = Ledger(budget, self._clock)
        part._whole = self
        self._parts.append(part)
        return part

    def close(self) -> None:
        """The part is over: what it spent is the whole's from now on."""
        whole = self._whole
        if whole is None:
            return
        spent = self.spent()
        for name in _COUNTERS:
            setattr(whole, name, getattr(whole, name) + getattr(spent, name))
        whole._parts.remove(self)
        self._whole = None

    def take_over(self, spent: Spent) -> None:
        """Count what was spent before this ledger began, by a process that is gone: its time too."""
        for name in _COUNTERS:
            setattr(self, name, getattr(self, name) + getattr(spent, name))
        self._start -= spent.wall_seconds

    @property
    def wall_seconds(self) -> float:
        """Seconds since it began."""
        return self._clock() - self._start

    @property
    def wall_seconds_left(self) -> float:
        """Seconds until a wall limit, its own or the whole's; 0 when it has passed, infinite when there is none."""
        limit = self.budget.wall_seconds
        own = float("inf") if limit is None else max(0.0, limit - self.wall_seconds)
        return own if self._whole is None else min(own, self._whole.wall_seconds_left)

    @property
    def exceeded(self) -> str | None:
        """The name of a limit that has been reached, its own or the whole's; None while something may be asked."""
        budget = self.budget
        for name in _COUNTERS:
            limit = getattr(budget, name, None)
            if limit is not None and self._total(name) >= limit:
                return name
        if budget.wall_seconds is not None and self.wall_seconds >= budget.wall_seconds:
            return "wall_seconds"
        return None if self._whole is None else self._whole.exceeded

    def expansions_left(self, most: int) -> int:
        """How many expansions may be asked now, at most `most`."""
        return self._left("expansions", most)

    def steps_left(self, most: int) -> int:
        """How many tactics may be run now, at most `most`."""
        return self._left("steps", most)

    def spent(self) -> Spent:
        """What has been spent until now, parts included."""
        return Spent(
            expansions=int(self._total("expansions")),
            steps=int(self._total("steps")),
            lean_seconds=self._total("lean_seconds"),
            generator_seconds=self._total("generator_seconds"),
            wall_seconds=self.wall_seconds,
            cache_hits=int(self._total("cache_hits")),
            generator_tokens=int(self._total("generator_tokens")),
        )

    def _left(self, name: str, most: int) -> int:
        if self.exceeded is not None:
            return 0
        limit: int | None = getattr(self.budget, name)
        left = most if limit is None else min(most, limit - int(self._total(name)))
        return left if self._whole is None else self._whole._left(name, left)

    def _total(self, name: str) -> float:
        own: float = getattr(self, name)
        return own + sum(part._total(name) for part in self._parts)


_COUNTERS = ("expansions", "steps", "lean_seconds", "generator_seconds", "generator_tokens", "cache_hits")
