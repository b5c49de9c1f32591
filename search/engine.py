"""The machine that every strategy runs on: trials in flight, rounds, retries, what can be asked, saving and loading.

What differs between strategies is a `Policy`: which of the states that can be asked comes next. Knows nothing of Lean,
models, clocks or budgets.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Callable, Mapping, Sequence
from heapq import heappop, heappush
from typing import Any, Protocol

from search.errors import FormatError, SearchError, TrialError
from search.graph import OPEN, Child, Outcome, OutcomeStatus, ProofGraph, Provenance
from search.strategy import SearchSettings, Trial

SCHEMA = "sequent-search/2"
_ASK, _TELL, _GIVE_BACK = range(3)


class Policy(Protocol):
    """Chooses among the states that can be asked. Deterministic from its settings and from what it is told."""

    def choose(self) -> int | None:
        """A node for which `Frontier.askable` holds; None leaves the choice to the search, which takes the oldest."""
        ...

    def score(self, node: int) -> float:
        """How good a state looks now: higher is better. It is what `Trial.score` says."""
        ...

    def offer(self, node: int) -> None:
        """A state that was known before can be asked, again or in its next round."""
        ...

    def linked(self, edge: int) -> None:
        """A tactic that left something was recorded. Those of its children that are new can be asked."""
        ...

    def told(self, trial: Trial, edges: range) -> None:
        """All that one trial brought was recorded, as these edges. The trial may have been another policy's."""
        ...

    def given_back(self, trial: Trial) -> None:
        """A trial brought nothing, for reasons of its own."""
        ...


class Frontier:
    """Which states can be asked: not in flight, not exhausted, not given up, not too deep, and of use to the root.

    What is of no use is found out only when it is looked at, and put aside until a new edge may have changed that.
    """

    __slots__ = ("_deep", "_max_depth", "_oldest", "_parked", "flight", "graph", "ready", "rounds")

    def __init__(self, root: Child, max_depth: int | None) -> None:
        self.graph = ProofGraph(root)
        self.rounds = array("l", [0])  # node -> times told
        self.ready = bytearray([1])  # node -> whether nothing but its use and depth stands against asking it
        self.flight: dict[int, Trial] = {}  # node -> its trial
        self._max_depth = max_depth
        self._oldest = [0]  # a heap of all ready nodes, and of some that no longer are
        self._parked: set[int] = set()  # put aside because they did not matter
        self._deep: set[int] = set()  # put aside because they lay too deep

    def askable(self, node: int) -> bool:
        """Whether a state can be asked now."""
        if not self.ready[node]:
            return False
        graph = self.graph
        if graph.matters(node):
            if self._max_depth is None or graph.depths[node] < self._max_depth:
                return True
            self._deep.add(node)
        elif graph.status_codes[node] == OPEN and graph.status_codes[0] == OPEN:
            self._parked.add(node)
        self.ready[node] = 0
        return False

    def oldest(self) -> int | None:
        """Of the states that can be asked the one that was known first, or None when there is none."""
        oldest = self._oldest
        while oldest:
            if self.askable(oldest[0]):
                return oldest[0]
            heappop(oldest)
        return None

    def add(self, node: int) -> None:
        """Make a state ready."""
        self.ready[node] = 1
        heappush(self._oldest, node)

    def record(self, source: int, outcome: Outcome, policy: Policy) -> None:
        """Add one tactic to the graph, and offer the policy whatever becomes askable by it."""
        graph = self.graph
        if not outcome.children:
            graph.add(source, outcome)
            return
        first_new = len(graph.keys)
        revived: list[int] = []
        lifted = False
        if self._parked or self._deep:
            known = [node.id for child in outcome.children if (node := graph.find(child.key)) is not None]
            revived = [node for node in known if not graph.matters(node)] if self._parked else []
            depth = graph.depths[source] + 1
            lifted = bool(self._deep) and any(graph.depths[node] > depth for node in known)
        edge = graph.add(source, outcome)
        if new := len(graph.keys) - first_new:
            self.rounds.extend([0] * new)
            self.ready.extend(b"\1" * new)
            self._oldest.extend(range(first_new, first_new + new))  # the highest numbers so far: it stays a heap
        policy.linked(edge)
        if revived:
            self._revive(revived, policy)
        if lifted:
            for node in sorted(self._deep):
                if graph.depths[node] < (self._max_depth or 0):
                    self._deep.discard(node)
                    self.add(node)
                    policy.offer(node)

    def _revive(self, starts: Sequence[int], policy: Policy) -> None:
        """Put back what was put aside below states that may matter again."""
        graph = self.graph
        seen = set(starts)
        queue = list(seen)
        for node in queue:
            if graph.status_codes[node] != OPEN:
                continue
            if node in self._parked:
                self._parked.discard(node)
                self.add(node)
                policy.offer(node)
            for edge in graph.edges_of(node):
                if not graph.dead[edge]:
                    fresh = [child for child in graph.children[edge] if child not in seen]
                    seen.update(fresh)
                    queue.extend(dict.fromkeys(fresh))


