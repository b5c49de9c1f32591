"""A repository that LeanDojo has traced, as an environment: its theorems are stepped through `Dojo`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from lean_env.errors import LeanUnavailable
from lean_env.toolchain.discover import find_project

ABOUT_SECONDS = 120.0  # loading LeanDojo takes seconds
_PACKAGES = Path(__file__).parents[2]
_SERVE = (sys.executable, "-m", "lean_env.leandojo.serve")
_KEPT = ("PATH", "HOME", "TMPDIR", "LANG", "ELAN_HOME", "ELAN_TOOLCHAIN", "CACHE_DIR", "TMP_DIR", "PYTHONPATH")


@dataclass(frozen=True, slots=True)
class TracedRepository:
    """`folder` is what was checked out, `root` LeanDojo's own built copy of it."""

    folder: Path
    root: Path
    commit: str

    def command(self) -> list[str]:
        """What speaks the REPL's protocol."""
        return [*_SERVE, str(self.folder)]


def find_traced(folder: Path | None = None) -> TracedRepository:
    """The traced repository in `folder`, by default the project around the current one.

    Raises LeanUnavailable with what stands in the way.
    """
    folder = (folder or find_project(Path.cwd()) or Path.cwd()).resolve()
    try:
        run = subprocess.run(
            [*_SERVE, "--about", str(folder)],
            env=dojo_environment(), capture_output=True, text=True, timeout=ABOUT_SECONDS, check=False,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as error:
        raise LeanUnavailable(f"LeanDojo can't be asked about {folder}: {error}") from error
    if run.returncode:
        raise LeanUnavailable(run.stderr.strip().rpartition("\n")[2] or f"LeanDojo ended with status {run.returncode}")
    about = cast("dict[str, str]", json.loads(run.stdout))
    return TracedRepository(folder, Path(about["root"]), about["commit"])


def dojo_environment() -> dict[str, str]:
    """Variables of LeanDojo's process. No token of GitHub's: with one, LeanDojo asks GitHub before anything else."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    path = os.pathsep.join(filter(None, (str(_PACKAGES), kept.get("PYTHONPATH"))))
    return kept | {"PYTHONPATH": path, "PYTHONUTF8": "1"}
