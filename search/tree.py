"""What tree searches share: a descent from the root along the tactics that a rule prefers, and values carried back up.

AND/OR as in HyperTree Proof Search (arXiv 2205.11491): the value of a tactic is the product of the values of the states
that it leaves, that of a state the mean of what its visits brought.
"""

from __future__ import annotations

import math
from array import array
from dataclasses import dataclass
from typing import Final

from search.engine import Frontier
from search.graph import FAILED, OPEN, PROVED
from search.strategy import SearchSettings, Trial, require

ASK: Final = -1
NOTHING: Final = -2
_MISSES = 32  # dead ends in one descent, after which the search takes its oldest state instead


@dataclass(frozen=True, slots=True)
class TreeSettings(SearchSettings):
    """What a visit is worth, from 0 to 1: 1 for a proved state, 0 for a failed one, the critic's value where there is
    one, and otherwise

    - `open_value`: where some tactic made progress,
    - `stalled_value`: where none did.
    """

    open_value: float = 0.5
    stalled_value: float = 0.1

    def __post_init__(self) -> None:
        SearchSettings.__post_init__(self)
        for name, value in (("open_value", self.open_value), ("stalled_value", self.stalled_value)):
            require(0.0 <= value <= 1.0, name, "from 0 to 1", value)


class Tree:
    """A policy that walks down from the root. `prefer` is the rule; the rest is bookkeeping.

    A trial counts as a visit without value for as long as it is in flight, and so does a walk into a dead end: both
    turn the next walks elsewhere.
    """

    def __init__(self, frontier: Frontier, settings: TreeSettings) -> None:
        self.frontier = frontier
        self.graph = frontier.graph
        self.worth = settings
        self.arms: dict[int, list[int]] = {}  # state -> its tactics that left something
        self.edge_visits = array("q")
        self.edge_values = array("d")
        self.node_visits = array("q", [0])
        self.node_values = array("d", [0.0])
        self._parent = array("q", [-1])  # state -> the first edge that led there; they form a tree
        self._paths: dict[int, list[int]] = {}  # state in flight -> the edges that led the walk there

    def prefer(self, node: int, seen: set[int]) -> int:
        """The edge to walk on by, ASK to stop and ask this state, or NOTHING."""
        raise NotImplementedError

    def rewarded(self, node: int, reward: float) -> None:
        """A state was asked and brought `reward`. For subclasses that keep books of their own."""

    def passed(self, edge: int, value: float) -> None:
        """A visit came back up through an edge with `value`."""

    def way(self, edge: int, seen: set[int]) -> int:
        """The state below an edge to walk on to: of those that are open and not `seen`, the one visited least, or
        NOTHING.
        """
        graph = self.graph
        if graph.dead[edge]:
            return NOTHING
        best, fewest = NOTHING, math.inf
        for child in graph.children[edge]:
            if graph.status_codes[child] == OPEN and child not in seen and self.node_visits[child] < fewest:
                best, fewest = child, self.node_visits[child]
        return best

    def estimate(self, node: int) -> float:
        """How likely it looks that a state can be proved."""
        code = self.graph.status_codes[node]
        if code != OPEN:
            return 1.0 if code == PROVED else 0.0
        if visits := self.node_visits[node]:
            return self.node_values[node] / visits
        critic = self.graph.critic(node)
        return self.worth.open_value if critic is None else critic

    def score(self, node: int) -> float:
        return self.estimate(node)

    def choose(self) -> int | None:
        """Walk down, back up from dead ends, to a state that can be asked."""
        trail, path, seen, misses = [0], list[int](), {0}, 0
        while trail:
            move = self.prefer(trail[-1], seen)
            if move == ASK:
                node = trail[-1]
                for edge in path:
                    self.edge_visits[edge] += 1
                self._paths[node] = path
                return node
            if move == NOTHING:
                trail.pop()
                if path:
                    self.edge_visits[path[-1]] += 1
                    self.passed(path.pop(), 0.0)
                misses += 1
                if misses > _MISSES:
                    return None
                continue
            path.append(move)
            trail.append(self.way(move, seen))
            seen.add(trail[-1])
        return None

    def offer(self, node: int) -> None:
        """Nothing: walks find it."""

    def linked(self, edge: int) -> None:
        graph = self.graph
        self.arms.setdefault(graph.sources[edge], []).append(edge)
        for child in graph.children[edge]:
            if child == len(self.node_visits):
                self.node_visits.append(0)
                self.node_values.append(0.0)
                self._parent.append(edge)
        self._grow(edge + 1)

    def told(self, trial: Trial, edges: range) -> None:
        self._grow(edges.stop)
        path = self._paths.pop(trial.node, None)
        if path is None:  # it was another policy's
            path = self._first_path(trial.node)
            for edge in path:
                self.edge_visits[edge] += 1
        self._carry_up(trial.node, path, self._reward(trial.node, edges))

    def given_back(self, trial: Trial) -> None:
        for edge in self._paths.pop(trial.node, ()):
            self.edge_visits[edge] -= 1

    def _grow(self, edges: int) -> None:
        if missing := edges - len(self.edge_visits):
            self.edge_visits.frombytes(bytes(8 * missing))
            self.edge_values.frombytes(bytes(8 * missing))

    def _first_path(self, node: int) -> list[int]:
        path: list[int] = []
        while (edge := self._parent[node]) >= 0:
            path.append(edge)
            node = self.graph.sources[edge]
        path.reverse()
        return path

    def _reward(self, node: int, edges: range) -> float:
        graph = self.graph
        code = graph.status_codes[node]
        if code == PROVED:
            return 1.0
        if code == FAILED:
            return 0.0
        if (critic := graph.critic(node)) is not None:
            return critic
        return self.worth.stalled_value if all(graph.dead[edge] for edge in edges) else self.worth.open_value

    def _carry_up(self, node: int, path: list[int], value: float) -> None:
        graph = self.graph
        self.rewarded(node, value)
        for edge in reversed(path):
            self._visit(node, value)
            for child in graph.children[edge]:
                if child != node:
                    value *= self.estimate(child)
            self.edge_values[edge] += value
            self.passed(edge, value)
            node = graph.sources[edge]
        self._visit(node, value)

    def _visit(self, node: int, value: float) -> None:
        self.node_visits[node] += 1
        self.node_values[node] += value
        self.graph.visit(node, value)
