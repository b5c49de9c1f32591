"""The workers' side of the store: taking tasks on, staying alive, ending them, and taking over from the dead.

A task is held by a claim with a lease. Whoever lets the lease run out loses the claim, and what it brings later is
refused; so every task ends exactly once, however often it was begun.
"""

from __future__ import annotations

import secrets
import time
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from worker.store.database import Database
from worker.store.events import PROGRESS, NewEvent, add_events, drop_progress
from worker.store.models import (
    OPEN,
    Attempt,
    Checkpoint,
    DeadLetter,
    Graph,
    Job,
    Problem,
    Result,
    Task,
    Tenant,
    Verdict,
)

MOST_CRASHES = 3  # workers that a task may take with it


class Wish(Enum):
    """What a worker should do about the task that it holds."""

    GO_ON = auto()
    STOP = auto()  # it was cancelled
    LOST = auto()  # another worker has it, or it has ended


@dataclass(frozen=True, slots=True)
class Claim:
    """A task, held by one worker. `id` tells this taking from every other."""

    id: str
    task: str
    queue: str
    payload: Mapping[str, Any]
    attempt: int
    crashes: int


@dataclass(frozen=True, slots=True)
class Ended:
    """How a task ended: a status of `models.FINAL` or `models.BROKEN`, the record, and what goes with a proof."""

    status: str
    record: Mapping[str, Any]
    lean: str | None = None
    graph: str | None = None  # JSON


