"""The clients' side of the store: submitting jobs, reading them, cancelling them. Each call sees one tenant alone."""

from __future__ import annotations

import hashlib
import json
import secrets
import time
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from worker.errors import ServiceError
from worker.states import JobFacts, ProblemFacts
from worker.store.database import Database
from worker.store.events import NewEvent, add_events
from worker.store.models import BROKEN, FINAL, OPEN, Graph, Job, Problem, Result, Task
from worker.store.work import broken_record, problems_ended, statuses

_CHUNK = 400  # ids in one query


class KeyReused(ServiceError):
    """The idempotency key came with another request before."""


@dataclass(frozen=True, slots=True)
class NewProblem:
    """A problem to be worked on: `task` is the hash of all that decides its outcome. Without one, `reason` says why it
    can't be used.
    """

    name: str
    task: str | None
    payload: Mapping[str, Any]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class NewJob:
    """What a request asks for. The same idempotency key makes one job of a tenant."""

    tenant: int
    problems: Sequence[NewProblem]
    environment: str
    name: str = ""
    options: Mapping[str, Any] = field(default_factory=dict[str, Any])
    priority: int = 0
    idempotency_key: str | None = None
    queue: str = "search"


@dataclass(frozen=True, slots=True)
class Submission:
    """The job that a request made, or had made when it came before. `queued` tasks wait for workers; `state` is there
    where it is known without looking.
    """

    job: str
    created: bool
    queued: int
    state: JobState | None = None


@dataclass(frozen=True, slots=True)
class JobState(JobFacts):
    """A job as it stands. Times are seconds since 1970."""

    created_at: float
    finished_at: float | None
    cancelled_at: float | None

    @property
    def state(self) -> str:
        """queued, running, cancelled or ended."""
        if self.cancelled_at is not None:
            return "cancelled"
        if self.finished_at is not None:
            return "ended"
        return "running" if set(self.statuses) != {"queued"} else "queued"


@dataclass(frozen=True, slots=True)
class ProblemState(ProblemFacts):
    """A problem of a job as it stands; `record` is there when it has ended with one."""

    record: Mapping[str, Any] | None
    lean: str | None
    result: int | None


