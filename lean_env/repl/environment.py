"""The REPL as an environment: problems are opened at a `sorry`, and a tactic runs without replaying what came before.

A proof state of the REPL is an id of one process. It is looked up by the state's tactic path and given up with the
process; a state that the process does not know is reached again from its nearest ancestor that it does.
"""

from __future__ import annotations

import textwrap
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from lean_env.environment import PathStep, ProofState, StepLimits, StepOutcome, StepRequest, StepStatus, split_goals
from lean_env.errors import LeanCrashed, LeanTimeout, StatementError
from lean_env.goal import Goal, parse_goal
from lean_env.problem import Problem
from lean_env.repl.process import ReplProcess
from lean_env.repl.protocol import CommandReply, Meaning, Reply, TacticReply, errors, meaning
from lean_env.stepping import failed, step_guarded

OPEN_SECONDS = 300.0  # reading Mathlib from a cold disk takes minutes
STATES = 20_000  # so many replies, and the process is replaced: it never forgets a state

_WHY = {
    Meaning.SORRY: "the tactic leaves something to `sorry`",
    Meaning.METAVARIABLES: "the tactic leaves metavariables that nothing determines",
    Meaning.KERNEL: "the kernel rejects the proof",
    Meaning.UNVERIFIED: "no goal is left, but the REPL does not say that the kernel accepted the proof",
}


@dataclass(frozen=True, slots=True)
class _Token:
    """Where a state lies in the process: a proof state, and the goals in it that are not the state's own."""

    proof_state: int
    goals: int  # how many are its own; they come first
    others: tuple[str, ...] = ()


class _Unreachable(Exception):
    """A path can't be replayed; `status` is what this makes of every tactic behind it."""

    def __init__(self, status: StepStatus, why: object) -> None:
        super().__init__(f"the state could not be reached again: {why}")
        self.status = status


