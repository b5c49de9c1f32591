"""`sequent verify --independent` with an installed Lean: its exporter and the second checker are stand-ins."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from lean_env.toolchain.discover import Toolchain
from sequent.cli import main
from tests.lean_env.toolchain.installed import executable

PLAYED = Path(__file__).parents[1] / "nanoda_played.py"
PROOFS = "import Mathlib\n\ndef two : Nat := 2\n\ntheorem A.good (p : Prop) (hp : p) : p ∧ two = 2 := ⟨hp, rfl⟩\n"


@pytest.fixture
def checker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that says how the stand-in behaves; it lies on the path."""
    executable(tmp_path / "nanoda_bin", f"#!{sys.executable}\n{PLAYED.read_text()}")
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    (tmp_path / "proofs.lean").write_text(PROOFS)
    (tmp_path / "mode").write_text("accept")
    return tmp_path / "mode"


def verified(checker: Path, project: Path, capsys: pytest.CaptureFixture[str], *options: str) -> dict[str, object]:
    file = checker.with_name("proofs.lean")
    main(["verify", str(file), "--independent", "--env", "toolchain", "--project", str(project), "--json", *options])
    (theorem,) = json.loads(capsys.readouterr().out)["theorems"]
    return theorem["verdict"]


def test_an_installed_leans_export_is_judged(checker: Path, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    verdict = verified(checker, project, capsys)
    assert (verdict["level"], verdict["reason"]) == (5, "")
    assert str(verdict["checker"]).startswith("nanoda_bin 0.0.0-played")
    checker.write_text("reject")
    verdict = verified(checker, project, capsys)
    assert (verdict["level"], verdict["rung"]) == (0, "independent")


def test_without_an_exporter_it_says_so(
    checker: Path, project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    genuine = Toolchain.program
    monkeypatch.setattr(Toolchain, "program", lambda self, name: None if "export" in name else genuine(self, name))
    monkeypatch.setattr("lean_env.toolchain.compiler._EXPORTERS", ("no_leanexport",))
    verdict = verified(checker, project, capsys)
    assert verdict["level"] == 4 and "there is none of no_leanexport" in str(verdict["reason"])


@pytest.mark.parametrize("program", ["exit 3", "echo; kill -9 $$", "echo no export"])
def test_an_exporter_that_fails_or_lies_leaves_level_four(
    checker: Path, project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    broken = checker.with_name("broken_export")
    executable(broken, f"#!/bin/sh\n{program}\n")
    genuine = Toolchain.program
    monkeypatch.setattr(
        Toolchain, "program", lambda self, name: broken if name == "leanexport" else genuine(self, name)
    )
    verdict = verified(checker, project, capsys)
    said = "is not understood" if "export" in program else "broken_export failed"
    assert verdict["level"] == 4 and said in str(verdict["reason"])


@pytest.mark.usefixtures("project")
def test_doctor_and_usage(checker: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["doctor", "--json"])
    checks = {check["name"]: check for check in json.loads(capsys.readouterr().out)["checks"]}
    assert checks["second checker"]["state"] == "ok" and "0.0.0-played" in checks["second checker"]["found"]
    file = str(checker.with_name("proofs.lean"))
    assert main(["verify", file, "--independent", "--env", "kimina", "--url", "http://127.0.0.1:1"]) == 2
    assert "--independent needs a Lean here" in capsys.readouterr().err
