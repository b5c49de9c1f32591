"""Which text may stand in a tactic block. Everything a model writes passes here before Lean sees it.

The block is cut into tokens the way Lean does (comments, strings, characters, identifiers with «»), and refused when it
holds a word that could change the meaning of anything outside it, run code, or leave the block. This is the first of
several walls: the verdict does not rest on it alone.
"""

from __future__ import annotations

import re
import unicodedata

MAX_LENGTH = 100_000

# Words that open a command, declare or redefine something, run code, switch a check off, or leave a hole.
FORBIDDEN_WORDS = frozenset(
    """
    sorry admit stop sorryAx native_decide reduceBool ofReduceBool reduceNat trustCompiler
    axiom axioms constant opaque def abbrev theorem lemma example instance class structure inductive coinductive mutual
    namespace section end export import prelude universe variable include omit open public meta module
    macro macro_rules syntax notation infix infixl infixr prefix postfix elab elab_rules declare_syntax_cat
    attribute set_option unsafe partial private protected noncomputable nonrec scoped local implemented_by extern
    csimp init builtin_init initialize run_tac run_cmd run_elab run_meta by_elab eval_tac unseal seal
    add_decl_doc deriving register_simp_attr register_option simproc dsimproc builtin_simproc
    decreasing_by termination_by partial_fixpoint where unsafeCast unsafeIO unsafeBaseIO unsafeEIO ptrAddrUnsafe
    debug skipKernelTC addDecl addDeclCore addDeclWithoutChecking ofReduceNat lcProof lcUnreachable lcAny lcErased lcVoid
    sequent_run sequent_try gen_injective_theorems init_quot include_str dbg_trace dbgTrace elabTerm
    """.split()
)
_BRACKETS = {")": "(", "]": "[", "}": "{", "⟩": "⟨"}
_TOKEN = re.compile(
    r"""
      (?P<space>[ \n]+)
    | (?P<line>--[^\n]*)
    | (?P<block>/-)
    | (?P<string>"(?:[^"\\]|\\.)*")
    | (?P<char>'(?:[^'\\\n]|\\[^\n])'(?![\w']))
    | (?P<quoted>«[^«»\n]*»)
    | (?P<hash>\#\w+)
    | (?P<word>[^\W\d][\w'!?₀-₉]*)
    | (?P<number>\d[\w]*)
    | (?P<open>[(\[{⟨])
    | (?P<close>[)\]}⟩])
    | (?P<symbol>.)
    """,
    re.VERBOSE | re.DOTALL,
)


def forbidden(block: str) -> str | None:
    """Why `block` may not stand in a tactic block, or None when it may."""
    if len(block) > MAX_LENGTH:
        return f"the text is longer than {MAX_LENGTH:,} characters"
    if not block.strip():
        return "the text is empty"
    for char in block:
        if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"} and char != "\n":
            return f"the text holds the invisible character U+{ord(char):04X}"
    return _forbidden_tokens(block)


def _forbidden_tokens(block: str) -> str | None:
    stack: list[str] = []
    position = 0
    only_comments = True
    while position < len(block):
        match = _TOKEN.match(block, position)
        assert match is not None, "the last alternative takes any character"
        kind, text = match.lastgroup, match[0]
        if kind == "block":
            end = _comment_end(block, position)
            if end is None:
                return "a comment is not closed"
            position = end
            continue
        position = match.end()
        if kind in {"space", "line"}:
            continue
        only_comments = False
        if kind == "hash":
            return f"`{text}` is a command"
        if kind == "symbol" and text == "@" and block.startswith("[", position):
            return "`@[` sets an attribute"
        if kind == "symbol" and text == '"':
            return "a string is not closed"
        if kind == "quoted" or (kind == "word" and text.rstrip("!?'") in FORBIDDEN_WORDS) or text in FORBIDDEN_WORDS:
            return f"`{text}` may not be used in a proof"
        if kind == "word" and unicodedata.normalize("NFKC", text) in FORBIDDEN_WORDS:
            return f"`{text}` may not be used in a proof"
        if kind == "open":
            stack.append(text)
        elif kind == "close" and (not stack or stack.pop() != _BRACKETS[text]):
            return f"`{text}` closes nothing"
    if stack:
        return f"`{stack[-1]}` is not closed"
    return "the text is only a comment" if only_comments else None


def _comment_end(block: str, start: int) -> int | None:
    """The position after the (nested) comment that begins at `start`."""
    depth = 0
    for match in re.compile(r"/-|-/").finditer(block, start):
        depth += 1 if match[0] == "/-" else -1
        if depth == 0:
            return match.end()
    return None
