"""The REPL as an environment: over the embedded Lean, and over played replies that lie, break and forget."""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from lean_env.environment import ProofState, StepLimits
from lean_env.errors import LeanInterrupted, StatementError
from lean_env.problem import Problem
from lean_env.process import resident_bytes
from lean_env.repl.environment import ReplEnvironment
from lean_env.verdict import verify
from prover.attempt import AttemptSettings, attempt
from prover.specs import make_generator

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
AND = Problem("and", "theorem and' (p q : Prop) (hp : p) (hq : q) : p ∧ q")
ENDLESS = "have : Nat.rec (motive := fun _ => ℕ) 0 (fun _ r => r + 1) 900000000 = 1 := by decide +kernel"


@pytest.fixture(scope="module")
def repl() -> Iterator[ReplEnvironment]:
    """The protocol over the embedded Lean."""
    command = [sys.executable, str(HERE / "over_embedded.py")]
    environment = dict(os.environ) | {"PYTHONPATH": str(ROOT)}
    limits = StepLimits(seconds=10.0)
    with ReplEnvironment(command, environment, fingerprint="stand-in", limits=limits) as opened:
        yield opened


def played(folder: Path, replies: list[Any], then: str = "end", **more: Any) -> ReplEnvironment:
    """An environment whose REPL knows a header, a statement with the goal `p`, and then `replies`."""
    header = {"env": 0}
    statement = {"env": 1, "sorries": [{"proofState": 0, "goal": "p : Prop\nhp : p\n⊢ p", "pos": {}, "endPos": {}}]}
    exchanges = [[None, reply] for reply in (header, statement, *replies)]
    script = folder / "script.json"
    script.write_text(json.dumps({"exchanges": exchanges, "then": then}), encoding="utf-8")
    command = [sys.executable, "-I", "-S", str(HERE / "played.py"), str(script)]
    limits = StepLimits(seconds=0.5, memory_mb=200)
    return ReplEnvironment(command, {}, fingerprint="played", limits=limits, **more)


def status(environment: ReplEnvironment, state: ProofState, *tactics: str) -> list[str]:
    return [str(outcome.status) for outcome in environment.step(state, tactics)]


def after(environment: ReplEnvironment, state: ProofState, *tactics: str) -> ProofState:
    """The first state behind each tactic in turn."""
    for tactic in tactics:
        state = environment.step(state, [tactic])[0].children[0]
    return state


def test_outcomes_are_those_of_the_embedded_environment(repl: ReplEnvironment) -> None:
    root = repl.open(AND)
    assert [str(goal) for goal in root.goals] == ["p q : Prop\nhp : p\nhq : q\n⊢ p ∧ q"]
    tactics = ("constructor", "exact foo", "exact ⟨hp, hq⟩", "exact ⟨hp", "skip", "sorry", "exact ⟨hp, hq⟩")
    assert status(repl, root, *tactics) == ["open", "error", "closed", "error", "open", "error", "closed"]


def test_independent_goals_are_stepped_apart(repl: ReplEnvironment) -> None:
    left, right = repl.step(repl.open(AND), ["constructor"])[0].children
    assert [left.goals[0].target, right.goals[0].target] == ["p", "q"]
    assert status(repl, right, "exact hq", "exact hp", "all_goals exact hq") == ["closed", "error", "closed"]
    assert status(repl, left, "exact hp", "skip") == ["closed", "open"]


def test_goals_that_share_a_metavariable_are_one_state(repl: ReplEnvironment) -> None:
    problem = Problem("t", "theorem t (f : ℕ → ℕ) (h : f 1 = 2) : ∃ x, f x = 2")
    (state,) = repl.step(repl.open(problem), ["refine Exists.intro ?w ?h"])[0].children
    assert len(state.goals) == 2
    assert status(repl, state, "exact 1", "swap; exact h", "exact h") == ["open", "closed", "error"]


