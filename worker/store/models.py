"""The tables. A job holds problems; a problem is worked on as a task, which several jobs of one tenant may share.

Times are seconds since 1970. A change here needs a migration (`worker/store/migrations`); a test compares the two.
"""

from __future__ import annotations

from typing import Any, ClassVar

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, MetaData, String, Text, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

# What a task or a problem can be. The first two are open, the others are ends.
OPEN = ("queued", "running")
FINAL = ("proved", "failed", "unsupported", "checked")  # results: the same task is not run again
BROKEN = ("error", "stopped", "dead")  # ends that are no results: wanted again, it is run again
STATUSES = (*OPEN, *FINAL, *BROKEN)


class Base(DeclarativeBase):
    """Names every constraint, so that migrations can speak of it."""

    metadata: ClassVar[MetaData] = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {dict[str, Any]: JSON, list[str]: JSON}


class Tenant(Base):
    """Whose jobs they are. Nothing of one tenant is ever seen by another."""

    __tablename__ = "tenants"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(100), unique=True)
    weight: Mapped[float] = mapped_column(default=1.0)  # its share of the workers, beside those of the others
    created_at: Mapped[float]
    served_at: Mapped[float] = mapped_column(default=0.0)  # when a worker last took a task of it


class ApiKey(Base):
    """A key: `id` is its public half, and of the secret half only a digest is kept."""

    __tablename__ = "api_keys"
    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    tenant_id: Mapped[int] = mapped_column(ForeignKey("tenants.id"))
    label: Mapped[str] = mapped_column(String(200))
    digest: Mapped[str] = mapped_column(String(64))
    scopes: Mapped[list[str]]
    per_minute: Mapped[int]  # requests
    created_at: Mapped[float]
    revoked_at: Mapped[float | None]


class Job(Base):
    """What one request asked for: one problem or many. `open` counts those that have not ended."""

    __tablename__ = "jobs"
    id: Mapped[str] = mapped_column(String(32), primary_key=True)  # sorts by time of creation
    tenant_id: Mapped[int] = mapped_column(ForeignKey("tenants.id"))
    name: Mapped[str] = mapped_column(String(200))
    priority: Mapped[int]
    options: Mapped[dict[str, Any]]
    total: Mapped[int]
    open: Mapped[int]
    created_at: Mapped[float]
    finished_at: Mapped[float | None]
    cancelled_at: Mapped[float | None]
    idempotency_key: Mapped[str | None] = mapped_column(String(255))
    request_sha256: Mapped[str] = mapped_column(String(64))
    __table_args__ = (
        Index(None, "tenant_id", "id"),
        UniqueConstraint("tenant_id", "idempotency_key"),
    )


class Task(Base):
    """A unit of work, identified by tenant and content: the same content is worked on once."""

    __tablename__ = "tasks"
    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    tenant_id: Mapped[int] = mapped_column(ForeignKey("tenants.id"))
    queue: Mapped[str] = mapped_column(String(20))
    payload: Mapped[dict[str, Any]]
    environment: Mapped[str] = mapped_column(String(200))  # only a worker in the same environment may take it
    status: Mapped[str] = mapped_column(String(12))
    priority: Mapped[int]
    queued_at: Mapped[float]
    claim: Mapped[str | None] = mapped_column(String(32))  # who holds it, while it runs
    worker: Mapped[str | None] = mapped_column(String(100))
    lease_until: Mapped[float | None]  # after this, its worker is taken for dead
    crashes: Mapped[int] = mapped_column(default=0)
    cancelled: Mapped[bool] = mapped_column(default=False)
    result_id: Mapped[int | None]
    __table_args__ = (
        Index(None, "status", "queue", "tenant_id", "priority", "queued_at"),
        Index(None, "status", "lease_until"),
    )


class Problem(Base):
    """One problem of a job. Its status is frozen when it ends, whatever becomes of its task later."""

    __tablename__ = "problems"
    job_id: Mapped[str] = mapped_column(ForeignKey("jobs.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    task_id: Mapped[str | None] = mapped_column(ForeignKey("tasks.id"))  # none where the problem could not be read
    status: Mapped[str] = mapped_column(String(12))
    result_id: Mapped[int | None] = mapped_column(ForeignKey("results.id"))
    __table_args__ = (Index(None, "task_id", "status"), Index(None, "job_id", "status"))


class Attempt(Base):
    """One time that a worker took a task on, and how that ended."""

    __tablename__ = "attempts"
    id: Mapped[int] = mapped_column(primary_key=True)
    task_id: Mapped[str] = mapped_column(ForeignKey("tasks.id"), index=True)
    claim: Mapped[str] = mapped_column(String(32), unique=True)
    worker: Mapped[str] = mapped_column(String(100))
    started_at: Mapped[float]
    ended_at: Mapped[float | None]
    outcome: Mapped[str | None] = mapped_column(String(12))  # a task's end, "lost", or "returned"


class Result(Base):
    """How a task ended: the record as `results.jsonl` holds it, and the verified file where there is one."""

    __tablename__ = "results"
    id: Mapped[int] = mapped_column(primary_key=True)
    task_id: Mapped[str | None] = mapped_column(ForeignKey("tasks.id"), index=True)
    status: Mapped[str] = mapped_column(String(12))
    record: Mapped[dict[str, Any]]
    lean: Mapped[str | None] = mapped_column(Text)
    ended_at: Mapped[float]


class Verdict(Base):
    """How far a result's proof was checked."""

    __tablename__ = "verdicts"
    result_id: Mapped[int] = mapped_column(ForeignKey("results.id"), primary_key=True)
    level: Mapped[int]
    axioms: Mapped[list[str]]
    lean: Mapped[str] = mapped_column(String(100))
    environment: Mapped[str] = mapped_column(String(200))
    statement_sha256: Mapped[str] = mapped_column(String(64))
    checked_at: Mapped[str] = mapped_column(String(40))
    reason: Mapped[str] = mapped_column(Text)


class Graph(Base):
    """A result's proof graph, as deflated JSON (docs/graph-format.md)."""

    __tablename__ = "graphs"
    result_id: Mapped[int] = mapped_column(ForeignKey("results.id"), primary_key=True)
    data: Mapped[bytes] = mapped_column(LargeBinary)


class Checkpoint(Base):
    """A search under way, for the worker that goes on with it."""

    __tablename__ = "checkpoints"
    task_id: Mapped[str] = mapped_column(ForeignKey("tasks.id"), primary_key=True)
    data: Mapped[bytes] = mapped_column(LargeBinary)
    saved_at: Mapped[float]


class DeadLetter(Base):
    """A task that no worker survived."""

    __tablename__ = "dead_letters"
    id: Mapped[int] = mapped_column(primary_key=True)
    task_id: Mapped[str] = mapped_column(ForeignKey("tasks.id"), index=True)
    reason: Mapped[str] = mapped_column(Text)
    payload: Mapped[dict[str, Any]]
    at: Mapped[float]


class Event(Base):
    """What happened to a job, in order: ids only grow, and none appears below one that was seen."""

    __tablename__ = "events"
    id: Mapped[int] = mapped_column(primary_key=True)
    tenant_id: Mapped[int]
    job_id: Mapped[str] = mapped_column(String(32))
    kind: Mapped[str] = mapped_column(String(20))
    data: Mapped[dict[str, Any]]
    at: Mapped[float]
    __table_args__ = (Index(None, "job_id", "id"), Index(None, "tenant_id", "id"), {"sqlite_autoincrement": True})
