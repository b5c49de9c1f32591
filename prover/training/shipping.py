"""Makes a trained model one that ships: judged by rows that it never saw, with what it was trained on put on record.

The statements that it learned from are kept as digests of their normal forms, so that anyone can check that a problem
is not among them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from lean_env.cache import atomic_write
from prover.training.curation import statement_key, statistics
from prover.training.evaluate import score
from prover.training.examples import examples_of, step_of
from prover.training.files import file_sha256
from prover.training.model import SETTINGS_FILE, Lengths, load_model, model_settings, parameters_of, save_model
from prover.training.rows import Row, read_rows

STATEMENTS = "statements.txt"
DIGITS = 16  # of a digest, in base 16: 64 bits


def digest_of(statement: str) -> str:
    """The beginning of the SHA-256 of a statement's normal form, which holds no names."""
    return hashlib.sha256(statement_key(statement).encode()).hexdigest()[:DIGITS]


def recorded_digests(folder: Path) -> frozenset[str]:
    """The digests of the statements that the model in `folder` was trained on."""
    return frozenset((folder / STATEMENTS).read_text(encoding="ascii").split())


def ship(model: Path, data: Sequence[Path], out: Path, *, beams: int = 8, judged: int = 400) -> dict[str, Any]:
    """Write to `out` the model that training left in `model`, judged by at most `judged` rows of the last of `data`.

    `data` are the row files of all stages of its training. Returns what sequent.json says of the training. Raises
    ValueError when no row is left to judge by, and OSError.
    """
    rows = [row for path in data for row in read_rows(path)]
    last = list(read_rows(data[-1]))
    settings = json.loads((model / SETTINGS_FILE).read_text(encoding="utf-8"))
    lengths = Lengths(settings["max_input"], settings["max_new_tokens"] - 1)
    learned = {row.statement for row in rows if row.split == "train"}
    weights = load_model(model)
    training = {
        "stages": [{"rows_sha256": file_sha256(path), "rows": sum(1 for _ in read_rows(path))} for path in data],
        "statements": len(learned),
        "data": {key: statistics(last)[key] for key in ("rows", "theorems", "origin", "split", "outcome")},
        "valid": asdict(score(weights, examples_of(_unseen(last, learned)[:judged], lengths), beams)),
        "parameters": parameters_of(weights),
    }
    save_model(weights, out, model_settings(lengths, training))
    digests = sorted({digest_of(statement) for statement in learned})
    atomic_write(out / STATEMENTS, "".join(f"{digest}\n" for digest in digests))
    return training


def _unseen(rows: Iterable[Row], learned: set[str]) -> list[tuple[str, str]]:
    """The steps of the split "valid", none of them of a statement that was trained on in an earlier stage."""
    steps = (step_of(row) for row in rows if row.split == "valid" and row.statement not in learned)
    return [step for step in steps if step]
