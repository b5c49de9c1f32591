"""Short searches for the sake of their rows: what closed a state or led on becomes a row, what failed there a pair.

No verdict is asked for: a row says that Lean ran its tactic at its state, not that a theorem is proved.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lean_env.canonical import canonical_goal
from lean_env.embedded.environment import EmbeddedEnvironment
from lean_env.environment import Environment, ProofState, StepLimits, StepOutcome, StepStatus
from lean_env.errors import StatementError
from lean_env.guard import forbidden
from lean_env.problem import Problem
from prover.generator import Generator, Proposal, Proposals, Query
from prover.training.rows import Pair, Row
from search import BestFirstSettings, Child, Edge, Node, Outcome, OutcomeStatus, ProofGraph, Trial

# In order of preference where several close a goal, so that a state has one answer, and the same for all states of its
# kind. Those that fail quickly are tried first everywhere.
STANDARD = (
    "ring", "omega", "linarith", "positivity", "norm_num", "nlinarith", "simp_all", "simp", "decide", "tauto", "rfl",
)  # fmt: skip
QUICK = tuple(tactic for tactic in STANDARD if tactic not in ("nlinarith", "tauto"))
LIMITS = StepLimits(seconds=20.0, heartbeats=8_000)  # what needs more is not worth learning
MAX_DEPTH = 8
SLICE = 12  # tactics that travel to Lean together
REJECTED = 4  # pairs from one state
MESSAGE = 300  # characters that are kept of what Lean says
LONGEST_STATE = 1_000
LONGEST_TACTIC = 240
_NUMERAL = re.compile(r"(?<![\w₀-₉.])\d+")


@dataclass(frozen=True, slots=True)
class Harvest:
    """What one statement brought; nothing where no proof was found."""

    rows: tuple[Row, ...] = ()
    pairs: tuple[Pair, ...] = ()


@dataclass(frozen=True, slots=True)
class Eager:
    """A generator that has another's proposals in another order.

    First come, in a slice of their own, `favourites` (tactics that proved others of the kind, with placeholders for
    names as `CanonicalGoal.without_names` leaves them) and what is `meant` at the root. Then the standard ones.
    """

    inner: Generator
    meant: Sequence[str] = ()
    favourites: Sequence[str] = ()

    @property
    def name(self) -> str:
        """That of the other."""
        return self.inner.name

    def propose(self, queries: Sequence[Query]) -> list[Proposals]:
        """See `Generator.propose`."""
        return [self._sorted(query, answer) for query, answer in zip(queries, self.inner.propose(queries), strict=True)]

    def _sorted(self, query: Query, answer: Proposals) -> Proposals:
        first = self._first(query)
        rank = {tactic: i for i, tactic in enumerate(dict.fromkeys((*first, *QUICK)))}
        known = {proposal.tactic for proposal in answer.tactics}
        added = [Proposal(tactic, -3.0) for tactic in first if tactic not in known]
        ordered = sorted((*added, *answer.tactics), key=lambda p: rank.get(p.tactic, len(rank)))
        return replace(answer, tactics=tuple(ordered))

    def slices(self, query: Query, answer: Proposals) -> Iterator[Sequence[Proposal]]:
        """The answer's tactics as they travel to Lean together."""
        start = len(self._first(query))
        if start:
            yield answer.tactics[:start]
        for i in range(start, len(answer.tactics), SLICE):
            yield answer.tactics[i : i + SLICE]

    def _first(self, query: Query) -> list[str]:
        return [] if query.round else first_tactics(query.state, self.meant, self.favourites)


def harvest(
    problem: Problem,
    environment: Environment,
    generator: Generator,
    origin: str,
    meant: Sequence[str] = (),
    favourites: Sequence[str] = (),
    *,
    seconds: float = 5.0,
    expansions: int = 8,
) -> Harvest:
    """Search for a proof within a small budget, with `favourites` and what is `meant` for it first (see `Eager`).

    Raises StatementError for what can't be stated, and LeanCrashed.
    """
    root = environment.open(problem)
    search = BestFirstSettings(max_depth=MAX_DEPTH).start(_child(root))
    eager, deadline = Eager(generator, meant, favourites), time.monotonic() + seconds
    while not search.proved and expansions and time.monotonic() < deadline and (trials := search.ask(1)):
        expansions -= 1
        for trial in trials:
            outcomes, last = _expand(trial, environment, eager, deadline)
            search.tell(trial, outcomes, last=last)
    return gather(search.graph, problem, origin) if search.proved else Harvest()


def harvest_quickly(
    problems: Sequence[Problem],
    environment: EmbeddedEnvironment,
    origin: str,
    meant: Sequence[Sequence[str]],
    favourites: Sequence[str],
) -> list[Harvest | None]:
    """The harvest of each problem that one of its first tactics closes, two documents for all; None for the others.

    The first tactics are those that `Eager` puts first, or where there are none the standard ones.
    """
    opened = environment.try_all([(problem, ()) for problem in problems])
    requests: dict[int, tuple[Problem, Sequence[str]]] = {}
    for i, one in enumerate(opened):
        if not isinstance(one, StatementError):
            first = first_tactics(one[0], meant[i], favourites)
            requests[i] = (problems[i], [tactic for tactic in first or QUICK if forbidden(tactic) is None])
    found: list[Harvest | None] = [None] * len(problems)
    for i, one in zip(requests, environment.try_all(list(requests.values())) if requests else (), strict=True):
        if not isinstance(one, StatementError):
            found[i] = _root_harvest(*one, origin)
    return found


