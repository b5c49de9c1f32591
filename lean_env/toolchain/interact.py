"""lean-interact for what it does best: the REPL built for one of forty versions of Lean, and new projects with Mathlib.

Stepping goes by our own driver (lean_env.repl). `sequent doctor --fix` shows and runs this as a command,
`python -m lean_env.toolchain.interact repl|mathlib VERSION`; both need lake and a network.
"""

from __future__ import annotations

import importlib
import importlib.util
import re
import shutil
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from lean_env.cache import cache_folder
from lean_env.errors import LeanUnavailable
from lean_env.toolchain.discover import repl_folder, which

_VERSION = re.compile(r"v?(\d+\.\d+\.\d+(?:-rc\d+)?)")


def installed() -> bool:
    """Whether lean-interact is there; nothing is imported."""
    return importlib.util.find_spec("lean_interact") is not None


def command(what: str, version: str) -> tuple[str, ...]:
    """What does it from a shell; `what` is "repl" or "mathlib"."""
    return sys.executable, "-m", "lean_env.toolchain.interact", what, f"v{plain(version)}"


def plain(version: str) -> str:
    """A version such as v4.24.0-rc1 without its v. Raises LeanUnavailable for what is none."""
    match = _VERSION.fullmatch(version)
    if match is None:
        raise LeanUnavailable(f"{version!r} is no version of Lean such as v4.24.0")
    return match[1]


def mathlib_folder(version: str) -> Path:
    """Where the project with Mathlib for a version of Lean is made. It is ours: lean-interact empties it first."""
    return cache_folder() / "mathlib" / f"v{plain(version)}"


def build_repl(version: str, git: str | None = None) -> Path:
    """Build the REPL for a version of Lean, from lean-interact's fork or `git`, where `Toolchain.repl` finds it.

    Returns its binary. Raises LeanUnavailable with what stands in the way.
    """
    package, lake = _package(), _lake()
    cache, version = cache_folder() / "lean-interact", plain(version)
    for clone in cache.glob("*/*/repl_clean_copy"):
        if not (clone / ".git").exists():  # a clone that failed is taken for one that is there
            shutil.rmtree(clone)
    source = {"repl_git": git} if git else {}
    with _explained(f"lean-interact can't build the REPL for Lean {version}"):
        config = package.LeanREPLConfig(lean_version=f"v{version}", cache_dir=cache, lake_path=lake, **source)
        binary = Path(config.working_dir, ".lake", "build", "bin", "repl")
        if not binary.exists():
            raise LeanUnavailable(f"lean-interact built the REPL for Lean {version}, and there is no {binary}")
    place = repl_folder(version)
    place.parent.mkdir(parents=True, exist_ok=True)
    if place.is_symlink():
        place.unlink()
    elif place.exists():
        shutil.rmtree(place)
    place.symlink_to(config.working_dir, target_is_directory=True)
    return binary


def mathlib_project(version: str) -> Path:
    """Make a project that requires Mathlib for a version of Lean, with Mathlib's compiled files; its folder.

    Raises LeanUnavailable with what stands in the way.
    """
    package, lake, folder = _package(), _lake(), mathlib_folder(version)
    with _explained(f"lean-interact can't make a project with Mathlib for Lean {plain(version)}"):
        folder.parent.mkdir(parents=True, exist_ok=True)
        package.TempRequireProject(
            lean_version=f"v{plain(version)}", require="mathlib", directory=folder, lake_path=lake
        )
    return folder


def _package() -> Any:
    try:
        return importlib.import_module("lean_interact")
    except ImportError as error:
        raise LeanUnavailable(f'lean-interact is not installed: `pip install "sequent[lean]"` ({error})') from error


def _lake() -> str:
    lake = which("lake")
    if lake is None:
        raise LeanUnavailable(
            "there is no `lake` here: install elan (`sequent doctor --fix` does), then run this again"
        )
    return lake


@contextmanager
def _explained(what: str) -> Generator[None]:
    """Whatever lean-interact raises becomes LeanUnavailable."""
    try:
        yield
    except LeanUnavailable:
        raise
    except subprocess.CalledProcessError as error:
        words = error.cmd if isinstance(error.cmd, str) else " ".join(map(str, error.cmd))
        raise LeanUnavailable(f"{what}: `{words}` failed with status {error.returncode}") from error
    except Exception as error:
        text = " ".join(str(error).split())[:400]
        if type(error).__name__ == "GitCommandError":
            text = f"the source can't be fetched; is there a network? {text}"
        raise LeanUnavailable(f"{what}: {text}") from error


if __name__ == "__main__":
    _, _what, _version = sys.argv
    try:
        print(build_repl(_version) if _what == "repl" else mathlib_project(_version))
    except LeanUnavailable as unavailable:
        sys.exit(str(unavailable))
