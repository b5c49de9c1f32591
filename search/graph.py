"""The proof graph: which proof states were reached, by which tactics, and what follows about provability.

An OR-node (`Node`) is a proof state; equal keys are one node. An AND-edge (`Edge`) is one tactic that was tried there:
it proves its state when all its children are proved, independently of each other. Status and proof length are always
up to date after a change. Knows nothing of Lean, of models, or of the order in which a strategy explores.
"""

from __future__ import annotations

import textwrap
from array import array
from collections.abc import Callable, Iterator, Sequence, Sized
from dataclasses import dataclass
from enum import StrEnum
from heapq import heappop, heappush
from typing import Final, TypeVar, overload

from search.errors import GraphError

_View = TypeVar("_View")
_NAN = float("nan")


class NodeStatus(StrEnum):
    """What is known about a proof state."""

    OPEN = "open"  # it may still be proved
    PROVED = "proved"  # some tactic leaves only proved states
    FAILED = "failed"  # every tactic that the generator has for it was tried, and none can succeed any more
    ABANDONED = "abandoned"  # open, but given up, for the generator or the environment kept failing on it


class OutcomeStatus(StrEnum):
    """What became of one tactic."""

    CLOSED = "closed"  # nothing is left to prove
    OPEN = "open"  # children are left to prove
    ERROR = "error"  # it was rejected
    TIMEOUT = "timeout"  # it used up its time or memory


# As bytes, in the graph's columns.
OPEN: Final = 0
PROVED: Final = 1
FAILED: Final = 2
_STATUSES = (NodeStatus.OPEN, NodeStatus.PROVED, NodeStatus.FAILED)
_OUTCOMES = tuple(OutcomeStatus)
_REJECTED = _OUTCOMES.index(OutcomeStatus.ERROR)  # from here on: nothing can come of the tactic


@dataclass(frozen=True, slots=True)
class Child:
    """A proof state as the environment hands it over.

    `key` is its identity: states of equal keys have the same proofs. `state` is the environment's own handle, which
    is carried along unread. `text` is for people. `critic` is a critic's estimate, from 0 to 1, that it can be
    proved; None without a critic.
    """

    key: str
    state: object = None
    text: str = ""
    critic: float | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """One tactic tried at one state, and what became of it.

    `log_prob` is the natural logarithm of the generator's probability for the whole tactic, at most 0; `tokens` is
    how many tokens that is the sum of. `children` are independent of each other. `seconds` is this tactic's share of
    the environment's time; `cached` says that the proof cache answered instead. Raises ValueError when the fields
    contradict each other: an open outcome without children would count as a proof.
    """

    tactic: str
    log_prob: float
    generator: str = ""
    premises: tuple[str, ...] = ()
    status: OutcomeStatus = OutcomeStatus.ERROR
    children: tuple[Child, ...] = ()
    message: str = ""
    seconds: float = 0.0
    tokens: int = 1
    cached: bool = False

    def __post_init__(self) -> None:
        if not self.log_prob <= 0.0:
            raise ValueError(f"log_prob of {self.tactic!r} must be a number of at most 0, found {self.log_prob}")
        if (self.status == OutcomeStatus.OPEN) != bool(self.children):
            raise ValueError(f"outcome of {self.tactic!r} is {self.status} with {len(self.children)} children")
        if self.tokens < 1:
            raise ValueError(f"tokens of {self.tactic!r} must be at least 1, found {self.tokens}")


