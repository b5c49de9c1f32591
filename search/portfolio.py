"""A portfolio: several strategies over one proof graph, which share the trials as a bandit shares its pulls.

Each strategy hears all that is told, whoever asked. The first has the search to itself at first; then who asks next is
decided by Thompson sampling from a Beta distribution of the progress that each one's own trials made. Old progress is
forgotten by and by.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import ClassVar

from search.engine import Frontier, Policy
from search.graph import OPEN, PROVED
from search.strategies import settings_class
from search.strategy import SearchSettings, Trial, require


@dataclass(frozen=True, slots=True)
class PortfolioSettings(SearchSettings):
    """Who takes part. Bounds on depth, rounds and retries are the portfolio's own; those of its members do not count.

    - `members`: settings of strategies; () for best-first, MCTS, multi-perspective and particles as they are.
    - `memory`: what remains of past progress after each trial, a factor from 0 to 1.
    - `alone`: how many trials the first member has to itself. Most searches that succeed are over by then, and trials
      dealt away from whoever is best as a rule would cost more than they could teach.
    - `least`: the share of all later trials that is dealt out evenly, whatever was learned.
    """

    name: ClassVar[str] = "portfolio"
    members: tuple[SearchSettings, ...] = ()
    memory: float = 0.99
    alone: int = 24
    least: float = 0.1

    def __post_init__(self) -> None:
        SearchSettings.__post_init__(self)
        require(0.0 < self.memory <= 1.0, "memory", "above 0 and at most 1", self.memory)
        require(0.0 <= self.least <= 1.0, "least", "from 0 to 1", self.least)
        require(self.alone >= 0, "alone", "at least 0", self.alone)
        nested = [member for member in self.members if isinstance(member, PortfolioSettings)]
        require(not nested, "members", "no portfolios themselves", nested)

    def policy(self, frontier: Frontier) -> Policy:
        return PortfolioPolicy(frontier, self)


_MEMBERS = ("best-first", "mcts", "multi-perspective", "particles")


class PortfolioPolicy:
    """The rule of the module's docstring."""

    def __init__(self, frontier: Frontier, settings: PortfolioSettings) -> None:
        members = settings.members or tuple(settings_class(name)(seed=settings.seed) for name in _MEMBERS)
        self.frontier = frontier
        self.settings = settings
        self.names = [member.name for member in members]
        self.asked = [0] * len(members)  # how many trials each was given
        self._members = [member.policy(frontier) for member in members]
        self._random = random.Random(settings.seed)
        self._made = [1.0] * len(members)  # progress of late, and what was missing from it, above a uniform prior
        self._lacked = [1.0] * len(members)
        self._owner: dict[int, int] = {}  # state in flight -> member that asked it
        self._proved = 0
        self._best = 0.0  # the best critic's value of an open state so far

    def choose(self) -> int | None:
        chance = self._random
        count = len(self._members)
        if sum(self.asked) < self.settings.alone:
            first = 0
        elif chance.random() < self.settings.least:
            first = chance.randrange(count)
        else:
            draws = [chance.betavariate(made, lacked) for made, lacked in zip(self._made, self._lacked, strict=True)]
            first = draws.index(max(draws))
        for i in range(first, first + count):
            member = i % count
            node = self._members[member].choose()
            if node is not None:
                self._owner[node] = member
                self.asked[member] += 1
                return node
        return None

    def score(self, node: int) -> float:
        return self._members[self._owner.get(node, 0)].score(node)

    def offer(self, node: int) -> None:
        for member in self._members:
            member.offer(node)

    def linked(self, edge: int) -> None:
        for member in self._members:
            member.linked(edge)

    def told(self, trial: Trial, edges: range) -> None:
        owner = self._owner.pop(trial.node, None)
        progress = self._progress(trial.node, edges)
        if owner is not None:
            fading = self.settings.memory
            for i in range(len(self._made)):
                self._made[i] = 1.0 + fading * (self._made[i] - 1.0)
                self._lacked[i] = 1.0 + fading * (self._lacked[i] - 1.0)
            self._made[owner] += progress
            self._lacked[owner] += 1.0 - progress
        for member in self._members:
            member.told(trial, edges)

    def given_back(self, trial: Trial) -> None:
        self._owner.pop(trial.node, None)
        for member in self._members:
            member.given_back(trial)

    def _progress(self, node: int, edges: range) -> float:
        """1 for a state proved; without, up to 1/2 for tactics that led to states that were new or look better than any
        did before.
        """
        graph = self.frontier.graph
        proved, self._proved = self._proved, graph.proved_states
        if graph.status_codes[node] == PROVED or graph.proved_states > proved:
            return 1.0
        left = [child for edge in edges for child in graph.children[edge] if graph.status_codes[child] == OPEN]
        values = [critic for child in left if (critic := graph.critic(child)) is not None]
        if values:
            best, self._best = self._best, max(self._best, *values)
            return 0.5 if self._best > best else 0.0
        new = {child for child in left if graph.depths[child] == graph.depths[node] + 1}
        return 0.25 * len(new) / len(edges) if edges else 0.0
