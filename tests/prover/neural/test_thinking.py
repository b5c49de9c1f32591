"""Two lanes over one model: direct first, and thought where that failed and the curves expect it to pay."""

from collections.abc import Sequence
from dataclasses import replace

from prover.generator import Heard, Proposal, Proposals, Query
from prover.neural.thinking import Thinking, ThinkingSwitch
from tests.prover.neural import tiny


class Lane:
    """A lane that says one thing a round and counts what it is asked."""

    def __init__(self, name: str, tokens: int, rounds: int = 3, says: bool = True) -> None:
        self.name, self.tokens, self.rounds, self.says = name, tokens, rounds, says
        self.asked: list[int] = []

    def propose(self, queries: Sequence[Query]) -> list[Proposals]:
        self.asked += [query.round for query in queries]
        return [
            Proposals(
                (Proposal(f"{self.name}{q.round}", -1.0),) if self.says else (), q.round + 1 >= self.rounds, self.tokens
            )
            for q in queries
        ]


def _lanes(**settings: int | float | None) -> tuple[ThinkingSwitch, Lane, Lane]:
    direct, thought = Lane("direct", 100), Lane("thought", 1000)
    return ThinkingSwitch(direct, thought, replace(Thinking(), **settings)), direct, thought


def _answers(switch: ThinkingSwitch, rounds: int) -> list[str]:
    found = [switch.propose([Query(tiny.ROOT, round_)])[0] for round_ in range(rounds)]
    return [answer.tactics[0].tactic if answer.tactics else "" for answer in found]


def _hear(switch: ThinkingSwitch, count: int, direct: int, thought: int) -> None:
    """Attempts on `count` problems, of which so many were proved by each lane, at different costs."""
    for number in range(count):
        problem = replace(tiny.PROBLEM, statement=f"theorem t{number} : True")
        state = tiny.goal(f"n{number} : ℕ\n⊢ True", problem=problem)
        for round_ in range(2 + number % 3):
            switch.propose([Query(state, round_)])
        solver = {"direct"} if number < direct else {"thought"} if number < direct + thought else set[str]()
        switch.hear(Heard(problem.statement_sha256, bool(solver), frozenset(solver)))


def test_a_state_is_answered_directly_first_and_with_thought_when_that_failed() -> None:
    switch, direct, thought = _lanes(direct_rounds=1)
    assert _answers(switch, 4) == ["direct0", "thought0", "thought1", "thought2"]
    assert (direct.asked, thought.asked) == ([0], [0, 1, 2])
    assert switch.tokens == [100, 3000] and switch.rounds == [1, 3]


def test_an_answer_without_a_tactic_is_a_failure_of_the_same_round() -> None:
    direct, thought = Lane("direct", 100, says=False), Lane("thought", 1000)
    switch = ThinkingSwitch(direct, thought)
    (answer,) = switch.propose([Query(tiny.ROOT)])
    assert [p.tactic for p in answer.tactics] == ["thought0"]
    assert [p.generator for p in answer.tactics] == ["thought"]
    assert answer.spent == 1100


def test_thought_that_has_proved_nothing_is_not_paid_for() -> None:
    switch, _, thought = _lanes(least_attempts=8)
    _hear(switch, 12, direct=4, thought=0)
    before = len(thought.asked)
    _answers(switch, 3)
    assert len(thought.asked) == before


def test_thought_that_proves_what_direct_answers_do_not_is_paid_for() -> None:
    switch, _, thought = _lanes(least_attempts=8)
    _hear(switch, 16, direct=0, thought=10)
    before = len(thought.asked)
    assert _answers(switch, 2) == ["direct0", "thought0"]
    assert len(thought.asked) == before + 1


def test_nothing_is_asked_when_no_lane_is_expected_to_bring_anything() -> None:
    switch, direct, thought = _lanes(least_attempts=8)
    _hear(switch, 12, direct=0, thought=0)
    before = len(direct.asked) + len(thought.asked)
    assert _answers(switch, 2) == ["direct0", ""]
    assert len(direct.asked) + len(thought.asked) == before + 1


def test_a_bound_on_thought_holds_for_each_problem() -> None:
    switch, direct, thought = _lanes(most_tokens=1500, usual_tokens=1000)
    assert _answers(switch, 4) == ["direct0", "thought0", "direct1", "direct2"]
    assert (len(direct.asked), len(thought.asked)) == (3, 1)


def test_proofs_by_others_say_nothing_about_the_lanes() -> None:
    switch, *_ = _lanes(least_attempts=1)
    switch.propose([Query(tiny.ROOT)])
    switch.hear(Heard(tiny.PROBLEM.statement_sha256, True, frozenset({"symbolic"})))
    assert _answers(switch, 2) == ["direct0", "thought0"]
