"""`sequent mcp` as a process, and the SDK's own client as the agent."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client

ROOT = Path(__file__).parents[2]
EASY = "theorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q"
HARD = "theorem hard (a b c : ℕ) (ha : 0 < a) (hb : 0 < b) (h : a ^ 7 + b ^ 7 = c ^ 7) : False"
DRAFT = "import Mathlib\n\ntheorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := by\n  constructor\n  · sorry\n  · sorry\n"


def with_agent(work: Callable[[Client], Coroutine[Any, Any, None]]) -> None:
    async def run() -> None:
        environment = os.environ | {"PYTHONPATH": str(ROOT)}
        server = StdioServerParameters(
            command=sys.executable, args=["-m", "sequent", "mcp", "--fresh"], env=environment
        )
        with anyio.fail_after(300):
            async with Client(stdio_client(server)) as agent:
                await work(agent)

    anyio.run(run)


async def call(agent: Client, tool: str, **arguments: Any) -> Any:
    answer = await agent.call_tool(tool, arguments)
    assert not answer.is_error, answer.content
    return answer.structured_content


async def refused(agent: Client, tool: str, **arguments: Any) -> str:
    answer = await agent.call_tool(tool, arguments)
    assert answer.is_error
    return "".join(getattr(part, "text", "") for part in answer.content)


def test_every_tool_does_what_it_says(tmp_path: Path) -> None:
    draft = tmp_path / "Draft.lean"
    draft.write_text(DRAFT)

    async def work(agent: Client) -> None:
        tools = {tool.name for tool in (await agent.list_tools()).tools}
        assert tools == {
            *("lean_goal", "lean_multi_attempt", "state", "step", "prove", "prove_sorry", "verify", "premises"),
            *("proof_graph", "audit"),
        }
        assert (await call(agent, "state", statement=EASY))["goals"] == ["p q : Prop\nhp : p\nhq : q\n⊢ p ∧ q"]
        stepped = await call(agent, "step", statement=EASY, tactics=["constructor", "exact hp", "simp_all", "sorry"])
        assert [item["status"] for item in stepped["items"]] == ["open", "error", "closed", "error"]
        assert len(stepped["items"][0]["goals"]) == 2 and "may not be used" in stepped["items"][3]["message"]
        below = await call(agent, "step", statement=EASY, tactics=["exact h"], after=["have h : p ∧ q := ⟨hp, hq⟩"])
        assert [item["status"] for item in below["items"]] == ["closed"] and "h : p ∧ q" in below["goals"][0]

        proved = await call(agent, "prove", statement=EASY, seconds=20)
        assert proved["status"] == "proved" and proved["verdict"]["level"] == 4
        verified = await call(agent, "verify", statement=EASY, proof=proved["proof"])
        assert verified["proved"] and not (await call(agent, "verify", statement=EASY, proof="exact hp"))["proved"]
        wrong = await call(agent, "audit", statement="theorem t (n : ℕ) (h : 0 < n) : n < 3")
        assert wrong["alarm"] and wrong["findings"] and not (await call(agent, "audit", statement=EASY))["alarm"]
        kept = await agent.read_resource(proved["resource"])
        assert json.loads(getattr(kept.contents[0], "text", "")) == proved
        page = await agent.read_resource(proved["graph_resource"])
        assert getattr(page.contents[0], "text", "").startswith("<!DOCTYPE html>")
        number = proved["resource"].rpartition("/")[2]
        assert (await call(agent, "proof_graph", result=number))["result"].startswith("flowchart")

        goal = await call(agent, "lean_goal", file_path=str(draft), line=5)
        assert goal["goals"] == ["case left\np q : Prop\nh : p ∧ q\n⊢ q"] and goal["rejected"] == []
        tried = await call(
            agent, "lean_multi_attempt", file_path=str(draft), line=5, snippets=["exact h.2", "exact h.1"]
        )
        assert [item["status"] for item in tried["items"]] == ["closed", "error"]
        filled = await call(agent, "prove_sorry", file_path=str(draft), line=6, column=5)
        assert filled["status"] == "conditional" and filled["verdict"]["level"] == 2 and draft.read_text() == DRAFT
        found = await call(agent, "premises", goal="a b : ℕ\n⊢ a + b = b + a", count=5)
        assert len(found["premises"]) == 5 and any("add_comm" in p["name"] for p in found["premises"])

        for message, tool, arguments in [
            ("starts with `theorem NAME`", "prove", {"statement": "1 = 1"}),
            ("nowhere", "state", {"statement": "theorem t : nowhere = 1"}),
            ("there are: 5:5, 6:5", "lean_goal", {"file_path": str(draft), "line": 1}),
            ("expected a .lean file", "lean_goal", {"file_path": "/etc/passwd", "line": 1}),
            ("cannot be read", "lean_goal", {"file_path": str(tmp_path / "no.lean"), "line": 1}),
            ("no result 99", "proof_graph", {"result": "99"}),
            ("separate goals", "step", {"statement": EASY, "tactics": ["rfl"], "after": ["constructor"]}),
        ]:
            said = await refused(agent, tool, **arguments)
            assert message in said, said
        assert await refused(agent, "step", statement=EASY, tactics=[])
        for arguments in [
            {},
            {"statement": 3},
            {"statement": EASY, "seconds": -1},
            {"statement": EASY, "seconds": "x"},
        ]:
            assert await refused(agent, "prove", **arguments)
        assert (await call(agent, "state", statement=EASY))["goals"]  # and the server is still there

    with_agent(work)


def test_a_search_ends_when_the_agent_cancels_it() -> None:
    async def work(agent: Client) -> None:
        heard: list[str | None] = []
        begun = anyio.Event()

        async def progress(done: float, total: float | None, message: str | None) -> None:  # noqa: ARG001
            heard.append(message)
            begun.set()

        async def search() -> None:
            await agent.call_tool("prove", {"statement": HARD, "seconds": 600}, progress_callback=progress)

        async with anyio.create_task_group() as group:
            group.start_soon(search)
            with anyio.fail_after(60):
                await begun.wait()
            group.cancel_scope.cancel()
        assert heard and heard[0] and heard[0].startswith("proving")
        with anyio.fail_after(60):  # the prover's thread is free again
            assert (await call(agent, "state", statement=EASY))["goals"]

    with_agent(work)


@pytest.fixture
def address() -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    server = subprocess.Popen([sys.executable, "-m", "sequent", "mcp", "--fresh", "--port", str(port)], env=environment)
    try:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}/mcp"
    finally:
        server.terminate()
        server.wait(20)


def test_two_agents_at_once_each_get_their_own_answers(address: str) -> None:
    async def ask(number: int, answers: dict[int, Any]) -> None:
        async with Client(address) as agent:
            statement = f"theorem t (n : ℕ) (h : n = {number}) : n + 1 = {number + 1}"
            answers[number] = [
                (await call(agent, "state", statement=statement))["goals"],
                (await call(agent, "prove", statement=statement, seconds=20))["status"],
            ]

    async def run() -> None:
        answers: dict[int, Any] = {}
        with anyio.fail_after(120):
            async with anyio.create_task_group() as group:
                for number in (3, 5):
                    group.start_soon(ask, number, answers)
        for number, (goals, status) in answers.items():
            assert f"⊢ n + 1 = {number + 1}" in goals[0] and status == "proved"

    anyio.run(run)
