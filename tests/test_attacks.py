"""Hostile and merely odd proof texts against the verdict: nothing false may come out as proved, nothing true be lost.

`attacks/attacks.jsonl` holds texts that try to make a checker say "proved": each names its `kind` and says in `why`
what it tries. Where `true` is set, the statement holds and its proof is good, but something follows it in the text
that may not stand there. `attacks/legit.jsonl` holds good proofs that look suspicious.
"""

import json
import os
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from lean_env.embedded.core import core_library
from lean_env.errors import StatementError
from lean_env.guard import forbidden
from lean_env.problem import Problem
from lean_env.verdict import Level, Rung, Verdict, verify

ATTACKS_FOLDER = Path(__file__).parent / "attacks"
SECONDS = 60.0
FALSE = Problem("bad", "theorem bad : (2 : ℕ) + 2 = 5")
TRUE = Problem("good", "theorem good : (2 : ℕ) + 2 = 4")


def read(name: str) -> dict[str, dict[str, Any]]:
    lines = (ATTACKS_FOLDER / name).read_text(encoding="utf-8").split("\n")
    cases = [json.loads(line) for line in lines if line]
    found = {case["name"]: case for case in cases}
    assert len(found) == len(cases), f"{name}: two cases of one name"
    return found


ATTACKS = read("attacks.jsonl")
LEGIT = read("legit.jsonl")
ON_FALSE = [name for name, case in ATTACKS.items() if not case.get("true")]
CUT_APART = [name for name, case in ATTACKS.items() if case["kind"] == "two readings"]


def problem(case: dict[str, Any]) -> Problem:
    return Problem(case["name"], case["statement"], case.get("header", "import Mathlib\n"))


def verdicts(cases: Iterable[dict[str, Any]], *, guarded: bool) -> dict[str, Verdict | StatementError]:
    """Check many texts side by side; each still has fresh processes of its own."""

    def check(case: dict[str, Any]) -> Verdict | StatementError:
        try:
            return verify(problem(case), case["proof"], guarded=guarded, seconds=SECONDS)
        except StatementError as error:
            return error

    core_library()
    chosen = list(cases)
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        return dict(zip((case["name"] for case in chosen), threads.map(check, chosen), strict=True))


@pytest.fixture(scope="module")
def behind_all_walls() -> dict[str, Verdict | StatementError]:
    return verdicts(ATTACKS.values(), guarded=True)


@pytest.fixture(scope="module")
def behind_the_inner_walls() -> dict[str, Verdict | StatementError]:
    """What the guard refuses, but with the guard left out."""
    return verdicts((ATTACKS[name] for name in ON_FALSE if forbidden(ATTACKS[name]["proof"])), guarded=False)


@pytest.fixture(scope="module")
def of_good_proofs() -> dict[str, Verdict | StatementError]:
    return verdicts(LEGIT.values(), guarded=True)


@pytest.mark.parametrize("name", [*ON_FALSE, *(name for name in ATTACKS if name not in ON_FALSE)])
def test_an_attack_is_not_accepted(name: str, behind_all_walls: dict[str, Verdict | StatementError]) -> None:
    verdict = behind_all_walls[name]
    assert isinstance(verdict, Verdict), f"the statement of {name} can't be stated: {verdict}"
    assert verdict.level < Level.PINNED and verdict.reason and verdict.rung, ATTACKS[name]["why"]


def test_without_the_guard_no_false_statement_is_accepted(
    behind_the_inner_walls: dict[str, Verdict | StatementError],
) -> None:
    accepted = [name for name, found in behind_the_inner_walls.items() if isinstance(found, Verdict) and found.proved]
    assert len(behind_the_inner_walls) > 100
    assert accepted == []
    rungs = Counter(found.rung for found in behind_the_inner_walls.values() if isinstance(found, Verdict))
    assert set(rungs) == {Rung.COMPILATION, Rung.HOLES, Rung.REPLAY}, rungs


@pytest.mark.parametrize("name", (CUT_APART))
def test_the_guard_sees_the_word_that_lean_sees(name: str) -> None:
    assert forbidden(ATTACKS[name]["proof"]), ATTACKS[name]["why"]


@pytest.mark.parametrize("name", LEGIT)
def test_a_good_proof_is_accepted(name: str, of_good_proofs: dict[str, Verdict | StatementError]) -> None:
    verdict = of_good_proofs[name]
    assert isinstance(verdict, Verdict) and verdict.proved, f"{LEGIT[name]['why']}: {verdict}"


def test_statements_of_attacks_are_not_refused_for_what_they_are(
    of_good_proofs: dict[str, Verdict | StatementError],
) -> None:
    """The same name and header with a good proof passes: attacks fail for their text, not for their frame."""
    assert of_good_proofs["decide"]
    assert verify(TRUE, "decide", seconds=SECONDS).proved
    assert verify(Problem("bad", TRUE.statement.replace("good", "bad")), "decide", seconds=SECONDS).proved


@pytest.mark.parametrize("length", [90_000, 150_000, 2_000_000])
@pytest.mark.parametrize("guarded", [True, False])
def test_very_long_text_does_not_hide_a_hole(length: int, guarded: bool) -> None:
    padding = "-- " + "x" * 77 + "\n"
    proof = padding * (length // 80) + "exact sorry"
    verdict = verify(FALSE, proof, guarded=guarded, seconds=SECONDS)
    assert not verdict.proved and verdict.reason


def test_a_very_long_line_does_not_hide_a_hole() -> None:
    proof = "skip; " * 2_000 + "sorry"
    assert not verify(FALSE, proof, guarded=False, seconds=SECONDS).proved


def test_a_flood_of_messages_does_not_hide_a_hole() -> None:
    proof = "have h : (2 : ℕ) + 2 = 4 := by decide\n" + "trace_state\n" * 500 + "sorry"
    assert not verify(FALSE, proof, guarded=False, seconds=SECONDS).proved


def test_a_message_about_errors_in_a_name_is_no_error() -> None:
    verdict = verify(Problem("good", "theorem good (error_free : 2 = 2) : 2 = 2"), "exact error_free", seconds=SECONDS)
    assert verdict.proved
