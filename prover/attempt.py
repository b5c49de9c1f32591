"""One attempt: one search on one problem within one budget, from its statement to a verdict.

Joins the three that know nothing of each other: the strategy says which states to expand, the generator proposes
tactics, the environment runs them. "Proved" comes from `lean_env.verdict` alone.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from lean_env.environment import Environment, ProofState, StepOutcome, StepStatus
from lean_env.errors import LeanCrashed, LeanEnvError, StatementError
from lean_env.problem import Problem
from lean_env.verdict import Verdict, verify
from prover.generator import Generator, GeneratorError, Proposal, Proposals, Query
from search import (
    BestFirst,
    BestFirstSettings,
    Budget,
    CachedResult,
    Child,
    Ledger,
    Outcome,
    OutcomeStatus,
    ProofCache,
    ProofGraph,
    Spent,
    Trial,
)

Verify = Callable[[Problem, str], Verdict]
EXHAUSTED = "nothing left to try"
UNITS = {"wall_seconds": "s", "expansions": "expansions", "steps": "steps"}


class AttemptStatus(StrEnum):
    """How an attempt ended."""

    PROVED = "proved"
    FAILED = "failed"
    UNSUPPORTED = "unsupported"  # this environment can't state the problem
    ERROR = "error"  # something broke that says nothing about the problem
    STOPPED = "stopped"  # the caller asked for an end; not a result


@dataclass(frozen=True, slots=True)
class AttemptSettings:
    """Budget and ways of one attempt."""

    time_limit: float = 60.0  # seconds of wall time for the search
    max_expansions: int | None = None
    tactics_per_call: int = 16  # how many tactics of one state travel to Lean together
    parallel: int = 1  # how many states are expanded at once; more than 1 pays with an EnvironmentPool
    search: BestFirstSettings = field(default_factory=lambda: BestFirstSettings(max_depth=24))


@dataclass(frozen=True, slots=True)
class Attempt:
    """The outcome. `proof` is the tactic block that `verdict` speaks of."""

    problem: Problem
    status: AttemptStatus
    stats: Spent
    proof: str | None = None
    verdict: Verdict | None = None
    reason: str = ""
    graph: ProofGraph | None = None


def attempt(
    problem: Problem,
    environment: Environment,
    generator: Generator,
    settings: AttemptSettings | None = None,
    *,
    stop: Callable[[], bool] = lambda: False,
    verify: Verify = verify,
    memory: Memory | None = None,
) -> Attempt:
    """Search for a proof of `problem` until it is found, the budget is spent, nothing is left to try, or `stop()`.

    With a `memory`, what an earlier attempt found is tried first, and what failed within as much is not tried again.
    """
    return _Run(problem, environment, generator, settings or AttemptSettings(), stop, verify, memory).run()


@dataclass(frozen=True, slots=True)
class Memory:
    """A proof cache, and who is searching: a failure says something only about the same ways of searching."""

    cache: ProofCache
    ways: str

    def recall(self, environment: str, problem: Problem) -> str | None:
        """The proof that an earlier attempt found. It is a suggestion, to be replayed."""
        known = self.cache.get(environment, problem.statement_sha256)
        return known.script if known else None

    def vain(self, environment: str, problem: Problem, settings: AttemptSettings) -> str | None:
        """Why an earlier attempt with no smaller budget failed; None when there was none."""
        known = self.cache.get(f"{environment} {self.ways}", problem.statement_sha256)
        if known is None:
            return None
        more = settings.max_expansions is None or settings.max_expansions > known.spent["expansions"]
        if known.spent["wall_seconds"] < settings.time_limit and not known.verdict["final"] and more:
            return None
        return str(known.verdict["reason"])

    def keep(self, environment: str, found: Attempt) -> None:
        """Remember a result, where it is one."""
        spent = found.stats.as_dict()
        key = found.problem.statement_sha256
        if found.status is AttemptStatus.PROVED and found.verdict is not None:
            self.cache.put(environment, key, CachedResult(found.proof, found.verdict.as_json(), spent))
        elif found.status is AttemptStatus.FAILED and found.verdict is None:
            note = {"reason": found.reason, "final": found.reason == EXHAUSTED}
            self.cache.put(f"{environment} {self.ways}", key, CachedResult(None, note, spent))


class _Run:
    def __init__(
        self,
        problem: Problem,
        environment: Environment,
        generator: Generator,
        settings: AttemptSettings,
        stop: Callable[[], bool],
        verify: Verify,
        memory: Memory | None,
    ) -> None:
        self.problem, self.environment, self.generator, self.settings = problem, environment, generator, settings
        self.stop, self.verify, self.memory = stop, verify, memory
        self.budget = Budget(wall_seconds=settings.time_limit, expansions=settings.max_expansions)
        self.ledger = Ledger(self.budget)

    def run(self) -> Attempt:
        try:
            root = self.environment.open(self.problem)
        except StatementError as error:
            return self._end(AttemptStatus.UNSUPPORTED, reason=str(error))
        except LeanCrashed as error:
            return self._end(AttemptStatus.ERROR, reason=f"the statement could not be opened: {error}")
        self.ledger = Ledger(self.budget)  # the budget is the search's, not that of starting Lean
        if (found := self._remembered(root)) is not None:
            return found
        # States that print alike are one node. Where that misled the search, it is made again without.
        found = self._search_and_verify(root, merge=True)
        if found.verdict is not None and not found.verdict.proved and self.ledger.exceeded is None:
            found = self._search_and_verify(root, merge=False)
        if self.memory is not None:
            self.memory.keep(self.environment.fingerprint, found)
        return found

    def _remembered(self, root: ProofState) -> Attempt | None:
        """What the memory knows of the problem; a proof is run and verified like any other."""
        if self.memory is None:
            return None
        environment = self.environment.fingerprint
        if (script := self.memory.recall(environment, self.problem)) is not None:
            proposal = Proposal(script, 0.0, generator="cache")
            search = BestFirst(_child(root, merge=True), self.settings.search)
            self._expand(search, search.ask(), [Proposals((proposal,))], merge=True)
            found = self._judge(search, "")
            if found.status is AttemptStatus.PROVED:
                self.ledger.cache_hits += 1
                return replace(found, stats=self.ledger.spent())
        if (reason := self.memory.vain(environment, self.problem, self.settings)) is not None:
            self.ledger.cache_hits += 1
            return self._end(AttemptStatus.FAILED, reason=f"{reason} (known from an earlier attempt)")
        return None

    def _search_and_verify(self, root: ProofState, *, merge: bool) -> Attempt:
        search = BestFirst(_child(root, merge), self.settings.search)
        return self._judge(search, self._search(search, merge))

    def _judge(self, search: BestFirst, reason: str) -> Attempt:
        """The attempt that a search amounts to, once what it found was verified."""
        proof = search.graph.script()
        if proof is None:
            status = AttemptStatus.STOPPED if reason == "stopped" else AttemptStatus.FAILED
            return self._end(status, reason=reason, graph=search.graph)
        try:
            verdict = self.verify(self.problem, proof)
        except StatementError as error:
            return self._end(AttemptStatus.UNSUPPORTED, reason=str(error), graph=search.graph)
        if verdict.proved:
            return self._end(AttemptStatus.PROVED, proof=proof, verdict=verdict, graph=search.graph)
        reason = f"the search's proof was not accepted: {verdict.reason}"
        return self._end(AttemptStatus.FAILED, proof=proof, verdict=verdict, reason=reason, graph=search.graph)

    def _search(self, search: BestFirst, merge: bool) -> str:
        """Drive the search to its end; why it ended, when it is not proved."""
        while not search.proved:
            if self.stop():
                return "stopped"
            if limit := self.ledger.exceeded:
                return f"no proof within {self.budget.limits()[limit]:g} {UNITS[limit]}"
            trials = search.ask(self.ledger.expansions_left(self.settings.parallel))
            if not trials:
                return EXHAUSTED
            try:
                self._expand(search, trials, self._propose(trials), merge)
            except (GeneratorError, LeanEnvError):
                for trial in trials:
                    search.give_back(trial)
        return ""

    def _propose(self, trials: Sequence[Trial]) -> list[Proposals]:
        started = time.monotonic()
        queries = [Query(_state(trial), trial.round, trial.depth) for trial in trials]
        answers = self.generator.propose(queries)
        self.ledger.generator_seconds += time.monotonic() - started
        return answers

    def _expand(self, search: BestFirst, trials: Sequence[Trial], answers: Sequence[Proposals], merge: bool) -> None:
        """Run the proposals in Lean, a slice of each trial's at a time, until its state is closed or they are spent."""
        size = self.settings.tactics_per_call
        outcomes: dict[int, list[Outcome]] = {trial.id: [] for trial in trials}
        left = {trial.id: list(answer.tactics) for trial, answer in zip(trials, answers, strict=True)}
        while running := [trial for trial in trials if left[trial.id]]:
            slices = [left[trial.id][:size] for trial in running]
            for trial, proposals, results in zip(running, slices, self._step(running, slices), strict=True):
                closed = any(result.status is StepStatus.CLOSED for result in results)
                late = self.ledger.exceeded == "wall_seconds" or self.stop()
                left[trial.id] = [] if closed or late else left[trial.id][size:]
                outcomes[trial.id] += [
                    _outcome(proposal, result, self.generator.name, merge)
                    for proposal, result in zip(proposals, results, strict=True)
                ]
        self.ledger.expansions += len(trials)
        for trial, answer in zip(trials, answers, strict=True):
            search.tell(trial, outcomes[trial.id], last=answer.last)

    def _step(self, trials: Sequence[Trial], slices: Sequence[Sequence[Proposal]]) -> list[list[StepOutcome]]:
        started = time.monotonic()
        requests = [(_state(trial), [p.tactic for p in part]) for trial, part in zip(trials, slices, strict=True)]
        results = self.environment.step_all(requests)
        self.ledger.lean_seconds += time.monotonic() - started
        self.ledger.steps += sum(map(len, results))
        return results

    def _end(
        self,
        status: AttemptStatus,
        *,
        proof: str | None = None,
        verdict: Verdict | None = None,
        reason: str = "",
        graph: ProofGraph | None = None,
    ) -> Attempt:
        return Attempt(self.problem, status, self.ledger.spent(), proof, verdict, reason, graph)


def _state(trial: Trial) -> ProofState:
    assert isinstance(trial.state, ProofState)
    return trial.state


def _child(state: ProofState, merge: bool) -> Child:
    return Child(state.key if merge else f"{state.path}\n{state.key}", state, str(state))


def _outcome(proposal: Proposal, result: StepOutcome, generator: str, merge: bool) -> Outcome:
    return Outcome(
        proposal.tactic,
        proposal.log_prob,
        proposal.generator or generator,
        proposal.premises,
        OutcomeStatus(result.status),
        tuple(_child(child, merge) for child in result.children),
        result.message,
        result.seconds,
        proposal.tokens,
    )
