"""`sequent verify`: climb the verdict ladder with every proof of a Lean file."""

from __future__ import annotations

import argparse
import os
import re
from typing import TYPE_CHECKING, Any

from sequent.commands._shared import add_environment_options, add_independent, core_with_progress, ready, split_target
from sequent.console import print_json, say
from sequent.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from lean_env.problem import BadProblem, LeanTheorem
    from lean_env.verdict import Verdict
    from prover.attempt import Verify

_EXAMPLES = """\
examples:
  sequent verify proof.lean
  sequent verify file.lean::my_theorem --json
  sequent verify proof.lean --env toolchain --project ~/my-project      and where the embedded Lean says otherwise
  sequent verify proof.lean --env toolchain --repair
  sequent verify proof.lean --independent      and ask a second kernel: verdict level 5 (docs/environments.md)
  sequent verify proof.lean --env kimina --url http://localhost:8000      a remote Lean: level 2 at most

exit status: 0 every theorem is accepted (verdict level 3 or more), 1 some are not, 2 the file can't be read
"""

# Commands that change what a statement below them means. They are allowed in a file, and named in the report.
_CHANGES_MEANING = re.compile(
    r"^[ \t]*(?:@\[[^\]]*\]\s*)?(?:(?:local|scoped|private|noncomputable)\s+)*"
    r"(notation3?|macro|macro_rules|syntax|infix[lr]?|prefix|postfix|instance|elab|elab_rules|axiom)\b",
    re.MULTILINE,
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.description = "Checks every theorem of a Lean file in fresh processes, and says how far that went."
    parser.epilog = _EXAMPLES
    parser.add_argument("target", metavar="FILE.lean[::NAME]", help="a file with proofs, or one theorem of it")
    add_environment_options(parser, "the Lean that checks", ("embedded", "toolchain", "kimina"))
    parser.add_argument("--url", metavar="URL", help="with --env kimina: the server; its key is $LEAN_SERVER_API_KEY")
    add_independent(parser)
    parser.add_argument(
        "--repair",
        action="store_true",
        help="try small repairs of a proof that is not accepted, and print the one that is",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(options: argparse.Namespace) -> int:
    """Check the file."""
    from lean_env.problem import read_theorems

    path, name = split_target(options.target)
    if path.suffix != ".lean":
        raise UsageError(f"{path}: `verify` takes a .lean file")
    found = read_theorems(path)
    if name:
        found = [_select(found, name, path)]
    if not found:
        raise UsageError(f"{path}: there is no theorem in it")
    verify, compare = _judge(options)
    results: list[dict[str, Any]] = []
    for item in found:
        result = _check(item, verify, compare=compare, repair=options.repair)
        results.append(result)
        if not options.json:
            print(f"{path}:{result['line']}: {result['name']}: {result['text']}", flush=True)
            for note in ("differs", "repaired"):
                if result.get(note):
                    print(f"{path}:{result['line']}: {result['name']}: {note}: {result[note]}", flush=True)
    accepted = all(result["accepted"] for result in results)
    notes = _notes(path)
    if options.json:
        for result in results:
            del result["text"]
        print_json({"file": str(path), "accepted": accepted, "theorems": results, "notes": notes})
    else:
        for note in notes:
            say(f"note: {note}")
    return 0 if accepted else 1


def _judge(options: argparse.Namespace) -> tuple[Verify, bool]:
    """Who gives the verdicts, and whether the embedded Lean's are to be held against them. Raises LeanEnvError."""
    if options.env == "kimina":
        from lean_env.remote import RemoteLean

        if not options.url:
            raise UsageError("--env kimina needs --url, the address of the server")
        if options.independent:
            raise UsageError("--independent needs a Lean here: a remote one gives no export of what it compiled")
        return RemoteLean(options.url, os.environ.get("LEAN_SERVER_API_KEY", "")).verify, False
    return ready(options.env, options.project, independent=options.independent).verify, options.env != "embedded"


def _check(item: LeanTheorem | BadProblem, verify: Verify, *, compare: bool, repair: bool) -> dict[str, Any]:
    from lean_env.errors import LeanEnvError
    from lean_env.problem import BadProblem
    from lean_env.transport import transport

    if isinstance(item, BadProblem):
        line = int(item.place.rpartition(":")[2])
        return _result(item.name, line, text=f"not read: {item.reason}", reason=item.reason)
    name = item.problem.name
    if item.is_open:
        reason = "has no proof" if not item.proof else "its proof leaves something to `sorry`"
        return _result(name, item.line, text=f"not proved: {reason}", reason=reason)
    try:
        found = transport(item.problem, item.proof, verify) if repair else None
        verdict = found.verdict if found else verify(item.problem, item.proof)
    except LeanEnvError as error:
        return _result(name, item.line, text=f"not checked: {error}", reason=str(error))
    result = _result(name, item.line, text=str(verdict), reason=verdict.reason)
    result |= {"accepted": verdict.proved, "verdict": verdict.as_json()}
    if found is not None and verdict.proved and found.proof != item.proof:
        result["repaired"] = found.proof
    return result | ({"differs": _difference(item, verdict)} if compare else {})


def _difference(item: LeanTheorem, verdict: Verdict) -> str:
    """Where the embedded Lean says something else than `verdict`; "" where it doesn't, or where there is none here."""
    from lean_env.errors import LeanUnavailable, StatementError
    from lean_env.verdict import verify

    try:
        core_with_progress()
        other = verify(item.problem, item.proof)
    except LeanUnavailable:
        return ""
    except StatementError as error:
        return f"the embedded Lean can't state it: {str(error)[:300]}"
    if other.proved != verdict.proved:
        return f"the embedded Lean says: {other}"
    if other.proved and set(other.axioms) != set(verdict.axioms):
        return f"in the embedded Lean it rests on {', '.join(other.axioms) or 'no axioms'}"
    return ""


def _result(name: str, line: int, *, text: str, reason: str) -> dict[str, Any]:
    return {"name": name, "line": line, "accepted": False, "verdict": None, "reason": reason, "text": text}


def _select(found: list[LeanTheorem | BadProblem], name: str, path: Path) -> LeanTheorem | BadProblem:
    from lean_env.problem import LeanTheorem, select

    chosen = select((item.problem if isinstance(item, LeanTheorem) else item for item in found), name, path)
    return next(i for i in found if (i.problem.name if isinstance(i, LeanTheorem) else i.name) == chosen.name)


def _notes(path: Path) -> list[str]:
    """What a reader of an accepted file should look at."""
    text = path.read_text(encoding="utf-8-sig")
    return [
        f"{path}:{text.count(chr(10), 0, match.start(1)) + 1}: `{match[1]}` can change what later statements mean"
        for match in _CHANGES_MEANING.finditer(text)
    ]