class Node:
    """One proof state, as a view into its graph. Views of one state are equal.

    `depth` is the least number of tactics from the root, `length` the number of tactics in the shortest known proof,
    `best` the first of them, `edges` the tactics tried here in order, and `uses` the edges that lead here (one entry
    for each occurrence among their children, the latest first). `critic` is what the environment handed over, `visits`
    and `value` (a mean, None before the first visit) are what strategies reported by `ProofGraph.visit`.
    """

    __slots__ = ("_graph", "id")

    def __init__(self, graph: ProofGraph, node_id: int) -> None:
        self._graph = graph
        self.id = node_id

    @property
    def key(self) -> str:
        return self._graph.keys[self.id]

    @property
    def text(self) -> str:
        return self._graph.texts[self.id]

    @property
    def state(self) -> object:
        return self._graph.states[self.id]

    @property
    def critic(self) -> float | None:
        return self._graph.critic(self.id)

    @property
    def depth(self) -> int:
        return self._graph.depths[self.id]

    @property
    def length(self) -> int | None:
        return self._graph.lengths[self.id]

    @property
    def status(self) -> NodeStatus:
        return self._graph.status(self.id)

    @property
    def exhausted(self) -> bool:
        return self._graph.is_exhausted(self.id)

    @property
    def best(self) -> Edge | None:
        return self._graph.best(self.id)

    @property
    def edges(self) -> list[Edge]:
        return [Edge(self._graph, edge) for edge in self._graph.edges_of(self.id)]

    @property
    def uses(self) -> list[Edge]:
        return [Edge(self._graph, edge) for edge in self._graph.uses_of(self.id)]

    @property
    def visits(self) -> int:
        return self._graph.visits[self.id]

    @property
    def value(self) -> float | None:
        visits = self._graph.visits[self.id]
        return self._graph.value_sums[self.id] / visits if visits else None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Node) and other.id == self.id and other._graph is self._graph

    def __hash__(self) -> int:
        return hash((id(self._graph), self.id))

    def __repr__(self) -> str:
        return f"Node({self.id}, {self.status}, depth={self.depth}, length={self.length}, key={self.key!r})"


class Edge:
    """One tactic tried at `source`, with its provenance, as a view into its graph. Views of one tactic are equal.

    `missing` counts the children that are not proved, `total` is 1 plus the lengths of those that are, and `dead`
    says that it can't succeed any more.
    """

    __slots__ = ("_graph", "id")

    def __init__(self, graph: ProofGraph, edge_id: int) -> None:
        self._graph = graph
        self.id = edge_id

    @property
    def source(self) -> int:
        return self._graph.sources[self.id]

    @property
    def children(self) -> tuple[int, ...]:
        return self._graph.children[self.id]

    @property
    def status(self) -> OutcomeStatus:
        return _OUTCOMES[self._graph.outcome_codes[self.id]]

    @property
    def missing(self) -> int:
        return self._graph.missing[self.id]

    @property
    def total(self) -> int:
        return self._graph.totals[self.id]

    @property
    def dead(self) -> bool:
        return bool(self._graph.dead[self.id])

    @property
    def tactic(self) -> str:
        return self._graph.provenance[self.id][0]

    @property
    def log_prob(self) -> float:
        return self._graph.provenance[self.id][1]

    @property
    def tokens(self) -> int:
        return self._graph.provenance[self.id][2]

    @property
    def generator(self) -> str:
        return self._graph.provenance[self.id][3]

    @property
    def premises(self) -> tuple[str, ...]:
        return self._graph.provenance[self.id][4]

    @property
    def message(self) -> str:
        return self._graph.provenance[self.id][5]

    @property
    def seconds(self) -> float:
        return self._graph.provenance[self.id][6]

    @property
    def cached(self) -> bool:
        return self._graph.provenance[self.id][7]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Edge) and other.id == self.id and other._graph is self._graph

    def __hash__(self) -> int:
        return hash((id(self._graph), self.id))

    def __repr__(self) -> str:
        return f"Edge({self.id}, {self.source} -> {self.children}, {self.status}, {self.tactic!r})"


class _Views(Sequence[_View]):
    """The nodes or edges of a graph as a sequence that grows with it; views are made when they are looked at."""

    __slots__ = ("_column", "_graph", "_view")

    def __init__(self, graph: ProofGraph, view: Callable[[ProofGraph, int], _View], column: Sized) -> None:
        self._graph, self._view, self._column = graph, view, column

    def __len__(self) -> int:
        return len(self._column)

    @overload
    def __getitem__(self, index: int) -> _View: ...
    @overload
    def __getitem__(self, index: slice) -> list[_View]: ...
    def __getitem__(self, index: int | slice) -> _View | list[_View]:
        found = range(len(self._column))[index]
        if isinstance(found, range):
            return [self._view(self._graph, number) for number in found]
        return self._view(self._graph, found)

    def __iter__(self) -> Iterator[_View]:
        number = 0
        while number < len(self._column):  # it may grow while it is walked
            yield self._view(self._graph, number)
            number += 1


# Tactic, log_prob, tokens, generator, premises, message, seconds, cached. A tuple of plain values, and no object of a
# class: Python's garbage collector stops looking at it, so that a large graph costs no more a node than a small one.
Provenance = tuple[str, float, int, str, tuple[str, ...], str, float, bool]


