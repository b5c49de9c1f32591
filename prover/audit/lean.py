"""What Lean says of a statement: whether it can be stated, whether its hypotheses contradict each other, whether it is
false. Every alarm from here rests on a proof that the verdict ladder accepted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from lean_env.environment import Environment, StepStatus
from lean_env.errors import LeanCrashed, ProblemError, StatementError
from lean_env.problem import Problem
from lean_env.statement import contradiction, negation
from prover.attempt import AttemptSettings, Verify, attempt
from prover.audit.findings import Finding, Kind
from prover.audit.instances import refutations
from prover.symbolic import SymbolicGenerator

MOST_INSTANCES = 8
_CONTRADICTING = ("norm_num at *", "simp_all", "omega", "linarith", "nlinarith", "tauto")
_REFUTING = ("norm_num", "decide", "simp", "omega", "tauto")  # a statement without binders


def examine(problem: Problem, environment: Environment, verify: Verify, seconds: float) -> list[Finding]:
    """The findings on one problem, at most one alarm. `seconds` bounds the search that comes after the one-line tactics
    and the instances. Raises LeanUnavailable and CoreBuildError.
    """
    try:
        environment.open(problem)
    except StatementError as error:
        return [Finding(problem.name, Kind.UNSTATED, str(error).split("\n\n")[0][:500])]
    except LeanCrashed as error:
        return [Finding(problem.name, Kind.UNSTATED, f"Lean did not survive it: {error}")]
    return list(islice(_alarms(problem, environment, verify, seconds), 1))


def _alarms(problem: Problem, environment: Environment, verify: Verify, seconds: float) -> Iterator[Finding]:
    try:
        vacuous, refuted = contradiction(problem), negation(problem)
    except ProblemError:
        return
    instances = refutations(problem, MOST_INSTANCES)

    def judged(question: Problem, kind: Kind, text: str, proofs: Iterator[str]) -> Iterator[Finding]:
        for proof in proofs:
            verdict = verify(question, proof)
            if verdict.proved:
                yield Finding(problem.name, kind, text, question.statement, proof, verdict)

    empty = (Kind.CONTRADICTORY, "its hypotheses contradict each other")
    false = (Kind.FALSE, "its negation is provable")
    if vacuous is not None:
        yield from judged(vacuous, *empty, _closing(vacuous, environment, _CONTRADICTING))
        yield from judged(refuted, *false, _closing(refuted, environment, list(instances)))
        yield from judged(vacuous, *empty, _searched(vacuous, environment, verify, seconds))
    else:
        yield from judged(refuted, *false, _closing(refuted, environment, [*_REFUTING, *instances]))
        yield from judged(refuted, *false, _searched(refuted, environment, verify, seconds))


def _closing(question: Problem, environment: Environment, tactics: Sequence[str]) -> Iterator[str]:
    """Those of the tactics that close the question at once."""
    if not tactics:
        return
    try:
        root = environment.open(question)
    except (StatementError, LeanCrashed):
        return
    for outcome in environment.step(root, tactics):
        if outcome.status is StepStatus.CLOSED:
            yield outcome.tactic


def _searched(question: Problem, environment: Environment, verify: Verify, seconds: float) -> Iterator[str]:
    """What the symbolic generator finds within the time."""
    settings = AttemptSettings(seconds, tactics_per_call=4)
    found = attempt(question, environment, SymbolicGenerator(), settings, verify=verify) if seconds > 0 else None
    if found is not None and found.proof is not None:
        yield found.proof
