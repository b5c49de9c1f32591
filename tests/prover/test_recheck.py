"""A proof graph that someone has changed does not pass, and the check says where."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest

from lean_env.embedded.environment import EmbeddedEnvironment
from lean_env.problem import Problem
from prover.attempt import attempt
from prover.generator import Proposal, Proposals, Query
from prover.recheck import GraphCheck, recheck
from prover.session import document_of
from search.export import from_json, to_json

PROBLEM = Problem("t", "theorem t (p q : Prop) (hp : p) (hq : q) : q ∧ p ∧ q")
Data = dict[str, Any]


class Scripted:
    """Proposes the same tactics everywhere."""

    name = "scripted"

    def propose(self, queries: Sequence[Query]) -> list[Proposals]:
        tactics = ("nonsense", "exact hp", "exact hq", "constructor")
        return [Proposals(tuple(Proposal(tactic, -1.0) for tactic in tactics)) for _ in queries]


@pytest.fixture(scope="module")
def environment() -> Iterator[EmbeddedEnvironment]:
    with EmbeddedEnvironment() as opened:
        yield opened


@pytest.fixture(scope="module")
def exported(environment: EmbeddedEnvironment) -> str:
    document = document_of(attempt(PROBLEM, environment, Scripted()))
    assert document is not None
    return json.dumps(to_json(document))


def checked(environment: EmbeddedEnvironment, data: Data) -> GraphCheck:
    return recheck(from_json(data), environment)


def tactic(data: Data, text: str) -> Data:
    return next(node for node in data["nodes"] if node.get("tactic") == text and node["on_proof"])


def test_a_graph_as_it_was_written_holds(environment: EmbeddedEnvironment, exported: str) -> None:
    found = checked(environment, json.loads(exported))
    assert found.holds
    assert [step.tactic for step in found.steps] == ["constructor", "exact hq", "constructor", "exact hp"]
    assert found.verdict is not None and found.verdict.proved
    assert all(not step.fault for step in found.steps)


def other_tactic(data: Data) -> None:
    tactic(data, "exact hp")["tactic"] = "exact hq"


def splendid_tactic(data: Data) -> None:
    tactic(data, "exact hq")["tactic"] = "sorry"


def fewer_goals(data: Data) -> None:
    tactic(data, "constructor")["tactic"] = "refine ⟨hq, ?_⟩"


def other_goal(data: Data) -> None:
    state = next(node for node in data["nodes"] if node.get("text", "").endswith("⊢ p ∧ q"))
    state["text"], state["key"] = (state[name].replace("⊢ p ∧ q", "⊢ p ∨ q") for name in ("text", "key"))


def other_text(data: Data) -> None:
    state = next(node for node in data["nodes"] if node.get("text", "").endswith("⊢ p ∧ q"))
    state["text"] = "the goal <b>is</b> whatever"


@pytest.mark.parametrize(
    ("change", "failing", "fault"),
    [
        (other_tactic, "exact hq", "Lean rejects it"),
        (splendid_tactic, "sorry", "Lean rejects it: `sorry` may not be used in a proof"),
        (fewer_goals, "refine ⟨hq, ?_⟩", "it should leave 2 goals, and leaves 1"),
        (other_goal, "constructor", "it does not leave state s2: the file says"),
        (other_text, "constructor", "it does not leave state s2: the file's text is no goal"),
    ],
)
def test_the_step_that_was_changed_is_named(
    environment: EmbeddedEnvironment, exported: str, change: Callable[[Data], None], failing: str, fault: str
) -> None:
    data: Data = json.loads(exported)
    change(data)
    found = checked(environment, data)
    assert not found.holds
    first = next(step for step in found.steps if step.fault)
    assert (first.tactic, first.fault[: len(fault)]) == (failing, fault)
    later = found.steps[found.steps.index(first) + 1 :]
    assert all(not step.fault or step.fault.startswith("it is not reached") for step in later)


@pytest.mark.parametrize(
    ("field", "value", "fault"),
    [
        ("statement", "theorem t (p q : Prop) (hp : p) (hq : q) : q ∧ p ∧ p", "the root is not the statement's goal"),
        ("statement", "theorem t (p q : Prop) (hp : p) (hq : q) : q ∧ r", "the statement can't be stated"),
        ("statement", "rfl", "the statement can't be stated: a statement starts with `theorem NAME`"),
        ("header", "import Mathlib\nrun_cmd IO.println 1\n", "the statement can't be stated"),
    ],
)  # fmt: skip
def test_another_statement_is_noticed(
    environment: EmbeddedEnvironment, exported: str, field: str, value: str, fault: str
) -> None:
    data: Data = json.loads(exported)
    data["problem"][field] = value
    found = checked(environment, data)
    assert not found.holds and found.verdict is None
    assert found.fault.startswith(fault)


@pytest.mark.parametrize("script", ["exact hq", "sorry", "exact ⟨hq, hp, hp⟩", ""])
def test_a_proof_that_is_not_accepted_is_noticed(environment: EmbeddedEnvironment, exported: str, script: str) -> None:
    found = checked(environment, json.loads(exported) | {"proof": script})
    assert not found.holds
    assert all(not step.fault for step in found.steps)
    assert found.fault.startswith("the proof is not accepted")


def test_a_graph_without_a_proof_has_none_to_check(environment: EmbeddedEnvironment) -> None:
    document = document_of(attempt(Problem("f", "theorem f (p q : Prop) (hp : p) : q"), environment, Scripted()))
    assert document is not None
    found = recheck(document, environment)
    assert (found.holds, found.fault) == (False, "the graph holds no proof of its root")


def test_a_search_that_told_states_apart_by_their_paths_holds_too(environment: EmbeddedEnvironment) -> None:
    alike = Problem("a", "theorem a : ((2 : ℕ) + 2 = 4) ∧ ((2 : ℝ) + 2 = 4)")

    class Arithmetic(Scripted):
        def propose(self, queries: Sequence[Query]) -> list[Proposals]:
            tactics = ("decide", "ring", "constructor")
            return [Proposals(tuple(Proposal(tactic, -1.0) for tactic in tactics)) for _ in queries]

    document = document_of(attempt(alike, environment, Arithmetic()))
    assert document is not None
    assert recheck(document, environment).holds
