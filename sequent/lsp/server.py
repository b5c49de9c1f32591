"""`sequent lsp`: code actions, lenses and diagnostics for the holes of Lean files; proofs with progress and cancel.

Requests of our own, for editors with an extension: `sequent/prove`, `sequent/proveAll`, `sequent/proofs` and
`sequent/graph`. The first two are commands too, for all others. All that asks Lean runs on the prover's thread.
"""

from __future__ import annotations

import asyncio
import math
import time
import uuid
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from typing import Any, cast

from lsprotocol import types
from pygls.exceptions import JsonRpcException, JsonRpcInvalidParams
from pygls.lsp.server import LanguageServer

from lean_env.environment import ProofState
from lean_env.errors import LeanEnvError, LeanInterrupted
from prover.fill import FILLED, FileFiller, FilledFile, HoleResult, HoleStatus
from prover.session import SEARCHES, AttemptOptions, Prover
from prover.specs import parse_spec
from prover.thread import Job, ProverThread
from sequent import __version__
from sequent.lsp.actions import PROVE_ALL_COMMAND, PROVE_COMMAND, actions
from sequent.lsp.files import OpenFile

PROVE, PROVE_ALL, PROOFS, GRAPH = "sequent/prove", "sequent/proveAll", "sequent/proofs", "sequent/graph"
REQUEST_FAILED = -32803  # LSP's code for a request that was right and could not be served
SETTLE_SECONDS = 0.3  # after a change, before Lean is asked about the new text
PROOFS_SHOWN = 5


