"""The verdict on proofs that fill holes of a file: the file is compiled with and without them, and both are compared.

Both are compiled in fresh processes. In each, an axiom of its command's own stands for a hole that is left open, so
that what a declaration rests on says which holes are still below it, and `sorryAx` could only come from a proof.
Acceptance rests on the two `.olean` files, as in `lean_env.verdict`; what the file or a proof prints has no say.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from lean_env.axioms import objection
from lean_env.compiling import MODULE, Kernel, complaint_of, declaration_order
from lean_env.errors import StatementError
from lean_env.guard import forbidden
from lean_env.independent import Answer, Opinion, second_opinion
from lean_env.olean import UNREADABLE, Constant, Kind, Olean
from lean_env.source import Edit, Hole, Outline, apply_edits, filling
from lean_env.verdict import Level, Rung, Verdict, replayed, seconded

OPEN = "sequent_open"  # what the axioms that stand for open holes are called, with the number of their command
EXAMPLE = "sequent_example"
_KEPT = 8  # compiled documents
_ROUNDS = 8  # how often the file is compiled anew without what Lean rejects in it
_PRIVATE = re.compile(r"^_private\..*?\.#\d+\.")
_ERROR = re.compile(r"^line (\d+):(\d+): error:? ?(.*)", re.MULTILINE)

Proofs = Mapping[Hole, str]


@dataclass
class Filler:
    """Judges proofs for the holes of one file. Keeps what it compiled; the text of the file must not change."""

    outline: Outline
    holes: tuple[Hole, ...]
    kernel: Kernel
    independent: bool = False  # ask a second kernel about what reaches level 4
    _compiled: dict[str, Olean | str] = field(default_factory=dict[str, Olean | str], init=False)
    _stated: Outline | None = field(default=None, init=False)

    def prepare(self) -> None:
        """Compile the file as it is, so that later calls need not. Raises StatementError when that can't be done."""
        if self._stated is None:
            self._stated = self._settle()

    def refused(self, hole: Hole) -> str:
        """Why nothing can be said of the hole, as far as the compiled file shows; "" when nothing stands against it."""
        self.prepare()
        assert self._stated is not None
        return dict(self._stated.left_out).get(hole.command, "")

    def check(self, proofs: Proofs, *, replay: bool = True) -> dict[Hole, Verdict]:
        """Verdicts on all of `proofs`, put into the file together.

        What Lean says against the file with all of them in it counts against each. Level 3 of a hole means that its
        declaration has no hole left, and rests on the standard axioms; level 4, that it was replayed. Level 2 with a
        reason: it compiles, and its declaration rests on something that is not proved.
        """
        self.prepare()
        assert self._stated is not None
        for proof in proofs.values():
            if reason := forbidden(proof) or (f"`{OPEN}` may not be used in a proof" if OPEN in proof else ""):
                return {other: self._verdict(other, Level.NONE, Rung.GUARD, reason) for other in proofs}
        stated, filled = self._compile(self._stated, {}), self._compile(self._stated, proofs)
        if isinstance(stated, str) or isinstance(filled, str):
            return {hole: self._verdict(hole, Level.NONE, Rung.COMPILATION, str(filled)) for hole in proofs}
        comparison = _Comparison(self._stated, stated, filled, self.kernel, self.holes, frozenset(proofs))
        if reason := comparison.strangers({hole.command for hole in proofs}):
            return {hole: self._verdict(hole, Level.NONE, Rung.PINNING, reason) for hole in proofs}
        verdicts = {hole: self._verdict(hole, *comparison.judge(hole)) for hole in proofs}
        if not replay:
            return verdicts
        verdicts = self._replayed(comparison, filled, verdicts)
        return self._seconded(comparison, verdicts) if self.independent else verdicts

    def _replayed(self, comparison: _Comparison, filled: Olean, verdicts: dict[Hole, Verdict]) -> dict[Hole, Verdict]:
        """From level 3 to 4: all declarations in one process, or each in its own."""
        closed = [hole for hole, verdict in verdicts.items() if verdict.level is Level.PINNED]
        groups = [closed] if closed else []
        if len({hole.command for hole in closed}) > 1 and self._replay(comparison, filled, closed):
            groups = [[hole for hole in closed if hole.command == n] for n in sorted({h.command for h in closed})]
        for group in groups:
            reason = self._replay(comparison, filled, group)
            for hole in group:
                verdicts[hole] = replayed(verdicts[hole], reason)
        return verdicts

    def _seconded(self, comparison: _Comparison, verdicts: dict[Hole, Verdict]) -> dict[Hole, Verdict]:
        """From level 4 to 5: where every constant that a hole's command declares is accepted."""
        opinions: dict[int, Opinion] = {}
        for hole in [hole for hole, verdict in verdicts.items() if verdict.level is Level.REPLAYED]:
            if hole.command not in opinions:
                opinions[hole.command] = self._second(comparison, hole.command)
            verdicts[hole] = seconded(verdicts[hole], opinions[hole.command])
        return verdicts

    def _second(self, comparison: _Comparison, number: int) -> Opinion:
        opinion = Opinion(Answer.NONE, reason="its command declares nothing")
        for name in comparison.declared(number):
            with tempfile.TemporaryDirectory(prefix="sequent-second-") as folder:
                stated = comparison.stated, comparison.stated.constants[name]
                opinion = second_opinion(self.kernel, Path(folder), stated, comparison.filled)
            if opinion.answer is not Answer.ACCEPTED:
                break
        return opinion

    def _replay(self, comparison: _Comparison, filled: Olean, holes: list[Hole]) -> str:
        names = [name for number in sorted({hole.command for hole in holes}) for name in comparison.declared(number)]
        with tempfile.TemporaryDirectory(prefix="sequent-replay-") as folder:
            return self.kernel.replay(Path(folder), filled, declaration_order(filled, names))

    def _verdict(
        self, hole: Hole, level: Level, rung: Rung | None, reason: str, axioms: frozenset[str] = frozenset()
    ) -> Verdict:
        sha256, stamp = hole.statement_sha256, self.kernel.stamp()
        return Verdict(level, tuple(sorted(axioms)), statement_sha256=sha256, reason=reason, rung=rung, **stamp)

    def _settle(self) -> Outline:
        """The file without the commands that don't compile when holes are axioms."""
        file = self.outline
        for _ in range(_ROUNDS):
            found = self._compile(file, {})
            if not isinstance(found, str):
                return file
            starts = _line_starts(file)
            faults = [
                (file.command_at(starts[line] + column), f"Lean rejects it: {message}")
                for line, column, message in _errors(self.kernel.header(file.imports), found)
                if 0 <= line < len(starts)
            ]
            known = {number for number, _ in file.left_out}
            if not {number for number, _ in faults if number >= 0} - known:
                raise StatementError(found)
            file = file.without(faults)
        raise StatementError("the file can't be compiled, whatever is left out of it")

    def _compile(self, file: Outline, proofs: Proofs) -> Olean | str:
        """The compiled document, or why there is none."""
        document = self._document(file, proofs)
        if document not in self._compiled:
            with tempfile.TemporaryDirectory(prefix="sequent-fill-") as folder:
                run = self.kernel.compile(Path(folder), document)
                reason = complaint_of(run, allow_sorry=True)  # what rests on it is seen in what was compiled
                try:
                    found = reason or Olean(Path(folder, f"{MODULE}.olean"))
                except UNREADABLE as error:
                    found = f"the compiled module can't be read: {error}"
            if len(self._compiled) >= _KEPT:  # the first is the file as it is
                del self._compiled[list(self._compiled)[1]]
            self._compiled[document] = found
        return self._compiled[document]

    def _document(self, file: Outline, proofs: Proofs) -> str:
        """What is compiled: the file with proofs in some holes, axioms in the others, and a name for each example."""
        left_out = {number for number, _ in file.left_out}
        edits: list[Edit] = []
        for hole in self.holes:
            if hole.command in left_out:
                continue
            if hole in proofs:
                edits.append(filling(file.readable, hole, proofs[hole]))
            else:
                stand_in = f"_root_.{_stand_in(hole)}"
                edits.append(
                    Edit(hole.offset, hole.offset + hole.length, stand_in if hole.in_term else f"exact {stand_in}")
                )
        for number, command in enumerate(file.commands):
            if command.word == "example" and number not in left_out:
                word = next(token for token in command.code if token.text == "example")
                edits.append(Edit(word.start, word.end, f"def {EXAMPLE}_{number}"))
        body = apply_edits(file.readable, edits)[file.body :]
        return self.kernel.header(file.imports) + self._stand_ins() + body

    def _stand_ins(self) -> str:
        """One line, the same for every document of the file."""
        numbers = sorted({hole.command for hole in self.holes})
        axioms = "".join(f" axiom {OPEN}_{n}.{{u}} {{α : Sort u}} : α" for n in numbers)
        return f"noncomputable section{axioms}\n"


