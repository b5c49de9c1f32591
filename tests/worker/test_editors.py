"""Editors that are connected to the service: a language server each, over a WebSocket."""

from __future__ import annotations

import itertools
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from socket import SHUT_RDWR
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect

from tests.worker.processes import Server, children_of, serving, wait_for
from worker.client import Refused

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks at processes through /proc")

FILE = "import Mathlib\n\ntheorem 𝔞 (p q : Prop) (hp : p) (hq : q) : p ∧ q := by sequent\n"


COLUMN = FILE.split("\n")[2].index("sequent") + 1


def language_servers(server: Server) -> list[int]:
    def is_one(pid: int) -> bool:
        try:
            return b"\0lsp\0" in Path(f"/proc/{pid}/cmdline").read_bytes()
        except OSError:
            return False

    return [pid for pid in children_of(server.process.pid) if is_one(pid)]


@contextmanager
def editing(server: Server, tenant: str = "one") -> Iterator[Callable[[str, Any], Any]]:
    """A connection, as a function that asks something and waits for the answer."""
    numbers = itertools.count(1)
    headers = {"Authorization": f"Bearer {server.keys[tenant]}"}
    with connect(f"{server.url.replace('http', 'ws')}/v1/lsp", additional_headers=headers) as socket:

        def ask(method: str, params: Any) -> Any:
            message: dict[str, Any] = {"jsonrpc": "2.0", "method": method, "params": params}
            if method.startswith("textDocument/did"):
                socket.send(json.dumps(message))
                return None
            number = next(numbers)
            socket.send(json.dumps(message | {"id": number}))
            while (found := json.loads(socket.recv(60))).get("id") != number or "method" in found:
                if "id" in found:
                    socket.send(json.dumps({"jsonrpc": "2.0", "id": found["id"], "result": {"applied": True}}))
            return found.get("result", found.get("error"))

        ask("initialize", {"processId": None, "rootUri": None, "capabilities": {}})
        yield ask


def opened(ask: Callable[[str, Any], Any], text: str) -> dict[str, Any]:
    document = {"uri": "file:///a.lean", "languageId": "lean4", "version": 1, "text": text}
    ask("textDocument/didOpen", {"textDocument": document})
    return {"textDocument": {"uri": "file:///a.lean"}}


def test_a_file_is_proved_over_the_socket(server: Server) -> None:
    with editing(server) as ask:
        found = ask("sequent/proveAll", opened(ask, FILE))
        assert [result["verdict"]["level"] for result in found["results"]] == [4] and found["applied"], found
        assert "html" in ask("sequent/graph", {"textDocument": {"uri": "file:///a.lean"}})
        assert len(language_servers(server)) == 1
    wait_for(lambda: not language_servers(server), 10)


def test_what_it_started_ends_with_the_connection(server: Server) -> None:
    with editing(server) as ask:
        found = ask("sequent/prove", {**opened(ask, FILE), "position": {"line": 0, "character": 0}})
        assert "no `sorry` here" in found["message"]
        (running,) = language_servers(server)
        below = children_of(running)
        assert below  # its Lean
    wait_for(lambda: not any(os.path.exists(f"/proc/{pid}") for pid in [running, *below]), 10)


@pytest.mark.parametrize(
    ("key", "headers", "status", "detail"),
    [
        (None, {}, 401, "an API key is needed"),
        ("reader", {}, 403, "not for `check`"),
        ("one", {"Origin": "http://127.0.0.1"}, 403, "comes from a page"),
    ],
)
def test_who_may_not_is_told_so(
    server: Server, key: str | None, headers: dict[str, str], status: int, detail: str
) -> None:
    sent = headers | ({"Authorization": f"Bearer {server.keys[key]}"} if key else {})
    with pytest.raises(InvalidStatus) as refusal:
        connect(server.url.replace("http", "ws") + "/v1/lsp", additional_headers=sent)
    response = refusal.value.response
    assert response.status_code == status and detail in json.loads(response.body or b"")["detail"]
    assert not language_servers(server)


def test_a_client_that_vanishes_is_no_error(server: Server) -> None:
    headers = {"Authorization": f"Bearer {server.keys['one']}"}
    socket = connect(server.url.replace("http", "ws") + "/v1/lsp", additional_headers=headers)
    socket.socket.shutdown(SHUT_RDWR)
    socket.socket.close()
    wait_for(lambda: not language_servers(server), 10)
    assert "Exception in ASGI" not in server.log


def test_what_is_no_text_ends_the_connection(server: Server) -> None:
    address = server.url.replace("http", "ws") + "/v1/lsp"
    headers = {"Authorization": f"Bearer {server.keys['one']}"}
    with connect(address, additional_headers=headers) as socket:
        socket.send(b"\0\1")
        with pytest.raises(ConnectionClosed):
            socket.recv(10)
    with connect(address, additional_headers=headers) as socket:
        socket.send("{ no JSON")
        socket.send(json.dumps({"jsonrpc": "2.0", "id": 7, "method": "initialize", "params": {"capabilities": {}}}))
        found: Any = {}
        while found.get("id") != 7:
            found = json.loads(socket.recv(20))
        assert "result" in found
    wait_for(lambda: not language_servers(server), 10)


