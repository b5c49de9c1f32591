"""The contract between whoever drives a search and whoever decides where it goes next: `ask`, then `tell`.

A strategy never calls anything itself: it knows nothing of Lean, models, clocks or budgets. The driver asks for trials,
has tactics generated and run for each, and tells what became of them; several trials may be in flight at once.

    search = BestFirstSettings(alpha=0.5).start(root)
    while not search.done:
        for trial in search.ask(8):
            tactics, last = generate(trial.state, trial.round)
            search.tell(trial, run(tactics), last=last)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, Protocol, cast

from search.graph import Child, Outcome, ProofGraph

if TYPE_CHECKING:
    from search.engine import Frontier, GraphSearch, Policy


class Trial(NamedTuple):
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


@dataclass(frozen=True, slots=True)
class SearchSettings:
    """What every strategy bounds; each strategy's own settings extend it. Raises ValueError for values out of range.

    - `max_depth`: states this many tactics from the root are not expanded. None for no bound.
    - `max_rounds`: how often one state is asked for more tactics. None until the generator says that it has no more.
    - `max_retries`: how often a state is asked again in one round after the generator or the environment failed on it.
    - `seed`: for what is drawn by chance. Equal settings and equal answers give equal searches.
    """

    name: ClassVar[str]
    max_depth: int | None = None
    max_rounds: int | None = None
    max_retries: int = 2
    seed: int = 0

    def __post_init__(self) -> None:
        for name, bound in (("max_depth", self.max_depth), ("max_rounds", self.max_rounds)):
            if bound is not None and bound < 1:
                raise ValueError(f"{name} must be at least 1 or None, found {bound}")
        if self.max_retries < 0:
            raise ValueError(f"max_retries must be at least 0, found {self.max_retries}")

    def start(self, root: Child) -> GraphSearch:
        """A search of this kind, from one root."""
        from search.engine import GraphSearch

        return GraphSearch(root, self)

    def policy(self, frontier: Frontier) -> Policy:
        """What decides in such a search."""
        raise NotImplementedError(f"{type(self).__name__} names no strategy")

    def as_json(self) -> dict[str, Any]:
        """The settings as JSON, the strategy's name among them; see `search.strategies.settings_from_json`."""
        return {"strategy": self.name} | {field.name: _plain(getattr(self, field.name)) for field in fields(self)}


def _plain(value: object) -> object:
    if isinstance(value, SearchSettings):
        return value.as_json()
    return [_plain(part) for part in cast("tuple[object, ...]", value)] if isinstance(value, tuple) else value


def require(condition: bool, name: str, expected: str, found: object) -> None:
    """Raises ValueError that says what a setting must be."""
    if not condition:
        raise ValueError(f"{name} must be {expected}, found {found}")


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
        """What became of a trial's tactics, of which there may be none. `last` says that no more will come for it.

        Raises TrialError when the trial is not in flight.
        """
        ...

    def give_back(self, trial: Trial) -> None:
        """The generator or the environment failed, which says nothing about the state: it will be asked again, within
        the strategy's bound on retries.

        Raises TrialError when the trial is not in flight.
        """
        ...
