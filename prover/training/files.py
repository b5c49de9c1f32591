"""Files that a killed process leaves whole or can be gone on with: lines of JSON, and what identifies a run."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from lean_env.cache import atomic_write
from prover.training.errors import TrainingError


def line_of(record: Mapping[str, Any]) -> str:
    """One line of JSON, with its newline."""
    return json.dumps(record, ensure_ascii=False) + "\n"


def records_of(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a file, a line each. A last line that was cut off is dropped. Raises OSError."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.endswith("\n"):
                yield json.loads(line)


def claim(path: Path, manifest: Mapping[str, Any]) -> None:
    """Write what identifies a run, or see that what is there is the same. Raises TrainingError when it is not."""
    text = json.dumps(manifest, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    if not path.exists():
        atomic_write(path, text)
    elif path.read_text(encoding="utf-8") != text:
        raise TrainingError(
            f"{path.parent} holds a run with other data or settings: see {path}, or choose another folder"
        )


def file_sha256(path: Path) -> str:
    """What identifies a data file in a manifest. Raises OSError."""
    with path.open("rb") as data:
        return hashlib.file_digest(data, "sha256").hexdigest()
