"""An instruction model as planner: the goal and what was learnt go out as a prompt, a list of `have`s comes back.

The answer is hostile text: it is read within bounds, every statement passes `lean_env.guard` before Lean sees it, and
Lean checks each before it is used. Knows nothing of which model it is: `complete` is a function from text to text.
"""

from __future__ import annotations

import json
import os
import re
import urllib.request
from collections.abc import Callable, Sequence
from typing import Any, cast

from lean_env.guard import forbidden
from lean_env.lexer import LexicalError, tokenize
from prover.agents.plan import Plan, PlanError, Subgoal
from prover.agents.planner import Planner, PlannerError, Planners, Task
from prover.agents.symbolic import SymbolicPlanner
from prover.symbolic.view import is_plain

Complete = Callable[[str], str]  # raises PlannerError

MAX_ANSWER = 100_000  # characters that are read of an answer; an endpoint may send four times as many bytes
MAX_FACTS = 24
SECONDS = 120.0
SHOWN = 6  # goals and statements of each kind that a prompt tells of

INSTRUCTIONS = """\
You plan proofs in Lean 4 with Mathlib. Take the goal below apart into intermediate facts, such that each is much easier
than the goal and the goal follows from them. Answer with one block of Lean and nothing else, a fact on each line:

```lean
have NAME : STATEMENT -- uses: NAME, NAME
```

A fact may use the facts before it; name those it needs behind `-- uses:`, and write `-- uses: none` when it needs none.
Every statement stands on its own: variables that are not in the context are bound by ∀ or ∃. Give no proofs, and use
names that are not taken."""

EXAMPLE_GOAL = "n : ℕ\n⊢ 2 ∣ n ^ 2 + n"
EXAMPLE_ANSWER = """\
```lean
have split : n % 2 = 0 ∨ n % 2 = 1 -- uses: none
have square : n ^ 2 % 2 = n % 2 -- uses: split
```"""


class ModelPlanner:
    """`Planner` by an instruction model, asked for `samples` plans each time."""

    def __init__(self, name: str, complete: Complete, samples: int = 1) -> None:
        self._name, self._complete, self._samples = name, complete, samples

    @property
    def name(self) -> str:
        """How results name it."""
        return self._name

    def plans(self, task: Task) -> list[Plan]:
        """See `Planner.plans`. An answer that holds no plan is passed over."""
        prompt = prompt_for(task)
        found: list[Plan] = []
        for _ in range(self._samples):
            facts = read_facts(self._complete(prompt), task.goal.names)
            try:
                plan = Plan.of(facts, source=self._name, weight=1.0)
            except PlanError:
                continue
            if facts and plan not in found:
                found.append(plan)
        return found


def prompt_for(task: Task) -> str:
    """What a model is asked: the instructions, an example, the goal, and what was learnt about it."""
    learnt = task.learnt
    parts = [INSTRUCTIONS, f"Goal:\n{EXAMPLE_GOAL}", f"Answer:\n{EXAMPLE_ANSWER}", f"Goal:\n{task.goal}"]
    told = (
        ("Facts that are proved already; state them again where you need them:", learnt.proved),
        ("Facts that could not be proved; take them apart, or go another way:", learnt.stuck),
        ("Statements that Lean refused, and why:", [f"{text}\n  {message}" for text, message in learnt.refused]),
        ("Goals that attempts at a proof got stuck at:", [str(goal) for goal in learnt.branches]),
    )
    parts += ["\n".join([title, *(f"- {entry}" for entry in entries[:SHOWN])]) for title, entries in told if entries]
    return "\n\n".join([*parts, "Answer:"])


_HAVE = re.compile(r"^[ \t]*have[ \t]+(?P<name>\S+)[ \t]*:(?!=)(?P<rest>.*)$", re.MULTILINE)
_USES = re.compile(r"--[ \t]*uses:(?P<names>[^\n]*)")


def read_facts(answer: str, taken: Sequence[str]) -> list[Subgoal]:
    """The `have`s of an answer, in order. A fact that does not say what it uses may use all before it.

    What can't be stated is left out: a name that is taken or no name, text that may not stand in a tactic, more than
    `MAX_FACTS`. A proof behind a statement is cut off.
    """
    block = _last_block(answer[-MAX_ANSWER:])
    matches = list(_HAVE.finditer(block))
    facts: list[Subgoal] = []
    for i, match in enumerate(matches):
        end = matches[i + 1].start() if i + 1 < len(matches) else len(block)
        name, text = match["name"], block[match.start("rest") : end]
        said = _USES.search(text)
        statement = _statement(text)
        known = [fact.name for fact in facts]
        if not statement or not is_plain(name) or name in known or name in taken or len(facts) == MAX_FACTS:
            continue
        if forbidden(f"have {name} : {statement}") is not None:
            continue
        named = re.findall(r"[^\s,]+", said["names"]) if said else known
        facts.append(Subgoal(name, statement, tuple(used for used in known if used in named)))
    return facts


def _statement(text: str) -> str:
    """A statement without comments and without the proof behind it."""
    try:
        tokens = tokenize(text, balanced=False)
    except LexicalError:
        return ""
    depth, kept = 0, list[str]()
    for token in tokens:
        if token.text == ":=" and depth == 0:
            break
        depth += (token.text in ("(", "[", "{", "⟨")) - (token.text in (")", "]", "}", "⟩"))
        kept.append(token.text if token.is_code or token.text.isspace() else " ")
    return " ".join("".join(kept).split())


def _last_block(answer: str) -> str:
    """The last fenced block that holds a `have`; without one, the whole answer."""
    blocks = [block for block in answer.split("```")[1::2] if "have" in block]
    return blocks[-1] if blocks else answer


def chat_endpoint(
    url: str, model: str, key: str = "", *, temperature: float = 1.0, seconds: float = SECONDS
) -> Complete:
    """Completion by the chat API that OpenAI's and compatible servers have, `url` being what stands before
    `/chat/completions`.
    """

    def complete(prompt: str) -> str:
        body = {"model": model, "temperature": temperature, "messages": [{"role": "user", "content": prompt}]}
        headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {key}"} if key else {})
        request = urllib.request.Request(f"{url.rstrip('/')}/chat/completions", json.dumps(body).encode(), headers)
        try:
            with urllib.request.urlopen(request, timeout=seconds) as reply:
                return _text_of(json.loads(reply.read(4 * MAX_ANSWER)))
        except (OSError, ValueError, RecursionError) as error:
            raise PlannerError(f"{model} at {url} did not answer: {error}") from error

    return complete


def _text_of(reply: object) -> str:
    choices: Any = cast("dict[str, Any]", reply).get("choices") if isinstance(reply, dict) else None
    try:
        text: object = choices[0]["message"]["content"]
    except (TypeError, KeyError, IndexError):
        text = None
    if not isinstance(text, str):
        raise ValueError("the reply holds no message")
    return text


def planner_from_environment() -> Planner:
    """The symbolic planner; with `SEQUENT_PLANNER=MODEL@URL` also a model behind an endpoint, whose key is in
    `SEQUENT_PLANNER_KEY`. Raises PlannerError for anything else.
    """
    chosen = os.environ.get("SEQUENT_PLANNER", "")
    if not chosen:
        return SymbolicPlanner()
    model, _, url = chosen.rpartition("@")
    if not model or not url.startswith(("http://", "https://")):
        raise PlannerError(f"SEQUENT_PLANNER is {chosen!r}: expected MODEL@URL")
    complete = chat_endpoint(url, model, os.environ.get("SEQUENT_PLANNER_KEY", ""))
    return Planners(ModelPlanner(model, complete), SymbolicPlanner())
