"""What can be said of statements by their text alone, in no time: known faults, duplicates, typos, older Lean."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path

from lean_env.canonical import canonical_statement
from lean_env.errors import ProblemError
from lean_env.lexer import Token, TokenKind, tokenize
from lean_env.problem import BadProblem, Problem
from lean_env.statement import parts_of
from prover.audit.findings import Finding, Kind

KNOWN = Path(__file__).with_name("known.jsonl")
_BINDERS = frozenset("∀ ∃ ∃! λ fun ∑ ∏ ⋃ ⋂ ⨆ ⨅ Σ let".split())
# Lean binds such a name by itself where `autoImplicit` is on, instead of saying that it does not know it.
_AUTO_BOUND = re.compile(r"[A-Za-zα-ωΑ-Ω]['₀-₉0-9]*")
_OLDER = (
    (re.compile(r"[∑∏]\s*\w+\s+in\s"), "`∑ x in s` is written `∑ x ∈ s` since Mathlib of 2024"),
    (re.compile(r"[λ∃∀][^,=↦]*,\s*begin\b|\bbegin\b|\bopen_locale\b"), "this is Lean 3"),
    (re.compile(r"λ\s*[\w\s()]+,"), "`λ x, …` is Lean 3; Lean 4 writes `fun x => …`"),
    (re.compile(r"^import\s+(?:data|tactic|algebra|analysis|topology)\.", re.MULTILINE), "these imports are Lean 3's"),
    (re.compile(r"\bnat\.(?:prime|gcd|lcm|factorial|choose)\b|\breal\.(?:sqrt|log|pi)\b"), "these names are Lean 3's"),
)
_SUBSCRIPTS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")


def statement_key(problem: Problem) -> str:
    """Equal for statements that differ in their own name and bound names alone."""
    return hashlib.sha256(canonical_statement(problem.statement).encode()).hexdigest()


def read_statements(found: Sequence[Problem | BadProblem]) -> list[Finding]:
    """All findings that need no Lean, in the order of the problems."""
    findings: list[Finding] = []
    first: dict[tuple[str, str], str] = {}
    for problem in found:
        if isinstance(problem, BadProblem):
            findings.append(Finding(problem.name, Kind.UNREADABLE, str(problem)))
            continue
        key = statement_key(problem)
        if key in known():
            findings.append(Finding(problem.name, Kind.KNOWN, known()[key]))
        same = first.setdefault((" ".join(problem.header.split()), key), problem.name)
        if same != problem.name:
            findings.append(Finding(problem.name, Kind.DUPLICATE, f"says the same as {same}"))
        findings += [Finding(problem.name, Kind.TYPO, text) for text in likely_typos(problem)]
        whole = f"{problem.header}\n{problem.statement}"
        findings += [Finding(problem.name, Kind.OLDER, why) for pattern, why in _OLDER if pattern.search(whole)][:1]
    return findings


@cache
def known() -> dict[str, str]:
    """By the key of a statement: what is known to be wrong with it, and who says so."""
    rows = [json.loads(line) for line in KNOWN.read_text(encoding="utf-8").splitlines()]
    return {row["key"]: f"{row['why']} ({row['benchmark']}, {row['name']}; {row['source']})" for row in rows}


def likely_typos(problem: Problem) -> Iterator[str]:
    """Names that nothing binds, and that differ from a bound one in case, primes or subscripts alone."""
    try:
        groups = parts_of(problem).binders
    except ProblemError:
        return
    tokens = [token for token in tokenize(problem.statement, balanced=False) if token.is_code]
    header = re.findall(r"^\s*(?:variable|def|abbrev|notation)\b.*", problem.header, re.MULTILINE)
    bound = {name for group in groups for name in group.names} | set(_bound_inside(tokens))
    bound |= {token.text for line in header for token in tokenize(line, balanced=False)}
    for name in dict.fromkeys(token.text for token in tokens[2:] if token.kind is TokenKind.NAME):
        if name not in bound and _AUTO_BOUND.fullmatch(name):
            like = [other for other in bound if _folded(other) == _folded(name)]
            if like:
                yield f"`{name}` is bound nowhere; is `{like[0]}` meant? With autoImplicit Lean takes it for anything"


def _bound_inside(tokens: Sequence[Token]) -> Iterator[str]:
    """Names that quantifiers, functions and set-builders bind."""
    binding = False
    for before, token in pairwise(tokens):
        if before.text in _BINDERS or before.text == "{":
            binding = True
        if token.text in (",", "=>", "↦", "|", ":=", "}"):
            binding = False
        elif binding and token.kind is TokenKind.NAME:
            yield token.text


def _folded(name: str) -> str:
    return name.translate(_SUBSCRIPTS).replace("'", "").lower()
