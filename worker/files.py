"""Has a server of ours prove a hole of a file, by a short conversation in the language server protocol."""

from __future__ import annotations

import itertools
import json
import os
import time
from collections.abc import Mapping
from types import TracebackType
from typing import Any, Self

from websockets.exceptions import ConnectionClosed, InvalidStatus, WebSocketException
from websockets.sync.client import ClientConnection, connect

from worker.client import DEFAULT_SERVER, KEY_VARIABLE, SERVER_VARIABLE, Refused
from worker.errors import ServiceError, ServiceUnavailable

URI = "file:///sequent.lean"
OPEN_SECONDS = 10.0
MOST_BYTES = 16 << 20


class FileClient:
    """A language server that `sequent serve` has. A context manager; not shared between threads.

    Methods raise Refused for what the server refuses, and ServiceUnavailable when it does not answer.
    """

    def __init__(self, url: str | None = None, key: str | None = None, **settings: Any) -> None:
        """What is left out comes from SEQUENT_SERVER and SEQUENT_API_KEY; `settings` are the language server's own."""
        self.url = (url or os.environ.get(SERVER_VARIABLE) or DEFAULT_SERVER).rstrip("/")
        self._key = key or os.environ.get(KEY_VARIABLE)
        self._settings = settings
        self._numbers = itertools.count(1)
        self._socket: ClientConnection | None = None

    def __enter__(self) -> Self:
        headers = {"Authorization": f"Bearer {self._key}"} if self._key else {}
        scheme, _, rest = self.url.partition("://")
        if scheme not in ("http", "https") or not rest:
            raise ServiceError(f"{self.url} is no address of a server")
        address = f"{'wss' if scheme == 'https' else 'ws'}://{rest}/v1/lsp"
        try:
            self._socket = connect(
                address,
                additional_headers=headers,
                open_timeout=OPEN_SECONDS,
                max_size=MOST_BYTES,
                compression=None,
                proxy=None,
            )
        except InvalidStatus as error:
            raise Refused(error.response.status_code, _detail(error.response.body)) from error
        except (OSError, TimeoutError, WebSocketException) as error:
            raise ServiceUnavailable(f"{self.url} does not answer: {error}") from error
        capabilities = {"general": {"positionEncodings": ["utf-32"]}}
        starting = {"processId": None, "rootUri": None, "capabilities": capabilities}
        self._ask("initialize", starting | {"initializationOptions": self._settings | {"errors": False}}, OPEN_SECONDS)
        self._send({"method": "initialized", "params": {}})
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._socket is not None:
            self._socket.close()

    def prove(self, text: str, line: int, column: int, seconds: float) -> Mapping[str, Any]:
        """What became of the hole at a place (both from 1, in characters), as `sequent fill` records it.

        Gives up after `seconds`.
        """
        document = {"uri": URI, "languageId": "lean4", "version": 1, "text": text}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        place = {"line": line - 1, "character": column - 1}
        asked = {"textDocument": {"uri": URI}, "position": place, "apply": False}
        (found,) = self._ask("sequent/prove", asked, seconds)["results"]
        return found

    def _ask(self, method: str, params: Mapping[str, Any], seconds: float) -> Any:
        number, deadline = next(self._numbers), time.monotonic() + seconds
        self._send({"id": number, "method": method, "params": params})
        while True:
            message = self._receive(deadline)
            if "method" in message and "id" in message:
                self._send({"id": message["id"], "result": None})  # a request that we have no use for
            elif message.get("id") == number:
                if "error" in message:
                    raise ServiceError(message["error"]["message"])
                return message["result"]

    def _send(self, message: Mapping[str, Any]) -> None:
        assert self._socket is not None
        try:
            self._socket.send(json.dumps({"jsonrpc": "2.0", **message}))
        except ConnectionClosed as error:
            raise ServiceUnavailable(f"{self.url} has closed the connection") from error

    def _receive(self, deadline: float) -> dict[str, Any]:
        assert self._socket is not None
        try:
            return json.loads(self._socket.recv(max(0.0, deadline - time.monotonic())))
        except ConnectionClosed as error:
            raise ServiceUnavailable(f"{self.url} has closed the connection") from error
        except TimeoutError as error:
            raise ServiceUnavailable(f"{self.url} gives no answer in time") from error


def _detail(content: bytes | bytearray | None) -> str:
    try:
        return str(json.loads(content or b"")["detail"])
    except (ValueError, KeyError, TypeError):
        return "the server refuses the connection"
