"""`sequent index`: premise indexes of the core library, of Lake projects and of LeanDojo corpora."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sequent.commands._shared import Positive, core_with_progress
from sequent.console import duration, print_json, say
from sequent.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from retriever import Encoder, IndexStore
    from retriever.store import StoredIndex

METHODS = ("hybrid", "dense", "bm25")

_EXAMPLES = """\
examples:
  sequent index build                                       of the core library, with the lexical encoder
  sequent index build --source my-project --encoder minilm  of a Lake project; a second time encodes what changed
  sequent index build --source corpus.jsonl --encoder kaiyuy/leandojo-lean4-retriever-byt5-small
  sequent index query "⊢ √x * √x = x" "a b : ℕ ⊢ a ∣ a * b" -k 5
  sequent index query "⊢ a + b = b + a" --imports Sequent.Nat.Basic      among what these modules reach
  sequent index stats

exit status: 0 done, 1 (stats) an index is damaged: `build` makes it anew, 2 bad usage or input
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.description = "Premise indexes: what retrieval searches, and what it finds for a goal."
    parser.epilog = _EXAMPLES
    parser.add_argument("action", choices=["build", "query", "stats"])
    parser.add_argument("texts", nargs="*", metavar="TEXT", help="query: goals or statements, answered as one batch")
    parser.add_argument(
        "--source",
        default="core",
        metavar="SOURCE",
        help="core (default), the folder of a Lake project, or a LeanDojo corpus.jsonl",
    )
    parser.add_argument(
        "--encoder",
        default="lsa",
        metavar="NAME",
        help="lsa (default, needs no model), minilm, or the folder or published name of a T5 or sentence-transformers "
        "model",
    )
    parser.add_argument("--method", choices=METHODS, help="query: how premises are ranked (default: hybrid)")
    parser.add_argument("-k", type=Positive(int), metavar="N", help="query: so many premises (default: 10)")
    parser.add_argument("--imports", nargs="+", metavar="MODULE", help="query: only what these modules make accessible")
    parser.add_argument("--folder", type=Path, metavar="DIR", help="where indexes are (default: the user's cache)")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(options: argparse.Namespace) -> int:
    """Do what was asked."""
    _refuse(options)
    from retriever import IndexStore, RetrieverError

    store = IndexStore(options.folder)
    try:
        return {"build": _build, "query": _query, "stats": _stats}[options.action](store, options)
    except RetrieverError as error:
        raise UsageError(str(error)) from error


def _refuse(options: argparse.Namespace) -> None:
    """Options of another action."""
    for name in ("method", "k", "imports", "texts"):
        if getattr(options, name) and options.action != "query":
            raise UsageError(f"{'TEXT' if name == 'texts' else f'--{name}'} goes with `sequent index query`")
    if options.action == "query" and not options.texts:
        raise UsageError('give the goals to query, for example: sequent index query "⊢ a + b = b + a"')


def _build(store: IndexStore, options: argparse.Namespace) -> int:
    started = time.monotonic()
    stored = _built(store, options)
    took = time.monotonic() - started
    index, changes = stored.dense, stored.changes
    if options.json:
        print_json(
            {
                "folder": str(stored.folder),
                "built": stored.fresh,
                "rebuilt": stored.rebuilt,
                "encoder": index.encoder.name,
                "kind": index.vectors.kind,
                "premises": len(index.corpus.premises),
                "modules": len(index.corpus.imports),
                "dimension": index.vectors.dimension,
                "seconds": round(took, 2),
                "changes": None
                if changes is None
                else {"kept": changes.kept, "added": changes.added, "removed": changes.removed},
            }
        )
        return 0
    what = f"{len(index.corpus.premises):,} premises of {len(index.corpus.imports):,} modules"
    done = f"built in {duration(took)}" if stored.fresh else "is up to date"
    if changes is not None:
        done += f"; {changes.kept:,} kept, {changes.added:,} added, {changes.removed:,} removed"
    print(f"{what}, {index.encoder.name}, {index.vectors.kind}: {done}")
    print(f"  {stored.folder}")
    return 0


