"""A light, tolerant reader of terms as Lean prints them: operators, binders and applications, each with its own text.

Knows nothing of types or of what a name means. What it can't read becomes one opaque leaf, so that callers only ever
lose precision.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

BINDERS = frozenset({"∀", "∃", "∃!", "fun", "λ", "∑", "∏", "Σ", "⋃", "⋂"})
RELATIONS = frozenset({"=", "≠", "≤", "<", "≥", ">", "∣", "∤", "∈", "∉", "⊆", "⊂", "⊇", "≡", "≃", "≈", "~"})
_LETTER = r"[^\W\d]"
_NAME = rf"(?:{_LETTER}|_)(?:\w|[!?'₀-₉✝⁰¹²³⁴-⁹])*"
_TOKEN = re.compile(
    rf"(?P<space>\s+)|(?P<num>\d+(?:\.\d+)?)|(?P<name>{_NAME}(?:\.(?:{_NAME}|\d+))*)"
    r"|(?P<sym>⁻¹'|⁻¹|∃!|:=|::|=>|<\|>|\+\+|&&|\|\||==|!=|<=|>=|''|\.\d+|\[MOD|\[ZMOD|.)",
    re.DOTALL,
)

# Binding powers (left, right) of infix operators.
_INFIX: dict[str, tuple[int, int]] = {
    "↔": (21, 21), "→": (26, 25), "∨": (31, 30), "∧": (36, 35), "×": (36, 35), "||": (31, 30), "&&": (36, 35),
    "==": (51, 51), "!=": (51, 51),
    **dict.fromkeys(RELATIONS, (51, 51)),
    "+": (65, 66), "-": (65, 66), "++": (65, 66), "∪": (65, 66), "::": (68, 67),
    "*": (70, 71), "/": (70, 71), "%": (70, 71), "∩": (70, 71), "\\": (70, 71), "•": (74, 73),
    "^": (76, 75), "''": (80, 81), "⁻¹'": (80, 81), "∘": (91, 90),
}  # fmt: skip
_OPENING = {"(": ")", "[": "]", "{": "}", "⟨": "⟩", "⌊": "⌋", "⌈": "⌉", "‖": "‖"}
_STOPS = frozenset(")]}⟩⌋⌉,") | {":", ":=", "=>", "↦", "then", "else", "with", "from", "at", "by", "do"}


@dataclass(frozen=True, slots=True)
class Binder:
    """`(x y : T)`, `x`, or `x > 0` (`relation` is then `> 0`) after a quantifier."""

    names: tuple[str, ...]
    type: str | None = None
    relation: str | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """A node. `args` of an application begin with the function.

    `head` is the operator (`"neg"` for the unary minus), an opening bracket (with `"|"` for the absolute value), or one
    of `"num"`, `"name"`, `"app"`, `"if"`, `"proj"`, `"setOf"`, `"opaque"`.
    """

    head: str
    text: str
    args: tuple[Term, ...] = ()
    binders: tuple[Binder, ...] = ()

    @property
    def grouped(self) -> str:
        """The text, in parentheses where a function's argument needs them."""
        plain = self.head in ("num", "name", "(", "[", "{", "⟨", "|", "⌊", "⌈") or (self.head == "↑")
        return self.text if plain else f"({self.text})"

    @property
    def function(self) -> str:
        """The name applied, or the name itself; empty for any other term."""
        if self.head == "name":
            return self.text
        return self.args[0].text if self.head == "app" and self.args[0].head == "name" else ""

    def walk(self) -> Iterator[Term]:
        """This term and all below it, from the outside in."""
        yield self
        for argument in self.args:
            yield from argument.walk()

    @property
    def names(self) -> frozenset[str]:
        """Every name that occurs as a leaf; of a dotted name (`x.1`) also the first part."""
        found = {term.text for term in self.walk() if term.head == "name"}
        return frozenset(found | {name.split(".")[0] for name in found})


