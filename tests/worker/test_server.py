"""The REST service over real HTTP, with real workers below it: what it does, and what it refuses."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections import Counter
from typing import Any

import httpx
import pytest
import typing_extensions
from sqlalchemy import select

from lean_env.problem import parse_problem
from prover.checkpoint import Saved, unpack
from tests.worker.processes import ROOT, Server, children_of, wait_for
from worker.client import Refused
from worker.store import Database
from worker.store.models import Checkpoint

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks at processes through /proc")

EASY = "theorem {name} (p q : Prop) (hp : p) (hq : q) : p ∧ q"
FERMAT = "theorem fermat (a b c n : ℕ) (h : 2 < n) (ha : 0 < a) (hb : 0 < b) : a ^ n + b ^ n ≠ c ^ n"
QUICK: dict[str, Any] = {"time_limit": 30.0, "generator": "symbolic"}


def body(*statements: str, **more: Any) -> dict[str, Any]:
    return {"problems": [{"formal_statement": text} for text in statements], "options": QUICK} | more


@pytest.fixture(scope="module")
def done(server: Server) -> str:
    """A job that has ended: one problem proved, one unsupported, one that can't be read."""
    with server.client() as client:
        problems = [EASY.format(name="first"), "theorem unknown (x : Foo) : x = x", "theorem bad"]
        job = client.submit(problems, name="done", **QUICK)
        assert client.wait(job.id).statuses == {"proved": 1, "unsupported": 1, "error": 1}
        return job.id


def test_a_job_ends_with_verified_proofs_and_says_why_where_there_is_none(server: Server, done: str) -> None:
    with server.client() as client:
        first, unknown, bad = client.problems(done)
        assert first.result is not None and first.result["verdict"]["level"] >= 3
        assert client.proof(done, 0).startswith("import Mathlib\n\ntheorem first (p q : Prop)")
        assert client.graph(done, 0)["problem"]["name"] == "first"
        assert unknown.result is not None and "Unknown identifier `Foo`" in unknown.result["reason"]
        assert bad.result is not None and "the theorem has no type" in bad.result["reason"]
        with pytest.raises(Refused, match="there is no proof of this problem"):
            client.proof(done, 1)
        assert [job.id for job in client.jobs()].count(done) == 1
    with server.http() as http:
        spent = http.get(f"/v1/jobs/{done}/ledger").json()["spent"]
        assert spent["expansions"] >= 1 and spent["lean_seconds"] > 0
        drawn = http.get(f"/v1/jobs/{done}/problems/0/graph?format=html")
        assert drawn.headers["content-security-policy"].startswith("sandbox allow-scripts")
        assert "<title>first · proof graph</title>" in drawn.text


def test_events_come_once_and_go_on_behind_the_last(server: Server, done: str) -> None:
    with server.client() as client:
        events = list(client.watch(done))
        kinds = [event.kind for event in events]
        assert kinds[0] == "job.queued" and kinds[-1] == "job.ended"
        assert kinds.count("problem.ended") == 2 and kinds.count("job.ended") == 1
        assert list(client.watch(done, after=events[1].id)) == events[2:]


def test_an_event_is_heard_soon_after_it_happened(server: Server) -> None:
    with server.client() as client, server.http() as http, http.stream("GET", "/v1/events") as stream:
        lines = stream.iter_lines()
        assert next(lines).startswith(":")
        job = client.submit([EASY.format(name="news")], idempotency_key="news", **QUICK)
        data = next(line for line in lines if line.startswith("data: "))
        assert json.loads(data[6:])["job"] == job.id
        assert client.submit([EASY.format(name="news")], idempotency_key="news", **QUICK).id == job.id
        with pytest.raises(Refused, match="another request") as caught:
            client.submit([EASY.format(name="other")], idempotency_key="news", **QUICK)
        assert caught.value.status == 409


def test_lean_source_and_json_lines(server: Server, tmp_path: Any) -> None:
    lean = "import Mathlib\n\ntheorem a : True := by trivial\n\ntheorem b (p : Prop) (h : p) : p := by\n  sorry\n"
    (tmp_path / "two.lean").write_text(lean)
    lines = [json.dumps({"name": "l", "formal_statement": EASY.format(name="l")}), "no json"]
    (tmp_path / "two.jsonl").write_text("\n".join(lines))
    with server.client() as client:
        job = client.submit_file(tmp_path / "two.lean", **QUICK)
        assert [problem.name for problem in client.problems(job.id)] == ["b"]
        job = client.submit_file(tmp_path / "two.jsonl", **QUICK)
        _, bad = client.problems(job.id)
        assert bad.status == "error" and bad.result is not None and "body:2" in bad.result["reason"]
        client.cancel(job.id)


