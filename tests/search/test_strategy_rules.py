"""Each strategy follows its own rule: small searches whose right order can be worked out by hand."""

from __future__ import annotations

import statistics
from collections import Counter

import pytest

from search import Child, Frontier, GraphSearch, Outcome, OutcomeStatus, SearchSettings, Trial
from search.a_star import AStarSettings
from search.ab_mcts import AbMctsPolicy, AbMctsSettings
from search.mcts import MctsSettings
from search.multi_perspective import MultiPerspectiveSettings
from search.particles import ParticleSettings
from search.portfolio import PortfolioPolicy, PortfolioSettings
from search.sampling import SamplingSettings


def leads(tactic: str, log_prob: float, *children: Child) -> Outcome:
    status = OutcomeStatus.OPEN if children else OutcomeStatus.CLOSED
    return Outcome(tactic, log_prob, status=status, children=children)


def started(settings: SearchSettings, *outcomes: Outcome) -> GraphSearch:
    """A search whose root was told these outcomes, its last."""
    search = settings.start(Child("root"))
    search.tell(search.ask()[0], outcomes, last=True)
    return search


def test_mcts_walks_where_value_and_prior_lead_and_spreads_with_visits() -> None:
    search = started(
        MctsSettings(exploration=1.0),
        leads("likely", -0.1, Child("likely", critic=0.5)),
        leads("unlikely", -3.0, Child("unlikely", critic=0.5)),
    )
    assert [trial.key for trial in search.ask(2)] == ["likely", "unlikely"]


def test_mcts_multiplies_the_values_of_goals_side_by_side() -> None:
    left, right = Child("left", critic=0.5), Child("right", critic=0.25)
    search = started(MctsSettings(), leads("split", -1.0, left, right))
    (trial,) = search.ask()
    search.tell(trial, [leads("on", -1.0, Child("below", critic=0.9))], last=True)
    # The root was visited twice: by its own expansion (0.5), and with 0.5 * 0.25 from below.
    assert (search.graph.root.visits, search.graph.root.value) == (2, pytest.approx((0.5 + 0.125) / 2))


@pytest.mark.parametrize("prior", ["normal", "beta"])
def test_thompson_draws_are_from_the_posterior(prior: str) -> None:
    policy = AbMctsPolicy(Frontier(Child("root"), None), AbMctsSettings(prior=prior, seed=1))  # type: ignore[arg-type]
    arm = policy.arm()
    for reward in [0.95] * 20 + [0.55] * 20:  # the sum is 30, that of the squares 24.1
        arm.add(reward)
    draws = [arm.draw() for _ in range(4000)]
    # By the formulas: m' = 30/41 with nu' tau2' = 0.1 + (24.1 - 22.5) + 40/41 * 0.75^2; Beta(30.5, 10.5).
    mean = 30 / 41 if prior == "normal" else 30.5 / 41
    variance = (0.1 + 1.6 + 40 / 41 * 0.5625) / 39 * (1 + 1 / 41) if prior == "normal" else 30.5 * 10.5 / (41**2 * 42)
    assert statistics.mean(draws) == pytest.approx(mean, abs=0.015)
    assert statistics.variance(draws) == pytest.approx(variance, rel=0.15)


@pytest.mark.parametrize("prior", ["normal", "beta"])
def test_where_asking_brings_little_and_what_lies_below_much_ab_mcts_goes_deeper(prior: str) -> None:
    search = started(AbMctsSettings(prior=prior, seed=1), leads("a", -1.0, Child("a", critic=0.9)))  # type: ignore[arg-type]
    asked: list[str] = []
    for number in range(60):
        (trial,) = search.ask()
        asked.append(trial.key)
        value = 0.05 if trial.key == "root" else 0.95
        search.tell(trial, [leads(f"t{number}", -1.0, Child(f"{trial.key[0]}{number}", critic=value))])
    assert asked[30:].count("root") <= 3


def test_a_star_takes_the_least_sum_of_doubts() -> None:
    search = started(
        AStarSettings(prior_weight=0.0),
        leads("a", -9.0, Child("good", critic=0.9)),
        leads("b", -0.1, Child("fair", critic=0.8)),
    )
    (good,) = search.ask()
    assert (good.key, good.score) == ("good", pytest.approx(-0.2))
    search.tell(good, [leads("on", -1.0, Child("worse", critic=0.5))], last=True)  # g = 0.1 + 0.5, h = 0.5
    assert [(trial.key, trial.score) for trial in search.ask(2)] == [
        ("fair", pytest.approx(-0.4)),
        ("worse", pytest.approx(-1.1)),
    ]


