"""Policies that rank states by a number: a heap with lazy deletion over the best known path to each state."""

from __future__ import annotations

from heapq import heappop, heappush

from search.engine import Frontier
from search.strategy import Trial


class Ranked:
    """The askable state of highest `score` is next; of equals the one that was known first.

    A state's path is the one of least cost that is known to it; when a better one turns up, what hangs below it moves
    up too. Costs are at least 0 an edge. Paths are compared by cost and not by score: that one can rise around a
    circle for ever.
    """

    def __init__(self, frontier: Frontier) -> None:
        self.frontier = frontier
        self.graph = frontier.graph
        self.costs: list[float] = [0.0]
        self.steps: list[int] = [0]
        self._ranks: list[float] = [0.0]  # minus the score of the node's heap entry that counts
        self._heap: list[tuple[float, int]] = []
        self._push(0)

    def cost(self, edge: int, child: int) -> float:  # noqa: ARG002
        """What one tactic adds to the cost of the path to one of the states that it leaves: here, its -log p."""
        return -self.graph.provenance[edge][1]

    def score(self, node: int) -> float:
        """How good a state looks: higher is better. Reads `costs`, `steps` and the frontier's `rounds`."""
        raise NotImplementedError

    def choose(self) -> int | None:
        """The best that can be asked."""
        heap, ranks, frontier = self._heap, self._ranks, self.frontier
        while heap:
            rank, node = heap[0]
            if ranks[node] == rank and frontier.askable(node):
                return node
            heappop(heap)
        return None

    def offer(self, node: int) -> None:
        self._push(node)

    def linked(self, edge: int) -> None:
        graph = self.graph
        source = graph.sources[edge]
        base, steps = self.costs[source], self.steps[source] + 1
        for child in graph.children[edge]:
            cost = base + self.cost(edge, child)
            if child == len(self.costs):
                self.costs.append(cost)
                self.steps.append(steps)
                rank = -self.score(child)
                self._ranks.append(rank)
                heappush(self._heap, (rank, child))
            elif (cost, steps) < (self.costs[child], self.steps[child]):
                self._improve(child, cost, steps)

    def told(self, trial: Trial, edges: range) -> None:
        """Nothing: `linked` and `offer` said it all."""

    def given_back(self, trial: Trial) -> None:
        """Nothing: it is offered again."""

    def _push(self, node: int) -> None:
        rank = -self.score(node)
        self._ranks[node] = rank
        heappush(self._heap, (rank, node))

    def _improve(self, start: int, cost: float, steps: int) -> None:
        """Follow a better path to a known node, and on to what hangs below it."""
        graph = self.graph
        heap = [(cost, steps, start)]
        while heap:
            cost, steps, node = heappop(heap)
            if (cost, steps) >= (self.costs[node], self.steps[node]):
                continue
            self.costs[node] = cost
            self.steps[node] = steps
            if self.frontier.ready[node]:
                self._push(node)
            for edge in graph.edges_of(node):
                for child in graph.children[edge]:
                    if child < len(self.costs):  # else this very edge is being linked
                        heappush(heap, (cost + self.cost(edge, child), steps + 1, child))
