"""An endpoint that speaks the protocol, and all that it can do wrong: a real server on the loopback."""

import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from prover.errors import GeneratorError
from prover.generator import Query
from prover.neural.choices import Malformed, read_choices
from prover.neural.generator import NeuralGenerator, Rounds
from prover.neural.prompts import FORMATS, Prompt
from prover.neural.remote import Endpoint, Remote
from prover.neural.source import Draw
from tests.prover.neural.tiny import ROOT

DRAW = Draw(Prompt("p : Prop\n⊢ p"), (1, 2))
FORM = FORMATS["bfs-prover"]
Reply = tuple[int, dict[str, str], bytes]


class Server(ThreadingHTTPServer):
    """Answers each request by its script: a reply, or what it does instead; the last entry again and again."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.script: list[Any] = [answer("simp")]
        self.seen: list[tuple[str, dict[str, Any], dict[str, str]]] = []
        self.at_once = self.most_at_once = 0
        self.lock = threading.Lock()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up is part of what is tested."""


class _Handler(BaseHTTPRequestHandler):
    server: Server  # pyright: ignore[reportIncompatibleVariableOverride]

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        with self.server.lock:
            self.server.seen.append((self.path, body, dict(self.headers)))
            script = self.server.script
            step = script.pop(0) if len(script) > 1 else script[0]
            self.server.at_once += 1
            self.server.most_at_once = max(self.server.most_at_once, self.server.at_once)
        try:
            reply = step(self, body) if callable(step) else step
            if reply is not None:
                status, headers, content = reply
                self.send_response(status)
                for name, value in {**headers, "Content-Length": str(len(content))}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(content)
        finally:
            with self.server.lock:
                self.server.at_once -= 1

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        pass


def answer(*texts: str, chat: bool = False, status: int = 200, **usage: int) -> Reply:
    """A reply with these choices, as often as needed for one each."""
    choices = [
        {"message": {"role": "assistant", "content": t}, "finish_reason": "stop"} if chat else
        {"text": t, "finish_reason": "stop"} for t in texts
    ]  # fmt: skip
    return status, {}, json.dumps({"choices": choices, "usage": usage or {"completion_tokens": 4}}).encode()


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as found:
        thread = threading.Thread(target=found.serve_forever, args=(0.02,))
        thread.start()
        yield found
        found.shutdown()
        thread.join()


def remote(server: Server, **settings: Any) -> Remote:
    return Remote(Endpoint(server.url, "m", **({"pause": 0.01, "timeout": 20.0} | settings)))


def test_completions_carry_what_the_format_says_and_bring_log_probabilities(server: Server) -> None:
    logprobs = {"tokens": ["si", "mp"], "token_logprobs": [-0.5, -0.25]}
    choice = {"text": "simp", "logprobs": logprobs, "finish_reason": "stop"}
    server.script = [(200, {}, json.dumps({"choices": [choice, choice], "usage": {"prompt_tokens": 7}}).encode())]
    source = remote(server)
    ((first, _),) = source.answer([DRAW], FORM)
    assert (first.text, first.tokens, first.log_prob, first.ended) == ("simp", 2, -0.75, True)
    path, body, _ = server.seen[0]
    assert path == "/v1/completions"
    assert body["prompt"] == DRAW.prompt.text and body["n"] == 2 and body["seed"] == 1
    assert (body["temperature"], body["max_tokens"]) == (FORM.temperature, FORM.max_new_tokens)
    assert (source.usage.prompt_tokens, source.usage.completion_tokens, source.usage.requests) == (7, 4, 1)


def test_chats_carry_messages_and_the_beginning_of_the_answer(server: Server) -> None:
    content = [{"token": "a", "logprob": -1.0}]
    choice = {"message": {"content": "a"}, "logprobs": {"content": content}, "finish_reason": "length"}
    server.script = [(200, {}, json.dumps({"choices": [choice] * 2}).encode())]
    kimina = FORMATS["kimina-prover"]
    ((first, _),) = remote(server).answer([Draw(Prompt("u", "s", kimina.prefill), (1, 2))], kimina)
    assert (first.log_prob, first.ended) == (-1.0, False)
    path, body, _ = server.seen[0]
    assert path == "/v1/chat/completions"
    assert [m["role"] for m in body["messages"]] == ["system", "user", "assistant"]
    assert body["continue_final_message"] is True


