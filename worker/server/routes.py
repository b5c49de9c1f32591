"""Jobs over REST."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncGenerator
from dataclasses import asdict
from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Header, Path, Query, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse, PlainTextResponse, StreamingResponse

from prover.session import AttemptOptions
from worker.errors import ServiceError
from worker.server import submitting
from worker.server.access import needs, service_of
from worker.server.faults import Fault, documented
from worker.server.schemas import JobIn, JobOut, JobPage, Ledger, ProblemOut, ProblemPage, iso, job_out, problem_out
from worker.server.service import Service
from worker.store import JobState, Key, KeyReused, NewJob, ProblemState

router = APIRouter(prefix="/v1", tags=["jobs"])

MOST_STREAMS = 500
QUICK_CHARACTERS = 4_000  # of statements, which are read in less time than a change of threads takes
KEEP_ALIVE_SECONDS = 15.0
BREATH_SECONDS = 0.05  # between two looks for events: what happens meanwhile comes together
GRAPH_POLICY = "sandbox allow-scripts allow-downloads; frame-ancestors 'self'"
_JOB = re.compile(r"[0-9a-f]{27}")

Reader = Annotated[Key, Depends(needs("read"))]
Submitter = Annotated[Key, Depends(needs("submit"))]
Parts = Annotated[Service, Depends(service_of)]
JobId = Annotated[str, Path(alias="job", description="A job's id.")]
Position = Annotated[int, Path(ge=0, le=10**6, description="A problem's place in its job, from 0.")]
Idempotency = Annotated[
    str | None,
    Header(max_length=255, description="The same request with the same key makes one job, however often it is sent."),
]


@router.post("/jobs", status_code=202, response_model=JobOut, responses=documented(409, 422))
async def submit(job: JobIn, key: Submitter, service: Parts, idempotency_key: Idempotency = None) -> Response:
    """Submit one problem or many. They wait in the store when this is answered."""
    read = partial(submitting.new_job, service, key.tenant, job, idempotency_key)
    few = job.lean is None and sum(len(problem.formal_statement) for problem in job.problems) < QUICK_CHARACTERS
    return await _accepted(service, key, read() if few else await asyncio.to_thread(read))


@router.post(
    "/jobs/jsonl",
    status_code=202,
    response_model=JobOut,
    responses=documented(409, 415, 422),
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {
                "application/x-ndjson": {
                    "schema": {"type": "string"},
                    "example": '{"name": "t", "formal_statement": "theorem t (p : Prop) (hp : p) : p"}\n',
                }
            },
        }
    },
)
async def submit_lines(
    request: Request,
    key: Submitter,
    service: Parts,
    name: Annotated[str, Query(max_length=200)] = "",
    priority: Annotated[int, Query(ge=0, le=9)] = 0,
    time_limit: Annotated[float, Query(gt=0, le=10**7, description="Seconds of search for a problem.")] = 60.0,
    strategy: Annotated[str, Query(max_length=50)] = AttemptOptions().strategy,
    generator: Annotated[str, Query(max_length=200)] = AttemptOptions().generator,
    expansions: Annotated[int | None, Query(gt=0, le=10**9)] = None,
    steps: Annotated[int | None, Query(gt=0, le=10**9)] = None,
    seed: Annotated[int, Query(ge=-(2**53), le=2**53)] = 0,
    cache: Annotated[bool, Query()] = True,
    idempotency_key: Idempotency = None,
) -> Response:
    """Submit a file of JSON lines as it is. A line that can't be used costs no other."""
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/x-ndjson":
        raise Fault(415, "send JSON lines as application/x-ndjson")
    content = await request.body()
    options = asdict(AttemptOptions(time_limit, expansions, steps, strategy, generator, seed, cache))
    read = partial(submitting.new_job_of_lines, service, key.tenant, content, options, name, priority, idempotency_key)
    return await _accepted(service, key, await asyncio.to_thread(read))


@router.get("/jobs", responses=documented(422))
def jobs(
    key: Reader,
    service: Parts,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    cursor: Annotated[str | None, Query(max_length=50, description="`next` of the page before.")] = None,
) -> JobPage:
    """The tenant's jobs, the newest first."""
    found = service.jobs.latest(key.tenant, limit + 1, None if cursor is None else _job_id(cursor, 422))
    return JobPage(
        items=[job_out(state) for state in found[:limit]], next=found[limit - 1].id if found[limit:] else None
    )


@router.get("/jobs/{job}", responses=documented(404))
def job(job_id: JobId, key: Reader, service: Parts) -> JobOut:
    """A job as it stands."""
    return job_out(job_state(service, key, job_id))


@router.post("/jobs/{job}/cancel", responses=documented(404))
def cancel(job_id: JobId, key: Submitter, service: Parts) -> JobOut:
    """End a job now. What is open of it becomes `stopped`; workers that are at it stop within two seconds."""
    if not service.cancel(key.tenant, _job_id(job_id)):
        raise Fault(404, "there is no such job")
    return job_out(job_state(service, key, job_id))


@router.get("/jobs/{job}/ledger", responses=documented(404))
def ledger(job_id: JobId, key: Reader, service: Parts) -> Ledger:
    """What the job's results cost."""
    state = job_state(service, key, job_id)
    return Ledger(job=state.id, spent=service.jobs.spent(key.tenant, state.id))


@router.get("/jobs/{job}/problems", responses=documented(404, 422))
def problems(
    job_id: JobId,
    key: Reader,
    service: Parts,
    limit: Annotated[int, Query(ge=1, le=500)] = 100,
    after: Annotated[int, Query(ge=-1, le=10**6, description="`next` of the page before.")] = -1,
) -> ProblemPage:
    """A job's problems in their order, with results where there are any."""
    job_state(service, key, job_id)
    found = service.jobs.problems(key.tenant, job_id, limit + 1, after)
    items = [problem_out(state) for state in found[:limit]]
    return ProblemPage(items=items, next=items[-1].position if found[limit:] else None)


