"""Stepping through real Lean: outcomes, independence of goals, bounds, and what survives a process that dies."""

import os
import signal
import threading
import time
from dataclasses import replace

import pytest

from lean_env.embedded.environment import EmbeddedEnvironment
from lean_env.embedded.header import quote
from lean_env.environment import PathStep, ProofState, StepLimits, StepStatus
from lean_env.errors import StatementError
from lean_env.lean_worker import Diagnostic, LeanWorker
from lean_env.pool import EnvironmentPool
from lean_env.problem import Problem

ENDLESS = "have : Nat.rec (motive := fun _ => ℕ) 0 (fun _ r => r + 1) 900000000 = 1 := by decide +kernel"
AND = Problem("and", "theorem and' (p q : Prop) (hp : p) (hq : q) : p ∧ q")


def _status(environment: EmbeddedEnvironment, state: ProofState, *tactics: str) -> list[str]:
    return [str(outcome.status) for outcome in environment.step(state, tactics)]


def test_outcomes_of_one_call_do_not_touch_each_other(environment: EmbeddedEnvironment) -> None:
    root = environment.open(AND)
    tactics = ("constructor", "exact foo", "exact ⟨hp, hq⟩", "exact ⟨hp", "exact ⟨hp, hp⟩", "skip", "exact ⟨hp, hq⟩")
    assert _status(environment, root, *tactics) == ["open", "error", "closed", "error", "error", "open", "closed"]


def test_a_tactic_that_ends_the_whole_call_costs_itself_alone(environment: EmbeddedEnvironment) -> None:
    root = environment.open(Problem("t", "theorem t (p : Prop) (h : p) (n : ℕ) : p"))
    gives_up = "induction n with\n| zero => exact h\n| succ n ih => skip"
    outcomes = environment.step(root, ["nonsense", gives_up, "exact h", gives_up, "assumption"])
    assert [str(outcome.status) for outcome in outcomes] == ["error", "error", "closed", "error", "closed"]


@pytest.mark.parametrize("bad", ["exact nonsense", ENDLESS])
def test_a_path_that_does_not_work_costs_two_calls_whatever_is_tried_behind_it(
    monkeypatch: pytest.MonkeyPatch, bad: str
) -> None:
    calls = 0
    elaborate = LeanWorker.elaborate

    def counted(worker: LeanWorker, header: str, body: str, seconds: float) -> list[Diagnostic]:
        nonlocal calls
        calls += 1
        return elaborate(worker, header, body, seconds)

    monkeypatch.setattr(LeanWorker, "elaborate", counted)
    with EmbeddedEnvironment(StepLimits(seconds=1.0, heartbeats=0)) as environment:
        root = environment.open(AND)
        calls = 0
        state = replace(root, path=(PathStep(bad),))
        outcomes = environment.step(state, [f"exact ⟨hp, hq⟩{' ' * i}" for i in range(8)])
    assert calls == 2
    assert not {outcome.status for outcome in outcomes} & {StepStatus.OPEN, StepStatus.CLOSED}


def test_lean_says_why_a_tactic_failed(environment: EmbeddedEnvironment) -> None:
    outcomes = environment.step(environment.open(AND), ["exact foo", "rw rw", "exact hq"])
    expected = ("Unknown identifier `foo`", "does not parse", "Type mismatch")
    assert all(text in outcome.message for text, outcome in zip(expected, outcomes, strict=True)), outcomes


def test_independent_goals_become_states_of_their_own(environment: EmbeddedEnvironment) -> None:
    left, right = environment.step(environment.open(AND), ["constructor"])[0].children
    assert [left.goals[0].target, right.goals[0].target] == ["p", "q"]
    assert _status(environment, right, "exact hq", "exact hp", "all_goals exact hq") == ["closed", "error", "closed"]


def test_goals_that_share_a_metavariable_are_one_state(environment: EmbeddedEnvironment) -> None:
    problem = Problem("t", "theorem t (f : ℕ → ℕ) (h : f 1 = 2) : ∃ x, f x = 2")
    (state,) = environment.step(environment.open(problem), ["refine Exists.intro ?w ?h"])[0].children
    assert len(state.goals) == 2
    assert _status(environment, state, "exact 1", "swap; exact h", "exact h") == ["open", "closed", "error"]


def test_what_a_tactic_logs_is_no_report_wherever_it_lands(environment: EmbeddedEnvironment) -> None:
    state = environment.open(Problem("t", "theorem t (p q : Prop) (hp : p) : q"))
    for padding in (0, 10, 40, 160):  # Lean puts the message at the place of the tactic's text, counted from the top
        noisy = "skip\n" * padding + 'trace "closed 0"\ntrace "Try this: ring_nf"'
        assert _status(environment, state, noisy, "exact hp") == ["open", "error"]


def test_a_goal_reached_on_a_long_path_is_the_one_that_lean_shows(environment: EmbeddedEnvironment) -> None:
    state = environment.open(Problem("t", "theorem t (p q r s : Prop) (hp : p) (hs : s) : (p ∧ q) ∧ (r ∨ s)"))
    state = environment.step(state, ["constructor"])[0].children[1]
    state = environment.step(state, ["right"])[0].children[0]
    assert state.goals[0].target == "s"
    assert _status(environment, state, "exact hs", "exact hp") == ["closed", "error"]


