"""What the service is told by its environment: every setting is a variable that begins with SEQUENT_.

Servers and workers of one service read the same settings.
"""

from __future__ import annotations

import contextlib
import math
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from worker.errors import ServiceError

DEFAULT_REDIS = "redis://127.0.0.1:6379/0"
URL_VARIABLE = "SEQUENT_REDIS_URL"
DATABASE_VARIABLE = "SEQUENT_DATABASE_URL"
DATA_VARIABLE = "SEQUENT_DATA"
SECRET_VARIABLE = "SEQUENT_SECRET"
LONGEST_VARIABLE = "SEQUENT_LONGEST_ATTEMPT"
GRACE_VARIABLE = "SEQUENT_ATTEMPT_GRACE"
LEASE_VARIABLE = "SEQUENT_LEASE"
PATIENCE_VARIABLE = "SEQUENT_PATIENCE"
CHECKPOINT_VARIABLE = "SEQUENT_CHECKPOINT"

KILL_SECONDS = 5.0  # from the soft time limit, which a process may answer, to the hard one, which ends it
REDELIVERY_SECONDS = 5.0  # from the hard time limit to the moment at which Redis takes a message for lost


@dataclass(frozen=True, slots=True)
class ServiceSettings:
    """`longest` bounds the time limit that a problem may ask for; `grace` is what an attempt may take besides its
    search: starting Lean, opening the statement, climbing the verdict ladder; after `lease` without a sign of life a
    worker is taken for dead; `patience` is what a client may take to send a request's head, and again for its body;
    `checkpoint` is how much of a search the death of its worker may cost. All in seconds. Without `redis_url`, workers
    run below the server.
    """

    data: Path
    database_url: str
    redis_url: str | None = None
    longest: float = 600.0
    grace: float = 120.0
    lease: float = 15.0
    patience: float = 20.0
    checkpoint: float = 5.0

    @classmethod
    def from_environment(cls, variables: Mapping[str, str] = os.environ) -> ServiceSettings:
        """What the environment says. Raises ServiceError."""
        data = Path(variables.get(DATA_VARIABLE) or _data_folder(variables))
        redis = variables.get(URL_VARIABLE)
        return cls(
            data=data,
            database_url=variables.get(DATABASE_VARIABLE) or f"sqlite:///{data.absolute() / 'service.sqlite'}",
            redis_url=checked_redis(redis) if redis else None,
            longest=_seconds(variables, LONGEST_VARIABLE, 600.0),
            grace=_seconds(variables, GRACE_VARIABLE, 120.0),
            lease=_seconds(variables, LEASE_VARIABLE, 15.0),
            patience=_seconds(variables, PATIENCE_VARIABLE, 20.0),
            checkpoint=_seconds(variables, CHECKPOINT_VARIABLE, 5.0),
        )

    def soft_limit(self, time_limit: float) -> float:
        """Seconds after which a task with this budget is asked to end."""
        return time_limit + self.grace

    def hard_limit(self, time_limit: float) -> float:
        """Seconds after which its process is killed."""
        return self.soft_limit(time_limit) + KILL_SECONDS

    @property
    def visibility_timeout(self) -> int:
        """Seconds after which an unacknowledged message goes to another worker: no task may take that long."""
        return math.ceil(self.hard_limit(self.longest) + REDELIVERY_SECONDS)

    @property
    def where(self) -> str:
        """Redis's address without a password, for messages."""
        parts = urlsplit(self.redis_url or DEFAULT_REDIS)
        return f"{parts.hostname or '127.0.0.1'}:{parts.port or 6379}{parts.path}"

    def secret(self) -> bytes:
        """What keys' digests and cookies are made with: SEQUENT_SECRET, else a file of the data folder, made once."""
        if given := os.environ.get(SECRET_VARIABLE):
            if len(given) < 16:
                raise ServiceError(f"{SECRET_VARIABLE} must have at least 16 characters")
            return given.encode()
        path = self.data / "secret"
        try:
            if not path.exists():
                _make_secret(path)
            return path.read_text().encode()
        except OSError as error:
            raise ServiceError(f"{path} can't be made or read ({error.strerror}): set {DATA_VARIABLE}") from error


def checked_redis(url: str) -> str:
    """`url`, when it is the address of a Redis server. Raises ServiceError."""
    try:
        parts = urlsplit(url)
        good = parts.scheme in ("redis", "rediss") and (parts.port is None or parts.port > 0)
    except ValueError:  # a port that is no number, say
        good = False
    if good:
        return url
    raise ServiceError(f"not the address of a Redis server: expected redis://HOST:PORT/DATABASE ({URL_VARIABLE})")


def _make_secret(path: Path) -> None:
    """Write a secret whole, and give it the name only then: another process may be about to read it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    own = path.with_name(f"secret-{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(own, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
            file.write(secrets.token_hex(32))
        with contextlib.suppress(FileExistsError):  # the other process was faster, and its secret counts
            os.link(own, path)
    finally:
        own.unlink(missing_ok=True)


def _data_folder(variables: Mapping[str, str]) -> Path:
    base = variables.get("XDG_DATA_HOME")
    return (Path(base) if base else Path.home() / ".local" / "share") / "sequent"


def _seconds(variables: Mapping[str, str], variable: str, default: float) -> float:
    text = variables.get(variable)
    if not text:
        return default
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not 0 < value < 10**7:
        raise ServiceError(f"{variable}={text}: expected a number of seconds above 0")
    return value