def _built(store: IndexStore, options: argparse.Namespace) -> StoredIndex:
    """The index of the source as it is now."""
    from retriever import core_corpus
    from retriever.sources import read_leandojo, read_project
    from retriever.store import CORE

    encoder = _encoder(options.encoder)
    source = _source(options.source)
    path = Path(source)
    if source == CORE:
        corpus = core_corpus(core_with_progress())
    elif path.is_dir():
        read = read_project(path, _shower("reading sources"))
        corpus = read.corpus
        for skipped in read.skipped:
            say(f"skipped {skipped}")
    elif path.is_file():
        corpus = read_leandojo(path)
    else:
        raise UsageError(f"--source {options.source}: there is no such folder or file; `core` is the core library")
    if not corpus.premises:
        raise UsageError(f"--source {options.source}: there is no premise in it")
    stored = store.open(corpus, encoder, source=source, spec=options.encoder, progress=_shower("encoding premises"))
    if stored.rebuilt:
        say(f"the index was damaged and has been built anew: {stored.rebuilt}")
    return stored


def _query(store: IndexStore, options: argparse.Namespace) -> int:
    source = _source(options.source)
    # The core library's index is made when it is missing; others are read as they were built.
    stored = _built(store, options) if source == "core" else store.open_source(source, _encoder(options.encoder))
    retriever = stored.retriever(options.method or METHODS[0])
    among = None
    if options.imports:
        unknown = [module for module in options.imports if module not in retriever.corpus.imports]
        if unknown:
            raise UsageError(f"--imports: {options.source} has no module {', '.join(unknown)}")
        among = retriever.corpus.accessible(options.imports)
    found = retriever.query(options.texts, options.k or 10, among=among)
    if options.json:
        answers: list[dict[str, Any]] = [
            {
                "query": text,
                "premises": [
                    {
                        "name": item.premise.name,
                        "score": round(item.score, 4),
                        "kind": item.premise.kind,
                        "module": item.premise.module,
                        "statement": item.premise.statement,
                    }
                    for item in items
                ],
            }
            for text, items in zip(options.texts, found, strict=True)
        ]
        print_json({"method": options.method or METHODS[0], "encoder": stored.dense.encoder.name, "answers": answers})
        return 0
    for text, items in zip(options.texts, found, strict=True):
        if len(options.texts) > 1:
            print(text)
        for item in items:
            print(f"{item.score:7.3f}  {item.premise.name} : {' '.join(item.premise.statement.split())}")
    return 0


def _stats(store: IndexStore, options: argparse.Namespace) -> int:
    entries = store.entries()
    damaged = [entry for entry in entries if entry.damage]
    if options.json:
        keys = ("source", "encoder", "kind", "premises", "dimension", "created", "bytes", "damage")
        rows = [{"folder": str(entry.folder)} | {key: getattr(entry, key) for key in keys} for entry in entries]
        print_json({"folder": str(store.folder), "indexes": rows})
        return 1 if damaged else 0
    print(f"{store.folder}: {len(entries)} indexes, {sum(entry.bytes for entry in entries) / 2**20:.1f} MiB")
    for entry in entries:
        if entry.damage:
            print(f"  damaged: {entry.damage}")
            continue
        print(
            f"  {entry.source or 'unnamed'}: {entry.premises:,} premises, {entry.encoder}, "
            f"{entry.dimension} dimensions, {entry.kind}, {entry.bytes / 2**20:.1f} MiB, {entry.created[:10]}"
        )
    return 1 if damaged else 0


def _source(text: str) -> str:
    """`core`, or an absolute path."""
    return text if text == "core" else str(Path(text).resolve())


def _encoder(spec: str) -> Encoder | None:
    """None is the lexical one, which is fitted to its corpus."""
    if spec == "lsa":
        return None
    from retriever.neural import TransformerEncoder

    return TransformerEncoder.load(spec)


def _shower(what: str) -> Callable[[int, int], None]:
    """Progress for whoever watches; for others a line at the end of work that took some seconds."""
    started = time.monotonic()

    def show(done: int, total: int) -> None:
        if sys.stderr.isatty():
            end = "\r\x1b[K" if done == total else ""
            print(f"\r\x1b[K  {what} {done:,}/{total:,}", end=end, file=sys.stderr, flush=True)
        elif done == total and (took := time.monotonic() - started) > 5:
            say(f"{what}: {total:,} in {duration(took)}")

    return show
