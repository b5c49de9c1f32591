"""The symbolic generator: gathers what the rules propose for a goal, and answers in rounds, cheap tactics first.

The model is explicit: each rule gives its tactics log-odds, and a softmax over one answer turns those into
probabilities. Nothing is learnt and nothing is random.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

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
        return Proposals(
            tuple(sorted(weighed(rounds[query.round]), key=lambda proposal: -proposal.log_prob)),
            last=query.round + 1 == len(rounds),
        )


@lru_cache(maxsize=256)
def _rounds(goal: Goal) -> tuple[tuple[Candidate, ...], ...]:
    return in_rounds(candidates_for(goal), ROUND_SIZE)


def candidates_for(goal: Goal) -> list[Candidate]:
    """All that the rules propose for a goal, without repetition and without forbidden text."""
    seen: dict[str, Candidate] = {}
    for candidate in chain.from_iterable(rule(GoalView(goal)) for rule in RULES):
        known = seen.get(candidate.tactic)
        if known is None or (candidate.tier, -candidate.weight) < (known.tier, -known.weight):
            seen[candidate.tactic] = candidate
    return [c for c in seen.values() if forbidden(c.tactic) is None and "✝" not in c.tactic]


def in_rounds(candidates: Sequence[Candidate], size: int) -> tuple[tuple[Candidate, ...], ...]:
    """One round a tier, the likeliest first; what goes beyond `size` is carried over to the next."""
    rounds: list[tuple[Candidate, ...]] = []
    carried: list[Candidate] = []
    for tier in sorted({candidate.tier for candidate in candidates}):
        own = [candidate for candidate in candidates if candidate.tier == tier]
        ordered = sorted([*carried, *own], key=lambda c: (not c.forced, -c.weight))
        rounds.append(tuple(ordered[:size]))
        carried = ordered[size:]
    while carried:
        rounds.append(tuple(carried[:size]))
        carried = carried[size:]
    return tuple(rounds)


def weighed(candidates: Sequence[Candidate]) -> tuple[Proposal, ...]:
    """Candidates, in their order, with log-probabilities whose exponentials sum up to at most 1."""
    shares = {"forced": FORCED_SHARE, "closing": CLOSING_SHARE, "open": 1.0 - CLOSING_SHARE}
    if any(c.forced for c in candidates):
        shares |= {"closing": 0.5 * (1 - FORCED_SHARE), "open": 0.5 * (1 - FORCED_SHARE)}
    kinds = [("forced" if c.forced else "closing" if c.closing else "open") for c in candidates]
    totals = {"forced": 0.0, "closing": 0.0, "open": OTHERWISE}
    for kind, c in zip(kinds, candidates, strict=True):
        totals[kind] += math.exp(c.weight)
    return tuple(
        Proposal(c.tactic, math.log(shares[kind]) + c.weight - math.log(totals[kind]), c.premises)
        for kind, c in zip(kinds, candidates, strict=True)
    )
