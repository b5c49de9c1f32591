"""A traced repository: as data, and stepped through LeanDojo's own `Dojo` over a stand-in for Lean."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from lean_env.environment import ProofState, StepLimits
from lean_env.environments import setting
from lean_env.errors import StatementError
from lean_env.leandojo.benchmark import DojoTheorem, read_benchmark
from lean_env.leandojo.package import open_repository
from lean_env.leandojo.trace import write_traced
from lean_env.leandojo.traced import dojo_environment, find_traced
from lean_env.problem import Problem
from lean_env.repl.environment import ReplEnvironment
from prover.training.leandojo import rows_of
from retriever.sources import read_leandojo
from sequent.cli import main
from tests.lean_env.leandojo.written import DEMO, traced

# LeanDojo leaves files for the garbage collector to close.
pytestmark = [
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
HEADER = "import Mathlib\n\nnamespace Demo\n"
BOTH = Problem("both", "theorem both (p q : Prop) (hp : p) (hq : q) : p ∧ q", HEADER)
SAME = Problem("same", "theorem same (n : Nat) : n = n", HEADER)
BASE = "prelude\n\ntheorem zero : 0 = 0 := by\n  exact rfl\n"


def opened(demo: Path, seconds: float = 10.0) -> ReplEnvironment:
    limits = StepLimits(seconds=seconds)
    return ReplEnvironment(find_traced(demo).command(), dojo_environment(), fingerprint="d", limits=limits)


@pytest.fixture(scope="module")
def environment(demo: Path) -> Iterator[ReplEnvironment]:
    with opened(demo) as environment:
        yield environment


def status(environment: ReplEnvironment, state: ProofState, *tactics: str) -> list[str]:
    return [str(outcome.status) for outcome in environment.step(state, tactics)]


def test_a_traced_repository_becomes_files_that_are_read_like_the_published_ones(
    dojo: Any, cache: Path, tmp_path: Path
) -> None:
    demo = DEMO.replace("import Mathlib", "prelude\nimport Base")
    folder = tmp_path / "two"
    root = traced(folder, cache, {"Base.lean": BASE, "Demo.lean": demo}, {"Demo.lean": "Base.lean"})
    repository = open_repository(dojo, str(folder))
    build = Path(".lake/build/ir")
    files = {
        f"{name}.lean": dojo.TracedFile.from_traced_file(root, build / f"{name}.ast.json", repository)
        for name in ("Demo", "Base")
    }
    graph = nx.DiGraph()
    for path, file in files.items():
        graph.add_node(path, traced_file=file)
        graph.add_edges_from((path, str(other)) for _, other in file.get_direct_dependencies(repository))
    found = dojo.TracedRepo(repository, {}, root, list(files.values()), graph)
    found._update_traced_files()
    written = write_traced(found, tmp_path / "out")
    assert (written.theorems, written.steps, written.files, written.premises) == (3, 5, 2, 3)
    theorems = {t.full_name: t for t in read_benchmark(written.theorems_file) if isinstance(t, DojoTheorem)}
    assert [step.tactic for step in theorems["Demo.both"].steps] == ["constructor", "exact hp", "exact hq"]
    assert theorems["zero"].steps[0].annotated == "exact <a>rfl</a>"
    assert [row.outcome for row in rows_of(theorems["Demo.both"])] == ["open", "closed", "closed"]
    assert rows_of(theorems["zero"])[0].premises == ("rfl",)
    corpus = read_leandojo(written.corpus_file)
    assert {premise.name for premise in corpus.premises} == {"zero", "Demo.both", "Demo.same"}
    assert corpus.imports["Demo"] == ("Base",)
    about = json.loads((tmp_path / "out" / "metadata.json").read_text())
    assert about["from_repo"]["lean"] == "v4.20.0" and about["from_repo"]["commit"] == repository.commit


def test_a_traced_theorem_is_stepped(environment: ReplEnvironment) -> None:
    root = environment.open(BOTH)
    assert [str(goal) for goal in root.goals] == ["p q : Prop\nhp : p\nhq : q\n⊢ p ∧ q"]
    (split,) = environment.step(root, ["constructor"])
    assert [goal.target for child in split.children for goal in child.goals] == ["p", "q"]
    left, right = split.children
    assert status(environment, left, "exact hp", "exact hq") == ["closed", "error"]
    assert status(environment, right, "exact hq", "exact hp") == ["closed", "error"]
    assert status(environment, environment.open(SAME), "rfl") == ["closed"]
    assert status(environment, root, "exact ⟨hp, hq⟩", "sorry") == ["closed", "error"]  # both are open at once


@pytest.mark.parametrize(
    ("problem", "reason"),
    [
        (Problem("both", "theorem both (p : Prop) (hp : p) : p", HEADER), "states both otherwise: Demo.lean: theorem"),
        (Problem("none", "theorem none : True", HEADER), "has no theorem none"),
    ],
)
def test_what_was_not_traced_in_these_words_is_not_opened(
    problem: Problem, reason: str, environment: ReplEnvironment
) -> None:
    with pytest.raises(StatementError, match=reason):
        environment.open(problem)


def test_what_the_terminal_can_not_carry_is_an_error(environment: ReplEnvironment) -> None:
    root = environment.open(BOTH)
    long = "exact ⟨" + "(" * 2100 + "hp" + ")" * 2100 + ", hq⟩"
    outcomes = environment.step(root, [long, "exact ⟨hp,\x7f hq⟩", "exact ⟨hp, hq⟩"])
    assert [str(outcome.status) for outcome in outcomes] == ["error", "error", "closed"]
    assert "4000 bytes" in outcomes[0].message


def test_a_tactic_that_hangs_or_kills_lean_costs_itself_alone(demo: Path) -> None:
    others = _leans()
    with opened(demo, seconds=3.0) as environment:
        root = environment.open(BOTH)
        running = _leans() - others
        assert status(environment, root, "sleep_here", "exact ⟨hp, hq⟩") == ["timeout", "closed"]
        assert running and _gone(running)
        assert status(environment, root, "die_here", "exact ⟨hp, hq⟩") == ["error", "closed"]
        running = _leans() - others
    assert running and _gone(running)
    assert list(find_traced(demo).root.glob("Demo?*.lean")) == []


def test_a_proof_found_there_has_the_verdict_of_the_ladder(
    demo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    problems = tmp_path / "demo.lean"
    problems.write_text(f"{HEADER}\n{BOTH.statement} := by sorry\n", encoding="utf-8")
    command = ["prove", str(problems), "--env", "dojo", "--project", str(demo), "--json", "--time-limit", "60"]
    assert main(command) == 0
    result = json.loads(capsys.readouterr().out)
    assert result["status"] == "proved" and result["verdict"]["level"] >= 3
    assert "toolchain Lean 4.35.0" in result["verdict"]["environment"]


def test_the_environment_is_named_after_commit_and_toolchain(demo: Path) -> None:
    found = setting("dojo", str(demo))
    assert found.fingerprint.startswith(f"dojo-{find_traced(demo).commit[:12]}+lean-4.35.0")
    assert not found.verify(BOTH, "exact hp").proved


def _leans() -> set[int]:
    """The stand-ins for Lean that run."""
    found: set[int] = set()
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            words = (entry / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        if len(words) > 2 and words[1].endswith(b"leandojo/over_embedded.py"):
            found.add(int(entry.name))
    return found


def _gone(pids: set[int]) -> bool:
    deadline = time.monotonic() + 5
    while any(os.path.exists(f"/proc/{pid}") for pid in pids):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True
