"""`sequent cache`: what is remembered can be seen, taken out and forgotten, and nothing is lost by accident."""

from __future__ import annotations

import json
import os
import pty
import subprocess
from pathlib import Path
from typing import Any

import pytest

from search import CachedResult, SqliteCache


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    path = tmp_path / "proof-cache.sqlite"
    cache = SqliteCache(path)
    cache.put("lean-1+core-a header-b goal/1", "⊢ «0»", CachedResult("exact «0»", {"name": "replayed"}, {"steps": 3}))
    cache.put("lean-1+core-a header-b goal/1", "⊢ 1 = 1", CachedResult("rfl", {"name": "stepped"}))
    cache.put("lean-1+core-a header-b goal/1 ways", "∀ x , x", CachedResult(None, {"reason": "time"}))
    cache.close()
    return path


def test_stats_count_proofs_and_failures(sequent: Any, filled: Path) -> None:
    found = json.loads(sequent("cache", "stats", "--json").stdout)
    assert (found["path"], found["entries"], found["failures"]) == (str(filled), 3, 1)
    assert found["proofs"] == {"replayed": 1, "stepped": 1}
    assert found["environments"] == {"lean-1+core-a": 3}
    assert found["bytes"] > 0 and found["most_entries"] > 3 and found["set_aside"] == []
    text = sequent("cache", "stats").stdout
    assert "2 proofs (1 replayed, 1 stepped), 1 failures" in text


def test_a_file_that_was_set_aside_is_named(sequent: Any, filled: Path) -> None:
    filled.write_bytes(b"not a database " * 1000)
    run = sequent("cache", "stats")
    assert run.returncode == 0
    assert f"a damaged file was set aside: {filled}.damaged-1" in run.stdout


def test_export_writes_one_object_a_line(sequent: Any, filled: Path, tmp_path: Path) -> None:
    lines = [json.loads(line) for line in sequent("cache", "export", "--file", filled).stdout.splitlines()]
    assert {line["key"]: line["script"] for line in lines} == {"⊢ «0»": "exact «0»", "⊢ 1 = 1": "rfl", "∀ x , x": None}
    run = sequent("cache", "export", "-o", "out.jsonl", "--json")
    assert json.loads(run.stdout) == {"entries": 3, "output": "out.jsonl"}
    assert len((tmp_path / "out.jsonl").read_text().splitlines()) == 3


def test_clear_asks_first(sequent: Any, filled: Path) -> None:
    def answered(text: str) -> subprocess.CompletedProcess[str]:
        ours, theirs = pty.openpty()
        os.write(ours, text.encode())
        try:
            return subprocess.run(
                sequent.command("cache", "clear"),
                cwd=filled.parent, env=sequent.environment, stdin=theirs, capture_output=True, text=True, check=False,
            )  # fmt: skip
        finally:
            os.close(ours)
            os.close(theirs)

    refused = sequent("cache", "clear", stdin=subprocess.DEVNULL)
    assert (refused.returncode, len(SqliteCache(filled))) == (2, 3)
    assert "give --yes" in refused.stderr
    no = answered("\n")
    assert (no.returncode, len(SqliteCache(filled))) == (1, 3)
    assert f"Forget all 3 results in {filled}?" in no.stderr
    yes = answered("y\n")
    assert (yes.returncode, yes.stdout) == (0, "forgot 3 results, 0 are left\n")


def test_clear_with_yes_forgets_without_asking(sequent: Any, filled: Path) -> None:
    run = sequent("cache", "clear", "--yes", "--json")
    assert json.loads(run.stdout) == {"path": str(filled), "cleared": 3, "left": 0}


@pytest.mark.usefixtures("filled")
def test_outdated_results_alone_can_be_forgotten(sequent: Any) -> None:
    statement = "theorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q"
    assert sequent("prove", "--statement", statement).returncode == 0
    report = json.loads(sequent("cache", "clear", "--outdated", "--yes", "--json").stdout)
    assert report["cleared"] == 3 and report["left"] >= 1
    again = sequent("prove", "--statement", statement, "--json")
    assert json.loads(again.stdout)["stats"]["cache_hits"] == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["stats", "--yes"], "--yes goes with `sequent cache clear`"),
        (["clear", "-o", "x"], "--output goes with `sequent cache export`"),
        (["export", "--json"], "--json goes with -o FILE"),
        (["stats", "--file", "missing.db"], "there is no proof cache missing.db"),
        (["stats", "--file", "notes.db"], "is a database of another program"),
    ],
)
def test_bad_usage_is_explained(sequent: Any, tmp_path: Path, arguments: list[str], message: str) -> None:
    import sqlite3

    with sqlite3.connect(tmp_path / "notes.db") as connection:
        connection.execute("CREATE TABLE notes (text TEXT)")
    connection.close()
    run = sequent("cache", *arguments)
    assert run.returncode == 2
    assert message in run.stderr
