"""Places for the rest of a proof: where Lean says "unsolved goals", a `sorry` for each at the end of that block.

Lean says so at the word that opens the block (`by`, `·`, `=>`). Where the block ends is seen from the text: at a line
that begins further left, or at a bracket or comma that was opened around it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lean_env.lexer import Token
from lean_env.source import SORRY, Edit, Outline, apply_edits, indentation

UNSOLVED = "unsolved goals\n"
_OPENERS = frozenset({"by", "·", ".", "=>"})
_OPENING, _CLOSING = frozenset("([{⟨⦃"), frozenset(")]}⟩⦄")


@dataclass(frozen=True, slots=True)
class Unsolved:
    """A block that leaves goals: its offsets, the word that opens it included, and how many goals are left."""

    start: int
    end: int
    goals: int
    tactics: tuple[Token, ...]  # none where the block is empty

    def opened(self, text: str) -> tuple[str, int, int]:
        """`text` with a hole for each goal, and between which offsets these are."""
        opener_end = self.start + len(next(word for word in _OPENERS if text.startswith(word, self.start)))
        edits: list[Edit] = []
        first = self.tactics[0].start if self.tactics else opener_end
        column = first - (text.rfind("\n", 0, first) + 1)
        inline = text[self.start] not in "·." and "\n" not in text[self.start : self.end]
        if inline or not self.tactics:
            column = indentation(text, self.start)
        if inline and self.tactics:
            edits.append(Edit(opener_end, first, "\n" + " " * column))
        lines = [SORRY] if self.goals == 1 else [f"· {SORRY}"] * self.goals
        new = "".join(f"\n{' ' * column}{line}" for line in lines)
        edits.append(Edit(self.end, self.end, new))
        start = self.end + sum(len(edit.text) - (edit.end - edit.start) for edit in edits[:-1])
        return apply_edits(text, edits), start, start + len(new)


def unsolved(file: Outline, text: str, offset: int, message: str) -> Unsolved | None:
    """The block that Lean's `message` at `offset` is about; None when it is about something else."""
    if not message.startswith(UNSOLVED):
        return None
    tokens = [token for token in file.commands[file.command_at(offset)].code if token.start >= offset]
    if not tokens or tokens[0].text not in _OPENERS:
        return None
    tactics = _block(text, tokens[1:], tokens[0])
    goals = message.removeprefix(UNSOLVED).strip().count("\n\n") + 1
    return Unsolved(offset, (tactics[-1] if tactics else tokens[0]).end, goals, tuple(tactics))


def _block(text: str, tokens: Sequence[Token], opener: Token) -> list[Token]:
    """The tokens of a block of tactics."""
    found: list[Token] = []
    outer = _column(text, text.rfind("\n", 0, opener.start) + 1 + _blanks(text, opener.start))
    column, depth = 0, 0
    for token in tokens:
        begins = not text[text.rfind("\n", 0, token.start) + 1 : token.start].strip()
        if not found:
            column = _column(text, token.start)
            if begins and column <= outer:
                break
        if depth == 0 and (
            (begins and found and _column(text, token.start) < column) or token.text in _CLOSING | {","}
        ):
            break
        depth += (token.text in _OPENING) - (token.text in _CLOSING)
        found.append(token)
    return found


def _column(text: str, offset: int) -> int:
    return offset - (text.rfind("\n", 0, offset) + 1)


def _blanks(text: str, offset: int) -> int:
    """By how many blanks the line of an offset is indented."""
    line = text[text.rfind("\n", 0, offset) + 1 : offset]
    return len(line) - len(line.lstrip(" "))
