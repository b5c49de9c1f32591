"""A headless Chromium, spoken to over a pair of pipes in its own protocol (Chrome DevTools Protocol)."""

from __future__ import annotations

import contextlib
import itertools
import json
import os
import select
import subprocess
import sys
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

SECONDS = 60.0  # for any answer
_FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--remote-debugging-pipe",
)  # fmt: skip
# Chromium reads from file 3 and writes to file 4, whatever these are here.
_START = """import os, sys
for there, here in ((103, int(sys.argv[1])), (104, int(sys.argv[2])), (3, 103), (4, 104)):
    os.dup2(here, there)
os.execvp(sys.argv[3], sys.argv[3:])
"""


@dataclass(slots=True)
class Browser:
    """What runs, and what it has said that nobody has asked for yet."""

    write: int
    read: int
    numbers: Iterator[int] = field(default_factory=itertools.count)
    heard: deque[dict[str, Any]] = field(default_factory=deque)
    rest: bytes = b""

    def ask(self, method: str, session: str | None = None, **parameters: Any) -> dict[str, Any]:
        """Have something done; what came of it."""
        number = next(self.numbers) + 1
        message: dict[str, Any] = {"id": number, "method": method, "params": parameters}
        os.write(self.write, json.dumps(message | ({"sessionId": session} if session else {})).encode() + b"\0")
        deadline = time.monotonic() + SECONDS
        while True:
            answer = self._next(deadline)
            if answer.get("id") == number:
                assert "error" not in answer, f"{method}: {answer['error']}"
                return answer["result"]
            self.heard.append(answer)

    def wait(self, method: str, session: str, **parameters: Any) -> dict[str, Any]:
        """The next event of this kind with these parameters, also one that has come already."""
        deadline = time.monotonic() + SECONDS
        while True:
            for event in self.heard:
                alike = event.get("method") == method and event.get("sessionId") == session
                if alike and all(event["params"].get(name) == value for name, value in parameters.items()):
                    self.heard.remove(event)
                    return event["params"]
            self.heard.append(self._next(deadline))

    def _next(self, deadline: float) -> dict[str, Any]:
        while b"\0" not in self.rest:
            ready, _, _ = select.select([self.read], [], [], max(0.0, deadline - time.monotonic()))
            assert ready, "the browser says nothing"
            part = os.read(self.read, 1 << 20)
            assert part, "the browser has ended"
            self.rest += part
        message, _, self.rest = self.rest.partition(b"\0")
        return json.loads(message)


@dataclass(slots=True)
class Tab:
    """One page of it."""

    browser: Browser
    session: str

    def open(self, url: str) -> None:
        loader = self.browser.ask("Page.navigate", self.session, url=url)["loaderId"]
        self.browser.wait("Page.lifecycleEvent", self.session, name="load", loaderId=loader)

    def run(self, script: str, session: str | None = None) -> Any:
        """The value of an expression on the page."""
        given = {"expression": script, "returnByValue": True, "awaitPromise": True}
        found = self.browser.ask("Runtime.evaluate", session or self.session, **given)
        assert "exceptionDetails" not in found, found["exceptionDetails"]
        return found["result"].get("value")

    def frame(self) -> str:
        """The session of the page's one frame, which has a process of its own."""
        return self.browser.wait("Target.attachedToTarget", self.session)["sessionId"]

    def press(self, *keys: str) -> None:
        for key in keys:
            text = {"text": "\r"} if key == "Enter" else {"text": key} if len(key) == 1 else {}
            for kind in ("keyDown", "keyUp"):
                more = text if kind == "keyDown" else {}
                self.browser.ask("Input.dispatchKeyEvent", self.session, type=kind, key=key, **more)

    def look(self, width: int, height: int = 900, scheme: str = "light") -> None:
        """Take on a size, in pixels, and a colour scheme."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.browser.ask("Emulation.setDeviceMetricsOverride", self.session, **size)
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.browser.ask("Emulation.setEmulatedMedia", self.session, features=features)


@contextlib.contextmanager
def chromium(profile: Path) -> Iterator[Tab]:
    """A browser with one empty tab."""
    (ours_in, theirs_out), (theirs_in, ours_out) = os.pipe(), os.pipe()
    command = [sys.executable, "-c", _START, str(theirs_in), str(theirs_out), "chromium", *_FLAGS]
    process = subprocess.Popen(
        [*command, f"--user-data-dir={profile}"],
        pass_fds=(theirs_in, theirs_out),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(theirs_in)
    os.close(theirs_out)
    try:
        browser = Browser(ours_out, ours_in)
        target = browser.ask("Target.createTarget", url="about:blank")["targetId"]
        session = browser.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        browser.ask("Page.enable", session)
        browser.ask("Page.setLifecycleEventsEnabled", session, enabled=True)
        browser.ask("Target.setAutoAttach", session, autoAttach=True, waitForDebuggerOnStart=False, flatten=True)
        yield Tab(browser, session)
    finally:
        process.kill()
        process.wait()
        os.close(ours_out)
        os.close(ours_in)
