"""From what a client sends to tasks: problems and options are parsed as everywhere, and what can't be used is named."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from lean_env.errors import ProblemError
from lean_env.problem import BadProblem, LeanTheorem, Problem, parse_jsonl, parse_problem, parse_theorems
from prover.session import AttemptOptions
from worker.errors import JobError
from worker.jobs import read_options, search_task
from worker.server.faults import Fault, FaultItem
from worker.server.schemas import MOST_PROBLEMS, JobIn, ProblemIn
from worker.server.service import Service
from worker.store import NewJob, NewProblem

Found = Problem | BadProblem


def new_job(service: Service, tenant: int, job: JobIn, key: str | None) -> NewJob:
    """What a request asks for. Raises Fault."""
    found: list[Found] = [_parsed(problem, number) for number, problem in enumerate(job.problems)]
    if job.lean is not None:
        found += _open_theorems(job.lean)
    return _new_job(service, tenant, found, job.options.model_dump(), job.name, job.priority, key)


def new_job_of_lines(
    service: Service,
    tenant: int,
    content: bytes,
    options: Mapping[str, Any],
    name: str,
    priority: int,
    key: str | None,
) -> NewJob:
    """What JSON lines ask for. Raises Fault."""
    return _new_job(service, tenant, parse_jsonl(content, "body"), options, name, priority, key)


def _new_job(
    service: Service,
    tenant: int,
    found: Sequence[Found],
    options: Mapping[str, Any],
    name: str,
    priority: int,
    key: str | None,
) -> NewJob:
    try:
        chosen = read_options(options, service.settings.longest)
    except JobError as error:
        raise Fault(422, str(error)) from error
    if not found:
        raise Fault(422, "there is no problem in it: give `problems`, or `lean` with theorems that are left to `sorry`")
    if len(found) > MOST_PROBLEMS:
        raise Fault(422, f"a job has at most {MOST_PROBLEMS} problems, and this one has {len(found)}")
    if not name.isprintable() or (key is not None and not (key.isascii() and key.isprintable())):
        raise Fault(422, "a job's name and its idempotency key hold printable characters alone")
    problems = list(_tasks(found, tenant, chosen, service.environment))
    if all(problem.task is None for problem in problems):
        items = [FaultItem(place=problem.name[:200], reason=problem.reason[:1000]) for problem in problems[:20]]
        raise Fault(422, "none of the problems can be used", items)
    return NewJob(tenant, problems, service.environment, name, asdict(chosen), priority, key)


def _tasks(found: Iterable[Found], tenant: int, options: AttemptOptions, environment: str) -> Iterable[NewProblem]:
    for problem in found:
        name = problem.name if problem.name.isprintable() else ascii(problem.name)
        if isinstance(problem, BadProblem):
            yield NewProblem(name[:500], None, {}, str(problem))
        elif name != problem.name:
            yield NewProblem(name[:500], None, {}, "the problem's name holds characters that can't be printed")
        else:
            yield search_task(tenant, problem, options, environment)


def _parsed(given: ProblemIn, number: int) -> Found:
    try:
        return parse_problem(given.name, given.formal_statement, given.header, informal=given.informal_statement)
    except ProblemError as error:
        return BadProblem(given.name or f"problem {number}", f"problems[{number}]", str(error))


def _open_theorems(source: str) -> list[Found]:
    try:
        theorems = parse_theorems(source, "lean")
    except ProblemError as error:
        raise Fault(422, str(error)) from error
    return [
        theorem.problem if isinstance(theorem, LeanTheorem) else theorem
        for theorem in theorems
        if isinstance(theorem, BadProblem) or theorem.is_open
    ]
