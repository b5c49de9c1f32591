"""`sequent fill` as a process: what it prints, what it writes, and what it leaves alone."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

FILE = (
    "import Mathlib\r\n\r\n-- sorry\r\ntheorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := by\r\n  constructor\r\n"
    "  · sorry\r\n  · sorry\r\n\r\ndef answer : ℕ := sorry -- a value\r\n"
)


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "Draft.lean"
    path.write_bytes(FILE.encode())
    path.chmod(0o640)
    return path


def test_proofs_are_written_once_and_the_rest_stays(draft: Path, sequent: Any) -> None:
    link = draft.with_name("Link.lean")
    link.symlink_to(draft.name)
    run = sequent("fill", "Link.lean")
    assert run.returncode == 1  # a value is wanted in line 9
    assert "Link.lean:6:5: swap: proved, verdict level 4 (replayed)" in run.stdout
    assert "Link.lean:9:19: answer: unsupported: no proposition is wanted here" in run.stdout
    assert run.stderr.endswith("Link.lean: 2 of 3 holes filled; written\n")
    filled = draft.read_bytes().decode()
    before, middle, behind = FILE.partition("  · sorry\r\n  · sorry\r\n")
    assert filled.startswith(before) and filled.endswith(behind) and middle not in filled
    assert "\n" not in filled.replace("\r\n", "")
    assert link.is_symlink() and draft.stat().st_mode & 0o777 == 0o640
    assert not [path for path in draft.parent.iterdir() if path.name.startswith(".Draft")]
    again = sequent("fill", "Draft.lean")
    assert again.stderr.endswith("Draft.lean: 0 of 1 holes filled\n") and draft.read_bytes().decode() == filled


def test_check_and_diff_write_nothing_and_the_patch_applies(draft: Path, sequent: Any) -> None:
    run = sequent("fill", "Draft.lean", "--at", "6", "--check", "--json")
    record = json.loads(run.stdout)
    assert (run.returncode, record["complete"], record["written"]) == (1, False, False)
    (hole,) = record["holes"]
    assert (hole["line"], hole["column"], hole["status"], hole["verdict"]["name"]) == (6, 5, "conditional", "compiled")
    assert hole["verdict"]["reason"] == "it rests on what is still open in line 7"
    assert draft.read_bytes() == FILE.encode()
    command, environment = sequent.command("fill", "Draft.lean", "--diff"), sequent.environment
    patch = subprocess.run(command, cwd=sequent.folder, env=environment, capture_output=True, check=False).stdout
    assert draft.read_bytes() == FILE.encode()
    changed = [line for line in patch.split(b"\n") if line[:1] in (b"-", b"+")]
    assert len(changed) == 2 + 4 and all(line.endswith(b"\r") for line in changed[2:])
    if shutil.which("git"):
        subprocess.run(["git", "apply"], input=patch, cwd=draft.parent, check=True)
        assert draft.read_bytes().decode().count("  · sorry") == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["missing.lean"], "missing.lean cannot be read: No such file"),
        (["Draft.txt"], "`fill` takes a .lean file"),
        (["Draft.lean", "--at", "7:2"], "there is no hole at 7:2; there are: 6:5, 7:5, 9:19"),
        (["Draft.lean", "--at", "x"], "`x` is no LINE or LINE:COLUMN"),
        (["Draft.lean", "--strategy", "agents"], "invalid choice: 'agents'"),
        (["Imports.lean"], "Lean can't read the file: unknown module prefix 'Missing'"),
    ],
)
def test_bad_usage_says_what_to_change(arguments: list[str], message: str, draft: Path, sequent: Any) -> None:
    draft.with_name("Imports.lean").write_text("import Missing.Module\n\ntheorem t : 1 = 1 := by sorry\n")
    run = sequent("fill", *arguments)
    assert (run.returncode, run.stdout) == (2, "") and message in run.stderr
