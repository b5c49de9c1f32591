"""Fills the holes of a Lean file: one attempt a hole, with the file as context, and a verdict before anything counts.

Nothing here writes a file. `FileFiller` is made for one text; whoever edits makes another.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from lean_env.environment import ProofState, StepStatus
from lean_env.errors import LeanUnavailable, StatementError
from lean_env.filling import Filler
from lean_env.problem import Problem
from lean_env.sighting import FileEnvironment
from lean_env.source import Edit, Hole, SourceFile, difference, filling
from lean_env.survey import Survey, survey
from lean_env.unsolved import Unsolved, unsolved
from lean_env.verdict import Level, Verdict
from prover.attempt import Attempt, AttemptStatus, Verify
from prover.generator import Query
from prover.local import PLAIN, FileGenerator
from prover.session import Prover, document_of
from search import GraphDocument


class HoleStatus(StrEnum):
    """What became of a hole."""

    PROVED = "proved"  # its verdict is of level 3 or more
    CONDITIONAL = "conditional"  # compiled, but what it rests on is not proved
    STEPPED = "stepped"  # a search closed it, and no verdict was given yet
    FAILED = "failed"
    UNSUPPORTED = "unsupported"  # no proof can be looked for here
    STOPPED = "stopped"


Watch = Callable[[ProofState], None]
FILLED = (HoleStatus.PROVED, HoleStatus.CONDITIONAL, HoleStatus.STEPPED)


@dataclass(frozen=True, slots=True)
class HoleResult:
    """A hole, and the proof that was found for it with its verdict. `seconds` is wall time."""

    hole: Hole
    status: HoleStatus
    proof: str | None = None
    verdict: Verdict | None = None
    reason: str = ""
    seconds: float = 0.0
    attempt: Attempt | None = None

    @property
    def filled(self) -> bool:
        """There is a proof to put into the file."""
        return self.status in FILLED

    @property
    def document(self) -> GraphDocument | None:
        """The search's proof graph, with what became of the hole; None when there was no search."""
        document = document_of(self.attempt) if self.attempt else None
        verdict = self.verdict.as_json() if self.verdict else None
        return document and replace(
            document, statement=self.hole.goal, status=str(self.status), proof=self.proof, verdict=verdict
        )

    def as_json(self) -> dict[str, Any]:
        """The record that goes into reports; the column is counted from 1."""
        return {
            "name": self.hole.name.partition("@")[0],
            "line": self.hole.line,
            "column": self.hole.column + 1,
            "goal": self.hole.goal,
            "status": str(self.status),
            "proof": self.proof,
            "verdict": self.verdict.as_json() if self.verdict else None,
            "reason": self.reason,
            "seconds": round(self.seconds, 3),
        }


@dataclass(frozen=True, slots=True)
class FilledFile:
    """Results in the order of the holes, the edits that bring their proofs, and the file's characters with them."""

    survey: Survey
    results: tuple[HoleResult, ...]
    edits: tuple[Edit, ...]
    text: str

    @property
    def complete(self) -> bool:
        """Every hole is proved."""
        return all(result.status is HoleStatus.PROVED for result in self.results)