def _stand_in(hole: Hole) -> str:
    """The axiom that stands for a hole while it is open, and for all others of its command."""
    return f"{OPEN}_{hole.command}"


def _names_above(name: str) -> Iterator[str]:
    """What a name stands below: `a.b` and `a` for `a.b.c`, and for `a.b.c` as it is called when it is private."""
    parts = _PRIVATE.sub("", name).split(".")
    for end in range(len(parts) - 1, 0, -1):
        yield ".".join(parts[:end])


def _line_starts(file: Outline) -> list[int]:
    """Where each line of the text behind the imports starts."""
    return [file.body, *(match.end() for match in re.finditer("\n", file.readable) if match.end() > file.body)]


def _errors(header: str, complaint: str) -> list[tuple[int, int, str]]:
    """Line of the body from 0, column, and message of each error that Lean reports on a document."""
    before = header.count("\n") + 1
    return [(int(line) - 1 - before, int(column), message) for line, column, message in _ERROR.findall(complaint)]


Judgement = tuple[Level, Rung | None, str, frozenset[str]]  # level, where and why it went no further, axioms


@dataclass(frozen=True, slots=True)
class _Comparison:
    """The file compiled without proofs and with them."""

    file: Outline
    stated: Olean
    filled: Olean
    kernel: Kernel
    holes: tuple[Hole, ...]
    proved: frozenset[Hole]  # those that have a proof in `filled`

    def declared(self, number: int) -> list[str]:
        """The constants that a command declares by name, by the lines that Lean keeps of each."""
        before = self.kernel.header(self.file.imports).count("\n") + 1  # the line of the stand-ins
        text, command = self.file.readable, self.file.commands[number]
        lines = before - text.count("\n", 0, self.file.body)
        first = text.count("\n", 0, command.start) + 1 + lines
        last = text.count("\n", 0, command.code[-1].end) + 1 + lines
        return [name for name, (start, _) in self.stated.ranges.items() if first <= start[0] <= last]

    def strangers(self, filled: set[int]) -> str:
        """What differs between the two files other than in the commands that were filled."""
        if self.stated.imports != self.filled.imports:
            return "a proof changed what is imported"
        own = {name for number in filled for name in self.declared(number)}

        def belongs(name: str) -> bool:
            return name in own or any(name.startswith(f"{declared}.") for declared in own)

        for name, constant in self.stated.constants.items():
            if belongs(name):
                continue
            found = self.filled.constants.get(name)
            if found is None:
                return f"{name} is missing from the file with proofs"
            same = self.stated.same_type(constant, self.filled, found) and constant.kind is found.kind
            if not same or (found.kind is not Kind.THEOREM and not self._same(constant, found)):
                return f"{name} is not the same in the file with proofs"
        new = [constant for name, constant in self.filled.constants.items() if name not in self.stated.constants]
        # Lean makes equations, matchers and the like below the name of what they belong to, when they are needed.
        far = [c.name for c in new if not any(above in self.stated.constants for above in _names_above(c.name))]
        library = self.kernel.known(self.file.imports, {above for name in far for above in _names_above(name)})
        for constant in new:
            known = constant.name not in far or any(above in library for above in _names_above(constant.name))
            if not known or constant.kind not in (Kind.THEOREM, Kind.DEFINITION):
                return f"a proof declares something else: {constant.name}"
        return ""

    def judge(self, hole: Hole) -> Judgement:
        """What is said of a hole that was filled, up to level 3."""
        names = self.declared(hole.command)
        if not names:
            return Level.COMPILED, Rung.PINNING, "its command declares nothing that could be looked at", frozenset()
        axioms: set[str] = set()
        changed = ""
        for name in names:
            constant, found = self.stated.constants.get(name), self.filled.constants.get(name)
            if constant is None or found is None or constant.kind is not found.kind:
                return Level.NONE, Rung.PINNING, f"{name} is not declared as before", frozenset()
            if self.stated.level_parameters(constant) != self.filled.level_parameters(found):
                return Level.NONE, Rung.PINNING, f"the universe parameters of {name} are not the same", frozenset()
            if not self.stated.same_type(constant, self.filled, found):
                return Level.NONE, Rung.PINNING, f"the type of {name} is not the same", frozenset()
            vanishes = self.file.commands[hole.command].word == "example"
            if found.kind is not Kind.THEOREM and not vanishes and not self._same(constant, found):
                changed = f"the value of {name} is compared with nothing: it holds the proof"
            below = self._axioms(self.filled, found)
            if isinstance(below, str):
                return Level.NONE, Rung.AXIOMS, below, frozenset()
            axioms |= below
        known: set[str] = set()
        if objection((axiom for axiom in axioms if not axiom.startswith(f"{OPEN}_")), self.kernel.version):
            for name in names:
                below = self._axioms(self.stated, self.stated.constants[name])
                known |= set() if isinstance(below, str) else below
        return self._weigh(frozenset(axioms), frozenset(known), changed)

    def _axioms(self, module: Olean, constant: Constant) -> frozenset[str] | str:
        with tempfile.TemporaryDirectory(prefix="sequent-axioms-") as folder:
            return self.kernel.axioms(Path(folder), module, constant)

    def _weigh(self, axioms: frozenset[str], known: frozenset[str], changed: str) -> Judgement:
        shown = frozenset(axiom for axiom in axioms if not axiom.startswith(f"{OPEN}_"))
        if new := objection(shown - known, self.kernel.version):
            if "sorryAx" in shown - known:
                return Level.NONE, Rung.HOLES, "the proof rests on `sorry`", shown
            return Level.NONE, Rung.AXIOMS, f"the proof rests on other axioms: {new}", shown
        if stand_ins := axioms - shown:
            still_open = [other for other in self.holes if other not in self.proved and _stand_in(other) in stand_ins]
            if stand_ins - set(map(_stand_in, still_open)):
                return Level.NONE, Rung.HOLES, "the proof rests on what stands for an open hole", shown
            # Whether a proof beside them uses such an axiom, which proves anything, can't be seen: so no level 3.
            places = ", ".join(str(line) for line in sorted(other.line for other in still_open))
            return Level.COMPILED, Rung.HOLES, f"it rests on what is still open in line {places}", shown
        if extra := objection(shown, self.kernel.version):
            return Level.COMPILED, Rung.AXIOMS, f"its declaration rests on other axioms: {extra}", shown
        if changed:
            return Level.COMPILED, Rung.PINNING, changed, shown
        return Level.PINNED, None, "", shown

    def _same(self, constant: Constant, found: Constant) -> bool:
        return self.stated.same_declaration(constant, self.filled, found)
