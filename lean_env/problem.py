"""Problems: theorems to prove, read from `.jsonl` or `.lean` files. Knows nothing of Lean processes.

What can't be used becomes a `BadProblem` that names its place, so that one bad line never costs the others.
"""

from __future__ import annotations

import codecs
import hashlib
import json
import re
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from lean_env.commands import (
    COMMANDS,
    LINE_COMMANDS,
    MODIFIERS,
    THEOREM_WORDS,
    Command,
    cut_commands,
    is_hash_command,
    line_of,
    split_at_proof,
)
from lean_env.errors import ProblemError
from lean_env.lexer import LexicalError, Token, TokenKind, tokenize, without_comments

DEFAULT_HEADER = "import Mathlib\n"
_PLACEHOLDERS = frozenset({"sorry", "admit", "sorryAx"})

# What can make the kernel, or a report about it, say something that it did not check.
_FORBIDDEN_IN_HEADER = frozenset(
    """unsafe implemented_by extern builtin_initialize initialize run_cmd run_elab run_meta csimp export_name
    prelude""".split()
)


@dataclass(frozen=True, slots=True)
class Problem:
    """`statement` is `theorem NAME BINDERS : TYPE`, without `:=`, without a proof and without comments.

    `name` identifies the problem in reports; `theorem_name` is what the statement calls it.
    """

    name: str
    statement: str
    header: str = DEFAULT_HEADER
    informal: str = ""
    difficulty: str = ""
    split: str = ""

    @property
    def statement_sha256(self) -> str:
        """Identifies what is to be proved: header and statement together."""
        return hashlib.sha256(f"{self.header}\0{self.statement}".encode()).hexdigest()

    @property
    def theorem_name(self) -> str:
        """The name that the statement declares, without the namespaces that the header opens."""
        return theorem_name(self.statement)


@dataclass(frozen=True, slots=True)
class BadProblem:
    """Something in a problem file that can't be used: what it is called, where it stands (`FILE:LINE`), and why."""

    name: str
    place: str
    reason: str

    def __str__(self) -> str:
        return f"{self.place}: {self.reason}"


@dataclass(frozen=True, slots=True)
class LeanTheorem:
    """A theorem of a `.lean` file: the problem that it states, and its proof as a tactic block.

    `is_open` says that the proof is missing or leaves something to `sorry`.
    """

    problem: Problem
    proof: str
    is_open: bool
    line: int


def read_problems(path: Path) -> list[Problem | BadProblem]:
    """All problems of a `.jsonl` or `.lean` file in their order, with a BadProblem for each that can't be used.

    Raises ProblemError when the file as a whole can't be read or holds nothing.
    """
    if path.suffix == ".lean":
        theorems = read_theorems(path)
        found = [item.problem if isinstance(item, LeanTheorem) else item for item in theorems]
    elif path.suffix in (".jsonl", ".ndjson"):
        found = parse_jsonl(_contents(path), str(path))
    else:
        raise ProblemError(f"{path}: problems are read from .jsonl and .lean files, not from {path.suffix or 'this'}")
    if not found:
        raise ProblemError(f"{path}: there is no problem in it")
    return found


def select(found: Iterable[Problem | BadProblem], name: str, path: Path) -> Problem | BadProblem:
    """The one problem called `name`, by its full name or by its last parts. Raises ProblemError."""
    candidates = list(found)
    exact = [problem for problem in candidates if problem.name == name]
    matching = exact or [problem for problem in candidates if problem.name.endswith(f".{name}")]
    if len(matching) == 1:
        return matching[0]
    names = ", ".join(problem.name for problem in (matching or candidates)[:10])
    what = "stands for several theorems" if matching else "is no theorem of this file"
    raise ProblemError(f"{path}: {name} {what}: {names}{', …' if len(candidates) > 10 else ''}")


def parse_problem(name: str, text: str, header: str = DEFAULT_HEADER, **fields: str) -> Problem:
    """The problem that `text` states: `theorem NAME BINDERS : TYPE`, which may end in `:= by`, `:= sorry` or both.

    An empty `name` stands for the statement's own. Raises ProblemError that says what is wrong with it.
    """
    header, text = _normalised(header), _normalised(text)
    _check_header(header)
    tokens = _tokens(text)
    code = [token for token in tokens if token.is_code]
    if not code:
        raise ProblemError("the statement is empty")
    if code[0].text not in THEOREM_WORDS:
        raise ProblemError(
            f"a statement starts with `theorem NAME`, and this one starts with `{code[0].text}`"
            + ("; what comes before it belongs into the header" if any(t.text in THEOREM_WORDS for t in code) else "")
        )
    signature, proof = split_at_proof(tokens)
    rest = [token.text for token in proof if token.is_code][1:]
    if rest not in ([], ["by"], ["sorry"], ["by", "sorry"]):
        raise ProblemError(
            "the statement goes on after `:=`: expected nothing there, or `by`, `sorry`, `by sorry`; "
            f"found `{' '.join(rest)[:60]}`"
        )
    return _problem(name, signature, header, **fields)


def theorem_name(statement: str) -> str:
    """The name in `theorem NAME …`, without universe parameters."""
    return next(token.text for token in tokenize(statement)[1:] if token.is_code)


