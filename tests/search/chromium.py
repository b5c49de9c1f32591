"""A page in headless Chromium, with real keys: the DevTools protocol over a pair of pipes."""

from __future__ import annotations

import itertools
import json
import os
import shutil
import subprocess
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

CHROMIUM = shutil.which("chromium")
_FLAGS = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --remote-debugging-pipe".split()


class Page:
    """What a test does with a page."""

    def __init__(self, commands: int, answers: int) -> None:
        self._commands, self._answers = commands, os.fdopen(answers, "rb", closefd=False)
        self._ids = itertools.count(1)
        self._session: str | None = None

    def open(self, url: str) -> None:
        target = self._call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self._call("Page.navigate", url=url)

    def value(self, expression: str) -> Any:
        """What an expression comes to in the page."""
        return self._call("Runtime.evaluate", expression=expression, returnByValue=True)["result"].get("value")

    def wait(self, expression: str, seconds: float = 30) -> None:
        """Until an expression is true."""
        deadline = time.monotonic() + seconds
        while not self.value(expression):
            assert time.monotonic() < deadline, expression
            time.sleep(0.05)

    def press(self, key: str) -> None:
        """Press a key and let it go."""
        text = {"text": key} if len(key) == 1 else {"text": "\r"} if key == "Enter" else {}
        codes = {"Enter": 13, "Tab": 9}
        code = {"windowsVirtualKeyCode": codes[key]} if key in codes else {}
        self._call("Input.dispatchKeyEvent", type="keyDown", key=key, **text, **code)
        self._call("Input.dispatchKeyEvent", type="keyUp", key=key, **code)

    def _call(self, method: str, **params: Any) -> dict[str, Any]:
        message: dict[str, Any] = {"id": next(self._ids), "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._commands, json.dumps(message).encode() + b"\0")
        while True:
            raw = bytearray()
            while (char := self._answers.read(1)) not in (b"\0", b""):
                raw += char
            answer = json.loads(raw)
            if answer.get("id") == message["id"]:
                assert "error" not in answer, answer
                return answer["result"]


@contextmanager
def page_of(path: Path, profile: Path) -> Generator[Page]:
    """A browser with a file in it."""
    to_read, to_write = os.pipe()
    from_read, from_write = os.pipe()

    def take_places() -> None:  # the browser reads from 3 and writes to 4
        os.dup2(to_read, 3)
        os.dup2(from_write, 4)

    command = [str(CHROMIUM), *_FLAGS, f"--user-data-dir={profile}", "about:blank"]
    process = subprocess.Popen(command, preexec_fn=take_places, pass_fds=(3, 4), stderr=subprocess.DEVNULL)
    os.close(to_read)
    os.close(from_write)
    try:
        page = Page(to_write, from_read)
        page.open(path.resolve().as_uri())
        page.wait("document.documentElement.dataset.readyMs !== undefined")
        yield page
    finally:
        process.kill()
        process.wait()
        os.close(to_write)
        os.close(from_read)
