"""What a goal says, apart from the names in it: one text for goals that differ in names alone, and proofs that move.

A script found for one goal is kept with placeholders for its hypotheses, and written anew with the names of another.
This goes by the printed form and Lean's tokens, so it can be wrong where names hide each other or a term is printed in
an unusual way. That costs a miss: whatever comes out is for Lean to check.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from lean_env.goal import Goal
from lean_env.lexer import CLOSING, OPENING, LexicalError, Token, TokenKind, tokenize

_BINDERS = frozenset("∀ ∃ λ ∑ ∏ ∫ Σ Π ⨆ ⨅ ⋃ ⋂ ∐ ⨁ ⨂ ∯ fun".split())
_GROUPS = OPENING | {"⦃": "⦄"}
_ENDS = CLOSING | {"⦄"}
_HIDDEN = "✝"  # after the name of a hypothesis that a script can't call
_PLACEHOLDER = re.compile(r"«(\d+)»")
_HEAD = re.compile(r"\s*(?:theorem|lemma)\s+\S+?(?=[\s({\[⦃:])")

Names = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CanonicalGoal:
    """`key` is equal for goals that differ in names alone; `names` are those of the hypotheses, in order."""

    key: str
    names: tuple[str, ...]

    def without_names(self, script: str) -> str | None:
        """`script`, a tactic block for this goal, with placeholders for the hypotheses; None when it can't be read."""
        if "«" in script:
            return None
        index = {name: f"«{i}»" for i, name in enumerate(self.names)}
        try:
            return renamed(script, index)
        except LexicalError:
            return None

    def with_names(self, script: str) -> str | None:
        """What `without_names` made of a proof of an equal goal, as a script for this one; None when it is no such.

        A name that the script brings and that is a hypothesis here gets a prime; hypotheses that it uses and that have
        no name are given one first.
        """
        used = {int(number) for number in _PLACEHOLDER.findall(script)}
        if any(number >= len(self.names) for number in used):
            return None
        taken = set(self.names)
        fresh = {name: _unused(name, taken) for name in self.names}
        named = dict(enumerate(self.names))
        hidden = [i for i, name in named.items() if _HIDDEN in name]
        to_name = [i for i in hidden if i >= min(used & set(hidden), default=len(named))]
        for i in to_name:
            named[i] = _unused(f"h{i}", taken)
            taken.add(named[i])
        try:
            body = renamed(script, fresh | {f"«{i}»": name for i, name in named.items()})
        except LexicalError:
            return None
        naming = f"rename_i {' '.join(named[i] for i in to_name)}\n" if to_name else ""
        return naming + body


def canonical_goal(goal: Goal) -> CanonicalGoal | None:
    """None for a goal with metavariables, whose proof says something about others, and for one that can't be read."""
    if re.search(r"\?\w", str(goal)):
        return None
    numbers = count()
    scope: dict[str, str] = {}
    lines: list[str] = []
    try:
        for hypothesis in goal.hypotheses:
            type_ = _term(hypothesis.type, scope)
            value = "" if hypothesis.value is None else f" := {_term(hypothesis.value, scope)}"
            for name in hypothesis.names:
                scope[name] = f"«{next(numbers)}»"
                lines.append(f"{scope[name]} : {type_}{value}")
        lines.append(f"⊢ {_term(goal.target, scope)}")
    except LexicalError:
        return None
    return CanonicalGoal("\n".join(lines), goal.names)


def canonical_statement(statement: str) -> str:
    """A statement without the theorem's name and without the names that it binds: what was tried when it was tried."""
    head = _HEAD.match(statement)
    try:
        return _term("∀ " + statement[head.end() :] if head else statement, {})
    except LexicalError:
        return statement


def _unused(name: str, taken: set[str]) -> str:
    while name in taken:
        name += "'"
    return name


