"""Tactics as plain Lean text: a document that tries each tactic in an `example` of its own, or on a copy of the goal
in a hole of its file, and the reading of what Lean says to it. Needs nothing of Lean but its own tactic language, so
that any version understands it.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from lean_env.environment import ProofState, StepOutcome, StepStatus, split_goals
from lean_env.goal import Goal, parse_goals
from lean_env.lean_worker import Diagnostic
from lean_env.sighting import Sighting
from lean_env.source import Hole
from lean_env.statement import as_example
from lean_env.stepping import failed, is_runaway

UNREACHED = "the state could not be reached again"
UNFINISHED = "the tactic did not run to its end"
_UNSOLVED = "unsolved goals\n"
_SEVERAL = "it does not close every goal that is met here"
_CANARY = "sequent fails"
_CASE = re.compile(r"^case .*\n")
_ADMIT = "exact @sorryAx _ false"

# Every `sorry` of a file traces its goal, whether that is a proposition, and whether it stands for a term or a tactic.
_SEEN, _PROPOSITION, _VALUE, _TERM, _TACTIC = (
    f"sequent sees {what}" for what in ("a hole", "a proposition", "a value", "a term", "a tactic")
)
_LOOK = (
    f'focus (trace "{_SEEN}"; trace_state; '
    f'(first | (refine @id (_ : Prop) ?_; trace "{_PROPOSITION}") | trace "{_VALUE}"); trace "{{}}"; {_ADMIT})'
)
HOLES = (
    f"macro_rules | `(sorry) => `(by {_LOOK.format(_TERM)})\n"
    f"macro_rules | `(tactic| sorry) => `(tactic| ({_LOOK.format(_TACTIC)}))\n"
)


@dataclass(frozen=True, slots=True)
class Trial:
    """Where one tactic stands in the document, in lines from 0: the whole trial, the opening of the block that the
    tactic stands in, the tactic, and the marks that are logged once it has run, and in a hole, once Lean goes on behind
    the block. `copy` is Lean's name for its goal, where that is one of several.
    """

    tactic: str
    first: int
    opening: int
    start: int
    end: int
    marks: tuple[int, ...]
    copy: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A text that tries tactics. Where they share a command, two more stand before and behind them, at the lines
    `canaries`: they always fail, and show the goal. Lean leaves out what it can't parse in a command, so that its goal
    may be another, and what comes later never runs.
    """

    text: str
    trials: tuple[Trial, ...]
    canaries: tuple[int, ...] = ()
    goal: str = ""

    def is_sound(self, diagnostics: Sequence[Diagnostic]) -> bool:
        """Whether Lean took the text as it was meant, as far as the time went."""
        goals = {d.line: d.message.partition("\n")[2] for d in diagnostics if _CANARY in d.message}
        heard = [_CASE.sub("", goals[line]) == _CASE.sub("", self.goal) for line in self.canaries if line in goals]
        return all(heard) and len(heard) >= len(self.canaries) - any(is_runaway(d.message) for d in diagnostics)


def document(state: ProofState, tactics: Sequence[str]) -> Document:
    """Raises StatementError."""
    if isinstance(state.problem, Hole):
        return _in_hole(state, state.problem, tactics)
    lines = list[str]()
    trials: list[Trial] = []
    for number, tactic in enumerate(tactics):
        first = len(lines)
        lines += f"{as_example(state.problem)} := by".split("\n")
        trials.append(_try(lines, state, tactic, number, first, "  "))
    return Document("\n".join(lines) + "\n", tuple(trials))


def _in_hole(state: ProofState, hole: Hole, tactics: Sequence[str]) -> Document:
    """One tactic in the place of the hole, or each of several on a copy of its goal."""
    *lines, line = hole.before.split("\n")
    lines.append(line + ("(by" if hole.in_term else "("))
    trials: list[Trial] = []
    canaries: list[int] = []
    several = len(tactics) > 1
    if several:
        copies = f"refine (fun {{p : Prop}} (a {'_ ' * (len(tactics) + 1)}: p) => a){' ?_' * (len(tactics) + 2)}"
        lines += [f"    {copies}", f'    · fail "{_CANARY}"']
        canaries.append(len(lines) - 1)
    for number, tactic in enumerate(tactics):
        first = len(lines) - (not several)
        lines.append("    · skip")
        trial = _try(lines, state, tactic, number, first, "      ")
        trials.append(replace(trial, marks=(*trial.marks, len(lines)), copy=f"refine_{number + 2}" if several else ""))
        lines.append(f'    trace "{_mark(number)}"')
    if several:
        canaries.append(len(lines))
        lines.append(f'    · fail "{_CANARY}"')
    text = "\n".join([*lines, f"{' ' * len(line)}){hole.after}"])
    return Document(text, tuple(trials), tuple(canaries), hole.goal)


