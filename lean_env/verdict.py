"""The verdict ladder: how far a proof was checked. The one place from which "proved" can come.

The proof is put below the *trusted* header and statement, compiled in a fresh Lean process, and its compiled constant
is compared, outside Lean, with the statement compiled alone by another process. What the proof's text prints, declares
or hides has no say: the two `.olean` files are read here, and acceptance rests on what is found in them.
"""

from __future__ import annotations

import re
import tempfile
import textwrap
from dataclasses import asdict, dataclass, replace
from enum import IntEnum, StrEnum
from pathlib import Path
from typing import Any

from lean_env.axioms import objection
from lean_env.compiling import (
    COMPILE_MEMORY_MB,
    COMPILE_SECONDS,
    MODULE,
    Compiler,
    Kernel,
    complaint_of,
    declaration_order,
)
from lean_env.embedded.core import CoreLibrary, core_library
from lean_env.errors import StatementError
from lean_env.guard import forbidden
from lean_env.independent import Answer, Opinion, second_opinion
from lean_env.olean import UNREADABLE, Constant, Kind, Olean
from lean_env.problem import Problem
from lean_env.process import Finished

_ERROR_LINE = re.compile(r"^line (\d+):\d+: error", re.MULTILINE)


class Level(IntEnum):
    """How far a proof was checked."""

    NONE = 0
    STEPPED = 1
    COMPILED = 2
    PINNED = 3
    REPLAYED = 4
    INDEPENDENT = 5


