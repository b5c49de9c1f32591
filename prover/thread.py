"""One prover on a thread of its own, for programs that must stay responsive: jobs one after the other, each stoppable.

A Lean process ends with the thread that started it, so all that touches the prover runs there.
"""

from __future__ import annotations

import itertools
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Generic, Self, TypeVar

from prover.session import AttemptOptions, Prover

GRACE_SECONDS = 0.4  # how long a job that is stopped may go on before Lean is ended under it

_T = TypeVar("_T")


@dataclass(slots=True, eq=False)
class Job(Generic[_T]):
    """Work that waits, runs, or has ended. `future` is cancelled when the work was stopped before it began."""

    work: Callable[[Prover, Callable[[], bool]], _T]
    future: Future[_T] = field(default_factory=Future[_T])
    _stopped: threading.Event = field(default_factory=threading.Event)

    def run(self, prover: Prover) -> None:
        """Do the work, unless it was stopped before."""
        if not self.future.set_running_or_notify_cancel():
            return
        try:
            self.future.set_result(self.work(prover, self._stopped.is_set))
        except BaseException as error:  # noqa: BLE001 - it belongs to whoever waits for the future
            self.future.set_exception(error)

    def ask_to_stop(self) -> None:
        """The work's `stop()` is true from now on."""
        self._stopped.set()
        self.future.cancel()


class ProverThread:
    """A context manager. Safe to use from any thread."""

    def __init__(self, options: AttemptOptions) -> None:
        self._options = options
        self._waiting: queue.PriorityQueue[tuple[int, int, Job[object] | None]] = queue.PriorityQueue()
        self._count = itertools.count()
        self._prover: Prover | None = None
        self._running: Job[object] | None = None
        self._thread = threading.Thread(target=self._run, name="prover", daemon=True)
        self._thread.start()

    def submit(self, work: Callable[[Prover, Callable[[], bool]], _T], *, soon: bool = True) -> Job[_T]:
        """Have `work(prover, stop)` done; what is not needed `soon` waits for all that is.

        Its future raises what the work raises, and what making the prover raises.
        """
        job = Job(work)
        self._waiting.put((0 if soon else 1, next(self._count), job))  # type: ignore[arg-type]
        return job

    def stop(self, job: Job[_T]) -> None:
        """Have a job end soon: at its next look at `stop()`, or without Lean, when that takes too long."""
        job.ask_to_stop()
        if self._running is job:
            timer = threading.Timer(GRACE_SECONDS, self._interrupt, (job,))
            timer.daemon = True
            timer.start()

    def close(self) -> None:
        """Stop what runs and what waits, and end the prover."""
        self._waiting.put((-1, next(self._count), None))
        running = self._running
        if running is not None:
            self.stop(running)
        self._thread.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _interrupt(self, job: Job[object]) -> None:
        if self._running is job and self._prover is not None:
            self._prover.environment.interrupt()

    def _run(self) -> None:
        while (job := self._waiting.get()[2]) is not None:
            self._running = job
            try:
                if self._prover is None:
                    self._prover = Prover(self._options)
                job.run(self._prover)
            except Exception as error:  # noqa: BLE001 - there is no prover: that is the job's answer
                if job.future.set_running_or_notify_cancel():
                    job.future.set_exception(error)
            finally:
                self._running = None
        while not self._waiting.empty():
            if (job := self._waiting.get()[2]) is not None:
                job.ask_to_stop()
        if self._prover is not None:
            self._prover.close()
