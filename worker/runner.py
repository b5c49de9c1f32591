"""What a worker process does: takes a task on, runs it with a prover that stays warm, and stores how it ended.

While it runs, a second thread keeps the claim alive and looks whether the task is still wanted.
"""

from __future__ import annotations

import logging
import os
import signal
import socket
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from types import FrameType
from typing import Any

from lean_env.environment import ProofState
from lean_env.errors import LeanEnvError
from lean_env.problem import Problem
from lean_env.verdict import solution_source
from prover.checkpoint import Saved, pack, unpack
from prover.session import AttemptOptions, Prover, document_of, record_of
from search import FormatError, GraphSearch, Spent
from search.export import dumps
from worker.check import check
from worker.errors import JobError, ServiceError, ServiceUnavailable
from worker.jobs import VERIFY, environment_fingerprint, read_options, read_problem
from worker.logs import task_context
from worker.settings import KILL_SECONDS, ServiceSettings
from worker.store import Claim, Ended, Wish, Work
from worker.store.work import broken_record

_log = logging.getLogger("sequent.worker")

LOOK_SECONDS = 0.4  # how often a running task looks whether it is still wanted
PATIENCE_SECONDS = 0.4  # what it gets to stop by itself, between two steps of Lean
INSIST_SECONDS = 1.0  # from one interruption to the next, should the first be lost


class _Interrupted(BaseException):
    """Ends a task wherever it is. No handler of ordinary errors may take it for one."""


class Runner:
    """The tasks of one process, one at a time. `notify` is called after something of note is in the store."""

    def __init__(
        self,
        work: Work,
        settings: ServiceSettings,
        notify: Callable[[], None] = lambda: None,
        new_prover: Callable[[AttemptOptions], Prover] = Prover,
    ) -> None:
        self.name = f"{socket.gethostname()}:{os.getppid()}:{os.getpid()}"
        self._work, self._settings, self._notify, self._new_prover = work, settings, notify, new_prover
        self._prover: Prover | None = None

    def run_next(self, queues: Sequence[str]) -> bool:
        """Run the task that is next, to its end. False when there was none."""
        self._work.reap()
        claim = self._work.claim(queues, environment_fingerprint(), self.name, self._settings.lease)
        if claim is None:
            return False
        with task_context(claim.task, claim.attempt):
            self._notify()
            started = time.monotonic()
            try:
                ended = self._run(claim)
            except BaseException:  # a signal that ends this process
                self._work.give_back(claim)
                self._notify()
                raise
            held = ended is not None and self._work.end(claim, ended)
            status = ended.status if ended is not None and held else "lost"
            _log.info("%s after %.1f s", status, time.monotonic() - started)
            self._notify()
        return True

    def close(self) -> None:
        """End Lean."""
        prover, self._prover = self._prover, None
        if prover is not None:
            prover.close()

    def _run(self, claim: Claim) -> Ended | None:
        """How the task ended; None when it is another worker's by now."""
        limit = self._settings.longest
        try:
            if claim.queue == VERIFY:
                code, limit = str(claim.payload["code"]), float(claim.payload["seconds"])
                return self._watched(claim, limit, lambda watch: _checked(check(code, limit, watch.stopping)))
            problem = read_problem(claim.payload["problem"])
            options = read_options(claim.payload["options"], self._settings.longest)
            limit = options.time_limit
            return self._watched(claim, limit, lambda watch: self._attempt(watch, problem, options))
        except (JobError, LeanEnvError, KeyError, TypeError, ValueError) as error:
            return Ended("error", broken_record(claim.payload, "error", f"{type(error).__name__}: {error}"))

    def _watched(self, claim: Claim, limit: float, run: Callable[[Watch], Ended]) -> Ended | None:
        watch = Watch(self._work, claim, self._settings, limit)
        try:
            watch.start()
            ended = run(watch)
            if ended.status != "stopped":
                return ended
        except _Interrupted:
            self.close()  # it was left in the middle of something
        except Exception as error:  # noqa: BLE001 - whatever it is, it is this task's, and the next finds a sound prover
            _log.exception("broke")
            self.close()
            return Ended("error", broken_record(claim.payload, "error", f"{type(error).__name__}: {error}"))
        finally:
            watch.end()
        if watch.reason == "lost":
            return None
        status = "stopped" if watch.reason == "cancelled" else "error"
        return Ended(status, broken_record(claim.payload, status, watch.reason))

    def _attempt(self, watch: Watch, problem: Problem, options: AttemptOptions) -> Ended:
        _log.info("attempting %s with %s", problem.name, asdict(options))
        if self._prover is None or self._prover.options != options:
            self.close()
            self._prover = self._new_prover(options)
        attempt = self._prover.attempt(problem, watch.stopping.is_set, watch)
        document = document_of(attempt)
        proved = attempt.status == "proved" and attempt.proof is not None
        return Ended(
            str(attempt.status),
            record_of(attempt),
            solution_source(problem, attempt.proof) if proved and attempt.proof else None,
            None if document is None else dumps(document),
        )


