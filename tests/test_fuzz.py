"""A small run of `benchmarks/fuzz.py`: random statements, decided without Lean, against the tactics."""

from __future__ import annotations

import os
from collections.abc import Sequence
from fractions import Fraction
from random import Random

import pytest

from benchmarks.claims import KINDS, Claim, claims, constant, feasible, is_prime, random_term, value, variable
from benchmarks.fuzz import Outcome, Trial, fuzz, rows, run

COUNT = 150
WITHOUT_HINTS = {"squares_without_hints", "quadratics_without_hints", "propositions"}  # known to be beyond the tactics


@pytest.fixture(scope="module")
def outcomes() -> Sequence[Outcome]:
    return fuzz(list(KINDS), COUNT, seed=7, jobs=os.cpu_count() or 1, heartbeats=15_000)


def test_no_false_statement_is_proved_and_lean_answers_about_each(outcomes: Sequence[Outcome]) -> None:
    false = [outcome for outcome in outcomes if not outcome.trial.claim.true]
    assert len(false) >= 2 * (COUNT // 2 - len(KINDS))  # each of them twice, see `trials`
    assert [outcome for outcome in false if outcome.result != "failed"] == []


def test_the_tactic_for_its_kind_proves_nearly_every_true_statement(outcomes: Sequence[Outcome]) -> None:
    true = [o for o in outcomes if o.trial.claim.true and o.trial.claim.kind not in WITHOUT_HINTS]
    missed = [outcome for outcome in true if outcome.result != "proved"]
    assert len(missed) <= len(true) // 10, missed


def test_a_false_statement_that_were_proved_would_be_counted() -> None:
    claim = Claim("mislabelled", ": 1 + 1 = 2", False, "decide")
    (row,) = rows(run([Trial(claim, "decide")]))
    assert (row.false, row.false_proved, row.lost) == (1, 1, 0)


@pytest.mark.parametrize(
    ("statement", "tactic"),
    [(": 1 = 2", "sorry"), (": 1 = 2", "skip"), (": 1 = 2", "exact cheat"), (": 1 = )", "decide"), (": 1 = 2", "done")],
)
def test_nothing_but_evidence_counts_as_proved(statement: str, tactic: str) -> None:
    (outcome,) = run([Trial(Claim("bad", statement, False, tactic), tactic)])
    assert outcome.result == "failed"


def test_one_that_does_not_end_is_lost_and_the_others_are_still_tried() -> None:
    good = Claim("good", ": 1 + 1 = 2", True, "decide")
    doubling = "Nat.rec (motive := fun _ => Nat → Nat) (fun n => n) (fun _ f n => f (f (Nat.succ n))) 60 0"
    endless = Claim("endless", f": {doubling} = 1", False, "decide +kernel")
    batch = [Trial(claim, claim.tactic) for claim in (good, endless, good)]
    assert [outcome.result for outcome in run(batch, heartbeats=0, seconds=1.5)] == ["proved", "lost", "proved"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_seed_gives_the_same_claims_half_of_them_true(kind: str) -> None:
    found = claims(kind, 12, seed=3)
    assert found == claims(kind, 12, seed=3) != claims(kind, 12, seed=4)
    assert len({claim.statement for claim in found}) == 12
    assert sum(claim.true for claim in found) == 6


def test_the_deciders_decide() -> None:
    x, y = variable(0, "xy"), variable(1, "xy")
    square = (x + y) ** 2
    assert square.poly == (x * x + constant(2, 2) * x * y + y * y).poly
    assert value(square.poly, [Fraction(1, 2), 3]) == Fraction(49, 4)
    one, zero = Fraction(1), Fraction()
    assert feasible([((one, one), one, False), ((-one, zero), zero, False)], 2)
    assert not feasible([((one,), zero, True), ((-one,), zero, False)], 1)
    assert [n for n in range(20) if is_prime(n)] == [2, 3, 5, 7, 11, 13, 17, 19]


def test_a_term_reads_as_its_polynomial() -> None:
    for seed in range(200):
        term = random_term(Random(seed), "xy", 3, natural=False)
        for point in ((2, 3), (-1, 5)):
            text = term.text.replace("^", "**").replace("x", f"({point[0]})").replace("y", f"({point[1]})")
            assert eval(text) == value(term.poly, point), term.text
