"""The proof graph agrees with slow and obvious recomputations, whatever is told in whatever order."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search import Child, GraphError, NodeStatus, Outcome, OutcomeStatus, ProofGraph, ProofStep

Tactics = dict[int, list[tuple[int, ...] | None]]  # state -> tactics: the states each leaves, or None where it fails


def outcome(tactic: str, children: tuple[str, ...] | None, log_prob: float = -1.0) -> Outcome:
    """One tried tactic: None for an error, () for a closed state, keys for what is left."""
    if children is None:
        return Outcome(tactic, log_prob, status=OutcomeStatus.ERROR, message="no")
    status = OutcomeStatus.OPEN if children else OutcomeStatus.CLOSED
    return Outcome(tactic, log_prob, status=status, children=tuple(Child(key, key, f"⊢ {key}") for key in children))


@st.composite
def worlds(draw: st.DrawFn) -> Tactics:
    """Random AND/OR graphs, cycles, self-loops and repeated children included. State 0 is the root."""
    size = draw(st.integers(1, 9))
    states = st.integers(0, size - 1)
    tactic = st.one_of(st.none(), st.just(()), st.lists(states, min_size=1, max_size=3).map(tuple))
    rare = st.one_of(st.none(), st.lists(states, min_size=1, max_size=3).map(tuple))
    closed_is_rare = draw(st.booleans())
    return {
        state: draw(st.lists(rare if closed_is_rare and state != size - 1 else tactic, max_size=4))
        for state in range(size)
    }


def explore(world: Tactics, seed: int, *, check: bool) -> ProofGraph:
    """Tell the graph about `world` in an order drawn from `seed`: any tactic of any known state."""
    chooser = random.Random(seed)
    graph = ProofGraph(Child("0"))
    left = {state: list(enumerate(tactics)) for state, tactics in world.items()}
    while True:
        unfinished = [node for node in graph.nodes if not node.exhausted]
        if not unfinished:
            return graph
        node = chooser.choice(unfinished)
        tactics = left[int(node.key)]
        if tactics:
            number, children = tactics.pop(chooser.randrange(len(tactics)))
            graph.record(
                node.id, outcome(f"t{node.key}.{number}", None if children is None else tuple(map(str, children)))
            )
        else:
            graph.exhaust(node.id)
        if check:
            graph.check()


@settings(max_examples=120, deadline=None)
@given(worlds(), st.integers(0, 2**32))
def test_every_derived_fact_agrees_with_the_slow_reference_after_every_step(world: Tactics, seed: int) -> None:
    explore(world, seed, check=True)


@settings(max_examples=80, deadline=None)
@given(worlds(), st.integers(0, 2**32), st.integers(0, 2**32))
def test_the_order_of_tells_does_not_change_what_is_known(world: Tactics, one: int, other: int) -> None:
    def known(graph: ProofGraph) -> dict[str, tuple[NodeStatus, int | None, int]]:
        return {node.key: (node.status, node.length, node.depth) for node in graph.nodes}

    assert known(explore(world, one, check=False)) == known(explore(world, other, check=False))


@settings(max_examples=120, deadline=None)
@given(worlds(), st.integers(0, 2**32))
def test_an_extracted_proof_is_one_in_the_world_and_has_the_stated_length(world: Tactics, seed: int) -> None:
    graph = explore(world, seed, check=False)

    def replay(step: ProofStep, above: frozenset[int]) -> int:
        assert step.node not in above, "a state is used to prove itself"
        state, number = step.tactic.removeprefix("t").split(".")
        assert graph.nodes[step.node].key == state
        expected = world[int(state)][int(number)]
        assert expected is not None
        assert tuple(int(graph.nodes[child.node].key) for child in step.children) == expected
        assert step.length == 1 + sum(replay(child, above | {step.node}) for child in step.children)
        return step.length

    for node in graph.nodes:
        proof = graph.proof(node.id)
        assert (proof is not None) == (node.status is NodeStatus.PROVED)
        if proof is not None:
            assert replay(proof, frozenset()) == node.length


@settings(max_examples=120, deadline=None)
@given(worlds(), st.integers(0, 2**32), st.integers(0, 40))
def test_what_matters_is_what_open_paths_from_the_root_reach(world: Tactics, seed: int, steps: int) -> None:
    chooser = random.Random(seed)
    graph = ProofGraph(Child("0"))
    left = {state: list(tactics) for state, tactics in world.items()}
    for _ in range(steps):
        node = chooser.choice(graph.nodes)
        if node.exhausted:
            continue
        if left[int(node.key)]:
            children = left[int(node.key)].pop()
            graph.record(node.id, outcome("t", None if children is None else tuple(map(str, children))))
        else:
            graph.exhaust(node.id)
        reached: set[int] = set()
        todo = [graph.root.id]
        while todo:
            here = graph.nodes[todo.pop()]
            if here.status is NodeStatus.OPEN and here.id not in reached:
                reached.add(here.id)
                for edge in here.edges:
                    if not any(graph.nodes[child].status is NodeStatus.FAILED for child in edge.children):
                        todo.extend(edge.children)
        assert {node.id for node in graph.nodes if graph.matters(node.id)} == reached


def test_equal_states_are_one_node_and_keep_the_shortest_depth() -> None:
    graph = ProofGraph(Child("root"))
    graph.record(0, outcome("long", ("a",)))
    graph.record(1, outcome("on", ("b",)))
    graph.record(2, outcome("back", ("c",)))
    assert [node.depth for node in graph.nodes] == [0, 1, 2, 3]
    graph.record(0, outcome("short", ("b",)))
    assert [node.depth for node in graph.nodes] == [0, 1, 1, 2]
    graph.check()


def test_a_circle_proves_nothing_and_fails_when_nothing_else_is_left() -> None:
    graph = ProofGraph(Child("a"))
    graph.record(0, outcome("symm", ("b",)))
    graph.record(1, outcome("symm", ("a",)))
    graph.exhaust(0)
    assert graph.root.status is NodeStatus.OPEN
    graph.exhaust(1)
    assert [node.status for node in graph.nodes] == [NodeStatus.FAILED, NodeStatus.FAILED]


def test_a_shorter_proof_found_later_replaces_the_longer_one_everywhere_above() -> None:
    graph = ProofGraph(Child("root"))
    graph.record(0, outcome("split", ("a", "a")))
    graph.record(1, outcome("walk", ("b",)))
    graph.record(2, outcome("done", ()))
    assert graph.root.length == 5
    graph.record(1, outcome("jump", ()))
    assert graph.root.length == 3
    assert graph.script() == "split\n· jump\n· jump"


def test_a_step_with_one_failed_goal_can_no_longer_help_its_siblings() -> None:
    graph = ProofGraph(Child("root"))
    graph.record(0, outcome("split", ("hard", "false")))
    hard, false = 1, 2
    assert graph.matters(hard)
    graph.exhaust(false)
    assert not graph.matters(hard)
    graph.record(0, outcome("other way", ("hard",)))
    assert graph.matters(hard)


def test_what_else_was_tried_at_a_proved_state_no_longer_matters() -> None:
    graph = ProofGraph(Child("root"))
    graph.record(0, outcome("split", ("easy", "hard")))
    graph.record(1, outcome("detour", ("far",)))
    assert graph.matters(3)
    graph.record(1, outcome("done", ()))
    assert not graph.matters(3)
    assert graph.matters(2)


def test_an_exhausted_node_takes_no_more_tactics() -> None:
    graph = ProofGraph(Child("root"))
    graph.exhaust(0)
    with pytest.raises(GraphError, match="node 0 was declared exhausted"):
        graph.record(0, outcome("late", ()))


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"log_prob": 0.5}, "at most 0"),
        ({"log_prob": float("nan")}, "at most 0"),
        ({"log_prob": -1.0, "status": OutcomeStatus.OPEN}, "open with 0 children"),
        ({"log_prob": -1.0, "status": OutcomeStatus.CLOSED, "children": (Child("a"),)}, "closed with 1 children"),
        ({"log_prob": -1.0, "status": OutcomeStatus.ERROR, "children": (Child("a"),)}, "error with 1 children"),
        ({"log_prob": -1.0, "tokens": 0}, "tokens"),
    ],
)
def test_an_outcome_that_contradicts_itself_is_refused(fields: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Outcome("simp", **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("tactics", "script"),
    [
        ({"r": ("intro h", "a"), "a": ("exact h",)}, "intro h\nexact h"),
        (
            {"r": ("constructor", "a", "b"), "a": ("intro h", "c"), "c": ("exact h",), "b": ("simp",)},
            "constructor\n· intro h\n  exact h\n· simp",
        ),
        (
            {"r": ("cases h", "a", "b"), "a": ("constructor", "c", "d"), "b": ("x",), "c": ("y",), "d": ("z",)},
            "cases h\n· constructor\n  · y\n  · z\n· x",
        ),
        (
            {
                "r": ("constructor", "a", "b"),
                "a": ("cases h with\n| inl x =>\n  simp\n| inr x => omega",),
                "b": ("rfl",),
            },
            "constructor\n· cases h with\n  | inl x =>\n    simp\n  | inr x => omega\n· rfl",
        ),
        ({"r": ("\n    calc a = b := rfl\n      _ = c := rfl\n",)}, "calc a = b := rfl\n  _ = c := rfl"),
        (
            {"r": ("constructor", "a", "b"), "a": ("have h : p := by\n  simp\n\n  exact x", "b"), "b": ("rfl",)},
            "constructor\n· have h : p := by\n    simp\n\n    exact x\n  rfl\n· rfl",
        ),
    ],
)
def test_a_proof_is_rendered_with_bullets_and_kept_indentation(
    tactics: dict[str, tuple[str, ...]], script: str
) -> None:
    graph = ProofGraph(Child("r"))
    for node in graph.nodes:  # grows while it is walked
        tactic, *children = tactics[node.key]
        graph.record(node.id, outcome(tactic, tuple(children)))
    assert graph.script() == script


def test_a_proof_of_ten_thousand_steps_is_extracted_without_recursion() -> None:
    graph = ProofGraph(Child("0"))
    for number in range(9_999):
        graph.record(number, outcome(f"step {number}", (str(number + 1),)))
    graph.record(9_999, outcome("done", ()))
    assert graph.root.length == 10_000
    script = graph.script()
    assert script is not None and script.count("\n") == 9_999
