"""What the light bulb offers in a file: commands that prove holes, and goals that a proof leaves unsolved."""

from __future__ import annotations

from lsprotocol import types

from lean_env.unsolved import UNSOLVED
from sequent.lsp.files import SOURCE, OpenFile

PROVE_COMMAND, PROVE_ALL_COMMAND = "sequent.server.prove", "sequent.server.proveAll"


def actions(file: OpenFile, params: types.CodeActionParams) -> list[types.CodeAction]:
    """What can be done about the holes and the unsolved goals of the lines that are selected."""
    if file.filler is None:
        return []
    first, last = params.range.start.line, params.range.end.line
    holes = [hole for hole in file.filler.survey.holes if first < hole.line <= last + 1 and not hole.obstacle]
    found: list[types.CodeAction] = []
    for hole in holes:
        title = "Prove this goal" if len(holes) == 1 else f"Prove the goal in column {hole.column + 1}"
        found.append(_proving(title, file, params, file.hole_range(hole).start))
    if holes:
        command = types.Command("Prove all in file", PROVE_ALL_COMMAND, arguments=[file.uri])
        found.append(types.CodeAction("Prove all in file (sequent)", types.CodeActionKind.QuickFix, command=command))
    block = next((block for block in file.filler.unsolved if file.is_in(block, first, last)), None)
    if block is not None and not holes:
        title = "Prove this goal" if block.goals == 1 else f"Prove these {block.goals} goals"
        found.append(_proving(title, file, params, file.range_of(block.start, block.end).start))
    return found


def _proving(title: str, file: OpenFile, params: types.CodeActionParams, at: types.Position) -> types.CodeAction:
    """An action that proves what is at a place, said to mend what Lean's server or ours says of that place."""
    here = [d for d in params.context.diagnostics if d.range.start == at and _is_about_a_goal(d)]
    command = types.Command(title, PROVE_COMMAND, arguments=[file.uri, at.line, at.character])
    return types.CodeAction(f"{title} (sequent)", types.CodeActionKind.QuickFix, diagnostics=here, command=command)


def _is_about_a_goal(diagnostic: types.Diagnostic) -> bool:
    return diagnostic.source == SOURCE or diagnostic.message.startswith(UNSOLVED)
