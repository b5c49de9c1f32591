"""Language servers below this server: starting them, speaking with them, and those of editors that are connected."""

from __future__ import annotations

import asyncio
import contextlib
import re
import subprocess
from asyncio.subprocess import Process
from collections.abc import AsyncGenerator, Sequence

from lean_env.process import kill_tree
from worker.server.faults import Fault
from worker.server.limits import BODY_BYTES

_LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)


class Editors:
    """At most `most` language servers at a time, each started by `command`."""

    def __init__(self, command: Sequence[str], most: int) -> None:
        self.command, self._most = tuple(command) if most else (), most
        self.open = 0

    @contextlib.asynccontextmanager
    async def server(self) -> AsyncGenerator[Process]:
        """A process, ended with all that it started. Raises Fault when there are too many."""
        if self.open >= self._most:
            raise Fault(503, f"{self.open} editors are connected, as many as this server takes")
        self.open += 1
        try:
            process = await started(self.command)
            try:
                yield process
            finally:
                await stop(process)
        finally:
            self.open -= 1


async def started(command: Sequence[str]) -> Process:
    """A language server that is spoken to over its pipes. It leads its own session."""
    return await asyncio.create_subprocess_exec(
        *command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        limit=BODY_BYTES,
        start_new_session=True,
    )


async def stop(process: Process) -> None:
    """End a language server with all that it started."""
    if process.returncode is None:
        kill_tree(process.pid)
    await process.wait()


async def send(process: Process, content: str) -> None:
    """Give it a message. Raises ConnectionError when it has ended."""
    assert process.stdin is not None
    raw = content.encode()
    if process.stdin.is_closing():  # writing to it would be an error of another kind with uvloop
        raise ConnectionResetError("the language server has ended")
    process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(raw) + raw)
    await process.stdin.drain()


async def receive(process: Process) -> str | None:
    """Its next message, None when it has ended."""
    assert process.stdout is not None
    try:
        head = _LENGTH.search(await process.stdout.readuntil(b"\r\n\r\n"))
        return (await process.stdout.readexactly(int(head[1]) if head else 0)).decode()
    except asyncio.IncompleteReadError:
        return None
