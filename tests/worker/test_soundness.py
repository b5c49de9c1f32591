"""Nothing false is ever reported as proved, whatever is sent to the service and whatever is planted on its Redis."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from lean_env.embedded.environment import EmbeddedEnvironment
from lean_env.problem import Problem, parse_jsonl
from prover.agents.bulletin import Notice
from prover.memory import place
from search.cache import CachedResult
from tests.worker.processes import ROOT, Redis, Server, Worker
from worker.bulletin import RedisBulletin
from worker.cache import USED, RedisCache

FALSE = ROOT / "benchmarks" / "problems" / "false.jsonl"
ATTACKS = Path(__file__).parents[1] / "attacks" / "attacks.jsonl"
LIES = ("sorry", "native_decide", "exact sorryAx _ true", "exact absurd rfl «0»", "rfl", "decide")


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def is_valid(result: dict[str, Any]) -> bool:
    """As clients of Kimina Lean Server take it: an answer without an error and without a hole."""
    response = result.get("response")
    if result.get("error") is not None or response is None:
        return False
    errors = [message for message in response.get("messages", []) if message["severity"] == "error"]
    return not errors and not response.get("sorries")


def test_no_false_statement_is_proved(server: Server) -> None:
    content = "\n".join(json.dumps(line, ensure_ascii=False) for line in lines(FALSE)[::3]).encode()
    query = {"generator": "symbolic", "time_limit": 20, "expansions": 3}
    with server.http() as http, server.client() as client:
        headers = {"Content-Type": "application/x-ndjson"}
        job = http.post("/v1/jobs/jsonl", params=query, content=content, headers=headers).json()
        assert client.wait(job["id"]).statuses == {"failed": 9}


def test_no_attack_passes_for_a_checked_file(server: Server) -> None:
    attacks = [case for case in lines(ATTACKS) if not case.get("true")][::10]
    files = [
        f"{case.get('header', 'import Mathlib')}\n{case['statement']} := by\n{indented(case['proof'])}\n"
        for case in attacks
    ]
    with server.http() as http:
        snippets = [{"id": str(number), "code": code} for number, code in enumerate(files)]
        checked = http.post("/api/check", json={"snippets": snippets, "timeout": 60}, timeout=300).json()["results"]
        honest = {"snippets": [{"id": "a", "code": "theorem t : 1 + 1 = 2 := by rfl"}], "timeout": 60}
        assert is_valid(http.post("/api/check", json=honest).json()["results"][0])
    assert len(checked) == len(files) >= 20
    assert [snippets[int(result["id"])]["code"] for result in checked if is_valid(result)] == []


def indented(text: str) -> str:
    return "\n".join(f"  {line}" for line in text.split("\n"))


@pytest.fixture
def noise(redis: Redis) -> Iterator[list[Problem]]:
    """False problems of which Redis says everywhere, and again and again, that they are proved."""
    problems = [problem for problem in parse_jsonl(FALSE.read_bytes(), "false") if isinstance(problem, Problem)][:6]
    url = f"{redis.url}/7"
    cache, bulletin, over = RedisCache(redis.client(7)), RedisBulletin(url), threading.Event()
    with EmbeddedEnvironment() as environment:
        from lean_env.canonical import canonical_goal

        keys = {problem.name: canonical_goal(environment.open(problem).goals[0]) for problem in problems}
        fingerprint = environment.fingerprint
    for problem, lie in zip(problems, LIES, strict=True):
        goal = keys[problem.name]
        assert goal is not None
        cache.put(place(fingerprint, problem), goal.key, CachedResult(lie, {"level": 5, "name": "independent"}))

    def shout() -> None:
        while not over.wait(0.05):
            for problem in problems:
                goal = keys[problem.name]
                for lie in LIES:
                    if goal is not None:
                        bulletin.publish(place(fingerprint, problem), Notice(goal.key, lie))

    thread = threading.Thread(target=shout)
    thread.start()
    yield problems
    over.set()
    thread.join()


def test_what_is_planted_on_redis_proves_nothing_false(
    redis: Redis, noise: list[Problem], on_redis: tuple[Server, Worker]
) -> None:
    before = dict(redis.client(7).zrange(USED, 0, -1, withscores=True))
    with on_redis[0].client() as client:
        alone = client.submit(noise, time_limit=10.0, expansions=2, generator="symbolic")
        team = client.submit(noise[:2], time_limit=2.0, strategy="agents", generator="symbolic")
        assert client.wait(alone.id).statuses == {"failed": 6}
        assert client.wait(team.id).statuses == {"failed": 2}
        # What was planted was read, and Lean was asked about it.
        used = dict(redis.client(7).zrange(USED, 0, -1, withscores=True))
        assert len(used) >= 6 and sum(used[address] > at for address, at in before.items()) >= 6
        assert "bulletin" in {source for n in range(2) for source in sources(client.graph(team.id, n))}


def sources(graph: Mapping[str, Any]) -> set[str]:
    return {node["generator"] for node in graph["nodes"] if "generator" in node}