class SequentServer(LanguageServer):
    """One prover for all open files."""

    def __init__(self, options: AttemptOptions, *, errors: bool = True) -> None:
        super().__init__("sequent", __version__)  # pyright: ignore[reportUnknownMemberType]
        self.options = options
        self.errors = errors  # publish what Lean rejects too: not wanted where Lean's own server runs
        self.files: dict[str, OpenFile] = {}
        self.last: dict[str, HoleResult] = {}  # what `sequent/graph` shows, by file
        self._settling: dict[str, asyncio.Task[None]] = {}
        self._prover: ProverThread | None = None

    @property
    def prover(self) -> ProverThread:
        """The thread, begun when it is first needed."""
        if self._prover is None:
            self._prover = ProverThread(self.options)
        return self._prover

    def configure(self, settings: object) -> None:
        """Take over what an editor's settings say; what can't be used is told and left as it was."""
        chosen = _mapping(settings)
        self.errors = bool(chosen.get("errors", self.errors))
        try:
            options = _options(self.options, chosen)
        except ValueError as error:
            self.window_show_message(types.ShowMessageParams(types.MessageType.Warning, f"sequent: {error}"))
            return
        if options != self.options:
            self.options = options
            self.end()
            for file in self.files.values():
                self.changed(file.uri)

    def end(self) -> None:
        """End Lean."""
        if self._prover is not None:
            self._prover.close()
            self._prover = None

    def changed(self, uri: str) -> None:
        """The editor has another text of a file: read it when it has settled."""
        document = self.workspace.get_text_document(uri)
        self.files[uri] = OpenFile(uri, document.source, document.version, document.position_codec)
        if (task := self._settling.pop(uri, None)) is not None:
            task.cancel()
        self._settling[uri] = asyncio.ensure_future(self._settle(self.files[uri]))

    def closed(self, uri: str) -> None:
        """The editor has closed a file."""
        self.files.pop(uri, None)
        self.last.pop(uri, None)
        if (task := self._settling.pop(uri, None)) is not None:
            task.cancel()

    def publish(self, file: OpenFile) -> None:
        """Show the diagnostics of a file that is still this one."""
        if self.files.get(file.uri) is file:
            found = file.diagnostics(errors=self.errors)
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(file.uri, found, file.version))

    def file(self, uri: str) -> OpenFile:
        """Raises JsonRpcInvalidParams for a file that is not open."""
        if uri not in self.files:
            raise JsonRpcInvalidParams(f"{uri} is not open here")
        return self.files[uri]

    async def work(self, title: str, token: types.ProgressToken | None, work: _Work) -> Any:
        """Have the prover's thread do something, with progress, until it is done or the editor cancels it."""
        progress: Any = self.work_done_progress
        if token is None and _wants_progress(self.client_capabilities):
            token = str(uuid.uuid4())
            await progress.create_async(token)
        loop = asyncio.get_running_loop()

        def report(message: str) -> None:
            if token is not None:
                loop.call_soon_threadsafe(progress.report, token, types.WorkDoneProgressReport(message=message))

        job = self.prover.submit(lambda prover, stop: work(prover, stop, report))
        if token is not None:
            progress.begin(token, types.WorkDoneProgressBegin(title, cancellable=True))
            cancelled: Future[None] = progress.tokens[token]
            cancelled.add_done_callback(lambda _: self.prover.stop(job))
        ended = "stopped"
        try:
            found, ended = await asyncio.wrap_future(job.future)
            return found
        except asyncio.CancelledError:
            self.prover.stop(job)
            raise
        except LeanInterrupted as error:
            raise JsonRpcException("stopped", REQUEST_FAILED) from error
        except LeanEnvError as error:
            ended = str(error)
            raise JsonRpcException(str(error), REQUEST_FAILED) from error
        finally:
            if token is not None:
                progress.end(token, types.WorkDoneProgressEnd(message=ended))
                progress.tokens.pop(token, None)

    async def prove(
        self,
        uri: str,
        position: types.Position | None,
        token: types.ProgressToken | None,
        *,
        apply: bool,
        seconds: float | None = None,
    ) -> dict[str, Any]:
        """Prove the hole at a place, or what is left unsolved there, or all holes; put the proofs into the text where
        `apply`. The searches stop after `seconds`.
        """
        file = self.file(uri)

        def work(prover: Prover, told: Callable[[], bool], report: Callable[[str], None]) -> tuple[FilledFile, str]:
            filler = file.read(prover)
            deadline = math.inf if seconds is None else time.monotonic() + seconds

            def stop() -> bool:
                return told() or time.monotonic() > deadline

            holes = list(filler.survey.holes)
            if position is not None and (hole := file.hole_at(position, holes)) is not None:
                holes = [hole]
            elif position is not None and (block := file.block_at(position, filler.unsolved)) is not None:
                filled = filler.finish(block, stop, _watch(report))
                return filled, _summary(filled.results)
            elif position is not None:
                raise LeanEnvError("there is no `sorry` here, and no goal that is left unsolved")
            filled = filler.fill(holes, stop, watch=_watch(report))
            file.results |= {result.hole.offset: result for result in filled.results}
            return filled, _summary(filled.results)

        filled: FilledFile = await self.work("sequent: proving", token, work)
        searched = [result for result in filled.results if result.attempt is not None]
        if searched:
            self.last[uri] = searched[-1]
        edits = [file.text_edit(edit) for edit in filled.edits]
        applied = False
        if apply and edits:
            label = "sequent: proof"
            answer = await self.workspace_apply_edit_async(
                types.ApplyWorkspaceEditParams(file.workspace_edit(edits), label)
            )
            applied = answer.applied
        self.publish(file)
        return {
            "results": [result.as_json() for result in filled.results],
            "edits": edits,
            "version": file.version,
            "applied": applied,
        }

    async def proofs(self, uri: str, position: types.Position, token: types.ProgressToken | None) -> dict[str, Any]:
        """Several proofs of one hole, shortest first, each with its verdict and the edits that put it into the text."""
        file = self.file(uri)

        def work(prover: Prover, stop: Callable[[], bool], report: Callable[[str], None]) -> tuple[Any, str]:
            filler = file.read(prover)
            hole = file.hole_at(position, filler.survey.holes)
            if hole is None:
                raise LeanEnvError("there is no `sorry` here")
            result = filler.attempt(hole, stop, watch=_watch(report))
            found = filler.proofs(result, PROOFS_SHOWN, stop)
            return (hole, result, found), f"{len(found)} proofs"

        hole, result, found = await self.work("sequent: looking for proofs", token, work)
        if found:
            proof, verdict = found[0]
            status = HoleStatus.PROVED if verdict.proved else HoleStatus.CONDITIONAL
            result = replace(result, status=status, proof=proof, verdict=verdict)
        self.last[uri] = file.results[hole.offset] = result
        self.publish(file)
        filler = file.filler
        assert filler is not None
        return {
            "goal": hole.goal,
            "reason": result.reason,
            "version": file.version,
            "proofs": [
                {"proof": p, "verdict": v.as_json(), "summary": str(v), "edits": [file.text_edit(filler.edit(hole, p))]}
                for p, v in found
            ],
        }

    def graph(self, uri: str) -> dict[str, str]:
        """The page of the search that was made last in a file."""
        from search.html import render_html

        result = self.last.get(uri)
        document = result.document if result else None
        if result is None or document is None:
            raise JsonRpcException("nothing was searched for in this file yet", REQUEST_FAILED)
        return {"title": result.hole.name, "html": render_html(document)}

    async def _settle(self, file: OpenFile) -> None:
        await asyncio.sleep(SETTLE_SECONDS)
        job: Job[FileFiller] = self.prover.submit(lambda prover, stop: file.read(prover))  # noqa: ARG005
        try:
            await asyncio.wrap_future(job.future)
        except (LeanEnvError, OSError) as error:
            file.fault = str(error)
        self.publish(file)
        if file.filler is not None and self.files.get(file.uri) is file:
            self.prover.submit(lambda prover, stop: file.read(prover).prepare(), soon=False)  # noqa: ARG005
            if _refreshes_lenses(self.client_capabilities):
                await self.workspace_code_lens_refresh_async(None)


