"""What a file itself offers to the proofs in it: theorems and definitions that stand before a hole.

They are found in the text, by the commands that declare them; whether a name means anything at a hole is Lean's to say.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Sequence

from lean_env.commands import THEOREM_WORDS, Command, split_at_proof
from lean_env.environment import ProofState
from lean_env.lexer import TokenKind, without_comments
from lean_env.source import SORRY, Hole, Outline
from prover.generator import Proposal, Proposals, Query
from prover.retrieval import uses_of
from retriever import Corpus, Premise
from retriever.bm25 import Bm25Retriever

THEOREMS = 4  # of the file that are tried at a state
PLAIN = ("assumption", "simp", "omega", "norm_num", "simp_all")  # first: what needs nothing of the file
_DEFINITIONS = frozenset({"def", "abbrev", "instance", "structure", "class", "inductive"})
_FILE = "file"


def local_premises(file: Outline, before: int) -> list[Premise]:
    """What the commands in front of number `before` declare, with full names. Those that lean on `sorry` come last."""
    namespaces: list[str] = []
    found: list[tuple[bool, Premise]] = []
    left_out = {number for number, _ in file.left_out}
    for number, command in enumerate(file.commands[:before]):
        if command.word in ("namespace", "section"):
            namespaces.append(command.code[-1].text if command.word == "namespace" else "")
        elif command.word == "end" and namespaces:
            namespaces.pop()
        if command.word not in THEOREM_WORDS | _DEFINITIONS or number in left_out:
            continue
        if (premise := _premise(command, ".".join(filter(None, namespaces)))) is not None:
            found.append((any(token.text == SORRY for token in command.code), premise))
    return [premise for _, premise in sorted(found, key=lambda item: item[0])]


def _premise(command: Command, namespace: str) -> Premise | None:
    words = [token.text for token in command.code]
    at = words.index(command.word)
    named = command.code[at + 1 : at + 2]
    if not named or named[0].kind is not TokenKind.NAME:
        return None
    name = named[0].text
    full = name.removeprefix("_root_.") if name.startswith("_root_.") or not namespace else f"{namespace}.{name}"
    tokens = command.tokens[command.tokens.index(named[0]) + 1 :]
    signature = without_comments(split_at_proof(tokens)[0])
    kind = "theorem" if command.word in THEOREM_WORDS else command.word
    binders, colon, type_ = _at_colon(signature)
    statement = f"∀ {binders}, {type_}" if colon and binders else type_
    return Premise(full, statement, kind, _FILE, 0)


def _at_colon(signature: str) -> tuple[str, str, str]:
    """Cut a signature at the colon in front of its type."""
    depth = 0
    for position, char in enumerate(signature):
        depth += (char in "([{⟨⦃") - (char in ")]}⟩⦄")
        if char == ":" and not depth:
            return signature[:position].strip(), ":", signature[position + 1 :].strip()
    return "", "", signature.strip()


class FileGenerator:
    """`Generator` that tries what is short, uses theorems of the file that share symbols with the goal, and unfolds its
    definitions.
    """

    def __init__(
        self,
        file: Outline,
        hole: Hole,
        watch: Callable[[ProofState], None] = lambda state: None,  # noqa: ARG005
    ) -> None:
        """`watch` is told of each state when it is asked about for the first time."""
        self._watch = watch
        premises = local_premises(file, hole.command)
        theorems = tuple(premise for premise in premises if premise.kind == "theorem")
        self._definitions = [premise.name for premise in premises if premise.kind in ("def", "abbrev")]
        self._retriever = Bm25Retriever.build(Corpus(theorems, {_FILE: ()})) if theorems else None

    @property
    def name(self) -> str:
        """How results name it."""
        return _FILE

    def propose(self, queries: Sequence[Query]) -> list[Proposals]:
        """See `Generator.propose`. One round a state."""
        return [self._answer(query) if query.round == 0 else Proposals(()) for query in queries]

    def _answer(self, query: Query) -> Proposals:
        self._watch(query.state)
        goal = query.state.goals[0]
        texts = [f"{goal}\n{goal.target}"]
        found = self._retriever.query(texts, THEOREMS)[0] if self._retriever else []
        tactics = [
            (tactic, item.premise.name)
            for item in found
            for tactic, _ in uses_of(item.premise.name, item.premise.statement)
        ]
        tactics = [*((tactic, "") for tactic in PLAIN), *tactics, *self._unfolding(str(goal))]
        log_prob = -math.log(1 + len(tactics))
        return Proposals(tuple(Proposal(tactic, log_prob, (name,) if name else ()) for tactic, name in tactics))

    def _unfolding(self, goal: str) -> Iterator[tuple[str, str]]:
        """Definitions by the last part of their names, which is all that a goal need show."""
        shown = set(re.findall(r"[\w!?']+", goal))
        here = [name for name in self._definitions if name.rpartition(".")[2] in shown]
        if here:
            names = ", ".join(here)
            for tactic in (f"simp [{names}]", f"simp_all [{names}]", f"unfold {' '.join(here)}", f"norm_num [{names}]"):
                yield tactic, here[0]
