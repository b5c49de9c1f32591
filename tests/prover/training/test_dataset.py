"""The whole build, small: parts that are not made twice, a data set without what is excluded, the same each time."""

import json
import time
from pathlib import Path

import pytest

from prover.training import dataset
from prover.training.families import statements
from prover.training.rows import Row, read_pairs, read_rows, text_of


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one part of one kind."""
    folder = tmp_path_factory.mktemp("data")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dataset, "CHUNK", 4)
        dataset.harvest_families(
            folder / "parts" / "families", 5, time.monotonic() + 60, rounds=1, kinds=["word_fractions"], report=print
        )
    return folder


def test_a_data_set_is_made_of_its_parts(parts: Path) -> None:
    built = dataset.assemble(parts)
    rows, pairs = list(read_rows(built.rows)), list(read_pairs(built.pairs))
    assert len(rows) >= 3
    assert {row.origin for row in rows} == {"family:word_fractions"}
    assert pairs
    assert json.loads(built.stats.read_text())["rows"] == len(rows)
    before = built.rows.read_bytes()
    assert dataset.assemble(parts).rows.read_bytes() == before


def test_a_whole_part_is_not_made_again(parts: Path) -> None:
    folder = parts / "parts" / "families"
    before = {path: path.stat().st_mtime_ns for path in folder.iterdir()}
    dataset.harvest_families(folder, 5, time.monotonic(), rounds=1, kinds=["word_fractions"])
    assert {path: path.stat().st_mtime_ns for path in folder.iterdir()} == before


def test_nothing_of_an_excluded_file_is_kept(parts: Path, tmp_path: Path) -> None:
    secret = next(statements("word_fractions", 0, 1, 5))
    problems = tmp_path / "problems.jsonl"
    problems.write_text(json.dumps({"name": "secret", "formal_statement": secret.text + " := by"}) + "\n")
    name = secret.text.split()[1]
    assert name in {row.theorem for row in read_rows(dataset.assemble(parts).rows)}
    built = dataset.assemble(parts, [problems])
    assert name not in {row.theorem for row in read_rows(built.rows)}
    assert name not in {pair.theorem for pair in read_pairs(built.pairs)}
    assert json.loads(built.stats.read_text())["excluded"] == 1


def test_a_line_that_was_cut_off_is_dropped(tmp_path: Path) -> None:
    row = Row("⊢ True", "trivial", ("True.intro",), "t", "theorem t : True", "search")
    file = tmp_path / "rows.jsonl"
    file.write_text(text_of([row, row])[:-5])
    assert list(read_rows(file)) == [row]
