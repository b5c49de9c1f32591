"""What a running server has: store, engine, news of what happened, and the sweep that mends what was lost."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import logging
import sys
import time
from collections.abc import AsyncGenerator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

import anyio.to_thread

from worker.engine import Engine
from worker.errors import ServiceError
from worker.jobs import SEARCH
from worker.server.editors import Editors
from worker.server.tactics import Tactics
from worker.server.writing import Submissions
from worker.settings import ServiceSettings
from worker.store import Database, Events, Jobs, Key, Keys, NewJob, NewProblem, Submission, Work
from worker.store.keys import LOCAL, SCOPES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

_log = logging.getLogger("sequent.server")

SWEEP_SECONDS = 2.0
THREADS = 4
FORGET_SECONDS = 3600.0
KEY_SECONDS = 10.0  # for which a key that was good is not looked up again


class Hub:
    """Wakes everybody who waits for news. News says only that there is something new in the store."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Future[None]] = set()
        self._loop = asyncio.get_running_loop()

    def notice(self) -> None:
        """There is news. Only on the loop's thread."""
        waiting, self._waiting = self._waiting, set()
        for future in waiting:
            if not future.done():
                future.set_result(None)

    def notice_from_thread(self) -> None:
        """There is news."""
        self._loop.call_soon_threadsafe(self.notice)

    def next(self) -> asyncio.Future[None]:
        """Done at the next news. Ask for it before looking into the store, so that none is missed between."""
        future = self._loop.create_future()
        self._waiting.add(future)
        return future


@dataclass(slots=True)
class Service:
    """One server's parts. `open_to_all` says that it asks for no keys."""

    settings: ServiceSettings
    database: Database
    engine: Engine
    environment: str
    open_to_all: bool = False
    editors: Editors = field(default_factory=lambda: Editors((), 0))
    work: Work = field(init=False)
    jobs: Jobs = field(init=False)
    events: Events = field(init=False)
    keys: Keys = field(init=False)
    hub: Hub = field(init=False)
    tactics: Tactics = field(init=False)
    local: Key = field(init=False)
    streams: int = 0
    _submissions: Submissions = field(init=False)
    _known: dict[str, tuple[float, Key]] = field(init=False, default_factory=dict[str, tuple[float, Key]])

    def __post_init__(self) -> None:
        self.work, self.jobs, self.events = Work(self.database), Jobs(self.database), Events(self.database)
        self.keys = Keys(self.database, self.settings.secret())
        self._submissions = Submissions(self.jobs, self._written)
        if self.open_to_all:
            self.local = Key(LOCAL, self.keys.tenant(LOCAL), frozenset(SCOPES), 0)

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncGenerator[None]:
        """While this is entered, the engine works and what is lost is mended."""
        self.hub = Hub()
        self.tactics = Tactics(self.editors.command)
        # Calls of the store are short and take turns at the interpreter: few threads with quick turns serve most.
        anyio.to_thread.current_default_thread_limiter().total_tokens = THREADS
        asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(THREADS, "store"))
        sys.setswitchinterval(0.0005)
        gc.collect()
        gc.freeze()  # what was imported stays: looking through it again took 0.1 s each time
        await self.engine.start(self.hub.notice)
        sweep = asyncio.create_task(self._sweep())
        try:
            yield
        finally:
            sweep.cancel()
            self.hub.notice()
            await self.tactics.close()
            await self.engine.close()
            self.database.close()

    async def submit(self, job: NewJob) -> Submission:
        """See `Submissions.add`; the engine is told."""
        return await self._submissions.add(job)

    async def enqueue(self, tenant: int, tasks: Sequence[NewProblem], queue: str) -> None:
        """See `Jobs.enqueue`; the engine is told."""
        add = partial(self.jobs.enqueue, tenant, tasks, environment=self.environment, queue=queue, priority=5)
        self._told(queue, await asyncio.to_thread(add))

    def cancel(self, tenant: int, job: str) -> bool:
        """See `Jobs.cancel`."""
        found = self.jobs.cancel(tenant, job)
        self.hub.notice_from_thread()
        return found

    async def key(self, text: str) -> Key | None:
        """See `Keys.check`; what was good is believed for a while."""
        now = time.monotonic()
        at, known = self._known.get(text, (0.0, None))
        if known is not None and now - at < KEY_SECONDS:
            return known
        found = await asyncio.to_thread(self.keys.check, text)
        if found is not None:
            if len(self._known) > 10_000:
                self._known.clear()
            self._known[text] = (now, found)
        return found

    async def records(self, tenant: int, tasks: Sequence[str], seconds: float) -> Mapping[str, Mapping[str, Any]]:
        """How tasks ended, once all have, or after `seconds`."""
        deadline = time.monotonic() + seconds
        while True:
            news = self.hub.next()
            found = await asyncio.to_thread(self.jobs.records, tenant, tasks)
            left = deadline - time.monotonic()
            if len(found) == len(set(tasks)) or left <= 0:
                return found
            await asyncio.wait([news], timeout=min(left, SWEEP_SECONDS))

    def _written(self, tasks: int) -> None:
        self._told(SEARCH, tasks)

    def _told(self, queue: str, tasks: int) -> None:
        if tasks:
            self.engine.wake(queue, tasks)
        self.hub.notice()

    async def _sweep(self) -> None:
        """Take over from dead workers, and tell of what waits in the store: the news of it may have been lost."""
        forgot = 0.0
        while True:
            await asyncio.sleep(SWEEP_SECONDS)
            try:
                if await asyncio.to_thread(self.work.reap):
                    self.hub.notice()
                for queue, count in (await asyncio.to_thread(self.work.waiting)).items():
                    self.engine.wake(queue, count)
                if time.monotonic() - forgot > FORGET_SECONDS:
                    forgot = time.monotonic()
                    await asyncio.to_thread(self.events.forget_old)
            except ServiceError as error:
                _log.error("%s", error)
