"""The Python API: prove a statement, verify a proof, read problems."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from lean_env.problem import DEFAULT_HEADER, BadProblem, Problem, parse_problem
from lean_env.problem import read_problems as _read_problems
from lean_env.verdict import Verdict
from lean_env.verdict import verify as _verify
from prover.attempt import Attempt
from prover.session import DEFAULT_GENERATOR, AttemptOptions, Prover, attempt_many, processors


def prove(
    statement: str | Problem,
    *,
    header: str = DEFAULT_HEADER,
    time_limit: float = 60.0,
    expansions: int | None = None,
    steps: int | None = None,
    strategy: str = "best-first",
    generator: str = DEFAULT_GENERATOR,
    seed: int = 0,
    stop: Callable[[], bool] = lambda: False,
) -> Attempt:
    """Search for a proof of `theorem NAME BINDERS : TYPE`, for at most `time_limit` seconds.

    `Attempt.verdict` says how far a proof was checked. The search ends early once `stop()` is true.
    Raises ProblemError for a statement that can't be read, LeanUnavailable where the embedded Lean can't run.
    """
    problem = statement if isinstance(statement, Problem) else parse_problem("", statement, header)
    with Prover(AttemptOptions(time_limit, expansions, steps, strategy, generator, seed), processors()) as prover:
        return prover.attempt(problem, stop)


def prove_all(
    problems: Iterable[Problem],
    *,
    processes: int | None = None,
    at_once: int | None = None,
    time_limit: float = 60.0,
    expansions: int | None = None,
    steps: int | None = None,
    strategy: str = "best-first",
    generator: str = DEFAULT_GENERATOR,
    seed: int = 0,
    stop: Callable[[], bool] = lambda: False,
) -> Iterator[Attempt]:
    """Attempt many problems side by side in this process; attempts in order of ending.

    What they ask of the generator goes into common calls, what they ask of Lean to `processes` of it (default: as many
    as there are processors). `at_once` attempts are under way (default: twice as many). `time_limit` counts what is
    done for a problem, not its waiting. A problem that something breaks for ends with the status "error", and the
    others go on.
    """
    return attempt_many(
        problems, AttemptOptions(time_limit, expansions, steps, strategy, generator, seed), processes, at_once, stop
    )


def verify(statement: str | Problem, proof: str, *, header: str = DEFAULT_HEADER) -> Verdict:
    """Check `proof`, a tactic block without `by`, in fresh Lean processes.

    Raises ProblemError for a statement that can't be read, StatementError for one that Lean rejects.
    """
    problem = statement if isinstance(statement, Problem) else parse_problem("", statement, header)
    return _verify(problem, proof)


def read_problems(path: str | Path) -> list[Problem | BadProblem]:
    """The problems of a `.jsonl` or `.lean` file. Raises ProblemError when it can't be read at all."""
    return _read_problems(Path(path))