class ReplEnvironment:
    """`Environment` over one REPL process. `fingerprint` names Lean's version and the libraries that it sees."""

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        *,
        fingerprint: str,
        folder: Path | None = None,
        limits: StepLimits | None = None,
        states: int = STATES,
    ) -> None:
        """`command`, run in `folder`, is the REPL, such as `lake env PATH/repl`."""
        self.limits = limits or StepLimits()
        self._fingerprint = fingerprint
        self._states = states
        self._repl = ReplProcess(command, environment, memory_mb=self.limits.memory_mb, folder=folder)
        self._headers: dict[str, int] = {}  # environments of this process
        self._tokens: dict[tuple[str, tuple[PathStep, ...]], _Token] = {}  # proof states of this process

    @property
    def fingerprint(self) -> str:
        """See `Environment.fingerprint`."""
        return self._fingerprint

    @property
    def worker_pid(self) -> int | None:
        """The REPL, where one is running."""
        return self._repl.pid

    def open(self, problem: Problem) -> ProofState:
        """The root state of `problem`. Raises StatementError with Lean's message, LeanCrashed."""
        self._renew()
        return ProofState(problem, (self._open(problem),))

    def step(self, state: ProofState, tactics: Sequence[str]) -> list[StepOutcome]:
        """See `Environment.step`. Forbidden text (see lean_env.guard) is rejected before Lean sees it."""
        return step_guarded(tactics, lambda allowed: self._step_each(state, allowed))

    def step_all(self, requests: Sequence[StepRequest]) -> list[list[StepOutcome]]:
        """One after the other: there is one process."""
        return [self.step(state, tactics) for state, tactics in requests]

    def interrupt(self) -> None:
        """See `Environment.interrupt`."""
        self._repl.interrupt()

    def close(self) -> None:
        """End the REPL."""
        self._repl.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # The process

    def _renew(self) -> None:
        """Have a process that may go on; one that knows too much or holds too much is replaced."""
        if self._repl.is_spent or self._repl.replies >= self._states:
            self._headers.clear()
            self._tokens.clear()
            self._repl.start()

    def _header(self, header: str) -> int:
        """The environment behind a header. Definitions of a command are not visible to the tactics in it, so the header
        is a command of its own.
        """
        text = f"{header.strip()}\nset_option maxHeartbeats {self.limits.heartbeats}\n"
        if text not in self._headers:
            reply = self._repl.ask({"cmd": text}, OPEN_SECONDS)
            if not isinstance(reply, CommandReply) or meaning(reply) is not Meaning.DONE:
                raise StatementError(errors(reply) or "the header leaves something to `sorry`")
            self._headers[text] = reply.env
        return self._headers[text]

    def _open(self, problem: Problem) -> Goal:
        env = self._header(problem.header)
        reply = self._repl.ask({"cmd": f"{problem.statement} := by\n  sorry", "env": env}, OPEN_SECONDS)
        if not isinstance(reply, CommandReply) or meaning(reply) is not Meaning.SORRY:
            raise StatementError(errors(reply) or "the statement leaves nothing to prove")
        holes = [hole for hole in reply.holes if hole.proof_state is not None]
        if len(holes) != 1:
            raise StatementError(f"the statement has {len(holes)} places for a proof, not one")
        assert holes[0].proof_state is not None
        self._tokens[problem.statement_sha256, ()] = _Token(holes[0].proof_state, 1)
        return parse_goal(holes[0].goal)

    # Steps

    def _step_each(self, state: ProofState, tactics: Sequence[str]) -> list[StepOutcome]:
        outcomes: list[StepOutcome] = []
        for tactic in tactics:
            started = time.monotonic()
            try:
                outcome = self._try(state, tactic)
            except _Unreachable as error:  # so it will be for those that follow
                rest = tactics[len(outcomes) :]
                return outcomes + [StepOutcome(each, error.status, message=str(error)) for each in rest]
            except LeanTimeout as error:
                outcome = StepOutcome(tactic, StepStatus.TIMEOUT, message=str(error))
            except LeanCrashed as error:
                outcome = failed(tactic, str(error))
            outcomes.append(replace(outcome, seconds=time.monotonic() - started))
        return outcomes

    def _try(self, state: ProofState, tactic: str) -> StepOutcome:
        token = self._reach(state.problem, state.path)
        reply = self._run(token, tactic)
        if meaning(reply) is Meaning.LOST:  # the process is not the one that we know
            self._repl.close()
            token = self._reach(state.problem, state.path)
            reply = self._run(token, tactic)
        return self._outcome(state, tactic, token, reply)

    def _run(self, token: _Token, tactic: str) -> Reply:
        """The REPL parses exactly one tactic. Where other goals stand behind, it must not see them."""
        block = textwrap.indent(tactic, "  ")
        text = f"focus\n{block}" if token.others and token.goals == 1 else f"(\n{block}\n)"
        return self._repl.ask({"tactic": text, "proofState": token.proof_state}, self.limits.seconds)

    def _outcome(self, state: ProofState, tactic: str, token: _Token, reply: Reply) -> StepOutcome:
        what = meaning(reply)
        if not isinstance(reply, TacticReply) or what not in (Meaning.OPEN, Meaning.COMPLETED):
            return failed(tactic, "\n".join(filter(None, (_WHY.get(what), errors(reply)))))
        own = len(reply.goals) - len(token.others)
        if own < 0 or reply.goals[own:] != token.others:
            return failed(tactic, "the tactic changes goals that are not its own")
        if own == 0:
            return StepOutcome(tactic, StepStatus.CLOSED)
        goals = [parse_goal(goal) for goal in reply.goals[:own]]
        children = split_goals(state.problem, state.path, tactic, goals)
        after = (*state.path, PathStep(tactic))
        self._tokens[state.problem.statement_sha256, after] = _Token(reply.proof_state, own, token.others)
        return StepOutcome(tactic, StepStatus.OPEN, children)

    def _reach(self, problem: Problem, path: tuple[PathStep, ...]) -> _Token:
        """The state's place in the process, reached again where the process does not know it. Raises _Unreachable."""
        self._renew()
        try:
            return self._known(problem, path)
        except LeanTimeout as error:
            raise _Unreachable(StepStatus.TIMEOUT, error) from error
        except (LeanCrashed, StatementError) as error:
            raise _Unreachable(StepStatus.ERROR, error) from error

    def _known(self, problem: Problem, path: tuple[PathStep, ...]) -> _Token:
        known = self._tokens.get((problem.statement_sha256, path))
        if known is not None:
            return known
        if not path:
            self._open(problem)
            return self._tokens[problem.statement_sha256, ()]
        *before, last = path
        if last.focus is None:
            token = self._known(problem, tuple(before))
            state = ProofState(problem, (), tuple(before))
            outcome = self._outcome(state, last.tactic, token, self._run(token, last.tactic))
            if outcome.status is not StepStatus.OPEN:
                raise _Unreachable(StepStatus.ERROR, outcome.message)
        else:
            whole = self._known(problem, (*before, PathStep(last.tactic)))
            self._tokens[problem.statement_sha256, path] = self._focused(whole, last.focus)
        return self._tokens[problem.statement_sha256, path]

    def _focused(self, token: _Token, goal: int) -> _Token:
        """Goal `goal` of a state alone: it is brought to the front, and what else is open are others."""
        reply = self._repl.ask({"tactic": f"rotate_left {goal}", "proofState": token.proof_state}, self.limits.seconds)
        if not isinstance(reply, TacticReply) or meaning(reply) is not Meaning.OPEN:
            raise StatementError(errors(reply))
        return _Token(reply.proof_state, 1, reply.goals[1:])
