"""Grafts whole proofs on the search: a proof is cut into steps, and each state that its steps reach gets the next one.

So a proof that fails at its seventh line leaves six good states, and the search goes on from each of them by whatever
strategy it has. States are known by the tactics that lead to them, so nothing has to be told back.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence

from lean_env.environment import ProofState
from lean_env.guard import forbidden
from prover.generator import Proposal, Query
from prover.neural.proof_steps import bullet_body, cut
from prover.neural.source import Answer

KEPT = 50_000  # states with a proof that goes on there
MOST_STARTS = 8  # places in what is left of a proof that are tried as the beginning of a later goal's part

Path = tuple[str, tuple[str, ...]]  # the problem, and the tactics from its root
Step = tuple[str, float, int]  # text, log-probability, tokens
Rest = tuple[Step, ...]


class Grafts:
    """What is left of proofs, by the path that leads to where it goes on. Plain data, bounded in number."""

    def __init__(self, kept: int = KEPT) -> None:
        self._kept = kept
        self._rests: OrderedDict[Path, list[Rest]] = OrderedDict()

    def graft(self, query: Query, answer: Answer, block: str, log_prob: float) -> list[Proposal]:
        """The proposals that a proof makes at the state that was asked: all of it at once, and its first step."""
        steps = _weighed(answer, block, cut(block), log_prob)
        if not steps:
            return []
        whole = [Proposal(block, min(0.0, log_prob), tokens=max(1, answer.tokens))] if forbidden(block) is None else []
        if len(steps) == 1:
            return whole or [_proposal(steps[0])]
        return [*whole, self._begin(query.state, steps)]

    def at(self, query: Query) -> tuple[Proposal, ...]:
        """The next steps of all proofs that lead through the state that is asked."""
        state = query.state
        if not state.path or query.round:
            return ()
        last = state.path[-1]
        rests = self._rests.get(_path(state), ())
        found = [self._begin(state, part) for rest in rests for part in _parts(rest, last.focus)]
        return tuple(dict.fromkeys(found))

    def _begin(self, state: ProofState, steps: Rest) -> Proposal:
        """Propose the first step, and remember what comes behind it."""
        first, rest = steps[0], steps[1:]
        if rest:
            problem, path = _path(state)
            rests = self._rests.setdefault((problem, (*path, first[0])), [])
            if rest not in rests:
                rests.append(rest)
            self._rests.move_to_end((problem, (*path, first[0])))
            while len(self._rests) > self._kept:
                self._rests.popitem(last=False)
        return _proposal(first)


def _parts(rest: Rest, focus: int | None) -> Iterator[Rest]:
    """What of `rest` may go on at a goal: all of it where there is one, else the goal's own bullet, or whatever step
    its part begins with, which only Lean can tell.
    """
    if focus is None:
        yield rest
        if (body := bullet_body(rest[0][0])) is not None and (inner := _inner(rest[0], body)):
            yield inner
        return
    leading = 0
    while leading < len(rest) and bullet_body(rest[leading][0]) is not None:
        leading += 1
    place = focus or 0
    if place < leading:
        if inner := _inner(rest[place], bullet_body(rest[place][0]) or ""):
            yield inner
        return
    starts = range(leading, len(rest)) if place else range(leading, min(leading + 1, len(rest)))
    for start in list(starts)[:MOST_STARTS]:
        yield rest[start:]


def _inner(bullet: Step, body: str) -> Rest:
    """The steps of a bullet's body, among which its log-probability is shared out evenly."""
    steps = cut(body)
    return tuple((step, bullet[1] / len(steps), max(1, bullet[2] // len(steps))) for step in steps)


def _weighed(answer: Answer, block: str, steps: Sequence[str], log_prob: float) -> Rest:
    """Steps with the log-probability of their own tokens, or else with their share of the whole by length."""
    weighed: list[Step] = []
    position = 0
    length = max(1, len(block))
    for step in steps:
        line = step.partition("\n")[0]
        start = answer.text.find(line, position)
        share = min(1.0, len(step) / length)
        tokens = max(1, round(answer.tokens * share))
        if start >= 0 and answer.pieces:
            position = start + len(step)
            weighed.append((step, answer.log_prob_of(start, position), tokens))
        else:
            weighed.append((step, min(0.0, log_prob * share), tokens))
    return tuple(weighed)


def _proposal(step: Step) -> Proposal:
    text, log_prob, tokens = step
    return Proposal(text, log_prob, tokens=tokens)


def _path(state: ProofState) -> Path:
    return state.problem.statement_sha256, tuple(step.tactic for step in state.path)
