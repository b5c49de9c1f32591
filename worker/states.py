"""What the store and a client both know of a job and of a problem."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class JobFacts:
    """A job, but for its times. `statuses` counts its problems."""

    id: str
    name: str
    priority: int
    options: Mapping[str, Any]
    total: int
    statuses: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class ProblemFacts:
    """A problem of a job, but for its result."""

    job: str
    position: int
    name: str
    status: str
    statement: str
    header: str
