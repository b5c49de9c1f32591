"""Goals survive the way from Lean's text to data and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lean_env.environment import split_goals
from lean_env.goal import Goal, Hypothesis, parse_goal, parse_goals
from lean_env.problem import Problem

AS_LEAN_PRINTS = [
    "⊢ 1 + 1 = 2",
    "case left\np q : Prop\nhp : p\n⊢ p",
    "case inl.h\nn✝ : ℕ\nih : ∀ (k : ℕ), k < n✝ → k ∣ 2\nx y z : ℤ\n⊢ x = y",
    "α : Type u_1\ninst✝ : DecidableEq α\nf : α → α\nhf : ∀ (x y : α), f x = f y → x = y\n⊢ f = id",
    "x : ℕ := 5\nh : (fun y => y + x) 2 = 7\n⊢ x = 5",
    "h :\n  a + b + c =\n    d\n⊢ ∃ x,\n    x = a",
    "h : if n = 0 then True else\n    False\n⊢ p",
]


@pytest.mark.parametrize("text", AS_LEAN_PRINTS)
def test_a_goal_is_printed_back_exactly(text: str) -> None:
    assert str(parse_goal(text)) == text


def test_the_parts_of_a_goal_are_told_apart() -> None:
    goal = parse_goal("case succ\nn m : ℕ\nx : ℤ := 3\nih : n = m\n⊢ n + 1 = m + 1")
    assert goal == Goal(
        (Hypothesis(("n", "m"), "ℕ"), Hypothesis(("x",), "ℤ", "3"), Hypothesis(("ih",), "n = m")),
        "n + 1 = m + 1",
        "succ",
    )
    assert goal.names == ("n", "m", "x", "ih")


def test_text_without_a_target_is_refused() -> None:
    with pytest.raises(ValueError, match="no target"):
        parse_goal("h : p")


names = st.sampled_from(["n", "h₁", "ih✝", "x'", "inst✝¹", "α"])
types = st.sampled_from(["ℕ", "∀ (x : ℕ), x = x", "p ∧ q", "List α", "{x | x < 3} = s"])
hypotheses = st.builds(
    Hypothesis, st.lists(names, min_size=1, max_size=3).map(tuple), types, st.none() | st.sampled_from(["5", "n + 1"])
)
goals = st.builds(
    Goal, st.lists(hypotheses, max_size=5).map(tuple), types, st.none() | st.sampled_from(["inl", "succ.h", "refine_1"])
)


@given(st.lists(goals, min_size=1, max_size=4))
def test_any_list_of_goals_survives(several: list[Goal]) -> None:
    assert list(parse_goals("\n\n".join(map(str, several)))) == several


PROBLEM = Problem("t", "theorem t : True")


def test_goals_without_metavariables_are_independent_states() -> None:
    left, right = parse_goal("⊢ p"), parse_goal("⊢ q")
    states = split_goals(PROBLEM, (), "constructor", [left, right])
    assert [state.goals for state in states] == [(left,), (right,)]
    assert [state.path[-1].focus for state in states] == [0, 1]


def test_goals_tied_by_a_metavariable_stay_together() -> None:
    coupled = [parse_goal("⊢ a < ?b"), parse_goal("⊢ ?b < c")]
    (state,) = split_goals(PROBLEM, (), "apply lt_trans", coupled)
    assert state.goals == tuple(coupled)
    assert state.path[-1].focus is None


def test_case_names_do_not_tell_states_apart() -> None:
    one, other = parse_goal("case left\nh : p\n⊢ p"), parse_goal("case right\nh : p\n⊢ p")
    states = split_goals(PROBLEM, (), "constructor", [one, other])
    assert states[0].key == states[1].key
