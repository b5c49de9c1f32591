"""A stand-in for Lean at LeanDojo's tactic `lean_dojo_repl`, over the embedded Lean: `over_embedded.py FILE`.

It reads the file that LeanDojo wrote, finds the theorem whose proof is that tactic, and speaks the protocol of
Lean4Repl.lean over the terminal that LeanDojo gave it. `sleep_here` never ends, and `die_here` ends the process.
"""

import json
import os
import sys
import time
from pathlib import Path

from lean_env.embedded.environment import EmbeddedEnvironment
from lean_env.environment import PathStep, ProofState, StepLimits
from lean_env.problem import parse_problem

HERE = "by\n  lean_dojo_repl\n  sorry\n"


def main(file: str) -> None:
    before, _, _ = Path(file).read_text(encoding="utf-8").partition(HERE)
    header, _, statement = before.partition("set_option maxHeartbeats 0 in\n")
    problem = parse_problem("", statement.strip(), header.replace("import Lean4Repl\n", ""))

    def say(**fields: object) -> None:
        answer = {"sid": None, "tacticState": None, "error": None} | fields
        print("REPL> " + json.dumps(answer, ensure_ascii=False), flush=True)

    with EmbeddedEnvironment(StepLimits(seconds=300.0)) as lean:
        states = [lean.open(problem)]
        say(sid=0, tacticState=str(states[0]))
        for line in sys.stdin:
            request = json.loads(line)
            tactic, state = request["cmd"], states[request["sid"]]
            if "sleep_here" in tactic:
                time.sleep(3600)
            if "die_here" in tactic:
                os._exit(137)
            (outcome,) = lean.step(state, [tactic])
            if outcome.status not in ("open", "closed"):
                say(error=outcome.message)
                continue
            goals = tuple(goal for child in outcome.children for goal in child.goals)
            states.append(ProofState(problem, goals, (*state.path, PathStep(tactic))))
            say(sid=len(states) - 1, tacticState="\n\n".join(map(str, goals)) or "no goals")


main(sys.argv[1])
