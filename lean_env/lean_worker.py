"""One `lean --worker` process behind a plain call: text in, diagnostics out. Knows nothing of goals or problems.

The document is a fixed header and a body that changes with every call; Lean keeps what it knows of the header. A call
that overruns its deadline ends the process with its whole group; the next call starts a new one.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Literal, Self

from lean_env.errors import LeanCrashed
from lean_env.piped import PipedProcess

URI = "file:///sequent.lean"
START_SECONDS = 30.0

Severity = Literal["error", "warning", "information", "hint"]
_SEVERITIES: tuple[Severity, ...] = ("error", "warning", "information", "hint")


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One message of Lean; `line` counts from 0 within the body, and is negative for the header."""

    severity: Severity
    line: int
    column: int
    message: str


class LeanWorker:
    """A context manager around the process. `elaborate` is the one thing that it does. Not for several threads."""

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        *,
        memory_mb: int,
        start_seconds: float = START_SECONDS,
        folder: Path | None = None,
    ) -> None:
        """`command`, run in `folder`, starts the worker but for its document. A process that holds more than
        `memory_mb` is ended; one that holds half of that after a call is replaced before the next. `start_seconds` is
        what it gets to read a header.
        """
        self._process = PipedProcess([*command, URI], environment, _messages, memory_mb=memory_mb, folder=folder)
        self._start_seconds = start_seconds
        self._version = 0
        self._request = 0
        self._header: str | None = None

    @property
    def pid(self) -> int | None:
        """The process, where one is running."""
        return self._process.pid

    def elaborate(self, header: str, body: str, seconds: float) -> list[Diagnostic]:
        """Everything that Lean says about `header` followed by `body`.

        Raises LeanTimeout after `seconds`, LeanInterrupted after `interrupt`, and LeanCrashed when the process ended by
        itself.
        """
        deadline = time.monotonic() + seconds
        if header != self._header or not self._process.is_usable:
            self._start(header)
        if self._version == 1:  # a new process: its start is not this call's time
            start = time.monotonic() + self._start_seconds
            self._call("textDocument/waitForDiagnostics", {"uri": URI, "version": 1}, start)
            deadline = time.monotonic() + seconds
        self._version += 1
        document = {"uri": URI, "version": self._version}
        change = {"textDocument": document, "contentChanges": [{"text": header + body}]}
        self._notify("textDocument/didChange", change, deadline)
        self._call("textDocument/waitForDiagnostics", document, deadline)
        offset = header.count("\n")
        return [_diagnostic(entry, offset) for entry in self._diagnostics]

    def interrupt(self) -> None:
        """End the process, from another thread; the call under way raises LeanInterrupted, the next starts anew."""
        self._process.interrupt()

    def close(self) -> None:
        """End the process and everything that it started."""
        self._process.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def start(self, header: str) -> None:
        """Have a process that reads `header`, without waiting for it."""
        if self._process.pid is None or header != self._header:
            self._start(header)

    def _start(self, header: str) -> None:
        self._process.start()
        self._header, self._version = header, 1
        self._diagnostics: list[dict[str, Any]] = []
        deadline = time.monotonic() + self._start_seconds
        parameters: dict[str, Any] = {"processId": None, "rootUri": None, "capabilities": {}}
        self._send({"id": 0, "method": "initialize", "params": parameters}, deadline)
        document = {"uri": URI, "languageId": "lean4", "version": 1, "text": header}
        self._notify("textDocument/didOpen", {"textDocument": document}, deadline)

    def _call(self, method: str, params: dict[str, Any], deadline: float) -> None:
        """Send a request and take in messages until it is answered."""
        self._request += 1
        self._send({"id": self._request, "method": method, "params": params}, deadline)
        while True:
            message = self._process.receive(deadline)
            if message.get("method") == "textDocument/publishDiagnostics":
                self._take_diagnostics(message["params"])
            elif "method" in message and "id" in message:
                self._send({"id": message["id"], "result": None}, deadline)  # a request that we have no use for
            elif message.get("id") == self._request and "method" not in message:
                if "error" in message:
                    raise LeanCrashed(f"Lean refused {method}: {message['error'].get('message', message['error'])}")
                return

    def _take_diagnostics(self, params: dict[str, Any]) -> None:
        """A publication replaces what was known, unless Lean marks it as an addition."""
        if params.get("version", self._version) < self._version:
            return
        if params.get("isIncremental"):
            self._diagnostics = self._diagnostics + params["diagnostics"]
        else:
            self._diagnostics = params["diagnostics"]

    def _notify(self, method: str, params: dict[str, Any], deadline: float) -> None:
        self._send({"method": method, "params": params}, deadline)

    def _send(self, message: dict[str, Any], deadline: float) -> None:
        raw = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.send(b"Content-Length: %d\r\n\r\n" % len(raw) + raw, deadline)


def _messages(pipe: IO[bytes]) -> Iterator[dict[str, Any]]:
    """Messages of the language server protocol, until the pipe ends or holds something else."""
    while True:
        length = 0
        while line := pipe.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        if not length:
            return
        yield json.loads(pipe.read(length))


def _diagnostic(entry: dict[str, Any], offset: int) -> Diagnostic:
    start = entry.get("fullRange", entry["range"])["start"]
    severity = _SEVERITIES[int(entry.get("severity", 1)) - 1]
    return Diagnostic(severity, start["line"] - offset, start["character"], entry["message"])
