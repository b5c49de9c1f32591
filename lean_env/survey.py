"""Asks Lean where the holes of a file are: every `sorry` that it elaborates reports its own place and goal.

No parser of ours decides what is a hole. Ours only marks what Lean never came to, for that is to be said too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lean_env.errors import LeanEnvError
from lean_env.sighting import FileEnvironment, Sighting
from lean_env.source import Hole, Outline, SourceFile, length_at, outline, sorries

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


def survey(source: SourceFile, environment: FileEnvironment) -> Survey:
    """Have Lean elaborate a file. Raises ProblemError for one that can't be cut into commands, StatementError when its
    imports are not there, and LeanCrashed when it takes too long.
    """
    file = outline(source)
    body = file.readable[file.body :]
    sightings, diagnostics = environment.look(file.imports, body)
    diagnostics = [d for d in diagnostics if d.line >= 0 or not d.message.startswith(_OURS)]
    if broken := [d.message for d in diagnostics if d.severity == "error" and d.line < 0]:
        raise LeanEnvError(f"Lean can't read the file: {broken[0]}")
    places = _Places(file)
    found: dict[int, list[Sighting]] = {}
    for sighting in sightings:
        found.setdefault(places.offset(sighting.line, sighting.column), []).append(sighting)
    errors = [
        (places.offset(d.line, d.column), d.message)
        for d in diagnostics
        if d.severity == "error" and "has metavariables" not in d.message
    ]
    rejected = [(file.command_at(offset), message) for offset, message in errors]
    accepted = file.without((number, f"Lean rejects it: {message}") for number, message in rejected)
    holes = [
        _hole(accepted, token.start, length_at(source.text, token.start), found.get(token.start, ()))
        for token in sorries(file.commands)
    ]
    faults = [Fault(source.text.count("\n", 0, offset) + 1, message, offset) for offset, message in errors]
    return Survey(source, accepted, tuple(holes), tuple(sorted(faults, key=lambda fault: fault.line)))


def _hole(file: Outline, offset: int, length: int, seen: Sequence[Sighting]) -> Hole:
    text = file.readable
    number = file.command_at(offset)
    end = file.commands[number].tokens[-1].end
    if any(command.word == "mutual" for command in file.commands[:number]):
        end = len(text)
    before, after = text[file.body : offset], text[offset + length : end]
    goal = seen[0].goal if seen else ""
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
        in_term=any(sighting.in_term for sighting in seen),
        goal=goal,
        times=len(seen),
        command=number,
        obstacle=_obstacle(file, number, goal, seen),
    )


def _obstacle(file: Outline, number: int, goal: str, seen: Sequence[Sighting]) -> str:
    if reason := dict(file.left_out).get(number):
        return reason
    if not seen:
        return "Lean does not come here"
    if "?" in goal and any(part.startswith("?") for part in goal.replace("(", " ").split()):
        return f"what is to be proved here is not determined: {goal}"
    if not all(sighting.proposition for sighting in seen):
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

    def offset(self, line_number: int, column: int) -> int:
        start = self._starts[min(line_number, len(self._starts) - 1)]
        line = self._text[start : start + column]  # at least as many characters as UTF-16 units
        units = 0
        for count, char in enumerate(line):
            if units >= column:
                return start + count
            units += 2 if char > "\uffff" else 1
        return start + len(line)
