"""Compiles modules that are to be judged, each in a fresh process, and reads what came out: messages, axioms, replay.

Knows nothing of problems or of what is accepted: that is `lean_env.verdict` and `lean_env.filling`.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

from lean_env.axioms import AxiomIndex
from lean_env.embedded.core import CoreLibrary
from lean_env.embedded.header import OPTIONS, embedded_header, quote
from lean_env.embedded.wheel import find_lean
from lean_env.export import write_export
from lean_env.olean import Constant, Kind, Olean
from lean_env.process import Finished, run_bounded

COMPILE_SECONDS = 120.0
COMPILE_MEMORY_MB = 4_000
REPLAY = "Sequent.Meta.Replay"  # all that the process that replays a proof imports; the library it reads as data
LIBRARY = "Mathlib"
EXPORT = "Export.ndjson"
MODULE = "Solution"  # all files are compiled under one module name, so that names made from it agree
PARSER = "Sequent.Meta.Step"  # the module that offers `sequent_parse`
_SORRY = re.compile(r"declaration uses [`']?sorry", re.IGNORECASE)


class Kernel(Protocol):
    """A Lean that verdicts are asked of. Each call is a fresh process."""

    @property
    def version(self) -> str:
        """Lean's version, such as 4.35.0."""
        ...

    def header(self, header: str) -> str:
        """What stands for a problem's header here."""
        ...

    def parsing(self, text: str) -> tuple[str, str]:
        """A module, and a command that needs it and fails where `text` is not one tactic block; "" for both where Lean
        can't be asked without running it.
        """
        ...

    def enclosing(self, text: str) -> str:
        """What fails behind a theorem that `text` proves, where that is not one block; "" where `parsing` asks."""
        ...

    def compile(self, folder: Path, source: str) -> Finished:
        """Compile `source` into `folder`, as `MODULE`.olean."""
        ...

    def axioms(self, folder: Path, module: Olean, constant: Constant) -> frozenset[str] | str:
        """The axioms that `constant` rests on, or what stands in the way of saying so."""
        ...

    def known(self, header: str, names: Collection[str]) -> frozenset[str]:
        """Those of `names` that what `header` imports declares."""
        ...

    def replay(self, folder: Path, module: Olean, order: Iterable[int]) -> str:
        """Take declarations of a module, by their positions in it, through the kernel of a process that never saw their
        text. Returns why that failed, or "".
        """
        ...

    def export(self, folder: Path, module: Olean, name: str) -> Path:
        """A file with the declaration of `name` in `module`, and all that it rests on, in Lean's export format. Raises
        LeanEnvError where it can't be had.
        """
        ...

    def program(self, name: str) -> Path | None:
        """A program that this Lean, or the machine, brings."""
        ...

    def stamp(self) -> dict[str, Any]:
        """What every verdict says of where and when it was given."""
        ...


