"""A stand-in for the REPL over the embedded Lean: the real protocol, with real goals and real errors.

A command is a header, or a statement that ends in `sorry` below an environment; a tactic runs at a proof state. What
the embedded Lean can't say is left out: the kernel's word on a whole proof comes from the verdict ladder.
"""

import json
import sys

from lean_env.embedded.environment import EmbeddedEnvironment
from lean_env.environment import PathStep, ProofState, StepLimits
from lean_env.errors import LeanEnvError
from lean_env.problem import Problem

MESSAGE = {"pos": {"line": 1, "column": 0}, "endPos": None}


def main() -> None:
    headers: list[str] = []
    states: list[ProofState] = []
    with EmbeddedEnvironment(StepLimits(seconds=300.0)) as lean:

        def command(text: str, env: int | None) -> dict[str, object]:
            if not text.endswith("sorry"):
                headers.append(text)
                return {"env": len(headers) - 1}
            headers.append(headers[env or 0])
            try:
                state = lean.open(Problem("t", text.removesuffix("sorry").strip().removesuffix(":= by"), headers[-1]))
            except LeanEnvError as error:
                return {"env": len(headers) - 1, "messages": [{"severity": "error", "data": str(error), **MESSAGE}]}
            states.append(state)
            hole = {"proofState": len(states) - 1, "goal": str(state), **MESSAGE}
            warning = {"severity": "warning", "data": "declaration uses `sorry`", **MESSAGE}
            return {"sorries": [hole], "messages": [warning], "env": len(headers) - 1}

        def tactic(text: str, number: int) -> dict[str, object]:
            if number >= len(states):
                return {"message": "Unknown proof state."}
            state = states[number]
            (outcome,) = lean.step(state, [text])
            if outcome.status not in ("open", "closed"):
                return {"message": f"Lean error:\n{outcome.message}"}
            goals = tuple(goal for child in outcome.children for goal in child.goals)
            states.append(ProofState(state.problem, goals, (*state.path, PathStep(text))))
            status = "Incomplete: open goals remain" if goals else "Completed"
            return {"proofStatus": status, "proofState": len(states) - 1, "goals": [str(goal) for goal in goals]}

        lines: list[str] = []
        for line in sys.stdin:
            lines.append(line)
            if line.strip():
                continue
            request = json.loads("".join(lines))
            lines.clear()
            found = command(request["cmd"], request.get("env")) if "cmd" in request else None
            found = found or tactic(request["tactic"], request["proofState"])
            print(json.dumps(found, indent=1, ensure_ascii=False) + "\n", flush=True)


main()
