"""What more budget would bring: estimators against brute force, and curves that are found again."""

from __future__ import annotations

import math
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.coverage import Candidate, Coverage, best_investment, fit_coverage, pass_at_k, solved_by, wilson_interval


@given(st.integers(1, 8), st.data())
def test_pass_at_k_is_the_share_of_choices_with_a_success(samples: int, data: st.DataObject) -> None:
    successes = data.draw(st.integers(0, samples))
    k = data.draw(st.integers(1, samples))
    choices = list(combinations(range(samples), k))
    share = sum(any(one < successes for one in choice) for choice in choices) / len(choices)
    assert pass_at_k(samples, successes, k) == pytest.approx(share)


@pytest.mark.parametrize("bad", [(4, 5, 1), (4, -1, 1), (4, 2, 5), (4, 2, 0)])
def test_pass_at_k_of_what_can_not_be_is_refused(bad: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="not defined"):
        pass_at_k(*bad)


@given(st.floats(-5, -0.05), st.floats(0.05, 2))
def test_a_curve_is_found_again_from_its_points(a: float, b: float) -> None:
    curve = Coverage(a, b)
    found = fit_coverage([(k, curve.at(k)) for k in (1, 3, 10)])
    assert found is not None
    assert (found.a, found.b) == (pytest.approx(a, rel=1e-6), pytest.approx(b, rel=1e-6))


def test_too_little_is_no_curve_and_a_falling_one_is_flat() -> None:
    assert fit_coverage([]) is None
    assert fit_coverage([(1, 0.5), (1, 0.6)]) is None
    assert fit_coverage([(1, 0.0), (2, 0.5), (4, 1.0)]) is None
    flat = fit_coverage([(1, 0.5), (10, 0.4)])
    assert flat is not None and flat.b == 0.0 and flat.gain(10, 10) == 0.0


def test_costs_of_solved_problems_are_points() -> None:
    assert solved_by([4.0, None, 1.0, None]) == [(1.0, 0.25), (4.0, 0.5)]


def test_the_budget_goes_where_it_brings_most_and_stops_where_nothing_is_to_be_had() -> None:
    rising, flat = Coverage(-2.0, 0.5), Coverage(-0.5, 0.0)
    assert best_investment([Candidate(flat, 10), Candidate(rising, 10)], 5) == 1
    assert best_investment([Candidate(rising, 10, price=3.0), Candidate(rising, 10)], 5) == 1
    assert best_investment([Candidate(rising, 1000), Candidate(rising, 10)], 5) == 1
    assert best_investment([Candidate(flat, 10)], 5) is None
    assert best_investment([Candidate(rising, 10)], 5, least_gain=0.5) is None
    assert rising.gain(0, 4) == pytest.approx(math.exp(-1.0))


def test_the_interval_of_nothing_is_everything() -> None:
    assert wilson_interval(0, 0) == (0.0, 1.0)
    low, high = wilson_interval(5, 10)
    assert (round(low, 3), round(high, 3)) == (0.237, 0.763)
