"""What starts the work that is in the store. Two engines do: processes below the server, or Celery's workers.

An engine carries no work, only the news that there is some; what is lost of that is found in the store and told again.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol


class Engine(Protocol):
    """Workers, wherever they are."""

    @property
    def name(self) -> str:
        """For readiness and metrics."""
        ...

    async def start(self, notice: Callable[[], None]) -> None:
        """Begin. `notice` is called, on the loop's thread, whenever a worker has stored something of note."""
        ...

    def wake(self, queue: str, tasks: int) -> None:
        """There are so many new tasks in a queue. Returns at once, never fails, and may be called from any thread."""
        ...

    async def trouble(self) -> str:
        """What keeps the workers from being told, or "" when nothing does."""
        ...

    async def close(self) -> None:
        """End what was started."""
        ...
