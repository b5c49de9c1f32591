"""Goals that the core library must prove, and statements that it must refuse: every file of `lean_env/goals`."""

from __future__ import annotations

from pathlib import Path

import pytest

from lean_env.embedded.goals import MUST_FAIL, MUST_PASS, check_goals, declarations, goal_files

LEAST = {MUST_PASS: 400, MUST_FAIL: 200}
FILES = [*goal_files(MUST_PASS), *goal_files(MUST_FAIL)]


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_goals_are_proved_without_a_message_and_false_statements_rejected_at_their_own_lines(file: Path) -> None:
    report = check_goals(file)
    assert report.declarations and report.faults == ()


@pytest.mark.parametrize("expectation", LEAST)
def test_the_suite_is_large(expectation: str) -> None:
    files = goal_files(expectation)
    count = sum(len(declarations(file.read_text(encoding="utf-8"))) for file in files)
    assert count >= LEAST[expectation] and len(files) >= 10


@pytest.mark.parametrize(
    ("folder", "text", "fault"),
    [
        (MUST_FAIL, "example : 1 = 2 := by\n  decide\nexample : 1 = 1 := rfl\n", "line 4 is accepted"),
        (MUST_FAIL, "example : 1 = 2 := sorry\n", "line 2 is accepted"),
        (MUST_FAIL, "#check 1\n", "declares nothing"),
        (MUST_PASS, "example : 1 = 1 := rfl\nexample : 1 = 2 := by\n  decide\n", "line 4, error"),
        (MUST_PASS, "example : 1 = 2 := sorry\n", "line 2, warning: declaration uses `sorry`"),
        (MUST_PASS, "#eval 1\nexample : 1 = 1 := rfl\n", "line 2, "),
        (MUST_PASS, "#check 1\n", "declares nothing"),
    ],
)
def test_what_is_not_as_it_must_be_is_seen(tmp_path: Path, folder: str, text: str, fault: str) -> None:
    file = tmp_path / folder / "mixed.lean"
    file.parent.mkdir()
    file.write_text("import Mathlib\n" + text)
    (found,) = check_goals(file).faults
    assert fault in found
