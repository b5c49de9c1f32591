"""Monte-Carlo tree search with the PUCT rule over the AND/OR graph, as in HyperTree Proof Search (arXiv 2205.11491).

At a state g the walk takes the tactic t of the largest Q(g,t) + c * P(t|g) * sqrt(N(g)) / (1 + N(g,t)), where Q is the
mean of what came back through t and P the generator's probability among the tactics that made progress at g.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import ClassVar

from search.engine import Frontier, Policy
from search.strategy import require
from search.tree import ASK, NOTHING, Tree, TreeSettings


@dataclass(frozen=True, slots=True)
class MctsSettings(TreeSettings):
    """How the walk weighs; see `TreeSettings` for what a visit is worth.

    - `exploration`: c in the rule.
    - `first_play`: Q of a tactic that was not walked yet, as a share of its state's mean.
    - `widen`: the probability that stands for all tactics of a state's further rounds; its value is the state's mean
      divided by 1 + the rounds that it had.
    """

    name: ClassVar[str] = "mcts"
    exploration: float = 1.0
    first_play: float = 0.8
    widen: float = 0.25

    def __post_init__(self) -> None:
        TreeSettings.__post_init__(self)
        for name, value in (("exploration", self.exploration), ("first_play", self.first_play), ("widen", self.widen)):
            require(0.0 <= value < math.inf, name, "a finite number of at least 0", value)

    def policy(self, frontier: Frontier) -> Policy:
        return MctsPolicy(frontier, self)


class MctsPolicy(Tree):
    """The rule of the module's docstring."""

    def __init__(self, frontier: Frontier, settings: MctsSettings) -> None:
        super().__init__(frontier, settings)
        self.settings = settings
        self._priors: dict[int, float] = {}  # edge that left something -> the generator's probability
        self._mass: dict[int, float] = {}  # state -> sum of those

    def linked(self, edge: int) -> None:
        super().linked(edge)
        prior = math.exp(max(self.graph.provenance[edge][1], -30.0))
        source = self.graph.sources[edge]
        self._priors[edge] = prior
        self._mass[source] = self._mass.get(source, 0.0) + prior

    def prefer(self, node: int, seen: set[int]) -> int:
        rounds = self.frontier.rounds[node]
        can_ask = self.frontier.askable(node)
        if can_ask and not rounds:
            return ASK
        settings, visits, values = self.settings, self.edge_visits, self.edge_values
        estimate = self.estimate(node)
        spread = settings.exploration * math.sqrt(self.node_visits[node] + 1)
        best, highest = NOTHING, -math.inf
        if can_ask:
            best, highest = ASK, (estimate + spread * settings.widen) / (1 + rounds)
        if arms := self.arms.get(node):
            spread /= self._mass[node]
            first = settings.first_play * estimate
            priors = self._priors
            for edge in arms:
                count = visits[edge]
                score = (values[edge] / count if count else first) + spread * priors[edge] / (1 + count)
                if score > highest and self.way(edge, seen) != NOTHING:
                    best, highest = edge, score
        return best
