"""`sequent core check`: what it says of a good library, and that it finds what is wrong."""

from __future__ import annotations

import json
import os
import shutil
import signal
import time
from pathlib import Path
from typing import Any

import pytest

from lean_env.embedded.check import check_library
from lean_env.embedded.core import MANIFEST, CoreLibrary, core_library
from lean_env.embedded.goals import MUST_FAIL, MUST_PASS

CHECKS = ["lean", "build", "axioms", "soundness", "meta surface", "replay", MUST_PASS, MUST_FAIL, "load"]


@pytest.fixture
def goals(tmp_path: Path) -> Path:
    """One goal of each sort; the library's own are run by tests/test_core_goals.py."""
    folder = tmp_path / "goals"
    for expectation, text in ((MUST_PASS, "example : 1 = 1 := rfl\n"), (MUST_FAIL, "example : 1 = 2 := by decide\n")):
        (folder / expectation).mkdir(parents=True)
        (folder / expectation / "goal.lean").write_text(f"import Mathlib\n{text}")
    return folder


@pytest.fixture
def copied(tmp_path: Path) -> CoreLibrary:
    """A copy of the library that a test may damage."""
    library = core_library()
    shutil.copytree(library.path, tmp_path / "library")
    return CoreLibrary(tmp_path / "library", library.fingerprint, library.modules)


def faults(library: CoreLibrary, goals: Path, name: str) -> tuple[str, ...]:
    """What one check finds; those after it are not run."""
    return next(f for f in check_library(library, lambda _: None, goals=goals) if f.name == name).faults


def test_a_good_library_passes_and_its_fingerprint_is_printed(sequent: Any, goals: Path) -> None:
    run = sequent("core", "check", "--goals", goals)
    assert run.returncode == 0, run.stdout + run.stderr
    lines = run.stdout.splitlines()
    assert [line[:22].rstrip() for line in lines[:-1]] == [f"ok      {name}" for name in CHECKS]
    assert lines[-1] == f"core library {core_library().fingerprint}"


def test_json_has_every_figure(sequent: Any, goals: Path) -> None:
    run = sequent("core", "check", "--json", "--goals", goals)
    report = json.loads(run.stdout)
    assert run.returncode == 0 and report["passed"] and report["fingerprint"] == core_library().fingerprint
    checks = {check["name"]: check for check in report["checks"]}
    assert list(checks) == CHECKS and all(check["passed"] and not check["faults"] for check in checks.values())
    assert checks["build"]["figures"]["modules"] == len(core_library().modules)
    assert checks["axioms"]["figures"]["theorems"] > 5_000
    assert checks["soundness"]["figures"]["functions"] == 15
    assert checks["must_fail"]["figures"] == {"files": 1, "declarations": 1}
    assert 0 < checks["load"]["figures"]["load_ms"] < 10_000 and checks["load"]["figures"]["worker_mib"] > 20


def test_a_false_statement_that_is_accepted_and_a_goal_that_fails_end_in_status_1(sequent: Any, goals: Path) -> None:
    (goals / MUST_FAIL / "goal.lean").write_text("import Mathlib\nexample : 1 = 1 := rfl\n")
    (goals / MUST_PASS / "goal.lean").write_text("import Mathlib\nexample : 1 = 2 := by decide\n")
    run = sequent("core", "check", "--goals", goals)
    assert run.returncode == 1
    failed = [line.split()[1] for line in run.stdout.splitlines() if line.startswith("FAILED")]
    assert failed == [MUST_PASS, MUST_FAIL]
    assert "line 2 is accepted: example : 1 = 1" in run.stderr
    assert run.stdout.splitlines()[-1].endswith("NOT as it must be")


def test_a_folder_without_goals_is_no_success(sequent: Any, tmp_path: Path) -> None:
    run = sequent("core", "check", "--json", "--goals", tmp_path)
    report = json.loads(run.stdout)
    assert run.returncode == 1 and not report["passed"]


def test_an_altered_file_and_a_stranger_are_found(copied: CoreLibrary, goals: Path) -> None:
    altered = copied.path / "Sequent/Soundness.olean"
    content = bytearray(altered.read_bytes())
    content[-1] ^= 1
    altered.unlink()
    altered.write_bytes(content)
    (copied.path / "Stranger.olean").write_bytes(b"")
    assert faults(copied, goals, "build") == (
        "Sequent/Soundness.olean is not what was built",
        "Stranger.olean belongs to no source",
    )


def test_a_module_that_the_manifest_forgot_is_found(copied: CoreLibrary, goals: Path) -> None:
    manifest = copied.path / MANIFEST
    recorded = json.loads(manifest.read_text())
    del recorded["Mathlib.olean"]
    manifest.write_text(json.dumps(recorded))
    assert faults(copied, goals, "build") == (f"Mathlib.olean is missing from {manifest}",)


def test_an_index_of_axioms_that_says_less_than_the_modules_is_found(copied: CoreLibrary, goals: Path) -> None:
    index = copied.path / "axioms.json"
    said = json.loads(index.read_text())
    said["Classical.em"] = []
    index.write_text(json.dumps(said))
    (fault,) = faults(copied, goals, "axioms")
    assert "is not what the modules say" in fault


def test_a_library_without_the_soundness_proofs_is_found(copied: CoreLibrary, goals: Path) -> None:
    modules = tuple(module for module in copied.modules if module.name != "Sequent.Soundness")
    without = CoreLibrary(copied.path, copied.fingerprint, modules)
    assert faults(without, goals, "soundness") == ("Sequent.Soundness is not in the library",)


def test_ctrl_c_stops_the_check_and_its_lean_processes(sequent: Any, goals: Path) -> None:
    doubling = "Nat.rec (motive := fun _ => Nat → Nat) (fun n => n) (fun _ f n => f (f (Nat.succ n))) 60 0"
    endless = f"import Mathlib\nset_option maxHeartbeats 0\nexample : {doubling} = 1 := by decide +kernel\n"
    (goals / MUST_PASS / "goal.lean").write_text(endless)
    process = sequent.start("core", "check", "--goals", goals)
    while not process.stdout.readline().startswith("ok      replay"):
        assert process.poll() is None
    time.sleep(0.5)
    os.kill(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=20)
    assert process.returncode == 130
    assert errors.strip() == "sequent: interrupted"
    left = [path for path in Path("/proc").glob("[0-9]*/cmdline") if str(goals).encode() in _read(path)]
    assert left == []


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""
