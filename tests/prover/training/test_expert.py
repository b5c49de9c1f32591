"""Expert iteration in real Lean: what beams prove is dropped, what search finds is learned, a round is gone on with."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from lean_env.embedded.environment import EmbeddedEnvironment
from lean_env.problem import Problem
from prover.generator import Proposal, Proposals, Query
from prover.training.errors import TrainingError
from prover.training.expert import ExpertSettings, Proposers, Tally, family_problems, iterate, model_proposers
from prover.training.loop import LoopSettings
from prover.training.model import Lengths, load_model, model_settings, new_model, save_model
from prover.training.rows import Row, read_rows, text_of
from prover.training.sft import SftSettings
from tests.prover.training.conftest import TINY, row

PROBLEMS = (
    Problem("easy", "theorem easy (n : ℕ) : n + 0 = n"),
    Problem("found", "theorem found (p q : Prop) (hp : p) (hq : q) : p ∧ q"),
    Problem("open", "theorem open (n : ℕ) : n = n + 1"),
    Problem("other", "theorem other (p q : Prop) (hp : p) (hq : q) : q ∧ p"),
)
LOOP = LoopSettings(steps=2, threads=1)


class Scripted:
    """Proposes the same tactics everywhere."""

    def __init__(self, *tactics: str) -> None:
        self.name, self.tactics, self.asked = "scripted", tactics, list[str]()

    def propose(self, queries: Sequence[Query]) -> list[Proposals]:
        self.asked += [query.state.problem.name for query in queries]
        return [Proposals(tuple(Proposal(tactic, -1.0) for tactic in self.tactics)) for _ in queries]


@pytest.fixture
def start(tmp_path: Path) -> str:
    save_model(new_model(TINY, seed=0), tmp_path / "start", model_settings(Lengths(), {}))
    return str(tmp_path / "start")


@pytest.fixture
def base(tmp_path: Path) -> Path:
    path = tmp_path / "rows.jsonl"
    path.write_text(text_of([row("⊢ 1 = 1", "rfl")]), encoding="utf-8")
    return path


def states(path: Path) -> list[tuple[str, str]]:
    return [(each.theorem, each.tactic) for each in read_rows(path)]


def test_rounds_keep_what_search_finds_beyond_the_beams(
    lean: EmbeddedEnvironment, start: str, base: Path, tmp_path: Path
) -> None:
    settings = ExpertSettings(start, rounds=2, expansions=4, sft=SftSettings(LOOP))
    explorer = Scripted("constructor", "assumption")
    models: list[str] = []
    tallies: dict[int, Tally] = {}

    def proposers(model: str) -> Proposers:
        models.append(model)
        return Proposers(Scripted("omega"), explorer)

    def allowed(kept: Row) -> bool:
        return kept.theorem != "other"

    def run() -> Path:
        given = (PROBLEMS[:3], PROBLEMS[3:])
        return iterate(
            base, lambda i: given[i], tmp_path / "run", settings, lean, proposers, allowed=allowed,
            tell=lambda number, tally: tallies.update({number: tally}),
        )  # fmt: skip

    model = run()
    assert tallies == {0: Tally(easy=1, proved=1, failed=1, rows=3), 1: Tally(proved=1, rows=3)}
    assert models == [start, str(tmp_path / "run" / "round-0" / "training" / "model")]
    found = [("t", "rfl"), ("found", "constructor"), ("found", "assumption"), ("found", "assumption")]
    assert states(tmp_path / "run" / "round-0" / "rows.jsonl") == found
    assert states(tmp_path / "run" / "round-1" / "rows.jsonl") == found  # nothing of what may not be learned
    assert load_model(model).config.d_model == TINY.d_model
    asked = len(explorer.asked)
    assert run() == model and len(explorer.asked) == asked  # all rounds are done


def test_a_round_that_was_killed_goes_on_with_the_problems_that_are_left(
    lean: EmbeddedEnvironment, start: str, base: Path, tmp_path: Path
) -> None:
    settings = ExpertSettings(start, rounds=1, expansions=4, sft=SftSettings(LOOP))
    place = tmp_path / "run" / "round-0"
    place.mkdir(parents=True)
    whole = json.dumps({"theorem": "found", "outcome": "failed", "rows": []})
    (place / "found.jsonl").write_text(whole + '\n{"theorem": "other", "outc')
    explorer = Scripted("constructor", "assumption")
    both = (PROBLEMS[1], PROBLEMS[3])
    iterate(base, lambda _: both, tmp_path / "run", settings, lean, lambda _: Proposers(Scripted(), explorer))
    assert set(explorer.asked) == {"other"}
    assert len(states(place / "rows.jsonl")) == 1 + 3
    other = ExpertSettings(start, rounds=2, sft=SftSettings(LOOP))
    with pytest.raises(TrainingError, match="other data or settings"):
        iterate(base, lambda _: both, tmp_path / "run", other, lean, lambda _: Proposers(Scripted(), explorer))


def test_a_model_proposes_its_beams_and_explores_with_samples_and_rules(lean: EmbeddedEnvironment, start: str) -> None:
    proposers = model_proposers(start, seed=0, beams=2, samples=2)
    state = lean.open(PROBLEMS[1])
    (answer,) = proposers.beams.propose([Query(state)])
    assert answer.last and len(answer.tactics) <= 2
    assert proposers.explorer.propose([Query(state)])


def test_every_round_has_statements_of_its_own() -> None:
    first, second = ([p.statement for p in family_problems(number, 1, seed=3)] for number in (0, 1))
    assert first and not set(first) & set(second)
