"""A run's output directory: what is in it, who may write to it, and how it survives a crash or a full disk.

Knows nothing of Lean or of search. Every result is one whole line that is on disk before the next problem is reported;
every other file is replaced in one step. So at any moment what is there is right, and a run can go on from it.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import json
import os
import re
import shutil
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Self, cast

from lean_env.cache import atomic_write
from sequent.errors import UsageError

MANIFEST, RESULTS, SUMMARY, GRAPHS, PROOFS = "manifest.json", "results.jsonl", "summary.json", "graphs", "proofs"
_LOCK = ".lock"
_LONGEST_NAME = 120  # bytes; file systems take 255, and suffixes come on top

# A run can be continued only when all of these are as they were: else its results could not be compared.
_SAME_ON_RESUME = ("environment", "strategy", "generator", "generator_identity", "budgets", "seed", "input")

Record = dict[str, Any]


class WriteError(Exception):
    """A result could not be written (a full disk, say). What was written before is whole."""


class RunDirectory:
    """Open with `RunDirectory.open`; a context manager that holds the directory's lock."""

    def __init__(self, path: Path, lock: int, stems: dict[str, str]) -> None:
        self.path = path
        self.done: dict[str, Record] = {}  # records by problem name, in order of ending
        self.repaired_bytes = 0  # of a last line that was only half written
        self._lock = lock
        self._stems = stems
        self._results = -1

    @classmethod
    def open(
        cls, path: Path, manifest: Record, names: Iterable[str], *, resume: bool = False, overwrite: bool = False
    ) -> Self:
        """Start a run on the problems `names` in `path`, or go on with the one that is there.

        Raises UsageError when the directory belongs to another run, to something else, or is being written to.
        """
        try:
            path.mkdir(parents=True, exist_ok=True)
            lock = os.open(path / _LOCK, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            raise UsageError(f"{path} cannot be used as output directory: {error.strerror or error}") from error
        directory = cls(path, lock, file_stems(names))
        try:
            directory._start(manifest, resume, overwrite)
        except BaseException:
            directory.close()
            raise
        return directory

    def write(self, record: Record, graph: Record | None = None, proof: str | None = None) -> Record:
        """Keep a result, its graph and its verified file. Returns the record with the names of these files.

        Raises WriteError; nothing that was written before is harmed by it, and the problem counts as not done.
        """
        files: dict[str, str] = {}
        stem = self._stems[record["name"]]
        try:
            if graph is not None:
                files["graph"] = f"{GRAPHS}/{stem}.json"
                atomic_write(self.path / files["graph"], json.dumps(graph, ensure_ascii=False) + "\n")
            if proof is not None:
                files["proof"] = f"{PROOFS}/{stem}.lean"
                atomic_write(self.path / files["proof"], proof)
            record = record | {"files": files}
            self._append((json.dumps(record, ensure_ascii=False) + "\n").encode())
        except OSError as error:
            raise WriteError(f"{self.path}: {error.strerror or error}") from error
        self.done[record["name"]] = record
        return record

    def write_summary(self, summary: Record) -> None:
        """Replace the summary. Raises WriteError."""
        try:
            atomic_write(self.path / SUMMARY, json.dumps(summary, ensure_ascii=False, indent=2) + "\n")
        except OSError as error:
            raise WriteError(f"{self.path / SUMMARY}: {error.strerror or error}") from error

    def close(self) -> None:
        """Let others write here."""
        for handle in (self._results, self._lock):
            if handle >= 0:
                os.close(handle)
        self._results = self._lock = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _start(self, manifest: Record, resume: bool, overwrite: bool) -> None:
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            owner = os.pread(self._lock, 100, 0).decode(errors="replace").strip()
            raise UsageError(
                f"{self.path}: another run is writing to it (process {owner}); choose another --out"
            ) from error
        os.ftruncate(self._lock, 0)
        os.pwrite(self._lock, f"{os.getpid()}\n".encode(), 0)

        content = {entry.name for entry in self.path.iterdir()} - {_LOCK}
        if content and MANIFEST not in content:
            raise UsageError(f"{self.path} is not empty and holds no run of Sequent; choose another --out")
        if content and not resume and not overwrite:
            earlier = self._manifest()
            raise UsageError(
                f"{self.path} holds the run that was started at {earlier.get('started_at')} on "
                f"{earlier.get('input', {}).get('path')}: go on with it by --resume, replace it by --overwrite, "
                "or choose another --out"
            )
        if content and overwrite and not resume:
            self._clear()
            content = set[str]()
        if content:
            manifest = self._continued(manifest)
        for folder in (GRAPHS, PROOFS):
            (self.path / folder).mkdir(exist_ok=True)
        # The manifest comes first: a directory with anything else in it has one.
        atomic_write(self.path / MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=2) + "\n")
        self._results = os.open(self.path / RESULTS, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o644)
        self._read_results()

    def _clear(self) -> None:
        for name in (RESULTS, SUMMARY, MANIFEST):
            (self.path / name).unlink(missing_ok=True)
        for folder in (GRAPHS, PROOFS):
            shutil.rmtree(self.path / folder, ignore_errors=True)

    def _manifest(self) -> Record:
        try:
            return cast(Record, json.loads((self.path / MANIFEST).read_text(encoding="utf-8")))
        except (OSError, ValueError) as error:
            raise UsageError(f"{self.path / MANIFEST} cannot be read: {error}") from error

    def _continued(self, manifest: Record) -> Record:
        earlier = self._manifest()
        for key in _SAME_ON_RESUME:
            if _comparable(earlier.get(key)) != _comparable(manifest.get(key)):
                raise UsageError(
                    f"{self.path} holds another run: its {key} is {json.dumps(earlier.get(key), ensure_ascii=False)}, "
                    f"and now it is {json.dumps(manifest.get(key), ensure_ascii=False)}; choose another --out"
                )
        resumed = [*earlier.get("resumed_at", []), manifest["started_at"]]
        return manifest | {"started_at": earlier.get("started_at"), "resumed_at": resumed}

    def _read_results(self) -> None:
        with os.fdopen(os.dup(self._results), "rb") as file:
            file.seek(0)
            content = file.read()
        whole = content.rfind(b"\n") + 1
        lines = content[:whole].split(b"\n")[:-1]
        for number, line in enumerate(lines, start=1):
            try:
                record = cast(Record, json.loads(line))
                self.done[record["name"]] = record
            except (ValueError, KeyError, TypeError) as error:
                if number < len(lines):
                    raise UsageError(
                        f"{self.path / RESULTS}:{number} is damaged: {error}; choose another --out"
                    ) from error
                whole -= len(line) + 1  # the machine went down while it was written
        if whole < len(content):
            os.ftruncate(self._results, whole)
            self.repaired_bytes = len(content) - whole

    def _append(self, data: bytes) -> None:
        size = os.fstat(self._results).st_size
        try:
            written = 0
            while written < len(data):
                written += os.write(self._results, data[written:])
            os.fsync(self._results)
        except OSError:
            with contextlib.suppress(OSError):
                os.ftruncate(self._results, size)
            raise


def file_stems(names: Iterable[str]) -> dict[str, str]:
    """A file name for each problem: its own name, made plain, with a hash where two would meet.

    They would meet too on a file system that does not tell capitals apart.
    """
    plain = {name: _plain(name) for name in names}
    count = Counter(stem.casefold() for stem in plain.values())
    return {
        name: stem if count[stem.casefold()] == 1 else f"{stem}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
        for name, stem in plain.items()
    }


def _comparable(value: object) -> object:
    """Where the input lies does not matter; what is in it does."""
    return {k: v for k, v in cast(Record, value).items() if k != "path"} if isinstance(value, dict) else value


def _plain(name: str) -> str:
    stem = re.sub(r"[^\w.-]", "_", name).lstrip(".-") or "_"
    while len(stem.encode()) > _LONGEST_NAME:
        stem = stem[:-1]
    return stem
