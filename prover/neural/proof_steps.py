"""Cuts the tactic block of a whole proof into steps: a step is what Lean would run before the block's next tactic.

Knows Lean's layout as far as indentation and brackets show it. A cut in the wrong place costs a step of Lean, no more.
"""

from __future__ import annotations

import re

from lean_env.guard import forbidden
from lean_env.lexer import LexicalError, tokenize, without_comments

MAX_STEPS = 200
# What a line in the block's own column may begin with and still continue the tactic above it.
_CONTINUES = ("|", "<;>", "_ ", "else", "then", "at ", "with ", "using ", "from ", ")", "]", "⟩", "}", ":=")
_BULLET = re.compile(r"(?:[·.]|case\s+[\w.'✝]+\s*=>|next\s*=>)(?:[ \t]*\n|[ \t]+)")


def cut(block: str) -> tuple[str, ...]:
    """The steps of a block, each at column 0, up to the first that may not stand in a proof.

    A line that begins in the block's column or left of it begins a step, unless a bracket is open or the line can only
    continue the one above. () for a text that can't be cut into tokens.
    """
    try:
        text = _dedented(without_comments(tokenize(_dedented(block), balanced=False)))
        inside = _inside(text)
    except LexicalError:
        return ()
    steps: list[list[str]] = []
    position = 0
    for line in text.split("\n"):
        begins = line and line[0] not in " \t" and position not in inside and not line.startswith(_CONTINUES)
        if begins or not steps:
            steps.append([])
        steps[-1].append(line)
        position += len(line) + 1
    usable: list[str] = []
    for lines in steps[:MAX_STEPS]:
        step = "\n".join(lines).rstrip()
        if forbidden(step) is not None:
            break
        usable.append(step)
    return tuple(usable)


def bullet_body(step: str) -> str | None:
    """The tactics below `·`, `case NAME =>` or `next =>`, at column 0; None for any other step."""
    match = _BULLET.match(step)
    if match is None:
        return None
    # Whatever follows the bullet on its line keeps its column, and so its place above the lines below.
    return _dedented(" " * (match.end() - step.rfind("\n", 0, match.end()) - 1) + step[match.end() :])


def _inside(text: str) -> set[int]:
    """Where lines start within a bracket or a string."""
    starts: set[int] = set()
    for token in tokenize(text, balanced=False):
        if "\n" in token.text and (token.depth or token.is_code):
            starts.update(token.start + match.end() for match in re.finditer("\n", token.text))
    return starts


def _dedented(text: str) -> str:
    """Without the indentation that all lines share, and without blank lines around."""
    lines = [line.rstrip() for line in text.split("\n")]
    least = min((len(line) - len(line.lstrip(" ")) for line in lines if line), default=0)
    return "\n".join(line[least:] for line in lines).strip("\n")
