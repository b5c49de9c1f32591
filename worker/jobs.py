"""What a task is made of: a problem and options as plain JSON, and the id that their content gives them.

Whoever can write to the store can write a task, so everything is checked again where it is read.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, fields
from functools import cache
from typing import Any, cast

from lean_env.errors import ProblemError
from lean_env.problem import Problem, parse_problem
from prover.session import DEFAULT_GENERATOR, STRATEGIES, AttemptOptions
from prover.specs import SpecError, parse_spec
from worker.errors import JobError
from worker.store.jobs import NewProblem

Record = dict[str, Any]
SEARCH, VERIFY = QUEUES = ("search", "verify")

_PROBLEM_FIELDS = frozenset(field.name for field in fields(Problem))
_OPTION_FIELDS = frozenset(field.name for field in fields(AttemptOptions))


@cache
def environment_fingerprint() -> str:
    """Identifies the environment that attempts are made in. Builds the core library where it is missing; starts no
    Lean otherwise.
    """
    from lean_env.embedded.environment import EmbeddedEnvironment

    return EmbeddedEnvironment().fingerprint


def search_task(tenant: int, problem: Problem, options: AttemptOptions, environment: str) -> NewProblem:
    """The task of proving `problem`. Its id is the SHA-256 of what decides its outcome, and of whose it is; the
    problem's name does not count.
    """
    payload = {"problem": asdict(problem), "options": asdict(options)}
    content = {"statement": problem.statement_sha256, "options": asdict(options), "environment": environment}
    return NewProblem(problem.name, _digest(tenant, content), payload)


def check_task(tenant: int, code: str, seconds: float, environment: str) -> NewProblem:
    """The task of compiling a whole Lean file and saying what Lean says of it."""
    content = {"code": code, "seconds": seconds, "environment": environment}
    return NewProblem("snippet", _digest(tenant, content), {"code": code, "seconds": seconds})


def read_problem(value: object) -> Problem:
    """The problem that `asdict` made `value` of, parsed anew. Raises JobError."""
    given = _mapping(value, "problem", _PROBLEM_FIELDS)
    if stray := [key for key, text in given.items() if not isinstance(text, str)]:
        raise JobError(f"problem: {', '.join(stray)} must be a string")
    texts = cast("dict[str, str]", given)
    if "statement" not in texts:
        raise JobError("problem: `statement` is missing")
    try:
        return parse_problem(texts.pop("name", ""), texts.pop("statement"), **texts)
    except ProblemError as error:
        raise JobError(f"problem: {error}") from error


def read_options(value: object, longest: float) -> AttemptOptions:
    """The options that `asdict` made `value` of; a time limit above `longest` is refused. Raises JobError."""
    given = _mapping(value, "options", _OPTION_FIELDS)
    limit, seed = given.get("time_limit", 60.0), given.get("seed", 0)
    if not _is_number(limit) or not 0 < limit <= longest:
        raise JobError(f"options: time_limit is {limit!r}; this service takes up to {longest:g} s")
    for key in ("expansions", "steps"):
        bound = given.get(key)
        if bound is not None and (not _is_number(bound, int) or bound <= 0):
            raise JobError(f"options: {key} is {bound!r}, expected a whole number above 0")
    if not _is_number(seed, int):
        raise JobError(f"options: seed is {seed!r}, expected a whole number")
    for key in ("cache", "independent"):
        if not isinstance(given.get(key, False), bool):
            raise JobError(f"options: {key} is {given[key]!r}, expected true or false")
    if given.get("strategy", STRATEGIES[0]) not in STRATEGIES:
        raise JobError(f"options: strategy is {given['strategy']!r}, expected one of {', '.join(STRATEGIES)}")
    if given.get("environment", "embedded") != "embedded" or given.get("project"):
        raise JobError("options: this service proves in the embedded environment")
    _check_generator(given.get("generator", DEFAULT_GENERATOR))
    given["time_limit"] = float(limit)
    return AttemptOptions(**given)


def _check_generator(spec: object) -> None:
    """Refuse what is no generator, and what reads a path or calls an address: a job's sender may not choose those."""
    try:
        parts = parse_spec(spec) if isinstance(spec, str) else ()
    except SpecError as error:
        raise JobError(f"options: generator is {spec!r}: {error}") from error
    if not parts or any(part.named for part in parts):
        raise JobError(f"options: generator is {spec!r}, expected symbolic, premises and model, joined by +")


def _digest(tenant: int, content: Mapping[str, Any]) -> str:
    return hashlib.sha256(json.dumps({"tenant": tenant, **content}, sort_keys=True).encode()).hexdigest()


def _mapping(value: object, what: str, known: frozenset[str]) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        raise JobError(f"{what}: expected an object, found {type(value).__name__}")
    given = dict(cast("Mapping[str, Any]", value))
    if unknown := [str(key) for key in given if key not in known]:
        raise JobError(f"{what}: unknown field {', '.join(unknown)}; another version may have sent this")
    return given


def _is_number(value: object, kind: type | tuple[type, ...] = (int, float)) -> bool:
    return isinstance(value, kind) and not isinstance(value, bool)
