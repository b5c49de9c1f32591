"""Best-first search over the proof graph: the open state with the highest length-normalised log-probability is next.

Source: BFS-Prover (arXiv 2502.03438), score(s_L) = (sum of log p(a_t | s_t) for t < L) / L^alpha. Knows nothing of
Lean, models, clocks or budgets.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

from search.errors import TrialError
from search.graph import Child, Edge, Node, NodeStatus, Outcome, ProofGraph
from search.strategy import Trial


@dataclass(frozen=True, slots=True)
class BestFirstSettings:
    """How best-first search ranks and bounds. Raises ValueError for values out of range.

    - `alpha`: exponent of the path length in the score. 0 ranks by the log-probability of the whole path, 1 by its mean
      per step; the higher, the deeper the search goes.
    - `per_token`: take each tactic's log-probability as the mean over its tokens (BFS-Prover v2), not the sum (v1).
    - `max_depth`: states this many tactics from the root are not expanded. None for no bound.
    - `max_rounds`: how often one state is asked for more tactics. None until the generator says that it has no more.
    - `round_penalty`: how much a state's score sinks with each further round.
    - `max_retries`: how often a state is asked again in one round after the generator or the environment failed on it.
    """

    alpha: float = 0.5
    per_token: bool = False
    max_depth: int | None = None
    max_rounds: int | None = None
    round_penalty: float = 1.0
    max_retries: int = 2

    def __post_init__(self) -> None:
        if not 0.0 <= self.alpha < float("inf"):
            raise ValueError(f"alpha must be a finite number of at least 0, found {self.alpha}")
        if not 0.0 <= self.round_penalty < float("inf"):
            raise ValueError(f"round_penalty must be a finite number of at least 0, found {self.round_penalty}")
        for name, bound in (("max_depth", self.max_depth), ("max_rounds", self.max_rounds)):
            if bound is not None and bound < 1:
                raise ValueError(f"{name} must be at least 1 or None, found {bound}")
        if self.max_retries < 0:
            raise ValueError(f"max_retries must be at least 0, found {self.max_retries}")


class BestFirst:
    """Best-first search from one root; see `Strategy` for the contract.

    A state's path is the one of highest log-probability that is known to it; when a better one turns up, what hangs
    below it moves up too. Goals that one tactic leaves side by side rank alike and are taken in order, so that a
    hopeless one is found out before much is spent on the others. States that can't help the root any more are passed
    over.
    """

    def __init__(self, root: Child, settings: BestFirstSettings | None = None) -> None:
        self.settings = settings or BestFirstSettings()
        self._graph = ProofGraph(root)
        self._heap: list[tuple[float, int, int]] = []  # (-score, entry number, node)
        # One entry a node: log-probability and length of its best path, rounds told, its valid heap entry (0 for none).
        self._log_prob: list[float] = []
        self._steps: list[int] = []
        self._round: list[int] = []
        self._entry: list[int] = []
        self._entries = 0
        self._trials = 0
        self._flight: dict[int, Trial] = {}  # node -> its trial
        self._returns: dict[int, int] = {}  # node -> times given back in this round
        self._parked: set[int] = set()  # taken out because they did not matter; a new edge can change that
        self._deep: set[int] = set()  # taken out because they lie too deep; a shorter path can change that
        self._abandoned: set[int] = set()
        self._welcome(self._graph.root, 0.0, 0)

    @property
    def graph(self) -> ProofGraph:
        """All that is known so far."""
        return self._graph

    @property
    def in_flight(self) -> int:
        """How many trials were asked and neither told nor given back."""
        return len(self._flight)

    @property
    def abandoned(self) -> int:
        """How many states were given up because the generator or the environment kept failing on them."""
        return len(self._abandoned)

    @property
    def proved(self) -> bool:
        """Whether the root is proved."""
        return self._graph.proved

    @property
    def exhausted(self) -> bool:
        """Whether the root is not proved, nothing is in flight, and there is nothing left to ask."""
        return not self.proved and not self._flight and self._front() is None

    @property
    def done(self) -> bool:
        """Whether it is proved or exhausted."""
        return self.proved or self.exhausted

    def ask(self, n: int = 1) -> list[Trial]:
        """Up to `n` trials, best first. None when the root is proved, or when all there is to try is in flight."""
        trials: list[Trial] = []
        while len(trials) < n and (node := self._front()) is not None:
            key, _, node_id = heappop(self._heap)
            self._entry[node_id] = 0
            self._trials += 1
            trial = Trial(
                self._trials, node_id, node.key, node.state, node.text, node.depth, self._round[node_id], -key
            )
            self._flight[node_id] = trial
            trials.append(trial)
        return trials

    def tell(self, trial: Trial, outcomes: Sequence[Outcome], *, last: bool = False) -> None:
        """What became of a trial's tactics. No outcomes, or `last`, says that no tactics are left for this node.

        Raises TrialError when the trial is not in flight.
        """
        node_id = self._land(trial)
        self._returns.pop(node_id, None)
        for outcome in outcomes:
            self._record(node_id, outcome)
        self._round[node_id] += 1
        if last or not outcomes or self._round[node_id] == self.settings.max_rounds:
            self._graph.exhaust(node_id)
        elif self._graph.nodes[node_id].status is NodeStatus.OPEN:
            self._push(node_id)

    def give_back(self, trial: Trial) -> None:
        """The generator or the environment failed on the trial: its state is asked again, at most `max_retries` times.

        After that the state stays open, for nothing is known about it, but is not asked any more. Raises TrialError
        when the trial is not in flight.
        """
        node_id = self._land(trial)
        self._returns[node_id] = self._returns.get(node_id, 0) + 1
        if self._returns[node_id] > self.settings.max_retries:
            self._abandoned.add(node_id)
        else:
            self._push(node_id)

    def score(self, node_id: int) -> float:
        """The priority of a node now: higher is earlier."""
        steps = self._steps[node_id]
        path = self._log_prob[node_id] / steps**self.settings.alpha if steps > 1 else self._log_prob[node_id]
        return path - self.settings.round_penalty * self._round[node_id]

    def _land(self, trial: Trial) -> int:
        if self._flight.get(trial.node) != trial:
            raise TrialError(f"trial {trial.id} (node {trial.node}, round {trial.round}) is not in flight")
        del self._flight[trial.node]
        return trial.node

    def _record(self, node_id: int, outcome: Outcome) -> None:
        graph = self._graph
        if not outcome.children:
            graph.record(node_id, outcome)
            return
        first_new = len(graph.nodes)
        known = [node for child in outcome.children if (node := graph.find(child.key)) is not None]
        revived = [node for node in known if not graph.matters(node.id)] if self._parked else []
        depth = graph.nodes[node_id].depth + 1
        lifted = any(node.depth > depth for node in known)
        edge = graph.record(node_id, outcome)
        log_prob = self._log_prob[node_id] + self._weight(edge)
        steps = self._steps[node_id] + 1
        for new in graph.nodes[first_new:]:
            self._welcome(new, log_prob, steps)
        for node in known:
            self._improve(node, log_prob, steps)
        for node in revived:
            self._revive(node)
        if lifted and self.settings.max_depth is not None:
            for deep in sorted(self._deep):
                if graph.nodes[deep].depth < self.settings.max_depth:
                    self._deep.discard(deep)
                    self._push(deep)

    def _weight(self, edge: Edge) -> float:
        return edge.log_prob / edge.tokens if self.settings.per_token else edge.log_prob

    def _welcome(self, node: Node, log_prob: float, steps: int) -> None:
        self._log_prob.append(log_prob)
        self._steps.append(steps)
        self._round.append(0)
        self._entry.append(0)
        self._push(node.id)

    def _push(self, node_id: int) -> None:
        self._entries += 1
        self._entry[node_id] = self._entries
        heappush(self._heap, (-self.score(node_id), self._entries, node_id))

    def _front(self) -> Node | None:
        """The node that is next, with its entry on top of the heap; whatever stood before it in vain is taken out."""
        heap, nodes, settings = self._heap, self._graph.nodes, self.settings
        while heap:
            _, entry, node_id = heap[0]
            if self._entry[node_id] == entry:
                node = nodes[node_id]
                if self._graph.matters(node_id):
                    if settings.max_depth is None or node.depth < settings.max_depth:
                        return node
                    self._deep.add(node_id)
                elif node.status is NodeStatus.OPEN:
                    self._parked.add(node_id)
                self._entry[node_id] = 0
            heappop(heap)
        return None

    def _improve(self, start: Node, log_prob: float, steps: int) -> None:
        """Follow a better path to a known node, and on to what hangs below it.

        Paths are compared by their log-probability and not by their score: that one can rise around a circle for ever.
        """
        heap = [(-log_prob, steps, start.id)]
        while heap:
            cost, steps, node_id = heappop(heap)
            if (cost, steps) >= (-self._log_prob[node_id], self._steps[node_id]):
                continue
            self._log_prob[node_id] = -cost
            self._steps[node_id] = steps
            if self._entry[node_id]:
                self._push(node_id)
            for edge in self._graph.nodes[node_id].edges:
                for child in edge.children:
                    heappush(heap, (cost - self._weight(edge), steps + 1, child))

    def _revive(self, start: Node) -> None:
        """Put back what was passed over below a node that matters again."""
        nodes = self._graph.nodes
        seen = {start.id}
        for node_id in (queue := [start.id]):
            if nodes[node_id].status is not NodeStatus.OPEN:
                continue
            if node_id in self._parked:
                self._parked.discard(node_id)
                self._push(node_id)
            for edge in nodes[node_id].edges:
                for child in edge.children:
                    if not edge.dead and child not in seen:
                        seen.add(child)
                        queue.append(child)
