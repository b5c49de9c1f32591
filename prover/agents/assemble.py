"""The proof of a whole plan as one tactic block that reads as a person would write it.

A step `have NAME : T` that leaves its statement and the rest becomes `have NAME : T := by` over the indented proof of
the statement, and the rest follows at the same level. Whether that is a proof is for `lean_env.verdict` to say.
"""

from __future__ import annotations

import re
import textwrap

from search import ProofStep

_HAVE = re.compile(r"have [^\W\d]\w*'* : ")


def assemble(proof: ProofStep) -> str:
    """The text of a tactic block, without a final newline."""
    return "\n".join(_lines(proof))


def _lines(proof: ProofStep) -> list[str]:
    lines: list[str] = []
    step: ProofStep | None = proof
    while step is not None:
        text = textwrap.dedent(step.tactic).strip("\n").split("\n")
        children = step.children
        if len(children) == 2 and _HAVE.match(step.tactic) and ":=" not in step.tactic:
            text[-1] += " := by"
            lines += text + _indented(_lines(children[0]))
            step = children[1]
        elif len(children) > 1:
            lines += text
            for child in children:
                first, *rest = _lines(child)
                lines += [f"· {first}", *_indented(rest)]
            step = None
        else:
            lines += text
            step = children[0] if children else None
    return lines


def _indented(lines: list[str]) -> list[str]:
    return [f"  {line}" if line else "" for line in lines]
