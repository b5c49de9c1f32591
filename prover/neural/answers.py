"""Reads tactics and proofs out of what models write. The text is hostile: every reader takes time linear in its length.

Knows nothing of models. What a reader lets through is still checked by `lean_env.guard` before Lean sees it.
"""

from __future__ import annotations

from lean_env.guard import MAX_LENGTH
from lean_env.lexer import LexicalError, Token, TokenKind, tokenize

FENCE = "```"
MAX_ANSWER = 10 * MAX_LENGTH  # characters of an answer that are read at all
_COMMANDS = frozenset(
    "theorem lemma example def abbrev instance structure inductive namespace section end open variable import "
    "set_option noncomputable private protected axiom".split()
)


def tactic_of_text(text: str) -> str:
    """An answer that is one tactic and nothing else."""
    return _bounded(text.strip())


def tactic_of_last_fence(text: str) -> str:
    """The tactic in the last fenced block, as Lean-STaR's models answer after their thought; "" without a block."""
    block = last_fence(text)
    return _bounded(block.partition("---")[0].strip()) if block is not None else ""


def proof_of_continuation(text: str) -> str:
    """The tactic block of an answer that goes on behind `:= by`, up to the fence that ends it."""
    return _bounded(_dedent(text[:MAX_ANSWER].partition(FENCE)[0]))


def proof_of_theorem(text: str, theorem: str) -> str:
    """The tactic block of the theorem called `theorem` in the last fenced block; "" where there is none.

    A block without that theorem is taken by its last theorem, and a block without any theorem is taken whole.
    """
    block = last_fence(text)
    if block is None:
        return ""
    try:
        tokens = [token for token in tokenize(block, balanced=False) if token.is_code]
    except LexicalError:
        return ""
    heads = [i for i, token in enumerate(tokens) if token.text in ("theorem", "lemma") and _at_line_start(block, token)]
    if not heads:
        return _bounded(_dedent(block))
    named = [i for i in heads if i + 1 < len(tokens) and tokens[i + 1].text == theorem]
    return _bounded(_proof_behind(block, tokens, (named or heads)[-1]))


def last_fence(text: str) -> str | None:
    """What stands in the last fenced block that holds anything, closed or not, without the language's name."""
    parts = text[-MAX_ANSWER:].split(FENCE)
    insides = [part for part in parts[1::2] if part.partition("\n")[2].strip()]
    return insides[-1].partition("\n")[2] if insides else None


def _proof_behind(block: str, tokens: list[Token], head: int) -> str:
    """What stands behind the first `:= by` after token `head`, up to the next command at the start of a line."""
    depth = tokens[head].depth
    by = next(
        (
            i + 1
            for i in range(head, len(tokens) - 1)
            if tokens[i].text == ":=" and tokens[i].depth == depth and tokens[i + 1].text == "by"
        ),
        None,
    )
    if by is None:
        return ""
    end = len(block)
    for token in tokens[by + 1 :]:
        if token.text in _COMMANDS and token.kind is TokenKind.NAME and _at_line_start(block, token):
            end = token.start
            break
    return _dedent(block[tokens[by].end : end])


def _dedent(text: str) -> str:
    """A tactic block with its first tactic at column 0. A first line behind `by` keeps its place above the others."""
    first, _, rest = text.partition("\n")
    lines = [line.rstrip() for line in rest.split("\n")]
    indents = [len(line) - len(line.lstrip(" ")) for line in lines if line]
    if first.strip():
        # Without a break behind `by` the block's column is that of the first tactic, and lines below continue it.
        own = len(first) - len(first.lstrip(" "))
        cut = own if own in indents else min(indents, default=0)
        lines = [first.strip(), *(line[min(cut, len(line) - len(line.lstrip(" "))) :] for line in lines)]
    else:
        lines = [line[min(indents, default=0) :] for line in lines]
    return "\n".join(lines).strip("\n").rstrip()


def _at_line_start(block: str, token: Token) -> bool:
    return token.start == 0 or block[token.start - 1] == "\n"


def _bounded(text: str) -> str:
    """The text, or nothing where it is longer than any tactic block may be."""
    return text if len(text) <= MAX_LENGTH else ""
