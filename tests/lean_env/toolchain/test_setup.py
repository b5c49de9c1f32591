"""`sequent doctor --fix`: each step is shown before it is done, in order, and what needs a network says so."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lean_env.toolchain import interact, setup
from lean_env.toolchain.setup import missing
from sequent.cli import main
from tests.lean_env.toolchain.installed import executable


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without Lean, and the folder of a project that wants Mathlib."""
    for variable, folder in (("PATH", "bin"), ("ELAN_HOME", "elan"), ("SEQUENT_CACHE", "cache")):
        (tmp_path / folder).mkdir()
        monkeypatch.setenv(variable, str(tmp_path / folder))
    monkeypatch.delenv("SEQUENT_REPL", raising=False)
    project = tmp_path / "project"
    project.mkdir()
    (project / "lakefile.toml").write_text('name = "p"\n')
    (project / "lean-toolchain").write_text("leanprover/lean4:v4.24.0\n")
    (project / "lake-manifest.json").write_text(json.dumps({"packages": [{"name": "mathlib"}]}))
    return project


def test_steps_follow_each_other_as_they_are_done(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(interact, "installed", lambda: False)
    root = bare.parent
    steps = missing(bare)
    assert "elan-init.sh" in next(steps).command[-1]
    (root / "elan" / "bin").mkdir()
    executable(root / "elan" / "bin" / "elan", "#!/bin/sh\n")
    lean = 'echo "Lean (version 4.24.0, x86_64-unknown-linux-gnu, commit 0123456789abcdef, Release)"'
    executable(root / "elan" / "bin" / "lake", f'#!/bin/sh\n[ "$3" = --version ] && {lean}\nexit 0\n')
    assert next(steps).command[1:] == ("toolchain", "install", "leanprover/lean4:v4.24.0")
    assert next(steps).command[1:] == ("exe", "cache", "get")
    clone = next(steps)
    assert clone.command[:2] == ("git", "clone") and "v4.24.0" in clone.command
    source = Path(clone.command[-1])
    source.mkdir()
    build = next(steps)
    assert build.command[1:] == ("build",) and build.folder == source
    assert list(steps) == []


def test_what_is_there_is_not_missing(bare: Path) -> None:
    (bare / ".lake/packages/mathlib/.lake/build/lib/lean").mkdir(parents=True)
    (bare / ".lake/packages/mathlib/.lake/build/lib/lean/Mathlib.olean").touch()
    (bare.parent / "elan/toolchains/leanprover--lean4---v4.24.0").mkdir(parents=True)
    assert [step.what for step in missing(bare)] == ["elan, which installs Lean"]


def test_the_command_says_what_can_not_be_done_offline(
    bare: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(setup, "reachable", lambda _: False)
    assert main(["doctor", "--fix", "--project", str(bare), "--json"]) == 1
    said = capsys.readouterr()
    assert "elan-init.sh" in said.err and "can't be done offline: elan.lean-lang.org" in said.err
    assert json.loads(said.out)["checks"]


def test_each_step_is_run_after_it_was_shown(
    bare: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(setup, "reachable", lambda _: True)
    tools = bare.parent / "elan" / "bin"
    tools.mkdir()
    executable(tools / "elan", "#!/bin/sh\necho installing $3\nexit 7\n")
    assert main(["doctor", "--fix", "--project", str(bare)]) == 1
    said = capfd.readouterr().err
    shown, ran = said.index("toolchain install leanprover/lean4:v4.24.0"), said.index("installing leanprover/lean4")
    assert shown < ran and "failed with status 7" in said
    assert main(["doctor", "--fix", "--dry-run", "--project", str(bare)]) in (0, 1)
    assert "not run (--dry-run)" in capfd.readouterr().err
