"""Best-first search asks for the right state, loses none, and ends when it should."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search import (
    BestFirst,
    BestFirstSettings,
    Child,
    NodeStatus,
    Outcome,
    OutcomeStatus,
    ProofGraph,
    Strategy,
    Trial,
    TrialError,
)


def leads(tactic: str, log_prob: float, *children: str, tokens: int = 1) -> Outcome:
    status = OutcomeStatus.OPEN if children else OutcomeStatus.CLOSED
    return Outcome(tactic, log_prob, status=status, children=tuple(map(Child, children)), tokens=tokens)


def fails(tactic: str = "simp") -> Outcome:
    return Outcome(tactic, -1.0, status=OutcomeStatus.ERROR, message="simp made no progress")


ONCE = BestFirstSettings(max_rounds=1)

# A deep path of likely steps, and a shallow one of two unlikely steps.
LADDER = {
    "root": [leads("a", -1.0, "a1"), leads("b", -2.5, "b1")],
    "a1": [leads("a", -1.0, "a2")],
    "a2": [leads("a", -1.0, "a3")],
    "a3": [leads("a", -1.0, "a4")],
    "b1": [leads("b", -2.5, "b2")],
    "a4": [fails()],
    "b2": [fails()],
}


@pytest.mark.parametrize(
    ("alpha", "order"),
    [
        # scores of a1..a4: -1 -2 -3 -4; of b1, b2: -2.5 -5
        (0.0, "root a1 a2 b1 a3 a4 b2"),
        # -1 -1.41 -1.73 -2; -2.5 -3.54
        (0.5, "root a1 a2 a3 a4 b1 b2"),
        # -1 each; -2.5 each
        (1.0, "root a1 a2 a3 a4 b1 b2"),
        # BFS-Prover v2's script, beyond the mean: -1 -0.5 -0.33 -0.25; -2.5 -1.25
        (2.0, "root a1 a2 a3 a4 b1 b2"),
    ],
)
def test_states_are_asked_by_the_score_of_bfs_prover(alpha: float, order: str) -> None:
    search = BestFirst(Child("root"), BestFirstSettings(alpha=alpha, max_rounds=1))
    asked: list[str] = []
    while trials := search.ask():
        asked.append(trials[0].key)
        search.tell(trials[0], LADDER[trials[0].key])
    assert asked == order.split()


@pytest.mark.parametrize(
    ("alpha", "scores"),
    [
        (0.0, [-0.5, -2.0, -2.0]),
        (0.5, [-0.5, -2.0 / 2**0.5, -2.0 / 2**0.5]),
        (1.0, [-0.5, -1.0, -1.0]),
        (2.0, [-0.5, -0.5, -0.5]),
    ],
)
def test_the_score_is_the_log_probability_of_the_path_over_a_power_of_its_length(
    alpha: float, scores: list[float]
) -> None:
    search = BestFirst(Child("root"), BestFirstSettings(alpha=alpha, max_rounds=1))
    search.tell(search.ask()[0], [leads("intro", -0.5, "a")])
    (a,) = search.ask()
    search.tell(a, [leads("split", -1.5, "left", "right")])
    left, right = search.ask(5)
    assert [left.key, right.key] == ["left", "right"]
    assert [a.score, left.score, right.score] == scores


@pytest.mark.parametrize(("per_token", "first"), [(False, "short"), (True, "long")])
def test_a_tactic_counts_by_the_sum_or_by_the_mean_over_its_tokens(per_token: bool, first: str) -> None:
    search = BestFirst(Child("root"), BestFirstSettings(per_token=per_token, max_rounds=1))
    search.tell(search.ask()[0], [leads("s", -1.0, "short", tokens=1), leads("l", -2.0, "long", tokens=4)])
    assert search.ask()[0].key == first


World = dict[str, list[Outcome]]


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """What a generator and an environment would answer: random tactics between a few states, circles included."""
    size = draw(st.integers(2, 9))
    states = st.integers(0, size - 1).map(str)
    # Quarters add up without rounding, so that equal scores are equal however they were added up.
    log_prob = st.integers(0, 12).map(lambda quarters: -quarters / 4)

    def tactic(log_prob: float, children: list[str] | None) -> Outcome:
        return fails() if children is None else leads("t", log_prob, *children)

    left = st.one_of(st.none(), st.lists(states, min_size=1, max_size=3))
    sometimes_closed = st.one_of(left, st.just([]))
    return {
        str(state): draw(
            st.lists(st.builds(tactic, log_prob, sometimes_closed if state == size - 1 else left), max_size=4)
        )
        for state in range(size)
    }


def tell(search: BestFirst, world: World, trial: Trial) -> None:
    """Two tactics a round until there are no more; the first round of every other state has none."""
    tactics, start = world[trial.key], 2 * (trial.round - int(trial.key) % 2)
    search.tell(trial, tactics[max(0, start) : start + 2], last=start + 2 >= len(tactics))


def best_paths(graph: ProofGraph) -> list[tuple[float, int]]:
    """For each node the highest log-probability of a path from the root, and the least length of such a path."""
    best = [(float("-inf"), 0)] * len(graph.nodes)
    best[0] = (0.0, 0)
    for _ in graph.nodes:
        for edge in graph.edges:
            log_prob, steps = best[edge.source]
            for child in edge.children:
                best[child] = max(best[child], (log_prob + edge.log_prob, steps - 1))
    return [(log_prob, -steps) for log_prob, steps in best]


def drive(
    search: BestFirst, world: World, seed: int, *, width: int, trouble: float, check: bool
) -> list[tuple[str, int]]:
    """What `search` asked, with up to `width` trials in flight that are told in any order, some given back."""
    chooser = random.Random(seed)
    flight: list[Trial] = []
    asked: list[tuple[str, int]] = []
    graph = search.graph
    given_up: set[int] = set()
    troubles: dict[int, int] = {}
    while not search.done:
        for _ in range(width - len(flight)):
            open_for_asking = {
                node.id
                for node in graph.nodes
                if graph.matters(node.id) and not node.exhausted and node.id not in given_up
            } - {trial.node for trial in flight}
            trials = search.ask()
            assert bool(trials) == bool(open_for_asking and not graph.proved)
            if trials:
                (trial,) = trials
                assert trial.node in open_for_asking
                if check:
                    paths = best_paths(graph)
                    rounds = {node: sum(key == graph.nodes[node].key for key, _ in told) for node in open_for_asking}
                    scores = {
                        node: paths[node][0] / max(paths[node][1], 1) ** search.settings.alpha - rounds[node]
                        for node in open_for_asking
                    }
                    assert trial.score == scores[trial.node] == max(scores.values())
                flight.append(trial)
                asked.append((trial.key, trial.round))
        if not flight:
            assert search.done
            break
        trial = flight.pop(chooser.randrange(len(flight)))
        if chooser.random() < trouble:
            search.give_back(trial)
            troubles[trial.node] = troubles.get(trial.node, 0) + 1
            if troubles[trial.node] > search.settings.max_retries:
                given_up.add(trial.node)
        else:
            troubles.pop(trial.node, None)
            told.append((trial.key, trial.round))
            tell(search, world, trial)
    for trial in flight:
        tell(search, world, trial)
    graph.check()
    return asked


told: list[tuple[str, int]] = []  # of the drive in progress


@settings(max_examples=120, deadline=None)
@given(
    worlds(), st.integers(0, 2**32), st.integers(1, 4), st.sampled_from([0.0, 0.5, 1.0]), st.sampled_from([0.0, 0.3])
)
def test_each_trial_is_the_best_of_all_that_can_help(
    world: World, seed: int, width: int, alpha: float, trouble: float
) -> None:
    told.clear()
    drive(BestFirst(Child("0"), BestFirstSettings(alpha=alpha)), world, seed, width=width, trouble=trouble, check=True)


@settings(max_examples=100, deadline=None)
@given(worlds(), st.integers(0, 2**32), st.integers(1, 4))
def test_the_same_answers_give_the_same_search(world: World, seed: int, width: int) -> None:
    def once() -> tuple[list[tuple[str, int]], str | None]:
        search = BestFirst(Child("0"))
        return drive(search, world, seed, width=width, trouble=0.2, check=False), search.graph.script()

    assert once() == once()


@settings(max_examples=100, deadline=None)
@given(worlds(), st.integers(0, 2**32), st.integers(1, 4))
def test_the_search_is_complete_it_proves_the_root_or_shows_that_nothing_can(
    world: World, seed: int, width: int
) -> None:
    everything = ProofGraph(Child("0"))
    for node in everything.nodes:
        for outcome in world[node.key]:
            everything.record(node.id, outcome)
        everything.exhaust(node.id)
    search = BestFirst(Child("0"))
    drive(search, world, seed, width=width, trouble=0.0, check=False)
    assert search.proved == everything.proved
    assert search.graph.root.status is everything.root.status


def test_several_trials_are_in_flight_and_no_state_is_asked_twice() -> None:
    search = BestFirst(Child("root"), ONCE)
    (root,) = search.ask(4)
    assert search.ask(4) == []
    assert not search.done
    search.tell(root, [leads("split", -1.0, "a", "b"), leads("other", -2.0, "c")])
    assert [trial.key for trial in search.ask(2)] == ["a", "b"]
    assert [trial.key for trial in search.ask(9)] == ["c"]
    assert search.in_flight == 3


def test_a_proof_told_while_others_are_in_flight_ends_the_search() -> None:
    search = BestFirst(Child("root"), ONCE)
    search.tell(search.ask()[0], [leads("one", -1.0, "a"), leads("two", -2.0, "b")])
    one, two = search.ask(2)
    search.tell(two, [leads("done", -1.0)])
    assert search.proved and search.done and not search.exhausted
    assert search.ask(3) == []
    search.tell(one, [leads("done too", -1.0)])
    assert search.graph.script() == "two\ndone"


def test_a_trial_that_was_given_back_is_asked_again_with_the_same_round() -> None:
    search = BestFirst(Child("root", state="handle"))
    (trial,) = search.ask()
    search.give_back(trial)
    assert not search.done
    (again,) = search.ask()
    assert again == trial._replace(id=again.id)
    search.tell(again, [leads("done", -1.0)])
    assert search.proved


def test_a_state_that_keeps_failing_is_given_up_but_not_called_failed() -> None:
    search = BestFirst(Child("root"), BestFirstSettings(max_retries=2))
    for _ in range(3):
        search.give_back(search.ask()[0])
    assert search.ask() == []
    assert search.exhausted and search.abandoned == 1
    assert search.graph.root.status is NodeStatus.ABANDONED and search.graph.is_open(0)


def test_each_round_has_its_own_retries() -> None:
    search = BestFirst(Child("root"), BestFirstSettings(max_retries=1))
    for _ in range(3):
        search.give_back(search.ask()[0])
        search.tell(search.ask()[0], [fails()])
    assert search.abandoned == 0
    assert search.ask()[0].round == 3


@pytest.mark.parametrize("answer", ["tell", "give back"])
def test_an_answer_to_a_trial_that_is_not_in_flight_is_refused(answer: str) -> None:
    search = BestFirst(Child("root"))
    (trial,) = search.ask()
    search.give_back(trial)
    (current,) = search.ask()
    with pytest.raises(TrialError, match=r"trial 1 \(node 0, round 0\) is not in flight"):
        search.tell(trial, [leads("late", -1.0)]) if answer == "tell" else search.give_back(trial)
    search.tell(current, [leads("done", -1.0)])
    assert search.proved


def test_a_state_is_asked_for_its_next_tier_until_the_generator_has_no_more() -> None:
    search = BestFirst(Child("root"), BestFirstSettings(alpha=0.0, round_penalty=1.0))
    search.tell(search.ask()[0], [leads("cheap", -0.5, "a"), leads("dear", -3.0, "b")])
    asked: list[tuple[str, int]] = []
    while trials := search.ask():
        asked.append((trials[0].key, trials[0].round))
        search.tell(trials[0], [fails()], last=trials[0].round == 2)
    # a: -0.5 -1.5 -2.5; root: 0 in round 0, then -1 -2; b: -3 -4 -5
    assert asked == [("a", 0), ("root", 1), ("a", 1), ("root", 2), ("a", 2), ("b", 0), ("b", 1), ("b", 2)]
    assert search.exhausted
    assert search.graph.root.status is NodeStatus.FAILED


def test_a_generator_that_says_it_has_no_more_is_not_asked_again() -> None:
    search = BestFirst(Child("root"))
    search.tell(search.ask()[0], [fails()], last=True)
    assert search.ask() == [] and search.exhausted
    assert search.graph.root.status is NodeStatus.FAILED


@pytest.mark.parametrize("first", [[fails()], []])
def test_the_second_round_can_prove_what_the_first_could_not(first: list[Outcome]) -> None:
    search = BestFirst(Child("root"))
    search.tell(search.ask()[0], first)
    search.tell(search.ask()[0], [leads("omega", -4.0)])
    assert search.graph.script() == "omega"


def test_states_too_deep_are_left_alone_until_a_shorter_path_is_found() -> None:
    search = BestFirst(Child("root"), BestFirstSettings(max_depth=2, max_rounds=1))
    search.tell(search.ask()[0], [leads("long", -0.1, "a"), leads("other", -5.0, "b")])
    search.tell(search.ask()[0], [leads("long", -0.1, "goal")])
    (b,) = search.ask(9)
    assert b.key == "b"
    search.give_back(b)
    (b,) = search.ask()
    search.tell(b, [fails()])
    assert search.exhausted and search.graph.root.status is NodeStatus.OPEN

    search = BestFirst(Child("root"), BestFirstSettings(max_depth=2, max_rounds=2))
    search.tell(search.ask()[0], [leads("long", -0.1, "a")])
    search.tell(search.ask()[0], [leads("long", -0.1, "goal")], last=True)
    search.tell(search.ask()[0], [leads("short", -9.0, "goal")])
    assert search.ask()[0].key == "goal"


def test_a_goal_passed_over_beside_a_failed_one_returns_when_another_tactic_needs_it() -> None:
    search = BestFirst(Child("root"), BestFirstSettings(round_penalty=9.0))
    search.tell(search.ask()[0], [leads("split", -1.0, "false", "true")])
    search.tell(search.ask()[0], [], last=True)
    (root,) = search.ask()
    assert (root.key, root.round) == ("root", 1), "the sibling of a failed goal was asked"
    search.tell(root, [leads("other way", -2.0, "true")])
    assert search.ask()[0].key == "true"


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"alpha": -0.1}, "alpha"),
        ({"alpha": float("nan")}, "alpha"),
        ({"round_penalty": -1.0}, "round_penalty"),
        ({"max_depth": 0}, "max_depth"),
        ({"max_rounds": 0}, "max_rounds"),
        ({"max_retries": -1}, "max_retries"),
    ],
)
def test_settings_out_of_range_are_refused(fields: dict[str, float], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        BestFirstSettings(**fields)  # type: ignore[arg-type]


def test_best_first_search_is_a_strategy() -> None:
    strategy: Strategy = BestFirst(Child("root"))
    assert strategy.graph.root.key == "root"
