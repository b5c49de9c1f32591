"""BM25 and reciprocal rank fusion against their formulas written out; the vector index against brute force."""

import math
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retriever import Corpus, HybridRetriever, IndexDamaged, Premise
from retriever.bm25 import Bm25Retriever, Bm25Settings
from retriever.encoder import premise_text, tokens
from retriever.ranking import fuse
from retriever.vectors import IndexSettings, VectorIndex, faiss

WORDS = ["Nat.gcd", "∣", "+", "√", "Real.sqrt", "≤", "Int", "%", "2"]
texts = st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)

FLAT = IndexSettings()
GRAPH = IndexSettings(flat_up_to=20, links=16)
LISTS = IndexSettings(flat_up_to=20, graph_up_to=21, probes=1.2)


def _corpus(statements: list[str]) -> Corpus:
    return Corpus(tuple(Premise(f"t{i}", s, "theorem", "M", i) for i, s in enumerate(statements)), {"M": ()})


def _bm25(corpus: Corpus, query: str, number: int, k1: float, b: float) -> float:
    """Robertson and Zaragoza 2009, equations 3.15 and 3.3 with 1 added below the logarithm; repeated words count."""
    documents = [tokens(premise_text(premise)) for premise in corpus.premises]
    average = sum(map(len, documents)) / len(documents) or 1.0  # no document has a word: then none has a score
    words = Counter(documents[number])
    score = 0.0
    for word in (word for word in tokens(query) if word in words):
        containing = sum(word in document for document in documents)
        idf = math.log(1 + (len(documents) - containing + 0.5) / (containing + 0.5))
        held = k1 * (1 - b + b * len(documents[number]) / average)
        score += idf * words[word] * (k1 + 1) / (words[word] + held)
    return score


@settings(max_examples=50, deadline=None)
@given(st.lists(texts, min_size=1, max_size=8), texts, st.floats(0.1, 3), st.floats(0, 1), st.data())
def test_bm25_is_its_formula(statements: list[str], query: str, k1: float, b: float, data: st.DataObject) -> None:
    corpus = _corpus(statements)
    among = np.array(data.draw(st.lists(st.booleans(), min_size=len(statements), max_size=len(statements))))
    retriever = Bm25Retriever.build(corpus, Bm25Settings(k1, b))
    scores, ids = retriever.rank([query], 5, among)
    expected = {i: _bm25(corpus, query, i, k1, b) for i in np.flatnonzero(among).tolist()}
    best = sorted((score for score in expected.values() if score > 0), reverse=True)[:5]
    found = ids[0][ids[0] >= 0].tolist()
    assert len(found) == len(set(found)) == len(best)
    assert np.allclose(scores[0][: len(best)], best, rtol=1e-4)
    assert np.allclose([expected[i] for i in found], best, rtol=1e-4)


def test_bm25_survives_being_stored_and_notices_damage(tmp_path: Path) -> None:
    corpus = _corpus(["Nat.gcd + 2", "√ ≤", "Int % 2"])
    retriever = Bm25Retriever.build(corpus)
    retriever.save(tmp_path / "bm25")
    again = Bm25Retriever.load(tmp_path / "bm25", corpus)
    assert again.query(["2 + Int"], 3) == retriever.query(["2 + Int"], 3) != [[]]
    (tmp_path / "bm25").write_bytes((tmp_path / "bm25").read_bytes()[:100])
    with pytest.raises(IndexDamaged, match="holds no BM25 index"):
        Bm25Retriever.load(tmp_path / "bm25", corpus)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.integers(0, 9), unique=True, max_size=6), min_size=1, max_size=3), st.integers(1, 8))
def test_fusion_adds_reciprocal_ranks(rankings: list[list[int]], k: int) -> None:
    padded = [np.array([row + [-1] * (6 - len(row))]) for row in rankings]
    scores, ids = fuse(padded, k)
    expected = {
        i: sum(1 / (60 + row.index(i) + 1) for row in rankings if i in row) * 61 / len(rankings) for i in range(10)
    }
    best = sorted((i for i in expected if expected[i] > 0), key=lambda i: (-round(expected[i], 9), i))[:k]
    assert ids[0][ids[0] >= 0].tolist() == best
    assert np.allclose(scores[0][: len(best)], [expected[i] for i in best], atol=1e-6)


