"""Replies of the real REPL, recorded, through the driver: how they are framed, and what each of them means."""

from __future__ import annotations

import io
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from lean_env.errors import LeanCrashed
from lean_env.repl.process import ReplProcess
from lean_env.repl.protocol import (
    CommandReply,
    Meaning,
    Refusal,
    ReplError,
    TacticReply,
    errors,
    frames,
    meaning,
    read_reply,
    reply_of,
)

DATA = Path(__file__).parents[4] / "shared" / "data" / "lean_repl"
PLAYED = Path(__file__).with_name("played.py")


def recorded(name: str) -> list[dict[str, Any]]:
    if not DATA.exists():
        pytest.skip("the recorded transcripts of the REPL are not beside this checkout (../shared/data/lean_repl)")
    return [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]


def exchanges(transcript: dict[str, Any]) -> list[tuple[Any, Any]]:
    """Requests with their replies; none where the recording has none."""
    return list(zip(transcript["commands"], transcript["responses"] or (), strict=False))


def step(goals: list[str], status: str | None = None, **more: object) -> dict[str, object]:
    found: dict[str, object] = {"proofState": 1, "goals": goals, **more}
    return found if status is None else found | {"proofStatus": status}


ERROR = {"severity": "error", "pos": {"line": 0, "column": 0}, "endPos": None, "data": "unsolved goals\n⊢ False"}
HOLE = {"proofState": 0, "goal": "⊢ False"}