@dataclass(frozen=True, slots=True)
class Compiler:
    """The embedded Lean over a built library, within bounds for each process: a `Kernel`."""

    library: CoreLibrary
    seconds: float = COMPILE_SECONDS
    memory_mb: int = COMPILE_MEMORY_MB

    @property
    def version(self) -> str:
        """See `Kernel.version`."""
        return find_lean().version

    def header(self, header: str) -> str:
        """See `Kernel.header`: imports of other libraries stand for the core library."""
        return embedded_header(header)

    def parsing(self, text: str) -> tuple[str, str]:
        """See `Kernel.parsing`."""
        return PARSER, f"example : True := by\n  sequent_parse {quote(text)}\n  exact True.intro\n"

    def enclosing(self, text: str) -> str:  # noqa: ARG002
        """See `Kernel.enclosing`."""
        return ""

    def axioms(self, folder: Path, module: Olean, constant: Constant) -> frozenset[str] | str:  # noqa: ARG002
        """See `Kernel.axioms`: from the compiled files alone."""
        return axioms_below(module, constant, _index(self.library.path))

    def known(self, header: str, names: Collection[str]) -> frozenset[str]:  # noqa: ARG002
        """See `Kernel.known`: every file imports all of the library."""
        return frozenset(name for name in names if name in _index(self.library.path))

    def compile(self, folder: Path, source: str) -> Finished:
        """See `Kernel.compile`."""
        (folder / f"{MODULE}.lean").write_text(source)
        return self._lean(folder, f"--root={folder}", "-o", f"{MODULE}.olean", f"{MODULE}.lean")

    def replay(self, folder: Path, module: Olean, order: Iterable[int]) -> str:
        """See `Kernel.replay`."""
        copy, source = folder / "Pinned.olean", folder / "Replay.lean"
        copy.write_bytes(module.content)  # what was read here, whatever has become of the file since
        numbers = list(map(str, order))
        if not numbers:
            return "there is nothing to replay"
        # without `prelude` Lean would import `Init`, which is the whole library
        command = f"sequent_replay {LIBRARY} {quote(copy.name)} [{', '.join(numbers)}]"
        source.write_text(f"prelude\nimport {REPLAY}\n{command}\n")
        run = self._lean(folder, source.name)
        if run.output.strip() == " ".join(["replayed", *numbers]) and not complaint_of(run):
            return ""
        return complaint_of(run) or run.output.strip() or "nothing was said"

    def export(self, folder: Path, module: Olean, name: str) -> Path:
        """See `Kernel.export`: written here, from the library's files and the module."""
        lean, library = find_lean(), [Olean(self.library.path / each.olean) for each in self.library.modules]
        path = folder / EXPORT
        write_export(path, [*library, module], name, (lean.version, lean.githash))
        return path

    def program(self, name: str) -> Path | None:
        """See `Kernel.program`."""
        found = shutil.which(name)
        return Path(found) if found else None

    def stamp(self) -> dict[str, Any]:
        """See `Kernel.stamp`."""
        lean = find_lean()
        return {
            "lean": f"{lean.version} ({lean.githash[:12]})",
            "environment": f"embedded core library {self.library.fingerprint}",
            "checked_at": datetime.now(UTC).isoformat(timespec="seconds"),
        }

    def _lean(self, folder: Path, *arguments: str) -> Finished:
        lean = find_lean()
        return run_bounded(
            lean.command(*OPTIONS, *arguments),
            lean.environment(self.library.path),
            folder,
            seconds=self.seconds,
            memory_mb=self.memory_mb,
        )


def complaint_of(run: Finished, *, allow_sorry: bool = False) -> str:
    """Why a compilation does not count, or nothing. The absence of messages alone is never taken for success."""
    if run.overrun:
        return f"Lean was ended: {run.overrun}"
    if run.status != 0 or ": error" in run.output or "PANIC" in run.output:
        return re.sub(rf"^{MODULE}\.lean:", "line ", run.output.strip(), flags=re.MULTILINE) or f"status {run.status}"
    if not allow_sorry and _SORRY.search(run.output):
        return "the proof uses `sorry`"
    return ""


def within(module: Olean, constant: Constant) -> tuple[frozenset[str], frozenset[str]]:
    """What `constant` rests on: the module's own axioms, and the constants of other modules that it gets to first."""
    axioms: set[str] = set()
    outside: set[str] = set()
    seen = {constant.name}
    stack = [constant]
    while stack:
        current = stack.pop()
        if current.kind is Kind.AXIOM:
            axioms.add(current.name)
        for name in module.references(current) - seen:
            seen.add(name)
            if name in module.constants:
                stack.append(module.constants[name])
            else:
                outside.add(name)
    return frozenset(axioms), frozenset(outside)


def axioms_below(module: Olean, constant: Constant, index: AxiomIndex) -> frozenset[str] | str:
    """The axioms that `constant` rests on, or what stands in the way of saying so."""
    axioms, outside = within(module, constant)
    if strangers := sorted(name for name in outside if name not in index):
        return f"the proof refers to {strangers[0]}, which neither it nor the library declares"
    return axioms.union(*map(index.of, outside))


@lru_cache(maxsize=2)
def _index(library: Path) -> AxiomIndex:
    return AxiomIndex.load(library)


def declaration_order(module: Olean, names: Iterable[str]) -> list[int]:
    """Positions in the module of constants and of what they rest on there, each after what it refers to."""
    position = {constant: i for i, constant in enumerate(module.constants)}
    order: list[str] = []
    seen: set[str] = set()

    def visit(current: str) -> None:
        seen.add(current)
        for used in sorted(module.references(module.constants[current])):
            if used in position and used not in seen:
                visit(used)
        order.append(current)

    for name in names:
        if name not in seen:
            visit(name)
    return [position[constant] for constant in order]
