"""Symbolic mutation (Alchemy, Wu et al. 2024): new theorems from old ones, by rewriting with and applying others.

`rw [t]` and `rw [← t]` at the goal or at a hypothesis of a theorem leave a statement that is proved by going back;
`apply t` puts what t needs in the place of a hypothesis. Lean compiles every new statement and runs its proof. All
pairs are too many, so an index by symbols names, for each theorem, the lemmas whose side could be found in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lean_env.canonical import canonical_goal
from lean_env.embedded.environment import EmbeddedEnvironment
from lean_env.environment import Environment, ProofState, StepOutcome, StepStatus
from lean_env.errors import StatementError
from lean_env.goal import Goal, Hypothesis
from lean_env.lexer import LexicalError, TokenKind, tokenize
from lean_env.problem import Problem
from prover.training.harvest import QUICK, cost
from prover.training.rows import Row
from prover.training.trace import Theorem
from retriever.corpus import Premise

MUTATIONS = 64  # tactics tried on one theorem
MADE = 10  # new statements compiled of one theorem
_SYMBOL = re.compile(r"[^\w\s()\[\]{}⟨⟩,.:·']")
_PLAIN = frozenset("∀ ∃ → = ↔ λ ↦ fun".split())
_HIDDEN = "✝"
_METAVARIABLE = re.compile(r"\?\w")


@dataclass(frozen=True, slots=True)
class Lemma:
    """A theorem that can be invoked: the symbols of its conclusion's two sides, or of the whole (then `right` is None).

    `premises` says whether it needs anything that has to be proved.
    """

    name: str
    left: frozenset[str]
    right: frozenset[str] | None
    premises: bool


@dataclass(slots=True)
class Tally:
    """How much of all that could be tried was tried."""

    theorems: int = 0
    tried: int = 0
    stated: int = 0
    proved: int = 0


@dataclass(frozen=True, slots=True)
class LemmaIndex:
    """Lemmas by the symbols that their sides hold."""

    lemmas: tuple[Lemma, ...]

    @staticmethod
    def of(premises: Iterable[Premise]) -> LemmaIndex:
        """From the statements that Lean prints. What has no symbol could occur anywhere: it is left out."""
        found = (_lemma(premise) for premise in premises if premise.kind == "theorem")
        return LemmaIndex(tuple(lemma for lemma in found if lemma is not None))

    def rewrites(self, text: str) -> list[str]:
        """Rules for `rw` of which one side could occur in `text`, those first that share most with it."""
        here = _symbols(text)
        ranked: list[tuple[int, str]] = []
        for lemma in self.lemmas:
            if lemma.right is None or lemma.premises:
                continue
            for side, other, rule in (
                (lemma.left, lemma.right, lemma.name),
                (lemma.right, lemma.left, f"← {lemma.name}"),
            ):
                if side and side <= here and side != other:
                    ranked.append((-len(side), rule))
        return [rule for _, rule in sorted(ranked)]

    def conclusions(self, text: str) -> list[str]:
        """Lemmas with premises whose conclusion could be `text`."""
        here = _symbols(text)
        able = (lemma for lemma in self.lemmas if lemma.premises and lemma.right is None)
        return sorted((lemma.name for lemma in able if lemma.left and lemma.left <= here), key=len)


def mutate(theorem: Theorem, environment: EmbeddedEnvironment, index: LemmaIndex, tally: Tally) -> list[Row]:
    """Rows of the new theorems made from one: all are compiled and proved in one document.

    Raises StatementError for what can't be stated outside its file, and LeanCrashed.
    """
    root = environment.open(theorem.problem)
    tally.theorems += 1
    seen = {_key(root.goals[0])}
    backs: list[str] = []
    requests: list[tuple[Problem, list[str]]] = []
    for mutant, back in _mutants(root, environment, index, tally):
        key = _key(mutant)
        if key is None or key in seen or (stated := _statement(mutant, "mutant")) is None:
            continue
        seen.add(key)
        problem = Problem(f"{theorem.problem.name}#{len(seen)}", stated, theorem.problem.header)
        backs.append(back)
        requests.append((problem, [*_known(back, theorem.problem.name), *QUICK]))
        if len(requests) == MADE:
            break
    found = environment.try_all(requests) if requests else []
    opened = [(back, one) for back, one in zip(backs, found, strict=True) if not isinstance(one, StatementError)]
    tally.stated += len(opened)
    rows = [row for back, one in opened for row in _proved(*one, back, theorem.problem.name)]
    tally.proved += len(rows)
    return rows


def _mutants(root: ProofState, environment: Environment, index: LemmaIndex, tally: Tally) -> Iterator[tuple[Goal, str]]:
    """New goals, each with the tactic that leads back to the old one."""
    goal = root.goals[0]
    tactics = {f"rw [{rule}]": f"rw [{_reversed(rule)}]" for rule in index.rewrites(goal.target)[: MUTATIONS // 2]}
    facts = [h for h in goal.hypotheses if len(h.names) == 1 and _HIDDEN not in h.names[0]]
    for fact in facts:
        for rule in index.rewrites(fact.type)[:4]:
            if len(tactics) < MUTATIONS:
                tactics[f"rw [{rule}] at {fact.names[0]}"] = f"rw [{_reversed(rule)}] at {fact.names[0]}"
    tally.tried += len(tactics)
    for outcome in environment.step(root, list(tactics)):
        if outcome.status is StepStatus.OPEN and len(outcome.children) == 1 and len(outcome.children[0].goals) == 1:
            yield outcome.children[0].goals[0], tactics[outcome.tactic]
    for fact in facts:
        yield from _weakened(root, fact, environment, index, tally)


def _weakened(
    root: ProofState, fact: Hypothesis, environment: Environment, index: LemmaIndex, tally: Tally
) -> Iterator[tuple[Goal, str]]:
    """Goals in which `fact` is replaced by what a lemma needs to give it."""
    goal = root.goals[0]
    names = index.conclusions(fact.type)[:3]
    others = tuple(h for h in goal.hypotheses if h is not fact)
    stated = _statement(Goal(others, fact.type), "needed") if names else None
    if stated is None:
        return
    try:
        needed = environment.open(Problem("needed", stated, root.problem.header))
    except StatementError:
        return
    tally.tried += len(names)
    for name, outcome in zip(names, environment.step(needed, [f"apply {name}" for name in names]), strict=True):
        if outcome.status is StepStatus.OPEN and all(len(child.goals) == 1 for child in outcome.children):
            targets = [child.goals[0].target for child in outcome.children]
            at = goal.hypotheses.index(fact)
            new = tuple(Hypothesis((f"{fact.names[0]}{i or ''}",), target) for i, target in enumerate(targets))
            mutant = Goal((*goal.hypotheses[:at], *new, *goal.hypotheses[at + 1 :]), goal.target)
            yield mutant, f"have {fact.names[0]} : {fact.type} := by apply {name} <;> assumption"


def _known(back: str, base: str) -> list[str]:
    """The proof of a new theorem that is known: the way back, and the old theorem."""
    return [f"{back}; apply {base}", f"{back}; apply {base} <;> assumption"]


def _proved(state: ProofState, outcomes: Sequence[StepOutcome], back: str, base: str) -> list[Row]:
    """The row of a new theorem: the preferred of the tactics that close it, when the known proof does."""
    known = _known(back, base)
    closed = [outcome.tactic for outcome in outcomes if outcome.status is StepStatus.CLOSED]
    if not set(closed) & set(known):
        return []
    text, problem = str(state.goals[0]), state.problem
    tactic = min(closed, key=lambda tactic: cost(text, tactic))
    rule = re.search(r"rw \[(?:← )?(\S+?)\]|apply (\S+)", back)
    premises = (*(name for name in (rule.groups() if rule else ()) if name), base) if tactic in known else ()
    return [Row(text, tactic, premises, problem.name, problem.statement, "mutation")]


def _lemma(premise: Premise) -> Lemma | None:
    """The symbols of a premise's conclusion; None where there are none."""
    text = premise.statement
    bound = {name for group in re.findall(r"[({\[]([^(){}\[\]:]+) :", text) for name in group.split()}
    body = _conclusion(text)
    if body is None:
        return None
    conclusion, premises = body
    for relation in (" ↔ ", " = "):
        left, found, right = _split(conclusion, relation)
        if found:
            sides = _symbols(left) - bound, _symbols(right) - bound
            return Lemma(premise.name, *sides, premises) if any(sides) else None
    symbols = _symbols(conclusion) - bound
    return Lemma(premise.name, symbols, None, premises) if symbols else None


