"""Indexes on disk: built once, updated, damaged in every file, and never half written."""

import json
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retriever import Corpus, CorpusError, IndexDamaged, IndexStore, Premise, PremiseIndex
from retriever.encoder import Matrix
from retriever.store import MANIFEST
from retriever.vectors import IndexSettings

PREMISES = tuple(
    Premise(f"T{i}.law", f"∀ x, Op{i % 7} x + Op{i % 5} = {i % 11}", "theorem", "AB"[i % 2], i) for i in range(60)
)
CORPUS = Corpus(PREMISES, {"A": (), "B": ("A",)})


class Hashing:
    """A real but crude encoder: each symbol has a random direction. It counts what it is given."""

    name = "hashing-16"

    def __init__(self) -> None:
        self.encoded = 0

    def encode(self, texts: Sequence[str]) -> Matrix:
        rows = np.zeros((len(texts), 16), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in text.split():
                row += np.random.default_rng(list(word.encode())).standard_normal(16, dtype=np.float32)
        return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)

    def encode_premises(self, premises: Sequence[Premise]) -> Matrix:
        self.encoded += len(premises)
        return self.encode([f"{premise.name} {premise.statement}" for premise in premises])


def _found(index: PremiseIndex) -> list[list[str]]:
    queries = [premise.statement for premise in PREMISES[:10]]
    return [[item.premise.name for item in items] for items in index.query(queries, 8)]


def test_an_index_is_built_once_and_found_again(tmp_path: Path) -> None:
    store = IndexStore(tmp_path)
    built, again = store.open(CORPUS, source="s"), store.open(CORPUS, source="s")
    assert (built.fresh, again.fresh, built.folder) == (True, False, again.folder)
    for method in ("hybrid", "dense", "bm25"):
        query = ["Op3 + Op2", "7", "unknown"]
        assert again.retriever(method).query(query, 5) == built.retriever(method).query(query, 5)
    (entry,) = store.entries()
    assert (entry.source, entry.encoder, entry.kind, entry.premises) == ("s", "lsa-256-0", "flat", 60)
    assert entry.bytes == sum(path.stat().st_size for path in built.folder.iterdir())
    assert _found(store.open_source("s").dense) == _found(built.dense)
    with pytest.raises(CorpusError, match="no index of t"):
        store.open_source("t")


def test_another_corpus_encoder_or_setting_is_another_index(tmp_path: Path) -> None:
    store = IndexStore(tmp_path)
    other = Corpus((*PREMISES[:-1], replace(PREMISES[-1], statement="True")), CORPUS.imports)
    folders = {
        store.open(CORPUS).folder,
        store.open(other).folder,
        store.open(CORPUS, Hashing()).folder,
        IndexStore(tmp_path, IndexSettings(flat_up_to=10)).open(CORPUS).folder,
    }
    assert len(folders) == 4
    assert IndexStore(tmp_path, IndexSettings(threads=2)).open(CORPUS).folder in folders


