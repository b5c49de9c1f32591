"""A model as planner: what it is asked, and what may be made of whatever it answers."""

import http.server
import json
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lean_env.environment import ProofState
from lean_env.goal import parse_goal
from lean_env.guard import forbidden
from lean_env.problem import Problem
from prover.agents.model import MAX_FACTS, ModelPlanner, chat_endpoint, planner_from_environment, prompt_for, read_facts
from prover.agents.plan import Plan
from prover.agents.planner import Learnt, PlannerError, Planners, Task

GOAL = parse_goal("n : ℕ\nh : 0 < n\n⊢ 2 ∣ n ^ 2 + n")
TASK = Task(ProofState(Problem("t", "theorem t (n : ℕ) (h : 0 < n) : 2 ∣ n ^ 2 + n"), (GOAL,)))

ANSWER = """Let me think: have no fear.
```lean
have a : n % 2 = 0 ∨ n % 2 = 1 -- uses: none
have b : n ^ 2 % 2 = n % 2 := by omega  -- uses: a
have c : ∀ k : ℕ,
    k ≤ k ^ 2
have d : (fun x : ℕ => (x : ℕ)) n = n
```
That is all."""


def test_an_answer_is_read_as_facts_with_what_they_use() -> None:
    facts = read_facts(ANSWER, GOAL.names)
    assert [(fact.name, fact.statement, fact.uses) for fact in facts] == [
        ("a", "n % 2 = 0 ∨ n % 2 = 1", ()),
        ("b", "n ^ 2 % 2 = n % 2", ("a",)),
        ("c", "∀ k : ℕ, k ≤ k ^ 2", ("a", "b")),
        ("d", "(fun x : ℕ => (x : ℕ)) n = n", ("a", "b", "c")),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "have h : 0 < n",  # taken
        "have x : True := by sorry sorry\nhave y : sorry",
        "have x : (by native_decide : True)",
        "have x : 1 = 1\n#eval 1",
        "have ⟨x, y⟩ : P",
        "have «x» : P",
        "have x := 3",
        "have x :",
        'have x : "unclosed',
        "have x : /- unclosed",
    ],
)
def test_what_can_not_be_stated_is_left_out(line: str) -> None:
    facts = read_facts(f"```\n{line}\n```", GOAL.names)
    assert all(forbidden(f"have {fact.name} : {fact.statement}") is None for fact in facts)
    assert "y" not in {fact.name for fact in facts} and "h" not in {fact.name for fact in facts}
    assert not any("sorry" in fact.statement or "native" in fact.statement for fact in facts)


@settings(max_examples=60, deadline=None)
@given(
    st.text(max_size=400) | st.lists(st.sampled_from([*"have x : a -- uses: ,\n`«»⟨⟩(:=", "have y : "])).map("".join)
)
@example("have " * 1000)
@example("```" * 5000)
@example("have x : " + "(" * 5000)
def test_whatever_a_model_writes_becomes_a_plan_or_nothing(text: str) -> None:
    facts = read_facts(text, GOAL.names)
    Plan.of(facts)
    for fact in facts:
        assert "\n" not in fact.statement and forbidden(f"have {fact.name} : {fact.statement}") is None


def test_the_number_of_facts_is_bounded() -> None:
    many = "\n".join(f"have h{i} : {i} = {i}" for i in range(500))
    assert len(read_facts(many, ())) == MAX_FACTS


def test_a_prompt_tells_the_goal_and_what_was_learnt() -> None:
    learnt = Learnt(("1 ≤ n",), ("n = n + 0",), (("n ∣ q", "unknown identifier 'q'"),), (parse_goal("m : ℕ\n⊢ m = m"),))
    prompt = prompt_for(Task(TASK.state, learnt, 1))
    for told in (str(GOAL), "1 ≤ n", "n = n + 0", "unknown identifier 'q'", "⊢ m = m"):
        assert told in prompt
    assert "Lean refused" not in prompt_for(TASK)


def test_answers_that_hold_no_plan_or_the_same_one_are_passed_over() -> None:
    answers = iter(["I can't.", ANSWER, ANSWER])
    plans = ModelPlanner("parrot", lambda _: next(answers), samples=3).plans(TASK)
    assert len(plans) == 1 and plans[0].source == "parrot"


def test_of_several_planners_one_that_fails_costs_nothing() -> None:
    def fails(_: str) -> str:
        raise PlannerError("gone")

    good, bad = ModelPlanner("good", lambda _: ANSWER), ModelPlanner("bad", fails)
    assert len(Planners(bad, good).plans(TASK)) == 1
    with pytest.raises(PlannerError, match="bad: gone"):
        Planners(bad).plans(TASK)


class _Endpoint(http.server.BaseHTTPRequestHandler):
    """A chat endpoint that answers what its server was told to."""

    def do_POST(self) -> None:
        server: Any = self.server
        body = self.rfile.read(int(self.headers["Content-Length"]))
        server.seen.append((self.path, self.headers.get("Authorization"), json.loads(body)))
        self.send_response(server.status)
        self.end_headers()
        self.wfile.write(server.reply)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def endpoint() -> Iterator[Any]:
    with http.server.HTTPServer(("127.0.0.1", 0), _Endpoint) as server:
        told: Any = server
        told.seen, told.status = [], 200
        told.reply = json.dumps({"choices": [{"message": {"content": ANSWER}}]}).encode()
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield told
        server.shutdown()
        thread.join()


def test_an_endpoint_is_asked_as_chat_servers_are(endpoint: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    url = f"http://127.0.0.1:{endpoint.server_port}/v1"
    monkeypatch.setenv("SEQUENT_PLANNER", f"some/model@{url}")
    monkeypatch.setenv("SEQUENT_PLANNER_KEY", "secret")
    plans = planner_from_environment().plans(TASK)
    assert plans[0].source == "some/model" and [fact.name for fact in plans[0].facts] == ["a", "b", "c", "d"]
    ((path, key, body),) = endpoint.seen
    assert path == "/v1/chat/completions" and key == "Bearer secret"
    assert body["model"] == "some/model" and str(GOAL) in body["messages"][0]["content"]


@pytest.mark.parametrize(
    "reply", [b"", b"[]", b"{}", b'{"choices": [{"message": {"content": 3}}]}', b"\xff" * 100, b"[" * 10**5]
)
def test_an_endpoint_that_answers_nonsense_is_no_planner(endpoint: Any, reply: bytes) -> None:
    endpoint.reply = reply
    with pytest.raises(PlannerError):
        chat_endpoint(f"http://127.0.0.1:{endpoint.server_port}", "m")("prompt")
    endpoint.status = 500
    with pytest.raises(PlannerError):
        chat_endpoint(f"http://127.0.0.1:{endpoint.server_port}", "m")("prompt")


def test_a_planner_that_can_not_be_meant_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEQUENT_PLANNER", "no-address")
    with pytest.raises(PlannerError, match="expected MODEL@URL"):
        planner_from_environment()
