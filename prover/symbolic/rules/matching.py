"""First-order matching of terms: values for a pattern's variables that make it into a given term.

Knows nothing of goals or tactics."""

from __future__ import annotations

from prover.symbolic.terms import Term, read_term, strip_parentheses


def matches(
    pattern: Term, term: Term, variables: frozenset[str], bindings: dict[str, Term] | None = None
) -> dict[str, Term] | None:
    """First-order matching: values for `variables` that make `pattern` into `term`, extending `bindings`."""
    bindings = dict(bindings or {})
    return bindings if _match(strip_parentheses(pattern), strip_parentheses(term), variables, bindings) else None


def _match(pattern: Term, term: Term, variables: frozenset[str], bindings: dict[str, Term]) -> bool:
    if pattern.head == "name" and pattern.text in variables:
        if pattern.text in bindings:
            return bindings[pattern.text].text == term.text
        bindings[pattern.text] = term
        return True
    if (
        pattern.head == "+"
        and term.head == "num"
        and pattern.args[1].head == "num"
        and pattern.args[0].text in variables
    ):
        rest = int(float(term.text)) - int(float(pattern.args[1].text))  # n + 2 against 5
        return rest >= 0 and _match(pattern.args[0], read_term(str(rest)), variables, bindings)
    if pattern.head != term.head or len(pattern.args) != len(term.args) or pattern.binders or term.binders:
        return pattern.text == term.text and not (pattern.names & variables)
    if not pattern.args:
        return pattern.text == term.text
    return all(
        _match(strip_parentheses(p), strip_parentheses(t), variables, bindings)
        for p, t in zip(pattern.args, term.args, strict=True)
    )


def occurs(pattern: Term, term: Term, variables: frozenset[str]) -> bool:
    """Whether an instance of `pattern` occurs in `term`."""
    return any(matches(pattern, part, variables) is not None for part in term.walk())
