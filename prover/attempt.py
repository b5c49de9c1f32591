"""One attempt: one search on one problem within one budget, from its statement to a verdict.

Joins the three that know nothing of each other: the strategy says which states to expand, the generator proposes
tactics, the environment runs them. "Proved" comes from `lean_env.verdict` alone.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeVar

from lean_env.environment import Environment, ProofState, StepOutcome, StepRequest, StepStatus
from lean_env.errors import LeanCrashed, LeanEnvError, StatementError
from lean_env.problem import Problem
from lean_env.verdict import Verdict, verify
from prover.checkpoint import Checkpoints
from prover.errors import GeneratorError
from prover.generator import Generator as TacticGenerator
from prover.generator import Proposal, Proposals, Query
from prover.memory import GENERATOR as MEMORY
from prover.memory import Memory
from search import (
    BestFirstSettings,
    Budget,
    Child,
    GraphSearch,
    Ledger,
    Outcome,
    OutcomeStatus,
    ProofGraph,
    SearchSettings,
    Spent,
    Trial,
)

Verify = Callable[[Problem, str], Verdict]
EXHAUSTED = "nothing left to try"
UNITS = {"wall_seconds": "s", "expansions": "expansions", "steps": "steps", "lean_seconds": "s of Lean"}


class AttemptStatus(StrEnum):
    """How an attempt ended."""

    PROVED = "proved"
    FAILED = "failed"
    UNSUPPORTED = "unsupported"  # this environment can't state the problem
    ERROR = "error"  # something broke that says nothing about the problem
    STOPPED = "stopped"  # the caller asked for an end; not a result
    STEPPED = "stepped"  # the search closed all goals, and the caller asked for no verdict; not a result


@dataclass(frozen=True, slots=True)
class AttemptSettings:
    """Budget and ways of one attempt."""

    time_limit: float = 60.0  # seconds of wall time for the search
    max_expansions: int | None = None
    max_steps: int | None = None  # tactics that Lean runs
    max_lean_seconds: float | None = None  # of Lean's time, summed over its processes
    # How many tactics of one state travel to Lean together: the first call's, and the most. Each call has twice as many
    # as the one before: the first ones are the likeliest to make the others needless.
    first_call: int = 4
    tactics_per_call: int = 16
    parallel: int = 1  # how many states are expanded at once; more than 1 pays with an EnvironmentPool
    search: SearchSettings = field(default_factory=lambda: BestFirstSettings(max_depth=24))

    @property
    def budget(self) -> Budget:
        """What the search may spend."""
        return Budget(self.time_limit, self.max_expansions, self.max_steps, self.max_lean_seconds)


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
    report: Mapping[str, Any] = field(default_factory=dict[str, Any])  # what the strategy adds to the record, as JSON


@dataclass(frozen=True, slots=True)
class Open:
    """An attempt needs the root state of a problem."""

    problem: Problem


@dataclass(frozen=True, slots=True)
class Propose:
    """An attempt needs tactics: an answer for each query, in order."""

    queries: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """An attempt needs tactics to be run: outcomes for each request, in order."""

    requests: tuple[StepRequest, ...]


@dataclass(frozen=True, slots=True)
class Judge:
    """An attempt needs the verdict on a proof."""

    problem: Problem
    proof: str


Need = Open | Propose | Step | Judge


@dataclass(frozen=True, slots=True)
class Served:
    """What an attempt needed, and the seconds that this took."""

    value: Any
    seconds: float


_T = TypeVar("_T")
Course = Generator[Need, Served, _T]  # yields its needs one after the other, and is sent what serves them


def attempt(
    problem: Problem,
    environment: Environment,
    generator: TacticGenerator,
    settings: AttemptSettings | None = None,
    *,
    stop: Callable[[], bool] = lambda: False,
    verify: Verify | None = verify,
    memory: Memory | None = None,
    checkpoints: Checkpoints | None = None,
) -> Attempt:
    """Search for a proof of `problem` until it is found, the budget is spent, nothing is left to try, or `stop()`.

    Without `verify` the proof that is found has no verdict, and the attempt ends as stepped, for the caller to judge.
    With a `memory`, what earlier attempts found is tried first, and what failed within as much is not tried again.
    With `checkpoints`, the search goes on from where another process left it, within the same budget.
    """

    def serve(need: Need) -> object:
        match need:
            case Open():
                return environment.open(need.problem)
            case Propose():
                return generator.propose(need.queries)
            case Step():
                return environment.step_all(need.requests)
            case Judge():
                return verify and verify(need.problem, need.proof)

    attempting = course(
        problem,
        environment.fingerprint,
        generator.name,
        settings,
        stop=stop,
        memory=memory,
        checkpoints=checkpoints,
    )
    try:
        need = next(attempting)
        while True:
            started = time.monotonic()
            try:
                served = serve(need)
            except Exception as error:  # noqa: BLE001 - the attempt knows what to do about it, or raises it again
                need = attempting.throw(error)
            else:
                need = attempting.send(Served(served, time.monotonic() - started))
    except StopIteration as end:
        return end.value


def course(
    problem: Problem,
    environment: str,
    generator: str,
    settings: AttemptSettings | None = None,
    *,
    stop: Callable[[], bool] = lambda: False,
    memory: Memory | None = None,
    clock: Callable[[], float] = time.monotonic,
    checkpoints: Checkpoints | None = None,
) -> Course[Attempt]:
    """An attempt that does nothing itself: it yields each `Need`, is sent what serves it, and returns the Attempt.

    So whoever drives it may serve many at once. What serving raises is thrown into it. `environment` is the fingerprint
    of the one that serves, `generator` a name; `clock` gives the seconds that count against the time limit.
    """
    settings = settings or AttemptSettings()
    return _Run(problem, environment, generator, settings, stop, memory, clock, checkpoints).run()


def pursue(
    search: GraphSearch,
    problem: Problem,
    environment: str,
    generator: str,
    ledger: Ledger,
    settings: AttemptSettings | None = None,
    *,
    stop: Callable[[], bool] = lambda: False,
    memory: Memory | None = None,
    merge: bool = True,
) -> Course[str]:
    """Go on with a search whose states are `ProofState`s until its root is proved, a limit of `ledger` is reached,
    nothing is left to try, or `stop()`; returns why it ended, "" when proved. No verdict is asked for.

    `merge` says whether states that print alike are one node, as `root_of` has it.
    """
    settings = settings or AttemptSettings()
    run = _Run(problem, environment, generator, settings, stop, memory, time.monotonic)
    return run.pursue(search, ledger, merge=merge)


def root_of(state: ProofState, *, merge: bool = True) -> Child:
    """A state as the root of a search."""
    return _child(state, merge)


def no_proof_within(ledger: Ledger) -> str:
    """Says which limit was reached."""
    limit = ledger.exceeded
    limits = ledger.budget.limits()
    return f"no proof within {limits[limit]:g} {UNITS[limit]}" if limit in limits else "no proof within the budget"


class _Run:
    def __init__(
        self,
        problem: Problem,
        environment: str,
        generator: str,
        settings: AttemptSettings,
        stop: Callable[[], bool],
        memory: Memory | None,
        clock: Callable[[], float],
        checkpoints: Checkpoints | None = None,
    ) -> None:
        self.problem, self.environment, self.generator, self.settings = problem, environment, generator, settings
        self.stop, self.memory, self.clock, self.checkpoints = stop, memory, clock, checkpoints
        self.budget = settings.budget
        self.ledger = Ledger(self.budget, clock)

    def run(self) -> Course[Attempt]:
        try:
            root: ProofState = (yield Open(self.problem)).value
        except StatementError as error:
            return self._end(AttemptStatus.UNSUPPORTED, reason=str(error))
        except LeanCrashed as error:
            return self._end(AttemptStatus.ERROR, reason=f"the statement could not be opened: {error}")
        self.ledger = Ledger(self.budget, self.clock)  # the budget is the search's, not that of starting Lean
        if (reason := self._vain(root)) is not None:
            self.ledger.cache_hits += 1
            return self._end(AttemptStatus.FAILED, reason=f"{reason} (known from an earlier attempt)")
        # States that print alike are one node. Where that misled the search, it is made again without.
        found = yield from self._search_and_verify(root, merge=True)
        misled = found.verdict is not None and not found.verdict.proved
        if misled and self.ledger.exceeded is None:
            return (yield from self._search_and_verify(root, merge=False))
        if self.memory is not None and found.graph is not None and not misled:
            self.memory.keep_proofs(self.environment, found.graph, found.verdict, found.stats)
            if found.status is AttemptStatus.FAILED:
                final = found.reason == EXHAUSTED
                self.memory.keep_failure(self.environment, self.problem, found.reason, final=final, spent=found.stats)
        return found

    def _vain(self, root: ProofState) -> str | None:
        """Why the search would be in vain, as far as the memory knows; None where it has a proof to try."""
        if self.memory is None or self.memory.recall(self.environment, root) is not None:
            return None
        return self.memory.vain(self.environment, self.problem, self.budget)

    def _search_and_verify(self, root: ProofState, *, merge: bool) -> Course[Attempt]:
        search = self._resumed(root) if merge else None
        search = search or self.settings.search.start(_child(root, merge))
        reason = yield from self._search(search, merge)
        proof = search.graph.script()
        if proof is None:
            status = AttemptStatus.STOPPED if reason == "stopped" else AttemptStatus.FAILED
            return self._end(status, reason=reason, graph=search.graph)
        try:
            verdict: Verdict | None = (yield Judge(self.problem, proof)).value
        except StatementError as error:
            return self._end(AttemptStatus.UNSUPPORTED, reason=str(error), graph=search.graph)
        if verdict is None:
            return self._end(AttemptStatus.STEPPED, proof=proof, graph=search.graph)
        if verdict.proved:
            return self._end(AttemptStatus.PROVED, proof=proof, verdict=verdict, graph=search.graph)
        reason = f"the search's proof was not accepted: {verdict.reason}"
        return self._end(AttemptStatus.FAILED, proof=proof, verdict=verdict, reason=reason, graph=search.graph)

    def pursue(self, search: GraphSearch, ledger: Ledger, *, merge: bool) -> Course[str]:
        """`_search` on an account of its own."""
        self.ledger = ledger
        return (yield from self._search(search, merge))

    def _resumed(self, root: ProofState) -> GraphSearch | None:
        """The search that another process left, what it spent included."""
        saved = None if self.checkpoints is None else self.checkpoints.load(root)
        if saved is None or saved.search.graph.root.key != root.key:
            return None
        self.ledger.take_over(saved.spent)
        return saved.search

    def _search(self, search: GraphSearch, merge: bool) -> Course[str]:
        """Drive the search to its end; why it ended, when it is not proved."""
        while not search.proved:
            if merge and self.checkpoints is not None:
                self.checkpoints.reached(search, self.ledger.spent())
            if self.stop():
                return "stopped"
            if self.ledger.exceeded:
                return no_proof_within(self.ledger)
            trials = search.ask(self.ledger.expansions_left(self.settings.parallel))
            if not trials:
                return EXHAUSTED
            try:
                if merge and self.memory is not None:
                    trials = yield from self._replay(self.memory, search, trials)
                if trials:
                    yield from self._expand(search, trials, merge)
            except (GeneratorError, LeanEnvError):
                for trial in trials:
                    search.give_back(trial)
        return ""

    def _replay(self, memory: Memory, search: GraphSearch, trials: Sequence[Trial]) -> Course[list[Trial]]:
        """Run what the memory has for these states; tell of those that it closes, and return the others."""
        known = {
            trial.id: Proposal(script, 0.0, generator=MEMORY)
            for trial in trials
            if not trial.round and (script := memory.recall(self.environment, _state(trial))) is not None
        }
        if not known:
            return list(trials)
        remembered = [trial for trial in trials if trial.id in known]
        results = yield from self._step(remembered, [[known[trial.id]] for trial in remembered])
        closed: set[int] = set()
        for trial, (result,) in zip(remembered, results, strict=True):
            if result.status is StepStatus.CLOSED:
                closed.add(trial.id)
                search.tell(trial, [_outcome(known[trial.id], result, MEMORY, merge=True)])
        self.ledger.cache_hits += len(closed)
        self.ledger.expansions += len(closed)
        return [trial for trial in trials if trial.id not in closed]

    def _expand(self, search: GraphSearch, trials: Sequence[Trial], merge: bool) -> Course[None]:
        """Run the proposals in Lean, a slice of each trial's at a time, until its state is closed or they are spent."""
        answers = yield from self._propose(trials)
        outcomes: dict[int, list[Outcome]] = {trial.id: [] for trial in trials}
        left = {trial.id: list(answer.tactics) for trial, answer in zip(trials, answers, strict=True)}
        size = self.settings.first_call
        while running := [trial for trial in trials if left[trial.id]]:
            slices = self._slices([left[trial.id] for trial in running], size)
            size *= 2
            results_of = yield from self._step(running, slices)
            for trial, proposals, results in zip(running, slices, results_of, strict=True):
                closed = any(result.status is StepStatus.CLOSED for result in results)
                late = self.ledger.exceeded not in (None, "expansions") or self.stop()
                left[trial.id] = [] if closed or late else left[trial.id][len(proposals) :]
                outcomes[trial.id] += [
                    _outcome(proposal, result, self.generator, merge)
                    for proposal, result in zip(proposals, results, strict=True)
                ]
        self.ledger.expansions += len(trials)
        for trial, answer in zip(trials, answers, strict=True):
            search.tell(trial, outcomes[trial.id], last=answer.last)

    def _slices(self, waiting: Sequence[Sequence[Proposal]], size: int) -> list[Sequence[Proposal]]:
        """What of each trial's proposals goes to Lean now: `size`, within a call's bound and the budget of steps."""
        sizes = [min(len(proposals), size, self.settings.tactics_per_call) for proposals in waiting]
        left = self.ledger.steps_left(sum(sizes))
        slices: list[Sequence[Proposal]] = []
        for proposals, size in zip(waiting, sizes, strict=True):
            slices.append(proposals[: min(size, left)])
            left -= len(slices[-1])
        return slices

    def _propose(self, trials: Sequence[Trial]) -> Course[list[Proposals]]:
        served = yield Propose(tuple(Query(_state(trial), trial.round, trial.depth) for trial in trials))
        self.ledger.generator_seconds += served.seconds
        answers: list[Proposals] = served.value
        self.ledger.generator_tokens += sum(answer.spent for answer in answers)
        return answers

    def _step(self, trials: Sequence[Trial], slices: Sequence[Sequence[Proposal]]) -> Course[list[list[StepOutcome]]]:
        requests = ((_state(trial), [p.tactic for p in part]) for trial, part in zip(trials, slices, strict=True))
        served = yield Step(tuple(requests))
        results: list[list[StepOutcome]] = served.value
        self.ledger.lean_seconds += served.seconds
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
