"""Terms of Lean as numbers, so that what comes from different files can be compared: equal terms, equal numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from lean_env.errors import LeanEnvError
from lean_env.olean import Constant, ExprTag, Kind, Olean

BINDERS = ("default", "implicit", "strictImplicit", "instImplicit")

Json = dict[str, Any]


class ExportError(LeanEnvError):
    """A declaration can't be exported, or the text is not an export of the version that is understood here."""


# Parts of each kind of expression, in the order in which they make its key; () for one that stands by itself.
EXPRESSIONS: Mapping[str, tuple[str, ...]] = {
    "bvar": (),
    "sort": (),
    "const": ("name", "us"),
    "app": ("fn", "arg"),
    "lam": ("binderInfo", "type", "body"),
    "forallE": ("binderInfo", "type", "body"),
    "letE": ("type", "value", "body"),
    "proj": ("typeName", "idx", "struct"),
    "natVal": (),
    "strVal": (),
}


@dataclass
class Terms:
    """Names, universe levels and expressions, each kept once: terms with equal numbers are structurally equal, names of
    binders aside. Number 0 is the anonymous name, and the level zero.
    """

    write: Callable[[Json], None] = lambda _: None
    _texts: list[str] = field(default_factory=lambda: [""])
    _names: dict[tuple[Any, ...], int] = field(default_factory=dict[tuple[Any, ...], int])
    _levels: dict[tuple[Any, ...], int] = field(default_factory=dict[tuple[Any, ...], int])
    _expressions: dict[tuple[Any, ...], int] = field(default_factory=dict[tuple[Any, ...], int])

    def name(self, kind: str, prefix: int, part: str | int) -> int:
        """`kind` is `str` or `num`."""
        number = self._names.get((kind, prefix, part))
        if number is None:
            number = self._names[kind, prefix, part] = len(self._texts)
            text = f"#{part}" if kind == "num" else str(part)
            self._texts.append(f"{self._texts[prefix]}.{text}" if prefix else text)
            self.write({kind: {"pre": prefix, "str" if kind == "str" else "i": part}, "in": number})
        return number

    def text(self, name: int) -> str:
        """A name as `Olean.name_at` has it."""
        return self._texts[name]

    def level(self, kind: str, *parts: int) -> int:
        """`kind` is `succ`, `max`, `imax` or `param`."""
        number = self._levels.get((kind, *parts))
        if number is None:
            number = self._levels[kind, *parts] = len(self._levels) + 1
            self.write({kind: list(parts) if kind in ("max", "imax") else parts[0], "il": number})
        return number

    def expression(self, kind: str, *parts: Any) -> int:
        """`kind` and parts are those of `EXPRESSIONS`."""
        number = self._expressions.get((kind, *parts))
        if number is None:
            number = self._expressions[kind, *parts] = len(self._expressions)
            keys = EXPRESSIONS[kind]
            content: Any = dict(zip(keys, parts, strict=True)) if keys else parts[0]
            if kind in ("lam", "forallE", "letE"):
                content |= {"name": 0} | ({"nondep": False} if kind == "letE" else {})
            self.write({kind: content, "ie": number})
        return number


@dataclass(frozen=True, slots=True)
class Declared:
    """A declaration, in numbers of `Terms`; `value` is None where there is none."""

    kind: Kind
    name: int
    level_parameters: tuple[int, ...]
    type: int
    value: int | None = None


