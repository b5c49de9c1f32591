"""Who is asking: an API key as a bearer token, or the cookie that the page's login set for one."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import math
import time
from collections.abc import Callable, Coroutine
from typing import Annotated, Any

from fastapi import Depends, Request, WebSocket
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from starlette.requests import HTTPConnection

from worker.server.faults import Fault
from worker.server.limits import RateLimiter
from worker.server.service import Service
from worker.store import Key

COOKIE = "sequent_session"
SESSION_SECONDS = 7 * 24 * 3600
_SAFE = frozenset({"GET", "HEAD"})
_bearer = HTTPBearer(auto_error=False, scheme_name="key", description="An API key, as `sequent keys create` prints it.")


def service_at(request: HTTPConnection) -> Service:
    """The server's parts."""
    return request.app.state.service


async def service_of(request: Request) -> Service:
    """`service_at` as a dependency: not being asynchronous would cost a change of threads."""
    return service_at(request)


def needs(scope: str) -> Callable[..., Coroutine[Any, Any, Key]]:
    """A dependency: the key of the request, which must be for `scope` and within its rate."""

    async def key_of(request: Request, given: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)]) -> Key:
        service = service_at(request)
        if service.open_to_all:
            refuse_foreign_pages(request)
            return service.local
        key = await (service.key(given.credentials) if given is not None else asyncio.to_thread(session_key, request))
        from_page = request.method in _SAFE or request.headers.get("sec-fetch-site") == "same-origin"
        return _fit(request, key if given is not None or from_page else None, scope)

    return key_of


async def socket_key(socket: WebSocket, scope: str) -> Key:
    """`needs` for a WebSocket, which no page may open: pages name their origin, and browsers ask nobody before."""
    service = service_at(socket)
    if "origin" in socket.headers:
        raise Fault(403, "this connection comes from a page")
    if service.open_to_all:
        return service.local
    kind, _, text = socket.headers.get("authorization", "").partition(" ")
    return _fit(socket, await service.key(text.strip()) if kind.lower() == "bearer" else None, scope)


def _fit(request: HTTPConnection, key: Key | None, scope: str) -> Key:
    """The key, if it is one, for `scope`, and within its rate."""
    if key is None:
        raise Fault(401, "an API key is needed: Authorization: Bearer KEY", WWW_Authenticate="Bearer")
    if scope not in key.scopes:
        raise Fault(403, f"this key is not for `{scope}`")
    limiter: RateLimiter = request.app.state.limiter
    if (wait := limiter.wait(key.id, key.per_minute)) > 0:
        raise Fault(429, f"this key may ask {key.per_minute} times a minute", Retry_After=str(math.ceil(wait)))
    return key


def refuse_foreign_pages(request: Request) -> None:
    """A page of another site may not change anything with what the browser knows."""
    if request.method not in _SAFE and request.headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
        raise Fault(403, "this request comes from a page of another site")


def session_key(request: Request) -> Key | None:
    """The key that the page's visitor has shown, if any."""
    service = service_at(request)
    if service.open_to_all:
        return service.local
    key, _, rest = request.cookies.get(COOKIE, "").partition(".")
    until, _, mark = rest.partition(".")
    if not until.isdecimal() or not hmac.compare_digest(mark.encode(), _mark(service, key, until).encode()):
        return None
    return service.keys.get(key) if int(until) > time.time() else None


def session(service: Service, key: Key) -> str:
    """The cookie of a visitor who has shown this key."""
    until = str(int(time.time()) + SESSION_SECONDS)
    return f"{key.id}.{until}.{_mark(service, key.id, until)}"


def _mark(service: Service, key: str, until: str) -> str:
    return hmac.new(service.settings.secret(), f"session:{key}:{until}".encode(), hashlib.sha256).hexdigest()
