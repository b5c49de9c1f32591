"""`sequent lsp` as a process, and pygls' own client as the editor."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.lsp.client import LanguageClient

ROOT = Path(__file__).parents[2]
URI = "file:///work/Draft.lean"
TEXT = """import Mathlib

-- 🙂 sorry
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := by
  constructor
  · /- 🙂 -/ sorry
  · sorry

theorem key (n : ℕ) (h : 2 ∣ n) : 2 ∣ n * n := by
  sorry

def answer : ℕ := sorry
"""
HARD = """import Mathlib

theorem hard (a b c : ℕ) (ha : 0 < a) (hb : 0 < b) (h : a ^ 7 + b ^ 7 = c ^ 7) : False := by
  sorry
"""
LEFT = """import Mathlib
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := by
  constructor
"""


class Editor(LanguageClient):
    """Keeps one document as the server's edits leave it, and what the server said of it."""

    def __init__(self) -> None:
        super().__init__("test", "1")
        self.text, self.version = TEXT, 1
        self.published: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        self.progress: list[types.ProgressParams] = []
        self.begun = asyncio.Event()

        @self.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def _(params: types.PublishDiagnosticsParams) -> None:
            self.published.put_nowait(params)

        @self.feature(types.WINDOW_WORK_DONE_PROGRESS_CREATE)
        def _(params: types.WorkDoneProgressCreateParams) -> None:
            pass

        @self.feature(types.PROGRESS)
        def _(params: types.ProgressParams) -> None:
            self.progress.append(params)
            if params.value["kind"] == "report":
                self.begun.set()

        @self.feature(types.WORKSPACE_APPLY_EDIT)
        def _(params: types.ApplyWorkspaceEditParams) -> types.ApplyWorkspaceEditResult:
            (change,) = params.edit.document_changes or []
            assert isinstance(change, types.TextDocumentEdit)
            if change.text_document.version != self.version:
                return types.ApplyWorkspaceEditResult(False)
            self.text = apply(self.text, [e for e in change.edits if isinstance(e, types.TextEdit)])
            return types.ApplyWorkspaceEditResult(True)

        @self.feature(types.WORKSPACE_CODE_LENS_REFRESH)
        def _(params: None) -> None:
            pass

    async def open(self, text: str = TEXT, **options: Any) -> None:
        await self.start_io(
            sys.executable, "-m", "sequent", "lsp", "--fresh", env=os.environ | {"PYTHONPATH": str(ROOT)}
        )
        window = types.WindowClientCapabilities(work_done_progress=True)
        capabilities = types.ClientCapabilities(window=window)
        await self.initialize_async(types.InitializeParams(capabilities, initialization_options=options))
        self.initialized(types.InitializedParams())
        self.text = text
        document = types.TextDocumentItem(URI, "lean4", self.version, text)
        self.text_document_did_open(types.DidOpenTextDocumentParams(document))

    async def diagnostics(self) -> list[types.Diagnostic]:
        """Those of the version that the editor has, when they come."""
        while True:
            found = await asyncio.wait_for(self.published.get(), 60)
            if found.version == self.version:
                return list(found.diagnostics)

    def edited(self) -> None:
        """Tell the server of the text as it now is."""
        self.version += 1
        whole = types.TextDocumentContentChangeWholeDocument(self.text)
        document = types.VersionedTextDocumentIdentifier(self.version, URI)
        self.text_document_did_change(types.DidChangeTextDocumentParams(document, [whole]))

    async def command(self, name: str, *arguments: Any) -> Any:
        return plain(await self.workspace_execute_command_async(types.ExecuteCommandParams(name, list(arguments))))

    async def ask(self, method: str, **params: Any) -> Any:
        return plain(await self.protocol.send_request_async(method, {"textDocument": {"uri": URI}, **params}))


def plain(value: Any) -> Any:
    """What pygls made objects of, as the JSON that it was."""
    if hasattr(value, "_asdict"):
        value = value._asdict()
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return [plain(item) for item in value] if isinstance(value, list) else value


def apply(text: str, edits: list[types.TextEdit]) -> str:
    lines = text.split("\n")

    def offset(at: types.Position) -> int:
        line = lines[at.line].encode("utf-16-le")[: 2 * at.character].decode("utf-16-le")
        return sum(len(line) + 1 for line in lines[: at.line]) + len(line)

    for edit in sorted(edits, key=lambda edit: offset(edit.range.start), reverse=True):
        text = text[: offset(edit.range.start)] + edit.new_text + text[offset(edit.range.end) :]
    return text


def in_editor(work: Callable[[Editor], Coroutine[Any, Any, None]], text: str = TEXT, **options: Any) -> None:
    async def run() -> None:
        editor = Editor()
        await editor.open(text, **options)
        try:
            await work(editor)
        finally:
            await asyncio.wait_for(editor.shutdown_async(None), 20)
            editor.exit(None)
            await asyncio.wait_for(editor.stop(), 20)

    asyncio.run(run())