class FileFiller:
    """The holes of one text, and what is known of them. Not for several threads."""

    def __init__(self, source: SourceFile, prover: Prover) -> None:
        """Has Lean elaborate the file. Raises ProblemError or LeanEnvError where that can't be done."""
        self.source = source
        self.survey = survey(source, _reader(prover))
        self._prover = prover
        self._filler = Filler(self.survey.outline, self.survey.holes, prover.kernel, prover.options.independent)

    def prepare(self) -> None:
        """Compile the file ahead of the first verdict. Raises StatementError."""
        if self.survey.holes:
            self._filler.prepare()

    def attempt(
        self,
        hole: Hole,
        stop: Callable[[], bool] = lambda: False,
        *,
        watch: Watch = lambda state: None,  # noqa: ARG005
        verify: Verify | None = None,
    ) -> HoleResult:
        """Search for one proof. It is stepped; what it is worth, `together` says, or `verify` where one is given.

        `watch` is told of each state that is looked at.
        """
        started = time.monotonic()
        if hole.obstacle:
            return HoleResult(hole, HoleStatus.UNSUPPORTED, reason=hole.obstacle)
        first = FileGenerator(self.survey.outline, hole, watch)
        found = self._prover.attempt(hole, stop, first=first, verify=verify, judged=verify is not None)
        status = _status(found)
        proof = found.proof if status in FILLED else None
        return HoleResult(hole, status, proof, found.verdict, found.reason, time.monotonic() - started, found)

    def check(self, hole: Hole, proof: str) -> Verdict:
        """The verdict on a proof, alone in the file. Raises StatementError."""
        return self._filler.check({hole: proof})[hole]

    def fill(
        self,
        holes: Iterable[Hole] | None = None,
        stop: Callable[[], bool] = lambda: False,
        told: Callable[[HoleResult], None] = lambda result: None,  # noqa: ARG005
        watch: Watch = lambda state: None,  # noqa: ARG005
    ) -> FilledFile:
        """Attempt holes (None: all) in their order, and judge all proofs together, as they will stand in the file.

        Where they are not accepted, each is looked at alone; for one that does not hold, the search is made once more.
        `told` hears of each hole when its first search has ended.
        """
        results: list[HoleResult] = []
        for hole in self.survey.holes if holes is None else holes:
            stopped = HoleResult(hole, HoleStatus.STOPPED, reason="stopped")
            results.append(stopped if stop() else self.attempt(hole, stop, watch=watch))
            told(results[-1])
        if self._judge(results).reason:
            results = [self._again(result, stop) if result.filled else result for result in results]
        return self.together(results)

    def together(self, results: Iterable[HoleResult]) -> FilledFile:
        """The file with these proofs in it, and verdicts from all of them standing there together.

        What is not accepted is taken out; where that can't be told from the others, the last ones first.
        """
        found = list(results)
        while (judged := self._judge(found)).reason:
            out = judged.rejected or {max((r.hole for r in found if r.filled), key=lambda hole: hole.offset)}
            failed = HoleStatus.FAILED
            found = [
                replace(result, status=failed, proof=None, verdict=None, reason=judged.reason_of(result.hole))
                if result.filled and result.hole in out
                else result
                for result in found
            ]
        found = [_judged(result, judged.verdicts[result.hole]) if result.filled else result for result in found]
        edits = [self.edit(result.hole, result.proof) for result in found if result.filled and result.proof]
        return FilledFile(self.survey, tuple(found), tuple(edits), self.source.edited(edits))

    @property
    def unsolved(self) -> list[Unsolved]:
        """The blocks that leave goals, the inner ones first."""
        text, outline = self.source.text, self.survey.outline
        found = [unsolved(outline, text, fault.offset, fault.message) for fault in self.survey.faults]
        return sorted(filter(None, found), key=lambda block: block.end - block.start)

    def finish(
        self,
        block: Unsolved,
        stop: Callable[[], bool] = lambda: False,
        watch: Watch = lambda state: None,  # noqa: ARG005
    ) -> FilledFile:
        """Prove what a block leaves, at its end. There is one edit, or none where a goal is left.

        The results are about the text in which a hole stands for each goal. Raises as `FileFiller` does.
        """
        text, start, end = block.opened(self.source.text)
        opened = FileFiller(SourceFile.of(text), self._prover)
        filled = opened.fill([hole for hole in opened.survey.holes if start <= hole.offset < end], stop, watch=watch)
        complete = [result.filled for result in filled.results] == [True] * block.goals
        edits = (difference(self.source.text, filled.text),) if complete else ()
        return FilledFile(self.survey, filled.results, edits, self.source.edited(edits))

    def proofs(
        self, result: HoleResult, most: int, stop: Callable[[], bool] = lambda: False
    ) -> list[tuple[str, Verdict]]:
        """The proof that a search found, and single tactics that close the goal as well: shortest first, each with its
        verdict, those that are not accepted left out.
        """
        root = result.attempt.graph.root.state if result.attempt and result.attempt.graph else None
        if result.proof is None or not isinstance(root, ProofState):
            return []
        (more,) = self._prover.generator.propose([Query(root)])
        tactics = [*PLAIN, *(proposal.tactic for proposal in more.tactics)]
        outcomes = self._prover.environment.step(root, tactics)
        closing = [outcome.tactic for outcome in outcomes if outcome.status is StepStatus.CLOSED]
        found: list[tuple[str, Verdict]] = []
        for proof in sorted({result.proof, *closing}, key=lambda text: (text.count("\n"), len(text), text)):
            if len(found) == most or stop():
                break
            verdict = self._filler.check({result.hole: proof})[result.hole]
            if verdict.level > Level.NONE:
                found.append((proof, verdict))
        return found

    def edit(self, hole: Hole, proof: str) -> Edit:
        """What puts a proof into the file's text."""
        return filling(self.source.text, hole, proof)

    def _judge(self, results: Iterable[HoleResult]) -> _Judgement:
        """All proofs in the file together."""
        proofs = {result.hole: result.proof for result in results if result.filled and result.proof is not None}
        if not proofs:
            return _Judgement({})
        with ThreadPoolExecutor(1) as aside:  # a fresh process there, and here the one that is warm
            checking = aside.submit(self._filler.check, proofs)
            fault = self._new_fault(proofs)
            try:
                verdicts = checking.result()
            except StatementError as error:
                return _Judgement({}, str(error))
        return _Judgement(verdicts, fault or next((v.reason for v in verdicts.values() if v.level is Level.NONE), ""))

    def _new_fault(self, proofs: Mapping[Hole, str]) -> str:
        """What Lean says against the very file that would be written, and did not say before."""
        edits = [self.edit(hole, proof) for hole, proof in proofs.items()]
        again = survey(SourceFile.of(self.source.edited(edits)), _reader(self._prover))
        known = [fault.message for fault in self.survey.faults]
        new = [fault.message for fault in again.faults if fault.message not in known]
        if not new and len(again.holes) != len(self.survey.holes) - len(proofs):
            return "the filled file does not have the holes that should be left"
        return new[0] if new else ""

    def _again(self, result: HoleResult, stop: Callable[[], bool]) -> HoleResult:
        """The result as it is where the proof holds alone, else that of a search that hears the verdict."""

        def alone(problem: Problem, proof: str) -> Verdict:
            assert isinstance(problem, Hole)
            return self._filler.check({problem: proof}, replay=False)[problem]

        try:
            if result.proof and alone(result.hole, result.proof).level > Level.NONE:
                return result
            return self.attempt(result.hole, stop, verify=alone)
        except StatementError as error:
            return replace(result, status=HoleStatus.UNSUPPORTED, proof=None, reason=str(error))


