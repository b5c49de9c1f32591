"""LeanDojo's own package: loaded when it is first needed, and what it trips over told in words that help.

Importing it starts nothing, but it takes seconds, sets its logger up for the whole process, and changes the working
directory now and then: stepping happens in a process of its own (lean_env.leandojo.serve).
"""

from __future__ import annotations

import importlib
import os
import re
import shutil
import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from lean_env.errors import LeanUnavailable
from lean_env.toolchain.discover import which

OLDEST, NEWEST = (4, 3), (4, 27)  # of Lean: its extractor does not compile from 4.28 on (lean-dojo/LeanDojo-v2#6)
_VERSION = re.compile(r"v?(\d+)\.(\d+)")


def load() -> Any:
    """The module `lean_dojo`. Raises LeanUnavailable with what to do."""
    if shutil.which("git") is None:
        raise LeanUnavailable("LeanDojo needs git, at least version 2.25, and there is none on the path")
    # It would fetch archives of traced repositories, whose origin nothing proves, and unpack them.
    os.environ["DISABLE_REMOTE_CACHE"] = "1"
    for name in ("elan", "lake", "lean"):  # it runs them by their bare names
        found = which(name)
        if found and shutil.which(name) is None:
            os.environ["PATH"] += os.pathsep + str(Path(found).parent)
    with explained("LeanDojo can't be loaded"):
        try:
            return importlib.import_module("lean_dojo")
        except ImportError as error:
            raise LeanUnavailable(
                f'LeanDojo is not installed: `pip install "sequent[leandojo]"`, under Python below 3.13 ({error})'
            ) from error


def open_repository(dojo: Any, where: str, commit: str = "") -> Any:
    """The `LeanGitRepo` at a folder or a URL; at a commit or tag, of a folder the one that is checked out.

    Raises LeanUnavailable: not a git repository, no network, no `lean-toolchain`.
    """
    folder = Path(where)
    with explained(f"LeanDojo can't open {where}"):
        if not folder.is_dir():
            if "://" not in where and not where.startswith("git@"):
                raise LeanUnavailable(f"{where} is neither a folder nor the URL of a git repository")
            return dojo.LeanGitRepo(where, commit or dojo.get_latest_commit(where))
        if not (folder / "lean-toolchain").exists():
            raise LeanUnavailable(f"{where} has no file lean-toolchain, by which LeanDojo knows its Lean")
        found = dojo.LeanGitRepo.from_path(str(folder.resolve()))
        return dojo.LeanGitRepo(found.url, commit) if commit else found


def check_window(version: str) -> None:
    """Raises LeanUnavailable for a Lean, such as v4.20.0, whose repositories LeanDojo can't trace."""
    match = _VERSION.match(version)
    if match is None or not OLDEST <= (int(match[1]), int(match[2])) <= NEWEST:
        oldest, newest = ("{}.{}".format(*each) for each in (OLDEST, NEWEST))
        raise LeanUnavailable(
            f"the repository asks for Lean {version}, and LeanDojo traces Lean {oldest} to {newest}: "
            "choose a commit of it that is within"
        )


@contextmanager
def explained(what: str) -> Generator[None]:
    """Whatever LeanDojo raises becomes LeanUnavailable; its errors are those of five libraries, and bare assertions."""
    try:
        yield
    except LeanUnavailable:
        raise
    except Exception as error:
        raise LeanUnavailable(f"{what}: {_reason(error)}") from error


def _reason(error: Exception) -> str:
    kinds = {kind.__name__ for kind in type(error).__mro__}
    text = " ".join(str(error).split())[:300]
    if isinstance(error, subprocess.CalledProcessError):
        return f"`{error.cmd}` failed with status {error.returncode}"
    if kinds & {"URLError", "ConnectionError", "RequestException"}:
        return (
            "there is no network. LeanDojo asks GitHub for the commit of each Lean and each dependency, even for a "
            f"local repository ({text})"
        )
    if "GithubException" in kinds:
        return f"GitHub refuses: {text}; a token in GITHUB_ACCESS_TOKEN allows more requests"
    if kinds & {"NoSuchPathError", "InvalidGitRepositoryError"}:
        return f"it is no git repository: {text}"
    return f"{type(error).__name__}{f': {text}' if text else ''}"
