"""Which text may stand in a tactic block. Everything a model writes passes here before Lean sees it.

The block is cut into tokens as Lean cuts it, and refused when it holds a word that could change the meaning of anything
outside it, run code, switch off a check, leave a hole, or leave the block. This is the first of several walls: the
verdict does not rest on it alone.
"""

from __future__ import annotations

import re
import unicodedata

from lean_env.lexer import LexicalError, Token, TokenKind, tokenize

MAX_LENGTH = 100_000

FORBIDDEN_WORDS = frozenset(
    # leave a hole
    "sorry admit stop sorryAx apply? "
    # let the compiler or nothing at all stand for the kernel
    "native native_decide reduceBool reduceNat ofReduceBool ofReduceNat trustCompiler debug skipKernelTC "
    "lcProof lcUnreachable lcAny lcErased lcVoid implemented_by extern csimp unsafe unsafeCast "
    # begin another command, or belong only to one
    "axiom opaque def abbrev theorem lemma example instance class structure inductive coinductive mutual namespace "
    "section end export import prelude universe variable include omit open initialize builtin_initialize deriving "
    "termination_by decreasing_by partial_fixpoint where private protected noncomputable partial nonrec scoped local "
    "gen_injective_theorems init_quot add_decl_doc seal unseal "
    # change what text means
    "macro macro_rules syntax notation notation3 infix infixl infixr prefix postfix elab elab_rules "
    "declare_syntax_cat attribute set_option register_option register_simp_attr simproc dsimproc builtin_simproc "
    # run code while elaborating
    "run_tac run_cmd run_elab run_meta by_elab eval_tac include_str dbg_trace addDecl addDeclCore "
    "addDeclWithoutChecking s! m! f! "
    # belong to our own stepping
    "sequent_run sequent_try sequent_step sequent_parse sequent_replay sequent_open".split()
)
_ODD_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def forbidden(block: str) -> str | None:
    """Why `block` may not stand in a tactic block, or None when it may."""
    if len(block) > MAX_LENGTH:
        return f"the text is longer than {MAX_LENGTH:,} characters"
    for char in block:
        if char != "\n" and unicodedata.category(char) in _ODD_CATEGORIES:
            return f"the text holds the control or invisible character U+{ord(char):04X}"
    try:
        tokens = tokenize(block)
    except LexicalError as error:
        return str(error)
    if not any(token.is_code for token in tokens):
        return "the text holds no tactic"
    before = ""
    for token in tokens:
        if token.kind is TokenKind.COMMENT and before and before[-1] not in " \n([{⟨":
            return (
                "a comment stands right behind a symbol, where Lean may read something else: put a blank between them"
            )
        if token.kind is not TokenKind.COMMENT and (reason := _forbidden_token(token)):
            return reason
        before = token.text
    return None


def _forbidden_token(token: Token) -> str | None:
    if token.kind is TokenKind.SYMBOL and token.text == "@[":
        return "`@[` would set an attribute"
    if token.kind is TokenKind.SYMBOL and token.text.startswith("#"):
        return f"`{token.text}` may not be used in a proof: it begins a command"
    if "«" in token.text or "»" in token.text:
        return "names in « » may not be used in a proof"
    # Cutting at everything that is no letter errs on the safe side: a name or string made of such parts is refused too.
    words = {token.text, *re.split(r"[^\w!?']+", token.text)}
    words |= {unicodedata.normalize("NFKC", word) for word in words}
    if found := words & FORBIDDEN_WORDS:
        return f"`{min(found)}` may not be used in a proof"
    return None
