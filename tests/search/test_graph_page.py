"""The HTML page holds the whole graph, needs nothing from outside, and no text in it is ever more than text."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
import shutil
import subprocess
import time
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search import Child, GraphDocument, Outcome, OutcomeStatus, ProofGraph, render_html

HOSTILE = (
    "</script><script>document.title='owned'</script><img src=x onerror=document.title='owned'>{{data}}<!--\u2028'\"`&"
)


class Page(HTMLParser):
    """The elements of a page, and the text of its data."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.data = ""
        self._in_data = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._in_data = tag == "script" and ("id", "data") in attrs

    def handle_endtag(self, tag: str) -> None:
        self._in_data = self._in_data and tag != "script"

    def handle_data(self, data: str) -> None:
        if self._in_data:
            self.data += data


def sample(text: str = "p : Prop\n⊢ p → p") -> GraphDocument:
    graph = ProofGraph(Child("root", None, text))
    graph.record(0, Outcome(text, -1.5, text, (text,), OutcomeStatus.ERROR, message=text, seconds=0.25))
    children = (Child("a", None, text), Child("b", None, "⊢ b"))
    graph.record(0, Outcome("constructor", -0.5, "model", status=OutcomeStatus.OPEN, children=children, tokens=7))
    graph.record(1, Outcome(f"exact a\n  {text}", -0.5, status=OutcomeStatus.CLOSED))
    graph.record(2, Outcome("exact b", -float("inf"), status=OutcomeStatus.CLOSED))
    return GraphDocument(
        graph, text, text, "proved", text, None, {"level": 3, "axioms": [text], "name": "pinned"}, {"wall_seconds": 1.5}
    )


def test_the_page_holds_every_state_and_tactic() -> None:
    data: dict[str, Any] = json.loads(Page(render_html(sample())).data)
    assert [node[0] for node in data["nodes"]] == ["p : Prop\n⊢ p → p", "p : Prop\n⊢ p → p", "⊢ b"]
    assert [node[1:] for node in data["nodes"]] == [[1, 0, 3, 0], [1, 1, 1, 0], [1, 1, 1, 0]]
    tactics = [data["texts"][edge[1]] for edge in data["edges"]]
    assert tactics[1:] == ["constructor", "exact a\n  p : Prop\n⊢ p → p", "exact b"]
    assert [edge[2] for edge in data["edges"]] == [-1.5, -0.5, -0.5, None]
    assert [edge[6] for edge in data["edges"]] == [[], [1, 2], [], []]
    assert [edge[9] for edge in data["edges"]] == [0, 1, 1, 1]
    assert [edge[10] for edge in data["edges"]] == [1, 7, 1, 1]
    assert data["script"].splitlines()[0] == "constructor"
    assert data["script_nodes"] == [0, 1, 1, 1, 2]


def test_a_verified_proof_that_is_not_the_graphs_own_is_not_tied_to_its_states() -> None:
    document = sample()
    data = json.loads(Page(render_html(GraphDocument(document.graph, "t", proof="simp_all"))).data)
    assert (data["script"], data["script_nodes"]) == ("simp_all", [])


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.just(HOSTILE), st.text(max_size=30), st.text(alphabet="<>/script!-&;{}\u2028\u2029", max_size=30)))
def test_no_text_of_the_graph_becomes_markup(text: str) -> None:
    harmless, hostile = Page(render_html(sample())), Page(render_html(sample(text)))
    assert [tag for tag, _ in hostile.elements] == [tag for tag, _ in harmless.elements]
    assert json.loads(hostile.data)["name"] == text


def test_surrogates_do_not_keep_the_page_from_being_written() -> None:
    render_html(sample("\ud800")).encode("utf-8")


