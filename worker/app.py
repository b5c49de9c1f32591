"""The engine for many machines: Celery on Redis. The one place that touches Celery.

A message says only that there is work in its queue; which task that is, the worker that gets it asks the store. So the
store decides about priorities and fairness at the last moment, Redis may forget everything, and a message too
many costs one look. Celery's types are not complete, so it is `Any` here and nowhere else.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import queue
import signal
import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from importlib import import_module
from types import FrameType
from typing import Any

from prover.session import AttemptOptions, Prover
from worker.errors import ServiceUnavailable
from worker.runner import Runner
from worker.settings import DEFAULT_REDIS, URL_VARIABLE, ServiceSettings
from worker.store import Database, Work

_log = logging.getLogger("sequent.celery")

TASK = "sequent.work"
NOTICES = "sequent:notices"  # the channel on which workers say that there is something to see in the store
GATHER_SECONDS = 0.01  # news of tasks that come so close together are sent together
_MOST_MESSAGES = 300  # in a queue at once, for each costs 0.7 ms to send; what is left is told by the sweep


def create_app(settings: ServiceSettings) -> Any:
    """The Celery application with its one task. Connects to nothing yet. Raises ServiceUnavailable without Celery."""
    # Celery's child processes end at SIGTERM. With this, read when Celery is imported, so does the worker itself. Else
    # it would wait for them, for as long as they take.
    os.environ.setdefault("REMAP_SIGTERM", "SIGQUIT")
    celery = _library("celery")
    app: Any = celery.Celery("sequent", broker=settings.redis_url or DEFAULT_REDIS)
    timeout = settings.visibility_timeout
    app.conf.update(
        task_serializer="json",
        accept_content=["json"],
        task_ignore_result=True,  # results are in the store
        task_acks_late=True,
        task_reject_on_worker_lost=True,
        worker_prefetch_multiplier=1,
        broker_transport_options={
            "visibility_timeout": timeout,
            "unacked_restore_interval": max(1, min(10, timeout // 10)),
            "unacked_restore_throttle": 1,
            "socket_timeout": 10,
            "socket_connect_timeout": 5,
        },
        # The runner holds each task to its own limits; these are for a runner that does not answer.
        task_soft_time_limit=settings.hard_limit(settings.longest),
        task_time_limit=settings.hard_limit(settings.longest) + 1,
        broker_connection_retry_on_startup=True,
        broker_connection_max_retries=None,
        worker_hijack_root_logger=False,
        worker_cancel_long_running_tasks_on_connection_loss=False,  # the store sees to it that nothing ends twice
    )
    app.task(_work(settings), name=TASK, bind=True, shared=False)
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
    status = 0
    try:
        create_app(settings).worker_main(["--quiet", "worker", *arguments])
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 1
    with contextlib.suppress(ServiceUnavailable):
        Work(Database(settings.database_url)).give_back_all(f"{os.uname().nodename}:{os.getpid()}:")
    return status


def run_generation(settings: ServiceSettings) -> int:
    """Answer for the model that ships until a signal comes; the exit status. Raises GeneratorError."""
    from prover.neural.making import load
    from prover.neural.weights import fingerprint, shipped
    from prover.specs import parse_spec
    from worker.generation import serve

    (part,), path = parse_spec("model"), str(shipped())
    source, stop = load(part, path), threading.Event()

    def end(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, end)
    url = settings.redis_url or DEFAULT_REDIS
    with _library("redis").Redis.from_url(url, socket_timeout=5, socket_connect_timeout=5) as client:
        _log.info("answering for %s", source.name)
        serve(client, source, fingerprint(path), stop)
    return 0


def ping(settings: ServiceSettings) -> None:
    """Raises ServiceUnavailable when Redis does not answer, or a package is missing."""
    _library("celery")
    module = _library("redis")
    try:
        with module.Redis.from_url(settings.redis_url or DEFAULT_REDIS, socket_connect_timeout=5) as connection:
            connection.ping()
    except module.RedisError as error:
        raise _unavailable(settings, error) from error


class CeleryEngine:
    """An `Engine`: tells Celery's workers of work, and hears from them over Redis."""

    def __init__(self, settings: ServiceSettings) -> None:
        self._settings = settings
        self._app = create_app(settings)
        self._redis: Any = _library("redis.asyncio")
        self._errors: Any = _library("redis").RedisError
        self._news: queue.SimpleQueue[tuple[str, int] | None] = queue.SimpleQueue()
        self._sender = threading.Thread(target=self._send, name="celery", daemon=True)
        self._listener: asyncio.Task[None] | None = None
        self._trouble = "not heard from Redis yet"

    @property
    def name(self) -> str:
        return f"Celery, Redis at {self._settings.where}"

    async def start(self, notice: Callable[[], None]) -> None:
        self._sender.start()
        self._listener = asyncio.create_task(self._listen(notice))

    def wake(self, queue: str, tasks: int) -> None:
        self._news.put((queue, tasks))

    async def trouble(self) -> str:
        return self._trouble

    async def close(self) -> None:
        self._news.put(None)
        if self._listener is not None:
            self._listener.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._listener
        await asyncio.to_thread(self._sender.join, 5)

    async def _listen(self, notice: Callable[[], None]) -> None:
        while True:
            try:
                connection = self._redis.Redis.from_url(
                    self._settings.redis_url, socket_connect_timeout=5, health_check_interval=10
                )
                async with connection, connection.pubsub() as channel:
                    await channel.subscribe(NOTICES)
                    self._trouble = ""
                    notice()  # what was said while nobody listened
                    async for _ in channel.listen():
                        notice()
            except (self._errors, OSError) as error:
                self._trouble = f"no answer from Redis at {self._settings.where}: {error}"
                _log.warning("%s", self._trouble)
                await asyncio.sleep(0.5)

    def _send(self) -> None:
        """Send what is wanted, no more than the queue lacks: workers look into the store for every message."""
        errors: Any = (import_module("kombu.exceptions").OperationalError, self._errors, OSError)
        while (news := self._news.get()) is not None:
            try:
                with self._app.connection_for_write() as connection:
                    while news is not None:
                        self._send_over(connection, self._together(news))
                        news = self._news.get()
                    return
            except errors as error:
                _log.warning("workers could not be told of new tasks: %s", error)  # the sweep will

    def _together(self, news: tuple[str, int]) -> Counter[str]:
        """These news and all that have come by now, as numbers of tasks by queue."""
        time.sleep(GATHER_SECONDS)
        wanted = Counter({news[0]: news[1]})
        while not self._news.empty():
            more = self._news.get()
            if more is None:
                self._news.put(None)  # the end is for the caller
                break
            wanted[more[0]] += more[1]
        return wanted

    def _send_over(self, connection: Any, wanted: Mapping[str, int]) -> None:
        for name, count in wanted.items():
            waiting = connection.default_channel.client.llen(name)
            for _ in range(min(count, max(0, _MOST_MESSAGES - waiting))):
                self._app.send_task(TASK, queue=name, connection=connection)


