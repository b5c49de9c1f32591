"""A run's directory: nothing that was written is ever lost, and nobody else's files are touched."""

from __future__ import annotations

import json
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest

from sequent.batch.directory import RunDirectory, file_stems
from sequent.batch.summary import summarise, wilson_interval
from sequent.errors import UsageError

MANIFEST: dict[str, Any] = {
    "environment": {"core_library": "abc"},
    "strategy": "best-first",
    "generator": "symbolic",
    "budgets": {"time_limit": 5.0},
    "seed": 0,
    "input": {"path": "p.jsonl", "sha256": "123"},
    "started_at": "2026-01-01T00:00:00+00:00",
}
NAMES = ["a", "b", "c"]


def record(name: str) -> dict[str, Any]:
    return {"name": name, "status": "proved", "proof": "simp"}


def test_a_result_is_on_disk_with_its_graph_and_proof_before_write_returns(tmp_path: Path) -> None:
    out = tmp_path / "new" / "out"
    with RunDirectory.open(out, MANIFEST, NAMES) as directory:
        directory.write(record("a"), {"nodes": []}, "theorem a")
        (line,) = (out / "results.jsonl").read_text().splitlines()
        assert json.loads(line) == record("a") | {"files": {"graph": "graphs/a.json", "proof": "proofs/a.lean"}}
        assert json.loads((out / "graphs" / "a.json").read_text()) == {"nodes": []}
        assert (out / "proofs" / "a.lean").read_text() == "theorem a"
        assert json.loads((out / "manifest.json").read_text()) == MANIFEST


def test_the_directory_of_another_run_is_refused_unless_resumed_or_replaced(tmp_path: Path) -> None:
    with RunDirectory.open(tmp_path / "out", MANIFEST, NAMES) as directory:
        directory.write(record("a"))
    with pytest.raises(
        UsageError, match=r"holds the run that was started at 2026.* on p.jsonl: go on with it by --resume"
    ):
        RunDirectory.open(tmp_path / "out", MANIFEST, NAMES)
    with RunDirectory.open(tmp_path / "out", MANIFEST, NAMES, resume=True) as directory:
        assert set(directory.done) == {"a"}
        directory.write(record("b"))
    with RunDirectory.open(tmp_path / "out", MANIFEST, NAMES, resume=True) as directory:
        assert set(directory.done) == {"a", "b"}
    with RunDirectory.open(tmp_path / "out", MANIFEST, NAMES, overwrite=True) as directory:
        assert directory.done == {}


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("budgets", {"time_limit": 6.0}),
        ("seed", 1),
        ("generator", "other"),
        ("generator_identity", "model with other weights"),
        ("environment", {"core_library": "def"}),
        ("input", {"path": "p.jsonl", "sha256": "456"}),
    ],
)
def test_a_run_is_not_continued_under_other_conditions(tmp_path: Path, key: str, value: object) -> None:
    RunDirectory.open(tmp_path, MANIFEST, NAMES).close()
    with pytest.raises(UsageError, match=f"holds another run: its {key} is"):
        RunDirectory.open(tmp_path, MANIFEST | {key: value}, NAMES, resume=True)
    moved = MANIFEST | {"input": MANIFEST["input"] | {"path": "elsewhere/p.jsonl"}, "started_at": "later"}
    RunDirectory.open(tmp_path, moved, NAMES, resume=True).close()
    manifest = json.loads((tmp_path / "manifest.json").read_text())
    assert (manifest["started_at"], manifest["resumed_at"]) == (MANIFEST["started_at"], ["later"])


def test_a_folder_with_other_things_in_it_is_never_touched(tmp_path: Path) -> None:
    (tmp_path / "thesis.tex").write_text("years of work")
    for more in ({}, {"resume": True}, {"overwrite": True}):
        with pytest.raises(UsageError, match="is not empty and holds no run"):
            RunDirectory.open(tmp_path, MANIFEST, NAMES, **more)
    assert (tmp_path / "thesis.tex").read_text() == "years of work"


def test_overwriting_leaves_files_alone_that_are_not_of_a_run(tmp_path: Path) -> None:
    RunDirectory.open(tmp_path, MANIFEST, NAMES).close()
    (tmp_path / "notes.txt").write_text("mine")
    RunDirectory.open(tmp_path, MANIFEST, NAMES, overwrite=True).close()
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_two_runs_cannot_write_to_one_directory_at_once(tmp_path: Path) -> None:
    with RunDirectory.open(tmp_path, MANIFEST, NAMES):
        for more in ({}, {"resume": True}, {"overwrite": True}):
            with pytest.raises(UsageError, match="another run is writing to it"):
                RunDirectory.open(tmp_path, MANIFEST, NAMES, **more)
    RunDirectory.open(tmp_path, MANIFEST, NAMES, resume=True).close()


