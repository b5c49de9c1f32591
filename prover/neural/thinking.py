"""When to think: a state is answered directly first, and with thought where that failed and thought is expected to pay.

Sources: dynamic CoT switching (EconProver, ACL 2026), NoThinking (arXiv 2504.09858). What pays is told by the coverage
curves of both lanes over the tokens that they spent, see `search.coverage`.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from prover.generator import Generator, Heard, Proposal, Proposals, Query
from search.coverage import Candidate, Coverage, best_investment, fit_coverage, solved_by

REMEMBERED = 20_000  # states and problems that are kept in mind
DIRECT, THOUGHT = 0, 1


@dataclass(frozen=True, slots=True)
class Thinking:
    """When thought is worth its tokens.

    - `direct_rounds`: a state is answered directly so often before thought is considered.
    - `least_attempts`: ended attempts from which on the curves decide; before that, thought is tried.
    - `least_gain`: the probability, for one more round, below which neither lane is asked any more.
    - `most_tokens`: of thought for one problem; None for no bound.
    - `usual_tokens`: what a round of thought costs, until some were seen.
    """

    direct_rounds: int = 1
    least_attempts: int = 8
    least_gain: float = 0.002
    most_tokens: int | None = None
    usual_tokens: int = 8192


@dataclass(slots=True)
class _State:
    """How many rounds each lane had at a state, and which of them has ended."""

    rounds: list[int] = field(default_factory=lambda: [0, 0])
    ended: list[bool] = field(default_factory=lambda: [False, False])


class ThinkingSwitch:
    """`Generator` with two lanes over one model. It learns from how attempts end, so its answers depend on them."""

    def __init__(self, direct: Generator, thinking: Generator, settings: Thinking | None = None) -> None:
        self.settings = settings or Thinking()
        self._lanes = (direct, thinking)
        self._states: OrderedDict[str, _State] = OrderedDict()
        self._spent: OrderedDict[str, list[int]] = OrderedDict()  # problem -> tokens by lane
        self._costs: tuple[list[float | None], list[float | None]] = ([], [])  # of problems, None where unsolved
        self.tokens = [0, 0]  # by lane
        self.rounds = [0, 0]

    @property
    def name(self) -> str:
        """How results name it; its tactics bear the names of the lanes."""
        return self._lanes[DIRECT].name

    def propose(self, queries: Sequence[Query]) -> list[Proposals]:
        """See `Generator.propose`; each lane is called at most once."""
        states = [self._state(query) for query in queries]
        chosen = [self._lane(query, state) for query, state in zip(queries, states, strict=True)]
        answers: dict[int, Proposals] = {}
        for lane, generator in enumerate(self._lanes):
            own = [i for i, choice in enumerate(chosen) if choice == lane]
            asked = [Query(queries[i].state, states[i].rounds[lane], queries[i].depth) for i in own]
            for i, answer in zip(own, generator.propose(asked) if own else [], strict=True):
                states[i].rounds[lane] += 1
                states[i].ended[lane] = answer.last
                self._account(queries[i], lane, answer.spent)
                named = tuple(_named(p, generator.name) for p in answer.tactics)
                spent = answer.spent + (answers[i].spent if i in answers else 0)
                answers[i] = Proposals(named, all(states[i].ended), spent)
                if not named and lane == DIRECT:
                    chosen[i] = self._lane(queries[i], states[i])  # nothing usable was said: that is a failure too
        return [answers.get(i, Proposals((), tokens=0)) for i in range(len(queries))]

    def hear(self, heard: Heard) -> None:
        """Learn from an attempt. One that others proved says nothing about either lane."""
        spent = self._spent.pop(heard.problem, None)
        names = [lane.name for lane in self._lanes]
        if spent is None or (heard.proved and not heard.provers.intersection(names)):
            return
        for lane, name in enumerate(names):
            if spent[lane]:
                self._costs[lane].append(float(spent[lane]) if name in heard.provers else None)

    def _lane(self, query: Query, state: _State) -> int | None:
        """Which lane answers; None when nothing is worth its tokens."""
        if state.rounds[DIRECT] < self.settings.direct_rounds and not state.ended[DIRECT]:
            return DIRECT
        open_lanes = [lane for lane in (DIRECT, THOUGHT) if not state.ended[lane]]
        spent = self._spent.get(query.state.problem.statement_sha256, [0, 0])
        price = self._price(THOUGHT)
        most = self.settings.most_tokens
        if THOUGHT in open_lanes and most is not None and spent[THOUGHT] + price > most:
            open_lanes.remove(THOUGHT)
        if not open_lanes:
            return None
        curves = [curve for lane in open_lanes if (curve := self._curve(lane)) is not None]
        if len(curves) < len(open_lanes):
            return open_lanes[-1]  # too little is known: thought is tried
        candidates = [Candidate(curve, spent[lane]) for lane, curve in zip(open_lanes, curves, strict=True)]
        best = best_investment(candidates, price, self.settings.least_gain)
        return None if best is None else open_lanes[best]

    def _curve(self, lane: int) -> Coverage | None:
        """What a lane solves by how many tokens, by the attempts that ended; None as long as they say too little."""
        costs = self._costs[lane]
        if len(costs) < self.settings.least_attempts:
            return None
        points = solved_by(costs)
        share = points[-1][1] if points else 0.0
        # Problems solved at one cost alone tell nothing of what more would bring: nothing more is expected then.
        return fit_coverage(points) or Coverage(math.log(share) if share else -math.inf, 0.0)

    def _price(self, lane: int) -> float:
        """Tokens that a round of a lane takes."""
        return self.tokens[lane] / self.rounds[lane] if self.rounds[lane] else float(self.settings.usual_tokens)

    def _state(self, query: Query) -> _State:
        key = query.state.key
        state = self._states.pop(key, None) if query.round else None
        self._states[key] = state = _State() if state is None else state
        if len(self._states) > REMEMBERED:
            self._states.popitem(last=False)
        return state

    def _account(self, query: Query, lane: int, tokens: int) -> None:
        self.tokens[lane] += tokens
        self.rounds[lane] += 1
        spent = self._spent.setdefault(query.state.problem.statement_sha256, [0, 0])
        spent[lane] += tokens
        if len(self._spent) > REMEMBERED:
            self._spent.popitem(last=False)


def _named(proposal: Proposal, name: str) -> Proposal:
    return replace(proposal, generator=proposal.generator or name)