_Work = Callable[[Prover, Callable[[], bool], Callable[[str], None]], tuple[Any, str]]


def serve(options: AttemptOptions) -> SequentServer:
    """The server with all that it answers. Start it with `start_io` or `start_tcp`."""
    server = SequentServer(options)

    @server.feature(types.INITIALIZE)
    def _(params: types.InitializeParams) -> None:
        server.configure(params.initialization_options)

    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    def _(params: types.DidChangeConfigurationParams) -> None:
        server.configure(_mapping(params.settings).get("sequent"))

    @server.feature(types.SHUTDOWN)
    def _(params: None) -> None:  # noqa: ARG001
        server.end()

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def _(params: types.DidOpenTextDocumentParams) -> None:
        server.changed(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def _(params: types.DidChangeTextDocumentParams) -> None:
        server.changed(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    async def _(params: types.DidCloseTextDocumentParams) -> None:
        server.closed(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_CODE_LENS, types.CodeLensOptions())
    def _(params: types.CodeLensParams) -> list[types.CodeLens]:
        uri = params.text_document.uri
        return server.file(uri).lenses(
            lambda place: types.Command(
                "prove", PROVE_COMMAND, arguments=[uri, place.start.line, place.start.character]
            ),
            lambda count: types.Command(f"prove all {count} goals", PROVE_ALL_COMMAND, arguments=[uri]),
        )

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix])
    )
    def _(params: types.CodeActionParams) -> list[types.CodeAction]:
        return actions(server.file(params.text_document.uri), params)

    @server.command(PROVE_COMMAND)
    async def _(uri: str, line: int, character: int) -> dict[str, Any]:
        return await server.prove(uri, types.Position(line, character), None, apply=True)

    @server.command(PROVE_ALL_COMMAND)
    async def _(uri: str) -> dict[str, Any]:
        return await server.prove(uri, None, None, apply=True)

    @server.feature(PROVE)
    async def _(params: Any) -> dict[str, Any]:
        uri, position = _place(params)
        return await server.prove(uri, position, _token(params), apply=_applies(params), seconds=_seconds(params))

    @server.feature(PROVE_ALL)
    async def _(params: Any) -> dict[str, Any]:
        return await server.prove(_uri(params), None, _token(params), apply=_applies(params))

    @server.feature(PROOFS)
    async def _(params: Any) -> dict[str, Any]:
        uri, position = _place(params)
        return await server.proofs(uri, position, _token(params))

    @server.feature(GRAPH)
    def _(params: Any) -> dict[str, str]:
        return server.graph(_uri(params))

    return server


