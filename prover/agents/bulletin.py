"""What agents tell each other at once, by publish and subscribe: that a goal has been proved, and how.

Several teams, in one process or many, may work on one theorem: what one proves the others stop working on. A notice is
a suggestion from anyone who can write here: whoever hears it runs the script in Lean before believing it.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Notice:
    """A goal, by its key without the names in it (see `lean_env.canonical`), and a proof with placeholders for them."""

    key: str
    script: str


Hear = Callable[[Notice], None]


class Bulletin(Protocol):
    """Where notices are published. Topics are texts; what nobody subscribes to is forgotten."""

    def publish(self, topic: str, notice: Notice) -> None:
        """Tell all who have subscribed. Never raises: a notice that is lost costs work and nothing else."""
        ...

    def subscribe(self, topic: str, hear: Hear) -> AbstractContextManager[None]:
        """While it is open, `hear` is called with every notice, the caller's own among them, from any thread."""
        ...


class LocalBulletin:
    """A `Bulletin` within one process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._hearers: dict[str, list[Hear]] = {}

    def publish(self, topic: str, notice: Notice) -> None:
        """See `Bulletin.publish`."""
        with self._lock:
            hearers = list(self._hearers.get(topic, ()))
        for hear in hearers:
            hear(notice)

    @contextmanager
    def subscribe(self, topic: str, hear: Hear) -> Generator[None]:
        """See `Bulletin.subscribe`."""
        with self._lock:
            self._hearers.setdefault(topic, []).append(hear)
        try:
            yield
        finally:
            with self._lock:
                self._hearers[topic].remove(hear)
                if not self._hearers[topic]:
                    del self._hearers[topic]