@dataclass(frozen=True, slots=True)
class _Judgement:
    """Verdicts on proofs that stand in a file together, and why they are not accepted, if so."""

    verdicts: Mapping[Hole, Verdict]
    reason: str = ""

    @property
    def rejected(self) -> set[Hole]:
        """Those to blame, where others are not."""
        found = {hole for hole, verdict in self.verdicts.items() if verdict.level is Level.NONE}
        return found if len(found) < len(self.verdicts) else set()

    def reason_of(self, hole: Hole) -> str:
        """Why this one is taken out."""
        return self.verdicts[hole].reason if hole in self.rejected else self.reason


def _judged(result: HoleResult, verdict: Verdict) -> HoleResult:
    status = HoleStatus.PROVED if verdict.proved else HoleStatus.CONDITIONAL
    return replace(result, status=status, verdict=verdict, reason=verdict.reason)


def _status(found: Attempt) -> HoleStatus:
    if found.verdict is not None and found.verdict.level is Level.COMPILED:
        return HoleStatus.CONDITIONAL
    return HoleStatus.FAILED if found.status is AttemptStatus.ERROR else HoleStatus(found.status)


def _reader(prover: Prover) -> FileEnvironment:
    if not isinstance(prover.environment, FileEnvironment):
        raise LeanUnavailable("holes of a file are filled in the embedded environment and in a toolchain")
    return prover.environment
