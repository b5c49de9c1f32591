"""A*-decoding style search (arXiv 2505.13672): the state of the least f = g + h is next.

h(s) = 1 - r(s), where r is the critic's value of a state, and g is the sum of 1 - r over the states on the path to s.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import ClassVar

from search.engine import Frontier, Policy
from search.ranked import Ranked
from search.strategy import SearchSettings, require


@dataclass(frozen=True, slots=True)
class AStarSettings(SearchSettings):
    """How paths and states are weighed.

    - `heuristic_weight`: what h counts against g; 1 in the paper.
    - `prior_weight`: what each tactic's -log p adds to g; 0 in the paper, which always has a critic.
    - `unknown`: r where there is no critic.
    - `round_penalty`: what each further round adds to f.
    """

    name: ClassVar[str] = "a-star"
    heuristic_weight: float = 1.0
    prior_weight: float = 0.2
    unknown: float = 0.5
    round_penalty: float = 0.5

    def __post_init__(self) -> None:
        SearchSettings.__post_init__(self)
        for name in ("heuristic_weight", "prior_weight", "round_penalty"):
            require(0.0 <= getattr(self, name) < math.inf, name, "a finite number of at least 0", getattr(self, name))
        require(0.0 <= self.unknown <= 1.0, "unknown", "from 0 to 1", self.unknown)

    def policy(self, frontier: Frontier) -> Policy:
        return AStarPolicy(frontier, self)


class AStarPolicy(Ranked):
    """The rule of the module's docstring."""

    def __init__(self, frontier: Frontier, settings: AStarSettings) -> None:
        self.settings = settings
        super().__init__(frontier)

    def cost(self, edge: int, child: int) -> float:
        weight = self.settings.prior_weight
        return self._doubt(child) - (weight * self.graph.provenance[edge][1] if weight else 0.0)

    def score(self, node: int) -> float:
        settings = self.settings
        f = self.costs[node] + settings.heuristic_weight * self._doubt(node)
        return -f - settings.round_penalty * self.frontier.rounds[node]

    def _doubt(self, node: int) -> float:
        critic = self.graph.critic(node)
        return 1.0 - (self.settings.unknown if critic is None else critic)
