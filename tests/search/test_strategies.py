"""What holds of every strategy: it asks what can help, is complete, repeats itself, and goes on after it was saved."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search import Child, FormatError, GraphSearch, Outcome, OutcomeStatus, ProofGraph, SearchSettings, Trial
from search.ab_mcts import AbMctsSettings
from search.multi_perspective import MultiPerspectiveSettings
from search.particles import ParticleSettings
from search.portfolio import PortfolioSettings
from search.sampling import SamplingSettings
from search.strategies import STRATEGIES, settings_class, settings_from_json

ALL: dict[str, SearchSettings] = {name: settings_class(name)(seed=7) for name in STRATEGIES} | {
    "ab-mcts-a beta": AbMctsSettings(prior="beta", seed=3),
    "one particle": ParticleSettings(particles=1, max_steps=3),
    "one sample": SamplingSettings(width=1, fresh=0.0, max_steps=2),
    "portfolio of two": PortfolioSettings(members=(SamplingSettings(), MultiPerspectiveSettings()), alone=0, least=0.0),
}
every = pytest.mark.parametrize("kind", ALL.values(), ids=ALL.keys())

World = dict[str, list[Outcome]]


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """Random tactics between a few states, circles included; half of the worlds have a critic."""
    size = draw(st.integers(2, 8))
    critic = draw(st.booleans())
    values = [draw(st.integers(0, 4)) / 4 if critic else None for _ in range(size)]

    def child(number: int) -> Child:
        return Child(str(number), number, "⊢ " * number, values[number])

    def tactic(word: str, quarters: int, left: list[int] | None) -> Outcome:
        status = OutcomeStatus.ERROR if left is None else OutcomeStatus.OPEN if left else OutcomeStatus.CLOSED
        return Outcome(word, -quarters / 4, "g", (), status, tuple(map(child, left or ())))

    goals = st.lists(st.integers(0, size - 1), min_size=1, max_size=3)
    words = st.sampled_from(["simp", "rw [h]", "cases h", ""])
    return {
        str(number): draw(
            st.lists(
                st.builds(
                    tactic, words, st.integers(0, 12), st.one_of(st.none(), goals, st.just([])) if number == size - 1
                    else st.one_of(st.none(), goals),
                ),
                max_size=5,
            )
        )
        for number in range(size)
    }  # fmt: skip


def tell(search: GraphSearch, world: World, trial: Trial) -> None:
    """Two tactics a round until there are no more; the first round of every other state has none."""
    tactics, start = world[trial.key], 2 * (trial.round - int(trial.key) % 2)
    search.tell(trial, tactics[max(0, start) : start + 2], last=start + 2 >= len(tactics))


class Driver:
    """Keeps up to `width` trials in flight and settles them in an order drawn from `seed`; some are given back."""

    def __init__(self, search: GraphSearch, world: World, seed: int, width: int, trouble: float) -> None:
        self.search, self.world, self.width, self.trouble = search, world, width, trouble
        self.chooser = random.Random(seed)
        self.flight: list[int] = []
        self.asked: list[tuple[int, str, int, float]] = []

    def step(self) -> bool:
        search = self.search
        trials = search.ask(self.width - len(self.flight))
        self.asked += [(trial.id, trial.key, trial.round, trial.score) for trial in trials]
        self.flight += [trial.id for trial in trials]
        if not self.flight:
            assert search.done and not search.in_flight
            return False
        number = self.flight.pop(self.chooser.randrange(len(self.flight)))
        trial = next(trial for trial in search.trials_in_flight if trial.id == number)
        if self.chooser.random() < self.trouble:
            search.give_back(trial)
        else:
            tell(search, self.world, trial)
        return True


@every
@settings(max_examples=8, deadline=None)
@given(worlds(), st.integers(0, 2**32), st.integers(1, 4), st.sampled_from([None, 2]))
def test_it_asks_only_what_can_help_and_something_as_long_as_there_is(
    kind: SearchSettings, world: World, seed: int, width: int, depth: int | None
) -> None:
    search = replace(kind, max_depth=depth).start(Child("0", 0))
    chooser = random.Random(seed)
    flight: list[Trial] = []
    while True:
        graph = search.graph
        possible = {
            node.id
            for node in graph.nodes
            if graph.matters(node.id) and not node.exhausted and (depth is None or node.depth < depth)
        } - {trial.node for trial in flight}
        trials = search.ask(width - len(flight))
        assert len(trials) == min(len(possible), width - len(flight))
        assert {trial.node for trial in trials} <= possible
        assert len({trial.node for trial in trials}) == len(trials)
        flight += trials
        if not flight:
            break
        trial = flight.pop(chooser.randrange(len(flight)))
        assert (trial.key, trial.state) == (str(trial.state), graph.nodes[trial.node].state)
        tell(search, world, trial)
    assert search.done
    search.graph.check()


@every
@settings(max_examples=8, deadline=None)
@given(worlds(), st.integers(0, 2**32), st.integers(1, 4))
def test_it_is_complete_it_proves_the_root_or_shows_that_nothing_can(
    kind: SearchSettings, world: World, seed: int, width: int
) -> None:
    everything = ProofGraph(Child("0"))
    for node in everything.nodes:
        for outcome in world[node.key]:
            everything.record(node.id, outcome)
        everything.exhaust(node.id)
    search = kind.start(Child("0", 0))
    driver = Driver(search, world, seed, width, 0.0)
    while driver.step():
        pass
    assert search.proved == everything.proved and search.exhausted != search.proved
    assert (search.graph.script() is None) != search.proved


@every
@settings(max_examples=8, deadline=None)
@given(worlds(), st.integers(0, 2**32), st.integers(1, 4), st.integers(0, 30), st.sampled_from([0.0, 0.3]))
def test_saved_and_loaded_it_goes_on_as_if_it_had_not_been_interrupted(
    kind: SearchSettings, world: World, seed: int, width: int, after: int, trouble: float
) -> None:
    whole = Driver(kind.start(Child("0", 0)), world, seed, width, trouble)
    while whole.step():
        pass
    parts = Driver(kind.start(Child("0", 0)), world, seed, width, trouble)
    for _ in range(after):
        parts.step()
    saved: dict[str, Any] = json.loads(json.dumps(parts.search.save(str), allow_nan=False))
    in_flight = parts.search.trials_in_flight
    parts.search = GraphSearch.load(saved, int)
    assert parts.search.trials_in_flight == in_flight
    assert parts.search.save(str) == saved, "what was loaded is saved as the same"
    while parts.step():
        assert not parts.search.exhausted or not parts.search.proved  # looking changes nothing
    assert parts.asked == whole.asked
    assert parts.search.save(str) == whole.search.save(str)
    facts = [
        [(n.key, n.status, n.length, n.depth, n.visits, n.value) for n in one.search.graph.nodes]
        for one in (parts, whole)
    ]
    assert facts[0] == facts[1]


@every
def test_a_state_that_keeps_failing_is_asked_in_vain_no_more_than_was_set(kind: SearchSettings) -> None:
    search = replace(kind, max_retries=1).start(Child("root"))
    for _ in range(2):
        search.give_back(search.ask(3)[0])
    assert search.ask() == [] and search.exhausted and search.abandoned == 1


@every
def test_settings_survive_json(kind: SearchSettings) -> None:
    assert settings_from_json(json.loads(json.dumps(kind.as_json()))) == kind


def test_another_seed_is_another_search() -> None:
    def order(kind: SearchSettings) -> list[str]:
        search = kind.start(Child(""))
        for _ in range(60):
            (trial,) = search.ask()
            left = [Outcome(c, -1.0, status=OutcomeStatus.OPEN, children=(Child(trial.key + c),)) for c in "abc"]
            search.tell(trial, left, last=True)
        return [node.key for node in search.graph.nodes]

    for name in ("ab-mcts-a", "particles", "particle-gibbs", "sampling", "portfolio"):
        kind = settings_class(name)
        assert order(kind(seed=1)) == order(kind(seed=1)) != order(kind(seed=2)), name


def _saved() -> dict[str, Any]:
    search = settings_class("best-first")().start(Child("root"))
    search.tell(search.ask()[0], [Outcome("t", -1.0, status=OutcomeStatus.OPEN, children=(Child("a"),))])
    return search.save()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"schema": "sequent-search/9"}, "sequent-search/9"),
        ({"settings": {"strategy": "oracle"}}, "no strategy 'oracle'"),
        ({"settings": {"strategy": "mcts", "luck": 1}}, "no setting luck"),
        ({"settings": {"strategy": "mcts", "exploration": -1}}, "exploration"),
        ({"states": []}, "saved search"),
        ({"states": [["root", None, "", None]]}, "saved search"),
        ({"states": [["root", None, "", None], ["a", None, "", None], ["b", None, "", None]]}, "not those"),
        ({"tactics": []}, "saved search"),
        ({"journal": [1, 5, 0]}, "saved search"),
        ({"journal": [7, 0, 0]}, "unknown event 7"),
        ({"journal": [0, 1]}, "saved search"),
    ],
)
def test_what_is_no_saved_search_is_refused(change: dict[str, Any], message: str) -> None:
    assert GraphSearch.load(_saved()).graph.nodes[1].key == "a"
    with pytest.raises(FormatError, match=message):
        GraphSearch.load(_saved() | change)


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("mcts", {"exploration": -1.0}),
        ("mcts", {"open_value": 1.5}),
        ("ab-mcts-a", {"prior": "cauchy"}),
        ("ab-mcts-a", {"tau2": 0.0}),
        ("a-star", {"unknown": 2.0}),
        ("multi-perspective", {"views": ("critic", "tea leaves")}),
        ("multi-perspective", {"per_view": 0}),
        ("particles", {"particles": 0}),
        ("particles", {"temperature": 0.0}),
        ("sampling", {"width": 0}),
        ("sampling", {"fresh": 1.5}),
        ("portfolio", {"memory": 0.0}),
        ("portfolio", {"alone": -1}),
        ("portfolio", {"members": (PortfolioSettings(),)}),
        ("best-first", {"max_depth": 0}),
    ],
)
def test_settings_out_of_range_are_refused(name: str, fields: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=next(iter(fields))):
        settings_class(name)(**fields)


def test_the_command_line_knows_the_strategies_without_importing_them() -> None:
    from prover.session import AGENTS, RACING
    from prover.session import STRATEGIES as NAMED

    assert (*STRATEGIES, AGENTS) == NAMED
    assert not set(RACING) - set(STRATEGIES)
    assert [settings_class(name).name for name in STRATEGIES] == list(STRATEGIES)
