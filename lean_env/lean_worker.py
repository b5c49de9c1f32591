"""One `lean --worker` process behind a plain call: text in, diagnostics out. Knows nothing of goals or problems.

The document is a fixed header and a body that changes with every call; Lean keeps what it knows of the header. A call
that overruns its deadline ends the process with its whole group; the next call starts a new one.
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import signal
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import IO, Any, Literal, Self

from lean_env.errors import LeanCrashed, LeanInterrupted
from lean_env.process import end_group, resident_bytes

URI = "file:///sequent.lean"
START_SECONDS = 30.0
WATCH_SECONDS = 0.1  # how often a running call is held against its bounds

Severity = Literal["error", "warning", "information", "hint"]
_SEVERITIES: tuple[Severity, ...] = ("error", "warning", "information", "hint")


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One message of Lean; `line` counts from 0 within the body, and is negative for the header."""

    severity: Severity
    line: int
    column: int
    message: str


class LeanTimeout(LeanCrashed):
    """The call was not answered in time, and the process has been ended."""


class LeanWorker:
    """A context manager around the process. `elaborate` is the one thing that it does. Not for several threads."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], *, memory_mb: int) -> None:
        """`command` starts the worker but for its document. A process that holds more than `memory_mb` (resident) is
        ended; one that holds half of that after a call is replaced before the next.
        """
        self._command = [*command, URI]
        self._environment = dict(environment)
        self._memory_bytes = memory_mb << 20
        self._process: subprocess.Popen[bytes] | None = None
        self._inbox: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
        self._version = 0
        self._request = 0
        self._header: str | None = None
        self._interrupted: subprocess.Popen[bytes] | None = None  # the process that `interrupt` ended

    @property
    def pid(self) -> int | None:
        """The process, where one is running."""
        return self._process.pid if self._process else None

    def elaborate(self, header: str, body: str, seconds: float) -> list[Diagnostic]:
        """Everything that Lean says about `header` followed by `body`.

        Raises LeanTimeout after `seconds`, LeanInterrupted after `interrupt`, and LeanCrashed when the process ended by
        itself.
        """
        deadline = time.monotonic() + seconds
        if self._process is not None and self._process is self._interrupted:
            self.close()
        if header != self._header or (self._process and resident_bytes(self._process.pid) > self._memory_bytes // 2):
            self.close()
        if self._process is None:
            self._start(header)
        if self._version == 1:  # a new process: its start is not this call's time
            self._call("textDocument/waitForDiagnostics", {"uri": URI, "version": 1}, time.monotonic() + START_SECONDS)
            deadline = time.monotonic() + seconds
        self._version += 1
        document = {"uri": URI, "version": self._version}
        self._notify("textDocument/didChange", {"textDocument": document, "contentChanges": [{"text": header + body}]})
        self._call("textDocument/waitForDiagnostics", document, deadline)
        offset = header.count("\n")
        return [_diagnostic(entry, offset) for entry in self._diagnostics]

    def interrupt(self) -> None:
        """End the process, from another thread; the call under way raises LeanInterrupted, the next starts anew."""
        process = self._process
        if process is not None and process.returncode is None:
            self._interrupted = process
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)

    def close(self) -> None:
        """End the process and everything that it started."""
        process, self._process = self._process, None
        if process is None:
            return
        end_group(process)
        for pipe in (process.stdin, process.stdout):
            if pipe:
                with contextlib.suppress(OSError):
                    pipe.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def start(self, header: str) -> None:
        """Have a process that reads `header`, without waiting for it."""
        if self._process is None or header != self._header:
            self.close()
            self._start(header)

    def _start(self, header: str) -> None:
        self._process = subprocess.Popen(
            self._command,
            env=self._environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        assert self._process.stdout is not None
        self._inbox = queue.SimpleQueue()
        threading.Thread(target=_read_messages, args=(self._process.stdout, self._inbox), daemon=True).start()
        self._header, self._version = header, 1
        self._diagnostics: list[dict[str, Any]] = []
        self._send(
            {"id": 0, "method": "initialize", "params": {"processId": None, "rootUri": None, "capabilities": {}}}
        )
        document = {"uri": URI, "languageId": "lean4", "version": 1, "text": header}
        self._notify("textDocument/didOpen", {"textDocument": document})

    def _call(self, method: str, params: dict[str, Any], deadline: float) -> None:
        """Send a request and take in messages until it is answered."""
        self._request += 1
        self._send({"id": self._request, "method": method, "params": params})
        while True:
            try:
                message = self._inbox.get(timeout=max(0.0, min(WATCH_SECONDS, deadline - time.monotonic())))
            except queue.Empty:
                self._watch(deadline)
                continue
            if message is None:
                raise self._gone("the Lean process ended by itself")
            if message.get("method") == "textDocument/publishDiagnostics":
                self._take_diagnostics(message["params"])
            elif "method" in message and "id" in message:
                self._send({"id": message["id"], "result": None})  # a request of Lean's that we have no use for
            elif message.get("id") == self._request and "method" not in message:
                if "error" in message:
                    raise LeanCrashed(f"Lean refused {method}: {message['error'].get('message', message['error'])}")
                return

    def _watch(self, deadline: float) -> None:
        """End the process when it has used up its time or its memory."""
        if time.monotonic() >= deadline:
            self.close()
            raise LeanTimeout("Lean did not answer in time and was ended")
        if self._process is not None and resident_bytes(self._process.pid) > self._memory_bytes:
            self.close()
            raise LeanTimeout(f"Lean used more than {self._memory_bytes >> 20} MB and was ended")

    def _take_diagnostics(self, params: dict[str, Any]) -> None:
        """A publication replaces what was known, unless Lean marks it as an addition."""
        if params.get("version", self._version) < self._version:
            return
        if params.get("isIncremental"):
            self._diagnostics = self._diagnostics + params["diagnostics"]
        else:
            self._diagnostics = params["diagnostics"]

    def _notify(self, method: str, params: dict[str, Any]) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        assert self._process is not None and self._process.stdin is not None
        raw = json.dumps({"jsonrpc": "2.0", **message}).encode()
        try:
            self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(raw) + raw)
            self._process.stdin.flush()
        except OSError as error:
            raise self._gone("the Lean process is gone") from error

    def _gone(self, what: str) -> LeanCrashed | LeanInterrupted:
        """The error for a process that is no more."""
        process = self._process
        self.close()
        if process is not None and process is self._interrupted:
            return LeanInterrupted("Lean was ended: nobody wants its answer any more")
        return LeanCrashed(f"{what} (status {process.returncode if process else None})")


def _read_messages(pipe: IO[bytes], inbox: queue.SimpleQueue[dict[str, Any] | None]) -> None:
    """Frame what the process writes, until it ends; None marks the end."""
    try:
        while True:
            length = 0
            while line := pipe.readline().strip():
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            if not length:
                break
            inbox.put(json.loads(pipe.read(length)))
    except (OSError, ValueError):
        pass
    inbox.put(None)


def _diagnostic(entry: dict[str, Any], offset: int) -> Diagnostic:
    start = entry.get("fullRange", entry["range"])["start"]
    severity = _SEVERITIES[int(entry.get("severity", 1)) - 1]
    return Diagnostic(severity, start["line"] - offset, start["character"], entry["message"])