@router.get("/jobs/{job}/problems/{position}", responses=documented(404, 422))
def problem(job_id: JobId, position: Position, key: Reader, service: Parts) -> ProblemOut:
    """A problem with its result."""
    return problem_out(problem_state(service, key, job_id, position))


@router.get(
    "/jobs/{job}/problems/{position}/proof",
    response_class=PlainTextResponse,
    responses=documented(404, 422),
)
def proof(job_id: JobId, position: Position, key: Reader, service: Parts) -> PlainTextResponse:
    """The very file that was verified."""
    state = problem_state(service, key, job_id, position)
    if state.lean is None:
        raise Fault(404, "there is no proof of this problem")
    return PlainTextResponse(state.lean)


@router.get(
    "/jobs/{job}/problems/{position}/graph",
    response_class=JSONResponse,
    responses={
        200: {"description": "The graph.", "content": {"application/json": {}, "text/html": {}}},
        **documented(404, 422),
    },
)
def graph(
    job_id: JobId,
    position: Position,
    key: Reader,
    service: Parts,
    format: Annotated[str, Query(pattern="^(json|html)$")] = "json",  # noqa: A002 - as the address has it
) -> Response:
    """The proof graph: as docs/graph-format.md has it, or drawn."""
    state = problem_state(service, key, job_id, position)
    text = None if state.result is None else service.jobs.graph(state.result)
    if text is None:
        raise Fault(404, "there is no graph of this problem")
    if format == "json":
        return Response(text, media_type="application/json")
    from search.export import loads
    from search.html import render_html

    return HTMLResponse(render_html(loads(text)), headers={"Content-Security-Policy": GRAPH_POLICY})


_STREAM: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "Server-sent events: `id`, `event` (the kind), `data` (JSON).",
        "content": {"text/event-stream": {"schema": {"type": "string"}}},
    }
}
After = Annotated[int | None, Query(ge=0, le=2**53, description="As Last-Event-ID, for those who can't send it.")]
LastId = Annotated[str | None, Header(alias="Last-Event-ID", max_length=20, description="Begin behind this event.")]


@router.get("/jobs/{job}/events", response_class=StreamingResponse, responses={**_STREAM, **documented(404, 422)})
async def job_events(
    job_id: JobId, key: Reader, service: Parts, last_event_id: LastId = None, after: After = None
) -> StreamingResponse:
    """What happens to a job, from its beginning or from behind an event on. Ends when the job has."""
    state = await asyncio.to_thread(job_state, service, key, job_id)
    return _stream(service, key, _last(last_event_id, after, 0), state.id)


@router.get("/events", response_class=StreamingResponse, responses={**_STREAM, **documented(422)})
async def events(key: Reader, service: Parts, last_event_id: LastId = None, after: After = None) -> StreamingResponse:
    """What happens to all jobs of the tenant, from now or from behind an event on."""
    now = await asyncio.to_thread(service.events.last)
    return _stream(service, key, _last(last_event_id, after, now), None)


def _stream(service: Service, key: Key, last: int, job: str | None) -> StreamingResponse:
    if service.streams >= MOST_STREAMS:
        raise Fault(503, "too many streams are open here", Retry_After="10")
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingResponse(_lines(service, key, last, job), media_type="text/event-stream", headers=headers)


async def _lines(service: Service, key: Key, last: int, job: str | None) -> AsyncGenerator[str]:
    service.streams += 1
    try:
        yield ": this is what happens\n\n"
        while True:
            news = service.hub.next()
            found = await asyncio.to_thread(service.events.after, key.tenant, last, job)
            for event in found:
                last = event.id
                data = json.dumps({"job": event.job, "at": iso(event.at), **event.data}, ensure_ascii=False)
                yield f"id: {event.id}\nevent: {event.kind}\ndata: {data}\n\n"
                if job is not None and event.kind == "job.ended":
                    return
            if found:
                await asyncio.sleep(BREATH_SECONDS)
                continue
            done, _ = await asyncio.wait([news], timeout=KEEP_ALIVE_SECONDS)
            if not done:
                yield ": nothing new\n\n"
    except ServiceError:
        return  # the client comes back with the last id
    finally:
        service.streams -= 1


def _last(header: str | None, query: int | None, default: int) -> int:
    if header is None:
        return default if query is None else query
    if not header.isascii() or not header.isdecimal():
        raise Fault(422, "Last-Event-ID is the id of an event: a number")
    return min(int(header), 2**53)


async def _accepted(service: Service, key: Key, job: NewJob) -> Response:
    try:
        made = await service.submit(job)
    except KeyReused as error:
        raise Fault(409, str(error)) from error
    state = made.state or await asyncio.to_thread(job_state, service, key, made.job)
    headers = {"Location": f"/v1/jobs/{made.job}"}
    return Response(job_out(state).model_dump_json(), 202, headers, "application/json")


def _job_id(text: str, status: int = 404) -> str:
    if _JOB.fullmatch(text) is None:
        raise Fault(status, "there is no such job")
    return text


def job_state(service: Service, key: Key, job: str) -> JobState:
    """One job of the tenant's. Raises Fault."""
    state = service.jobs.get(key.tenant, _job_id(job))
    if state is None:
        raise Fault(404, "there is no such job")
    return state


def problem_state(service: Service, key: Key, job: str, position: int) -> ProblemState:
    """One problem of the tenant's. Raises Fault."""
    state = service.jobs.problem(key.tenant, _job_id(job), position)
    if state is None:
        raise Fault(404, "there is no such problem")
    return state
