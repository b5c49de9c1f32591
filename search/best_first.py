"""Best-first search over the proof graph: the open state with the highest length-normalised log-probability is next.

Source: BFS-Prover (arXiv 2502.03438), score(s_L) = (sum of log p(a_t | s_t) for t < L) / L^alpha. Knows nothing of
Lean, models, clocks or budgets.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import ClassVar

from search.engine import Frontier, GraphSearch, Policy
from search.graph import Child
from search.ranked import Ranked
from search.strategy import SearchSettings, require


@dataclass(frozen=True, slots=True)
class BestFirstSettings(SearchSettings):
    """How best-first search ranks; see `SearchSettings` for its bounds.

    BFS-Prover v1 is `alpha=0.5` (of 0, 0.5 and 1) over sums; the script that BFS-Prover v2 published is `alpha=2.0`
    with `per_token`, which is not the same statistic.

    - `alpha`: exponent of the path length in the score. 0 ranks by the log-probability of the whole path, 1 by its mean
      per step; the higher, the deeper the search goes.
    - `per_token`: take each tactic's log-probability as the mean over its tokens (BFS-Prover v2), not the sum (v1).
    - `round_penalty`: how much a state's score sinks with each further round.
    """

    name: ClassVar[str] = "best-first"
    alpha: float = 0.5
    per_token: bool = False
    round_penalty: float = 1.0

    def __post_init__(self) -> None:
        SearchSettings.__post_init__(self)
        require(0.0 <= self.alpha < math.inf, "alpha", "a finite number of at least 0", self.alpha)
        require(
            0.0 <= self.round_penalty < math.inf, "round_penalty", "a finite number of at least 0", self.round_penalty
        )

    def policy(self, frontier: Frontier) -> Policy:
        return BestFirstPolicy(frontier, self)


class BestFirstPolicy(Ranked):
    """Ranks by the settings' score. Goals that one tactic leaves side by side rank alike and are taken in order, so
    that a hopeless one is found out before much is spent on the others.
    """

    def __init__(self, frontier: Frontier, settings: BestFirstSettings) -> None:
        self._alpha, self._per_token, self._penalty = settings.alpha, settings.per_token, settings.round_penalty
        super().__init__(frontier)

    def cost(self, edge: int, child: int) -> float:  # noqa: ARG002
        provenance = self.graph.provenance[edge]
        return -provenance[1] / provenance[2] if self._per_token else -provenance[1]

    def score(self, node: int) -> float:
        steps = self.steps[node]
        cost = self.costs[node] / steps**self._alpha if steps > 1 else self.costs[node]
        return -cost - self._penalty * self.frontier.rounds[node]


class BestFirst(GraphSearch):
    """Best-first search from one root; see `Strategy` for the contract."""

    settings: BestFirstSettings

    def __init__(self, root: Child, settings: BestFirstSettings | None = None) -> None:
        super().__init__(root, settings or BestFirstSettings())