def test_there_are_no_more_than_the_server_takes_and_all_end_with_it(tmp_path: Path) -> None:
    with serving(tmp_path, "--open", "--editors", "1") as server, editing(server) as ask:
        with pytest.raises(InvalidStatus) as refusal, editing(server):
            pass
        assert b"as many as this server takes" in (refusal.value.response.body or b"")
        assert ask("sequent/proveAll", opened(ask, FILE))["results"]
        with server.client() as client:
            assert client.tactic(FILE, 3, COLUMN)["proof"]  # beside the editors
        running = language_servers(server)
        assert len(running) == 2
        server.process.terminate()
        server.process.wait(30)
        wait_for(lambda: not any(os.path.exists(f"/proc/{pid}") for pid in running), 10)


def test_a_server_may_take_no_files(tmp_path: Path) -> None:
    with serving(tmp_path, "--open", "--editors", "0") as server, server.client() as client:
        with pytest.raises(InvalidStatus), editing(server):
            pass
        with pytest.raises(Refused, match="takes no files"):
            client.tactic(FILE, 3, COLUMN)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of its own, for the language server that all requests share stays."""
    with serving(tmp_path_factory.mktemp("files")) as started:
        yield started


def test_holes_are_proved_by_one_language_server_that_stays(files: Server) -> None:
    with files.client() as one, files.client("two") as two:
        found = one.tactic(FILE, 3, COLUMN)
        assert found["status"] == "proved" and found["verdict"]["level"] == 4 and found["reason"] == "", found
        (running,) = language_servers(files)
        with ThreadPoolExecutor(8) as pool:
            texts = [FILE.replace("𝔞", f"𝔞{number}") for number in range(8)]
            answers = list(pool.map(lambda text: two.tactic(text, 3, COLUMN + len(text) - len(FILE)), texts))
        assert [answer["verdict"]["level"] for answer in answers] == [4] * 8
        assert language_servers(files) == [running]


@pytest.mark.parametrize(
    ("text", "line", "seconds", "status", "detail"),
    [
        (FILE, 1, 5, 422, "there is no `sorry` here"),
        ("import Mathlib\n\n/- never closed\n", 3, 5, 422, "never closed|comment"),
        ("import Nowhere\ntheorem t : True := by\n  sorry\n", 3, 5, 422, "Nowhere"),
        (
            "import Mathlib\ntheorem t (p : Prop) (h : p) : p ∧ p := by\n  constructor\n",
            2,
            9,
            422,
            "no hole at 2:5|no `sorry`",
        ),
        (FILE, 3, 10_000, 422, "takes up to 600 s"),
        (FILE, 0, 5, 422, "greater than or equal to 1"),
        (FILE, 10**9, 5, 422, "less than or equal"),
    ],
)
def test_what_is_no_hole_is_refused(
    files: Server, text: str, line: int, seconds: float, status: int, detail: str
) -> None:
    with files.client() as client, pytest.raises(Refused, match=detail) as refusal:
        client.tactic(text, line, 5, seconds)
    assert refusal.value.status == status


def test_a_search_stops_when_its_time_is_over(files: Server) -> None:
    hard = "import Mathlib\ntheorem t (a b c n : ℕ) (h : 2 < n) : a ^ n + b ^ n + 2 ≠ c ^ n := by\n  sorry\n"
    with files.client() as client:
        client.tactic(FILE, 3, COLUMN)
        began = time.monotonic()
        found = client.tactic(hard, 3, 3, 2)
    assert found["status"] != "proved" and found["proof"] is None and found["reason"], found
    assert time.monotonic() - began < 15


def test_one_that_dies_is_replaced(files: Server) -> None:
    with files.client() as client:
        client.tactic(FILE, 3, COLUMN)
        (running,) = language_servers(files)
        os.kill(running, signal.SIGKILL)
        wait_for(lambda: not os.path.exists(f"/proc/{running}"), 10)
        assert client.tactic(FILE, 3, COLUMN)["status"] == "proved"
        (other,) = language_servers(files)
        assert other != running
        with ThreadPoolExecutor(1) as pool:
            hard = FILE.replace("p ∧ q", "∃ n : ℕ, n ^ 7 = 12 * n + 5")
            waiting = pool.submit(client.tactic, hard, 3, COLUMN + len(hard) - len(FILE), 30)
            time.sleep(1)
            os.kill(other, signal.SIGKILL)
            with pytest.raises(Refused, match="ask again"):
                waiting.result(30)


def test_a_key_without_the_scope_may_not(files: Server) -> None:
    with files.client("reader") as client, pytest.raises(Refused, match="not for `check`"):
        client.tactic(FILE, 3, COLUMN)


def test_the_command_for_the_lean_tactic_asks_a_server(files: Server) -> None:
    command = [sys.executable, "-m", "sequent", "tactic", "--at", f"3:{COLUMN}", "--inline", "--env", "toolchain"]
    told = files.variables | {"SEQUENT_SERVER": files.url, "SEQUENT_API_KEY": files.keys["one"], "PATH": "/bin"}
    run = subprocess.run(command, input=FILE.encode(), env=told, capture_output=True, timeout=90, check=False)
    assert run.returncode == 0 and run.stdout and not run.stdout.endswith(b"\n"), run.stderr
    told["SEQUENT_API_KEY"] = "no"
    run = subprocess.run(command, input=FILE.encode(), env=told, capture_output=True, timeout=90, check=False)
    assert run.returncode == 2 and b"an API key is needed" in run.stderr and not run.stdout
