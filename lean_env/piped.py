"""A process that is spoken to over its pipes, within bounds of time and memory. Knows nothing of what is said.

Every pipe is drained by a thread of its own, so that no amount of output can block the process; what it writes comes in
whole messages, as `frames` cuts them. The process leads its own group and is ended with it.
"""

from __future__ import annotations

import contextlib
import os
import queue
import select
import subprocess
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, Generic, TypeVar

from lean_env.errors import LeanCrashed, LeanInterrupted, LeanTimeout
from lean_env.process import end_group, held_bytes, kill_group

WATCH_SECONDS = 0.1  # how often a wait is held against its bounds
COMPLAINT_BYTES = 2_000  # what is kept of the standard error

_T = TypeVar("_T")


class PipedProcess(Generic[_T]):
    """The process behind `send` and `receive`; `close` ends it, `start` starts another. Not for several threads, but
    for `interrupt`.
    """

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        frames: Callable[[IO[bytes]], Iterator[_T]],
        *,
        memory_mb: int,
        folder: Path | None = None,
    ) -> None:
        """`frames` reads messages off a pipe until it ends. A process that holds more than `memory_mb` is ended."""
        self._command, self._environment, self._folder = list(command), dict(environment), folder
        self._frames = frames
        self._memory_bytes = memory_mb << 20
        self._process: subprocess.Popen[bytes] | None = None
        self._inbox: queue.SimpleQueue[_T | None] = queue.SimpleQueue()
        self._complaint: deque[bytes] = deque()
        self._interrupted: subprocess.Popen[bytes] | None = None  # the process that `interrupt` ended

    @property
    def pid(self) -> int | None:
        """The process, where one is running."""
        return self._process.pid if self._process else None

    @property
    def is_usable(self) -> bool:
        """Whether there is a process that nobody interrupted and that holds less than half of what it may."""
        process = self._process
        return (
            process is not None
            and process is not self._interrupted
            and held_bytes(process.pid) <= self._memory_bytes // 2
        )

    def start(self) -> None:
        """Start a process in place of any that is there. Raises LeanCrashed when it can't be started."""
        self.close()
        try:
            process = subprocess.Popen(
                self._command,
                env=self._environment,
                cwd=self._folder,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                start_new_session=True,
            )
        except OSError as error:
            raise LeanCrashed(f"{self._command[0]} can't be started: {error}") from error
        assert process.stdin and process.stdout and process.stderr
        os.set_blocking(process.stdin.fileno(), False)
        self._inbox, self._complaint = queue.SimpleQueue(), deque()
        threading.Thread(target=_deliver, args=(self._frames, process.stdout, self._inbox), daemon=True).start()
        self._listener = threading.Thread(target=_keep_last, args=(process.stderr, self._complaint), daemon=True)
        self._listener.start()
        self._process = process

    def send(self, raw: bytes, deadline: float) -> None:
        """Write all of `raw`, however slowly it is read. Raises like `receive`."""
        assert self._process is not None and self._process.stdin is not None
        pipe, left = self._process.stdin.fileno(), memoryview(raw)
        while left:
            try:
                left = left[os.write(pipe, left) :]
            except BlockingIOError:
                self._watch(deadline)
                select.select([], [pipe], [], WATCH_SECONDS)
            except OSError as error:
                raise self._gone("is gone") from error

    def receive(self, deadline: float) -> _T:
        """The next message.

        Raises LeanTimeout when it is not there by `deadline` or the process took too much memory, LeanInterrupted after
        `interrupt`, and LeanCrashed when the process ended by itself. The process is ended then.
        """
        while True:
            try:
                message = self._inbox.get(timeout=max(0.0, min(WATCH_SECONDS, deadline - time.monotonic())))
            except queue.Empty:
                self._watch(deadline)
                continue
            if message is None:
                raise self._gone("ended by itself")
            return message

    def interrupt(self) -> None:
        """End the process, from another thread; whoever waits for it gets LeanInterrupted."""
        process = self._process
        if process is not None and process.returncode is None:
            self._interrupted = process
            kill_group(process)

    def close(self) -> None:
        """End the process and everything that it started."""
        process, self._process = self._process, None
        if process is None:
            return
        end_group(process)
        assert process.stdin is not None
        with contextlib.suppress(OSError):
            process.stdin.close()  # the others are closed by the threads that read them

    def _watch(self, deadline: float) -> None:
        """End the process when it has used up its time or its memory."""
        if time.monotonic() >= deadline:
            self.close()
            raise LeanTimeout("Lean did not answer in time and was ended")
        if self._process is not None and held_bytes(self._process.pid) > self._memory_bytes:
            self.close()
            raise LeanTimeout(f"Lean used more than {self._memory_bytes >> 20} MB and was ended")

    def _gone(self, what: str) -> LeanCrashed | LeanInterrupted:
        """The error for a process that is no more."""
        process = self._process
        self.close()
        if process is not None and process is self._interrupted:
            return LeanInterrupted("Lean was ended: nobody wants its answer any more")
        self._listener.join(1.0)
        said = b"".join(self._complaint).decode(errors="replace").strip()
        status = process.returncode if process else None
        return LeanCrashed(f"the Lean process {what} (status {status})" + (f": {said}" if said else ""))


def _deliver(frames: Callable[[IO[bytes]], Iterator[_T]], pipe: IO[bytes], inbox: queue.SimpleQueue[_T | None]) -> None:
    """Hand on what the process writes, until it ends; None marks the end."""
    with pipe, contextlib.suppress(OSError, ValueError):
        for message in frames(pipe):
            inbox.put(message)
    inbox.put(None)


def _keep_last(pipe: IO[bytes], kept: deque[bytes]) -> None:
    """Read all that the process complains about, and remember the end of it."""
    with pipe, contextlib.suppress(OSError):
        while chunk := os.read(pipe.fileno(), COMPLAINT_BYTES):
            kept.append(chunk)
            while sum(map(len, kept)) - len(kept[0]) >= COMPLAINT_BYTES:
                kept.popleft()
