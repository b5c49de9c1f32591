"""LeanDojo Benchmark files: read an object at a time, in either layout, and every fault named where it stands."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lean_env.leandojo import benchmark
from lean_env.leandojo.benchmark import BadTheorem, DojoDataError, DojoTheorem, read_benchmark, write_benchmark


def record(**changes: Any) -> dict[str, Any]:
    """One object in the layout of the published files."""
    premise = {"full_name": "Nat.add_comm", "def_path": "Init/Nat.lean", "def_pos": [3, 9], "def_end_pos": [3, 17]}
    step = {
        "tactic": "rw [Nat.add_comm]",
        "annotated_tactic": ["rw [<a>Nat.add_comm</a>]", [premise]],
        "state_before": "a b : ℕ\n⊢ a + b = b + a",
        "state_after": "no goals",
    }
    whole = {
        "url": "https://github.com/leanprover-community/mathlib4",
        "commit": "29dcec074de168ac2bf835a77ef68bbe069194c5",
        "file_path": "Mathlib/Demo.lean",
        "full_name": "Demo.comm",
        "start": [10, 1],
        "end": [11, 20],
        "traced_tactics": [step],
    }
    return whole | changes


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("chunk", [1, 7, 1 << 20])
@pytest.mark.parametrize("layout", ["array", "indented", "lines"])
def test_every_theorem_of_a_file_is_read(
    layout: str, chunk: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(benchmark, "CHUNK", chunk)
    records = [record(full_name=f"t{i}") for i in range(5)]
    lines = "\n".join(json.dumps(r) for r in records) + "\n"
    text = {"array": json.dumps(records), "indented": json.dumps(records, indent=2), "lines": lines}[layout]
    found = list(read_benchmark(written(tmp_path / "train.json", text)))
    assert [t.full_name for t in found if isinstance(t, DojoTheorem)] == ["t0", "t1", "t2", "t3", "t4"]
    assert isinstance(found[0], DojoTheorem) and found[0].as_json() == records[0]


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    first = [
        t for t in read_benchmark(written(tmp_path / "a", json.dumps([record()] * 3))) if isinstance(t, DojoTheorem)
    ]
    assert write_benchmark(first, tmp_path / "b") == 3
    assert list(read_benchmark(tmp_path / "b")) == first
    assert write_benchmark([], tmp_path / "c") == 0
    assert list(read_benchmark(tmp_path / "c")) == []


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"commit": 3}, "commit is no text"),
        ({"start": [0, 1]}, "start is no [line, column]"),
        ({"start": [True, True]}, "start is no [line, column]"),
        ({"full_name": "\ud800"}, "surrogates not allowed"),
        ({"traced_tactics": {}}, "traced_tactics is no list"),
        ({"traced_tactics": [1]}, "tactic 1 is no object"),
        ({"traced_tactics": [{"tactic": "simp"}]}, "'state_before' is missing in tactic 1"),
        ({"traced_tactics": [{**record()["traced_tactics"][0], "annotated_tactic": ["x"]}]}, "not a text and a list"),
        ({"traced_tactics": [{**record()["traced_tactics"][0], "annotated_tactic": ["x", [{}]]}]}, "'full_name'"),
    ],
)
def test_a_bad_theorem_costs_no_other(changes: dict[str, Any], reason: str, tmp_path: Path) -> None:
    text = ",\n".join(json.dumps(r) for r in (record(), record(**changes), record()))
    good, bad, after = read_benchmark(written(tmp_path / "train.json", f"[{text}]"))
    assert isinstance(good, DojoTheorem) and isinstance(after, DojoTheorem) and isinstance(bad, BadTheorem)
    assert bad.place == f"{tmp_path / 'train.json'}:2, theorem 2" and reason in bad.reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[{]", ":1: no JSON"),
        ("[\n{}, {", ":2: no JSON"),
        ("[", ":1: the file ends inside its array"),
        ("[] x", ":1: something follows the array"),
        ("[" * 100_000, "no JSON"),
        ("[" + "9" * 5_000 + "]", ":1: no JSON: Exceeds the limit"),
    ],
)
def test_what_is_no_json_says_where(text: str, reason: str, tmp_path: Path) -> None:
    with pytest.raises(DojoDataError, match="train") as caught:
        list(read_benchmark(written(tmp_path / "train.json", text)))
    assert reason in str(caught.value)


def test_a_missing_key_and_a_missing_file_are_named(tmp_path: Path) -> None:
    (bad,) = read_benchmark(written(tmp_path / "train.json", '{"url": "u"}'))
    assert "'traced_tactics' is missing" in str(bad)
    with pytest.raises(DojoDataError, match="can't be read"):
        list(read_benchmark(tmp_path / "none.json"))


@given(st.text(max_size=60))
def test_no_text_is_a_crash(text: str) -> None:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        path = Path(folder, "x.json")
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        try:
            assert all(isinstance(found, BadTheorem) for found in read_benchmark(path))
        except DojoDataError:
            pass
