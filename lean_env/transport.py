"""A proof from one environment, tried in another: as it is, and with small repairs. Whatever counts was accepted there.

Repairs are those that differences between libraries and versions ask for most: names that were changed, and tactics of
which each library has its own idea.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lean_env.lexer import LexicalError, Token, TokenKind, tokenize
from lean_env.problem import Problem
from lean_env.verdict import Verdict

MOST = 12  # variants that are tried

# Names of Mathlib and of Lean's own library that were changed, the older one first.
RENAMED = (
    ("sub_nonneg", "sub_nonneg_of_le"),
    ("Nat.pos_of_ne_zero", "Nat.pos_iff_ne_zero.mpr"),
    ("mul_self_nonneg", "sq_nonneg"),
    ("Nat.lt_irrefl", "lt_irrefl"),
    ("Nat.le_antisymm", "le_antisymm"),
    ("Nat.add_sub_cancel", "Nat.add_sub_cancel_right"),
    ("pow_le_pow_left", "pow_le_pow_left₀"),
    ("div_le_iff", "div_le_iff₀"),
    ("le_div_iff", "le_div_iff₀"),
    ("lt_div_iff", "lt_div_iff₀"),
    ("div_lt_iff", "div_lt_iff₀"),
    ("Nat.pos_pow_of_pos", "Nat.pow_pos"),
    ("Finset.sum_range_succ_comm", "Finset.sum_range_succ"),
)
# Tactics that stand for each other where one library's version does less.
STAND_INS = (
    ("omega", "first | omega | decide | norm_num | simp_all"),
    ("norm_num", "first | norm_num | simp | decide | omega"),
    ("decide", "first | decide | norm_num | simp | rfl"),
    ("linarith", "first | linarith | nlinarith | positivity"),
    ("simp", "first | simp | norm_num | simp_all"),
    ("simp_all", "first | simp_all | (norm_num at *; simp_all) | tauto"),
    ("ring", "first | ring | ring_nf | (norm_num; ring)"),
    ("rfl", "first | rfl | norm_num | decide | simp"),
)


@dataclass(frozen=True, slots=True)
class Transported:
    """A proof as it was accepted, or the first verdict where none was; `tried` counts the variants."""

    proof: str
    verdict: Verdict
    tried: int


def transport(problem: Problem, proof: str, verify: Callable[[Problem, str], Verdict], most: int = MOST) -> Transported:
    """Try `proof` and its variants by `verify`, the judge of the other environment. Raises StatementError."""
    first: Transported | None = None
    tried = 0
    for variant in variants(proof):
        verdict = verify(problem, variant)
        tried += 1
        if verdict.proved:
            return Transported(variant, verdict, tried)
        first = first or Transported(variant, verdict, tried)
        if tried >= most:
            break
    assert first is not None  # the proof itself is its first variant
    return Transported(first.proof, first.verdict, tried)


def variants(proof: str) -> Iterator[str]:
    """`proof`, then with each repair that applies, then with all of them; no text twice."""
    try:
        tokens = tokenize(proof, balanced=False)
    except LexicalError:
        yield proof
        return
    repairs = [{old: new} for pair in RENAMED for old, new in (pair, pair[::-1]) if " " not in old]
    stand_ins = [{old: f"({new})"} for old, new in STAND_INS]
    together = {old: new for repair in stand_ins for old, new in repair.items()}
    seen: set[str] = set()
    for repair in ({}, *repairs, *stand_ins, together):
        text = _replaced(tokens, repair)
        if text not in seen:
            seen.add(text)
            yield text


def _replaced(tokens: list[Token], repair: dict[str, str]) -> str:
    """The text with whole names replaced; a tactic that has arguments keeps its own form."""
    parts: list[str] = []
    for index, token in enumerate(tokens):
        new = repair.get(token.text) if token.kind is TokenKind.NAME else None
        if new and new.startswith("(") and not _stands_alone(tokens, index):
            new = None
        parts.append(new or token.text)
    return "".join(parts)


def _stands_alone(tokens: list[Token], index: int) -> bool:
    """Whether a tactic is followed by the end of its line, of its brackets, or of the text."""
    for token in tokens[index + 1 :]:
        if token.kind is TokenKind.SPACE and "\n" not in token.text:
            continue
        return token.kind is TokenKind.COMMENT or "\n" in token.text or token.text in (")", ";", "⟩", ",", "<")
    return True
