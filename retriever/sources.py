"""Corpora from files: the `.lean` sources of a Lake project, and LeanDojo's `corpus.jsonl`.

Sources are read without Lean, by keywords and layout, so what is generated rather than written (by `@[to_additive]`,
`deriving`, or as the name of an instance without one) is not found.
"""

from __future__ import annotations

import json
import re
import tomllib
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lean_env.commands import THEOREM_WORDS, Command, cut_commands, line_of, split_at_proof
from lean_env.lexer import LexicalError, Token, TokenKind, without_comments
from retriever.corpus import Corpus, Premise, place
from retriever.errors import CorpusError

_WITH_TYPE = THEOREM_WORDS | {"def", "abbrev", "instance", "axiom", "opaque"}
_WITH_FIELDS = frozenset({"structure", "class", "inductive"})
_LAKEFILES = ("lakefile.toml", "lakefile.lean")
_SKIPPED_FOLDERS = frozenset({"build", "lake-packages", "node_modules"})
_SOURCE_FOLDER = re.compile(r"srcDir\s*:=\s*\"([^\"\n]+)\"")
_PACKAGE_PATH = re.compile(r"^(?:\.lake/packages|lake-packages)/[^/]+/(?:src/lean/)?")


@dataclass(frozen=True, slots=True)
class Sources:
    """A corpus, and the files that it lacks with the reason of each."""

    corpus: Corpus
    skipped: tuple[str, ...]


def read_project(root: Path, progress: Callable[[int, int], None] | None = None) -> Sources:
    """The corpus of a Lake project: its own modules and those of the packages in `.lake/packages`.

    Raises CorpusError when `root` is no Lake project or has no `.lean` file.
    """
    if not any((root / name).is_file() for name in _LAKEFILES):
        raise CorpusError(f"{root} is no Lake project: there is neither lakefile.toml nor lakefile.lean in it")
    files = dict(_modules(root))
    for package in sorted((root / ".lake" / "packages").glob("*/")):
        files = dict(_modules(package)) | files
    if not files:
        raise CorpusError(f"{root} has no .lean file below its source folders")
    imports: dict[str, tuple[str, ...]] = {}
    premises: list[Premise] = []
    skipped: list[str] = []
    for number, (module, path) in enumerate(files.items(), 1):
        try:
            imports[module], found = read_module(path.read_text(encoding="utf-8-sig"), module)
            premises += found
        except LexicalError as error:
            skipped.append(f"{path}:{line_of(path.read_text(encoding='utf-8-sig'), error.position)}: {error}")
        except (OSError, UnicodeDecodeError) as error:
            skipped.append(f"{path}: {error}")
        if progress is not None:
            progress(number, len(files))
    return Sources(Corpus(tuple(premises), imports), tuple(skipped))


def read_module(text: str, module: str) -> tuple[tuple[str, ...], list[Premise]]:
    """What a source file imports, and the premises that it declares, in order. Raises LexicalError."""
    text = text.replace("\r\n", "\n")
    lines = [0, *(match.end() for match in re.finditer("\n", text))]
    imports: list[str] = []
    premises: list[Premise] = []
    scopes: list[str] = []  # one for each part of a name that `end` may close; "" for sections
    prelude = False
    previous: Command | None = None
    for command in cut_commands(text):
        code = command.code
        words = [token.text for token in code]
        after = words[words.index(command.word) + 1 :]
        if command.word == "import":
            imports += after[1:] if after[:1] == ["all"] else after
        elif command.word == "prelude":
            prelude = True
        elif command.word in ("namespace", "section"):
            parts = after[0].split(".") if after else [""]
            scopes += parts if command.word == "namespace" else [""] * len(parts)
        elif command.word == "mutual":
            scopes.append("")
        elif command.word == "end":
            del scopes[len(scopes) - (after[0].count(".") + 1 if after else 1) :]
        elif command.word in _WITH_TYPE | _WITH_FIELDS and not (previous and previous.code[-1].text == "deriving"):
            name = _full_name(code[words.index(command.word) + 1 :], [scope for scope in scopes if scope])
            if name and "private" not in words[: words.index(command.word)]:
                end = code[-1].end
                line = bisect_right(lines, end - 1)
                position = place(line, end - lines[line - 1])
                premises.append(Premise(name, _statement(command), _kind(command.word), module, position))
        previous = command
    return (*imports,) if prelude else ("Init", *imports), premises


