"""Measure how long a browser takes to open the HTML page of a large search: headless Chromium, a new profile each time.

    python benchmarks/graph_page.py [--states 10000] [--rounds 5] [--keep PAGE.html] [--browser chromium]

The page notes on itself how many milliseconds after it was asked for its script had read the data and drawn everything
(`data-ready-ms`); beside it stands the time of the whole browser process, start and end included. The exit status is 1
where the page takes 3 s or more.
"""

from __future__ import annotations

import argparse
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from search import Child, GraphDocument, Outcome, OutcomeStatus, ProofGraph, render_html

FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --window-size=1400,900 --dump-dom"
).split()
TACTICS = (
    "simp",
    "omega",
    "intro h",
    "rcases h with ⟨x, hx⟩",
    "norm_num",
    "nlinarith [sq_nonneg (a - b), mul_pos ha hb]",
    "have h₁ : 0 < a * b := by positivity",
    "refine ⟨?_, ?_⟩",
)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--states", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--keep", type=Path, help="leave the page here")
    parser.add_argument("--browser", default="chromium")
    options = parser.parse_args()
    graph = large_search(options.states)
    statement = "theorem large (a b c : ℝ) (ha : 0 < a) (hb : 0 < b) (hc : 0 < c) : a ^ 2 + b ^ 2 ≥ 2 * a * b"
    started = time.monotonic()
    page = render_html(GraphDocument(graph, "large", statement, "proved", verdict={"level": 4}))
    print(
        f"{len(graph.nodes):,} states, {len(graph.edges):,} tactics: page of {len(page.encode()) / 2**20:.1f} MiB, "
        f"written in {time.monotonic() - started:.2f} s"
    )
    ready: list[float] = []
    whole: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        path = options.keep or Path(folder, "page.html")
        path.write_text(page, encoding="utf-8")
        for number in range(options.rounds):
            started = time.monotonic()
            command = [options.browser, *FLAGS, f"--user-data-dir={folder}/profile{number}", path.resolve().as_uri()]
            shown = subprocess.run(command, check=True, capture_output=True, timeout=120, text=True).stdout
            whole.append(time.monotonic() - started)
            found = re.search(r'<html[^>]* data-ready-ms="(\d+)"', shown)
            if found is None:
                print("the page's script did not come to its end", file=sys.stderr)
                return 1
            ready.append(int(found[1]) / 1000)
    print(f"page ready after {statistics.median(ready):.2f} s (worst of {options.rounds}: {max(ready):.2f} s)")
    print(f"browser process from start to end {statistics.median(whole):.2f} s (worst: {max(whole):.2f} s)")
    return 0 if max(ready) < 3.0 else 1


def large_search(states: int) -> ProofGraph:
    """A search of so many states as searches look: deep and wide, mostly rejected tactics, proved in the end."""
    chance = random.Random(3)

    def child(number: int, depth: int) -> Child:
        text = f"a b c : ℝ\nha : 0 < a\nhb : 0 < b\nhc : 0 < c\nh{depth} : a ^ {depth} + b ≤ {number % 97} * c\n"
        return Child(str(number), None, f"{text}⊢ a ^ {depth % 5 + 1} * b + {number} ≥ c - {number // 7}")

    graph = ProofGraph(child(0, 0))
    waiting = [0]
    while len(graph.nodes) < states and waiting:
        recent = len(waiting) - 1 - int(chance.expovariate(0.025)) % len(waiting)
        node = graph.nodes[waiting.pop(recent if chance.random() < 0.5 else chance.randrange(len(waiting)))]
        for number, tactic in enumerate(chance.sample(TACTICS, 6)):
            first, log_prob, seconds = len(graph.nodes), -chance.expovariate(0.5), chance.random() * 0.05
            if number and chance.random() < 0.6:
                message = f"linarith failed to find a contradiction\na b c : ℝ\n⊢ {node.id} < 0"
                outcome = Outcome(tactic, log_prob, "symbolic", status=OutcomeStatus.ERROR, message=message)
            else:
                goals = 2 if tactic == "refine ⟨?_, ?_⟩" else 1
                children = tuple(child(first + goal, node.depth + 1) for goal in range(goals))
                premises = ("mul_pos", "sq_nonneg")
                outcome = Outcome(tactic, log_prob, "premises", premises, OutcomeStatus.OPEN, children, seconds=seconds)
            graph.record(node.id, outcome)
            waiting += range(first, len(graph.nodes))
    close(graph, max(waiting, key=lambda node: (graph.nodes[node].depth < 12, graph.nodes[node].depth)))
    return graph


def close(graph: ProofGraph, leaf: int) -> None:
    """Prove the root through one leaf, and whatever stands beside the path to it."""

    def prove(node: int) -> None:
        if graph.nodes[node].length is None:
            closing = Outcome("nlinarith [sq_nonneg (a - b)]", -0.5, "symbolic", status=OutcomeStatus.CLOSED)
            graph.record(node, closing)

    prove(leaf)
    while not graph.proved:
        edge = graph.nodes[leaf].uses[0]
        for child in edge.children:
            prove(child)
        leaf = edge.source


if __name__ == "__main__":
    sys.exit(main())
