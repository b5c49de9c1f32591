"""Whatever proposes: tactic generators, and one proof attempt that joins generator, search and Lean."""

from prover.attempt import Attempt, AttemptSettings, AttemptStats, attempt
from prover.generator import Generator, Proposal, Proposals, Query

__all__ = [
    "Attempt",
    "AttemptSettings",
    "AttemptStats",
    "Generator",
    "Proposal",
    "Proposals",
    "Query",
    "attempt",
]
