"""What sampling strategies share: partial proofs that grow by one sampled tactic at a time, several side by side.

A trajectory is the stack of goals that are left of a whole proof. Where a goal's tactics are known, one is drawn from
them by the generator's probabilities; where they are not, the goal is asked.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from search.engine import Frontier
from search.graph import FAILED, PROVED
from search.strategy import SearchSettings, Trial, require


@dataclass(frozen=True, slots=True)
class TrajectorySettings(SearchSettings):
    """How tactics are drawn.

    - `temperature`: tactics are drawn by p ** (1 / temperature).
    - `fresh`: the probability with which a goal whose tactics are known is asked for more instead, where it can be.
    - `max_steps`: a trajectory of so many tactics is given up.
    """

    temperature: float = 1.0
    fresh: float = 0.1
    max_steps: int = 64

    def __post_init__(self) -> None:
        SearchSettings.__post_init__(self)
        require(0.0 < self.temperature < math.inf, "temperature", "a finite number above 0", self.temperature)
        require(0.0 <= self.fresh <= 1.0, "fresh", "from 0 to 1", self.fresh)
        require(self.max_steps >= 1, "max_steps", "at least 1", self.max_steps)


@dataclass(slots=True)
class Trajectory:
    """One partial proof. `goals` are left, the next one last; `follow` are tactics to take before any is drawn."""

    goals: list[int]
    log_prob: float = 0.0
    edges: list[int] = field(default_factory=list[int])
    follow: list[int] = field(default_factory=list[int])
    waiting: int | None = None  # the goal that is in flight for it
    stepped: bool = False  # it was told about since the others were last waited for
    over: bool = False

    def copy(self) -> Trajectory:
        """Another that goes its own way from here."""
        return replace(self, goals=self.goals[:], edges=self.edges[:], follow=self.follow[:])


class Trajectories:
    """A policy of several trajectories. `all_over` and `all_stepped` say what happens between their steps."""

    def __init__(self, frontier: Frontier, settings: TrajectorySettings, count: int) -> None:
        self.frontier = frontier
        self.graph = frontier.graph
        self.drawing = settings
        self.random = random.Random(settings.seed)
        self.running = [Trajectory([0]) for _ in range(count)]
        self._arms: dict[int, list[int]] = {}  # state -> its tactics that left something
        self._turn = 0

    def finished(self, number: int) -> None:
        """Trajectory `number` is over: it may be replaced in `running`."""

    def all_stepped(self) -> None:
        """Every trajectory that is not over has made a step. They must be made ready for the next."""
        for one in self.running:
            one.stepped = False

    def all_over(self) -> None:
        """Every trajectory is over: here, all begin again."""
        self.running = [Trajectory([0]) for _ in self.running]

    def score(self, node: int) -> float:
        critic = self.graph.critic(node)
        return 0.0 if critic is None else critic

    def choose(self) -> int | None:
        """The goal that the next trajectory needs to be asked."""
        for _ in range(4 * len(self.running)):
            self._between()
            count = len(self.running)
            number = next(
                (i % count for i in range(self._turn, self._turn + count) if _can_move(self.running[i % count])), None
            )
            if number is None:
                return None  # all that can move wait for trials in flight
            self._turn = number + 1
            one = self.running[number]
            goal = self._advance(one)
            if goal is not None:
                one.waiting = goal
                if self.frontier.askable(goal):
                    return goal
            elif one.over:
                self.finished(number)
        return None

    def offer(self, node: int) -> None:
        """Nothing: trajectories find it."""

    def linked(self, edge: int) -> None:
        self._arms.setdefault(self.graph.sources[edge], []).append(edge)

    def told(self, trial: Trial, edges: range) -> None:  # noqa: ARG002
        self._land(trial.node, stepped=True)

    def given_back(self, trial: Trial) -> None:
        self._land(trial.node, stepped=False)

    def _land(self, node: int, *, stepped: bool) -> None:
        for one in self.running:
            if one.waiting == node:
                one.waiting = None
                one.stepped = stepped

    def _between(self) -> None:
        alive = [one for one in self.running if not one.over]
        if not alive:
            self.all_over()
        elif all(one.stepped for one in alive):
            self.all_stepped()

    def _advance(self, one: Trajectory) -> int | None:
        """Draw tactics until a goal must be asked, which is returned, or it is over."""
        graph, frontier = self.graph, self.frontier
        fresh = 0.0  # the step that follows a trial is drawn from what it brought
        while True:
            while one.goals and graph.status_codes[one.goals[-1]] == PROVED:
                one.goals.pop()
            if not one.goals or graph.status_codes[one.goals[-1]] == FAILED or len(one.edges) >= self.drawing.max_steps:
                one.over = True
                return None
            goal = one.goals[-1]
            arms = [edge for edge in self._arms.get(goal, ()) if not graph.dead[edge]]
            can_ask = frontier.askable(goal)
            if not frontier.rounds[goal] or not arms or (can_ask and self.random.random() < fresh):
                if can_ask or goal in frontier.flight:
                    return goal
                if not arms:
                    one.over = True
                    return None
            edge = self._draw(one, arms)
            one.goals.pop()
            one.goals.extend(reversed(graph.children[edge]))
            one.edges.append(edge)
            one.log_prob += graph.provenance[edge][1]
            fresh = self.drawing.fresh

    def _draw(self, one: Trajectory, arms: Sequence[int]) -> int:
        if one.follow and one.follow[0] in arms:
            return one.follow.pop(0)
        one.follow.clear()
        weights = self._log_weights(arms)
        highest = max(weights)
        return self.random.choices(arms, [math.exp(weight - highest) for weight in weights])[0]

    def _log_weights(self, arms: Sequence[int]) -> list[float]:
        temperature = self.drawing.temperature
        return [max(self.graph.provenance[edge][1], -700.0) / temperature for edge in arms]


def _can_move(one: Trajectory) -> bool:
    return not one.over and not one.stepped and one.waiting is None