def is_busy(pids: list[int]) -> bool:
    def ticks(pid: int) -> int:
        try:
            with open(f"/proc/{pid}/stat") as file:
                return sum(map(int, file.read().rpartition(")")[2].split()[11:13]))
        except OSError:
            return 0

    before = {pid: ticks(pid) for pid in pids}
    time.sleep(0.3)
    return any(ticks(pid) > before[pid] for pid in pids)


def test_a_cancelled_job_ends_at_once_and_lean_within_two_seconds(server: Server) -> None:
    with server.client() as client:
        job = client.submit([FERMAT], time_limit=60.0, generator="symbolic")
        wait_for(lambda: client.job(job.id).statuses == {"running": 1})

        def leans() -> list[int]:
            return [lean for worker in server.workers for lean in children_of(worker)]

        wait_for(lambda: is_busy(leans()))
        time.sleep(1)
        assert client.cancel(job.id).state == "cancelled"
        cancelled = time.monotonic()
        wait_for(lambda: not is_busy(leans()), 10)
        assert time.monotonic() - cancelled < 2 + 0.6  # two looks of 0.3 s
        assert [problem.status for problem in client.problems(job.id)] == ["stopped"]


def test_a_search_goes_on_in_the_next_worker_when_its_worker_is_killed(server: Server) -> None:
    with server.client() as client:
        job = client.submit([FERMAT.replace("fermat", "resumed")], time_limit=60.0, generator="symbolic", seed=1)
        saved = wait_for(lambda: checkpoint(server))
        for worker in server.workers:
            os.kill(worker, signal.SIGKILL)
        wait_for(lambda: f"going on after {saved.spent.expansions} expansions" in server.log)
        events = client.watch(job.id)
        # What was spent before the end of the first worker counts.
        first = next(event for event in events if event.kind == "problem.progress" and event.data["tries"] == 2)
        assert first.data["seconds"] >= round(saved.spent.wall_seconds, 1)
        assert first.data["expansions"] >= saved.spent.expansions > 0
        client.cancel(job.id)


def checkpoint(server: Server) -> Saved | None:
    """The one search that is kept."""
    database = Database(f"sqlite:///{server.folder}/service.sqlite")
    try:
        with database.read() as connection:
            data = connection.scalar(select(Checkpoint.data))
    finally:
        database.close()
    return None if data is None else unpack(data, parse_problem("", FERMAT))


