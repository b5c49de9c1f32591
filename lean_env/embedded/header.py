"""What stands before a statement in the embedded Lean: imports that our library answers for, and Lean's options."""

from __future__ import annotations

import re

# Libraries that the core library stands in for, and that of editor/lean, whose tactics are holes to us. Any other
# import is Lean's to judge.
STANDS_FOR = ("Mathlib", "Aesop", "Batteries", "Std", "Init", "Lean", "ProofWidgets", "Qq", "SequentTactic")
_IMPORT = re.compile(r"^[ \t]*(?:public\s+|meta\s+)*import\s+(?:all\s+)?(\S+)[ \t]*$", re.MULTILINE)

# Mathlib's own settings where they differ from Lean's, and silence where only a reader would profit.
OPTIONS = (
    "-DautoImplicit=false",
    "-DrelaxedAutoImplicit=false",
    "-Dpp.unicode.fun=true",
    "-Dlinter.all=false",
)


def embedded_header(header: str) -> str:
    """`header` with every import that the core library stands in for replaced by its umbrella, `Mathlib`."""

    def rename(match: re.Match[str]) -> str:
        root = match[1].split(".")[0]
        return "import Mathlib" if root in STANDS_FOR else match[0]

    return _IMPORT.sub(rename, header).strip() + "\n"


def quote(text: str) -> str:
    """`text` as a Lean string literal."""
    escapes = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
    return '"' + "".join(escapes.get(char) or (char if char >= " " else f"\\x{ord(char):02x}") for char in text) + '"'
