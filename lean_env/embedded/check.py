"""Verifies on this machine that the core library is what it claims to be: `sequent core check`.

Every check looks at the files that Lean will load, not at what a build left behind about them. Knows nothing of how
findings are shown.
"""

from __future__ import annotations

import hashlib
import json
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from lean_env.axioms import STANDARD_AXIOMS, AxiomIndex
from lean_env.compiling import REPLAY
from lean_env.embedded.core import COMPILER_AXIOMS, MANIFEST, CoreLibrary
from lean_env.embedded.externs import check_surface, declared, read_table
from lean_env.embedded.goals import GOALS, MUST_FAIL, MUST_PASS, check_all, goal_files
from lean_env.embedded.wheel import LeanWheel, expected_digest, find_lean
from lean_env.lean_worker import LeanWorker
from lean_env.olean import Kind, Olean
from lean_env.problem import Problem
from lean_env.process import resident_bytes, run_bounded
from lean_env.verdict import Level, verify

# The functions that the kernel replaces by big-integer arithmetic on literals.
COMPUTED_BY_NAME = (
    *("Nat.add", "Nat.sub", "Nat.mul", "Nat.div", "Nat.mod", "Nat.gcd", "Nat.beq", "Nat.ble", "Nat.pow", "Nat.log2"),
    *("Nat.land", "Nat.lor", "Nat.xor", "Nat.shiftLeft", "Nat.shiftRight"),
)
SOUNDNESS = "Sequent.Soundness"
LOADS = 5  # the load time is the median of so many
LOAD_SECONDS = 60.0
SAMPLE = Problem("check_sample", "theorem check_sample (x : ℝ) (h : 2 * x + 3 = 7) : x ^ 2 = 4", "import Mathlib\n")
SAMPLE_PROOF = "have hx : x = 2 := by linarith\nrw [hx]\nnorm_num"

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Finding:
    """One check: what was found in a line, the figures in it, and what is wrong."""

    name: str
    summary: str
    faults: tuple[str, ...]
    seconds: float
    figures: Mapping[str, int | float | str]

    @property
    def passed(self) -> bool:
        """Nothing is wrong."""
        return not self.faults


Found = tuple[str, list[str], dict[str, int | float | str]]


def check_library(library: CoreLibrary, progress: Progress, *, goals: Path = GOALS, jobs: int = 1) -> Iterator[Finding]:
    """All checks of a built library, one after the other; `progress` is told what is being looked at.

    Raises LeanEnvError when Lean or the library can't be read at all.
    """
    lean = find_lean()
    modules = [Olean(library.path / module.olean) for module in library.modules]
    checks: dict[str, Callable[[], Found]] = {
        "lean": lambda: _lean(lean),
        "build": lambda: _build(library),
        "axioms": lambda: _axioms(library, modules),
        "soundness": lambda: _soundness(modules, library),
        "meta surface": lambda: _surface(modules, lean),
        "replay": lambda: _replay(library),
        MUST_PASS: lambda: _goals(library, goals, MUST_PASS, jobs, progress),
        MUST_FAIL: lambda: _goals(library, goals, MUST_FAIL, jobs, progress),
        "load": lambda: _load(library, lean),
    }
    for name, check in checks.items():
        progress(name)
        started = time.monotonic()
        summary, faults, figures = check()
        yield Finding(name, summary, tuple(faults), time.monotonic() - started, figures)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _lean(lean: LeanWheel) -> Found:
    path = lean.folder / "libleanshared.so"
    found, expected = _digest(path), expected_digest()
    faults = [] if found == expected else [f"{path} has SHA-256 {found}, expected {expected}"]
    return f"Lean {lean.version} ({lean.githash[:12]}), shared library by its SHA-256", faults, {"sha256": found}


def _build(library: CoreLibrary) -> Found:
    manifest = library.path / MANIFEST
    recorded: dict[str, str] = json.loads(manifest.read_text())
    names = {str(module.olean) for module in library.modules}
    faults = [f"{name} is not what was built" for name in recorded if _digest(library.path / name) != recorded[name]]
    faults += [f"{name} is missing from {manifest}" for name in sorted(names - recorded.keys())]
    present = {str(path.relative_to(library.path)) for path in library.path.rglob("*.olean")}
    faults += [f"{name} belongs to no source" for name in sorted(present - names)]
    size = sum((library.path / name).stat().st_size for name in names) / 2**20
    built = datetime.fromtimestamp(manifest.stat().st_mtime, UTC).isoformat(timespec="seconds")
    summary = f"{len(names)} modules, {size:.0f} MiB, built {built}, every file by its SHA-256"
    return summary, faults, {"modules": len(names), "mib": round(size, 1), "built": built, "path": str(library.path)}