def _options(options: AttemptOptions, chosen: dict[str, Any]) -> AttemptOptions:
    """Options with what was chosen in their place. Raises ValueError that says what is wrong."""
    limit, strategy, generator = chosen.get("timeLimit"), chosen.get("strategy"), chosen.get("generator")
    if limit is not None:
        if not isinstance(limit, int | float) or not 0 < limit < 1e6:
            raise ValueError(f"timeLimit is {limit!r}, expected seconds")
        options = replace(options, time_limit=float(limit))
    if strategy is not None:
        if strategy not in SEARCHES:
            raise ValueError(f"strategy is {strategy!r}, expected one of {', '.join(SEARCHES)}")
        options = replace(options, strategy=strategy)
    if generator is not None:
        parse_spec(str(generator))
        options = replace(options, generator=str(generator))
    return options


def _mapping(value: object) -> dict[str, Any]:
    return cast(dict[str, Any], value) if isinstance(value, dict) else {}


def _get(params: Any, name: str) -> Any:
    """A field of what came with a request of our own, which pygls makes an object of."""
    return _mapping(cast(object, params)).get(name) if isinstance(params, dict) else getattr(params, name, None)


def _uri(params: Any) -> str:
    document = _get(params, "textDocument")
    uri = _get(document, "uri")
    if not isinstance(uri, str):
        raise JsonRpcInvalidParams("expected textDocument with a uri")
    return uri


def _place(params: Any) -> tuple[str, types.Position]:
    position = _get(params, "position")
    line, character = _get(position, "line"), _get(position, "character")
    if not isinstance(line, int) or not isinstance(character, int) or line < 0 or character < 0:
        raise JsonRpcInvalidParams("expected a position with line and character")
    return _uri(params), types.Position(line, character)


def _token(params: Any) -> types.ProgressToken | None:
    token = _get(params, "workDoneToken")
    return token if isinstance(token, str | int) else None


def _applies(params: Any) -> bool:
    return _get(params, "apply") is not False


def _seconds(params: Any) -> float | None:
    seconds = _get(params, "timeLimit")
    if seconds is not None and (not isinstance(seconds, int | float) or not 0 < seconds < 1e7):
        raise JsonRpcInvalidParams("expected a timeLimit in seconds")
    return seconds


def _wants_progress(capabilities: types.ClientCapabilities) -> bool:
    return bool(capabilities.window and capabilities.window.work_done_progress)


def _refreshes_lenses(capabilities: types.ClientCapabilities) -> bool:
    lens = capabilities.workspace.code_lens if capabilities.workspace else None
    return bool(lens and lens.refresh_support)


def _watch(report: Callable[[str], None]) -> Callable[[ProofState], None]:
    """Tell the targets of the states that are looked at."""
    count = 0

    def watch(state: ProofState) -> None:
        nonlocal count
        count += 1
        report(f"goal {count}: ⊢ {' '.join(state.goals[0].target.split())[:120]}")

    return watch


def _summary(results: Sequence[HoleResult]) -> str:
    if len(results) == 1:
        result = results[0]
        return str(result.verdict) if result.verdict else f"{result.status}: {result.reason}"
    return f"{sum(result.status in FILLED for result in results)} of {len(results)} goals proved"