NAMESPACES = frozenset(
    "Nat Int Rat Real NNReal Complex Finset Set List Multiset Function Equiv Polynomial Fin Bool Option Prod Or And "
    "Classical Dvd".split()
)


def call(term: Term) -> tuple[str, tuple[Term, ...]]:
    """What a term applies, without namespaces, and to what: `("gcd", (a, b))` for `Nat.gcd a b` and for `a.gcd b`.

    `("", ())` for anything that is no application.
    """
    term = strip_parentheses(term)
    function = term.args[0] if term.head == "app" else term
    rest = term.args[1:] if term.head == "app" else ()
    if function.head == "proj" and "." in function.text:
        return function.text.rpartition(".")[2], (strip_parentheses(function.args[0]), *rest)
    if function.head != "name":
        return "", ()
    prefix, _, name = function.text.rpartition(".")
    if prefix and prefix.split(".")[0] not in NAMESPACES:
        return name, (read_term(prefix), *rest)
    return (name, rest) if rest or prefix else ("", ())


class _ReadError(Exception):
    pass


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    start: int
    end: int


@lru_cache(maxsize=4096)
def read_term(text: str) -> Term:
    """`text` as a tree. Never raises: what can't be read is one `"opaque"` leaf."""
    try:
        reader = _Reader(text)
        term = reader.expression(0)
        if reader.peek() is not None:
            raise _ReadError
    except (_ReadError, RecursionError):
        return Term("opaque", text.strip())
    return term