def renamed(text: str, names: Names) -> str:
    """`text` with the first parts of its names replaced; `.field` behind something else stays.

    Raises LexicalError for what can't be cut into tokens.
    """
    parts: list[str] = []
    for token in tokenize(text, balanced=False):
        if token.kind is TokenKind.NAME and parts[-1:] != ["."]:
            first, dot, rest = token.text.partition(".")
            parts.append(names.get(first, first) + dot + rest)
        else:
            parts.append(token.text)
    return "".join(parts)


def _term(text: str, free: Names) -> str:
    """`text` on one line, with the names in `free` replaced and every bound name by its number."""
    tokens = _words(text)
    closes = _partners(tokens)
    numbers = count()
    scope = dict(free)
    around: list[dict[str, str]] = []
    parts: list[str] = []
    for i, word in enumerate(tokens):
        if word in _BINDERS:
            scope = scope | {name: f"«b{next(numbers)}»" for name in _bound(tokens, closes, i + 1)}
        elif word in _GROUPS:
            if i in closes and (names := _typed_names(tokens, i)) and tokens[closes[i] + 1 : closes[i] + 2] == ["→"]:
                scope = scope | {name: f"«b{next(numbers)}»" for name in names}
            around.append(scope)
            if word == "{" and i in closes and "|" in tokens[i : closes[i]]:
                scope = scope | {name: f"«b{next(numbers)}»" for name in _names_from(tokens, i + 1)}
        elif word in _ENDS and around:
            scope = around.pop()
        if _is_name(word) and parts[-1:] != ["."]:
            # The lexer takes a dotted name as one; a binder's name is its first part.
            first, dot, rest = (word, "", "") if word in scope else word.partition(".")
            parts.append(scope.get(first, first) + dot + rest)
        else:
            parts.append(word)
    return " ".join(parts)


def _words(text: str) -> list[str]:
    """The tokens' texts; a name that can't be called keeps its dagger."""
    words: list[str] = []
    previous: Token | None = None
    for token in tokenize(text, balanced=False):
        if token.is_code:
            joined = previous is not None and previous.is_code and bool(words) and _is_name(words[-1])
            if joined and (token.text == _HIDDEN or (_HIDDEN in words[-1] and token.text in "⁰¹²³⁴⁵⁶⁷⁸⁹")):
                words[-1] += token.text
            else:
                words.append(token.text)
        previous = token
    return words


def _is_name(word: str) -> bool:
    return word[0].isalpha() or word[0] in "_«"


def _partners(words: Sequence[str]) -> dict[int, int]:
    """Where each bracket closes."""
    partners: dict[int, int] = {}
    waiting: list[int] = []
    for i, word in enumerate(words):
        if word in _GROUPS:
            waiting.append(i)
        elif word in _ENDS and waiting:
            partners[waiting.pop()] = i
    return partners


def _names_from(words: Sequence[str], start: int) -> list[str]:
    """The names that stand side by side from `start` on."""
    names: list[str] = []
    while start < len(words) and _is_name(words[start]):
        names.append(words[start])
        start += 1
    return names


def _typed_names(words: Sequence[str], opening: int) -> list[str]:
    """The names before the colon of a group like `(x y : T)`; none for any other group."""
    names = _names_from(words, opening + 1)
    behind = opening + 1 + len(names)
    return names if behind < len(words) and words[behind] == ":" else []


def _bound(words: Sequence[str], closes: Mapping[int, int], start: int) -> list[str]:
    """What a binder whose symbol stands before `start` binds: names, and those of groups and patterns."""
    names: list[str] = []
    while start < len(words):
        if _is_name(words[start]):
            names.append(words[start])
        elif start in closes:
            group = list(words[start + 1 : closes[start]])
            if ":" in group:
                del group[group.index(":") :]
            elif words[start] == "[":  # an instance without a name
                group.clear()
            names += [word for word in group if _is_name(word)]
            start = closes[start]
        elif names or words[start] in (",", ":", "=>", "↦") or words[start] in _BINDERS:
            break  # before the first name there may be what belongs to the symbol, as in `∃!`
        start += 1
    return [name for name in names if name != "_"]