def test_the_client_of_kimina_lean_server_works_against_it(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    # As it stands it can't be imported by Python 3.11 with a pydantic of today, which wants the other TypedDict.
    monkeypatch.setattr("typing.TypedDict", typing_extensions.TypedDict)
    from kimina_client import KiminaClient

    files = [
        "import Mathlib\n#check Nat\ntheorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q := ⟨hp, hq⟩",
        "theorem t : 1 = 2 := by sorry",
        "theorem t : 1 = 2 := by decide",
        "#eval 1",
        "axiom cheat : False\ntheorem t : 1 = 2 := cheat.elim",
    ]
    client = KiminaClient(server.url, server.keys["one"])
    answer = client.check(files, timeout=60, show_progress=False, batch_size=5)
    statuses = Counter(result.analyze().status.value for result in answer.results)
    assert statuses == {"valid": 1, "sorry": 1, "lean_error": 3}
    with server.http() as http:
        codes = [{"custom_id": 1, "proof": files[0]}, {"custom_id": "b", "code": files[2]}]
        one, two = http.post("/verify", json={"codes": codes, "timeout": 60}).json()["results"]
    assert (one["custom_id"], one["error"], two["custom_id"]) == (1, None, "b")
    assert one["response"]["messages"][0] == {
        "severity": "info", "pos": {"line": 2, "column": 0}, "endPos": {"line": 2, "column": 6}, "data": "Nat : Type",
    }  # fmt: skip
    assert [message["severity"] for message in two["response"]["messages"]] == ["error"]


@pytest.mark.parametrize(
    ("method", "path", "tenant", "status"),
    [
        ("GET", "/v1/jobs", None, 401),
        ("GET", "/metrics", None, 401),
        ("POST", "/api/check", None, 401),
        ("GET", "/v1/jobs/{job}", "two", 404),
        ("GET", "/v1/jobs/{job}/problems", "two", 404),
        ("GET", "/v1/jobs/{job}/problems/0", "two", 404),
        ("GET", "/v1/jobs/{job}/problems/0/proof", "two", 404),
        ("GET", "/v1/jobs/{job}/problems/0/graph", "two", 404),
        ("GET", "/v1/jobs/{job}/events", "two", 404),
        ("GET", "/v1/jobs/{job}/ledger", "two", 404),
        ("POST", "/v1/jobs/{job}/cancel", "two", 404),
        ("POST", "/v1/jobs/{job}/cancel", "reader", 403),
        ("GET", "/metrics", "reader", 403),
        ("GET", "/v1/jobs/..%2f..%2fetc%2fpasswd", "one", 404),
        ("GET", "/v1/jobs/%00", "one", 404),
        ("GET", "/v1/jobs/%ff%fe", "one", 404),
        ("GET", "/static/..%2fapp.py", "one", 404),
        ("GET", "/static/../pages.py", "one", 404),
        ("GET", "/v1/jobs/{job}/problems/7", "one", 404),
        ("GET", "/v1/jobs/{job}/problems/-1", "one", 422),
        ("GET", "/v1/jobs?cursor=x", "one", 422),
        ("GET", "/v1/nothing", "one", 404),
        ("DELETE", "/v1/jobs", "one", 405),
    ],
)
def test_nobody_gets_in_and_every_refusal_is_problem_details(
    server: Server, done: str, method: str, path: str, tenant: str | None, status: int
) -> None:
    with server.http(tenant) as http:
        reply = http.request(method, path.format(job=done), json={} if method == "POST" else None)
    assert reply.status_code == status
    assert reply.headers["content-type"] == "application/problem+json"
    assert reply.json()["status"] == status
    assert "first" not in reply.text


@pytest.mark.parametrize("key", ["x", "sqt_0000000000000000_x", "sqt__", " x", "ſqt", "a" * 5000])
def test_a_wrong_key_is_refused(server: Server, key: str) -> None:
    headers = {"Authorization": f"Bearer {key}".encode()}
    assert httpx.get(f"{server.url}/v1/jobs", headers=headers).status_code == 401


@pytest.mark.parametrize(
    ("content", "status"),
    [
        (b'{"problems": [{"formal_statement": "\xff\xfe"}]}', 400),
        (b'{"problems": [{"formal_statement": "\\ud800"}]}', 422),
        (b'{"problems": [{"formal_statement": "theorem t : True", "name": "a\\u0000b"}]}', 422),
        (b'{"problems": [{"formal_statement": "theorem t : True", "path": "/etc"}]}', 422),
        (b'{"problems": [], "options": {"time_limit": NaN}}', 422),
        (b'{"problems": [{"formal_statement": "theorem t : True"}], "options": {"time_limit": 1e6}}', 422),
        (b'{"problems": [{"formal_statement": "theorem t : (sorry : Prop)"}]}', 422),
        (b'{"lean": "run_cmd skip\\ntheorem t : True := by sorry"}', 422),
        (b"[" * 100_000, 400),
        (b"{}", 422),
        (b" " * (17 << 20), 413),
    ],
)
def test_a_body_that_is_no_job_is_refused(server: Server, content: bytes, status: int) -> None:
    with server.http() as http:
        reply = http.post("/v1/jobs", content=content, headers={"Content-Type": "application/json"})
    assert (reply.status_code, reply.headers["content-type"]) == (status, "application/problem+json")


def test_a_request_that_dribbles_in_or_never_ends_is_refused(server: Server) -> None:
    host, port = server.url.removeprefix("http://").split(":")
    head = f"POST /v1/jobs HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {server.keys['one']}\r\n"
    with socket.create_connection((host, int(port)), timeout=40) as slow:
        slow.sendall(f"{head}Content-Length: 100\r\n\r\n{{".encode())
        with socket.create_connection((host, int(port)), timeout=40) as endless:
            endless.sendall(f"{head}Transfer-Encoding: chunked\r\n\r\n".encode())
            chunk = b"100000\r\n" + b" " * 0x100000 + b"\r\n"
            try:
                for _ in range(17):
                    endless.sendall(chunk)
                assert b" 413 " in endless.recv(100)
            except (BrokenPipeError, ConnectionResetError):
                pass  # it did not listen to the end
        assert b" 408 " in slow.recv(100)
    with socket.create_connection((host, int(port)), timeout=40) as slow:
        with socket.create_connection((host, int(port)), timeout=40) as endless:
            try:
                endless.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n")
                for _ in range(40):
                    endless.sendall(b"X: " + b"x" * 1_000 + b"\r\n")
                assert b" 431 " in endless.recv(100)
            except (BrokenPipeError, ConnectionResetError):
                pass  # it did not listen to the end
        slow.sendall(b"GET / HTTP/1.1\r\nHost: ")
        assert b" 408 " in slow.recv(100)


def test_a_key_is_held_to_its_rate(server: Server) -> None:
    with server.http("slow") as http:
        replies = [http.get("/v1/jobs") for _ in range(4)]
    assert [reply.status_code for reply in replies] == [200, 200, 429, 429]
    assert 1 <= int(replies[-1].headers["retry-after"]) <= 60


def test_health_readiness_and_metrics(server: Server, done: str) -> None:
    with server.http() as http:
        assert http.get("/healthz").json() == {"status": "ok"}
        assert http.get("/readyz").json()["status"] == "ready"
        text = http.get("/metrics").text
    assert 'sequent_tasks{queue="search",status="proved"}' in text
    assert 'route="/v1/jobs/{job}"' in text
    assert done not in text


def test_the_page_escapes_everything_and_asks_who_is_there(server: Server, done: str) -> None:
    nasty = '<script>alert(1)</script>"&'
    with server.client() as client:
        problem = {"name": nasty, "formal_statement": EASY.format(name="nasty")}
        with server.http() as http:
            made = http.post("/v1/jobs", json={"problems": [problem], "name": nasty, "options": QUICK}).json()
        client.wait(made["id"])
    with server.http(None, follow_redirects=True) as visitor:
        assert "API key" in visitor.get("/").text
        assert visitor.post("/login", data={"key": "sqt_a_b"}).status_code == 403
        foreign = {"Sec-Fetch-Site": "cross-site"}
        assert visitor.post("/login", data={"key": server.keys["one"]}, headers=foreign).status_code == 403
        page = visitor.post("/login", data={"key": server.keys["one"]})
        assert page.status_code == 200
        assert "httponly" in str(page.history[0].headers["set-cookie"]).lower()
        for path in (
            "/",
            f"/jobs/{made['id']}",
            f"/jobs/{made['id']}/0",
            f"/v1/jobs/{made['id']}/problems/0/graph?format=html",
        ):
            page = visitor.get(path)
            assert page.status_code == 200
            assert "<script>alert" not in page.text
            assert "script&gt;" in page.text
        assert "script-src 'self'" in visitor.get("/").headers["content-security-policy"]
        # The cookie reads, and changes things only from our own page.
        assert visitor.post(f"/v1/jobs/{done}/cancel", headers=foreign).status_code == 401
        assert visitor.post(f"/v1/jobs/{done}/cancel", headers={"Sec-Fetch-Site": "same-origin"}).status_code == 200
        visitor.cookies.set("sequent_session", "0.9999999999.0", domain="127.0.0.1")
        assert httpx.get(f"{server.url}/", cookies={"sequent_session": "a.9999999999.b"}).status_code == 303


def test_the_command_line_client(server: Server) -> None:
    def jobs(*arguments: str) -> subprocess.CompletedProcess[str]:
        told = server.variables | {"SEQUENT_SERVER": server.url, "SEQUENT_API_KEY": server.keys["two"]}
        command = [sys.executable, "-m", "sequent", "jobs", *arguments]
        return subprocess.run(command, cwd=ROOT, env=told, capture_output=True, text=True, timeout=120, check=False)

    run = jobs(
        "submit", "--statement", EASY.format(name="mine"), "--name", "mine", "--watch", "--generator", "symbolic"
    )
    assert run.returncode == 0, run.stderr
    assert "mine: proved" in run.stdout and "1 proved" in run.stdout
    listed = json.loads(jobs("list", "--json").stdout.splitlines()[0])
    assert (listed["name"], listed["statuses"]) == ("mine", {"proved": 1})
    assert "proved       mine" in jobs("show", listed["id"]).stdout
    run = jobs("show", "0" * 27)
    assert run.returncode == 2 and "there is no such job" in run.stderr


def test_nothing_but_a_loopback_address_is_open_to_all() -> None:
    command = [sys.executable, "-m", "sequent", "serve", "--open", "--host", "0.0.0.0"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert run.returncode == 2 and "everybody could get in" in run.stderr


def test_the_server_loads_nothing_heavy(server: Server) -> None:
    with open(f"/proc/{server.process.pid}/maps") as file:
        maps = file.read()
    assert "faiss" not in maps and "torch" not in maps
