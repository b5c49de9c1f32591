"""`sequent batch` as a newcomer and as bad luck would run it: interrupted, killed, out of disk, twice at once."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

Easy = Callable[[int], Path]
Results = Callable[[Path], list[dict[str, Any]]]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks at processes through /proc")


def workers_of(batch: subprocess.Popen[str]) -> list[int]:
    """The worker processes of a batch that run."""
    found: list[int] = []
    for task in Path(f"/proc/{batch.pid}/task").glob("*/children"):
        with contextlib.suppress(OSError):
            pids = map(int, task.read_text().split())
            found += [pid for pid in pids if b"sequent.batch.worker" in Path(f"/proc/{pid}/cmdline").read_bytes()]
    return found


def wait_for(condition: Callable[[], Any], seconds: float = 60) -> Any:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if value := condition():
            return value
        time.sleep(0.01)
    raise AssertionError("it did not come to that in time")


def lines_of(path: Path) -> int:
    return path.read_bytes().count(b"\n") if path.exists() else 0


def test_a_mixed_file_gets_one_record_for_every_problem(sequent: Any, tmp_path: Path, read_results: Results) -> None:
    problems = [
        {"name": "good", "formal_statement": "theorem good (p : Prop) (h : p) : p := by", "difficulty": "easy"},
        {
            "name": "false",
            "formal_statement": "theorem false_one (n : ℕ) : n + 1 = n := by sorry",
            "difficulty": "hard",
        },
        {"name": "unknown", "formal_statement": "theorem unknown (x : Foo) : x = x", "difficulty": "hard"},
        {"name": "holey", "formal_statement": "theorem holey : (sorry : Prop)"},
        {"name": "good", "formal_statement": "theorem good (p : Prop) (h : p) : p := by"},
        {"name": "Foo/bar baz", "formal_statement": "theorem named (p : Prop) (h : p) : p := sorry"},
    ]
    text = "".join(json.dumps(problem) + "\n" for problem in problems) + "{torn"
    (tmp_path / "mixed.jsonl").write_text(text)
    run = sequent("batch", "mixed.jsonl", "--out", "out", "--time-limit", "3", "--json")
    assert run.returncode == 0, run.stderr
    out = tmp_path / "out"
    results = {result["name"]: result for result in read_results(out)}
    assert {name: result["status"] for name, result in results.items()} == {
        "good": "proved",
        "false": "failed",
        "unknown": "unsupported",
        "holey": "error",
        "good@5": "error",
        "Foo/bar baz": "proved",
        "line@7": "error",
    }
    assert "Unknown identifier `Foo`" in results["unknown"]["reason"]
    assert results["holey"]["reason"].startswith("mixed.jsonl:4: ")
    assert results["good"]["verdict"]["level"] >= 3
    for name in ("good", "Foo/bar baz"):
        files = results[name]["files"]
        assert results[name]["proof"] in (out / files["proof"]).read_text()
        assert json.loads((out / files["graph"]).read_text())["nodes"]
    summary = json.loads(run.stdout)
    assert summary["counts"] == {"proved": 2, "failed": 1, "unsupported": 1, "error": 3}
    assert summary["complete"]
    assert summary["by_difficulty"]["hard"]["proved"] == 0
    assert {key: value for key, value in summary.items() if key != "out"} == json.loads(
        (out / "summary.json").read_text()
    )
    manifest = json.loads((out / "manifest.json").read_text())
    assert manifest["budgets"] == {"time_limit": 3.0, "expansions": None, "steps": None}
    assert manifest["input"]["sha256"]
    assert "[7/7]" in run.stderr
    assert sequent("verify", f"out/{results['good']['files']['proof']}").returncode == 0


@pytest.mark.parametrize("form", ["html", "dot", "graphml", "json", "mermaid"])
def test_a_graph_of_a_run_is_drawn_in_every_format(
    sequent: Any, easy_problems: Easy, form: str, tmp_path: Path
) -> None:
    assert sequent("batch", easy_problems(1), "--out", "out").returncode == 0
    run = sequent("graph", "out/graphs/easy_0.json", "--format", form)
    assert run.returncode == 0, run.stderr
    mark = {"html": "<html", "dot": "digraph", "graphml": "<graphml", "json": '"nodes"', "mermaid": "flowchart"}[form]
    assert mark in run.stdout
    assert sequent("graph", "out/graphs/easy_0.json", "-o", "x.html").returncode == 0
    assert "<html" in (tmp_path / "x.html").read_text()


def test_a_graph_of_a_run_is_checked_and_a_changed_one_is_caught(
    sequent: Any, easy_problems: Easy, tmp_path: Path
) -> None:
    assert sequent("batch", easy_problems(1), "--out", "out").returncode == 0
    good = sequent("graph", "check", "out/graphs/easy_0.json")
    assert good.returncode == 0, good.stderr
    assert "holds  t" in good.stdout and "theorem easy_0" in good.stdout and "proved, verdict level" in good.stdout
    graph = json.loads((tmp_path / "out/graphs/easy_0.json").read_text())
    next(node for node in graph["nodes"] if node.get("on_proof"))["tactic"] = "exact hq.elim"
    (tmp_path / "changed.json").write_text(json.dumps(graph))
    changed = sequent("graph", "check", "changed.json", "--json")
    assert changed.returncode == 1
    report = json.loads(changed.stdout)
    assert not report["holds"]
    assert next(step["tactic"] for step in report["steps"] if step["fault"]) == "exact hq.elim"


def test_attempts_in_one_process_end_like_those_of_workers(
    sequent: Any, easy_problems: Easy, read_results: Results, tmp_path: Path
) -> None:
    path = easy_problems(5)
    false = {"name": "false", "formal_statement": "theorem false_one (n : ℕ) : n + 1 = n := by sorry"}
    path.write_text(path.read_text() + json.dumps(false) + "\n" + "{torn\n")
    found: list[dict[str, tuple[str, str]]] = []
    for out, more in (("workers", []), ("together", ["--together", "3"])):
        run = sequent("batch", path, "--out", out, "--time-limit", "3", "--fresh", *more)
        assert run.returncode == 0, run.stderr
        records = read_results(tmp_path / out)
        found.append({record["name"]: (record["status"], record.get("proof", "")) for record in records})
        for record in records:
            assert all((tmp_path / out / file).exists() for file in record["files"].values())
            assert ("proof" in record["files"]) == (record["status"] == "proved")
    assert found[0] == found[1]
    assert json.loads((tmp_path / "together" / "manifest.json").read_text())["together"] == 3


def test_attempts_in_one_process_can_be_interrupted_and_continued(
    sequent: Any, easy_problems: Easy, read_results: Results, tmp_path: Path
) -> None:
    path = easy_problems(12)
    batch = sequent.start("batch", path, "--out", "out", "--together", "2", "--fresh")
    wait_for(lambda: lines_of(tmp_path / "out" / "results.jsonl") >= 2)
    batch.send_signal(signal.SIGINT)
    _, stderr = batch.communicate(timeout=60)
    assert batch.returncode == 130
    assert "interrupted; nothing that was finished is lost" in stderr
    assert 2 <= len(read_results(tmp_path / "out")) < 12
    assert sequent("batch", path, "--out", "out", "--together", "2", "--fresh", "--resume").returncode == 0
    assert [r["status"] for r in read_results(tmp_path / "out")] == ["proved"] * 12


def test_only_and_limit_choose_problems_which_are_audited_first(
    sequent: Any, easy_problems: Easy, read_results: Results, tmp_path: Path
) -> None:
    path = easy_problems(5)
    one = sequent("batch", path, "--out", "one", "--only", "easy_3", "easy_1")
    assert one.returncode == 0 and "audit: easy_3: duplicate: says the same as easy_1" in one.stderr
    assert {r["name"] for r in read_results(tmp_path / "one")} == {"easy_1", "easy_3"}
    two = sequent("batch", path, "--out", "two", "--limit", "2", "--no-audit")
    assert two.returncode == 0 and "audit" not in two.stderr
    assert {r["name"] for r in read_results(tmp_path / "two")} == {"easy_0", "easy_1"}


def test_the_directory_of_another_run_is_refused(sequent: Any, easy_problems: Easy) -> None:
    path = easy_problems(1)
    assert sequent("batch", path, "--out", "out").returncode == 0
    run = sequent("batch", path, "--out", "out")
    assert run.returncode == 2
    assert "go on with it by --resume, replace it by --overwrite" in run.stderr
    run = sequent("batch", path, "--out", "out", "--resume", "--time-limit", "7")
    assert run.returncode == 2
    assert "its budgets is" in run.stderr
    assert sequent("batch", path, "--out", "out", "--overwrite", "--time-limit", "7").returncode == 0


def started_batch(sequent: Any, path: Path, out: Path, results: int) -> subprocess.Popen[str]:
    """A batch that has written so many results."""
    batch = sequent.start("batch", path, "--out", out, "--workers", "2")
    wait_for(lambda: lines_of(out / "results.jsonl") >= results or batch.poll() is not None)
    assert batch.poll() is None, batch.communicate()
    return batch


def check_resumed(sequent: Any, path: Path, out: Path, read_results: Results, count: int) -> None:
    run = sequent("batch", path, "--out", out, "--workers", "2", "--resume", "--json")
    assert run.returncode == 0, run.stderr
    results = read_results(out)
    assert sorted(result["name"] for result in results) == sorted(f"easy_{i}" for i in range(count)), "each once"
    assert {result["status"] for result in results} == {"proved"}
    assert json.loads(run.stdout)["complete"]


def test_ctrl_c_stops_within_seconds_and_resume_finishes(
    sequent: Any, easy_problems: Easy, tmp_path: Path, read_results: Results
) -> None:
    path, out = easy_problems(20), tmp_path / "out"
    batch = started_batch(sequent, path, out, results=2)
    workers = workers_of(batch)
    assert len(workers) == 2
    started = time.monotonic()
    batch.send_signal(signal.SIGINT)
    stdout, stderr = batch.communicate(timeout=20)
    assert time.monotonic() - started < 3
    assert batch.returncode == 130, stderr
    assert "interrupted; nothing that was finished is lost" in stderr
    assert f"go on with: sequent batch {path} --out {out} --workers 2 --resume" in stderr
    assert "problems proved" in stdout
    wait_for(lambda: not any(Path(f"/proc/{pid}").exists() for pid in workers), 10)
    kept = read_results(out)
    assert 2 <= len(kept) < 20
    summary = json.loads((out / "summary.json").read_text())
    assert (summary["finished"], summary["complete"]) == (len(kept), False)
    check_resumed(sequent, path, out, read_results, 20)
    assert read_results(out)[: len(kept)] == kept


def test_a_batch_that_was_killed_goes_on_and_leaves_no_process_behind(
    sequent: Any, easy_problems: Easy, tmp_path: Path, read_results: Results
) -> None:
    path, out = easy_problems(12), tmp_path / "out"
    batch = started_batch(sequent, path, out, results=2)
    workers = workers_of(batch)
    batch.kill()
    batch.communicate()
    wait_for(lambda: not any(Path(f"/proc/{pid}").exists() for pid in workers), 10)
    with (out / "results.jsonl").open("a") as file:
        file.write('{"name": "easy_11", "status": "pro')
    check_resumed(sequent, path, out, read_results, 12)


def each_worker(batch: subprocess.Popen[str]) -> Iterator[int]:
    """Every process that `batch` starts, as it comes."""
    seen: set[int] = set()
    while batch.poll() is None:
        for pid in workers_of(batch):
            if pid not in seen:
                seen.add(pid)
                yield pid
        time.sleep(0.01)


@pytest.mark.parametrize("kills", [1, 2])
def test_a_worker_that_is_killed_costs_at_most_its_own_problem(
    sequent: Any, easy_problems: Easy, tmp_path: Path, read_results: Results, kills: int
) -> None:
    out = tmp_path / "out"
    batch = sequent.start("batch", easy_problems(3), "--out", out, "--workers", "1")
    for killed, pid in enumerate(each_worker(batch)):
        if killed == kills:
            break
        os.kill(pid, signal.SIGKILL)
    assert batch.communicate(timeout=60)[0]
    assert batch.returncode == 0
    results = {result["name"]: result for result in read_results(out)}
    assert len(results) == 3
    assert [results[f"easy_{i}"]["status"] for i in (1, 2)] == ["proved", "proved"]
    first = results["easy_0"]
    if kills == 1:
        assert first["status"] == "proved", "it was given to another worker"
    else:
        assert first["status"] == "error"
        assert "the worker process died (status -9), 2 times" in first["reason"]


def test_two_batches_at_once_do_not_disturb_each_other(
    sequent: Any, easy_problems: Easy, tmp_path: Path, read_results: Results
) -> None:
    path = easy_problems(4)
    batches = [sequent.start("batch", path, "--out", out, "--workers", "1") for out in ("one", "two")]
    for batch in batches:
        _, stderr = batch.communicate(timeout=120)
        assert batch.returncode == 0, stderr
    for out in ("one", "two"):
        assert [result["status"] for result in read_results(tmp_path / out)] == ["proved"] * 4


def test_a_second_batch_into_the_same_directory_is_refused_and_harms_nothing(
    sequent: Any, easy_problems: Easy, tmp_path: Path, read_results: Results
) -> None:
    path, out = easy_problems(8), tmp_path / "out"
    batch = started_batch(sequent, path, out, results=1)
    for more in ("--resume", "--overwrite"):
        run = sequent("batch", path, "--out", out, more)
        assert run.returncode == 2
        assert f"another run is writing to it (process {batch.pid})" in run.stderr
    assert batch.wait(60) == 0
    batch.communicate()
    assert len(read_results(out)) == 8


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 96 KiB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=96k", "tmpfs", str(folder)]
    try:
        subprocess.run(mount, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("needs the right to mount a small tmpfs")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_stops_the_run_cleanly_and_loses_no_result(
    sequent: Any, easy_problems: Easy, small_disk: Path, read_results: Results
) -> None:
    path, out = easy_problems(20), small_disk / "out"
    run = sequent("batch", path, "--out", out, "--workers", "2", timeout=120)
    assert run.returncode == 1, run.stderr
    assert "stopped: a result could not be written" in run.stderr
    assert "No space left on device" in run.stderr
    assert "go on with:" in run.stderr
    assert "Traceback" not in run.stderr
    kept = read_results(out)
    assert 0 < len(kept) < 20
    assert {result["status"] for result in kept} == {"proved"}
    assert all((out / result["files"]["proof"]).stat().st_size for result in kept)
    subprocess.run(["mount", "-o", "remount,size=8m", str(small_disk)], check=True)
    check_resumed(sequent, path, out, read_results, 20)
    assert read_results(out)[: len(kept)] == kept
