"""`sequent fill`: prove the holes of a Lean file, and write the proofs where the `sorry`s stood."""

from __future__ import annotations

import argparse
import difflib
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from prover.session import FILE_ENVIRONMENTS, SEARCHES
from sequent.commands._shared import add_attempt_options, add_environment_options, attempt_options, place, ready
from sequent.console import print_json, say
from sequent.errors import UsageError

if TYPE_CHECKING:
    from lean_env.source import Hole, SourceFile
    from prover.fill import FileFiller, FilledFile, HoleResult

_EXAMPLES = """\
examples:
  sequent fill Draft.lean                  prove what can be proved, and write it into the file
  sequent fill Draft.lean --check          say what would be filled, and change nothing
  sequent fill Draft.lean --diff > p.diff  the same as a patch
  sequent fill Draft.lean --at 12 --at 30:8
  sequent fill Draft.lean --env toolchain  in the Lean and with the libraries of the project around the file

A hole is a `sorry` that stands for a proof, in a tactic block or in a term, or the tactic `sequent`. What is written
was compiled in the file first; everything around the holes stays as it is, byte by byte.

exit status: 0 every hole is proved (verdict level 3 or more), 1 some are not, 2 the file can't be read
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.description = "Proves the `sorry`s of a Lean file in their places, and writes the proofs into the file."
    parser.epilog = _EXAMPLES
    parser.add_argument("file", type=Path, metavar="FILE.lean")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--check", action="store_true", help="only report: leave the file as it is")
    what.add_argument("--diff", action="store_true", help="print a patch, and leave the file as it is")
    parser.add_argument(
        "--at",
        action="append",
        type=place,
        metavar="LINE[:COLUMN]",
        help="only the holes of this line, or the one at this column (both from 1); may be given again",
    )
    add_attempt_options(parser, 30.0, SEARCHES)
    add_environment_options(parser, "where the file is read", FILE_ENVIRONMENTS)
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(options: argparse.Namespace) -> int:
    """Fill the file."""
    from lean_env.source import SourceFile
    from lean_env.toolchain.discover import find_project
    from prover.fill import FileFiller
    from prover.session import Prover

    path: Path = options.file
    if path.suffix != ".lean":
        raise UsageError(f"{path}: `fill` takes a .lean file")
    content = _content(path)
    source = SourceFile.read(path)
    options.project = options.project or str(find_project(path.parent) or "")
    ready(options.env, options.project)
    with Prover(attempt_options(options)) as prover:
        filler = FileFiller(source, prover)
        filled = filler.fill(_chosen(filler, options.at), told=lambda result: say(_progress(path, result)))
    if options.json:
        print_json(_record(path, source, filled) | {"written": _write(path, content, filled.text, options)})
    else:
        for result in filled.results:
            if not options.diff:
                print(_line(path, result))
        for fault in filled.survey.faults:
            say(f"{path}:{fault.line}: Lean rejects this: {fault.message}")
        if options.diff:
            print(_patch(path, source.raw, filled.text), end="")
        written = _write(path, content, filled.text, options)
        say(_summary(path, filled, written))
    return 0 if filled.complete else 1


def _chosen(filler: FileFiller, places: list[tuple[int, int | None]] | None) -> list[Hole]:
    """The holes that were asked for. Raises UsageError for a place without one."""
    holes = filler.survey.holes
    for line, column in places or ():
        if not any(_is_at(hole, line, column) for hole in holes):
            there = ", ".join(f"{hole.line}:{hole.column + 1}" for hole in holes[:20]) or "none"
            raise UsageError(f"there is no hole at {line}{f':{column}' if column else ''}; there are: {there}")
    return [hole for hole in holes if not places or any(_is_at(hole, *place) for place in places)]


def _is_at(hole: Hole, line: int, column: int | None) -> bool:
    return hole.line == line and column in (None, hole.column + 1)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror or error}") from error


def _write(path: Path, before: bytes, text: str, options: argparse.Namespace) -> bool:
    """Put `text` in the place of a file that still is what was read. Raises UsageError when it is not."""
    from lean_env.cache import atomic_write

    if options.check or options.diff or text.encode() == before:
        return False
    target = path.resolve()  # a link stays one
    if _content(target) != before:
        raise UsageError(f"{path} was changed by someone else meanwhile, and is left as it is")
    atomic_write(target, text.encode(), mode=target.stat().st_mode)
    return True


def _patch(path: Path, before: str, after: str) -> str:
    lines = [re.findall(r"[^\n]*\n|[^\n]+$", text) for text in (before, after)]
    parts = difflib.unified_diff(lines[0], lines[1], f"a/{path}", f"b/{path}")
    return "".join(part if part.endswith("\n") else f"{part}\n\\ No newline at end of file\n" for part in parts)


def _progress(path: Path, result: HoleResult) -> str:
    what = "closed, to be checked" if result.filled else f"{result.status}"
    return f"{_where(path, result)}: {what} ({result.seconds:.1f} s)"


def _where(path: Path, result: HoleResult) -> str:
    hole = result.hole
    return f"{path}:{hole.line}:{hole.column + 1}: {hole.name.partition('@')[0]}"


def _line(path: Path, result: HoleResult) -> str:
    if not result.filled:
        return f"{_where(path, result)}: {result.status}: {result.reason}"
    proof = (result.proof or "").replace("\n", "\n    ")
    return f"{_where(path, result)}: {result.verdict}\n    {proof}"


def _summary(path: Path, filled: FilledFile, written: bool) -> str:
    count = len(filled.results)
    done = sum(result.filled for result in filled.results)
    proved = sum(result.status == "proved" for result in filled.results)
    if not count:
        return f"{path}: there is no hole in it"
    some = f", {proved} of them proved" if proved < done else ""
    return f"{path}: {done} of {count} holes filled{some}{'; written' if written else ''}"


def _record(path: Path, source: SourceFile, filled: FilledFile) -> dict[str, Any]:
    return {
        "file": str(path),
        "complete": filled.complete,
        "holes": [result.as_json() for result in filled.results],
        "rejected": [{"line": fault.line, "message": fault.message} for fault in filled.survey.faults],
        "patch": _patch(path, source.raw, filled.text),
    }
