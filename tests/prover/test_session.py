"""A prover as the commands use it: options in, attempts out, and a memory that outlives it."""

from pathlib import Path

from lean_env.problem import Problem, read_problems
from prover.attempt import Attempt
from prover.session import AttemptOptions, Prover, attempt_many, record_of, ways

PROBLEM = Problem("t", "theorem t (a b c : ℕ) (h : a ∣ b) (g : b ∣ c) : a ∣ c")


def test_what_one_prover_proved_the_next_one_remembers() -> None:
    options = AttemptOptions(time_limit=20.0, generator="symbolic")
    records: list[dict[str, object]] = []
    for chosen in (options, options, AttemptOptions(time_limit=20.0, generator="symbolic", cache=False)):
        with Prover(chosen) as prover:
            records.append(record_of(prover.attempt(PROBLEM)))
    assert [record["status"] for record in records] == ["proved"] * 3
    assert [record["stats"]["cache_hits"] for record in records] == [0, 1, 0]  # type: ignore[index]
    assert records[0]["proof"] == records[1]["proof"]


def starter(every: int) -> list[Problem]:
    found = read_problems(Path(__file__).parents[2] / "benchmarks" / "problems" / "starter.jsonl")
    return [problem for problem in found if isinstance(problem, Problem)][::every]


def test_a_second_run_ends_alike_for_a_tenth_of_the_lean_time() -> None:
    options = AttemptOptions(time_limit=5.0, generator="symbolic")
    runs: list[list[Attempt]] = []
    for _ in range(2):
        with Prover(options) as prover:
            runs.append([prover.attempt(problem) for problem in starter(33)])
    assert [(a.status, a.proof) for a in runs[0]] == [(a.status, a.proof) for a in runs[1]]
    first, second = (sum(a.stats.lean_seconds for a in run) for run in runs)
    assert second < 0.1 * first
    assert all(a.stats.steps <= 1 and a.stats.cache_hits == 1 for a in runs[1])
    assert all(a.verdict is not None and a.verdict.proved for a in runs[1] if a.status == "proved")


def test_many_attempts_share_one_process_and_what_earlier_ones_found() -> None:
    options = AttemptOptions(time_limit=20.0, generator="symbolic")
    problems = starter(44)
    first = {a.problem.name: a for a in attempt_many(problems, options, processes=2)}
    again = {a.problem.name: a for a in attempt_many(problems, options, processes=2)}
    assert set(first) == set(again) == {problem.name for problem in problems}
    assert [a.status for a in first.values()] == ["proved"] * len(problems)
    assert all(again[name].proof == a.proof and again[name].stats.cache_hits for name, a in first.items())


def test_ways_tell_seeds_and_generators_apart() -> None:
    kinds = [
        AttemptOptions(),
        AttemptOptions(seed=1),
        AttemptOptions(generator="symbolic"),
        AttemptOptions(time_limit=5),
    ]
    assert [ways(kind) == ways(kinds[0]) for kind in kinds] == [True, False, False, True]
