"""Builds our core library (`lean_env/core/**/*.lean`) into `.olean` files, once, in the user's cache folder.

Every module has a key: the hash of its source, of the keys of what it imports, and of Lean's commit. Compiled modules
are kept by key, and a library is a folder of links to them, named by the hash of all its keys. So a changed file
rebuilds only what depends on it, two versions live side by side, and a library that is there is complete.
"""

from __future__ import annotations

import fcntl
import functools
import hashlib
import json
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Generator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from lean_env.axioms import AXIOMS, STANDARD_AXIOMS, AxiomIndex
from lean_env.cache import atomic_write, cache_folder
from lean_env.embedded.wheel import LeanWheel, find_lean
from lean_env.errors import CoreBuildError
from lean_env.olean import Kind, Olean
from lean_env.process import run_bounded

SOURCES = Path(__file__).parent.parent / "core"
MODULE_SECONDS = 300  # a module that takes longer, or more memory, is taken for a runaway elaboration
MODULE_MEMORY_MB = 4_000
SEEN = "seen.json"  # in a library's folder: size, time and inode of every file when it was last found good
MANIFEST = "manifest.json"  # in a library's folder: the digest of every other file there

# Declared because Lean's elaborator and compiler look for them; no theorem may rest on them.
COMPILER_AXIOMS = frozenset({"sorryAx", "lcErased", "lcAny", "lcVoid", "lcProof", "lcUnreachable"})
_IMPORT = re.compile(rb"^(?:public\s+)?import\s+([\w.]+)", re.MULTILINE)

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class CoreModule:
    """One source file: its dotted name, its imports, and the key that identifies its compiled form."""

    name: str
    source: Path
    imports: tuple[str, ...]
    key: str

    @property
    def olean(self) -> Path:
        """Path of the compiled module below a library folder."""
        return Path(*self.name.split(".")).with_suffix(".olean")


@dataclass(frozen=True, slots=True)
class CoreLibrary:
    """A built library: `path` is what Lean's LEAN_PATH should name; `fingerprint` identifies its sources and Lean."""

    path: Path
    fingerprint: str
    modules: tuple[CoreModule, ...]


def read_modules(sources: Path, githash: str) -> tuple[CoreModule, ...]:
    """All modules below `sources` in an order in which each follows its imports."""
    texts = {
        ".".join(path.relative_to(sources).with_suffix("").parts): (path, path.read_bytes())
        for path in sorted(sources.rglob("*.lean"))
    }
    done: dict[str, CoreModule] = {}

    def visit(name: str, above: tuple[str, ...]) -> None:
        if name in done:
            return
        if name in above:
            raise CoreBuildError(f"modules import each other: {' → '.join((*above, name))}")
        path, text = texts[name]
        imports = tuple(match.decode() for match in _IMPORT.findall(text))
        for imported in imports:
            if imported not in texts:
                raise CoreBuildError(f"{path}: imports {imported}, which is not in the core library")
            visit(imported, (*above, name))
        digest = hashlib.sha256(f"{githash}\n{name}\n".encode())
        for imported in imports:
            digest.update(done[imported].key.encode())
        digest.update(text)
        done[name] = CoreModule(name, path, imports, digest.hexdigest())

    for name in texts:
        visit(name, ())
    return tuple(done.values())


@functools.cache
def core_library(sources: Path = SOURCES) -> CoreLibrary:
    """The library built from `sources`, compiled first where it is missing or damaged."""
    return build(sources)


def find_built(sources: Path = SOURCES) -> CoreLibrary | None:
    """The library built from `sources` when it is there and undamaged; builds nothing. Raises LeanUnavailable."""
    library = _library(sources, find_lean())
    return library if _is_sound(library) else None


def build(sources: Path = SOURCES, progress: Progress | None = None, jobs: int | None = None) -> CoreLibrary:
    """Build what is missing and return the library; `progress` gets (done, total, module).

    Raises CoreBuildError with Lean's message. Safe when several processes start at once: one builds, the others wait.
    """
    lean = find_lean()
    library = _library(sources, lean)
    root = library.path.parent
    root.mkdir(exist_ok=True)
    if _is_sound(library):
        return library
    with _locked(root / ".lock"):
        if not _is_sound(library):
            shutil.rmtree(library.path, ignore_errors=True)
            _compile(lean, sources, library, root, progress, jobs or os.cpu_count() or 1)
    return library


def _library(sources: Path, lean: LeanWheel) -> CoreLibrary:
    modules = read_modules(sources, lean.githash)
    fingerprint = hashlib.sha256("".join(module.key for module in modules).encode()).hexdigest()[:16]
    return CoreLibrary(cache_folder() / "core" / fingerprint, fingerprint, modules)


