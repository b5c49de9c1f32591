"""LeanDojo behind the REPL's protocol, in a process of its own: `python -m lean_env.leandojo.serve FOLDER`.

`Dojo` changes the working directory, waits without bound and can't be interrupted from another thread. In a process of
its own it is stepped, bounded and replaced as the REPL is, by the very same driver (lean_env.repl). The folder is a
checked-out repository that LeanDojo has traced. `--about` prints what is known of it and ends.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import re
import sys
from collections import OrderedDict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from lean_env.errors import LeanEnvError, LeanUnavailable
from lean_env.leandojo.package import explained, load, open_repository
from lean_env.problem import Problem, parse_problem

OPEN = 4  # theorems that are kept open: each has a Lean of its own
SECONDS = 7 * 24 * 3600  # the bounds are those of the process that asks
LINE_BYTES = 4_000  # the terminal between LeanDojo and Lean takes no longer line
_WORD = re.compile(r"\b(?:theorem|lemma)\b")
_THEOREMS = ("CommandTheoremNode", "LemmaNode", "MathlibTacticLemmaNode")

Answer = dict[str, Any]


class Traced:
    """A traced repository, and the theorems of it that are open."""

    def __init__(self, folder: str) -> None:
        """Raises LeanUnavailable where it was not traced."""
        self.dojo = load()
        self.repository = open_repository(self.dojo, folder)
        with explained("LeanDojo's cache can't be read"):
            if not self.dojo.is_available_in_cache(self.repository):
                raise LeanUnavailable(
                    f"LeanDojo has not traced {folder} at commit {self.repository.commit[:12]}: "
                    f"`sequent train trace {folder} --out DIR` does it"
                )
            self.root = Path(self.dojo.get_traced_repo_path(self.repository))
        self._to_json = importlib.import_module("lean_dojo.utils").to_json_path
        self._open: OrderedDict[int, Any] = OrderedDict()  # each Dojo by its number
        self._states: list[tuple[int, Any]] = []
        self._opened = self._headers = 0

    def about(self) -> Answer:
        """What the process that asks wants to know first."""
        return {"root": str(self.root), "commit": self.repository.commit}

    def answer(self, request: Mapping[str, Any]) -> Answer:
        """The reply to a request of the REPL's protocol; a header is only counted, as the file holds its own."""
        try:
            if "tactic" in request:
                return self._tactic(str(request["tactic"]), int(request["proofState"]))
            if "env" not in request:
                self._headers += 1
                return {"env": self._headers - 1}
            return self._theorem(parse_problem("", str(request["cmd"])))
        except LeanEnvError as error:
            return {"message": f"Lean error:\n{error}"}

    def _theorem(self, problem: Problem) -> Answer:
        found = self._find(problem)
        with explained(f"LeanDojo can't open {problem.theorem_name}"):
            dojo = self.dojo.Dojo(found, timeout=SECONDS)
            _, state = dojo.__enter__()
        os.unlink(dojo.modified_file.name)  # Lean has read it; whoever kills this process leaves nothing behind
        self._opened += 1
        self._open[self._opened] = dojo
        while len(self._open) > OPEN:
            with contextlib.suppress(FileNotFoundError):
                self._open.popitem(last=False)[1].__exit__(None, None, None)
        self._states.append((self._opened, state))
        place = {"line": 0, "column": 0}
        hole = {"goal": state.pp, "proofState": len(self._states) - 1, "pos": place, "endPos": place}
        return {"env": self._headers, "sorries": [hole]}

    def _tactic(self, tactic: str, number: int) -> Answer:
        opened, state = self._states[number] if 0 <= number < len(self._states) else (0, None)
        if opened not in self._open:
            return {"message": "Unknown proof state."}
        if len(json.dumps(tactic, ensure_ascii=False).encode()) > LINE_BYTES or "\x7f" in tactic:
            raise LeanUnavailable(f"LeanDojo can send Lean a tactic of at most {LINE_BYTES} bytes, none of them DEL")
        self._open.move_to_end(opened)
        result = self._open[opened].run_tac(state, tactic)
        if isinstance(result, self.dojo.LeanError):
            return {"message": f"Lean error:\n{result.error}"}
        self._states.append((opened, result))
        answer: Answer = {"proofState": len(self._states) - 1, "goals": []}
        if isinstance(result, self.dojo.TacticState):
            goals = [goal for goal in result.pp.split("\n\n") if goal.strip()]
            return answer | {"goals": goals, "proofStatus": "Incomplete: open goals remain"}
        finished = isinstance(result, self.dojo.ProofFinished)
        return answer | {"proofStatus": "Completed" if finished else "Incomplete: contains sorry"}

    def _find(self, problem: Problem) -> Any:
        """The one traced theorem that states the problem in the same words. Raises LeanUnavailable."""
        named = list(self._named(problem.theorem_name))
        same = [(path, name) for path, name, statement in named if statement == problem.statement]
        if len(same) == 1:
            path, name = same[0]
            return self.dojo.Theorem(self.repository, path, name)
        if not named:
            raise LeanUnavailable(f"the traced repository has no theorem {problem.theorem_name}")
        where = "; ".join(f"{path}: {statement}" for path, _, statement in named[:3])
        how = "several times" if same else "otherwise"
        raise LeanUnavailable(f"the traced repository states {problem.theorem_name} {how}: {where}")

    def _named(self, name: str) -> Iterator[tuple[Path, str, str]]:
        """File, full name and statement of the theorems that may be called `name`."""
        last = name.rpartition(".")[2]
        for file in sorted(self.root.rglob("*.lean")):
            path = file.relative_to(self.root)
            if path.parts[0] == ".lake" or last not in file.read_text(encoding="utf-8", errors="replace"):
                continue
            try:
                json_path = self._to_json(self.root, path, self.repository)
                traced = self.dojo.TracedFile.from_traced_file(self.root, json_path, self.repository)
            except FileNotFoundError:  # no part of the build
                continue
            for full_name in sorted(set(_full_names(traced))):
                if full_name == name or full_name.endswith(f".{name}"):
                    found = traced.get_traced_theorem(self.dojo.Theorem(self.repository, path, full_name))
                    yield path, full_name, _statement(found)


