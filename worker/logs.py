"""Logs as one JSON object a line, with the ids of the task and the attempt that a line belongs to."""

from __future__ import annotations

import json
import logging
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar

_ids: ContextVar[dict[str, str | int] | None] = ContextVar("ids", default=None)


class JsonFormatter(logging.Formatter):
    """`{"time", "level", "logger", "message"}`, with "task" and "attempt" where there is one, and "error"."""

    def format(self, record: logging.LogRecord) -> str:
        """One line."""
        at = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(record.created))
        line: dict[str, object] = {
            "time": f"{at}.{record.msecs:03.0f}Z",
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        line |= _ids.get() or {}
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


@contextmanager
def task_context(task: str, attempt: int) -> Generator[None]:
    """What is logged within belongs to this task and attempt."""
    token = _ids.set({"task": task, "attempt": attempt})
    try:
        yield
    finally:
        _ids.reset(token)


def log_as_json(level: int = logging.INFO) -> None:
    """Log to standard error as JSON lines."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonFormatter())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for noisy in ("alembic", "httpx", "kombu", "amqp"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
