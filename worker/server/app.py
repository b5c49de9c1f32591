"""Puts the server together: routes, errors, limits, metrics; and runs it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated

import uvicorn
from fastapi import Depends, FastAPI, Response
from fastapi.middleware.trustedhost import TrustedHostMiddleware
from fastapi.staticfiles import StaticFiles
from pydantic import BaseModel

from worker.errors import ServiceUnavailable
from worker.server import editing, faults, kimina, metrics, pages, routes
from worker.server.access import service_of
from worker.server.limits import BODY_BYTES, BodyLimits, RateLimiter
from worker.server.protocol import BoundedHeads
from worker.server.service import Service

_log = logging.getLogger("sequent.server")

LOOPBACK = ("127.0.0.1", "localhost", "[::1]", "::1")
_ABOUT = """Proves theorems of Lean 4. A job holds problems; each ends with a proof that was verified, or with the
reason why there is none. Errors are problem details (RFC 9457)."""


class Health(BaseModel):
    """What stands in the way, if anything."""

    status: str
    engine: str
    trouble: list[str]


def create(service: Service, version: str) -> FastAPI:
    """The application. It runs `service` for as long as it is served."""

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncGenerator[None]:
        async with service.running():
            _log.info("ready: %s, %s", service.engine.name, service.database.where)
            yield

    app = FastAPI(
        title="Sequent", version=version, description=_ABOUT, lifespan=lifespan, docs_url=None, redoc_url=None
    )
    app.state.service = service
    app.state.limiter = RateLimiter()
    app.state.metrics = metrics.Metrics(service)
    faults.install(app)
    app.include_router(routes.router)
    app.include_router(kimina.router)
    app.include_router(editing.router)
    app.include_router(metrics.router)
    app.include_router(pages.router)
    app.mount("/static", StaticFiles(directory=Path(__file__).with_name("static")), name="static")

    @app.get("/healthz", tags=["operations"])
    async def healthz() -> dict[str, str]:
        """The server answers."""
        return {"status": "ok"}

    @app.get("/readyz", tags=["operations"], responses={503: {"model": Health, "description": "Not ready."}})
    async def readyz(response: Response, parts: Annotated[Service, Depends(service_of)]) -> Health:
        """The store answers, and workers can be told of work. Without the latter, jobs are accepted and wait."""
        trouble = [
            text for text in (await asyncio.to_thread(_store_trouble, parts), await parts.engine.trouble()) if text
        ]
        response.status_code = 503 if trouble else 200
        return Health(status="not ready" if trouble else "ready", engine=parts.engine.name, trouble=trouble)

    app.add_middleware(BodyLimits, seconds=service.settings.patience)
    app.add_middleware(metrics.Measured)
    if service.open_to_all:  # a name that leads here is no reason to believe a page that comes with it
        app.add_middleware(TrustedHostMiddleware, allowed_hosts=list(LOOPBACK))
    return app


def serve(app: FastAPI, host: str, port: int) -> None:
    """Serve until a signal comes."""

    class Protocol(BoundedHeads):
        patience = app.state.service.settings.patience

    config = uvicorn.Config(
        app,
        host=host,
        port=port,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_keep_alive=30,
        timeout_graceful_shutdown=5,
        limit_concurrency=2_000,
        http=Protocol,
        ws="websockets-sansio",
        ws_max_size=BODY_BYTES,
    )
    uvicorn.Server(config).run()


def _store_trouble(service: Service) -> str:
    try:
        service.work.waiting()
    except ServiceUnavailable:
        return "the job store does not answer"
    return ""
