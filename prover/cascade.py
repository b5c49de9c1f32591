"""Generators one after the other: when one has no more to say about a state, the next is asked. Cheap first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from prover.generator import Generator, Heard, Listener, Proposals, Query

REMEMBERED = 100_000  # states of which it is known how far they have come


@dataclass(frozen=True, slots=True)
class _Place:
    """Which generator a state has come to, and in which of the state's rounds that one's first was."""

    member: int = 0
    since: int = 0


class Cascade:
    """Answers the rounds of a state from each member until it says `last`, then from the next, counted anew.

    Each round of a state must be asked in order, as strategies do; a state that is forgotten begins anew.
    """

    def __init__(self, *members: Generator) -> None:
        self._members = members
        self._places: OrderedDict[str, _Place] = OrderedDict()

    @property
    def name(self) -> str:
        """All names."""
        return "+".join(member.name for member in self._members)

    def propose(self, queries: Sequence[Query]) -> list[Proposals]:
        """See `Generator.propose`; each generator is called at most once."""
        places = [self._place(query) for query in queries]
        answers: dict[int, Proposals] = {}
        spent = [0] * len(queries)
        for number, member in enumerate(self._members):
            own = [i for i, place in enumerate(places) if place.member == number and i not in answers]
            shifted = [replace(queries[i], round=queries[i].round - places[i].since) for i in own]
            final = number + 1 == len(self._members)
            for i, answer in zip(own, member.propose(shifted) if own else [], strict=True):
                spent[i] += answer.spent
                if answer.last and not final:
                    places[i] = _Place(number + 1, queries[i].round + bool(answer.tactics))
                    self._remember(queries[i], places[i])
                    if not answer.tactics:
                        continue  # the next one answers this round
                answers[i] = replace(_signed(answer, member), last=final and answer.last, tokens=spent[i])
        return [answers[i] for i in range(len(queries))]

    def hear(self, heard: Heard) -> None:
        """See `Listener.hear`."""
        for member in self._members:
            if isinstance(member, Listener):
                member.hear(heard)

    def _place(self, query: Query) -> _Place:
        place = self._places.get(query.state.key, _Place()) if query.round else _Place()
        return place if place.since <= query.round else _Place()

    def _remember(self, query: Query, place: _Place) -> None:
        self._places[query.state.key] = place
        self._places.move_to_end(query.state.key)
        if len(self._places) > REMEMBERED:
            self._places.popitem(last=False)


def _signed(answer: Proposals, generator: Generator) -> Proposals:
    """Every proposal under the name of whoever made it."""
    return replace(answer, tactics=tuple(replace(p, generator=p.generator or generator.name) for p in answer.tactics))
