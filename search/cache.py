"""A memory of goals that were proved, or were tried in vain, shared by attempts and processes.

What it says is a suggestion: a proof that comes out of it counts only after it was replayed. Its keys are texts that
mean nothing to it. `SqliteCache` may be used by several processes at once.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import logging
import os
import sqlite3
import threading
import time
from collections import OrderedDict
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol, cast

from search.errors import CacheError

_log = logging.getLogger(__name__)

MAX_ENTRIES = 200_000
LONGEST_ENTRY = 1_000_000  # characters of what is written for one result; a longer one is not kept


@dataclass(frozen=True, slots=True)
class CachedResult:
    """What is remembered of one goal: a proof script with its verdict, or None and what was spent in vain."""

    script: str | None
    verdict: Mapping[str, object] = field(default_factory=dict[str, object])
    spent: Mapping[str, float] = field(default_factory=dict[str, float])


@dataclass(frozen=True, slots=True)
class CacheEntry:
    """One result with its address."""

    environment: str
    key: str
    result: CachedResult


class ProofCache(Protocol):
    """Remembers results by (fingerprint of the environment, key of the goal).

    A proof is never replaced by a failure, and a failure only by one that more wall time was spent on. How much is kept
    is bounded: what was used last stays. What a cache can't read it does not know.
    """

    def get(self, environment: str, key: str) -> CachedResult | None:
        """What is remembered of a goal, or None."""
        ...

    def put(self, environment: str, key: str, result: CachedResult) -> None:
        """Remember a result. A cache that can't be written forgets it: nothing is raised."""
        ...

    def entries(self) -> Iterator[CacheEntry]:
        """All that is remembered, in no certain order. What is put meanwhile may be missed."""
        ...

    def clear(self, keep: str | None = None) -> int:
        """Forget everything, but for environments that begin with `keep`; how many results that were."""
        ...

    def __len__(self) -> int: ...

    def close(self) -> None:
        """Let go of what the cache holds open. A cache that is not only in memory is there again when opened."""
        ...


def supersedes(new: CachedResult, old: CachedResult) -> bool:
    """Whether a cache that knows `old` should remember `new` in its place."""
    if new.script is not None or old.script is not None:
        return new.script is not None
    return new.spent.get("wall_seconds", 0.0) >= old.spent.get("wall_seconds", 0.0)


class MemoryCache:
    """A proof cache that lives as long as the object. Keeps the `max_entries` results that were used last."""

    def __init__(self, max_entries: int = MAX_ENTRIES) -> None:
        self.max_entries = max_entries
        self._results: OrderedDict[tuple[str, str], CachedResult] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, environment: str, key: str) -> CachedResult | None:
        with self._lock:
            result = self._results.get((environment, key))
            if result is not None:
                self._results.move_to_end((environment, key))
            return result

    def put(self, environment: str, key: str, result: CachedResult) -> None:
        with self._lock:
            old = self._results.get((environment, key))
            if old is not None and not supersedes(result, old):
                return
            self._results[environment, key] = result
            self._results.move_to_end((environment, key))
            while len(self._results) > self.max_entries:
                self._results.popitem(last=False)

    def entries(self) -> Iterator[CacheEntry]:
        with self._lock:
            found = [CacheEntry(*address, result) for address, result in self._results.items()]
        return iter(found)

    def clear(self, keep: str | None = None) -> int:
        with self._lock:
            before = len(self._results)
            for address in list(self._results):
                if keep is None or not address[0].startswith(keep):
                    del self._results[address]
            return before - len(self._results)

    def __len__(self) -> int:
        return len(self._results)

    def close(self) -> None:
        with self._lock:
            self._results.clear()