def read_leandojo(path: Path) -> Corpus:
    """The corpus of a LeanDojo `corpus.jsonl`: a line a file, each after those that it imports. Raises CorpusError."""
    imports: dict[str, tuple[str, ...]] = {}
    premises: list[Premise] = []
    modules: dict[str, str] = {}  # by path
    try:
        with path.open(encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                try:
                    row = json.loads(line)
                    source = str(row["path"])
                    module = modules[source] = _module_of(source, imports)
                    imports[module] = tuple(modules[str(other)] for other in row["imports"])
                    premises += [_dojo_premise(item, module) for item in row["premises"] if _well_formed(item)]
                except KeyError as error:
                    raise CorpusError(
                        f"{path}:{number}: {error} is missing here, or is a file that no line above describes"
                    ) from error
                except (ValueError, TypeError) as error:
                    raise CorpusError(f"{path}:{number}: no line of a LeanDojo corpus: {error}") from error
    except (OSError, UnicodeDecodeError) as error:
        raise CorpusError(f"{path} can't be read: {error}") from error
    return Corpus(tuple(premises), imports)


def _modules(package: Path) -> Iterator[tuple[str, Path]]:
    """Names and files of a package's modules."""
    for folder in _source_folders(package):
        for path in sorted(folder.rglob("*.lean")):
            parts = path.relative_to(folder).with_suffix("").parts
            if not any(part.startswith(".") or part in _SKIPPED_FOLDERS for part in parts) and parts != ("lakefile",):
                yield ".".join(parts), path


def _source_folders(package: Path) -> list[Path]:
    """Where a package keeps its sources, by its lakefile: `srcDir` of the package and of its libraries."""
    names: set[str] = set()
    try:
        if (package / "lakefile.toml").is_file():
            settings: dict[str, Any] = tomllib.loads((package / "lakefile.toml").read_text(encoding="utf-8"))
            base = Path(str(settings.get("srcDir", ".")))
            libraries: list[dict[str, Any]] = settings.get("lean_lib") or [{}]
            names = {str(base / str(library.get("srcDir", "."))) for library in libraries}
        elif (package / "lakefile.lean").is_file():
            names = set(_SOURCE_FOLDER.findall((package / "lakefile.lean").read_text(encoding="utf-8")))
    except (OSError, ValueError, AttributeError, TypeError) as error:
        raise CorpusError(f"the lakefile of {package} can't be read: {error}") from error
    inside = [package / name for name in sorted(names) if (package / name).resolve().is_relative_to(package.resolve())]
    return [folder for folder in inside if folder.is_dir()] or [package]


def _full_name(after: list[Token], namespaces: list[str]) -> str:
    """The full name that a declaration gives, by the tokens after its keyword; empty when it gives none."""
    if after and after[0].text == "(":  # (priority := …)
        close = next((i for i, token in enumerate(after) if token.text == ")" and token.depth == after[0].depth), 0)
        after = after[close + 1 :]
    if not after or after[0].kind is not TokenKind.NAME:
        return ""
    written = after[0].text
    return written[7:] if written.startswith("_root_.") else ".".join([*namespaces, written])


def _kind(word: str) -> str:
    return "theorem" if word in THEOREM_WORDS else word


def _statement(command: Command) -> str:
    """The declaration from its keyword to its proof or value; all of it, where it has fields or constructors."""
    tokens = list(command.tokens)
    tokens = tokens[next(i for i, token in enumerate(tokens) if token.text == command.word) :]
    if command.word in _WITH_TYPE:
        signature, value = split_at_proof(tokens)
        tokens = list(signature)
        if not value:  # defined by cases, or field by field
            ends = ("|", "where")
            tokens = tokens[: next((i for i, t in enumerate(tokens) if t.depth == 0 and t.text in ends), len(tokens))]
    return without_comments(tokens)


def _module_of(path: str, taken: Mapping[str, object]) -> str:
    """The module that a LeanDojo path means; the path itself where two packages have a module of one name."""
    name = _PACKAGE_PATH.sub("", path).removesuffix(".lean").replace("/", ".")
    return path if name in taken else name


def _well_formed(item: Mapping[str, Any]) -> bool:
    """LeanDojo's own choice: no mutual definitions, and nothing that its parser got wrong."""
    name = item["full_name"]
    return name is not None and "user__.n" not in name and item["code"] != "" and not re.fullmatch(r"\[.*\]", name)


def _dojo_premise(item: Mapping[str, Any], module: str) -> Premise:
    line, column = item["end"]
    name, code = str(item["full_name"]), str(item["code"])
    word = re.search(r"\b(?:theorem|lemma|def|abbrev|instance|structure|class|inductive|axiom|opaque)\b", code)
    return Premise(name, code, _kind(word.group()) if word else str(item.get("kind", "")), module, place(line, column))
