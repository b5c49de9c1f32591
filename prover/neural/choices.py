"""Reads the replies of OpenAI-compatible endpoints. Whatever serves one may be broken: nothing is believed unseen."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, cast

from prover.neural.source import Answer

MOST = 1024  # choices of a reply that are read


class Malformed(ValueError):
    """A reply that is not what the protocol says."""


def read_choices(reply: Any, chat: bool) -> list[Answer]:
    """The answers in a reply of `/chat/completions` or of `/completions`. Raises Malformed."""
    choices = _mapping(reply, "the reply").get("choices")
    if not isinstance(choices, list) or not choices:
        raise Malformed("a reply without choices")
    listed = cast("list[Any]", choices)[:MOST]
    usage = reply.get("usage")
    counted = cast("Mapping[str, Any]", usage).get("completion_tokens") if isinstance(usage, Mapping) else None
    each = max(1, counted // len(listed)) if isinstance(counted, int) else 0
    return [_answer(_mapping(choice, "a choice"), chat, each) for choice in listed]


def _answer(choice: Mapping[str, Any], chat: bool, tokens: int) -> Answer:
    text = _mapping(choice.get("message"), "a message").get("content") if chat else choice.get("text")
    if text is None:
        text = ""  # a model that spent all its tokens on thought says nothing
    if not isinstance(text, str):
        raise Malformed(f"a choice whose text is {type(text).__name__}")
    text = text.encode("utf-8", "replace").decode("utf-8")  # half a surrogate pair is no text
    pieces = _pieces(choice.get("logprobs"), chat)
    ended = choice.get("finish_reason") not in ("length", "content_filter", "abort")
    return Answer(text, len(pieces) or tokens or max(1, len(text.encode()) // 4), pieces, ended)


def _pieces(given: Any, chat: bool) -> tuple[tuple[str, float], ...]:
    """Tokens with log-probabilities; () where there are none, or none that can be used."""
    if not isinstance(given, Mapping):
        return ()
    logprobs = cast("Mapping[str, Any]", given)
    if chat:
        content = logprobs.get("content")
        rows = cast("list[Any]", content) if isinstance(content, list) else []
        pairs = [(r.get("token"), r.get("logprob")) for r in rows if isinstance(r, dict)]  # pyright: ignore[reportUnknownVariableType, reportUnknownMemberType]
    else:
        tokens, values = logprobs.get("tokens"), logprobs.get("token_logprobs")
        if not isinstance(tokens, list) or not isinstance(values, list):
            return ()
        pairs = list(zip(cast("list[Any]", tokens), cast("list[Any]", values), strict=False))
    found: list[tuple[str, float]] = []
    for token, value in cast("list[tuple[Any, Any]]", pairs):
        if not isinstance(token, str) or not isinstance(value, int | float) or math.isnan(value):
            return ()
        found.append((token, min(0.0, float(value))))
    return tuple(found)


def _mapping(value: Any, what: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise Malformed(f"{what} is {type(value).__name__}, expected an object")
    return cast("Mapping[str, Any]", value)
