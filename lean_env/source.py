"""A Lean file as it lies on disk, the holes in it, and edits that leave every other byte alone. Text only, no Lean.

Lean reads the text without a byte order mark and with plain line feeds; offsets here count characters of that text. A
`Hole` is a `sorry` that stands for a proof, or our tactic `sequent`, which is shown to Lean as `sorry`. It is a problem
like any other, stated by the file around it: which ones there are, and what is to be proved at each, is Lean's to say
(`lean_env.survey`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from lean_env.commands import COMMANDS, Command, cut_commands, line_of
from lean_env.errors import ProblemError
from lean_env.lexer import LexicalError, Token
from lean_env.problem import Problem, unchecked

SORRY = "sorry"
TACTICS = ("sequent?", "sequent")  # tactics that stand for a hole as `sorry` does
_DECLARED = tuple(f'"{word}{blank}"' for word in TACTICS for blank in ("", " "))  # as `syntax` and `macro` do
_BEFORE_TACTIC = frozenset("by · . ; <;> => all_goals any_goals focus try repeat".split())
CLOSE = "<;> sequent_open"  # declared where holes are stepped through, see lean_env.embedded.environment
_BULLETS = re.compile(r"(?:\s|·|\.(?=\s))*")
# Behind these a `by` block ends a term, in front of those it needs no brackets.
_OPENS_TERM = frozenset({":=", "=>", "from", "⟨", ",", "(", "<|", "↦"})
_CLOSES_TERM = frozenset({",", "⟩", ")"})


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters `start` to `end` of a text become `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Hole(Problem):
    """A `sorry` for a proof. `header` holds the file's imports, `statement` all that Lean reads of it, the hole marked.

    `before` and `after` are that text up to the `sorry` and behind it. `obstacle` says why no proof can be looked for.
    """

    offset: int = 0  # of the `sorry` in the file's text
    length: int = len(SORRY)  # of the word that stands there
    line: int = 0  # from 1
    column: int = 0  # from 0, in characters
    before: str = ""
    after: str = ""
    in_term: bool = False  # a term, not a tactic: a proof needs a `by`
    goal: str = ""
    times: int = 1  # how often Lean comes here, as in `cases n <;> sorry`
    command: int = 0  # which command of the file it is in
    obstacle: str = ""

    def stepping(self, lines: Sequence[str]) -> str:
        """What Lean reads behind the imports, with the lines of `sequent_step` in the place of the hole."""
        steps = "".join(f"    {line}\n" for line in lines)
        block = f"sequent_step\n{steps}    {CLOSE})"
        return f"{self.before}{'(by ' if self.in_term else '(focus '}{block}{self.after}"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file's characters as they are (`raw`), and what Lean reads of them (`text`)."""

    raw: str
    text: str
    dropped: tuple[int, ...]  # for each character that `text` lacks, the offset in it before which that one stood

    @classmethod
    def of(cls, raw: str) -> Self:
        """A file that holds `raw`."""
        dropped = [-1] if raw.startswith("\ufeff") else []
        bare = raw.removeprefix("\ufeff")
        dropped += [match.start() - count for count, match in enumerate(re.finditer("\r\n", bare))]
        return cls(raw, bare.replace("\r\n", "\n"), tuple(dropped))

    @classmethod
    def read(cls, path: Path) -> Self:
        """Raises ProblemError when the file can't be read."""
        try:
            return cls.of(path.read_bytes().decode("utf-8"))
        except OSError as error:
            raise ProblemError(f"{path} cannot be read: {error.strerror or error}") from error
        except UnicodeDecodeError as error:
            raise ProblemError(f"{path} is not UTF-8: byte 0x{error.object[error.start]:02X}") from error

    def raw_offset(self, offset: int) -> int:
        """Where in `raw` a character of `text` is."""
        return offset + bisect_left(self.dropped, offset)

    def edited(self, edits: Iterable[Edit]) -> str:
        """`raw` with the edits made."""
        return apply_edits(
            self.raw,
            [Edit(self.raw_offset(e.start), self.raw_offset(e.end), self.with_line_ends(e.text)) for e in edits],
        )

    def with_line_ends(self, text: str) -> str:
        """`text` with lines that end as most lines of the file do."""
        crlf = 2 * sum(offset >= 0 for offset in self.dropped) > self.text.count("\n")
        return text.replace("\n", "\r\n") if crlf else text


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """`text` with edits made that do not overlap."""
    parts: list[str] = []
    position = 0
    for edit in sorted(edits, key=lambda edit: edit.start):
        parts += [text[position : edit.start], edit.text]
        position = edit.end
    return "".join([*parts, text[position:]])


def difference(before: str, after: str) -> Edit:
    """The shortest single edit that makes one text of the other."""
    shorter = min(len(before), len(after))
    start = next((i for i in range(shorter) if before[i] != after[i]), shorter)
    same = next((i for i in range(shorter - start) if before[-1 - i] != after[-1 - i]), shorter - start)
    return Edit(start, len(before) - same, after[start : len(after) - same])


