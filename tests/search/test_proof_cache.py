"""The proof cache forgets rather than lies, survives damage, and is shared by processes without loss."""

from __future__ import annotations

import fcntl
import logging
import multiprocessing
import sqlite3
import threading
from collections.abc import Iterator
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest

from search import CachedResult, CacheEntry, CacheError, MemoryCache, ProofCache, SqliteCache
from search.cache import _digest  # pyright: ignore[reportPrivateUsage]

PROOF = CachedResult("intro h\nexact h", {"level": 3, "axioms": ["propext"]}, {"wall_seconds": 1.5})
LITTLE = CachedResult(None, {}, {"wall_seconds": 5.0, "expansions": 10})
MUCH = CachedResult(None, {}, {"wall_seconds": 60.0, "expansions": 900})


@pytest.fixture(params=["memory", "sqlite"])
def cache(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[ProofCache]:
    opened = MemoryCache(max_entries=300) if request.param == "memory" else SqliteCache(tmp_path / "proofs.db", 300)
    yield opened
    opened.close()


def test_what_was_put_is_got_for_the_same_environment_and_goal_only(cache: ProofCache) -> None:
    cache.put("lean 1", "⊢ p → p", PROOF)
    assert cache.get("lean 1", "⊢ p → p") == PROOF
    assert cache.get("lean 2", "⊢ p → p") is None
    assert cache.get("lean 1", "⊢ q → q") is None
    assert cache.get("lean 1⊢", " p → p") is None
    assert len(cache) == 1


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [(PROOF, MUCH, PROOF), (LITTLE, PROOF, PROOF), (LITTLE, MUCH, MUCH), (MUCH, LITTLE, MUCH)],
    ids=["proof then failure", "failure then proof", "less then more effort", "more then less effort"],
)
def test_a_better_result_stays(
    cache: ProofCache, first: CachedResult, second: CachedResult, kept: CachedResult
) -> None:
    cache.put("lean", "goal", first)
    cache.put("lean", "goal", second)
    assert cache.get("lean", "goal") == kept


def test_hostile_texts_are_only_texts(cache: ProofCache) -> None:
    for text in ("'; DROP TABLE results; --", "\0", "\ud800", "</script>", "", "x" * 100_000):
        result = CachedResult(text, {text.replace("\ud800", "?"): text})
        cache.put(text, text, result)
        assert cache.get(text, text) == result


def test_the_number_of_results_is_bounded(cache: ProofCache) -> None:
    for number in range(1_500):
        cache.put("lean", str(number), LITTLE)
    assert len(cache) <= 300 + 256
    assert cache.get("lean", "1499") == LITTLE
    assert cache.get("lean", "0") is None


def test_what_is_remembered_can_be_listed_and_forgotten(cache: ProofCache) -> None:
    for number in range(1_200):
        cache.put("lean 1" if number % 3 else "lean 2 ways", str(number), PROOF)
    listed = list(cache.entries())
    assert len(listed) == len({entry.key for entry in listed}) == len(cache)
    assert all(entry.result == PROOF for entry in listed)
    kept = sum(entry.environment == "lean 1" for entry in listed)
    assert cache.clear(keep="lean 1") == len(listed) - kept
    assert {entry.environment for entry in cache.entries()} == {"lean 1"}
    assert (cache.clear(), len(cache)) == (kept, 0)
    cache.put("lean", "goal", PROOF)
    assert list(cache.entries()) == [CacheEntry("lean", "goal", PROOF)]


def test_a_result_that_is_far_too_long_is_not_kept(tmp_path: Path) -> None:
    cache = SqliteCache(tmp_path / "proofs.db")
    cache.put("lean", "goal", CachedResult("x" * 2_000_000))
    assert cache.get("lean", "goal") is None


WRONG_SHAPES = [
    "null",
    "[]",
    "7",
    "[" * 50_000,
    '{"script": "x"}',
    '{"script": 7, "verdict": {}, "spent": {}}',
    '{"script": null, "verdict": [1], "spent": {}}',
    '{"script": null, "verdict": {}, "spent": {"s": "x"}}',
]


def test_an_entry_of_the_right_checksum_and_the_wrong_shape_is_unknown(tmp_path: Path) -> None:
    cache = SqliteCache(tmp_path / "proofs.db")
    for payload in WRONG_SHAPES:
        with sqlite3.connect(tmp_path / "proofs.db") as connection:
            row = (_digest("lean", "goal"), _digest("lean", "goal", payload), "lean", "goal", payload, 0)
            connection.execute("INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?, ?, ?)", row)
        connection.close()
        assert list(cache.entries()) == []
        assert cache.get("lean", "goal") is None
        assert len(cache) == 0


def test_results_are_there_after_the_file_is_opened_again(tmp_path: Path) -> None:
    cache = SqliteCache(tmp_path / "folder" / "proofs.db")
    cache.put("lean", "goal", PROOF)
    cache.close()
    assert SqliteCache(tmp_path / "folder" / "proofs.db").get("lean", "goal") == PROOF


