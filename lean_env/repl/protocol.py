"""Replies of the Lean REPL as data, and what they mean. Knows nothing of processes.

Requests and replies are JSON objects, each followed by a blank line. The reply to a tactic says more than its goals: an
empty list of goals is no success before the REPL says that the kernel took the proof.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import IO, Any, cast

from lean_env.errors import LeanEnvError

REPLY_BYTES = 256 << 20  # a longer reply is taken for a runaway
_END = b"\n\n"
_LOST = ("Unknown environment.", "Unknown proof state.")
_COMPLETED = "Completed"


class ReplError(LeanEnvError):
    """A reply that is none: not JSON, or without the fields that every version of the REPL sends."""


class Meaning(StrEnum):
    """What a reply says about its request."""

    DONE = "done"  # a command, file, or pickling went through, with no `sorry` in it
    COMPLETED = "completed"  # a tactic left no goal, and the kernel accepted the whole proof
    OPEN = "open"  # goals are left
    SORRY = "sorry"  # something was left to `sorry`
    METAVARIABLES = "metavariables"  # no goal is left, but holes that nobody filled
    KERNEL = "kernel"  # no goal is left, and the kernel rejects the proof, or the proof proves something else
    UNVERIFIED = "unverified"  # no goal is left, and nothing says that the kernel was asked (older versions)
    ERROR = "error"  # Lean rejected it
    LOST = "lost"  # the process does not know the environment or proof state


@dataclass(frozen=True, slots=True)
class ReplMessage:
    """One message of Lean; `line` counts from 1, and is 0 in tactic mode."""

    severity: str
    line: int
    column: int
    text: str


@dataclass(frozen=True, slots=True)
class Hole:
    """A `sorry`: what is to be proved there, and the proof state to do so in (None where the REPL offers none)."""

    goal: str
    proof_state: int | None


@dataclass(frozen=True, slots=True)
class CommandReply:
    """The answer to a command, a file, or an environment read from disk."""

    env: int
    messages: tuple[ReplMessage, ...] = ()
    holes: tuple[Hole, ...] = ()


@dataclass(frozen=True, slots=True)
class TacticReply:
    """The answer to a tactic or a proof state read from disk. Versions before 2025 sent no `status`."""

    proof_state: int
    goals: tuple[str, ...]
    status: str | None = None
    messages: tuple[ReplMessage, ...] = ()
    holes: tuple[Hole, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """The answer to what could not be done at all."""

    message: str


Reply = CommandReply | TacticReply | Refusal


def frames(pipe: IO[bytes]) -> Iterator[bytes]:
    """Whole replies, as they come from the pipe in pieces of any size. The last one may lack its blank line."""
    buffer, searched = bytearray(), 0
    while chunk := cast(Any, pipe).read1(1 << 16):
        buffer += chunk
        while (end := buffer.find(_END, searched)) >= 0:
            reply, searched = bytes(buffer[:end]).strip(), 0
            del buffer[: end + len(_END)]
            if reply:
                yield reply
        searched = max(0, len(buffer) - 1)
        if len(buffer) > REPLY_BYTES:
            return
    if rest := bytes(buffer).strip():
        yield rest


def request(fields: Mapping[str, object]) -> bytes:
    """A request as it is written: one line of JSON and a blank one."""
    return json.dumps(fields, ensure_ascii=False).encode() + _END


def read_reply(raw: bytes | str) -> Reply:
    """Raises ReplError for what no version of the REPL answers."""
    try:
        found: object = json.loads(raw)
    except (ValueError, RecursionError) as error:
        text = raw if isinstance(raw, str) else raw.decode(errors="replace")
        raise ReplError(f"the REPL answered something that is not JSON ({error}): {text[:300]}") from error
    return reply_of(found)


def reply_of(found: object) -> Reply:
    """`read_reply` for JSON that is parsed already."""
    if not isinstance(found, dict):
        raise ReplError(f"the REPL answered {str(found)[:300]}, expected a JSON object")
    fields = cast(dict[str, Any], found)
    try:
        if set(fields) == {"message"}:
            return Refusal(str(fields["message"]))
        messages = tuple(_message(entry) for entry in fields.get("messages") or ())
        holes = tuple(Hole(str(entry["goal"]), entry.get("proofState")) for entry in fields.get("sorries") or ())
        if "goals" in fields:
            goals: Sequence[object] = fields["goals"]
            status = fields.get("proofStatus")
            return TacticReply(int(fields["proofState"]), tuple(map(str, goals)), status, messages, holes)
        return CommandReply(int(fields["env"]), messages, holes)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ReplError(f"the REPL's answer lacks something ({error!r}): {json.dumps(fields)[:300]}") from error


def _message(entry: Mapping[str, Any]) -> ReplMessage:
    return ReplMessage(
        str(entry["severity"]), int(entry["pos"]["line"]), int(entry["pos"]["column"]), str(entry["data"])
    )


def meaning(reply: Reply) -> Meaning:
    """What a reply comes to. Whatever is not certainly good counts as bad."""
    match reply:
        case Refusal(message):
            return Meaning.LOST if message in _LOST else Meaning.ERROR
        case CommandReply():
            if any(message.severity == "error" for message in reply.messages):
                return Meaning.ERROR
            # the warning alone tells of a `sorry` that has no goal of its own
            hidden = any("declaration uses" in m.text and "sorry" in m.text for m in reply.messages)
            return Meaning.SORRY if reply.holes or hidden else Meaning.DONE
        case TacticReply():
            return _meaning_of_step(reply)


def _meaning_of_step(reply: TacticReply) -> Meaning:
    status = reply.status or ""
    if any(message.severity == "error" for message in reply.messages):
        return Meaning.ERROR  # errors that Lean recovered from
    if status.startswith("Error"):
        return Meaning.KERNEL
    if reply.holes or "sorry" in status:
        return Meaning.SORRY
    if "metavariable" in status:
        return Meaning.METAVARIABLES
    if reply.goals:
        return Meaning.OPEN
    return Meaning.COMPLETED if status == _COMPLETED else Meaning.UNVERIFIED


def errors(reply: Reply) -> str:
    """Lean's own words for what went wrong, or the REPL's; empty where nothing did."""
    if isinstance(reply, Refusal):
        return reply.message.removeprefix("Lean error:\n")
    texts = [message.text for message in reply.messages if message.severity == "error"]
    status = reply.status if isinstance(reply, TacticReply) else None
    if not texts and status and status != _COMPLETED and not reply.holes:
        return status
    return "\n".join(texts)
