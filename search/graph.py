"""The proof graph: which proof states were reached, by which tactics, and what follows about provability.

An OR-node (`Node`) is a proof state; equal keys are one node. An AND-edge (`Edge`) is one tactic that was tried there:
it proves its state when all its children are proved, independently of each other. Status and proof length are always
up to date after a change. Knows nothing of Lean, of models, or of the order in which a strategy explores.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from heapq import heappop, heappush

from search.errors import GraphError


class NodeStatus(StrEnum):
    """What is known about a proof state."""

    OPEN = "open"  # it may still be proved
    PROVED = "proved"  # some tactic leaves only proved states
    FAILED = "failed"  # every tactic that the generator has for it was tried, and none can succeed any more


class OutcomeStatus(StrEnum):
    """What became of one tactic."""

    CLOSED = "closed"  # nothing is left to prove
    OPEN = "open"  # children are left to prove
    ERROR = "error"  # it was rejected
    TIMEOUT = "timeout"  # it used up its time or memory


@dataclass(frozen=True, slots=True)
class Child:
    """A proof state as the environment hands it over.

    `key` is its identity: states of equal keys have the same proofs. `state` is the environment's own handle, which
    is carried along unread. `text` is for people.
    """

    key: str
    state: object = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One tactic tried at one state, and what became of it.

    `log_prob` is the natural logarithm of the generator's probability for the whole tactic, at most 0; `tokens` is
    how many tokens that is the sum of. `children` are independent of each other. `seconds` is this tactic's share of
    the environment's time. Raises ValueError when the fields contradict each other: an open outcome without children
    would count as a proof.
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

    def __post_init__(self) -> None:
        if not self.log_prob <= 0.0:
            raise ValueError(f"log_prob of {self.tactic!r} must be a number of at most 0, found {self.log_prob}")
        if (self.status == OutcomeStatus.OPEN) != bool(self.children):
            raise ValueError(f"outcome of {self.tactic!r} is {self.status} with {len(self.children)} children")
        if self.tokens < 1:
            raise ValueError(f"tokens of {self.tactic!r} must be at least 1, found {self.tokens}")


class Node:
    """One proof state. Read it freely; only the graph changes it.

    `depth` is the least number of tactics from the root, `length` the number of tactics in the shortest known proof,
    `best` the first of them, `edges` the tactics tried here and `uses` the edges that lead here (one entry for each
    occurrence among their children).
    """

    __slots__ = (
        "best", "depth", "edges", "exhausted", "id", "key", "length", "mark", "state", "status", "support", "text",
        "uses",
    )  # fmt: skip

    def __init__(self, node_id: int, child: Child, depth: int) -> None:
        self.id = node_id
        self.key = child.key
        self.text = child.text
        self.state = child.state
        self.depth = depth
        self.status = NodeStatus.OPEN
        self.length: int | None = None
        self.best: Edge | None = None
        # Most nodes are leaves: sharing their empty list halves what Python's garbage collector has to walk.
        self.edges: list[Edge] = _NO_EDGES
        self.uses: list[Edge] = []
        self.exhausted = False  # no more tactics will come
        # The edge that keeps an exhausted open node hopeful. Following supports never runs in a circle and ends in
        # nodes that are proved or not exhausted: that is what tells hope from a circular argument.
        self.support: Edge | None = None
        self.mark = -1  # the graph's epoch at which this node was last seen to matter

    def __repr__(self) -> str:
        return f"Node({self.id}, {self.status}, depth={self.depth}, length={self.length}, key={self.key!r})"


_NO_EDGES: list[Edge] = []


class Edge:
    """One tactic tried at `source`, with its provenance. Read it freely; only the graph changes it.

    `missing` counts the children that are not proved, `total` is 1 plus the lengths of those that are, and `dead`
    says that it can't succeed any more.
    """

    __slots__ = (
        "children", "dead", "generator", "id", "log_prob", "message", "missing", "premises", "seconds", "source",
        "status", "tactic", "tokens", "total",
    )  # fmt: skip

    def __init__(self, edge_id: int, source: int, outcome: Outcome, children: tuple[int, ...]) -> None:
        self.id = edge_id
        self.source = source
        self.tactic = outcome.tactic
        self.log_prob = outcome.log_prob
        self.tokens = outcome.tokens
        self.generator = outcome.generator
        self.premises = outcome.premises
        self.status = outcome.status
        self.message = outcome.message
        self.seconds = outcome.seconds
        self.children = children
        self.missing = len(children)
        self.total = 1
        self.dead = outcome.status == OutcomeStatus.ERROR or outcome.status == OutcomeStatus.TIMEOUT

    def __repr__(self) -> str:
        return f"Edge({self.id}, {self.source} -> {self.children}, {self.status}, {self.tactic!r})"


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
    """

    def __init__(self, root: Child) -> None:
        self.nodes: list[Node] = []
        self.edges: list[Edge] = []
        self._by_key: dict[str, Node] = {}
        self._epoch = 0  # goes up whenever a state becomes proved or failed
        self.root = self._intern(root, 0)

    @property
    def proved(self) -> bool:
        """Whether the root is proved."""
        return self.root.length is not None

    def find(self, key: str) -> Node | None:
        """The node of that key, if there is one."""
        return self._by_key.get(key)

    def record(self, source: int, outcome: Outcome) -> Edge:
        """Add one tried tactic at node `source`. Raises GraphError after the node was exhausted."""
        node = self.nodes[source]
        if node.exhausted:
            raise GraphError(f"node {source} was declared exhausted: it can't take {outcome.tactic!r}")
        depth = node.depth + 1
        children = tuple([self._intern(child, depth) for child in outcome.children])
        edge = Edge(len(self.edges), source, outcome, tuple([child.id for child in children]))
        self.edges.append(edge)
        if node.edges is _NO_EDGES:
            node.edges = [edge]
        else:
            node.edges.append(edge)
        for child in children:
            child.uses.append(edge)
            if child.length is not None:
                edge.missing -= 1
                edge.total += child.length
            elif child.status is NodeStatus.FAILED:
                edge.dead = True
            if child.depth > depth:
                self._lift(child, depth)
        if not edge.missing and not edge.dead:
            self._propagate_proof(edge)
        return edge

    def exhaust(self, node_id: int) -> None:
        """Declare that no more tactics will come for this node: it fails unless one of those tried can still succeed.

        Nothing happens the second time.
        """
        node = self.nodes[node_id]
        if node.exhausted:
            return
        node.exhausted = True
        if node.status is NodeStatus.OPEN:
            self._find_support(node)

    def matters(self, node_id: int) -> bool:
        """Whether proving this open node can still help to prove the open root.

        That is so when it is reached from the root through open nodes by tactics that can still succeed.
        """
        start = self.nodes[node_id]
        root = self.root
        if start.status is not NodeStatus.OPEN or root.status is not NodeStatus.OPEN:
            return False
        epoch = self._epoch
        if start.mark == epoch or start is root:
            return True
        nodes = self.nodes
        below: dict[int, Node | None] = {start.id: None}  # the node from which the search went up to this one
        stack = [start]
        while stack:
            node = stack.pop()
            for edge in reversed(node.uses):
                if edge.dead or edge.source in below:
                    continue
                parent = nodes[edge.source]
                if parent.status is not NodeStatus.OPEN:
                    continue
                if parent.mark == epoch or parent is root:
                    on_path: Node | None = node
                    while on_path is not None:
                        on_path.mark = epoch
                        on_path = below[on_path.id]
                    return True
                below[parent.id] = node
                stack.append(parent)
        return False

    def proof(self, node_id: int = 0) -> ProofStep | None:
        """The shortest known proof of a node, or None. It has no circles: each step's length exceeds its children's."""
        if self.nodes[node_id].length is None:
            return None
        done: dict[int, ProofStep] = {}
        stack = [node_id]
        while stack:
            if stack[-1] in done:
                stack.pop()
                continue
            node = self.nodes[stack[-1]]
            edge = node.best
            if edge is None or node.length is None:
                raise GraphError(f"the proof of node {node_id} rests on {node!r}, which has none")
            waiting = [child for child in edge.children if child not in done]
            if waiting:
                stack.extend(reversed(waiting))
                continue
            stack.pop()
            steps = tuple(done[child] for child in edge.children)
            done[node.id] = ProofStep(node.id, edge.id, edge.tactic, node.length, steps)
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
        for node in self.nodes:
            expected = (
                NodeStatus.PROVED if node.id in lengths
                else NodeStatus.OPEN if node.id in hopeful
                else NodeStatus.FAILED
            )  # fmt: skip
            if node.status is not expected:
                raise GraphError(f"{node!r} should be {expected}")
            if node.length != lengths.get(node.id):
                raise GraphError(f"{node!r} should have length {lengths.get(node.id)}")
            if node.depth != depths[node.id]:
                raise GraphError(f"{node!r} should have depth {depths[node.id]}")
            if (node.best is None) != (node.length is None) or (
                node.best is not None and (node.best.missing or node.best.total != node.length)
            ):
                raise GraphError(f"{node!r} has a wrong best tactic: {node.best!r}")
        for edge in self.edges:
            total = 1 + sum(lengths.get(child, 0) for child in edge.children)
            missing = sum(child not in lengths for child in edge.children)
            if (edge.total, edge.missing) != (total, missing):
                raise GraphError(f"{edge!r} should have total {total} and {missing} missing")

    def _intern(self, child: Child, depth: int) -> Node:
        node = self._by_key.get(child.key)
        if node is None:
            node = Node(len(self.nodes), child, depth)
            self.nodes.append(node)
            self._by_key[child.key] = node
        return node

    def _lift(self, start: Node, depth: int) -> None:
        """Lower the depth of a node that a shorter path was found to, and of what hangs below it."""
        start.depth = depth
        queue = [start]
        for node in queue:
            below = node.depth + 1
            for edge in node.edges:
                for child_id in edge.children:
                    child = self.nodes[child_id]
                    if child.depth > below:
                        child.depth = below
                        queue.append(child)

    def _propagate_proof(self, edge: Edge) -> None:
        """Carry a proof, or a shorter one, upward: Knuth's generalisation of Dijkstra's algorithm to AND/OR graphs."""
        nodes = self.nodes
        heap = [(edge.total, edge.source, edge.id)]
        while heap:
            length, node_id, edge_id = heappop(heap)
            node = nodes[node_id]
            old = node.length
            if old is not None and old <= length:
                continue
            node.length = length
            node.best = self.edges[edge_id]
            if old is None:
                node.status = NodeStatus.PROVED
                self._epoch += 1
            for use in node.uses:
                if old is None:
                    use.missing -= 1
                    use.total += length
                else:
                    use.total += length - old
                if not use.missing:
                    known = nodes[use.source].length
                    if known is None or use.total < known:
                        heappush(heap, (use.total, use.source, use.id))

    def _find_support(self, node: Node) -> None:
        """Give an exhausted open node an edge to rest its hope on, or fail it and whatever hoped because of it."""
        nodes = self.nodes
        for edge in node.edges:
            if not edge.dead and all(
                nodes[child].status is NodeStatus.PROVED or not nodes[child].exhausted for child in edge.children
            ):
                node.support = edge
                return
        suspects = {node.id: node}
        for suspect in (queue := [node]):
            for use in suspect.uses:
                user = nodes[use.source]
                if user.support is use and user.status is NodeStatus.OPEN and user.id not in suspects:
                    suspects[user.id] = user
                    queue.append(user)
        # All else is hopeful without them. What can be derived from all else, one after the other, is hopeful too.
        waiting: dict[int, int] = {}  # live edge of a suspect -> children that are suspects still
        ready: list[tuple[Node, Edge]] = []
        for suspect in queue:
            suspect.support = None
            for edge in suspect.edges:
                if not edge.dead:
                    waiting[edge.id] = sum(child in suspects for child in edge.children)
                    if not waiting[edge.id]:
                        ready.append((suspect, edge))
        for suspect, edge in ready:
            if suspects.pop(suspect.id, None) is None:
                continue
            suspect.support = edge
            for use in suspect.uses:
                if use.id in waiting:
                    waiting[use.id] -= 1
                    if not waiting[use.id]:
                        ready.append((nodes[use.source], use))
        for suspect in suspects.values():
            suspect.status = NodeStatus.FAILED
            for use in suspect.uses:
                use.dead = True
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
        hopeful = {node.id for node in self.nodes if not node.exhausted}
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
        depths = {self.root.id: 0}
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
