"""Progress of a batch on standard error: one line that renews itself on a terminal, a line a problem elsewhere."""

from __future__ import annotations

import shutil
import sys
import time
from collections import Counter
from typing import Any, TextIO

from sequent.console import duration

_RENEW_SECONDS = 1.0


class Progress:
    """Counts results and estimates how long the rest will take."""

    def __init__(self, total: int, done: int = 0, stream: TextIO = sys.stderr) -> None:
        """`done` of `total` problems were finished by an earlier run."""
        self._total = total
        self._before = self._done = done
        self._counts: Counter[str] = Counter()
        self._stream = stream
        self._live = stream.isatty()
        self._started = time.monotonic()
        self._first = 0.0  # when the first result came: what it took to begin says nothing about the rest
        self._drawn = 0.0
        self._last = ""

    def result(self, record: dict[str, Any]) -> None:
        """One more problem is done."""
        self._done += 1
        self._first = self._first or time.monotonic()
        status: str = record["status"]
        self._counts[status] += 1
        seconds = record.get("stats", {}).get("wall_seconds", 0.0)
        self._last = f"{record['name']}: {status} ({duration(seconds)})"
        if self._live:
            self._draw()
        else:
            reason = record.get("reason", "").split("\n")[0]
            why = f": {reason[:100]}" if reason and status != "proved" else ""
            print(f"[{self._done}/{self._total}] {self._last}{why}; {self._eta()}", file=self._stream, flush=True)

    def tick(self) -> None:
        """Let the clock go on, on a terminal."""
        if self._live and time.monotonic() - self._drawn >= _RENEW_SECONDS:
            self._draw()

    def message(self, text: str) -> None:
        """A line that stays."""
        self._wipe()
        print(text, file=self._stream, flush=True)

    def close(self) -> None:
        """Leave the terminal as it was."""
        self._wipe()

    def _draw(self) -> None:
        counts = ", ".join(f"{count} {status}" for status, count in self._counts.items())
        spent = duration(time.monotonic() - self._started)
        line = f"[{self._done}/{self._total}] {counts or 'working'} | {spent}, {self._eta()} | {self._last}"
        self._wipe()
        self._stream.write(line[: shutil.get_terminal_size().columns - 1])
        self._stream.flush()
        self._drawn = time.monotonic()

    def _wipe(self) -> None:
        if self._live:
            self._stream.write("\r\x1b[K")
            self._stream.flush()

    def _eta(self) -> str:
        new = self._done - self._before
        if self._done >= self._total:
            return "done"
        if new < 2:
            return "no estimate yet"
        rest = (time.monotonic() - self._first) / (new - 1) * (self._total - self._done)
        return f"about {duration(rest)} left"
