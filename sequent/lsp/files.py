"""What the server knows of one open file, and how places in it are said to the editor."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from lsprotocol import types
from pygls.workspace import PositionCodec

from lean_env.source import Edit, Hole, SourceFile
from lean_env.unsolved import Unsolved
from prover.fill import FileFiller, HoleResult
from prover.session import Prover

SOURCE = "sequent"  # what our diagnostics are signed with


@dataclass(slots=True)
class OpenFile:
    """A file as the editor has it. `filler` is there once Lean has read this very text."""

    uri: str
    text: str
    version: int | None
    codec: PositionCodec
    filler: FileFiller | None = None
    fault: str = ""  # why Lean could not read it
    results: dict[int, HoleResult] = field(default_factory=dict[int, HoleResult])  # by the offsets of the holes

    def read(self, prover: Prover) -> FileFiller:
        """Have Lean read the text, once. Raises LeanEnvError. For the prover's thread."""
        if self.filler is None:
            self.filler = FileFiller(SourceFile.of(self.text), prover)
        return self.filler

    def range_of(self, start: int, end: int) -> types.Range:
        """Where two offsets of the text that Lean reads are in the editor."""
        return types.Range(self._position(start), self._position(end))

    def hole_at(self, position: types.Position, holes: Sequence[Hole]) -> Hole | None:
        """The hole at a place or, where there is none, the only one of its line."""
        lines = self.text.splitlines(keepends=True)
        at = self.codec.position_from_client_units(lines, position)
        here = [hole for hole in holes if hole.line == at.line + 1]
        exact = [hole for hole in here if hole.column <= at.character <= hole.column + hole.length]
        return exact[0] if exact else here[0] if len(here) == 1 else None

    def block_at(self, position: types.Position, blocks: Sequence[Unsolved]) -> Unsolved | None:
        """The innermost block with unsolved goals that the line of a place is in."""
        return next((block for block in blocks if self.is_in(block, position.line, position.line)), None)

    def is_in(self, block: Unsolved, first: int, last: int) -> bool:
        """Whether a block has a line among these, which count from 0."""
        where = self.range_of(block.start, block.end)
        return where.start.line <= last and first <= where.end.line

    def text_edit(self, edit: Edit) -> types.TextEdit:
        """An edit as the editor makes it."""
        assert self.filler is not None
        return types.TextEdit(self.range_of(edit.start, edit.end), self.filler.source.with_line_ends(edit.text))

    def workspace_edit(self, edits: Sequence[types.TextEdit]) -> types.WorkspaceEdit:
        """Edits of this version of the file."""
        document = types.OptionalVersionedTextDocumentIdentifier(self.uri, self.version)
        return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, list(edits))])

    def diagnostics(self, *, errors: bool) -> list[types.Diagnostic]:
        """A hint at every hole and, where they are asked for, what Lean rejects."""
        if self.fault:
            top = types.Range(types.Position(0, 0), types.Position(0, 1))
            return [types.Diagnostic(top, self.fault, types.DiagnosticSeverity.Warning, source=SOURCE)]
        if self.filler is None:
            return []
        found = [
            types.Diagnostic(
                self.hole_range(hole), self._said(hole), types.DiagnosticSeverity.Hint, code="hole", source=SOURCE
            )
            for hole in self.filler.survey.holes
        ]
        for fault in self.filler.survey.faults if errors else ():
            line = types.Range(types.Position(fault.line - 1, 0), types.Position(fault.line, 0))
            found.append(types.Diagnostic(line, fault.message, types.DiagnosticSeverity.Error, source=SOURCE))
        return found

    def lenses(
        self, prove: Callable[[types.Range], types.Command], prove_all: Callable[[int], types.Command]
    ) -> list[types.CodeLens]:
        """One over each hole that can be proved, and one at the top where there are several."""
        if self.filler is None:
            return []
        ranges = [self.hole_range(hole) for hole in self.filler.survey.holes if not hole.obstacle]
        top = types.Range(types.Position(0, 0), types.Position(0, 0))
        lenses = [types.CodeLens(top, prove_all(len(ranges)))] if len(ranges) > 1 else []
        return [*lenses, *(types.CodeLens(place, prove(place)) for place in ranges)]

    def hole_range(self, hole: Hole) -> types.Range:
        """Where a hole is in the editor."""
        return self.range_of(hole.offset, hole.offset + hole.length)

    def _said(self, hole: Hole) -> str:
        result = self.results.get(hole.offset)
        if hole.obstacle or result is None or result.filled:
            return hole.obstacle or f"to be proved:\n{hole.goal}"
        return f"{result.status}: {result.reason}\n{hole.goal}"

    def _position(self, offset: int) -> types.Position:
        assert self.filler is not None
        text = self.filler.source.text
        start = text.rfind("\n", 0, offset) + 1
        bom = 1 if start == 0 and self.text.startswith("\ufeff") else 0
        at = types.Position(text.count("\n", 0, offset), offset - start + bom)
        return self.codec.position_to_client_units(self.text.splitlines(keepends=True), at)