def _root_harvest(root: ProofState, outcomes: Sequence[StepOutcome], origin: str) -> Harvest | None:
    problem, text = root.problem, str(root.goals[0])
    order = sorted(outcomes, key=lambda outcome: cost(text, outcome.tactic))
    closed = next((o for o in order if o.status is StepStatus.CLOSED), None)
    if closed is None:
        return None
    if len(text) > LONGEST_STATE or len(closed.tactic) > LONGEST_TACTIC:
        return Harvest()
    rejected: dict[str, StepOutcome] = {}
    for outcome in order:
        if outcome.status in (StepStatus.ERROR, StepStatus.TIMEOUT) and outcome.message:
            rejected.setdefault(outcome.tactic.split(None, 1)[0], outcome)
    return Harvest(
        (Row(text, closed.tactic, (), problem.name, problem.statement, origin),),
        tuple(
            Pair(text, closed.tactic, o.tactic, o.message[:MESSAGE], problem.name, problem.statement, origin)
            for o in list(rejected.values())[:REJECTED]
        ),
    )


def first_tactics(state: ProofState, meant: Sequence[str], favourites: Sequence[str]) -> list[str]:
    """The favourites with the names of a state, and at the root what is meant."""
    goal = canonical_goal(state.goals[0])
    fitted = [goal.with_names(template) for template in favourites] if goal else []
    return list(dict.fromkeys(tactic for tactic in (*fitted, *(() if state.path else meant)) if tactic is not None))


def _expand(trial: Trial, environment: Environment, eager: Eager, deadline: float) -> tuple[list[Outcome], bool]:
    """What the tactics for one state come to, a slice at a time until it is closed; whether these were the last."""
    state = trial.state
    assert isinstance(state, ProofState)
    query = Query(state, trial.round, trial.depth)
    (answer,) = eager.propose([query])
    outcomes: list[Outcome] = []
    for proposals in eager.slices(query, answer):
        results = environment.step(state, [proposal.tactic for proposal in proposals])
        outcomes += map(_outcome, proposals, results)
        if any(result.status is StepStatus.CLOSED for result in results) or time.monotonic() > deadline:
            break
    return outcomes, answer.last


def _child(state: ProofState) -> Child:
    return Child(state.key, state, str(state))


def _outcome(proposal: Proposal, result: StepOutcome) -> Outcome:
    children = tuple(map(_child, result.children))
    status = OutcomeStatus(result.status)
    return Outcome(
        proposal.tactic, proposal.log_prob, "", proposal.premises, status, children, result.message, result.seconds
    )


def gather(graph: ProofGraph, problem: Problem, origin: str) -> Harvest:
    """Rows and pairs of the states on one short proof of the root."""
    rows: list[Row] = []
    pairs: list[Pair] = []
    for node, edge in _path(graph):
        state = node.state
        assert isinstance(state, ProofState)
        text = str(state.goals[0])
        if len(text) > LONGEST_STATE or len(edge.tactic) > LONGEST_TACTIC:
            continue
        outcome = str(edge.status)
        rows.append(Row(text, edge.tactic, edge.premises, problem.name, problem.statement, origin, outcome))
        for other in _rejected(node):
            message = other.message[:MESSAGE]
            pairs.append(Pair(text, edge.tactic, other.tactic, message, problem.name, problem.statement, origin))
    return Harvest(tuple(rows), tuple(pairs))


def cost(state: str, tactic: str) -> float:
    """How far down a tactic stands in the order of preference: standard ones first, then by length.

    Numbers that the state does not hold must have been computed, and stand last. Where there are no hypotheses to speak
    of variables, `norm_num` is meant for it.
    """
    if tactic in STANDARD:
        return -1.0 if tactic == "norm_num" and state.startswith("⊢") else STANDARD.index(tactic) / 4
    return 3.0 + len(tactic) / 10 + 10.0 * len(computed(state, tactic))


def computed(state: str, tactic: str) -> set[str]:
    """The numerals of a tactic that its state does not hold, but for the smallest."""
    return set(_NUMERAL.findall(tactic)) - set(_NUMERAL.findall(state)) - {"0", "1", "2", "3", "4"}


def _path(graph: ProofGraph) -> Iterator[tuple[Node, Edge]]:
    """The states of a proof, each with its preferred tactic among those that begin a shortest one."""
    waiting, seen = [0], set[int]()
    while waiting:
        node = graph.nodes[waiting.pop()]
        if node.id in seen:
            continue
        seen.add(node.id)
        live = [edge for edge in node.edges if not edge.missing and not edge.dead and edge.total == node.length]
        chosen = min(live, key=lambda edge: cost(node.text, edge.tactic))
        yield node, chosen
        waiting += chosen.children


def _rejected(node: Node) -> list[Edge]:
    """A few failures of different tactics, those first that the order of preference puts first."""
    failed = sorted(
        (edge for edge in node.edges if edge.dead and edge.message), key=lambda edge: cost(node.text, edge.tactic)
    )
    by_word: dict[str, Edge] = {}
    for edge in failed:
        by_word.setdefault(edge.tactic.split(None, 1)[0], edge)
    return list(by_word.values())[:REJECTED]
