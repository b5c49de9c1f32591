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
from datetime import UTC, datetime
from enum import IntEnum
from pathlib import Path
from typing import Any

from lean_env.embedded.core import CoreLibrary, core_library
from lean_env.embedded.header import OPTIONS, embedded_header, quote
from lean_env.embedded.wheel import find_lean
from lean_env.errors import LeanEnvError, StatementError
from lean_env.guard import forbidden
from lean_env.olean import STANDARD_AXIOMS, AxiomIndex, Constant, Kind, Olean
from lean_env.problem import Problem
from lean_env.process import Finished, run_bounded

COMPILE_SECONDS = 120.0
COMPILE_MEMORY_MB = 4_000
PARSER = "Sequent.Meta.Step"  # the module that offers `sequent_parse`
REPLAY = "Sequent.Meta.Replay"  # all that the process that replays a proof imports; the library it reads as data
LIBRARY = "Mathlib"
MODULE = "Solution"  # both files are compiled under one module name, so that names made from it agree


class Level(IntEnum):
    """How far a proof was checked."""

    NONE = 0
    STEPPED = 1
    COMPILED = 2
    PINNED = 3
    REPLAYED = 4
    INDEPENDENT = 5


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check found. `reason` says what kept the proof from the next level."""

    level: Level
    axioms: tuple[str, ...]
    lean: str
    environment: str
    statement_sha256: str
    checked_at: str
    reason: str = ""

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
        return f"proved, {what}" if self.proved else f"not proved, {what}" + (f": {self.reason}" if self.reason else "")


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
) -> Verdict:
    """Check `proof`, a tactic block, against `problem` in the embedded Lean, as far up the ladder as it holds.

    `guarded=False` leaves out the walls that look at the text (lean_env.guard and Lean's parser), so that tests can try
    the others alone.
    Raises StatementError when the statement itself does not compile.
    """
    checker = _Checker(problem, library or core_library(), seconds, memory_mb, guarded)
    if guarded and (reason := forbidden(proof)):
        return checker.verdict(Level.NONE, reason)
    return checker.check(proof)


@dataclass(frozen=True, slots=True)
class _Checker:
    problem: Problem
    library: CoreLibrary
    seconds: float
    memory_mb: int
    guarded: bool

    def verdict(self, level: Level, reason: str = "", axioms: frozenset[str] = frozenset()) -> Verdict:
        lean = find_lean()
        return Verdict(
            level,
            tuple(sorted(axioms)),
            f"{lean.version} ({lean.githash[:12]})",
            f"embedded core library {self.library.fingerprint}",
            self.problem.statement_sha256,
            datetime.now(UTC).isoformat(timespec="seconds"),
            reason,
        )

    def check(self, proof: str) -> Verdict:
        with (
            tempfile.TemporaryDirectory(prefix="sequent-state-") as stated,
            tempfile.TemporaryDirectory(prefix="sequent-solve-") as solved,
        ):
            statement = self._statement(Path(stated), proof)
            if isinstance(statement, str):
                return self.verdict(Level.NONE, statement)
            # From here on the proof's text has run; what was read of the statement is in memory already.
            run = self._compile(Path(solved), _for_embedded(self.problem, solution_source(self.problem, proof)))
            if complaint := _complaint(run):
                return self.verdict(Level.NONE, complaint)
            try:
                solution = Olean(Path(solved, f"{MODULE}.olean"))
                verdict = self._pin(statement, solution)
            except (LeanEnvError, OSError, IndexError, ValueError) as error:
                return self.verdict(Level.NONE, f"the compiled module can't be read: {error}")
            return self._replay(Path(stated), solution, verdict) if verdict.proved else verdict

    def _statement(self, folder: Path, proof: str) -> Olean | str:
        """The statement compiled alone, by a process that parses the proof's text but does not run it; or why that
        text is no tactic block.
        """
        source = _for_embedded(self.problem, solution_source(self.problem, "sorry"))
        text = proof if self.guarded else "skip"
        check = f"example : True := by\n  sequent_parse {quote(text)}\n  exact True.intro\n"
        run = self._compile(folder, f"import {PARSER}\n{source}\n{check}")
        complaint = _complaint(run, allow_sorry=True)
        if "the proof is not one block of tactics" in complaint and complaint.count(": error") == 1:
            return complaint.partition(": error: ")[2]
        if complaint:
            raise StatementError(complaint)
        return Olean(folder / f"{MODULE}.olean")

    def _compile(self, folder: Path, source: str) -> Finished:
        (folder / f"{MODULE}.lean").write_text(source)
        return self._lean(folder, f"--root={folder}", "-o", f"{MODULE}.olean", f"{MODULE}.lean")

    def _lean(self, folder: Path, *arguments: str) -> Finished:
        lean = find_lean()
        return run_bounded(
            lean.command(*OPTIONS, *arguments),
            lean.environment(self.library.path),
            folder,
            seconds=self.seconds,
            memory_mb=self.memory_mb,
        )

    def _pin(self, statement: Olean, solution: Olean) -> Verdict:
        """From level 2 to 3: one theorem, the same elaborated type, axioms of the library's standard ones."""
        expected = _only_theorem(statement, self.problem.theorem_name)
        if expected is None:
            return self.verdict(Level.COMPILED, "the statement does not define exactly one theorem of its name")
        found = solution.constants.get(expected.name)
        if found is None or found.kind is not Kind.THEOREM:
            return self.verdict(Level.COMPILED, f"the compiled file has no theorem {expected.name}")
        index = AxiomIndex.load(self.library.path)
        axioms = _axioms(solution, found, index)
        if isinstance(axioms, str):
            return self.verdict(Level.COMPILED, axioms)
        if "sorryAx" in axioms:
            return self.verdict(Level.NONE, "the proof rests on `sorry`", axioms)
        if solution.imports != tuple(name for name in statement.imports if name != PARSER):
            return self.verdict(Level.COMPILED, "the proof changed what is imported", axioms)
        if reason := _difference(statement, expected, solution, found, index):
            return self.verdict(Level.COMPILED, reason, axioms)
        if stray := [c.name for c in solution.constants.values() if not _belongs(c, expected, statement)]:
            return self.verdict(Level.COMPILED, f"the proof declares something else: {', '.join(stray[:5])}", axioms)
        if extra := axioms - STANDARD_AXIOMS:
            return self.verdict(Level.COMPILED, f"the proof rests on other axioms: {', '.join(sorted(extra))}", axioms)
        return self.verdict(Level.PINNED, axioms=axioms)

    def _replay(self, folder: Path, solution: Olean, pinned: Verdict) -> Verdict:
        """From level 3 to 4: a process that never saw the proof's text takes its declarations through the kernel."""
        order = _declaration_order(solution, self.problem.theorem_name)
        module, source = folder / "Pinned.olean", folder / "Replay.lean"
        module.write_bytes(solution.content)  # what was pinned, whatever has become of the file since
        names = ", ".join(map(str, order))
        # without `prelude` Lean would import `Init`, which is the whole library
        source.write_text(f"prelude\nimport {REPLAY}\nsequent_replay {LIBRARY} {quote(module.name)} [{names}]\n")
        run = self._lean(folder, source.name)
        if run.output.strip() == f"replayed {' '.join(map(str, order))}" and not _complaint(run):
            return replace(pinned, level=Level.REPLAYED)
        reason = _complaint(run) or run.output.strip()
        if "the kernel rejects" in reason:
            return replace(pinned, level=Level.NONE, reason=f"on replay, {reason}")
        return replace(pinned, reason=f"not replayed: {reason}")


def _for_embedded(problem: Problem, source: str) -> str:
    header = problem.header.strip()
    return embedded_header(header) + source.removeprefix(header)


def _declaration_order(module: Olean, name: str) -> list[int]:
    """Positions in the module of the theorem and of what it rests on there, each after what it refers to."""
    position = {constant: i for i, constant in enumerate(module.constants)}
    order: list[str] = []
    seen: set[str] = set()

    def visit(current: str) -> None:
        seen.add(current)
        for used in sorted(module.references(module.constants[current])):
            if used in position and used not in seen:
                visit(used)
        order.append(current)

    theorem = _only_theorem(module, name)
    if theorem is not None:
        visit(theorem.name)
    return [position[constant] for constant in order]


_SORRY = re.compile(r"declaration uses [`']?sorry", re.IGNORECASE)


def _complaint(run: Finished, *, allow_sorry: bool = False) -> str:
    """Why a compilation does not count, or nothing. The absence of messages alone is never taken for success."""
    if run.overrun:
        return f"Lean was ended: {run.overrun}"
    if run.status != 0 or ": error" in run.output or "PANIC" in run.output:
        return re.sub(rf"^{MODULE}\.lean:", "line ", run.output.strip(), flags=re.MULTILINE) or f"status {run.status}"
    if not allow_sorry and _SORRY.search(run.output):
        return "the proof uses `sorry`"
    return ""


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


def _axioms(module: Olean, constant: Constant, index: AxiomIndex) -> frozenset[str] | str:
    """The axioms below `constant`, or what stands in the way of saying so."""
    found: set[str] = set()
    seen = {constant.name}
    stack = [constant]
    while stack:
        current = stack.pop()
        if current.kind is Kind.AXIOM:
            found.add(current.name)
        for name in module.references(current):
            if name in seen:
                continue
            seen.add(name)
            if name in module.constants:
                stack.append(module.constants[name])
            elif name in index:
                found |= index.of(name)
            else:
                return f"the proof refers to {name}, which neither it nor the library declares"
    return frozenset(found)


def _difference(statement: Olean, expected: Constant, solution: Olean, found: Constant, index: AxiomIndex) -> str:
    """What keeps the compiled theorem from being the statement: its type and all that the type is made of."""
    if statement.level_parameters(expected) != solution.level_parameters(found):
        return "the universe parameters of the theorem differ from those of the statement"
    if not statement.same_type(expected, solution, found):
        return "the type of the compiled theorem differs from the statement"
    seen: set[str] = set()
    stack = list(statement.references(expected))
    while stack:
        name = stack.pop()
        if name in seen or name in index or name not in statement.constants or name == "sorryAx":
            continue
        seen.add(name)
        mine, theirs = statement.constants[name], solution.constants.get(name)
        if theirs is None or not statement.same_declaration(mine, solution, theirs):
            return f"{name}, which the statement speaks of, means something else in the proof's file"
        stack += statement.references(mine)
    return ""
