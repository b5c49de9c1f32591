"""What happens to jobs, as events with ids that only grow: who knows the last id misses none and sees none twice."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select

from worker.store.database import Database
from worker.store.models import Event as Row

PROGRESS = "problem.progress"  # dropped when its job has ended
_INSERT = insert(Row)
_KEPT_SECONDS = 30 * 24 * 3600.0


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to a job: job.queued, problem.started, problem.progress, problem.ended, job.ended."""

    id: int
    job: str
    kind: str
    data: Mapping[str, Any]
    at: float


@dataclass(frozen=True, slots=True)
class NewEvent:
    """An event that has no id yet."""

    tenant: int
    job: str
    kind: str
    data: Mapping[str, Any]


class Events:
    """Reads events."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def after(self, tenant: int, last: int, job: str | None = None, limit: int = 500) -> list[Event]:
        """Up to `limit` events of a tenant, or of one of its jobs, that follow the event `last`."""
        query = select(Row.id, Row.job_id, Row.kind, Row.data, Row.at).where(Row.tenant_id == tenant, Row.id > last)
        if job is not None:
            query = query.where(Row.job_id == job)
        with self._database.read() as connection:
            return [Event(*row) for row in connection.execute(query.order_by(Row.id).limit(limit))]

    def progress(self, tenant: int, job: str) -> dict[int, Mapping[str, Any]]:
        """How far the problems of a job that are under way have come, by position."""
        query = select(Row.data).where(Row.tenant_id == tenant, Row.job_id == job, Row.kind == PROGRESS)
        with self._database.read() as connection:
            return {data["position"]: data for data in connection.execute(query.order_by(Row.id)).scalars()}

    def last(self) -> int:
        """The id of the latest event, 0 when there is none."""
        with self._database.read() as connection:
            return connection.scalar(select(func.max(Row.id))) or 0

    def forget_old(self) -> None:
        """Drop what happened more than 30 days ago."""
        with self._database.write() as connection:
            connection.execute(delete(Row).where(Row.at < time.time() - _KEPT_SECONDS))


def add_events(database: Database, connection: Connection, events: Iterable[NewEvent]) -> None:
    """Add events as the last thing that a transaction does."""
    now = time.time()
    rows = [{"tenant_id": e.tenant, "job_id": e.job, "kind": e.kind, "data": dict(e.data), "at": now} for e in events]
    if rows:
        database.order_events(connection)
        connection.execute(_INSERT, rows)


def drop_progress(connection: Connection, jobs: Sequence[str]) -> None:
    """Jobs have ended: how far they were on the way is of no interest any more."""
    connection.execute(delete(Row).where(Row.job_id.in_(jobs), Row.kind == PROGRESS))
