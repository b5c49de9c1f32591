"""The symbolic generator: gathers what the rules propose for a goal, and answers in rounds, cheap tactics first.

The model is explicit: each rule gives its tactics log-odds, and a softmax over one answer turns those into
probabilities. Nothing is learnt and nothing is random.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache

from lean_env.goal import Goal
from lean_env.guard import forbidden
from prover.generator import Proposal, Proposals, Query
from prover.symbolic.candidates import Candidate
from prover.symbolic.rules import RULES
from prover.symbolic.view import GoalView

ROUND_SIZE = 40
CLOSING_SHARE = 0.1  # of an answer's probability that goes to tactics that leave nothing to search
FORCED_SHARE = 0.9  # what a step that loses nothing takes of its answer
OTHERWISE = 4.0  # the odds, in units of an ordinary tactic, that none of an answer's tactics is the right one


class SymbolicGenerator:
    """`Generator` by rules. Equal queries get equal answers."""

    def __init__(self, seed: int = 0) -> None:
        self.seed = seed

    @property
    def name(self) -> str:
        """How results name it."""
        return "symbolic"

    def propose(self, queries: Sequence[Query]) -> list[Proposals]:
        """See `Generator.propose`. A state of several goals is worked on at its first."""
        return [self._answer(query) for query in queries]

    def _answer(self, query: Query) -> Proposals:
        rounds = _rounds(query.state.goals[0])
        if query.round >= len(rounds):
            return Proposals((), last=True)
        return Proposals(_weighed(rounds[query.round]), last=query.round + 1 == len(rounds))


@lru_cache(maxsize=256)
def _rounds(goal: Goal) -> tuple[tuple[Candidate, ...], ...]:
    """All candidates for a goal, without repetition and without forbidden text, cut into rounds."""
    tiers: dict[int, list[Candidate]] = {}
    seen: dict[str, Candidate] = {}
    for candidate in _candidates(GoalView(goal)):
        known = seen.get(candidate.tactic)
        if known is None or (candidate.tier, -candidate.weight) < (known.tier, -known.weight):
            seen[candidate.tactic] = candidate
    for candidate in seen.values():
        if forbidden(candidate.tactic) is None and "✝" not in candidate.tactic:
            tiers.setdefault(candidate.tier, []).append(candidate)
    rounds: list[tuple[Candidate, ...]] = []
    carried: list[Candidate] = []
    for tier in sorted(tiers):
        ordered = sorted([*carried, *tiers[tier]], key=lambda c: (not c.forced, -c.weight))
        rounds.append(tuple(ordered[:ROUND_SIZE]))
        carried = ordered[ROUND_SIZE:]
    while carried:
        rounds.append(tuple(carried[:ROUND_SIZE]))
        carried = carried[ROUND_SIZE:]
    return tuple(rounds)


def _candidates(view: GoalView) -> Iterator[Candidate]:
    for rule in RULES:
        yield from rule(view)


def _weighed(candidates: Sequence[Candidate]) -> tuple[Proposal, ...]:
    """Candidates with log-probabilities whose exponentials sum up to at most 1, the likeliest first."""
    shares = {"forced": FORCED_SHARE, "closing": CLOSING_SHARE, "open": 1.0 - CLOSING_SHARE}
    if any(c.forced for c in candidates):
        shares |= {"closing": 0.5 * (1 - FORCED_SHARE), "open": 0.5 * (1 - FORCED_SHARE)}
    kinds = [("forced" if c.forced else "closing" if c.closing else "open") for c in candidates]
    totals = {"forced": 0.0, "closing": 0.0, "open": OTHERWISE}
    for kind, c in zip(kinds, candidates, strict=True):
        totals[kind] += math.exp(c.weight)
    weighed = [
        Proposal(c.tactic, math.log(shares[kind]) + c.weight - math.log(totals[kind]), c.premises)
        for kind, c in zip(kinds, candidates, strict=True)
    ]
    return tuple(sorted(weighed, key=lambda proposal: -proposal.log_prob))