def test_a_goal_deep_in_a_split_is_stepped_alone(repl: ReplEnvironment) -> None:
    problem = Problem("t", "theorem t (p q r s : Prop) (hp : p) (hq : q) (hr : r) : ((p ∧ q) ∧ (r ∨ s)) ∧ (p ∧ r)")
    first, second = repl.step(repl.open(problem), ["constructor"])[0].children
    deep = repl.step(first, ["constructor"])[0].children[0]
    left, right = repl.step(deep, ["constructor"])[0].children
    assert (left.goals[0].target, right.goals[0].target) == ("p", "q")
    assert status(repl, right, "exact hq", "exact hp") == ["closed", "error"]
    assert status(repl, second, "exact ⟨hp, hr⟩") == ["closed"]
    assert status(repl, after(repl, deep, "skip", "skip"), "exact ⟨hp, hq⟩") == ["closed"]


def test_headers_are_kept_apart(repl: ReplEnvironment) -> None:
    ten, two = (Problem("t", "theorem t : n = n", f"import Mathlib\ndef n : ℕ := {n}\n") for n in (10, 2))
    assert status(repl, repl.open(ten), "show 10 = n\nrfl", "show 2 = n\nrfl") == ["closed", "error"]
    assert status(repl, repl.open(two), "show 10 = n\nrfl", "show 2 = n\nrfl") == ["error", "closed"]
    assert status(repl, repl.open(ten), "show 10 = n\nrfl") == ["closed"]


@pytest.mark.parametrize("statement", ["theorem t (a : ℕ) : a = nonsense", "theorem t : 1 +"])
def test_a_statement_that_can_not_be_stated_is_told_with_leans_reason(repl: ReplEnvironment, statement: str) -> None:
    with pytest.raises(StatementError, match=r"nonsense|unexpected"):
        repl.open(Problem("t", statement))


def test_a_killed_process_is_replaced_and_paths_are_replayed(repl: ReplEnvironment) -> None:
    right = repl.step(repl.open(AND), ["constructor"])[0].children[1]
    deep = after(repl, right, "skip", "skip")
    pid = repl.worker_pid
    assert pid is not None
    os.killpg(pid, signal.SIGKILL)
    assert status(repl, deep, "exact hp", "exact hq") == ["error", "closed"]
    assert repl.worker_pid not in (None, pid)


def test_a_program_that_is_no_repl_is_an_error_of_every_tactic() -> None:
    with ReplEnvironment(["false"], {}, fingerprint="x") as environment:
        assert status(environment, ProofState(AND, ()), "skip", "exact hp") == ["error", "error"]


def test_a_search_over_the_protocol_ends_in_a_verdict(repl: ReplEnvironment) -> None:
    problem = Problem("t", "theorem t (p q r : Prop) (h : p ∧ q) (g : q → r) : r ∧ p")
    found = attempt(problem, repl, make_generator("symbolic", 0), AttemptSettings(20.0), verify=verify)
    assert found.status == "proved" and found.verdict is not None and found.verdict.proved


COMPLETED = {"proofState": 1, "goals": [], "proofStatus": "Completed"}
OPEN = {"proofState": 1, "goals": ["⊢ p"], "proofStatus": "Incomplete: open goals remain"}


@pytest.mark.parametrize(
    ("reply", "expected", "message"),
    [
        (COMPLETED, "closed", ""),
        (OPEN, "open", ""),
        (COMPLETED | {"proofStatus": "Incomplete: contains sorry"}, "error", "sorry"),
        (COMPLETED | {"proofStatus": "Incomplete: contains metavariable(s)"}, "error", "metavariables"),
        (COMPLETED | {"proofStatus": "Error: kernel type check failed: no"}, "error", "kernel"),
        ({"proofState": 1, "goals": []}, "error", "does not say that the kernel"),
        ({"message": "Lean error:\nmaximum number of heartbeats (200000) has been reached"}, "timeout", "heartbeats"),
        ({"message": "Lean error:\nno"}, "error", "no"),
        ({"env": 7}, "error", ""),
        ("uncaught exception: something", "error", "not JSON"),
    ],
)  # fmt: skip
def test_an_empty_list_of_goals_is_no_success_by_itself(
    tmp_path: Path, reply: Any, expected: str, message: str
) -> None:
    with played(tmp_path, [reply]) as environment:
        root = environment.open(AND)
        (outcome,) = environment.step(root, ["exact hp"])
        assert outcome.status == expected and message in outcome.message


