"""Progress: a renewed line on a terminal, plain lines elsewhere, and an estimate from what this run has done."""

from __future__ import annotations

import io

import pytest

from sequent.batch.progress import Progress
from sequent.console import duration


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_line_for_every_problem_where_there_is_no_terminal() -> None:
    stream = io.StringIO()
    progress = Progress(3, stream=stream)
    progress.tick()
    progress.result({"name": "a", "status": "proved", "stats": {"wall_seconds": 1.25}})
    progress.result({"name": "b", "status": "error", "reason": "first line\nsecond line"})
    progress.close()
    first, second = stream.getvalue().splitlines()
    assert first == "[1/3] a: proved (1.2 s); no estimate yet"
    assert second.startswith("[2/3] b: error (0.0 s): first line; about ")


def test_one_line_that_renews_itself_on_a_terminal() -> None:
    stream = Terminal()
    progress = Progress(2, stream=stream)
    progress.result({"name": "a", "status": "proved"})
    progress.message("a line that stays")
    progress.result({"name": "b", "status": "failed"})
    progress.close()
    text = stream.getvalue()
    assert text.count("\n") == 1
    assert "[2/2] 1 proved, 1 failed" in text
    assert text.endswith("\r\x1b[K")


def test_problems_of_an_earlier_run_are_counted_but_not_used_for_the_estimate() -> None:
    stream = io.StringIO()
    progress = Progress(11, done=8, stream=stream)
    progress.result({"name": "i", "status": "failed"})
    progress.result({"name": "j", "status": "failed"})
    first, second = stream.getvalue().splitlines()
    assert first == "[9/11] i: failed (0.0 s); no estimate yet"
    assert second == "[10/11] j: failed (0.0 s); about 0.0 s left"


@pytest.mark.parametrize(("seconds", "text"), [(7.26, "7.3 s"), (245, "4:05 min"), (7445, "2:04:05 h"), (0, "0.0 s")])
def test_durations_read_well(seconds: float, text: str) -> None:
    assert duration(seconds) == text
