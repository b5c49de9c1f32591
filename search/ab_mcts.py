"""Adaptive-branching Monte-Carlo tree search with node aggregation (AB-MCTS-A, arXiv 2503.04412).

At each state a Thompson sample decides between going wider, GEN (ask this state for further tactics), and going
deeper, CONT (walk on below one of those tried), and then, for CONT, between the tactics. GEN is judged by what asking
this state brought, CONT by all that came back from below it.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import ClassVar, Literal, Protocol

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


class Arm(Protocol):
    """What is believed about what taking a way brings."""

    def add(self, reward: float) -> None:
        """One more reward came back."""
        ...

    def draw(self) -> float:
        """A reward, by chance, from the posterior predictive distribution (normal) or its mean's posterior (beta)."""
        ...


class NormalArm:
    """Rewards of unknown mean and variance: the predictive distribution is Student's t, kept ready for its draws."""

    __slots__ = ("_centre", "_count", "_freedom", "_prior", "_spread", "_squares", "_total", "_uniform")

    def __init__(self, prior: AbMctsSettings, uniform: Callable[[], float]) -> None:
        self._prior, self._uniform = prior, uniform
        self._count = self._total = self._squares = self._centre = self._freedom = 0.0
        self._spread = -1.0  # until a draw needs to know

    def add(self, reward: float) -> None:
        self._count += 1.0
        self._total += reward
        self._squares += reward * reward
        self._spread = -1.0

    def _update(self) -> None:
        prior, n, total = self._prior, self._count, self._total
        mean = total / n if n else 0.0
        kappa, nu = prior.kappa + n, prior.nu + n
        scatter = max(0.0, self._squares - n * mean * mean)
        scale = prior.nu * prior.tau2 + scatter + n * prior.kappa / kappa * (mean - prior.m) ** 2
        self._centre, self._freedom = (prior.kappa * prior.m + total) / kappa, nu
        self._spread = math.sqrt(scale * (1 + 1 / kappa))

    def draw(self) -> float:
        """By the polar method for Student's t (R. W. Bailey, Mathematics of Computation 62, 1994)."""
        if self._spread < 0.0:
            self._update()
        uniform, across, inside = self._uniform, 0.0, 0.0
        while not 0.0 < inside < 1.0:
            across, up = 2.0 * uniform() - 1.0, 2.0 * uniform() - 1.0
            inside = across * across + up * up
        return self._centre + self._spread * across * math.sqrt((inside ** (-2.0 / self._freedom) - 1.0) / inside)


class BetaArm:
    """Rewards from 0 to 1, as so many successes and failures."""

    __slots__ = ("_lost", "_random", "_won")

    def __init__(self, prior: AbMctsSettings, random: Random) -> None:
        self._won, self._lost, self._random = prior.alpha, prior.beta, random

    def add(self, reward: float) -> None:
        self._won += reward
        self._lost += 1.0 - reward

    def draw(self) -> float:
        return self._random.betavariate(self._won, self._lost)


class AbMctsPolicy(Tree):
    """The rule of the module's docstring."""

    def __init__(self, frontier: Frontier, settings: AbMctsSettings) -> None:
        super().__init__(frontier, settings)
        self._settings = settings
        self._random = Random(settings.seed)
        self._unknown = self.arm()
        self._wider: dict[int, Arm] = {}  # state -> what asking it brought
        self._deeper: dict[int, Arm] = {}  # state -> what came back from below it
        self._through: dict[int, Arm] = {}  # edge -> what came back through it

    def arm(self) -> Arm:
        """One that nothing is known about."""
        if self._settings.prior == "normal":
            return NormalArm(self._settings, self._random.random)
        return BetaArm(self._settings, self._random)

    def prefer(self, node: int, seen: set[int]) -> int:
        can_ask = self.frontier.askable(node)
        if can_ask and not self.frontier.rounds[node]:
            return ASK
        unknown, through, dead = self._unknown, self._through, self.graph.dead
        if can_ask and self._wider.get(node, unknown).draw() > self._deeper.get(node, unknown).draw():
            return ASK
        drawn = [(through.get(edge, unknown).draw(), edge) for edge in self.arms.get(node, ()) if not dead[edge]]
        while drawn:
            best = max(drawn)
            if self.way(best[1], seen) != NOTHING:
                return best[1]
            drawn.remove(best)
        return ASK if can_ask else NOTHING

    def rewarded(self, node: int, reward: float) -> None:
        self._learn(self._wider, node, reward)

    def passed(self, edge: int, value: float) -> None:
        self._learn(self._through, edge, value)
        source = self.graph.sources[edge]
        if not self.graph.is_exhausted(source):  # else it will never be asked again, so nothing is to be weighed
            self._learn(self._deeper, source, value)

    def _learn(self, arms: dict[int, Arm], way: int, reward: float) -> None:
        arm = arms.get(way)
        if arm is None:
            arm = arms[way] = self.arm()
        arm.add(reward)