@dataclass(frozen=True, slots=True)
class Outline:
    """The commands of a text. `readable` is the text, at the same offsets, with `sorry` for our tactics and blanks for
    what is kept from Lean (`left_out`: the number of the command, and why). `body` is where it starts behind the
    imports.
    """

    readable: str
    body: int
    commands: tuple[Command, ...]
    left_out: tuple[tuple[int, str], ...] = ()

    @property
    def imports(self) -> str:
        """The file up to its last import."""
        return self.readable[: self.body]

    def command_at(self, offset: int) -> int:
        """The number of the command that holds an offset, -1 in front of all."""
        return sum(command.start <= offset for command in self.commands) - 1

    def without(self, faults: Iterable[tuple[int, str]]) -> Outline:
        """The outline with these commands left out too, and what only goes with them."""
        more = {number: reason for number, reason in faults if number >= 0}
        for number in sorted(more):
            while self.commands[number].is_prefix and number + 1 < len(self.commands):
                number += 1
                more.setdefault(number, more[number - 1])
        for number in sorted(more, reverse=True):
            while number and self.commands[number - 1].is_prefix:
                number -= 1
                more.setdefault(number, more[number + 1])
        blanks = [
            Edit(start, end, re.sub(r"[^\n]", " ", self.readable[start:end])) for start, end in map(self._span, more)
        ]
        known = {number for number, _ in self.left_out}
        added = [item for item in sorted(more.items()) if item[0] not in known]
        return Outline(apply_edits(self.readable, blanks), self.body, self.commands, (*self.left_out, *added))

    def _span(self, number: int) -> tuple[int, int]:
        return self.commands[number].start, self.commands[number].tokens[-1].end


def outline(source: SourceFile) -> Outline:
    """Cut a file into commands; those that ask Lean for something, or could make it accept what it did not check, are
    left out. Raises ProblemError when the text breaks off inside a comment or string.
    """
    text = source.text
    try:
        ours = _our_tactics(tuple(cut_commands(text)))
        text = apply_edits(text, [Edit(token.start, token.end, SORRY.ljust(len(token.text))) for token in ours])
        commands = tuple(cut_commands(text))
    except LexicalError as error:
        raise ProblemError(f"line {line_of(text, error.position)}: {error}") from error
    body = 0
    for command in commands:
        if command.word not in ("import", "prelude", "module"):
            break
        body = (text.find("\n", command.code[-1].end) + 1) or len(text)
    refused = [
        (number, f"`{token.text}` is not run" if token.text.startswith("#") else f"`{token.text}` is not allowed here")
        for number, command in enumerate(commands)
        if (token := next((token for token in command.code if unchecked(token)), None)) is not None
    ]
    return Outline(text, body, commands).without(refused)


def _our_tactics(commands: Sequence[Command]) -> list[Token]:
    """Where `sequent` stands as a tactic; nowhere in a file that gives the word a meaning of its own."""
    found: list[Token] = []
    for command in commands:
        before, begins_line = "", True
        for token in command.tokens:
            if not token.is_code:
                begins_line = begins_line or "\n" in token.text
                continue
            if (token.text in TACTICS and before in COMMANDS) or token.text in _DECLARED:
                return []
            if token.text in TACTICS and (begins_line or before in _BEFORE_TACTIC):
                found.append(token)
            before, begins_line = token.text, False
    return found


def filling(text: str, hole: Hole, script: str) -> Edit:
    """The edit that puts a tactic script in the place of a hole of `text`, set as the lines around it are."""
    start, end = hole.offset, hole.offset + hole.length
    line_start = text.rfind("\n", 0, start) + 1
    prefix = text[line_start:start]
    lines = script.strip("\n").split("\n")
    before, behind = _last_word(prefix), _first_word(text[end:])
    deeper = " " * indentation(text, start)
    below = "".join(f"\n{deeper}{line}" if line else "\n" for line in lines)
    if hole.in_term:
        bare = before in _OPENS_TERM and (not behind or behind in _CLOSES_TERM)
        block = f"by {lines[0]}" if len(lines) == 1 else f"by{below}"
        return Edit(start, end, block if bare else f"({block})")
    if len(lines) == 1:
        joined = before == "<;>" or behind in ("<;>", "<") or (before and before not in "=> by · . ( {".split())
        compound = joined and re.search(r"[;|]|<;>", lines[0]) is not None
        return Edit(start, end, f"({lines[0]})" if compound else lines[0])
    if before in ("by", "=>"):
        return Edit(line_start + len(prefix.rstrip()), end, below)
    if not before or before in ("·", ".", "{", "("):
        return Edit(start, end, ("\n" + " " * len(prefix)).join(lines))
    return Edit(start, end, "(" + ("\n" + " " * (len(prefix) + 1)).join(lines) + ")")


def indentation(text: str, offset: int) -> int:
    """The column at which a block stands that opens in the line of an offset."""
    line = text[text.rfind("\n", 0, offset) + 1 : offset]
    bullets = _BULLETS.match(line)
    return (bullets.end() if bullets else 0) + _unit(text)


def _last_word(prefix: str) -> str:
    words = re.findall(r"[\w!?'.]*\w|:=|=>|<;>|<\||\S", prefix)
    return words[-1] if words else ""


def _first_word(rest: str) -> str:
    """What follows on the same line, comments aside."""
    line = rest.partition("\n")[0].strip()
    return "" if line.startswith(("--", "/-")) else "".join(re.findall(r"^(?:<;>|\w+|\S)", line))


def _unit(text: str) -> int:
    """By how much the file goes deeper behind a line that ends in `by`: what it does most, else 2."""
    steps = Counter(
        len(inner) - len(outer)
        for outer, inner in re.findall(r"^( *)\S[^\n]*\bby\n( *)\S", text, re.MULTILINE)
        if 0 < len(inner) - len(outer) <= 8
    )
    return steps.most_common(1)[0][0] if steps else 2


def length_at(text: str, offset: int) -> int:
    """How long the word is that stands for a hole at an offset of a file's text."""
    return next(len(word) for word in (SORRY, *TACTICS) if text.startswith(word, offset))


def sorries(commands: Sequence[Command]) -> list[Token]:
    """Every `sorry` that is code."""
    return [token for command in commands for token in command.code if token.text == SORRY]