def test_a_closed_goal_counts_when_exactly_the_others_are_left(tmp_path: Path) -> None:
    two = OPEN | {"proofState": 2, "goals": ["⊢ p", "⊢ q"]}
    turned = OPEN | {"proofState": 3, "goals": ["⊢ q", "⊢ p"]}
    left = [{"goals": goals, "proofState": 9, "proofStatus": OPEN["proofStatus"]} for goals in (["⊢ p"], ["⊢ r"], [])]
    with played(tmp_path, [two, turned, *left]) as environment:
        right = environment.step(environment.open(AND), ["constructor"])[0].children[1]
        outcomes = environment.step(right, ["one", "two", "three"])
    assert [str(outcome.status) for outcome in outcomes] == ["closed", "error", "error"]
    assert "not its own" in outcomes[1].message


@pytest.mark.parametrize("then", ["end", "break", "hang", "half", "eat"])
def test_a_tactic_that_breaks_the_process_costs_itself_alone(tmp_path: Path, then: str) -> None:
    with played(tmp_path, [OPEN, OPEN], then) as environment:
        state = after(environment, environment.open(AND), "one")
        outcomes = environment.step(state, ["two", "three", "four"])
        # each new process plays two replies: "one" is replayed, so every second tactic meets the fault
        assert [str(outcome.status) for outcome in outcomes][::2] == ["open", "open"]
        assert outcomes[1].status == ("error" if then in ("end", "break") else "timeout")


def test_a_process_that_forgets_is_replaced_once(tmp_path: Path) -> None:
    with played(tmp_path, [{"message": "Unknown proof state."}]) as environment:
        (outcome,) = environment.step(environment.open(AND), ["exact hp"])
        assert outcome.status == "error" and "Unknown proof state" in outcome.message


def test_a_path_that_can_not_be_replayed_ends_the_call(tmp_path: Path) -> None:
    with played(tmp_path, [OPEN], "hang") as environment:
        state = after(environment, environment.open(AND), "one")
        lost = ProofState(state.problem, state.goals, (*state.path, *state.path, *state.path))
        started = time.monotonic()
        outcomes = environment.step(lost, [f"exact {i}" for i in range(50)])
        assert {str(outcome.status) for outcome in outcomes} == {"timeout"}
        assert time.monotonic() - started < 5.0


def test_an_interruption_is_told_from_a_crash(tmp_path: Path) -> None:
    with played(tmp_path, [], "hang") as environment:
        environment.limits = StepLimits(seconds=20.0)
        root = environment.open(AND)
        threading.Timer(0.1, environment.interrupt).start()
        with pytest.raises(LeanInterrupted):
            environment.step(root, ["exact hp"])
        assert environment.open(AND) == root


def test_a_process_that_knows_too_much_is_replaced(tmp_path: Path) -> None:
    with played(tmp_path, [COMPLETED] * 4, states=4) as environment:
        root = environment.open(AND)
        pids = set[int | None]()
        for _ in range(6):
            assert status(environment, root, "exact hp") == ["closed"]
            pids.add(environment.worker_pid)
    assert len(pids) == 3


def test_many_steps_leave_our_own_process_as_it_was(tmp_path: Path) -> None:
    """A short form of benchmarks/repl.py, which makes 100,000 steps."""
    long = "⊢ " + "x + " * 2_000
    with played(tmp_path, [OPEN | {"goals": [long]}, COMPLETED] * 100, "end", states=200) as environment:
        root = environment.open(AND)

        def steps(number: int) -> int:
            for _ in range(number):
                environment.step(root, ["one", "two", "three", "four"])
            return resident_bytes(os.getpid())

        before = steps(50)
        assert steps(150) - before < 4 << 20
