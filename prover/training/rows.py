"""The rows that models are trained on: a goal as Lean prints it, and a tactic that Lean ran there.

A `Row` says what to do at a state, a `Pair` what to prefer to what. Both are one JSON object a line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

from prover.training.files import line_of, records_of

Split = Literal["train", "valid"]


@dataclass(frozen=True, slots=True)
class Row:
    """One tactic at one state, on the way to a proof that Lean accepted step by step.

    `state` is the first goal as `str(goal)` prints it. `premises` are the names of theorems that the tactic uses.
    `origin` is "library", "search", "mutation" or "family:KIND"; `outcome` is "closed" or "open" for a step of a proof,
    "error" or "timeout" for a failure, with Lean's words in `message`.
    """

    state: str
    tactic: str
    premises: tuple[str, ...]
    theorem: str
    statement: str
    origin: str
    outcome: str = "closed"
    message: str = ""
    split: Split = "train"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two tactics at one state: `chosen` is a step of a proof, `rejected` failed with `message`."""

    state: str
    chosen: str
    rejected: str
    message: str
    theorem: str
    statement: str
    origin: str
    split: Split = "train"


def row_of(record: Mapping[str, Any]) -> Row:
    """What a row's JSON says."""
    fields: dict[str, Any] = {**record, "premises": tuple(record["premises"])}
    return Row(**fields)


def read_rows(path: Path) -> Iterator[Row]:
    """The rows of a file. A last line that was cut off is dropped."""
    yield from map(row_of, records_of(path))


def read_pairs(path: Path) -> Iterator[Pair]:
    """The pairs of a file. A last line that was cut off is dropped."""
    for data in records_of(path):
        yield Pair(**data)


def text_of(records: Iterable[Row | Pair]) -> str:
    """All records, a line each."""
    return "".join(line_of(asdict(record)) for record in records)