class Jobs:
    """Jobs of all tenants, one tenant at a time."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def submit(self, jobs: Sequence[NewJob]) -> list[Submission | Exception]:
        """Make jobs, in one transaction. What was worked on before is not worked on again, unless it broke or was
        stopped. In the place of a job that can't be made stands why: KeyReused when its key came with other content.

        Raises ServiceUnavailable.
        """
        try:
            with self._database.write() as connection:
                return [self._submit(connection, job) for job in jobs]
        except IntegrityError as error:  # another server took the same idempotency key at the same moment
            outcomes: list[Submission | Exception] = [error]
            if len(jobs) == 1 and jobs[0].idempotency_key is not None:
                with self._database.read() as connection:
                    outcomes = [self._known(connection, jobs[0]) or error]
        except (SQLAlchemyError, ValueError) as error:  # a text that the store can't hold, say
            outcomes = [error]
        return outcomes if len(jobs) == 1 else [outcome for job in jobs for outcome in self.submit([job])]

    def _submit(self, connection: Connection, job: NewJob) -> Submission | KeyReused:
        if job.idempotency_key is not None and (known := self._known(connection, job)) is not None:
            return known
        now = time.time()
        id_ = f"{int(now * 1000):011x}{secrets.token_hex(8)}"
        tasks = {p.task: p.payload for p in job.problems if p.task is not None}
        queued, fresh = self._add_tasks(connection, job.tenant, tasks, job.queue, job.environment, job.priority)
        total, name, options = len(job.problems), job.name[:200], dict(job.options)
        row = {
            "id": id_, "tenant_id": job.tenant, "name": name, "priority": job.priority, "options": options,
            "total": total, "open": total, "created_at": now, "idempotency_key": job.idempotency_key,
            "request_sha256": _request_sha256(job),
        }  # fmt: skip
        connection.execute(_INSERT_JOB, [row])
        over = self._add_problems(connection, id_, job.problems, fresh=fresh)
        begins = NewEvent(job.tenant, id_, "job.queued", {"name": name, "total": total})
        ends = problems_ended(connection, job.tenant, {id_: over}) if over else []
        add_events(self._database, connection, [begins, *ends])
        if over or not fresh:
            return Submission(id_, created=True, queued=queued)
        state = JobState(id_, name, job.priority, options, total, {"queued": total}, now, None, None)
        return Submission(id_, created=True, queued=queued, state=state)

    def enqueue(
        self, tenant: int, problems: Sequence[NewProblem], *, environment: str, queue: str, priority: int = 0
    ) -> int:
        """Have tasks worked on without a job around them; how many of them wait now."""
        tasks = {problem.task: problem.payload for problem in problems if problem.task is not None}
        with self._database.write() as connection:
            return self._add_tasks(connection, tenant, tasks, queue, environment, priority)[0]

    def get(self, tenant: int, job: str) -> JobState | None:
        """One job."""
        with self._database.read() as connection:
            found = self._states(connection, select(*_JOB).where(Job.tenant_id == tenant, Job.id == job))
        return found[0] if found else None

    def latest(self, tenant: int, limit: int, before: str | None = None) -> list[JobState]:
        """Up to `limit` jobs, the newest first, beginning below the job `before`."""
        query = select(*_JOB).where(Job.tenant_id == tenant)
        if before is not None:
            query = query.where(Job.id < before)
        with self._database.read() as connection:
            return self._states(connection, query.order_by(Job.id.desc()).limit(limit))

    def problems(self, tenant: int, job: str, limit: int, after: int = -1) -> list[ProblemState]:
        """Up to `limit` problems of a job in their order, beginning behind position `after`."""
        query = _problems(tenant, job).where(Problem.position > after).order_by(Problem.position).limit(limit)
        with self._database.read() as connection:
            return [_problem(row) for row in connection.execute(query)]

    def problem(self, tenant: int, job: str, position: int) -> ProblemState | None:
        """One problem."""
        with self._database.read() as connection:
            row = connection.execute(_problems(tenant, job).where(Problem.position == position)).one_or_none()
        return None if row is None else _problem(row)

    def graph(self, result: int) -> str | None:
        """The JSON of a result's proof graph."""
        with self._database.read() as connection:
            data = connection.scalar(select(Graph.data).where(Graph.result_id == result))
        return None if data is None else zlib.decompress(data).decode()

    def records(self, tenant: int, tasks: Sequence[str]) -> dict[str, Mapping[str, Any]]:
        """How those of `tasks` that have ended did so."""
        query = select(Task.id, Result.record).join(Result, Result.id == Task.result_id)
        query = query.where(Task.tenant_id == tenant, Task.id.in_(tasks), Task.status.not_in(OPEN))
        with self._database.read() as connection:
            return {row[0]: row[1] for row in connection.execute(query)}

    def cancel(self, tenant: int, job: str) -> bool:
        """End a job now: what is open of it is stopped, unless another job wants it too. False when there is none."""
        with self._database.write() as connection:
            mine = (Job.tenant_id == tenant, Job.id == job)
            if connection.execute(select(Job.id).where(*mine)).one_or_none() is None:
                return False
            open_ones = (Problem.job_id == job, Problem.status.in_(OPEN))
            _hold(connection, Task.id.in_(select(Problem.task_id).where(*open_ones)))
            concerned = connection.execute(select(Problem.position, Problem.task_id).where(*open_ones)).all()
            if not concerned:
                return True
            connection.execute(update(Job).where(*mine).values(cancelled_at=time.time()))
            connection.execute(update(Problem).where(*open_ones).values(status="stopped"))
            tasks = sorted({str(task) for _, task in concerned})
            for start in range(0, len(tasks), _CHUNK):
                self._stop(connection, tasks[start : start + _CHUNK])
            ends = problems_ended(connection, tenant, {job: len(concerned)})
            add_events(self._database, connection, ends)
        return True

    def spent(self, tenant: int, job: str) -> dict[str, float]:
        """The budget ledger of a job: what its results cost, summed."""
        query = (
            select(Result.record)
            .join(Problem, Problem.result_id == Result.id)
            .join(Job, Job.id == Problem.job_id)
            .where(Job.tenant_id == tenant, Job.id == job)
        )
        total: dict[str, float] = {}
        with self._database.read() as connection:
            for (record,) in connection.execute(query):
                for key, value in record.get("stats", {}).items():
                    total[key] = total.get(key, 0.0) + float(value)
        return total

    def _known(self, connection: Connection, job: NewJob) -> Submission | KeyReused | None:
        """What the idempotency key made when it came before."""
        mine = (Job.tenant_id == job.tenant, Job.idempotency_key == job.idempotency_key)
        found = connection.execute(select(Job.id, Job.request_sha256).where(*mine)).one_or_none()
        if found is None:
            return None
        if found.request_sha256 != _request_sha256(job):
            return KeyReused("this idempotency key came with another request before")
        return Submission(found.id, created=False, queued=0)

    def _add_tasks(
        self,
        connection: Connection,
        tenant: int,
        tasks: Mapping[str, Mapping[str, Any]],
        queue: str,
        environment: str,
        priority: int,
    ) -> tuple[int, bool]:
        """Add what is not there; how many wait, and whether all are new."""
        if not tasks:
            return 0, True
        now = time.time()
        place = {task: number for number, task in enumerate(tasks)}
        rows = [
            {
                "id": task, "tenant_id": tenant, "queue": queue, "payload": dict(payload), "environment": environment,
                "status": "queued", "priority": priority, "queued_at": now + place[task] * 1e-6, "crashes": 0,
                "cancelled": False,
            }
            for task, payload in sorted(tasks.items())
        ]  # fmt: skip
        added = connection.execute(_INSERT_TASK[self._database.is_sqlite], rows)
        if added.rowcount == len(rows):
            return len(rows), True
        ids = sorted(tasks)
        queued = 0
        for start in range(0, len(ids), _CHUNK):
            these = Task.id.in_(ids[start : start + _CHUNK])
            _hold(connection, these)
            again = {"status": "queued", "cancelled": False, "crashes": 0, "result_id": None, "queued_at": now}
            connection.execute(update(Task).where(these, Task.status.in_(BROKEN)).values(**again))
            # One that is being stopped is wanted after all; one that waits may have become more urgent.
            connection.execute(update(Task).where(these, Task.status == "running").values(cancelled=False))
            urgent = update(Task).where(these, Task.status == "queued", Task.priority < priority)
            connection.execute(urgent.values(priority=priority))
            waiting = select(func.count()).select_from(Task).where(these, Task.status == "queued")
            queued += connection.execute(waiting).scalar_one()
        return queued, False

    def _add_problems(self, connection: Connection, job: str, problems: Sequence[NewProblem], *, fresh: bool) -> int:
        """Add rows; how many of the problems have ended already. None has whose task is `fresh`."""
        known: dict[str, tuple[str, int | None]] = {}
        ids = sorted({problem.task for problem in problems if problem.task is not None})
        if fresh:
            known = dict.fromkeys(ids, ("queued", None))
        for start in range(0, 0 if fresh else len(ids), _CHUNK):
            query = select(Task.id, Task.status, Task.result_id).where(Task.id.in_(ids[start : start + _CHUNK]))
            known |= {task: (status, result) for task, status, result in connection.execute(query)}
        rows: list[dict[str, Any]] = []
        over = 0
        for position, problem in enumerate(problems):
            if problem.task is None:
                status, result = "error", self._unusable(connection, problem)
            else:
                status, result = known[problem.task]
            over += status not in OPEN
            rows.append(
                {
                    "job_id": job, "position": position, "name": problem.name, "task_id": problem.task,
                    "status": status, "result_id": result if status in (*FINAL, "error") else None,
                }
            )  # fmt: skip
        connection.execute(_INSERT_PROBLEM, rows)
        return over

    def _unusable(self, connection: Connection, problem: NewProblem) -> int:
        record = broken_record({"problem": {"name": problem.name}}, "error", problem.reason)
        row = {"task_id": None, "status": "error", "record": record, "ended_at": time.time()}
        return connection.execute(insert(Result).returning(Result.id), [row]).scalar_one()

    def _stop(self, connection: Connection, tasks: Sequence[str]) -> None:
        """Stop those of `tasks` that no job has open any more."""
        wanted = select(Problem.task_id).where(Problem.task_id.in_(tasks), Problem.status.in_(OPEN))
        unwanted = (Task.id.in_(tasks), Task.id.not_in(wanted))
        connection.execute(update(Task).where(*unwanted, Task.status == "queued").values(status="stopped"))
        connection.execute(update(Task).where(*unwanted, Task.status == "running").values(cancelled=True))

    def _states(self, connection: Connection, query: Any) -> list[JobState]:
        rows = connection.execute(query).all()
        return [
            JobState(
                row.id, row.name, row.priority, row.options, row.total, statuses(connection, row.id), row.created_at,
                row.finished_at, row.cancelled_at,
            )
            for row in rows
        ]  # fmt: skip


