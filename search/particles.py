"""Particle filtering over partial proofs (arXiv 2502.01618), and particle Gibbs over its sweeps.

Each particle makes one step; then as many are drawn, with replacement, from the softmax of their scores. A score is
logit(r), r being the product of the critic's values of the goals that are left; without a critic, the log-probability
of the path per step. When all particles are over, a sweep ends. Particle Gibbs keeps the best trajectory of a sweep as
the reference of the next one: one particle follows it, and is always drawn.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import ClassVar

from search.engine import Frontier, Policy
from search.strategy import require
from search.trajectories import Trajectories, Trajectory, TrajectorySettings


@dataclass(frozen=True, slots=True)
class ParticleSettings(TrajectorySettings):
    """How many particles, and how they are drawn anew; see `TrajectorySettings` for how their tactics are.

    - `resampling_temperature`: scores are divided by it.
    - `gibbs`: whether the best trajectory of a sweep stays on as the reference of the next.
    """

    name: ClassVar[str] = "particles"
    particles: int = 8
    resampling_temperature: float = 1.0
    gibbs: bool = False

    def __post_init__(self) -> None:
        TrajectorySettings.__post_init__(self)
        require(self.particles >= 1, "particles", "at least 1", self.particles)
        require(
            0.0 < self.resampling_temperature < math.inf,
            "resampling_temperature", "a finite number above 0", self.resampling_temperature,
        )  # fmt: skip

    def policy(self, frontier: Frontier) -> Policy:
        return ParticlePolicy(frontier, self)


@dataclass(frozen=True, slots=True)
class ParticleGibbsSettings(ParticleSettings):
    """Particle filtering with `gibbs`."""

    name: ClassVar[str] = "particle-gibbs"
    gibbs: bool = True


class ParticlePolicy(Trajectories):
    """The rule of the module's docstring."""

    def __init__(self, frontier: Frontier, settings: ParticleSettings) -> None:
        super().__init__(frontier, settings, settings.particles)
        self.settings = settings
        self._best: tuple[float, list[int]] = (-math.inf, [])  # of this sweep: a score, and the tactics that led there

    def all_stepped(self) -> None:
        alive = [one for one in self.running if not one.over]
        scores = [self._score(one) for one in alive]
        highest = max(scores)
        best = alive[scores.index(highest)]
        if (highest, len(best.edges)) >= (self._best[0], len(self._best[1])):
            self._best = (highest, best.edges[:])
        weights = [math.exp((score - highest) / self.settings.resampling_temperature) for score in scores]
        drawn = self.random.choices(alive, weights, k=len(self.running))
        reference = self.running[0]
        if self.settings.gibbs and reference.follow and not reference.over:
            drawn[0] = reference
        self.running = [one.copy() for one in drawn]
        for number, one in enumerate(self.running):
            one.stepped = False
            if number:
                one.follow.clear()

    def all_over(self) -> None:
        super().all_over()
        if self.settings.gibbs:
            self.running[0].follow = self._best[1]
        self._best = (-math.inf, [])

    def _score(self, one: Trajectory) -> float:
        critics = [critic for goal in one.goals if (critic := self.graph.critic(goal)) is not None]
        if critics:
            r = min(max(math.prod(critics), 1e-9), 1.0 - 1e-9)
            return math.log(r / (1.0 - r))
        return max(one.log_prob, -700.0) / max(len(one.edges), 1)
