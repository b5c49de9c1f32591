"""Goals as data: what Lean prints after `unsolved goals`, parsed, and printed back exactly."""

from __future__ import annotations

import re
from dataclasses import dataclass

TURNSTILE = "⊢ "
_HYPOTHESIS = re.compile(r"^(?P<names>[^\s:⊢][^:⊢]*?) :(?=[ \n]|$)", re.DOTALL)
_VALUE = re.compile(r" :=(?=[ \n])")


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """One line of a context: the names that share a type, the type, and the value of a `let`."""

    names: tuple[str, ...]
    type: str
    value: str | None = None

    def __str__(self) -> str:
        body = f"{' '.join(self.names)} :{_after(self.type)}"
        return body if self.value is None else f"{body} :={_after(self.value)}"


@dataclass(frozen=True, slots=True)
class Goal:
    """Hypotheses and target, with the case name that `case NAME =>` would use."""

    hypotheses: tuple[Hypothesis, ...]
    target: str
    case: str | None = None

    def __str__(self) -> str:
        """Lean's own layout."""
        lines = [f"case {self.case}"] if self.case else []
        lines += [str(hypothesis) for hypothesis in self.hypotheses]
        return "\n".join([*lines, TURNSTILE + self.target])

    @property
    def names(self) -> tuple[str, ...]:
        """All hypothesis names, in order."""
        return tuple(name for hypothesis in self.hypotheses for name in hypothesis.names)


def parse_goal(text: str) -> Goal:
    """Read one goal as Lean prints it. `str(parse_goal(t)) == t` for every goal that Lean prints.

    Raises ValueError when there is no target.
    """
    case, lines, target = None, list[str](), list[str]()
    for line in text.split("\n"):
        if target:
            target.append(line)
        elif line.startswith(TURNSTILE):
            target.append(line.removeprefix(TURNSTILE))
        elif case is None and not lines and line.startswith("case "):
            case = line.removeprefix("case ")
        elif lines and (line.startswith(" ") or not _HYPOTHESIS.match(line)):
            lines[-1] += "\n" + line
        else:
            lines.append(line)
    if not target:
        raise ValueError(f"no target in goal: {text[:200]!r}")
    return Goal(tuple(_parse_hypothesis(line) for line in lines), "\n".join(target), case)


def parse_goals(text: str) -> tuple[Goal, ...]:
    """Read goals separated by blank lines."""
    return tuple(parse_goal(part) for part in text.strip("\n").split("\n\n") if part.strip())


def _parse_hypothesis(text: str) -> Hypothesis:
    match = _HYPOTHESIS.match(text)
    if match is None:
        raise ValueError(f"not a hypothesis: {text[:200]!r}")
    type_, *value = _VALUE.split(text[match.end() :], maxsplit=1)
    return Hypothesis(
        tuple(match["names"].split()), type_.removeprefix(" "), value[0].removeprefix(" ") if value else None
    )


def _after(text: str) -> str:
    """`text` as Lean sets it behind a colon: on the same line, unless it begins a new one."""
    return text if text.startswith("\n") else f" {text}"
