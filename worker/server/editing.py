"""The language server protocol over a WebSocket: one message is one text. What a file may do in Lean, the snippets of
`/api/check` may too, so that a key needs the same scope for both.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import re
from asyncio.subprocess import Process

from fastapi import APIRouter, WebSocket, WebSocketDisconnect

from worker.server import faults
from worker.server.access import service_at, socket_key
from worker.server.faults import Fault

_log = logging.getLogger("sequent.server")
_LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)

NOT_TEXT = 1003  # WebSocket's code for data of a kind that is not understood
router = APIRouter(prefix="/v1")


@router.websocket("/lsp")
async def edit(socket: WebSocket) -> None:
    """Speak the language server protocol, as `sequent lsp` does."""
    try:
        await socket_key(socket, "check")
        async with service_at(socket).editors.server() as process:
            await socket.accept()
            ways = asyncio.create_task(_in(socket, process)), asyncio.create_task(_out(process, socket))
            try:
                await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
            finally:
                for way in ways:
                    way.cancel()
                for found in await asyncio.gather(*ways, return_exceptions=True):
                    if isinstance(found, Exception):
                        _log.warning("an editor's connection broke: %s", found)
            with contextlib.suppress(RuntimeError, WebSocketDisconnect):  # it is closed already
                await socket.close()
    except Fault as fault:
        await socket.send_denial_response(faults.response(fault.status, fault.detail, headers=fault.headers))


async def _in(socket: WebSocket, process: Process) -> None:
    assert process.stdin is not None
    with contextlib.suppress(WebSocketDisconnect, BrokenPipeError, ConnectionResetError):
        while True:
            try:
                content = (await socket.receive_text()).encode()
            except KeyError:
                await socket.close(NOT_TEXT)
                return
            process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(content) + content)
            await process.stdin.drain()


async def _out(process: Process, socket: WebSocket) -> None:
    assert process.stdout is not None
    with contextlib.suppress(WebSocketDisconnect, asyncio.IncompleteReadError):
        while True:
            head = await process.stdout.readuntil(b"\r\n\r\n")
            length = _LENGTH.search(head)
            await socket.send_text((await process.stdout.readexactly(int(length[1]) if length else 0)).decode())