def _axioms(library: CoreLibrary, modules: list[Olean]) -> Found:
    """Everything rests on Lean's three axioms, but for the compiler's own constants, which no theorem can use."""
    index = AxiomIndex.of_modules(modules)
    faults: list[str] = []
    constants = theorems = unsafe = 0
    for module in modules:
        for constant in module.constants.values():
            constants += 1
            theorems += constant.kind is Kind.THEOREM
            if not (strange := index.of(constant.name) - STANDARD_AXIOMS) or constant.name in COMPILER_AXIOMS:
                continue
            if strange <= COMPILER_AXIOMS and "sorryAx" not in strange and module.is_unsafe(constant):
                unsafe += 1
            else:
                faults.append(f"{module.path}: {constant.name} rests on {', '.join(sorted(strange))}")
    saved = AxiomIndex.load(library.path)
    if {name: saved.of(name) for name in saved} != {name: index.of(name) for name in index}:
        faults.append(f"the index of axioms in {library.path} is not what the modules say")
    summary = f"{constants} constants, {theorems} theorems, on {', '.join(sorted(STANDARD_AXIOMS))} alone"
    return summary, faults, {"constants": constants, "theorems": theorems, "unsafe_definitions": unsafe}


def _soundness(modules: list[Olean], library: CoreLibrary) -> Found:
    """The module that proves what the kernel computes by name equal to independent definitions is built, and speaks of
    each of them. That it compiled is the proof; that it was built with this library is the fingerprint.
    """
    paths = dict(zip((module.name for module in library.modules), modules, strict=True))
    if SOUNDNESS not in paths:
        return "missing", [f"{SOUNDNESS} is not in the library"], {}
    module = paths[SOUNDNESS]
    theorems = [constant for constant in module.constants.values() if constant.kind is Kind.THEOREM]
    spoken_of = frozenset[str]().union(*(module.references(theorem) for theorem in theorems))
    faults = [f"{SOUNDNESS} proves nothing of {name}" for name in COMPUTED_BY_NAME if name not in spoken_of]
    summary = f"{len(COMPUTED_BY_NAME)} functions that the kernel computes, {len(theorems)} theorems on what they are"
    return summary, faults, {"functions": len(COMPUTED_BY_NAME), "theorems": len(theorems)}


def _surface(modules: list[Olean], lean: LeanWheel) -> Found:
    report = check_surface(declared(modules), read_table(), lean.folder / "libleanshared.so")
    summary = f"{report.functions} functions of the binary, all as listed; arity read in the binary of "
    figures: dict[str, int | float | str] = {"functions": report.functions, "arities_read": report.arities_read}
    return f"{summary}{report.arities_read}", list(report.faults), figures


def _replay(library: CoreLibrary) -> Found:
    """A sample proof climbs to the level of a replay, in a process that imports no tactic code."""
    verdict = verify(SAMPLE, SAMPLE_PROOF, library=library)
    faults = [] if verdict.level >= Level.REPLAYED else [f"a sample proof reaches level {verdict.level:d}: {verdict}"]
    imports = {module.name: module.imports for module in library.modules}
    loaded, queue = set[str](), [REPLAY]
    while queue:
        if (name := queue.pop()) not in loaded:
            loaded.add(name)
            queue.extend(imports[name])
    if tactics := sorted(name for name in loaded if ".Tactic." in name):
        faults.append(f"the process that replays imports tactics: {', '.join(tactics)}")
    summary = f"a sample proof is replayed by a process that imports {len(loaded)} modules, none of them tactics"
    return summary, faults, {"modules_imported": len(loaded), "tactic_modules": len(tactics)}


def _goals(library: CoreLibrary, folder: Path, expectation: str, jobs: int, progress: Progress) -> Found:
    files = goal_files(expectation, folder)
    faults = [] if files else [f"no goals in {folder / expectation}"]
    declarations = 0
    for done, report in enumerate(check_all(files, library, jobs), 1):
        progress(f"{expectation} [{done}/{len(files)}] {report.file.stem}")
        declarations += report.declarations
        faults += [f"{report.file}: {fault}" for fault in report.faults]
    how = "compile without a message" if expectation == MUST_PASS else "are rejected at their own lines"
    figures: dict[str, int | float | str] = {"files": len(files), "declarations": declarations}
    return f"{declarations} declarations in {len(files)} files {how}", faults, figures


def _load(library: CoreLibrary, lean: LeanWheel) -> Found:
    """Time of a process that imports everything and ends, and what a worker that has done so holds."""
    seconds: list[float] = []
    faults: list[str] = []
    with tempfile.TemporaryDirectory(prefix="sequent-load-") as name:
        Path(name, "Load.lean").write_text("import Mathlib\n")
        for _ in range(LOADS):
            started = time.monotonic()
            run = run_bounded(
                lean.command("Load.lean"),
                lean.environment(library.path),
                Path(name),
                seconds=LOAD_SECONDS,
                memory_mb=4_000,
            )
            seconds.append(time.monotonic() - started)
            if run.status or run.overrun or run.output:
                faults = [f"`import Mathlib`: {run.overrun or run.output or f'status {run.status}'}"]
    with LeanWorker(lean.command("--worker"), lean.environment(library.path), memory_mb=4_000) as worker:
        worker.elaborate("import Mathlib\n", "example : 1 = 1 := rfl\n", LOAD_SECONDS)
        held = resident_bytes(worker.pid or 0) / 2**20
    median = statistics.median(seconds)
    summary = f"{1000 * median:.0f} ms (median of {LOADS}), a worker holds {held:.0f} MiB"
    return summary, faults, {"load_ms": round(1000 * median), "worker_mib": round(held)}
