"""The engine that needs nothing else: worker processes below the server, started when there is work, ended when idle.

The server writes a line to a worker's input when there is something to do; the worker writes a line to its output when
there is something to see, and ends with its input.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import sys
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from worker.errors import ServiceError
from worker.settings import DATABASE_VARIABLE, ServiceSettings
from worker.store import Work

_log = logging.getLogger("sequent.pool")

IDLE_SECONDS = 300.0
RESTART_SECONDS = 1.0
END_SECONDS = 5.0
IDLE, NOTICE = b"idle\n", b"notice\n"


@dataclass(slots=True, eq=False)
class _Worker:
    process: asyncio.subprocess.Process
    reader: asyncio.Task[None] | None = None
    idle_since: float | None = None

    def tell(self) -> None:
        self.idle_since = None
        if self.process.stdin is not None:
            with contextlib.suppress(OSError, RuntimeError):
                self.process.stdin.write(b"\n")


class EmbeddedPool:
    """An `Engine` of up to `size` processes on this machine."""

    def __init__(self, work: Work, settings: ServiceSettings, size: int) -> None:
        self._work, self._settings, self._size = work, settings, size
        self._workers: list[_Worker] = []
        self._notice: Callable[[], None] = lambda: None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._starting = 0
        self._missed = False  # there was news while nobody was idle: who becomes idle next may have missed it
        self._closing = False

    @property
    def name(self) -> str:
        return f"embedded pool of {self._size}"

    async def start(self, notice: Callable[[], None]) -> None:
        self._notice = notice
        self._loop = asyncio.get_running_loop()
        self._keep(self._retire())

    def wake(self, queue: str, tasks: int) -> None:  # noqa: ARG002 - every worker here serves every queue
        loop = self._loop
        if loop is not None and not loop.is_closed():
            loop.call_soon_threadsafe(self._wake, tasks)

    async def trouble(self) -> str:
        return ""

    async def close(self) -> None:
        self._closing = True
        for task in list(self._tasks):
            task.cancel()
        for worker in self._workers:
            with contextlib.suppress(ProcessLookupError):
                worker.process.terminate()  # it gives its task back
        waits = [asyncio.ensure_future(worker.process.wait()) for worker in self._workers]
        if waits:
            await asyncio.wait(waits, timeout=END_SECONDS)
        for worker in self._workers:
            with contextlib.suppress(ProcessLookupError):
                worker.process.kill()
            await worker.process.wait()

    def _wake(self, tasks: int) -> None:
        idle = [worker for worker in self._workers if worker.idle_since is not None]
        for worker in idle[:tasks]:
            worker.tell()
        self._missed = self._missed or tasks > len(idle)
        missing = min(tasks - len(idle), self._size - len(self._workers) - self._starting)
        if not self._closing:
            for _ in range(max(0, missing)):
                self._starting += 1
                self._keep(self._start())

    async def _start(self) -> None:
        try:
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "worker.pool_worker",
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                env=os.environ | {DATABASE_VARIABLE: self._settings.database_url},
            )
        finally:
            self._starting -= 1
        worker = _Worker(process)
        self._workers.append(worker)
        await self._serve(worker)

    async def _serve(self, worker: _Worker) -> None:
        assert worker.process.stdout is not None
        loop = asyncio.get_running_loop()
        async for line in worker.process.stdout:
            if line == IDLE:
                worker.idle_since = loop.time()
                if self._missed:
                    self._missed = False
                    worker.tell()
            elif line == NOTICE:
                self._notice()
        status = await worker.process.wait()
        if self._closing:
            return
        self._workers.remove(worker)
        if status == 0 and worker.idle_since is not None:
            return
        _log.warning("worker %d ended with status %d", worker.process.pid, status)
        await asyncio.sleep(RESTART_SECONDS)
        try:
            name = f"{os.uname().nodename}:{os.getpid()}:{worker.process.pid}"
            await asyncio.to_thread(self._work.bury, name)
            waiting = await asyncio.to_thread(self._work.waiting)
        except ServiceError as error:
            _log.warning("%s", error)
            return
        self._notice()
        self._wake(sum(waiting.values()))

    async def _retire(self) -> None:
        """End what has been idle for long."""
        while True:
            await asyncio.sleep(IDLE_SECONDS / 10)
            now = asyncio.get_running_loop().time()
            for worker in self._workers:
                if worker.idle_since is not None and now - worker.idle_since > IDLE_SECONDS and worker.process.stdin:
                    worker.process.stdin.close()

    def _keep(self, coroutine: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(coroutine)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
