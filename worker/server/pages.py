"""The page: jobs, a job's problems with its ledger, a problem's proof beside its graph. Made here, escaped throughout.

A small script replaces what is marked as live when there is news, moves by keys, and submits.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from jinja2 import Environment, FileSystemLoader

from prover.session import DEFAULT_GENERATOR, STRATEGIES
from worker.server.access import COOKIE, SESSION_SECONDS, refuse_foreign_pages, service_at, session, session_key
from worker.server.faults import Fault
from worker.server.routes import job_state, problem_state
from worker.server.schemas import iso
from worker.store import JobState, Key

router = APIRouter(include_in_schema=False)

JOBS, PROBLEMS = 30, 200  # on one page
LEVELS = ("none", "stepped", "compiled", "pinned", "replayed", "independent")
_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_templates = Environment(loader=FileSystemLoader(Path(__file__).with_name("templates")), autoescape=True)


@router.get("/", response_class=HTMLResponse)
def jobs(request: Request, before: str | None = None) -> Response:
    """All jobs of the visitor's tenant."""
    key = _visitor(request)
    if key is None:
        return RedirectResponse("/login", 303)
    found = service_at(request).jobs.latest(key.tenant, JOBS + 1, before)
    shown = found[:JOBS]
    more = shown[-1].id if found[JOBS:] else None
    return _page("jobs.html", request, jobs=shown, more=more, strategies=STRATEGIES, generator=DEFAULT_GENERATOR)


@router.get("/jobs/{job}", response_class=HTMLResponse)
def job(request: Request, job: str, after: int = -1) -> Response:
    """A job: its problems, and what it has spent."""
    key = _visitor(request)
    if key is None:
        return RedirectResponse("/login", 303)
    service = service_at(request)
    state = job_state(service, key, job)
    found = service.jobs.problems(key.tenant, job, PROBLEMS + 1, after)
    return _page(
        "job.html",
        request,
        job=state,
        problems=found[:PROBLEMS],
        more=found[PROBLEMS - 1].position if found[PROBLEMS:] else None,
        progress=service.events.progress(key.tenant, job),
        spent=service.jobs.spent(key.tenant, job),
    )


@router.get("/jobs/{job}/{position}", response_class=HTMLResponse)
def problem(request: Request, job: str, position: int) -> Response:
    """A problem: its proof beside its graph."""
    key = _visitor(request)
    if key is None:
        return RedirectResponse("/login", 303)
    service = service_at(request)
    state = problem_state(service, key, job, position)
    has_graph = state.result is not None and service.jobs.graph(state.result) is not None
    parent = job_state(service, key, job)
    return _page("problem.html", request, job=parent, problem=state, has_graph=has_graph, levels=LEVELS)


@router.get("/login", response_class=HTMLResponse)
def login(request: Request) -> Response:
    """Asks for a key."""
    return _page("login.html", request, wrong=False)


@router.post("/login")
async def logged_in(request: Request) -> Response:
    """Takes a key, and sets the cookie that stands for it."""
    refuse_foreign_pages(request)
    form = parse_qs((await request.body())[:1000].decode("utf-8", "replace"))
    service = service_at(request)
    key = await service.key(form.get("key", [""])[0].strip())
    if key is None or "read" not in key.scopes:
        return _page("login.html", request, 403, wrong=True)
    response = RedirectResponse("/", 303)
    secure = request.url.scheme == "https"
    response.set_cookie(COOKIE, session(service, key), SESSION_SECONDS, httponly=True, samesite="strict", secure=secure)
    return response


@router.post("/logout")
def logout(request: Request) -> Response:
    """Forgets the key."""
    refuse_foreign_pages(request)
    response = RedirectResponse("/login", 303)
    response.delete_cookie(COOKIE, httponly=True, samesite="strict")
    return response


def _visitor(request: Request) -> Key | None:
    key = session_key(request)
    if key is not None and "read" not in key.scopes:
        raise Fault(403, "this key is not for `read`")
    return key


def _page(name: str, request: Request, status: int = 200, **values: Any) -> HTMLResponse:
    service = service_at(request)
    text = _templates.get_template(name).render(open_to_all=service.open_to_all, **values)
    return HTMLResponse(text, status, _HEADERS)


def _when(seconds: float | None) -> str:
    return "" if seconds is None else iso(seconds)


def _duration(seconds: float) -> str:
    if seconds < 60:
        return f"{seconds:.1f} s"
    minutes = int(seconds // 60)
    return f"{minutes}:{int(seconds % 60):02d} min" if minutes < 60 else f"{minutes // 60}:{minutes % 60:02d} h"


def _number(value: float) -> str:
    return f"{value:,.0f}".replace(",", "\u202f")


def _share(job: JobState) -> Mapping[str, float]:
    """The parts of a job's bar, in percent."""
    parts = {
        "proved": ("proved", "checked"),
        "failed": ("failed", "unsupported"),
        "broken": ("error", "dead", "stopped"),
    }
    share = {part: 100 * sum(job.statuses.get(name, 0) for name in names) / job.total for part, names in parts.items()}
    return share | {"running": 100 * job.statuses.get("running", 0) / job.total}


_filters: dict[str, Any] = _templates.filters  # pyright: ignore[reportAssignmentType] - a union of all built-in ones
_filters.update(when=_when, duration=_duration, number=_number, share=_share)
