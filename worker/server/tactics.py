"""Proofs of single holes, by one language server that all requests share: it is warm after the first."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import time
from asyncio.subprocess import Process
from collections.abc import Mapping, Sequence
from typing import Any

from worker.server.editors import receive, send, started, stop
from worker.server.faults import Fault

IDLE_SECONDS = 300.0  # without a request, after which the process is ended
GRACE_SECONDS = 120.0  # that reading a file and the verdict may take besides the search
WATCH_SECONDS = 10.0
MOST_REQUESTS = 32
UNANSWERED = "the language server has ended; ask again"


class Tactics:
    """The process behind `prove`: started by the first request, ended when there was none for a while."""

    def __init__(self, command: Sequence[str]) -> None:
        """`command` starts a language server; an empty one means that there is none."""
        self._command = command
        self._numbers = itertools.count(1)
        self._process: Process | None = None
        self._tasks: tuple[asyncio.Task[None], ...] = ()
        self._waiting: dict[int, tuple[Process, asyncio.Future[Any]]] = {}
        self._starting = asyncio.Lock()
        self._requests = 0
        self._last = 0.0

    async def prove(self, text: str, line: int, column: int, time_limit: float) -> Mapping[str, Any]:
        """What became of the hole of a text at a place, both from 1, as `sequent fill` records it. Raises Fault."""
        if not self._command:
            raise Fault(503, "this server takes no files")
        if self._requests >= MOST_REQUESTS:
            raise Fault(503, f"{MOST_REQUESTS} holes are being proved, as many as this server takes")
        self._requests += 1
        try:
            return await self._prove(await self._ready(), text, line, column, time_limit)
        finally:
            self._requests -= 1
            self._last = time.monotonic()

    async def close(self) -> None:
        """End the process."""
        await self._end()
        await asyncio.gather(*self._tasks)

    async def _prove(self, process: Process, text: str, line: int, column: int, limit: float) -> Mapping[str, Any]:
        uri = f"file:///{next(self._numbers)}.lean"  # no other request's
        document = {"uri": uri, "languageId": "lean4", "version": 1, "text": text}
        place = {"line": line - 1, "character": column - 1}
        asked = {"textDocument": {"uri": uri}, "position": place, "apply": False, "timeLimit": limit}
        await self._tell(process, "textDocument/didOpen", {"textDocument": document})
        try:
            found = (await self._ask(process, "sequent/prove", asked, limit + GRACE_SECONDS))["results"]
        finally:
            with contextlib.suppress(Fault):
                await self._tell(process, "textDocument/didClose", {"textDocument": {"uri": uri}})
        if len(found) != 1:
            raise Fault(422, f"there is no hole at {line}:{column}")
        return found[0]

    async def _ready(self) -> Process:
        async with self._starting:
            if self._process is None or self._tasks[0].done():
                self._process = process = await started(self._command)
                self._tasks = asyncio.create_task(self._read(process)), asyncio.create_task(self._watch(process))
                capabilities = {"general": {"positionEncodings": ["utf-32"]}}
                options = {"initializationOptions": {"errors": False}}
                starting = {"processId": None, "rootUri": None, "capabilities": capabilities, **options}
                await self._ask(process, "initialize", starting, GRACE_SECONDS)
                await self._tell(process, "initialized", {})
            return self._process

    async def _watch(self, process: Process) -> None:
        """End the process once nobody has asked for a while."""
        ended = asyncio.ensure_future(process.wait())
        while not ended.done():
            await asyncio.wait([ended], timeout=WATCH_SECONDS)
            if process is self._process and not self._requests and time.monotonic() - self._last > IDLE_SECONDS:
                await self._end()

    async def _end(self) -> None:
        process, self._process = self._process, None  # who asks from now on gets another
        if process is not None:
            await stop(process)

    async def _ask(self, process: Process, method: str, params: Mapping[str, Any], seconds: float) -> Any:
        number = next(self._numbers)
        answer = asyncio.get_running_loop().create_future()
        self._waiting[number] = process, answer
        try:
            await self._send(process, {"id": number, "method": method, "params": params})
            async with asyncio.timeout(seconds):
                return await answer
        except TimeoutError as error:
            with contextlib.suppress(Fault):
                await self._tell(process, "$/cancelRequest", {"id": number})
            raise Fault(504, f"there is no answer after {seconds:g} s") from error
        finally:
            del self._waiting[number]

    async def _tell(self, process: Process, method: str, params: Mapping[str, Any]) -> None:
        await self._send(process, {"method": method, "params": params})

    async def _send(self, process: Process, message: Mapping[str, Any]) -> None:
        try:
            await send(process, json.dumps({"jsonrpc": "2.0", **message}))
        except ConnectionError as error:
            raise Fault(503, UNANSWERED) from error

    async def _read(self, process: Process) -> None:
        """Give answers to those who wait, until the process ends."""
        while (content := await receive(process)) is not None:
            message = json.loads(content)
            if "method" in message and "id" in message:
                with contextlib.suppress(Fault):
                    await self._send(process, {"id": message["id"], "result": None})  # we have no use for it
            elif "method" not in message and (waiting := self._waiting.get(message.get("id"))) is not None:
                error = message.get("error")
                _answer(waiting[1], Fault(422, str(error.get("message", ""))) if error else message.get("result"))
        for of, answer in list(self._waiting.values()):
            if of is process:
                _answer(answer, Fault(503, UNANSWERED))
        await stop(process)


def _answer(waiting: asyncio.Future[Any], found: Any) -> None:
    if waiting.done():
        return
    if isinstance(found, Fault):
        waiting.set_exception(found)
    else:
        waiting.set_result(found)
