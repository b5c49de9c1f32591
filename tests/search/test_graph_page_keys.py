"""The graph page by keyboard alone, and what it says of costs, lemmas and remembered steps."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from search import Child, GraphDocument, Outcome, OutcomeStatus, ProofGraph, render_html
from tests.search.chromium import CHROMIUM, Page, page_of

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")
SELECTED = "document.querySelector('.row.sel').textContent"
DETAIL = "document.querySelector('.detail').textContent"


def a_search() -> ProofGraph:
    """The root is proved by one tactic; beside it a branch of two states fails."""
    graph = ProofGraph(Child("root", None, "n : ℕ\n⊢ n = n"))
    lost = (Child("lost", None, "n : ℕ\n⊢ n + 1 = n"),)
    graph.record(
        0, Outcome("lose", -1.0, "premises", ("Nat.lose",), OutcomeStatus.OPEN, lost, seconds=0.25, tokens=1_200)
    )
    graph.record(
        1,
        Outcome(
            "simp", -1.0, "premises", ("Nat.lose",), OutcomeStatus.ERROR, message="no progress", seconds=0.5, tokens=1
        ),
    )
    graph.record(
        1,
        Outcome(
            "back", -1.0, "premises", (), OutcomeStatus.OPEN, (Child("end", None, "⊢ False"),), seconds=0.25, tokens=33
        ),
    )
    graph.record(2, Outcome("omega", -1.0, status=OutcomeStatus.ERROR, message="omega could not", seconds=1.0))
    graph.exhaust(1)
    graph.exhaust(2)
    graph.record(0, Outcome("rfl", -2.0, "cache", status=OutcomeStatus.CLOSED, seconds=0.001))
    return graph


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    folder = tmp_path_factory.mktemp("page")
    path = folder / "graph.html"
    path.write_text(render_html(GraphDocument(a_search(), "walk")), encoding="utf-8")
    with page_of(path, folder / "profile") as opened:
        yield opened


def test_keys_alone_lead_from_the_root_to_a_leaf_that_failed(page: Page) -> None:
    page.press("Home")
    assert "⊢ n = n" in page.value(SELECTED)
    page.press("o")  # what was tried beside the proof
    for _ in range(12):
        page.press("ArrowRight")
        if "⊢ False" in page.value(SELECTED):
            break
    assert "State 2 · failed" in page.value(DETAIL) and "omega" in page.value(DETAIL)
    page.press("ArrowRight")
    page.press("ArrowRight")
    assert "1 tactic rejected" in page.value(SELECTED) or "omega could not" in page.value(SELECTED)
    page.press("Home")
    page.press("f")
    assert "⊢ False" in page.value(SELECTED)


def test_a_branch_says_what_it_cost_and_a_lemma_who_used_it(page: Page) -> None:
    page.press("Home")
    # The generators of omega and rfl count no tokens.
    assert "Here and below: 3 states, 5 tactics, 1,234 tokens, 2.0 s · 100 % of all" in page.value(DETAIL)
    columns = "[...document.querySelectorAll('.tried .num')].map(cell => cell.innerText)"
    assert page.value(columns) == ["tokens", "time", "0", "1.0 ms", "1,234", "2.0 s"]
    assert "remembered" in page.value("document.querySelector('.tree').textContent")
    page.press("o")
    page.press("/")
    for char in "lose":
        page.press(char)
    page.press("Enter")
    assert "tokens1,200time250 mswith all below4 tactics, 1,234 tokens, 2.0 s" in page.value(DETAIL)
    for _ in range(12):
        page.press("Tab")
        if page.value("document.activeElement.className") == "lemma":
            break
    page.press("Enter")
    assert "Lemma, used by 2 tactics" in page.value(DETAIL) and "failed or rejected: 2" in page.value(DETAIL)
    page.press("Escape")
    assert "Lemma" not in page.value("document.querySelector('.detail h2').textContent")


def test_on_paper_the_proof_stands_state_by_state(page: Page) -> None:
    text = page.value("document.querySelector('.paper').textContent")
    assert "The proof, state by state" in text and "⊢ n = n" in text and "rfl" in text
