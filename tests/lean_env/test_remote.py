"""A remote Lean in the wire format of Kimina Lean Server: recorded replies, lies, and faults of a real HTTP server."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from lean_env.problem import Problem
from lean_env.remote import RemoteError, RemoteLean, complaint_of
from lean_env.verdict import Level, Rung
from sequent.cli import main

DATA = Path(__file__).parents[3] / "shared" / "data" / "kimina_server" / "match.jsonl"
GOOD = Problem("good", "theorem good : 2 + 2 = 4")
WARNING = {"severity": "warning", "pos": {"line": 1, "column": 0}, "endPos": None}


class Server(ThreadingHTTPServer):
    """Answers each snippet with `answer(code)`; keeps what it was sent."""

    answer: Any = staticmethod(lambda _: {"response": {"env": 0}})
    status = 200
    sent: list[tuple[str, dict[str, Any]]]


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.sent.append((self.headers.get("Authorization", ""), body))
        results = [{"id": s["id"], "time": 0.1, **self.server.answer(s["code"])} for s in body["snippets"]]
        raw = json.dumps({"results": results}).encode()
        self.send_response(self.server.status)
        self.send_header("Content-Length", str(len(raw)))
        self.end_headers()
        self.wfile.write(raw)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@pytest.fixture
def server() -> Iterator[Server]:
    found = Server(("127.0.0.1", 0), Handler)
    found.sent = []
    thread = threading.Thread(target=found.serve_forever, daemon=True)
    thread.start()
    yield found
    found.shutdown()
    found.server_close()
    thread.join()


def remote(server: Server) -> RemoteLean:
    return RemoteLean(f"http://127.0.0.1:{server.server_port}", key="k")


def test_its_word_reaches_level_two_and_never_proved(server: Server) -> None:
    verdict = remote(server).verify(GOOD, "norm_num")
    assert verdict.level is Level.COMPILED and not verdict.proved and "remote Lean" in verdict.environment
    ((key, body),) = server.sent
    assert (
        key == "Bearer k"
        and body["snippets"][0]["code"] == "import Mathlib\n\ntheorem good : 2 + 2 = 4 := by\n  norm_num\n"
    )


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ({"error": "Lean REPL command timed out in 60 seconds"}, "timed out"),
        ({"response": {"message": "Lean error:\nno"}}, "no"),
        ({"response": {"env": 0, "messages": [WARNING | {"severity": "error", "data": "bad"}]}}, "bad"),
        ({"response": {"env": 0, "sorries": [{"goal": "⊢ False", "proofState": 0}]}}, "sorry"),
        ({"response": {"env": 0, "messages": [WARNING | {"data": "declaration uses `sorry`"}]}}, "sorry"),
        ({"response": {}}, "no response"),
        ({"response": {"env": 0, "messages": 3}}, "lacks something"),
    ],
)
def test_what_does_not_count(server: Server, answer: dict[str, Any], reason: str) -> None:
    server.answer = lambda _: answer
    verdict = remote(server).verify(GOOD, "norm_num")
    assert verdict.level is Level.NONE and reason in verdict.reason


def test_many_go_in_one_request_and_forbidden_text_goes_nowhere(server: Server) -> None:
    server.answer = lambda code: {"error": "no"} if "rfl" in code else {"response": {"env": 0}}
    verdicts = remote(server).verify_all([(GOOD, "norm_num"), (GOOD, "sorry"), (GOOD, "rfl")])
    assert [verdict.level for verdict in verdicts] == [Level.COMPILED, Level.NONE, Level.NONE]
    assert [verdict.rung for verdict in verdicts] == [Rung.PINNING, Rung.GUARD, Rung.BOUNDS]
    ((_, body),) = server.sent
    assert len(body["snippets"]) == 2


def test_faults_of_the_server_are_told(server: Server) -> None:
    server.status = 429
    with pytest.raises(RemoteError, match="refuses: 429"):
        remote(server).verify(GOOD, "rfl")
    with pytest.raises(RemoteError, match="can't be asked"):
        RemoteLean("http://127.0.0.1:1").verify(GOOD, "rfl")


def test_recorded_replies_are_read() -> None:
    if not DATA.exists():
        pytest.skip("the recorded replies of Kimina Lean Server are not beside this checkout (../shared/data)")
    rows = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]
    results = [result for row in rows for result in row["response"]["results"]]
    complaints = [complaint for result in results if (complaint := complaint_of(result))]
    assert len(results) == 102 and complaints == [(Rung.BOUNDS, "Lean process timed out")] * 4


def test_the_command_says_how_far_a_remote_word_goes(
    server: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "p.lean").write_text("import Mathlib\ntheorem good : 2 + 2 = 4 := by norm_num\n")
    url = f"http://127.0.0.1:{server.server_port}"
    assert main(["verify", str(tmp_path / "p.lean"), "--env", "kimina", "--url", url]) == 1
    assert "verdict level 2 (compiled), remote Lean" in capsys.readouterr().out
    assert main(["verify", str(tmp_path / "p.lean"), "--env", "kimina"]) == 2
