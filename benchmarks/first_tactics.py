"""How far the first tactics of a generator get: the share of statements that one of its first k closes at once.

    python benchmarks/first_tactics.py --generators symbolic model,decoding=beam,samples=8 --count 150
    python benchmarks/first_tactics.py --problems benchmarks/problems/starter.jsonl

Statements are those of a file, or random ones of the training families: of another seed than the data's, without those
that the model that ships was trained on all the same.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path

from lean_env.embedded.environment import EmbeddedEnvironment
from lean_env.environment import ProofState, StepStatus
from lean_env.errors import LeanEnvError
from lean_env.problem import Problem, read_problems
from prover.generator import Query
from prover.neural.weights import shipped
from prover.specs import make_generator
from prover.training.expert import family_problems
from prover.training.harvest import LIMITS
from prover.training.shipping import digest_of, recorded_digests

MOST = 8  # tactics of a generator that are tried
SEED = 1_000_003  # not one that data was made with


def opened(environment: EmbeddedEnvironment, problems: Iterable[Problem]) -> list[ProofState]:
    """The root states of those that can be stated."""
    states: list[ProofState] = []
    for problem in problems:
        try:
            states.append(environment.open(problem))
        except LeanEnvError:
            continue
    return states


def places(environment: EmbeddedEnvironment, spec: str, states: Sequence[ProofState]) -> tuple[list[int], int, float]:
    """For each state which of the first tactics closes it (`MOST`: none), how many tactics Lean refused, and the
    seconds that proposing took.
    """
    generator = make_generator(spec, seed=0)
    generator.propose([Query(states[0])])  # loads what is loaded lazily
    started = time.monotonic()
    answers = [answer.tactics[:MOST] for answer in generator.propose([Query(state) for state in states])]
    seconds = time.monotonic() - started
    found: list[int] = []
    refused = 0
    for state, answer in zip(states, answers, strict=True):
        outcomes = environment.step(state, [proposal.tactic for proposal in answer])
        closing = (i for i, outcome in enumerate(outcomes) if outcome.status is StepStatus.CLOSED)
        found.append(next(closing, MOST))
        refused += sum(outcome.status in (StepStatus.ERROR, StepStatus.TIMEOUT) for outcome in outcomes)
    return found, refused, seconds


def main() -> None:
    parser = argparse.ArgumentParser(description="Compare the first tactics of generators.")
    parser.add_argument("--generators", nargs="+", default=["symbolic", f"model,decoding=beam,samples={MOST},rounds=1"])
    parser.add_argument("--problems", type=Path, help="a file of problems (default: fresh statements of the families)")
    parser.add_argument("--count", type=int, default=104, help="how many statements at most (default: %(default)s)")
    options = parser.parse_args()
    if options.problems:
        problems = [p for p in read_problems(options.problems) if isinstance(p, Problem)]
    else:
        known = recorded_digests(shipped())
        problems = [p for p in family_problems(0, options.count, SEED) if digest_of(p.statement) not in known]
    with EmbeddedEnvironment(LIMITS) as environment:
        states = opened(environment, islice(problems, options.count))
        print(f"{len(states)} statements")
        for spec in options.generators:
            found, refused, seconds = places(environment, spec, states)
            shares = ", ".join(
                f"{sum(place < k for place in found) / len(states):.1%} by the first {k}" for k in (1, 4, MOST)
            )
            print(
                f"{spec}: closed {shares}; {refused} tactics refused; {seconds / len(states):.3f} s a state", flush=True
            )


if __name__ == "__main__":
    main()