def _is_sound(library: CoreLibrary) -> bool:
    """Every file is there with the content it had when it was built.

    Reading 50 MB takes longer than starting Lean, so files whose size, time and inode are those that were last found
    good are taken for unchanged.
    """
    seen = library.path / SEEN
    try:
        recorded: dict[str, str] = json.loads((library.path / MANIFEST).read_text())
        stats = {name: _identity(library.path / name) for name in recorded}
        if set(recorded) != {str(module.olean) for module in library.modules} | {AXIOMS}:
            return False
        if seen.exists() and json.loads(seen.read_text()) == stats:
            return True
        if any(_digest(library.path / name) != digest for name, digest in recorded.items()):
            return False
        atomic_write(seen, json.dumps(stats))
    except (OSError, ValueError):
        return False
    return True


def _identity(path: Path) -> list[int]:
    stat = path.stat()
    return [stat.st_size, stat.st_mtime_ns, stat.st_ino]


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def _locked(path: Path) -> Generator[None]:
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _compile(
    lean: LeanWheel, sources: Path, library: CoreLibrary, root: Path, progress: Progress | None, jobs: int
) -> None:
    objects = root / "objects"
    objects.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=root, prefix=".building-") as name:
        staging = Path(name)
        _compile_all(lean, sources, library.modules, objects, staging, progress, jobs)
        compiled = [Olean(staging / module.olean) for module in library.modules]
        index = AxiomIndex.of_modules(compiled)
        _check_axioms(compiled, index)
        index.save(staging)
        files = [AXIOMS, *(str(module.olean) for module in library.modules)]
        (staging / MANIFEST).write_text(json.dumps({file: _digest(staging / file) for file in files}, indent=1))
        staging.chmod(0o755)
        os.rename(staging, library.path)
        staging.mkdir()  # for the context manager to remove


def _check_axioms(modules: list[Olean], index: AxiomIndex) -> None:
    """The library declares no axiom beyond the known ones, and its theorems rest on Lean's three alone."""
    if strange := index.all - STANDARD_AXIOMS - COMPILER_AXIOMS:
        raise CoreBuildError(f"the core library has axioms that it must not have: {', '.join(sorted(strange))}")
    for module in modules:
        for constant in module.constants.values():
            if constant.kind is Kind.THEOREM and (used := index.of(constant.name) - STANDARD_AXIOMS):
                raise CoreBuildError(f"{module.path}: {constant.name} rests on {', '.join(sorted(used))}")


def _compile_all(
    lean: LeanWheel,
    sources: Path,
    modules: tuple[CoreModule, ...],
    objects: Path,
    staging: Path,
    progress: Progress | None,
    jobs: int,
) -> None:
    """Compile every module as soon as its imports are there, `jobs` at a time."""
    waiting = {module.name: module for module in modules}
    built: set[str] = set()
    running: dict[Future[None], str] = {}
    failures: list[str] = []
    with ThreadPoolExecutor(jobs) as threads:
        while waiting or running:
            ready = [m for m in waiting.values() if all(i in built for i in m.imports)] if not failures else []
            for module in ready:
                running[threads.submit(_compile_module, lean, sources, module, objects, staging)] = module.name
                del waiting[module.name]
            if not running:
                break
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                module_name = running.pop(future)
                try:
                    future.result()
                except CoreBuildError as error:
                    failures.append(str(error))
                else:
                    built.add(module_name)
                    if progress:
                        progress(len(built), len(modules), module_name)
    if failures:
        raise CoreBuildError("\n".join(failures))


def _compile_module(lean: LeanWheel, sources: Path, module: CoreModule, objects: Path, staging: Path) -> None:
    compiled, record = objects / f"{module.key}.olean", objects / f"{module.key}.sha256"
    target = staging / module.olean
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        if record.read_text() == _digest(compiled):
            os.link(compiled, target)
            return
    except OSError:
        pass
    temporary = objects / f".{module.key}.{os.getpid()}.olean"
    arguments = (f"--root={sources}", "-o", str(temporary), str(module.source))
    run = run_bounded(
        lean.command(*arguments), lean.environment(staging), sources, seconds=MODULE_SECONDS, memory_mb=MODULE_MEMORY_MB
    )
    # A module of the library must compile without a word of error and without `sorry`.
    failed = run.status != 0 or ": error" in run.output or "declaration uses" in run.output
    if failed or run.overrun or not temporary.exists():
        temporary.unlink(missing_ok=True)
        raise CoreBuildError(f"{module.source}: {run.overrun or f'status {run.status}'}\n{run.output}")
    os.replace(temporary, compiled)
    atomic_write(record, _digest(compiled))
    os.link(compiled, target)


def main() -> None:
    """`python -m lean_env.embedded.core`: build, saying what is being built."""

    def show(done: int, total: int, name: str) -> None:
        print(f"[{done}/{total}] {name}", file=sys.stderr)

    try:
        library = build(progress=show)
    except CoreBuildError as error:
        sys.exit(str(error))
    print(library.path)


if __name__ == "__main__":
    main()
