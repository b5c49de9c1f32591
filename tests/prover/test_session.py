"""A prover as the commands use it: options in, attempts out, and a memory that outlives it."""

from lean_env.problem import Problem
from prover.session import AttemptOptions, Prover, record_of, ways

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


def test_ways_tell_seeds_and_generators_apart() -> None:
    kinds = [
        AttemptOptions(),
        AttemptOptions(seed=1),
        AttemptOptions(generator="symbolic"),
        AttemptOptions(time_limit=5),
    ]
    assert [ways(kind) == ways(kinds[0]) for kind in kinds] == [True, False, False, True]