def test_forbidden_text_is_refused_before_lean_sees_it(environment: EmbeddedEnvironment) -> None:
    outcome, other = environment.step(environment.open(AND), ["sorry", "exact ⟨hp, hq⟩"])
    assert (outcome.status, other.status) == (StepStatus.ERROR, StepStatus.CLOSED)
    assert "may not be used" in outcome.message


def test_a_theorem_can_not_be_used_in_its_own_proof(environment: EmbeddedEnvironment) -> None:
    assert _status(environment, environment.open(AND), "exact and' p q hp hq") == ["error"]


@pytest.mark.parametrize(
    ("statement", "message"),
    [
        ("theorem t (a : ℕ) : a = nonsense", "nonsense"),
        ("theorem t (a : Nowhere) : a = a", "Nowhere"),
        ("theorem t : 1 +", "unexpected"),
    ],
)
def test_a_statement_that_lean_can_not_state_is_told_with_leans_reason(
    environment: EmbeddedEnvironment, statement: str, message: str
) -> None:
    with pytest.raises(StatementError, match=message):
        environment.open(Problem("t", statement))


def test_universes_and_headers_are_understood(environment: EmbeddedEnvironment) -> None:
    header = "import Mathlib\nimport Mathlib.Tactic\nset_option maxHeartbeats 400000\nopen Nat Real\nvariable (k : ℕ)\n"
    problem = Problem("t", "theorem Deep.t.{u, v} {α : Type u} {β : Type v} (f : α → β) (x : α) : f x = f x", header)
    assert _status(environment, environment.open(problem), "rfl") == ["closed"]


@pytest.mark.parametrize("text", ['"', "\\", "a\nb", "\t", "\x01", "é→ℕ", '\\"'])
def test_any_text_becomes_a_lean_string(environment: EmbeddedEnvironment, text: str) -> None:
    literal = quote(text)
    state = environment.open(Problem("t", f"theorem t : {literal} = {literal}"))
    assert _status(environment, state, "rfl") == ["closed"]


def test_a_tactic_that_runs_for_ever_costs_itself_alone() -> None:
    with EmbeddedEnvironment(StepLimits(seconds=2.0, heartbeats=0)) as environment:
        root = environment.open(AND)
        started = time.monotonic()
        outcomes = environment.step(root, ["exact ⟨hp, hq⟩", ENDLESS, "constructor"])
        assert [outcome.status for outcome in outcomes] == [StepStatus.CLOSED, StepStatus.TIMEOUT, StepStatus.OPEN]
        assert time.monotonic() - started < 15.0


def test_a_tactic_that_uses_up_its_heartbeats_costs_itself_alone() -> None:
    with EmbeddedEnvironment(StepLimits(heartbeats=300)) as environment:
        root = environment.open(Problem("t", "theorem t (a b c d e f : ℕ) : (a + b + c + d + e + f) ^ 3 = 0"))
        slow = "simp only [Nat.pow_succ, Nat.mul_add, Nat.add_mul]"
        outcomes = environment.step(root, ["skip", slow, "skip ", slow + " ", "skip  "])
        assert [str(outcome.status) for outcome in outcomes] == ["open", "timeout", "open", "timeout", "open"]
        assert "maximum number of heartbeats" in outcomes[1].message


def test_a_tactic_that_takes_memory_without_bound_costs_itself_alone() -> None:
    with EmbeddedEnvironment(StepLimits(seconds=60.0, heartbeats=0, memory_mb=300)) as environment:
        outcomes = environment.step(environment.open(AND), [ENDLESS, "exact ⟨hp, hq⟩"])
        assert [outcome.status for outcome in outcomes] == [StepStatus.TIMEOUT, StepStatus.CLOSED]
        assert "300 MB" in outcomes[0].message


def test_a_worker_killed_in_mid_step_is_replaced_and_the_path_replayed(environment: EmbeddedEnvironment) -> None:
    right = environment.step(environment.open(AND), ["constructor"])[0].children[1]
    pid = environment.worker_pid
    assert pid is not None
    threading.Timer(0.005, os.kill, (pid, signal.SIGKILL)).start()
    outcomes = environment.step(right, ["exact hq"] + [f"exact ⟨hp, hq, {i}⟩" for i in range(60)])
    assert outcomes[0].status is StepStatus.CLOSED
    time.sleep(0.02)
    assert _status(environment, right, "exact hq") == ["closed"]
    assert environment.worker_pid != pid


def test_the_process_and_its_group_end_with_the_environment() -> None:
    with EmbeddedEnvironment() as environment:
        environment.open(AND)
        pid = environment.worker_pid
    assert pid is not None
    with pytest.raises(ProcessLookupError):
        os.killpg(pid, 0)


def test_a_pool_answers_in_order_and_uses_every_process() -> None:
    with EnvironmentPool(EmbeddedEnvironment, 2) as pool:
        root = pool.open(AND)
        answers = pool.step_all([(root, ["skip", f"exact ⟨hp, hq⟩{' ' * i}"]) for i in range(6)])
        assert [[str(outcome.status) for outcome in answer] for answer in answers] == [["open", "closed"]] * 6