_APPLICATION_ID = 0x53_51_50_43  # "SQPC": tells our files from those of other programs
_VERSION = 1
_SCHEMA = f"""
CREATE TABLE IF NOT EXISTS results (
    address TEXT PRIMARY KEY,    -- SHA-256 of environment and key
    checksum TEXT NOT NULL,      -- SHA-256 of environment, key and payload
    environment TEXT NOT NULL,   -- this and the next are for people: the checksum is what counts
    goal TEXT NOT NULL,
    payload TEXT NOT NULL,       -- JSON: script, verdict, spent
    used INTEGER NOT NULL        -- seconds since 1970
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS results_used ON results (used);
PRAGMA application_id = {_APPLICATION_ID};
PRAGMA user_version = {_VERSION};
"""
_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


class _Unreadable(Exception):
    """The file is a proof cache no longer: it is damaged, or of another version."""


class SqliteCache:
    """A proof cache in one SQLite file, safe for several processes and threads.

    A damaged file is moved aside (`NAME.damaged-1`, ...) with a warning in the log and begun anew; a damaged or
    exchanged entry is deleted and counts as unknown. Keeps about the `max_entries` results that were used last. Raises
    CacheError when `path` holds another program's database or its folder can't be written.
    """

    def __init__(self, path: Path, max_entries: int = MAX_ENTRIES) -> None:
        self.path = path
        self.max_entries = max_entries
        self._lock = threading.RLock()
        self._puts = 0
        self._owner = os.getpid()
        self._inherited: list[sqlite3.Connection] = []
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = self._open(suspect=False)
        except (OSError, sqlite3.OperationalError) as error:
            raise CacheError(f"can't use {path} as the proof cache: {error}") from error

    def get(self, environment: str, key: str) -> CachedResult | None:
        with self._guarded() as connection:
            return self._get(connection, environment, key)
        return None

    def put(self, environment: str, key: str, result: CachedResult) -> None:
        payload = json.dumps(
            {"script": result.script, "verdict": dict(result.verdict), "spent": dict(result.spent)}, ensure_ascii=True
        )
        if len(payload) + len(key) > LONGEST_ENTRY:
            return
        with self._guarded() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                old = self._get(connection, environment, key)
                if old is None or supersedes(result, old):
                    connection.execute(
                        "INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?, ?, ?)",
                        (
                            _digest(environment, key),
                            _digest(environment, key, payload),
                            _printable(environment),
                            _printable(key),
                            payload,
                            _now(),
                        ),
                    )
                if self._puts % 256 == 0:
                    self._evict(connection)
                self._puts += 1
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    def entries(self) -> Iterator[CacheEntry]:
        last = ""
        while rows := self._page(last):
            for address, checksum, environment, goal, payload in rows:
                result = _parsed(payload) if checksum == _digest(environment, goal, str(payload)) else None
                if result is not None:
                    yield CacheEntry(environment, goal, result)
                last = str(address)

    def clear(self, keep: str | None = None) -> int:
        with self._guarded() as connection:
            kept = "" if keep is None else "WHERE substr(environment, 1, ?) <> ?"
            count = connection.execute(
                f"DELETE FROM results {kept}", () if keep is None else (len(keep), keep)
            ).rowcount
            connection.execute("VACUUM")  # what was deleted is gone from the file too
            return count
        return 0

    def __len__(self) -> int:
        with self._guarded() as connection:
            return int(connection.execute("SELECT count(*) FROM results").fetchone()[0])
        return 0

    def close(self) -> None:
        with self._lock:
            self._connection.close()

    def _get(self, connection: sqlite3.Connection, environment: str, key: str) -> CachedResult | None:
        address = _digest(environment, key)
        row = connection.execute("SELECT checksum, payload, used FROM results WHERE address = ?", (address,)).fetchone()
        if row is None:
            return None
        checksum, payload, used = row
        result = _parsed(payload) if checksum == _digest(environment, key, str(payload)) else None
        if result is None:
            _log.warning("proof cache %s: entry %s is damaged and was deleted", self.path, address)
            connection.execute("DELETE FROM results WHERE address = ?", (address,))
            return None
        if used < _now() - 3600:  # every read would otherwise be a write
            connection.execute("UPDATE results SET used = ? WHERE address = ?", (_now(), address))
        return result

    def _page(self, after: str) -> list[tuple[Any, ...]]:
        with self._guarded() as connection:
            columns = "address, checksum, environment, goal, payload"
            query = f"SELECT {columns} FROM results WHERE address > ? ORDER BY address LIMIT 500"
            return connection.execute(query, (after,)).fetchall()
        return []

    def _evict(self, connection: sqlite3.Connection) -> None:
        surplus = int(connection.execute("SELECT count(*) FROM results").fetchone()[0]) - self.max_entries
        if surplus > 0:
            connection.execute(
                "DELETE FROM results WHERE address IN (SELECT address FROM results ORDER BY used LIMIT ?)", (surplus,)
            )

    @contextmanager
    def _guarded(self) -> Generator[sqlite3.Connection, None, None]:
        """The connection, one user at a time. What goes wrong costs what was asked for, and is not raised."""
        with self._lock:
            if self._owner != os.getpid():  # SQLite's connections must not be carried over a fork
                self._inherited.append(self._connection)  # nor be closed there
                self._connection = self._open(suspect=False)
                self._owner = os.getpid()
            try:
                yield self._connection
            except sqlite3.DatabaseError as error:
                if not _is_damage(error):
                    _log.warning("proof cache %s: %s", self.path, error)
                    return
                self._connection.close()
                self._connection = self._open(suspect=True)

    def _open(self, *, suspect: bool) -> sqlite3.Connection:
        """Open the file, moving a damaged one aside first; a suspect one is read through to find that out.

        One process at a time, so that none moves another's new file.
        """
        with self.path.with_name(self.path.name + ".lock").open("a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            try:
                return self._connect(suspect=suspect)
            except _Unreadable as damage:
                moved = self._move_aside()
                _log.warning("proof cache %s: %s; moved aside to %s and begun anew", self.path, damage, moved.name)
                return self._connect(suspect=False)

    def _connect(self, *, suspect: bool) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, timeout=20.0, isolation_level=None, check_same_thread=False)
        try:
            application = connection.execute("PRAGMA application_id").fetchone()[0]
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
            if tables and application != _APPLICATION_ID:
                raise CacheError(f"{self.path} is a database of another program, not a proof cache")
            if tables and version != _VERSION:
                raise _Unreadable(f"format {version}, expected {_VERSION}")
            if suspect and (fault := connection.execute("PRAGMA quick_check(1)").fetchone()[0]) != "ok":
                raise _Unreadable(str(fault))
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.executescript(_SCHEMA)
            return connection
        except sqlite3.DatabaseError as error:
            connection.close()
            if _is_damage(error):
                raise _Unreadable(str(error)) from error
            raise
        except BaseException:
            connection.close()
            raise

    def _move_aside(self) -> Path:
        number = 1
        while (target := self.path.with_name(f"{self.path.name}.damaged-{number}")).exists():
            number += 1
        self.path.rename(target)
        for suffix in ("-wal", "-shm"):  # they belong to the file that was moved
            self.path.with_name(self.path.name + suffix).unlink(missing_ok=True)
        return target


def _parsed(payload: object) -> CachedResult | None:
    """What a row holds, or None when that is no result: the checksum tells of damage, not of who wrote it."""
    try:
        stored = json.loads(cast("str", payload))
        script, verdict, spent = stored["script"], dict(stored["verdict"]), dict(stored["spent"])
        if script is not None and not isinstance(script, str):
            return None
        return CachedResult(script, verdict, {str(name): float(value) for name, value in spent.items()})
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    code = getattr(error, "sqlite_errorcode", None)
    return isinstance(code, int) and code & 0xFF in _DAMAGE


def _digest(*parts: str) -> str:
    """SHA-256 over parts of known lengths, so that no two lists of parts look alike."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.hexdigest()


def _printable(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")


def _now() -> int:
    return int(time.time())