class Decoder:
    """What a compiled module declares, in numbers of `terms`."""

    def __init__(self, module: Olean, terms: Terms) -> None:
        self.module, self.terms = module, terms
        self._names: dict[int, int] = {}
        self._levels: dict[int, int] = {}
        self._expressions: dict[int, int] = {}

    def declared(self, constant: Constant) -> Declared:
        """The declaration without what belongs to its kind alone."""
        module, signature = self.module, self.module.signature(constant)
        value = None
        if constant.kind in (Kind.DEFINITION, Kind.THEOREM, Kind.OPAQUE):
            value = self.expression(module.field(module.record(constant), 1))
        return Declared(
            constant.kind,
            self.name(module.field(signature, 0)),
            self.names(module.field(signature, 1)),
            self.expression(module.type_of(constant)),
            value,
        )

    def names(self, word: int) -> tuple[int, ...]:
        """A list of names."""
        return tuple(map(self.name, self.module.items(word)))

    def name(self, word: int) -> int:
        """A name."""
        if word & 1:
            return 0
        if word not in self._names:
            module, at = self.module, self.module.follow(word)
            prefix, last = self.name(module.field(at, 0)), module.field(at, 1)
            text = module.tag(at) == 1
            self._names[word] = self.terms.name(
                *(("str", prefix, module.string(last)) if text else ("num", prefix, module.nat(last)))
            )
        return self._names[word]

    def level(self, word: int) -> int:
        """A universe level."""
        module = self.module
        if word & 1 or module.tag(module.follow(word)) == 0:
            return 0
        if word not in self._levels:
            at = module.follow(word)
            kind = (None, "succ", "max", "imax", "param")[module.tag(at)]
            if kind is None:
                raise ExportError(f"{module.path}: a universe level of an unknown kind")
            read = self.name if kind == "param" else self.level
            parts = [read(module.field(at, i)) for i in range(2 if kind in ("max", "imax") else 1)]
            self._levels[word] = self.terms.level(kind, *parts)
        return self._levels[word]

    def expression(self, word: int) -> int:
        """An expression; terms are deep, so that what is below is done first by a stack of our own."""
        known, stack = self._expressions, [word]
        while stack:
            at = stack[-1]
            if at in known:
                stack.pop()
            elif below := [part for part in self._below(at) if part not in known]:
                stack += below
            else:
                known[at] = self._made(at)
                stack.pop()
        return known[word]

    def _below(self, word: int) -> list[int]:
        module, at = self.module, self.module.follow(word)
        fields = {
            ExprTag.APP: (0, 1),
            ExprTag.LAMBDA: (1, 2),
            ExprTag.FORALL: (1, 2),
            ExprTag.LET: (1, 2, 3),
            ExprTag.MDATA: (1,),
            ExprTag.PROJ: (2,),
        }.get(ExprTag(module.tag(at)), ())
        return [module.field(at, index) for index in fields]

    def _made(self, word: int) -> int:
        module, terms, known = self.module, self.terms, self._expressions
        at = module.follow(word)
        tag, fields = ExprTag(module.tag(at)), [module.field(at, index) for index in range(4)]
        if tag is ExprTag.BVAR:
            return terms.expression("bvar", module.nat(fields[0]))
        if tag is ExprTag.SORT:
            return terms.expression("sort", self.level(fields[0]))
        if tag is ExprTag.CONST:
            return terms.expression("const", self.name(fields[0]), tuple(map(self.level, module.items(fields[1]))))
        if tag is ExprTag.APP:
            return terms.expression("app", known[fields[0]], known[fields[1]])
        if tag in (ExprTag.LAMBDA, ExprTag.FORALL):
            kind = "lam" if tag is ExprTag.LAMBDA else "forallE"
            # behind three fields and the cached hash
            return terms.expression(kind, BINDERS[module.byte(at, 4)], known[fields[1]], known[fields[2]])
        if tag is ExprTag.LET:
            return terms.expression("letE", *(known[part] for part in fields[1:]))
        if tag is ExprTag.MDATA:
            return known[fields[1]]
        if tag is ExprTag.PROJ:
            return terms.expression("proj", self.name(fields[0]), module.nat(fields[1]), known[fields[2]])
        if tag is ExprTag.LITERAL:
            literal = module.literal(fields[0])
            return terms.expression("natVal" if isinstance(literal, int) else "strVal", str(literal))
        raise ExportError(f"{module.path}: a declaration with a variable that nothing binds")
