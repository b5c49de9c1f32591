"""Worker processes for a batch: each with its own Lean, so that none can harm another's problem.

A problem whose process dies is given to a fresh one, once; then it is recorded as an error. Knows nothing of results'
files. The protocol is one JSON object a line, both ways (see `sequent.batch.worker`).
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Generator, Sequence
from dataclasses import asdict
from typing import Any

from lean_env.problem import Problem
from prover.session import error_record
from sequent.batch.finished import Finished

ATTEMPTS = 2  # times that a problem is given to a process
GRACE_SECONDS = 120.0  # beyond the time limit, for stating the problem and for the verdict
STOP_SECONDS = 1.0  # for what is being finished when the run is stopped

Answer = dict[str, Any]


class WorkerFailure(Exception):
    """A worker can't work at all (no Lean, say): the run can't go on."""


class WorkerPool:
    """Runs attempts in `count` processes. Use `results` once; `stop` may be called from a signal handler."""

    def __init__(self, count: int, settings: dict[str, Any]) -> None:
        """`settings` are those of `prover.attempt.AttemptSettings`, as JSON."""
        self._settings = settings
        self._deadline = float(settings["time_limit"]) + GRACE_SECONDS
        self._count = count
        self._stopping = False  # a plain flag: a signal handler sets it
        self._tasks: queue.SimpleQueue[Problem] = queue.SimpleQueue()
        self._finished: queue.SimpleQueue[Finished | WorkerFailure | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._processes: set[subprocess.Popen[bytes]] = set()

    def stop(self) -> None:
        """Take no more problems; `results` ends as soon as what is at hand has been stopped."""
        self._stopping = True

    def results(self, problems: Sequence[Problem]) -> Generator[Finished | None]:
        """Every problem's outcome, in order of ending; None now and then, for the caller to draw progress.

        Raises WorkerFailure.
        """
        for problem in problems:
            self._tasks.put(problem)
        threads = [threading.Thread(target=self._serve, daemon=True) for _ in range(self._count)]
        for thread in threads:
            thread.start()
        running = len(threads)
        stopped_at: float | None = None
        try:
            while running:
                if self._stopping and stopped_at is None:
                    stopped_at = time.monotonic()
                    self._signal(signal.SIGTERM)
                if stopped_at is not None and time.monotonic() - stopped_at > STOP_SECONDS:
                    self._signal(signal.SIGKILL)
                try:
                    item = self._finished.get(timeout=0.1)
                except queue.Empty:
                    yield None
                    continue
                if item is None:
                    running -= 1
                elif isinstance(item, WorkerFailure):
                    raise item
                else:
                    yield item
        finally:
            self._stopping = True
            while any(thread.is_alive() for thread in threads):
                self._signal(signal.SIGKILL)
                threads[0].join(0.02)
                threads = [thread for thread in threads if thread.is_alive()]

    def _serve(self) -> None:
        """One thread: one process after another, one problem after another."""
        process: subprocess.Popen[bytes] | None = None
        try:
            while not self._stopping:
                try:
                    problem = self._tasks.get_nowait()
                except queue.Empty:
                    break
                failure = ""
                for _ in range(ATTEMPTS):
                    if process is None:
                        process = self._start()
                    answer, failure = self._ask(process, problem)
                    if answer is None:
                        self._end(process)
                        process = None
                        if self._stopping:
                            return
                        continue
                    if "fatal" in answer:
                        self._finished.put(WorkerFailure(answer["fatal"]))
                        return
                    if not answer.get("interrupted"):
                        self._finished.put(Finished(answer["record"], answer.get("graph"), answer.get("proof_file")))
                    break
                else:
                    reason = f"{failure}, {ATTEMPTS} times"
                    self._finished.put(Finished(error_record(problem.name, reason)))
        except Exception as error:
            self._finished.put(WorkerFailure(f"cannot run a worker: {error}"))
            if not isinstance(error, OSError):
                raise
        finally:
            if process is not None:
                self._end(process)
            self._finished.put(None)

    def _start(self) -> subprocess.Popen[bytes]:
        # In a session of its own: Ctrl-C goes to the batch alone, and the process can be ended with its Lean.
        process = subprocess.Popen(
            [sys.executable, "-m", "sequent.batch.worker", json.dumps(self._settings)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,
        )
        with self._lock:
            self._processes.add(process)
        return process

    def _ask(self, process: subprocess.Popen[bytes], problem: Problem) -> tuple[Answer | None, str]:
        """The answer, or None and what happened instead."""
        assert process.stdin is not None
        assert process.stdout is not None
        overdue = threading.Event()

        def too_late() -> None:
            overdue.set()
            _kill(process, signal.SIGKILL)

        timer = threading.Timer(self._deadline, too_late)
        timer.daemon = True
        timer.start()
        try:
            process.stdin.write(json.dumps(asdict(problem)).encode() + b"\n")
            process.stdin.flush()
            line = process.stdout.readline()
        except OSError:
            line = b""
        finally:
            timer.cancel()
        if line.endswith(b"\n"):
            return json.loads(line), ""
        if overdue.is_set():
            return None, f"the worker process did not answer within {self._deadline:.0f} s and was ended"
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(5)
        return None, f"the worker process died (status {process.returncode})"

    def _end(self, process: subprocess.Popen[bytes]) -> None:
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(STOP_SECONDS)
        _kill(process, signal.SIGKILL)
        process.wait()
        with self._lock:
            self._processes.discard(process)

    def _signal(self, number: signal.Signals) -> None:
        with self._lock:
            for process in self._processes:
                _kill(process, number)


def _kill(process: subprocess.Popen[bytes], number: signal.Signals) -> None:
    """Signal the process; for SIGKILL, everything in its session."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        if number is signal.SIGKILL:
            os.killpg(process.pid, number)
        elif process.poll() is None:
            process.send_signal(number)
