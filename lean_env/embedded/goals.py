"""Runs the goals that the core library must prove and the statements that it must refuse: files of Lean in `goals/`.

Each file in `must_pass` compiles without a word. In each file of `must_fail` every single declaration is rejected with
an error at its own lines; one that is accepted is a hole in the library.
"""

from __future__ import annotations

import json
import re
import tempfile
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lean_env.embedded.core import CoreLibrary, core_library
from lean_env.embedded.wheel import find_lean
from lean_env.process import run_bounded

GOALS = Path(__file__).parent.parent / "goals"
SECONDS = 300.0  # for one file
MEMORY_MB = 4_000
MUST_PASS, MUST_FAIL = "must_pass", "must_fail"
_DECLARATION = re.compile(r"(?:set_option .* in\s)?(example|theorem|lemma|def|inductive|instance|axiom|abbrev)\b")
_COMMAND = re.compile(r"\S")


@dataclass(frozen=True, slots=True)
class Message:
    """What Lean said: `severity` is "error", "warning" or "information", `line` counts from 1."""

    severity: str
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Declaration:
    """A top-level declaration of a file: its first and last line, counted from 1, and the text of the first."""

    first: int
    last: int
    text: str


@dataclass(frozen=True, slots=True)
class GoalReport:
    """What came of one file: how many declarations it has, and what is not as it must be."""

    file: Path
    expectation: str
    declarations: int
    faults: tuple[str, ...]
    seconds: float


def goal_files(expectation: str, folder: Path = GOALS) -> list[Path]:
    """The files below `folder` of which `expectation`, "must_pass" or "must_fail", holds."""
    return sorted((folder / expectation).glob("*.lean"))


def declarations(text: str) -> list[Declaration]:
    """Every top-level declaration in `text`."""
    lines = text.splitlines()
    starts = [number for number, line in enumerate(lines, 1) if _COMMAND.match(line)]
    return [
        Declaration(start, following - 1, lines[start - 1])
        for start, following in zip(starts, [*starts[1:], len(lines) + 1], strict=True)
        if _DECLARATION.match(lines[start - 1])
    ]


def check_goals(file: Path, library: CoreLibrary | None = None, stop: threading.Event | None = None) -> GoalReport:
    """Compile one file, whose folder says what must come of it, with the options that every header of ours sets."""
    expectation = file.parent.name
    found = declarations(file.read_text(encoding="utf-8"))
    lean = find_lean()
    with tempfile.TemporaryDirectory(prefix="sequent-goals-") as folder:
        run = run_bounded(
            lean.command("--json", "-DautoImplicit=false", "-DrelaxedAutoImplicit=false", str(file.resolve())),
            lean.environment((library or core_library()).path),
            Path(folder),
            seconds=SECONDS,
            memory_mb=MEMORY_MB,
            stop=stop,
        )
    messages = _messages(run.output)
    failed = any(message.severity == "error" for message in messages)
    if run.overrun or run.status != int(failed):
        faults = (run.overrun or f"Lean ended with status {run.status}: {run.output[-500:].strip()}",)
    elif not found:
        faults = ("the file declares nothing",)
    elif expectation == MUST_PASS:
        faults = tuple(f"line {m.line}, {m.severity}: {m.text}" for m in messages)
    else:
        faults = tuple(f"line {d.first} is accepted: {d.text}" for d in accepted(found, messages))
    return GoalReport(file, expectation, len(found), faults, run.seconds)


def accepted(found: Sequence[Declaration], messages: Sequence[Message]) -> list[Declaration]:
    """The declarations without an error at their own lines."""
    errors = [message.line for message in messages if message.severity == "error"]
    return [d for d in found if not any(d.first <= line <= d.last for line in errors)]


def check_all(files: Sequence[Path], library: CoreLibrary, jobs: int) -> Iterator[GoalReport]:
    """Check `files`, `jobs` at a time; reports come as they end. Whoever stops asking stops the running ones."""
    stop = threading.Event()
    with ThreadPoolExecutor(jobs) as threads:
        try:
            for future in as_completed([threads.submit(check_goals, file, library, stop) for file in files]):
                yield future.result()
        finally:
            stop.set()
            threads.shutdown(wait=True, cancel_futures=True)


def _messages(output: str) -> list[Message]:
    """Lean's messages in JSON, one a line. A line that is none of them is an error too: something went wrong."""
    found: list[Message] = []
    for line in output.splitlines():
        try:
            entry: dict[str, Any] = json.loads(line)
            found.append(Message(entry["severity"], entry["pos"]["line"], entry["data"]))
        except (ValueError, TypeError, KeyError):
            found.append(Message("noise", 0, line))
    return found
