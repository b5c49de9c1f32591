"""What goes over the wire: bodies of requests and replies, with examples."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from lean_env.problem import DEFAULT_HEADER
from prover.session import DEFAULT_GENERATOR, STRATEGIES
from worker.store import JobState, ProblemState

MOST_PROBLEMS = 10_000
_STATEMENT = "theorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q"


class Strict(BaseModel):
    """Refuses what it does not know."""

    model_config = ConfigDict(extra="forbid", allow_inf_nan=False, strict=True)


class ProblemIn(Strict):
    """A theorem to prove, in the layout of miniF2F's JSON lines."""

    name: str = Field(default="", max_length=500, description="Default: the theorem's own.", examples=["and_intro"])
    formal_statement: str = Field(max_length=100_000, examples=[_STATEMENT])
    header: str = Field(default=DEFAULT_HEADER, max_length=100_000, examples=[DEFAULT_HEADER])
    informal_statement: str = Field(default="", max_length=100_000, examples=[""])


class OptionsIn(Strict):
    """What may be chosen about an attempt."""

    time_limit: Annotated[float, Field(gt=0, le=10**7, description="Seconds of search.", examples=[60.0])] = 60.0
    expansions: int | None = Field(default=None, gt=0, le=10**9, description="Bound on states that are expanded.")
    steps: int | None = Field(default=None, gt=0, le=10**9, description="Bound on tactics that Lean runs.")
    strategy: str = Field(default=STRATEGIES[0], max_length=50, json_schema_extra={"enum": list(STRATEGIES)})
    generator: str = Field(
        default=DEFAULT_GENERATOR, max_length=200, description="symbolic, premises and model, joined by +."
    )
    seed: int = Field(default=0, ge=-(2**53), le=2**53)
    cache: bool = Field(default=True, description="Begin with what earlier attempts found.")
    independent: bool = Field(default=False, description="Have a second kernel check every proof too: level 5.")


class JobIn(Strict):
    """Problems to be proved: given one by one, or as Lean source whose theorems with `sorry` are the problems."""

    problems: list[ProblemIn] = Field(default_factory=list[ProblemIn], max_length=MOST_PROBLEMS)
    lean: str | None = Field(
        default=None, max_length=4_000_000, examples=[f"import Mathlib\n\n{_STATEMENT} := by\n  sorry\n"]
    )
    name: str = Field(default="", max_length=200, examples=["first steps"])
    priority: int = Field(default=0, ge=0, le=9, description="Among the jobs of one tenant, the higher comes first.")
    options: OptionsIn = Field(default_factory=lambda: OptionsIn())


class JobOut(BaseModel):
    """A job as it stands."""

    id: str = Field(examples=["019abf2b5c8deadbeef0123456789"])
    name: str
    state: str = Field(json_schema_extra={"enum": ["queued", "running", "cancelled", "ended"]})
    priority: int
    options: dict[str, Any]
    total: int = Field(examples=[2])
    statuses: dict[str, int] = Field(description="How many problems have which status.", examples=[{"proved": 2}])
    created_at: str = Field(examples=["2026-01-31T12:00:00Z"])
    finished_at: str | None
    cancelled_at: str | None


class ProblemOut(BaseModel):
    """A problem as it stands; `result` is the record of `results.jsonl`, once there is one."""

    job: str
    position: int
    name: str
    status: str = Field(examples=["proved"])
    statement: str
    header: str
    result: dict[str, Any] | None


class JobPage(BaseModel):
    """Some jobs, the newest first; `next` is the `cursor` of the page that follows."""

    items: list[JobOut]
    next: str | None


class ProblemPage(BaseModel):
    """Some problems of a job; `next` is the `after` of the page that follows."""

    items: list[ProblemOut]
    next: int | None


class Ledger(BaseModel):
    """What a job's results cost, summed: seconds and counts by name."""

    job: str
    spent: dict[str, float]


def job_out(state: JobState) -> JobOut:
    """A job for the wire."""
    return JobOut(
        id=state.id,
        name=state.name,
        state=state.state,
        priority=state.priority,
        options=dict(state.options),
        total=state.total,
        statuses=dict(state.statuses),
        created_at=iso(state.created_at),
        finished_at=None if state.finished_at is None else iso(state.finished_at),
        cancelled_at=None if state.cancelled_at is None else iso(state.cancelled_at),
    )


def problem_out(state: ProblemState) -> ProblemOut:
    """A problem for the wire."""
    return ProblemOut(
        job=state.job,
        position=state.position,
        name=state.name,
        status=state.status,
        statement=state.statement,
        header=state.header,
        result=None if state.record is None else dict(state.record),
    )


def iso(seconds: float) -> str:
    """Seconds since 1970 as RFC 3339 has them, in UTC."""
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
