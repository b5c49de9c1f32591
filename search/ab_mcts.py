"""Adaptive-branching Monte-Carlo tree search with node aggregation (AB-MCTS-A, arXiv 2503.04412).

At each state a Thompson sample decides between going wider, GEN (ask this state for further tactics), and going
deeper, CONT (walk on below one of those tried), and then, for CONT, between the tactics. GEN is judged by what asking
this state brought, CONT by all that came back from below it.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, Literal

from search.engine import Frontier, Policy
from search.strategy import require
from search.tree import ASK, NOTHING, Tree, TreeSettings


@dataclass(frozen=True, slots=True)
class AbMctsSettings(TreeSettings):
    """The prior over what an arm brings; see `TreeSettings` for what a visit is worth.

    With `prior="normal"` it is normal-inverse-gamma with mean `m`, pseudo-counts `kappa` and `nu`, and scale `tau2`.
    After n rewards of mean r: kappa' = kappa + n, nu' = nu + n, m' = (kappa m + n r) / kappa', and nu' tau2' = nu tau2
    + sum (r_i - r)^2 + n kappa / kappa' (r - m)^2. A draw is from the posterior predictive distribution.

    With `prior="beta"` it is Beta(`alpha`, `beta`), and rewards add to alpha, what they lack of 1 to beta.
    """

    name: ClassVar[str] = "ab-mcts-a"
    prior: Literal["normal", "beta"] = "normal"
    m: float = 0.0
    kappa: float = 1.0
    nu: float = 1.0
    tau2: float = 0.1
    alpha: float = 0.5
    beta: float = 0.5

    def __post_init__(self) -> None:
        TreeSettings.__post_init__(self)
        require(self.prior in ("normal", "beta"), "prior", '"normal" or "beta"', self.prior)
        require(math.isfinite(self.m), "m", "a finite number", self.m)
        for name in ("kappa", "nu", "tau2", "alpha", "beta"):
            require(0.0 < getattr(self, name) < math.inf, name, "a finite number above 0", getattr(self, name))

    def policy(self, frontier: Frontier) -> Policy:
        return AbMctsPolicy(frontier, self)


Rewards = list[float]  # count, sum, sum of squares


class AbMctsPolicy(Tree):
    """The rule of the module's docstring."""

    def __init__(self, frontier: Frontier, settings: AbMctsSettings) -> None:
        super().__init__(frontier, settings)
        self.settings = settings
        self._random = random.Random(settings.seed)
        self._draw: Callable[[Rewards], float] = self._normal if settings.prior == "normal" else self._beta
        self._wider: dict[int, Rewards] = {}  # state -> what asking it brought
        self._deeper: dict[int, Rewards] = {}  # state -> what came back from below it
        self._through: dict[int, Rewards] = {}  # edge -> what came back through it

    def prefer(self, node: int, seen: set[int]) -> int:
        can_ask = self.frontier.askable(node)
        if can_ask and not self.frontier.rounds[node]:
            return ASK
        arms = [edge for edge in self.arms.get(node, ()) if self.way(edge, seen) != NOTHING]
        if not arms:
            return ASK if can_ask else NOTHING
        draw, none = self._draw, _NONE
        if can_ask and draw(self._wider.get(node, none)) > draw(self._deeper.get(node, none)):
            return ASK
        through = self._through
        return max(arms, key=lambda edge: draw(through.get(edge, none))) if len(arms) > 1 else arms[0]

    def rewarded(self, node: int, reward: float) -> None:
        _add(self._wider, node, reward)

    def passed(self, edge: int, value: float) -> None:
        _add(self._through, edge, value)
        _add(self._deeper, self.graph.sources[edge], value)

    def _normal(self, rewards: Rewards) -> float:
        settings = self.settings
        n, total, squares = rewards
        mean = total / n if n else 0.0
        kappa, nu = settings.kappa + n, settings.nu + n
        centre = (settings.kappa * settings.m + total) / kappa
        scatter = max(0.0, squares - n * mean * mean)
        scale = settings.nu * settings.tau2 + scatter + n * settings.kappa / kappa * (mean - settings.m) ** 2
        variance = scale / 2 / max(self._random.gammavariate(nu / 2, 1.0), 1e-300)
        return self._random.gauss(centre, math.sqrt(variance * (1 + 1 / kappa)))

    def _beta(self, rewards: Rewards) -> float:
        n, total, _ = rewards
        return self._random.betavariate(self.settings.alpha + total, self.settings.beta + n - total)


_NONE: Rewards = [0.0, 0.0, 0.0]


def _add(books: dict[int, Rewards], key: int, reward: float) -> None:
    found = books.get(key)
    if found is None:
        books[key] = [1.0, reward, reward * reward]
    else:
        found[0] += 1.0
        found[1] += reward
        found[2] += reward * reward