@dataclass(frozen=True, slots=True)
class ProofStep:
    """A proof of one state: its first tactic, and the proofs of what that leaves, in order.

    Equal subproofs are shared objects, so walking it costs its `length`, holding it does not.
    """

    node: int
    edge: int
    tactic: str
    length: int
    children: tuple[ProofStep, ...]


class ProofGraph:
    """An AND/OR graph of proof states that grows by `record` and `exhaust`.

    A new proof costs, over the whole search, a constant for each edge it passes through, and as much again each time
    a shorter one is found. A failure is checked against the states whose hope rested on it.

    The public columns (`keys` to `status_codes` by node, `sources` to `provenance` by edge) are what the views read. A
    strategy may read them too, where a view for each look would cost too much; only the graph changes them. Some are
    longer than needed: there are as many nodes as `keys`, and as many edges as `children`.
    """

    def __init__(self, root: Child) -> None:
        # By node.
        self.keys: list[str] = []
        self.texts: list[str] = []
        self.states: list[object] = []
        self.depths: list[int] = []
        self.lengths: list[int | None] = []
        self.visits = array("q")
        self.value_sums = array("d")
        self.status_codes = bytearray()  # OPEN, PROVED or FAILED, see below
        self._critics = array("d")  # NaN for none
        self._exhausted = bytearray()
        self._abandoned = bytearray()
        self._best = array("q")
        # The edge that keeps an exhausted open node hopeful. Following supports never runs in a circle and ends in
        # nodes that are proved or not exhausted: that is what tells hope from a circular argument.
        self._support = array("q")
        self._mark = array("q")  # the epoch at which the node was last seen to matter
        self._lost = array("q")  # the epoch and the count of links at which it was last seen not to matter
        self._first_edge = array("q")
        self._last_edge = array("q")
        self._last_use = array("q")
        # By edge.
        self.sources = array("q")
        self.children: list[tuple[int, ...]] = []
        self.missing: list[int] = []
        self.totals: list[int] = []
        self.dead = bytearray()
        self.outcome_codes = bytearray()
        self.provenance: list[Provenance] = []
        self._next_edge = array("q")
        # By use, an edge's occurrence above a node.
        self._use_edge = array("q")
        self._earlier_use = array("q")

        self.nodes: Sequence[Node] = _Views(self, Node, self.keys)
        self.edges: Sequence[Edge] = _Views(self, Edge, self.children)
        self._by_key: dict[str, int] = {}
        self._epoch = 0  # goes up whenever a state becomes proved or failed
        self._links = 0  # how often an edge led to a state that was known before
        self.proved_states = 0
        self._intern(root, 0)
        self.root = Node(self, 0)

    @property
    def proved(self) -> bool:
        """Whether the root is proved."""
        return self.status_codes[0] == PROVED

    def find(self, key: str) -> Node | None:
        """The node of that key, if there is one."""
        node = self._by_key.get(key)
        return None if node is None else Node(self, node)

    def status(self, node: int) -> NodeStatus:
        """What is known about a state; an open one that was given up is abandoned."""
        code = self.status_codes[node]
        return NodeStatus.ABANDONED if code == OPEN and self._abandoned[node] else _STATUSES[code]

    def is_open(self, node: int) -> bool:
        """Whether a state is neither proved nor failed."""
        return self.status_codes[node] == OPEN

    def is_exhausted(self, node: int) -> bool:
        """Whether no more tactics will come for a state."""
        return bool(self._exhausted[node])

    def critic(self, node: int) -> float | None:
        """The critic's value of a state, from 0 to 1, where there is one."""
        value = self._critics[node]
        return None if value != value else value

    def best(self, node: int) -> Edge | None:
        """The first tactic of a state's shortest known proof."""
        return None if self._best[node] < 0 else Edge(self, self._best[node])

    def edges_of(self, node: int) -> Iterator[int]:
        """The tactics tried at a state, in order."""
        edge, following = self._first_edge[node], self._next_edge
        while edge >= 0:
            yield edge
            edge = following[edge]

    def uses_of(self, node: int) -> Iterator[int]:
        """The edges that lead to a state, one entry for each occurrence among their children, the latest first."""
        use, earlier, edges = self._last_use[node], self._earlier_use, self._use_edge
        while use >= 0:
            yield edges[use]
            use = earlier[use]

    def visit(self, node: int, value: float) -> None:
        """Count a visit of a strategy that came back with `value`, from 0 to 1. Nothing is derived from it here."""
        self.visits[node] += 1
        self.value_sums[node] += value

    def record(self, source: int, outcome: Outcome) -> Edge:
        """Add one tried tactic at node `source`. Raises GraphError after the node was exhausted."""
        return Edge(self, self.add(source, outcome))

    def add(self, source: int, outcome: Outcome) -> int:
        """`record`, for whom the edge's number is enough."""
        if self._exhausted[source]:
            raise GraphError(f"node {source} was declared exhausted: it can't take {outcome.tactic!r}")
        edge = len(self.children)
        if edge == len(self.dead):
            self._make_room_for_edges(max(64, edge // 8))
        outcome_code = _OUTCOMES.index(outcome.status)
        dead = outcome_code >= _REJECTED
        missing, total = 0, 1
        children: tuple[int, ...] = ()
        if outcome.children:
            depth = self.depths[source] + 1
            nodes: list[int] = []
            uses, last_use = self._use_edge, self._last_use
            for child in outcome.children:
                node = self._by_key.get(child.key)
                if node is None:
                    node = self._intern(child, depth)
                    missing += 1
                else:
                    self._links += 1
                    code = self.status_codes[node]
                    if code == PROVED:
                        total += self.lengths[node] or 0
                    else:
                        missing += 1
                        dead = dead or code == FAILED
                    if self.depths[node] > depth:
                        self._lift(node, depth)
                nodes.append(node)
                self._earlier_use.append(last_use[node])
                last_use[node] = len(uses)
                uses.append(edge)
            children = tuple(nodes)
        self.sources.append(source)
        self.children.append(children)
        self.missing.append(missing)
        self.outcome_codes.append(outcome_code)
        self.provenance.append(
            (
                outcome.tactic, outcome.log_prob, outcome.tokens, outcome.generator, outcome.premises, outcome.message,
                outcome.seconds, outcome.cached,
            )
        )  # fmt: skip
        if total != 1:
            self.totals[edge] = total
        if dead:
            self.dead[edge] = 1
        if self._first_edge[source] < 0:
            self._first_edge[source] = edge
        else:
            self._next_edge[self._last_edge[source]] = edge
        self._last_edge[source] = edge
        if not missing and not dead:
            self._propagate_proof(edge)
        return edge

    def exhaust(self, node: int) -> None:
        """Declare that no more tactics will come for this node: it fails unless one of those tried can still succeed.

        Nothing happens the second time.
        """
        if self._exhausted[node]:
            return
        self._exhausted[node] = 1
        if self.status_codes[node] == OPEN:
            self._find_support(node)

    def abandon(self, node: int) -> None:
        """Note that a state is given up without anything having been learned about it. A proof may still come."""
        self._abandoned[node] = 1

    def matters(self, node_id: int) -> bool:
        """Whether proving this open node can still help to prove the open root.

        That is so when it is reached from the root through open nodes by tactics that can still succeed.
        """
        status, mark, epoch = self.status_codes, self._mark, self._epoch
        if status[node_id] != OPEN or status[0] != OPEN:
            return False
        if mark[node_id] == epoch or node_id == 0:
            return True
        lost, vain = self._lost, (self._epoch << 32) + self._links
        if lost[node_id] == vain:
            return False
        dead, sources, edges, earlier = self.dead, self.sources, self._use_edge, self._earlier_use
        below: dict[int, int] = {node_id: -1}  # the node from which the search went up to this one
        stack = [node_id]
        while stack:
            node = stack.pop()
            use = self._last_use[node]
            while use >= 0:
                edge = edges[use]
                use = earlier[use]
                parent = sources[edge]
                if dead[edge] or parent in below or status[parent] != OPEN:
                    continue
                if mark[parent] == epoch or parent == 0:
                    while node >= 0:
                        mark[node] = epoch
                        node = below[node]
                    return True
                if lost[parent] == vain:
                    continue
                below[parent] = node
                stack.append(parent)
        for node in below:
            lost[node] = vain
        return False

    def proof(self, node_id: int = 0) -> ProofStep | None:
        """The shortest known proof of a node, or None. It has no circles: each step's length exceeds its children's."""
        if self.lengths[node_id] is None:
            return None
        done: dict[int, ProofStep] = {}
        stack = [node_id]
        while stack:
            node = stack[-1]
            if node in done:
                stack.pop()
                continue
            edge, length = self._best[node], self.lengths[node]
            if edge < 0 or length is None:
                raise GraphError(f"the proof of node {node_id} rests on {Node(self, node)!r}, which has none")
            waiting = [child for child in self.children[edge] if child not in done]
            if waiting:
                stack.extend(reversed(waiting))
                continue
            stack.pop()
            steps = tuple(done[child] for child in self.children[edge])
            done[node] = ProofStep(node, edge, self.provenance[edge][0], length, steps)
        return done[node_id]

    def script(self, node_id: int = 0) -> str | None:
        """The shortest known proof of a node as the text of a Lean tactic block, or None."""
        step = self.proof(node_id)
        return None if step is None else render(step)

    def check(self) -> None:
        """Recompute every derived fact the slow way; raises GraphError that names the first that is wrong."""
        lengths = self._slow_lengths()
        hopeful = self._slow_hope()
        depths = self._slow_depths()
        proved = 0
        for node in self.nodes:
            expected = PROVED if node.id in lengths else OPEN if node.id in hopeful else FAILED
            proved += expected == PROVED
            if self.status_codes[node.id] != expected:
                raise GraphError(f"{node!r} should be {_STATUSES[expected]}")
            if node.length != lengths.get(node.id):
                raise GraphError(f"{node!r} should have length {lengths.get(node.id)}")
            if node.depth != depths[node.id]:
                raise GraphError(f"{node!r} should have depth {depths[node.id]}")
            best = node.best
            if (best is None) != (node.length is None) or (
                best is not None and (best.missing or best.total != node.length)
            ):
                raise GraphError(f"{node!r} has a wrong best tactic: {best!r}")
        if self.proved_states != proved:
            raise GraphError(f"{proved} states are proved, but {self.proved_states} were counted")
        for edge in self.edges:
            total = 1 + sum(lengths.get(child, 0) for child in edge.children)
            missing = sum(child not in lengths for child in edge.children)
            if (edge.total, edge.missing) != (total, missing):
                raise GraphError(f"{edge!r} should have total {total} and {missing} missing")

    def _intern(self, child: Child, depth: int) -> int:
        node = len(self.keys)
        if node == len(self.visits):
            self._make_room(max(64, node // 8))
        self._by_key[child.key] = node
        self.keys.append(child.key)
        self.texts.append(child.text)
        self.states.append(child.state)
        self.depths.append(depth)
        if child.critic is not None:
            self._critics[node] = child.critic
        return node

    def _make_room(self, nodes: int) -> None:
        """Columns in which most states stay as they begin grow many at a time."""
        self.lengths.extend([None] * nodes)
        for column in (self.status_codes, self._exhausted, self._abandoned):
            column.extend(bytes(nodes))
        for column in (self.visits, self.value_sums):
            column.frombytes(bytes(nodes * column.itemsize))
        self._critics.extend([_NAN] * nodes)
        for column in (
            self._best, self._support, self._mark, self._lost, self._first_edge, self._last_edge, self._last_use,
        ):  # fmt: skip
            column.extend([-1] * nodes)

    def _make_room_for_edges(self, edges: int) -> None:
        self.totals.extend([1] * edges)
        self.dead.extend(bytes(edges))
        self._next_edge.extend([-1] * edges)

    def _lift(self, start: int, depth: int) -> None:
        """Lower the depth of a node that a shorter path was found to, and of what hangs below it."""
        depths = self.depths
        depths[start] = depth
        queue = [start]
        for node in queue:
            below = depths[node] + 1
            for edge in self.edges_of(node):
                for child in self.children[edge]:
                    if depths[child] > below:
                        depths[child] = below
                        queue.append(child)

    def _propagate_proof(self, first: int) -> None:
        """Carry a proof, or a shorter one, upward: Knuth's generalisation of Dijkstra's algorithm to AND/OR graphs."""
        lengths, missing, totals, sources = self.lengths, self.missing, self.totals, self.sources
        heap = [(totals[first], sources[first], first)]
        while heap:
            length, node, edge = heappop(heap)
            old = lengths[node]
            if old is not None and old <= length:
                continue
            lengths[node] = length
            self._best[node] = edge
            if old is None:
                self.status_codes[node] = PROVED
                self.proved_states += 1
                self._epoch += 1
            for use in self.uses_of(node):
                if old is None:
                    missing[use] -= 1
                    totals[use] += length
                else:
                    totals[use] += length - old
                if not missing[use]:
                    known = lengths[sources[use]]
                    if known is None or totals[use] < known:
                        heappush(heap, (totals[use], sources[use], use))

    def _find_support(self, node: int) -> None:
        """Give an exhausted open node an edge to rest its hope on, or fail it and whatever hoped because of it."""
        status, dead, support, sources = self.status_codes, self.dead, self._support, self.sources
        for edge in self.edges_of(node):
            if not dead[edge] and all(
                status[child] == PROVED or not self._exhausted[child] for child in self.children[edge]
            ):
                support[node] = edge
                return
        suspects = {node}
        for suspect in (queue := [node]):
            for use in self.uses_of(suspect):
                user = sources[use]
                if support[user] == use and status[user] == OPEN and user not in suspects:
                    suspects.add(user)
                    queue.append(user)
        # All else is hopeful without them. What can be derived from all else, one after the other, is hopeful too.
        waiting: dict[int, int] = {}  # live edge of a suspect -> children that are suspects still
        ready: list[int] = []
        for suspect in queue:
            support[suspect] = -1
            for edge in self.edges_of(suspect):
                if not dead[edge]:
                    waiting[edge] = sum(child in suspects for child in self.children[edge])
                    if not waiting[edge]:
                        ready.append(edge)
        for edge in ready:
            suspect = sources[edge]
            if suspect not in suspects:
                continue
            suspects.discard(suspect)
            support[suspect] = edge
            for use in self.uses_of(suspect):
                if use in waiting:
                    waiting[use] -= 1
                    if not waiting[use]:
                        ready.append(use)
        for suspect in suspects:
            status[suspect] = FAILED
            for use in self.uses_of(suspect):
                dead[use] = 1
        if suspects:
            self._epoch += 1

    def _slow_lengths(self) -> dict[int, int]:
        lengths: dict[int, int] = {}
        changed = True
        while changed:
            changed = False
            for edge in self.edges:
                if edge.status in (OutcomeStatus.CLOSED, OutcomeStatus.OPEN) and all(
                    c in lengths for c in edge.children
                ):
                    total = 1 + sum(lengths[child] for child in edge.children)
                    if total < lengths.get(edge.source, total + 1):
                        lengths[edge.source] = total
                        changed = True
        return lengths

    def _slow_hope(self) -> set[int]:
        hopeful = {node for node in range(len(self.keys)) if not self._exhausted[node]}
        changed = True
        while changed:
            changed = False
            for edge in self.edges:
                usable = edge.status in (OutcomeStatus.CLOSED, OutcomeStatus.OPEN)
                if usable and edge.source not in hopeful and all(child in hopeful for child in edge.children):
                    hopeful.add(edge.source)
                    changed = True
        return hopeful

    def _slow_depths(self) -> dict[int, int]:
        depths = {0: 0}
        changed = True
        while changed:
            changed = False
            for edge in self.edges:
                below = depths.get(edge.source, len(self.nodes)) + 1
                for child in edge.children:
                    if below < depths.get(child, len(self.nodes) + 1):
                        depths[child] = below
                        changed = True
        return depths


def render(proof: ProofStep) -> str:
    """A proof as the text of a Lean tactic block, without a final newline.

    Steps stand below each other; the goals that a step leaves, when there are several, each get a focusing bullet with
    their proofs indented under it. A tactic of several lines keeps the indentation of its lines to each other.
    """
    return "\n".join(line for line, _ in render_lines(proof))


def render_lines(proof: ProofStep) -> list[tuple[str, int]]:
    """The lines of `render`, each with the node that its tactic is run at."""
    lines: list[tuple[str, int]] = []
    stack: list[tuple[ProofStep, int, bool]] = [(proof, 0, False)]
    while stack:
        step, level, bullet = stack.pop()
        indent = "  " * level
        for number, line in enumerate(_tactic_lines(step.tactic)):
            if bullet and not number:
                lines.append((f"{indent[:-2]}· {line}", step.node))
            else:
                lines.append((f"{indent}{line}" if line else "", step.node))
        if len(step.children) == 1:
            stack.append((step.children[0], level, False))
        else:
            stack.extend((child, level + 1, True) for child in reversed(step.children))
    return lines


def _tactic_lines(tactic: str) -> Sequence[str]:
    return textwrap.dedent(tactic.replace("\r\n", "\n")).strip("\n").split("\n")
