"""Contrastive training of an encoder: premises come near the states that they help."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from transformers import AutoTokenizer, T5EncoderModel

from prover.training.contrastive import (
    Contrast,
    ContrastiveSettings,
    recall,
    train_retriever,
    usages_of,
)
from prover.training.errors import TrainingError
from prover.training.loop import LoopSettings
from prover.training.model import new_encoder
from prover.training.rows import Row, text_of
from retriever.corpus import Premise
from tests.prover.training.conftest import TINY, row

TOPICS = ("gcd", "sqrt", "log", "abs", "even", "prime", "floor", "sin")
PREMISES = [
    Premise(f"{topic}_{kind}", f"{topic} x = {kind}", "theorem", f"Core.{topic}", position)
    for topic in TOPICS
    for position, kind in enumerate(("zero", "one"))
]
LOOP = LoopSettings(steps=120, peak_rate=0.03, decay=0.3, tokens_per_batch=1500, threads=1)
SETTINGS = ContrastiveSettings(loop=LOOP, shape=TINY)


@pytest.fixture
def uses() -> list[Row]:
    return [
        row(f"{name} : ℝ\n⊢ {topic} {name} = {kind}", f"simp [{topic}_{kind}]", premises=(f"{topic}_{kind}",))
        for topic in TOPICS
        for kind in ("zero", "one")
        for name in "uv"
    ]


def test_training_raises_recall(uses: list[Row], tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(text_of(uses), encoding="utf-8")
    usages = usages_of(uses, PREMISES, 512)
    before = recall(new_encoder(TINY, LOOP.seed), usages, PREMISES, k=1)
    assert train_retriever(path, PREMISES, tmp_path / "run", SETTINGS).finished
    encoder = T5EncoderModel.from_pretrained(tmp_path / "run" / "model")
    assert recall(encoder.float(), usages, PREMISES, k=1) > before + 0.4
    assert AutoTokenizer.from_pretrained(tmp_path / "run" / "model")("a").input_ids == [100, 1]


def test_a_batch_marks_every_premise_of_a_state_and_draws_others_from_its_file(uses: list[Row]) -> None:
    both = [replace(uses[0], premises=("gcd_zero", "gcd_one", "unknown")), *uses[4:]]
    usages = usages_of(both, PREMISES, 512)
    assert usages[0].premises == (0, 1)
    objective = Contrast(new_encoder(TINY, 0), usages, PREMISES, SETTINGS)
    for batch in objective.batches(0):
        for usage, drawn in batch:
            assert len(set(drawn)) == 4 and [i for i in drawn if i in usage.premises] == drawn[:1]
            if len(usage.premises) == 1:  # the other one of its file is there
                assert PREMISES[drawn[1]].module == PREMISES[drawn[0]].module
    assert objective.batches(1) == objective.batches(1) != objective.batches(0)


def test_rows_without_known_premises_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(text_of([row("⊢ True", "trivial")]), encoding="utf-8")
    with pytest.raises(TrainingError, match="no row uses"):
        train_retriever(path, PREMISES, tmp_path / "run", SETTINGS)