class Rung(StrEnum):
    """What a proof has to get past, in this order."""

    GUARD = "guard"  # words that no proof may hold
    PARSING = "parsing"  # the text is one block of tactics
    BOUNDS = "bounds"  # of time and memory
    COMPILATION = "compilation"
    HOLES = "holes"  # nothing is left open
    PINNING = "pinning"  # the compiled theorem is the statement, and nothing else came in
    AXIOMS = "axioms"  # the standard ones
    REPLAY = "replay"  # a kernel in a process that never saw the text
    INDEPENDENT = "independent"  # another kernel


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check found. `reason` says what kept the proof from the next level, `rung` where that happened; `checker`
    names the second checker that was asked.
    """

    level: Level
    axioms: tuple[str, ...]
    lean: str
    environment: str
    statement_sha256: str
    checked_at: str
    reason: str = ""
    rung: Rung | None = None
    checker: str = ""

    @property
    def proved(self) -> bool:
        """Level 3 or more: the statement is pinned and the axioms are the standard ones."""
        return self.level >= Level.PINNED

    def as_json(self) -> dict[str, Any]:
        """The record that goes into results."""
        return asdict(self) | {"level": int(self.level), "axioms": list(self.axioms), "name": self.level.name.lower()}

    def __str__(self) -> str:
        axioms = ", ".join(self.axioms) or "none"
        what = f"verdict level {self.level:d} ({self.level.name.lower()}), {self.environment}, axioms: {axioms}"
        if not self.proved:
            return ": ".join(filter(None, (f"not proved, {what}", self.rung, self.reason)))
        checked = f", checked by {self.checker}" if self.level is Level.INDEPENDENT else ""
        return f"proved, {what}{checked}{f'; {self.reason}' if self.reason else ''}"


def solution_source(problem: Problem, proof: str) -> str:
    """The file that is verified: trusted header, trusted statement, and the proof as its indented tactic block."""
    block = textwrap.indent(textwrap.dedent(proof.strip("\n")), "  ", lambda line: bool(line.strip()))
    return f"{problem.header.strip()}\n\n{problem.statement} := by\n{block}\n"


def verify(
    problem: Problem,
    proof: str,
    *,
    library: CoreLibrary | None = None,
    seconds: float = COMPILE_SECONDS,
    memory_mb: int = COMPILE_MEMORY_MB,
    guarded: bool = True,
    kernel: Kernel | None = None,
    independent: bool = False,
) -> Verdict:
    """Check `proof`, a tactic block, against `problem`, as far up the ladder as it holds: in the embedded Lean over
    `library`, or in the one behind `kernel`. With `independent`, what reaches level 4 is given to a second checker.

    `guarded=False` leaves out the walls that look at the text (lean_env.guard and Lean's parser), so that tests can try
    the others alone.
    Raises StatementError when the statement itself does not compile.
    """
    kernel = kernel or Compiler(library or core_library(), seconds, memory_mb)
    checker = _Checker(problem, kernel, guarded, independent)
    if guarded and (reason := forbidden(proof)):
        return checker.verdict(Level.NONE, Rung.GUARD, reason)
    return checker.check(proof)


@dataclass(frozen=True, slots=True)
class _Checker:
    problem: Problem
    kernel: Kernel
    guarded: bool
    independent: bool

    def verdict(
        self, level: Level, rung: Rung | None = None, reason: str = "", axioms: frozenset[str] = frozenset()
    ) -> Verdict:
        sha256, stamp = self.problem.statement_sha256, self.kernel.stamp()
        return Verdict(level, tuple(sorted(axioms)), statement_sha256=sha256, reason=reason, rung=rung, **stamp)

    def check(self, proof: str) -> Verdict:
        with (
            tempfile.TemporaryDirectory(prefix="sequent-state-") as stated,
            tempfile.TemporaryDirectory(prefix="sequent-solve-") as solved,
        ):
            statement = self._statement(Path(stated), proof)
            if isinstance(statement, str):
                return self.verdict(Level.NONE, Rung.PARSING, statement)
            # From here on the proof's text has run; what was read of the statement is in memory already.
            source = self._source(proof)
            enclosed = self.kernel.enclosing(proof) if self.guarded else ""
            run = self.kernel.compile(Path(solved), source + enclosed)
            if complaint := complaint_of(run):
                rung = Rung.PARSING if enclosed and _is_below(complaint, source.count("\n")) else rung_of(run)
                return self.verdict(Level.NONE, rung, complaint)
            try:
                solution = Olean(Path(solved, f"{MODULE}.olean"))
                verdict = self._pin(Path(stated), statement, solution)
            except UNREADABLE as error:
                return self.verdict(Level.NONE, Rung.PINNING, f"the compiled module can't be read: {error}")
            if verdict.proved:
                verdict = self._replay(Path(stated), solution, verdict)
            if self.independent and verdict.level is Level.REPLAYED:
                theorem = _only_theorem(statement, self.problem.theorem_name)
                assert theorem is not None  # it was pinned to it
                verdict = seconded(verdict, second_opinion(self.kernel, Path(stated), (statement, theorem), solution))
            return verdict

    def _source(self, proof: str) -> str:
        header = self.problem.header.strip()
        return self.kernel.header(header) + solution_source(self.problem, proof).removeprefix(header)

    def _statement(self, folder: Path, proof: str) -> Olean | str:
        """The statement compiled alone, by a process that parses the proof's text but does not run it; or why that
        text is no tactic block.
        """
        module, check = self.kernel.parsing(proof if self.guarded else "skip")
        first = f"import {module}\n" if module else ""
        run = self.kernel.compile(folder, f"{first}{self._source('sorry')}\n{check}")
        complaint = complaint_of(run, allow_sorry=True)
        if "the proof is not one block of tactics" in complaint and complaint.count(": error") == 1:
            return complaint.partition(": error: ")[2]
        if complaint:
            raise StatementError(complaint)
        return Olean(folder / f"{MODULE}.olean")

    def _pin(self, folder: Path, statement: Olean, solution: Olean) -> Verdict:
        """From level 2 to 3: one theorem, the same elaborated type, axioms of the library's standard ones."""
        expected = _only_theorem(statement, self.problem.theorem_name)
        if expected is None:
            return self.verdict(
                Level.COMPILED, Rung.PINNING, "the statement does not define exactly one theorem of its name"
            )
        found = solution.constants.get(expected.name)
        if found is None or found.kind is not Kind.THEOREM:
            return self.verdict(Level.COMPILED, Rung.PINNING, f"the compiled file has no theorem {expected.name}")
        axioms = self.kernel.axioms(folder, solution, found)
        if isinstance(axioms, str):
            return self.verdict(Level.COMPILED, Rung.AXIOMS, axioms)
        if "sorryAx" in axioms:
            return self.verdict(Level.NONE, Rung.HOLES, "the proof rests on `sorry`", axioms)
        parser, _ = self.kernel.parsing("skip")
        if solution.imports != tuple(name for name in statement.imports if name != parser):
            return self.verdict(Level.COMPILED, Rung.PINNING, "the proof changed what is imported", axioms)
        if reason := _difference(statement, expected, solution, found):
            return self.verdict(Level.COMPILED, Rung.PINNING, reason, axioms)
        if stray := [c.name for c in solution.constants.values() if not _belongs(c, expected, statement)]:
            return self.verdict(
                Level.COMPILED, Rung.PINNING, f"the proof declares something else: {', '.join(stray[:5])}", axioms
            )
        if extra := objection(axioms, self.kernel.version):
            return self.verdict(Level.COMPILED, Rung.AXIOMS, f"the proof rests on other axioms: {extra}", axioms)
        return self.verdict(Level.PINNED, axioms=axioms)

    def _replay(self, folder: Path, solution: Olean, pinned: Verdict) -> Verdict:
        """From level 3 to 4: a process that never saw the proof's text takes its declarations through the kernel."""
        theorem = _only_theorem(solution, self.problem.theorem_name)
        order = declaration_order(solution, [theorem.name] if theorem else [])
        return replayed(pinned, self.kernel.replay(folder, solution, order))


def _is_below(complaint: str, line: int) -> bool:
    """Whether all errors stand below a line, so that they are about what was put behind the theorem."""
    lines = [int(number) for number in _ERROR_LINE.findall(complaint)]
    return bool(lines) and min(lines) > line


def rung_of(run: Finished) -> Rung:
    """Where a compilation stopped that `complaint_of` complains of."""
    if run.overrun:
        return Rung.BOUNDS
    return Rung.COMPILATION if complaint_of(run, allow_sorry=True) else Rung.HOLES


def replayed(pinned: Verdict, complaint: str) -> Verdict:
    """A verdict of level 3 after its declarations were taken through a kernel again, which had that to say, or ""."""
    if not complaint:
        return replace(pinned, level=Level.REPLAYED)
    if "the kernel rejects" in complaint:
        return replace(pinned, level=Level.NONE, rung=Rung.REPLAY, reason=f"on replay, {complaint}")
    return replace(pinned, rung=Rung.REPLAY, reason=f"not replayed: {complaint}")


def seconded(replayed: Verdict, opinion: Opinion) -> Verdict:
    """A verdict of level 4 after a second checker was asked. What one kernel rejects is not proved."""
    found = replace(replayed, checker=opinion.checker)
    if opinion.answer is Answer.ACCEPTED:
        return replace(found, level=Level.INDEPENDENT)
    who = opinion.checker or "a second checker"
    if opinion.answer is Answer.REJECTED:
        return replace(found, level=Level.NONE, rung=Rung.INDEPENDENT, reason=f"{who} rejects it: {opinion.reason}")
    return replace(found, rung=Rung.INDEPENDENT, reason=f"not accepted by {who}: {opinion.reason}")


def _only_theorem(module: Olean, name: str) -> Constant | None:
    """The theorem called `name`, whatever namespace the header opened around it."""
    matches = [
        constant
        for constant in module.constants.values()
        if constant.kind is Kind.THEOREM and (constant.name == name or constant.name.endswith(f".{name}"))
    ]
    return matches[0] if len(matches) == 1 else None


def _belongs(constant: Constant, theorem: Constant, statement: Olean) -> bool:
    """The theorem, what the statement alone declares, or an auxiliary definition that Lean made for the theorem."""
    return (
        constant.name == theorem.name
        or constant.name in statement.constants
        or (constant.name.startswith(f"{theorem.name}.") and constant.kind in (Kind.THEOREM, Kind.DEFINITION))
    )


def _difference(statement: Olean, expected: Constant, solution: Olean, found: Constant) -> str:
    """What keeps the compiled theorem from being the statement: its type and all that the type is made of."""
    if statement.level_parameters(expected) != solution.level_parameters(found):
        return "the universe parameters of the theorem differ from those of the statement"
    if not statement.same_type(expected, solution, found):
        return "the type of the compiled theorem differs from the statement"
    seen: set[str] = set()
    stack = list(statement.references(expected))
    while stack:
        name = stack.pop()
        if name in seen or name not in statement.constants or name == "sorryAx":
            continue
        seen.add(name)
        mine, theirs = statement.constants[name], solution.constants.get(name)
        if theirs is None or not statement.same_declaration(mine, solution, theirs):
            return f"{name}, which the statement speaks of, means something else in the proof's file"
        stack += statement.references(mine)
    return ""
