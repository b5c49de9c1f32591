"""Indexes on disk: one folder each, named by what corpus, encoder and settings hash to.

A folder's `manifest.json` names its other files with their digests and is replaced in one step, so a reader sees a
whole index or none. What is damaged is noticed when it is opened, and built anew.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import secrets
import shutil
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np

from lean_env.cache import atomic_write, cache_folder
from lean_env.embedded import CoreLibrary
from retriever.bm25 import Bm25Retriever
from retriever.core import core_corpus
from retriever.corpus import Corpus, Premise
from retriever.encoder import Encoder, LexicalEncoder, lexical_name, premise_text
from retriever.errors import CorpusError, EncoderError, IndexDamaged
from retriever.index import Changes, PremiseIndex, Progress
from retriever.ranking import HybridRetriever, Retriever
from retriever.vectors import IndexSettings, VectorIndex

CORE = "core"  # the source that is the embedded core library
FORMAT = 1
MANIFEST = "manifest.json"
METHODS = ("hybrid", "dense", "bm25")


@dataclass(frozen=True, slots=True)
class StoredIndex:
    """An opened index. `rebuilt` says what was wrong with the one that was there; `changes` is None unless updated."""

    dense: PremiseIndex
    bm25: Bm25Retriever
    folder: Path
    rebuilt: str = ""
    fresh: bool = False  # it was not there and has been built
    changes: Changes | None = None

    def retriever(self, method: str = "hybrid") -> Retriever:
        """`dense`, `bm25`, or `hybrid` of both."""
        if method == "hybrid":
            return HybridRetriever([self.dense, self.bm25])
        return self.dense if method == "dense" else self.bm25


@dataclass(frozen=True, slots=True)
class Entry:
    """What a folder's manifest says. `damage` is empty for an index that can be used."""

    folder: Path
    source: str = ""
    encoder: str = ""
    spec: str = ""  # how the user called the encoder
    kind: str = ""
    premises: int = 0
    dimension: int = 0
    created: str = ""
    bytes: int = 0
    damage: str = ""
    files: dict[str, dict[str, Any]] = field(default_factory=dict[str, dict[str, Any]], repr=False)


