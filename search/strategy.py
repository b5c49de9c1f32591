"""The contract between whoever drives a search and whoever decides where it goes next: `ask`, then `tell`.

A strategy never calls anything itself: it knows nothing of Lean, models, clocks or budgets. The driver asks for trials,
has tactics generated and run for each, and tells what became of them; several trials may be in flight at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from search.graph import Outcome, ProofGraph


@dataclass(frozen=True, slots=True)
class Trial:
    """A request to generate tactics for one state and to run them.

    `state` is the environment's handle for it. `round` says how often this node was told before: a generator that has
    tactics in tiers, cheap ones first, answers each round with its next tier.
    """

    id: int
    node: int
    key: str
    state: object
    text: str
    depth: int
    round: int
    score: float


class Strategy(Protocol):
    """Decides which states are expanded next.

    Deterministic: the same answers in the same order give the same trials.
    """

    @property
    def graph(self) -> ProofGraph:
        """All that is known so far."""
        ...

    @property
    def in_flight(self) -> int:
        """How many trials were asked and neither told nor given back."""
        ...

    @property
    def proved(self) -> bool:
        """Whether the root is proved."""
        ...

    @property
    def exhausted(self) -> bool:
        """Whether the root is not proved, nothing is in flight, and there is nothing left to ask."""
        ...

    @property
    def done(self) -> bool:
        """Whether it is proved or exhausted."""
        ...

    def ask(self, n: int = 1) -> list[Trial]:
        """Up to `n` trials. None when the root is proved, or when all there is to try is in flight."""
        ...

    def tell(self, trial: Trial, outcomes: Sequence[Outcome], *, last: bool = False) -> None:
        """What became of a trial's tactics. No outcomes, or `last`, says that no tactics are left for this node.

        Raises TrialError when the trial is not in flight.
        """
        ...

    def give_back(self, trial: Trial) -> None:
        """The generator or the environment failed, which says nothing about the state: it will be asked again, within
        the strategy's bound on retries.

        Raises TrialError when the trial is not in flight.
        """
        ...