@pytest.mark.parametrize("role", ["manifest", "corpus", "vectors", "owners", "bm25", "encoder"])
@pytest.mark.parametrize("damage", ["cut", "flipped", "gone"])
def test_a_damaged_file_is_noticed_and_the_index_built_anew(tmp_path: Path, role: str, damage: str) -> None:
    store = IndexStore(tmp_path)
    sound = store.open(CORPUS, source="s")
    expected = _found(sound.dense)
    names = json.loads((sound.folder / MANIFEST).read_text())["files"]
    path = sound.folder / (MANIFEST if role == "manifest" else names[role]["name"])
    content = bytearray(path.read_bytes())
    if damage == "gone":
        path.unlink()
    else:
        content[len(content) // 2] ^= 0xFF
        path.write_bytes(content[: len(content) // 2] if damage == "cut" else content)
        os.utime(path, ns=(1, 1))
    again = store.open(CORPUS, source="s")
    assert again.fresh and _found(again.dense) == expected
    assert bool(again.rebuilt) == ((role, damage) != ("manifest", "gone"))
    assert not store.open(CORPUS, source="s").fresh


def test_a_copied_index_is_read_again_and_not_built_anew(tmp_path: Path) -> None:
    import shutil

    store = IndexStore(tmp_path / "one")
    store.open(CORPUS)
    shutil.copytree(tmp_path / "one", tmp_path / "two")
    assert not IndexStore(tmp_path / "two").open(CORPUS).fresh


def test_an_update_encodes_only_what_is_new(tmp_path: Path) -> None:
    store, encoder = IndexStore(tmp_path), Hashing()
    first = store.open(CORPUS, encoder, source="s")
    assert encoder.encoded == 60
    moved = [replace(premise, position=premise.position + 5) for premise in PREMISES[10:]]
    new = Premise("New.law", "∀ x, Op9 x = 9", "theorem", "B", 99)
    changed = Corpus((new, *moved), CORPUS.imports)
    second = store.open(changed, encoder, source="s")
    assert encoder.encoded == 61
    assert second.changes is not None
    assert (second.changes.kept, second.changes.added, second.changes.removed) == (50, 1, 10)
    assert not first.folder.exists() and [entry.folder for entry in store.entries()] == [second.folder]
    third = store.open(changed, encoder, source="s")
    assert not third.fresh
    fresh = PremiseIndex.build(changed, Hashing())
    assert _found(third.dense) == _found(second.dense) == _found(fresh)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sets(st.integers(0, 59)), min_size=2, max_size=4), st.sampled_from([3, 30, 100]))
def test_updates_in_a_row_are_a_new_index(versions: list[set[int]], flat: int) -> None:
    chosen = IndexSettings(flat_up_to=flat, graph_up_to=flat, probes=1000)
    corpora = [Corpus(tuple(PREMISES[i] for i in sorted(version)), CORPUS.imports) for version in versions]
    index = PremiseIndex.build(corpora[0], Hashing(), chosen)
    for before, after, corpus in zip(versions, versions[1:], corpora[1:], strict=False):
        changes = index.update(corpus)
        assert (changes.kept, changes.added) == (len(before & after), len(after - before))
        assert changes.removed == len(before - after)
        assert _found(index) == _found(PremiseIndex.build(corpus, Hashing(), chosen))
        assert sorted(index.owners[index.owners >= 0].tolist()) == list(range(len(after)))


def test_two_who_open_at_once_get_one_index(tmp_path: Path) -> None:
    encoders = [Hashing() for _ in range(4)]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda encoder: IndexStore(tmp_path).open(CORPUS, encoder), encoders))
    assert sum(encoder.encoded for encoder in encoders) == 60
    assert len({stored.folder for stored in found}) == 1


def test_an_index_of_another_format_is_not_read(tmp_path: Path) -> None:
    store = IndexStore(tmp_path)
    folder = store.open(CORPUS, source="s").folder
    manifest = json.loads((folder / MANIFEST).read_text())
    (folder / MANIFEST).write_text(json.dumps(manifest | {"format": 99}))
    assert "format 99" in store.entries()[0].damage
    with pytest.raises(CorpusError):
        store.open_source("s")
    assert "format 99" in store.open(CORPUS, source="s").rebuilt


def test_a_damaged_index_of_a_source_is_not_answered_from(tmp_path: Path) -> None:
    store = IndexStore(tmp_path)
    folder = store.open(CORPUS, source="s").folder
    next(folder.glob("vectors-*")).write_bytes(b"x")
    with pytest.raises(IndexDamaged, match="is not what was written"):
        store.open_source("s")


def test_accessible_premises_are_selected_inside_the_search(tmp_path: Path) -> None:
    index = IndexStore(tmp_path).open(CORPUS).retriever()
    allowed = CORPUS.accessible_at("B", 20)
    for items in index.query([premise.statement for premise in PREMISES], 30, among=allowed):
        assert {item.premise.module for item in items} <= {"A", "B"}
        assert all(item.premise.module == "A" or item.premise.position <= 20 for item in items)
        assert len(items) == 30
    assert index.query([], 3) == [] and index.query(["Op1"], 0) == [[]]