def _conclusion(text: str) -> tuple[str, bool] | None:
    """What stands behind binders and premises, and whether there are premises; None for what binds inside."""
    premises = False
    while True:
        text = text.strip()
        if text.startswith("∀"):
            _, found, text = _split(text, ", ")
            if not found:
                return None
            continue
        head, found, rest = _split(text, " → ")
        if not found:
            return text, premises
        premises = premises or bool(head)
        text = rest


def _split(text: str, separator: str) -> tuple[str, str, str]:
    """`str.partition` at the first separator outside brackets."""
    depth = 0
    for i, char in enumerate(text):
        depth += (char in "([{⟨") - (char in ")]}⟩")
        if not depth and text.startswith(separator, i):
            return text[:i], separator, text[i + len(separator) :]
    return text, "", ""


def _symbols(text: str) -> frozenset[str]:
    """Operators, numerals and constants of a term, as far as the text tells."""
    try:
        tokens = tokenize(text, balanced=False)
    except LexicalError:
        return frozenset()
    words = {t.text for t in tokens if t.kind is TokenKind.NAME and (len(t.text) > 2 or t.text[0].isupper())}
    numbers = {t.text for t in tokens if t.kind is TokenKind.NUMBER}
    return frozenset((words | numbers | set(_SYMBOL.findall(text))) - _PLAIN)


def _reversed(rule: str) -> str:
    return rule.removeprefix("← ") if rule.startswith("← ") else f"← {rule}"


def _key(goal: Goal) -> str | None:
    found = canonical_goal(goal)
    return None if found is None else found.key


def _statement(goal: Goal, name: str) -> str | None:
    """A goal as a theorem; None where something in it can't be written."""
    binders: list[str] = []
    for hypothesis in goal.hypotheses:
        if hypothesis.value is not None:
            return None
        hidden = [name for name in hypothesis.names if _HIDDEN in name]
        if hidden and not all(name.startswith("inst") for name in hypothesis.names):
            return None
        binders.append(f"[{hypothesis.type}]" if hidden else f"({' '.join(hypothesis.names)} : {hypothesis.type})")
    text = " ".join([f"theorem {name}", *binders, ":", goal.target])
    return None if _HIDDEN in text or _METAVARIABLE.search(text) else text
