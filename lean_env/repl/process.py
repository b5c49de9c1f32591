"""One REPL process behind a plain call: a request in, its reply out. Ids never cross the life of the process."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from lean_env.errors import LeanCrashed
from lean_env.piped import PipedProcess
from lean_env.repl.protocol import ReplError, Reply, frames, read_reply, request


class ReplProcess:
    """The process. `generation` changes with every start, and with it all ids that were given out are void."""

    def __init__(
        self, command: Sequence[str], environment: Mapping[str, str], *, memory_mb: int, folder: Path | None = None
    ) -> None:
        """A process that holds more than `memory_mb` is ended; one that holds half of that counts as spent."""
        self._process = PipedProcess(command, environment, frames, memory_mb=memory_mb, folder=folder)
        self.generation = 0
        self.replies = 0  # of this generation: the REPL keeps what each of them made

    @property
    def pid(self) -> int | None:
        """The process, where one is running."""
        return self._process.pid

    @property
    def is_spent(self) -> bool:
        """Whether there is no process, or none to go on with."""
        return not self._process.is_usable

    def start(self) -> None:
        """Start a process in place of any that is there. Raises LeanCrashed."""
        self.generation += 1
        self.replies = 0
        self._process.start()

    def ask(self, fields: Mapping[str, object], seconds: float) -> Reply:
        """Send a request and wait for its reply.

        Raises LeanTimeout, LeanCrashed or LeanInterrupted, and LeanCrashed too when the reply is none. In all of these
        cases the process is ended; a late reply can't be taken for that to another request.
        """
        deadline = time.monotonic() + seconds
        self._process.send(request(fields), deadline)
        raw = self._process.receive(deadline)
        self.replies += 1
        try:
            return read_reply(raw)
        except ReplError as error:
            self.close()
            raise LeanCrashed(str(error)) from error

    def interrupt(self) -> None:
        """End the process, from another thread; `ask` raises LeanInterrupted."""
        self._process.interrupt()

    def close(self) -> None:
        """End the process with its whole group."""
        self._process.close()
