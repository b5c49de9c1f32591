"""The wire formats of Kimina Lean Server, so that its clients can be pointed here. Knows whole files, no single steps.

An answer without an error message and without `sorries` means here that every theorem of the file was accepted by the
verdict ladder (see `worker.check`).
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Depends
from pydantic import BaseModel, ConfigDict, Field

from worker.jobs import VERIFY, check_task
from worker.server.access import needs, service_of
from worker.server.faults import Fault, documented
from worker.server.service import Service
from worker.store import Key

router = APIRouter(tags=["Kimina Lean Server"])

WAIT_SECONDS = 60.0  # for a free worker, besides the time that the files may take
MOST_SNIPPETS = 1_000
_CODE = "import Mathlib\n\ntheorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q := ⟨hp, hq⟩\n"

Checker = Annotated[Key, Depends(needs("check"))]
Parts = Annotated[Service, Depends(service_of)]


class Snippet(BaseModel):
    """A Lean file."""

    id: str = Field(max_length=500, examples=["t"])
    code: str = Field(max_length=1_000_000, examples=[_CODE])


class CheckIn(BaseModel):
    """`reuse` and `debug` are read and change nothing: no process is kept from file to file."""

    model_config = ConfigDict(allow_inf_nan=False)

    snippets: list[Snippet] = Field(min_length=1, max_length=MOST_SNIPPETS)
    timeout: float = Field(default=30, gt=0, le=3600, examples=[30])
    debug: bool = False
    reuse: bool = True
    infotree: str | None = Field(default=None, max_length=20)


class Checked(BaseModel):
    """What Lean says of one file: a response, or why there is none."""

    id: str
    time: float
    error: str | None = None
    response: dict[str, Any] | None = None


class CheckOut(BaseModel):
    """In the order of the request."""

    results: list[Checked]


class Code(BaseModel):
    """A Lean file, in the older form."""

    custom_id: str | int
    proof: str | None = Field(default=None, max_length=1_000_000, examples=[_CODE])
    code: str | None = Field(default=None, max_length=1_000_000)


class VerifyIn(BaseModel):
    """`disable_cache` is read and changes nothing."""

    model_config = ConfigDict(allow_inf_nan=False)

    codes: list[Code] = Field(min_length=1, max_length=MOST_SNIPPETS)
    timeout: float = Field(default=300, gt=0, le=3600)
    infotree_type: str | None = Field(default=None, max_length=20)
    disable_cache: bool = False


class Verified(BaseModel):
    """What Lean says of one file, in the older form."""

    custom_id: str | int
    error: str | None = None
    response: dict[str, Any] | None = None


class VerifyOut(BaseModel):
    """In the order of the request."""

    results: list[Verified]


@router.post("/api/check", responses=documented(422), response_model_exclude_none=True)
async def check(request: CheckIn, key: Checker, service: Parts) -> CheckOut:
    """Compile whole files. Ids must differ."""
    if len({snippet.id for snippet in request.snippets}) < len(request.snippets):
        raise Fault(422, "the ids of snippets must differ")
    _refuse_trees(request.infotree)
    records = await _records(service, key, [snippet.code for snippet in request.snippets], request.timeout)
    results = [
        Checked(id=snippet.id, time=_seconds(record), **_outcome(record))
        for snippet, record in zip(request.snippets, records, strict=True)
    ]
    return CheckOut(results=results)


@router.post("/verify", responses=documented(422))
@router.post("/one_pass_verify_batch", responses=documented(422), include_in_schema=False)
async def verify(request: VerifyIn, key: Checker, service: Parts) -> VerifyOut:
    """Compile whole files, in the older form."""
    _refuse_trees(request.infotree_type)
    texts = [code.proof if code.proof is not None else code.code for code in request.codes]
    if any(text is None for text in texts):
        raise Fault(422, "each of `codes` needs `proof` or `code`")
    records = await _records(service, key, [text or "" for text in texts], request.timeout)
    results: list[Verified] = []
    for code, record in zip(request.codes, records, strict=True):
        outcome = _outcome(record)
        if "response" in outcome:
            said = {name: value for name, value in outcome["response"].items() if value and name != "env"}
            outcome["response"] = said | {"time": _seconds(record)}
        results.append(Verified(custom_id=code.custom_id, **outcome))
    return VerifyOut(results=results)


@router.get("/health", include_in_schema=False)
async def health() -> dict[str, str]:
    """What its clients ask for."""
    return {"status": "ok"}


async def _records(service: Service, key: Key, codes: Sequence[str], seconds: float) -> list[Mapping[str, Any]]:
    tasks = [check_task(key.tenant, code, seconds, service.environment) for code in codes]
    if any("\0" in code for code in codes):
        raise Fault(422, "a Lean file holds no character U+0000")
    started = time.monotonic()
    await service.enqueue(key.tenant, tasks, VERIFY)
    ids = [str(task.task) for task in tasks]
    ended = await service.records(key.tenant, ids, seconds * len(set(ids)) + WAIT_SECONDS)
    late = {"error": f"Lean REPL command timed out in {seconds:g} seconds", "time": time.monotonic() - started}
    return [ended.get(task, late) for task in ids]


def _refuse_trees(infotree: str | None) -> None:
    if infotree is not None:
        raise Fault(422, "info trees are not made here: leave `infotree` out")


def _outcome(record: Mapping[str, Any]) -> dict[str, Any]:
    if "messages" in record:
        return {"response": {"env": 0, "messages": record["messages"], "sorries": record["sorries"]}}
    return {"error": str(record.get("error") or record.get("reason") or "nothing was learned")}


def _seconds(record: Mapping[str, Any]) -> float:
    return float(record.get("time", 0.0))
