"""The user's cache folder and writing to it without ever leaving half a file."""

from __future__ import annotations

import os
import secrets
from pathlib import Path


def cache_folder() -> Path:
    """`$SEQUENT_CACHE`, else `$XDG_CACHE_HOME/sequent`, else `~/.cache/sequent`; created when missing."""
    if chosen := os.environ.get("SEQUENT_CACHE"):
        folder = Path(chosen)
    else:
        folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "sequent"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def atomic_write(path: Path, data: str | bytes, *, mode: int | None = None) -> None:
    """Replace `path` by `data` in one step: a reader sees the old content or the new, never a part.

    `mode` is what the file's permissions are to be; None: the usual ones.
    """
    raw = data.encode() if isinstance(data, str) else data
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(6)}")
    try:
        with temporary.open("xb") as file:
            file.write(raw)
        if mode is not None:
            temporary.chmod(mode & 0o7777)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
