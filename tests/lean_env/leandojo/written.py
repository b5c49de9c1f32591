"""A traced repository without a Lean that could trace it: the files that LeanDojo's extractor leaves, written by hand.

The syntax trees have what LeanDojo's own classes ask of them, for files of plain theorems with one tactic a line. From
there on everything is LeanDojo's: repository, cache, traced files, theorems and tactics.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

GIT = ["git", "-c", "user.name=t", "-c", "user.email=t@example.org"]
_THEOREM = re.compile(
    r"^(?P<word>theorem) (?P<name>\S+)(?P<signature>.*) (?P<is>:=) (?P<by>by)\n(?P<tactics>(?:  .*\n)+)", re.MULTILINE
)
DEMO = """\
import Mathlib

namespace Demo

theorem both (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  constructor
  exact hp
  exact hq

theorem same (n : Nat) : n = n := by
  rfl

end Demo
"""
_AND = "p q : Prop\nhp : p\nhq : q\n⊢ p ∧ q"
_LEFT, _RIGHT = "case left\np q : Prop\nhp : p\nhq : q\n⊢ p", "case right\np q : Prop\nhp : p\nhq : q\n⊢ q"
STATES = {
    "constructor": (_AND, f"{_LEFT}\n\n{_RIGHT}"),
    "exact hp": (f"{_LEFT}\n\n{_RIGHT}", _RIGHT),
    "exact hq": (_RIGHT, "no goals"),
    "rfl": ("n : Nat\n⊢ n = n", "no goals"),
    "exact rfl": ("⊢ 0 = 0", "no goals"),
}
RFL = {
    "fullName": "rfl", "modName": "Init.Prelude", "defPath": "src/lean/Init/Prelude.lean",
    "defPos": {"line": 10, "column": 8}, "defEndPos": {"line": 10, "column": 11},
}  # fmt: skip
Json = dict[str, Any]


def _node(kind: str, *args: Json) -> Json:
    return {"node": {"info": "none", "kind": kind, "args": list(args)}}


@dataclass(frozen=True)
class _Source:
    text: str

    def bytes_at(self, position: int) -> int:
        return len(self.text[:position].encode())

    def _info(self, start: int, end: int) -> Json:
        rest = self.text[end:]
        trailing = rest[: len(rest) - len(rest.lstrip())]
        place = {"pos": self.bytes_at(start), "endPos": self.bytes_at(end)}
        return {"original": {"leading": "", "trailing": trailing} | place}

    def atom(self, start: int, end: int) -> Json:
        return {"atom": {"info": self._info(start, end), "val": self.text[start:end]}}

    def ident(self, start: int, end: int) -> Json:
        word = self.text[start:end]
        return {"ident": {"info": self._info(start, end), "rawVal": word, "val": word, "preresolved": []}}

    def words(self, start: int, end: int) -> list[Json]:
        return [self.ident(m.start(), m.end()) for m in re.compile(r"\S+").finditer(self.text, start, end)]


def ast_of(text: str) -> Json:
    """What the extractor writes for a file: syntax trees, and tactics and premises by their places."""
    source = _Source(text)
    imports = [
        _node("Lean.Parser.Module.import", source.atom(m.start(), m.start() + 6), source.ident(*m.span(1)))
        for m in re.finditer(r"^import (\S+)$", text, re.MULTILINE)
    ]
    first = [_node("Lean.Parser.Module.prelude", source.atom(0, 7))] if text.startswith("prelude") else []
    commands = [(0, _node("Lean.Parser.Module.header", _node("null", *first), _node("null", *imports)))]
    for m in re.finditer(r"^(namespace|end) (\S+)$", text, re.MULTILINE):
        word, name = source.atom(*m.span(1)), source.ident(*m.span(2))
        argument = name if m[1] == "namespace" else _node("null", name)
        commands.append((m.start(), _node(f"Lean.Parser.Command.{m[1]}", word, argument)))
    tactics: list[Json] = []
    premises: list[Json] = []
    for m in _THEOREM.finditer(text):
        block: list[Json] = []
        for line in re.compile(r"^  (.+)$", re.MULTILINE).finditer(text, *m.span("tactics")):
            start, end = line.span(1)
            block += [*([_node("null")] if block else []), _node("Lean.Parser.Tactic.some", *source.words(start, end))]
            before, after = STATES[line[1]]
            place = {"pos": source.bytes_at(start), "endPos": source.bytes_at(end)}
            tactics.append({"stateBefore": before, "stateAfter": after} | place)
            number = text[:start].count("\n") + 1
            for word in re.finditer(r"\brfl\b", line[1]):
                column = 2 + word.start()
                where = {"pos": {"line": number, "column": column}, "endPos": {"line": number, "column": column + 3}}
                premises.append(RFL | where)
        indented = _node("Lean.Parser.Tactic.tacticSeq1Indented", _node("null", *block))
        body = _node(
            "Lean.Parser.Term.byTactic", source.atom(*m.span("by")), _node("Lean.Parser.Tactic.tacticSeq", indented)
        )
        theorem = _node(
            "Lean.Parser.Command.theorem",
            source.atom(*m.span("word")),
            _node("Lean.Parser.Command.declId", source.ident(*m.span("name")), _node("null")),
            _node("Lean.Parser.Command.declSig", *source.words(*m.span("signature"))),
            _node("Lean.Parser.Command.declValSimple", source.atom(*m.span("is")), body),
        )
        modifiers = _node("Lean.Parser.Command.declModifiers", *[_node("null")] * 6)
        commands.append((m.start(), _node("Lean.Parser.Command.declaration", modifiers, theorem)))
    ordered = [command for _, command in sorted(commands, key=lambda each: each[0])]
    return {"commandASTs": ordered, "tactics": tactics, "premises": premises}


def repository(folder: Path, files: dict[str, str], lean: str = "v4.20.0") -> str:
    """A git repository with these files, not traced; its commit."""
    folder.mkdir(parents=True)
    (folder / "lean-toolchain").write_text(f"leanprover/lean4:{lean}\n")
    (folder / "lakefile.toml").write_text('name = "demo"\n')
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "demo"]):
        subprocess.run([*GIT, *command], cwd=folder, check=True)
    head = subprocess.run(["git", "rev-parse", "HEAD"], cwd=folder, check=True, capture_output=True, text=True)
    return head.stdout.strip()


def traced(folder: Path, cache: Path, files: dict[str, str], imports: dict[str, str] | None = None) -> Path:
    """The repository at `folder`, and LeanDojo's copy of it as tracing leaves it; that copy."""
    commit = repository(folder, files)
    copy = cache / f"gitpython-{folder.name}-{commit}" / folder.name
    shutil.copytree(folder, copy)
    (copy / "Lean4Repl.lean").write_text("-- LeanDojo's\n")
    build = copy / ".lake" / "build" / "ir"
    build.mkdir(parents=True)
    for name, text in files.items():
        place = build / name
        place.with_suffix(".ast.json").write_text(json.dumps(ast_of(text)), encoding="utf-8")
        place.with_suffix(".dep_paths").write_text((imports or {}).get(name, "") + "\n")
    return copy