def strip_parentheses(term: Term) -> Term:
    """The term inside any enclosing parentheses."""
    while term.head == "(" and len(term.args) == 1:
        term = term.args[0]
    return term


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = [
            _Token(match.lastgroup or "sym", match[0], match.start(), match.end())
            for match in _TOKEN.finditer(text)
            if match.lastgroup != "space"
        ]
        self.at = 0

    def peek(self) -> str | None:
        return self.tokens[self.at].text if self.at < len(self.tokens) else None

    def next(self) -> _Token:
        if self.at >= len(self.tokens):
            raise _ReadError
        self.at += 1
        return self.tokens[self.at - 1]

    def expect(self, text: str) -> None:
        if self.next().text != text:
            raise _ReadError

    def slice(self, start: int) -> str:
        """The text from the token numbered `start` to the last one read."""
        return self.text[self.tokens[start].start : self.tokens[self.at - 1].end]

    def node(self, head: str, start: int, *args: Term, binders: tuple[Binder, ...] = ()) -> Term:
        return Term(head, self.slice(start), args, binders)

    def expression(self, power: int) -> Term:
        start = self.at
        left = self.application()
        while (symbol := self.peek()) is not None:
            if symbol not in _INFIX or _INFIX[symbol][0] < power or (symbol == "|" and power):
                break
            self.next()
            right = self.expression(_INFIX[symbol][1])
            if symbol == "≡" and self.peek() in ("[MOD", "[ZMOD"):
                self.next()
                modulus = self.expression(0)
                self.expect("]")
                left = self.node("≡", start, left, right, modulus)
            else:
                left = self.node(symbol, start, left, right)
        return left

    def application(self) -> Term:
        start = self.at
        symbol = self.peek()
        if symbol in BINDERS:
            return self.binder()
        if symbol == "¬":
            self.next()
            return self.node("¬", start, self.expression(40))
        if symbol == "-":
            self.next()
            return self.node("neg", start, self.expression(75))
        if symbol == "if":
            return self.conditional()
        head = self.atom()
        arguments: list[Term] = []
        while self.starts_atom():
            arguments.append(self.atom())
        return self.node("app", start, head, *arguments) if arguments else head

    def starts_atom(self) -> bool:
        if self.at >= len(self.tokens):
            return False
        token = self.tokens[self.at]
        if token.kind == "num":
            return True
        if token.kind == "name":
            return token.text not in _STOPS and token.text not in ("if", "fun", "λ")
        return token.text in ("(", "[", "{", "⟨", "↑", "⇑", "⌊", "⌈", "√", "‖", "(")

    def atom(self) -> Term:
        start = self.at
        token = self.next()
        if token.kind == "num":
            term = self.node("num", start)
        elif token.kind == "name":
            if token.text in _STOPS:
                raise _ReadError
            term = self.node("name", start)
        elif token.text in ("↑", "⇑", "√"):
            term = self.node(token.text, start, self.atom())
        elif token.text == "|":
            inner = self.expression(0)
            self.expect("|")
            term = self.node("|", start, inner)
        elif token.text in _OPENING:
            term = self.bracket(token.text, start)
        else:
            raise _ReadError
        while (symbol := self.peek()) is not None:
            if symbol in ("⁻¹", "!"):
                self.next()
                term = self.node(symbol, start, term)
            elif re.fullmatch(r"\.\d+", symbol) and self.tokens[self.at].start == self.tokens[self.at - 1].end:
                self.next()
                term = self.node("proj", start, term)
            elif symbol == "." and self.at + 1 < len(self.tokens) and self.tokens[self.at + 1].kind == "name":
                self.at += 2
                term = self.node("proj", start, term)
            else:
                break
        return term

    def bracket(self, opening: str, start: int) -> Term:
        closing = _OPENING[opening]
        inner: list[Term] = []
        while self.peek() != closing:
            inner.append(self.expression(0))
            if self.peek() == ":":  # a type ascription, or the binder of a set
                self.next()
                self.expression(0)
            if opening == "{" and self.peek() == "|":
                self.next()
                body = self.expression(0)
                self.expect("}")
                return self.node("setOf", start, *inner, body)
            if self.peek() == ",":
                self.next()
        self.next()
        return self.node(opening, start, *inner)

    def conditional(self) -> Term:
        start = self.at
        self.expect("if")
        first = self.at
        try:
            condition = self.expression(0)
        except _ReadError:
            self.at = first
            raise
        if self.peek() == ":":
            self.next()
            condition = self.expression(0)
        self.expect("then")
        positive = self.expression(0)
        self.expect("else")
        return self.node("if", start, condition, positive, self.expression(0))

    def binder(self) -> Term:
        start = self.at
        head = self.next().text
        binders: list[Binder] = []
        while (symbol := self.peek()) not in (",", "=>", "↦"):
            if symbol in ("(", "{", "[", "⦃"):
                self.next()
                binders.append(self.group())
                continue
            names = [self.name()]
            while self.at < len(self.tokens) and self.tokens[self.at].kind == "name":
                names.append(self.name())
            if self.peek() == ":":
                self.next()
                binders.append(Binder(tuple(names), self.expression(0).text))
            elif self.peek() in RELATIONS:
                relation_at = self.at
                self.next()
                self.expression(51)
                binders.append(Binder(tuple(names), None, self.slice(relation_at)))
            else:
                binders.append(Binder(tuple(names)))
        self.next()
        if not binders:
            raise _ReadError
        body = self.expression(67 if head in ("∑", "∏") else 0)
        return self.node(head, start, body, binders=tuple(binders))

    def group(self) -> Binder:
        """What stands in brackets after a quantifier: `x y : T`, or an instance."""
        names: list[str] = []
        first = self.at
        while self.at < len(self.tokens) and self.tokens[self.at].kind == "name":
            names.append(self.name())
        if self.peek() != ":":
            self.at = first
            type_ = self.expression(0).text
            names = ["_"]
        else:
            self.next()
            type_ = self.expression(0).text
        if self.next().text not in (")", "}", "]", "⦄"):
            raise _ReadError
        return Binder(tuple(names), type_)

    def name(self) -> str:
        token = self.next()
        if token.kind != "name":
            raise _ReadError
        return token.text