def test_an_endpoint_with_one_answer_a_request_is_asked_again_for_the_others(server: Server) -> None:
    source = remote(server)
    assert [len(row) for row in source.answer([Draw(Prompt("x"), (1, 2, 3))], FORM)] == [3]
    assert [body["n"] for _, body, _ in server.seen] == [3, 1, 1]
    source.answer([DRAW], FORM)
    assert [body["n"] for _, body, _ in server.seen][3:] == [1, 1]


def test_an_endpoint_that_knows_no_log_probabilities_is_asked_without(server: Server) -> None:
    server.script = [(400, {}, b'{"error": "unknown field logprobs"}'), answer("simp", "ring")]
    source = remote(server)
    assert [a.text for a in source.answer([DRAW], FORM)[0]] == ["simp", "ring"]
    assert "logprobs" in server.seen[0][1] and "logprobs" not in server.seen[1][1]


def test_without_log_probabilities_the_share_of_equal_answers_stands_for_them(server: Server) -> None:
    import math

    server.script = [answer("simp", "ring", "simp", "simp")]
    generator = NeuralGenerator(remote(server), FORM, Rounds(4, 1))
    (found,) = generator.propose([Query(ROOT)])
    assert [p.tactic for p in found.tactics] == ["simp", "ring"]
    assert [p.log_prob for p in found.tactics] == pytest.approx([math.log(0.75), math.log(0.25)])
    assert found.spent == 4


def test_requests_go_side_by_side_within_bounds(server: Server) -> None:
    def slowly(handler: Any, body: dict[str, Any]) -> Reply:  # noqa: ARG001
        time.sleep(0.1)
        return answer("simp")

    server.script = [slowly]
    found = remote(server, requests=3).answer([Draw(Prompt(f"{i}"), (i,)) for i in range(9)], FORM)
    assert len(found) == 9 and 1 < server.most_at_once <= 3


def test_a_rate_spaces_requests(server: Server) -> None:
    started = time.monotonic()
    remote(server, rate=20.0).answer([Draw(Prompt(f"{i}"), (i,)) for i in range(5)], FORM)
    assert time.monotonic() - started >= 4 / 20.0


@pytest.mark.parametrize("status", [408, 429, 500, 503])
def test_a_busy_endpoint_is_asked_again(server: Server, status: int) -> None:
    server.script = [(status, {}, b"later"), (status, {"Retry-After": "0.1"}, b"later"), answer("simp", "ring")]
    source = remote(server)
    started = time.monotonic()
    assert len(source.answer([DRAW], FORM)[0]) == 2
    assert time.monotonic() - started >= 0.1, "Retry-After was not kept"
    assert source.usage.retries == 2


def _hang_up(handler: Any, body: dict[str, Any]) -> None:  # noqa: ARG001
    handler.connection.close()


def _trickle(handler: Any, body: dict[str, Any]) -> None:  # noqa: ARG001
    handler.send_response(200)
    handler.end_headers()
    while True:  # until the other side has had enough
        handler.wfile.write(b" " * 64)
        handler.wfile.flush()
        time.sleep(0.02)