@pytest.mark.parametrize("torn", [b'{"name": "b", "sta', b'{"name": "b"\x00\x00\n', b"\n", b"\x00" * 50])
def test_a_half_written_last_line_is_dropped_on_resume(tmp_path: Path, torn: bytes) -> None:
    with RunDirectory.open(tmp_path, MANIFEST, NAMES) as directory:
        directory.write(record("a"))
    results = tmp_path / "results.jsonl"
    whole = results.read_bytes()
    results.write_bytes(whole + torn)
    with RunDirectory.open(tmp_path, MANIFEST, NAMES, resume=True) as directory:
        assert set(directory.done) == {"a"}
        assert directory.repaired_bytes == len(torn)
        directory.write(record("b"))
    assert results.read_bytes().startswith(whole)
    assert [json.loads(line)["name"] for line in results.read_text().splitlines()] == ["a", "b"]


def test_damage_in_the_middle_of_the_results_is_reported_not_repaired(tmp_path: Path) -> None:
    RunDirectory.open(tmp_path, MANIFEST, NAMES).close()
    (tmp_path / "results.jsonl").write_text('{"name": "a"}\n{"na\n{"name": "b"}\n')
    with pytest.raises(UsageError, match=r"results.jsonl:2 is damaged"):
        RunDirectory.open(tmp_path, MANIFEST, NAMES, resume=True)


def test_a_write_that_fails_leaves_all_earlier_lines_whole(tmp_path: Path) -> None:
    # A bound on the size of files makes the write fail half-way, as a full disk does.
    script = f"""
        import json, resource
        from pathlib import Path
        from sequent.batch.directory import RunDirectory, WriteError
        names = [f"n{{i}}" for i in range(100)]
        with RunDirectory.open(Path({str(tmp_path / "out")!r}), {MANIFEST!r}, names) as directory:
            resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
            written = 0
            try:
                for name in names:
                    directory.write({{"name": name, "status": "failed", "reason": "x" * 50}})
                    written += 1
            except WriteError as error:
                print(written, len(directory.done), error)
    """
    run = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    written, done, message = run.stdout.split(maxsplit=2)
    assert 5 < int(written) == int(done) < 100
    assert "File too large" in message
    lines = (tmp_path / "out" / "results.jsonl").read_text().split("\n")
    assert [json.loads(line)["name"] for line in lines[:-1]] == [f"n{i}" for i in range(int(written))]
    assert lines[-1] == ""


def test_names_become_file_names_that_never_meet() -> None:
    names = ["plain_1", "a/b", "a_b", "A_B", "../../etc/passwd", ".hidden", "", "é«x»", "x" * 500, "x" * 501, "-o"]
    stems = file_stems(names)
    assert stems["plain_1"] == "plain_1"
    assert len({stem.casefold() for stem in stems.values()}) == len(names)
    for stem in stems.values():
        assert stem
        assert not stem.startswith((".", "-"))
        assert "/" not in stem
        assert len(stem.encode()) <= 200
    assert file_stems(reversed(names)) == stems, "independent of order, so that a resumed run finds its files"


@pytest.mark.parametrize(
    ("successes", "trials", "low", "high"),
    [(0, 0, 0.0, 1.0), (0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (5, 10, 0.2366, 0.7634), (81, 263, 0.2553, 0.3662)],
)
def test_wilson_interval(successes: int, trials: int, low: float, high: float) -> None:
    assert wilson_interval(successes, trials) == pytest.approx((low, high), abs=5e-5)


def test_the_summary_counts_every_problem_also_those_not_stated_or_not_attempted() -> None:
    records = [
        {"name": "a", "status": "proved", "stats": {"expansions": 2, "lean_seconds": 0.5}},
        {"name": "b", "status": "unsupported", "stats": {}},
        {"name": "c", "status": "error"},
    ]
    summary = summarise(records, {"a": "easy", "b": "easy", "c": ""}, problems=4, wall_seconds=1.5)
    assert summary["counts"] == {"proved": 1, "failed": 0, "unsupported": 1, "error": 1}
    assert summary["solved"]["of"] == 4
    assert summary["solved"]["fraction"] == 0.25
    assert not summary["complete"]
    assert summary["by_difficulty"]["easy"]["proved"] == 1
    assert summary["by_difficulty"]["easy"]["of"] == 2
    assert summary["totals"]["expansions"] == 2
