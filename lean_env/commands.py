"""Cuts Lean source into commands, and declarations into statement and proof, by Lean's keywords and layout alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lean_env.lexer import Token, TokenKind, tokenize

THEOREM_WORDS = frozenset({"theorem", "lemma"})

# Words that Lean keeps for the start of a command, so that each of them, wherever it stands, starts one.
COMMANDS = THEOREM_WORDS | frozenset(
    """abbrev attribute axiom builtin_initialize class declare_syntax_cat def elab elab_rules end example export import
    inductive infix infixl infixr initialize instance macro macro_rules mutual namespace notation notation3 opaque
    postfix prefix prelude register_option run_cmd run_elab run_meta section simproc structure syntax universe
    variable""".split()
)
# These have other uses inside terms and tactic blocks: they start a command only where a line starts with them.
LINE_COMMANDS = frozenset({"open", "set_option", "omit", "include", "deriving", "alias", "add_decl_doc", "module"})
MODIFIERS = frozenset(
    "private protected public noncomputable unsafe partial nonrec local scoped meta".split()  # written before a command
)
_HASH_COMMANDS = frozenset("#eval #eval! #check #print #reduce #exit #synth #guard #guard_msgs #help #where".split())
_LET_WORDS = frozenset({"let", "have", "letI", "haveI", "set", "let_fun"})  # each brings a `:=` of its own


@dataclass(frozen=True, slots=True)
class Command:
    """A command of a file: the word it starts with (after modifiers), its tokens, and its first line."""

    word: str
    tokens: tuple[Token, ...]
    line: int

    @property
    def text(self) -> str:
        return "".join(token.text for token in self.tokens)

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def code(self) -> list[Token]:
        return [token for token in self.tokens if token.is_code]

    @property
    def is_prefix(self) -> bool:
        """It ends in `in`: it holds for the next command alone."""
        return self.code[-1].text == "in"

    @property
    def without_in(self) -> str:
        """The same as a command of its own."""
        last = self.tokens.index(self.code[-1])
        return "".join(token.text for index, token in enumerate(self.tokens) if index != last)


def cut_commands(text: str) -> list[Command]:
    """Cut a file into commands. What stands before the first one (module comments) is left out."""
    tokens = tokenize(text, balanced=False)
    starts: list[tuple[int, str]] = []  # index of a command's first token, and its word
    prefix: int | None = None  # where modifiers, attributes and the doc comment of a coming command start
    for index, token in enumerate(tokens):
        at_line_start = token.start == 0 or text[token.start - 1] == "\n"
        word = token.kind is TokenKind.NAME and (token.depth == 0 or at_line_start) and token.text
        if word in COMMANDS or (at_line_start and (word in LINE_COMMANDS or is_hash_command(token))):
            # In `noncomputable section` or `deriving instance`, the second word belongs to the first command.
            starts.append((index if prefix is None else prefix, token.text))
            prefix = None
        elif token.text.startswith("/--") or token.text == "@[" or (word in MODIFIERS and token.depth == 0):
            prefix = index if prefix is None else prefix
        elif token.is_code and token.depth == 0 and token.text != "]":
            prefix = None
    ends = [*(start for start, _ in starts), len(tokens)][1:]
    return [
        Command(word, tuple(tokens[start:end]), line_of(text, tokens[start].start))
        for (start, word), end in zip(starts, ends, strict=True)
    ]


def split_at_proof(tokens: Sequence[Token]) -> tuple[Sequence[Token], Sequence[Token]]:
    """Cut at the `:=` that ends a statement: outside brackets, and not one that belongs to a `let`."""
    lets = 0
    last = None
    for index, token in enumerate(tokens):
        if token.depth:
            continue
        if token.kind is TokenKind.NAME and token.text in _LET_WORDS:
            lets += 1
        elif token.text == ":=":
            last = index
            if lets == 0:
                return tokens[:index], tokens[index:]
            lets -= 1
    if last is not None and all(t.text in ("by", "sorry") for t in tokens[last + 1 :] if t.is_code):
        return tokens[:last], tokens[last:]  # some `let` came without `:=`
    return tokens, ()


def is_hash_command(token: Token) -> bool:
    """`#eval`, `#check`, … but not the `#s` of a cardinality."""
    return token.kind is TokenKind.SYMBOL and token.text in _HASH_COMMANDS


def line_of(text: str, position: int) -> int:
    """The number of the line that holds a position, from 1."""
    return text.count("\n", 0, position) + 1