def test_the_page_asks_nothing_of_the_network_and_runs_its_own_script_only() -> None:
    text = render_html(sample())
    assert not re.search(r"https?://|\bsrc=|\bhref=|@import|url\(", text)
    policy = next(attributes["content"] for _, attributes in Page(text).elements if "http-equiv" in attributes)
    script = text.partition("\n<script>")[2].partition("</script>")[0]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert policy is not None
    assert policy.startswith("default-src 'none';")
    assert f"script-src 'sha256-{digest}';" in policy


def test_long_messages_are_shortened_and_equal_ones_are_stored_once() -> None:
    graph = ProofGraph(Child("root"))
    for number in range(50):
        graph.record(0, Outcome(f"t{number}", -1.0, status=OutcomeStatus.ERROR, message="long " * 100_000))
    assert len(render_html(GraphDocument(graph, "t"))) < 100_000


def wide_graph(size: int) -> ProofGraph:
    graph = ProofGraph(Child("0", None, "⊢ 0"))
    source = 0
    while len(graph.nodes) < size:
        for number in range(4):
            key = f"{source}.{number}"
            child = Child(key, None, f"n : ℕ\nh : n < {key}\n⊢ n * n < {key} * {key}")
            graph.record(source, Outcome(f"tactic {number}", -1.0, status=OutcomeStatus.OPEN, children=(child,)))
        graph.record(source, Outcome("omega", -1.0, status=OutcomeStatus.ERROR, message=f"omega failed at {source}"))
        source += 1
    return graph


def in_chromium(page: Path) -> str:
    """The page's document after its script has run."""
    command = [
        "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        f"--user-data-dir={page.parent / 'profile'}", "--window-size=1300,900",
        "--virtual-time-budget=2000", "--dump-dom", page.as_uri(),
    ]  # fmt: skip
    return subprocess.run(command, check=True, capture_output=True, timeout=60, text=True).stdout


@pytest.mark.skipif(shutil.which("chromium") is None, reason="chromium is not installed")
def test_a_browser_draws_hostile_texts_as_texts(tmp_path: Path) -> None:
    (tmp_path / "graph.html").write_text(render_html(sample(HOSTILE)), encoding="utf-8")
    shown = in_chromium(tmp_path / "graph.html")
    assert "<title>owned</title>" not in shown
    assert "<img" not in shown
    assert shown.count('role="treeitem"') == 6
    assert shown.count('class="chip"') == 1  # what was tried beside the proof stays folded
    assert 'class="pill green">Proved<' in shown


@pytest.mark.skipif(shutil.which("chromium") is None, reason="chromium is not installed")
@pytest.mark.parametrize(
    ("status", "verdict", "shown"),
    [
        ("proved", {"level": 3}, "Proved"),
        ("proved", {"level": 2}, "Not proved: checked too little"),
        ("proved", None, "Closed by the search, not verified"),
        ("failed", {"level": 1}, "Not proved"),
    ],
)
def test_a_browser_shows_proved_only_with_a_verdict_that_says_so(
    tmp_path: Path, status: str, verdict: dict[str, int] | None, shown: str
) -> None:
    document = GraphDocument(sample().graph, "t", status=status, verdict=verdict)
    (tmp_path / "graph.html").write_text(render_html(document), encoding="utf-8")
    page = in_chromium(tmp_path / "graph.html")
    assert re.findall(r'class="pill \w*">([^<]*)<', page) == [shown]
    assert ("<h2>Proof</h2>" in page) == (shown == "Proved")