def _try(lines: list[str], state: ProofState, tactic: str, number: int, first: int, indent: str) -> Trial:
    """Append the path to a state and a tactic, to lines of which the last opens the block."""
    opening, closers = len(lines) - 1, list[str]()
    for step in state.path:
        lines += _block(step.tactic, indent)
        if step.focus is not None:
            lines.append(f"{indent}rotate_left {step.focus}")
            opening = len(lines)
            lines.append(f"{indent}· skip")
            closers.append(f"{indent}all_goals {_ADMIT}")
            indent += "  "
    start = len(lines)
    lines += _block(tactic, indent)
    mark = len(lines)
    lines += [f'{indent}trace "{_mark(number)}"', *reversed(closers)]
    return Trial(tactic, first, opening, start, len(lines), (mark,))


def _block(tactic: str, indent: str) -> list[str]:
    return [f"{indent}(", *textwrap.indent(tactic, f"{indent}  ").split("\n"), f"{indent})"]


def _mark(number: int) -> str:
    return f"sequent reached {number}"


def outcomes(state: ProofState, trials: Sequence[Trial], diagnostics: Sequence[Diagnostic]) -> list[StepOutcome]:
    """What became of each tactic of a document that is sound. Only the mark behind a tactic says that it ran to its
    end; an error anywhere in its trial, but for the goals that its block leaves, is its failure.
    """
    return [_outcome(state, number, trial, diagnostics) for number, trial in enumerate(trials)]


def _outcome(state: ProofState, number: int, trial: Trial, diagnostics: Sequence[Diagnostic]) -> StepOutcome:
    times = state.problem.times if isinstance(state.problem, Hole) else 1
    mine = [d for d in diagnostics if trial.first <= d.line < trial.end]
    errors = [d for d in mine if d.severity == "error"]
    left = [d for d in errors if d.line == trial.opening and d.message.startswith(_UNSOLVED)]
    others = [d for d in errors if d not in left]
    marks = [(d.line, text) for d in diagnostics if d.severity == "information" for text in _lines(d)]
    if before := [d for d in others if d.line < trial.start]:
        return failed(trial.tactic, f"{UNREACHED}: {before[0].message}")
    ran = all(marks.count((line, _mark(number))) == times for line in trial.marks)
    if others or not ran or len(left) > times:
        return failed(trial.tactic, "\n".join(d.message for d in others) or UNFINISHED)
    if not left:
        return StepOutcome(trial.tactic, StepStatus.CLOSED)
    if times > 1:
        return failed(trial.tactic, _SEVERAL)
    goals = [_as_alone(goal, trial.copy) for goal in parse_goals(left[0].message.removeprefix(_UNSOLVED))]
    return StepOutcome(trial.tactic, StepStatus.OPEN, split_goals(state.problem, state.path, trial.tactic, goals))


def _as_alone(goal: Goal, copy: str) -> Goal:
    """Without the name of the copy among those of the goal's case."""
    names = goal.case.split(".") if goal.case else []
    if copy not in names:
        return goal
    names.remove(copy)
    return replace(goal, case=".".join(names) or None)


def sightings(diagnostics: Iterable[Diagnostic]) -> Iterator[Sighting]:
    """What the macros of `HOLES` have traced. Lean may join what is traced at one place to one message, or not."""
    places: dict[tuple[int, int], list[str]] = {}
    for diagnostic in diagnostics:
        if diagnostic.severity == "information":
            places.setdefault((diagnostic.line, diagnostic.column), []).extend(_lines(diagnostic))
    for (line, column), said in places.items():
        starts = [i for i, text in enumerate(said) if text == _SEEN]
        for start, end in zip(starts, [*starts[1:], len(said)], strict=True):
            told = said[start + 1 : end]
            if told[-1:] in ([_TERM], [_TACTIC]) and told[-2:-1] in ([_PROPOSITION], [_VALUE]):
                goal = "\n".join(told[:-2]).strip("\n")
                yield Sighting(line, column, goal, told[-2] == _PROPOSITION, told[-1] == _TERM)


def _lines(diagnostic: Diagnostic) -> list[str]:
    return diagnostic.message.strip("\n").split("\n")