BROKEN = {
    "no JSON": (200, {}, b"<html>"),
    "deep JSON": (200, {}, b"[" * 100_000),
    "no object": (200, {}, b"[]"),
    "no choices": (200, {}, b'{"choices": []}'),
    "no message": (200, {}, b'{"choices": [3]}'),
    "no text": (200, {}, b'{"choices": [{"text": [1]}]}'),
    "no UTF-8": (200, {}, b"\xff\xfe"),
    "hang up": _hang_up,
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_reply_is_asked_for_again_and_at_last_an_error(server: Server, name: str) -> None:
    server.script = [BROKEN[name], answer("simp", "ring")]
    assert len(remote(server).answer([DRAW], FORM)[0]) == 2
    server.script = [BROKEN[name]]
    with pytest.raises(GeneratorError, match="m at http://127"):
        remote(server, tries=2).answer([DRAW], FORM)


def test_an_endless_reply_is_cut_off_in_time(server: Server) -> None:
    server.script = [_trickle]
    started = time.monotonic()
    with pytest.raises(GeneratorError):
        remote(server, tries=1, timeout=0.5).answer([DRAW], FORM)
    assert time.monotonic() - started < 10.0


def test_a_lost_endpoint_is_an_error_that_says_where(server: Server) -> None:
    lost = Remote(Endpoint("http://127.0.0.1:9/v1", "m", tries=2, pause=0.01))
    with pytest.raises(GeneratorError, match=r"127\.0\.0\.1:9"):
        lost.answer([DRAW], FORM)
    assert server.seen == []


def test_what_others_of_a_failed_batch_got_is_not_asked_for_again(server: Server) -> None:
    def second_fails(handler: Any, body: dict[str, Any]) -> Reply:  # noqa: ARG001
        return answer("simp") if body["prompt"] == "good" else (500, {}, b"")

    server.script = [second_fails]
    source = remote(server, tries=1)
    draws = [Draw(Prompt("good"), (1,)), Draw(Prompt("bad"), (1,))]
    with pytest.raises(GeneratorError):
        source.answer(draws, FORM)
    server.script = [answer("ring")]
    assert [[a.text for a in row] for row in source.answer(draws, FORM)] == [["simp"], ["ring"]]
    assert [body["prompt"] for _, body, _ in server.seen].count("good") == 1


def test_the_key_goes_into_the_header_and_nowhere_else(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MY_KEY", "s3cret")

    def echo(handler: Any, body: dict[str, Any]) -> Reply:  # noqa: ARG001
        return 401, {}, f"wrong key {handler.headers['Authorization']}".encode()

    server.script = [echo]
    with pytest.raises(GeneratorError) as error:
        remote(server, key="MY_KEY").answer([DRAW], FORM)
    assert server.seen[0][2]["Authorization"] == "Bearer s3cret"
    assert "s3cret" not in str(error.value) and "s3cret" not in repr(error.value) and "***" in str(error.value)
    assert len(server.seen) == 1, "a refusal is final"
    server.script = [answer("simp", "ring")]
    remote(server, key="NO_SUCH_KEY").answer([DRAW], FORM)
    assert "Authorization" not in server.seen[-1][2]


HOSTILE = ["sorry", "simp; sorry", "exact foo\0bar", "x" * 100_001, "  ", "simp [", "native_decide", "#eval 1", "h✝"]


def test_hostile_tactics_never_become_proposals(server: Server) -> None:
    server.script = [answer(*HOSTILE, "simp")]
    (found,) = NeuralGenerator(remote(server), FORM, Rounds(len(HOSTILE) + 1, 1)).propose([Query(ROOT)])
    assert [proposal.tactic for proposal in found.tactics] == ["simp"]


def test_replies_are_read_with_care() -> None:
    nan = {"choices": [{"text": "a", "logprobs": {"tokens": ["a"], "token_logprobs": [float("nan")]}}]}
    assert read_choices(nan, chat=False)[0].log_prob is None
    above = {"choices": [{"text": "a", "logprobs": {"tokens": ["a"], "token_logprobs": [0.5]}}]}
    assert read_choices(above, chat=False)[0].log_prob == 0.0
    assert read_choices({"choices": [{"message": {"content": None}}]}, chat=True)[0].text == ""
    assert read_choices({"choices": [{"text": "\ud800"}]}, chat=False)[0].text == "?"
    with pytest.raises(Malformed):
        read_choices({"choices": [{}]} | {"choices": None}, chat=True)
