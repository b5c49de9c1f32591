"""Where Redis is, and how long a job may take. Knows nothing of Celery; clients and workers read the same settings."""

from __future__ import annotations

import math
import os
from dataclasses import dataclass
from urllib.parse import urlsplit

from worker.errors import ServiceError

DEFAULT_URL = "redis://127.0.0.1:6379/0"
URL_VARIABLE = "SEQUENT_REDIS_URL"
LONGEST_VARIABLE = "SEQUENT_LONGEST_ATTEMPT"
GRACE_VARIABLE = "SEQUENT_ATTEMPT_GRACE"

RESULTS_SECONDS = 24 * 3600  # how long Redis keeps a result
KILL_SECONDS = 5.0  # from the soft time limit, which a process may answer, to the hard one, which ends it
REDELIVERY_SECONDS = 5.0  # from the hard time limit to the moment at which Redis takes the job's process for lost


@dataclass(frozen=True, slots=True)
class ServiceSettings:
    """`longest` bounds the time limit that a job may ask for; `grace` is what an attempt may take besides its search:
    starting Lean, opening the statement, climbing the verdict ladder. Both in seconds.
    """

    redis_url: str = DEFAULT_URL
    longest: float = 600.0
    grace: float = 120.0

    @classmethod
    def from_environment(cls, url: str | None = None) -> ServiceSettings:
        """What the environment says, or `url` for Redis where it is given. Raises ServiceError."""
        return cls(
            redis_url=_checked(url or os.environ.get(URL_VARIABLE) or DEFAULT_URL),
            longest=_seconds(LONGEST_VARIABLE, cls().longest),
            grace=_seconds(GRACE_VARIABLE, cls().grace),
        )

    def soft_limit(self, time_limit: float) -> float:
        """Seconds after which a task with this budget is asked to end."""
        return time_limit + self.grace

    def hard_limit(self, time_limit: float) -> float:
        """Seconds after which its process is killed."""
        return self.soft_limit(time_limit) + KILL_SECONDS

    @property
    def visibility_timeout(self) -> int:
        """Seconds after which an unacknowledged job goes to another worker: no live one can still be at it."""
        return math.ceil(self.hard_limit(self.longest) + REDELIVERY_SECONDS)

    @property
    def where(self) -> str:
        """Redis's address without a password, for messages."""
        parts = urlsplit(self.redis_url)
        return f"{parts.hostname or '127.0.0.1'}:{parts.port or 6379}{parts.path}"


def _checked(url: str) -> str:
    try:
        parts = urlsplit(url)
        if parts.scheme in ("redis", "rediss") and (parts.port is None or parts.port > 0):
            return url
    except ValueError:
        pass  # a port that is no number, say
    raise ServiceError(f"not the address of a Redis server: expected redis://HOST:PORT/DATABASE ({URL_VARIABLE})")


def _seconds(variable: str, default: float) -> float:
    text = os.environ.get(variable)
    if not text:
        return default
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not 0 < value < 10**7:
        raise ServiceError(f"{variable}={text}: expected a number of seconds above 0")
    return value
