"""A theorem's statement taken apart at its binders, and statements made from the parts. Reads text, not types."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lean_env.errors import ProblemError, StatementError
from lean_env.lexer import Token, TokenKind, tokenize
from lean_env.problem import Problem

STATEMENT_HEAD = re.compile(
    r"^\s*(?:theorem|lemma)\s+(?P<name>[^\s.({\[⦃:]+(?:\.[^\s.({\[⦃:]+)*)(?P<universes>\.\{[^}]*\})?"
)


@dataclass(frozen=True, slots=True)
class BinderGroup:
    """`(a b : T)`: the names, empty for an instance without one, and the text of the type."""

    names: tuple[str, ...]
    type: str
    opening: str = "("


@dataclass(frozen=True, slots=True)
class Parts:
    """`theorem NAME.{UNIVERSES} BINDERS : CONCLUSION`; `universes` has its dot and braces."""

    name: str
    universes: str
    binders: tuple[BinderGroup, ...]
    binder_text: str
    conclusion: str


def parts_of(problem: Problem) -> Parts:
    """Raises ProblemError for a statement with something between name and colon that is no group of binders."""
    head = STATEMENT_HEAD.match(problem.statement)
    if head is None:
        raise ProblemError(f"not a theorem: {problem.statement[:80]}")
    text = problem.statement[head.end() :]
    tokens = tokenize(text, balanced=False)
    strict = 0  # brackets ⦃ ⦄, which are not counted in a token's depth
    for colon in tokens:
        strict += {"⦃": 1, "⦄": -1}.get(colon.text, 0)
        if colon.text == ":" and colon.depth == strict == 0:
            break
    else:
        raise ProblemError(f"{problem.name}: the statement has no `:` before its conclusion")
    before = [token for token in tokens if token.start < colon.start]
    return Parts(
        head["name"],
        head["universes"] or "",
        tuple(_groups(text, before)),
        text[: colon.start].strip(),
        text[colon.end :].strip(),
    )


def as_example(problem: Problem) -> str:
    """The statement as an `example`, which no tactic can name, up to before `:=`. Raises StatementError."""
    head = STATEMENT_HEAD.match(problem.statement)
    if head is None:
        raise StatementError(f"not a theorem: {problem.statement[:80]}")
    names = head["universes"][2:-1].replace(",", " ") if head["universes"] else ""
    return f"{f'universe {names} in{chr(10)}' if names else ''}example{problem.statement[head.end() :]}"


def negation(problem: Problem) -> Problem:
    """The problem that states that `problem` is false. Raises ProblemError."""
    parts = parts_of(problem)
    claim = f"∀ {parts.binder_text}, {parts.conclusion}" if parts.binders else parts.conclusion
    return _variant(problem, parts, "is_false", f": ¬ ({claim})")


def contradiction(problem: Problem) -> Problem | None:
    """The problem that states that the hypotheses contradict each other; None where there are none."""
    parts = parts_of(problem)
    if not parts.binders:
        return None
    return _variant(problem, parts, "hypotheses_contradict", f"{parts.binder_text} : False")


def _variant(problem: Problem, parts: Parts, suffix: str, rest: str) -> Problem:
    statement = f"theorem {parts.name}_{suffix}{parts.universes} {rest}"
    return replace(problem, name=f"{problem.name}_{suffix}", statement=statement)


def _groups(text: str, tokens: Sequence[Token]) -> Iterator[BinderGroup]:
    opening: Token | None = None
    for token in tokens:
        if token.depth or not token.is_code:
            continue
        if opening is None and token.text in ("(", "{", "[", "⦃"):
            opening = token
        elif opening is not None and token.text in (")", "}", "]", "⦄"):
            yield _group(text[opening.end : token.start], opening.text)
            opening = None
        elif opening is None:
            raise ProblemError(f"`{token.text}` stands among the binders")


def _group(inside: str, opening: str) -> BinderGroup:
    tokens = tokenize(inside, balanced=False)
    colon = next((t for t in tokens if t.text == ":" and t.depth == 0), None)
    names = [t.text for t in tokens if t.kind is TokenKind.NAME and (colon is None or t.start < colon.start)]
    if colon is None:
        return BinderGroup((), inside.strip(), opening) if opening == "[" else BinderGroup(tuple(names), "", opening)
    return BinderGroup(tuple(names), inside[colon.end :].strip(), opening)