@pytest.mark.parametrize("damage", [b"no database at all, " * 300, b"SQLite format 3\0" + b"\xff" * 9_000])
def test_a_damaged_file_is_moved_aside_and_begun_anew(
    tmp_path: Path, damage: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "proofs.db"
    path.write_bytes(damage)
    with caplog.at_level(logging.WARNING):
        cache = SqliteCache(path)
    assert "moved aside to proofs.db.damaged-1" in caplog.text
    assert (tmp_path / "proofs.db.damaged-1").read_bytes() == damage
    cache.put("lean", "goal", PROOF)
    assert cache.get("lean", "goal") == PROOF


def test_damage_that_shows_in_use_costs_the_entries_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "proofs.db"
    cache = SqliteCache(path)
    for number in range(2_000):
        cache.put("lean", str(number), PROOF)
    cache.close()
    size = path.stat().st_size
    with path.open("r+b") as file:
        for page in range(2, size // 4096):  # the first pages, with the header and the schema, stay
            file.seek(4096 * page)
            file.write(b"\xa5" * 4096)
    cache = SqliteCache(path)
    assert [cache.get("lean", str(number)) for number in range(0, 2_000, 100)].count(PROOF) < 20
    assert (tmp_path / "proofs.db.damaged-1").exists()
    cache.put("lean", "new", PROOF)
    assert cache.get("lean", "new") == PROOF


@pytest.mark.parametrize(
    "poison",
    [
        "UPDATE results SET payload = replace(payload, 'exact h', 'sorry')",
        "UPDATE results SET payload = (SELECT payload FROM results WHERE goal = 'other') WHERE goal = 'goal'",
        "UPDATE results SET (payload, checksum) = (SELECT payload, checksum FROM results WHERE goal = 'other')",
        "UPDATE results SET payload = x'00ff'",
        "UPDATE results SET payload = ''",
    ],
)
def test_a_changed_or_exchanged_entry_is_unknown(tmp_path: Path, poison: str) -> None:
    cache = SqliteCache(tmp_path / "proofs.db")
    cache.put("lean", "goal", PROOF)
    cache.put("lean", "other", CachedResult("wrong"))
    with sqlite3.connect(tmp_path / "proofs.db") as connection:
        connection.execute(poison)
    connection.close()
    assert cache.get("lean", "goal") is None
    cache.put("lean", "goal", PROOF)
    assert cache.get("lean", "goal") == PROOF


def test_another_programs_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "bookmarks.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(CacheError, match="another program"):
        SqliteCache(path)
    assert path.read_bytes() == before


def test_a_file_of_another_format_is_moved_aside(tmp_path: Path) -> None:
    path = tmp_path / "proofs.db"
    SqliteCache(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    SqliteCache(path).close()
    assert (tmp_path / "proofs.db.damaged-1").exists()


def test_a_folder_that_can_not_be_made_is_an_error_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CacheError, match=r"file/proofs\.db"):
        SqliteCache(tmp_path / "file" / "proofs.db")


def test_a_locked_file_costs_a_miss_and_not_the_search(tmp_path: Path) -> None:
    cache = SqliteCache(tmp_path / "proofs.db")
    cache.put("lean", "goal", PROOF)
    cache._connection.execute("PRAGMA busy_timeout = 10")  # pyright: ignore[reportPrivateUsage]
    other = sqlite3.connect(tmp_path / "proofs.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    cache.put("lean", "new", PROOF)
    assert cache.get("lean", "goal") == PROOF
    other.execute("ROLLBACK")
    other.close()
    assert cache.get("lean", "new") is None
    cache.put("lean", "new", PROOF)
    assert cache.get("lean", "new") == PROOF


def _fill(path: Path, worker: int, count: int, together: Barrier) -> None:
    together.wait(60)
    cache = SqliteCache(path)
    for number in range(count):
        cache.put("lean", f"{worker}.{number}", PROOF)
        cache.put("lean", f"shared.{number}", MUCH if worker else PROOF)
    cache.close()


@pytest.mark.parametrize("damaged", [False, True])
def test_processes_share_one_file_without_loss(tmp_path: Path, damaged: bool) -> None:
    path = tmp_path / "proofs.db"
    if damaged:
        path.write_bytes(b"not a database" * 1000)
    context = multiprocessing.get_context("spawn")
    together = context.Barrier(3)
    workers = [context.Process(target=_fill, args=(path, number, 150, together)) for number in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
        assert worker.exitcode == 0
    cache = SqliteCache(path)
    assert len(cache) == 4 * 150
    assert all(cache.get("lean", f"{worker}.{number}") == PROOF for worker in range(3) for number in range(150))
    assert all(cache.get("lean", f"shared.{number}") == PROOF for number in range(150))
    assert len(list(tmp_path.glob("*.damaged-*"))) == damaged


def test_a_damaged_file_is_moved_by_one_process_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "proofs.db"
    path.write_bytes(b"not a database" * 1000)
    with (tmp_path / "proofs.db.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        other = threading.Thread(target=lambda: SqliteCache(path).close())
        other.start()
        other.join(0.3)
        assert other.is_alive()
        assert not list(tmp_path.glob("*.damaged-*"))
    other.join(30)
    assert len(list(tmp_path.glob("*.damaged-*"))) == 1


def test_a_forked_child_uses_the_cache_of_its_parent(tmp_path: Path) -> None:
    cache = SqliteCache(tmp_path / "proofs.db")
    cache.put("lean", "goal", PROOF)
    child = multiprocessing.get_context("fork").Process(target=cache.put, args=("lean", "from the child", PROOF))
    child.start()
    child.join(60)
    assert cache.get("lean", "from the child") == PROOF
    cache.put("lean", "after", PROOF)
    assert len(cache) == 3
