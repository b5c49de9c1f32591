"""`sequent prove`, `batch` and `verify` with an installed Lean."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from lean_env.embedded import core_library, find_lean
from lean_env.toolchain.discover import Toolchain
from sequent.cli import main

PROOFS = """\
import Mathlib

theorem good (p q : Prop) (hp : p) (hq : q) : p ∧ q := ⟨hp, hq⟩

theorem bad (p : Prop) : p := by
  exact nonsense
"""


def test_a_file_is_verified_with_the_toolchain(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "proofs.lean").write_text(PROOFS)
    monkeypatch.chdir(project)
    assert main(["verify", str(tmp_path / "proofs.lean"), "--env", "toolchain", "--json"]) == 1
    good, bad = json.loads(capsys.readouterr().out)["theorems"]
    assert good["accepted"] and good["verdict"]["level"] == 4 and "toolchain" in good["verdict"]["environment"]
    assert not bad["accepted"] and "nonsense" in bad["reason"]
    assert (good["differs"], bad["differs"]) == ("", "")


def test_where_the_environments_differ_is_told(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "own.lean").write_text("def own : Nat := 1\n")
    lean, library = find_lean(), core_library().path
    command = lean.command(f"--root={tmp_path}", "-o", str(project / "Own.olean"), str(tmp_path / "own.lean"))
    subprocess.run(command, env=lean.environment(library), check=True, timeout=60)
    (tmp_path / "proofs.lean").write_text("import Mathlib\nimport Own\ntheorem t : own = 1 := rfl\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LEAN_PATH", str(project))
        patch.setattr(Toolchain, "program", lambda *_: None)  # the checker of these tests knows the core library alone
        assert main(["verify", str(tmp_path / "proofs.lean"), "--env", "toolchain", "--project", str(project)]) == 0
    said = capsys.readouterr().out
    assert "proved, verdict level" in said and "differs: the embedded Lean can't state it" in said and "Own" in said


@pytest.mark.parametrize("name", ["toolchain", "repl"])
def test_a_theorem_is_proved_and_judged_there(project: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    statement = "theorem t (p q : Prop) (hp : p) (hq : q) : q ∧ p"
    options = ["--env", name, "--project", str(project), "--time-limit", "60", "--json"]
    assert main(["prove", "--statement", statement, *options]) == 0
    verdict = json.loads(capsys.readouterr().out)["verdict"]
    assert verdict["level"] == 4 and "toolchain Lean 4.35.0" in verdict["environment"]


def test_a_batch_runs_in_the_toolchain(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, out = tmp_path / "p.jsonl", tmp_path / "run"
    file.write_text(json.dumps({"name": "one", "formal_statement": "theorem one (n : ℕ) : n + 0 = n := by"}))
    assert main(["batch", str(file), "--out", str(out), "--env", "toolchain", "--project", str(project)]) == 0
    (record,) = map(json.loads, (out / "results.jsonl").read_text().splitlines())
    assert record["status"] == "proved" and "toolchain" in record["verdict"]["environment"]
    environment = json.loads((out / "manifest.json").read_text())["environment"]
    assert environment["name"] == "toolchain" and environment["libraries"].startswith("lean-4.35.0-")
    capsys.readouterr()
