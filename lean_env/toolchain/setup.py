"""What is missing for work with an installed Lean, as commands that would bring it. Runs none of them."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lean_env.errors import LeanUnavailable
from lean_env.toolchain import interact
from lean_env.toolchain.discover import find_project, find_toolchain, repl_folder, which

NETWORK_SECONDS = 3.0
ELAN = "https://elan.lean-lang.org/elan-init.sh"
REPL = "https://github.com/leanprover-community/repl"


@dataclass(frozen=True, slots=True)
class Step:
    """One command, run in `folder`, which needs `host` to answer ("" for no network)."""

    what: str
    command: tuple[str, ...]
    folder: Path
    host: str = ""


def reachable(host: str) -> bool:
    """Whether a host answers on the port of HTTPS."""
    try:
        with socket.create_connection((host, 443), timeout=NETWORK_SECONDS):
            return True
    except OSError:
        return False


def missing(project: Path | None = None, mathlib: str = "") -> Iterator[Step]:
    """What is to be done next, one step after the other: each is looked for when the one before it is done.

    `project` is a Lake project; by default the one around the current folder, and none is fine. With a version of Lean
    as `mathlib`, it is a project of ours that requires Mathlib (lean_env.toolchain.interact); raises LeanUnavailable
    without lean-interact.
    """
    here = interact.mathlib_folder(mathlib) if mathlib else project or find_project(Path.cwd())
    if mathlib and not interact.installed():
        raise LeanUnavailable('lean-interact makes such projects: `pip install "sequent[lean]"`')
    if which("elan") is None and which("lean") is None:
        script = f"curl -sSfL {ELAN} | sh -s -- -y --default-toolchain {'none' if here else 'stable'}"
        yield Step("elan, which installs Lean", ("sh", "-c", script), Path.cwd(), "elan.lean-lang.org")
    if mathlib and here and not (here / "lake-manifest.json").exists():
        yield Step(f"a project with Mathlib in {here}", interact.command("mathlib", mathlib), Path.cwd(), "github.com")
    elan = which("elan")
    wanted = _toolchain_of(here)
    if elan and wanted and not _installed(wanted):
        host = "github.com"
        yield Step(f"the project's Lean, {wanted}", (elan, "toolchain", "install", wanted), here or Path.cwd(), host)
    lake = which("lake")
    if here and lake and _needs_mathlib(here):
        yield Step("Mathlib, compiled", (lake, "exe", "cache", "get"), here, "github.com")
    try:
        toolchain = find_toolchain(here)
        toolchain.repl()
    except LeanUnavailable:
        version = "" if lake is None else _version(here)
        if lake and version:
            yield from _repl(version, lake)


def _repl(version: str, lake: str) -> Iterator[Step]:
    folder = repl_folder(version)
    if interact.installed():
        yield Step("the REPL, built by lean-interact", interact.command("repl", version), Path.cwd(), "github.com")
        return
    if not folder.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        clone = ("git", "clone", "--depth", "1", "--branch", f"v{version}", REPL, str(folder))
        yield Step(f"the REPL's source for Lean {version}", clone, folder.parent, "github.com")
    if folder.exists():
        yield Step("the REPL, built", (lake, "build"), folder, "github.com")


def _version(project: Path | None) -> str:
    try:
        return find_toolchain(project).version
    except LeanUnavailable:
        return ""


def _toolchain_of(project: Path | None) -> str:
    path = project / "lean-toolchain" if project else None
    return path.read_text(encoding="utf-8").strip() if path and path.exists() else ""


def _installed(toolchain: str) -> bool:
    """Whether elan has it: it keeps `leanprover/lean4:v4.35.0` as `leanprover--lean4---v4.35.0`."""
    home = Path(os.environ.get("ELAN_HOME") or Path.home() / ".elan")
    return (home / "toolchains" / toolchain.replace("/", "--").replace(":", "---")).exists()


def _needs_mathlib(project: Path) -> bool:
    """Whether the project depends on Mathlib and has no compiled module of it."""
    manifest = project / "lake-manifest.json"
    if not manifest.exists():
        return False
    try:
        packages = json.loads(manifest.read_text(encoding="utf-8")).get("packages", [])
    except (ValueError, AttributeError):
        return False
    built = project / ".lake" / "packages" / "mathlib" / ".lake" / "build" / "lib"
    return any(package.get("name") == "mathlib" for package in packages) and not any(built.rglob("Mathlib.olean"))
