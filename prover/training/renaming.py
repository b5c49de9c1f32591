"""The same step under other names: hypotheses and variables of a goal renamed, in the goal and in the tactic alike.

It goes by Lean's tokens. A step that is renamed wrongly is a wrong example for a model, never a wrong proof.
"""

from __future__ import annotations

from random import Random

from lean_env.canonical import renamed
from lean_env.goal import Goal, parse_goal
from lean_env.lexer import LexicalError, tokenize

_HYPOTHESES = ("h₀ h₁ h₂ h₃ h₄ h₅ h₆ h₇", "h1 h2 h3 h4 h5 h6 h7 h8", "h h' h'' h3 h4 h5 h6 h7",
               "hx hy hz hw hu hv ht hs",
               "ha hb hc hd he hf hg hk", "h₁ h₂ h₃ h₄ h₅ h₆ h₇ h₈")  # fmt: skip
_WHOLE = tuple("nmkabcijpqr")
_OTHER = tuple("xyzabcuvwrstpqdkmn")
_HIDDEN = "✝"  # a name that no tactic can call


def under_other_names(state: str, tactic: str, chance: Random) -> tuple[str, str]:
    """`state`, a goal as Lean prints it, and `tactic` with names drawn anew; both as they are where that can't be done.

    Hypotheses get the names of one habit, in order; variables get single letters. Case names stay.
    """
    try:
        goal = parse_goal(state)
        words = {token.text.partition(".")[0] for text in (state, tactic) for token in tokenize(text, balanced=False)}
        names = _drawn(goal, words - set(goal.names), chance)
        head, case, body = ("", "", state) if goal.case is None else state.partition("\n")
        return head + case + renamed(body, names), renamed(tactic, names)
    except (LexicalError, ValueError):
        return state, tactic


def _drawn(goal: Goal, taken: set[str], chance: Random) -> dict[str, str]:
    habit = iter(chance.choice(_HYPOTHESES).split())
    whole, other = (iter(chance.sample(letters, len(letters))) for letters in (_WHOLE, _OTHER))
    names: dict[str, str] = {}
    used = set(taken)
    for hypothesis in goal.hypotheses:
        for name in hypothesis.names:
            if _HIDDEN in name:
                continue
            letters = whole if hypothesis.type in ("ℕ", "ℤ") else other
            fresh = (n for n in (letters if len(name) == 1 and name != "h" else habit) if n not in used)
            names[name] = next(fresh, name if name not in used else f"{name}'")
            used.add(names[name])
    return names
