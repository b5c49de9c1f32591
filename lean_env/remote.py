"""A Lean behind the wire format of Kimina Lean Server, as a checker of whole proofs. It can't be stepped.

What comes back are messages and nothing that could be read here, so its word reaches level 2 of the verdict ladder and
never "proved": the messages of a file are what the file makes them.
"""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, cast

from lean_env.errors import LeanEnvError
from lean_env.guard import forbidden
from lean_env.problem import Problem
from lean_env.repl.protocol import Meaning, ReplError, errors, meaning, reply_of
from lean_env.verdict import Level, Rung, Verdict, solution_source

SECONDS = 60.0  # that Lean may take for one proof
WAIT_SECONDS = 120.0  # for a free Lean besides


class RemoteError(LeanEnvError):
    """The server can't be reached, refuses, or answers something else than the format has."""


Complaint = tuple[Rung, str]


@dataclass(frozen=True, slots=True)
class RemoteLean:
    """The server at `url`; `key` goes into the header `Authorization`."""

    url: str
    key: str = ""
    seconds: float = SECONDS

    def verify(self, problem: Problem, proof: str) -> Verdict:
        """The verdict on one proof. Raises RemoteError."""
        return self.verify_all([(problem, proof)])[0]

    def verify_all(self, proofs: Sequence[tuple[Problem, str]]) -> list[Verdict]:
        """The verdicts on many, in one request, in their order. Raises RemoteError."""
        reasons = [forbidden(proof) for _, proof in proofs]
        snippets = [
            {"id": str(number), "code": solution_source(problem, proof)}
            for number, (problem, proof) in enumerate(proofs)
            if reasons[number] is None
        ]
        results = self._check(snippets) if snippets else {}
        verdicts: list[Verdict] = []
        for number, (problem, _) in enumerate(proofs):
            if (reason := reasons[number]) is not None:
                complaint = (Rung.GUARD, reason)
            else:
                complaint = complaint_of(results.get(str(number), {"error": "the server left it out"}))
            verdicts.append(self._verdict(problem, complaint))
        return verdicts

    def _verdict(self, problem: Problem, complaint: Complaint | None) -> Verdict:
        rung, reason = complaint or (Rung.PINNING, "statement and axioms can't be compared from here")
        return Verdict(
            Level.NONE if complaint else Level.COMPILED,
            (),
            "of unknown version",
            f"remote Lean at {self.url}",
            problem.statement_sha256,
            datetime.now(UTC).isoformat(timespec="seconds"),
            reason,
            rung,
        )

    def _check(self, snippets: Sequence[Mapping[str, str]]) -> dict[str, Any]:
        """The results by id."""
        body = {"snippets": snippets, "timeout": self.seconds, "reuse": False}
        headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {self.key}"} if self.key else {})
        request = urllib.request.Request(f"{self.url.rstrip('/')}/api/check", json.dumps(body).encode(), headers)
        try:
            with urllib.request.urlopen(request, timeout=WAIT_SECONDS + self.seconds * len(snippets)) as response:
                found: object = json.load(response)
        except urllib.error.HTTPError as error:
            raise RemoteError(
                f"{self.url} refuses: {error.code} {error.read()[:300].decode(errors='replace')}"
            ) from error
        except (OSError, ValueError) as error:
            raise RemoteError(f"{self.url} can't be asked: {error}") from error
        try:
            results = cast(Any, found)["results"]
            return {str(result["id"]): result for result in results}
        except (KeyError, TypeError) as error:
            raise RemoteError(f"{self.url} answers something else: {str(found)[:300]}") from error


def complaint_of(result: Mapping[str, Any]) -> Complaint | None:
    """Why a result does not count, or None."""
    if result.get("error"):
        return Rung.BOUNDS, str(result["error"])
    response = result.get("response") or {"message": "the server sent no response"}
    if "message" in response:
        return Rung.COMPILATION, str(response["message"]).removeprefix("Lean error:\n")
    try:
        reply = reply_of({"env": 0, **response})  # older servers leave `env` out
    except ReplError as error:
        return Rung.COMPILATION, str(error)
    if meaning(reply) is Meaning.DONE:
        return None
    found = errors(reply)
    return (Rung.COMPILATION, found) if found else (Rung.HOLES, "the proof leaves something to `sorry`")