def read_theorems(path: Path) -> list[LeanTheorem | BadProblem]:
    """The theorems and lemmas of a `.lean` file in their order. Raises ProblemError when it can't be read.

    The header of each is what stands before it in the file, without the theorems that are left to `sorry`.
    """
    return parse_theorems(_decoded(_contents(path), str(path)), str(path))


def parse_theorems(text: str, source: str) -> list[LeanTheorem | BadProblem]:
    """`read_theorems` for the text of a file; `source` is what messages call it."""
    text = _normalised(text)
    try:
        commands = cut_commands(text)
    except LexicalError as error:
        raise ProblemError(f"{source}:{line_of(text, error.position)}: {error}") from error
    header = [text[: commands[0].start] if commands else text]
    prefixes: list[Command] = []  # `open Nat in` and the like: they hold for the next command alone
    namespaces: list[str] = []  # "" for a section
    found: list[LeanTheorem | BadProblem] = []
    names: set[str] = set()
    for command in commands:
        if command.is_prefix:
            prefixes.append(command)
            continue
        if command.word in ("namespace", "section"):
            namespaces.append(command.code[-1].text if command.word == "namespace" else "")
        elif command.word == "end" and namespaces:
            namespaces.pop()
        keep = command.word != "example" and not command.word.startswith("#")  # those leave nothing behind
        if command.word in THEOREM_WORDS:
            # What follows the theorem is never compiled with it: `open Nat` says the same as `open Nat in`.
            before = "".join(header) + "".join(prefix.without_in for prefix in prefixes)
            theorem = _read_theorem(command, before, ".".join(filter(None, namespaces)), source)
            name = theorem.problem.name if isinstance(theorem, LeanTheorem) else theorem.name
            words = {token.text for token in command.code}
            keep = not words & _PLACEHOLDERS and bool(words & {":=", "=>"}) and name not in names
            if name in names:
                theorem = BadProblem(f"{name}@{command.line}", f"{source}:{command.line}", _duplicate(name))
            names.add(name)
            found.append(theorem)
        if keep:
            header += [*(prefix.text for prefix in prefixes), command.text]
        prefixes.clear()
    return found


def _read_theorem(command: Command, header: str, namespace: str, source: str) -> LeanTheorem | BadProblem:
    words = [token.text for token in command.code]
    at = words.index(command.word)
    written = words[at + 1] if len(words) > at + 1 else "?"
    name = f"{namespace}.{written}" if namespace and not written.startswith("_root_.") else written
    before = command.text[: command.code[at].start - command.start]  # modifiers, attributes, doc comment
    line = command.line + before.count("\n")
    try:
        _check_header(header)
        tokens = command.tokens[command.tokens.index(command.code[at]) :]
        # What stands before the word on its line is blanked, so that every token keeps its column.
        text = " " * len(before.rpartition("\n")[2]) + "".join(token.text for token in tokens)
        signature, proof = split_at_proof(_tokens(text, balanced=False))
        _tokens("".join(token.text for token in signature))
        if not proof and any(token.text == "=>" and token.depth == 0 for token in signature):
            raise ProblemError("its proof must start with `:=`: proofs by `| pattern => term` are not read")
        problem = _problem(name, signature, header)
    except ProblemError as error:
        return BadProblem(name, f"{source}:{line}", str(error))
    is_open = not proof or any(token.text in _PLACEHOLDERS for token in proof) or proof[-1].text == "by"
    return LeanTheorem(problem, _tactic_block(text, proof), is_open, line)


def _tactic_block(text: str, proof: Sequence[Token]) -> str:
    """What stands after `:=` in `text`, as the lines of a tactic block; a term `e` becomes `exact e`."""
    code = [token for token in proof if token.is_code][1:]
    by_block = bool(code) and code[0].text == "by"
    if by_block:
        code = code[1:]
    if not code:
        return ""
    start = code[0].start
    # Layout carries meaning: comments turn to blanks.
    column = start - (text.rfind("\n", 0, start) + 1)
    blanked = "".join(
        re.sub(r"[^\n]", " ", token.text) if token.kind is TokenKind.COMMENT else token.text
        for token in proof
        if token.start >= start
    )
    lines = [line.rstrip() for line in (" " * column + blanked).split("\n")]
    block = textwrap.dedent("\n".join(line for line in lines if line))
    return block if by_block else "exact\n" + textwrap.indent(block, "  ")


