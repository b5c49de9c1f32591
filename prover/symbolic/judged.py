"""The symbolic generator with a judge: a model says which of the rules' tactics are likely to finish a goal.

What finishes its goal or fails leaves nothing to search, so all of it, cheap or not, is dealt out in the order of the
rules' log-odds and the judge's word, before the moves of each round. Fewer steps are needed so; they cost more each.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from lean_env.environment import ProofState
from prover.generator import Judge, Proposals, Query
from prover.symbolic.candidates import Candidate
from prover.symbolic.generator import candidates_for, in_rounds, weighed

CLOSING_SIZE, MOVES_SIZE = 16, 24  # at most so many tactics of each kind in a round
JUDGE_WEIGHT = 2.0  # log-odds for each natural unit of the judge's mean log-probability a token
REMEMBERED = 20_000  # states whose order is kept for their later rounds


@dataclass(frozen=True, slots=True)
class Deck:
    """The candidates for a goal: those that close it or fail, in the order in which they are dealt, and the moves in
    the rounds in which they may be made.
    """

    closing: tuple[Candidate, ...]
    moves: tuple[tuple[Candidate, ...], ...]

    def deal(self, number: int) -> Proposals:
        """One round, in the order in which it is to be tried."""
        rounds = max(len(self.moves), math.ceil(len(self.closing) / CLOSING_SIZE))
        closing = self.closing[number * CLOSING_SIZE : (number + 1) * CLOSING_SIZE]
        moves = self.moves[number] if number < len(self.moves) else ()
        return Proposals(weighed((*closing, *moves)), last=number + 1 >= rounds)


class JudgedGenerator:
    """`Generator` by rules and a judge. Equal queries get equal answers."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self._decks: OrderedDict[str, Deck] = OrderedDict()

    @property
    def name(self) -> str:
        """How results name it."""
        return "symbolic"

    def propose(self, queries: Sequence[Query]) -> list[Proposals]:
        """See `Generator.propose`; the judge is asked once. A state of several goals is worked on at its first."""
        self._decks |= self._judged({query.state.key: query.state for query in queries})
        answers = [self._decks[query.state.key].deal(query.round) for query in queries]
        while len(self._decks) > REMEMBERED:
            self._decks.popitem(last=False)
        return answers

    def _judged(self, states: dict[str, ProofState]) -> dict[str, Deck]:
        """Decks for those of the states that have none yet."""
        decks = {key: _deck(state) for key, state in states.items() if key not in self._decks}
        asked = {key: [c.tactic for c in deck.closing] for key, deck in decks.items() if deck.closing}
        words = self._judge.weigh([(states[key], tactics) for key, tactics in asked.items()]) if asked else []
        for key, found in zip(asked, words, strict=True):
            odds = {c.tactic: c.weight + JUDGE_WEIGHT * word for c, word in zip(decks[key].closing, found, strict=True)}
            closing = sorted(decks[key].closing, key=lambda c: -odds[c.tactic])
            decks[key] = replace(decks[key], closing=tuple(closing))
        return decks


def _deck(state: ProofState) -> Deck:
    found = candidates_for(state.goals[0])
    return Deck(tuple(c for c in found if c.closing), in_rounds([c for c in found if not c.closing], MOVES_SIZE))
