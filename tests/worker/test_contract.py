"""The OpenAPI document against the server: generated requests, no reply that it does not speak of, none above 499."""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from tests.worker.processes import Server

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    schemathesis: Any = pytest.importorskip("schemathesis")
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

requests: Any = pytest.importorskip("requests")

EXAMPLES = 12  # for each operation


@schemathesis.serializer("application/x-ndjson")
def json_lines(_context: Any, value: Any) -> bytes:
    """Texts of all kinds, and lines that are nearly problems."""
    text = value if isinstance(value, str) else json.dumps(value)
    line = json.dumps({"name": text[:20], "formal_statement": f"theorem t : {text}"})
    return f"{text}\n{line}\n{line[:-1]}".encode("utf-8", "surrogatepass")


def test_every_operation_answers_as_its_document_says(server: Server) -> None:
    schema = schemathesis.openapi.from_url(f"{server.url}/openapi.json")
    headers = {"Authorization": f"Bearer {server.keys['one']}"}
    checks = (
        schemathesis.checks.not_a_server_error,
        schemathesis.specs.openapi.checks.status_code_conformance,
        schemathesis.specs.openapi.checks.content_type_conformance,
        schemathesis.specs.openapi.checks.response_schema_conformance,
    )
    seen = 0
    for found in schema.get_all_operations():
        operation = found.ok()
        seen += 1
        endless = operation.path == "/v1/events"
        _probe(operation, partial(_begins, server, headers) if endless else partial(_answers, headers, checks))
    assert seen >= 16


def _answers(headers: dict[str, str], checks: Any, case: Any) -> None:
    case.call_and_validate(headers=headers, checks=checks, timeout=90)


def _begins(server: Server, headers: dict[str, str], case: Any) -> None:
    """A stream that never ends is judged by its beginning."""
    request = case.as_transport_kwargs(base_url=server.url, headers=headers)
    with requests.request(**request, stream=True, timeout=30) as reply:
        kind = reply.headers["content-type"].partition(";")[0]
        assert (reply.status_code, kind) in ((200, "text/event-stream"), (422, "application/problem+json"))


def _probe(operation: Any, ask: Callable[[Any], None]) -> None:
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(data=st.data())
    def probe(data: Any) -> None:
        ask(data.draw(operation.as_strategy()))

    probe()


def test_the_document_has_examples_and_names_every_refusal(server: Server) -> None:
    with server.http(None) as http:
        document = http.get("/openapi.json").json()
    submit = document["paths"]["/v1/jobs"]["post"]
    assert {"202", "401", "403", "408", "409", "413", "422", "429", "500", "503"} <= set(submit["responses"])
    assert "application/problem+json" in submit["responses"]["422"]["content"]
    problem = document["components"]["schemas"]["ProblemIn"]["properties"]
    assert problem["formal_statement"]["examples"]
    assert document["components"]["securitySchemes"]