class Work:
    """What workers do with tasks. Every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def claim(self, queues: Sequence[str], environment: str, worker: str, lease: float) -> Claim | None:
        """Take the task that is next, for `lease` seconds; None when there is none for this environment.

        Next is the tenant with the fewest running tasks for its weight, and of its tasks the one of highest priority
        that has waited longest.
        """
        now = time.time()
        with self._database.write() as connection:
            task = self._next(connection, queues, environment)
            if task is None:
                return None
            claim = secrets.token_hex(16)
            held = {"status": "running", "claim": claim, "worker": worker, "lease_until": now + lease}
            connection.execute(update(Task).where(Task.id == task.id).values(**held))
            connection.execute(update(Tenant).where(Tenant.id == task.tenant_id).values(served_at=now))
            begun = {"task_id": task.id, "claim": claim, "worker": worker, "started_at": now}
            attempt = connection.execute(insert(Attempt).returning(Attempt.id), [begun]).scalar_one()
            connection.execute(
                update(Problem).where(Problem.task_id == task.id, Problem.status == "queued").values(status="running")
            )
            self._tell(connection, task.id, task.tenant_id, "problem.started", {"attempt": attempt})
        return Claim(claim, task.id, task.queue, task.payload, attempt, task.crashes)

    def look(self, claim: Claim) -> Wish:
        """What the worker should do now."""
        with self._database.read() as connection:
            held = connection.execute(select(Task.claim, Task.cancelled).where(Task.id == claim.task)).one()
        return Wish.LOST if held.claim != claim.id else Wish.STOP if held.cancelled else Wish.GO_ON

    def stay(self, claim: Claim, lease: float, progress: Mapping[str, Any]) -> None:
        """The worker is alive, and this far."""
        with self._database.write() as connection:
            held = connection.execute(
                update(Task)
                .where(Task.id == claim.task, Task.claim == claim.id)
                .values(lease_until=time.time() + lease)
                .returning(Task.tenant_id)
            ).one_or_none()
            if held is not None and progress:
                self._tell(connection, claim.task, held.tenant_id, PROGRESS, progress)

    def end(self, claim: Claim, ended: Ended) -> bool:
        """The task has ended. False when the claim is lost: then nothing happens."""
        with self._database.write() as connection:
            task = self._held(connection, claim)
            if task is None:
                return False
            if ended.status == "stopped" and not task.cancelled:  # it was wanted again meanwhile
                self._requeue(connection, claim.task, claim.id, "returned")
                return True
            self._end(connection, task, claim.id, ended, ended.status)
        return True

    def give_back(self, claim: Claim) -> None:
        """The worker ends before the task does, for reasons of its own: the next one goes on with it."""
        with self._database.write() as connection:
            if self._held(connection, claim) is not None:
                self._requeue(connection, claim.task, claim.id, "returned")

    def give_back_all(self, workers: str) -> None:
        """`give_back` for all workers whose names begin like this; they have ended."""
        with self._database.write() as connection:
            query = select(Task.id, Task.claim).where(Task.status == "running", Task.worker.startswith(workers))
            for task in connection.execute(query.with_for_update(skip_locked=True)).all():
                self._requeue(connection, task.id, task.claim, "returned")

    def bury(self, worker: str) -> int:
        """A worker is known to be dead: its tasks need not wait until their leases run out. How many there were."""
        with self._database.write() as connection:
            return self._reap(connection, Task.worker == worker)

    def reap(self) -> int:
        """Give the tasks of dead workers to others, or give them up; how many there were."""
        late = Task.lease_until < time.time()
        with self._database.read() as connection:
            if not connection.execute(select(Task.id).where(Task.status == "running", late).limit(1)).first():
                return 0
        with self._database.write() as connection:
            return self._reap(connection, late)

    def waiting(self) -> dict[str, int]:
        """How many tasks wait, by queue."""
        return {queue: count for (queue, status), count in self.counts(("queued",)).items() if status == "queued"}

    def counts(self, statuses: Sequence[str] = OPEN) -> dict[tuple[str, str], int]:
        """How many tasks there are, by queue and status."""
        query = select(Task.queue, Task.status, func.count()).where(Task.status.in_(statuses))
        with self._database.read() as connection:
            rows = connection.execute(query.group_by(Task.queue, Task.status)).all()
        return {(queue, status): count for queue, status, count in rows}

    def save_checkpoint(self, claim: Claim, data: bytes) -> None:
        """Keep a search under way, in the place of what was kept of it before."""
        with self._database.write() as connection:
            if self._held(connection, claim) is not None:
                connection.execute(delete(Checkpoint).where(Checkpoint.task_id == claim.task))
                row = {"task_id": claim.task, "data": data, "saved_at": time.time()}
                connection.execute(insert(Checkpoint), [row])

    def checkpoint(self, claim: Claim) -> bytes | None:
        """What an earlier worker kept of the search."""
        with self._database.read() as connection:
            return connection.scalar(select(Checkpoint.data).where(Checkpoint.task_id == claim.task))

    def _next(self, connection: Connection, queues: Sequence[str], environment: str) -> Any:
        here = (Task.status == "queued", Task.queue.in_(queues), Task.environment == environment)
        running = (
            select(Task.tenant_id, func.count().label("number"))
            .where(Task.status == "running")
            .group_by(Task.tenant_id)
            .subquery()
        )
        tenants = (
            select(Tenant.id)
            .outerjoin(running, running.c.tenant_id == Tenant.id)
            .where(select(Task.id).where(*here, Task.tenant_id == Tenant.id).exists())
            .order_by(func.coalesce(running.c.number, 0) / Tenant.weight, Tenant.served_at, Tenant.id)
        )
        for tenant in connection.execute(tenants).scalars().all():
            query = (
                select(Task.id, Task.tenant_id, Task.queue, Task.payload, Task.crashes)
                .where(*here, Task.tenant_id == tenant)
                .order_by(Task.priority.desc(), Task.queued_at)
                .limit(1)
                .with_for_update(skip_locked=True)  # SQLite, where one writes at a time, leaves this out
            )
            if (task := connection.execute(query).one_or_none()) is not None:
                return task
        return None

    def _held(self, connection: Connection, claim: Claim) -> Any:
        query = (
            select(Task.id, Task.tenant_id, Task.cancelled, Task.payload, Task.crashes, Task.claim)
            .where(Task.id == claim.task, Task.claim == claim.id, Task.status == "running")
            .with_for_update()
        )
        return connection.execute(query).one_or_none()

    def _requeue(self, connection: Connection, task: str, claim: str, outcome: str, crashes: int | None = None) -> None:
        values: dict[str, Any] = {"status": "queued", "claim": None, "worker": None, "lease_until": None}
        if crashes is not None:
            values["crashes"] = crashes
        connection.execute(update(Task).where(Task.id == task).values(**values))
        connection.execute(
            update(Problem).where(Problem.task_id == task, Problem.status == "running").values(status="queued")
        )
        self._close(connection, claim, outcome)

    def _close(self, connection: Connection, claim: str, outcome: str) -> None:
        ends = {"ended_at": time.time(), "outcome": outcome}
        connection.execute(update(Attempt).where(Attempt.claim == claim).values(**ends))

    def _reap(self, connection: Connection, which: Any) -> int:
        query = (
            select(Task.id, Task.tenant_id, Task.cancelled, Task.payload, Task.crashes, Task.claim)
            .where(Task.status == "running", which)
            .with_for_update(skip_locked=True)
        )
        lost = connection.execute(query).all()
        for task in lost:
            crashes = task.crashes + 1
            if task.cancelled:
                stopped = broken_record(task.payload, "stopped", "cancelled")
                self._end(connection, task, task.claim, Ended("stopped", stopped), "lost")
            elif crashes >= MOST_CRASHES:
                reason = f"{crashes} workers died over it"
                letter = {"task_id": task.id, "reason": reason, "payload": task.payload, "at": time.time()}
                connection.execute(insert(DeadLetter), [letter])
                self._end(
                    connection, task, task.claim, Ended("dead", broken_record(task.payload, "dead", reason)), "lost"
                )
            else:
                self._requeue(connection, task.id, task.claim, "lost", crashes)
        return len(lost)

    def _end(self, connection: Connection, task: Any, claim: str, ended: Ended, outcome: str) -> None:
        now = time.time()
        row = {
            "task_id": task.id, "status": ended.status, "record": dict(ended.record), "lean": ended.lean,
            "ended_at": now,
        }  # fmt: skip
        result = connection.execute(insert(Result).returning(Result.id), [row]).scalar_one()
        verdict: Mapping[str, Any] | None = ended.record.get("verdict")
        if verdict is not None:
            kept = {c.name: verdict[c.name] for c in Verdict.__table__.columns if c.name in verdict}
            connection.execute(insert(Verdict), [kept | {"result_id": result}])
        if ended.graph is not None:
            connection.execute(insert(Graph), [{"result_id": result, "data": zlib.compress(ended.graph.encode())}])
        connection.execute(delete(Checkpoint).where(Checkpoint.task_id == task.id))
        over = {"status": ended.status, "claim": None, "worker": None, "lease_until": None, "result_id": result}
        connection.execute(update(Task).where(Task.id == task.id).values(**over))
        self._close(connection, claim, outcome)
        open_ones = (Problem.task_id == task.id, Problem.status.in_(OPEN))
        concerned = connection.execute(select(Problem.job_id, Problem.position, Problem.name).where(*open_ones)).all()
        connection.execute(update(Problem).where(*open_ones).values(status=ended.status, result_id=result))
        ends = [
            NewEvent(task.tenant_id, job, "problem.ended", {"position": position, "name": name, "status": ended.status})
            for job, position, name in concerned
        ]
        counts: dict[str, int] = {}
        for job, _, _ in concerned:
            counts[job] = counts.get(job, 0) + 1
        add_events(self._database, connection, [*ends, *problems_ended(connection, task.tenant_id, counts)])

    def _tell(self, connection: Connection, task: str, tenant: int, kind: str, data: Mapping[str, Any]) -> None:
        """An event for each job that the task is open in."""
        query = select(Problem.job_id, Problem.position, Problem.name)
        concerned = connection.execute(query.where(Problem.task_id == task, Problem.status.in_(OPEN))).all()
        events = [
            NewEvent(tenant, job, kind, {"position": position, "name": name, **data})
            for job, position, name in concerned
        ]
        add_events(self._database, connection, events)


def broken_record(payload: Mapping[str, Any], status: str, reason: str) -> dict[str, Any]:
    """The record of a task that ended without a result."""
    name = payload.get("problem", {}).get("name", "")
    return {"name": name, "status": status, "verdict": None, "stats": dict[str, float](), "reason": reason}


def problems_ended(connection: Connection, tenant: int, counts: Mapping[str, int]) -> list[NewEvent]:
    """So many problems of these jobs have ended: count them, and tell of the jobs that ended by it."""
    over: list[str] = []
    for job, count in sorted(counts.items()):  # one order, so that no two transactions wait for each other
        left = connection.execute(
            update(Job).where(Job.id == job).values(open=Job.open - count).returning(Job.open)
        ).scalar_one()
        if left == 0:
            over.append(job)
    if not over:
        return []
    connection.execute(update(Job).where(Job.id.in_(over)).values(finished_at=time.time()))
    drop_progress(connection, over)
    return [NewEvent(tenant, job, "job.ended", statuses(connection, job)) for job in over]


def statuses(connection: Connection, job: str) -> dict[str, int]:
    """How many problems of a job have which status."""
    query = select(Problem.status, func.count()).where(Problem.job_id == job).group_by(Problem.status)
    return {row[0]: row[1] for row in connection.execute(query)}
