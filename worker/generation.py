"""One model for all search workers: what they ask of it meets in a list on Redis, and is answered in batches.

A request is lost with Redis or with the worker that has it, and then costs the asker time and nothing else: it loads
the model itself. Equal draws get equal answers wherever they are made, so that nobody sees a difference.
"""

from __future__ import annotations

import contextlib
import logging
import secrets
import threading
import time
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from pydantic import TypeAdapter, ValidationError

from prover.errors import GeneratorError
from prover.neural.prompts import PromptFormat
from prover.neural.source import Answer, Draw, Source

_log = logging.getLogger("sequent.generation")

ALIVE_SECONDS = 5  # after which a generation worker that says nothing is taken for dead
WAIT_SECONDS = 1.0  # from one look whether anybody is there, or whether to end, to the next
LONGEST_SECONDS = 600.0  # that an asker waits for one answer
KEPT_SECONDS = 60  # for which an answer waits for its asker
MOST_REQUESTS = 64  # in one batch
LONGEST_REQUEST = 8 << 20  # bytes


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked, and the list where the asker waits."""

    reply: str
    form: PromptFormat
    draws: tuple[Draw, ...]


@dataclass(frozen=True, slots=True)
class Reply:
    """For each draw its answers; or why there are none."""

    answers: tuple[tuple[Answer, ...], ...] = ()
    error: str = ""


_REQUEST, _REPLY = TypeAdapter(Request), TypeAdapter(Reply)


def _list(weights: str) -> str:
    return f"sequent:generate:{weights}"


def _sign(weights: str) -> str:
    return f"sequent:generate:{weights}:alive"


class SharedSource:
    """`Source` of the generation workers that have these `weights`; of `load()` where there are none."""

    def __init__(self, client: Any, name: str, weights: str, load: Callable[[], Source]) -> None:
        """`client` is a `redis.Redis` whose time limit is above WAIT_SECONDS."""
        self.name = name
        self._redis, self._weights, self._load = client, weights, load
        self._error: type[Exception] = import_module("redis").RedisError
        self._own: Source | None = None

    def answer(self, draws: Sequence[Draw], form: PromptFormat) -> list[list[Answer]]:
        """See `Source.answer`."""
        try:
            found = self._ask(draws, form)
        except self._error as error:
            _log.warning("no generation worker can be asked: %s", error)
            found = None
        if found is not None:
            return found
        if self._own is None:
            _log.info("no generation worker has %s: it is loaded here", self.name)
            self._own = self._load()
        return self._own.answer(draws, form)

    def _ask(self, draws: Sequence[Draw], form: PromptFormat) -> list[list[Answer]] | None:
        """None where nobody is there to answer."""
        if not self._redis.exists(_sign(self._weights)):
            return None
        request = Request(f"sequent:generated:{secrets.token_hex(16)}", form, tuple(draws))
        text = _REQUEST.dump_json(request)
        self._redis.rpush(_list(self._weights), text)
        deadline = time.monotonic() + LONGEST_SECONDS
        while (raw := self._redis.blpop([request.reply], WAIT_SECONDS)) is None:
            if time.monotonic() > deadline or not self._redis.exists(_sign(self._weights)):
                self._redis.lrem(_list(self._weights), 0, text)
                return None
        return self._read(raw[1], len(draws))

    def _read(self, raw: bytes, draws: int) -> list[list[Answer]] | None:
        try:
            reply = _REPLY.validate_json(raw)
        except ValidationError as error:
            _log.warning("what came is no answer: %s", error)
            return None
        if reply.error:
            raise GeneratorError(reply.error)
        return [list(row) for row in reply.answers] if len(reply.answers) == draws else None


def serve(client: Any, source: Source, weights: str, stop: threading.Event) -> None:
    """Answer what is asked of these weights, in batches of all that waits, until `stop`."""
    error: type[Exception] = import_module("redis").RedisError
    with _alive(client, weights, error):
        while not stop.is_set():
            try:
                first = client.blpop([_list(weights)], WAIT_SECONDS)
                if first is None:
                    continue
                more: list[bytes] = client.lpop(_list(weights), MOST_REQUESTS - 1) or []
                requests = [request for text in (first[1], *more) if (request := _read(text)) is not None]
                _answer(client, source, requests)
            except error as trouble:
                _log.warning("no answer from Redis: %s", trouble)
                stop.wait(WAIT_SECONDS)


def _answer(client: Any, source: Source, requests: Sequence[Request]) -> None:
    for form in dict.fromkeys(request.form for request in requests):
        started = time.monotonic()
        alike = [request for request in requests if request.form == form]
        for request, reply in zip(alike, _replies(source, form, alike), strict=True):
            with client.pipeline() as pipeline:
                pipeline.rpush(request.reply, _REPLY.dump_json(reply))
                pipeline.expire(request.reply, KEPT_SECONDS)
                pipeline.execute()
        draws = sum(len(request.draws) for request in alike)
        _log.info("answered %d requests with %d states in %.2f s", len(alike), draws, time.monotonic() - started)


def _replies(source: Source, form: PromptFormat, requests: Sequence[Request]) -> list[Reply]:
    """One call for all; where that fails, one for each, so that what breaks it is that asker's alone."""
    try:
        answers = iter(source.answer([draw for request in requests for draw in request.draws], form))
        return [Reply(tuple(tuple(next(answers)) for _ in request.draws)) for request in requests]
    except Exception as error:  # noqa: BLE001 - the asker is told
        if len(requests) == 1:
            return [Reply(error=f"{type(error).__name__}: {error}")]
        return [reply for request in requests for reply in _replies(source, form, [request])]


@contextlib.contextmanager
def _alive(client: Any, weights: str, error: type[Exception]) -> Generator[None]:
    """While this is entered, askers know that somebody is there."""
    over = threading.Event()

    def tell() -> None:
        while True:
            with contextlib.suppress(error):  # askers do without us until Redis is back
                client.set(_sign(weights), b"1", ex=ALIVE_SECONDS)
            if over.wait(WAIT_SECONDS):
                return

    thread = threading.Thread(target=tell, name="alive", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def _read(text: bytes) -> Request | None:
    """A request, or None for anything else: whoever can reach Redis can write here."""
    try:
        return _REQUEST.validate_json(text) if len(text) <= LONGEST_REQUEST else None
    except ValidationError as error:
        _log.warning("what came is no request: %s", str(error)[:300])
        return None
