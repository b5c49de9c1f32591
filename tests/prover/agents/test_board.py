"""What a team's board takes over from the searches of its agents."""

from lean_env.environment import ProofState
from lean_env.goal import Goal
from lean_env.problem import Problem
from prover.agents.board import Board, Copied
from prover.attempt import root_of
from search import BestFirstSettings, Budget, Child, GraphSearch, Ledger, Outcome, OutcomeStatus

ROOT = ProofState(Problem("t", "theorem t (n : ℕ) : n = n"), (Goal((), "n = n"),))
LEFT = Child("left")


def board() -> Board:
    return Board(ROOT, Ledger(Budget()))


def search() -> GraphSearch:
    return BestFirstSettings().start(root_of(ROOT))


def tell(search: GraphSearch, *outcomes: Outcome) -> None:
    (trial,) = search.ask(1)
    search.tell(trial, outcomes, last=True)


def test_a_tactic_too_slow_for_one_agent_may_help_with_another() -> None:
    shared, slow, quick = board(), search(), search()
    tell(slow, Outcome("decide", -1.0, status=OutcomeStatus.TIMEOUT), Outcome("split", -1.0))
    tell(quick, Outcome("split", -1.0, status=OutcomeStatus.OPEN, children=(LEFT,)))
    tell(quick, Outcome("rfl", -1.0, status=OutcomeStatus.CLOSED))
    shared.enter(slow, Copied({0: 0}))
    assert not shared.proved(0)
    shared.enter(quick, Copied({0: 0}))
    assert shared.graph.script() == "split\nrfl"


def test_what_two_agents_find_alike_stands_once() -> None:
    shared = board()
    for agent in (search(), search()):
        tell(agent, Outcome("split", -1.0, status=OutcomeStatus.OPEN, children=(LEFT,)), Outcome("ring", -1.0))
        shared.enter(agent, Copied({0: 0}))
    assert [edge.tactic for edge in shared.graph.edges] == ["split", "ring"]


def test_a_search_is_taken_over_piece_by_piece() -> None:
    shared, agent, copied = board(), search(), Copied({0: 0})
    tell(agent, Outcome("split", -1.0, status=OutcomeStatus.OPEN, children=(LEFT,)))
    shared.enter(agent, copied)
    tell(agent, Outcome("rfl", -1.0, status=OutcomeStatus.CLOSED))
    shared.enter(agent, copied)
    assert shared.proved(0)
    assert len(shared.graph.edges) == copied.edges == 2
