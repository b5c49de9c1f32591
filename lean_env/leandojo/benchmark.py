"""Theorems with their traced tactics, as LeanDojo Benchmark's files hold them (Yang et al. 2023, LeanDojo, section 4).
Needs neither LeanDojo's package nor Lean.

A file is one JSON array, as `random/train.json`, or one JSON object a line; it is read an object at a time, since the
published ones have hundreds of megabytes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO, TypeGuard, cast

from lean_env.errors import LeanEnvError

CHUNK = 1 << 20  # characters that are read at a time
LONGEST = 1 << 26  # characters of one theorem
NO_GOALS = "no goals"
_BETWEEN = re.compile(r"[\s,]*")


class DojoDataError(LeanEnvError):
    """A file that is not of LeanDojo's format; the message names the place."""


Position = tuple[int, int]  # line and column, from 1


@dataclass(frozen=True, slots=True)
class Provenance:
    """A premise that a tactic names, and where it is defined."""

    full_name: str
    path: str
    start: Position
    end: Position


@dataclass(frozen=True, slots=True)
class TracedStep:
    """A tactic between two states as Lean prints them: goals with blank lines between them, or "no goals".

    `annotated` is the tactic with its premises between `<a>` and `</a>`; `premises` stand in that order.
    """

    tactic: str
    state_before: str
    state_after: str
    annotated: str = ""
    premises: tuple[Provenance, ...] = ()


@dataclass(frozen=True, slots=True)
class DojoTheorem:
    """A theorem of a traced repository. `steps` is empty where the proof is a term."""

    url: str
    commit: str
    path: str
    full_name: str
    start: Position
    end: Position
    steps: tuple[TracedStep, ...]

    def as_json(self) -> dict[str, Any]:
        """The object that a benchmark's file holds of it."""
        return {
            "url": self.url,
            "commit": self.commit,
            "file_path": self.path,
            "full_name": self.full_name,
            "start": list(self.start),
            "end": list(self.end),
            "traced_tactics": [_step_json(step) for step in self.steps],
        }


@dataclass(frozen=True, slots=True)
class BadTheorem:
    """An object of a file that is no theorem: where (`FILE:LINE, theorem NUMBER`), and why."""

    place: str
    reason: str

    def __str__(self) -> str:
        return f"{self.place}: {self.reason}"


def read_benchmark(path: Path) -> Iterator[DojoTheorem | BadTheorem]:
    """The theorems of a file in their order, with a BadTheorem for each that can't be used.

    Raises DojoDataError where the file can't be read, or is no JSON from some place on.
    """
    try:
        with path.open(encoding="utf-8") as file:
            for number, (line, value) in enumerate(_values(file, str(path)), 1):
                try:
                    yield _theorem(value)
                except (KeyError, TypeError, ValueError) as error:
                    reason = f"{error} is missing" if isinstance(error, KeyError) else str(error)
                    yield BadTheorem(f"{path}:{line}, theorem {number}", reason)
    except (OSError, UnicodeDecodeError) as error:
        raise DojoDataError(f"{path} can't be read: {error}") from error


def write_benchmark(theorems: Iterable[DojoTheorem], path: Path) -> int:
    """Write theorems as such a file, a line each in one array; how many. Raises OSError."""
    number = 0
    with path.open("w", encoding="utf-8") as file:
        file.write("[")
        for number, theorem in enumerate(theorems, 1):
            file.write((",\n" if number > 1 else "\n") + json.dumps(theorem.as_json(), ensure_ascii=False))
        file.write("\n]\n")
    return number


