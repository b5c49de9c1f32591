"""Writes submissions together: those that come while others are being written share the next transaction.

One transaction costs about as much as four submissions in it, and writers of SQLite take turns anyway.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from worker.store import Jobs, NewJob, Submission

MOST_TOGETHER = 100


class Submissions:
    """Jobs on their way into the store. `written` is told, on the loop's thread, how many new tasks wait there."""

    def __init__(self, jobs: Jobs, written: Callable[[int], None]) -> None:
        self._jobs, self._written = jobs, written
        self._waiting: list[tuple[NewJob, asyncio.Future[Submission]]] = []
        self._writer: asyncio.Task[None] | None = None

    async def add(self, job: NewJob) -> Submission:
        """Make a job; returns when it is in the store. Raises what `Jobs.submit` has in the place of one."""
        future: asyncio.Future[Submission] = asyncio.get_running_loop().create_future()
        self._waiting.append((job, future))
        if self._writer is None:
            self._writer = asyncio.create_task(self._write())
        return await future

    async def _write(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting[:MOST_TOGETHER], self._waiting[MOST_TOGETHER:]
            outcomes = await asyncio.to_thread(self._outcomes, [job for job, _ in batch])
            self._written(sum(made.queued for made in outcomes if isinstance(made, Submission)))
            for (_, future), outcome in zip(batch, outcomes, strict=True):
                if future.done():  # its client has gone
                    continue
                if isinstance(outcome, Submission):
                    future.set_result(outcome)
                else:
                    future.set_exception(outcome)
        self._writer = None

    def _outcomes(self, jobs: list[NewJob]) -> list[Submission | Exception]:
        try:
            return self._jobs.submit(jobs)
        except Exception as error:  # noqa: BLE001 - whatever it is, those who wait are told, and the next are written
            return [error] * len(jobs)
