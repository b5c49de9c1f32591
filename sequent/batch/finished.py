"""What a batch keeps of an attempt: its record, and the graph and the verified file where there are any. Plain data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from prover.attempt import Attempt


@dataclass(frozen=True, slots=True)
class Finished:
    """What came of a problem, as JSON but for the file's text."""

    record: dict[str, Any]
    graph: dict[str, Any] | None = None
    proof_file: str | None = None


def finished(attempt: Attempt) -> Finished:
    """What is kept of an attempt."""
    from lean_env.verdict import solution_source
    from prover.session import document_of, record_of
    from search.export import to_json

    document = document_of(attempt)
    proved = attempt.proof is not None and attempt.status == "proved"
    return Finished(
        record_of(attempt),
        to_json(document) if document else None,
        solution_source(attempt.problem, attempt.proof) if proved and attempt.proof else None,
    )
