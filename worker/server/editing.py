"""Files of editors: the language server protocol over a WebSocket, one message being one text; and proofs of single
holes. What a file may do in Lean, the snippets of `/api/check` may too, so that a key needs the same scope for both.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from asyncio.subprocess import Process
from typing import Annotated, Any

from fastapi import APIRouter, Depends, WebSocket, WebSocketDisconnect
from pydantic import BaseModel, Field

from worker.server import faults
from worker.server.access import needs, service_at, service_of, socket_key
from worker.server.editors import receive, send
from worker.server.faults import Fault, documented
from worker.server.schemas import Strict
from worker.server.service import Service
from worker.store import Key

_log = logging.getLogger("sequent.server")

NOT_TEXT = 1003  # WebSocket's code for data of a kind that is not understood
router = APIRouter(prefix="/v1", tags=["files"])
Parts = Annotated[Service, Depends(service_of)]


class HoleIn(Strict):
    """A hole of a Lean file: a `sorry` that stands for a proof, or the tactic `sequent`."""

    text: str = Field(max_length=4_000_000, examples=["theorem t (p : Prop) (h : p) : p := by\n  sorry\n"])
    line: int = Field(ge=1, le=10**7, description="From 1.", examples=[2])
    column: int = Field(ge=1, le=10**7, description="From 1, in characters.", examples=[3])
    time_limit: Annotated[float, Field(gt=0, le=10**7, description="Seconds of search.", examples=[30.0])] = 30.0


class HoleOut(BaseModel):
    """What became of it."""

    status: str = Field(examples=["proved"])
    proof: str | None = Field(description="A tactic block.", examples=["exact h"])
    reason: str = Field(description="Why there is no proof, or what its verdict lacks.")
    verdict: dict[str, Any] | None = Field(description="How far the proof was checked.")


@router.post("/tactic", responses=documented(422, 503, 504))
async def tactic(hole: HoleIn, _: Annotated[Key, Depends(needs("check"))], service: Parts) -> HoleOut:
    """Prove one hole of a file, in its place."""
    if hole.time_limit > service.settings.longest:
        raise Fault(422, f"time_limit: this service takes up to {service.settings.longest:g} s")
    found = await service.tactics.prove(hole.text, hole.line, hole.column, hole.time_limit)
    return HoleOut.model_validate({name: found.get(name) for name in HoleOut.model_fields})


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
    with contextlib.suppress(WebSocketDisconnect, ConnectionError):
        while True:
            try:
                await send(process, await socket.receive_text())
            except KeyError:
                await socket.close(NOT_TEXT)
                return


async def _out(process: Process, socket: WebSocket) -> None:
    with contextlib.suppress(WebSocketDisconnect):
        while (content := await receive(process)) is not None:
            await socket.send_text(content)