def _checked(record: dict[str, Any]) -> Ended:
    return Ended(record["status"], record)


class Watch:
    """Keeps a claim alive while its task runs, keeps what the search has reached, and ends the task when it must end:
    by `stopping`, which the search reads between two steps, and by an exception in the main thread when a step takes
    longer. Where neither helps, the process is killed. `reason` says why it ended the task.
    """

    def __init__(self, work: Work, claim: Claim, settings: ServiceSettings, limit: float) -> None:
        self.stopping = threading.Event()
        self.reason = ""
        self._work, self._claim, self._settings = work, claim, settings
        self._limit = settings.soft_limit(limit)
        self._began = self._told = self._kept = time.monotonic()
        self._pause = settings.checkpoint
        self._progress: Mapping[str, Any] = {}
        self._armed = False
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look, name="watch", daemon=True)
        self._before: Any = signal.SIG_DFL

    def start(self) -> None:
        """Begin to watch. Only from the main thread."""
        self._before = signal.signal(signal.SIGUSR2, self._interrupt)
        self._armed = True
        self._thread.start()

    def end(self) -> None:
        """The task is over."""
        self._armed = False
        self._done.set()
        if self._thread.ident is not None:
            self._thread.join()
        signal.signal(signal.SIGUSR2, self._before)

    def load(self, root: ProofState) -> Saved | None:
        """See `prover.checkpoint.Checkpoints`. A checkpoint that can't be read is none."""
        data = self._work.checkpoint(self._claim)
        try:
            saved = None if data is None else unpack(data, root.problem)
        except FormatError as error:
            _log.warning("begun anew: %s", error)
            return None
        if saved is not None:
            _log.info("going on after %d expansions", saved.spent.expansions)
        return saved

    def reached(self, search: GraphSearch, spent: Spent) -> None:
        """See `prover.checkpoint.Checkpoints`."""
        self._progress = {
            "expansions": spent.expansions, "steps": spent.steps, "states": len(search.graph.keys),
            "seconds": round(spent.wall_seconds, 1), "tries": self._claim.crashes + 1,
        }  # fmt: skip
        began = time.monotonic()
        if began - self._kept < self._pause:
            return
        try:
            self._work.save_checkpoint(self._claim, pack(search, spent))
        except ServiceError as error:
            _log.warning("no checkpoint: %s", error)
        self._kept = time.monotonic()
        self._pause = max(self._settings.checkpoint, 20 * (self._kept - began))  # at most a twentieth of the time

    def _look(self) -> None:
        while not self._done.wait(LOOK_SECONDS):
            if (reason := self._must_end()) is not None:
                self.reason = reason
                break
        else:
            return
        self.stopping.set()
        wait, asked = PATIENCE_SECONDS, time.monotonic()
        main = threading.main_thread().ident
        while not self._done.wait(wait):
            if time.monotonic() - asked > KILL_SECONDS:
                _log.error("the process does not end its task: killed")
                os.kill(os.getpid(), signal.SIGKILL)
            assert main is not None
            signal.pthread_kill(main, signal.SIGUSR2)
            wait = INSIST_SECONDS

    def _must_end(self) -> str | None:
        now = time.monotonic()
        if now - self._began > self._limit:
            return f"not done after {self._limit:g} s, with all that surrounds the search"
        try:
            wish = self._work.look(self._claim)
            if wish is Wish.GO_ON and now - self._told > min(2.0, self._settings.lease / 4):
                self._told = now
                self._work.stay(self._claim, self._settings.lease, self._progress)
        except ServiceUnavailable as error:
            _log.warning("%s", error)  # it may be back when we look again
            return None
        return {Wish.GO_ON: None, Wish.STOP: "cancelled", Wish.LOST: "lost"}[wish]

    def _interrupt(self, _number: int, _frame: FrameType | None) -> None:
        if self._armed:
            raise _Interrupted
