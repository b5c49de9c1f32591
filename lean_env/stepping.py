"""What every environment does around a step: hostile text is refused first, and what is left are goals or an error."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lean_env.environment import StepOutcome, StepStatus
from lean_env.guard import forbidden

# Lean's words for a tactic that used up what it may: heartbeats, or the depth of recursion.
_RUNAWAY = ("maximum number of heartbeats", "maximum recursion depth", "deterministic) timeout")


def step_guarded(tactics: Sequence[str], run: Callable[[Sequence[str]], Sequence[StepOutcome]]) -> list[StepOutcome]:
    """`run` for those of the tactics that lean_env.guard lets pass, each once; outcomes in the order of `tactics`."""
    reasons = {tactic: forbidden(tactic) for tactic in tactics}
    allowed = [tactic for tactic, reason in reasons.items() if reason is None]
    outcomes = {outcome.tactic: outcome for outcome in run(allowed)} if allowed else {}
    for tactic, reason in reasons.items():
        if reason is not None:
            outcomes[tactic] = StepOutcome(tactic, StepStatus.ERROR, message=reason)
    return [outcomes[tactic] for tactic in tactics]


def failed(tactic: str, message: str, seconds: float = 0.0) -> StepOutcome:
    """The outcome of a tactic that Lean rejected with `message`."""
    status = StepStatus.TIMEOUT if is_runaway(message) else StepStatus.ERROR
    return StepOutcome(tactic, status, message=message, seconds=seconds)


def is_runaway(message: str) -> bool:
    """Whether Lean says that a tactic used up what it may."""
    return any(words in message for words in _RUNAWAY)
