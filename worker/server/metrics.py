"""What Prometheus asks for: requests as they were served, and the store's own counts at the moment of asking."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from worker.server.access import needs
from worker.server.faults import documented
from worker.server.service import Service
from worker.store import Key
from worker.store.models import STATUSES

router = APIRouter(tags=["operations"])
_BOUNDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


class Metrics:
    """One server's figures."""

    def __init__(self, service: Service) -> None:
        self.registry = CollectorRegistry()
        self._service = service
        names = ("method", "route", "status")
        self.requests = Counter("sequent_http_requests", "Requests that were served.", names, registry=self.registry)
        self.seconds = Histogram(
            "sequent_http_request_seconds",
            "From a request's head to the head of its reply.",
            ("route",),
            buckets=_BOUNDS,
            registry=self.registry,
        )
        self.registry.register(self)

    def collect(self) -> Iterator[Any]:
        """The store's counts."""
        tasks = GaugeMetricFamily("sequent_tasks", "Tasks in the store.", labels=("queue", "status"))
        for (queue, status), count in self._service.work.counts(STATUSES).items():
            tasks.add_metric([queue, status], count)
        yield tasks
        streams = GaugeMetricFamily("sequent_event_streams", "Event streams that are open here.")
        streams.add_metric([], self._service.streams)
        yield streams


class Measured:
    """ASGI middleware: counts requests by route, never by address."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = time.perf_counter()

        async def measured(message: Message) -> None:
            if message["type"] == "http.response.start":
                route = getattr(scope.get("route"), "path", "none")
                metrics: Metrics = scope["app"].state.metrics
                metrics.requests.labels(scope["method"], route, message["status"]).inc()
                metrics.seconds.labels(route).observe(time.perf_counter() - began)
            await send(message)

        await self._app(scope, receive, measured)


@router.get(
    "/metrics",
    response_class=Response,
    responses={200: {"description": "Prometheus text.", "content": {"text/plain": {}}}, **documented()},
)
def metrics(request: Request, _: Annotated[Key, Depends(needs("metrics"))]) -> Response:
    """Figures for Prometheus. The key goes into `authorization` of the scrape configuration."""
    shown: Metrics = request.app.state.metrics
    return Response(generate_latest(shown.registry), media_type=CONTENT_TYPE_LATEST)
