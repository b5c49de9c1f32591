"""The premise corpus: theorems of a library with their statements, and which of them a file may use.

Accessible premises are LeanDojo's: all of the transitively imported modules, and what stands earlier in the same file.
Knows nothing of encoders or indexes.
"""

from __future__ import annotations

import fcntl
import json
import tempfile
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from lean_env.cache import atomic_write
from lean_env.embedded import CoreLibrary, find_lean
from lean_env.olean import Kind, Olean
from lean_env.process import run_bounded

EXPORT_SECONDS = 300.0
EXPORT_MEMORY_MB = 4_000
FILE_NAME = "premises-2.jsonl"  # the number changes when the choice of premises does

# Namespaces that hold the machinery of tactics and the elaborator, not mathematics.
_MACHINERY = frozenset({"Lean", "Sequent", "Std", "Positivity", "CauchySeq", "Eventually", "sqIter"})


@dataclass(frozen=True, slots=True)
class Premise:
    """A theorem: its name, its statement as Lean prints it, the module that declares it and its place there."""

    name: str
    statement: str
    kind: str
    module: str
    position: int


@dataclass(frozen=True, slots=True)
class Corpus:
    """Premises in the order of their modules, each module after what it imports."""

    premises: tuple[Premise, ...]
    imports: dict[str, tuple[str, ...]]
    fingerprint: str

    def closure(self, modules: Iterable[str]) -> frozenset[str]:
        """`modules` and everything that they import, directly or not. Unknown modules bring nothing."""
        seen: set[str] = set()
        stack = list(modules)
        while stack:
            module = stack.pop()
            if module in self.imports and module not in seen:
                seen.add(module)
                stack += self.imports[module]
        return frozenset(seen)

    def accessible(self, imports: Iterable[str], *, module: str | None = None, before: int = 0) -> list[int]:
        """Indices of what a file may use that imports `imports`, and that is `module` up to position `before`."""
        modules = self.closure(imports)
        return [
            i
            for i, premise in enumerate(self.premises)
            if premise.module in modules or (premise.module == module and premise.position < before)
        ]


def core_corpus(library: CoreLibrary) -> Corpus:
    """The corpus of the embedded core library; Lean prints the statements once, later calls read what it printed."""
    stored = library.path / FILE_NAME
    if not stored.exists():
        with (library.path / ".premises.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not stored.exists():
                rows = "".join(json.dumps(asdict(premise), ensure_ascii=False) + "\n" for premise in _export(library))
                atomic_write(stored, rows)
    with stored.open() as file:
        premises = tuple(Premise(**json.loads(line)) for line in file)
    return Corpus(premises, {module.name: module.imports for module in library.modules}, library.fingerprint)


def _export(library: CoreLibrary) -> list[Premise]:
    """Ask Lean itself for the statement of every theorem that people may name."""
    wanted = [
        Premise(name, "", "theorem", module.name, position)
        for module in library.modules
        for position, name in enumerate(_theorems(library.path / module.olean))
    ]
    lean = find_lean()
    with tempfile.TemporaryDirectory(prefix="sequent-premises-") as name:
        source = "import Mathlib\n" + "".join(f"#check @{premise.name}\n" for premise in wanted)
        Path(name, "Premises.lean").write_text(source)
        run = run_bounded(
            lean.command("--json", "-DmaxErrors=1000000", "Premises.lean"),
            lean.environment(library.path),
            Path(name),
            seconds=EXPORT_SECONDS,
            memory_mb=EXPORT_MEMORY_MB,
        )
    statements: dict[int, str] = {}
    for line in run.output.splitlines():
        message = json.loads(line)
        if message["severity"] == "information":
            statements[message["pos"]["line"] - 2] = message["data"].partition(" : ")[2]
    return [
        Premise(premise.name, statements[i], premise.kind, premise.module, premise.position)
        for i, premise in enumerate(wanted)
        if i in statements
    ]


def _theorems(path: Path) -> list[str]:
    """Names that a proof may use: theorems, without those that Lean makes for itself and without machinery."""
    return [
        constant.name
        for constant in Olean(path).constants.values()
        if constant.kind is Kind.THEOREM
        and constant.name.split(".")[0] not in _MACHINERY
        and not any(part.startswith(("_", "#", "match_")) for part in constant.name.split("."))
        and not constant.name.endswith((".injEq", ".sizeOf_spec", ".congr_simp", ".eq_def"))
    ]
