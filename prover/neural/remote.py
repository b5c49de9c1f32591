"""OpenAI-compatible endpoints (vLLM, SGLang, Ollama, hosted ones) as a source of answers.

What a batch asks goes out side by side, within bounds; what fails for a while is tried again. The endpoint's key comes
from the environment, goes into one header, and is written nowhere else.
"""

from __future__ import annotations

import asyncio
import json
import math
import os
import random
import time
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, cast

import httpx

from prover.errors import GeneratorError
from prover.neural.choices import Malformed, read_choices
from prover.neural.prompts import PromptFormat
from prover.neural.source import Answer, Draw

KEY = "SEQUENT_API_KEY"
LARGEST = 32 << 20  # bytes of a reply that are read
KEPT = 4096  # draws that were answered while others of their batch failed
_AGAIN = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 529})


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a model is served, and how it is asked. Times in seconds; a `rate` of 0 is no limit."""

    url: str
    model: str
    api: str = ""  # chat or completions; "" for what the prompt format is made for
    key: str = KEY  # the environment variable that holds the key, where one is needed
    requests: int = 8  # under way at once
    rate: float = 0.0  # requests a second
    connect: float = 10.0
    timeout: float = 300.0  # for one reply, from sending to its last byte
    tries: int = 5
    pause: float = 0.5  # before the second try; each later pause is twice as long
    longest_pause: float = 60.0


@dataclass(slots=True)
class Usage:
    """What was asked of the endpoint so far."""

    requests: int = 0
    retries: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0


class _Refused(Exception):
    """The endpoint's answer is final: asking the same again would bring the same."""

    def __init__(self, status: int, text: str) -> None:
        super().__init__(f"status {status}: {text}")
        self.status = status


