"""`sequent doctor`: what is installed, what is usable, what to do about the rest; `--fix` does it."""

from __future__ import annotations

import argparse
import importlib.util
import os
import platform
import shlex
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from sequent import __version__
from sequent.console import print_json, say

_EXAMPLES = """\
examples:
  sequent doctor
  sequent doctor --fix --project ~/my-project        installs what is missing for it, each step shown before it is done
  sequent doctor --fix --mathlib v4.24.0             makes a project with Mathlib, to be used by `--project`
  sequent doctor --json | jq '.checks[] | select(.state != "ok")'

exit status: 0 theorems can be proved here, 1 something that is needed for it is missing, or a step of `--fix` failed
"""
_ENOUGH_DISK = 500 << 20  # the core library takes some tens of megabytes, a run's results more

State = Literal["ok", "missing", "problem"]


@dataclass(frozen=True, slots=True)
class Check:
    """One finding. `advice` says what to do when it is not "ok"; `needed` whether proving rests on it."""

    name: str
    state: State
    found: str
    advice: str = ""
    needed: bool = False


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.description = "Says what is installed, what is usable, and what to do about the rest."
    parser.epilog = _EXAMPLES
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument(
        "--fix",
        action="store_true",
        help="then install what is missing for an installed Lean: elan, Lean, Mathlib, REPL",
    )
    parser.add_argument("--dry-run", action="store_true", help="with --fix: show the next step and do nothing")
    parser.add_argument("--project", type=Path, metavar="DIR", help="the Lake project to look at and mend")
    parser.add_argument(
        "--mathlib", default="", metavar="VERSION", help="with --fix: a new project for this Lean instead"
    )


def run(options: argparse.Namespace) -> int:
    """Look around, and mend what can be mended where that was asked for."""
    status = _look(options)
    return max(status, _fix(options)) if options.fix else status


def _fix(options: argparse.Namespace) -> int:
    """Run what is missing, one step after the other, until nothing is or one fails."""
    from lean_env.errors import LeanUnavailable

    try:
        return _mend(options)
    except LeanUnavailable as error:
        say(f"  {error}")
        return 1


def _mend(options: argparse.Namespace) -> int:
    from lean_env.toolchain.setup import missing, reachable

    say("\nmending what an installed Lean lacks")
    for step in missing(options.project, options.mathlib):
        say(f"{step.what}:\n  $ {shlex.join(step.command)}    (in {step.folder})")
        if options.dry_run:
            say("  not run (--dry-run); the steps behind it depend on it")
            return 0
        if step.host and not reachable(step.host):
            say(f"  can't be done offline: {step.host} does not answer. Run this again where there is a network.")
            return 1
        try:
            status = subprocess.run(step.command, cwd=step.folder, stdout=sys.stderr, check=False).returncode
        except OSError as error:
            say(f"  failed: {error}")
            return 1
        if status:
            say(f"  failed with status {status}")
            return 1
    say("nothing is missing")
    return 0


def _look(options: argparse.Namespace) -> int:
    checks = [check() for check in CHECKS]
    usable = all(check.state == "ok" for check in checks if check.needed)
    if options.json:
        print_json({"usable": usable, "checks": [asdict(check) for check in checks]})
        return 0 if usable else 1
    width = max(len(check.name) for check in checks)
    for check in checks:
        print(f"{check.state:8} {check.name:{width}}  {check.found}")
        if check.advice:
            print(f"{'':8} {'':{width}}  → {check.advice}")
    print("\nTheorems can be proved here." if usable else "\nTheorems can't be proved here yet: see the → lines.")
    return 0 if usable else 1


def _python() -> Check:
    found = f"Sequent {__version__}, Python {platform.python_version()} ({sys.executable})"
    good = (3, 11) <= sys.version_info < (3, 14)
    return Check("Python", "ok" if good else "problem", found, "" if good else "use Python 3.11 to 3.13", needed=True)


def _platform() -> Check:
    libc = " ".join(platform.libc_ver()).strip()
    return Check("platform", "ok", f"{platform.system()} {platform.machine()}{', ' + libc if libc else ''}")


def _machine() -> Check:
    from prover.session import processors

    try:
        memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
        found = f"{processors()} processors, {memory:.1f} GiB of memory"
    except (ValueError, OSError):
        return Check("machine", "ok", f"{processors()} processors")
    if memory < 2:
        return Check("machine", "problem", found, "each worker takes up to 1 GiB: use `--workers 1`")
    return Check("machine", "ok", found)


def _lean() -> Check:
    from lean_env.embedded.wheel import find_lean
    from lean_env.errors import LeanEnvError

    try:
        lean = find_lean()
        run = subprocess.run(
            lean.command("--version"), env=lean.environment(None), capture_output=True, text=True, timeout=60
        )
    except (LeanEnvError, OSError, subprocess.SubprocessError) as error:
        return Check("embedded Lean", "missing", "not usable", str(error), needed=True)
    if run.returncode or lean.version not in run.stdout:
        advice = f"`sequent lean -- --version` failed (status {run.returncode}): {(run.stderr or run.stdout)[-300:]}"
        return Check("embedded Lean", "problem", str(lean.folder), advice, needed=True)
    found = f"Lean {lean.version}, commit {lean.githash[:12]}, library checked by its SHA-256"
    return Check("embedded Lean", "ok", found, needed=True)


