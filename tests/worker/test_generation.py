"""One model for all search workers, on a real Redis: in one process by itself, and as `sequent worker` runs it."""

from __future__ import annotations

import json
import signal
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("torch")

from prover.errors import GeneratorError
from prover.neural.prompts import FORMATS, Prompt, PromptFormat
from prover.neural.source import Answer, Draw
from tests.worker.processes import Redis, Server, Worker, children_of, wait_for, working
from worker.generation import LONGEST_REQUEST, WAIT_SECONDS, SharedSource, serve

FORM = FORMATS["sequent"]


class Echo:
    """A source whose answer is the prompt; it breaks at one that is empty, and waits for `open` before it answers."""

    name = "echo"

    def __init__(self) -> None:
        self.open, self.asked = threading.Event(), threading.Event()
        self.batches: list[int] = []

    def answer(self, draws: Sequence[Draw], form: PromptFormat) -> list[list[Answer]]:
        self.asked.set()
        assert self.open.wait(60) and form == FORM
        self.batches.append(len(draws))
        if any(draw.prompt.text == "" for draw in draws):
            raise GeneratorError("there is nothing to answer")
        return [[Answer(draw.prompt.text, 2, (("x", -0.5), ("y", -0.25))) for _ in draw.seeds] for draw in draws]


def draws(*texts: str) -> list[Draw]:
    return [Draw(Prompt(text), (1, 2), 1.25) for text in texts]


def texts(answers: list[list[Answer]]) -> list[list[str]]:
    return [[answer.text for answer in row] for row in answers]


def no_model() -> Any:
    raise AssertionError("the generation worker is there")


@pytest.fixture
def served(redis: Redis) -> Iterator[tuple[Any, Echo]]:
    client, echo, stop = redis.client(5), Echo(), threading.Event()
    thread = threading.Thread(target=serve, args=(client, echo, "w", stop))
    thread.start()
    wait_for(lambda: client.exists("sequent:generate:w:alive"))
    yield client, echo
    echo.open.set()
    stop.set()
    thread.join()
    assert client.keys() == [] or wait_for(lambda: client.keys() == [b"sequent:generate:w:alive"])


def test_what_waits_is_answered_together_and_each_asker_gets_its_own(served: tuple[Any, Echo]) -> None:
    client, echo = served
    with ThreadPoolExecutor(5) as pool:

        def ask(*texts: str) -> Future[list[list[Answer]]]:
            return pool.submit(SharedSource(client, "m", "w", no_model).answer, draws(*texts), FORM)

        asked = [ask("a0", "b0")]
        assert echo.asked.wait(60)  # it is in the worker's hands, and the others wait
        asked += [ask(f"a{n}", f"b{n}") for n in (1, 2, 3)]
        broken = ask("")
        wait_for(lambda: client.llen("sequent:generate:w") == 4)
        echo.open.set()
        for number, future in enumerate(asked):
            (answer, _), _ = found = future.result(10)
            assert texts(found) == [[f"a{number}"] * 2, [f"b{number}"] * 2]
            assert answer.pieces == (("x", -0.5), ("y", -0.25)) and answer.tokens == 2
        with pytest.raises(GeneratorError, match="there is nothing to answer"):
            broken.result(10)
    assert echo.batches[:2] == [2, 7]  # and then one by one, for the whole broke at the last


@pytest.mark.parametrize("text", [b"", b"{}", b"\xff", b"[" * 100_000, b" " * (LONGEST_REQUEST + 1)])
def test_what_is_no_request_is_passed_over(served: tuple[Any, Echo], text: bytes) -> None:
    client, echo = served
    echo.open.set()
    client.rpush("sequent:generate:w", text)
    assert texts(SharedSource(client, "m", "w", no_model).answer(draws("a"), FORM)) == [["a", "a"]]


@pytest.mark.parametrize("reply", [b"", b'{"answers": []}', b'{"answers": [[{"text": 3}]]}', None])
def test_where_no_answer_comes_the_model_is_loaded_here(redis: Redis, reply: bytes | None) -> None:
    client, own = redis.client(6), Echo()
    own.open.set()
    source = SharedSource(client, "m", "w", lambda: own)
    client.flushdb()
    client.set("sequent:generate:w:alive", b"1", px=1_000)  # and then it dies
    if reply is not None:

        def lie() -> None:
            request = json.loads(client.blpop(["sequent:generate:w"], 5)[1])
            client.rpush(request["reply"], reply)

        threading.Thread(target=lie).start()
    assert texts(source.answer(draws("a"), FORM)) == [["a", "a"]]
    assert own.batches == [1]
    assert client.llen("sequent:generate:w") == 0  # nobody works for an asker who has gone
    nowhere = SharedSource(redis_that_is_gone(), "m", "w", lambda: own)
    assert texts(nowhere.answer(draws("b"), FORM)) == [["b", "b"]]


def asked_of(redis: Redis) -> int:
    client = redis.client(7)
    return sum(client.llen(key) for key in client.keys("sequent:generate:*") if not key.endswith(b":alive"))


def redis_that_is_gone() -> Any:
    import redis

    return redis.Redis.from_url("redis://127.0.0.1:1", socket_connect_timeout=1)


@pytest.mark.skipif(sys.platform != "linux", reason="looks at processes through /proc")
def test_two_search_processes_prove_with_one_model_that_neither_has(
    redis: Redis, on_redis: tuple[Server, Worker]
) -> None:
    statements = [f"theorem t{n} (p q r : Prop) (hp : p) (hq : q) (h : p ∧ q → r) : r ∧ {n} = {n}" for n in range(2)]
    server, search = on_redis
    with working(server, "--queues", "generate") as generation, server.client() as client:
        generation.process.send_signal(signal.SIGSTOP)
        for sign in redis.client(7).keys("sequent:generate:*:alive"):
            redis.client(7).persist(sign)  # nobody is to think that it is dead
        time.sleep(WAIT_SECONDS + 0.2)  # nor is it to wait for the next request
        job = client.submit(statements, time_limit=60.0, generator="model", cache=False)
        wait_for(lambda: asked_of(redis) == 2)
        generation.process.send_signal(signal.SIGCONT)
        assert client.wait(job.id).statuses == {"proved": 2}
        for problem in client.problems(job.id):
            assert problem.result is not None and problem.result["verdict"]["level"] >= 3
        assert "answered 2 requests with 2 states" in generation.log
        processes = children_of(search.process.pid)
        assert len(processes) == 2
        for pid in processes:
            assert "libtorch" not in Path(f"/proc/{pid}/maps").read_text()
        assert "loaded here" not in search.log


def test_generation_stands_alone(capsys: pytest.CaptureFixture[str]) -> None:
    from sequent.cli import main

    assert main(["worker", "--queues", "generate,search"]) == 2
    assert "generate alone" in capsys.readouterr().err