class Remote:
    """`Source` of one endpoint. Answers are as deterministic as the endpoint makes them: it is given the seeds."""

    def __init__(self, endpoint: Endpoint) -> None:
        self.endpoint, self.usage = endpoint, Usage()
        self._optional = {"logprobs", "seed"}  # what an endpoint may know nothing of
        self._many = True  # whether it gives several answers to one request
        self._next = 0.0  # when the rate allows another request
        self._kept: OrderedDict[tuple[Draw, str], list[Answer]] = OrderedDict()

    @property
    def name(self) -> str:
        """The model's name, without the address."""
        return self.endpoint.model

    def answer(self, draws: Sequence[Draw], form: PromptFormat) -> list[list[Answer]]:
        """See `Source.answer`. Raises GeneratorError when a draw gets no answer; the others' are kept for the next
        call, so that nothing is paid for twice.
        """
        # A thread of its own, since the caller's may have a running event loop.
        with ThreadPoolExecutor(1) as thread:
            found = thread.submit(asyncio.run, self._all(draws, form)).result()
        failure = next((one for one in found if isinstance(one, Exception)), None)
        if failure is None:
            return [one for one in found if not isinstance(one, Exception)]
        for draw, one in zip(draws, found, strict=True):
            if not isinstance(one, Exception):
                self._kept[draw, form.name] = one
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        raise GeneratorError(f"{self.endpoint.model} at {self.endpoint.url}: {self._hidden(str(failure))}") from failure

    async def _all(self, draws: Sequence[Draw], form: PromptFormat) -> list[list[Answer] | Exception]:
        limits = asyncio.Semaphore(self.endpoint.requests)
        timeout = httpx.Timeout(self.endpoint.timeout, connect=self.endpoint.connect)
        async with httpx.AsyncClient(timeout=timeout, headers=self._headers()) as client:
            return await asyncio.gather(*(self._draw(client, limits, draw, form) for draw in draws))

    async def _draw(
        self, client: httpx.AsyncClient, limits: asyncio.Semaphore, draw: Draw, form: PromptFormat
    ) -> list[Answer] | Exception:
        if (kept := self._kept.pop((draw, form.name), None)) is not None:
            return kept
        try:
            answers: list[Answer] = []
            if self._many:
                async with limits:
                    answers = await self._request(client, draw, form, draw.seeds)
                self._many = len(answers) >= len(draw.seeds)
            left = draw.seeds[len(answers) :]
            single = [self._limited(limits, self._request(client, draw, form, (seed,))) for seed in left]
            return answers + [answer for part in await asyncio.gather(*single) for answer in part]
        except (httpx.HTTPError, httpx.InvalidURL, TimeoutError, Malformed, _Refused) as error:
            return error

    async def _limited(self, limits: asyncio.Semaphore, request: Any) -> list[Answer]:
        async with limits:
            return await request

    async def _request(
        self, client: httpx.AsyncClient, draw: Draw, form: PromptFormat, seeds: Sequence[int]
    ) -> list[Answer]:
        """Answers to one request, tried again while that may help. Raises what the last try met."""
        chat = (self.endpoint.api or ("completions" if draw.prompt.system is None else "chat")) == "chat"
        tries = 0
        while True:
            try:
                reply = await self._post(client, chat, self._body(draw, form, seeds, chat))
                answers = read_choices(reply, chat)
                self._account(reply, answers)
                return answers
            except _Refused as error:
                if error.status not in (400, 422) or not self._optional:
                    raise
                self._optional.clear()  # it may not know these fields: ask once more without
            except (httpx.TransportError, TimeoutError, Malformed, _Again) as error:
                tries += 1
                if tries >= self.endpoint.tries:
                    raise error.cause if isinstance(error, _Again) else error from None
                self.usage.retries += 1
                await asyncio.sleep(self._pause(tries, error.after if isinstance(error, _Again) else None))

    async def _post(self, client: httpx.AsyncClient, chat: bool, body: Mapping[str, Any]) -> Any:
        await self._turn()
        self.usage.requests += 1
        path = "/chat/completions" if chat else "/completions"
        url = self.endpoint.url.rstrip("/") + path
        content = bytearray()
        async with asyncio.timeout(self.endpoint.timeout), client.stream("POST", url, json=body) as response:
            async for chunk in response.aiter_bytes():
                content += chunk
                if len(content) > LARGEST:
                    raise Malformed(f"a reply of more than {LARGEST:,} bytes")
        if response.status_code in _AGAIN:
            cause = _Refused(response.status_code, _excerpt(content))
            raise _Again(cause, _retry_after(response.headers.get("retry-after")))
        if response.status_code != 200:
            raise _Refused(response.status_code, _excerpt(content))
        try:
            return json.loads(content)
        except (ValueError, RecursionError) as error:
            raise Malformed(f"a reply that is not JSON: {_excerpt(content)}") from error

    def _body(self, draw: Draw, form: PromptFormat, seeds: Sequence[int], chat: bool) -> dict[str, Any]:
        body: dict[str, Any] = {
            "model": self.endpoint.model,
            "n": len(seeds),
            "temperature": form.temperature * draw.temperature,
            "top_p": form.top_p,
            "max_tokens": form.max_new_tokens,
        }
        if "seed" in self._optional:
            body["seed"] = seeds[0] % 2**31
        if "logprobs" in self._optional:
            body["logprobs"] = True if chat else 1
        if form.stop:
            body["stop"] = list(form.stop)
        if not chat:
            return body | {"prompt": draw.prompt.text}
        body["messages"] = draw.prompt.messages
        if draw.prompt.prefill:  # as vLLM and SGLang let an answer's beginning be given
            body["messages"] = [*body["messages"], {"role": "assistant", "content": draw.prompt.prefill}]
            body |= {"continue_final_message": True, "add_generation_prompt": False}
        return body

    async def _turn(self) -> None:
        """Wait for what the rate allows."""
        if self.endpoint.rate > 0:
            now = time.monotonic()
            at = max(now, self._next)
            self._next = at + 1.0 / self.endpoint.rate
            await asyncio.sleep(at - now)

    def _pause(self, tries: int, after: float | None) -> float:
        """Seconds until the next try: what the endpoint asks for, else doubling, with chance so that many don't come
        back together.
        """
        doubling = self.endpoint.pause * 2 ** (tries - 1) * random.uniform(0.5, 1.0)
        return min(self.endpoint.longest_pause, doubling if after is None else max(after, 0.0))

    def _account(self, reply: Any, answers: Sequence[Answer]) -> None:
        usage: Any = reply.get("usage")
        counts = cast("dict[str, Any]", usage) if isinstance(usage, dict) else {}
        prompt, completion = counts.get("prompt_tokens"), counts.get("completion_tokens")
        self.usage.prompt_tokens += prompt if isinstance(prompt, int) else 0
        own = sum(answer.tokens for answer in answers)
        self.usage.completion_tokens += completion if isinstance(completion, int) else own

    def _headers(self) -> dict[str, str]:
        key = os.environ.get(self.endpoint.key, "")
        return {"Authorization": f"Bearer {key}"} if key else {}

    def _hidden(self, text: str) -> str:
        """`text` without the key, which an endpoint may have sent back."""
        key = os.environ.get(self.endpoint.key, "")
        return text.replace(key, "***") if key else text


class _Again(Exception):
    """The endpoint asks to come back, in `after` seconds where it says so."""

    def __init__(self, cause: _Refused, after: float | None) -> None:
        super().__init__(str(cause))
        self.cause, self.after = cause, after


def _retry_after(value: str | None) -> float | None:
    """Seconds, of the header's number or date; None where it says nothing that can be read."""
    if not value:
        return None
    try:
        seconds = float(value)
    except ValueError:
        pass
    else:
        return seconds if math.isfinite(seconds) else None
    try:
        at = parsedate_to_datetime(value)
    except ValueError:
        return None
    return (at.replace(tzinfo=at.tzinfo or UTC) - datetime.now(UTC)).total_seconds()


def _excerpt(content: bytes | bytearray) -> str:
    return " ".join(bytes(content[:300]).decode("utf-8", "replace").split())
