"""Repeated sampling of whole proofs, the baseline that the literature compares with (Large Language Monkeys,
arXiv 2407.21787): independent trajectories from the root, each a tactic at a time, until one is a proof.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from search.engine import Frontier, Policy
from search.strategy import require
from search.trajectories import Trajectories, Trajectory, TrajectorySettings


@dataclass(frozen=True, slots=True)
class SamplingSettings(TrajectorySettings):
    """`width`: how many trajectories are under way at once. See `TrajectorySettings` for how tactics are drawn."""

    name: ClassVar[str] = "sampling"
    width: int = 4

    def __post_init__(self) -> None:
        TrajectorySettings.__post_init__(self)
        require(self.width >= 1, "width", "at least 1", self.width)

    def policy(self, frontier: Frontier) -> Policy:
        return SamplingPolicy(frontier, self)


class SamplingPolicy(Trajectories):
    """A trajectory that is over begins again, whatever the others do."""

    def __init__(self, frontier: Frontier, settings: SamplingSettings) -> None:
        super().__init__(frontier, settings, settings.width)

    def finished(self, number: int) -> None:
        self.running[number] = Trajectory([0])
