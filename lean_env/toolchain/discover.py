"""Finds the Lean that is installed and the Lake project to use it in. Starts `lean --version` and nothing else."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from lean_env.cache import cache_folder
from lean_env.errors import LeanUnavailable

PROJECT = "SEQUENT_PROJECT"  # environment variable: the Lake project to use
WITHIN = "SEQUENT_WITHIN"  # environment variable: the tactic `sequent` does not run in a Lean of ours
REPL = "SEQUENT_REPL"  # environment variable: the REPL's binary
LAKEFILES = ("lakefile.lean", "lakefile.toml")
VERSION_SECONDS = 300.0  # elan may have to download the project's toolchain first
_VERSION = re.compile(r"version (?P<version>\d+\.\d+\.\d+[^,\s]*).*?commit (?P<githash>[0-9a-f]+)", re.DOTALL)
_KEPT = ("PATH", "HOME", "TMPDIR", "LANG", "ELAN_HOME", "ELAN_TOOLCHAIN", "LEAN_PATH")


@dataclass(frozen=True, slots=True)
class Toolchain:
    """`version` and `githash` are those that Lean itself tells; `prefix` is what stands before `lean` in a command."""

    prefix: tuple[str, ...]
    lean: str
    version: str
    githash: str
    project: Path | None

    def command(self, *arguments: str) -> list[str]:
        """`lean ARGUMENTS` with the project's libraries in sight, to be run in `folder`."""
        return [*self.prefix, self.lean, *arguments]

    @property
    def folder(self) -> Path | None:
        """Where commands are run."""
        return self.project

    def environment(self, *paths: Path) -> dict[str, str]:
        """Variables of its processes; compiled modules are looked for in `paths` too."""
        kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
        searched = [*map(str, paths), *filter(None, kept.get("LEAN_PATH", "").split(os.pathsep))]
        return kept | {"LEAN_PATH": os.pathsep.join(searched), WITHIN: "1"}

    @property
    def options(self) -> tuple[str, ...]:
        """Lean's options for files of the project, as far as a `lakefile.toml` has them for all of it: but for those
        that switch off a check, which `debug` ones do.
        """
        path = self.project / "lakefile.toml" if self.project else None
        try:
            chosen: Any = tomllib.loads(path.read_text(encoding="utf-8")).get("leanOptions") if path else None
        except (OSError, ValueError):
            return ()
        said = [
            (name, str(value).lower() if isinstance(value, bool) else str(value))
            for name, value in _options(chosen)
            if name and isinstance(value, bool | int | str)
        ]
        return tuple(f"-D{name}={value}" for name, value in said if "debug" not in name.split("."))

    @property
    def fingerprint(self) -> str:
        """Lean's version and commit, and the hash of what the project's libraries are."""
        digest = hashlib.sha256()
        for name in ("lean-toolchain", "lake-manifest.json", *LAKEFILES):
            path = self.project / name if self.project else None
            digest.update(path.read_bytes() if path and path.exists() else b"-")
        return f"lean-{self.version}-{self.githash[:12]}+project-{digest.hexdigest()[:12]}"

    @property
    def name(self) -> str:
        """For people."""
        where = f" in {self.project}" if self.project else ""
        return f"toolchain Lean {self.version}{where}"

    def program(self, name: str) -> Path | None:
        """A program that the toolchain or a dependency of the project brings, such as `leanchecker`."""
        run = _run([*self.prefix, self.lean, "--print-prefix"], self.project, self.environment())
        folders = [Path(run.stdout.strip(), "bin")] if run.returncode == 0 and run.stdout.strip() else []
        if self.project:
            folders += (self.project / ".lake" / "packages").glob(f"{name}/.lake/build/bin")
            folders.append(self.project / ".lake" / "build" / "bin")
        return next((folder / name for folder in folders if os.access(folder / name, os.X_OK)), None)

    def repl(self) -> Path:
        """The REPL's binary: `$SEQUENT_REPL`, or what the project or `sequent doctor --fix` has built. Raises
        LeanUnavailable.
        """
        chosen = os.environ.get(REPL)
        built = repl_folder(self.version) / ".lake" / "build" / "bin" / "repl"
        found = Path(chosen) if chosen else self.program("repl") or built
        if not os.access(found, os.X_OK):
            raise LeanUnavailable(
                f"there is no REPL for {self.name}: build leanprover-community/repl for Lean {self.version} "
                f"(`sequent doctor --fix` shows how) and set {REPL} to its binary"
            )
        return found


def repl_folder(version: str) -> Path:
    """Where `sequent doctor --fix` builds the REPL for a version of Lean."""
    return cache_folder() / "repl" / f"v{version}"


def which(name: str) -> str | None:
    """A program on the path, or where elan puts it."""
    own = Path(os.environ.get("ELAN_HOME") or Path.home() / ".elan") / "bin" / name
    return shutil.which(name) or (str(own) if own.exists() else None)


def find_project(start: Path) -> Path | None:
    """The nearest folder from `start` upwards that is a Lake project; `$SEQUENT_PROJECT` where that is set."""
    if chosen := os.environ.get(PROJECT):
        return Path(chosen).resolve()
    start = start.resolve()
    return next((f for f in (start, *start.parents) if any((f / name).exists() for name in LAKEFILES)), None)


def find_toolchain(project: Path | None = None) -> Toolchain:
    """The Lean of `project`, or of the project around the current folder, or the default one where there is none.

    Raises LeanUnavailable with what to do.
    """
    project = project.resolve() if project else find_project(Path.cwd())
    if project and not any((project / name).exists() for name in LAKEFILES):
        raise LeanUnavailable(f"{project} is no Lake project: it has no {' or '.join(LAKEFILES)}")
    lake, lean = which("lake"), which("lean")
    if project and lake is None:
        raise LeanUnavailable(
            "there is no `lake` here: install elan (https://lean-lang.org/install), then run this again"
        )
    if not project and lean is None:
        raise LeanUnavailable(
            "there is no `lean` here: install elan (https://lean-lang.org/install), then run this again"
        )
    prefix, program = ((str(lake), "env"), "lean") if project else ((), str(lean))
    bare = Toolchain(prefix, program, "", "", project)
    run = _run(bare.command("--version"), project, bare.environment())
    match = _VERSION.search(run.stdout)
    if run.returncode or match is None:
        said = (run.stderr or run.stdout).strip()[-500:]
        raise LeanUnavailable(f"`{' '.join(bare.command('--version'))}` failed (status {run.returncode}): {said}")
    return Toolchain(prefix, program, match["version"], match["githash"], project)


def _options(chosen: Any, prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Names and values: a table, in which TOML reads `pp.unicode.fun` as tables in tables, or a list of such pairs."""
    if isinstance(chosen, list):
        for each in cast("list[Any]", chosen):
            if isinstance(each, dict) and isinstance(name := cast("dict[str, Any]", each).get("name"), str):
                yield name, cast("dict[str, Any]", each).get("value")
    elif isinstance(chosen, dict):
        for name, value in cast("dict[str, Any]", chosen).items():
            yield from _options(value, f"{prefix}{name}.")
    else:
        yield prefix.removesuffix("."), chosen


def _run(command: list[str], folder: Path | None, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(
            command, cwd=folder, env=environment, capture_output=True, text=True, timeout=VERSION_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise LeanUnavailable(f"`{' '.join(command)}` can't be run: {error}") from error