# What the reference on clients of the REPL says of each case.
CASES = {
    "completed": (step([], "Completed"), Meaning.COMPLETED),
    "open": (step(["⊢ p"], "Incomplete: open goals remain"), Meaning.OPEN),
    "open, before there was a status": (step(["⊢ p"]), Meaning.OPEN),
    "no goals, before there was a status": (step([]), Meaning.UNVERIFIED),
    "no goals, several at first": (step([], "Not verified: more than one initial goal"), Meaning.UNVERIFIED),
    "no goals, a status that nobody knows": (step([], "Finished"), Meaning.UNVERIFIED),
    "sorry": (step([], "Incomplete: contains sorry"), Meaning.SORRY),
    "sorry in a branch": (step(["⊢ p"], "Incomplete: open goals remain", sorries=[HOLE]), Meaning.SORRY),
    "a sorry that claims to be complete": (step([], "Completed", sorries=[HOLE]), Meaning.SORRY),
    "metavariables": (step([], "Incomplete: contains metavariable(s)"), Meaning.METAVARIABLES),
    "kernel": (step([], "Error: kernel type check failed: (kernel) declaration has free variables"), Meaning.KERNEL),
    "not assigned": (step([], "Error: Goal not assigned"), Meaning.KERNEL),
    "another type": (step([], "Error: proof has type\n  True\nbut root goal has type\n  False"), Meaning.KERNEL),
    "an error beside no goals": (step([], "Incomplete: contains metavariable(s)", messages=[ERROR]), Meaning.ERROR),
    "an error beside success": (step([], "Completed", messages=[ERROR]), Meaning.ERROR),
    "an error": ({"message": "Lean error:\nno"}, Meaning.ERROR),
    "lost environment": ({"message": "Unknown environment."}, Meaning.LOST),
    "lost proof state": ({"message": "Unknown proof state."}, Meaning.LOST),
    "command": ({"env": 0}, Meaning.DONE),
    "command with an error": ({"env": 0, "messages": [ERROR]}, Meaning.ERROR),
    "command with a hole": ({"env": 0, "sorries": [HOLE]}, Meaning.SORRY),
    "command with a hidden hole": (
        {"env": 0, "messages": [ERROR | {"severity": "warning", "data": "declaration uses `sorry`"}]},
        Meaning.SORRY,
    ),
    "command with an older hidden hole": (
        {"env": 0, "messages": [ERROR | {"severity": "warning", "data": "declaration uses 'sorry'"}]},
        Meaning.SORRY,
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_what_a_reply_means(case: str) -> None:
    found, expected = CASES[case]
    reply = reply_of(found)
    assert meaning(reply) is expected
    good = (Meaning.COMPLETED, Meaning.OPEN, Meaning.DONE, Meaning.SORRY, Meaning.UNVERIFIED)
    assert bool(errors(reply)) or expected in good


@pytest.mark.parametrize(
    "raw",
    ["", "uncaught exception: <input>:1:1: unknown tactic", "[]", "7", "{}", '{"goals": []}', '{"env": "x"}',
     '{"env": 0, "messages": [{"data": "no place"}]}', '{"env": 0, "sorries": [3]}', '{"goals": 3, "proofState": 1}',
     '{"env": 0', "[" * 100_000, "\ufeff"],
)  # fmt: skip
def test_what_is_no_reply_is_not_taken_for_one(raw: str) -> None:
    with pytest.raises(ReplError):
        read_reply(raw)


@pytest.mark.parametrize("size", [1, 2, 3, 7, 1000])
def test_replies_are_cut_at_blank_lines_wherever_the_pieces_end(size: int) -> None:
    replies = [b'{"env": 0}', '{"goals": ["⊢ ∀ x, x\\n\\nz"],\n "proofState": 1}'.encode(), b"{}"]
    stream = b"\n" + b"\n\n".join(replies) + b"\n\n\n\n" + b'{"env": 1}'

    class Pipe(io.BytesIO):
        def read1(self, most: int | None = -1, /) -> bytes:  # noqa: ARG002
            return self.read(size)

    assert list(frames(Pipe(stream))) == [*replies, b'{"env": 1}']


def play(folder: Path, script: dict[str, Any], memory_mb: int = 500) -> ReplProcess:
    path = folder / "script.json"
    path.write_text(json.dumps(script), encoding="utf-8")
    process = ReplProcess([sys.executable, "-I", "-S", str(PLAYED), str(path)], {}, memory_mb=memory_mb)
    process.start()
    return process


@pytest.mark.parametrize(("chunk", "pause", "noise"), [(1, 0.0, 0), (11, 0.0, 70_000), (4096, 0.001, 0)])
def test_recorded_transcripts_are_replayed_through_the_driver(
    tmp_path: Path, chunk: int, pause: float, noise: int
) -> None:
    transcripts = recorded("transcripts.jsonl")
    assert len(transcripts) == 74 and sum(transcript["paired"] for transcript in transcripts) == 71
    pairs = [pair for transcript in transcripts for pair in exchanges(transcript)]
    process = play(tmp_path, {"exchanges": pairs, "chunk": chunk, "pause": pause, "noise": noise})
    try:
        found = [process.ask(sent, 20.0) for sent, _ in pairs]
    finally:
        process.close()
    assert found == [reply_of(expected) for _, expected in pairs]
    # 56 + 8 + 5 + 5 replies to tactics, 9 refusals, 134 to commands: counted in the recordings by their keys
    assert Counter(type(reply) for reply in found) == {TacticReply: 74, Refusal: 9, CommandReply: 134}
    assert Counter(map(meaning, found)) == RECORDED


# Counted in the recordings by `proofStatus`, `sorries`, `messages` and `goals`, without the driver.
RECORDED = {
    Meaning.DONE: 66,
    Meaning.COMPLETED: 15,
    Meaning.OPEN: 36,
    Meaning.SORRY: 49 + 3 + 5,  # commands; tactics with no goal; tactics with goals
    Meaning.METAVARIABLES: 7,
    Meaning.KERNEL: 4,
    Meaning.ERROR: 19
    + 7
    + 4,  # commands; refusals; tactics with an error among their messages, none of them with goals
    Meaning.LOST: 2,
}

# Test, number of the exchange, what the test is there to show.
DOCUMENTED = [
    ("test/name_generator", 1, Meaning.SORRY),
    ("test/name_generator", 2, Meaning.METAVARIABLES),
    ("test/name_generator", 7, Meaning.ERROR),
    ("test/self_proof_exact_check", 0, Meaning.ERROR),
    ("test/self_proof_exact_check", 2, Meaning.KERNEL),
    ("test/Mathlib/test/20240209", 1, Meaning.ERROR),
    ("test/have_by_sorry", 2, Meaning.SORRY),
    ("test/unknown_environment", 0, Meaning.LOST),
    ("test/unknown_proof_state", 1, Meaning.LOST),
    ("test/unknown_tactic", 1, Meaning.ERROR),
    ("test/invalid_line_break", 0, Meaning.ERROR),
]


@pytest.mark.parametrize(("test", "number", "expected"), DOCUMENTED)
def test_documented_cases_mean_what_the_reference_says(test: str, number: int, expected: Meaning) -> None:
    (transcript,) = (t for t in recorded("transcripts.jsonl") if t["test"] == test)
    assert meaning(reply_of(transcript["responses"][number])) is expected


def test_older_variants_are_read() -> None:
    transcripts = recorded("history_transcripts.jsonl")
    assert len(transcripts) == 253
    raw, read = 0, Counter[str]()
    for reply in (reply for transcript in transcripts for reply in transcript["responses"]):
        if "_raw" in reply:  # the process died of it
            raw += 1
            with pytest.raises(ReplError):
                read_reply(reply["_raw"])
            continue
        found = reply_of(reply)
        read[type(found).__name__] += 1
        if isinstance(found, TacticReply) and found.status is None and not found.goals:
            assert meaning(found) is not Meaning.COMPLETED
        if isinstance(found, TacticReply) and found.status == "Completed":
            assert meaning(found) is Meaning.COMPLETED
    assert raw == 2
    assert read == {"CommandReply": 497, "TacticReply": 309, "Refusal": 28}


@pytest.mark.parametrize(
    ("then", "message"),
    [("end", "ended by itself"), ("break", "not JSON"), ("hang", "did not answer in time"),
     ("half", "did not answer in time"), ("eat", "more than 100 MB")],
)  # fmt: skip
def test_a_process_that_breaks_is_noticed_and_replaced(tmp_path: Path, then: str, message: str) -> None:
    process = play(tmp_path, {"exchanges": [[None, {"env": 0}]], "then": then}, memory_mb=100)
    assert process.ask({"cmd": "one"}, 5.0) == CommandReply(0)
    generation = process.generation
    seconds = 20.0 if then == "eat" else 0.3 if then in ("hang", "half") else 5.0
    with pytest.raises(LeanCrashed, match=message):
        process.ask({"cmd": "two"}, seconds)
    assert process.pid is None and process.is_spent
    process.start()
    assert process.generation == generation + 1
    assert process.ask({"cmd": "one"}, 5.0) == CommandReply(0)
    process.close()


def test_a_request_that_nobody_reads_does_not_hang() -> None:
    process = ReplProcess(["sleep", "60"], {}, memory_mb=100)
    process.start()
    with pytest.raises(LeanCrashed, match="did not answer in time"):
        process.ask({"cmd": "x" * 2_000_000}, 0.3)


def test_long_lines_pass(tmp_path: Path) -> None:
    text = "⊢ " + "x + " * 2_000_000
    process = play(tmp_path, {"exchanges": [[None, step([text])]]})
    reply = process.ask({"tactic": text, "proofState": 0}, 20.0)
    assert isinstance(reply, TacticReply) and reply.goals == (text,)
    process.close()