# Made once: SQLAlchemy takes longer to make a statement than SQLite to run it.
_INSERT_JOB, _INSERT_PROBLEM = insert(Job), insert(Problem)
_INSERT_TASK = {
    True: sqlite.insert(Task).on_conflict_do_nothing(), False: postgresql.insert(Task).on_conflict_do_nothing()
}  # fmt: skip
_JOB = (
    Job.id, Job.name, Job.priority, Job.options, Job.total, Job.created_at, Job.finished_at, Job.cancelled_at,
)  # fmt: skip


def _hold(connection: Connection, tasks: Any) -> None:
    """Keep others from ending or taking these tasks until the transaction ends. Tasks come before problems and jobs in
    every transaction that changes them, so that no two wait for each other.
    """
    connection.execute(select(Task.id).where(tasks).order_by(Task.id).with_for_update())


def _problems(tenant: int, job: str) -> Any:
    return (
        select(
            Problem.job_id, Problem.position, Problem.name, Problem.status, Task.payload, Result.record, Result.lean,
            Problem.result_id,
        )
        .join(Job, Job.id == Problem.job_id)
        .outerjoin(Task, Task.id == Problem.task_id)
        .outerjoin(Result, Result.id == Problem.result_id)
        .where(Job.tenant_id == tenant, Job.id == job)
    )  # fmt: skip


def _problem(row: Any) -> ProblemState:
    payload: Mapping[str, Any] = row.payload or {}
    problem: Mapping[str, Any] = payload.get("problem", {})
    record = None if row.record is None else dict(row.record) | {"name": row.name}
    return ProblemState(
        row.job_id, row.position, row.name, row.status, str(problem.get("statement", "")),
        str(problem.get("header", "")), record, row.lean, row.result_id,
    )  # fmt: skip


def _request_sha256(job: NewJob) -> str:
    content = [[problem.name, problem.task, problem.reason] for problem in job.problems]
    text = json.dumps([content, job.name, dict(job.options), job.priority], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()
