"""An installed toolchain, played by the embedded Lean: found, stepped by plain text, asked for verdicts."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from lean_env.embedded.core import core_library
from lean_env.environment import PathStep, ProofState, StepLimits, StepStatus
from lean_env.environments import setting
from lean_env.errors import LeanUnavailable, StatementError
from lean_env.olean import Olean
from lean_env.problem import Problem
from lean_env.toolchain.compiler import ToolchainCompiler
from lean_env.toolchain.discover import Toolchain, find_toolchain
from lean_env.toolchain.environment import ToolchainEnvironment
from lean_env.toolchain.header import canonical_header
from lean_env.verdict import Level, replayed, verify
from prover.attempt import AttemptSettings, attempt
from prover.specs import make_generator
from tests.lean_env.toolchain.installed import executable

AND = Problem("and", "theorem and' (p q : Prop) (hp : p) (hq : q) : p ∧ q")
ENDLESS = "have : Nat.rec (motive := fun _ => ℕ) 0 (fun _ r => r + 1) 900000000 = 1 := by decide +kernel"


@pytest.fixture(scope="module")
def toolchain(project: Path) -> Toolchain:
    return find_toolchain(project)


@pytest.fixture(scope="module")
def environment(toolchain: Toolchain) -> Iterator[ToolchainEnvironment]:
    with ToolchainEnvironment(toolchain, StepLimits(seconds=20.0), workers=2) as opened:
        yield opened


def status(environment: ToolchainEnvironment, state: ProofState, *tactics: str) -> list[str]:
    return [str(outcome.status) for outcome in environment.step(state, tactics)]


def test_a_toolchain_is_found_from_within_its_project(
    project: Path, toolchain: Toolchain, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = project / "Deep" / "Er"
    inner.mkdir(parents=True)
    monkeypatch.chdir(inner)
    assert find_toolchain() == toolchain
    assert toolchain.version == "4.35.0" and toolchain.githash.startswith("eb6cafb7")
    assert toolchain.project == project.resolve()


def test_the_fingerprint_changes_with_the_projects_libraries(project: Path, toolchain: Toolchain) -> None:
    before = toolchain.fingerprint
    (project / "lake-manifest.json").write_text("{}")
    assert toolchain.fingerprint != before
    (project / "lake-manifest.json").unlink()


def test_what_is_missing_is_told_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, toolchain: Toolchain
) -> None:
    with pytest.raises(LeanUnavailable, match="no Lake project"):
        find_toolchain(tmp_path)
    monkeypatch.setenv("SEQUENT_REPL", str(tmp_path / "nowhere"))
    with pytest.raises(LeanUnavailable, match="build leanprover-community/repl for Lean"):
        toolchain.repl()
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("ELAN_HOME", str(tmp_path))
    with pytest.raises(LeanUnavailable, match="install elan"):
        find_toolchain(toolchain.project)
    executable(tmp_path / "lake", "#!/bin/sh\necho no such toolchain >&2\nexit 3\n")
    with pytest.raises(LeanUnavailable, match=r"status 3\): no such toolchain"):
        find_toolchain(toolchain.project)


def test_outcomes_are_those_of_the_embedded_environment(environment: ToolchainEnvironment) -> None:
    root = environment.open(AND)
    assert [str(goal) for goal in root.goals] == ["p q : Prop\nhp : p\nhq : q\n⊢ p ∧ q"]
    tactics = ("constructor", "exact foo", "exact ⟨hp, hq⟩", "exact ⟨hp, hp⟩", "skip", "sorry", "have : q := by simp",
               "rw rw", "exact and' p q hp hq", "cases hp <;> exact\n  nothing", "exact ⟨hp,\n  hq⟩")  # fmt: skip
    assert status(environment, root, *tactics) == [
        "open", "error", "closed", "error", "open", "error", "error", "error", "error", "error", "closed",
    ]  # fmt: skip


def test_independent_goals_are_stepped_apart(environment: ToolchainEnvironment) -> None:
    left, right = environment.step(environment.open(AND), ["constructor"])[0].children
    assert [left.goals[0].target, right.goals[0].target] == ["p", "q"]
    assert status(environment, right, "exact hq", "exact hp", "all_goals exact hq") == ["closed", "error", "closed"]


def test_a_goal_deep_in_a_split_is_stepped_alone(environment: ToolchainEnvironment) -> None:
    problem = Problem("t", "theorem t (p q r s : Prop) (hp : p) (hq : q) (hr : r) : ((p ∧ q) ∧ (r ∨ s)) ∧ (p ∧ r)")
    first, second = environment.step(environment.open(problem), ["constructor"])[0].children
    deep = environment.step(first, ["constructor"])[0].children[0]
    left, right = environment.step(deep, ["constructor"])[0].children
    assert (left.goals[0].target, right.goals[0].target) == ("p", "q")
    assert status(environment, right, "exact hq", "exact hp") == ["closed", "error"]
    assert status(environment, second, "exact ⟨hp, hr⟩") == ["closed"]


def test_goals_that_share_a_metavariable_are_one_state(environment: ToolchainEnvironment) -> None:
    problem = Problem("t", "theorem t (f : ℕ → ℕ) (h : f 1 = 2) : ∃ x, f x = 2")
    (state,) = environment.step(environment.open(problem), ["refine Exists.intro ?w ?h"])[0].children
    assert len(state.goals) == 2
    assert status(environment, state, "exact 1", "swap; exact h", "exact h") == ["open", "closed", "error"]


def test_what_a_tactic_logs_is_no_mark(environment: ToolchainEnvironment) -> None:
    root = environment.open(Problem("t", "theorem t (p q : Prop) (hp : p) : q"))
    lies = 'trace "sequent reached 0"\nexact hp'
    assert status(environment, root, lies, f"skip\n{lies}", "first | skip") == ["error", "error", "open"]


def test_a_path_that_does_not_work_is_told(environment: ToolchainEnvironment) -> None:
    state = ProofState(AND, (), (PathStep("exact nonsense"),))
    outcomes = environment.step(state, ["exact hp", "exact hq"])
    assert all("could not be reached" in outcome.message for outcome in outcomes)


@pytest.mark.parametrize("statement", ["theorem t (a : ℕ) : a = nonsense", "theorem t : 1 +"])
def test_a_statement_that_can_not_be_stated_is_told_with_leans_reason(
    environment: ToolchainEnvironment, statement: str
) -> None:
    with pytest.raises(StatementError, match=r"nonsense|unexpected"):
        environment.open(Problem("t", statement))


def test_universes_are_understood(environment: ToolchainEnvironment) -> None:
    problem = Problem("t", "theorem Deep.t.{u, v} {α : Type u}\n  {β : Type v} (f : α → β) (x : α) :\n  f x = f x")
    assert status(environment, environment.open(problem), "rfl") == ["closed"]


def test_headers_have_workers_of_their_own_and_the_oldest_makes_room(environment: ToolchainEnvironment) -> None:
    problems = [Problem("t", "theorem t : n = n", f"import Mathlib\ndef n : ℕ := {n}\n") for n in range(3)]
    for n, problem in enumerate(problems):
        assert status(environment, environment.open(problem), f"show n = {n}\nrfl") == ["closed"]
    kept = environment.worker_pids
    assert len(kept) == 2 and [header.split(":= ")[1][0] for header in kept] == ["1", "2"]
    same = Problem("t", "theorem t : n = n", "-- two\nimport Mathlib\n\ndef n : ℕ := 2 -- again\n")
    environment.open(same)
    assert environment.worker_pids == kept


def test_a_killed_worker_is_replaced(environment: ToolchainEnvironment) -> None:
    right = environment.step(environment.open(AND), ["constructor"])[0].children[1]
    pid = list(environment.worker_pids.values())[-1]
    assert pid is not None
    os.killpg(pid, signal.SIGKILL)
    environment.step(right, ["exact hq"])
    assert status(environment, right, "exact hq") == ["closed"]


def test_a_tactic_that_takes_memory_costs_itself_alone(toolchain: Toolchain) -> None:
    limits = StepLimits(seconds=60.0, heartbeats=0, memory_mb=200)
    with ToolchainEnvironment(toolchain, limits) as environment:
        outcomes = environment.step(environment.open(AND), [ENDLESS, "exact ⟨hp, hq⟩"])
    assert [outcome.status for outcome in outcomes] == [StepStatus.TIMEOUT, StepStatus.CLOSED]
    assert "200 MB" in outcomes[0].message


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("import A\nimport B\n", "-- c\nimport B\n\nimport A\nimport A", True),
        ("import A\nopen X\nopen Y", "import A\nopen Y\nopen X", False),
        ("import A\nset_option x 1\n", "import A\nset_option x 2\n", False),
        ("module\n\nimport A\n", "module -- c\nimport A", True),
    ],
)
def test_headers_that_come_to_the_same_are_one_text(one: str, other: str, same: bool) -> None:
    assert (canonical_header(one) == canonical_header(other)) is same
    assert "module" not in one or canonical_header(one).startswith("module\n")


@pytest.mark.parametrize(
    ("problem", "proof", "level", "reason"),
    [
        (AND, "exact ⟨hp, hq⟩", Level.REPLAYED, ""),
        (AND, "exact ⟨hp, hp⟩", Level.NONE, "error"),
        (AND, "sorry", Level.NONE, "may not be used"),
        (Problem("t", "theorem A.t.{u} {α : Sort u} (x : α) : x = x"), "rfl", Level.REPLAYED, ""),
        (Problem("t", "theorem t (x y : ℝ) (h : x < y) : x < (x + y) / 2"), "linarith", Level.REPLAYED, ""),
        (Problem("t", "theorem t : 2 + 2 = 5", "import Mathlib\naxiom bad : False\n"), "exact bad.elim", Level.COMPILED,
         "other axioms: bad"),
    ],
)  # fmt: skip
def test_verdicts_climb_the_ladder(
    toolchain: Toolchain, problem: Problem, proof: str, level: Level, reason: str
) -> None:
    verdict = verify(problem, proof, kernel=ToolchainCompiler(toolchain))
    assert verdict.level is level and reason in verdict.reason, verdict
    assert "toolchain Lean 4.35.0" in verdict.environment


def test_without_a_checker_level_three_is_the_top(toolchain: Toolchain, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Toolchain, "program", lambda *_: None)
    verdict = verify(AND, "exact ⟨hp, hq⟩", kernel=ToolchainCompiler(toolchain))
    assert verdict.level is Level.PINNED and "leanchecker" in verdict.reason


def test_a_checker_that_does_not_end_rejects_nothing(
    toolchain: Toolchain, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    verdict = verify(AND, "exact ⟨hp, hq⟩", kernel=ToolchainCompiler(toolchain))
    assert verdict.level is Level.REPLAYED
    slow = tmp_path / "leanchecker"
    executable(slow, "#!/bin/sh\nsleep 60\n")
    monkeypatch.setattr(Toolchain, "program", lambda *_: slow)
    library = core_library()
    module = Olean(library.path / library.modules[0].olean)
    said = ToolchainCompiler(toolchain, seconds=1).replay(tmp_path, module, [0])
    assert said == "leanchecker was ended: not done after 1 s"
    assert replayed(replace(verdict, level=Level.PINNED), said).level is Level.PINNED


@pytest.mark.parametrize("name", ["toolchain", "repl"])
def test_a_search_ends_in_a_verdict_of_the_same_lean(project: Path, name: str) -> None:
    chosen = setting(name, str(project))
    problem = Problem("t", "theorem t (p q r : Prop) (h : p ∧ q) (g : q → r) : r ∧ p")
    with chosen.make() as environment:
        assert environment.fingerprint == chosen.fingerprint
        found = attempt(
            problem, environment, make_generator("symbolic", 0), AttemptSettings(60.0), verify=chosen.verify
        )
    assert found.status == "proved" and found.verdict is not None
    assert found.verdict.level is Level.REPLAYED and "toolchain" in found.verdict.environment