def after_keys(page: Path, document: GraphDocument, *steps: str) -> list[dict[str, Any]]:
    """What the page shows after each step: a key, or `search: TEXT`. Its policy gives way to the test's script."""
    text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", render_html(document))
    driver = """
      const press = key => document.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));
      const seen = STEPS.map(step => {
        if (step.startsWith("search: ")) {
          press("/");
          const box = document.activeElement;
          box.value = step.slice(8);
          box.dispatchEvent(new Event("input"));
          box.dispatchEvent(new KeyboardEvent("keydown", {key: "Enter", bubbles: true, cancelable: true}));
        } else press(step);
        return {
          rows: [...document.querySelectorAll(".row")].map(row => row.textContent),
          selected: [...document.querySelectorAll("[aria-selected=true]")].map(row => row.textContent),
          detail: document.querySelector(".detail h2").textContent,
          count: document.querySelector(".count").textContent,
        };
      });
      document.title = JSON.stringify(seen);
    """.replace("STEPS", json.dumps(steps))
    page.write_text(text.replace("</body>", f"<script>{driver}</script></body>"), encoding="utf-8")
    title = re.search(r"<title>(.*?)</title>", in_chromium(page), re.DOTALL)
    assert title is not None
    return json.loads(html.unescape(title[1]))


@pytest.mark.skipif(shutil.which("chromium") is None, reason="chromium is not installed")
def test_the_page_is_used_by_keys(tmp_path: Path) -> None:
    graph = ProofGraph(Child("0", None, "p : Prop\n⊢ p → p"))
    graph.record(0, Outcome("omega", -0.5, status=OutcomeStatus.ERROR, message="omega could not prove it"))
    graph.record(0, Outcome("intro h", -1.0, status=OutcomeStatus.OPEN, children=(Child("1", None, "h : p\n⊢ p"),)))
    graph.record(0, Outcome("exfalso", -2.0, status=OutcomeStatus.OPEN, children=(Child("2", None, "⊢ False"),)))
    graph.record(2, Outcome("contradiction", -2.0, status=OutcomeStatus.ERROR, message="no contradiction"))
    graph.record(1, Outcome("exact h", -0.1, status=OutcomeStatus.CLOSED))
    steps = (
        "Home",
        "ArrowDown",
        "ArrowLeft",
        "ArrowLeft",
        "ArrowRight",
        "o",
        "End",
        "Home",
        "o",
        "search: contradiction",
    )
    home, down, fold, root, inside, nothing, end, _, others, hit = after_keys(
        tmp_path / "page.html", GraphDocument(graph, "t", status="proved"), *steps
    )
    assert home["rows"] == [
        "▾⊢ p → p+2 tried2 steps",
        "▾intro h⊢ p1 step",
        "✓exact hcloses the goalp = 90 %",
    ]
    assert home["selected"] == home["rows"][:1] and home["detail"] == "State 0 · proved in 2 steps · depth 0"
    assert down["selected"] == down["rows"][1:2] and down["detail"].startswith("State 1 ")
    assert len(fold["rows"]) == 2 and fold["detail"].startswith("State 1 ")
    assert root["detail"].startswith("State 0 ")
    assert inside["detail"].startswith("State 1 ")
    assert nothing["rows"] == inside["rows"]  # nothing else was tried at state 1
    assert [row[:8] for row in others["rows"]] == ["▾⊢ p → p", "▸exfalso", "▸1 tacti", "▸intro h"]
    assert end["detail"].startswith("State 1 ")
    assert hit["count"] == "1 / 1"
    assert hit["detail"] == "Tactic at state 2"
    assert any("no contradiction" in row for row in hit["rows"])


@pytest.mark.skipif(shutil.which("chromium") is None, reason="chromium is not installed")
def test_a_browser_opens_ten_thousand_states_at_once(tmp_path: Path) -> None:
    (tmp_path / "graph.html").write_text(render_html(GraphDocument(wide_graph(10_000), "wide")), encoding="utf-8")
    start = time.monotonic()
    shown = in_chromium(tmp_path / "graph.html")
    assert "10,001</b> states" in shown
    assert 'class="counted"' not in shown  # no generator of it counts tokens
    assert shown.count('role="treeitem"') == 6
    ready = re.search(r'data-ready-ms="(\d+)"', shown)
    assert ready is not None and int(ready[1]) < 3_000
    assert time.monotonic() - start < 40  # with the start of the browser, on a busy machine