def test_a_hybrid_ranks_what_both_find_first() -> None:
    corpus = _corpus(["Nat.gcd √", "Nat.gcd + %", "√ + Int", "≤"])
    one, other = Bm25Retriever.build(corpus), Bm25Retriever.build(corpus, Bm25Settings(length=0.0))
    (found,) = HybridRetriever([one, other]).query(["Nat.gcd √"], 4)
    assert found[0].premise.name == "t0" and found[0].score == pytest.approx(1.0)
    assert {item.premise.name for item in found} == {"t0", "t1", "t2"}
    (limited,) = HybridRetriever([one, other]).query(["Nat.gcd √"], 4, among=[1, 3])
    assert [item.premise.name for item in limited] == ["t1"]


def _vectors(count: int, seed: int = 0) -> np.ndarray:
    random = np.random.default_rng(seed)
    vectors = random.standard_normal((count, 16), dtype=np.float32) + 2 * random.standard_normal((20, 16))[
        random.integers(20, size=count)
    ].astype(np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def _brute(queries: np.ndarray, vectors: np.ndarray, k: int, allowed: np.ndarray) -> np.ndarray:
    scores = np.where(allowed, queries @ vectors.T, -np.inf)
    return np.argsort(-scores, axis=1)[:, : min(k, int(allowed.sum()))]


@pytest.mark.parametrize(("chosen", "kind"), [(FLAT, "flat"), (GRAPH, "hnsw"), (LISTS, "ivf")])
@pytest.mark.parametrize("share", [1.0, 0.5, 0.02])
def test_a_search_finds_the_nearest_that_are_allowed(chosen: IndexSettings, kind: str, share: float) -> None:
    vectors, queries = _vectors(700), _vectors(20, seed=1)
    index = VectorIndex.build(vectors, chosen)
    assert (index.kind, len(index)) == (kind, 700)
    allowed = np.random.default_rng(2).random(700) < share
    scores, slots = index.search(queries, 10, allowed)
    expected = _brute(queries, vectors, 10, allowed)
    found = [set(row.tolist()) - {-1} for row in slots]
    assert all(allowed[list(row)].all() for row in found)
    recall = np.mean([len(row & set(right.tolist())) / len(right) for row, right in zip(found, expected, strict=True)])
    assert recall == 1.0 if kind == "flat" or share < 0.1 else recall >= 0.95
    row, slot = scores[0][0], slots[0][0]
    assert row == pytest.approx(float(queries[0] @ vectors[slot]), abs=1e-5)


@pytest.mark.parametrize("chosen", [FLAT, GRAPH, LISTS])
def test_an_index_grows_is_stored_and_maps_its_file(chosen: IndexSettings, tmp_path: Path) -> None:
    vectors = _vectors(300)
    index = VectorIndex.build(vectors[:200], chosen)
    index.add(vectors[200:])
    index.save(tmp_path / "vectors")
    for mapped in (True, False):
        again = VectorIndex.load(tmp_path / "vectors", chosen, mapped=mapped)
        assert (again.kind, len(again), again.dimension) == (index.kind, 300, 16)
        assert again.search(vectors[250:260], 1)[1].ravel().tolist() == list(range(250, 260))
        assert np.allclose(again.vectors(np.arange(190, 210)), vectors[190:210], atol=1e-6)
    again.add(vectors[:1])
    assert len(again) == 301


@pytest.mark.parametrize("chosen", [FLAT, GRAPH, LISTS])
def test_a_mapped_index_refuses_additions(chosen: IndexSettings, tmp_path: Path) -> None:
    vectors = _vectors(100)
    VectorIndex.build(vectors, chosen).save(tmp_path / "vectors")
    with pytest.raises(ValueError, match="mapped"):
        VectorIndex.load(tmp_path / "vectors", chosen).add(vectors)


def test_a_search_leaves_the_number_of_threads_as_it_was() -> None:
    before = faiss.omp_get_max_threads()
    VectorIndex.build(_vectors(50), IndexSettings(threads=before + 1)).search(_vectors(2), 3)
    assert faiss.omp_get_max_threads() == before


def test_asking_for_more_than_there_is() -> None:
    index = VectorIndex.build(_vectors(3), FLAT)
    scores, slots = index.search(_vectors(2, seed=5), 8, np.array([True, False, True]))
    assert scores.shape == slots.shape == (2, 8)
    assert all(sorted(row.tolist()) == [-1] * 6 + [0, 2] for row in slots)


@pytest.mark.parametrize("content", [b"", b"IxFI", b"IxFI" + b"\xff" * 200, b"nonsense" * 50])
def test_a_file_that_is_no_index_is_damaged(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "vectors").write_bytes(content)
    with pytest.raises(IndexDamaged, match="holds no index"):
        VectorIndex.load(tmp_path / "vectors", FLAT)
