"""A client of the REST service.

with Client("http://127.0.0.1:8321", key) as client:
    job = client.submit(["theorem t (p : Prop) (hp : p) : p"], time_limit=20)
    for event in client.watch(job.id): ...
    for problem in client.problems(job.id): print(problem.name, problem.status)
"""

from __future__ import annotations

import contextlib
import json
import os
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import httpx

from lean_env.problem import Problem
from worker.errors import ServiceError, ServiceUnavailable
from worker.states import JobFacts, ProblemFacts

DEFAULT_SERVER = "http://127.0.0.1:8321"
SERVER_VARIABLE = "SEQUENT_SERVER"
KEY_VARIABLE = "SEQUENT_API_KEY"
FILE_SECONDS = 150.0  # that a server may take for a hole besides its search
_BACK_SECONDS = 1.0  # before a stream that broke is taken up again


class Refused(ServiceError):
    """The server refused a request. `status` is HTTP's."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


@dataclass(frozen=True, slots=True)
class RemoteJob(JobFacts):
    """A job as it stood when it was asked for. Times are RFC 3339 texts."""

    state: str
    created_at: str
    finished_at: str | None
    cancelled_at: str | None

    @property
    def over(self) -> bool:
        """Nothing of it is open any more."""
        return self.finished_at is not None


@dataclass(frozen=True, slots=True)
class RemoteProblem(ProblemFacts):
    """A problem of a job; `result` is the record that `results.jsonl` would hold, once there is one."""

    result: Mapping[str, Any] | None


@dataclass(frozen=True, slots=True)
class RemoteEvent:
    """What happened, and the id to go on from."""

    id: int
    kind: str
    data: Mapping[str, Any]


class Client:
    """One server, one key. A context manager; not shared between threads.

    Methods raise Refused for what the server refuses, and ServiceUnavailable when it does not answer.
    """

    def __init__(self, url: str | None = None, key: str | None = None, timeout: float = 60.0) -> None:
        """What is left out comes from SEQUENT_SERVER and SEQUENT_API_KEY; `timeout` is in seconds."""
        self.url = url or os.environ.get(SERVER_VARIABLE) or DEFAULT_SERVER
        key = key or os.environ.get(KEY_VARIABLE)
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        try:
            self._http = httpx.Client(base_url=self.url, headers=headers, timeout=timeout)
        except (httpx.InvalidURL, ValueError) as error:
            raise ServiceError(f"{self.url} is no address of a server: {error}") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    def submit(
        self,
        problems: Iterable[Problem | str] = (),
        *,
        lean: str | None = None,
        name: str = "",
        priority: int = 0,
        idempotency_key: str | None = None,
        **options: Any,
    ) -> RemoteJob:
        """A new job: of problems or their statements, or of the theorems in `lean` that are left to `sorry`.

        `options` are those of `AttemptOptions`. With the same idempotency key, the same request makes one job.
        """
        body = {"problems": [_written(p) for p in problems], "name": name, "priority": priority, "options": options}
        if lean is not None:
            body["lean"] = lean
        return self._job("POST", "/v1/jobs", json=body, headers=_idempotency(idempotency_key))

    def submit_file(
        self, path: Path, *, name: str = "", priority: int = 0, idempotency_key: str | None = None, **options: Any
    ) -> RemoteJob:
        """A new job of a `.jsonl` file, or of the open theorems of a `.lean` file."""
        name = name or path.name
        if path.suffix == ".lean":
            text = path.read_text(encoding="utf-8")
            return self.submit(lean=text, name=name, priority=priority, idempotency_key=idempotency_key, **options)
        headers = {"Content-Type": "application/x-ndjson"} | _idempotency(idempotency_key)
        query = {"name": name, "priority": priority, **options}
        return self._job("POST", "/v1/jobs/jsonl", params=query, content=path.read_bytes(), headers=headers)

    def job(self, job: str) -> RemoteJob:
        """A job as it stands."""
        return self._job("GET", f"/v1/jobs/{job}")

    def jobs(self) -> Iterator[RemoteJob]:
        """All jobs, the newest first."""
        for item in self._pages("/v1/jobs", "cursor"):
            yield RemoteJob(**item)

    def problems(self, job: str) -> Iterator[RemoteProblem]:
        """A job's problems in their order."""
        for item in self._pages(f"/v1/jobs/{job}/problems", "after"):
            yield RemoteProblem(**item)

    def problem(self, job: str, position: int) -> RemoteProblem:
        """One problem."""
        return RemoteProblem(**self._ask("GET", f"/v1/jobs/{job}/problems/{position}").json())

    def proof(self, job: str, position: int) -> str:
        """The Lean file that was verified."""
        return self._ask("GET", f"/v1/jobs/{job}/problems/{position}/proof").text

    def graph(self, job: str, position: int) -> Mapping[str, Any]:
        """The proof graph, as docs/graph-format.md has it."""
        return self._ask("GET", f"/v1/jobs/{job}/problems/{position}/graph").json()

    def tactic(self, text: str, line: int, column: int, time_limit: float = 30.0) -> Mapping[str, Any]:
        """What became of a hole of a Lean file at a place, both from 1: its status, proof, reason and verdict."""
        hole = {"text": text, "line": line, "column": column, "time_limit": time_limit}
        return self._ask("POST", "/v1/tactic", json=hole, timeout=time_limit + FILE_SECONDS).json()

    def cancel(self, job: str) -> RemoteJob:
        """End a job."""
        return self._job("POST", f"/v1/jobs/{job}/cancel")

    def watch(self, job: str, after: int = 0) -> Iterator[RemoteEvent]:
        """What happens to a job until it has ended, each event once, also over connections that break."""
        while True:
            # A stream that breaks is taken up again; whether the server is there at all, the question after it says.
            with contextlib.suppress(ServiceUnavailable):
                for event in self._events(f"/v1/jobs/{job}/events", after):
                    after = event.id
                    yield event
                    if event.kind == "job.ended":
                        return
            time.sleep(_BACK_SECONDS)
            self.job(job)

    def wait(self, job: str) -> RemoteJob:
        """The job once it has ended."""
        for _ in self.watch(job):
            pass
        return self.job(job)

    def _events(self, path: str, after: int) -> Iterator[RemoteEvent]:
        headers = {"Last-Event-ID": str(after)}
        try:
            with self._http.stream("GET", path, headers=headers, timeout=60) as response:
                if response.status_code != 200:
                    response.read()
                    raise _refusal(response)
                fields: dict[str, str] = {}
                for line in response.iter_lines():
                    if line:
                        name, _, value = line.partition(": ")
                        fields[name] = value
                    elif "data" in fields:
                        yield RemoteEvent(int(fields["id"]), fields["event"], json.loads(fields["data"]))
                        fields = {}
        except httpx.HTTPError as error:
            raise self._silence(error) from error

    def _job(self, method: str, path: str, **more: Any) -> RemoteJob:
        return RemoteJob(**self._ask(method, path, **more).json())

    def _pages(self, path: str, cursor: str) -> Iterator[dict[str, Any]]:
        query: dict[str, Any] = {"limit": 100}
        while True:
            page = self._ask("GET", path, params=query).json()
            yield from page["items"]
            if page["next"] is None:
                return
            query[cursor] = page["next"]

    def _ask(self, method: str, path: str, **more: Any) -> httpx.Response:
        try:
            response = self._http.request(method, path, **more)
        except httpx.HTTPError as error:
            raise self._silence(error) from error
        if response.status_code >= 400:
            raise _refusal(response)
        return response

    def _silence(self, error: Exception) -> ServiceUnavailable:
        return ServiceUnavailable(
            f"no answer from {self.url} ({str(error) or type(error).__name__}): start one (sequent serve), or name "
            f"another by --server or {SERVER_VARIABLE}"
        )


def _written(problem: Problem | str) -> dict[str, str]:
    if isinstance(problem, str):
        return {"formal_statement": problem}
    return {
        "name": problem.name,
        "formal_statement": problem.statement,
        "header": problem.header,
        "informal_statement": problem.informal,
    }


def _idempotency(key: str | None) -> dict[str, str]:
    return {} if key is None else {"Idempotency-Key": key}


def _refusal(response: httpx.Response) -> Refused:
    try:
        said = response.json()
        items = "".join(f"\n  {item['place']}: {item['reason']}" for item in said.get("errors", []))
        return Refused(response.status_code, f"{said['detail'] or said['title']}{items}")
    except (ValueError, KeyError, TypeError):
        return Refused(response.status_code, f"the server answered with status {response.status_code}")
