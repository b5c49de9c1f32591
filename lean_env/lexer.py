"""Cuts Lean source into tokens, as far as finding comments, strings, names and brackets needs.

It knows Lean's lexical rules and no grammar: what a token means is for its callers to say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

# What may start and continue a name in Lean. λ, Π and Σ are symbols there, not letters.
_FIRST = (
    r"A-Za-z_\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f\u0391-\u039f\u03a1\u03a4-\u03a9\u03b1-\u03ba\u03bc-\u03fb"
    r"\u1f00-\u1ffe\u2100-\u214f\U0001d49c-\U0001d59f"
)
_REST = _FIRST + r"0-9'!?\u2080-\u2089\u2090-\u209c\u1d62-\u1d6a\u2c7c"
_ATOM = rf"(?:[{_FIRST}][{_REST}]*|«[^«»\n]*»)"
_SIMPLE = re.compile(
    rf"""(?P<space>\s+)
    | (?P<comment>--[^\n]*)
    | (?P<string>r"[^"]*" | r(?P<hashes>\#+)".*?"(?P=hashes) | "(?:[^"\\]|\\.)*")
    | (?P<char>'(?:[^'\\\n]|\\(?:[\\'"rnt]|x[0-9a-fA-F]{{2}}|u[0-9a-fA-F]{{4}}))')
    | (?P<name>{_ATOM}(?:\.{_ATOM})*)
    | (?P<number>[0-9]+)
    | (?P<symbol>:= | -/ | => | @\[ | ⁻¹' | \#{_ATOM} | .)""",
    re.VERBOSE | re.DOTALL,
)
_BLOCK_EDGE = re.compile(r"/-|-/")
OPENING = {"(": ")", "[": "]", "{": "}", "⟨": "⟩", "@[": "]"}
CLOSING = frozenset(OPENING.values())


class TokenKind(StrEnum):
    """What a piece of source is."""

    SPACE = "space"
    COMMENT = "comment"
    STRING = "string"
    CHAR = "char"
    NAME = "name"  # an identifier or a keyword, with its dots
    NUMBER = "number"
    SYMBOL = "symbol"


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of source: its text, where it starts, and the brackets that are open around it."""

    kind: TokenKind
    text: str
    start: int
    depth: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def is_code(self) -> bool:
        return self.kind not in (TokenKind.SPACE, TokenKind.COMMENT)


class LexicalError(ValueError):
    """The source breaks off inside a comment, a string or a bracket; `position` is where that one started."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.position = position


def tokenize(source: str, *, balanced: bool = True) -> list[Token]:
    """All tokens of `source`, whose texts joined are `source`. A bracket stands at the depth of what is around it.

    Raises LexicalError for a comment or string without end and, when `balanced`, for brackets that do not match.
    """
    tokens: list[Token] = []
    open_brackets: list[Token] = []
    position = 0
    while position < len(source):
        if source.startswith("/-", position):
            token = Token(TokenKind.COMMENT, _block_comment(source, position), position, len(open_brackets))
        else:
            match = _SIMPLE.match(source, position)
            assert match is not None  # the last alternative takes any character
            assert match.lastgroup is not None
            token = Token(TokenKind(match.lastgroup), match.group(), position, len(open_brackets))
            if token.text == '"':
                raise LexicalError('a string is not closed: its `"` has no partner', position)
            if token.text == "-/":
                raise LexicalError("`-/` closes no comment", position)
            token = _bracket(token, open_brackets, balanced)
        tokens.append(token)
        position = token.end
    if balanced and open_brackets:
        raise LexicalError(f"`{open_brackets[-1].text}` is not closed", open_brackets[-1].start)
    return tokens


def without_comments(tokens: Sequence[Token]) -> str:
    """The source of `tokens` with every comment gone, and blanks where two tokens would else have met."""
    text = "".join(" " if token.kind is TokenKind.COMMENT else token.text for token in tokens)
    return re.sub(r"[ \t]+$", "", text, flags=re.MULTILINE).strip()


def _block_comment(source: str, start: int) -> str:
    depth, position = 0, start
    while edge := _BLOCK_EDGE.search(source, position):
        depth += 1 if edge.group() == "/-" else -1
        position = edge.end()
        if depth == 0:
            return source[start:position]
    raise LexicalError("a comment is not closed: `/-` has no `-/`", start)


def _bracket(token: Token, open_brackets: list[Token], balanced: bool) -> Token:
    """Keep account of brackets; a closing one is given the depth of its partner."""
    if token.kind is not TokenKind.SYMBOL:
        return token
    if token.text in OPENING:
        open_brackets.append(token)
    elif token.text in CLOSING:
        if open_brackets and OPENING[open_brackets[-1].text] == token.text:
            open_brackets.pop()
        elif balanced:
            raise LexicalError(f"`{token.text}` closes no bracket", token.start)
        return Token(token.kind, token.text, token.start, len(open_brackets))
    return token
