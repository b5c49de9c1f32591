"""Contrastive training of an encoder: premises come near the states that they help."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from prover.training.contrastive import (
    Contrast,
    ContrastiveSettings,
    embedded,
    train_retriever,
    usages_of,
)
from prover.training.errors import TrainingError
from prover.training.loop import LoopSettings
from prover.training.model import byte_ids, load_encoder, new_encoder, save_model
from prover.training.rows import Row, text_of
from retriever import Corpus, Premise, PremiseIndex
from retriever.neural import TransformerEncoder
from tests.prover.training.conftest import TINY, row

TOPICS = ("gcd", "sqrt", "log", "abs", "even", "prime", "floor", "sin")
PREMISES = [
    Premise(f"{topic}_{kind}", f"{topic} x = {kind}", "theorem", f"Core.{topic}", position)
    for topic in TOPICS
    for position, kind in enumerate(("zero", "one"))
]
CORPUS = Corpus(tuple(PREMISES), {f"Core.{topic}": () for topic in TOPICS})
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


def recall(encoder: TransformerEncoder, uses: list[Row]) -> float:
    """The share of states whose premise is the nearest of all, as retrieval finds it."""
    index = PremiseIndex.build(CORPUS, encoder)
    found = index.query([use.state for use in uses], 1)
    return sum(row[0].premise.name in use.premises for use, row in zip(uses, found, strict=True)) / len(uses)


def test_a_trained_encoder_is_one_of_the_retriever_and_finds_more(uses: list[Row], tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(text_of(uses), encoding="utf-8")
    save_model(new_encoder(TINY, LOOP.seed), tmp_path / "random", {})
    before = recall(TransformerEncoder.load(tmp_path / "random", device="cpu"), uses)
    assert train_retriever(path, PREMISES, tmp_path / "run", SETTINGS).finished
    trained = TransformerEncoder.load(tmp_path / "run" / "model", device="cpu")
    assert recall(trained, uses) > before + 0.4
    with torch.no_grad():
        model = load_encoder(tmp_path / "run" / "model")
        as_trained = embedded(model, [byte_ids(premise.marked) for premise in PREMISES])
    assert np.allclose(trained.encode_premises(PREMISES), as_trained.numpy(), atol=1e-5)


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
