"""An installed Lean as the kernel behind verdicts. Its library is too large to be read here, so axioms are what Lean
says, asked from outside the file that is judged.
"""

from __future__ import annotations

import re
import shutil
import tempfile
import textwrap
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from lean_env.compiling import COMPILE_MEMORY_MB, EXPORT, MODULE, complaint_of, within
from lean_env.errors import LeanUnavailable
from lean_env.olean import Constant, Olean
from lean_env.process import Finished, run_bounded
from lean_env.toolchain.discover import Toolchain

COMPILE_SECONDS = 600.0  # reading Mathlib from a cold disk takes minutes
OPTIONS = ("-DautoImplicit=false", "-DrelaxedAutoImplicit=false", "-Dlinter.all=false")
PINNED = "Pinned"
EXPORT_BLOCKS = 32 << 20  # of 512 bytes: Mathlib's larger theorems rest on gigabytes
_EXPORTERS = ("leanexport", "lean4export")
_ANSWER = re.compile(r"^'(\S+)' (?:does not depend on any axioms|depends on axioms: \[([^\]]*)\])", re.MULTILINE)
_NAME = re.compile(r"(?!_private\.)[^\W\d][\w'!?]*(?:\.[^\W\d][\w'!?]*)*")  # such as a text may hold
_CHECKERS = ("leanchecker", "lean4checker")


@dataclass(frozen=True, slots=True)
class ToolchainCompiler:
    """A `Kernel` (see lean_env.compiling) over an installed toolchain."""

    toolchain: Toolchain
    options: tuple[str, ...] = OPTIONS
    seconds: float = COMPILE_SECONDS
    memory_mb: int = COMPILE_MEMORY_MB

    @property
    def version(self) -> str:
        """See `Kernel.version`."""
        return self.toolchain.version

    def header(self, header: str) -> str:
        """See `Kernel.header`: it is what it is."""
        return header.strip() + "\n"

    def parsing(self, text: str) -> tuple[str, str]:  # noqa: ARG002
        """See `Kernel.parsing`."""
        return "", ""

    def enclosing(self, text: str) -> str:
        """See `Kernel.enclosing`: an alternative that is never run."""
        block = textwrap.indent(textwrap.dedent(text.strip("\n")), "      ")
        return f"example : True := by\n  first\n  | exact True.intro\n  | (\n{block}\n    )\n"

    def compile(self, folder: Path, source: str) -> Finished:
        """See `Kernel.compile`."""
        file = folder / f"{MODULE}.lean"
        file.write_text(source, encoding="utf-8")
        run = self._lean(folder, f"--root={folder}", "-o", str(file.with_suffix(".olean")), str(file))
        return Finished(run.status, run.output.replace(str(file), file.name), run.seconds, run.overrun)

    def axioms(self, folder: Path, module: Olean, constant: Constant) -> frozenset[str] | str:
        """See `Kernel.axioms`: the module's own are seen in it, the others another process prints that imports it.
        Where the constant's name can't be written, as that of a private one, it is asked about all that this gets to.
        """
        (folder / f"{PINNED}.olean").write_bytes(module.content)
        own, outside = within(module, constant)
        own |= outside & {"sorryAx"}  # seen here, whatever the module made of the command below
        asked = [constant.name] if _NAME.fullmatch(constant.name) else sorted(outside)
        if odd := [name for name in asked if not _NAME.fullmatch(name)]:
            return f"its axioms can't be told: {odd[0]} can't be asked about"
        run = self._asked(folder, f"import {PINNED}\n", asked)
        if complaint := complaint_of(run):
            return f"its axioms can't be told: {complaint}"
        answers = _ANSWER.findall(run.output)
        if len(answers) != len(asked):
            return f"its axioms can't be told: {run.output.strip()[:300]}"
        return own.union(*(re.split(r",\s*", axioms.strip()) for _, axioms in answers if axioms.strip()))

    def known(self, header: str, names: Collection[str]) -> frozenset[str]:
        """See `Kernel.known`: another process is asked for the axioms of each."""
        asked = sorted(filter(_NAME.fullmatch, names))
        if not asked:
            return frozenset()
        with tempfile.TemporaryDirectory(prefix="sequent-known-") as folder:
            run = self._asked(Path(folder), self.header(header), asked)
        return frozenset(asked) & {name for name, _ in _ANSWER.findall(run.output)}

    def replay(self, folder: Path, module: Olean, order: Iterable[int]) -> str:  # noqa: ARG002
        """See `Kernel.replay`: by the checker that the toolchain or the project has; all of the module."""
        checker = next(filter(None, map(self.toolchain.program, _CHECKERS)), None)
        if checker is None:
            return f"neither the toolchain nor the project has one of {', '.join(_CHECKERS)}"
        (folder / f"{PINNED}.olean").write_bytes(module.content)
        run = self._run([*self.toolchain.prefix, str(checker), PINNED], folder)
        if run.overrun:
            return f"{checker.name} was ended: {run.overrun}"
        if run.status == 0 and not complaint_of(run):
            return ""
        return f"the kernel rejects it: {run.output.strip()[-500:] or f'status {run.status}'}"

    def export(self, folder: Path, module: Olean, name: str) -> Path:
        """See `Kernel.export`: by the exporter that the toolchain or the project has."""
        exporter = next(filter(None, map(self.program, _EXPORTERS)), None)
        if exporter is None:
            raise LeanUnavailable(f"there is none of {', '.join(_EXPORTERS)} for {self.toolchain.name}")
        (folder / f"{PINNED}.olean").write_bytes(module.content)
        path = folder / EXPORT
        command = [*self.toolchain.prefix, str(exporter), PINNED, "--", name]
        # it writes to its standard output, of which a bounded run keeps little
        run = self._run(["sh", "-c", f'ulimit -f {EXPORT_BLOCKS}; exec "$@" > "$0"', str(path), *command], folder)
        if run.overrun or run.status:
            raise LeanUnavailable(f"{exporter.name} failed: {run.overrun or run.output.strip()[-300:] or run.status}")
        return path

    def program(self, name: str) -> Path | None:
        """See `Kernel.program`."""
        found = shutil.which(name)
        return self.toolchain.program(name) or (Path(found) if found else None)

    def stamp(self) -> dict[str, Any]:
        """See `Kernel.stamp`."""
        return {
            "lean": f"{self.toolchain.version} ({self.toolchain.githash[:12]})",
            "environment": f"{self.toolchain.name} ({self.toolchain.fingerprint})",
            "checked_at": datetime.now(UTC).isoformat(timespec="seconds"),
        }

    def _asked(self, folder: Path, header: str, names: Iterable[str]) -> Finished:
        """Lean, asked for the axioms of constants of what is imported."""
        source = folder / "Axioms.lean"
        source.write_text(header + "".join(f"#print axioms _root_.{name}\n" for name in names), encoding="utf-8")
        return self._lean(folder, str(source))

    def _lean(self, folder: Path, *arguments: str) -> Finished:
        return self._run(self.toolchain.command(*self.options, *arguments), folder)

    def _run(self, command: list[str], folder: Path) -> Finished:
        return run_bounded(
            command,
            self.toolchain.environment(folder),
            self.toolchain.folder or folder,
            seconds=self.seconds,
            memory_mb=self.memory_mb,
        )
