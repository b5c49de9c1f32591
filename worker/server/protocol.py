"""HTTP/1.1 by httptools, as uvicorn speaks it, with bounds on the head of a request; `limits` has those of its body."""

from __future__ import annotations

import asyncio
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

HEAD_BYTES = 32 << 10


class BoundedHeads(HttpToolsProtocol):
    """Closes a connection whose request's head is longer than HEAD_BYTES, or takes longer than `patience` seconds."""

    patience = 20.0

    def __init__(self, *arguments: Any, **more: Any) -> None:
        super().__init__(*arguments, **more)
        self._taken = 0  # bytes of a head that is not complete
        self._late: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        super().connection_made(transport)
        self._expect()

    def connection_lost(self, exc: Exception | None) -> None:
        self._has_come()
        super().connection_lost(exc)

    def on_message_begin(self) -> None:
        self._expect()
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        self._has_come()
        super().on_headers_complete()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self._late is not None:
            self._taken += len(data)
            if self._taken > HEAD_BYTES:
                self._refuse(b"431 Request Header Fields Too Large")

    def _expect(self) -> None:
        self._has_come()
        self._taken = 0
        self._late = self.loop.call_later(self.patience, self._refuse, b"408 Request Timeout")

    def _has_come(self) -> None:
        if self._late is not None:
            self._late.cancel()
            self._late = None

    def _refuse(self, status: bytes) -> None:
        self._has_come()
        self.transport.write(b"HTTP/1.1 " + status + b"\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
        self.transport.close()
