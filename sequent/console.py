"""How commands speak: results on standard output, everything else on standard error."""

from __future__ import annotations

import json
import sys
from typing import Any


def say(message: str) -> None:
    """A message to the person who waits; never part of a result."""
    print(message, file=sys.stderr, flush=True)


def print_json(value: dict[str, Any]) -> None:
    """The one JSON object of a command that was given `--json`."""
    print(json.dumps(value, ensure_ascii=False, indent=2), flush=True)


def duration(seconds: float) -> str:
    """`7.3 s`, `4:05 min`, `2:04:05 h`."""
    if seconds < 60:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02} h" if hours else f"{minutes}:{rest:02} min"