def _work(settings: ServiceSettings) -> Any:
    runner: Runner | None = None

    def work(task: Any) -> None:
        """Run the task that is next in the queue that the message came through."""
        nonlocal runner
        if runner is None:
            runner = _new_runner(settings)
        runner.run_next([str(task.request.delivery_info["routing_key"])])

    def close(**_: object) -> None:
        if runner is not None:
            runner.close()

    signals: Any = import_module("celery.signals")
    signals.worker_process_shutdown.connect(close, weak=False, dispatch_uid="sequent.close")
    return work


def _new_runner(settings: ServiceSettings) -> Runner:
    from worker.bulletin import RedisBulletin
    from worker.cache import RedisCache
    from worker.generation import SharedSource

    module = _library("redis")
    url = settings.redis_url or DEFAULT_REDIS
    client = module.Redis.from_url(url, socket_timeout=5, socket_connect_timeout=5)

    def notify() -> None:
        with contextlib.suppress(module.RedisError):
            client.publish(NOTICES, b"")

    def new_prover(options: AttemptOptions) -> Prover:
        share = partial(SharedSource, client)
        return Prover(options, cache=RedisCache(client), bulletin=RedisBulletin(url), share=share)

    return Runner(Work(Database(settings.database_url)), settings, notify, new_prover)


def _unavailable(settings: ServiceSettings, error: Exception) -> ServiceUnavailable:
    return ServiceUnavailable(
        f"no answer from a Redis server at {settings.where} ({error}): start one (Debian: apt-get install "
        f"redis-server), or name another by --redis or {URL_VARIABLE}"
    )


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        raise ServiceUnavailable(
            f'the service needs the package {error.name}: pip install "sequent[service]"'
        ) from error
