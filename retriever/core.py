"""The corpus of the embedded core library: Lean prints the statements, its compiled files say where they stand."""

from __future__ import annotations

import fcntl
import json
import tempfile
from dataclasses import asdict, replace
from pathlib import Path

from lean_env.cache import atomic_write
from lean_env.embedded import CoreLibrary, find_lean
from lean_env.olean import Kind, Olean
from lean_env.process import run_bounded
from retriever.corpus import Corpus, Premise, place

EXPORT_SECONDS = 300.0
EXPORT_MEMORY_MB = 4_000
FILE_NAME = "premises-3.jsonl"  # the number changes when the choice of premises does

# Namespaces that hold the machinery of tactics and the elaborator, not mathematics.
_MACHINERY = frozenset({"Lean", "Sequent", "Std", "Positivity", "CauchySeq", "Eventually", "sqIter"})


def core_corpus(library: CoreLibrary) -> Corpus:
    """The corpus of the embedded core library; Lean prints the statements once, later calls read what it printed."""
    stored = library.path / FILE_NAME
    if not stored.exists():
        with (library.path / ".premises.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not stored.exists():
                rows = "".join(json.dumps(asdict(premise), ensure_ascii=False) + "\n" for premise in _export(library))
                atomic_write(stored, rows)
    with stored.open(encoding="utf-8") as file:
        premises = tuple(Premise(**json.loads(line)) for line in file)
    return Corpus(premises, {module.name: module.imports for module in library.modules})


def _export(library: CoreLibrary) -> list[Premise]:
    """Ask Lean itself for the statement of every theorem that people may name."""
    wanted = [
        premise for module in library.modules for premise in theorems(Olean(library.path / module.olean), module.name)
    ]
    lean = find_lean()
    with tempfile.TemporaryDirectory(prefix="sequent-premises-") as name:
        source = "import Mathlib\n" + "".join(f"#check @{premise.name}\n" for premise in wanted)
        Path(name, "Premises.lean").write_text(source, encoding="utf-8")
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
    return [replace(premise, statement=statements[i]) for i, premise in enumerate(wanted) if i in statements]


def theorems(olean: Olean, module: str) -> list[Premise]:
    """What a proof may name, in the order of the file and without statements.

    Theorems, without those that Lean makes for itself and without machinery.
    """
    names = [
        constant.name
        for constant in olean.constants.values()
        if constant.kind is Kind.THEOREM
        and constant.name.split(".")[0] not in _MACHINERY
        and not any(part.startswith(("_", "#", "match_")) for part in constant.name.split("."))
        and not constant.name.endswith((".injEq", ".sizeOf_spec", ".congr_simp", ".eq_def"))
    ]
    found = [Premise(name, "", "theorem", module, _end(olean, name)) for name in names]
    return sorted(found, key=lambda premise: (premise.position, premise.name))


def _end(olean: Olean, name: str) -> int:
    """The place where a declaration, or the one that it belongs to, ends; 0 when neither was written in this module."""
    while name and name not in olean.ranges:
        name = name.rpartition(".")[0]
    return place(*olean.ranges[name][1]) if name else 0
