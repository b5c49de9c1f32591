"""The fast proof graph against a slow and obvious one: random AND/OR graphs, circles included, told in any order."""

from __future__ import annotations

import random
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from search import Child, NodeStatus, Outcome, OutcomeStatus, ProofGraph, ProofStep

Tactics = dict[str, list[tuple[str, ...] | None]]  # state -> what each tactic leaves there, None for an error


class Obvious:
    """What was told, and every fact worked out anew from its definition."""

    def __init__(self, root: str) -> None:
        self.told: list[tuple[str, tuple[str, ...] | None]] = []
        self.states = [root]
        self.exhausted: set[str] = set()

    def record(self, state: str, children: tuple[str, ...] | None) -> None:
        self.told.append((state, children))
        self.states += [child for child in dict.fromkeys(children or ()) if child not in self.states]

    def proofs(self, state: str, depth: int) -> int | None:
        """Least number of tactics in a proof no higher than `depth`."""
        if depth == 0:
            return None
        found: list[int] = []
        for source, children in self.told:
            if source == state and children is not None:
                lengths = [self.lengths_below[child] for child in children]
                if all(length is not None for length in lengths):
                    found.append(1 + sum(length or 0 for length in lengths))
        return min(found, default=None)

    def lengths(self) -> dict[str, int | None]:
        """A shortest proof is no higher than there are states: no state is used to prove itself."""
        self.lengths_below: dict[str, int | None] = dict.fromkeys(self.states)
        for depth in range(1, len(self.states) + 1):
            self.lengths_below = {state: self.proofs(state, depth) for state in self.states}
        return self.lengths_below

    def failed(self) -> set[str]:
        """States that stay unproved even if every state that may still be told about were proved."""
        best_case = Obvious(self.states[0])
        best_case.states = self.states
        best_case.told = self.told + [(state, ()) for state in self.states if state not in self.exhausted]
        return {state for state, length in best_case.lengths().items() if length is None}

    def depths(self) -> dict[str, int]:
        depths = {self.states[0]: 0}
        for _, (source, children) in product(self.states, self.told):
            for child in children or ():
                if source in depths:
                    depths[child] = min(depths.get(child, depths[source] + 1), depths[source] + 1)
        return depths


@st.composite
def worlds(draw: st.DrawFn) -> Tactics:
    size = draw(st.integers(1, 7))
    state = st.integers(0, size - 1).map(str)
    goals = st.lists(state, min_size=1, max_size=3).map(tuple)
    closing = draw(st.integers(0, size - 1))
    any_tactic = st.one_of(st.none(), goals, st.just(()))
    return {
        str(number): draw(st.lists(any_tactic if number == closing else st.one_of(st.none(), goals), max_size=4))
        for number in range(size)
    }


def replayed(step: ProofStep, graph: ProofGraph, world: Tactics, above: frozenset[str]) -> int:
    """The length of an extracted proof, each of its steps being one of the world's."""
    state = graph.nodes[step.node].key
    assert state not in above, "a state is used to prove itself"
    children = tuple(graph.nodes[child.node].key for child in step.children)
    assert children in world[state]
    assert graph.edges[step.edge].tactic == step.tactic and graph.edges[step.edge].source == step.node
    return 1 + sum(replayed(child, graph, world, above | {state}) for child in step.children)


@settings(max_examples=150, deadline=None)
@given(worlds(), st.integers(0, 2**32))
def test_status_distance_depth_and_proof_agree_after_every_tell(world: Tactics, seed: int) -> None:
    chooser = random.Random(seed)
    graph, obvious = ProofGraph(Child("0")), Obvious("0")
    left = {state: list(tactics) for state, tactics in world.items()}
    while unfinished := [state for state in obvious.states if state not in obvious.exhausted]:
        state = chooser.choice(unfinished)
        node = graph.find(state)
        assert node is not None
        if left[state] and chooser.random() < 0.9:
            children = left[state].pop(chooser.randrange(len(left[state])))
            status = (
                OutcomeStatus.ERROR if children is None else OutcomeStatus.OPEN if children else OutcomeStatus.CLOSED
            )
            graph.record(node.id, Outcome("t", -1.0, status=status, children=tuple(map(Child, children or ()))))
            obvious.record(state, children)
        else:
            graph.exhaust(node.id)
            obvious.exhausted.add(state)
        lengths, failed, depths = obvious.lengths(), obvious.failed(), obvious.depths()
        assert [node.key for node in graph.nodes] == obvious.states
        for node in graph.nodes:
            expected = (
                NodeStatus.PROVED if lengths[node.key] is not None
                else NodeStatus.FAILED if node.key in failed
                else NodeStatus.OPEN
            )  # fmt: skip
            assert (node.status, node.length, node.depth) == (expected, lengths[node.key], depths[node.key])
            proof = graph.proof(node.id)
            assert (proof is None) == (node.length is None)
            if proof is not None:
                assert replayed(proof, graph, world, frozenset()) == proof.length == node.length


@settings(max_examples=60, deadline=None)
@given(worlds(), st.integers(0, 2**32))
def test_views_read_the_graph_as_it_is_now(world: Tactics, seed: int) -> None:
    chooser = random.Random(seed)
    graph = ProofGraph(Child("0", "handle", "text", 0.25))
    before = graph.root
    for node in graph.nodes:  # it grows while it is walked
        for number, children in enumerate(world[node.key]):
            if children and chooser.random() < 0.8:
                states = tuple(map(Child, children))
                graph.record(
                    node.id, Outcome(str(number), -1.0, "g", ("p",), OutcomeStatus.OPEN, states, cached=number == 0)
                )
    assert before == graph.nodes[0] and before.edges == graph.root.edges
    assert (before.state, before.text, before.critic) == ("handle", "text", 0.25)
    for edge in graph.edges:
        assert edge in graph.nodes[edge.source].edges
        assert edge.cached == (edge.tactic == "0") and edge.premises == ("p",)
        for child in edge.children:
            assert graph.nodes[child].uses.count(edge) == edge.children.count(child)
    assert list(graph.edges) == graph.edges[:] and list(reversed(graph.nodes))[-1] == graph.root
    assert {edge for node in graph.nodes for edge in node.edges} == set(graph.edges)


def test_visits_and_values_are_counted_by_state() -> None:
    graph = ProofGraph(Child("0"))
    assert (graph.root.visits, graph.root.value) == (0, None)
    graph.visit(0, 1.0)
    graph.visit(0, 0.5)
    assert (graph.root.visits, graph.root.value) == (2, 0.75)


def test_an_abandoned_state_is_open_to_a_proof_that_comes_all_the_same() -> None:
    graph = ProofGraph(Child("0"))
    graph.abandon(0)
    assert graph.root.status is NodeStatus.ABANDONED and graph.matters(0)
    graph.record(0, Outcome("done", -1.0, status=OutcomeStatus.CLOSED))
    assert graph.root.status is NodeStatus.PROVED