class IndexStore:
    """The indexes below one folder; by default in the user's cache."""

    def __init__(self, folder: Path | None = None, settings: IndexSettings | None = None) -> None:
        self.folder = folder or cache_folder() / "indexes"
        self.settings = settings or IndexSettings()

    def open(
        self,
        corpus: Corpus,
        encoder: Encoder | None = None,
        *,
        source: str = "",
        spec: str = "",
        progress: Progress | None = None,
    ) -> StoredIndex:
        """The index of a corpus; built, or brought up to date, when it is not there or damaged.

        Without an encoder it is the lexical one, fitted to the corpus. With one, an index of the same `source` is taken
        for an older version of the corpus, and only what is new is encoded. The older index of a `source` goes.
        """
        name = lexical_name() if encoder is None else encoder.name
        folder = self.folder / self._key(corpus, name)
        damage = ""
        if (folder / MANIFEST).exists():
            try:
                return self._load(folder, corpus, encoder)
            except IndexDamaged as error:
                damage = str(error)
        with self._lock(folder.name):
            if (folder / MANIFEST).exists() and not damage:  # somebody else has built it meanwhile
                return self._load(folder, corpus, encoder)
            older = self._older(source, name, folder) if source else None
            if older is not None and encoder is not None:
                dense = self._load(older, _read_corpus(older), encoder, mapped=False).dense
                changes = dense.update(corpus, progress)
            else:
                fitted = encoder or LexicalEncoder.fit([premise_text(premise) for premise in corpus.premises])
                dense, changes = PremiseIndex.build(corpus, fitted, self.settings, progress), None
            bm25 = Bm25Retriever.build(corpus)
            self._save(folder, dense, bm25, source, spec or name)
            if older is not None and source != CORE:  # versions of the core library live side by side
                shutil.rmtree(older, ignore_errors=True)
        return StoredIndex(dense, bm25, folder, damage, fresh=True, changes=changes)

    def open_source(self, source: str, encoder: Encoder | None = None) -> StoredIndex:
        """The newest index of a source as it was built; the source is not read. Raises CorpusError or IndexDamaged."""
        name = lexical_name() if encoder is None else encoder.name
        found = [entry for entry in self.entries() if (entry.source, entry.encoder) == (source, name)]
        if not found:
            raise CorpusError(f"there is no index of {source} with the encoder {name}: `sequent index build` makes one")
        newest = max(found, key=lambda entry: entry.created)
        return self._load(newest.folder, _read_corpus(newest.folder), encoder)

    def entries(self) -> list[Entry]:
        """All indexes, the newest last."""
        folders = [path.parent for path in self.folder.glob(f"*/{MANIFEST}")] if self.folder.is_dir() else []
        return sorted((_entry(folder) for folder in folders), key=lambda entry: (entry.created, entry.folder.name))

    def _key(self, corpus: Corpus, encoder: str) -> str:
        settings = asdict(self.settings) | {"threads": 0}
        parts = json.dumps([FORMAT, corpus.fingerprint, encoder, settings], sort_keys=True)
        return hashlib.sha256(parts.encode()).hexdigest()[:16]

    @contextmanager
    def _lock(self, key: str) -> Generator[None]:
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / f".{key}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _older(self, source: str, encoder: str, folder: Path) -> Path | None:
        """The newest sound index of the same source and encoder."""
        for entry in reversed(self.entries()):
            if (entry.source, entry.encoder) == (source, encoder) and entry.folder != folder and not entry.damage:
                try:
                    _check(entry)
                except IndexDamaged:
                    continue
                return entry.folder
        return None

    def _load(self, folder: Path, corpus: Corpus, encoder: Encoder | None, *, mapped: bool = True) -> StoredIndex:
        entry = _entry(folder)
        if entry.damage:
            raise IndexDamaged(entry.damage)
        paths = _check(entry)
        try:
            fitted = encoder or LexicalEncoder.load(paths["encoder"])
            owners = np.load(paths["owners"], allow_pickle=False)
        except (EncoderError, OSError, ValueError, EOFError) as error:
            raise IndexDamaged(f"{folder}: {error}") from error
        vectors = VectorIndex.load(paths["vectors"], self.settings, mapped=mapped)
        if len(vectors) != len(owners) or owners.max(initial=-1) >= len(corpus.premises):
            raise IndexDamaged(f"{folder}: {len(vectors)} vectors do not fit {len(corpus.premises)} premises")
        return StoredIndex(
            PremiseIndex(corpus, fitted, vectors, owners), Bm25Retriever.load(paths["bm25"], corpus), folder
        )

    def _save(self, folder: Path, dense: PremiseIndex, bm25: Bm25Retriever, source: str, spec: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        writers: dict[str, Callable[[Path], None]] = {
            "corpus": lambda path: _write_corpus(path, dense.corpus),
            "vectors": dense.vectors.save,
            "owners": lambda path: _write_array(path, dense.owners),
            "bm25": bm25.save,
        }
        if isinstance(dense.encoder, LexicalEncoder):
            writers["encoder"] = dense.encoder.save
        files: dict[str, dict[str, Any]] = {}
        for role, write in writers.items():
            path = folder / f"{role}-{secrets.token_hex(4)}"
            write(path)
            files[role] = {"name": path.name, "sha256": _digest(path), "stamp": _stamp(path)}
        manifest = {
            "format": FORMAT,
            "source": source,
            "encoder": dense.encoder.name,
            "spec": spec,
            "kind": dense.vectors.kind,
            "premises": len(dense.corpus.premises),
            "dimension": dense.vectors.dimension,
            "created": datetime.now(UTC).isoformat(timespec="microseconds"),
            "files": files,
        }
        atomic_write(folder / MANIFEST, json.dumps(manifest, indent=1, ensure_ascii=False))
        used = {MANIFEST, *(file["name"] for file in files.values())}
        for path in folder.iterdir():
            if path.name not in used:
                path.unlink(missing_ok=True)  # whoever has it mapped keeps it


def core_index(library: CoreLibrary, encoder: Encoder | None = None, progress: Progress | None = None) -> StoredIndex:
    """The index of the embedded core library, built at first use and kept in the user's cache."""
    return IndexStore().open(core_corpus(library), encoder, source=CORE, progress=progress)


def _entry(folder: Path) -> Entry:
    try:
        read = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        if read["format"] != FORMAT:
            return Entry(folder, damage=f"{folder}: format {read['format']}, and this version reads {FORMAT}")
        size = sum(path.stat().st_size for path in folder.iterdir())
        known = {name: read[name] for name in Entry.__dataclass_fields__ if name in read}
        return Entry(folder, bytes=size, **known)
    except (OSError, ValueError, KeyError, TypeError) as error:
        return Entry(folder, damage=f"{folder / MANIFEST} can't be read: {error}")


def _check(entry: Entry) -> dict[str, Path]:
    """The files of an index. Raises IndexDamaged when one has changed; files as they were left are not read again."""
    paths: dict[str, Path] = {}
    for role, file in entry.files.items():
        path = paths[role] = entry.folder / str(file["name"])
        try:
            if _stamp(path) != file["stamp"] and _digest(path) != file["sha256"]:
                raise IndexDamaged(f"{path} is not what was written there")
        except OSError as error:
            raise IndexDamaged(f"{path} can't be read: {error.strerror or error}") from error
    return paths


def _stamp(path: Path) -> list[int]:
    status = path.stat()
    return [status.st_size, status.st_mtime_ns, status.st_ino]


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _write_array(path: Path, array: Any) -> None:
    with path.open("wb") as file:
        np.save(file, array)


def _write_corpus(path: Path, corpus: Corpus) -> None:
    """The import graph in the first line, then a premise a line."""
    with path.open("w", encoding="utf-8") as file:
        file.write(json.dumps(corpus.imports, ensure_ascii=False) + "\n")
        for premise in corpus.premises:
            file.write(json.dumps(asdict(premise), ensure_ascii=False) + "\n")


def _read_corpus(folder: Path) -> Corpus:
    path = _check(_entry(folder)).get("corpus", folder / "corpus")
    try:
        with path.open(encoding="utf-8") as file:
            imports = {name: tuple(others) for name, others in json.loads(next(file)).items()}
            return Corpus(tuple(Premise(**json.loads(line)) for line in file), imports)
    except (OSError, ValueError, TypeError, StopIteration, CorpusError) as error:
        raise IndexDamaged(f"{path} holds no corpus: {error}") from error
