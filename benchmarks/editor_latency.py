"""Measure how long an editor waits from "Prove this goal" to the proof in its text, with a server that is warm.

    python benchmarks/editor_latency.py [--rounds 15]

Each round puts another easy goal into an open file, waits until the server has read it and is at rest, asks for a proof
as the lens does, and stops the clock when the server's edit has arrived. What is written was compiled and compared with
the statement in fresh processes, and replayed. The exit status is 1 where the median is 1 s or more.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import statistics
import sys
import time
from pathlib import Path

from lsprotocol import types
from pygls.lsp.client import LanguageClient

URI = "file:///Draft.lean"
GOALS = (
    "theorem g{n} (p q : Prop) (h : p ∧ q) : q ∧ p := by\n  sorry\n",
    "theorem g{n} (a b : ℕ) (h : a ≤ b) : a < b + {n} + 1 := by\n  sorry\n",
    "theorem g{n} (x : ℝ) (h : 2 * x + {n} = 7) : 4 * x = 14 - 2 * {n} := by\n  sorry\n",
    "theorem g{n} (a b : ℤ) : (a + b) ^ 2 - {n} = a ^ 2 + 2 * a * b + b ^ 2 - {n} := by\n  sorry\n",
    "theorem g{n} (p q r : Prop) (h : p → q) (h' : q → r) (hp : p) : r := by\n  sorry\n",
)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=15)
    options = parser.parse_args()
    load = os.getloadavg()[0]
    seconds, cpu = asyncio.run(_measure(options.rounds))
    if not seconds:
        print("no goal was proved", file=sys.stderr)
        return 1
    median = statistics.median(seconds)
    print(
        f"{len(seconds)} of {options.rounds} goals proved and put in: median {median:.2f} s, {min(seconds):.2f} to "
        f"{max(seconds):.2f} s; {cpu:.2f} s of processor time a goal, reading included; load at the start {load:.1f}"
    )
    return 0 if median < 1.0 else 1


async def _measure(rounds: int) -> tuple[list[float], float]:
    client = LanguageClient("benchmark", "1")
    published: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
    arrived: list[float] = []

    @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    def _(params: types.PublishDiagnosticsParams) -> None:
        published.put_nowait(params)

    @client.feature(types.WORKSPACE_APPLY_EDIT)
    def _(params: types.ApplyWorkspaceEditParams) -> types.ApplyWorkspaceEditResult:  # noqa: ARG001
        arrived.append(time.monotonic())
        return types.ApplyWorkspaceEditResult(True)

    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[1])}
    await client.start_io(sys.executable, "-m", "sequent", "lsp", "--fresh", env=environment)
    await client.initialize_async(types.InitializeParams(types.ClientCapabilities()))
    client.initialized(types.InitializedParams())
    client.text_document_did_open(
        types.DidOpenTextDocumentParams(types.TextDocumentItem(URI, "lean4", 0, "import Mathlib\n"))
    )
    seconds: list[float] = []
    before = os.times()
    for number in range(1, rounds + 1):
        text = f"import Mathlib\n\n{GOALS[number % len(GOALS)].format(n=number)}"
        document = types.VersionedTextDocumentIdentifier(number, URI)
        change = types.TextDocumentContentChangeWholeDocument(text)
        client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))
        while (await asyncio.wait_for(published.get(), 60)).version != number:
            pass
        await asyncio.sleep(2.5)  # the file is compiled as it is, for later
        started = time.monotonic()
        await client.workspace_execute_command_async(types.ExecuteCommandParams("sequent.server.prove", [URI, 3, 2]))
        if arrived:
            seconds.append(arrived.pop() - started)
    await client.shutdown_async(None)
    client.exit(None)
    await client.stop()
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return seconds, cpu / rounds


if __name__ == "__main__":
    sys.exit(main())
