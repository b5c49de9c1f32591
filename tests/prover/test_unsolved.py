"""Proofs that leave goals are finished where they end: real Lean, and shapes of blocks as people write them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from lean_env.source import Edit, SourceFile, apply_edits, difference
from prover.fill import FileFiller
from prover.session import AttemptOptions, Prover

HEAD = "theorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q :="
LEFT = {  # what is written, and what is written in the end where each goal that was left is proved by PROOF
    "steps": (f"{HEAD} by\n  constructor\n  exact hp\n", f"{HEAD} by\n  constructor\n  exact hp\n  PROOF\n"),
    "bullet": (
        f"{HEAD} by\n  constructor\n  · exact hp\n  · have := hq\n",
        f"{HEAD} by\n  constructor\n  · exact hp\n  · have := hq\n    PROOF\n",
    ),
    "several goals behind a word": (
        f"{HEAD} by constructor -- why\n",
        f"{HEAD} by\n  constructor\n  · PROOF\n  · PROOF -- why\n",
    ),
    "nothing yet": (f"{HEAD} by\n", f"{HEAD} by\n  PROOF\n"),
    "a block inside": (
        f"{HEAD} by\n  have h : p := by\n    skip\n  exact ⟨h, hq⟩\n",
        f"{HEAD} by\n  have h : p := by\n    skip\n    PROOF\n  exact ⟨h, hq⟩\n",
    ),
    "a block in a term": (f"{HEAD} ⟨by skip, hq⟩\n", f"{HEAD} ⟨by\n  skip\n  PROOF, hq⟩\n"),
    "a case": (
        "theorem t (n : ℕ) : n = n := by\n  cases n with\n  | zero => rfl\n  | succ k =>\n    have := k\n",
        "theorem t (n : ℕ) : n = n := by\n  cases n with\n  | zero => rfl\n  | succ k =>\n    have := k\n    PROOF\n",
    ),
}


@pytest.fixture(scope="module")
def prover() -> Iterator[Prover]:
    with Prover(AttemptOptions(time_limit=20.0, cache=False)) as one:
        yield one


@pytest.mark.parametrize("shape", LEFT)
def test_a_block_is_finished_at_its_end(shape: str, prover: Prover) -> None:
    before, after = LEFT[shape]
    filler = FileFiller(SourceFile.of(f"import Mathlib\n\n{before}\nexample : 1 = 1 := rfl\n"), prover)
    (block,) = filler.unsolved
    filled = filler.finish(block)
    assert len(filled.results) == after.count("PROOF") and len(filled.edits) == 1
    for result in filled.results:
        assert result.proof is not None and result.verdict is not None and result.verdict.proved
        after = after.replace("PROOF", result.proof, 1)
    assert filled.text == f"import Mathlib\n\n{after}\nexample : 1 = 1 := rfl\n"
    assert not FileFiller(SourceFile.of(filled.text), prover).survey.faults


def test_nothing_is_written_where_a_goal_stays(prover: Prover) -> None:
    text = "import Mathlib\r\ntheorem no (p q : Prop) (hp : p) : p ∧ q := by\r\n  constructor\r\n"
    filler = FileFiller(SourceFile.of(text), prover)
    (block,) = filler.unsolved
    filled = filler.finish(block)
    assert [result.filled for result in filled.results] == [True, False]
    assert filled.edits == () and filled.text == text


def test_other_faults_are_not_offered(prover: Prover) -> None:
    text = "import Mathlib\ntheorem no : 1 = 2 := by\n  exact rfl\ntheorem two : 1 = 2 := rfl\n"
    filler = FileFiller(SourceFile.of(text), prover)
    assert {fault.line for fault in filler.survey.faults} == {3, 4} and filler.unsolved == []


@pytest.mark.parametrize(("before", "after"), [("", "a"), ("aa", "aaa"), ("abc", "axc"), ("abab", "ab"), ("x", "x")])
def test_the_difference_makes_one_text_of_the_other(before: str, after: str) -> None:
    edit = difference(before, after)
    assert apply_edits(before, [edit]) == after
    assert isinstance(edit, Edit) and len(edit.text) <= max(1, abs(len(after) - len(before)))
