"""Which weights a name stands for, without loading them: the model that ships, and a fingerprint of a directory.

Imports no model library.
"""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from prover.errors import GeneratorError

WHOLE = 256 << 20  # files up to this size are hashed whole
EDGE = 1 << 20  # of larger ones the beginning and the end, with their size and time
SETTINGS = "sequent.json"


class ModelUnavailable(GeneratorError):
    """There is no usable model under the name that was given. The message says what to do."""


def shipped() -> Path:
    """The directory of the model that ships. Raises ModelUnavailable where it is not there."""
    path = Path(__file__).parent / "shipped"
    if not (path / "config.json").is_file():
        raise ModelUnavailable(
            f"the generator `model` needs the model that ships with Sequent, and {path} does not hold one: this "
            "installation lacks it; `transformers:PATH` takes any other model directory"
        )
    return path


def settings(path: str) -> dict[str, Any]:
    """What a model's directory says about its prompt format and limits (`sequent.json`); {} where it says nothing.

    Raises ModelUnavailable for a file that is not a JSON object.
    """
    file = Path(path) / SETTINGS
    if not file.is_file():
        return {}
    try:
        found = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ModelUnavailable(f"{file} can't be read: {error}") from error
    if not isinstance(found, dict):
        raise ModelUnavailable(f"{file}: expected a JSON object")
    return found  # pyright: ignore[reportUnknownVariableType]


def fingerprint(path: str) -> str:
    """Identifies the files of a model's directory; of a name on the hub the commit that is at hand, else the name."""
    folder = Path(path).expanduser()
    if folder.is_dir():
        files = sorted(file for file in folder.iterdir() if file.is_file())
        return _digest(tuple((str(f), f.stat().st_size, f.stat().st_mtime_ns) for f in files))
    try:
        from huggingface_hub import try_to_load_from_cache

        config = try_to_load_from_cache(path, "config.json")
    except (ImportError, ValueError):
        return path
    return Path(config).parent.name if isinstance(config, str) else path


@lru_cache(maxsize=32)
def _digest(files: tuple[tuple[str, int, int], ...]) -> str:
    digest = hashlib.sha256()
    for name, size, changed in files:
        digest.update(f"{Path(name).name} {size}\n".encode())
        with open(name, "rb") as file:
            if size <= WHOLE:
                digest.update(file.read())
            else:
                digest.update(f"{changed}".encode() + file.read(EDGE))
                file.seek(-EDGE, 2)
                digest.update(file.read())
    return digest.hexdigest()[:16]
