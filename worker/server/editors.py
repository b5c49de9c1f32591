"""Language servers for editors that are connected to this server: each a process below it."""

from __future__ import annotations

import asyncio
import contextlib
import subprocess
from asyncio.subprocess import Process
from collections.abc import AsyncGenerator, Sequence

from lean_env.process import kill_tree
from worker.server.faults import Fault
from worker.server.limits import BODY_BYTES


class Editors:
    """At most `most` language servers at a time, each started by `command` and spoken to over its pipes."""

    def __init__(self, command: Sequence[str], most: int) -> None:
        self._command, self._most = list(command), most
        self.open = 0

    @contextlib.asynccontextmanager
    async def server(self) -> AsyncGenerator[Process]:
        """A process, ended with all that it started. Raises Fault when there are too many."""
        if self.open >= self._most:
            raise Fault(503, f"{self.open} editors are connected, as many as this server takes")
        self.open += 1
        try:
            process = await asyncio.create_subprocess_exec(
                *self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                limit=BODY_BYTES,
                start_new_session=True,
            )
            try:
                yield process
            finally:
                if process.returncode is None:
                    kill_tree(process.pid)
                await process.wait()
        finally:
            self.open -= 1
