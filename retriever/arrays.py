"""One file for a vocabulary and its arrays, without pickled objects."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]


def save_arrays(path: Path, vocabulary: Iterable[str], **arrays: Array) -> None:
    """Write `path`; the symbols of the vocabulary are known by their order."""
    words = np.frombuffer(json.dumps(list(vocabulary)).encode(), dtype=np.uint8)
    with path.open("wb") as file:
        np.savez(file, allow_pickle=False, words=words, **arrays)


def load_arrays(path: Path, *names: str) -> tuple[dict[str, int], tuple[Array, ...]]:
    """The vocabulary with its numbers, and the arrays that are asked for. Raises OSError or ValueError."""
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
            words: list[str] = json.loads(stored["words"].tobytes())
            return {word: i for i, word in enumerate(words)}, tuple(stored[name] for name in names)
    except (KeyError, EOFError, TypeError, zipfile.BadZipFile) as error:
        raise ValueError(f"not what was written there ({error})") from error
