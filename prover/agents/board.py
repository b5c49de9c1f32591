"""The one proof graph that a team works on: plans are tactics in it, subgoals states, and each agent's search a part.

What follows from a proof, and whether a goal still matters, the graph knows (`search.graph`). All calls come from the
thread that serves the team.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from lean_env.environment import ProofState, StepOutcome, StepRequest, StepStatus
from lean_env.goal import Goal
from prover.agents.barred import Barred
from prover.attempt import Course, Step, root_of
from search import Child, Edge, GraphSearch, Ledger, NodeStatus, Outcome, OutcomeStatus, ProofGraph


@dataclass(slots=True, eq=False)
class Copied:
    """How much of a search's graph is in the board's: by node, and how many edges."""

    nodes: dict[int, int]
    edges: int = 0


# Where, which tactic, how it ended, what it left: a tactic that was too slow for one agent may succeed for another.
_Finding = tuple[int, str, OutcomeStatus, tuple[str, ...]]


@dataclass(slots=True)
class Board:
    """The graph from one root state, and the account that everything is paid from."""

    root: ProofState
    ledger: Ledger
    barred: frozenset[Barred] = frozenset()
    graph: ProofGraph = field(init=False)
    _known: set[_Finding] = field(init=False, default_factory=set[_Finding])

    def __post_init__(self) -> None:
        self.graph = ProofGraph(root_of(self.root))

    def node(self, state: ProofState) -> int | None:
        """Where a state stands."""
        node = self.graph.find(root_of(state).key)
        return None if node is None else node.id

    def wanted(self, node: int) -> bool:
        """Whether proving this state can still help the root."""
        return self.graph.matters(node)

    def proved(self, node: int) -> bool:
        """Whether a state is proved."""
        return self.graph.status(node) is NodeStatus.PROVED

    def ends(self) -> frozenset[Barred]:
        """The steps of the proof that leave nothing."""
        proof = self.graph.proof()
        steps = [] if proof is None else [proof]
        for step in steps:
            steps += step.children
        return frozenset((self.graph.keys[step.node], step.tactic) for step in steps if not step.children)

    def step(self, requests: Sequence[StepRequest], source: str) -> Course[list[list[StepOutcome]]]:
        """Run tactics at states of the board on behalf of `source`, and enter what came of them."""
        served = yield Step(tuple(requests))
        outcomes: list[list[StepOutcome]] = served.value
        self.ledger.lean_seconds += served.seconds
        for (state, _), results in zip(requests, outcomes, strict=True):
            self.ledger.steps += len(results)
            for result in results:
                self._enter(state, result, source)
        return outcomes

    def enter(self, search: GraphSearch, copied: Copied) -> None:
        """Take over what a search has found since it was last looked at."""
        graph, nodes = search.graph, copied.nodes
        for edge in graph.edges[copied.edges :]:
            source = nodes[edge.source]
            states = [graph.nodes[child] for child in edge.children]
            children = [Child(state.key, state.state, state.text, state.critic) for state in states]
            self._record(source, _outcome(edge, children))
            for child, there in zip(children, edge.children, strict=True):
                if there not in nodes and (here := self.graph.find(child.key)) is not None:
                    nodes[there] = here.id
        copied.edges = len(graph.edges)

    def branches(self, node: int, most: int) -> list[Goal]:
        """Open goals below a state, those first that the most tactics led to: what failed attempts have in common."""
        graph = self.graph
        below, queue = {node}, [node]
        for state in queue:
            for edge in graph.edges_of(state):
                fresh = [child for child in graph.children[edge] if child not in below and graph.is_open(child)]
                below.update(fresh)
                queue.extend(dict.fromkeys(fresh))
        ranked = sorted(
            below - {node}, key=lambda state: (-len(list(graph.uses_of(state))), graph.depths[state], state)
        )
        states = [state for found in ranked if isinstance(state := graph.states[found], ProofState)]
        return [state.goals[0] for state in states if len(state.goals) == 1][:most]

    def _enter(self, state: ProofState, result: StepOutcome, source: str) -> None:
        node = self.node(state)
        if node is not None:
            children = tuple(root_of(child) for child in result.children)
            status = OutcomeStatus(result.status)
            self._record(
                node, Outcome(result.tactic, 0.0, source, (), status, children, result.message, result.seconds)
            )

    def _record(self, node: int, outcome: Outcome) -> None:
        if outcome.status is OutcomeStatus.CLOSED and (self.graph.keys[node], outcome.tactic) in self.barred:
            return
        finding = node, outcome.tactic, outcome.status, tuple(child.key for child in outcome.children)
        if finding not in self._known:
            self._known.add(finding)
            self.graph.record(node, outcome)


def closes(outcomes: Sequence[StepOutcome]) -> bool:
    """Whether one of the tactics left nothing."""
    return any(outcome.status is StepStatus.CLOSED for outcome in outcomes)


def _outcome(edge: Edge, children: Sequence[Child]) -> Outcome:
    return Outcome(
        edge.tactic, edge.log_prob, edge.generator, edge.premises, edge.status, tuple(children), edge.message,
        edge.seconds, edge.tokens, edge.cached,
    )  # fmt: skip
