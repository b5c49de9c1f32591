"""`sequent index`, as users run it."""

import json
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A Lake project with two modules."""
    folder = tmp_path / "project"
    (folder / "P").mkdir(parents=True)
    (folder / "lakefile.toml").write_text('name = "p"\n[[lean_lib]]\nname = "P"\n')
    (folder / "P" / "Basic.lean").write_text(
        "theorem gcd_swap (m n : Nat) : Nat.gcd m n = Nat.gcd n m := Nat.gcd_comm m n\n"
        "theorem sqrt_fact (x : Real) : Real.sqrt x = Real.sqrt x := rfl\n"
    )
    (folder / "P.lean").write_text("import P.Basic\ntheorem top_gcd : Nat.gcd 1 1 = 1 := rfl\n")
    return folder


def test_an_index_of_a_project_is_built_queried_and_brought_up_to_date(sequent: Any, project: Path) -> None:
    done = sequent("index", "build", "--source", project, "--folder", "indexes", "--json")
    assert done.returncode == 0, done.stderr
    first = json.loads(done.stdout)
    assert (first["premises"], first["modules"], first["kind"], first["built"]) == (3, 2, "flat", True)
    again = json.loads(sequent("index", "build", "--source", project, "--folder", "indexes", "--json").stdout)
    assert not again["built"]

    queried = sequent("index", "query", "⊢ Nat.gcd a b = 1", "⊢ Real.sqrt 2 = 1", "-k", 1, "--folder", "indexes",
                      "--source", project, "--json")  # fmt: skip
    answers = json.loads(queried.stdout)["answers"]
    assert [[item["name"] for item in answer["premises"]] for answer in answers] == [["top_gcd"], ["sqrt_fact"]]
    among = sequent("index", "query", "⊢ Nat.gcd a b = 1", "--source", project, "--folder", "indexes",
                    "--imports", "P.Basic", "--method", "bm25")  # fmt: skip
    assert "gcd_swap" in among.stdout and "top_gcd" not in among.stdout

    (project / "P.lean").write_text("import P.Basic\ntheorem other : True := trivial\n")
    changed = sequent("index", "build", "--source", project, "--folder", "indexes")
    assert changed.returncode == 0 and changed.stdout.startswith("3 premises of 2 modules, lsa-256-0, flat: built in")
    stats = json.loads(sequent("index", "stats", "--folder", "indexes", "--json").stdout)
    assert [row["premises"] for row in stats["indexes"]] == [3]


def test_a_damaged_index_is_reported_and_built_anew(sequent: Any, project: Path, tmp_path: Path) -> None:
    sequent("index", "build", "--source", project, "--folder", "indexes")
    (vectors,) = tmp_path.glob("indexes/*/vectors-*")
    vectors.write_bytes(vectors.read_bytes()[:-4])
    queried = sequent("index", "query", "a", "--source", project, "--folder", "indexes")
    assert queried.returncode == 2 and "is not what was written there" in queried.stderr
    built = sequent("index", "build", "--source", project, "--folder", "indexes")
    assert built.returncode == 0 and "was damaged and has been built anew" in built.stderr
    assert sequent("index", "query", "Nat.gcd", "--source", project, "--folder", "indexes").returncode == 0
    next(tmp_path.glob("indexes/*/manifest.json")).write_text("{")
    stats = sequent("index", "stats", "--folder", "indexes")
    assert stats.returncode == 1 and "damaged" in stats.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["query"], "give the goals to query"),
        (["build", "text"], "TEXT goes with `sequent index query`"),
        (["stats", "--method", "bm25"], "--method goes with `sequent index query`"),
        (["build", "--source", "nowhere"], "--source nowhere: there is no such folder or file"),
        (["build", "--source", "."], "is no Lake project"),
        (["query", "a", "--source", "nowhere"], "`sequent index build` makes one"),
        (["query", "a", "--imports", "Nowhere"], "--imports: core has no module Nowhere"),
    ],
)
def test_mistakes_are_explained(sequent: Any, arguments: list[str], message: str) -> None:
    done = sequent("index", *arguments, "--folder", "indexes")
    assert done.returncode == 2
    assert message in done.stderr


def test_the_core_library_answers_at_once(sequent: Any) -> None:
    done = sequent("index", "query", "⊢ √x * √x = x", "-k", 5, "--folder", "indexes")
    assert done.returncode == 0 and "Real.mul_self_sqrt : ∀ {x : ℝ}" in done.stdout
