"""Asks Lean where the holes of a file are: every `sorry` that it elaborates reports its own place and goal.

No parser of ours decides what is a hole. Ours only marks what Lean never came to, for that is to be said too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lean_env.embedded.environment import EmbeddedEnvironment, split_reports
from lean_env.environment import StepStatus
from lean_env.errors import LeanEnvError
from lean_env.lean_worker import Diagnostic
from lean_env.source import SORRY, Hole, Outline, SourceFile, length_at, outline, sorries

_REPORTS = 3  # of one hole, see lean_env.embedded.environment.HOLES
_OURS = "don't know how to synthesize placeholder"  # what asking whether a goal is a proposition may leave behind


@dataclass(frozen=True, slots=True)
class Fault:
    """What Lean rejects in a file, and where: the line (from 1), and the offset in the text that Lean reads."""

    line: int
    message: str
    offset: int


@dataclass(frozen=True, slots=True)
class Survey:
    """A file's holes in their order, and what Lean rejects or is not shown of it."""

    source: SourceFile
    outline: Outline  # without what Lean rejects
    holes: tuple[Hole, ...]
    faults: tuple[Fault, ...]


def survey(source: SourceFile, environment: EmbeddedEnvironment) -> Survey:
    """Have Lean elaborate a file. Raises ProblemError for one that can't be cut into commands, StatementError when its
    imports are not there, and LeanCrashed when it takes too long.
    """
    file = outline(source)
    body = file.readable[file.body :]
    diagnostics = environment.messages(file.imports, body)
    diagnostics = [d for d in diagnostics if d.line >= 0 or not d.message.startswith(_OURS)]
    if broken := [d.message for d in diagnostics if d.severity == "error" and d.line < 0]:
        raise LeanEnvError(f"Lean can't read the file: {broken[0]}")
    places = _Places(file)
    found: dict[int, list[str]] = {}
    errors: list[tuple[int, str]] = []
    for diagnostic in diagnostics:
        offset = places.offset(diagnostic)
        if diagnostic.severity == "error" and "has metavariables" not in diagnostic.message:
            errors.append((offset, diagnostic.message))
        elif diagnostic.severity == "information" and file.readable.startswith(SORRY, offset):
            found.setdefault(offset, []).extend(split_reports(diagnostic.message))
    rejected = [(file.command_at(offset), message) for offset, message in errors]
    accepted = file.without((number, f"Lean rejects it: {message}") for number, message in rejected)
    holes = [
        _hole(accepted, token.start, length_at(source.text, token.start), found.get(token.start, ()))
        for token in sorries(file.commands)
    ]
    faults = [Fault(source.text.count("\n", 0, offset) + 1, message, offset) for offset, message in errors]
    return Survey(source, accepted, tuple(holes), tuple(sorted(faults, key=lambda fault: fault.line)))


def _hole(file: Outline, offset: int, length: int, reports: Sequence[str]) -> Hole:
    text = file.readable
    number = file.command_at(offset)
    end = file.commands[number].tokens[-1].end
    if any(command.word == "mutual" for command in file.commands[:number]):
        end = len(text)
    before, after = text[file.body : offset], text[offset + length : end]
    kinds = [report.split("\n", 2)[1] for report in reports[2::_REPORTS]]
    goal = reports[0].partition("\n")[2].strip("\n") if reports else ""
    line_start = text.rfind("\n", 0, offset) + 1
    line = text.count("\n", 0, offset) + 1
    return Hole(
        name=f"{_declared(file, number)}@{line}:{offset - line_start + 1}",
        statement=f"{before}⟨hole⟩{after}",
        header=file.imports,
        offset=offset,
        length=length,
        line=line,
        column=offset - line_start,
        before=before,
        after=after,
        in_term="term" in kinds,
        goal=goal,
        times=len(reports) // _REPORTS,
        command=number,
        obstacle=_obstacle(file, number, goal, reports),
    )


def _obstacle(file: Outline, number: int, goal: str, reports: Sequence[str]) -> str:
    if reason := dict(file.left_out).get(number):
        return reason
    if not reports:
        return "Lean does not come here"
    if "?" in goal and any(part.startswith("?") for part in goal.replace("(", " ").split()):
        return f"what is to be proved here is not determined: {goal}"
    if not all(report.startswith(StepStatus.OPEN) for report in reports[1::_REPORTS]):
        return f"no proposition is wanted here, but a value: {goal}"
    return ""


def _declared(file: Outline, number: int) -> str:
    """What the command declares, as it is written there."""
    command = file.commands[number]
    words = [token.text for token in command.code]
    after = words[words.index(command.word) + 1 :] if command.word in words else []
    return after[0] if after and (after[0][0].isalpha() or after[0][0] in "_«") else command.word


class _Places:
    """Turns Lean's places (lines of the body, columns in UTF-16) into offsets."""

    def __init__(self, file: Outline) -> None:
        self._starts = [file.body]
        text = file.readable
        while (end := text.find("\n", self._starts[-1])) >= 0:
            self._starts.append(end + 1)
        self._text = text

    def offset(self, diagnostic: Diagnostic) -> int:
        start = self._starts[min(diagnostic.line, len(self._starts) - 1)]
        line = self._text[start : start + diagnostic.column]  # at least as many characters as UTF-16 units
        units = 0
        for count, char in enumerate(line):
            if units >= diagnostic.column:
                return start + count
            units += 2 if char > "\uffff" else 1
        return start + len(line)
