"""The Celery application, and the one place that touches Celery and Redis: everybody else sees `Broker`.

Neither library's types are complete, so both are `Any` here and nowhere else. Knows nothing of proofs; what a task does
is in `worker.tasks`.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from typing import Any, cast

from prover.session import error_record
from worker import tasks
from worker.errors import ServiceUnavailable
from worker.jobs import FINAL, Record
from worker.settings import KILL_SECONDS, RESULTS_SECONDS, URL_VARIABLE, ServiceSettings

QUEUE = "prove"


@dataclass(frozen=True, slots=True)
class Ended:
    """How a job ended: its record, and when, as text that sorts ("" where that is not known)."""

    record: Record
    at: str

    @property
    def final(self) -> bool:
        """It is a result; otherwise the job was stopped or something broke, and it may be run again."""
        return self.record.get("status") in FINAL


def create_app(url: str | None = None) -> Any:
    """The Celery application, with its tasks, for the Redis server at `url` (SEQUENT_REDIS_URL where it is None).

    Connects to nothing yet. Raises ServiceUnavailable where Celery is missing, and ServiceError for a bad setting.
    """
    return _create(ServiceSettings.from_environment(url))


def _create(settings: ServiceSettings) -> Any:
    # Celery's child processes end at SIGTERM. With this, read when Celery is imported, so does the worker itself: its
    # jobs go back to the queue. Else it would wait for them, for as long as they take.
    os.environ.setdefault("REMAP_SIGTERM", "SIGQUIT")
    celery = _library("celery")
    _library("redis")
    app: Any = celery.Celery("sequent", broker=settings.redis_url, backend=settings.redis_url)
    timeout = settings.visibility_timeout
    app.conf.update(
        task_serializer="json",
        result_serializer="json",
        accept_content=["json"],
        task_default_queue=QUEUE,
        # A job is acknowledged when it has ended, and goes to another process when its own was lost.
        task_acks_late=True,
        task_reject_on_worker_lost=True,
        worker_prefetch_multiplier=1,
        broker_transport_options={
            "visibility_timeout": timeout,
            # How often the abandoned are looked for; by default that is every 100 s.
            "unacked_restore_interval": max(1, min(10, timeout // 10)),
            "unacked_restore_throttle": 1,
        },
        # For tasks that come without limits of their own.
        task_soft_time_limit=settings.soft_limit(settings.longest),
        task_time_limit=settings.hard_limit(settings.longest),
        result_expires=RESULTS_SECONDS,
        broker_connection_retry_on_startup=True,
        # A job whose acknowledgement is lost with the connection is delivered again: it must not run twice at once.
        worker_cancel_long_running_tasks_on_connection_loss=True,
    )
    broker = Broker(app, settings)

    def prove(task: Any, problem: object, options: object) -> Record:
        """See worker.tasks.prove."""
        exceptions: Any = import_module("celery.exceptions")
        try:
            record = tasks.prove(broker, task.request.id, task.request.properties["delivery_tag"], problem, options)
        except (tasks.RunAgain, ServiceUnavailable) as reason:
            raise exceptions.Reject(str(reason), requeue=True) from None
        if record is None:
            raise exceptions.Ignore
        return record

    app.task(prove, name=tasks.PROVE, bind=True, shared=False, resultrepr_maxsize=200)
    signals: Any = import_module("celery.signals")
    signals.worker_process_shutdown.connect(tasks.close_session, weak=False, dispatch_uid="sequent.close_session")
    return app


def run_worker(settings: ServiceSettings, concurrency: int, queues: Sequence[str]) -> int:
    """Work until a signal comes; the exit status. SIGTERM puts what is unfinished back; Ctrl-C waits for it."""
    arguments = [
        f"--concurrency={concurrency}",
        f"--queues={','.join(queues)}",
        f"--hostname=sequent-{os.getpid()}@%h",
        "--pool=prefork",
        "--loglevel=INFO",
        # Workers have nothing to tell one another; each of these costs time at the start or traffic later.
        "--without-gossip",
        "--without-mingle",
        "--without-heartbeat",
    ]
    try:
        _create(settings).worker_main(["--quiet", "worker", *arguments])
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
    return 0


class Broker:
    """Jobs, their results and flags in Redis. Every call raises ServiceUnavailable when Redis does not answer.

    Besides what Celery keeps there are two keys a job: `sequent:stop:ID` asks it to stop, and `sequent:run:ID` holds
    the message that it is being run for.
    """

    def __init__(self, app: Any, settings: ServiceSettings) -> None:
        self.settings = settings
        self._app = app
        self._redis_module = _library("redis")

    @classmethod
    def connect(cls, settings: ServiceSettings) -> Broker:
        """A broker for a client, once Redis has answered."""
        broker = cls(_create(settings), settings)
        with broker._errors():
            broker._redis.ping()
        return broker

    def close(self) -> None:
        """Give the connections back."""
        self._app.close()
        self._redis.close()

    @property
    def time_up(self) -> type[Exception]:
        """What is raised inside a task at its soft time limit."""
        return cast("type[Exception]", import_module("celery.exceptions").SoftTimeLimitExceeded)

    def send(self, job: str, problem: Mapping[str, Any], options: Mapping[str, Any], time_limit: float) -> None:
        """Put a job into the queue."""
        soft = self.settings.soft_limit(time_limit)
        with self._errors():
            self._app.send_task(
                tasks.PROVE,
                (problem, options),
                task_id=job,
                queue=QUEUE,
                soft_time_limit=soft,
                time_limit=soft + KILL_SECONDS,
            )

    def ended(self, jobs: Sequence[str]) -> dict[str, Ended]:
        """Those of `jobs` that have ended and how, the earliest first."""
        if not jobs:
            return {}
        with self._errors():
            values = self._redis.mget([self._key(job) for job in jobs])
        found = {job: self._read(job, value) for job, value in zip(jobs, values, strict=True) if value is not None}
        ended = ((job, ended) for job, ended in found.items() if ended is not None)
        return dict(sorted(ended, key=lambda item: item[1].at))

    def store(self, job: str, record: Record) -> None:
        """Keep a record that is no result: of a job that was stopped, or that something broke for."""
        with self._errors():
            self._app.backend.store_result(job, record, str(record["status"]).upper())

    def forget(self, job: str) -> None:
        """Drop what is kept of a job's end."""
        with self._errors():
            self._redis.delete(self._key(job))

    def ask_to_stop(self, job: str) -> None:
        """Raise a job's stop flag."""
        with self._errors():
            self._redis.set(f"sequent:stop:{job}", "1", ex=RESULTS_SECONDS)

    def let_run(self, job: str) -> None:
        """Lower a job's stop flag."""
        with self._errors():
            self._redis.delete(f"sequent:stop:{job}")

    def stop_asked(self, job: str) -> bool:
        """Whether a job's stop flag is up."""
        with self._errors():
            return bool(self._redis.exists(f"sequent:stop:{job}"))

    def claim(self, job: str, message: str) -> bool:
        """Take a job on for `message`. False when it is being run for another message.

        A message that comes again is one whose process was lost: it takes its own claim over.
        """
        with self._errors():
            key = f"sequent:run:{job}"
            taken = self._redis.set(key, message, nx=True, ex=self.settings.visibility_timeout)
            return bool(taken) or self._redis.get(key) == message

    def release(self, job: str) -> None:
        """Give up a claim."""
        with self._errors():
            self._redis.delete(f"sequent:run:{job}")

    @cached_property
    def _redis(self) -> Any:
        return self._redis_module.Redis.from_url(
            self.settings.redis_url, decode_responses=True, socket_timeout=10, socket_connect_timeout=5
        )

    @contextlib.contextmanager
    def _errors(self) -> Generator[None]:
        operational: type[Exception] = import_module("kombu.exceptions").OperationalError
        try:
            yield
        except (self._redis_module.RedisError, operational) as error:
            raise ServiceUnavailable(
                f"no answer from a Redis server at {self.settings.where} ({error}): start one (Debian: apt-get install "
                f"redis-server), or name another by --redis or {URL_VARIABLE}"
            ) from error

    def _key(self, job: str) -> Any:
        return self._app.backend.get_key_for_task(job)

    def _read(self, job: str, value: str) -> Ended | None:
        """What Celery stored, as a record; None while the job runs."""
        meta: dict[str, Any] = self._app.backend.decode(value)
        status, at = str(meta["status"]), str(meta.get("date_done") or "")
        result: Any = meta.get("result")
        if status in ("SUCCESS", "STOPPED", "ERROR"):
            return Ended(result, at)
        if status == "REVOKED":
            return Ended(error_record(job, "revoked") | {"status": "stopped"}, at)
        if status == "FAILURE":
            return Ended(error_record(job, f"{result.get('exc_type')}: {result.get('exc_message')}"), at)
        return None


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        raise ServiceUnavailable(
            f'the service needs the package {error.name}: pip install "sequent[service]"'
        ) from error