class GraphSearch:
    """A search from one root; see `Strategy` for the contract. The kind of its settings says which strategy it is.

    Whatever a policy prefers, the search is complete: as long as a state can be asked, one is. Goals that one tactic
    leaves side by side are one state each; states that can't help the root any more are passed over.
    """

    def __init__(self, root: Child, settings: SearchSettings) -> None:
        self.settings = settings
        self.frontier = Frontier(root, settings.max_depth)
        self.policy = settings.policy(self.frontier)
        self._graph = self.frontier.graph
        self._trials = 0
        self._flight = self.frontier.flight
        self._returns: dict[int, int] = {}  # node -> times given back in this round
        self._abandoned = 0
        self._journal = array("q")  # every ask, tell and give_back, three numbers each: what a saved search replays

    @property
    def graph(self) -> ProofGraph:
        """All that is known so far."""
        return self._graph

    @property
    def in_flight(self) -> int:
        """How many trials were asked and neither told nor given back."""
        return len(self._flight)

    @property
    def trials_in_flight(self) -> list[Trial]:
        """Those trials, the earliest first."""
        return list(self._flight.values())

    @property
    def abandoned(self) -> int:
        """How many states were given up because the generator or the environment kept failing on them."""
        return self._abandoned

    @property
    def proved(self) -> bool:
        """Whether the root is proved."""
        return self._graph.proved

    @property
    def exhausted(self) -> bool:
        """Whether the root is not proved, nothing is in flight, and there is nothing left to ask."""
        return not self.proved and not self._flight and self.frontier.oldest() is None

    @property
    def done(self) -> bool:
        """Whether it is proved or exhausted."""
        return self.proved or self.exhausted

    def ask(self, n: int = 1) -> list[Trial]:
        """Up to `n` trials, in the strategy's order. None when the root is proved, or all there is to try is in
        flight.
        """
        trials: list[Trial] = []
        frontier, graph, policy = self.frontier, self._graph, self.policy
        while len(trials) < n and (oldest := frontier.oldest()) is not None:
            node = policy.choose()
            if node is None:
                node = oldest
            self._trials += 1
            trial = Trial(
                self._trials, node, graph.keys[node], graph.states[node], graph.texts[node], graph.depths[node],
                frontier.rounds[node], policy.score(node),
            )  # fmt: skip
            frontier.ready[node] = 0
            self._flight[node] = trial
            trials.append(trial)
        if trials:
            self._journal.extend((_ASK, len(trials), 0))
        return trials

    def tell(self, trial: Trial, outcomes: Sequence[Outcome], *, last: bool = False) -> None:
        """What became of a trial's tactics, of which there may be none. `last` says that no more will come for it.

        Raises TrialError when the trial is not in flight.
        """
        node = self._land(trial)
        self._returns.pop(node, None)
        frontier, graph, policy = self.frontier, self._graph, self.policy
        first_edge = len(graph.children)
        for outcome in outcomes:
            frontier.record(node, outcome, policy)
        frontier.rounds[node] += 1
        if last or frontier.rounds[node] == self.settings.max_rounds:
            graph.exhaust(node)
        elif graph.status_codes[node] == OPEN:
            frontier.add(node)
            policy.offer(node)
        policy.told(trial, range(first_edge, len(graph.children)))
        self._journal.extend((_TELL, trial.id, 2 * len(outcomes) + last))

    def give_back(self, trial: Trial) -> None:
        """The generator or the environment failed on the trial: its state is asked again, at most `max_retries` times.

        After that the state is abandoned: it stays open, for nothing is known about it, but is not asked any more.
        Raises TrialError when the trial is not in flight.
        """
        node = self._land(trial)
        self._returns[node] = self._returns.get(node, 0) + 1
        self.policy.given_back(trial)
        if self._returns[node] > self.settings.max_retries:
            self._abandoned += 1
            self._graph.abandon(node)
        else:
            self.frontier.add(node)
            self.policy.offer(node)
        self._journal.extend((_GIVE_BACK, trial.id, 0))

    def score(self, node: int) -> float:
        """The priority of a node now: higher is earlier."""
        return self.policy.score(node)

    def save(self, pack: Callable[[object], Any] = lambda state: state) -> dict[str, Any]:
        """All of the search as JSON, for `load`. `pack` turns the environment's handles into JSON."""
        graph = self._graph
        states = zip(graph.keys, graph.states, graph.texts, (node.critic for node in graph.nodes), strict=True)
        return {
            "schema": SCHEMA,
            "settings": self.settings.as_json(),
            "states": [[key, pack(state), text, critic] for key, state, text, critic in states],
            "tactics": [
                [int(graph.outcome_codes[edge]), list(graph.children[edge]), _plain(graph.provenance[edge])]
                for edge in range(len(graph.children))
            ],
            "journal": self._journal.tolist(),
        }

    @staticmethod
    def load(data: Mapping[str, Any], unpack: Callable[[Any], object] = lambda state: state) -> GraphSearch:
        """A search just like the one that was saved, trials in flight and chance included: it goes on as that would.

        What was asked and told is asked and told again. Raises FormatError when that does not come to the same.
        """
        from search.strategies import settings_from_json

        if data.get("schema") != SCHEMA:
            raise FormatError(f"expected a search of schema {SCHEMA!r}, found {data.get('schema')!r}")
        try:
            children = [Child(key, unpack(state), text, critic) for key, state, text, critic in data["states"]]
            outcomes = [_outcome(tactic, children) for tactic in data["tactics"]]
            search = GraphSearch(children[0], settings_from_json(data["settings"]))
            search._replay(data["journal"], outcomes)
            if search._graph.keys != [child.key for child in children]:
                raise FormatError("the saved search's states are not those that its tactics reach")
        except (KeyError, TypeError, ValueError, IndexError, SearchError) as error:
            raise FormatError(f"not a saved search, or one of another version: {error}") from error
        return search

    def _replay(self, journal: Sequence[int], outcomes: Sequence[Outcome]) -> None:
        flight: dict[int, Trial] = {}
        told = 0
        for kind, number, count in zip(journal[::3], journal[1::3], journal[2::3], strict=True):
            if kind == _ASK:
                flight |= {trial.id: trial for trial in self.ask(number)}
            elif kind == _TELL:
                end = told + count // 2
                self.tell(flight.pop(number), outcomes[told:end], last=bool(count % 2))
                told = end
            elif kind == _GIVE_BACK:
                self.give_back(flight.pop(number))
            else:
                raise FormatError(f"unknown event {kind} in the journal")

    def _land(self, trial: Trial) -> int:
        if self._flight.get(trial.node) != trial:
            raise TrialError(f"trial {trial.id} (node {trial.node}, round {trial.round}) is not in flight")
        del self._flight[trial.node]
        return trial.node


def _plain(provenance: Provenance) -> list[Any]:
    tactic, log_prob, tokens, generator, premises, *rest = provenance
    return [tactic, log_prob if math.isfinite(log_prob) else None, tokens, generator, list(premises), *rest]


def _outcome(tactic: list[Any], states: Sequence[Child]) -> Outcome:
    code: int = tactic[0]
    left: list[int] = tactic[1]
    text, log_prob, tokens, generator, premises, message, seconds, cached = tactic[2]
    return Outcome(
        text,
        -math.inf if log_prob is None else log_prob,
        generator,
        tuple(premises),
        tuple(OutcomeStatus)[code],
        tuple(states[child] for child in left),
        message,
        seconds,
        tokens,
        cached,
    )
