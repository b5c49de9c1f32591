"""The bulletin of agents in several processes or on several machines, by Redis's publish and subscribe.

What is heard is text that anyone who can reach Redis may have written: it is read within bounds, and the team that
hears it runs it in Lean before it believes it (see `prover.agents.bulletin`).
"""

from __future__ import annotations

import hashlib
import json
import logging
import threading
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any, cast

import redis

from prover.agents.bulletin import Hear, Notice

_log = logging.getLogger(__name__)

LONGEST = 200_000  # bytes of a notice
WAIT = 0.5  # seconds after which a hearer looks whether it is still wanted
PAUSE = 1.0  # seconds before Redis is asked again after it was gone


class RedisBulletin:
    """A `Bulletin` on the Redis server at `url`. A server that can't be reached costs the notices and nothing else."""

    def __init__(self, url: str) -> None:
        connect = cast("Any", redis.Redis).from_url
        self._client: Any = connect(url, socket_connect_timeout=2, socket_timeout=2)

    def publish(self, topic: str, notice: Notice) -> None:
        """See `Bulletin.publish`."""
        text = json.dumps({"key": notice.key, "script": notice.script})
        if len(text) > LONGEST:
            return
        try:
            self._client.publish(_channel(topic), text)
        except redis.RedisError as error:
            _log.warning("a notice was lost: %s", error)

    @contextmanager
    def subscribe(self, topic: str, hear: Hear) -> Generator[None]:
        """See `Bulletin.subscribe`. Waits until Redis has the subscription, where it can be reached."""
        ended, ready = threading.Event(), threading.Event()
        thread = threading.Thread(target=self._listen, args=(_channel(topic), hear, ended, ready), daemon=True)
        thread.start()
        ready.wait(2.0)
        try:
            yield
        finally:
            ended.set()
            thread.join(2 * WAIT)

    def _listen(self, channel: str, hear: Hear, ended: threading.Event, ready: threading.Event) -> None:
        while not ended.is_set():
            try:
                with self._client.pubsub() as subscription:
                    subscription.subscribe(channel)
                    while not ended.is_set():
                        message = subscription.get_message(timeout=WAIT)
                        if message is None:
                            continue
                        if message["type"] == "subscribe":
                            ready.set()
                        elif (notice := _read(message["data"])) is not None:
                            hear(notice)
            except redis.RedisError as error:
                _log.warning("no notices for now: %s", error)
                ended.wait(PAUSE)


def _channel(topic: str) -> str:
    return f"sequent:proved:{hashlib.sha256(topic.encode()).hexdigest()}"


def _read(text: object) -> Notice | None:
    """A notice, or None for anything else."""
    if not isinstance(text, bytes) or len(text) > LONGEST:
        return None
    try:
        value: object = json.loads(text)
    except (ValueError, RecursionError):
        return None
    record = cast("dict[str, object]", value) if isinstance(value, dict) else {}
    key, script = record.get("key"), record.get("script")
    return Notice(key, script) if isinstance(key, str) and isinstance(script, str) else None
