"""A second opinion: a kernel that is not Lean's checks an export of the theorem and of all that it rests on.

The export is read here first: it must hold the theorem that was pinned, with the statement that was compiled alone,
each declaration of the proof's module as it was compiled, and no axiom but the standard ones. So the checker is asked
about this theorem, and what it has to say is only whether the declarations type-check.

The checker is nanoda (https://github.com/ammkrn/nanoda_lib), or any program with its command line: a path to a JSON
file of options, of which those of `_options` are used.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from lean_env.axioms import STANDARD_AXIOMS, objection
from lean_env.compiling import Kernel, declaration_order
from lean_env.errors import LeanUnavailable
from lean_env.export import read_export
from lean_env.olean import UNREADABLE, Constant, Kind, Olean
from lean_env.process import Finished, run_bounded
from lean_env.terms import Declared, Decoder, Terms

CHECKER = "SEQUENT_CHECKER"  # environment variable: a program with nanoda's command line
PROGRAMS = ("nanoda_bin", "nanoda")
CHECK_SECONDS = 600.0
CHECK_MEMORY_MB = 8_000
VERSION_SECONDS = 10.0
_VERSION = re.compile(r"\S+ v?(\d+\.\d+\S*)")
_CHECKED = re.compile(r"Checked (\d+) declarations with no errors")
# Where nanoda ends with a message before it judges anything: reading its options and the export.
_UNREAD = re.compile(r"(?:parser|util|main)\.rs:|configuration|export file", re.IGNORECASE)
_REFUSALS = (1, 101)  # an error, and a panic of Rust, by which nanoda says that a declaration does not type-check


class Answer(StrEnum):
    """What a checker has to say."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    NONE = "none"  # it could not be asked, did not come to an end, or said nothing that is understood


@dataclass(frozen=True, slots=True)
class Opinion:
    """An answer, who gave it ("" for nobody), and why it is not acceptance."""

    answer: Answer
    checker: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Checker:
    """A program that checks exports. `name` says which one it is: what it calls itself, and its content's hash."""

    program: Path
    name: str


def find_checker(search: Callable[[str], Path | None]) -> Checker:
    """The one that `$SEQUENT_CHECKER` names, else the first that `search` finds. Raises LeanUnavailable."""
    chosen = os.environ.get(CHECKER)
    program = Path(chosen) if chosen else next(filter(None, map(search, PROGRAMS)), None)
    if program is None:
        raise LeanUnavailable(
            "no second checker is installed: build nanoda (https://github.com/ammkrn/nanoda_lib), and put "
            f"{PROGRAMS[0]} on the path or set {CHECKER} to it"
        )
    program = program.absolute()
    if not os.access(program, os.X_OK) or program.is_dir():
        raise LeanUnavailable(f"{program}, which {CHECKER} names, is no program that can be run")
    with program.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    run = _run([str(program), "--help"], Path.cwd(), VERSION_SECONDS)
    match = None if run.overrun or run.status else _VERSION.match(run.output)
    version = match[1] if match else "of unknown version"
    return Checker(program, f"{program.name} {version} (sha256 {digest[:12]})")


def second_opinion(kernel: Kernel, folder: Path, statement: tuple[Olean, Constant], solution: Olean) -> Opinion:
    """Have a theorem checked that was pinned: `statement` is the module and the constant that it was compared with, and
    `solution` the module that has the theorem under the same name. Files are left in `folder`.
    """
    name = statement[1].name
    checker = ""
    try:
        found = find_checker(kernel.program)
        checker = found.name
        export = kernel.export(folder, solution, name)
        terms = Terms()
        declared = read_export(export, terms)
        if reason := _mismatch(terms, declared, statement, solution):
            return Opinion(Answer.NONE, checker, f"the export is not of what was compiled: {reason}")
        axioms = [terms.text(each.name) for each in declared.values() if each.kind is Kind.AXIOM]
        if reason := objection(axioms, kernel.version):
            return Opinion(Answer.REJECTED, checker, f"the export rests on other axioms: {reason}")
        return _judged(found, folder, export, name, len(declared))
    except UNREADABLE as error:
        return Opinion(Answer.NONE, checker, str(error))


def _mismatch(
    terms: Terms, declared: Mapping[int, Declared], statement: tuple[Olean, Constant], solution: Olean
) -> str:
    """What keeps an export from being one of the theorem that was pinned, and of its module."""
    stated, expected = Decoder(statement[0], terms).declared(statement[1]), statement[1].name
    theorem = declared.get(stated.name)
    if theorem is None or theorem.kind is not Kind.THEOREM:
        return f"it has no theorem {expected}"
    if (theorem.level_parameters, theorem.type) != (stated.level_parameters, stated.type):
        return f"{expected} states something else"
    decoder, constants = Decoder(solution, terms), list(solution.constants.values())
    for position in declaration_order(solution, [expected]):
        compiled = decoder.declared(constants[position])
        if declared.get(compiled.name) != compiled:
            return f"{constants[position].name} is not as it was compiled"
    return ""


def _options(export: Path, theorem: str) -> dict[str, object]:
    return {
        "export_file_path": str(export),
        "permitted_axioms": sorted(STANDARD_AXIOMS),
        "unpermitted_axiom_hard_error": True,
        "nat_extension": True,
        "string_extension": True,
        "pp_declars": [theorem],
        "pp_to_stdout": True,
        "pp_options": {"proofs": False},
        "print_success_message": True,
    }


def _judged(checker: Checker, folder: Path, export: Path, theorem: str, count: int) -> Opinion:
    """Acceptance is the theorem printed and every declaration counted, and nothing less."""
    options = folder / "checker.json"
    options.write_text(json.dumps(_options(export, theorem)), encoding="utf-8")
    run = _run([str(checker.program), str(options)], folder, CHECK_SECONDS)
    said = run.output.strip()
    if run.overrun:
        return Opinion(Answer.NONE, checker.name, f"it was ended: {run.overrun}")
    if run.status in _REFUSALS and said and not _UNREAD.search(said):
        return Opinion(Answer.REJECTED, checker.name, said[:500])
    if run.status:
        return Opinion(Answer.NONE, checker.name, f"it failed with status {run.status}: {said[:500]}")
    lines = said.splitlines()
    match = _CHECKED.fullmatch(lines[-1]) if lines else None
    if match is None:
        return Opinion(Answer.NONE, checker.name, f"it does not say that it accepts: {said[-300:] or 'silence'}")
    if int(match[1]) != count:
        return Opinion(Answer.NONE, checker.name, f"it checked {match[1]} of {count} declarations")
    if not any(re.match(rf"theorem {re.escape(theorem)}(?=[\s:.]|$)", line) for line in lines):
        return Opinion(Answer.NONE, checker.name, f"it does not speak of {theorem}: {said[:300]}")
    return Opinion(Answer.ACCEPTED, checker.name)


def _run(command: list[str], folder: Path, seconds: float) -> Finished:
    environment = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR", "LANG") if name in os.environ}
    return run_bounded(command, environment, folder, seconds=seconds, memory_mb=CHECK_MEMORY_MB)
