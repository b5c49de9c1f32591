"""Multi-perspective search (MPS-Prover, arXiv 2505.10962): the union of the best states under several views is next.

A view is a ranking of its own: the critic's value (the generator's probabilities where there is no critic), how
effective tactics of the kind that led here have been, the fewest case splits on the way, and the shortest state.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from search.engine import Frontier, Policy
from search.graph import Provenance
from search.ranked import Ranked
from search.strategy import SearchSettings, Trial, require


@dataclass(frozen=True, slots=True)
class MultiPerspectiveSettings(SearchSettings):
    """Which views there are, in the order in which they take turns; each takes its `per_view` best at a time."""

    name: ClassVar[str] = "multi-perspective"
    views: tuple[str, ...] = ("critic", "effective", "splits", "short")
    per_view: int = 1

    def __post_init__(self) -> None:
        SearchSettings.__post_init__(self)
        known = sorted(_VIEWS)
        require(bool(self.views) and set(self.views) <= set(known), "views", f"some of {', '.join(known)}", self.views)
        require(self.per_view >= 1, "per_view", "at least 1", self.per_view)

    def policy(self, frontier: Frontier) -> Policy:
        return MultiPerspectivePolicy(frontier, self)


class _Critic(Ranked):
    """By the critic; without one, by the probability of the path, per step and to the power 1/2."""

    def score(self, node: int) -> float:
        rounds = self.frontier.rounds[node]
        if (critic := self.graph.critic(node)) is not None:
            return critic / (1 + rounds)
        return -self.costs[node] / max(self.steps[node], 1) ** 0.5 - rounds


class _Effective(Ranked):
    """By how often tactics that begin with the same word have left something, when this state was reached by one."""

    def __init__(self, frontier: Frontier) -> None:
        self._tried: dict[str, int] = {}
        self._left: dict[str, int] = {}
        self._rates: list[float] = [1.0]
        super().__init__(frontier)

    def linked(self, edge: int) -> None:
        word = _head(self.graph.provenance[edge])
        # The errors of this trial are counted when all of it was told.
        rate = (self._left.get(word, 0) + 1) / (self._tried.get(word, 0) + 2)
        self._rates.extend([rate] * (max(self.graph.children[edge]) + 1 - len(self._rates)))
        super().linked(edge)

    def told(self, trial: Trial, edges: range) -> None:  # noqa: ARG002
        for edge in edges:
            word = _head(self.graph.provenance[edge])
            self._tried[word] = self._tried.get(word, 0) + 1
            self._left[word] = self._left.get(word, 0) + bool(self.graph.children[edge])

    def score(self, node: int) -> float:
        return self._rates[node] / (1 + self.frontier.rounds[node])


class _Splits(Ranked):
    """By how many goals were left beside the one that was followed, on the way here."""

    def cost(self, edge: int, child: int) -> float:  # noqa: ARG002
        return float(len(self.graph.children[edge]) - 1)

    def score(self, node: int) -> float:
        return -self.costs[node] - 0.1 * self.steps[node] - self.frontier.rounds[node]


class _Short(Ranked):
    """By the length of the state's text."""

    def score(self, node: int) -> float:
        return -float(len(self.graph.texts[node]) + 1) * (1 + self.frontier.rounds[node])


_VIEWS = {"critic": _Critic, "effective": _Effective, "splits": _Splits, "short": _Short}


class MultiPerspectivePolicy:
    """Lets the views take turns."""

    def __init__(self, frontier: Frontier, settings: MultiPerspectiveSettings) -> None:
        self._views = [_VIEWS[name](frontier) for name in settings.views]
        self._per_view = settings.per_view
        self._turn = 0

    def choose(self) -> int | None:
        view = self._views[self._turn // self._per_view % len(self._views)]
        self._turn += 1
        return view.choose()

    def score(self, node: int) -> float:
        return self._views[0].score(node)

    def offer(self, node: int) -> None:
        for view in self._views:
            view.offer(node)

    def linked(self, edge: int) -> None:
        for view in self._views:
            view.linked(edge)

    def told(self, trial: Trial, edges: range) -> None:
        for view in self._views:
            view.told(trial, edges)

    def given_back(self, trial: Trial) -> None:
        for view in self._views:
            view.given_back(trial)


def _head(provenance: Provenance) -> str:
    words = provenance[0].split(None, 1)
    return words[0] if words else ""