def test_holes_are_shown_proved_one_by_one_and_all_together() -> None:
    async def work(editor: Editor) -> None:
        found = await editor.diagnostics()
        starts = [(d.range.start.line, d.range.start.character) for d in found if d.code == "hole"]
        assert starts == [(5, 13), (6, 4), (9, 2), (11, 18)]  # in UTF-16: the face counts two
        assert "⊢ q" in found[0].message and "no proposition is wanted" in found[3].message

        document = types.TextDocumentIdentifier(URI)
        lenses = await editor.text_document_code_lens_async(types.CodeLensParams(document))
        assert [lens.command.title for lens in lenses or () if lens.command] == ["prove all 3 goals", *["prove"] * 3]
        context = types.CodeActionContext([found[1]])
        actions = await editor.text_document_code_action_async(
            types.CodeActionParams(document, found[1].range, context)
        )
        assert [action.title for action in actions or ()] == [
            "Prove this goal (sequent)",
            "Prove all in file (sequent)",
        ]

        one = (lenses or [])[2].command
        assert one is not None
        answer = await editor.command(one.command, *(one.arguments or ()))
        assert answer["applied"] and [r["status"] for r in answer["results"]] == ["conditional"]
        assert answer["results"][0]["verdict"]["name"] == "compiled"  # its neighbour is still open
        assert editor.text.split("\n")[5] == "  · /- 🙂 -/ sorry" and "  · sorry\n" not in editor.text
        assert [p.value["kind"] for p in editor.progress][:1] == ["begin"] and editor.progress[-1].value[
            "kind"
        ] == "end"

        editor.edited()
        assert len(await editor.diagnostics()) == 3
        answer = await editor.command("sequent.server.proveAll", URI)
        assert [r["status"] for r in answer["results"]] == ["proved", "proved", "unsupported"]
        assert {r["verdict"]["level"] for r in answer["results"][:2]} == {4}
        assert "sorry" not in editor.text.partition("swap")[2].partition("def answer")[0]
        page = await editor.ask("sequent/graph")
        assert page["html"].startswith("<!DOCTYPE html>") and '"status":"proved"' in page["html"]

    in_editor(work)


def test_what_a_proof_leaves_unsolved_is_proved_from_the_light_bulb() -> None:
    async def work(editor: Editor) -> None:
        (mine,) = await editor.diagnostics()
        assert mine.message.startswith("unsolved goals")
        at = types.Position(1, len("theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := "))
        theirs = types.Diagnostic(types.Range(at, types.Position(3, 0)), mine.message, source="Lean 4")
        document, context = types.TextDocumentIdentifier(URI), types.CodeActionContext([mine, theirs])
        asked = types.CodeActionParams(document, types.Range(types.Position(2, 0), types.Position(2, 0)), context)
        (action,) = await editor.text_document_code_action_async(asked) or ()
        assert action.title == "Prove these 2 goals (sequent)"
        answer = await editor.command("sequent.server.prove", URI, at.line, at.character)
        assert answer["applied"] and {r["verdict"]["level"] for r in answer["results"]} == {4}
        assert editor.text.startswith(LEFT) and editor.text.count("\n  · ") == 2
        editor.edited()
        assert await editor.diagnostics() == []
        with pytest.raises(JsonRpcException, match="no goal that is left unsolved"):
            await editor.command("sequent.server.prove", URI, 2, 0)

    in_editor(work, LEFT)


def test_several_proofs_to_choose_from_and_what_is_asked_wrongly() -> None:
    async def work(editor: Editor) -> None:
        await editor.diagnostics()
        at = {"line": 6, "character": 5}
        answer = await editor.ask("sequent/proofs", position=at)
        lengths = [len(proof["proof"]) for proof in answer["proofs"]]
        assert len(lengths) > 1 and lengths == sorted(lengths)
        for proof in answer["proofs"]:
            assert proof["verdict"]["level"] == 2  # its neighbour is still open
            edits = [types.TextEdit(place(e["range"]), e["newText"]) for e in proof["edits"]]
            assert apply(editor.text, edits).split("\n")[6].strip() == f"· {proof['proof']}"
        kept = await editor.ask("sequent/prove", position=at, apply=False)
        assert kept["results"][0]["status"] == "conditional" and not kept["applied"] and editor.text == TEXT
        for method, params, message in [
            ("sequent/prove", {"position": {"line": 0, "character": 0}}, "there is no `sorry` here"),
            ("sequent/prove", {"position": {"line": "x"}}, "expected a position"),
            ("sequent/prove", {"position": at, "textDocument": {"uri": "file:///other.lean"}}, "is not open here"),
            ("sequent/proveAll", {"textDocument": 3}, "expected textDocument"),
        ]:
            with pytest.raises(JsonRpcException, match=message):
                await editor.ask(method, **params)

    in_editor(work)


def test_a_search_ends_when_the_editor_cancels_it() -> None:
    async def work(editor: Editor) -> None:
        await editor.diagnostics()
        at = {"line": 3, "character": 3}
        request = asyncio.ensure_future(editor.ask("sequent/prove", position=at, workDoneToken="mine"))
        await asyncio.wait_for(editor.begun.wait(), 60)
        editor.window_work_done_progress_cancel(types.WorkDoneProgressCancelParams("mine"))
        answer = await asyncio.wait_for(request, 30)
        assert [result["status"] for result in answer["results"]] == ["stopped"]

        editor.begun.clear()
        request = editor.protocol.send_request(
            "sequent/prove", {"textDocument": {"uri": URI}, "position": at}, msg_id="7"
        )
        await asyncio.wait_for(editor.begun.wait(), 60)
        editor.cancel_request(types.CancelParams("7"))
        with pytest.raises(JsonRpcException, match="cancel"):
            await asyncio.wait_for(asyncio.wrap_future(request), 30)
        assert editor.text == HARD
        await asyncio.wait_for(editor.ask("sequent/graph"), 30)  # the prover's thread is free again

    in_editor(work, HARD, timeLimit=300)


def place(value: dict[str, Any]) -> types.Range:
    start, end = (types.Position(value[side]["line"], value[side]["character"]) for side in ("start", "end"))
    return types.Range(start, end)