def _full_names(traced: Any) -> list[str]:
    names: list[str] = []

    def visit(node: Any, _: object) -> None:
        if type(node).__name__ in _THEOREMS and isinstance(node.full_name, str):
            names.append(node.full_name)

    traced.traverse_preorder(visit)
    return names


def _statement(traced: Any) -> str:
    """The statement as problems have it; empty where it is of another form."""
    try:
        text = str(traced.get_theorem_statement())
        start = _WORD.search(text)
        return parse_problem("", text[start.start() :]).statement if start else ""
    except (AssertionError, LeanEnvError):  # LeanDojo asserts that it found every comment
        return ""


def _requests() -> Iterator[Answer]:
    lines: list[str] = []
    for line in sys.stdin:
        lines.append(line)
        if not line.strip():
            yield json.loads("".join(lines))
            lines.clear()


def main(folder: str, *, about: bool) -> None:
    """Answer requests until there are no more. LeanDojo's own chatter goes to standard error."""
    with contextlib.redirect_stdout(sys.stderr):
        traced = Traced(folder)
    if about:
        print(json.dumps(traced.about()), flush=True)
        return
    for request in _requests():
        with contextlib.redirect_stdout(sys.stderr):
            answer = traced.answer(request)
        print(json.dumps(answer, ensure_ascii=False) + "\n", flush=True)


if __name__ == "__main__":
    try:
        main(sys.argv[-1], about="--about" in sys.argv)
    except LeanUnavailable as unavailable:
        sys.exit(str(unavailable))
