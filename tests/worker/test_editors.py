"""Editors that are connected to the service: a language server each, over a WebSocket."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from socket import SHUT_RDWR
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect

from tests.worker.processes import Server, children_of, serving, wait_for
from worker.client import Refused
from worker.errors import ServiceUnavailable
from worker.files import FileClient

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks at processes through /proc")

FILE = "import Mathlib\n\ntheorem 𝔞 (p q : Prop) (hp : p) (hq : q) : p ∧ q := by sequent\n"


def language_servers(server: Server) -> list[int]:
    def is_one(pid: int) -> bool:
        try:
            return b"\0lsp\0" in Path(f"/proc/{pid}/cmdline").read_bytes()
        except OSError:
            return False

    return [pid for pid in children_of(server.process.pid) if is_one(pid)]


def test_a_hole_is_proved_over_the_socket(server: Server) -> None:
    with FileClient(server.url, server.keys["one"], timeLimit=20) as files:
        found = files.prove(FILE, 3, FILE.split("\n")[2].index("sequent") + 1, 60)
        assert found["status"] == "proved" and found["verdict"]["level"] == 4, found
        assert len(language_servers(server)) == 1
    wait_for(lambda: not language_servers(server), 10)


def test_the_command_for_the_lean_tactic_asks_a_server(server: Server) -> None:
    at = f"3:{FILE.split(chr(10))[2].index('sequent') + 1}"
    command = [sys.executable, "-m", "sequent", "tactic", "--at", at, "--inline", "--env", "toolchain"]
    told = server.variables | {"SEQUENT_SERVER": server.url, "SEQUENT_API_KEY": server.keys["one"], "PATH": "/bin"}
    run = subprocess.run(command, input=FILE.encode(), env=told, capture_output=True, timeout=90, check=False)
    assert run.returncode == 0 and run.stdout and not run.stdout.endswith(b"\n"), run.stderr
    run = subprocess.run(
        command, input=FILE.encode(), env=told | {"SEQUENT_API_KEY": "no"}, capture_output=True, timeout=90, check=False
    )
    assert run.returncode == 2 and b"an API key is needed" in run.stderr and not run.stdout


def test_what_it_started_ends_with_the_connection(server: Server) -> None:
    with FileClient(server.url, server.keys["one"]) as files:
        with pytest.raises(Exception, match="no `sorry` here"):
            files.prove(FILE, 1, 1, 60)
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
    with serving(tmp_path, "--open", "--editors", "1") as server, FileClient(server.url) as first:
        with pytest.raises(Refused, match="as many as this server takes"):
            FileClient(server.url).__enter__()
        (running,) = language_servers(server)
        server.process.terminate()
        server.process.wait(30)
        wait_for(lambda: not os.path.exists(f"/proc/{running}"), 10)
        with pytest.raises(ServiceUnavailable):
            first.prove(FILE, 3, 1, 10)
    with pytest.raises(ServiceUnavailable, match="does not answer"):
        FileClient(server.url).__enter__()
