"""What is kept for training: no copy of an excluded statement, one tactic a state, caps, tails, splits."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import pytest

from lean_env.goal import parse_goal
from prover.training import curation
from prover.training.curation import Excluded
from prover.training.rows import Row

STATE = "x y : ℝ\nh₀ : x + y = 7\nh₁ : 3 * x + y = 45\n⊢ x ^ 2 - y ^ 2 = 217"
STATEMENT = "theorem t (x y : ℝ) (h₀ : x + y = 7) (h₁ : 3 * x + y = 45) : x ^ 2 - y ^ 2 = 217"


def row(state: str = STATE, tactic: str = "linarith", theorem: str = "t", statement: str = STATEMENT) -> Row:
    return Row(state, tactic, (), theorem, statement, "search")


@pytest.mark.parametrize(
    "state",
    [
        STATE,
        "a b : ℝ\nha : a + b = 7\nhb : 3 * a + b = 45\n⊢ a ^ 2 - b ^ 2 = 217",
        "h₁ h₂ : ℝ\nx : h₁ + h₂ = 7\ny : 3 * h₁ + h₂ = 45\n⊢ h₁ ^ 2 - h₂ ^ 2 = 217",
        "x y : ℝ\nh₁ : 3 * x + y = 45\nh₀ : x + y = 7\n⊢ x ^ 2 - y ^ 2 = 217",
        "case inl\nx y : ℝ\nh₀ : x + y = 7\nh₁ : 3 * x + y = 45\n⊢ x ^ 2 - y ^ 2 = 217",
        "x : ℝ\ny : ℝ\nh₀ : x + y = 7\nh₁ : 3 * x + y = 45\n⊢ x ^ 2 - y ^ 2 = 217",
    ],
)
def test_renamed_and_reordered_copies_are_caught(state: str) -> None:
    excluded = Excluded.of([], [parse_goal(STATE)])
    assert excluded.touches(row(state, statement="theorem other : True"))


@pytest.mark.parametrize(
    "statement",
    [
        STATEMENT,
        "theorem new_name (p q : ℝ) (h : p + q = 7) (h' : 3 * p + q = 45) : p ^ 2 - q ^ 2 = 217",
        "theorem t (x y : ℝ) (h₀ : x+y = 7)\n    (h₁ : 3*x + y = 45) :\n  x^2 - y^2 = 217",
    ],
)
def test_renamed_statements_are_caught(statement: str) -> None:
    excluded = Excluded.of([STATEMENT], [])
    assert excluded.touches(row("⊢ True", statement=statement))


def test_other_numbers_are_another_statement() -> None:
    excluded = Excluded.of([STATEMENT], [parse_goal(STATE)])
    assert not excluded.touches(row(STATE.replace("45", "46"), statement=STATEMENT.replace("45", "46")))


def test_all_rows_of_a_touched_theorem_go() -> None:
    excluded = Excluded.of([STATEMENT], [])
    below = row("⊢ True", statement="theorem t : False")
    assert curation.decontaminated([row(), below, replace(below, theorem="u")], excluded) == [
        replace(below, theorem="u")
    ]


def test_a_state_keeps_its_preferred_tactic_whatever_its_names() -> None:
    other = "a b : ℝ\nha : a + b = 7\nhb : 3 * a + b = 45\n⊢ a ^ 2 - b ^ 2 = 217"
    rows = [row(tactic="nlinarith [h₀, h₁]"), row(other, "nlinarith"), row("⊢ True", "simp")]
    assert [one.tactic for one in curation.one_tactic_a_state(rows)] == ["nlinarith", "simp"]


def test_over_frequent_tactics_are_thinned_out() -> None:
    rows = [row(f"⊢ {i} = {i}", "rfl") for i in range(80)] + [row(f"⊢ {i} < 99", f"tactic{i}") for i in range(20)]
    kept = curation.capped(rows, share=0.25, least=1)
    assert Counter(one.tactic for one in kept)["rfl"] == 25
    assert len(kept) == 45
    assert kept == curation.capped(rows, share=0.25, least=1)


def test_the_library_makes_up_a_bounded_share() -> None:
    rows = [replace(row(f"⊢ {i} = {i}"), origin="library" if i % 4 else "family:sums") for i in range(400)]
    kept = curation.balanced(rows, share=0.5)
    assert Counter(one.origin for one in kept) == {"library": 100, "family:sums": 100}
    assert curation.balanced(rows, share=0.9) == rows


def test_both_tails_of_perplexity_go() -> None:
    rows = [row(f"⊢ {i} = {i}") for i in range(20)]

    def score(given: Sequence[Row]) -> list[float]:
        return [float(one.state.split()[1]) for one in given]

    assert curation.without_tails(rows, score, low=0.1, high=0.2) == rows[2:16]


def test_variants_of_a_theorem_fall_on_one_side() -> None:
    sides = [curation.split_of(f"theorem_{i}") for i in range(2000)]
    assert 20 < sides.count("valid") < 120
    assert all(curation.split_of(f"theorem_{i}#4") == sides[i] for i in range(2000))


def test_statistics_count_origins_heads_and_lengths() -> None:
    stats = curation.statistics([row(), replace(row("⊢ 1 = 1", "norm_num [h]"), origin="family:sums")])
    assert stats["origin"] == {"search": 1, "family": 1}
    assert stats["head"] == {"linarith": 1, "norm_num": 1}
    assert stats["rows"] == 2
