"""What a client may take: the size of a body and the time to send it, and requests a minute."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from worker.server import faults

BODY_BYTES = 16 << 20
_WITH_BODY = frozenset({"POST", "PUT", "PATCH"})


class BodyLimits:
    """ASGI middleware: a body is read whole before anybody works on it, or is refused with 413 or 408."""

    def __init__(self, app: ASGIApp, seconds: float, most: int = BODY_BYTES) -> None:
        self._app, self._most, self._seconds = app, most, seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http" or scope["method"] not in _WITH_BODY:
            await self._app(scope, receive, send)
            return
        announced = dict(scope["headers"]).get(b"content-length", b"0")
        if announced.isdigit() and int(announced) > self._most:
            await self._refuse(413, f"a body has at most {self._most} bytes", scope, receive, send)
            return
        try:
            async with asyncio.timeout(self._seconds):
                content = await self._read(receive)
        except TimeoutError:
            await self._refuse(408, f"a body is sent within {self._seconds:g} seconds", scope, receive, send)
            return
        if content is None:
            await self._refuse(413, f"a body has at most {self._most} bytes", scope, receive, send)
            return
        await self._app(scope, _replayed(content, receive), send)

    async def _read(self, receive: Receive) -> bytes | None:
        parts: list[bytes] = []
        size = 0
        while True:
            message = await receive()
            if message["type"] != "http.request":
                return b""  # the client has gone
            parts.append(message.get("body", b""))
            size += len(parts[-1])
            if size > self._most:
                return None
            if not message.get("more_body", False):
                return b"".join(parts)

    async def _refuse(self, status: int, detail: str, scope: Scope, receive: Receive, send: Send) -> None:
        await faults.response(status, detail, headers={"Connection": "close"})(scope, receive, send)


def _replayed(content: bytes, receive: Receive) -> Receive:
    sent = False

    async def again() -> Message:
        nonlocal sent
        if sent:
            return await receive()
        sent = True
        return {"type": "http.request", "body": content, "more_body": False}

    return again


@dataclass(slots=True)
class _Bucket:
    tokens: float
    at: float


class RateLimiter:
    """A bucket of tokens for each key of this process: as many as it may ask for in a minute, refilled steadily."""

    def __init__(self) -> None:
        self._buckets: dict[str, _Bucket] = {}

    def wait(self, key: str, per_minute: int) -> float:
        """Take a token; the seconds to wait when there is none, else 0."""
        now = time.monotonic()
        bucket = self._buckets.setdefault(key, _Bucket(per_minute, now))
        bucket.tokens = min(per_minute, bucket.tokens + (now - bucket.at) * per_minute / 60)
        bucket.at = now
        if bucket.tokens < 1:
            return (1 - bucket.tokens) * 60 / per_minute
        bucket.tokens -= 1
        return 0.0
