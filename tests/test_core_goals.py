"""Goals that the core library must prove, and statements that it must refuse, as files of Lean in `lean_env/goals`.

Each file in `must_pass` compiles without a word. In each file of `must_fail` every single declaration is rejected with
an error at its own lines; a declaration that is accepted is a hole in the library.
"""

from __future__ import annotations

import json
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from lean_env.embedded.core import core_library
from lean_env.embedded.wheel import find_lean

GOALS = Path(__file__).parent.parent / "lean_env" / "goals"
MUST_PASS = sorted((GOALS / "must_pass").glob("*.lean"))
MUST_FAIL = sorted((GOALS / "must_fail").glob("*.lean"))
SECONDS = 300
DECLARATION = re.compile(r"(?:set_option .* in\s)?(example|theorem|lemma|def|inductive|instance|axiom|abbrev)\b")
COMMAND = re.compile(r"\S")


@dataclass(frozen=True, slots=True)
class Message:
    """What Lean said: `severity` is "error", "warning" or "information", `line` counts from 1."""

    severity: str
    line: int
    text: str


def messages(file: Path) -> list[Message]:
    """What Lean says about `file` with the options that every header of ours sets."""
    lean = find_lean()
    run = subprocess.run(
        lean.command("--json", "-DautoImplicit=false", "-DrelaxedAutoImplicit=false", str(file)),
        env=lean.environment(core_library().path),
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    objects = [json.loads(line) for line in run.stdout.splitlines()]
    assert run.returncode == (1 if any(o["severity"] == "error" for o in objects) else 0), run.stdout
    return [Message(o["severity"], o["pos"]["line"], o["data"]) for o in objects]


def declarations(text: str) -> list[tuple[int, int, str]]:
    """First line, last line and first line's text of each top-level declaration in `text`."""
    lines = text.splitlines()
    starts = [number for number, line in enumerate(lines, 1) if COMMAND.match(line)]
    return [
        (start, following - 1, lines[start - 1])
        for start, following in zip(starts, [*starts[1:], len(lines) + 1], strict=True)
        if DECLARATION.match(lines[start - 1])
    ]


@pytest.mark.parametrize("file", MUST_PASS, ids=lambda file: file.stem)
def test_every_goal_is_proved_without_a_message(file: Path) -> None:
    assert messages(file) == []


@pytest.mark.parametrize("file", MUST_FAIL, ids=lambda file: file.stem)
def test_every_false_statement_is_rejected_at_its_own_lines(file: Path) -> None:
    errors = [message.line for message in messages(file) if message.severity == "error"]
    found = declarations(file.read_text())
    accepted = [text for first, last, text in found if not any(first <= line <= last for line in errors)]
    assert found and accepted == []


def test_the_suite_is_not_empty() -> None:
    assert len(MUST_PASS) >= 6 and sum(len(declarations(file.read_text())) for file in MUST_FAIL) >= 100


def test_an_accepted_declaration_would_be_seen(tmp_path: Path) -> None:
    """The reading of Lean's messages can fail: a true statement among false ones is found out."""
    file = tmp_path / "Mixed.lean"
    file.write_text("import Mathlib\nexample : 1 = 2 := by\n  decide\nexample : 1 = 1 := rfl\n")
    errors = [message.line for message in messages(file)]
    assert [any(first <= line <= last for line in errors) for first, last, _ in declarations(file.read_text())] == [
        True,
        False,
    ]
