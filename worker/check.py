"""A whole Lean file, compiled, with what Lean says of it: what clients of other Lean servers send to be checked.

Such clients take silence for a proof. So each theorem of a file that compiles is judged by `lean_env.verdict` too, and
one that is not proved gets an error message. Files that could run code are not compiled.
"""

from __future__ import annotations

import json
import re
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

from lean_env.embedded.core import core_library
from lean_env.embedded.header import OPTIONS, embedded_header
from lean_env.embedded.wheel import find_lean
from lean_env.errors import LeanEnvError, ProblemError
from lean_env.guard import FORBIDDEN_WORDS
from lean_env.lexer import LexicalError, Token, TokenKind, tokenize
from lean_env.problem import BadProblem, parse_theorems
from lean_env.process import run_bounded
from lean_env.verdict import verify

MEMORY_MB = 4_000
_SEVERITIES = {"information": "info", "warning": "warning", "error": "error"}
# What stands in files and not in tactic blocks, and runs nothing.
_ALLOWED = frozenset(
    """def abbrev theorem lemma example instance class structure inductive mutual namespace section end import universe
    variable omit include open deriving termination_by decreasing_by where private protected noncomputable nonrec
    scoped local attribute set_option sorry admit stop infix infixl infixr prefix postfix notation""".split()
)
_REFUSED = (FORBIDDEN_WORDS - _ALLOWED) | {"#eval", "#eval!", "#reduce", "#exit"}


def check(code: str, seconds: float, stop: threading.Event) -> dict[str, Any]:
    """Compile `code` within `seconds`: messages and sorries as Lean's REPL has them, or an error; and the time."""
    started = time.monotonic()
    outcome = _check(code, started + seconds, seconds, stop)
    status = "error" if "error" in outcome else "checked"  # what took too long may do better another time
    return {"status": status, **outcome, "time": round(time.monotonic() - started, 3)}


def _check(code: str, deadline: float, seconds: float, stop: threading.Event) -> dict[str, Any]:
    try:
        tokens = tokenize(code, balanced=False)
    except LexicalError as error:
        return {"messages": [_message(code, error.position, error.position, str(error))], "sorries": []}
    if (stray := next((token for token in tokens if _refused(token)), None)) is not None:
        text = f"`{stray.text[:60]}` is not taken here: it could run code, or get round the kernel's check"
        return {"messages": [_message(code, stray.start, stray.start + len(stray.text), text)], "sorries": []}
    late = f"Lean REPL command timed out in {seconds:g} seconds"
    lean, library = find_lean(), core_library()
    skipped = code[: len(code) - len(code.lstrip())].count("\n")
    with tempfile.TemporaryDirectory(prefix="sequent-check-") as folder:
        Path(folder, "Snippet.lean").write_text(embedded_header(code))
        command = lean.command("--json", *OPTIONS, "Snippet.lean")
        left = max(0.1, deadline - time.monotonic())
        run = run_bounded(
            command, lean.environment(library.path), Path(folder), seconds=left, memory_mb=MEMORY_MB, stop=stop
        )
    if run.overrun:
        return {"error": late if run.overrun.startswith("not done") else f"Lean was ended: {run.overrun}"}
    messages = [m for line in run.output.splitlines() if (m := _read(line, skipped)) is not None]
    errors = any(message["severity"] == "error" for message in messages)
    if run.status != 0 and not errors:
        return {"error": f"Lean ended with status {run.status}"}
    sorries = [
        {"pos": _position(code, token.start), "endPos": _position(code, token.start + len(token.text)), "goal": ""}
        for token in tokens
        if token.is_code and token.text in ("sorry", "admit")
    ]
    if not errors:
        for complaint in _judged(code):
            if time.monotonic() > deadline or stop.is_set():
                return {"error": late}
            messages += complaint
    return {"messages": messages, "sorries": sorries}


def _judged(code: str) -> Any:
    """For each theorem of the file, in order: the messages that its verdict adds."""
    try:
        theorems = parse_theorems(code, "snippet")
    except ProblemError as error:
        yield [_at_line(1, str(error))]
        return
    for theorem in theorems:
        if isinstance(theorem, BadProblem):
            line = int(theorem.place.rpartition(":")[2])
            yield [_at_line(line, f"{theorem.name} can't be judged: {theorem.reason}")]
        elif not theorem.is_open:
            try:
                verdict = verify(theorem.problem, theorem.proof)
                yield [] if verdict.proved else [_at_line(theorem.line, f"{theorem.problem.name}: {verdict.reason}")]
            except LeanEnvError as error:
                yield [_at_line(theorem.line, f"{theorem.problem.name} can't be judged: {error}")]


def _refused(token: Token) -> bool:
    if not token.is_code:
        return False
    if token.kind is TokenKind.STRING:
        return "{" in token.text and token.text.startswith(("s!", "m!", "f!"))
    words = {token.text, *re.split(r"[^\w!?']+", token.text)}
    return bool(words & _REFUSED) or token.text.startswith("debug.")


def _read(line: str, skipped: int) -> dict[str, Any] | None:
    try:
        found = json.loads(line)
        places = {key: found[key] for key in ("pos", "endPos")}
        shifted = {key: at and {**at, "line": at["line"] + skipped} for key, at in places.items()}
        return {"severity": _SEVERITIES[found["severity"]], **shifted, "data": str(found["data"])}
    except (ValueError, KeyError, TypeError):
        return None


def _message(code: str, start: int, end: int, text: str) -> dict[str, Any]:
    return {"severity": "error", "pos": _position(code, start), "endPos": _position(code, end), "data": text}


def _at_line(line: int, text: str) -> dict[str, Any]:
    return {"severity": "error", "pos": {"line": line, "column": 0}, "endPos": None, "data": text}


def _position(code: str, offset: int) -> dict[str, int]:
    before = code[:offset]
    return {"line": before.count("\n") + 1, "column": offset - (before.rfind("\n") + 1)}
