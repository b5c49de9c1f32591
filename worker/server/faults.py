"""Every refusal as problem details (RFC 9457), with no word of what was sent: that may be anything."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from worker.errors import ServiceUnavailable

_log = logging.getLogger("sequent.server")

MEDIA_TYPE = "application/problem+json"


class FaultItem(BaseModel):
    """One thing that is wrong, and where."""

    place: str = Field(examples=["body.options.time_limit"])
    reason: str = Field(examples=["Input should be greater than 0"])


class FaultDetails(BaseModel):
    """Problem details as RFC 9457 has them."""

    type: str = Field(default="about:blank", examples=["about:blank"])
    title: str = Field(examples=["Not Found"])
    status: int = Field(examples=[404])
    detail: str = Field(default="", examples=["there is no such job"])
    errors: list[FaultItem] = Field(default_factory=list[FaultItem])


class Fault(Exception):
    """A refusal: an HTTP status, and what to do about it."""

    def __init__(self, status: int, detail: str, errors: Sequence[FaultItem] = (), **headers: str) -> None:
        super().__init__(detail)
        self.status, self.detail, self.errors = status, detail, list(errors)
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}


def body(status: int, detail: str, errors: Sequence[FaultItem] = ()) -> dict[str, Any]:
    """Problem details as JSON."""
    details = FaultDetails(title=HTTPStatus(status).phrase, status=status, detail=detail, errors=list(errors))
    return details.model_dump(exclude=None if errors else {"errors"})


def response(status: int, detail: str, errors: Sequence[FaultItem] = (), headers: Any = None) -> JSONResponse:
    """Problem details as a response."""
    return JSONResponse(body(status, detail, errors), status, headers, MEDIA_TYPE)


def documented(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """What FastAPI's `responses` says of refusals; some can happen everywhere."""
    schema = {"schema": {"$ref": "#/components/schemas/FaultDetails"}}
    every = sorted({*statuses, 400, 401, 403, 408, 413, 429, 500, 503})
    return {
        status: {"description": HTTPStatus(status).phrase, "model": FaultDetails, "content": {MEDIA_TYPE: schema}}
        for status in every
    }


def install(app: FastAPI) -> None:
    """Have every error answered here."""

    async def fault(_: Request, error: Exception) -> JSONResponse:
        assert isinstance(error, Fault)
        return response(error.status, error.detail, error.errors, error.headers)

    async def http(_: Request, error: Exception) -> JSONResponse:
        assert isinstance(error, HTTPException)
        detail = "there is nothing at this address" if error.status_code == 404 else str(error.detail)
        return response(error.status_code, detail, headers=error.headers)

    async def invalid(_: Request, error: Exception) -> JSONResponse:
        assert isinstance(error, RequestValidationError)
        items = [
            FaultItem(place=".".join(map(str, item["loc"]))[:200], reason=str(item["msg"])[:300])
            for item in error.errors()[:20]
        ]
        return response(422, "the request is not of the form that is described at /docs", items)

    async def unavailable(_: Request, error: Exception) -> JSONResponse:
        _log.error("%s", error)
        return response(503, "the job store does not answer; try again", headers={"Retry-After": "5"})

    async def unexpected(_: Request, __: Exception) -> JSONResponse:
        return response(500, "something broke here, and was logged")

    app.add_exception_handler(Fault, fault)
    app.add_exception_handler(HTTPException, http)
    app.add_exception_handler(RequestValidationError, invalid)
    app.add_exception_handler(ServiceUnavailable, unavailable)
    app.add_exception_handler(Exception, unexpected)