def _values(file: TextIO, name: str) -> Iterator[tuple[int, Any]]:
    """The objects of an array, or of lines, each with the line that it begins on."""
    decoder, text, line, start, size, is_array = json.JSONDecoder(), file.read(CHUNK), 1, 0, CHUNK, False

    def skip(pattern: re.Pattern[str]) -> None:
        nonlocal start, line
        match = pattern.match(text, start)
        assert match is not None
        line, start = line + match.group().count("\n"), match.end()

    skip(re.compile(r"\ufeff?\s*"))
    if text.startswith("[", start):
        is_array, start = True, start + 1
    while True:
        skip(_BETWEEN)
        if start == len(text):
            text, start = file.read(size), 0
            if text:
                continue
            if is_array:
                raise DojoDataError(f"{name}:{line}: the file ends inside its array")
            return
        if is_array and text[start] == "]":
            if (text[start + 1 :] + file.read(CHUNK)).strip():
                raise DojoDataError(f"{name}:{line}: something follows the array")
            return
        try:
            value, end = decoder.raw_decode(text, start)
        except (ValueError, RecursionError) as error:
            cut_off = isinstance(error, json.JSONDecodeError) and len(text) - start < LONGEST
            more = file.read(size) if cut_off else ""
            if not more:
                raise DojoDataError(f"{name}:{line}: no JSON: {error}") from error
            # what was read so far is read again: twice as much each time, so that this stays linear
            text, start, size = text[start:] + more, 0, 2 * size
            continue
        yield line, value
        line, start, size = line + text.count("\n", start, end), end, CHUNK


def _theorem(value: object) -> DojoTheorem:
    """Raises KeyError, TypeError or ValueError."""
    if not _is_object(value):
        raise TypeError(f"expected an object, found {json.dumps(value)[:60]}")
    steps = value["traced_tactics"]
    if not isinstance(steps, list):
        raise TypeError("traced_tactics is no list")
    return DojoTheorem(
        _text(value, "url"),
        _text(value, "commit"),
        _text(value, "file_path"),
        _text(value, "full_name"),
        _position(value, "start"),
        _position(value, "end"),
        tuple(_step(number, step) for number, step in enumerate(cast("list[object]", steps), 1)),
    )


def _step(number: int, value: object) -> TracedStep:
    if not _is_object(value):
        raise TypeError(f"tactic {number} is no object")
    try:
        tactic = _text(value, "tactic")
        before, after = _text(value, "state_before"), _text(value, "state_after")
        annotated, premises = _annotated(value["annotated_tactic"]) if "annotated_tactic" in value else ("", ())
    except KeyError as error:
        raise ValueError(f"{error} is missing in tactic {number}") from error
    except (TypeError, ValueError) as error:
        raise ValueError(f"tactic {number}: {error}") from error
    return TracedStep(tactic, before, after, annotated, premises)


def _annotated(value: object) -> tuple[str, tuple[Provenance, ...]]:
    parts = cast("list[object]", value) if isinstance(value, list) else []
    if len(parts) != 2 or not isinstance(parts[0], str) or not isinstance(parts[1], list):
        raise TypeError("annotated_tactic is not a text and a list of premises")
    parts[0].encode()
    return parts[0], tuple(map(_provenance, cast("list[object]", parts[1])))


def _provenance(value: object) -> Provenance:
    if not _is_object(value):
        raise TypeError("a premise is no object")
    return Provenance(
        _text(value, "full_name"),
        _text(value, "def_path"),
        _position(value, "def_pos"),
        _position(value, "def_end_pos"),
    )


def _is_object(value: object) -> TypeGuard[Mapping[str, object]]:
    return isinstance(value, dict)


def _text(value: Mapping[str, object], key: str) -> str:
    found = value[key]
    if not isinstance(found, str):
        raise TypeError(f"{key} is no text")
    found.encode()  # half of a surrogate pair, which JSON can hold, is a ValueError
    return found


def _position(value: Mapping[str, object], key: str) -> Position:
    match value[key]:
        case [int(line), int(column)] if line > 0 and column > 0 and bool not in (type(line), type(column)):
            return line, column
        case _:
            raise TypeError(f"{key} is no [line, column], counted from 1")


def _step_json(step: TracedStep) -> dict[str, Any]:
    premises = [
        {"full_name": p.full_name, "def_path": p.path, "def_pos": list(p.start), "def_end_pos": list(p.end)}
        for p in step.premises
    ]
    return {
        "tactic": step.tactic,
        "annotated_tactic": [step.annotated, premises],
        "state_before": step.state_before,
        "state_after": step.state_after,
    }
