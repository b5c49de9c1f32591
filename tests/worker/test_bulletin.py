"""The bulletin on a real Redis: what one publishes all hear, and what is no notice nobody does."""

import queue
import time
from typing import Any

import pytest
import redis

from prover.agents.bulletin import Bulletin, LocalBulletin, Notice
from worker.bulletin import LONGEST, RedisBulletin

NOTICE = Notice("«0» : Prop\n⊢ «0»", "exact «1»")


@pytest.fixture(params=["local", "redis"])
def two(request: Any) -> tuple[Bulletin, Bulletin]:
    """Two ends of one bulletin."""
    if request.param == "local":
        bulletin = LocalBulletin()
        return bulletin, bulletin
    url: str = request.getfixturevalue("redis_url")
    return RedisBulletin(url), RedisBulletin(url)


def test_all_who_subscribed_to_a_topic_hear_at_once(two: tuple[Bulletin, Bulletin]) -> None:
    here, there = two
    first: queue.Queue[tuple[Notice, float]] = queue.Queue()
    other: list[Notice] = []
    with here.subscribe("t", lambda n: first.put((n, time.monotonic()))), there.subscribe("another", other.append):
        published = time.monotonic()
        there.publish("t", NOTICE)
        heard, at = first.get(timeout=5.0)
        assert heard == NOTICE and at - published < 1.0
    there.publish("t", NOTICE)
    time.sleep(0.1)
    assert first.empty() and not other


@pytest.mark.parametrize(
    "text", [b"", b"3", b"[]", b'{"key": 1, "script": "x"}', b"\xff\xfe", b"[" * 100_000, b"x" * LONGEST * 2]
)
def test_what_is_no_notice_is_passed_over(redis_url: str, text: bytes) -> None:
    heard: queue.Queue[Notice] = queue.Queue()
    bulletin = RedisBulletin(redis_url)
    with redis.Redis.from_url(redis_url) as raw, bulletin.subscribe("t", heard.put):
        (channel,) = raw.pubsub_channels("sequent:proved:*")
        raw.publish(channel, text)
        bulletin.publish("t", NOTICE)
        assert heard.get(timeout=5.0) == NOTICE
    assert heard.empty()


def test_without_redis_notices_are_lost_and_nothing_else() -> None:
    bulletin = RedisBulletin("redis://127.0.0.1:1")
    with bulletin.subscribe("t", lambda _: None):
        bulletin.publish("t", NOTICE)