def _problem(name: str, signature: Sequence[Token], header: str, **fields: str) -> Problem:
    """Check the tokens from `theorem` to before `:=`, and make them a problem. `lemma` becomes `theorem`."""
    code = [token for token in signature if token.is_code]
    if len(code) < 2 or code[1].kind is not TokenKind.NAME:
        raise ProblemError("the theorem has no name: write `theorem NAME : …`")
    source = "".join(token.text for token in signature)
    for token in code[1:]:
        where = f"line {line_of(source, token.start)} of the statement"
        at_line_start = token.start > 0 and source[token.start - 1] == "\n"
        if token.text in _PLACEHOLDERS:
            raise ProblemError(f"the statement itself contains `{token.text}` ({where})")
        if token.text in THEOREM_WORDS:
            raise ProblemError(f"there are two theorems in one statement ({where}): give each its own record")
        if (
            token.text == "@["
            or (token.kind is TokenKind.NAME and token.text in COMMANDS)
            or (at_line_start and (token.text in LINE_COMMANDS or token.text in MODIFIERS))
            or is_hash_command(token)
        ):
            raise ProblemError(f"a second command starts inside the statement: `{token.text}` ({where})")
        if token.text.startswith("debug."):
            raise ProblemError(f"the option {token.text} can switch off the kernel's check ({where})")
    if not any(token.text == ":" and token.depth == 0 for token in code[2:]):
        raise ProblemError("the theorem has no type: write `theorem NAME BINDERS : TYPE`")
    after_name = without_comments(signature[signature.index(code[1]) + 1 :])
    statement = f"theorem {code[1].text}{'' if after_name.startswith('.{') else ' '}{after_name}"
    return Problem(name or code[1].text, statement, header, **fields)


def unchecked(token: Token) -> bool:
    """Whether a command with this word in it can make the kernel, or a report about it, say what it did not check."""
    return token.kind is not TokenKind.STRING and (
        token.text in _FORBIDDEN_IN_HEADER or token.text.startswith("debug.") or is_hash_command(token)
    )


def _check_header(header: str) -> None:
    try:
        tokens = tokenize(header, balanced=False)
    except LexicalError as error:
        raise ProblemError(f"header, line {line_of(header, error.position)}: {error}") from error
    for token in tokens:
        if not token.is_code or token.kind is TokenKind.STRING:
            continue
        where = f"header, line {line_of(header, token.start)}"
        if token.text in _PLACEHOLDERS:
            raise ProblemError(f"{where}: contains `{token.text}`, so that what builds on it would prove nothing")
        if unchecked(token):
            raise ProblemError(f"{where}: `{token.text}` can get round the kernel's check and is not allowed")


def _tokens(text: str, *, balanced: bool = True) -> list[Token]:
    try:
        return tokenize(text, balanced=balanced)
    except LexicalError as error:
        raise ProblemError(f"{error} (line {line_of(text, error.position)} of the statement)") from error


def parse_jsonl(content: bytes, source: str) -> list[Problem | BadProblem]:
    """The problems of JSON lines; `source` is what messages call them."""
    found: list[Problem | BadProblem] = []
    names: set[str] = set()
    for number, raw in enumerate(content.removeprefix(codecs.BOM_UTF8).split(b"\n"), start=1):
        place = f"{source}:{number}"
        if not raw.strip():
            continue
        record: dict[str, Any] = {}
        try:
            record = _record(_decoded(raw, f"line {number}"))
            problem = _problem_of_record(record)
            if problem.name in names:
                raise ProblemError(_duplicate(problem.name))
        except ProblemError as error:
            name = record.get("name")
            name = name if isinstance(name, str) and name.strip() else "line"
            name = f"{name}@{number}" if name in names or name == "line" else name
            found.append(BadProblem(name, place, str(error)))
            names.add(name)
        else:
            found.append(problem)
            names.add(problem.name)
    return found


def _record(line: str) -> dict[str, Any]:
    try:
        record: object = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ProblemError(f"is not JSON: {error}") from error
    if not isinstance(record, dict):
        raise ProblemError(f"is a JSON {type(record).__name__}, expected an object with name and formal_statement")
    return cast(dict[str, Any], record)


def _problem_of_record(record: dict[str, Any]) -> Problem:
    name, statement = _text(record, "name"), _text(record, "formal_statement")
    if not name.strip():
        raise ProblemError('"name" is empty')
    return parse_problem(
        name,
        statement,
        _text(record, "header", DEFAULT_HEADER),
        informal=_text(record, "informal_statement", ""),
        difficulty=str(record.get("difficulty") or ""),
        split=_text(record, "split", ""),
    )


def _text(record: dict[str, Any], key: str, default: str | None = None) -> str:
    value: object = record.get(key)
    if value is None:
        if default is None:
            raise ProblemError(f'the key "{key}" is missing' if key not in record else f'"{key}" is null')
        return default
    if not isinstance(value, str):
        raise ProblemError(f'"{key}" is a JSON {type(value).__name__}, expected a string')
    return value


def _normalised(text: str) -> str:
    """Line ends as Lean wants them. Raises ProblemError for characters that no Lean source may hold."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    for character in text:
        if (character < " " and character not in "\n\t") or "\ud800" <= character <= "\udfff":
            raise ProblemError(f"it contains the control character U+{ord(character):04X}")
    return text


def _contents(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ProblemError(f"{path} cannot be read: {error.strerror or error}") from error


def _decoded(raw: bytes, what: str) -> str:
    try:
        return _normalised(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n")
        where = f"{what}, line {line + 1}" if b"\n" in raw else what
        raise ProblemError(f"{where} is not UTF-8: byte 0x{raw[error.start]:02X} at position {error.start}") from error


def _duplicate(name: str) -> str:
    return f"a problem called {name} came before; each name is attempted once"