def test_every_perspective_gets_its_best_state() -> None:
    search = started(
        MultiPerspectiveSettings(views=("critic", "splits", "short")),
        leads("likely", -0.1, Child("likely", None, "a long long state"), Child("beside", None, "a long long state")),
        leads("straight", -2.0, Child("straight", None, "a long state")),
        leads("terse", -5.0, Child("terse", None, "x"), Child("other", None, "a very very long state")),
    )
    assert {trial.key for trial in search.ask(3)} == {"likely", "straight", "terse"}


def test_the_effective_view_prefers_what_kinds_of_tactics_have_worked() -> None:
    search = MultiPerspectiveSettings(views=("effective",)).start(Child("root"))
    errors = [Outcome("simp", -0.1, status=OutcomeStatus.ERROR)] * 5
    search.tell(search.ask()[0], [*errors, leads("intro x", -1.0, Child("a"))])
    search.tell(search.ask()[0], [leads("simp", -0.1, Child("by simp")), leads("intro y", -3.0, Child("by intro"))])
    assert search.ask()[0].key == "by intro"


def test_particles_gather_where_the_critic_sees_a_proof() -> None:
    asked: Counter[str] = Counter()
    search = ParticleSettings(particles=20, seed=5, fresh=0.0).start(Child("root", critic=0.5))
    for _ in range(120):
        (trial,) = search.ask()
        asked[trial.key[:1]] += 1
        name = "" if trial.key == "root" else trial.key
        good = Child(name + "g", critic=0.95 if not name or name[0] == "g" else 0.01)
        bad = Child((name or "b") + "b", critic=0.05 if not name or name[0] == "g" else 0.01)
        search.tell(trial, [leads("good", -0.7, good), leads("bad", -0.7, bad)], last=True)
    assert asked["g"] > 3 * asked["b"]


def test_repeated_sampling_begins_again_when_a_trajectory_ends() -> None:
    search = SamplingSettings(width=1, max_steps=2, fresh=0.0, seed=1).start(Child("root"))
    keys: list[str] = []
    for _ in range(9):
        (trial,) = search.ask()
        keys.append(trial.key)
        name = "" if trial.key == "root" else trial.key
        search.tell(trial, [leads(c, -1.0, Child(name + c)) for c in "abc"], last=True)
    assert keys[0] == "root" and all(len(key) == 1 for key in keys[1:3])


def test_the_first_of_a_portfolio_begins_alone_and_then_has_no_privilege() -> None:
    search = PortfolioSettings(alone=20, seed=1).start(Child("root"))

    def asked() -> list[int]:
        policy = search.policy
        assert isinstance(policy, PortfolioPolicy)
        return list(policy.asked)

    def go_on(trials: int) -> None:
        for _ in range(trials):
            (trial,) = search.ask()  # wherever it goes, one tactic in five leads to a new state
            left = leads("simp", -1.0, Child(f"{trial.id}"))
            search.tell(trial, [left, *(Outcome(f"t{i}", -1.0, status=OutcomeStatus.ERROR) for i in range(4))])

    go_on(20)
    assert asked() == [20, 0, 0, 0]
    go_on(300)
    assert 20 < asked()[0] < 200 and all(asked()[1:])


def test_the_portfolio_gives_more_to_whoever_makes_progress() -> None:
    """Shallow goals lead nowhere here, deep ones to proved states: the depth-first member finds that, the other not."""
    members = (AStarSettings(prior_weight=0.0, unknown=0.0), AStarSettings(prior_weight=1.0, unknown=1.0))
    search = PortfolioSettings(members=members, alone=0, seed=2).start(Child("root"))

    def answer(trial: Trial) -> list[Outcome]:
        if trial.key.endswith("lemma"):
            return [leads("done", -0.1)]
        if trial.key.startswith("dull"):
            return [Outcome("simp", -1.0, status=OutcomeStatus.ERROR)]
        n = trial.id
        return [
            leads("bright", -0.1, Child(f"bright {n}"), Child(f"{n} lemma")),
            *(leads("dull", -3.0, Child(f"dull {n}.{i}", critic=1.0)) for i in range(4)),
        ]

    for _ in range(200):
        (trial,) = search.ask()
        search.tell(trial, answer(trial), last=True)
    policy = search.policy
    assert isinstance(policy, PortfolioPolicy)
    assert sum(policy.asked) == 200 and policy.asked[1] > 1.5 * policy.asked[0]