def _core() -> Check:
    from lean_env.embedded.core import find_built
    from lean_env.errors import LeanEnvError

    try:
        library = find_built()
    except (LeanEnvError, OSError) as error:
        return Check("core library", "missing", "can't be looked at", f"see embedded Lean ({error})")
    if library is None:
        advice = "it is built by the first command that needs it, or now by `sequent core build`"
        return Check("core library", "missing", "not built yet", advice)
    manifest = library.path / "manifest.json"
    size = sum(file.stat().st_size for file in library.path.rglob("*.olean")) / 2**20
    from datetime import datetime

    built = datetime.fromtimestamp(manifest.stat().st_mtime).strftime("%Y-%m-%d %H:%M")
    found = f"{library.fingerprint}, {len(library.modules)} modules, {size:.0f} MiB, built {built}"
    return Check("core library", "ok", found)


def _cache() -> Check:
    from lean_env.cache import cache_folder

    try:
        folder = cache_folder()
        free = shutil.disk_usage(folder).free
    except OSError as error:
        return Check(
            "cache folder", "problem", str(error), "set SEQUENT_CACHE to a folder you can write to", needed=True
        )
    found = f"{folder}, {free / 2**30:.1f} GiB free"
    if not os.access(folder, os.W_OK):
        return Check("cache folder", "problem", found, "not writable: set SEQUENT_CACHE to another folder", needed=True)
    if free < _ENOUGH_DISK:
        return Check("cache folder", "problem", found, "little space: free some, or set SEQUENT_CACHE", needed=True)
    return Check("cache folder", "ok", found, needed=True)


def _package(name: str, purpose: str) -> Callable[[], Check]:
    """A package that is used where it is there."""

    def check() -> Check:
        module = name.replace("-", "_").removesuffix("_cpu")
        if importlib.util.find_spec(module) is None:
            return Check(name, "missing", f"not installed; {purpose}")
        try:
            version = metadata.version(name)
        except metadata.PackageNotFoundError:
            version = "of unknown version"
        return Check(name, "ok", f"{version}; {purpose}")

    return check


def _cuda() -> Check:
    """Asked of the driver, not of torch: importing torch takes seconds."""
    program = shutil.which("nvidia-smi")
    if program is None:
        return Check("GPU", "missing", "no NVIDIA driver; nothing here needs one")
    try:
        run = subprocess.run(
            [program, "--query-gpu=name,memory.total,driver_version", "--format=csv,noheader"],
            capture_output=True,
            text=True,
            timeout=20,
        )
    except (OSError, subprocess.SubprocessError) as error:
        return Check("GPU", "problem", str(error), "nvidia-smi does not answer: see the driver's log")
    lines = run.stdout.strip().splitlines()
    if run.returncode or not lines:
        return Check("GPU", "problem", (run.stdout or run.stderr).strip()[:200], "nvidia-smi found no usable GPU")
    return Check("GPU", "ok", "; ".join(lines))


def _redis() -> Check:
    url = os.environ.get("SEQUENT_REDIS_URL", "redis://127.0.0.1:6379/0")
    parts = urlsplit(url)
    where = f"{parts.hostname or '127.0.0.1'}:{parts.port or 6379}"
    try:
        with socket.create_connection((parts.hostname or "127.0.0.1", parts.port or 6379), timeout=1) as connection:
            connection.sendall(b"PING\r\n")
            answer = connection.recv(100).decode(errors="replace").strip()
    except OSError as error:
        return Check("Redis server", "missing", f"{where}: {error}; only `sequent worker` needs one")
    if answer.startswith(("+PONG", "-NOAUTH")):
        return Check("Redis server", "ok", f"{where} answers")
    return Check("Redis server", "problem", f"{where} answers {answer!r}", "that is no Redis server")


def _toolchain() -> Check:
    """The tools are looked for and not started: a project's Lean may first have to be downloaded."""
    from lean_env.toolchain.discover import find_project, which

    tools = {name: path for name in ("elan", "lake", "lean") if (path := which(name))}
    if not tools:
        return Check("Lean toolchain", "missing", "no elan, lake or lean found; proving works without")
    project = find_project(Path.cwd())
    where = f"; project {project}" if project else "; no Lake project around this folder"
    return Check("Lean toolchain", "ok", ", ".join(f"{name} at {path}" for name, path in tools.items()) + where)


def _checker() -> Check:
    """A second kernel for verdicts; that of a toolchain is found by `verify`, which starts its tools."""
    from lean_env.errors import LeanUnavailable
    from lean_env.independent import find_checker

    try:
        found = find_checker(lambda name: Path(path) if (path := shutil.which(name)) else None)
    except LeanUnavailable as error:
        return Check("second checker", "missing", f"{error}; `--independent` alone needs one")
    return Check("second checker", "ok", f"{found.name} at {found.program}; `--independent` asks it")


CHECKS: tuple[Callable[[], Check], ...] = (
    _python,
    _platform,
    _machine,
    _lean,
    _core,
    _cache,
    _toolchain,
    _checker,
    _package("lean-interact", "for new projects with Mathlib, and the REPL for any Lean"),
    _package("lean-dojo", "for traced repositories"),
    _package("torch", "for neural tactic generators"),
    _package("transformers", "for neural tactic generators"),
    _package("faiss-cpu", "for the premise index"),
    _package("celery", "for the service"),
    _package("redis", "for the service"),
    _cuda,
    _redis,
)
