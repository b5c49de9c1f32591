"""The page in a real browser: logging in, moving by keys, news without a reload, the graph beside its proof."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from typing import Any

import pytest

from tests.worker.browser import Tab, chromium
from tests.worker.processes import Server, wait_for
from worker.server.pages import LEVELS

pytestmark = pytest.mark.skipif(shutil.which("chromium") is None, reason="chromium is not installed")

NASTY = "<img src=x onerror=document.title='owned'>"
QUICK: dict[str, Any] = {"time_limit": 30.0, "generator": "symbolic"}


@pytest.fixture(scope="module")
def tab(server: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    """One that has logged in, as a person does: by the form."""
    with chromium(tmp_path_factory.mktemp("browser")) as opened:
        opened.look(1280)
        opened.open(f"{server.url}/")
        assert opened.run("location.pathname") == "/login"
        opened.run(f"document.querySelector('input').value = {json.dumps(server.keys['one'])}")
        opened.press("Enter")
        wait_for(lambda: opened.run("location.pathname") == "/")
        yield opened


def test_a_job_is_followed_and_opened_by_keys_down_to_its_graph(server: Server, tab: Tab) -> None:
    tab.open(f"{server.url}/")
    with server.client() as client:
        statement = "theorem seen (p q : Prop) (hp : p) (hq : q) : p ∧ q"
        job = client.submit([statement], name=NASTY, **QUICK)
        row = "document.querySelector('[data-item]')?.innerText ?? ''"
        wait_for(lambda: NASTY in tab.run(row))  # it appears by itself
        assert client.wait(job.id).statuses == {"proved": 1}
        wait_for(lambda: "1 proved" in tab.run(row).replace("\n", " "))
    there = "document.readyState === 'complete' && location.pathname"  # before, no key is listened to
    tab.press("j", "Enter")
    wait_for(lambda: tab.run(there) == f"/jobs/{job.id}")
    tab.press("j", "Enter")
    wait_for(lambda: tab.run(there) == f"/jobs/{job.id}/0")
    graph = tab.frame()
    wait_for(lambda: tab.run("document.querySelectorAll('[role=treeitem]').length", graph))
    assert "seen" in tab.run("document.body.innerText", graph)
    assert "import Mathlib" in tab.run("document.getElementById('proof').innerText")
    assert tab.run("document.title") == "seen · Sequent"
    # What the frame shows is somebody's text: it may reach nothing of the page around it, nor the visitor's cookie.
    blocked = "(() => { try { return document.cookie } catch (error) { return error.name } })()"
    assert tab.run(blocked, graph) == "SecurityError"
    tab.press("u")
    wait_for(lambda: tab.run("location.pathname") == f"/jobs/{job.id}")


def test_the_button_for_light_or_dark_reaches_the_graph_too(server: Server, tab: Tab) -> None:
    theme = "document.documentElement.dataset.theme"
    with server.client() as client:
        job = client.submit(["theorem lit (p q : Prop) (hp : p) (hq : q) : p ∧ q"], **QUICK)
        client.wait(job.id)
    tab.look(1280)
    tab.open(f"{server.url}/jobs/{job.id}/0")
    graph = tab.frame()
    wait_for(lambda: tab.run("document.querySelectorAll('[role=treeitem]').length", graph))
    for word in ("dark", "light", "dark"):
        tab.run("document.getElementById('theme').click()")
        wait_for(lambda word=word: tab.run(theme, graph) == word)
    # No other word is taken, and none of anybody but the page around.
    tab.run("addEventListener('message', event => { window.said = event.data })", graph)
    for sender, session, word in (
        ("document.querySelector('iframe').contentWindow", None, "red"),
        ("window", graph, "light"),
    ):
        tab.run(f"{sender}.postMessage('{word}', '*')", session)
        wait_for(lambda word=word: tab.run("window.said", graph) == word)
        assert tab.run(theme, graph) == "dark"
    tab.open(f"{server.url}/jobs/{job.id}/0")  # a frame that comes later is told too
    graph = tab.frame()
    wait_for(lambda: tab.run(theme, graph) == "dark")
    tab.run("delete localStorage.theme")


@pytest.mark.parametrize("width", [1280, 400])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_sticks_out_at_any_width(server: Server, tab: Tab, width: int, scheme: str) -> None:
    with server.client() as client:
        name = f"a_name_without_any_place_to_break_it_{'x' * 80}"
        job = client.submit([f"theorem {name} (n : ℕ) : n + 0 = n"], name=name, priority=9, **QUICK)
        client.wait(job.id)
    tab.look(width, 900, scheme)
    for path in ("/login", "/", f"/jobs/{job.id}", f"/jobs/{job.id}/0"):
        tab.open(server.url + path)
        wide = tab.run("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide == 0, path
        red = tab.run("getComputedStyle(document.body).backgroundColor.match(/[0-9]+/)[0]")
        assert (int(red) < 100) == (scheme == "dark")
    # The last page has the verdict: each of its words is whole.
    words = (
        "[...document.querySelectorAll('.rungs li')].map(rung => [rung.innerText, rung.scrollWidth - rung.clientWidth])"
    )
    assert tab.run(words) == [[level, 0] for level in LEVELS[1:]]
