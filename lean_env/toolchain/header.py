"""Headers that come to the same thing become the same text, so that they share a worker."""

from __future__ import annotations

import re

from lean_env.lexer import tokenize, without_comments

_FIRST = ("module", "prelude")  # words that Lean wants before all imports
_IMPORT = re.compile(r"(?:public\s+|meta\s+)*import\s+(?:all\s+)?\S+")


def canonical_header(header: str) -> str:
    """`header` without comments and blank lines, each import once and in order; what stands around them stays as it is,
    for the order of `open`, `set_option` and definitions has a meaning. Raises LexicalError.
    """
    lines = [line.rstrip() for line in without_comments(tokenize(header, balanced=False)).split("\n") if line.strip()]
    imports = sorted({" ".join(line.split()) for line in lines if _IMPORT.fullmatch(line.strip())})
    first = [line for line in lines if line.strip() in _FIRST]
    rest = [line for line in lines if line not in first and not _IMPORT.fullmatch(line.strip())]
    return "".join(f"{line}\n" for line in (*first, *imports, *rest))
