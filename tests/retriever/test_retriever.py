"""Corpus, encoder and index, against definitions and against the slow and obvious way."""

from pathlib import Path

import numpy as np
import pytest

from lean_env.embedded import core_library
from retriever import Corpus, LexicalEncoder, Premise, PremiseIndex, core_corpus, core_index
from retriever.encoder import tokens

SMALL = Corpus(
    tuple(
        Premise(name, statement, "theorem", module, position)
        for name, statement, module, position in [
            ("Nat.gcd_comm", "∀ (m n : ℕ), Nat.gcd m n = Nat.gcd n m", "A", 0),
            ("Nat.dvd_trans", "∀ {a b c : ℕ}, a ∣ b → b ∣ c → a ∣ c", "A", 1),
            ("Real.mul_self_sqrt", "∀ {x : ℝ}, 0 ≤ x → √x * √x = x", "B", 0),
            ("Int.emod_two_eq", "∀ (n : ℤ), n % 2 = 0 ∨ n % 2 = 1", "C", 0),
            ("Int.emod_emod", "∀ (a b : ℤ), a % b % b = a % b", "C", 1),
        ]
    ),
    {"A": (), "B": ("A",), "C": (), "D": ("B",)},
)


@pytest.fixture(scope="module")
def index() -> PremiseIndex:
    return core_index(core_library()).dense


@pytest.mark.parametrize(
    ("imports", "module", "before", "names"),
    [
        (["A"], None, 0, {"Nat.gcd_comm", "Nat.dvd_trans"}),
        (["D"], None, 0, {"Nat.gcd_comm", "Nat.dvd_trans", "Real.mul_self_sqrt"}),
        ([], "C", 0, {"Int.emod_two_eq"}),
        (["B"], "C", 2, {p.name for p in SMALL.premises}),
        (["Unknown"], None, 0, set[str]()),
    ],
)
def test_accessible_premises_are_imported_ones_and_earlier_ones(
    imports: list[str], module: str | None, before: int, names: set[str]
) -> None:
    accessible = SMALL.accessible(imports, module=module, before=before)
    assert {premise.name for premise, usable in zip(SMALL.premises, accessible, strict=True) if usable} == names


def test_names_of_variables_do_not_count() -> None:
    assert tokens("∀ (a b : ℕ), a ∣ b") == tokens("∀ (x y' : ℕ), x ∣ y'") == ["∀", "ℕ", "∣"]
    assert tokens("Nat.gcd m 12") == ["Nat.gcd", "Nat", "gcd", "12"]


def test_vectors_have_length_one_and_are_the_same_every_time() -> None:
    texts = [premise.statement for premise in SMALL.premises]
    one, other = LexicalEncoder.fit(texts, dimension=4), LexicalEncoder.fit(texts, dimension=4)
    assert np.array_equal(one.encode(texts), other.encode(texts))
    assert np.allclose(np.linalg.norm(one.encode(texts), axis=1), 1, atol=1e-5)
    assert not one.encode(["zzz unknown"]).any()


def test_an_encoder_survives_being_stored(tmp_path: Path) -> None:
    texts = [premise.statement for premise in SMALL.premises]
    encoder = LexicalEncoder.fit(texts, dimension=4, seed=3)
    encoder.save(tmp_path / "encoder.npz")
    again = LexicalEncoder.load(tmp_path / "encoder.npz")
    assert again.name == encoder.name and np.array_equal(again.encode(texts), encoder.encode(texts))


def test_a_batch_search_is_the_exact_scan_with_a_filter(index: PremiseIndex) -> None:
    queries = ["⊢ √x * √x = x", "a b : ℤ\n⊢ a % 3 = 0 ∨ a % 3 = 1", "⊢ Nat.gcd a b ∣ a", "p q : Prop\n⊢ p ∧ q ↔ q ∧ p"]
    among = list(range(0, len(index.corpus.premises), 3))
    vectors = index.encoder.encode([f"{p.name} {p.statement}" for p in index.corpus.premises])
    for query, found in zip(queries, index.query(queries, 8, among=among), strict=True):
        scores = vectors @ index.encoder.encode([query])[0]
        expected = sorted((scores[i] for i in among), reverse=True)[:8]
        assert np.allclose([item.score for item in found], expected, atol=1e-5)
        assert {item.premise.name for item in found} <= {index.corpus.premises[i].name for i in among}


@pytest.mark.parametrize(
    ("goal", "name"),
    [
        ("x : ℝ\nh : 0 ≤ x\n⊢ √x * √x = x", "Real.mul_self_sqrt"),
        ("n : ℤ\n⊢ n % 2 = 0 ∨ n % 2 = 1", "Int.emod_two_eq_zero_or_one"),
        ("a b c : ℕ\nh : a ∣ b\ng : b ∣ c\n⊢ a ∣ c", "Nat.dvd_trans"),
    ],
)
def test_the_fitting_theorem_is_among_the_first(index: PremiseIndex, goal: str, name: str) -> None:
    assert name in {item.premise.name for item in index.query([goal], 16)[0]}


def test_the_corpus_is_what_lean_says_of_the_library() -> None:
    corpus = core_corpus(core_library())
    statements = {premise.name: premise.statement for premise in corpus.premises}
    assert statements["Nat.add_comm"] == "∀ (n m : ℕ), n + m = m + n"
    assert corpus.accessible(["Mathlib"]).all() and len(corpus.premises) > 1_000
    assert not any(name.startswith(("Lean.", "Sequent.")) for name in statements)
